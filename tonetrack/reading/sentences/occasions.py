"""Days that only name an occasion, a newspaper or one of a row: `the August 15 holiday`, `Tuesday's paper`, `every Friday`."""

from __future__ import annotations

import re

from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, OCCASIONS, PREPOSITIONS

# before the day of a holiday or an event, or one of a row: `every Friday`, `ahead of Liberation Day on August 15`, `on the eve of May 9`,
# `the vote of May 30`, not `on the day of May 3`
_OF_OCCASION = re.compile(
    r"\b(?:each|every|for|by|since|between|sometime before)$|\bbetween .{3,24} and$"
    r"|\b(?:of|for|before|marking) [A-Z]\S*(?: \S+)* Day (?:on|,)$|\beve\b(?: \S+){0,2}$"
    rf"|\b(?:{'|'.join(sorted(OCCASIONS - {'day'}))}) of$"
)
# what a day's news stands in
_ISSUES = frozenset("paper papers newspaper newspapers edition editions issue front broadcast broadcasts bulletin bulletins newscast".split())


def is_of_occasion(chunks: list[Chunk], at: int) -> bool:
    """Whether a day is a holiday's name, an event's, a newspaper's or one of a row: `the August 15 holiday`, `Tuesday's paper`, `every Friday`."""
    if _OF_OCCASION.search(words_of(chunks[max(0, at - 4) : at])) or _is_of_paper(chunks, at):
        return True
    if not at:
        return False
    before = chunks[at - 2] if at > 1 and chunks[at - 1].kind == "word" and chunks[at - 1].text.endswith("ed") else chunks[at - 1]
    named = not chunks[at].value.back and before.text == "the" or before.possessive  # "the planned June 12 summit"
    if chunks[at].possessive and at + 1 < len(chunks) and chunks[at + 1].kind == "word" and not any(
        chunk.kind == "document" or chunk.text in BE | {"date", "one"} for chunk in chunks[at + 1 : at + 4]
    ):
        return True  # "after Sunday's fire"
    after = chunks[at + 1 : at + 3]
    if after and after[0].text.endswith(" Day") and after[-1].kind != "document":
        return True  # "for the May 9 Victory Day"
    return named and any(chunk.text in OCCASIONS for chunk in chunks[at + 1 : at + 3]) or _describes_noun(chunks, at)


def _describes_noun(chunks: list[Chunk], at: int) -> bool:
    """Whether a day stands between an article and a noun that is no document's: `the original July 9 deadline`, `since the June 2 elections`."""
    article = chunks[at - 1].text if chunks[at - 1].text in DETERMINERS else chunks[at - 2].text if at > 1 and chunks[at - 1].kind == "word" else ""
    if article not in ("the", "a", "an") or chunks[at - 1].text in PREPOSITIONS | CONJUNCTIONS or at + 1 >= len(chunks):
        return False
    after = chunks[at + 1]
    is_noun = after.kind == "word" and after.text not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS | ADVERBS | BE and not is_verb(chunks, at + 1)
    return is_noun and not any(chunk.kind == "document" for chunk in chunks[at + 1 : at + 5])


def _is_of_paper(chunks: list[Chunk], at: int) -> bool:
    """Whether a day is that of a newspaper or a broadcast: `Tuesday's Rodong Sinmun`, `in Friday's newspapers`, `Monday's front page`."""
    for chunk in chunks[at + 1 : at + 4]:
        if chunk.kind == "agency" or chunk.text in _ISSUES:
            return True
        if chunk.kind != "word" or chunk.text in PREPOSITIONS | DETERMINERS:
            return False
    return False
