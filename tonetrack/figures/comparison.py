"""Two letters side by side: their scores and the difference on one scale, and the phrases dropped, kept and new."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.change import CODED
from tonetrack.comparison import Comparison, Side, compare_letters
from tonetrack.corpus import Corpus
from tonetrack.dates import day_name
from tonetrack.differences import Difference
from tonetrack.evidence import difference_shown
from tonetrack.figures.legible import legible
from tonetrack.figures.names import short_name
from tonetrack.figures.panels import REFERENCE_WORD, draw_mark_across, reference_text
from tonetrack.figures.style import COOL, GRID, INK, MUTED, QUIET, WARM, Drawing, Sheet, house_style, score_shown, with_interval
from tonetrack.figures.words import capital, corpus_characters, source_line
from tonetrack.scoring import SCORER_NOTES, score_columns

PITCH = 1.7  # em between the rows of scores
NARROW = 35  # em: on a narrower sheet, a phone's, names and numbers stand over the bars and the phrases in one column
OVER = 1.0  # em: so far over its bar a row's text stands there
LINE = 1.3  # em between the rows of phrases
FATES = ("dropped", "kept", "new")  # in ink: new words may be cold ones
NAMES = 0.3  # of the width, for who wrote to whom and when
RIGHT = 11.4  # em for a score with its interval
LEAST_LINES = 2  # of phrases, to be worth the heading


def plot_comparison(comparison: Comparison, corpus: Corpus, *, preset: str = "document") -> Drawing:
    """Rows of one scale: the earlier letter, the later, the controls of both, each with its interval and the coders' rating in
    grey; the difference with its interval; below, the phrases dropped, kept and new, the heaviest first."""
    if (known := legible(corpus)[0]) is not corpus:  # names in other letters
        corpus, comparison = known, compare_letters(known, comparison.later.id, comparison.earlier.id, scorer=comparison.scorer)
    title = comparison_title(comparison)
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        notes = _draw(sheet, comparison, corpus, title)
    scores = comparison.scores.assign(layer="scores")
    numbers = pd.concat([scores, comparison.phrases.assign(layer="phrases")], ignore_index=True) if len(comparison.phrases) else scores
    return Drawing("comparison", sheet.figure, title, comparison_alt(comparison, corpus, title), numbers, notes)


def comparison_title(comparison: Comparison) -> str:
    """What the interval of a difference supports, of the scores before that of the coders' ratings; else that none does,
    or that there is no score."""
    found, rated = comparison.difference, comparison.rating_difference
    earlier, later = _told_apart(comparison.earlier, comparison.later)
    if found and found.is_clear:
        return f"The words of {later} read {_word(found)} than those of {earlier}"
    if rated and rated.is_clear:
        return f"Coders rate the message of {later} {_word(rated)} than {earlier}’s"
    if found:
        return f"No clear difference in warmth between the letters of {earlier} and {later}"
    lacking = [name for side, name in ((comparison.earlier, earlier), (comparison.later, later)) if not side.letter]
    also = "; coders’ ratings do not clearly differ" if rated else ""
    return f"No words at hand of the message of {' or of that of '.join(lacking)}{also}" if lacking else "No score to compare"


def _word(difference: Difference) -> str:
    return "warmer" if difference.value > 0 else "cooler"


def _told_apart(earlier: Side, later: Side) -> tuple[str, str]:
    """The years of both, or their full dates where the year is the same."""
    years = tuple(side.date[:4] or "unknown date" for side in (earlier, later))
    return years if years[0] != years[1] else tuple(_day(side.date) if side.date else side.id for side in (earlier, later))


def _draw(sheet: Sheet, comparison: Comparison, corpus: Corpus, title: str) -> list[str]:
    scorer, rows = comparison.scorer, comparison.scores.to_dict("records")
    head = sheet.head(title, _subtitle(comparison))
    own = [side.id for side in (comparison.earlier, comparison.later)]
    foot = sheet.foot(
        _reading(comparison) + source_line(corpus, scorer, words=own, known=own, rated=own if comparison.rating_difference is not None else ())
    )
    differences = [one for one in (_of_scores(comparison), _of_ratings(comparison)) if one]
    narrow = _is_narrow(sheet)
    names = [
        *(sheet.fitted(_name(row, corpus), sheet.wide - RIGHT - 1.7 if narrow else sheet.wide * NAMES, 0.85) for row in rows),
        *(f"{name} " for name, *_ in differences),
    ]
    left = 1.3 if narrow else max(sheet.text_width(name, 0.85) for name in names) + 1.6
    right, pitch = (1.3, PITCH + OVER) if narrow else (RIGHT + 1.4, PITCH)
    count = len(rows) + len(differences)
    top = sheet.high - head - 1.0
    scale = sheet.axes(left, top - pitch * count, sheet.wide - left - right, pitch * count)
    _scale(sheet, scale, count, scorer)
    for place, row in enumerate(rows):
        _score_row(sheet, scale, count - 1 - place, names[place], row, scorer)
    for place, difference in enumerate(differences):
        _difference_row(sheet, scale, len(differences) - 1 - place, *difference)
    if differences:
        scale.axhline(len(differences) - _below(sheet), color=GRID, lw=sheet.pt / 9, zorder=0)
    return _phrases(sheet, comparison, top - pitch * count - 3.0, foot + 0.3)


def _is_narrow(sheet: Sheet) -> bool:
    return sheet.wide < NARROW


def _below(sheet: Sheet) -> float:
    """The share of a row's height under the middle of its bar: less than half where its text stands over it."""
    return 0.3 if _is_narrow(sheet) else 0.5


