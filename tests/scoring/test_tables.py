from __future__ import annotations

import io

import pytest

from tonetrack.errors import TonetrackError
from tonetrack.scoring.tables import explained_texts, read_records, read_texts, score_table


def test_rows_and_cells_come_back_as_they_were(tmp_path):
    (tmp_path / "t.csv").write_text("id,text\n007,We cherish peace.\nNA,\n")
    table = score_table(read_texts(tmp_path / "t.csv"))
    assert table["id"].tolist() == ["007", "NA"]
    assert table["status"].tolist() == ["", "no words"] and table[["warmth", "vader"]].isna().to_numpy().tolist() == [[False, False], [True, True]]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("t.csv", "id,txt\n1,x\n", "t.csv:1: no column 'text'; found: id, txt"),
        ("t.csv", "id\n", "t.csv:1: no column 'text'; found: id"),
        ("t.json", '[{"text": "x"}, {"text": 3}]', "t.json:2: no text in column 'text'"),
        ("t.jsonl", '{"text": "x"}\n[1]\n', "t.jsonl:2: '[1]' is not an object"),
        ("t.json", '[{"text": "x"', "is not JSON"),
        ("t.jsonl", '{"text": "x"}\n{"text\n', "t.jsonl:2: is not JSON"),
        ("t.json", '[{"id": 1, "text": "x", "id": 2}]', "t.json: key 'id' stands twice in one object, with '1' and '2'; keep one"),
        ("t.jsonl", '{"text": "x"}\n{"text": "x", "text": "y"}\n', "t.jsonl:2: key 'text' stands twice in one object, with 'x' and 'y'; keep one"),
        ("t.csv", "id,text\n1\n2,x\n3,x,y\n", "t.csv:2: 1 cell; the header has 2\nPATH:4: 3 cells; the header has 2"),
        ("t.txt", "%PDF-1.7\n", "t.txt: is a PDF, which is not read as text; save it as text or HTML"),
        ("t.txt", "PK\x03\x04", "t.txt: is a Word or other zipped file, which is not read as text; save it as text or HTML, or unpack it"),
        ("t.txt", "a\0b", "t.txt:1: holds a NUL character; want text, saved as UTF-8"),
    ],
)
def test_a_bad_row_is_named(tmp_path, name, content, message):
    (tmp_path / name).write_text(content)
    with pytest.raises(TonetrackError) as caught:
        read_texts(tmp_path / name)
    assert message.replace("PATH", str(tmp_path / name)) in str(caught.value)


def test_a_column_of_the_users_is_never_overwritten(tmp_path):
    (tmp_path / "t.csv").write_text("text,status\nx,mine\n")
    with pytest.raises(TonetrackError, match="the table has a column 'status' already"):
        score_table(read_texts(tmp_path / "t.csv"))


@pytest.mark.parametrize("column", ["reasons", "rest"])
def test_a_column_of_the_users_is_never_taken_for_reasons(tmp_path, column):
    (tmp_path / "t.csv").write_text(f"text,{column}\nWe cherish peace.,mine\n")
    with pytest.raises(TonetrackError, match=f"the table has a column '{column}' already"):
        score_table(read_texts(tmp_path / "t.csv"), explain=True)
    assert score_table(read_texts(tmp_path / "t.csv"))[column].tolist() == ["mine"]


def test_explained_rows_are_told_apart_and_what_is_not_scored_says_why(tmp_path):
    (tmp_path / "t.csv").write_text("id,text\n7,We cherish peace.\n8,…\n")
    shown = explained_texts(read_texts(tmp_path / "t.csv"))
    first, second = shown.split("2 of 2; id 8")
    assert first.startswith("1 of 2; id 7\n") and "[cherish" in first and "  not scored: no words\n" in second


def test_small_words_are_told_together(tmp_path):
    (tmp_path / "t.txt").write_text("We are pleased to see that our two countries have opened a new chapter of good work.")
    shown = explained_texts(read_texts(tmp_path / "t.txt"))
    assert "words and pairs that moved it by less than" in shown
    assert all(abs(float(line.split()[0])) >= 0.005 for line in shown.splitlines() if "[vocabulary " in line)


@pytest.mark.parametrize(("content", "message"), [
    ('{"text": "We cherish."}', "is one JSON value; want a list of objects"),
    ("[" * 100_000, "brackets nested too deep"),
    ('[{"text": "We", "n": ' + "9" * 5_000 + "}]", "a number of too many digits"),
    ('[{"text": "We \\ud800"}]', "half a character"),
])  # fmt: skip
def test_json_that_cannot_be_scored_is_said_in_words(tmp_path, content, message):
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(TonetrackError, match=message):
        read_texts(path)


def test_a_text_that_is_null_has_no_words_and_keeps_its_row(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('[{"text": "We cherish peace.", "n": 1}, {"text": null, "n": 2}]')
    table = score_table(read_texts(path), explain=True)
    assert table["status"].tolist() == ["", "no words"] and table["n"].tolist() == [1, 2] and not table["reasons"][1] and table["text"][1] is None
    assert "2 of 2; n 2" in explained_texts(read_texts(path)) and explained_texts(read_texts(path)).count("not scored: no words") == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.tsv", "id\ttext\n1\tWe cherish peace, friend; truly.\n"),
        ("a.csv", "id;text\n1;We cherish peace, friend\n"),
        ("a.csv", '"Nr., old";text\n1;"We cherish; peace"\n'),
        ("a.csv", 'id,"text"\n1,We cherish; peace\n'),
        ("a.csv", "text\nWe cherish; peace\n"),
    ],
)
def test_cells_are_parted_by_what_parts_the_header(tmp_path, name, content):
    (tmp_path / name).write_text(content)
    (text,) = read_texts(tmp_path / name)["text"]
    assert text.startswith("We cherish") and read_records(tmp_path / name)[0][1]["text"] == text


def test_standard_input_with_semicolons_is_a_table(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"id;text\n1;We cherish peace.\n")))
    assert read_texts("-")["text"].tolist() == ["We cherish peace."]


def test_all_rows_without_a_text_are_named(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('[{"text": 1}, {"text": "We cherish."}, {"words": "We cherish."}]')
    with pytest.raises(TonetrackError) as problem:
        read_texts(path)
    assert [each.line for each in problem.value.problems] == [1, 3]


def test_a_line_of_the_account_that_would_read_nothing_is_left_out():
    from tonetrack.scoring.reasons import Explanation, Rest
    from tonetrack.scoring.tables import _account_lines

    lines = _account_lines(Explanation(0.1, "", (), (Rest(0.0004, "too little"), Rest(-0.0996, "enough"))))
    assert [line for line in lines if "little" in line] == [] and any("-0.100 enough" in line for line in lines)
