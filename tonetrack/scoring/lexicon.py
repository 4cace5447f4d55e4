"""Lexicons: phrases with a weight and a category, read from CSV and matched longest first.

A pattern is one or more words. `a/b` stands for either word, `word?` for a word that may be missing, `*` for a gap
of up to five words. Articles and third-person possessives are ignored, hyphens are spaces, and each word also
matches its inflected forms. A weight of 0 hides a phrase: "Friendship Tower" says nothing of friendship.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, product
from pathlib import Path
from typing import NamedTuple

from tonetrack.errors import FileError, ScoringError, TonetrackError, quoted, raise_all
from tonetrack.files import read_table
from tonetrack.scoring.inflection import lemma_table
from tonetrack.text import normalise

GAP, MAX_GAP = "*", 5  # five words hold "no matter how the international situation may change", and no second clause
MAX_READINGS = 400  # alternatives multiply: a pattern with more readings than this is a mistake
END = "$"  # the key of the entry at a node of the trie; no word has a sign, and keys of one kind are found faster
_IGNORED = frozenset("a an the its their his her this these those s".split())
# Leaders' names stand glued to the next word in the agency's pages ("Kim Jong Unand"): a name ends where it ends.
NAMES = ("Kim Jong Un", "Kim Jong Il", "Kim Il Sung", "Xi Jinping", "Hu Jintao", "Jiang Zemin", "Vladimir Putin")
_TOKEN = re.compile(r"[a-z]+(?:'t\b)?|" + "|".join(NAMES) + r"|U\.S\.|[A-Z][a-z]+(?:'t\b)?|[A-Z]+(?![a-z])|[^\W\d_A-Za-z][^\W\d_]*")
CONTRACTED = {"n't": "not", "can't": "cannot", "won't": "not", "shan't": "not"}  # as lexicons read them
_SLOT = re.compile(r"[a-z.']+(?:/[a-z.']+)*\??|\*")
_OWNED = re.compile(r"(?<=[a-z])'s(?![a-z])|(?<=s)'(?![a-z])")  # "people's" is read as "people", in texts too


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
    """The words of a sentence as they stand; a contracted "not" is a word of its own: `do`, `n't`."""
    found = _TOKEN.findall(sentence)
    return found if "n't" not in sentence else [part for token in found for part in _parted(token)]


def token_spans(sentence: str) -> list[tuple[str, int, int]]:
    """The words of a sentence, each with its start and end."""
    found = [(match.group(), *match.span()) for match in _TOKEN.finditer(sentence)]
    return [(part, end - len(part), end) for token, start, _ in found for part, end in _with_ends(_parted(token), start)]


def _parted(token: str) -> tuple[str, ...]:
    """A word and its contracted "not", where it has one: not `can't` and `won't`, which are no other word's beginning."""
    return (token[:-3], "n't") if token.endswith("n't") and token.lower() not in CONTRACTED else (token,)


def _with_ends(parts: Sequence[str], start: int) -> Iterator[tuple[str, int]]:
    return zip(parts, [start + length for length in accumulate(map(len, parts))], strict=True)


class _Lemmas(dict):
    """Every surface word seen and its lemma; None for ignored words, "" for words of no entry."""

    def __init__(self, table: dict[str, str]):
        super().__init__(dict.fromkeys(_IGNORED))
        self.table = table

    def __missing__(self, token: str) -> str | None:
        lower = CONTRACTED.get(token.lower(), token.lower())
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
        return [(start, end) for token, start, end in token_spans(sentence) if self._lemmas[token] is not None]

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
        if END in node and place >= end:  # of two as long the one without a gap
            best, end = node[END], place


def _beyond_gap(node: dict, words: Sequence[str], place: int) -> tuple[int, Entry | None]:
    for first in range(place, min(place + MAX_GAP + 1, len(words))):
        if words[first] and (following := node.get(words[first])) is not None:
            end, entry = _longest(following, words, first + 1)
            if entry is not None:
                return end, entry
    return place, None


def _readings(pattern: str) -> list[list[str]]:
    chosen = (list(chain.from_iterable(choice)) for choice in product(*map(_options, pattern.split())))
    return [reading for reading in chosen if reading]


@lru_cache(maxsize=20_000)
def _options(slot: str) -> list[list[str]]:
    """The words that may stand in a slot of a pattern, each in its parts that are not ignored; none for one that may be missing."""
    words = [*slot.rstrip("?").split("/"), *([""] if slot.endswith("?") else [])]
    return [[part for part in _parted(word) if part and part not in _IGNORED] for word in words]


@lru_cache(maxsize=20_000)
def _never_found(slot: str) -> list[str]:
    """The words of a slot that no text has, as a text is read."""
    return [word for word in re.split(r"[/?*]+", slot) if word and "".join(tokens(word)) != word and word != "u.s."]


def read_entries(path: str | Path, *, categories: frozenset[str] | None = None) -> list[Entry]:
    """The entries of a lexicon file, checked; `categories` are those allowed, by default any."""
    problems: list[TonetrackError] = []
    entries, seen = [], {}
    for line, row in read_table(path, required=("pattern", "weight", "category"), problems=problems):
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
        raise FileError("holds no entry; want a row a phrase under the header pattern, weight, category", path=path)
    return entries


def _entry(row: dict[str, str], categories: frozenset[str] | None) -> Entry:
    pattern = " ".join(_OWNED.sub("", normalise(row["pattern"]).lower()).replace("-", " ").split())
    slots = pattern.split()
    if not slots or not all(_SLOT.fullmatch(slot) for slot in slots):
        raise ScoringError(f"{quoted(row['pattern'])} is no pattern; want words, a/b, word? or *", field="pattern")
    if slots[0] == GAP or slots[-1] == GAP or not any(map(any, map(_options, slots))):
        raise ScoringError(f"{quoted(row['pattern'])} has no word to begin or end with", field="pattern")
    if math.prod(slot.count("/") + 1 + slot.endswith("?") for slot in slots) > MAX_READINGS:
        raise ScoringError(f"{quoted(row['pattern'])} has more than {MAX_READINGS} readings; split it", field="pattern")
    if broken := [word for slot in slots for word in _never_found(slot)]:
        raise ScoringError(f"{quoted(broken[0])} is never found: a text is read as words of letters alone", field="pattern")
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
