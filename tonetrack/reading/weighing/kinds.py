"""The signs that a quotation's words are from one kind of document: a letter or a reply; a statement, a speech, an interview."""

from __future__ import annotations

from collections.abc import Iterator

from tonetrack.reading.weighing.view import FAR, View, rule_of

OF_OTHERS = ("statement", "interview", "speech", "other", "verbal message", "op-ed", "letter")  # kinds of words that are no letter's
OF_LETTERS = ("letter", "reply")  # of a letter's words
REPLIES = frozenset({"reply"})
_NEAR = 3  # words to either side of the quotation


def kinds_of(view: View, number: int) -> tuple[str, ...]:
    """The kinds of document that a quotation may be from."""
    return OF_LETTERS if view.readings[number].is_letter else OF_OTHERS


def signs(view: View, number: int, kind: str) -> Iterator[str]:
    """Each sign of a quotation that its document is of a kind."""
    read = view.readings[number].document
    yield kind
    yield f"{kind}, read" if read == kind else f"{kind}, read {read}"
    yield from (f"{kind}, {sign}" for sign in (_of_letter(view, number) if view.readings[number].is_letter else _of_words(view, number)))


def _of_words(view: View, number: int) -> Iterator[str]:
    """What bears on words that are no letter's: who says them by which verb, and the words around them."""
    reading = view.readings[number]
    rule, verb = rule_of(reading)
    who = "a leader's" if reading.speaker in view.named else "nobody's" if reading.speaker is None else "somebody's"
    yield from (who, f"by {rule}", f"verb {verb}", f"{who} verb {verb}", f"form {reading.form}", f"length {min(4, len(reading.text.split()) // 3)}")
    if reading.speaker and reading.speaker not in view.named:
        yield from {f"called {word}" for word in reading.speaker.lower().split()}
    for step, name in ((-1, "before"), (1, "after")):
        if 0 <= number + step < len(view.readings):
            other = view.readings[number + step]
            yield f"{name} {'same' if other.speaker == reading.speaker else 'other'} {other.document}"
    here, at = view.where(number)
    marks = {reading.speaker: "<speaker>"}
    row = view.row(here, marks)
    yield from {f"sentence {word}" for word in row} | {f"near before {word}" for word in row[max(0, at - _NEAR) : at]}
    yield from {f"near after {word}" for word in row[at + 1 : at + 1 + _NEAR]}
    yield from {f"last sentence {word}" for word in view.row(here - 1, marks)}


def _of_letter(view: View, number: int) -> Iterator[str]:
    """What bears on a letter's being a reply: what answers, what was written before, and to whom."""
    reading, here = view.readings[number], view.where(number)[0]
    marks = {reading.speaker: "<speaker>", reading.addressee: "<addressee>"}
    yield f"by {rule_of(reading)[0]}"
    first, day = view.begins.get(reading.addressee, (-1, ""))
    yield "the other wrote" + (" not" if first < 0 else " before" if first < number else " after")
    own = {kind: view.kinds[(reading.speaker, reading.letter_date, kind)] - (kind == reading.document) for kind in OF_LETTERS}
    yield from (f"own {kind}" for kind, quotations in own.items() if quotations > 0)
    if day and reading.letter_date:
        yield "later" if reading.letter_date > day else "earlier"
    for step in (-2, -1, 0, 1):
        yield from {f"{step} {word}" for word in view.row(here + step, marks)}
    yield from {f"says {word}" for word in reading.text.lower().split()[:12]}
    yield f"a reply named {next((back for back in range(6) if view.names(here - back, REPLIES)), FAR)} back"
