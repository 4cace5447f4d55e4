"""What a sentence says of documents: which kind, from whom, to whom, of which day."""

from __future__ import annotations

import re
from dataclasses import replace

from tonetrack.reading.clauses import REACH, Event, Sentence, is_within
from tonetrack.reading.phrases import object_of, preposition_of, stands_for_letter
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.dates import resolve
from tonetrack.reading.days import governed_dates
from tonetrack.reading.documents import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences import Chunk, is_determined
from tonetrack.reading.vocabulary import (
    ANSWER,
    BE,
    CORRESPONDENCE,
    DETERMINERS,
    EVENTS,
    FIGURATIVE,
    JUDGE,
    OLDER,
    PLATFORMS,
    PLURAL,
    PREPOSITIONS,
    RECEIVE,
    REPORT,
    SAY,
    SEND,
    WRITE,
)  # fmt: skip

_INDEFINITE = frozenset({"", "a", "an", "another", "some", "one", "both", "each", "every", "any", "no"})
_DATED = frozenset("dated sent written signed penned dispatched of on posted addressed".split())


def read_mentions(sentence: Sentence) -> list[Mention]:
    """The documents a sentence names, in order; a verb that sends (`wrote to Xi`) names one too."""
    mentions = [mention for at in range(len(sentence.chunks)) if (mention := _mention(sentence, at))]
    mentions += [mention for event in sentence.events if (mention := _written(sentence, event, mentions))]
    dates = governed_dates(sentence, {mention.at for mention in mentions})
    return sorted((_dated(sentence, mention, dates) for mention in mentions), key=lambda mention: mention.at)


def is_reply(sentence: Sentence) -> int:
    """Where `in reply to` or `in response to` stands, which makes the letter before it a reply; -1 without."""
    for at, chunk in enumerate(sentence.chunks[1:-1], start=1):
        if _is_in_reply(sentence.chunks, at):
            return at
    return -1


def _is_in_reply(chunks: list[Chunk], at: int) -> bool:
    return chunks[at].text in ("reply", "response", "answer") and chunks[at - 1].text == "in" and at + 1 < len(chunks) and chunks[at + 1].text == "to"


# ------------------------------------------------------------------ document nouns


def _mention(sentence: Sentence, at: int) -> Mention | None:
    chunks, chunk = sentence.chunks, sentence.chunks[at]
    if chunk.kind == "word" and chunk.text == "one":
        return _one(sentence, at) or _ordinal(sentence, at)
    if chunk.kind == "document" and stands_for_letter(chunks, at):
        return _ordinal(sentence, at)
    if chunk.text == "telegram" and at and chunks[at - 1].text == "on":
        return _posted(sentence, at)
    if chunk.kind != "document":
        return _elliptical(sentence, at) or _posted(sentence, at) or _ordinal(sentence, at)
    if (at and _is_in_reply(chunks, at)) or is_verb(chunks, at):
        return None
    if _names_content(chunks, at) or at + 1 < len(chunks) and chunks[at + 1].kind == "document" and not chunk.possessive:
        return None  # the first word of "reply message"
    before = _left_words(chunks, at)
    background = bool({"neither", "nor", "such"} & {chunk.text for chunk in chunks[max(0, at - 3) : at]}) or preposition_of(chunks, at) in ("after", "following", "since", "before", "despite", "amid", "about")
    kind = _kind(sentence, at, before)
    if kind == "correspondence" and (" ".join(other.text for other in chunks[at + 1 : at + 3]) in ("in which", "of letters", "of messages", "of notes")):
        older, year = _older(chunks, at, before)
        return _mutual(sentence, Mention("letter", definite=True, older=older, year=year, at=at, many=True, background=background))
    if not kind or kind in ("correspondence", "part"):
        return None
    determiner = is_determined(chunks, at)
    if chunk.text in EVENTS:
        people = {sentence.party(place) for place, other in enumerate(chunks) if other.kind in ("person", "office")}
        return Mention(kind, definite=determiner == "the", at=at, present=tuple(sorted(people - {None}, key=lambda party: party.name)))
    older, year = _older(chunks, at, before)
    known = older and not year and determiner == "the" and bool(set(before) & {"earlier", "first", "second", "former", "latter", "original", "other"})
    mention = Mention(
        kind, definite=determiner not in _INDEFINITE, older=older, year=year, at=at,
        many=chunk.text in PLURAL, background=background, known=known, new=determiner in ("a", "an", "another"), printed="published" in " ".join(before) or "open" in before,
    )  # fmt: skip
    if mention.many and at + 1 < len(chunks) and chunks[at + 1].text in ("exchanged", "swapped"):
        return _mutual(sentence, mention)
    mention = _possessed(sentence, mention)
    mention = _right(sentence, mention)
    return _governed(sentence, mention)


