"""Lexicons: phrases with a weight and a category, read from CSV and matched longest first.

A pattern is one or more words. `a/b` stands for either word, `word?` for a word that may be missing, `*` for a gap
of up to five words. Articles and third-person possessives are ignored, hyphens are spaces, and each word also
matches its inflected forms. A weight of 0 hides a phrase: "Friendship Tower" says nothing of friendship.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from tonetrack.errors import FileError, ScoringError, quoted, raise_all
from tonetrack.files import read_table
from tonetrack.scoring.inflection import lemma_table
from tonetrack.scoring.uncertainty import mean_interval
from tonetrack.text import count_words, normalise, sentences, why_unreadable

GAP, MAX_GAP = "*", 5  # five words hold "no matter how the international situation may change", and no second clause
MAX_READINGS = 400  # alternatives multiply: a pattern with more readings than this is a mistake
END = None  # the key of the entry at a node of the trie; words are never None
_IGNORED = frozenset("a an the its their his her this these those s".split())
# Leaders' names stand glued to the next word in the agency's pages ("Kim Jong Unand"): a name ends where it ends.
NAMES = ("Kim Jong Un", "Kim Jong Il", "Kim Il Sung", "Xi Jinping", "Hu Jintao", "Jiang Zemin", "Vladimir Putin")
_TOKEN = re.compile(r"[a-z]+(?:'t\b)?|" + "|".join(NAMES) + r"|U\.S\.|[A-Z][a-z]+(?:'t\b)?|[A-Z]+(?![a-z])|[^\W\d_A-Za-z][^\W\d_]*")
_SLOT = re.compile(r"[a-z.']+(?:/[a-z.']+)*\??|\*")


class Entry(NamedTuple):
    """One phrase of a lexicon; `weight` is what an excerpt holding only this phrase scores."""

    pattern: str
    weight: float
    category: str


class Match(NamedTuple):
    """An entry found in a sentence: words `start` to `end` (exclusive)."""

    start: int
    end: int
    entry: Entry


def tokens(sentence: str) -> list[str]:
    """The words of a sentence as they stand."""
    return _TOKEN.findall(sentence)


def token_spans(sentence: str) -> list[tuple[str, int, int]]:
    """The words of a sentence, each with its start and end."""
    return [(found.group(), *found.span()) for found in _TOKEN.finditer(sentence)]


class _Lemmas(dict):
    """Every surface word seen and its lemma; None for ignored words, "" for words of no entry."""

    def __init__(self, table: dict[str, str]):
        super().__init__(dict.fromkeys(_IGNORED))
        self.table = table

    def __missing__(self, token: str) -> str | None:
        lower = token.lower()
        lemma = None if lower in _IGNORED else self.table.get(lower, "")
        if len(self) < 200_000:  # texts of any number must not fill the memory
            self[token] = lemma
        return lemma


class Lexicon:
    """Entries ready to be matched. `extra_words` are words of rules, looked up with the same inflections."""

    def __init__(self, entries: Iterable[Entry], *, extra_words: Iterable[str] = ()):
        self.entries = tuple(entries)
        readings = [(reading, entry) for entry in self.entries for reading in _readings(entry.pattern)]
        words = {word for reading, _ in readings for word in reading if word != GAP}
        self._lemmas = _Lemmas(lemma_table(words | set(extra_words)))
        self._trie: dict = {}
        for reading, entry in readings:
            self._add([word if word == GAP else self.lemma(word) for word in reading], entry)
        self._first = {word: (node.get(END), node, GAP in node) for word, node in self._trie.items()}

    def lemma(self, word: str) -> str:
        """The lexicon word that a word of a text stands for, or an empty string."""
        return self._lemmas[word] or ""

    def words(self, sentence: str) -> list[str]:
        """The sentence as the lexicon's words: ignored words dropped, unknown ones empty."""
        return self.lemmas(tokens(sentence))

    def lemmas(self, tokens: Iterable[str]) -> list[str]:
        """`words` of a sentence whose tokens are known."""
        return [word for word in map(self._lemmas.__getitem__, tokens) if word is not None]

    def spans(self, sentence: str) -> list[tuple[int, int]]:
        """Where each of `words(sentence)` stands."""
        return [found.span() for found in _TOKEN.finditer(sentence) if self._lemmas[found.group()] is not None]

    def matches(self, words: Sequence[str]) -> list[Match]:
        """The entries in a sentence's words from left to right, the longest first, without overlap."""
        found, place, count = [], 0, len(words)
        for start, known in enumerate(map(self._first.get, words)):
            if known is None or start < place:
                continue
            entry, node, gap = known
            end = start + 1
            if gap or (end < count and words[end] in node):  # else the word alone, as mostly
                end, entry = _longest(node, words, end)
            if entry is not None:
                found.append(Match(start, end, entry))
                place = end
        return found

    def _add(self, reading: list[str], entry: Entry) -> None:
        node = self._trie
        for word in reading:
            node = node.setdefault(word, {})
        known = node.get(END)
        if known is None or abs(known.weight) < abs(entry.weight):
            node[END] = entry  # two patterns that read alike: the stronger


