"""When they write: every known message by date, the longest silence, days to the reply and days into print."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus
from tonetrack.dates import day_name, middle_day
from tonetrack.doubts import undated_note
from tonetrack.errors import EmptyFigureError
from tonetrack.figures.panels import MARKS, SHAPES, draw_key
from tonetrack.figures.style import GRID, INK, INTERVAL, LEADER, MUTED, PAPER, Drawing, Sheet, fixed_date, house_style
from tonetrack.figures.time_axis import days_per_em, time_ticks, view_span, year_in_view
from tonetrack.figures.words import corpus_characters, counted, direction_key, directions, gid_of, source_line, span_words
from tonetrack.rhythm import SPOKEN, counts_table, coverage, dyad_messages, longest_silence, printings_table, replies_table

LEFT, RIGHT = 3.2, 1.0  # em beside the panels
LANES = 4.8  # em for the messages: two lanes with their counts, and the silence; with no panel below, up to thrice that
SHARES = (0.6, 0.4)  # of the rest: days to the reply, days into print
GAP = 2.0  # em between panels, for their headings
LEAST = 4.5  # em that the panels below need together; else the last is left out
LEAST_TIMED = 3  # messages that a panel is drawn of, and of a year and direction a median
STYLES = ("-", (0, (2, 1)))  # medians of the first and the second direction


def plot_rhythm(corpus: Corpus, *, preset: str = "document", title: str = "") -> Drawing:
    """Three panels on one row of years: each known message by direction with the count of each year and the longest silence;
    days from a message to its reply; days into print; with the median of each year and direction. Panels without a mark are left out.
    Raises EmptyFigureError where no message is known."""
    messages, replies, prints = dyad_messages(corpus), replies_table(corpus), printings_table(corpus)
    if messages.empty:
        raise EmptyFigureError("no message of the two is known in these years", path=corpus.folder)
    title = title or rhythm_title(corpus)
    with house_style(corpus_characters(corpus) + title):
        for most in (2, 1, 0):
            sheet = Sheet(preset)
            notes = _draw(sheet, corpus, title, messages, replies, prints, most)
            if notes is not None:
                break
    layers = [messages.assign(layer="messages"), replies.rename(columns={"reply": "id"}).assign(layer="days to the reply"),
              prints.rename(columns={"message": "id"}).assign(layer="days into print")]  # fmt: skip
    columns = ["layer", "id", "date", "sender", "recipient", "kind", "answers", "reported", "days", "status"]
    numbers = pd.concat([part for part in layers if len(part)], ignore_index=True).reindex(columns=columns)
    texts = [name for name in columns if name != "days"]
    numbers[texts] = numbers[texts].astype(object).fillna("")
    return Drawing("rhythm", sheet.figure, title, rhythm_alt(corpus, title), numbers, notes)


def rhythm_title(corpus: Corpus) -> str:
    """What can be counted: the messages, and the longest time between two; with its beginning where that lies before what is shown."""
    silence, messages, span = longest_silence(corpus), counted(len(dyad_messages(corpus)), "known message"), span_words(corpus)
    if not silence:
        return f"{messages}, {span}"
    began, ended = silence["after_date"], silence["until_date"]
    years = f" ({began[:4]}–{ended[:4]})" if began[:4] != ended[:4] else f", from {day_name(began)}"
    before = years if _drawn_end(began) < view_span(corpus)[0] else ""
    # the subtitle has them; two spans would be taken for one
    told = "" if before and span == f"{corpus.first_year}–{corpus.last_year}" else f", {span}"
    return f"{messages}{told}; longest gap {counted(silence['days'], 'day')}{before}"


def _draw(
    sheet: Sheet, corpus: Corpus, title: str, messages: pd.DataFrame, replies: pd.DataFrame, prints: pd.DataFrame, most: int
) -> list[str] | None:  # fmt: skip
    """Draws the messages and at most so many panels below; returns which is left out, None where they have no room."""
    panels = [(replies, "Days to the reply", "reply"), (prints, "Days into print", "print")]
    timed = [panel for panel in panels if panel[0]["days"].count() >= LEAST_TIMED]
    tables = timed[:most]
    waits = " and ".join({"reply": "for a reply", "print": "for print"}[name] for *_, name in tables)
    head = sheet.head(title, f"Messages by date{f', and the days they wait {waits}' if waits else ''}, {span_words(corpus)}")
    top = (
        sheet.high
        - head
        - draw_key(sheet, [*direction_key(corpus), *[("Open: verbal", MUTED)] * bool((messages["kind"] == SPOKEN).any())], sheet.high - head)
        - 0.3
    )
    foot = sheet.foot(
        _medians_text(tables, corpus) + _reading(corpus, tables) + _left_out(panels, timed) + source_line(corpus, words=(), known=messages["id"])
    )
    all_axes = _axes(sheet, corpus, top, foot + 1.7, len(tables))
    if not all_axes:
        return None
    _draw_messages(sheet, all_axes[0], corpus, messages)
    for axes, (table, heading, name) in zip(all_axes[1:], tables):
        _draw_days(sheet, axes, corpus, table, heading, name)
    time_ticks(sheet, all_axes[-1], corpus)
    for axes in all_axes:
        for at in all_axes[-1].get_xticks(minor=True):
            axes.axvline(at, color=GRID, lw=sheet.pt / 18, zorder=0)
    return [f"Not drawn for want of room: {heading[0].lower()}{heading[1:]}." for _, heading, _ in timed[most:]]


def _axes(sheet: Sheet, corpus: Corpus, top: float, bottom: float, below: int) -> list[Axes]:
    """The lanes and so many panels below them, from top to bottom; none where they have no room."""
    lanes = LANES if below else min(top - bottom, 3 * LANES)
    room = top - bottom - below * GAP - lanes
    if below and room < LEAST * sum(SHARES[:below]):
        return []
    found, at = [], top
    for height in (lanes, *(room * share / sum(SHARES[:below]) for share in SHARES[:below])):
        found.append(sheet.axes(LEFT, at - height, sheet.wide - LEFT - RIGHT, height))
        found[-1].set_xlim(*view_span(corpus))
        at -= height + GAP
    return found


def _medians_text(tables: list[tuple], corpus: Corpus) -> str:
    """What the lines are that are drawn; empty where none is."""
    drawn = {
        sender for table, *_ in tables for (_, sender), part in table[table["days"].notna()].groupby(["year", "sender"]) if len(part) >= LEAST_TIMED
    }
    styles = " and ".join(f"{style} {mark}" for (sender, *_), style, mark in zip(directions(corpus), ("solid", "dashed"), MARKS) if sender in drawn)
    return f"Lines: medians (no interval) of a year with {LEAST_TIMED} or more, {styles}. " if drawn else ""


def _left_out(panels: list[tuple], timed: list[tuple]) -> str:
    """Why a panel is not drawn: nothing in it can be counted in days, or so little that it is told in words."""
    nouns = {"reply": ("reply", "replies"), "print": ("printing", "printings")}
    lacking = [_told(table, nouns[name]) for table, _, name in panels if name not in {name for *_, name in timed}]
    return f"Not drawn: {'; '.join(lacking)}. " if lacking else ""


def _told(table: pd.DataFrame, noun: tuple[str, str]) -> str:
    days = [f"{days:g}" for days in table["days"].dropna()]
    if not days:
        return f"no {noun[0]} is known by its day" if len(table) else f"no {noun[0]} is known"
    return f"{len(days)} {noun[len(days) > 1]} after {' and '.join(days)} day{'s' * (days != ['1'])}"


def _reading(corpus: Corpus, tables: list[tuple]) -> str:
    found, into_print = coverage(corpus), any(name == "print" for *_, name in tables)
    as_printed = "; where only the day of printing is told it stands as the date" + (", and 0 days into print may mean no more" if into_print else "")
    return (
        f"Known messages only: {found['counted']}, {found['exact']} dated to the day, {found['one_source']} by one source at most; numbers:"
        " messages a year (no interval). "
        f"{f'Days are between dates told to the day{as_printed}. ' if tables else ''}{undated_note(corpus)}Dates only, not intent. "
    )


def _draw_messages(sheet: Sheet, axes: Axes, corpus: Corpus, messages: pd.DataFrame) -> None:
    """Two lanes of marks, the count of each year above each lane, and below them the longest silence."""
    axes.set_ylim(-0.4, 2.8)
    counts = counts_table(corpus)
    em = 3.2 / (axes.get_position().height * sheet.high)
    fits = axes.get_position().width * sheet.wide / (corpus.last_year - corpus.first_year + 1) > sheet.text_width("00", 0.75) + 0.3
    for place, (sender, _, label) in enumerate(directions(corpus)):
        y, own = (2, 1)[place], messages[messages["sender"] == sender]
        if own.empty:
            continue
        axes.axhline(y, color=GRID, lw=sheet.pt / 14, zorder=0)
        for spoken in (False, True):
            part = own[(own["kind"] == SPOKEN) == spoken]
            days = [fixed_date(_drawn_at(row)) for row in part.to_dict("records")]
            axes.scatter(
                days,
                [y] * len(days),
                s=(sheet.pt * 0.5) ** 2,
                marker=SHAPES[place],
                c=PAPER if spoken else MUTED,
                edgecolors=INK,
                linewidths=sheet.pt / 20,
                zorder=3,
                clip_on=False,
                gid=f"messages-{gid_of(label)}-{'spoken' if spoken else 'written'}",
            )
        for row in counts[counts["sender"] == sender].to_dict("records") if fits else ():
            axes.text(
                sum(year_in_view(corpus, int(row["year"]))) / 2,
                y + 0.3 * em,
                str(row["messages"]),
                ha="center",
                va="bottom",
                fontsize=sheet.pt * 0.75,
                color=INK,
                gid="count",
            )
    _draw_silence(sheet, axes, corpus)


def _drawn_at(row: dict) -> pd.Timestamp:
    """The middle of the days that a message can be of."""
    first, last = pd.Timestamp(row["earliest"]), pd.Timestamp(row["latest"])
    return first + (last - first) // 2


def _draw_silence(sheet: Sheet, axes: Axes, corpus: Corpus) -> None:
    silence = longest_silence(corpus)
    if silence is None:
        return
    first, last = axes.get_xlim()
    ends = [_drawn_end(silence[name]) for name in ("after_date", "until_date")]
    start, end = max(first, ends[0]), min(last, ends[1])
    axes.plot([start, end], [0.3, 0.3], color=LEADER, lw=sheet.pt / 6, solid_capstyle="butt", zorder=2, gid="silence")
    em, up = days_per_em(sheet, axes), 3.2 / (axes.get_position().height * sheet.high)
    for at in (ends[0], ends[1]) if ends[0] >= first else (ends[1],):  # the bar measures: both of its ends are marked
        axes.plot([at, at], [0.3 - 0.3 * up, 0.3 + 0.3 * up], color=LEADER, lw=sheet.pt / 10, zorder=2, clip_on=False, gid="silence-end")
    if ends[0] < first:  # it began before what is shown
        for at in (first + 0.35 * em, first + 0.6 * em):
            axes.plot(
                [at - 0.15 * em, at + 0.15 * em], [0.3 - 0.4 * up, 0.3 + 0.4 * up], color=PAPER, lw=sheet.pt / 6, zorder=2.1, gid="silence-break"
            )
    days, span = counted(silence["days"], "day"), f"{day_name(silence['after_date'])} to {day_name(silence['until_date'])}"
    texts = (f"Longest gap between known messages: {days}, {span}", f"Longest gap: {days}, {span}", f"Longest gap: {days}")
    text = next((text for text in texts if sheet.text_width(text, 0.75) * em <= last - first), texts[-1])
    half = sheet.text_width(text, 0.75) / 2 * em
    at = min(max((start + end) / 2, first + half), last - half)
    axes.text(at, 0.3 - 0.55 * up, text, fontsize=sheet.pt * 0.75, color=INK, ha="center", va="top", gid="silence-label")


def _drawn_end(date: str) -> float:
    """Where an end of a silence is drawn: at its day, or the middle of its month or year."""
    return fixed_date(pd.Timestamp(middle_day(date)))


def _draw_days(sheet: Sheet, axes: Axes, corpus: Corpus, table: pd.DataFrame, heading: str, name: str) -> None:
    timed = table[table["days"].notna()]
    top = max(10, int(timed["days"].max()) if len(timed) else 10)
    axes.set_ylim(-top * 0.06, top * 1.08)
    apart = 1.14 * top / (axes.get_position().height * sheet.high)  # days that a line of type takes
    step = next((step for step in (5, 10, 20, 25, 50, 100, 200, 500, 1000) if max(apart, top / 4) <= step <= top), top)
    ticks = list(range(0, top + 1, step))
    axes.set_yticks(ticks, [str(tick) for tick in ticks])
    axes.tick_params(axis="y", labelsize=sheet.pt * 0.75)
    for tick in ticks:
        axes.axhline(tick, color=GRID, lw=sheet.pt / 18, zorder=0)
    nouns = ("message", "messages") if name == "print" else ("reply", "replies")
    heading = f"{heading} ({len(timed)} of {len(table)} {nouns[len(table) != 1]})"
    sheet.over(axes, heading, up=0.45, size=0.85, color=INK, fontweight="bold", gid=f"heading-{name}")
    medians = [_medians(timed[timed["sender"] == sender]) for sender, *_ in directions(corpus)]
    for place, (sender, _, label) in enumerate(directions(corpus)):
        own, direction = timed[timed["sender"] == sender], gid_of(label)
        days = [fixed_date(pd.Timestamp(date)) for date in own["date"]]
        axes.scatter(days, own["days"], s=(sheet.pt * 0.45) ** 2, marker=SHAPES[place], c=INTERVAL, edgecolors=MUTED,
                     linewidths=sheet.pt / 20, zorder=3, clip_on=False, gid=f"{name}-{direction}")  # fmt: skip
        for year, median in medians[place].items():
            # else one would hide the other
            moved = (0.07, -0.07)[place] * apart if abs(median - medians[1 - place].get(year, top * 9)) < 0.15 * apart else 0
            axes.plot(
                year_in_view(corpus, year),
                [median + moved] * 2,
                color=INK,
                lw=sheet.pt / 12,
                ls=STYLES[place],
                zorder=4,
                gid=f"median-{name}-{direction}-{year}",
            )


def _medians(own: pd.DataFrame) -> dict[int, float]:
    """The median of each year that has enough messages with days."""
    return {int(year): float(part.median()) for year, part in own.groupby("year")["days"] if len(part) >= LEAST_TIMED}


def rhythm_alt(corpus: Corpus, title: str) -> str:
    """The figure in words, for those who cannot see it."""
    counts, silence = counts_table(corpus), longest_silence(corpus)
    parts = []
    for sender, _, label in directions(corpus):
        own = counts[counts["sender"] == sender].to_dict("records")
        if not own:
            continue  # a view of the other direction
        parts.append(f"{label}: " + ", ".join(f"{row['year']} {row['messages']}" for row in own))
        for name, count, words in (("reply_days", "replies_timed", "days to the reply"), ("print_days", "prints_timed", "days into print")):
            known = [f"{row['year']} {row[name]:g} ({row[count]})" for row in own if not pd.isna(row[name])]
            parts += [f"{label}, median {words} (of so many): {', '.join(known)}"] if known else []
    quiet = (
        f" Longest gap between known messages: {counted(silence['days'], 'day')}, {day_name(silence['after_date'])} to"
        f" {day_name(silence['until_date'])}."
        if silence
        else ""
    )
    return f"Panels by date, {span_words(corpus)}. {title}. Messages a year, {'; '.join(parts)}.{quiet}"
