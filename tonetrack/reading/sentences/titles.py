"""Titles beside names: `Russian President | Putin` as one person, `the Chinese president` as an office, `a spokesman` as a role."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.vocabulary import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    LEADER_TITLES,
    OFFICE_WORDS,
    PREPOSITIONS,
    ROLES,
    STATE_OFFICES,
    TITLES,
    VERBS,
)

_AGED = frozenset({"name", "country", "word", "role", "title", "organisation"})  # kinds of chunk after `the 74-year-old`
_COUNTERPARTS = frozenset("host guest ally colleague homologue interlocutor".split())  # after `his`: whom he meets
# words that belong to a title
_RANKS = frozenset("former top senior state new incoming outgoing current interim acting caretaker longtime veteran".split())
_TITLE_PARTS = frozenset({"title", "country", "organisation", "role", "name"})  # kinds of chunk that a title may begin with
_BODIES = frozenset("media state ministry government".split())  # roles that belong to the title after them: "state media chief"
_PAPERS = frozenset("daily newspaper paper weekly".split())  # before a name that is no person's
_PLACED = frozenset("in at from near of outside to".split())  # after these a country is a place
_SEVERAL = frozenset(role for role in ROLES if role.endswith("s") and role != "witness")  # `told reporters Khan was gone`: no title of his
_RULERS = frozenset("strongman dictator ruler".split())  # titles that make a leader only with a country: `Libyan strongman`
_LEADING = LEADER_TITLES | frozenset("mr mrs ms comrade marshal secretary minister".split())  # before a bare surname these mean the leader
_LESSER = ("foreign", "defense", "vice", "unification")  # in the title of somebody who is no leader
_OF_TWO_WORDS = ("prime minister", "general secretary", "first secretary")  # offices of leaders
_NO_ROLES = frozenset("first then head prime general supreme chief lady deputy vice founder".split())  # titles that alone name nobody
_ROLES_ALONE = frozenset(ROLES) | (frozenset(TITLES) - _NO_ROLES)  # titles that name somebody without a name after them
_NO_NOUNS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | ADVERBS | VERBS | OFFICE_WORDS  # before a title, words that do not tell whose it is


def join_titles(chunks: list[Chunk]) -> list[Chunk]:
    """Titles joined to the name they stand before, or made an office or a role when no name follows."""
    done: list[Chunk] = []
    for chunk in chunks:
        done.append(chunk)
        if len(done) > 1:
            _join_last(done)
    return [_settled(chunk, after.text) for chunk, after in zip_longest(done, done[1:], fillvalue=Chunk("mark", 0, 0, ""))]


def _join_last(done: list[Chunk]) -> None:
    """Join the last chunk to what it belongs to before it."""
    before, chunk = done[-2:]
    if before.text.endswith("-year-old") and chunk.kind == "word" and chunk.text in VERBS | ADVERBS:
        done[-2] = replace(before, kind="office", title="same", value=None)  # "the 85-year-old said"
    elif before.text.endswith("-year-old") and chunk.kind in _AGED:
        done[-2:] = [replace(chunk, kind="office", start=before.start, title="same", value=None)]
    elif before.text == "sovereign" and chunk.kind in ("word", "role") and chunk.text not in VERBS | ADVERBS | PREPOSITIONS | CONJUNCTIONS:
        done[-2] = replace(before, kind="word")  # "a sovereign nation"
    elif chunk.kind in ("word", "role") and chunk.text in _COUNTERPARTS and before.kind == "pronoun" and before.possessive:
        done[-1] = replace(chunk, kind="title", text="counterpart", value=chunk.text)
    elif chunk.kind in ("agency", "organisation") and before.text == "official":
        done[-2] = replace(before, kind="word")  # "the official Xinhua": nobody of its own
    elif chunk.text.lower() in ("state", "government", "number"):
        _join_head(done)
    elif chunk.kind in ("person", "name"):
        _join_title(done)
    elif chunk.kind in ("title", "role"):
        _join_country(done)


def _join_head(done: list[Chunk]) -> None:
    """`head | of | state` and `opposite | number` as one title."""
    words = " ".join(chunk.text.lower() for chunk in done[-3:])
    if len(done) > 3 and done[-2].kind == "country" and words_of(done[-5:-2]).endswith(("head of the", "head of")):
        of = 4 if done[-3].text == "of" else 5
        done[-of:] = [replace(done[-1], kind="title", start=done[-of].start, text="head of state", country=str(done[-2].value))]
        return
    if words in ("head of state", "head of government"):
        done[-3:] = [replace(done[-1], kind="title", start=done[-3].start, text=words, country=done[-3].country)]  # "the Cuban head of state"
    elif words.endswith("opposite number"):
        done[-2:] = [replace(done[-1], kind="title", start=done[-2].start, text="counterpart")]


def _join_country(done: list[Chunk]) -> None:
    """`the | Chinese | president` becomes one title with its country; `prime | minister` one title."""
    while len(done) > 1 and _belongs(done[-2], done[-1]):
        done[-2:] = [_one_title(done[-2], done[-1])]


def _belongs(before: Chunk, title: Chunk) -> bool:
    """Whether a chunk is part of the title after it: `Chinese president`, `state media chief`, not `the ministry's spokesman`."""
    if before.kind not in _TITLE_PARTS and before.text not in _RANKS or before.possessive and before.kind != "country":
        return False
    if before.kind == "title" and title.text in ("first", "then"):
        return False  # "The president first told"
    return before.kind != "role" or title.kind != "title" or before.text in _BODIES


def _one_title(before: Chunk, title: Chunk) -> Chunk:
    """A title with the word or the country before it."""
    country = before.value if before.kind == "country" else before.country or title.country
    words = title.text if before.kind == "country" else f"{before.text} {title.text}"  # with the capitals of a name: "N.K. leader"
    kind = "title" if title.kind == "title" else "role"
    party = Party(words, "role", calling=words.lower())
    return replace(title, kind=kind, start=before.start, text=words.lower(), country=country, value=party)


def _join_title(done: list[Chunk]) -> None:
    """`President | Kim` as one person, and `Russia's | Putin`, but for `in Russia Putin`."""
    name, title = done[-1], _with_country(done)
    if title.kind == "role" and title.text.split()[-1] in _PAPERS and not title.possessive and not name.value.leader:
        done[-2:] = [replace(name, kind="agency", start=title.start, value=Party(name.value.name, "agency"))]  # "the daily Nhan Dan"
        return
    bears = title.kind == "title" and title.text != "then" or title.kind == "role" and title.text not in _SEVERAL
    if bears and not title.possessive and name.start - title.end <= 2:
        party = _bearer(name, title, _is_common(done))
        full = name.full or party.leader and name.value.leader
        done[-2:] = [replace(name, kind="person", start=title.start, value=party, title=title.text, country=title.country, full=full)]
        _join_organisation(done)
    elif title.kind == "country" and not title.possessive and name.kind == "person" and not (len(done) > 2 and done[-3].text in _PLACED):
        done[-2:] = [replace(name, start=title.start)]


def _with_country(done: list[Chunk]) -> Chunk:
    """The title before the last name, with the country in `Venezuela's ailing leader Hugo Chavez`."""
    title = done[-2]
    if title.kind == "title" and title.text == "leader" and len(done) > 3 and done[-3].kind == "word" and done[-4].kind == "country":
        return replace(title, country=str(done[-4].value))
    return title


def _bearer(name: Chunk, title: Chunk, common: bool) -> Party:
    """Who bears a title: the leader so named, or another of that name and title; never a leader by a `common` title (see `_is_common`)."""
    party = name.value
    if party.leader and (name.full or _is_leading(title)):
        return party
    leads = _heads_state(title) and not party.leader and not common
    own = leads or party.kind == "person" and not party.leader
    pronoun = (party.pronoun if not party.leader else "") or _pronoun_of(title)
    return Party(party.name if own else f"{title.text} {name.text}", "person", leads, pronoun, title.text, title.country)


def _pronoun_of(title: Chunk) -> str:
    """What a title tells of its bearer's pronoun; empty for nothing."""
    if title.text in ("queen", "mrs", "ms"):
        return "she"
    return "he" if title.text in ("king", "pope", "emir", "sultan") else ""


