"""Which day is a document's own: one that its noun or a sending verb governs, never a report's or an occasion's. Begin with `governed_dates`; the
steps that tell whose a day is stand at the end."""

from __future__ import annotations

from datetime import date

from tonetrack.reading.dates import DAYS, resolve
from tonetrack.reading.documents.dating_verbs import DATED, GREETED, ISSUED, dated_by, document_of_verb
from tonetrack.reading.sentences.chunks import REACH, Chunk, Event, text_at, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import find, fits, forms
from tonetrack.reading.sentences.occasions import is_of_occasion
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ANSWER,
    BE,
    CONJUNCTIONS,
    CORRESPONDENCE,
    DETERMINERS,
    IRREGULAR_PAST,
    OCCASIONS,
    PREPOSITIONS,
    REPORT,
    SAY,
    SEND,
    WRITE,
    forms_of,
)

# words before a day that opens its clause
_HOURS = frozenset("as only not until on the night evening morning afternoon day of late early in and but then already".split())
_NOMINAL = frozenset("word mark name organisation".split())  # kinds of chunks that may stand between a day and its noun
_PASSED_ON = ISSUED | {"brought", "taken", "received", "obtained", "printed"}  # what happens to a letter on a later day
# where it becomes known
_PRINTED = frozenset("published carried reported printed distributed broadcast aired circulated posted reproduced unveiled".split())
_COMES = frozenset("came brought followed saw".split())  # right after a day, before the letter of that day
_ARRIVED = frozenset("come arrived landed reached".split())  # what a letter does on a day later than its own
_JUDGED = forms_of(
    "defend dismiss mock praise criticize criticise confirm deny discuss welcome reject ridicule condemn acknowledge question attack ignore leak"
    " open unseal unfold display frame"
)
# verbs whose letter is of an earlier day than the one after it
_RECEIVED = _JUDGED | REPORT - SEND | forms_of("receive obtain quote cite hand deliver carry read call describe bring") | {"got", "gets", "brought"}
_BY_LETTER = forms("@_ morning|afternoon|evening|night? ,? in|by|with a|an|the? ( WORD|VERB ){0,2} means=DOCUMENT")
_BORNE = forms("@_ date", "date of @_")  # "published on Friday with the date of May 1"


NOBODYS = -1  # instead of the place of a document: a day is of something else


def governed_dates(sentence: Sentence, mentioned: set[int]) -> dict[int, list[int]]:
    """For each document (by its place) the places of the dates that are its own, not a report's or an occasion's."""
    governed: dict[int, list[int]] = {}
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind == "date" and chunk.value.kind in DAYS and not is_of_occasion(sentence.chunks, at):
            place = _governor(sentence, at, mentioned)
            if place is not None:
                governed.setdefault(place, []).append(at)
    return governed


