"""The letters by date: warmth with its interval, the coders' ratings as a quiet layer behind, events in a strip above."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.transforms import Bbox

from tonetrack.claims import Claim, newest_claim
from tonetrack.corpus import Corpus
from tonetrack.dates import day_name
from tonetrack.figures.events import EventStrip, choose_events, fit_strip, numbered
from tonetrack.figures.labels import obstacles, place_label
from tonetrack.figures.names import short_name
from tonetrack.figures.panels import (
    CROWDED,
    NAMES,
    SHAPES,
    SIDE,
    draw_key,
    draw_mark,
    draw_ratings,
    draw_scale,
    draw_trend,
    ends_text,
    marks_text,
    scale_for,
    trends_text,
)
from tonetrack.figures.style import INK, MUTED, QUIET, Drawing, Sheet, fixed_date, house_style, score_shown, signed
from tonetrack.figures.time_axis import days_per_em, spread, spread_text, time_ticks, view_span
from tonetrack.figures.words import (
    capital,
    corpus_characters,
    correspondence_alt,
    correspondence_title,
    direction_key,
    directions,
    gid_of,
    layers_key,
    middles_note,
    no_score,
    not_drawn,
    source_line,
    span_words,
)
from tonetrack.ratings import AS_DRAWN, ratings_note
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES, score_columns
from tonetrack.scoring.warmth import read
from tonetrack.series import exchanges_table, in_view, letters_table
from tonetrack.trends import local_trend, runs
from tonetrack.views import of_pair_alone

LEAST_ROOM = 6.5  # em that the plot needs for the names of its bands; events give way
MOST_WORDS = 12  # letters, up to which each may carry the words that moved it most
MOST_TOLD = 3  # letters, up to which each may carry its interval, who wrote to whom, and when: the plot is empty otherwise
LONGEST_PHRASE = 34  # characters of such a label


def plot_correspondence(corpus: Corpus, *, preset: str = "document", scorer: str = DEFAULT_SCORER, title: str = "") -> Drawing:
    """The letters by date with the interval of each score and the words that moved it most, a trend where letters are enough,
    the coders' ratings behind in grey, and events above. Raises FigureError for an unknown preset."""
    corpus = of_pair_alone(corpus)  # other letters are not drawn and need no score
    letters = letters_table(corpus, scorers=(scorer,))
    left_out, letters = not_drawn(letters, corpus, scorer), letters[in_view(letters, corpus)]
    exchanges = exchanges_table(corpus)
    coded = exchanges[exchanges["coded"].notna()]
    claim = None if title else newest_claim(corpus, scorer=scorer)  # is drawn where the title makes it
    title = title or correspondence_title(letters, corpus, scorer, claim)
    of_coders = local_trend([fixed_date(day) for day in coded["day"]], coded["coded"] / 100)
    trends = {"coders": of_coders, "computed": computed_trend(letters, scorer)}
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        notes = _draw(sheet, corpus, letters, coded, trends, scorer, title, left_out, claim)
    alt = correspondence_alt(letters, coded, corpus, scorer, title, claim)
    return Drawing("correspondence", sheet.figure, title, alt, _numbers(letters, coded, trends, scorer), notes)


def computed_trend(letters: pd.DataFrame, scorer: str) -> pd.DataFrame:
    """The trend of the scores of dated letters; empty where they are too few. Its band holds the error that letters have in common, too,
    which no resampling of them shows."""
    scored = letters[letters[scorer].notna()]
    trend = local_trend([fixed_date(day) for day in scored["day"]], scored[scorer])
    for end in ("low", "high") if len(trend) else ():
        common = SCORER_NOTES[scorer].shared ** 0.5 * (scored[f"{scorer}_{end}"] - scored[scorer]).mean()
        sampled = trend[end] - trend["trend"]
        trend[end] = (trend["trend"] + np.copysign(np.hypot(sampled, common), 1 if end == "high" else -1)).clip(-1, 1)
    return trend


def letters_scale(letters: pd.DataFrame, scorer: str) -> tuple[float, float]:
    """The ends of the scale on which letters of a pair stand, with their trend: the same in every chart of the pair and in the explorer."""
    return scale_for([*letters[f"{scorer}_low"], *computed_trend(letters, scorer)["low"]])


