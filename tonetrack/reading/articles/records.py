"""An archive's record as an article: its columns by their usual names, its text as a reader would see it, its day in whatever form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path

from tonetrack.dates import is_charted
from tonetrack.errors import nearest, quoted
from tonetrack.reading.articles.article import Article, Facts, article_of
from tonetrack.reading.articles.decoding import repair
from tonetrack.reading.dates import find_dates

# Where archives keep what: the usual names of columns, in the order of preference.
COLUMNS = {
    "text": ("text", "story_text", "body", "article_text", "full_text", "content", "article", "story"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "publication_date", "date_published", "pubdate", "datetime", "timestamp", "date_str"),
    "url": ("url", "link", "href", "address"),
    "outlet": ("outlet", "source", "publisher", "sitename", "agency"),
    "author": ("author", "byline"),
}
_MARKUP = re.compile(r"<(?:p|div|br|span|td)\b[^>]*>", re.I)  # HTML in an archive's field
_BROKEN = re.compile("[\0\ud800-\udfff]")  # characters that no markup may have
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.I)
_EPOCH_MS = 10**11  # a larger number counts milliseconds (in seconds it would be the year 5138)


def find_columns(record: Mapping[str, object]) -> dict[str, str]:
    """Which column of a record holds the text, title, published, url, outlet and author, by the usual names."""
    names = {str(name).strip().lower().replace(" ", "_"): name for name in record}
    found = {}
    for what, usual in COLUMNS.items():
        name = next((name for name in usual if name in names), None)
        if name:
            found[what] = names[name]
    return found


def why_no_text(record: Mapping[str, object]) -> str:
    """What to say of a record without a column of text."""
    names = ", ".join(str(name) for name in record)
    return f"no column of text; found: {names[:200]}{nearest('text', [str(name) for name in record])}; want one of {', '.join(COLUMNS['text'])}"


def article_of_record(path: Path, number: int, record: Mapping[str, object], columns: dict[str, str], published: str | None) -> Article:
    """The article of a record."""
    text, notes = _visible(_string(record.get(columns["text"])))
    day, more = _day(record.get(columns.get("published", ""), None))
    facts = Facts(
        *(_line(record.get(columns.get(what, ""))) for what in ("title", "outlet", "author")), day, _line(record.get(columns.get("url", "")))
    )
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
    return (
        (day, []) if day and is_charted(day.year) else (None, [f"its date {quoted(str(value).strip())} is no day that can be read; want YYYY-MM-DD"])
    )


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
