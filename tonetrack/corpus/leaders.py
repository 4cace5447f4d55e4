"""The world's leaders, by whose names articles are read and people are called."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from tonetrack.corpus.letters import Office, Person


def table_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of tonetrack.corpus."""
    return csv.DictReader(files("tonetrack.corpus").joinpath(name).read_text("utf-8").splitlines())


@lru_cache(maxsize=1)
def world_leaders() -> tuple[Person, ...]:
    """Heads of state and government since 2008, of larger countries since 1990, the better known since 1914, with their terms, to the end of 2025.

    Source: leaders.csv of tonetrack.corpus, written down from general knowledge and checked for form only. A term is dated by
    day, month or year, as well as it was known. Who led several countries is of the one that his first row tells. `known_as` are
    bare names by which the world knows a leader (Lula, Thatcher): they mean him where nobody of that name is named in full.
    """
    found: dict[str, Person] = {}
    for row in table_rows("leaders.csv"):
        aliases = tuple(alias for alias in (*row["aliases"].split("|"), *row["known_as"].split("|")) if alias)
        known = found.get(row["name"], Person(row["name"], row["country"], aliases, leader=True, pronoun=row["pronoun"]))
        found[row["name"]] = replace(known, offices=(*known.offices, Office(row["office"], row["since"], row["until"])))
    return tuple(found.values())
