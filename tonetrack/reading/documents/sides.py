"""What one name after a document's noun tells of its two sides: `to Xi`, `from Pyongyang`, `by his office`, `which Kim sent`."""

from __future__ import annotations

import re
from dataclasses import replace

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import REACH, Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import fits, forms
from tonetrack.reading.sentences.phrases import object_of, word_after
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.sentences.verbs import deed_after, is_verb
from tonetrack.reading.vocabulary import (
    ANSWER,
    CORRESPONDENCE,
    DETERMINERS,
    JUDGE,
    LEADER_TITLES,
    LETTERS,
    PREPOSITIONS,
    RECEIVE,
    SAY,
    SEND,
    STATE_OFFICES,
    WRITE,
    forms_of,
)

_TELLS = forms_of("tell ask assure remind inform urge invite")  # its reader something, of a letter
HANDED = frozenset(  # not by who wrote it
    "handed delivered carried brought conveyed relayed passed taken transmitted provided presented translated hand-delivered".split()
)
# open a clause that the main one comes after
_SUBORDINATES = frozenset("though although while when whereas after since because as if once before".split())
_SEVERAL = frozenset("men leaders both presidents counterparts heads head".split())  # readers who are leaders, without a name
_GROUP = frozenset(
    "..leaders ..presidents ..premiers prime_ministers ..chancellors ..monarchs ..counterparts ..allies ..heads ..members".split()
)  # readers of one letter
_STATES = frozenset(  # of which they are
    "..state ..states ..government ..governments ..council ..countries ..nations eu ..union bloc nato ..alliance g7 g8 g20 brics asean commonwealth"
    " european ..world arab african asian nordic baltic western allied fellow foreign".split()
)
_ANYBODY = frozenset("man woman effect point letter same other others two both".split())  # after `to the`
_BUREAUS = frozenset("ministry embassy office department mission consulate palace chancellery secretariat".split())
_DEPUTIES = frozenset("vice acting interim president-elect".split())  # in the calling of whoever stands in for a head of state
_IN_ROW = DETERMINERS | {"and", "of", "general", "then"}  # words between the names of several writers
_BY_HAND = frozenset("hand handwriting script".split())  # after a possessor: he wrote it
# what is done with a letter before others
_SHOWS_TO = JUDGE | forms_of("show read explain summarise summarize leak reveal disclose display recite quote mention")
# nouns of several people, by their endings
_PEOPLE = re.compile(
    r"(?!letters|numbers|papers|powers|matters|orders|waters|borders|leaders|premiers|rulers|talents|events|agreements|documents|comments"
    r"|payments|moments|men$).*(?:[eo]rs|ists|ians|[ae]nts|ees|men|children|families|people|troops|veterans|citizens|pilgrims|cadets|pupils"
    r"|scholars|friends|girls?|boys?)$"
)
_IN_GROUP = "( !{PREPOSITIONS}|{GROUP} WORD|VERB|COUNTRY('s)|ORGANISATION('s)|NAME('s)|PRONOUN('s) ){0,5}"
_LEADERS = forms(  # of several states
    f"^ {_IN_GROUP} {{STATES}}|COUNTRY('s)|NUMBER {_IN_GROUP} {{GROUP}}",
    f"^ {_IN_GROUP} {{GROUP}} ( and {{GROUP}} )? of ( !MARK|QUOTE|DATE _ ){{0,4}} {{STATES}}|COUNTRY('s)|NUMBER",
    # `to six European countries`, `to the neighbours`
    f"^ !two|both {_IN_GROUP} countries|nations|neighbours|neighbors|capitals|governments",
    GROUP=_GROUP,
    STATES=_STATES,
)
_SOMEBODY = "PERSON('s)|OFFICE('s)|COUNTRY('s)|PRONOUN('s)|DOCUMENT('s)|{SEVERAL}"
_TO_LEADER = forms(  # a determiner opens the noun phrase of a person: `to the North Korean leader`, not `to the troops`
    f"^ ( _ ( !{{PREPOSITIONS}} WORD|VERB ){{0,3}} )? {_SOMEBODY}", SEVERAL=_SEVERAL - {"head", "heads"}
)
_OF_SOMEBODY = forms("@_ ( !{PREPOSITIONS}|and|that|which WORD|VERB ){0,2} PERSON('s)|ROLE('s)")  # `from Chinese skater Li Na`
_OFFICE = forms("_'s @ROLE&office")  # `issued by his office`: by him
_IN_WHICH = forms("in which {DETERMINERS}|then|current|former* @_")
_WROTE = SEND | WRITE | {"had", "has", "also", "reportedly", "left"}  # after a name: `which Kim had sent`


