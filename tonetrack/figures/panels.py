"""What charts of scores share: the scale with its named bands, marks with intervals, and what is said of them in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from tonetrack.figures.style import BAND, COOL, GRID, INK, INTERVAL, LEADER, MIN_FOOT, MUTED, PAPER, QUIET, WARM, Sheet, signed
from tonetrack.scoring import SCORER_NOTES, score_columns
from tonetrack.trends import runs

SHAPES, MARKS = ("o", "^"), ("●", "▲")  # the first and the second direction of the dyad
SIDE = 6.1  # em left of the axes: numbers of the scale, Warmer and Cooler
SCALE, BETWEEN_PANELS = 4.3, 1.4  # em left of the first panel of a row, and between two
NAMES = 5.9  # em right of the axes: names of the bands
REFERENCE_WORD = "KCNA"  # whose messages the reference level is the median of: it is usual there, not in every correspondence
BAND_TYPE, SMALL_BAND_TYPE, LINE_OF_TYPE = 0.75, 0.67, 1.2  # names of bands: of the base type, and the height of their line
CROWDED = 0.4  # em, marks of a hundred letters or more; their bars are hairlines, else a thicket
CLOSE = 0.03  # of the reference line: no other line there
WHOLE, UPPER = (-1.0, 1.0), (-0.25, 1.0)  # the two fixed scales of all charts


def scale_for(values: Iterable[float]) -> tuple[float, float]:
    """One of two fixed scales: −1 to +1, or −0.25 to +1 where nothing drawn lies below. Nothing in between: charts compare."""
    known = [value for value in values if not np.isnan(value)]
    return WHOLE if known and min(known) < UPPER[0] else UPPER


def draw_scale(sheet: Sheet, axes: Axes, scorer: str, span: tuple[float, float], *, names: bool = True, ends: bool = True) -> None:
    """The scale at the left, its bands named at the right, the reference line, and which way is warmer."""
    axes.set_ylim(*span)
    high, bounds = axes.get_position().height * sheet.high, bounds_within(scorer, span)
    for bound in bounds:
        if abs(bound - SCORER_NOTES[scorer].reference) < CLOSE:
            continue  # two lines would read as one thick one
        axes.axhline(bound, color=GRID, lw=sheet.pt / 18, zorder=0)
    labelled = _apart([span[1], *reversed(bounds), span[0]], 1.05 * (span[1] - span[0]) / high)
    axes.set_yticks(labelled, [signed(value).removesuffix("0").removesuffix(".0") for value in labelled])
    note = SCORER_NOTES[scorer]
    axes.axhline(note.reference, color=INK, lw=sheet.pt / 15, zorder=1, gid="reference")
    if names:
        _name_levels(sheet, axes, span, high, scorer)
    for y, text, colour, va, gap in ((span[1], "Warmer ↑", WARM, "bottom", 0.7), (span[0], "Cooler ↓", COOL, "top", -0.8)) if ends else ():
        axes.annotate(
            text, (0, y), xycoords=axes.get_yaxis_transform(), xytext=(-sheet.pt * 0.4, sheet.pt * gap), textcoords="offset points", ha="right",
            va=va, fontsize=sheet.pt * 0.85, fontweight="bold", color=colour, annotation_clip=False, gid="direction",
        )  # fmt: skip


def short_measure(scorer: str) -> str:
    """What a scorer measures, in a word or two: `warmth`, `VADER tone`."""
    return SCORER_NOTES[scorer].measure.partition(" toward ")[0]


def ends_text(scorer: str) -> str:
    """The ends of a scorer's scale, with what they mean where its bands have names."""
    bands = SCORER_NOTES[scorer].bands
    return f"−1 ({bands[0][2]}) to +1 ({bands[-1][2]})" if bands else "−1 to +1"


def bounds_within(scorer: str, span: tuple[float, float]) -> list[float]:
    """Where the lines of a scale stand between its ends: where one band ends and the next begins."""
    bounds = [bound for _, bound, _ in SCORER_NOTES[scorer].bands] or [-0.5, 0, 0.5]
    return [bound for bound in bounds if span[0] < bound < span[1]]


def _apart(values: Sequence[float], least: float) -> list[float]:
    """Of values from high to low, those at least `least` below the one kept before; the ends always."""
    kept = [values[0]]
    for value in values[1:-1]:
        if kept[-1] - value >= least and value - values[-1] >= least:
            kept.append(value)
    return [*kept, values[-1]]


