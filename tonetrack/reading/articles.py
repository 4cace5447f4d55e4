"""An article's page: its title, outlet and day where the page tells them, and its text."""

from __future__ import annotations

import gzip
import io
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tonetrack.errors import EncodingError, FileError, UsageError, quoted
from tonetrack.files import MAX_BYTES, decode, read_bytes, sha256
from tonetrack.reading.dates import DateMention, find_dates, nearest_year
from tonetrack.reading.passages import paragraph_kind, split_paragraphs

HTML = (".html", ".htm", ".xhtml")
MOST_FOREIGN = 0.1  # share of bytes above ASCII in English text of Windows-1252: more is another encoding
HEAD = 12  # lines at the top of a page among which its title, byline and date stand

_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml)\b", re.I)
_MOJIBAKE = re.compile("[ÃÂ][\u0080-\u00bf\u2018-\u201e\u2020-\u2022\u20ac\u2122]|â[€\u0080][\u0080-\u00bf\u0152-\u2122]|ï»¿")
_UNPAIRED = re.compile("[\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_DATELINE = re.compile(r"^[^\n]{0,60}?\b[A-Z][A-Za-z .'’/-]{2,40}, (?P<date>[^()\n]{3,24}?) ?\((?P<outlet>[^()\n]{2,40})\) ?(?:--?|–|—)", re.M)
_BARE_DATELINE = re.compile(r"^[A-Z][A-Z .'’/-]{2,40} ?\((?P<outlet>[^()\n]{2,40})\) ?(?:--?|–|—)", re.M)
_POSTED = re.compile(r"^\W*(?:posted|published|updated|date|last (?:updated|modified))\b[^\n]{0,80}$", re.I | re.M)
_OUTLET = re.compile(r"posted on: *(?P<outlet>[^|\n]{2,60}?) *\|", re.I)
_BYLINE = re.compile(r"^(?:author: *|by +)(?P<author>[A-Z][^\n|,]{2,60})(?:$|[|,])", re.I | re.M)


@dataclass(frozen=True)
class Article:
    """A page as read. `published` is an ISO day with `published_basis` page, dateline, given or unknown.

    `anchor` is the day that weekdays in the text are reckoned from: the story's dateline before the copy's date.
    `sha256` is that of the file's bytes, or of the text when there is no file of its own. `url` is its address, `record`
    its number in an archive (0 for a file), `notes` say in words what was repaired or is odd about the text.
    """

    path: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: str = "unknown"
    anchor: date | None = None
    sha256: str = ""
    url: str = ""
    record: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Facts:
    """What a page's markup or an archive's record tells of an article; empty where it does not."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""


def read_article(path: str | Path, *, published: str | None = None) -> Article:
    """The article of a text file or a saved web page (.html), each also .gz; `-` is standard input. `published` (ISO) is the day it came out, for pages that do not tell.

    Raises FileError or EncodingError when the file is no text that can be read.
    """
    content = unpacked(read_bytes(path), path)
    if Path(str(path).removesuffix(".gz")).suffix.lower() in HTML or str(path) == "-" and _PAGE.match(content[:1000]):
        from tonetrack.reading.pages import read_page  # trafilatura takes a while to import, and text needs none

        text, facts, notes = read_page(content, path)
    else:
        (text, notes), facts = readable(content, path), Facts()
    return article_of(text, path=str(path), published=published, digest=sha256(content), facts=facts, notes=notes)


def unpacked(content: bytes, path: str | Path) -> bytes:
    """The bytes, or what they hold when they are packed by gzip, up to the size an article may have."""
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        with gzip.open(io.BytesIO(content)) as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise FileError("is a damaged gzip file", path=path) from error
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
    if b"\0" in content or foreign > MOST_FOREIGN * len(content) or re.search(rb"[\x01-\x08\x0b\x0e-\x1f\x81\x8d\x8f\x90\x9d]", content):
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


def article_of(
    text: str, *, path: str = "", published: str | None = None, digest: str = "", facts: Facts | None = None, record: int = 0, notes: Sequence[str] = ()
) -> Article:
    """The article of a text at hand; see `read_article`. What `facts` tell goes before what the text itself shows."""
    given, facts = _day(published), facts or Facts()
    dateline = _DATELINE.search(text[:4000])
    page = facts.published or (None if record else _page_day(text))
    story = _dateline_day(dateline, page or given)
    day, basis = next(((day, basis) for day, basis in ((page, "page"), (story, "dateline"), (given, "given")) if day), (None, "unknown"))
    return Article(
        path, text, facts.title or (None if record else _title(text)), facts.outlet or _outlet(text, dateline), facts.author or _author(text),
        day.isoformat() if day else None, basis, story or page or given, digest or sha256(text), facts.url, record, tuple(notes),
    )  # fmt: skip


def _day(published: str | None) -> date | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published)
    except ValueError as error:
        raise UsageError(f"{quoted(published)} is not a date; want YYYY-MM-DD", field="published") from error


def _dateline_day(found: re.Match[str] | None, near: date | None) -> date | None:
    mention = next(iter(find_dates(found["date"])), None) if found else None
    if mention is None:
        return None
    if mention.kind == "month-day":
        return nearest_year(mention.month, mention.day, near) if near else None
    return _whole(mention)


def _whole(mention: DateMention) -> date | None:
    return date(mention.year, mention.month, mention.day) if mention.kind == "day" else None


def _page_day(text: str) -> date | None:
    """The day in a line of the page's head that holds nothing else, or that says posted or published."""
    lines = [line.strip() for line in text[:6000].split("\n") if line.strip()][:HEAD]
    for line in lines:
        mentions = [mention for mention in find_dates(line) if mention.kind == "day"]
        if mentions and (_POSTED.match(line) or len(line) - (mentions[0].end - mentions[0].start) <= 28 and paragraph_kind(line) != "caption" and not line.endswith(".")):
            return _whole(mentions[0])
    return None


def _title(text: str) -> str | None:
    """The headline: the first line of the head that is set like one."""
    head = split_paragraphs(text[:6000])[:HEAD]
    for place, paragraph in enumerate(head):
        words = text[paragraph.start : paragraph.end]
        if _begins_story(words):
            return None
        if paragraph.kind == "headline" and 4 <= len(words.split()) <= 30 and "»" not in words and not _is_small_print(words):
            return words
        if place == 0 and paragraph.kind == "story" and len(words) <= 120 and len(words.split()) >= 4 and words[-1].isalnum() and "\n\n" in text[paragraph.end : paragraph.end + 3]:
            return words
    return None


def _begins_story(words: str) -> bool:
    return len(words) > 120 and words.rstrip().endswith((".", "”", '"'))


def _is_small_print(words: str) -> bool:
    return bool(_POSTED.match(words) or _BYLINE.match(words) or find_dates(words) and len(words) < 40) or len(set(words.split()) & {"News", "World", "Asia", "Politics", "Security", "Reporter"}) > 1


def _outlet(text: str, dateline: re.Match[str] | None) -> str | None:
    head = text[:4000]
    found = _OUTLET.search(head) or dateline or _BARE_DATELINE.search(head)
    if found:
        return found["outlet"].strip()
    logo = re.search(r"^(.{3,60}) logo$", head, re.M)
    return logo[1].strip() if logo else None


def _author(text: str) -> str | None:
    found = _BYLINE.search(text[:4000])
    return found["author"].strip() if found else None
