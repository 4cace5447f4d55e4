"""What the words of a whole printed message tell, each word once: a scale estimated from coded messages, beside the argued phrases.

A lexicon sees the phrases somebody wrote down; coders also hear the rest of the words. `lexicons/vocabulary.csv` gives
every usual word of the register a weight. Each distinct word counts once, and the weights of n words are divided by the
root of n: many are no warmer than few. How they are estimated, and what they are worth on messages not used for it, is
`tonetrack.bench.vocabulary`. The words are heard as far as coders have met them: in another register the phrases speak
alone, and so they do of excerpts and statements, where words gained nothing. Words of grammar, and names of people,
countries and offices, have no weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import fsum, sqrt
from pathlib import Path
from typing import NamedTuple

from tonetrack.files import read_table

TABLE = Path(__file__).with_name("lexicons") / "vocabulary.csv"
LEVEL = "(level)"  # the row of the table that says what a message scores before any of its words is weighed
GRAMMAR = frozenset(
    "a an the its their his her this these those s of to in and for on with by as at from be is are was were been it that which who whom"
    " have has had do did will would can could should may so such than then too also only or not no but if when where what how one two"
    " all more most much other".split()
)
MET = 3  # coded texts that must hold a word before it counts as met
UNHEARD = 0.5  # a message half of whose words are strange is of another register: its words have no say
FEW = 15  # known words: so many have half the say, the phrases the other half


class _Small(dict):
    """Every surface word seen and its small form, one string for all its places; None for grammar."""

    def __missing__(self, token: str) -> str | None:
        word = token.lower()
        word = None if word in GRAMMAR else word
        if len(self) < 200_000:  # texts of any number must not fill the memory
            self[token] = word
        return word


_small = _Small().__getitem__


def distinct_words(tokens: Iterable[str]) -> set[str]:
    """The distinct words of a sentence, without grammar."""
    words = set(map(_small, tokens))
    words.discard(None)
    return words


class Vocabulary(NamedTuple):
    """The level of a message before any word is weighed, each word's weight, and the words that coders have met."""

    level: float
    weights: dict[str, float]
    met: frozenset[str]

    def score(self, sentences: Sequence[set[str]]) -> tuple[float, float] | None:
        """What the words of a message's sentences (distinct, without grammar) score, and their say in its score, 0 to 1;
        None where no word is known.

        They have the more say the more of the distinct words coders have met, and the more known ones there are.
        """
        words = set().union(*sentences)
        known = self.weights.keys() & words
        if not known:
            return None
        familiar = max(0.0, len(self.met & words) / len(words) - UNHEARD) / (1 - UNHEARD)
        say = familiar * len(known) ** 2 / (len(known) ** 2 + FEW**2)
        score = self.level + fsum(map(self.weights.__getitem__, known)) / sqrt(len(known))  # an exact sum: sets have no order
        return max(-1.0, min(1.0, score)), say

    def effects(self, sentences: Sequence[set[str]]) -> list[dict[str, float]]:
        """Of each sentence's known words, where they first stand, what each adds to what the words score."""
        known = self.weights.keys() & set().union(*sentences)
        added = {word: self.weights[word] / sqrt(len(known)) for word in known}
        return [{word: added.pop(word) for word in sentence & added.keys()} for sentence in sentences]


@lru_cache(maxsize=1)
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary that ships with the package."""
    rows = [row for _, row in read_table(TABLE, required=("word", "weight", "coded"))]
    weights = {row["word"]: float(row["weight"]) for row in rows}
    met = frozenset(row["word"] for row in rows if int(row["coded"]) >= MET)
    return Vocabulary(weights.pop(LEVEL), weights, met)
