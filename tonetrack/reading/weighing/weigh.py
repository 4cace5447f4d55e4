"""What the signs say together of each quotation: whose words it is, whether a letter's, to whom, of which day, from which kind of document.

The rules read an article sentence by sentence, each by what one construction of English means; where no rule fits, or the wrong one, they are silent
or wrong. Here everything is weighed that stands near a quotation, the rules' own answer among it. Five questions are asked one after the other:
who of the leaders named, or nobody of them, says it; is it a letter's; to whom of them does that go; which day has it, of those told near, or none;
and what kind of document is it from. An answer's weight is the sum of the weights of its signs (`weights.csv`); `python -m tonetrack.bench weighing`
tells how these were found and how often they are right.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import exp, fsum
from pathlib import Path

from tonetrack.reading.found import Likely, Quotation
from tonetrack.reading.vocabulary import CORRESPONDENCE, LETTERS
from tonetrack.reading.weighing import addressees, days, kinds, letters, speakers
from tonetrack.reading.weighing.view import View

Answer = tuple[Quotation, float]  # a reading as one question was answered, and how likely that is right
Weights = Mapping[str, Mapping[str, float]]  # of each sign, by question: speaker, letter, addressee, day, kind
# what the rules' own answer weighs more than its signs say: they are better by now than when the weights' readings were taken, and on real pages
TRUST = {"speaker": 1.0, "letter": 0.5, "addressee": 0.5, "day": 0.5, "kind": 0.2}
KEPT = (  # rules by which quotations are marked as the field's conventions have it, whatever stands around them
    "nested in", "the addressee's words, recalled", "not part of the story", "a name or a title", "the headline's words",
    "an agency tells it in its own words", "read out from", "absent from", "a turn of", "printed under", "named under",
    "announced by a colon; a document speaks",
)  # fmt: skip
GOES_ON = "goes on from"  # what goes on from words that are kept is kept
KEPT_LIKELY = 0.96  # how likely right each part of what is kept is at the least
# of a letter of which the rules do not tell
UNTOLD = {"document_number": None, "news": False, "occasion": "", "month": "", "in_reply_to": None, "joint_with": ()}
WEIGHTS = Path(__file__).with_name("weights.csv")


@lru_cache(maxsize=1)
def shipped_weights() -> Weights:
    """The weights of `weights.csv`."""
    weights: dict[str, dict[str, float]] = {question: {} for question in TRUST}
    with WEIGHTS.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            weights[row["question"]][row["sign"]] = float(row["weight"])
    return weights


def weigh(view: View, weights: Weights) -> list[Quotation]:
    """The readings of an article as the signs would have them, each with how likely its parts are right."""
    likely: dict[str, list[float]] = {}
    for question, ask in QUESTIONS.items():
        answers = ask(view, weights[question])
        view = replace(view, readings=[reading for reading, _ in answers])
        likely[question] = [right for _, right in answers]
    return [replace(one, likely=Likely(**{part: right[number] for part, right in likely.items()})) for number, one in enumerate(view.readings)]


def weigh_speakers(view: View, weights: Mapping[str, float]) -> list[Answer]:
    """The readings with the speakers that weigh most, and how likely each is."""
    named, kept, answers = speakers.leaders_of(view), _kept(view), []
    for number, reading in enumerate(view.readings):
        sums = {leader: _sum(speakers.signs(view, number, leader, named), weights) for leader in (None, *named)}
        read = reading.speaker if reading.speaker in named else None
        best, likely = _best(sums, read, TRUST["speaker"], kept[number])
        answers.append((reading if best == read else _said_by(reading, best, view), likely))
    return answers


def weigh_letters(view: View, weights: Mapping[str, float]) -> list[Answer]:
    """The readings, each a letter's or not as the signs weigh, and how likely that is. What nobody known says becomes no letter."""
    kept, answers = _kept(view), []
    for number, reading in enumerate(view.readings):
        sums = {True: _sum(letters.signs(view, number), weights), False: 0.0}
        best, likely = _best(sums, reading.is_letter, TRUST["letter"], kept[number])
        letter = best and (reading.is_letter or _is_leader(reading.speaker, view))
        changed = reading if letter == reading.is_letter else _in_a_letter(reading, view) if letter else _in_none(reading)
        answers.append((changed, likely if letter == best else 1 - likely))
    return answers


