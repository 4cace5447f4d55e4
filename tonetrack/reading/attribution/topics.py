"""Whom a sentence is about: who acts in it, whom it opens with, whose letter it speaks of, who is asked something."""

from __future__ import annotations

from tonetrack.reading.attribution.narrators import note_narrator
from tonetrack.reading.attribution.signatures import shown_by
from tonetrack.reading.coreference.antecedents import is_in_clause
from tonetrack.reading.coreference.state import State
from tonetrack.reading.dates import MONTHS
from tonetrack.reading.documents.document import Document
from tonetrack.reading.documents.sides import HANDED
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import agent_of, is_determined, is_governed, is_object, object_of
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import BE, LETTERS, PLURAL, PREPOSITIONS, SAY, SEND, TEXT_PARTS, WRITE, forms_of

_ASKS = frozenset("asked asks questioned pressed quizzed interviewed".split())  # somebody who then answers
_GESTURES = forms_of("laugh smile grin shrug nod sigh chuckle frown wince") | {"paused", "shook"}  # before one says something
_READS_TO = frozenset("read reads recited recites repeated put puts".split())  # somebody who then says what he makes of it
_OF_TEXT = TEXT_PARTS | frozenset(  # what of a leader's letter a sentence may be about
    "tone language wording words style prose phrasing vocabulary manner rhetoric thanks answer account opening closing ending".split()
)
_OPENS_WITH_CALLING = forms(
    "^ a|an|another ( WORD|VERB|COUNTRY ){0,3} who=ROLE PRONOUN|who|whom|in|at|from",  # "A trader I spoke to"
)
_ACTING = frozenset("quote document agency country role pronoun".split())  # kinds of chunks that may act in a person's place


