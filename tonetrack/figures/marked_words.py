"""A text broken into lines, the phrases that moved its score marked in their colour with how much under them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from tonetrack.figures.style import COOL, WARM, Sheet, signed
from tonetrack.scoring.reasons import Reason
from tonetrack.text import printable, sentence_spans

SIZES = (1.3, 1.15, 1.0, 0.9, 0.8)  # of the base type, the largest that fits is taken
LINE, MARKED = 1.5, 2.1  # em of a line of text at size 1, and of one with figures under its words
PARAGRAPH = 0.4  # em above a new paragraph
MARKED_FROM = 0.03  # of the score: less is told in one sum, or "am" and "my" would stand marked as warm words
EDGE = 0.7  # em from the canvas
SLACK = 0.02  # em by which a row of words may be wider than its places
TINTS = {WARM: "#FAEAE0", COOL: "#DCE8F4"}  # behind marked words
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


def draw_words(sheet: Sheet, text: str, reasons: list[Reason], top: float, bottom: float) -> list[str]:
    """Draw a text between two heights (em) in the largest type that has room, its phrases marked with their effects; returns as a
    note that sentences are left out, where they are."""
    runs, notes = _runs(text, reasons), []
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


def _runs(text: str, reasons: list[Reason], text_span: tuple[int, int] | None = None) -> list[_Run]:
    """The text (or a span of it) as plain words and marked phrases, in order, each paragraph in quotation marks."""
    start, end = text_span or (0, len(text))
    runs: list[_Run] = []
    for number, (left, right) in enumerate(_paragraphs(text, start, end)):
        first = len(runs)
        for reason in reasons:
            if left <= reason.start and reason.end <= right:
                runs += [_Run(word) for word in printable(text[left : reason.start]).split()]
                figure = signed(reason.effect) if abs(reason.effect) >= MARKED_FROM else ""
                runs.append(_Run(printable(" ".join(reason.text.split())), reason_colour(reason), figure))
                left = reason.end
        runs += [_Run(word) for word in printable(text[left:right]).split()]
        if len(runs) > first:
            runs[first:] = [_Run(OPEN, starts_paragraph=number > 0 or text_span is None), *runs[first:], _Run(CLOSE)]
    return runs


def reason_colour(reason: Reason) -> str:
    """Warm or cool, by the phrase's effect where it has one by itself, else by its weight."""
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
    """The type of the figures under the words: small, but never under what is read in print, and no larger than the room under a word."""
    return max(size * 0.6, min(sheet.foot_size, 0.75))


def _split(run: _Run, sheet: Sheet, size: float) -> list[_Run]:
    """A run as it is, or where it is too long for a line in pieces that are not."""
    room = sheet.wide - 3 * EDGE
    if len(run.text) * size * 0.4 < room or sheet.text_width(run.text, size, fontweight="bold") < room:
        return [run]
    most = max(1, int(room / size / 1.1))  # no letter is wider than that
    pieces = [piece for word in run.text.split() for piece in (word[place : place + most] for place in range(0, len(word), most))]
    return [_Run(piece, run.colour, "" if place else run.figure, run.starts_paragraph and not place) for place, piece in enumerate(pieces)]


def _draw_line(sheet: Sheet, line: list[tuple[float, _Run]], y: float, size: float, number: int) -> None:
    plain: list[list[tuple[float, str, float]]] = []  # of each stretch of plain words their left edge, themselves, their right edge
    for place, (left, run) in enumerate(line):
        if not run.colour:
            if not place or line[place - 1][1].colour:
                plain.append([])
            plain[-1].append((left, run.text, left + sheet.text_width(run.text, size)))
            continue
        width = sheet.text_width(run.text, size, fontweight="bold")
        box = Rectangle((sheet.x(left - 0.1), sheet.y(y - 0.62 * size)), sheet.x(width + 0.2), sheet.y(1.3 * size), color=TINTS[run.colour], lw=0,
                        transform=sheet.figure.transFigure, gid=f"mark-{number}-{place}")  # fmt: skip
        sheet.figure.add_artist(box)
        if run.colour == COOL:  # is told from warm without colour
            sheet.figure.add_artist(
                Line2D(
                    [sheet.x(left), sheet.x(left + width)],
                    [sheet.y(y - 0.6 * size)] * 2,
                    color=COOL,
                    lw=sheet.pt / 10,
                    ls=(0, (3, 2)),
                    gid=f"dash-{number}-{place}",
                )
            )
        sheet.write(left, y, run.text, size, color=run.colour, va="center_baseline", fontweight="bold", gid="phrase")
        if run.figure:
            sheet.write(left, y - 0.66 * size, run.figure, _figure_size(sheet, size), color=run.colour, va="top", gid="effect")
    for words in plain:
        for left, text, _ in _as_one(sheet, words, size):
            sheet.write(left, y, text, size, va="center_baseline", gid="word")


def _as_one(sheet: Sheet, words: list[tuple[float, str, float]], size: float) -> list[tuple[float, str, float]]:
    """Plain words as one text; each by itself where they would run wider so than their places, into the phrase after them."""
    text = words[0][1]
    for (_, _, right), (left, word, _) in zip(words, words[1:]):
        text += ("" if left - right < 0.1 * size else " ") + word
    fits = sheet.text_width(text, size) <= words[-1][2] - words[0][0] + SLACK
    return [(words[0][0], text, words[-1][2])] if fits else words


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
    runs = _runs(text, reasons)
    while runs and not _fitting(sheet, [*runs, _Run(OMITTED)], room)[0]:
        runs = runs[: len(runs) * 3 // 4]
    return [*runs, _Run(OMITTED)]
