"""A document that speaks (`the letter said`, `it added`, `the second paragraph reads`): which one it is, and whose."""

from __future__ import annotations

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import object_of, preposition_of
from tonetrack.reading.vocabulary import CORRESPONDENCE, SAY, SEND


def document_speaks(state: State, sentence: Sentence, event: Event, subject: Chunk, documents: dict[int, Document], rule: str) -> Attribution | None:
    """Whose words they are when a document speaks: the one named here before the verb, or the one spoken of last."""
    document = documents.get(event.subject) or _meant(state, sentence, event, subject, documents)
    if document is None or subject.value == "correspondence":
        return None
    _infer_parties(state, sentence, event, document)
    return Attribution(document.sender, document, f"{rule}; a document speaks")


def _meant(state: State, sentence: Sentence, event: Event, subject: Chunk, documents: dict[int, Document]) -> Document | None:
    """The document that `it`, `the second paragraph` or `the letter` means: one before it in the sentence, or spoken of last."""
    if subject.kind == "document" and subject.value in ("statement", "speech", "other"):
        return None
    if subject.value == "part" and (letter := _letter_with_part(state, sentence, event.subject)):
        return letter
    before = [place for place in documents if place < event.subject and preposition_of(sentence.chunks, place) not in ("unlike", "like")]
    if before and (subject.kind == "pronoun" or subject.value == "part"):
        return documents[max(before)]
    return _spoken_of(state, part=subject.value == "part")


def _spoken_of(state: State, *, part: bool) -> Document | None:
    """The document spoken of last, or of whose `part` a quotation is; a letter before remarks about it, which have no text."""
    focus = state.focus_before
    spoken = ("statement", "interview", "verbal message" if part else "")
    letter = next((other for other in reversed(state.register.recent) if other.kind in CORRESPONDENCE and other.kind not in spoken), None)
    remarks = focus is not None and focus.kind in spoken and not focus.posted
    return letter if remarks and letter and letter.touched >= state.number - 1 else focus  # "He said that he had sent it on May 5. It begins with"


def _letter_with_part(state: State, sentence: Sentence, part: int) -> Document | None:
    """The letter of a leader whose part is told of: `“…,” ran Kennedy's opening line`."""
    place = part - 1
    while place > part - 4 and place > 0 and sentence.chunks[place].kind == "word":
        place -= 1
    owner = sentence.person(place) if sentence.chunks[place].possessive and sentence.chunks[place].kind in ("person", "office") else None
    return state.register.letter_by(owner) if owner else None


def _infer_parties(state: State, sentence: Sentence, event: Event, document: Document) -> None:
    """Whose a document without a sender is: by whom it addresses, by who had written to its recipient, or by the row it stands in."""
    letter = document.kind == "letter"
    if document.sender is None and letter and not document.recipient and (target := _target(sentence, event)):
        document.recipient, document.sender = target, state.counterpart(target)  # "One thanks Trump for …"
    if document.sender is None and document.kind in CORRESPONDENCE and document.recipient and not document.many:
        document.sender = state.register.counterpart(document.recipient)  # "a card to Kim", who had written
    if document.sender is None and letter and not document.mutual and not document.many:
        document.sender = _doer_before(state, document)
    former = state.last.document if state.last else None
    if document.sender is None and letter and not document.mutual and former and former.kind in CORRESPONDENCE:
        sides = former.sender, former.recipient
        answered = former.kind == "reply" and former.recipient
        document.sender, document.likely = reversed(sides) if answered else sides  # one more of a row of letters


def _doer_before(state: State, document: Document) -> Party | None:
    """The leader of whom the sentence before told what he did to the reader of a letter:
    `Putin offered condolences to Xi. “…,” the telegram says.`"""
    doer = state.subject if state.number - 1 <= state.subject_at <= document.sentence else None
    return doer if doer and doer.leader and document.recipient and doer != document.recipient else None


def _target(sentence: Sentence, event: Event) -> Party | None:
    """The leader that a letter thanks, tells or addresses."""
    place = object_of(sentence.chunks, event.verb)
    party = sentence.person(place)
    return party if party and party.leader and sentence.chunks[event.verb].text in SAY | SEND else None
