"""Like with like: the same occasion year on year, a panel an occasion and direction, all on one scale."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.change import CODED
from tonetrack.corpus import Corpus
from tonetrack.differences import Difference, difference_of
from tonetrack.errors import EmptyFigureError
from tonetrack.evidence import difference_shown
from tonetrack.figures.correspondence import pair_scale
from tonetrack.figures.labels import obstacles, place_label
from tonetrack.figures.panels import MARKS, SHAPES, draw_key, draw_mark, draw_ratings, draw_scale, panel_grid, reference_text, short_measure
from tonetrack.figures.style import INK, MUTED, QUIET, Drawing, Sheet, house_style, score_shown, signed
from tonetrack.figures.time_axis import year_ticks
from tonetrack.figures.words import capital, corpus_characters, counted, direction_key, directions, layers_key, source_line, span_words
from tonetrack.ratings import AS_DRAWN, rating_interval, ratings_note
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES, score_columns
from tonetrack.series import occasions_table

LEAST_YEARS = 3  # of an occasion with a score or a rating, to be worth a panel
PANELS = {"slide": (3, 2), "document": (3, 2), "page": (3, 2), "square": (2, 3), "phone": (2, 3)}  # columns and rows
MOST = 6  # panels, of every preset
PANEL_TYPE = 0.73  # of the base type: the line under a panel's heading


def plot_occasions(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """Small multiples of the occasions that come back most often: by year, the coders' rating of each message in grey and,
    where words are at hand, its score with interval. Raises EmptyFigureError where no occasion comes back in three years."""
    table = occasions_table(corpus, scorer=scorer)
    groups = _recurring(table, corpus, scorer)
    if not groups:
        raise EmptyFigureError("no occasion comes back in three years with a score or a rating", path=corpus.folder)
    title = title or occasions_title(groups[:MOST], corpus, scorer)
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        notes = _draw(sheet, corpus, groups, scorer, title)
    columns = ["recurring", "id", "date", "sender", "recipient", "kind", "occasion", "coded", *score_columns(scorer)]
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


def latest_minus_first(own: pd.DataFrame, corpus: Corpus, scorer: str) -> tuple[str, Difference | None]:
    """Of an occasion's messages in order the measure that two of them have, coders' ratings before scores, and how far the
    latest differs from the first; None where no two have one."""
    rated, scored = own.dropna(subset="coded"), own.dropna(subset=scorer)
    if len(rated) > 1:
        value = float(rated["coded"].iloc[-1] - rated["coded"].iloc[0])
        return CODED, Difference(value, *rating_interval(corpus, value))
    both = scored[score_columns(scorer)].iloc[[0, -1]].to_numpy() if len(scored) > 1 else []
    return scorer, difference_of(*both) if len(both) else None


def occasions_title(groups: list[tuple[str, int, pd.DataFrame]], corpus: Corpus, scorer: str) -> str:
    """On how many of the occasions the latest message differs from the first, each by its own interval, or that on none it clearly does."""
    found = [(of, change) for of, change in (latest_minus_first(own, corpus, scorer) for _, _, own in groups) if change]
    of = CODED if any(of == CODED for of, _ in found) else scorer
    changes = [change for name, change in found if name == of]
    cooler, warmer = (sum(change.is_clear and (change.value > 0) == is_up for change in changes) for is_up in (False, True))
    all_of_them = counted(len(changes), "occasion")
    if not cooler + warmer:
        return f"No clear change from first to latest on {all_of_them}"
    first, *more = [(word, count) for word, count in (("cooler", cooler), ("warmer", warmer)) if count]
    also = "".join(f", on {count} {word}" for word, count in more)
    return f"On {first[1]} of {all_of_them} the latest message {'is rated' if of == CODED else 'reads'} {first[0]}{also}"


def _draw(sheet: Sheet, corpus: Corpus, groups: list, scorer: str, title: str) -> list[str]:
    columns, rows = PANELS[sheet.preset]
    shown, left_out = groups[: columns * rows], [name for name, _, _ in groups[columns * rows :]]
    columns = min(columns, len(shown))
    drawn = pd.concat([own for _, _, own in shown])
    rated = drawn["coded"].notna().any()
    head = sheet.head(
        title, f"{capital(short_measure(scorer))} by occasion, {span_words(corpus)}; over each panel: latest minus first{', of 100' if rated else ''}"
    )
    foot = sheet.foot(_foot(drawn, corpus, scorer))
    width = panel_grid(sheet, len(shown), columns, top=0, bottom=0)[1]
    heads = _heads(sheet, shown, width, corpus, scorer)
    key = [] if any(way for _, way, _ in heads) else direction_key(corpus)
    key += layers_key(*(int(drawn[layer].notna().sum()) for layer in (scorer, "coded")))
    top = sheet.high - head - draw_key(sheet, key, sheet.high - head) - 0.3
    corners, width, pitch = panel_grid(sheet, len(shown), columns, top=top, bottom=foot + 1.7)
    span, is_place_left = pair_scale(corpus, scorer), len(shown) % columns > 0  # there the bands have room for their names
    for place, ((name, direction, own), (left, bottom), lines) in enumerate(zip(shown, corners, heads)):
        axes = sheet.axes(left, bottom, width, pitch - 2.3)
        draw_scale(sheet, axes, scorer, span, names=is_place_left and place == len(shown) - 1, ends=False)
        if place % columns:
            axes.set_yticklabels([])
        _head_panel(sheet, axes, *lines, width)
        _draw_panel(sheet, axes, name, direction, own, scorer)
        axes.set_xlim(corpus.first_year - 0.6, corpus.last_year + 0.6)
        if place + columns >= len(shown):  # the lowest of its column
            year_ticks(sheet, axes, corpus.first_year, corpus.last_year, size=0.73)
        _label_ends(sheet, axes, own, scorer)
    return [f"Not drawn for want of room: {'; '.join(left_out)}."] if left_out else []


def _foot(drawn: pd.DataFrame, corpus: Corpus, scorer: str) -> str:
    rated, scored = drawn[drawn["coded"].notna()]["id"], drawn[drawn[scorer].notna()]["id"]
    return (
        f"Dark line: {reference_text(scorer)}. {'Grey line: mean of the year. ' if len(rated) else ''}{'Bars, i' if len(scored) else 'I'}n"
        f" brackets: 95% intervals{', of ratings for the coders’ disagreement alone' if len(rated) else ''}. "
        f"{f'{SCORER_NOTES[scorer].caveat} ' if scorer != DEFAULT_SCORER else ''}{ratings_note(corpus, rated, unit=AS_DRAWN)}Occasions as"
        " catalogued. Measures wording, not intent. "
        f"{source_line(corpus, scorer, words=scored, known=drawn['id'], rated=rated)}"
    )


def _heads(sheet: Sheet, shown: list, width: float, corpus: Corpus, scorer: str) -> list[tuple[str, str, str]]:
    """Over each panel its occasion, who writes to whom, and how far the latest message differs from the first; who writes is
    left to the key where one of them would not fit: an interval is never cut."""
    heads = []
    for name, direction, own in shown:
        occasion, way = name.rsplit(", ", 1)
        change = difference_words(*latest_minus_first(own, corpus, scorer))
        heads.append((f"{MARKS[direction]} {occasion}", f"{way}{': ' if change else ''}", change))
    fits = all(sheet.text_width(way + change, PANEL_TYPE) <= width for _, way, change in heads)
    return heads if fits else [(occasion, "", change) for occasion, _, change in heads]


def difference_words(of: str, change: Difference | None) -> str:
    """The difference with its interval, of ratings in points of 100; empty where there is none."""
    return difference_shown(*change, of) if change else ""


def _head_panel(sheet: Sheet, axes: Axes, occasion: str, way: str, change: str, width: float) -> None:
    for text, size, up, weight, colour in ((occasion, 0.82, 1.3, "bold", INK), (way + change, PANEL_TYPE, 0.35, "normal", MUTED)):
        sheet.over(axes, sheet.fitted(text, width, size, fontweight=weight), up=up, size=size, fontweight=weight, color=colour, gid="panel")


def _draw_panel(sheet: Sheet, axes: Axes, name: str, direction: int, own: pd.DataFrame, scorer: str) -> None:
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
    """The last score of a panel in figures, and the first and the last rating, of 100 as their difference over the panel."""
    taken, rated, scored = obstacles(axes), own.dropna(subset="coded"), own.dropna(subset=scorer)
    style = {"size": 0.73, "taken": taken, "weight": "bold", "tied": True}
    for row in scored.tail(1).to_dict("records"):
        place_label(sheet, axes, (row["year"], row[scorer]), signed(row[scorer]), around=0.5, gid="label-score", **style)
    for row in rated.iloc[sorted({0, len(rated) - 1}, reverse=True) if len(rated) else []].to_dict("records"):
        place_label(sheet, axes, (row["year"], row["coded"] / 100), f"{row['coded']:g}", around=0.45, color=MUTED, gid="label-rating", **style)


def occasions_alt(groups: list[tuple[str, int, pd.DataFrame]], corpus: Corpus, scorer: str, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    parts = []
    for name, _, own in groups:
        change = difference_words(*latest_minus_first(own, corpus, scorer))
        ratings = ", ".join(f"{row['year']} {row['coded']:g}" for row in own.dropna(subset="coded").to_dict("records"))
        scores = ", ".join(f"{row['year']} {score_shown(row, scorer)}" for row in own[own[scorer].notna()].to_dict("records"))
        said = [
            f"coders’ ratings of 100: {ratings}" if ratings else "",
            f"{SCORER_NOTES[scorer].measure}: {scores}" if scores else "",
            f"latest minus first {change}{' of 100' if own['coded'].count() > 1 else ''}" if change else "",
        ]
        parts.append(f"{name}: {'; '.join(part for part in said if part)}")
    return f"Small multiples, a panel an occasion, by year {span_words(corpus)}. {title}. {'. '.join(parts)}."
