"""How far two measures agree: rank correlations with their intervals, and agreement between raters."""

from __future__ import annotations

import numpy as np
import pandas as pd

LEAST_TEXTS = 10  # below which texts drawn with replacement are too much alike for an interval
RESAMPLES, SEED = 2_000, 0
_AT_ONCE = 50  # series resampled together: bounds the memory


def pearson(one: np.ndarray, other: np.ndarray) -> float:
    """Pearson's r; nan where one side does not vary or there are fewer than three pairs."""
    if len(one) < 3 or np.ptp(one) == 0 or np.ptp(other) == 0:
        return float("nan")
    return float(np.corrcoef(one, other)[0, 1])


def spearman(one: np.ndarray, other: np.ndarray) -> float:
    """Spearman's rank correlation, ties sharing a rank."""
    return pearson(_ranks(one), _ranks(other))


def _ranks(values: np.ndarray) -> np.ndarray:
    return pd.Series(values).rank().to_numpy()  # scipy.stats takes half a second to import


def partial_spearman(one: np.ndarray, other: np.ndarray, given: np.ndarray) -> float:
    """Spearman's correlation of two measures holding a third constant; the plain one where a side or the third does not vary."""
    return float(_partial(spearman(one, other), spearman(one, given), spearman(other, given)))


def _partial(both: np.ndarray | float, first: np.ndarray | float, second: np.ndarray | float) -> np.ndarray:
    room = (1 - np.square(first)) * (1 - np.square(second))
    with np.errstate(divide="ignore", invalid="ignore"):
        left = np.where(room > 1e-12, (both - np.multiply(first, second)) / np.sqrt(room), np.nan)
    return np.where(np.isnan(first) | np.isnan(second), both, left)  # a constant explains nothing


def spearman_intervals(one: np.ndarray, other: np.ndarray, given: np.ndarray) -> tuple[tuple[float, float], tuple[float, float]]:
    """The 95% intervals of `spearman` of two measures and of `partial_spearman`; nan below ten texts and for a perfect correlation.

    Percentiles over 2,000 draws of the texts with replacement, ranked anew in each: Efron, B. & Tibshirani, R. J. (1993), An
    Introduction to the Bootstrap, ch. 13. It supposes nothing of how the measures are distributed; it does suppose texts that do not depend on each
    other.
    """
    rho, count, rng = spearman(one, other), len(one), np.random.default_rng(SEED)
    if count < LEAST_TEXTS or np.isnan(rho) or abs(rho) > 1 - 1e-12:
        return (np.nan, np.nan), (np.nan, np.nan)
    drawn = []
    for start in range(0, RESAMPLES, _AT_ONCE):
        rows = np.arange(min(_AT_ONCE, RESAMPLES - start))[:, None]
        places = rng.integers(0, count, (len(rows), count)) + rows * count
        times = np.bincount(places.ravel(), minlength=len(rows) * count).reshape(len(rows), count)
        ranks = [_ranks_when_drawn(values, times) for values in (one, other, given)]
        both, first, second = (_weighted_r(ranks[left], ranks[right], times) for left, right in ((0, 1), (0, 2), (1, 2)))
        drawn.append((both, _partial(both, first, second)))
    plain, partial = (values[~np.isnan(values)] for values in np.concatenate(drawn, axis=1))
    return _middle(plain), _middle(partial)


def _middle(values: np.ndarray) -> tuple[float, float]:
    """The ends of the middle 95%; nan without a value."""
    return (float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975))) if len(values) else (np.nan, np.nan)


def _ranks_when_drawn(values: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Each text's rank less the mean rank, ties sharing one, where it is drawn so many `times` (a row a draw, a column a text)."""
    order, groups = np.argsort(values, kind="stable"), np.unique(values, return_inverse=True)[1]
    starts = np.searchsorted(groups[order], np.arange(groups.max() + 1))
    alike = np.add.reduceat(times[:, order], starts, axis=1)
    return (np.cumsum(alike, axis=1) - alike / 2)[:, groups] - len(values) / 2


def _weighted_r(one: np.ndarray, other: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Pearson's r of each row, columns counting so many `times`; nan where a side does not vary. Both have mean zero."""
    weighted = times * one
    spread = np.sqrt(np.einsum("ij,ij->i", weighted, one) * np.einsum("ij,ij,ij->i", times, other, other))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(spread > 0, np.einsum("ij,ij->i", weighted, other) / spread, np.nan)


def mean_pairwise_r(ratings: np.ndarray) -> float:
    """Mean Pearson correlation over all pairs of raters; `ratings` has a row a rater, nan where one did not rate."""
    table = np.asarray(ratings, dtype=float)
    pairs = [(one, other) for one in range(len(table)) for other in range(one + 1, len(table))]
    values = []
    for one, other in pairs:
        both = ~np.isnan(table[one]) & ~np.isnan(table[other])
        values.append(pearson(table[one][both], table[other][both]))
    known = [value for value in values if not np.isnan(value)]
    return float(np.mean(known)) if known else float("nan")


def krippendorff_alpha(ratings: np.ndarray) -> float:
    """Krippendorff's alpha for interval data; a row a rater, nan for missing. 1 is perfect, 0 is chance."""
    table = np.asarray(ratings, dtype=float)
    units = [column[~np.isnan(column)] for column in table.T]
    units = [unit for unit in units if len(unit) > 1]
    values = np.concatenate(units) if units else np.array([])
    if len(values) < 2 or np.ptp(values) == 0:
        return float("nan")
    observed = sum(_squared_differences(unit) / (len(unit) - 1) for unit in units) / len(values)
    expected = _squared_differences(values) / (len(values) * (len(values) - 1))
    return float(1 - observed / expected)


def _squared_differences(values: np.ndarray) -> float:
    """Sum over all ordered pairs of the squared difference."""
    return float(2 * (len(values) * (values**2).sum() - values.sum() ** 2))
