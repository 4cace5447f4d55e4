"""Which letters answer another: by what they are said to be, by a verb of answering, by what they give thanks for."""

from __future__ import annotations

from tonetrack.reading.coreference.state import State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.documents.mentions import is_in_reply
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.verbs import is_negated
from tonetrack.reading.vocabulary import ANSWER, BE, CORRESPONDENCE, LETTERS, forms_of

_THANK = forms_of("thank")
_ACKNOWLEDGE = forms_of("acknowledge")  # what he sent, or its receipt
# thanked for in a reply
_SENT_BEFORE = frozenset("wishes well-wishes greetings congratulations condolences sympathy message letter note telegram cable card".split())
_BY_LETTER = frozenset({"in", "with", "by"})  # before the letter somebody answers in


def note_replies(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """Mark the letters of a sentence, or the one spoken of, that are told to answer another as replies."""
    for at in range(1, len(sentence.chunks) - 1):
        if is_in_reply(sentence.chunks, at):
            _mark(_before(state, documents, at) if at > 1 else None)  # at 1, before anybody is told to write
    for event in sentence.events:
        verb = sentence.chunks[event.verb].text
        if verb in ANSWER and not is_negated(sentence.chunks, event.verb) and sentence.chunks[event.verb - 1].text not in BE:
            _mark(_answering(state, sentence, event, documents))
        elif verb in _THANK | _ACKNOWLEDGE and _is_of_what_was_sent(sentence.chunks, event.verb):
            _mark(_thanking(sentence, event, documents))


def letter_answered(state: State, reply: Document) -> Document | None:
    """The letter of the other side that a reply answers: the only one told of in a sentence with it, else the only one of the article's story;
    None in doubt."""
    letters = [other for other in state.register.documents if _can_be_answered(other, reply)]
    beside = [other for other in letters if set(other.told) & set(reply.told)] or [other for other in letters if not other.older]
    return beside[0] if len(beside) == 1 else None


def _can_be_answered(letter: Document, reply: Document) -> bool:
    """Whether a letter is one of those sides the other way round, and not of a later day."""
    if letter is reply or letter.kind not in CORRESPONDENCE or letter.mutual or letter.many or not letter.sender or letter.sender == reply.sender:
        return False
    sides = reply.recipient in (None, letter.sender) and letter.recipient in (None, reply.sender)
    return sides and not (letter.date and reply.date and letter.date > reply.date)


def _mark(document: Document | None) -> None:
    if document and document.kind == "letter":
        document.kind = "reply"


def _before(state: State, documents: dict[int, Document], at: int) -> Document | None:
    """The document named last before a place, else the one spoken of."""
    before = [place for place in documents if place < at]
    return documents[max(before)] if before else state.register.focus


def note_opening_reply(state: State, sentence: Sentence) -> None:
    """Mark what is quoted in a sentence that opens with what it answers: `In response to a letter from Modi, Macron wrote that “…”`; to no leader
    where pupils wrote."""
    if len(sentence.chunks) < 3 or not is_in_reply(sentence.chunks, 1):
        return
    comma = next((at for at, chunk in enumerate(sentence.chunks) if chunk.text == ","), len(sentence.chunks))
    actor = next((person for event in sentence.events if event.subject > comma and (person := sentence.person(event.subject))), None)
    own = next((document for document in state.register.newest() if actor and document.sender == actor and state.number in document.told), None)
    _mark(own)


def _answering(state: State, sentence: Sentence, event: Event, documents: dict[int, Document]) -> Document | None:
    """The letter that answers, or in which somebody does: `The letter answers one from Xi`, `It responds to`, `Kim answered at once, in a letter`."""
    subject = sentence.chunks[event.subject] if event.subject >= 0 else None
    if subject is not None and (subject.kind == "document" and subject.value in LETTERS or subject.text == "it"):
        return _before(state, documents, event.verb)
    letters = (at for at in sorted(documents) if at > event.verb and sentence.event_before(at) == event)
    return next((documents[at] for at in letters if preposition_of(sentence.chunks, at) in _BY_LETTER), None)


def _is_of_what_was_sent(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb is of what somebody wrote, or of its receipt: `thanking him for his wishes`, `acknowledged receipt of Xi's message`."""
    given = verb
    if chunks[verb].text in _THANK:
        given = next((place for place in range(verb + 1, min(verb + 8, len(chunks))) if chunks[place].text == "for"), len(chunks))
    noun = next((chunk.text for chunk in chunks[given + 1 : given + 6] if chunk.text in _SENT_BEFORE or chunk.kind in ("mark", "quote")), "")
    return noun in _SENT_BEFORE


def _thanking(sentence: Sentence, event: Event, documents: dict[int, Document]) -> Document | None:
    """The letter of whoever gives thanks: `has written to Modi, thanking him for his wishes`, `In a letter he thanked Xi for the message`."""
    writer = sentence.person(event.subject)
    return next((document for document in documents.values() if writer and document.sender == writer and document.kind == "letter"), None)