def pair_scale(corpus: Corpus, scorer: str) -> tuple[float, float]:
    """The scale of the charts of the corpus's dyad, whichever of its letters they draw."""
    return letters_scale(pair_letters(corpus, scorer), scorer)


def pair_letters(corpus: Corpus, scorer: str) -> pd.DataFrame:
    """The rows of `letters_table` that the charts of the corpus's dyad can draw: of its two people, in view."""
    letters = letters_table(of_pair_alone(corpus), scorers=(scorer,))
    return letters[in_view(letters, corpus)]


def _draw(
    sheet: Sheet,
    corpus: Corpus,
    letters: pd.DataFrame,
    coded: pd.DataFrame,
    trends: dict,
    scorer: str,
    title: str,
    left_out: str,
    claim: Claim | None,
) -> list[str]:
    scored, years = letters[letters[scorer].notna()], span_words(corpus)
    span, width = view_span(corpus), sheet.wide - SIDE - _right(scorer)
    head = sheet.head(title, f"{capital(SCORER_NOTES[scorer].measure)}, {ends_text(scorer)}, {years}")
    key = draw_key(sheet, _key(corpus, scored, coded, trends), sheet.high - head)
    shown = (scored if len(scored) else letters)["letter"]
    in_middles = middles_note([*scored["letter"], *coded["id"]], [*scored["date"], *coded["date"]])
    reading = (
        f"{marks_text(scored, scorer)} {trends_text(trends.values(), common=bool(SCORER_NOTES[scorer].shared and runs(trends['computed'])))}"
        f"{spread_text([[fixed_date(day) for day in scored['day']]], (span[1] - span[0]) / width, mark_size(len(scored)))}"
        f"{f'{SCORER_NOTES[scorer].caveat} ' if len(scored) else ''}{ratings_note(corpus, coded['id'], unit=AS_DRAWN)}"
        f"{left_out}{in_middles}Measures wording, not intent. {source_line(corpus, scorer, words=shown, known=coded['id'], rated=coded['id'])}"
    )
    events = choose_events(corpus.events, *(pd.Timestamp.fromordinal(int(day)) for day in (span[0], span[1] - 1)))
    taken = head + key + 1.5 + 2.1  # above the plot its upper end, below it the years
    strip, notes = fit_strip(sheet, events, span, width, _right(scorer) - 0.5, most=sheet.high - taken - sheet.foot_height(reading) - LEAST_ROOM)
    foot = sheet.foot(reading + numbered(events if notes else []))
    room = sheet.high - taken - foot - strip.height
    axes = sheet.axes(SIDE, foot + 2.1, width, room)
    axes.set_xlim(*span)
    _draw_letters(sheet, axes, letters, coded, trends, corpus, scorer, strip, room, claim)
    time_ticks(sheet, axes, corpus)
    return notes


def mark_size(letters: int) -> float:
    """The diameter in em of the marks of so many letters."""
    return next(size for most, size in ((60, 0.72), (100, 0.5), (math.inf, CROWDED)) if letters <= most)


def _right(scorer: str) -> float:
    return NAMES if SCORER_NOTES[scorer].bands else 3.5


def _key(corpus: Corpus, scored: pd.DataFrame, coded: pd.DataFrame, trends: dict[str, pd.DataFrame]) -> list[tuple[str, str]]:
    layers = layers_key(len(scored), len(coded))
    if runs(trends["computed"]):
        layers.insert(1, ("— trend of these letters", INK))  # of those scored
    return direction_key(corpus) + layers


