"""VADER in linear time: the numbers of vaderSentiment 3.3.2, bit for bit, at ten and more times its speed.

VADER (Hutto & Gilbert 2014) adds up the valences of the lexicon words of a text, each changed by the words around it.
The published code looks at every word several times and lower-cases the whole text for each of them. Here

1. each distinct token is classified once: a *code*, one byte, says all that any rule asks about it;
2. the rules run on *windows*, a lexicon word with three words before and two after it, once for each distinct one;
3. what is left (sums, shares, rounding) is arithmetic on arrays, one row a text.

Lexicon and rule tables are those of the installed package. Its bugs are kept: a score is comparable with published ones
only if it is the same score. The first step is in `vader_words`, the rules are in `vader_rules`.

C. J. Hutto, E. Gilbert: VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM 2014.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pandas as pd

from tonetrack.errors import ScoringError, quoted
from tonetrack.scoring.vader_rules import EDGE, valence_in_window, weigh_but
from tonetrack.scoring.vader_words import (
    BUT_CODE,
    EDGE_CODE,
    EDGE_CODES,
    EMOJI,
    FIRST_LEXICON_CODE,
    FIRST_NAMED_CODE,
    ORIGINAL,
    PLAIN_CODE,
    WORDS,
    code_texts,
    codes_of,
)

SCORES = ("neg", "neu", "pos", "compound")

MAX_WINDOWS = 200_000  # remembered: some 30 MB; more than a few million words of news need
CHUNK_CHARS = 200_000  # texts worked on at a time: more of them outgrow a processor's cache, fewer cost more calls

# Numbers that the original writes inside its functions, where they cannot be imported.
_ALPHA = 15  # of the compound score: sum / sqrt(sum² + alpha)
_MOST_MARKS = 4  # more "!" or "?" than this add nothing
_SUM_COMPENSATES = sum([0.1] * 10) == 1.0  # Python from 3.12 on; before, one addition after the other, as in `numpy.bincount`

# Quirk: the "!" in the description of an emoji ("UP! button") counts like one in the text.
_EMOJI_WITH_MARKS = {emoji: words for emoji, words in EMOJI.items() if "!" in words or "?" in words}
# Emphasis by number of "!" and of "?", asked of the original for every pair of numbers that it tells apart.
_MARKS = range(_MOST_MARKS + 1)
_EMPHASIS = np.array([[ORIGINAL._punctuation_emphasis("!" * i + "?" * j) for j in _MARKS] for i in _MARKS])


# ------------------------------------------------------------------------------------------------------------- windows


class _Valences(dict[int, float]):
    """The valences of the windows seen so far. A window: six codes as one number, three before, two after."""

    def __missing__(self, window: int) -> float:
        """The valence of a new window, from the rules."""
        if len(self) >= MAX_WINDOWS:
            self.clear()
        valence = self[window] = valence_in_window(*map(WORDS.__getitem__, window.to_bytes(6, "big")))
        return valence


_VALENCES = _Valences()
_QUIET = bytes(code & ~1 for code in range(256))


def _as_neighbours(lexicon_word: int) -> np.ndarray:
    """For each code the one that tells a rule as much of a word beside the lexicon word: most do not ask how strong or loud it is.

    `lexicon_word` stands for every lexicon word that no rule names.
    """
    unnamed = [word.valence is not None and not word.name for word in WORDS]
    heard = [code if word.booster else code & ~1 for code, word in enumerate(WORDS)]
    table = [lexicon_word if dull else code for dull, code in zip(unnamed, heard)]
    return np.array(table, dtype=np.uint8)


# Only of the word three before, and of those after, does a rule ask whether the lexicon has it.
_FAR, _NEAR = _as_neighbours(FIRST_LEXICON_CODE), _as_neighbours(PLAIN_CODE)
_VIEWS = {-3: _FAR, -2: _NEAR, -1: _NEAR, 0: np.arange(len(WORDS), dtype=np.uint8), 1: _FAR, 2: _FAR}


# ------------------------------------------------------------------------------------------------------------ one text


def vader_score(text: str) -> dict[str, float]:
    """The four VADER scores of one text, as the original's `polarity_scores(text)`; for many, `vader_scores` is faster.

    A text that is not a string raises a `ScoringError`.
    """
    if not isinstance(text, str):
        raise ScoringError(f"not a text but {_shown(text)}")
    codes = _hushed(code_texts([text]))
    valences = _text_valences(codes)
    neutral = len(codes) - 2 * len(EDGE_CODES) - len(valences)
    return ORIGINAL.score_valence(valences + [0] * neutral, _with_emoji_marks(text))


def _hushed(codes: bytes) -> bytes:
    """The codes of one text, all quiet if every word of it is in capitals: then capitals stress nothing."""
    quiet = codes.translate(_QUIET)
    if quiet == codes or any(not code & 1 for code in codes[len(EDGE_CODES) : -len(EDGE_CODES)]):
        return codes
    return quiet


def _text_valences(codes: bytes) -> list[float]:
    """The valences of the lexicon words of one text, in order, "but" included."""
    places = [place for place, code in enumerate(codes) if code >= FIRST_LEXICON_CODE]
    valences = [_VALENCES[int.from_bytes(codes[place - 3 : place + 3], "big")] for place in places]
    but = codes.translate(_QUIET).find(BUT_CODE)
    if but >= 0:
        weigh_but(valences, bisect(places, but))
    return valences


class Weighed(NamedTuple):
    """A lexicon word of a text: the number of its token (as `split` gives them), its valence in the lexicon, the one that
    counts, whether capitals stress it, and the numbers of the tokens around it that change it."""

    token: int
    listed: float
    valence: float
    loud: bool
    changed_by: tuple[int, ...]


def weigh_words(text: str) -> list[Weighed]:
    """The lexicon words of one text, in order. The sum of their valences, with the marks' emphasis, makes the compound score."""
    tokens = [EDGE_CODES, *(codes_of(token) for token in text.replace(EDGE, "\x01").split()), EDGE_CODES]
    codes, token_of = _hushed(b"".join(tokens)), [number for number, own in enumerate(tokens, start=-1) for _ in own]
    places = [place for place, code in enumerate(codes) if code >= FIRST_LEXICON_CODE]
    but = codes.translate(_QUIET).find(BUT_CODE)
    weighed = []
    for place, valence in zip(places, _text_valences(codes), strict=True):
        window, word = codes[place - 3 : place + 3], WORDS[codes[place]]
        around = [place - 3 + near for near in range(len(window)) if _tells(window, near)]
        around += [but] if valence != _VALENCES[int.from_bytes(window, "big")] else []
        weighed.append(Weighed(token_of[place], word.valence, valence, word.loud, tuple(token_of[near] for near in around)))
    return weighed


