"""Who signed, or got, the letter spoken of last; whose an older one is that shows him."""

from __future__ import annotations

from tonetrack.reading.coreference.state import State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.vocabulary import CORRESPONDENCE, RECEIVE, forms_of

_SHOWS = forms_of("show find reveal present portray depict catch")  # what a letter does with its writer
_SIGNED_BY = (["signature", "of"], ["signed", "by"], ["name", "of"])  # before the name of whoever signed it


def note_signature(state: State, sentence: Sentence) -> None:
    """The sender in `It bears the signature of Pezeshkian`, `It was signed not by Xi but by Li`: of the letter spoken of last, told surely."""
    letter, texts = state.letter, [chunk.text for chunk in sentence.chunks]
    if not letter or texts[:1] not in (["it"], ["the"]) or letter.sender and not (letter.loose or letter.inferred):
        return
    signed = next((at for at in range(1, min(len(texts) - 2, 24)) if texts[at : at + 2] in _SIGNED_BY), None)
    if signed is None and ["signed", "not", "by"] in (row := [texts[at : at + 3] for at in range(min(len(texts), 24))]):
        signed = next((at for at in range(row.index(["signed", "not", "by"]), len(texts) - 2) if texts[at : at + 2] == ["but", "by"]), None)
    if signed is None:
        return
    people = (sentence.person(place) for place in range(signed + 2, min(signed + 6, len(texts))))
    named = next((person for person in people if person), None)
    if named and named.leader and named != letter.recipient:
        letter.sender, letter.loose, letter.inferred = named, False, False


def note_recipient(state: State, sentence: Sentence) -> None:
    """The recipient in `Kim read it standing up`, `Trump got it on Friday`: of the letter spoken of last, if it has no sides yet."""
    letter, chunks = state.letter, sentence.chunks
    if not letter or letter.sender or letter.recipient or letter.many:
        return
    takes = (
        event for event in sentence.events if chunks[event.verb].text in RECEIVE and [chunk.text for chunk in chunks[event.verb + 1 :][:1]] == ["it"]
    )
    reader = next((sentence.person(event.subject) for event in takes), None)
    if reader and reader.leader:
        letter.recipient = reader


def shown_by(sentence: Sentence, first: Event | None, documents: dict[int, Document]) -> Party | None:
    """The leader whom a letter of his shows: `An earlier note shows the North Korean leader in another mood.`; it is then his."""
    letter = documents.get(first.subject) if first else None
    if letter is None or letter.kind not in CORRESPONDENCE or sentence.chunks[first.verb].text not in _SHOWS:
        return None
    shown = sentence.person(object_of(sentence.chunks, first.verb))
    if shown is None or not shown.leader or letter.sender not in (None, shown):
        return None
    letter.sender = shown
    return shown
