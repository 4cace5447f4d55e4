"""Whose a letter is that was spoken of before, when a leader now writes it or the next sentence tells."""

from __future__ import annotations

from tonetrack.reading.attribution.topics import topic_of
from tonetrack.reading.coreference.state import State
from tonetrack.reading.documents.days import day_at
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.vocabulary import ANSWER, CORRESPONDENCE, SAY, WRITE

_POSTS = frozenset("post posts posting tweet tweets".split())  # nouns of what is written on a website
_NO_LETTERS = frozenset("statement communique memoir memoirs diary diaries autobiography book essay".split())  # written all the same
NEAR = 6  # sentences after which a letter named without its sender is no longer the one a leader is quoted from


def written_by(state: State, speaker: Party, verb: str) -> Document:
    """What a leader wrote or answered: what he stated or posted just now, his letter spoken of last, or one first heard of here."""
    if here := _post_now(state, speaker) or _stated_now(state, speaker) or _unsigned_now(state, speaker):
        return here
    replies = verb in ANSWER or verb.startswith("repl")
    answered = state.register.counterpart(speaker) if replies else None
    if known := last_written(state, speaker, answered) or adopted_by(state, speaker):
        return known
    return state.take(Mention("reply" if replies else "letter", sender=speaker, recipient=answered, definite=True))


def _post_now(state: State, speaker: Party) -> Document | None:
    """The post spoken of just now, as the speaker's: `Trump was quick with a post. “…,” he wrote`."""
    focus = state.register.focus
    if not focus or not (focus.posted or focus.noun in _POSTS) or focus.touched < state.number - 1 or focus.sender not in (speaker, None):
        return None
    focus.sender, focus.posted = speaker, True
    return focus


def _stated_now(state: State, speaker: Party) -> Document | None:
    """What is no letter but was written, spoken of just now: `Sánchez hit back in a statement. “…,” he wrote`."""
    fresh = [document for document in state.register.recent if document.touched >= state.number - 1]
    if any(document.kind in CORRESPONDENCE for document in fresh):
        return None
    own = (document for document in reversed(fresh) if document.sender == speaker)
    return next((document for document in own if document.kind == "op-ed" or document.noun in _NO_LETTERS), None)


def _unsigned_now(state: State, speaker: Party) -> Document | None:
    """The letter of nobody spoken of just now, as the speaker's: `A letter came on Monday. “…,” Kim wrote`."""
    focus = state.register.focus
    if not focus or not is_unsigned(focus) or focus.touched < state.number - 1 or focus.recipient == speaker:
        return None
    return side_of(state, focus, speaker)


def last_written(state: State, speaker: Party, answered: Party | None) -> Document | None:
    """What a leader wrote, of what was spoken of last; to the one he answers, if he answers."""
    written = next((document for document in reversed(state.register.recent) if document.sender == speaker and _is_written(document)), None)
    return None if answered and written and written.recipient not in (answered, None) else written


def adopted_by(state: State, speaker: Party) -> Document | None:
    """A letter spoken of before without its sender, when a leader is now quoted from it."""
    mutual = next((document for document in reversed(state.register.recent) if document.mutual), None)
    focus = _open_letter(state) or mutual
    if focus and focus.loose:
        if speaker not in state.leaders[:2]:
            return None
        if speaker != focus.sender:  # "the missive from Pyongyang. Xi wrote"
            focus.sender, focus.recipient, focus.loose, focus.likely = None, None, False, None
    if focus and focus.recipient != speaker and speaker.leader and state.number - focus.sentence <= NEAR:
        return side_of(state, focus, speaker)
    return None


def _open_letter(state: State) -> Document | None:
    """The letter spoken of last, if nobody was named as its sender, or only a place: `the missive from Pyongyang`; of a row of letters to one
    leader each sender wrote his own."""
    letter = state.letter
    row = letter is not None and letter.many and letter.recipient is not None and not letter.mutual
    return letter if letter and (letter.sender is None and not row or letter.loose) else None


def side_of(state: State, document: Document, speaker: Party) -> Document:
    """The document as the speaker's own; of letters exchanged, the one the speaker wrote."""
    of_then = {"older": document.older, "year": document.year}
    if document.mutual:
        other = next((party for party in document.pair if party != speaker), None) if speaker in document.pair else None
        return state.take(Mention(document.kind, definite=True, sender=speaker, recipient=other, date=document.date, basis=document.basis, **of_then))
    if document.many and document.recipient and document.sender is None:  # of a row of letters each wrote his own
        return state.take(Mention(document.kind, sender=speaker, recipient=document.recipient, date=document.date, basis=document.basis, **of_then))
    document.sender = speaker
    return document


def is_unsigned(document: Document) -> bool:
    """Whether it is one letter of nobody named: `A letter came on Monday.`"""
    return document.kind in CORRESPONDENCE and document.sender is None and not document.many


def _is_written(document: Document) -> bool:
    """Whether somebody wrote it: a letter, an op-ed, a post on a website."""
    return document.kind in CORRESPONDENCE | {"op-ed"} or document.posted


def writes_here(sentence: Sentence, writer: Party | None, verb: str) -> bool:
    """Whether somebody writes in a sentence, by its verb or in an aside: `he wished to see him, he wrote`."""
    writes = (event for event in sentence.events if event.subject >= 0 and sentence.chunks[event.verb].text in WRITE)
    return verb in WRITE or any(sentence.party(event.subject) == writer for event in writes)


def claim_letter(state: State, sentence: Sentence) -> None:
    """Whose letter it is that the sentence before named only as one: `The older text is a telegram. On May 3, 1950, Kim appealed to Mao.`"""
    topic, letter = topic_of(sentence), _unclaimed(state)
    writer = sentence.person(topic) if topic >= 0 else None
    if letter is None or writer is None or not writer.leader:
        return
    reader = _reader_after(sentence, topic, writer)
    if reader is None or letter.recipient not in (None, reader):
        return
    letter.sender, letter.recipient, letter.touched = writer, reader, state.number
    if (day := next((at for at, chunk in enumerate(sentence.chunks[:topic]) if chunk.kind == "date"), -1)) >= 0:
        letter.take_day(day_at(sentence, day))


def _unclaimed(state: State) -> Document | None:
    """The one letter that the sentence before spoke of without its sender: `The older text is a telegram.`"""
    letter = state.letter
    unclaimed = letter and not letter.sender and not letter.many
    return letter if unclaimed and letter.touched == state.number - 1 else None


def _reader_after(sentence: Sentence, topic: int, writer: Party) -> Party | None:
    """The leader to whom the one a sentence opens with says something: Mao in `Kim appealed to Mao`."""
    chunks = sentence.chunks
    targets = (sentence.person(object_of(chunks, event.verb)) for event in sentence.events if event.verb > topic and chunks[event.verb].text in SAY)
    return next((party for party in targets if party and party.leader and party != writer), None)
