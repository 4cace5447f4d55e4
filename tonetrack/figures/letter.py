"""One letter's words as they stand, those that moved its score marked with how much."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from tonetrack.corpus import Corpus, DateStamp, Letter
from tonetrack.errors import EmptyFigureError, FigureError
from tonetrack.figures.names import short_name
from tonetrack.figures.panels import REFERENCE_WORD, colour_of, reference_text
from tonetrack.figures.style import COOL, GRID, INK, INTERVAL, MUTED, PAPER, WARM, Drawing, Sheet, house_style, signed
from tonetrack.figures.words import corpus_characters, source_line
from tonetrack.scoring import SCORER_NOTES, score_texts
from tonetrack.scoring.explain import SEVERAL, explain_warmth
from tonetrack.scoring.reasons import Explanation, Reason, apart, bracketed
from tonetrack.series import kept_by_view, letter_text, letters_table
from tonetrack.text import printable, sentence_spans

SIZES = (1.3, 1.15, 1.0, 0.9, 0.8)  # of the base type, the largest that fits is taken
LINE, MARKED = 1.5, 2.1  # em of a line of text at size 1, and of one with figures under its words
PARAGRAPH = 0.4  # em above a new paragraph
MARKED_FROM = 0.03  # of the score: less is told in one sum, or "am" and "my" would stand marked as warm words
OF_WEIGHT = 0.1  # from which a phrase that is said together with others is marked, without a figure
EDGE = 0.7  # em from the canvas
TINTS = {WARM: "#FAEAE0", COOL: "#DCE8F4"}  # behind marked words
ACCOUNT = 0.8  # of the base type: what makes the score, as a sum
GAUGE = 4.2  # em for the scale with the letter's score
OTHERS = "in other words and phrases"
LONGEST = 60  # characters of a phrase in a title
OMITTED, OPEN, CLOSE = "[…]", "“", "”"
GLUED = ",.;:!?)”’"  # stands right after the word it belongs to


@dataclass(frozen=True)
class _Run:
    """Words that stand together: a phrase marked in its colour, with its effect where it has one by itself, or one plain word;
    of a phrase broken over two lines only the first part says the figure."""

    text: str
    colour: str = ""
    figure: str = ""
    starts_paragraph: bool = False


def plot_letter(corpus: Corpus, *, preset: str = "document", title: str = "", letter: str = "") -> Drawing:
    """One letter (by its id; default: the one that stands out most, else the one most is known of) with the phrases that
    moved its warmth marked, and its place on the scale. Raises CorpusError for an unknown id, EmptyFigureError where no
    letter has a score, FigureError where this one has none."""
    chosen = corpus.letter(letter) if letter else _most_telling(corpus)
    text = letter_text(chosen)
    score = score_texts([text]).iloc[0]
    if pd.isna(score["warmth"]):
        raise FigureError(f"has no score: {score['status']}", path=corpus.folder, field=chosen.id)
    explanation = explain_warmth(text)
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
    alt = f"Text of a letter with the words that moved its score marked. {title}. {_facts(chosen, score, corpus)}. {_account(parts)} {' '.join(bracketed(text, reasons).split())}"
    return Drawing("letter", sheet.figure, title, alt, numbers.assign(letter=chosen.id), notes)


def _most_telling(corpus: Corpus) -> Letter:
    letters = [letter for letter, kept in zip(corpus.letters, kept_by_view(letters_table(corpus, scorers=()), corpus)) if kept]
    scores = score_texts([letter_text(letter) for letter in letters])
    known = scores[scores["warmth"].notna()]
    if known.empty:
        raise EmptyFigureError("no letter with words that can be scored", path=corpus.folder)
    reference = SCORER_NOTES["warmth"].reference
    beyond = pd.concat([known["warmth_low"] - reference, reference - known["warmth_high"]], axis=1).max(axis=1).clip(lower=0)
    return letters[max(known.index, key=lambda place: (beyond[place], known["words"][place], place))]


def account_parts(explanation: Explanation, marked: list[Reason]) -> list[tuple[str, float]]:
    """What makes the score, the largest first: (in words, how much to two places), which add up to it as it is printed."""
    phrases = sum(reason.effect for reason in marked)
    parts = [(f"in the phrase{'s' * (len(marked) > 1)} with a number", phrases), *((part.text.partition(":")[0], part.effect) for part in explanation.rest)]
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


def _draw(sheet: Sheet, corpus: Corpus, letter: Letter, text: str, score: pd.Series, reasons: list[Reason], parts: list[tuple[str, float]], title: str) -> list[str]:
    head = sheet.head(title, _facts(letter, score, corpus))
    dashed = "Dashed: cool. " if COOL in map(_colour, reasons) else ""
    foot = sheet.foot(
        f"Under a phrase: the score minus what it would be if the phrase said nothing; marked without a number: it counts with others. {dashed}"
        f"Dark line: {reference_text('warmth')}. Of the letter {int(score['words'])} words are at hand. Measures wording, not intent. {source_line(corpus, 'warmth', words=[letter.id])}"
    )
    _draw_gauge(sheet, score, sheet.high - head - 1.3)
    top, bottom = sheet.high - head - GAUGE - 0.6, foot + 0.4
    if account := sheet.wrap(_account(parts), sheet.wide - 2 * EDGE, ACCOUNT):
        sheet.write(EDGE, top + 0.4, account, ACCOUNT, color=MUTED, gid="account")
        top -= ACCOUNT * 1.3 * (account.count("\n") + 1) + 0.3
    runs, notes = _runs(text, reasons, text_span=None), []
    lines, size = _fitting(sheet, runs, top - bottom)
    if not lines:
        kept = _telling_part(sheet, text, reasons, top - bottom)
        lines, size = _fitting(sheet, kept, top - bottom)
        if any(run.text == OMITTED for run in kept):
            notes = ["The letter is longer than the figure: the sentences with the strongest phrases are shown, in order."]
    for number, line in enumerate(lines):
        top -= _above(line, number) * size
        _draw_line(sheet, line, top - 0.75 * size, size, number)
        top -= _height(line) * size
    return notes


def _height(line: list[tuple[float, _Run]]) -> float:
    return MARKED if any(run.figure for _, run in line) else LINE


def _above(line: list[tuple[float, _Run]], number: int) -> float:
    return PARAGRAPH if number and line[0][1].starts_paragraph else 0.0


# ------------------------------------------------------------------ the scale


def _draw_gauge(sheet: Sheet, score: pd.Series, top: float) -> None:
    axes = sheet.axes(EDGE, top - 1.6, sheet.wide - 2 * EDGE, 1.5)
    axes.set_xlim(-1, 1)
    axes.set_ylim(0, 1)
    pitch = (sheet.wide - 2 * EDGE) / 2
    for low, high, name in SCORER_NOTES["warmth"].bands:
        axes.plot([high, high], [0.1, 0.9], color=GRID, lw=sheet.pt / 14, zorder=0, gid="bound")
        if sheet.text_width(name, 0.7) < (high - low) * pitch - 0.2:
            _under(sheet, axes, (low + high) / 2, name, MUTED, -0.35, "band")
    low, high, reference = score["warmth_low"], score["warmth_high"], SCORER_NOTES["warmth"].reference
    colour = colour_of(low, high, reference)
    axes.axhline(0.5, color=GRID, lw=sheet.pt / 12, zorder=0)
    axes.plot([low, high], [0.5, 0.5], color=INTERVAL, lw=sheet.pt * 0.32, solid_capstyle="butt", zorder=2, gid="interval-letter")
    axes.plot([reference, reference], [0.0, 1.0], color=INK, lw=sheet.pt / 12, zorder=3, gid="reference")
    axes.scatter([score["warmth"]], [0.5], s=(sheet.pt * 0.8) ** 2, c=[colour], edgecolors=INK if colour == PAPER else colour, linewidths=sheet.pt / 9,
                 zorder=4, gid="letter-score")  # fmt: skip
    side = "right" if score["warmth"] > reference else "left"
    _over(sheet, axes, reference, f"{REFERENCE_WORD} {signed(reference)} ", "right" if side == "right" else "left", INK)
    _over(sheet, axes, max(score["warmth"], reference + 0.02) if side == "right" else min(score["warmth"], reference - 0.02),
          signed(score["warmth"]), "left" if side == "right" else "right", INK, "bold")  # fmt: skip


def _under(sheet: Sheet, axes: Axes, x: float, text: str, color: str, down: float, gid: str) -> None:
    axes.annotate(text, (x, 0), xytext=(0, sheet.pt * down), textcoords="offset points", ha="center", va="top", fontsize=sheet.pt * 0.7, color=color, gid=gid)


def _over(sheet: Sheet, axes: Axes, x: float, text: str, ha: str, color: str, weight: str = "normal") -> None:
    axes.annotate(text, (x, 1), xytext=(0, sheet.pt * 0.25), textcoords="offset points", ha=ha, va="bottom", fontsize=sheet.pt * 0.8, color=color,
                  fontweight=weight, gid="label-gauge")  # fmt: skip


# ------------------------------------------------------------------ the words


def _runs(text: str, reasons: list[Reason], text_span: tuple[int, int] | None) -> list[_Run]:
    """The text (or a span of it) as plain words and marked phrases, in order, each paragraph in quotation marks."""
    start, end = text_span or (0, len(text))
    runs: list[_Run] = []
    for number, (left, right) in enumerate(_paragraphs(text, start, end)):
        first = len(runs)
        for reason in reasons:
            if left <= reason.start and reason.end <= right:
                runs += [_Run(word) for word in printable(text[left : reason.start]).split()]
                figure = signed(reason.effect) if abs(reason.effect) >= MARKED_FROM else ""
                runs.append(_Run(printable(" ".join(reason.text.split())), _colour(reason), figure))
                left = reason.end
        runs += [_Run(word) for word in printable(text[left:right]).split()]
        if len(runs) > first:
            runs[first:] = [_Run(OPEN, starts_paragraph=number > 0 or text_span is None), *runs[first:], _Run(CLOSE)]
    return runs


def _colour(reason: Reason) -> str:
    """By its effect where it has one by itself, else by its weight."""
    return WARM if (reason.effect if abs(reason.effect) >= MARKED_FROM else reason.weight) > 0 else COOL


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    breaks = [found.span() for found in re.finditer(r"\n\n+", text[start:end])]
    starts, ends = [start, *(start + right for _, right in breaks)], [*(start + left for left, _ in breaks), end]
    return list(zip(starts, ends))


def _fitting(sheet: Sheet, runs: list[_Run], room: float) -> tuple[list[list[tuple[float, _Run]]], float]:
    """The runs broken into lines at the largest size that leaves them in `room` em; no lines where none does."""
    for size in SIZES:
        lines = _lines(sheet, runs, size)
        if sum(_height(line) + _above(line, number) for number, line in enumerate(lines)) * size <= room:
            return lines, size
    return [], SIZES[-1]


def _lines(sheet: Sheet, runs: list[_Run], size: float) -> list[list[tuple[float, _Run]]]:
    """Lines of (left edge in em, run). Punctuation stays at the word it belongs to, a phrase is at least as wide as its figure."""
    space, right = 0.32 * size, sheet.wide - EDGE
    lines: list[list[tuple[float, _Run]]] = []
    x = EDGE
    for group in _groups([part for run in runs for part in _split(run, sheet, size)]):
        if lines and not group[0].starts_paragraph:
            head, group = _broken(sheet, group, size, right - x - space)
            x = _set(sheet, lines[-1], x + space, head, size)
        if group:
            lines.append([])
            x = _set(sheet, lines[-1], EDGE, group, size)
    return lines


def _groups(parts: list[_Run]) -> list[list[_Run]]:
    """What no line parts: a word or phrase with the marks before and after it."""
    groups: list[list[_Run]] = []
    for part in parts:
        if groups and not part.starts_paragraph and (part.text[:1] in GLUED or groups[-1][-1].text == OPEN):
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _set(sheet: Sheet, line: list[tuple[float, _Run]], x: float, group: list[_Run], size: float) -> float:
    """Adds a group to a line at a place; returns where it ends."""
    for run in group:
        line.append((x, run))
        x += _width(sheet, run, size)
    return x


def _broken(sheet: Sheet, group: list[_Run], size: float, room: float) -> tuple[list[_Run], list[_Run]]:
    """What of a group finds room in the line, and the rest: all of it, the first words of its phrase, or nothing."""
    if sum(_width(sheet, run, size) for run in group) <= room:
        return group, []
    at = next((place for place, run in enumerate(group) if run.colour), 0)
    words = group[at].text.split() if group[at].colour else []
    for count in range(len(words) - 1, 0, -1):
        head = [*group[:at], replace(group[at], text=" ".join(words[:count]))]
        if sum(_width(sheet, run, size) for run in head) <= room:
            return head, [_Run(" ".join(words[count:]), group[at].colour), *group[at + 1 :]]
    return [], group


def _width(sheet: Sheet, run: _Run, size: float) -> float:
    words = sheet.text_width(run.text, size, fontweight="bold" if run.colour else "normal")
    return max(words, sheet.text_width(run.figure, _figure_size(sheet, size)) + 0.2) if run.figure else words


def _figure_size(sheet: Sheet, size: float) -> float:
    """The type of the figures under the words: small, but never under what is read in print."""
    return max(size * 0.6, sheet.foot_size)


def _split(run: _Run, sheet: Sheet, size: float) -> list[_Run]:
    """A run as it is, or where it is too long for a line in pieces that are not."""
    room = sheet.wide - 3 * EDGE
    if len(run.text) * size * 0.4 < room or sheet.text_width(run.text, size, fontweight="bold") < room:
        return [run]
    most = max(1, int(room / size / 1.1))  # no letter is wider than that
    pieces = [piece for word in run.text.split() for piece in (word[place : place + most] for place in range(0, len(word), most))]
    return [_Run(piece, run.colour, "" if place else run.figure, run.starts_paragraph and not place) for place, piece in enumerate(pieces)]


def _draw_line(sheet: Sheet, line: list[tuple[float, _Run]], y: float, size: float, number: int) -> None:
    plain: list[tuple[float, str, float]] = []  # left edge, words, right edge
    for place, (left, run) in enumerate(line):
        if not run.colour:
            if plain and place and not line[place - 1][1].colour:
                glue = "" if left - plain[-1][2] < 0.1 * size else " "
                plain[-1] = (plain[-1][0], plain[-1][1] + glue + run.text, left + sheet.text_width(run.text, size))
            else:
                plain.append((left, run.text, left + sheet.text_width(run.text, size)))
            continue
        width = sheet.text_width(run.text, size, fontweight="bold")
        box = Rectangle((sheet.x(left - 0.1), sheet.y(y - 0.62 * size)), sheet.x(width + 0.2), sheet.y(1.3 * size), color=TINTS[run.colour], lw=0,
                        transform=sheet.figure.transFigure, gid=f"mark-{number}-{place}")  # fmt: skip
        sheet.figure.add_artist(box)
        if run.colour == COOL:  # is told from warm without colour
            sheet.figure.add_artist(Line2D([sheet.x(left), sheet.x(left + width)], [sheet.y(y - 0.6 * size)] * 2, color=COOL, lw=sheet.pt / 10, ls=(0, (3, 2)), gid=f"dash-{number}-{place}"))
        sheet.write(left, y, run.text, size, color=run.colour, va="center_baseline", fontweight="bold", gid="phrase")
        if run.figure:
            sheet.write(left, y - 0.66 * size, run.figure, _figure_size(sheet, size), color=run.colour, va="top", gid="effect")
    for left, text, _ in plain:
        sheet.write(left, y, text, size, va="center_baseline", gid="word")


def _telling_part(sheet: Sheet, text: str, reasons: list[Reason], room: float) -> list[_Run]:
    """Sentences of a long text, those with the strongest phrases first, as many as find room, in their order."""
    spans = sentence_spans(text)
    strength = [sum(abs(reason.effect) for reason in reasons if start <= reason.start < end) for start, end in spans]
    kept: list[int] = []
    best: list[_Run] = _cut(text, reasons, room, sheet)
    for place in sorted(range(len(spans)), key=lambda place: (-strength[place], place)):
        tried = sorted([*kept, place])
        runs = _joined(text, reasons, spans, tried)
        if not _fitting(sheet, runs, room)[0]:
            break
        kept, best = tried, runs
    return best


def _joined(text: str, reasons: list[Reason], spans: list[tuple[int, int]], places: list[int]) -> list[_Run]:
    runs: list[_Run] = [] if places[0] == 0 else [_Run(OMITTED, starts_paragraph=True)]
    for before, place in zip([places[0] - 1, *places], places):
        own = _runs(text, reasons, spans[place])
        gap = [] if place - before == 1 else [_Run(OMITTED)]
        if runs and own:
            own[0] = replace(own[0], starts_paragraph=False)
        runs += gap + own
    return runs + ([] if places[-1] == len(spans) - 1 else [_Run(OMITTED)])


def _cut(text: str, reasons: list[Reason], room: float, sheet: Sheet) -> list[_Run]:
    """The beginning of a text, where not one sentence fits."""
    runs = _runs(text, reasons, None)
    while runs and not _fitting(sheet, [*runs, _Run(OMITTED)], room)[0]:
        runs = runs[: len(runs) * 3 // 4]
    return [*runs, _Run(OMITTED)]
