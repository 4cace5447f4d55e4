"""Best-worst scaling: coders pick the warmest and the coldest of four, and counts make a scale.

Louviere, J. J., Flynn, T. N. & Marley, A. A. J. (2015), Best-Worst Scaling; Kiritchenko, S. & Mohammad, S. M. (2017), ACL, 465-470.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from tonetrack.correlation import spearman
from tonetrack.errors import UsageError

IN_TUPLE = 4
APPEARANCES = 8  # tuples that each text stands in: twice as many tuples as texts, as Kiritchenko & Mohammad use
SPLITS = 100  # of the answers into random halves
TRIES = 200  # designs drawn, of which the one that repeats pairs least is taken


def balanced_tuples(count: int, *, appearances: int = APPEARANCES, seed: int = 0) -> list[tuple[int, ...]]:
    """Tuples of four different places 0…count-1, each in as many tuples as the others (one more where four do not divide).

    Pairs are repeated as little as drawing finds. Raises UsageError for fewer than five texts or no appearance.
    """
    if count <= IN_TUPLE or appearances < 1:
        raise UsageError(f"{count} texts in {appearances} tuples each: want at least {IN_TUPLE + 1} texts, and one tuple")
    rng = np.random.default_rng(seed)
    designs = (_design(count, appearances, rng) for _ in range(TRIES))
    return min(designs, key=_repeated_pairs)


def _design(count: int, appearances: int, rng: np.random.Generator) -> list[tuple[int, ...]]:
    """Shuffles of all texts laid end to end and cut in fours; the last tuple is filled from one more."""
    line: list[int] = []
    while len(line) < count * appearances or len(line) % IN_TUPLE:
        started = line[len(line) - len(line) % IN_TUPLE :]  # the tuple that the last shuffle left open takes no text twice
        fresh = np.argsort(rng.random(count)).tolist()
        fresh = [place for place in fresh if place not in started] + [place for place in fresh if place in started]
        line += fresh[: IN_TUPLE - len(started)] if len(line) >= count * appearances else fresh
    return [tuple(line[start : start + IN_TUPLE]) for start in range(0, len(line), IN_TUPLE)]


def _repeated_pairs(design: list[tuple[int, ...]]) -> int:
    """Sum of squares of how often each pair meets: least when all meet equally often."""
    return sum(times**2 for times in Counter(pair for tuple_ in design for pair in combinations(sorted(tuple_), 2)).values())


def count_scores(items: Sequence[str], answers: Sequence[tuple[Sequence[str], str, str]]) -> np.ndarray:
    """Score of each item, −1 to +1: (times best − times worst) / times shown; nan where it was not shown. `answers` are (tuple, best, worst)."""
    shown = Counter(item for tuple_, _, _ in answers for item in tuple_)
    best, worst = Counter(best for _, best, _ in answers), Counter(worst for _, _, worst in answers)
    return np.array([(best[item] - worst[item]) / shown[item] if shown[item] else np.nan for item in items], dtype=float)


def split_half(items: Sequence[str], answers: Sequence[tuple[Sequence[str], str, str]]) -> float:
    """Mean rank correlation of the scores that two random halves of the answers give: how far the counts would come out again."""
    rng, found = np.random.default_rng(0), []
    for _ in range(SPLITS):
        order = np.argsort(rng.random(len(answers)))
        halves = [count_scores(items, [answers[place] for place in part]) for part in (order[: len(order) // 2], order[len(order) // 2 :])]
        known = ~np.isnan(halves[0]) & ~np.isnan(halves[1])
        found.append(spearman(halves[0][known], halves[1][known]))
    return float(np.nanmean(found)) if found and not np.all(np.isnan(found)) else float("nan")
