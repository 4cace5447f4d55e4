"""Letters recalled from another time, and the year told with them: `another letter`, `his 2019 letter`, `a letter to Castro two years ago`."""

from __future__ import annotations

import re

from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import word_after
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import OLDER, RECEIVE, SAY, SEND, WRITE

_RECALLED = OLDER - {"last"}  # words before a noun: it is of an earlier time
# "last year's message"
_SPAN_BEFORE = re.compile(r"\b(?:last|previous|past) (?:year|month|week|summer|spring|autumn|winter|fall)\b|year-(?:ago|earlier)")
_SPAN_AFTER = re.compile(  # "a letter sent to him two years ago"
    r"(?:[\w-]+ ){0,12}(?:(?:last (?:year|month)|(?:last|in the) (?:summer|spring|autumn|winter|fall))\b"
    r"|(?:a|two|three|four|five|several|\d) (?:years?|months?|decades?|generations?|weeks?) (?:ago|earlier|before|prior))"
)


def recalled(chunks: list[Chunk], at: int, before: list[str]) -> tuple[bool, int]:
    """Whether the noun means a recalled document (`another`, `his 2019`, `last year's`), and its year when told.

    `before` holds the words of the noun phrase before the noun, nearest first.
    """
    joined = " ".join(reversed(before))
    year = _year_told(chunks, at, joined)
    older = year or _RECALLED & set(before) or _SPAN_BEFORE.search(joined) or _SPAN_AFTER.match(_words_after(chunks, at))
    return bool(older), year


def recalled_of_year(sentence: Sentence, at: int, before: list[str]) -> tuple[bool, int]:
    """As `recalled`, with the year that must be reckoned: `last year's message`, `That year's text`."""
    older, year = recalled(sentence.chunks, at, before)
    if older and not year and sentence.anchor and "year last" in " ".join(before):
        year = sentence.anchor.year - 1
    if "that" in before and "year" in before and sentence.year:
        older, year = True, sentence.year  # of the year told last
    return older, year


def _year_told(chunks: list[Chunk], at: int, joined: str) -> int:
    """The year in `his 2019 letter`, `a letter from May 2019`; 0 when none is told."""
    before = [chunk.value.year for chunk in chunks[max(0, at - 6) : at] if _is_year(chunk) and chunk.text in joined]
    end = min(at + 8, len(chunks) - 1)
    ends = (place for place in range(at + 1, end) if chunks[place].text in (",", ";") or chunks[place].kind == "quote" or _tells_on(chunks, place))
    end = next(ends, end)
    after = [chunks[place].value.year for place in range(at + 1, end) if _is_year(chunks[place]) and chunks[place - 1].text in ("in", "of", "from")]
    return [0, *before, *after][-1]


def _tells_on(chunks: list[Chunk], at: int) -> bool:
    """Whether what a letter says begins with the `that` at a place: `said in his message that the decision of 1998`; not `a message that he sent in
    1998`."""
    if chunks[at].text != "that" or at + 1 >= len(chunks) or is_verb(chunks, at + 1):
        return False
    return not any(chunk.text in SEND | WRITE | RECEIVE for chunk in chunks[at + 1 : at + 5])


def _is_year(chunk: Chunk) -> bool:
    """Whether a date tells a year or a month of one, not a day: `2019`, `May 2019`."""
    return chunk.kind == "date" and chunk.value.kind in ("year", "month")


def _words_after(chunks: list[Chunk], at: int) -> str:
    """The words after a noun up to the next verb, mark or quotation, which may tell how long ago: `a letter to Castro two years ago`;
    none after `the letter said`."""
    if word_after(chunks, at) in SAY - {"addressed"}:
        return ""
    ends = (place for place in range(at + 1, min(at + 16, len(chunks))) if chunks[place].kind in ("mark", "quote") or is_verb(chunks, place))
    return words_of(chunks[at + 1 : max(next(ends, at + 16) + 2, at + 8)])
