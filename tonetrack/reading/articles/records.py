"""An archive's record as an article: its columns by their usual names, its text as a reader would see it, its day in whatever form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path

from tonetrack.dates import YEARS, is_charted
from tonetrack.errors import nearest, quoted
from tonetrack.reading.articles.article import Article, Facts, article_of
from tonetrack.reading.articles.decoding import repair
from tonetrack.reading.dates import find_day

# Where archives keep what: the usual names of columns, in the order of preference.
COLUMNS = {
    "text": (
        "text", "story_text", "body", "body_text", "article_text", "full_text", "fulltext", "maintext", "content", "post_content", "article",
        "story", "td",
    ),
    "title": ("title", "headline", "web_title", "article_title", "post_title", "hd"),
    "published": (
        "published", "date", "published_at", "publication_date", "publish_date", "date_published", "date_publish", "published_date", "pub_date",
        "pubdate", "web_publication_date", "published_time", "post_date", "pd", "datetime", "timestamp", "date_str", "seendate", "created_at",
        "created_utc",
    ),
    "url": ("url", "link", "href", "address", "web_url", "document_url", "article_url", "document_identifier"),
    "outlet": (
        "outlet", "publication", "publication_title", "newspaper", "media_name", "source", "source_name", "publisher", "sitename", "agency", "media",
        "sn", "source_domain", "source_common_name", "domain",
    ),
    "author": ("author", "byline", "authors", "by"),
}  # fmt: skip
_LEAD = "lp"  # Factiva's column of the first paragraphs, before those of the rest
_NESTED = ("name", "main", "text", "body_text", "original", "$date", "title", "default")  # of an object in a field: its own words
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # in `publishedAt`
_FIGURES = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)\b")  # `5/9/2031`, `05/09/31`
_C_TIME = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) [\d:]{5,8}(?: [A-Z+-][A-Z\d]*)? (\d{4})$")  # `Fri May 09 14:30:00 +0000 2031`
_MARKUP = re.compile(r"<(?:p|div|br|span|td)\b[^>]*>", re.I)  # HTML in an archive's field
_BROKEN = re.compile("[\0\ud800-\udfff]")  # characters that no markup may have
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.I)
_EPOCH_MS = 10**11  # a larger number counts milliseconds (in seconds it would be the year 5138)


def find_columns(record: Mapping[str, object]) -> dict[str, str]:
    """Which column of a record holds the text, title, published, url, outlet and author, by the usual names."""
    names = {_HUMP.sub("_", str(name).strip()).lower().replace(" ", "_"): name for name in reversed(record)}
    found = {}
    for what, usual in COLUMNS.items():
        name = next((name for name in usual if name in names), None)
        if name:
            found[what] = names[name]
    return found


def days_come_first(records: Sequence[object]) -> bool | None:
    """Whether the first figure of an archive's dates is the day (`25/09/2019`) or the month (`9/25/2019`), where one of its records tells."""
    dates = (_FIGURES.match(str(record.get(find_columns(record).get("published", ""), ""))) for record in records if isinstance(record, Mapping))
    told = {int(date[1]) > 12 for date in dates if date and max(int(date[1]), int(date[2])) > 12}
    return told.pop() if len(told) == 1 else None


def why_no_text(record: Mapping[str, object]) -> str:
    """What to say of a record without a column of text."""
    names = ", ".join(str(name) for name in record)
    return f"no column of text; found: {names[:200]}{nearest('text', [str(name) for name in record])}; want one of {', '.join(COLUMNS['text'])}"


def article_of_record(
    path: Path, number: int, record: Mapping[str, object], columns: dict[str, str], published: str | None, day_first: bool | None = None
) -> Article:
    """The article of a record of an archive; `day_first`: see `days_come_first`."""
    lead = next((record[name] for name in record if columns["text"].lower() == "td" and str(name).strip().lower() == _LEAD), "")
    text, notes = _visible(f"{_string(lead)}\n\n{_string(record.get(columns['text']))}".strip())
    day, more = _day(record.get(columns.get("published", ""), None), day_first)
    facts = Facts(
        *(_line(record.get(columns.get(what, ""))) for what in ("title", "outlet", "author")), day, _line(record.get(columns.get("url", "")))
    )
    return article_of(text, path=str(path), published=published, facts=facts, record=number, notes=(*notes, *more))


def _string(value: object) -> str:
    """A field as text, of an object what it is called or says, of a list its paragraphs; a missing number of a table is no text `nan`."""
    if isinstance(value, Mapping):
        return next((_string(value[name]) for name in _NESTED if value.get(name)), "")
    if isinstance(value, list):
        return "\n\n".join(map(_string, value))
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


def _day(value: object, day_first: bool | None) -> tuple[date | None, list[str]]:
    """The day of publication in whatever form an archive has it; a note when it cannot be told, or is none of an article."""
    value = _string(value) if isinstance(value, Mapping) else value
    if value is None or value == "" or value != value:
        return None, []
    figures = isinstance(value, str) and day_first is not None
    day = _told_day(_FIGURES.sub(lambda found: _iso(found, day_first), value.strip()) if figures else value)
    if day and is_charted(day.year):
        return day, []
    wrong = f"lies outside the years that can be charted, {YEARS[0]} to {YEARS[1]}" if day else "is no day that can be read; want YYYY-MM-DD"
    return None, [f"its date {quoted(str(value).strip())} {wrong}"]


def _iso(found: re.Match[str], day_first: bool) -> str:
    """A day in figures as ISO; a year of two figures is one of 1969 to 2068."""
    day, month = (found[1], found[2]) if day_first else (found[2], found[1])
    year = found[3] if len(found[3]) == 4 else f"{19 if int(found[3]) > 68 else 20}{found[3]}"
    return f"{year}-{month:0>2}-{day:0>2}"


def _told_day(value: object) -> date | None:
    """The day that a field tells, as ISO, as a number of seconds, as in an e-mail, or in words; None for no day."""
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    text = str(value).strip()
    try:
        if re.match(r"(?:19|20)\d{6}(?:T?\d{6}Z?)?$", text):  # `20310509`, `20310509143000`, `20310509T143000Z`
            return date.fromisoformat(f"{text[:4]}-{text[4:6]}-{text[6:8]}")
        if isinstance(value, (int, float)) or re.fullmatch(r"-?\d{9,14}(?:\.0)?|\d\.\d{3,}[eE]\+\d\d", text):
            seconds = float(text) / (1000 if abs(float(text)) >= _EPOCH_MS else 1)
            return datetime.fromtimestamp(seconds, UTC).date() if seconds else None  # zero: not known
        if re.match(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text[:10])
        if re.match(r"[A-Z][a-z]{2}, \d", text):
            return parsedate_to_datetime(text).date()
        text = _C_TIME.sub(r"\2 \1 \3", text)
        return mention.whole if (mention := find_day(text)) else None
    except (ValueError, OverflowError, OSError, TypeError):
        pass
    return None
