"""On which day a letter was written: told of the one spoken of last (`It left the Kremlin on December 29`, `signed it on May 5`),
or of one that somebody writes."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date, timedelta

from tonetrack.reading.attribution.topics import main_event
from tonetrack.reading.coreference.state import State
from tonetrack.reading.dates import DAYS, DateMention, find_dates, resolve
from tonetrack.reading.documents.days import is_of_occasion, told_before
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_determined, object_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, ANSWER, BE, CONJUNCTIONS, CORRESPONDENCE, LETTERS, OCCASIONS, PLURAL, SEND, WRITE

_SENDS_IT = frozenset(  # what `it`, the letter, does or undergoes on its day
    "left went sent dated written signed mailed dispatched posted bears bore carries".split()
)
_WROTE_IT = frozenset("signed wrote written sent penned drafted dispatched mailed posted dictated".split())  # what somebody does with it on its day
_DATED = frozenset(  # participles that open a sentence about a letter
    "dated sent written signed posted mailed dictated drafted typed penned composed dispatched".split()
)
_IS_DATED = frozenset("sent dated written signed mailed".split())  # in the passive, of the letter even after an agency
_SENT_IT = re.compile(  # in what somebody says: `We sent it`, `The letter went out`
    r"\b(?:sent|signed|wrote|dispatched|mailed|posted|dictated) (?:it|(?:the|our|my|his) (?:letter|reply|answer|message))(?= )"
    r"|\b(?:[Ii]t|(?:The|Our|My) (?:letter|reply|answer|message)) (?:went (?:out|off)|left|was (?:sent|signed|written|dispatched|mailed|posted))(?= )"
)
_NEAR = 24  # letters of a remark after `sent it` in which its day may stand
_SHEETS = frozenset("original text envelope sheet page document version paper".split())  # what a letter is written on
_TEXTS = frozenset("text version copy original translation sheet page pages sheets".split())  # these bear the day of the letter
_ON_SHEET = frozenset("at on under above below beside it given".split())  # where a date is written
_AFTER = frozenset("and but after before ;".split())  # after these a day is no longer that of signing or sending
_SENT = frozenset(  # what is done with a letter, in a clause that another day is counted from
    "sent written signed dated wrote penned dispatched posted mailed dictated composed".split()
)
_TOLD = OCCASIONS | CONJUNCTIONS | frozenset("of about how why".split())  # with these begins what somebody writes


# ------------------------------------------------------------------ the letter spoken of last


def note_day(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """The day in `It left the Kremlin on December 29`, `It was dated May 5`: of the letter spoken of last."""
    chunks, letter = sentence.chunks, _undated(state)
    if letter is None:
        return
    if day := _day_of_opening(chunks):
        _date_letter(state, letter, day, sentence, sentence.context)
    if day := _day_after_all(state, sentence, letter):
        _date_letter(state, letter, day, sentence, sentence.context)
    if dated := _day_of_text(chunks, documents):
        _date_letter(state, letter, chunks[dated].value, sentence, sentence.context)
        return
    for event in sentence.events:
        if day := _day_of_signing(state, sentence, event, letter) or _day_of_sending(state, sentence, event):
            _date_letter(state, letter, day, sentence, sentence.context)
            return


def _date_letter(state: State, letter: Document, day: DateMention, sentence: Sentence, context: date | None) -> None:
    """Give the letter a day; `the day before` counts from one told before it in the sentence, else from the context."""
    at = next(at for at, chunk in enumerate(sentence.chunks) if chunk.value is day)
    letter.date, letter.basis = resolve(day, sentence.anchor, told_before(sentence, at) or context, sentence.year)


def _day_of_signing(state: State, sentence: Sentence, event: Event, letter: Document) -> DateMention | None:
    """The day on which somebody, its sender from now on, signs a letter: `Trump signed it with a black marker on March 22`."""
    chunks, signer = sentence.chunks, sentence.person(event.subject)
    writes = chunks[event.verb].text in _WROTE_IT and (
        [chunk.text for chunk in chunks[event.verb + 1 : event.verb + 2]] == ["it"] or _is_of_text(chunks, event)
    )
    if not writes or letter.sender is not None and signer not in (letter.sender, None):
        return None
    letter.sender = letter.sender or signer
    letter.touched = state.number
    return _first_day(chunks[event.verb + 1 : event.verb + 10])


def _day_of_sending(state: State, sentence: Sentence, event: Event) -> DateMention | None:
    """The day on which `it` is sent; in the active, only when no agency can be meant: `It left the Kremlin on December 29`."""
    chunks = sentence.chunks
    if chunks[event.verb].text in _IS_DATED and _is_of_original(chunks, event.verb):
        return _first_day(chunks[event.verb + 1 : event.verb + 14])
    passive = chunks[event.verb - 1].text in BE and chunks[event.verb].text in _IS_DATED
    sends = event.subject >= 0 and chunks[event.subject].text == "it" and chunks[event.verb].text in _SENDS_IT
    if not sends or state.narrator and not passive:
        return None
    fronted = chunks[: event.subject] if event.subject < 5 and chunks[0].text == "on" else []  # "On Monday it went back"
    return _first_day(chunks[event.verb + 1 : event.verb + 9]) or _first_day(fronted)


def date_by_remark(state: State, text: str) -> None:
    """The day of the letter spoken of that somebody tells in what he says of it: `“We sent it on Wednesday,” the minister said`."""
    sent = _SENT_IT.search(text)
    letter = _undated(state) if sent and sent.group().endswith(" it") else _last_letter(state) if sent else None
    day = next(iter(find_dates(text, sent.end(), min(sent.end() + _NEAR, len(text)))), None) if letter and sent else None
    if day and day.kind in DAYS:
        letter.date, letter.basis = resolve(day, state.anchor, None, state.year)


def _last_letter(state: State) -> Document | None:
    """The letter spoken of last, if it has no day, whatever was spoken of since."""
    letter = next((other for other in reversed(state.register.recent) if other.kind in CORRESPONDENCE), None)
    return letter if letter and not letter.date else None


def _undated(state: State) -> Document | None:
    """The letter without a day spoken of last, also over where it is told: `Trump signed it on March 22, according to the book`,
    `In an interview he said he had sent it`."""
    focus = state.register.focus
    if focus and focus.kind not in CORRESPONDENCE:
        lately = (other for other in reversed(state.register.recent) if other.touched >= state.number - 2)
        focus = next((other for other in lately if other.kind in CORRESPONDENCE), None)
    return focus if focus and focus.kind in CORRESPONDENCE and not focus.date else None


def _first_day(chunks: list[Chunk]) -> DateMention | None:
    """The first day told before the clause ends: not in `signed it, and on Friday flew home`."""
    last = next((at for at, chunk in enumerate(chunks) if chunk.kind == "quote" or chunk.text in _AFTER), len(chunks))
    return next((chunk.value for at, chunk in enumerate(chunks[:last]) if chunk.kind == "date" and not (at and is_of_occasion(chunks, at))), None)


def _day_after_all(state: State, sentence: Sentence, letter: Document) -> DateMention | None:
    """The day in `He wrote back. That was on March 1.`: a sentence about what the one before told last, that somebody wrote."""
    chunks, before = sentence.chunks, state.sentences[-2] if len(state.sentences) > 1 else None
    begins = len(chunks) > 2 and chunks[0].text in ("that", "this", "it") and chunks[1].text in BE | {"happened"}
    at = next((place for place in range(2, min(5, len(chunks))) if chunks[place].kind == "date"), 0) if begins else 0
    plain = at and all(chunk.text in ADVERBS | {"on", "back", "only"} for chunk in chunks[2:at]) and chunks[at].value.kind in DAYS
    after = chunks[at + 1 : at + 3] if at else []
    ends = not after or after[0].kind == "mark" and (len(after) < 2 or after[1].text not in ("when", "that", "and"))
    if not (plain and ends and before and before.events and letter.touched >= state.number - 1):
        return None
    if before.chunks[before.events[-1].verb].text not in WRITE | SEND | ANSWER:
        return None
    letter.touched = state.number
    letter.told.append(state.number)
    return chunks[at].value


def _is_of_original(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb tells that the sheet a letter is written on was sent: `the original had been sent`, `the signed text was dispatched`."""
    place = verb - 1
    while place > 0 and chunks[place].text in BE | ADVERBS:
        place -= 1
    return 0 < place < verb - 1 and chunks[place].text in _SHEETS and is_determined(chunks, place) == "the"


