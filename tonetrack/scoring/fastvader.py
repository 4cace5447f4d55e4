"""VADER in linear time: the numbers of vaderSentiment 3.3.2, bit for bit, at ten and more times its speed.

VADER (Hutto & Gilbert 2014) adds up the valences of the lexicon words of a text, each changed by the words around it.
The published code looks at every word several times and lower-cases the whole text for each of them. Here

1. each distinct token is classified once: a *code*, one byte, says all that any rule asks about it;
2. the rules run on *windows*, a lexicon word with three words before and two after it, once for each distinct one;
3. what is left (sums, shares, rounding) is arithmetic on arrays, one row a text.

Lexicon and rule tables are those of the installed package. Its bugs are kept: a score is comparable with published ones
only if it is the same score. A comment starting "Quirk" marks what the paper does not say but the code does.

C. J. Hutto, E. Gilbert: VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text, ICWSM 2014.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import heappush, heappushpop
from itertools import pairwise
from operator import itemgetter
from string import punctuation
from typing import NamedTuple

import numpy as np
import pandas as pd
from vaderSentiment.vaderSentiment import BOOSTER_DICT, C_INCR, N_SCALAR, NEGATE, SPECIAL_CASES
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer as Original

from tonetrack.errors import ScoringError, quoted

SCORES = ("neg", "neu", "pos", "compound")

MAX_MEMO = 200_000  # tokens, and windows, remembered: some 30 MB each; more than a few million words of news need
MAX_TOKEN_CHARS = 64  # a longer token is classified each time: one file without spaces must not stay in memory
CHUNK_CHARS = 200_000  # texts worked on at a time: more of them outgrow a processor's cache, fewer cost more calls

# Numbers that the original writes inside its functions, where they cannot be imported.
_DAMPING = {1: 1.0, 2: 0.95, 3: 0.9}  # of a booster one, two and three words before
_NEVER_SO = 1.25  # "never so good" is praise
_BEFORE_BUT, _AFTER_BUT = 0.5, 1.5
_ALPHA = 15  # of the compound score: sum / sqrt(sum² + alpha)
_MOST_MARKS = 4  # more "!" or "?" than this add nothing
_SUM_COMPENSATES = sum([0.1] * 10) == 1.0  # Python from 3.12 on; before, one addition after the other, as in `numpy.bincount`

_ORIGINAL = Original()
# Quirk: the text is read by code points, so an emoji of several (flags, families, skin tones) is never replaced.
_EMOJI: dict[str, str] = {emoji: words for emoji, words in _ORIGINAL.emojis.items() if len(emoji) == 1}
# Quirk: the "!" in the description of an emoji ("UP! button") counts like one in the text.
_EMOJI_WITH_MARKS = {emoji: words for emoji, words in _EMOJI.items() if "!" in words or "?" in words}
# Emphasis by number of "!" and of "?", asked of the original for every pair of numbers that it tells apart.
_MARKS = range(_MOST_MARKS + 1)
_EMPHASIS = np.array([[_ORIGINAL._punctuation_emphasis("!" * i + "?" * j) for j in _MARKS] for i in _MARKS])

_PHRASES = [phrase.split() for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) if " " in phrase]
_RULE_WORDS = "never so this without doubt least at very no or nor kind of but".split()
_EDGE_MARK = "\0"  # the token between texts
_SEPARATOR = f" {_EDGE_MARK} "
_NAMED_WORDS = frozenset([*_RULE_WORDS, _EDGE_MARK]).union(*_PHRASES)


# ------------------------------------------------------------------------------------------------ words and their codes


class _Word(NamedTuple):
    """All that any rule asks about a word. Words of equal answers share a code. No lexicon word is also a booster."""

    name: str = ""  # the word itself, but only where a rule or an idiom names it
    valence: float | None = None  # None: not in the lexicon
    booster: float = 0.0
    negates: bool = False
    loud: bool = False  # in capitals, in a text that is not all capitals


def _describe(word: str) -> _Word:
    """The description of a lower-case word, not loud."""
    name = word if word in _NAMED_WORDS else ""
    return _Word(name, _ORIGINAL.lexicon.get(word), BOOSTER_DICT.get(word, 0.0), word in NEGATE or "n't" in word)


def _number_words() -> tuple[list[_Word], dict[str, tuple[bytes, bytes]]]:
    """The word of each code, and for each word of the lexicon and of the rules its codes, quiet and loud.

    Codes are even for quiet words and one more for loud ones; words of the lexicon come last, and among them those that
    a rule names, so that one comparison finds them. 3.3.2 needs 112 pairs; more than 128 would not fit a byte and stop
    the import with a ValueError. "" stands for every word not listed.
    """
    described = {word: _describe(word) for word in (*_ORIGINAL.lexicon, *BOOSTER_DICT, *NEGATE, *_NAMED_WORDS, "n't", "")}
    kinds = sorted(set(described.values()), key=lambda kind: (kind.valence is not None, kind.name != "", str(kind)))
    codes = {kind: (bytes([2 * place]), bytes([2 * place + 1])) for place, kind in enumerate(kinds)}
    words = [kind._replace(loud=loud) for kind in kinds for loud in (False, True)]
    return words, {word: codes[kind] for word, kind in described.items()}


_WORDS, _CODES_OF = _number_words()
_FIRST_LEXICON_CODE = next(code for code, word in enumerate(_WORDS) if word.valence is not None)
_FIRST_NAMED_CODE = next(code for code, word in enumerate(_WORDS) if word.valence is not None and word.name)
_EDGE_CODE, _BUT_CODE = _CODES_OF[_EDGE_MARK][0][0], _CODES_OF["but"][0][0]
_EDGE_CODES = bytes([_EDGE_CODE] * 3)  # as many as a window reaches back, so that no window sees another text
_CODES_OF[_EDGE_MARK] = (_EDGE_CODES, _EDGE_CODES)

_PLAIN = _CODES_OF[""]
_TOKEN_CODES: dict[str, bytes] = {}  # the codes of the tokens seen so far


def _code_texts(texts: list[str]) -> bytes:
    """The codes of all tokens of the texts, with edges before, between and after the texts."""
    codes = _code_tokens(_SEPARATOR.join(["", *texts, ""]).split())
    if codes.count(_EDGE_CODES) == len(texts) + 1:
        return codes
    # Another character for a NUL in a text changes nothing: neither is space, punctuation, letter or in a word.
    return _code_tokens(_SEPARATOR.join(["", *(text.replace(_EDGE_MARK, "\x01") for text in texts), ""]).split())


def _code_tokens(tokens: list[str]) -> bytes:
    """The codes of two or more tokens."""
    try:
        return b"".join(itemgetter(*tokens)(_TOKEN_CODES))  # one call for all of them, as a rule all are known
    except KeyError:
        known = _TOKEN_CODES.get
        return b"".join([known(token) or _learn(token) for token in tokens])


def _learn(token: str) -> bytes:
    """The codes of a new token, remembered: one code, or several where an emoji becomes words."""
    if token.isalpha():  # as most are: nothing to strip, no emoji, no apostrophe
        codes = _CODES_OF.get(token.lower(), _PLAIN)[token.isupper()]
    elif not token.isascii() and not _EMOJI.keys().isdisjoint(token):
        codes = b"".join(map(_learn, _with_emoji_in_words(token).split()))
    else:
        word = token.strip(punctuation)
        if len(word) <= 2:
            word = token  # an emoticon; Quirk: "it!" keeps its mark as well and is not "it"
        lower = word.lower()  # Quirk: ":D" has the valence of ":d", not its own, and ":Þ" is never found
        quiet_or_loud = _CODES_OF.get(lower) or (_CODES_OF["n't"] if "n't" in lower else _PLAIN)
        codes = quiet_or_loud[word.isupper()]
    if len(token) <= MAX_TOKEN_CHARS:
        if len(_TOKEN_CODES) >= MAX_MEMO:
            _TOKEN_CODES.clear()
        _TOKEN_CODES[token] = codes
    return codes


def _with_emoji_in_words(text: str) -> str:
    """The text with emoji described. Quirk: no space follows a description, "😀abc" becomes "grinning faceabc"."""
    return "".join([" " + _EMOJI[char] if char in _EMOJI else char for char in text])


# --------------------------------------------------------------------------------------- the rules, on one lexicon word


def _valence(three: _Word, two: _Word, one: _Word, word: _Word, following: _Word, last: _Word) -> float:
    """The valence of a lexicon word between the three words before and the two words after it.

    The order of the steps is the original's and matters: each works on what the ones before it have left.
    """
    if word.name == "kind" and following.name == "of":
        return 0.0
    valence = _own_valence(three, two, one, word, following)
    if word.loud:
        valence += C_INCR if valence > 0 else -C_INCR  # Quirk: a valence of 0 counts as negative
    # The original asks here whether the word before is in the lexicon; but no such word is a booster or a negation.
    valence = (valence + _increase(one, valence, 1)) * (N_SCALAR if one.negates else 1.0)
    valence = (valence + _increase(two, valence, 2)) * _negation_from_two(two, one)
    # Quirk: a lexicon word three before hides idioms as well, and so does a text that starts less than three before.
    if three.valence is None and three.name != _EDGE_MARK:
        valence = (valence + _increase(three, valence, 3)) * _negation_from_three(three, two, one)
        if word.name or (two.name and (three.name or one.name)):  # an idiom is of named words, side by side
            valence = _idiom_valence(valence, (three.name, two.name, one.name, word.name, following.name, last.name))
    if one.name == "least" and two.name not in ("at", "very"):
        valence *= N_SCALAR
    return valence


def _own_valence(three: _Word, two: _Word, one: _Word, word: _Word, following: _Word) -> float:
    """The lexicon's valence, with "no" as a negation of the words after it."""
    if one.name == "no" or two.name == "no" or (three.name == "no" and one.name in ("or", "nor")):
        return word.valence * N_SCALAR
    if word.name == "no" and following.valence is not None:
        return 0.0
    return word.valence


