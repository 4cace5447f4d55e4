"""What in a message is not the message: datelines, offices, institutions, occasions, and the agency's report of
who wrote to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from tonetrack.scoring.hits import Hit

SENT_AT_ALL = 0.09  # what a message is worth by being sent, where an agency prints no word of it: coders call it perfunctory (.12 to .24)
_NAME = r"(?:(?:the |an? )?[A-Z][\w.'-]*)"
# Each pattern begins with literal letters, so that the search can skip ahead.
_DATELINE = re.compile(r"\s*[A-Z][A-Za-z .]+, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})? \([A-Z][A-Za-z]+\)\s*-*\s*")
_OFFICE = re.compile(
    r" of(?<=(?:tary|dent|rman|rson|mier|ster|king|emir|ltan|nder|mber|ctor|sman|ador|llor|inet) of)"
    rf"(?: (?:the )?(?:armed forces|state affairs|foreign affairs)| {_NAME}(?:,? (?:(?:of|and|for|on|in) )?{_NAME})*)"
)
_INSTITUTION = re.compile(
    r"(?:Communist|Workers|People's|Lao|United|Democratic|Republic|Socialist|Revolutionary|Liberation|Ministry|Committee|Commission"
    r"|Association|Council|Union|Kingdom|Federation|State|Central|Organization|Department|Institute|Society)\b'?"
    r"(?:,? (?:(?:of|and|for|with) )?(?:the )?[A-Z][\w']+)*"
)
_ANNIVERSARY = re.compile(
    r"anniversary of (?:the )?(?:[\w'-]+ ){0,4}?(?:independence|liberation|revolution|founding|foundation|establishment|victory|demise|death|birth)\b"
)
_DAY = re.compile(r"(?:Independence|Liberation|Victory|National|Friendship) (?:Day|Tower|House|Palace|Hotel|Association)")

# The words a header is told by; `rules` hands them to the lexicon, so that a sentence's words show them.
_SENT = frozenset("sent receive reply replay send convey address forward exchange come present deliver".split())
_ENVELOPE = frozenset("message letter telegram card greetings basket cable".split())
_CONTENT = frozenset(
    "i we you my your our us extend express thank gratitude wish hope say saying note adding stress congratulate believe belief moved pleased".split()
)
_SAYS = frozenset("say saying note noting add adding stress stressing continue".split())
_NONE = frozenset("no not never neither nor without".split())  # that no message came is no report of one
PERSONS = frozenset("i we you my your our us".split())  # "I received your letter" is no agency's report
_SYMPATHY = frozenset("sympathy condolence".split())
_CONGRATULATION = frozenset("congratulation congratulatory congratulate".split())
_WITHIN = frozenset((("in", "message"), ("in", "letter")))  # "in his message he sent warm greetings" tells what it says
_PROTESTS = frozenset((("of", "protest"), ("in", "protest"), ("protest", "letter"), ("protest", "message"), ("protest", "telegram")))
WORDS = {"in", "protest"} | _NONE | _SENT | _SAYS | _ENVELOPE | _CONTENT | _SYMPATHY | _CONGRATULATION


def mask(text: str) -> str:
    """The text with datelines, offices, institutions and occasions blanked: same length, so that positions hold.

    >>> mask("the Workers' Party is warm")
    'the                is warm'
    """
    if dateline := _DATELINE.match(text):
        text = " " * dateline.end() + text[dateline.end() :]
    for pattern in (_ANNIVERSARY, _DAY, _OFFICE, _INSTITUTION):
        text = pattern.sub(_blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def reports_a_message(words: Set[str]) -> bool:
    """Whether a sentence tells, of others, that a message was sent or received: what follows is that message, to its recipient."""
    return not _ENVELOPE.isdisjoint(words) and not _SENT.isdisjoint(words) and (PERSONS | _NONE).isdisjoint(words)


def reports_a_protest(words: Sequence[str], known: Set[str]) -> bool:
    """Whether the message that a sentence reports is a protest: "sent a letter of protest"; then what it blames is its reader's."""
    return "protest" in known and reports_a_message(known) and any(pair in _PROTESTS for pair in pairwise(words))


def quotes_a_message(words: Set[str]) -> bool:
    """Whether a sentence says that a message says it: "the message noted". Letters also accuse; messages, in KCNA, greet."""
    return "message" in words and not _SAYS.isdisjoint(words)


def header_weight(words: Sequence[str], known: Set[str]) -> float | None:
    """What a sentence weighs that only reports the sending of a message; None for any other sentence. `known` are those of its words that rules know.

    Coders read a bare header as +.02, and a little kindness in its naming sympathy (.10) or congratulation (.08).
    """
    if not reports_a_message(known) or not _CONTENT.isdisjoint(known) or reports_a_protest(words, known):
        return None
    if "in" in known and any(pair in _WITHIN for pair in pairwise(words)):
        return None
    if not known.isdisjoint(_SYMPATHY):
        return 0.10
    return 0.02 if known.isdisjoint(_CONGRATULATION) else 0.08


def told_only(hit: Hit) -> Hit:
    """The report of a message of which nothing else is told: that it was sent is its courtesy."""
    return hit._replace(strength=hit.strength + SENT_AT_ALL) if hit.rule == "narration" else hit