def _tells(window: bytes, near: int) -> bool:
    """Whether the word at that place of a window, beside its middle, changes the valence of the middle one."""
    if near == 3 or window[near] == EDGE_CODE:
        return False
    without = window[:near] + bytes([PLAIN_CODE]) + window[near + 1 :]
    return _VALENCES[int.from_bytes(window, "big")] != _VALENCES[int.from_bytes(without, "big")]


def emphasis(text: str) -> float:
    """What "!" and "?" add to the sum of a text's valences, away from 0."""
    return float(_emphasis([text], np.array([len(text)]))[0])


def _with_emoji_marks(text: str) -> str:
    """The text with the emoji in words that bring a mark of their own."""
    for emoji, words in _EMOJI_WITH_MARKS.items():
        text = text.replace(emoji, words)
    return text


# ---------------------------------------------------------------------------------------------------------- many texts


def vader_scores(texts: Sequence[str] | pd.Series) -> pd.DataFrame:
    """The VADER scores of texts: columns neg, neu, pos (shares of the words) and compound (from -1 to 1).

    Parameters
    ----------
    texts
        The texts, one a row. The index of a Series is kept; other sequences get 0, 1, 2, ...

    Returns
    -------
    DataFrame
        One row a text; each number equals that of vaderSentiment 3.3.2 on the running Python.
        A text without any word has 0.0 everywhere.

    Raises
    ------
    ScoringError
        If a row is not a string (missing, a number, bytes); the message names the row.

    Examples
    --------
    >>> vader_scores(["We hope for a good outcome.", "A dotard with a gun!"])["compound"].tolist()
    [0.7003, -0.4003]
    """
    rows = _checked(texts)
    ends = np.cumsum(list(map(len, rows)), dtype=np.int64)
    parts = [_score_chunk(rows[first:stop], ends[first:stop]) for first, stop in _chunks(ends)]
    scores = np.concatenate([np.empty((0, len(SCORES))), *parts])
    return pd.DataFrame(scores, columns=list(SCORES), index=texts.index if isinstance(texts, pd.Series) else None)


