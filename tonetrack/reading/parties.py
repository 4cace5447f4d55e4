"""The two sides of a document as a noun phrase and its verb tell them: Kim's letter, a letter to Xi, received a letter from Putin."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.clauses import REACH, Event, Sentence, is_within
from tonetrack.reading.documents import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.phrases import names_content, object_of, preposition_of
from tonetrack.reading.sentences import Chunk
from tonetrack.reading.sides import HANDED, as_reader, side_at
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ANSWER,
    BE,
    CORRESPONDENCE,
    JUDGE,
    PREPOSITIONS,
    RECEIVE,
    REPORT,
    SAY,
    SEND,
    WRITE,
    forms_of,
)

_DATED = frozenset("dated sent written signed penned dispatched of on posted addressed".split())


def with_possessor(sentence: Sentence, mention: Mention) -> Mention:
    """With the possessor as sender: Kim's letter; his letter, of whoever the sentence is about."""
    for place in range(mention.at - 1, max(-1, mention.at - 7), -1):
        chunk = sentence.chunks[place]
        if chunk.text == "whose" and (owner := _owner_before(sentence, place)):
            return replace(mention, sender=owner)
        if chunk.possessive and chunk.kind in ("person", "office"):
            return replace(mention, sender=sentence.party(place))
        if chunk.kind == "pronoun" and chunk.possessive:
            return replace(mention, sender=owner_of(sentence, place)) if chunk.text in ("his", "her") else mention
        if chunk.possessive and chunk.kind == "country":
            return replace(mention, sender=sentence.leader_of(str(chunk.value))) if mention.kind in CORRESPONDENCE else mention
        if chunk.kind == "country" and place == mention.at - 1 and not mention.many and chunk.text != str(chunk.value).lower() and mention.kind in CORRESPONDENCE:
            leader = sentence.leader_of(str(chunk.value))  # "the Vietnamese message"
            return replace(mention, sender=leader, loose=leader is not None)
        if (
            chunk.kind == "mark"
            and chunk.text not in (",", "-")
            or chunk.kind in ("quote", "person", "office")
            or chunk.text in PREPOSITIONS | {"the", "that", "a", "an", "this"}
        ):
            break
    of = sentence.chunks[mention.at + 1 : mention.at + 3]
    if len(of) == 2 and of[0].text == "of" and of[1].kind in ("person", "office") and not of[1].possessive and (owner := sentence.person(mention.at + 2)) and owner.leader:
        return replace(mention, sender=owner)  # "the letters of Kim Jong Un"
    of = [chunk for chunk in sentence.chunks[mention.at + 1 : mention.at + 4]]
    if len(of) == 3 and of[0].text == "of" and of[1].possessive and of[1].kind in ("person", "pronoun", "office") and (of[2].kind == "mark" or of[2].text in PREPOSITIONS):
        owner, reader = sentence.party(mention.at + 2), sentence.person(mention.at + 4)
        return replace(mention, sender=owner) if owner != reader or reader is None else mention  # "a message of his to Putin"
    return mention


def _owner_before(sentence: Sentence, whose: int) -> Party | None:
    """Whom `whose` belongs to: `Xi, whose letter was sent on Monday,`."""
    return next((sentence.person(place) for place in range(whose - 1, max(-1, whose - 3), -1) if sentence.person(place)), None)


def owner_of(sentence: Sentence, place: int) -> Party | None:
    """Whom `his` means: the subject of the verb before, else of the verb that follows, else the one spoken of last."""
    before = [event for event in sentence.events if event.verb < place and event.subject >= 0]
    fronted = place > 0  # "In his letter, Khan thanked him", not "His letter, handed to an aide"
    after = [event for event in sentence.events if fronted and event.subject > place and not is_within(sentence.chunks, event)]
    for event in before[::-1] + after[:2]:
        party = sentence.person(event.subject)
        other = party and {party.pronoun, sentence.chunks[place].text} in ({"she", "his"}, {"he", "her"})  # "Tsai thanked Francis for his message"
        if party and not other and party.kind == "person" and sentence.chunks[event.subject].kind != "pronoun":
            return party
    return sentence.party(place)


_PASSED = _DATED | frozenset(  # verbs that only tell what became of a letter
    "received obtained seen read drafted composed dictated addressed delivered published released carried shared wrote sends exchanged issued goes went left came arrived travelled traveled reached".split()
)
_HOLDS = frozenset("held holds showed shows waved waves brandished brandishes produced produces unfolded unfolds opened opens kept keeps treasured displayed displays framed".split())


def with_sides(sentence: Sentence, mention: Mention) -> Mention:
    """With what stands after the noun: to whom, from whom, `which Kim sent`, `obtained by` (no sender)."""
    relation = ""
    for place in range(mention.at + 1, min(mention.at + REACH, len(sentence.chunks))):
        if _ends_phrase(sentence.chunks, place, relation):
            break
        if (preposition := _relation(sentence.chunks, place, mention)) is not None:
            relation = preposition
            continue
        mention, relation, ends = side_at(sentence, place, mention, relation)
        if ends:
            break
    return mention


