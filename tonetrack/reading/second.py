"""A second opinion on each quotation, by what stands near it alone: which leader's words they are, or nobody's of them, and whether a letter's.

Each leader that the article names, and `nobody`, has the sum of the weights of the signs it shows; who has most is the opinion. It knows none of
the rules of attribution and is right less often than they are (.81 against .88 of what nobody had read), but where the two differ the rules are
wrong three times as often as elsewhere: `confidence` asks it for that. The weights are coefficients of logistic regressions on the quotations that
`confidence` tells of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tonetrack.reading.coreference.state import State
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import SAY, SEND, WRITE

LEADER = {  # signs that the words are a leader's
    "a leader": -2.1, "says": 3.3, "acts": 1.1, "first named": 1.4, "named before the words": -1.3, "named after the words": -0.8, "named most": 0.6,
    "not named lately": -1.8, "acted in the sentence before": 0.7, "a pronoun may stand for whoever acted": 1.8, "nobody else is named": 1.5,
}  # fmt: skip
NOBODY = {  # that they are of none of the leaders
    "nobody": -3.3, "no leader is named": 2.5, "others are named": 0.2, "others say": 2.6, "others before": 0.9, "few words": 1.0, "I or you": -0.9,
}  # fmt: skip
LETTER = {  # that they are a letter's; of its sentence, and of the two before it
    "any": 0.8, "nobody's": -1.5, "no leader": -0.4, "lead": -0.1, "second half": -1.0, "last quarter": -0.6, "he or she": 1.1, "several": 0.8,
    "written": 1.0, "written before": 0.8, "spoken": -1.4, "spoken before": -0.7, "said": -1.0, "said before": -0.4, "audience": -1.5, "not": -1.0,
    "you": 1.2, "I": 0.9, "begins small": 0.7,
}  # fmt: skip
SURE = (-0.8, 0.4)  # sums below and above which it has an opinion on letter or not

_I_OR_YOU, _I, _YOU = (re.compile(rf"\b(?:{words})\b", re.I) for words in ("I|we|our|my|you|your", "I|we|us|me|my|our", "you|your"))
_WRITTEN = re.compile(
    r"\b(?:letters?|messages?|telegrams?|missives?|cables?|notes?|cards?|correspondence|greetings|condolences"
    r"|repl(?:y|ies|ied)|wr(?:ote|ites|itten)|answer(?:ed)?)\b"
)
_SPOKEN = re.compile(
    r"\b(?:speech|speeches|interview\w*|address(?:ed)?|remarks?|statement|call(?:ed)?|phone|telephone|summit|meeting|talks|rally|conference|reporters"
    r"|op-ed|essay|memoir|book|tweet\w*|post(?:ed)?|broadcast|toast|spokes\w+|parliament|article|column|editorial|verbal|orally)\b"
)
_AUDIENCE = re.compile(r"\b(?:reporters|speech|interview|statement|conference|rally|parliament)\b")
_SAID, _NOT = re.compile(r"\b(?:said|says|told)\b"), re.compile(r"\b(?:not|never|no longer|nor|without|dropped|omitted|absent|missing)\b")
_UTTERED = SAY | WRITE | SEND
_OTHERS = ("role", "agency", "organisation", "country")


@dataclass(frozen=True)
class Opinion:
    """Whose words a quotation is, by the name of a leader or None, and how much speaks for a letter (below 0: against)."""

    speaker: str | None
    letter: float

    def differs(self, speaker: str | None, letter: bool) -> Iterator[str]:
        """In what another reading, by a leader's name or None, is not of this opinion."""
        if self.speaker != speaker:
            yield "second speaker"
        if self.letter < SURE[0] if letter else self.letter > SURE[1]:
            yield "second letter"


def opinions(state: State, words: Sequence[str]) -> dict[int, Opinion]:
    """The opinion on each quotation that stands in a sentence, by its number."""
    named = [_leaders(sentence) for sentence in state.sentences]
    counts = Counter(name for one in named for name in one.values())
    return {
        number: _opinion(state.sentences, named, counts, found.sentence - 1, found.at, words[number])
        for number, found in state.found.items()
        if found.sentence > 0
    }


def _leaders(sentence: Sentence) -> dict[int, str]:
    """The leaders named in a sentence by their places."""
    people = ((at, sentence.party(at)) for at, chunk in enumerate(sentence.chunks) if chunk.kind in ("person", "office"))
    return {at: party.name for at, party in people if party and party.leader}


