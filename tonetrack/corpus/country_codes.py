"""Countries by their names: ISO 3166 codes from the names, adjectives and bodies of state that agencies print."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

LONGEST = 7  # words of the longest form looked up at one place: "Democratic People's Republic of Korea" has five


@lru_cache(maxsize=1)
def country_forms() -> dict[str, str]:
    """Each form of a country's name, lower-case without points ("dprk", "syrian"), with its ISO 3166 code.

    SU stands for the Soviet Union. Source: countries.csv beside this file.
    """
    forms: dict[str, str] = {}
    text = files("tonetrack.corpus").joinpath("countries.csv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        for form in (row["name"], *row["adjectives"].split("|"), *row["aliases"].split("|")):
            if form:
                forms.setdefault(form_key(form), row["code"])
    return forms


@lru_cache(maxsize=1)
def printed_forms() -> frozenset[str]:
    """Every form of a country's name as it is printed: names, adjectives, bodies of state, capitals.

    Source: countries.csv and capitals.csv beside this file.
    """
    columns = {"countries.csv": ("name", "adjectives", "aliases"), "capitals.csv": ("capitals",)}
    texts = {name: files("tonetrack.corpus").joinpath(name).read_text("utf-8") for name in columns}
    fields = (row[column] for name, text in texts.items() for row in csv.DictReader(text.splitlines()) for column in columns[name])
    return frozenset(form for field in fields for form in field.split("|") if form)


def form_key(words: str) -> str:
    """A form as it is looked up: no points or apostrophes, hyphens as spaces, one case."""
    return " ".join(words.replace(".", "").replace("’", "'").replace("'", "").replace("-", " ").casefold().split())


def find_countries(words: list[str]) -> list[tuple[int, int, str]]:
    """The countries named by a list of words, in order: (first word, the one after the last, ISO code); longest form first."""
    forms, found, at = country_forms(), [], 0
    keys = [form_key(word.strip(",;:()\"")) for word in words]
    while at < len(words):
        for count in range(min(LONGEST, len(words) - at), 0, -1):
            key = " ".join(key for key in keys[at : at + count] if key)
            code = forms.get(key) or (forms.get(key[:-1]) if words[at + count - 1].rstrip(",").endswith(("'s", "’s")) else None) if keys[at] else None
            if code and not (count == 1 and words[at].islower() and len(words[at]) < 4):  # "us" is no country
                found.append((at, at + count, code))
                at += count - 1
                break
        at += 1
    return found


def country_code(name: str) -> str:
    """The ISO code of a country's name; empty when it is none that is known."""
    return country_forms().get(form_key(name), "")
