"""The day on which a saved page came out: what its reader sees goes before what its markup tells, and both before a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lxml import etree

from tonetrack.reading.articles.article import is_day_alone, without_weekday
from tonetrack.reading.dates import find_dates

# what stands beside a day: `HARBOUR NEWS - May 9, 2031 - 18:21 | All`
_PARTED = re.compile(r" (?:[|·•–—]|-{1,2}|(?=(?:last )?(?:updated|modified)\b)) ?", re.I)
_ISO_TIME = re.compile(r"(?<=\d)T\d.*")

HEAD = 60  # lines of a page among which the one of its day stands
RUNNING = 25  # words from which a paragraph is one of the story

_FIRST = re.compile(
    r"(?:^|[|·•(]|\bby [^\n]{2,60}?|\b(?:19|20)\d\d\b[^\n]{0,20}?)\W*"
    r"(?:first |originally )?(?:published|posted|date of publication|publication date|input|입력|등록|게재|승인)\b(?P<after>[^\n]{0,60})",
    re.I,
)
_LATER = re.compile(r"\b(?:last )?(?:updated|modified|edited|reviewed|revised|수정|업데이트)\b(?P<after>[^\n]{0,60})", re.I)
_LINKED = re.compile(r'"datePublished"\s*:\s*"([^"\n]{6,60})"')  # JSON-LD
_MARKED = (
    "//meta[re:test(concat(@property, @name, @itemprop),"
    " '(^|[.:_-])(published|datepublished|publishdate|pubdate|published_time|issued)|^dc(terms)?[.]date', 'i')]/@content"
)


def page_day(lines: Sequence[str], title: str, tree: etree._Element, markup: str, guess: date | None) -> date | None:
    """The day of a page's lines: one said to be that of the first copy, else the markup's (by the line of a day under the headline, when a
    night lies between them: a reader's day is that of the place), else that of a later copy, else the `guess`."""
    head = [without_weekday(line) for line in _head(lines)]
    below = next((place for place, line in enumerate(lines) if title and line == title), len(lines)) + 1
    parts = (part for line in head[below:] if len(line.split()) < RUNNING for part in _PARTED.split(line) if not _LATER.match(part))
    alone = next(_days((part for part in parts if any(is_day_alone(part, day) for day in find_dates(part, near=guess)[:1])), guess), None)
    told = _told(tree, markup)
    if alone and told and abs((alone - told).days) == 1:
        told = alone
    return next(_days(_after(_FIRST, head), guess), None) or told or alone or next(_days(_after(_LATER, head), guess), None) or guess


def _head(lines: Sequence[str]) -> Sequence[str]:
    """The lines down to the second paragraph of running text: the first may be a standfirst."""
    running = [place for place, line in enumerate(lines[:HEAD]) if len(line.split()) >= RUNNING]
    return lines[: running[1] if len(running) > 1 else HEAD]


def _after(said: re.Pattern[str], lines: Sequence[str]) -> Iterator[str]:
    """What follows the words that tell whose day it is, up to those of another."""
    for line in lines:
        found = said.search(line) if len(line.split()) < RUNNING else None
        if found:
            yield _LATER.split(found["after"])[0] if said is _FIRST else found["after"]


def _days(lines: Iterator[str], near: date | None = None) -> Iterator[date]:
    """The day with its year that each line names first."""
    for line in lines:
        yield from filter(None, (day.whole for day in find_dates(line, near=near)[:1]))


def _told(tree: etree._Element, markup: str) -> date | None:
    """The day of publication in so many words of the markup."""
    named = tree.xpath(_MARKED, namespaces={"re": "http://exslt.org/regular-expressions"})
    values = [*(found[1] for found in _LINKED.finditer(markup)), *named]
    return next(_days(_ISO_TIME.sub("", value.strip()) for value in values), None)
