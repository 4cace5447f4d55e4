"""How well a scorer agrees with human codings.

Every agreement is shown beside the rank correlation with length: a measure that only counts words agrees with
coders of letters at about .77, so agreement beyond length is what counts.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd

from tonetrack.codings import Codings
from tonetrack.correlation import krippendorff_alpha, mean_pairwise_r, partial_spearman, pearson, spearman, spearman_intervals
from tonetrack.errors import ScoringError, UsageError, quoted
from tonetrack.report import FORMATS, records_of, to_csv, to_markdown
from tonetrack.scoring import DEFAULT_SCORER, column_name, explainer, score_texts
from tonetrack.scoring.fastvader import vader_scores
from tonetrack.scoring.reasons import moved
from tonetrack.scoring.vader import score_vader
from tonetrack.scoring.warmth import read
from tonetrack.text import count_words, counted, normalise

RATED_COLD, SCORED_WARM = -0.10, 0.05  # a sign error: rated below the one and scored above the other, or the reverse
WORST = 10  # texts shown
FEW_TEXTS = 30  # with fewer, the 95% interval of a rank correlation of .7 begins below .42


@dataclass(frozen=True)
class Agreement:
    """One measure against the codings. Correlations are nan for fewer than three scored texts."""

    measure: str
    texts: int
    spearman: float
    interval: tuple[float, float]  # 95%, of the Spearman correlation, over texts drawn with replacement
    pearson: float
    partial: float  # Spearman holding the number of words constant
    partial_interval: tuple[float, float]
    with_length: float  # Spearman of the measure with the number of words
    error: float  # mean absolute; nan for measures on another scale
    sign_errors: int


@dataclass(frozen=True)
class Validation:
    """What `validate` found: the measures, the worst-scored texts with reasons, and agreement within groups left out."""

    agreements: list[Agreement]
    worst: list[dict]
    unscored: int
    groups: dict[str, float] = field(default_factory=dict)


def validate(
    texts: Sequence[str], ratings: Sequence[float], groups: Sequence[str] | None = None, *, scorer: str | Path = DEFAULT_SCORER
) -> Validation:
    """Compare a scorer (as in `score_texts`) and the baselines with ratings (-1 to +1; a 0-100 rating of a letter is divided by 100).

    The first of the agreements, the worst texts, the unscored and the errors within `groups` (senders or years) are the scorer's; warmth
    stands beside another one. Raises ScoringError for lists of unequal length, ratings out of range or an unknown scorer.
    """
    texts, rated = list(texts), np.asarray(ratings, dtype=float)
    if len(texts) != len(rated) or (groups is not None and len(groups) != len(texts)):
        raise ScoringError(f"{len(texts)} texts, {len(rated)} ratings: want one each")
    if not np.all(np.abs(rated) <= 1):
        raise ScoringError("a rating is missing or beyond -1 to +1; divide ratings of 0 to 100 by 100")
    words = np.array([count_words(text) for text in texts], dtype=float)
    name = column_name(scorer)
    scores = score_texts(texts, scorer=scorer)[name].to_numpy(dtype=float)
    agreements = [agreement(name, scores, rated, words)]
    if name != DEFAULT_SCORER:
        agreements.append(agreement(DEFAULT_SCORER, warmth_scores(texts), rated, words))
    for other, theirs in baselines(texts).items():
        agreements.append(agreement(other, theirs, rated, words, same_scale=other.startswith("VADER")))
    within = {} if groups is None else _errors_by_group(scores, rated, groups)
    return Validation(agreements, worst_texts(texts, scores, rated, scorer), int(np.isnan(scores).sum()), within)


def warmth_scores(texts: Sequence[str], *, off: Collection[str] = ()) -> np.ndarray:
    """Warmth of each text, nan where there is none; `off` names rules and categories left out."""
    found = [read(text, off=off).score for text in texts]
    return np.array([np.nan if score is None else score for score in found], dtype=float)


def agreement(name: str, scores: np.ndarray, ratings: np.ndarray, words: np.ndarray, *, same_scale: bool = True) -> Agreement:
    """One row of the table, over the texts that have a score."""
    kept = ~np.isnan(scores)
    score, rating, length = scores[kept], ratings[kept], words[kept]
    wrong = ((rating < RATED_COLD) & (score > SCORED_WARM)) | ((rating > -RATED_COLD) & (score < -SCORED_WARM))
    plain, given = spearman_intervals(score, rating, length)
    return Agreement(
        name, int(kept.sum()), spearman(score, rating), plain, pearson(score, rating), partial_spearman(score, rating, length), given,
        spearman(score, length),
        float(np.abs(score - rating).mean()) if same_scale and kept.any() else np.nan, int(wrong.sum()) if same_scale else 0,
    )  # fmt: skip


def baselines(texts: Sequence[str]) -> dict[str, np.ndarray]:
    """Scores of the measures everybody knows, for the same texts; only those that are installed."""
    clean = [normalise(text) for text in texts]
    found = {
        "VADER whole": vader_scores(clean)["compound"].to_numpy(),
        "VADER sentences": score_vader(clean)["score"].to_numpy(dtype=float),
        "number of words": np.array([count_words(text) for text in clean], dtype=float),
    }
    return found | _installed_baselines(clean)


def _installed_baselines(texts: Sequence[str]) -> dict[str, np.ndarray]:
    found = {}
    if find_spec("afinn"):
        from afinn import Afinn

        lexicon = Afinn()
        found["AFINN per word"] = np.array([lexicon.score(text) / max(1, count_words(text)) for text in texts])
    if find_spec("textblob"):
        from textblob import TextBlob

        found["TextBlob"] = np.array([TextBlob(text).sentiment.polarity for text in texts])
    return found


def worst_texts(texts: Sequence[str], scores: np.ndarray, ratings: np.ndarray, scorer: str | Path = DEFAULT_SCORER) -> list[dict]:
    """The texts scored furthest from their rating, with the phrases that moved the scorer's score most."""
    explain = explainer(scorer)
    error = np.where(np.isnan(scores), -1.0, np.abs(scores - ratings))
    order = [place for place in np.argsort(-error, kind="stable")[:WORST] if error[place] >= 0]
    return [
        {
            "text": texts[place][:120],
            "rating": float(ratings[place]),
            "score": float(scores[place]),
            "reasons": moved(explain(texts[place]).reasons)[:5],
        }
        for place in order
    ]


