"""Whom or what a sentence refers its words to: `according to the letter`, `according to Kim`, `KCNA carried the letter: “…”`."""

from __future__ import annotations

from tonetrack.reading.attribution.governing import SPEAKING
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.chunks import text_at
from tonetrack.reading.sentences.clauses import Sentence


def according_to(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`according to the letter`, `according to Kim`: the first that names a document, a person or an official."""
    return source_told(sentence, documents)


def source_told(sentence: Sentence, documents: dict[int, Document]) -> Attribution | None:
    """The first document, person or official that a sentence names after `according to`."""
    chunks = sentence.chunks
    for place in range(len(chunks) - 1):
        if chunks[place].text == "according" and text_at(chunks, place + 1) == "to" and (found := _named_source(sentence, place + 2, documents)):
            return found
    return None


def _named_source(sentence: Sentence, start: int, documents: dict[int, Document]) -> Attribution | None:
    """What or who is named from a place on, up to the next mark."""
    chunks = sentence.chunks
    for named in range(start, min(start + 7, len(chunks))):
        if named in documents:
            return Attribution(documents[named].sender, documents[named], "according to a document")
        if any(chunk.kind == "document" for chunk in chunks[named + 1 : named + 3]) and not chunks[named].possessive:
            continue  # "according to an English translation"
        party = sentence.party(named)
        if party and party.kind in ("person", "role") and not chunks[named].possessive:
            return Attribution(party, None, "according to", verb="said")
        if chunks[named].kind in ("mark", "quote"):
            return None
    return None


def opened_by_according(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`According to the president, the treaty opened “…”`: whom the sentence opens with, when no person says anything in it."""
    chunks = sentence.chunks
    speaks = any(event.verb < at and chunks[event.verb].text in SPEAKING and sentence.person(event.subject) for event in sentence.events)
    if speaks or [chunk.text for chunk in chunks[:2]] != ["according", "to"]:
        return None
    found = source_told(sentence, documents)
    return found if found and found.speaker and found.speaker.kind == "person" else None
