"""Which day is a document's own: one that its noun or a sending verb governs, never a report's or an occasion's."""

from __future__ import annotations

from datetime import date

from tonetrack.reading.clauses import REACH, Sentence, is_within
from tonetrack.reading.dates import resolve
from tonetrack.reading.phrases import is_object, preposition_of
from tonetrack.reading.sentences import Chunk
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.vocabulary import ANSWER, BE, CONJUNCTIONS, DETERMINERS, IRREGULAR_PAST, OCCASIONS, PREPOSITIONS, REPORT, SAY, SEND, WRITE

_HANDED = frozenset(
    "delivered conveyed relayed passed handed issued released shared transmitted delivers conveys relays".split()
)  # of a day on which a letter arrives or comes out
_HOURS = frozenset("on the night evening morning afternoon day of late early in and but then already".split())
_BEAR = frozenset("bears bore carries carried".split())
LEAVE = frozenset(
    "took followed left went leaves goes is was are were".split()
)  # with a letter for their subject these date it: "is dated", "bears the date"


def governed_dates(sentence: Sentence, mentioned: set[int]) -> dict[int, list[int]]:
    """For each document (by its place) the places of the dates that are its own, not a report's or an occasion's."""
    governed: dict[int, list[int]] = {}
    for at, chunk in enumerate(sentence.chunks):
        before, after = sentence.chunks[at - 1 : at], sentence.chunks[at + 1 : at + 3]
        if before and before[0].text in ("each", "every", "for"):
            continue
        if before and (before[0].text == "the" or before[0].possessive) and any(chunk.text in OCCASIONS for chunk in after):
            continue  # "for the August 15 holiday"
        if chunk.kind == "date" and chunk.value.kind in ("day", "month-day", "weekday", "relative", "offset", "ordinal", "holiday"):
            place = _governor(sentence, at, mentioned)
            if place is not None:
                governed.setdefault(place, []).append(at)
    return governed


