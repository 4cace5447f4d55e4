"""The files of a corpus folder, each checked on its own: every problem with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from tonetrack.corpus.letters import (
    BASES,
    CHECKED,
    EXTENTS,
    FORMS,
    KINDS,
    LETTER_ID,
    Country,
    DateStamp,
    Excerpt,
    Letter,
    Office,
    Person,
    Witness,
)
from tonetrack.dates import YEARS, is_charted, wrong_date
from tonetrack.errors import CorpusError, TonetrackError, nearest, quoted, raise_all
from tonetrack.files import read_table, read_toml


class _Reader:
    """Takes fields out of a TOML table and keeps every problem with its line."""

    def __init__(self, path: Path):
        self.path, self.problems = path, []
        self.root, self.lines = read_toml(path)

    def problem(self, name: str, message: str) -> None:
        self.problems.append(CorpusError(message, path=self.path, line=self._line(name), field=name or None))

    def _line(self, name: str) -> int | None:
        while name and name not in self.lines:
            name = name.rpartition(".")[0]
        return self.lines.get(name, 1)

    def keys(self, table: dict, known: Iterable[str], where: str = "", *, hints: Mapping[str, str] = MappingProxyType({})) -> None:
        """Report every key that is not known, with the nearest one that is or a hint of its own."""
        known = list(known)
        for key in table:
            if key not in known and key in hints:
                self.problem(f"{where}{key}", hints[key])
            elif key not in known:
                self.problem(f"{where}{key}", f"unknown field{nearest(key, known) or '; known: ' + ', '.join(known)}")

    def text(self, table: dict, key: str, where: str = "", *, required: bool = False, among: tuple[str, ...] = ()) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self.problem(where + key, f"{quoted(value)} is not a text; want it in quotes")
        elif required and not value.strip():
            self.problem(where + key, "is missing")
        elif among and value and value not in among:
            self.problem(where + key, f"{quoted(value)} is none of {', '.join(among)}{nearest(value, among)}")
        else:
            return value
        return ""

    def iso(self, table: dict, key: str, where: str = "", *, required: bool = False) -> str:
        value = self.text(table, key, where, required=required)
        if value and (wrong := wrong_date(value)):
            self.problem(where + key, wrong)
            return ""
        return value

    def tables(self, table: dict, key: str, where: str = "") -> list[tuple[str, dict]]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.problem(where + key, f"want [[{(where + key)}]] tables")
            return []
        return [(f"{where}{key}.{number}.", item) for number, item in enumerate(value)]

    def texts(self, table: dict, key: str, where: str = "") -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.problem(where + key, f'{quoted(value)} is not a list of texts; want ["a", "b"]')
            return ()
        return tuple(value)

    def flag(self, table: dict, key: str, where: str, default: bool) -> bool:
        value = table.get(key, default)
        if not isinstance(value, bool):
            self.problem(where + key, f"{quoted(value)} is not true or false; want one of them, without quotes")
        return value is True

    def done(self) -> None:
        raise_all(self.problems)


def read_settings(path: Path) -> tuple[str, tuple[str, ...], int | None, int | None, str, str]:
    """Name, dyad, first and last year, day of release and who rated, of a corpus.toml; what may be left out is empty or None."""
    reader = _Reader(path)
    root = reader.root
    reader.keys(root, ("name", "dyad", "first_year", "last_year", "released", "coders"))
    name = reader.text(root, "name", required=True)
    dyad = reader.texts(root, "dyad")
    if "dyad" in root and len(dyad) != 2:
        reader.problem("dyad", "want the names of the two correspondents, or no such line: the pair with the most letters")
    years = [root.get(key) for key in ("first_year", "last_year")]
    given = [year for year in years if year is not None]
    if not all(type(year) is int and is_charted(year) for year in given) or given != sorted(given):
        reader.problem(
            "first_year",
            f"{quoted(years)} is not a span of years from {YEARS[0]} to {YEARS[1]}; want first_year <= last_year, or no such lines: the"
            " letters' years",
        )
    released, coders = reader.iso(root, "released"), reader.text(root, "coders")
    reader.done()
    return name, dyad, years[0], years[1], released, coders


PEOPLE_TABLES = {
    "people": ("name", "country", "aliases", "leader", "offices", "pronoun", "checked"),
    "countries": ("name", "aliases", "adjectives"),
    "agencies": ("name",),
}


def read_people(path: str | Path) -> tuple[tuple[Person, ...], tuple[Country, ...], tuple[str, ...]]:
    """The people, countries and news agencies of a people.toml."""
    reader = _Reader(Path(path))
    reader.keys(reader.root, PEOPLE_TABLES)
    found: dict[str, list[tuple[str, dict, str]]] = {}
    for key, known in PEOPLE_TABLES.items():
        for where, table in reader.tables(reader.root, key):
            reader.keys(table, known, where)
            found.setdefault(key, []).append((where, table, reader.text(table, "name", where, required=True)))
        names = [name for _, _, name in found.get(key, [])]
        for name in sorted({name for name in names if names.count(name) > 1}):
            reader.problem(key, f"{quoted(name)} stands twice")
    people = tuple(_read_person(reader, *entry) for entry in found.get("people", []))
    countries = tuple(
        Country(name, reader.texts(table, "aliases", where), reader.texts(table, "adjectives", where))
        for where, table, name in found.get("countries", [])
    )
    reader.done()
    return people, countries, tuple(name for _, _, name in found.get("agencies", []))


def _read_person(reader: _Reader, where: str, table: dict, name: str) -> Person:
    offices = []
    for place, office in reader.tables(table, "offices", where):
        reader.keys(office, ("title", "since", "until"), place)
        title = reader.text(office, "title", place, required=True)
        offices.append(Office(title, reader.iso(office, "since", place), reader.iso(office, "until", place)))
    country = reader.text(table, "country", where)
    pronoun = reader.text(table, "pronoun", where, among=("he", "she"))
    return Person(
        name,
        country,
        reader.texts(table, "aliases", where),
        reader.flag(table, "leader", where, False),
        tuple(offices),
        pronoun,
        reader.flag(table, "checked", where, True),
    )


LETTER_FIELDS = (
    "sender", "recipient", "kind", "occasion", "occasion_kind", "answers", "in_reply_to", "note", "written", "received", "published", "witnesses",
)  # fmt: skip
DATE_HINT = "unknown field; a letter's day stands in a table, after all lines like this one: [written], and below it date = \"2019-07-08\""
WITNESS_FIELDS = ("article", "outlet", "title", "author", "published", "address", "sha256", "note", "extent", "excerpts")


def read_letter(path: Path) -> Letter:
    """The letter of a file under letters/; the file's name is its id."""
    reader = _Reader(path)
    root = reader.root
    if not LETTER_ID.fullmatch(path.stem):
        reader.problem("", f"{quoted(path.stem)} is not a letter id; want 1-100 of a-z, 0-9 and -, as 2017-11-01-xi-to-kim")
    reader.keys(root, LETTER_FIELDS, hints={"date": DATE_HINT})
    witnesses = tuple(_read_witness(reader, *entry) for entry in reader.tables(root, "witnesses"))
    if not witnesses:
        reader.problem("witnesses", "is missing; want at least one [[witnesses]]")
    letter = Letter(
        path.stem,
        reader.text(root, "sender", required=True),
        reader.text(root, "recipient", required=True),
        reader.text(root, "kind", required=True, among=KINDS),
        witnesses,
        *(reader.text(root, key) for key in ("occasion", "in_reply_to", "note")),
        *(_read_stamp(reader, root, key) for key in ("written", "received", "published")),
        occasion_kind=reader.text(root, "occasion_kind"),
        answers=reader.iso(root, "answers"),
    )
    reader.done()
    return letter


