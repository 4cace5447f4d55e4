"""Families of words kept, dropped and new: a row a family, a column a year, a dot the share of the letters that have it."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.doubts import undated_note
from tonetrack.errors import EmptyFigureError
from tonetrack.figures.panels import draw_key
from tonetrack.figures.style import GRID, INK, MUTED, PAPER, Drawing, Sheet, house_style
from tonetrack.figures.time_axis import year_ticks
from tonetrack.figures.words import capital, corpus_characters, counted, source_line, span_words
from tonetrack.phrases import CODERS, COLD, WORDS, families_table, fates, middle_year
from tonetrack.ratings import ratings_note
from tonetrack.scoring import SCORER_NOTES
from tonetrack.series import exchanges_table

PITCH = 1.5  # em that a row needs at the least
MOST_PITCH = 2.1  # em that a row takes at the most
MOST_IN_TITLE = 2  # families
TOLD, MOST_TOLD = 12.5, 19.0  # em at the right for what is told of a row, and where the years leave room
LARGEST = 1.15  # em across: the dot of a family that every letter of the year has
YES_OR_NO = "yes or no; left out where they could not tell"
NARROW = 35  # em: on a narrower sheet, a phone's, families take more of the width
HEADINGS = {
    "new": "New among the words at hand", "kept": "Kept among the words at hand", "dropped": "Dropped among the words at hand",
    "": "Words at hand, too few to say what is new or gone",
}  # fmt: skip


def plot_phrases(corpus: Corpus, *, preset: str = "document", title: str = "") -> Drawing:
    """Families of words by year: for the words at hand grouped into new, kept and dropped, with the phrases themselves, and
    for whole letters what the coders say they speak of. Raises EmptyFigureError where there are neither words nor such codings."""
    table = families_table(corpus)
    if table.empty:
        raise EmptyFigureError("no letter of these years has words of a known family", path=corpus.folder)
    fate = fates(table, corpus)
    title = title or phrases_title(fate, corpus)
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        notes = _draw(sheet, corpus, table, fate, title)
    numbers = table.merge(fate[["layer", "family", "fate"]], on=["layer", "family"])
    return Drawing("phrases", sheet.figure, title, phrases_alt(fate, corpus, title), numbers, notes)


def _draw(sheet: Sheet, corpus: Corpus, table: pd.DataFrame, fate: pd.DataFrame, title: str) -> list[str]:
    middle, halves = middle_year(corpus), bool(fate["fate"].any())  # the years before and after are compared only where letters are enough
    head = sheet.head(title, _subtitle(fate, corpus))
    key = [
        ("● larger: in more of the year’s letters", INK),
        ("○ in none", MUTED),
        ("blank: no letter", MUTED),
        *[(f"line: end of {middle}", MUTED)] * halves,
    ]
    key = draw_key(sheet, key, sheet.high - head)
    rated, quoted = _drawn(corpus)
    before, behind = (
        f"{_intervals(fate)}A family not among the words quoted may still be in the letter. ",
        f"{ratings_note(corpus, rated, unit=YES_OR_NO)}"
        f"{undated_note(corpus)}Measures wording, not intent. {source_line(corpus, 'warmth', words=quoted, known=rated, rated=rated)}",
    )
    text, notes = "", [""]
    while notes and notes[-1] not in text or not text:  # what finds no room is told in the foot, which takes room
        text = f"{before}{' '.join([*filter(None, notes), behind])}"
        room = sheet.high - head - key - sheet.foot_height(text) - 2.2
        lines, notes = _lines(table, fate, int(room // PITCH))
    sheet.foot(text)
    pitch = min(MOST_PITCH, room / len(lines))
    labels = [line[1] for line in lines if line[0] == "row"]
    left = min(max(sheet.text_width(capital(label), 0.85) for label in labels) + 2.3, sheet.wide * (0.32 if sheet.wide > NARROW else 0.4))
    rows = {place: table[(table["layer"] == layer) & (table["family"] == label)] for place, (kind, label, layer) in enumerate(lines) if kind == "row"}
    told = {place: _told(own, fate[(fate["layer"] == lines[place][2]) & (fate["family"] == lines[place][1])].iloc[0]) for place, own in rows.items()}
    spare = sheet.wide - left - (corpus.last_year - corpus.first_year + 1) * sheet.text_width("2020 ", 0.85)
    right = min(max(TOLD, min(spare, MOST_TOLD)), max(TOLD, *(sheet.text_width(texts[0], 0.75) + 2.0 for texts in told.values())))
    axes = sheet.axes(left, sheet.high - head - key - pitch * len(lines), sheet.wide - left - right, pitch * len(lines))
    axes.set_xlim(corpus.first_year - 0.5, corpus.last_year + 0.5)
    axes.set_ylim(len(lines) - 0.5, -0.5)
    for place, (kind, text, _) in enumerate(lines):
        if kind == "heading":
            size = 0.85 * min(1, (sheet.wide - 1.4) / sheet.text_width(text, 0.85, fontweight="bold"))
            sheet.write(0.7, _height(sheet, axes, place), text, size, color=MUTED, va="center", fontweight="bold", gid="heading")
        else:
            _draw_row(sheet, axes, place, text, rows[place], told[place], left, right)
    year_ticks(sheet, axes, corpus.first_year, corpus.last_year)
    if halves:
        axes.vlines(
            [middle + 0.5] * len(rows),
            [place - 0.5 for place in rows],
            [place + 0.5 for place in rows],
            color=GRID,
            lw=sheet.pt / 12,
            zorder=0,
            gid="middle",
        )
    return notes


def _lines(table: pd.DataFrame, fate: pd.DataFrame, most: int) -> tuple[list[tuple[str, str, str]], list[str]]:
    """(kind, text, layer) from top to bottom, and what finds no room: the rarest families of warm words go first; cold ones are rare, and telling."""
    rated, rows = fate[fate["layer"] == CODERS], fate[fate["layer"] == WORDS].copy()
    printed = int(table[table["layer"] == CODERS].groupby("family")["letters"].sum().max()) if len(rated) else 0
    lines = [("heading", f"Letters as printed, as coders read them ({counted(printed, 'letter')})", "")] if len(rated) else []
    lines += [("row", family, CODERS) for family in rated["family"]]
    number = int(table[table["layer"] == WORDS].drop_duplicates("year")["letters"].sum()) if len(rows) else 0
    rows["all"] = rows["before"] + rows["after"]
    rows = rows.sort_values(["all", "family"], ascending=[False, True])
    headings = rows["fate"].nunique()
    first = rows.assign(warm=~rows["family"].isin(COLD)).sort_values("warm", kind="stable").head(max(0, most - len(lines) - headings))
    kept = rows[rows["family"].isin(first["family"])]
    for name, text in HEADINGS.items():
        own = kept[kept["fate"] == name]
        if len(own):
            lines.append(("heading", f"{text} ({counted(number, 'letter')})", ""))
            lines += [("row", family, WORDS) for family in own["family"]]
    left_out = sorted(set(rows["family"]) - set(kept["family"]))
    return lines, [f"Not drawn for want of room: {', '.join(left_out)}."] if left_out else []


def _height(sheet: Sheet, axes: Axes, place: int) -> float:
    return axes.figure.transFigure.inverted().transform(axes.transData.transform((0, place)))[1] * sheet.high


def _draw_row(sheet: Sheet, axes: Axes, place: int, label: str, own: pd.DataFrame, told: list[str], left: float, right: float) -> None:
    y = _height(sheet, axes, place)
    size = max(0.7, 0.85 * min(1, (left - 2.0) / sheet.text_width(capital(label), 0.85)))
    sheet.write(1.5, y, sheet.fitted(capital(label), left - 2.0, size), size, va="center", gid="family")
    fitting = [sheet.fitted(text, right - 2.0, 0.75) for text in told]
    text = next((text for text in fitting if not text.endswith("…")), f"{fitting[0]}”")
    sheet.write(sheet.wide - right + 1.0, y, text, 0.75, color=MUTED, va="center", gid="told")
    axes.axhline(place, color=GRID, lw=sheet.pt / 24, zorder=0)
    most = min(LARGEST, axes.get_position().width * sheet.wide / (axes.get_xlim()[1] - axes.get_xlim()[0]) * 0.9)
    for row in own.to_dict("records"):
        share = row["with_it"] / row["letters"]
        across = most * share**0.5 if share else 0.32
        axes.scatter(
            [row["year"]], [place], s=(sheet.pt * across) ** 2, c=[INK if share and row["layer"] == WORDS else MUTED if share else PAPER],
            edgecolors=MUTED, linewidths=sheet.pt / 22, zorder=3, gid=f"share-{row['layer'].split()[0]}-{label.replace(' ', '-')}-{row['year']}",
        )  # fmt: skip


def _told(own: pd.DataFrame, fate: pd.Series) -> list[str]:
    """What may stand at the end of a row: for coders the counts of both halves, for words a phrase of the last year, the strongest first."""
    if fate["layer"] == CODERS:
        return [f"{fate['before']} of {fate['of_before']}, then {fate['after']} of {fate['of_after']}"]
    said = own[own["with_it"] > 0].iloc[-1]
    return [f"{said['year']}: “{phrase}”" for phrase in said["phrases"].split("; ")]


def _drawn(corpus: Corpus) -> tuple[list[str], list[str]]:
    """Ids of the messages that coders rated and of the letters with words: those that the rows count."""
    known = exchanges_table(corpus)
    at_hand = {letter.id for letter in corpus.letters}
    return list(known[known["coded"].notna()]["id"]), [name for name in known["id"] if name in at_hand]


def phrases_title(fate: pd.DataFrame, corpus: Corpus) -> str:
    """The family whose share differs most between the halves beyond its interval, as coders read the letters; where none does,
    in how many letters the two most frequent are: counts, compared with no other time."""
    clear = clear_changes(fate)
    if len(clear):
        row = clear.iloc[0]
        middle = middle_year(corpus)
        return capital(f"{row['family']} in {row['before']} of {row['of_before']} letters to {middle}, in {row['after']} of {row['of_after']} since")
    own = fate[fate["layer"] == (CODERS if (fate["layer"] == CODERS).any() else WORDS)]
    own = own.assign(having=own["before"] + own["after"], of=own["of_before"] + own["of_after"])
    rows = own.sort_values(["having", "family"], ascending=[False, True]).head(MOST_IN_TITLE).to_dict("records")
    (first, *more) = [
        f"{row['family']} in {row['having']} of {counted(row['of'], 'letter') if not place else row['of']}" for place, row in enumerate(rows)
    ]
    return capital(", ".join([first, *more]))


def clear_changes(fate: pd.DataFrame) -> pd.DataFrame:
    """The families whose interval, wide enough for all that coders looked for, excludes no difference of the halves; the largest difference first."""
    clear = fate[(fate["low"] > 0) | (fate["high"] < 0)]
    return clear.loc[clear["difference"].abs().sort_values(ascending=False, kind="stable").index]


def _subtitle(fate: pd.DataFrame, corpus: Corpus) -> str:
    """What is drawn; and where coders compared halves, of how many families a clear change is told."""
    tested, clear = fate["low"].notna().sum(), len(clear_changes(fate))
    told = f"; {clear or 'none'} of {tested} that coders looked for changed clearly" if tested else ""
    return f"Families of words by year, {span_words(corpus)}{told}"


def _intervals(fate: pd.DataFrame) -> str:
    """How far the shares of both halves lie apart, each row that coders tell of with its interval; empty where a half is empty."""
    rows = fate[fate["low"].notna()].to_dict("records")
    points = [[f"{100 * row[name]:+.0f}".replace("-", "−") for name in ("difference", "low", "high")] for row in rows]
    told = "; ".join(f"{row['family']} {change} ({low} to {high})" for row, (change, low, high) in zip(rows, points))
    return f"Share since minus share before, percentage points (95% for all rows together): {told}. " if told else ""


def phrases_alt(fate: pd.DataFrame, corpus: Corpus, title: str) -> str:
    """The chart in words, for those who cannot see it."""
    middle, parts = middle_year(corpus), []
    for row in fate.to_dict("records"):
        is_compared = row["fate"] or row["layer"] == CODERS and row["of_before"] and row["of_after"]
        halves = f"{row['before']} of {counted(row['of_before'], 'letter')} to {middle}, {row['after']} of {row['of_after']} since"
        all_years = f"{row['before'] + row['after']} of {counted(row['of_before'] + row['of_after'], 'letter')}"
        parts.append(
            f"{row['family']} ({'coders' if row['layer'] == CODERS else row['fate'] or 'words at hand'}): {halves if is_compared else all_years}"
        )
    return f"Dot matrix of families of words by year, {span_words(corpus)}, {SCORER_NOTES['warmth'].version}. {title}. {'; '.join(parts)}."
