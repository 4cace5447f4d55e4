"""Which letter of a corpus another answers: the one of the day that is told, else the only one it can be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from tonetrack.corpus import Letter
from tonetrack.reading.letters.identity import one_occasion

SOON = timedelta(days=31)  # within which a reply of which no more is told answers the only letter there is


def answers_among(letters: Iterable[Letter], listed: Collection[Letter]) -> Iterator[tuple[Letter, Letter | None, str]]:
    """Each reply of which nobody has told what it answers, by date, with the letter that it is or None, and why;
    the catalogue tells of those `listed` what they answer."""
    known = {letter.id: letter for letter in [*letters, *listed]}
    listed_ids = {letter.id for letter in listed}
    of_pair: dict[frozenset[str], list[str]] = {}  # so that a corpus of many pairs stays linear
    for letter in known.values():
        of_pair.setdefault(frozenset((letter.sender, letter.recipient)), []).append(letter.id)
    for reply in sorted(known.values(), key=lambda letter: letter.stamp.date if letter.stamp else ""):
        if reply.in_reply_to or reply.id in listed_ids or not _is_reply(reply):
            continue
        answered, why = _answered_letter(reply, [known[name] for name in of_pair[frozenset((reply.sender, reply.recipient))]])
        if answered:
            known[reply.id] = replace(reply, in_reply_to=answered.id)
        yield reply, answered, why


def _answered_letter(reply: Letter, letters: Collection[Letter]) -> tuple[Letter | None, str]:
    """The letter that a reply answers, if exactly one can be meant, and why it is that one, or why none is named."""
    theirs = [letter for letter in letters if (letter.sender, letter.recipient) == (reply.recipient, reply.sender)]
    if reply.answers:
        found, told = _of_day(reply.answers, theirs), f"the letter of {reply.answers} that is told"
    elif reply.stamp is None:
        return None, "neither its day nor that of the letter it answers is known"
    else:
        taken = {letter.in_reply_to for letter in letters if letter.id != reply.id}
        found = _likely([letter for letter in theirs if letter.id not in taken and _is_soon_before(letter, reply)], reply)
        told = f"no day is told; the only letter of {reply.recipient} to {reply.sender} in the {SOON.days} days before that it can be to"
    if len(found) == 1:
        return found[0], told
    if found:
        return None, f"it can be more than one: {', '.join(letter.id for letter in found)}"
    return None, "the corpus has no letter " + (
        f"of {reply.answers}" if reply.answers else f"of the {SOON.days} days before that it can be to"
    ) + f", from {reply.recipient}"


def _likely(letters: list[Letter], reply: Letter) -> list[Letter]:
    """Those that a reply can be to by what they are for: of its own occasion, or all where none is plainly of another;
    sooner one that itself answers nothing."""
    own = "" if reply.occasion.startswith("thanks for") else reply.occasion  # which names no occasion but what was sent
    alike = {letter.id: one_occasion(letter.occasion, own) for letter in letters}
    found = [letter for letter in letters if alike[letter.id]] or ([] if False in alike.values() else letters)
    return [letter for letter in found if not _is_reply(letter)] or found


def _is_reply(letter: Letter) -> bool:
    return bool(letter.kind == "reply" or letter.in_reply_to or letter.answers)


def _of_day(day: str, letters: Collection[Letter]) -> list[Letter]:
    """The letters of a day, or of a month; where none is, those that came or were printed soon after it, of which no other day is known."""
    written = [
        letter for letter in letters if any(stamp and stamp.date.startswith(day) for stamp in (letter.written, letter.received, letter.published))
    ]
    if written or len(day) != 10:
        return written
    return [
        letter for letter in letters if not letter.written and letter.stamp and timedelta(0) <= letter.stamp.day - date.fromisoformat(day) <= SOON
    ]


def _is_soon_before(letter: Letter, reply: Letter) -> bool:
    return bool(letter.stamp and reply.stamp) and timedelta(0) <= reply.stamp.day - letter.stamp.day <= SOON
