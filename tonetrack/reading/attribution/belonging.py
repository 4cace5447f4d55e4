"""From which document the words of a speaker are: named in the sentence, or spoken of before; or from no letter, as the sentence shows."""

from __future__ import annotations

from tonetrack.reading.attribution.clauses import without_tellers
from tonetrack.reading.attribution.dating import date_by_verb
from tonetrack.reading.attribution.judgements import mark_about
from tonetrack.reading.attribution.own_sentence import document_named, document_of_in_it, own_places
from tonetrack.reading.attribution.recipients import address_letter, recipient_of
from tonetrack.reading.attribution.recollections import exchange_recalled, is_of_other_time
from tonetrack.reading.attribution.settings import is_told_to_others, joined_at, place_said, setting_of, speech_going_on, was_seen_to_act
from tonetrack.reading.attribution.writings import adopted_by, side_of, writes_here, written_by
from tonetrack.reading.coreference.state import LATELY, Attribution, State
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.vocabulary import ANSWER, CORRESPONDENCE, REPORT, SAY, WRITE, forms_of

_ADDS = forms_of("add continue") | {"went", "goes"}  # verbs that go on with what was said before
_GREETS = forms_of("assure wish congratulate thank")  # what leaders who write do in letters
_GREETED_ON = frozenset("anniversary birthday".split())  # days for which leaders write
_SENT = frozenset("sent sends dispatched mailed".split())  # what is sent is written, whatever the time


