"""Filling a Word document: placeholders in any paragraph become text, lists, tables and charts between bookmarks.

A second run finds and renews them by the bookmarks (word_bookmarks), wherever the user has moved them meanwhile; a chart
by its picture's name. Names of elements are WordprocessingML's (ECMA-376, part 1, section 17).
"""

from __future__ import annotations

import copy
import io
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml import etree

from tonetrack.briefs.filling import Filling
from tonetrack.briefs.office import pixels_to_emu
from tonetrack.briefs.parts import Brief, Item
from tonetrack.briefs.placeholders import MARK, Placeholder, as_text, items_of, line_of, lost, picture_of, read_placeholder, table_of
from tonetrack.briefs.word_bookmarks import (
    CHART,
    FALLBACK,
    Bookmark,
    filled_table,
    find_bookmarks,
    key_of,
    mark_paragraphs,
    marks,
    numbers_of,
    paragraph_of,
    put_first,
)
from tonetrack.briefs.word_places import available_size, place_of
from tonetrack.briefs.word_spots import Spot, Story, find_spots, stories
from tonetrack.briefs.word_tables import renew_table, table_element
from tonetrack.errors import BriefingError

NOTES_SIZE = "13"  # half points: it is for looking up, and there may be sixty


@dataclass(kw_only=True)
class WordFilling(Filling):
    """A run over a Word document; `numbers` are free ones, for bookmarks and pictures."""

    document: Any
    numbers: Iterator[int]


