"""Articles from files, archives and folders, one after the other: an archive of any length takes no more memory than a short one."""

from __future__ import annotations

import csv
import gzip
import io
import os
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path

from tonetrack.dates import is_charted
from tonetrack.errors import EncodingError, FileError, TonetrackError, UsageError, nearest, quoted
from tonetrack.files import MAX_BYTES, check_header, parse_json, parse_json_lines, read_bytes, sha256
from tonetrack.reading.articles.article import Article, Facts, article_of
from tonetrack.reading.articles.decoding import readable, repair, unpacked
from tonetrack.reading.dates import find_dates

HTML = (".html", ".htm", ".xhtml")  # endings of saved pages
ARCHIVES = (".json", ".jsonl", ".ndjson", ".csv", ".parquet")  # of files of many articles
TEXTS = (".txt", ".text", ".md", *HTML)  # of files of one
MOST_JSON = 512 * 1024 * 1024  # characters of a .json archive, which is read whole; .jsonl, .csv and .parquet have no limit
MOST_LINE = MAX_BYTES  # characters of one record

# Where archives keep what: the usual names of columns, in the order of preference.
COLUMNS = {
    "text": ("text", "story_text", "body", "article_text", "full_text", "content", "article", "story"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "publication_date", "date_published", "pubdate", "datetime", "timestamp", "date_str"),
    "url": ("url", "link", "href", "address"),
    "outlet": ("outlet", "source", "publisher", "sitename", "agency"),
    "author": ("author", "byline"),
}
_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)\b", re.I)  # the first bytes of a saved page
_MARKUP = re.compile(r"<(?:p|div|br|span|td)\b[^>]*>", re.I)  # HTML in an archive's field
_BROKEN = re.compile("[\0\ud800-\udfff]")  # characters that no markup may have
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.I)
_EPOCH_MS = 10**11  # a larger number counts milliseconds (in seconds it would be the year 5138)

Note = Callable[[str], None]  # what is told what was passed over


class NoArticles(FileError):
    """An archive whose records have no text."""


def read_article(path: str | Path, *, published: str | None = None) -> Article:
    """The article of a text file or a saved web page (.html), each also .gz; `-` is standard input. `published` (ISO) is the day it came out, for pages that do not tell.

    Raises FileError or EncodingError when the file is no text that can be read.
    """
    content = unpacked(read_bytes(path), path)
    if Path(str(path).removesuffix(".gz")).suffix.lower() in HTML or str(path) == "-" and _PAGE.match(content[:1000]):
        from tonetrack.reading.articles.pages import read_page  # trafilatura takes a while to import, and text needs none

        text, facts, notes = read_page(content, path)
    else:
        (text, notes), facts = readable(content, path), Facts()
    return article_of(text, path=str(path), published=published, digest=sha256(content), facts=facts, notes=notes)


def read_articles(
    paths: Iterable[str | Path], *, published: str | None = None, outlet: str | None = None, note: Note = lambda words: None
) -> Iterator[Article | TonetrackError]:
    """The articles of files, archives and folders, in order; in the place of one that cannot be read, its error.

    Text (.txt and any other ending), saved pages (.html), archives (.json, .jsonl, .csv, .parquet), each also .gz, folders
    of these, `-` for an article from standard input. `published` (ISO) and `outlet` are those of articles that do not tell theirs;
    `note` is told what was passed over.
    """
    for path in paths:
        try:
            for article in _of_path(Path(path), published, note):
                yield replace(article, outlet=outlet) if outlet and isinstance(article, Article) and not article.outlet else article
        except TonetrackError as error:
            yield error


def _of_path(path: Path, published: str | None, note: Note) -> Iterator[Article | TonetrackError]:
    """The articles of a file, an archive or a folder."""
    if path.is_dir():
        files, others = _files_of(path)
        if not files:
            raise FileError(f"holds no article or archive; want {', '.join((*TEXTS, *ARCHIVES))}", path=path)
        if others:
            note(f"{path}: {others} files of other kinds passed over")
        for file in files:
            yield from _of_file_in_folder(file, published, note)
    elif _kind(path) in ARCHIVES:
        yield from _of_archive(path, published)
    else:
        yield read_article(str(path), published=published)


def _of_file_in_folder(path: Path, published: str | None, note: Note) -> Iterator[Article | TonetrackError]:
    """As `_of_path`; a table of something else than articles is no trouble in a folder, only passed over."""
    try:
        yield from _of_path(path, published, note)
    except NoArticles as error:
        note(f"{error}; passed over")
    except TonetrackError as error:
        yield error


