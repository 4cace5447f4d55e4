"""The report of scores: one flat table per view, printed for a terminal or written for a program."""

from __future__ import annotations

import json
import textwrap

import numpy as np
import pandas as pd

from tonetrack.change import BOTH, CODED
from tonetrack.comparison import controls_table
from tonetrack.corpus import Corpus
from tonetrack.errors import UsageError, quoted
from tonetrack.judgments import CANNOT_TELL, EXCHANGES, NOT_TESTABLE, verdict_counts
from tonetrack.occasions import assignments_table
from tonetrack.scoring import SCORERS, score_texts
from tonetrack.series import excerpts_table, letters_table, years_table

VIEWS = ("article", "letter", "year", "occasion", "control")
FORMATS = ("table", "csv", "json", "md")
DATE_COLUMNS = ("date", "written", "received", "published", "article_published")
WIDTH = 100  # characters of a terminal line
FORMULA_START = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run such a cell (OWASP: CSV injection)


def report_table(corpus: Corpus, *, by: str = "article") -> pd.DataFrame:
    """The report as a flat table, one row an excerpt (`by="article"`), a letter, a year and direction, a known message with
    its occasion (`by="occasion"`), or a letter and its control, the same days' letter of another pair (`by="control"`).

    Its first column is `article`, `letter`, `year` or `occasion`; every scorer has its score and interval, as `vader, vader_low,
    vader_high`. By article, `article_vader…` is the score of all the article quotes from that letter.
    Raises UsageError for another view.
    """
    if by == "article":
        return _articles_table(corpus)
    if by == "letter":
        table = letters_table(corpus)
        return table.drop(columns="day")
    if by == "year":
        return years_table(corpus)
    if by == "occasion":
        return assignments_table(corpus)
    if by == "control":
        return controls_table(corpus)
    raise UsageError(f"{quoted(by)} is no view; want {', '.join(VIEWS)}")


def _articles_table(corpus: Corpus) -> pd.DataFrame:
    excerpts = excerpts_table(corpus)
    if excerpts.empty:
        return excerpts
    groups = excerpts.groupby(["article", "letter"], sort=False)["text"].agg("\n\n".join)
    for name in SCORERS:
        scores = score_texts(groups, scorer=name)[[name, f"{name}_low", f"{name}_high"]].add_prefix("article_")
        excerpts = excerpts.join(scores, on=["article", "letter"])
    return excerpts


def format_table(table: pd.DataFrame, form: str, *, by: str = "article") -> str:
    """The table as text: `table` for a terminal, `csv`, `json` (a list of objects, null for missing) or `md`."""
    if form == "csv":
        return to_csv(table)
    if form == "json":
        return to_json(table)
    if form == "md":
        return to_markdown(short_columns(table, by))
    if form == "table":
        return _articles_text(table) if by == "article" else to_text(short_columns(table, by))
    raise UsageError(f"{quoted(form)} is no format; want {', '.join(FORMATS)}")


def to_json(table: pd.DataFrame) -> str:
    """The table as a JSON list of objects, one a line; missing scores and dates are null."""
    return "[" + ",\n ".join(json.dumps(record, ensure_ascii=False) for record in records_of(table)) + "]\n"


def records_of(table: pd.DataFrame) -> list[dict[str, object]]:
    """The rows of a table as JSON has them: plain numbers, missing scores and dates as None."""
    return [{name: _plain_value(name, value) for name, value in row.items()} for row in table.to_dict("records")]


def _plain_value(name: str, value: object) -> object:
    if value == "" and name in DATE_COLUMNS:
        return None
    if value is pd.NA:
        return None
    if isinstance(value, (float, np.floating)):
        return None if np.isnan(value) else round(float(value), 6)
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    return int(value) if isinstance(value, np.integer) else value


