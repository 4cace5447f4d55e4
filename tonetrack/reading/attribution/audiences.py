"""Whether somebody speaks to the public, or about a letter, and so in none."""

from __future__ import annotations

import re

from tonetrack.reading.people import Party, Roster, name_key
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk

_TO_MEDIA = re.compile(
    r"\b(?:gave|granted|spoke|talked|explained|presented|offered|repeated|defended|turned)\b"
    r"(?: (?!in\b|on\b|of\b)[\w'-]+){0,5} to (?:(?!in\b|of\b|on\b)[\w'-]+ ){0,4}"
    r"(?:channels?|broadcasters?|stations?|networks?|reporters|journalists|newspapers?|magazines?|agency|media|audience|crowds?|supporters|cameras?)\b"
)  # "gave his own account to a television channel": what he says next is no letter
_PLACING = frozenset("in at from outside near aboard".split())
_WHEN_AND_TO = frozenset("to on the a his her later also today again early late evening morning afternoon night before after last this week".split())  # between a verb of saying and where it is said
_LANGUAGES = frozenset("arabic latin hindi hebrew farsi persian urdu english mandarin swahili".split())
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


def is_told_at_place(chunks: list[Chunk], verb: int, roster: Roster) -> bool:
    """Whether somebody says something where he is: `he said in Rome on Friday`, `told Putin in St Petersburg`; not `told his counterpart in Rome`."""
    for place in range(verb + 1, min(verb + 10, len(chunks) - 1)):
        chunk = chunks[place]
        if chunk.kind == "word" and chunk.text in _PLACING:
            return chunks[place - 1].kind != "office" and _is_place(chunks, place + 1, roster)
        if chunk.kind not in ("person", "office", "pronoun", "date") and chunk.text not in _WHEN_AND_TO:
            return False
    return False


def _is_place(chunks: list[Chunk], at: int, roster: Roster) -> bool:
    """Whether a place is named here by its name: `Rome`, `the Diplomatic Room`, `New York`; not `Russian`, `Rodong Sinmun`."""
    if chunks[at].text == "the" and at + 1 < len(chunks):
        at += 1
    elif name_key(chunks[at].text) in _LANGUAGES | roster.adjectives:
        return False
    named = chunks[at]
    able = named.kind in ("name", "organisation", "country") or named.kind == "person" and not named.value.leader
    return able and not named.possessive
