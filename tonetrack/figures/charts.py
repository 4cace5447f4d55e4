"""The charts, one a function. Each takes tables of `tonetrack.series` and returns a Drawing."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.figures.counterparts import plot_counterparts
from tonetrack.figures.events import MOST_LABELS, choose_events, fit_strip
from tonetrack.figures.style import (
    COOL,
    GRID,
    INK,
    INTERVAL,
    MUTED,
    WARM,
    Drawing,
    Sheet,
    fixed_date,
    house_style,
    signed,
)
from tonetrack.figures.words import (
    capital,
    correspondence_alt,
    correspondence_title,
    directions,
    exchanges_alt,
    exchanges_title,
    source_line,
)
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES
from tonetrack.series import exchanges_table, letters_table, years_table

LEFT, RIGHT = 4.6, 9.4  # em beside the axes: scale at the left, direct labels at the right
AROUND = 6.3  # em above, between and below the two panels: key, heading, years
LEAST_ROOM = 10.8  # em that the panels need for their scales; events give way
MOST_LISTED = 200  # characters of events that the foot has room for
SHAPES = ("o", "^")  # the first and the second direction of the dyad
MARKS = ("●", "▲")


# ------------------------------------------------------------------ letters by date


def plot_correspondence(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """The letters by date with the interval of each score, events above, and below them, on a scale of their own,
    the coders' ratings of all known letters. Raises FigureError for an unknown preset."""
    letters = letters_table(corpus, scorers=(scorer,))
    letters = letters[letters["day"].notna() & letters["day"].dt.year.between(corpus.first_year, corpus.last_year)]
    exchanges = exchanges_table(corpus)
    coded = exchanges[exchanges["coded"].notna()]
    title = title or correspondence_title(letters, corpus, scorer)
    with house_style():
        sheet = Sheet(preset)
        notes = _draw_correspondence(sheet, corpus, letters, coded, scorer, title)
    numbers = _correspondence_numbers(letters, coded, scorer)
    return Drawing("correspondence", sheet.figure, title, correspondence_alt(letters, coded, corpus, scorer, title), numbers, notes)


def _draw_correspondence(sheet: Sheet, corpus: Corpus, letters: pd.DataFrame, coded: pd.DataFrame, scorer: str, title: str) -> list[str]:
    years = f"{corpus.first_year}–{corpus.last_year}"
    head = sheet.head(title, f"{capital(SCORER_NOTES[scorer].measure)} of the words at hand, from −1 (cool) to +1 (warm), {years}")
    reading = (
        f"Each mark is a letter, each bar its 95% interval; a filled mark's bar excludes the line ({_reference(scorer)}). {SCORER_NOTES[scorer].caveat} "
        f"Measures wording, not intent. {source_line(corpus, scorer)}"
    )
    span = (fixed_date(pd.Timestamp(corpus.first_year, 1, 1)), fixed_date(pd.Timestamp(corpus.last_year + 1, 1, 1)))
    width = sheet.wide - LEFT - _margin(scorer)
    events = choose_events(corpus.events, pd.Timestamp(corpus.first_year, 1, 1), pd.Timestamp(corpus.last_year, 12, 31))
    room = sheet.high - head - sheet.foot_height(reading) - AROUND
    strip, notes = fit_strip(sheet, events, span, width, most=room - LEAST_ROOM)
    foot = sheet.foot(reading + _numbered_events(events if notes else []))
    below = 0.28 if len(coded) else 0.0  # the share of the plot that the ratings take
    bottom, room = foot + 2.2, sheet.high - head - strip.height - foot - AROUND + (0 if below else 2.6)
    upper = _axes(sheet, bottom + room * below + (2.6 if below else 0), room * (1 - below), span, right=_margin(scorer))
    _key(sheet, corpus, sheet.high - head)
    _draw_scores(sheet, upper, letters, corpus, scorer)
    strip.draw(upper, room * (1 - below))
    lowest = upper
    if below:
        lowest = _axes(sheet, bottom, room * below, span, right=_margin(scorer))
        _draw_ratings(sheet, lowest, coded, corpus)
    _year_ticks(sheet, lowest, corpus)
    return notes


def _numbered_events(events: list[tuple[pd.Timestamp, str]]) -> str:
    """What the numbers of a few events mean, for the foot; the list of many goes beside the chart."""
    listed = "; ".join(f"{number} {label}" for number, (_, label) in enumerate(events, start=1))
    return f" Events: {listed}." if events and len(events) <= MOST_LABELS and len(listed) <= MOST_LISTED else ""


def _reference(scorer: str) -> str:
    note = SCORER_NOTES[scorer]
    return f"{signed(note.reference)}, {note.reference_name}" if note.reference else note.reference_name


def _name_bands(sheet: Sheet, axes: Axes, scorer: str, taken: float | None) -> None:
    """The codebook's names of stretches of the scale, beside the axis; none where the last letter's score stands."""
    height = 1.1 * 2 / (axes.get_position().height * sheet.high)  # of a line of type, on the scale
    for low, high, name in SCORER_NOTES[scorer].bands:
        middle = (low + high) / 2
        if taken is None or abs(middle - taken) > height:
            _beside(sheet, axes, middle, name, size=0.7, color=MUTED, gid="band")


