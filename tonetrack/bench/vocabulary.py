"""How the weights of single words are estimated from coded texts, and what they are worth on texts not used for it.

Ridge regression of what the phrases leave of the ratings on which words and pairs of words a text has; a word's weight is shared
with the words that stand in the same company in 29,000 articles of KCNA (positive pointwise mutual information of words within
six, reduced by singular values: the semantic side of latent semantic scaling, Watanabe 2021). So a word that no coder met, or one
coder once, is weighed by its neighbours. A pair is weighed by the coded texts alone. Coded excerpts are many and of all registers, coded
messages few and of one: a message's weights are a part of the excerpts', and what messages depart from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.linalg import solve
from scipy.sparse.linalg import svds

from tonetrack.bench.ablation import scores_without_own_group
from tonetrack.bench.data import (
    Coded,
    articles,
    coded_excerpts,
    coded_messages,
    coders_agreement,
    format_lost,
    messages_2012_2018,
    messages_2024,
    other_registers,
    ratings_without_text,
)
from tonetrack.scoring.lexicon import tokens
from tonetrack.scoring.narration import mask
from tonetrack.scoring.rules import hits, lone_words
from tonetrack.scoring.vocabulary import EXCERPT, GRAMMAR, LEVEL, MESSAGE, PHRASES, TABLE, Pair, Vocabulary, vocabulary_from
from tonetrack.text import count_words, normalise
from tonetrack.validation import agreement, warmth_scores

SEEN = 25  # times a word must stand in the articles: fewer, and its company says little
NEAR, DIMENSIONS = 6, 100
SHARED = 0.65  # how much of a word's weight is its neighbours'; the rest is its own
MET = 2  # times it must stand in coded texts, if few articles have it
REPEATED = 3  # coded texts that must hold a pair before it can have a weight
OF_PAIRS = 0.35  # how much pairs may explain beside words
SHRINK = 1.0  # ridge; it, the sharing and the pairs' part were chosen by leaving out senders, and are flat around these values
FROM_EXCERPTS = 0.2  # the part of the excerpts' weights behind a message's, chosen likewise
TURNS = 24  # estimates in which every group is left out once
LEAST = 0.01  # a weight that moves nothing is not listed

Weights = tuple[float, dict[str, float]]  # the level, and of each word and pair


class Space(NamedTuple):
    """The words that can have a weight, and for each a unit vector of the company it keeps."""

    words: list[str]
    vectors: np.ndarray


def space(shared: Path, coded: Sequence[Coded]) -> Space:
    """The words of the articles with their vectors, and of the coded texts those that few articles have, with none.

    What is kept back of the codings is left out.
    """
    texts = [tokens(mask(normalise(text))) for text in articles(shared)]
    words = _usual_words(texts, SEEN)
    others = sorted(set(_usual_words([tokens(mask(normalise(one.text))) for one in coded], MET)) - set(words))
    vectors = _company_vectors(texts, words)
    return Space(words + others, np.vstack([vectors, np.zeros((len(others), vectors.shape[1]), dtype=vectors.dtype)]))


def _company_vectors(texts: Sequence[Sequence[str]], words: Sequence[str]) -> np.ndarray:
    place = {word: number for number, word in enumerate(words)}
    stream = np.array([place.get(token.lower(), -1) for text in texts for token in [*text, *[""] * NEAR]], dtype=np.int32)
    return _vectors(_company(stream, len(place)))


def _usual_words(texts: Sequence[Sequence[str]], least: int) -> list[str]:
    """Words that stand there some times, that are no grammar and, unless the lexicon weighs them alone, mostly printed small: names are not."""
    counts = Counter(token for text in texts for token in text)
    small, total = Counter(), Counter()
    for token, count in counts.items():
        total[token.lower()] += count
        small[token.lower()] += count * token.islower()
    weighed = lone_words()
    return sorted(
        word for word, count in total.items()
        if count >= least and len(word) > 1 and word not in GRAMMAR and (word in weighed or 2 * small[word] > count)
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


class Columns(NamedTuple):
    """What can have a weight: words, which share it with their neighbours, and pairs, which do not."""

    words: list[str]
    pairs: list[Pair]
    similarity: np.ndarray

    def tables(self, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
        """One row a text: which words and pairs it has, rows of length 1 each; and the same shared with their neighbours."""
        said = [hits(normalise(text)).words for text in texts]
        words = _presence([set().union(*(one.words for one in sentences)) for sentences in said], self.words)
        pairs = _presence([set().union(*(one.pairs for one in sentences)) for sentences in said], self.pairs)
        return np.hstack([words, pairs]), np.hstack([words @ self.similarity, OF_PAIRS * pairs])

    @property
    def names(self) -> list[str]:
        """The columns as the vocabulary's table names them."""
        return [*self.words, *map(" ".join, self.pairs)]


