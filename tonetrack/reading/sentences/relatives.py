"""Clauses that hang on a noun (`the letter that Kim sent`, `Xi, who had written,`) or that another verb tells (`said that Kim had`)."""

from __future__ import annotations

from tonetrack.reading.sentences.chunks import ACTORS, Chunk, Event, REACH, SPEAKERS, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import is_governed, names_thing
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, DETERMINERS, PREPOSITIONS, RECEIVE, SEND, TWO_FACED, VERBS, WRITE

# open a clause: the subject stands after them
BARRIERS = frozenset("that whether because if while how when where why although though unless so".split())
BEFORE_SUBJECT = DETERMINERS - {"that"} | ADVERBS  # may stand between what opens a clause and its subject
_NOT_IN_PHRASE = PREPOSITIONS | BARRIERS | VERBS | {"what", "whom"}  # words that end a noun phrase
_BEFORE_WHICH = frozenset("to of for from about with in on by".split())  # `the study to which he referred`
_HANDLING = SEND | RECEIVE | WRITE | {"got", "made", "handed", "brought", "carried", "conveyed", "took"}  # what is done with a letter
_OF_LETTER = frozenset("from to of by the".split())  # with whom or when a letter is told to be from
_UNNAMED = frozenset("those anyone everyone whoever people nobody somebody".split())  # whom a clause after `who` tells more of
_WITHIN = BARRIERS | TWO_FACED | {"which", "what", "whom"}  # right before a subject: its clause is within another
_TITLE = forms("comma=, ( WORD|VERB ){1,3} @QUOTE")


def is_within(chunks: list[Chunk], event: Event) -> bool:
    """Whether an event's clause hangs on a noun (`Xi, who had sent rice`) or is told by another (`that Xi had`)."""
    place = start_of_subject(chunks, min(event.subject, event.verb) - 1)
    between = chunks[event.subject + 1 : event.verb] if event.subject < event.verb else []
    if place >= 0 and (chunks[place].text in _WITHIN or _hangs_on_words(chunks, place, event)):
        return True
    who = next((event.subject + 1 + at for at, chunk in enumerate(between) if chunk.text in ("who", "which")), -1)
    return who >= 0 and not _comes_after_relative(chunks, who, event.verb)


def _hangs_on_words(chunks: list[Chunk], place: int, event: Event) -> bool:
    """Whether a clause without `that` tells more of words quoted or of a noun: `valued the “effort” Xi had made`, `the pains Xi had taken`."""
    named = event.subject < event.verb and chunks[event.subject].kind in ("person", "office")
    perfect = named and text_at(chunks, event.subject + 1) in ("had", "has")
    noun = chunks[place].kind == "quote" or chunks[place].kind == "word" and is_determined_noun(chunks, place)
    return perfect and noun and any(is_verb(chunks, at) for at in range(place))


def start_of_subject(chunks: list[Chunk], place: int) -> int:
    """The place before a subject that ends here, over its determiners, possessors and whoever does it too: `which both KCNA and Xinhua`."""
    while place > 0:
        joined = chunks[place].text == "and" and chunks[place - 1].kind in ACTORS and not chunks[place - 1].possessive
        if not (joined or chunks[place].possessive or chunks[place].kind == "word" and chunks[place].text in BEFORE_SUBJECT):
            break
        place -= 2 if joined else 1
    return place


def _comes_after_relative(chunks: list[Chunk], who: int, verb: int) -> bool:
    """Whether a verb is the main one after a clause with a verb of its own: `A professor who asked not to be named said`."""
    if chunks[who - 1].text == chunks[verb - 1].text == ",":
        return True  # "the leader, who won last summer, thanked"
    if not any(is_verb(chunks, place) for place in range(who + 1, verb - 1)):
        return False
    joined = chunks[verb - 1].text in ("and", "or", "but", ",", "to") or chunks[verb - 1].text in ADVERBS
    return not joined and chunks[verb - 1].kind == "word"


def opens_relative(chunks: list[Chunk], at: int) -> bool:
    """Whether `what`, `whom` or `than` stands before a noun phrase that ends here."""
    place = at - 1
    while place > max(0, at - 4) and (chunks[place].text in DETERMINERS or chunks[place].kind == "word" and chunks[place].text not in _NOT_IN_PHRASE):
        place -= 1
    return place >= 0 and chunks[place].text in ("what", "whom", "than")


