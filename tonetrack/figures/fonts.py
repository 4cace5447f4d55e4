"""Fonts: the one that comes with matplotlib, and for other scripts one that is installed. None is bundled."""

from __future__ import annotations

from contextlib import suppress
from functools import cache

from matplotlib import font_manager

BASE = "DejaVu Sans"  # comes with matplotlib: the same letters on every machine
# Fonts known to hold Hangul and Han, the better drawn first; what else is installed comes after them, by name.
PREFERRED = (
    "Noto Sans CJK KR", "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans KR", "Noto Sans SC", "Source Han Sans", "Apple SD Gothic Neo",
    "PingFang SC", "Malgun Gothic", "Microsoft YaHei", "NanumGothic", "WenQuanYi Zen Hei", "Arial Unicode MS",
)  # fmt: skip


def lacking(text: str, families: tuple[str, ...] = (BASE,)) -> str:
    """The characters of a text that none of the font families can draw, sorted, each once."""
    known = [_characters(family) for family in families]
    return "".join(sorted(char for char in set(text) - {"\n"} if not any(ord(char) in charmap for charmap in known)))


def families_for(text: str) -> tuple[str, ...]:
    """The font families to set a text in: the base, then installed ones for the characters it lacks.

    Characters that no installed font holds stay lacking: `legible` puts others in their place, `render` refuses a figure with such.
    """
    families, missing = (BASE,), lacking(text)
    for family in _installed() if missing else ():
        if len(left := lacking(missing, (family,))) < len(missing):
            families, missing = (*families, family), left
        if not missing:
            break
    return families


def _installed() -> tuple[str, ...]:
    _notice_new_fonts()
    names = {entry.name for entry in font_manager.fontManager.ttflist if not entry.name.startswith("Last Resort")}  # which draws only boxes
    return (*(name for name in PREFERRED if name in names), *sorted(names - set(PREFERRED) - {BASE}))


@cache
def _notice_new_fonts() -> None:
    """Fonts installed since matplotlib last looked: its list of them is kept for good."""
    known = {entry.fname for entry in font_manager.fontManager.ttflist}
    for path in sorted(set(font_manager.findSystemFonts()) - known):
        with suppress(OSError, RuntimeError):  # a broken font file is not ours to report
            font_manager.fontManager.addfont(path)


@cache
def _characters(family: str) -> frozenset[int]:
    files = sorted((abs(entry.weight - 400) if isinstance(entry.weight, int) else 0, entry.style != "normal", place)
                   for place, entry in enumerate(font_manager.fontManager.ttflist) if entry.name == family)  # fmt: skip
    return frozenset(font_manager.get_font(font_manager.fontManager.ttflist[files[0][2]].fname).get_charmap()) if files else frozenset()
