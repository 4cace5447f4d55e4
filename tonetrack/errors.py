"""What can go wrong, as classes named for the fact. The library raises; only the command line prints or exits."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN_VALUE = 60  # characters of a bad value that a message repeats: enough to find it, too few to flood a terminal


class TonetrackError(Exception):
    """One problem: where it is (`path`, `line`, `field`) and what is wanted instead.

    `str(error)` is the line a user sees, without the program's name.
    """

    def __init__(self, message: str, *, path: object = None, line: int | None = None, field: str | None = None):
        self.message, self.field, self.line = message, field, line
        self.path = None if path is None else str(path)
        super().__init__(message)

    def __str__(self) -> str:
        place = self.path or ""
        if place and self.line is not None:
            place += f":{self.line}"
        return one_line(": ".join(part for part in (place, self.field, self.message) if part))

    @property
    def sort_key(self) -> tuple[str, int, str, str]:
        """Order in which several problems are shown: by file, line and field."""
        return (self.path or "", self.line or 0, self.field or "", self.message)


class UsageError(TonetrackError):
    """The command was called wrongly (exit 2)."""


class FileError(TonetrackError):
    """A file cannot be read or written."""


class EncodingError(FileError):
    """A file's bytes are not text that can be trusted."""


class CorpusError(TonetrackError):
    """A file of a corpus folder says something that cannot be so."""


class ScoringError(TonetrackError):
    """A text, a lexicon or a table cannot be scored."""


class UnknownLetterError(CorpusError, UsageError):
    """A letter was named that the corpus does not hold."""


class UnknownScorerError(ScoringError, UsageError):
    """A scorer was named that is none and no file."""


class FontWarning(UserWarning):
    """Charts are drawn with other letters than the corpus's: no installed font has these."""


class FigureError(TonetrackError):
    """A figure cannot be drawn as asked."""


class EmptyFigureError(FigureError):
    """A corpus holds nothing that this figure would show."""


class BriefingError(TonetrackError):
    """A briefing cannot be written or filled as asked."""


class CheckError(TonetrackError):
    """A check failed: what was rebuilt is not what is there."""


class ManyProblems(TonetrackError):
    """All problems of one run, in order."""

    def __init__(self, problems: Iterable[TonetrackError]):
        self.problems = sorted(problems, key=lambda problem: problem.sort_key)
        super().__init__(f"{len(self.problems)} problems")

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def raise_all(problems: list[TonetrackError]) -> None:
    """Raise the one problem, or all of them together; return when there is none."""
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise ManyProblems(problems)


def quoted(value: object) -> str:
    """A bad value as a message shows it: quoted, on one line, cut at 60 characters."""
    shown = one_line(str(value))
    return repr(shown if len(shown) <= SHOWN_VALUE else shown[: SHOWN_VALUE - 1] + "…")


def one_line(text: str) -> str:
    """The text with line breaks and control characters made visible, so that one problem stays one line."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def nearest(value: str, known: Iterable[str]) -> str:
    """A hint at the known value nearest to a wrong one; empty when none is near."""
    near = get_close_matches(value, list(known), n=1)
    return f"; did you mean {quoted(near[0])}?" if near else ""