def _increase(before: _Word, valence: float, distance: int) -> float:
    """What a word at some distance before adds to the valence: something if it is a booster or a dampener."""
    if not before.booster:
        return 0.0
    increase = before.booster if valence >= 0 else -before.booster
    if before.loud:
        increase += C_INCR if valence > 0 else -C_INCR
    return increase * _DAMPING[distance]


def _negation_from_two(two: _Word, one: _Word) -> float:
    """The factor of a negation two words before."""
    if two.name == "never" and one.name in ("so", "this"):
        return _NEVER_SO
    if two.name == "without" and one.name == "doubt":
        return 1.0
    return N_SCALAR if two.negates else 1.0


def _negation_from_three(three: _Word, two: _Word, one: _Word) -> float:
    """The factor of a negation three words before.

    Quirk: "and" binds tighter than "or", so "so" or "this" just before the word counts without any "never".
    """
    if three.name == "never" and two.name in ("so", "this") or one.name in ("so", "this"):
        return _NEVER_SO
    if three.name == "without" and "doubt" in (two.name, one.name):
        return 1.0
    return N_SCALAR if three.negates else 1.0


def _idiom_valence(valence: float, names: tuple[str, ...]) -> float:
    """The valence of an idiom around the word, if there is one, then with dampeners of two words ("sort of").

    The first idiom found that ends at the word or before it wins; one that starts at the word wins over that. Either
    replaces all that was worked out before. Quirk: a dampener is added, so it makes a negative valence stronger.
    """
    three, two, one, word, following, last = names
    two_one, three_two = f"{two} {one}", f"{three} {two}"
    three_two_one = f"{three} {two} {one}"
    for phrase in (f"{one} {word}", f"{two} {one} {word}", two_one, three_two_one, three_two):
        if phrase in SPECIAL_CASES:
            valence = SPECIAL_CASES[phrase]
            break
    valence = SPECIAL_CASES.get(f"{word} {following}", valence)
    valence = SPECIAL_CASES.get(f"{word} {following} {last}", valence)
    for phrase in (three_two_one, three_two, two_one):
        valence += BOOSTER_DICT.get(phrase, 0)
    return valence  # an int where the idiom's is one: from Python 3.12 on sum() treats the two differently