def _beside(sheet: Sheet, axes: Axes, y: float, text: str, *, size: float, color: str, gid: str, em: float = 0.5, weight: str = "normal") -> None:
    """A label `em` to the right of the axes at a height of its scale."""
    axes.annotate(
        text, (1, y), xycoords=axes.get_yaxis_transform(), xytext=(sheet.pt * em, 0), textcoords="offset points", ha="left", va="center",
        fontsize=sheet.pt * size, color=color, fontweight=weight, annotation_clip=False, gid=gid,
    )  # fmt: skip


def _axes(sheet: Sheet, bottom: float, height: float, span: tuple[float, float], left: float = LEFT, right: float = RIGHT) -> Axes:
    axes = sheet.figure.add_axes((sheet.x(left), sheet.y(bottom), sheet.x(sheet.wide - left - right), sheet.y(height)))
    axes.set_xlim(*span)
    axes.tick_params(axis="both", length=0, labelsize=sheet.pt * 0.85, labelcolor=MUTED, pad=sheet.pt * 0.4)
    axes.set_xticks([])
    axes.grid(axis="y", color=GRID, lw=sheet.pt / 18)
    return axes


def _key(sheet: Sheet, corpus: Corpus, top: float) -> None:
    """The two shapes with their direction, in words, under the subtitle: no legend box."""
    x = 0.7
    for mark, (_, _, label) in zip(MARKS, directions(corpus)):
        text = f"{mark} {label}"
        sheet.figure.text(sheet.x(x), sheet.y(top), text, fontsize=sheet.pt * 0.85, color=INK, va="top", gid="key")
        x += sheet.text_width(text, 0.85) + 1.5


def _draw_scores(sheet: Sheet, axes: Axes, letters: pd.DataFrame, corpus: Corpus, scorer: str) -> None:
    axes.set_ylim(-1, 1)
    axes.set_yticks([-1, -0.5, 0, 0.5, 1], ["−1", "−0.5", "0", "+0.5", "+1"])
    axes.axhline(SCORER_NOTES[scorer].reference, color=INK, lw=sheet.pt / 14, zorder=1, gid="reference")
    scored = letters[letters[scorer].notna()]
    scored = scored.assign(x=side_by_side([fixed_date(day) for day in scored["day"]], _days_per_em(sheet, axes) * 0.7))
    for shape, (sender, recipient, label) in zip(SHAPES, directions(corpus)):
        own = scored[(scored["sender"] == sender) & (scored["recipient"] == recipient)]
        for number, row in enumerate(own.to_dict("records")):
            _draw_letter(sheet, axes, row, scorer, shape, f"{label.replace(' ', '-').lower()}-{number}")
    for y, words, colour in ((0.93, "Warmer ↑", WARM), (-0.93, "Cooler ↓", COOL)):
        _beside(sheet, axes, y, words, size=0.9, color=colour, gid="direction", em=_margin(scorer) - 5.6, weight="bold")
    last = None if scored.empty else min(max(float(scored.iloc[-1][scorer]), -0.9), 0.9)
    if last is None:
        axes.text(0.5, 0.75, "no letter with words at hand", transform=axes.transAxes, ha="center", color=MUTED, fontsize=sheet.pt)
    else:  # readers look at the last letter first
        _beside(sheet, axes, last, signed(scored.iloc[-1][scorer]), size=0.9, color=INK, gid="last-letter", weight="bold")
    _name_bands(sheet, axes, scorer, last)


def _margin(scorer: str) -> float:
    """The room at the right of the axes in em: wider where bands are named there."""
    return RIGHT + (1.4 if SCORER_NOTES[scorer].bands else 0)


def _days_per_em(sheet: Sheet, axes: Axes) -> float:
    first, last = axes.get_xlim()
    return (last - first) / (axes.get_position().width * sheet.wide)


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


def _draw_letter(sheet: Sheet, axes: Axes, row: dict, scorer: str, shape: str, name: str) -> None:
    x, score, low, high = row["x"], row[scorer], row[f"{scorer}_low"], row[f"{scorer}_high"]
    reference = SCORER_NOTES[scorer].reference
    colour = WARM if low > reference else COOL if high < reference else "#FFFFFF"
    axes.plot([x, x], [low, high], color=INTERVAL, lw=sheet.pt / 3, solid_capstyle="butt", zorder=2, gid=f"interval-{name}")
    axes.scatter(
        [x], [score], s=(sheet.pt * 0.72) ** 2, marker=shape, c=[colour], edgecolors=INK if colour == "#FFFFFF" else colour,
        linewidths=sheet.pt / 9, zorder=4, clip_on=False, gid=f"letter-{name}",
    )  # fmt: skip


