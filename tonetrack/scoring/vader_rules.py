"""The rules of VADER on one lexicon word between its neighbours, and on a text with "but": what vaderSentiment 3.3.2 computes, quirks and all.

A comment starting "Quirk" marks what the paper (Hutto & Gilbert, ICWSM 2014) does not say but the code does.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heappush, heappushpop
from typing import NamedTuple

from vaderSentiment.vaderSentiment import BOOSTER_DICT, C_INCR, N_SCALAR, SPECIAL_CASES

EDGE = "\0"  # the word between texts
RULE_WORDS = "never so this without doubt least at very no or nor kind of but".split()

# Numbers that the original writes inside its functions, where they cannot be imported.
_DAMPING = {1: 1.0, 2: 0.95, 3: 0.9}  # of a booster one, two and three words before
_NEVER_SO = 1.25  # "never so good" is praise
_BEFORE_BUT, _AFTER_BUT = 0.5, 1.5


class Word(NamedTuple):
    """All that any rule asks about a word. Words of equal answers share a code. No lexicon word is also a booster."""

    name: str = ""  # the word itself, but only where a rule or an idiom names it
    valence: float | None = None  # None: not in the lexicon
    booster: float = 0.0
    negates: bool = False
    loud: bool = False  # in capitals, in a text that is not all capitals


def valence_in_window(three: Word, two: Word, one: Word, word: Word, following: Word, last: Word) -> float:
    """The valence of a lexicon word between the three words before and the two words after it.

    The order of the steps is the original's and matters: each works on what the ones before it have left.
    """
    if word.name == "kind" and following.name == "of":
        return 0.0
    valence = _own_valence(three, two, one, word, following)
    if word.loud:
        valence += C_INCR if valence > 0 else -C_INCR  # Quirk: a valence of 0 counts as negative
    # The original asks here whether the word before is in the lexicon; but no such word is a booster or a negation.
    valence = (valence + _increase(one, valence, 1)) * (N_SCALAR if one.negates else 1.0)
    valence = (valence + _increase(two, valence, 2)) * _negation_from_two(two, one)
    # Quirk: a lexicon word three before hides idioms as well, and so does a text that starts less than three before.
    if three.valence is None and three.name != EDGE:
        valence = (valence + _increase(three, valence, 3)) * _negation_from_three(three, two, one)
        if word.name or (two.name and (three.name or one.name)):  # an idiom is of named words, side by side
            valence = _idiom_valence(valence, (three.name, two.name, one.name, word.name, following.name, last.name))
    if one.name == "least" and two.name not in ("at", "very"):
        valence *= N_SCALAR
    return valence


def _own_valence(three: Word, two: Word, one: Word, word: Word, following: Word) -> float:
    """The lexicon's valence, with "no" as a negation of the words after it."""
    if one.name == "no" or two.name == "no" or (three.name == "no" and one.name in ("or", "nor")):
        return word.valence * N_SCALAR
    if word.name == "no" and following.valence is not None:
        return 0.0
    return word.valence


def _increase(before: Word, valence: float, distance: int) -> float:
    """What a word at some distance before adds to the valence: something if it is a booster or a dampener."""
    if not before.booster:
        return 0.0
    increase = before.booster if valence >= 0 else -before.booster
    if before.loud:
        increase += C_INCR if valence > 0 else -C_INCR
    return increase * _DAMPING[distance]


def _negation_from_two(two: Word, one: Word) -> float:
    """The factor of a negation two words before."""
    if two.name == "never" and one.name in ("so", "this"):
        return _NEVER_SO
    if two.name == "without" and one.name == "doubt":
        return 1.0
    return N_SCALAR if two.negates else 1.0


def _negation_from_three(three: Word, two: Word, one: Word) -> float:
    """The factor of a negation three words before.

    Quirk: "and" binds tighter than "or", so "so" or "this" just before the word counts without any "never".
    """
    if three.name == "never" and two.name in ("so", "this") or one.name in ("so", "this"):
        return _NEVER_SO
    if three.name == "without" and "doubt" in (two.name, one.name):
        return 1.0
    return N_SCALAR if three.negates else 1.0


def _idiom_valence(valence: float, names: tuple[str, ...]) -> float:
    """The valence of an idiom around the word, if there is one, then with dampeners of two words ("sort of").

    The first idiom found that ends at the word or before it wins; one that starts at the word wins over that. Either
    replaces all that was worked out before. Quirk: a dampener is added, so it makes a negative valence stronger.
    """
    three, two, one, word, following, last = names
    two_one, three_two = f"{two} {one}", f"{three} {two}"
    three_two_one = f"{three} {two} {one}"
    for phrase in (f"{one} {word}", f"{two} {one} {word}", two_one, three_two_one, three_two):
        if phrase in SPECIAL_CASES:
            valence = SPECIAL_CASES[phrase]
            break
    valence = SPECIAL_CASES.get(f"{word} {following}", valence)
    valence = SPECIAL_CASES.get(f"{word} {following} {last}", valence)
    for phrase in (three_two_one, three_two, two_one):
        valence += BOOSTER_DICT.get(phrase, 0)
    return valence  # an int where the idiom's is one: from Python 3.12 on sum() treats the two differently


def weigh_but(valences: list[float], split: int) -> None:
    """Change the valences of a text in place for the first "but", which stands after the first `split` of them.

    Quirk: the original looks each valence up by its value and changes the first word that has it, so of two equal ones
    the first may change twice and the second never. `holders` are the places seen so far that hold a value, first on
    top; a place not yet seen still has its own value, as only places at or before the current one change.
    """
    holders: defaultdict[float, list[int]] = defaultdict(list)
    for place, valence in enumerate(valences):
        first = heappushpop(holders[valence], place)
        valences[first] = changed = valence * (_BEFORE_BUT if first < split else _AFTER_BUT)
        heappush(holders[changed], first)