def means_of_main(sentence: Sentence, preposition: int, event: Event) -> Event:
    """Whose deed a letter after a comma is the means of: of `told` in `Xi told Kim that China is ready to help, in a message`."""
    chunks = sentence.chunks
    if preposition < 1 or chunks[preposition - 1].text != "," or not is_within(chunks, event):
        return event
    main = (other for other in sentence.events if other.verb < event.verb and not is_within(chunks, other) and chunks[other.verb].text in SAY | SEND)
    return next((other for other in main if (doer := sentence.person(other.subject)) and doer.leader), event)


def told_within(sentence: Sentence, mention: Mention) -> Mention:
    """With whom a letter tells, asks or assures as its recipient: `His telegram asked Stalin for aid`."""
    asks = mention.sender and not mention.recipient and mention.kind in LETTERS
    told = [event.verb for event in sentence.events if event.subject == mention.at and sentence.chunks[event.verb].text in _TELLS] if asks else []
    person = next((party for verb in told if (party := sentence.person(object_of(sentence.chunks, verb)))), None)
    return replace(mention, recipient=person) if person and person.leader and person != mention.sender else mention


def side_at(sentence: Sentence, place: int, mention: Mention, relation: str) -> tuple[Mention, str, bool]:
    """The mention with what a name at a place tells of its sides; the relation left; whether the phrase ends with it."""
    chunk = sentence.chunks[place]
    if chunk.possessive and chunk.kind in ("person", "office"):
        owns = _owns(sentence.chunks, place)
        return replace(mention, sender=mention.sender or sentence.person(place)) if owns else mention, "", False
    person = sentence.person(place) if not chunk.possessive else None
    handed = mention.definite and not (person and person.leader) and chunk.kind not in ("word", "country")
    if relation == "to" and handed and _is_handed_on(sentence.chunks, mention.at, place):
        return mention, "", False
    if person and chunk.kind == "pronoun" and person == mention.sender:
        return mention, "", False  # "in his message to him", of whoever else
    if person and relation == "from" and mention.many and opens_row(sentence.chunks, place):
        return mention, "", False  # "cables from Aoun, Raisi and Kim": each wrote his own
    if person and relation:
        return _governed(mention, person, relation), "", False
    if person:
        mention, ends = _acting(sentence, place, mention, person)
        return mention, "", ends
    return *_unnamed(sentence, place, mention, relation), False


def opens_row(chunks: list[Chunk], place: int) -> bool:
    """Whether the name at a place is the first of several writers: `cables from Aoun and Raisi`, `Aoun, Raisi and Kim sent cables`."""
    row = chunks[place + 1 : place + REACH]
    end = next((at for at, chunk in enumerate(row) if chunk.kind == "quote" or chunk.kind == "word" and chunk.text not in _IN_ROW), len(row))
    return end > 0 and any(chunk.kind == "person" for chunk in row[:end])


def _is_handed_on(chunks: list[Chunk], at: int, place: int) -> bool:
    """Whether somebody only takes a letter for the one it is to: `handed the letter to the foreign minister`."""
    return any(chunk.text in HANDED | {"gave", "given", "handing", "delivering"} for chunk in chunks[max(0, at - 4) : place])


def _owns(chunks: list[Chunk], place: int) -> bool:
    """Whether a possessor is who wrote a letter: `in Kim's own hand`, `under the president's name`."""
    by_hand = bool(_BY_HAND & {chunk.text for chunk in chunks[place + 1 : place + 4]})
    return by_hand or chunks[place - 1].text == "under" or word_after(chunks, place) == "name"


