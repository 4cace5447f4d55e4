"""Measures of agreement, checked against values worked by hand or by scipy."""

import numpy as np
import pytest
from scipy import stats

from tonetrack import correlation as c


def test_spearman_is_scipys():
    one, other = np.array([1.0, 2, 2, 4, 9]), np.array([2.0, 1, 5, 5, 7])
    assert c.spearman(one, other) == pytest.approx(stats.spearmanr(one, other)[0])


def series(count: int, seed: int = 1) -> np.ndarray:
    """Three measures of as many texts that share something, with ties: a row each."""
    rng = np.random.default_rng(seed)
    shared = rng.normal(size=count)
    return np.stack([np.round(shared + rng.normal(size=count), 1), shared, np.round(shared + 2 * rng.normal(size=count))])


def test_the_intervals_are_those_of_ranking_every_draw_anew():
    table = series(25)
    rng = np.random.default_rng(c.SEED)
    drawn = [table[:, rng.integers(0, 25, 25)] for _ in range(c.RESAMPLES)]  # the same draws, each ranked by scipy
    for interval, found in zip(c.spearman_intervals(*table), ([stats.spearmanr(*draw[:2])[0] for draw in drawn], [c.partial_spearman(*draw) for draw in drawn])):
        assert interval == pytest.approx(np.quantile(found, [0.025, 0.975]))


def test_the_interval_knows_that_a_few_texts_can_carry_a_correlation():
    even = np.arange(60.0)
    crowd = np.concatenate([np.tile([0.0, 1, 2], 18), np.arange(100.0, 106)]), np.concatenate([np.repeat([0.0, 1, 2], 18), np.arange(100.0, 106)])
    wobble = even + 22 * np.tile([1, -1, 0], 20)  # as high a correlation, of all texts alike
    widths = [np.ptp(c.spearman_intervals(one, other, np.ones(60))[0]) for one, other in (crowd, (even, wobble))]
    assert widths[0] > 1.5 * widths[1]


@pytest.mark.filterwarnings("error")
def test_length_given_length_has_no_interval_and_no_warning():
    one, other, _ = series(25)
    assert np.isnan(c.spearman_intervals(one, other, one)[1]).all() and not np.isnan(c.spearman_intervals(one, other, one)[0]).any()


def test_no_interval_of_nine_texts_and_of_a_perfect_correlation():
    assert np.isnan(c.spearman_intervals(*series(9))).all() and np.isnan(c.spearman_intervals(np.arange(20), np.arange(20), np.ones(20))).all()


def test_holding_a_copy_of_the_rating_constant_leaves_nothing():
    rating = np.arange(10.0)
    assert np.isnan(c.partial_spearman(rating[::-1], rating, rating))


def test_partial_of_an_unrelated_third_is_the_plain_correlation():
    one, other = np.arange(8.0), np.array([1.0, 0, 3, 2, 5, 4, 7, 6])
    assert c.partial_spearman(one, other, np.ones(8)) == c.spearman(one, other)


def test_alpha_of_krippendorffs_own_example():
    # Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": four observers, twelve units, interval alpha .849
    n = np.nan
    ratings = [[1, 2, 3, 3, 2, 1, 4, 1, 2, n, n, n], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, n, 3], [n, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, n],
               [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, n]]  # fmt: skip
    assert c.krippendorff_alpha(np.array(ratings)) == pytest.approx(0.849, abs=0.001)


def test_perfect_agreement_is_one():
    assert c.krippendorff_alpha(np.array([[1.0, 2, 3], [1, 2, 3]])) == pytest.approx(1)
    assert c.mean_pairwise_r(np.array([[1.0, 2, 3], [2, 4, 6]])) == pytest.approx(1)