def _subtitle(comparison: Comparison) -> str:
    """What is measured and on which occasion; who writes to whom and when stands at the rows."""
    return f"{capital(SCORER_NOTES[comparison.scorer].measure)}, −1 to +1; {comparison.later.occasion.label}"


def _reading(comparison: Comparison) -> str:
    scorer = comparison.scorer
    parts = [f"Bars: 95% intervals; filled: the interval excludes {reference_text(scorer)} (of a difference: zero)."]
    if comparison.scores["coded"].notna().any():
        parts.append("Grey, and coders’ difference: ratings (0–100 as 0 to +1).")
    if len(comparison.phrases) and "excerpt" in (comparison.earlier.extent, comparison.later.extent):
        parts.append("Words at hand are excerpts: dropped or new is what they show, not the whole letters.")
    return " ".join([*parts, "Measures wording, not intent. "])


def _name(row: dict, corpus: Corpus) -> str:
    pair = f"{short_name(row['sender'], corpus)} to {short_name(row['recipient'], corpus)}"
    return f"{pair}, {_day(row['date'])}"


def _day(date: str) -> str:
    return day_name(date) if date else "undated"


def _scale(sheet: Sheet, axes: Axes, count: int, scorer: str) -> None:
    axes.set_xlim(-1, 1)
    axes.set_ylim(-_below(sheet), count - _below(sheet))
    axes.set_xticks([-1, -0.5, 0, 0.5, 1], ["−1", "−0.5", "0", "+0.5", "+1"])
    for x in (-1, -0.5, 0, 0.5, 1):
        axes.axvline(x, color=GRID, lw=sheet.pt / 18, zorder=0)
    level, wide = SCORER_NOTES[scorer].reference, axes.get_position().width * sheet.wide
    marks = [(-1, "← Cooler", COOL, "left"), (1, "Warmer →", WARM, "right")]
    word = REFERENCE_WORD if level else SCORER_NOTES[scorer].reference_name
    if wide * (1 - level) / 2 > sheet.text_width(word, 0.75) / 2 + sheet.text_width("Warmer →", 0.75) + 0.4:  # else the foot alone tells
        marks.append((level, word, INK, "center"))
    for x, text, colour, ha in marks:
        axes.text(x, count - _below(sheet) + 0.05, text, fontsize=sheet.pt * 0.75, color=colour, ha=ha, va="bottom", gid="direction")


def _score_row(sheet: Sheet, axes: Axes, y: int, name: str, row: dict, scorer: str) -> None:
    is_control = row["role"].startswith("control")
    _label(sheet, axes, y, name, INK if not is_control else MUTED, "left")
    if not pd.isna(row["coded"]):
        axes.scatter([row["coded"] / 100], [y], s=(sheet.pt * 0.45) ** 2, marker="D", c=QUIET, zorder=3, gid=f"ratings-{y}")
    if pd.isna(row[scorer]):
        _label(sheet, axes, y, sheet.fitted(row["status"] or "no score", RIGHT, 0.8), MUTED, "right")
        return
    reference = SCORER_NOTES[scorer].reference
    axes.plot([reference, reference], _across_bar(sheet, y), color=INK, lw=sheet.pt / 15, zorder=1, gid=f"reference-{y}")
    _mark(sheet, axes, y, *(row[column] for column in score_columns(scorer)), reference, "^" if is_control else "o", f"letter-{y}")


