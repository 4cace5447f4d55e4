"""A sentence as one line of text with what its chunks are written in, for tables of patterns: `kim:person wrote to xi:person on may-3:day`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tonetrack.reading.dates import DAYS
from tonetrack.reading.documents.days import is_of_occasion
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.vocabulary import BE

WHO = r"\S+:(?:person|office|pronoun)(?!\S)"  # one person, not `kim:person's`
WHOSE = r"\S+:(?:person|office|pronoun)’s"
SOMEBODY = r"\S+:(?:person|office|pronoun|role|agency)(?!\S)"
DAY = r"\S+:day(?!\S)"


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words."""
    return rf"(?:{'|'.join(sorted(words))})(?!\S)"


IS = any_of(BE)


def patterns(*rows: str) -> tuple[re.Pattern, ...]:
    """A table of patterns over lines."""
    return tuple(re.compile(row) for row in rows)


def line_of(chunks: list[Chunk], quote: int = -1) -> str:
    """The chunks as a line: words, marks, `it` and `its` as they are, a quotation as Q, the one at a place as THIS, all others with their kind."""
    return " ".join("THIS" if at == quote else _token(chunks, at) for at in range(len(chunks)))


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
    return f"{chunk.text.lower().replace(' ', '-')}:{kind}{'’s' if chunk.possessive else ''}"


def _kind_of_date(chunks: list[Chunk], at: int) -> str:
    """`day` of one on which something may be done, not an occasion's; else the kind of time."""
    kind = chunks[at].value.kind
    if kind not in DAYS:
        return kind
    return "occasion" if at and is_of_occasion(chunks, at) else "day"
