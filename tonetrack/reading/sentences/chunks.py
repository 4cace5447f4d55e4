"""The pieces a sentence is read as."""

from __future__ import annotations

from dataclasses import dataclass

from tonetrack.reading.people import Party


@dataclass(frozen=True)
class Chunk:
    """A piece of a sentence: its kind, position, plain lower-case text, and what it stands for.

    `value` is a Party (person, agency, role), a kind of document, a DateMention, or the number of a quotation;
    `possessive` marks Kim's and the president's; `full` a person named by more than a bare surname.
    """

    kind: str
    start: int
    end: int
    text: str
    value: object = None
    possessive: bool = False
    full: bool = False
    rival: Party | None = None
    title: str = ""
    country: str = ""