def _across_bar(sheet: Sheet, y: float) -> list[float]:
    """The ends of a reference line across the bar of a row, clear of a text over it."""
    return [y - 0.22, y + 0.16] if _is_narrow(sheet) else [y - 0.42, y + 0.42]


def _of_scores(comparison: Comparison) -> tuple[str, Difference, str, str] | None:
    """The row of the scores' difference: its name, the difference on the scale, its numbers in words, the mark; None without one."""
    found = comparison.difference
    return ("later − earlier", found, with_interval(*found), "s") if found else None


def _of_ratings(comparison: Comparison) -> tuple[str, Difference, str, str] | None:
    """The row of the ratings' difference, drawn at a hundredth; None without one."""
    rated = comparison.rating_difference
    if not rated:
        return None
    return "later − earlier, coders", Difference(*(value / 100 for value in rated)), difference_shown(*rated, CODED), "D"


def _difference_row(sheet: Sheet, axes: Axes, y: int, name: str, found: Difference, numbers: str, shape: str) -> None:
    axes.plot([0, 0], _across_bar(sheet, y), color=INK, lw=sheet.pt / 15, zorder=1, gid=f"reference-difference-{y}")
    _label(sheet, axes, y, name, INK, "left", weight="bold" if shape == "s" else "normal")
    _mark(sheet, axes, y, *found, 0.0, shape, "difference" if shape == "s" else "rating-difference", numbers, 0.65 if shape == "s" else 0.35)


def _mark(
    sheet: Sheet, axes: Axes, y: float, score: float, low: float, high: float, reference: float, shape: str, name: str, numbers: str = "",
    size: float = 0.65,
) -> None:  # fmt: skip
    """A score with its bar, and the numbers at the right; a difference beyond the scale is cut at its end, its number is not."""
    draw_mark_across(sheet, axes, y, score, low, high, reference, shape, (f"interval-{name}", name), size)
    _label(sheet, axes, y, numbers or with_interval(score, low, high), INK, "right")


def _label(sheet: Sheet, axes: Axes, y: float, text: str, color: str, side: str, weight: str = "normal") -> None:
    at, gap, ha = (0, -0.6, "right") if side == "left" else (1, 0.6, "left")
    gap, up, ha = (0, OVER, side) if _is_narrow(sheet) else (gap, 0, ha)
    axes.annotate(
        text, (at, y), xycoords=axes.get_yaxis_transform(), xytext=(sheet.pt * gap, sheet.pt * up), textcoords="offset points", ha=ha, va="center",
        fontsize=sheet.pt * (0.85 if side == "left" else 0.8), color=color, fontweight=weight, annotation_clip=False, gid="row",
    )  # fmt: skip


# ------------------------------------------------------------------ phrases


