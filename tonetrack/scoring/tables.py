"""Scoring a user's own table: their rows and columns, in order, with the scores beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import pandas as pd

from tonetrack.errors import ScoringError, quoted, raise_all
from tonetrack.files import read_table_text, read_text
from tonetrack.scoring import DEFAULT_SCORER, SHARED_COLUMNS, score_texts
from tonetrack.scoring.explain import MOVES, Reason, bracketed, explain_warmth, marked


def read_texts(path: str | Path, *, text_column: str = "text") -> pd.DataFrame:
    """The rows of a .csv, .json (list of objects) or .jsonl file, or one row for any other text file.

    Standard input (`-`) is JSON when it begins with [ or {, CSV when its first line names the text column, and else
    one text. Cells stay as they stand. Raises ScoringError or FileError naming the line of a bad row.
    """
    content = read_text(path)
    form = _form(path, content, text_column)
    if form == "txt":
        return pd.DataFrame({text_column: [content]})
    rows = _json_rows(path, content, form) if form.startswith("json") else read_table_text(content, path=path, required=(text_column,))
    records = [row for _, row in rows]
    for line, row in rows:
        if not isinstance(row.get(text_column), str):
            found = ", ".join(row) or "none"
            raise ScoringError(f"no text in column {quoted(text_column)}; columns: {found[:200]}", path=path, line=line)
    return pd.DataFrame(records, columns=list(records[0]) if records else [text_column], dtype=object)


def read_records(path: str | Path) -> list[tuple[int, dict]]:
    """The rows of a .csv, .json (list of objects) or .jsonl file as (line or number, row)."""
    ending = Path(path).suffix.lower().lstrip(".")
    if ending not in ("csv", "json", "jsonl"):
        raise ScoringError("is no table; want .csv, .json or .jsonl", path=path)
    return _rows(path, read_text(path), ending)


def _rows(path: str | Path, content: str, form: str) -> list[tuple[int, dict]]:
    return _json_rows(path, content, form) if form.startswith("json") else read_table_text(content, path=path)


def _form(path: str | Path, content: str, text_column: str) -> str:
    ending = Path(str(path)).suffix.lower().lstrip(".")
    if ending in ("csv", "json", "jsonl"):
        return ending
    if content.lstrip()[:1] in ("[", "{"):
        return "jsonl" if content.lstrip()[:1] == "{" else "json"
    header = content.split("\n", 1)[0].replace('"', "").split(",")
    return "csv" if text_column in [name.strip() for name in header] and str(path) == "-" else "txt"


def _json_rows(path: str | Path, content: str, form: str) -> list[tuple[int, dict]]:
    try:
        if form == "jsonl":
            return _json_lines(path, content)
        rows = list(enumerate(json.loads(content), start=1))
    except (json.JSONDecodeError, TypeError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise ScoringError(f"is not JSON rows: {error}; want a list of objects", path=path, line=line) from error
    for line, row in rows:
        if not isinstance(row, dict):
            raise ScoringError(f"{quoted(row)} is not an object; want a list of objects", path=path, line=line)
    return rows


def _json_lines(path: str | Path, content: str) -> list[tuple[int, dict]]:
    rows, problems = [], []
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if isinstance(row, dict):
                rows.append((number, row))
            else:
                problems.append(ScoringError(f"{quoted(row)} is not an object; want an object a line", path=path, line=number))
        except (ValueError, RecursionError) as error:
            reason = getattr(error, "msg", str(error))
            problems.append(ScoringError(f"is not JSON: {reason}; want an object a line", path=path, line=number))
    raise_all(problems)
    return rows


def score_table(rows: pd.DataFrame, *, text_column: str = "text", scorer: str = DEFAULT_SCORER) -> pd.DataFrame:
    """The rows with the scores beside them: with the default scorer VADER's too, else that scorer's alone.

    Same rows, same order. Raises ScoringError where a column of the table would be overwritten.
    """
    table = rows.reset_index(drop=True)
    scores = score_texts(table[text_column], scorer=scorer)
    if scorer == DEFAULT_SCORER:
        baseline = score_texts(table[text_column], scorer="vader").drop(columns=list(SHARED_COLUMNS))
        scores = pd.concat([scores, baseline], axis=1)
    if taken := [column for column in scores if column in rows.columns]:
        raise ScoringError(f"the table has a column {quoted(taken[0])} already; rename it")
    last = list(SHARED_COLUMNS)
    return pd.concat([table, scores[[column for column in scores if column not in last] + last]], axis=1)


def explain_table(texts: Iterable[str]) -> list[list[dict]]:
    """For each text the phrases behind its warmth: start, end, text, category, weight, effect and rule of each."""
    return [[asdict(reason) for reason in explain_warmth(text).reasons] for text in texts]


def marked_texts(texts: Iterable[str], *, colour: bool) -> str:
    """The texts for a terminal, with their score and the phrases that counted: coloured, or in brackets with their effect."""
    return "\n".join(_marked_text(text, colour) for text in texts)


def _marked_text(text: str, colour: bool) -> str:
    row = score_texts([text]).iloc[0]
    if row["status"]:
        return f"{text.strip()}\n  not scored: {row['status']}\n"
    head = f"  warmth {row['warmth']:+.2f} ({row['warmth_low']:+.2f} to {row['warmth_high']:+.2f}), {row['band']}"
    return "\n".join([(marked(text) if colour else bracketed(text)).strip(), head, *_reason_lines(explain_warmth(text).reasons), ""])


def _reason_lines(reasons: Sequence[Reason]) -> list[str]:
    """A line each for the phrases and for the words that moved the score; one for the other words together."""
    small = [reason.effect for reason in reasons if reason.category == "vocabulary" and abs(reason.effect) < MOVES]
    lines = [
        f"  {reason.effect:+.3f} {' '.join(reason.text.split())} [{reason.category}; {reason.rule}; characters {reason.start}-{reason.end}]"
        for reason in reasons if reason.category != "vocabulary" or abs(reason.effect) >= MOVES
    ]  # fmt: skip
    return lines + ([f"  {sum(small):+.3f} {len(small)} words and pairs that moved it by less than {MOVES:g} each (--format json lists them)"] if small else [])
