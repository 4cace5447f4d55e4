"""What readers are told of how sure the letters at hand are: which nobody has reviewed, which have no date and are in no count,
which may be one letter twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tonetrack.corpus import Corpus, Letter, doubts_in_words
from tonetrack.series import shown_directions
from tonetrack.text import counted

NEAR = 3  # days from writing to printing within which two letters may be one
DOUBT_MARK = "†"  # at a letter in a table
MARK_NOTE = f"{DOUBT_MARK} Not reviewed, or its day is inferred."


def doubt_note(letters: Collection[Letter]) -> str:
    """How many of the letters nobody has made sure: `2 of 6 letters not reviewed, 1 with an inferred day. `; empty where all are sure."""
    told = doubts_in_words([letter.doubt for letter in letters])
    return f"{told}. " if told else ""


def undated_note(corpus: Corpus) -> str:
    """How many letters of the corpus's dyad, in the directions shown, have no date: `8 letters without a date are in no count. `;
    empty where none."""
    shown, listed = shown_directions(corpus), set(corpus.exchanges["id"])
    count = sum(letter.stamp is None and (letter.sender, letter.recipient) in shown and letter.id not in listed for letter in corpus.letters)
    return f"{counted(count, 'letter')} without a date {'are' if count != 1 else 'is'} in no count. " if count else ""


def twins(letters: Iterable[Letter]) -> list[str]:
    """Letters that may be one letter twice: of one direction, of one kind (or one merely called a letter) and of one day, or days of writing,
    receiving and printing that lie near; a sentence for each such row."""
    directions: dict[tuple[str, str], list[Letter]] = {}
    for letter in letters:
        if letter.stamp and letter.stamp.precision == "day":
            directions.setdefault((letter.sender, letter.recipient), []).append(letter)
    rows = [row for own in directions.values() for row in _near_rows(sorted(own, key=lambda letter: letter.stamp.date))]
    alike = [row for row in rows if len({letter.kind for letter in row} - {"letter"}) < len(row)]
    return [
        f"{len(row)} letters of one direction {_span(row)}: one letter twice? {', '.join(letter.id for letter in row)}"
        for row in alike
        if len(row) > 1
    ]


def _near_rows(letters: list[Letter]) -> list[list[Letter]]:
    """Letters by date in rows of one day; also of days NEAR each other, unless both are days of writing."""
    rows: list[list[Letter]] = []
    for letter in letters:
        last = rows[-1][-1] if rows else None
        apart = (letter.stamp.day - last.stamp.day).days if last else NEAR + 1
        if apart == 0 or apart <= NEAR and not (last.written and letter.written):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return rows


def _span(row: list[Letter]) -> str:
    days = (row[-1].stamp.day - row[0].stamp.day).days
    return f"within {counted(days, 'day')}" if days else "and day"
