"""ISO dates of day, month or year precision: `2017-11-01`, `2013-10`, `2013`."""

from __future__ import annotations

import re
from datetime import date

from tonetrack.errors import quoted


def wrong_date(value: str, *, precisions: str = "YYYY-MM-DD, YYYY-MM or YYYY") -> str:
    """What is wrong with an ISO date of day, month or year precision; empty when nothing is."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", value):
        return f"{quoted(value)} is not a date; want {precisions}"
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    except ValueError:
        return f"{quoted(value)} is not a calendar date; want {precisions}"
    return ""
