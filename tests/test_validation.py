"""Measures of agreement, checked against values worked by hand or by scipy."""

import numpy as np
import pytest
from scipy import stats

from tonetrack import validation as v

TEXTS = ["We cherish the unbreakable friendship of our brotherly peoples.", "I wish you good health and success.",
         "We express our serious concern.", "The puppets are despicable stooges.", "The traditional friendship will develop.",
         "I thank you for your congratulations on our national day."]  # fmt: skip
RATINGS = [0.8, 0.25, -0.3, -0.8, 0.45, 0.3]


def test_spearman_is_scipys():
    one, other = np.array([1.0, 2, 2, 4, 9]), np.array([2.0, 1, 5, 5, 7])
    assert v.spearman(one, other) == pytest.approx(stats.spearmanr(one, other)[0])


def series(count: int, seed: int = 1) -> np.ndarray:
    """Three measures of as many texts that share something, with ties: a row each."""
    rng = np.random.default_rng(seed)
    shared = rng.normal(size=count)
    return np.stack([np.round(shared + rng.normal(size=count), 1), shared, np.round(shared + 2 * rng.normal(size=count))])


def test_the_intervals_are_those_of_ranking_every_draw_anew():
    table = series(25)
    rng = np.random.default_rng(v.SEED)
    drawn = [table[:, rng.integers(0, 25, 25)] for _ in range(v.RESAMPLES)]  # the same draws, each ranked by scipy
    for interval, found in zip(v.spearman_intervals(*table), ([stats.spearmanr(*draw[:2])[0] for draw in drawn], [v.partial_spearman(*draw) for draw in drawn])):
        assert interval == pytest.approx(np.quantile(found, [0.025, 0.975]))


def test_the_interval_knows_that_a_few_texts_can_carry_a_correlation():
    even = np.arange(60.0)
    crowd = np.concatenate([np.tile([0.0, 1, 2], 18), np.arange(100.0, 106)]), np.concatenate([np.repeat([0.0, 1, 2], 18), np.arange(100.0, 106)])
    wobble = even + 22 * np.tile([1, -1, 0], 20)  # as high a correlation, of all texts alike
    widths = [np.ptp(v.spearman_intervals(one, other, np.ones(60))[0]) for one, other in (crowd, (even, wobble))]
    assert widths[0] > 1.5 * widths[1]


@pytest.mark.filterwarnings("error")
def test_length_given_length_has_no_interval_and_no_warning():
    one, other, _ = series(25)
    assert np.isnan(v.spearman_intervals(one, other, one)[1]).all() and not np.isnan(v.spearman_intervals(one, other, one)[0]).any()


def test_no_interval_of_nine_texts_and_of_a_perfect_correlation():
    assert np.isnan(v.spearman_intervals(*series(9))).all() and np.isnan(v.spearman_intervals(np.arange(20), np.arange(20), np.ones(20))).all()


def test_holding_a_copy_of_the_rating_constant_leaves_nothing():
    rating = np.arange(10.0)
    assert np.isnan(v.partial_spearman(rating[::-1], rating, rating))


def test_partial_of_an_unrelated_third_is_the_plain_correlation():
    one, other = np.arange(8.0), np.array([1.0, 0, 3, 2, 5, 4, 7, 6])
    assert v.partial_spearman(one, other, np.ones(8)) == v.spearman(one, other)


def test_alpha_of_krippendorffs_own_example():
    # Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": four observers, twelve units, interval alpha .849
    n = np.nan
    ratings = [[1, 2, 3, 3, 2, 1, 4, 1, 2, n, n, n], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, n, 3], [n, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, n],
               [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, n]]  # fmt: skip
    assert v.krippendorff_alpha(np.array(ratings)) == pytest.approx(0.849, abs=0.001)


def test_perfect_agreement_is_one():
    assert v.krippendorff_alpha(np.array([[1.0, 2, 3], [1, 2, 3]])) == pytest.approx(1)
    assert v.mean_pairwise_r(np.array([[1.0, 2, 3], [2, 4, 6]])) == pytest.approx(1)


def test_the_report_has_the_baselines_beside_warmth():
    report = v.validate(TEXTS, RATINGS, ["one", "two"] * 3)
    names = [row.measure for row in report.agreements]
    assert names[:4] == ["warmth", "VADER whole", "VADER sentences", "number of words"]
    assert report.agreements[0].spearman > 0.8 and report.agreements[0].sign_errors == 0
    assert set(report.groups) == {"one", "two"}
    assert "furthest" in v.as_text(report) and report.worst[0]["reasons"] is not None


@pytest.mark.parametrize(("texts", "ratings"), [(TEXTS, RATINGS[:-1]), (TEXTS, [30] * 6), (TEXTS, [float("nan")] * 6)])
def test_lists_that_do_not_fit_are_refused(texts, ratings):
    with pytest.raises(v.ScoringError):
        v.validate(texts, ratings)


def test_ablation_switches_every_part_off_once():
    rows = v.ablation(TEXTS, RATINGS)
    assert rows[0].measure == "everything" and len({row.measure for row in rows}) == len(rows)


def test_formula_alone_hears_no_words_and_words_alone_no_phrase():
    rows = {row.measure: row for row in v.ablation(TEXTS, RATINGS)}
    formula = [round(score, 3) for score in np.nan_to_num(v.warmth_scores(TEXTS, off=v.SUBSTANCE | v.COLD | {"vocabulary"}))]
    assert [bool(score) for score in formula] == [False, True, False, False, False, True]  # the wish and the thanks
    assert rows["formula alone"].spearman == pytest.approx(v.spearman(np.array(formula), np.array(RATINGS)))
    substance = [text for text, score in zip(TEXTS, formula) if not score]
    rows = {row.measure: row for row in v.ablation(substance, [0.8, -0.3, -0.8, 0.45])}
    assert np.isnan(rows["formula alone"].spearman) and rows["words alone"].spearman > 0.5


def test_a_text_scored_without_its_own_group_lacks_what_only_the_group_says():
    texts = ["Our friendship is irreplaceable.", "I wish you good health.", "I wish you good health and success in your work.", "We thank you."]
    whole = v.warmth_scores(texts)
    alone = v.scores_without_own_group(texts, ["a", "b", "c", "d"])
    together = v.scores_without_own_group([*texts, *texts], ["a"] * 4 + ["b"] * 4)
    assert alone[0] != whole[0] and list(together) == [*whole, *whole]  # what another group says too is not forgotten


def test_an_interval_holds_the_rating_near_its_score_and_not_the_one_far_off():
    texts = ["We cherish the unbreakable friendship of our brotherly peoples.", "Nine."]  # the second has no score
    (score, _) = v.warmth_scores(texts)
    assert v.rating_coverage(texts, [score, 0.0]) == (1.0, 1) and v.rating_coverage(texts, [-1.0, 0.0]) == (0.0, 1)
    assert v.rating_coverage([texts[0]] * 2, [score, -1.0]) == (0.5, 2) and np.isnan(v.rating_coverage(texts[1:], [0.0])[0])


def test_intervals_of_excerpts_mostly_hold_the_letters_score():
    letter = ("I thank you for your congratulations. The traditional friendship between us is a precious asset. I wish you good health. "
              "We will always stand by your side.")  # fmt: skip
    assert v.interval_coverage([letter], sizes=(1, 2, 3))[3] > 0.5
