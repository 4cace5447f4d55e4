"""A line through letters that no model imposes: local regression, with a band from resampled letters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

WINDOW = 540  # days to each side that a point of the line may look; a letter's weight falls to nothing there (tricube)
LEAST_LETTERS = 12  # in all, below which there is no line
MORE_NEAR = 5  # letters that the weights of a window must be worth more than (Kish: those at its rim hardly count), else the line has a gap
WIDEST_BAND = 1.0  # half the scale: where the line is no surer it tells nothing, and has a gap
WIDEST_GAP = 240  # days from a point of the line to the nearest letter on either side: silence is not bridged
LEAST_STRETCH = 0.1  # of the time from the first letter to the last: a shorter piece of line is a scrap, which tells no course
STEP = 30  # days between points of the line
RESAMPLES, SEED = 400, 20180325


def local_trend(days: Sequence[float], values: Sequence[float]) -> pd.DataFrame:
    """The trend of values by day (ordinals): one row a step of 30 days with `day`, `trend`, `low` and `high`.

    Local linear regression with tricube weights; the band (95%) from letters drawn with replacement, so that it holds
    all that varies between letters; it covers the sampling of the smoothed line, not a level that jumps. Rows where letters are too few or too far,
    or the band is too wide, are missing (nan): a gap; so are stretches under a tenth of the whole. Empty below 12 letters.
    Cleveland, W. S. (1979), J. Am. Stat. Assoc. 74, 829-836.

    >>> local_trend([1, 2, 3], [0.1, 0.2, 0.3]).empty
    True
    """
    days, values = np.asarray(days, dtype=float), np.asarray(values, dtype=float)
    if len(days) < LEAST_LETTERS:
        return pd.DataFrame(columns=["day", "trend", "low", "high"], dtype=float)
    at = np.arange(days.min(), days.max() + STEP, STEP)
    at[-1] = days.max()
    weights = _tricube((days[None, :] - at[:, None]) / WINDOW)
    trend = _fits(weights, days[None, :] - at[:, None], values, np.ones((1, len(days))))[0]
    drawn = np.random.default_rng(SEED).integers(0, len(days), size=(RESAMPLES, len(days)))
    counts = np.stack([np.bincount(row, minlength=len(days)) for row in drawn]).astype(float)
    resampled = _fits(weights, days[None, :] - at[:, None], values, counts)
    known = _is_supported(days, at, weights)
    low, high = np.full((2, len(at)), np.nan)
    if known.any():  # letters may be many and yet all far apart
        low[known], high[known] = np.nanpercentile(resampled[:, known], [2.5, 97.5], axis=0)
    told = in_long_stretches(high - low <= WIDEST_BAND)
    return pd.DataFrame({"day": at, **{name: np.where(told, line, np.nan) for name, line in (("trend", trend), ("low", low), ("high", high))}})


def _tricube(distance: np.ndarray) -> np.ndarray:
    return np.clip(1 - np.abs(distance) ** 3, 0, None) ** 3


def _fits(weights: np.ndarray, offsets: np.ndarray, values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """The fitted value at each point (columns) for each resampling (rows): weighted line through the letters near it."""
    sums = [np.einsum("bn,gn->bg", counts, weights * part) for part in (1, offsets, offsets**2, values, offsets * values)]
    weight, first, second, of_values, of_products = sums
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = of_values / weight
        spread = weight * second - first**2
        line = (second * of_values - first * of_products) / spread
    return np.where(spread > 1e-9 * weight * second, line, mean)


def _is_supported(days: np.ndarray, at: np.ndarray, weights: np.ndarray) -> np.ndarray:
    distance = days[None, :] - at[:, None]
    before = np.where(distance <= 0, -distance, np.inf).min(axis=1)
    after = np.where(distance >= 0, distance, np.inf).min(axis=1)
    with np.errstate(invalid="ignore"):
        near = weights.sum(axis=1) ** 2 / (weights**2).sum(axis=1)  # Kish, L. (1965), Survey Sampling, 11.7; nan without any letter near
    return (near > MORE_NEAR) & (before <= WIDEST_GAP) & (after <= WIDEST_GAP)


def in_long_stretches(told: np.ndarray) -> np.ndarray:
    """Which points of a line that tell something stand in a stretch of them that is long enough to be drawn."""
    points = pd.Series(told)
    lengths = points.groupby((points != points.shift()).cumsum()).transform("size")
    return told & (lengths >= LEAST_STRETCH * len(told)).to_numpy()


def runs(table: pd.DataFrame) -> list[pd.DataFrame]:
    """The unbroken stretches of a trend, each of two points or more."""
    if table.empty:
        return []
    known = table["trend"].notna()
    return [part for _, part in table[known].groupby((known != known.shift()).cumsum()[known]) if len(part) > 1]