def _name_levels(sheet: Sheet, axes: Axes, span: tuple[float, float], high: float, scorer: str) -> None:
    """Beside the axes the reference level and the bands by name, in smaller type where all would not fit; where a band's name
    would still touch, the level's stands a little higher if that makes room for more, or is left to the foot if only that does."""
    note = SCORER_NOTES[scorer]
    shown = [band for band in note.bands if band[0] >= span[0]]
    size = BAND_TYPE if high >= BAND_TYPE * LINE_OF_TYPE * (len(shown) + 2) else max(SMALL_BAND_TYPE, MIN_FOOT / sheet.pt)
    line = size * LINE_OF_TYPE * (span[1] - span[0]) / high  # a line of type, on the scale
    ways = [(share * line, _names_around(shown, note.reference + share * line, line)) for share in (0, 0.1, 0.2, 0.3, 0.4)]
    up, names = max([*ways, (None, _names_around(shown, note.reference, line, 0.45))], key=lambda way: len(way[1]))
    level = f"{REFERENCE_WORD} {signed(note.reference)}" if note.reference else note.reference_name
    if up is not None:
        _beside(sheet, axes, note.reference + up, level, INK, "reference-name", size)
    for y, name in sorted(names, reverse=True):
        _beside(sheet, axes, y, name, MUTED, "band", size)


def _names_around(bands: list[tuple[float, float, str]], level: float, line: float, into: float = 0.0) -> list[tuple[float, str]]:
    """Heights of the bands' names, from the level's name outward (or `into` its place, in lines): in the middle of the band, or as
    far off it as it must be not to touch the one before; left out where that is no longer in its band."""
    names = []
    for way in (1, -1):
        before = level - way * into * line
        for bottom, top, name in bands[::way]:
            middle = (bottom + top) / 2
            y = way * max(way * middle, way * before + 0.9 * line)
            if way * (middle - level) > 0 and bottom <= y <= top:
                names.append((y, name))
                before = y
    return names


def _beside(sheet: Sheet, axes: Axes, y: float, text: str, color: str, gid: str, size: float) -> None:
    axes.annotate(
        text, (1, y), xycoords=axes.get_yaxis_transform(), xytext=(sheet.pt * 0.5, 0), textcoords="offset points", ha="left", va="center",
        fontsize=sheet.pt * size, color=color, annotation_clip=False, gid=gid,
    )  # fmt: skip


def colour_of(low: float, high: float, reference: float) -> str:
    """Warm or cool where the interval excludes the reference level, the paper's colour (a hollow mark) otherwise."""
    return WARM if low > reference else COOL if high < reference else PAPER


def draw_mark(sheet: Sheet, axes: Axes, x: float, row: dict, scorer: str, shape: str, name: str, size: float = 0.72) -> None:
    """A score with the bar of its interval, which lies under every other mark; `name` ends their gids, `size` is the mark's diameter in em."""
    score, low, high = (row[column] for column in score_columns(scorer))
    colour = colour_of(low, high, SCORER_NOTES[scorer].reference)
    bar = np.clip([low, high], *axes.get_ylim())  # whole also where it stands at an end of the axis of days
    thick = sheet.pt * size / 4 if size > CROWDED else sheet.pt / 30
    axes.plot([x, x], bar, color=INTERVAL, lw=thick, solid_capstyle="butt", zorder=1.2, clip_on=False, gid=f"interval-{name}")
    axes.scatter(
        [x], [score], s=(sheet.pt * size) ** 2, marker=shape, c=[colour], edgecolors=INK if colour == PAPER else colour,
        linewidths=sheet.pt * size / 6, zorder=5, clip_on=False, gid=f"letter-{name}",
    )  # fmt: skip


def draw_mark_across(
    sheet: Sheet, axes: Axes, y: float, score: float, low: float, high: float, reference: float, shape: str, names: tuple[str, str], size: float
) -> None:  # fmt: skip
    """A score at a height of a scale that runs across, with its bar, both cut at the ends of the scale; `names` are the gids of bar and mark."""
    colour, (first, last) = colour_of(low, high, reference), axes.get_xlim()
    if not np.isnan(low):
        axes.plot(np.clip([low, high], first, last), [y, y], color=INTERVAL, lw=sheet.pt / 4, solid_capstyle="butt", zorder=2, gid=names[0])
    at, edge = [np.clip(score, first, last)], INK if colour == PAPER else colour
    axes.scatter(at, [y], s=(sheet.pt * size) ** 2, marker=shape, c=[colour], edgecolors=edge,
                 linewidths=sheet.pt * size / 6, zorder=5, clip_on=False, gid=names[1])  # fmt: skip


def draw_ratings(sheet: Sheet, axes: Axes, days: Sequence[float], ratings: Sequence[float], shape: str, name: str, size: float = 0.42) -> None:
    """Coders' ratings (0-100) on the scale of the scores: small, grey, without an interval of their own."""
    axes.scatter(
        days, np.asarray(ratings, dtype=float) / 100, s=(sheet.pt * size) ** 2, marker=shape, c=QUIET, edgecolors=PAPER, linewidths=sheet.pt / 40,
        zorder=2, clip_on=False, gid=f"ratings-{name}",
    )  # fmt: skip


