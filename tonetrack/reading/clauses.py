"""Who does what in a sentence: each verb of saying, writing or sending with its subject."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from tonetrack.reading.people import Party
from tonetrack.reading.phrases import TWO_FACED, before_day, is_governed, is_object, preposition_of
from tonetrack.reading.sentences import ACTORS, Chunk
from tonetrack.reading.verbs import SUBJECT_PRONOUNS, is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, CITE, DETERMINERS, OF_DOCUMENT, PREPOSITIONS, RECEIVE, REPORT, SAY, SEND, VERBS, WRITE

REACH = 40  # chunks looked at to either side of a verb: more is another clause, and the bound keeps reading linear
_BARRIERS = frozenset(
    "that whether because if while how when where why although though unless so".split()
)  # open a clause: the subject stands after them
_UNNAMED = frozenset("those anyone everyone whoever people nobody somebody".split())  # whom a clause after `who` tells more of
_OF_NARRATOR = frozenset("adding noting citing quoting".split())  # participles that go on with what an agency says
_QUESTIONS = frozenset("what why whether how if when who which where".split())
_SPEAKERS = frozenset({"person", "office", "role", "pronoun", "name"})


@dataclass(frozen=True)
class Event:
    """A verb and its subject, as places in the row of chunks; `subject` is -1 when there is none.

    `aside` marks a clause set off by commas (`, Kim said,`): what follows goes on with the clause around it.
    """

    verb: int
    subject: int
    inverted: bool = False
    aside: bool = False


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

    def event_before(self, at: int) -> Event | None:
        """The last event whose verb stands before a place, with no semicolon between; not a clause set off that ends before."""
        for event in reversed(self.events):
            if event.verb < at and not (event.aside and any(chunk.text == "," for chunk in self.chunks[event.verb : at])):
                return None if any(chunk.text == ";" for chunk in self.chunks[event.verb : at]) else event
        return None

    def event_after(self, at: int) -> Event | None:
        """The first event whose subject and verb stand after a place."""
        after = [event for event in self.events if at < event.subject < event.verb or event.inverted and at < event.verb]
        return next((event for event in after if not is_within(self.chunks, event)), next(iter(after), None))

    def person(self, at: int) -> Party | None:
        """The person at a place, if it is one."""
        return self.party(at) if at >= 0 and self.chunks[at].kind in ("person", "office", "pronoun") else None


def find_events(chunks: list[Chunk]) -> list[Event]:
    """The events of a sentence in the order of their verbs."""
    events: list[Event] = []
    for at in range(len(chunks)):
        if is_verb(chunks, at):
            after = _inverted_subject(chunks, at)
            agent = _agent(chunks, at) if after < 0 else -1
            subject = after if after >= 0 else agent if agent >= 0 else subject_before(chunks, at, events)
            event = Event(at, subject, after >= 0)
            events.append(replace(event, aside=_is_aside(chunks, event)))
    return events


def _is_aside(chunks: list[Chunk], event: Event) -> bool:
    """`, Kim said,` or `“…,” KCNA reported Monday.`: a clause between marks."""
    if event.subject < 0 or chunks[event.verb].text not in SAY | WRITE | REPORT | {"went", "goes"}:
        return False
    first, last = min(event.subject, event.verb), max(event.subject, event.verb) + 1
    while first > 0 and (
        chunks[first - 1].text in DETERMINERS or chunks[first - 1].kind in ("country", "organisation", "role") and chunks[first - 1].possessive
    ):
        first -= 1
    while last < len(chunks) and (
        chunks[last].kind == "date" or chunks[last].text in ("on", "late", "early", "earlier", "later", "in", "statement", "a")
    ):
        last += 1
    opens = first == 0 or chunks[first - 1].text in (",", "-", "(") or chunks[first - 1].kind == "quote"
    closes = last >= len(chunks) or chunks[last].text in (",", ".", ";", "-", ")") or chunks[last].kind == "quote"
    return first > 0 and opens and closes


def _inverted_subject(chunks: list[Chunk], at: int) -> int:
    """The subject after the verb in `“…,” said Kim`, `“…,” ran one line`; -1 when the order is the usual one."""
    before = at - 1
    while before >= 0 and (chunks[before].text == "," or chunks[before].text in ("reportedly", "also", "then")):
        before -= 1
    if before >= 0 and chunks[at - 1].text == "," and chunks[before].kind != "quote" and (narrator := _narrating_aside(chunks, at)) >= 0:
        return narrator
    if before < 0 or chunks[before].kind != "quote" or chunks[at].text not in SAY | WRITE | OF_DOCUMENT or chunks[at].text in ("told", "wrote to"):
        return -1
    for place in range(at + 1, min(at + 5, len(chunks))):
        if chunks[place].kind in ACTORS:
            asks = chunks[at].text in ("asked", "asks") and place + 1 < len(chunks) and chunks[place + 1].text in _QUESTIONS
            return -1 if asks else _past_possessor(chunks, place)  # "the author of “Rage” asked the president what he saw"
        if chunks[place].kind != "word" or chunks[place].text in PREPOSITIONS | _BARRIERS or chunks[place].text in VERBS:
            return -1
    return -1


def _narrating_aside(chunks: list[Chunk], at: int) -> int:
    """The subject in `, said the official,` or `, according`-like asides; -1 when the verb does not open one."""
    if chunks[at].text not in ("said", "says", "wrote", "added", "recalled", "reported"):
        return -1
    for place in range(at + 1, min(at + 6, len(chunks))):
        if chunks[place].kind in ACTORS and not chunks[place].possessive:
            return place if _ends_aside(chunks, place) else -1
        if chunks[place].kind != "word" or chunks[place].text in PREPOSITIONS | VERBS:
            return -1
    return -1


def _ends_aside(chunks: list[Chunk], place: int) -> bool:
    """Whether a name ends its clause with a comma, over where he is from: `, said Tan of the Straits Forum in Singapore,`."""
    for after in chunks[place + 1 : place + 9]:
        if after.text == ",":
            return True
        if not (after.kind in ("organisation", "country", "name", "person") or after.text in ("of", "in", "at", "the", "for", "from")):
            return False
    return False


def _agent(chunks: list[Chunk], at: int) -> int:
    """Who does what is told in the passive: `a phrase used by Xi in`, `was described by Kim as`; -1 without."""
    text = chunks[at].text
    if text in BE | CITE or not (text.endswith(("ed", "en")) or text in ("sent", "read", "put", "told", "made")):
        return -1
    if at + 1 < len(chunks) and chunks[at + 1].text == "by" and (at == 0 or chunks[at - 1].kind not in _SPEAKERS):
        for place in range(at + 2, min(at + 7, len(chunks))):
            if chunks[place].kind in ACTORS - {"document"}:
                return _past_possessor(chunks, place)
            if chunks[place].kind != "word" or chunks[place].text in PREPOSITIONS | VERBS:
                break
    return -1


def _past_possessor(chunks: list[Chunk], place: int) -> int:
    """From `Kim's` to the aide: what a possessor has, when that can speak."""
    if chunks[place].possessive:
        for after in range(place + 1, min(place + 5, len(chunks))):
            if chunks[after].kind in ACTORS:
                return after if not chunks[after].possessive else _past_possessor(chunks, after) if after - place < 5 else after
            if chunks[after].kind != "word":
                break
    return place


def subject_before(chunks: list[Chunk], verb: int, events: list[Event]) -> int:
    """The place of the subject of a verb that follows it; -1 when the sentence has none."""
    at = verb - 1
    while at >= 0 and chunks[at].kind == "word" and (chunks[at].text in ADVERBS or chunks[at].text.endswith("ly")):
        at -= 1
    at = before_day(chunks, at)
    if at >= 0 and chunks[at].text == "," and events and events[-1].aside:
        at = _before_aside(chunks, events[-1], at)  # "and, Ko said, remarked"
    if at < 0:
        return -1
    before, last = chunks[at], next((event.subject for event in reversed(events) if not event.aside), events[-1].subject if events else -1)
    text = chunks[verb].text
    if text.endswith("ing"):
        if before.kind in ("person", "office") and not before.possessive and (preposition_of(chunks, at) == "with" or _joins_participles(chunks, at, events) or at > 0 and chunks[at - 1].text in ("has", "have", "had", "shows", "showed")):
            return at  # "with China's Xi Jinping describing", "and Kim thanking"
        if before.text == "," and not events and at and chunks[at - 1].kind in _SPEAKERS and not is_governed(chunks, at - 1):
            return at - 1  # "Khrushchev, writing to Kim, grumbled"
        if (
            before.text == "as"
            and (
                quoted := next(
                    (
                        place
                        for place in range(at - 1, max(-1, at - 4), -1)
                        if chunks[place].kind in ("person", "office", "pronoun") and not chunks[place].possessive
                    ),
                    -1,
                )
            )
            >= 0
        ):
            return quoted  # "quoted him as writing"
        return at if before.kind == "document" else _doer(chunks, events, verb)
    if before.kind == "pronoun" and not before.possessive and (before.text in SUBJECT_PRONOUNS or before.text == "it" and chunks[at - 1].text not in PREPOSITIONS - TWO_FACED):
        return at
    if before.kind in ACTORS and not before.possessive and opens_relative(chunks, at):
        return at  # "what KCNA termed", "with what one analyst described"
    if before.kind == "quote" and (comma := _comma_of_title(chunks, at)) >= 0:
        return _over_apposition(chunks, comma, verb)
    if before.text == "to":
        return last
    if before.text in ("and", "but", "or"):
        return _shared(chunks, events, at, verb)
    if before.text == "," and last >= 0 and at and chunks[at - 1].kind == "quote":
        return last
    if before.text in ("who", "which", "that"):
        return _antecedent(chunks, at, person=before.text == "who")
    if before.text == "," and at:
        return _over_apposition(chunks, at, verb)
    return _nearest(chunks, at, 0, verb)


def _joins_participles(chunks: list[Chunk], at: int, events: list[Event]) -> bool:
    """Whether a second doer follows `and` after a participle: `with Moon urging talks and Kim thanking him`."""
    return at > 0 and chunks[at - 1].text in ("and", "while", ",") and bool(events) and chunks[events[-1].verb].text.endswith("ing")


def opens_relative(chunks: list[Chunk], at: int) -> bool:
    """Whether `what`, `whom` or `than` stands before a noun phrase that ends here."""
    place = at - 1
    while place > max(0, at - 4) and (chunks[place].text in DETERMINERS or chunks[place].kind == "word" and chunks[place].text not in PREPOSITIONS | _BARRIERS | VERBS | {"what", "whom"}):
        place -= 1
    return place >= 0 and chunks[place].text in ("what", "whom", "than")


def _before_aside(chunks: list[Chunk], aside: Event, comma: int) -> int:
    """The place before a clause set off by commas that ends at this comma; the comma itself when another clause lies between."""
    if max(aside.subject, aside.verb) < comma - 3:
        return comma
    first = min(aside.subject, aside.verb) - 1
    while first > 0 and chunks[first].text != "," and chunks[first].kind != "quote":
        first -= 1
    return first - 1 if first > 0 and chunks[first - 1].text in ("and", "but") else comma


def _shared(chunks: list[Chunk], events: list[Event], conjunction: int, verb: int) -> int:
    """The subject of a verb joined by `and`: that of the verb before; after a comma, over clauses set off, the main one's."""
    able = [event for event in events if not event.aside and 0 <= event.subject < event.verb]
    if not able:
        return events[-1].subject if events else -1
    if chunks[verb].text in SAY and is_within(chunks, able[-1]) and chunks[able[-1].verb].text not in SAY:
        told = [event for event in able if not is_within(chunks, event) or chunks[event.verb].text in SAY]
        if told:
            return told[-1].subject  # "confirmed that a letter had been sent but said"
    if chunks[conjunction - 1].kind == "quote" and (told := [event for event in able if chunks[event.verb].text in SAY | WRITE]):
        return told[-1].subject
    if chunks[conjunction - 1].text == ",":
        own = [event for event in able if not is_within(chunks, event)]
        return (own or able)[-1].subject
    return able[-1].subject


