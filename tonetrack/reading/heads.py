"""Heads of entries: lines that tell of the letter below them who wrote it, to whom and on which day: `2. Aster to Fixture, 3 May`, a box of
`From: …`, `To: …` and `Date: …`, a day alone, the name of one of several writers compared."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from tonetrack.reading.articles.passages import Paragraph
from tonetrack.reading.coreference.state import State
from tonetrack.reading.coreference.turns import Head
from tonetrack.reading.dates import WEEKDAYS, DateMention, find_dates
from tonetrack.reading.people import Party
from tonetrack.reading.printed import DOCUMENT, people_of

MOST_HEAD = 40  # characters of a paragraph that can be a day alone
MOST_ENTRY = 32  # characters at the start of a paragraph in which the day that heads it stands
MOST_SIDES = 160  # in which its sides do
MOST_TITLE = 70  # characters of a line that is a title under its day
MOST_BOX = 90  # characters of a line of a box
MOST_BETWEEN = 2  # lines of it from one that tells something to the next

_DAYS = ("day", "month-day")
_DAY = "\x01"  # stands for each character of a day
_WEEKDAY = rf"(?:,? \(?(?:{'|'.join(day[:3] for day in WEEKDAYS)})[a-z]*\b\.?\)?)?"
_AFTER_DAY = re.compile(rf"{_WEEKDAY}[\s*)\]]*(?:[:.|)]|-{{1,2}}|(?<=[.*)]))\**\s", re.I)  # the entry of a list of days begins
_NUMBER = r"(?:no\.? ?)?(?:\d{1,3}|[ivx]{1,4}|one|two|three|four|five)"
_LABEL = rf"(?:(?:document|doc|item|exhibit|{DOCUMENT})\.? {_NUMBER}|(?:the )?(?:first|second|third|fourth|last) (?:{DOCUMENT})|{_NUMBER}(?=[.):\]]))"
_NAME = r"[A-ZÀ-Þ][\w'’-]*\.?(?: (?:(?:of|the|bin|al|de|da|la|van|von) ){0,2}[A-ZÀ-Þ][\w'’-]*(?:(?<=\b[A-Z])\.|(?<=\bDr)\.)?){0,6}"
_BETWEEN_SIDES = re.compile(  # `Document 1. Aster to Fixture, May 3.`; the day may stand before or after
    rf"[^\w\x01]{{0,4}}(?:(?:(?i:{_LABEL})|\x01+{_WEEKDAY})[\s.:)\]|,(*-]+)*(?:(?i:{DOCUMENT}) from )?"
    rf"(?P<sides>{_NAME} (?i:to) {_NAME})(?:[\s,.(]+(?:dated |of |on )?\x01+\)?)?\**\s*(?:[.:|)](?=\s|$)|--?\s|$)"
)
_FIELD = re.compile(  # of a box
    r"(?:^|(?<=[.;|\n] ))[^\w\n]{0,3}(?:(?P<sender>(?i:from|sender|writer|author|by|written by|signed by|who wrote it|signatory))"
    r"|(?P<recipient>(?i:to|recipient|addressee|addressed to|for|to whom|receiver))"
    r"|(?P<day>(?i:date(?: of (?:the )?letter)?|dated|sent|written|when|on|day|signed)))(?: ?: |(?<=[A-Z]{2}) (?=[A-Z0-9]))"
    r"(?P<value>[^\n;|]{2,60}?)(?=$|[;|\n]|(?<!\b[A-Z])\.(?:\s+[A-Z]|$))"
)
_CLOCK = re.compile(r"\d{1,2}:\d\d")  # below a day: when the page put out what stands there
_NAMED = re.compile(r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: (?:of |the |bin )?[A-ZÀ-Þ][\w.'’-]*){0,4})(?:$|:(?=\s|$))")


def find_heads(flat: str, paragraphs: list[Paragraph], but: Collection[int], state: State) -> dict[int, Head]:
    """The heads of the article's entries by their paragraphs, `but` for some; a single line that tells no two things heads none."""
    bodies = {number: flat[one.start : one.end] for number, one in enumerate(paragraphs) if number not in but}
    boxes = _boxes(bodies, state)
    stamps = {number for number in bodies if _CLOCK.fullmatch(bodies.get(number + 1, ""))}
    lines = ((number, _head(body, state)) for number, body in bodies.items() if number not in boxes and number not in stamps)
    heads = {number: head for number, head in lines if head}
    days = [number for number, head in heads.items() if head.alone and not head.sender]
    sides = [number for number, head in heads.items() if head.sender and not head.day]
    few = {*(days if len(days) < 2 else ()), *(sides if len(sides) < 2 else ())}
    whole = {number for number in few if heads[number].sender or heads[number].end >= len(bodies[number])}
    kept = {number: replace(head, alone=head.alone and number not in few) for number, head in heads.items() if number not in whole}
    return kept | _named(bodies, heads, state) | boxes


