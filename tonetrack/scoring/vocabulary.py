"""What the words of a text tell, each word once: two scales estimated from coded texts, beside the argued phrases.

A lexicon sees the phrases somebody wrote down; coders also hear the rest of the words. `lexicons/vocabulary.csv` gives
every usual word of the register a weight in a whole printed message, and another in an excerpt or statement, whose
scale goes down to hostile. Each distinct word counts once, and the weights of n words are divided by the root of n: many
are no warmer than few. How they are estimated, and what they are worth on texts not used for it, is
`tonetrack.bench.vocabulary`. The words are heard as far as coders have met them: in another register the phrases speak
alone. Words of grammar, and names of people, countries and offices, have no weight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import fsum, sqrt
from pathlib import Path
from typing import NamedTuple

from tonetrack.files import read_table

TABLE = Path(__file__).with_name("lexicons") / "vocabulary.csv"
MESSAGE, EXCERPT = "message", "excerpt"  # the two scales, columns of the table
LEVEL = "(level)"  # the row of the table that says what a text scores before any of its words is weighed
GRAMMAR = frozenset(
    "a an the its their his her this these those s of to in and for on with by as at from be is are was were been it that which who whom"
    " have has had do did will would can could should may so such than then too also only or not no but if when where what how one two"
    " all more most much other".split()
)
MET = 3  # coded texts that must hold a word before it counts as met
UNHEARD = 0.3  # a text with no more of its words met is of another register: its words have no say
FEW = 8  # known words: so many have half the say that many would have
MOST = 0.85  # of the say is the words' at most: the phrases, which are argued, keep the rest
SOME = 4  # known words that speak for a text in which no phrase was found; fewer say nothing


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
    """The level of a text before any word is weighed, each word's weight, and the words that coders have met.

    On the scale of whole messages all words of a text count together. An excerpt's scale is of single sentences: those of
    a longer excerpt are averaged.
    """

    level: float
    weights: dict[str, float]
    met: frozenset[str]
    by_sentence: bool = False

    def score(self, sentences: Sequence[set[str]]) -> tuple[float, float] | None:
        """What the words of a text's sentences (distinct, without grammar) score, and their say in its score, 0 to 1;
        None where no word is known.

        They have the more say the more of the distinct words coders have met, and the more known ones there are.
        """
        words = set().union(*sentences)
        known = len(self.weights.keys() & words)
        if not known:
            return None
        familiar = max(0.0, len(self.met & words) / len(words) - UNHEARD) / (1 - UNHEARD)
        say = MOST * familiar * known**2 / (known**2 + FEW**2)
        heard = [self.weights.keys() & sentence for sentence in sentences] if self.by_sentence else [self.weights.keys() & words]
        added = fsum(sqrt(len(known)) * self._sum(known) for known in heard) / sum(map(len, heard))
        return max(-1.0, min(1.0, self.level + added)), say

    def _sum(self, words: Iterable[str]) -> float:
        return fsum(map(self.weights.__getitem__, words))  # exact: sets have no order

    def speaks(self, sentences: Sequence[set[str]]) -> bool:
        """Whether the words may speak for a text in which no phrase was found."""
        return len(self.weights.keys() & set().union(*sentences)) >= SOME

    def effects(self, sentences: Sequence[set[str]]) -> list[dict[str, float]]:
        """Of each sentence's known words what each adds to what the words score; of a message, where it first stands."""
        heard = [self.weights.keys() & sentence for sentence in sentences]
        if self.by_sentence:  # n words weigh 1/√n each in their sentence, and the sentence n/N in the whole
            known = sum(map(len, heard))
            return [self._weighed(words, known / sqrt(len(words) or 1)) for words in heard]
        known = len(set().union(*heard))
        return [self._weighed(words, sqrt(known)) for words in _first_places(heard)]

    def _weighed(self, words: Iterable[str], divisor: float) -> dict[str, float]:
        return {word: self.weights[word] / divisor for word in words}


def _first_places(sentences: Sequence[set[str]]) -> list[set[str]]:
    """Each word in the first sentence that has it only."""
    seen: set[str] = set()
    first = []
    for words in sentences:
        first.append(words - seen)
        seen |= words
    return first


@lru_cache(maxsize=2)
def shipped_vocabulary(scale: str) -> Vocabulary:
    """The vocabulary that ships with the package, on the scale of a whole printed `MESSAGE` or of an `EXCERPT`."""
    rows = [row for _, row in read_table(TABLE, required=("word", MESSAGE, EXCERPT, "coded"))]
    weights = {row["word"]: float(row[scale]) for row in rows if float(row[scale])}
    met = frozenset(row["word"] for row in rows if int(row["coded"]) >= MET)
    return Vocabulary(weights.pop(LEVEL), weights, met, by_sentence=scale == EXCERPT)


def vocabulary_of(is_message: bool) -> Vocabulary:
    """The shipped vocabulary for a whole printed message, or for any other text."""
    return shipped_vocabulary(MESSAGE if is_message else EXCERPT)
