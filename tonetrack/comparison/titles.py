"""How each side is addressed: titles that changed because an office did are no change of tone."""

from __future__ import annotations

import re

import pandas as pd

from tonetrack.comparison.sides import Side
from tonetrack.corpus import Corpus, Office, Person
from tonetrack.dates import first_day, last_day
from tonetrack.scoring.warmth import salutation
from tonetrack.text import normalise

NEAR = 60  # characters between a title and the name that tells whose it is
HONORIFICS = (
    "Most Esteemed",
    "Esteemed",
    "Most Respected",
    "Respected",
    "Dear",
    "Beloved",
    "Your Excellency",
    "Your Majesty",
    "Excellency",
    "Comrade",
)
OFFICE, CHOICE, SAME, UNKNOWN = "office changed", "chosen", "same", "no title in the words"


def titles_table(corpus: Corpus, earlier: Side, later: Side, texts: tuple[str, str]) -> pd.DataFrame:
    """One row a party: `person`, the titles the words give it (`earlier`, `later`, with ; between), the offices it held on the
    day (`held_earlier`, `held_later`; empty when people.toml does not tell), and `verdict`.

    `office changed`: the titles differ, and one of them was not held on the other day. `chosen`: they differ though both were
    held on both days. `same`, or `no title in the words` where one text names none.
    """
    people = {person.name: person for person in corpus.people}
    pair = [people.get(name) for name in (later.facts["sender"], later.facts["recipient"])]
    days = [side.date for side in (earlier, later)]
    rows = []
    for person in filter(None, pair):
        given = [_titles_in(text, person, [other for other in pair if other], later.facts["recipient"]) for text in texts]
        held = [_held(person, day) for day in days]
        rows.append({"person": person.name, "earlier": "; ".join(given[0]), "later": "; ".join(given[1]),
                     "held_earlier": "; ".join(office.title for office in held[0]), "held_later": "; ".join(office.title for office in held[1]),
                     "verdict": _verdict(given, held)})  # fmt: skip
    return pd.DataFrame(rows, columns=["person", "earlier", "later", "held_earlier", "held_later", "verdict"])


def _verdict(given: list[list[str]], held: list[list[Office]]) -> str:
    if not given[0] or not given[1]:
        return UNKNOWN
    if set(given[0]) == set(given[1]):
        return SAME
    heads = [{_head(office.title) for office in offices} for offices in held]
    moved = [title for title in given[0] if title not in heads[1]] + [title for title in given[1] if title not in heads[0]]
    return OFFICE if moved and all(heads) else CHOICE


def _head(title: str) -> str:
    """`General Secretary of the Workers' Party of Korea` is addressed as General Secretary."""
    return re.split(r" of (?:the )?", title)[0]


def _held(person: Person, day: str) -> list[Office]:
    """The offices of a day; of a month or year, those held at any time in it; none when the date is not known."""
    return [office for office in person.offices if day and (office.since or "0") <= last_day(day) and first_day(day) <= (office.until or "9")]


def _titles_in(text: str, person: Person, pair: list[Person], recipient: str) -> list[str]:
    """The heads of the person's offices that a text calls it by: the nearest name tells whose a title is, and without a
    name it is that of the reader, whom a letter addresses."""
    clean = normalise(text)
    found = []
    for head in sorted({_head(office.title) for office in person.offices}, key=lambda head: (-len(head), head)):
        for match in re.finditer(rf"\b{re.escape(head)}\b", clean):
            longer = any(head != other and head in other and other in clean[max(0, match.start() - 20) : match.end()] for other in found)
            if not longer and (_nearest_name(clean, match.end(), pair) or recipient) == person.name:
                found.append(head)
                break
    return sorted(found)


def _nearest_name(clean: str, place: int, pair: list[Person]) -> str:
    after = re.split(r"[.!?;:\n]", clean[place : place + NEAR])[0]
    places = {person.name: found.start() for person in pair if (found := _names(person).search(after))}
    return min(places, key=lambda name: places[name]) if places else ""


def _names(person: Person) -> re.Pattern:
    forms = sorted({person.name, *person.aliases}, key=lambda form: (-len(form), form))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b")


def address_of(text: str) -> tuple[str, str]:
    """The salutation of a message and what of it is honour alone: `Esteemed Comrade` of `Esteemed Comrade General Secretary`."""
    opening = salutation(text)
    honours, rest = [], opening
    while found := next((word for word in HONORIFICS if re.match(rf"{word}\b", rest)), ""):
        honours.append(found)
        rest = rest[len(found) :].lstrip(" ,")
    return opening, " ".join(honours)
