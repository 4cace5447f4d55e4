"""What was published about the tone of single letters or years, held against the scores and the coders' ratings, one by one.

A known-groups test: people who read this correspondence for a living said which of two letters, or years, is warmer. The claim is
agreed with, or disagreed with, only where the interval of the difference excludes none; otherwise the numbers cannot tell.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from tonetrack.change import CODED, TESTED, measured_messages
from tonetrack.corpus import Corpus
from tonetrack.dates import span_ends
from tonetrack.permutation import LEAST_ARRANGEMENTS, compare_groups
from tonetrack.ratings import rating_interval
from tonetrack.series import exchanges_table
from tonetrack.text import counted

AGREE, DISAGREE, CANNOT_TELL, NOT_TESTABLE = "agree", "disagree", "cannot tell", "not testable"
VERDICTS = (AGREE, DISAGREE, CANNOT_TELL, NOT_TESTABLE)
EXCHANGES = "exchanges"
EXPECTED = {"a warmer": 1, "count a": 1, "b warmer": -1, "count b": -1, "equal": 0}
COLUMNS = (
    "judgment", "line", "claim", "source", "url", "direction", "sender", "letters_a", "letters_b", "of", "n_a", "n_b", "mean_a", "mean_b",
    "difference", "low", "high", "verdict", "reason", "ids_a", "ids_b",
)  # fmt: skip

TEXTS = ("of", "reason", "ids_a", "ids_b")  # empty where there is nothing to say


def judgments_table(corpus: Corpus, *, of: Iterable[str] = TESTED) -> pd.DataFrame:
    """Every published judgment with what the numbers say: one row a judgment and measure; counts and what cannot be tested have one row.

    Columns: `COLUMNS`. `difference` is a − b with `low` and `high` (95%); `verdict` is agree, disagree, cannot tell or not testable, `reason` says
    on what the last two rest. One letter against one: from the uncertainty of both numbers. Several: over the letters, each direction with itself
    (`permutation.compare_groups`). Counts are of known messages and have no interval.
    """
    of = tuple(of)
    numbers = {measure: measured_messages(corpus, of=measure) for measure in of}
    rows = []
    for number, judgment in enumerate(corpus.judgments.to_dict("records"), start=1):
        facts = {
            **dict.fromkeys(TEXTS, ""),
            "judgment": number,
            **{name: judgment.get(name, "") for name in ("line", "claim", "source", "url", "direction", "sender", "letters_a", "letters_b")},
        }
        if not judgment.get("letters_a"):
            rows.append({**facts, "verdict": NOT_TESTABLE, "reason": judgment.get("not_testable") or "which letters it compares is not noted"})
        elif judgment["direction"].startswith("count"):
            rows.append({**facts, "of": EXCHANGES, **_counted(corpus, judgment)})
        else:
            rows += [{**facts, "of": measure, **_toned(corpus, judgment, numbers[measure], measure)} for measure in of]
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.astype({name: float for name in ("mean_a", "mean_b", "difference", "low", "high")} | {"n_a": "Int64", "n_b": "Int64"})


def verdict_counts(table: pd.DataFrame) -> dict[str, dict[str, int]]:
    """How many judgments each measure agrees with, disagrees with, cannot tell: `{"coded": {"agree": 5, …}, …}`; without those not testable."""
    tested = table[table["verdict"] != NOT_TESTABLE]
    return {of: {verdict: int((own["verdict"] == verdict).sum()) for verdict in VERDICTS[:3]} for of, own in tested.groupby("of", sort=False)}


# ------------------------------------------------------------------ counts


def _counted(corpus: Corpus, judgment: dict[str, str]) -> dict[str, object]:
    known = exchanges_table(replace(corpus, dyad=_pair_of(judgment), first_year=1, last_year=9999))
    ours = [_select(known, part, judgment, name="id") for part in judgment["letters_a"].split()]
    theirs = [_select(known, part, judgment, name="id") for part in judgment.get("letters_b", "").split()]
    count = sum(map(len, ours))
    others = [len(part) for part in theirs] or [int(judgment["count_b"])]
    signs = {int(np.sign(count - other)) for other in others}
    sign = signs.pop() if len(signs) == 1 else 0
    stated = "" if theirs else "; the second count is the source's"
    return {
        "n_a": count, "n_b": sum(others), "mean_a": count, "mean_b": float(np.mean(others)), "difference": count - float(np.mean(others)),
        "verdict": CANNOT_TELL if sign == 0 else AGREE if sign == EXPECTED[judgment["direction"]] else DISAGREE,
        "reason": f"{counted(count, 'known message')} against {', '.join(map(str, others))}{stated}",
        "ids_a": _ids(ours, "id"), "ids_b": _ids(theirs, "id"),
    }  # fmt: skip


def _ids(parts: list[pd.DataFrame], name: str) -> str:
    return " ".join(letter for part in parts for letter in part[name])


def _pair_of(judgment: dict[str, str]) -> tuple[str, ...]:
    return tuple(name.strip() for name in judgment.get("pair", "").split(","))


def _select(letters: pd.DataFrame, part: str, judgment: dict[str, str], *, name: str = "letter") -> pd.DataFrame:
    """The letter of that id, or those of the judgment's pair in a span of days; of one sender where it is about one."""
    if "/" not in part:
        return letters[letters[name] == part]
    pair, (first, last) = set(_pair_of(judgment)), span_ends(part)
    days, parties = letters["day"].dt.date, zip(letters["sender"], letters["recipient"])
    kept = (days >= first) & (days <= last) & np.array([set(both) == pair for both in parties], dtype=bool)
    return letters[kept & (letters["sender"] == judgment["sender"])] if judgment.get("sender") else letters[kept]