def _names_content(chunks: list[Chunk], at: int) -> bool:
    """`congratulations` in `a message of congratulations`: no document of its own."""
    return at > 1 and chunks[at].value == "greeting" and chunks[at - 1].text in ("of", "and") and any(chunk.kind == "document" for chunk in chunks[max(0, at - 4) : at - 1])


def _left_words(chunks: list[Chunk], at: int) -> list[str]:
    """The words of the noun phrase before the noun, nearest first, up to its determiner or possessor."""
    words: list[str] = []
    for chunk in reversed(chunks[max(0, at - 7) : at]):
        if chunk.kind == "mark" and chunk.text not in ("-", ",") or chunk.kind in ("quote", "pronoun") and not chunk.possessive:
            break
        if chunk.kind == "word" and chunk.text in PREPOSITIONS | {"and", "but"} or chunk.text in ("said", "sent", "wrote"):
            break
        words.append(chunk.text)
        if chunk.possessive or chunk.text in DETERMINERS:
            break
    return words


def _kind(sentence: Sentence, at: int, before: list[str]) -> str | None:
    """The kind of document, None for figures of speech and for nouns that name no document here."""
    noun, kind = sentence.chunks[at].text, str(sentence.chunks[at].value)
    joined = " ".join(reversed(before))
    if noun in ("document", "documents", "communication") and not (sentence.corresponding and is_determined(sentence.chunks, at) in ("the", "this", "that", "his", "her", "possessor") and not set(before) & _OTHER_DOCUMENTS):
        return None
    if kind == "letter" and re.search(r"\b(?:verbal|oral|spoken|telephone|video|voice)\b", joined):
        return "verbal message"
    if kind == "letter" and {"reply", "response", "answering"} & set(before):
        return "reply"
    if kind in ("letter", "reply") and re.search(r"\bopen$|\bopen\b|\bonline\b|\btwitter\b", joined) and noun.startswith(("letter", "message")):
        return "op-ed"
    if noun in ("message", "messages", "note", "response", "answer", "call", "card", "cards") and FIGURATIVE & set(before):
        return None
    if re.search(r"\bnew year's?\b", joined) and noun in ("message", "speech", "address") and not _to_person(sentence, at):
        return "speech" if noun != "message" else "letter"
    if kind == "greeting":
        event = sentence.event_before(at)
        one = noun == "greeting" and is_determined(sentence.chunks, at) in ("a", "the", "his", "her", "possessor") and sentence.corresponding
        return "letter" if one or event and sentence.chunks[event.verb].text in SEND | {"offered", "offers"} else None
    if kind == "reply":
        event = sentence.event_before(at)
        sent = bool(event) and sentence.chunks[event.verb].text in SEND | RECEIVE
        if before and before[-1] in ("a", "an", "no", "any", "some") and {"whether", "without", "not", "never", "no", "until"} & {chunk.text for chunk in sentence.chunks[max(0, at - 7) : at]}:
            return None  # "whether or not he got an answer"
        return "reply" if before and (sent or before[-1] in ("his", "her", "the", "a", "one's") or is_determined(sentence.chunks, at) == "possessor") else None
    if kind == "op-ed" and noun in ("article", "articles", "piece") and not _is_written_article(sentence, at, before):
        return None
    if kind == "speech" and noun in EVENTS and not _is_setting(sentence, at):
        return None
    if kind in ("speech", "statement") and not before and noun not in ("remarks", "talks", "telephone", "phone", "conversation"):
        return None
    if noun in ("conference", "link", "teleconference") and ({"video", "phone", "telephone"} & set(before) or noun == "teleconference"):
        return "speech"
    if noun in ("conference", "link") and "news" not in before and "press" not in before:
        return None
    if noun == "note" and {"struck", "strikes", "sounded", "sounds", "hit"} & {chunk.text for chunk in sentence.chunks[max(0, at - 5) : at]}:
        return None
    return kind


