"""Whether an article tells of a letter as the news of its own day: then the letter was known by that day, though none is told of its writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tonetrack.reading.coreference.state import State
from tonetrack.reading.dates import DateMention, month_number, nearest_year
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.chunks import words_of
from tonetrack.reading.sentences.clauses import Sentence

TOP = 4  # sentences in which an article tells its news
SOON = timedelta(days=62)  # within which a day of no year is rather one to come than one of ten months ago
OLD = timedelta(days=31)  # from writing to printing; what is told of a day longer ago is no news

_RETOLD = re.compile(  # what tells of letters long after they were written
    r"\b(?:books?|memoirs?|biograph\w+|archiv\w+|declassified|documentary|histor(?:y|ies|ians?)|years? (?:ago|earlier)|decades?"
    r"|(?:last|previous|that) (?:year|month|spring|summer|autumn|fall|winter)"
    r"|months ago|earlier this year|former|late)\b"
)
_OF_PICTURE = re.compile(
    r"\b(?:file|handout) (?:photo|picture|image)\b|\bphoto \||\bin this (?:photo|picture|image)\b|\( (?:left|right|l|r|centre|center) \)"
)
_IN_MONTH = re.compile(
    r"\b(?:in|since|last) (?:early |mid-|late )?(january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)"
)


def is_news(state: State, document: Document) -> bool:
    """Whether a letter of no told day is what the article reports as new: `Xi has sent Kim a telegram`, told at its top.

    Not one that it recalls or one of several, nor where a time of long before was told until then; both sides hold office on the article's day.
    """
    if not state.anchor or document.date or document.older or document.year or document.sentence < 1:
        return False
    if any(
        other.many and not other.mutual and other.sender in (None, document.sender) and other.sentence <= document.sentence
        for other in state.register.documents
    ):
        return False
    told = [sentence for sentence in state.sentences[: document.sentence] if not tells_of_picture(sentence)]  # a caption tells no news
    return len(told) <= TOP and _in_office(state, document, state.anchor) and not any(_is_of_old(sentence, state, document) for sentence in told)


def tells_of_picture(sentence: Sentence) -> bool:
    """Whether a sentence is a caption, whose day is a picture's."""
    return bool(_OF_PICTURE.search(_words(sentence)))


def _words(sentence: Sentence) -> str:
    return words_of(sentence.chunks)


def _in_office(state: State, document: Document, day: date) -> bool:
    return all(party and state.roster.held(party, "leader", day.isoformat()) for party in (document.sender, document.recipient))


def _is_of_old(sentence: Sentence, state: State, document: Document) -> bool:
    """Whether a sentence tells a time of more than OLD before the article, at which the letter may have been written."""
    words = _words(sentence)
    months = (month_number(found[1]) for found in _IN_MONTH.finditer(words))
    return (
        bool(_RETOLD.search(words))
        or any(month != state.anchor.month for month in months)
        or any(state.anchor - day > OLD for day in _days(sentence, state, document))
    )


def _days(sentence: Sentence, state: State, document: Document) -> Iterator[date]:
    """The days a sentence tells, and the last ones of its months and past years, at which both could write: `the war of 1945` is no letter's time."""
    for value in (chunk.value for chunk in sentence.chunks if chunk.kind == "date"):
        if value.kind == "year":
            day = date(value.year, 12, 31) if value.year < state.anchor.year else None
        elif value.kind == "month":
            day = date(value.year, value.month, 28)
        else:
            day = date.fromisoformat(told) if (told := sentence.day_of(value)[0]) and not _is_to_come(value, state.anchor) else None
        if day and _in_office(state, document, day):
            yield day


def _is_to_come(value: DateMention, anchor: date) -> bool:
    """Whether a day without its year is soon after the article's: `cleared the way for a summit on Dec. 7`."""
    near = nearest_year(value.month, value.day, anchor) if value.kind == "month-day" and value.of_year != "last" else None
    return near is not None and timedelta(0) < near - anchor <= SOON
