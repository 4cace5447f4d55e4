"""Filling a Word document: placeholders in any paragraph become text, lists, tables and charts between bookmarks.

A second run finds and renews them (word_renewal). Names of elements are WordprocessingML's (ECMA-376, part 1, section 17).
"""

from __future__ import annotations

import copy
import io
import itertools
from pathlib import Path
from typing import Any

from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.parts.story import StoryPart
from lxml import etree

from tonetrack.briefs.office import pixels_to_emu
from tonetrack.briefs.parts import Brief
from tonetrack.briefs.placeholders import Placeholder, items_of, picture_of, table_of
from tonetrack.briefs.word_bookmarks import find_bookmarks, key_of, mark_paragraphs, marks, numbers_of
from tonetrack.briefs.word_elements import (
    WordFilling,
    as_line,
    finish_table,
    is_first,
    list_paragraphs,
    name_picture,
    notes_runs,
    run_format,
    set_text,
    take_out,
    text_run,
)
from tonetrack.briefs.word_places import available_size, place_of
from tonetrack.briefs.word_renewal import renew_story
from tonetrack.briefs.word_spots import Spot, Story, find_spots, stories
from tonetrack.briefs.word_tables import is_too_narrow, table_element
from tonetrack.errors import BriefingError


def fill_word(brief: Brief, document: Any, path: Path) -> WordFilling:
    """Fill and renew a python-docx document in memory; returns what was done, with the problems that were met."""
    filling = WordFilling(brief, path, document=document, numbers=itertools.count(_highest_number(document) + 1))
    for story in stories(document):
        bookmarks, done = find_bookmarks(story.root), len(filling.updated)
        spots = find_spots(story, bookmarks, filling)
        renew_story(story, bookmarks, filling)
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
    placeholder, counts = spot.placeholder, is_first(spot.paragraph)
    if placeholder.kind == "table":
        _fill_table(spot, story, filling)
    elif placeholder.kind == "list" and spot.alone:
        _fill_list(spot, filling)
    else:
        _fill_in_line(spot, story, filling)
    if counts:
        filling.filled.append(placeholder.key)


def _fill_in_line(spot: Spot, story: Story, filling: WordFilling) -> None:
    placeholder, paragraph = spot.placeholder, spot.paragraph
    run = _cut_out(spot)
    if placeholder.kind == "chart":
        runs = _new_chart(placeholder, paragraph, run_format(run), story, filling)
    else:
        runs = [text_run(run_format(run), as_line(filling.brief, placeholder))]
    start, end = marks(key_of(placeholder), next(filling.numbers))
    for element in (start, *runs, end):
        run.addprevious(element)
    take_out(run)


def _cut_out(spot: Spot) -> Any:
    """Take the placeholder's letters out of their runs; returns an empty run in their place, with their formatting."""
    first, last = spot.texts[0], spot.texts[-1]
    before, after = first.text[: spot.start], last.text[spot.end :]
    run = first.getparent()
    empty = text_run(run_format(run), "")
    tail = copy.deepcopy(run_format(last.getparent()))
    for text in spot.texts:
        text.text = ""
    set_text(first, before)
    following = list(first.itersiblings()) if first is last else []
    run.addnext(empty)
    if first is not last:
        set_text(last, after)
    elif after or following:
        rest = text_run(tail, after)
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


def _fill_list(spot: Spot, filling: WordFilling) -> None:
    prototype = spot.paragraph
    run = _cut_out(spot)
    properties = copy.deepcopy(run_format(run))
    take_out(run)
    paragraphs = list_paragraphs(prototype, properties, items_of(filling.brief, spot.placeholder))
    mark_paragraphs(paragraphs, spot.placeholder.key, next(filling.numbers), filling.numbers)
    _put_in_place_of(prototype, paragraphs)


def _put_in_place_of(paragraph: Any, elements: list) -> None:
    for element in elements:
        paragraph.addprevious(element)
    if paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:  # a paragraph that ends a section must stay
        take_out(paragraph)


def _fill_table(spot: Spot, story: Story, filling: WordFilling) -> None:
    paragraph = spot.paragraph
    width, _ = available_size(paragraph, story)
    formats = (paragraph.find(qn("w:pPr")), run_format(spot.texts[0].getparent()))
    own = table_of(filling.brief, spot.placeholder)
    if is_too_narrow(own, width):
        filling.too_long.append(spot.placeholder.key)
    table, *more = table_element(own, filling.document, width, formats)
    take_out(_cut_out(spot))
    _put_in_place_of(paragraph, [table, *more])
    finish_table(table, more, spot.placeholder.key, next(filling.numbers), filling)


# ------------------------------------------------------------------ charts


def _new_chart(placeholder: Placeholder, paragraph: Any, properties: Any, story: Story, filling: WordFilling) -> list:
    if not isinstance(story.part, StoryPart):
        raise BriefingError(f"a chart cannot stand in {story.name}; put it into the text")
    picture = picture_of(filling.brief, placeholder)
    width, height = pixels_to_emu(picture.size, *available_size(paragraph, story))
    inline = story.part.new_pic_inline(io.BytesIO(picture.png), width, height)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # without it LibreOffice sets the picture into the margin
    inline.docPr.set("id", str(next(filling.numbers)))
    name_picture(inline.docPr, placeholder, picture.alt)
    _free_line_height(paragraph, filling.document)
    run = text_run(properties)
    drawing = OxmlElement("w:drawing")
    drawing.append(inline)
    run.append(drawing)
    return [run, *notes_runs(properties, picture.notes)]


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
