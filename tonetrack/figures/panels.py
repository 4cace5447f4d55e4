"""What charts of scores share: the scale with its named bands, marks with intervals, years, and what is said of them in words."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.figures.style import BAND, COOL, GRID, INK, INTERVAL, LEADER, MIN_FOOT, MUTED, PAPER, QUIET, WARM, Sheet, fixed_date, signed
from tonetrack.scoring import SCORER_NOTES, score_columns
from tonetrack.text import counted
from tonetrack.trends import runs

SHAPES, MARKS = ("o", "^"), ("●", "▲")  # the first and the second direction of the dyad
SIDE = 6.1  # em left of the axes: numbers of the scale, Warmer and Cooler
SCALE, BETWEEN_PANELS = 4.3, 1.4  # em left of the first panel of a row, and between two
NAMES = 5.9  # em right of the axes: names of the bands
REFERENCE_WORD = "KCNA"  # whose messages the reference level is the median of: it is usual there, not in every correspondence
BAND_TYPE, SMALL_BAND_TYPE, LINE_OF_TYPE = 0.75, 0.67, 1.2  # names of bands: of the base type, and the height of their line
CLOSE = 0.03  # of the reference line: no other line there
ROUND_YEARS = (2, 5, 10, 20, 50, 100)  # steps of an axis without room for every year
MOST_MONTHS = 550  # days, up to which an axis names months
MOST_DAYS = 62  # days, up to which it names days
BARS_APART = 0.42  # of a mark's width: so far apart the bars of two are told from each other, and the marks too
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
    axes.plot([x, x], bar, color=INTERVAL, lw=sheet.pt * size / 4, solid_capstyle="butt", zorder=1.2, clip_on=False, gid=f"interval-{name}")
    axes.scatter(
        [x], [score], s=(sheet.pt * size) ** 2, marker=shape, c=[colour], edgecolors=INK if colour == PAPER else colour,
        linewidths=sheet.pt * size / 6, zorder=5, clip_on=False, gid=f"letter-{name}",
    )  # fmt: skip


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


def year_ticks(sheet: Sheet, axes: Axes, first: int, last: int, *, size: float = 0.85) -> None:
    """Year names at the years of an axis of years, as far as they have room."""
    years = range(first, last + 1)
    names = _year_names(sheet, axes, years, size, len(years))
    axes.set_xticks([year for year, name in zip(years, names) if name], [name for name in names if name])
    axes.tick_params(axis="x", labelsize=sheet.pt * size)


def _year_names(sheet: Sheet, axes: Axes, years: range, size: float, shown: float) -> list[str]:
    """The years' names on axes that show so many of them: in full, short (’19) where only that fits, or of round years only;
    empty for those without room."""
    room = axes.get_position().width * sheet.wide / shown
    full, short = (sheet.text_width(name, size) for name in ("2020 ", "’20 "))
    if full <= room or short <= room:
        return [str(year) if full <= room else f"’{year % 100:02d}" for year in years]
    step = next((step for step in ROUND_YEARS if step * room >= full), ROUND_YEARS[-1])
    inside = [min(place, len(years) - 1 - place) + 0.5 >= full / 2 / room for place in range(len(years))]
    return [str(year) if year % step == 0 and fits else "" for year, fits in zip(years, inside)]


def view_span(corpus: Corpus) -> tuple[float, float]:
    """The days shown as the ends of an axis: from the first of the view, or of its first year, to the day after the last."""
    first, last = corpus.span
    return fixed_date(pd.Timestamp(first)), fixed_date(pd.Timestamp(last)) + 1


def year_in_view(corpus: Corpus, year: int) -> tuple[float, float]:
    """The ends of what is shown of a year."""
    first, last = view_span(corpus)
    return max(first, fixed_date(pd.Timestamp(year, 1, 1))), min(last, fixed_date(pd.Timestamp(year + 1, 1, 1)))


def time_ticks(sheet: Sheet, axes: Axes, corpus: Corpus, *, size: float = 0.85) -> None:
    """Under an axis of days a tick where each year begins, with its name in its middle; under a short one where months or days begin, named there."""
    first, last = axes.get_xlim()
    if last - first > MOST_MONTHS:
        years = range(corpus.first_year, corpus.last_year + 1)
        spans = [year_in_view(corpus, year) for year in years]
        starts, names = [start for start, _ in spans] + [last], _year_names(sheet, axes, years, size, (last - first) / 365.25)
        if "" in names:  # a tick for each year would be a comb
            starts = [start for (start, _), name in zip(spans, names) if name]
        rooms, places = [end - start if end - start < 365 else np.inf for start, end in spans], [(start + end) / 2 for start, end in spans]
    else:
        starts, names = _short_steps(sheet, axes, size)
        rooms, places = [last - start for start in starts], starts
    em = days_per_em(sheet, axes)
    named = [(place, name) for place, name, room in zip(places, names, rooms) if name and sheet.text_width(name, size) <= room / em]
    axes.set_xticks([place for place, _ in named], [name for _, name in named], ha="center" if places is not starts else "left")
    axes.xaxis.remove_overlapping_locs = False  # a name at a tick leaves it there
    axes.set_xticks(starts, minor=True)
    axes.tick_params(axis="x", which="minor", length=sheet.pt * 0.3, width=sheet.pt / 18, color=MUTED)
    axes.tick_params(axis="x", labelsize=sheet.pt * size)


def _short_steps(sheet: Sheet, axes: Axes, size: float) -> tuple[list[float], list[str]]:
    """Where months begin, or days where two months are shown at most, as close as their names have room; with these names."""
    first, last = axes.get_xlim()
    shown = [pd.Timestamp.fromordinal(int(day)) for day in range(int(first), int(np.ceil(last)))]
    by_days = last - first <= MOST_DAYS
    steps = (
        [shown[::step] for step in (1, 2, 7, 14)]
        if by_days
        else [[day for day in shown if day.day == 1 and (day.month - 1) % step == 0] for step in (1, 2, 3, 6)]
    )
    for days in steps:
        days = days if days and days[0] == shown[0] else [shown[0], *days]
        names = [_step_name(day, before, by_days) for day, before in zip(days, [None, *days])]
        starts = [fixed_date(day) for day in days]
        room = min((after - start for start, after in zip(starts[1:], starts[2:])), default=last - first) / days_per_em(sheet, axes)
        if max(sheet.text_width(f"{name} ", size) for name in names) <= room:
            break
    return starts, names


def _step_name(day: pd.Timestamp, before: pd.Timestamp | None, by_days: bool) -> str:
    """A day or month in short, with the month or the year where it is the first or another one."""
    if by_days:
        return f"{day.day} {day:%b}" if before is None or before.month != day.month else str(day.day)
    return f"{day:%b} {day.year}" if before is None or before.year != day.year else f"{day:%b}"


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


def trends_text(trends: Iterable[pd.DataFrame]) -> str:
    """What the band of a trend covers and where its line stops, or why letters enough for one have none; empty where they are too few."""
    trends = [trend for trend in trends if len(trend)]
    gaps, drawn = any(trend["trend"].isna().mean() > 0.1 for trend in trends), any(map(runs, trends))
    if not drawn:
        return "No trend line: letters are too far apart for most of the time. " if trends else ""
    stops = " No line where letters are too far apart, or for less than a tenth of the time." if gaps else ""
    return f"Bands: 95% intervals of the smoothed line, not of jumps in level.{stops} "


def marks_text(scored: pd.DataFrame, scorer: str) -> str:
    """How the marks of these rows and their bars read: what a filled one says, or that none is; without a row what the line is."""
    reference = SCORER_NOTES[scorer].reference
    is_filled = (scored[f"{scorer}_low"] > reference) | (scored[f"{scorer}_high"] < reference)
    if scored.empty:
        return f"Dark line: {reference_text(scorer)}{', as scored' * bool(SCORER_NOTES[scorer].reference)}."
    if not is_filled.any():
        return f"Bars: 95% intervals; all large marks are open: none excludes the dark line, {reference_text(scorer)}."
    return f"Bars: 95% intervals; a large mark is filled where its interval excludes the dark line, {reference_text(scorer)}."


def draw_nothing(sheet: Sheet, axes: Axes, text: str) -> None:
    """In axes without a mark, why there is none: under the dark line, on a ground that no line runs through."""
    axes.text(0.5, 0.35, text, transform=axes.transAxes, ha="center", va="center", color=MUTED, fontsize=sheet.pt * 0.85, gid="label-none", zorder=6,
              bbox={"fc": PAPER, "ec": "none", "pad": sheet.pt * 0.2})  # fmt: skip


def spread(days: list[float], em: float, size: float) -> list[float]:
    """Days in order, moved apart as far as it takes to tell the bars of marks `size` em wide (an `em` in days), each within its
    year; less where a mark would no longer cover its day."""
    gap = BARS_APART * size * em
    while any(
        abs(moved - day) > size / 2 * em or not first <= moved <= last
        for moved, day, (first, last) in zip(_in_years(days, gap), days, map(_year_of, days))
    ):
        gap *= 0.8
    return _in_years(days, gap)


def _in_years(days: list[float], gap: float) -> list[float]:
    """Days moved apart, and back from the ends of their years as far as there is room: a letter of late December is none of the next year."""
    moved, limit = side_by_side(days, gap), math.inf
    for place in reversed(range(len(days))):
        moved[place] = min(moved[place], _year_of(days[place])[1], limit)
        limit = moved[place] - gap
    limit = -math.inf
    for place, day in enumerate(days):
        moved[place] = max(moved[place], _year_of(day)[0], limit)
        limit = moved[place] + gap
    return moved


def _year_of(day: float) -> tuple[int, int]:
    """The first and the last day of a day's year."""
    year = date.fromordinal(int(day)).year
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()


