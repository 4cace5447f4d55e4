"""Who does what in a sentence: each verb of saying, writing or sending with its subject."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from tonetrack.reading.dates import DateMention, resolve
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import ACTORS, SPEAKERS, Chunk, Event, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.relatives import BARRIERS, is_within
from tonetrack.reading.sentences.subjects import does_in_marks, subject_before
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import BE, CITE, DETERMINERS, OF_DOCUMENT, PREPOSITIONS, REPORT, SAY, VERBS, WRITE

_QUESTIONS = frozenset("what why whether how if when who which where".split())  # open an indirect question
_SHARED = frozenset({"shared"})  # said only where whoever shares stands after it: `“…,” shared Ann Fixture on Twitter`
_INVERTED = (SAY | WRITE | OF_DOCUMENT | _SHARED) - {"told", "wrote to"}  # verbs whose subject may stand after them
_WORD = f"!{'|'.join(_QUESTIONS)}|because|that|and|but|{{VERBS}}|{{PREPOSITIONS}}"  # no word of a calling
_CALLED = forms(f", {_WORD} start=WORD|COUNTRY|ORGANISATION ( {_WORD} WORD|COUNTRY|ORGANISATION ){{0,3}} @_")
_DOERS = "|".join(f"{kind.upper()}('s)" for kind in ACTORS - {"document"})
_AGENT = forms(f"@_ by ( !{{PREPOSITIONS}} WORD ){{0,4}} who={_DOERS}")
_NARRATES = forms(
    f"@_ ( !{{PREPOSITIONS}} WORD ){{0,4}} who={'|'.join(map(str.upper, ACTORS))}"
    " ( ORGANISATION('s)|COUNTRY('s)|NAME('s)|PERSON('s)|of|in|at|the|for|from )* ( who ( !, _ )* )? ,"
)


@dataclass(frozen=True)
class Sentence:
    """A parsed sentence: its chunks, its events, and who each place means (`party(place)`).

    `leader_of` finds the leader of a country that the article has spoken of: `Beijing's answer` is his.
    """

    chunks: list[Chunk]
    events: list[Event]
    party: Callable[[int], Party | None]
    anchor: date | None
    corresponding: bool = False  # the article has spoken of letters or correspondence
    context: date | None = None  # the day spoken of last: what `the next day` counts from
    year: int = 0  # the year spoken of last, for an article of no day
    leader_of: Callable[[str], Party | None] = lambda country: None

    def day_of(self, mention: DateMention) -> tuple[str | None, str]:
        """The ISO day that a date of the sentence means and its basis in words (see `dates.resolve`)."""
        return resolve(mention, self.anchor, self.context, self.year)

    def event_before(self, at: int) -> Event | None:
        """The last event whose verb stands before a place, with no semicolon between; not a clause set off that ends before."""
        for event in reversed(self.events):
            if event.verb < at and not (event.aside and any(chunk.text == "," for chunk in self.chunks[event.verb : at])):
                return None if any(chunk.text == ";" for chunk in self.chunks[event.verb : at]) else event
        return None

    def event_around(self, at: int) -> Event | None:
        """The event whose subject stands before a place, with no verb between, and its verb after: `said that Xi, in a letter, hoped`."""
        return next((event for event in self.events if 0 <= event.subject < at < event.verb and not self._does_before(event.subject, at)), None)

    def _does_before(self, start: int, end: int) -> bool:
        """Whether anything is done between two places."""
        return any(start < event.verb < end for event in self.events)

    def event_after(self, at: int) -> Event | None:
        """The first event whose subject and verb stand after a place."""
        after = [event for event in self.events if at < event.subject < event.verb or event.inverted and at < event.verb]
        return next((event for event in after if not is_within(self.chunks, event)), next(iter(after), None))

    def person(self, at: int) -> Party | None:
        """The person at a place, if it is one."""
        return self.party(at) if at >= 0 and self.chunks[at].kind in ("person", "office", "pronoun") else None

    def leaders(self, *kinds: str) -> list[Party]:
        """The leaders it names by name (`person`) or calls by their `office`, in order."""
        parties = (self.party(at) for at, chunk in enumerate(self.chunks) if chunk.kind in kinds)
        return [party for party in parties if party and party.leader]


def find_events(chunks: list[Chunk]) -> list[Event]:
    """The events of a sentence in the order of their verbs."""
    events: list[Event] = []
    for at in range(len(chunks)):
        if is_verb(chunks, at):
            after = _inverted_subject(chunks, at)
            agent = (_agent(chunks, at) if chunks[at - 1].text != "to" else _taking(chunks, at)) if after < 0 else -1
            subject = after if after >= 0 else agent if agent >= 0 else subject_before(chunks, at, events)
            event = Event(at, subject, after >= 0)
            events.append(replace(event, aside=_is_aside(chunks, event)))
    if events and events[0].subject < 0 and events[0].verb < 2 and chunks[events[0].verb].text.endswith("ing"):
        main = _main_subject(chunks, events[1:])
        events[0] = replace(events[0], subject=main if any(chunk.kind == "quote" for chunk in chunks[: max(main, 0)]) else -1)
    return events


def _main_subject(chunks: list[Chunk], events: list[Event]) -> int:
    """Who does what a participle that opens the sentence tells: Macron in `Calling him “…” and “…,” Macron appeared to yield`; -1 without."""
    for event in events:
        start = event.subject - 1 - (event.subject > 0 and chunks[event.subject - 1].text in DETERMINERS)
        if 0 < start < event.verb and (chunks[start].text == "," or chunks[start].kind == "quote") and not is_within(chunks, event):
            return event.subject
    return -1


def _taking(chunks: list[Chunk], verb: int) -> int:
    """Who does what took so long: `It took Xi four days to write`; -1 for nobody."""
    return next((place for place in range(verb - 2, max(0, verb - 6), -1) if chunks[place].kind in SPEAKERS and chunks[place - 1].text == "took"), -1)


def _is_aside(chunks: list[Chunk], event: Event) -> bool:
    """`, Kim said,` or `“…,” KCNA reported Monday.`: a clause between marks."""
    if event.subject < 0 or chunks[event.verb].text not in SAY | WRITE | REPORT | {"went", "goes"}:
        return False
    first, last = min(event.subject, event.verb), max(event.subject, event.verb) + 1
    while first > 0 and (
        chunks[first - 1].text in DETERMINERS or chunks[first - 1].kind in ("country", "organisation", "role") and chunks[first - 1].possessive
    ):
        first -= 1
    if chunks[event.subject].kind == "role":
        first = _start_of_calling(chunks, first)
    while last < len(chunks) and (
        chunks[last].kind == "date" or chunks[last].text in ("on", "late", "early", "earlier", "later", "in", "statement", "a")
    ):
        last += 1
    opens = first == 0 or chunks[first - 1].text in (",", "-", "(") or chunks[first - 1].kind == "quote"
    # not ", Kim wished “…”"
    closes = last >= len(chunks) or chunks[last].text in (",", ".", ";", "-", ")") or chunks[last].kind == "quote" == chunks[first - 1].kind
    return first > 0 and opens and closes


def _start_of_calling(chunks: list[Chunk], first: int) -> int:
    """Where the words before somebody's calling begin after a comma: `, two regional officials said,`; the same place without one."""
    return (find(_CALLED, chunks, first) or {}).get("start", first)


