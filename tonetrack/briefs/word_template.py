"""The Word brief before it is filled: built-in styles set to a sober look, and the placeholders in them.

Only styles carry the look, and all have built-in names: a house that attaches its own template sees its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from tonetrack.briefs.parts import FEWER_SOURCES, MOST_SOURCES, Brief, Item
from tonetrack.figures.style import INK, LEADER, MIN_FOOT, MUTED

FACE = "Arial"  # on every machine, or a face of the same widths in its place
SCALES = (1.0, 0.95, 0.9, 0.85, 0.8)  # of type, not of the chart; a page too full even for the last runs on to a second one
PAGE, CHART_HIGH, PER_LETTER, HEADINGS, PER_ROW = 26.0, 8.7, 0.0032, 6.0, 0.35  # centimetres, measured on the shipped corpus's page
A4 = (Cm(21), Cm(29.7))
STYLES = {  # built-in name: points, bold, colour, space before and after in points
    "Normal": (8.5, False, INK, 0, 3),
    "Title": (16, True, INK, 0, 4),
    "Heading 1": (9.5, True, INK, 6, 2),
    "List Bullet": (8.5, False, INK, 0, 1),
    "Quote": (8.5, False, INK, 0, 3),
    "Caption": (7.5, False, MUTED, 0, 3),
    "Body Text": (9.5, False, INK, 0, 4),
    "Body Text 2": (7.5, False, INK, 0, 0),
    "Body Text 3": (7, False, MUTED, 0, 2),
    "List Bullet 2": (7, False, MUTED, 0, 0),
    "List Bullet 3": (8, False, INK, 0, 0),
}
MOST_ROWS = 8
OUTLINE = (  # style, text around a placeholder
    ("Title", "{{title}}"),
    ("Body Text", "{{finding}}"),
    ("Normal", "{{chart:correspondence:plain:page}}"),
    ("Caption", "Figure# Letters by date. Large marks: letters with words at hand, bars their 95% intervals; small grey ones: coders’ ratings."),
    ("List Bullet", "{{bullets}}"),
    ("Heading 1", "In their words"),
    ("Quote", "{{excerpts}}"),
    ("Heading 1", "Letters"),
    ("Caption", "Table# Letters with words at hand, by date; each score with its 95% interval, coders’ ratings without one."),
    ("Body Text 2", f"{{{{table:letters:{MOST_ROWS}}}}}"),
    ("Heading 1", "What this does not show"),
    ("List Bullet 3", "{{limits}}"),
    ("Heading 1", "Method and sources"),
    ("Body Text 3", "{{method}}"),
    ("List Bullet 2", "{{sources:#}}"),
)


def word_template(brief: Brief) -> Any:
    """A python-docx document of one A4 page with the placeholders of a brief, its type the smaller the more there is to say."""
    scale, sources = _fitting(brief)
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = A4
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(1.3), Cm(1.2)
    for name, look in STYLES.items():
        _set_style(document.styles[name], scale, *look)
    _set_quote(document.styles["Quote"])
    _add_table_style(document)
    for style, text in OUTLINE:
        _add(document, style, text.replace("{{sources:#}}", f"{{{{sources:{sources}}}}}"))
    next(paragraph for paragraph in document.paragraphs if paragraph.text.startswith("{{chart")).paragraph_format.keep_with_next = True
    return document


def _fitting(brief: Brief) -> tuple[float, int]:
    """The scale of type, and how many sources, by which all is on one page; the smallest where none is."""
    tried = [(scale, MOST_SOURCES) for scale in SCALES] + [(SCALES[-1], FEWER_SOURCES)]
    return next((fit for fit in tried if _height(brief, *fit) <= PAGE), tried[-1])


def _height(brief: Brief, scale: float, sources: int) -> float:
    """Word alone knows where a page ends: an estimate from the number of letters, erring towards the smaller type."""
    events = (*brief.events, *brief.events)  # in a narrower column
    items, small = (*brief.bullets, *brief.excerpts, *brief.limits, *events), brief.sources[:sources]
    large, small = (_letters(title, items) for title, items in ((brief.title + brief.finding, items), (brief.method, small)))
    letters = large + small * (max(scale, MIN_FOOT / 7) / scale) ** 2  # small type shrinks no further
    areas, lines = letters * PER_LETTER, HEADINGS + PER_ROW * min(len(brief.letters), MOST_ROWS)
    return CHART_HIGH + areas * scale**2 + lines * scale


def _letters(text: str, items: Iterable[Item]) -> int:
    return len(text) + sum(len(item.text + item.source + item.address) for item in items)


def _set_style(style: Any, scale: float, size: float, bold: bool, colour: str, before: float, after: float) -> None:
    style.font.size, style.font.bold, style.font.italic, style.font.color.rgb = (
        Pt(max(round(size * scale * 2) / 2, MIN_FOOT)),
        bold or None,
        None,
        RGBColor.from_string(colour[1:]),
    )
    style.font.name = FACE
    fonts = style.element.rPr.rFonts
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):  # it would win over the face
        fonts.attrib.pop(qn(theme), None)
    fonts.set(qn("w:cs"), FACE)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), 1.05
    if style.name.startswith("List"):
        layout.left_indent, layout.first_line_indent = Cm(0.4), Cm(-0.4)
    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)
    for spacing in style.element.findall(f"{qn('w:rPr')}/{qn('w:spacing')}"):
        spacing.getparent().remove(spacing)


def _set_quote(style: Any) -> None:
    style.paragraph_format.left_indent = Cm(0.4)
    border = parse_xml(f"<w:pBdr {nsdecls('w')}><w:left w:val='single' w:sz='12' w:space='6' w:color='{LEADER[1:]}'/></w:pBdr>")
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")


def _add_table_style(document: Any) -> None:
    """“Plain Table 2”, a built-in name: rules above, below and between the rows, the heading bold."""
    rule = "w:val='single' w:space='0' w:color"
    document.styles.element.append(
        parse_xml(
            f"<w:style {nsdecls('w')} w:type='table' w:styleId='PlainTable2'><w:name w:val='Plain Table 2'/><w:basedOn w:val='TableNormal'/>"
            "<w:uiPriority w:val='42'/><w:pPr><w:spacing w:before='10' w:after='10' w:line='240' w:lineRule='auto'/></w:pPr>"
            f"<w:tblPr><w:tblBorders><w:top {rule}='{INK[1:]}' w:sz='6'/><w:bottom {rule}='{INK[1:]}' w:sz='6'/>"
            f"<w:insideH {rule}='C9CED6' w:sz='4'/></w:tblBorders>"
            "<w:tblCellMar><w:left w:w='40' w:type='dxa'/><w:right w:w='100' w:type='dxa'/></w:tblCellMar></w:tblPr>"
            f"<w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom {rule}='{INK[1:]}'"
            " w:sz='6'/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
        )
    )


def _add(document: Any, style: str, text: str) -> None:
    paragraph = document.add_paragraph(style=style)
    label, numbered, rest = text.partition("#")
    if numbered and "{{" not in text:
        paragraph.add_run(f"{label} ")
        _add_number(paragraph, label)
        paragraph.add_run(f".{rest}")
    else:
        paragraph.add_run(text)


def _add_number(paragraph: Any, label: str) -> None:
    """Word's own numbering of captions, so that a list of figures and references to them work: a field, and 1 as its result so far."""
    for kind, text in (("begin", ""), ("instruction", f" SEQ {label} \\* ARABIC "), ("separate", ""), ("result", "1"), ("end", "")):
        run = paragraph.add_run(text if kind == "result" else "")
        if kind == "instruction":
            run._r.append(OxmlElement("w:instrText"))
            run._r[-1].text = text
            run._r[-1].set(qn("xml:space"), "preserve")
        elif kind != "result":
            run._r.append(OxmlElement("w:fldChar"))
            run._r[-1].set(qn("w:fldCharType"), kind)
