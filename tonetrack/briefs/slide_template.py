"""The PowerPoint brief before it is filled: three slides whose first stands alone, with the placeholders in their boxes."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Inches, Pt

from tonetrack.briefs.parts import Brief
from tonetrack.figures.style import COOL, INK, MUTED, WARM

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
FACE = "Arial"
WIDE, HIGH = Inches(13.333), Inches(7.5)
TITLE_ONLY = 5  # of the layouts that every presentation of python-pptx has
MARGIN = 0.6
BULLET = {"marL": "200000", "indent": "-200000"}
SLIDES = (  # title; boxes as (text, left, top, width, height in inches, points, colour, bullets)
    ("{{title}}", (
        ("{{finding}}", MARGIN, 1.2, 12.13, 0.9, 16, INK, False),
        ("{{chart:correspondence:plain:slide}}", MARGIN, 2.05, 8.5, 4.8, 12, INK, False),
        ("{{bullets}}", 9.4, 2.6, 3.35, 4.2, 18, INK, True),
        ("Measures wording, not intent, policy or cause. {{versions}}", MARGIN, 6.9, 12.13, 0.4, 10, MUTED, False),
    )),
    ("In their words", (
        ("{{excerpts}}", MARGIN, 1.2, 12.13, 2.6, 14, INK, False),
        ("{{table:letters:8}}", MARGIN, 4.0, 12.13, 3.1, 13, INK, False),
    )),
    ("What this does not show", (
        ("{{limits}}", MARGIN, 1.1, 12.13, 2.45, 13, INK, True),
        ("Method", MARGIN, 3.65, 12.13, 0.4, 14, INK, False),
        ("{{method}}", MARGIN, 4.0, 12.13, 1.0, 11, MUTED, False),
        ("Sources", MARGIN, 5.0, 12.13, 0.4, 14, INK, False),
        ("{{sources:6}}", MARGIN, 5.35, 12.13, 2.0, 11, MUTED, True),
    )),
)  # fmt: skip


def slide_template(brief: Brief) -> Any:
    """A python-pptx presentation of three wide slides with the placeholders of a brief; a list of events in the notes where the chart only numbers
    them."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = WIDE, HIGH
    layout = presentation.slide_layouts[TITLE_ONLY]
    _widen(presentation.slide_master)
    _set_theme(presentation.slide_master)
    for title, boxes in SLIDES:
        slide = presentation.slides.add_slide(layout)
        _set_title(slide.shapes.title, title)
        for box in boxes:
            _add_box(slide, *box)
    if brief.events:
        presentation.slides[0].notes_slide.notes_text_frame.text = "{{events}}"
    return presentation


def _widen(master: Any) -> None:
    """The library's master is of the old 4:3 shape: stretch what stands on it and on its layouts to the wide slide."""
    for holder in (master, *master.slide_layouts):
        for shape in holder.shapes:
            if shape._element.find(f".//{A}xfrm") is not None:
                shape.left, shape.width = Emu(round(shape.left * WIDE / Inches(10))), Emu(round(shape.width * WIDE / Inches(10)))


def _set_theme(master: Any) -> None:
    """Face and colours of everything, also of tables and of what a user adds: a house's theme in its place changes them all."""
    part = next(relation.target_part for relation in master.part.rels.values() if relation.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    for latin in theme.iter(f"{A}latin"):
        latin.set("typeface", FACE)
    for accent, colour in (("accent1", COOL), ("accent2", WARM)):
        next(theme.iter(f"{A}{accent}"))[0].set("val", colour[1:])
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_title(shape: Any, text: str) -> None:
    shape.left, shape.top, shape.width, shape.height = Inches(MARGIN), Inches(0.35), Inches(12.13), Inches(0.85)
    shape.text_frame.text = text
    shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    shape.text_frame.margin_left = 0
    _set_font(shape.text_frame.paragraphs[0], 28, INK, bold=True)
    shape.text_frame.paragraphs[0].alignment = 1


def _add_box(slide: Any, text: str, left: float, top: float, width: float, height: float, points: float, colour: str, bullets: bool) -> None:
    shape = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
    frame = shape.text_frame
    frame.word_wrap, frame.margin_left, frame.margin_right = True, 0, 0
    paragraph = frame.paragraphs[0]
    paragraph.add_run().text = text
    paragraph.space_after = Pt(points * 0.4)
    _set_font(paragraph, points, colour, bold="{{" not in text)
    if bullets:
        properties = paragraph._p.get_or_add_pPr()
        for name, value in BULLET.items():
            properties.set(name, value)
        properties.append(properties.makeelement(f"{A}buChar", {"char": "•"}))


def _set_font(paragraph: Any, points: float, colour: str, *, bold: bool = False) -> None:
    for run in paragraph.runs:
        run.font.size, run.font.bold = Pt(points), bold
        run.font.color.rgb = RGBColor.from_string(colour[1:])