def _draw_letters(
    sheet: Sheet,
    axes: Axes,
    letters: pd.DataFrame,
    coded: pd.DataFrame,
    trends: dict,
    corpus: Corpus,
    scorer: str,
    strip: EventStrip,
    room: float,
    claim: Claim | None,
) -> None:
    scored = letters[letters[scorer].notna()]
    draw_scale(sheet, axes, scorer, letters_scale(letters, scorer))
    strip.draw(axes, room)
    size = mark_size(len(scored))
    scored = scored.assign(x=spread([fixed_date(day) for day in scored["day"]], days_per_em(sheet, axes), size))
    for place, (sender, recipient, label) in enumerate(directions(corpus)):
        own = coded[(coded["sender"] == sender) & (coded["recipient"] == recipient)]
        if len(own):
            draw_ratings(sheet, axes, [fixed_date(day) for day in own["day"]], own["coded"], SHAPES[place], str(place))
        own = scored[(scored["sender"] == sender) & (scored["recipient"] == recipient)]
        for number, row in enumerate(own.to_dict("records")):
            draw_mark(sheet, axes, row["x"], row, scorer, SHAPES[place], f"{gid_of(label)}-{number}", size)
    for name, colour in (("coders", QUIET), ("computed", INK)):
        for run in runs(trends[name]):
            draw_trend(sheet, axes, run, colour, name)
    if claim and claim.days:
        _draw_change(sheet, axes, claim)
    _label(sheet, axes, letters, scored, scorer, corpus)


def _draw_change(sheet: Sheet, axes: Axes, claim: Claim) -> None:
    """At the foot of the plot the days between which the level changes, as the title tells: the bar measures, both its ends are
    marked; none where the words that explain it find no place."""
    (first, last), (low, high) = (fixed_date(pd.Timestamp(day)) for day in claim.days), axes.get_ylim()
    em = (high - low) / (axes.get_position().height * sheet.high)
    y, taken = low + 0.6 * em, obstacles(axes)
    anchors = (((first + last) / 2, (0, 1)), (last, (1, 0)), (first, (-1, 0)))
    if any(
        place_label(sheet, axes, (at, y), "level changes here (95%)", size=0.73, taken=taken, ways=(way,), gid="label-change") for at, way in anchors
    ):
        for x, height, wide in (((first, last), (0, 0), 6), ((first, first), (-0.3, 0.3), 10), ((last, last), (-0.3, 0.3), 10)):
            axes.plot(x, [y + up * em for up in height], color=INK, lw=sheet.pt / wide, solid_capstyle="butt", zorder=2, gid="change")


def _label(sheet: Sheet, axes: Axes, letters: pd.DataFrame, scored: pd.DataFrame, scorer: str, corpus: Corpus) -> None:
    """The last letter's score, and of a few letters every score; with the words that moved it most where all of them find a place, and
    of very few with all that a reader asks of a letter."""
    taken = obstacles(axes)
    if scored.empty:
        (first, last), (low, high) = axes.get_xlim(), axes.get_ylim()
        places = ((first + (last - first) * x, low + (high - low) * y) for y in (0.35, 0.1, 0.8) for x in np.linspace(0.35, 0.95, 13))
        any(place_label(sheet, axes, at, no_score(len(letters)), size=0.9, color=MUTED, taken=taken, gid="label-none") for at in places)
    labelled = scored.iloc[::-1] if len(scored) <= MOST_WORDS else scored.iloc[-1:]
    told = {row["letter"]: _all_told(row, scorer, corpus) for row in scored.to_dict("records")} if len(scored) <= MOST_TOLD else {}
    worded = {row["letter"]: _with_words(row, scorer) for row in scored.to_dict("records")} if len(scored) <= MOST_WORDS else {}
    if any(texts and _label_all(sheet, axes, labelled, scorer, texts, taken) for texts in (told, worded)):
        return
    for row in labelled.to_dict("records"):
        score, at, style = signed(row[scorer]), (row["x"], row[scorer]), _style(row, scored, scorer)
        found = place_label(sheet, axes, at, score, taken=taken, tied=True, **style) or _at_the_bars_ends(sheet, axes, row, scorer, taken, style)
        if not found and row["letter"] == scored.iloc[-1]["letter"] and mark_size(len(scored)) > CROWDED:
            least = obstacles(axes, only_leaders=True)  # readers of few letters look for it first: it may cover marks
            place_label(sheet, axes, at, score, taken=least, ways=(), tied=True, **style)
            taken += least


def _with_words(row: dict, scorer: str) -> list[str]:
    """A score with the words that moved it most, on one line or two; none without such words."""
    score, words = signed(row[scorer]), _strongest(row["moved"], row[scorer])
    return [f"{score} {words}", f"{score}\n{words}"] if words else []


