"""Which of several answers is chosen, from the signs of each: conditional logit (McFadden 1974) with the lasso.

The chance of an answer is its share of exp(sum of the weights of its signs) among all answers to the same question. scikit-learn has no such model,
statsmodels none for tens of thousands of sparse signs; it is fitted by accelerated proximal gradients (FISTA, Beck and Teboulle 2009).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from scipy import sparse

Choice = Sequence[tuple[Collection[str], bool]]  # the answers to one question: the signs of each, and whether it is right
MOST_STEPS = 1000
LEAST_STEP = 1e-3  # of a weight: they are written with two places


def fit_choices(choices: Sequence[Choice], lasso: float, ridge: float) -> dict[str, float]:
    """The weights by which right answers are told from wrong ones, of all signs that have any; `lasso` and `ridge` are what their sizes and
    half their squares cost (elastic net).

    A question none of whose answers is right tells nothing, and is left out; where several are right, each counts its share.
    """
    choices = [choice for choice in choices if any(right for _, right in choice)]
    signs, table = _table([row for choice in choices for row, _ in choice])
    of = np.repeat(np.arange(len(choices)), [len(choice) for choice in choices])
    right = np.array([right for choice in choices for _, right in choice], dtype=float)
    weights = _descend(table, right / np.bincount(of, right)[of], of, lasso, ridge)
    return {sign: float(weight) for sign, weight in zip(signs, weights) if weight}


def _table(rows: Sequence[Collection[str]]) -> tuple[list[str], sparse.csr_matrix]:
    """All signs in order, and a row for each answer with 1 for each sign that it has."""
    signs = sorted({sign for row in rows for sign in row})
    column = {sign: at for at, sign in enumerate(signs)}
    columns = np.array([column[sign] for row in rows for sign in sorted(row)], dtype=np.int32)
    ends = np.cumsum([0, *(len(row) for row in rows)])
    return signs, sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(signs)))


def _descend(table: sparse.csr_matrix, right: np.ndarray, of: np.ndarray, lasso: float, ridge: float) -> np.ndarray:
    turned = table.T.tocsr()
    step = 1 / (turned @ np.diff(table.indptr) / 2 + ridge)  # of each weight its own: rare signs may take large ones
    weights = ahead = np.zeros(table.shape[1])
    pace = 1.0
    for _ in range(MOST_STEPS):
        moved = ahead - step * (turned @ (_shares(table @ ahead, of) - right) + ridge * ahead)
        now = np.sign(moved) * np.maximum(np.abs(moved) - lasso * step, 0.0)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        weights, before, ahead = now, weights, now + (pace - 1) / faster * (now - weights)
        pace = faster
        if np.abs(weights - before).max(initial=0.0) < LEAST_STEP:
            break
    return weights


def _shares(sums: np.ndarray, of: np.ndarray) -> np.ndarray:
    """Of each answer, its share among those to the same question."""
    most = np.full(of[-1] + 1, -np.inf)
    np.maximum.at(most, of, sums)
    powers = np.exp(sums - most[of])
    return powers / np.bincount(of, powers)[of]
