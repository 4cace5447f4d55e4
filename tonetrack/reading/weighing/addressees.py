"""The signs that a letter whose words are quoted goes to a leader, or to nobody of the leaders that the article names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tonetrack.reading.vocabulary import LETTERS
from tonetrack.reading.weighing.view import FAR, View, rule_of

MARKS = ("<reader>", "<speaker>")  # for whoever is considered, and for who writes
_NEAR = 4  # words to either side of a name


def signs(view: View, number: int, leader: str | None, named: Mapping[str, int]) -> Iterator[str]:
    """Each sign of a quotation that it goes to a leader (`reader`) or, where the leader is None, to none of those in `named` (`none`)."""
    who = "none, " if leader is None else "reader, "
    yield who
    yield f"{who}of {min(len(named), 5)}"
    yield from _of_reading(view, number, leader, who)
    yield from _of_letters(view, number, leader, who)
    if leader:
        yield from _of_naming(view, number, leader, named)


def _of_reading(view: View, number: int, leader: str | None, who: str) -> Iterator[str]:
    reading = view.readings[number]
    if reading.addressee == leader:
        yield from (f"{who}read", f"{who}read {reading.document}", f"{who}read {rule_of(reading)[0]}")
        yield f"{who}read weighed" if "weighed" in reading.rule else f"{who}read by the rules"
    else:
        yield f"{who}{'another' if reading.addressee else 'nobody'} was read"


def _of_letters(view: View, number: int, leader: str | None, who: str) -> Iterator[str]:
    """Who writes to whom in the article, and to whom the words go that are quoted next to it."""
    reading = view.readings[number]
    others = [one for at, one in enumerate(view.readings) if one.is_letter and at != number]
    own = [one.addressee for one in others if one.speaker == reading.speaker]
    yield who + ("no others" if not own else "the others" if all(one == leader for one in own) else "some others" if leader in own else "not the others")
    if leader:
        yield f"{who}writes {'to the speaker' if any((one.speaker, one.addressee) == (leader, reading.speaker) for one in others) else 'to others' if any(one.speaker == leader for one in others) else 'none'}"
    for step, name in ((-1, "before"), (1, "after")):
        if 0 <= number + step < len(view.readings) and (other := view.readings[number + step]).is_letter:
            whose = "same" if other.speaker == reading.speaker else "his" if leader and other.speaker == leader else "other"
            yield f"{who}{name} {whose} {'to it' if other.addressee == leader else 'to another'}"


def _of_naming(view: View, number: int, leader: str, named: Mapping[str, int]) -> Iterator[str]:
    here, at = view.where(number)
    share = named.get(leader, 1) / max(1, sum(named.values()))
    yield f"reader, share {int(share * 4)}"
    order = [name for name in named if name != view.readings[number].speaker]
    yield f"reader, place {min(order.index(leader) if leader in order else 9, 3)}"
    if here < 0:
        yield "reader, in no sentence"
        return
    marks = {view.readings[number].speaker: MARKS[1], leader: MARKS[0]}
    for back in (-1, 0, 1, 2, 3):
        yield from _of_sentence(view.row(here - back, marks), at if back == 0 else -1, f"{back} back", view, here - back)
    yield f"reader, named {next((back for back in range(min(here, 6) + 1) if leader in view.leaders(here - back)), FAR)} back"
    yield from _of_first_letter(view, marks)


def _of_sentence(row: list[str], at: int, where: str, view: View, sentence: int) -> Iterator[str]:
    """Of a sentence: whether it names him, beside whom, and the words next to his name."""
    places = [place for place, word in enumerate(row) if word.startswith(MARKS[0])]
    pronouns = [place for place, word in enumerate(row) if MARKS[0] in word and place not in places]
    if pronouns:
        yield f"reader, {where} {row[pronouns[0]].removesuffix(MARKS[0])}"
    if not places:
        if row and any(word.startswith("<leader>") for word in row):
            yield f"reader, {where} others only"
        return
    writer = any(MARKS[1] in word for word in row)
    letter = any(chunk.kind == "document" and chunk.value in LETTERS for chunk in view.sentences[sentence].chunks)
    yield f"reader, {where}{' with the writer' if writer else ''}{' and a letter' if letter else ''}"
    for place in places:
        near = where if where == "0 back" else "near"
        yield from {f"reader, {near} after {word}" for word in row[max(0, place - _NEAR) : place]}
        yield f"reader, {near} past {row[place - 1] if place else ''}"
        yield f"reader, {near} past {' '.join(row[max(0, place - 2) : place])}"
        yield f"reader, {near} then {row[place + 1] if place + 1 < len(row) else ''}"
        if at >= 0:
            yield f"reader, {'before' if place < at else 'after'} the words"
        if row[place].endswith("'s"):
            yield f"reader, {near} owns"
    subjects = {event.subject for event in view.sentences[sentence].events}
    yield f"reader, {where} {'acts' if subjects & set(places) else 'acts not'}"


def _of_first_letter(view: View, marks: Mapping[str | None, str]) -> Iterator[str]:
    """Of the first sentence that names both and a letter."""
    for number, sentence in enumerate(view.sentences):
        if any(chunk.kind == "document" and chunk.value in LETTERS for chunk in sentence.chunks):
            row = view.row(number, marks)
            sides = [next((place for place, word in enumerate(row) if word.startswith(mark)), -1) for mark in MARKS]
            if min(sides) >= 0:
                yield f"reader, first {'before' if sides[0] < sides[1] else 'after'} the writer"
                yield f"reader, first past {row[sides[0] - 1] if sides[0] else ''}"
            return
