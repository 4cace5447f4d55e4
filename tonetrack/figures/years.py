"""Year by year: the mean warmth each way with its interval, over the counts of known exchanges, on one row of years."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from tonetrack.claims import newest_claim
from tonetrack.corpus import Corpus
from tonetrack.doubts import undated_note
from tonetrack.figures.correspondence import letters_scale, pair_letters
from tonetrack.figures.panels import MARKS, NAMES, SHAPES, SIDE, draw_key, draw_mark, draw_nothing, draw_scale, marks_text, means_text, short_measure
from tonetrack.figures.style import INK, INTERVAL, MUTED, PAPER, QUIET, Drawing, Sheet, house_style, score_shown
from tonetrack.figures.time_axis import year_ticks
from tonetrack.figures.words import (
    corpus_characters,
    direction_key,
    directions,
    gid_of,
    layers_key,
    no_score,
    of_whole_years,
    source_line,
    span_words,
)
from tonetrack.ratings import AS_DRAWN, ratings_note
from tonetrack.report import mean_rating_shown
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES
from tonetrack.series import exchanges_table, shown_directions, years_table
from tonetrack.trends import in_long_stretches

APART = 0.2  # of a year: the two directions stand side by side
BAR, WIDEST_BAR = 0.34, 3.0  # of a year, and em: of few years a bar would be a field
COUNTS = 0.26  # the counts' share of the height


def plot_years(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """Two aligned panels: the mean score of each year's letters by direction with its interval, the coders' mean ratings
    in grey behind; below, known exchanges per year by direction, and how many have words at hand."""
    years = years_table(corpus, scorers=(scorer,))
    title = title or years_title(years, corpus, scorer)
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        _draw(sheet, corpus, years, scorer, title)
    return Drawing("years", sheet.figure, title, years_alt(years, corpus, scorer, title), years)


def _draw(sheet: Sheet, corpus: Corpus, years: pd.DataFrame, scorer: str, title: str) -> None:
    known = exchanges_table(corpus)
    span, rated = span_words(corpus), known[known["coded"].notna()]["id"]
    at_hand = {letter.id for letter in corpus.letters} & set(known["id"])
    head = sheet.head(title, f"Mean {SCORER_NOTES[scorer].measure} by year, over known messages, {span}")
    key = direction_key(corpus)
    letters = pair_letters(corpus, scorer)
    key += layers_key(int(letters[scorer].notna().sum()), len(rated))
    top = sheet.high - head - draw_key(sheet, key, sheet.high - head) - 1.7
    scored = years[years[scorer].notna()]
    foot = sheet.foot(
        f"{marks_text(scored, scorer)} {means_text(scored['letters'], scorer)}{'Years without a score mark: no letter scored. ' * bool(len(scored))}"
        f"{undated_note(corpus)}{f'{SCORER_NOTES[scorer].caveat} ' if scorer != DEFAULT_SCORER else ''}"
        f"{ratings_note(corpus, rated, unit=AS_DRAWN)}Measures wording, not intent."
        f" {source_line(corpus, scorer, words=at_hand, known=known['id'], rated=rated)}"
    )
    width, gap = sheet.wide - SIDE - NAMES, 2.4
    room = top - foot - 1.7 - gap
    counts = sheet.axes(SIDE, foot + 1.7, width, room * COUNTS)
    scores = sheet.axes(SIDE, foot + 1.7 + room * COUNTS + gap, width, room * (1 - COUNTS))
    for axes in (scores, counts):
        axes.set_xlim(corpus.first_year - 0.5, corpus.last_year + 0.5)
    _draw_means(sheet, scores, years, corpus, scorer, letters_scale(letters, scorer))
    _draw_counts(sheet, counts, years, corpus, counts_headings(years, corpus, title))
    year_ticks(sheet, counts, corpus.first_year, corpus.last_year)


def _draw_means(sheet: Sheet, axes: Axes, years: pd.DataFrame, corpus: Corpus, scorer: str, span: tuple[float, float]) -> None:
    draw_scale(sheet, axes, scorer, span)
    size = max(0.3, min(0.72, 0.3 * axes.get_position().width * sheet.wide / (corpus.last_year - corpus.first_year + 1)))
    for place, (sender, _, label) in enumerate(directions(corpus)):
        own, shift = years[years["sender"] == sender], _shift(place, corpus)
        _draw_rated_means(sheet, axes, own, shift, SHAPES[place], size * 0.7)
        for row in own[own[scorer].notna()].to_dict("records"):
            draw_mark(sheet, axes, row["year"] + shift, row, scorer, SHAPES[place], f"{gid_of(label)}-{row['year']}", size)
    if years[scorer].isna().all() and not years["coded"].sum():
        draw_nothing(sheet, axes, no_score(int(years["letters"].sum())))


def _draw_rated_means(sheet: Sheet, axes: Axes, own: pd.DataFrame, shift: float, shape: str, size: float) -> None:
    """The coders' means of one direction: joined where a tenth of the years or more follow each other, with the interval where three
    letters give one."""
    x, means = own["year"] + shift, own["coded_mean"] / 100
    joined = means.where(in_long_stretches(means.notna().to_numpy()))  # a missing mean breaks the line
    axes.plot(x, joined, color=QUIET, lw=sheet.pt / 12, zorder=1.5, gid=f"ratings-line-{shape}")
    for year, low, high in zip(x, own["coded_low"] / 100, own["coded_high"] / 100):
        if not np.isnan(low):
            axes.plot(
                [year, year], [max(low, 0), min(high, 1)], color=INTERVAL, lw=sheet.pt / 14, zorder=1.6, gid=f"ratings-interval-{shape}-{year:.1f}"
            )
    known = means.notna()
    if known.any():
        axes.scatter(
            x[known], means[known], s=(sheet.pt * size) ** 2, marker=shape, c=QUIET, edgecolors=PAPER, linewidths=sheet.pt / 40, zorder=2,
            gid=f"ratings-{shape}",
        )  # fmt: skip


def _draw_counts(sheet: Sheet, axes: Axes, years: pd.DataFrame, corpus: Corpus, headings: list[str]) -> None:
    top = max(5, int(years["exchanges"].max()) if len(years) else 5)
    em = top / (axes.get_position().height * sheet.high)
    axes.set_ylim(0, top + 1.3 * em)
    axes.axhline(0, color=INK, lw=sheet.pt / 14)
    pitch = axes.get_position().width * sheet.wide / (corpus.last_year - corpus.first_year + 1)
    wide = min(BAR, WIDEST_BAR / pitch)
    counted_as = _count_labels(sheet, years["exchanges"], pitch * 2 * APART)
    for place, (sender, _, label) in enumerate(directions(corpus)):
        own = years[years["sender"] == sender]
        x, name = own["year"] + _shift(place, corpus), gid_of(label)
        axes.bar(x, own["exchanges"], width=wide, color=INTERVAL, gid=f"known-{name}")
        axes.bar(x, own["letters"], width=wide, color=MUTED, gid=f"at-hand-{name}")
        for year, count in zip(x, own["exchanges"]):
            if count and counted_as:
                axes.text(
                    year,
                    count + 0.2 * em,
                    counted_as.format(mark=MARKS[place], count=count),
                    ha="center",
                    va="bottom",
                    fontsize=sheet.pt * 0.73,
                    color=INK,
                    gid="count",
                )
    if not counted_as:
        axes.set_yticks([0, top], ["0", str(top)])
    sides = f"; {MARKS[0]} left, {MARKS[1]} right" if "mark" not in counted_as and len(shown_directions(corpus)) > 1 else ""
    fits = (heading for heading in headings if sheet.text_width(heading + sides, 0.85) < sheet.wide - SIDE - 0.7)
    heading = sheet.fitted(next(fits, headings[-1]) + sides, sheet.wide - SIDE - 0.7, 0.85)
    sheet.over(axes, heading, up=0.15, size=0.85, color=MUTED, gid="counts-heading")


def _shift(place: int, corpus: Corpus) -> float:
    """Where a direction stands beside the middle of its year: in it when the other one is not shown."""
    return (place - 0.5) * 2 * APART if len(shown_directions(corpus)) > 1 else 0.0


def _count_labels(sheet: Sheet, counts: pd.Series, room: float) -> str:
    """How all counts of the figure are written over their bars: with the direction's mark, without, or not at all where they would touch."""
    forms = ("{mark}{count}", "{count}")
    widest = str(max(counts, default=0))
    return next((form for form in forms if sheet.text_width(form.format(mark=MARKS[1], count=widest), 0.73) < room), "")


