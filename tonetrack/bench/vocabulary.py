"""How the weights of single words are estimated from coded texts, and what they are worth on texts not used for it.

Ridge regression of the ratings on which words a text has; a word's weight is shared with the words that stand in the same
company in 29,000 articles of KCNA (positive pointwise mutual information of words within six, reduced by singular values:
the semantic side of latent semantic scaling, Watanabe 2021). So a word that no coder met, or one coder once, is weighed by its neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

from tonetrack.bench.data import Coded, articles, coded_excerpts, coded_messages, coders_agreement, messages_2012_2018, messages_2024, other_registers
from tonetrack.scoring.lexicon import tokens
from tonetrack.scoring.narration import mask
from tonetrack.scoring.rules import hits, lone_words
from tonetrack.scoring.vocabulary import EXCERPT, GRAMMAR, LEVEL, MESSAGE, MET, TABLE, Vocabulary
from tonetrack.text import count_words, normalise
from tonetrack.validation import agreement, leave_one_group_out, warmth_scores

SEEN = 25  # times a word must stand in the articles: fewer, and its company says little
NEAR, DIMENSIONS = 6, 100
SHARED = 0.65  # how much of a word's weight is its neighbours'; the rest is its own
SHRINK = 0.8  # ridge; it and the sharing were chosen by leaving out senders, and are flat around these values
LEAST = 0.01  # a weight that moves nothing is not listed

class Space(NamedTuple):
    """The words that can have a weight, and for each a unit vector of the company it keeps."""

    words: list[str]
    vectors: np.ndarray


def space(shared: Path) -> Space:
    """The words of the articles with their vectors; what is kept back of the codings is left out."""
    texts = [tokens(mask(normalise(text))) for text in articles(shared)]
    place = {word: number for number, word in enumerate(_usual_words(texts))}
    stream = np.array([place.get(token.lower(), -1) for text in texts for token in [*text, *[""] * NEAR]], dtype=np.int32)
    vectors = _vectors(_company(stream, len(place)))
    return Space(list(place), vectors)


def _usual_words(texts: Sequence[Sequence[str]]) -> list[str]:
    """Words that are no grammar and, unless the lexicon weighs them alone, mostly printed small: names are not."""
    counts = Counter(token for text in texts for token in text)
    small, total = Counter(), Counter()
    for token, count in counts.items():
        total[token.lower()] += count
        small[token.lower()] += count * token.islower()
    weighed = lone_words()
    return sorted(
        word for word, count in total.items()
        if count >= SEEN and len(word) > 1 and word not in GRAMMAR and (word in weighed or 2 * small[word] > count)
    )  # fmt: skip


def _company(stream: np.ndarray, size: int) -> sparse.csr_matrix:
    """How often words stand near each other, the nearer the more."""
    total = sparse.csr_matrix((size, size), dtype=np.float32)
    for distance in range(1, NEAR + 1):
        one, other = stream[:-distance], stream[distance:]
        both = (one >= 0) & (other >= 0)
        weight = np.full(int(both.sum()), distance**-0.5, dtype=np.float32)
        pairs = sparse.coo_matrix((weight, (one[both], other[both])), shape=(size, size)).tocsr()
        total = total + pairs + pairs.T
    return total


def _vectors(company: sparse.csr_matrix) -> np.ndarray:
    totals = np.asarray(company.sum(axis=1)).ravel()
    smooth = totals**0.75 / (totals**0.75).sum()  # without it rare words seem to keep remarkable company (Levy et al. 2015)
    pairs = company.tocoo()
    information = np.maximum(0.0, np.log(pairs.data / (totals[pairs.row] * smooth[pairs.col])))
    left, values, _ = svds(sparse.csr_matrix((information, (pairs.row, pairs.col)), shape=company.shape), k=DIMENSIONS, random_state=0)
    vectors = left * np.sqrt(values)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


# ------------------------------------------------------------------ texts as words


def presence(texts: Sequence[str], words: Sequence[str]) -> np.ndarray:
    """One row a text: which words it has; rows of length 1 each."""
    place = {word: number for number, word in enumerate(words)}
    table = np.zeros((len(texts), len(words)), dtype=np.float32)
    for row, text in zip(table, texts, strict=True):
        known = [place[word] for word in set().union(*hits(normalise(text)).words) if word in place]
        row[known] = max(1, len(known)) ** -0.5
    return table


def similarity(vectors: np.ndarray) -> np.ndarray:
    """How much of a word's weight each other word shares."""
    near = np.maximum(vectors @ vectors.T, 0.0) ** 2
    return (SHARED * near + (1 - SHARED) * np.eye(len(near))).astype(np.float32)


def estimate(table: np.ndarray, shared_table: np.ndarray, ratings: np.ndarray, *, shrink: float) -> tuple[float, np.ndarray]:
    """The level and the weights of the words, by ridge regression; `shared_table` is `table` times the similarity."""
    level, usual, shared_usual = ratings.mean(), table.mean(axis=0), shared_table.mean(axis=0)
    centred, shared = table - usual, shared_table - shared_usual
    dual = np.linalg.solve(shared @ centred.T + shrink * np.eye(len(ratings)), ratings - level)
    weights = shared.T @ dual
    return float(level - usual @ weights), weights


