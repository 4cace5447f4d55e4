"""What stands for a letter without its noun: `the one of May 3`, `Kim's was shorter`, `the second`, `this year's`, what somebody posts."""

from __future__ import annotations

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.owners import owner_of, with_possessor
from tonetrack.reading.documents.parties import by_event, with_sides, with_verb
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.ellipsis import OLD_OR_NEW, stands_for_letter
from tonetrack.reading.sentences.phrases import is_determined
from tonetrack.reading.vocabulary import (
    BE,
    DOCUMENTS,
    LETTERS,
    OF_DOCUMENT,
    OLDER,
    PERIODS,
    PLATFORMS,
    PLURAL,
    RECEIVE,
    SAY,
    SEND,
    WRITE,
    forms_of,
    past_forms,
)

WHICH = frozenset("first second former latter earlier later other original".split())  # of two letters
# of one more letter
_COMES = forms_of("arrive follow bring send write receive deliver reach") | frozenset("came comes brought sent wrote written".split())
_MORE = frozenset("second third fourth fifth new further last".split())  # `a second one`
# what a letter does
_SPEAKS = past_forms(SAY | WRITE | OF_DOCUMENT) | frozenset(
    "said spoke wrote told read ran began went followed came arrived left speaks says writes tells mentions refers opens begins".split()
)
_OF_VISITORS = frozenset("condolence condolences visitors visitor visitors' visitor's guest guests mourning golden honour".split())  # a book


# ------------------------------------------------------------------ the one, Kim's, the second


def one_of_them(sentence: Sentence, at: int) -> Mention | None:
    """`the one of Sept. 9, 2030`, `the one in 2019`, `the one that Trump wrote`: another document of the same kind, for `one` at a place."""
    if not sentence.corresponding or at + 2 >= len(sentence.chunks) or _is_apposed(sentence.chunks, at):
        return None
    ways = (_one_sent_back, _one_in_which, _one_of_time, _one_of_day, _one_told)
    return next((mention for way in ways if (mention := way(sentence, at))), None) or _one_by_leader(sentence, at)


def _one_sent_back(sentence: Sentence, at: int) -> Mention | None:
    """`Xi sent one back on Tuesday`, `Kim wrote one in return`: an answer."""
    event, after = sentence.event_before(at), [chunk.text for chunk in sentence.chunks[at + 1 : at + 3]]
    back = after[:1] == ["back"] or after in (["in", "return"], ["in", "reply"], ["in", "answer"])
    sender = sentence.person(event.subject) if back and event and sentence.chunks[event.verb].text in SEND else None
    return Mention("reply", sender=sender, at=at, new=True) if sender and sender.leader else None


def _one_in_which(sentence: Sentence, at: int) -> Mention | None:
    """`the answer to the one in which Kim had asked`."""
    in_which = at > 0 and [chunk.text for chunk in sentence.chunks[at - 1 : at + 3]] == ["the", "one", "in", "which"]
    writer = _actor_after(sentence, at) if in_which else None
    return Mention("letter", sender=writer, at=at) if writer else None


def _one_of_time(sentence: Sentence, at: int) -> Mention | None:
    """`the one of Sept. 9, 2030`, `the one sent in 2019`: a recalled one."""
    chunks = sentence.chunks
    if not at or chunks[at - 1].text not in ("the", "earlier", "previous") or chunks[at + 1].text not in ("of", "in", "sent", "dated"):
        return None
    year = next((chunk.value.year for chunk in chunks[at + 1 : at + 4] if chunk.kind == "date"), 0)
    return Mention("letter", definite=True, older=True, year=year, at=at)


def _one_of_day(sentence: Sentence, at: int) -> Mention | None:
    """`In the June 14 one,`."""
    chunks = sentence.chunks
    dated = at > 1 and chunks[at - 2].text == "the" and chunks[at - 1].kind == "date" and chunks[at - 1].value.kind in ("day", "month-day", "weekday")
    return Mention("letter", at=at, definite=True) if dated else None