def _governed(mention: Mention, person: Party, relation: str) -> Mention:
    """With the person after a preposition: `to Xi`, `for Xi`, `from Kim`, `by Kim`."""
    if relation in ("to", "for"):
        return addressed(mention, person)
    return replace(mention, sender=mention.sender or person)


# ------------------------------------------------------------------ persons who do something with a letter


def _acting(sentence: Sentence, place: int, mention: Mention, person: Party) -> tuple[Mention, bool]:
    """The mention with what its verb tells of a person (`which Kim sent`, `that Xi received`), and whether the phrase ends with it."""
    following = deed_after(sentence.chunks, place)
    if person.leader and (_is_answered_by(sentence.chunks, mention, place) or following in ("received", "got")):
        return replace(mention, recipient=mention.recipient or person), False
    if not mention.sender and _writes_in_it(sentence.chunks, place):
        return _consoled(sentence, place, mention, person), True
    if not person.leader and _hands_over(sentence.chunks, place):
        return mention, False
    if following in _WROTE | SAY:
        return replace(mention, sender=mention.sender or person), following not in _WROTE
    return mention, False


def _is_answered_by(chunks: list[Chunk], mention: Mention, place: int) -> bool:
    """Whether a clause after the noun tells who answers it: `the letter Xi was answering`, `the message that he replied to`; not `with which`."""
    near = mention.definite and place <= mention.at + 2 and chunks[place - 1].text != "which"
    return near and any(chunk.text in ANSWER for chunk in chunks[place + 1 : place + 3])


