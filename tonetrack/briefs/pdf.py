"""The brief as one PDF page: text that can be selected and searched, tagged for screen readers, with its fonts inside."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib
from fpdf import FPDF

from tonetrack.briefs.parts import FEWER_SOURCES, MOST_SOURCES, Brief, Item
from tonetrack.briefs.placeholders import items_of, picture_of, read_placeholder, table_of
from tonetrack.errors import BriefingError, quoted
from tonetrack.figures.style import INK, LEADER, MIN_FOOT, MUTED, PRESETS
from tonetrack.text import printable

FACE = "DejaVu Sans"  # comes with matplotlib; the charts are set in it
FONTS = {"": "DejaVuSans.ttf", "B": "DejaVuSans-Bold.ttf"}
LEFT, TOP, WIDTH, BOTTOM = 18.0, 12.0, 174.0, 286.0  # millimetres on A4
SCALES = (1.0, 0.95, 0.9, 0.85, 0.8)  # of the type's size: where the page is too full even then, it goes on to a second one
SMALLEST = SCALES[-1]
LEADING, TIGHT = 1.32, 1.2  # lines of a page, of one that is full in its smallest type
HANGING, GAP = 3.2, 5.0  # millimetres: a bullet's indent, and what parts a column of numbers from the next
PT = 25.4 / 72


def pdf_brief(brief: Brief) -> bytes:
    """The brief as PDF: on one A4 page, in smaller type where there is much to say; the same bytes on every run.

    Raises BriefingError for a character that the font lacks.
    """
    for scale, sources in (*((scale, MOST_SOURCES) for scale in SCALES), (SMALLEST, FEWER_SOURCES)):
        page = _Page(brief, scale)
        page.write(sources)
        if page.pdf.pages_count == 1:
            break
    return bytes(page.pdf.output())


class _Page:
    """A page being written from top to bottom, all type scaled by one factor."""

    def __init__(self, brief: Brief, scale: float):
        self.brief, self.scale = brief, scale
        self.pdf = pdf = FPDF(unit="mm", format="A4")
        pdf.set_margins(LEFT, TOP)
        pdf.c_margin = 0
        pdf.set_auto_page_break(True, 297 - BOTTOM)
        for style, name in FONTS.items():
            pdf.add_font(FACE, style, Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name)
        self._set_metadata()
        pdf.add_page()

    def _set_metadata(self) -> None:
        pdf, brief = self.pdf, self.brief
        pdf.set_title(brief.title)
        pdf.set_subject(brief.subject)
        pdf.set_author("tonetrack")
        pdf.set_creator("tonetrack")
        pdf.set_lang("en-GB")
        pdf.set_creation_date(datetime.datetime.fromisoformat(brief.day).replace(tzinfo=datetime.UTC))

    def write(self, sources: int) -> None:
        """Write the parts of the brief in their order, with so many of its sources."""
        brief = self.brief
        self.text(brief.title, 15, "H1", bold=True, after=1.5)
        self.text(brief.finding, 9, "P", after=1.5)
        self.chart()
        self.bullets(brief.bullets, 8.5)
        self.heading("In their words")
        for item in brief.excerpts:
            self.quotation(item)
        self.heading("Letters")
        self.table()
        self.heading("What this does not show")
        self.bullets(brief.limits, 7.5)
        self.heading("Method and sources")
        self.text(brief.method, 6.5, "P", colour=MUTED, after=0.8)
        self.bullets(items_of(brief, read_placeholder(f"sources:{sources}")), 6.5, colour=MUTED)

    def text(
        self, text: str, points: float, tag: str, *, bold: bool = False, colour: str = INK, after: float = 0.0, left: float = 0.0, link: str = "",
        bullet: bool = False,
    ) -> None:  # fmt: skip
        """A paragraph over the page's width, `left` millimetres in, on one page: an element of its structure is not on two."""
        self.type(points, bold=bold, colour=colour)
        height = self.size(points) * PT * (LEADING if self.scale > SMALLEST else TIGHT)
        lines = {"w": WIDTH - left, "h": height, "text": _drawable(text), "align": "L"}
        if self.pdf.will_page_break(self.pdf.multi_cell(**lines, dry_run=True, output="HEIGHT")):
            self.pdf.add_page()
        if bullet:
            with self.artifact():
                self.pdf.cell(HANGING, height, "•")
        self.pdf.set_x(LEFT + left)
        with self.tagged(tag):
            self.pdf.multi_cell(**lines, new_x="LMARGIN", new_y="NEXT", link=link)
        self.pdf.set_y(self.pdf.get_y() + after * self.scale)

    def heading(self, text: str) -> None:
        """A section's heading under a thin rule."""
        y = self.pdf.get_y() + 1.3 * self.scale
        self.rule(y, LEADER, 0.15)
        self.pdf.set_y(y + 1.0 * self.scale)
        self.text(text, 8.5, "H2", bold=True, after=0.6)

    def bullets(self, items: tuple[Item, ...], points: float, *, colour: str = INK) -> None:
        """A list, an item a paragraph."""
        for item in items:
            text = ", ".join(part for part in (item.text, item.site) if part)
            self.text(text, points, "P", colour=colour, after=0.3, left=HANGING, link=item.address, bullet=True)

    def quotation(self, item: Item) -> None:
        """An excerpt beside a rule, and under it where it stands."""
        top = self.pdf.get_y()
        self.text(item.text, 8, "BlockQuote", left=4)
        self.text(item.source, 6.5, "P", colour=MUTED, left=4)
        bottom = self.pdf.get_y()
        if bottom > top:  # not over the end of a page
            self.line(LEFT + 0.5, top + 0.5, LEFT + 0.5, bottom - 0.3, LEADER, 0.6)
        self.pdf.set_y(bottom + 1.2 * self.scale)

    def chart(self) -> None:
        """The chart in the middle, with its alt text for screen readers."""
        picture = picture_of(self.brief, read_placeholder("chart:correspondence:plain:page"))
        width, height = (inches * 25.4 for inches in PRESETS["page"][:2])  # as large as it is drawn, however small the words are
        self.pdf.image(io.BytesIO(picture.png), x=LEFT + (WIDTH - width) / 2, y=self.pdf.get_y(), w=width, h=height, alt_text=picture.alt)
        self.pdf.set_y(self.pdf.get_y() + height + 1.5)
        if picture.notes:
            self.text(picture.notes, 6.5, "Caption", colour=MUTED, after=1)

    def table(self) -> None:
        """The latest letters, rules between the rows; a row is one paragraph to a screen reader."""
        table = table_of(self.brief, read_placeholder("table:letters:8"))
        lines = [list(table.rows.columns), *table.rows.itertuples(index=False)]
        longest = [max(len(line[place]) for line in lines) + 2 for place in range(len(lines[0]))]
        sides = ["R" if table.is_number(name) else "L" for name in lines[0]]
        height = 7.5 * self.scale * PT * 1.6
        for number, line in enumerate(lines):
            if self.pdf.will_page_break(height):
                self.pdf.add_page()
            self.type(7.5, bold=not number)
            with self.tagged("P"):
                for place, (cell, length) in enumerate(zip(line, longest)):
                    width = WIDTH * length / sum(longest)
                    gap = GAP if sides[place] == "R" and place < len(line) - 1 else 0
                    self.pdf.cell(width - gap, height, _drawable(cell), align=sides[place])
                    self.pdf.set_x(self.pdf.get_x() + gap)
            self.pdf.ln(height)
            if number < len(lines) - 1:  # the next heading's rule ends the table
                self.rule(self.pdf.get_y(), LEADER if number else INK, 0.1 if number else 0.25)
        self.pdf.set_y(self.pdf.get_y() + 0.5)
        if table.more:
            self.text(table.more, 6.5, "P", colour=MUTED)

    def size(self, points: float) -> float:
        """Type of so many points as the page has room for it: smaller, but not so small that it is not read."""
        return max(points * self.scale, MIN_FOOT)

    def type(self, points: float, *, bold: bool = False, colour: str = INK) -> None:
        """Set face, size and colour of what follows."""
        self.pdf.set_font(FACE, "B" if bold else "", self.size(points))
        self.pdf.set_text_color(colour)

    def rule(self, y: float, colour: str, width: float) -> None:
        """A thin line over the page's width."""
        self.line(LEFT, y, LEFT + WIDTH, y, colour, width)

    def line(self, x: float, y: float, to_x: float, to_y: float, colour: str, width: float) -> None:
        """A line from one point to another, for the eye only."""
        with self.artifact():
            self.pdf.set_draw_color(colour)
            self.pdf.set_line_width(width)
            self.pdf.line(x, y, to_x, to_y)

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is written inside is decoration, which a screen reader passes over."""
        self.pdf._out("/Artifact BMC")
        yield
        self.pdf._out("EMC")

    @contextmanager
    def tagged(self, tag: str) -> Iterator[None]:
        """What is written inside is this element of the page's structure.

        fpdf2 tags pictures only, and a page with nothing but its picture tagged would be read out as that picture alone.
        """
        pdf, page = self.pdf, self.pdf.page
        number = pdf.struct_builder.next_mcid_for_page(page)
        pdf._add_marked_content(struct_type=f"/{tag}", mcid=number)
        pdf._out(f"/{tag} <</MCID {number}>> BDC")
        yield
        pdf._out("EMC")


def _drawable(text: str) -> str:
    """The text without control characters. Raises BriefingError for a character that the font would draw as a box."""
    known = matplotlib.font_manager.get_font(matplotlib.font_manager.findfont(FACE)).get_charmap()
    text = printable(text)
    if missing := "".join(sorted({char for char in text if ord(char) not in known})):
        raise BriefingError(f"the PDF's font has no {quoted(missing)}; write the brief as .docx or .html")
    return text