def _all_told(row: dict, scorer: str, corpus: Corpus) -> list[str]:
    """A score with its interval, who wrote to whom and when, and the phrase that moved it most; in shorter lines, and without the phrase."""
    parties, words = f"{short_name(row['sender'], corpus)} to {short_name(row['recipient'], corpus)}", _strongest(row["moved"], row[scorer])
    lines = [score_shown(row, scorer), parties, day_name(row["date"]), *([words] if read(words).hits else [])]
    return ["\n".join([lines[0], ", ".join(lines[1:3]), *lines[3:]]), "\n".join(lines), "\n".join(lines[:3])]


def _label_all(sheet: Sheet, axes: Axes, labelled: pd.DataFrame, scorer: str, texts: dict[str, list[str]], taken: list[Bbox]) -> bool:
    """Whether every letter found a place for one of its texts; if not all did, none is left: a reader would ask what sets the others apart."""
    placed, tried = [], list(taken)
    for row in labelled.to_dict("records"):
        style = _style(row, labelled.iloc[::-1], scorer)
        found = (place_label(sheet, axes, (row["x"], row[scorer]), text, taken=tried, **style) for text in texts[row["letter"]])
        label = next(filter(None, found), None)
        if label is None:
            for other in placed:
                other.remove()
            return False
        placed.append(label)
    return True


def _style(row: dict, scored: pd.DataFrame, scorer: str) -> dict[str, str]:
    """Bold for the last letter and for one whose interval excludes the reference level."""
    clear = not row[f"{scorer}_low"] <= SCORER_NOTES[scorer].reference <= row[f"{scorer}_high"]
    return {"weight": "bold" if clear or row["letter"] == scored.iloc[-1]["letter"] else "normal", "gid": "label-letter"}


def _at_the_bars_ends(sheet: Sheet, axes: Axes, row: dict, scorer: str, taken: list[Bbox], style: dict[str, str]) -> bool:
    """Whether the score found a place over or under the bar of its interval."""
    for end, way in ((f"{scorer}_low", -1), (f"{scorer}_high", 1)):
        ways = [(off, way) for off in (0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3)]
        if place_label(sheet, axes, (row["x"], row[end]), signed(row[scorer]), taken=taken, around=0.2, ways=ways, **style):
            return True
    return False


def _strongest(moved: str, score: float) -> str:
    """The phrase that moved the score most its own way, for beside a cool score a warm phrase would be read as cool, in
    quotation marks; one of the lexicon before words of the vocabulary (“our own”), which tell a reader nothing. Empty when it is
    long or there is none."""
    parts = [part.rpartition(" ") for part in moved.split("; ")]
    phrases = [phrase for phrase, _, effect in parts if effect and float(effect) * score > 0]
    phrase = next((phrase for phrase in phrases if read(phrase).hits), phrases[0] if phrases else "")
    return f"“{phrase}”" if 0 < len(phrase) <= LONGEST_PHRASE else ""


def _numbers(letters: pd.DataFrame, coded: pd.DataFrame, trends: dict[str, pd.DataFrame], scorer: str) -> pd.DataFrame:
    scores = letters[["letter", "date", "sender", "recipient", "kind", *score_columns(scorer), "words", "status"]]
    ratings = coded.rename(columns={"id": "letter"})[["letter", "date", "sender", "recipient", "kind", "coded"]]
    layers = [scores.assign(layer="computed"), ratings.assign(layer="coders")]
    for name, column in (("computed", scorer), ("coders", "coded")):
        trend, scale = trends[name].dropna(), 100 if name == "coders" else 1
        if len(trend):
            days = [pd.Timestamp.fromordinal(int(day)).date().isoformat() for day in trend["day"]]
            layers.append(pd.DataFrame({"date": days, column: trend["trend"] * scale, f"{column}_low": trend["low"] * scale,
                                        f"{column}_high": trend["high"] * scale, "layer": f"trend of {name}"}))  # fmt: skip
    return pd.concat([layer for layer in layers if len(layer)] or layers[:1], ignore_index=True)
