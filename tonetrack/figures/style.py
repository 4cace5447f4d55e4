"""One style for all figures: sizes, colours, type, the head and foot, and saving."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, lru_cache

import matplotlib
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from tonetrack.errors import FigureError, quoted
from tonetrack.figures.fonts import BASE, families_for
from tonetrack.scoring import score_columns
from tonetrack.text import printable

WARM, COOL = "#B2470A", "#1F5FA8"  # told apart under every colour blindness; contrast 5.5 and 6.4 on white
INK, MUTED, LEADER, GRID, INTERVAL = "#222222", "#595959", "#9AA0A8", "#DDE0E4", "#C9CED6"
QUIET, BAND, PAPER = "#9AA0A8", "#ECEEF1", "#FFFFFF"  # the coders' layer, the band of a trend, hollow marks

PRESETS = {  # width and height in inches, base type in points, dots per inch
    "slide": (40 / 3, 7.5, 21, 144),  # 1920×1080 pixels
    "document": (6.5, 4.2, 9, 300),
    "page": (170 / 25.4, 96 / 25.4, 9, 300),  # the text of an A4 page is so wide: a brief prints it as large as it is drawn
    "square": (6.4, 6.4, 11, 144),
    "phone": (3.75, 6.75, 9, 288),  # 360 CSS pixels, type of 12
}
SHORT_WORD = 20  # letters: a shorter word fits into every line and is not measured
TITLE_SIZES = ((1.35, 1), (1.2, 1), (1.35, 3))  # of the base type, for so many lines; a longer title is set smaller
# of the base type: a slide's foot is not read from the back of a room, its labels are; a phone's is of 11 pixels
FOOTS = {"slide": 0.58, "phone": 0.92}
MIN_FOOT = 6.5  # points: smaller print is not read

_RC = {
    "svg.fonttype": "none",  # text stays text: it can be searched, translated and restyled
    "svg.hashsalt": "tonetrack",
    "pdf.fonttype": 42,
    "text.parse_math": False,  # "$5bn and $3bn" is money
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.spines.bottom": False,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
}


@contextmanager
def house_style(text: str = BASE) -> Iterator[None]:
    """Draw and save inside: matplotlib's own defaults and ours, whatever the user's matplotlibrc says.

    `text` holds the characters that will be drawn: scripts the base font lacks get an installed font.
    """
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing")  # `render` refuses such a figure with one clear error
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_RC | {"font.family": list(families_for(text))})
        logger = logging.getLogger("matplotlib.font_manager")  # it tells of every weight that a found font lacks
        level, _ = logger.level, logger.setLevel(logging.ERROR)
        try:
            yield
        finally:
            logger.setLevel(level)


@dataclass
class Sheet:
    """A blank figure of one preset. Lengths are in em: the base type size."""

    preset: str
    figure: Figure = field(init=False)

    def __post_init__(self) -> None:
        if self.preset not in PRESETS:
            raise FigureError(f"{quoted(self.preset)} is no preset; want {', '.join(PRESETS)}")
        self.width, self.height, self.pt, self.dpi = PRESETS[self.preset]
        self.figure = Figure(figsize=(self.width, self.height), dpi=self.dpi)
        self.canvas = FigureCanvasAgg(self.figure)
        self.em = self.pt / 72  # inches
        self.wide, self.high = self.width / self.em, self.height / self.em

    def x(self, em: float) -> float:
        """A distance in em as a share of the figure's width."""
        return em / self.wide

    def y(self, em: float) -> float:
        """A distance in em as a share of the figure's height."""
        return em / self.high

    def axes(self, left: float, bottom: float, width: float, height: float) -> Axes:
        """Bare axes at a place given in em from the lower left corner: no frame, ticks or grid."""
        axes = self.figure.add_axes((self.x(left), self.y(bottom), self.x(width), self.y(height)))
        axes.tick_params(axis="both", length=0, labelsize=self.pt * 0.85, labelcolor=MUTED, pad=self.pt * 0.4)
        axes.patch.set_visible(False)
        axes.set_xticks([])
        axes.set_yticks([])
        return axes

    def write(self, x: float, y: float, text: str, size: float = 0.85, *, color: str = INK, va: str = "top", gid: str = "", **style: object) -> float:
        """Set a line of text with its left edge `x` em from the left and `y` em from the bottom; returns its width in em."""
        self.figure.text(self.x(x), self.y(y), text, fontsize=self.pt * size, color=color, va=va, gid=gid or None, **style)
        return self.text_width(text, size, **style)

    def text_width(self, text: str, size: float, *, fontweight: str = "normal", linespacing: float = 1.2) -> float:
        """The width of a text in em, set at `size` times the base type."""
        families = tuple(matplotlib.rcParams["font.family"])
        return _text_width(text, self.pt * size, self.dpi, fontweight, linespacing, families) / self.em

    def wrap(self, text: str, width: float, size: float, **style: object) -> str:
        """The text broken into lines of at most `width` em."""
        lines, reached, space = [""], 0.0, self.text_width("n n", size, **style) - self.text_width("nn", size, **style)
        for word in self._breakable(printable(text).split(), width, size, **style):
            wide = self.text_width(word, size, **style)
            if lines[-1] and reached + space + wide > width:
                lines.append(word)
                reached = wide
            else:
                reached += wide + (space if lines[-1] else 0)
                lines[-1] = f"{lines[-1]} {word}".strip()
        return "\n".join(lines)

    def balanced(self, text: str, width: float, size: float, **style: object) -> str:
        """The text in as few lines as `wrap` makes, as even as they can be: no line of one last word."""
        lines = self.wrap(text, width, size, **style).count("\n")
        evened = (self.wrap(text, width * share / 10, size, **style) for share in range(5, 10))
        return next((even for even in evened if even.count("\n") == lines), self.wrap(text, width, size, **style))

    def _breakable(self, words: list[str], width: float, size: float, **style: object) -> Iterator[str]:
        """The words, one that is wider than a line in pieces that are not."""
        for word in words:
            while len(word) > SHORT_WORD and self.text_width(word, size, **style) > width:
                most = max(place for place in range(1, len(word)) if place == 1 or self.text_width(word[:place], size, **style) <= width)
                yield word[:most]
                word = word[most:]
            yield word

    def fitted(self, text: str, width: float, size: float, **style: object) -> str:
        """The text on one line of at most `width` em, its end cut off with … where it is longer."""
        text = printable(text)
        if self.text_width(text, size, **style) <= width:
            return text
        text = text[: int(width / size / 0.2)]  # no letter is narrower: a long text is not measured letter by letter
        while text and self.text_width(f"{text}…", size, **style) > width:
            text = text[:-1]
        return f"{text.rstrip()}…"

    def over(self, axes: Axes, text: str, *, up: float, size: float, **style: object) -> None:
        """Draw a text over the left end of a panel, `up` times the base type above it, set at `size` times that type."""
        lift, type_size = (0, self.pt * up), self.pt * size
        axes.annotate(text, (0, 1), lift, "axes fraction", textcoords="offset points", fontsize=type_size, ha="left", va="bottom", **style)

    @property
    def foot_size(self) -> float:
        """The foot's type as a share of the base type."""
        return FOOTS.get(self.preset, max(0.75, MIN_FOOT / self.pt))

    def head(self, title: str, subtitle: str) -> float:
        """Set title and subtitle; returns the height they take, in em."""
        room, margin = self.wide - 1.4, self.x(0.7)
        fitting = (size for size, most in TITLE_SIZES if self.wrap(title, room, size, fontweight="bold").count("\n") < most)
        size = next(fitting, 1.0)
        title = self.balanced(title, room, size, fontweight="bold")
        subtitle = self.wrap(subtitle, room, 1)
        lines, below = title.count("\n") + 1, subtitle.count("\n") + 1
        top = 1 - self.y(0.8)
        self.figure.text(margin, top, title, fontsize=self.pt * size, fontweight="bold", va="top", color=INK, linespacing=1.2, gid="title")
        top -= self.y(size * 1.3 * lines + 0.15)
        self.figure.text(margin, top, subtitle, fontsize=self.pt, va="top", color=MUTED, linespacing=1.25, gid="subtitle")
        return 0.8 + size * 1.3 * lines + 0.15 + 1.35 * below + 0.6

    def foot_height(self, text: str) -> float:
        """The height that a foot of this text takes, in em."""
        return 0.7 + self.foot_size * 1.45 * (self._foot_lines(text).count("\n") + 1) + 0.5

    def foot(self, text: str) -> float:
        """Set the foot; returns the height it takes, in em."""
        self.figure.text(
            self.x(0.7), self.y(0.7), self._foot_lines(text), fontsize=self.pt * self.foot_size, va="bottom", color=MUTED, linespacing=1.3, gid="foot"
        )  # fmt: skip
        return self.foot_height(text)

    def _foot_lines(self, text: str) -> str:
        return self.wrap(text, self.wide - 1.4, self.foot_size)