def _ends_phrase(chunks: list[Chunk], place: int, relation: str) -> bool:
    """Whether what is told of a document ends before this place: at a quotation, another document, a verb of another thing."""
    chunk = chunks[place]
    if chunk.kind == "quote" or chunk.text in (";", ":", "(") or chunk.text == "one" and relation == "to":
        return True
    if chunk.text == "that" and place + 2 < len(chunks) and not _relates(chunks, place + 1):
        return True  # "in a letter that moving the embassy would …"
    if chunk.kind == "document" and not chunk.possessive and not names_content(chunks, place):
        return True
    if chunk.kind == "mark" and not _goes_on(chunks, place):
        return True
    return chunk.kind == "word" and is_verb(chunks, place) and chunk.text not in _PASSED | HANDED


def _relates(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause after `that` is about the letter: `that Kim sent`, `that was sent`, `that arrived`."""
    chunk, after = chunks[place], chunks[place + 1]
    if chunk.kind in ("person", "office", "pronoun", "country"):
        return after.text in _PASSED | SEND | RECEIVE | {"had", "has", "also", "reportedly"} or after.kind == "person"
    return chunk.text in BE | _PASSED | {"had", "has", "the"} or is_verb(chunks, place)


def _relation(chunks: list[Chunk], place: int, mention: Mention) -> str | None:
    """What a preposition makes of the name after it: its addressee (to, for), its sender (from, by), or neither (empty)."""
    chunk = chunks[place]
    if chunk.text in ("at", "on", "about", "over", "through", "via", "under", "after", "before") and chunk.kind == "word":
        return "" if chunk.text != "under" else None
    if chunk.text not in ("to", "from", "by", "for", "with"):
        return None
    if chunk.text == "by":
        done = next((other.text for other in reversed(chunks[mention.at + 1 : place]) if other.kind == "word" and (other.text in _PASSED | RECEIVE | REPORT | HANDED)), "")
        return "to" if done == "received" else "" if done in RECEIVE | REPORT | HANDED | {"shared"} else "by"
    if chunk.text == "with":
        return "to" if chunks[place - 1].text == "shared" or mention.sender else ""
    return chunk.text


def _goes_on(chunks: list[Chunk], place: int) -> bool:
    """Whether a mark does not end the noun phrase: `letter, dated May 5, to`, `letter, in which Kim`, `counterpart, Xi,`."""
    if chunks[place].text == "-" or place + 1 >= len(chunks):
        return chunks[place].text == "-"
    after = chunks[place + 1]
    if chunks[place].text != ",":
        return False
    return (
        after.text in _DATED | {"addressed", "received", "which", "shared"}
        or after.kind == "date"
        or (after.text == "in" and place + 2 < len(chunks) and (chunks[place + 2].text == "which" or chunks[place + 2].possessive))
        or (after.kind == "person" and chunks[place - 1].kind == "office")
        or (chunks[place - 1].kind == "date" and after.text in ("to", "from"))
    )


def with_verb(sentence: Sentence, mention: Mention) -> Mention:
    """With what the verb tells: `Kim sent Xi a letter`, `thanked Xi in a letter`, `received a letter`; `In a letter, Kim said`."""
    if mention.sender and mention.recipient:
        return mention
    event, chunks = sentence.event_before(mention.at), sentence.chunks
    governed = preposition_of(chunks, mention.at)
    if event and governed in ("of", "from", "after", "to", "about", "with", "for") and not mention.sender:
        answered = governed == "with" and chunks[event.verb].text in ANSWER | SEND or governed == "for" and chunks[event.verb].text in _THANKS
        kind = "reply" if mention.kind == "letter" and chunks[event.verb].text in ANSWER else mention.kind
        return by_event(sentence, replace(mention, kind=kind), event, governed) if answered else mention
    if event and not (governed == "in" and _opens(chunks, mention.at)):
        return by_event(sentence, mention, event, governed)
    if event is None and governed == "by" and not mention.sender:  # "The Soviet leader's thanks arrived by telegram"
        owner = next((sentence.person(place) for place in range(mention.at) if chunks[place].possessive and sentence.person(place)), None)
        return replace(mention, sender=owner)
    signed = _signed(sentence, mention)
    if signed and not mention.sender:
        return replace(mention, sender=signed)
    if event is None and not mention.sender and governed in ("in", "via", "through", "with") and (topic := _topic(sentence, mention.at)):
        return replace(mention, sender=topic) if topic != mention.recipient else mention
    after = sentence.event_after(mention.at)
    if governed in ("in", "through", "via", "with", "during", "at", "on", "by") and after and not mention.sender:
        party = sentence.person(after.subject)
        if party and party != mention.recipient:
            mention = replace(mention, sender=party)
    return mention


def _signed(sentence: Sentence, mention: Mention) -> Party | None:
    """The sender in `The letter, handed in at the embassy, is signed by Kim Jong Un`."""
    for event in sentence.events:
        if mention.at < event.verb < event.subject and not event.inverted and sentence.chunks[event.verb].text in (SEND | WRITE) - HANDED:
            if not any(chunk.kind == "document" for chunk in sentence.chunks[mention.at + 1 : event.verb]):
                return sentence.person(event.subject)
    return None


def _topic(sentence: Sentence, before: int) -> Party | None:
    """The person a sentence is about when no verb tells: `Xi Jinping did so, in a message that …`."""
    for place, chunk in enumerate(sentence.chunks[:before]):
        if chunk.kind in ("person", "office") and not chunk.possessive and preposition_of(sentence.chunks[:place], place) == "":
            return sentence.person(place)
    return None


def by_event(sentence: Sentence, mention: Mention, event: Event, governed: str) -> Mention:
    """The mention with what the verb before it tells: who sends, to whom, who receives, letters exchanged."""
    verb, subject, chunks = sentence.chunks[event.verb].text, sentence.person(event.subject), sentence.chunks
    if chunks[event.subject].kind == "pronoun" and event.subject >= 0 and subject is None:
        return mention
    passive = event.verb > 0 and chunks[event.verb - 1].text in BE
    if (verb in ("received", "got", "receives", "accepted") or passive and verb in ("given", "handed", "sent", "shown")) and subject:
        return replace(mention, recipient=mention.recipient or (subject if subject.leader else None)) if mention.sender != subject else mention
    if verb in _HOLDS and not governed and subject and subject.leader and mention.definite and not mention.sender:
        return replace(mention, recipient=mention.recipient or subject)  # "Trump held up the letter"
    if verb in BE or verb in REPORT and verb not in SEND and mention.kind != "op-ed" or verb in JUDGE and not governed:
        return mention
    if verb in ANSWER and governed in ("", "to") and event.verb < mention.at and subject:
        return replace(mention, recipient=mention.recipient or (subject if subject.leader and subject != mention.sender else None))  # "would not answer the letter"
    if governed == "for" and verb in _THANKS and subject:  # "Modi thanked Putin for a letter"
        thanked = sentence.person(object_of(chunks, event.verb))
        return replace(mention, sender=thanked, recipient=subject) if thanked and thanked.leader and not mention.sender and thanked != subject else mention
    if verb in ("exchanged", "exchange", "swapped", "traded") and not governed or verb in SEND and to_each_other(chunks, event.verb):
        return as_exchange(sentence, mention)
    if governed or verb in SEND or verb in WRITE or (mention.kind in ("speech", "op-ed", "statement") and verb not in SAY):
        place = object_of(chunks, event.verb)
        target = sentence.person(place) if place != mention.at else None
        target = target if 0 <= place < mention.at or (verb in SEND and place > mention.at) else None
        target = as_reader(target) if target else None
        sender = mention.sender or subject
        if target and target != sender and not mention.recipient:
            mention = replace(mention, recipient=target) if target.leader else replace(mention, elsewhere=mention.kind in ("letter", "reply"))
        return replace(mention, sender=sender if sender != mention.recipient else mention.sender)
    return mention


def to_each_other(chunks: list[Chunk], verb: int) -> bool:
    """`Xi and Kim wrote to each other`, `sent one another cards`: a letter by each."""
    words = [chunk.text for chunk in chunks[verb + 1 : verb + 4]]
    return " ".join(words).removeprefix("to ").startswith(("each other", "one another"))


_THANKS = forms_of("thank")


def as_exchange(sentence: Sentence, mention: Mention) -> Mention:
    """Letters exchanged, with the two sides where the sentence names two leaders."""
    sides = {kind: [party for at, chunk in enumerate(sentence.chunks) if chunk.kind == kind and (party := sentence.party(at)) and party.leader] for kind in ("person", "office")}
    named, all_sides = dict.fromkeys(sides["person"]), dict.fromkeys(sides["person"] + sides["office"])  # an office may only be what one of them holds
    pair = tuple(named if len(named) == 2 else all_sides)
    return replace(mention, mutual=True, pair=pair if len(pair) == 2 else ())


def people_of(sentence: Sentence) -> tuple[Party, ...]:
    """Everybody named in a sentence, by name or office, in the order of their names."""
    people = {sentence.party(place) for place, chunk in enumerate(sentence.chunks) if chunk.kind in ("person", "office")}
    return tuple(sorted(people - {None}, key=lambda party: party.name))


def _opens(chunks: list[Chunk], at: int) -> bool:
    """Whether the noun phrase opens the sentence: `In a letter to Xi, Kim said`."""
    return at <= 8 and not any(chunk.text == "," or chunk.kind == "quote" for chunk in chunks[:at]) and chunks[0].text in PREPOSITIONS