def is_within(chunks: list[Chunk], event: Event) -> bool:
    """Whether an event's clause hangs on a noun (`Xi, who had sent rice`) or is told by another (`that Xi had`)."""
    place = min(event.subject, event.verb) - 1
    while place > 0 and (chunks[place].possessive or chunks[place].kind == "word" and (chunks[place].text in DETERMINERS - {"that"} or chunks[place].text in ADVERBS)):
        place -= 1
    between = chunks[event.subject + 1 : event.verb] if event.subject < event.verb else []
    if place >= 0 and chunks[place].text in _BARRIERS | {"which", "what"}:
        return True
    who = next((event.subject + 1 + at for at, chunk in enumerate(between) if chunk.text in ("who", "which")), -1)
    return who >= 0 and not _comes_after_relative(chunks, who, event.verb)


def _comes_after_relative(chunks: list[Chunk], who: int, verb: int) -> bool:
    """Whether a verb is the main one after a clause with a verb of its own: `A professor who asked not to be named said`."""
    joined = chunks[verb - 1].text in ("and", "or", "but", ",", "to") or chunks[verb - 1].text in ADVERBS
    return not joined and chunks[verb - 1].kind == "word" and any(is_verb(chunks, place) for place in range(who + 1, verb - 1))


def _doer(chunks: list[Chunk], events: list[Event], verb: int) -> int:
    """Whose doing a participle is: in `Kim congratulated Xi, KCNA said, hailing …` not the agency's; the letter's in `a letter from Kim saying`."""
    text = chunks[verb].text
    letter = _letter_before(chunks, verb)
    if letter >= 0 and text in SAY | OF_DOCUMENT:
        return letter
    able = [event for event in reversed(events) if event.subject >= 0]
    comma = chunks[verb - 1].text == ","
    main = [event for event in able if not comma or not (is_within(chunks, event) or chunks[event.subject].kind == "document" and is_governed(chunks, event.subject))] or able
    for event in main:
        kind = chunks[event.subject].kind
        narrates = kind == "agency" or event.aside and kind in ("role", "organisation", "country") and chunks[event.verb].text in SAY | REPORT
        if not narrates and "media" not in chunks[event.subject].text or text in _OF_NARRATOR:
            return event.subject
    return able[0].subject if able else -1


