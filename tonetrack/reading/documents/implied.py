"""Letters that a sentence names without a noun: `wrote to Xi`, `Kim replied the next day`, `congratulated him`."""

from __future__ import annotations

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.exchanges import as_exchange, to_each_other
from tonetrack.reading.documents.sides import as_reader, is_no_leader, means_leaders
from tonetrack.reading.documents.talks import talk_of
from tonetrack.reading.documents.unaddressed import JOINS, unaddressed_letter
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import fits, forms
from tonetrack.reading.sentences.phrases import object_of, preposition_of, word_after
from tonetrack.reading.sentences.verbs import NEGATIONS, SENDING, is_negated
from tonetrack.reading.vocabulary import ADVERBS, ANSWER, BE, SAY, WHEN, WRITE

_WISHES = frozenset(
    "wishes regards thanks sympathy sympathies regrets request requests appeal plea proposal proposals offer apology apologies reassurance"
    " reassurances assurance assurances".split()
)  # what is sent with no word for a letter
_TWEETS = frozenset("tweet tweeted tweets tweeting".split())  # whose words are a statement
_IN_ANSWER = frozenset("response reply answer".split())  # after `in`, of what somebody writes
_GREETS = frozenset("congratulated thanked congratulates congratulating congratulate wished wishes".split())  # amid talk of letters, by one
_ON = "( !QUOTE|,|;|: _ )"  # a chunk of the same clause
_UNREAL = forms(  # a letter only thought of, or not written
    f"whether|if|would|could|might|should {_ON}{{0,5}} @_",  # `asked whether he would write back`
    f"!{{PREPOSITIONS}}|{{BE}}|last|late|early|that|this _ may {_ON}{{0,5}} @_",  # not `waited until May to reply`
    f"has|have|had|is|was {_ON}? {{NEGATIONS}} {_ON}? @_ !( {_ON}{{0,5}} since DATE )",  # `has not written`, but for `since May 9`
    "{INTENDS} to @_",
    NEGATIONS=NEGATIONS,
    INTENDS=frozenset(
        "planned plans plan intends intended wants wanted hopes hoped ready willing expected"
        " declined declines refused refuses going due about likely unlikely free yet able".split()
    ),
)
_TO_ALLY = forms(  # "wrote to his only large neighbour"
    "@{WRITE} _? to _? PRONOUN's ( _ ){0,3} colleague|namesake|host|guest|neighbor|neighbour|ally|friend|partner|rival|foe|enemy|patron"
)
_TO_SEVERAL = forms("@{WRITE} to !one|neither _{0,2} both|leaders|presidents|counterparts|premiers|kings|capitals")  # `had written to both men`


def implied_letter(sentence: Sentence, event: Event, mentions: list[Mention]) -> Mention | None:
    """The letter (or talk, or post) that a verb names without a noun: `wrote to Xi`, `replied to Xi`, `congratulated Xi` amid talk of letters.

    `mentions` are those that the sentence's nouns name already.
    """
    mentions = _of_clause(sentence, event, mentions)
    if not mentions and (talk := talk_of(sentence, event)):
        return talk
    if fits(_UNREAL, sentence.chunks, event.verb):
        return None
    return _posted(sentence, event) or _wishes(sentence, event) or _by_leader(sentence, event, mentions)


def _posted(sentence: Sentence, event: Event) -> Mention | None:
    """The statement that somebody tweets."""
    author = sentence.party(event.subject) if sentence.chunks[event.verb].text in _TWEETS else None
    return Mention("statement", definite=True, sender=author, at=event.verb, posted=True) if author else None


def _wishes(sentence: Sentence, event: Event) -> Mention | None:
    """The letter in `sent Tusk best wishes`, `cabled the king his sympathy`."""
    if sentence.chunks[event.verb].text not in SENDING:
        return None
    place = object_of(sentence.chunks, event.verb)
    sender, recipient = sentence.person(event.subject), sentence.person(place)
    if not (sender and sender.leader and recipient and recipient.leader):
        return None
    wishes = any(chunk.text in _WISHES for chunk in sentence.chunks[place + 1 : place + 4])
    return Mention("letter", sender=sender, recipient=recipient, at=event.verb) if wishes else None


