"""How well a scorer agrees with human codings, and what it owes to each of its parts.

Every agreement is shown beside the rank correlation with length: a measure that only counts words agrees with
coders of letters at about .77, so agreement beyond length is what counts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from scipy.stats import rankdata

from tonetrack.errors import ScoringError, quoted, raise_all
from tonetrack.scoring.fastvader import vader_scores
from tonetrack.scoring.hits import COLD, FORMULA, SUBSTANCE
from tonetrack.scoring.rules import RULES, diplomatic_lexicon, lexicon_without, message_parts
from tonetrack.scoring.tables import read_records
from tonetrack.scoring.vader import score_vader
from tonetrack.scoring.vocabulary import Vocabulary
from tonetrack.scoring.warmth import by_words, interval, message_sentences, read
from tonetrack.text import count_words, normalise, sentences

RATED_COLD, SCORED_WARM = -0.10, 0.05  # a sign error: rated below the one and scored above the other, or the reverse
WORST = 10
FEW_TEXTS = 30  # with fewer, the 95% interval of a rank correlation of .7 begins below .42
LEAST_TEXTS = 10  # below which texts drawn with replacement are too much alike for an interval
RESAMPLES, SEED = 2_000, 0
_AT_ONCE = 50  # series resampled together: bounds the memory


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
class Report:
    """What `validate` found: the measures, the worst-scored texts with reasons, and agreement within groups left out."""

    agreements: list[Agreement]
    worst: list[dict]
    unscored: int
    groups: dict[str, float] = field(default_factory=dict)


def validate(texts: Sequence[str], ratings: Sequence[float], groups: Sequence[str] | None = None) -> Report:
    """Compare warmth and the baselines with ratings (-1 to +1; a 0-100 rating of a letter is divided by 100).

    `groups` (senders or years) adds the mean absolute error within each. Raises ScoringError for lists of unequal
    length or ratings out of range.
    """
    texts, rated = list(texts), np.asarray(ratings, dtype=float)
    if len(texts) != len(rated) or (groups is not None and len(groups) != len(texts)):
        raise ScoringError(f"{len(texts)} texts, {len(rated)} ratings: want one each")
    if not np.all(np.abs(rated) <= 1):
        raise ScoringError("a rating is missing or beyond -1 to +1; divide ratings of 0 to 100 by 100")
    words = np.array([count_words(text) for text in texts], dtype=float)
    warmth = warmth_scores(texts)
    agreements = [agreement("warmth", warmth, rated, words)]
    for name, scores in baselines(texts).items():
        agreements.append(agreement(name, scores, rated, words, same_scale=name.startswith("VADER")))
    within = {} if groups is None else _errors_by_group(warmth, rated, groups)
    return Report(agreements, worst_texts(texts, warmth, rated), int(np.isnan(warmth).sum()), within)


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


def pearson(one: np.ndarray, other: np.ndarray) -> float:
    """Pearson's r; nan where one side does not vary or there are fewer than three pairs."""
    if len(one) < 3 or np.ptp(one) == 0 or np.ptp(other) == 0:
        return float("nan")
    return float(np.corrcoef(one, other)[0, 1])


def spearman(one: np.ndarray, other: np.ndarray) -> float:
    """Spearman's rank correlation, ties sharing a rank."""
    return pearson(rankdata(one), rankdata(other))


def partial_spearman(one: np.ndarray, other: np.ndarray, given: np.ndarray) -> float:
    """Spearman's correlation of two measures holding a third constant; the plain one where a side or the third does not vary."""
    return float(_partial(spearman(one, other), spearman(one, given), spearman(other, given)))


def _partial(both: np.ndarray | float, first: np.ndarray | float, second: np.ndarray | float) -> np.ndarray:
    room = (1 - np.square(first)) * (1 - np.square(second))
    with np.errstate(divide="ignore", invalid="ignore"):
        left = np.where(room > 1e-12, (both - np.multiply(first, second)) / np.sqrt(room), np.nan)
    return np.where(np.isnan(first) | np.isnan(second), both, left)  # a constant explains nothing


