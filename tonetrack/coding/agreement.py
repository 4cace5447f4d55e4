"""How far coders agree with each other, and every scorer with them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from tonetrack.coding.best_worst import count_scores, split_half
from tonetrack.coding.returns import Returned
from tonetrack.correlation import LEAST_TEXTS, krippendorff_alpha, spearman
from tonetrack.errors import UsageError, quoted
from tonetrack.report import to_csv
from tonetrack.text import count_words, normalise
from tonetrack.validation import Agreement, agreement, baselines, warmth_scores

RESAMPLES = 1_000
SEED = 0


@dataclass(frozen=True)
class Estimate:
    """A coefficient with its 95% interval over texts drawn with replacement; nan limits below ten texts."""

    value: float
    low: float
    high: float
    texts: int


@dataclass(frozen=True)
class Account:
    """What a set of returned sheets says: agreement between coders, then of every measure with their mean."""

    form: str
    blanks: dict[str, int]
    alpha: Estimate
    icc_single: Estimate
    icc_mean: Estimate
    pairwise: dict[str, float]  # Spearman of two coders, by "a and b"
    split_half: float  # of best-worst answers, else nan
    length: Estimate  # Spearman of the mean rating with the number of words
    scorers: dict[str, Estimate]  # Spearman of each measure with the mean rating
    measures: list[Agreement]


def account_of(returned: Returned) -> Account:
    """Agreement of the coders and of every scorer with them. With one coder, what needs two is nan.

    For best-worst the unit between coders is each one's counts, and scorers meet the counts of all answers together.
    """
    ratings, form = returned.ratings, returned.form
    answers = [answer for given in returned.answers.values() for answer in given]
    mean = count_scores(returned.items, answers) if answers else _mean(ratings)
    known = ~np.isnan(mean)
    texts = [normalise(text) for text, kept in zip(returned.texts, known) if kept]
    words, rated = np.array([count_words(text) for text in texts], dtype=float), mean[known] / (1 if answers else 100)
    scores = {"warmth": warmth_scores(texts)} | baselines(texts)
    length = scores.pop("number of words")
    measures = [
        agreement(name, score, rated, words, same_scale=not answers and name.startswith(("warmth", "VADER"))) for name, score in scores.items()
    ]
    return Account(
        form.name,
        {coder: int(np.isnan(row).sum()) for coder, row in zip(returned.coders, ratings)},
        _over_texts(krippendorff_alpha, ratings),
        _over_texts(lambda table: icc(table)[0], ratings),
        _over_texts(lambda table: icc(table)[1], ratings),
        {f"{returned.coders[one]} and {returned.coders[other]}": _pair(ratings[[one, other]]) for one, other in combinations(range(len(ratings)), 2)},
        split_half(returned.items, answers) if answers else float("nan"),
        _over_texts(_pair, np.stack([length, rated])),
        {row.measure: Estimate(row.spearman, *row.interval, row.texts) for row in measures},
        measures,
    )


def _mean(ratings: np.ndarray) -> np.ndarray:
    counts = (~np.isnan(ratings)).sum(axis=0)
    return np.where(counts > 0, np.nansum(ratings, axis=0) / np.maximum(counts, 1), np.nan)


def _pair(table: np.ndarray) -> float:
    both = ~np.isnan(table).any(axis=0)
    return spearman(table[0][both], table[1][both])


def _over_texts(coefficient: Callable[[np.ndarray], float], table: np.ndarray) -> Estimate:
    """The coefficient of a table (a column a text) with a percentile interval over texts drawn with replacement."""
    texts = int((~np.isnan(table)).sum(axis=0).astype(bool).sum()) if len(table) < 2 else int(((~np.isnan(table)).sum(axis=0) > 1).sum())
    value = coefficient(table)
    if texts < LEAST_TEXTS or np.isnan(value):
        return Estimate(value, float("nan"), float("nan"), texts)
    rng = np.random.default_rng(SEED)
    drawn = [coefficient(table[:, rng.integers(0, table.shape[1], table.shape[1])]) for _ in range(RESAMPLES)]
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    return Estimate(value, float(low), float(high), texts)


def icc(ratings: np.ndarray) -> tuple[float, float]:
    """Intraclass correlations ICC(2,1) and ICC(2,k) of texts that every coder rated: one coder's rating, the mean of all; nan below two of either.

    Two-way random effects, absolute agreement. Shrout, P. E. & Fleiss, J. L. (1979), Psychol. Bull. 86, 420-428.
    """
    table = np.asarray(ratings, dtype=float).T
    table = table[~np.isnan(table).any(axis=1)]
    texts, coders = table.shape
    if texts < 2 or coders < 2:
        return float("nan"), float("nan")
    grand, by_text, by_coder = table.mean(), table.mean(axis=1), table.mean(axis=0)
    between = coders * ((by_text - grand) ** 2).sum() / (texts - 1)
    coder = texts * ((by_coder - grand) ** 2).sum() / (coders - 1)
    left = ((table - by_text[:, None] - by_coder[None, :] + grand) ** 2).sum() / ((texts - 1) * (coders - 1))
    one = between + (coders - 1) * left + coders * (coder - left) / texts
    mean = between + (coder - left) / texts
    return (float((between - left) / one), float((between - left) / mean)) if one > 0 and mean > 0 else (float("nan"), float("nan"))


# ------------------------------------------------------------------ shown and kept


def format_account(account: Account, form: str) -> str:
    """The account as lines for a terminal (`table`) or as one JSON object."""
    if form == "json":
        return json.dumps(_without_nan(asdict(account)), ensure_ascii=False, indent=1) + "\n"
    if form != "table":
        raise UsageError(f"{quoted(form)} is no format; want table, json")
    blanks = ", ".join(f"{coder} ({count} blank)" if count else coder for coder, count in account.blanks.items())
    lines = [f"{account.form}: {account.alpha.texts} texts rated by two coders or more; coders: {blanks}"]
    if account.pairwise:
        lines += [f"Krippendorff's alpha (interval)  {_shown(account.alpha)}", f"ICC(2,1), one coder              {_shown(account.icc_single)}",
                  f"ICC(2,k), mean of all coders     {_shown(account.icc_mean)}"]  # fmt: skip
        lines.append("Spearman of two coders           " + ", ".join(f"{pair} {_plain(value)}" for pair, value in account.pairwise.items()))
    else:
        lines.append("one coder: no agreement to tell")
    if not np.isnan(account.split_half):
        lines.append(f"split halves of all answers      {_plain(account.split_half)} (no interval)")
    lines += [f"number of words with the ratings {_shown(account.length)}", ""]
    lines.append(f"{'measure':<18}{'texts':>6}  {'rho with the coders':<22}{'given length':>13}{'with length':>13}{'error':>8}")
    for row in account.measures:
        error = "–" if np.isnan(row.error) else f"{row.error:.3f}"
        lines.append(
            f"{row.measure:<18}{row.texts:>6}  {_shown(account.scorers[row.measure]):<22}{_plain(row.partial):>13}"
            f"{_plain(row.with_length):>13}{error:>8}"
        )
    return "\n".join(lines) + "\n"


def _plain(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.2f}".replace("-", "−")


def _shown(estimate: Estimate) -> str:
    if np.isnan(estimate.value):
        return "–"
    limits = f"{_plain(estimate.low)} to {_plain(estimate.high)}" if not np.isnan(estimate.low) else "no interval"
    return f"{_plain(estimate.value)} ({limits})"


def _without_nan(value: object) -> object:
    if isinstance(value, dict):
        return {name: _without_nan(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_without_nan(part) for part in value]
    return None if isinstance(value, float) and np.isnan(value) else value


def codings_csv(returned: Returned) -> str:
    """The ratings as a table of codings: `letter, warmth` (the mean), and a column a coder, `coder_a, coder_b, …`; texts without a rating left out.

    Of best-worst, warmth is the count of all answers on −1 to +1.
    """
    answers = [answer for given in returned.answers.values() for answer in given]
    mean = count_scores(returned.items, answers) if answers else _mean(returned.ratings)
    table = pd.DataFrame({"letter": returned.ids, "warmth": mean} | {f"coder_{name}": row for name, row in zip(returned.coders, returned.ratings)})
    return to_csv(table.dropna(subset="warmth").sort_values("letter").round(4))
