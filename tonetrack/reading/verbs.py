"""Which words of a sentence are verbs: by a list, and by their shape right after the one who does it."""

from __future__ import annotations

from tonetrack.reading.sentences import ACTORS, Chunk
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, IRREGULAR_PAST, PREPOSITIONS, SAY, VERBS

SUBJECT_PRONOUNS = frozenset("he she they we i".split())
BASE_FORMS = frozenset(verb for verb in VERBS - BE if verb + "ing" in VERBS or verb.removesuffix("e") + "ing" in VERBS) - {"read", "put", "set"}
BEFORE_BASE = frozenset(
    "to would will could should must can may might did does do not they we i you never help let".split()
)  # a bare form is a verb after these
VERBAL_NOUNS = frozenset(
    "remarks notes reports calls replies remarks addresses cables visits message reply address report note call cable post answer answers tweets posts".split()
)
_AUXILIARIES = BEFORE_BASE - {"to", "do", "he", "they", "we", "i", "you", "help", "let"}  # before these a noun of one form with its verb is the verb
_LINKS = frozenset("and but or who which that also then".split())
_PARTICIPLE_AFTER = frozenset("after before since than like as when while if though although once until".split())


def is_verb(chunks: list[Chunk], at: int) -> bool:
    """Whether the chunk is a verb here: not a noun after its determiner, not an adjective before its noun."""
    chunk = chunks[at]
    before = chunks[at - 1] if at else None
    if chunk.kind == "document" and chunk.text in VERBAL_NOUNS and before and before.text in _AUXILIARIES:
        return True  # "He does not address the border"
    if chunk.kind == "document" and chunk.text in VERBAL_NOUNS and before and before.text in _LINKS and at + 1 < len(chunks) and chunks[at + 1].text == "that":
        return True  # "and remarks that"
    if chunk.kind == "document":
        return (
            chunk.text in VERBAL_NOUNS
            and bool(before)
            and before.kind in ACTORS - {"document", "country"}
            and not before.possessive
            and chunk.text.endswith("s")
        )
    if chunk.kind != "word" or not (chunk.text in VERBS or _looks_past(chunks, at)):
        return False
    if chunk.text in BASE_FORMS and not (before and (before.text in BEFORE_BASE or before.kind == "role" and before.text.endswith("s"))):
        return False
    sent = next((other for other in reversed(chunks[max(0, at - 4) : at]) if other.kind == "mark" or other.text in ("sent", "sends", "cabled", "wired", "and", "who")), None)
    if chunk.text in ("wishes", "regards", "thanks", "regrets") and sent and sent.text in ("sent", "sends", "cabled", "wired"):
        return False  # "sent Donald Tusk wishes for"
    if before and before.text in ("them", "him", "us", "me") and chunk.text in ("read", "put", "set", "see", "know"):
        return False  # "without letting them read it"
    if before and (before.possessive or before.text in DETERMINERS - {"that", "this", "these", "those", "each", "both", "one"}):
        return False
    if before and before.kind == "word" and before.text in PREPOSITIONS - {"to"} - _PARTICIPLE_AFTER and not chunk.text.endswith("ing"):
        return False  # "the need for states", "in looks"
    if chunk.text.endswith("s") and chunk.text not in BE and not _can_do(chunks, at):
        return False
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    adjective = before is None or before.kind == "word" and before.text in PREPOSITIONS | VERBS  # "in published letters"
    return not (adjective and chunk.text.endswith("ed") and chunk.text not in SAY and after and after.kind in ("document", "role"))


def _can_do(chunks: list[Chunk], at: int) -> bool:
    """Whether what stands before a form in -s can be its subject or its clause's opening: `Kim calls`, not `phone calls`."""
    place = at - 1
    while place >= 0 and chunks[place].kind == "word" and chunks[place].text in ADVERBS:
        place -= 1
    if place < 0:
        return False
    before = chunks[place]
    return (
        before.kind in ACTORS | {"quote", "mark", "date"}
        and not before.possessive
        or before.text in _LINKS
        or (before.kind == "word" and before.text not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS)
    )


def _looks_past(chunks: list[Chunk], at: int) -> bool:
    """An unlisted verb by its shape: a past form right after the one who does it."""
    text = chunks[at].text
    before = at - 1
    while before >= 0 and chunks[before].kind == "word" and (chunks[before].text in ADVERBS or chunks[before].text.endswith("ly")):
        before -= 1
    if before < 0 or chunks[before].possessive or chunks[before].kind not in ACTORS:
        return False
    return (
        len(text) > 3
        and text.endswith("ed")
        or text in IRREGULAR_PAST
        or (chunks[before].kind == "pronoun" and chunks[before].text in ("he", "she", "it") and text.endswith("s") and len(text) > 3)
    )
