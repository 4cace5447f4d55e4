"""Whether what an article has is a letter the corpus knows: by parties, kind, day, occasion and words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from tonetrack.corpus import DateStamp, Letter
from tonetrack.reading.letters.findings import SHORT, TOLD_APART, UNCOMMON, Finding
from tonetrack.text import normalise

RUN = 6  # words in a row that two letters of one time do not share by chance
LONG_AFTER = 12  # by which one told long after is known: a greeting says much of what that of the year before said
OWN = 2  # words of such a run that are in no formula ("people on the occasion of the")
ALIKE = 0.5  # of the content words of the shorter text that stand in the other: two translations of one letter share more
APART = 0.15  # letters of one day that share less are two, when both are long enough to tell (ENOUGH content words)
ENOUGH = 12
LONGEST_WAY = timedelta(days=31)  # from writing to receiving or printing
ORDER = ("written", "received", "published")
FAMILIES = (  # kinds that agencies name one message by
    frozenset({"letter", "congratulation", "greeting", "new-year card", "thanks"}), frozenset({"condolence", "sympathy"}), frozenset({"reply",
    "thanks"}),
)  # fmt: skip

_INSERTION = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_EMPTY = frozenset(
    "the and for that with his her their our your from this these those have has been was were will would also said says noting expressing"
    " wished hoped message letter between under into upon which who whose them they its than more behalf people country countries president"
    " chairman".split()
)
_FORMULAS = frozenset(  # words of which greetings of every year are made
    "accept great greater good health success successes happiness prosperity well-being wellbeing wish wishes warm warmest sincere sincerely"
    " heartfelt best friendly friendship relations cooperation partnership strategic comprehensive bilateral development traditional further"
    " develop strengthen strengthening peoples citizens work responsible two both".split()
)
_ANY_OCCASION = frozenset(
    "anniversary day national birth birthday thanks message greeting greetings congratulation congratulations occasion year parts".split()
)


def same_letter(letter: Letter, finding: Finding) -> str:
    """Why the finding is that letter (`its words`, `its day`, `its occasion`), or an empty text when it is not.

    The parties of the finding must be named as the corpus names them.
    """
    if (letter.sender, letter.recipient) != (finding.sender.name, finding.recipient.name) or letter.kind in UNCOMMON:
        return ""
    if not _kinds_agree(letter.kind, finding.kind) or not _days_allow(letter, finding) or _other_occasion(letter.occasion, finding):
        return ""
    if _share_words(letter, finding):
        return "its words"
    if not finding.printed and finding.told_apart != (TOLD_APART in letter.note):
        return ""
    one_occasion = bool(finding.occasion) and finding.occasion == letter.occasion
    if finding.printed and not one_occasion and (shared := _shared_part(letter, finding)) is not None and shared < APART:
        return ""
    if _same_day(letter, finding):
        return "its day"
    return "its occasion" if one_occasion and letter.stamp and finding.date else ""


def _kinds_agree(one: str, two: str) -> bool:
    return one == two or "letter" in (one, two) or any({one, two} <= family for family in FAMILIES)


def _days_allow(letter: Letter, finding: Finding) -> bool:
    """Whether the days that are told can be of one letter: the same where they mean the same, else a letter's way apart."""
    stamp, day = letter.stamp, finding.date or finding.reported
    if stamp is None or not day:
        return True
    theirs = getattr(letter, finding.date_is) if finding.date else None
    if theirs and finding.date_is != "published":
        return day.startswith(theirs.date) or theirs.date.startswith(day)
    if len(day) != 10:
        return not finding.date or stamp.date[:7] == day
    if stamp.precision != "day":
        return not finding.date or _months_apart(stamp, day) <= 1
    here, there = ORDER.index(finding.date_is if finding.date else "published"), ORDER.index(letter.stamp_name)
    later = date.fromisoformat(day) - stamp.day
    if not finding.printed and not finding.date:
        return later >= timedelta(0)  # an article may quote a letter of long ago, but none that is yet to come
    if here == there:
        return abs(later) <= LONGEST_WAY
    return timedelta(0) <= (later if here > there else -later) <= LONGEST_WAY


