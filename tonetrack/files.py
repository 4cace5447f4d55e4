"""Reading files safely and writing them whole."""

from __future__ import annotations

import codecs
import csv
import errno
import hashlib
import io
import json
import os
import re
import stat
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tonetrack.errors import EncodingError, FileError, TonetrackError, nearest, quoted, raise_all

MAX_BYTES = 20 * 1024 * 1024  # an article is a few KB; a larger "article" is a mistake or an attack
csv.field_size_limit(MAX_BYTES)  # a letter in one cell may be longer than the default 128 KB
DOCUMENTS = {  # by their first bytes
    b"%PDF-": "PDF", b"PK\x03\x04": "Word or other zipped file", b"\xd0\xcf\x11\xe0": "Word file", b"\x89PNG": "picture", b"\xff\xd8\xff": "picture",
}  # fmt: skip
MEANT = {  # what the parsers of tables and TOML mean, for those who have to mend the file
    "unexpected end of data": "a quotation mark is opened and never closed",
    "Illegal character '\\n'": "a quotation mark is not closed on this line",
}
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_bytes(path: str | Path, *, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file, or of standard input for `-`.

    Raises FileError when it is missing, a folder, a pipe, unreadable or larger than `limit` bytes.
    """
    if not str(path):
        raise FileError("no name of a file; want a path, or - for standard input")
    if str(path) == "-":
        content = sys.stdin.buffer.read(limit + 1)
    else:
        try:
            if not stat.S_ISREG(os.stat(path).st_mode):
                kind = "is a folder" if os.path.isdir(path) else "is not a regular file"
                raise FileError(f"{kind}; want a file", path=path)
            with open(path, "rb") as file:
                content = file.read(limit + 1)
        except NotADirectoryError as error:
            raise FileError("does not exist; what stands before the last / is a file, not a folder", path=path) from error
        except PermissionError as error:
            raise FileError("permission denied; want a file that you may read", path=path) from error
        except (OSError, ValueError) as error:
            raise FileError(_reason(error), path=path) from error
    if len(content) > limit:
        raise FileError(f"is larger than {limit // 1024 // 1024} MB; split it", path=path)
    return content


def read_text(path: str | Path) -> str:
    """The text of a UTF-8 (or marked UTF-16) file with line ends as `\\n` and without its byte order mark."""
    return decode(read_bytes(path), path=path)


def decode(content: bytes, *, path: str | Path | None = None) -> str:
    """Bytes as text. Raises EncodingError with the line of the first byte that is not UTF-8, and on NUL or a document (PDF, Word)."""
    for beginning, kind in DOCUMENTS.items():
        if content.startswith(beginning):
            raise EncodingError(f"is a {kind}, which is not read as text; save it as text or HTML{', or unpack it' * ('zip' in kind)}", path=path)
    encoding = "utf-16" if content.startswith(UTF16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte, name = f"0x{content[error.start]:02x}", encoding.removesuffix("-sig").upper()
        more = _lines_not_utf8(content) - 1 if name == "UTF-8" else 0  # one stray line is mended by hand, a whole file saved anew
        others = f", and {more} more line{'s have' if more > 1 else ' has'} such bytes" if more > 0 else ""
        raise EncodingError(f"byte {byte} is not {name}{others}; save the file as UTF-8", path=path, line=line) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise EncodingError("holds a NUL character; want text, saved as UTF-8", path=path, line=line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _lines_not_utf8(content: bytes) -> int:
    return sum("\ufffd" in line.decode("utf-8", "replace") and "\ufffd".encode() not in line for line in content.split(b"\n"))


def delimiter_of(header: str) -> str:
    """What parts the cells of a table with this first line: commas, or, where it has none outside of quotes, semicolons or tabs.

    Spreadsheets of countries that write decimal commas save .csv with semicolons.
    """
    bare = re.sub(r'"[^"]*"', "", header)
    return next((mark for mark in ",;\t" if mark in bare), ",")


def read_table(
    path: str | Path, *, required: tuple[str, ...] = (), problems: list[TonetrackError] | None = None
) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file (or one of semicolons or tabs) as (line number, row), every cell a string as it stands.

    Raises FileError for a missing or doubled column and for a row with too many or too few cells: pandas would shift or fill such rows without a
    word. `problems`, where given, takes what is wrong with rows, which are left out then: for a caller with checks of its own, who names all at once.
    """
    return read_table_text(read_text(path), path=path, required=required, problems=problems)


def read_table_text(
    text: str, *, path: str | Path, required: tuple[str, ...] = (), problems: list[TonetrackError] | None = None, option: str = ""
) -> list[tuple[int, dict[str, str]]]:
    """The rows of CSV text, as `read_table`; `path` names it in messages, `option` what a user names another column with."""
    lines = csv.reader(io.StringIO(text), strict=True, delimiter=delimiter_of(text.split("\n", 1)[0]))
    found: list[TonetrackError] = []
    rows, header, start = [], [], 1
    try:
        header = next(lines, [])
        start = lines.line_num + 1
        for cells in lines:
            if cells and len(cells) != len(header):
                found.append(FileError(uneven(cells, header), path=path, line=start))
            elif cells:
                rows.append((start, dict(zip(header, cells))))
            start = lines.line_num + 1
    except csv.Error as error:
        found.append(FileError(f"is not CSV: {MEANT.get(str(error), error)}", path=path, line=start))
    if not header and not found:
        raise FileError("is empty; want a header row", path=path)
    if header:
        check_header(header, required, path, option)
    if problems is None:
        raise_all(found)
    else:
        problems += found
    return rows


def uneven(cells: list[str], header: list[str]) -> str:
    """What a user is told of a row that has more or fewer cells than the header."""
    more = "; a cell that holds the mark between cells wants quotation marks around it" if len(cells) > len(header) else ""
    return f"{len(cells)} {'cell' if len(cells) == 1 else 'cells'}; the header has {len(header)}{more}"


def read_toml(path: str | Path) -> tuple[dict, dict[str, int]]:
    """A TOML file's tables, and the line of each field by its dotted name (`witnesses.0.excerpts.1.text`)."""
    text = read_text(path)
    try:
        return tomllib.loads(text), _field_lines(text)
    except (ValueError, RecursionError) as error:
        if not isinstance(error, tomllib.TOMLDecodeError):
            raise FileError(f"is not TOML: {_why_unread(error)}", path=path) from error
        line = re.search(r"at line (\d+)", str(error))
        message = re.sub(r" \(at line .*\)", "", str(error))
        raise FileError(f"is not TOML: {MEANT.get(message, message)}", path=path, line=int(line[1]) if line else None) from error


def _field_lines(text: str) -> dict[str, int]:
    # tomllib keeps no positions, and a message without its line sends the user searching.
    lines, counts, table, in_string = {}, {}, "", False
    for number, line in enumerate(text.split("\n"), start=1):
        heading = None if in_string else re.match(r"\s*(\[\[?)\s*([\w.-]+)\s*\]", line)
        key = None if in_string else re.match(r"\s*([\w-]+)\s*=", line)
        if heading:
            table = _table_name(heading[2], heading[1] == "[[", counts)
            lines[table] = number
        elif key:
            lines[f"{table}.{key[1]}".lstrip(".")] = number
        in_string ^= (line.count('"""') + line.count("'''")) % 2 == 1
    return lines


def _table_name(heading: str, repeated: bool, counts: dict[str, int]) -> str:
    """The dotted name of the table under a heading: `witnesses.excerpts` is `witnesses.0.excerpts.1` the second time."""
    name, parts = "", heading.split(".")
    for depth, part in enumerate(parts):
        name = f"{name}.{part}".lstrip(".")
        if repeated and depth == len(parts) - 1:
            counts[name] = counts.get(name, -1) + 1
        if name in counts:
            name += f".{counts[name]}"
    return name


def check_header(header: list[str], required: tuple[str, ...], path: str | Path, option: str = "") -> None:
    """Raise FileError for a column that stands twice, and for a required one that is missing."""
    doubled = sorted({name for name in header if header.count(name) > 1})
    if doubled:
        raise FileError(f"column {quoted(doubled[0])} stands twice; rename or take out one", path=path, line=1)
    missing = [name for name in required if name not in header]
    if missing:
        raise FileError(no_column(missing, header, option), path=path, line=1)


def no_column(wanted: Iterable[str], found: Iterable[str], option: str = "") -> str:
    """What a user is told of columns that a table lacks: those it has, the nearest, and the option that names another."""
    (first, *_), header = (wanted := list(wanted)), list(found)
    other = f"; {option} names another" if option else ""
    return f"no column {', '.join(map(quoted, wanted))}; found: {', '.join(header)[:200]}{nearest(first, header)}{other}"


def parse_json(text: str, *, wanted: str, path: str | Path, line: int | None = None) -> Any:
    """What JSON text holds; `line` is the text's in its file, where it is one line of it, and `wanted` ends a message.

    Raises FileError for what is no JSON, and for a key that stands twice in an object: `json` would keep the last without a word.
    """

    def once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            [(key, _)] = Counter(name for name, _ in pairs).most_common(1)
            one, other, *_ = (quoted(value) for name, value in pairs if name == key)
            raise FileError(f"key {quoted(key)} stands twice in one object, with {one} and {other}; keep one", path=path, line=line)
        return found

    try:
        return json.loads(text, object_pairs_hook=once_each)
    except (ValueError, RecursionError) as error:
        raise FileError(f"is not JSON: {_why_unread(error)}; want {wanted}", path=path, line=line or getattr(error, "lineno", None)) from error


def parse_json_lines(lines: Iterable[str], *, path: str | Path) -> Iterator[tuple[int, dict | FileError]]:
    """The objects of JSON Lines, each with its line; in the place of a line that is none, its error. Blank lines are passed over."""
    wanted = "an object a line"
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = parse_json(line, wanted=wanted, path=path, line=number)
        except FileError as error:
            found = error
        is_row = isinstance(found, (dict, FileError))
        yield number, found if is_row else FileError(f"{quoted(found)} is not an object; want {wanted}", path=path, line=number)


def _why_unread(error: ValueError | RecursionError) -> str:
    """In words what `json` (or `tomllib`) raised."""
    if isinstance(error, RecursionError):
        return "brackets nested too deep"
    return getattr(error, "msg", "a number of too many digits")


def write_atomically(path: str | Path, content: bytes | str) -> None:
    """Replace the file by `content`, whole or not at all: written beside it, flushed to disk, renamed."""
    path = Path(path)
    handle = temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".tonetrack-", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            handle = None
            file.write(encoded(content))
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
        temporary = None
    except FileNotFoundError as error:
        raise FileError("cannot be written: no such folder can be made", path=path) from error
    except PermissionError as error:
        raise FileError("cannot be written: permission denied; name another folder", path=path) from error
    except (OSError, ValueError) as error:
        raise FileError(_reason(error), path=path) from error
    finally:
        if handle is not None:
            os.close(handle)
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def check_writable(folder: str | Path) -> None:
    """Make the folder and see that files can be written there, before the work whose results it shall hold; FileError when not."""
    probe = Path(folder) / ".tonetrack-probe.part"
    try:
        write_atomically(probe, b"")
    except FileError as error:
        raise FileError(error.message, path=folder) from error
    probe.unlink(missing_ok=True)


def write_all(folder: str | Path, outputs: Mapping[str, bytes | str], *, last: str | None = None) -> None:
    """Write a set of files under `folder`; the one named `last` (a manifest) only when all others stand."""
    names = sorted(outputs, key=lambda name: (name == last, name))
    for name in names:
        write_atomically(Path(folder) / name, outputs[name])


@contextmanager
def locked(path: str | Path) -> Iterator[None]:
    """Keep a file to this process while it works on what belongs to it; let go also when the process is killed.

    Raises FileError when another one has it. Where the system has no such locks (Windows), nothing is kept.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    try:
        file = open(path, "rb")
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise FileError("another tonetrack is writing here; wait until it is done", path=path) from error
    except (OSError, ValueError) as error:
        raise FileError(_reason(error), path=path) from error
    with file:
        yield


def sha256(content: bytes | str) -> str:
    """The SHA-256 of bytes or of a text's UTF-8, in hexadecimal."""
    return hashlib.sha256(encoded(content)).hexdigest()


def encoded(content: bytes | str) -> bytes:
    """Bytes as they are, or a text's UTF-8. Raises EncodingError for half a character (a lone surrogate), which no file can hold."""
    try:
        return content.encode() if isinstance(content, str) else content
    except UnicodeEncodeError as error:
        found = content[error.start : error.end].encode("unicode_escape").decode()
        raise EncodingError(f"a text holds {found}, half a character; take it out or mend it where the text comes from") from error


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return "cannot be written: a file stands where a folder is wanted; name another folder"
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "cannot be written: the disk is full"
    return (error.strerror or "cannot be used").lower() if isinstance(error, OSError) else f"is no file name: {error}"


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
