"""Whose clause a setting or a letter is in: that of whoever tells of the words, or of what was done before or after them."""

from __future__ import annotations

from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_gap
from tonetrack.reading.vocabulary import CITE, COMES, CORRESPONDENCE, JUDGE, REPORT, SAY, SEND, WRITE

_TELLS = SAY | REPORT | {"told"}
_THEN = frozenset("after before as".split())  # open a clause of what was done around the time of a letter
_LATER_SAID = (SAY | JUDGE | {"wanted", "vowed"}) - WRITE - {"wish", "wished", "thanked", "congratulated"}  # what is then no letter's


def is_told_by_another(sentence: Sentence, at: int, speaker: Party) -> bool:
    """Whether somebody else tells what the speaker said: `Yoon said in a briefing that Kim wished`; the setting is his."""
    return _teller(sentence, at, speaker) is not None


def without_tellers(sentence: Sentence, at: int, speaker: Party, documents: dict[int, Document]) -> dict[int, Document]:
    """The documents of a sentence but for the briefing or interview in which somebody else tells what the speaker said, and a statement
    that quotes him."""
    citing = {event.subject for event in sentence.events if sentence.chunks[event.verb].text in CITE and event.verb < at}
    documents = {place: document for place, document in documents.items() if place not in citing or document.kind in CORRESPONDENCE}
    teller = _teller(sentence, at, speaker)
    if teller is None:
        return documents
    end = next((place for place in range(teller.verb, at) if sentence.chunks[place].text == "that"), teller.subject)
    return {place: document for place, document in documents.items() if place > end or document.kind in CORRESPONDENCE}


def _teller(sentence: Sentence, at: int, speaker: Party) -> Event | None:
    """The telling of somebody who leads no country, within which the speaker's own doing is told; None without."""
    done = [event for event in sentence.events if event.verb < at and event.subject >= 0]
    own = next((event for event in reversed(done) if sentence.party(event.subject) == speaker), None)
    telling = (event for event in done if own and event.verb < own.subject and sentence.chunks[event.verb].text in _TELLS)
    told = ((event, sentence.party(event.subject)) for event in telling)
    return next((event for event, teller in told if teller and not teller.leader and teller != speaker), None)


def is_around_letter(sentence: Sentence, at: int, verb: str, documents: dict[int, Document]) -> bool:
    """Whether the words are what somebody said before or after a letter came: `The letter comes after Putin said that he was “…”`,
    `Putin sent it a day after calling Kim “…”`."""
    chunks = sentence.chunks
    says = next((event for event in reversed(sentence.events) if event.verb < at and chunks[event.verb].text in _LATER_SAID), None)
    if says is None or verb in WRITE:
        return False
    opens = next((place for place in range(says.verb - 1, 1, -1) if _opens(chunks[place]) or chunks[place].kind in ("mark", "quote")), 0)
    main = next((event for event in sentence.events if 0 <= event.subject and event.verb < opens), None)
    own = main is not None and (chunks[main.subject].kind == "document" or chunks[main.verb].text in SEND)
    if chunks[opens].kind in ("mark", "quote") or not own and chunks[opens - 1].text not in COMES:
        return False
    return any(place < opens for place in documents) and not any(place > opens for place in documents)


def _opens(chunk: Chunk) -> bool:
    """Whether a clause that tells when opens here: `after`, `hours before`."""
    return chunk.kind == "word" and chunk.text in _THEN or is_gap(chunk)
