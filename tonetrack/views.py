"""The same corpus seen otherwise: through other years, another dyad, other events. The folder is never changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tonetrack.corpus import Corpus
from tonetrack.corpus.reading_files import TABLES, read_optional
from tonetrack.errors import EmptyFigureError, FileError, UsageError, nearest, quoted


def check_dated(corpus: Corpus) -> None:
    """Raise EmptyFigureError for a corpus in which no letter and no exchange has a date: there is nothing to draw."""
    if not corpus.dyad or corpus.last_year < corpus.first_year:
        told = "has no letter yet; add some with tonetrack add" if not corpus.letters else "has no letter with a date; fill in [written] where you know the day"
        raise EmptyFigureError(told, path=corpus.folder)


def between(corpus: Corpus, first_year: int | None, last_year: int | None) -> Corpus:
    """The corpus seen through other years.

    Raises UsageError when they are no span of years, EmptyFigureError where nothing has a date.
    """
    check_dated(corpus)
    first = corpus.first_year if first_year is None else first_year
    last = corpus.last_year if last_year is None else last_year
    if not 1000 <= first <= last <= 9999:
        raise UsageError(f"{first} to {last} is no span of years")
    return replace(corpus, first_year=first, last_year=last)


def of_dyad(corpus: Corpus, names: str) -> Corpus:
    """The corpus with another pair in the middle: two names with a comma, as people.toml has them or by an alias.

    Raises UsageError when they are not two people who appear in its letters or exchanges.
    """
    if not names:
        return corpus
    pair = [part.strip() for part in names.split(",")]
    if len(pair) != 2 or not all(pair):
        raise UsageError(f"{quoted(names)} is no dyad; want two names with a comma, as 'Kim Jong Un, Vladimir Putin'")
    one, other = (_person(corpus, name) for name in pair)
    if one == other:
        raise UsageError(f"{quoted(names)} is one person; want two")
    return replace(corpus, dyad=(one, other))


def _person(corpus: Corpus, name: str) -> str:
    known = {*corpus.exchanges["sender"], *corpus.exchanges["recipient"], *(who for letter in corpus.letters for who in (letter.sender, letter.recipient))}
    forms = {form.casefold(): person.name for person in corpus.people if person.name in known for form in (*person.aliases, person.name)}
    forms |= {own.casefold(): own for own in known}
    if name.casefold() not in forms:
        raise UsageError(f"nobody {quoted(name)} writes or receives in this corpus{nearest(name, sorted(known))}")
    return forms[name.casefold()]


def with_events(corpus: Corpus, source: str) -> Corpus:
    """The corpus with the events of another table (columns `date, end, label, kind`), or without any for `none`.

    Raises FileError when the table is missing or no table of events.
    """
    if not source:
        return corpus
    if source == "none":
        return replace(corpus, events=corpus.events.iloc[:0])
    if not Path(source).exists():
        raise FileError("does not exist; want a table of events (date, end, label, kind) or none", path=source)
    return replace(corpus, events=read_optional(Path(source), *TABLES["events"]))
