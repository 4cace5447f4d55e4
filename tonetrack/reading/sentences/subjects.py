"""Whose doing a verb tells: its subject among the chunks before it, over what is set off, shared or hung on a noun."""

from __future__ import annotations

from tonetrack.reading.sentences.chunks import ACTORS, REACH, SPEAKERS, Chunk, Event, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import before_day, is_governed, is_object, names_thing, preposition_of
from tonetrack.reading.sentences.relatives import (
    BARRIERS,
    BEFORE_SUBJECT,
    antecedent,
    around_relative,
    comma_of_title,
    is_somebody,
    is_within,
    opens_relative,
    start_of_subject,
    within_relative,
)
from tonetrack.reading.sentences.verbs import SUBJECT_PRONOUNS, is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, DETERMINERS, OF_DOCUMENT, PREPOSITIONS, REPORT, SAY, TWO_FACED, WRITE

_OF_NARRATOR = frozenset("adding noting citing quoting".split())  # participles that go on with what an agency says
_DONE_WITH_LETTER = frozenset("sent dated written signed dispatched delivered".split())  # participles after a letter and a comma
_CONTACTS = frozenset("touch contact talks correspondence conversation call".split())  # that somebody has with somebody
_GOVERNING = PREPOSITIONS - TWO_FACED  # after these `it` is no subject
_WHILE = frozenset("after before since when while as until because once".split())  # the clause they open tells nothing but when or why
_DASHES = frozenset({"-", "--"})
_INSERTED = forms("and=and|but , {PREPOSITIONS}|according ( !MARK|QUOTE _ )* @,")
_LETTER_FROM = forms(  # `a letter from Kim saying`, `a letter from Kim, his aides said, urging`
    "letter={LETTER_NOUNS} from|by ( !WORD|VERB|MARK|QUOTE _ | {DETERMINERS}|from|by )* ( , ( !MARK|QUOTE|VERB _ )* {SAY} ( on? DATE )? , )? @VERB"
)


def subject_before(chunks: list[Chunk], verb: int, events: list[Event]) -> int:
    """The place of the subject of a verb that follows it; -1 when the sentence has none."""
    at = _end_of_subject(chunks, verb, events)
    if at < 0:
        return -1
    find = _of_participle if chunks[verb].text.endswith("ing") else _of_finite
    return find(chunks, at, verb, events)


def _end_of_subject(chunks: list[Chunk], verb: int, events: list[Event]) -> int:
    """The place before a verb, its adverbs and what is set off there: of `and` in `and, Ko said, quietly remarked`."""
    at = verb - 1
    while at >= 0 and chunks[at].kind == "word" and (chunks[at].text in ADVERBS or chunks[at].text == "be" or chunks[at].text.endswith("ly")):
        at -= 1
    at = before_day(chunks, at)
    if at >= 0 and chunks[at].text == "," and events and events[-1].aside:
        return _before_aside(chunks, events[-1], at)
    return _before_insertion(chunks, at)


def _before_insertion(chunks: list[Chunk], at: int) -> int:
    """The `and` of `and, according to the minutes, told`, over what stands between commas; the same place where no verb is joined so."""
    return (find(_INSERTED, chunks, at) or {}).get("and", at) if at > 3 and chunks[at].text == "," else at


def _of_finite(chunks: list[Chunk], at: int, verb: int, events: list[Event]) -> int:
    """The subject of `wrote`, `had written`, told by the word before: `he wrote`, `and wrote`, `who wrote`, `Kim, his aide, wrote`."""
    word = chunks[at].text
    if _is_subject_pronoun(chunks, at) or _is_actor(chunks[at]) and opens_relative(chunks, at):
        return at  # "he wrote", "what KCNA termed", "with what one analyst described"
    if word == "," and at and chunks[at - 1].kind == "document" and chunks[verb].text in _DONE_WITH_LETTER and not is_governed(chunks, at - 1):
        return at - 1  # "noted that Kim's letter, sent in May, was"
    if chunks[at].kind == "quote" and (comma := comma_of_title(chunks, at)) >= 0:
        return _over_apposition(chunks, comma, verb)
    # "he replied to had called"
    past = chunks[verb - 1].text == "to" and chunks[verb].text.endswith("ed") or text_at(chunks, at + 1) in ("had", "has")
    if word == "to" and _last_subject(events) >= 0 and not past:
        return _last_subject(events)
    if word in ("and", "but", "or"):
        return _shared(chunks, events, at, verb)
    if word in ("who", "which", "that"):
        return antecedent(chunks, at, person=word == "who")
    if word in _DASHES and (opens := next((place for place in range(at - 1, max(0, at - REACH), -1) if chunks[place].text in _DASHES), 0)):
        return _nearest(chunks, opens - 1, 0, verb)  # "Kim - also for his sister - wrote"
    return _over_apposition(chunks, at, verb) if word == "," and at else _nearest(chunks, at, 0, verb)


