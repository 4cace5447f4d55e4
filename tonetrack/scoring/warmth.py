"""Warmth toward the addressee, read as an expert reads it: the default scorer.

One scale for excerpts, letters and statements, the codebook's rating / 100: a letter of bare protocol scores .10 to
.25, a cordial one .40 to .55, an effusive one above .85; hostile statements score below -.60. Coders give a letter
of reproach 0 to 10 of 100, where their scale for letters ends; here it scores below 0, as its sentences do. How a text
is read is in `rules` (what a phrase counts in its place) and `pooling` (how phrases make a score).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import repeat
from math import hypot, nan, sqrt
from typing import NamedTuple

import pandas as pd

from tonetrack.scoring.hits import FORMULA, Hit
from tonetrack.scoring.lexicon import Lexicon
from tonetrack.scoring.moves import is_grave
from tonetrack.scoring.parties import Sides
from tonetrack.scoring.pooling import MOST_DWELT, formula_share, pooled
from tonetrack.scoring.rules import Found, hits
from tonetrack.scoring.vocabulary import EXCERPT, MESSAGE, PHRASES, Vocabulary, shipped_vocabulary
from tonetrack.text import count_words, normalise, why_unreadable

# The codebook's bands, with their upper bounds.
BANDS = ((-0.60, "hostile"), (-0.25, "critical"), (-0.05, "cool"), (0.10, "neutral"), (0.30, "courteous"), (0.50, "cordial"),
         (0.75, "warm"))  # fmt: skip
WARMEST = "effusive"

PRINTING_SD = 0.05  # one letter in two agencies' English differs by about this (KCNA and Xinhua; `lexicons/README.md`)
LEVEL_Z = 1.96  # 95%
# What is not quoted of a letter can hardly take back what is, and often adds to it: of the room left above, the 97.5%
# quantile of what the rest adds to k sentences falls with the fourth root of k (leaders' messages of 2012-2024, `interval_coverage`;
# in effusive letters of 2003-2008 the rest adds more).
UNSEEN, UNSEEN_FALLS = 0.65, 0.25
# Of single sentences kept back 95% lie within this of their coder's rating where phrases cover MOSTLY or more of their words; of messages of
# five sentences within .13: in printed messages it falls with the root, in letters of other registers it does not.
READING, MOSTLY = 0.30, 0.3
READING_BY_WORDS = 0.55  # the same where phrases cover less, letters of many countries for the most part
GROWS = 0.25  # a letter's warmth over the mean of its sentences: the fourth root of their number (100 letters of many countries, MOST_DWELT at most)
GRAVEST = 0.5  # what a letter's gravest act is of it
COLD_SPREAD = 0.35  # a cold sentence: its letter may be colder still, or meant for others

COLUMNS = (
    "score", "low", "high", "sentences", "words", "status",
    "band", "salutation", "personal_references", "friendship_terms", "commitments", "third_party_hostility", "formula_share",
)  # fmt: skip
NO_PHRASE = "no phrase of the lexicon"

_VOCATIVES = ("Esteemed", "Respected", "Dear", "Beloved", "Excellency", "Majesty", "Comrade")
_SALUTATION = re.compile(
    r"(?:^|\n|said|reads|:)[\s:\"']*((?:(?:Most )?(?:Esteemed|Respected|Dear|Beloved)|Your (?:Excellency|Majesty)|Excellency|Comrade)\b"
    r"[^\n.!?;:]{0,80}?)(?=[,:!\n]|$)"
)


class Reading(NamedTuple):
    """A text as read: its score (None without one) and what was found in it."""

    score: float | None
    found: Found
    words: int
    status: str

    @property
    def hits(self) -> list[Hit]:
        """The phrases behind the score."""
        return self.found.hits

    @property
    def sentences(self) -> int:
        """How many sentences the text has."""
        return self.found.sentences


NOTHING = Found([], [], 0, False)


def read(
    text: str, *, off: Collection[str] = (), lexicon: Lexicon | None = None, vocabulary: Vocabulary | None = None, sides: Sides | None = None
) -> Reading:
    """Read one text. `off` names rules and categories to leave out; `lexicon` and `vocabulary` stand in for the shipped ones;
    `sides` are from whom to whom it is, where that is known."""
    clean = normalise(text)
    words = count_words(clean)
    if reason := _unreadable(clean, words):
        return Reading(None, NOTHING, words, reason)
    found = hits(clean, off=off, lexicon=lexicon, sides=sides)
    parts = scored_parts(found, off=off, vocabulary=vocabulary)
    return Reading(_joined(parts), found, words, "") if parts else Reading(None, found, words, NO_PHRASE)


def scored_parts(found: Found, *, off: Collection[str] = (), vocabulary: Vocabulary | None = None) -> list[tuple[Found, float]]:
    """What of a text has a score of its own, each with it: a printed message whole, of any other text each sentence.

    Empty where nothing has; sentences of which too little is known are heard together, should that be enough.
    """
    for parts in ([found],) if found.is_message else (found.apart(), [found]):
        scored = [(part, score) for part in parts if (score := _score(part, off, vocabulary)) is not None]
        if scored:
            return scored
    return []


def _joined(parts: Sequence[tuple[Found, float]]) -> float:
    """The score of a text from those of its parts."""
    return max(-1.0, min(1.0, sum(share * score for share, (_, score) in zip(shares(parts), parts, strict=True))))


def shares(parts: Sequence[tuple[Found, float]]) -> list[float]:
    """What each part's score counts in the text's: a letter is as warm as its sentences on average, and more so, or colder, the more
    sentences beyond protocol it has; but half of what it is by its gravest act, should it threaten, break off or attack: the other
    sentences lead up to that."""
    saying = sum(not _is_protocol(part) for part, _ in parts)
    share = min(max(saying, 1), MOST_DWELT) ** GROWS / len(parts)
    acts = [(score, place) for place, (part, score) in enumerate(parts) if score < 0 and any(map(is_grave, part.hits))]
    score, gravest = min(acts, default=(0.0, -1))
    if gravest < 0 or score >= share * sum(score for _, score in parts):
        return [share] * len(parts)
    return [(1 - GRAVEST) * share + GRAVEST * (place == gravest) for place in range(len(parts))]


def _is_protocol(part: Found) -> bool:
    weighing = [hit.category for hit in part.hits if hit.strength]
    return bool(weighing) and FORMULA.issuperset(weighing)


def _score(part: Found, off: Collection[str], vocabulary: Vocabulary | None) -> float | None:
    by_phrases = pooled(part.hits)
    if "vocabulary" in off:
        return by_phrases if part.hits else None
    vocabulary = vocabulary or vocabulary_for(part)
    return with_words(by_phrases, part, vocabulary) if part.hits or vocabulary.speaks(part.words) else None


def vocabulary_for(part: Found) -> Vocabulary:
    """The shipped vocabulary on the scale of whole messages, or of sentences of any other text, which goes down to hostile."""
    return shipped_vocabulary(MESSAGE if part.is_message else EXCERPT)


def with_words(by_phrases: float, found: Found, vocabulary: Vocabulary) -> float:
    """The score of a message or sentence whose phrases alone score `by_phrases`: their share of it, and what the words add."""
    heard = vocabulary.score(found.words)
    if heard is None:
        return by_phrases
    added, covered = heard
    return max(-1.0, min(1.0, (PHRASES + (1 - PHRASES) * covered) * by_phrases + added))


def _unreadable(clean: str, words: int) -> str:
    # Plain English in which every twenty-fifth word is "the" needs no closer look, and looking costs more than scoring.
    if clean.isascii() and 25 * clean.count(" the ") > words:
        return ""
    return why_unreadable(clean)


def score_warmth(texts: Sequence[str], *, sides: Sequence[Sides | None] | None = None) -> pd.DataFrame:
    """One row a text.

    `score` (-1 to +1; missing without one), `low` and `high` (95% interval), `sentences`, `words`, `status` (empty, or
    why there is no score), and for the analyst: `band`, `salutation` (as written), `personal_references`,
    `friendship_terms`, `commitments` and `third_party_hostility` (counts of phrases), `formula_share` (0 to 1: how
    much of what is warm is protocol). `sides` are those of each text, None where they are not known.
    """
    return pd.DataFrame(map(_row, texts, sides or repeat(None)), columns=COLUMNS)


def _row(text: str, sides: Sides | None) -> tuple:
    reading = read(text, sides=sides)
    if reading.score is None:
        return None, None, None, reading.sentences, reading.words, reading.status, "", "", 0, 0, 0, 0, nan
    low, high = interval(reading.score, message_sentences(reading), reading_error(reading.found))
    counts = [hit.category for hit in reading.hits if hit.strength > 0]
    return (
        reading.score, low, high, reading.sentences, reading.words, "",
        band(reading.score), salutation(text), counts.count("personal"), counts.count("friendship") + counts.count("kinship"),
        counts.count("commitment"), sum("third party" in hit.rule for hit in reading.hits), formula_share(reading.hits),
    )  # fmt: skip


def reading_error(found: Found) -> float:
    """How far from its coders' rating a text may be read, half of a 95% interval."""
    if found.is_message:
        return READING / sqrt(_own_sentences(found))
    return READING if covered(found) >= MOSTLY else READING_BY_WORDS


