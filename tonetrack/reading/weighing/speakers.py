"""The signs that a quotation's words are a leader's, or nobody's of the leaders that the article names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tonetrack.reading.vocabulary import LETTERS, SAY, SEND, WRITE
from tonetrack.reading.weighing.view import FAR, View, rule_of

MOST = 9  # leaders considered
MARK = "<he>"  # for whoever is considered
_UTTERED = SAY | WRITE | SEND
_I_OR_YOU = re.compile(r"\b(?:i|we|our|my|you|your)\b", re.I)


def leaders_of(view: View) -> dict[str, int]:
    """The leaders whose words a quotation may be, with how often each is named, most often named first; then those whom the rules found besides."""
    return dict(view.named.most_common(MOST)) | {
        one.speaker: 1 for one in view.readings if one.speaker in view.leading and one.speaker not in view.named
    }


def signs(view: View, number: int, leader: str | None, named: Mapping[str, int]) -> Iterator[str]:
    """Each sign of a quotation that its words are a leader's (`he`) or, where the leader is None, of none of those in `named` (`nobody`)."""
    who = "nobody, " if leader is None else "he, "
    yield who
    yield from _of_reading(view, number, leader, who, named)
    yield from _of_neighbours(view, number, leader, who, named)
    words = view.readings[number].text
    yield f"{who}length {min(4, len(words.split()) // 4)}"
    yield f"{who}form {view.readings[number].form}"
    if _I_OR_YOU.search(words):
        yield f"{who}I or you"
    here, at = view.where(number)
    if here < 0:
        yield f"{who}in no sentence"
    elif leader is None:
        yield from _of_nobody(view, number, here, at)
    else:
        yield from _of_sentence(view, leader, here, at)
        yield from _of_sentences_before(view, leader, here)


def _of_reading(view: View, number: int, leader: str | None, who: str, named: Mapping[str, int]) -> Iterator[str]:
    reading = view.readings[number]
    rule, verb = rule_of(reading)
    letter = "letter" if reading.is_letter else "none"
    read = reading.speaker if reading.speaker in named else None
    if read == leader:
        how = _how_read(reading.speaker, leader)
        yield f"{who}{how}"
        yield f"{who}{how} {rule}"
        yield f"{who}{how} {letter}"
        yield f"{who}read kind {reading.document}"
        yield f"{who}read length {min(4, len(reading.text.split()) // 4)}"
        if leader is None and reading.speaker:
            yield f"nobody, read as of {reading.speaker.lower()}"
        if verb:
            yield f"{who}read verb {verb}"
    else:
        other = "a leader" if read else "nobody"
        yield f"{who}{other} was read {rule}"
        yield f"{who}{other} was read {letter}"
    if leader and reading.addressee == leader:
        yield f"he, addressee of {reading.document}"
    if leader:
        share = named.get(leader, 1) / max(1, sum(named.values()))
        yield f"he, share {int(share * 4)}"
        yield "he, most named" if share and named.get(leader, 1) == max(named.values()) else "he, less named"
    yield f"{who}of {min(len(named), 5)}"


def _of_neighbours(view: View, number: int, leader: str | None, who: str, named: Mapping[str, int]) -> Iterator[str]:
    here, read = view.where(number)[0], view.readings[number].speaker
    for step, name in ((-1, "before"), (1, "after")):
        if not 0 <= number + step < len(view.readings):
            yield f"{who}{name} none"
            continue
        other = view.readings[number + step]
        whose = _whose(other.speaker, leader, named)
        yield f"{who}{name} {whose} {min(abs(view.where(number + step)[0] - here), 3)}"
        yield f"{who}{name} {whose} {'letter' if other.is_letter else 'none'} {'read' if leader == (read if read in named else None) else 'not read'}"


def _how_read(speaker: str | None, leader: str | None) -> str:
    if leader:
        return "read"
    return "read nobody" if speaker is None else "read another" if speaker[:1].isupper() else "read a calling"


def _whose(speaker: str | None, leader: str | None, named: Mapping[str, int]) -> str:
    if speaker is None or speaker not in named:
        return "nobody's" if speaker is None else "another's"
    return "his" if speaker == leader else "a leader's"