def draw_trend(sheet: Sheet, axes: Axes, run: pd.DataFrame, colour: str, name: str) -> None:
    """One unbroken stretch of a trend: its band and a thin line."""
    axes.fill_between(run["day"], run["low"], run["high"], color=BAND, lw=0, zorder=0.5, gid=f"band-{name}")
    axes.plot(run["day"], run["trend"], color=colour, lw=sheet.pt / 9, zorder=2.5, gid=f"trend-{name}")


def panel_grid(sheet: Sheet, count: int, columns: int, *, top: float, bottom: float) -> tuple[list[tuple[float, float]], float, float]:
    """So many panels in rows between two heights of the sheet, the scale at their left: the lower left corner of each, their
    width and the height of a row, all in em."""
    rows = -(-count // columns)
    width, pitch = (sheet.wide - SCALE - 0.7 - BETWEEN_PANELS * (columns - 1)) / columns, (top - bottom) / rows
    return (
        [(SCALE + place % columns * (width + BETWEEN_PANELS), bottom + (rows - 1 - place // columns) * pitch) for place in range(count)],
        width,
        pitch,
    )


def draw_key(sheet: Sheet, parts: Sequence[tuple[str, str]], top: float) -> float:
    """Marks with their meaning in words, each in its colour, in lines under the subtitle: no legend box. Returns the height in em."""
    x, y = 0.7, top
    for text, colour in parts:
        text = sheet.fitted(text, sheet.wide - 1.4, 0.85)
        width = sheet.text_width(text, 0.85)
        if x > 0.7 and x + width > sheet.wide - 0.7:
            x, y = 0.7, y - 1.25
        sheet.write(x, y - 0.85, text, color=colour, va="baseline", gid="key")  # in line also with a name of tall accents
        x += width + 1.4
    return top - y + 1.25


def reference_text(scorer: str) -> str:
    """What the reference line is, in words: `the median of 72 messages …, +0.49 (usual there, a yardstick here)`."""
    note = SCORER_NOTES[scorer]
    return f"{note.reference_name}, {signed(note.reference)} (usual there, a yardstick here)" if note.reference else note.reference_name


def means_text(letters: pd.Series, scorer: str) -> str:
    """What the bar of a mean holds, where a mean is of several of the `letters`; empty where none is, or they share no error."""
    return "In the bar of a mean, part of the letters’ errors is common to all. " if SCORER_NOTES[scorer].shared and (letters > 1).any() else ""


def trends_text(trends: Iterable[pd.DataFrame], *, common: bool = False) -> str:
    """What the band of a trend covers and where its line stops, or why letters enough for one have none; empty where they are too few.
    `common`: a band of scores is among them, which holds the error that all letters share, and which tells nothing of the line's slope."""
    trends = [trend for trend in trends if len(trend)]
    gaps, drawn = any(trend["trend"].isna().mean() > 0.1 for trend in trends), any(map(runs, trends))
    if not drawn:
        return "No trend line: letters are too far apart for most of the time. " if trends else ""
    stops = " No line where letters are too far apart, or for less than a tenth of the time." if gaps else ""
    level = "; that of scores holds the error common to all letters too" if common else ""
    return f"Bands: 95% intervals of the smoothed line, not of jumps in level{level}.{stops} "


def marks_text(scored: pd.DataFrame, scorer: str) -> str:
    """How the marks of these rows and their bars read: what a filled one says, or that none is; without a row what the line is."""
    reference = SCORER_NOTES[scorer].reference
    is_filled = (scored[f"{scorer}_low"] > reference) | (scored[f"{scorer}_high"] < reference)
    if scored.empty:
        return f"Dark line: {reference_text(scorer)}{', as scored' * bool(SCORER_NOTES[scorer].reference)}."
    if not is_filled.any():
        return f"Bars: 95% intervals; all score marks are open: none excludes the dark line, {reference_text(scorer)}."
    return f"Bars: 95% intervals; a score mark is filled where its interval excludes the dark line, {reference_text(scorer)}."


def draw_nothing(sheet: Sheet, axes: Axes, text: str) -> None:
    """In axes without a mark, why there is none: under the dark line, on a ground that no line runs through."""
    axes.text(0.5, 0.35, text, transform=axes.transAxes, ha="center", va="center", color=MUTED, fontsize=sheet.pt * 0.85, gid="label-none", zorder=6,
              bbox={"fc": PAPER, "ec": "none", "pad": sheet.pt * 0.2})  # fmt: skip


def leader_line(axes: Axes, sheet: Sheet, x: float, low: float, high: float, name: str) -> None:
    """A thin vertical line that ties a label to its place."""
    axes.plot([x, x], [low, high], color=LEADER, lw=sheet.pt / 20, clip_on=False, zorder=1, gid=f"leader-{name}")