def _read_stamp(reader: _Reader, root: dict, key: str) -> DateStamp | None:
    table, where = root.get(key), f"{key}."
    if table is None:
        return None
    if not isinstance(table, dict):
        return reader.problem(key, f"want a [{key}] table, and below it date = {quoted(table)}")
    reader.keys(table, ("date", "basis", "note"), where)
    if table.get("date") == "" and set(table) <= {"date", "note"}:
        return None  # left open, to be filled in
    stamp = reader.iso(table, "date", where, required=True)
    basis = reader.text(table, "basis", where, among=BASES) or CHECKED
    return DateStamp(stamp, basis, reader.text(table, "note", where)) if stamp else None


def _read_witness(reader: _Reader, where: str, table: dict) -> Witness:
    reader.keys(table, WITNESS_FIELDS, where)
    excerpts = []
    for place, excerpt in reader.tables(table, "excerpts", where):
        reader.keys(excerpt, ("text", "form", "note"), place)
        form = reader.text(excerpt, "form", place, among=FORMS) or "direct"
        excerpts.append(Excerpt(reader.text(excerpt, "text", place, required=True), form, reader.text(excerpt, "note", place)))
    if not excerpts:
        reader.problem(f"{where}excerpts", "is missing; want at least one excerpt")
    address = reader.text(table, "address", where)
    if address and not re.match(r"https?://", address):
        reader.problem(f"{where}address", f"{quoted(address)} is not a web address; want http:// or https://")
    return Witness(
        reader.text(table, "article", where, required=True),
        tuple(excerpts),
        *(reader.text(table, key, where) for key in ("outlet", "title", "author")),
        reader.iso(table, "published", where),
        address,
        *(reader.text(table, key, where) for key in ("sha256", "note")),
        reader.text(table, "extent", where, among=EXTENTS),
    )


