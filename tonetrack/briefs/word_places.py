"""Places in a Word document: how a message names one, and how much room there is at it."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from tonetrack.briefs.office import EMU_PER_TWIP

A4 = (11906, 16838, 1440)  # twips: width, height, margin, where a document says nothing
CELL_PADDING, BOX_PADDING = 216, 288  # twips that a table cell and a text box keep free at their two sides
TALLEST = 0.72  # of the text's height: a chart leaves room for its caption


def place_of(element: Any, story: Any) -> str:
    """Where an element stands, in words: `header, paragraph 2`, `table 1, row 2, cell 3`, `text box, paragraph 1`."""
    parts = [story.name] if story.name else []
    if next(element.iterancestors(qn("w:txbxContent")), None) is not None:
        parts.append("text box")
    table = next(element.iterancestors(qn("w:tbl")), None)
    if table is not None:
        row, cell = next(element.iterancestors(qn("w:tr"))), next(element.iterancestors(qn("w:tc")))
        number = list(story.root.iter(qn("w:tbl"))).index(table) + 1
        place = f"row {_number(row)}, cell {_number(cell)}"
        return ", ".join((*parts, f"table {number}", place))
    paragraph = element if element.tag == qn("w:p") else next(element.iterancestors(qn("w:p")), None)
    if paragraph is None:
        paragraph = next(element.iter(qn("w:p")), None)
    paragraphs = list(story.root.iter(qn("w:p")))
    return ", ".join((*parts, f"paragraph {paragraphs.index(paragraph) + 1}" if paragraph is not None else "an empty place"))


def _number(element: Any) -> int:
    return sum(sibling.tag == element.tag for sibling in element.itersiblings(preceding=True)) + 1


def available_size(paragraph: Any, story: Any) -> tuple[int, int]:
    """(width, height) in EMU that a picture may take there: of the cell, the text box, or the text of the page."""
    page_width, page_height = _text_area(paragraph, story)
    width, height = page_width - _indent(paragraph), round(page_height * TALLEST)
    cell = next(paragraph.iterancestors(qn("w:tc")), None)
    box = next(paragraph.iterancestors(qn("wp:inline"), qn("wp:anchor")), None)
    if cell is not None:
        width = _cell_width(cell, page_width) - CELL_PADDING - _indent(paragraph)
    elif box is not None:
        width = int(box.find(qn("wp:extent")).get("cx")) // EMU_PER_TWIP - BOX_PADDING
    return max(width, 720) * EMU_PER_TWIP, height * EMU_PER_TWIP


def _text_area(paragraph: Any, story: Any) -> tuple[int, int]:
    section = _section(paragraph, story)
    width, height, margin = A4
    if section is None:
        return width - 2 * margin, height - 2 * margin
    size, margins, columns = (section.find(qn(name)) for name in ("w:pgSz", "w:pgMar", "w:cols"))
    width, height = _number_of(size, "w:w", width), _number_of(size, "w:h", height)
    width -= _number_of(margins, "w:left", margin) + _number_of(margins, "w:right", margin)
    height -= abs(_number_of(margins, "w:top", margin)) + abs(_number_of(margins, "w:bottom", margin))
    count = max(1, _number_of(columns, "w:num", 1))
    return (width - _number_of(columns, "w:space", 720) * (count - 1)) // count, height


def _section(paragraph: Any, story: Any) -> Any:
    """The section that a place in the body belongs to: the next one that ends; for headers and notes, the first."""
    body = story.part.package.main_document_part.element.body
    sections = list(body.iter(qn("w:sectPr")))
    if story.name or not sections:
        return sections[0] if sections else None
    order = {element: number for number, element in enumerate(body.iter())}
    here = order.get(paragraph, 0)
    return next((section for section in sections if order[section] >= here), sections[-1])


def _indent(paragraph: Any) -> int:
    indent = paragraph.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    return max(0, _number_of(indent, "w:left", 0)) + max(0, _number_of(indent, "w:right", 0))


def _cell_width(cell: Any, page_width: int) -> int:
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    if width is not None and width.get(qn("w:type")) in (None, "dxa") and _number_of(width, "w:w", 0) > 0:
        return _number_of(width, "w:w", 0)
    cells = sum(sibling.tag == cell.tag for sibling in cell.getparent())
    return page_width // cells


def _number_of(element: Any, name: str, otherwise: int) -> int:
    value = element.get(qn(name)) if element is not None else None
    try:
        return int(float(value)) if value is not None else otherwise
    except ValueError:
        return otherwise  # a unit such as 2cm: rare, and only the room of a picture depends on it
