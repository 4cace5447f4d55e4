"""Renewing what an earlier run filled into a Word document, wherever the user has moved it meanwhile: text, lists and tables
between their bookmarks (word_bookmarks), a chart by its picture's name.
"""

from __future__ import annotations

import io
from typing import Any

from docx.oxml.ns import qn

from tonetrack.briefs.placeholders import MARK, Placeholder, items_of, lost, picture_of, read_placeholder, table_of
from tonetrack.briefs.word_bookmarks import CHART, Bookmark, filled_table, mark_paragraphs, paragraph_of, put_first
from tonetrack.briefs.word_elements import (
    WordFilling,
    as_line,
    finish_table,
    is_first,
    list_paragraphs,
    name_picture,
    notes_runs,
    run_format,
    take_out,
    text_run,
)
from tonetrack.briefs.word_places import place_of
from tonetrack.briefs.word_spots import Story
from tonetrack.briefs.word_tables import renew_table


def renew_story(story: Story, bookmarks: list[list[Bookmark]], filling: WordFilling) -> None:
    """Renew what earlier runs filled in a story: between its bookmarks, and charts by their pictures' names."""
    for bookmarked in bookmarks:
        first = bookmarked[0]
        if first.key != CHART:
            counts = is_first(first.start)
            with filling.at(place_of(first.start, story)):
                placeholder = read_placeholder(first.key)
                _renew(bookmarked, placeholder, filling)
                filling.updated.extend([placeholder.key] if counts else [])
    for properties in list(story.root.iter(qn("wp:docPr"))):
        if properties.get("name", "").startswith(f"{MARK}chart:"):
            with filling.at(place_of(properties, story)):
                _renew_chart(properties, bookmarks, story, filling)


def _renew(bookmarked: list[Bookmark], placeholder: Placeholder, filling: WordFilling) -> None:
    if any(paragraph_of(part.start).getparent() is not paragraph_of(part.end).getparent() for part in bookmarked):
        raise lost(placeholder)
    if placeholder.kind == "table":
        _renew_table(bookmarked, placeholder, filling)
    elif placeholder.kind == "list" and _holds_paragraphs(bookmarked):
        _renew_list(bookmarked, placeholder, filling)
    else:
        _renew_line(bookmarked[0], as_line(filling.brief, placeholder))


def _renew_table(bookmarked: list[Bookmark], placeholder: Placeholder, filling: WordFilling) -> None:
    table = filled_table(bookmarked)
    if table is None:
        raise lost(placeholder)
    for part in bookmarked[1:]:
        _drop(part)
    more = renew_table(table, table_of(filling.brief, placeholder))
    for paragraph in reversed(more):
        table.addnext(paragraph)
    finish_table(table, more, placeholder.key, bookmarked[0].number, filling)


def _holds_paragraphs(bookmarked: list[Bookmark]) -> bool:
    """Whether a list stands in paragraphs of its own, not amid the text of one."""
    around = (*bookmarked[0].start.itersiblings(preceding=True), *bookmarked[-1].end.itersiblings())
    return len(bookmarked) > 1 or not any(next(element.iter(qn("w:r")), None) is not None for element in around)


def _renew_list(bookmarked: list[Bookmark], placeholder: Placeholder, filling: WordFilling) -> None:
    """New paragraphs for the old ones; what the user wrote before the first or behind the last stays there."""
    first, last = bookmarked[0], bookmarked[-1]
    prototype = paragraph_of(last.end)  # the first of an excerpt is bound to its source
    paragraphs = list_paragraphs(prototype, _first_format(first), items_of(filling.brief, placeholder))
    mark_paragraphs(paragraphs, placeholder.key, first.number, filling.numbers)
    before = [element for element in first.start.itersiblings(preceding=True) if element.tag != qn("w:pPr")]
    put_first(paragraphs[0], *reversed(before))
    paragraphs[-1].extend(last.end.itersiblings())
    for paragraph in paragraphs:
        paragraph_of(first.start).addprevious(paragraph)
    for part in bookmarked:
        _drop(part)


def _renew_line(bookmark: Bookmark, line: str) -> None:
    made = text_run(_first_format(bookmark), line)
    for old in bookmark.content():
        take_out(old)
    bookmark.start.addnext(made)
    paragraph = paragraph_of(bookmark.start)
    if paragraph is not paragraph_of(bookmark.end):  # the user broke the line
        paragraph.extend([*bookmark.end.itersiblings()])
        _drop_paragraphs(paragraph.getnext(), paragraph_of(bookmark.end))
        made.addnext(bookmark.end)


def _drop(bookmark: Bookmark) -> None:
    _drop_paragraphs(paragraph_of(bookmark.start), paragraph_of(bookmark.end))


def _drop_paragraphs(first: Any, last: Any) -> None:
    """Take paragraphs out of the document, from the first to the last; one that ends a section stays, empty."""
    if first.getparent() is None:  # two entries that the user has joined in one paragraph
        return
    siblings = [first, *first.itersiblings()]
    for element in siblings[: siblings.index(last) + 1]:
        if element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
            take_out(element)
        else:
            for child in list(element)[1:]:
                take_out(child)


def _first_format(bookmark: Bookmark) -> Any:
    """The formatting of the first run between the marks; None where there is none."""
    return next((run_format(run) for element in bookmark.content() for run in element.iter(qn("w:r"))), None)


def _renew_chart(properties: Any, bookmarks: list[list[Bookmark]], story: Story, filling: WordFilling) -> None:
    """A new picture for the old one, in its bookmark or copied out of it, and the notes behind the one that has a bookmark."""
    key = properties.get("name").removeprefix(MARK)
    placeholder = read_placeholder(key)
    notes = _exchange_picture(properties.getparent(), placeholder, story, filling)
    run = next(properties.iterancestors(qn("w:r")))
    for bookmark, *_ in bookmarks:
        if bookmark.key == CHART and run in (content := bookmark.content()):
            for old in [element for element in content if element.tag == qn("w:r") and element is not run]:
                take_out(old)
            for made in notes_runs(run_format(run), notes):
                run.addnext(made)
    if is_first(properties):
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
    for properties in drawing.iter(qn("wp:docPr")):
        name_picture(properties, placeholder, picture.alt)
    return picture.notes