def _letter_before(chunks: list[Chunk], verb: int) -> int:
    """The document in `a letter from Kim saying`, with no comma before the participle; -1 for none."""
    for place in range(verb - 1, max(-1, verb - 8), -1):
        chunk = chunks[place]
        if chunk.kind == "document" and chunk.value in ("letter", "reply") and place < verb - 1 and chunks[place + 1].text in ("from", "by"):
            return place
        if chunk.kind in ("mark", "quote") or chunk.kind == "word" and chunk.text not in DETERMINERS | {"from", "by"}:
            return -1
    return -1


def _antecedent(chunks: list[Chunk], at: int, *, person: bool) -> int:
    if at and chunks[at - 1].text in _UNNAMED:
        return -1  # "that those who wished for peace should"
    if at > 1 and chunks[at - 1].kind == "word" and chunks[at - 2].text in ("a", "an") and not person:
        return -1  # "posted by a channel that describes itself as"
    for place in range(at - 1, max(-1, at - REACH), -1):
        chunk = chunks[place]
        if chunk.kind in ACTORS and not chunk.possessive and (not person or chunk.kind in ("person", "office", "role", "pronoun", "name")):
            return place
        if chunk.text in (";", ":") or chunk.kind == "quote":
            break
    return -1


def _over_apposition(chunks: list[Chunk], comma: int, verb: int) -> int:
    """The subject before `, an analyst at the institute,`: what stands before the comma that opens the aside."""
    place = comma - 1
    while place >= max(0, comma - REACH):
        if chunks[place].kind == "quote" or chunks[place].text in (";", ":"):
            break
        if chunks[place].text == ",":
            found = _nearest(chunks, place - 1, max(0, place - REACH), verb, until_comma=True)
            if found >= 0:
                return found
        place -= 1
    return _nearest(chunks, comma - 1, place + 1, verb)


