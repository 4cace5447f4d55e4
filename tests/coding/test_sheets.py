"""Sheets from drawing to reading back: blind, in another order for each coder, and with every fault named."""

from __future__ import annotations

import csv
import re

import numpy as np
import pytest
from conftest import ROOT

from tonetrack.coding.returns import read_sheets
from tonetrack.coding.sampling import Text
from tonetrack.coding.sheets import FORMS, write_sheets
from tonetrack.corpus import load_corpus
from tonetrack.errors import TonetrackError, UsageError

WORDS = [
    "We cherish this friendship.",
    "- We wish you health.",
    "We will stand by Bo Birch,\nwhatever comes.",
    "=We thank you for May 7, 2031.",
    "We note your letter.",
    "Our rivers “meet”.",
]


@pytest.fixture
def drawn(folder, tmp_path):
    def draw(form="letters", **options):
        kit = tmp_path / form
        write_sheets([Text(f"letter-{number}", words, "2030") for number, words in enumerate(WORDS)], kit, load_corpus(folder), form=form, **options)
        return kit

    return draw


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def fill(path, **answers):
    """Write answers, by item or tuple, into a sheet as a spreadsheet would."""
    rows = rows_of(path)
    for place, row in enumerate(rows):
        for name, answer in answers.items():
            row[name] = answer(row, place) if callable(answer) else answer
    save(path, rows)


