"""Letters named without their noun: `one`, `another`, `the first`, `Xi's second`, `this year's`."""

from __future__ import annotations

import re

from tonetrack.reading.dates import MONTHS
from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import BE, DETERMINERS, OF_DOCUMENT, PERIODS, PREPOSITIONS, SAY

OLD_OR_NEW = frozenset("old older earlier later previous new newer longer shorter".split())  # before `one`
# which of several
_ORDINALS = frozenset("first second third fourth last latest latter former other earliest oldest longest shortest warmest".split())
_STANDING = _ORDINALS | {"one", "another"}  # words that can stand for a letter
# what letters are kept in
_COLLECTIONS = frozenset(
    "set file series batch bundle collection folder album archive lot pile sequence row exchange correspondence book volume".split()
)
_OF_LETTER = frozenset("dated sent written of from to which in".split())  # after a comma these tell of a letter
_CLAUSE_BEGINS = (";", "and", "but", "while")  # before a clause whose subject may be such a word
# participles after a comma that tell of a letter
_MADE_KNOWN = frozenset(
    "released published carried signed addressed printed delivered shown seen handed received posted mailed dispatched cabled".split()
)
_SAYS_OR_IS = SAY | OF_DOCUMENT | BE  # what a letter does
# `The earliest he prints is dated July 6`
_DATED = re.compile(r"^(?:he|she|that \w+|[\w ]+?)? ?\w* ?(?:is|was) (?:dated|undated|written|sent|signed)\b")


def stands_for_letter(chunks: list[Chunk], at: int) -> bool:
    """Whether `one`, `another`, `the first`, `this year's` stands here for a letter, in an article about letters: `One, which he kept, says`."""
    if chunks[at].text in PERIODS:
        return _is_of_period(chunks, at)
    if at + 2 >= len(chunks) or chunks[at].text not in _STANDING or chunks[at].value == "count":
        return False
    return any(stands(chunks, at) for stands in (_is_in_one, _is_ones_own, _is_old_one, _is_one_to, _is_picked, _is_without_verb))


def _is_of_period(chunks: list[Chunk], at: int) -> bool:
    """`this year's calls it so`, `In last year's, ties were`."""
    if not at or at + 1 >= len(chunks) or chunks[at - 1].text not in ("this", "last"):
        return False
    inside = at > 1 and chunks[at - 2].text == "in" and chunks[at + 1].text == ","
    return chunks[at].kind == "document" or chunks[at].possessive and (inside or chunks[at + 1].text in _SAYS_OR_IS)


def _is_old_one(chunks: list[Chunk], at: int) -> bool:
    """`The old one, which I keep, calls`, `in the longer one, he`, `His earlier one, dated May 5, asked`."""
    opens = at == 2 or at > 2 and chunks[at - 3].text in (*_CLAUSE_BEGINS, "in")
    if chunks[at].text != "one" or not opens or chunks[at - 2].text not in ("the", "his", "her"):
        return False
    if chunks[at - 1].text in _ORDINALS:
        return _says(chunks, at, "one")  # not "The first one writes"
    return chunks[at - 1].text in OLD_OR_NEW and (chunks[at + 1].text == "," or is_verb(chunks, at + 1))


def _is_one_to(chunks: list[Chunk], at: int) -> bool:
    """`The one to Xi, published on Tuesday, runs to a page`."""
    opens = at == 1 or at > 1 and chunks[at - 2].text in _CLAUSE_BEGINS
    to = chunks[at].text == "one" and opens and chunks[at - 1].text == "the" and chunks[at + 1].text in ("to", "from")
    return to and at + 3 < len(chunks) and chunks[at + 2].kind in ("person", "office")


def _is_picked(chunks: list[Chunk], at: int) -> bool:
    """`The first, dated May 3, says`, `The earliest in the set reads`, `Another, from Kim, is`; not `The third was Fidel Castro`."""
    the, head = _has_article(chunks, at), chunks[at].text
    at = _past_collection(chunks, at) if the else at
    if not (the if head in _ORDINALS else _opens_sentence(chunks, at)):
        return False
    after, then = chunks[at + 1], chunks[at + 2]
    if after.text in BE and then.kind == "person" and not then.possessive:
        return False  # "The third was Fidel Castro."
    if after.text in BE and then.text in DETERMINERS and any(chunk.kind == "document" for chunk in chunks[at + 3 : at + 5]):
        return False  # "The first is a letter to Kim": named so itself
    return _has_aside(chunks, at) or _says(chunks, at, head) or the and (after.text == "that" or at in (1, 4) and _is_dated(chunks, at))


