"""The interval of a difference: a published case, its symmetry, its lean, and its coverage by simulation."""

from __future__ import annotations

import numpy as np
import pytest

from tonetrack.differences import difference_of


def _wilson(count: int, of: int) -> tuple[float, float, float]:
    z, share = 1.959964, count / of
    middle, half = share + z**2 / (2 * of), z * np.sqrt(share * (1 - share) / of + z**2 / (4 * of**2))
    return share, (middle - half) / (1 + z**2 / of), (middle + half) / (1 + z**2 / of)


@pytest.mark.parametrize(("later", "earlier", "low", "high"), [((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090), ((10, 10), (0, 10), 0.6075, 1.0)])
def test_the_interval_of_two_shares_is_newcombes_as_published(later, earlier, low, high):
    """Newcombe 1998, Statistics in Medicine 17:873, table II, method 10, cases (a), (b) and (h)."""
    found = difference_of(_wilson(*earlier), _wilson(*later))
    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-5)


def test_swapping_the_letters_turns_the_interval_round():
    one, two = (0.2, 0.15, 0.7), (0.5, 0.4, 0.6)
    there, back = difference_of(one, two), difference_of(two, one)
    assert (there.value, there.low, there.high) == pytest.approx((-back.value, -back.high, -back.low))


def test_a_lean_stays_on_its_side():
    """The earlier letter may be much warmer than its words at hand: the difference may be much lower, hardly higher."""
    found = difference_of((0.2, 0.19, 0.8), (0.5, 0.49, 0.51))
    assert found.value - found.low > 20 * (found.high - found.value)


def test_clear_is_what_excludes_no_difference():
    assert difference_of((0.1, 0.0, 0.2), (0.6, 0.5, 0.7)).is_clear
    assert not difference_of((0.1, 0.0, 0.5), (0.3, 0.2, 0.4)).is_clear


def test_the_interval_of_skewed_scores_holds_the_true_difference_as_often_as_it_says():
    """Two scores with skewed errors and the 95% intervals that fit them: the difference is covered in 93 to 98 of 100."""
    random = np.random.default_rng(20261125)
    tail_low, tail_high = np.quantile(random.gamma(3, 0.05, 200_000) - 0.15, (0.025, 0.975))
    truth = (0.30, 0.45)
    scores = np.array(truth) + random.gamma(3, 0.05, (20_000, 2)) - 0.15
    covered = 0
    for earlier, later in scores:
        found = difference_of(*((score, score - tail_high, score - tail_low) for score in (earlier, later)))
        covered += found.low <= truth[1] - truth[0] <= found.high
    assert 0.93 < covered / len(scores) < 0.98
