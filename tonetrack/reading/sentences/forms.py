"""Constructions of English as rows over the chunks of a sentence: `PERSON's letter , dated @DAY`. How everything in reading that looks at
several chunks at once is written; this docstring is all that is needed to write one.

A row has a part for every chunk, in order, with blanks between:

- `to|from`: a word or mark by its text, any of these; `..office`, `..ed`: by how it ends; `_`: anything; `ROLE&..s`: by its kind and its text;
- `PERSON`: a chunk by its kind, in capitals. `PERSON's` is a possessive, `PERSON('s)` either. Kinds are those of chunks (WORD, MARK, QUOTE,
  PERSON, OFFICE, ROLE, PRONOUN, NAME, ORGANISATION, AGENCY, COUNTRY, DOCUMENT, DATE; see `chunks`) and those within them: VERB, a word that tells
  what somebody does (WORD is any other), NUMBER, LEADER, HE (any pronoun but `it`), GUEST (an office of no leader's), LETTER, REPLY, SPEECH and
  what else documents are, PART (of a document), DAY (on which something may be done), OCCASION (a day that names one: `the June 2 vote`), YEAR,
  MONTH, GAP (`days after`);
- `{SAY}`: any word of a set of the vocabulary, or of a set given by that name;
- `!` before a part: what stands here is none of these (the chunk itself is the next part's); `!( … )`: these do not follow;
- `?`, `*`, `{0,3}` after a part or a bracket repeat it, with `?` after that as seldom as can be; `( … | … )` chooses;
- `^` is the beginning of what is looked at, `$` its end;
- `who=PERSON`: the place of this chunk is wanted; `@_`: this chunk is the one that is asked about.

`forms` makes a table of rows; `find` tells the places of the first row that fits, `fits` only whether one does, `answer` what the row names.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tonetrack.reading import vocabulary
from tonetrack.reading.dates import DAYS
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.occasions import is_of_occasion
from tonetrack.reading.sentences.verbs import is_verb

WHO = "PERSON|OFFICE|HE"  # one person
WHOSE = "PERSON's|OFFICE's|HE's"
SOMEBODY = f"{WHO}|ROLE|AGENCY"
TIME = "DAY|OCCASION|MONTH|YEAR|GAP"  # any date
_REACH = 40  # chunks to either side of a place that a row may tell of
_PART = re.compile(r"(?:(?P<name>[a-z]+)=)?(?P<not>!?)(?P<at>@?)(?P<kinds>\S+?)(?P<times>(?:[?*]|\{\d+,\d+\})\??)?")
_SET = re.compile(r"\{([A-Z_]+)\}")
_OWNS = {"('s)": "'?", "'s": "'", "": ""}  # whether what a part stands for is a possessive
_OPENS = {"(": "(?:", "!(": "(?!", "$": "$", "|": "|"}  # brackets, and what else is no chunk
_TEXT = r"[^\s/]*"


def forms(*rows: str, **words: Iterable[str]) -> tuple[str, ...]:
    """A table of rows, with the sets that they name written out."""
    sets = {name: "|".join(sorted(words.get(name) or getattr(vocabulary, name))).replace(" ", "_") for name in _SET.findall(" ".join(rows))}
    return tuple(_SET.sub(lambda found: sets[found[1]], row) for row in rows)


@lru_cache(maxsize=None)  # when first asked for: a set may have a thousand words
def _pattern(row: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern of a row over a line of chunks, and of what the chunk asked about must be for it to fit."""
    asked = [_part(part) for part in row.split() if "@" in part]
    begins = r"\A" if row.startswith("^ ") else "" if row.startswith("@") else r"(?<!\S)"
    return re.compile(begins + "".join(map(_part, row.split()))), re.compile("|".join(asked))


def _part(part: str) -> str:
    """The pattern of one part of a row, or of a bracket between parts."""
    if part in _OPENS or part.startswith(")"):
        return _OPENS.get(part, part)
    found = _PART.fullmatch(part)
    chunk = f"(?:{found['at'] or '@?'}(?:{'|'.join(_kinds(found['kinds'].split('|')))}) )"
    named = f"(?P<{found['name']}>{chunk})" if found["name"] else f"(?!{chunk})" if found["not"] else chunk
    return named + (found["times"] or "")


