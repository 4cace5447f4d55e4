"""Which day has this letter? The steps in their order; the first that tells one stands, but for the date that a letter itself bears.

1. The words that name it: a date of its noun, or of a verb that sends or dates it (documents/days.py): `a letter of May 3`, `sent it on Monday`.
2. What it belongs to: the entry of a list of days (recollections, belonging), a row of letters, letters exchanged (documents/register.py).
3. `date_by_gap`: counted from another day: `A week after Kim wrote on May 2, Xi sent a reply`.
4. `date_letter_spoken_of`: a sentence about the letter spoken of last: `It was dated May 5`.
5. `date_by_verb`: the sentence that quotes from it: `“…,” he writes on 4 November 1962`.
6. `date_by_deed`: the day of what its sender does by it (deeds.py): `Trump called off the talks on Tuesday. In a letter, he said`.
7. `date_by_remark`: what somebody says of it: `“We sent it on Wednesday,” the minister said`; the lines of its signature (printed.py).

Else it has none: a day that only stands near is not taken, but counts as a doubt (confidence.py). A date told in a sentence becomes a day in
`days.day_at`, and a document's own in `Document.take_day`, there only.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from tonetrack.reading.attribution.signatures import WROTE, letter_told_of
from tonetrack.reading.attribution.topics import main_event
from tonetrack.reading.coreference.state import State
from tonetrack.reading.dates import DAYS, DateMention, find_dates, resolve
from tonetrack.reading.documents.days import day_at, told_before
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import WHO, find, find_all, fits, forms
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.vocabulary import CORRESPONDENCE, PLURAL, SEND, WRITE

_DATED = frozenset("dated sent written signed posted mailed dictated drafted typed penned composed dispatched".split())
_TEXT = "original|text|envelope|sheet|sheets|page|pages|document|version|paper|copy|translation"
_HAD = "had|has|{BE}|also|then|later|only"
_TO_DAY = "( !and|but|after|before|;|QUOTE _ ){0,11}? day=DAY"  # to a day of the same clause
_OWN = "( !QUOTE|DOCUMENT('s) _ )*?"  # with nothing between that could be the day's
_OF_LETTER = forms(  # how the day is told of the letter spoken of last
    f"^ {{DATED}} {_TO_DAY} ( _ )* it|the",  # "Sent on May 5, it asked"
    f"^ it|the {_OWN} ( dated | date of? ) day=DAY",  # "It is signed by the king and dated May 3"
    f"{_TEXT} !of !( that? {WHO} ) {_OWN} ( dated | {{DATED}} on | date of ) day=DAY",  # "seen a copy, dated May 28"
    f"{_TEXT} !of {_OWN} day=DAY's date",  # "The text, put up on Friday with that day's date"
    f"verb={{WROTE}} it {_TO_DAY}",  # "Trump signed it with a black marker on March 22"
    f"the {_TEXT} {_HAD}{{1,5}} {{DATED}} {_TO_DAY}",  # "the original had been sent on May 3"
    f"it {_HAD}* {{BE}} {{DATED}} {_TO_DAY}",  # "It was dated May 5"
    DATED=_DATED,
    WROTE=WROTE,
)
_SENT_IT = re.compile(  # in what somebody says: `We sent it`, `The letter went out`
    r"\b(?:sent|signed|wrote|dispatched|mailed|posted|dictated) (?:it|(?:the|our|my|his) (?:letter|reply|answer|message))(?= )"
    r"|\b(?:[Ii]t|(?:The|Our|My) (?:letter|reply|answer|message)) (?:went (?:out|off)|left|was (?:sent|signed|written|dispatched|mailed|posted))(?= )"
)
_NEAR = 24  # letters of a remark after `sent it` in which its day may stand
_SENT = forms(  # that the letter spoken of was sent, in a clause that another day is counted from
    f"@_ ( it | the DOCUMENT ) {_HAD}* {{BE}} {{DATED}}",  # "a day after it was sent"
    DATED=_DATED,
    WROTE=WROTE,
)
_WRITTEN_ON = forms(  # the day of a letter by its verb; not of what somebody writes of
    "verb={WRITE}|told ( , on )? ( on that | ( !{OCCASIONS}|{CONJUNCTIONS}|of|about|how|why|MARK|QUOTE|AGENCY('s)|DOCUMENT('s) _ ){0,7}? ) day=DAY",
)
_OPENS_ON = forms("^ on|late|early|by|then? _? day=DAY")  # "On May 3 the president wrote"

# ------------------------------------------------------------------ the letter spoken of last


def date_letter_spoken_of(state: State, sentence: Sentence) -> None:
    """The day in `It left the Kremlin on December 29`, `It was dated May 5`: of the letter spoken of last."""
    letter = _undated(state)
    if letter is None or not any(chunk.kind == "date" for chunk in sentence.chunks):
        return
    for found in find_all(_OF_LETTER, sentence.chunks):
        signer = next((sentence.person(event.subject) for event in sentence.events if event.verb == found.get("verb", -1)), None)
        if letter.sender is None or signer in (letter.sender, None):
            letter.touched = state.number
            letter.told.append(state.number)
            letter.take_day(day_at(sentence, found["day"]))
            return


def date_by_remark(state: State, text: str) -> None:
    """The day of the letter spoken of that somebody tells in what he says of it: `“We sent it on Wednesday,” the minister said`."""
    sent, letter = _SENT_IT.search(text), _undated(state)
    day = next(iter(find_dates(text, sent.end(), min(sent.end() + _NEAR, len(text)))), None) if letter and sent else None
    if day and day.kind in DAYS:
        letter.take_day(resolve(day, state.anchor, None, state.year))


def _undated(state: State) -> Document | None:
    """The letter told of, if it has no day."""
    letter = letter_told_of(state)
    return letter if letter and not letter.date else None


# ------------------------------------------------------------------ a letter that somebody writes


def date_by_gap(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """The day of a letter counted from another day: `A week after Kim wrote on May 2, Xi sent a reply`, `sent on Wednesday, two days after Kim
    wrote`, `carried the reply on Monday, a day after it was sent`."""
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind == "date" and chunk.value.kind == "gap":
            told = next((documents[place].date for place in sorted(documents, reverse=True) if place < at and documents[place].date), None)
            reported = told_before(sentence, at)
            if told and (letter := _written_after(state, sentence, at, documents)):
                _count(letter, date.fromisoformat(told), chunk.value.back)
            elif reported and (letter := _sent_after(state, sentence, at, documents)):
                _count(letter, reported, chunk.value.back)


def _count(letter: Document, told: date, days: int) -> None:
    """Give a letter without a day the one that is so many days from another."""
    letter.take_day(((told + timedelta(days=days)).isoformat(), "counted from another day told"))


def _written_after(state: State, sentence: Sentence, at: int, documents: dict[int, Document]) -> Document | None:
    """The letter of the clause right after a place, in which a leader writes or sends: `two days after Kim wrote`."""
    event = next((event for event in sentence.events if event.verb > at), None)
    writer = sentence.person(event.subject) if event and at < event.subject and event.verb <= at + 6 else None
    if writer is None or not writer.leader or sentence.chunks[event.verb].text not in WRITE | SEND:
        return None
    known = documents.get(event.verb) or state.register.letter_by(writer)
    return known or state.take(Mention("letter", sender=writer, background=True))


def _sent_after(state: State, sentence: Sentence, at: int, documents: dict[int, Document]) -> Document | None:
    """The letter told of whose sending the clause right after a place tells: `a day after it was sent`."""
    if not fits(_SENT, sentence.chunks, at):
        return None
    places = [*(place for place in sorted(documents, reverse=True) if place < at), *(place for place in sorted(documents) if place > at)]
    return next((documents[place] for place in places if documents[place].kind in CORRESPONDENCE), state.letter_before)


def date_by_verb(state: State, sentence: Sentence, at: int, document: Document, documents: dict[int, Document]) -> Document:
    """The document with the day in `“…,” he writes on 4 November 1962`, `On May 3 he wrote`; of many letters, the one of that day;
    one dated here stays."""
    dated = document.date and any(document is here for here in documents.values())
    day = None if dated else _day_of_writing(sentence, document.sender)
    told, basis = sentence.day_of(day) if day else (None, "")
    if not told or document.date == told:
        return document
    if document.many or document.noun in PLURAL or document.date:
        return state.take(Mention("letter", sender=document.sender, recipient=document.recipient, date=told, basis=basis))
    document.take_day((told, basis))
    return document


def _day_of_writing(sentence: Sentence, writer: Party | None) -> DateMention | None:
    """The day right after a verb of writing, or that opens a sentence whose main clause tells what the writer does, or the part of it before the
    words: `he writes on 4 November 1962`, `On May 3, a holiday, Kim wrote “…”, on May 5 “…”`."""
    chunks = sentence.chunks
    if not any(chunk.kind == "date" and chunk.value.kind in DAYS for chunk in chunks):
        return None
    for found in find_all(_WRITTEN_ON, chunks):
        verb = found["verb"]
        reader = sentence.person(object_of(chunks, verb)) if chunks[verb].text == "told" else None  # "he told Sharif on May 3"
        if chunks[verb].text != "told" or reader and reader.leader:
            return chunks[found["day"]].value
    day, first = (find(_OPENS_ON, chunks) or {}).get("day", len(chunks)), main_event(sentence)
    own = first and first.subject > day and sentence.party(first.subject) == writer
    return chunks[day].value if own else None