def fill_word(brief: Brief, document: Any, path: Path) -> WordFilling:
    """Fill and renew a python-docx document in memory; returns what was done, with the problems that were met."""
    filling = WordFilling(brief, path, document=document, numbers=itertools.count(_highest_number(document) + 1))
    for story in stories(document):
        bookmarks, done = find_bookmarks(story.root), len(filling.updated)
        spots = find_spots(story, bookmarks, filling)
        _renew_story(story, bookmarks, filling)
        for spot in reversed(spots):  # from the end: what is filled moves nothing that is still to be filled
            with filling.at(place_of(spot.paragraph, story)):
                _fill_spot(spot, story, filling)
        if not isinstance(story.part, XmlPart) and (spots or len(filling.updated) > done):
            story.part._blob = etree.tostring(story.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return filling


def _highest_number(document: Any) -> int:
    """The highest number that a bookmark or picture of the document bears."""
    roots = [story.root for story in stories(document)]
    pictures = (abs(int(picture.get("id", "0"))) for root in roots for picture in root.iter(qn("wp:docPr")))
    numbers = itertools.chain(pictures, *map(numbers_of, roots))
    return max([1000, *(number for number in numbers if number < 2**30)])


# ------------------------------------------------------------------ filling


def _fill_spot(spot: Spot, story: Story, filling: WordFilling) -> None:
    placeholder, is_first = spot.placeholder, _is_first(spot.paragraph)
    if placeholder.kind == "table":
        _fill_table(spot, story, filling)
    elif placeholder.kind == "list" and spot.alone:
        _fill_list(spot, filling)
    else:
        _fill_in_line(spot, story, filling)
    if is_first:
        filling.filled.append(placeholder.key)


def _fill_in_line(spot: Spot, story: Story, filling: WordFilling) -> None:
    placeholder, paragraph = spot.placeholder, spot.paragraph
    run = _cut_out(spot)
    if placeholder.kind == "chart":
        runs = _new_chart(placeholder, paragraph, _run_format(run), story, filling)
    else:
        runs = [_text_run(_run_format(run), _as_line(filling.brief, placeholder))]
    start, end = marks(key_of(placeholder), next(filling.numbers))
    for element in (start, *runs, end):
        run.addprevious(element)
    _take_out(run)


def _take_out(element: Any) -> None:
    element.getparent().remove(element)


def _is_first(element: Any) -> bool:
    """Whether the element is none of those that a text box repeats for old readers."""
    return next(element.iterancestors(FALLBACK), None) is None


def _as_line(brief: Brief, placeholder: Placeholder) -> str:
    if placeholder.kind == "line":
        return line_of(brief, placeholder)
    return as_text([_one_line(item) for item in items_of(brief, placeholder)])


def _one_line(item: Item) -> str:
    return ", ".join(part for part in (item.text, item.source, item.address) if part)


def _cut_out(spot: Spot) -> Any:
    """Take the placeholder's letters out of their runs; returns an empty run in their place, with their formatting."""
    first, last = spot.texts[0], spot.texts[-1]
    before, after = first.text[: spot.start], last.text[spot.end :]
    run = first.getparent()
    empty = _text_run(_run_format(run), "")
    tail = copy.deepcopy(_run_format(last.getparent()))
    for text in spot.texts:
        text.text = ""
    _set_text(first, before)
    following = list(first.itersiblings()) if first is last else []
    run.addnext(empty)
    if first is not last:
        _set_text(last, after)
    elif after or following:
        rest = _text_run(tail, after)
        rest.extend(following)
        empty.addnext(rest)
    for text in dict.fromkeys((*spot.texts, first, last)):
        _drop_if_empty(text)
    return empty


def _drop_if_empty(text: Any) -> None:
    run = text.getparent()
    if not text.text:
        run.remove(text)
    if all(child.tag == qn("w:rPr") for child in run):
        run.getparent().remove(run)


def _run_format(run: Any) -> Any:
    return run.find(qn("w:rPr"))


def _text_run(properties: Any, *lines: str) -> Any:
    """A run of the given formatting; lines after the first begin with a line break."""
    run = OxmlElement("w:r")
    if properties is not None:
        run.append(copy.deepcopy(properties))
    for number, line in enumerate(lines):
        if number:
            run.append(OxmlElement("w:br"))
        if line:
            text = OxmlElement("w:t")
            _set_text(text, line)
            run.append(text)
    return run


def _set_text(element: Any, text: str) -> None:
    element.text = "".join(char if char.isprintable() else " " for char in text)  # a control character breaks the file
    element.set(qn("xml:space"), "preserve")


def _fill_list(spot: Spot, filling: WordFilling) -> None:
    prototype = spot.paragraph
    run = _cut_out(spot)
    properties = copy.deepcopy(_run_format(run))
    _take_out(run)
    paragraphs = _list_paragraphs(prototype, properties, items_of(filling.brief, spot.placeholder))
    mark_paragraphs(paragraphs, spot.placeholder.key, next(filling.numbers), filling.numbers)
    _put_in_place_of(prototype, paragraphs)


def _put_in_place_of(paragraph: Any, elements: list) -> None:
    for element in elements:
        paragraph.addprevious(element)
    if paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:  # a paragraph that ends a section must stay
        _take_out(paragraph)


def _list_paragraphs(prototype: Any, properties: Any, items: tuple[Item, ...]) -> list:
    """A paragraph an entry, each with the prototype's paragraph formatting."""
    made = []
    for text, has_source in _entries(items):
        paragraph = OxmlElement("w:p")
        if (formatting := prototype.find(qn("w:pPr"))) is not None:
            paragraph.append(copy.deepcopy(formatting))
            for section in paragraph.iter(qn("w:sectPr")):
                section.getparent().remove(section)
        paragraph.append(_text_run(properties, text))
        if has_source:
            paragraph.get_or_add_pPr().get_or_add_spacing().set(qn("w:after"), "0")
            paragraph.pPr.get_or_add_keepNext()
        made.append(paragraph)
    return made


def _entries(items: tuple[Item, ...]) -> list[tuple[str, bool]]:
    """The texts of a list, a paragraph each, and whether the next one is its source: an excerpt's has a paragraph of its own."""
    entries = [entry for item in items for entry in ([(item.text, True), (f"— {item.source}", False)] if item.source else [(_one_line(item), False)])]
    return entries or [("–", False)]


def _fill_table(spot: Spot, story: Story, filling: WordFilling) -> None:
    paragraph = spot.paragraph
    width, _ = available_size(paragraph, story)
    formats = (paragraph.find(qn("w:pPr")), _run_format(spot.texts[0].getparent()))
    table, *more = table_element(table_of(filling.brief, spot.placeholder), filling.document, width, formats)
    _take_out(_cut_out(spot))
    _put_in_place_of(paragraph, [table, *more])
    _finish_table(table, more, spot.placeholder.key, next(filling.numbers), filling)


def _finish_table(table: Any, more: list, key: str, number: int, filling: WordFilling) -> None:
    mark_paragraphs([next(table.iter(qn("w:p"))), *more], key, number, filling.numbers)
    _part_from_next((table, *more)[-1])


def _part_from_next(last: Any) -> None:
    """A table must not touch the next one, nor end a cell, a text box or a document: a paragraph keeps them apart."""
    following = last.getnext()
    is_table = following is None or following.tag != qn("w:p") and next(following.iter(qn("w:p"), qn("w:tbl")), following).tag != qn("w:p")
    if is_table and last.tag == qn("w:tbl"):
        last.addnext(OxmlElement("w:p"))


# ------------------------------------------------------------------ charts


def _new_chart(placeholder: Placeholder, paragraph: Any, properties: Any, story: Story, filling: WordFilling) -> list:
    if not isinstance(story.part, StoryPart):
        raise BriefingError(f"a chart cannot stand in {story.name}")
    picture = picture_of(filling.brief, placeholder)
    width, height = pixels_to_emu(picture.size, *available_size(paragraph, story))
    inline = story.part.new_pic_inline(io.BytesIO(picture.png), width, height)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # without it LibreOffice sets the picture into the margin
    inline.docPr.set("id", str(next(filling.numbers)))
    _name_picture(inline.docPr, placeholder, picture.alt)
    _free_line_height(paragraph, filling.document)
    run = _text_run(properties)
    drawing = OxmlElement("w:drawing")
    drawing.append(inline)
    run.append(drawing)
    return [run, *_notes_runs(properties, picture.notes)]


def _notes_runs(properties: Any, notes: str) -> list:
    """The list of events in small type on a line under the chart."""
    if not notes:
        return []
    run = _text_run(properties, "", notes)
    run.get_or_add_rPr().get_or_add_sz().set(qn("w:val"), NOTES_SIZE)
    return [run]


def _name_picture(properties: Any, placeholder: Placeholder, alt: str) -> None:
    properties.set("name", MARK + placeholder.key)
    properties.set("descr", alt)


def _free_line_height(paragraph: Any, document: Any) -> None:
    """Lines of a fixed height would cut the picture down to one of them, whether the paragraph or its style fixes it."""
    styles = {style.style_id: style.element for style in document.styles}
    holder, fixed = paragraph, None
    while holder is not None and fixed is None:
        spacing = holder.find(f"{qn('w:pPr')}/{qn('w:spacing')}")
        fixed = spacing.get(qn("w:lineRule")) if spacing is not None else None
        parent = holder.find(f"{qn('w:pPr')}/{qn('w:pStyle')}") if holder is paragraph else holder.find(qn("w:basedOn"))
        holder = styles.get(parent.get(qn("w:val"))) if parent is not None else None
    if fixed == "exact":
        spacing = paragraph.get_or_add_pPr().get_or_add_spacing()
        spacing.set(qn("w:line"), "240")
        spacing.set(qn("w:lineRule"), "auto")


# ------------------------------------------------------------------ renewing


def _renew_story(story: Story, bookmarks: list[list[Bookmark]], filling: WordFilling) -> None:
    for bookmarked in bookmarks:
        first = bookmarked[0]
        if first.key != CHART:
            is_first = _is_first(first.start)
            with filling.at(place_of(first.start, story)):
                placeholder = read_placeholder(first.key)
                _renew(bookmarked, placeholder, filling)
                filling.updated.extend([placeholder.key] if is_first else [])
    for properties in list(story.root.iter(qn("wp:docPr"))):
        if properties.get("name", "").startswith(f"{MARK}chart:"):
            with filling.at(place_of(properties, story)):
                _renew_chart(properties, bookmarks, story, filling)


def _renew(bookmarked: list[Bookmark], placeholder: Placeholder, filling: WordFilling) -> None:
    if any(paragraph_of(part.start).getparent() is not paragraph_of(part.end).getparent() for part in bookmarked):
        raise lost(placeholder)
    if placeholder.kind == "table":
        _renew_table(bookmarked, placeholder, filling)
    elif placeholder.kind == "list" and _holds_paragraphs(bookmarked):
        _renew_list(bookmarked, placeholder, filling)
    else:
        _renew_line(bookmarked[0], _as_line(filling.brief, placeholder))


def _renew_table(bookmarked: list[Bookmark], placeholder: Placeholder, filling: WordFilling) -> None:
    table = filled_table(bookmarked)
    if table is None:
        raise lost(placeholder)
    for part in bookmarked[1:]:
        _drop(part)
    more = renew_table(table, table_of(filling.brief, placeholder))
    for paragraph in reversed(more):
        table.addnext(paragraph)
    _finish_table(table, more, placeholder.key, bookmarked[0].number, filling)


def _holds_paragraphs(bookmarked: list[Bookmark]) -> bool:
    """Whether a list stands in paragraphs of its own, not amid the text of one."""
    around = (*bookmarked[0].start.itersiblings(preceding=True), *bookmarked[-1].end.itersiblings())
    return len(bookmarked) > 1 or not any(next(element.iter(qn("w:r")), None) is not None for element in around)


def _renew_list(bookmarked: list[Bookmark], placeholder: Placeholder, filling: WordFilling) -> None:
    """New paragraphs for the old ones; what the user wrote before the first or behind the last stays there."""
    first, last = bookmarked[0], bookmarked[-1]
    prototype = paragraph_of(last.end)  # the first of an excerpt is bound to its source
    paragraphs = _list_paragraphs(prototype, _first_format(first), items_of(filling.brief, placeholder))
    mark_paragraphs(paragraphs, placeholder.key, first.number, filling.numbers)
    before = [element for element in first.start.itersiblings(preceding=True) if element.tag != qn("w:pPr")]
    put_first(paragraphs[0], *reversed(before))
    paragraphs[-1].extend(last.end.itersiblings())
    for paragraph in paragraphs:
        paragraph_of(first.start).addprevious(paragraph)
    for part in bookmarked:
        _drop(part)


def _renew_line(bookmark: Bookmark, line: str) -> None:
    made = _text_run(_first_format(bookmark), line)
    for old in bookmark.content():
        _take_out(old)
    bookmark.start.addnext(made)
    paragraph = paragraph_of(bookmark.start)
    if paragraph is not paragraph_of(bookmark.end):  # the user broke the line
        paragraph.extend([*bookmark.end.itersiblings()])
        _drop_paragraphs(paragraph.getnext(), paragraph_of(bookmark.end))
        made.addnext(bookmark.end)


def _drop(bookmark: Bookmark) -> None:
    _drop_paragraphs(paragraph_of(bookmark.start), paragraph_of(bookmark.end))


def _drop_paragraphs(first: Any, last: Any) -> None:
    """Take paragraphs out of the document, from the first to the last; one that ends a section stays, empty."""
    if first.getparent() is None:  # two entries that the user has joined in one paragraph
        return
    siblings = [first, *first.itersiblings()]
    for element in siblings[: siblings.index(last) + 1]:
        if element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
            _take_out(element)
        else:
            for child in list(element)[1:]:
                _take_out(child)


def _first_format(bookmark: Bookmark) -> Any:
    """The formatting of the first run between the marks; None where there is none."""
    return next((_run_format(run) for element in bookmark.content() for run in element.iter(qn("w:r"))), None)


def _renew_chart(properties: Any, bookmarks: list[list[Bookmark]], story: Story, filling: WordFilling) -> None:
    """A new picture for the old one, in its bookmark or copied out of it, and the notes behind the one that has a bookmark."""
    key = properties.get("name").removeprefix(MARK)
    placeholder = read_placeholder(key)
    notes = _exchange_picture(properties.getparent(), placeholder, story, filling)
    run = next(properties.iterancestors(qn("w:r")))
    for bookmark, *_ in bookmarks:
        if bookmark.key == CHART and run in (content := bookmark.content()):
            for old in [element for element in content if element.tag == qn("w:r") and element is not run]:
                _take_out(old)
            for made in _notes_runs(_run_format(run), notes):
                run.addnext(made)
    if _is_first(properties):
        filling.updated.append(placeholder.key)


def _exchange_picture(drawing: Any, placeholder: Placeholder, story: Story, filling: WordFilling) -> str:
    """Put the new chart where the old one is, as wide as the user has made it; returns the notes to it."""
    blip = next(drawing.iter(qn("a:blip")), None)
    if blip is None:
        raise lost(placeholder)
    picture = picture_of(filling.brief, placeholder)
    reference, _ = story.part.get_or_add_image(io.BytesIO(picture.png))
    old = blip.get(qn("r:embed"))
    blip.set(qn("r:embed"), reference)
    if old in story.part.rels and not any(other.get(qn("r:embed")) == old for other in story.root.iter(qn("a:blip"))):
        del story.part.rels[old]  # or the file would grow by a picture with every run
    for extent in (*drawing.iter(qn("wp:extent")), *(found for frame in drawing.iter(qn("a:xfrm")) for found in frame.iter(qn("a:ext")))):
        extent.set("cy", str(round(int(extent.get("cx")) * picture.size[1] / picture.size[0])))
    for properties in drawing.iter(qn("wp:docPr")):
        _name_picture(properties, placeholder, picture.alt)
    return picture.notes
