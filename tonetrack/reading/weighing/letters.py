"""The signs that a quotation's words are, or are not, a letter's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonetrack.reading.vocabulary import LETTERS
from tonetrack.reading.weighing.view import FAR, View, rule_of

_YOU = re.compile(r"\b(?:you|your|yours)\b", re.I)
_I = re.compile(r"\b(?:i|we|my|our|me|us)\b", re.I)


def signs(view: View, number: int) -> Iterator[str]:
    """Each sign that a quotation shows; those that begin with `letter,` or `none,` bear on what the rules read it as."""
    read = "letter, " if view.readings[number].is_letter else "none, "
    yield ""  # of every quotation
    yield read
    yield from _of_reading(view, number, read)
    yield from _of_neighbours(view, number, read)
    yield from _of_words(view.readings[number].text, read)
    yield from _of_sentences(view, number, read)


def _of_reading(view: View, number: int, read: str) -> Iterator[str]:
    reading = view.readings[number]
    rule, verb = rule_of(reading)
    yield f"{read}rule {rule}"
    yield f"kind {reading.document}"
    yield f"form {reading.form}"
    if verb:
        yield f"{read}verb {verb}"
    yield read + ("a leader's" if reading.speaker in view.named else "nobody's" if reading.speaker is None else "somebody's")
    if reading.addressee:
        yield f"{read}to somebody"
    if reading.is_letter:
        yield "letter, dated" if reading.letter_date else "letter, undated"


def _of_neighbours(view: View, number: int, read: str) -> Iterator[str]:
    reading, here = view.readings[number], view.where(number)[0]
    letters = sum(dates.total() for dates in view.letters.values())
    others = view.letters[reading.speaker].total() - reading.is_letter if reading.speaker in view.letters else 0
    yield f"letters {min(letters, 4)}"
    yield f"{read}share of letters {letters * 4 // len(view.readings)}"
    yield read + ("others of the speaker are" if others else "none of the speaker is")
    for step, name in ((-1, "before"), (1, "after")):
        if not 0 <= number + step < len(view.readings):
            yield f"{name} none"
            continue
        other = view.readings[number + step]
        whose, what = "same speaker" if other.speaker == reading.speaker else "other speaker", "letter" if other.is_letter else "none"
        yield f"{name} {whose} {what} {min(abs(view.where(number + step)[0] - here), 3)}"
        yield f"{read}{name} {whose} {what}"
        yield f"{name} {whose} {other.document}"


def _of_words(words: str, read: str) -> Iterator[str]:
    for sign in {f"says {word}" for word in re.findall(r"[a-z'’]+", words.lower())}:
        yield sign
    yield f"length {min(4, len(words.split()) // 4)}"
    if words[:1].islower():
        yield "begins small"
    if _YOU.search(words):
        yield read + "you"
        yield "you"
    if _I.search(words):
        yield read + "I"
        yield "I"


def _of_sentences(view: View, number: int, read: str) -> Iterator[str]:
    here, at = view.where(number)
    if here < 0:
        yield "in no sentence"
        return
    reading = view.readings[number]
    marks = {reading.addressee: "<addressee>", reading.speaker: "<speaker>"}
    row, before, after = view.row(here, marks), view.row(here - 1, marks), view.row(here + 1, marks)
    yield f"quarter {here * 4 // len(view.sentences)}"
    yield f"in sentence {min(here, 2)}"
    yield f"opens {row[0]}" if row else "opens"
    yield from {f"near before {word}" for word in row[max(0, at - 3) : at]} | {f"near after {word}" for word in row[at + 1 : at + 4]}
    yield from {f"before {word}" for word in row[:at]} | {f"after {word}" for word in row[at + 1 :]}
    yield from {f"sentence {word}" for word in row} | {f"{read}sentence {word}" for word in row}
    yield from {f"pair {one} {other}" for one, other in zip(row, row[1:])}
    yield from {f"last sentence {word}" for word in before} | {f"{read}last sentence {word}" for word in before}
    yield from {f"sentence before last {word}" for word in view.row(here - 2, marks)} | {f"next sentence {word}" for word in after}
    yield f"last sentence opens {before[0]}" if before else "last sentence none"
    yield f"{read}a letter named {_since(view, here, True)} back"
    yield f"another document named {_since(view, here, False)} back"


def _since(view: View, here: int, letters: bool) -> int:
    """How many sentences back a letter, or another document, is named."""
    kinds = (
        {chunk.value in LETTERS for chunk in view.sentences[number].chunks if chunk.kind == "document"}
        for number in range(here, max(-1, here - 6), -1)
    )
    return next((back for back, found in enumerate(kinds) if letters in found), FAR)
