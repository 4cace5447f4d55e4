"""Where else than in a letter a leader's words may be from: a question answered, a broadcast, a speech, something told to others."""

from __future__ import annotations

import re

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ADVERBS,
    COMMON_ROLES,
    CORRESPONDENCE,
    DETERMINERS,
    EXPERTS,
    LETTERS,
    MEDIA_ROLES,
    PREPOSITIONS,
    SAY,
    WRITE,
    forms_of,
)
from tonetrack.text import name_key

_PLACING = frozenset("in at from outside near aboard".split())  # prepositions before where something is said
_WHEN_AND_TO = frozenset(  # between a verb of saying and where it is said
    "to on the a his her later also today again early late evening morning afternoon night before after last this week".split()
)
_LANGUAGES = frozenset("arabic latin hindi hebrew farsi persian urdu english mandarin swahili".split())  # `in Hindi` is no place
SPOKEN = SAY - WRITE  # verbs of saying, never of writing
_ASKED = frozenset("asked questioned pressed".split())  # a question was put
_TO_QUESTION = re.compile(r"\bin (?:response|answer|reply) to (?:an? |the )?(?:\w+ )?questions?\b")
_BEFORE_ASKED = frozenset(", when was being if (".split())  # `Kishida, asked`, `when asked`: it is whoever speaks that was asked
# it is then a question, no request
_AFTER_ASKED = frozenset("about by whether if on at what how why in to repeatedly directly , during which".split())
_AUDIENCES = frozenset(  # who listens, in a room or far away
    "press reporters journalists me us viewers voters crowds crowd supporters troops soldiers students workers lawmakers deputies delegates"
    " visitors guests audience rally cadres radio television broadcaster newspaper station magazine interviewer parliament congregation"
    " pilgrims faithful worshippers nation cadets officers officials ambassadors businessmen executives villagers veterans congress assembly"
    " legislature party summit forum gathering banquet dinner conference ceremony plenum session meeting council cabinet".split()
)
_LISTENERS = _AUDIENCES | {"people"}  # to whom something is told
_CROWDS = _AUDIENCES | {"families"}  # before which one stands
# before people who then hear what somebody says
_ACTS = frozenset("received heard visited toured inspected opened inaugurated attended chaired hosted met welcomed laid unveiled".split())
_TELLS = forms_of("tell scold lecture rebuke berate reprimand order instruct")  # with whoever hears it right after
_ADDRESSES = frozenset("addressing speaking talking".split())  # open a sentence, before who listens
_MEN = frozenset("men women children people families".split())  # after `told`: several who have no other name
_NO_PLACE = frozenset(  # times and parts, at which something is written too
    "time end close start beginning outset moment height heart core centre center foot top bottom head request invitation suggestion same"
    " conclusion point latest earliest opening finish turn age rate back"
    " letter message text".split()
)
_GATHERINGS = frozenset(  # at which one speaks
    "opening academy university school forum session conference ceremony funeral rally dinner banquet cemetery stadium congress parade"
    " memorial reception wreath-laying inauguration".split()
)
_GOES_TO = frozenset("visiting touring inspecting attending standing".split())  # open a sentence that tells where a leader is
_WENT = forms_of("visit tour inspect attend oversee watch") | {"oversaw", "overseen"}  # where he then speaks
_STANDS = frozenset("stood stands appeared spoke speaks addressed addresses".split())  # before listeners
_RECEIVES = frozenset("receiving meeting welcoming hosting greeting".split())  # open a sentence about a visitor
_AIRED = re.compile(  # `Speaking on television`, `on his own channel`, `in answers to the press`
    r"(?:^|, )speaking (?:without notes |off the cuff |briefly |later )?(?:on|at|in|to|before|from|during|after)\b"
    r"|\b(?:on|in) (?:\w+ ){0,3}(?:television|tv|radio|video|broadcast)\b"
    r"|\bon (?:his|her|the president's)(?: own| \w+ media)? (?:platform|account|feed|channel|page|network|site)\b"
    r"|^in (?:an )?(?:answers?|repl(?:y|ies)|responses?|comments) to (?:\w+ ){0,3}(?:press|reporters?|journalists?|questions?)\b"
    r"|\bon (?:twitter|x|facebook|weibo|instagram|telegram|truth social) , where\b"
)
_EVENT = (  # at or around which one speaks
    r"(?:[\w-]+ ){0,2}(?:call|conversation|meeting|visit|dinner|lunch(?:eon)?|banquet|rally|summit|ceremony|campaign|debate|congress|plenum|session"
    r"|parade|reception|forum|gathering|launch|exhibition|appearance|talks?|tour|trip|prayers?|signing|service)\b"
)
_MOVES = (  # what one does where people see it: `while inaugurating a bridge`, `as he left`
    "leav|depart|arriv|board|inaugurat|launch|open|visit|tour|inspect|attend|unveil|campaign|travel|host|chair|return|walk|emerg|sign|pos|enter"
)
# Where something is said and not written, at the head of a sentence, right after its verb, or between its subject and its verb.
_SAID_AT = re.compile(
    r"\b(?:in|before|to) (?:the )?(?:parliament|congress|(?:national )?assembly|senate|bundestag|knesset|duma|diet|lok sabha"
    r"|house of (?:commons|representatives))\b"
    r"|\bon the (?:campaign trail|sidelines?|margins?|stage|air|hustings|phone|telephone)\b|\bon (?:stage|air|camera|television|tv|radio)\b"
    r"|\b(?:by|over the|over) (?:phone|telephone)\b|\bover (?:dinner|lunch|breakfast|supper|tea|coffee|drinks|golf)\b"
    r"|\bfrom the (?:podium|lectern|stage|balcony|rostrum)\b|\b(?:alongside|next to) (?:the|an?|his|her|\w+'s)\b"
    r"|^(?:only |just )?(?:(?:an?|two|three|some|several|many) )?(?:hours?|days?|weeks?|months?) (?:earlier|before)\b"
    r"|^(?:only|just) last \w+|^(?:as (?:recently|late) as|until (?:recently|last))\b"
    r"|(?:^|, )(?:speaking|talking|appearing) (?:to|with|at|in|on|from|outside)\b"
    rf"|^(?:in|during|at|over|on|emerging from) (?:an?|the|their|his|her|this) {_EVENT}"
    rf"|(?:^after|\bduring|\bfrom|\bon) an? {_EVENT}|\bin (?:his |her )?(?:\w+ )?(?:remarks|comments) (?:to|at|aired|broadcast)\b"
    rf"|\b(?:while|when|after|before|upon|on) (?:{_MOVES})\w*ing\b|\bas s?he (?:left|stood|sat|(?:{_MOVES})(?:ed|ned))\b"
    r"|\b(?:upon|on) (?:his|her) (?:arrival|return|departure|way)\b"
)
_SAID_AT_SOME = re.compile(  # right after the words: `at a party meeting`; not `at the summit`, of which a letter may tell
    r"(?:(?:at|during) an? (?:[\w'-]+ ){0,3}(?:meeting|rally|ceremony|launch|plenum|session|congress|parade|banquet|reception|dinner"
    r"|conference|event|briefing)|in an? (?:[\w'-]+ ){0,3}(?:speech|address|interview))\b"
)
# after a verb, as agencies have it: `said the president here Tuesday`
_SAID_HERE = re.compile(r"\bhere(?: (?:on|today|yesterday|this|late|early|earlier|\w+day)\b|$| [,.])")
_AMUSED = re.compile(  # right after the words: `to laughter`
    r"(?:\bto|\bdrawing|\bprompting|\bearning|\bprovoking|\bamid|\braising) (?:[\w-]+ ){0,3}"
    r"(?:laughter|laughs|applause|cheers|chuckles|groans|boos|jeers"
    r"|ovation)\b"
)


