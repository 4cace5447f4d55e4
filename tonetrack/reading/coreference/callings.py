"""Speakers whom only a noun names that no list has: `said a miner who lives there`, `a bus driver told the paper`, `One called it`."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, text_at, words_of
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, JUDGE, MEDIA_ROLES, PREPOSITIONS, SAY, VERBS, WRITE, past_forms

_INDEFINITE = frozenset("a an one another".split())  # open the phrase for somebody new
# verbs by which somebody new tells something
_TELLING = past_forms((SAY | WRITE) - BE) | {"said", "says", "told", "tells", "wrote", "asks", "recalls", "thought", "put"}
_COUNTING = frozenset("some many another".split())  # people, or how much of a thing
_OF_MANY = frozenset("one another some others both".split())  # of several spoken of before
REACH = 8  # chunks between the noun and its verb
_NO_NOUNS = VERBS | ADVERBS | PREPOSITIONS | CONJUNCTIONS  # after `some`, `another`: it is somebody
_AFTER_NOUN = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | (VERBS - SAY) | BE  # where a noun phrase ends
_LEADER_BESIDE = forms("@OFFICE('s) of ( PERSON('s)|NAME('s)|ORGANISATION('s)|COUNTRY('s)|the|of|and )* , who=PERSON")
_HEAD_BESIDE = forms("@_ of ( !COUNTRY('s)|QUOTE|PERSON('s)|, _ )* , who=PERSON , !and")
_NAME_BESIDE = forms(
    "@ROLE ( COUNTRY('s)|ORGANISATION('s)|ROLE('s)|NAME('s)|the|{PREP} | !{NOT} WORD )* , who=PERSON ,",
    PREP=PREPOSITIONS,
    NOT=CONJUNCTIONS | DETERMINERS,
)


def with_callings(chunks: list[Chunk], several: Party | None) -> list[Chunk]:
    """The chunks with each noun that somebody unnamed is called by as a role, where a verb of saying stands by it.

    `several` are the people of whom the sentence before spoke: `One called it “…”` is one of them.
    """
    chunks = [replace(chunk, kind="word", value=None) if _only_counts(chunks, at) else chunk for at, chunk in enumerate(chunks)]
    found = dict(filter(None, (_calling(chunks, at, several) for at, chunk in enumerate(chunks) if chunk.kind == "word" and chunk.text in _TELLING)))
    return [replace(chunk, kind="role", value=found[at]) if at in found else chunk for at, chunk in enumerate(chunks)]


def _only_counts(chunks: list[Chunk], at: int) -> bool:
    """Whether `some`, `many` or `another` is no people but tells how much of a thing: `Some of what was inside`, `some readers`,
    `another meeting`."""
    if chunks[at].kind != "role" or chunks[at].text not in _COUNTING or at + 1 >= len(chunks):
        return False
    after = chunks[at + 1]
    if after.text != "of":
        noun = after.kind == "word" and after.text not in _NO_NOUNS and not after.text.endswith("ed")
        return noun or after.kind in ("document", "role")
    return at + 2 < len(chunks) and (
        chunks[at + 2].text in ("what", "it", "this", "that") or any(chunk.kind == "document" for chunk in chunks[at + 3 : at + 5])
    )


def _of_many(chunks: list[Chunk], place: int, verb: int, several: Party | None) -> tuple[int, Party] | None:
    """Those told of before in what ends at a place: `“…,” one of them wrote to me`, `The other said it warned against “…”`, `Some said`."""
    of_them = place > 1 and chunks[place].text in ("them", "these", "those") and chunks[place - 1].text == "of" and chunks[place - 2].text in _OF_MANY
    if of_them and (place == 2 or _opens(chunks, place - 2)):
        return place - 2, several or Party("one of them", "role", calling="people")
    said = chunks[verb].text
    if several is None or said not in SAY | JUDGE:
        return None
    if place == 1 and chunks[0].text == "the" and chunks[1].text in ("other", "second", "first", "third"):
        return 1, several
    return (0, several) if place == 0 and chunks[0].text in _OF_MANY and not said.endswith("s") else None


def _calling(chunks: list[Chunk], verb: int, several: Party | None) -> tuple[int, Party] | None:
    """The place of the noun that says a verb, and who that is; None when a name or a listed word says it."""
    quoted = verb > 0 and (chunks[verb - 1].kind == "quote" or chunks[verb - 1].text == "," and verb > 1 and chunks[verb - 2].kind == "quote")
    if quoted and text_at(chunks, verb + 1) in _INDEFINITE:
        return _noun(chunks, verb + 2)
    place = verb - 1
    while place >= 0 and chunks[place].kind == "word" and chunks[place].text in ADVERBS - BE:
        place -= 1
    if one := _of_many(chunks, place, verb, several) or _one_of_several(chunks, verb):
        return one
    by_phone = place > 0 and chunks[place].value == "speech" and chunks[place - 1].text in ("by", "over")  # "A barber reached by telephone said"
    if place < 0 or chunks[place].kind not in ("word", "name", "country", "organisation", "date") and not by_phone:
        return None
    start = next((at for at in range(place, max(-1, place - REACH), -1) if chunks[at].text in _INDEFINITE and _opens(chunks, at)), -1)
    return _noun(chunks, start + 1, verb) if start >= 0 and not any(chunk.kind == "mark" for chunk in chunks[start:verb]) else None


def _one_of_several(chunks: list[Chunk], verb: int) -> tuple[int, Party] | None:
    """One of several by a listed noun, over what is told of them: `one of the diplomats said`, `“…,” one of the officials who saw it said`."""
    for one in range(verb - 3, max(-1, verb - 12), -1):
        of_many = chunks[one].text in _OF_MANY and chunks[one + 1].text == "of" and _opens(chunks, one)
        if not of_many or any(chunk.kind in ("mark", "quote") for chunk in chunks[one:verb]):
            continue
        noun = next((chunk.text.removesuffix("s") for chunk in chunks[one + 2 : min(one + 6, verb)] if chunk.kind == "role"), "")
        return (one, Party(noun, "role", calling=noun)) if noun else None
    return None


def _opens(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun phrase opens the sentence here or stands right after a quotation."""
    before = [chunk for chunk in chunks[max(0, at - 2) : at] if chunk.text != ","]
    return not before or before[-1].kind == "quote"


