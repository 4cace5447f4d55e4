"""From which document the words of a speaker are: named in the sentence, or spoken of before; or from no letter, as the sentence shows."""

from __future__ import annotations

import re

from tonetrack.reading.attribution.clauses import without_tellers
from tonetrack.reading.attribution.dating import counts_letters, date_by_verb
from tonetrack.reading.attribution.judgements import judges_anothers, mark_about
from tonetrack.reading.attribution.own_sentence import document_named, document_of_in_it, own_places, stands_inside
from tonetrack.reading.attribution.patterns import is_taken_back
from tonetrack.reading.attribution.recipients import address_letter, card_to, fronted_addressee, recipient_of
from tonetrack.reading.attribution.recollections import exchange_recalled, is_contrasted, is_of_other_time, is_of_year_told, is_said_before_now
from tonetrack.reading.attribution.settings import is_told_to_others, joined_at, place_said, setting_of, speech_going_on, was_seen_to_act
from tonetrack.reading.attribution.writings import adopted_by, is_unsigned, side_of, writes_here, written_by
from tonetrack.reading.coreference.state import LATELY, Attribution, State
from tonetrack.reading.dates import DAYS, resolve
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.vocabulary import ANSWER, CORRESPONDENCE, JUDGE, REPORT, SAY, WRITE, forms_of

_ADDS = forms_of("add continue") | {"went", "goes"}  # verbs that go on with what was said before
_TO_COME = frozenset("would will could might may".split())  # before a verb of answering: not yet
_GREETS = forms_of("assure wish congratulate thank")  # what leaders who write do in letters
_GREETED_ON = frozenset("anniversary birthday".split())  # days for which leaders write
_COMPARED = frozenset("from than against unlike after".split())  # right before words that others are compared with
# right after the words
_YEAR_BESIDE = re.compile(r"(?:a|one|the|two|three|\w+) years? (?:before|earlier|ago|previously)\b|last year\b|in (?P<year>(?:19|20)\d\d)\b")
_CAMPAIGN = frozenset("candidate campaign election".split())  # of a time before somebody came to office
_SENT = frozenset("sent sends dispatched mailed".split())  # what is sent is written, whatever the time