def _kind(path: Path) -> str:
    """The ending that tells the format, without .gz."""
    name = path.name.lower().removesuffix(".gz")
    return os.path.splitext(name)[1]


def _files_of(folder: Path) -> tuple[list[Path], int]:
    """The readable files below a folder in order of their paths, and how many others there are; hidden ones do not count."""
    files, others = [], 0
    for root, folders, names in os.walk(folder):  # links to folders are not followed: they may lead in a circle
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(root, name)
            known = _kind(path) in (*ARCHIVES, *TEXTS)
            files, others = (files + [path], others) if known else (files, others + 1)
    return files, others


# ------------------------------------------------------------------ archives


def _of_archive(path: Path, published: str | None) -> Iterator[Article | TonetrackError]:
    """The articles of an archive's records, an error for one without text; where the first has none it is no archive of articles."""
    read = {".json": _json, ".csv": _csv, ".parquet": _parquet}.get(_kind(path), _json_lines)
    columns: dict[str, str] = {}
    articles = 0
    for number, record in enumerate(read(path), start=1):
        if isinstance(record, TonetrackError):
            yield record
            continue
        if not columns.get("text") or columns["text"] not in record:
            columns = find_columns(record)
            if "text" not in columns:
                error = NoArticles(_no_text(record), path=path, line=number)
                if not articles:
                    raise error
                yield error
                continue
        articles += 1
        yield _article(path, number, record, columns, published)


def find_columns(record: Mapping[str, object]) -> dict[str, str]:
    """Which column of a record holds the text, title, published, url, outlet and author, by the usual names."""
    names = {str(name).strip().lower().replace(" ", "_"): name for name in record}
    found = {}
    for what, usual in COLUMNS.items():
        name = next((name for name in usual if name in names), None)
        if name:
            found[what] = names[name]
    return found


def _no_text(record: Mapping[str, object]) -> str:
    """What to say of a record without a column of text."""
    names = ", ".join(str(name) for name in record)
    return f"no column of text; found: {names[:200]}{nearest('text', [str(name) for name in record])}; want one of {', '.join(COLUMNS['text'])}"


def _article(path: Path, number: int, record: Mapping[str, object], columns: dict[str, str], published: str | None) -> Article:
    """The article of a record."""
    text, notes = _visible(_string(record.get(columns["text"])))
    day, more = _day(record.get(columns.get("published", ""), None))
    facts = Facts(*(_line(record.get(columns.get(what, ""))) for what in ("title", "outlet", "author")), day, _line(record.get(columns.get("url", ""))))
    return article_of(text, path=str(path), published=published, facts=facts, record=number, notes=(*notes, *more))


def _string(value: object) -> str:
    """A field as text; a missing number of a table is no text `nan`."""
    return "" if value is None or value != value else str(value)  # a missing number of a table is no text "nan"


def _line(value: object) -> str:
    """A field as one line, entities resolved."""
    line = " ".join(unescape(_string(value)).split())
    return line if line.isprintable() else repair(line)[0]


def _visible(text: str) -> tuple[str, list[str]]:
    """A record's text as a reader would see it: markup and entities resolved, line ends levelled."""
    text, notes = text.replace("\r\n", "\n").replace("\r", "\n"), []
    if _BROKEN.search(text):  # before the markup is read: lxml takes neither
        text, notes = repair(text)
    if _MARKUP.search(text):
        from tonetrack.reading.articles.pages import fragment_text

        text = fragment_text(text)
    elif "&" in text and _ENTITY.search(text):
        text = unescape(text)
    if text.isascii() or notes:
        return text, notes
    return repair(text)


def _day(value: object) -> tuple[date | None, list[str]]:
    """The day of publication in whatever form an archive has it; a note when it cannot be told, or is none of an article."""
    if value is None or value == "" or value != value:
        return None, []
    day = _told_day(value)
    return (day, []) if day and is_charted(day.year) else (None, [f"its date {quoted(str(value).strip())} is no day that can be read; want YYYY-MM-DD"])


