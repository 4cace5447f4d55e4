"""A corpus folder: letters with their witnesses and excerpts, the people, and the tables of known exchanges.

`load_corpus(folder)` checks everything and reports all problems of all files at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import pandas as pd

from tonetrack.dates import wrong_date
from tonetrack.errors import CorpusError, ManyProblems, TonetrackError, quoted, raise_all
from tonetrack.files import read_bytes, read_table, read_toml, sha256

KINDS = ("letter", "reply", "congratulation", "condolence", "greeting", "new-year card", "verbal message", "op-ed")
FORMS = ("direct", "mixed", "indirect")
BASES = ("article", "catalogue", "inferred", "unknown")
LETTER_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?")


@dataclass(frozen=True)
class DateStamp:
    """One date of a letter: ISO (`2017-11-01`, `2013-10` or `2013`), and how it is known."""

    date: str
    basis: str
    note: str = ""

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`, as the date is written."""
        return ("year", "month", "day")[self.date.count("-")]

    @property
    def day(self) -> date:
        """The day to draw it at: itself, or the middle of its month or year."""
        return date.fromisoformat(self.date + {"day": "", "month": "-15", "year": "-07-01"}[self.precision])


@dataclass(frozen=True)
class Excerpt:
    """Words of a letter exactly as one witness prints them."""

    text: str
    form: str = "direct"
    note: str = ""


@dataclass(frozen=True)
class Witness:
    """One outlet's printing of a letter, in one article."""

    article: str
    excerpts: tuple[Excerpt, ...]
    outlet: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True)
class Letter:
    """One message of one leader to another, with every witness of its words."""

    id: str
    sender: str
    recipient: str
    kind: str
    witnesses: tuple[Witness, ...]
    occasion: str = ""
    in_reply_to: str = ""
    note: str = ""
    written: DateStamp | None = None
    received: DateStamp | None = None
    published: DateStamp | None = None

    @property
    def stamp(self) -> DateStamp | None:
        """The date that orders it: written, else received, else published."""
        return self.written or self.received or self.published

    @property
    def stamp_name(self) -> str:
        """Which of the three dates `stamp` is; empty when none is known."""
        return next((name for name in ("written", "received", "published") if getattr(self, name)), "")


@dataclass(frozen=True)
class Office:
    """A title that a person held from one day to another (ISO dates, empty when open)."""

    title: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody who writes, receives or is quoted: the name used here, other forms of it, country and offices.

    `pronoun` is `he` or `she` where that tells two people of an article apart, empty when not known.
    """

    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()
    leader: bool = False
    offices: tuple[Office, ...] = ()
    pronoun: str = ""


@dataclass(frozen=True)
class Country:
    """A country: the name used here, other names (capital included) and adjectives."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Corpus:
    """A checked corpus folder.

    Tables hold strings as printed plus `line`, the row's line in its file: `exchanges` (one row a known message),
    `codings` (warmth 0-100 as coders rated a letter), `judgments` (published opinions), `events` (dated context).
    """

    folder: Path
    name: str
    dyad: tuple[str, str]
    first_year: int
    last_year: int
    released: str
    letters: tuple[Letter, ...]
    people: tuple[Person, ...]
    countries: tuple[Country, ...]
    agencies: tuple[str, ...]
    exchanges: pd.DataFrame
    codings: pd.DataFrame
    judgments: pd.DataFrame
    events: pd.DataFrame
    hashes: dict[str, str] = field(repr=False)

    @property
    def hash(self) -> str:
        """One SHA-256 over the names and contents of all files that were read."""
        return sha256("".join(f"{name} {digest}\n" for name, digest in sorted(self.hashes.items())))

    def letter(self, letter_id: str) -> Letter:
        """The letter of that id. Raises CorpusError with the nearest ids when there is none."""
        for letter in self.letters:
            if letter.id == letter_id:
                return letter
        raise CorpusError(f"no letter {quoted(letter_id)}{_nearest(letter_id, [letter.id for letter in self.letters])}", path=self.folder)


def shipped_corpus() -> Path:
    """The folder of the Xi-Kim corpus that comes with tonetrack."""
    beside = Path(__file__).resolve().parent.parent / "corpus"
    return beside if (beside / "corpus.toml").exists() else Path(__file__).resolve().parent / "shipped_corpus"


def load_corpus(folder: str | Path | None = None) -> Corpus:
    """Read and check a corpus folder (default: the shipped one).

    Raises the one TonetrackError, or ManyProblems with all of them: nothing is skipped or guessed.
    """
    folder = Path(folder) if folder is not None else shipped_corpus()
    if not folder.is_dir():
        raise CorpusError("is not a folder; want a corpus folder with corpus.toml in it", path=folder)
    problems: list[TonetrackError] = []
    settings = _attempt(problems, _read_settings, folder / "corpus.toml")
    people = _attempt(problems, read_people, folder / "people.toml")
    letters = [_attempt(problems, _read_letter, path) for path in sorted(folder.glob("letters/*.toml"))]
    tables = {name: _attempt(problems, _read_optional, folder / f"{name}.csv", *spec) for name, spec in TABLES.items()}
    raise_all(problems)
    corpus = Corpus(
        folder, *settings, tuple(sorted(letters, key=_by_date)), *people, **tables, hashes=_hash_files(folder)
    )  # fmt: skip
    raise_all(list(_cross_checks(corpus)))
    return corpus


