"""Scoring a user's own table: their rows and columns, in order, with the scores beside them."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from tonetrack.errors import ScoringError, quoted
from tonetrack.files import read_table_text, read_text
from tonetrack.scoring import DEFAULT_SCORER, SCORERS, score_texts


def read_texts(path: str | Path, *, text_column: str = "text") -> pd.DataFrame:
    """The rows of a .csv, .json (list of objects) or .jsonl file, or one row for any other text file.

    Standard input (`-`) is JSON when it begins with [ or {, CSV when its first line names the text column, and else
    one text. Cells stay as they stand. Raises ScoringError or FileError naming the line of a bad row.
    """
    content = read_text(path)
    form = _form(path, content, text_column)
    if form == "txt":
        return pd.DataFrame({text_column: [content]})
    rows = _json_rows(path, content, form) if form.startswith("json") else read_table_text(content, path=path)
    records = [row for _, row in rows]
    for line, row in rows:
        if not isinstance(row.get(text_column), str):
            found = ", ".join(row) or "none"
            raise ScoringError(f"no text in column {quoted(text_column)}; columns: {found[:200]}", path=path, line=line)
    return pd.DataFrame(records, columns=list(records[0]) if records else [text_column], dtype=object)


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
            lines = enumerate(content.split("\n"), start=1)
            rows = [(number, json.loads(line)) for number, line in lines if line.strip()]
        else:
            rows = list(enumerate(json.loads(content), start=1))
    except (json.JSONDecodeError, TypeError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise ScoringError(f"is not JSON rows: {error}; want a list of objects", path=path, line=line) from error
    for line, row in rows:
        if not isinstance(row, dict):
            raise ScoringError(f"{quoted(row)} is not an object; want a list of objects", path=path, line=line)
    return rows


def score_table(rows: pd.DataFrame, *, text_column: str = "text", scorer: str = DEFAULT_SCORER) -> pd.DataFrame:
    """The rows with the scores beside them: every scorer's for the default one, else that scorer's alone.

    Same rows, same order. Raises ScoringError where a column of the table would be overwritten.
    """
    names = list(SCORERS) if scorer == DEFAULT_SCORER else [scorer]
    table = rows.reset_index(drop=True)
    for name in names:
        scores = score_texts(table[text_column], scorer=name)
        scores = scores.drop(columns=[column for column in ("sentences", "words", "status") if name != names[0]])
        if taken := [column for column in scores if column in rows.columns]:
            raise ScoringError(f"the table has a column {quoted(taken[0])} already; rename it")
        table = pd.concat([table, scores], axis=1)
    order = ["sentences", "words", "status"]
    return table[[column for column in table if column not in order] + order]
