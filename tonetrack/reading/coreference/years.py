"""Which year a day without one belongs to: one told in its own clause, not one of what the sentence tells besides."""

from __future__ import annotations

import re

from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import PERIODS, TIMES, only_bounds
from tonetrack.reading.vocabulary import CONJUNCTIONS, DETERMINERS, forms_of

_OPENERS = CONJUNCTIONS - {"and", "but", "or", "if", "so"} | {"that", "before", "after", "until"}  # of a clause within another
_OF_YEARS = PERIODS | TIMES | {"crisis", "days", "weeks", "months", "early", "late", "mid", "end", "beginning", "start", "half"}
_THINKS = forms_of("think speak tell write dream remind hear learn read")  # of a year: not what it describes
_YEAR = re.compile(r"\b(?:194[5-9]|19[5-9]\d|20[0-4]\d)\b")
_NEAR = 5  # chunks after a day within which a year may still be its own: `on May 5, in the spring of 1962`


def years_told(chunks: list[Chunk]) -> list[int]:
    """The years to which the days of a sentence may belong: `In 2018 Kim wrote on May 5`, not `on May 5 of the war that began in 1950`."""
    days = [at for at, chunk in enumerate(chunks) if chunk.kind == "date" and chunk.value.kind in ("month-day", "holiday")]
    return [chunk.value.year for at, chunk in enumerate(chunks) if _is_year(chunk) and not only_bounds(chunks, at) and _is_of_days(chunks, at, days)]


def years_in(plain: str) -> list[int]:
    """The years since 1945 that a text names, in order."""
    return [int(year) for year in _YEAR.findall(plain)]


def tells_this_year(chunks: list[Chunk]) -> bool:
    """Whether a sentence turns to the article's own year: `This year.`, `This year the message`, `This year's text`."""
    opening = [chunk.text for chunk in chunks[:2]]
    return opening == ["this", "year"]


def _is_year(chunk: Chunk) -> bool:
    return chunk.kind == "date" and chunk.value.kind in ("year", "month") and bool(chunk.value.year)


def _is_of_days(chunks: list[Chunk], at: int, days: list[int]) -> bool:
    """Whether a year is not only that of a thing (`the 1961 treaty`, `the war of 1950`), or of a clause without the days."""
    if _describes(chunks, at):
        return False  # "still short of the level of 2019"
    if not days:
        return True
    if at > days[-1] + _NEAR:
        return False  # "a letter dated May 5, recalled their meeting in 2024"
    start, end = _clause(chunks, at)
    return start < 0 or any(start < day < end for day in days)


def _describes(chunks: list[Chunk], at: int) -> bool:
    """Whether a year stands before a noun or after `of`: `the 2020 election`, `the liberation of 1945`; not in `the autumn of 1962`."""
    before, after = chunks[at - 1] if at else None, chunks[at + 1] if at + 1 < len(chunks) else None
    if before is None or chunks[at].value.kind == "month":
        return False
    if before.text == "of":
        return at > 1 and chunks[at - 2].kind in ("word", "name", "organisation", "person") and chunks[at - 2].text not in _OF_YEARS | _THINKS
    owned = before.possessive or before.text in DETERMINERS
    return owned and after is not None and after.kind in ("word", "organisation", "name")


def _clause(chunks: list[Chunk], at: int) -> tuple[int, int]:
    """Where the clause within another that a place stands in begins and ends; -1 and the end for the main one."""
    for place in range(at - 1, -1, -1):
        if chunks[place].kind in ("mark", "quote"):
            break
        if chunks[place].kind == "word" and chunks[place].text in _OPENERS:
            return place, next((end for end in range(at, len(chunks)) if chunks[end].kind in ("mark", "quote")), len(chunks))
    return -1, len(chunks)
