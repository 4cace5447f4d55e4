"""What is left of warmth without a part of it, and how often its intervals hold, on invented texts."""

import numpy as np
import pytest

from tonetrack.bench.ablation import ablation, common_share, interval_coverage, mean_coverage, rating_coverage, scores_without_own_group
from tonetrack.correlation import spearman
from tonetrack.scoring.hits import COLD, SUBSTANCE
from tonetrack.validation import warmth_scores

TEXTS = ["We cherish the unbreakable friendship of our brotherly peoples.", "I wish you good health and success.",
         "We express our serious concern.", "The puppets are despicable stooges.", "The traditional friendship will develop.",
         "I thank you for your congratulations on our national day."]  # fmt: skip
RATINGS = [0.8, 0.25, -0.3, -0.8, 0.45, 0.3]


def test_ablation_switches_every_part_off_once():
    rows = ablation(TEXTS, RATINGS)
    assert rows[0].measure == "everything" and len({row.measure for row in rows}) == len(rows)


def test_formula_alone_hears_no_words_and_words_alone_no_phrase():
    rows = {row.measure: row for row in ablation(TEXTS, RATINGS)}
    formula = [round(score, 3) for score in np.nan_to_num(warmth_scores(TEXTS, off=SUBSTANCE | COLD | {"vocabulary"}))]
    assert [bool(score) for score in formula] == [False, True, False, False, False, True]  # the wish and the thanks
    assert rows["formula alone"].spearman == pytest.approx(spearman(np.array(formula), np.array(RATINGS)))
    substance = [text for text, score in zip(TEXTS, formula) if not score]
    rows = {row.measure: row for row in ablation(substance, [0.8, -0.3, -0.8, 0.45])}
    assert np.isnan(rows["formula alone"].spearman) and rows["words alone"].spearman > 0.5


def test_a_text_scored_without_its_own_group_lacks_what_only_the_group_says():
    texts = ["Our friendship is irreplaceable.", "I wish you good health.", "I wish you good health and success in your work.", "We thank you."]
    whole = warmth_scores(texts)
    alone = scores_without_own_group(texts, ["a", "b", "c", "d"])
    together = scores_without_own_group([*texts, *texts], ["a"] * 4 + ["b"] * 4)
    assert alone[0] != whole[0] and list(together) == [*whole, *whole]  # what another group says too is not forgotten


def test_an_interval_holds_the_rating_near_its_score_and_not_the_one_far_off():
    texts = ["We cherish the unbreakable friendship of our brotherly peoples.", "Nine."]  # the second has no score
    (score, _) = warmth_scores(texts)
    assert rating_coverage(texts, [score, 0.0]) == (1.0, 1) and rating_coverage(texts, [-1.0, 0.0]) == (0.0, 1)
    assert rating_coverage([texts[0]] * 2, [score, -1.0]) == (0.5, 2) and np.isnan(rating_coverage(texts[1:], [0.0])[0])


def test_intervals_of_excerpts_mostly_hold_the_letters_score():
    letter = ("I thank you for your congratulations. The traditional friendship between us is a precious asset. I wish you good health. "
              "We will always stand by your side.")  # fmt: skip
    assert interval_coverage([letter], sizes=(1, 2, 3))[3] > 0.5


def test_a_mean_of_letters_holds_their_mean_rating_more_often_where_errors_are_common():
    letters = ["I thank you for your congratulations. I wish you good health.", "The traditional friendship between us is a precious asset."] * 12
    ratings = [score + 0.2 for score in warmth_scores(letters)]
    alone, common = (mean_coverage(letters, ratings, letters=(1, 16), shared=shared) for shared in (0, 0.5))
    assert alone[1] == common[1] and alone[16] < common[16]


def test_the_common_share_is_what_groups_err_alike():
    random = np.random.default_rng(0)
    groups = np.repeat([*"abcdefghij"], 50)
    alike = np.repeat(random.normal(0, 1, 10), 50)
    assert common_share(random.normal(0, 1, 500), groups) < 0.05
    assert common_share(alike, groups) == 1 and 0.3 < common_share(alike + random.normal(0, 1, 500), groups) < 0.7