def spearman_intervals(one: np.ndarray, other: np.ndarray, given: np.ndarray) -> tuple[tuple[float, float], tuple[float, float]]:
    """The 95% intervals of `spearman` of two measures and of `partial_spearman`; nan below ten texts and for a perfect correlation.

    Percentiles over 2,000 draws of the texts with replacement, ranked anew in each: Efron, B. & Tibshirani, R. J. (1993), An
    Introduction to the Bootstrap, ch. 13. It supposes nothing of how the measures are distributed; it does suppose texts that do not depend on each other.
    """
    rho, count, rng = spearman(one, other), len(one), np.random.default_rng(SEED)
    if count < LEAST_TEXTS or np.isnan(rho) or abs(rho) > 1 - 1e-12:
        return (np.nan, np.nan), (np.nan, np.nan)
    drawn = []
    for start in range(0, RESAMPLES, _AT_ONCE):
        rows = np.arange(min(_AT_ONCE, RESAMPLES - start))[:, None]
        places = rng.integers(0, count, (len(rows), count)) + rows * count
        times = np.bincount(places.ravel(), minlength=len(rows) * count).reshape(len(rows), count)
        ranks = [_ranks_when_drawn(values, times) for values in (one, other, given)]
        both, first, second = (_weighted_r(ranks[left], ranks[right], times) for left, right in ((0, 1), (0, 2), (1, 2)))
        drawn.append((both, _partial(both, first, second)))
    plain, partial = (values[~np.isnan(values)] for values in np.concatenate(drawn, axis=1))
    return _middle(plain), _middle(partial)


def _middle(values: np.ndarray) -> tuple[float, float]:
    """The ends of the middle 95%; nan without a value."""
    return (float(np.quantile(values, 0.025)), float(np.quantile(values, 0.975))) if len(values) else (np.nan, np.nan)


