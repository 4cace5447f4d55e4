"""Which letter to hold a letter against: its counterpart of another year, and the same days' letter of another pair."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from tonetrack.comparison.sides import Side, all_sides
from tonetrack.corpus import Corpus
from tonetrack.dates import middle_day
from tonetrack.differences import difference_of
from tonetrack.errors import CorpusError
from tonetrack.occasions import OTHER, REPLY
from tonetrack.scoring import DEFAULT_SCORER, score_columns
from tonetrack.series import letters_table

A_YEAR, ROUNDLY = 365, 60  # "the year before": New Year cards leave between mid-December and late January
WINDOW = 15  # days around a letter in which another pair's letter is its control: cards of one New Year are 15 days apart
VAGUE = (OTHER, REPLY)  # labels that are no occasion of their own


def choose_counterpart(corpus: Corpus, side: Side, *, known: Iterable[Side] | None = None) -> tuple[Side, str]:
    """The earlier message that a message is naturally held against, and why it was chosen.

    `known` are the corpus's messages (`all_sides`) where they are at hand already.

    In this order: the same occasion, then the same occasion though one answers and the other does not, then the same
    kind, then any; of each the one a year before, else the last one known. Always the same sender and recipient.
    Raises CorpusError when no earlier one is known.
    """
    earlier = [other for other in (all_sides(corpus).values() if known is None else known) if _same_direction(side, other) and _before(other, side)]
    name, label, kind = side.occasion.name, _own_label(side), side.facts["kind"]
    tiers = (
        (f"same occasion ({label})", [other for other in earlier if name not in VAGUE and _own_label(other) == label]),
        (f"same occasion ({name}), one of the two a reply", [other for other in earlier if name not in VAGUE and other.occasion.name == name]),
        (f"same kind ({kind})", [other for other in earlier if other.facts["kind"] == kind]),
        ("the last message before it; none of its occasion or kind is known", earlier),
    )
    for reason, candidates in tiers:
        if candidates:
            chosen, when = _year_before_or_last(side, candidates)
            return chosen, f"same sender and recipient, {reason}, {when}"
    message = "its date is not known" if not side.date else f"no earlier message of {side.facts['sender']} to {side.facts['recipient']} is known"
    raise CorpusError(f"{message}; name the letter to compare it with", path=corpus.folder, field=side.id)


def _own_label(side: Side) -> str:
    return f"{side.occasion.label} of {side.occasion.of}" if side.occasion.of else side.occasion.label


def _same_direction(one: Side, other: Side) -> bool:
    return one.id != other.id and all(one.facts[role] == other.facts[role] for role in ("sender", "recipient"))


def _before(one: Side, other: Side) -> bool:
    return bool(one.date and other.date) and one.date < other.date[: len(one.date)]


def _year_before_or_last(side: Side, candidates: list[Side]) -> tuple[Side, str]:
    def far(other: Side) -> int:
        return abs((middle_day(side.date) - middle_day(other.date)).days - A_YEAR)

    def rank(other: Side) -> tuple:
        return far(other), other.facts["kind"] != side.facts["kind"], other.extent == "no words", other.id

    near = [other for other in candidates if far(other) <= ROUNDLY]
    if near:
        return min(near, key=rank), "the year before"
    last = max(other.date for other in candidates)
    return min((other for other in candidates if other.date == last), key=rank), f"the last one known, of {last[:4]}"


def last_with_words(corpus: Corpus, side: Side) -> Side | None:
    """The last earlier message of the same direction with words at hand, one of the same occasion before others."""
    found = [other for other in all_sides(corpus).values() if _same_direction(side, other) and _before(other, side) and other.letter]
    return max(found, key=lambda other: (_own_label(other) == _own_label(side), other.date, other.id), default=None)


# ------------------------------------------------------------------ the control


def choose_control(side: Side, others: Iterable[Side]) -> Side | None:
    """The message of the same days that one of the two sent to, or had from, somebody else in the same role; None without one.

    Within 15 days; the same occasion before others, words at hand before none, then the nearest.
    """
    if not side.has_day:
        return None
    near = [other for other in others if _shares_a_role(side, other) and other.has_day and _apart(side, other) <= WINDOW]
    return min(near, key=lambda other: (*_another_occasion(side, other), other.letter is None, _apart(side, other), other.id), default=None)


def _another_occasion(side: Side, other: Side) -> tuple[bool, bool]:
    """Whether the occasions differ at all, and whether they differ beyond one being a reply; unknown ones always do."""
    one, two = side.occasion, other.occasion
    return one.label != two.label or one.label in VAGUE, one.name != two.name or one.name in VAGUE


def _shares_a_role(side: Side, other: Side) -> bool:
    same = [side.facts[role] == other.facts[role] for role in ("sender", "recipient")]
    return same.count(True) == 1


def _apart(one: Side, other: Side) -> int:
    return abs((middle_day(one.date) - middle_day(other.date)).days)


def controls_table(corpus: Corpus) -> pd.DataFrame:
    """The control of every message: letters at hand of any pair, and what else is known of the corpus's dyad in its years.

    One row a message: `letter`, `date`, `sender`, `recipient`, `occasion`, the score with its interval, `coded` (0-100);
    `control` with `control_date`, `control_sender`, `control_recipient`, `control_occasion`, `days` (apart), its score, interval
    and `control_coded`; `difference` (letter minus control) with `difference_low` and `difference_high`; `status`: why a difference is missing.
    Scores are missing where no words are at hand; ratings never stand in for them.
    """
    sides = all_sides(corpus)
    scores = letters_table(corpus, scorers=(DEFAULT_SCORER,)).set_index("letter")[score_columns(DEFAULT_SCORER)]
    nearby = _by_fortnight(side for side in sides.values() if side.has_day)
    rows = []
    for side in sides.values():
        if side.letter or _of_dyad(corpus, side):
            around = [other for step in (-1, 0, 1) for other in nearby.get(_fortnight(side) + step, ())] if side.has_day else []
            rows.append(_control_row(side, choose_control(side, around), scores))
    return pd.DataFrame(rows, columns=list(rows[0]) if rows else ["letter", "control", "status"])


def _by_fortnight(sides: Iterable[Side]) -> dict[int, list[Side]]:
    """The messages by stretches of the window's length: what is within it lies in the same stretch or one beside it."""
    found: dict[int, list[Side]] = {}
    for side in sides:
        found.setdefault(_fortnight(side), []).append(side)
    return found