def _to_person(sentence: Sentence, at: int) -> bool:
    return any(sentence.chunks[place].text == "to" and sentence.person(place + 1) for place in range(at + 1, min(at + 3, len(sentence.chunks) - 1)))


def _is_written_article(sentence: Sentence, at: int, before: list[str]) -> bool:
    event = sentence.event_before(at)
    return bool(
        "signed" in before
        or is_determined(sentence.chunks, at) in ("possessor", "his", "her")
        or (event and sentence.chunks[event.verb].text in WRITE | {"published", "contributed"})
        or _after(sentence.chunks, at) in ("under", "by", "bylined", "headlined", "titled", "entitled", "signed")
        or (at + 1 < len(sentence.chunks) and sentence.chunks[at + 1].text in ("published", "for", "carried", "printed", "in") and event and sentence.person(event.subject))
        or (before[:1] == ["the"] and sentence.chunks[max(0, at - 2)].text in ("in", "") or (before[:1] == ["the"] and at == 1))
    )


def _is_setting(sentence: Sentence, at: int) -> bool:
    """Whether words were said at a meeting, not merely about one: `in the meeting`, `hosted … for a visit`."""
    place = at - 1
    while place >= 0 and (sentence.chunks[place].kind in ("word", "person", "date", "name", "country", "organisation", "pronoun", "office")) and place > at - 7:
        if sentence.chunks[place].text in PREPOSITIONS:
            break
        place -= 1
    if place >= 0 and sentence.chunks[place].text in ("in", "at", "during", "on", "by", "over"):
        return True
    return any(sentence.chunks[event.verb].text in ("met", "hosted", "held", "attended", "welcomed", "received") for event in sentence.events)


def _older(chunks: list[Chunk], at: int, before: list[str]) -> tuple[bool, int]:
    """Whether the noun means a recalled document ("another", "his 2019", "last year's"), and its year when told."""
    joined = " ".join(reversed(before))
    year = 0
    for chunk in chunks[max(0, at - 6) : at]:
        if chunk.kind == "date" and chunk.value.kind in ("year", "month") and chunk.text in joined:
            year = chunk.value.year
    for place in range(at + 1, min(at + 8, len(chunks) - 1)):
        if chunks[place].kind == "date" and chunks[place].value.kind in ("year", "month") and chunks[place - 1].text in ("in", "of", "from"):
            year = chunks[place].value.year
        if chunks[place].text in (",", ";") or chunks[place].kind == "quote":
            break
    words = set(before)
    ago = re.search(r"\b(?:last|previous|past) (?:year|month|week|summer|spring|autumn|winter|fall)\b|year-(?:ago|earlier)", joined)
    after = " ".join(chunk.text for chunk in chunks[at + 1 : at + 8])
    ago = ago or re.match(r"(?:\w+ ){0,5}(?:last (?:year|month|summer|spring|autumn|winter|fall)|(?:a|two|three|four|five|several|\d) (?:years?|months?) (?:ago|earlier|before|prior))", after)
    return bool(words & (OLDER - {"last"}) or ago or year), year


