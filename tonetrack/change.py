"""Is a year, or what came after a date, different from before? Letters against letters, each direction with itself.

Computed scores and coders' ratings are two measures on two scales: tested side by side, never mixed. What is found is a difference
between letters; nothing here knows why.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import pandas as pd

from tonetrack.corpus import Corpus
from tonetrack.dates import last_day, wrong_date
from tonetrack.errors import UsageError, quoted
from tonetrack.permutation import (
    LEAST_ARRANGEMENTS,
    LEAST_IN_SCAN,
    ChangePoint,
    change_points,
    compare_groups,
    count_arrangements,
    largest_change,
)
from tonetrack.scoring import DEFAULT_SCORER, SCORERS
from tonetrack.series import dated_messages, exchanges_table, in_view, letters_table, of_pair, shown_directions
from tonetrack.text import counted

CODED = "coded"
MEASURES = (*SCORERS, CODED)
TESTED = (DEFAULT_SCORER, CODED)  # where nobody asks for others
BOTH = "both directions"
WITHIN = ("direction", "kind")
COMPARISON_COLUMNS = (
    "of", "comparison", "direction", "within", "letters_before", "letters_after", "mean_before", "mean_after", "difference", "low", "high", "p",
    "p_adjusted", "arrangements", "exact", "status", "ids_before", "ids_after",
)  # fmt: skip
POINT_COLUMNS = (
    "of", "letters", "date", "letter", "letter_before", "letters_before", "letters_after", "difference", "p", "earliest", "latest", "serial",
    "status",
)  # fmt: skip


def measured_letters(corpus: Corpus, *, of: str = CODED) -> pd.DataFrame:
    """The letters of the corpus's dyad and years that have a number of this measure: one row a letter, as `measured_messages`."""
    table = measured_messages(corpus, of=of)
    return table[of_pair(table, *corpus.dyad) & in_view(table, corpus)].reset_index(drop=True)


def measured_messages(corpus: Corpus, *, of: str = CODED) -> pd.DataFrame:
    """Every dated message that has a number of this measure, of whichever pair and year, by date: one row a message.

    `of` is a scorer (−1 to +1, of the words at hand, with `low` and `high`) or `coded` (0–100, of the letter as printed, as coders rated it).
    Columns: `letter, date, day, year, sender, recipient, direction, kind, value, low, high`. A letter without a date is neither before nor after
    anything and left out. Raises UsageError for another measure.
    """
    if of not in MEASURES:
        raise UsageError(f"{quoted(of)} is no measure; want {', '.join(MEASURES)}")
    table = _rated(corpus) if of == CODED else _scored(corpus, of)
    table = table[table["day"].notna() & table["value"].notna()]
    table = table.assign(year=table["day"].dt.year, direction=table["sender"] + " to " + table["recipient"])
    columns = ["letter", "date", "day", "year", "sender", "recipient", "direction", "kind", "value", "low", "high"]
    return table.sort_values(["day", "letter"])[columns].reset_index(drop=True)


def _scored(corpus: Corpus, scorer: str) -> pd.DataFrame:
    return letters_table(corpus, scorers=(scorer,)).rename(columns={scorer: "value", f"{scorer}_low": "low", f"{scorer}_high": "high"})


def _rated(corpus: Corpus) -> pd.DataFrame:
    return dated_messages(corpus).rename(columns={"id": "letter", "coded": "value"}).assign(low=np.nan, high=np.nan)


