"""Coefficients against published worked examples, and the account of a set of sheets."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tonetrack.coding.agreement import account_of, codings_csv, format_account, icc
from tonetrack.coding.returns import Returned
from tonetrack.coding.sheets import FORMS

WARM = [
    "We note your letter.", "I wish you good health.", "We thank you for your congratulations.", "We wish you success in your work.", "The traditional friendship will develop.",
    "We value our good-neighbourly relations and will develop them.", "We cherish this friendship.", "Our friendship is a precious asset of our peoples.",
    "We will always stand by your side.", "Our militant friendship is unbreakable.", "Our friendship is sealed in blood and invincible.", "We fully support you, dear comrade, for ever.",
]  # fmt: skip


def returned(ratings, form="letters", answers=None, texts=None):
    ratings = np.array(ratings, dtype=float)
    items = [f"T{number}" for number in range(ratings.shape[1])]
    return Returned(
        FORMS[form], list("abcd")[: len(ratings)], items, [f"l{item}" for item in items], texts or WARM[: len(items)], ratings, answers or {}
    )


def test_icc_of_shrout_and_fleiss():
    # Shrout & Fleiss 1979, table 2: six targets, four judges; ICC(2,1) = .29, ICC(2,4) = .62
    judges = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]]
    assert icc(np.array(judges, dtype=float)) == pytest.approx((0.29, 0.62), abs=0.005)


def test_icc_of_the_same_ratings_is_one_and_of_a_constant_coder_apart_less():
    ratings = np.array([[10, 20, 30, 40.0], [10, 20, 30, 40]])
    assert icc(ratings) == pytest.approx((1, 1))
    assert icc(ratings + [[0], [20]])[0] < 0.7  # absolute agreement: twenty points apart is disagreement
    assert np.isnan(icc(ratings[:1])).all() and np.isnan(icc(np.array([[1.0, np.nan], [np.nan, 2]]))).all()


def test_the_account_has_coders_length_and_every_scorer_with_intervals():
    ramp = np.linspace(5, 95, 12)
    account = account_of(returned([ramp, ramp + 2, ramp[::-1] * 0 + ramp - 3]))
    assert account.alpha.value > 0.95 and account.alpha.low <= account.alpha.value <= account.alpha.high and account.alpha.texts == 12
    assert account.pairwise == pytest.approx({"a and b": 1, "a and c": 1, "b and c": 1})
    assert account.scorers["warmth"].value > 0.8 and {"VADER whole", "VADER sentences"} <= set(account.scorers)
    warmth = next(row for row in account.measures if row.measure == "warmth")
    assert warmth.texts == account.scorers["warmth"].texts and -1 <= warmth.with_length <= 1
    text = format_account(account, "table")
    for part in ("Krippendorff's alpha", "ICC(2,1)", "Spearman of two coders", "number of words with the ratings", "given length", "with length"):
        assert part in text


def test_fewer_than_ten_texts_have_no_interval_and_say_so():
    account = account_of(returned([[10, 40, 80, 20], [12, 38, 85, 25]]))
    assert np.isnan(account.alpha.low) and "(no interval)" in format_account(account, "table")


def test_blanks_are_counted_and_left_out_of_what_they_touch():
    account = account_of(returned([[10, 40, 80, np.nan], [12, 38, 85, 25]]))
    assert account.blanks == {"a": 1, "b": 0} and account.alpha.texts == 3 and "a (1 blank)" in format_account(account, "table")


def test_one_coder_has_no_agreement_to_tell():
    text = format_account(account_of(returned([np.linspace(5, 95, 12)])), "table")
    assert "one coder: no agreement to tell" in text and "alpha" not in text


def test_best_worst_scores_have_ranks_and_no_error():
    items = [f"T{number}" for number in range(6)]
    answers = [
        (tuple(items[place] for place in four), items[max(four)], items[min(four)])
        for four in ((0, 1, 2, 3), (2, 3, 4, 5), (0, 2, 4, 5), (1, 3, 4, 5), (0, 1, 3, 5))
    ]
    sheets = returned([[0.0] * 6, [0.0] * 6], "best-worst", {"a": answers, "b": answers}, texts=WARM[::2])
    account = account_of(sheets)
    assert all(np.isnan(row.error) for row in account.measures) and account.split_half > 0.5
    assert "split halves" in format_account(account, "table")


def test_json_has_null_for_what_is_not_known():
    answer = json.loads(format_account(account_of(returned([[10, 40, 80, 20], [12, 38, 85, 25]])), "json"))
    assert answer["alpha"]["low"] is None and answer["pairwise"]["a and b"] == pytest.approx(1)


def test_ratings_become_a_table_of_codings_that_the_corpus_can_hold():
    table = codings_csv(returned([[10, np.nan, np.nan], [20, 30, np.nan]])).split("\n")
    assert table[0] == "letter,warmth,coder_a,coder_b"
    assert table[1].split(",")[:2] == ["lT0", "15.000000"] and table[2].startswith("lT1,30.000000,,") and table[3] == ""
