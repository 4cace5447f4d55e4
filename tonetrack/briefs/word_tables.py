"""Tables in a Word document, in the document's own style."""

from __future__ import annotations

import copy
from typing import Any

import pandas as pd
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tonetrack.briefs.office import EMU_PER_TWIP
from tonetrack.briefs.placeholders import Table, heading_length
from tonetrack.briefs.word_elements import text_run

PREFERRED_STYLES = ("Plain Table 2", "Table Grid")  # built-in names, where no table of the document shows the house's
PADDING = 4  # characters: what a cell keeps free at its sides, and the bold of a heading
CHARACTER = 115  # twips: the mean width of a letter or digit at 11 points
SMALL = 0.5  # of that: the smallest type that a page can be read in
RULES = "<w:tblBorders {}><w:top w:val='single' w:sz='8'/><w:bottom w:val='single' w:sz='8'/><w:insideH w:val='single' w:sz='4'/></w:tblBorders>"

Formats = tuple[Any, Any]  # the w:pPr and the w:rPr to set text in; None for none


def table_element(table: Table, document: Any, width: int, formats: Formats) -> list:
    """The table as elements to place: w:tbl with a header row, and a paragraph about rows left out where there are any.

    `width` is in EMU; the text takes the formatting of the placeholder's paragraph and run.
    """
    style = _house_style(document)
    element = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>{f'<w:tblStyle w:val={chr(34)}{style}{chr(34)}/>' if style else ''}<w:tblW w:w='5000' w:type='pct'/>"
        f"{'' if style else RULES.format('')}"
        "<w:tblLook w:val='0020' w:firstRow='1' w:lastRow='0' w:firstColumn='0' w:lastColumn='0' w:noHBand='0' w:noVBand='1'/></w:tblPr></w:tbl>"
    )
    description = parse_xml(f"<w:tblDescription {nsdecls('w')}/>")
    description.set(qn("w:val"), table.alt)
    element[0].append(description)
    _add_rows(element, table, width // EMU_PER_TWIP, formats, formats)
    return [element, *_more(table, formats)]


def _more(table: Table, formats: Formats) -> list:
    return [_paragraph(table.more, formats)] if table.more else []


def renew_table(element: Any, table: Table) -> list:
    """Put new rows into a table filled before: its properties and the formatting of its first cells stay.

    Returns the paragraph about rows left out, in a list, or an empty one.
    """
    rows = element.findall(qn("w:tr"))
    header, body = _formats(rows[0]), _formats(rows[min(1, len(rows) - 1)])
    grid = element.find(qn("w:tblGrid"))
    width = sum(int(column.get(qn("w:w"), "0")) for column in grid)
    for child in [grid, *rows]:
        element.remove(child)
    if (description := element.find(f"{qn('w:tblPr')}/{qn('w:tblDescription')}")) is not None:
        description.set(qn("w:val"), table.alt)
    _add_rows(element, table, width, header, body)
    return _more(table, body)


def _formats(row: Any) -> Formats:
    paragraph = next(row.iter(qn("w:p")))
    run = next(paragraph.iter(qn("w:r")), None)
    formatting = copy.deepcopy(paragraph.find(qn("w:pPr")))
    if formatting is not None and (side := formatting.find(qn("w:jc"))) is not None:
        formatting.remove(side)  # ours, by column
    return formatting, run.find(qn("w:rPr")) if run is not None else None


def _house_style(document: Any) -> str:
    """The id of the table style to use: that of the document's first styled table, else a built-in one it knows."""
    for found in document.element.body.iter(qn("w:tblStyle")):
        return found.get(qn("w:val"))
    known = {style.name: style.style_id for style in document.styles}
    return next((known[name] for name in PREFERRED_STYLES if name in known), "")


def _add_rows(element: Any, table: Table, width: int, header: Formats, body: Formats) -> None:
    rows, widths = table.rows, _column_widths(table.rows, width)
    grid = OxmlElement("w:tblGrid")
    for column in widths:
        made = OxmlElement("w:gridCol")
        made.set(qn("w:w"), str(column))
        grid.append(made)
    element.append(grid)
    sides = [table.is_number(name) for name in rows.columns]
    lines = [(header, list(rows.columns)), *((body, list(line)) for line in rows.itertuples(index=False))]
    for number, (formats, cells) in enumerate(lines):
        element.append(_row(cells, widths, sides, formats, is_header=not number))


def _row(cells: list[str], widths: list[int], sides: list[bool], formats: Formats, *, is_header: bool) -> Any:
    row = OxmlElement("w:tr")
    row.append(parse_xml(f"<w:trPr {nsdecls('w')}><w:cantSplit/>{'<w:tblHeader/>' if is_header else ''}</w:trPr>"))
    for text, width, right in zip(cells, widths, sides):
        cell = parse_xml(f"<w:tc {nsdecls('w')}><w:tcPr><w:tcW w:w='{width}' w:type='dxa'/></w:tcPr></w:tc>")
        cell.append(_paragraph(text, formats, right=right))
        row.append(cell)
    return row


def _paragraph(text: str, formats: Formats, *, right: bool = False) -> Any:
    paragraph = OxmlElement("w:p")
    if formats[0] is not None:
        paragraph.append(copy.deepcopy(formats[0]))
        for section in paragraph.findall(f"{qn('w:pPr')}/{qn('w:sectPr')}"):
            section.getparent().remove(section)
    if right:
        paragraph.get_or_add_pPr().get_or_add_jc().set(qn("w:val"), "right")
    paragraph.append(text_run(formats[1], text))
    return paragraph


def is_too_narrow(table: Table, width: int) -> bool:
    """Whether a width (EMU) breaks words and numbers even in small type."""
    return width // EMU_PER_TWIP < SMALL * CHARACTER * sum(_longest_words(table.rows))


def _longest_words(rows: pd.DataFrame) -> list[int]:
    return [max(len(word) for text in (name, *rows[name]) for word in text.split() or [""]) + PADDING for name in rows.columns]


def _column_widths(rows: pd.DataFrame, width: int) -> list[int]:
    """The width shared out by the longest text of each column; where lines must break, no word or date does before a column of several words."""
    longest = [max([heading_length(name), *map(len, rows[name])]) + PADDING for name in rows.columns]
    least = _longest_words(rows)
    missing = sum(longest) - max(width / CHARACTER, sum(least))
    if missing > 0:
        rest = sum(longest) - sum(least)
        longest = [most - missing * (most - fewest) / rest for most, fewest in zip(longest, least)]
    return [int(width * length / sum(longest)) for length in longest]