def _is_without_verb(chunks: list[Chunk], at: int) -> bool:
    """`The first spoke of “…”, the second of “…”`, `; in the second, “…”`: of a clause that leaves out the verb of the one before."""
    the = at - 1 - (chunks[at].text == "one" and at > 0 and chunks[at - 1].text in _ORDINALS | OLD_OR_NEW)
    start, after = the - 1 - (the > 1 and chunks[the - 1].text == "in"), chunks[at + 1 : at + 4]
    which = chunks[at].text in _ORDINALS and chunks[at].kind != "office" or the < at - 1
    told = which and start > 0 and chunks[the].text == "the" and chunks[start].text in (*_CLAUSE_BEGINS, ",")
    brings = next((place for place, chunk in enumerate(after) if chunk.kind != "mark" and chunk.text not in PREPOSITIONS), 3)
    return told and any(chunk.kind == "quote" for chunk in chunks[:at]) and any(chunk.kind == "quote" for chunk in after[brings : brings + 1])


def _is_in_one(chunks: list[Chunk], at: int) -> bool:
    """`In one dated May 3, Kim wrote`, `in the earlier one, of June 10, he`, `In the last one he`: with `in` before it and a letter's day or writer
    after it."""
    start = at - (at > 0 and chunks[at].text == "one" and chunks[at - 1].text in OLD_OR_NEW | _ORDINALS)
    start -= start > 0 and chunks[start - 1].text in DETERMINERS
    if start < 1 or chunks[start - 1].text != "in" or start > 1 and chunks[start - 2].text not in (";", "and", "but", ","):
        return False
    after, then = chunks[at + 1 + (chunks[at + 1].text == ",") :][:2] if at + 4 < len(chunks) else (chunks[at + 1], chunks[at + 2])
    of_day = after.text in ("of", "from") and (then.kind == "date" or then.text in MONTHS or then.text in ("last", "early", "late", "that"))
    # "in the second he", of sentences too
    told = after.kind in ("person", "office", "pronoun", "date") and not after.possessive and chunks[at].text not in _ORDINALS
    return of_day or told or after.text in ("dated", "sent", "written", "signed", "to")


def _is_ones_own(chunks: list[Chunk], at: int) -> bool:
    """`Xi's first to Kim, of May 3, promised`, `His second, on May 6, asked`: of whoever opens the clause, and told to whom or when."""
    owner, after = chunks[at - 1] if at else None, chunks[at + 1 : at + 3]
    if owner is None or chunks[at].text not in _ORDINALS or not owner.possessive or owner.kind not in ("person", "office", "pronoun"):
        return False
    opens = at <= 2 or chunks[at - 2].text in _CLAUSE_BEGINS
    return opens and (
        after[0].text == "to"
        and after[1].kind in ("person", "office")
        or after[0].text in ("of", ",")
        and (after[1].kind == "date" or after[1].text in _OF_LETTER | {"on"})
    )


def _has_article(chunks: list[Chunk], at: int) -> bool:
    """`The first`, `, the latest`, `is the second`, `In his first`: with an article or his, where a noun phrase may begin."""
    if at < 1 or chunks[at - 1].text not in ("the", "his", "her"):
        return False
    # not "thanked him in the warmest terms"
    inside = at > 1 and chunks[at - 2].text == "in" and (at == 2 or chunks[at - 3].text in (";", ",", "and", "but"))
    return at == 1 or inside or chunks[at - 2].text in ("is", "was", ",", "and")


def _opens_sentence(chunks: list[Chunk], at: int) -> bool:
    """`One, which he kept, says`, `In another, Kim wrote`, `; in another, two weeks later, he`"""
    return at == 0 or chunks[at - 1].text == "in" and (at == 1 or chunks[at - 2].text in (";", "and"))


def _has_aside(chunks: list[Chunk], at: int) -> bool:
    """`One, dated May 3, says`, `the latest, from Kim, says`"""
    then = chunks[at + 2]
    return chunks[at + 1].text == "," and (
        then.text in _OF_LETTER or then.kind == "word" and then.text in _MADE_KNOWN or then.kind in ("date", "person", "pronoun", "office")
    )


def _past_collection(chunks: list[Chunk], at: int) -> int:
    """The place of `set` in `the earliest in the set`; the same place where no collection of letters is named."""
    return at + 3 if in_collection(chunks, at) and at + 5 < len(chunks) else at


def in_collection(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun is one of many kept together: `letter in the file`, `earliest of the set`."""
    phrase = [chunk.text for chunk in chunks[at + 1 : at + 4]]
    return len(phrase) == 3 and phrase[0] in ("in", "of") and phrase[1] in ("the", "this", "that") and phrase[2] in _COLLECTIONS


def _says(chunks: list[Chunk], at: int, head: str) -> bool:
    """`The first thanks Kim`, `another reads`; of `one` and `another` only what documents do."""
    after = chunks[at + 1].text
    return is_verb(chunks, at + 1) and (head not in ("one", "another") or after in OF_DOCUMENT and after.endswith("s"))


def _is_dated(chunks: list[Chunk], at: int) -> bool:
    """`The earliest he prints is dated July 6`"""
    return bool(_DATED.search(words_of(chunks[at + 1 : at + 7])))
