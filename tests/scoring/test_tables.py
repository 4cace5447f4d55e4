from __future__ import annotations

import pytest

from tonetrack.errors import TonetrackError
from tonetrack.scoring.tables import read_texts, score_table


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
        ("t.json", '[{"text": "x"', "is not JSON rows"),
        ("t.jsonl", '{"text": "x"}\n{"text\n', "t.jsonl:2: is not JSON"),
        ("t.csv", "id,text\n1\n2,x\n3,x,y\n", "t.csv:2: 1 cells; the header has 2\nPATH:4: 3 cells; the header has 2"),
        ("t.txt", "%PDF-1.7\n", "t.txt: is a PDF, which is not read as text; save it as text or HTML"),
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
