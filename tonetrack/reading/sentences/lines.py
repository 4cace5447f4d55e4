"""A sentence as one line of text with what its chunks are written in, for tables of patterns: `kim:person wrote to xi:person on may-3:day`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonetrack.reading.dates import DAYS
from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, OCCASIONS, PREPOSITIONS

# each from the beginning of a word on: tried at all its letters, a long one would take the square of its length
WHO = r"(?<!\S)\S+:(?:person|office|pronoun)(?!\S)"  # one person, not `kim:person's`
WHOSE = r"(?<!\S)\S+:(?:person|office|pronoun)’s"
SOMEBODY = r"(?<!\S)\S+:(?:person|office|pronoun|role|agency)(?!\S)"
DAY = r"(?<!\S)\S+:day(?!\S)"
TIME = r"(?<!\S)\S+:(?:day|occasion|month|year|gap)(?!\S)"  # any date


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words."""
    return rf"(?:{'|'.join(sorted(words))})(?!\S)"


IS = any_of(BE)


def patterns(*rows: str) -> tuple[re.Pattern, ...]:
    """A table of patterns over lines."""
    return tuple(re.compile(row) for row in rows)


# before the day of a holiday or an event, or one of a row: `every Friday`, `ahead of Liberation Day on August 15`, `on the eve of May 9`,
# `the vote of May 30`, not `on the day of May 3`
_OF_OCCASION = re.compile(
    r"\b(?:each|every|for|by|since|between|sometime before)$|\bbetween .{3,24} and$"
    r"|\b(?:of|for|before|marking) [A-Z]\S*(?: \S+)* Day (?:on|,)$|\beve\b(?: \S+){0,2}$"
    rf"|\b(?:{'|'.join(sorted(OCCASIONS - {'day'}))}) of$"
)
# what a day's news stands in
_ISSUES = frozenset("paper papers newspaper newspapers edition editions issue front broadcast broadcasts bulletin bulletins newscast".split())


def line_of(chunks: list[Chunk], quote: int = -1) -> str:
    """The chunks as a line: words, marks, `it` and `its` as they are, a quotation as Q, the one at a place as THIS, all others with their kind."""
    return " ".join("THIS" if at == quote else _token(chunks, at) for at in range(len(chunks)))


def kinds_of(chunks: Iterable[Chunk]) -> str:
    """The same where it matters who leads a country and which kind a document is of: `kim:leader’s note:letter`."""
    return " ".join(map(with_kind, chunks))


def with_kind(chunk: Chunk) -> str:
    """A chunk of that line: a word as it is, a name with what it names, a document with its kind, a quotation as Q."""
    if chunk.kind in ("word", "mark"):
        return chunk.text
    if chunk.kind == "quote":
        return "Q"
    kind = "leader" if chunk.kind == "person" and chunk.value.leader else chunk.value if chunk.kind == "document" else chunk.kind
    kind = "role" if chunk.value in ("guest", "host") else kind
    return _told(chunk, chunk.value.kind if chunk.kind == "date" and chunk.value.kind in ("gap", "year", "month") else kind)


def place_of(found: re.Match, group: str | int) -> int:
    """The place of the chunk at which a group of a match in a line begins."""
    return found.string.count(" ", 0, found.start(group))


def _token(chunks: list[Chunk], at: int) -> str:
    chunk = chunks[at]
    if chunk.kind in ("word", "mark") or chunk.text in ("it", "its"):
        return chunk.text
    if chunk.kind == "quote":
        return "Q"
    kind = _kind_of_date(chunks, at) if chunk.kind == "date" else "part" if chunk.value == "part" else chunk.kind
    return _told(chunk, kind)


def _told(chunk: Chunk, kind: str) -> str:
    return f"{chunk.text.lower().replace(' ', '-')}:{kind}{'’s' * chunk.possessive}"


def _kind_of_date(chunks: list[Chunk], at: int) -> str:
    """`day` of one on which something may be done, not an occasion's; else the kind of time."""
    kind = chunks[at].value.kind
    if kind not in DAYS:
        return kind
    return "occasion" if is_of_occasion(chunks, at) else "day"


def is_of_occasion(chunks: list[Chunk], at: int) -> bool:
    """Whether a day is a holiday's name, an event's, a newspaper's or one of a row: `the August 15 holiday`, `Tuesday's paper`, `every Friday`."""
    if _OF_OCCASION.search(words_of(chunks[max(0, at - 4) : at])) or _is_of_paper(chunks, at):
        return True
    if not at:
        return False
    before = chunks[at - 2] if at > 1 and chunks[at - 1].kind == "word" and chunks[at - 1].text.endswith("ed") else chunks[at - 1]
    named = not chunks[at].value.back and before.text == "the" or before.possessive  # "the planned June 12 summit"
    if chunks[at].possessive and at + 1 < len(chunks) and chunks[at + 1].kind == "word" and not any(
        chunk.kind == "document" or chunk.text in BE | {"date", "one"} for chunk in chunks[at + 1 : at + 4]
    ):
        return True  # "after Sunday's fire"
    return named and any(chunk.text in OCCASIONS for chunk in chunks[at + 1 : at + 3]) or _describes_noun(chunks, at)


def _describes_noun(chunks: list[Chunk], at: int) -> bool:
    """Whether a day stands between an article and a noun that is no document's: `the original July 9 deadline`, `since the June 2 elections`."""
    article = chunks[at - 1].text if chunks[at - 1].text in DETERMINERS else chunks[at - 2].text if at > 1 and chunks[at - 1].kind == "word" else ""
    if article not in ("the", "a", "an") or chunks[at - 1].text in PREPOSITIONS | CONJUNCTIONS or at + 1 >= len(chunks):
        return False
    after = chunks[at + 1]
    is_noun = after.kind == "word" and after.text not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS | ADVERBS | BE and not is_verb(chunks, at + 1)
    return is_noun and not any(chunk.kind == "document" for chunk in chunks[at + 1 : at + 5])


def _is_of_paper(chunks: list[Chunk], at: int) -> bool:
    """Whether a day is that of a newspaper or a broadcast: `Tuesday's Rodong Sinmun`, `in Friday's newspapers`, `Monday's front page`."""
    for chunk in chunks[at + 1 : at + 4]:
        if chunk.kind == "agency" or chunk.text in _ISSUES:
            return True
        if chunk.kind != "word" or chunk.text in PREPOSITIONS | DETERMINERS:
            return False
    return False
