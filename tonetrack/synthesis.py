"""What is shown of the correspondence, in sentences that only tests and intervals make, each with its number, how many letters, and its source.

A sentence stands under *shown* when its test is significant after all looks of its kind; what was looked for and is not shown stands beside
it, so that nobody has to ask. No sentence says why anything happened or what anybody meant.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from tonetrack.change import BOTH, CODED, TESTED, change_points_table, comparison_rows, known_years, measured_letters, span_of
from tonetrack.claims import NAMES, comparison_sentence, not_tested, point_sentence
from tonetrack.corpus import Corpus
from tonetrack.correlation import spearman, spearman_intervals
from tonetrack.dates import day_name
from tonetrack.doubts import doubt_note, undated_note
from tonetrack.evidence import difference_shown, judgment_totals, measured
from tonetrack.judgments import judgments_table
from tonetrack.permutation import LEVEL
from tonetrack.ratings import rating_error, ratings_note
from tonetrack.report import interval, number
from tonetrack.scoring import DEFAULT_SCORER, SCORER_NOTES
from tonetrack.series import exchanges_table, letters_table
from tonetrack.text import counted
from tonetrack.views import of_pair_alone

TABLES = {"change": "change.csv", "change_points": "change-points.csv", "judgments": "judgments.csv"}
LEAST_COMPARED = 10  # letters with both a score and a rating, below which their agreement is not told
LIMITS = (
    "Numbers are of wording. None measures intent or policy, and no difference here says why it came about.",
    "Computed scores and coders’ ratings are two measures: a score is of the sentences at hand, −1 to +1; a rating is of a letter as "
    "printed, 0 to 100.",
    "The tests take the letters as independent of each other within a direction. Occasions recur by the calendar and replies follow letters; how "
    "far neighbouring letters still agree is told under Method.",
    "The catalogue holds the exchanges that were found. Letters that nobody printed are in no number.",
)


@dataclass(frozen=True)
class Statement:
    """One sentence and the file and line, or the letters, that it comes from."""

    text: str
    source: str


@dataclass(frozen=True)
class Synthesis:
    """What the page says: a lead, what is shown, what was looked for and is not, and the tables behind both."""

    title: str
    lead: str
    shown: tuple[Statement, ...]
    not_shown: tuple[Statement, ...]
    change: pd.DataFrame
    change_points: pd.DataFrame
    judgments: pd.DataFrame
    totals: str
    limits: tuple[str, ...]


def synthesise(corpus: Corpus) -> Synthesis:
    """All that can be said of a corpus, few letters or many; with none, that nothing can."""
    comparisons, points = comparison_rows(corpus), change_points_table(corpus)
    judgments = judgments_table(corpus)
    shown, missing = [*_counts(corpus), *_letters_against_usual(corpus)], []
    for table, statements in ((points, _point_statements(points)), (comparisons, _comparison_statements(comparisons))):
        for place, (is_shown, text) in statements:
            (shown if is_shown else missing).append(Statement(text, _place(table is points, place)))
    for is_shown, statement in _scores_beside_ratings(corpus):
        (shown if is_shown else missing).append(statement)
    pair = " and ".join(corpus.dyad) or corpus.name
    years = f", {span_of(corpus.first_year, corpus.last_year)}" if known_years(corpus) else ""
    return Synthesis(
        f"What is shown of the correspondence of {pair}{years}",
        _lead(points),
        tuple(shown),
        tuple(missing),
        comparisons,
        points,
        judgments,
        judgment_totals(judgments),
        (
            *LIMITS,
            *filter(
                None,
                (
                    note.strip()
                    for note in (ratings_note(corpus, exchanges_table(corpus)["id"]), undated_note(corpus), doubt_note(of_pair_alone(corpus).letters))
                ),
            ),
        ),
    )


def _place(is_point: bool, place: int) -> str:
    return f"{TABLES['change_points' if is_point else 'change']}, line {place + 2}"


def _lead(points: pd.DataFrame) -> str:
    parts = [f"{NAMES[measure]}: {_levels(points[points['of'] == measure])}" for measure in TESTED]
    return f"{'. '.join(part[0].upper() + part[1:] for part in parts)}."


def _levels(points: pd.DataFrame) -> str:
    """How the level of one measure goes, and over how many letters."""
    found, count = points[points["status"] == ""], int(points["letters"].iloc[0])
    if not count:
        return "none at hand, so nothing can be said"
    letters = f"({counted(count, 'letter')})"
    if found.empty:
        return f"{'no change of level is shown' if points['p'].notna().any() else 'too few to say whether the level changes'} {letters}"
    steps = [
        f"{'up' if row['difference'] > 0 else 'down'} between the letters of {day_name(row['earliest'])} and {day_name(row['latest'])}"
        for row in found.to_dict("records")
    ]
    return f"the level goes {' and '.join(steps)} {letters}"


# ------------------------------------------------------------------ counts and single letters


def _counts(corpus: Corpus) -> list[Statement]:
    exchanges = exchanges_table(corpus)
    if exchanges.empty:
        return [Statement("No exchange of the two is known in these years.", "exchanges.csv")]
    by_year = exchanges["year"].value_counts().reindex(range(corpus.first_year, corpus.last_year + 1), fill_value=0)
    counts = ", ".join(f"{count} in {year}" for year, count in by_year.items())
    return [
        Statement(
            f"{counted(len(exchanges), 'message')} of the two {'is' if len(exchanges) == 1 else 'are'} known: {counts}. Counts are of known"
            " messages and have no interval.",
            "exchanges.csv, report-by-year.csv" if len(corpus.exchanges) else "report-by-year.csv",
        )
    ]


def _letters_against_usual(corpus: Corpus) -> list[Statement]:
    """Letters whose whole interval lies on one side of what is usual for such messages; with a scorer that knows what is usual."""
    letters, usual = measured_letters(corpus, of=DEFAULT_SCORER), SCORER_NOTES[DEFAULT_SCORER]
    statements = []
    for word, kept in (("above", letters[letters["low"] > usual.reference]), ("below", letters[letters["high"] < usual.reference])):
        if len(kept):
            named = kept.rename(columns={"value": "score", "low": "score_low", "high": "score_high"}).to_dict("records")
            each = "; ".join(f"{row['letter']}, {interval(row, 'score')}" for row in named)
            have = (
                f"{len(kept)} {'has' if len(kept) == 1 else 'have'} an interval (95%) wholly {word} {number(usual.reference)}, {usual.reference_name}"
            )
            statements.append(Statement(f"Of {counted(len(letters), 'letter')} whose words are at hand, {have}: {each}.", "report-by-letter.csv"))
    return statements


def _scores_beside_ratings(corpus: Corpus) -> list[tuple[bool, Statement]]:
    """How far scores and ratings of the same letters agree, shown where the interval excludes no agreement; or that too few have both."""
    letters = letters_table(corpus, scorers=(DEFAULT_SCORER,))
    both = letters[letters[DEFAULT_SCORER].notna() & letters["coded"].notna()]
    if both.empty:
        return []
    if len(both) < LEAST_COMPARED:
        told = f"{counted(len(both), 'letter')} {'has' if len(both) == 1 else 'have'} both, {LEAST_COMPARED} needed"
        return [(False, Statement(f"How far scores and ratings of the same letters agree is not told: {told}.", "report-by-letter.csv"))]
    measures = [both[name].to_numpy(dtype=float) for name in (DEFAULT_SCORER, "coded", "words")]
    rho, ((low, high), _) = spearman(*measures[:2]), spearman_intervals(*measures)
    agreement = difference_shown(rho, low, high, DEFAULT_SCORER)
    told = f"Scores and ratings of the same {counted(len(both), 'letter')} agree at a rank correlation of {agreement}."
    return [(low > 0 or np.isnan(low) and rho > 0, Statement(told, "report-by-letter.csv"))]  # a perfect correlation has no interval


# ------------------------------------------------------------------ change


def _point_statements(points: pd.DataFrame) -> list[tuple[int, tuple[bool, str]]]:
    return [(place, point_sentence(row)) for place, row in enumerate(points.to_dict("records"))]


def _comparison_statements(table: pd.DataFrame) -> list[tuple[int, tuple[bool, str]]]:
    """A sentence for each row that was tested, and one for each measure's rows that could not be."""
    rows = list(enumerate(table.to_dict("records")))
    tested = [
        (place, comparison_sentence(row)) for place, row in rows if not row["status"] and (row["direction"] == BOTH or row["p_adjusted"] <= LEVEL)
    ]
    untested = [(place, row) for place, row in rows if row["status"] and row["direction"] == BOTH]
    return tested + [
        (own[0][0], (False, not_tested([row for _, row in own])))
        for of in TESTED
        if (own := [entry for entry in untested if entry[1]["of"] == of])
    ]


def method(corpus: Corpus, points: pd.DataFrame) -> str:
    """How the page was made, in one paragraph; `points` is its table of change points."""
    serial = points[points["of"] == CODED]["serial"].iloc[0]
    neighbours = (
        ""
        if np.isnan(serial)
        else f" With directions and change points taken out, the ratings of neighbouring letters correlate at {measured(serial, DEFAULT_SCORER)}."
    )
    error, freedom = rating_error(corpus)
    coders = f" Coders’ disagreement gives a rating a standard error of {error:.1f} ({freedom} degrees of freedom)." if freedom else ""
    return (
        "Comparisons: permutation tests over letters, two-sided, each direction (or year) with itself; the interval holds the shifts that the "
        "test does not reject. p for all looks: "
        "the comparisons of one measure together, so that one false difference among them has a chance of 5%. Change points: the largest change "
        "over all places against the largest in "
        f"series dealt out again; its size has no interval, for the place was chosen by it.{neighbours}{coders} Every number stands in "
        f"{', '.join(TABLES.values())} with the ids of its letters."
    )
