"""What a text's words tell, each word once: a scale estimated from coded texts, beside the argued phrases.

A lexicon sees the phrases somebody wrote down; coders also hear the rest of the words. `lexicons/vocabulary.csv` gives
every usual word of the register two weights, as the codebook has two scales: what it says in a whole printed message, and in a
sentence by itself. Each distinct word counts once, and the weights of n words are divided by the root of n: many are no
warmer than few. How they are estimated, and what they are worth on texts not used for it, is `tonetrack.bench.vocabulary`.
The words are heard as far as coders have met them: in another register the phrases speak alone. Words of grammar, and
names of people, countries and offices, have no weight.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from math import sqrt
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
FEW = 20  # met words: so many have half the say, the phrases the other half


class Scale(NamedTuple):
    """A level, and each word's weight."""

    level: float
    weights: dict[str, float]

    def of(self, words: Collection[str]) -> float:
        """The level, and the weights of distinct words of the table by the root of their number."""
        return self.level + sum(map(self.weights.__getitem__, words)) / sqrt(len(words))


class Vocabulary(NamedTuple):
    """The two scales, of whole messages and of sentences, of which a text is the mean; and
    the words met by coders."""

    message: Scale
    sentence: Scale
    met: frozenset[str]

    def score(self, sentences: Sequence[Collection[str]], *, whole: bool) -> float | None:
        """What the words of a text's sentences score, on the messages' scale or the sentences'; None where none is known."""
        known = [words for words in (self.sentence.weights.keys() & sentence for sentence in sentences) if words]
        if not known:
            return None
        score = self.message.of(set().union(*known)) if whole else sum(map(self.sentence.of, known)) / len(known)
        return max(-1.0, min(1.0, score))

    def share(self, sentences: Sequence[Collection[str]], *, whole: bool) -> float:
        """The words' say in a text's score, 0 to 1: the more of its distinct words coders have met, and the more words
        there are to judge by, in the message or in its average sentence."""
        words = set().union(*sentences) - GRAMMAR
        if not words:
            return 0.0
        familiar = max(0.0, len(words & self.met) / len(words) - UNHEARD) / (1 - UNHEARD)
        known = len(words & self.met) if whole else sum(len(self.met.intersection(one) - GRAMMAR) for one in sentences) / len(sentences)
        return familiar * known / (known + FEW)


@lru_cache(maxsize=1)
def shipped_vocabulary() -> Vocabulary:
    """The vocabulary that ships with the package."""
    rows = [row for _, row in read_table(TABLE, required=("word", "message", "sentence", "coded"))]
    message, sentence = ({row["word"]: float(row[name]) for row in rows} for name in ("message", "sentence"))
    met = frozenset(row["word"] for row in rows if int(row["coded"]) >= MET)
    return Vocabulary(Scale(message.pop(LEVEL), message), Scale(sentence.pop(LEVEL), sentence), met)
