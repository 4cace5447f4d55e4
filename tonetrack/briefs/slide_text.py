"""Type in a PowerPoint box: as large as it was if the text fits, smaller if not, by PowerPoint's own means ("shrink text on overflow")."""

from __future__ import annotations

from math import ceil
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.util import Pt

SCALES = (100, 90, 80, 70, 62.5, 55, 47.5, 40, 35, 30, 27.5, 25)  # per cent of the type’s size
SMALLEST = Pt(12)  # type that a slide can be read in
WIDE, HIGH = 0.5, 1.2  # of a letter and of a line, in its size: the mean of faces for text
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_AUTOFITS = tuple(qn(f"a:{name}") for name in ("noAutofit", "normAutofit", "spAutoFit"))


def shrink_to_fit(shape: Any, slide: Any, height: int) -> bool:
    """Set the scale at which the text of a shape fits its width and a height (EMU); False where not even the smallest that can be read does.

    The estimate is for the first view: PowerPoint works the scale out again when the text is edited.
    """
    size = _type_size(shape, slide)
    readable = [scale for scale in SCALES if scale == SCALES[0] or size * scale / 100 >= SMALLEST]
    scale = next((scale for scale in readable if _height(shape, size * scale / 100) <= height), readable[-1])
    properties = shape.text_frame._txBody.find(qn("a:bodyPr"))
    for child in [child for child in properties if child.tag in _AUTOFITS]:
        properties.remove(child)
    fit = properties.makeelement(qn("a:normAutofit"), {})
    if scale < SCALES[0]:
        fit.set("fontScale", str(round(scale * 1000)))
    properties.append(fit)
    return _height(shape, size * scale / 100) <= height


def overflows(shape: Any, slide: Any, height: int) -> bool:
    """Whether the text of a shape is higher than this (EMU) in the size it has."""
    return _height(shape, _type_size(shape, slide)) > height


def _height(shape: Any, size: float) -> float:
    """How high the shape's text stands, in EMU, at a size of type in EMU."""
    frame = shape.text_frame
    width = max(shape.width - frame.margin_left - frame.margin_right, 1)
    lines = sum(max(1, ceil(len(part) * WIDE * size / width)) for paragraph in frame.paragraphs for part in paragraph.text.split("\v"))
    return lines * HIGH * size + frame.margin_top + frame.margin_bottom


def _type_size(shape: Any, slide: Any) -> int:
    """The size of the shape's type in EMU: its own, that of the slide master's titles or texts, or 18 points, as PowerPoint's boxes have."""
    own = next((run.font.size for paragraph in shape.text_frame.paragraphs for run in paragraph.runs if run.font.size), None)
    if own or not shape.is_placeholder or not hasattr(slide, "slide_layout"):
        return own or Pt(18)
    style = "titleStyle" if shape.placeholder_format.type in TITLES else "bodyStyle"
    level = slide.slide_layout.slide_master.element.find(f".//{qn(f'p:{style}')}/{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    return Pt(int(level.get("sz", 1800)) / 100) if level is not None else Pt(18)