def _one(sentence: Sentence, at: int) -> Mention | None:
    """`the one of Sept. 9, 2030`, `the one in 2019`: another document of the same kind."""
    chunks = sentence.chunks
    if not sentence.corresponding or at + 2 >= len(chunks):
        return None
    if at and chunks[at - 1].text in ("the", "earlier", "previous") and chunks[at + 1].text in ("of", "in", "sent", "dated"):
        year = next((chunk.value.year for chunk in chunks[at + 1 : at + 4] if chunk.kind == "date"), 0)
        return Mention("letter", definite=True, older=True, year=year, at=at)
    the = bool(at) and chunks[at - 1].text == "the"
    apposed = the and at > 3 and chunks[at - 2].text == "," and chunks[at - 3].kind == "document"  # "another letter, the one that Trump wrote"
    older = apposed and is_determined(chunks, at - 3) in ("another", "earlier") or apposed and bool({"another", "earlier", "older"} & {chunk.text for chunk in chunks[max(0, at - 6) : at - 3]})
    mention = _right(sentence, Mention("letter", definite=the, at=at, older=older))
    if the and at == 1 and any(chunk.text in ("dated", "sent", "written") for chunk in chunks[at : at + 9]):
        return mention
    event = sentence.event_before(at)
    if mention.sender and event and chunks[event.verb].text in RECEIVE:
        return _by_event(sentence, mention, event, "")
    return mention if mention.sender and mention.sender.leader else None


def _elliptical(sentence: Sentence, at: int) -> Mention | None:
    """The letter left out after its owner: `In his, Xi promised`, `Kim's was shorter`, `The first is Kim Il Sung's.`"""
    chunk, chunks = sentence.chunks[at], sentence.chunks
    if not (chunk.possessive and sentence.corresponding) or chunk.kind not in ("person", "office", "pronoun") or at + 1 >= len(chunks):
        return None
    after = chunks[at + 1]
    if not (after.kind == "mark" and after.text in ",.;" or after.kind == "word" and after.text in BE):
        return None
    party = _owner(sentence, at) if chunk.kind == "pronoun" else sentence.party(at)
    return Mention("letter", definite=True, sender=party, at=at) if party and party.leader else None


_OTHER_DOCUMENTS = frozenset("joint final outcome policy treaty official internal classified leaked founding strategy planning travel court legal".split())


def _ordinal(sentence: Sentence, at: int) -> Mention | None:
    """`The second, dated October 14, is the one that everybody quotes`: another letter of those spoken of."""
    chunks = sentence.chunks
    if at and chunks[at].text == "one" and chunks[at - 1].text == "this" and sentence.corresponding:
        return Mention("letter", definite=True, at=at)
    return _governed(sentence, _right(sentence, Mention("letter", at=at, one_of=True))) if stands_for_letter(chunks, at) else None


def _posted(sentence: Sentence, at: int) -> Mention | None:
    """What somebody posts: `answered on Truth Social`, `asked on Twitter`; its words are a statement, whatever verb brings them."""
    chunks = sentence.chunks
    telegram = chunks[at].text == "telegram" and chunks[at - 1].text == "on"
    if not telegram and chunks[at].kind not in ("name", "organisation", "person") or chunks[at].text.lower() not in PLATFORMS or not at or chunks[at - 1].text not in ("on", "to"):
        return None
    event = sentence.event_before(at) or sentence.event_after(at)
    sender = sentence.party(event.subject) if event and event.subject >= 0 else None
    return Mention("statement", definite=True, sender=sender, at=at, posted=True) if sender else None


# ------------------------------------------------------------------ its parties


def _possessed(sentence: Sentence, mention: Mention) -> Mention:
    """With the possessor as sender: Kim's letter; his letter, of whoever the sentence is about."""
    for place in range(mention.at - 1, max(-1, mention.at - 7), -1):
        chunk = sentence.chunks[place]
        if chunk.possessive and chunk.kind in ("person", "office"):
            return replace(mention, sender=sentence.party(place))
        if chunk.kind == "pronoun" and chunk.possessive:
            return replace(mention, sender=_owner(sentence, place)) if chunk.text in ("his", "her") else mention
        if chunk.possessive and chunk.kind == "country":
            return replace(mention, sender=sentence.leader_of(str(chunk.value))) if mention.kind in CORRESPONDENCE else mention
        if chunk.kind == "mark" and chunk.text not in (",", "-") or chunk.kind in ("quote", "person", "office") or chunk.text in PREPOSITIONS | {"the", "that", "a", "an", "this"}:
            break
    return mention


