"""Who in a pronoun's own sentence can be whom it means, by his place there: who acts, who is thanked, whose letter is named."""

from __future__ import annotations

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.phrases import is_gap, is_governed, is_object, object_of, preposition_of, word_after
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, PREPOSITIONS, REPORT, SAY, SEND, WRITE

_SOMEBODY = frozenset("person office role pronoun".split())  # kinds of chunks that may be somebody
_OFFICES = frozenset("office service presidency chancellery".split())  # that publish what is somebody's
# words that open a clause within another
_SUBORDINATING = frozenset("where when while as after before because if whether although though since whereas".split())


def tells_aside(chunks: list[Chunk], at: int, found: Party | None, known: dict[int, Party | None]) -> bool:
    """Whether a pronoun after a quotation means whom its own sentence is about: `A former minister, Ann Fixture, was less kind: “…,” she wrote`."""
    return follows_quote(chunks, at) and found is not None and any(known[place] == found for place in able_places(chunks, at, known))


def teller_of(chunks: list[Chunk], at: int) -> int:
    """Who tells what a pronoun opens, and most likely means: the place of Kishida in `Kishida said he had`; -1 for nobody by name."""
    verb = at - 1 - (chunks[at - 1].text == "that")
    says = verb > 0 and chunks[verb].text in SAY | REPORT and is_verb(chunks, verb) and chunks[at].text in ("he", "she")
    return verb - 1 if says and chunks[verb - 1].kind == "person" else -1


def thanked(chunks: list[Chunk], at: int) -> int:
    """The place of whoever is thanked for what he sent: Xi in `thanked Xi for the letter he had sent`, `thanked Xi for his letter`; -1 without."""
    does = next((chunk.text for chunk in chunks[at + 1 : at + 4] if chunk.text not in ADVERBS), "")
    thanks = next((place for place in range(at - 1, max(-1, at - 10), -1) if chunks[place].text in ("thanked", "thanking", "thanks")), -1)
    sends = does in SEND | WRITE and chunks[at].text in ("he", "she") and chunks[at - 1].text != ","
    his = chunks[at].text in ("his", "her") and chunks[at - 1].text == "for"
    if thanks < 0 or not (sends or his) or not any(chunk.text == "for" for chunk in chunks[thanks:at]):
        return -1
    return object_of(chunks, thanks)


def speaks_for(chunks: list[Chunk], at: int) -> bool:
    """Whether somebody's people tell what he does: `the press service of the president, Lukashenko, reported that he`."""
    return at > 1 and chunks[at - 1].text == "of" and chunks[at - 2].kind == "role" and chunks[at].value.leader


