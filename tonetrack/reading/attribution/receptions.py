"""How a letter was taken (`It was read “with emotion”`, `Kim received it “with satisfaction”`): words of whoever tells it, never the letter's."""

from __future__ import annotations

from tonetrack.reading.attribution.telling import follows_be
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.vocabulary import CORRESPONDENCE, SAY, WRITE, forms_of

_WROTE = forms_of("write draft compose pen send dispatch")  # how somebody else says that a letter was written
_TAKES = _WROTE | forms_of(  # how somebody takes a letter
    "read receive get accept study welcome greet take open examine treat keep treasure peruse handle hear see view regard interpret consider perceive"
    " understand relay convey deliver hand pass transmit forward"
)
_AMOUNTS = forms_of("amount count")  # to what a letter does: `amounted to a “…”`
_MANNER = frozenset(
    "with in amid like as without by to under out from once twice thrice again aloud".split()
)  # first words of how somebody takes a letter
_TELLERS = frozenset({"agency", "role", "organisation", "person", "name", "office", "country"})  # kinds of chunks that may tell how it was taken


def how_letter_was_taken(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`She said the letter had been read “with care”`, `It was seen as “a first step”`, `It amounted to a “first step”`: of who tells it, else of
    nobody named."""
    event = _taking(sentence, at)
    if event is None or not _is_letter_at(state, sentence, event, at, documents):
        return None
    first = quote.text.split()[:1]
    before = sentence.chunks[at - 1 - (sentence.chunks[at - 1].text in ("a", "an", "the"))].text
    as_what = before == "as" and follows_be(sentence.chunks, event)
    with_what = before in ("with", "without") and follows_be(sentence.chunks, event)  # had been drafted with “great care”
    if not as_what and not with_what and (not first or not _is_manner(first[0])):
        return None
    told_by = _reporter(state, sentence, event, at)
    return Attribution(told_by, None, "how a letter was taken, as somebody tells it", verb="said", about=True)


def _is_letter_at(state: State, sentence: Sentence, event: Event, at: int, documents: dict[int, Document]) -> bool:
    """Whether what was taken is a letter: the subject in the passive, else the object."""
    chunks = sentence.chunks
    passive = follows_be(chunks, event) or chunks[event.verb].text in _AMOUNTS
    if not passive and event.subject in documents:
        return False  # "The letter conveyed condolences “with a heavy heart”"
    # the letter, which he wrote
    which = (
        event.subject > 2
        and chunks[event.subject - 1].text == "which"
        and "document" in (chunks[event.subject - 2].kind, chunks[event.subject - 3].kind)
    )
    places = (event.subject,) if passive else range(event.subject - 3, event.subject) if which else range(event.verb + 1, at)
    if chunks[event.verb].text in WRITE and at == event.verb + 1 and state.letter_before:
        return True  # "A spokesman said he had written “in good faith”"
    for place in places:
        if place in documents and documents[place].kind in CORRESPONDENCE and (passive or which or preposition_of(chunks, place) == ""):
            return True
        if place >= 0 and (chunks[place].text == "it" or chunks[place].kind == "document") and state.letter_before:
            return True
    return False


def _reporter(state: State, sentence: Sentence, taking: Event, at: int) -> Party | None:
    """Who tells how a letter was taken: the one in whose saying it stands, one named after it, or the agency spoken of."""
    chunks = sentence.chunks
    tells = [event for event in sentence.events if chunks[event.verb].text in SAY and event.subject >= 0 and chunks[event.subject].kind in _TELLERS]
    before = [event for event in tells if event.verb < min(taking.verb, taking.subject) and not is_within(chunks, event)]
    told = before[-1:] or [event for event in tells if event.subject > at]
    if told:
        return sentence.party(told[0].subject)
    return state.narrator or state.agency


def _taking(sentence: Sentence, at: int) -> Event | None:
    """The event by which somebody takes something right before a quotation, if it is the last one there."""
    before = [event for event in sentence.events if event.verb < at]
    event = before[-1] if before else None
    if event is None or event.subject < 0 or sentence.chunks[event.verb].text not in _TAKES | _AMOUNTS:
        return None
    between = sentence.chunks[event.verb + 1 : at]
    return event if len(between) <= 6 and not any(chunk.kind in ("mark", "quote") for chunk in between) else None


def _is_manner(word: str) -> bool:
    """Whether words begin as those do that tell how something is taken: `with care`, `twice, and slowly`."""
    word = word.lower().strip(",.")
    return word in _MANNER or len(word) > 4 and word.endswith("ly")
