"""Tables on a slide: the presentation's own table style, set so small that the rows fit, the rest counted."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from tonetrack.briefs.placeholders import Table, heading_length, mark_note
from tonetrack.text import printable

Box = tuple[int, int, int, int]  # left, top, width, height in EMU
SMALLEST = Pt(9)  # smaller type is not read on a wall
PITCH = 1.75  # a row's height in lines of its type
WIDEST = 0.56  # of the type's size: the mean width of a character, with what a cell keeps free


def add_table(slide: Any, table: Table, box: Box, size: int, *, like: Any = None) -> Any:
    """Add the table at the top of the box; returns its graphic frame.

    The type shrinks from `size` to 9 points for rows and columns to fit; where they still do not, the latest rows stay and a last
    one counts the others. `like` is the table it replaces: its style is kept.
    """
    left, top, width, height = box
    size = _fitting_size(table, width, height, size)
    rows, more = _that_fit(table, int(height // (size * PITCH)))
    lines = [list(table.rows.columns), *rows]
    frame = slide.shapes.add_table(len(lines) + bool(more), len(lines[0]), left, top, width, Emu(round(size * PITCH)) * (len(lines) + bool(more)))
    _take_style(frame, slide, like)
    _set_widths(frame.table, table, width)
    sides = [table.is_number(name) for name in table.rows.columns]
    for place, line in enumerate(lines):
        for column, (text, right) in enumerate(zip(line, sides, strict=True)):
            _set_cell(frame.table.cell(place, column), text, size, right=right)
    if more:
        last = frame.table.cell(len(lines), 0)
        last.merge(frame.table.cell(len(lines), len(lines[0]) - 1))
        _set_cell(last, more, size)
    return frame


def _fitting_size(table: Table, width: int, height: int, size: int) -> int:
    characters = sum(_longest(table)) + 3 * len(table.rows.columns)
    by_width, by_height = width / (characters * WIDEST), height / (PITCH * (len(table.rows) + 1 + bool(table.more)))
    return max(SMALLEST, Pt(int(min(size, by_width, by_height) / Pt(1))))


def _that_fit(table: Table, most: int) -> tuple[list[list[str]], str]:
    """The rows that find room under the heading, and the word about the others."""
    rows = [list(line) for line in table.rows.itertuples(index=False)]
    if len(rows) + 1 + bool(table.more) <= most:
        return rows, table.more
    kept = max(1, most - 2)
    marked = mark_note(table.rows.tail(kept))
    return rows[-kept:], f"The latest {kept} of {len(rows)} rows; all of them: tonetrack report{'. ' * bool(marked)}{marked}"


def _longest(table: Table) -> list[int]:
    """The longest text of each column."""
    return [max([heading_length(name), *map(len, table.rows[name])]) for name in table.rows.columns]


def _set_widths(made: Any, table: Table, width: int) -> None:
    longest = [length + 3 for length in _longest(table)]
    for column, length in zip(made.columns, longest):
        column.width = Emu(width * length // sum(longest))


def _set_cell(cell: Any, text: str, size: int, *, right: bool = False) -> None:
    cell.text_frame.text = printable(text)
    cell.margin_top = cell.margin_bottom = Emu(round(size * 0.2))
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.font.size = size
    if right:
        paragraph.alignment = PP_ALIGN.RIGHT


def _take_style(frame: Any, slide: Any, like: Any) -> None:
    """The style of the table it replaces, else the one that the presentation names as its own."""
    style = frame._element.find(f".//{qn('a:tableStyleId')}")
    if like is not None and (known := like._element.find(f".//{qn('a:tableStyleId')}")) is not None:
        style.text = known.text
        return
    for part in slide.part.package.iter_parts():
        if str(part.partname) == "/ppt/tableStyles.xml":
            default = part.blob.partition(b'def="')[2].partition(b'"')[0].decode("ascii", "replace")
            style.text = default if default.startswith("{") else style.text
