"""The report of scores: one flat table per view, printed for a terminal or written for a program."""

from __future__ import annotations

import json
import math
import re
import textwrap

import numpy as np
import pandas as pd

from tonetrack.comparison import controls_table
from tonetrack.corpus import Corpus
from tonetrack.errors import UsageError, quoted
from tonetrack.occasions import assignments_table
from tonetrack.scoring import SCORERS, score_columns, score_texts
from tonetrack.scoring.parties import sides_in
from tonetrack.series import days_of, excerpts_table, kept_by_view, letters_table, years_table
from tonetrack.text import counted

VIEWS = ("article", "letter", "year", "occasion", "control")
FORMATS = ("table", "csv", "json", "md")
DATE_COLUMNS = ("date", "written", "received", "published", "article_published")
COUNTS = ("words", "number")  # columns of whole numbers
MOST_DOUBT = 60  # characters of what is not sure that a table for readers has; CSV and JSON have it whole
WIDTH = 100  # characters of a line of prose; a narrower terminal has less
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
FORMULA_START = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run such a cell (OWASP: CSV injection)


def report_table(corpus: Corpus, *, by: str = "article") -> pd.DataFrame:
    """The report as a flat table, one row an excerpt (`by="article"`), a letter, a year and direction, a known message with
    its occasion (`by="occasion"`), or a letter and its control, the same days' letter of another pair (`by="control"`).

    Its first column is `article`, `letter`, `year` or `occasion`; every scorer has its score and interval, as `vader, vader_low,
    vader_high`. By article, `article_vader…` is the score of all the article quotes from that letter. A corpus seen
    through days or a direction has the rows of these only. Raises UsageError for another view.
    """
    table = _whole_table(corpus, by)
    if by == "year" or table.empty:
        return table  # years keep to the view themselves
    return table[kept_by_view(table.assign(day=days_of(table["date"])), corpus)].reset_index(drop=True)


def _whole_table(corpus: Corpus, by: str) -> pd.DataFrame:
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
    letters = map(corpus.letter, groups.index.get_level_values("letter"))
    sides = [sides_in(corpus, letter.recipient, letter.sender) for letter in letters]
    for name in SCORERS:
        scores = score_texts(groups, scorer=name, sides=sides)[score_columns(name)].add_prefix("article_")
        excerpts = excerpts.join(scores, on=["article", "letter"])
    return excerpts[[*(name for name in excerpts if name != "doubt"), "doubt"]]


def format_table(table: pd.DataFrame, form: str, *, by: str = "article", width: int = WIDTH) -> str:
    """The table as text: `table` for a terminal (prose in lines of `width`), `csv`, `json` (a list of objects, null for missing) or `md`."""
    if form == "csv":
        return to_csv(table)
    if form == "json":
        return to_json(table)
    if form == "md":
        return to_markdown(short_columns(table, by))
    if form == "table":
        return _articles_text(table, width) if by == "article" else to_text(short_columns(table, by))
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
        if name in COUNTS and pd.api.types.is_float_dtype(safe[name]):  # beside rows without one
            safe[name] = safe[name].astype("Int64")
        elif not pd.api.types.is_numeric_dtype(safe[name]):
            safe[name] = [_inert(value) for value in safe[name]]
    return safe.to_csv(index=False, float_format="%.6f", lineterminator="\n")


def _inert(value: object) -> object:
    """A text cell that no spreadsheet takes for a formula; a number read as text stays one."""
    is_formula = isinstance(value, str) and value.startswith(FORMULA_START) and not _NUMBER.fullmatch(value)
    return f"'{value}" if is_formula else value


# ------------------------------------------------------------------ for readers


def number(value: float | None) -> str:
    """A score as readers see it, in tables as on charts: +0.42, −0.42, 0.00, or a dash where there is none."""
    text = "–" if value is None or pd.isna(value) else f"{value:+.2f}".replace("-", "−")
    return text if text.strip("+−0.") else "0.00"


