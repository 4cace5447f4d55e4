"""Who signed the letter spoken of last; whose an older one is that shows him."""

from __future__ import annotations

from tonetrack.reading.coreference.state import State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import WHO, find, forms
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.vocabulary import CORRESPONDENCE, forms_of

_SHOWS = forms_of("show find reveal present portray depict catch")  # what a letter does with its writer
WROTE = frozenset("signed wrote written sent penned drafted dispatched mailed posted dictated".split())  # what is done with one's letter
_SIGNED = forms(
    f"^ it|the ( _ ){{0,22}} ( signature|name of | signed by | signed not by ( _ )* but by ) ( _ ){{0,3}}? who={WHO}",
    f"who={WHO} had|has? {{WROTE}} it",  # "Trump had sent it"
    WROTE=WROTE,
)


def note_signature(state: State, sentence: Sentence) -> None:
    """The sender in `It bears the signature of Pezeshkian`, `It was signed not by Xi but by Li`, `Xi sent it`: of the letter spoken of last."""
    letter = letter_told_of(state)
    if letter is None or letter.sender and not (letter.loose or letter.inferred):
        return
    signed = find(_SIGNED, sentence.chunks)
    named = sentence.person(signed["who"]) if signed else None
    if named and named.leader and named != letter.recipient:
        letter.sender, letter.loose, letter.inferred = named, False, False


def letter_told_of(state: State) -> Document | None:
    """The letter spoken of last, also over where it is told: `Trump signed it on March 22, according to the book`, `In an interview he said he had
    sent it`."""
    lately = (other for other in reversed(state.register.recent) if other.touched >= state.number - 2 and other.kind in CORRESPONDENCE)
    return state.letter or (next(lately, None) if state.register.focus else None)


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
