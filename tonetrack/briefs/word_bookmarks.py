"""Bookmarks around what was filled into a Word document, by which a second run finds and renews it.

A bookmark wraps nothing: python-docx, Word and LibreOffice see plain paragraphs, tables and pictures. It is named
`tonetrack_12_limits_6`, with a number because Word wants each name once. LibreOffice loses bookmarks that reach over
several paragraphs or out of a table: each paragraph of a list has one, the second `tonetrack_12_2_limits_6`, and a table
has one in its first cell and one around the word about rows left out. That of a chart is `tonetrack_12_chart`: a name has
at most 40 characters, and the picture's own says which chart.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tonetrack.briefs.placeholders import Placeholder

START, END = qn("w:bookmarkStart"), qn("w:bookmarkEnd")
CHART = "chart"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same text box again, for old readers
_NAME = re.compile(r"tonetrack_(\d+)_(?:(\d+)_)?([a-z]\w*)")


@dataclass(frozen=True)
class Bookmark:
    """A filled place, or a paragraph of one: its number, which part, the placeholder's key (`table:letters:8`) and the two marks."""

    number: int
    part: int
    key: str
    start: Any
    end: Any

    def content(self) -> list:
        """The elements between the marks, up to the end of the paragraph that the first stands in."""
        following = list(self.start.itersiblings())
        return following[: following.index(self.end)] if self.end in following else following


def paragraph_of(element: Any) -> Any:
    """The paragraph that an element stands in."""
    return next(element.iterancestors(qn("w:p")))


def key_of(placeholder: Placeholder) -> str:
    """What the bookmark of a filled placeholder is named for."""
    return CHART if placeholder.kind == "chart" else placeholder.key


def marks(key: str, number: int, *, part: int = 1, identity: int = 0) -> tuple[Any, Any]:
    """The two marks of a new bookmark, to be placed around what is filled in; its id is the number where no other is given."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(identity or number))
    start.set(qn("w:name"), f"tonetrack_{number}_{f'{part}_' if part > 1 else ''}{key.replace(':', '_')}")
    return start, end


def mark_paragraphs(paragraphs: list, key: str, number: int, free: Iterator[int]) -> None:
    """Put a bookmark around the text of each paragraph; their ids are the next free ones."""
    for part, paragraph in enumerate(paragraphs, 1):
        start, end = marks(key, number, part=part, identity=next(free))
        put_first(paragraph, start)
        paragraph.append(end)


def put_first(paragraph: Any, *elements: Any) -> None:
    """Put elements before the first run of a paragraph, behind its formatting."""
    at = 1 if paragraph.find(qn("w:pPr")) is not None else 0
    paragraph[at:at] = elements


def find_bookmarks(root: Any) -> list[list[Bookmark]]:
    """The filled places of a story, each with its parts in order; marks that Word has set between paragraphs are moved into one."""
    places, begun = {}, {}
    for mark in list(root.iter(START, END)):
        if mark.tag == START:
            begun[mark.get(qn("w:id"))] = mark
        elif (start := begun.pop(mark.get(qn("w:id")), None)) is not None and (name := _NAME.fullmatch(start.get(qn("w:name"), ""))):
            if _into_paragraph(start, mark, root):
                found = Bookmark(int(name[1]), int(name[2] or 1), name[3].replace("_", ":"), start, mark)
                places.setdefault((found.number, next(start.iterancestors(FALLBACK), None)), []).append(found)
    return list(places.values())


def _into_paragraph(start: Any, end: Any, root: Any) -> bool:
    """Move the marks into the paragraphs they begin before and end behind; False where there is none between them."""
    if _is_outside(start):
        paragraph = next((element for element in _from(start, root) if element.tag == qn("w:p")), None)
        if paragraph is None or paragraph in set(_from(end, root)):
            return False
        put_first(paragraph, start)
    if _is_outside(end) or _begins_another(start, end):
        after = set(_from(end, root))
        before = [paragraph for paragraph in root.iter(qn("w:p")) if paragraph not in after and end not in set(paragraph)]
        before[-1].append(end)
    if start.getparent() is not end.getparent():  # one in a link or a tracked change
        _lift(start, "addprevious")
        _lift(end, "addnext")
    return True


def _from(mark: Any, root: Any) -> Iterator[Any]:
    """The elements of a story from a mark on."""
    return itertools.dropwhile(lambda element: element is not mark, root.iter())


def _is_outside(mark: Any) -> bool:
    return next(mark.iterancestors(qn("w:p")), None) is None


def _begins_another(start: Any, end: Any) -> bool:
    """Whether the end stands before all text of a later paragraph, where it comes to when the last one filled is deleted."""
    before = (mark for mark in end.itersiblings(preceding=True) if mark.tag not in (qn("w:pPr"), START, END))
    return next(before, None) is None and paragraph_of(end) is not paragraph_of(start)


def _lift(mark: Any, move: str) -> None:
    while mark.getparent().tag != qn("w:p"):
        getattr(mark.getparent(), move)(mark)


def filled_texts(root: Any, bookmarks: list[list[Bookmark]]) -> set:
    """The w:t elements of what was filled in before, in which no placeholder is looked for."""
    found, begun = set(), set()
    starts, ends = ({getattr(part, side) for place in bookmarks for part in place} for side in ("start", "end"))
    for element in root.iter(START, END, qn("w:t")):
        if element in starts:
            begun.add(element.get(qn("w:id")))
        elif element in ends:
            begun.discard(element.get(qn("w:id")))
        elif element.tag == qn("w:t") and begun:
            found.add(element)
    for place in bookmarks:
        if (table := filled_table(place)) is not None:
            found.update(table.iter(qn("w:t")))
    return found


def filled_table(place: list[Bookmark]) -> Any:
    """The table in whose first cell the place's first bookmark stands; None for a place of another kind, or without its table."""
    first = place[0]
    return next(first.start.iterancestors(qn("w:tbl")), None) if first.key.startswith("table:") and first.part == 1 else None


def numbers_of(root: Any) -> Iterator[int]:
    """The numbers that the bookmarks of a story bear, as ids or in their names."""
    for mark in root.iter(START):
        name = _NAME.fullmatch(mark.get(qn("w:name"), ""))
        yield from (int(number) for number in (mark.get(qn("w:id"), ""), name[1] if name else "") if number.isdecimal())