def was_asked(sentence: Sentence, at: int) -> bool:
    """`Asked about the letter, Trump said`, `Kishida, asked by reporters, said`, `said in response to a question`: no letter."""
    chunks = sentence.chunks
    if _TO_QUESTION.search(words_of(chunks)):
        return True
    for place, chunk in enumerate(chunks[: at - 1]):
        if chunk.text in _ASKED and (place == 0 or chunks[place - 1].text in _BEFORE_ASKED):
            return chunks[place + 1].text in _AFTER_ASKED
    return False


def is_aired(sentence: Sentence, at: int) -> bool:
    """`Speaking on television, Díaz-Canel said`, `in his nightly video, Zelenskyy called`."""
    chunks = sentence.chunks[:at]
    if _is_done_first(sentence, at):
        return True
    clauses = [chunks, *(chunks[place:] for place in range(2, len(chunks)) if _is_set_off(chunks, place))]
    if _is_before_crowd(chunks) or any(_is_addressed(clause) or _is_on_the_road(clause) for clause in clauses):
        return True
    if any(chunk.text in _STANDS and any(other.text in _LISTENERS for other in chunks[place + 1 : place + 7]) for place, chunk in enumerate(chunks)):
        return True  # "stood before 150,000 people and promised them"
    words, after = (" ".join(chunk.text.lower() for chunk in row if chunk.kind != "quote") for row in (chunks, sentence.chunks[at : at + 16]))
    return bool(_AMUSED.search(after) or _SAID_AT_SOME.match(after) or _AIRED.search(words)) or _is_at_place(chunks)  # "“…,” she said, to laughter"


