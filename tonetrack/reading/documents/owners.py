"""Whose a document is: Kim's letter, his letter, Beijing's letter, the letters of Kim, Xi, whose letter came."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_adjoined, word_after
from tonetrack.reading.sentences.relatives import is_within
from tonetrack.reading.vocabulary import CORRESPONDENCE, PREPOSITIONS


def with_possessor(sentence: Sentence, mention: Mention) -> Mention:
    """With the possessor as sender: Kim's letter; his letter, of whoever the sentence is about; the letters of Kim."""
    place = _possessor_place(sentence, mention)
    if place >= 0:
        return _owned(sentence, mention, place)
    owner = _owner_after(sentence, mention.at)
    return replace(mention, sender=owner) if owner else mention


def _possessor_place(sentence: Sentence, mention: Mention) -> int:
    """Where the possessor of a document stands before its noun; -1 without."""
    for place in range(mention.at - 1, max(-1, mention.at - 7), -1):
        if _is_possessor(sentence, mention, place):
            return place
        if _bars_possessor(sentence.chunks[place]):
            break
    return -1


def _is_possessor(sentence: Sentence, mention: Mention, place: int) -> bool:
    """Whether a document is somebody's: `Kim's letter`, `his letter`, `Beijing's letter`, `Xi, whose letter`, `the Vietnamese message`."""
    chunk = sentence.chunks[place]
    if chunk.possessive and (chunk.kind in ("person", "office", "pronoun", "country") or _is_of_state(chunk)):
        return True
    if mention.kind in CORRESPONDENCE and place == mention.at - 1 and is_adjoined(sentence.chunks, place):
        return True
    return chunk.text == "whose" and _owner_before(sentence, place) is not None or _is_nationality(chunk, mention, place)


def _is_of_state(chunk: Chunk) -> bool:
    """Whether one of two states is told of: `the Chinese side's message`."""
    return chunk.kind == "role" and bool(chunk.country) and chunk.text == "side"


def _is_nationality(chunk: Chunk, mention: Mention, place: int) -> bool:
    """Whether a country's adjective stands right before a letter: `the Vietnamese message`, not `a Vietnam letter`."""
    is_adjective = chunk.kind == "country" and not chunk.possessive and chunk.text != str(chunk.value).lower()
    return is_adjective and place == mention.at - 1 and not mention.many and mention.kind in CORRESPONDENCE


def _bars_possessor(chunk: Chunk) -> bool:
    """Whether the noun phrase begins here, so that no possessor stands before: `Kim's hopes for the letter`."""
    if chunk.kind == "mark" and chunk.text not in (",", "-") or chunk.kind in ("quote", "person", "office"):
        return True
    return chunk.text in PREPOSITIONS | {"the", "that", "a", "an", "this"}


def _owned(sentence: Sentence, mention: Mention, place: int) -> Mention:
    """With whom the possessor at a place means: a person, whoever `his` is, the leader of `Beijing's letter`."""
    chunk = sentence.chunks[place]
    if chunk.text == "whose":
        return replace(mention, sender=_owner_before(sentence, place))
    if chunk.kind in ("person", "office"):
        return replace(mention, sender=sentence.party(place))
    if chunk.kind == "pronoun":
        return replace(mention, sender=owner_of(sentence, place)) if chunk.text in ("his", "her") else mention
    if mention.kind not in CORRESPONDENCE:
        return mention
    leader = sentence.leader_of(chunk.country or str(chunk.value))
    return replace(mention, sender=leader, loose=leader is not None and not chunk.possessive)


def _owner_after(sentence: Sentence, at: int) -> Party | None:
    """Whose a document is by the words after its noun: `the letters of Kim Jong Un`, `a message of his to Putin`; None without."""
    if word_after(sentence.chunks, at) != "of" or at + 2 >= len(sentence.chunks):
        return None
    place = at + 2 + (sentence.chunks[at + 2].text == "the" and at + 3 < len(sentence.chunks) and sentence.chunks[at + 3].kind == "office")
    named = sentence.chunks[place]
    if not named.possessive:
        return sentence.person(place)
    if named.kind not in ("person", "pronoun", "office") or not _stands_alone(sentence.chunks, at + 2):
        return None
    owner, reader = sentence.party(at + 2), sentence.person(at + 4) if at + 4 < len(sentence.chunks) else None
    return owner if owner != reader else None


def _stands_alone(chunks: list[Chunk], place: int) -> bool:
    """Whether no noun follows a possessor: `a message of his to Putin`, not `a message of his people`."""
    after = chunks[place + 1 : place + 2]
    return bool(after) and (after[0].kind == "mark" or after[0].text in PREPOSITIONS)


def _owner_before(sentence: Sentence, whose: int) -> Party | None:
    """Whom `whose` belongs to: `Xi, whose letter was sent on Monday,`."""
    return next((sentence.person(place) for place in range(whose - 1, max(-1, whose - 3), -1) if sentence.person(place)), None)


def owner_of(sentence: Sentence, place: int) -> Party | None:
    """Whom `his` means: whoever is thanked for it, else the subject of the verb before, else of the verb that follows,
    else the one spoken of last."""
    before = [event for event in sentence.events if event.verb < place and event.subject >= 0]
    fronted = place > 0  # "In his letter, Khan thanked him", not "His letter, handed to an aide"
    after = [event for event in sentence.events if fronted and event.subject > place and not is_within(sentence.chunks, event)]
    around = sentence.event_around(place)  # "While Xi in his letter called for “…”, Trump"
    for event in [*([around] if around else []), *before[::-1], *after[:2]]:
        party = sentence.person(event.subject)
        other = party and {party.pronoun, sentence.chunks[place].text} in ({"she", "his"}, {"he", "her"})  # "Tsai thanked Francis for his message"
        if party and not other and party.kind == "person" and sentence.chunks[event.subject].kind != "pronoun":
            return party
    return sentence.party(place)
