"""By what a sentence shows that words went another way than in a letter: by mouth, in a margin, on a website, in a newspaper, to somebody else."""

from __future__ import annotations

import re

from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import MEDIA_ROLES, PREPOSITIONS, WRITE, forms_of

_ELSEWHERE_WRITTEN = frozenset(  # where one writes what is no letter
    "facebook twitter x weibo instagram online blog memoir memoirs autobiography reminiscences book books diary diaries guestbook tweet post"
    " posting social".split()
)
_UPON = frozenset("above below beneath beside underneath across".split())  # `wrote above it`: on a picture or a post
_TWEETS = frozenset("tweeted tweets posted".split())  # verbs of a website
_PAPERS = MEDIA_ROLES | frozenset("magazine journal weekly tabloid review".split())  # what a paper is, and says so: `a French newspaper`
# the last word of one
_NAMES_OF_PAPERS = frozenset("times post news herald tribune journal telegraph review press daily mail affairs policy".split())
# papers of one word
_BY_ONE_WORD = frozenset("guardian economist politico spectator atlantic bloomberg axios kommersant izvestia haaretz kathimerini".split())
_TO_COME = frozenset("would will could might may".split())  # before a verb of answering: not yet
_BY_MOUTH = re.compile(r"\b(?:by word of mouth|orally|verbally|by mouth|face to face)\b")  # `by word of mouth`
# of a page, not of a summit
_IN_MARGIN = re.compile(r"\bin the margins?\b(?! of (?:the|a) (?:summit|meeting|conference))|\bin pencil\b|\bon (?:the|its) back\b")
_ASKS = forms_of("ask request")  # somebody, to pass words on
_CONVEY = frozenset("convey relay transmit extend pass".split())  # what he is asked to do


def is_by_mouth(sentence: Sentence, at: int) -> bool:
    """Whether the words went from mouth to mouth: `Xi let him know by word of mouth that`; not in a clause that tells who somebody is."""
    words = words_of(sentence.chunks[: at + 8]).split(" who ")[0]
    return _BY_MOUTH.search(words) is not None or _is_given_to_convey(sentence, at)


def _is_given_to_convey(sentence: Sentence, at: int) -> bool:
    """Whether somebody who is no leader is asked to pass words on: `asked the envoy to convey his “warmest greetings”`."""
    chunks = sentence.chunks
    to = next((place for place in range(at - 1, 2, -1) if chunks[place - 1].text == "to" and chunks[place].text in _CONVEY), 0)
    asks = next((event.verb for event in reversed(sentence.events) if event.verb < to and chunks[event.verb].text in _ASKS), -1) if to else -1
    if asks < 0 or any(chunk.kind in ("quote", "document") or chunk.text == ";" for chunk in chunks[asks:at]):
        return False
    asked = next(
        (party for place in range(asks + 1, to) if chunks[place].kind in ("person", "role", "office") and (party := sentence.party(place))), None
    )
    return asked is not None and not asked.leader


def is_in_margin(sentence: Sentence, at: int) -> bool:
    """Whether words were put beside another's: `Stalin noted in the margin`."""
    return _IN_MARGIN.search(words_of(sentence.chunks[max(0, at - 9) : at + 9])) is not None


def is_announced(sentence: Sentence, verb: str) -> bool:
    """Whether an answer is only announced: `the president would answer “in time”`."""
    pairs = zip(sentence.chunks, sentence.chunks[1:])
    return any(after.text == verb and before.text in _TO_COME for before, after in pairs)


def is_posted(sentence: Sentence, verb: str) -> bool:
    """Whether words are from a website or a book: `Trump tweeted`, `he wrote on Facebook`."""
    if verb not in WRITE:
        return verb in _TWEETS
    chunks = sentence.chunks
    pairs = ((chunks[event.verb].text, chunks[event.verb + 1].text) for event in sentence.events if event.verb + 1 < len(chunks))
    on_it = any(written in WRITE - {"pen"} and after in _UPON for written, after in pairs)  # "wrote above it"
    # not "the Post"
    return (
        verb in _TWEETS
        or on_it
        or any(chunk.text.lower() in _ELSEWHERE_WRITTEN and chunk.kind != "organisation" for chunk in _clause_of(chunks, verb))
    )


def _clause_of(chunks: list[Chunk], verb: str) -> list[Chunk]:
    """The chunks up to where somebody else's doing begins after a verb: not `, while Morales turned to Twitter`."""
    at = next((place for place, chunk in enumerate(chunks) if chunk.text == verb), 0)
    return chunks[: next((place for place in range(at, len(chunks)) if chunks[place].text in ("while", "whereas")), len(chunks))]


def is_in_paper(chunks: list[Chunk], at: int) -> bool:
    """Whether somebody writes in a newspaper: `Putin repaid him in the People's Daily, writing that`, `wrote in Rodong Sinmun`."""
    papers = (place for place, chunk in enumerate(chunks[: at + 8]) if place and chunk.kind == "agency")
    return any(chunks[place - 1 - (chunks[place - 1].text == "the")].text == "in" for place in papers)


def writes_in_paper(chunks: list[Chunk], at: int) -> bool:
    """Whether somebody's writing in a newspaper is told beside what he says: `Writing in Le Monde last week, Macron argued`;
    not `Writing in French`."""
    opens = (
        place + 2 for place, chunk in enumerate(chunks[:at]) if chunk.text == "writing" and place + 1 < at and chunks[place + 1].text in ("in", "for")
    )
    return any(_is_paper(chunks, place) for place in opens)


def _is_paper(chunks: list[Chunk], start: int) -> bool:
    """Whether a noun phrase that begins at a place names a paper or tells of one: `a French newspaper`, `Le Monde`, `the Harbour Times`."""
    for chunk in chunks[start : start + 4]:
        last = chunk.text.lower().rpartition(" ")[2]
        by_name = chunk.kind == "agency" or chunk.kind == "person" and chunk.full or chunk.kind == "organisation" and last in _NAMES_OF_PAPERS
        if by_name or last in _PAPERS | _BY_ONE_WORD:
            return not chunk.possessive
        if chunk.kind in ("mark", "quote", "date") or chunk.text in PREPOSITIONS:
            return False
    return False
