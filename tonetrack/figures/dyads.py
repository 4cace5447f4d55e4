"""The dyads side by side on one scale: a panel a pair, the corpus's own first and the control correspondence beside it."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.doubts import undated_note
from tonetrack.errors import EmptyFigureError
from tonetrack.figures.correspondence import pair_scale
from tonetrack.figures.counterparts import draw_counterparts
from tonetrack.figures.names import short_name
from tonetrack.figures.panels import (
    SHAPES,
    draw_key,
    draw_mark,
    draw_nothing,
    draw_ratings,
    draw_scale,
    draw_trend,
    panel_grid,
    reference_text,
    scale_for,
    short_measure,
    trends_text,
)
from tonetrack.figures.style import INK, INTERVAL, MUTED, QUIET, Drawing, Sheet, fixed_date, house_style, score_shown
from tonetrack.figures.time_axis import days_per_em, spread, spread_text, time_ticks, view_span, year_in_view
from tonetrack.figures.words import (
    KEY_MARKS,
    capital,
    corpus_characters,
    counted,
    layers_key,
    middles_note,
    source_line,
    span_words,
    year_words,
)
from tonetrack.ratings import AS_DRAWN, ratings_note
from tonetrack.report import mean_rating_shown
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES, score_columns
from tonetrack.series import dyads_table, mean_of_letters, mean_rating
from tonetrack.trends import local_trend, runs

MOST_PANELS = 4  # dyads; more of them are drawn as rows of means
MARK = 0.6  # em across a score's mark
LEAST = 3.5  # em of a panel's scores: of lower ones fewer are drawn
HEADS = 3.4  # em over each panel's scores for its two lines, and under them
COUNTS = 2.8  # em for the bars of counts under each panel


def plot_dyads(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """Every dyad of the two people of the corpus's dyad on one scale.

    Up to four as small multiples by date: scores with intervals, coders' ratings in grey, known messages per year as bars.
    More of them as rows, a counterpart a row: the mean each way with its interval, the warmest first. Raises
    EmptyFigureError where there is one dyad only: nothing to set beside it.
    """
    table = dyads_table(corpus, scorer=scorer)
    pairs = list(dict.fromkeys(table["dyad"]))
    if len(pairs) < 2:
        raise EmptyFigureError("has one dyad only: nothing to set beside it", path=corpus.folder)
    if len(pairs) > MOST_PANELS and table[scorer].notna().any():
        return draw_counterparts(corpus, preset=preset, scorer=scorer, title=title)
    columns = ["dyad", "id", "date", "sender", "recipient", "kind", "coded", *score_columns(scorer)]
    numbers = table[columns].rename(columns={"id": "letter"})
    for across, rows in _grids(len(pairs)):
        shown = pairs[: across * rows]
        told = title or dyads_title(table[table["dyad"].isin(shown)], corpus)
        with house_style(corpus_characters(corpus) + told):
            sheet = Sheet(preset)
            is_drawn = _draw(sheet, corpus, table, shown, pairs[across * rows :], across, scorer, told)
        if is_drawn:
            break
    return Drawing("dyads", sheet.figure, told, dyads_alt(table, pairs, corpus, scorer, told), numbers)


def _grids(count: int) -> list[tuple[int, int]]:
    """Panels across and rows of them, without an empty place: those that show most dyads first."""
    return {2: [(2, 1)], 3: [(3, 1)]}.get(count, [(2, 2), (3, 1)])


def _draw(sheet: Sheet, corpus: Corpus, table: pd.DataFrame, shown: list[str], left_out: list[str], columns: int, scorer: str, title: str) -> bool:
    """Whether the dyads shown have room in so many columns; they are drawn then, and those left out named in the foot."""
    lacking, table = _lacking(table, left_out), table[table["dyad"].isin(shown)]
    head = sheet.head(title, f"{capital(short_measure(scorer))} (higher is warmer) over known messages a year, {span_words(corpus)}")
    key = [(f"{KEY_MARKS[0]} by first named  {KEY_MARKS[1]} other", INK)]
    key += layers_key(*(int(table[layer].notna().sum()) for layer in (scorer, "coded")))
    top = sheet.high - head - draw_key(sheet, key, sheet.high - head) - 0.2
    (first, last), width = view_span(corpus), panel_grid(sheet, len(shown), columns, top=top, bottom=0)[1]
    days = [[fixed_date(day) for day in own["day"]] for _, own in table[table[scorer].notna()].groupby("dyad")]
    foot = sheet.foot(_foot(table, lacking + spread_text(days, (last - first) / width, MARK), corpus, scorer))
    corners, width, pitch = panel_grid(sheet, len(shown), columns, top=top, bottom=foot + 1.7)
    if len(shown) > columns and pitch < COUNTS + HEADS + LEAST:
        return False
    span, most = min(pair_scale(corpus, scorer), scale_for(table[f"{scorer}_low"])), int(table.groupby(["dyad", "year"]).size().max())
    for place, (pair, (left, bottom)) in enumerate(zip(shown, corners)):
        own, counts = table[table["dyad"] == pair], sheet.axes(left, bottom, width, COUNTS)
        scores = sheet.axes(left, bottom + COUNTS + 0.9, width, pitch - COUNTS - HEADS)
        draw_scale(sheet, scores, scorer, span, names=False, ends=False)
        if place % columns:
            scores.set_yticklabels([])
        _draw_panel(sheet, scores, own, pair, corpus, scorer)
        _draw_counts(sheet, counts, own, most, corpus, show_years=place + columns >= len(shown))
    return True


def _lacking(table: pd.DataFrame, left_out: list[str]) -> str:
    """The dyads left out, the first of them by name with their messages; empty where none is."""
    counts = table.groupby("dyad").size()
    named = "; ".join(f"{pair}, {counted(int(counts[pair]), 'known message')}" for pair in left_out[:MOST_PANELS])
    more = f" and {len(left_out) - MOST_PANELS} more" if len(left_out) > MOST_PANELS else ""
    return f"Not drawn for want of room: {named}{more}. " if named else ""


def _foot(table: pd.DataFrame, lacking: str, corpus: Corpus, scorer: str) -> str:
    rated, scored = table[table["coded"].notna()]["id"], table[table[scorer].notna()]["id"]
    drawn = table[table["coded"].notna() | table[scorer].notna()]
    trends = trends_text(_trend(own) for _, own in table.groupby("dyad"))
    return (
        f"Dark line: {reference_text(scorer)}. Bars at marks: 95% intervals. {trends}Lower bars: known"
        f" messages. {lacking}{undated_note(corpus)}{middles_note(drawn['id'], drawn['date'])}"
        f"{f'{SCORER_NOTES[scorer].caveat} ' if scorer != DEFAULT_SCORER else ''}{ratings_note(corpus, rated, unit=AS_DRAWN)}Measures"
        f" wording, not intent. {source_line(corpus, scorer, words=scored, known=table['id'], rated=rated)}"
    )


def _draw_panel(sheet: Sheet, axes: Axes, own: pd.DataFrame, pair: str, corpus: Corpus, scorer: str) -> None:
    scored, rated = own[own[scorer].notna()], own[own["coded"].notna()]
    room = axes.get_position().width * sheet.wide
    short = _short_pair(pair, corpus)
    name, name_size = _that_fits(sheet, room, [(pair, 0.9), (short, 0.9), (short, 0.75)], fontweight="bold")
    counts = [
        f"{counted(len(own), 'known message')}, {len(scored)} with words at hand",
        f"{len(own)} known, {len(scored)} with words",
        f"{len(own)} known, {len(scored)} quoted",
        f"{len(own)} known",
    ]
    told, _ = _that_fits(sheet, room, [(text, 0.78) for text in counts])
    for text, size, up, weight, colour in ((name, name_size, 1.35, "bold", INK), (told, 0.78, 0.35, "normal", MUTED)):
        sheet.over(axes, text, up=up, size=size, fontweight=weight, color=colour, gid="panel")
    axes.set_xlim(*view_span(corpus))
    for run in runs(_trend(own)):
        draw_trend(sheet, axes, run, QUIET, "coders")
    for direction in (0, 1):
        of_direction = rated[rated["direction"] == direction]
        if len(of_direction):
            draw_ratings(
                sheet, axes, [fixed_date(day) for day in of_direction["day"]], of_direction["coded"], SHAPES[direction], f"{pair}-{direction}"
            )
    for x, row in zip(spread([fixed_date(day) for day in scored["day"]], days_per_em(sheet, axes), MARK), scored.to_dict("records")):
        draw_mark(sheet, axes, x, row, scorer, SHAPES[row["direction"]], row["id"], size=MARK)
    if scored.empty and rated.empty:
        draw_nothing(sheet, axes, "not rated, no score")


def _that_fits(sheet: Sheet, room: float, texts: list[tuple[str, float]], **style: object) -> tuple[str, float]:
    """The first of some texts, each with its type, that is not wider than the room; else the last one, cut."""
    fitting = ((text, size) for text, size in texts if sheet.text_width(text, size, **style) <= room)
    text, size = texts[-1]
    return next(fitting, (sheet.fitted(text, room, size, **style), size))


def _trend(own: pd.DataFrame) -> pd.DataFrame:
    """The trend of a pair's ratings; empty where they are too few."""
    rated = own[own["coded"].notna()]
    return local_trend([fixed_date(day) for day in rated["day"]], rated["coded"] / 100)


