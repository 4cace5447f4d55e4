"""Words said by somebody or something without a name: `“…,” runs the caption`, `what both capitals called a “…”`."""

from __future__ import annotations

from tonetrack.reading.attribution.governing import SPEAKING
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import BE, DETERMINERS, JUDGE, forms_of

_EVALUATING = frozenset(  # of what anybody may do
    "tempting hard easy easier harder difficult possible impossible wrong right fair unfair safe unsafe useful worth important necessary"
    " early late better best customary usual common rare normal natural reasonable simple enough premature foolish pointless fashionable"
    " misleading tradition habit mistake exaggeration".split()
)
# who have no one name
_SEVERAL = frozenset("both two many some others most several capitals governments sides people parties countries nations".split())
_NAMES_SO = JUDGE | forms_of("see regard consider deem know style")  # verbs of calling something by a name


def said_by_unnamed(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`“…,” runs the caption`, `a channel that calls itself “…”`: whoever or whatever says it has no name here."""
    chunks = sentence.chunks
    verbs = [event.verb for event in sentence.events if event.subject < 0 and chunks[event.verb].text in SPEAKING]
    opens = all(chunk.kind in ("quote", "mark") for chunk in chunks[:at])
    after = opens and at + 1 in verbs and text_at(chunks, at + 2) in DETERMINERS
    before = any(at - 4 <= verb < at and _is_of_a_noun(chunks, verb) for verb in verbs)
    undone = any(_has_no_doer(chunks, event) and event.verb in range(at - 4, at) for event in sentence.events)
    unnamed = after or before or undone or _is_what_some_call(chunks, at)
    return Attribution(rule="said by somebody or something without a name", verb="said") if unnamed else None


def _is_of_a_noun(chunks: list[Chunk], verb: int) -> bool:
    """A verb that tells more of somebody without a name: `a channel that calls itself “…”`."""
    return verb > 1 and chunks[verb - 1].text in ("that", "which") and chunks[verb - 3].text in ("a", "an")


def _has_no_doer(chunks: list[Chunk], event: Event) -> bool:
    """Whether `it` does not do what is told: `It is tempting to conclude that “…”`, `It would be wrong to call this “…”`;
    not `It is quick to add`."""
    if event.subject < 0 or chunks[event.subject].text != "it" or event.verb < event.subject + 3:
        return False
    texts = [chunk.text for chunk in chunks[event.subject + 1 : event.verb]]
    return texts[-1] == "to" and "for" not in texts and bool(set(texts[:3]) & BE) and bool(_EVALUATING & set(texts[:-1]))


def _is_what_some_call(chunks: list[Chunk], at: int) -> bool:
    """Whether several without a name, or a country, call something so: `what both capitals then called a “…”`, `which Hanoi refers to as “…”`."""
    place = next((before for before in range(at - 1, max(-1, at - 4), -1) if chunks[before].text in _NAMES_SO), -1)
    start = next((before for before in range(place - 1, max(-1, place - 8), -1) if chunks[before].text in ("what", "which")), -1)
    subject = chunks[start + 1 : place] if start >= 0 else []
    people = [chunk for chunk in subject if chunk.kind == "role" and chunk.text.endswith("s")]  # "what aides call"
    if start >= 0 and chunks[place - 1].text in ("would", "will", "might", "could"):
        return False  # "He asked what the Chinese would find “too little”"
    plain = all(chunk.kind in ("word", "country", "name") or chunk.text in _SEVERAL or chunk in people for chunk in subject)
    return plain and (bool(people) or any(chunk.text in _SEVERAL or chunk.kind == "country" for chunk in subject))