def _comma_of_title(chunks: list[Chunk], quote: int) -> int:
    """The comma in `The article, entitled “…,” says`, which opens the aside that a title ends; -1 without."""
    place = quote - 1
    while place > quote - 4 and place > 0 and chunks[place].kind == "word":
        place -= 1
    return place if place > 0 and chunks[place].text == "," and place < quote - 1 else -1


def _opens_clause(chunks: list[Chunk], start: int) -> bool:
    """Whether the noun phrase that ends here is the subject of a clause of its own, and names nobody: `before the two men met`."""
    place = start
    while place > max(0, start - 5) and chunks[place].kind == "word" and chunks[place].text not in PREPOSITIONS | DETERMINERS:
        place -= 1
    if place == start or place < 1 or chunks[place].text not in DETERMINERS:
        return False
    return (
        chunks[place - 1].text in TWO_FACED | _BARRIERS | {"and", "but", ","}
        or chunks[place - 1].kind == "date"
        and chunks[place - 1].value.kind == "gap"
    )


def _nearest(chunks: list[Chunk], start: int, stop: int, verb: int, *, until_comma: bool = False) -> int:
    """The nearest chunk to the left that can be a subject: nobody's possession, no object, not after a preposition."""
    if _opens_clause(chunks, start):
        return -1
    bracketed = False
    for place in range(start, max(stop, start - REACH) - 1, -1):
        chunk = chunks[place]
        if chunk.text in ("(", ")") or bracketed:
            bracketed = chunk.text != "("
            continue
        if chunk.kind == "quote" or chunk.text in (";", ":") or (until_comma and chunk.text == ","):
            return -1
        if (
            place < start
            and chunk.kind == "word"
            and chunk.text in _BARRIERS
            and not (chunk.text == "that" and is_verb(chunks, place + 1))  # "a message from Kim that was passed on by his minister, Choe,"
            and not (place + 1 < len(chunks) and chunks[place + 1].kind in ("mark",))
        ):
            return -1  # the clause's own subject is a noun that is not known
        if chunk.kind in ACTORS and not chunk.possessive and not is_governed(chunks, place) and not is_object(chunks, place):
            return _of_relative(chunks, _first_of_two(chunks, place), verb)
    return -1


