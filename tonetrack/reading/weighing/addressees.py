"""The signs that a letter whose words are quoted goes to a leader, or to nobody of the leaders that the article names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from tonetrack.reading.vocabulary import LETTERS
from tonetrack.reading.weighing.view import FAR, View, rule_of

MARKS = ("<reader>", "<speaker>")  # for whoever is considered, and for who writes
_NEAR = 4  # words to either side of a name


def readers_of(view: View, number: int, named: Mapping[str, int]) -> tuple[str | None, ...]:
    """To whom a quotation's letter may go: the leaders named but for its writer, whom it was read to go to, or nobody of them."""
    reading = view.readings[number]
    return tuple(dict.fromkeys((None, *(leader for leader in named if leader != reading.speaker), reading.addressee)))


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
    own = view.sent.get(reading.speaker, Counter()) - Counter([reading.addressee] if reading.is_letter else [])
    yield who + ("no others" if not own else "not the others" if leader not in own else "the others" if len(own) == 1 else "some others")
    if leader:
        written = view.sent.get(leader)
        yield f"{who}writes {'none' if not written else 'to the speaker' if reading.speaker in written else 'to others'}"
    for step, name in ((-1, "before"), (1, "after")):
        if 0 <= number + step < len(view.readings) and (other := view.readings[number + step]).is_letter:
            whose = "same" if other.speaker == reading.speaker else "his" if leader and other.speaker == leader else "other"
            yield f"{who}{name} {whose} {'to it' if other.addressee == leader else 'to another'}"


def _of_naming(view: View, number: int, leader: str, named: Mapping[str, int]) -> Iterator[str]:
    here, at = view.where(number)
    yield f"reader, share {int(named.get(leader, 1) / max(1, sum(named.values())) * 4)}"
    order = [name for name in named if name != view.readings[number].speaker]
    yield f"reader, place {min(order.index(leader) if leader in order else FAR, 3)}"
    if here < 0:
        yield "reader, in no sentence"
        return
    marks = {view.readings[number].speaker: MARKS[1], leader: MARKS[0]}
    for back in (-1, 0, 1, 2, 3):
        yield from _of_sentence(view, here - back, marks, at if back == 0 else -1, f"{back} back")
    yield f"reader, named {next((back for back in range(min(here, 6) + 1) if leader in view.leaders(here - back)), FAR)} back"
    yield from _of_first_letter(view, marks)


def _of_sentence(view: View, sentence: int, marks: Mapping[str | None, str], at: int, where: str) -> Iterator[str]:
    """Of a sentence: whether it names him, beside whom, and what he does in it."""
    row = view.row(sentence, marks)
    places = [place for place, word in enumerate(row) if word.startswith(MARKS[0])]
    yield from {f"reader, {where} {word.removesuffix(MARKS[0])}" for word in row if MARKS[0] in word and not word.startswith(MARKS[0])}  # pronouns
    if not places:
        if any(word.startswith("<leader>") for word in row):
            yield f"reader, {where} others only"
        return
    writer = any(MARKS[1] in word for word in row)
    yield f"reader, {where}{' with the writer' if writer else ''}{' and a letter' if view.names(sentence, LETTERS) else ''}"
    acts = any(event.subject in places for event in view.sentences[sentence].events)
    yield f"reader, {where} {'acts' if acts else 'acts not'}"
    near = where if where == "0 back" else "near"
    for place in places:
        yield from _of_place(row, place, near)
        if at >= 0:
            yield f"reader, {'before' if place < at else 'after'} the words"


def _of_place(row: list[str], place: int, near: str) -> Iterator[str]:
    """The words next to his name."""
    yield from {f"reader, {near} after {word}" for word in row[max(0, place - _NEAR) : place]}
    yield f"reader, {near} past {row[place - 1] if place else ''}"
    yield f"reader, {near} past {' '.join(row[max(0, place - 2) : place])}"
    yield f"reader, {near} then {row[place + 1] if place + 1 < len(row) else ''}"
    if row[place].endswith("'s"):
        yield f"reader, {near} owns"


def _of_first_letter(view: View, marks: Mapping[str | None, str]) -> Iterator[str]:
    """Of the first sentence that names a letter, where it names both sides: in which order."""
    row = view.row(view.first_letter, marks)
    reader, writer = (next((place for place, word in enumerate(row) if word.startswith(mark)), -1) for mark in MARKS)
    if min(reader, writer) >= 0:
        yield f"reader, first {'before' if reader < writer else 'after'} the writer"
        yield f"reader, first past {row[reader - 1] if reader else ''}"
