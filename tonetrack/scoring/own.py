"""A lexicon of one's own as a scorer, with its reasons: no rules of diplomacy but negation."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from operator import mul
from pathlib import Path

import pandas as pd

from tonetrack.scoring.lexicon import Lexicon, Match, read_entries
from tonetrack.scoring.reasons import Explanation, Reason, account
from tonetrack.scoring.uncertainty import mean_interval
from tonetrack.text import count_words, normalise, normalise_with_offsets, sentences, sentences_with_offsets, why_unreadable

WORD_NEGATORS = ("not", "no", "never", "neither", "nor", "without", "cannot")
NEGATION_REACH, NEGATED = 3, -0.5  # a negator up to three words before a phrase turns it, at half its weight
SENTENCE_SD = 0.25  # spread of sentence scores within a letter, as for the shipped lexicon
COLUMNS = ("score", "low", "high", "sentences", "words", "status")
METHOD = "the mean of {} of {} sentences, those in which a phrase was found; in a sentence each further phrase adds less"
TOGETHER = "said by several phrases together: in a sentence each further phrase adds less"


def load_lexicon(path: str | Path) -> Lexicon:
    """Read a lexicon from CSV with the columns pattern, weight (-1 to +1), category and whatever else documents it.

    Raises FileError for a file that is no table, and ScoringError (or ManyProblems, all of them) with the line of
    each row that is not an entry.
    """
    return Lexicon(read_entries(path), extra_words=WORD_NEGATORS)


def lexicon_scorer(path: str | Path) -> Callable[[Sequence[str]], pd.DataFrame]:
    """A scorer made from a user's lexicon file: `score_with_lexicon` of what `load_lexicon` reads."""
    lexicon = load_lexicon(path)
    return partial(score_with_lexicon, lexicon=lexicon)


def lexicon_explainer(path: str | Path) -> Callable[[str], Explanation]:
    """What gives the reasons of that scorer: `explain_with_lexicon` of what `load_lexicon` reads."""
    return partial(explain_with_lexicon, lexicon=load_lexicon(path))


def score_with_lexicon(texts: Sequence[str], lexicon: Lexicon) -> pd.DataFrame:
    """One row a text, with the columns every scorer has.

    A sentence scores the saturating sum of its positive weights, 1 - (1-a)(1-b)..., less that of its negative ones; a
    text scores the mean of the sentences in which a phrase was found. No rules of diplomacy but negation apply.
    """
    return pd.DataFrame([_score_text(text, lexicon) for text in texts], columns=COLUMNS)


def _score_text(text: str, lexicon: Lexicon) -> tuple:
    clean = normalise(text)
    words = count_words(clean)
    if reason := why_unreadable(clean):
        return None, None, None, 0, words, reason
    parts = sentences(clean)
    scores = [_saturated([weight for _, weight in found]) for part in parts if (found := _weighed(part, lexicon))]
    if not scores:
        return None, None, None, len(parts), words, "no phrase of the lexicon"
    return *mean_interval(scores, reference_sd=SENTENCE_SD), len(parts), words, ""


def _weighed(sentence: str, lexicon: Lexicon) -> list[tuple[Match, float]]:
    """The phrases of a sentence with their weights, turned where they are negated."""
    words = lexicon.words(sentence)
    return [(match, match.entry.weight * (NEGATED if _is_negated(words, match) else 1)) for match in lexicon.matches(words)]


def _is_negated(words: Sequence[str], match: Match) -> bool:
    return any(word in WORD_NEGATORS for word in words[max(0, match.start - NEGATION_REACH) : match.start])


def _saturated(weights: Sequence[float]) -> float:
    warm = 1 - math.prod(1 - weight for weight in weights if weight > 0)
    cold = 1 - math.prod(1 + weight for weight in weights if weight < 0)
    return warm - cold


def explain_with_lexicon(text: str, lexicon: Lexicon) -> Explanation:
    """The score of a text by a user's lexicon with its reasons; the same score as `score_with_lexicon`.

    A phrase that said nothing would leave its sentence among those whose mean the score is.
    """
    score, _, _, _, _, status = _score_text(text, lexicon)
    if score is None:
        return Explanation(None, status)
    clean, origin = normalise_with_offsets(text)
    parts = [(part, [origin[place] for place in places], _weighed(part, lexicon)) for part, places in sentences_with_offsets(clean)]
    heard = [part for part in parts if part[-1]]
    reasons = [reason for part in heard for reason in _sentence_reasons(text, lexicon, *part, len(heard))]
    return account(score, reasons, (), together=TOGETHER, method=METHOD.format(len(heard), len(parts)))


def _sentence_reasons(
    text: str, lexicon: Lexicon, sentence: str, places: Sequence[int], found: Sequence[tuple[Match, float]], of: int
) -> Iterator[Reason]:
    """The phrases of one of `of` sentences; `places` are those of its characters in the text."""
    spans, effects = lexicon.spans(sentence), _effects([weight for _, weight in found])
    for (match, weight), effect in zip(found, effects, strict=True):
        start, end = places[spans[match.start][0]], places[spans[match.end - 1][1] - 1] + 1
        rule = "lexicon" if weight == match.entry.weight else "negation"
        yield Reason(start, end, text[start:end], match.entry.category, round(weight, 3), round(effect / of, 4), rule, match.entry.pattern)


def _effects(weights: Sequence[float]) -> list[float]:
    """What a sentence would lose with each of its phrases: its weight times what the others of its sign leave."""
    warm, cold = _of_others([1 - max(0.0, weight) for weight in weights]), _of_others([1 + min(0.0, weight) for weight in weights])
    return [weight * (left if weight > 0 else other) for weight, left, other in zip(weights, warm, cold, strict=True)]


def _of_others(factors: Sequence[float]) -> list[float]:
    """For each factor the product of all others, none of them divided by: one may be 0."""
    before, after = accumulate([1.0, *factors[:-1]], mul), list(accumulate([1.0, *factors[:0:-1]], mul))
    return [first * last for first, last in zip(before, reversed(after), strict=True)]
