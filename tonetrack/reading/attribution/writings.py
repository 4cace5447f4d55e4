"""Whose a letter is that was spoken of before, when a leader now writes it, and the day that its writing tells."""

from __future__ import annotations

from datetime import date, timedelta

from tonetrack.reading.attribution.topics import main_event
from tonetrack.reading.coreference.state import State
from tonetrack.reading.dates import DateMention, resolve
from tonetrack.reading.documents.days import DAYS, told_before
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.subjects import Event
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ANSWER, BE, CONJUNCTIONS, CORRESPONDENCE, OCCASIONS, PLURAL, SEND, WRITE

_POSTS = frozenset("post posts tweet tweets".split())
_SENT = frozenset("sent written signed dated wrote penned dispatched posted mailed dictated composed".split())
_TOLD = OCCASIONS | CONJUNCTIONS | frozenset("of about how why".split())  # with these begins what somebody writes
NEAR = 6  # sentences after which a letter named without its sender is no longer the one a leader is quoted from


def written_by(state: State, speaker: Party, verb: str) -> Document:
    """What a leader wrote or answered: what he posted just now, his letter spoken of last, or one first heard of here."""
    if here := _post_now(state, speaker) or _unsigned_now(state, speaker):
        return here
    replies = verb in ANSWER or verb.startswith("repl")
    if replies and _answers_older(state, speaker):
        return state.take(Mention("reply", sender=speaker, recipient=state.last.speaker, older=True))
    answered = state.register.counterpart(speaker) if replies else None
    if known := last_written(state, speaker, answered) or adopted_by(state, speaker):
        return known
    return state.take(Mention("reply" if replies else "letter", sender=speaker, recipient=answered, definite=True))


def _post_now(state: State, speaker: Party) -> Document | None:
    """The post spoken of just now, as the speaker's: `Trump was quick with a post. “…,” he wrote`."""
    focus = state.register.focus
    if not focus or focus.noun not in _POSTS or focus.touched < state.number - 1 or focus.sender not in (speaker, None):
        return None
    focus.sender, focus.posted = speaker, True
    return focus


def _unsigned_now(state: State, speaker: Party) -> Document | None:
    """The letter of nobody spoken of just now, as the speaker's: `A letter came on Monday. “…,” Kim wrote`."""
    focus = state.register.focus
    if not focus or not is_unsigned(focus) or focus.touched < state.number - 1 or focus.recipient == speaker:
        return None
    return side_of(state, focus, speaker)


def _answers_older(state: State, speaker: Party) -> bool:
    """Whether a leader answers the other's letter of long ago: `In 2018 Kim had written “…”. Trump replied`."""
    last = state.last
    answered = last.document if last and last.speaker != speaker else None
    return answered is not None and answered.older and answered.recipient in (speaker, None)


def last_written(state: State, speaker: Party, answered: Party | None) -> Document | None:
    """What a leader wrote, of what was spoken of last; to the one he answers, if he answers."""
    written = next((document for document in reversed(state.register.recent) if document.sender == speaker and _is_written(document) and not _is_past(state, document)), None)
    return None if answered and written and written.recipient not in (answered, None) else written


def _is_past(state: State, document: Document) -> bool:
    """Whether a letter is one recalled, which a sentence that came back to now is not about: `This year Xi wrote`."""
    return document.older and state.now_at == state.number


def adopted_by(state: State, speaker: Party) -> Document | None:
    """A letter spoken of before without its sender, when a leader is now quoted from it."""
    mutual = next((document for document in reversed(state.register.recent) if document.mutual and not _is_past(state, document)), None)
    if _is_third(state, speaker, mutual):
        return None
    focus = _open_focus(state) or mutual
    if focus and focus.loose:
        if speaker not in state.leaders[:2]:
            return None
        _unsign(focus, speaker)
    if not mutual and not (focus and focus.recipient) and (row := _row_to_another(state, speaker)):
        return state.take(Mention("letter", sender=speaker, recipient=row.recipient))
    if focus and focus.recipient != speaker and speaker.leader and state.number - focus.sentence <= NEAR:
        return side_of(state, focus, speaker)
    return None


def _is_third(state: State, speaker: Party, mutual: Document | None) -> bool:
    """Whether a leader is one of whom no letter was told: Xi in an article about what Kim and Putin wrote to each other."""
    letters = [document for document in state.register.documents if document.kind in CORRESPONDENCE]
    writing = {party for letter in letters for party in (letter.sender, letter.recipient) if party}
    focus = state.register.focus
    if len(writing) > 1 and speaker not in writing and focus and not focus.mutual:
        return True
    return mutual is not None and speaker not in (mutual.pair or state.leaders[:2])


def _open_focus(state: State) -> Document | None:
    """The letter spoken of last, if nobody was named as its sender, or only a place: `the missive from Pyongyang`."""
    focus = state.register.focus
    return focus if focus and (focus.sender is None or focus.loose) and focus.kind in CORRESPONDENCE else None


def _row_to_another(state: State, speaker: Party) -> Document | None:
    """The letters of several to somebody else: `messages from the leaders of four countries`."""
    rows = (document for document in reversed(state.register.documents) if document.many and document.sender is None and document.recipient)
    row = next(rows, None)
    return row if row and row.recipient != speaker else None