def columns(where: Space, coded: Sequence[Coded]) -> Columns:
    """The words of a space, and the pairs of them and of grammar that coded texts repeat."""
    usual = GRAMMAR.union(where.words)
    counts = Counter(pair for one in coded for pair in set().union(*(said.pairs for said in hits(normalise(one.text)).words)))
    return Columns(
        where.words, sorted(pair for pair, count in counts.items() if count >= REPEATED and usual.issuperset(pair)), similarity(where.vectors)
    )


def _presence(texts: Sequence[set], columns: Sequence) -> np.ndarray:
    place = {column: number for number, column in enumerate(columns)}
    table = np.zeros((len(texts), len(columns)), dtype=np.float32)
    for row, said in zip(table, texts, strict=True):
        known = [place[one] for one in said if one in place]
        row[known] = max(1, len(known)) ** -0.5
    return table


def similarity(vectors: np.ndarray) -> np.ndarray:
    """How much of a word's weight each other word shares."""
    near = np.maximum(vectors @ vectors.T, 0.0) ** 2
    return (SHARED * near + (1 - SHARED) * np.eye(len(near))).astype(np.float32)


class Coding(NamedTuple):
    """The coded texts of one scale as a regression: what each has, the same shared with its neighbours, and what the
    phrases leave of its rating."""

    scale: str
    coded: list[Coded]
    columns: Columns
    table: np.ndarray
    shared: np.ndarray
    kernel: np.ndarray  # how much two texts share
    left: np.ndarray

    def weights(self, *, without: Collection[str] = ()) -> Weights:
        """The level and the weights of words and pairs by all texts but those of the groups `without`: ridge regression.

        Of messages, what departs from the excerpts' part.
        """
        kept = np.array([one.group not in without for one in self.coded])
        near, mean = self.kernel[np.ix_(kept, kept)], self.left[kept].mean()
        near += near.mean() + SHRINK * np.eye(len(near), dtype=np.float32) - near.mean(axis=0) - near.mean(axis=1, keepdims=True)
        dual = np.zeros(len(kept), dtype=np.float32)
        dual[kept] = solve(near, self.left[kept] - mean, assume_a="pos", overwrite_a=True)
        weights = self.shared.T @ dual - self.shared[kept].mean(axis=0) * dual.sum()
        level = mean - self.table[kept].mean(axis=0) @ weights
        return round(float(level), 3), {name: round(float(weight), 3) for name, weight in zip(self.columns.names, weights, strict=True)}

    def without_each_group(self, excerpts: Weights | None = None) -> dict[str, Vocabulary]:
        """For each group a vocabulary estimated without it, and without the others of its turn; a message's has its part of the `excerpts`'."""
        groups = list(dict.fromkeys(one.group for one in self.coded))
        turns = [groups[turn::TURNS] for turn in range(min(TURNS, len(groups)))]
        return {
            group: found for turn in turns for found in [vocabulary_from(*joined(self.weights(without=turn), excerpts), self.scale)] for group in turn
        }


def joined(own: Weights, excerpts: Weights | None) -> Weights:
    """A scale's own weights with their part of the excerpts'."""
    if excerpts is None:
        return own
    return round(own[0] + FROM_EXCERPTS * excerpts[0], 3), {
        name: round(weight + FROM_EXCERPTS * excerpts[1][name], 3) for name, weight in own[1].items()
    }


def coding(scale: str, coded: list[Coded], found: Columns, said: np.ndarray | float = 0.0) -> Coding:
    """The regression of a scale's coded texts, of which the excerpts' part has `said` so much already.

    What phrases score is taken from phrases that the text's own group did not lead to: otherwise words would be left too
    little to say. No phrase was led to by the invented sentences.
    """
    texts, ratings, groups = (list(column) for column in zip(*coded, strict=True))
    phrases = scores_without_own_group(texts, groups, off={"vocabulary"})
    invented = {one.text for one in other_registers()}
    seen = np.array([text in invented for text in texts])
    phrases[seen] = warmth_scores([text for text in texts if text in invented], off={"vocabulary"})
    table, shared = found.tables(texts)
    left = np.array(ratings) - PHRASES * np.nan_to_num(phrases) - said
    return Coding(scale, coded, found, table, shared, shared @ table.T, left.astype(np.float32))


