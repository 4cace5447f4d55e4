"""Messages exchanged, and messages of several told one by one: which words of a report are whose, where one header tells of more messages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tonetrack.reading.messages.headers import Header, resolve_day
from tonetrack.reading.messages.officials import Party, country_in, read_parties
from tonetrack.reading.messages.phrasing import DAY, LETTER

# what a writer does
_TOLD = r"(?:said|says|expressed|noted|wished|hoped|extended|stressed|voiced|pointed|congratulated|affirmed|reads?|also|sincerely)"
_IN = r"[Ii]n (?:his|her|the|a|an|its|their) (?:[\w'-]+ ){0,3}?" + LETTER + r"\b(?: of [a-z]+)?"  # `In his message`
_THE_LETTER = rf"(?:The|A) (?:[\w-]+ )?{LETTER} (?:from|of|sent by)"
_WRITERS = (  # ways to name the writer of a paragraph, and to whom
    re.compile(
        rf"(?P<who>.{{2,220}}?)(?:,? {_TOLD})?,? {_IN}(?: to (?P<to>.{{3,160}}?) {_TOLD})?"
    ),  # `President A B said in his message dated May 3`
    re.compile(rf"{_IN}(?:,? dated {DAY})?(?: to (?P<to>.{{3,120}}?))?,? (?P<who>.{{2,200}}?) {_TOLD}\b"),
    re.compile(rf"(?P<who>.{{2,200}}?)'s? (?:[\w-]+ ){{0,2}}?{LETTER}\b(?P<to>)"),
    re.compile(rf"{_THE_LETTER} (?P<who>.{{2,200}}?) {_TOLD}\b(?P<to>)"),
    re.compile(rf"(?P<who>(?:[A-Z][\w.'-]+ ){{1,4}})(?=(?:also |sincerely )?{_TOLD}\b)(?P<to>)"),
)
_OF_NOBODY_NAMED = re.compile(r"\b(?:leaders|heads|presidents|figures|personages|dignitaries|statesmen)\b", re.I)  # several officials
_STILL_ITS_WORDS = re.compile(rf"[\"“]|(?:He|She|It|The {LETTER}|{_IN})\b")  # goes on about the message before
_DATED = re.compile(rf"\bdated ({DAY})")  # the day of one

Paragraphs = list[tuple[int, str]]  # position and plain words
Side = tuple[Party, ...]  # joint writers or readers


def share_out(header: Header, paragraphs: Sequence[tuple[int, str]]) -> tuple[tuple[Side, Side], tuple[Paragraphs, Paragraphs]]:
    """Both sides of an exchange, with the names that the paragraphs give them, and each side's paragraphs.

    A paragraph is by the one whom it names as a writer, else by the one before. Where none names a writer, all are both's.
    """
    sides, shares, writer = (header.senders, header.recipients), ([], []), -1
    for at, words in paragraphs:
        found = _writer(words)
        if found and (number := _side(found["who"], sides)) >= 0:
            writer, sides = number, _with_name(_with_name(sides, number, found["who"]), 1 - number, found["to"] or "")
        if writer >= 0:
            shares[writer].append((at, words))
    return sides, shares if any(shares) else (list(paragraphs), list(paragraphs))


def _writer(words: str) -> re.Match[str] | None:
    """Whom a paragraph names as the writer (`who`) of a message, and perhaps `to` whom."""
    return next((found for pattern in _WRITERS if (found := pattern.match(words))), None)


def _with_name(sides: tuple[Side, Side], number: int, phrase: str) -> tuple[Side, Side]:
    """The sides with the name that a phrase gives to one of them, where it had none."""
    old = sides[number][0]
    named = read_parties(phrase)[:1] if phrase and not old.name else []
    if not named or not named[0].name:
        return sides
    office = named[0].role if named[0].holds_office and "counterpart" not in named[0].role else old.role
    side = (replace(named[0], role=office, country=named[0].country or old.country),)
    return (side, sides[1]) if number == 0 else (sides[0], side)


def _side(words: str, sides: tuple[Side, Side]) -> int:
    """The side that the words name, by a name or else by country; -1 for both or neither."""
    tokens, country = set(re.findall(r"[\w'-]{2,}", words)), country_in(words)
    named = [any(token in tokens for party in side for token in party.name.split() if len(token) > 1 and token[0].isupper()) for side in sides]
    if named[0] == named[1]:
        named = [bool(country) and country == side[0].country for side in sides]
    return -1 if named[0] == named[1] else named.index(True)


# ------------------------------------------------------------------ several messages told one by one


def is_of_several(header: Header) -> bool:
    """Whether a header tells of messages of several whom it does not name: `A received messages of greeting from foreign leaders`."""
    named = any(party.name or party.country for party in header.senders)
    return header.manner == "received" and not named and any(_OF_NOBODY_NAMED.search(party.role) for party in header.senders)


def one_by_one(header: Header, paragraphs: Sequence[tuple[int, str]], anchor: date | None) -> Iterator[tuple[Header, Paragraphs]]:
    """The message of each writer whom the paragraphs name (`Ghanaian President A B said in his message dated May 3 that …`), and its paragraphs."""
    current: tuple[Header, Paragraphs] | None = None
    for at, words in paragraphs:
        writer = _named_writer(words)
        if writer is None and current and _STILL_ITS_WORDS.match(words):
            current[1].append((at, words))
            continue
        if current:
            yield current
        current = (_header_of(header, writer, words, anchor), [(at, words)]) if writer else None
    if current:
        yield current


def _named_writer(words: str) -> Party | None:
    """The official of some state whom a paragraph names as the writer of a message."""
    found = _writer(words)
    parties = read_parties(found["who"]) if found else []
    return parties[0] if len(parties) == 1 and parties[0].name and parties[0].country else None


def _header_of(header: Header, writer: Party, words: str, anchor: date | None) -> Header:
    """The header for one writer's message, with the day that its words say it is dated."""
    dated = _DATED.search(words)
    day = resolve_day(dated[1], anchor) if dated else None
    return replace(header, senders=(writer,), day=day or header.day, basis="sent" if day else header.basis)
