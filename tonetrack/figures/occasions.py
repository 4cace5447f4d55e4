"""Like with like: the same occasion year on year, a panel an occasion and direction, all on one scale."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.errors import EmptyFigureError
from tonetrack.figures.panels import (
    MARKS,
    SHAPES,
    draw_key,
    draw_mark,
    draw_ratings,
    draw_scale,
    obstacles,
    place_label,
    reference_text,
    scale_for,
    year_ticks,
)
from tonetrack.figures.style import INK, MUTED, QUIET, Drawing, Sheet, house_style, signed
from tonetrack.figures.words import corpus_characters, counted, directions, source_line, span_words
from tonetrack.ratings import AS_DRAWN, ratings_note
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES
from tonetrack.series import occasions_table

LEAST_YEARS = 3  # of an occasion with a score or a rating, to be worth a panel
PANELS = {"slide": (3, 2), "document": (3, 2), "square": (2, 3)}  # columns and rows
MOST = 6  # panels, of every preset
SCALE = 4.2  # em left of the first panel of a row


def plot_occasions(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """Small multiples of the occasions that come back most often: by year, the coders' rating of each message in grey and,
    where words are at hand, its score with interval. Raises EmptyFigureError where no occasion comes back in three years."""
    table = occasions_table(corpus, scorer=scorer)
    groups = _recurring(table, corpus, scorer)
    if not groups:
        raise EmptyFigureError("no occasion comes back in three years with a score or a rating", path=corpus.folder)
    title = title or f"The same occasion year on year, {span_words(corpus)}"
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        notes = _draw(sheet, corpus, groups, scorer, title)
    columns = ["recurring", "id", "date", "sender", "recipient", "kind", "occasion", "coded", scorer, f"{scorer}_low", f"{scorer}_high"]
    numbers = pd.concat([own for _, _, own in groups])[columns].rename(columns={"recurring": "occasion_name", "id": "letter"})
    return Drawing("occasions", sheet.figure, title, occasions_alt(groups, corpus, scorer, title), numbers.reset_index(drop=True), notes)


def _recurring(table: pd.DataFrame, corpus: Corpus, scorer: str) -> list[tuple[str, int, pd.DataFrame]]:
    """(name, direction, messages) of the occasions that come back, the most frequent first."""
    groups = []
    for place, (sender, _, label) in enumerate(directions(corpus)):
        for name, own in table[table["sender"] == sender].groupby("recurring"):
            known = own[own["coded"].notna() | own[scorer].notna()]
            if known["year"].nunique() >= LEAST_YEARS:
                groups.append((f"{_panel_name(name)}, {label}", place, known))
    return sorted(groups, key=lambda group: (-group[2]["year"].nunique(), group[0]))


def _panel_name(occasion: str) -> str:
    """`Founding day`, `Founding day replies`."""
    of_reply = occasion.removeprefix("reply").removeprefix(": ")
    name = f"{of_reply} replies".strip() if occasion.startswith("reply") else occasion
    return name[:1].upper() + name[1:]


def _heading(sheet: Sheet, name: str, width: float) -> str:
    """A panel's name on one line, or its direction on a second one."""
    lines = [name] if sheet.text_width(name, 0.82, fontweight="bold") <= width else name.rsplit(", ", 1)
    return "\n".join(sheet.fitted(line, width, 0.82, fontweight="bold") for line in lines)


