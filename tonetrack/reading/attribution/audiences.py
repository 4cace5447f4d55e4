"""Whether somebody speaks or writes to the public, or about a letter, and so in none; readers and speakers without a name."""

from __future__ import annotations

import re

from tonetrack.reading.people import Party, Roster, name_key
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.sentences.subjects import Event
from tonetrack.reading.vocabulary import ADVERBS, JUDGE, PREPOSITIONS, SAY, forms_of

_TO_MEDIA = re.compile(
    r"\b(?:gave|granted|spoke|talked|explained|presented|offered|repeated|defended|turned)\b"
    r"(?: (?!in\b|on\b|of\b)[\w'-]+){0,5} to (?:(?!in\b|of\b|on\b)[\w'-]+ ){0,4}"
    r"(?:channels?|broadcasters?|stations?|networks?|reporters|journalists|newspapers?|magazines?|agency|media|audience|crowds?|supporters|cameras?)\b"
)  # "gave his own account to a television channel": what he says next is no letter
_PLACING = frozenset("in at from outside near aboard".split())
_WHEN_AND_TO = frozenset(  # between a verb of saying and where it is said
    "to on the a his her later also today again early late evening morning afternoon night before after last this week".split()
)
_LANGUAGES = frozenset("arabic latin hindi hebrew farsi persian urdu english mandarin swahili".split())
_SPEAKS = frozenset("spoke speaks talked talking talks commented joked boasted bragged reminisced".split())
_NOBODY = frozenset("nobody everybody everyone many most few some others".split())
_OPEN_PHRASE = _NOBODY | frozenset("the a an one another two three four five six several".split())
_FOR_PEOPLE = re.compile(  # how words for people end
    r"(?<!form)(?<!mast)(?<!rul)(?<!latt)(?<!oth)(?<!lat)(?<!earli)(?<!short)(?<!long)(?<!old)(?<!new)(?:[eo]r|ist|ian|[ae]nt|ect|men|man|woman|people"
    r"|general|cousin|friend|bishop|teen|citizen|veteran|survivor|witness(?:es)?)s?$"
)
_PLAIN = frozenset("word country name organisation office date".split())  # kinds of chunks in a noun phrase for people without a name
_SEVERAL = frozenset("both two many some others most several capitals governments sides people parties countries nations".split())  # who have no one name
_NAMES_SO = JUDGE | forms_of("see regard consider deem know style")


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


def is_somebody_unnamed(subject: list[Chunk]) -> bool:
    """Whether what stands before a verb is a plain noun phrase for people: `the mayor of Paris`, `one of his cousins`, `nobody`; no letter, nobody's name."""
    if not subject or subject[0].text not in _OPEN_PHRASE:
        return False
    if any(chunk.kind not in _PLAIN and not (chunk.kind == "pronoun" and chunk.possessive) for chunk in subject):
        return False
    head = next((at for at, chunk in enumerate(subject) if at and (chunk.text in PREPOSITIONS or chunk.text in ADVERBS)), len(subject))
    last = next((chunk.text for chunk in reversed(subject) if chunk.kind == "word" and chunk.text not in ADVERBS), "")
    noun = last if subject[0].text == "one" else subject[head - 1].text
    return subject[0].text in _NOBODY or _FOR_PEOPLE.search(noun) is not None


def reader_to(sentence: Sentence, event: Event) -> Party | None:
    """To whom something is read: `says she read the passage back to him`."""
    to = next((at for at in range(event.verb + 1, min(event.verb + 6, len(sentence.chunks) - 1)) if sentence.chunks[at].text == "to"), 0)
    return next((party for at in range(to + 1, min(to + 3, len(sentence.chunks))) if (party := sentence.person(at))), None) if to else None


def reader_after(sentence: Sentence, topic: int, writer: Party) -> Party | None:
    """The leader to whom the one a sentence opens with says something: Mao in `Kim appealed to Mao`."""
    chunks = sentence.chunks
    targets = (sentence.person(object_of(chunks, event.verb)) for event in sentence.events if event.verb > topic and chunks[event.verb].text in SAY)
    return next((party for party in targets if party and party.leader and party != writer), None)


def is_what_some_call(chunks: list[Chunk], at: int) -> bool:
    """Whether several without a name, or a country, call something so: `what both capitals then called a “…”`, `which Hanoi refers to as “…”`."""
    place = next((before for before in range(at - 1, max(-1, at - 4), -1) if chunks[before].text in _NAMES_SO), -1)
    start = next((before for before in range(place - 1, max(-1, place - 8), -1) if chunks[before].text in ("what", "which")), -1)
    subject = chunks[start + 1 : place] if start >= 0 else []
    plain = all(chunk.kind in ("word", "country", "name") or chunk.text in _SEVERAL for chunk in subject)
    return plain and any(chunk.text in _SEVERAL or chunk.kind == "country" for chunk in subject)
