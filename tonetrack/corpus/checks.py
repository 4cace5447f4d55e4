"""Checks across the files of a corpus folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tonetrack.corpus.letters import KINDS, OCCASIONS, Corpus, Letter, Person
from tonetrack.dates import wrong_date, wrong_span
from tonetrack.errors import CorpusError, TonetrackError, nearest, quoted


def cross_checks(corpus: Corpus) -> Iterator[TonetrackError]:
    """What one file of a corpus says that another one denies."""
    people = {person.name: person for person in corpus.people}
    for name in corpus.dyad:
        if name not in people:
            yield CorpusError(_not_listed(name, people), path=corpus.folder / "corpus.toml", field="dyad")
    known = {letter.id for letter in corpus.letters} | set(corpus.exchanges["id"])
    for letter in corpus.letters:
        yield from _check_letter(letter, corpus.folder / "letters" / f"{letter.id}.toml", people, known, corpus.released)
    yield from _check_exchanges(corpus, people)
    yield from _check_codings(corpus, known)
    yield from _check_calendar(corpus, people)
    yield from _check_judgments(corpus, known, people)


def _not_listed(name: str, people: Iterable[str]) -> str:
    return f"{quoted(name)} is not in people.toml{nearest(name, people)}"


def _not_known(name: str, known: Iterable[str]) -> str:
    return f"{quoted(name)} is no known letter or exchange{nearest(name, known)}"


def _check_letter(letter: Letter, path: Path, people: dict[str, Person], known: set[str], released: str) -> Iterator[TonetrackError]:
    for role in ("sender", "recipient"):
        name = getattr(letter, role)
        if name not in people:
            yield CorpusError(_not_listed(name, people), path=path, field=role)
        elif letter.stamp and (wrong := _out_of_office(people[name], letter.stamp.day.isoformat())):
            yield CorpusError(wrong, path=path, field=role)
    if letter.sender == letter.recipient:
        yield CorpusError("is the sender too", path=path, field="recipient")
    if letter.in_reply_to and letter.in_reply_to not in known:
        yield CorpusError(_not_known(letter.in_reply_to, known), path=path, field="in_reply_to")
    if wrong := _wrong_occasion(letter.occasion_kind):
        yield CorpusError(wrong, path=path, field="occasion_kind")
    articles = [witness.article for witness in letter.witnesses]
    for article in sorted({article for article in articles if articles.count(article) > 1}):
        yield CorpusError(f"article {quoted(article)} stands twice", path=path, field="witnesses")
    if letter.written and letter.published and letter.written.day > letter.published.day:
        if letter.written.precision == letter.published.precision:
            yield CorpusError("is before written", path=path, field="published")
    if released and letter.stamp and letter.stamp.day.isoformat() > released:
        yield CorpusError(f"{letter.stamp.date} is after the corpus was released ({released})", path=path, field=letter.stamp_name)


def _out_of_office(person: Person, day: str) -> str:
    if person.in_office(day) or person.is_elect(day):
        return ""
    spans = ", ".join(f"{office.since or '…'} to {office.until or 'now'}" for office in person.offices)
    return f"{person.name} held no office on {day} (people.toml: {spans})"


def _check_exchanges(corpus: Corpus, people: dict[str, Person]) -> Iterator[TonetrackError]:
    path = corpus.folder / "exchanges.csv"
    ids, letters = set(corpus.exchanges["id"]), {letter.id: letter for letter in corpus.letters}
    for row in corpus.exchanges.to_dict("records"):
        for role in ("sender", "recipient"):
            if row[role] not in people:
                yield CorpusError(_not_listed(row[role], people), path=path, line=row["line"], field=role)
        for field, wrong in _wrong_exchange(row, letters.get(row["id"])):
            yield CorpusError(wrong, path=path, line=row["line"], field=field)
        if row["kind"] not in KINDS:
            yield CorpusError(f"{quoted(row['kind'])} is none of {', '.join(KINDS)}", path=path, line=row["line"], field="kind")
        if wrong := _wrong_occasion(row.get("occasion_kind", "")):
            yield CorpusError(wrong, path=path, line=row["line"], field="occasion_kind")
        if row["in_reply_to"] and row["in_reply_to"] not in ids:
            message = f"{quoted(row['in_reply_to'])} is no known exchange{nearest(row['in_reply_to'], ids)}"
            yield CorpusError(message, path=path, line=row["line"], field="in_reply_to")


def _wrong_exchange(row: dict, letter: Letter | None) -> Iterator[tuple[str, str]]:
    """Field by field what cannot be so of a known exchange by itself, or beside the letter of the same id."""
    if not row["id"]:
        yield "id", "is missing"
    if row["sender"] == row["recipient"]:
        yield "recipient", "is the sender too"
    if row["in_reply_to"] and row["in_reply_to"] == row["id"]:
        yield "in_reply_to", "is the message itself"
    if row["date_precision"] not in PRECISIONS or row["date_precision"] == "day" and len(row["date"]) < 10:
        yield "date_precision", f"{quoted(row['date_precision'])} does not fit {quoted(row['date'])}; want {', '.join(filter(None, PRECISIONS))}"
    for field in ("sender", "recipient", "kind") if letter else ():
        if row[field] != getattr(letter, field):
            yield field, f"{quoted(row[field])} here, {quoted(getattr(letter, field))} in letters/{letter.id}.toml"
    days = {row["date"], letter.written.date} if letter and letter.written else set()
    if len(days) > 1 and all(len(day) == 10 for day in days) and row["date_precision"] == "day":
        yield "date", f"{quoted(row['date'])} here, {quoted(letter.written.date)} in letters/{letter.id}.toml"


def _wrong_occasion(value: str) -> str:
    """What is wrong with an `occasion_kind`; empty when nothing is."""
    if not value or value.removeprefix("reply: ") in OCCASIONS:
        return ""
    return f"{quoted(value)} is none of {', '.join(OCCASIONS)}, nor `reply: ` before one of them{nearest(value, OCCASIONS)}"


def _check_calendar(corpus: Corpus, people: dict[str, Person]) -> Iterator[TonetrackError]:
    path = corpus.folder / "calendar.csv"
    holders = set(people) | {country.name for country in corpus.countries} | {person.country for person in corpus.people}
    for row in corpus.calendar.to_dict("records"):
        if row["occasion"] not in OCCASIONS:
            message = f"{quoted(row['occasion'])} is none of {', '.join(OCCASIONS)}{nearest(row['occasion'], OCCASIONS)}"
            yield CorpusError(message, path=path, line=row["line"], field="occasion")
        for name in row["of"].split("; "):
            if name and name not in holders:
                yield CorpusError(
                    f"{quoted(name)} is no country or person of people.toml{nearest(name, holders)}", path=path, line=row["line"], field="of"
                )
        if row["day"] and wrong_date(f"2000-{row['day']}"):
            yield CorpusError(f"{quoted(row['day'])} is no day of the year; want MM-DD", path=path, line=row["line"], field="day")
        if row["since"] and not re.fullmatch("[0-9]{4}", row["since"]):
            yield CorpusError(f"{quoted(row['since'])} is no year; want YYYY", path=path, line=row["line"], field="since")


def _check_codings(corpus: Corpus, known: set[str]) -> Iterator[TonetrackError]:
    path = corpus.folder / "codings.csv"
    for row in corpus.codings.to_dict("records"):
        if row["letter"] not in known:
            yield CorpusError(_not_known(row["letter"], known), path=path, line=row["line"], field="letter")


PRECISIONS = ("day", "month", "year", "unknown", "")  # how exactly the day of an exchange is known
DIRECTIONS = ("a warmer", "b warmer", "equal", "count a", "count b")  # of a published judgment that can be tested


def _check_judgments(corpus: Corpus, known: set[str], people: dict[str, Person]) -> Iterator[TonetrackError]:
    """A judgment names the letters it compares, or says why it cannot be tested; a table without these columns says neither."""
    path = corpus.folder / "judgments.csv"
    for row in corpus.judgments.to_dict("records") if "letters_a" in corpus.judgments else ():
        line, counts = row["line"], row["direction"].startswith("count")
        for field in ("letters_a", "letters_b"):
            for wrong in _wrong_letters(row.get(field, ""), known, only_spans=counts):
                yield CorpusError(wrong, path=path, line=line, field=field)
        if row["letters_a"] and row["direction"] not in DIRECTIONS:
            yield CorpusError(f"{quoted(row['direction'])} is none of {', '.join(DIRECTIONS)}", path=path, line=line, field="direction")
        if bool(row["letters_a"]) == bool(row.get("not_testable")):
            yield CorpusError("want letters_a, or the reason in not_testable, and not both", path=path, line=line, field="letters_a")
        elif row["letters_a"] and not row.get("letters_b") and not (counts and row.get("count_b", "").isdigit()):
            yield CorpusError("is missing" + (", and count_b too" if counts else ""), path=path, line=line, field="letters_b")
        pair = [name.strip() for name in row.get("pair", "").split(",") if name.strip()]
        if "/" in row["letters_a"] + row.get("letters_b", "") and len(pair) != 2:
            yield CorpusError("want the two whose letters a span of days means, with a comma", path=path, line=line, field="pair")
        for field, name in [*(("pair", name) for name in pair), ("sender", row.get("sender", ""))]:
            if name and name not in people:
                yield CorpusError(_not_listed(name, people), path=path, line=line, field=field)


def _wrong_letters(selection: str, known: set[str], *, only_spans: bool) -> Iterator[str]:
    for part in selection.split():
        if "/" in part or only_spans:
            if wrong := wrong_span(part):
                yield wrong
        elif part not in known:
            yield _not_known(part, known)