def _is_set_off(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause between commas that tells more of somebody begins at a place: `Kim, visiting a farm on Friday, demanded`."""
    return (
        chunks[place - 1].text == "," and chunks[place - 2].kind in ("person", "office") and any(chunk.text == "," for chunk in chunks[place + 1 :])
    )


def _is_addressed(chunks: list[Chunk]) -> bool:
    """`Addressing pilgrims in the square, Francis said`; not `Addressing Xi as a friend, he wrote`."""
    opens = bool(chunks) and chunks[0].text in _ADDRESSES
    return opens and not any(
        chunk.kind in ("document", "pronoun") or chunk.kind in ("person", "office") and not chunk.possessive for chunk in chunks[1:4]
    )


def _is_on_the_road(chunks: list[Chunk]) -> bool:
    """`Receiving the ambassador, Xi said`, `Visiting a flooded town, he said`."""
    return bool(chunks) and (chunks[0].text in _RECEIVES and _is_visitor(chunks) or chunks[0].text in _GOES_TO)


def _is_done_first(sentence: Sentence, at: int) -> bool:
    """`Kim inspected a farm and demanded`, `Hours later Xi attended a launch and spoke of`: where a leader is when he says it,
    in a sentence without a letter."""
    chunks, events = sentence.chunks, [event for event in sentence.events if event.verb < at and event.subject >= 0]
    went = next((event for event in events if chunks[event.verb].text in _WENT and not is_within(chunks, event)), None)
    says = events[-1] if events else None
    if went is None or says is went or any(chunk.value in LETTERS for chunk in chunks[went.verb : at]):
        return False
    return (party := sentence.person(went.subject)) is not None and party.leader and sentence.person(says.subject) == party


def _is_before_crowd(chunks: list[Chunk]) -> bool:
    """`Before the crowd in the stadium he was blunter`, `Later, before cadets, he said`."""
    start = next(
        (place for place in range(min(5, len(chunks))) if chunks[place].text == "before" and (not place or chunks[place - 1].text == ",")), -1
    )
    chunks = chunks[start:] if start >= 0 else []
    opens = len(chunks) > 3 and any(chunk.text in _CROWDS for chunk in chunks[1:4])
    return opens and not any(is_verb(chunks, place) for place in range(1, min(6, len(chunks))))


def is_said_at_place(state: State, sentence: Sentence, verb: str) -> bool:
    """`In parliament on Tuesday, he said`, `“…,” he said on television`: somebody speaks where one does not write."""
    chunks = sentence.chunks
    events = [event for event in sentence.events if event.subject >= 0 and chunks[event.verb].text == verb]
    heads = [chunks[: min(event.subject, 14)] for event in events if not any(other.subject >= 0 for other in _before(sentence, event))]
    asides = [chunks[event.subject + 1 : event.verb] for event in events if text_at(chunks, event.subject + 1) == ","]
    tails = [chunks[event.verb + 1 : event.verb + 8] for event in events if event.verb and sentence.events]
    return (
        any(_is_told_at_place(chunks, event.verb, state.roster) for event in events)
        or any(_SAID_AT.search(_words_until_told(row)) for row in heads + asides + tails)
        or any(_SAID_HERE.search(_words_until_told(row)) for row in tails)
    )


def _before(sentence: Sentence, event: Event) -> list[Event]:
    """The events of a sentence before one."""
    return sentence.events[: sentence.events.index(event)]


def was_seen_to_act(state: State, speaker: Party) -> bool:
    """Whether the sentence before tells what somebody did or said among people, and of no letter: `Putin opened a bridge. “…,” the President
    said`, `On the sidelines of the summit, Khan was blunter. “…,” he said`."""
    before = state.sentences[-2] if len(state.sentences) > 1 else None
    focus = state.register.focus
    if (
        before is None
        or not state.corresponding
        or focus
        and focus.kind in CORRESPONDENCE
        and focus.touched >= state.number - 1
        or any(chunk.kind == "quote" for chunk in before.chunks)
    ):
        return False
    first = next((event for event in before.events if event.subject >= 0), None)
    if first is None or before.person(first.subject) != speaker:
        return False
    verb = before.chunks[first.verb].text
    return verb in _ACTS or verb not in WRITE and is_said_at_place(state, before, verb)


def is_told_to_others(sentence: Sentence, at: int, found: Attribution) -> bool:
    """Whether the words are told to somebody who is no leader: `told reporters`, `told lawmakers`, `told Choe`, `told the Times`."""
    chunks = sentence.chunks
    if found.verb in _TELLS and found.addressee and not found.addressee.leader:
        return True
    if any(_turns_to_audience(chunks, place) for place in range(at, len(chunks) - 2)):
        return True
    if found.verb in SPOKEN and _is_said_to_others(chunks, at, found.verb):
        return True  # "“…,” he explained to the journalists"
    tells = [event.verb for event in sentence.events if chunks[event.verb].text in _TELLS and sentence.party(event.subject) == found.speaker]
    while len(tells) > 1 and chunks[min(tells[-1] + 1, len(chunks) - 1)].text in ("them", "him", "her"):
        tells.pop()  # "ordered managers to work harder, telling them"
    return bool(tells) and _listeners_follow(chunks, tells[-1] + 1)


def _turns_to_audience(chunks: list[Chunk], at: int) -> bool:
    """`turning to the journalists`, after words said to them."""
    turns = chunks[at].text in ("turning", "gesturing", "speaking", "pointing") and chunks[at + 1].text == "to"
    return turns and any(chunk.kind == "role" or chunk.text in _AUDIENCES for chunk in chunks[at + 2 : at + 5])


def _listeners_follow(chunks: list[Chunk], at: int) -> bool:
    """Whether those whom a verb of telling has right after it lead no country: `an American publisher`, `one of them`, `reporters`."""
    if text_at(chunks, at) in ("a", "an", "them") or _is_audience(chunks, at):
        return True
    for place in range(at, min(at + 4, len(chunks))):
        if chunks[place].kind in ("role", "organisation", "agency") or chunks[place].text in _LISTENERS:
            return True
        if chunks[place].text in ("one", "some", "several", "two") and chunks[min(place + 1, len(chunks) - 1)].text == "of":
            return True
        if chunks[place].kind not in ("word", "country") and not chunks[place].possessive:
            return False
    return False


def speech_going_on(state: State, speaker: Party) -> Document | None:
    """Where a leader speaks, told just before without its speaker (`at the lectern`), or where the other has just spoken."""
    focus, last = state.register.focus, state.last
    for told in (focus, None if focus and focus.kind in CORRESPONDENCE else state.focus_before):
        if told and told.kind in ("speech", "interview") and told.sender is None and not told.present and state.number - told.touched <= 2:
            told.present = (speaker,)
            return told
    if last is None or last.document is None or last.document.kind != "speech" or state.number - last.sentence > 1:
        return None
    if last.speaker is None or last.speaker == speaker or not last.speaker.leader:
        return None
    shared = last.document.sender is None and speaker in last.document.present
    return last.document if shared else Document("speech", speaker, last.speaker, sentence=state.number)


def default_kind(party: Party | None, setting: str) -> str:
    """The kind of document when none is named: what people of a calling usually speak in."""
    if party is None:
        return "other"
    words = set(party.calling.split())
    if setting == "interview" or words & COMMON_ROLES or words & EXPERTS:
        return "interview"
    if party.kind in ("agency", "country", "organisation") or words & MEDIA_ROLES:
        return "other"
    return "statement"


def _words_until_told(chunks: list[Chunk]) -> str:
    """The words of a row of chunks until what is told begins."""
    told = next((at for at, chunk in enumerate(chunks) if chunk.kind == "quote" or chunk.text == "that"), len(chunks))
    return " ".join(chunk.text.lower() for chunk in chunks[:told])


def _is_at_place(chunks: list[Chunk]) -> bool:
    """Whether a clause opens with a place or gathering by its name: `At the Angelus, he prayed`, `On Friday, at the United Nations, he said`."""
    for at, chunk in enumerate(chunks[:-3]):
        if chunk.text == "at" and (at == 0 or chunks[at - 1].text == ","):
            article = chunks[at + 1].text in ("the", "a", "an")
            named = chunks[at + 1 + article]
            if (named.kind in ("name", "organisation", "country") or named.text in _GATHERINGS) and not named.possessive:
                return True
            after = at + 3 + (_can_be_place(chunks[at + 3]) and chunks[at + 3].text not in PREPOSITIONS)
            if article and _can_be_place(named) and _ends_place(chunks, after):
                return True
    return False


def _can_be_place(chunk: Chunk) -> bool:
    """Whether a word can name a place: not `time`, `end`."""
    return chunk.kind == "word" and chunk.text not in _NO_PLACE


def _ends_place(chunks: list[Chunk], at: int) -> bool:
    """Whether a comma, or who is there, ends what tells of a place, over where and when: `At a factory in Nampo on Friday,`, `At the airport Xi`."""
    for place in range(at, min(at + 8, len(chunks))):
        if chunks[place].text == "," or chunks[place].kind in ("person", "office", "pronoun") and not chunks[place].possessive:
            return True
        if chunks[place].kind not in ("country", "date", "name", "organisation") and chunks[place].text not in ("in", "on", "near", "outside", "the"):
            return False
    return False


def _is_audience(chunks: list[Chunk], at: int) -> bool:
    """Whether several people without a name, or one who is there, are told something: `told graduates that`, `told his guest`."""
    if any(chunk.value in ("guest", "host") for chunk in chunks[at : at + 2]):
        return True
    at += text_at(chunks, at) in DETERMINERS
    for chunk in chunks[at : min(at + 2, len(chunks) - 1)]:
        if chunk.kind == "name" and not chunk.possessive:
            return True  # "told MPs", "told Brazilians"
        if chunk.kind != "word" or chunk.possessive or chunk.text in ADVERBS | PREPOSITIONS | DETERMINERS | {"that"}:
            return False
        if chunk.text in _MEN or len(chunk.text) > 4 and chunk.text.endswith("s") and not chunk.text.endswith("ss"):
            return True
    return False


def _is_said_to_others(chunks: list[Chunk], at: int, verb: str) -> bool:
    """Whether a verb near a quotation has people who lead no country for its listeners: `explained to the journalists`."""
    near = range(max(0, at - 8), min(at + 6, len(chunks) - 2))
    return any(chunks[place].text == verb and chunks[place + 1].text == "to" and _is_before_audience(chunks, place + 1) for place in near)


def _is_before_audience(chunks: list[Chunk], at: int) -> bool:
    """Whether people who lead no country follow in the next words: `to the journalists`, `to his ministers`."""
    for chunk in chunks[at + 1 : at + 4]:
        if chunk.kind in ("role", "organisation", "agency") or chunk.text in _AUDIENCES or chunk.kind == "person" and not chunk.value.leader:
            return not chunk.possessive
        if chunk.kind not in ("word", "pronoun", "country") or chunk.text in PREPOSITIONS:
            return False
    return False


def _is_visitor(chunks: list[Chunk]) -> bool:
    """Whether what follows the first word is somebody who can be received, no letter: `Receiving the Lao ambassador, …`."""
    for chunk in chunks[1:7]:
        if chunk.kind == "role" or chunk.text in _AUDIENCES or chunk.kind == "person" and not chunk.possessive and not chunk.value.leader:
            return True
        if chunk.kind not in ("word", "country", "office", "organisation", "name") or chunk.text in ("in", "on", "at", "with"):
            return False
    return False


def _is_told_at_place(chunks: list[Chunk], verb: int, roster: Roster) -> bool:
    """Whether somebody says something where he is: `he said in Rome on Friday`, `told Putin in St Petersburg`; not `told his counterpart in Rome`."""
    for place in range(verb + 1, min(verb + 10, len(chunks) - 1)):
        chunk = chunks[place]
        if chunk.kind == "word" and chunk.text in _PLACING:
            return chunks[place - 1].kind != "office" and _is_place(chunks, place + 1, roster) or _is_at_gathering(chunks, place)
        if chunk.kind not in ("person", "office", "pronoun", "date") and chunk.text not in _WHEN_AND_TO:
            return False
    return False


def _is_at_gathering(chunks: list[Chunk], at: int) -> bool:
    """Whether people are gathered where somebody speaks: `at a military academy`, `at the opening of a bridge`;
    not `at the opening of the letter`."""
    row = chunks[at + 1 : at + 6]
    gathers = chunks[at].text == "at" and any(chunk.text in _GATHERINGS for chunk in row[:3])
    return gathers and not any(chunk.kind == "quote" or chunk.value in CORRESPONDENCE for chunk in row)


def _is_place(chunks: list[Chunk], at: int, roster: Roster) -> bool:
    """Whether a place is named here by its name: `Rome`, `the Diplomatic Room`, `New York`; not `Russian`, `Rodong Sinmun`."""
    if chunks[at].text == "the" and at + 1 < len(chunks):
        at += 1
    elif name_key(chunks[at].text) in _LANGUAGES | roster.adjectives:
        return False
    named = chunks[at]
    able = named.kind in ("name", "organisation", "country") or named.kind == "person" and not named.value.leader
    return able and not named.possessive
