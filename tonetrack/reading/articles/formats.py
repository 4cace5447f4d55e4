"""Archives of articles as records, one after the other: JSON, JSON Lines, CSV, Parquet; in the place of a record that cannot be read, its error."""

from __future__ import annotations

import csv
import gzip
import io
import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from tonetrack.errors import EncodingError, FileError, TonetrackError, UsageError
from tonetrack.files import MAX_BYTES, MEANT, check_header, delimiter_of, parse_json, parse_json_lines, read_bytes, uneven
from tonetrack.reading.articles.decoding import unpacked

ARCHIVES = (".json", ".jsonl", ".ndjson", ".csv", ".parquet")  # of files of many articles
MOST_JSON = 512 * 1024 * 1024  # characters of a .json archive, which is read whole; .jsonl, .csv and .parquet have no limit
MOST_LINE = MAX_BYTES  # characters of one record


def ending_of(path: Path) -> str:
    """The ending that tells the format, without .gz."""
    name = path.name.lower().removesuffix(".gz")
    return os.path.splitext(name)[1]


def read_records(path: Path) -> Iterator[Mapping | TonetrackError]:
    """The records of an archive in the format that its ending tells, JSON Lines for any other."""
    return {".json": _json, ".csv": _csv, ".parquet": _parquet}.get(ending_of(path), _json_lines)(path)


def _json(path: Path) -> Iterator[Mapping | TonetrackError]:
    """The records of a JSON file: a list of objects, or an object that holds one."""
    with _opened(path) as lines:
        content = _guarded(lambda: lines.read(MOST_JSON + 1), path)
    if len(content) > MOST_JSON:
        raise FileError(
            f"holds more than {MOST_JSON // 1024 // 1024} million characters; save it as JSON Lines (.jsonl), which is read line by line", path=path
        )
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
        first = _guarded(lines.readline, path, 1)
        rows = csv.reader(chain([first], lines) if first else lines, strict=True, delimiter=delimiter_of(first))
        header = _guarded(lambda: next(rows, None), path, 1)
        if not header:
            raise FileError("is empty; want a header row", path=path)
        check_header(header, (), path)
        while True:
            try:
                cells = _guarded(lambda: next(rows, None), path, rows.line_num + 1)
            except csv.Error as error:
                raise FileError(f"is not CSV: {MEANT.get(str(error), error)}", path=path, line=rows.line_num) from error
            if cells is None:
                return
            if cells and len(cells) != len(header):
                yield FileError(uneven(cells, header), path=path, line=rows.line_num)
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
        raise FileError("is a damaged gzip file; fetch it or pack it anew", path=path) from error
    except OSError as error:
        raise FileError((error.strerror or "cannot be read").lower(), path=path) from error