def _governor(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    """The place of the document that the day at a place is of: described by it, or written, sent or dated on it; None for no document's."""
    found = (step(sentence, at, mentioned) for step in _STEPS)
    place = next((place for place in found if place is not None), NOBODYS)
    return None if place == NOBODYS else place


def _date_borne(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    """The document that bears a date: `published on Friday with the date of May 1`, `under that day's date`."""
    chunks = sentence.chunks
    if not fits(_BORNE, chunks, at):
        return None
    return max((place for place in mentioned if place < at and chunks[place].value != "other"), default=NOBODYS)


def _sent_after(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    """The document of the sending verb that a day is set before: `Kim Jong Un on Sunday sent a message`; not `in a message on Sunday thanked Xi`."""
    beside = at - 1 - (sentence.chunks[at - 1].text in ("on", "dated", "of"))
    sends = None if beside in mentioned and preposition_of(sentence.chunks, beside) == "in" else _sends_after(sentence, at)
    return None if sends is None else _or_nobodys(document_of_verb(sentence, sends, mentioned))


def _before_it(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    """The document that stands, or is sent or dated, nearest before a day; nobody's day where something else stands nearer."""
    chunks = sentence.chunks
    for place in range(at - 1, max(-1, at - REACH), -1):
        if place in mentioned or _came_later(chunks, place, at, mentioned):
            return _or_nobodys(_own_at(sentence, place, at, mentioned))
        if _joins_clause(chunks, place, at):
            return None  # "Kim was elected on June 13, and the next day Xi sent him a letter"
        if _bars(chunks, place, at):
            return NOBODYS
        if (dated := dated_by(chunks, place, mentioned)) is not None:
            return dated
        if _tells_main(sentence, place):
            return _or_nobodys(document_of_verb(sentence, place, mentioned))
    return None


def _or_nobodys(place: int | None) -> int:
    """The place, as the last word on whose a day is."""
    return NOBODYS if place is None else place


def _described_after(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    """The document whose noun a day stands before: `a June 10, 2019, letter`, `the Monday message`, `On Nov. 21, in a message of thanks, he said`."""
    chunks = sentence.chunks
    if [chunk.text for chunk in chunks[at + 1 : at + 3]] == [",", "in"] and _opens(chunks, at):
        return next(
            (place for place in range(at + 3, min(at + 8, len(chunks))) if place in mentioned and preposition_of(chunks, place) == "in"), None
        )
    for place in range(at + 1, min(at + 6, len(chunks))):
        if place in mentioned and (chunks[place].kind == "document" or chunks[place].text == "one") and _joins_noun(chunks, at, place):
            return place
        if chunks[place].kind not in _NOMINAL | {"document"} or chunks[place].kind == "word" and chunks[place].text in PREPOSITIONS | {"and"}:
            return None
    return None


def _means_after(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    """The letter by which a leader does something on a day right before it: `called off the summit on Friday in a letter`."""
    event, place = sentence.event_before(at), (find(_BY_LETTER, sentence.chunks, at) or {}).get("means", -1)
    doer = sentence.person(event.subject) if event and place in mentioned else None
    return place if doer and doer.leader and sentence.chunks[place].value in CORRESPONDENCE | {"correspondence"} else None


def _joins_noun(chunks: list[Chunk], at: int, noun: int) -> bool:
    """Whether only describing words stand between a day and a noun: `a June 10 thank-you letter`, `on Monday sent greetings`."""
    for place in range(at + 1, noun):
        if chunks[place].kind not in _NOMINAL or chunks[place].text in PREPOSITIONS | CONJUNCTIONS | DETERMINERS:
            return False
        if is_verb(chunks, place) and chunks[place].text not in SEND | {"offered", "offers"}:
            return False
    return True


def _sends_after(sentence: Sentence, at: int) -> int | None:
    """The sending verb that a day is set before: `Kim Jong Un on Sunday sent a message`, `It was on May 3 that Putin sent`,
    `After the storm, on May 3, Putin sent`."""
    chunks = sentence.chunks
    if text_at(chunks, at + 1) in SEND | GREETED and is_verb(chunks, at + 1):
        return at + 1
    # "waited four days before he answered", "waited until May 3 and wrote"
    if chunks[at].value.kind == "offset" and text_at(chunks, at + 1) in ("to", "before", "passed") or chunks[at - 1].text == "until":
        return next((place for place in range(at + 2, min(at + 8, len(chunks))) if chunks[place].text in WRITE | ANSWER), None)
    return _set_before(sentence, at)


def _came_later(chunks: list[Chunk], place: int, at: int, mentioned: set[int]) -> bool:
    """Whether a document is said to have come after a time, or an answer on a day: `Kim's letter came a day later`, `His answer came on May 3`."""
    return (
        chunks[place].text == "came"
        and place - 1 in mentioned
        and (chunks[at].value.kind == "offset" or chunks[place - 1].value == "reply" or chunks[place + 1].text == "from")
    )


def _own_at(sentence: Sentence, place: int, at: int, mentioned: set[int]) -> int | None:
    """The document at a place before a day (or just before its `came`), unless the day is of its printing, its report or something else."""
    if _came_later(sentence.chunks, place, at, mentioned):
        return place - 1
    described = place == at - 2 and sentence.chunks[place + 1].text == "of"  # "read the letter of May 6"
    printed = _is_printed(sentence.chunks, place, at)
    return None if printed or is_reported(sentence, place) and not described else place


def _is_printed(chunks: list[Chunk], place: int, at: int) -> bool:
    """Whether a day is that of the paper which a document stands in: `three lines in the People's Daily of Thursday`."""
    return chunks[place].value != "op-ed" and any(chunk.kind == "agency" for chunk in chunks[place:at])


def _bars(chunks: list[Chunk], place: int, at: int) -> bool:
    """Whether a day is of no document before a place: it belongs to what stands there."""
    timed = chunks[at - 2].text == "," and place == at - 3 and any(chunk.text in ("before", "after") for chunk in chunks[place - 3 : place])
    own = _has_own_day(chunks, place)
    return not timed and own or _is_of_contents(chunks, place, at)  # "written before the summit, on May 3"


def _joins_clause(chunks: list[Chunk], place: int, at: int) -> bool:
    """Whether a clause of somebody's own, joined to one before, begins with a day: `, and the next day Xi sent him a letter`."""
    joins = chunks[place].text in ("and", "but", "while") and chunks[place - 1].text == "," and place >= at - 2
    return joins and at + 1 < len(chunks) and chunks[at + 1].kind in ("person", "office", "pronoun", "country", "role")


def _is_of_contents(chunks: list[Chunk], place: int, at: int) -> bool:
    """Whether a day is in what a letter says: `in a letter that tariffs would rise from Aug. 1`."""
    return chunks[place].text == "that" and place < at - 2


def _has_own_day(chunks: list[Chunk], place: int) -> bool:
    """Whether the day after it is that of an occasion, another document, or something that happens to a letter later."""
    chunk, before = chunks[place], chunks[place - 1].text
    if chunk.text in OCCASIONS or chunk.kind == "document" and chunk.value != "greeting":
        return True
    # "Both were published in the press on Wednesday"
    printed = chunk.text in _PRINTED and not any(other.value == "op-ed" for other in chunks[:place])
    if (printed or chunk.text in _PASSED_ON) and (before == "," or before in BE):
        return True  # "His answer, handed to an aide on Saturday", "which was received on Friday"
    if chunk.text.endswith("ed") and chunk.text not in SEND | WRITE | DATED and before in ("that", "which"):
        return True  # "a reply that appeared in the papers on Saturday"
    if chunk.text in _ARRIVED and before in ("had", "has"):
        return True  # "Kim's letter had come to Beijing two weeks earlier"
    return chunk.text in IRREGULAR_PAST | {"laid"} and before == "and"  # "read it, and laid down terms on Tuesday"


def _tells_main(sentence: Sentence, place: int) -> bool:
    """Whether a place has a verb that can govern a day: not the aside in `written, it says, on Thursday`."""
    chunks = sentence.chunks
    if chunks[place].kind != "word" or not is_verb(chunks, place):
        return False
    return text_at(chunks, place + 1) != "," or not any(event.aside and event.verb == place for event in sentence.events)


def _of_clause_after(sentence: Sentence, at: int, mentioned: set[int]) -> int | None:
    """The document of the first main clause after a day that opens the sentence: `On Friday the president sent a letter`,
    `Nine days later came another`, `On Monday came the answer`, `Monday brought Kim's reply`."""
    chunks = sentence.chunks
    came = at + 1 + (text_at(chunks, at + 1) == ",")
    if text_at(chunks, came) in _COMES:
        place = next((place for place in range(came + 1, min(came + 5, len(chunks))) if place in mentioned), None)
        counted = chunks[at].value.kind == "offset" and chunks[came].text == "came"
        if place and (counted or chunks[place].value == "reply"):
            return place
    who = "who" in (chunks[at - 1].text, chunks[at - 2].text if chunks[at - 1].text == "on" else "")  # "Kim, who on May 3 put it off in a letter,"
    after = next((event for event in sentence.events if event.verb > at and (who or _is_main(chunks, event))), None)
    if after is None or after.verb > at + 14 or not (at <= 3 or who or _opens(chunks, at)):
        return None
    subject = after.subject if after.subject >= 0 else next((place for place in sorted(mentioned) if at < place <= min(at + 4, after.verb - 1)), -1)
    if chunks[at - 1].text == "on" and subject in mentioned and chunks[after.verb].text in SAY:
        return subject  # "On May 3, Xi's letter spoke of"
    # "On May 3 Kim sat down and wrote"
    joined = (event.verb for event in sentence.events if event.verb >= after.verb and event.subject == after.subject)
    able = (verb for verb in joined if not any(chunk.text == ";" for chunk in chunks[at:verb]))
    return next((place for verb in able if (place := document_of_verb(sentence, verb, mentioned)) is not None), None)


def _is_main(chunks: list[Chunk], event: Event) -> bool:
    """Whether a verb is in no clause within another: not `that Kim sent`, `the day after it was sent`; after a comma it goes on with the main one."""
    if event.subject > 0 and chunks[event.subject - 1].kind == "date" and chunks[event.subject - 1].value.kind == "gap":
        return False
    return not is_within(chunks, event) or chunks[event.verb - 1].text == ","


def _opens(chunks: list[Chunk], at: int) -> bool:
    """Whether a day opens its sentence or clause: `On the night of May 3, …`, `The story so far: on Friday …`."""
    start = max((place for place in range(at) if chunks[place].text in (":", ";") or _joins_clause(chunks, place, at)), default=-1)
    return all(chunk.text in _HOURS for chunk in chunks[start + 1 : at])


def _set_before(sentence: Sentence, at: int) -> int | None:
    """The sending verb of the clause that a day is set before: `After the storm, on May 3, Putin sent`,
    `On May 3, days after they met, Putin wrote`."""
    chunks = sentence.chunks
    opens = at <= 2 or _opens(chunks, at) or chunks[at - 1].text == "on" and chunks[at - 2].text == ","
    if not opens or at + 2 >= len(chunks) or chunks[at + 1].text != "," or chunks[at + 2].text in ("and", "but"):
        return None
    own = (event.verb for event in sentence.events if event.verb > event.subject > at and not event.aside and _opens_clause(sentence, event, at))
    return next((verb for verb in own if chunks[verb].text in SEND | ANSWER | WRITE | GREETED), None)


def _opens_clause(sentence: Sentence, event: Event, at: int) -> bool:
    """Whether the person a verb is of stands right after a comma: `On May 3, Putin sent`."""
    comma = next((place for place in range(event.subject, at, -1) if sentence.chunks[place].text == ","), at)
    return sentence.person(event.subject) is not None and event.subject - comma <= 2


def is_reported(sentence: Sentence, at: int) -> bool:
    """Whether the document is what an agency carried or somebody received: the day after it is not its own."""
    event, chunk = sentence.event_before(at), sentence.chunks[at]
    if event is None and any(other.text in ISSUED | _JUDGED for other in sentence.chunks[max(0, at - 4) : at]):
        return True  # "After the minister, X, handed over a letter from Putin on Wednesday", "Her aide, Y, defended the letter on Sunday"
    governed = preposition_of(sentence.chunks, at)
    # "released the text of the letter on Friday"
    of_part = governed == "of" and any(other.value == "part" for other in sentence.chunks[max(0, at - 7) : at])
    if event is None or chunk.kind != "document" or chunk.value == "op-ed" or governed not in ("", "over", "from") and not of_part:
        return False  # "handed over the reply on Thursday"
    apart = any(other.kind in ("mark", "quote") for other in sentence.chunks[event.verb : at])
    return sentence.chunks[event.verb].text in _RECEIVED and not (apart and sentence.chunks[event.verb].text in _JUDGED)


def day_at(sentence: Sentence, at: int) -> tuple[str | None, str]:
    """The ISO day that the date at a place means, and its basis: counted from one told beside it, else from the day spoken of last."""
    return resolve(sentence.chunks[at].value, sentence.anchor, _told_beside(sentence, at) or sentence.context, sentence.year)


def _told_beside(sentence: Sentence, at: int) -> date | None:
    """The day that one at a place counts from: told before it, or after it by `dated the day before, was published on Wednesday`; not the same day
    told once more, `signed a week earlier, on March 5`."""
    chunks = sentence.chunks
    later = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "date"), 0) if chunks[at].value.back > 0 else 0
    again = later and words_of(chunks[at + 1 : later]) in (",", ", on")
    return told_before(sentence, at) or (told_before(sentence, later + 1) if later and not again else None)


def told_before(sentence: Sentence, at: int) -> date | None:
    """The last day the sentence itself tells before a place: what `the following day` counts from."""
    for chunk in reversed(sentence.chunks[:at]):
        if chunk.kind == "date" and chunk.value.kind in ("day", "month-day", "weekday", "holiday"):
            day = sentence.day_of(chunk.value)[0]
            return date.fromisoformat(day) if day else None
    return None


_STEPS = (  # whose a day is: the first that knows tells, NOBODYS ends the search
    _means_after,  # called off the summit on Friday in a letter
    _date_borne,  # with the date of May 1
    _described_after,  # a June 10 letter
    _sent_after,  # on Sunday sent a message
    _before_it,  # a letter of May 3; sent a letter on Monday; dated Monday
    _of_clause_after,  # On Friday the president sent a letter
)
