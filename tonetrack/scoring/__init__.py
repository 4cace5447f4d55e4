"""Scorers: a scorer is a function from texts to a table, one row a text.

Its columns are `score` (-1 to +1), `low`, `high`, `sentences`, `words` and `status`: empty, or the reason why a
text has no score.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version

import pandas as pd

from tonetrack.errors import ScoringError, quoted
from tonetrack.scoring.vader import explain_vader, score_vader

Scorer = Callable[[Sequence[str]], pd.DataFrame]

SCORERS: dict[str, Scorer] = {"vader": score_vader}
EXPLAINERS: dict[str, Callable[[str], list[tuple[str, float]]]] = {"vader": explain_vader}
DEFAULT_SCORER = "vader"


@dataclass(frozen=True)
class ScorerNote:
    """What readers of a chart are told about a scorer.

    `reference` is the level a letter is held against, and `reference_name` what it is; `bands` name stretches of the
    scale, as (lower bound, upper bound, name).
    """

    measure: str
    version: str
    caveat: str
    reference: float = 0.0
    reference_name: str = "neutral"
    bands: tuple[tuple[float, float, str], ...] = ()


SCORER_NOTES = {
    "vader": ScorerNote(
        "VADER tone",
        f"score: vaderSentiment {version('vaderSentiment')}, mean of sentences",
        "VADER takes courtesy for warmth.",
    )
}


def score_texts(texts: Sequence[str] | pd.Series, *, scorer: str = DEFAULT_SCORER) -> pd.DataFrame:
    """Score texts: one row a text, in order, with the scorer's name as column prefix.

    Returns `<scorer>`, `<scorer>_low`, `<scorer>_high` (-1 to +1; missing where there is no score), `sentences`,
    `words` and `status`. Raises ScoringError for an unknown scorer or an entry that is no text.

    >>> score_texts(["We cherish this friendship."])["status"].tolist()
    ['']
    """
    if scorer not in SCORERS:
        raise ScoringError(f"{quoted(scorer)} is no scorer; known: {', '.join(SCORERS)}")
    texts, index = list(texts), texts.index if isinstance(texts, pd.Series) else None
    for number, text in enumerate(texts):
        if not isinstance(text, str):
            raise ScoringError(f"text {number + 1} is {quoted(text)}, not a text")
    table = SCORERS[scorer](texts).rename(columns={"score": scorer, "low": f"{scorer}_low", "high": f"{scorer}_high"})
    table = table.astype({name: float for name in table.columns if name.startswith(scorer)})
    return table if index is None else table.set_index(index)