def _governor(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    chunks = sentence.chunks
    asides = {event.verb for event in sentence.events if event.aside}  # "written, it says, on Thursday"
    for place in range(at + 1, min(at + 6, len(chunks))):  # "a June 10, 2019, letter", "on Monday sent"
        if (
            place in mentioned
            and chunks[place].kind == "document"
            and not any(is_verb(chunks, other) and chunks[other].text not in SEND | {"offered", "offers"} for other in range(at + 1, place))
            and all(
                chunk.kind in ("word", "mark", "name", "organisation") and chunk.text not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS for chunk in chunks[at + 1 : place]
            )
        ):
            return place
        if chunks[place].kind == "word" and chunks[place].text in PREPOSITIONS | {"and"} or chunks[place].kind not in ("word", "mark", "document", "name", "organisation"):
            break
    if at + 1 < len(chunks) and chunks[at + 1].kind == "word" and chunks[at + 1].text in SEND and is_verb(chunks, at + 1):
        return _of_verb(sentence, at + 1, mentioned)  # "Kim Jong Un on Sunday sent a message"
    if (sends := _set_before(sentence, at)) is not None:
        return _of_verb(sentence, sends, mentioned)
    for place in range(at - 1, max(-1, at - REACH), -1):
        chunk = chunks[place]
        if chunk.text == "came" and place - 1 in mentioned and chunks[at].value.kind == "offset":
            return place - 1  # "Kim's reply came a day later"
        if place in mentioned:
            printed = chunk.value != "op-ed" and any(
                other.kind == "agency" for other in chunks[place:at]
            )  # "three lines in the People's Daily of Thursday"
            return None if printed or _is_reported(sentence, place) or _is_afar(sentence, place, at) else place
        if chunk.kind == "quote" or chunk.text in (";", ":", "(") or chunk.kind == "date" and place < at - 3:
            return None
        if chunk.kind == "word" and chunk.text in _HANDED | {"brought", "taken", "received", "obtained", "printed"} and chunks[place - 1].text == ",":
            return None  # "His answer, handed to an aide on Saturday"
        if chunk.text.endswith("ed") and chunk.text not in SEND | WRITE | {"signed", "dated", "penned"} and chunks[place - 1].text in ("that", "which"):
            return None  # "a reply that appeared in the papers on Saturday"
        if chunk.text in IRREGULAR_PAST | {"laid"} and chunks[place - 1].text == "and":
            return None  # "read it, and laid down terms on Tuesday"
        if chunk.text == "that" and place < at - 2:
            return None  # "in a letter that tariffs would rise from Aug. 1": of what it says
        if chunk.text in OCCASIONS or chunk.kind == "document" and chunk.value != "greeting":
            return None
        if (
            chunk.text in ("dated", "sent", "exchanged", "written", "signed", "penned", "dispatched")
            and _follows(chunks, place, mentioned) is not None
        ):
            return _follows(chunks, place, mentioned)
        if chunk.kind == "word" and is_verb(chunks, place) and not (place in asides and chunks[place + 1].text == ","):
            return _of_verb(sentence, place, mentioned)
    after = next((event for event in sentence.events if event.verb > at and (not is_within(chunks, event) or chunks[event.verb - 1].text == ",")), None)
    near = after and (at <= 3 or _opens(chunks, at)) and after.verb <= at + 14 and not any(chunk.text == ";" for chunk in chunks[at : after.verb])
    return _of_verb(sentence, after.verb, mentioned) if near else None


def _opens(chunks: list[Chunk], at: int) -> bool:
    """Whether a day opens its sentence or clause: `On the night of May 3, …`, `The story so far: on Friday …`."""
    start = max((place for place in range(at) if chunks[place].text in (":", ";")), default=-1)
    return all(chunk.text in _HOURS for chunk in chunks[start + 1 : at])


def _set_before(sentence: Sentence, at: int) -> int | None:
    """The sending verb of the clause that a day is set before: `After the storm, on May 3, Putin sent`, `On May 3, days after they met, Putin wrote`."""
    chunks = sentence.chunks
    opens = at <= 2 or _opens(chunks, at) or chunks[at - 1].text == "on" and chunks[at - 2].text == ","
    if not opens or at + 2 >= len(chunks) or chunks[at + 1].text != "," or chunks[at + 2].text in ("and", "but"):
        return None
    for event in sentence.events:
        if event.subject > at and event.verb > event.subject and sentence.person(event.subject) and not event.aside:
            first = next((place for place in range(event.subject, at, -1) if chunks[place].text == ","), at)
            if event.subject - first <= 2 and chunks[event.verb].text in SEND | ANSWER | WRITE:
                return event.verb
    return None


def _is_reported(sentence: Sentence, at: int) -> bool:
    """Whether the document is what an agency carried or somebody received: the day after it is not its own."""
    event = sentence.event_before(at)
    if event is None or sentence.chunks[at].kind != "document" or preposition_of(sentence.chunks, at) not in ("", "over"):
        return False  # "handed over the reply on Thursday"
    verb = sentence.chunks[event.verb].text
    return verb in REPORT - SEND | {"received", "got", "obtained", "quoted", "cited", "handed", "delivered", "brought", "carried"} and sentence.chunks[at].value != "op-ed"


def _is_afar(sentence: Sentence, document: int, at: int) -> bool:
    """Whether something else happens between a document and a date: `waved the letter at reporters on 11 June`; a sending verb keeps it."""
    between = {chunk.text for chunk in sentence.chunks[document + 1 : at] if chunk.kind == "word"}
    event = sentence.event_before(document)
    sends = event is not None and sentence.chunks[event.verb].text in SEND | ANSWER
    return not sends and bool(between & {"at", "over", "without", "during", "before", "after", "into", "through", "with"})


def _follows(chunks: list[Chunk], place: int, mentioned: set[int]) -> int | None:
    """The document that `dated` or `sent` describes: the nearest one before, with no other verb between; any in `is dated`."""
    if place and chunks[place - 1].text in BE:
        return max((before for before in mentioned if before < place), default=None)
    for before in range(place - 1, max(-1, place - 12), -1):
        if before in mentioned and chunks[before].kind in ("document", "word"):
            return before
        if chunks[before].kind == "quote" or chunks[before].kind == "word" and is_verb(chunks, before) and chunks[before].text not in SAY | BE and chunks[before - 1].text != ",":
            return None
    return None


def _of_verb(sentence: Sentence, verb: int, mentioned: set[int]) -> int | None:
    """The document a sending verb sends: itself (`wrote to`), or the next one after it."""
    if verb in mentioned:
        return verb
    text = sentence.chunks[verb].text
    if text in _HANDED:
        return None
    if text in _BEAR and not any(chunk.text.endswith("date") for chunk in sentence.chunks[verb + 1 : verb + 4]):
        return None  # "bears the same date", "bears the date of"
    if (
        text in LEAVE | _BEAR
        and (own := next((event.subject for event in sentence.events if event.verb == verb and event.subject in mentioned), None)) is not None
    ):
        return own  # "the card left the Kremlin on December 29"
    if text in LEAVE - BE and any(event.verb == verb and event.subject < 0 for event in sentence.events):
        return next((place for place in sorted(mentioned) if place <= 3 and sentence.chunks[place].kind == "document"), None)
    if text in SEND | WRITE | ANSWER or text in ("congratulated", "thanked"):
        if is_object(sentence.chunks, verb):
            return None
        return min((place for place in mentioned if verb < place <= verb + 14), default=None) or max(
            (place for place in mentioned if verb - 8 < place < verb), default=None
        )
    if text in ("marked", "marks", "greeted", "greets", "honoured", "honored", "observed", "celebrated", "followed", "reacted", "responded"):
        return next((place for place in sorted(mentioned) if verb < place <= verb + 8 and preposition_of(sentence.chunks, place) == "with"), None)
    if text in ("published", "contributed", "ran", "appeared"):
        return next((place for place in sorted(mentioned) if sentence.chunks[place].value == "op-ed"), None)
    return None


def told_before(sentence: Sentence, at: int) -> date | None:
    """The last day the sentence itself tells before a place: what `the following day` counts from."""
    for chunk in reversed(sentence.chunks[:at]):
        if chunk.kind == "date" and chunk.value.kind in ("day", "month-day", "weekday", "holiday"):
            day = resolve(chunk.value, sentence.anchor, sentence.context, sentence.year)[0]
            return date.fromisoformat(day) if day else None
    return None
