"""Scoring a user's own table: their rows and columns, in order, with the scores beside them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import pandas as pd

from tonetrack.errors import EncodingError, FileError, ScoringError, quoted, raise_all
from tonetrack.files import delimiter_of, encoded, parse_json, parse_json_lines, read_table_text, read_text
from tonetrack.scoring import DEFAULT_SCORER, SHARED_COLUMNS, column_name, explain_warmth, explainer, score_texts
from tonetrack.scoring.parties import Sides, sides_of
from tonetrack.scoring.reasons import MOVES, Explanation, Reason, bracketed, marked

RECIPIENT, SENDER = ("recipient", "addressee"), "sender"  # columns that tell from whom to whom a text is
BASELINE = "vader"  # the familiar measure, beside every other one
FORMS = {"csv": "csv", "tsv": "csv", "tab": "csv", "json": "json", "jsonl": "jsonl"}  # by a name's ending
EXPLAINED = ("reasons", "rest")  # columns of a table with reasons
HOW_TO_READ = (
    "How to read it: the figure before a phrase is the score minus what it would be if the phrase said nothing; with the lines after the"
    " phrases they add up "
    "to the score, but for rounding. In brackets: kind and weight of the phrase in its place, the lexicon's pattern where it is written"
    " otherwise, the rule, and where the phrase stands. The score measures wording, not intent."
)
MOST_SHOWN = 90  # characters of a phrase (an agency's whole report of a message may be one) and of another cell of the row
LEAST_SHOWN = 0.0005  # a line of the rest that would read 0.000 says nothing
WIDTH = 120  # characters of a line on a terminal


def read_texts(path: str | Path, *, text_column: str = "text") -> pd.DataFrame:
    """The rows of a .csv, .json (list of objects) or .jsonl file, or one row for any other text file.

    Standard input (`-`) is JSON when it begins with [ or {, CSV when its first line names the text column, and else
    one text. Cells stay as they stand. Raises ScoringError or FileError naming the line of a bad row.
    """
    content = read_text(path)
    form = _form(path, content, text_column)
    if not content.strip():
        raise ScoringError(f"is empty; want a text, or a table with a column {quoted(text_column)}", path=path)
    if form == "txt":
        return pd.DataFrame({text_column: [content]})
    is_json = form.startswith("json")
    rows = _json_rows(path, content, form) if is_json else read_table_text(content, path=path, required=(text_column,), option="--text-column")
    records = [row for _, row in rows]
    raise_all([ScoringError(wrong, path=path, line=line) for line, row in rows if (wrong := _wrong_row(row, text_column))])
    return pd.DataFrame(records, columns=list(records[0]) if records else [text_column], dtype=object)


def _wrong_row(row: dict, text_column: str) -> str:
    """What keeps a row from being scored and written again; empty when nothing does."""
    if text_column not in row or not isinstance(row[text_column], str | None):  # null is a text that is missing: no words
        return f"no text in column {quoted(text_column)}; columns: {(', '.join(row) or 'none')[:200]}"
    try:
        encoded("".join(cell for cell in row.values() if isinstance(cell, str)))
    except EncodingError as error:
        return error.message
    return ""


def read_records(path: str | Path) -> list[tuple[int, dict]]:
    """The rows of a .csv, .json (list of objects) or .jsonl file as (line or number, row)."""
    ending = Path(path).suffix.lower().lstrip(".")
    if ending not in FORMS:
        raise ScoringError("is no table; want .csv, .tsv, .json or .jsonl", path=path)
    return _rows(path, read_text(path), FORMS[ending])


def _rows(path: str | Path, content: str, form: str) -> list[tuple[int, dict]]:
    return _json_rows(path, content, form) if form.startswith("json") else read_table_text(content, path=path)


def _form(path: str | Path, content: str, text_column: str) -> str:
    ending = Path(str(path)).suffix.lower().lstrip(".")
    if ending in FORMS:
        return FORMS[ending]
    if content.lstrip()[:1] in ("[", "{"):
        return "jsonl" if content.lstrip()[:1] == "{" else "json"
    first = content.split("\n", 1)[0]
    header = first.replace('"', "").split(delimiter_of(first))
    return "csv" if text_column in [name.strip() for name in header] and str(path) == "-" else "txt"


def _json_rows(path: str | Path, content: str, form: str) -> list[tuple[int, dict]]:
    if form == "jsonl":
        return _json_lines(path, content)
    found = parse_json(content, wanted="a list of objects", path=path)
    if not isinstance(found, list):
        raise ScoringError("is one JSON value; want a list of objects, in [ and ]", path=path)
    rows = list(enumerate(found, start=1))
    for line, row in rows:
        if not isinstance(row, dict):
            raise ScoringError(f"{quoted(row)} is not an object; want a list of objects", path=path, line=line)
    return rows


def _json_lines(path: str | Path, content: str) -> list[tuple[int, dict]]:
    rows = list(parse_json_lines(content.split("\n"), path=path))
    raise_all([row for _, row in rows if isinstance(row, FileError)])
    return rows


def score_table(
    rows: pd.DataFrame, *, text_column: str = "text", scorer: str = DEFAULT_SCORER, explain: bool = False, path: str | Path | None = None
) -> pd.DataFrame:
    """The rows with the scores beside them, and VADER's beside those.

    `explain` adds `reasons` (a list of what `Reason` holds) and `rest` (of what `Rest` holds), which together add up to the
    scorer's score. Same rows, same order. Raises ScoringError where a column of the table would be overwritten; `path` names the table in it.
    """
    table = rows.reset_index(drop=True)
    sides = row_sides(table)
    scores = score_texts(table[text_column], scorer=scorer, sides=sides)
    if column_name(scorer) != BASELINE:
        baseline = score_texts(table[text_column], scorer=BASELINE).drop(columns=list(SHARED_COLUMNS))
        scores = pd.concat([scores, baseline], axis=1)
    if explain:
        found = [asdict(explained) for explained in _explanations(table[text_column].fillna(""), scorer, sides)]
        scores = scores.assign(**{name: [each[name] for each in found] for name in EXPLAINED})
    if taken := [column for column in scores if column in rows.columns]:
        raise ScoringError(
            f"the table has a column {quoted(taken[0])} already; rename it, or take it out if it is of an earlier score",
            path=path,
            line=1 if str(path).endswith(".csv") else None,
        )
    last = [*SHARED_COLUMNS, *(EXPLAINED if explain else ())]
    return pd.concat([table, scores[[column for column in scores if column not in last] + last]], axis=1)


def row_sides(rows: pd.DataFrame) -> list[Sides | None] | None:
    """From whom to whom each row's text is, by its columns `recipient` or `addressee` and `sender`, with countries or leaders; None without them."""
    to = next((name for name in RECIPIENT if name in rows.columns), "")
    if not to and SENDER not in rows.columns:
        return None
    cells = ([cell if isinstance(cell, str) else "" for cell in rows[name]] if name in rows.columns else [""] * len(rows) for name in (to, SENDER))
    return [sides_of(recipient, sender) for recipient, sender in zip(*cells, strict=True)]


def _explanations(texts: Iterable[str], scorer: str, sides: Sequence[Sides | None] | None) -> Iterator[Explanation]:
    """The account of each score."""
    if scorer == DEFAULT_SCORER and sides:
        return (explain_warmth(text, sides=own) for text, own in zip(texts, sides, strict=True))
    return map(explainer(scorer), texts)


# ------------------------------------------------------------------ reasons for a reader


def explained_texts(rows: pd.DataFrame, *, text_column: str = "text", scorer: str = DEFAULT_SCORER, colour: bool = False) -> str:
    """The texts for a terminal, each with the phrases that counted marked (in colour, or in brackets with their effect), its score,
    and the account of it: a line a phrase, and lines for the rest of the score. Of several each is headed by its number and its other cells.
    """
    sides, shown = row_sides(rows), []
    scores = score_texts(rows[text_column], scorer=scorer, sides=sides)
    explanations = _explanations(rows[text_column].fillna(""), scorer, sides)
    for number, (row, score, explained) in enumerate(zip(rows.to_dict("records"), scores.to_dict("records"), explanations, strict=True), start=1):
        text = row.pop(text_column) or ""
        head = (
            [f"{number} of {len(rows)}", *(textwrap.shorten(f"{name} {cell}", MOST_SHOWN, placeholder="…") for name, cell in row.items())]
            if len(rows) > 1
            else []
        )
        body = marked(text, explained.reasons) if colour else bracketed(text, explained.reasons)
        shown += [*textwrap.wrap("; ".join(head), WIDTH), body.strip(), _score_line(score, column_name(scorer)), *_account_lines(explained), ""]
    return "\n".join([*shown, *(textwrap.wrap(HOW_TO_READ, WIDTH) if (scores["status"] == "").any() else []), ""])


def _score_line(row: dict, name: str) -> str:
    if row["status"]:
        return f"  not scored: {row['status']}"
    return f"  {name} {row[name]:+.2f} ({row[f'{name}_low']:+.2f} to {row[f'{name}_high']:+.2f}, 95%){', ' + row['band'] if 'band' in row else ''}"


def _account_lines(explained: Explanation) -> list[str]:
    """What the scorer does with phrases; a line for each phrase, and each word that moved the score; one for the other words together; the rest;
    the sum."""
    if explained.score is None:
        return []
    small = [reason.effect for reason in explained.reasons if _is_small_word(reason)]
    lines = [(reason.effect, _told(reason)) for reason in explained.reasons if not _is_small_word(reason)]
    if small:
        lines.append((sum(small), f"{len(small)} words and pairs that moved it by less than {MOVES:g} each (--format json lists them)"))
    lines += [(part.effect, part.text) for part in explained.rest if abs(part.effect) >= LEAST_SHOWN]
    method = textwrap.wrap(explained.method, WIDTH, initial_indent="  ", subsequent_indent="  ")
    return [
        *method,
        *(f"  {effect:+.3f} {told}" for effect, told in lines or [(0.0, "no word that this scorer weighs")]),
        f"= {explained.score:+.3f}",
    ]


def _is_small_word(reason: Reason) -> bool:
    return reason.category == "vocabulary" and abs(reason.effect) < MOVES


def _told(reason: Reason) -> str:
    phrase, pattern = (
        textwrap.shorten(reason.text, MOST_SHOWN, placeholder="…"),
        f"pattern {reason.pattern}; " if reason.pattern and reason.pattern != reason.text.lower() else "",
    )
    return f"{phrase} [{reason.category} {reason.weight:+.2f}; {pattern}{reason.rule}; characters {reason.start}-{reason.end}]"
