"""The plain supervised baseline: what the coders' ratings alone teach about words, without any phrase or rule.

Needs scikit-learn, which the package itself does not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.util import find_spec

import numpy as np

from tonetrack.bench.data import Coded


def is_installed() -> bool:
    """Whether scikit-learn can be imported."""
    return find_spec("sklearn") is not None


def trained(coded: Sequence[Coded]) -> Callable[[Sequence[str]], np.ndarray]:
    """A ridge regression (penalty 1) of the ratings on tf-idf of words and pairs that two texts have; called with texts, it gives a score each."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import Ridge
    from sklearn.pipeline import make_pipeline

    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True), Ridge(solver="sparse_cg"))
    return model.fit([one.text for one in coded], [one.rating for one in coded]).predict
