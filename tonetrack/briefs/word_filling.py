"""Filling a Word document: placeholders in any paragraph become text, lists, tables and charts in content controls.

A content control (w:sdt) whose tag begins with `tonetrack:` is what a second run finds and renews, wherever the user
has moved it meanwhile. Names of elements are WordprocessingML's (ECMA-376, part 1, section 17).
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
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.story import StoryPart
from lxml import etree

from tonetrack.briefs.filling import Filling
from tonetrack.briefs.office import pixels_to_emu
from tonetrack.briefs.parts import Brief, Item
from tonetrack.briefs.placeholders import MARK, Placeholder, as_text, items_of, line_of, lost, picture_of, read_placeholder, table_of
from tonetrack.briefs.word_places import available_size, place_of
from tonetrack.briefs.word_spots import Spot, Story, filled_from, find_spots, stories
from tonetrack.briefs.word_tables import renew_table, table_element
from tonetrack.errors import BriefingError, quoted

LONGEST_TAG = 64  # characters; Word calls a file with a longer one damaged
NOTES_SIZE = "13"  # half points: it is for looking up, and there may be sixty
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same text box again, for old readers


@dataclass(kw_only=True)
class WordFilling(Filling):
    """A run over a Word document; `numbers` are free ones, for content controls and pictures."""

    document: Any
    numbers: Iterator[int]


def fill_word(brief: Brief, document: Any, path: Path) -> WordFilling:
    """Fill and renew a python-docx document in memory; returns what was done, with the problems that were met."""
    filling = WordFilling(brief, path, document=document, numbers=itertools.count(_highest_number(document) + 1))
    for story in stories(document):
        spots, done = list(find_spots(story, path, filling.problems)), len(filling.updated)
        _renew_controls(story, filling)
        for spot in reversed(spots):  # from the end: what is filled moves nothing that is still to be filled
            with filling.at(place_of(spot.paragraph, story)):
                _fill_spot(spot, story, filling)
        if not isinstance(story.part, XmlPart) and (spots or len(filling.updated) > done):
            story.part._blob = etree.tostring(story.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return filling


def take_off_controls(document: Any) -> None:
    """Leave what was filled without its content controls: a brief of our own is made anew, not renewed, and programs that read it
    (python-docx among them) see nothing that stands in a control."""
    for story in stories(document):
        for control in [control for control in story.root.iter(qn("w:sdt")) if filled_from(control)]:
            for element in list(control.find(qn("w:sdtContent"))):
                control.addprevious(element)
            control.getparent().remove(control)
        for properties in story.root.iter(qn("wp:docPr")):
            properties.set("name", properties.get("name", "").removeprefix(MARK))


def _highest_number(document: Any) -> int:
    """The highest number that a content control or picture of the document bears."""
    marks = (element for story in stories(document) for element in story.root.iter(qn("w:id"), qn("wp:docPr")))
    numbers = [abs(int(mark.get(qn("w:val"), mark.get("id", "0")))) for mark in marks]
    return max([1000, *(number for number in numbers if number < 2**30)])


# ------------------------------------------------------------------ filling


def _fill_spot(spot: Spot, story: Story, filling: WordFilling) -> None:
    placeholder, is_first = spot.placeholder, _is_first(spot.paragraph)
    if placeholder.kind == "table":
        _fill_table(spot, story, filling)
    elif placeholder.kind == "list" and spot.alone:
        _fill_list(spot, filling)
    else:
        run = _cut_out(spot)
        runs = (
            _chart_runs(run, spot, story, filling)
            if placeholder.kind == "chart"
            else [_text_run(_run_format(run), _as_line(filling.brief, placeholder))]
        )
        control = _control(placeholder, runs, filling)
        run.getparent().replace(run, control)
    if is_first:
        filling.filled.append(placeholder.key)


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
    run = _cut_out(spot)
    prototype, properties = spot.paragraph, copy.deepcopy(_run_format(run))
    run.getparent().remove(run)
    paragraphs = _list_paragraphs(prototype, properties, items_of(filling.brief, spot.placeholder))
    section = prototype.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    control = _control(spot.placeholder, paragraphs, filling)
    if section is None:
        prototype.getparent().replace(prototype, control)
    else:  # the paragraph ends a section and must stay
        prototype.addprevious(control)


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
    width, _ = available_size(spot.paragraph, story)
    formats = (spot.paragraph.find(qn("w:pPr")), _run_format(spot.texts[0].getparent()))
    tables = table_element(table_of(filling.brief, spot.placeholder), filling.document, width, formats)
    control = _control(spot.placeholder, tables, filling)
    if spot.paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
        spot.paragraph.getparent().replace(spot.paragraph, control)
    else:
        _cut_out(spot)
        spot.paragraph.addprevious(control)
    _part_from_next(control)


def _part_from_next(control: Any) -> None:
    """A table must not touch the next one, nor end a cell, a text box or a document: a paragraph keeps them apart."""
    following = control.getnext()
    is_table = following is None or following.tag != qn("w:p") and next(following.iter(qn("w:p"), qn("w:tbl")), following).tag != qn("w:p")
    if is_table and control.find(f"{qn('w:sdtContent')}/{qn('w:p')}") is None:
        control.addnext(OxmlElement("w:p"))


def _control(placeholder: Placeholder, content: list, filling: WordFilling) -> Any:
    """A content control around runs, paragraphs or a table, by whose tag a second run finds the place."""
    if len(MARK + placeholder.key) > LONGEST_TAG:
        raise BriefingError(f"{quoted(placeholder.key)} is longer than Word can mark; want at most {LONGEST_TAG - len(MARK)} characters")
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias w:val='{MARK}{placeholder.key}'/><w:tag w:val='{MARK}{placeholder.key}'/>"
        f"<w:id w:val='{next(filling.numbers)}'/></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    control[-1].extend(content)
    return control


# ------------------------------------------------------------------ charts


def _chart_runs(run: Any, spot: Spot, story: Story, filling: WordFilling) -> list:
    return _new_chart(spot.placeholder, spot.paragraph, _run_format(run), story, filling)


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


def _renew_controls(story: Story, filling: WordFilling) -> None:
    controls = [control for control in story.root.iter(qn("w:sdt")) if filled_from(control)]
    for control in controls:
        with filling.at(place_of(control, story)):
            _renew(control, story, filling)
    inside = {properties for control in controls for properties in control.iter(qn("wp:docPr"))}
    for properties in story.root.iter(qn("wp:docPr")):  # a chart that was copied out of its control
        if properties not in inside and properties.get("name", "").startswith(f"{MARK}chart:"):
            with filling.at(place_of(properties, story)):
                _renew_copy(properties, story, filling)


def _renew(control: Any, story: Story, filling: WordFilling) -> None:
    placeholder = read_placeholder(filled_from(control), path=filling.path, place=place_of(control, story))
    content = control.find(qn("w:sdtContent"))
    first = next(content.iter(qn("w:r")), None)
    properties = _run_format(first) if first is not None else None
    paragraph = next(reversed(list(content.iter(qn("w:p")))), None)  # the last: the first of an excerpt is bound to its source
    if placeholder.kind == "chart":
        _renew_chart(placeholder, content, properties, story, filling)
    elif placeholder.kind == "table":
        if content.find(qn("w:tbl")) is None:
            raise lost(placeholder)
        renew_table(content, table_of(filling.brief, placeholder))
    elif paragraph is not None and placeholder.kind == "list":
        _refill(content, _list_paragraphs(paragraph, properties, items_of(filling.brief, placeholder)))
    else:
        _refill(content if paragraph is None else paragraph, [_text_run(properties, _as_line(filling.brief, placeholder))])
    if _is_first(control):
        filling.updated.append(placeholder.key)


def _refill(holder: Any, content: list) -> None:
    for child in list(holder):
        if child.tag != qn("w:pPr"):
            holder.remove(child)
    holder.extend(content)


def _renew_chart(placeholder: Placeholder, content: Any, properties: Any, story: Story, filling: WordFilling) -> None:
    drawing = next(content.iter(qn("w:drawing")), None)
    paragraph = next(content.iterancestors(qn("w:p")), None)
    if drawing is None:
        holder = next(content.iter(qn("w:p")), content)
        _refill(holder, _new_chart(placeholder, paragraph if paragraph is not None else holder, properties, story, filling))
        return
    notes = _exchange_picture(drawing, placeholder, story, filling)
    run = drawing.getparent()
    for other in [found for found in run.getparent() if found.tag == qn("w:r") and found is not run]:
        run.getparent().remove(other)
    for made in _notes_runs(properties, notes):
        run.addnext(made)


def _renew_copy(properties: Any, story: Story, filling: WordFilling) -> None:
    key = properties.get("name").removeprefix(MARK)
    placeholder = read_placeholder(key, path=filling.path, place=place_of(properties, story))
    _exchange_picture(properties.getparent(), placeholder, story, filling)
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
    for properties in [drawing] if drawing.tag.endswith("}docPr") else drawing.iter(qn("wp:docPr")):
        _name_picture(properties, placeholder, picture.alt)
    return picture.notes
