"""What a text's words tell, each word once: a scale estimated from coded texts, beside the argued phrases.

A lexicon sees the phrases somebody wrote down; coders also hear the rest of the words. `lexicons/vocabulary.csv` gives
every usual word of the register two weights, as the codebook has two scales: what it says in a whole printed message, and in a
sentence by itself. Each distinct word counts once, and the weights of n words are divided by the root of n: many are no
warmer than few. How they are estimated, and what they are worth on texts not used for it, is `tonetrack.bench.vocabulary`.
The words are heard as far as coders have met them: in another register the phrases speak alone. Words of grammar, and
names of people, countries and offices, have no weight.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from math import fsum, sqrt
from pathlib import Path
from typing import NamedTuple

from tonetrack.files import read_table

TABLE = Path(__file__).with_name("lexicons") / "vocabulary.csv"
LEVEL = "(level)"  # the row of the table that says what a text scores before any of its words is weighed
GRAMMAR = frozenset(
    "a an the its their his her this these those s of to in and for on with by as at from be is are was were been it that which who whom"
    " have has had do did will would can could should may so such than then too also only or not no but if when where what how one two"
    " all more most much other".split()
)
MET = 3  # coded texts that must hold a word before it counts as met
UNHEARD = 0.5  # a text half of whose words are strange is of another register: its words have no say
FEW = 15  # known words: so many have half the say, the phrases the other half; a fragment of five a tenth


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


class Scale(NamedTuple):
    """A level, and each word's weight."""

    level: float
    weights: dict[str, float]

    def of(self, words: Collection[str]) -> float:
        """The level, and the weights of distinct words of the table by the root of their number."""
        return self.level + fsum(map(self.weights.__getitem__, words)) / sqrt(len(words))  # exact: sets have no order


class Vocabulary(NamedTuple):
    """The two scales, of whole messages and of sentences, of which another text is the mean; and the words met by coders."""

    message: Scale
    sentence: Scale
    met: frozenset[str]

    def score(self, sentences: Sequence[set[str]], *, whole: bool) -> tuple[float, float] | None:
        """What the words of a text's sentences (distinct, without grammar) score, on the messages' scale or the sentences',
        and their say in the text's score, 0 to 1; None where no word is known.

        They have the more say the more of the distinct words coders have met, and the more there are to judge by, in the
        message or in its average sentence. Of several sentences that are no whole message the phrases are the better judge.
        """
        words = sentences[0].union(*sentences[1:]) if sentences else set()
        parts = [words] if whole else sentences
        known = [found for part in parts if (found := self.sentence.weights.keys() & part)]
        if not known:
            return None
        scale = self.message if whole else self.sentence
        familiar = max(0.0, len(self.met & words) / len(words) - UNHEARD) / (1 - UNHEARD)
        evidence = sum(map(len, known)) / len(known)
        say = familiar * evidence**2 / (evidence**2 + FEW**2) / len(known)
        return max(-1.0, min(1.0, sum(map(scale.of, known)) / len(known))), say

    def effects(self, sentences: Sequence[set[str]], *, whole: bool) -> list[dict[str, float]]:
        """Of each sentence's known words, what each adds to what the words score; in a message only where it first stands."""
        parts = [set().union(*sentences)] if whole else sentences
        known = [self.sentence.weights.keys() & part for part in parts]
        heard = sum(map(bool, known))
        weights = (self.message if whole else self.sentence).weights
        added = [{word: weights[word] / sqrt(len(words)) / heard for word in words} for words in known]
        if not whole:
            return added
        return [{word: added[0].pop(word) for word in sentence & added[0].keys()} for sentence in sentences]


@lru_cache(maxsize=1)
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary that ships with the package."""
    rows = [row for _, row in read_table(TABLE, required=("word", "message", "sentence", "coded"))]
    message, sentence = ({row["word"]: float(row[name]) for row in rows} for name in ("message", "sentence"))
    met = frozenset(row["word"] for row in rows if int(row["coded"]) >= MET)
    return Vocabulary(Scale(message.pop(LEVEL), message), Scale(sentence.pop(LEVEL), sentence), met)