def _errors_by_group(scores: np.ndarray, ratings: np.ndarray, groups: Sequence[str]) -> dict[str, float]:
    """The mean absolute error within each group; one without a scored text has none and is left out."""
    error, labels, scored = np.abs(scores - ratings), np.asarray(groups), ~np.isnan(scores)
    return {str(label): float(error[own].mean()) for label in dict.fromkeys(groups) if (own := (labels == label) & scored).any()}


def validate_codings(codings: Codings, form: str = "table", *, scorer: str | Path = DEFAULT_SCORER) -> str:
    """The whole account of a scorer against codings: agreement between raters, then of each measure with their mean.

    `table` for a terminal; `json`, one object with `notes`, `measures`, `groups` and the `worst` texts; `csv` and `md`, the measures alone
    (`agreements_table`). Raises UsageError for another form.
    """
    if form not in FORMATS:
        raise UsageError(f"{quoted(form)} is no format; want {', '.join(FORMATS)}")
    known = ~np.isnan(codings.ratings).all(axis=0)
    mean = np.nanmean(codings.ratings[:, known], axis=0)
    texts = [text for text, rated in zip(codings.texts, known, strict=True) if rated]
    groups = None if codings.groups is None else [group for group, rated in zip(codings.groups, known, strict=True) if rated]
    validation, notes = validate(texts, mean, groups, scorer=scorer), _notes(codings, len(texts), mean)
    if form == "table":
        return "\n".join([*notes, as_text(validation)]) + "\n"
    measures = agreements_table(validation)
    if form == "json":
        account = {
            "notes": notes,
            "unscored": validation.unscored,
            "measures": records_of(measures),
            "groups": validation.groups,
            "worst": validation.worst,
        }
        return json.dumps(account, ensure_ascii=False, indent=1) + "\n"
    return to_csv(measures) if form == "csv" else to_markdown(measures.round(3).astype(object).where(measures.notna(), "–"))


