"""One run over a user's briefing, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tonetrack.briefs.parts import Brief
from tonetrack.errors import TonetrackError


@dataclass
class Filling:
    """What was filled, renewed, filled for once only and too long for its box, and the problems met."""

    brief: Brief
    path: Path
    filled: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    only_once: list[str] = field(default_factory=list)
    too_long: list[str] = field(default_factory=list)
    problems: list[TonetrackError] = field(default_factory=list)

    @contextmanager
    def at(self, place: str = "", *, line: int | None = None) -> Iterator[None]:
        """Keep a problem of this place, or of this line of a text, and go on after it: a run names all problems."""
        try:
            yield
        except TonetrackError as error:
            error.path, error.line, error.field = str(self.path), line, error.field or place
            self.problems.append(error)