def _by_leader(sentence: Sentence, event: Event, mentions: list[Mention]) -> Mention | None:
    """The letter that a leader writes, answers with or greets by; None where the verb is nobody's who leads."""
    chunks, verb, sender = sentence.chunks, sentence.chunks[event.verb].text, sentence.person(_doer(sentence, event))
    if not sender or not sender.leader:
        return None
    if _is_answering(chunks, event.verb):
        return Mention("reply", sender=sender, at=event.verb)
    if answer := _answered(sentence, event, sender, mentions):
        return answer
    greets = verb in _GREETS and sentence.corresponding and not mentions and word_after(chunks, event.verb) != "to"  # not "wished to see him"
    greets = greets and not any(chunk.text == "by" and after.text == "saying" for chunk, after in zip(chunks[event.verb :], chunks[event.verb + 1 :]))
    return _written(sentence, event, sender, mentions) if verb in WRITE | ANSWER or greets else None


def is_answered_by_verb(sentence: Sentence, at: int) -> bool:
    """Whether a letter at a place is what a verb answers: `Kim replied to Xi's greetings`, `was responding to the letter`."""
    event = sentence.event_before(at)
    if event is None or not _answers(sentence.chunks, event.verb) or preposition_of(sentence.chunks, at) not in ("to", ""):
        return False
    if preposition_of(sentence.chunks, at) == "":  # "answered Kim's letter"
        return at <= event.verb + 5 and not any(chunk.kind in ("quote", "mark") for chunk in sentence.chunks[event.verb : at])
    to = next((place for place in range(event.verb + 1, at) if sentence.chunks[place].text == "to"), at)
    when = all(chunk.kind == "date" or chunk.text in ADVERBS | {"on", "in"} | _IN_ANSWER for chunk in sentence.chunks[event.verb + 1 : to])
    return when and to < at <= event.verb + 9


def _answers(chunks: list[Chunk], verb: int) -> bool:
    """Whether a verb is of answering: `replied to his letter`, `wrote in response to it`."""
    after = [chunk.text for chunk in chunks[verb + 1 : verb + 5]]
    in_answer = any(word == "in" and noun in _IN_ANSWER for word, noun in zip(after, after[1:]))
    return chunks[verb].text in ANSWER or chunks[verb].text in WRITE and in_answer


def _doer(sentence: Sentence, event: Event) -> int:
    """The place of whoever does what a verb tells; of a participle that opens the sentence (`Writing to Xi on May 3, Kim said`) the main subject."""
    chunks = sentence.chunks
    fronted = event.verb < 2 or chunks[event.verb - 1].text == ","
    if event.subject >= 0 or not fronted or not chunks[event.verb].text.endswith("ing"):
        return event.subject
    main = (
        other
        for other in sentence.events
        if other.subject > event.verb and chunks[other.subject - 1 - (chunks[other.subject - 1].text == "the")].text == ","
    )
    return next((other.subject for other in main), -1)


