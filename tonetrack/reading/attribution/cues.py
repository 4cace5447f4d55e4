"""The rules by which a sentence tells who is quoted: a verb after or before, words in somebody's mouth, a part of a letter."""

from __future__ import annotations

from tonetrack.reading.attribution.governing import EXPRESSIONS, SPEAKING, STRONG, governing_event
from tonetrack.reading.attribution.telling import from_event, quoted_just_now
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_governed
from tonetrack.reading.vocabulary import BE, CITE, CORRESPONDENCE, REPORT, SAY, WRITE, past_forms

_NARRATING = past_forms(SAY | WRITE) | frozenset(  # verbs in the past that agencies put into the marks with what they tell
    "listened shared acquainted received exchanged held made noted said had accepted sent extended wished".split()
)
_TELLS = SPEAKING | REPORT | CITE | {"shared"}  # verbs that tell whose words a quotation before them is
_RELATIVES = frozenset("that which who whom whose".split())
_JOINING = frozenset("and but while which although though whereas since because".split())  # what follows is another clause
_NAMED_WITH = frozenset({"agency", "organisation", "country"})  # kinds of chunks that a calling goes with: `Russian news agency TASS`


def by_verb_after(state: State, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
    """`“…,” Kim wrote`, `“…,” said Kang, an analyst`, `“…,” the letter read`, `“…,” KCNA quoted Xi as saying`."""
    chunks = sentence.chunks
    last = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
    for event in sentence.events:
        if _is_in_passing(chunks, event):
            continue
        if at < event.verb < last and at < event.subject and _may_tell(chunks, event, at):
            adjoins = event.subject <= at + 1 or event.inverted or _adjoins(chunks, at, event.subject)
            return from_event(state, sentence, event, documents, "verb after the quotation") if adjoins else None
    return None


def _is_in_passing(chunks: list[Chunk], event: Event) -> bool:
    """Whether a verb only tells by whom a letter was printed, or that something is reported: `the letter, carried by KCNA, says`,
    `Xi was reported to have written`."""
    printed = text_at(chunks, event.verb + 1) == "by" and chunks[event.verb - 1].text == ","
    return printed or chunks[event.verb - 1].text in BE and text_at(chunks, event.verb + 1) == "to" and text_at(chunks, event.verb + 2) == "have"


def _may_tell(chunks: list[Chunk], event: Event, at: int) -> bool:
    """Whether a verb after a quotation may tell whose it is: one of saying, or any right beside it: `“…,” Trump tweeted`."""
    close = event.subject - at <= 2 and all(chunk.text == "," for chunk in chunks[at + 1 : event.subject])
    return chunks[event.verb].text not in BE and (close or chunks[event.verb].text in _TELLS)


def _adjoins(chunks: list[Chunk], at: int, subject: int) -> bool:
    """Whether a subject stands right after a quotation, with its article, calling or name at most between: `…,” the old clerk wrote`,
    `…,” Reuters news agency quoted`."""
    between = chunks[at + 1 : subject]
    words = [chunk.text for chunk in between if chunk.kind != "mark"]
    if EXPRESSIONS & {*words} or _RELATIVES & {*words[1:]}:
        return False  # "“…,” a term Beijing uses for", "“…”, a point that Beijing has stressed"; but "“…,” that letter said"
    joins = (
        chunk.kind in _NAMED_WITH
        or chunk.kind in ("word", "role")
        and chunk.text not in _JOINING
        or chunk.possessive
        or chunk.text in (",", "-", "--")
        for chunk in between
    )
    return len(between) <= 5 and all(joins)


def narrated(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`Xi “listened with a bright face”`, `he “expressed the hope”`: the verb stands in the marks, so a narrator tells it."""
    chunks, words = sentence.chunks, quote.text.split()
    place = at - 1
    while place >= 0 and chunks[place].kind == "word" and chunks[place].text in ("had", "has", "also", "then"):
        place -= 1
    told = words[0].lower() in _NARRATING if words else False
    if place < 0 or len(words) < 4 or not told or sentence.person(place) is None or chunks[place].possessive or is_governed(chunks, place):
        return None
    event = governing_event(state, sentence, at)
    teller = sentence.party(event.subject) if event and event.subject >= 0 and chunks[event.subject].kind != "document" else None
    if teller is None or teller == sentence.person(place) and chunks[event.verb].text not in STRONG:
        after = next(
            (other for other in sentence.events if other.subject > at and chunks[other.subject].kind in ("agency", "role", "organisation")), None
        )
        teller = sentence.party(after.subject) if after else state.narrator or state.agency
    return Attribution(teller, None, "an agency tells it in its own words") if teller != sentence.person(place) else None


def by_verb_before(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`Kim wrote that “…”`: of whatever the verb that governs the quotation makes of it."""
    event = governing_event(state, sentence, at)
    if event is None:
        return None
    return from_event(state, sentence, event, documents, f"verb before the quotation: {sentence.chunks[event.verb].text}")


def part_of_letter(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`The other official recalled a line added late: “…”`: a part of the letter, whoever brings it."""
    chunks = sentence.chunks
    before = [documents[place] for place in sorted(documents) if place < at]
    here = [document for document in before if document.kind in CORRESPONDENCE and (document.sender or not document.many)]
    focus = here[-1] if here else quoted_just_now(state) or state.focus_before
    if chunks[at - 1].text != ":" or not focus or focus.kind not in CORRESPONDENCE:
        return None
    event = governing_event(state, sentence, at)
    teller = sentence.party(event.subject) if event else None
    says = teller and chunks[event.verb].text in SAY and at - event.verb <= 2  # "Asked about the line, the spokesman said: “…”"
    if teller and teller.leader or says and chunks[event.subject].kind in ("person", "role", "pronoun"):
        return None
    if any(chunk.value == "part" for chunk in chunks[:at]) and not any(chunk.value == "other" for chunk in chunks[:at]):
        state.register.touch(focus)
        focus.touched = state.number
        return Attribution(focus.sender, focus, "a part of the letter spoken of")
    return None
