"""The document that a sentence itself names as the one its words are from: `In it, he proposed`, `he wrote in the letter`."""

from __future__ import annotations

from tonetrack.reading.attribution.writings import side_of
from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import CORRESPONDENCE, WRITE

_THERE = frozenset("in at during over by on".split())  # prepositions before where somebody spoke
_CALLS = frozenset("call phone telephone conversation".split())  # a meeting may be recalled in a letter: "the talks at our meeting"
_DENIALS = frozenset("neither nor not never".split())  # after the words: the document after them does not have them
_LEADERS_OWN = CORRESPONDENCE | {"op-ed", "speech", "interview"}  # kinds of documents in which a leader speaks for himself


def document_named(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
    """The document of this sentence that the words are from."""
    chunks, speaker = sentence.chunks, found.speaker
    own = own_places(sentence, at, speaker, documents, writes=found.verb in WRITE)
    opening = next((place for place in own if place <= 5 and preposition_of(chunks, place) in ("in", "at", "during")), None)
    if opening is not None:
        return documents[opening]  # "In a speech, Lee said that the letter had “moved” him"
    if own:
        return documents[min(own, key=lambda place: (place > at, abs(place - at)))]
    unclaimed = [place for place, document in documents.items() if _is_unclaimed(document)]
    unsigned = [place for place in unclaimed if not (documents[place].many and _are_of_others(state, sentence, place, speaker))]
    if not unsigned or not speaker.leader:
        return None
    return side_of(state, documents[min(unsigned, key=lambda place: abs(place - at))], speaker)


def document_of_in_it(state: State, sentence: Sentence, speaker: Party) -> Document | None:
    """The document in `In it, Zelenskyy proposed`: the one the sentence before spoke of."""
    focus = state.focus_before
    last = len(sentence.chunks) - 1
    texts = {at: [chunk.text for chunk in sentence.chunks[at : at + 2]] for at in (0, *range(max(1, last - 5), last))}
    says = any(words == ["in", "it"] and at and is_verb(sentence.chunks, at - 1) for at, words in texts.items())  # "“…,” Kim says in it"
    if not (says or texts[0] == ["in", "it"]) or focus is None or focus.kind not in _LEADERS_OWN:
        return None
    if focus.by(speaker):
        return focus
    if focus.sender is not None and not focus.loose:
        return None
    focus.sender, focus.loose = None, False
    return side_of(state, focus, speaker) if focus.recipient != speaker else None


def own_places(sentence: Sentence, at: int, speaker: Party, documents: dict[int, Document], *, writes: bool = True) -> list[int]:
    """Where a sentence names the speaker's own documents, in the words' clause: not `a term that appears in neither letter`;
    of one who does not write, where he was."""
    clause = max((place for place, chunk in enumerate(sentence.chunks[:at]) if chunk.text == ";"), default=-1)
    absent = any(chunk.text in _DENIALS for chunk in sentence.chunks[at + 1 :])
    here = ((place, document) for place, document in documents.items() if place > clause and document.kind != "other")
    own = [place for place, document in here if document.by(speaker) or not writes and _is_where(sentence, at, place, document)]
    told = next((place for place, chunk in enumerate(sentence.chunks) if place > at and chunk.text == "that"), len(sentence.chunks))
    return [place for place in own if place < told and not (place > at and absent)]  # not "adding that he had said so in a speech"


def _is_where(sentence: Sentence, at: int, place: int, document: Document) -> bool:
    """Whether whoever speaks was at a meeting or on the phone, told of without him: `In a call on Wednesday he told Modi`,
    `he told Modi in a phone call`."""
    if document.kind != "speech" or document.sender or place > at or preposition_of(sentence.chunks, place) not in _THERE:
        return False
    return place <= 5 or sentence.chunks[place].text in _CALLS


def _are_of_others(state: State, sentence: Sentence, place: int, speaker: Party) -> bool:
    """Whether letters are those that two others wrote to each other, whom somebody only speaks of: `Modi said he had not seen the letters`."""
    letters = [other for other in state.register.recent if other.kind in CORRESPONDENCE and other.sender and other.recipient]
    sides = {party for other in letters for party in (other.sender, other.recipient)}
    return len({other.sender for other in letters}) == 2 == len(sides) and speaker not in sides and preposition_of(sentence.chunks, place) != "in"


def _is_unclaimed(document: Document) -> bool:
    """Whether a document can be any leader's: `A letter arrived, promising “…”`."""
    return document.sender is None and not any(party.leader for party in document.present) and document.kind in _LEADERS_OWN
