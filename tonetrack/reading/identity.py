"""Whether what an article has is a letter the corpus knows: by parties, kind, day and words."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tonetrack.corpus import Letter
from tonetrack.reading.findings import UNCOMMON, Finding
from tonetrack.text import plain

RUN = 6  # words in a row that two letters do not share by chance, as long as they are no stock phrase
SHORT = 3  # a shorter excerpt ("great success") stands in many letters and identifies none
ALIKE = 0.5  # of the content words of the shorter text that stand in the other: two translations of one letter share more
APART = 0.15  # letters of one day that share less are two, when both are long enough to tell (ENOUGH content words)
ENOUGH = 12
LONGEST_WAY = timedelta(days=31)  # from writing to receiving or printing
SAME_FAMILY = frozenset({"letter", "congratulation", "greeting", "new-year card", "thanks"})  # agencies name one message differently

_INSERTION = re.compile(r"\[[^\]]*\]")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_EMPTY = frozenset(
    "the and for that with his her their our your from this these those have has been was were will would also said says noting expressing wished hoped"
    " message letter between under into upon which who whose them they its than more behalf people country countries president chairman".split()
)


def same_letter(letter: Letter, finding: Finding) -> str:
    """Why the finding is that letter (`its day`, `its words`, `its occasion`), or an empty text when it is not."""
    if (letter.sender, letter.recipient) != (finding.sender.name, finding.recipient.name) or letter.kind in UNCOMMON:
        return ""
    if not _kinds_agree(letter.kind, finding.kind):
        return ""
    theirs = getattr(letter, finding.date_is) if finding.date else None
    if theirs and theirs.precision == "day":
        return "its day" if theirs.date == finding.date and not _differ(letter, finding) else ""
    if not _within_reach(letter, finding):
        return ""
    if _share_words(letter, finding):
        return "its words"
    dated = letter.stamp is not None and finding.date is not None
    return "its occasion" if dated and finding.occasion and finding.occasion == letter.occasion and not _differ(letter, finding) else ""


def _kinds_agree(one: str, two: str) -> bool:
    return one == two or {one, two} <= SAME_FAMILY or "letter" in (one, two) or {one, two} == {"condolence", "sympathy"}


def _within_reach(letter: Letter, finding: Finding) -> bool:
    """Whether two days of different meaning (written, received, published) can be of one letter."""
    stamp, day = letter.stamp, finding.date or finding.reported
    if stamp is None or stamp.precision != "day" or not day or len(day) != 10:
        return True
    order = ("written", "received", "published")
    here, there = order.index(finding.date_is if finding.date else "published"), order.index(letter.stamp_name)
    later = date.fromisoformat(day) - stamp.day
    if here == there and finding.date:
        return later == timedelta(0)
    return timedelta(0) <= (later if here >= there else -later) <= LONGEST_WAY or not finding.printed and not finding.date


def _differ(letter: Letter, finding: Finding) -> bool:
    """Whether two texts of one day are plainly two letters: long enough to tell, and hardly a word in common."""
    if letter.occasion and finding.occasion and letter.occasion == finding.occasion:
        return False
    ours, theirs = _content(finding.text), _content(_text(letter))
    return min(len(ours), len(theirs)) >= ENOUGH and len(ours & theirs) < APART * min(len(ours), len(theirs))


def _share_words(letter: Letter, finding: Finding) -> bool:
    if not finding.printed:
        return any(_run(words_of(text), words_of(excerpt.text)) for text, _ in finding.excerpts for witness in letter.witnesses for excerpt in witness.excerpts)
    ours, theirs = _content(finding.text), _content(_text(letter))
    return min(len(ours), len(theirs)) >= ENOUGH and len(ours & theirs) >= ALIKE * min(len(ours), len(theirs))


def _text(letter: Letter) -> str:
    return "\n".join(excerpt.text for witness in letter.witnesses for excerpt in witness.excerpts)


def _content(text: str) -> set[str]:
    return {word for word in words_of(text) if len(word) > 3 and word not in _EMPTY}


def words_of(text: str) -> list[str]:
    """The words of an excerpt without what an editor put in [brackets]; `…` and marks do not count."""
    return _WORD.findall(plain(_INSERTION.sub(" ", text)).lower())


def _run(one: list[str], two: list[str]) -> bool:
    """Whether they share a run of words that tells: RUN words, or the whole of a shorter excerpt of more than SHORT words."""
    shorter = min(len(one), len(two))
    length = RUN if shorter >= RUN else shorter
    if length <= SHORT:
        return False
    runs = {tuple(two[at : at + length]) for at in range(len(two) - length + 1)}
    return any(tuple(one[at : at + length]) in runs for at in range(len(one) - length + 1))