def weigh_addressees(view: View, weights: Mapping[str, float]) -> list[Answer]:
    """The readings, letters with the addressees that weigh most, and how likely each is; all that is quoted from one letter is weighed together."""
    named = speakers.leaders_of(view)

    def sums(number: int) -> dict[str | None, float]:
        return {leader: _sum(addressees.signs(view, number, leader, named), weights) for leader in addressees.readers_of(view, number, named)}

    return _weigh_letters_together(view, "addressee", sums, lambda reading: reading.addressee, _sent_to)


def weigh_days(view: View, weights: Mapping[str, float]) -> list[Answer]:
    """The readings, letters with the days that weigh most, and how likely each is; all that is quoted from one letter is weighed together."""

    def sums(number: int) -> dict[str | None, float]:
        return {day: _sum(days.signs(view, number, day), weights) for day in (None, *days.days_of(view, number))}

    return _weigh_letters_together(view, "day", sums, lambda reading: reading.letter_date, _of_day)


def weigh_kinds(view: View, weights: Mapping[str, float]) -> list[Answer]:
    """The readings with the kinds of document that weigh most, and how likely each is; all that is quoted from one letter is weighed together."""
    view, kept = replace(view, readings=numbered(view.readings)), _kept(view)

    def sums(number: int) -> dict[str, float]:
        return {kind: _sum(kinds.signs(view, number, kind), weights) for kind in kinds.kinds_of(view, number)}

    answers = _weigh_letters_together(view, "kind", sums, lambda reading: reading.document, _of_kind)
    for number, reading in enumerate(view.readings):
        if not reading.is_letter:
            best, likely = _best(sums(number), reading.document, TRUST["kind"], kept[number])
            answers[number] = (reading if best == reading.document else _of_kind(reading, best), likely)
    return answers


def _weigh_letters_together(view: View, question: str, sums_of: Callable, read: Callable, changed: Callable) -> list[Answer]:
    """The readings, with the answers that weigh most on average over all words of a letter; what is no letter's stays as it is."""
    kept, answers = _kept(view), [(reading, 1.0) for reading in view.readings]
    for numbers in _by_letter(view.readings):
        sums = _mean([sums_of(number) for number in numbers])
        for number in numbers:
            reading = view.readings[number]
            best, likely = _best(dict(sums), read(reading), TRUST[question], kept[number])
            answers[number] = (reading if best == read(reading) else changed(reading, best), likely)
    return answers


def _by_letter(readings: Sequence[Quotation]) -> Iterable[list[int]]:
    """The numbers of the readings that are letters', those of one letter together."""
    letters_told: dict[tuple, list[int]] = {}
    for number, reading in enumerate(readings):
        if reading.is_letter:
            sides = (reading.speaker, reading.addressee)
            one = (*sides, reading.letter_date, reading.document_number) if reading.document_number is not None else (number,)
            letters_told.setdefault(one, []).append(number)
    return letters_told.values()


def _mean(sums: Sequence[Mapping[str | None, float]]) -> dict[str | None, float]:
    """What each answer weighs on average; where one is not asked for (a day not told nearby), as little as the least of those that are."""
    asked = dict.fromkeys(answer for one in sums for answer in one)
    return {answer: fsum(one.get(answer, min(one.values())) for one in sums) / len(sums) for answer in asked}


def _sum(signs: Iterable[str], weights: Mapping[str, float]) -> float:
    return fsum(weights.get(sign, 0.0) for sign in set(signs))  # the same in whatever order they come


def _best(sums: dict, read: str | bool | None, trust: float, kept: bool) -> tuple:
    """The answer that weighs most, or the rules' where that is kept, and its share of what all weigh."""
    sums[read] = sums.get(read, min(sums.values())) + trust
    best = read if kept else max(sums, key=lambda answer: sums[answer])
    share = 1 / fsum(exp(min(50.0, weight - sums[best])) for weight in sums.values())
    return best, max(share, KEPT_LIKELY) if kept else share


def _kept(view: View) -> list[bool]:
    """Of each reading, whether the rules' answers are kept."""
    kept: list[bool] = []
    for reading in view.readings:
        kept.append(reading.rule.startswith(KEPT) or reading.rule.startswith(GOES_ON) and kept[-1:] == [True])
    return kept


