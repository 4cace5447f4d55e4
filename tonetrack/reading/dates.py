"""Days named in an article: found as printed, resolved only where a careful reader could."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = r"(?P<month{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
_YEAR = r"(?P<year{0}>(?:1[89]|20)\d\d)"
_DATE = re.compile(
    r"\b(?P<iso>(?:1[89]|20)\d\d-\d\d-\d\d)\b"
    r"|\b" + _MONTH.format(1) + r"\s{1,3}(?P<day1>\d{1,2})(?:st|nd|rd|th)?\b(?!:)(?:,?\s{1,3}" + _YEAR.format(1) + r"\b)?"
    r"|\b(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s)?" + _MONTH.format(2) + r"(?:,?\s{1,3}" + _YEAR.format(2) + r"\b)?"
    r"|\b" + _MONTH.format(3) + r",?\s{1,3}" + _YEAR.format(3) + r"\b"
    r"|\b(?P<weekday>" + "|".join(day.capitalize() for day in WEEKDAYS) + r")\b"
    r"|\b(?P<relative>yesterday|today)\b"
    r"|\b" + _YEAR.format(4) + r"\b(?!-)"
)  # fmt: skip


@dataclass(frozen=True)
class DateMention:
    """A date as printed: `kind` is day (with its year), month-day, weekday, relative, month or year."""

    start: int
    end: int
    kind: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    back: int = 0


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """The dates named between two positions, in order."""
    mentions = (_mention(found) for found in _DATE.finditer(text, start, len(text) if end is None else end))
    return [mention for mention in mentions if mention]


def _mention(found: re.Match[str]) -> DateMention | None:
    start, end = found.span()
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return DateMention(start, end, "day", year, month, day) if _calendar(year, month, day) else None
    if found["weekday"]:
        return DateMention(start, end, "weekday", weekday=WEEKDAYS.index(found["weekday"].lower()))
    if found["relative"]:
        return DateMention(start, end, "relative", back=int(found["relative"] == "yesterday"))
    for number in "12":
        if found[f"month{number}"]:
            year, month = int(found[f"year{number}"] or 0), month_number(found[f"month{number}"])
            day = int(found[f"day{number}"])
            if not _calendar(year or 2000, month, day):
                return None
            return DateMention(start, end, "day" if year else "month-day", year, month, day)
    if found["month3"]:
        return DateMention(start, end, "month", int(found["year3"]), month_number(found["month3"]))
    return DateMention(start, end, "year", int(found["year4"]))


def month_number(name: str) -> int:
    """1 to 12 for an English month, whole or abbreviated."""
    return next(number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.lower()[:3]))


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolve(mention: DateMention, anchor: date | None) -> tuple[str | None, str]:
    """The ISO day a mention means and its basis in words; None when it cannot be known.

    A weekday, or a day without its year, is the last one on or before `anchor`: news is about what happened.
    """
    if mention.kind == "day":
        return date(mention.year, mention.month, mention.day).isoformat(), "stated"
    if anchor is None:
        return None, "unknown"
    if mention.kind == "month-day":
        years = (_calendar(anchor.year - back, mention.month, mention.day) for back in range(5))
        found = next((day for day in years if day and day <= anchor), None)
        return (found.isoformat(), "stated, year from the page") if found else (None, "unknown")
    if mention.kind == "weekday":
        return (anchor - timedelta(days=(anchor.weekday() - mention.weekday) % 7)).isoformat(), "weekday before the page's date"
    if mention.kind == "relative":
        return (anchor - timedelta(days=mention.back)).isoformat(), "relative to the page's date"
    return None, "unknown"


def nearest_year(month: int, day: int, near: date) -> date | None:
    """The day of that month and day closest to `near`: for a dateline without its year."""
    days = [found for year in (near.year - 1, near.year, near.year + 1) if (found := _calendar(year, month, day))]
    return min(days, key=lambda found: abs(found - near), default=None)
