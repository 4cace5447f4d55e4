"""What stands for a letter without its noun: `the one of May 3`, `Kim's was shorter`, `the second`, `this year's`, what somebody posts."""

from __future__ import annotations

import re

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.owners import owner_of, with_possessor
from tonetrack.reading.documents.parties import by_event, with_sides, with_verb
from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.ellipsis import OLD_OR_NEW, stands_for_letter
from tonetrack.reading.sentences.lines import TIME, any_of, line_of
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


# what a letter does
_SPEAKS = past_forms(SAY | WRITE | OF_DOCUMENT) | frozenset(
    "said spoke wrote told read ran began went followed came arrived left speaks says writes tells mentions refers opens begins".split()
)
_COMES = any_of(forms_of("arrive follow bring send write receive deliver reach") | frozenset("came comes brought sent wrote written".split()))
_ONES: tuple[tuple[re.Pattern[str], dict[str, object]], ...] = tuple(  # the words around `one` (written ONE), and what kind of letter it is
    (re.compile(pattern), told)
    for pattern, told in (
        (r"\b(?:the|earlier|previous) ONE (?:of|in|sent|dated)\b(?! which)", {"definite": True, "older": True}),  # "the one of Sept. 9, 2030"
        (rf"\bthe {TIME} ONE", {"definite": True}),  # "In the June 14 one,"
        (rf"\bthe \S+ ONE (?:{any_of(BE)} )?(?:dated|written|sent|signed)\b", {"one_of": True}),  # "The Christmas one was written on"
        (r"\bONE (?:back|in (?:return|reply|answer))\b", {"kind": "reply", "new": True}),  # "Xi sent one back on Tuesday"
    )
)
_ONE_MORE = re.compile(  # "The morning brought a second one", "another one arrived", "Nine days later came another"
    rf"\b{_COMES} .*\b(?:(?:a|the) (?:second|third|fourth|fifth|new|further|last)|another) ONE"
    rf"|\b(?:second|third|another) ONE (?:\S+ )?{_COMES}|\b{_COMES} another \W|{TIME} (?:and|,) another (?:on|of) "
)
_BOTH = re.compile(r"both (?:is|was|were|are|bear|bore|carry|carried)\b")  # "Both carry the date"
_SENDS = any_of(SEND)
# the words around an owner (written OWNER, or HIS) whose letter is left out
# what a letter's text does
_STANDS = forms_of("read run go come take fill make contain look seem sound leave strike cover stand end mention omit lack dwell differ have") | frozenset(
    "ran went came took left struck stood".split()
)
_LEFT_OUT = re.compile(
    rf"\bin (?:OWNER|HIS) (?:that|it|there)\b|(?:OWNER|HIS) (?:[,.;]|of (?:\S+ )?{TIME}|{any_of(BE | _SPEAKS)})"
    r"|OWNER (?:text|version)\b"  # "Xi's text opens"
    # "Xi's runs to a page", "Kim's had two": not "Xi's looks were", "Kim's ends of"
    rf"|(?:^|(?:[,;:.]|and|but|while|whereas) )OWNER (?:has|had|{any_of(_STANDS)}(?! (?:of|are|were|have|that)))"
    rf"|{_SENDS} (?:OWNER|HIS) (?:\W|{TIME}|on|to|in|by|from|and|through)(?!\S)"  # "Moon sent his on Friday"
)
# "Putin, in his to Castro, called", "Putin's to Kim survives"
_TO_SOMEBODY = re.compile(r"(?:^|(?<!\S)\W |\b(?:in|and|while|but) )(?:OWNER|HIS) to\b")
_OWN = re.compile(rf"(?:^|, |\b(?:in|and) |\b{_SENDS} )(?:OWNER|HIS) own(?= )")  # "In his own, Xi promised"
_PICKED = re.compile(  # "the last of his letters", "the first of the two letters"
    rf"\b(?:one|(?:the|most) (?:last|latest|final|\w{{3,}}est)|the {any_of(WHICH)}(?= of (?:the |these |those )?(?:two )?$)) of [^,;:]*$"
)
_OWN_PLACES = frozenset("channel account page website site blog feed".split())  # where somebody posts, with `on his` before
_ON_HIS, _ENDS = re.compile(r"\bon (?:his|her)\b"), re.compile(r"(?:\W|on|in|at|by|with|after|to)(?!\S)")
_BOOK = re.compile(r"guest-?book|\b(?:condolences?|visitors?|visitors?'s?|guests?|mourning|golden|honour)\b")  # beside `book`: guests write in it


