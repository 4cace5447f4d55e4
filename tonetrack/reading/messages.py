"""Printed messages between officials of two states, as state agencies report them: who to whom, what for, which day, which words."""

from __future__ import annotations

from dataclasses import dataclass

from tonetrack.reading.articles import Article
from tonetrack.reading.people import Roster


@dataclass(frozen=True)
class Message:
    """One printed message: `article.text[start:end]` is what is printed of it, `text` its own words, narrated or verbatim.

    Countries are ISO 3166 codes; `level` is leader, head of government, foreign minister, party organ or other official;
    `kind` new-year, congratulation, greeting, reply, condolence, sympathy, thanks or letter; `date` ISO or None, with `date_basis`
    sent, received, reported or unknown, and `reported` the day the agency reported it; `form` verbatim, paraphrase or mixed;
    `salutation` as printed, or empty. `rule` says in words how it was recognised; `confidence` is high, medium or low.
    """

    sender: str
    recipient: str
    sender_country: str
    recipient_country: str
    sender_role: str
    recipient_role: str
    level: str
    kind: str
    occasion: str
    date: str | None
    date_basis: str
    reported: str | None
    form: str
    salutation: str
    text: str
    start: int
    end: int
    rule: str
    confidence: str


def find_messages(article: Article, roster: Roster) -> list[Message]:
    """The printed messages of an article between officials of two states, in the order they stand."""
    return []
