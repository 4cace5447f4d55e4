"""What counts in a text: a phrase in its place, and the categories that phrases belong to."""

from __future__ import annotations

from typing import NamedTuple

FORMULA = frozenset(("courtesy", "wishes", "gratitude"))
SUBSTANCE = frozenset("kinship friendship personal solidarity struggle commitment praise sympathy business agenda".split())
WARM = FORMULA | SUBSTANCE
COLD = frozenset(("invective", "hostility", "threat", "displeasure", "distance"))
SILENT = frozenset(("header", "institution", "adversary"))
CATEGORIES = WARM | COLD | SILENT
RESOLVE = frozenset(("solidarity", "struggle", "commitment"))  # what one shows for a friend, or against an adversary
ABOUT_OTHERS = frozenset(("business", "agenda", "wishes"))  # an adversary's alliances and prosperity are no warmth toward it
BLAME = frozenset(("invective", "hostility", "threat"))  # what can be meant for a third party; displeasure is always the addressee's

SPOKEN_TO = "spoken to"  # rule of the weightless hit that marks a sentence which turns to its reader, or to those it backs
NAMED = "by name"  # ends the rule of what is read by the names of a letter's sides
VICTORY = "a victory told"  # the same of one that praises a winner


class Hit(NamedTuple):
    """A phrase that counts: words `start` to `end` of sentence `sentence`, its signed strength, and the rules applied."""

    sentence: int
    start: int
    end: int
    pattern: str
    category: str
    strength: float
    rule: str = ""