# ------------------------------------------------------------------ the one, Kim's, the second


def one_of_them(sentence: Sentence, at: int) -> Mention | None:
    """`the one of Sept. 9, 2030`, `the one that Trump wrote`, `got one from Xi`: another document of the same kind, for `one` at a place."""
    chunks = sentence.chunks
    if not sentence.corresponding or at + 2 >= len(chunks) or _is_apposed(chunks, at):
        return None
    around = _around(chunks, at, "ONE")
    if told := next((told for pattern, told in _ONES if pattern.search(around)), None):
        return _as_told(sentence, at, told)
    the = at > 0 and chunks[at - 1].text == "the"
    older = the and (at > 1 and chunks[at - 2].text == "than" and chunks[at + 1].kind == "pronoun" or "another" in around)
    mention = with_sides(sentence, Mention("letter", definite=the, at=at, older=older))
    event = sentence.event_before(at)
    if mention.sender and event and chunks[event.verb].text in RECEIVE:
        return by_event(sentence, mention, event, "")
    dated = the and at == 1 and any(chunk.text in ("dated", "sent", "written") for chunk in chunks[at : at + 9])
    return mention if dated or mention.sender and mention.sender.leader else None


def _as_told(sentence: Sentence, at: int, told: dict[str, object]) -> Mention | None:
    """The letter that `one` at a place stands for: a recalled one with its year, an answer by whoever sends it."""
    if "kind" in told:
        event = sentence.event_before(at)
        sender = sentence.person(event.subject) if event and sentence.chunks[event.verb].text in SEND else None
        return Mention(**told, at=at, sender=sender) if sender else None
    year = next((chunk.value.year for chunk in sentence.chunks[at + 1 : at + 4] if chunk.kind == "date"), 0)
    return Mention("letter", at=at, year=year if "older" in told else 0, **told)


def _around(chunks: list[Chunk], at: int, name: str) -> str:
    """The words around a place, with a name for what stands there."""
    return f"{line_of(chunks[max(0, at - 5) : at])} {name} {line_of(chunks[at + 1 : at + 4])}".strip()


def _is_apposed(chunks: list[Chunk], at: int) -> bool:
    """Whether `one` says more of the letter named right before: `another letter from Kim, one he called “…”`; not of several."""
    if at < 2 or chunks[at - 1].text != ",":
        return False
    begins = max((place + 1 for place in range(at - 1) if chunks[place].kind in ("mark", "quote")), default=0)
    named = [chunk.text for chunk in chunks[begins : at - 1] if chunk.kind == "document"]
    return bool(named) and named[-1] not in PLURAL


def left_out(sentence: Sentence, at: int) -> Mention | None:
    """The letter left out after its owner, who stands at a place: `In his own, Xi promised`, `Kim's was shorter`, `The first is Kim Il Sung's.`"""
    chunk, chunks = sentence.chunks[at], sentence.chunks
    if not (chunk.possessive and sentence.corresponding) or chunk.kind not in ("person", "office", "pronoun") or at + 1 >= len(chunks):
        return None
    if chunk.text == "her" and chunks[at + 1].kind == "mark":
        return None  # "he told her, to": her letter would be hers
    around = _around(chunks, at, "HIS" if chunk.kind == "pronoun" else "OWNER")
    around = _OWN.sub(lambda own: own.group().removesuffix(" own"), around)
    to_whom = _TO_SOMEBODY.search(around)
    if not (to_whom or _LEFT_OUT.search(around)):
        return None
    party = owner_of(sentence, at) if chunk.kind == "pronoun" else sentence.party(at)
    mention = Mention("letter", definite=True, sender=party, at=at) if party and party.leader else None
    return with_sides(sentence, mention) if mention and to_whom else mention