def _draw_ratings(sheet: Sheet, axes: Axes, coded: pd.DataFrame, corpus: Corpus) -> None:
    axes.set_ylim(0, 100)
    axes.set_yticks([0, 50, 100])
    axes.text(
        0, 1 + 0.5 / (axes.get_position().height * sheet.high), f"For comparison: {len(coded)} whole letters as coders rated them, 0 (cold) to 100 (effusive)",
        transform=axes.transAxes, fontsize=sheet.pt * 0.85, color=MUTED, va="bottom", ha="left", gid="ratings-heading",
    )  # fmt: skip
    for shape, (sender, recipient, _) in zip(SHAPES, directions(corpus)):
        own = coded[(coded["sender"] == sender) & (coded["recipient"] == recipient)]
        days = [fixed_date(_exchange_day(date)) for date in own["date"]]
        axes.scatter(
            days, own["coded"], s=(sheet.pt * 0.42) ** 2, marker=shape, facecolors="none", edgecolors=MUTED, linewidths=sheet.pt / 14,
            gid=f"ratings-{SHAPES.index(shape)}", zorder=3,
        )  # fmt: skip


def _exchange_day(date: str) -> pd.Timestamp:
    return pd.Timestamp(date if len(date) == 10 else f"{date}-15" if len(date) == 7 else f"{date}-07-01")


def _year_ticks(sheet: Sheet, axes: Axes, corpus: Corpus) -> None:
    """Year names in the middle of their years, thinned out where they would touch."""
    years = range(corpus.first_year, corpus.last_year + 1)
    room = axes.get_position().width * sheet.wide / len(years)
    step = max(1, int(np.ceil(sheet.text_width("2020 ", 0.85) / room)))
    shown = years[::step]
    axes.set_xticks([fixed_date(pd.Timestamp(year, 7, 1)) for year in shown], [str(year) for year in shown])


# ------------------------------------------------------------------ exchanges per year


def plot_exchanges(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """Known exchanges per year by direction, and how many of them have words in this corpus."""
    years = years_table(corpus, scorers=(scorer,))
    total = int(years["exchanges"].sum())
    title = title or exchanges_title(years, corpus)
    with house_style():
        sheet = Sheet(preset)
        head = sheet.head(title, f"Known messages between the two per year, {corpus.first_year}–{corpus.last_year} ({total} in all)")
        foot = sheet.foot(
            "Counts letters, replies, greetings, condolences, cards, verbal messages and op-eds in the catalogue of this corpus; "
            f"an exchange that no source at hand mentions is not counted. Filled: words at hand here. {source_line(corpus)}"
        )
        panel = (sheet.high - head - foot - 5.4) / 2
        top = max(5, int(years["exchanges"].max()) if len(years) else 5) + 1
        for place, (sender, recipient, label) in enumerate(directions(corpus)):
            axes = _axes(sheet, foot + 1.9 + (1 - place) * (panel + 2.2), panel, (corpus.first_year - 0.5, corpus.last_year + 0.5), 0.7, 0.7)
            _draw_counts(sheet, axes, years[years["sender"] == sender], label, top)
            if place:
                _count_ticks(sheet, axes, corpus)
    return Drawing("exchanges", sheet.figure, title, exchanges_alt(years, corpus, title), years)


def _draw_counts(sheet: Sheet, axes: Axes, years: pd.DataFrame, label: str, top: int) -> None:
    axes.set_ylim(0, top)
    axes.set_yticks([])
    axes.axhline(0, color=INK, lw=sheet.pt / 14)
    axes.bar(years["year"], years["exchanges"], width=0.62, color=INTERVAL, gid=f"known-{label.replace(' ', '-').lower()}")
    axes.bar(years["year"], years["letters"], width=0.62, color=MUTED, gid=f"at-hand-{label.replace(' ', '-').lower()}")
    for year, count in zip(years["year"], years["exchanges"]):
        axes.text(year, count + top * 0.02, str(count), ha="center", va="bottom", fontsize=sheet.pt * 0.85, color=INK)
    axes.text(
        0, 1, label, transform=axes.transAxes, fontsize=sheet.pt * 0.95, fontweight="bold", color=INK, va="bottom", ha="left"
    )  # fmt: skip


def _count_ticks(sheet: Sheet, axes: Axes, corpus: Corpus) -> None:
    years = range(corpus.first_year, corpus.last_year + 1)
    step = max(1, int(np.ceil(sheet.text_width("2020 ", 0.85) * len(years) / (sheet.wide - 1.4))))
    axes.set_xticks(list(years[::step]), [str(year) for year in years[::step]])


def _correspondence_numbers(letters: pd.DataFrame, coded: pd.DataFrame, scorer: str) -> pd.DataFrame:
    scores = letters[["letter", "date", "sender", "recipient", "kind", scorer, f"{scorer}_low", f"{scorer}_high", "words", "status"]]
    ratings = coded.rename(columns={"id": "letter"})[["letter", "date", "sender", "recipient", "kind", "coded"]]
    return pd.concat([scores.assign(layer="computed"), ratings.assign(layer="coders")], ignore_index=True)


CHARTS = {"correspondence": plot_correspondence, "exchanges": plot_exchanges, "counterparts": plot_counterparts}
