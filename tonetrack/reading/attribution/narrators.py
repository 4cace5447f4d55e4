"""The agency, ministry or country that tells a sentence, and when `it` means that one: `KCNA carried the text. It added that`."""

from __future__ import annotations

from tonetrack.reading.coreference.state import State
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_governed
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.vocabulary import BE, CITE

_OF_DOCUMENT_ONLY = frozenset(
    "read reads begins began starts started opens opened closes closed ends ended concludes concluded praises praised hails hailed thanks thanked"
    " wishes wished congratulates congratulated expresses expressed conveys conveyed promises promised pledges pledged speaks spoke goes went adds"
    " added continues continued runs ran urges urged vows vowed stresses stressed carries contains bears recalls recalled".split()
)  # what `it` does in these verbs a document does, even right after a sentence about an agency
_OF_TEXT_ONLY = frozenset("reads runs ran begins began opens closes ends".split())  # what only a document does
_OFFICES = frozenset(  # last words of what can be `it`
    "office ministry government administration department embassy delegation committee newspaper paper agency service broadcaster party".split()
)


def note_narrator(state: State, sentence: Sentence) -> None:
    """The agency, ministry or office whose doing the sentence tells first."""
    chunks = sentence.chunks
    able = [event for event in sentence.events if event.subject >= 0 and (event.subject < event.verb or event.inverted)]
    first = next((event for event in able if not is_within(chunks, event)), able[0] if able else None)  # not in "The letter, which KCNA printed,"
    if state.narrator_at < state.number - 1 and not (state.last and state.last.speaker == state.narrator):
        state.narrator = None
    if first is None:
        return
    if _is_institution(chunks, first):
        state.narrator, state.narrator_at = sentence.party(first.subject), state.number
    elif not is_it(chunks[first.subject]) and not any(event.aside and chunks[event.subject].text == "it" for event in sentence.events):
        state.narrator = None


def whom_it_means(state: State, sentence: Sentence, event: Event) -> Party | None:
    """The agency, country or office that `it` means as the subject of a verb; None when it is a document."""
    chunks = sentence.chunks
    within = _doing_before(sentence, event)
    if within and (chunks[within.verb].text in CITE or chunks[within.subject].kind == "document"):
        return None  # "television quoted a line of it: ties, it said, had …"
    if within and _can_be_it(chunks, within):
        return sentence.party(within.subject)
    printed = state.letter and state.letter.touched >= state.number - 1 and not _is_narrating(state)
    if chunks[event.verb].text in _OF_TEXT_ONLY or printed and chunks[event.verb].text.endswith("s"):
        return None  # "The Kremlin published the letter. “…,” it says": a letter says, an agency said
    if (office := _office_before(chunks, event.subject)) >= 0:
        return sentence.party(office)  # "His government did so: the arrival, it said, could not …"
    return state.narrator if _is_narrating(state) or chunks[event.verb].text not in _OF_DOCUMENT_ONLY else None


def _is_narrating(state: State) -> bool:
    """Whether the last quotation is the narrator's own: `KCNA said “…”. It added that`."""
    return bool(state.narrator and state.last and state.last.speaker == state.narrator and state.last.sentence >= state.number - 1)


def _is_office(chunk: Chunk) -> bool:
    """Whether the last word of a chunk is that of an office: `the foreign ministry`."""
    return chunk.text.split()[-1] in _OFFICES


def _is_institution(chunks: list[Chunk], event: Event) -> bool:
    """Whether an agency, a ministry or a country does what a verb tells; not in `North Korea is a state`."""
    subject = chunks[event.subject]
    if subject.kind == "country":
        return chunks[event.verb].text not in BE
    return subject.kind in ("agency", "organisation") or subject.kind == "role" and _is_office(subject)


def _can_be_it(chunks: list[Chunk], event: Event) -> bool:
    """Whether what does something can be `it` later in the sentence: an institution, or anything called by an office's word."""
    return _is_institution(chunks, event)


def is_it(chunk: Chunk) -> bool:
    """Whether a chunk is the pronoun `it`: `It added that`."""
    return chunk.kind == "pronoun" and chunk.text == "it"


def _doing_before(sentence: Sentence, event: Event) -> Event | None:
    """The last thing done before `it` by what is no pronoun: KCNA's in `KCNA carried the text, and it said`."""
    for other in reversed(sentence.events):
        before = 0 <= other.subject < event.subject and other.verb < event.verb
        around = event.aside and other.verb == event.subject - 2  # "The exchange was, it added, …"
        if before and not around and sentence.chunks[other.subject].kind != "pronoun":
            return other
    return None


def _office_before(chunks: list[Chunk], at: int) -> int:
    """The last office or agency before a place that can act, with no letter between: `His government did so: …, it said`; -1 for none."""
    for place in range(at - 1, -1, -1):
        chunk = chunks[place]
        office = chunk.kind == "role" and _is_office(chunk) or chunk.kind == "agency"
        if office and not chunk.possessive and not is_governed(chunks, place):
            return place
    return -1
