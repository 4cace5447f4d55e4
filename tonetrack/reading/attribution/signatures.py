"""Who signed, or got, the letter spoken of last; whose the letter is that words just quoted came in."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import object_of, preposition_of
from tonetrack.reading.vocabulary import CORRESPONDENCE, RECEIVE, WRITE, forms_of

_SHOWS = forms_of("show find reveal present portray depict catch")  # what a letter does with its writer
_SIGNED_BY = (["signature", "of"], ["signed", "by"], ["name", "of"])  # before the name of whoever signed it
_BEGINS = forms_of("begin open start end close conclude")  # what somebody does with the first or last words of a letter
_POINTING = frozenset("the his her those these".split())  # before a remark just quoted
_REMARKS = frozenset(  # what words just quoted are called
    "remark remarks comment comments words phrase pledge promise assurance offer appeal request invitation warning thanks praise plea proposal"
    " sentiment sentiments message call".split()
)


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
    takes = (event for event in sentence.events if chunks[event.verb].text in RECEIVE and [chunk.text for chunk in chunks[event.verb + 1 :][:1]] == ["it"])
    reader = next((sentence.person(event.subject) for event in takes), None)
    if reader and reader.leader:
        letter.recipient = reader


def signed_by_remark(state: State, sentence: Sentence, mention: Mention) -> Mention:
    """`The remark came in a letter sent on Wednesday`: the letter is by whoever the sentence before quotes."""
    last = state.last
    if last is None or last.speaker is None or not last.speaker.leader:
        return mention
    if _begins_it(state, mention, last):
        mention = replace(mention, sender=last.speaker)
        last.document = state.take(mention)
        return mention
    if not _opens_with_remark(sentence, mention):
        return mention
    if last.document and last.document.kind not in CORRESPONDENCE | {"statement"} or last.sentence < state.number - 1:
        return mention
    return replace(mention, sender=last.speaker, recipient=mention.recipient or last.addressee)


def _begins_it(state: State, mention: Mention, last: Attribution) -> bool:
    """Whether a letter first named now is the one just quoted: `“I have read yours,” Kim begins. The letter, dated May 3, is short.`"""
    others = any(document.kind in CORRESPONDENCE and document is not last.document for document in state.register.documents)
    plain = mention.at == 1 and mention.definite and not mention.sender and mention.kind == "letter" and mention.recipient != last.speaker
    return plain and not others and last.sentence == state.number - 1 and last.verb in _BEGINS | WRITE


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


def _opens_with_remark(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence tells where a remark was made, in a letter of nobody named: `The remark came in a letter`."""
    chunks = sentence.chunks
    opens = len(chunks) > 3 and chunks[0].text in _POINTING and chunks[1].text in _REMARKS
    unsigned = mention.kind in CORRESPONDENCE and not mention.sender
    return opens and unsigned and mention.at <= 8 and preposition_of(chunks, mention.at) == "in"