def _of_clause(sentence: Sentence, event: Event, mentions: list[Mention]) -> list[Mention]:
    """The mentions of an event's own clause: not those after a semicolon, nor of somebody else's clause before `and`."""
    chunks = sentence.chunks
    joined = next((place for place in range(event.subject - 1, event.subject - 4, -1) if place > 0 and chunks[place].text in JOINS), -1)
    actor = sentence.person(event.subject)
    if chunks[event.verb].text in ANSWER and event.subject > 0 and chunks[event.subject - 1].text == ",":
        joined = event.subject  # "When Moon sent a letter, Kim replied within a day"
    joined = max((place for place in range(event.subject) if chunks[place].text == ";"), default=joined)  # "Xi sent condolences; Putin answered them"
    # "Xi sent his letter on Monday and Kim replied"
    others = [mention for mention in mentions if mention.at < joined and mention.sender not in (None, actor)]
    teller = next(
        (other.verb for other in sentence.events if other.subject > event.verb and sentence.party(other.subject) not in (actor, None)), len(chunks)
    )
    # "Kim replied, Park told a briefing"
    others += [mention for mention in mentions if mention.at > teller and mention.kind in ("statement", "speech", "interview")]
    apart = (other.subject for other in sentence.events if other.subject > event.verb and chunks[other.subject - 1].text.rpartition(" ")[2] in WHEN)
    # "wrote to Modi, a week after he sent greetings"
    others += [mention for at in apart for mention in mentions if mention.at > at and mention.sender not in (None, actor)]
    return [mention for mention in mentions if mention not in others and not any(chunk.text == ";" for chunk in chunks[event.verb : mention.at])]


def _is_answering(chunks: list[Chunk], verb: int) -> bool:
    """Whether a letter is being answered: `Khan was replying to a letter that Modi sent`."""
    answering = chunks[verb].text in ANSWER and chunks[verb].text.endswith("ing")
    return answering and chunks[verb - 1].text in BE and not is_negated(chunks, verb)


def _answered(sentence: Sentence, event: Event, sender: Party, mentions: list[Mention]) -> Mention | None:
    """The answer that a verb tells of with what it answers: `Kim replied to Xi's greetings`; None when another letter is named as the answer."""
    if not _answers(sentence.chunks, event.verb):
        return None
    after = [mention for mention in mentions if mention.at > event.verb and mention.kind != "other"]
    if len(after) != 1 or not is_answered_by_verb(sentence, after[0].at):
        return None
    return Mention("reply", sender=sender, recipient=after[0].sender if after[0].sender and after[0].sender.leader else None, at=event.verb)


def _written(sentence: Sentence, event: Event, sender: Party, mentions: list[Mention]) -> Mention | None:
    """The letter that a verb of writing, answering or greeting tells of: to each other, to several, to nobody named, to a leader."""
    chunks = sentence.chunks
    if chunks[event.verb].text in WRITE and to_each_other(chunks, event.verb) and all(mention.mutual for mention in mentions):
        return as_exchange(sentence, Mention("letter", at=event.verb, many=True))
    if not mentions and (reader := _reader(chunks, event)) >= 0 and sentence.person(reader) is None and means_leaders(chunks, reader):
        return Mention("letter", sender=sender, at=event.verb, group=True, noun="letter", new=True)
    if not mentions and fits(_TO_SEVERAL, chunks, event.verb):
        return Mention("letter", sender=sender, at=event.verb, many=True)
    if not mentions and not is_negated(chunks, event.verb) and _is_to_nobody_leading(sentence, _reader(chunks, event)):
        return Mention("letter", sender=sender, at=event.verb, elsewhere=True, noun="letter", new=True)
    place = _place_of_reader(chunks, event)
    if place < 0 and (own := _to_nobody_named(sentence, event, sender, mentions)):
        return own
    others = [mention for mention in mentions if mention.kind != "speech" and not _is_of_teller(chunks, event, mention)]
    if others:
        return None
    recipient = _recipient(sentence, event, place)
    return _addressed(sentence, event, sender, recipient) if recipient and recipient.leader and recipient != sender else None


def _is_of_teller(chunks: list[Chunk], event: Event, mention: Mention) -> bool:
    """Whether a paper or a report is only where a letter is told of: `wrote to Xi on Friday, KCNA said, but the report gave no sum`."""
    return mention.kind == "other" and any(chunk.text == "," for chunk in chunks[event.verb : mention.at])


def _place_of_reader(chunks: list[Chunk], event: Event) -> int:
    """Where the person stands who is written to: `“…,” wrote Kennedy to Khrushchev`, `Tebboune, to whom Macron had written`; -1 without."""
    place = object_of(chunks, event.subject if event.inverted else event.verb)
    return place if place >= 0 else _to_whom(chunks, event.subject)