def _join_organisation(done: list[Chunk]) -> None:
    """`Ministry of | External Affairs spokesperson Arindam Bagchi` as one person."""
    if len(done) > 2 and done[-2].text == "of" and done[-3].kind == "organisation" and not done[-3].possessive:
        done[-3:] = [replace(done[-1], start=done[-3].start)]


def _is_common(done: list[Chunk]) -> bool:
    """Whether a noun before a title says whose it is: `university president`."""
    before = done[-3] if len(done) > 2 else None
    return before is not None and before.kind == "word" and before.end + 1 == done[-2].start and before.text not in _NO_NOUNS


def _heads_state(title: Chunk) -> bool:
    """Whether a title before a name makes its bearer a leader: `Lao President`, `Prime Minister`, not `Senate President`."""
    words = title.text.split()
    office = (
        words[-1] in STATE_OFFICES or title.text.endswith((*_OF_TWO_WORDS, "supreme leader")) or (words[-1] in _RULERS | {"leader"} and title.country)
    )
    return bool(office) and set(words) <= OFFICE_WORDS | _RULERS


def _is_leading(title: Chunk) -> bool:
    """Whether a title before a bare surname may be a leader's: `President Kim`, `Mr. Putin`, not `Foreign Minister Kim`."""
    return title.text.split()[-1] in _LEADING and not any(word in title.text for word in _LESSER)


def _settled(chunk: Chunk, after: str) -> Chunk:
    """A title without a name: an office that a leader may hold, or a role; a bare chair is to sit on."""
    if chunk.kind != "title":
        return chunk
    if chunk.text == "chair" and after != "of":
        return replace(chunk, kind="word")
    if office := _office(chunk):
        return replace(chunk, kind="office", title=office)
    words = chunk.text.split()
    if words[-1] in _ROLES_ALONE or words[-1] == "chief" and len(words) > 1:
        return replace(chunk, kind="role", value=Party(chunk.text, "role", calling=chunk.text))  # "the United Nations chief"
    return replace(chunk, kind="word")


def _office(chunk: Chunk) -> str:
    """The office that a title names: `president` of `Chinese president`, `leader` of `party chief`; empty for none."""
    words = chunk.text.split()
    if chunk.text in ("head of state", "head of government"):
        return chunk.text
    leading = words[-1] in LEADER_TITLES or chunk.text.endswith(_OF_TWO_WORDS) or chunk.text == "chief" and bool(chunk.country)
    if leading and not {"vice", "deputy"} & set(words):
        return next((title for title in ("prime minister", "supreme leader", "first secretary") if chunk.text.endswith(title)), words[-1])
    return "leader" if words[-2:] == ["party", "chief"] else ""