def _owner(sentence: Sentence, place: int) -> Party | None:
    """Whom `his` means: the subject of the verb before, else of the verb that follows, else the one spoken of last."""
    before = [event for event in sentence.events if event.verb < place and event.subject >= 0]
    after = [event for event in sentence.events if event.subject > place and not is_within(sentence.chunks, event)]
    for event in before[::-1] + after[:1]:
        party = sentence.person(event.subject)
        if party and party.kind == "person" and sentence.chunks[event.subject].kind != "pronoun":
            return party
    return sentence.party(place)


def _right(sentence: Sentence, mention: Mention) -> Mention:
    """With what stands after the noun: to whom, from whom, `which Kim sent`, `obtained by` (no sender)."""
    chunks, relation = sentence.chunks, ""
    place = mention.at + 1
    while place < min(mention.at + REACH, len(chunks)):
        chunk = chunks[place]
        person = sentence.person(place) if not (chunk.kind == "pronoun" and chunk.possessive) else None
        if chunk.kind == "quote" or chunk.text in (";", ":", "(") or (chunk.kind == "document" and not chunk.possessive and not _names_content(chunks, place)):
            break
        if chunk.kind == "mark" and not _goes_on(chunks, place):
            break
        if chunk.kind == "word" and is_verb(chunks, place) and chunk.text not in _DATED | {"received", "obtained", "seen", "read", "addressed", "delivered", "published", "released", "carried", "shared", "wrote", "sends", "exchanged", "went", "left", "came", "arrived", "travelled", "traveled", "reached"}:
            break
        if chunk.text in ("to", "from", "by", "for", "with"):
            passive = chunks[place - 1].text in RECEIVE | REPORT | {"shared"}
            relation = chunk.text if chunk.text in ("for", "to") else "" if chunk.text == "by" and passive else chunk.text
            if chunk.text == "by" and chunks[place - 1].text == "received":
                relation = "to"
            if chunk.text == "with" and chunks[place - 1].text != "shared" and not mention.sender:
                relation = ""
            relation = "to" if relation == "with" else relation
        elif chunk.kind in ("person", "office") and chunk.possessive and chunks[place - 1].text == "under" or chunk.possessive and _after(chunks, place) == "name":
            mention = replace(mention, sender=mention.sender or sentence.person(place))
        elif chunk.kind in ("person", "office") and chunk.possessive:
            relation = ""  # "to Kim's palace" addresses nobody; "letter to Kim's sister" somebody else
        elif person and relation in ("to", "for"):
            mention, relation = _addressed(mention, person), ""
        elif chunk.kind == "country" and not chunk.possessive and relation in ("to", "from") and mention.kind in CORRESPONDENCE and (leader := sentence.leader_of(str(chunk.value))):
            mention = replace(mention, sender=mention.sender or leader, loose=mention.sender is None) if relation == "from" else _addressed(mention, leader)
            relation = ""
        elif person and relation in ("from", "by"):
            mention, relation = replace(mention, sender=mention.sender or person), ""
        elif person and person.leader and place + 1 < len(chunks) and chunks[place + 1].text in ("received", "got"):
            mention = replace(mention, recipient=mention.recipient or person)
        elif person and place + 1 < len(chunks) and chunks[place + 1].text in SEND | {"had", "also", "reportedly"} | SAY:
            if not mention.sender:
                mention = replace(mention, sender=person)
            if chunks[place + 1].text not in SEND | {"had", "also", "reportedly"}:
                break
        elif relation == "to" and (chunk.kind in ("role", "organisation") or chunk.kind == "word" and chunk.text in DETERMINERS and not _leads_to_person(sentence, place)):
            mention, relation = replace(mention, elsewhere=mention.recipient is None), ""
        place += 1
    return mention


def _leads_to_person(sentence: Sentence, at: int) -> bool:
    """Whether a determiner opens the noun phrase of a person: `to the North Korean leader`, not `to the troops`."""
    for place in range(at, min(at + 5, len(sentence.chunks))):
        chunk = sentence.chunks[place]
        if chunk.kind in ("person", "office", "country", "pronoun") or chunk.text in ("men", "leaders", "both", "presidents", "counterparts", "heads"):
            return True
        if place == at:
            continue
        if chunk.kind != "word" or chunk.text in PREPOSITIONS:
            return False
    return False


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
        or (after.text == "in" and place + 2 < len(chunks) and chunks[place + 2].text == "which")
        or (after.kind == "person" and chunks[place - 1].kind == "office")
        or (chunks[place - 1].kind == "date" and after.text in ("to", "from"))
    )