def save(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def faults(kit):
    with pytest.raises(TonetrackError) as caught:
        read_sheets(kit)
    return str(caught.value).replace(f"{kit}/", "").split("\n")


def test_coders_see_neither_ids_nor_strata_nor_names_nor_dates(drawn):
    kit = drawn()
    for path in (*kit.glob("letters-*.csv"), *kit.glob("letters-*.html")):
        page = path.read_text("utf-8")
        assert "letter-" not in page.replace("letters-", "") and "2030" not in page and "Birch" not in page and "2031" not in page
        assert "[name]" in page and "[date]" in page
    assert [row["id"] for row in rows_of(kit / "key.csv")] == [f"letter-{number}" for number in range(6)]


def test_each_coder_meets_the_items_in_another_order(drawn):
    kit = drawn(coders=("a", "b", "c"))
    orders = [tuple(row["item"] for row in rows_of(kit / f"letters-{name}.csv")) for name in "abc"]
    assert len(set(orders)) == 3 and {frozenset(order) for order in orders} == {frozenset(f"T{number}" for number in range(1, 7))}


def test_a_page_is_printable_shows_every_text_and_loads_nothing(drawn):
    page = (drawn() / "letters-a.html").read_text("utf-8")
    assert page.count('class="item"') == 6 and "default-src 'none'" in page and "<script" not in page and "@page" in page
    assert "Our rivers “meet”." in page and "55–70" in page


def test_the_scales_are_the_codebooks():
    codebook = (ROOT / "corpus" / "codebook.md").read_text()
    for form in ("letters", "excerpts"):
        for rating, name, what in FORMS[form].levels:
            assert re.search(rf"\| {re.escape(rating)} \| {name} \|" + (rf" {re.escape(what)} \|" if what else ""), codebook)


def test_ratings_come_back_by_item_whatever_the_order(drawn):
    kit = drawn()
    given = {f"T{number}": 10 * number for number in range(1, 7)}
    fill(kit / "letters-a.csv", rating=lambda row, place: str(given[row["item"]]))
    fill(kit / "letters-b.csv", rating=lambda row, place: "" if row["item"] == "T3" else f"{given[row['item']]},5")
    returned = read_sheets(kit)
    assert returned.coders == ["a", "b"] and returned.ids[2] == "letter-2" and returned.texts == WORDS
    assert returned.ratings == pytest.approx(np.array([[10, 20, 30, 40, 50, 60], [10.5, 20.5, np.nan, 40.5, 50.5, 60.5]]), nan_ok=True)


def test_signs_of_excerpt_ratings_are_read_as_coders_write_them(drawn):
    kit = drawn("excerpts", coders=("a",))
    written = iter(["-40", "−12.5", "+7", "0", "100", "'-5"])
    fill(kit / "excerpts-a.csv", rating=lambda row, place: next(written))
    assert sorted(read_sheets(kit).ratings[0]) == [-40, -12.5, -5, 0, 7, 100]


def test_every_fault_of_every_sheet_is_named_with_its_line(drawn):
    kit = drawn()
    rows = rows_of(kit / "letters-a.csv")
    for row, rating in zip(rows, ["101", "warm", "-1", "50", "50", "1e2"]):
        row["rating"] = rating
    rows[3]["item"], rows[4]["text"] = rows[2]["item"], "Another text."
    save(kit / "letters-a.csv", rows)
    (kit / "letters-b.csv").write_text("item,text\nT1,x\n")
    found = faults(kit)
    assert len(found) == 9
    lines = (kit / "letters-a.csv").read_text("utf-8").split("\n")
    for rating in ("101", "warm", "-1", "1e2"):
        line = next(number for number, text in enumerate(lines, start=1) if text.endswith(f",{rating},"))
        line -= lines[line - 1].startswith("whatever comes")  # a text of two lines: the row begins where it does
        assert f"letters-a.csv:{line}: rating: {rating!r} is no rating; want 0 to 100, or nothing" in found
    assert sum("the text is not that of" in line for line in found) == 2
    for part in ("already", "is missing", "letters-b.csv:1: no column 'rating'"):
        assert any(part in line for line in found), part


def test_a_column_sorted_alone_is_noticed(drawn):
    kit = drawn(coders=("a",))
    rows = rows_of(kit / "letters-a.csv")
    for row, item in zip(rows, sorted(row["item"] for row in rows)):
        row["item"], row["rating"] = item, "50"
    save(kit / "letters-a.csv", rows)
    assert "was a column sorted alone" in faults(kit)[0]


def test_blank_space_and_line_ends_that_a_spreadsheet_changes_are_no_fault(drawn):
    kit = drawn(coders=("a",))
    fill(kit / "letters-a.csv", rating="50", text=lambda row, place: f" {row['text']} ".replace("\n", "\r\n"))
    assert read_sheets(kit).ratings.tolist() == [[50] * 6]


def test_best_worst_answers_make_scores(drawn):
    kit = drawn("best-worst", appearances=8)
    for name in "ab":
        pick = lambda row, choose: choose("ABCD", key=lambda letter: row[f"item_{letter}"])  # noqa: E731
        fill(kit / f"best-worst-{name}.csv", warmest=lambda row, place: pick(row, max).lower(), coldest=lambda row, place: pick(row, min))
    returned = read_sheets(kit)
    assert returned.ratings[0].tolist() == returned.ratings[1].tolist()  # the same tuples, whatever the order
    assert returned.ratings[0][0] == -1 and returned.ratings[0][5] == 1 and len(returned.answers["a"]) == 12


def test_wrong_best_worst_answers_are_named(drawn):
    kit = drawn("best-worst", coders=("a",))
    answers = iter([("A", ""), ("B", "B"), ("E", "A"), ("", "")])
    rows = rows_of(kit / "best-worst-a.csv")
    for row, (warmest, coldest) in zip(rows, answers):
        row["warmest"], row["coldest"] = warmest, coldest
    rows[5]["warmest"], rows[5]["coldest"] = "A", "B"
    save(kit / "best-worst-a.csv", rows)
    found = faults(kit)
    assert [line.split(": ", 1)[1] for line in found] == [
        "warmest: one answer of two; want warmest and coldest, or neither", "coldest: is the warmest too", "warmest: 'E' is no answer; want A, B, C or D",
    ]  # fmt: skip


def test_a_sheet_that_nobody_filled_is_a_fault(drawn):
    assert all("has no rating at all" in line for line in faults(drawn()))


def test_a_filled_sheet_is_never_overwritten(drawn):
    kit = drawn()
    fill(kit / "letters-a.csv", rating="50")
    before = (kit / "letters-a.csv").read_bytes()
    with pytest.raises(TonetrackError, match="somebody may have filled it"):
        drawn()
    assert (kit / "letters-a.csv").read_bytes() == before


def test_sheets_of_two_forms_or_none_are_refused(drawn, tmp_path):
    kit = drawn()
    (kit / "excerpts-a.csv").write_text("item,text,rating\n")
    assert "want the sheets of one form" in faults(kit)[0]
    (tmp_path / "letters").rename(tmp_path / "gone")
    assert "has no key.csv; want a folder that tonetrack code draw wrote" in faults(kit)[0]


@pytest.mark.parametrize("options", [{"form": "mood"}, {"coders": ("a", "a")}, {"coders": ("../a",)}, {"coders": ("",)}])
def test_unknown_forms_and_names_that_are_no_file_names_are_refused(drawn, options):
    with pytest.raises(UsageError):
        drawn(**options)