def _first_of_two(chunks: list[Chunk], place: int) -> int:
    """The first of two who do something together: `he and his wife hoped`, `Kim and Putin wrote`."""
    before = place - 1
    while before > 0 and (chunks[before].kind == "pronoun" and chunks[before].possessive or chunks[before].text in DETERMINERS):
        before -= 1
    if chunks[place].kind not in ("person", "office", "role") or before < 1 or chunks[before].text != "and":
        return place
    first = chunks[before - 1]
    able = first.kind in ("person", "office", "pronoun") and not first.possessive and first.text not in ("it", "him", "them")
    acts = first.text in SUBJECT_PRONOUNS or able and not is_governed(chunks, before - 1) and not is_object(chunks, before - 1)
    return before - 1 if acts else place


def _of_relative(chunks: list[Chunk], place: int, verb: int) -> int:
    """The document in `the letter that Kim received from Xi said`, where Kim is the subject of the clause inside only."""
    before = place - 1 - (place > 0 and chunks[place - 1].text in ("that", "which"))
    if before < 0 or chunks[before].kind != "document":
        return place
    own = next((at for at in range(place + 1, verb + 1) if not (chunks[at].kind == "word" and chunks[at].text in ADVERBS - BE)), verb)
    if own == verb or not is_verb(chunks, own) or chunks[own].text not in SEND | RECEIVE | WRITE | {"got", "made"}:
        return place
    return before
