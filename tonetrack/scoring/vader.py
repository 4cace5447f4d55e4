"""VADER, used as its authors advise: on single sentences, whose mean is the score of a text.

The compound value of a whole letter measures its length (all full letters come out at .97 to 1.00), so it is not
offered. Hutto & Gilbert 2014; the numbers are those of vaderSentiment 3.3.2 (`tonetrack.scoring.fastvader`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import punctuation

import numpy as np
import pandas as pd

from tonetrack.scoring.fastvader import Weighed, compounds, emphasis, vader_scores, weigh_words
from tonetrack.scoring.reasons import Explanation, Reason, Rest, account
from tonetrack.scoring.uncertainty import mean_interval
from tonetrack.text import count_words, normalise, normalise_with_offsets, sentences, sentences_with_offsets, why_unreadable

SENTENCE_SD = 0.34  # within a letter: 72 messages of KCNA in English, 2012-2018 and 2024; `python -m tonetrack.bench scoring`
METHOD = (
    "the mean of the compounds of its sentences ({}); a weight is the valence (-4 to +4) that enters its sentence's sum, and of a sum the"
    " compound grows ever less"
)
TOGETHER = "said by several words of a sentence together: of their sum the compound grows ever less"
MARKS = "stressed by exclamation and question marks"
COLUMNS = ("score", "low", "high", "sentences", "words", "status")


def score_vader(texts: Sequence[str]) -> pd.DataFrame:
    """One row a text: `score` (mean compound of its sentences, -1 to +1), `low` and `high` (95% interval),
    `sentences`, `words`, and `status` (empty, or why there is no score)."""
    clean = [normalise(text) for text in texts]
    reasons = [why_unreadable(text) for text in clean]
    parts = [[] if reason else sentences(text) for text, reason in zip(clean, reasons, strict=True)]
    compounds = iter(vader_scores([part for own in parts for part in own])["compound"].tolist())
    rows = [_row(text, reason, [next(compounds) for _ in own]) for text, reason, own in zip(clean, reasons, parts, strict=True)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _row(text: str, reason: str, scores: list[float]) -> tuple:
    if reason:
        return None, None, None, 0, count_words(text), reason
    return *mean_interval(scores, reference_sd=SENTENCE_SD), len(scores), count_words(text), ""


def explain_vader(text: str) -> Explanation:
    """The VADER score of a text with its reasons; the same score as `score_vader`.

    The weight of a word is the valence (-4 to +4, after negation, capitals, degree adverbs and "but") that entered its sentence's
    sum; its effect, what the mean of the sentences' compounds would lose with it.
    """
    score, _, _, count, _, status = score_vader([text]).iloc[0]
    if status:
        return Explanation(None, status)
    clean, origin = normalise_with_offsets(text)
    reasons, marks = [], 0.0
    for sentence, places in sentences_with_offsets(clean):
        words, stress = weigh_words(sentence), emphasis(sentence)
        total = sum(word.valence for word in words)
        sums = [total, total, *(total - word.valence for word in words)]
        whole, plain, *without = compounds(np.array(sums), np.array([stress, 0.0, *[stress] * len(words)]))
        marks += (whole - plain) / count
        reasons += _word_reasons(text, sentence, [origin[place] for place in places], words, [(whole - rest) / count for rest in without])
    return account(score, reasons, [Rest(marks, MARKS)], together=TOGETHER, method=METHOD.format(count))


def _word_reasons(text: str, sentence: str, places: Sequence[int], words: Sequence[Weighed], effects: Sequence[float]) -> Iterator[Reason]:
    """The lexicon words of a sentence; `places` are those of its characters in the text."""
    tokens = [_bare_span(*found.span(), sentence) for found in re.finditer(r"\S+", sentence)]
    for word, effect in zip(words, effects, strict=True):
        first, last = tokens[word.token]
        start, end = places[first], places[last - 1] + 1
        yield Reason(
            start, end, text[start:end], "valence", round(word.valence, 2), round(effect, 4), _rule(word, [sentence[slice(*span)] for span in tokens])
        )


def _bare_span(start: int, end: int, sentence: str) -> tuple[int, int]:
    """Where the word of a token stands, without the marks around it; an emoticon keeps them, as VADER reads it."""
    bare = sentence[start:end].strip(punctuation)
    if len(bare) <= 2:
        return start, end
    first = sentence.index(bare, start)
    return first, first + len(bare)


def _rule(word: Weighed, tokens: Sequence[str]) -> str:
    """How the valence came about: the lexicon's, and what changed it."""
    changes = ["in capitals"] * word.loud + [f"with {tokens[near]}" for near in word.changed_by]
    return ", ".join([f"lexicon {word.listed:+.1f}" if changes else "lexicon", *changes])
