"""One letter's words as they stand, those that moved its score marked with how much."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from tonetrack.corpus import Corpus, DateStamp, Letter
from tonetrack.errors import EmptyFigureError, FigureError
from tonetrack.figures.legible import in_boxes
from tonetrack.figures.marked_words import EDGE, MARKED_FROM, draw_words, reason_colour
from tonetrack.figures.names import short_name
from tonetrack.figures.panels import REFERENCE_WORD, draw_mark_across, reference_text
from tonetrack.figures.style import COOL, GRID, INK, MUTED, Drawing, Sheet, house_style, signed
from tonetrack.figures.words import corpus_characters, source_line
from tonetrack.scoring import SCORER_NOTES, score_texts
from tonetrack.scoring.explain import SEVERAL, explain_warmth
from tonetrack.scoring.parties import sides_in
from tonetrack.scoring.reasons import Explanation, Reason, apart
from tonetrack.series import kept_by_view, letter_text, letters_table

OF_WEIGHT = 0.1  # from which a phrase that is said together with others is marked, without a figure
ACCOUNT = 0.8  # of the base type: what makes the score, as a sum
GAUGE = 4.2  # em for the scale with the letter's score
OTHERS = "in other words and phrases"
LONGEST = 60  # characters of a phrase in a title


def plot_letter(corpus: Corpus, *, preset: str = "document", title: str = "", letter: str = "") -> Drawing:
    """One letter (by its id; default: the one that stands out most, else the one most is known of) with the phrases that
    moved its warmth marked, and its place on the scale. Raises CorpusError for an unknown id, EmptyFigureError where no
    letter has a score, FigureError where this one has none."""
    chosen = corpus.letter(letter) if letter else _most_telling(corpus)
    text = letter_text(chosen)
    sides = sides_in(corpus, chosen.recipient, chosen.sender)
    score = score_texts([text], sides=[sides]).iloc[0]
    if pd.isna(score["warmth"]):
        raise FigureError(f"has no score: {score['status']}", path=corpus.folder, field=chosen.id)
    explanation = explain_warmth(text, sides=sides)
    alone = [reason for reason in apart(explanation.reasons) if abs(reason.effect) >= MARKED_FROM]
    parts = account_parts(explanation, alone)
    title = title or letter_title(alone, parts)
    reasons = _with_those_together(alone, explanation)
    with house_style(corpus_characters(corpus) + title):
        sheet = Sheet(preset)
        notes = _draw(sheet, corpus, chosen, text, score, reasons, parts, title)
    told = [{"text": words, "category": "account", "effect": effect} for words, effect in parts]
    numbers = pd.DataFrame([*map(vars, reasons), *told], columns=["start", "end", "text", "category", "weight", "effect", "rule"])
    numbers = numbers.astype({"start": "Int64", "end": "Int64"})
    alt = (
        f"Text of a letter with the words that moved its score marked. {title}. {_facts(chosen, score, corpus)}. {_account(parts)}"
        f" {' '.join(_bracketed(text, reasons).split())}"
    )
    return Drawing("letter", sheet.figure, title, alt, numbers.assign(letter=chosen.id), notes)


def _most_telling(corpus: Corpus) -> Letter:
    letters = [letter for letter, kept in zip(corpus.letters, kept_by_view(letters_table(corpus, scorers=()), corpus)) if kept]
    scores = score_texts([letter_text(letter) for letter in letters], sides=[sides_in(corpus, letter.recipient, letter.sender) for letter in letters])
    known = scores[scores["warmth"].notna()]
    if known.empty:
        raise EmptyFigureError("no letter with words that can be scored", path=corpus.folder)
    reference = SCORER_NOTES["warmth"].reference
    beyond = pd.concat([known["warmth_low"] - reference, reference - known["warmth_high"]], axis=1).max(axis=1).clip(lower=0)
    return letters[max(known.index, key=lambda place: (beyond[place], known["words"][place], place))]


def account_parts(explanation: Explanation, marked: list[Reason]) -> list[tuple[str, float]]:
    """What makes the score, the largest first: (in words, how much to two places), which add up to it as it is printed."""
    phrases = sum(reason.effect for reason in marked)
    parts = [
        (f"in the phrase{'s' * (len(marked) > 1)} with a number", phrases),
        *((part.text.partition(":")[0], part.effect) for part in explanation.rest),
    ]
    parts.append((OTHERS, explanation.score - sum(effect for _, effect in parts)))
    (first, _), *others = sorted(((words, round(effect, 2)) for words, effect in parts), key=lambda part: -abs(part[1]))
    largest = round(round(explanation.score, 2) - sum(effect for _, effect in others), 2)  # takes what rounding leaves
    return [(first, largest), *(part for part in others if part[1])]


def _with_those_together(alone: list[Reason], explanation: Explanation) -> list[Reason]:
    """With the phrases that move the score alone those of weight that say something only together with others, in order."""
    together = sum(part.effect for part in explanation.rest if part.text.startswith(SEVERAL))
    weighty = [reason for reason in explanation.reasons if together and reason.pattern and abs(reason.weight) >= OF_WEIGHT]
    free = [reason for reason in weighty if not any(reason.start < other.end and other.start < reason.end for other in alone)]
    return sorted([*alone, *apart(free)], key=lambda reason: reason.start)


def letter_title(reasons: list[Reason], parts: list[tuple[str, float]]) -> str:
    """What moves the score most, and by how much: a phrase or two as strong, several phrases together, or many words of little weight."""
    most = max((abs(round(reason.effect, 2)) for reason in reasons), default=0.0)
    words, effect = next(((words, effect) for words, effect in parts if words.startswith(SEVERAL) or words == OTHERS), ("", 0.0))
    if abs(effect) > most:
        return f"{'Many words, each of little weight,' if words == OTHERS else 'Several phrases together'} move the score most: {signed(effect)}"
    if not reasons:
        return "No phrase moves the score"
    strongest = [reason for reason in reasons if abs(round(reason.effect, 2)) == most]
    named = list(dict.fromkeys(_short(reason.text) for reason in strongest))
    if len(named) == 1:
        return f"“{named[0]}” moves the score most: {signed(strongest[0].effect)}"
    if len(named) > 2 or len({reason.effect > 0 for reason in strongest}) > 1:
        return f"{len(named)} phrases move the score most: by {most:.2f} each"
    return f"“{named[0]}” and “{named[1]}” move the score most: {signed(strongest[0].effect)} each"


def _short(phrase: str) -> str:
    phrase = " ".join(phrase.split())
    return phrase if len(phrase) <= LONGEST else f"{phrase[: LONGEST - 1]}…"


def _account(parts: list[tuple[str, float]]) -> str:
    """The score as the sum of its parts in a sentence; empty where it has one only."""
    total = sum(effect for _, effect in parts)
    return f"{signed(total)} = {', '.join(f'{signed(effect)} {words}' for words, effect in parts)}." if len(parts) > 1 else ""


def _facts(letter: Letter, score: pd.Series, corpus: Corpus) -> str:
    when = f"{letter.kind} of {_long_date(letter.stamp)}" if letter.stamp else f"undated {letter.kind}"
    span = f"{signed(score['warmth'])} (95% {signed(score['warmth_low'])} to {signed(score['warmth_high'])})"
    return f"{short_name(letter.sender, corpus)} to {short_name(letter.recipient, corpus)}, {when}: {span}, {score['band']}"


def _long_date(stamp: DateStamp) -> str:
    return {"day": f"{stamp.day.day} {stamp.day:%B %Y}", "month": f"{stamp.day:%B %Y}", "year": f"{stamp.day.year}"}[stamp.precision]


def _draw(
    sheet: Sheet, corpus: Corpus, letter: Letter, text: str, score: pd.Series, reasons: list[Reason], parts: list[tuple[str, float]], title: str
) -> list[str]:
    head = sheet.head(title, _facts(letter, score, corpus))
    foot = sheet.foot(
        f"{_reading(reasons)}Only the whole score has an interval. "
        f"Dark line: {reference_text('warmth')}. Of the letter {int(score['words'])} words are at hand. Measures wording, not intent."
        f" {source_line(corpus, 'warmth', words=[letter.id])}"
    )
    _draw_gauge(sheet, score, sheet.high - head - 1.3)
    top, bottom = sheet.high - head - GAUGE - 0.6, foot + 0.4
    if account := sheet.wrap(_account(parts), sheet.wide - 2 * EDGE, ACCOUNT):
        sheet.write(EDGE, top + 0.4, account, ACCOUNT, color=MUTED, gid="account")
        top -= ACCOUNT * 1.3 * (account.count("\n") + 1) + 0.3
    return draw_words(sheet, in_boxes(text), reasons, top, bottom)


def _bracketed(text: str, reasons: list[Reason]) -> str:
    """The text with each marked phrase in brackets, with the number that the chart has under it: `[traditional friendship +0.21]`."""
    for reason in sorted(apart(reasons), key=lambda reason: -reason.start):
        figure = f" {signed(reason.effect)}" if abs(reason.effect) >= MARKED_FROM else ""
        text = f"{text[: reason.start]}[{reason.text}{figure}]{text[reason.end :]}"
    return text


def _reading(reasons: list[Reason]) -> str:
    """How the marks that are drawn read; empty where no phrase is marked."""
    numbered = [abs(reason.effect) >= MARKED_FROM for reason in reasons]
    figures = "Under a phrase: the score minus what it would be if the phrase said nothing" if any(numbered) else ""
    together = (
        "" if all(numbered) else "marked without a number: it counts with others" if figures else "Marked phrases count together, not one by one"
    )
    dashed = "Dashed: cool" if COOL in map(reason_colour, reasons) else ""
    return "".join(f"{part}. " for part in ("; ".join(filter(None, (figures, together))), dashed) if part)


# ------------------------------------------------------------------ the scale


def _draw_gauge(sheet: Sheet, score: pd.Series, top: float) -> None:
    axes = sheet.axes(EDGE, top - 1.6, sheet.wide - 2 * EDGE, 1.5)
    axes.set_xlim(-1, 1)
    axes.set_ylim(0, 1)
    pitch = (sheet.wide - 2 * EDGE) / 2
    for low, high, name in SCORER_NOTES["warmth"].bands:
        axes.plot([high, high], [0.1, 0.9], color=GRID, lw=sheet.pt / 14, zorder=0, gid="bound")
        if sheet.text_width(name, 0.73) < (high - low) * pitch - 0.2:
            _under(sheet, axes, (low + high) / 2, name, MUTED, -0.35, "band")
    low, high, reference = score["warmth_low"], score["warmth_high"], SCORER_NOTES["warmth"].reference
    axes.axhline(0.5, color=GRID, lw=sheet.pt / 12, zorder=0)
    draw_mark_across(sheet, axes, 0.5, score["warmth"], low, high, reference, "o", ("interval-letter", "letter-score"), 0.8)
    axes.plot([reference, reference], [0.0, 1.0], color=INK, lw=sheet.pt / 12, zorder=3, gid="reference")
    side = "right" if score["warmth"] > reference else "left"
    _over(sheet, axes, reference, f"{REFERENCE_WORD} {signed(reference)} ", "right" if side == "right" else "left", INK)
    # the number stays on the scale: of +0.95 it begins before the mark
    wide = sheet.text_width(signed(score["warmth"]), 0.8, fontweight="bold") / pitch
    place = min(max(score["warmth"], reference + 0.02), 1 - wide) if side == "right" else max(min(score["warmth"], reference - 0.02), wide - 1)
    _over(sheet, axes, place, signed(score["warmth"]), "left" if side == "right" else "right", INK, "bold")


def _under(sheet: Sheet, axes: Axes, x: float, text: str, color: str, down: float, gid: str) -> None:
    axes.annotate(
        text, (x, 0), xytext=(0, sheet.pt * down), textcoords="offset points", ha="center", va="top", fontsize=sheet.pt * 0.73, color=color, gid=gid
    )


def _over(sheet: Sheet, axes: Axes, x: float, text: str, ha: str, color: str, weight: str = "normal") -> None:
    axes.annotate(text, (x, 1), xytext=(0, sheet.pt * 0.25), textcoords="offset points", ha=ha, va="bottom", fontsize=sheet.pt * 0.8, color=color,
                  fontweight=weight, gid="label-gauge")  # fmt: skip
