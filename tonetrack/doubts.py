"""What readers are told of how sure the letters at hand are: which nobody has reviewed, which have no date and are in no count, which may be one letter twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tonetrack.corpus import Corpus, Letter, doubts_in_words
from tonetrack.series import shown_directions
from tonetrack.text import counted

DOUBT_MARK = "†"  # at a letter in a table
MARK_NOTE = f"{DOUBT_MARK} Not reviewed, or its day is inferred."


def doubt_note(letters: Collection[Letter]) -> str:
    """How many of the letters nobody has made sure: `2 of 6 letters not reviewed, 1 with an inferred day. `; empty where all are sure."""
    told = doubts_in_words([letter.doubt for letter in letters])
    return f"{told}. " if told else ""


def undated_note(corpus: Corpus) -> str:
    """How many letters of the corpus's dyad, in the directions shown, have no date: `8 letters without a date are in no count. `; empty where none."""
    shown, listed = shown_directions(corpus), set(corpus.exchanges["id"])
    count = sum(letter.stamp is None and (letter.sender, letter.recipient) in shown and letter.id not in listed for letter in corpus.letters)
    return f"{counted(count, 'letter')} without a date {'are' if count != 1 else 'is'} in no count. " if count else ""


def twins(letters: Iterable[Letter]) -> list[str]:
    """Letters that may be one letter twice: of one direction and day and of one kind (or one merely called a letter), a sentence for each day."""
    groups: dict[tuple[str, str, str], list[Letter]] = {}
    for letter in letters:
        if letter.stamp and letter.stamp.precision == "day":
            groups.setdefault((letter.sender, letter.recipient, letter.stamp.date), []).append(letter)
    alike = [own for own in groups.values() if len({letter.kind for letter in own} - {"letter"}) < len(own)]
    return [f"{len(own)} letters of one direction and day: one letter twice? {', '.join(letter.id for letter in own)}" for own in alike if len(own) > 1]