def _of_nobody(view: View, number: int, here: int, at: int) -> Iterator[str]:
    row, sentence = view.row(here, {}), view.sentences[here]
    yield from {f"nobody, sentence {word}" for word in row} | {f"nobody, last sentence {word}" for word in view.row(here - 1, {})}
    yield from {f"nobody, near before {word}" for word in row[max(0, at - 3) : at]} | {
        f"nobody, near after {word}" for word in row[at + 1 : at + 4]
    }
    yield from {f"nobody, says {word}" for word in re.findall(r"[a-z'’]+", view.readings[number].text.lower())}
    for event in sentence.events:
        if event.subject >= 0:
            does = "says" if sentence.chunks[event.verb].text in _UTTERED else "acts"
            yield f"nobody, {sentence.chunks[event.subject].kind} {does} {'before' if event.verb < at else 'after'}"


def _of_sentence(view: View, leader: str, here: int, at: int) -> Iterator[str]:
    row, sentence = view.row(here, {leader: MARK}), view.sentences[here]
    places = [place for place, word in enumerate(row) if MARK in word]
    named = [place for place in places if row[place].startswith(MARK)]
    others = [place for place, word in enumerate(row) if word.startswith("<leader>")]
    there = "here" if named else "as a pronoun" if places else "not here"
    yield f"he, {there}{' others too' if others else ''}{' people too' if '<person>' in row else ''}"
    yield f"he, opens {row[0]}" if row else "he, opens"
    if named and named[0] < min(others, default=len(row)):
        yield "he, first"
    if not named:
        yield from {f"he, absent {word}" for word in row}
    yield from _of_place(row, max((place for place in places if place < at), default=-1), at, "before")
    yield from _of_place(row, min((place for place in places if place > at), default=-1), at, "after")
    for event in sentence.events:
        verb, side = sentence.chunks[event.verb].text, "before" if event.verb < at else "after"
        if event.subject in places:
            yield from (
                f"he, does {verb}",
                f"he, acts {side}",
                f"he, {'says' if verb in _UTTERED else 'does'}{' inverted' if event.inverted else ''}",
            )
        elif event.subject >= 0:
            kind = "leader" if event.subject in others else sentence.chunks[event.subject].kind
            yield f"he, a {kind} acts {side}"


def _of_place(row: list[str], place: int, at: int, side: str) -> Iterator[str]:
    """Of his place nearest to the quotation on one side of it: the words between, and those next to his name."""
    if place < 0:
        return
    between = row[place + 1 : at] if side == "before" else row[at + 1 : place]
    yield f"he, {side} by {min(len(between), 12) // 2}"
    yield from {f"he, {side} with {word}" for word in between}
    yield f"he, {side} then {row[place + 1] if place + 1 < len(row) else ''}"
    yield f"he, {side} past {row[place - 1] if place else ''}"
    yield f"he, {side} {'others between' if any(word.startswith('<leader>') for word in between) else 'next'}"
    if row[place].endswith("'s"):
        yield f"he, {side} owns"


def _of_sentences_before(view: View, leader: str, here: int) -> Iterator[str]:
    marks = {leader: MARK}
    for back in (1, 2, 3):
        row = view.row(here - back, marks)
        named = [place for place, word in enumerate(row) if word.startswith(MARK)]
        if not named and any(word.startswith("<leader>") for word in row):
            yield f"he, others {back} back"
        if not named:
            continue
        first = min(place for place, word in enumerate(row) if word.startswith((MARK, "<leader>")))
        yield f"he, {back} back{' first' if first == named[0] else ''}"
        sentence = view.sentences[here - back]
        if any(event.subject in named for event in sentence.events):
            yield f"he, acts {back} back"
        if any(row[place].endswith("'s") for place in named):
            yield f"he, owns {back} back"
    if view.names(here - 1, LETTERS):
        yield f"he, a letter 1 back{' with him' if leader in view.leaders(here - 1) else ''}"
    yield f"he, named {next((back for back in range(min(here, 5) + 1) if leader in view.leaders(here - back)), FAR)} back"
