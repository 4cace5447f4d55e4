"""Who says something in a sentence without being quoted: a quotation that stands alone after it is his, and he may have turned from letters to the
public."""

from __future__ import annotations

from tonetrack.reading.attribution.settings import is_told_to_others, setting_of
from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.vocabulary import SAY

_GREETS = frozenset(  # in these somebody says nothing of his own
    "congratulated thanked wished greeted saluted invited praised hailed welcomed celebrated remembered".split()
)


def note_speech(state: State, sentence: Sentence) -> None:
    """Who said something in a sentence without quotations: a quotation that stands alone after it is his."""
    if any(chunk.kind == "quote" for chunk in sentence.chunks):
        state.voice, state.opened = (state.voice if state.opened == state.paragraph else None), state.paragraph
        return
    teller = _teller(sentence)
    party = sentence.party(teller.subject) if teller else None
    if party and sentence.chunks[teller.subject].kind in ("person", "office", "pronoun", "role"):
        state.spoke, state.spoke_at, state.spoke_aside = party, state.number, teller.aside
        state.told_at = state.told_at if sentence.chunks[teller.verb].text in _GREETS else state.number
    if state.opened != state.paragraph:
        state.voice = _opener(sentence)
    state.opened = state.paragraph
    _note_statement(state, sentence, party, sentence.chunks[teller.verb].text if teller else "")


def _note_statement(state: State, sentence: Sentence, party: Party | None, verb: str) -> None:
    """What a leader who tells something does so in: a statement to others than the other leader, or his of letters exchanged."""
    focus = state.register.focus
    if focus and focus.kind == "speech" and focus.touched == state.number and party in focus.present:
        return  # "Xi spoke with Kim by phone": what he says next he says there
    if party and party.leader:
        if _speaks_to_others(sentence, party, verb):
            state.take(Mention("statement", sender=party))  # "told a radio station that he had written"
        else:
            _turn_to(state, sentence, party)


def _speaks_to_others(sentence: Sentence, party: Party, verb: str) -> bool:
    """Whether a leader tells something to no leader: to reporters, on television, asked by somebody."""
    end = len(sentence.chunks)
    return is_told_to_others(sentence, end, Attribution(party, verb=verb)) or setting_of(sentence, end, verb) in ("speech", "statement")


def _opener(sentence: Sentence) -> Party | None:
    """Whoever is no leader and is introduced by name as the subject of the sentence that opens a paragraph."""
    for event in sentence.events:
        if event.subject >= 0 and sentence.chunks[event.subject].kind in ("person", "role") and not is_within(sentence.chunks, event):
            party = sentence.party(event.subject)
            return party if party and not party.leader else None
    return None


def _turn_to(state: State, sentence: Sentence, party: Party) -> None:
    """Of letters exchanged, the one by whoever tells something now: `For his part, Xi said …. “…,” the message said.`"""
    exchange = next((document for document in reversed(state.register.documents) if document.mutual and party in document.pair), None)
    if exchange is None or any(chunk.kind == "document" for chunk in sentence.chunks):
        return
    if state.letter and state.letter.sender != party:
        own = Mention("letter", definite=True, sender=party, date=exchange.date, basis=exchange.basis)
        mine = state.register.letter_by(party) or state.take(own)
        mine.touched = state.number
        state.register.touch(mine)


def _teller(sentence: Sentence) -> Event | None:
    """The clause in which somebody says what the sentence tells: set off as an aside, else the first within no other."""
    tellers = [event for event in sentence.events if sentence.chunks[event.verb].text in SAY and event.subject >= 0]
    outer = next((event for event in tellers if not is_within(sentence.chunks, event)), None)
    return next((event for event in reversed(tellers) if event.aside), outer)
