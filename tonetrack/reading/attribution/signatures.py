"""Who signed the letter spoken of last, and on which day: told of it as `it` or as its text; whose the letter is that words just quoted came in."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import replace
from datetime import date

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.dates import DateMention, find_dates, resolve
from tonetrack.reading.documents.days import DAYS, bears_date, is_of_occasion, told_before
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk, is_determined
from tonetrack.reading.sentences.phrases import object_of, preposition_of
from tonetrack.reading.sentences.subjects import Event
from tonetrack.reading.vocabulary import ADVERBS, BE, CORRESPONDENCE, RECEIVE, WRITE, forms_of

_SENDS_IT = frozenset("left went sent dated written signed mailed dispatched posted bears bore carries".split())
_WROTE_IT = frozenset("signed wrote written sent penned drafted dispatched mailed posted dictated".split())
_SHOWS = forms_of("show find reveal present portray depict catch")
_DATED = frozenset("dated sent written signed posted mailed dictated drafted typed penned composed dispatched".split())  # participles that open a sentence about a letter
_IS_DATED = frozenset("sent dated written signed mailed".split())  # in the passive, of the letter even after an agency
_SENT_IT = re.compile(r"\b(?:sent|signed|wrote|dispatched|mailed|posted|dictated) (?:it|(?:the|our|my|his) (?:letter|reply|answer|message))(?= )|\b(?:[Ii]t|(?:The|Our|My) (?:letter|reply|answer|message)) (?:went (?:out|off)|left|was (?:sent|signed|written|dispatched|mailed|posted))(?= )")
_NEAR = 24  # letters of a remark after `sent it` in which its day may stand
_SHEETS = frozenset("original text envelope sheet page document version paper".split())
_TEXTS = frozenset("text version copy original translation sheet page pages sheets".split())  # these bear the day of the letter
_ON_SHEET = frozenset("at on under above below beside it given".split())  # where a date is written
_AFTER_SIGNING = frozenset("and but as after before".split())  # after these a day is no longer that of signing
_AFTER_SENDING = frozenset("but and , after before".split())
_SIGNED_BY = (["signature", "of"], ["signed", "by"], ["name", "of"])
_BEGINS = forms_of("begin open start end close conclude")
_POINTING = frozenset("the his her those these".split())
_REMARKS = frozenset(
    "remark remarks comment comments words phrase pledge promise assurance offer appeal request invitation warning thanks praise plea proposal"
    " sentiment sentiments message call".split()
)


def note_signature(state: State, sentence: Sentence) -> None:
    """The sender in `It bears the signature of Pezeshkian`, `It was signed not by Xi but by Li`: of the letter spoken of last, told surely."""
    focus, texts = state.register.focus, [chunk.text for chunk in sentence.chunks]
    if not focus or focus.kind not in CORRESPONDENCE or texts[:1] not in (["it"], ["the"]) or focus.sender and not (focus.loose or focus.inferred):
        return
    signed = next((at for at in range(1, min(len(texts) - 2, 24)) if texts[at : at + 2] in _SIGNED_BY), None)
    if signed is None and ["signed", "not", "by"] in (row := [texts[at : at + 3] for at in range(min(len(texts), 24))]):
        signed = next((at for at in range(row.index(["signed", "not", "by"]), len(texts) - 2) if texts[at : at + 2] == ["but", "by"]), None)
    if signed is None:
        return
    people = (sentence.person(place) for place in range(signed + 2, min(signed + 6, len(texts))))
    named = next((person for person in people if person), None)
    if named and named.leader and named != focus.recipient:
        focus.sender, focus.loose, focus.inferred = named, False, False


def note_recipient(state: State, sentence: Sentence) -> None:
    """The recipient in `Kim read it standing up`, `Trump got it on Friday`: of the letter spoken of last, if it has no sides yet."""
    letter, chunks = state.register.focus, sentence.chunks
    if not letter or letter.kind not in CORRESPONDENCE or letter.sender or letter.recipient or letter.many:
        return
    takes = (event for event in sentence.events if chunks[event.verb].text in RECEIVE and [chunk.text for chunk in chunks[event.verb + 1 : event.verb + 2]] == ["it"])
    reader = next((sentence.person(event.subject) for event in takes), None)
    if reader and reader.leader:
        letter.recipient = reader


def note_day(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """The day in `It left the Kremlin on December 29`, `It was dated May 5`: of the letter spoken of last."""
    chunks, letter = sentence.chunks, _undated(state)
    if letter is None:
        return
    if day := _day_of_opening(chunks):
        _date_letter(state, letter, day, sentence, sentence.context)
    if dated := _day_of_text(chunks, documents):
        _date_letter(state, letter, chunks[dated].value, sentence, sentence.context)
        return
    for event in sentence.events:
        if day := _day_of_signing(state, sentence, event, letter) or _day_of_sending(state, sentence, event):
            _date_letter(state, letter, day, sentence, sentence.context)
            return


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
    """The letter without a day spoken of last, also over where it is told: `Trump signed it on March 22, according to the book`, `In an interview he said he had sent it`."""
    focus = state.register.focus
    if focus and focus.kind not in CORRESPONDENCE:
        lately = (other for other in reversed(state.register.recent) if other.touched >= state.number - 2)
        focus = next((other for other in lately if other.kind in CORRESPONDENCE), None)
    return focus if focus and focus.kind in CORRESPONDENCE and not focus.date else None


def _date_letter(state: State, letter: Document, day: DateMention, sentence: Sentence, context: date | None) -> None:
    """Give the letter a day; `the day before` counts from one told before it in the sentence, else from the context."""
    at = next(at for at, chunk in enumerate(sentence.chunks) if chunk.value is day)
    letter.date, letter.basis = resolve(day, state.anchor, told_before(sentence, at) or context, sentence.year)


def _day_of_signing(state: State, sentence: Sentence, event: Event, letter: Document) -> DateMention | None:
    """The day on which somebody, its sender from now on, signs a letter: `Trump signed it with a black marker on March 22`."""
    chunks, signer = sentence.chunks, sentence.person(event.subject)
    writes = chunks[event.verb].text in _WROTE_IT and ([chunk.text for chunk in chunks[event.verb + 1 : event.verb + 2]] == ["it"] or _is_of_text(chunks, event))
    if not writes or letter.sender is not None and signer not in (letter.sender, None):
        return None
    letter.sender = letter.sender or signer
    letter.touched = state.number
    return _first_day(chunks[event.verb + 1 : event.verb + 10], _ends_signing)


def _day_of_sending(state: State, sentence: Sentence, event: Event) -> DateMention | None:
    """The day on which `it` is sent; in the active, only when no agency can be meant: `It left the Kremlin on December 29`."""
    chunks = sentence.chunks
    if chunks[event.verb].text in _IS_DATED and _is_of_original(chunks, event.verb):
        return _first_day(chunks[event.verb + 1 : event.verb + 14], _ends_sending_off)
    passive = chunks[event.verb - 1].text in BE and chunks[event.verb].text in _IS_DATED
    sends = event.subject >= 0 and chunks[event.subject].text == "it" and (chunks[event.verb].text in _SENDS_IT or bears_date(chunks, event.verb))
    if not sends or state.narrator and not passive:
        return None
    return _first_day(chunks[event.verb + 1 : event.verb + 9], _ends_sending)


def signed_by_remark(state: State, sentence: Sentence, mention: Mention) -> Mention:
    """`The remark came in a letter sent on Wednesday`: the letter is by whoever the sentence before quotes."""
    last = state.last
    if last is None or last.speaker is None or not last.speaker.leader:
        return mention
    if _begins_it(state, mention, last):
        mention = replace(mention, sender=last.speaker)
        last.document = state.take(mention)
        return mention
    if not _opens_with_remark(sentence, mention):
        return mention
    if last.document and last.document.kind not in CORRESPONDENCE | {"statement"} or last.sentence < state.number - 1:
        return mention
    return replace(mention, sender=last.speaker, recipient=mention.recipient or last.addressee)


def _begins_it(state: State, mention: Mention, last: Attribution) -> bool:
    """Whether a letter first named now is the one just quoted: `“I have read yours,” Kim begins. The letter, dated May 3, is short.`"""
    others = any(document.kind in CORRESPONDENCE and document is not last.document for document in state.register.documents)
    plain = mention.at == 1 and mention.definite and not mention.sender and mention.kind == "letter" and mention.recipient != last.speaker
    return plain and not others and last.sentence == state.number - 1 and last.verb in _BEGINS | WRITE


def shown_by(sentence: Sentence, first: Event | None, documents: dict[int, Document]) -> Party | None:
    """The leader whom a letter of his shows: `An earlier note shows the North Korean leader in another mood.`; it is then his."""
    letter = documents.get(first.subject) if first else None
    if letter is None or letter.kind not in CORRESPONDENCE or sentence.chunks[first.verb].text not in _SHOWS:
        return None
    shown = sentence.person(object_of(sentence.chunks, first.verb))
    if shown is None or not shown.leader or letter.sender not in (None, shown):
        return None
    letter.sender = shown
    return shown


def _first_day(chunks: list[Chunk], ends: Callable[[Chunk], bool]) -> DateMention | None:
    """The first day told before a chunk that ends the clause."""
    last = next((at for at, chunk in enumerate(chunks) if chunk.kind != "date" and ends(chunk)), len(chunks))
    return next((chunk.value for at, chunk in enumerate(chunks[:last]) if chunk.kind == "date" and not (at and is_of_occasion(chunks, at))), None)


def _ends_signing(chunk: Chunk) -> bool:
    """Whether what comes after is no longer of the signing: `signed it, and on Friday flew home`."""
    return chunk.kind in ("mark", "quote") or chunk.text in _AFTER_SIGNING


def _ends_sending(chunk: Chunk) -> bool:
    """Whether what comes after is no longer of the sending: `It left Moscow but came on Friday`."""
    return chunk.kind == "quote" or chunk.text in _AFTER_SENDING


def _ends_sending_off(chunk: Chunk) -> bool:
    """Whether another clause begins after the sending: `sent to Palm Beach, Florida, that morning and read at noon`."""
    return chunk.kind == "quote" or chunk.text in ("and", "but", "after", "before", ";", "which", "who")


def _is_of_original(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb tells that the sheet a letter is written on was sent: `the original had been sent`, `the signed text was dispatched`."""
    place = verb - 1
    while place > 0 and chunks[place].text in BE | ADVERBS:
        place -= 1
    return 0 < place < verb - 1 and chunks[place].text in _SHEETS and is_determined(chunks, place) == "the"