def _draw(sheet: Sheet, corpus: Corpus, groups: list, scorer: str, title: str) -> list[str]:
    columns, rows = PANELS[sheet.preset]
    shown, left_out = groups[: columns * rows], [name for name, _, _ in groups[columns * rows :]]
    columns, rows = min(columns, len(shown)), -(-len(shown) // columns)
    head = sheet.head(title, f"Warmth of messages for one occasion by year (higher is warmer), {span_words(corpus)}")
    rated = {letter for _, _, own in shown for letter in own[own["coded"].notna()]["id"]}
    scored = {letter for _, _, own in shown for letter in own[own[scorer].notna()]["id"]}
    known = {letter for _, _, own in shown for letter in own["id"]}
    key = [(f"Grey, with line: coders’ ratings ({counted(len(rated), 'letter')})", MUTED)] + ([(f"Large, with bar: words ({counted(len(scored), 'letter')})", INK)] if scored else [])
    top = sheet.high - head - draw_key(sheet, key, sheet.high - head) - 0.3
    foot = sheet.foot(
        f"Thin line: {reference_text(scorer)}. Bars: 95% intervals. {ratings_note(corpus, rated, unit=AS_DRAWN)}An occasion is told from the message’s catalogue "
        f"entry. Measures wording, not intent. {source_line(corpus, scorer, words=scored, known=known, rated=rated)}"
    )
    span = scale_for(value for _, _, own in shown for value in own[f"{scorer}_low"])
    width, pitch = (sheet.wide - SCALE - 0.7 - 1.2 * (columns - 1)) / columns, (top - foot - 2.0) / rows
    for place, (name, direction, own) in enumerate(shown):
        column, row = place % columns, place // columns
        axes = sheet.axes(SCALE + column * (width + 1.2), foot + 2.3 + (rows - 1 - row) * pitch, width, pitch - 2.6)
        draw_scale(sheet, axes, scorer, span, names=False, ends=False)
        if column:
            axes.set_yticklabels([])
        _draw_panel(sheet, axes, _heading(sheet, f"{MARKS[direction]} {name}", width), direction, own, scorer)
        axes.set_xlim(corpus.first_year - 0.6, corpus.last_year + 0.6)
        if place + columns >= len(shown):  # the lowest of its column
            year_ticks(sheet, axes, corpus.first_year, corpus.last_year, size=0.7, as_days=False)
        _label_ends(sheet, axes, own, scorer)
    return [f"Not drawn for want of room: {'; '.join(left_out)}."] if left_out else []


def _draw_panel(sheet: Sheet, axes: Axes, name: str, direction: int, own: pd.DataFrame, scorer: str) -> None:
    axes.annotate(
        name, (0, 1), xycoords="axes fraction", xytext=(0, sheet.pt * 0.35), textcoords="offset points", fontsize=sheet.pt * 0.82, fontweight="bold",
        color=INK, ha="left", va="bottom", gid="panel",
    )  # fmt: skip
    years = own.dropna(subset="coded").groupby("year")["coded"].mean()
    for one, other in zip(years.index, years.index[1:]):
        if other - one == 1:  # a year without the occasion stays a gap
            axes.plot([one, other], [years[one] / 100, years[other] / 100], color=QUIET, lw=sheet.pt / 11, zorder=1.8, gid=f"trend-{one}")
    rated = own.dropna(subset="coded")
    if len(rated):
        draw_ratings(sheet, axes, list(rated["year"]), rated["coded"], SHAPES[direction], name, size=0.5)
    for row in own[own[scorer].notna()].to_dict("records"):
        draw_mark(sheet, axes, row["year"], row, scorer, SHAPES[direction], f"{name}-{row['id']}", size=0.6)


def _label_ends(sheet: Sheet, axes: Axes, own: pd.DataFrame, scorer: str) -> None:
    """The last score of a panel in figures, and the first and the last rating."""
    taken, years = obstacles(axes), own.dropna(subset="coded").groupby("year")["coded"].mean()
    for row in own[own[scorer].notna()].tail(1).to_dict("records"):
        place_label(sheet, axes, (row["year"], row[scorer]), signed(row[scorer]), size=0.72, taken=taken, around=0.5, weight="bold", gid="label-score")
    for year in dict.fromkeys((years.index[-1], years.index[0])) if len(years) else ():
        style = {"size": 0.72, "color": MUTED, "taken": taken, "weight": "bold", "gid": "label-rating"}
        at, text = (year, years[year] / 100), signed(years[year] / 100)
        place_label(sheet, axes, at, text, around=0.45, **style) or place_label(sheet, axes, at, text, tied=True, **style)


def occasions_alt(groups: list[tuple[str, int, pd.DataFrame]], corpus: Corpus, scorer: str, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    parts = []
    for name, _, own in groups:
        ratings = ", ".join(f"{row['year']} {row['coded']:.0f}" for row in own.dropna(subset="coded").to_dict("records"))
        scores = ", ".join(f"{row['year']} {signed(row[scorer])} ({signed(row[f'{scorer}_low'])} to {signed(row[f'{scorer}_high'])})"
                           for row in own[own[scorer].notna()].to_dict("records"))  # fmt: skip
        said = [f"coders’ ratings of 100: {ratings}" if ratings else "", f"{SCORER_NOTES[scorer].measure}: {scores}" if scores else ""]
        parts.append(f"{name}: {'; '.join(part for part in said if part)}")
    return f"Small multiples, a panel an occasion, by year {span_words(corpus)}. {title}. {'. '.join(parts)}."