def _fortnight(side: Side) -> int:
    return middle_day(side.date).toordinal() // (WINDOW + 1)


def _of_dyad(corpus: Corpus, side: Side) -> bool:
    in_years = side.date and corpus.first_year <= int(side.date[:4]) <= corpus.last_year
    return bool(in_years) and {side.facts["sender"], side.facts["recipient"]} == set(corpus.dyad)


def _control_row(side: Side, control: Side | None, scores: pd.DataFrame) -> dict[str, object]:
    row = {"letter": side.id, **_facts(side, scores, "")}
    row |= {"control": control.id if control else "", **_facts(control, scores, "control_")}
    row["days"] = _apart(side, control) if control else np.nan
    own, its = ([row[f"{prefix}{column}"] for column in scores] for prefix in ("", "control_"))
    known = [own[0], its[0]]
    found = (np.nan,) * 3 if np.isnan(known).any() else difference_of(its, own)
    row |= dict(zip(score_columns("difference"), found))
    return row | {"status": _why_missing(side, control, known)}


def _facts(side: Side | None, scores: pd.DataFrame, prefix: str) -> dict[str, object]:
    names = ("date", "sender", "recipient")
    facts = {f"{prefix}{name}": side.facts[name] if side else "" for name in names}
    facts[f"{prefix}occasion"] = side.occasion.label if side else ""
    own = scores.loc[side.id] if side and side.letter else {}
    facts |= {f"{prefix}{column}": own.get(column, np.nan) for column in scores}
    return facts | {f"{prefix}coded": float(side.rating["warmth"]) if side and side.rating else np.nan}


def _why_missing(side: Side, control: Side | None, known: list[float]) -> str:
    if control is None:
        return "its day is not known" if not side.has_day else f"no message of another pair within {WINDOW} days is known"
    lacking = [name for name, value, one in zip(("the letter", "the control"), known, (side, control)) if np.isnan(value) and one.letter is None]
    unscored = [name for name, value in zip(("the letter", "the control"), known) if np.isnan(value)]
    if lacking:
        return f"no words of {' and '.join(lacking)} at hand"
    return f"{' and '.join(unscored)} not scored" if unscored else ""
