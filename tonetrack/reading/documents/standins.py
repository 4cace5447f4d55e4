"""What stands for a letter without its noun: `the one of May 3`, `Kim's was shorter`, `the second`, `this year's`, what somebody posts."""

from __future__ import annotations

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.headings import verbless  # noqa: F401
from tonetrack.reading.documents.owners import owner_of, with_possessor
from tonetrack.reading.documents.parties import by_event, with_sides, with_verb
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.ellipsis import OLD_OR_NEW, stands_for_letter
from tonetrack.reading.sentences.parsing import Chunk, is_determined
from tonetrack.reading.vocabulary import BE, DOCUMENTS, OF_DOCUMENT, OLDER, PERIODS, PLATFORMS, PLURAL, RECEIVE, SAY, SEND, WRITE, forms_of

_MORE = frozenset("second third fourth fifth new further last".split())
_COMES = forms_of("arrive follow bring send write receive deliver reach") | frozenset("came comes brought sent wrote written".split())

_SPOKE = frozenset(word for word in SAY | WRITE | OF_DOCUMENT if word.endswith("ed")) | frozenset("said spoke wrote told read ran began went followed came arrived left speaks says writes tells mentions refers opens begins".split())
_OF_VISITORS = frozenset("condolence condolences visitors visitor visitors' visitor's guest guests mourning golden honour".split())


def one_of_them(sentence: Sentence, at: int) -> Mention | None:
    """`the one of Sept. 9, 2030`, `the one in 2019`: another document of the same kind."""
    chunks = sentence.chunks
    if not sentence.corresponding or at + 2 >= len(chunks) or _is_apposed(chunks, at):
        return None
    if at and [chunk.text for chunk in chunks[at - 1 : at + 3]] == ["the", "one", "in", "which"] and (writer := _actor_after(sentence, at)):
        return Mention("letter", sender=writer, at=at)  # "the answer to the one in which Kim had asked"
    if at and chunks[at - 1].text in ("the", "earlier", "previous") and chunks[at + 1].text in ("of", "in", "sent", "dated"):
        year = next((chunk.value.year for chunk in chunks[at + 1 : at + 4] if chunk.kind == "date"), 0)
        return Mention("letter", definite=True, older=True, year=year, at=at)
    if at > 1 and chunks[at - 2].text == "the" and chunks[at - 1].kind == "date" and chunks[at - 1].value.kind in ("day", "month-day", "weekday"):
        return Mention("letter", at=at, definite=True)  # "In the June 14 one,"
    after = [chunk.text for chunk in chunks[at + 1 : at + 3]]
    told = after[:1] == ["dated"] or after[0] in BE and after[1] in SEND | WRITE | {"dated", "written", "sent", "signed"}
    if at > 1 and chunks[at - 2].text == "the" and chunks[at - 1].kind in ("name", "word") and told:
        return Mention("letter", at=at, one_of=True)  # "The Christmas one was written on"
    the = bool(at) and chunks[at - 1].text == "the"
    apposed = the and at > 3 and chunks[at - 2].text == "," and chunks[at - 3].kind == "document"  # "another letter, the one that Trump wrote"
    older = (
        apposed
        and is_determined(chunks, at - 3) in ("another", "earlier")
        or apposed
        and bool({"another", "earlier", "older"} & {chunk.text for chunk in chunks[max(0, at - 6) : at - 3]})
    )
    older = older or the and at > 1 and chunks[at - 2].text == "than" and chunks[at + 1].kind == "pronoun"  # "shorter than the one he sent for the last anniversary"
    mention = with_sides(sentence, Mention("letter", definite=the, at=at, older=older))
    if the and at == 1 and any(chunk.text in ("dated", "sent", "written") for chunk in chunks[at : at + 9]):
        return mention
    event = sentence.event_before(at)
    if mention.sender and event and chunks[event.verb].text in RECEIVE:
        return by_event(sentence, mention, event, "")
    return mention if mention.sender and mention.sender.leader else None


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
    """The letter left out after its owner: `In his own, Xi promised`, `Kim's was shorter`, `The first is Kim Il Sung's.`"""
    chunk, chunks = sentence.chunks[at], sentence.chunks
    if not (chunk.possessive and sentence.corresponding) or chunk.kind not in ("person", "office", "pronoun") or at + 1 >= len(chunks):
        return None
    after = chunks[at + 2] if chunks[at + 1].text == "own" and at + 2 < len(chunks) and (at == 0 or chunks[at - 1].text in SEND | {"in", "and", ","}) else chunks[at + 1]
    in_his = at > 0 and chunks[at - 1].text == "in" and after.text == "that"  # "Xi said in his that"
    to_whom = at > 0 and chunks[at - 1].text == "in" and after.text == "to"  # "Putin, in his to Castro, called"
    to_whom = to_whom or after.text == "to" and (at == 0 or chunks[at - 1].kind == "mark" or chunks[at - 1].text in ("and", "while", "but"))  # "Putin's to Kim survives"
    dated = chunks[at + 1].text == "of" and any(other.kind == "date" for other in chunks[at + 2 : at + 4])  # "Kim's of the 28th"
    sent = at > 0 and chunks[at - 1].text in SEND and (after.kind in ("date", "mark") or after.text in ("on", "to", "in", "by", "from", "and", "through"))  # "Moon sent his on Friday"
    speaks = after.kind == "word" and after.text in BE | _SPOKE or chunk.kind != "pronoun" and chunks[at + 1].text in ("text", "version")  # "Biden's spoke of", "Xi's text opens"
    if not (dated or in_his or to_whom or sent or speaks or after.kind == "mark" and after.text in ",.;"):
        return None
    if at > 1 and chunks[at - 1].text in BE and any(event.verb == at - 1 and event.subject >= 0 and chunks[event.subject].kind == "document" for event in sentence.events):
        return None  # "The last letter is Kim's": named already
    party = owner_of(sentence, at) if chunk.kind == "pronoun" else sentence.party(at)
    mention = Mention("letter", definite=True, sender=party, at=at) if party and party.leader else None
    return with_sides(sentence, mention) if mention and to_whom else mention