# ------------------------------------------------------------------------------------------------------------- windows


class _Valences(dict[int, float]):
    """The valences of the windows seen so far. A window: six codes as one number, three before, two after."""

    def __missing__(self, window: int) -> float:
        """The valence of a new window, from the rules."""
        if len(self) >= MAX_MEMO:
            self.clear()
        valence = self[window] = _valence(*map(_WORDS.__getitem__, window.to_bytes(6, "big")))
        return valence


_VALENCES = _Valences()
_QUIET = bytes(code & ~1 for code in range(256))


def _as_neighbours(lexicon_word: int) -> np.ndarray:
    """For each code the one that tells a rule as much of a word beside the lexicon word: most do not ask how strong or loud it is.

    `lexicon_word` stands for every lexicon word that no rule names.
    """
    unnamed = [word.valence is not None and not word.name for word in _WORDS]
    heard = [code if word.booster else code & ~1 for code, word in enumerate(_WORDS)]
    table = [lexicon_word if dull else code for dull, code in zip(unnamed, heard)]
    return np.array(table, dtype=np.uint8)


# Only of the word three before, and of those after, does a rule ask whether the lexicon has it.
_FAR, _NEAR = _as_neighbours(_FIRST_LEXICON_CODE), _as_neighbours(_PLAIN[0][0])
_VIEWS = {-3: _FAR, -2: _NEAR, -1: _NEAR, 0: np.arange(len(_WORDS), dtype=np.uint8), 1: _FAR, 2: _FAR}


