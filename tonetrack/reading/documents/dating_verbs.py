"""Which document a verb or a participle gives its day: what it sends (`sent a letter on Monday`), what is dated, bears a date or left."""

from __future__ import annotations

from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_done_with, preposition_of, puts_name, word_after
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ANSWER, BE, CORRESPONDENCE, SEND, WRITE

# a letter arrives or comes out
ISSUED = frozenset("delivered hand-delivered conveyed relayed passed handed issued released shared transmitted delivers conveys relays".split())
_BEAR = frozenset("bear carry bears bore carries carried bearing carrying".split())  # a date
DATED = frozenset("dated sent exchanged written signed penned dispatched".split())  # participles that tell a letter's own day
_OFFICES = 32  # chunks between a document and `dated`: all offices of whoever sent it
_PRINTS = frozenset("published contributed ran appeared".split())  # an op-ed
GREETED = frozenset("congratulated thanked".split())  # done by a letter, where one is named
_LEARN = frozenset("learned learnt read found saw heard discovered".split())  # done by a letter of somebody else's
_OPENS_CLAUSE = frozenset("that which who because but while after before how what".split())
_LEAVE = frozenset("took followed left went gone leaves goes is was are were".split())  # with a letter for their subject these date it


def document_of_verb(sentence: Sentence, verb: int, mentioned: set[int]) -> int | None:
    """The document that a verb gives its day: itself (`wrote to`), what it sends, what bears the date or left; None for a verb of another thing."""
    chunks, text = sentence.chunks, sentence.chunks[verb].text
    if verb in mentioned:
        return verb
    if text in ISSUED:
        return None
    if text in _LEAVE | _BEAR and (own := _subject_of(sentence, verb, mentioned)) is not None:
        published = text in BE and is_verb(chunks, verb + 1) and word_after(chunks, verb) not in DATED | SEND | WRITE
        return None if published else own  # "the card left the Kremlin on December 29"
    if text in _LEAVE - BE and any(event.verb == verb and event.subject < 0 for event in sentence.events):
        return next((place for place in sorted(mentioned) if place <= 3 and chunks[place].kind == "document"), None)
    return _sent_by(sentence, verb, mentioned) if text in SEND | WRITE | ANSWER | GREETED else _means_of(sentence, verb, mentioned)


def _sent_by(sentence: Sentence, verb: int, mentioned: set[int]) -> int | None:
    """The document nearest to a verb of sending: `sent Xi a letter on Monday`; None where something else is sent."""
    if word_after(sentence.chunks, verb) == "it" or _is_done_to_another(sentence, verb, mentioned):
        return None
    place = _nearest(verb, mentioned)
    told = preposition_of(sentence.chunks, place) if place is not None and place > verb else ""
    answered = told == "to" and sentence.chunks[verb].text in ANSWER  # "replied, on Tuesday, to a letter"
    return None if answered or told == "for" else place


def _is_done_to_another(sentence: Sentence, verb: int, mentioned: set[int]) -> bool:
    """Whether a passive is of something else than a letter: `As for the deal that was to have been signed on Friday, the letter said`."""
    chunks = sentence.chunks
    place = next((place for place in range(verb - 1, max(-1, verb - 6), -1) if chunks[place].text not in BE | {"have", "had", "has", "to"}), -1)
    if place == verb - 1 or place < 1 or chunks[place].text not in ("that", "which"):
        return False
    noun = place - 1 - (chunks[place - 1].text == ",")
    return chunks[noun].kind == "word" and not any(other in mentioned for other in range(max(0, noun - 6), noun + 1))


def _subject_of(sentence: Sentence, verb: int, mentioned: set[int]) -> int | None:
    """The document that is the subject of a verb: `the card left`."""
    return next((event.subject for event in sentence.events if event.verb == verb and event.subject in mentioned), None)


def _nearest(verb: int, mentioned: set[int]) -> int | None:
    """The document next after a verb, else the one close before it: `a letter that Kim sent on Monday`."""
    before = max((place for place in mentioned if verb - 8 < place < verb), default=None)
    return min((place for place in mentioned if verb < place <= verb + 14), default=before)


def _means_of(sentence: Sentence, verb: int, mentioned: set[int]) -> int | None:
    """The letter with which something is done, or that gets a name under it, or the op-ed that is published: `marked the day with a letter`."""
    chunks, places = sentence.chunks, sorted(mentioned)
    leads = any(event.verb == verb and (doer := sentence.person(event.subject)) and doer.leader for event in sentence.events)
    # not in "On May 5 Trump said Kim had told him in a letter"
    inner = next((event.verb for event in sentence.events if verb < event.subject < event.verb and chunks[event.verb - 1].text in ("had", "has")), 99)
    letters = (place for place in places if leads and verb < place <= min(verb + 8, inner) and chunks[place].value != "op-ed")
    if letter := next(
        (place for place in letters if _is_means(chunks, verb, place) or puts_name(chunks, place) or chunks[place].value == "correspondence"), None
    ):
        return letter
    return next((place for place in places if chunks[verb].text in _PRINTS and chunks[place].value == "op-ed"), None)


def _is_means(chunks: list[Chunk], verb: int, place: int) -> bool:
    """Whether something is done or said by a letter: `marked the day with a letter`, `told Xi in a message`, not `learned in a letter from Xi`."""
    if is_done_with(chunks, verb, place):
        return True
    said = preposition_of(chunks, place) in ("in", "by") and chunks[verb].text not in _LEARN and chunks[verb - 1].text not in BE
    own = chunks[place].value in CORRESPONDENCE and word_after(chunks, place) != "from"
    return said and own and _OPENS_CLAUSE.isdisjoint(chunk.text for chunk in chunks[verb + 1 : place])


# ------------------------------------------------------------------ participles and dates borne


def dated_by(chunks: list[Chunk], place: int, mentioned: set[int]) -> int | None:
    """The document that a participle at a place tells the day of: `a letter to Xi dated May 5`."""
    if chunks[place].text not in DATED:
        return None
    if chunks[place - 1].text in BE:  # "is dated": any before
        return max((before for before in mentioned if before < place), default=None)
    for before in range(place - 1, max(-1, place - _OFFICES), -1):
        if before in mentioned and chunks[before].kind in ("document", "word"):
            return before
    return None