def _one_told(sentence: Sentence, at: int) -> Mention | None:
    """`The Christmas one was written on`."""
    chunks, (after, then) = sentence.chunks, (chunk.text for chunk in sentence.chunks[at + 1 : at + 3])
    told = after == "dated" or after in BE and then in SEND | WRITE | {"dated", "written", "sent", "signed"}
    return (
        Mention("letter", at=at, one_of=True)
        if told and at > 1 and chunks[at - 2].text == "the" and chunks[at - 1].kind in ("name", "word")
        else None
    )


def _one_by_leader(sentence: Sentence, at: int) -> Mention | None:
    """`the one that Trump wrote`, `The one from Kim, sent on Monday`, `got one from Xi`."""
    chunks, the = sentence.chunks, at > 0 and sentence.chunks[at - 1].text == "the"
    mention = with_sides(sentence, Mention("letter", definite=the, at=at, older=the and _is_older_one(chunks, at)))
    if the and at == 1 and any(chunk.text in ("dated", "sent", "written") for chunk in chunks[at : at + 9]):
        return mention
    event = sentence.event_before(at)
    if mention.sender and event and chunks[event.verb].text in RECEIVE:
        return by_event(sentence, mention, event, "")
    return mention if mention.sender and mention.sender.leader else None


def _is_older_one(chunks: list[Chunk], at: int) -> bool:
    """Whether `the one` is a recalled letter: `another letter, the one that Trump wrote`, `shorter than the one he sent for the last anniversary`."""
    if at > 1 and chunks[at - 2].text == "than" and chunks[at + 1].kind == "pronoun":
        return True
    if at <= 3 or chunks[at - 2].text != "," or chunks[at - 3].kind != "document":
        return False
    other = {"another", "earlier", "older"} & {chunk.text for chunk in chunks[max(0, at - 6) : at - 3]}
    return bool(other) or is_determined(chunks, at - 3) in ("another", "earlier")


def _is_apposed(chunks: list[Chunk], at: int) -> bool:
    """Whether `one` says more of the letter named right before: `another letter from Kim, one he called “…”`; not of several."""
    if at < 2 or chunks[at].text != "one" or chunks[at - 1].text != ",":
        return False
    begins = max((place + 1 for place in range(at - 1) if chunks[place].kind in ("mark", "quote")), default=0)
    named = [chunk.text for chunk in chunks[begins : at - 1] if chunk.kind == "document"]
    return bool(named) and named[-1] not in PLURAL


def _actor_after(sentence: Sentence, at: int) -> Party | None:
    """The leader who does something in the clause after a place."""
    doers = (sentence.person(event.subject) for event in sentence.events if at < event.subject <= at + 6)
    return next((party for party in doers if party and party.leader), None)


def left_out(sentence: Sentence, at: int) -> Mention | None:
    """The letter left out after its owner, who stands at a place: `In his own, Xi promised`, `Kim's was shorter`, `The first is Kim Il Sung's.`"""
    chunk, chunks = sentence.chunks[at], sentence.chunks
    if not (chunk.possessive and sentence.corresponding) or chunk.kind not in ("person", "office", "pronoun") or at + 1 >= len(chunks):
        return None
    if chunk.text == "her" and chunks[at + 1].kind == "mark":
        return None  # "he told her, to": her letter would be hers
    own = chunks[at + 1].text == "own" and at + 2 < len(chunks) and (at == 0 or chunks[at - 1].text in SEND | {"in", "and", ","})
    after = chunks[at + 2] if own else chunks[at + 1]
    to_whom = _is_to_somebody(chunks, at, after)
    if not (to_whom or _is_all_that_is_told(chunks, at, after)):
        return None
    party = owner_of(sentence, at) if chunk.kind == "pronoun" else sentence.party(at)
    mention = Mention("letter", definite=True, sender=party, at=at) if party and party.leader else None
    return with_sides(sentence, mention) if mention and to_whom else mention


