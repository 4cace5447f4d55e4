"""A corpus folder, read and checked as a whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tonetrack.corpus.checks import cross_checks
from tonetrack.corpus.letters import Corpus, Letter
from tonetrack.corpus.reading_files import (
    TABLES,
    read_letter,
    read_optional,
    read_people,
    read_settings,
)
from tonetrack.errors import CorpusError, ManyProblems, TonetrackError, raise_all
from tonetrack.files import read_bytes, sha256


def shipped_corpus() -> Path:
    """The folder of the Xi-Kim corpus that comes with tonetrack."""
    beside = Path(__file__).resolve().parents[2] / "corpus"
    return beside if (beside / "corpus.toml").exists() else Path(__file__).resolve().parents[1] / "shipped_corpus"


def load_corpus(folder: str | Path | None = None) -> Corpus:
    """Read and check a corpus folder (default: the shipped one).

    Raises the one TonetrackError, or ManyProblems with all of them: nothing is skipped or guessed.
    """
    folder = Path(folder) if folder is not None else shipped_corpus()
    if not folder.is_dir():
        raise CorpusError("is not a folder; want a corpus folder with corpus.toml in it", path=folder)
    problems: list[TonetrackError] = []
    settings = _attempt(problems, read_settings, folder / "corpus.toml")
    people = _attempt(problems, read_people, folder / "people.toml")
    letters = [_attempt(problems, read_letter, path) for path in sorted(folder.glob("letters/*.toml"))]
    tables = {name: _attempt(problems, read_optional, folder / f"{name}.csv", *spec) for name, spec in TABLES.items()}
    raise_all(problems)
    corpus = Corpus(
        folder, *settings, tuple(sorted(letters, key=_by_date)), *people, **tables, hashes=_hash_files(folder)
    )  # fmt: skip
    raise_all(list(cross_checks(corpus)))
    return corpus


def _by_date(letter: Letter) -> tuple[str, str]:
    return (letter.stamp.day.isoformat() if letter.stamp else "9999", letter.id)


def _attempt(problems: list[TonetrackError], read: Callable, *arguments):
    try:
        return read(*arguments)
    except ManyProblems as error:
        problems.extend(error.problems)
    except TonetrackError as error:
        problems.append(error)


def _hash_files(folder: Path) -> dict[str, str]:
    paths = [*folder.glob("*.toml"), *folder.glob("*.csv"), *folder.glob("letters/*.toml")]
    return {path.relative_to(folder).as_posix(): sha256(read_bytes(path)) for path in sorted(paths)}
