"""What may stand between {{ and }} in a briefing, and what takes its place."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from inspect import signature

import pandas as pd

from tonetrack.briefs.parts import Brief, Item
from tonetrack.corpus.letters import LETTER_ID
from tonetrack.doubts import DOUBT_MARK, MARK_NOTE
from tonetrack.errors import BriefingError, nearest, quoted
from tonetrack.figures.charts import CHARTS
from tonetrack.figures.style import PRESETS

FOUND = re.compile(r"\{\{([^{}\n]{0,200})\}\}")
LINES, LISTS, TABLES = ("title", "finding", "method", "versions"), ("bullets", "excerpts", "limits", "sources", "events"), ("letters", "years")
NAMES = (*LINES, *LISTS, *(f"table:{name}" for name in TABLES), *(f"chart:{name}" for name in CHARTS))
PLAIN = "plain"  # a chart under the corpus's name, for a page whose headline is the finding already
SHORT_HEADING = 14  # characters that stay on one line
MARK = "tonetrack:"  # what filled places are named in the document, so that a second run finds them
_UNCLOSED = re.compile(r"\{\{\s*(?:" + "|".join((*LINES, *LISTS, "table", "chart")) + r")\b[^{}\n]*(?:\}(?!\})|$)", re.M | re.I)


@dataclass(frozen=True)
class Placeholder:
    """A known placeholder: `kind` line, list, table or chart; its name; options as `8` rows or a chart's preset."""

    kind: str
    name: str
    options: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Its text between the braces, tidied: `chart:correspondence:plain`."""
        return ":".join((self.name, *self.options))

    @property
    def most(self) -> int | None:
        """The number of rows or entries it asks for; None for all."""
        return next((int(option) for option in self.options if option.isdigit()), None)


@dataclass(frozen=True)
class Picture:
    """A chart to place: PNG bytes, size in pixels, what it shows in words, and the events that it only numbers."""

    png: bytes
    size: tuple[int, int]
    alt: str
    notes: str


@dataclass(frozen=True)
class Table:
    """A table to place: its rows as text, what it holds in words, and the word about rows left out."""

    rows: pd.DataFrame
    alt: str
    more: str

    def is_number(self, column: str) -> bool:
        """Whether a column holds nothing but whole numbers and dashes; a year is a name."""
        return column != "year" and len(self.rows) > 0 and all(text.isdigit() or text == "–" for text in self.rows[column])


def read_placeholder(text: str) -> Placeholder:
    """The placeholder that stands between the braces. Raises BriefingError with the nearest known one."""
    parts = [part.strip() for part in text.strip().lower().split(":")]
    depth = 2 if parts[0] in ("chart", "table") else 1
    name, options = ":".join(parts[:depth]), tuple(parts[depth:])
    shown = "{{" + text.strip() + "}}"
    if name not in NAMES:
        hint = nearest(":".join(parts[:2]), NAMES) or f"; want one of {', '.join(NAMES)}"
        raise BriefingError(f"{quoted(shown)} is no placeholder{hint}")
    kind = parts[0] if depth == 2 else "line" if name in LINES else "list"
    for option in options:
        if not _is_option(kind, name, option):
            allowed = {"chart": f"{', '.join(PRESETS)} or {PLAIN}", "line": "none"}.get(kind, "a number of rows")
            raise BriefingError(f"{quoted(shown)}: {quoted(option)} is no option here; want {allowed}")
    return Placeholder(kind, name, options)


def _is_option(kind: str, name: str, option: str) -> bool:
    if kind == "chart":
        return option in PRESETS or option == PLAIN or _is_of_one_letter(name) and bool(LETTER_ID.fullmatch(option))
    return kind != "line" and option.isascii() and option.isdigit() and 0 < int(option) < 1000


def _is_of_one_letter(name: str) -> bool:
    """Whether the chart draws one letter, whose id may follow its name."""
    return "letter" in signature(CHARTS[name.removeprefix("chart:")]).parameters


def lost(placeholder: Placeholder) -> BriefingError:
    """The problem of a place that was filled before and does not hold its content any more."""
    return BriefingError(f"was filled with a {placeholder.kind} and holds none any more; write {{{{{placeholder.key}}}}} there again")


def check_closed(text: str) -> None:
    """Raise BriefingError for the first placeholder of ours in the text whose braces do not close."""
    if loose := _UNCLOSED.search(text):
        raise BriefingError(f"{quoted(loose.group())} is not closed by }}}}")


# ------------------------------------------------------------------ what takes its place


def line_of(brief: Brief, placeholder: Placeholder) -> str:
    """The text for `title`, `finding`, `method` or `versions`."""
    return getattr(brief, placeholder.name)


def items_of(brief: Brief, placeholder: Placeholder) -> tuple[Item, ...]:
    """The entries of a list; where it asks for fewer than there are, a last one counts the rest."""
    items, most = getattr(brief, placeholder.name), placeholder.most
    if most is None or len(items) <= most:
        return items
    return (*items[:most], Item(f"and {len(items) - most} more"))


def as_text(texts: list[str]) -> str:
    """The entries of a list as running text: sentences follow one another, others are parted by semicolons."""
    return "".join(f"{text}{' ' if text.endswith('.') else '; '}" for text in texts[:-1]) + "".join(texts[-1:])


def heading_length(name: str) -> int:
    """The characters that a column's heading needs on one line: a long one may break between its words."""
    return max(*map(len, name.split()), min(len(name), SHORT_HEADING))


def table_of(brief: Brief, placeholder: Placeholder) -> Table:
    """The table of letters or years: the latest rows where it asks for fewer than there are."""
    name, most = placeholder.name.removeprefix("table:"), placeholder.most
    rows = getattr(brief, name)
    left_out = 0 if most is None else max(0, len(rows) - most)
    shown = rows.tail(len(rows) - left_out).reset_index(drop=True)
    more = " ".join(filter(None, (f"The latest {most} of {len(rows)} rows." if left_out else "", mark_note(shown))))
    scored = "each score with its 95% interval"
    alt = {"letters": f"Letters by date, {scored}, and coders’ ratings", "years": f"Years and directions: known messages, letters at hand, {scored}"}
    return Table(shown, f"{alt[name]}: {len(rows) - left_out} rows.", more)


def mark_note(rows: pd.DataFrame) -> str:
    """What the mark at a letter means, where one of the rows has it."""
    return MARK_NOTE if any(cell.endswith(f" {DOUBT_MARK}") for cell in rows.get("letter", ())) else ""


def picture_of(brief: Brief, placeholder: Placeholder, *, preset: str = "document") -> Picture:
    """The chart as PNG, of the preset it asks for or of that which suits the place."""
    preset = next((option for option in placeholder.options if option in PRESETS), preset)
    letter = next((option for option in placeholder.options if option not in PRESETS and option != PLAIN), "")
    chart = (placeholder.name.removeprefix("chart:"), preset, PLAIN in placeholder.options, letter)
    drawing = brief.draw(*chart)
    width, height, _, dpi = PRESETS[preset]
    told = "; ".join(drawing.notes)
    notes = told if not told or told.startswith("Not drawn") else f"Events on the chart: {told}"
    return Picture(brief.paint(*chart), (round(width * dpi), round(height * dpi)), drawing.alt, notes)


def fitting_preset(width: float, height: float) -> str:
    """The preset whose shape is nearest to that of a box on a slide."""
    return min(PRESETS.keys() - {"page"}, key=lambda name: abs(math.log(PRESETS[name][0] / PRESETS[name][1] * height / width)))