def _head(body: str, state: State) -> Head | None:
    """The head with which a paragraph begins, or that it is."""
    if day := _day_alone(body):
        return Head(len(body), alone=True, day=day)
    line = body.partition('"')[0][:MOST_SIDES]
    days = [one for one in find_dates(line, 0, len(line)) if one.kind in (*_DAYS, "weekday")]
    if sides := _sides(body, line, days, state):
        return sides
    first = _day_at(line, days)
    if not first:
        return None
    titled = len(body) < MOST_TITLE and body[-1].isalnum() and '"' not in body
    return Head(first.end + 1, alone=titled, day=first)


def _sides(body: str, line: str, days: list[DateMention], state: State) -> Head | None:
    """A head that names both sides: `2. Aster to Fixture, 3 May`."""
    for one in days:
        line = line[: one.start] + _DAY * (one.end - one.start) + line[one.end :]
    found = _BETWEEN_SIDES.match(line)
    people, between = people_of(found["sides"], state) if found else ([], set())
    if len(people) != 2 or between != {"to"} or found.end() == len(line) < len(body):
        return None
    day = next((one for one in days if one.end <= found.end() and one.kind in _DAYS), None)
    return Head(found.end(), not body[found.end() :].strip(), day, *people)


def _day_alone(body: str) -> DateMention | None:
    """The day, month or year that a paragraph is nothing but: the head of what follows in a list of days."""
    told = find_dates(body) if len(body) < MOST_HEAD else []
    rest = "".join(body[left:right] for left, right in zip([0, *(one.end for one in told)], [*(one.start for one in told), len(body)]))
    kinds = ("day", "month-day", "month", "year", "weekday")
    return min((one for one in told if one.kind in kinds and not any(map(str.isalnum, rest))), key=lambda one: kinds.index(one.kind), default=None)


def _day_at(line: str, days: list[DateMention]) -> DateMention | None:
    """The day that opens a paragraph as the head of an entry: `Dec. 25, 2018: …`, `March 22 — …`, `June 5. …`, `Sunday, 5 June. …`."""
    first = next((one for one in days[:2] if one.kind in _DAYS), None)
    opens = first is not None and not line[: days[0].start].strip("*([#-•· ") and (first is days[0] or first.start - days[0].end <= 2)
    return first if opens and first.end <= MOST_ENTRY and _AFTER_DAY.match(line + " ", first.end) else None


def _boxes(bodies: dict[int, str], state: State) -> dict[int, Head]:
    """The boxes of `From: …`, `To: …` and `Date: …`, each as the head that its lines are, over the last of them."""
    boxes: dict[int, tuple[int, Head]] = {}  # by the first of their lines
    told: dict[str, DateMention | Party] = {}
    first = last = -MOST_BETWEEN - 1
    for number, body in bodies.items():
        for found in _FIELD.finditer(body) if len(body) <= MOST_BOX else ():
            field = next(name for name in ("sender", "recipient", "day") if found[name])
            if field in told or number > last + MOST_BETWEEN:
                told, first = {}, number
            if tells := _told(found["value"], field, state):
                told, last = told | {field: tells}, number
                if len(told) > 1:
                    boxes[first] = number, Head(len(body), alone=True, first=first, **told)
    return {number: head for number, head in boxes.values()}


def _told(value: str, field: str, state: State) -> DateMention | Party | None:
    """The day, or the leader, that a field of a box tells."""
    day = next((one for one in find_dates(value) if one.kind in _DAYS), None)
    return day if field == "day" else next(iter(people_of(value, state)[0]), None)


def _named(bodies: dict[int, str], heads: dict[int, Head], state: State) -> dict[int, Head]:
    """The names of two leaders or more that each open paragraphs as their labels, or are all of them: `ASTER`, `Ada Aster: …`; with the day that
    stands alone below one."""
    named: dict[int, Head] = {}
    for number, body in bodies.items():
        found = None if number in heads else _NAMED.match(body)
        people = people_of(found["name"], state)[0] if found else []
        if found and len(people) == 1:
            named[number] = Head(found.end(), found.end() == len(body), sender=people[0])
    if len({head.sender.name for head in named.values()}) < 2:
        return {}
    below = {number: heads.get(number + 1) for number, head in named.items() if head.alone}
    dated = {number: head for number, head in below.items() if head and head.alone and not head.sender}
    return named | {number + 1: replace(head, sender=named[number].sender) for number, head in dated.items()}
