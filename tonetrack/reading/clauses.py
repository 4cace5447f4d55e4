"""Who does what in a sentence: each verb of saying, writing or sending with its subject."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from tonetrack.reading.people import Party
from tonetrack.reading.sentences import ACTORS, Chunk
from tonetrack.reading.vocabulary import (
    ABSENT,
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    JUDGE,
    OBJECT_VERBS,
    OF_DOCUMENT,
    PREPOSITIONS,
    RECEIVE,
    REPORT,
    SAY,
    SEND,
    WRITE,
)  # fmt: skip

VERBS = SAY | WRITE | SEND | JUDGE | RECEIVE | REPORT | ABSENT | OF_DOCUMENT | BE | {"met", "meets", "meeting", "hosted", "told"}
BASE_FORMS = frozenset(verb for verb in VERBS - BE if verb + "ing" in VERBS or verb.removesuffix("e") + "ing" in VERBS) - {"read", "put", "set"}
BEFORE_BASE = frozenset("to would will could should must can may might did does do not they we i you never".split())  # a bare form is a verb after these
VERBAL_NOUNS = frozenset("notes reports calls replies addresses cables visits message reply address report note call cable post answer".split())
REACH = 40  # chunks looked at to either side of a verb: more is another clause, and the bound keeps reading linear
_TWO_FACED = frozenset("after before since until than like as".split())  # prepositions that also open a clause


@dataclass(frozen=True)
class Event:
    """A verb and its subject, as places in the row of chunks; `subject` is -1 when there is none."""

    verb: int
    subject: int
    inverted: bool = False


@dataclass(frozen=True)
class Sentence:
    """A parsed sentence: its chunks, its events, and who each place means (`party(place)`)."""

    chunks: list[Chunk]
    events: list[Event]
    party: Callable[[int], Party | None]
    anchor: date | None
    corresponding: bool = False  # the article has spoken of letters or correspondence

    def event_before(self, at: int) -> Event | None:
        """The last event whose verb stands before a place, with no semicolon between."""
        found = None
        for event in self.events:
            if event.verb < at:
                found = event
        if found and any(chunk.text == ";" for chunk in self.chunks[found.verb : at]):
            return None
        return found

    def event_after(self, at: int) -> Event | None:
        """The first event whose subject and verb stand after a place."""
        return next((event for event in self.events if event.verb > at and event.subject > at), None)

    def person(self, at: int) -> Party | None:
        """The person at a place, if it is one."""
        return self.party(at) if at >= 0 and self.chunks[at].kind in ("person", "office", "pronoun") else None


def find_events(chunks: list[Chunk]) -> list[Event]:
    """The events of a sentence in the order of their verbs."""
    events: list[Event] = []
    for at, chunk in enumerate(chunks):
        if is_verb(chunks, at):
            after = _inverted_subject(chunks, at)
            subject = after if after >= 0 else subject_before(chunks, at, events)
            events.append(Event(at, subject, after >= 0))
    return events


def is_verb(chunks: list[Chunk], at: int) -> bool:
    """Whether the chunk is a verb here: not a noun after its determiner, not an adjective before its noun."""
    chunk = chunks[at]
    before = chunks[at - 1] if at else None
    if chunk.kind == "document":
        return chunk.text in VERBAL_NOUNS and bool(before) and before.kind in ACTORS - {"document", "country"} and not before.possessive and chunk.text.endswith("s")
    if chunk.kind != "word" or not (chunk.text in VERBS or _looks_past(chunks, at)):
        return False
    if chunk.text in BASE_FORMS and not (before and (before.text in BEFORE_BASE or before.kind == "role" and before.text.endswith("s"))):
        return False
    if before and (before.possessive or before.text in DETERMINERS - {"that", "this", "these", "those", "each", "both", "one"}):
        return False
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    adjective = before is None or before.kind == "word" and before.text in PREPOSITIONS | VERBS  # "in published letters"
    return not (adjective and chunk.text.endswith("ed") and chunk.text not in SAY and after and after.kind in ("document", "role"))


def _looks_past(chunks: list[Chunk], at: int) -> bool:
    """An unlisted verb by its shape: -ed or -s right after the one who does it."""
    text = chunks[at].text
    before = at - 1
    while before >= 0 and chunks[before].kind == "word" and chunks[before].text in ADVERBS:
        before -= 1
    if before < 0 or chunks[before].possessive or chunks[before].kind not in ACTORS:
        return False
    return len(text) > 3 and text.endswith("ed")


def _inverted_subject(chunks: list[Chunk], at: int) -> int:
    """The subject after the verb in `“…,” said Kim`, `“…,” ran one line`; -1 when the order is the usual one."""
    before = at - 1
    while before >= 0 and (chunks[before].text == "," or chunks[before].text in ("reportedly", "also", "then")):
        before -= 1
    if before < 0 or chunks[before].kind != "quote" or chunks[at].text not in SAY | WRITE | OF_DOCUMENT or chunks[at].text in ("told", "wrote to"):
        return -1
    for place in range(at + 1, min(at + 5, len(chunks))):
        if chunks[place].kind in ACTORS:
            return _past_possessor(chunks, place)
        if chunks[place].kind != "word" or chunks[place].text in PREPOSITIONS or chunks[place].text in VERBS:
            return -1
    return -1


def _past_possessor(chunks: list[Chunk], place: int) -> int:
    """From `Kim's` to the aide: what a possessor has, when that can speak."""
    if chunks[place].possessive:
        for after in range(place + 1, min(place + 5, len(chunks))):
            if chunks[after].kind in ACTORS:
                return after if not chunks[after].possessive else _past_possessor(chunks, after) if after - place < 5 else after
            if chunks[after].kind != "word":
                break
    return place


def subject_before(chunks: list[Chunk], verb: int, events: list[Event]) -> int:
    """The place of the subject of a verb that follows it; -1 when the sentence has none."""
    at = verb - 1
    while at >= 0 and chunks[at].kind == "word" and chunks[at].text in ADVERBS:
        at -= 1
    if at < 0:
        return -1
    before, last = chunks[at], events[-1].subject if events else -1
    text = chunks[verb].text
    if text.endswith("ing"):
        return at if before.kind == "document" else _doer(chunks, events, text)
    if before.text == "to":
        return last
    if before.text in ("and", "but", "or") or (before.text == "," and last >= 0 and at and chunks[at - 1].kind == "quote"):
        return last
    if before.text in ("who", "which", "that"):
        return _antecedent(chunks, at, person=before.text == "who")
    if before.text == "," and at:
        return _over_apposition(chunks, at)
    return _nearest(chunks, at, 0)


def _doer(chunks: list[Chunk], events: list[Event], text: str) -> int:
    """Whose doing a participle is: in `Kim congratulated Xi, KCNA said, hailing …` not the agency's."""
    for event in reversed(events):
        if event.subject >= 0 and (chunks[event.subject].kind != "agency" and "media" not in chunks[event.subject].text or text in ("adding", "noting", "citing", "quoting")):
            return event.subject
    return events[-1].subject if events else -1


