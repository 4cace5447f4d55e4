"""What the noun phrase of a document is in its sentence: its words before the noun, and whether it names the document or only says what one is."""

from __future__ import annotations

from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.ellipsis import in_collection
from tonetrack.reading.sentences.forms import TIME, fits, forms
from tonetrack.reading.sentences.phrases import is_determined
from tonetrack.reading.vocabulary import DETERMINERS, LETTERS, PREPOSITIONS, SEND, WRITE, forms_of

_IS_OR_GIVES = {"is", "was"} | forms_of("give contain offer")  # of a letter, before what it amounts to
_PREDICATE = forms("^ ( _ ){0,2} it|this is|was ( !{BE}|that WORD|VERB )* @_")
_TAKEN_FOR = forms("take|takes|took|taken|mistook|mistaken ( _ ){0,4} for a|an _? @_")
_APPOSED = forms(f"DOCUMENT of|from? {TIME}? , {{ADVERBS}}? a|an ( WORD|VERB ){{0,5}} @_ ,")


def is_predicate(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun says what a thing spoken of is: `It is a short letter`."""
    return fits(_PREDICATE, chunks, at)


def says_what_it_is(sentence: Sentence, at: int) -> bool:
    """Whether a noun says what something is: `His letter, dated May 3, was a note of thanks`, `gives a full answer`, `Many took it for a letter`."""
    event = sentence.event_before(at)
    if fits(_TAKEN_FOR, sentence.chunks, at):
        return True
    says = event is not None and event.subject >= 0 and sentence.chunks[event.verb].text in _IS_OR_GIVES
    if not says or is_determined(sentence.chunks, at) not in ("a", "an"):
        return False
    subject, between = sentence.chunks[event.subject], sentence.chunks[event.verb + 1 : at]
    return (
        subject.kind == "document" and subject.value in LETTERS and all(chunk.kind == "word" and chunk.text not in PREPOSITIONS for chunk in between)
    )


def is_superlative(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether somebody writes or sends `the longest letter`, `the most candid message`; or one is picked from many: `the last letter in the file`."""
    event = sentence.event_before(at)
    writes = event is not None and sentence.chunks[event.verb].text in SEND | WRITE and event.verb >= at - 6
    return (writes or in_collection(sentence.chunks, at)) and any(
        word in ("most", "last", "final") or word.endswith("est") and len(word) > 5 for word in before
    )


def is_apposed(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun only says what the document before it is: `His letter of June 10, a greeting, is`, `His answer, also a verbal message, came`."""
    return fits(_APPOSED, chunks, at)


def left_words(chunks: list[Chunk], at: int) -> list[str]:
    """The words of the noun phrase before the noun, nearest first, up to its determiner or possessor."""
    words: list[str] = []
    for chunk in reversed(chunks[max(0, at - 7) : at]):
        if _stands_outside(chunk):
            break
        words.append(chunk.text)
        of_span = chunk.possessive and chunk.text in ("year", "month", "week")  # "last year's message"
        if (chunk.possessive or chunk.text in DETERMINERS) and not of_span:
            break
    return words


def _stands_outside(chunk: Chunk) -> bool:
    """Whether what stands before a noun is no part of its noun phrase: the verb, preposition and `he` of `he sent with a letter`."""
    if chunk.kind == "mark":
        return chunk.text not in ("-", ",")
    if chunk.kind in ("quote", "pronoun") and not chunk.possessive or chunk.text in ("said", "sent", "wrote"):
        return True
    return chunk.kind == "word" and chunk.text in PREPOSITIONS | {"and", "but"}