def antecedent(chunks: list[Chunk], at: int, *, person: bool) -> int:
    """Whom or what `who` (`person`), `which` or `that` at a place means: the nearest person, the nearest document; -1 for somebody unnamed."""
    if at and chunks[at - 1].text in _UNNAMED:
        return -1  # "that those who wished for peace should"
    if at > 1 and chunks[at - 1].kind == "word" and chunks[at - 2].text in ("a", "an") and not person:
        return -1  # "posted by a channel that describes itself as"
    nearest, end = -1, at - 1 - (at > 0 and chunks[at - 1].text == ",")
    for place in range(at - 1, max(-1, at - REACH), -1):
        chunk = chunks[place]
        if chunk.kind in ACTORS and not chunk.possessive and not names_thing(chunks, place, end):
            if person and chunk.kind in SPEAKERS:
                return place
            if not person and (chunk.kind == "document" or nearest < 0 and chunk.kind not in SPEAKERS - {"role"}):
                return _document_around(chunks, place)
            nearest = place if nearest < 0 else nearest
        parts = is_verb(chunks, place) or chunk.text == "," and chunks[at - 1].text != ","  # "with Xi asking that", not "to his guest, Xi, that"
        if chunk.text in (";", ":") or chunk.kind == "quote" or parts and nearest >= 0:
            break
    return -1 if person else nearest  # "a letter to Xi, which hailed"


def _document_around(chunks: list[Chunk], place: int) -> int:
    """The document that stands at a place where one does: of `website` in `a text on the Kremlin website, which thanked`; else the place."""
    if chunks[place].kind not in ("role", "organisation", "country") or not is_governed(chunks, place):
        return place
    on = next((at for at in range(place - 1, max(0, place - 6), -1) if chunks[at].text in ("on", "in", "of", "from")), 0)
    return on - 1 if on and chunks[on - 1].kind == "document" and not chunks[on - 1].possessive else place


def comma_of_title(chunks: list[Chunk], quote: int) -> int:
    """The comma in `The article, entitled “…,” says`, which opens the aside that a title ends; -1 without."""
    return (find(_TITLE, chunks, quote) or {}).get("comma", -1)


def around_relative(chunks: list[Chunk], place: int, verb: int) -> int:
    """The noun in `the letter that Kim received from Xi said`, `the report he cited called`, where Kim is the subject of the clause inside only."""
    before = place - 1
    while before > 0 and chunks[before].text in BEFORE_SUBJECT:
        before -= 1
    before -= before >= 0 and chunks[before].text in ("that", "which", "whom")
    before -= before > 0 and chunks[before].text in _BEFORE_WHICH and chunks[before + 1].text in ("which", "whom")
    while (
        before > place - 8
        and before >= 0
        and (chunks[before].kind in ("person", "office", "country", "title", "date") or chunks[before].text in _OF_LETTER)
    ):
        before -= 1  # "a letter from Putin that Shoigu handed over"
    own = next((at for at in range(place + 1, verb + 1) if not (chunks[at].kind == "word" and chunks[at].text in ADVERBS - BE)), verb)
    if before < 0 or own == verb or not is_verb(chunks, own):
        return place
    if chunks[before].kind == "document" and chunks[own].text in _HANDLING:
        return before
    return before if _ends_in_verb(chunks, own, verb) and is_determined_noun(chunks, before) else place


def _ends_in_verb(chunks: list[Chunk], own: int, verb: int) -> bool:
    """Whether nothing but a preposition stands between the verb of a clause and the one after it: `he cited called`, `he referred to called`."""
    return all(chunks[at].kind == "word" and chunks[at].text in PREPOSITIONS for at in range(own + 1, verb))


def is_determined_noun(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun with a determiner ends at a place: `the study`, `a Spanish report`."""
    if chunks[at].kind not in ("word", "document", "role", "organisation") or chunks[at].possessive:
        return False
    if chunks[at].kind == "word" and chunks[at].text in _NOT_IN_PHRASE:
        return False
    return any(chunks[place].text in DETERMINERS for place in range(max(0, at - 3), at))


def within_relative(chunks: list[Chunk], place: int) -> int:
    """Who or what the clause is of in which a document is an object: of the daily in `the daily that published the letter called it`; -1 for none."""
    for at in range(place - 1, max(0, place - 5), -1):
        if chunks[at].text in ("who", "which", "that") and chunks[at - 1].kind in ("role", "organisation", "agency", "name"):
            return at - 1 if at + 1 < place and chunks[at + 1].kind == "word" and chunks[at + 1].text not in DETERMINERS else -1
        if chunks[at].kind != "word":
            return -1
    return -1


def is_somebody(chunk: Chunk) -> bool:
    """A person by name, office or pronoun: `Kim`, `the president`, `him`, not `Kim's`."""
    return chunk.kind in ("person", "office", "pronoun") and not chunk.possessive
