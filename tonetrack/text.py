"""Typography and sentences: the same words give the same tokens, however an outlet sets them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import escape

MAX_SENTENCE_WORDS = 120  # VADER takes quadratic time in a sentence: a run-on is scored in parts

# One character for one character, so that positions found in the plain copy hold in the original.
_SAME_LENGTH = str.maketrans(
    {**dict.fromkeys("‘’‚‛′ʼ＇´", "'"), **dict.fromkeys("“”„‟″«»＂", '"'), **dict.fromkeys("‐‑‒–—―−", "-"),
     **dict.fromkeys("\u00a0\u2007\u202f\u2002\u2003\u2009\u3000\t", " ")}
)  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e\ufe0f]")
_CLUSTER = re.compile("[\x00-\x7f]?[\u0300-\u036f]+|[^\x00-\x7f][\u0300-\u036f]*")
_DASH = re.compile("[‒–—―]")

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col sgt capt adm rep sen gov st no vs etc inc ltd co jr sr dept fig al approx"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# One class of first characters, and then which of them it was: the search skips ahead to it.
_END = re.compile(r"""[.!?。！？\n](?:(?<!\n)[.!?。！？]*["'”’»)\]]*(?=\s|$|(?<=[。！？]))|(?<=\n)\s*\n)""")
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# The same for ASCII, three times as fast: letters and digits stay, what may join them is a point, all else is a space.
_WORD_BYTES = bytes(ord("a" if chr(code).isalnum() else "." if chr(code) in "'.-" else " ") for code in range(128)) + bytes(128)


def counted(number: int, thing: str) -> str:
    """A number with its noun: `1 letter`, `2 letters`, `24,137 days`."""
    return f"{number:,} {thing}{'s' * (number != 1)}"


def printable(text: str) -> str:
    """The text with control characters as spaces: they draw boxes and break an SVG, a web page, a Word or PowerPoint file."""
    return "".join(char if char.isprintable() else " " for char in text)


def escaped(text: str) -> str:
    """The printable text as HTML and XML show it literally."""
    return escape(printable(text))


def plain(text: str) -> str:
    """A copy of equal length with typographic quotes, dashes and spaces as their ASCII forms."""
    return text.translate(_SAME_LENGTH)


_CUT = re.compile(r"(?<![^\W_])(?P<first>[A-Za-z]?[a-z]+)-\n(?P<rest>[a-z]+)(?![^\W_])")
_HYPHENATED = re.compile(r"[A-Za-z]?[a-z]+-[a-z]+")
_COMPOUND = frozenset(
    (  # what a true hyphen stands after, or before
        "all anti co cross ex far first half hard high ill inter late left long low mid multi near new non off old once one open post pre pro quasi"
        " re right second self semi short single so sub ten three top two ultra under well wide year based born called made led like long minded old"
        " out range related scale style term the to up"
    ).split()
)


def with_words_joined(text: str) -> str:
    """A copy of equal length in which a word that a line's end cuts in two (`Minis-` and `ter`) stands whole before that end; true
    hyphens (`so-` and `called`, or any pair that the text has with its hyphen within a line) stay. Linear in the length of the text."""
    if "-\n" not in text:
        return text
    hyphenated = set(_HYPHENATED.findall(text))

    def joined(found: re.Match[str]) -> str:
        first, rest = found["first"], found["rest"]
        is_compound = first.lower() in _COMPOUND or rest in _COMPOUND or f"{first}-{rest}" in hyphenated
        return found.group() if is_compound else f"{first}{rest} \n"

    return _CUT.sub(joined, text)


def normalise(text: str) -> str:
    """The text as a scorer reads it: compatibility forms composed, marks plain, invisible characters gone, words cut by a line's end whole.

    The typographic and the plain form of a sentence become the same string. Stored text is never changed.
    """
    text = with_words_joined(text)
    if text.isascii():
        return text
    return _CLUSTER.sub(lambda found: _plain_cluster(found.group()), text)


def normalise_with_offsets(text: str) -> tuple[str, list[int]]:
    """`normalise(text)` and, for each of its characters and its end, the position in `text` it came from."""
    text = with_words_joined(text)
    if text.isascii():
        return text, list(range(len(text) + 1))
    parts, offsets, done = [], [], 0
    for found in _CLUSTER.finditer(text):
        parts.append(text[done : found.start()])
        offsets.extend(range(done, found.start()))
        parts.append(_plain_cluster(found.group()))
        offsets.extend([found.start()] * len(parts[-1]))
        done = found.end()
    offsets.extend(range(done, len(text) + 1))
    return "".join(parts) + text[done:], offsets


def _plain_cluster(cluster: str) -> str:
    if _INVISIBLE.match(cluster):
        return ""
    if _DASH.match(cluster):
        return " - "  # a dash glued to a word would hide the word from every lexicon
    if cluster == "…":
        return "... "
    composed = unicodedata.normalize("NFKC", cluster)
    return composed.translate(_SAME_LENGTH)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of a text, without the white space around it.

    Ends at . ! ? and their full-width forms or at a blank line; not after an abbreviation, an initial or a decimal.
    """
    spans, start = [], 0
    for found in _END.finditer(text):
        if found.group()[0] == "." and _is_abbreviation(text, found):
            continue
        spans.append((start, found.end()))
        start = found.end()
    spans.append((start, len(text)))
    return [span for span in (_trimmed(text, *span) for span in spans) if span[0] < span[1]]


def sentences(text: str) -> list[str]:
    """The sentences of a text that hold a letter, each of at most 120 words: a longer one is cut at white space."""
    found = []
    for start, end in sentence_spans(text):
        tokens = text[start:end].split()
        for first in range(0, len(tokens), MAX_SENTENCE_WORDS):
            part = " ".join(tokens[first : first + MAX_SENTENCE_WORDS])
            if _LETTER.search(part):  # "-0-", the agency's full stop, is none
                found.append(part)
    return found


def sentences_with_offsets(text: str) -> list[tuple[str, list[int]]]:
    """`sentences(text)`, and for each character of a sentence and its end the position in `text`."""
    found = []
    for start, end in sentence_spans(text):
        tokens = [(start + token.start(), token.group()) for token in _TOKEN.finditer(text[start:end])]
        for first in range(0, len(tokens), MAX_SENTENCE_WORDS):
            own = tokens[first : first + MAX_SENTENCE_WORDS]
            part = " ".join(token for _, token in own)
            if _LETTER.search(part):
                found.append((part, [at for place, token in own for at in range(place, place + len(token) + 1)]))
    return found


def count_words(text: str) -> int:
    """How many words the text has: runs of letters or digits, with inner apostrophes, hyphens and points."""
    if not text.isascii():
        return len(_WORD.findall(text))
    shapes = b" " + text.encode().translate(_WORD_BYTES).replace(b"..", b" ")
    return shapes.count(b" a") + shapes.count(b" .a")


_STARTER = re.compile(r"\s*(?:The|In|It|He|She|They|But|And|On|At|This|That|We|I)\b")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


def _is_abbreviation(text: str, end: re.Match[str]) -> bool:
    if end.end() - end.start() > 1 and text[end.start() + 1] == ".":
        return False  # an ellipsis
    tail = text[end.start() - 5 : end.start()]
    if len(tail) == 5 and tail.isalpha() and tail != "pprox":
        return False  # the longest abbreviation but one has four letters
    before = text[max(0, end.start() - 12) : end.start()].split()
    word = before[-1].rpartition("-")[2].lstrip("(\"'“‘«[") if before else ""
    if not text[end.end() : end.end() + 40].strip():
        return False
    if word == "X" and len(before) > 1 and before[-2] in ("on", "to", "via"):
        return False  # "wrote on X. He"
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper()):
        return True
    # "U.S." ends a sentence only before a word that starts one.
    return "." in word and bool(_INITIALS.fullmatch(word)) and not _STARTER.match(text, end.end())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


# ------------------------------------------------------------------ can a scorer for English read it?

_ENGLISH = frozenset(
    "the of and to in a is that for on with as by it be this are at from was we i you he his her our their has have had"
    " will would not or which an its all but they been were who may if so no one us me my your them than also said".split()
)
_OTHERS = frozenset(
    "le la les des du et une est dans pour que qui sur avec au aux ce cette nous vous der die das und den dem ein eine ist"
    " nicht mit auf von zu im für sich el los las y un una en del por con se su al lo il di che e della per non sono"
    " yang dan di ini itu untuk dengan e o os um uma não do da em na och att det som på för med av".split()
)  # fmt: skip
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
FEW_WORDS = 8  # below this a language cannot be told from its small words


def why_unreadable(text: str) -> str:
    """Why a scorer for English cannot score the (normalised) text; empty when it can."""
    letters = _LETTER.findall(text)
    if not letters:
        return "no words"
    if len(_LATIN.findall(text)) < len(letters) / 2:
        return "not in English: mostly letters of another script"
    words = [word.lower() for word in _WORD.findall(text[:20_000])]
    english, others = sum(word in _ENGLISH for word in words), sum(word in _OTHERS for word in words)
    if len(words) >= FEW_WORDS and others > 2 * english and others >= len(words) / 6:
        return "not in English: its small words are of another language"
    return ""


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """A name as it is looked up: marks plain, hyphens as spaces, dots and accents gone, one case, one article (`el-Sisi`, `al-Sisi`)."""
    flat = plain(name).replace("-", " ").replace(".", "").replace("đ", "d").replace("Đ", "D").casefold()
    if not flat.isascii():
        flat = "".join(char for char in unicodedata.normalize("NFD", flat) if not unicodedata.combining(char))
    return " ".join("al" if word == "el" else word for word in flat.split())