def _phrases(sheet: Sheet, comparison: Comparison, top: float, bottom: float) -> list[str]:
    """Three columns of phrases between two heights (in em), on a narrow sheet one under the other; returns what found no room, as notes."""
    lists = [_heaviest_first(comparison.phrases[comparison.phrases["fate"] == fate]) for fate in FATES]
    narrow, lines = _is_narrow(sheet), int((top - bottom - 1.5) // LINE)
    if not any(lists):
        _what_is_known(sheet, comparison, top, lines)
        return []
    rooms = _shared(int((top - bottom - 1.5 * len(FATES) - 1) // LINE), lists) if narrow else [lines] * len(FATES)
    if min(rooms) < LEAST_LINES - narrow:
        return [_as_note(comparison.phrases, fate) for fate, own in zip(FATES, lists) if own]
    width, x, notes = (sheet.wide - 1.4) / (1 if narrow else len(FATES)), 0.7, []
    for fate, own, room in zip(FATES, lists, rooms):
        _column(sheet, x, top, width, fate, own, room)
        if len(own) > room:
            notes.append(_as_note(comparison.phrases, fate))
        x, top = (x, top - 2.0 - max(1, min(room, len(own))) * LINE) if narrow else (x + width, top)
    return notes


def _shared(lines: int, lists: list[list]) -> list[int]:
    """Lines under one another for lists with a heading each: as many to each as it needs, or an equal share and what others leave."""
    rooms = [min(max(1, len(own)), lines // len(lists)) for own in lists]
    for place, own in enumerate(lists):
        rooms[place] += max(0, min(len(own) - rooms[place], lines - sum(rooms)))
    return rooms


def _column(sheet: Sheet, x: float, top: float, width: float, fate: str, own: list[tuple[str, str]], room: int) -> None:
    """The phrases of one fate under their heading, in so many lines at most, the last of which counts those without a line."""
    sheet.write(x, top, f"{fate.capitalize()} ({len(own)})", 0.9, color=INK, fontweight="bold", gid=f"fate-{fate}")
    shown = own if len(own) <= room else own[: room - 1]
    for line, (phrase, family) in enumerate(shown):
        both = f"{phrase} · {family}"
        text = both if sheet.text_width(both, 0.8) <= width - 0.8 else sheet.fitted(phrase, width - 0.8, 0.8)
        sheet.write(x, top - 1.5 - line * LINE, text, 0.8, color=INK, gid=f"{fate}-{line}")
    if len(own) > len(shown) or not own:
        more = f"and {len(own) - len(shown)} more" if own else "none"
        sheet.write(x, top - 1.5 - len(shown) * LINE, more, 0.8, color=MUTED, gid=f"{fate}-more")


def _what_is_known(sheet: Sheet, comparison: Comparison, top: float, lines: int) -> None:
    """In place of phrases: what catalogue and coders know of both messages, as much as there is room for."""
    column, both = (sheet.wide - 1.4) / 3, (comparison.earlier, comparison.later)
    heads = [_without_phrases(comparison), *(_day(side.date) if side.date else side.id for side in both)]
    table = comparison.known[comparison.known["fact"] != "date"].to_dict("records")
    table.sort(key=lambda row: ("coders", "rules", "catalogue").index(row["source"]))
    rows = [heads, *([row["fact"], row["earlier"], row["later"]] for row in table[: max(0, lines)])]
    for line, cells in enumerate(rows):
        for place, text in enumerate(cells):
            weight, y = "normal" if line else "bold", top - line * LINE - (0.2 if line else 0)
            shown = sheet.fitted(text, column - 0.6, 0.8, fontweight=weight)
            sheet.write(0.7 + place * column, y, shown, 0.8, gid=f"known-{line}-{place}", fontweight=weight, color=INK if line and place else MUTED)


def _without_phrases(comparison: Comparison) -> str:
    """Why no phrases stand below."""
    both = comparison.earlier.letter and comparison.later.letter
    return "No phrase of the lexicon" if both else "Known without words"


def _heaviest_first(own: pd.DataFrame) -> list[tuple[str, str]]:
    rows = sorted(own.to_dict("records"), key=lambda row: (-abs(row["weight"]), row["phrase"].lower()))
    return [(row["phrase"], row["family"]) for row in rows]


def _as_note(phrases: pd.DataFrame, fate: str) -> str:
    return f"{fate.capitalize()}: " + "; ".join(f"{phrase} ({family})" for phrase, family in _heaviest_first(phrases[phrases["fate"] == fate])) + "."


def comparison_alt(comparison: Comparison, corpus: Corpus, title: str) -> str:
    """The figure in words, for those who cannot see it."""
    scorer = comparison.scorer
    rows = []
    for row in comparison.scores.to_dict("records"):
        score = score_shown(row, scorer) if not pd.isna(row[scorer]) else row["status"] or "no score"
        rating = "" if pd.isna(row["coded"]) else f", coders {row['coded']:g} of 100"
        rows.append(f"{row['role']}, {_name(row, corpus)}: {score}{rating}")
    found = comparison.difference
    apart = f" Later minus earlier: {with_interval(*found)}." if found else " No difference of scores."
    rated = _of_ratings(comparison)
    apart += f" Coders’ ratings apart by {rated[2]} of 100." if rated else ""
    counts = comparison.phrases["fate"].value_counts()
    words = f" Phrases: {', '.join(f'{counts.get(fate, 0)} {fate}' for fate in FATES)}." if len(counts) else ""
    return (
        f"Dot chart of two messages side by side. {title}. {SCORER_NOTES[scorer].measure.capitalize()} with 95% interval:"
        f" {'; '.join(rows)}.{apart}{words}"
    )
