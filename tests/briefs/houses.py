"""Two invented house briefings, made by code: a ministry's Word note and an institute's slides, with faces and styles of their own."""

from __future__ import annotations

from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt, RGBColor
from pptx import Presentation
from pptx.dml.color import RGBColor as SlideColour
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches
from pptx.util import Pt as SlidePt

from tonetrack.figures.charts import CHARTS

OTHER_CHART = next(name for name in CHARTS if name != "correspondence")
BOX = """<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300"
 simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
 <wp:positionH relativeFrom="column"><wp:posOffset>3650000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>60000</wp:posOffset></wp:positionV>
 <wp:extent cx="2400000" cy="1500000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="71" name="Box 1"/><a:graphic><a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
 <a:ext cx="2400000" cy="1500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="F3EFE6"/></a:solidFill></wps:spPr>
 <wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:shape style="width:189pt;height:118pt"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>
 </mc:Fallback></mc:AlternateContent></w:r>"""
NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)


def house_document() -> Any:
    """A ministry's note: letterhead and footer, a face and heading colours of its own, a table style, a text box, two sections."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    _set_styles(document)
    _set_letterhead(section)
    document.add_heading("Correspondence of the two leaders", 1)
    first = document.add_paragraph("To: the Minister. ")
    first.add_run("{{find").bold = True
    first.add_run("ing}").bold = True
    first.add_run("} The desk's view follows.").italic = True
    _add_box(document.add_paragraph("What stands in the box is the desk's usual summary. " * 6))
    document.add_paragraph("{{chart:correspondence}}", style="House Figure")
    document.add_paragraph("Figure 1: tone of the letters", style="Caption")
    document.add_paragraph("{{excerpts}}", style="Intense Quote")
    table = document.add_table(2, 2, style="House Table")
    table.cell(0, 0).text, table.cell(0, 1).text = "What we see", "How often they write"
    table.cell(1, 0).text, table.cell(1, 1).text = "{{bullets}}", f"{{{{chart:{OTHER_CHART}:square}}}}"
    document.add_heading("Annex", 1)
    document.add_paragraph("{{table:letters}}", style="House Small")
    document.add_paragraph("Sources: {{sources:2}}. Method: {{ Method }}", style="House Small")
    return document


def _set_styles(document: Any) -> None:
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Liberation Serif", Pt(11)
    heading = document.styles["Heading 1"]
    heading.font.name, heading.font.size, heading.font.color.rgb = "Liberation Serif", Pt(16), RGBColor(0x5B, 0x1E, 0x2D)
    for name, size in (("House Figure", 11), ("House Small", 8)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size, style.paragraph_format.space_after = document.styles["Normal"], Pt(size), Pt(2)
    document.styles["House Figure"].paragraph_format.line_spacing = Pt(14)  # exactly: a picture would show one line of itself
    document.styles.element.append(parse_xml(
        f"<w:style {nsdecls('w')} w:type='table' w:customStyle='1' w:styleId='HouseTable'><w:name w:val='House Table'/><w:basedOn w:val='TableNormal'/>"
        "<w:tblPr><w:tblBorders><w:top w:val='single' w:sz='12' w:color='5B1E2D'/><w:bottom w:val='single' w:sz='12' w:color='5B1E2D'/>"
        "<w:insideH w:val='dotted' w:sz='4' w:color='5B1E2D'/></w:tblBorders></w:tblPr>"
        "<w:tblStylePr w:type='firstRow'><w:rPr><w:b/><w:color w:val='5B1E2D'/></w:rPr></w:tblStylePr></w:style>"
    ))  # fmt: skip


def _set_letterhead(section: Any) -> None:
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.text = "MINISTRY OF EXAMPLES\tDesk East\t{{title}}"
    footer.text = "{{versions}}"


def _add_box(paragraph: Any) -> None:
    inside = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{limits:1}}</w:t></w:r></w:p>"
    paragraph._p.append(parse_xml(BOX.format(names=NAMES, inside=inside)))


def house_slides() -> Any:
    """An institute's slides: dark bars, a face of its own, a chart's place, a table's place, a group and notes."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    for shape in presentation.slide_layouts[1].placeholders:
        top, height = shape.top, shape.height
        shape.left, shape.top, shape.width, shape.height = Inches(0.6), top, Inches(12.1), height
    first = presentation.slides.add_slide(presentation.slide_layouts[6])
    _bar(first, "Tone of the letters: {{title}}")
    _text(first, "{{chart:correspondence:plain}}", 0.5, 1.3, 9, 5.5)
    _text(first, "{{bullets}}", 9.8, 1.5, 3.2, 3)
    box = _text(first, "Our reading: {{fin", 9.8, 4.7, 3.2, 2)
    box.text_frame.paragraphs[0].add_run().text = "ding}} (desk)"
    first.notes_slide.notes_text_frame.text = "{{method}}"
    second = presentation.slides.add_slide(presentation.slide_layouts[1])
    second.shapes.title.text = "The letters"
    second.placeholders[1].text = "{{table:letters}}"
    third = presentation.slides.add_slide(presentation.slide_layouts[1])
    third.shapes.title.text = "Exchanges"
    third.placeholders[1].text = f"{{{{chart:{OTHER_CHART}}}}}"
    fourth = presentation.slides.add_slide(presentation.slide_layouts[6])
    table = fourth.shapes.add_table(1, 2, Inches(0.5), Inches(0.5), Inches(12), Inches(1)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "Limits", "{{limits:2}}"
    group = fourth.shapes.add_group_shape()
    inner = group.shapes.add_textbox(Inches(1), Inches(3), Inches(8), Inches(3))
    inner.text_frame.word_wrap = True
    inner.text_frame.text = "{{excerpts}}"
    return presentation


def _bar(slide: Any, text: str) -> None:
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, 0, Inches(13.333), Inches(1))
    bar.fill.solid()
    bar.fill.fore_color.rgb = SlideColour(0x1B, 0x36, 0x4A)
    bar.text_frame.text = text
    bar.text_frame.paragraphs[0].runs[0].font.size = SlidePt(24)


def _text(slide: Any, text: str, left: float, top: float, width: float, height: float) -> Any:
    box = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
    box.text_frame.word_wrap = True
    box.text_frame.text = text
    font = box.text_frame.paragraphs[0].runs[0].font
    font.size, font.name = SlidePt(15), "Liberation Serif"
    return box