def _noun(chunks: list[Chunk], start: int, stop: int = 0) -> tuple[int, Party] | None:
    """The noun of the phrase that begins here: its last word before a preposition, `who` or a mark; None for a verb, a name, a listed noun."""
    place = start
    while place < min(stop or len(chunks), start + 5) and chunks[place].kind == "word" and chunks[place].text not in _AFTER_NOUN:
        place += 1
    after = chunks[place] if place < len(chunks) else None
    ended = after is None or place == stop > 0 or after.kind == "mark" or after.text in PREPOSITIONS | {"who", "whose"}
    if place == start or not ended or chunks[place - 1].text in DETERMINERS | ADVERBS or chunks[place - 1].possessive:
        return None
    words = words_of(chunks[start:place])
    return place - 1, Party(words, "role", calling=chunks[place - 1].text)


def apposed_leader(chunks: list[Chunk], at: int) -> Party | None:
    """The leader set beside an office and what it is of: `the Leader of the Islamic Revolution, Ali Khamenei,`; None without."""
    named = _beside(_LEADER_BESIDE, chunks, at)
    return named.value if named and named.full and named.value.leader else None


def named_beside(chunks: list[Chunk], at: int) -> Party | None:
    """Whose name stands beside a calling: `a spokeswoman for the ministry, Mao Ning,`, `the curator, Ann Fixture,`; None without."""
    of_one = chunks[at].text.split()[-1] not in MEDIA_ROLES and not chunks[at].text.endswith("s")
    named = _beside(_NAME_BESIDE, chunks, at) if of_one else None
    return replace(named.value, calling=chunks[at].text) if named and named.full and not named.value.leader else None


def head_of_body(chunks: list[Chunk], at: int) -> Party | None:
    """Whoever is no leader but heads something smaller: `The president of the bishops' conference, Louis Sako, called`; None without."""
    named = _beside(_HEAD_BESIDE, chunks, at)
    return named.value if named and named.full and not named.value.leader else None


def _beside(rows: tuple[str, ...], chunks: list[Chunk], at: int) -> Chunk | None:
    """The name set beside a place between commas."""
    told = find(rows, chunks, at) if any(chunk.text == "," for chunk in chunks[at + 1 : at + 9]) else None
    return chunks[told["who"]] if told else None
