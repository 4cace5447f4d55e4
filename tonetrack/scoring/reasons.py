"""Why a text scored as it did, whoever scored it: the phrases that counted, what of the score is no single one's, and the text marked with them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

WARM_MARK, COLD_MARK, SILENT_MARK, END_MARK = "\x1b[32m", "\x1b[31m", "\x1b[2m", "\x1b[0m"
MOVES = 0.005  # a phrase that moved the score by less is marked as heard, not as warm or cold
NAMED = 0.2  # of the strongest effect: phrases that moved the score by less are not named in a line


@dataclass(frozen=True)
class Reason:
    """One phrase: `original[start:end] == text`, its weight in its place, and `effect`: the score minus what it would be if the phrase said nothing.

    A word or pair of the vocabulary has the category "vocabulary", its first place and, as its weight, what it adds to the score.
    `pattern` is the lexicon's entry as it is written there; empty for a word by itself.
    """

    start: int
    end: int
    text: str
    category: str
    weight: float
    effect: float
    rule: str
    pattern: str = ""


@dataclass(frozen=True)
class Rest:
    """A part of a score that is no single phrase's: how much, and what it is."""

    effect: float
    text: str


@dataclass(frozen=True)
class Explanation:
    """A text's score (None without one, with the reason in `status`) and the account of it: `reasons` in the order of the text, and the `rest`.

    The effects of both add up to the score, to four places. `method` says in one line how the scorer makes a score of phrases.
    """

    score: float | None
    status: str
    reasons: tuple[Reason, ...] = ()
    rest: tuple[Rest, ...] = ()
    method: str = ""


def account(score: float, reasons: Iterable[Reason], rest: Iterable[Rest], *, together: str, method: str) -> Explanation:
    """The explanation of a score by these reasons and this rest; what neither holds several phrases say `together`."""
    reasons = sorted(reasons, key=lambda reason: (reason.start, -reason.end))
    known = [Rest(round(part.effect, 4), part.text) for part in rest]
    left = round(score - sum(part.effect for part in [*reasons, *known]), 4)
    return Explanation(score, "", tuple(reasons), tuple(part for part in [*known, Rest(left, together)] if part.effect), method)


def moved(reasons: Iterable[Reason]) -> list[tuple[str, float]]:
    """The phrases that moved the score and by how much, the strongest first; equal phrases together, those left out that moved it by
    less than a fifth of what the strongest did.

    >>> moved([Reason(0, 4, "ally", "friendship", 0.3, 0.2, "lexicon"), Reason(9, 13, "ally", "friendship", 0.3, 0.1, "lexicon")])
    [('ally', 0.3)]
    """
    totals: dict[str, float] = {}
    for reason in reasons:
        phrase = " ".join(reason.text.split())
        totals[phrase] = totals.get(phrase, 0.0) + reason.effect
    ranked = sorted(totals.items(), key=lambda item: (-abs(item[1]), item[0]))
    least = max(MOVES, NAMED * abs(ranked[0][1])) if ranked else MOVES
    return [(phrase, round(effect, 3)) for phrase, effect in ranked if abs(effect) >= least]


def apart(reasons: Iterable[Reason]) -> list[Reason]:
    """Reasons that do not overlap, in order: of those that do the stronger one, so that a text can be marked with them."""
    chosen: list[Reason] = []
    for reason in sorted(reasons, key=lambda reason: -abs(reason.effect)):
        place = bisect(chosen, reason.start, key=lambda other: other.start)
        free = (place == 0 or chosen[place - 1].end <= reason.start) and (place == len(chosen) or reason.end <= chosen[place].start)
        if free:
            chosen.insert(place, reason)
    return chosen


def marked(text: str, reasons: Sequence[Reason]) -> str:
    """The text with warm phrases green, cold ones red and those that moved nothing dim, for a terminal that shows colour."""

    def mark(reason: Reason) -> str:
        colour = SILENT_MARK if abs(reason.effect) < MOVES else WARM_MARK if reason.effect > 0 else COLD_MARK
        return f"{colour}{reason.text}{END_MARK}"

    return _with_marks(text, reasons, mark)


def bracketed(text: str, reasons: Sequence[Reason]) -> str:
    """The text with each phrase that moved the score in brackets and its effect after it: `[traditional friendship +0.21]`."""
    return _with_marks(text, reasons, lambda reason: f"[{reason.text} {reason.effect:+.2f}]" if abs(reason.effect) >= MOVES else reason.text)


def _with_marks(text: str, reasons: Sequence[Reason], mark: Callable[[Reason], str]) -> str:
    parts, done = [], 0
    for reason in apart(reasons):
        parts += [text[done : reason.start], mark(reason)]
        done = reason.end
    return "".join(parts) + text[done:]
