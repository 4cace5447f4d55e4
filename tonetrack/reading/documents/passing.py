"""Documents that a sentence names in passing: what an event came after, what another answers, what only tells when something was."""

from __future__ import annotations

from tonetrack.reading.documents.implied import is_answered_by_verb
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import TIME, fits, forms
from tonetrack.reading.sentences.phrases import is_determined, preposition_of, word_after
from tonetrack.reading.vocabulary import DOCUMENTS, JUDGE, SEND, forms_of

_BESIDE = forms(  # a document
    "neither|nor|such ( _ ){0,2} @_",
    "any of ( _ ){0,3} @_",
    "@paper {REPORT}|says|said",
    # "The reply, sent on Wednesday, answers the letter that"
    "^ ( !VERB _ ){0,4} LETTER|REPLY ( !VERB _ ){0,6} {ANSWER}|{RELATES} ( !MARK|VERB _ ){0,6} @LETTER|REPLY",
    "!^ _ GAP ( !MARK|QUOTE _ ){0,10} @_",  # "Trump sent it on Monday, three days after a greeting from Kim had come"
    "for having|{SENDING} ( !for _ ){0,9} @_",  # "thanks for sending warm greetings"
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
_PLACES = frozenset("in at during on through via by".split())  # before a document in which something is said
_JOINS_IN = forms_of("join sign adopt endorse back support oppose reject approve negotiate draft prepare end seek discuss")  # a statement of others


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


def is_only_named(sentence: Sentence, at: int) -> bool:
    """Whether a statement is what something is done to, and nobody's: `joined a UN statement`, `the delay in signing a declaration`."""
    event = sentence.event_before(at)
    if event is None or is_determined(sentence.chunks, at) not in ("a", "an", "the") or preposition_of(sentence.chunks, at) in _PLACES:
        return False
    return sentence.chunks[event.verb].text in _JOINS_IN and not any(chunk.kind == "quote" for chunk in sentence.chunks[at : at + 3])


def is_answered(chunks: list[Chunk], at: int) -> bool:
    """Whether a document is what another answers: `a reply to Kim's letter`, `a reply on May 9 to his letter`."""
    return fits(_ANSWERED, chunks, at)
