"""Occasions that come back every year: what a message is for, told from the words of its catalogue entry.

Analysts compare like with like: the same sender, the same occasion, another year (R. M. Lee; codebook, rule 1).
"""

from __future__ import annotations

import re

# An occasion, and what its entry in a catalogue says. The first that fits names it: "thanks for 74th-anniversary greetings" is a reply.
_RULES = (
    ("reply", r"\bthank|\breply\b|in reply to|in answer to"),
    ("condolence", r"condolence|sympath|accident|crash|flood|attack|death of|typhoon|earthquake|outbreak|coronavirus|epidemic"),
    ("birthday", r"birthday"),
    ("New Year", r"new year"),
    ("DPRK founding day", r"found\w*\W+(?:\w+\W+){0,4}?(?:dprk|people's republic of korea)|9 september|september 9"
     r"|(?:dprk|north korea\w*|people's republic of korea)\W+(?:\w+\W+){0,3}?(?:founding|foundation)"),
    ("PRC founding day", r"(?:prc|people's republic of china|china's)\W+(?:\w+\W+){0,3}?(?:founding|foundation|national day)|1 october|october 1\b"),
    ("WPK anniversary", r"(?:founding\w*|foundation|anniversary)\W+(?:\w+\W+){0,4}?(?:wpk|workers' party of korea)|wpk founding|10 october|october 10"),
    ("CPC anniversary", r"(?:founding\w*|foundation|anniversary|centenary)\W+(?:\w+\W+){0,4}?(?:cpc|communist party of china)|cpc founding|1 july|july 1\b"),
    ("ties and treaty", r"diplomatic (?:relations|ties)|treaty|establishment of relations"),
    ("liberation day", r"liberation|15 august|august 15"),
    ("Victory Day", r"victory day|9 may|may 9"),
    ("Russia Day", r"russia day|12 june|june 12"),
    ("armistice", r"armistice"),
    ("election or congress", r"congress|elect|inaugurat|chairman|president of|general secretary"),
    ("national day", r"national day|independence day|founding|foundation"),
)
_KINDS = {"reply": "reply", "thanks": "reply", "condolence": "condolence", "sympathy": "condolence", "new-year card": "New Year"}
RECURRING = ("DPRK founding day", "PRC founding day", "WPK anniversary", "CPC anniversary", "ties and treaty", "liberation day", "Victory Day",
             "Russia Day", "armistice", "national day", "New Year", "birthday", "election or congress", "condolence", "reply")  # fmt: skip
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in _RULES)


def occasion_of(text: str, kind: str = "") -> str:
    """The recurring occasion of a message by its entry's words and kind; empty where it is none of those known.

    >>> occasion_of("74th DPRK founding anniversary"), occasion_of("75th PRC founding congratulation", "reply")
    ('DPRK founding day', 'reply')
    """
    if kind in _KINDS:
        return _KINDS[kind]
    words = text.lower().replace("’", "'")
    return next((name for name, pattern in _COMPILED if pattern.search(words)), "")
