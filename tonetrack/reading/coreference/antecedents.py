"""Who in a pronoun's own sentence can be whom it means, by his place there: who acts, who is thanked, whose letter is named."""

from __future__ import annotations

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import is_governed, is_object
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import PREPOSITIONS, REPORT, SAY

_SOMEBODY = frozenset("person office role pronoun".split())  # kinds of chunks that may be somebody
_OFFICES = ("office", "service", "presidency", "chancellery")  # that publish what is somebody's
_ENDS_IN_OFFICE = "|".join(f"..{office}" for office in _OFFICES)
# words that open a clause within another
_SUBORDINATING = frozenset("where when while as after before because if whether although though since whereas".split())
_THANKED = forms(
    "thanked|thanking|thanks _{0,3} who=PERSON|OFFICE|PRONOUN for @his|her",
)
_OFFICE_ACTS = forms(
    f"^ _{{0,7}} {_ENDS_IN_OFFICE} of the? who=PERSON|OFFICE ( !QUOTE|MARK _ )* @_",  # `The office of the premier posted his answer`
)
_OWNS = forms(
    "@PERSON's|OFFICE's DOCUMENT('s)|WORD('s)|VERB !birthday|anniversary",
    "^ _? DOCUMENT from @PERSON|OFFICE",  # `The letter from Kim is longer`
)
_ASIDE = forms("!QUOTE|{CONJUNCTIONS} _ , @_ {SAY}|{WRITE}|went|goes ( !MARK|QUOTE|VERB _ )* ,|.")


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
    told = find(_THANKED, chunks, at) if any(chunk.text.startswith("thank") for chunk in chunks[max(0, at - 9) : at]) else None
    return told["who"] if told else -1


def whose_office_acts(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Whom `his` means where his office is the subject: `The office of the premier posted his answer`,
    `The president's press service published his letter`."""
    body = any(chunk.kind == "role" and chunk.text.endswith(_OFFICES) for chunk in chunks[: min(at, 8)])
    told = find(_OFFICE_ACTS, chunks, at) if body and chunks[at].possessive else None
    party = (known.get(told["who"]) or chunks[told["who"]].value) if told else None
    return party if isinstance(party, Party) and party.leader else None


def sender_before(chunks: list[Chunk], noun: int, known: dict[int, Party | None]) -> Party | None:
    """Who sends a document in `Kim asked an envoy to pass on a message in which he`: the leader before its noun who is nobody's object.

    Not the owner of another: `Xi answered Kim's message with a letter in which he`; and whoever is thanked for it:
    `Xi thanked Kim for a letter in which he`.
    """
    if noun < 1 or chunks[noun].kind != "document":
        return None
    start = max((place + 1 for place in range(noun) if chunks[place].kind == "quote"), default=0)
    named = [
        place for place in range(noun - 1, start - 1, -1) if chunks[place].kind in ("person", "office") and known.get(place) and known[place].leader
    ]
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
    return relative or any(chunk.text in _SUBORDINATING for chunk in chunks[max(0, place - 3) : place])


def follows_quote(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun comes right after a quotation: `“…,” he said`."""
    if at > 1 and chunks[at - 1].text == "," and chunks[at - 2].kind == "quote":
        return True
    return at > 0 and chunks[at - 1].kind == "quote"


def owners_named(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[Party | None]:
    """Whose things are named before a place: Kim in `Kim's letter came late, as he`, `The letter from Kim is longer than the one he`;
    not in `In a letter marking Kim's 40th birthday, he`."""
    people = [place for place in range(at - 1) if chunks[place].kind in ("person", "office")]
    return [known[place] for place in people if (chunks[place].possessive or place < 5) and find(_OWNS, chunks, place)]


def in_aside(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun says something between commas after a clause that has a subject of its own: `…, he said, …`."""
    if at < 2 or text_at(chunks, at - 1) != "," or chunks[0].text in PREPOSITIONS | _SUBORDINATING or chunks[0].text.endswith(("ing", "ed")):
        return False  # "Asked about it, he said"
    before = any(chunk.text in ("he", "she", ":", ";") for chunk in chunks[:at])  # "He would come, he wrote"
    return not before and find(_ASIDE, chunks, at) is not None


def actor_on(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Who acts on `him`: the last one named in the clause, or the subject that a clause set off parts from its verb."""
    clause = max((place for place in range(at) if chunks[place].text in (",", ";") or chunks[place].kind == "quote"), default=-1)
    able = [place for place in range(at) if _stands_alone(chunks, place, known)]
    if able and able[-1] > clause:
        return known[able[-1]]
    if clause + 1 < len(chunks) and is_verb(chunks, clause + 1):  # "Kennedy, who had met Mao, wrote to him"
        return next((known[place] for place in able if not is_governed(chunks, place)), None)
    return None
