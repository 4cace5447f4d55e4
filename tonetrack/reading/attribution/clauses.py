"""Whose clause a setting or a letter is in: that of whoever tells of the words, or of what was done before or after them."""

from __future__ import annotations

from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import CITE, CORRESPONDENCE, REPORT, SAY

_TELLS = SAY | REPORT | {"told"}


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