def _by_date(letter: Letter) -> tuple[str, str]:
    return (letter.stamp.day.isoformat() if letter.stamp else "9999", letter.id)


def _attempt(problems: list[TonetrackError], read: Callable, *arguments):
    try:
        return read(*arguments)
    except ManyProblems as error:
        problems.extend(error.problems)
    except TonetrackError as error:
        problems.append(error)


def _hash_files(folder: Path) -> dict[str, str]:
    paths = [*folder.glob("*.toml"), *folder.glob("*.csv"), *folder.glob("letters/*.toml")]
    return {path.relative_to(folder).as_posix(): sha256(read_bytes(path)) for path in sorted(paths)}


# ------------------------------------------------------------------ TOML files


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

    def keys(self, table: dict, known: Iterable[str], where: str = "") -> None:
        """Report every key that is not known, with the nearest one that is."""
        known = list(known)
        for key in table:
            if key not in known:
                self.problem(f"{where}{key}", f"unknown field{_nearest(key, known) or '; known: ' + ', '.join(known)}")

    def text(self, table: dict, key: str, where: str = "", *, required: bool = False, among: tuple[str, ...] = ()) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self.problem(where + key, f"{quoted(value)} is not a text; want it in quotes")
        elif required and not value.strip():
            self.problem(where + key, "is missing")
        elif among and value and value not in among:
            self.problem(where + key, f"{quoted(value)} is none of {', '.join(among)}{_nearest(value, among)}")
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

    def done(self) -> None:
        raise_all(self.problems)


def _nearest(value: str, known: Iterable[str]) -> str:
    near = get_close_matches(value, list(known), n=1)
    return f"; did you mean {quoted(near[0])}?" if near else ""


def _read_settings(path: Path) -> tuple[str, tuple[str, str], int, int, str]:
    reader = _Reader(path)
    root = reader.root
    reader.keys(root, ("name", "dyad", "first_year", "last_year", "released"))
    name = reader.text(root, "name", required=True)
    dyad = reader.texts(root, "dyad")
    if len(dyad) != 2:
        reader.problem("dyad", "want the names of the two correspondents")
    years = [root.get(key) for key in ("first_year", "last_year")]
    if not all(type(year) is int and 1000 <= year <= 9999 for year in years) or years[0] > years[1]:
        reader.problem("first_year", f"{quoted(years)} is not a span of years; want first_year <= last_year")
    released = reader.iso(root, "released", required=True)
    reader.done()
    return name, dyad, years[0], years[1], released


PEOPLE_TABLES = {
    "people": ("name", "country", "aliases", "leader", "offices", "pronoun"),
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
    return Person(name, country, reader.texts(table, "aliases", where), table.get("leader") is True, tuple(offices), pronoun)


LETTER_FIELDS = (
    "sender", "recipient", "kind", "occasion", "in_reply_to", "note", "written", "received", "published", "witnesses",
)  # fmt: skip
WITNESS_FIELDS = ("article", "outlet", "title", "author", "published", "address", "sha256", "note", "excerpts")


def _read_letter(path: Path) -> Letter:
    reader = _Reader(path)
    root = reader.root
    if not LETTER_ID.fullmatch(path.stem):
        reader.problem("", f"{quoted(path.stem)} is not a letter id; want 1-100 of a-z, 0-9 and -, as 2017-11-01-xi-to-kim")
    reader.keys(root, LETTER_FIELDS)
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
    )
    reader.done()
    return letter


def _read_stamp(reader: _Reader, root: dict, key: str) -> DateStamp | None:
    table, where = root.get(key), f"{key}."
    if table is None:
        return None
    if not isinstance(table, dict):
        return reader.problem(key, f"want a [{key}] table with date and basis")
    reader.keys(table, ("date", "basis", "note"), where)
    stamp = reader.iso(table, "date", where, required=True)
    basis = reader.text(table, "basis", where, required=True, among=BASES)
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
    )


# ------------------------------------------------------------------ CSV tables

# name of the table: its required columns, and those that hold dates
TABLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "exchanges": (
        ("id", "date", "date_precision", "reported", "sender", "recipient", "kind", "occasion", "in_reply_to"),
        ("date", "reported"),
    ),
    "codings": (("letter", "warmth", "coder_a", "coder_b"), ()),
    "judgments": (("claim", "direction", "source"), ()),
    "events": (("date", "end", "label", "kind"), ("date", "end")),
}