def settle(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> None:
    """Give an attribution its document: of the sentence, or the speaker's last one; and mark words about letters."""
    if found.document is None and found.speaker and not found.rule.startswith("an agency"):
        found.document = _document(state, sentence, at, found, documents)
    letter = found.document if found.document and found.document.kind in CORRESPONDENCE else None
    told = letter is not None and found.verb == "told" and not letter.date and found.addressee and letter.recipient in (None, found.addressee)
    if letter and (told or found.verb in ANSWER or writes_here(sentence, found.speaker, found.verb) or counts_letters(state)):
        found.document = _written_here(state, sentence, at, found, documents)
    if found.speaker and is_taken_back(sentence.chunks, at):
        found.document = Document("statement", found.speaker, sentence=state.number)
    mark_about(state, sentence, at, found, inside=_is_inside(sentence, found, documents))
    if found.document and found.document.kind in CORRESPONDENCE:
        address_letter(state, sentence, at, found, found.document)
        if found.document.date and _is_of_year_beside(sentence, at, found.document.date):
            letter = found.document
            found.document = Document(letter.kind, letter.sender, letter.recipient, older=True, sentence=state.number)


def _is_of_year_beside(sentence: Sentence, at: int, day: str) -> bool:
    """Whether words that the letter's are compared with are told as of another year: `a step down from “…” a year before`,
    `from “…” in 2022 to “…”`."""
    chunks = sentence.chunks
    beside = _YEAR_BESIDE.match(words_of(chunks[at + 1 : at + 5]))
    return beside is not None and beside["year"] != day[:4] and any(chunk.text in _COMPARED for chunk in chunks[max(0, at - 2) : at])


def _written_here(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document:
    """The letter that a sentence tells somebody to write, with the day it tells: `To Putin he wrote, a day later` is not the letter to Xi."""
    target, letter = fronted_addressee(sentence, at), found.document
    if target is not None and letter.recipient not in (None, target):
        letter = card_to(state, target, letter, found)
    return date_by_verb(state, sentence, at, letter, documents)


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
    here = {place: other for place, other in documents.items() if place >= _deed(sentence, at, found) or other.kind not in CORRESPONDENCE}
    if is_told_to_others(sentence, at, found) and not (named and named.kind != "statement" and stands_inside(sentence, here, named)):
        return _statement_of(state, speaker)
    if named or not speaker.leader or found.verb in REPORT:
        return named
    told = _set_apart(state, sentence, at, found) or _spoken_before(state, found)
    return _statement_of(state, speaker) if told and _said_on_another_day(state, sentence, found.verb, told) else told


def _deed(sentence: Sentence, at: int, found: Attribution) -> int:
    """Where the deed that brings the words begins, past what its doer does before: `thanked him in a letter and, at a rally, spoke of “…”`."""
    return joined_at(sentence, place_said(sentence, at, found.verb)) if found.verb else 0


def _said_on_another_day(state: State, sentence: Sentence, verb: str, document: Document) -> bool:
    """Whether somebody says something on a later day than that of his letter: `Trump said on Friday that he could call him`,
    `Xi told Putin on Tuesday that`."""
    if verb in WRITE or document.kind not in CORRESPONDENCE or not document.date:
        return False
    said = [event.verb for event in sentence.events if sentence.chunks[event.verb].text == verb]
    dates = (chunk.value for at in said for chunk in sentence.chunks[at + 1 : at + 4] if chunk.kind == "date" and chunk.value.kind in DAYS)
    told = next((resolve(day, sentence.anchor, sentence.context, sentence.year)[0] for day in dates), None)
    return told is not None and told > document.date


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
    answers = found.verb in ANSWER and not by_noun and (_answers_aloud(state, speaker) or _answers_others(state, speaker))
    if answers or _is_of_talk(state, sentence, found, documents):
        return _statement_of(state, speaker)
    if kind == "verbal message":
        return Document(kind, speaker, found.addressee, sentence=state.number)
    kind = kind or "speech" * (found.verb in SAY and not documents and was_seen_to_act(state, speaker))
    named = any(document.kind == "interview" for document in documents.values())
    if kind == "speech" and not named and not any(documents[place].is_letter for place in own):  # not "In a letter read out on television"
        return state.take(Mention("speech", sender=speaker, present=(speaker,)))
    aside = _answers_question(state, found) or _speaks_on(state, found) or speaker.leader and is_said_before_now(sentence, at, found.verb)
    if kind == "statement" or aside:
        return _statement_of(state, speaker)
    if kind == "op-ed" and not documents:
        return Document("op-ed", speaker, sentence=state.number)
    return _statement_of(state, speaker, posted=True) if kind == "post" else None


def _is_of_talk(state: State, sentence: Sentence, found: Attribution, documents: dict[int, Document]) -> bool:
    """Whether words are no letter's as somebody has yet to say them (`would answer “in time”`), or, in a transcript, as no verb brings them
    (`He was “not impressed”`) or whoever is asked is reminded of them (`You spoke of “cowards”`) with no letter spoken of just before."""
    pairs = zip(sentence.chunks, sentence.chunks[1:])
    if found.verb in ANSWER or found.verb and state.turn:
        if any(after.text == found.verb and before.text in _TO_COME for before, after in pairs):
            return True
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
    if judges_anothers(state, sentence, at, found.speaker) or _had_long_said(state, sentence, at, found):
        return Document("statement", found.speaker, sentence=state.number)
    if found.verb in _ADDS and _goes_on(state, found.speaker):
        return None  # "The plan put forward in 2007 is, he adds, “…”"
    if letter := _of_year_told(state, sentence, found):
        return letter
    contrasts = is_contrasted(sentence, at) and _has_written(state, found.speaker)
    if not is_of_other_time(state, sentence, whole=contrasts):
        return None
    to_leader = found.addressee is not None and found.addressee.leader and _has_written(state, found.speaker)
    greets = to_leader and (found.verb in _GREETS or any(chunk.text in _GREETED_ON for chunk in sentence.chunks[:at]))
    if found.verb in WRITE | ANSWER | _SENT or contrasts or greets:
        return state.take(Mention("letter", sender=found.speaker, older=True))
    return Document("speech", found.speaker, sentence=state.number)


def _of_year_told(state: State, sentence: Sentence, found: Attribution) -> Document | None:
    """The letter of the past year that the sentence before told, which one leader now tells another in:
    `In 2022 the tone changed. Putin told Kim`."""
    focus = state.register.focus
    recalled = focus is not None and focus.older and focus.touched >= state.number - 1
    to_leader = found.verb in WRITE or found.addressee and found.addressee.leader
    if recalled or not _has_written(state, found.speaker) or not is_of_year_told(state, sentence) or not to_leader:
        return None
    letter = state.register.letter_by(found.speaker)
    if letter and ((letter.date or "").startswith(str(state.year)) or not letter.date and letter.touched >= state.number - 1):
        return letter
    return state.take(Mention("letter", sender=found.speaker, recipient=found.addressee, older=True, year=state.year))


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
    known = (
        speech_going_on(state, speaker)
        or _fresh(state, speaker)
        or state.register.last_by(speaker)
        or adopted_by(state, speaker)
        or _of_series(state, speaker)
    )
    return _letter_of_entry(state, found) if known is None and state.entry else known


def _answers_aloud(state: State, speaker: Party) -> bool:
    """Whether somebody answers what the other has just said, not written: `Putin told his guest “…”. Erdogan replied that`."""
    last = state.last
    spoken = last is not None and last.document is not None and last.document.kind in ("speech", "statement") and not last.about
    return spoken and last.sentence >= state.number - 1 and last.speaker not in (None, speaker) and last.speaker.leader


def _answers_others(state: State, speaker: Party) -> bool:
    """Whether somebody answers what others just said, not the letter he was sent long before: `Unions threatened a strike. Xi replied that`."""
    documents = (other for other in state.register.documents if other.kind in CORRESPONDENCE)
    sent = [letter for letter in documents if letter.recipient in (speaker, None) and letter.sender not in (speaker, None)]
    if not sent or len(state.sentences) < 2 or any(letter.touched >= state.number - 1 for letter in sent):
        return False
    before, writers = state.sentences[-2], {letter.sender for letter in sent}
    tells = [before.party(event.subject) for event in before.events if before.chunks[event.verb].text in SAY | JUDGE]
    named = {before.party(at) for at, chunk in enumerate(before.chunks) if chunk.kind != "pronoun"}
    return any(teller != speaker for teller in tells) and named.isdisjoint(writers)


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


def _speaks_on(state: State, found: Attribution) -> bool:
    """Whether somebody who was last heard speaking, not writing, adds to it: `“…,” the president added` after his remarks."""
    before = next((other for other in reversed(state.found.values()) if other.speaker == found.speaker), None)
    if found.verb not in _ADDS or before is None or before is state.last or before.sentence < state.number - LATELY:
        return False
    letter = state.register.letter_by(found.speaker)
    spoke = before.about or before.document is not None and before.document.kind not in CORRESPONDENCE | {"op-ed"}
    return spoke and (letter is None or letter.touched < state.number - 1)


def _fresh(state: State, speaker: Party) -> Document | None:
    """A letter first heard of just now, of nobody yet: `There is one more letter. Kim thanks Xi for “…”`."""
    focus = state.register.focus
    if focus is None or not is_unsigned(focus) or focus.mutual or focus.elsewhere:
        return None
    own = state.register.last_by(speaker)
    return None if own and own.touched >= focus.sentence else adopted_by(state, speaker)


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


def _had_long_said(state: State, sentence: Sentence, at: int, found: Attribution) -> bool:
    """Whether somebody had said so before he wrote, in a year gone by or running for office: `had described his victory in 2016 as “…”`."""
    chunks, said = sentence.chunks, place_said(sentence, at, found.verb)
    letter = state.register.letter_by(found.speaker)
    written = (letter and letter.date or state.day or "")[:4]
    past = any(chunk.kind == "date" and chunk.text.isdigit() and chunk.text < written for chunk in chunks[:at])
    before = past or any(chunk.text in _CAMPAIGN for chunk in chunks[:said])
    return before and found.verb in JUDGE and any(chunk.text == "had" for chunk in chunks[max(0, said - 2) : said])


def number_of(state: State, document: Document) -> int:
    """The number of a document in the order of first mention; one made for a single clause comes after all others."""
    documents = state.register.documents
    return next((number for number, other in enumerate(documents) if other is document), len(documents) + document.sentence)
