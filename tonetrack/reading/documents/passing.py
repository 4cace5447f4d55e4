"""Documents that a sentence names in passing: what an event came after, what another answers, what only tells when something was."""

from __future__ import annotations

from tonetrack.reading.documents.implied import is_answered_by_verb
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import TIME, fits, forms
from tonetrack.reading.sentences.phrases import is_determined, preposition_of, word_after
from tonetrack.reading.vocabulary import DOCUMENTS, JUDGE, SEND

_BESIDE = forms(  # a document
    "neither|nor|such ( _ ){0,2} @_",
    "!^ _ GAP ( !MARK|QUOTE _ ){0,10} @_",  # "Trump sent it on Monday, three days after a greeting from Kim had come"
    "according to ( _ ){0,3} @{STATEMENTS}",
    RELATES=frozenset(
        "follows followed echoes echoed repeats repeated recalls recalled resembles resembled cites cited mentions mentioned crossed".split()
    ),
    STATEMENTS=frozenset(noun for noun, kind in DOCUMENTS.items() if kind == "statement"),
    SENDING=frozenset(verb for verb in SEND if verb.endswith("ing")),
)
_ANSWERED = forms(  # "a reply on May 9 to his letter"
    f"{{REPLIES}} on|of|{TIME}* to ( !to|MARK _ ){{0,5}} @_",
    REPLIES=frozenset(noun for noun, kind in DOCUMENTS.items() if kind == "reply"),
)
_IN_PASSING = frozenset("after following since before despite amid about unlike".split())  # prepositions before a letter that the words are not from
_TAKEN_AS = JUDGE | {"treated", "regarded", "seen", "read", "taken"}  # verbs before `as`


def is_background(sentence: Sentence, at: int) -> bool:
    """Whether a document is named in passing, not as what words are from: `after a letter`, `no such letter`, `a reply to Kim's letter`."""
    chunks, governed = sentence.chunks, preposition_of(sentence.chunks, at)
    if governed in _IN_PASSING and not (governed == "about" and word_after(chunks, at) == "that"):  # not "talks about the letter that Kim sent"
        return True
    if governed in ("to", "of") and is_answered(chunks, at):  # "a response to his Day of Peace message"
        return True
    if governed == "as" and _is_taken_as(sentence, at) or governed in ("to", "") and is_answered_by_verb(sentence, at):
        return True
    return fits(_BESIDE, chunks, at)


def _is_taken_as(sentence: Sentence, at: int) -> bool:
    """Whether a noun after `as` is what something is taken for: `dismissed the offer as a letter of no weight`."""
    event = sentence.event_before(at) if is_determined(sentence.chunks, at) in ("a", "an") else None
    return event is not None and sentence.chunks[event.verb].text in _TAKEN_AS


def is_answered(chunks: list[Chunk], at: int) -> bool:
    """Whether a document is what another answers: `a reply to Kim's letter`, `a reply on May 9 to his letter`."""
    return fits(_ANSWERED, chunks, at)