class Task(NamedTuple):
    """Coded texts as a regression: which words each has, the same shared with their neighbours, and what was rated."""

    table: np.ndarray
    shared: np.ndarray
    ratings: np.ndarray
    groups: np.ndarray

    def scale(self, words: Sequence[str], *, without: str | None = None) -> tuple[float, dict[str, float]]:
        """The level and the words' weights by all texts but those of the group `without`."""
        kept = self.groups != without
        level, weights = estimate(self.table[kept], self.shared[kept], self.ratings[kept], shrink=SHRINK)
        return round(level, 3), {word: round(float(weight), 3) for word, weight in zip(words, weights, strict=True)}


def task(coded: Sequence[Coded], where: Space) -> Task:
    """The regression of the coded texts on the words of a space."""
    table = presence([one.text for one in coded], where.words)
    ratings, groups = np.array([one.rating for one in coded]), np.array([one.group for one in coded])
    return Task(table, table @ similarity(where.vectors), ratings, groups)


def met(coded: Sequence[Coded]) -> Counter[str]:
    """In how many coded texts each word stands that is no grammar."""
    counts = Counter()
    for one in coded:
        counts.update(set().union(*hits(normalise(one.text)).words))
    return counts


class Coding(NamedTuple):
    """The coded texts of one scale with the regression of their ratings."""

    scale: str
    coded: list[Coded]
    task: Task

    def without_each_group(self, where: Space, usual: frozenset[str]) -> dict[str, Vocabulary]:
        """For each group the vocabulary estimated without it."""
        return {
            group: Vocabulary(*self.task.scale(where.words, without=group), usual, by_sentence=self.scale == EXCERPT)
            for group in dict.fromkeys(self.task.groups)
        }


def codings(shared: Path, where: Space) -> dict[str, Coding]:
    """The coded texts of both scales with their regressions."""
    kinds = {MESSAGE: coded_messages(shared), EXCERPT: coded_excerpts(shared)}
    return {kind: Coding(kind, coded, task(coded, where)) for kind, coded in kinds.items()}


def run(shared: Path) -> None:
    """Print what the words are worth on senders and months not used for them, and whether the shipped table is what comes out."""
    for kind, split, texts, r in coders_agreement():
        print(f"{kind}s, {split}: two coders of {texts} agree at r {r:.3f}")
    where = space(shared)
    both = codings(shared, where)
    counts = _met_in(both)
    lines = _lines(where, both, counts)
    print(f"{len(where.words):,} words; {len(lines) - 2:,} rows; {len(set(lines) ^ set(TABLE.read_text('utf-8').splitlines()))} differ from the shipped table")
    usual = frozenset(word for word, count in counts.items() if count >= MET)
    leaders = len(messages_2024(shared)) + len(messages_2012_2018(shared))
    others = len(other_registers())
    vocabularies = {kind: coding.without_each_group(where, usual) for kind, coding in both.items()}
    print("each group left out: rho, given length, error")
    for kind, name, part in (
        (MESSAGE, "messages of 2012-2024", slice(None, leaders)),
        (MESSAGE, "messages of 2003-2008", slice(leaders, None)),
        (EXCERPT, "excerpts of 2003-2024", slice(None, -others)),
        (EXCERPT, "sentences of other registers", slice(-others, None)),
    ):
        coded = both[kind].coded[part]
        _print_left_out(f"{len(coded)} {name}", coded, vocabularies[kind])


def _print_left_out(name: str, coded: Sequence[Coded], vocabularies: dict[str, Vocabulary]) -> None:
    texts, ratings, groups = zip(*coded, strict=True)
    words = np.array([count_words(text) for text in texts], dtype=float)
    alone = [vocabularies[group].score(hits(normalise(text)).words) for text, group in zip(texts, groups, strict=True)]
    rows = {
        "phrases": agreement("", warmth_scores(texts, off={"vocabulary"}), np.array(ratings), words),
        "phrases, left out": leave_one_group_out(texts, ratings, groups, off={"vocabulary"}),
        "words, left out": agreement("", np.array([heard[0] if heard else np.nan for heard in alone]), np.array(ratings), words),
        "both, left out": leave_one_group_out(texts, ratings, groups, vocabularies),
    }
    for measure, row in rows.items():
        print(f"{name:<28}{measure:<20}{row.spearman:>7.3f}{row.partial:>7.3f}{row.error:>7.3f}, {row.sign_errors} wrong signs, {row.texts} scored")


def write(shared: Path) -> None:
    """Write the vocabulary's table anew."""
    where = space(shared)
    both = codings(shared, where)
    TABLE.write_text("\n".join(_lines(where, both, _met_in(both))) + "\n", "utf-8")


def _met_in(both: dict[str, Coding]) -> Counter[str]:
    return met([text for coding in both.values() for text in coding.coded])


def _lines(where: Space, both: dict[str, Coding], counts: Counter[str]) -> list[str]:
    """The rows of the table: words with a weight on either scale, and others that coders have met."""
    scales = [both[kind].task.scale(where.words) for kind in (MESSAGE, EXCERPT)]
    heavy = {word for _, weights in scales for word, weight in weights.items() if abs(weight) >= LEAST}
    words = sorted(heavy | {word for word, count in counts.items() if count >= MET})
    rows = [",".join([word, *(str(weights.get(word, 0.0)) for _, weights in scales), str(counts[word])]) for word in words]
    return [f"word,{MESSAGE},{EXCERPT},coded", f"{LEVEL},{scales[0][0]},{scales[1][0]},0", *rows]
