"""Which letter a letter's own words answer: `Thank you for your letter of 1 March`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from tonetrack.reading.dates import find_dates, resolve

DATED = ("day", "month-day")  # kinds of dates that tell a day by themselves

_YOUR_LETTER = re.compile(  # `Thank you for your kind letter of 1 March`, `I have received your message dated May 3`
    r"\b(?:thank|received|receipt|repl[yi]|answer|respon[ds]|acknowledg|grateful|appreciat)[^.!?]{0,60}?\byour (?:[\w-]+ ){0,3}?"
    r"(?:letter|message|telegram|note|missive|cable|greetings|congratulations|condolences) (?:of|dated|from|sent on)(?: the)? ",
    re.I,
)


def day_answered(texts: Iterable[str], written: str | None) -> str:
    """The day (ISO) of the addressee's letter that a letter's own words answer, read from the day it was written; empty where they tell none."""
    for text in texts:
        for found in _YOUR_LETTER.finditer(text):
            told = next(iter(find_dates(text, found.end(), found.end() + 30)), None)
            if told and told.start == found.end() and told.kind in DATED and written and len(written) == 10:
                return resolve(told, date.fromisoformat(written))[0] or ""
    return ""