@lru_cache(maxsize=20_000)
def _text_width(text: str, points: float, dpi: float, weight: str, spacing: float, families: tuple[str, ...]) -> float:
    """The width of a text in inches. Kept: measuring was half the work of a chart, and the same words return in every one."""
    figure = _bench(dpi)
    probe = figure.text(0, 0, text, fontsize=points, fontweight=weight, linespacing=spacing, fontfamily=list(families))
    width = probe.get_window_extent(figure.canvas.get_renderer()).width
    probe.remove()
    return width / dpi


@cache
def _bench(dpi: float) -> Figure:
    figure = Figure(figsize=(1, 1), dpi=dpi)
    FigureCanvasAgg(figure)
    return figure


@dataclass
class Drawing:
    """A finished figure: what it shows in words (`alt`), the plotted numbers, notes too long for it, and its files as far as they were made."""

    name: str
    figure: Figure
    title: str
    alt: str
    numbers: pd.DataFrame
    notes: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict, repr=False)


def fixed_date(day: pd.Timestamp) -> float:
    """A day as its ordinal: an axis of plain numbers, which no user setting of dates or time zones can move."""
    return float(pd.Timestamp(day).toordinal())


def signed(value: float) -> str:
    """A score as a chart prints it: +0.42, −0.42 with a real minus, or 0.00, which has no sign."""
    text = f"{value:+.2f}".replace("-", "−")
    return text if text.strip("+−0.") else "0.00"


def with_interval(value: float, low: float, high: float) -> str:
    """A score or difference with its interval as a chart prints it: `+0.42 (+0.10 to +0.71)`."""
    return f"{signed(value)} ({signed(low)} to {signed(high)})"


def score_shown(row: dict | pd.Series, scorer: str) -> str:
    """The score of a row with its interval as a chart prints it."""
    return with_interval(*(row[column] for column in score_columns(scorer)))
