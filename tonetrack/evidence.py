"""Change and published judgments as readers meet them: every number with its interval, or the word that it has none."""

from __future__ import annotations

import json
import textwrap

import pandas as pd

from tonetrack.change import BOTH, CODED
from tonetrack.errors import UsageError, quoted
from tonetrack.judgments import CANNOT_TELL, EXCHANGES, NOT_TESTABLE, verdict_counts
from tonetrack.report import WIDTH, records_of, to_csv, to_json, to_markdown, to_text

MEASURE_NAMES = {"warmth": "computed warmth", "vader": "computed VADER", CODED: "coders’ ratings", EXCHANGES: "counts"}


def measured(value: float, of: str, *, signed: bool = True) -> str:
    """A number of a measure as readers see it: a score to two places, a rating of 100 or a count to one."""
    if pd.isna(value):
        return "–"
    places = 1 if of in (CODED, EXCHANGES) else 2
    text = f"{value:{'+' if signed else ''}.{places}f}".replace("-", "−")
    return text if text.strip("+−0.") else text.lstrip("+−")  # zero has no sign


def difference_shown(value: float, low: float, high: float, of: str) -> str:
    """A difference of a measure with its interval: `−12.4 (−20.8 to −3.4)`; without an interval, it says so."""
    if pd.isna(value):
        return "–"
    limits = f"{measured(low, of)} to {measured(high, of)}" if not pd.isna(low) else "no interval"
    return f"{measured(value, of)} ({limits})"


def row_difference(row: dict | pd.Series) -> str:
    """The difference of a row of changes or judgments, with its interval."""
    return difference_shown(row["difference"], row["low"], row["high"], row["of"])


def p_value(p: float) -> str:
    """A p-value to three places, the smallest as “below 0.001”."""
    return "–" if pd.isna(p) else "below 0.001" if p < 0.001 else f"{p:.3f}"


def short_change(table: pd.DataFrame) -> pd.DataFrame:
    """A change table for readers; single directions only where the two together could be tested, or where one alone is shown."""
    rows = table.to_dict("records")
    paired = {(row["of"], row["comparison"]): row["status"] for row in rows if row["direction"] == BOTH}
    kept = [row for row in rows if row["direction"] == BOTH or not paired.get((row["of"], row["comparison"]), "")]
    columns = {
        "measure": [MEASURE_NAMES[row["of"]] for row in kept],
        "comparison": [row["comparison"] for row in kept],
        "direction": [row["direction"] for row in kept],
        "letters": [f"{row['letters_before']} → {row['letters_after']}" for row in kept],
        "means": [" → ".join(measured(row[name], row["of"], signed=False) for name in ("mean_before", "mean_after")) for row in kept],
        "difference (95%)": [row_difference(row) for row in kept],
        "p": [p_value(row["p"]) for row in kept],
        "p, all looks": [p_value(row["p_adjusted"]) for row in kept],
        "note": [row["status"] for row in kept],
    }
    return pd.DataFrame(columns)


def short_points(table: pd.DataFrame) -> pd.DataFrame:
    """A table of change points for readers."""
    rows = table.to_dict("records")
    known = [not pd.isna(row["p"]) for row in rows]
    columns = {
        "measure": [MEASURE_NAMES[row["of"]] for row in rows],
        "letters": [row["letters"] for row in rows],
        "first letter after": [row["letter"] if told else "–" for row, told in zip(rows, known)],
        "between the letters of, 95%": [f"{row['earliest']} to {row['latest']}" if told else "–" for row, told in zip(rows, known)],
        "before → after": [f"{row['letters_before']} → {row['letters_after']}" if told else "–" for row, told in zip(rows, known)],
        "difference (no interval)": [measured(row["difference"], row["of"]) for row in rows],
        "p, all places": [p_value(row["p"]) for row in rows],
        "note": [row["status"] for row in rows],
    }
    return pd.DataFrame(columns)


CHANGE_NOTE = (
    "A difference is within directions, so it need not be that of the two means; computed scores are of the words at hand, ratings (coded, "
    "0–100) of letters as printed. "
    "Letters are dealt out again within their direction (permutation test, two-sided); p for all looks counts every comparison shown. "
    "A change point is the place that differs most: its difference is overstated and has no interval. The tests suppose letters that "
    "do not depend on each other, and a year or date that was not picked for its letters."
)