def _addressed(mention: Mention, person: Party) -> Mention:
    if person.leader:
        return replace(mention, recipient=mention.recipient or person, elsewhere=False)
    return replace(mention, elsewhere=mention.recipient is None)


def _governed(sentence: Sentence, mention: Mention) -> Mention:
    """With what the verb tells: `Kim sent Xi a letter`, `thanked Xi in a letter`, `received a letter`; `In a letter, Kim said`."""
    if mention.sender and mention.recipient:
        return mention
    event, chunks = sentence.event_before(mention.at), sentence.chunks
    governed = preposition_of(chunks, mention.at)
    if event and governed in ("of", "from", "after", "to", "about", "with", "for") and not mention.sender:
        answered = governed == "with" and chunks[event.verb].text in ANSWER
        return _by_event(sentence, replace(mention, kind="reply" if mention.kind == "letter" else mention.kind), event, governed) if answered else mention
    if event and not (governed == "in" and _opens(chunks, mention.at)):
        return _by_event(sentence, mention, event, governed)
    signed = _signed(sentence, mention)
    if signed:
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
        if mention.at < event.verb < event.subject and not event.inverted and sentence.chunks[event.verb].text in SEND | WRITE:
            if not any(chunk.kind == "document" for chunk in sentence.chunks[mention.at + 1 : event.verb]):
                return sentence.person(event.subject)
    return None


def _topic(sentence: Sentence, before: int) -> Party | None:
    """The person a sentence is about when no verb tells: `Xi Jinping did so, in a message that …`."""
    for place, chunk in enumerate(sentence.chunks[:before]):
        if chunk.kind in ("person", "office") and not chunk.possessive and preposition_of(sentence.chunks[:place], place) == "":
            return sentence.person(place)
    return None


def _by_event(sentence: Sentence, mention: Mention, event: Event, governed: str) -> Mention:
    verb, subject, chunks = sentence.chunks[event.verb].text, sentence.person(event.subject), sentence.chunks
    if chunks[event.subject].kind == "pronoun" and event.subject >= 0 and subject is None:
        return mention
    if verb in ("received", "got", "receives", "accepted") and subject:
        return replace(mention, recipient=mention.recipient or (subject if subject.leader else None)) if mention.sender != subject else mention
    if verb in BE or verb in REPORT and verb not in SEND and mention.kind != "op-ed" or verb in JUDGE and not governed:
        return mention
    if verb in ("exchanged", "exchange", "swapped", "traded") and not governed:
        return _mutual(sentence, mention)
    if governed or verb in SEND or verb in WRITE or (mention.kind in ("speech", "op-ed", "statement") and verb not in SAY):
        place = object_of(chunks, event.verb)
        target = sentence.person(place) if place != mention.at else None
        target = target if 0 <= place < mention.at or (verb in SEND and place > mention.at) else None
        sender = mention.sender or subject
        if target and target != sender and not mention.recipient:
            mention = replace(mention, recipient=target) if target.leader else replace(mention, elsewhere=mention.kind in ("letter", "reply"))
        return replace(mention, sender=sender if sender != mention.recipient else mention.sender)
    return mention


def _mutual(sentence: Sentence, mention: Mention) -> Mention:
    """Letters exchanged, with the two sides where the sentence names two leaders."""
    sides = [party for at, chunk in enumerate(sentence.chunks) if chunk.kind in ("person", "office") and (party := sentence.party(at)) and party.leader]
    pair = tuple(dict.fromkeys(sides))
    return replace(mention, mutual=True, pair=pair if len(pair) == 2 else ())


def _opens(chunks: list[Chunk], at: int) -> bool:
    """Whether the noun phrase opens the sentence: `In a letter to Xi, Kim said`."""
    return at <= 8 and not any(chunk.text == "," or chunk.kind == "quote" for chunk in chunks[:at]) and chunks[0].text in PREPOSITIONS


