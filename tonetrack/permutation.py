"""Is one group of numbers different from another? Answered by dealing the labels out again, within strata.

What a library does not do here: `scipy.stats.permutation_test` knows no strata and gives no interval, and `ruptures` finds
change points by a penalty that somebody must choose, without a significance. Where there is one stratum the p-values are scipy's
(tests/test_permutation.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import comb, prod

import numpy as np

from tonetrack.errors import UsageError

LEVEL = 0.05  # two-sided, so that a p-value of 5% and a 95% interval say the same
MOST_ENUMERATED = 20_000  # arrangements up to which all are taken; beyond, DRAWS at random
DRAWS = 9_999  # with the arrangement seen, p is a multiple of 1/10,000
SEED = 20171101
LEAST_ARRANGEMENTS = 40  # fewer, and not even the most extreme arrangement is rarer than 2.5% on its side
LEAST_IN_SCAN = 12  # values in all, below which no change point is looked for
LEAST_ON_A_SIDE = 3  # values before and after a change point: fewer have no spread that could be seen
_TOLERANCE = 1e-9  # of the spread: sums of the same numbers in another order are the same


@dataclass(frozen=True)
class PermutationResult:
    """The later group against the earlier, within strata: the difference of means, its 95% interval and two-sided p.

    `arrangements` counts those that were compared (all of them where `exact`). Without enough arrangements to reach 5%,
    p and interval are nan: no test was made.
    """

    difference: float
    low: float
    high: float
    p: float
    arrangements: int
    exact: bool


NOTHING = PermutationResult(*[float("nan")] * 4, 0, True)


def compare_groups(
    values: Sequence[float], is_later: Sequence[bool], strata: Sequence[object] | None = None, *, draws: int = DRAWS
) -> PermutationResult:
    """Compare the later values with the earlier, each with those of its own stratum only.

    The difference is the mean of the strata's differences, each weighing n·m/(n+m). Labels are dealt out again within strata; the interval
    holds the shifts that this test does not reject (95%), so it excludes 0 exactly when p is at most 5%. It supposes that the
    later values are the earlier ones shifted, and that values of a stratum do not depend on each other.
    Edgington, E. S. & Onghena, P. (2007), Randomization Tests, ch. 3-4; Pagano, M. & Tritchler, D. (1983), J. Am. Stat. Assoc. 78, 435-440.

    >>> compare_groups([1, 2, 3, 7, 8, 9], [False] * 3 + [True] * 3).arrangements
    20
    """
    values, later = _numbers(values), np.asarray(is_later, dtype=bool)
    groups = _groups(later, strata)
    if not groups:
        return NOTHING
    weight = sum(_spread(later[group]) for group in groups)
    centred = values.copy()
    for group in groups:
        centred[group] -= values[group].mean()
    seen = sum(centred[group][later[group]].sum() for group in groups) / weight
    count = _count(later, groups)
    if count < LEAST_ARRANGEMENTS:
        return PermutationResult(float(seen), *[float("nan")] * 3, count, True)
    exact = count <= MOST_ENUMERATED
    sums, overlaps = _all_arrangements(centred, later, groups) if exact else _drawn_arrangements(centred, later, groups, draws)
    return PermutationResult(float(seen), *_shifts_not_rejected(seen, sums / weight, overlaps / weight, np.ptp(centred)), len(sums), exact)


def count_arrangements(is_later: Sequence[bool], strata: Sequence[object] | None = None) -> int:
    """How many ways the labels can be dealt out within strata; 0 where no stratum has values on both sides.

    >>> count_arrangements([False] * 3 + [True] * 3)
    20
    """
    later = np.asarray(is_later, dtype=bool)
    groups = _groups(later, strata)
    return _count(later, groups) if groups else 0


def _count(later: np.ndarray, groups: list[np.ndarray]) -> int:
    return prod(comb(len(group), int(later[group].sum())) for group in groups)


def _groups(later: np.ndarray, strata: Sequence[object] | None) -> list[np.ndarray]:
    """The places of each stratum that has values on both sides; the others compare nothing."""
    labels = np.zeros(len(later), dtype=int) if strata is None else np.unique([str(name) for name in strata], return_inverse=True)[1]
    groups = [np.flatnonzero(labels == label) for label in np.unique(labels)]
    return [group for group in groups if 0 < later[group].sum() < len(group)]


def _spread(later: np.ndarray) -> float:
    """n·m/(n+m): the sum of squares of the centred labels."""
    return later.sum() * (~later).sum() / len(later)


def _all_arrangements(centred: np.ndarray, later: np.ndarray, groups: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
    """Sums of the values labelled later, and of the centred labels they meet, over every arrangement."""
    sums, overlaps = np.zeros(1), np.zeros(1)
    for group in groups:
        label = later[group] - later[group].mean()
        chosen = np.array(list(combinations(range(len(group)), int(later[group].sum()))))
        sums = (sums[:, None] + centred[group][chosen].sum(axis=1)).ravel()
        overlaps = (overlaps[:, None] + label[chosen].sum(axis=1)).ravel()
    return sums, overlaps


def _drawn_arrangements(centred: np.ndarray, later: np.ndarray, groups: list[np.ndarray], draws: int) -> tuple[np.ndarray, np.ndarray]:
    """As `_all_arrangements` over the arrangement seen and so many at random."""
    rng = np.random.default_rng(SEED)
    sums, overlaps = np.zeros(draws + 1), np.zeros(draws + 1)
    for group in groups:
        label = later[group] - later[group].mean()
        chosen = np.vstack([np.flatnonzero(later[group]), np.argsort(rng.random((draws, len(group))), axis=1)[:, : int(later[group].sum())]])
        sums += centred[group][chosen].sum(axis=1)
        overlaps += label[chosen].sum(axis=1)
    return sums, overlaps


def _shifts_not_rejected(seen: float, sums: np.ndarray, overlaps: np.ndarray, spread: float) -> tuple[float, float, float]:
    """Limits of the interval and p. An arrangement rejects, on its side, the shifts beyond one number: so quantiles give the limits."""
    same = overlaps > 1 - _TOLERANCE  # the arrangement seen: every shift leaves it as extreme as itself
    limits = np.sort((seen - sums[~same]) / (1 - overlaps[~same]))
    tiny, count, own = _TOLERANCE * max(spread, 1e-300), len(sums), int(same.sum())
    at_least, at_most = (own + int((side <= tiny).sum()) for side in (limits, -limits))
    place = int(np.floor(LEVEL / 2 * count + _TOLERANCE)) - own
    low, high = (limits[place], limits[-1 - place]) if place >= 0 else (-np.inf, np.inf)
    return float(low), float(high), min(1.0, 2 * min(at_least, at_most) / count)


# ------------------------------------------------------------------ change points


@dataclass(frozen=True)
class ChangePoint:
    """Where a series changes most: `place` is the first value after. `p` is that of the largest change anywhere.

    `difference` is of means within strata over the stretch `start` to `stop` that was searched; it has no interval,
    for the place was chosen where it is largest. `earliest` and `latest` hold the place in 95% of series resampled on both sides.
    """

    place: int
    start: int
    stop: int
    difference: float
    p: float
    earliest: int
    latest: int
    before: int
    after: int


def change_points(values: Sequence[float], strata: Sequence[object], times: Sequence[object], *, draws: int = DRAWS) -> list[ChangePoint]:
    """The places where the level of a series changes, each significant at 5%, by place; usually few, often none.

    The whole is searched, then what lies on both sides of a change, until the largest change left is none: every place
    is a look, and p is the share of arrangements (values dealt out again within strata) whose largest change is as large,
    times the stretches looked at in that round. No look below 12 values, no side below three; values of one time stay together.
    Matteson, D. S. & James, N. A. (2014), J. Am. Stat. Assoc. 109, 334-345 (rounds and stopping).
    """
    found: list[ChangePoint] = []
    while True:
        bounds = [0, *sorted(point.place for point in found), len(values)]
        looks = [largest_change(values, strata, times, start, stop, draws=draws) for start, stop in zip(bounds, bounds[1:])]
        looks = [look for look in looks if look is not None]
        point = min(looks, key=lambda look: look.p, default=None)
        if point is None or point.p * len(looks) > LEVEL:
            return sorted(found, key=lambda point: point.place)
        found.append(replace(point, p=point.p * len(looks)))


def largest_change(
    values: Sequence[float], strata: Sequence[object], times: Sequence[object], start: int = 0, stop: int | None = None, *, draws: int = DRAWS
) -> ChangePoint | None:
    """The largest change between two places of a series, significant or not; None below 12 values or where no place leaves three on each side."""
    own = slice(start, len(values) if stop is None else stop)
    labels = np.unique([str(name) for name in strata[own]], return_inverse=True)[1]
    if len(labels) < LEAST_IN_SCAN or not len((steps := _Steps(labels, list(times[own]))).places):
        return None
    rng = np.random.default_rng(SEED)
    residuals = steps.without_strata(_numbers(values[own]))
    gains = steps.gains(residuals[None, :])[0]
    at, place = int(np.argmax(gains)), int(steps.places[np.argmax(gains)])
    most = steps.gains(_dealt_again(residuals, labels, rng, draws)).max(axis=1)
    p = (1 + int((most >= gains[at] * (1 - _TOLERANCE)).sum())) / (draws + 1)
    earliest, latest = steps.where_resampled(residuals, at, rng, draws)
    effect = float(steps.effects(residuals[None, :])[0, at])
    return ChangePoint(start + place, start, own.stop, effect, p, start + earliest, start + latest, place, len(labels) - place)


def _numbers(values: Sequence[float]) -> np.ndarray:
    numbers = np.asarray(values, dtype=float)
    if not np.isfinite(numbers).all():
        raise UsageError(f"value {int(np.flatnonzero(~np.isfinite(numbers))[0]) + 1} is missing; leave such letters out before comparing")
    return numbers


def _dealt_again(residuals: np.ndarray, labels: np.ndarray, rng: np.random.Generator, draws: int) -> np.ndarray:
    dealt = np.empty((draws, len(residuals)))
    for label in np.unique(labels):
        group = np.flatnonzero(labels == label)
        dealt[:, group] = residuals[group][np.argsort(rng.random((draws, len(group))), axis=1)]
    return dealt


class _Steps:
    """The possible steps of one stretch, after what the strata explain is taken out of values and steps."""

    def __init__(self, labels: np.ndarray, times: list):
        count = len(labels)
        allowed = range(LEAST_ON_A_SIDE, count - LEAST_ON_A_SIDE + 1)
        self.labels = labels
        places = np.array([place for place in allowed if times[place] != times[place - 1]], dtype=int)
        steps = (np.arange(count)[None, :] >= places[:, None]).astype(float)
        for label in np.unique(labels):
            own = labels == label
            steps[:, own] -= steps[:, own].mean(axis=1, keepdims=True)
        size = (steps**2).sum(axis=1)
        kept = size > _TOLERANCE  # a step between two strata, each on its own side, is not to be told from them
        self.places, self._steps, self._size = places[kept], steps[kept], size[kept]

    def without_strata(self, values: np.ndarray) -> np.ndarray:
        residuals = values.copy()
        for label in np.unique(self.labels):
            residuals[self.labels == label] -= values[self.labels == label].mean()
        return residuals

    def effects(self, residuals: np.ndarray) -> np.ndarray:
        return residuals @ self._steps.T / self._size

    def gains(self, residuals: np.ndarray) -> np.ndarray:
        """What each step explains of the sum of squares: a row a series, a column a place."""
        return (residuals @ self._steps.T) ** 2 / self._size

    def where_resampled(self, residuals: np.ndarray, at: int, rng: np.random.Generator, draws: int) -> tuple[int, int]:
        step = self.effects(residuals[None, :])[0, at] * self._steps[at]
        noise, place = residuals - step, self.places[at]
        drawn = np.concatenate([rng.integers(0, place, (draws, place)), rng.integers(place, len(noise), (draws, len(noise) - place))], axis=1)
        resampled = step[None, :] + noise[drawn]
        for label in np.unique(self.labels):
            own = self.labels == label
            resampled[:, own] -= resampled[:, own].mean(axis=1, keepdims=True)
        places = self.places[self.gains(resampled).argmax(axis=1)]
        low, high = np.quantile(places, [LEVEL / 2, 1 - LEVEL / 2], method="nearest")
        return int(low), int(high)