def _writes_in_it(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause tells what somebody does in a letter: `in which Gul consoled Medvedev`."""
    does = word_after(chunks, place) not in RECEIVE and is_verb(chunks, place + 1)
    return does and fits(_IN_WHICH, chunks, place)


def _consoled(sentence: Sentence, place: int, mention: Mention, person: Party) -> Mention:
    """With the subject as sender and a leader who is the object as recipient: `in which Gul consoled Medvedev`."""
    target = sentence.person(object_of(sentence.chunks, place + 1))
    mention = addressed(mention, target) if target and target.leader and target != person else mention
    return replace(mention, sender=person)


def _hands_over(chunks: list[Chunk], place: int) -> bool:
    """Whether somebody only brings a letter: `the letter that Ambassador Xing delivered to Yoon`."""
    return any(chunk.text in HANDED for chunk in chunks[place + 1 : place + 3])


# ------------------------------------------------------------------ capitals, institutions, people without a name


def _unnamed(sentence: Sentence, place: int, mention: Mention, relation: str) -> tuple[Mention, str]:
    """The mention with what a place that is no known person tells: `from Pyongyang`, `by his office`, `to the troops`; the relation left."""
    chunk = sentence.chunks[place]
    capital = chunk.kind == "country" and not chunk.possessive and not fits(_OF_SOMEBODY, sentence.chunks, place)
    if relation in ("to", "from") and capital and mention.kind in CORRESPONDENCE:
        return _of_capital(sentence, place, mention, relation)
    if relation in ("from", "by") and fits(_OFFICE, sentence.chunks, place):
        return replace(mention, sender=mention.sender or sentence.party(place - 1)), ""
    if relation == "from" and chunk.kind == "role" and not chunk.possessive and not mention.sender:
        return replace(mention, sender=sentence.party(place)), ""  # "a letter from the party secretary of Liaoning"
    if relation == "to" and means_leaders(sentence.chunks, place):
        return replace(mention, group=mention.recipient is None), ""
    if relation == "to" and chunk.text in _SEVERAL:
        return mention, ""
    if relation == "to" and _is_shown(sentence, mention):
        return mention, ""
    if relation == "for" and _is_of_world(chunk) or relation == "to" and is_no_leader(sentence, place):
        passing = mention.definite and _is_bureau(sentence.chunks, place)
        return replace(mention, elsewhere=mention.recipient is None and not passing), ""
    if relation == "from" and mention.background and _are_people(sentence.chunks, place):
        return replace(mention, elsewhere=True), ""  # what the pupils of a school wrote
    return mention, relation


def _of_capital(sentence: Sentence, place: int, mention: Mention, relation: str) -> tuple[Mention, str]:
    """`a letter from Pyongyang to Moscow`: of the leaders whom the article names, though only loosely."""
    leader = sentence.leader_of(str(sentence.chunks[place].value))
    if leader is None:
        return mention, relation
    if relation == "to":
        return addressed(mention, leader), ""
    return replace(mention, sender=mention.sender or leader, loose=mention.sender is None), ""


def _is_of_world(chunk: Chunk) -> bool:
    """Whether words are for everybody: `his message for the World Day of Peace`."""
    return chunk.kind == "organisation" and chunk.text.lower().startswith(("world ", "international "))


def _is_bureau(chunks: list[Chunk], place: int) -> bool:
    """Whether a letter only takes its way through a place: `the letter that was sent to the foreign ministry`."""
    end = next((at for at in range(place, len(chunks)) if chunks[at].kind in ("role", "organisation", "mark", "quote")), place)
    return bool(_BUREAUS & {*chunks[end].text.lower().split()}) if end < place + 5 else False


def is_no_leader(sentence: Sentence, place: int) -> bool:
    """Whether a letter goes to somebody who is no leader: `to a spokesman`, `to the Foreign Ministry`, `to the troops`; not `to the man whom`,
    `to the effect`."""
    chunk = sentence.chunks[place]
    if word_after(sentence.chunks, place) in _ANYBODY:
        return False
    if chunk.text in DETERMINERS or chunk.kind == "word" and _are_people(sentence.chunks, place):
        return not fits(_TO_LEADER, sentence.chunks[place:])
    return chunk.kind in ("role", "organisation")


def _are_people(chunks: list[Chunk], place: int) -> bool:
    """Whether several without a name, who lead nothing, are meant: `to coal miners`, `to American students`; not `to ease tensions`,
    `to heads of state`."""
    last = next((chunk.text for chunk in chunks[place : place + 3] if _PEOPLE.search(chunk.text)), "")
    return bool(last) and last not in _SEVERAL and last.removesuffix("s") not in LEADER_TITLES and chunks[place].text not in PREPOSITIONS


def means_leaders(chunks: list[Chunk], place: int) -> bool:
    """Whether the leaders of several states are meant together: `to EU leaders`, `to Arab presidents`, `to the leaders of the 27`,
    `to members of the European Council`; not `to party leaders`."""
    return fits(_LEADERS, chunks[place : place + 12])


def _is_shown(sentence: Sentence, mention: Mention) -> bool:
    """Whether a letter is what somebody describes or shows to others: `described the letter to a reporter`, `read it out to the chamber`."""
    event = sentence.event_before(mention.at) if mention.definite else None
    return event is not None and sentence.chunks[event.verb].text in _SHOWS_TO


# ------------------------------------------------------------------ readers


def addressed(mention: Mention, person: Party) -> Mention:
    """The mention as one to a person: a leader is its recipient, anybody else makes it a letter that goes elsewhere."""
    person = as_reader(person)
    if person.leader:
        return replace(mention, recipient=mention.recipient or person, elsewhere=False)
    return replace(mention, elsewhere=mention.recipient is None)


def as_reader(person: Party) -> Party:
    """Somebody written to; whoever stands in for a head of state (`Vice President X`) reads a letter to him as one."""
    calling = person.calling.split()
    return replace(person, leader=True) if _DEPUTIES & set(calling) and calling[-1] in STATE_OFFICES | {"president-elect"} else person


def opens_main_clause(sentence: Sentence, at: int) -> bool:
    """Whether a document is the subject of the main clause that comes after another: `When Kim had written, the reply came`,
    not `he sent a message saying`."""
    chunks = sentence.chunks
    if chunks[0].text not in _SUBORDINATES or not any(event.subject == at for event in sentence.events):
        return False
    comma = next((place for place in range(at - 1, max(-1, at - 5), -1) if chunks[place].text == ","), -1)
    return comma >= 0 and not any(comma < event.verb < at for event in sentence.events)
