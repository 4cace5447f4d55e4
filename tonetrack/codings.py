"""Anybody's codings: rated texts read from a table of ratings and, where it does not hold them, a table of texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tonetrack.errors import ScoringError, quoted, raise_all
from tonetrack.files import no_column
from tonetrack.scoring.tables import read_records

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
    raters = list(raters) or [_first(RATING_COLUMNS, columns, ratings, "--raters")]
    if rows and (missing := [rater for rater in raters if rater not in columns]):  # told once, not row by row
        raise ScoringError(no_column(missing, columns, "--raters"), path=ratings)
    if texts is None:
        found, labels = _texts_of(rows, ratings, text_column, "--texts FILE (the table of the texts) or --text-column"), _labels(rows, group)
    else:
        found, labels = _joined(rows, texts, key, text_column, group, ratings)
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


def _first(names: Sequence[str], columns: Sequence[str], path: str | Path, option: str) -> str:
    for name in names:
        if name in columns:
            return name
    raise ScoringError(no_column(names, columns, option), path=path)


def _texts_of(rows: list[tuple[int, dict]], path: str | Path, text_column: str, option: str = "--text-column") -> list[str]:
    columns = list(rows[0][1]) if rows else []
    name = _first([text_column] if text_column else TEXT_COLUMNS, columns, path, option)
    return [str(row.get(name) or "") for _, row in rows]


def _joined(
    rows: list[tuple[int, dict]], texts: str | Path, key: str, text_column: str, group: str, ratings: str | Path
) -> tuple[list[str], list[str] | None]:
    """The texts of the rows ("" for none), and their groups by a column of the ratings or else of the texts."""
    others = read_records(texts)
    columns = list(others[0][1]) if others else []
    key, other = (key, key) if key else _shared_columns(rows, others, texts)
    if rows and (key not in rows[0][1] or other not in columns):
        raise ScoringError(f"no column {quoted(key)} to join by; name one of both tables with --key", path=ratings if key in columns else texts)
    by_key = {str(row.get(other)): text for (_, row), text in zip(others, _texts_of(others, texts, text_column), strict=True)}
    found = [by_key.get(str(row.get(key)), "") for _, row in rows]
    labels = _labels(rows, group)
    if labels is None and (theirs := _labels(others, group)) is not None:
        of_key = {str(row.get(other)): label for (_, row), label in zip(others, theirs, strict=True)}
        labels = [of_key.get(str(row.get(key)), "") for _, row in rows]
    return found, labels


def _shared_columns(rows: list[tuple[int, dict]], others: list[tuple[int, dict]], path: str | Path) -> tuple[str, str]:
    """The columns of ratings and texts to join by: the one of both names that finds the most texts, an id or a link, not a date that many share;
    else one of texts all named differently that goes by another name in the ratings (`code read` calls ids letters)."""
    values, theirs = _values(rows), _values(others)
    matches = {(name, name): len(values[name] & theirs[name]) for name in values if name in theirs}
    if not any(matches.values()):
        ids = [name for name, found in theirs.items() if len(found) == len(others)]
        matches = {(name, other): len(values[name] & theirs[other]) for name in values if len(values[name]) == len(rows) for other in ids}
    if not any(matches.values()):
        raise ScoringError("shares no values with the ratings in any column of ids; name one of both tables with --key", path=path)
    return max(matches, key=lambda names: matches[names])


def _values(rows: list[tuple[int, dict]]) -> dict[str, set[str]]:
    return {name: {str(row.get(name)) for _, row in rows} for name in (rows[0][1] if rows else ())}


def _rating(row: dict, rater: str, line: int, path: str | Path) -> float:
    if rater not in row:
        raise ScoringError(no_column([rater], row), path=path, line=line)
    cell = row[rater]
    try:
        return float(cell) if cell not in ("", None) else float("nan")
    except (TypeError, ValueError):
        raise ScoringError(f"{quoted(cell)} is no rating; want a number", path=path, line=line, field=rater) from None