def _months_apart(stamp: DateStamp, day: str) -> int:
    if stamp.precision == "year":
        return 0 if day.startswith(stamp.date) else 12
    return abs((int(day[:4]) - int(stamp.date[:4])) * 12 + int(day[5:7]) - int(stamp.date[5:7]))


def _same_day(letter: Letter, finding: Finding) -> bool:
    theirs = getattr(letter, finding.date_is) if finding.date else None
    return bool(theirs) and theirs.date == finding.date


def _other_occasion(one: str, finding: Finding) -> bool:
    """Whether two occasions are plainly two: the 75th and the 79th anniversary, or in an agency's print, which words it fully,
    no telling word in common."""
    two = finding.occasion
    if not one or not two:
        return False
    numbers = [set(re.findall(r"\b\d{1,3}(?=st|nd|rd|th)", text)) for text in (one, two)]
    if all(numbers):
        return not numbers[0] & numbers[1]
    return finding.printed and one_occasion(one, two) is False


def one_occasion(one: str, two: str) -> bool | None:
    """Whether two occasions have a telling word in common; None where one of them has none."""
    ours, theirs = (_content(text) - _ANY_OCCASION for text in (one, two))
    return bool(ours & theirs) if ours and theirs else None


def _share_words(letter: Letter, finding: Finding) -> bool:
    if not _of_one_time(letter, finding):
        return shared_words(letter, finding, LONG_AFTER) > 0
    if finding.printed and (shared := _shared_part(letter, finding)) is not None:
        return shared >= ALIKE
    return shared_words(letter, finding) > 0


def _of_one_time(letter: Letter, finding: Finding) -> bool:
    """Whether the day told of the finding, or that of its article, is within a letter's way of the letter's or of an article that prints it."""
    day = finding.date or finding.reported or ""
    if len(day) != 10:
        return bool(letter.stamp) and len(day) == 7 and letter.stamp.date.startswith(day)
    if letter.stamp and letter.stamp.precision != "day" and _months_apart(letter.stamp, day) <= 1:
        return True
    theirs = [letter.stamp.day] if letter.stamp else []
    theirs += [date.fromisoformat(witness.published) for witness in letter.witnesses if len(witness.published) == 10]
    return any(abs(date.fromisoformat(day) - other) <= LONGEST_WAY for other in theirs)


def shared_words(letter: Letter, finding: Finding, run: int = RUN) -> int:
    """How many runs of words the two share that tell: of `run` words (RUN or LONG_AFTER), or the whole of a shorter excerpt; 0 when none."""
    theirs = [words_of(excerpt.text) for witness in letter.witnesses for excerpt in witness.excerpts]
    return max((_runs(words_of(text), other, run) for text, _ in finding.excerpts for other in theirs), default=0)


def _shared_part(letter: Letter, finding: Finding) -> float | None:
    """How much of the content words of the shorter text stands in the other; None where it is too short to tell."""
    theirs = _content("\n".join(excerpt.text for witness in letter.witnesses for excerpt in witness.excerpts))
    ours = _content(finding.text)
    shorter = min(len(ours), len(theirs))
    return len(ours & theirs) / shorter if shorter >= ENOUGH else None


@lru_cache(maxsize=512)
def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of(text) if len(word) > 3 and word not in _EMPTY)


def words_of(text: str) -> list[str]:
    """The words of an excerpt without what an editor put in [brackets]; `…` and marks do not count."""
    return _WORD.findall(normalise(_INSERTION.sub(" ", text)).lower())


def _runs(one: list[str], two: list[str], run: int) -> int:
    """How many runs of so many words both hold, or whether one holds the whole of a shorter one of more than SHORT words; formulas aside."""
    length = min(run, len(one), len(two))
    if length <= SHORT:
        return 0
    ours, theirs = ({tuple(words[at : at + length]) for at in range(len(words) - length + 1)} for words in (one, two))
    return sum(len(_content(" ".join(shared)) - _ANY_OCCASION - (_FORMULAS if run == LONG_AFTER else frozenset())) >= OWN for shared in ours & theirs)
