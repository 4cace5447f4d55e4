"""What a sentence is read as: a row of typed chunks, and events, which are verbs with their subjects among the chunks.

A place is an index into the row; -1 stands for none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tonetrack.reading.people import Party

ACTORS = frozenset({"person", "office", "agency", "role", "country", "document", "pronoun", "name", "organisation"})  # kinds that can be a subject
SPEAKERS = frozenset({"person", "office", "role", "pronoun", "name"})  # kinds that `who` can mean, and `which` seldom does
REACH = 40  # chunks looked at to either side of a verb: more is another clause, and the bound keeps reading linear


@dataclass(frozen=True)
class Chunk:
    """A piece of a sentence: its kind, position, plain lower-case text, and what it stands for.

    Kinds: person (a name), office (`the president`, without a name), role (`a spokesman`), pronoun, name (a capitalised
    word of nobody known), organisation, agency, country, document (its noun), date, quote (words in marks), mark, word;
    and title, before titles are joined to names.
    """

    kind: str
    start: int
    end: int
    text: str
    value: object = None  # a Party (person, agency, role), a country's name, a kind of document, a DateMention, or a quotation's number
    possessive: bool = False  # Kim's, the president's, his
    full: bool = False  # a person named by more than a bare surname
    rival: Party | None = None  # whom else a bare surname may mean
    title: str = ""  # of a person or an office
    country: str = ""  # of a title


@dataclass(frozen=True)
class Event:
    """A verb and its subject, as places in the row of chunks; `subject` is -1 when there is none."""

    verb: int
    subject: int
    inverted: bool = False  # `said Kim`
    aside: bool = False  # a clause set off by commas (`, Kim said,`): what follows goes on with the clause around it


def text_at(chunks: Sequence[Chunk], at: int) -> str:
    """The text of the chunk at a place; empty beyond the end of the row."""
    return chunks[at].text if at < len(chunks) else ""


def words_of(chunks: Sequence[Chunk]) -> str:
    """The texts of chunks as one line, for patterns."""
    return " ".join([chunk.text for chunk in chunks])