def _checked(texts: Sequence[str] | pd.Series) -> list[str]:
    """The texts as a list in which every row is a string."""
    if isinstance(texts, (pd.DataFrame, Mapping)):
        raise ScoringError("a table where a list of texts is expected: name its column, as in table[\"text\"]")
    if isinstance(texts, (str, bytes)):
        raise ScoringError("one text where a list of texts is expected: use vader_score, or put it in a list")
    rows = list(texts)
    if set(map(type, rows)) <= {str}:
        return rows
    labels = texts.index if isinstance(texts, pd.Series) else range(len(rows))
    for label, text in zip(labels, rows):
        if not isinstance(text, str):
            raise ScoringError(f"not a text but {_shown(text)}: drop the row or give it a text", field=f"row {label!r}")
    return rows


def _shown(value: object) -> str:
    """A value that is no text, as a message shows it."""
    return f"{type(value).__name__} {quoted(value)}"


def _chunks(ends: np.ndarray) -> Iterator[tuple[int, int]]:
    """Where chunks of about `CHUNK_CHARS` characters start and stop, given where the texts end among all characters.

    A longer text is a chunk of its own, or shares one.
    """
    firsts = np.flatnonzero(np.diff(ends // CHUNK_CHARS, prepend=-1)).tolist()
    return pairwise([*firsts, len(ends)])


def _score_chunk(texts: list[str], text_ends: np.ndarray) -> np.ndarray:
    """The scores of the texts: rows texts, columns as in `SCORES`; `text_ends` are counted from anywhere."""
    codes = np.frombuffer(code_texts(texts), dtype=np.uint8).copy()
    edges = np.flatnonzero(codes == EDGE_CODE)  # three between any two texts
    starts, ends = edges[2:-1:3] + 1, edges[3::3]
    _hush(codes, starts, ends)
    places = np.flatnonzero(codes >= FIRST_LEXICON_CODE)
    bounds = np.searchsorted(places, np.append(starts, len(codes)))
    valences = _window_valences(codes, places)
    _weigh_buts(valences, codes, places, starts, bounds)
    sums, valences = _sums(valences, bounds), np.array(valences, dtype=float)
    emphasis = _emphasis(texts, text_ends)
    shares = _shares(valences, bounds, ends - starts, emphasis)
    return np.column_stack([*shares, compounds(sums, emphasis)])


def _hush(codes: np.ndarray, starts: np.ndarray, ends: np.ndarray) -> None:
    """Make quiet, in place, the texts of which every word is in capitals: there capitals stress nothing."""
    loud = np.add.reduceat(codes & 1, starts, dtype=np.int64)
    for text in np.flatnonzero(loud == ends - starts).tolist():
        codes[starts[text] : ends[text]] &= ~np.uint8(1)


def _window_valences(codes: np.ndarray, places: np.ndarray) -> list[float]:
    """The valence of the lexicon word at each place, in its window."""
    windows = np.zeros(len(places), dtype=np.int64)
    for offset, view in _VIEWS.items():
        windows = windows << 8 | view[codes[places + offset]]
    windows[codes[places] < FIRST_NAMED_CODE] &= ~0xFFFF  # words after it matter only to a word that some rule names
    return list(map(_VALENCES.__getitem__, windows.tolist()))


def _weigh_buts(
    valences: list[float], codes: np.ndarray, places: np.ndarray, starts: np.ndarray, bounds: np.ndarray
) -> None:
    """Change the valences, in place, of the texts that hold a "but"."""
    buts = np.flatnonzero(codes | 1 == BUT_CODE | 1)
    text_of = np.searchsorted(starts, buts, side="right") - 1
    firsts = np.flatnonzero(np.diff(text_of, prepend=-1))
    texts, splits = text_of[firsts], np.searchsorted(places, buts[firsts])
    for start, stop, split in zip(bounds[texts].tolist(), bounds[texts + 1].tolist(), splits.tolist()):
        weighed = valences[start:stop]
        weigh_but(weighed, split - start)
        valences[start:stop] = weighed


def _emphasis(texts: list[str], ends: np.ndarray) -> np.ndarray:
    """What "!" and "?" add to each text; `ends` are counted from anywhere."""
    together = "".join(texts)
    if any(emoji in together for emoji in _EMOJI_WITH_MARKS):
        texts = list(map(_with_emoji_marks, texts))
        together, ends = "".join(texts), np.cumsum(list(map(len, texts)))
    ends = ends - ends[-1] + len(together)
    return _EMPHASIS[_count_marks("[!]", together, ends), _count_marks("[?]", together, ends)]


def _count_marks(mark: str, together: str, ends: np.ndarray) -> np.ndarray:
    """How many marks each text has, at most as many as count, given all in one string and where each ends."""
    places = [found.start() for found in re.finditer(mark, together)]
    return np.bincount(np.searchsorted(ends, places, side="right"), minlength=len(ends)).clip(max=_MOST_MARKS)


def _sums(valences: list[float], bounds: np.ndarray) -> np.ndarray:
    """The sum of each text's valences, as the running Python's `sum` gives it."""
    rows, counts = len(bounds) - 1, np.diff(bounds)
    total = np.bincount(np.repeat(np.arange(rows), counts), np.array(valences, dtype=float), rows)
    if _SUM_COMPENSATES:
        for row in np.flatnonzero(counts > 2).tolist():  # of one or two every way to add gives the same
            total[row] = sum(valences[bounds[row] : bounds[row + 1]])
    return total


def compounds(total: np.ndarray, emphasis: np.ndarray) -> np.ndarray:
    """The compound score (-1 to +1) of each text, from the sum of its valences and what its marks add (`emphasis`)."""
    total = total + np.sign(total) * emphasis
    return _rounded(total / np.sqrt(total * total + _ALPHA), 4)


def _shares(valence: np.ndarray, bounds: np.ndarray, lengths: np.ndarray, emphasis: np.ndarray) -> list[np.ndarray]:
    """The negative, neutral and positive share of each text: a neutral word weighs 1, others 1 more than they say."""
    rows = len(lengths)
    text, above, below = np.repeat(np.arange(rows), np.diff(bounds)), valence > 0, valence < 0
    positive = np.bincount(text[above], valence[above] + 1, rows)
    negative = np.bincount(text[below], 1 - valence[below], rows)
    neutral = lengths - np.bincount(text[above | below], minlength=rows)
    more_positive, more_negative = positive > negative, positive < negative
    positive = positive + np.where(more_positive, emphasis, 0.0)
    negative = negative + np.where(more_negative, emphasis, 0.0)
    words = np.where(lengths > 0, positive + negative + neutral, 1.0)  # a text without words has shares of 0
    return [_rounded(share / words, 3) for share in (negative, neutral, positive)]


def _rounded(values: np.ndarray, digits: int) -> np.ndarray:
    """The values as `round` gives them: it rounds the exact binary value, NumPy one scaled up with an error."""
    scaled = values * 10**digits
    rounded = np.rint(scaled) / 10**digits
    for place in np.flatnonzero(np.abs(scaled - np.floor(scaled) - 0.5) < 1e-6).tolist():
        rounded[place] = round(float(values[place]), digits)
    return rounded
