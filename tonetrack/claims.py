"""What tests show of change, in sentences: those of the finding page, and the one that a chart's title and a brief make.

All come from the same rows (`change.comparison_rows`, `change.change_points_table`), so that no title claims what the tests refuse.
"""

from __future__ import annotations

from dataclasses import dataclass

from tonetrack.change import BOTH, CODED, change_points_table, newest_rows
from tonetrack.corpus import Corpus
from tonetrack.dates import day_name
from tonetrack.evidence import measured, p_value, row_difference
from tonetrack.permutation import LEAST_ARRANGEMENTS, LEVEL
from tonetrack.scoring import DEFAULT_SCORER
from tonetrack.text import counted

NAMES = {
    DEFAULT_SCORER: "computed warmth of the words at hand",
    "vader": "computed VADER of the words at hand",
    CODED: "coders’ ratings of letters",
}


@dataclass(frozen=True)
class Claim:
    """A change that a test shows: as a title, and as a sentence with its number; `of` is the measure, `days` the first and
    last day (95%) of a change of level."""

    of: str
    title: str
    sentence: str
    days: tuple[str, str] | None = None


def newest_claim(corpus: Corpus, *, scorer: str = DEFAULT_SCORER) -> Claim | None:
    """The change to put over a chart, of the ratings before that of the scores; None where the tests show or allow none.

    The last year against all years before, then against the one before, each significant after all looks; else the last change of level. No
    year is picked for its letters.
    """
    for of in (CODED, scorer):
        for row in newest_rows(corpus, of=of):
            if row["p_adjusted"] <= LEVEL:
                return _claim_of_years(row)
        points = change_points_table(corpus, of=(of,))
        found = points[points["status"] == ""].to_dict("records")
        if found:
            return _claim_of_level(found[-1])
    return None


def newest_sentences(corpus: Corpus, claim: Claim | None) -> list[str]:
    """The claim's sentence, and of each measure without one what comes of the last year against all before: a difference,
    or that letters are too few."""
    sentences = [claim.sentence] if claim else []
    for of in (CODED, DEFAULT_SCORER):
        rows = newest_rows(corpus, of=of)[:1]
        if rows and rows[0]["letters_before"] + rows[0]["letters_after"] and not (claim and claim.of == of):
            sentences.append(cannot_say(rows[0]) if rows[0]["status"] else comparison_sentence(rows[0])[1])
    return sentences


def _claim_of_years(row: dict[str, object]) -> Claim:
    of, (later, earlier) = row["of"], row["comparison"].split(" against ")
    word = "warmer" if row["difference"] > 0 else "cooler"
    title = (
        f"Coders rate {later}’s letters {word} than those of {earlier}"
        if of == CODED
        else f"The letters of {later} read {word} than those of {earlier}"
    )
    return Claim(of, title, comparison_sentence(row)[1])


def _claim_of_level(row: dict[str, object]) -> Claim:
    of, years = row["of"], list(dict.fromkeys(row[end][:4] for end in ("earliest", "latest")))
    when = f"between {years[0]} and {years[1]}" if len(years) > 1 else f"in {years[0]}"
    is_up = row["difference"] > 0
    title = (
        f"Coders’ ratings {'rise' if is_up else 'fall'} {when}"
        if of == CODED
        else f"The letters quoted turn {'warmer' if is_up else 'cooler'} {when}"
    )
    return Claim(of, title, point_sentence(row)[1], (row["earliest"], row["latest"]))


def _step(row: dict[str, object]) -> str:
    """`falls by 13.0 of 100 (no interval) between the letters of 23 July 2021 and 22 November 2022`."""
    size = measured(abs(row["difference"]), row["of"], signed=False)
    return (
        f"{'rises' if row['difference'] > 0 else 'falls'} by {size}{_unit(row['of'])} (no interval) between the letters of"
        f" {day_name(row['earliest'])} and {day_name(row['latest'])}"
    )


def _unit(of: str) -> str:
    return " of 100" if of == CODED else ""


# ------------------------------------------------------------------ the sentences


def point_sentence(row: dict[str, object]) -> tuple[bool, str]:
    """Whether a row of `change_points_table` shows a change of level, and what it says."""
    name = NAMES[row["of"]]
    if row["status"]:
        return False, f"A change of level in {name}: {row['status']}."
    return True, (
        f"The level of {name} {_step(row)} (95%): {counted(row['letters_before'], 'letter')} before, {row['letters_after']} from"
        f" {day_name(row['date'])} on; p {_equals(row['p'])} over all places looked at."
    )


def comparison_sentence(row: dict[str, object]) -> tuple[bool, str]:
    """Whether a tested row of `change_table` shows a difference after all looks, and what it says."""
    of, is_shown = row["of"], row["p_adjusted"] <= LEVEL
    where = "" if row["direction"] == BOTH else f", {row['direction']}"
    within = {"year": "within years", "direction": "within directions"}.get(row["within"], "within directions and kinds")
    alone = "" if row["p"] == row["p_adjusted"] else f", {p_value(row['p_adjusted'])} for all looks"
    counts = f"{counted(row['letters_after'], 'letter')} against {row['letters_before']}; p {_equals(row['p'])}{alone}"
    verdict = "higher" if row["difference"] > 0 else "lower"
    if not is_shown:
        verdict = f"{verdict} if looked at alone, not among all looks" if row["p"] <= LEVEL else "no difference shown"
    return is_shown, f"{row['comparison']}{where}, {NAMES[of]}: {verdict}, {row_difference(row)} {within} ({counts})."


def cannot_say(row: dict[str, object]) -> str:
    """What stands in a brief for a comparison of years with too few letters for a test: a sentence that can be printed as it is."""
    later, earlier = row["comparison"].split(" against ")
    counts = f"{row['letters_after']} against {row['letters_before']}"
    return f"Too few letters to say whether those of {later} read warmer or cooler than those of {earlier}: {counts}, by {NAMES[row['of']]}."


def not_tested(rows: list[dict[str, object]]) -> str:
    """What stands for rows of one measure that have too few letters for a test."""
    names = ", ".join(row["comparison"] for row in rows)
    most = max(row["arrangements"] for row in rows)
    name = NAMES[rows[0]["of"]]
    if not any(row["letters_before"] or row["letters_after"] for row in rows):
        return f"{name[0].upper()}{name[1:]}: none at hand, so no year is compared."
    return (
        f"{name[0].upper()}{name[1:]}: too few letters to test {names} (they can be divided in {most} ways at most, 5% needs {LEAST_ARRANGEMENTS})."
    )


def _equals(p: float) -> str:
    return p_value(p) if p < 0.001 else f"= {p_value(p)}"