def _day_of_opening(chunks: list[Chunk]) -> DateMention | None:
    """The day in `In it, dated May 5, he asked`, `Sent on May 5, it asked`."""
    if len(chunks) > 3 and chunks[0].text in ("the", "its") and chunks[1].text == "date" and chunks[2].text in BE | _ON_SHEET:
        return _first_day(chunks[2:10])  # "The date at its head is May 4"
    first = (
        3
        if [chunk.text for chunk in chunks[:3]] == ["in", "it", ","]
        else next((at for at in range(2, min(9, len(chunks))) if _joins_dated(chunks, at)), 0)
    )
    if len(chunks) <= first or chunks[first].text not in _DATED:
        return None
    told = first or any(chunk.text in ("it", "the") for chunk in chunks[2:18])
    return _first_day(chunks[first + 1 : first + 8]) if told else None


def _joins_dated(chunks: list[Chunk], at: int) -> bool:
    """Whether more is told of a letter beside its day before it is named: `Addressed to “…” and dated May 5, the message`."""
    if chunks[at].text != "dated" or chunks[at - 1].text not in ("and", ","):
        return False
    return any(chunks[place].text == "the" and chunks[place + 1].value in LETTERS for place in range(at + 2, min(at + 5, len(chunks) - 1)))


def _is_of_text(chunks: list[Chunk], event: Event) -> bool:
    """Whether a clause tells who signed the text spoken of: `The text he signed on May 3 is short`, `the version that Kim sent`."""
    noun = event.subject - 1 - (chunks[event.subject - 1].text == "that")
    return event.verb == event.subject + 1 and noun > 0 and chunks[noun].text in ("text", "version") and chunks[noun - 1].text == "the"