def _opinion(sentences: list[Sentence], named: list[dict[int, str]], counts: Counter, number: int, at: int, words: str) -> Opinion:
    scores = {name: sum(LEADER[sign] for sign in _of_leader(name, sentences, named, counts, number, at)) for name, _ in counts.most_common(8)}
    nobody = sum(NOBODY[sign] for sign in _of_nobody(sentences, named, number, words))
    best = max(scores, key=scores.__getitem__, default=None)
    speaker = best if best and scores[best] > nobody else None
    return Opinion(speaker, sum(LETTER[sign] for sign in _of_letter(sentences, named, number, words, speaker)))


def _of_leader(name: str, sentences: list[Sentence], named: list[dict[int, str]], counts: Counter, number: int, at: int) -> Iterator[str]:
    chunks, here = sentences[number].chunks, [place for place, one in named[number].items() if one == name]
    acts = [event for event in sentences[number].events if event.subject in here]
    acted = number > 0 and _acted(name, sentences[number - 1], named[number - 1])
    signs = {
        "a leader": True, "named most": counts[name] * 2 >= counts.total(),
        "named before the words": any(place < at for place in here), "first named": here and here[0] < at and here[0] == min(named[number]),
        "named after the words": any(place > at for place in here), "acts": acts, "says": any(chunks[act.verb].text in _UTTERED for act in acts),
        "acted in the sentence before": acted,
        "a pronoun may stand for whoever acted": acted and any(chunk.text in ("he", "she") for chunk in chunks),
        "nobody else is named": acted and not any(chunk.kind in ("person", "office", *_OTHERS[:2]) for chunk in chunks),
        "not named lately": not here and not any(name in one.values() for one in named[max(0, number - 3) : number]),
    }  # fmt: skip
    return (sign for sign, shown in signs.items() if shown)


def _acted(name: str, sentence: Sentence, named: dict[int, str]) -> bool:
    return next(iter(named.values()), None) == name or any(named.get(event.subject) == name for event in sentence.events)


def _of_nobody(sentences: list[Sentence], named: list[dict[int, str]], number: int, words: str) -> Iterator[str]:
    chunks = sentences[number].chunks
    others = {at for at, chunk in enumerate(chunks) if chunk.kind in _OTHERS or chunk.kind == "person" and at not in named[number]}
    signs = {
        "nobody": True, "no leader is named": not named[number], "others are named": others and not named[number],
        "others say": any(event.subject in others and chunks[event.verb].text in _UTTERED for event in sentences[number].events),
        "others before": number > 0 and any(chunk.kind in _OTHERS[:2] for chunk in sentences[number - 1].chunks),
        "few words": len(words.split()) <= 3, "I or you": _I_OR_YOU.search(words),
    }  # fmt: skip
    return (sign for sign, shown in signs.items() if shown)


def _of_letter(sentences: list[Sentence], named: list[dict[int, str]], number: int, words: str, speaker: str | None) -> Iterator[str]:
    here, before = _told(sentences[number : number + 1]), _told(sentences[max(0, number - 2) : number])
    signs = {
        "any": True, "nobody's": speaker is None, "no leader": not named[number], "lead": number < 2,
        "second half": number * 2 >= len(sentences), "last quarter": number * 4 >= len(sentences) * 3,
        "spoken": _SPOKEN.search(here), "written": _WRITTEN.search(here), "said": _SAID.search(here), "audience": _AUDIENCE.search(here),
        "spoken before": _SPOKEN.search(before), "written before": _WRITTEN.search(before), "said before": _SAID.search(before),
        "not": _NOT.search(here),
        "he or she": sentences[number].chunks[0].text in ("he", "she", "his", "her", "they", "it"), "you": _YOU.search(words), "I": _I.search(words),
        "several": sum(chunk.kind == "quote" for chunk in sentences[number].chunks) > 1, "begins small": words[:1].islower(),
    }  # fmt: skip
    return (sign for sign, shown in signs.items() if shown)


def _told(sentences: Sequence[Sentence]) -> str:
    """What sentences tell outside of marks."""
    return " ".join(chunk.text for sentence in sentences for chunk in sentence.chunks if chunk.kind != "quote")