def whose_office_acts(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Whom `his` means where his office is the subject: `The office of the premier posted his answer`,
    `The president's press service published his letter`."""
    body = next((place for place in range(min(at, 8)) if chunks[place].kind == "role" and chunks[place].text.split()[-1] in _OFFICES), -1)
    if not chunks[at].possessive or body < 0 or any(chunk.kind in ("quote", "mark") for chunk in chunks[body:at]):
        return None
    owner = (
        body - 1
        if body and chunks[body - 1].possessive
        else body + 2 + (word_after(chunks, body + 1) == "the")
        if word_after(chunks, body) == "of"
        else -1
    )
    party = known.get(owner) or (chunks[owner].value if 0 <= owner < at and chunks[owner].kind == "person" else None)
    return party if party and party.leader else None


def sender_before(chunks: list[Chunk], noun: int, known: dict[int, Party | None]) -> Party | None:
    """Who sends a document in `Kim asked an envoy to pass on a message in which he`: the leader before its noun who is nobody's object.

    Not the owner of another: `Xi answered Kim's message with a letter in which he`; and whoever is thanked for it:
    `Xi thanked Kim for a letter in which he`.
    """
    if noun < 1 or chunks[noun].kind != "document":
        return None
    start = max((place + 1 for place in range(noun) if chunks[place].kind == "quote" or chunks[place].text in (";", ":")), default=0)
    named = [
        place for place in range(noun - 1, start - 1, -1) if chunks[place].kind in ("person", "office") and known.get(place) and known[place].leader
    ]
    if preposition_of(chunks, noun) == "for":
        return known[named[0]] if named else None
    able = (place for place in named if not is_governed(chunks, place) and not is_object(chunks, place))
    return next((known[place] for place in able if not chunks[place].possessive or place == noun - 1), None)


def _stands_alone(chunks: list[Chunk], place: int, known: dict[int, Party | None]) -> bool:
    """Whether somebody is at a place, and not only what is his: `Kim`, not `Kim's`."""
    return chunks[place].kind in _SOMEBODY and known.get(place) is not None and not chunks[place].possessive


def able_places(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[int]:
    """Where somebody stands before a place who can act: not `to Kim`, not `Kim's`, nor who is praised first in `Praising Kim as “…”, he`."""
    first = 2 if at > 2 and chunks[0].kind == "word" and chunks[0].text.endswith("ing") else 0
    return [place for place in range(first, at) if _stands_alone(chunks, place, known) and not is_governed(chunks, place)]


def main_places(chunks: list[Chunk], able: list[int]) -> list[int]:
    """Those of the places that are in no clause within another, else all: not Kim's in `When Kim wrote`."""
    return [place for place in able if not is_in_clause(chunks, place)] or able


def is_in_clause(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause within another begins right before a place: `when Kim`, `the letter that Kim`."""
    relative = place > 0 and chunks[place - 1].text in ("that", "which", "who", "whom")
    return relative or any(chunk.text in _SUBORDINATING or is_gap(chunk) for chunk in chunks[max(0, place - 3) : place])


def follows_quote(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun comes right after a quotation: `“…,” he said`."""
    if at > 1 and chunks[at - 1].text == "," and chunks[at - 2].kind == "quote":
        return True
    return at > 0 and chunks[at - 1].kind == "quote"


def owners_named(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[Party | None]:
    """Whose things are named before a place: Kim in `Kim's letter came late, as he`, `The letter from Kim is longer than the one he`;
    not in `In a letter marking Kim's 40th birthday, he`."""
    people = [place for place in range(at - 1) if chunks[place].kind in ("person", "office")]
    owns = [place for place in people if chunks[place].possessive and chunks[place + 1].kind in ("document", "word")]
    wrote = [place for place in people if 1 < place < 5 and chunks[place - 1].text == "from" and chunks[place - 2].kind == "document"]
    owned = [place for place in people if place in owns or place in wrote]
    return [known[place] for place in owned if not {"birthday", "anniversary"} & {chunk.text for chunk in chunks[place + 1 : place + 3]}]


def opens_with_owner(chunks: list[Chunk], at: int) -> bool:
    """Whether a sentence opens with whose letter is quoted after a colon: `Xi's was longer: “…,” he wrote`."""
    owner = chunks[0].possessive and chunks[0].kind in ("person", "office")
    return owner and (chunks[1].kind == "document" or chunks[1].text in BE) and any(chunk.text == ":" for chunk in chunks[:at])


def in_aside(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun says something between commas after a clause that has a subject of its own: `…, he said, …`."""
    if at < 2 or at + 2 >= len(chunks) or chunks[at - 1].text != "," or chunks[at - 2].kind == "quote":
        return False
    if chunks[at + 1].text not in SAY | WRITE | {"went", "goes"} or chunks[at - 2].text in CONJUNCTIONS:
        return False
    same = any(chunk.text in ("he", "she") for chunk in chunks[:at])  # "He would come, he wrote"
    return not same and not _is_fronted(chunks, at) and _ends_at_mark(chunks, at)


def _is_fronted(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun is the subject of what a fronted clause or a colon opens: `Asked about it, he said`."""
    opening = chunks[0].text
    opens = opening in PREPOSITIONS | _SUBORDINATING or opening.endswith(("ing", "ed"))
    return opens or any(chunk.text in (":", ";") for chunk in chunks[:at])


def _ends_at_mark(chunks: list[Chunk], at: int) -> bool:
    """Whether what a pronoun says ends with a comma or a stop before another verb or a quotation: `…, he said on Friday, …`."""
    for place, chunk in enumerate(chunks[at + 2 : at + 8], start=at + 2):
        if chunk.kind in ("mark", "quote") or is_verb(chunks, place):
            return chunk.text in (",", ".")
    return False


def actor_on(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Who acts on `him`: the last one named in the clause, or the subject that a clause set off parts from its verb."""
    clause = max((place for place in range(at) if chunks[place].text in (",", ";") or chunks[place].kind == "quote"), default=-1)
    able = [place for place in range(at) if _stands_alone(chunks, place, known)]
    if able and able[-1] > clause:
        return known[able[-1]]
    if clause + 1 < len(chunks) and is_verb(chunks, clause + 1):  # "Kennedy, who had met Mao, wrote to him"
        return next((known[place] for place in able if not is_governed(chunks, place)), None)
    return None