def to_csv(table: pd.DataFrame) -> str:
    """CSV with scores to six places, text cells safe to open in a spreadsheet."""
    safe = table.copy()
    for name in safe.columns:
        if not pd.api.types.is_numeric_dtype(safe[name]):
            safe[name] = [_inert(value) for value in safe[name]]
    return safe.to_csv(index=False, float_format="%.6f", lineterminator="\n")


def _inert(value: object) -> object:
    """A text cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_START) else value


# ------------------------------------------------------------------ for readers


def number(value: float | None) -> str:
    """A score as readers see it: +0.42, −0.42, or a dash where there is none."""
    return "–" if value is None or pd.isna(value) else f"{value:+.2f}".replace("-", "−")


def interval(row: dict | pd.Series, scorer: str) -> str:
    """A score with its interval: `+0.42 (+0.10 to +0.71)`; a dash where there is no score."""
    if pd.isna(row[scorer]):
        return "–"
    return f"{number(row[scorer])} ({number(row[f'{scorer}_low'])} to {number(row[f'{scorer}_high'])})"


def short_columns(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """The columns a reader needs of a view, scores and intervals written out."""
    if by in _SHORT:
        return _SHORT[by](table)
    rows = table.to_dict("records")
    keep = {
        "article": ("article", "letter", "date", "sender", "recipient", "text"),
        "letter": ("letter", "date", "sender", "recipient", "kind", "witnesses", "words"),
        "year": ("year", "sender", "recipient", "letters", "exchanges"),
    }[by]
    short = pd.DataFrame({name: [row[name] for row in rows] for name in keep})
    for scorer in SCORERS:
        short[f"{scorer} (95% interval)"] = [interval(row, scorer) for row in rows]
    if by != "article":
        rating = "coded" if by == "letter" else "coded_mean"
        short["coders (0–100)"] = ["–" if pd.isna(row[rating]) else f"{row[rating]:.0f}" for row in rows]
    return short


def _short_occasions(table: pd.DataFrame) -> pd.DataFrame:
    number = ["–" if pd.isna(value) else f"{value}{' round' if is_round else ''}" for value, is_round in zip(table["number"], table["round"])]
    shown = table[["occasion", "of", "exchange", "kind", "text", "rule"]].replace("", "–")
    short = {name: [textwrap.shorten(cell, 44, placeholder="…") for cell in shown[name]] for name in ("text", "rule")}
    return shown.assign(number=number, **short)[["occasion", "of", "number", "exchange", "kind", "text", "rule"]]


def _short_controls(table: pd.DataFrame) -> pd.DataFrame:
    """Letter and control in one row, on one scale; coders' ratings in columns of their own."""
    if table.empty:
        return table
    rows, scorer = table.to_dict("records"), next(iter(SCORERS))
    score = f"{scorer} (95% interval)"
    return pd.DataFrame({
        "letter": [row["letter"] for row in rows],
        score: [interval(row, scorer) for row in rows],
        "coders": [_rating(row["coded"]) for row in rows],
        "control": [row["control"] or "–" for row in rows],
        "days": ["–" if pd.isna(row["days"]) else f"{row['days']:.0f}" for row in rows],
        f"control, {score}": [interval({name: row[f"control_{name}"] for name in (scorer, f"{scorer}_low", f"{scorer}_high")}, scorer) for row in rows],
        "coders of it": [_rating(row["control_coded"]) for row in rows],
        "letter minus control": [interval({scorer: row["difference"], f"{scorer}_low": row["difference_low"], f"{scorer}_high": row["difference_high"]}, scorer)
                                 for row in rows],
        "status": [row["status"] or "–" for row in rows],
    })  # fmt: skip


def _rating(value: float) -> str:
    return "–" if pd.isna(value) else f"{value:.0f}"


_SHORT = {"occasion": _short_occasions, "control": _short_controls}


def to_markdown(table: pd.DataFrame) -> str:
    """A Markdown table; text is escaped so that it shows literally."""
    lines = [list(table.columns), ["---"] * len(table.columns), *table.astype(str).to_numpy().tolist()]
    return "".join(f"| {' | '.join(_escape(cell) if place != 1 else cell for cell in line)} |\n" for place, line in enumerate(lines))


