"""The axis of time: years, months or days by name as far as they have room, and marks of near days moved apart."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.figures.style import MUTED, Sheet, fixed_date
from tonetrack.text import counted

ROUND_YEARS = (2, 5, 10, 20, 50, 100)  # steps of an axis without room for every year
MOST_MONTHS = 550  # days, up to which an axis names months
MOST_DAYS = 62  # days, up to which it names days
BARS_APART = 0.42  # of a mark's width: so far apart the bars of two are told from each other, and the marks too


def year_ticks(sheet: Sheet, axes: Axes, first: int, last: int, *, size: float = 0.85) -> None:
    """Year names at the years of an axis of years, as far as they have room."""
    years = range(first, last + 1)
    names = _year_names(sheet, axes, years, size, len(years))
    axes.set_xticks([year for year, name in zip(years, names) if name], [name for name in names if name])
    axes.tick_params(axis="x", labelsize=sheet.pt * size)


def _year_names(sheet: Sheet, axes: Axes, years: range, size: float, shown: float) -> list[str]:
    """The years' names on axes that show so many of them: in full, short (’19) where only that fits, or of round years only, of the
    first and the last where that leaves one or none; empty for those without room."""
    room = axes.get_position().width * sheet.wide / shown
    full, short = (sheet.text_width(name, size) for name in ("2020 ", "’20 "))
    if full <= room or short <= room:
        return [str(year) if full <= room else f"’{year % 100:02d}" for year in years]
    step = next((step for step in ROUND_YEARS if step * room >= full), ROUND_YEARS[-1])
    inside = [min(place, len(years) - 1 - place) + 0.5 >= full / 2 / room for place in range(len(years))]
    names = [str(year) if year % step == 0 and fits else "" for year, fits in zip(years, inside)]
    if sum(map(bool, names)) > 1 or room * shown < 2 * short:
        return names
    return [f"’{year % 100:02d}" if year in (years[0], years[-1]) else "" for year in years]


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
    return (
        f"Near score marks stand side by side, up to {counted(round(furthest), 'day')} off; each still covers its day. "
        if furthest >= 0.5
        else ""
    )


def days_per_em(sheet: Sheet, axes: Axes) -> float:
    """How much of the horizontal scale an em of the page is."""
    first, last = axes.get_xlim()
    return (last - first) / (axes.get_position().width * sheet.wide)