def change_table(
    corpus: Corpus, *, after: str = "", year: int | None = None, against: int | None = None, of: Iterable[str] = TESTED,
    within: str = "direction",
) -> pd.DataFrame:  # fmt: skip
    """Later letters against earlier ones: one row a measure, comparison and direction (both together first).

    `after` compares the letters after a day, month or year (ISO) with those up to its end, `year` those of a year with all before it in the corpus's
    years or with the year `against`; with neither, every year is compared with all before it. Columns: `COMPARISON_COLUMNS`; `difference` (with
    `low`, `high`, 95%) is within strata, directions or directions and kinds of message (`within`), so it need not be the difference of the two
    means; `p_adjusted` is p for having looked at all the rows of the measure. `status` says why a row was not tested.
    Raises UsageError for a date, year or measure that cannot be.
    """
    if after and (wrong := wrong_date(after)):
        raise UsageError(wrong)
    if within not in WITHIN:
        raise UsageError(f"{quoted(within)} is no stratum; want {', '.join(WITHIN)}")
    rows = []
    for measure in of:
        letters = measured_letters(corpus, of=measure)
        compared = []
        for name, is_before, is_later in _comparisons(corpus, letters, after, year, against):
            compared += [
                {"of": measure, "comparison": name, "within": within, **row} for row in _by_direction(corpus, letters, is_before, is_later, within)
            ]
        rows += [{**row, "p_adjusted": p} for row, p in zip(compared, adjusted_for_looks(compared))]
    return pd.DataFrame(rows, columns=COMPARISON_COLUMNS)


def _comparisons(corpus: Corpus, letters: pd.DataFrame, after: str, year: int | None, against: int | None):
    """(name, which letters are before, which are after) of each comparison asked for."""
    if after and against is not None:
        raise UsageError("--against is for --year; with --after all letters up to its end are compared")
    if after:
        later = letters["day"] > pd.Timestamp(last_day(after))
        yield f"after {after} against before", ~later, later
        return
    first, last = corpus.first_year, corpus.last_year
    for wrong in (asked for asked in (year, against) if asked is not None and not first <= asked <= last):
        raise UsageError(f"{wrong} is not among the corpus's years, {first} to {last}; other years with --from and --to")
    if against is not None and (year is None or against == year):
        raise UsageError("--against wants another --year to compare")
    if year == first and against is None:
        raise UsageError(f"{year} is the first of the corpus's years: nothing before it; --against another, or --from an earlier one")
    for one in known_years(corpus)[1:] if year is None else (year,):
        earlier = letters["year"] < one if against is None else letters["year"] == against
        span = str(against) if against is not None else span_of(first, one - 1)
        yield f"{one} against {span}", earlier, letters["year"] == one


def span_of(first: int, last: int) -> str:
    """Years as readers see them: `2017–2024`, or one alone."""
    return f"{first}–{last}" if last > first else str(first)


def known_years(corpus: Corpus) -> list[int]:
    """The corpus's years from the first in which the two are known to have written to the last, gaps included; empty without a message."""
    known = exchanges_table(corpus)["year"]
    return list(range(int(known.min()), int(known.max()) + 1)) if len(known) else []


def _by_direction(corpus: Corpus, letters: pd.DataFrame, is_before: pd.Series, is_later: pd.Series, within: str) -> list[dict[str, object]]:
    kept = letters.assign(later=is_later)[is_before | is_later]  # in this order: an empty table takes on the rows of what is assigned to it
    shown = [f"{sender} to {recipient}" for sender, recipient in shown_directions(corpus)]
    rows = []
    for direction in (BOTH, *shown) if len(shown) != 1 else shown:
        own = kept if direction == BOTH else kept[kept["direction"] == direction]
        strata = own["direction"] if within == "direction" else own["direction"] + ", " + own["kind"]
        rows.append({"direction": direction, **_compared(own, strata)})
    return rows


def _compared(letters: pd.DataFrame, strata: pd.Series) -> dict[str, object]:
    later = letters["later"].to_numpy(dtype=bool)
    found = compare_groups(letters["value"], later, strata.tolist())
    before, after = letters[~later], letters[later]
    return {
        "letters_before": len(before), "letters_after": len(after), "mean_before": before["value"].mean(), "mean_after": after["value"].mean(),
        "difference": found.difference, "low": found.low, "high": found.high, "p": found.p, "arrangements": found.arrangements, "exact": found.exact,
        "status": _status(len(before), len(after), found.arrangements),
        "ids_before": " ".join(before["letter"]), "ids_after": " ".join(after["letter"]),
    }  # fmt: skip