# ------------------------------------------------------------------ tone


def _toned(corpus: Corpus, judgment: dict[str, str], numbers: pd.DataFrame, measure: str) -> dict[str, object]:
    a, b = (pd.concat([_select(numbers, part, judgment) for part in judgment[side].split()]) for side in ("letters_a", "letters_b"))
    row = {
        "n_a": len(a),
        "n_b": len(b),
        "mean_a": a["value"].mean(),
        "mean_b": b["value"].mean(),
        "ids_a": _ids([a], "letter"),
        "ids_b": _ids([b], "letter"),
    }
    missing = [name for name, side in (("the first", a), ("the second", b)) if side.empty]
    if missing:
        return {**row, "verdict": CANNOT_TELL, "reason": f"no {_NUMBER.get(measure, 'score')} of {' and '.join(missing)}"}
    difference, low, high, reason = _difference(corpus, a, b, measure)
    row |= {"difference": difference, "low": low, "high": high}
    if np.isnan(low):
        return {**row, "verdict": CANNOT_TELL, "reason": reason}
    sign = int(low > 0) - int(high < 0)
    verdict = CANNOT_TELL if sign == 0 else AGREE if sign == EXPECTED[judgment["direction"]] else DISAGREE
    return {**row, "verdict": verdict, "reason": "the interval includes no difference" if sign == 0 else ""}


_NUMBER = {CODED: "rating"}


def _difference(corpus: Corpus, a: pd.DataFrame, b: pd.DataFrame, measure: str) -> tuple[float, float, float, str]:
    """a − b with its 95% interval; nan limits and a reason where letters are too few to tell."""
    pairs = _pairs(a, b)
    if pairs:
        return *_of_pairs(corpus, pairs, measure), ""
    both = pd.concat([b, a])
    found = compare_groups(both["value"], [False] * len(b) + [True] * len(a), both["direction"].tolist())
    too_few = f"too few letters: they can be divided in {found.arrangements} ways, 5% needs {LEAST_ARRANGEMENTS}"
    return found.difference, found.low, found.high, too_few if np.isnan(found.low) else ""


def _pairs(a: pd.DataFrame, b: pd.DataFrame) -> list[tuple[pd.Series, pd.Series]]:
    """The letters one against one: a single letter on each side, or one on each side in each direction; empty when there are more."""
    if len(a) == len(b) == 1:
        return [(a.iloc[0], b.iloc[0])]
    one_each = not a["direction"].duplicated().any() and not b["direction"].duplicated().any() and set(a["direction"]) == set(b["direction"])
    by_direction = b.set_index("direction")
    return [(row, by_direction.loc[row["direction"]]) for _, row in a.iterrows()] if one_each else []


def _of_pairs(corpus: Corpus, pairs: list[tuple[pd.Series, pd.Series]], measure: str) -> tuple[float, float, float]:
    """The mean difference of pairs of letters with the interval that the uncertainty of the numbers themselves gives it."""
    difference = float(np.mean([one["value"] - other["value"] for one, other in pairs]))
    if measure == CODED:
        return difference, *rating_interval(corpus, difference, pairs=len(pairs))
    down = np.sqrt(sum((one["value"] - one["low"]) ** 2 + (other["high"] - other["value"]) ** 2 for one, other in pairs)) / len(pairs)
    up = np.sqrt(sum((one["high"] - one["value"]) ** 2 + (other["value"] - other["low"]) ** 2 for one, other in pairs)) / len(pairs)
    return difference, difference - float(down), difference + float(up)