def _draw_counts(sheet: Sheet, axes: Axes, own: pd.DataFrame, most: int, corpus: Corpus, *, show_years: bool) -> None:
    """Known messages per year, both ways together, on the same scale in every panel."""
    counts = own.groupby("year").size()
    axes.set_xlim(*view_span(corpus))
    axes.set_ylim(0, most * COUNTS / (COUNTS - 1.0))
    axes.axhline(0, color=INK, lw=sheet.pt / 18)
    shown = [year_in_view(corpus, year) for year in counts.index]
    places = [(first + last) / 2 for first, last in shown]
    axes.bar(places, counts, width=[0.66 * (last - first) for first, last in shown], color=INTERVAL, gid="known")
    fits = axes.get_position().width * sheet.wide / (corpus.last_year - corpus.first_year + 1) > sheet.text_width("10", 0.73)
    for place, count in zip(places, counts):
        if fits:
            axes.annotate(str(count), (place, count), xytext=(0, sheet.pt * 0.12), textcoords="offset points", ha="center", va="bottom",
                          fontsize=sheet.pt * 0.73, color=MUTED, gid="count")  # fmt: skip
    if show_years:
        time_ticks(sheet, axes, corpus, size=0.75)


def dyads_title(table: pd.DataFrame, corpus: Corpus) -> str:
    """How many messages are known, in the last year, of the corpus's own dyad and of that with the most beside it: counts need no interval."""
    pairs = list(dict.fromkeys(table["dyad"]))
    of_last = table[table["year"] == corpus.last_year]["dyad"].value_counts().to_dict()
    other = max(pairs[1:], key=lambda pair: of_last.get(pair, 0))
    said = [f"{_short_pair(pair, corpus)} {of_last.get(pair, 0)}" for pair in (pairs[0], other)]
    return f"Known messages in {year_words(corpus, corpus.last_year)}: {', '.join(said)}"


def _short_pair(pair: str, corpus: Corpus) -> str:
    one, other = (short_name(name, corpus) for name in pair.split(" and "))
    return f"{one}–{other}" if one != other else pair


def dyads_alt(table: pd.DataFrame, pairs: list[str], corpus: Corpus, scorer: str, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    parts = []
    for pair in pairs:
        own = table[table["dyad"] == pair]
        years = ", ".join(f"{year} {count}" for year, count in own.groupby("year").size().items())
        mean, rated = mean_of_letters(own, scorer), mean_rating(own["coded"].dropna())
        said = [f"{pair}: {counted(len(own), 'known message')} ({years})"]
        if not pd.isna(mean[scorer]):
            said.append(f"mean {SCORER_NOTES[scorer].measure} {score_shown(mean, scorer)}")
        if rated["coded"]:
            said.append(f"coders’ mean rating {mean_rating_shown(rated)} of 100 over {counted(rated['coded'], 'letter')}")
        parts.append("; ".join(said))
    return f"Small multiples, a panel a dyad, {span_words(corpus)}. {title}. {'. '.join(parts)}."