def _told_day(value: object) -> date | None:
    """The day that a field tells, as ISO, as a number of seconds, as in an e-mail, or in words; None for no day."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    text = str(value).strip()
    try:
        if isinstance(value, (int, float)) or re.fullmatch(r"-?\d{9,14}(?:\.0)?", text):
            seconds = float(text) / (1000 if abs(float(text)) >= _EPOCH_MS else 1)
            return datetime.fromtimestamp(seconds, UTC).date()
        if re.match(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text[:10])
        if re.fullmatch(r"\d{8}", text):
            return date.fromisoformat(f"{text[:4]}-{text[4:6]}-{text[6:]}")
        if re.match(r"[A-Z][a-z]{2}, \d", text):
            return parsedate_to_datetime(text).date()
        mention = next((mention for mention in find_dates(text) if mention.kind == "day"), None)
        if mention:
            return date(mention.year, mention.month, mention.day)
    except (ValueError, OverflowError, OSError, TypeError):
        pass
    return None


# ------------------------------------------------------------------ formats: each gives records, or the error of one


def _json(path: Path) -> Iterator[Mapping | TonetrackError]:
    """The records of a JSON file: a list of objects, or an object that holds one."""
    with _opened(path) as lines:
        content = _guarded(lambda: lines.read(MOST_JSON + 1), path)
    if len(content) > MOST_JSON:
        raise FileError(f"holds more than {MOST_JSON // 1024 // 1024} million characters; save it as JSON Lines (.jsonl), which is read line by line", path=path)
    found = parse_json(content, wanted="a list of objects", path=path)
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
        found = lists[0] if len(lists) == 1 else [found]
    if not isinstance(found, list):
        raise FileError("holds no records; want a list of objects", path=path)
    for number, record in enumerate(found, start=1):
        yield record if isinstance(record, dict) else FileError(f"record {number} is no object", path=path)


def _json_lines(path: Path) -> Iterator[Mapping | TonetrackError]:
    """The records of JSON Lines, read line by line."""
    yield from (record for _, record in parse_json_lines(_lines(path), path=path))


def _lines(path: Path) -> Iterator[str]:
    """The lines of a file."""
    with _opened(path) as lines:
        number = 1
        while line := _guarded(lambda: lines.readline(MOST_LINE), path, number):
            if len(line) >= MOST_LINE:
                raise FileError(f"the line is longer than {MOST_LINE // 1024 // 1024} million characters", path=path, line=number)
            yield line
            number += 1


def _csv(path: Path) -> Iterator[Mapping | TonetrackError]:
    """The records of a table with a header."""
    with _opened(path) as lines:
        rows = csv.reader(lines, strict=True)
        header = _guarded(lambda: next(rows, None), path, 1)
        if not header:
            raise FileError("is empty; want a header row", path=path)
        check_header(header, (), path)
        while True:
            try:
                cells = _guarded(lambda: next(rows, None), path, rows.line_num + 1)
            except csv.Error as error:
                raise FileError(f"is not CSV: {error}", path=path, line=rows.line_num) from error
            if cells is None:
                return
            if cells and len(cells) != len(header):
                yield FileError(f"{len(cells)} cells; the header has {len(header)}", path=path, line=rows.line_num)
            elif cells:
                yield dict(zip(header, cells))


def _parquet(path: Path) -> Iterator[Mapping | TonetrackError]:
    """The records of a Parquet file, by batches."""
    _first_bytes(path)  # refuses what is no regular file: pyarrow would wait for it
    try:
        import pyarrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise UsageError('reading Parquet needs pyarrow; run: pip install "tonetrack[parquet]"', path=path) from error
    try:
        source = io.BytesIO(unpacked(read_bytes(path), path)) if path.suffix.lower() == ".gz" else str(path)
        for batch in parquet.ParquetFile(source).iter_batches(batch_size=500):
            yield from batch.to_pylist()
    except (pyarrow.ArrowException, OSError, EOFError, zlib.error) as error:
        raise FileError(f"is not Parquet: {str(error).splitlines()[0]}", path=path) from error


def _opened(path: Path) -> io.TextIOWrapper:
    """A text file, unpacked as it is read when its first bytes are those of gzip."""
    read_bytes_of = _first_bytes(path)
    binary = gzip.open(path, "rb") if read_bytes_of[:2] == b"\x1f\x8b" else open(path, "rb")
    encoding = "utf-16" if read_bytes_of[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return io.TextIOWrapper(binary, encoding=encoding, newline="")


def _first_bytes(path: Path) -> bytes:
    """The first four bytes of a file; what is no regular file is refused."""
    try:
        if not path.is_file():
            raise FileError("does not exist" if not path.exists() else "is not a regular file; want a file", path=path)
        with open(path, "rb") as file:
            return file.read(4)
    except OSError as error:
        raise FileError((error.strerror or "cannot be read").lower(), path=path) from error


def _guarded(read: Callable, path: Path, line: int | None = None):
    """What `read` gives; the file's troubles as the errors a user sees."""
    try:
        return read()
    except UnicodeDecodeError as error:
        raise EncodingError("holds bytes that are not UTF-8; save the archive as UTF-8", path=path, line=line) from error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise FileError("is a damaged gzip file", path=path) from error
    except OSError as error:
        raise FileError((error.strerror or "cannot be read").lower(), path=path) from error
