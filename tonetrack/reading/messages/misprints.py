"""What an agency's page or an archive lost around the words: spaces beside names in bold, signs of another encoding."""

from __future__ import annotations

import re

_GLUED = ("Kim Jong Un", "Kim Il Sung", "Kim Jong Il", "Kim Jong Suk")  # KCNA sets them in bold, and the spaces go with the markup
_BEFORE = {name: re.compile(r"(?<=[a-z.,])" + name) for name in _GLUED}  # the name glued to the word before
_AFTER = {name: re.compile(name + r"(?=[a-z])") for name in _GLUED}  # and to the word after
# Signs of Shift JIS whose first byte was lost: what the second one means, and the Roman numerals among them.
_SIGNS = {"|": "-", "f": "'", "e": "'", "g": '"', "h": '"', "@": " ", "[": "-"}
_NUMERALS = dict(zip("TUVWXYZ[\\]", ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")))  # second bytes of Roman numerals
_NUMERAL = re.compile("\ufffd([T-Z\\\\\\]])(?=\ufffd|\\s)")  # one of them
_SIGN = re.compile("\ufffd([|fegh@[])?")  # a sign whose first byte was lost


def mended(words: str) -> str:
    """Words as they were meant: `ComradeKim Jong Unon` is `Comrade Kim Jong Un on`, `Al\ufffd|Assad` is `Al-Assad`."""
    words = words.replace("\uff0d", "-")
    if "\ufffd" in words:
        words = _NUMERAL.sub(lambda found: _NUMERALS[found[1]], words)
        words = _SIGN.sub(lambda found: _SIGNS.get(found[1] or "", " "), words)
    for name in _GLUED:
        if name in words:
            words = _AFTER[name].sub(name + " ", _BEFORE[name].sub(" " + name, words))
    return words
