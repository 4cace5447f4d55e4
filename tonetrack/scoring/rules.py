"""How an expert reads a text, sentence by sentence: what counts in each (`context`), what it does (`moves`), who is struck at (`sides`).

The entries of `lexicons/diplomatic.csv` say what a phrase weighs alone; here its neighbours are heard. Rule
numbers are those of `lexicons/README.md`. Every rule has a name, and can be switched off to measure what it does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set
from functools import lru_cache, partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from tonetrack.files import read_table
from tonetrack.scoring import context, narration, targets
from tonetrack.scoring.address import by_name
from tonetrack.scoring.context import TOGETHER, Context, Modifiers
from tonetrack.scoring.hits import CATEGORIES, SILENT, SPOKEN_TO, VICTORY, Hit
from tonetrack.scoring.lexicon import Entry, Lexicon, Match, read_entries, tokens
from tonetrack.scoring.moves import with_moves
from tonetrack.scoring.need import helped_in_need
from tonetrack.scoring.parties import PRONOUNS, Sides
from tonetrack.scoring.pooling import pooled
from tonetrack.scoring.sides import turn_from_friends
from tonetrack.scoring.vocabulary import GRAMMAR, Heard, heard
from tonetrack.text import sentence_spans

LEXICONS = Path(__file__).with_name("lexicons")

RULES = ("modifiers", "negation", "target", "own side", "headers", "masks", "moves", "vocabulary")

BACKED_REACH = 4  # words after "support" among which a people stands that is supported
BEATEN, OPPOSED = "third party, beaten", "third party, opposed"  # whom a sentence blames that tells a victory, or backs a people

_WON = frozenset(  # verbs only: a victory may be hoped for, denied or mocked
    "won triumphed liberated defended defeated foiled frustrated thwarted repelled repulsed defeating foiling frustrating thwarting repelling".split()
)
_BEATEN = frozenset("a the is are was were be been being of on self".split())  # before "defeated": who lost
_DEFEATED = frozenset(("defeated", "defeating"))
_BACKED = frozenset("people government nation army".split())
_WE, _BACKING = frozenset(("we", "i")), frozenset(("support", "solidarity", "stand"))
_WHOLE = re.compile(r"[^\w]*[A-Z](?s:.*)[.?!\u2026][^\w]*(?:0-?)?$")  # a whole sentence, no fragment
_WORDS = _BACKED | _WE | context.WORDS | narration.WORDS  # those that rules know


@lru_cache(maxsize=1)
def diplomatic_lexicon() -> Lexicon:
    """The lexicon of the diplomatic register that ships with the package."""
    return lexicon_without(frozenset())


def lexicon_without(patterns: Collection[str]) -> Lexicon:
    """The shipped lexicon without some of its patterns: to see what a text would score had they never been met."""
    entries = [entry for entry in read_entries(LEXICONS / "diplomatic.csv", categories=CATEGORIES) if entry.pattern not in patterns]
    rows = read_table(LEXICONS / "third_parties.csv", required=("name", "reason"))
    entries += [Entry(row["name"], 0.0, "adversary") for _, row in rows]
    return Lexicon(entries, extra_words=_WORDS | {row["word"] for _, row in _modifier_rows()})


def lone_words() -> set[str]:
    """The words that the shipped lexicon weighs by themselves."""
    return {entry.pattern for entry in diplomatic_lexicon().entries if entry.weight and entry.category not in SILENT and " " not in entry.pattern}


def _modifier_rows() -> list[tuple[int, dict[str, str]]]:
    return read_table(LEXICONS / "modifiers.csv", required=("word", "ladder", "factor", "categories", "reason"))


@lru_cache(maxsize=1)
def _modifiers() -> Modifiers:
    """Each modifier with the ladders it stands on: (ladder, factor, the categories it strengthens)."""
    table: dict[str, list[tuple[str, float, frozenset[str]]]] = {}
    for _, row in _modifier_rows():
        word = diplomatic_lexicon().lemma(row["word"])
        table.setdefault(word, []).append((row["ladder"], float(row["factor"]), frozenset(row["categories"].split())))
    return table


class Found(NamedTuple):
    """What a text holds: its phrases in order, what is heard in each sentence that is the message's own, how many sentences
    there are, and whether it is read as a whole message, as an agency prints it: its report, and then the message. One that reproaches
    its reader is not, as no coded message did.
    """

    hits: list[Hit]
    words: list[Heard]
    sentences: int
    is_message: bool

    def apart(self) -> list[Found]:
        """Each sentence of the message's own by itself: without those that report it."""
        reports = {hit.sentence for hit in self.hits if hit.rule == "narration"}
        own = (number for number in range(self.sentences) if number not in reports)
        by_sentence = {number: list(here) for number, here in groupby(self.hits, attrgetter("sentence"))}
        return [Found(by_sentence.get(number, []), [words], 1, False) for number, words in zip(own, self.words, strict=True)]


