"""What a corpus is made of: letters with witnesses and excerpts, people, countries, tables."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pandas as pd

from tonetrack.dates import middle_day
from tonetrack.errors import UnknownLetterError, nearest, quoted
from tonetrack.files import sha256
from tonetrack.text import counted

KINDS = ("letter", "reply", "congratulation", "condolence", "greeting", "new-year card", "sympathy", "thanks", "verbal message", "op-ed")
FORMS = ("direct", "mixed", "indirect")
EXTENTS = ("whole", "excerpt")
OCCASIONS = (  # what a message can be for; one that answers another is `reply: …`, or `reply` where nothing more is known
    "founding day", "national day", "party founding day", "liberation day", "victory day", "armistice anniversary", "treaty anniversary",
    "ties anniversary", "party congress", "election", "New Year", "birthday", "condolence", "visit", "reply", "other",
)  # fmt: skip
CHECKED = "checked"  # the basis of a date that a person has looked up: what a date without a basis has
BASES = ("article", "catalogue", CHECKED, "inferred", "unknown")
INFERRED = "its day is inferred"
UNREVIEWED = "not reviewed"  # in the note of a letter or witness: nobody has looked at what the article was read to say
LONGEST_ELECT = timedelta(days=160)  # from an election to the oath: Mexico's presidents of before 2024 waited five months
LETTER_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?")


@dataclass(frozen=True)
class DateStamp:
    """One date of a letter: ISO (`2017-11-01`, `2013-10` or `2013`), and how it is known."""

    date: str
    basis: str
    note: str = ""

    @property
    def precision(self) -> str:
        """`day`, `month` or `year`, as the date is written."""
        return ("year", "month", "day")[self.date.count("-")]

    @property
    def day(self) -> date:
        """The day to draw it at: itself, or the middle of its month or year."""
        return middle_day(self.date)


@dataclass(frozen=True)
class Excerpt:
    """Words of a letter exactly as one witness prints them."""

    text: str
    form: str = "direct"
    note: str = ""


@dataclass(frozen=True)
class Witness:
    """One outlet's printing of a letter, in one article.

    `extent` is `whole` where it prints the whole message; anything else is an excerpt, whose length says nothing.
    """

    article: str
    excerpts: tuple[Excerpt, ...]
    outlet: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    sha256: str = ""
    note: str = ""
    extent: str = ""


@dataclass(frozen=True)
class Letter:
    """One message of one leader to another, with every witness of its words.

    `occasion` is free text; `occasion_kind` corrects what the rules make of it (one of OCCASIONS, empty: the rules).
    `answers` is the day (ISO) of the letter it answers, where that is told, and `in_reply_to` the id of that letter, where the corpus has it.
    """

    id: str
    sender: str
    recipient: str
    kind: str
    witnesses: tuple[Witness, ...]
    occasion: str = ""
    in_reply_to: str = ""
    note: str = ""
    written: DateStamp | None = None
    received: DateStamp | None = None
    published: DateStamp | None = None
    occasion_kind: str = ""
    answers: str = ""

    @property
    def stamp(self) -> DateStamp | None:
        """The date that orders it: written, else received, else published."""
        return self.written or self.received or self.published

    @property
    def stamp_name(self) -> str:
        """Which of the three dates `stamp` is; empty when none is known."""
        return next((name for name in ("written", "received", "published") if getattr(self, name)), "")

    @property
    def doubt(self) -> str:
        """What of it nobody has made sure, in words: notes that say `not reviewed`, and a day that is inferred; empty where somebody
        has made sure of it, and so has taken out such a note or the basis of the day."""
        notes = [note for note in (self.note, *(witness.note for witness in self.witnesses)) if UNREVIEWED in note]
        if self.stamp and self.stamp.basis == "inferred":
            notes.append(INFERRED + (f": {self.stamp.note}" if self.stamp.note else ""))
        return "; ".join(dict.fromkeys(notes))


def doubts_in_words(doubts: Collection[str]) -> str:
    """How many of some letters nobody has made sure, of the `doubt` of each: `2 of 6 letters not reviewed, 1 with an inferred day`;
    empty where all are sure."""
    unreviewed, inferred = (sum(sign in doubt for doubt in doubts) for sign in (UNREVIEWED, INFERRED))
    whole = f" of {counted(len(doubts), 'letter')}"
    parts = [f"{unreviewed}{whole} not reviewed"] if unreviewed else []
    parts += [f"{inferred}{'' if unreviewed else whole} with an inferred day"] if inferred else []
    return ", ".join(parts)


@dataclass(frozen=True)
class Office:
    """A title that a person held from one day to another (ISO dates, empty when open)."""

    title: str
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class Person:
    """Somebody who writes, receives or is quoted: the name used here, other forms of it, country and offices.

    `pronoun` is `he` or `she` where that tells two people of an article apart, empty when not known. `checked` is False for
    somebody taken over from an article that nobody has looked at: his letters count, but articles are not read by him.
    """

    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()
    leader: bool = False
    offices: tuple[Office, ...] = ()
    pronoun: str = ""
    checked: bool = True

    def in_office(self, day: str) -> bool:
        """Whether any office was held on a day (ISO), or in a month; also for somebody whose offices are not known."""
        return not self.offices or any((office.since or "0")[: len(day)] <= day <= (office.until or "9") for office in self.offices)

    def is_elect(self, day: str) -> bool:
        """Whether an office began soon after a day, so that it can have been that of a president-elect."""
        later = (date.fromisoformat(day) + LONGEST_ELECT).isoformat() if len(day) == 10 else ""
        return any(day < (office.since or "0") <= later for office in self.offices)


@dataclass(frozen=True)
class Country:
    """A country: the name used here, other names (capital included) and adjectives."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Corpus:
    """A checked corpus folder.

    Tables hold strings as printed plus `line`, the row's line in its file: `exchanges` (one row a known message),
    `sources` (where each is printed), `codings` (warmth 0-100 as coders rated a letter), `judgments` (published opinions),
    `events` (dated context), `calendar` (days that recur: national days, birthdays, anniversaries).

    A view (`tonetrack.views`) keeps to what is dated from `first_day` to `last_day` (ISO) and is of one `sender` or to one
    `recipient`; empty where it does not.
    """

    folder: Path
    name: str
    dyad: tuple[str, ...]  # the two whose letters are drawn by date; empty in a corpus without letters
    first_year: int
    last_year: int
    released: str  # empty when corpus.toml does not tell
    coders: str  # who rated, as readers are told: `language-model coders who saw the dates`; empty when corpus.toml does not tell
    letters: tuple[Letter, ...]
    people: tuple[Person, ...]
    countries: tuple[Country, ...]
    agencies: tuple[str, ...]
    exchanges: pd.DataFrame
    sources: pd.DataFrame
    codings: pd.DataFrame
    judgments: pd.DataFrame
    events: pd.DataFrame
    calendar: pd.DataFrame
    hashes: dict[str, str] = field(repr=False)
    first_day: str = ""
    last_day: str = ""
    sender: str = ""
    recipient: str = ""

    @property
    def hash(self) -> str:
        """One SHA-256 over the names and contents of all files that were read."""
        return sha256("".join(f"{name} {digest}\n" for name, digest in sorted(self.hashes.items())))

    @property
    def ratings(self) -> pd.Series:
        """The coders' mean rating (0-100) of each letter or exchange that has one, by its id."""
        return self.codings.set_index("letter")["warmth"].astype(float)

    @property
    def span(self) -> tuple[str, str]:
        """The first and the last day of what is shown (ISO): the view's, or else those of the corpus's years."""
        return self.first_day or f"{self.first_year:04}-01-01", self.last_day or f"{self.last_year:04}-12-31"

    def letter(self, letter_id: str) -> Letter:
        """The letter of that id. Raises UnknownLetterError with the nearest ids when there is none."""
        for letter in self.letters:
            if letter.id == letter_id:
                return letter
        hint = nearest(letter_id, [letter.id for letter in self.letters]) or "; tonetrack report --by letter lists them"
        raise UnknownLetterError(f"no letter {quoted(letter_id)}{hint}", path=self.folder)