def _inverted_subject(chunks: list[Chunk], at: int) -> int:
    """The subject after the verb in `“…,” said Kim`, `“…,” ran one line`; -1 when the order is the usual one."""
    before = at - 1
    while before >= 0 and (chunks[before].text == "," or chunks[before].text in ("reportedly", "also", "then", "has", "had")):
        before -= 1
    if before >= 0 and chunks[at - 1].text == "," and chunks[before].kind != "quote" and (narrator := _narrating_aside(chunks, at)) >= 0:
        return narrator
    if before == at - 1 and does_in_marks(chunks, before):
        return -1
    so = before == 0 and chunks[before].text in ("so", "thus")  # "So wrote Xi in his letter."
    if before < 0 or chunks[before].kind != "quote" and not so or chunks[at].text not in _INVERTED:
        return -1
    for place in range(at + 1, min(at + 5, len(chunks))):
        if chunks[place].kind in ACTORS:
            asks = chunks[at].text in ("asked", "asks") and text_at(chunks, place + 1) in _QUESTIONS
            return -1 if asks else _past_possessor(chunks, place)  # "the author of “Rage” asked the president what he saw"
        attributive = chunks[place].text.endswith("ing") and chunks[place - 1].text in DETERMINERS  # "reads the opening line of"
        if chunks[place].kind != "word" or chunks[place].text in PREPOSITIONS | BARRIERS or chunks[place].text in VERBS and not attributive:
            return -1
    return -1


def _narrating_aside(chunks: list[Chunk], at: int) -> int:
    """The subject in `, said the official,`, `, said Tan of the Straits Forum,`; -1 when the verb opens no aside."""
    opens = chunks[at].text in SAY | WRITE and not chunks[at].text.endswith("ing") and chunks[at].text != "told"
    return (find(_NARRATES, chunks, at) or {}).get("who", -1) if opens else -1


def _agent(chunks: list[Chunk], at: int) -> int:
    """Who does what is told in the passive: `a phrase used by Xi in`, `was described by Kim as`; -1 without."""
    text = chunks[at].text
    passive = text.endswith(("ed", "en")) or text in ("sent", "read", "put", "told", "made")
    if text in BE | CITE or not passive or text_at(chunks, at + 1) != "by" or at and chunks[at - 1].kind in SPEAKERS:
        return -1
    agent = (find(_AGENT, chunks, at) or {}).get("who", -1)
    return _past_possessor(chunks, agent) if agent >= 0 else -1


def _past_possessor(chunks: list[Chunk], place: int) -> int:
    """From `Kim's` to the aide: what a possessor has, when that can speak."""
    if chunks[place].possessive:
        for after in range(place + 1, min(place + 5, len(chunks))):
            if chunks[after].kind in ACTORS:
                return after if not chunks[after].possessive else _past_possessor(chunks, after) if after - place < 5 else after
            if chunks[after].kind != "word":
                break
    return place