def note_subjects(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """Whom the sentence is about, by the later sign over the earlier: its verbs, its opening, whose letter it speaks of."""
    if any(_is_of_somebody(sentence, event) for event in sentence.events):
        state.subject_at = state.number
    first = main_event(sentence)
    _note_doers(state, sentence, first)
    _note_opening(state, sentence, first)
    for owner in (_agent(sentence, first), _possessor(sentence, first, documents), _of_text(sentence), shown_by(sentence, first, documents)):
        if owner:
            _is_about(state, owner)
    note_narrator(state, sentence)
    _note_several(state, sentence)
    _note_question(state, sentence)


def _note_question(state: State, sentence: Sentence) -> None:
    """Whom somebody who leads no country asks something: `The journalist asked the president why`, `Asked about it, he left`; or who is seen about
    to speak: `He laughed.`"""
    first = main_event(sentence)
    answers = first and (sentence.chunks[0].text in _ASKS or sentence.chunks[first.verb].text in _GESTURES)
    if answers and (asked := sentence.person(first.subject)) and asked.leader:
        state.questioned = (asked, state.number)
    for event in sentence.events:
        asker, asked = sentence.party(event.subject), sentence.person(object_of(sentence.chunks, event.verb))
        if event.subject >= 0 and sentence.chunks[event.verb - 1].text in ("was", "is"):
            asker, asked = None, sentence.person(min(event.subject, event.verb - 2))  # "The president was asked (by a daily) whether"
        subject = sentence.chunks[event.subject] if event.subject >= 0 else None
        wants = subject is not None and (subject.kind == "document" or subject.text == "it")  # "His letter asked Kim for rice"
        if sentence.chunks[event.verb].text in _ASKS | _READS_TO and asked and not wants and asked.leader and not (asker and asker.leader):
            state.questioned = (asked, state.number)


def _is_about(state: State, party: Party | None) -> None:
    """Note that the sentence is about somebody: `he` in the next one."""
    state.subject, state.subject_at = party, state.number


def _note_doers(state: State, sentence: Sentence, first: Event | None) -> None:
    """The person of the first verb that has one, then whoever does what the main clause tells."""
    doers = (sentence.person(event.subject) for event in sentence.events)
    state.subject = next((party for party in doers if party and party.kind == "person"), state.subject)
    if first and sentence.chunks[first.subject].kind == "role":
        state.subject = sentence.party(first.subject)
    elif first and (party := sentence.person(first.subject)):
        state.subject = party


def _note_opening(state: State, sentence: Sentence, first: Event | None) -> None:
    """The person, then the calling, that a sentence opens with, when they come before its main clause."""
    topic, caller = topic_of(sentence), opening_role(sentence)
    if topic >= 0 and first and is_in_clause(sentence.chunks, topic) and sentence.person(first.subject):
        topic = -1  # "When Khan fell ill, Modi was quick to write."
    if topic >= 0 and (first is None or sentence.chunks[first.subject].text == "it" or topic <= first.subject and not sentence.events[0].aside):
        _is_about(state, sentence.party(topic))
    if caller >= 0 and (first is None or first.subject > caller):
        _is_about(state, sentence.party(caller))  # "A diplomat I spoke to laughed."


def _of_text(sentence: Sentence) -> Party | None:
    """The leader whose way of writing, or anything else of his, a sentence is about: `Putin's tone was cooler.`, `Xi's pen was busy.`"""
    chunks, first = sentence.chunks, _after_time(sentence.chunks)
    if first >= len(chunks) - 2 or not chunks[first].possessive or not (owner := sentence.person(first)) or not owner.leader:
        return None
    thing = chunks[first + 1].kind == "word" or chunks[first + 1].value in LETTERS
    if thing and not any(_is_of_somebody(sentence, event) for event in sentence.events):
        return owner
    noun = next((at for at, chunk in enumerate(chunks[first + 1 : first + 5], start=first + 1) if chunk.text in _OF_TEXT), 0)
    return owner if noun and noun + 1 < len(chunks) and is_verb(chunks, noun + 1) else None


def opening_role(sentence: Sentence) -> int:
    """The one whom a sentence opens with by a calling: `A Chinese diplomat I spoke to laughed at this.`; -1 for none."""
    return (find(_OPENS_WITH_CALLING, sentence.chunks) or {}).get("who", -1)


def _note_several(state: State, sentence: Sentence) -> None:
    """The people whom `One called it “…”` in the next sentence means one of, unless letters are spoken of after them."""
    last = next((chunk for chunk in reversed(sentence.chunks) if chunk.text in PLURAL or chunk.kind == "role" and chunk.text.endswith("s")), None)
    if last and last.kind == "role":
        state.several, state.several_at = Party(last.text.removesuffix("s"), "role", calling=last.text.removesuffix("s")), state.number


def topic_of(sentence: Sentence) -> int:
    """The person a sentence opens with, whatever its verb: `Ri Song-hak, a former official, shrugs`; -1 for none."""
    chunks = sentence.chunks
    if is_judge(sentence):
        return 1
    for place, chunk in enumerate(chunks[:20]):
        named = chunk.kind in ("person", "office") or chunk.kind == "name" and place == 0
        if named and not chunk.possessive and not is_governed(chunks, place) and sentence.party(place):
            return -1 if is_object(chunks, place) else place
        called = chunk.possessive or _is_calling_of(chunks, place) or chunk.kind == "document" and is_governed(chunks, place)
        if chunk.kind in _ACTING and not called:
            return -1
    return -1


def is_judge(sentence: Sentence) -> bool:
    """Whether a sentence opens with somebody to whom things seem so, and who then says it: `To Ann Fixture, of the institute, the text is cool.`"""
    chunks, first = sentence.chunks, main_event(sentence)
    if len(chunks) < 4 or chunks[0].text not in ("to", "for") or not sentence.person(1) or chunks[1].possessive:
        return False
    done = first is not None and (sentence.person(first.subject) is not None or chunks[first.verb].text in SEND | WRITE)
    return not done and not any(chunk.text in SEND | WRITE for chunk in chunks[:8])


def _after_time(chunks: list[Chunk]) -> int:
    """Where a sentence begins after its article and the time that opens it: `By June of 2019 the president's pages had shrunk.`"""
    at, told = 0, next((at for at, chunk in enumerate(chunks[:4]) if chunk.kind == "date" or chunk.text in MONTHS), -1)
    if told > 0 and chunks[0].text in PREPOSITIONS or told == 0:
        at = told + 1
        while at < len(chunks) - 1 and (chunks[at].kind == "date" or chunks[at].text in ("of", ",")):
            at += 1
    return at + (at < len(chunks) - 1 and chunks[at].text == "the" and chunks[at + 1].kind == "office")


def _is_of_somebody(sentence: Sentence, event: Event) -> bool:
    """Whether a person, an office or a calling does what a verb tells."""
    at = event.subject
    return at >= 0 and (sentence.chunks[at].kind in ("person", "office", "role") or sentence.person(at) is not None)


def main_event(sentence: Sentence) -> Event | None:
    """What the main clause tells first; after a semicolon, what a person does there: `His aides were appalled; Trump was delighted.`"""
    able = [event for event in sentence.events if event.subject >= 0]
    able = [event for event in able if event.verb or event.inverted] or able  # "Asked by reporters about it, Peskov recalled"
    main = [event for event in able if not event.aside]
    clause = max((at for at, chunk in enumerate(sentence.chunks) if chunk.text == ";"), default=0)
    last = next((event for event in main if clause and event.subject > clause and sentence.person(event.subject)), None)
    outer = [event for event in able if not is_within(sentence.chunks, event)]  # set off, when no other: "As Putin fell ill, Xi tweeted."
    return last or next(iter([event for event in outer if not event.aside] or outer or main or able), None)


def _agent(sentence: Sentence, first: Event | None) -> Party | None:
    """Who congratulates, sends or tells in a passive main clause: `The president was also congratulated by Xi. He noted`."""
    if first is None or sentence.chunks[first.verb].text not in BE:
        return None
    verb = next((at for at, chunk in enumerate(sentence.chunks[first.verb : first.verb + 3], first.verb) if chunk.text in SAY | SEND | HANDED), -1)
    return sentence.person(agent_of(sentence.chunks, verb)) if verb > 0 else None


def _possessor(sentence: Sentence, first: Event | None, documents: dict[int, Document]) -> Party | None:
    """The sender whose letter the main clause is about: `Modi's letter was short. “…,” he wrote.`; whose statement: `A statement by Ko was mild.`"""
    document = documents.get(first.subject) if first else None
    own = document and (document.kind == "statement" or is_determined(sentence.chunks, first.subject) == "possessor")
    return document.sender if own and (document.kind != "statement" or document.sender and document.sender.kind == "person") else None


def _is_calling_of(chunks: list[Chunk], place: int) -> bool:
    """Whether a calling is that of the person named after it: `The envoy, Bo Fixture, disagreed.`"""
    after = chunks[place + 1 : place + 3]
    return chunks[place].kind == "role" and [other.kind for other in after] == ["mark", "person"] and after[0].text == ","