def _status(before: int, after: int, arrangements: int) -> str:
    if not before or not after:
        return f"not tested: no letter {' and none '.join(side for side, count in (('before', before), ('after', after)) if not count)}"
    if not arrangements:
        return "not tested: no two letters of the same stratum, one before and one after"
    if arrangements < LEAST_ARRANGEMENTS:
        return f"too few letters to test: they can be divided in {arrangements} ways, 5% needs {LEAST_ARRANGEMENTS}"
    return ""


def adjusted_for_looks(rows: list[dict[str, object]]) -> list[float]:
    """p of each row for having looked at all of them.

    That of a comparison's first row, both directions together or the only one shown, × comparisons; that of one direction of two × twice as many
    and never below its pair's: so the chance that any row is called different where none is stays 5% (Meinshausen, N. (2008), Biometrika 95,
    265-278). nan stays nan and is no look.

    >>> both, one = {"comparison": "2031", "direction": BOTH, "p": 0.01}, {"comparison": "2031", "direction": "Ada to Bo", "p": 0.02}
    >>> adjusted_for_looks([both, one])
    [0.01, 0.04]
    """
    together = {row["comparison"]: row["p"] for row in reversed(rows)}  # the first row of each
    first = {row["comparison"]: row["direction"] for row in reversed(rows)}
    looks = sum(not np.isnan(p) for p in together.values())
    of_pair = {comparison: np.minimum(1.0, p * looks) for comparison, p in together.items()}
    alone = [np.minimum(1.0, row["p"] * (1 if row["direction"] == first[row["comparison"]] else 2) * looks) for row in rows]
    return [float(np.maximum(p, of_pair[row["comparison"]])) for p, row in zip(alone, rows)]  # numpy's minimum and maximum keep nan


def direction_table(corpus: Corpus, *, of: Iterable[str] = TESTED) -> pd.DataFrame:
    """The letters of the dyad's first person against the other's of the same years: one row a measure, as the rows of `change_table`.

    Strata are years; `ids_before` are the other's letters, `ids_after` the first person's, and `difference` is the first's minus the other's.
    """
    rows, (one, other) = [], corpus.dyad or ("", "")
    for measure in of if corpus.dyad else ():
        letters = measured_letters(corpus, of=measure)
        letters = letters.assign(later=letters["sender"] == one)
        row = _compared(letters, letters["year"])
        rows.append({"of": measure, "comparison": f"{one} against {other}", "direction": BOTH, "within": "year", **row, "p_adjusted": row["p"]})
    return pd.DataFrame(rows, columns=COMPARISON_COLUMNS)


def comparison_rows(corpus: Corpus, *, of: Iterable[str] = TESTED) -> pd.DataFrame:
    """The comparisons that findings rest on: every year with those before, the last year with the one before, one direction with the other."""
    tables = [change_table(corpus, of=of), direction_table(corpus, of=of)]
    if len(years := known_years(corpus)) > 2:  # of two years the first table compares the one with the other already
        tables.insert(1, change_table(corpus, of=of, year=years[-1], against=years[-2]))
    return pd.concat([table for table in tables if len(table)] or tables[:1], ignore_index=True)


def newest_rows(corpus: Corpus, *, of: str) -> list[dict[str, object]]:
    """Of `comparison_rows` the last known year against all before it, then against the one before, both directions together.

    The other years' tests are counted as looks and not made: a chart's title needs these two only.
    """
    letters, years, rows = measured_letters(corpus, of=of), known_years(corpus), []
    before = [(letters["year"] < year, letters["year"] == year) for year in years[1:]]
    looks = sum(count_arrangements(own, strata) >= LEAST_ARRANGEMENTS for own, strata in (_labels(letters, *parts) for parts in before))
    for against, looked in ((None, looks), (years[-2], 1))[: len(years) - 1] if len(years) > 1 else ():
        ((name, is_before, is_later),) = _comparisons(corpus, letters, "", years[-1], against)
        kept = letters.assign(later=is_later)[is_before | is_later]
        row = _compared(kept, kept["direction"])
        rows.append(
            {"of": of, "comparison": name, "direction": BOTH, "within": "direction", **row, "p_adjusted": float(np.minimum(1.0, row["p"] * looked))}
        )
    return rows


