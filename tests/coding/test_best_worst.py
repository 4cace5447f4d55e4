from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest

from tonetrack.coding.best_worst import balanced_tuples, count_scores, split_half
from tonetrack.errors import UsageError


@pytest.mark.parametrize("count", [5, 6, 7, 12, 33])
def test_every_text_stands_in_as_many_tuples_and_in_none_twice(count):
    tuples = balanced_tuples(count, appearances=8)
    assert all(len(set(four)) == 4 for four in tuples)
    shown = Counter(place for four in tuples for place in four)
    assert set(shown) == set(range(count)) and max(shown.values()) - min(shown.values()) <= 1 and min(shown.values()) == 8


def test_pairs_meet_about_equally_often():
    met = Counter(pair for four in balanced_tuples(16) for pair in combinations(sorted(four), 2))
    assert len(met) >= 100 and max(met.values()) <= 5  # of 120 pairs; on average 1.6 times


def test_a_seed_gives_the_same_tuples():
    assert balanced_tuples(9, seed=4) == balanced_tuples(9, seed=4) != balanced_tuples(9, seed=5)


@pytest.mark.parametrize("asked", [(4, 8), (0, 8), (9, 0)])
def test_too_few_texts_make_no_tuples(asked):
    with pytest.raises(UsageError):
        balanced_tuples(asked[0], appearances=asked[1])


def test_scores_are_best_less_worst_over_times_shown():
    answers = [(("a", "b", "c", "d"), "a", "d"), (("a", "b", "c", "e"), "a", "b"), (("a", "c", "d", "e"), "c", "d")]
    assert count_scores(list("abcdef"), answers) == pytest.approx([2 / 3, -1 / 2, 1 / 3, -1, 0, np.nan], nan_ok=True)


def answers_by(order, tuples):
    return [(four, max(four, key=order.index), min(four, key=order.index)) for four in tuples]


def test_a_coder_who_follows_an_order_gives_it_back():
    items = [f"t{number:02}" for number in range(12)]
    answers = answers_by(items, [tuple(items[place] for place in four) for four in balanced_tuples(12, appearances=24)])
    scores = count_scores(items, answers)
    assert np.corrcoef(np.argsort(np.argsort(scores)), range(12))[0, 1] > 0.95
    assert split_half(items, answers) > 0.85


def test_random_answers_do_not_come_out_again():
    items, rng = [f"t{number:02}" for number in range(20)], np.random.default_rng(0)
    answers = []
    for four in balanced_tuples(20):
        best, worst = rng.choice(4, 2, replace=False)
        names = tuple(items[place] for place in four)
        answers.append((names, names[best], names[worst]))
    assert abs(split_half(items, answers)) < 0.45