def _ranks_when_drawn(values: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Each text's rank less the mean rank, ties sharing one, where it is drawn so many `times` (a row a draw, a column a text)."""
    order, groups = np.argsort(values, kind="stable"), np.unique(values, return_inverse=True)[1]
    starts = np.searchsorted(groups[order], np.arange(groups.max() + 1))
    alike = np.add.reduceat(times[:, order], starts, axis=1)
    return (np.cumsum(alike, axis=1) - alike / 2)[:, groups] - len(values) / 2


def _weighted_r(one: np.ndarray, other: np.ndarray, times: np.ndarray) -> np.ndarray:
    """Pearson's r of each row, columns counting so many `times`; nan where a side does not vary. Both have mean zero."""
    weighted = times * one
    spread = np.sqrt(np.einsum("ij,ij->i", weighted, one) * np.einsum("ij,ij,ij->i", times, other, other))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(spread > 0, np.einsum("ij,ij->i", weighted, other) / spread, np.nan)


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


def worst_texts(texts: Sequence[str], scores: np.ndarray, ratings: np.ndarray, *, count: int = WORST) -> list[dict]:
    """The texts scored furthest from their rating, with the phrases that moved the score most."""
    from tonetrack.scoring.explain import explain_warmth
    from tonetrack.scoring.reasons import moved

    error = np.where(np.isnan(scores), -1.0, np.abs(scores - ratings))
    order = [place for place in np.argsort(-error, kind="stable")[:count] if error[place] >= 0]
    return [
        {"text": texts[place][:120], "rating": float(ratings[place]), "score": float(scores[place]), "reasons": moved(explain_warmth(texts[place]).reasons)[:5]}
        for place in order
    ]


def _errors_by_group(scores: np.ndarray, ratings: np.ndarray, groups: Sequence[str]) -> dict[str, float]:
    error, labels = np.abs(scores - ratings), np.asarray(groups)
    return {str(label): float(np.nanmean(error[labels == label])) for label in dict.fromkeys(groups)}


def ablation(texts: Sequence[str], ratings: Sequence[float]) -> list[Agreement]:
    """Agreement of the whole scorer, with each rule and each category switched off in turn, and of formula and the vocabulary's words alone."""
    rated = np.asarray(ratings, dtype=float)
    words = np.array([count_words(text) for text in texts], dtype=float)
    parts = [*RULES, *sorted(FORMULA | SUBSTANCE | COLD)]
    rows = [agreement("everything", warmth_scores(texts), rated, words)]
    for part in parts:
        rows.append(agreement(f"without {part}", np.nan_to_num(warmth_scores(texts, off={part})), rated, words))
    alone = {"formula alone": SUBSTANCE | COLD | {"vocabulary"}, "words alone": FORMULA | SUBSTANCE | COLD, "without formula": FORMULA}
    return rows + [agreement(name, np.nan_to_num(warmth_scores(texts, off=off)), rated, words) for name, off in alone.items()]


def scores_without_own_group(
    texts: Sequence[str], groups: Sequence[str], vocabularies: Mapping[str, Vocabulary] | None = None, *, off: Collection[str] = ()
) -> np.ndarray:
    """The warmth of each text by a lexicon that never met its group; nan where there is none.

    For each group every phrase is left out that occurs in its texts and in no other: what was, or may have been,
    written down on reading that group. Phrases are weighed by category and rule, so there is no more to leave out of them;
    `vocabularies` are those estimated without each group; `off` names rules to leave out.
    """
    lexicon = diplomatic_lexicon()
    met = [{match.entry.pattern for _, part in message_parts(normalise(text)) for match in lexicon.matches(lexicon.words(part))} for text in texts]
    scores = np.full(len(texts), np.nan)
    for group in dict.fromkeys(groups):
        elsewhere = set().union(*(patterns for patterns, other in zip(met, groups) if other != group))
        own = set().union(*(patterns for patterns, other in zip(met, groups) if other == group))
        reduced = lexicon_without(own - elsewhere)
        for place, (text, other) in enumerate(zip(texts, groups)):
            if other == group and (score := read(text, off=off, lexicon=reduced, vocabulary=vocabularies[group] if vocabularies else None).score) is not None:
                scores[place] = score
    return scores


def rating_coverage(texts: Sequence[str], ratings: Sequence[float]) -> tuple[float, int]:
    """How often the 95% interval of a text's warmth holds its rating (-1 to +1), and of how many texts: those that have a score."""
    held = []
    for text, rating in zip(texts, ratings, strict=True):
        found = read(text)
        if found.score is not None:
            low, high = interval(found.score, message_sentences(found), by_words=by_words(found))
            held.append(low <= rating <= high)
    return float(np.mean(held)) if held else float("nan"), len(held)


def interval_coverage(texts: Sequence[str], *, sizes: Sequence[int] = (1, 2, 3), draws: int = 10, seed: int = 0) -> dict[int, float]:
    """How often the interval of `size` sentences drawn from a letter holds the whole letter's score, by size."""
    rng = np.random.default_rng(seed)
    held: dict[int, list[bool]] = {size: [] for size in sizes}
    for text in texts:
        whole, parts = read(text).score, _message_parts(text)
        for size in sizes:
            if whole is None or len(parts) <= size:
                continue
            for _ in range(draws):
                drawn = " ".join(parts[place] for place in sorted(rng.choice(len(parts), size, replace=False)))
                part = read(drawn)
                if part.score is not None:
                    low, high = interval(part.score, message_sentences(part), by_words=by_words(part))
                    held[size].append(low <= whole <= high)
    return {size: float(np.mean(values)) for size, values in held.items() if values}


def _message_parts(text: str) -> list[str]:
    """The sentences of a letter that are its own, not the agency's report of it."""
    parts = [(part, read(part)) for part in sentences(normalise(text))]
    return [part for part, reading in parts if any(hit.category not in ("header", "institution") for hit in reading.hits)]


# ------------------------------------------------------------------ anyone's codings


TEXT_COLUMNS = ("text", "story_text", "body", "content")
RATING_COLUMNS = ("warmth", "rating", "score", "mean")


@dataclass(frozen=True)
class Codings:
    """Rated texts: `ratings` has a row a rater and a column a text, on -1 to +1, nan where one did not rate."""

    texts: list[str]
    ratings: np.ndarray
    groups: list[str] | None
    dropped: int  # rows of the ratings that no text was found for
    of_hundred: bool = False  # whether they were given of 100


def read_codings(
    ratings: str | Path, texts: str | Path | None = None, *, key: str = "", raters: Sequence[str] = (), text_column: str = "", group: str = ""
) -> Codings:
    """Codings from a table of ratings and, unless it holds the texts itself, a table of texts.

    Both are .csv, .json or .jsonl. They are joined by `key` (default: the column that finds the most texts); `raters` are the columns
    of ratings (default: one named warmth, rating, score or mean). A column is on -1 to +1 where most of its ratings lie within it, else of 100.
    `group` is a column of either table. Raises ScoringError, or ManyProblems, naming a missing column and, with its line, each
    rating that is no number or beyond the scale of its column.
    """
    rows = read_records(ratings)
    columns = list(rows[0][1]) if rows else []
    raters = list(raters) or [_first(RATING_COLUMNS, columns, ratings)]
    found, labels = (
        (_texts_of(rows, ratings, text_column), _labels(rows, group)) if texts is None else _joined(rows, texts, key, text_column, group, ratings)
    )
    if group and labels is None:
        raise ScoringError(f"no column {quoted(group)} to group by; found: {', '.join(columns)[:200]}", path=texts or ratings)
    values, scale = _ratings(rows, raters, ratings)
    kept = [place for place, text in enumerate(found) if text]
    groups = [labels[place] for place in kept] if group else None
    return Codings([found[place] for place in kept], values[:, kept] / scale, groups, len(rows) - len(kept), scale > 1)


def _labels(rows: list[tuple[int, dict]], group: str) -> list[str] | None:
    """The rows' values of the column to group by; None where there is none of that name."""
    return [str(row.get(group) or "") for _, row in rows] if rows and group in rows[0][1] else None


def _ratings(rows: list[tuple[int, dict]], raters: Sequence[str], path: str | Path) -> tuple[np.ndarray, float]:
    """The ratings as they stand, a row a rater, and the number to divide them by; all that is wrong is raised together."""
    values, problems = np.full((len(raters), len(rows)), np.nan), []
    for place, rater in enumerate(raters):
        for column, (line, row) in enumerate(rows):
            try:
                values[place, column] = _rating(row, rater, line, path)
            except ScoringError as error:
                problems.append(error)
    scales = [_scale(own) for own in values]
    for rater, own, scale in zip(raters, values, scales, strict=True):
        wanted = "-1 to +1, where most of its column lie" if scale == 1 else "-100 to +100"
        lines = [line for (line, _), value in zip(rows, own, strict=True) if abs(value) > scale]
        problems += [ScoringError(f"the rating is beyond {wanted}", path=path, line=line, field=rater) for line in lines]
    raise_all(problems)
    if len(set(scales)) > 1:
        raise ScoringError("the raters' columns are on two scales, -1 to +1 and of 100; give one at a time with --raters", path=path)
    return values, scales[0]


def _scale(ratings: np.ndarray) -> float:
    """1 where most of a column's ratings lie within -1 to +1, else 100: one slip of the pen does not change a scale."""
    known = np.abs(ratings[~np.isnan(ratings)])
    return 100.0 if len(known) and np.median(known) > 1 else 1.0


def _first(names: Sequence[str], columns: Sequence[str], path: str | Path) -> str:
    for name in names:
        if name in columns:
            return name
    raise ScoringError(f"no column {' or '.join(map(quoted, names))}; found: {', '.join(columns)[:200]}", path=path)


def _texts_of(rows: list[tuple[int, dict]], path: str | Path, text_column: str) -> list[str]:
    columns = list(rows[0][1]) if rows else []
    name = _first([text_column] if text_column else TEXT_COLUMNS, columns, path)
    return [str(row.get(name) or "") for _, row in rows]


def _joined(
    rows: list[tuple[int, dict]], texts: str | Path, key: str, text_column: str, group: str, ratings: str | Path
) -> tuple[list[str], list[str] | None]:
    """The texts of the rows ("" for none), and their groups by a column of the ratings or else of the texts."""
    others = read_records(texts)
    columns = list(others[0][1]) if others else []
    key = key or _shared_column(rows, others, texts)
    if rows and (key not in rows[0][1] or key not in columns):
        raise ScoringError(f"no column {quoted(key)} to join by", path=ratings if key in columns else texts)
    by_key = {str(row.get(key)): text for (_, row), text in zip(others, _texts_of(others, texts, text_column), strict=True)}
    found = [by_key.get(str(row.get(key)), "") for _, row in rows]
    labels = _labels(rows, group)
    if labels is None and (theirs := _labels(others, group)) is not None:
        of_key = {str(row.get(key)): label for (_, row), label in zip(others, theirs, strict=True)}
        labels = [of_key.get(str(row.get(key)), "") for _, row in rows]
    return found, labels


def _shared_column(rows: list[tuple[int, dict]], others: list[tuple[int, dict]], path: str | Path) -> str:
    """The column whose values name the most texts: an id or a link, not a date that many share."""
    matches = {}
    for name in rows[0][1] if rows else ():
        named = {str(row.get(name)) for _, row in others if name in row}
        matches[name] = len({str(row[name]) for _, row in rows} & named)
    if not any(matches.values()):
        raise ScoringError("shares no values with the ratings in any column of the same name; name one with --key", path=path)
    return max(matches, key=lambda name: matches[name])


def _rating(row: dict, rater: str, line: int, path: str | Path) -> float:
    if rater not in row:
        raise ScoringError(f"no column {quoted(rater)}; found: {', '.join(row)[:200]}", path=path, line=line)
    cell = row[rater]
    try:
        return float(cell) if cell not in ("", None) else float("nan")
    except (TypeError, ValueError):
        raise ScoringError(f"{quoted(cell)} is no rating; want a number", path=path, line=line, field=rater) from None


def validate_codings(codings: Codings) -> str:
    """The whole account of a scorer against codings: agreement between raters, then of each measure with their mean."""
    known = ~np.isnan(codings.ratings).all(axis=0)
    mean = np.nanmean(codings.ratings[:, known], axis=0)
    texts = [text for text, rated in zip(codings.texts, known, strict=True) if rated]
    groups = None if codings.groups is None else [group for group, rated in zip(codings.groups, known, strict=True) if rated]
    lines = [f"{len(texts)} rated texts" + (f"; {codings.dropped} ratings without a text left out" if codings.dropped else "")]
    if codings.of_hundred:
        cold = "" if (mean < 0).any() else "; of whole letters (codebook), 0.00 to 0.10 is cold"
        lines.append(f"the ratings are of 100 and shown divided by it{cold}")
    if len(texts) < FEW_TEXTS:
        lines.append(f"few texts (under {FEW_TEXTS}): the intervals are wide, and none of the figures is firm")
    if len(codings.ratings) > 1:
        lines.append(
            f"between {len(codings.ratings)} raters: mean pairwise r {mean_pairwise_r(codings.ratings):.3f}, "
            f"Krippendorff's alpha (interval) {krippendorff_alpha(codings.ratings):.3f}"
        )
    return "\n".join([*lines, as_text(validate(texts, mean, groups))])


# ------------------------------------------------------------------ agreement between raters


def mean_pairwise_r(ratings: np.ndarray) -> float:
    """Mean Pearson correlation over all pairs of raters; `ratings` has a row a rater, nan where one did not rate."""
    table = np.asarray(ratings, dtype=float)
    pairs = [(one, other) for one in range(len(table)) for other in range(one + 1, len(table))]
    values = []
    for one, other in pairs:
        both = ~np.isnan(table[one]) & ~np.isnan(table[other])
        values.append(pearson(table[one][both], table[other][both]))
    return float(np.nanmean(values)) if values else float("nan")


def krippendorff_alpha(ratings: np.ndarray) -> float:
    """Krippendorff's alpha for interval data; a row a rater, nan for missing. 1 is perfect, 0 is chance."""
    table = np.asarray(ratings, dtype=float)
    units = [column[~np.isnan(column)] for column in table.T]
    units = [unit for unit in units if len(unit) > 1]
    values = np.concatenate(units) if units else np.array([])
    if len(values) < 2 or np.ptp(values) == 0:
        return float("nan")
    observed = sum(_squared_differences(unit) / (len(unit) - 1) for unit in units) / len(values)
    expected = _squared_differences(values) / (len(values) * (len(values) - 1))
    return float(1 - observed / expected)


def _squared_differences(values: np.ndarray) -> float:
    """Sum over all ordered pairs of the squared difference."""
    return float(2 * (len(values) * (values**2).sum() - values.sum() ** 2))


def as_text(report: Report) -> str:
    """The report as the lines a terminal shows."""
    lines = [f"{'measure':<18}{'texts':>6}{'rho':>7}{'95% interval':>18}{'given length':>14}{'95% interval':>18}{'with length':>13}{'r':>7}{'error':>7}{'sign errors':>13}"]
    lines += [_line(row) for row in report.agreements]
    missing = [name for name, module in (("AFINN", "afinn"), ("TextBlob", "textblob")) if not find_spec(module)]
    if missing:
        lines.append(f"not installed, so not compared: {', '.join(missing)}")
    if report.unscored:
        lines.append(f"{report.unscored} texts have no score and are left out")
    lines += [f"mean absolute error, {name}: {error:.3f}" for name, error in report.groups.items()]
    lines.append("furthest from their rating:")
    for row in report.worst:
        reasons = ", ".join(f"{phrase} {effect:+.2f}" for phrase, effect in row["reasons"])
        lines.append(f"  rated {row['rating']:+.2f}, scored {row['score']:+.2f}: {' '.join(row['text'].split())[:70]} ({reasons})")
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