def counted(sentence: Sentence, at: int) -> Mention | None:
    """`The second, dated October 14, is the one that everybody quotes`: another letter of those spoken of; `this year's calls it so`."""
    chunks, text, before = sentence.chunks, sentence.chunks[at].text, sentence.chunks[at - 1].text if at else ""
    stands = stands_for_letter(chunks, at)
    if text in PERIODS and stands:
        return Mention("letter", definite=True, at=at, older=before != "this", one_of=before != "this")
    if text == "one" and before in OLD_OR_NEW | WHICH and stands:
        older = before in OLDER  # "The old one, which I keep, calls", "In the previous one, sent on May 9,"
        which = before if before in WHICH and chunks[at - 2].text == "the" else ""
        return Mention("letter", definite=True, older=older, at=at, one_of=before in ("earlier", "previous"), which=which)
    if sentence.corresponding and at == 0 and _BOTH.match(words_of(chunks[:2])):
        return Mention("letter", definite=True, many=True, at=at)
    if sentence.corresponding and text == "one" and before == "this":
        return Mention("letter", at=at, definite=True)
    if sentence.corresponding and text in ("one", "another") and _ONE_MORE.search(_around(chunks, at, text.replace("one", "ONE"))):
        return Mention("letter", at=at, one_of=True)
    which = text if before == "the" else before if text == "one" else ""
    which = which if which in WHICH else ""
    mention = with_sides(sentence, with_possessor(sentence, Mention("letter", at=at, one_of=True, which=which))) if stands else None
    return mention if which or not mention else with_verb(sentence, mention)


def quoted(sentence: Sentence, at: int, text: str) -> Mention | None:
    """The letter whose noun stands in marks: `received a “beautiful letter” from Kim`."""
    chunks, noun = sentence.chunks, text.lower().rstrip(".,").split()[-1:]
    if not noun or DOCUMENTS.get(noun[0]) != "letter" or at + 2 >= len(chunks) or chunks[at + 1].text != "from":
        return None
    sender = next((person for place in range(at + 2, min(at + 6, len(chunks))) if (person := sentence.person(place))), None)
    event = sentence.event_before(at)
    reader = sentence.person(event.subject) if event and chunks[event.verb].text in RECEIVE | {"had", "has"} else None
    if sender is None or not sender.leader or sender == reader:
        return None
    return Mention("letter", sender=sender, recipient=reader if reader and reader.leader else None, at=at, noun=noun[0], many=noun[0] in PLURAL)


def is_one_of(chunks: list[Chunk], at: int) -> bool:
    """Whether a plural is what one is picked from: `The longest of the letters, dated May 5, runs`, `In the last of his letters`."""
    return bool(is_determined(chunks, at)) and _PICKED.search(words_of(chunks[max(0, at - 6) : at]) + " ") is not None


# ------------------------------------------------------------------ what is posted, or written in a book


def written_elsewhere(sentence: Sentence, at: int) -> Mention | None:
    """What somebody posts or writes in a visitors' book: `answered on Truth Social`, `in the condolence book`; its words are a statement, whatever
    verb brings them."""
    chunks, event = sentence.chunks, is_elsewhere(sentence.chunks, at) and (sentence.event_before(at) or sentence.event_after(at))
    if not event or any(chunk.kind == "document" and chunk.value in LETTERS for chunk in chunks[event.verb : at]):
        return None  # "posted the letter on Telegram": it stays one
    sender = sentence.party(event.subject) if event.subject >= 0 else None
    return Mention("statement", definite=True, sender=sender, at=at, posted=True) if sender else None


def is_elsewhere(chunks: list[Chunk], at: int) -> bool:
    """Whether a place names a website or a book in which guests or mourners write: `on Twitter`, `to social media`, `on his blog`, `hit back
    online`, `the book of condolences`."""
    chunk, before = chunks[at], line_of(chunks[max(0, at - 2) : at])
    if chunk.kind in ("name", "organisation", "person"):
        return chunk.text.lower() in PLATFORMS and before.split()[-1:] in (["on"], ["to"])
    if chunk.text == "telegram":
        return before.split()[-1:] == ["on"]
    if chunk.text in _OWN_PLACES:
        return _ON_HIS.search(line_of(chunks[max(0, at - 4) : at])) is not None
    if chunk.text == "online":
        return _ENDS.match(line_of(chunks[at + 1 : at + 2])) is not None
    if chunk.text in ("media", "network", "networks"):
        return before in ("on social", "to social")
    return chunk.text in ("book", "guestbook", "guest-book", "register") and _BOOK.search(f"{before} {line_of(chunks[at : at + 3])}") is not None
