"""Who a letter is from and to, by the names that a corpus uses; people it does not know yet, as an article tells of them."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files

from tonetrack.corpus import Country, Office, Person
from tonetrack.errors import quoted
from tonetrack.reading.extraction import roster_of
from tonetrack.reading.letters.findings import Official
from tonetrack.reading.people import whole_names
from tonetrack.text import name_key

NEARLY = 0.85  # likeness of two spellings of one name: "Pervez" and "Prevez Musharraf"
MOST_NAME = 150  # characters; a longer "name" is a sentence that was misread
WHOLE_NAME = 2  # words of a name that can stand for a longer one: "Vladimir Putin" in "Vladimir Vladimirovich Putin"

_INITIALS = re.compile(r"(?P<first>[A-Z])\.\s?(?:[A-Z]\.\s?)*(?P<last>[^\W\d_][\w'’-]+)$")


class Correspondents:
    """The people of a corpus, found by any printing of their names, and beside them the world's leaders by their whole names.

    `add` takes in a new one.
    """

    def __init__(self, people: Sequence[Person], countries: Sequence[Country] = (), agencies: Sequence[str] = ()):
        self.people: dict[str, Person] = {}
        self.forms: dict[str, Person] = {}
        self.joined: dict[str, Person] = {}  # without spaces: "Hu Jin Tao", "Hu Jintao"
        self.others = {_fold(form) for country in countries for form in (country.name, *country.aliases, *country.adjectives)} | {
            _fold(name) for name in agencies
        }
        roster = roster_of((people, countries, agencies))
        self.leaders = {_fold(form): person for person in roster.people.values() if person.name not in roster.own for form in whole_names(person)}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Take in a person by the name and the aliases; of two people with one alias the first is meant."""
        self.people[person.name] = person
        for form in (person.name, *person.aliases):
            self.forms.setdefault(_fold(form), person)
            self.joined.setdefault(_fold(form).replace(" ", ""), person)

    def find(self, official: Official) -> Person | None:
        """The person that an article names: by a known form, else by a longer or abbreviated one, if only one of that country can be meant."""
        name = _fold(official.name or "")
        if name in self.forms:
            return self.forms[name]
        if name.replace(" ", "") in self.joined:
            return self.joined[name.replace(" ", "")]
        if ";" in name:  # several who write together
            return None
        words, initials = set(name.split()), _INITIALS.match(official.name or "")
        near = {
            person.name: person
            for form, person in self.forms.items()
            if (_one_holds_other(set(form.split()), words) or initials and _has_initials(person.name, initials))
            and _of_country(person, official.country)
        }
        return next(iter(near.values())) if len(near) == 1 else self._leader(official)

    def _leader(self, official: Official) -> Person | None:
        """The leader of the world whom an article names, not yet of this corpus, with the office that the article tells.

        The table's terms are left out: they are known too roughly to refuse a letter by.
        """
        person = self.leaders.get(_fold(official.name or ""))
        if person is None or official.country and not _of_country(person, official.country):
            return None
        offices = (Office(official.role),) if official.role.strip() else ()
        return replace(person, offices=offices, checked=False)

    def nearest(self, person: Person) -> str:
        """The name of somebody of the same country that is spelt nearly alike, perhaps the same person; empty without one."""
        names = [other.name for other in self.people.values() if other.country == person.country and other.name != person.name]
        return next(iter(get_close_matches(person.name, names, n=1, cutoff=NEARLY)), "")

    def unfit(self, official: Official) -> str:
        """Why somebody whom the corpus does not know cannot be taken in; empty when he or she can."""
        name = official.name or ""
        if not name.strip():
            return "is not told"
        if _fold(name) in self.others:
            return f"is no person ({name})"
        if not any(char.isupper() for char in name) and name.isascii() or len(name) > MOST_NAME or _fold(name) in _fold(official.role):
            return f"is not named (only called {quoted(name)})"
        return ""


def person_of(official: Official) -> Person:
    """A new person with what the article tells: name, country and office (without its dates)."""
    country = country_name(official.country)
    offices = (Office(official.role),) if official.role.strip() else ()
    return Person(" ".join((official.name or "").split()), country, (), official.leader, offices, checked=False)


def country_name(code: str) -> str:
    """The name of a country by its ISO 3166 code; the code itself when it is not known."""
    return next(iter(_countries().get(code, (code,))))


def _one_holds_other(one: set[str], two: set[str]) -> bool:
    return min(len(one), len(two)) >= WHOLE_NAME and (one < two or two < one)


def _has_initials(name: str, initials: re.Match[str]) -> bool:
    """Whether `V.V. Putin` can be the name: its first letter and its last word."""
    words = _fold(name).split()
    return len(words) > 1 and words[-1] == _fold(initials["last"]) and words[0][0] == initials["first"].lower()


def _of_country(person: Person, code: str) -> bool:
    return bool(code and person.country) and _fold(person.country) in {_fold(form) for form in _countries().get(code, ())}


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[str, ...]]:
    """By code the names of each country, the usual one first; source: tonetrack/corpus/countries.csv."""
    rows = csv.DictReader(files("tonetrack.corpus").joinpath("countries.csv").read_text("utf-8").splitlines())
    return {row["code"]: (row["name"], *filter(None, row["aliases"].split("|"))) for row in rows}


@lru_cache(maxsize=1 << 14)  # more than the names of the world's leaders, folded anew for every run
def _fold(name: str) -> str:
    """A name as it is compared: one case, no accents, hyphens as spaces."""
    return name_key("".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char)))
