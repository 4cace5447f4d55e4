"""Whose turn it is in an interview or a briefing, and whom I, you and our president mean in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tonetrack.reading.dates import DateMention
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.sentences.parsing import Chunk

_OWN = {"i": False, "me": False, "myself": False, "my": True}  # of whoever speaks, and whether it is a possessive
_OTHERS = {"you": False, "yourself": False, "your": True}  # of whom he speaks to
_OURS = frozenset("our my".split())


@dataclass(frozen=True)
class Turn:
    """What one says in a transcript until another does: who speaks, to whom, for which country.

    `leader` is the leader of that country, whose letters `our letters` are; `start` where in the text its words begin, past its label;
    `setting` is `interview` where it is one.
    """

    start: int
    speaker: Party | None = None
    addressee: Party | None = None
    country: str = ""
    leader: Party | None = None
    setting: str = ""


def with_turn(turn: Turn, chunks: list[Chunk], roster: Roster, day: str | None) -> list[Chunk]:
    """The chunks of a sentence of a turn with I, my, you and your as the people they mean, and offices at home with their country."""
    chunks = _without_asides(chunks)
    return [_meant(turn, chunks, at, roster, day) for at in range(len(chunks))]


def _without_asides(chunks: list[Chunk]) -> list[Chunk]:
    """Without what a speaker only says to tell that he quotes: `The president writes to him, and I quote: “…”`."""
    texts = [chunk.text for chunk in chunks]
    for at, text in enumerate(texts):
        if text in ("quote", "quoting") and at > 1 and (texts[at - 1] == "i" or text == "quoting"):
            start = next((place for place in range(at - 1, max(-1, at - 5), -1) if texts[place] in (",", "-", "(")), -1)
            if start > 0:
                return [*chunks[:start], *chunks[at + 1 :]]
    return chunks


def _meant(turn: Turn, chunks: list[Chunk], at: int, roster: Roster, day: str | None) -> Chunk:
    """One chunk of them."""
    chunk = chunks[at]
    if chunk.kind == "office":
        return _at_home(turn, chunks, at, roster, day)
    if chunk.kind not in ("word", "pronoun"):
        return chunk
    party = turn.speaker if chunk.text in _OWN else turn.addressee if chunk.text in _OTHERS else None
    if party is None:
        return chunk
    possessive = chunk.text == "our" or {**_OWN, **_OTHERS}[chunk.text]
    return replace(chunk, kind="person", value=party, full=True, possessive=possessive)


def _at_home(turn: Turn, chunks: list[Chunk], at: int, roster: Roster, day: str | None) -> Chunk:
    """`our president`, and in a briefing `the president` where the country of whoever speaks for it has one."""
    chunk, before = chunks[at], chunks[at - 1].text if at else ""
    if chunk.country or not turn.country:
        return chunk
    official = turn.leader is not None and turn.leader not in (turn.speaker, turn.addressee) and before == "the"
    if before in _OURS or official and roster.holders(turn.country, chunk.title, day):
        return replace(chunk, country=turn.country)
    return chunk


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of an entry tells, and how far it reaches in its paragraph; `alone` one that is the whole, of all that stands below it."""

    end: int
    alone: bool = False
    day: DateMention | None = None
    sender: Party | None = None
    recipient: Party | None = None
    first: int = -1  # of a box of several paragraphs, the first
