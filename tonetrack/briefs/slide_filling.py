"""Filling a PowerPoint file: placeholders in text boxes, tables and notes.

A shape that holds nothing but one placeholder is named after it (`tonetrack:chart:correspondence`): by that name a second
run finds it, wherever the user has moved it. A placeholder amid other text is filled once.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from tonetrack.briefs.filling import Filling
from tonetrack.briefs.office import pixels_to_emu
from tonetrack.briefs.parts import Brief, Item
from tonetrack.briefs.placeholders import (
    FOUND,
    MARK,
    Placeholder,
    as_text,
    check_closed,
    fitting_preset,
    items_of,
    line_of,
    lost,
    picture_of,
    read_placeholder,
    table_of,
)
from tonetrack.briefs.slide_tables import add_table
from tonetrack.briefs.slide_text import overflows, shrink_to_fit
from tonetrack.errors import BriefingError, quoted
from tonetrack.text import printable

OWN_PLACEHOLDERS = (None, "obj", "pic")  # kinds of the layout's placeholders that a picture may take
FLAT = 4  # times as wide as high: a line of text, no place for a chart
MARGIN = Inches(0.4)


def fill_slides(brief: Brief, presentation: Any, path: Path) -> Filling:
    """Fill and renew a python-pptx presentation in memory; returns what was done, with the problems that were met."""
    filling = Filling(brief, path)
    for number, slide in enumerate(presentation.slides, start=1):
        for shape in list(_shapes(slide.shapes)):
            with filling.at(place := f"slide {number}, {quoted(shape.name)}"):
                _fill_shape(shape, slide, place, filling)
        if slide.has_notes_slide:
            for shape in slide.notes_slide.shapes:
                with filling.at(place := f"notes of slide {number}"):
                    _fill_shape(shape, slide.notes_slide, place, filling)
    return filling


def _shapes(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):  # a group
            yield from _shapes(shape.shapes)


def _fill_shape(shape: Any, slide: Any, place: str, filling: Filling) -> None:
    if shape.name.startswith(MARK):
        _renew(shape, slide, filling)
    elif getattr(shape, "has_table", False) and shape.has_table:
        for row_number, row in enumerate(shape.table.rows, start=1):
            for cell_number, cell in enumerate(row.cells, start=1):
                with filling.at(own := f"{place}, row {row_number}, cell {cell_number}"):
                    _fill_text(cell.text_frame, own, filling)
    elif shape.has_text_frame:
        alone = FOUND.fullmatch(shape.text_frame.text.strip())
        if alone:
            _fill_alone(shape, slide, read_placeholder(alone[1]), filling)
        else:
            before = len(filling.filled)
            _fill_text(shape.text_frame, place, filling)
            is_slide = filling.filled[before:] and hasattr(slide, "slide_layout")
            if is_slide and overflows(shape, slide, _height_down(shape, slide)):  # else the box stays as its owner made it
                _fit(shape, slide, filling.filled[-1], filling)


# ------------------------------------------------------------------ a shape that is all placeholder


def _fill_alone(shape: Any, slide: Any, placeholder: Placeholder, filling: Filling) -> None:
    _check_fields(shape.text_frame)
    if placeholder.kind == "chart":
        _place_chart(shape, slide, placeholder, filling)
    elif placeholder.kind == "table":
        _place_table(shape, slide, placeholder, filling)
    else:
        shape.name = MARK + placeholder.key
        _write(shape, slide, placeholder, filling)
    filling.filled.append(placeholder.key)


def _write(shape: Any, slide: Any, placeholder: Placeholder, filling: Filling) -> None:
    _set_paragraphs(shape.text_frame, _lines(filling.brief, placeholder))
    _fit(shape, slide, placeholder.key, filling)


def _fit(shape: Any, slide: Any, key: str, filling: Filling) -> None:
    if hasattr(slide, "slide_layout") and not shrink_to_fit(shape, slide, _height_down(shape, slide)):
        filling.too_long.append(key)


def _lines(brief: Brief, placeholder: Placeholder) -> list[str]:
    if placeholder.kind == "line":
        return [line_of(brief, placeholder)]
    return [_item_line(item) for item in items_of(brief, placeholder)] or ["–"]


def _item_line(item: Item) -> str:
    return "\v".join(part for part in (item.text, item.source and f"— {item.source}", item.address) if part)


def _set_paragraphs(frame: Any, lines: list[str]) -> None:
    """Give the frame these paragraphs, each with the formatting of its first one; a vertical tab is a line break."""
    first = frame.paragraphs[0]._p
    for paragraph in frame.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    prototype = copy.deepcopy(first)
    for number, line in enumerate(lines):
        paragraph = first if not number else copy.deepcopy(prototype)
        if number:
            frame._txBody.append(paragraph)
        _set_line(paragraph, line)


def _set_line(paragraph: Any, line: str) -> None:
    run = paragraph.find(qn("a:r"))
    properties = run.find(qn("a:rPr")) if run is not None else None
    for child in list(paragraph):
        if child.tag in (qn("a:r"), qn("a:br"), qn("a:fld")):
            paragraph.remove(child)
    for number, part in enumerate(line.split("\v")):
        if number:
            _formatted(paragraph.add_br(), properties)
        added = paragraph.add_r()
        added.t.text = printable(part)
        _formatted(added, properties)


def _formatted(element: Any, properties: Any) -> None:
    if properties is not None:
        if (own := element.find(qn("a:rPr"))) is not None:
            element.remove(own)
        element.insert(0, copy.deepcopy(properties))


def _place_chart(shape: Any, slide: Any, placeholder: Placeholder, filling: Filling) -> None:
    if not hasattr(slide, "slide_layout"):
        raise BriefingError("a chart cannot stand in the notes; put it on the slide")
    left, top, width, height = _room(shape, slide)
    picture = picture_of(filling.brief, placeholder, preset=fitting_preset(width, height))
    wide, high = pixels_to_emu(picture.size, width, height)
    made = slide.shapes.add_picture(io.BytesIO(picture.png), left + (width - wide) // 2, top + (height - high) // 2, wide, high)
    _name_picture(made, placeholder, picture.alt)
    own = shape._element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}")
    if own is not None and own.get("type") in OWN_PLACEHOLDERS:
        made._element.find(f".//{qn('p:nvPr')}").append(copy.deepcopy(own))
    _exchange(shape, made)


def _room(shape: Any, slide: Any) -> tuple[int, int, int, int]:
    """Left, top, width and height that a chart or table may take: of the box, but of one that is only as high as its line
    of text, as PowerPoint makes them, down to what stands below it."""
    left, top, width, height = shape.left, shape.top, shape.width, shape.height
    if width <= 0:
        left, width = MARGIN, _presentation(slide).slide_width - 2 * MARGIN
    if height < width / FLAT:
        height = max(_height_down(shape, slide), round(width / FLAT))
    return left, top, width, height


def _height_down(shape: Any, slide: Any) -> int:
    """From the top of a shape down to the next one below it, or to the foot of the slide; not less than its own height."""
    bottom, right = shape.top + shape.height, shape.left + shape.width
    below = [
        other.top
        for other in slide.shapes
        if other.top is not None and other.top >= bottom and other.left < right and other.left + other.width > shape.left
    ]
    return max(shape.height, min([_presentation(slide).slide_height, *below]) - MARGIN - shape.top)


def _presentation(slide: Any) -> Any:
    return slide.part.package.presentation_part.presentation


def _name_picture(shape: Any, placeholder: Placeholder, alt: str) -> None:
    properties = shape._element._nvXxPr.cNvPr
    properties.set("name", MARK + placeholder.key)
    properties.set("descr", alt)


def _exchange(shape: Any, made: Any) -> None:
    """Put the new shape into the order of reading and drawing where the old one was."""
    shape._element.getparent().replace(shape._element, made._element)


def _place_table(shape: Any, slide: Any, placeholder: Placeholder, filling: Filling) -> None:
    if not hasattr(slide, "slide_layout"):
        raise BriefingError("a table cannot stand in the notes; put it on the slide")
    size = next((run.font.size for paragraph in shape.text_frame.paragraphs for run in paragraph.runs if run.font.size), Pt(14))
    made = add_table(slide, table_of(filling.brief, placeholder), _room(shape, slide), size)
    _name_picture(made, placeholder, table_of(filling.brief, placeholder).alt)
    _exchange(shape, made)


# ------------------------------------------------------------------ a placeholder amid other text


def _fill_text(frame: Any, place: str, filling: Filling) -> None:
    for paragraph in frame.paragraphs:
        runs = [run for run in paragraph._p.iter(qn("a:r"))]
        joined = "".join(run.t.text or "" for run in runs)
        whole = "".join(text.text or "" for text in paragraph._p.iter(qn("a:t")))
        if "{{" not in whole:
            continue
        _check_fields(frame)
        check_closed(joined)
        for found in reversed(list(FOUND.finditer(joined))):
            placeholder = read_placeholder(found[1])
            if placeholder.kind in ("chart", "table"):
                raise BriefingError(f"{quoted(found.group())}: a {placeholder.kind} needs a text box of its own")
            _replace_in_runs(runs, found.start(), found.end(), as_text(_lines(filling.brief, placeholder)).replace("\v", " "))
            filling.filled.append(placeholder.key)
            filling.only_once.append(f"{placeholder.key} ({place})")


def _replace_in_runs(runs: list, start: int, end: int, text: str) -> None:
    """Put the text for those letters of the runs together; the run they begin in gives the formatting."""
    position = 0
    for run in runs:
        own = run.t.text or ""
        first, last = position, position + len(own)
        position = last
        if last <= start or first >= end:
            continue
        before, after = own[: max(0, start - first)], own[max(0, end - first) :]
        run.t.text = before + (printable(text) if first <= start else "") + after


def _check_fields(frame: Any) -> None:
    for text in frame._txBody.iter(qn("a:t")):
        if text.getparent().tag == qn("a:fld") and FOUND.search(text.text or ""):
            raise BriefingError(f"{quoted(FOUND.search(text.text).group())} stands inside a field, which PowerPoint would overwrite; put it outside")


# ------------------------------------------------------------------ renewing


def _renew(shape: Any, slide: Any, filling: Filling) -> None:
    placeholder = read_placeholder(shape.name.removeprefix(MARK))
    held = {"chart": next(shape._element.iter(qn("a:blip")), None) is not None, "table": shape.has_table}.get(placeholder.kind, shape.has_text_frame)
    if not held:
        raise lost(placeholder)
    if placeholder.kind == "chart":
        _renew_chart(shape, slide, placeholder, filling)
    elif placeholder.kind == "table":
        table = table_of(filling.brief, placeholder)
        size = shape.table.cell(0, 0).text_frame.paragraphs[0].font.size or Pt(14)
        made = add_table(slide, table, (shape.left, shape.top, shape.width, _height_down(shape, slide)), size, like=shape)
        _name_picture(made, placeholder, table.alt)
        _exchange(shape, made)
    else:
        _write(shape, slide, placeholder, filling)
    filling.updated.append(placeholder.key)


def _renew_chart(shape: Any, slide: Any, placeholder: Placeholder, filling: Filling) -> None:
    """Put the new chart where the old one is, as wide as the user has made it."""
    picture = picture_of(filling.brief, placeholder, preset=fitting_preset(shape.width, shape.height))
    _, reference = slide.part.get_or_add_image_part(io.BytesIO(picture.png))
    blip = next(shape._element.iter(qn("a:blip")))
    old = blip.get(qn("r:embed"))
    blip.set(qn("r:embed"), reference)
    if not any(other.get(qn("r:embed")) == old for other in slide._element.iter(qn("a:blip"))):
        slide.part.drop_rel(old)  # or the file would grow by a picture with every run
    shape.height = round(shape.width * picture.size[1] / picture.size[0])
    _name_picture(shape, placeholder, picture.alt)