def settle(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> None:
    """Give an attribution its document: of the sentence, or the speaker's last one; and mark words about letters."""
    if found.document is None and found.speaker and not found.rule.startswith("an agency"):
        found.document = _document(state, sentence, at, found, documents)
    letter = found.document if found.document and found.document.kind in CORRESPONDENCE else None
    told = letter is not None and found.verb == "told" and not letter.date and found.addressee and letter.recipient in (None, found.addressee)
    if letter and (told or found.verb in ANSWER or writes_here(sentence, found.speaker, found.verb)):
        found.document = date_by_verb(state, sentence, at, found.document, documents)
    mark_about(state, sentence, at, found, inside=_is_inside(sentence, found, documents))
    if found.document and found.document.kind in CORRESPONDENCE:
        address_letter(state, sentence, at, found, found.document)


def _is_inside(sentence: Sentence, found: Attribution, documents: dict[int, Document]) -> bool:
    """Whether words stand in the document they are from: `in his letter`, `The telegram said that Kim's letter had been “…”`."""
    inside = any(documents[place] is found.document and preposition_of(sentence.chunks, place) == "in" for place in documents)
    return inside or found.rule.endswith("a document speaks") and found.rule.startswith("verb before")


def _document(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
    """The document that a leader's words are from, by the sentence itself first, then by what was spoken of before."""
    speaker = found.speaker
    documents = without_tellers(sentence, at, speaker, documents)
    if told := document_of_in_it(state, sentence, speaker) or _no_letter(state, sentence, at, found, documents):
        return told
    named = document_named(state, sentence, at, found, documents)
    if is_told_to_others(sentence, at, found):
        return _statement_of(state, speaker)
    if named or not speaker.leader or found.verb in REPORT:
        return named
    return _set_apart(state, sentence, at, found) or _spoken_before(state, found)


def _deed(sentence: Sentence, at: int, found: Attribution) -> int:
    """Where the deed that brings the words begins, past what its doer does before: `thanked him in a letter and, at a rally, spoke of “…”`."""
    return joined_at(sentence, place_said(sentence, at, found.verb)) if found.verb else 0


def _statement_of(state: State, speaker: Party, *, posted: bool = False) -> Document:
    """What somebody states, no letter; `posted` on a website."""
    return state.take(Mention("statement", sender=speaker, posted=posted))


def _no_letter(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
    """What the words are from when the sentence shows that it is no letter to the other leader."""
    speaker, kind = found.speaker, setting_of(sentence, at, found.verb)
    held = ("in", "") if found.verb.endswith("ing") else ("in",)  # "At the New Year Xi sent him a card, calling"
    own = (place for place in own_places(sentence, at, speaker, documents) if preposition_of(sentence.chunks, place) in held)
    own = [place for place in own if place >= _deed(sentence, at, found)]
    by_noun = any(sentence.chunks[place].kind == "document" for place in documents)
    answers = found.verb in ANSWER and not by_noun and _answers_aloud(state, speaker)
    if answers or _is_of_talk(state, found, documents):
        return _statement_of(state, speaker)
    if kind == "verbal message":
        return Document(kind, speaker, found.addressee, sentence=state.number)
    kind = kind or "speech" * (found.verb in SAY and not documents and was_seen_to_act(state, speaker))
    named = any(document.kind == "interview" for document in documents.values())
    if kind == "speech" and not named and not any(documents[place].is_letter for place in own):  # not "In a letter read out on television"
        return state.take(Mention("speech", sender=speaker, present=(speaker,)))
    aside = _answers_question(state, found)
    if kind == "statement" or aside:
        return _statement_of(state, speaker)
    if kind == "op-ed" and not documents:
        return Document("op-ed", speaker, sentence=state.number)
    return _statement_of(state, speaker, posted=True) if kind == "post" else None


def _is_of_talk(state: State, found: Attribution, documents: dict[int, Document]) -> bool:
    """Whether words are no letter's as, in a transcript, no verb brings them (`He was “not impressed”`) or whoever is asked is reminded of them
    (`You spoke of “cowards”`) with no letter spoken of just before."""
    if state.turn is None:
        return False
    reminded = state.turn.speaker is None and found.speaker == state.turn.addressee and found.verb in SAY
    fresh = state.letter is not None and state.letter.touched >= state.number - 1
    return not documents and (not found.verb or reminded and not fresh)


def _answers_question(state: State, found: Attribution) -> bool:
    """Whether somebody says something right after he was asked: `A reporter asked the president why. He called it “…”`."""
    return found.verb not in WRITE - ANSWER and state.questioned == (found.speaker, state.number - 1)


def _set_apart(state: State, sentence: Sentence, at: int, found: Attribution) -> Document | None:
    """What is not from the letter spoken of: a judgement of the other's letter, or words of another time."""
    if found.verb in _ADDS and _goes_on(state, found.speaker):
        return None  # "The plan put forward in 2007 is, he adds, “…”"
    if not is_of_other_time(state, sentence):
        return None
    to_leader = found.addressee is not None and found.addressee.leader and _has_written(state, found.speaker)
    greets = to_leader and (found.verb in _GREETS or any(chunk.text in _GREETED_ON for chunk in sentence.chunks[:at]))
    if found.verb in WRITE | ANSWER | _SENT or greets:
        return state.take(Mention("letter", sender=found.speaker, older=True))
    return Document("speech", found.speaker, sentence=state.number)


def _has_written(state: State, party: Party) -> bool:
    """Whether the article has told of a letter by somebody, or of letters exchanged that one of is his."""
    return any(
        document.kind in CORRESPONDENCE and (document.sender == party or document.mutual and party in document.pair)
        for document in state.register.recent
    )


def _spoken_before(state: State, found: Attribution) -> Document | None:
    """The document spoken of before that a leader's words go on with, when their sentence names none."""
    speaker = found.speaker
    if exchange := exchange_recalled(state):
        return side_of(state, exchange, speaker)
    if found.verb in WRITE | ANSWER:
        return _written_in_entry(state, speaker, found.verb)
    if _goes_on(state, speaker):
        return state.last.document
    known = speech_going_on(state, speaker) or state.register.last_by(speaker) or adopted_by(state, speaker) or _of_series(state, speaker)
    return _letter_of_entry(state, found) if known is None and state.entry else known


def _answers_aloud(state: State, speaker: Party) -> bool:
    """Whether somebody answers what the other has just said, not written: `Putin told his guest “…”. Erdogan replied that`."""
    last = state.last
    spoken = last is not None and last.document is not None and last.document.kind in ("speech", "statement") and not last.about
    return spoken and last.sentence >= state.number - 1 and last.speaker not in (None, speaker) and last.speaker.leader


def _written_in_entry(state: State, speaker: Party, verb: str) -> Document:
    """What a leader wrote; first heard of in an entry of a list of days, it is of that day."""
    written = written_by(state, speaker, verb)
    if state.entry and written.sentence >= state.entered:
        written.take_day((state.entry, "the day of the entry"))
    return written


def _letter_of_entry(state: State, found: Attribution) -> Document:
    """The letter that an entry in a list of days tells of without naming one: `4 May: Kim thanks Xi for “…”`."""
    recipient = found.addressee if found.addressee and found.addressee.leader else None
    mention = Mention("letter", sender=found.speaker, recipient=recipient, date=state.entry, basis="the day of the entry")
    return state.take(mention)


def _goes_on(state: State, speaker: Party) -> bool:
    """Whether a sentence goes on from the quotation before: `Kim thanked him for “…”. He also wished “…”`."""
    last, focus = state.last, state.register.focus
    if last is None or last.document is None or last.document.older and focus and focus.by(speaker) and focus.touched > last.sentence:
        return False  # "In 2018 he wrote of “…”. The new letter is cooler. He promises “…”"
    return last.speaker == speaker and state.number - last.sentence <= 1 and not last.about


def _of_series(state: State, speaker: Party) -> Document | None:
    """One more letter of a row to the same leader: `Leaders sent messages. Xi wrote …. Maduro promised “…”`."""
    last = state.last.document if state.last and state.number - state.last.sentence <= 1 else None
    letters = [document for document in state.register.documents if document.kind in CORRESPONDENCE]
    rows = [document for document in letters if document.many and not document.mutual and document.sender is None]
    recipient = recipient_of(state, last) if last and last.kind in CORRESPONDENCE else _of_row_lately(state, rows)
    senders = {document.sender for document in letters if recipient and document.sender and recipient_of(state, document) == recipient}
    rows = [row for row in rows if recipient and row.recipient in (None, recipient)]
    if not rows and len(senders) < 2 or speaker in senders or speaker == recipient:
        return None
    day = {"date": rows[-1].date, "basis": rows[-1].basis} if rows else {}
    return state.take(Mention("letter", sender=speaker, recipient=recipient, **day))


def _of_row_lately(state: State, rows: list[Document]) -> Party | None:
    """Whom the letters of several leaders are to that were told of lately: `Assad received cables from Aoun, Raisi and Kim. Raisi said “…”`."""
    return next((row.recipient for row in reversed(rows) if row.recipient and row.touched >= state.number - LATELY), None)


def number_of(state: State, document: Document) -> int:
    """The number of a document in the order of first mention; one made for a single clause comes after all others."""
    documents = state.register.documents
    return next((number for number, other in enumerate(documents) if other is document), len(documents) + document.sentence)