def side_by_side(days: list[float], gap: float) -> list[float]:
    """Days in order, moved apart as little as it takes to leave `gap` between neighbours: marks of one week stay visible."""
    clusters: list[list[float]] = []
    for day in days:
        clusters.append([day])
        while len(clusters) > 1 and _end(clusters[-2], gap) + gap > _start(clusters[-1], gap):
            last = clusters.pop()
            clusters[-1] += last
    return [_start(cluster, gap) + gap * place for cluster in clusters for place in range(len(cluster))]


def _start(cluster: list[float], gap: float) -> float:
    return sum(cluster) / len(cluster) - gap * (len(cluster) - 1) / 2


def _end(cluster: list[float], gap: float) -> float:
    return _start(cluster, gap) + gap * (len(cluster) - 1)


def spread_text(panels: Iterable[list[float]], em: float, size: float) -> str:
    """That marks of near dates are moved apart in some panel, and how far at most; empty where none is."""
    furthest = max((abs(moved - day) for days in panels for moved, day in zip(spread(days, em, size), days)), default=0)
    return f"Near large marks stand side by side, up to {counted(round(furthest), 'day')} off; each still covers its day. " if furthest >= 0.5 else ""


def days_per_em(sheet: Sheet, axes: Axes) -> float:
    """How much of the horizontal scale an em of the page is."""
    first, last = axes.get_xlim()
    return (last - first) / (axes.get_position().width * sheet.wide)


def leader_line(axes: Axes, sheet: Sheet, x: float, low: float, high: float, name: str) -> None:
    """A thin vertical line that ties a label to its place."""
    axes.plot([x, x], [low, high], color=LEADER, lw=sheet.pt / 20, clip_on=False, zorder=1, gid=f"leader-{name}")