def does_in_marks(chunks: list[Chunk], at: int) -> bool:
    """Whether a quotation stands between somebody and what he does: `he “warmly” congratulated Xi`, `Kim “fully” supports`."""
    if at < 1 or chunks[at].kind != "quote":
        return False
    who = chunks[at - 1]
    named = who.kind in ("person", "office") and not who.possessive and not is_governed(chunks, at - 1) and not is_object(chunks, at - 1)
    return who.kind == "pronoun" and who.text in SUBJECT_PRONOUNS or named


def _of_participle(chunks: list[Chunk], at: int, verb: int, events: list[Event]) -> int:
    """The subject of `writing`, `praising`: of its own clause, or whoever does what the sentence tells."""
    before = chunks[at]
    if before.kind == "document" or _does_beside(chunks, at, events):
        return at
    if before.text == "," and not events and at and chunks[at - 1].kind in SPEAKERS and not is_governed(chunks, at - 1):
        return at - 1  # "Khrushchev, writing to Kim, grumbled"
    quoted = _quoted_as(chunks, at) if before.text == "as" else -1
    return quoted if quoted >= 0 else _doer(chunks, events, verb)


def _is_actor(chunk: Chunk) -> bool:
    """Whether a chunk can do something: not `Kim's`."""
    return chunk.kind in ACTORS and not chunk.possessive


def _owns_alone(chunks: list[Chunk], place: int) -> bool:
    """Whether a possessor does something in place of what is his: `Kim's, carried by KCNA, calls it`."""
    owner = chunks[place].possessive and chunks[place].kind in ("person", "office")
    return owner and text_at(chunks, place + 1) == ","


def _is_subject_pronoun(chunks: list[Chunk], at: int) -> bool:
    """`he wrote`, `it said`, `after it said`; not `him`, not the object in `with it said`."""
    chunk = chunks[at]
    if chunk.kind != "pronoun" or chunk.possessive:
        return False
    seen = any(before.text == "who" for before in chunks[max(0, at - 3) : at - 1])  # "one who had seen it said"
    return chunk.text in SUBJECT_PRONOUNS or chunk.text == "it" and chunks[at - 1].text not in _GOVERNING and not seen


def _last_subject(events: list[Event]) -> int:
    """The subject of the last clause that is not set off; without, of the last; -1 for none."""
    return next((event.subject for event in reversed(events) if not event.aside), events[-1].subject if events else -1)


def _does_beside(chunks: list[Chunk], at: int, events: list[Event]) -> bool:
    """Whether a person has a participle of his own: `with China's Xi Jinping describing`, `and Kim thanking`, `shows Kim writing`;
    not in `in touch with Xi asking`."""
    if chunks[at].kind not in ("person", "office") or chunks[at].possessive:
        return False
    seen = at > 0 and chunks[at - 1].text in ("has", "have", "had", "shows", "showed")
    apart = preposition_of(chunks, at) == "with" and not any(chunk.text in _CONTACTS for chunk in chunks[max(0, at - 4) : at])
    return seen or apart or _joins_participles(chunks, at, events)


def _quoted_as(chunks: list[Chunk], at: int) -> int:
    """The person in `quoted him as writing`, by the place of `as`; -1 without."""
    return next((place for place in range(at - 1, max(-1, at - 4), -1) if is_somebody(chunks[place])), -1)


def _joins_participles(chunks: list[Chunk], at: int, events: list[Event]) -> bool:
    """Whether a second doer follows `and` after a participle: `with Moon asking that talks be held and the North's Kim thanking him`."""
    before = at - 1
    while before > 0 and (chunks[before].possessive or chunks[before].text in BEFORE_SUBJECT):
        before -= 1
    joined = before >= 0 and chunks[before].text in ("and", "while", "but", ",", ";")
    return joined and any(chunks[event.verb].text.endswith("ing") for event in events)


def _before_aside(chunks: list[Chunk], aside: Event, comma: int) -> int:
    """The place before a clause set off by commas that ends at this comma; the comma itself when another clause lies between."""
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


def _doer(chunks: list[Chunk], events: list[Event], verb: int) -> int:
    """Whose doing a participle is: in `Kim congratulated Xi, KCNA said, hailing …` not the agency's; the letter's in `a letter from Kim saying`."""
    text = chunks[verb].text
    letter = _letter_before(chunks, verb)
    if letter >= 0 and text in SAY | OF_DOCUMENT:
        return letter
    able = [event for event in reversed(events) if event.subject >= 0]
    comma = chunks[verb - 1].text == ","
    main = [event for event in able if not (comma and _is_beside(chunks, event))] or able
    told = not any(chunk.kind == "document" for chunk in chunks[verb + 1 : verb + 4])  # "Xi wrote, Ko said, calling the letter “warm”": Ko
    for event in main:
        # "Xi asked after the harvest, Ko said, saying he was"
        named = told and _is_no_leader(chunks[event.subject]) and chunks[main[-1].subject].kind in ("person", "office", "pronoun")
        kind, unnamed = chunks[event.subject].kind, chunks[event.subject].text == "they"  # "It opens, they said, by wishing"
        others = unnamed or named or kind in ("role", "organisation", "country")
        narrates = kind == "agency" or event.aside and others and chunks[event.verb].text in SAY | REPORT
        if not narrates and "media" not in chunks[event.subject].text or text in _OF_NARRATOR:
            return event.subject
    return able[0].subject if able else -1


