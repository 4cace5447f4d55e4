"""The two sides of a document as a noun phrase and its verb tell them: Kim's letter, a letter to Xi, received a letter from Putin."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.exchanges import EXCHANGED, as_exchange, to_each_other
from tonetrack.reading.documents.sides import HANDED, as_reader, means_of_main, opens_main_clause, opens_row, side_at, told_within
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import REACH, Chunk, Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import TIME, WHO, WHOSE, answer, find, fits, forms
from tonetrack.reading.sentences.phrases import (
    does_something,
    is_done_with,
    is_fronted,
    names_content,
    object_of,
    preposition_of,
    puts_name,
    word_after,
)
from tonetrack.reading.vocabulary import (
    ADVERBS,
    ANSWER,
    BE,
    CORRESPONDENCE,
    JUDGE,
    LETTERS,
    RECEIVE,
    REPORT,
    SAY,
    SEND,
    TOLD,
    WRITE,
    forms_of,
)

_DATED = frozenset("dated sent written signed penned dispatched of on posted addressed".split())  # words after a noun that tell its day or reader
_PASSED = _DATED | frozenset(  # verbs that only tell what became of a letter
    "received obtained seen read drafted composed dictated addressed delivered published released carried"
    " shared wrote sends exchanged issued goes went left came arrived travelled traveled reached".split()
)
_HOLDS = frozenset(  # what a reader does with a letter
    "held holds showed shows waved waves brandished brandishes produced produces"
    " unfolded unfolds opened opens kept keeps treasured displayed displays framed".split()
)
# before `to`: no reader follows
_TIES = frozenset(
    "due prior subject similar close addition contrast relation regard thanks according next up election elections re-election reelection"
    " elevation accession appointment promotion return visit trip tour journey succession ascent".split()
)
_GOT = frozenset("received got receives accepted".split())  # a letter, by its reader
_GIVEN = frozenset("given handed sent shown".split())  # after `was`: of whoever gets a letter
_REPORTS = REPORT - SEND  # verbs of agencies, which send nothing
_BEFORE_READERS = RECEIVE | forms_of("show call promise owe deny refuse ask")  # verbs of whoever gives nobody a letter: `showed Kim a letter`
_THANKS = forms_of("thank")  # for a letter: whoever is thanked wrote it
_NO_OBJECT = frozenset("of from after to about with for".split())  # a letter after these is no object of the verb before
_BY_MEANS = frozenset("in via through with".split())  # `in a letter`: what somebody did by it
_WHILE = _BY_MEANS | {"during", "at", "on", "by"}  # before a document in which the subject of the sentence speaks
_PLACING = frozenset("at on about over through via after before in".split())  # what follows is neither sender nor recipient
_DONE_BY_OTHERS = RECEIVE | REPORT | HANDED | {"shared"}  # `obtained by`, `published by`: not by its sender
_GOES_ON = forms(  # a mark that does not end the noun phrase
    f"_ @, ( {TIME}|{{DATED}}|received|which|shared | in which|_'s )",  # `letter, dated May 5, to`
    "OFFICE|{KIN} @, PERSON",  # `counterpart, Xi,`, `from his father, Raúl, to`
    "PERSON @, to|for PERSON('s)|OFFICE('s)|COUNTRY('s)",
    f"{TIME} @, to|from",
    "DOCUMENT @, from|by|to PERSON('s)|OFFICE('s)|HE('s)",
    "@-",
    DATED=_DATED,
    KIN=frozenset("father mother brother sister son daughter cousin uncle husband wife boss chief friend".split()),
)
_ENDS = forms(  # the noun phrase and what is told of it
    "@QUOTE",
    "to @one",  # `an answer to one he had been sent`
    # `in a letter that moving the embassy would …`, not `that Kim sent`, `that was sent`, `that Xi was answering`
    "@that !( the|VERB|{PASSED} | PERSON|OFFICE|PRONOUN|COUNTRY"
    " ( _? {ANSWER} | {ADVERBS}|..ly* ( is|was !not _ to have )? {SEND}|{PASSED}|{RECEIVE}|had|has | PERSON ) ) _ _",
    # a verb, unless it tells of sides: `was sent to Xi by Kim`, `had been received from Kim`, `was sent on behalf of Kim`
    "!( @{BE}|had|has {BE_OR_SO}* {SENT}|addressed|received ( to|by|from | on behalf ) ) !{PASSED}|{HANDED} @VERB",
    PASSED=_PASSED,
    HANDED=HANDED,
    BE_OR_SO=BE | ADVERBS - {"not", "never"},
    SENT=SEND - HANDED,
)
_LEADS = forms(  # what a word makes of the name after it: `to` or `for` whom, `from` or `by` whom, neither, `reader`: to whom if the sender is told
    "to=@reached !PRONOUN('s)",
    "{COMES} to=@in",  # `arrived in Pyongyang`
    "neither=@{PLACING}",
    "in ( !{PREPOSITIONS}|MARK _ ){0,6} DOCUMENT neither=@to !{DETERMINERS}|..ly WORD|VERB !PERSON|OFFICE _",  # `urged Xi in a letter to join him`
    "from=@behalf",
    "received ( !{DONE}|DOCUMENT _ )* to=@by",
    "{DONE_BY_OTHERS} ( !{DONE}|DOCUMENT _ )* neither=@by",  # `published by`
    "shared to=@with",
    "reader=@with _{0,2} PERSON('s)|OFFICE('s)",  # not `opened his letter with the weather`
    "neither=@with",
    "!of _ !{PASSED}|{HANDED}|{SEND}|{WRITE} {TIES}|WORD&..ed|VERB&..ed neither=@to",  # `timed to the king's jubilee`, `in addition to`
    *(f"{word}=@{word}" for word in ("to", "for", "from", "by")),
    PLACING=_PLACING,
    DONE_BY_OTHERS=_DONE_BY_OTHERS,
    DONE=_PASSED | _DONE_BY_OTHERS,
    PASSED=_PASSED,
    HANDED=HANDED,
    TIES=_TIES,
)
_IS_FROM = forms(  # `is from Kim`, `is signed by Kim`, `The last letter is Kim's`
    f"@_ ( !{{BE}}|DOCUMENT _ ){{0,12}} {{BE}} ( from|by | {{SIGNED}} by ) the? who={WHO}",
    f"@_ ( !{{BE}} _ ){{0,9}} {{BE}} who={WHOSE} MARK",
    SIGNED=(SEND | WRITE | {"addressed"}) - HANDED,
)


# ------------------------------------------------------------------ names after the noun


def with_sides(sentence: Sentence, mention: Mention) -> Mention:
    """With what stands after the noun: to whom, from whom, `which Kim sent`, `obtained by` (no sender)."""
    relation = ""
    for place in range(mention.at + 1, min(mention.at + REACH, len(sentence.chunks))):
        if _ends_phrase(sentence.chunks, place):
            break
        if led := answer(_LEADS, sentence.chunks, place):
            relation = {"neither": "", "reader": "to" if mention.sender else ""}.get(led, led)
            continue
        mention, relation, ends = side_at(sentence, place, mention, relation)
        if ends:
            break
    return mention


def _ends_phrase(chunks: list[Chunk], place: int) -> bool:
    """Whether what is told of a document ends before this place: at a quotation, another document, a verb of another thing."""
    chunk = chunks[place]
    if is_fronted(chunks, place) and does_something(chunks, place) and not any(other.text in ("that", "which") for other in chunks[:place]):
        return True  # "In his report to the congress Xi said"
    if chunk.kind == "document" and not chunk.possessive:
        return not names_content(chunks, place)
    if chunk.kind == "mark":
        # "When he met the president, Xi said"
        calling = place + 1 < len(chunks) and chunks[place - 1].kind == "office" and does_something(chunks, place + 1)
        return calling or not fits(_GOES_ON, chunks, place)
    return fits(_ENDS, chunks, place)


# ------------------------------------------------------------------ the verb


def with_verb(sentence: Sentence, mention: Mention) -> Mention:
    """With what the verb tells: `Kim sent Xi a letter`, `thanked Xi in a letter`, `received a letter`; `In a letter, Kim said`."""
    mention = told_within(sentence, mention)
    if mention.sender and mention.recipient:
        return mention
    event, governed = sentence.event_before(mention.at), preposition_of(sentence.chunks, mention.at)
    if event and event.subject >= 0 and opens_main_clause(sentence, mention.at):
        event = None  # "Though Trump had written to Khamenei, the answer is signed by Pezeshkian"
    within = event and governed == "in" and word_after(sentence.chunks, mention.at) not in ("that", "which")
    around = sentence.event_around(mention.at) if within else None
    if around and (doer := sentence.person(around.subject)) and doer.leader and doer != mention.recipient:
        return replace(mention, sender=mention.sender or doer)  # "The spokesman said that Xi, in a letter to Kim, hoped"
    if event and governed == "with" and mention.kind == "letter" and sentence.chunks[event.verb].text in ANSWER:
        mention = replace(mention, kind="reply")  # "replied with a letter of his own"
    if event and governed in _NO_OBJECT and not mention.sender:
        return _answered(sentence, mention, event, governed)
    if event and governed in _BY_MEANS:
        event = means_of_main(sentence, max(place for place in range(mention.at) if sentence.chunks[place].text == governed), event)
    if event:
        return by_event(sentence, mention, event, governed)
    return mention if mention.sender else replace(mention, sender=_sender_around(sentence, mention, event, governed))


def _answered(sentence: Sentence, mention: Mention, event: Event, governed: str) -> Mention:
    """With what a verb tells of a document it does not have as object: `answered with a letter`, `thanked Putin for a letter`."""
    verb = sentence.chunks[event.verb].text
    if governed == "to" and puts_name(sentence.chunks, mention.at):
        return _sent(sentence, mention, event, sentence.person(event.subject))
    if governed == "with" and verb in ANSWER | SEND or governed == "for" and verb in _THANKS:
        return by_event(sentence, mention, event, governed)
    doer = sentence.person(event.subject)
    by_it = mention.recipient is not None or is_done_with(sentence.chunks, event.verb, mention.at)
    own = governed == "with" and by_it and mention.new and mention.kind in CORRESPONDENCE
    # "Xi broke his silence with a letter to Kim", not "arrived with a letter"
    return replace(mention, sender=doer) if own and doer and doer.leader and doer != mention.recipient else mention


def _sender_around(sentence: Sentence, mention: Mention, event: Event | None, governed: str) -> Party | None:
    """The sender where no verb before the noun tells: `is from Kim`, `Xi did so, in a message`, `In a letter, Kim said`."""
    if signed := _is_from(sentence, mention):
        return signed
    topic = _topic(sentence, mention.at) if event is None and governed in _BY_MEANS else None
    sender = topic or _subject_after(sentence, mention.at, governed)
    return sender if sender != mention.recipient else None


def _subject_after(sentence: Sentence, at: int, governed: str) -> Party | None:
    """The subject of the verb after a document that something was done in: `In a letter, Kim said`."""
    event = sentence.event_after(at) if governed in _WHILE else None
    hears = event and sentence.chunks[event.verb].text in BE and text_at(sentence.chunks, event.verb + 1) in TOLD  # "In the letter, Putin is asked"
    return sentence.person(event.subject) if event and not hears else None


def _is_from(sentence: Sentence, mention: Mention) -> Party | None:
    """The sender in `The earliest, dated May 5, is from Kim`, `The note was by Xi himself`, `The last letter is Kim's`."""
    found = find(_IS_FROM, sentence.chunks, mention.at) if mention.kind in CORRESPONDENCE else None
    person = sentence.person(found["who"]) if found else None
    return person if person and person.leader else None


def _topic(sentence: Sentence, before: int) -> Party | None:
    """The person a sentence is about when no verb tells: `Xi Jinping did so, in a message that …`."""
    for place, chunk in enumerate(sentence.chunks[:before]):
        if chunk.kind in ("person", "office") and not chunk.possessive and preposition_of(sentence.chunks[:place], place) == "":
            return sentence.person(place)
    return None


def by_event(sentence: Sentence, mention: Mention, event: Event, governed: str) -> Mention:
    """The mention with what the verb before it tells: who sends, to whom, who receives, letters exchanged."""
    verb, subject = sentence.chunks[event.verb].text, sentence.person(event.subject)
    if governed == "in" and mention.new and not (mention.sender or mention.recipient) and (office := _institution(sentence, event)):
        return replace(mention, kind="statement", sender=office)  # "The press office confirmed it in a note"
    if subject is None and event.subject >= 0 and sentence.chunks[event.subject].kind == "pronoun":
        return mention
    if subject and _is_by_reader(sentence.chunks, mention, event, governed, subject):
        return _with_reader(mention, subject)
    if _tells_no_sender(mention, verb, governed):
        shows = verb in _REPORTS and subject and subject.leader and not mention.definite and (mention.recipient or mention.group)
        return _sent(sentence, mention, event, subject) if shows else mention  # "Trump posted a letter to Carney"
    if subject and governed == "for" and verb in _THANKS:
        return _thanked(sentence, mention, event, subject)
    if verb in EXCHANGED | {"exchange"} and not governed or verb in SEND and to_each_other(sentence.chunks, event.verb):
        return as_exchange(sentence, mention)
    sends = governed or verb in SEND | WRITE or _gives(sentence, mention, event, subject)
    if sends or mention.kind in ("speech", "op-ed", "statement") and verb not in SAY:
        return _sent(sentence, mention, event, subject)
    brought = mention.sender and mention.new and not mention.recipient and verb not in _BEFORE_READERS | ANSWER | JUDGE
    target = _target(sentence, mention, event) if brought else None  # "Mori brought Putin a letter from Abe"
    return replace(mention, recipient=target) if target and target.leader and target != mention.sender else mention


def _gives(sentence: Sentence, mention: Mention, event: Event, subject: Party | None) -> bool:
    """Whether a leader gives a letter to another, whatever the verb: `fired off a letter to Trump`, `read out one to him`, `slipped him a note`."""
    verb = sentence.chunks[event.verb].text
    if subject is None or not subject.leader or verb in RECEIVE - {"read", "reads"} or word_after(sentence.chunks, mention.at) == "from":
        return False
    given = mention.new and not preposition_of(sentence.chunks, mention.at) and verb not in _BEFORE_READERS | HANDED
    return (mention.recipient or (_target(sentence, mention, event) if given else None)) not in (None, subject)


def _institution(sentence: Sentence, event: Event) -> Party | None:
    """The agency, office or ministry that does what a verb tells."""
    kinds = ("agency", "organisation", "role")
    return (
        sentence.party(event.subject)
        if event.subject >= 0 and sentence.chunks[event.subject].kind in kinds and sentence.person(event.subject) is None
        else None
    )


def _is_by_reader(chunks: list[Chunk], mention: Mention, event: Event, governed: str, subject: Party) -> bool:
    """Whether a verb is what the reader does: `received a letter`, `was handed a letter`, `held up the letter`, `would not answer the letter`."""
    verb, is_passive = chunks[event.verb].text, event.verb > 0 and chunks[event.verb - 1].text in BE
    if verb in _GOT or is_passive and verb in _GIVEN:
        return True
    if verb in ANSWER:
        return governed in ("", "to") and event.verb < mention.at
    return verb in _HOLDS and not governed and subject.leader and mention.definite and not mention.sender


def _with_reader(mention: Mention, reader: Party) -> Mention:
    """With a leader who reads it as recipient, unless another is told or it is his own."""
    if not reader.leader or reader == mention.sender:
        return mention
    return replace(mention, recipient=mention.recipient or reader)


def _tells_no_sender(mention: Mention, verb: str, governed: str) -> bool:
    """Whether a verb's subject sends nothing: `KCNA published a letter`, `The gift was a letter`, `praised the letter`."""
    return verb in BE or verb in _REPORTS and mention.kind != "op-ed" or verb in JUDGE and not governed


