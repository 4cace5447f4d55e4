"""The same corpus seen otherwise: through other years, another dyad, other events. The folder is never changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tonetrack.corpus import Corpus
from tonetrack.corpus.reading_files import TABLES, read_optional
from tonetrack.dates import first_day, last_day, wrong_date
from tonetrack.errors import EmptyFigureError, FileError, UsageError, nearest, quoted

MOST_NAMED = 6  # people that a message lists


def check_dated(corpus: Corpus) -> None:
    """Raise EmptyFigureError for a corpus in which no letter and no exchange has a date: there is nothing to draw."""
    if not corpus.dyad or corpus.last_year < corpus.first_year:
        told = (
            "has no letter yet; add some with tonetrack add"
            if not corpus.letters
            else "has no letter with a date; fill in [written] where you know the day"
        )
        raise EmptyFigureError(told, path=corpus.folder)


def between(corpus: Corpus, first: str | int | None, last: str | int | None) -> Corpus:
    """The corpus seen from one date to another, each a year, month or day (2018, 2018-03, 2018-03-25) and included; None is the corpus's own.

    A message of which the month or year alone is known counts at its middle, where it is drawn. Raises UsageError when
    they are no dates or no span, EmptyFigureError where nothing has a date.
    """
    check_dated(corpus)
    ends = [str(date) if date else "" for date in (first, last)]
    for name, end in zip(("from", "to"), ends, strict=True):
        if wrong := end and wrong_date(end):
            raise UsageError(wrong, field=f"--{name}")
    (since, until), (first_year, last_year) = ends, (int(end[:4]) if end else own for end, own in zip(ends, (corpus.first_year, corpus.last_year)))
    days = since and first_day(since), until and last_day(until)
    if first_year > last_year and not all(ends):
        raise UsageError(f"nothing is dated {'from' if since else 'to'} {since or until}; the corpus has {corpus.first_year} to {corpus.last_year}")
    if first_year > last_year or all(days) and days[0] > days[1]:
        raise UsageError(f"{since or first_year} to {until or last_year} is no span: it ends before it begins")
    return replace(corpus, first_year=first_year, last_year=last_year, first_day=days[0], last_day=days[1])


def of_parties(corpus: Corpus, sender: str, recipient: str = "") -> Corpus:
    """The corpus with one direction only: what that person wrote, or was written; names as people.toml has them or by an alias, empty for anybody.

    Raises UsageError when somebody does not appear in its letters or exchanges.
    """
    return replace(corpus, sender=sender and _person(corpus, sender), recipient=recipient and _person(corpus, recipient))


def _pairs(corpus: Corpus) -> set[frozenset[str]]:
    """All pairs with a letter at hand or an exchange in the catalogue."""
    catalogue = zip(corpus.exchanges["sender"], corpus.exchanges["recipient"])
    return {frozenset(pair) for pair in [*catalogue, *((letter.sender, letter.recipient) for letter in corpus.letters)]}


def other_pairs(corpus: Corpus) -> set[frozenset[str]]:
    """The pairs with letters at hand other than the corpus's dyad."""
    return {frozenset((letter.sender, letter.recipient)) for letter in corpus.letters} - {frozenset(corpus.dyad)}


def of_pair_alone(corpus: Corpus) -> Corpus:
    """The corpus without letters of other pairs than its dyad; its catalogue stays whole."""
    return replace(corpus, letters=tuple(letter for letter in corpus.letters if {letter.sender, letter.recipient} == {*corpus.dyad}))


def of_dyad(corpus: Corpus, names: str) -> Corpus:
    """The corpus with another pair in the middle: two names with a comma, as people.toml has them or by an alias.

    Raises UsageError when they are not two people who appear in its letters or exchanges and write to each other.
    """
    if not names:
        return corpus
    pair = [part.strip() for part in names.split(",")]
    if len(pair) != 2 or not all(pair):
        raise UsageError(f"{quoted(names)} is no dyad; want two names with a comma, as 'Kim Jong Un, Vladimir Putin'")
    one, other = (_person(corpus, name) for name in pair)
    if one == other:
        raise UsageError(f"{quoted(names)} is one person; want two")
    if {one, other} not in (pairs := _pairs(corpus)):
        known = "; ".join(sorted(", ".join(sorted(pair)) for pair in pairs)[:MOST_NAMED])
        raise UsageError(f"no message between {one} and {other} is known in this corpus; pairs that write: {known}")
    return replace(corpus, dyad=(one, other))


def _person(corpus: Corpus, name: str) -> str:
    known = {
        *corpus.exchanges["sender"],
        *corpus.exchanges["recipient"],
        *(who for letter in corpus.letters for who in (letter.sender, letter.recipient)),
    }
    forms = {form.casefold(): person.name for person in corpus.people if person.name in known for form in (*person.aliases, person.name)}
    forms |= {own.casefold(): own for own in known}
    if name.casefold() not in forms:
        hint = (
            nearest(name, sorted(known))
            or f"; those who do: {', '.join(sorted(known)[:MOST_NAMED])}{' and others' if len(known) > MOST_NAMED else ''}"
        )
        raise UsageError(f"nobody {quoted(name)} writes or receives in this corpus{hint}")
    return forms[name.casefold()]


def with_events(corpus: Corpus, source: str) -> Corpus:
    """The corpus with the events of another table (columns `date` and `label`, and `end` and `kind` if it has them), or without any for `none`.

    Raises FileError when the table is missing or no table of events.
    """
    if not source:
        return corpus
    if source == "none":
        return replace(corpus, events=corpus.events.iloc[:0])
    if not Path(source).exists():
        raise FileError("does not exist; want a table of events (date, label; end, kind if known) or none", path=source)
    columns, dates, ratings = TABLES["events"]
    events = read_optional(Path(source), ("date", "label"), dates, ratings)
    return replace(corpus, events=events.assign(**{name: "" for name in columns if name not in events}))