def _is_no_leader(chunk: Chunk) -> bool:
    """Whether a chunk names somebody who leads nothing."""
    return chunk.kind == "person" and not chunk.value.leader


def _is_beside(chunks: list[Chunk], event: Event) -> bool:
    """An event beside what the sentence tells: inside another clause, hung on a noun (`a text released by the ministry`), or of a document."""
    hangs = event.subject > event.verb and text_at(chunks, event.verb + 1) == "by" and chunks[event.verb - 1].text not in BE
    hangs = hangs or chunks[event.verb].text.endswith("ing") and event.subject == event.verb - 1  # "sent by Trump announcing tariffs, deeming it"
    when = start_of_subject(chunks, min(event.subject, event.verb) - 1)
    after = when >= 0 and chunks[when].text.rpartition(" ")[2] in _WHILE  # "has written to Modi, a week after he sent him greetings, saying that"
    return hangs or after or is_within(chunks, event) or chunks[event.subject].kind == "document" and is_governed(chunks, event.subject)


def _letter_before(chunks: list[Chunk], verb: int) -> int:
    """The document in `a letter from Kim saying`, with no comma before the participle; -1 for none."""
    return (find(_LETTER_FROM, chunks, verb) or {}).get("letter", -1)


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


def _nearest(chunks: list[Chunk], start: int, stop: int, verb: int, *, until_comma: bool = False) -> int:
    """The nearest chunk to the left that can be a subject: nobody's possession, no object, not after a preposition."""
    bracketed = False
    for place in range(start, max(stop, start - REACH) - 1, -1):
        chunk = chunks[place]
        if chunk.text in ("(", ")") or bracketed:
            bracketed = chunk.text != "("
            continue
        if chunk.kind == "quote" or chunk.text in (";", ":") or (until_comma and chunk.text == ","):
            return -1
        if place < start and chunk.text == "who" and not any(is_verb(chunks, other) for other in range(place + 1, verb)):
            return antecedent(chunks, place, person=True)  # "fell to Li, who in a letter to Kim called"
        if place < start and _begins_clause(chunks, place):
            return -1  # the clause's own subject is a noun that is not known
        if (_is_actor(chunk) or _owns_alone(chunks, place)) and not is_governed(chunks, place) and not is_object(chunks, place):
            if names_thing(chunks, place, start):
                return -1  # "said the Bangkok gathering offered"
            if chunk.kind == "document" and (owner := within_relative(chunks, place)) >= 0:
                return owner
            return around_relative(chunks, _first_of_two(chunks, place), verb)
    return -1


def _begins_clause(chunks: list[Chunk], place: int) -> bool:
    """`because`, `that` and the like before a clause; not in `a message from Kim that was passed on by his minister, Choe,`."""
    if chunks[place].kind != "word" or chunks[place].text not in BARRIERS:
        return False
    tells_more = chunks[place].text == "that" and is_verb(chunks, place + 1)
    return not tells_more and not (place + 1 < len(chunks) and chunks[place + 1].kind == "mark")


def _first_of_two(chunks: list[Chunk], place: int) -> int:
    """The first of two who do something together: `he and his wife hoped`, `Kim and Putin wrote`."""
    before = place - 1
    while before > 0 and (chunks[before].kind == "pronoun" and chunks[before].possessive or chunks[before].text in DETERMINERS):
        before -= 1
    if chunks[place].kind not in ("person", "office", "role") or before < 1 or chunks[before].text != "and":
        return place
    first = chunks[before - 1]
    able = first.kind in ("person", "office", "pronoun") and not first.possessive and first.text not in ("it", "him", "her", "them")
    acts = first.text in SUBJECT_PRONOUNS or able and not is_governed(chunks, before - 1) and not is_object(chunks, before - 1)
    return _first_of_list(chunks, before - 1) if acts else place


def _first_of_list(chunks: list[Chunk], place: int) -> int:
    """The first of several people named one after the other, up to this place: `A, B and C wrote`."""
    while (
        place > 1
        and chunks[place].kind == chunks[place - 2].kind == "person"
        and chunks[place - 1].text == ","
        and not is_governed(chunks, place - 2)
    ):
        place -= 2
    return place
