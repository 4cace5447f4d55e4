"""The signs that a letter whose words are quoted has a day, or none that the article tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from tonetrack.reading.vocabulary import LETTERS
from tonetrack.reading.weighing.view import View, rule_of

MOST = 8  # days considered, nearest first
_SIDES = ("<speaker>", "<addressee>", "<leader>")


def days_of(view: View, number: int) -> list[str]:
    """The days near a quotation that its letter may have, and the one that the rules found."""
    here, read = view.where(number)[0], view.readings[number].letter_date
    near = {day for _, _, day, _ in sorted(view.days(here), key=lambda told: abs(told[0] - here))[:MOST]}
    return sorted(near | {read} if read else near)


def signs(view: View, number: int, day: str | None) -> Iterator[str]:
    """Each sign of a quotation that its letter is of a day (`day`) or of none that one can know (`no day`)."""
    what = "no day, " if day is None else "day, "
    yield what
    yield from _of_reading(view, number, day, what)
    yield from _of_others(view, number, day, what)
    if day is None:
        yield from _of_none(view, number)
    elif told := [one for one in view.days(view.where(number)[0]) if one[2] == day]:
        yield from _of_day(view, number, day, told)
    else:
        yield "day, told nowhere"


def _marks(view: View, number: int) -> dict[str | None, str]:
    return {view.readings[number].addressee: "<addressee>", view.readings[number].speaker: "<speaker>"}


def _of_reading(view: View, number: int, day: str | None, what: str) -> Iterator[str]:
    reading = view.readings[number]
    letter, basis = "letter" if reading.is_letter else "none", re.sub(r"[^a-z ].*", "", reading.date_basis)[:30]
    if reading.letter_date == day:
        yield f"{what}read {letter}"
        yield f"{what}read {basis}"
        yield f"{what}read {rule_of(reading)[0]}"
    else:
        yield f"{what}{'another' if reading.letter_date else 'none'} was read {letter}"
        yield f"{what}{'another' if reading.letter_date else 'none'} was read {basis}"


def _of_others(view: View, number: int, day: str | None, what: str) -> Iterator[str]:
    """What day the rules gave the speaker's other letters, and the letters quoted next to it."""
    reading, here = view.readings[number], view.where(number)[0]
    own = view.letters.get(reading.speaker, Counter()) - Counter([reading.letter_date] if reading.is_letter else [])
    yield what + ("no others" if not own else f"{'others' if day in own else 'not the others'} {'all' if len(own) == 1 else 'some'}")
    if any(day in dates for speaker, dates in view.letters.items() if speaker != reading.speaker):
        yield f"{what}of another's letter"
    for step, name in ((-1, "before"), (1, "after")):
        if 0 <= number + step < len(view.readings) and (other := view.readings[number + step]).is_letter:
            whose = "same" if other.speaker == reading.speaker else "other"
            yield f"{what}{name} {whose} {'it' if other.letter_date == day else 'not'} {min(abs(view.where(number + step)[0] - here), 3)}"


def _of_none(view: View, number: int) -> Iterator[str]:
    here, marks = view.where(number)[0], _marks(view, number)
    days = view.days(here)
    yield f"no day, near {min(3, sum(0 <= here - told[0] <= 2 for told in days))}"
    yield f"no day, of {min(5, len({told[2] for told in days}))}"
    yield from {f"no day, sentence {word}" for word in view.row(here, marks)} | {
        f"no day, last sentence {word}" for word in view.row(here - 1, marks)
    }


def _of_day(view: View, number: int, day: str, told: list[tuple[int, int, str, str]]) -> Iterator[str]:
    here, place = view.where(number)
    number_of, at, _, kind = min(told, key=lambda one: (abs(here - one[0]) + (one[0] > here) / 2, abs(one[1] - place) if one[0] == here else 0))
    back = here - number_of
    between = {one[2] for one in view.days(here) if (number_of, at) < one[:2] < (here, place)} - {day}
    yield from (
        f"day, {max(-3, min(back, 6))} back",
        f"day, told as {kind}",
        f"day, told {min(len(told), 3)} times",
        f"day, past {min(len(between), 3)} others",
    )
    if view.today and day >= view.today:
        yield "day, today" if day == view.today else "day, to come"
    marks = _marks(view, number)
    yield from _of_telling(view, view.row(number_of, marks), number_of, at)
    side = "same sentence" if back == 0 else "before" if back > 0 else "after"
    yield from (f"day, with {what} {side}" for what in _named(view, number_of, marks))
    passed = {what for sentence in range(number_of + 1, here + 1) for what in _named(view, sentence, marks)}
    yield from (f"day, then {what}" for what in passed)


def _of_telling(view: View, row: list[str], sentence: int, at: int) -> Iterator[str]:
    """Of the sentence that tells a day: the words around it, and the verb next to it with its subject."""
    yield from {f"day, near before {word}" for word in row[max(0, at - 3) : at]} | {f"day, near after {word}" for word in row[at + 1 : at + 4]}
    yield from {f"day, before {word}" for word in row[max(0, at - 12) : at]} | {f"day, after {word}" for word in row[at + 1 : at + 10]}
    yield f"day, by {row[at - 1] if at else ''}"
    if events := view.sentences[sentence].events:
        event = min(events, key=lambda one: abs(one.verb - at))
        who = row[event.subject] if event.subject >= 0 else "nobody"
        subject = who if who.startswith("<") or event.subject < 0 else "something"
        yield from (f"day, verb {row[event.verb]}", f"day, subject {subject}", f"day, verb {row[event.verb]} {subject}")


def _named(view: View, sentence: int, marks: dict[str | None, str]) -> set[str]:
    """Which sides, and whether a letter, a sentence names."""
    row = view.row(sentence, marks)
    sides = {side for side in _SIDES if any(side in word for word in row)}
    return sides | {"a letter"} if view.names(sentence, LETTERS) else sides
