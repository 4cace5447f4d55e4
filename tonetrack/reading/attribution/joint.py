"""Letters that several leaders sign: words of `they`, `the two leaders` or `the three` are the letter's, which stands under the name of whoever is
named first."""

from __future__ import annotations

from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, CORRESPONDENCE, DETERMINERS, SAY, WRITE

_SEVERAL = frozenset("two three four five six seven eight nine ten pair duo trio both".split())
_LEADERS = frozenset("leaders presidents premiers ministers chancellors monarchs heads men women statesmen signatories".split())
_APART = frozenset("each both separate separately respective respectively exchanged".split())  # of letters that are several
_SAID_BY = ADVERBS | SAY | WRITE | {"want"}  # after a subject that acts
_WITH = frozenset(("and", ",", "with"))  # between those who sign


def note_joint(sentence: Sentence, documents: dict[int, Document]) -> None:
    """Note which letters several leaders sign, and who: a `joint letter`, `A and B wrote to C`, `The letter is signed by A, B and C`."""
    chunks = sentence.chunks
    for at, document in documents.items():
        if document.kind not in CORRESPONDENCE or document.mutual or document.many:
            continue
        rows = [row for place in range(len(chunks)) if (row := _row(sentence, place, document)) and document.sender in row]
        named, apart = "joint" in [chunk.text for chunk in chunks[max(0, at - 2) : at]], any(chunk.text in _APART for chunk in chunks)
        document.joint = document.joint or (named or bool(rows)) and not apart
        if rows and not document.signers:
            document.sender, document.signers = rows[0][0], rows[0]


def _row(sentence: Sentence, place: int, letter: Document) -> tuple[Party, ...]:
    """The leaders who together do what is told, whose row begins at a place: `A and B`, `A of Brazil, B of Chile and C`; not `to A and B`."""
    chunks = sentence.chunks
    if place >= len(chunks) or not sentence.person(place) or preposition_of(chunks, place) not in ("", "by", "from"):
        return ()
    found, joined, at = [sentence.person(place)], False, place + 1
    while at < len(chunks) and (_is_between(chunks, at) or sentence.person(at)):
        person = sentence.person(at) if chunks[at].kind == "person" or chunks[at - 1].text in ("the", "and") else None
        if person and (not person.leader or chunks[at].possessive or person == letter.recipient):
            break
        joined = joined or chunks[at].text in ("and", "with")
        found += [person] if person and person not in found else []
        at += 1
    row = tuple(party for party in found if party and party.leader)
    return row if joined and len(row) > 1 and row[0] == found[0] != letter.recipient else ()


def _is_between(chunks: list[Chunk], at: int) -> bool:
    """Whether a place stands between the names of a row, or tells what those named are: `of Brazil ,`, `and the chancellor`."""
    of_country = chunks[at].text == "of" and at + 1 < len(chunks) and chunks[at + 1].kind == "country"
    return of_country or chunks[at].text in _WITH or chunks[at].text in DETERMINERS or chunks[at].kind in ("country", "office", "role")


def by_joint_writers(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`“…,” they write`, `The two leaders ask for “…”`, `In a letter to A the four say that “…”`: words of a letter that several sign."""
    unsigned = [other for other in documents.values() if other.kind in CORRESPONDENCE and other.sender is None]
    joint = next((other for other in state.register.newest() if other.joint and other.sender), None)
    count = _means_several(sentence, at) if unsigned or joint else ""
    letter = unsigned[0] if count == "counted" and unsigned else joint if count else None
    return Attribution(letter.sender, letter, "of a letter that several sign") if letter else None


def _means_several(sentence: Sentence, at: int) -> str:
    """`counted` or `named` where the words at a place are of `the four` or of `they` and `the leaders`, and nobody is named who says them;
    else empty."""
    chunks = sentence.chunks
    after = 0 < at + 1 < len(chunks) and chunks[at + 1].text not in (",", ".") and at < 2
    row = range(at + 1, min(at + 7, len(chunks))) if after else range(at - 1, max(-1, at - 24), -1)
    found = [place for place in row if _is_several(chunks, place)]
    if not found or any(
        event.subject not in range(found[0] - 2, found[0] + 1) and sentence.person(event.subject) for event in sentence.events if event.subject >= 0
    ):
        return ""
    return "counted" if _SEVERAL & {chunk.text for chunk in chunks[max(0, found[0] - 1) : found[0] + 1]} else "named"


def _is_several(chunks: list[Chunk], place: int) -> bool:
    """Whether a subject for several leaders ends at a place: `they`, `the two`, `both leaders`, `the chancellor and the president`."""
    chunk, before = chunks[place], [other.text for other in chunks[max(0, place - 2) : place]]
    follows = chunks[place + 1].text if place + 1 < len(chunks) else "."
    acts = place + 1 < len(chunks) and (is_verb(chunks, place + 1) or follows in _SAID_BY)
    if chunk.text == "they":
        return True
    if chunk.kind == "office" and before[-1:] == ["the"]:
        before, place = before[:-1], place - 1
    if chunk.kind == "office":
        return place > 1 and chunks[place - 1].text == "and" and chunks[place - 2].kind == "office"
    last = chunk.text.rpartition(" ")[2]
    counted = chunk.text in _SEVERAL and before[-1:] in (["the"], ["these"], ["all"]) and acts
    return counted or last in _LEADERS and (bool({"the", "both", "these", "all"} & set(before))) and follows not in ("of", "in")