def _labels(letters: pd.DataFrame, is_before: pd.Series, is_later: pd.Series) -> tuple[list[bool], list[str]]:
    kept = is_before | is_later
    return is_later[kept].tolist(), letters["direction"][kept].tolist()


# ------------------------------------------------------------------ change points


def change_points_table(corpus: Corpus, *, of: Iterable[str] = TESTED) -> pd.DataFrame:
    """Where the level of the correspondence changes, by measure: one row a change point that is significant over all places looked at.

    A measure without one has a row that says so, with the largest change and its p, or that letters are too few. Columns: `POINT_COLUMNS`.
    `date` is the first letter's after the change. The change lies after the letter of `earliest` and not after that of `latest` in 95% of resampled
    series: a change seen between two letters can have come on any day between theirs. `difference` has no interval, for the place was chosen by it;
    `serial` is the correlation of one letter with the next after directions and change points are taken out: the test supposes it to be near zero.
    """
    rows = []
    for measure in of:
        letters = measured_letters(corpus, of=measure)
        points, largest = _changes(tuple(letters["value"]), tuple(letters["direction"]), tuple(letters["date"]))
        shown = [(point, "") for point in points]
        if largest:
            shown = [(largest, f"no change point: the largest change anywhere has p = {largest.p:.3f}")]
        facts = {"of": measure, "letters": len(letters), "serial": _serial_correlation(letters, points)}
        rows += [{**facts, **_point_row(letters, point), "status": status} for point, status in shown]
        if not shown:
            rows.append({**facts, "status": f"not looked for: {counted(len(letters), 'letter')}, {LEAST_IN_SCAN} needed"})
    return pd.DataFrame(rows, columns=POINT_COLUMNS).astype({"difference": float, "p": float, "letters_before": "Int64", "letters_after": "Int64"})


@lru_cache(maxsize=16)  # the same series stands behind titles, brief and finding
def _changes(values: tuple[float, ...], directions: tuple[str, ...], dates: tuple[str, ...]) -> tuple[list[ChangePoint], ChangePoint | None]:
    """The change points of a series; without one the largest change anywhere, if one can be looked for."""
    series = (np.array(values, dtype=float), list(directions), list(dates))
    points = change_points(*series)
    return points, None if points else largest_change(*series)


def _point_row(letters: pd.DataFrame, point: ChangePoint) -> dict[str, object]:
    return {
        "date": letters["date"][point.place], "letter": letters["letter"][point.place], "letter_before": letters["letter"][point.place - 1],
        "letters_before": point.before, "letters_after": point.after, "difference": point.difference, "p": point.p,
        "earliest": letters["date"][point.earliest - 1], "latest": letters["date"][point.latest],
    }  # fmt: skip


def _serial_correlation(letters: pd.DataFrame, points: list[ChangePoint]) -> float:
    """Correlation of neighbouring letters' values, means of direction and stretch taken out; nan below 12 letters."""
    if len(letters) < LEAST_IN_SCAN:
        return float("nan")
    stretch = np.searchsorted([point.place for point in points], np.arange(len(letters)), side="right")
    left = (letters["value"] - letters.groupby([letters["direction"], stretch])["value"].transform("mean")).to_numpy()
    spread = np.sqrt((left[:-1] ** 2).sum() * (left[1:] ** 2).sum())
    return float((left[:-1] * left[1:]).sum() / spread) if spread > 0 else float("nan")