def _escape(cell: str) -> str:
    return "".join(f"\\{char}" if char in "\\`*_|<>[]#$" else char for char in " ".join(cell.split()))


def to_text(table: pd.DataFrame) -> str:
    """Aligned columns for a terminal."""
    lines = [list(table.columns), *table.astype(str).to_numpy().tolist()]
    widths = [max(len(line[place]) for line in lines) for place in range(len(table.columns))]
    numeric = [pd.api.types.is_numeric_dtype(table[name]) and name != "year" for name in table.columns]
    return "".join(
        "  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in zip(line, widths, numeric)).rstrip() + "\n"
        for line in lines
    )


def _articles_text(table: pd.DataFrame) -> str:
    """Article by article, the letters it quotes, and under each its excerpts with score, interval and words that moved it."""
    if table.empty:
        return "No excerpts in this corpus. Add some: tonetrack add ARTICLE --corpus DIR\n"
    blocks = []
    for article, of_article in table.groupby("article", sort=False):
        first = of_article.iloc[0]
        source = ", ".join(part for part in (first["outlet"] or "outlet not named", first["article_published"]) if part)
        blocks.append(f"{article} ({source})")
        for _, of_letter in of_article.groupby("letter", sort=False):
            blocks += _letter_lines(of_letter)
        blocks.append("")
    return "\n".join(blocks)


def _letter_lines(excerpts: pd.DataFrame) -> list[str]:
    row = excerpts.iloc[0]
    when = f"{row['date_is']} {row['date']}" if row["date"] else "undated"
    lines = [f"  {row['sender']} to {row['recipient']}, {row['kind']}, {when}  [{row['letter']}]"]
    for scorer in SCORERS:
        lines.append(f"    {scorer}: {_prefixed_interval(row, scorer)} over {len(excerpts)} excerpt{'s' * (len(excerpts) > 1)}")
    for excerpt in excerpts.to_dict("records"):
        lines += textwrap.wrap(f"“{excerpt['text']}”", WIDTH, initial_indent="    ", subsequent_indent="     ")
        scores = "; ".join(f"{scorer} {interval(excerpt, scorer)}" for scorer in SCORERS)
        words = f"{excerpt['words']} words" + ("; repeats another excerpt of this letter" if excerpt["repeats"] else "")
        lines.append(f"      {scores} · {excerpt['status'] or words}")
        lines += textwrap.wrap(f"moved by: {excerpt['moved'] or 'no word of the lexicon'}", WIDTH, initial_indent="      ", subsequent_indent="        ")
    return lines


def _prefixed_interval(row: pd.Series, scorer: str) -> str:
    return interval({name: row[f"article_{name}"] for name in (scorer, f"{scorer}_low", f"{scorer}_high")}, scorer)


# ------------------------------------------------------------------ change and published judgments


MEASURE_NAMES = {"warmth": "computed warmth", "vader": "computed VADER", CODED: "coders' ratings", EXCHANGES: "counts"}


def measured(value: float, of: str, *, signed: bool = True) -> str:
    """A number of a measure as readers see it: a score to two places, a rating of 100 or a count to one."""
    if pd.isna(value):
        return "–"
    places = 1 if of in (CODED, EXCHANGES) else 2
    return f"{value:{'+' if signed else ''}.{places}f}".replace("-", "−")


def difference_of(row: dict | pd.Series, of: str) -> str:
    """The difference of a row with its interval: `−12.4 (−20.8 to −3.4)`; without an interval, it says so."""
    if pd.isna(row["difference"]):
        return "–"
    limits = f"{measured(row['low'], of)} to {measured(row['high'], of)}" if not pd.isna(row["low"]) else "no interval"
    return f"{measured(row['difference'], of)} ({limits})"


