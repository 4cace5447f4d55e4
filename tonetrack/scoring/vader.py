"""VADER, used as its authors advise: on single sentences, whose mean is the score of a text.

The compound value of a whole letter measures its length (all full letters come out at .97 to 1.00), so it is not
offered. Hutto & Gilbert 2014; the numbers are those of vaderSentiment 3.3.2 (`tonetrack.scoring.fastvader`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer, SentiText

from tonetrack.scoring.fastvader import vader_scores
from tonetrack.scoring.uncertainty import mean_interval
from tonetrack.text import count_words, normalise, sentences, why_unreadable

SENTENCE_SD = 0.34  # within a letter: 72 messages of KCNA in English, 2012-2018 and 2024; `python -m tonetrack.bench scoring`
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


@lru_cache(maxsize=1)
def _analyzer() -> SentimentIntensityAnalyzer:
    return SentimentIntensityAnalyzer()


def explain_vader(text: str) -> list[tuple[str, float]]:
    """The words VADER found in the text, in order, each with the valence (-4 to +4, after negation, capitals
    and degree adverbs) that entered its sentence's score."""
    return [found for part in sentences(normalise(text)) for found in _explain_sentence(part)]


def _explain_sentence(sentence: str) -> list[tuple[str, float]]:
    analyzer, tokens = _analyzer(), SentiText(sentence)
    found = []
    for place, word in enumerate(tokens.words_and_emoticons):
        if word.lower() in analyzer.lexicon:
            valence = analyzer.sentiment_valence(0, tokens, word, place, [])[-1]
            if valence:
                found.append((word, round(valence, 2)))
    return found