def _antecedent(chunks: list[Chunk], at: int, *, person: bool) -> int:
    for place in range(at - 1, max(-1, at - REACH), -1):
        chunk = chunks[place]
        if chunk.kind in ACTORS and not chunk.possessive and (not person or chunk.kind in ("person", "office", "role", "pronoun", "name")):
            return place
        if chunk.text in (";", ":") or chunk.kind == "quote":
            break
    return -1


def _over_apposition(chunks: list[Chunk], comma: int) -> int:
    """The subject before `, an analyst at the institute,`: what stands before the comma that opens the aside."""
    place, first = comma - 1, -1
    while place >= max(0, comma - REACH):
        if chunks[place].kind == "quote" or chunks[place].text in (";", ":"):
            break
        if chunks[place].text == ",":
            found = _nearest(chunks, place - 1, max(0, place - REACH), until_comma=True)
            if found >= 0:
                return found
        place -= 1
    return first if first >= 0 else _nearest(chunks, comma - 1, place + 1)


def _nearest(chunks: list[Chunk], start: int, stop: int, *, until_comma: bool = False) -> int:
    """The nearest chunk to the left that can be a subject: nobody's possession, no object, not after a preposition."""
    for place in range(start, max(stop, start - REACH) - 1, -1):
        chunk = chunks[place]
        if chunk.kind == "quote" or chunk.text in (";", ":") or (until_comma and chunk.text == ","):
            return -1
        if chunk.kind in ACTORS and not chunk.possessive and not is_governed(chunks, place) and not is_object(chunks, place):
            return _of_relative(chunks, place)
    return -1


