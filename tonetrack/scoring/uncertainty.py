"""How sure a mean of few sentences, or of several letters, is.

Most excerpts are one or two sentences, whose own spread says nothing. The spread of sentences within a letter is
therefore taken from real letters and counts as a number of sentences already seen (a scaled inverse chi-square
prior); the excerpt's own sentences correct it as they get more.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.special import stdtrit

LEVEL = 0.95
REFERENCE_WEIGHT = 10  # degrees of freedom of the reference spread: letters hardly differ in it beyond chance


def mean_interval(values: Sequence[float], *, reference_sd: float) -> tuple[float, float, float]:
    """The mean of a text's sentence scores with its 95% interval, clipped to -1..+1.

    It covers the sampling of sentences: what the mean of the whole letter may be when these sentences are all
    that is known of it. `reference_sd` is the spread of sentence scores within a letter. Raises ValueError on
    no values.
    """
    count = len(values)
    if not count:
        raise ValueError("no sentence scores")
    mean = sum(values) / count
    squares = sum((value - mean) ** 2 for value in values) + REFERENCE_WEIGHT * reference_sd**2
    freedom = count - 1 + REFERENCE_WEIGHT
    half = float(stdtrit(freedom, 0.5 + LEVEL / 2)) * (squares / freedom / count) ** 0.5
    return mean, max(-1.0, mean - half), min(1.0, mean + half)


def half_of_mean(halves: Sequence[float], shared: float) -> float:
    """Half of the 95% interval of a mean, from those of what it is the mean of, a share of whose variance is one error common to all.

    >>> half_of_mean([0.3, 0.3, 0.3], 0) < half_of_mean([0.3, 0.3, 0.3], 0.2) < half_of_mean([0.3], 0.2) == 0.3
    True
    """
    halves = np.asarray(halves, dtype=float)
    return float(np.sqrt((1 - shared) * (halves**2).sum() / len(halves) ** 2 + shared * halves.mean() ** 2))