def _longest(node: dict, words: Sequence[str], place: int) -> tuple[int, Entry | None]:
    """The end and entry of the longest phrase whose words before `place` led to `node`; None when there is none."""
    best, end, count = node.get(END), place, len(words)
    while True:
        if GAP in node:
            stop, entry = _beyond_gap(node[GAP], words, place)
            if entry is not None and stop > end:
                best, end = entry, stop
        if place == count or not words[place] or (node := node.get(words[place])) is None:
            return end, best
        place += 1
        if END in node and place > end:
            best, end = node[END], place


def _beyond_gap(node: dict, words: Sequence[str], place: int) -> tuple[int, Entry | None]:
    for first in range(place, min(place + MAX_GAP + 1, len(words))):
        if words[first] and (following := node.get(words[first])) is not None:
            end, entry = _longest(following, words, first + 1)
            if entry is not None:
                return end, entry
    return place, None


def _readings(pattern: str) -> list[list[str]]:
    slots = []
    for slot in pattern.split():
        options: list[str | None] = list(slot.rstrip("?").split("/"))
        slots.append(options + [None] if slot.endswith("?") else options)
    chosen = [[word for word in choice if word and word not in _IGNORED] for choice in product(*slots)]
    return [reading for reading in chosen if reading]


def load_lexicon(path: str | Path) -> Lexicon:
    """Read a lexicon from CSV with the columns pattern, weight (-1 to +1), category and whatever else documents it.

    Raises FileError for a file that is no table, and ScoringError (or ManyProblems, all of them) with the line of
    each row that is not an entry.
    """
    return Lexicon(read_entries(path), extra_words=WORD_NEGATORS)


def read_entries(path: str | Path, *, categories: frozenset[str] | None = None) -> list[Entry]:
    """The entries of a lexicon file, checked; `categories` are those allowed, by default any."""
    problems, entries, seen = [], [], {}
    for line, row in read_table(path, required=("pattern", "weight", "category")):
        try:
            entry = _entry(row, categories)
            if entry.pattern in seen:
                raise ScoringError(f"{quoted(entry.pattern)} stands on line {seen[entry.pattern]} already", field="pattern")
            seen[entry.pattern] = line
            entries.append(entry)
        except ScoringError as error:
            problems.append(ScoringError(error.message, path=path, line=line, field=error.field))
    raise_all(problems)
    if not entries:
        raise FileError("holds no entry", path=path)
    return entries


def _entry(row: dict[str, str], categories: frozenset[str] | None) -> Entry:
    pattern = " ".join(normalise(row["pattern"]).lower().replace("-", " ").split())
    slots = pattern.split()
    if not slots or not all(_SLOT.fullmatch(slot) for slot in slots):
        raise ScoringError(f"{quoted(row['pattern'])} is no pattern; want words, a/b, word? or *", field="pattern")
    if slots[0] == GAP or slots[-1] == GAP or not _readings(pattern):
        raise ScoringError(f"{quoted(row['pattern'])} has no word to begin or end with", field="pattern")
    if math.prod(slot.count("/") + 1 + slot.endswith("?") for slot in slots) > MAX_READINGS:
        raise ScoringError(f"{quoted(row['pattern'])} has more than {MAX_READINGS} readings; split it", field="pattern")
    category = row["category"].strip()
    if not category or (categories is not None and category not in categories):
        known = f"; known: {', '.join(sorted(categories))}" if categories else ""
        raise ScoringError(f"{quoted(category)} is no category{known}", field="category")
    return Entry(pattern, _weight(row["weight"]), category)


def _weight(cell: str) -> float:
    try:
        weight = float(cell)
    except ValueError:
        weight = math.nan
    if not -1 <= weight <= 1:
        raise ScoringError(f"{quoted(cell)} is no weight; want a number from -1 to +1", field="weight")
    return weight


# ------------------------------------------------------------------ a user's own lexicon as a scorer

WORD_NEGATORS = ("not", "no", "never", "neither", "nor", "without", "cannot", "isn't", "don't", "doesn't", "didn't", "won't", "can't")
NEGATION_REACH, NEGATED = 3, -0.5  # a negator up to three words before a phrase turns it, at half its weight
SENTENCE_SD = 0.25  # spread of sentence scores within a letter, as for the shipped lexicon
COLUMNS = ("score", "low", "high", "sentences", "words", "status")


def lexicon_scorer(path: str | Path) -> Callable[[Sequence[str]], pd.DataFrame]:
    """A scorer made from a user's lexicon file: `score_with_lexicon` of what `load_lexicon` reads."""
    lexicon = load_lexicon(path)
    return partial(score_with_lexicon, lexicon=lexicon)


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
    scores = [score for part in parts if (score := _score_sentence(part, lexicon)) is not None]
    if not scores:
        return None, None, None, len(parts), words, "no phrase of the lexicon"
    return *mean_interval(scores, reference_sd=SENTENCE_SD), len(parts), words, ""


def _score_sentence(sentence: str, lexicon: Lexicon) -> float | None:
    words = lexicon.words(sentence)
    weights = []
    for start, _, entry in lexicon.matches(words):
        negated = any(word in WORD_NEGATORS for word in words[max(0, start - NEGATION_REACH) : start])
        weights.append(entry.weight * NEGATED if negated else entry.weight)
    if not weights:
        return None
    warm = 1 - math.prod(1 - weight for weight in weights if weight > 0)
    cold = 1 - math.prod(1 + weight for weight in weights if weight < 0)
    return warm - cold
