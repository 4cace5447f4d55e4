"""Whom a relation means: `the former` and `the latter` of two leaders, `her brother`, `the host`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, CONJUNCTIONS, PREPOSITIONS

OF_TWO = ("former", "latter")  # in the order in which the two were named
SIDES = ("host", "guest")  # of a visit
_INVERSE = {
    **dict.fromkeys(("sister", "brother", "half-sister", "half-brother"), ("sister", "brother")),
    **dict.fromkeys(("son", "daughter"), ("father", "mother")), **dict.fromkeys(("father", "mother"), ("son", "daughter")),
    "wife": ("husband",), "husband": ("wife",), "cousin": ("cousin",),
    **dict.fromkeys(("nephew", "niece"), ("uncle", "aunt")), **dict.fromkeys(("uncle", "aunt"), ("nephew", "niece")),
}  # fmt: skip
_FEMALE = frozenset("sister half-sister daughter mother wife niece aunt".split())  # words for a sister and the like
_PEOPLE = frozenset({"person", "office"})  # kinds of chunks that are somebody
_GOES_ON = ADVERBS | PREPOSITIONS | CONJUNCTIONS  # words that end a noun phrase


@dataclass(frozen=True)
class Kinship:
    """Somebody (`relative`) whom an article calls a leader's sister, wife, son …"""

    relative: Party
    leader: Party
    kin: str


def with_relations(chunks: list[Chunk], row: list[Party], kinships: list[Kinship]) -> list[Chunk]:
    """The chunks with `the former`, `the host` as offices to be resolved, and kin as the person it is.

    `row` are the leaders of the sentence before, in order; `kinships` grows by those that the sentence tells.
    """
    kinships.extend(_told(chunks))
    return [_as_kin(chunks, at, kinships) or _as_one_of_two(chunks, at, row) for at in range(len(chunks))]


def leaders_of(chunks: list[Chunk], known: dict[int, Party | None], end: int) -> list[Party]:
    """The leaders whom a row of chunks names before a place, each once, in order."""
    parties = (known.get(at) for at in range(end) if chunks[at].kind in _PEOPLE)
    return list(dict.fromkeys(party for party in parties if party and party.leader))


def _as_one_of_two(chunks: list[Chunk], at: int, row: list[Party]) -> Chunk:
    """`the latter` of two leaders, `the host`, where no noun follows, as an office that the reader resolves."""
    chunk = chunks[at]
    if not at or chunks[at - 1].text != "the" or chunk.kind not in ("word", "role"):
        return chunk
    if chunk.text in OF_TWO and _stands_alone(chunks, at) and (len(row) == 2 or sum(other.kind in _PEOPLE for other in chunks[:at]) > 1):
        return replace(chunk, kind="office", title=chunk.text, value=None)
    if chunk.text in SIDES and _acts(chunks, at):
        return replace(chunk, kind="office", title="counterpart", value=chunk.text)
    return chunk


def _stands_alone(chunks: list[Chunk], at: int) -> bool:
    """Whether no noun follows: `the latter said`, `the latter's birthday`, `to the former.`; not `the former minister`."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    goes_on = after is not None and (after.kind == "word" and after.text in _GOES_ON or after.text.endswith("ed") or is_verb(chunks, at + 1))
    return chunks[at].possessive or after is None or goes_on or after.kind in ("mark", "quote", "date")


def _acts(chunks: list[Chunk], at: int) -> bool:
    """Whether whoever stands at a place does something: `the former wrote`."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    return after is not None and not chunks[at].possessive and (is_verb(chunks, at + 1) or after.text in ADVERBS)


def _told(chunks: list[Chunk]) -> list[Kinship]:
    """The kinships that a sentence tells: `Jane, sister of President X`, `X's brother, Paul`, `Jane, X's wife,`, `his brother, President Y`."""
    found = []
    for at, chunk in enumerate(chunks):
        kin = chunk.text if chunk.text in _INVERSE else chunk.title.rpartition(" ")[2]  # "Kim's brother Paul" is one name with its title
        if kin not in _INVERSE or chunk.possessive and kin == chunk.text:
            continue
        owner, relative = _owner(chunks, at), chunk.value if chunk.kind == "person" else _named_after(chunks, at)
        start = _start(chunks, at)
        if owner is None and at + 1 < len(chunks) and chunks[at + 1].text == "of":
            owner = next((other.value for other in chunks[at + 2 : at + 5] if other.kind == "person" and not other.possessive), None)
            relative = None
        if relative is None and start > 1 and chunks[start - 1].text == "," and chunks[start - 2].kind == "person":
            relative = chunks[start - 2].value
        if owner and relative and owner != relative and owner.leader:
            found.append(Kinship(relative, owner, kin))
    return found


def _start(chunks: list[Chunk], at: int) -> int:
    """Where the noun phrase of a kin begins: of `the younger` in `the younger sister`."""
    start = at
    while start > max(0, at - 4) and (chunks[start - 1].kind == "word" and chunks[start - 1].text not in _GOES_ON and not is_verb(chunks, start - 1) or chunks[start - 1].possessive):
        start -= 1
    return start


def _owner(chunks: list[Chunk], at: int) -> Party | None:
    """The person named whose kin it is: Kim of `Kim's younger sister`."""
    return next((chunk.value for chunk in chunks[_start(chunks, at) : at] if chunk.possessive and chunk.kind == "person"), None)


def _named_after(chunks: list[Chunk], at: int) -> Party | None:
    """Who is named right after a kin: `brother Paul`, `brother, Paul,`."""
    after = at + 1 + (at + 1 < len(chunks) and chunks[at + 1].text == ",")
    return chunks[after].value if after < len(chunks) and chunks[after].kind == "person" else None


def _as_kin(chunks: list[Chunk], at: int, kinships: list[Kinship]) -> Chunk | None:
    """`her brother`, `his sister` as the person it is, where the article has told of one such pair; None without."""
    chunk, start = chunks[at], _start(chunks, at)
    if chunk.text not in _INVERSE or chunk.kind not in ("word", "role") or start == at or _named_after(chunks, at):
        return None
    whose = next((other for other in chunks[start:at] if other.possessive), None)
    for told in reversed(kinships):
        back = chunk.text in _INVERSE[told.kin] and (chunk.text in _FEMALE) == (told.leader.pronoun == "she")
        of_relative = whose and (whose.text == ("her" if told.kin in _FEMALE else "his") if whose.kind == "pronoun" else whose.value == told.relative)
        of_leader = whose and (whose.text == ("her" if told.leader.pronoun == "she" else "his") if whose.kind == "pronoun" else whose.value == told.leader or whose.kind == "office")
        if back and of_relative:
            return replace(chunk, kind="person", value=told.leader, full=True)
        if chunk.text == told.kin and (of_leader or whose is None and chunks[start].text == "the"):
            return replace(chunk, kind="person", value=told.relative, full=True)
    return None
