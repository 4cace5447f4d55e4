"""What stands for a letter without its noun: `the one of May 3`, `Kim's was shorter`, `the second`, what somebody posts."""

from __future__ import annotations

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.owners import owner_of, with_possessor
from tonetrack.reading.documents.parties import with_sides, with_verb
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.ellipsis import OLD_OR_NEW, stands_for_letter
from tonetrack.reading.sentences.forms import TIME, fits, forms
from tonetrack.reading.sentences.phrases import is_determined
from tonetrack.reading.vocabulary import (
    BE,
    DOCUMENTS,
    LETTERS,
    OF_DOCUMENT,
    OLDER,
    PLURAL,
    RECEIVE,
    SAY,
    WRITE,
    forms_of,
    past_forms,
)

WHICH = frozenset("first second former latter earlier later other original".split())  # of two letters


# what a letter does
_SPEAKS = past_forms(SAY | WRITE | OF_DOCUMENT) | frozenset(
    "said spoke wrote told read ran began went followed came arrived left speaks says writes tells mentions refers opens begins".split()
)
_COMES = forms_of("arrive follow bring send write receive deliver reach") | frozenset("came comes brought sent wrote written".split())
_ONES: tuple[tuple[tuple[str, ...], dict[str, object]], ...] = (  # what kind of letter `one` is
    (forms("the|earlier|previous @one of|in|sent|dated !which"), {"definite": True, "older": True}),  # "the one of Sept. 9, 2030"
)
_ONE_MORE = forms(  # "The morning brought a second one", "another one arrived", "Nine days later came another"
    "{COMES} ( _ ){0,3} ( a|the second|third|fourth|fifth|new|further|last | another ) @one",
    COMES=_COMES,
)
# what a letter's text does
_STANDS = forms_of(
    "read run go come take fill make contain look seem sound leave strike cover stand end mention omit lack dwell differ have"
) | frozenset("ran went came took left struck stood".split())
_LEFT_OUT = (  # after an owner
    *forms(
        f"( ^|,|in|and|{{SEND}} @_ own | @_ ) ( ,|.|; | of _? {TIME} | {{DOES}} )",  # "In his own, Xi promised"
        "@PERSON's|OFFICE's own? text|version",  # "Xi's text opens"
        # "Xi's runs to a page", "Kim's had two": not "Xi's looks were", "Kim's ends of"
        "^|,|;|:|.|and|but|while|whereas @PERSON's|OFFICE's ( has|had | {STANDS} !of|are|were|have|that )",
        f"{{SEND}} @_ own? MARK|{TIME}|on|to|in|by|from|and|through",  # "Moon sent his on Friday"
        DOES=BE | _SPEAKS,
        STANDS=_STANDS,
    ),
)
_PICKED = forms(
    "( one | the|most !rest ..est|last|final ) of ( !,|;|: _ ){0,4} @_",  # "the last of his letters"
    WHICH=WHICH,
)
_ELSEWHERE = forms(
    "on|to !WORD|VERB|DOCUMENT @{PLATFORMS}",
    "on @telegram",
    "on his|her ( _ ){0,2} @channel|account|page|website|site|blog|feed",
    "on|to social @media|network|networks",
    "{GUESTS} _? @book|register",
    GUESTS=frozenset("condolence condolences visitor visitors visitors' visitor's guest guests guests' guest's mourning golden honour".split()),
)


# ------------------------------------------------------------------ the one, Kim's, the second


def one_of_them(sentence: Sentence, at: int) -> Mention | None:
    """`the one of Sept. 9, 2030`, `the one that Trump wrote`, `got one from Xi`: another document of the same kind, for `one` at a place."""
    chunks = sentence.chunks
    if not sentence.corresponding or at + 2 >= len(chunks) or _is_apposed(chunks, at):
        return None
    if told := next((told for rows, told in _ONES if fits(rows, chunks, at)), None):
        return _as_told(sentence, at, told)
    the = at > 0 and chunks[at - 1].text == "the"
    beside = {chunk.text for chunk in chunks[max(0, at - 5) : at + 4]}
    older = the and (at > 1 and chunks[at - 2].text == "than" and chunks[at + 1].kind == "pronoun" or "another" in beside)
    mention = with_sides(sentence, Mention("letter", definite=the, at=at, older=older))
    dated = the and at == 1 and any(chunk.text in ("dated", "sent", "written") for chunk in chunks[at : at + 9])
    return mention if dated or mention.sender and mention.sender.leader else None


def _as_told(sentence: Sentence, at: int, told: dict[str, object]) -> Mention | None:
    """The letter that `one` at a place stands for: a recalled one with its year, an answer by whoever sends it."""
    year = next((chunk.value.year for chunk in sentence.chunks[at + 1 : at + 4] if chunk.kind == "date"), 0)
    return Mention("letter", at=at, year=year if "older" in told else 0, **told)


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
    if not fits(_LEFT_OUT, chunks, at):
        return None
    party = owner_of(sentence, at) if chunk.kind == "pronoun" else sentence.party(at)
    return Mention("letter", definite=True, sender=party, at=at) if party and party.leader else None


def counted(sentence: Sentence, at: int) -> Mention | None:
    """`The second, dated October 14, is the one that everybody quotes`: another letter of those spoken of."""
    chunks, text, before = sentence.chunks, sentence.chunks[at].text, sentence.chunks[at - 1].text if at else ""
    stands = stands_for_letter(chunks, at)
    if text == "one" and before in OLD_OR_NEW | WHICH and stands:
        older = before in OLDER  # "The old one, which I keep, calls", "In the previous one, sent on May 9,"
        which = before if before in WHICH and chunks[at - 2].text == "the" else ""
        return Mention("letter", definite=True, older=older, at=at, one_of=before in ("earlier", "previous"), which=which)
    if sentence.corresponding and text == "one" and (before == "this" or before == "that" and at == 1):
        return Mention("letter", at=at, definite=True, pointed=before == "that")
    if sentence.corresponding and text in ("one", "another") and fits(_ONE_MORE, chunks, at):
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
    return bool(is_determined(chunks, at)) and fits(_PICKED, chunks, at)


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
    return fits(_ELSEWHERE, chunks, at)
