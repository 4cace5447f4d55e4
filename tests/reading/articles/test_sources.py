"""Archives, folders and odd bytes: every article once, every trouble named, nothing lost."""

import gzip
import io
import json
import os

import pytest

from tonetrack.errors import EncodingError, FileError, TonetrackError, UsageError
from tonetrack.reading.articles.article import Article
from tonetrack.reading.articles.sources import read_article, read_articles

RECORDS = [
    {"headline": "One", "story_text": "Ada wrote to Bo.", "date": 1935712800000, "link": "https://example.invalid/1"},
    {"headline": "Two", "story_text": "Bo “replied”.", "date": 1935799200000, "link": "https://example.invalid/2"},
]


def write(path, text, *, packed=False):
    path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    return path


def as_lines(records):
    return "".join(json.dumps(record) + "\n" for record in records)


def as_csv(records):
    return "Headline,Story Text,Date,Link\n" + "".join(f'{r["headline"]},"{r["story_text"]}",{r["date"]},{r["link"]}\n' for r in records)


FORMATS = {
    "a.json": json.dumps(RECORDS), "b.json": json.dumps({"count": 2, "articles": RECORDS}), "c.jsonl": as_lines(RECORDS), "d.ndjson": as_lines(RECORDS),
    "e.csv": as_csv(RECORDS),
}  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_articles(tmp_path, name, packed):
    path = write(tmp_path / (name + ".gz" * packed), FORMATS[name], packed=packed)
    found = list(read_articles([path]))
    assert [(a.title, a.text, a.published, a.published_basis, a.url, a.record) for a in found] == [
        ("One", "Ada wrote to Bo.", "2031-05-05", "page", "https://example.invalid/1", 1),
        ("Two", "Bo “replied”.", "2031-05-06", "page", "https://example.invalid/2", 2),
    ]


def test_parquet(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pyarrow.Table.from_pylist(RECORDS), tmp_path / "a.parquet")
    assert [article.title for article in read_articles([tmp_path / "a.parquet"])] == ["One", "Two"]
    [error] = read_articles([write(tmp_path / "b.parquet", "no parquet")])
    assert "is not Parquet" in str(error)


@pytest.mark.parametrize(
    ("value", "day"),
    [("2031-05-05", "2031-05-05"), ("2031-05-05T23:10:00+09:00", "2031-05-05"), (1935712800, "2031-05-05"), ("1935712800000", "2031-05-05"),
     ("Mon, 05 May 2031 10:00:00 GMT", "2031-05-05"), ("May 5, 2031", "2031-05-05"), ("20310505", "2031-05-05"), (None, None), ("", None),
     ("20310505T143000Z", "2031-05-05"), ("20310505143000", "2031-05-05"), ("1.9357128e+12", "2031-05-05"), ("05-May-2031", "2031-05-05"),
     ("Mon May 05 14:30:00 +0000 2031", "2031-05-05"), ({"$date": "2031-05-05T14:30:00Z"}, "2031-05-05")],
)  # fmt: skip
def test_dates_of_every_form(tmp_path, value, day):
    [article] = read_articles([write(tmp_path / "a.jsonl", json.dumps({"text": "x", "date": value}) + "\n")])
    assert (article.published, article.notes) == (day, ())


@pytest.mark.parametrize(("dates", "days"), [
    (["5/9/2031", "5/13/2031 2:30 PM"], ["2031-05-09", "2031-05-13"]), (["05/09/31", "05/13/31"], ["2031-05-09", "2031-05-13"]),
    (["09/05/2031", "13/05/2031"], ["2031-05-09", "2031-05-13"]), (["09.05.2031", "13.05.2031"], ["2031-05-09", "2031-05-13"]),
    (["5/9/2031", "6/9/2031"], [None, None]), (["2031-05-09", "5/13/2031"], ["2031-05-09", "2031-05-13"]),
])  # fmt: skip
def test_whether_the_day_or_the_month_comes_first_is_told_by_another_record(tmp_path, dates, days):
    table = "text,date\n" + "".join(f"Kim wrote.,{day}\n" for day in dates)
    assert [article.published for article in read_articles([write(tmp_path / "a.csv", table)])] == days


