"""The strip of events above a chart."""

from __future__ import annotations

import textwrap

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.figures.panels import leader_line
from tonetrack.figures.style import INK, Sheet, fixed_date
from tonetrack.text import printable

LABEL_WIDTHS = (18, 13, 9)  # characters in a line of a label
LABEL_SIZE, ON_SLIDE = 0.8, 0.67  # of the base type; on a slide the plot needs the room
MOST_LABELS = 8  # past this the labels are numbers and the list goes beside the chart
MOST_LINES = 3
MOST_LISTED = 200  # characters of events that the foot has room for
BASE = 0.5  # em above the axes where labels begin
LINE_HEIGHT = 1.22  # of the type
PAD = 0.4  # em between two labels of a row


def label_size(sheet: Sheet) -> float:
    """The type of the labels as a share of the base type."""
    return ON_SLIDE if sheet.preset == "slide" else LABEL_SIZE


def choose_events(events: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> list[tuple[pd.Timestamp, str]]:
    """The events to draw, by date: those with a `chart_label`, or all by their `label` when that column is missing."""
    labels = events["chart_label"] if "chart_label" in events else events["label"]
    dated = sorted((pd.Timestamp(date), label) for date, label in zip(events["date"], labels) if label.strip())
    return [(day, label) for day, label in dated if first <= day <= last]


def fit_strip(
    sheet: Sheet, events: list[tuple[pd.Timestamp, str]], span: tuple[float, float], width: float, beyond: float, most: float
) -> tuple[EventStrip, list[str]]:
    """The strip over axes `width` em wide, at most `most` em high, and the notes that go beside the chart where its labels
    had to be numbers. Labels may run `beyond` em over the right end of the axes."""
    days, per_day = [day for day, _ in events], width / (span[1] - span[0])
    strips = []
    for broadest in LABEL_WIDTHS if len(events) <= MOST_LABELS else ():  # narrow labels take fewer rows
        labels = [_wrap(sheet, label, width + beyond - (fixed_date(day) - span[0]) * per_day, broadest) for day, label in events]
        if None not in labels:
            strips.append(EventStrip(sheet, labels, days, span, width))
    lowest = min(strips, key=lambda strip: strip.height, default=None)
    if lowest and lowest.height <= most:
        return lowest, []
    notes = [f"{number} · {day.day} {day:%B %Y}: {label}" for number, (day, label) in enumerate(events, start=1)]
    return EventStrip(sheet, *_numbers(sheet, days, span, width), span, width), notes


def _numbers(sheet: Sheet, days: list[pd.Timestamp], span: tuple[float, float], width: float) -> tuple[list[str], list[pd.Timestamp]]:
    """Numbers for labels, in one row: events too close to stand apart share one, as 3–7, at the first one's date."""
    per_day = width / (span[1] - span[0])
    groups: list[list[int]] = []
    for number, day in enumerate(days):
        if groups:
            first = groups[-1][0]
            end = fixed_date(days[first]) * per_day + sheet.text_width(f"{first + 1}–{len(days)}", label_size(sheet)) + 2 * PAD
            if fixed_date(day) * per_day < end:
                groups[-1].append(number)
                continue
        groups.append([number])
    labels = [f"{group[0] + 1}–{group[-1] + 1}" if len(group) > 1 else str(group[0] + 1) for group in groups]
    return labels, [days[group[0]] for group in groups]


def _wrap(sheet: Sheet, label: str, room: float, broadest: int) -> str | None:
    """The label in lines of at most `broadest` characters that fit into `room` em, the longest first tried; None when it takes too many."""
    for characters in LABEL_WIDTHS[LABEL_WIDTHS.index(broadest) :]:
        lines = textwrap.wrap(" ".join(printable(label).split()), characters)
        if lines and len(lines) <= MOST_LINES and sheet.text_width("\n".join(lines), label_size(sheet), linespacing=1.05) + 0.2 <= room:
            return "\n".join(lines)
    return None


def numbered(events: list[tuple[pd.Timestamp, str]]) -> str:
    """What the numbers of a few events mean, for the foot; the list of many goes beside the chart."""
    listed = "; ".join(f"{number} {label}" for number, (_, label) in enumerate(events, start=1))
    return f" Events: {listed}." if events and len(events) <= MOST_LABELS and len(listed) <= MOST_LISTED else ""


def pack_rows(spans: list[tuple[float, float]]) -> list[int]:
    """A row for each label's (left, right) span in em, so that no leader crosses a label.

    The latest label takes the lowest free row. A label begins at its leader, so a leader can only meet labels that
    begin to its left, and those are all in higher rows wherever they reach it.
    """
    rows, taken = [0] * len(spans), []
    for place in sorted(range(len(spans)), key=lambda place: -spans[place][0]):
        left, right = spans[place]
        rows[place] = 1 + max((row for row, start in taken if right + PAD > start), default=-1)
        taken.append((rows[place], left))
    return rows


class EventStrip:
    """Measured labels of events: how high the strip must be, then where they go."""

    def __init__(self, sheet: Sheet, labels: list[str], days: list[pd.Timestamp], span: tuple[float, float], width: float):
        self.sheet, self.labels, self.days = sheet, labels, [fixed_date(day) for day in days]
        per_day = width / (span[1] - span[0])
        starts = [(day - span[0]) * per_day for day in self.days]
        spans = [(start, start + 0.2 + sheet.text_width(label, label_size(sheet), linespacing=1.05)) for start, label in zip(starts, labels)]
        self.rows = pack_rows(spans)
        lines = [
            max([label.count("\n") + 1 for label, own in zip(labels, self.rows) if own == row], default=1)
            for row in range(max(self.rows, default=-1) + 1)
        ]
        self.bottoms = [BASE + sum(count * LINE_HEIGHT * label_size(sheet) + 0.3 for count in lines[:row]) for row in range(len(lines) + 1)]

    @property
    def height(self) -> float:
        """The height of the strip in em."""
        return self.bottoms[-1] - 1.2 if self.rows else 0.0  # the axes' own 1.5 em for the end of the scale lie beneath

    def draw(self, axes: Axes, depth: float) -> None:
        """Labels above the axes, each at the top of a leader that runs down `depth` em below its top."""
        bottom, top = axes.get_ylim()
        em = (top - bottom) / (axes.get_position().height * self.sheet.high)
        for number, (day, label, row) in enumerate(zip(self.days, self.labels, self.rows)):
            y = top + self.bottoms[row] * em
            leader_line(axes, self.sheet, day, top - depth * em, y, str(number))
            axes.annotate(
                label,
                (day, y),
                xytext=(self.sheet.pt * 0.2, self.sheet.pt * 0.2),
                textcoords="offset points",
                fontsize=self.sheet.pt * label_size(self.sheet),
                color=INK,
                va="baseline",
                ha="left",
                linespacing=1.05,
                annotation_clip=False,
                gid=f"event-{number}",
            )
