"""Days counted from an occasion: `two days after the summit of June 10`, `the day after the election`, once its own day was told, are one day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from tonetrack.reading.dates import DateMention
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import CONJUNCTIONS, DETERMINERS, EVENTS, OCCASIONS

_LONGEST = 12  # chunks of `the celebration of the 75th anniversary of the republic on September 9`
_ONE_DAY = frozenset("day month-day weekday holiday".split())  # kinds of dates that mean a single day
_STOPS = frozenset("mark quote office pronoun agency role".split())  # kinds of chunks that end the naming of an occasion
_TOLD_BY = {  # how the sentence before told of what is now called by its noun; others by the noun's own first letters
    "election": "won win vote poll", "re-election": "won elect vote", "reelection": "won elect vote", "vote": "elect poll won", "poll": "elect vote", "victory": "won win elect",
    "inauguration": "oath sworn", "swearing-in": "oath sworn inaugurat", "oath": "sworn", "meeting": "met summit talk", "summit": "met talk", "talks": "met summit meet",
    "death": "died dead kill", "funeral": "buried", "attack": "kill bomb struck shot", "shooting": "shot", "earthquake": "quake", "quake": "earthquake", "launch": "fired",
    "disaster": "quake flood struck", "flood": "river rain", "visit": "arriv left", "ceremony": "oath sworn inaugurat",
}  # fmt: skip


@dataclass(frozen=True)
class Occasion:
    """The day that a sentence told of something else than a letter, and the words of that sentence."""

    day: date
    words: frozenset[str]


def count_days(chunks: list[Chunk], told: Occasion | None, day_of) -> list[Chunk]:
    """The chunks with each phrase that counts from an occasion as the day it means; `day_of` resolves a date chunk, `told` is the occasion told last."""
    at = next((place for place, chunk in enumerate(chunks) if chunk.kind == "date" and chunk.value.kind == "gap"), -1)
    end, day = _counted(chunks, at, _told_here(chunks, at, day_of) or told, day_of) if at >= 0 else (0, None)
    if day is None and at >= 0 and chunks[at].text.endswith(" of"):  # "on the eve of his arrival": plain words
        words = [replace(chunks[at], kind="word", text=word, value=None) for word in chunks[at].text.split()]
        return [*chunks[:at], *words, *chunks[at + 1 :]]
    if day is None:
        return chunks
    value = DateMention(chunks[at].value.start, chunks[at].value.end, "day", day.year, day.month, day.day, back=1)
    return [*chunks[:at], replace(chunks[at], value=value), *chunks[end:]]


def _told_here(chunks: list[Chunk], at: int, day_of) -> Occasion | None:
    """The occasion that the sentence itself tells before a place: `was elected on May 3, and a day after the vote`."""
    day = next((day_of(chunk) for chunk in reversed(chunks[:at]) if chunk.kind == "date" and chunk.value.kind in _ONE_DAY), None)
    return Occasion(day, frozenset(chunk.text for chunk in chunks[:at])) if day else None


def _counted(chunks: list[Chunk], at: int, told: Occasion | None, day_of) -> tuple[int, date | None]:
    """Where a phrase that counts from an occasion ends, and its day: told right after it, in it, or before it; no day for a clause (`after Kim wrote`)."""
    back = timedelta(days=chunks[at].value.back)
    for place in range(at + 1, min(at + _LONGEST, len(chunks))):
        chunk = chunks[place]
        if chunk.kind == "date" and chunk.value.kind in _ONE_DAY:
            day = day_of(chunk) if place > at + 1 else None
            return place + 1, day and day - back
        if chunk.text == "," and _is_apposed(chunks, place, at):
            return place + 2, day_of(chunks[place + 1])  # "on the day of the election, June 14"
        if chunk.kind in _STOPS and not chunk.possessive or chunk.kind == "person" and not chunk.possessive or _is_clause(chunks, place):
            return 0, None
        if told and (chunk.text in _TOLD_BY or chunk.text in OCCASIONS) and _closes(chunks, place):
            return place + 1, told.day - back if _is_told(chunk.text, told.words) else None
    return 0, None


def _is_apposed(chunks: list[Chunk], comma: int, at: int) -> bool:
    """Whether a day stands between marks after an occasion: `the day of the election, June 14, `."""
    day, after = chunks[comma + 1 : comma + 2], chunks[comma + 2 : comma + 3]
    return comma > at + 1 and bool(day) and day[0].kind == "date" and day[0].value.kind in _ONE_DAY and (not after or after[0].kind == "mark")


def _is_clause(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause, or another letter, begins at a place."""
    letter = chunks[place].kind == "document" and chunks[place].text not in EVENTS | OCCASIONS
    return letter or chunks[place].text in CONJUNCTIONS or is_verb(chunks, place)


def _closes(chunks: list[Chunk], place: int) -> bool:
    """Whether an occasion is called by the noun at a place alone: nothing more is said of it, and nothing told of what it did."""
    after = chunks[place + 1] if place + 1 < len(chunks) else None
    if after is None or after.kind == "mark" or after.text in CONJUNCTIONS - {"that", "which", "who"}:
        return True
    told = after.text in ("in", "with", "by") and not _dated_after(chunks, place)
    return told or after.kind in ("person", "office", "pronoun", "quote") or after.text in DETERMINERS | {"to"}


def _dated_after(chunks: list[Chunk], place: int) -> bool:
    """Whether a day is told right after a place."""
    return any(chunk.kind == "date" for chunk in chunks[place + 1 : place + 6])


def _is_told(noun: str, words: frozenset[str]) -> bool:
    """Whether a sentence told of an occasion: `was elected` of an election, `met` of a meeting."""
    stems = (noun[:4], *_TOLD_BY.get(noun, "").split())
    return any(word.startswith(stem) for word in words for stem in stems)