def test_a_table_that_breaks_off_gives_the_articles_before(tmp_path):
    found = list(read_articles([write(tmp_path / "a.csv", 'text,date\nKim wrote.,5/13/2031\n"Xi" wrote.,5/9/2031\n')]))
    assert found[0].published == "2031-05-13" and isinstance(found[1], FileError)


@pytest.mark.parametrize("record", [
    {"title": "One", "publishedAt": "2031-05-05T10:00:00Z", "source": {"id": None, "name": "The Post"}, "content": "Ada wrote."},
    {"headline": {"main": "One"}, "pub_date": "2031-05-05T10:00:00+0000", "source": "The Post", "body": {"text": "Ada wrote."}},
    {"HD": "One", "PD": "5 May 2031", "SN": "The Post", "LP": "Ada wrote.", "TD": ""},
    {"Title": "One", "Publication title": "The Post", "Publication date": "May 5, 2031", "Full text": "Ada wrote."},
    {"stories_id": 1, "publish_date": "2031-05-05", "title": "One", "media_name": "The Post", "story_text": "Ada wrote."},
    {"": "0", "id": "17283", "title": "One", "publication": "The Post", "date": "2031-05-05", "year": "2031.0", "content": "Ada wrote."},
    {"title": "One", "date_publish": "2031-05-05 10:00:00", "maintext": "Ada wrote.", "source_domain": "The Post"},
    {"title": "One", "seendate": "20310505T100000Z", "domain": "The Post", "body": ["Ada wrote."]},
])  # fmt: skip
def test_columns_as_the_usual_archives_name_them(tmp_path, record):
    [article] = read_articles([write(tmp_path / "a.jsonl", json.dumps(record) + "\n")])
    assert (article.title, article.published, article.outlet, article.text) == ("One", "2031-05-05", "The Post", "Ada wrote.")


def test_date_that_is_none_is_noted_not_guessed(tmp_path):
    [article] = read_articles([write(tmp_path / "a.jsonl", '{"text": "x", "date": "some day in spring"}\n')])
    assert article.published is None and "some day in spring" in article.notes[0]


def test_one_bad_record_does_not_stop_the_rest(tmp_path):
    path = write(tmp_path / "a.jsonl", '{"text": "one"}\n{broken\n[1]\n{"text": "four"}\n')
    found = list(read_articles([path]))
    assert [one.text if isinstance(one, Article) else one.line for one in found] == ["one", 2, 3, "four"]


def test_archive_without_a_text_column_says_what_it_found(tmp_path):
    [error] = read_articles([write(tmp_path / "a.csv", "titel,txt\na,b\n")])
    assert isinstance(error, FileError) and "titel, txt" in str(error) and "story_text" in str(error)


def test_row_with_too_few_cells_is_named(tmp_path):
    found = list(read_articles([write(tmp_path / "a.csv", "title,text\na\nb,c\n")]))
    assert "1 cell; the header has 2" in str(found[0]) and found[1].text == "c"


