"""The words of texts as VADER's rules see them: each distinct token is classified once, a *code*, one byte, says all that any rule asks about it.

The lexicon is that of the installed vaderSentiment. A comment starting "Quirk" marks what its paper does not say but its code does.
"""

from __future__ import annotations

from operator import itemgetter
from string import punctuation

from vaderSentiment.vaderSentiment import BOOSTER_DICT, NEGATE, SPECIAL_CASES
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer as Original

from tonetrack.scoring.vader_rules import EDGE, RULE_WORDS, Word

MAX_TOKENS = 200_000  # tokens remembered: some 30 MB; more than a few million words of news need
MAX_TOKEN_CHARS = 64  # a longer token is classified each time: one file without spaces must not stay in memory

ORIGINAL = Original()
# Quirk: the text is read by code points, so an emoji of several (flags, families, skin tones) is never replaced.
EMOJI: dict[str, str] = {emoji: words for emoji, words in ORIGINAL.emojis.items() if len(emoji) == 1}

_PHRASES = [phrase.split() for phrase in (*SPECIAL_CASES, *BOOSTER_DICT) if " " in phrase]
_NAMED_WORDS = frozenset([*RULE_WORDS, EDGE]).union(*_PHRASES)
_SEPARATOR = f" {EDGE} "


def _describe(word: str) -> Word:
    """The description of a lower-case word, not loud."""
    name = word if word in _NAMED_WORDS else ""
    return Word(name, ORIGINAL.lexicon.get(word), BOOSTER_DICT.get(word, 0.0), word in NEGATE or "n't" in word)


def _number_words() -> tuple[list[Word], dict[str, tuple[str, str]]]:
    """The word of each code, and for each word of the lexicon and of the rules its codes, quiet and loud.

    Codes are even for quiet words and one more for loud ones; words of the lexicon come last, and among them those that
    a rule names, so that one comparison finds them. 3.3.2 needs 112 pairs; more than 128 would not fit a byte and stop
    the import with a ValueError. "" stands for every word not listed.
    """
    described = {word: _describe(word) for word in (*ORIGINAL.lexicon, *BOOSTER_DICT, *NEGATE, *_NAMED_WORDS, "n't", "")}
    kinds = sorted(set(described.values()), key=lambda kind: (kind.valence is not None, kind.name != "", str(kind)))
    codes = {kind: (_as_character(2 * place), _as_character(2 * place + 1)) for place, kind in enumerate(kinds)}
    words = [kind._replace(loud=loud) for kind in kinds for loud in (False, True)]
    return words, {word: codes[kind] for word, kind in described.items()}


def _as_character(code: int) -> str:
    """A code as one character: strings of them are joined faster than bytes."""
    return bytes([code]).decode("latin-1")


WORDS, _CODES_OF = _number_words()
FIRST_LEXICON_CODE = next(code for code, word in enumerate(WORDS) if word.valence is not None)
FIRST_NAMED_CODE = next(code for code, word in enumerate(WORDS) if word.valence is not None and word.name)
EDGE_CODE, BUT_CODE, PLAIN_CODE = (ord(_CODES_OF[word][0]) for word in (EDGE, "but", ""))
EDGE_CODES = bytes([EDGE_CODE] * 3)  # as many as a window reaches back, so that no window sees another text
_CODES_OF[EDGE] = (EDGE_CODES.decode("latin-1"),) * 2

_TOKEN_CODES: dict[str, str] = {}  # the codes of the tokens seen so far, each a character


def code_texts(texts: list[str]) -> bytes:
    """The codes of all tokens of the texts, with edges before, between and after the texts."""
    codes = _code_tokens(_SEPARATOR.join(["", *texts, ""]).split())
    if codes.count(EDGE_CODES) == len(texts) + 1:
        return codes
    # Another character for a NUL in a text changes nothing: neither is space, punctuation, letter or in a word.
    return _code_tokens(_SEPARATOR.join(["", *(text.replace(EDGE, "\x01") for text in texts), ""]).split())


def _code_tokens(tokens: list[str]) -> bytes:
    """The codes of two or more tokens."""
    try:
        codes = itemgetter(*tokens)(_TOKEN_CODES)  # one call for all of them, as a rule all are known
    except KeyError:
        known = _TOKEN_CODES.get
        codes = [known(token) or _learn(token) for token in tokens]
    return "".join(codes).encode("latin-1")


def _learn(token: str) -> str:
    """The codes of a new token, remembered: one code, or several where an emoji becomes words."""
    if token.isalpha():  # as most are: nothing to strip, no emoji, no apostrophe
        codes = _CODES_OF.get(token.lower(), _CODES_OF[""])[token.isupper()]
    elif not token.isascii() and not EMOJI.keys().isdisjoint(token):
        codes = "".join(map(_learn, _with_emoji_in_words(token).split()))
    else:
        word = token.strip(punctuation)
        if len(word) <= 2:
            word = token  # an emoticon; Quirk: "it!" keeps its mark as well and is not "it"
        lower = word.lower()  # Quirk: ":D" has the valence of ":d", not its own, and ":Þ" is never found
        quiet_or_loud = _CODES_OF.get(lower) or _CODES_OF["n't" if "n't" in lower else ""]
        codes = quiet_or_loud[word.isupper()]
    if len(token) <= MAX_TOKEN_CHARS:
        if len(_TOKEN_CODES) >= MAX_TOKENS:
            _TOKEN_CODES.clear()
        _TOKEN_CODES[token] = codes
    return codes


def codes_of(token: str) -> bytes:
    """The codes of one token: one, or several where an emoji becomes words."""
    return (_TOKEN_CODES.get(token) or _learn(token)).encode("latin-1")


def _with_emoji_in_words(text: str) -> str:
    """The text with emoji described. Quirk: no space follows a description, "😀abc" becomes "grinning faceabc"."""
    return "".join([" " + EMOJI[char] if char in EMOJI else char for char in text])