# ------------------------------------------------------------------ what else changes with an answer


def _is_leader(name: str | None, view: View) -> bool:
    return name in view.leading or name in view.named


def _said_by(reading: Quotation, speaker: str | None, view: View) -> Quotation:
    if speaker is None:
        read = _in_none(reading) if reading.is_letter else reading
        return replace(read, speaker=None, addressee=None, rule=f"{reading.rule}; weighed: nobody known")
    addressee = None if reading.addressee == speaker else reading.addressee
    changed = replace(reading, speaker=speaker, addressee=addressee, rule=f"{reading.rule}; weighed: {speaker}")
    return replace(changed, addressee=_reader_of(changed, view), **UNTOLD) if reading.is_letter else changed


def _in_a_letter(reading: Quotation, view: View) -> Quotation:
    kind = reading.document if reading.document in LETTERS else "letter"
    return replace(reading, is_letter=True, document=kind, addressee=_reader_of(reading, view), rule=f"{reading.rule}; weighed: a letter's words")


def _in_none(reading: Quotation) -> Quotation:
    kind, rule = "statement" if reading.document in LETTERS else reading.document, f"{reading.rule}; weighed: no letter's words"
    return replace(reading, is_letter=False, document=kind, addressee=None, letter_date=None, date_basis="unknown", rule=rule, **UNTOLD)


def _sent_to(reading: Quotation, addressee: str | None) -> Quotation:
    return replace(reading, addressee=addressee, in_reply_to=None, rule=f"{reading.rule}; weighed: to {addressee or 'nobody known'}")


def _of_kind(reading: Quotation, kind: str) -> Quotation:
    answered = reading.in_reply_to if kind == "reply" else None
    sent = kind in CORRESPONDENCE or reading.document not in CORRESPONDENCE  # a message has whom it goes to, what is none after all has not
    addressee = reading.addressee if sent else None
    return replace(reading, document=kind, addressee=addressee, in_reply_to=answered, rule=f"{reading.rule}; weighed: {kind}")


def _of_day(reading: Quotation, day: str | None) -> Quotation:
    basis = "told near the words" if day else "unknown"
    return replace(reading, letter_date=day, date_basis=basis, news=False, month="", rule=f"{reading.rule}; weighed: {day or 'no day'}")


def _reader_of(reading: Quotation, view: View) -> str | None:
    """To whom the speaker's letters go in the article, else who writes to him, else the only other leader that it names."""
    if reading.addressee not in (None, reading.speaker):
        return reading.addressee
    sent = Counter(one.addressee for one in view.readings if one.is_letter and one.speaker == reading.speaker and one.addressee != reading.speaker)
    got = Counter(one.speaker for one in view.readings if one.is_letter and one.addressee == reading.speaker and one.speaker != reading.speaker)
    known = [name for counts in (sent, got) for name, _ in counts.most_common() if name]
    others = [name for name in view.named if name != reading.speaker]
    return known[0] if known else others[0] if len(others) == 1 else None


def numbered(readings: list[Quotation]) -> list[Quotation]:
    """The readings with numbers of documents that tell letters of different sides or days apart, and join those of the same sides and day;
    a letter that the rules did not know has what they tell of the one it is joined to."""
    known: dict[tuple, Quotation] = {}
    for one in readings:
        if one.is_letter and one.document_number is not None and "weighed" not in one.rule:
            known.setdefault((one.speaker, one.addressee, one.letter_date), one)
    free, out = 1 + max((one.document_number for one in readings if one.document_number is not None), default=-1), []
    taken: dict[int, tuple] = {}
    for one in readings:
        key = (one.speaker, one.addressee, one.letter_date)
        if one.is_letter and (one.document_number is None or taken.setdefault(one.document_number, key) != key):
            if key not in known:
                known[key], free = replace(one, document_number=free), free + 1
            one = replace(one, document_number=known[key].document_number, occasion=one.occasion or known[key].occasion)
        out.append(one)
    return out


QUESTIONS = {"speaker": weigh_speakers, "letter": weigh_letters, "addressee": weigh_addressees, "day": weigh_days, "kind": weigh_kinds}
