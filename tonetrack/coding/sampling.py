"""Which texts are coded: a stratified sample, its order shuffled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tonetrack.corpus import Corpus
from tonetrack.errors import ScoringError, TonetrackError, UsageError, quoted, raise_all
from tonetrack.files import no_column
from tonetrack.scoring.tables import read_records
from tonetrack.series import letter_text
from tonetrack.text import counted


@dataclass(frozen=True)
class Text:
    """One text to code: the id of its letter or row, its words, and the stratum it is drawn from."""

    id: str
    words: str
    stratum: str = ""


def texts_of_corpus(corpus: Corpus) -> list[Text]:
    """The words at hand of every letter of the corpus, one text a letter; the stratum is year and direction."""
    return [
        Text(letter.id, letter_text(letter), f"{letter.stamp.date[:4] if letter.stamp else 'undated'}, {letter.sender} to {letter.recipient}")
        for letter in corpus.letters
    ]  # fmt: skip


def texts_of_table(
    path: str | Path, *, key: str = "id", text_column: str = "text", strata: Sequence[str] = (), note: Callable[[str], object] = lambda words: None
) -> list[Text]:
    """The texts of a .csv, .json or .jsonl table; `strata` are the columns whose values make a stratum; blank texts are left out and `note` is told.

    Raises ScoringError, with every line at fault, for a missing column, a blank id or one that stands twice.
    """
    rows, seen = read_records(path), {}
    faults: list[TonetrackError] = []
    for option, name in (("--key", key), ("--text-column", text_column), *(("--strata", name) for name in strata)):
        if rows and name not in rows[0][1]:
            raise ScoringError(no_column([name], rows[0][1], option), path=path)
    texts, blank = [], []
    for line, row in rows:
        name, words = str(row.get(key) or ""), str(row.get(text_column) or "")
        if not words.strip():  # `score` and `validate` leave it out too
            blank.append(line)
            continue
        if not name or name in seen:
            faults.append(
                ScoringError(f"{quoted(name)} stands in line {seen[name]} already" if name else "is blank", path=path, line=line, field=key)
            )
        seen.setdefault(name, line)
        texts.append(Text(name, words, ", ".join(str(row.get(column) or "") for column in strata)))
    raise_all(faults)
    if blank:
        note(f"{path}: {counted(len(blank), 'text')} of column {quoted(text_column)} blank and left out (line {', '.join(map(str, blank))[:60]})")
    return texts


def draw_sample(texts: Sequence[Text], size: int | None = None, *, seed: int = 0) -> list[Text]:
    """So many texts (default: all), every stratum with its share (largest remainders; one at least as long as the number lasts), in random order.

    The same texts, size and seed give the same sample. Raises UsageError for a size that cannot be drawn.
    """
    size = len(texts) if size is None else size
    if not 0 < size <= len(texts):
        raise UsageError(f"cannot draw {size} of {counted(len(texts), 'text')}" + (f"; want 1 to {len(texts)}" if texts else ""))
    rng = np.random.default_rng(seed)
    strata = sorted({text.stratum for text in texts})
    members = {name: [text for text in texts if text.stratum == name] for name in strata}
    shares = _shares([len(members[name]) for name in strata], size, rng)
    drawn = [members[name][place] for name, share in zip(strata, shares) for place in _shuffled(len(members[name]), rng)[:share]]
    return [drawn[place] for place in _shuffled(len(drawn), rng)]


def _shares(counts: list[int], size: int, rng: np.random.Generator) -> list[int]:
    exact = np.array(counts) * size / sum(counts)
    shares = np.floor(exact).astype(int)
    if size >= len(counts):
        shares = np.maximum(shares, 1)
    ties = rng.random(len(counts))
    while shares.sum() != size:  # one more where most is missing, one fewer where most is too much
        step = 1 if shares.sum() < size else -1
        able = shares < np.array(counts) if step > 0 else shares > (1 if size >= len(counts) else 0)
        lacking = np.where(able, step * (exact - shares), -np.inf)
        shares[np.lexsort((ties, -lacking))[0]] += step
    return shares.tolist()


def _shuffled(count: int, rng: np.random.Generator) -> list[int]:
    return np.argsort(rng.random(count), kind="stable").tolist()
