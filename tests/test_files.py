from __future__ import annotations

import os

import pytest

from tonetrack import files
from tonetrack.errors import EncodingError, FileError


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfa\r\nb\rc\n", "a\nb\nc\n"),
        ("naïve".encode("utf-16"), "naïve"),
        ("“plain”".encode(), "“plain”"),
    ],
)
def test_marks_and_line_ends_are_levelled(tmp_path, content, text):
    (tmp_path / "a.txt").write_bytes(content)
    assert files.read_text(tmp_path / "a.txt") == text


def test_windows_1252_is_refused_with_its_line_and_byte(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one\nIt isn\x92t good\n")
    with pytest.raises(EncodingError, match=r"a\.txt:2: byte 0x92 is not UTF-8; save the file as UTF-8"):
        files.read_text(tmp_path / "a.txt")


def test_how_many_lines_are_not_utf8_is_said(tmp_path):
    (tmp_path / "a.txt").write_bytes("caf\u00e9 \ufffd\n".encode() + b"caf\xe9\nplain\nna\xefve\n\x93so\x94\n")
    with pytest.raises(EncodingError, match=r"a\.txt:2: byte 0xe9 is not UTF-8, and 2 more lines have such bytes; save the file as UTF-8"):
        files.read_text(tmp_path / "a.txt")


def test_a_nul_is_no_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one\n\0two")
    with pytest.raises(EncodingError, match="a.txt:2"):
        files.read_text(tmp_path / "a.txt")


def test_missing_folder_pipe_and_oversize_are_said(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "big").write_bytes(b"x" * 11)
    for name, message in (("none", "does not exist"), ("", "is a folder"), ("pipe", "not a regular file")):
        with pytest.raises(FileError, match=message):
            files.read_bytes(tmp_path / name)
    with pytest.raises(FileError, match="is larger than"):
        files.read_bytes(tmp_path / "big", limit=10)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2,3\n", ":2: 3 cells; the header has 2; a cell that holds the mark between cells wants quotation marks around it"),
        ("a,b\n1,2\n3\n", ":3: 1 cell; the header has 2"),
        ("a,a\n1,2\n", ":1: column 'a' stands twice"),
        ("a,c\n1,2\n", ":1: no column 'b'; found: a, c"),
        ('a,b\n"1,2\n', "is not CSV: a quotation mark is opened and never closed"),
        ("", "is empty"),
    ],
)
def test_a_bad_table_is_refused_with_its_line(tmp_path, text, message):
    path = tmp_path / "t.csv"
    path.write_text(text)
    with pytest.raises(FileError) as caught:
        files.read_table(path, required=("b",))
    assert message in str(caught.value)


def test_a_caller_with_checks_of_its_own_gets_what_is_wrong_with_rows(tmp_path):
    (tmp_path / "t.csv").write_text('a,b\n1\n2,x\n3,x,y\n"4\n')
    problems = []
    assert files.read_table(tmp_path / "t.csv", problems=problems) == [(3, {"a": "2", "b": "x"})]
    assert [problem.line for problem in problems] == [2, 4, 5]


def test_cells_stay_as_they_stand_and_lines_are_counted_over_quoted_breaks(tmp_path):
    (tmp_path / "t.csv").write_text('a,b\n001,NA\n"x\ny",null\nlast,\n')
    rows = files.read_table(tmp_path / "t.csv")
    assert rows == [(2, {"a": "001", "b": "NA"}), (3, {"a": "x\ny", "b": "null"}), (5, {"a": "last", "b": ""})]


@pytest.mark.parametrize("marks", ['"""', "'''"])
def test_toml_fields_have_their_lines(tmp_path, marks):
    path = tmp_path / "t.toml"
    path.write_text('a = 1\n[[w]]\nb = 2\n[[w.e]]\ntext = """\nnot = here\n"""\n[[w.e]]\ntext = "x"\n[[w]]\n[[w.e]]\ntext = "y"\n'.replace('"""', marks))
    _, lines = files.read_toml(path)
    assert {name: lines[name] for name in ("a", "w.0.b", "w.0.e.0.text", "w.0.e.1.text", "w.1.e.0.text")} == {
        "a": 1, "w.0.b": 3, "w.0.e.0.text": 5, "w.0.e.1.text": 9, "w.1.e.0.text": 12,
    }  # fmt: skip
    assert not any("not" in name for name in lines)


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    """The n-th call of the system fails, for every n until the write succeeds."""
    path = tmp_path / "out.txt"
    path.write_text("old")
    for name in ("fsync", "replace", "chmod", "fdopen"):
        with monkeypatch.context() as patch:
            patch.setattr(files.os, name, lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
            with pytest.raises(FileError, match="the disk is full"):
                files.write_atomically(path, "new")
        assert path.read_text() == "old"
        assert os.listdir(tmp_path) == ["out.txt"]
    files.write_atomically(path, "new")
    assert path.read_text() == "new"


def test_the_manifest_is_written_last(tmp_path, monkeypatch):
    written = []
    monkeypatch.setattr(files, "write_atomically", lambda path, _: written.append(path.name))
    files.write_all(tmp_path, {"a": "", "manifest": "", "z": ""}, last="manifest")
    assert written == ["a", "z", "manifest"]


@pytest.mark.parametrize(("text", "message"), [("a = " + "[" * 5_000, "brackets nested too deep"), ("a = " + "9" * 5_000, "a number of too many digits"), ('a = "b\n', "a quotation mark is not closed on this line")])
def test_toml_that_python_cannot_hold_is_refused(tmp_path, text, message):
    path = tmp_path / "a.toml"
    path.write_text(text)
    with pytest.raises(FileError, match=f"is not TOML: {message}"):
        files.read_toml(path)


def test_half_a_character_is_not_written_and_the_old_file_stays(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(EncodingError, match=r"a text holds \\ud800, half a character"):
        files.write_atomically(path, "new \ud800")
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]


def test_a_name_with_a_nul_and_a_file_in_the_way_are_said(tmp_path):
    with pytest.raises(FileError, match="is no file name"):
        files.write_atomically(f"{tmp_path}/a\0b", "")
    (tmp_path / "a").write_text("")
    with pytest.raises(FileError, match="a file stands where a folder is wanted"):
        files.write_atomically(tmp_path / "a" / "b.txt", "")
    with pytest.raises(FileError, match="no name of a file; want a path"):
        files.read_text("")