def agreements_table(validation: Validation) -> pd.DataFrame:
    """One row a measure: `measure`, `texts`, `spearman` with its 95% interval, `partial` (length held constant) with its, `with_length`,
    `pearson`, `error` (mean absolute) and `sign_errors`; missing where there is none."""
    rows = []
    for row in validation.agreements:
        (low, high), (partial_low, partial_high) = row.interval, row.partial_interval
        rows.append({
            "measure": row.measure, "texts": row.texts, "spearman": row.spearman, "spearman_low": low, "spearman_high": high, "partial": row.partial,
            "partial_low": partial_low, "partial_high": partial_high, "with_length": row.with_length, "pearson": row.pearson, "error": row.error,
            "sign_errors": None if np.isnan(row.error) else row.sign_errors,
        })  # fmt: skip
    return pd.DataFrame(rows).astype({"sign_errors": "Int64"})


def _notes(codings: Codings, rated: int, mean: np.ndarray) -> list[str]:
    """What to know of the codings before their figures: how many texts, on which scale, and how far the raters agree."""
    lines = [f"{rated} rated texts" + (f"; {counted(codings.dropped, 'rating')} without a text left out" if codings.dropped else "")]
    if codings.of_hundred:
        cold = "" if (mean < 0).any() else "; of whole letters (codebook), 0.00 to 0.10 is cold: where 50 was your middle, give them as -100 to +100"
        lines.append(f"the ratings are of 100 and shown divided by it{cold}")
    if rated < FEW_TEXTS:
        lines.append(f"few texts (under {FEW_TEXTS}): the intervals are wide, and none of the figures is firm")
    if len(codings.ratings) > 1:
        between, alpha = mean_pairwise_r(codings.ratings), krippendorff_alpha(codings.ratings)
        told = f"mean pairwise r {between:.3f}, Krippendorff's alpha (interval) {alpha:.3f}"
        lines.append(f"between {len(codings.ratings)} raters: {'no agreement to tell: too few texts in common' if np.isnan(between) else told}")
    return lines


def as_text(validation: Validation) -> str:
    """What was found, as the lines a terminal shows."""
    lines = [
        f"{'measure':<18}{'texts':>6}{'rho':>7}{'95% interval':>18}{'given length':>14}{'95% interval':>18}{'with length':>13}{'r':>7}"
        f"{'error':>7}{'sign errors':>13}"
    ]
    lines += [_line(row) for row in validation.agreements]
    missing = [name for name, module in (("AFINN", "afinn"), ("TextBlob", "textblob")) if not find_spec(module)]
    if missing:
        lines.append(f"not installed, so not compared: {', '.join(missing)}")
    if validation.unscored:
        lines.append(f"{counted(validation.unscored, 'text')} without a score left out")
    lines += [f"mean absolute error, {name}: {error:.3f}" for name, error in validation.groups.items()]
    lines.append("furthest from their rating:")
    for row in validation.worst:
        reasons = ", ".join(f"{phrase} {effect:+.2f}" for phrase, effect in row["reasons"])
        lines.append(f"  rated {row['rating']:+.2f}, scored {row['score']:+.2f}: {textwrap.shorten(row['text'], 70, placeholder='…')} ({reasons})")
    return "\n".join(lines)


def _line(row: Agreement) -> str:
    def shown(value: float) -> str:
        return "-" if np.isnan(value) else f"{value:.3f}"

    plain, given = ("-" if np.isnan(low) else f"{low:.3f} to {high:.3f}" for low, high in (row.interval, row.partial_interval))
    name, errors = row.measure, "-" if np.isnan(row.error) else str(row.sign_errors)
    return (
        f"{name:<18}{row.texts:>6}{shown(row.spearman):>7}{plain:>18}{shown(row.partial):>14}{given:>18}{shown(row.with_length):>13}"
        f"{shown(row.pearson):>7}{shown(row.error):>7}{errors:>13}"
    )
