"""To whom a letter is: as its sentence addresses somebody, else as its writer corresponds with one leader."""

from __future__ import annotations

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import LETTERS, SEND, WRITE

_ADDRESSING = frozenset(  # verbs whose object is whom a letter is to
    "told thanked congratulated wished assured informed wrote reminded promised asked tells assures reminds urged".split()
)


def recipient_of(state: State, document: Document) -> Party | None:
    """The addressee of a letter: named, or the one its sender corresponds with, or the only other leader in sight."""
    if document.recipient or document.elsewhere or document.group or not document.sender:
        return document.recipient
    if document.likely and document.likely != document.sender:
        return document.likely
    return _likely(state, document.sender, document)


def _likely(state: State, sender: Party, letter: Document) -> Party | None:
    """Whom a leader's letter is to when nothing tells: his correspondent so far, else later, else the other leader most written to,
    else named most."""
    if known := state.register.counterpart(sender, letter) or state.counterpart(sender):
        return known
    addressed = [
        document.recipient
        for document in state.register.documents
        if document.recipient and document.recipient.leader and document.recipient != sender
    ]
    return max(addressed, key=addressed.count, default=None) or next((leader for leader in state.cast or state.leaders if leader != sender), None)


def address_letter(state: State, sentence: Sentence, at: int, found: Attribution, document: Document) -> None:
    """To whom the letter is, as far as this sentence tells; one of many cards becomes the one to this addressee."""
    writer = document.sender or found.speaker
    document.likely = document.likely or (state.counterpart(writer) if writer else None)
    target = _clause_target(sentence, at, found)
    if target and (document.many or document.recipient not in (None, target)):
        found.document = card_to(state, target, document, found)
    elif target and not document.recipient and target != document.sender:
        document.recipient = target


def card_to(state: State, target: Party, document: Document, found: Attribution) -> Document:
    """A letter like another, to this addressee, of the day of them all: `Similar messages went out the same day. To Raisi he wrote`."""
    own = (other for other in state.register.recent if other.sender == document.sender and other.recipient == target and other.kind in LETTERS)
    if document.kind in LETTERS and (known := next((other for other in own if other.date and other.touched >= state.number - 1), None)):
        return known  # "wrote to Xi on May 3 and to Putin on May 5. He told Xi"
    together = document.many or document.sentence >= state.number - 1 or found.addressee == target
    lately = (other for other in reversed(state.register.documents) if other.many and other.date and other.touched >= state.number - 1)
    row = document if together else next(lately, None) or state.register.row_of(document.sender)
    day = row.date if row else None
    return Document(document.kind, document.sender, target, day, document.basis, sentence=state.number)


def _clause_target(sentence: Sentence, at: int, found: Attribution) -> Party | None:
    """The leader a clause addresses: told Kim, `To Putin he wished`, `; to Kim, “…”`."""
    if found.addressee and found.addressee.leader and found.addressee != found.speaker:
        if found.rule == "the verb of the clause before" or found.verb in _ADDRESSING:
            return found.addressee
    return fronted_addressee(sentence, at)


def fronted_addressee(sentence: Sentence, at: int) -> Party | None:
    """The leader in `To Putin he wished`, `To Xi, who had asked, he wished`: named first, close to the words or before the verb of sending they
    follow."""
    chunks = sentence.chunks
    named = sentence.person(1) if len(chunks) > 1 and chunks[0].text == "to" else None
    if named is None or not named.leader or any(chunk.text == ";" for chunk in chunks[:at]):
        return None
    sent = any(event.subject < at and event.verb > 1 and chunks[event.verb].text in SEND | WRITE for event in sentence.events)
    aside = next((place for place in range(3, at) if chunks[place].text == ","), 0) if chunks[2].text == "," else 0
    return named if at - aside < 12 or sent else None
