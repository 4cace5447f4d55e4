"""Letters that a sentence names without a noun: `wrote to Xi`, `Kim replied the next day`, `congratulated him`."""

from __future__ import annotations

from tonetrack.reading.clauses import Event, Sentence
from tonetrack.reading.dates import resolve
from tonetrack.reading.documents import Mention
from tonetrack.reading.parties import as_exchange, to_each_other
from tonetrack.reading.people import Party
from tonetrack.reading.phrases import object_of, word_after
from tonetrack.reading.sentences import Chunk
from tonetrack.reading.vocabulary import ANSWER, BE, DETERMINERS, PREPOSITIONS, WRITE


def implied_letter(sentence: Sentence, event: Event, mentions: list[Mention]) -> Mention | None:
    """The letter that `wrote to Xi`, `replied to Xi` or, amid talk of letters, `congratulated Xi` names without a noun."""
    verb = sentence.chunks[event.verb].text
    mentions = [mention for mention in mentions if not any(chunk.text == ";" for chunk in sentence.chunks[event.verb : mention.at])]  # of its clause
    negated = {"never", "not", "yet"} & {chunk.text for chunk in sentence.chunks[max(0, event.verb - 3) : event.verb]}
    where = [chunk.text for chunk in sentence.chunks[max(0, event.verb - 4) : event.verb]]
    if verb in ("met", "talked", "spoke") and where[:1] == ["where"] and "two" in where and not negated and not mentions:
        return Mention("speech", at=event.verb)  # "where the two men met"
    talked = verb in ("talked", "spoke", "met") and event.subject >= 0 and sentence.chunks[event.subject].text == "they"
    if talked and not negated and not mentions:
        return Mention("speech", at=event.verb)
    if (
        verb == "met"
        and not negated
        and not mentions
        and (people := {sentence.party(place) for place, chunk in enumerate(sentence.chunks) if chunk.kind in ("person", "office")} - {None})
    ):
        return Mention("speech", at=event.verb, present=tuple(sorted(people, key=lambda party: party.name)))
    if _is_unreal(sentence.chunks, event.verb):
        return None
    if verb in ("sent", "sends", "cabled", "wired") and (wishes := _wishes(sentence, event)):
        return wishes
    writes, answers = verb in WRITE, verb in ANSWER
    greets = verb in ("congratulated", "thanked", "congratulates", "congratulating", "wished", "wishes") and sentence.corresponding and not mentions
    sender = sentence.person(event.subject)
    if answers and sender and sender.leader and verb.endswith("ing") and sentence.chunks[event.verb - 1].text in BE and not negated:
        return Mention("reply", sender=sender, at=event.verb)  # "Khan was replying to a letter that Modi sent"
    if not (writes or answers or greets) or not sender or not sender.leader:
        return None
    place = object_of(sentence.chunks, event.subject if event.inverted else event.verb)  # "“…,” wrote Kennedy to Khrushchev"
    if writes and to_each_other(sentence.chunks, event.verb) and all(mention.mutual for mention in mentions):
        return as_exchange(sentence, Mention("letter", at=event.verb, many=True))
    if sentence.corresponding and all(mention.kind == "other" for mention in mentions) and (own := _unaddressed(sentence, event, sender, place)):
        return own
    recipient = sentence.person(place)
    if writes and recipient is None and (capital := _capital(sentence, event.verb)):
        recipient = sentence.leader_of(capital)
    between = sentence.chunks[event.verb + 1 : max(place, event.verb)]
    if not recipient or not recipient.leader or recipient == sender or any(mention.kind != "speech" for mention in mentions):
        return None
    if writes and any(chunk.text in ("about", "of", "that") for chunk in between):
        return None
    kind = "reply" if answers or word_after(sentence.chunks, event.verb) == "back" else "letter"
    year = next((chunk.value.year for chunk in sentence.chunks[: event.verb] if chunk.kind == "date" and chunk.value.kind in ("year", "month")), 0)
    return Mention(kind, sender=sender, recipient=recipient, at=event.verb, year=year, older=bool(year), implied=greets)


