"""How an expert reads a phrase in its place: modifiers, negation, whose side is praised, who is struck at.

The entries of `lexicons/diplomatic.csv` say what a phrase weighs alone; here its neighbours are heard. Rule
numbers are those of `lexicons/README.md`. Every rule has a name, and can be switched off to measure what it does.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence, Set
from functools import lru_cache, partial
from itertools import compress, groupby, pairwise
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from tonetrack.files import read_table
from tonetrack.scoring import narration, targets
from tonetrack.scoring.address import by_name
from tonetrack.scoring.hits import BLAME, CATEGORIES, FORMULA, SILENT, SPOKEN_TO, VICTORY, Hit
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

STRONGEST_MODIFIER = 1.8  # ladders multiply; beyond this they would outrank the phrase itself
BEFORE, AFTER = 6, 4  # words before and after a phrase in which a modifier is heard
NEGATION_REACH = 3  # "we do not in any way ..." - further off a negator belongs to another phrase
NO_MORE_REACH = 8  # words after "never again" or "no longer" that are of the past
BONDS = frozenset(("kinship", "friendship"))  # what can be said to be over
ENDING_REACH, ENDED_REACH = 4, 6  # words before and after a bond that say that it ends, or has ended
COMPARED_REACH = 12  # words after a negated phrase in which it may be compared
NEGATED = 0.6  # "not friendly" is colder than silence, milder than "hostile"
GIVEN = frozenset(("praise", "struggle", "personal"))  # what can be told of anybody, and is warmer where the sentence turns to its reader
TO_READER = 1.3
AS_SUCH = 0.2  # an evil that nobody owns opposed: common ground
CHARGED_REACH = 4  # words after "will not forget" in which a charge stands
BACKED_REACH = 4  # words after "support" among which a people stands that is supported
BEATEN, OPPOSED = "third party, beaten", "third party, opposed"  # whom a sentence blames that tells a victory, or backs a people

_NEGATORS = frozenset(
    "not no never cannot neither nor without nothing hardly lack fail refuse".split()
)
_DENIES = frozenset(("no", "not", "never", "nothing"))
_NO_MORE = frozenset((("never", "again"), ("no", "longer")))
_ENDING = frozenset("betray cease end ruin bury forfeit reject squander destroy".split())
_BREAKING = _ENDING | frozenset("break shake sever weaken undermine separate split".split())
_BE, _ENDED = frozenset("is are was were been lie".split()), frozenset("dead over finished gone empty hollow broken worthless ruin".split())
_WON = frozenset(  # verbs only: a victory may be hoped for, denied or mocked
    "won triumphed liberated defended defeated foiled frustrated thwarted repelled repulsed defeating foiling frustrating thwarting repelling".split()
)
_BEATEN = frozenset("a the is are was were be been being of on self".split())  # before "defeated": who lost
_DEFEATED = frozenset(("defeated", "defeating"))
_NOT_ONLY = frozenset("only merely just simply".split())
_COMPARED = frozenset(  # after a negation they make a superlative: "no friend stands closer", "nothing pleased me more"
    "than more so such like as ever only alone equal closer nearer dearer greater older finer stronger warmer better truer deeper higher".split()
)
_TOGETHER = frozenset(("together", "jointly"))  # "together we shall smash" is said to a companion
_WE, _BACKING = frozenset(("we", "i")), frozenset(("support", "solidarity", "stand"))
_WHOLE = re.compile(r"[^\w]*[A-Z](?s:.*)[.?!\u2026][^\w]*(?:0-?)?$")  # a whole sentence, no fragment
_MENTIONS = frozenset(("word", "phrase", "expression"))  # "the word friendship" tells of a word
_BOTH = frozenset("two common both friendly brother".split())  # "our two peoples" is not the sender's own side
_GRAMMAR = (
    frozenset(("but", "again", "longer", "people"))
    | _NOT_ONLY
    | _MENTIONS
    | _COMPARED
    | _BREAKING
    | _ENDED
    | _BE
    | _NEGATORS
    | _WE
    | _TOGETHER
    | _BOTH
    | targets.WORDS
)
_RULE_WORDS = _GRAMMAR | narration.WORDS


@lru_cache(maxsize=1)
def diplomatic_lexicon() -> Lexicon:
    """The lexicon of the diplomatic register that ships with the package."""
    return lexicon_without(frozenset())


def lexicon_without(patterns: Collection[str]) -> Lexicon:
    """The shipped lexicon without some of its patterns: to see what a text would score had they never been met."""
    entries = [entry for entry in read_entries(LEXICONS / "diplomatic.csv", categories=CATEGORIES) if entry.pattern not in patterns]
    rows = read_table(LEXICONS / "third_parties.csv", required=("name", "reason"))
    entries += [Entry(row["name"], 0.0, "adversary") for _, row in rows]
    return Lexicon(entries, extra_words=_GRAMMAR | narration.WORDS | {row["word"] for _, row in _modifier_rows()})


def lone_words() -> set[str]:
    """The words that the shipped lexicon weighs by themselves."""
    return {entry.pattern for entry in diplomatic_lexicon().entries if entry.weight and entry.category not in SILENT and " " not in entry.pattern}


def _modifier_rows() -> list[tuple[int, dict[str, str]]]:
    return read_table(LEXICONS / "modifiers.csv", required=("word", "ladder", "factor", "categories", "reason"))


@lru_cache(maxsize=1)
def _modifiers() -> dict[str, list[tuple[str, float, frozenset[str]]]]:
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
    parts, reported, quoted, doer = message_parts(text, off=off), False, False, ""
    named = message_parts(text, off=off, sides=sides) if sides else parts
    for number, (start, part) in enumerate(parts):
        said = tokens(part)
        words = lexicon.lemmas(said)
        known = _RULE_WORDS.intersection(words)
        reported = reported or (number == 0 and narration.reports_a_message(known))
        quoted = quoted or narration.quotes_a_message(known)
        weight = None if "headers" in off else narration.header_weight(words, known)
        if weight is None:
            told, phrases = said, words
            if sides:
                part = " ".join(named[number][1].split())
                told = tokens(part)
                words, phrases = lexicon.lemmas(told), lexicon.lemmas("" if word in PRONOUNS else word for word in told)
                known = _RULE_WORDS.intersection(words)
            here = _sentence_hits(words, known, lexicon.matches(phrases), number, off, victory=_tells_victory(told))
            if "moves" not in off:
                here = with_moves(here, part, told, known, number, lexicon)
            if not targets.YOU.isdisjoint(known) and "moves" not in off:
                here = helped_in_need(here, part, told, number, lexicon)
            if called := by_name(part, number):
                here = called + [hit for hit in here if hit.start >= called[0].end]
            if sides and "target" not in off:
                spoken = named[number][1]
                here, doer = sides.struck(here, text[start : start + len(spoken)], partial(lexicon.spans, spoken), doer)
            own.append(heard(said, _covered(words, here, part)))
            found += here
        else:
            found.append(Hit(number, 0, len(words), "report of a message", "header", weight, "narration"))
    found = [hit for hit in found if hit.category not in off] if off else found
    if "target" not in off:
        found = turn_from_friends(found, is_message=reported or quoted)
    return Found(found, own, len(parts), is_message=(reported or quoted) and len(parts) > 1 and pooled(found) >= 0)


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
    context = _Context(words, known, matches, off, BEATEN if victory else OPPOSED if "people" in known and _backs_a_people(words, matches) else "")
    found = [hit for match in matches if (hit := context.hit(match, number))]
    if context.with_reader:
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
    """Whether a sentence supports a people: what it calls others is said for them."""
    backing = (match for match in matches if match.entry.weight > 0 and _is_backing(match.entry.pattern))
    return any("people" in words[match.end : match.end + BACKED_REACH] for match in backing)


def _speaks_at(words: Sequence[str], known: Set[str], found: Sequence[Hit]) -> int | None:
    """Where a sentence turns to its reader, or to a people it backs: at "you", or at "support" in "they support the Syrian people"."""
    turning = targets.YOU if not targets.YOU.isdisjoint(known) else _TOGETHER if "we" in known else frozenset()
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


class _Context:
    """One sentence: its words and what the rules must know of the whole of it."""

    def __init__(self, words: Sequence[str], known: Set[str], matches: Sequence[Match], off: Collection[str], other: str):
        self.words, self.matches, self.off, self.other = words, matches, off, other
        self.withstands = not targets.WITHSTOOD.isdisjoint(known)
        self.opposes = not targets.OPPOSING.isdisjoint(known)
        self.to_reader = not targets.YOU.isdisjoint(known)
        self.with_reader = self.to_reader or "we" in known and not _TOGETHER.isdisjoint(known)
        self.negates = not _NEGATORS.isdisjoint(known) and "negation" not in off
        self.ends = not _ENDING.isdisjoint(known) or not _ENDED.isdisjoint(known)
        # "we refuse to support" denies what "never forget" does not
        warm = (match for match in matches if match.entry.weight >= 0) if self.negates else ()
        self.taken = {place for match in warm for place in range(match.start, match.end)}
        self.table = _modifiers() if "modifiers" not in off else {}
        self.modifiers = list(compress(range(len(words)), map(self.table.__contains__, words)))
        self.owns = not targets.OWN.isdisjoint(known) and "own side" not in off
        self.thanks = next((match.end for match in matches if match.entry.category == "gratitude"), len(words)) if self.owns else 0

    def hit(self, match: Match, number: int) -> Hit | None:
        """The phrase as the sentence makes it; None when it says the opposite of blame, which is nothing."""
        start, end, (pattern, weight, category) = match
        if category in SILENT or not weight:
            return Hit(number, start, end, pattern, category, max(weight, 0.0), "no weight of its own")
        factor, rules = self._modified(match) if self.modifiers else (1.0, [])
        strength, rule = weight * factor, ""
        if self.negates and category != "sympathy" and self._negated(match) or category in BONDS and self.ends and self._ended(match):
            if weight < 0:
                return None
            strength, category = (0.0, category) if category in FORMULA else (-NEGATED * strength, "displeasure")
            rule = "negation"
        elif weight > 0 and (unsaid := self._is_unsaid(match)):
            strength, rule = 0.0, unsaid
        elif weight > 0:
            strength, rule = self._given(match, strength)
        elif category == "distance":
            rule = "at you" if self.to_reader else ""
        elif category in BLAME:
            category, strength, rule = self._blaming(match, strength)
        return Hit(number, start, end, pattern, category, strength, ", ".join([*rules, rule] if rule else rules) if rules else rule)

    def _given(self, match: Match, strength: float) -> tuple[float, str]:
        """The strength of something warm, by whom it is given to: the sender's own side, the reader, or nobody in particular."""
        category = match.entry.category
        if self.owns and category in ("praise", "struggle") and match.start < self.thanks and self._is_own(match):
            return strength * targets.OWN_SIDE, "own side"
        if self.to_reader and category in GIVEN and "target" not in self.off:
            return strength * TO_READER, "to the reader"
        return strength, ""

    def _blaming(self, match: Match, strength: float) -> tuple[str, float, str]:
        """The category and strength of something hostile, by whom it is said of."""
        category = match.entry.category
        if self.to_reader and targets.by_the_reader(self.words, match):
            return category, strength, "at you"
        if "target" in self.off:
            return category, strength, ""
        if self.other or (self.with_reader and targets.against_others(self.words, match)):
            return "solidarity", min(targets.SHARED, -strength), self.other or targets.WITH_YOU
        if self.opposes and targets.opposes_an_evil(self.words, match, self.matches):
            return "struggle", AS_SUCH, targets.EVIL_OPPOSED
        if self.withstands and targets.is_withstood(self.words, match, self.matches):
            return category, 0.0, "withstood"
        return category, strength, ""

    def _negated(self, match: Match) -> bool:
        for place in range(match.start - 1, max(-1, match.start - NEGATION_REACH - 1), -1):
            if self.words[place] == "but":
                return False  # "not enemies but friends"
            if self.words[place] in _NEGATORS and place not in self.taken:
                return not self._affirms(place, match)
        before = self.words[max(0, match.start - NO_MORE_REACH) : match.start]
        return any(pair in _NO_MORE for pair in pairwise(before))

    def _ended(self, match: Match) -> bool:
        """Whether a bond is said to be over: "our friendship is dead", "you have betrayed our friendship"."""
        before, after = self.words[max(0, match.start - ENDING_REACH) : match.start], self.words[match.end : match.end + ENDED_REACH]
        over = any(first in _BE and second in _ENDED for first, second in pairwise(after))
        if not over and _ENDING.isdisjoint(before):
            return False
        return _NEGATORS.isdisjoint(self.words[max(0, match.start - ENDING_REACH - NEGATION_REACH) : match.end + ENDED_REACH])

    def _is_unsaid(self, match: Match) -> str:
        """Why a phrase is not meant: it is only mentioned ("the word brotherly"), or what is not forgotten is a charge ("your betrayal")."""
        if "target" in self.off:
            return ""
        place = match.start - 1
        if place >= 0 and self.words[place] in _MENTIONS and not any(other.start <= place < other.end for other in self.matches):
            return "mentioned"
        if "forget" in match.entry.pattern:
            charged = any(0 <= other.start - match.end < CHARGED_REACH and other.entry.weight < 0 for other in self.matches)
            return "held against" if charged else ""
        return ""

    def _affirms(self, negator: int, match: Match) -> bool:
        """Whether a negation says the opposite: "not only", "without you", "no friend closer than you", "nothing can shake our friendship"."""
        word, following = self.words[negator], self.words[negator + 1]
        if following in _NOT_ONLY or (word == "without" and following in targets.YOU):
            return True
        if not _BREAKING.isdisjoint(self.words[negator + 1 : match.start]):
            return True
        compared = self.words[negator + 1 + (following == "as") : match.end + COMPARED_REACH]
        if "but" in compared and following == "as":
            compared = compared[: compared.index("but")]  # "not as a friend but as an enemy" compares nothing
        return word in _DENIES and not _COMPARED.isdisjoint(compared)

    def _modified(self, match: Match) -> tuple[float, list[str]]:
        """The highest rung of each ladder within reach, multiplied and capped."""
        rungs: dict[str, tuple[float, str]] = {}
        start, end, (_, _, category) = match
        near = self.modifiers[bisect_left(self.modifiers, start - BEFORE) : bisect_left(self.modifiers, end + AFTER)]
        for place in near:
            if start <= place < end:
                continue
            for ladder, factor, categories in self.table[self.words[place]]:
                if category in categories and factor > rungs.get(ladder, (1.0, ""))[0]:
                    rungs[ladder] = factor, self.words[place]
        if not rungs:
            return 1.0, []
        product = 1.0
        for factor, _ in rungs.values():
            product *= factor
        return min(product, STRONGEST_MODIFIER), [f"with {word}" for _, word in rungs.values()]

    def _is_own(self, match: Match) -> bool:
        """Whether the nearest possessive says that what follows is the sender's own, and not both sides'."""
        before = self.words[max(0, match.start - 5) : match.start]
        nearest = next((word for word in reversed(before) if word in targets.OWN or word in targets.YOU), "")
        return nearest in targets.OWN and _BOTH.isdisjoint(before)
