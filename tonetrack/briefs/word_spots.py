"""Where placeholders stand in a Word document: in any paragraph of any story, split over any number of runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tonetrack.briefs.filling import Filling
from tonetrack.briefs.placeholders import FOUND, Placeholder, check_closed, read_placeholder
from tonetrack.briefs.word_bookmarks import Bookmark, filled_texts, paragraph_of
from tonetrack.briefs.word_places import place_of
from tonetrack.errors import BriefingError, quoted

STORIES = ("header", "footer", "footnotes", "endnotes")
FILLED = "\ufffc\n"
BREAKS = {qn("w:br"), qn("w:cr"), qn("w:tab"), qn("w:drawing"), qn("w:pict")}  # no placeholder reaches across one


@dataclass(frozen=True)
class Story:
    """A part of the document that holds paragraphs: body, header, footer, notes."""

    name: str
    root: Any
    part: Any


@dataclass(frozen=True)
class Spot:
    """A placeholder found in a paragraph: the w:t elements it stands in, with the first and last position in them."""

    placeholder: Placeholder
    texts: list
    start: int
    end: int
    alone: bool  # nothing else stands in the paragraph

    @property
    def paragraph(self) -> Any:
        """The paragraph that the placeholder begins in."""
        return paragraph_of(self.texts[0])


def stories(document: Any) -> Iterator[Story]:
    """The parts of a document whose paragraphs may hold placeholders."""
    for part in sorted(document.part.package.iter_parts(), key=lambda part: str(part.partname)):
        folder, _, file = str(part.partname).rpartition("/")
        name = file.removesuffix(".xml").rstrip("0123456789")
        if part is document.part:
            yield Story("", part.element, part)
        elif name in STORIES and folder == "/word":  # not in /word/glossary: the house's building blocks
            yield Story(name, part.element if isinstance(part, XmlPart) else parse_xml(part.blob), part)


def find_spots(story: Story, bookmarks: list[list[Bookmark]], filling: Filling) -> list[Spot]:
    """The placeholders of a story in order, none in a bookmark; those that cannot be filled where they stand are added to the filling's problems."""
    fields, filled, spots = _field_texts(story.root), filled_texts(story.root, bookmarks), []
    for paragraph in list(story.root.iter(qn("w:p"))):
        pieces = list(_pieces(paragraph, filled))
        text = "".join(part for _, part in pieces)
        if "{{" not in text:
            continue
        place = place_of(paragraph, story)
        with filling.at(place):
            check_closed(text)
        for found in FOUND.finditer(text):
            with filling.at(place):
                spots.append(_spot(found, text, pieces, paragraph, fields))
    for instruction in story.root.iter(qn("w:instrText")):
        if FOUND.search(instruction.text or ""):
            with filling.at(place_of(next(instruction.iterancestors(qn("w:p"))), story)):
                raise _in_field(instruction.text)
    return spots


def _spot(found: Any, text: str, pieces: list, paragraph: Any, fields: set) -> Spot:
    placeholder = read_placeholder(found[1])
    texts, start, end, position = [], 0, 0, 0
    for element, part in pieces:
        first, last = position, position + len(part)
        if element is not None and first < found.end() and last > found.start():
            start = found.start() - first if not texts else start
            end = found.end() - first
            texts.append(element)
        position = last
    if any(element in fields for element in texts):
        raise _in_field(found.group())
    if any(
        control.find(f"{qn('w:sdtPr')}/{qn(name)}") is not None
        for control in texts[0].iterancestors(qn("w:sdt"))
        for name in ("w:text", "w:dataBinding")
    ):
        raise BriefingError(f"{quoted(found.group())} stands in a plain-text or bound content control; put it outside")
    alone = text.strip() == found.group() and not any(paragraph.iter(qn("w:drawing"), qn("w:pict")))
    if placeholder.kind == "table" and not alone:
        raise BriefingError(f"{quoted(found.group())}: a table needs a paragraph of its own")
    return Spot(placeholder, texts, start, end, alone)


def _in_field(text: str) -> BriefingError:
    return BriefingError(f"{quoted(FOUND.search(text).group())} stands inside a field, which Word would overwrite; put it outside")


def _pieces(paragraph: Any, filled: set) -> Iterator[tuple[Any, str]]:
    """(w:t or None, text) of a paragraph in order: not of text boxes in it; what was filled before is one sign on a line of its own."""
    for element in paragraph.iter(qn("w:t"), *BREAKS):
        if paragraph_of(element) is paragraph:
            is_open = element.tag == qn("w:t") and element not in filled
            yield (element, element.text or "") if is_open else (None, FILLED if element in filled else "\n")


def _field_texts(root: Any) -> set:
    """The w:t elements that stand in the result of a field, which Word writes anew."""
    found, depth = set(), 0
    for element in root.iter(qn("w:fldChar"), qn("w:t")):
        if element.tag == qn("w:t"):
            if depth > 0 or next(element.iterancestors(qn("w:fldSimple")), None) is not None:
                found.add(element)
        else:
            depth += {"begin": 1, "end": -1}.get(element.get(qn("w:fldCharType")), 0)
    return found