def _day_of_text(chunks: list[Chunk], mentioned: Container[int]) -> int:
    """The place of a day that the letter spoken of, its text or a copy bears: `seen a copy, dated May 28`, `It bears the date of May 28`,
    `The text, put up on Friday with that day's date`; 0 for none."""
    for at, chunk in enumerate(chunks):
        if chunk.kind != "date" or chunk.value.kind not in DAYS or not _bears_day(chunks, at):
            continue
        texts = [place for place in range(at - 1, 0, -1) if chunks[place].text in _TEXTS and chunks[place + 1].text != "of"]
        noun = next((place for place in range(at - 1, 0, -1) if place in mentioned or chunks[place].kind == "quote" or place in texts), 0)
        of_it = not noun and chunks[0].text in ("it", "the") and chunks[at - 1].text != "on"  # "It is signed by the king and dated May 3"
        if of_it or noun and noun not in mentioned and chunks[noun].kind != "quote":
            return at
    return 0


def _bears_day(chunks: list[Chunk], at: int) -> bool:
    """Whether a day is told as that on a sheet: `dated May 5`, `signed on May 5`, `with Friday's date`, `the date of May 5`."""
    before, after = [chunk.text for chunk in chunks[max(0, at - 2) : at]], chunks[at + 1 : at + 2]
    dated = before[-1:] == ["dated"] or before[-1:] == ["on"] and before[0] in _DATED or before == ["date", "of"]
    return dated or chunks[at].possessive and bool(after) and after[0].text == "date"


# ------------------------------------------------------------------ a letter that somebody writes