def rating_shown(value: float) -> str:
    """A coders' rating of 0 to 100 as readers see it, a half rounded up as they do, or a dash where there is none.

    >>> rating_shown(56.5), rating_shown(57.49), rating_shown(float("nan"))
    ('57', '57', '–')
    """
    return "–" if pd.isna(value) else f"{math.floor(value + 0.5)}"


def mean_rating_shown(row: dict | pd.Series) -> str:
    """The mean of coders' ratings with its interval where there is one: `58 (52 to 64)`."""
    mean, low, high = (rating_shown(row[column]) for column in ("coded_mean", "coded_low", "coded_high"))
    return mean if pd.isna(row["coded_low"]) else f"{mean} ({low} to {high})"


def interval(row: dict | pd.Series, name: str) -> str:
    """The score of that column with its interval, of the two beside it: `+0.42 (+0.10 to +0.71)`; a dash where there is no score."""
    score, low, high = (number(row[column]) for column in score_columns(name))
    return score if pd.isna(row[name]) else f"{score} ({low} to {high})"


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
        short["coders (0–100)"] = [rating_shown(row[rating]) for row in rows]
    if table["doubt"].any():
        short["not sure"] = [textwrap.shorten(doubt, MOST_DOUBT, placeholder="…") or "–" for doubt in table["doubt"]]
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
        "coders": [rating_shown(row["coded"]) for row in rows],
        "control": [row["control"] or "–" for row in rows],
        "days": ["–" if pd.isna(row["days"]) else f"{row['days']:.0f}" for row in rows],
        f"control, {score}": [interval(row, f"control_{scorer}") for row in rows],
        "coders of it": [rating_shown(row["control_coded"]) for row in rows],
        "letter minus control": [interval(row, "difference") for row in rows],
        "status": [row["status"] or "–" for row in rows],
    })  # fmt: skip


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


def _articles_text(table: pd.DataFrame, width: int) -> str:
    """Article by article, the letters it quotes, and under each its excerpts with score, interval and words that moved it."""
    if table.empty:
        return "No excerpts.\n"
    blocks = []
    for article, of_article in table.groupby("article", sort=False):
        first = of_article.iloc[0]
        source = ", ".join(part for part in (first["outlet"] or "outlet not named", first["article_published"]) if part)
        blocks.append(f"{article} ({source})")
        for _, of_letter in of_article.groupby("letter", sort=False):
            blocks += _letter_lines(of_letter, width)
        blocks.append("")
    return "\n".join(blocks)


def _letter_lines(excerpts: pd.DataFrame, width: int) -> list[str]:
    row = excerpts.iloc[0]
    when = f"{row['date_is']} {row['date']}" if row["date"] else "undated"
    lines = [f"  {row['sender']} to {row['recipient']}, {row['kind']}, {when}  [{row['letter']}]"]
    if row["doubt"]:
        lines += textwrap.wrap(f"not sure: {row['doubt']}", width, initial_indent="    ", subsequent_indent="      ")
    for scorer in SCORERS:
        lines.append(f"    {scorer}: {interval(row, f'article_{scorer}')} over {counted(len(excerpts), 'excerpt')}")
    for excerpt in excerpts.to_dict("records"):
        lines += textwrap.wrap(f"“{excerpt['text']}”", width, initial_indent="    ", subsequent_indent="     ")
        scores = "; ".join(f"{scorer} {interval(excerpt, scorer)}" for scorer in SCORERS)
        words = f"{excerpt['words']} words" + ("; repeats another excerpt of this letter" if excerpt["repeats"] else "")
        lines.append(f"      {scores} · {excerpt['status'] or words}")
        lines += textwrap.wrap(
            f"moved by: {excerpt['moved'] or 'no word of the lexicon'}", width, initial_indent="      ", subsequent_indent="        "
        )
    return lines
