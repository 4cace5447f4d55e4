from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest

from tonetrack.corpus import load_corpus
from tonetrack.errors import UsageError
from tonetrack.report import format_table, report_table, to_csv


@pytest.mark.parametrize(("view", "rows"), [("article", 1), ("letter", 1), ("year", 6)])
def test_rows_are_flat_and_begin_with_their_key(folder, view, rows):
    table = report_table(load_corpus(folder), by=view)
    records = json.loads(format_table(table, "json", by=view))
    assert len(records) == rows and next(iter(records[0])) == view
    assert {"sender", "recipient", "warmth", "warmth_low", "warmth_high", "vader", "vader_low", "vader_high"} <= set(records[0])
    assert not any(isinstance(value, (list, dict)) for record in records for value in record.values())


def test_a_missing_score_is_null_in_json_and_empty_in_csv(folder):
    table = report_table(load_corpus(folder), by="year")
    assert json.loads(format_table(table, "json"))[2]["vader"] is None
    assert list(csv.DictReader(io.StringIO(format_table(table, "csv"))))[2]["vader"] == ""


def test_the_terminal_shows_article_letter_excerpt_score_and_words(folder):
    text = format_table(report_table(load_corpus(folder)), "table")
    for part in ("gazette (The Gazette, 2030-05-02)", "Ada Aster to Bo Birch, letter, written 2030-05-01", "“We cherish this wonderful friendship.”",
                 "moved by: cherish +", "vader: +0.", "warmth: +0."):  # fmt: skip
        assert part in text
    narrow = format_table(report_table(load_corpus(folder)), "table", width=25)
    assert "    “We cherish this\n     wonderful\n     friendship.”" in narrow


def test_a_cell_that_a_spreadsheet_would_run_is_made_inert_and_scores_are_not(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful", "=HYPERLINK(1) horrible hate"))
    row = next(csv.DictReader(io.StringIO(format_table(report_table(load_corpus(folder)), "csv"))))
    assert row["text"].startswith("'=HYPERLINK") and row["vader_low"].startswith("-")


def test_a_number_that_was_read_as_text_stays_a_number():
    cells = ["-0.5", "+3", "-1e-3", "-.5", "-x", "+1+1", "-", "=1"]
    assert to_csv(pd.DataFrame({"cell": cells})).split("\n")[1:-1] == [*cells[:4], *(f"'{cell}" for cell in cells[4:])]


def test_markdown_shows_text_literally(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful", "<script> | `$x` *a* [b](c)"))
    line = format_table(report_table(load_corpus(folder)), "md").split("\n")[2]
    assert r"\<script\> \| \`\$x\` \*a\* \[b\](c)" in line


def test_an_unknown_view_or_format_is_named(folder):
    with pytest.raises(UsageError, match="'month' is no view; want article, letter, year"):
        report_table(load_corpus(folder), by="month")
    with pytest.raises(UsageError, match="'xml' is no format; want table, csv, json, md"):
        format_table(report_table(load_corpus(folder)), "xml")


def test_counts_beside_rows_without_one_are_whole_numbers():
    assert to_csv(pd.DataFrame({"words": [2.0, None], "warmth": [0.5, 1.0]})) == "words,warmth\n2,0.500000\n,1.000000\n"
