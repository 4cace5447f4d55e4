"""Articles from files, archives and folders, one after the other: an archive of any length takes no more memory than a short one."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from tonetrack.errors import FileError, TonetrackError
from tonetrack.files import read_bytes, sha256
from tonetrack.reading.articles.article import Article, Facts, article_of
from tonetrack.reading.articles.decoding import readable, unpacked
from tonetrack.reading.articles.formats import ARCHIVES, ending_of, read_records
from tonetrack.reading.articles.records import article_of_record, days_come_first, find_columns, why_no_text

HTML = (".html", ".htm", ".xhtml")  # endings of saved pages
TEXTS = (".txt", ".text", ".md", *HTML)  # of files of one

_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)\b", re.I)  # the first bytes of a saved page

FIRST = 200  # records of an archive by which the order of figures in its dates is told

Note = Callable[[str], None]  # what is told what was passed over


class NoArticles(FileError):
    """An archive whose records have no text."""


def read_article(path: str | Path, *, published: str | None = None) -> Article:
    """The article of a text file or a saved web page (.html), each also .gz; `-` is standard input. `published` (ISO) is the day it came out,
    for pages that do not tell.

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
            note(f"{path}: files of other kinds passed over: {others:,}")
        for file in files:
            yield from _of_file_in_folder(file, published, note)
    elif ending_of(path) in ARCHIVES:
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


def _files_of(folder: Path) -> tuple[list[Path], int]:
    """The readable files below a folder in order of their paths, and how many others there are; hidden ones do not count."""
    files, others = [], 0
    for root, folders, names in os.walk(folder, onerror=_refuse):  # links to folders are not followed: they may lead in a circle
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(root, name)
            known = ending_of(path) in (*ARCHIVES, *TEXTS)
            files, others = (files + [path], others) if known else (files, others + 1)
    return files, others


def _refuse(error: OSError) -> None:
    raise FileError((error.strerror or "cannot be read").lower(), path=error.filename) from error


def _of_archive(path: Path, published: str | None) -> Iterator[Article | TonetrackError]:
    """The articles of an archive's records, an error for one without text; where the first has none it is no archive of articles."""
    columns: dict[str, str] = {}
    articles = 0
    records = read_records(path)
    first: list[Mapping | TonetrackError] = []
    try:
        first.extend(islice(records, FIRST))
    except TonetrackError as error:  # told after the records before it
        first.append(error)
    day_first = days_come_first(first)
    for number, record in enumerate(chain(first, records), start=1):
        if isinstance(record, TonetrackError):
            yield record
            continue
        if not columns.get("text") or columns["text"] not in record:
            columns = find_columns(record)
            if "text" not in columns:
                error = NoArticles(why_no_text(record), path=path, line=number)
                if not articles:
                    raise error
                yield error
                continue
        articles += 1
        yield article_of_record(path, number, record, columns, published, day_first)
