"""From an article's bytes to its text: unpacked, decoded, repaired; with notes on what was wrong."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from pathlib import Path

from tonetrack.errors import EncodingError, FileError
from tonetrack.files import DOCUMENTS, MAX_BYTES, decode

MOST_FOREIGN = 0.1  # share of bytes above ASCII in English text of Windows-1252: more is another encoding

# UTF-8 once read as Windows-1252
_MOJIBAKE = re.compile("[ÃÂ][\u0080-\u00bf\u2018-\u201e\u2020-\u2022\u20ac\u2122]|â[€\u0080][\u0080-\u00bf\u0152-\u2122]|ï»¿")
_UNPAIRED = re.compile("[\ud800-\udfff]")  # halves of characters
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")  # soft hyphens, zero-width spaces, marks of direction


def unpacked(content: bytes, path: str | Path) -> bytes:
    """The bytes, or what they hold when they are packed by gzip, up to the size an article may have."""
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        with gzip.open(io.BytesIO(content)) as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise FileError("is a damaged gzip file; fetch it or pack it anew", path=path) from error
    if len(content) > MAX_BYTES:
        raise FileError(f"holds more than {MAX_BYTES // 1024 // 1024} MB; split it", path=path)
    return content


def readable(content: bytes, path: str | Path) -> tuple[str, tuple[str, ...]]:
    """The text of an article's bytes, and notes on what was wrong with it: another encoding, mojibake, invisible characters.

    Raises EncodingError for bytes that are no text.
    """
    try:
        text, notes = decode(content, path=path), []
    except EncodingError:
        text, notes = _western(content, path), ["not UTF-8: read as Windows-1252"]
    repaired, more = repair(text)
    return repaired, (*notes, *more)


def _western(content: bytes, path: str | Path) -> str:
    """The text of bytes that are not UTF-8 but plausibly Windows-1252. Raises the EncodingError of `decode` for others."""
    foreign = sum(byte > 127 for byte in content)
    if (
        content.startswith(tuple(DOCUMENTS))
        or b"\0" in content
        or foreign > MOST_FOREIGN * len(content)
        or re.search(rb"[\x01-\x08\x0b\x0e-\x1f\x81\x8d\x8f\x90\x9d]", content)
    ):
        return decode(content, path=path)
    return content.decode("cp1252").replace("\r\n", "\n").replace("\r", "\n")


def repair(text: str) -> tuple[str, list[str]]:
    """The text with mojibake undone where that is certain, and notes on what was done or is left."""
    notes = []
    if _UNPAIRED.search(text):  # halves of characters, which a JSON archive can hold and no file can
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        notes.append("halves of characters (lone surrogates): put together, or lost")
    if "\0" in text:
        notes.append(f"{text.count(chr(0))} NUL characters: read as spaces")
        text = text.replace("\0", " ")
    if _MOJIBAKE.search(text):
        from ftfy import fix_encoding

        fixed = fix_encoding(text)
        notes.append("mojibake repaired (UTF-8 once read as Windows-1252)" if fixed != text else "holds what looks like mojibake; not repaired")
        text = fixed
    if hidden := len(_INVISIBLE.findall(text)):
        notes.append(f"{hidden} invisible characters (soft hyphens, zero-width): kept, and passed over in scoring")
    if "\ufffd" in text:
        notes.append(f"{text.count(chr(0xFFFD))} characters were lost before (U+FFFD)")
    return text, notes