@pytest.mark.parametrize(("name", "content"), [("a.json", "{"), ("a.json", "3"), ("a.json.gz", "x" * 40), ("a.csv", ""), ("none.json", None)])
def test_archives_that_are_none(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(b"\x1f\x8b" + content.encode() if name.endswith("gz") else content.encode())
    [error] = read_articles([path])
    assert isinstance(error, TonetrackError) and str(path) in str(error)


def test_folder_is_read_in_order_without_hidden_and_other_files(tmp_path):
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    write(folder / "b.txt", "B")
    write(folder / "a.jsonl", '{"text": "A"}\n')
    write(folder / "sub" / "c.txt", "C")
    write(folder / ".hidden.txt", "no")
    write(folder / "photo.png", "no")
    (folder / "sub" / "loop").symlink_to(folder)
    notes = []
    assert [article.text for article in read_articles([folder], note=notes.append)] == ["A", "B", "C"]
    assert notes == [f"{folder}: files of other kinds passed over: 1"]


def test_folder_without_articles_is_refused(tmp_path):
    [error] = read_articles([tmp_path])
    assert "holds no article" in str(error)


def test_a_folder_that_may_not_be_read_is_not_called_empty(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)  # root may read everything
    [error] = read_articles([tmp_path])
    assert str(error) == f"{tmp_path}: permission denied"


def test_missing_files_leave_the_others(tmp_path):
    found = list(read_articles([tmp_path / "none.txt", write(tmp_path / "a.txt", "A")]))
    assert isinstance(found[0], FileError) and found[1].text == "A"


def test_markup_and_entities_in_a_record_are_resolved(tmp_path):
    records = [{"text": "<p>Ada&nbsp;wrote.</p><p>Bo &amp; Cy read.</p>"}, {"text": "&nbsp;&nbsp;Ada &ldquo;wrote&rdquo;."}]
    assert [article.text for article in read_articles([write(tmp_path / "a.jsonl", as_lines(records))])] == ["Ada\xa0wrote.\n\nBo & Cy read.", "\xa0\xa0Ada “wrote”."]


def test_windows_1252_is_read_and_said(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("“Our boats are out,” she wrote to her old friend on the far side of the lake.".encode("cp1252"))
    article = read_article(path)
    assert article.text.startswith("“Our boats") and article.notes == ("not UTF-8: read as Windows-1252",)


def test_bytes_of_another_encoding_are_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("친애하는 동지에게 보내는 편지".encode("euc-kr"))
    with pytest.raises(EncodingError):
        read_article(path)


def test_mojibake_is_repaired_and_said(tmp_path):
    path = write(tmp_path / "a.txt", "â€œOur boats are out,â€\x9d she wrote; Ã©tude.")
    article = read_article(path)
    assert "“Our boats are out," in article.text and "étude" in article.text and "mojibake repaired" in article.notes[0]


def test_invisible_characters_are_said(tmp_path):
    assert "2 invisible characters" in read_article(write(tmp_path / "a.txt", "Our bo\u00adats are\u200b out.")).notes[0]


def test_missing_library_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    [error] = read_articles([write(tmp_path / "a.parquet", "x")])
    assert isinstance(error, UsageError) and "tonetrack[parquet]" in str(error)


def test_json_lines_are_not_held_in_memory(tmp_path):
    path = write(tmp_path / "a.jsonl", as_lines(RECORDS) * 3)
    stream = read_articles([path])
    assert next(stream).record == 1
    path.write_text("")  # what is not read yet would be gone if it had to be read again; what was promised comes one by one
    stream.close()


def test_single_articles_may_be_packed(tmp_path):
    write(tmp_path / "a.txt.gz", "Ada wrote to Bo.", packed=True)
    write(tmp_path / "b.html.gz", "<html><body><article><p>Bo wrote back to Ada, on paper, at last.</p></article></body></html>", packed=True)
    assert [article.text for article in read_articles([tmp_path])] == ["Ada wrote to Bo.", "Bo wrote back to Ada, on paper, at last."]


def test_packed_text_beyond_the_cap_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("tonetrack.reading.articles.decoding.MAX_BYTES", 10)
    [error] = read_articles([write(tmp_path / "a.txt.gz", "x" * 11, packed=True)])
    assert "holds more than" in str(error)


def test_text_beyond_the_cap_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    with open(path, "wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    [error] = read_articles([path])
    assert "larger than 20 MB" in str(error)


def test_damaged_packed_text_is_refused(tmp_path):
    path = write(tmp_path / "a.txt.gz", "Ada wrote to Bo." * 99, packed=True)
    path.write_bytes(path.read_bytes()[:-12])
    [error] = read_articles([path])
    assert "damaged gzip" in str(error)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no FIFO")
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.csv", "a.parquet", "a.html"])
def test_fifo_is_refused_and_not_waited_for(tmp_path, name):
    os.mkfifo(tmp_path / name)
    [error] = read_articles([tmp_path / name])
    assert isinstance(error, FileError) and "regular file" in str(error)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable for root")
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.csv"])
def test_unreadable_file_is_named(tmp_path, name):
    write(tmp_path / name, "x").chmod(0)
    [error] = read_articles([tmp_path / name])
    assert "permission denied" in str(error)


@pytest.mark.parametrize("name", ["a.txt", "b.html", "c.json", "d.jsonl", "e.csv"])
def test_empty_files_end_well(tmp_path, name):
    found = list(read_articles([write(tmp_path / name, "")]))
    assert len(found) <= 1 and all(isinstance(one, TonetrackError) or one.text == "" for one in found)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["b.json", "c.jsonl", "e.csv"])
def test_archives_with_a_byte_order_mark(tmp_path, name, encoding):
    text = {**FORMATS, "b.json": FORMATS["a.json"]}[name]
    (tmp_path / name).write_bytes(text.encode(encoding))
    assert [article.title for article in read_articles([tmp_path / name])] == ["One", "Two"]


def test_archive_in_another_encoding_is_refused_not_guessed(tmp_path):
    (tmp_path / "a.csv").write_bytes("title,text\nx,café\n".encode("cp1252"))
    [error] = read_articles([tmp_path / "a.csv"])
    assert isinstance(error, EncodingError) and "UTF-8" in str(error)


@pytest.mark.parametrize("markup", ["", "<p>"])
def test_broken_characters_of_a_record_are_repaired_and_said(tmp_path, markup):
    [article] = read_articles([write(tmp_path / "a.jsonl", '{"title": "T\\u0000 \\ud83d", "text": "%sAda\\u0000wrote \\ud83d\\ude00 and \\ud800."}\n' % markup)])
    article.text.encode(), article.title.encode()
    assert "Ada wrote 😀 and \ufffd." in article.text and any("NUL" in note for note in article.notes) and any("surrogates" in note for note in article.notes)


def test_windows_line_ends_are_levelled(tmp_path):
    assert read_article(write(tmp_path / "a.txt", "Ada wrote.\r\n\r\nBo read.\rCy too.")).text == "Ada wrote.\n\nBo read.\nCy too."
    assert next(read_articles([write(tmp_path / "a.jsonl", '{"text": "Ada.\\r\\nBo."}\n')])).text == "Ada.\nBo."


def test_table_of_other_things_in_a_folder_is_passed_over_and_said(tmp_path):
    write(tmp_path / "a.txt", "A")
    write(tmp_path / "b.csv", "letter,warmth\nx,3\n")
    notes = []
    assert [article.text for article in read_articles([tmp_path], note=notes.append)] == ["A"]
    assert len(notes) == 1 and "no column of text" in notes[0] and notes[0].endswith("passed over")


def test_page_from_standard_input_is_read_as_a_page(monkeypatch):
    markup = b"<!DOCTYPE html><html><head><title>Bells</title></head><body><article><p>Ada wrote to Bo about the bells of the harbour.</p></article></body></html>"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(markup)))
    [article] = read_articles(["-"])
    assert article.text == "Ada wrote to Bo about the bells of the harbour." and article.title == "Bells"


