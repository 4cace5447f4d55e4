"""ISO dates of day, month or year precision: `2017-11-01`, `2013-10`, `2013`."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date

from tonetrack.errors import quoted

YEARS = (1700, 2199)  # a day outside of them is a slip of the pen; pandas counts nanoseconds from 1677 to 2262


def wrong_date(value: str, *, precisions: str = "YYYY-MM-DD, YYYY-MM or YYYY") -> str:
    """What is wrong with an ISO date of day, month or year precision; empty when nothing is."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", value):
        return f"{quoted(value)} is not a date; want {precisions}"
    try:
        date.fromisoformat(first_day(value))
    except ValueError:
        return f"{quoted(value)} is not a calendar date; want {precisions}"
    return "" if is_charted(int(value[:4])) else f"{quoted(value)} lies outside the years that can be charted, {YEARS[0]} to {YEARS[1]}"


def is_charted(year: int) -> bool:
    """Whether letters of a year can be charted."""
    return YEARS[0] <= year <= YEARS[1]


def first_day(value: str) -> str:
    """The first day of an ISO year, month or day: `2018-03-01` of `2018-03`."""
    return value + "-01-01"[len(value) - 4 :]


def last_day(value: str) -> str:
    """The last day of an ISO year, month or day that `wrong_date` finds nothing wrong with: `2018-03-31` of `2018-03`."""
    month = value if len(value) > 4 else f"{value}-12"
    return month if len(month) == 10 else f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]}"


def middle_day(value: str) -> date:
    """The day to draw and to count a message at: the ISO date itself, or the middle of its month or year."""
    return date.fromisoformat(value + {10: "", 7: "-15", 4: "-07-01"}[len(value)])


def day_name(value: str) -> str:
    """An ISO date as a reader writes it: `19 June 2019`, `November 2017` or `2017`."""
    year, *rest = value.split("-")
    month = [month_name[int(rest[0])]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *month, year])


def wrong_span(value: str) -> str:
    """What is wrong with a span of days, `2024-01-01/2024-09-23` or open as `../2024-09-14`; empty when nothing is."""
    first, slash, last = value.partition("/")
    if not slash or (first, last) == ("..", ".."):
        return f"{quoted(value)} is not a span of days; want YYYY-MM-DD/YYYY-MM-DD, or .. for an open end"
    for end in (first, last):
        if end != ".." and (wrong := wrong_date(end, precisions="YYYY-MM-DD") or (len(end) < 10 and f"{quoted(end)} is not a day; want YYYY-MM-DD")):
            return wrong
    return f"{quoted(value)} ends before it begins" if ".." not in (first, last) and last < first else ""


def span_ends(value: str) -> tuple[date, date]:
    """The first and the last day of a span that `wrong_span` finds nothing wrong with."""
    first, _, last = value.partition("/")
    return date.min if first == ".." else date.fromisoformat(first), date.max if last == ".." else date.fromisoformat(last)