def format_change(comparisons: pd.DataFrame, points: pd.DataFrame, form: str) -> str:
    """Comparisons and change points as `table`, `md`, or `json` (an object of two lists)."""
    if form == "json":
        return json.dumps({"comparisons": records_of(comparisons), "change_points": records_of(points)}, ensure_ascii=False, indent=1) + "\n"
    parts = short_change(comparisons), short_points(points)
    if form == "md":
        return f"{to_markdown(parts[0])}\n{to_markdown(parts[1])}\n{CHANGE_NOTE}\n"
    if form == "table":
        return f"{to_text(parts[0])}\nChange points\n{to_text(parts[1])}\n{textwrap.fill(CHANGE_NOTE, WIDTH)}\n"
    raise UsageError(f"{quoted(form)} is no format; want table, json, md")


def short_judgments(table: pd.DataFrame) -> pd.DataFrame:
    """Published judgments for readers: a line each, with the verdict of each measure and the number behind it."""
    measures = [name for name in dict.fromkeys(table["of"]) if name and name != EXCHANGES]
    columns = ["no.", "published judgment", *(MEASURE_NAMES[name] for name in (*measures, EXCHANGES)), "note"]
    lines = []
    for _, rows in table.groupby("judgment", sort=False):
        by_measure = {row["of"]: row for row in rows.to_dict("records")}
        first = next(iter(by_measure.values()))
        line = {**dict.fromkeys(columns, ""), "no.": first["judgment"], "published judgment": f"{first['claim']} ({first['source']})"}
        compared = " against ".join(part for part in (first["letters_a"], first["letters_b"]) if part)
        if first["verdict"] == NOT_TESTABLE:
            line |= {"note": f"{NOT_TESTABLE}: {first['reason']}"}
        elif EXCHANGES in by_measure:
            line |= {MEASURE_NAMES[EXCHANGES]: f"{first['verdict']}: {first['reason']}", "note": compared}
        else:
            line |= {MEASURE_NAMES[name]: _verdict(by_measure[name]) for name in measures} | {"note": compared}
        lines.append(line)
    return pd.DataFrame(lines, columns=columns)


def _verdict(row: dict[str, object]) -> str:
    if pd.isna(row["difference"]):
        return f"{row['verdict']}: {row['reason']}"
    why = f"; {row['reason']}" if row["verdict"] == CANNOT_TELL and pd.isna(row["low"]) else ""
    return f"{row['verdict']}: {row_difference(row)}, {row['n_a']} against {row['n_b']}{why}"


JUDGMENTS_NOTE = (
    "Agree and disagree only where the 95% interval of the difference (first minus second) excludes none. One letter against one: from the "
    "uncertainty of both numbers, "
    "for ratings from the disagreement of the coders, who saw the dates. Several letters: over the letters, each direction with itself. Counts "
    "are of known messages and have no interval."
)


def format_judgments(table: pd.DataFrame, form: str) -> str:
    """Published judgments as `table` (a paragraph each), `md`, `csv` or `json` (a row a judgment and measure)."""
    if form in ("csv", "json"):
        return to_csv(table) if form == "csv" else to_json(table)
    short = short_judgments(table)
    totals = judgment_totals(table)
    if form == "md":
        return f"{to_markdown(short)}\n{totals}\n\n{JUDGMENTS_NOTE}\n"
    blocks = []
    for row in short.to_dict("records"):
        blocks += textwrap.wrap(f"{row['no.']}. {row['published judgment']}", WIDTH, subsequent_indent="    ")
        blocks += [f"    {name}: {value}" for name, value in row.items() if value and name not in ("no.", "published judgment")]
    return "\n".join([*blocks, "", totals, "", textwrap.fill(JUDGMENTS_NOTE, WIDTH)]) + "\n"


def judgment_totals(table: pd.DataFrame) -> str:
    """How many judgments there are, can be tested, and what each measure says of them, in one paragraph."""
    untested = int((table["verdict"] == NOT_TESTABLE).sum())
    known = table["judgment"].nunique()
    parts = [
        f"{MEASURE_NAMES[of]}: {', '.join(f'{count} {verdict}' for verdict, count in counts.items())}" for of, counts in verdict_counts(table).items()
    ]
    return f"{known} published judgments, {known - untested} of them testable. {'; '.join(parts)}{'.' if parts else ''}".rstrip()
