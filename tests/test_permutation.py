"""Permutation tests against cases worked by hand, against scipy where it does the same, and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from tonetrack.errors import UsageError
from tonetrack.permutation import LEAST_ARRANGEMENTS, change_points, compare_groups, largest_change

NORMAL = st.floats(-100, 100, allow_nan=False).map(lambda value: round(value, 3))


def test_three_against_three_is_too_few_and_not_tested():
    found = compare_groups([1, 2, 3, 7, 8, 9], [False] * 3 + [True] * 3)
    assert found.difference == 6 and found.arrangements == 20 and np.isnan([found.low, found.high, found.p]).all()


def test_four_against_four_worked_by_hand():
    # The most extreme of 70 arrangements: p = 2/70, and the interval leaves out one arrangement on each side.
    found = compare_groups([1, 2, 3, 4, 11, 12, 13, 14], [False] * 4 + [True] * 4)
    assert found.arrangements == 70 and found.exact
    assert found.p == pytest.approx(2 / 70) and found.difference == 10
    # exchanging one value of each side takes (x - y)/2 off the difference; the nearest such shifts are 14-1 and 11-4 apart
    assert (found.low, found.high) == (7, 13)


def test_strata_compare_only_with_themselves():
    values, later = [0, 1, 2, 3, 10, 100, 101, 102, 103, 110], [False] * 4 + [True] + [False] * 4 + [True]
    found = compare_groups(values, later, ["a"] * 5 + ["b"] * 5)
    assert found.difference == pytest.approx(8.5)  # 10 and 110 over the means of their own strata
    assert found.arrangements == 25
    assert compare_groups(values, later).difference == pytest.approx(60 - 51.5)


def test_a_stratum_with_one_side_only_adds_nothing():
    plain = compare_groups([1, 2, 3, 4, 11, 12, 13, 14], [False] * 4 + [True] * 4)
    assert compare_groups([1, 2, 3, 4, 11, 12, 13, 14, 99], [False] * 4 + [True] * 4 + [True], ["a"] * 8 + ["b"]) == plain


def test_weights_of_strata_are_those_of_a_regression_with_strata():
    values, later, strata = np.array([3.0, 5, 4, 9, 2, 8, 7, 6]), np.array([0, 0, 1, 1, 0, 1, 1, 1], bool), np.array(list("aaaabbbb"))
    design = np.column_stack([later, strata == "a", strata == "b"]).astype(float)
    expected = np.linalg.lstsq(design, values, rcond=None)[0][0]
    assert compare_groups(values, later, strata.tolist()).difference == pytest.approx(expected)


@settings(max_examples=40, deadline=None)
@given(st.lists(NORMAL, min_size=8, max_size=9), st.integers(3, 5))
def test_p_is_scipys_and_the_interval_excludes_nought_exactly_when_p_is_at_most_5_percent(values, count):
    values, later = np.array(values), np.arange(len(values)) < count
    found = compare_groups(values, later)
    theirs = stats.permutation_test((values[later], values[~later]), lambda a, b: a.mean() - b.mean(), n_resamples=np.inf)
    tiny = 1e-7 * (1 + np.ptp(values))  # scipy's own p misses ties that differ by rounding, so its arrangements are counted here
    sides = (theirs.null_distribution >= theirs.statistic - tiny).mean(), (theirs.null_distribution <= theirs.statistic + tiny).mean()
    assert found.p == pytest.approx(min(1, 2 * min(sides)))
    if found.p > 0.05:
        assert found.low <= tiny and found.high >= -tiny
    else:
        assert found.low > 0 or found.high < 0


def test_a_shift_of_the_later_values_shifts_the_interval_and_nothing_else():
    rng = np.random.default_rng(1)
    values, later, strata = rng.normal(size=30), np.arange(30) >= 18, ["a", "b"] * 15
    one, other = compare_groups(values, later, strata), compare_groups(values + 5 * later, later, strata)
    assert (other.difference, other.low, other.high) == pytest.approx((one.difference + 5, one.low + 5, one.high + 5))
    assert not one.exact and one.arrangements == 10_000


def test_drawn_arrangements_agree_with_all_of_them(monkeypatch):
    rng = np.random.default_rng(2)
    values, later = rng.normal(size=14) + 1.0 * (np.arange(14) >= 7), np.arange(14) >= 7
    exact = compare_groups(values, later)
    monkeypatch.setattr("tonetrack.permutation.MOST_ENUMERATED", 10)
    drawn = compare_groups(values, later)
    assert exact.exact and not drawn.exact
    assert drawn.p == pytest.approx(exact.p, abs=0.015) and drawn.low == pytest.approx(exact.low, abs=0.15)


def test_no_more_than_5_percent_are_called_different_where_none_is():
    rng, strata, later = np.random.default_rng(3), ["a", "b"] * 12, np.arange(24) >= 16
    found = [compare_groups(rng.normal(size=24) + 3.0 * (np.arange(24) % 2), later, strata, draws=399) for _ in range(600)]
    rate = np.mean([one.p <= 0.05 for one in found])
    assert 0.02 <= rate <= 0.08  # 600 series: .05 ± 3.4 standard errors
    assert 0.92 <= np.mean([one.low <= 0 <= one.high for one in found]) <= 0.98


def test_a_planted_change_is_mostly_found():
    rng, strata, later = np.random.default_rng(4), ["a", "b"] * 12, np.arange(24) >= 16
    found = [compare_groups(rng.normal(size=24) + 1.5 * later, later, strata, draws=399).p <= 0.05 for _ in range(200)]
    assert np.mean(found) > 0.8


def test_heavy_tails_and_ties_keep_the_level():
    rng, later = np.random.default_rng(5), np.arange(20) >= 12
    for draw in (lambda: rng.standard_t(2, 20), lambda: rng.integers(0, 3, 20).astype(float)):
        assert np.mean([compare_groups(draw(), later, draws=399).p <= 0.05 for _ in range(400)]) <= 0.08


def test_all_values_alike_differ_by_nothing():
    found = compare_groups([5.0] * 12, np.arange(12) >= 6)
    assert (found.difference, found.low, found.high, found.p) == (0, 0, 0, 1)


def test_the_least_number_of_arrangements_is_the_one_that_can_reach_5_percent():
    assert 2 / LEAST_ARRANGEMENTS == 0.05
    found = compare_groups([0.0] * 39 + [1.0], [False] * 39 + [True])
    assert found.p == 0.05 and found.low > 0


# ------------------------------------------------------------------ change points


def test_a_planted_step_is_found_at_its_place_and_nothing_else():
    rng = np.random.default_rng(16)
    values = rng.normal(size=40) + 4.0 * (np.arange(40) >= 25)
    (point,) = change_points(values, ["a", "b"] * 20, range(40))
    assert point.place == 25 and point.before == 25 and point.after == 15
    assert point.earliest <= 25 <= point.latest and point.p < 0.01 and point.difference == pytest.approx(4, abs=0.8)


def test_two_steps_are_found_in_order_of_place():
    rng = np.random.default_rng(7)
    values = rng.normal(size=60) + 6.0 * (np.arange(60) >= 20) - 3.0 * (np.arange(60) >= 40)
    points = change_points(values, ["a"] * 60, range(60))
    assert [point.place for point in points] == [20, 40]
    assert all(point.place - 5 < point.earliest <= point.place <= point.latest < point.place + 5 for point in points)


def test_a_change_of_sender_is_no_change_point():
    rng = np.random.default_rng(10)
    values = rng.normal(size=40) + 10.0 * (np.arange(40) >= 20)
    assert change_points(values, ["a"] * 20 + ["b"] * 20, range(40)) == []


def test_a_series_without_a_change_has_none_in_95_percent():
    rng = np.random.default_rng(9)
    found = [len(change_points(rng.normal(size=30), ["a", "b"] * 15, range(30), draws=199)) > 0 for _ in range(300)]
    assert np.mean(found) <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 300)


def test_values_of_one_day_stay_together():
    values = [0.0, 0.1, 0.2, 0.1, 0.0, 5.0, 5.1, 5.2, 5.1, 5.0, 5.2, 5.1]
    assert largest_change(values, ["a"] * 12, range(12)).place == 5
    assert largest_change(values, ["a"] * 12, [0, 1, 2, 3, 4, 4, 6, 7, 8, 9, 10, 11]).place in (4, 6)


def test_eleven_values_are_too_few_and_none_is_no_error():
    assert largest_change([0.0] * 5 + [9.0] * 6, ["a"] * 11, range(11)) is None
    assert change_points([], [], []) == []


def test_a_level_series_has_no_change_point():
    assert change_points([1.0] * 20, ["a"] * 20, range(20)) == []


def test_a_missing_value_is_refused_and_not_compared():
    values = [1.0, 2.0, float("nan"), *range(12)]
    with pytest.raises(UsageError, match="value 3 is missing"):
        compare_groups(values, [False] * 7 + [True] * 8)
    with pytest.raises(UsageError, match="value 3 is missing"):
        change_points(values, ["a"] * 15, list(range(15)))