def _day_of_opening(chunks: list[Chunk]) -> DateMention | None:
    """The day in `In it, dated May 5, he asked`, `Sent on May 5, it asked`."""
    if len(chunks) > 3 and chunks[0].text in ("the", "its") and chunks[1].text == "date" and chunks[2].text in BE | _ON_SHEET:
        return _first_day(chunks[2:10], _ends_sending)  # "The date at its head is May 4"
    first = 3 if [chunk.text for chunk in chunks[:3]] == ["in", "it", ","] else 0
    if len(chunks) <= first or chunks[first].text not in _DATED:
        return None
    told = first or any(chunk.text in ("it", "the") for chunk in chunks[2:18])
    return _first_day(chunks[first + 1 : first + 8], _ends_sending) if told else None


def _is_of_text(chunks: list[Chunk], event: Event) -> bool:
    """Whether a clause tells who signed the text spoken of: `The text he signed on May 3 is short`, `the version that Kim sent`."""
    noun = event.subject - 1 - (chunks[event.subject - 1].text == "that")
    return event.verb == event.subject + 1 and noun > 0 and chunks[noun].text in ("text", "version") and chunks[noun - 1].text == "the"


def _day_of_text(chunks: list[Chunk], mentioned: Container[int]) -> int:
    """The place of a day that the text, or a copy, of the letter spoken of bears: `seen a copy, dated May 28`, `The text, put up on Friday with that day's date`; 0 for none."""
    for at, chunk in enumerate(chunks):
        if chunk.kind != "date" or chunk.value.kind not in DAYS or not _bears_day(chunks, at):
            continue
        noun = next((place for place in range(at - 1, 0, -1) if place in mentioned or chunks[place].kind == "quote" or chunks[place].text in _TEXTS and chunks[place + 1].text != "of"), 0)
        if noun and noun not in mentioned and chunks[noun].kind != "quote":
            return at
    return 0


def _bears_day(chunks: list[Chunk], at: int) -> bool:
    """Whether a day is told as that on a sheet: `dated May 5`, `signed on May 5`, `with Friday's date`, `the date of May 5`."""
    before, after = [chunk.text for chunk in chunks[max(0, at - 2) : at]], chunks[at + 1 : at + 2]
    dated = before[-1:] == ["dated"] or before[-1:] == ["on"] and before[0] in _DATED or before == ["date", "of"]
    return dated or chunks[at].possessive and bool(after) and after[0].text == "date"


def _opens_with_remark(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence tells where a remark was made, in a letter of nobody named: `The remark came in a letter`."""
    chunks = sentence.chunks
    opens = len(chunks) > 3 and chunks[0].text in _POINTING and chunks[1].text in _REMARKS
    unsigned = mention.kind in CORRESPONDENCE and not mention.sender
    return opens and unsigned and mention.at <= 8 and preposition_of(chunks, mention.at) == "in"