def hits(text: str, *, off: Collection[str] = (), lexicon: Lexicon | None = None, sides: Sides | None = None) -> Found:
    """What counts in a (normalised) text. `off` names rules and categories to leave out; `lexicon` stands in for the shipped one;
    `sides` are those of a letter, where they are known."""
    lexicon, found, own = lexicon or diplomatic_lexicon(), [], []
    parts, reported, quoted, protests, doer = message_parts(text, off=off), False, False, False, ""
    named = message_parts(text, off=off, sides=sides) if sides else parts
    for number, (start, part) in enumerate(parts):
        one = _as_read(part, lexicon)
        reported = reported or (number == 0 and narration.reports_a_message(one.known))
        quoted = quoted or narration.quotes_a_message(one.known)
        protests = protests or narration.reports_a_protest(one.words, one.known)
        weight = None if "headers" in off else narration.header_weight(one.words, one.known)
        if weight is not None:
            found.append(Hit(number, 0, len(one.words), "report of a message", "header", weight, "narration"))
            continue
        told = _as_read(" ".join(named[number][1].split()), lexicon) if sides else one
        here = _own_hits(told, number, off, lexicon, named=sides is not None)
        if sides and "target" not in off:
            spoken = named[number][1]
            here, doer = sides.struck(here, text[start : start + len(spoken)], partial(lexicon.spans, spoken), doer)
        own.append(heard(one.said, _covered(told.words, here, told.text)))
        found += here
    found = [hit for hit in found if hit.category not in off] if off else found
    is_message = (reported or quoted) and not protests
    if "target" not in off:
        found = turn_from_friends(found, is_message=is_message)
    is_message = is_message and len(parts) > 1 and pooled(found) >= 0
    if is_message and not own:
        found = list(map(narration.told_only, found))
    return Found(found, own, len(parts), is_message)


class _Sentence(NamedTuple):
    """A sentence as it is matched: its text, tokens and lexicon words, and those of them that rules know."""

    text: str
    said: list[str]
    words: list[str]
    known: Set[str]


def _as_read(text: str, lexicon: Lexicon) -> _Sentence:
    said = tokens(text)
    words = lexicon.lemmas(said)
    return _Sentence(text, said, words, _WORDS.intersection(words))


def _own_hits(one: _Sentence, number: int, off: Collection[str], lexicon: Lexicon, *, named: bool) -> list[Hit]:
    """What counts in a sentence of the text's own; where its sides are `named`, phrases do not hear them."""
    phrases = lexicon.lemmas("" if word in PRONOUNS else word for word in one.said) if named else one.words
    here = _sentence_hits(one.words, one.known, lexicon.matches(phrases), number, off, victory=_tells_victory(one.said))
    if "moves" not in off:
        here = with_moves(here, one.text, one.said, one.known, number, lexicon)
        if not targets.YOU.isdisjoint(one.known):
            here = helped_in_need(here, one.text, one.said, number, lexicon)
    if called := by_name(one.text, number):
        here = called + [hit for hit in here if hit.start >= called[0].end]
    return here