def years_title(years: pd.DataFrame, corpus: Corpus, scorer: str) -> str:
    """The change that a test shows; without one where the counts, which need no test, peak and end."""
    if not years["exchanges"].sum():
        return f"No known exchange, {span_words(corpus)}"
    claim = newest_claim(corpus, scorer=scorer)
    return claim.title if claim else f"Known messages: {_most(years, corpus)}"


def counts_headings(years: pd.DataFrame, corpus: Corpus, title: str) -> list[str]:
    """What the lower panel shows: with its finding where the title does not tell it, for counts need no interval; and in short, for want of room."""
    findings = [f": {_most(years, corpus)}"] if years["exchanges"].sum() and _most(years, corpus) not in title else []
    dark = "; dark: words at hand" if years["letters"].sum() else ""
    return [*(f"Known messages{finding}{dark}" for finding in (*findings, " per year")), f"Messages{dark}"]


def _most(years: pd.DataFrame, corpus: Corpus) -> str:
    """The years with the most messages and the last one; where years are alike, have one at most, or are not all whole, that."""
    totals = years.groupby("year")["exchanges"].sum()
    first, last, most = int(totals.index[0]), int(totals.index[-1]), int(totals.max())
    peaks = [int(year) for year, total in totals.items() if total == most]
    if first == last or most == 1 or not of_whole_years(corpus):
        return f"{totals.sum()}, {span_words(corpus)}"
    if len(peaks) == len(totals):
        return f"{most} in each year, {first}–{last}"
    told = f"{most} in {' and '.join(map(str, peaks))}, the most" if len(peaks) < 3 else f"up to {most} a year"
    return told + (f", and {totals[last]} in {last}" if last not in peaks else "")


def years_alt(years: pd.DataFrame, corpus: Corpus, scorer: str, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    parts = []
    for sender, _, label in directions(corpus):
        own = years[years["sender"] == sender].to_dict("records")
        if not own:
            continue  # a view of the other direction
        parts.append(f"{label}, known messages: " + ", ".join(f"{row['year']} {row['exchanges']}" for row in own))
        if scored := [row for row in own if not np.isnan(row[scorer])]:
            means = ", ".join(f"{row['year']} {score_shown(row, scorer)}" for row in scored)
            parts.append(f"{label}, mean {SCORER_NOTES[scorer].measure} with 95% interval: {means}")
        if rated := [row for row in own if row["coded"]]:
            means = ", ".join(f"{row['year']} {mean_rating_shown(row)}" for row in rated)
            parts.append(f"{label}, coders’ mean rating of 100, with 95% interval from three letters on: {means}")
    return (
        f"Two panels by year, {span_words(corpus)}: mean {short_measure(scorer)} above, counts of known messages below. {title}. {'; '.join(parts)}."
    )
