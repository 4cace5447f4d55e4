"""A corpus folder, read and checked as a whole."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pandas as pd

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
from tonetrack.files import read_bytes, read_text, sha256

NO_YEARS = (1, 0)  # first and last year of a corpus in which nothing has a date: a span without a year


def shipped_corpus() -> Path:
    """The folder of the Xi-Kim corpus that comes with tonetrack."""
    beside = Path(__file__).resolve().parents[2] / "corpus"
    return beside if (beside / "corpus.toml").exists() else Path(__file__).resolve().parents[1] / "shipped_corpus"


def load_corpus(folder: str | Path | None = None) -> Corpus:
    """Read and check a corpus folder (default: the shipped one).

    Raises the one TonetrackError, or ManyProblems with all of them: nothing is skipped or guessed.
    """
    folder = Path(folder) if folder is not None else shipped_corpus()
    _check_folder(folder)
    problems: list[TonetrackError] = []
    settings = _attempt(problems, read_settings, folder / "corpus.toml")
    people = _attempt(problems, read_people, folder / "people.toml")
    letters = [_attempt(problems, read_letter, path) for path in sorted(folder.glob("letters/*.toml"))]
    tables = {name: _attempt(problems, read_optional, folder / f"{name}.csv", *spec) for name, spec in TABLES.items()}
    raise_all(problems)
    letters = tuple(sorted(letters, key=_by_date))
    name, dyad, first_year, last_year, released, coders = settings
    years = [int(date[:4]) for date in [*(letter.stamp.date for letter in letters if letter.stamp), *tables["exchanges"]["date"]]]
    corpus = Corpus(
        folder, name, dyad or _most_frequent_pair(letters, tables["exchanges"]), first_year or min(years, default=last_year or NO_YEARS[0]),
        last_year or max(years, default=first_year or NO_YEARS[1]), released, coders, letters, *people, **tables, hashes=_hash_files(folder),
    )  # fmt: skip
    raise_all(list(cross_checks(corpus)))
    return corpus


def _check_folder(folder: Path) -> None:
    """Raise CorpusError for what is no folder, and for one that may not be read, or its letters: `glob` would find nothing in it."""
    try:
        if not folder.is_dir():
            wrong = "is not a folder" if folder.exists() else "does not exist"
            raise CorpusError(f"{wrong}; want a corpus folder with corpus.toml in it", path=folder)
        for place in filter(Path.exists, (folder, folder / "letters")):
            os.listdir(place)
        if not (folder / "corpus.toml").exists():
            raise CorpusError("has no corpus.toml; want a corpus folder, which tonetrack add ARTICLE --corpus DIR begins", path=folder)
    except OSError as error:
        why = (error.strerror or "cannot be read").lower()
        raise CorpusError(f"{why}; want a corpus folder that may be read", path=error.filename or folder) from error


def _most_frequent_pair(letters: Iterable[Letter], exchanges: pd.DataFrame) -> tuple[str, ...]:
    """The two who write to each other most; first of them, who writes to the most people. Empty without letters."""
    pairs = [(letter.sender, letter.recipient) for letter in letters] or list(zip(exchanges["sender"], exchanges["recipient"]))
    if not pairs:
        return ()
    counts = Counter(tuple(sorted(pair)) for pair in pairs)
    circle = Counter(name for pair in counts for name in pair)
    pair = min(counts, key=lambda pair: (-counts[pair], pair))
    return tuple(sorted(pair, key=lambda name: (-circle[name], name)))


def start_corpus(folder: str | Path) -> Corpus:
    """A corpus without letters for a folder that has none yet; its people are the folder's or the shipped corpus's. Writes nothing."""
    own = Path(folder) / "people.toml"
    people = read_people(own if own.exists() else shipped_corpus() / "people.toml")
    empty = {name: pd.DataFrame(columns=[*required, "line"]) for name, (required, *_) in TABLES.items()}
    return Corpus(Path(folder), Path(folder).resolve().name, (), *NO_YEARS, "", "", (), *people, **empty, hashes={})


def first_files(folder: str | Path) -> dict[str, str]:
    """The files that a folder still needs to be a corpus: corpus.toml, and people.toml as the shipped corpus has it, with the
    calendar of those people; a folder with people of its own has a calendar of its own, or none.

    People come last but corpus.toml: a folder in which writing stopped is begun again.
    """
    folder = Path(folder)
    name = folder.resolve().name.replace("\\", "").replace('"', "")
    settings = f'name = "{name}"\n# dyad = ["…", "…"]  # the pair drawn by date; without it the one with the most letters\n'
    shipped = () if (folder / "people.toml").exists() else ("calendar.csv", "people.toml")
    return {"corpus.toml": settings, **{name: read_text(shipped_corpus() / name) for name in shipped}}


def _by_date(letter: Letter) -> tuple[str, bool, str]:
    """By day; of one day what is answered before its answer."""
    return (letter.stamp.day.isoformat() if letter.stamp else "9999", letter.kind == "reply", letter.id)


def _attempt(problems: list[TonetrackError], read: Callable, *arguments):
    try:
        return read(*arguments)
    except ManyProblems as error:
        problems.extend(error.problems)
    except TonetrackError as error:
        problems.append(error)


def _hash_files(folder: Path) -> dict[str, str]:
    own = [folder / name for name in ("corpus.toml", "people.toml", *(f"{table}.csv" for table in TABLES))]
    paths = [*filter(Path.exists, own), *folder.glob("letters/*.toml")]
    return {path.relative_to(folder).as_posix(): sha256(read_bytes(path)) for path in sorted(paths)}