def _of_relative(chunks: list[Chunk], place: int) -> int:
    """The document in `the letter that Kim received from Xi said`, where Kim is the subject of the clause inside only."""
    before = place - 1 - (place > 0 and chunks[place - 1].text in ("that", "which"))
    within = place + 1 < len(chunks) and chunks[place + 1].kind == "word" and is_verb(chunks, place + 1)
    return before if within and before >= 0 and chunks[before].kind == "document" else place


def is_governed(chunks: list[Chunk], at: int) -> bool:
    """Whether a preposition stands before the noun phrase that ends here."""
    for place in range(at - 1, max(-1, at - 7), -1):
        chunk = chunks[place]
        if chunk.kind == "date" and chunks[at].kind != "document":
            return False  # "In 2013 Xi said": the preposition is the date's
        if chunk.kind == "word" and chunk.text in PREPOSITIONS:
            opens_clause = chunk.text in _TWO_FACED and at + 1 < len(chunks) and is_verb(chunks, at + 1)
            return not opens_clause
        if chunk.kind == "word" and chunk.text in ("and", "or") and place and chunks[place - 1].kind in ACTORS:
            return is_governed(chunks, place - 1)
        if chunk.kind in ("mark", "quote") or chunk.text in CONJUNCTIONS or (chunk.kind == "word" and chunk.text in VERBS):
            return False
        if chunk.kind in ACTORS and not chunk.possessive and chunk.kind not in ("country", "organisation", "role", "name"):
            return False
    return False


def is_object(chunks: list[Chunk], at: int) -> bool:
    """Whether the noun phrase that ends here stands right after a verb that takes somebody as its object."""
    for place in range(at - 1, max(-1, at - 5), -1):
        chunk = chunks[place]
        if chunk.kind == "word" and chunk.text in OBJECT_VERBS:
            return True
        if chunk.text == "that" and place and chunks[place - 1].kind != "word":
            return False  # "told reporters that the reply …"
        if chunk.kind == "word" and chunk.text not in DETERMINERS and (chunk.text in CONJUNCTIONS or is_verb(chunks, place) or chunk.text in PREPOSITIONS):
            return False
        if chunk.kind in ("mark", "quote") or (chunk.kind in ACTORS and not chunk.possessive and chunk.kind in ("person", "office", "pronoun", "document")):
            return False
    return False


def object_of(chunks: list[Chunk], verb: int) -> int:
    """The person right after a verb, or after its `to` or `with`: told Xi, wrote to Xi, shared with Xi; -1 when there is none."""
    for place in range(verb + 1, min(verb + 9, len(chunks))):
        chunk = chunks[place]
        if chunk.kind in ("person", "office") and not chunk.possessive:
            return place
        if chunk.kind == "pronoun" and chunk.text in ("him", "them"):
            return place
        if chunk.kind in ("quote", "mark", "role", "agency", "pronoun") or chunk.text in CONJUNCTIONS or (chunk.kind == "word" and chunk.text in VERBS):
            if not (chunk.kind == "pronoun" and chunk.possessive):
                return -1
        if chunk.kind == "word" and chunk.text in PREPOSITIONS - {"to", "with"}:
            return -1
    return -1


def preposition_of(chunks: list[Chunk], at: int) -> str:
    """The preposition that governs the noun at a place; empty for an object or a subject."""
    for place in range(at - 1, max(-1, at - 9), -1):
        chunk = chunks[place]
        if chunk.kind == "word" and chunk.text in PREPOSITIONS:
            return chunk.text
        if chunk.kind == "mark" and chunk.text != "," or chunk.kind == "quote" or chunk.kind == "word" and is_verb(chunks, place):
            return ""
    return ""
