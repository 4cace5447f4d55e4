"""Constructions as patterns over the chunks of a sentence, one a row: `the|his VERB to who=PERSON|OFFICE ,`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tonetrack.reading import vocabulary
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.verbs import is_verb

_REACH = 24  # chunks to either side of a place that a form may tell of
_PART = re.compile(r"(?:(?P<name>[a-z]+)=)?(?P<not>!?)(?P<at>@?)(?P<kinds>[^\s?*]+?)(?P<times>[?*]|\{\d,\d\})?")
_OWNS = {"('s)": "'?", "'s": "'", "": ""}  # whether what a part stands for is a possessive
_OPENS = {"(": "(?:", "!(": "(?!"}  # brackets


def forms(*rows: str, **words: Iterable[str]) -> tuple[str, ...]:
    """The forms of constructions, a row each, for `find`.

    A row has a part for every chunk: its text (`to|from`, or how it ends: `..office`), its kind in capitals (`PERSON`; `PERSON's` is a possessive,
    `PERSON('s)` either; VERB is what does something, `_` anything), a set of words of the vocabulary or of `words` (`{SAY}`), or what begins
    a sentence (`^`). `!` denies a part, `?`, `*` and `{0,3}` repeat it, `( … | … )` choose, `name=` names its place, and `@` marks the place
    that is asked about.
    """
    return tuple(re.sub(r"\{([A-Z_]+)\}", lambda found: "|".join(sorted(words.get(found[1]) or getattr(vocabulary, found[1]))), row) for row in rows)


@lru_cache(maxsize=None)  # when first asked for: a set may have a thousand words
def _pattern(row: str) -> re.Pattern[str]:
    """The pattern of a row over a line of chunks."""
    return re.compile(r"(?<!\S)" + "".join(map(_part, row.split())))


def _part(part: str) -> str:
    """The pattern of one part of a row, or of a bracket between parts."""
    if part == "|" or part in _OPENS or part.startswith(")"):
        return _OPENS.get(part, part)
    found = _PART.fullmatch(part)
    chunk = f"(?:{found['at'] or '@?'}(?:{'|'.join(map(_kind, found['kinds'].split('|')))}) )"
    named = f"(?P<{found['name']}>{chunk})" if found["name"] else f"(?!{chunk})" if found["not"] else chunk
    return named + (found["times"] or "")


def _kind(kind: str) -> str:
    """The pattern of a chunk of this kind, or of this text."""
    end = next((end for end in _OWNS if kind.endswith(end)))
    bare = kind.removesuffix(end)
    owns = _OWNS[end] if end or bare.isupper() else "'?"
    text, kinds = (
        (r"[^\s/]*", bare.lower()) if bare.isupper() else (r"[^\s/]*" if bare == "_" else re.escape(bare).replace(r"\.\.", r"[^\s/]*"), "[a-z]+")
    )
    return f"{text}/{kinds}/{owns}"


def find(rows: Iterable[str], chunks: Sequence[Chunk], at: int) -> dict[str, int] | None:
    """The places that the first row to fit around a place names, and the place itself as `at`; None where none fits."""
    return next(find_all(rows, chunks, at), None)


def find_all(rows: Iterable[str], chunks: Sequence[Chunk], at: int) -> Iterator[dict[str, int]]:
    """What `find` tells, for each row that fits."""
    start = max(0, at - _REACH)
    line = "".join(_written(chunks, place, place == at) for place in range(start, min(at + _REACH, len(chunks))))
    line = line if start else "^/mark/ " + line
    before = start - (start == 0)
    for match in filter(None, (_pattern(row).search(line) for row in rows)):
        yield {"at": at, **{name: before + line.count(" ", 0, match.start(name)) for name, one in match.groupdict().items() if one}}


def _written(chunks: Sequence[Chunk], place: int, marked: bool) -> str:
    """A chunk as patterns see it."""
    chunk = chunks[place]
    text, kind = chunk.text.replace(" ", "_").replace("/", "_"), "verb" if is_verb(chunks, place) else chunk.kind
    return f"{'@' if marked else ''}{text}/{kind}/{chr(39) if chunk.possessive else ''} "