def counted(sentence: Sentence, at: int) -> Mention | None:
    """`The second, dated October 14, is the one that everybody quotes`: another letter of those spoken of; `this year's calls it so`."""
    chunks = sentence.chunks
    if at == 0 and chunks[at].text == "both" and sentence.corresponding and len(chunks) > 2 and chunks[1].text in BE | {"bear", "bore", "carry", "carried"}:
        return Mention("letter", definite=True, many=True, at=at)  # "Both carry the date of May 5"
    if chunks[at].text in PERIODS and stands_for_letter(chunks, at):
        older = chunks[at - 1].text != "this"
        return Mention("letter", definite=True, at=at, older=older, one_of=older)
    if at > 1 and chunks[at].text == "one" and chunks[at - 1].text in OLD_OR_NEW and stands_for_letter(chunks, at):
        older = chunks[at - 1].text in OLDER  # "The old one, which I keep, calls", "In the previous one, sent on May 9,"
        return Mention("letter", definite=True, older=older, at=at, one_of=older and chunks[at - 1].text in ("earlier", "previous"))
    if chunks[at].text == "one" and _is_one_more(chunks, at) and sentence.corresponding:
        return Mention("letter", at=at, one_of=True)
    if at and chunks[at].text == "another" and chunks[at - 1].text in _COMES and sentence.corresponding and chunks[at + 1 : at + 2] and chunks[at + 1].kind == "mark":
        return Mention("letter", at=at, one_of=True, undated=True)  # "Nine days later came another"
    if at and chunks[at].text == "one" and chunks[at - 1].text == "this" and sentence.corresponding:
        return Mention("letter", definite=True, at=at)
    if not stands_for_letter(chunks, at):
        return None
    return with_verb(sentence, with_sides(sentence, with_possessor(sentence, Mention("letter", at=at, one_of=True))))


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


def posted(sentence: Sentence, at: int) -> Mention | None:
    """What somebody posts: `answered on Truth Social`, `asked on Twitter`; its words are a statement, whatever verb brings them."""
    chunks = sentence.chunks
    telegram = chunks[at].text == "telegram" and chunks[at - 1].text == "on"
    social = chunks[at].text in ("media", "network", "networks") and at > 1 and chunks[at - 1].text == "social" and chunks[at - 2].text in ("on", "to")
    if not social and (
        not telegram
        and chunks[at].kind not in ("name", "organisation", "person")
        or chunks[at].text.lower() not in PLATFORMS
        or not at
        or chunks[at - 1].text not in ("on", "to")
    ):
        return None
    event = sentence.event_before(at) or sentence.event_after(at)
    if event and any(chunk.kind == "document" and chunk.value in ("letter", "reply") for chunk in chunks[event.verb : at]):
        return None  # "posted the letter on Telegram": it stays one
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
    sender = sentence.party(event.subject) if event and event.subject >= 0 else None
    return Mention("statement", definite=True, sender=sender, at=at, posted=True) if sender else None


def is_one_of(chunks: list[Chunk], at: int) -> bool:
    """Whether a plural is what one is picked from: `The longest of the letters, dated May 5, runs`, `In the last of his letters`."""
    of = next((place for place in range(at - 1, max(0, at - 5), -1) if chunks[place].text == "of"), 0)
    if of < 2 or any(chunk.kind == "mark" for chunk in chunks[of:at]) or not is_determined(chunks, at):
        return False
    picked = chunks[of - 1].text
    superlative = picked in ("last", "latest", "final") or picked.endswith("est") and len(picked) > 5
    return picked == "one" or superlative and chunks[of - 2].text in ("the", "most")