def _kinds(kinds: list[str]) -> Iterator[str]:
    """The patterns of chunks of these kinds, or of these texts."""
    for end, own in _OWNS.items():
        bare = [kind.removesuffix(end) for kind in kinds if end and kind.endswith(end) or not end and not kind.endswith("s)") and "'s" not in kind]
        if texts := [".." if kind == "_" else kind for kind in bare if not kind.partition("&")[0].isupper()]:
            yield f"{_texts(texts)}/[^/]*/{own if end else chr(39) + '?'}"
        for kind in (kind for kind in bare if kind.partition("&")[0].isupper()):
            named, _, text = kind.partition("&")
            yield f"{_texts([text or '..'])}/(?:[a-z-]+:)?{named.lower()}(?::[a-z]+)?/{own}"


def _texts(texts: list[str]) -> str:
    """The pattern of any of these texts."""
    return f"(?:{'|'.join(re.escape(text).replace(re.escape('..'), _TEXT) for text in texts)})"


def fits(rows: Iterable[str], chunks: Sequence[Chunk], at: int = -1) -> bool:
    """Whether a row of a table fits chunks, around a place where one is asked about."""
    return find(rows, chunks, at) is not None


def answer(rows: Iterable[str], chunks: Sequence[Chunk], at: int = -1) -> str:
    """The name that the first row to fit gives to a chunk: `to` of `to=@reached`; empty where none fits."""
    return next((name for name in find(rows, chunks, at) or () if name != "at"), "")


def find(rows: Iterable[str], chunks: Sequence[Chunk], at: int = -1) -> dict[str, int] | None:
    """The places that the first row to fit names, and the place asked about as `at`; None where none fits."""
    return next(find_all(rows, chunks, at), None)


def find_all(rows: Iterable[str], chunks: Sequence[Chunk], at: int = -1) -> Iterator[dict[str, int]]:
    """What `find` tells, for each time that a row fits, row by row."""
    written = _written(chunks)
    start, end = (max(0, at - _REACH), at + _REACH) if at >= 0 else (0, len(chunks))
    marked = "@" + (written[at] if at < len(written) else "/quote/ ") if at >= 0 else ""  # past the end: a quotation that follows
    patterns = [pattern for pattern, asked in map(_pattern, rows) if asked.match(marked)]
    if not patterns:
        return
    line = "".join([*([] if start else ["^/mark/ "]), *written[start : max(at, 0)], marked, *written[at + 1 : end]])
    before = start - (start == 0)
    for match in (match for pattern in patterns for match in pattern.finditer(line)):
        yield {"at": at, **{name: before + line.count(" ", 0, match.start(name)) for name, one in match.groupdict().items() if one}}


_WRITTEN: deque[tuple[list[Chunk], list[str]]] = deque(maxlen=4)  # the chunks written last: a sentence and its clauses are asked about often
_NO_SIGNS = str.maketrans(" /@", "___")


def _written(chunks: Sequence[Chunk]) -> list[str]:
    """Chunks as patterns see them: `kim_jong_un/leader:person/' `."""
    written = next((written for known, written in _WRITTEN if known == chunks), None)
    if written is None:
        written = [
            f"{chunk.text.lower().translate(_NO_SIGNS)}/{_kind_of(chunks, place)}/{chr(39) if chunk.possessive else ''} "
            for place, chunk in enumerate(chunks)
        ]
        _WRITTEN.append(([*chunks], written))
    return written


def _kind_of(chunks: Sequence[Chunk], place: int) -> str:
    """The kind of a chunk, with what it is among those of its kind: `leader:person`, `letter:document`."""
    chunk = chunks[place]
    kind = chunk.kind
    if kind in ("word", "document") and is_verb(chunks, place):
        return "verb"
    if kind == "document":
        return f"{chunk.value}:document" if chunk.value != "part" else "part"
    if kind == "date":
        told = chunk.value.kind
        return f"{told if told not in DAYS else 'occasion' if is_of_occasion(chunks, place) else 'day'}:date"
    if kind == "person" and chunk.value.leader:
        return "leader:person"
    if kind == "pronoun" and chunk.text not in ("it", "its"):
        return "he:pronoun"
    if chunk.value in ("guest", "host"):
        return f"guest:{kind}"
    return "number:word" if kind == "word" and chunk.text.isdigit() else kind
