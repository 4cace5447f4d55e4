"""Speakers whom only a noun names that no list has: `said a miner who lives there`, `a bus driver told the paper`, `One called it`."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, text_at, words_of
from tonetrack.reading.sentences.forms import find, find_all, forms
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, JUDGE, MEDIA_ROLES, PREPOSITIONS, SAY, VERBS, WRITE, past_forms

_INDEFINITE = frozenset("a an one another".split())  # open the phrase for somebody new
# verbs by which somebody new tells something
_TELLING = past_forms((SAY | WRITE) - BE) | {"said", "says", "told", "tells", "wrote", "asks", "recalls", "thought", "put"}
_OF_MANY = frozenset("one another some others both".split())  # of several spoken of before
_AFTER_NOUN = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | (VERBS - SAY) | BE  # where a noun phrase ends
_NEW = _INDEFINITE | _OF_MANY  # these open a phrase for somebody not told of
_A_NOUN = "a={A} ( !{NOT} WORD ){0,4} noun=WORD"
_MORE = "( !MARK|QUOTE _ ){0,5} WORD|VERB|NAME|COUNTRY|ORGANISATION|DATE|DOCUMENT|it|telephone"
_UNNAMED = forms(
    "( ^ | QUOTE ,? ) one={MANY} of them=them|these|those {ADV}* @_",  # `“…,” one of them wrote to me`
    "^ the? one=other|second|first|third|{MANY} {ADV}* @_",  # `The other said it warned against “…”`, `Some said`
    "( ^ | QUOTE ,? ) one={MANY} of ( !MARK|QUOTE|ROLE _ ){0,3} role=ROLE ( !MARK|QUOTE _ )* @_",  # `one of the officials who saw it said`
    # `A barber in Pyongyang reached by telephone said`
    f"( ^ | QUOTE ,? ) {_A_NOUN} ( {{PREPOSITIONS}}|who|whose {_MORE} )? {{ADV}}* @_",
    A=_INDEFINITE,
    MANY=_OF_MANY,
    NOT=_AFTER_NOUN | ADVERBS,
    ADV=ADVERBS - BE,
)
_COUNTS = forms(  # `Some of what was inside`, `some readers`, `another meeting`
    "@some|many|another ( of what|it|this|that | of _ _? DOCUMENT('s) | DOCUMENT('s)|ROLE('s) )",
    "@some|many|another !..ed|..ing|{ADVERBS}|{PREPOSITIONS}|{CONJUNCTIONS} WORD",
)
_LEADER_BESIDE = forms("@OFFICE('s) of ( PERSON('s)|NAME('s)|ORGANISATION('s)|COUNTRY('s)|the|of|and )* , who=PERSON")
_HEAD_BESIDE = forms("@_ of ( !COUNTRY('s)|QUOTE|PERSON('s)|, _ )* , who=PERSON , !and")
_NAME_BESIDE = forms(
    "@ROLE ( COUNTRY('s)|ORGANISATION('s)|ROLE('s)|NAME('s)|the|{PREPOSITIONS} | !{CONJUNCTIONS}|{DETERMINERS} WORD )* , who=PERSON ,",
)


def with_callings(chunks: list[Chunk], several: Party | None) -> list[Chunk]:
    """The chunks with each noun that somebody unnamed is called by as a role, where a verb of saying stands by it.

    `several` are the people of whom the sentence before spoke: `One called it “…”` is one of them.
    """
    chunks = [replace(chunk, kind="word", value=None) if _only_counts(chunks, at) else chunk for at, chunk in enumerate(chunks)]
    found = dict(filter(None, (_calling(chunks, at, several) for at, chunk in enumerate(chunks) if chunk.kind == "word" and chunk.text in _TELLING)))
    return [replace(chunk, kind="role", value=found[at]) if at in found else chunk for at, chunk in enumerate(chunks)]


def _only_counts(chunks: list[Chunk], at: int) -> bool:
    """Whether `some`, `many` or `another` is no people but tells how much of a thing."""
    return chunks[at].kind == "role" and chunks[at].text in ("some", "many", "another") and find(_COUNTS, chunks, at) is not None


def _calling(chunks: list[Chunk], verb: int, several: Party | None) -> tuple[int, Party] | None:
    """The place of the noun that says a verb, and who that is; None when a name or a listed word says it."""
    opens = any(chunk.text in _NEW and _opens(chunks, at) for at, chunk in enumerate(chunks[:verb]))
    judges = several is not None and chunks[verb].text in SAY | JUDGE
    for told in find_all(_UNNAMED, chunks, verb) if opens or judges or text_at(chunks, verb + 1) in _INDEFINITE else ():
        if "noun" in told:
            return told["noun"], Party(words_of(chunks[told["a"] + 1 : told["noun"] + 1]), "role", calling=chunks[told["noun"]].text)
        if "role" in told:
            noun = chunks[told["role"]].text.removesuffix("s")
            return told["one"], Party(noun, "role", calling=noun)
        if "them" in told or judges and not chunks[verb].text.endswith("s"):
            return told["one"], several or Party("one of them", "role", calling="people")
    return None


def _opens(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun phrase opens the sentence here or stands right after a quotation."""
    before = [chunk for chunk in chunks[max(0, at - 2) : at] if chunk.text != ","]
    return not before or before[-1].kind == "quote"


def apposed_leader(chunks: list[Chunk], at: int) -> Party | None:
    """The leader set beside an office and what it is of: `the Leader of the Islamic Revolution, Ali Khamenei,`; None without."""
    named = _beside(_LEADER_BESIDE, chunks, at)
    return named.value if named and named.full and named.value.leader else None


def named_beside(chunks: list[Chunk], at: int) -> Party | None:
    """Whose name stands beside a calling: `a spokeswoman for the ministry, Mao Ning,`, `the curator, Ann Fixture,`; None without."""
    of_one = chunks[at].text.split()[-1] not in MEDIA_ROLES and not chunks[at].text.endswith("s")
    named = _beside(_NAME_BESIDE, chunks, at) if of_one else None
    return replace(named.value, calling=chunks[at].text) if named and (named.full or named.title) and not named.value.leader else None


def head_of_body(chunks: list[Chunk], at: int) -> Party | None:
    """Whoever is no leader but heads something smaller: `The president of the bishops' conference, Louis Sako, called`; None without."""
    named = _beside(_HEAD_BESIDE, chunks, at)
    return named.value if named and named.full and not named.value.leader else None


def _beside(rows: tuple[str, ...], chunks: list[Chunk], at: int) -> Chunk | None:
    """The name set beside a place between commas."""
    told = find(rows, chunks, at) if any(chunk.text == "," for chunk in chunks[at + 1 : at + 9]) else None
    return chunks[told["who"]] if told else None