def p_value(p: float) -> str:
    """A p-value to three places, the smallest as “below 0.001”."""
    return "–" if pd.isna(p) else "below 0.001" if p < 0.001 else f"{p:.3f}"


def short_change(table: pd.DataFrame) -> pd.DataFrame:
    """A change table for readers; single directions only where the two together could be tested."""
    rows = table.to_dict("records")
    tested = {(row["of"], row["comparison"]) for row in rows if row["direction"] == BOTH and not row["status"]}
    kept = [row for row in rows if row["direction"] == BOTH or (row["of"], row["comparison"]) in tested]
    columns = {
        "measure": [MEASURE_NAMES[row["of"]] for row in kept],
        "comparison": [row["comparison"] for row in kept],
        "direction": [row["direction"] for row in kept],
        "letters": [f"{row['letters_before']} → {row['letters_after']}" for row in kept],
        "means": [" → ".join(measured(row[name], row["of"], signed=False) for name in ("mean_before", "mean_after")) for row in kept],
        "difference (95%)": [difference_of(row, row["of"]) for row in kept],
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
        "date, 95%": [f"{row['earliest']} to {row['latest']}" if told else "–" for row, told in zip(rows, known)],
        "before → after": [f"{row['letters_before']} → {row['letters_after']}" if told else "–" for row, told in zip(rows, known)],
        "difference (no interval)": [measured(row["difference"], row["of"]) for row in rows],
        "p, all places": [p_value(row["p"]) for row in rows],
        "note": [row["status"] for row in rows],
    }
    return pd.DataFrame(columns)


CHANGE_NOTE = (
    "A difference is within directions, so it need not be that of the two means; computed scores are of the words at hand, ratings (coded, 0–100) of whole letters. "
    "Letters are dealt out again within their direction (permutation test, two-sided); p for all looks counts every comparison shown. "
    "The date of a change point is the one that differs most: its difference is overstated and has no interval. The tests suppose letters that do not depend on each other."
)


def format_change(comparisons: pd.DataFrame, points: pd.DataFrame, form: str) -> str:
    """Comparisons and change points as `table`, `md`, or `json` (an object of two lists)."""
    if form == "json":
        return json.dumps({"comparisons": json.loads(to_json(comparisons)), "change_points": json.loads(to_json(points))}, ensure_ascii=False, indent=1) + "\n"
    parts = short_change(comparisons), short_points(points)
    if form == "md":
        return f"{to_markdown(parts[0])}\n{to_markdown(parts[1])}\n{CHANGE_NOTE}\n"
    if form == "table":
        return f"{_columns_text(parts[0])}\nChange points\n{_columns_text(parts[1])}\n{textwrap.fill(CHANGE_NOTE, WIDTH)}\n"
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
            line |= {MEASURE_NAMES[name]: _verdict(by_measure[name], name) for name in measures} | {"note": compared}
        lines.append(line)
    return pd.DataFrame(lines, columns=columns)


def _verdict(row: dict[str, object], of: str) -> str:
    if pd.isna(row["difference"]):
        return f"{row['verdict']}: {row['reason']}"
    why = f"; {row['reason']}" if row["verdict"] == CANNOT_TELL and pd.isna(row["low"]) else ""
    return f"{row['verdict']}: {difference_of(row, of)}, {row['n_a']} against {row['n_b']}{why}"


JUDGMENTS_NOTE = (
    "Agree and disagree only where the 95% interval of the difference (first minus second) excludes none. One letter against one: from the uncertainty of both numbers, "
    "for ratings from the disagreement of the coders, who saw the dates. Several letters: over the letters, each direction with itself. Counts are of known exchanges and have no interval."
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
    parts = [f"{MEASURE_NAMES[of]}: {', '.join(f'{count} {verdict}' for verdict, count in counts.items())}" for of, counts in verdict_counts(table).items()]
    return f"{known} published judgments, {known - untested} of them testable. {'; '.join(parts)}{'.' if parts else ''}".rstrip()
