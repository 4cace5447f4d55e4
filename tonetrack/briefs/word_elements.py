"""Elements of a Word document that filling and renewing both make: the run of a text, the paragraphs of a list, the small
type under a chart, what stands around a table; and the run over the document that numbers them (WordFilling).
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tonetrack.briefs.filling import Filling
from tonetrack.briefs.parts import Brief, Item
from tonetrack.briefs.placeholders import MARK, Placeholder, as_text, items_of, line_of
from tonetrack.briefs.word_bookmarks import FALLBACK, mark_paragraphs
from tonetrack.text import printable

NOTES_SIZE = "13"  # half points: it is for looking up, and there may be sixty


@dataclass(kw_only=True)
class WordFilling(Filling):
    """A run over a Word document; `numbers` are free ones, for bookmarks and pictures."""

    document: Any
    numbers: Iterator[int]


def take_out(element: Any) -> None:
    """Take an element out of the one that holds it."""
    element.getparent().remove(element)


def is_first(element: Any) -> bool:
    """Whether the element is none of those that a text box repeats for old readers."""
    return next(element.iterancestors(FALLBACK), None) is None


def as_line(brief: Brief, placeholder: Placeholder) -> str:
    """What a placeholder becomes amid the text of a paragraph: its line, or its list in one."""
    if placeholder.kind == "line":
        return line_of(brief, placeholder)
    return as_text([_one_line(item) for item in items_of(brief, placeholder)])


def _one_line(item: Item) -> str:
    return ", ".join(part for part in (item.text, item.source, item.address) if part)


def run_format(run: Any) -> Any:
    """The formatting of a run (w:rPr); None where it has none of its own."""
    return run.find(qn("w:rPr"))


def text_run(properties: Any, *lines: str) -> Any:
    """A run of the given formatting; lines after the first begin with a line break."""
    run = OxmlElement("w:r")
    if properties is not None:
        run.append(copy.deepcopy(properties))
    for number, line in enumerate(lines):
        if number:
            run.append(OxmlElement("w:br"))
        if line:
            text = OxmlElement("w:t")
            set_text(text, line)
            run.append(text)
    return run


def set_text(element: Any, text: str) -> None:
    """Set the letters of a w:t, with the spaces at its ends."""
    element.text = printable(text)  # a control character breaks the file
    element.set(qn("xml:space"), "preserve")


def list_paragraphs(prototype: Any, properties: Any, items: tuple[Item, ...]) -> list:
    """A paragraph an entry, each with the prototype's paragraph formatting."""
    made = []
    for text, has_source in _entries(items):
        paragraph = OxmlElement("w:p")
        if (formatting := prototype.find(qn("w:pPr"))) is not None:
            paragraph.append(copy.deepcopy(formatting))
            for section in paragraph.iter(qn("w:sectPr")):
                section.getparent().remove(section)
        paragraph.append(text_run(properties, text))
        if has_source:
            paragraph.get_or_add_pPr().get_or_add_spacing().set(qn("w:after"), "0")
            paragraph.pPr.get_or_add_keepNext()
        made.append(paragraph)
    return made


def _entries(items: tuple[Item, ...]) -> list[tuple[str, bool]]:
    """The texts of a list, a paragraph each, and whether the next one is its source: an excerpt's has a paragraph of its own."""
    entries = [entry for item in items for entry in ([(item.text, True), (f"— {item.source}", False)] if item.source else [(_one_line(item), False)])]
    return entries or [("–", False)]


def finish_table(table: Any, more: list, key: str, number: int, filling: WordFilling) -> None:
    """Mark a table and the paragraph behind it, if any, with bookmarks, and part it from what follows."""
    mark_paragraphs([next(table.iter(qn("w:p"))), *more], key, number, filling.numbers)
    _part_from_next((table, *more)[-1])


def _part_from_next(last: Any) -> None:
    """A table must not touch the next one, nor end a cell, a text box or a document: a paragraph keeps them apart."""
    following = last.getnext()
    is_table = following is None or following.tag != qn("w:p") and next(following.iter(qn("w:p"), qn("w:tbl")), following).tag != qn("w:p")
    if is_table and last.tag == qn("w:tbl"):
        last.addnext(OxmlElement("w:p"))


def notes_runs(properties: Any, notes: str) -> list:
    """The list of events in small type on a line under the chart."""
    if not notes:
        return []
    run = text_run(properties, "", notes)
    run.get_or_add_rPr().get_or_add_sz().set(qn("w:val"), NOTES_SIZE)
    return [run]


def name_picture(properties: Any, placeholder: Placeholder, alt: str) -> None:
    """Name a picture (wp:docPr) by its placeholder, for the next run to find it, with its alternative text."""
    properties.set("name", MARK + placeholder.key)
    properties.set("descr", alt)
