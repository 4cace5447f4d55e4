"""Letters that several leaders sign: words of `they`, `the two leaders` or `the three` are the letter's, which stands under the name of whoever is
named first."""

from __future__ import annotations

from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
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


def note_joint(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """Note which letters several leaders sign: a `joint letter`, `A and B wrote to C`, `The letter is signed by A, B and C`."""
    chunks = sentence.chunks
    signed = next((at + 1 for at in range(1, len(chunks) - 1) if (chunks[at - 1].text, chunks[at].text) == ("signed", "by")), len(chunks))
    letter = state.letter
    if letter and _are_several(sentence, signed, letter) and (not letter.sender or letter.sender == sentence.person(signed)):
        letter.sender, letter.joint = sentence.person(signed), True
    for at, document in documents.items():
        if document.kind not in CORRESPONDENCE or document.mutual or document.many or any(chunk.text in _APART for chunk in chunks):
            continue
        places = [place for place in range(len(chunks)) if document.sender and sentence.person(place) == document.sender]
        named = "joint" in [chunk.text for chunk in chunks[max(0, at - 2) : at]]
        document.joint = document.joint or named or any(_are_several(sentence, place, document) for place in places)


def _are_several(sentence: Sentence, place: int, letter: Document) -> bool:
    """Whether another leader than who gets the letter is named with the one at a place, who does what is told: `A and B`, `A, B and C`;
    not `to A and B`."""
    chunks = sentence.chunks
    if place + 2 >= len(chunks) or chunks[place + 1].text not in _WITH or preposition_of(chunks, place) not in ("", "by", "from"):
        return False
    other = next((at for at in range(place + 2, min(place + 5, len(chunks))) if chunks[at].text not in DETERMINERS), place)
    second = sentence.person(other)
    listed = chunks[place + 1].text != "," or chunks[other + 1 : other + 2] and chunks[other + 1].text in ("and", ",")
    return bool(
        listed
        and second
        and second.leader
        and not chunks[other].possessive
        and second not in (letter.recipient, letter.sender, sentence.person(place))
    )


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