def _thanked(sentence: Sentence, mention: Mention, event: Event, subject: Party) -> Mention:
    """With who thanks as recipient, who is thanked as sender: `Modi thanked Putin for a letter`; in passing in
    `sent a reply, thanking Putin for his card`."""
    thanked = sentence.person(object_of(sentence.chunks, event.verb))
    public = mention.sender and word_after(sentence.chunks, mention.at) == "for"  # "thanked the pope for his message for the Day of Peace"
    if not thanked or not thanked.leader or public or mention.sender not in (None, thanked) or thanked == subject:
        return mention
    return replace(mention, sender=thanked, recipient=subject, background=sentence.chunks[event.verb].text == "thanking")


def _sent(sentence: Sentence, mention: Mention, event: Event, subject: Party | None) -> Mention:
    """With the subject as sender and the verb's object as recipient: `Kim sent Xi a letter`."""
    if subject and not subject.leader and sentence.chunks[event.verb].text in HANDED:
        # "An adviser to the President delivered the letter": he only brings it; "Xi's envoy handed Kim a letter"
        owner = sentence.chunks[event.subject - 1]
        subject = sentence.person(event.subject - 1) if event.subject and owner.possessive and owner.kind == "person" else None
    chunks, noun = sentence.chunks, sentence.chunks[mention.at].value
    several = mention.many and noun == "letter" or noun == "greeting" and text_at(chunks, event.subject + 1) == "and"
    if subject and several and opens_row(chunks, event.subject):
        mention, subject = replace(mention, many=True), None  # "Xi and Putin sent messages to Kim": each wrote his own
    sender, target = mention.sender or subject, _target(sentence, mention, event)
    if target and target != sender and not mention.recipient:
        passed = mention.definite and sentence.chunks[event.verb].text in HANDED  # "delivered the letter to the foreign minister"
        carries = preposition_of(sentence.chunks, mention.at) == "with"  # "entrusted the nuncio with a letter"
        elsewhere = mention.kind in LETTERS and not passed and not carries
        mention = replace(mention, recipient=target) if target.leader else replace(mention, elsewhere=elsewhere)
    return replace(mention, sender=sender) if sender != mention.recipient else mention


def _target(sentence: Sentence, mention: Mention, event: Event) -> Party | None:
    """Whom a verb sends a document to: `sent Xi a letter`, `sent a letter to Xi`; None without."""
    place, chunks = object_of(sentence.chunks, event.verb), sentence.chunks
    if place < 0 and event.subject > 1 and chunks[0].text == "to" and chunks[1].kind in ("person", "office"):
        return sentence.person(1)  # "To Xi he replied in a letter"
    if 0 <= place < mention.at or place > mention.at and sentence.chunks[event.verb].text in SEND:
        target = sentence.person(place)
        return as_reader(target) if target else None
    return None