def side_of(state: State, document: Document, speaker: Party) -> Document:
    """The document as the speaker's own; of letters exchanged, the one the speaker wrote."""
    of_then = {"older": document.older, "year": document.year}
    if document.mutual:
        other = next((party for party in document.pair if party != speaker), None) if speaker in document.pair else None
        return state.take(Mention(document.kind, definite=True, sender=speaker, recipient=other, date=document.date, basis=document.basis, **of_then))
    document.sender = speaker
    return document


def date_by_gap(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """The other letter's day in `sent on Wednesday, two days after Kim wrote`: counted from the one that is told."""
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind != "date" or chunk.value.kind != "gap":
            continue
        _date_before_report(state, sentence, at, documents)
        told = next((documents[place] for place in sorted(documents, reverse=True) if place < at and documents[place].date), None)
        other = _written_after(state, sentence, at, documents)
        if told and other and other is not told and not other.date:
            day = date.fromisoformat(told.date) + timedelta(days=chunk.value.back)
            other.date, other.basis = day.isoformat(), "counted from the other letter's day"


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
    """The document with the day in `“…,” he writes on 4 November 1962`, `On May 3 he wrote`; of many letters, the one of that day; one dated here stays."""
    dated = document.date and any(document is here for here in documents.values())
    day = None if dated else _day_of_writing(sentence, document.sender)
    if day is None:
        return document
    told, basis = resolve(day, state.anchor, sentence.context, sentence.year)
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
    own = texts[:1] == ["it"] or texts[:1] == ["the"] and len(clause) > 1 and clause[1].value in ("letter", "reply")
    done = next((place for place, text in enumerate(texts) if text in _SENT), -1)
    return done > 0 and (own and bool(BE & set(texts[1:done])) or texts[done + 1 : done + 2] == ["it"])


def is_unsigned(document: Document) -> bool:
    """Whether it is one letter of nobody named: `A letter came on Monday.`"""
    return document.kind in CORRESPONDENCE and document.sender is None and not document.many


def _is_written(document: Document) -> bool:
    """Whether somebody wrote it: a letter, an op-ed, a post on a website."""
    return document.kind in CORRESPONDENCE | {"op-ed"} or document.posted


def _unsign(document: Document, speaker: Party) -> None:
    """Forget whom a place seemed to tell as the sender, when another is quoted: `the missive from Pyongyang. Xi wrote “…”`."""
    if speaker != document.sender:
        document.sender, document.recipient, document.loose, document.likely = None, None, False, None


def writes_here(sentence: Sentence, writer: Party | None, verb: str) -> bool:
    """Whether somebody writes in a sentence, by its verb or in an aside: `he wished to see him, he wrote`."""
    return verb in WRITE or any(sentence.chunks[event.verb].text in WRITE and sentence.party(event.subject) == writer for event in sentence.events if event.subject >= 0)


def _day_of_writing(sentence: Sentence, writer: Party | None) -> DateMention | None:
    """The day right after a verb of writing, or that opens a sentence about the writer: `he writes on 4 November 1962`, `On May 3, a holiday, Kim wrote`."""
    chunks = sentence.chunks
    for place, chunk in enumerate(chunks[:-1]):
        if chunk.kind == "word" and chunk.text in WRITE:
            near = _clause_of(chunks, place)
            near += chunks[place - 2 : place - 1] if [other.text for other in (chunks[place - 3], chunks[place - 1])] == ["until", "and"] else []  # "waited until May 3 and wrote of"
            day = next((other.value for other in near if other.kind == "date" and other.value.kind in DAYS), None)
            if day:
                return day
    return _fronted(sentence, writer)


def _clause_of(chunks: list[Chunk], verb: int) -> list[Chunk]:
    """What tells where, to whom and when after a verb of writing: `back on May 3`, `in Chinese to Kim on May 3`, `, on May 3,`; up to what is told."""
    set_off = chunks[verb + 1].text == "," and verb + 2 < len(chunks) and (chunks[verb + 2].text == "on" or chunks[verb + 2].kind == "date")
    start = verb + 1 + set_off
    for at in range(start, min(start + 8, len(chunks))):
        chunk = chunks[at]
        if chunk.kind in ("mark", "quote", "agency", "document") or chunk.text in _TOLD and chunks[at - 1].text != "on" or is_verb(chunks, at):  # not "on that May 3"
            return chunks[start:at]
    return chunks[start : start + 8]


def _fronted(sentence: Sentence, writer: Party | None) -> DateMention | None:
    """The day that opens a sentence whose main clause tells what the writer does: `On May 3 the president wrote`."""
    chunks = sentence.chunks
    day = next((at for at, chunk in enumerate(chunks[:3]) if chunk.kind == "date" and chunk.value.kind in DAYS), -1)
    if day < 0 or day and chunks[0].text not in ("on", "late", "early", "by", "then"):
        return None
    first = main_event(sentence)
    return chunks[day].value if first and first.subject > day and sentence.party(first.subject) == writer else None