def codings(shared: Path) -> dict[str, Coding]:
    """The coded texts of both scales with their regressions."""
    messages, excerpts = coded_messages(shared), coded_excerpts(shared)
    found = columns(space(shared, messages + excerpts), messages + excerpts)
    by_excerpts = coding(EXCERPT, excerpts, found)
    said = np.concatenate([_added(messages[part], weights) for part, weights in _of_other_years(shared, by_excerpts)])
    return {MESSAGE: coding(MESSAGE, messages, found, FROM_EXCERPTS * said), EXCERPT: by_excerpts}


def _of_other_years(shared: Path, excerpts: Coding) -> list[tuple[slice, Weights]]:
    """The messages of leaders, and the others, each with weights by excerpts that cannot be of the same messages."""
    leaders, months = len(messages_2024(shared)) + len(messages_2012_2018(shared)), {one.group for one in excerpts.coded}
    old, new = ([month for month in months if month.startswith(years)] for years in ("200", "2024"))
    return [(slice(None, leaders), excerpts.weights(without=new)), (slice(leaders, None), excerpts.weights(without=old))]


def _added(messages: Sequence[Coded], weights: Weights) -> np.ndarray:
    """What the words of each message add by these weights."""
    vocabulary = vocabulary_from(*weights, MESSAGE)
    heard = (vocabulary.score(hits(normalise(one.text)).words) for one in messages)
    return np.array([found[0] if found else 0.0 for found in heard])


# ------------------------------------------------------------------ what it is worth, and the table


def run(shared: Path) -> None:
    """Print what the words are worth on senders and months not used for them, and whether the shipped table is what comes out."""
    print(format_lost(ratings_without_text(shared)))
    for kind, split, texts, r in coders_agreement():
        print(f"{kind}s, {split}: two coders of {texts} agree at r {r:.3f}")
    both = codings(shared)
    lines = _lines(both)
    print(f"{len(lines) - 2:,} rows; {len(set(lines) ^ set(TABLE.read_text('utf-8').splitlines()))} differ from the shipped table")
    print("each group left out: rho, given length, error")
    coded, names = both[MESSAGE].coded, ("messages of 2012-2024", "messages of 2003-2008")
    for name, (part, excerpts) in zip(names, _of_other_years(shared, both[EXCERPT]), strict=True):
        _print_left_out(f"{len(coded[part])} {name}", coded[part], both[MESSAGE].without_each_group(excerpts))
    coded, others = both[EXCERPT].coded, len(other_registers())
    vocabularies = both[EXCERPT].without_each_group()
    _print_left_out(f"{len(coded) - others} excerpts of 2003-2024", coded[:-others], vocabularies)
    _print_left_out(f"{others} sentences of other registers", coded[-others:], vocabularies)


def _print_left_out(name: str, coded: Sequence[Coded], vocabularies: dict[str, Vocabulary]) -> None:
    texts, ratings, groups = zip(*coded, strict=True)
    words = np.array([count_words(text) for text in texts], dtype=float)
    rows = {
        "phrases": warmth_scores(texts, off={"vocabulary"}),
        "phrases, left out": scores_without_own_group(texts, groups, off={"vocabulary"}),
        "with words, left out": scores_without_own_group(texts, groups, vocabularies),
    }
    for measure, scores in rows.items():
        row = agreement("", scores, np.array(ratings), words)
        print(f"{name:<36}{measure:<22}{row.spearman:>7.3f}{row.partial:>7.3f}{row.error:>7.3f}, {row.sign_errors} wrong signs, {row.texts} scored")


def write(shared: Path) -> None:
    """Write the vocabulary's table anew."""
    TABLE.write_text("\n".join(_lines(codings(shared))) + "\n", "utf-8")


def _lines(both: dict[str, Coding]) -> list[str]:
    """The rows of the table: words and pairs with a weight on either scale, and in how many coded texts each stands."""
    excerpts = both[EXCERPT].weights()
    scales = [joined(both[MESSAGE].weights(), excerpts), excerpts]
    counts = Counter()
    for one in both.values():
        counts.update(dict(zip(one.columns.names, np.count_nonzero(one.table, axis=0).tolist(), strict=True)))
    heavy = sorted({name for _, weights in scales for name, weight in weights.items() if abs(weight) >= LEAST})
    rows = [",".join([name, *(str(weights.get(name, 0.0)) for _, weights in scales), str(counts[name])]) for name in heavy]
    return [f"word,{MESSAGE},{EXCERPT},coded", f"{LEVEL},{scales[0][0]},{scales[1][0]},0", *rows]