def _written(sentence: Sentence, event: Event, mentions: list[Mention]) -> Mention | None:
    """The letter that `wrote to Xi`, `replied to Xi` or, amid talk of letters, `congratulated Xi` names without a noun."""
    verb = sentence.chunks[event.verb].text
    negated = {"never", "not", "yet"} & {chunk.text for chunk in sentence.chunks[max(0, event.verb - 3) : event.verb]}
    talked = verb in ("talked", "spoke", "met") and event.subject >= 0 and sentence.chunks[event.subject].text == "they"
    if talked and not negated and not mentions:
        return Mention("speech", at=event.verb)
    if verb == "met" and not negated and not mentions and (people := {sentence.party(place) for place, chunk in enumerate(sentence.chunks) if chunk.kind in ("person", "office")} - {None}):
        return Mention("speech", at=event.verb, present=tuple(sorted(people, key=lambda party: party.name)))
    writes, answers = verb in WRITE, verb in ANSWER
    greets = verb in ("congratulated", "thanked", "congratulates", "congratulating", "wished", "wishes") and sentence.corresponding and not mentions
    sender = sentence.person(event.subject)
    if not (writes or answers or greets) or not sender or not sender.leader:
        return None
    place = object_of(sentence.chunks, event.verb)
    if sentence.corresponding and not mentions and (own := _unaddressed(sentence, event, sender, place)):
        return own
    recipient = sentence.person(place)
    between = sentence.chunks[event.verb + 1 : max(place, event.verb)]
    if not recipient or not recipient.leader or recipient == sender or any(mention.kind != "speech" for mention in mentions):
        return None
    if writes and any(chunk.text in ("about", "of", "that") for chunk in between):
        return None
    kind = "reply" if answers or _after(sentence.chunks, event.verb) == "back" else "letter"
    year = next((chunk.value.year for chunk in sentence.chunks[: event.verb] if chunk.kind == "date" and chunk.value.kind in ("year", "month")), 0)
    return Mention(kind, sender=sender, recipient=recipient, at=event.verb, year=year, older=bool(year), implied=greets)


def _unaddressed(sentence: Sentence, event: Event, sender: Party, place: int) -> Mention | None:
    """`Kim replied the next day`, `Biden had written first`, `wrote to condemn the attack`: a letter without noun or addressee."""
    chunks, after = sentence.chunks, _after(sentence.chunks, event.verb)
    if place >= 0 or event.verb and chunks[event.verb - 1].text in BE or any(chunk.kind == "quote" for chunk in chunks[event.verb : event.verb + 3]) or chunks[event.verb].text.endswith("ing"):
        return None
    if any(chunk.text in ("reporters", "journalists", "question", "questions") or chunk.kind == "role" for chunk in chunks[event.verb + 1 : event.verb + 4]):
        return None
    if after == "back" or chunks[event.verb].text in ANSWER:
        return Mention("reply", sender=sender, at=event.verb)
    place = event.verb + 1
    while place < len(chunks) - 1 and place < event.verb + 9 and (chunks[place].kind == "date" or chunks[place].text in ("on", ",", "in") or chunks[place].text == "for" and chunks[place + 1].text == "once" or chunks[place].kind == "word" and chunks[place].text not in PREPOSITIONS | DETERMINERS):
        place += 1  # "had written on February 20, plainly enough, to ask"
    infinitive = place < len(chunks) - 1 and chunks[place].text == "to" and chunks[place + 1].kind == "word" and chunks[place + 1].text not in DETERMINERS
    return Mention("letter", sender=sender, at=event.verb) if after in ("first", "again") or infinitive else None


def _after(chunks: list[Chunk], at: int) -> str:
    return chunks[at + 1].text if at + 1 < len(chunks) else ""


def _dated(sentence: Sentence, mention: Mention, governed: dict[int, list[int]]) -> Mention:
    for at in governed.get(mention.at, [])[:1]:
        day, basis = resolve(sentence.chunks[at].value, sentence.anchor, sentence.context, sentence.year)
        return replace(mention, date=day, basis=basis)
    return mention
