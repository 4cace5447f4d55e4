"""Scorers: a scorer is a function from texts to a table, one row a text.

Its columns are `score` (-1 to +1), `low`, `high`, `sentences`, `words` and `status`: empty, or the reason why a
text has no score. What else it has to say comes in further columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pandas as pd

from tonetrack.errors import ScoringError, UnknownScorerError, nearest, quoted
from tonetrack.scoring.explain import explain_warmth
from tonetrack.scoring.own import lexicon_explainer, lexicon_scorer
from tonetrack.scoring.parties import Sides
from tonetrack.scoring.reasons import Explanation
from tonetrack.scoring.vader import explain_vader, score_vader
from tonetrack.scoring.warmth import BANDS, WARMEST, score_warmth

Scorer = Callable[[Sequence[str]], pd.DataFrame]
Explainer = Callable[[str], Explanation]

SCORERS: dict[str, Scorer] = {"warmth": score_warmth, "vader": score_vader}
EXPLAINERS: dict[str, Explainer] = {"warmth": explain_warmth, "vader": explain_vader}
DEFAULT_SCORER = "warmth"
SHARED_COLUMNS = ("sentences", "words", "status")


@dataclass(frozen=True)
class ScorerNote:
    """What readers of a chart are told about a scorer.

    `reference` is the level a letter is held against, and `reference_name` what it is; `bands` name stretches of the
    scale, as (lower bound, upper bound, name); `shared` is the share of the variance of its errors that letters of one
    correspondence have in common.
    """

    measure: str
    version: str
    caveat: str
    method: str
    reference: float = 0.0
    reference_name: str = "neutral"
    bands: tuple[tuple[float, float, str], ...] = ()
    shared: float = 0.0  # an interval that covers only the sampling of sentences has no such share


def _band_spans() -> tuple[tuple[float, float, str], ...]:
    bounds = [-1.0, *(bound for bound, _ in BANDS), 1.0]
    return tuple(zip(bounds[:-1], bounds[1:], [*(name for _, name in BANDS), WARMEST], strict=True))


SCORER_NOTES = {
    "warmth": ScorerNote(
        "warmth toward the addressee",
        "score: phrases and words of diplomatic English",
        "An excerpt is a sample of its letter.",
        "phrases of diplomatic English weighed after the codebook: depth of the strongest, breadth over kinds, blame by its target; "
        "beside them the other words of whole sentences, as coded messages and excerpts weigh them. The interval (95%) "
        "covers how far sentences kept back were read from their coders’ ratings, what the rest of the letter may say, and the difference"
        " between two printings",
        reference=0.49,  # the median of 72 messages between officials, 2012-2018 and 2024, `python -m tonetrack.bench scoring`
        reference_name="the median of 72 messages between officials printed by KCNA, 2012–2024",
        bands=_band_spans(),
        shared=0.2,  # one register misread alike, one translator: .18 measured of sentences of one kind written blind, without the latter
    ),
    "vader": ScorerNote(
        "VADER tone",
        f"score: vaderSentiment {version('vaderSentiment')}, mean of sentences",
        "VADER takes courtesy for warmth.",
        "mean of the sentences' compound values. The interval (95%) covers the sampling of sentences from the whole letter",
    ),
}


def score_texts(
    texts: Sequence[str] | pd.Series, *, scorer: str | Path | Scorer = DEFAULT_SCORER, sides: Sequence[Sides | None] | None = None
) -> pd.DataFrame:
    """Score texts: one row a text, in order, with the scorer's name as column prefix.

    Returns `<scorer>`, `<scorer>_low`, `<scorer>_high` (-1 to +1; missing where there is no score), `sentences`,
    `words`, `status`, and what else the scorer tells. `scorer` is warmth, vader, the path of a lexicon (.csv; its
    columns are named for the file), or a function like those of `SCORERS` (its columns bear the function's name). `sides`
    says of each text from whom to whom it is, where that is known (`sides_of`): what is said there of the addressee's country
    is then said to it. Only warmth hears it. An entry that is missing (None, nan) has no words, as an empty one. Raises
    ScoringError for an unknown scorer, for one text instead of a list of them, and for an entry that is no text.

    >>> score_texts(["We cherish this friendship."])["band"].tolist()
    ['cordial']
    """
    score, name = _scorer(scorer), column_name(scorer)
    if isinstance(texts, (str, bytes)):
        raise ScoringError("want a list of texts, not one text")
    if isinstance(texts, (pd.DataFrame, Mapping)):
        raise ScoringError("want a list of texts, not a table; name its column, as in table[\"text\"]")
    texts, index = list(texts), texts.index if isinstance(texts, pd.Series) else None
    texts = ["" if text is None or text is pd.NA or text != text else text for text in texts]
    for number, text in enumerate(texts):
        if not isinstance(text, str):
            raise ScoringError(f"text {number + 1} is {quoted(text)}, not a text")
    if sides is not None and len(sides) != len(texts):
        raise ScoringError(f"sides of {len(sides)} texts for {len(texts)}; want one for each, None where it is not known")
    found = score_warmth(texts, sides=sides) if score is score_warmth else score(texts)
    table = found.rename(columns=dict(zip(("score", "low", "high"), score_columns(name), strict=True)))
    table = table.astype(dict.fromkeys(score_columns(name), float))
    return table if index is None else table.set_index(index)


def explainer(scorer: str = DEFAULT_SCORER) -> Explainer:
    """What gives a text's score by this scorer (see `score_texts`) with its reasons. Raises ScoringError for an unknown one.

    >>> [(reason.text, reason.weight) for reason in explainer("vader")("A good day, not a good night.").reasons]
    [('good', 1.9), ('good', -1.41)]
    """
    return EXPLAINERS[scorer] if scorer in EXPLAINERS else lexicon_explainer(_own_lexicon(scorer))


def column_name(scorer: str | Path | Scorer) -> str:
    """The name of the column with a scorer's scores: its own, the function's, or the name of the lexicon's file."""
    if callable(scorer):
        return scorer.__name__
    return str(scorer) if scorer in SCORERS else Path(scorer).stem


def score_columns(name: str) -> list[str]:
    """The columns of a score of that name: itself and the ends of its 95% interval."""
    return [name, f"{name}_low", f"{name}_high"]


def _scorer(scorer: str | Path | Scorer) -> Scorer:
    if callable(scorer):
        return scorer
    return SCORERS[scorer] if scorer in SCORERS else lexicon_scorer(_own_lexicon(scorer))


def _own_lexicon(scorer: str | Path) -> str:
    scorer, wanted = str(scorer), f"want {', '.join(SCORERS)} or a lexicon.csv"
    if not Path(scorer).exists():
        what = "does not exist" if scorer.endswith(".csv") else "is no scorer"
        raise UnknownScorerError(f"{quoted(scorer)} {what}; {wanted}{nearest(scorer, SCORERS)}")
    if not scorer.endswith(".csv"):
        raise ScoringError(f"is no lexicon; {wanted}", path=scorer)
    return scorer
