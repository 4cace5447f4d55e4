"""Coders' sheets read back: every fault of every sheet with its line, or the whole as one set of codings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from tonetrack.coding.best_worst import count_scores
from tonetrack.coding.sheets import FORMS, KEY, KEY_COLUMNS, LETTERS, Form, fingerprint
from tonetrack.errors import ScoringError, TonetrackError, nearest, quoted, raise_all
from tonetrack.files import read_table
from tonetrack.report import FORMULA_START

Answer = tuple[tuple[str, ...], str, str]  # the items of a tuple, the warmest, the coldest


@dataclass(frozen=True)
class Returned:
    """What came back: `ratings` has a row a coder and a column an item, nan where one left a blank.

    Ratings are on the form's scale; of best-worst they are the counts of each coder's answers, −1 to +1. `answers` holds those, by coder.
    """

    form: Form
    coders: list[str]
    items: list[str]
    ids: list[str]
    texts: list[str]
    ratings: np.ndarray
    answers: dict[str, list[Answer]] = field(default_factory=dict)


def read_sheets(folder: str | Path) -> Returned:
    """All sheets of a folder that `write_sheets` made and coders filled.

    Raises the one TonetrackError or ManyProblems: an item missing, unknown or doubled, a text that is another item's (a column sorted alone), a
    rating that is none or off the scale, a tuple with one answer of two.
    """
    folder = Path(folder)
    if not (folder / KEY).exists():
        raise ScoringError(f"has no {KEY}; want a folder that tonetrack code draw wrote", path=folder)
    key = read_table(folder / KEY, required=KEY_COLUMNS)
    items = {row["item"]: row for _, row in key}
    form, paths = _sheets_of(folder)
    problems, columns, answers = [], [], {}
    for path in paths:
        try:
            if form.name == "best-worst":
                answers[_coder(path, form)] = given = _answers(path, items, problems)
                columns.append(count_scores(list(items), given))
            else:
                columns.append(_ratings(path, form, items, problems))
        except TonetrackError as error:
            problems.append(error)
    raise_all(problems)
    coders = [_coder(path, form) for path in paths]
    texts = [_plain(row["text"]) for row in items.values()]
    return Returned(form, coders, list(items), [row["id"] for row in items.values()], texts, np.array(columns), answers)


def _sheets_of(folder: Path) -> tuple[Form, list[Path]]:
    """The one form that the folder holds sheets of, and these. Raises ScoringError for none and for several."""
    sheets = {form: paths for form in FORMS if (paths := sorted(folder.glob(f"{form}-*.csv")))}
    if len(sheets) != 1:
        wanted = " or ".join(f"{form}-NAME.csv" for form in FORMS)
        raise ScoringError(f"holds sheets of {' and '.join(sheets) or 'none'}; want the sheets of one form, as {wanted}", path=folder)
    [(form, paths)] = sheets.items()
    return FORMS[form], paths


def _coder(path: Path, form: Form) -> str:
    return path.stem.removeprefix(f"{form.name}-")


def _plain(cell: str) -> str:
    """A cell without the quote that keeps a spreadsheet from taking it for a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_START) else cell


def _ratings(path: Path, form: Form, items: dict[str, dict[str, str]], problems: list[TonetrackError]) -> np.ndarray:
    rows = read_table(path, required=("item", "text", "rating"))
    problems += [ScoringError(message, path=path, line=line, field=name) for line, name, message in _wrong_ratings(rows, form, items)]
    given = {row["item"]: _number(row["rating"]) for _, row in rows}
    if not any(value is not None for value in given.values()):
        problems.append(ScoringError("has no rating at all; is this the sheet that was filled?", path=path))
    return np.array([np.nan if given.get(item) is None else given[item] for item in items], dtype=float)


def _wrong_ratings(rows: list[tuple[int, dict[str, str]]], form: Form, items: dict[str, dict[str, str]]) -> Iterator[tuple[int | None, str, str]]:
    seen: dict[str, int] = {}
    for line, row in rows:
        yield from ((line, "item", message) for message in _wrong_item(row["item"], row["text"], items))
        if row["item"] in seen:
            yield line, "item", f"{quoted(row['item'])} stands in line {seen[row['item']]} already"
        seen.setdefault(row["item"], line)
        value = _number(row["rating"])
        if row["rating"].strip() and (value is None or not form.low <= value <= form.high):
            yield line, "rating", f"{quoted(row['rating'])} is no rating; want {form.low:g} to {form.high:g}, or nothing"
    for item in items.keys() - seen.keys():
        yield None, "item", f"{quoted(item)} is missing"


def _wrong_item(item: str, text: str, items: dict[str, dict[str, str]]) -> Iterator[str]:
    if item not in items:
        yield f"{quoted(item)} is not in {KEY}{nearest(item, items)}"
    elif fingerprint(text) != items[item]["shown"]:
        yield f"the text is not that of {quoted(item)}: was a column sorted alone, or the text changed?"


def _number(cell: str) -> float | None:
    """A number as coders write it: `+40`, `−12.5` with either minus sign, `61,5`; None for anything else."""
    clean = cell.strip().replace("−", "-").replace(",", ".").removeprefix("'")
    return float(clean) if re.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]+)?", clean) else None


def _answers(path: Path, items: dict[str, dict[str, str]], problems: list[TonetrackError]) -> list[Answer]:
    columns = tuple(f"{part}_{letter}" for letter in LETTERS for part in ("item", "text"))
    answers: list[Answer] = []
    seen: dict[str, int] = {}
    for line, row in read_table(path, required=("tuple", *columns, "warmest", "coldest")):
        four = {letter: row[f"item_{letter}"] for letter in LETTERS}
        wrong = [("item_" + letter, message) for letter, item in four.items() for message in _wrong_item(item, row[f"text_{letter}"], items)]
        if row["tuple"] in seen:
            wrong.append(("tuple", f"{quoted(row['tuple'])} stands in line {seen[row['tuple']]} already"))
        seen.setdefault(row["tuple"], line)
        picked = {name: row[name].strip().upper() for name in ("warmest", "coldest")}
        wrong += [(name, f"{quoted(row[name])} is no answer; want A, B, C or D") for name, letter in picked.items() if letter and letter not in four]
        if bool(picked["warmest"]) != bool(picked["coldest"]):
            wrong.append(("warmest", "one answer of two; want warmest and coldest, or neither"))
        elif picked["warmest"] and picked["warmest"] == picked["coldest"]:
            wrong.append(("coldest", "is the warmest too"))
        problems += [ScoringError(message, path=path, line=line, field=name) for name, message in wrong]
        if picked["warmest"] and not wrong:
            answers.append((tuple(four.values()), four[picked["warmest"]], four[picked["coldest"]]))
    if not answers:
        problems.append(ScoringError("has no answer at all; is this the sheet that was filled?", path=path))
    return answers