def _read_optional(path: Path, required: tuple[str, ...], dates: tuple[str, ...]) -> pd.DataFrame:
    """The table of a CSV file, or an empty one with the required columns when there is no such file."""
    if not path.exists():
        return pd.DataFrame(columns=[*required, "line"])
    rows, problems = read_table(path, required=required), []
    for line, row in rows:
        for name in dates:
            if row[name] and (wrong := wrong_date(row[name])):
                problems.append(CorpusError(wrong, path=path, line=line, field=name))
    key = required[0] if required[0] in ("id", "letter") else None
    seen: dict[str, int] = {}
    for line, row in rows if key else ():
        if row[key] in seen:
            problems.append(CorpusError(f"{quoted(row[key])} stands in line {seen[row[key]]} already", path=path, line=line, field=key))
        seen.setdefault(row[key], line)
    raise_all(problems)
    return pd.DataFrame([{**row, "line": line} for line, row in rows], columns=[*rows[0][1], "line"] if rows else [*required, "line"])


# ------------------------------------------------------------------ checks across files


def _cross_checks(corpus: Corpus) -> Iterable[TonetrackError]:
    people = {person.name: person for person in corpus.people}
    for name in corpus.dyad:
        if name not in people:
            yield CorpusError(f"{quoted(name)} is not in people.toml{_nearest(name, people)}", path=corpus.folder / "corpus.toml", field="dyad")
    known = {letter.id for letter in corpus.letters} | set(corpus.exchanges["id"])
    for letter in corpus.letters:
        yield from _check_letter(letter, corpus.folder / "letters" / f"{letter.id}.toml", people, known, corpus.released)
    yield from _check_exchanges(corpus, people)
    yield from _check_codings(corpus, known)


def _check_letter(letter: Letter, path: Path, people: dict[str, Person], known: set[str], released: str):
    for role in ("sender", "recipient"):
        name = getattr(letter, role)
        if name not in people:
            yield CorpusError(f"{quoted(name)} is not in people.toml{_nearest(name, people)}", path=path, field=role)
        elif letter.stamp and (wrong := _out_of_office(people[name], letter.stamp.day.isoformat())):
            yield CorpusError(wrong, path=path, field=role)
    if letter.sender == letter.recipient:
        yield CorpusError("is the sender too", path=path, field="recipient")
    if letter.in_reply_to and letter.in_reply_to not in known:
        message = f"{quoted(letter.in_reply_to)} is no known letter or exchange{_nearest(letter.in_reply_to, known)}"
        yield CorpusError(message, path=path, field="in_reply_to")
    articles = [witness.article for witness in letter.witnesses]
    for article in sorted({article for article in articles if articles.count(article) > 1}):
        yield CorpusError(f"article {quoted(article)} stands twice", path=path, field="witnesses")
    if letter.written and letter.published and letter.written.day > letter.published.day:
        if letter.written.precision == letter.published.precision:
            yield CorpusError("is before written", path=path, field="published")
    if letter.stamp and letter.stamp.day.isoformat() > released:
        yield CorpusError(f"{letter.stamp.date} is after the corpus was released ({released})", path=path, field=letter.stamp_name)


def _out_of_office(person: Person, day: str) -> str:
    if not person.offices or any((office.since or "0") <= day <= (office.until or "9") for office in person.offices):
        return ""
    spans = ", ".join(f"{office.since or '…'} to {office.until or 'now'}" for office in person.offices)
    return f"{person.name} held no office on {day} (people.toml: {spans})"


def _check_exchanges(corpus: Corpus, people: dict[str, Person]):
    path = corpus.folder / "exchanges.csv"
    ids = set(corpus.exchanges["id"])
    for row in corpus.exchanges.to_dict("records"):
        for role in ("sender", "recipient"):
            if row[role] not in people:
                message = f"{quoted(row[role])} is not in people.toml{_nearest(row[role], people)}"
                yield CorpusError(message, path=path, line=row["line"], field=role)
        if row["kind"] not in KINDS:
            yield CorpusError(f"{quoted(row['kind'])} is none of {', '.join(KINDS)}", path=path, line=row["line"], field="kind")
        if row["in_reply_to"] and row["in_reply_to"] not in ids:
            message = f"{quoted(row['in_reply_to'])} is no known exchange{_nearest(row['in_reply_to'], ids)}"
            yield CorpusError(message, path=path, line=row["line"], field="in_reply_to")


def _check_codings(corpus: Corpus, known: set[str]):
    path = corpus.folder / "codings.csv"
    for row in corpus.codings.to_dict("records"):
        if row["letter"] not in known:
            message = f"{quoted(row['letter'])} is no known letter or exchange{_nearest(row['letter'], known)}"
            yield CorpusError(message, path=path, line=row["line"], field="letter")
        for name in ("warmth", "coder_a", "coder_b"):
            if not re.fullmatch(r"(100|[0-9]{1,2})(\.[0-9]+)?", row[name]):
                yield CorpusError(f"{quoted(row[name])} is not a rating; want 0 to 100", path=path, line=row["line"], field=name)



