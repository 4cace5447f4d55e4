"""Whether a mention can mean a document spoken of: nothing that one tells of kind, number, sides or day contradicts the other."""

from __future__ import annotations

from datetime import date

from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.vocabulary import CORRESPONDENCE, DOCUMENTS

_WRITTEN = frozenset("letter letters missive missives telegram telegrams cable cables card cards note notes memo epistle".split())  # never by mouth
_COUNTED = ("relative", "weekday", "counted from a day")  # how the basis begins of a day that no date tells
_ON_ITS_WAY = 7  # days from the date that a letter bears to that on which it is sent
_OF_ANY = frozenset({"", "thanks", "message", "missive", "reply", "response", "answer"})  # nouns that a letter of any noun may be called by


def agree(document: Document, mention: Mention) -> bool:
    """Whether a mention can mean a document; an indefinite one only where both tell the sender, or neither does."""
    if any(contradicts(document, mention) for contradicts in (_in_kind, _in_number, _in_sides, _in_reader, _in_day, _in_occasion)):
        return False
    return mention.definite or (mention.sender is not None and document.sender is not None) or (document.sender is None and not mention.sender)


def is_called_so(document: Document, mention: Mention) -> bool:
    """Whether `a card` can be a document once more: of one noun with it, or one of them of the nouns that fit all."""
    nouns = {document.noun, mention.noun}
    return len(nouns) == 1 or bool(nouns & _OF_ANY)


def _in_kind(document: Document, mention: Mention) -> bool:
    """A speech is no letter, a meeting of others another one, `a letter` no answer told of, and what is written not by mouth."""
    if _family(document.kind) != _family(mention.kind) or set(mention.present) - set(document.present):
        return True
    if document.kind == "reply" and mention.kind == "letter" and not mention.definite and not mention.sender:
        return True
    by_mouth = {document.kind, mention.kind} == {"verbal message", "letter"}
    return by_mouth and not mention.implied and (not mention.definite or bool(_WRITTEN & {document.noun, mention.noun}))  # "In it he congratulated"


def _family(kind: str) -> str:
    """Letters of all ways are one family of kinds."""
    return "letter" if kind in CORRESPONDENCE else kind


def _in_number(document: Document, mention: Mention) -> bool:
    """One letter is not several, and letters exchanged only such."""
    return document.mutual and not mention.mutual or document.many != mention.many and not (document.mutual and mention.mutual)


def _in_sides(document: Document, mention: Mention) -> bool:
    """Of another sender, to another, exchanged between others, or from the one it is to."""
    if mention.sender and mention.sender == document.recipient or mention.recipient and mention.recipient == document.sender:
        return True
    if mention.mutual and document.pair and mention.pair and set(document.pair) != set(mention.pair):
        return True
    if mention.recipient and document.recipient and mention.recipient != document.recipient:
        return True
    if not mention.sender or not document.sender or mention.sender == document.sender:
        return False
    signs = document.inferred and mention.kind == "reply" and mention.definite  # for the state that was written to
    return not (signs and mention.sender.country == document.sender.country)


def _in_reader(document: Document, mention: Mention) -> bool:
    """`The letter was read to traders`: no letter to them, when it was sent to a leader."""
    public = mention.elsewhere and DOCUMENTS.get(mention.noun) == "letter"  # not "extended greetings to the people" in a letter
    return public and _is_to_leader(document) or document.elsewhere and _is_to_leader(mention)


def _is_to_leader(one: Document | Mention) -> bool:
    """Whether a leader is told to be the reader."""
    return one.recipient is not None and one.recipient.leader


def _in_day(document: Document, mention: Mention) -> bool:
    """Of another day or year, or of one where the mention is of none told before."""
    if mention.undated and document.date and document.date != mention.date:
        return True
    if mention.year and mention.year != (document.year or int((document.date or "0")[:4])):
        return True
    if not mention.date:
        return False
    return bool(document.date) and mention.date != document.date or bool(document.year) and int(mention.date[:4]) != document.year


def _in_occasion(document: Document, mention: Mention) -> bool:
    """For another occasion than those told: `Kim congratulated Putin on his birthday. In a Victory Day greeting, he had written`."""
    return bool(mention.meant_for and document.occasions) and not mention.meant_for & document.occasions and mention.date in (None, document.date)


def bears(document: Document, mention: Mention) -> bool:
    """Whether `The letter, dated May 3,` tells the day of the one that was only told to be sent or written some days ago: `on Monday`."""
    told = document.sender and document.date and not document.older
    if not (told and mention.dated and mention.definite and document.basis.startswith(_COUNTED)):
        return False
    return 0 <= (date.fromisoformat(document.date) - date.fromisoformat(mention.date)).days <= _ON_ITS_WAY
