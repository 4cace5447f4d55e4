"""What the words of a text tell beside the argued phrases: two scales estimated from coded texts.

A lexicon sees the phrases somebody wrote down; coders also hear the rest of the words. `lexicons/vocabulary.csv` gives
every usual word of the register, and every pair of neighbouring words that coded texts repeat, a weight in a whole printed
message, and another in an excerpt or statement, whose scale goes down to hostile. The weights say what the phrases leave
unsaid: phrases have their share of a score, the larger the more of an excerpt they cover, and words and pairs are added to
it. Each distinct one counts once, and the weights of n words, and of n pairs, are divided by the root of n: many are no
warmer than few. How they are estimated, and what they are worth on texts not used for it, is `tonetrack.bench.vocabulary`.
Words of grammar have a weight only in pairs ("never again"); names of people, countries and offices have none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain, pairwise
from math import fsum, sqrt
from pathlib import Path
from typing import NamedTuple

from tonetrack.files import read_table
from tonetrack.scoring.lexicon import CONTRACTED

TABLE = Path(__file__).with_name("lexicons") / "vocabulary.csv"
MESSAGE, EXCERPT = "message", "excerpt"  # the two scales, columns of the table
LEVEL = "(level)"  # the row of the table that says what is added before any word is weighed
GRAMMAR = frozenset(
    "a an the its their his her this these those s of to in and for on with by as at from be is are was were been it that which who whom"
    " have has had do did will would can could should may so such than then too also only or not no but if when where what how one two"
    " all more most much other".split()
)
PHRASES = 0.4  # the phrases' share of a score where they cover nothing: the flat top of agreement with coders on texts not used for it
DENIED = 2  # words after "no" or "not" that are not heard by themselves: "no trust" is not trust
SOME = 4  # known words that speak for a text in which no phrase was found; fewer say nothing

_NEGATORS = frozenset("no not never without neither nor cannot".split())

Pair = tuple[str, str]


class _Small(dict[str, str]):
    """Every surface word seen and its small form, one string for all its places."""

    def __missing__(self, token: str) -> str:
        word = CONTRACTED.get(token.lower(), token.lower())
        if len(self) < 200_000:  # texts of any number must not fill the memory
            self[token] = word
        return word


_small = _Small().__getitem__


class Heard(NamedTuple):
    """What is heard in a sentence: the words heard by themselves; all its words as they follow each other, a list for each
    sentence; and how much of it stands in phrases that count, 0 to 1."""

    words: Collection[str]
    runs: list[list[str]]
    covered: float = 0.0

    @property
    def pairs(self) -> Iterator[Pair]:
        """The pairs of its neighbouring words."""
        return chain.from_iterable(map(pairwise, self.runs))


def heard(tokens: Iterable[str], covered: float = 0.0) -> Heard:
    """What is heard in the words of a sentence of which phrases cover so much; a word just denied only in its pairs."""
    words = list(map(_small, tokens))
    if _NEGATORS.isdisjoint(words):
        return Heard(words, [words], covered)
    said = [word for place, word in enumerate(words) if _NEGATORS.isdisjoint(words[max(0, place - DENIED) : place])]
    return Heard(said, [words], covered)


class Vocabulary(NamedTuple):
    """What a text has added before any word is weighed, and the weights of words and of pairs.

    On the scale of whole messages all words of all sentences count; on the scale of single sentences they count as far as phrases
    leave the sentence uncovered.
    """

    level: float
    words: dict[str, float]
    pairs: dict[Pair, float]
    beside_phrases: bool = False

    def score(self, sentences: Sequence[Heard]) -> tuple[float, float] | None:
        """What the words and pairs of a text's sentences add, and how much of the text its phrases cover; None where no word is known."""
        one = _together(sentences)
        covered = self._covered(one)
        if covered == 1:  # nothing is left for words to say
            return 0.0, covered
        words, pairs = self._known(one)
        return ((1 - covered) * (self.level + (_sum_by_root(self.words, words) + _sum_by_root(self.pairs, pairs))), covered) if words else None

    def speaks(self, sentences: Sequence[Heard]) -> bool:
        """Whether the words may speak for a text in which no phrase was found."""
        return len(self.words.keys() & _together(sentences).words) >= SOME

    def effects(self, sentences: Sequence[Heard]) -> list[dict[str | Pair, float]]:
        """Of each sentence what each known word and each known pair adds to the score, where it first stands."""
        one = _together(sentences)
        part, (words, pairs) = 1 - self._covered(one), self._known(one)
        effects = {word: part * self.words[word] / sqrt(len(words)) for word in words}
        return _in_first_places(effects | {pair: part * self.pairs[pair] / sqrt(len(pairs)) for pair in pairs}, sentences)

    def _known(self, one: Heard) -> tuple[AbstractSet[str], AbstractSet[Pair]]:
        """The words and pairs that are known of what is heard."""
        is_known = self.pairs.__contains__  # asked of each pair before a set keeps it: most are unknown
        return self.words.keys() & one.words, set(filter(is_known, one.pairs))

    def _covered(self, one: Heard) -> float:
        """How much of what is heard phrases cover: of a message, nothing counts as covered."""
        return one.covered if self.beside_phrases else 0.0


def _sum_by_root(weights: Mapping, said: AbstractSet) -> float:
    """The weights of what is said, divided by the root of their number; exact, as sets have no order."""
    return fsum(map(weights.__getitem__, said)) / sqrt(len(said)) if said else 0.0


def _together(sentences: Sequence[Heard]) -> Heard:
    if len(sentences) == 1:
        return sentences[0]
    words = [len(one.words) for one in sentences]
    covered = fsum(one.covered * count for one, count in zip(sentences, words, strict=True)) / (sum(words) or 1)
    return Heard(set().union(*(one.words for one in sentences)), [run for one in sentences for run in one.runs], covered)


def _in_first_places(effects: dict[str | Pair, float], sentences: Sequence[Heard]) -> list[dict[str | Pair, float]]:
    """For each sentence the effects of what no sentence before it has."""
    left = dict(effects)
    return [{one: left.pop(one) for one in left.keys() & {*sentence.words, *sentence.pairs}} for sentence in sentences]


@lru_cache(maxsize=2)
def shipped_vocabulary(scale: str) -> Vocabulary:
    """The vocabulary that ships with the package, on the scale of a whole printed `MESSAGE` or of an `EXCERPT`."""
    weights = {row["word"]: float(row[scale]) for _, row in read_table(TABLE, required=("word", MESSAGE, EXCERPT, "coded")) if float(row[scale])}
    return vocabulary_from(weights.pop(LEVEL), weights, scale)


def vocabulary_from(level: float, weights: Mapping[str, float], scale: str) -> Vocabulary:
    """The vocabulary of a scale from weights in which a pair is two words with a space."""
    words = {word: weight for word, weight in weights.items() if " " not in word}
    pairs = {(first, second): weight for word, weight in weights.items() if " " in word for first, second in [word.split()]}
    return Vocabulary(level, words, pairs, beside_phrases=scale == EXCERPT)
