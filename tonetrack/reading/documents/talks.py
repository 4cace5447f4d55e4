"""Where leaders talk: meetings, visits and calls by their nouns (`at the summit`), talks by a verb (`where the two men met`)."""

from __future__ import annotations

import re

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.exchanges import people_of
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import fits, forms
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.verbs import is_negated
from tonetrack.reading.vocabulary import WHEN

_FUTURE = frozenset("next future possible planned upcoming forthcoming coming eventual proposed".split())  # of a meeting that was not yet
_PLANNED = forms(  # before a meeting
    "speculation|preparations|plan|plans|talk|prospect|prospects|hopes|arrangements|invitation|rumors|rumours|possibility ( !.|,|:|; _ ){0,9}"
    " over|for|about|of|on|to ( !MARK|QUOTE _ ){0,9} @_",
    "{WRITE}|letter ( _ ){0,9} during|amid ( !MARK|QUOTE _ ){0,9} @_",
)
_TWO = forms("where ( _ ){0,3} two ( _ ){0,2} @_", "^ the two ( _ ){0,2} @_")
_TELLS = "{SAY}|{WRITE}|recalled|recalls|remembered|remembers"
_OF_WORDS = forms(f"{_TELLS} that ( _ )* @_", f"{_TELLS} ( !MARK _ ){{0,4}} what _? had ( _ )* @_")  # before what somebody says or writes of
_LONG_BEFORE = re.compile(  # of a meeting: `They had last met`, `met for the first time`, `a year after the two met`, `last year`
    r"\b(?:had|have|has) (?:\w+ ){0,2}(?:met|talked|spoken|visited)\b|\b(?:first|last) time\b|\blast (?:met|year)\b"
    r"|\byears? (?:ago|earlier|before|after)\b"
)
_CALLED = frozenset("telephoned phoned rang".split())  # what one does who then is heard
_TALKED = frozenset("met talked spoke".split()) | _CALLED  # verbs that tell of a talk


def meeting(sentence: Sentence, at: int, kind: str, definite: bool) -> Mention:
    """A meeting, visit or call, at which anybody named in the sentence may have spoken."""
    background = _is_told(sentence.chunks, at) or is_long_before(sentence)
    return Mention(kind, definite=definite, at=at, background=background, present=people_of(sentence))


def is_only_planned(chunks: list[Chunk], at: int, before: list[str]) -> bool:
    """Whether a meeting is only hoped for or prepared, or the time of a letter, and nothing was said at it: `The next meeting must be held soon`,
    `speculation over a visit`, `wrote him a letter during the talks`."""
    if fits(_PLANNED, chunks, at):
        return True
    return bool(_FUTURE & set(before)) and preposition_of(chunks, at) not in ("at", "in", "during", "after")


def talk_of(sentence: Sentence, event: Event) -> Mention | None:
    """The talk in `where the two men met`, `They spoke for an hour`, `Xi met Kim`; None where nobody is said to have talked."""
    chunks, verb = sentence.chunks, sentence.chunks[event.verb].text
    if verb not in _TALKED or is_negated(chunks, event.verb) or _is_told(chunks, event.verb):
        return None
    if _is_where_two(chunks, event.verb) or event.subject >= 0 and chunks[event.subject].text == "they":
        return Mention("speech", at=event.verb, background=is_long_before(sentence))
    if text_at(chunks, event.subject - 1) in WHEN:
        return None  # "expressed his belief that …, when he met with Putin": only tells when
    joined = verb == "spoke" and text_at(chunks, event.subject + 1) == "and"  # "Lula and Macron spoke on Thursday"
    people = people_of(sentence) if verb == "met" or joined or verb in _CALLED else ()
    if verb in _CALLED and not people and (caller := sentence.person(event.subject)):
        people = (caller,)  # "He rang."
    return Mention("speech", at=event.verb, present=people, background=is_long_before(sentence)) if people else None


def is_long_before(sentence: Sentence) -> bool:
    """Whether a sentence tells of a meeting of another year: what is quoted next was not said there."""
    years = [chunk.value.year for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.year]
    earlier = sentence.anchor is not None and any(year < sentence.anchor.year for year in years)
    return earlier or _LONG_BEFORE.search(words_of(sentence.chunks)) is not None


def _is_where_two(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb tells what two did at a place: `where the two men met`, `The two met in Geneva`."""
    return fits(_TWO, chunks, verb)


def _is_told(chunks: list[Chunk], at: int) -> bool:
    """Whether a meeting is only what somebody writes or says of: `He recalled that last year the two had met`,
    `wrote what he had been saying on the telephone`."""
    return fits(_OF_WORDS, chunks, at)