def covered(found: Found) -> float:
    """How much of a text's words stands in phrases that count, 0 to 1."""
    words = [len(one.words) for one in found.words]
    return sum(one.covered * count for one, count in zip(found.words, words, strict=True)) / (sum(words) or 1)


def message_sentences(reading: Reading) -> int:
    """How many sentences of the message itself were read: without the agency's report of it; at least one."""
    return _own_sentences(reading.found)


def _own_sentences(found: Found) -> int:
    return max(1, found.sentences - sum(hit.rule == "narration" for hit in found.hits))


def interval(score: float, sentences: int, error: float = READING) -> tuple[float, float]:
    """The 95% interval of the whole letter's warmth when `sentences` sentences of it, read to within `error`, scored `score`.

    It covers how far readings were from coders' ratings (`reading_error`), what the rest of the letter may say, and the difference
    between two printings. It leans upward: a warm sentence has been written, and the rest adds. Clipped to -1..+1.
    """
    known = hypot(LEVEL_Z * PRINTING_SD, error)
    if score < 0:
        half = hypot(known, COLD_SPREAD / sqrt(sentences))
        return max(-1.0, score - half), min(1.0, score + half)
    return max(-1.0, score - known), min(1.0, score + hypot(known, UNSEEN * (1 - score) / sentences**UNSEEN_FALLS))


def band(score: float) -> str:
    """The codebook's name for a score; empty for none (nan).

    >>> band(0.2), band(-0.7), band(0.9)
    ('courteous', 'hostile', 'effusive')
    """
    return "" if score != score else next((name for bound, name in BANDS if score < bound), WARMEST)


def salutation(text: str) -> str:
    """The vocative a message opens with, as written; empty when there is none.

    >>> salutation("Esteemed Comrade General Secretary, I thank you.")
    'Esteemed Comrade General Secretary'
    """
    opening = text[:2000]
    if not any(word in opening for word in _VOCATIVES):
        return ""  # to look for a word first is ten times as fast
    found = _SALUTATION.search(opening)
    return found.group(1).strip() if found else ""