# ------------------------------------------------------------------ CSV tables

RATING = re.compile(r"(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?)")

# name of the table: its required columns, those that hold dates, and those that hold ratings
TABLES: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "exchanges": (
        ("id", "date", "date_precision", "reported", "sender", "recipient", "kind", "occasion", "in_reply_to"),
        ("date", "reported"),
        (),
    ),
    "sources": (("outlet", "letter", "title", "url", "language", "form", "complete"), (), ()),  # many rows a letter
    "codings": (("letter", "warmth", "coder_a", "coder_b"), (), ("warmth", "coder_a", "coder_b")),
    "judgments": (("claim", "direction", "source"), (), ()),
    "events": (("date", "end", "label", "kind"), ("date", "end"), ()),
    "calendar": (("occasion", "of", "day", "since", "names"), (), ()),
}


def read_optional(path: Path, required: tuple[str, ...], dates: tuple[str, ...], ratings: tuple[str, ...]) -> pd.DataFrame:
    """The table of a CSV file, or an empty one with the required columns when there is no such file."""
    if not path.exists():
        return pd.DataFrame(columns=[*required, "line"])
    problems: list[TonetrackError] = []
    rows = read_table(path, required=required, problems=problems)
    for line, row in rows:
        for name in dates:
            if row.get(name) and (wrong := wrong_date(row[name])):
                problems.append(CorpusError(wrong, path=path, line=line, field=name))
        for name in ratings:
            if not RATING.fullmatch(row[name]):
                problems.append(CorpusError(f"{quoted(row[name])} is not a rating; want 0 to 100", path=path, line=line, field=name))
    key = required[0] if required[0] in ("id", "letter") else None
    seen: dict[str, int] = {}
    for line, row in rows if key else ():
        if row[key] in seen:
            problems.append(CorpusError(f"{quoted(row[key])} stands in line {seen[row[key]]} already", path=path, line=line, field=key))
        seen.setdefault(row[key], line)
    raise_all(problems)
    return pd.DataFrame([{**row, "line": line} for line, row in rows], columns=[*rows[0][1], "line"] if rows else [*required, "line"])