def date_by_gap(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """The other letter's day in `sent on Wednesday, two days after Kim wrote`: counted from the one that is told."""
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind != "date" or chunk.value.kind != "gap":
            continue
        _date_before_report(state, sentence, at, documents)
        _date_after_clause(sentence, at, documents)
        told = next((documents[place] for place in sorted(documents, reverse=True) if place < at and documents[place].date), None)
        other = _written_after(state, sentence, at, documents)
        if told and other and other is not told and not other.date:
            day = date.fromisoformat(told.date) + timedelta(days=chunk.value.back)
            other.date, other.basis = day.isoformat(), "counted from the other letter's day"


def _date_after_clause(sentence: Sentence, at: int, documents: dict[int, Document]) -> None:
    """The day of the main clause's letter in `A week after Kim wrote on May 2, Xi sent a reply`: counted from the day in the clause before."""
    chunks, comma = sentence.chunks, next((place for place, chunk in enumerate(sentence.chunks) if chunk.text == ","), 0)
    told = next((place for place in range(at + 1, comma) if chunks[place].kind == "date" and chunks[place].value.kind in DAYS), 0) if at < 2 else 0
    first = resolve(chunks[told].value, sentence.anchor, sentence.context, sentence.year)[0] if told else None
    for letter in (documents[place] for place in sorted(documents) if first and place > comma and documents[place].date == first):
        day = date.fromisoformat(str(first)) - timedelta(days=chunks[at].value.back)
        letter.date, letter.basis = day.isoformat(), "counted from a day told before it"


def _date_before_report(state: State, sentence: Sentence, at: int, documents: dict[int, Document]) -> None:
    """A letter's day in `carried the reply on Monday, a day after it was sent`: counted from the day on which it was printed or came."""
    chunks, reported = sentence.chunks, told_before(sentence, at)
    places = [*(place for place in sorted(documents, reverse=True) if place < at), *(place for place in sorted(documents) if place > at)]
    letter = next((documents[place] for place in places if documents[place].kind in CORRESPONDENCE), state.focus_before)
    if reported is None or letter is None or letter.kind not in CORRESPONDENCE or letter.date or not _is_sent_then(chunks[at + 1 : at + 6]):
        return
    day = reported + timedelta(days=chunks[at].value.back)
    letter.date, letter.basis = day.isoformat(), "counted from the day it was printed or received"


def _written_after(state: State, sentence: Sentence, at: int, documents: dict[int, Document]) -> Document | None:
    """The letter of the clause right after a place: `two days after Kim wrote`."""
    event = next((event for event in sentence.events if event.verb > at), None)
    return _wrote(state, sentence, event, documents) if event and at < event.subject and event.verb <= at + 6 else None


def date_by_verb(state: State, sentence: Sentence, document: Document, documents: dict[int, Document]) -> Document:
    """The document with the day in `“…,” he writes on 4 November 1962`, `On May 3 he wrote`; of many letters, the one of that day;
    one dated here stays."""
    dated = document.date and any(document is here for here in documents.values())
    day = None if dated else _day_of_writing(sentence, document.sender)
    if day is None:
        return document
    told, basis = resolve(day, sentence.anchor, sentence.context, sentence.year)
    if not told or document.date == told:
        return document
    if document.many or document.noun in PLURAL or document.date:
        return state.take(Mention("letter", sender=document.sender, recipient=document.recipient, date=told, basis=basis))
    document.date, document.basis = told, basis
    return document


def _wrote(state: State, sentence: Sentence, event: Event, documents: dict[int, Document]) -> Document | None:
    """The letter of a clause in which a leader writes or sends: named there, spoken of before, or heard of here."""
    party = sentence.person(event.subject)
    if not party or not party.leader or sentence.chunks[event.verb].text not in WRITE | SEND:
        return None
    known = documents.get(event.verb) or state.register.letter_by(party)
    return known or state.take(Mention("letter", sender=party, background=True))


def _is_sent_then(clause: list[Chunk]) -> bool:
    """Whether a clause tells that the letter spoken of was sent: `it was sent`, `the letter was dated`, `Kim had signed it`, `its date`."""
    texts = [chunk.text for chunk in clause]
    if texts[:1] == ["its"]:
        return texts[1:2] == ["date"]
    own = texts[:1] == ["it"] or texts[:1] == ["the"] and len(clause) > 1 and clause[1].value in LETTERS
    done = next((place for place, text in enumerate(texts) if text in _SENT), -1)
    return done > 0 and (own and bool(BE & set(texts[1:done])) or texts[done + 1 : done + 2] == ["it"])


def _day_of_writing(sentence: Sentence, writer: Party | None) -> DateMention | None:
    """The day right after a verb of writing, or that opens a sentence about the writer: `he writes on 4 November 1962`,
    `On May 3, a holiday, Kim wrote`."""
    chunks = sentence.chunks
    for place, chunk in enumerate(chunks[:-1]):
        tells = chunk.text == "told" and (reader := sentence.person(object_of(chunks, place))) and reader.leader  # "he told Sharif on May 3"
        if chunk.kind == "word" and (chunk.text in WRITE or tells):
            near = _clause_of(chunks, place)
            if (chunks[place - 3].text, chunks[place - 1].text) == ("until", "and"):
                near = near + chunks[place - 2 : place - 1]  # "waited until May 3 and wrote of"
            if place > 3 and chunks[place - 1].text == "," in (chunks[place - 3].text, chunks[place - 4].text):
                near = near + chunks[place - 2 : place - 1]  # "Kim, two days later, wrote", "Kim, on May 3, wrote"
            day = next(
                (
                    other.value
                    for at, other in enumerate(near)
                    if other.kind == "date" and other.value.kind in DAYS and not (at and is_of_occasion(near, at))
                ),
                None,
            )
            if day:
                return day
    return _fronted(sentence, writer)


def _clause_of(chunks: list[Chunk], verb: int) -> list[Chunk]:
    """What tells where, to whom and when after a verb of writing: `back on May 3`, `in Chinese to Kim on May 3`, `, on May 3,`;
    up to what is told."""
    set_off = chunks[verb + 1].text == "," and verb + 2 < len(chunks) and (chunks[verb + 2].text == "on" or chunks[verb + 2].kind == "date")
    start = verb + 1 + set_off
    for at in range(start, min(start + 8, len(chunks))):
        chunk = chunks[at]
        tells = chunk.text in _TOLD and chunks[at - 1].text != "on"  # not "on that May 3"
        if tells or chunk.kind in ("mark", "quote", "agency", "document") or is_verb(chunks, at):
            return chunks[start:at]
    return chunks[start : start + 8]


def _fronted(sentence: Sentence, writer: Party | None) -> DateMention | None:
    """The day that opens a sentence whose main clause tells what the writer does: `On May 3 the president wrote`."""
    chunks = sentence.chunks
    day = next((at for at, chunk in enumerate(chunks[:8]) if chunk.kind == "date" and chunk.value.kind in DAYS), -1)
    opens = 0 < day < 3 and chunks[0].text in ("on", "late", "early", "by", "then")
    if day and not opens and [chunk.text for chunk in chunks[max(0, day - 2) : day]] != [",", "on"]:
        return None  # "After Geneva, on May 3, the president wrote"
    first = main_event(sentence)
    return chunks[day].value if first and first.subject > day and sentence.party(first.subject) == writer else None