def test_a_pdf_is_named_as_such_and_not_read_as_another_encoding(tmp_path):
    from tonetrack.errors import EncodingError
    from tonetrack.reading.articles.decoding import readable

    with pytest.raises(EncodingError, match="is a PDF"):
        readable(b"%PDF-1.4\nplain", tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("day", "why"),
    [("0001-01-01T00:00:00", "lies outside the years"), ("3018-03-02", "lies outside the years"), ("2024-02-30", "is no day"), ("0000-00-00", "is no day"), ("0", "is no day")],
)
def test_a_day_that_no_article_has_is_noted_and_left_out(tmp_path, day, why):
    path = tmp_path / "archive.csv"
    path.write_text(f"title,text,date\nA,Kim wrote to Xi yesterday.,{day}\n")
    (article,) = read_articles([path])
    assert article.published is None and any(why in note for note in article.notes)


@pytest.mark.parametrize(("name", "content", "told"), [
    ("a.json", '[{"text": "Kim wrote.", "date": "2024-05-06", "date": "2024-05-07"}]', "key 'date' stands twice in one object, with '2024-05-06' and '2024-05-07'"),
    ("a.jsonl", '{"text": "Kim wrote.", "text": "Xi wrote."}', ":1: key 'text' stands twice"),
    ("a.csv", "text,date,date\nKim wrote.,2024-05-06,2024-05-07\n", ":1: column 'date' stands twice"),
])  # fmt: skip
def test_a_field_that_stands_twice_is_told(tmp_path, name, content, told):
    (tmp_path / name).write_text(content)
    (error,) = read_articles([tmp_path / name])
    assert isinstance(error, FileError) and told in str(error)
