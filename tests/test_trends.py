from __future__ import annotations

import numpy as np

from tonetrack.trends import LEAST_LETTERS, local_trend, runs


def _days(count: int) -> np.ndarray:
    return 700_000 + np.arange(count) * 30.0


def test_a_straight_line_comes_back_as_it_is():
    days = _days(60)
    trend = local_trend(days, 0.1 + (days - days[0]) / 3000).dropna()
    assert np.allclose(trend["trend"], 0.1 + (trend["day"] - days[0]) / 3000)
    assert np.allclose(trend["low"], trend["high"])


def test_the_band_holds_the_truth_about_as_often_as_it_says():
    random, held = np.random.default_rng(1), []
    for _ in range(60):
        trend = local_trend(_days(50), 0.5 + random.normal(0, 0.2, 50))
        middle = trend.iloc[len(trend) // 2]
        held.append(middle["low"] <= 0.5 <= middle["high"])
    assert 0.85 <= np.mean(held) <= 1


def test_there_is_no_line_through_too_few_letters():
    assert local_trend(_days(LEAST_LETTERS - 1), np.ones(LEAST_LETTERS - 1)).empty
    assert runs(local_trend([], [])) == []


def test_there_is_no_line_through_letters_that_are_all_far_apart():
    trend = local_trend(700_000 + np.arange(30) * 500.0, np.ones(30))
    assert trend["trend"].isna().all() and runs(trend) == []


def test_a_silence_stays_a_gap():
    days = np.concatenate([_days(20), _days(20) + 2000])
    parts = runs(local_trend(days, np.ones(40)))
    assert len(parts) == 2 and parts[0]["day"].max() < days[19] + 250 and parts[1]["day"].min() > days[20] - 250


def test_a_stretch_of_less_than_a_tenth_of_the_time_is_a_scrap_and_is_not_drawn():
    for years, drawn in ((3, 2), (30, 0)):
        apart = np.concatenate([_days(12), _days(12) + years * 365])
        assert len(runs(local_trend(apart, np.ones(24)))) == drawn


def test_letters_of_one_day_give_their_mean_and_every_run_the_same():
    values = np.linspace(0, 1, 20)
    first, second = (local_trend(np.full(20, 700_000.0), values) for _ in range(2))
    assert np.isclose(first["trend"].iloc[-1], 0.5) and first.equals(second)


def test_five_letters_within_the_window_are_too_few_for_a_line_and_six_are_enough():
    dense = 700_000 + np.arange(14) * 15.0
    for count in (5, 6):
        late = dense[-1] + 900 + np.arange(count) * 40.0
        assert len(runs(local_trend(np.concatenate([dense, late]), np.ones(14 + count)))) == (2 if count == 6 else 1)


def test_letters_at_the_rim_of_the_window_carry_no_line():
    days = 700_000 + np.array([0, 230, 460, 500, 540, 560, 580, 600, 640, 700, 730, 760, 800, 1040, 1260.0])
    trend = local_trend(days, np.resize([0.9, -0.5, 0.6], len(days)))
    known = trend.dropna()
    assert len(known) > 5 and (known["high"] - known["low"]).max() <= 1  # at the ends six letters lie in the window, most of them at its rim
    assert known["day"].min() > days[0] + 100 and known["day"].max() < days[-1] - 100
