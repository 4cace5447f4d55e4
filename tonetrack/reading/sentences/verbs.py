"""Which words of a sentence are verbs: by a list, and by their shape right after the one who does it."""

from __future__ import annotations

from tonetrack.reading.sentences.chunks import ACTORS, Chunk, text_at
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, IRREGULAR_PAST, PREPOSITIONS, TWO_FACED, VERBS

SUBJECT_PRONOUNS = frozenset("he she they we i".split())  # in the form that only a subject has
# verbs as a noun may be spelt too: `visit`
BASE_FORMS = frozenset(verb for verb in VERBS - BE if verb + "ing" in VERBS or verb.removesuffix("e") + "ing" in VERBS) - {"read", "put", "set"}
_CONTRACTED = frozenset("didn't doesn't don't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't isn't wasn't".split())
_MODALS = frozenset("would will could should must can may might did does not never".split())
BEFORE_BASE = _MODALS | frozenset("to do they we i you help let".split())  # a bare form is a verb after these
VERBAL_NOUNS = frozenset(  # words for a document that are verbs too
    "remarks notes reports calls replies remarks addresses cables visits message reply address report note call cable post answer answers"
    " tweets posts talks tweet lecture lectures".split()
)
NEGATIONS = frozenset("never not yet".split()) | _CONTRACTED  # before a verb
_AUXILIARIES = _MODALS | _CONTRACTED  # before these a noun of one form with its verb is the verb
_LINKS = frozenset("and but or who which that also then".split())  # before a verb that goes on with the subject of the one before
_DOERS = ACTORS - {"document", "country"}  # kinds of chunk that do what a word for a document says
_BETWEEN = frozenset("only not also never even simply ever".split())  # between an auxiliary and its verb: `would only say`
SENDING = frozenset("sent sends cabled wired".split())  # before nouns of what is sent
_NOUN_DETERMINERS = DETERMINERS - {"that", "this", "these", "those", "each", "both", "one"}  # a verb may follow the ones left out
_NOUN_PREPOSITIONS = PREPOSITIONS - {"to"} - TWO_FACED  # a noun stands after these
_MANNERS = ADVERBS - BE - frozenset("has have had having did does do would will not never".split())  # adverbs that are no auxiliaries
_OPEN_CLAUSE = ACTORS | {"quote", "mark", "date"}  # kinds of chunk after which a form in -s is a verb
_NO_SUBJECT = PREPOSITIONS | DETERMINERS | CONJUNCTIONS  # words that are no subject


def deed_after(chunks: list[Chunk], at: int) -> str:
    """The word after a place, over adverbs and `is known to have`: `signed` in `that Kim finally signed`; empty for none."""
    known = [chunk.text for chunk in chunks[at + 1 : at + 5]]
    at += 4 * (known[:1] in (["is"], ["was"]) and known[1:2] != ["not"] and known[2:] == ["to", "have"])
    after = (chunk for chunk in chunks[at + 1 : at + 5] if not (chunk.kind == "word" and (chunk.text in _MANNERS or chunk.text.endswith("ly"))))
    return next((chunk.text for chunk in after), "")


def is_verb(chunks: list[Chunk], at: int) -> bool:
    """Whether the chunk is a verb here: not a noun after its determiner, not an adjective before its noun."""
    if at >= len(chunks):
        return False
    chunk = chunks[at]
    if chunk.kind == "document":
        return chunk.text in VERBAL_NOUNS and at > 0 and _acts_as_verb(chunks, at)
    if chunk.kind != "word" or not (chunk.text in VERBS or _looks_past(chunks, at)):
        return False
    if _is_bare_form(chunks, at) or _is_noun(chunks, at):
        return False
    return not chunk.text.endswith("s") or chunk.text in BE or _can_do(chunks, at)


def _acts_as_verb(chunks: list[Chunk], at: int) -> bool:
    """Whether a word for a document tells what somebody does: `He does not address the border`, `and remarks that`, `Kim notes`."""
    before = chunks[at - 1]
    auxiliary = next((chunk for chunk in reversed(chunks[:at]) if not chunk.text.endswith("ly")), before)  # "did not immediately reply"
    if auxiliary.text in _AUXILIARIES | {"to", "who"} or before.text in _LINKS and text_at(chunks, at + 1) == "that":
        return True
    return before.kind in _DOERS and not before.possessive and chunks[at].text.endswith("s") and chunks[at].text != "address"


def _is_bare_form(chunks: list[Chunk], at: int) -> bool:
    """A bare form with nothing before it that makes it a verb: `a visit`, not `would visit`, not `officials visit`."""
    if chunks[at].text not in BASE_FORMS:
        return False
    place = at - 1
    while place > 0 and chunks[place].text in _BETWEEN:
        place -= 1
    opens = next((comma for comma in range(place - 2, max(0, place - 6), -1) if chunks[comma].text == ","), 0) if chunks[place].text == "," else 0
    before = chunks[opens - 1 if opens else place] if at else None  # "He did, however, tell"
    return not (before and (before.text in BEFORE_BASE or before.kind == "role" and before.text.endswith("s")))


def _is_noun(chunks: list[Chunk], at: int) -> bool:
    """A noun after whose it is, a determiner or a preposition: `Kim's hopes`, `the need for states`, `in looks`."""
    if not at:
        return False
    before = chunks[at - 1]
    if before.possessive or before.text in _NOUN_DETERMINERS:
        return True
    return before.kind == "word" and before.text in _NOUN_PREPOSITIONS and not chunks[at].text.endswith("ing")


def _can_do(chunks: list[Chunk], at: int) -> bool:
    """Whether what stands before a form in -s can be its subject or its clause's opening: `Kim calls`, not `phone calls`."""
    place = at - 1
    while place >= 0 and chunks[place].kind == "word" and chunks[place].text in ADVERBS and (not place or chunks[place - 1].text != "the"):
        place -= 1  # not in "The first says"
    if place < 0:
        return False
    before = chunks[place]
    if before.kind in _OPEN_CLAUSE and not before.possessive or before.text in _LINKS:
        return True
    return before.kind == "word" and (before.text not in _NO_SUBJECT or before.text == "one" and chunks[0].text == "the")  # "The second one asks"


def _looks_past(chunks: list[Chunk], at: int) -> bool:
    """An unlisted verb by its shape: a past form right after the one who does it."""
    text = chunks[at].text
    before = at - 1
    while before >= 0 and chunks[before].kind == "word" and (chunks[before].text in ADVERBS or chunks[before].text.endswith("ly")):
        before -= 1
    if before > 0 and chunks[before].text == "," and text.endswith("ed") and at + 2 < len(chunks) and chunks[at + 1].text == "to":
        return chunks[at + 2].kind == "word" and chunks[at + 2].text not in DETERMINERS  # "A spokesman, Bo Fixture, declined to say"
    if before < 0 or chunks[before].possessive or chunks[before].kind not in ACTORS:
        return False
    if text in IRREGULAR_PAST:
        return True
    present = text.endswith("s") and chunks[before].kind == "pronoun" and chunks[before].text in ("he", "she", "it")
    return len(text) > 3 and (text.endswith("ed") or present)


def is_negated(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb is denied: `had never met`."""
    return bool(NEGATIONS & {chunk.text for chunk in chunks[max(0, verb - 3) : verb]})