def _weigh_but(valences: list[float], split: int) -> None:
    """Change the valences of a text in place for the first "but", which stands after the first `split` of them.

    Quirk: the original looks each valence up by its value and changes the first word that has it, so of two equal ones
    the first may change twice and the second never. `holders` are the places seen so far that hold a value, first on
    top; a place not yet seen still has its own value, as only places at or before the current one change.
    """
    holders: defaultdict[float, list[int]] = defaultdict(list)
    for place, valence in enumerate(valences):
        first = heappushpop(holders[valence], place)
        valences[first] = changed = valence * (_BEFORE_BUT if first < split else _AFTER_BUT)
        heappush(holders[changed], first)


# ------------------------------------------------------------------------------------------------------------ one text


def vader_score(text: str) -> dict[str, float]:
    """The four VADER scores of one text, as the original's `polarity_scores(text)`; for many, `vader_scores` is faster.

    A text that is not a string raises a `ScoringError`.
    """
    if not isinstance(text, str):
        raise ScoringError(f"not a text but {_shown(text)}")
    codes = _hushed(_code_texts([text]))
    valences = _text_valences(codes)
    neutral = len(codes) - 2 * len(_EDGE_CODES) - len(valences)
    return _ORIGINAL.score_valence(valences + [0] * neutral, _with_emoji_marks(text))


def _hushed(codes: bytes) -> bytes:
    """The codes of one text, all quiet if every word of it is in capitals: then capitals stress nothing."""
    quiet = codes.translate(_QUIET)
    if quiet == codes or any(not code & 1 for code in codes[len(_EDGE_CODES) : -len(_EDGE_CODES)]):
        return codes
    return quiet


def _text_valences(codes: bytes) -> list[float]:
    """The valences of the lexicon words of one text, in order, "but" included."""
    places = [place for place, code in enumerate(codes) if code >= _FIRST_LEXICON_CODE]
    valences = [_VALENCES[int.from_bytes(codes[place - 3 : place + 3], "big")] for place in places]
    but = codes.translate(_QUIET).find(_BUT_CODE)
    if but >= 0:
        _weigh_but(valences, bisect(places, but))
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
    tokens = [_EDGE_CODES, *((_TOKEN_CODES.get(token) or _learn(token)) for token in text.replace(_EDGE_MARK, "\x01").split()), _EDGE_CODES]
    codes, token_of = _hushed(b"".join(tokens)), [number for number, own in enumerate(tokens, start=-1) for _ in own]
    places = [place for place, code in enumerate(codes) if code >= _FIRST_LEXICON_CODE]
    but = codes.translate(_QUIET).find(_BUT_CODE)
    weighed = []
    for place, valence in zip(places, _text_valences(codes), strict=True):
        window, word = codes[place - 3 : place + 3], _WORDS[codes[place]]
        around = [place - 3 + near for near in range(len(window)) if _tells(window, near)]
        around += [but] if valence != _VALENCES[int.from_bytes(window, "big")] else []
        weighed.append(Weighed(token_of[place], word.valence, valence, word.loud, tuple(token_of[near] for near in around)))
    return weighed


def _tells(window: bytes, near: int) -> bool:
    """Whether the word at that place of a window, beside its middle, changes the valence of the middle one."""
    if near == 3 or window[near] == _EDGE_CODE:
        return False
    without = window[:near] + _PLAIN[0] + window[near + 1 :]
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
    if isinstance(texts, (str, bytes)):
        raise ScoringError("one text where a list of texts is expected: use vader_score, or put it in a list")
    rows = list(texts)
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
    codes = np.frombuffer(_code_texts(texts), dtype=np.uint8).copy()
    edges = np.flatnonzero(codes == _EDGE_CODE)  # three between any two texts
    starts, ends = edges[2:-1:3] + 1, edges[3::3]
    _hush(codes, starts, ends)
    places = np.flatnonzero(codes >= _FIRST_LEXICON_CODE)
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
    windows[codes[places] < _FIRST_NAMED_CODE] &= ~0xFFFF  # words after it matter only to a word that some rule names
    return list(map(_VALENCES.__getitem__, windows.tolist()))


def _weigh_buts(
    valences: list[float], codes: np.ndarray, places: np.ndarray, starts: np.ndarray, bounds: np.ndarray
) -> None:
    """Change the valences, in place, of the texts that hold a "but"."""
    buts = np.flatnonzero(codes | 1 == _BUT_CODE | 1)
    text_of = np.searchsorted(starts, buts, side="right") - 1
    firsts = np.flatnonzero(np.diff(text_of, prepend=-1))
    texts, splits = text_of[firsts], np.searchsorted(places, buts[firsts])
    for start, stop, split in zip(bounds[texts].tolist(), bounds[texts + 1].tolist(), splits.tolist()):
        weighed = valences[start:stop]
        _weigh_but(weighed, split - start)
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
