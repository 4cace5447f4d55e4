"""One person's correspondence with everybody: a row a counterpart, on one scale."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.errors import EmptyFigureError
from tonetrack.figures.panels import REFERENCE_WORD, draw_key, draw_mark_across, reference_text, scale_for
from tonetrack.figures.style import GRID, INK, MUTED, Drawing, Sheet, house_style, signed
from tonetrack.figures.words import corpus_characters, counted, source_line, span_words
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES
from tonetrack.series import counterparts_table

NAME = 0.75  # of the base type
NAMES = 0.4  # of the width for names and countries
PITCH = 0.92  # em that a row needs at the least
AROUND = 4.6  # em for the key above the rows and the scale below them
MOST_NAMED = 8  # counterparts without room that the foot names
SHAPES = {True: ("o", "●"), False: ("^", "▲")}  # from the person, to the person


def draw_counterparts(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """Mean warmth of one person's letters with each counterpart, by direction, with intervals; warmest first.

    The person is the first of the corpus's dyad. Counterparts that find no room are left out and named in the foot: those
    with the fewest letters first, and of these the ones the person did not write to. Raises EmptyFigureError for a corpus without scored letters.
    """
    table = counterparts_table(corpus, scorer=scorer)
    if table.empty:
        raise EmptyFigureError("no scored letter of these years to draw; add letters with tonetrack add", path=corpus.folder)
    focus, everybody = corpus.dyad[0], table["counterpart"].nunique()
    title = title or f"{focus} and {counted(everybody, 'counterpart')}: how warm the words are"
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        shown, notes = _draw(sheet, corpus, table, scorer, title, focus)
    return Drawing("dyads", sheet.figure, title, counterparts_alt(shown, corpus, scorer, title), table, notes)


def _draw(sheet: Sheet, corpus: Corpus, table: pd.DataFrame, scorer: str, title: str, focus: str) -> tuple[pd.DataFrame, list[str]]:
    letters, note = int(table["letters"].sum()), SCORER_NOTES[scorer]
    drawn = "; ".join(table["letter"]).split("; ")
    head = sheet.head(title, f"Mean {note.measure}, −1 to +1 (warm), {span_words(corpus)}; {counted(letters, 'letter')}")
    reading = (
        f"Each mark is the mean of the letters one way (their number at the right), each bar its 95% interval; filled: the bar excludes the line, "
        f"{reference_text(scorer)}. {note.caveat} Measures wording, not intent. {source_line(corpus, scorer, words=drawn)}"
    )
    rows = int((sheet.high - head - sheet.foot_height(reading) - AROUND) // PITCH)
    if table["counterpart"].nunique() > rows:
        rows = int((sheet.high - head - sheet.foot_height(f"{reading} {_not_drawn(_that_fit(table, rows, focus)[1])}") - AROUND) // PITCH)
    shown, left_out = _that_fit(table, rows, focus)
    foot = sheet.foot(f"{reading} {_not_drawn(left_out)}".strip())
    room = sheet.high - head - foot - AROUND
    names = list(dict.fromkeys(shown["counterpart"]))
    countries = {person.name: person.country for person in corpus.people}
    labels = [_label(sheet, name, countries.get(name, "")) for name in names]
    left = max(sheet.text_width(label, NAME) for label in labels) + 1.4
    axes = sheet.axes(left, foot + 2.2, sheet.wide - left - 5.2, room)
    _scale(sheet, axes, labels, scorer, scale_for(table[f"{scorer}_low"]))
    for place, name in enumerate(names):
        _row(sheet, axes, shown[shown["counterpart"] == name], len(names) - 1 - place, scorer, focus)
    draw_key(sheet, [(f"{SHAPES[True][1]} from {focus}", INK), (f"{SHAPES[False][1]} to {focus}", INK)], sheet.high - head)
    return shown, [_not_drawn(left_out)] if left_out else []


def _that_fit(table: pd.DataFrame, rows: int, focus: str) -> tuple[pd.DataFrame, list[str]]:
    of_each = table.assign(sent=table["letters"].where(table["sender"] == focus, 0)).groupby("counterpart")[["letters", "sent"]].sum()
    kept = set(of_each.sort_values(["letters", "sent"], ascending=False, kind="stable").index[:rows])
    return table[table["counterpart"].isin(kept)], sorted(set(of_each.index) - kept)


def _not_drawn(names: list[str]) -> str:
    """The counterparts without a row, by name as far as the foot has room for them."""
    if not names:
        return ""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"No room for: {', '.join(names[:MOST_NAMED])}{more}."


def _label(sheet: Sheet, name: str, country: str) -> str:
    """A name with its country, which few readers know of all; without it where that would be too long or say it twice."""
    whole = f"{name}, {country}" if country and country not in name else name
    most = sheet.wide * NAMES
    return whole if sheet.text_width(whole, NAME) <= most else sheet.fitted(name, most, NAME)


def _scale(sheet: Sheet, axes: Axes, labels: list[str], scorer: str, span: tuple[float, float]) -> None:
    note = SCORER_NOTES[scorer]
    axes.set_xlim(*span)
    axes.set_ylim(-0.6, len(labels) - 0.4)
    ticks = [tick for tick in (-1, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1) if span[0] <= tick and (span[0] > -1 or tick % 0.5 == 0)]
    axes.set_xticks(ticks, [signed(tick).rstrip("0").rstrip(".") if tick else "0" for tick in ticks])
    axes.set_yticks(range(len(labels)), list(reversed(labels)))
    axes.tick_params(axis="y", labelsize=sheet.pt * NAME, labelcolor=INK)
    axes.grid(axis="x", color=GRID, lw=sheet.pt / 18)
    axes.axvline(note.reference, color=INK, lw=sheet.pt / 14, zorder=1, gid="reference")
    axes.annotate(
        f"{REFERENCE_WORD} {signed(note.reference)}",
        (note.reference, 1),
        xycoords=axes.get_xaxis_transform(),
        xytext=(0, sheet.pt * 0.3),
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontsize=sheet.pt * 0.75,
        color=INK,
        annotation_clip=False,
        gid="reference-name",
    )


def _row(sheet: Sheet, axes: Axes, own: pd.DataFrame, y: int, scorer: str, focus: str) -> None:
    reference, apart = SCORER_NOTES[scorer].reference, 0.17 if len(own) > 1 else 0.0
    for row in own.to_dict("records"):
        sent = row["sender"] == focus
        height = y + (apart if sent else -apart)
        low, high = row[f"{scorer}_low"], row[f"{scorer}_high"]
        name = f"{y}-{'from' if sent else 'to'}"
        names = (f"interval-{name}", f"mean-{name}")
        draw_mark_across(sheet, axes, height, row[scorer], low, high, reference, SHAPES[sent][0], names, 0.55)
    counts = {row["sender"] == focus: row["letters"] for row in own.to_dict("records")}
    text = " ".join(f"{SHAPES[sent][1]}{counts[sent]}" for sent in (True, False) if sent in counts)
    axes.annotate(
        text, (1, y), xycoords=axes.get_yaxis_transform(), xytext=(sheet.pt * 0.6, 0), textcoords="offset points", ha="left", va="center",
        fontsize=sheet.pt * 0.75, color=MUTED, annotation_clip=False, gid=f"count-{y}",
    )  # fmt: skip


def counterparts_alt(table: pd.DataFrame, corpus: Corpus, scorer: str, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    rows = "; ".join(
        f"{row['sender']} to {row['recipient']}: {signed(row[scorer])} ({signed(row[f'{scorer}_low'])} to {signed(row[f'{scorer}_high'])}, "
        f"{counted(row['letters'], 'letter')})"
        for row in table.to_dict("records")
    )
    return f"Dot chart, a row a counterpart, {span_words(corpus)}. {title}. Mean {SCORER_NOTES[scorer].measure} with 95% interval: {rows}."
