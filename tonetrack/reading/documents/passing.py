"""Documents that a sentence names in passing: what an event came after, what another answers, what only tells when something was."""

from __future__ import annotations

from tonetrack.reading.documents.implied import is_answered_by_verb
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_determined, is_gap, preposition_of, word_after
from tonetrack.reading.vocabulary import ANSWER, JUDGE, LETTERS, REPORT, SEND, forms_of

# one letter to another
RELATES = frozenset(
    "follows followed echoes echoed repeats repeated recalls recalled resembles resembled cites cited mentions mentioned crossed".split()
)
_IN_PASSING = frozenset("after following since before despite amid about".split())  # prepositions before a letter that the words are not from
_TAKEN_AS = JUDGE | {"treated", "regarded", "seen", "read", "taken"}  # verbs before `as`
_PLACES = frozenset("in at during on through via by".split())  # before a document in which something is said
_JOINS_IN = forms_of("join sign adopt endorse back support oppose reject approve negotiate draft prepare end seek discuss")  # a statement of others


def is_background(sentence: Sentence, at: int) -> bool:
    """Whether a document is named in passing, not as what words are from: `after a letter`, `no such letter`, `a reply to Kim's letter`."""
    chunks, governed = sentence.chunks, preposition_of(sentence.chunks, at)
    return (
        governed in _IN_PASSING and not (governed == "about" and word_after(chunks, at) == "that")  # "talks about the letter that Kim sent"
        or governed == "as" and _is_taken_as(sentence, at)
        or governed in ("to", "of") and is_answered(chunks, at)  # "a response to his Day of Peace message"
        or governed == "to" and (_is_source(chunks, at) or is_answered_by_verb(sentence, at))
        or bool({"neither", "nor", "such"} & {chunk.text for chunk in chunks[max(0, at - 3) : at]})
        or any(chunk.text == "any" and after.text == "of" for chunk, after in zip(chunks[max(0, at - 5) : at], chunks[max(0, at - 4) : at]))
        or chunks[at].text == "paper" and word_after(chunks, at) in REPORT | {"says", "said"}
        or _is_other(sentence, at)
        or _tells_when(chunks, at)
        or _is_thanked_for(chunks, at)
    )  # fmt: skip


def _is_source(chunks: list[Chunk], at: int) -> bool:
    """Whether a statement is only where what is told was found: `according to a statement from the palace`."""
    return chunks[at].value == "statement" and any(chunk.text == "according" for chunk in chunks[max(0, at - 6) : at])


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


def _tells_when(chunks: list[Chunk], at: int) -> bool:
    """Whether a letter only tells when something else was: `Trump sent it on Monday, three days after a greeting from Kim had come`."""
    for place in range(at - 1, max(-1, at - 12), -1):
        if is_gap(chunks[place]):
            return place > 0
        if chunks[place].kind in ("mark", "quote"):
            return False
    return False


def _is_thanked_for(chunks: list[Chunk], at: int) -> bool:
    """Whether a document is what its sender is thanked for: `expressed thanks to Xi for having sent a message`, `for sending warm greetings`."""
    place = next((place for place in range(at - 1, max(0, at - 9), -1) if chunks[place].text == "for"), 0)
    after = chunks[place + 1].text if place else ""
    return after == "having" or after in SEND and after.endswith("ing")


def _is_other(sentence: Sentence, at: int) -> bool:
    """Whether a letter is what another, the sentence's subject, has to do with: `The reply, sent on Wednesday, answers the letter that …`."""
    event = sentence.event_before(at)
    if event is None or event.subject < 0 or event.verb >= at or sentence.chunks[event.subject].kind != "document" or event.subject > 4:
        return False
    return sentence.chunks[event.verb].text in ANSWER | RELATES and sentence.chunks[event.subject].value in LETTERS


def is_answered(chunks: list[Chunk], at: int) -> bool:
    """Whether a document is what another answers: `a reply to Kim's letter`, `a reply on May 9 to his letter`."""
    place = next((place for place in range(at - 1, max(0, at - 7), -1) if chunks[place].text == "to"), 0)
    while place > 1 and (chunks[place - 1].kind == "date" or chunks[place - 1].text in ("on", "of")):
        place -= 1
    return place > 0 and chunks[place - 1].kind == "document" and chunks[place - 1].value == "reply"
