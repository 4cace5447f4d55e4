"""What stands beneath a letter's words and signs it: `Yours sincerely`, a name with its offices, a place and day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonetrack.reading.dates import DAYS, find_dates

_SIGN_OFF = re.compile(  # `With respect,`, `Yours sincerely`
    r"(?:(?:With|Yours|Kind|Warm|Best|In)\b[^.!?:;,\n]{0,60}?\b)?(?:[Ss]incerely|[Rr]espect(?:fully)?|[Rr]egards|[Gg]reetings|[Ww]ishes"
    r"|[Ff]riendship|[Yy]ours|[Tt]ruly|[Ee]steem)\b(?: yours\b)?,?\s*"
)
_WORD = re.compile(r"[\w'’-]+")
_SIGNING = re.compile(r"[A-ZÀ-Þ\d].*|of|the|and|for")  # a word of a name, an office or a place
LONGEST = 30  # words of a name with its offices
LONGEST_PLACE = 3  # words beside a day


@dataclass(frozen=True)
class Signing:
    """A line or paragraph that may sign a letter: the `words` of a name, an office or a place, whether it begins with a `sign_off` and tells a day
    (`dated`)."""

    words: str
    sign_off: bool
    dated: bool

    @property
    def is_certain(self) -> bool:
        """Whether it can be nothing else, whoever writes: `Yours sincerely,`, `Beijing, March 2, 2023`."""
        return self.sign_off or self.dated and len(self.words.split()) <= LONGEST_PLACE

    def names(self, name: str) -> bool:
        """Whether it has a name, in small or capital letters."""
        return " ".join(_WORD.findall(name)).casefold() in self.words.casefold()


def find_signing(paragraph: str) -> Signing | None:
    """What a paragraph of names, offices, places and days alone may sign; None for a sentence or anything else."""
    if paragraph[-1:] in "!?:":
        return None
    days = find_dates(paragraph)
    for day in reversed(days):
        paragraph = paragraph[: day.start] + paragraph[day.end :]
    sign_off = _SIGN_OFF.match(paragraph)
    words = _WORD.findall(paragraph[sign_off.end() if sign_off else 0 :])
    if len(words) > LONGEST or not all(_SIGNING.fullmatch(word) for word in words):
        return None
    return Signing(" ".join(words), bool(sign_off), any(day.kind in DAYS for day in days))