def letter_done(sentence: Sentence) -> Mention | None:
    """The letter in `Kim never writes to ministers. On Friday he did.`, `; on May 3 she did so`."""
    chunks = sentence.chunks
    for at in range(1, len(chunks) - 1):
        if chunks[at].text != "did" or chunks[at + 1].text not in (".", "so", ";") or not sentence.corresponding:
            continue
        writer, day = sentence.person(at - 1), next((chunk.value for chunk in chunks[max(0, at - 4) : at] if chunk.kind == "date"), None)
        if writer and writer.leader and day and not any(chunk.kind == "document" for chunk in chunks):
            told, basis = resolve(day, sentence.anchor, sentence.context, sentence.year)
            return Mention("letter", sender=writer, date=told, basis=basis, at=at, new=True)
    return None


def _wishes(sentence: Sentence, event: Event) -> Mention | None:
    """The letter in `sent Tusk best wishes`, `cabled the king his sympathy`."""
    chunks, place = sentence.chunks, object_of(sentence.chunks, event.verb)
    sender, recipient = sentence.person(event.subject), sentence.person(place)
    if not (sender and sender.leader and recipient and recipient.leader) or not any(chunk.text in _WISHES for chunk in chunks[place + 1 : place + 4]):
        return None
    return Mention("letter", sender=sender, recipient=recipient, at=event.verb)


_WISHES = frozenset("wishes regards thanks sympathy sympathies regrets".split())
_UNREAL = frozenset("whether if would could might may should".split())
_INTENDS = frozenset("planned plans plan intends intended wants wanted hopes hoped ready willing expected declined declines refused refuses going due about likely unlikely free yet able".split())


def _is_unreal(chunks: list[Chunk], verb: int) -> bool:
    """Whether a letter is only thought of: `asked whether he would write back`, `has yet to reply`, `planned to write`."""
    clause = max((at for at in range(verb) if chunks[at].kind == "quote" or chunks[at].text in (",", ";", ":")), default=-1)
    if _UNREAL & {chunk.text for chunk in chunks[max(clause + 1, verb - 6) : verb]}:
        return True
    return verb > 1 and chunks[verb - 1].text == "to" and chunks[verb - 2].text in _INTENDS


def _unaddressed(sentence: Sentence, event: Event, sender: Party, place: int) -> Mention | None:
    """`Kim replied the next day`, `Biden had written first`, `wrote to condemn the attack`: a letter without noun or addressee."""
    chunks, after = sentence.chunks, word_after(sentence.chunks, event.verb)
    if (
        place >= 0
        or event.verb
        and chunks[event.verb - 1].text in BE
        or any(chunk.kind == "quote" for chunk in chunks[event.verb : event.verb + 3])
        or chunks[event.verb].text.endswith("ing")
    ):
        return None
    if any(
        chunk.text in ("reporters", "journalists", "question", "questions") or chunk.kind == "role"
        for chunk in chunks[event.verb + 1 : event.verb + 4]
    ):
        return None
    if after == "back" or chunks[event.verb].text in ANSWER:
        return Mention("reply", sender=sender, at=event.verb)
    place = event.verb + 1
    while (
        place < len(chunks) - 1
        and place < event.verb + 9
        and (
            chunks[place].kind == "date"
            or chunks[place].text in ("on", ",", "in")
            or chunks[place].text == "for"
            and chunks[place + 1].text == "once"
            or chunks[place].kind == "word"
            and chunks[place].text not in PREPOSITIONS | DETERMINERS
        )
    ):
        place += 1  # "had written on February 20, plainly enough, to ask"
    infinitive = (
        place < len(chunks) - 1 and chunks[place].text == "to" and chunks[place + 1].kind == "word" and chunks[place + 1].text not in DETERMINERS
    )
    return Mention("letter", sender=sender, at=event.verb) if after in ("first", "again") or infinitive else None


def _capital(sentence: Sentence, verb: int) -> str:
    """The country in `had written to Canberra`; empty for none."""
    after = sentence.chunks[verb + 1 : verb + 3]
    return str(after[1].value) if len(after) == 2 and after[0].text == "to" and after[1].kind == "country" and not after[1].possessive else ""