def _is_to_somebody(chunks: list[Chunk], at: int, after: Chunk) -> bool:
    """`Putin, in his to Castro, called`, `Putin's to Kim survives`."""
    begins = at == 0 or chunks[at - 1].kind == "mark" or chunks[at - 1].text in ("in", "and", "while", "but")
    return after.text == "to" and begins


def _is_all_that_is_told(chunks: list[Chunk], at: int, after: Chunk) -> bool:
    """Whether nothing follows an owner that would be his, but what his letter does, its day, or the sentence's end."""
    before = chunks[at - 1].text if at else ""
    if after.kind == "mark" and after.text in ",.;" or before == "in" and after.text == "that":  # "Xi said in his that"
        return True
    if chunks[at + 1].text == "of" and any(other.kind == "date" for other in chunks[at + 2 : at + 4]):
        return True  # "Kim's of the 28th"
    if before in SEND and (after.kind in ("date", "mark") or after.text in ("on", "to", "in", "by", "from", "and", "through")):
        return True  # "Moon sent his on Friday"
    if after.kind == "word" and after.text in BE | _SPEAKS:
        return True  # "Biden's spoke of"
    return chunks[at].kind != "pronoun" and chunks[at + 1].text in ("text", "version")  # "Xi's text opens"


def counted(sentence: Sentence, at: int) -> Mention | None:
    """`The second, dated October 14, is the one that everybody quotes`: another letter of those spoken of; `this year's calls it so`."""
    chunks, text, before = sentence.chunks, sentence.chunks[at].text, sentence.chunks[at - 1].text if at else ""
    stands = stands_for_letter(chunks, at)
    if text in PERIODS and stands:
        older = before != "this"
        return Mention("letter", definite=True, at=at, older=older, one_of=older)
    if at > 1 and text == "one" and before in OLD_OR_NEW | WHICH and stands:
        older = before in OLDER  # "The old one, which I keep, calls", "In the previous one, sent on May 9,"
        which = before if before in WHICH and chunks[at - 2].text == "the" else ""
        return Mention("letter", definite=True, older=older, at=at, one_of=older and before in ("earlier", "previous"), which=which)
    if sentence.corresponding and (mention := _one_more(chunks, at)):
        return mention
    which = text if before == "the" else before if text == "one" else ""
    which = which if which in WHICH else ""
    mention = with_sides(sentence, with_possessor(sentence, Mention("letter", at=at, one_of=True, which=which))) if stands else None
    return mention if which or not mention else with_verb(sentence, mention)


def _one_more(chunks: list[Chunk], at: int) -> Mention | None:
    """Letters counted where letters are spoken of: `Both carry the date`, `sent a third one`, `Nine days later came another`, `this one`."""
    text, before = chunks[at].text, chunks[at - 1].text if at else ""
    if at == 0 and text == "both" and len(chunks) > 2 and chunks[1].text in BE | {"bear", "bore", "carry", "carried"}:
        return Mention("letter", definite=True, many=True, at=at)
    if text == "one" and _is_one_more(chunks, at):
        return Mention("letter", at=at, one_of=True)
    if text == "another" and before in _COMES and chunks[at + 1 : at + 2] and chunks[at + 1].kind == "mark":
        return Mention("letter", at=at, one_of=True, undated=True)
    return Mention("letter", definite=True, at=at) if text == "one" and before == "this" else None


def _is_one_more(chunks: list[Chunk], at: int) -> bool:
    """Whether one more letter comes or goes: `The morning brought a second one`, `sent a third one`, `another one arrived`."""
    more = at > 1 and chunks[at - 1].text in _MORE and chunks[at - 2].text in ("a", "the") or at > 0 and chunks[at - 1].text == "another"
    around = [*chunks[max(0, at - 5) : at], *chunks[at + 1 : at + 3]]
    return more and any(chunk.text in _COMES for chunk in around)


