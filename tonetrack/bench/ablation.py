"""What warmth owes to each of its parts, how it does on groups it never met, and how often its intervals hold."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
import pandas as pd

from tonetrack.scoring.hits import COLD, FORMULA, SUBSTANCE
from tonetrack.scoring.rules import RULES, diplomatic_lexicon, lexicon_without, message_parts
from tonetrack.scoring.uncertainty import half_of_mean
from tonetrack.scoring.vocabulary import Vocabulary
from tonetrack.scoring.warmth import interval, message_sentences, read, reading_error
from tonetrack.text import count_words, normalise, sentences
from tonetrack.validation import Agreement, agreement, warmth_scores

DRAWS = 10  # of sentences, from each letter
MEANS = 2000  # of letters, of each number of them


def ablation(texts: Sequence[str], ratings: Sequence[float]) -> list[Agreement]:
    """Agreement of the whole scorer, with each rule and each category switched off in turn, and of formula and the vocabulary's words alone."""
    rated = np.asarray(ratings, dtype=float)
    words = np.array([count_words(text) for text in texts], dtype=float)
    parts = [*RULES, *sorted(FORMULA | SUBSTANCE | COLD)]
    rows = [agreement("everything", warmth_scores(texts), rated, words)]
    for part in parts:
        rows.append(agreement(f"without {part}", np.nan_to_num(warmth_scores(texts, off={part})), rated, words))
    alone = {"formula alone": SUBSTANCE | COLD | {"vocabulary"}, "words alone": FORMULA | SUBSTANCE | COLD, "without formula": FORMULA}
    return rows + [agreement(name, np.nan_to_num(warmth_scores(texts, off=off)), rated, words) for name, off in alone.items()]


def scores_without_own_group(
    texts: Sequence[str], groups: Sequence[str], vocabularies: Mapping[str, Vocabulary] | None = None, *, off: Collection[str] = ()
) -> np.ndarray:
    """The warmth of each text by a lexicon that never met its group; nan where there is none.

    For each group every phrase is left out that occurs in its texts and in no other: what was, or may have been,
    written down on reading that group. Phrases are weighed by category and rule, so there is no more to leave out of them;
    `vocabularies` are those estimated without each group; `off` names rules to leave out.
    """
    lexicon = diplomatic_lexicon()
    met = [{match.entry.pattern for _, part in message_parts(normalise(text)) for match in lexicon.matches(lexicon.words(part))} for text in texts]
    scores = np.full(len(texts), np.nan)
    for group in dict.fromkeys(groups):
        elsewhere = set().union(*(patterns for patterns, other in zip(met, groups) if other != group))
        own = set().union(*(patterns for patterns, other in zip(met, groups) if other == group))
        reduced = lexicon_without(own - elsewhere)
        for place, (text, other) in enumerate(zip(texts, groups)):
            if (
                other == group
                and (score := read(text, off=off, lexicon=reduced, vocabulary=vocabularies[group] if vocabularies else None).score) is not None
            ):
                scores[place] = score
    return scores


def rating_coverage(texts: Sequence[str], ratings: Sequence[float]) -> tuple[float, int]:
    """How often the 95% interval of a text's warmth holds its rating (-1 to +1), and of how many texts: those that have a score."""
    held = []
    for text, rating in zip(texts, ratings, strict=True):
        found = read(text)
        if found.score is not None:
            low, high = interval(found.score, message_sentences(found), reading_error(found.found))
            held.append(low <= rating <= high)
    return float(np.mean(held)) if held else float("nan"), len(held)


def interval_coverage(texts: Sequence[str], *, sizes: Sequence[int]) -> dict[int, float]:
    """How often the interval of so many sentences drawn from a letter holds the whole letter's score, by size."""
    rng = np.random.default_rng(0)
    held: dict[int, list[bool]] = {size: [] for size in sizes}
    for text in texts:
        whole, parts = read(text).score, _message_parts(text)
        for size in sizes:
            if whole is None or len(parts) <= size:
                continue
            for _ in range(DRAWS):
                drawn = " ".join(parts[place] for place in sorted(rng.choice(len(parts), size, replace=False)))
                part = read(drawn)
                if part.score is not None:
                    low, high = interval(part.score, message_sentences(part), reading_error(part.found))
                    held[size].append(low <= whole <= high)
    return {size: float(np.mean(values)) for size, values in held.items() if values}


def mean_coverage(texts: Sequence[str], ratings: Sequence[float], *, letters: Sequence[int], shared: float) -> dict[int, float]:
    """How often the interval of the mean of so many letters, each known by one sentence drawn from it, holds their mean rating (-1 to +1)."""
    rng, parts = np.random.default_rng(0), []
    for text, rating in zip(texts, ratings, strict=True):
        for part in rng.permutation(_message_parts(text))[:DRAWS]:
            found = read(part)
            if found.score is not None:
                parts.append((rating, found.score, *interval(found.score, message_sentences(found), reading_error(found.found))))
    rated, score, low, high = np.array(parts).T
    held: dict[int, list[bool]] = {count: [] for count in letters}
    for count, drawn in ((count, rng.choice(len(parts), count, replace=False)) for count in letters for _ in range(MEANS)):
        mean, of = score[drawn].mean(), rated[drawn].mean()
        below, above = half_of_mean((score - low)[drawn], shared), half_of_mean((high - score)[drawn], shared)
        held[count].append(mean - below <= of <= mean + above)
    return {count: float(np.mean(values)) for count, values in held.items()}


def common_share(errors: Sequence[float], groups: Sequence[str]) -> float:
    """The share of the mean squared error that is common to a group of texts: the bias of all, and what groups differ by beyond chance.

    A one-way random model with groups of unequal size (Searle, S. R., Casella, G. and McCulloch, C. E. (1992), Variance Components, 3.6).
    """
    table = pd.DataFrame({"error": errors, "group": groups}).dropna()
    found = table.groupby("group")["error"]
    sizes, count, bias = found.size(), len(table), table["error"].mean()
    within = ((table["error"] - found.transform("mean")) ** 2).sum() / (count - len(sizes))
    among = (sizes * (found.mean() - bias) ** 2).sum() / (len(sizes) - 1)
    between = max(0.0, (among - within) / ((count - (sizes**2).sum() / count) / (len(sizes) - 1)))
    return float((between + bias**2) / (between + bias**2 + within))


def _message_parts(text: str) -> list[str]:
    """The sentences of a letter that are its own, not the agency's report of it."""
    parts = [(part, read(part)) for part in sentences(normalise(text))]
    return [part for part, reading in parts if any(hit.category not in ("header", "institution") for hit in reading.hits)]