def _to_nobody_named(sentence: Sentence, event: Event, sender: Party, mentions: list[Mention]) -> Mention | None:
    """The letter to an ally without a name, or to nobody told; None where the sentence names it by a noun."""
    if not all(mention.kind == "other" for mention in mentions):
        return None
    if fits(_TO_ALLY, sentence.chunks, event.verb):
        return Mention("letter", sender=sender, at=event.verb)
    return unaddressed_letter(sentence, event, sender) if sentence.corresponding else None


def _reader(chunks: list[Chunk], event: Event) -> int:
    """Where the words begin that tell to whom somebody writes: `wrote separately, on Sunday, to the widow`, `To the miners he wrote`; -1 without."""
    if chunks[event.verb].text not in WRITE:
        return -1
    if chunks[0].text == "to" and event.subject > 1 and not any(chunk.kind in ("mark", "quote") for chunk in chunks[: event.subject]):
        return 1
    to = event.verb + 1
    while to < len(chunks) - 1 and (
        chunks[to].kind == "date" or chunks[to].text in ADVERBS | {"on", ",", "back", "again"} or chunks[to].text.endswith("ly")
    ):
        to += 1
    return to + 1 if to < len(chunks) - 1 and chunks[to].text == "to" else -1


def _is_to_nobody_leading(sentence: Sentence, reader: int) -> bool:
    """Whether somebody who leads nothing is written to, by name or not: `to Cardinal Farrell`, `to the pilot's widow`."""
    if reader < 0:
        return False
    person = sentence.person(reader)
    return not as_reader(person).leader if person else is_no_leader(sentence, reader)


def _to_whom(chunks: list[Chunk], subject: int) -> int:
    """The place of the person in `Tebboune, to whom Macron had written`; -1 without."""
    if subject < 3 or [chunk.text for chunk in chunks[subject - 2 : subject]] != ["to", "whom"]:
        return -1
    place = subject - 3 - (chunks[subject - 3].text == ",")
    return place if chunks[place].kind in ("person", "office") else -1


def _recipient(sentence: Sentence, event: Event, place: int) -> Party | None:
    """Who is written to: the person at a place, else the leader of the country in `had written to Canberra`."""
    recipient = sentence.person(place)
    if recipient is None and sentence.chunks[event.verb].text in WRITE and (capital := _capital(sentence, event.verb)):
        return sentence.leader_of(capital)
    return recipient


def _addressed(sentence: Sentence, event: Event, sender: Party, recipient: Party) -> Mention:
    """The letter to a leader, a reply where the verb answers (`wrote back to Xi`), recalled where a year is told before it."""
    chunks, verb = sentence.chunks, sentence.chunks[event.verb].text
    kind = "reply" if verb in ANSWER or word_after(chunks, event.verb) == "back" else "letter"
    said = max((other.verb for other in sentence.events if other.verb < event.verb and chunks[other.verb].text in SAY), default=0)
    before = chunks[: said or event.verb]  # not "He said the pact of 2019 was old and thanked her"
    year = next((chunk.value.year for chunk in before if chunk.kind == "date" and chunk.value.kind in ("year", "month")), 0)
    at_hand = verb == "writing" and chunks[event.verb - 1].text in BE  # "“…,” the letter began. Gorbachev was writing to Reagan"
    return Mention(
        kind,
        sender=sender,
        recipient=recipient,
        at=event.verb,
        year=0 if at_hand else year,
        older=bool(year) and not at_hand,
        definite=at_hand,
        implied=verb in _GREETS,
        noun="thanks" if verb == "thanked" else "",
    )


def _capital(sentence: Sentence, verb: int) -> str:
    """The country in `had written to Canberra`; empty for none."""
    after = sentence.chunks[verb + 1 : verb + 3]
    return str(after[1].value) if len(after) == 2 and after[0].text == "to" and after[1].kind == "country" and not after[1].possessive else ""