def quoted(sentence: Sentence, at: int, text: str) -> Mention | None:
    """The letter whose noun stands in marks: `received a “beautiful letter” from Kim`."""
    chunks, noun = sentence.chunks, text.lower().rstrip(".,").split()[-1:]
    if chunks[at].kind != "quote" or at + 2 >= len(chunks) or chunks[at + 1].text != "from" or not noun or DOCUMENTS.get(noun[0]) != "letter":
        return None
    sender = next((person for place in range(at + 2, min(at + 6, len(chunks))) if (person := sentence.person(place))), None)
    event = sentence.event_before(at)
    reader = sentence.person(event.subject) if event and chunks[event.verb].text in RECEIVE | {"had", "has"} else None
    if sender is None or not sender.leader or sender == reader:
        return None
    return Mention("letter", sender=sender, recipient=reader if reader and reader.leader else None, at=at, noun=noun[0], many=noun[0] in PLURAL)


def is_one_of(chunks: list[Chunk], at: int) -> bool:
    """Whether a plural is what one is picked from: `The longest of the letters, dated May 5, runs`, `In the last of his letters`."""
    of = next((place for place in range(at - 1, max(0, at - 5), -1) if chunks[place].text == "of"), 0)
    if of < 2 or any(chunk.kind == "mark" for chunk in chunks[of:at]) or not is_determined(chunks, at):
        return False
    picked = chunks[of - 1].text
    of_two = picked in WHICH and chunks[at - 1].text in ("the", "two", "these", "those")
    superlative = of_two or picked in ("last", "latest", "final") or picked.endswith("est") and len(picked) > 5
    return picked == "one" or superlative and chunks[of - 2].text in ("the", "most")


# ------------------------------------------------------------------ what is posted, or written in a book


def posted(sentence: Sentence, at: int) -> Mention | None:
    """What somebody posts: `answered on Truth Social`, `asked on Twitter`; its words are a statement, whatever verb brings them."""
    event = sentence.event_before(at) or sentence.event_after(at) if _is_platform(sentence.chunks, at) else None
    if event and any(chunk.kind == "document" and chunk.value in LETTERS for chunk in sentence.chunks[event.verb : at]):
        return None  # "posted the letter on Telegram": it stays one
    return _stated(sentence, event, at)


def _is_platform(chunks: list[Chunk], at: int) -> bool:
    """`on Twitter`, `to Truth Social`, `on social media`."""
    before = chunks[at - 1].text if at else ""
    if chunks[at].text in ("media", "network", "networks"):
        return at > 1 and before == "social" and chunks[at - 2].text in ("on", "to")
    named = chunks[at].kind in ("name", "organisation", "person") or chunks[at].text == "telegram" and before == "on"
    return named and before in ("on", "to") and chunks[at].text.lower() in PLATFORMS


def _stated(sentence: Sentence, event: Event | None, at: int) -> Mention | None:
    """The statement of whoever does what an event tells."""
    sender = sentence.party(event.subject) if event and event.subject >= 0 else None
    return Mention("statement", definite=True, sender=sender, at=at, posted=True) if sender else None


def _is_visitors_book(chunks: list[Chunk], at: int) -> bool:
    """Whether a place names a book in which guests or mourners write: `the condolence book`, `the book of condolences`, `the guestbook`."""
    if chunks[at].text in ("guestbook", "guest-book"):
        return True
    beside = {chunk.text for chunk in chunks[max(0, at - 2) : at]} | {chunk.text for chunk in chunks[at + 1 : at + 3]}
    return chunks[at].text in ("book", "register") and bool(beside & _OF_VISITORS)


def in_book(sentence: Sentence, at: int) -> Mention | None:
    """What somebody writes in such a book: no letter, whatever verb brings it."""
    event = sentence.event_before(at) or sentence.event_after(at) if _is_visitors_book(sentence.chunks, at) else None
    return _stated(sentence, event, at)