def message_parts(text: str, *, off: Collection[str] = (), sides: Sides | None = None) -> list[tuple[int, str]]:
    """The sentences of a text as they are matched, institutions blanked and its sides told as "you" and "we", each with its start."""
    told = sides.told(text) if sides else text
    read = told if "masks" in off else narration.mask(told)
    return [(start, read[start:end]) for start, end in sentence_spans(text)]


def _tells_victory(said: Sequence[str]) -> bool:
    """Whether a sentence tells that somebody has won: whatever it calls the beaten, it praises the winner."""
    return not _WON.isdisjoint(said) and any(
        word in _WON and (word not in _DEFEATED or said[max(0, place - 1)] not in _BEATEN) for place, word in enumerate(said)
    )


def _sentence_hits(words: list[str], known: Set[str], matches: list[Match], number: int, off: Collection[str], *, victory: bool) -> list[Hit]:
    if not matches:
        return []
    other = BEATEN if victory else OPPOSED if not _BACKED.isdisjoint(known) and _backs_a_people(words, matches) else ""
    sentence = Context(words, known, matches, _modifiers(), off, other)
    found = [hit for match in matches if (hit := sentence.hit(match, number))]
    if sentence.with_reader:
        found = targets.shared_outrage(words, found)
    if (place := _speaks_at(words, known, found)) is not None:
        found.append(Hit(number, place, place + 1, words[place], "institution", 0.0, SPOKEN_TO))
    elif victory and found:
        found.append(Hit(number, found[0].start, found[0].end, found[0].pattern, "institution", 0.0, VICTORY))
    return found


def _covered(words: Sequence[str], found: Sequence[Hit], sentence: str) -> float:
    """How much of a sentence, grammar aside, stands in phrases that count; a fragment is quoted for its phrase, which counts for all
    of it, and where hostility is shared with the reader the other words tell of the foe."""
    counting = [hit for hit in found if hit.strength]  # they do not overlap
    if not counting or not _WHOLE.match(sentence) or any([hit.rule and hit.rule.endswith(targets.SHARED_RULES) for hit in counting]):
        return 1.0 if counting else 0.0
    return sum(_content(words[hit.start : hit.end]) for hit in counting) / (_content(words) or 1)


def _content(words: Sequence[str]) -> int:
    """How many of the words are not of grammar."""
    return len(words) - sum(map(GRAMMAR.__contains__, words))


def _backs_a_people(words: Sequence[str], matches: Sequence[Match]) -> bool:
    """Whether a sentence supports a people, or its state, and no foe: what it calls others is said for them."""
    foes = {match.start for match in matches if match.entry.category == "adversary"}
    backing = (match.end for match in matches if match.entry.weight > 0 and _is_backing(match.entry.pattern))
    return any(
        not _BACKED.isdisjoint(words[end : end + BACKED_REACH]) and foes.isdisjoint(range(end, end + BACKED_REACH)) for end in backing
    )


def _speaks_at(words: Sequence[str], known: Set[str], found: Sequence[Hit]) -> int | None:
    """Where a sentence turns to its reader, or to a people it backs: at "you", or at "support" in "they support the Syrian people"."""
    turning = targets.YOU if not targets.YOU.isdisjoint(known) else TOGETHER if "we" in known else frozenset()
    if found and not turning.isdisjoint(words):
        return next(place for place, word in enumerate(words) if word in turning)
    if _WE.isdisjoint(known) and "people" not in known:
        return None
    backed = [hit for hit in found if hit.strength > 0 and _is_backing(hit.pattern)]
    if backed and not _WE.isdisjoint(known):
        return next(place for place, word in enumerate(words) if word in _WE)
    return next((hit.start for hit in backed if "people" in words[hit.end : hit.end + BACKED_REACH]), None)


@lru_cache(maxsize=None)
def _is_backing(pattern: str) -> bool:
    return not _BACKING.isdisjoint(pattern.replace("/", " ").split())
