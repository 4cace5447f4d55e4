"""Whether somebody speaks to the public, or about a letter, and so in none."""

from __future__ import annotations

import re

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence

_TO_MEDIA = re.compile(
    r"\b(?:gave|granted|spoke|talked|explained|presented|offered|repeated|defended|turned)\b"
    r"(?: (?!in\b|on\b|of\b)[\w'-]+){0,5} to (?:(?!in\b|of\b|on\b)[\w'-]+ ){0,4}"
    r"(?:channels?|broadcasters?|stations?|networks?|reporters|journalists|newspapers?|magazines?|agency|media|audience|crowds?|supporters|cameras?)\b"
)  # "gave his own account to a television channel": what he says next is no letter
_SPEAKS = frozenset("spoke speaks talked talking talks commented joked boasted bragged reminisced".split())


def speaks_of_letter(sentence: Sentence, party: Party) -> bool:
    """Whether somebody speaks about a letter, and so not in one: `At a rally he spoke of the letter`, `He was talking about his note`."""
    chunks = sentence.chunks
    for event in sentence.events:
        if chunks[event.verb].text in _SPEAKS and event.subject >= 0 and sentence.person(event.subject) == party:
            after = chunks[event.verb + 1 : event.verb + 6]
            about = next((at for at, chunk in enumerate(after) if chunk.text in ("of", "about", "on")), 5)
            if any(chunk.kind == "document" and chunk.value in ("letter", "reply") for chunk in after[about:]):
                return not any(chunk.text == "in" and following.kind in ("document", "pronoun") for chunk, following in zip(chunks, chunks[1:]))
    return False


def turns_to_media(sentence: Sentence) -> bool:
    """Whether somebody speaks to the public: `gave his own account to a television channel`."""
    return _TO_MEDIA.search(" ".join(chunk.text for chunk in sentence.chunks)) is not None
