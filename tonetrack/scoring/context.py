"""A phrase in its sentence: modifiers, negation, a bond said to be over, whose side is praised, who is blamed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence, Set
from itertools import compress, pairwise

from tonetrack.scoring import targets
from tonetrack.scoring.hits import BLAME, FORMULA, SILENT, Hit
from tonetrack.scoring.lexicon import Match

STRONGEST_MODIFIER = 1.8  # ladders multiply; beyond this they would outrank the phrase itself
BEFORE, AFTER = 6, 4  # words before and after a phrase in which a modifier is heard
NEGATION_REACH = 3  # "we do not in any way ..." - further off a negator belongs to another phrase
NO_MORE_REACH = 8  # words after "never again" or "no longer" that are of the past
BONDS = frozenset(("kinship", "friendship"))  # what can be said to be over
ENDING_REACH, ENDED_REACH = 4, 6  # words before and after a bond that say that it ends, or has ended
DEFIED_REACH = 12  # words before "can stop us" in which it is said that nothing can, and what
COMPARED_REACH = 12  # words after a negated phrase in which it may be compared
NEGATED = 0.6  # "not friendly" is colder than silence, milder than "hostile"
GIVEN = frozenset(("praise", "struggle", "personal"))  # what can be told of anybody, and is warmer where the sentence turns to its reader
TO_READER = 1.3
AS_SUCH = 0.2  # an evil that nobody owns opposed: common ground
CHARGED_REACH = 4  # words after "will not forget" in which a charge stands

Modifiers = Mapping[str, Sequence[tuple[str, float, frozenset[str]]]]  # of each word its ladders: name, factor, the categories it strengthens

_NEGATORS = frozenset("not no never cannot neither nor without nothing hardly lack fail refuse".split())
_DENIES = frozenset(("no", "not", "never", "nothing"))
_NO_MORE = frozenset((("never", "again"), ("no", "longer")))
_ENDING = frozenset("betray cease end ruin bury forfeit reject squander destroy".split())
_BREAKING = _ENDING | frozenset("break shake sever weaken undermine separate split".split())
_PAST = frozenset((("were", "once"), ("was", "once"), ("once", "were"), ("once", "was")))  # "he was once our comrade"
_BE, _ENDED = frozenset("is are was were been lie".split()), frozenset("dead over finished gone empty hollow broken worthless ruin".split())
_NOT_ONLY = frozenset("only merely just simply".split())
_COMPARED = frozenset(  # after a negation they make a superlative: "no friend stands closer", "nothing pleased me more"
    "than more so such like as ever only alone equal closer nearer dearer greater older finer stronger warmer better truer deeper higher".split()
)
_CAN = frozenset("can could will shall would may".split())
_STOPPING = _BREAKING | frozenset("stop halt block check hold deter divide intimidate frighten cow work help avail succeed".split())
TOGETHER = frozenset(("together", "jointly"))  # "together we shall smash" is said to a companion
_MENTIONS = frozenset(("word", "phrase", "expression"))  # "the word friendship" tells of a word
_BOTH = frozenset("two common both friendly brother".split())  # "our two peoples" is not the sender's own side
WORDS = (
    frozenset(("but", "again", "longer", "once"))
    | _NOT_ONLY
    | _MENTIONS
    | _COMPARED
    | _CAN
    | _STOPPING
    | _ENDED
    | _BE
    | _NEGATORS
    | TOGETHER
    | _BOTH
    | targets.WORDS
)


class Context:
    """One sentence: its words, what the rules must know of the whole of it, the words that modify, and, where it blames nobody the text
    speaks to, whom (`other`)."""

    def __init__(self, words: Sequence[str], known: Set[str], matches: Sequence[Match], modifiers: Modifiers, off: Collection[str], other: str):
        self.words, self.matches, self.off, self.other = words, matches, off, other
        self.withstands = not targets.WITHSTOOD.isdisjoint(known)
        self.opposes = not targets.OPPOSING.isdisjoint(known)
        self.to_reader = not targets.YOU.isdisjoint(known)
        self.with_reader = self.to_reader or "we" in known and not TOGETHER.isdisjoint(known)
        self.negates = not _NEGATORS.isdisjoint(known) and "negation" not in off
        self.ends = not _ENDING.isdisjoint(known) or not _ENDED.isdisjoint(known) or "once" in known
        self.for_both = self.to_reader or not _BOTH.isdisjoint(known)
        # "we refuse to support" denies what "never forget" does not
        warm = (match for match in matches if match.entry.weight >= 0) if self.negates else ()
        self.taken = {place for match in warm for place in range(match.start, match.end)}
        self.defied = self._is_defied() if self.negates and not _CAN.isdisjoint(known) and not _STOPPING.isdisjoint(known) else range(0)
        self.table = modifiers if "modifiers" not in off else {}
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
        if weight < 0 and self.for_both and start in self.defied:
            strength, rule = 0.0, "withstood"
        elif self.negates and category != "sympathy" and self._negated(match) or category in BONDS and self.ends and self._ended(match):
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

    def _is_defied(self) -> range:
        """Where it is said what nobody can do: "no sanctions can stop our peoples"; what cannot is there all the same."""
        for place, (first, second, third) in enumerate(zip(self.words, self.words[1:], [*self.words[2:], ""])):
            if first in _CAN and (second in _STOPPING or third in _STOPPING):
                begin = max(0, place - DEFIED_REACH)
                if negators := [at for at in range(begin, place) if self.words[at] in _NEGATORS and at not in self.taken]:
                    return range(negators[0], place + 3)
        return range(0)

    def _negated(self, match: Match) -> bool:
        if match.start in self.defied:
            return False
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
        over = any(first in _BE and second in _ENDED for first, second in pairwise(after)) or any(pair in _PAST for pair in pairwise(before))
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
