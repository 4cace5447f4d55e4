"""Coders' ratings (0-100): how sure one is, how far two letters differ, and what readers are told about who rated what."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy.special import stdtrit  # quantile of the t distribution; scipy.stats takes half a second to import

from tonetrack.corpus import Corpus

AS_DRAWN = "0–100 as 0 to +1"  # the unit of ratings on the scale of scores


def rating_error(corpus: Corpus) -> tuple[float, int]:
    """Standard error of a letter's mean rating (of 100) as the coders' disagreement over all letters gives it, and its degrees of freedom.

    It knows how the coders differ from each other, not what they share. (nan, 0) where no letter has two coders.
    """
    names = [name for name in corpus.codings if name.startswith("coder_")]
    ratings = corpus.codings[names].apply(pd.to_numeric, errors="coerce").to_numpy(dtype=float)
    twice = ratings[(~np.isnan(ratings)).sum(axis=1) > 1]
    freedom = int((~np.isnan(twice)).sum() - len(twice))
    if not freedom:
        return float("nan"), 0
    left = np.nansum((twice - np.nanmean(twice, axis=1, keepdims=True)) ** 2)
    coders = (~np.isnan(twice)).sum(axis=1).mean()
    return float(np.sqrt(left / freedom / coders)), freedom


def rating_interval(corpus: Corpus, difference: float, *, pairs: int = 1) -> tuple[float, float]:
    """The 95% interval of the mean difference of so many pairs of letters, one rating against one, from `rating_error`; nan without it."""
    error, freedom = rating_error(corpus)
    half = stdtrit(freedom, 0.975) * error * np.sqrt(2 / pairs) if freedom else np.nan
    return float(difference - half), float(difference + half)


def ratings_note(corpus: Corpus, letters: Iterable[str], *, unit: str = "0–100") -> str:
    """Who rated these letters and from what: `Ratings (0–100) are by coders, from the letters as printed, 2 of 5 in part. `;
    empty where none is rated."""
    own = corpus.codings[corpus.codings["letter"].isin(set(letters))]
    if own.empty:
        return ""
    cut = int((own["complete"] == "cut").sum()) if "complete" in own else 0
    return f"Ratings ({unit}) are by {corpus.coders or 'coders'}, from the letters as printed{f', {cut} of {len(own)} in part' if cut else ''}. "
