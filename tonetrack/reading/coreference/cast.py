"""The leaders an article is about, found before it is read: of the roster, or introduced in it as `Zambian President X`, `X, the king of Y`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tonetrack.reading.coreference.names import surnames_of
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.sentences.chunks import Chunk, text_at, words_of
from tonetrack.reading.sentences.phrases import country_of
from tonetrack.reading.vocabulary import HONORIFICS, ORGANISATION, STATE_OFFICES
from tonetrack.text import name_key

_CAPITALISED = re.compile(r"\b[A-Z][\w'-]*(?: [A-Z][\w.'-]*){0,4}")  # a row of words that may be names
_HEADS = re.compile(  # `head of the interim government`
    r"(?:the |who )?(?:head|chief|chief adviser|chief advisor|chairman|chairwoman|chair|premier|leader|president|heads|leads|who heads"
    r"|who leads) (?:of )?(?:the |its |[\w-]+ )?(?:interim|transitional|caretaker|provisional|military|ruling|new) (?:government|council|junta"
    r"|administration|cabinet)\b|who (?:seized|took|grabbed|came to) power\b"
    r"|(?:the )?(?:[\w-]+ )?(?:military ruler|junta(?: leader| chief| head|'s leader))\b"
)
_REGNAL = re.compile(r"[^\W\d_]+ (?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)")  # a name with the number of a king: `Mohammed VI`
_THRONE = re.compile(r"\b(?:king|queen|throne|monarch|crown|sultan|emir|emperor)\b", re.I)  # an article about a king
LATE = 3  # bare surnames before a full name that are not its bearer's: a headline and a standfirst may have his
# how somebody comes to an office
_COMES_TO = frozenset("sworn elected reelected re-elected inaugurated chosen appointed installed crowned enthroned took".split())
_RULES = STATE_OFFICES - {"chancellor", "premier"} | {"prime minister"}  # offices that lead a state where no country is told
_SEVERAL = frozenset("presidents premiers kings emirs chancellors monarchs leaders rulers".split())  # of as many countries
_LAND = ("country", "nation", "republic", "kingdom")  # whose office is a state's
_KIN = ("bin ", "ibn ", "bint ", "ben ")  # before a name that is somebody's father's


def find_cast(plain: str, sentences: Iterable[Sequence[Chunk]], roster: Roster, day: str | None = None) -> list[Party]:
    """The leaders that a text names, most often named first: who it is about; of no roster, those whom its parsed `sentences` introduce.

    A bare surname counts for the one of that surname whom the text names in full, unless that one comes late.
    """
    full: dict[Party, int] = {}
    bare: dict[Party, int] = {}
    before: dict[Party, int] = {}  # how many bare surnames stood before a leader's full name
    for found in _CAPITALISED.finditer(plain):
        words = [word.removesuffix("'s") for word in found.group().split()]
        father = plain.endswith(_KIN, max(0, found.start() - 5), found.start())  # "Khalid bin Nasser Al Sabhan"
        surname, party = _leader_in(words, roster, first=int(father))
        if party is None:
            continue
        counts, party = (bare, roster.of_day(party, name_key(surname), day)) if surname else (full, party)
        counts[party] = counts.get(party, 0) + 1
        if not surname:
            before.setdefault(party, sum(bare.get(other, 0) for other in bare if surnames_of(other.name) & surnames_of(party.name)))
    for party, count in bare.items():
        bearers = (other for other in full if surnames_of(party.name) & surnames_of(other.name) and before.get(other, 0) < LATE)
        meant = party if party in full else next(bearers, party)
        full[meant] = full.get(meant, 0) + count
    for party in _unlisted(plain, sentences, roster):
        full[party] = plain.count(party.name.split()[-1])
    return sorted(full, key=lambda party: -full[party])


def _leader_in(words: list[str], roster: Roster, first: int) -> tuple[str, Party | None]:
    """The first leader of the roster named in a row of words, from the `first` on, with the bare surname that names him, if one does."""
    for place in range(first, len(words)):
        entry = roster.look_up(words[place:])
        if entry and entry[1] == "person" and entry[2].leader and not _names_place(words[place + entry[0] :]):
            return ("" if entry[0] > 1 else words[place]), entry[2]
    return "", None


def _names_place(after: list[str]) -> bool:
    """Whether a leader's name is part of another: `Kim Il Sung Square`, `Ho Chi Minh City`."""
    return bool(after) and after[0].rstrip(".").lower() in ORGANISATION


def _unlisted(plain: str, sentences: Iterable[Sequence[Chunk]], roster: Roster) -> list[Party]:
    """Leaders that no list has, by how an article introduces them: `Zambian President X`, `Mongolia's president, X,`, `X, the king of Y`."""
    found: dict[str, Party] = {}
    other = None  # named last: whose counterpart somebody is
    for chunks in sentences:
        for at, chunk in ((at, chunk) for at, chunk in enumerate(chunks) if chunk.kind == "person" and chunk.full):
            party = _introduced(chunks, at) or _reigning(chunk, plain)
            of_other = party and party.calling == "counterpart" and other and not other.leader and name_key(other.name) not in found
            if party and party.name not in roster.parties and not of_other:
                found.setdefault(name_key(party.name), party)
            other = chunk.value
    return list(found.values())


def _reigning(chunk: Chunk, plain: str) -> Party | None:
    """The king in `Mohammed VI`, by the number after his name, where an article speaks of a throne; None for anybody else."""
    reigns = chunk.value.kind == "person" and _REGNAL.fullmatch(chunk.value.name) and _THRONE.search(plain)
    return replace(chunk.value, leader=True, calling="king") if reigns else None


def _introduced(chunks: list[Chunk], at: int) -> Party | None:
    """The leader that a full name is introduced as, by a title before it or an office set beside it; None for anybody else."""
    chunk, party = chunks[at], chunks[at].value
    if party.leader:
        return party
    if party.kind != "person":
        return None
    if heads := _heads_government(chunks, at):
        return replace(party, leader=True, calling=heads)
    if sworn := _sworn_in(chunks, at):
        return replace(party, leader=True, country=sworn.country, calling=sworn.title)
    if chunk.title == "counterpart" and chunk.country:
        return replace(party, leader=True, country=chunk.country, calling="counterpart")  # "told Vietnamese counterpart Truong Tan Sang"
    named = chunk.title and chunk.title not in HONORIFICS
    office = None if named else _office_before(chunks, at) or _office_after(chunks, at) or _office_of_row(chunks, at)
    return replace(party, leader=True, country=office.country, calling=office.title) if office else None


def _office_before(chunks: list[Chunk], at: int) -> Chunk | None:
    """The office, with its country, that a name between commas is set after: `the King of Spain, Felipe VI,`; None without."""
    before = chunks[at - 2] if at > 1 and chunks[at - 1].text == "," and text_at(chunks, at + 1) == "," else None
    if before and at > 3 and before.kind == "country" and chunks[at - 3].text == "of" and chunks[at - 4].kind == "office":
        return replace(chunks[at - 4], country=str(before.value))
    bare = before and before.title in _RULES and (chunks[at - 3].text == "the" or chunks[at - 3].text in _LAND and chunks[at - 3].possessive)
    return before if before and before.kind == "office" and (before.country or bare) else None


def _office_of_row(chunks: list[Chunk], at: int) -> Chunk | None:
    """The office of one of several in `the presidents of Kenya and Uganda, X and Y,`, with the country in his place; None without."""
    first = next((place for place in range(at - 1, max(0, at - 14), -1) if chunks[place].text in _SEVERAL), 0)
    row = chunks[first + 1 : at]
    if not first or any(chunk.kind not in ("country", "person", "mark") and chunk.text not in ("of", "and") for chunk in row):
        return None
    countries, before = [str(chunk.value) for chunk in row if chunk.kind == "country"], [chunk for chunk in row if chunk.kind == "person"]
    if len(before) >= len(countries):
        return None
    return replace(chunks[first], kind="office", title=chunks[first].text[:-1], country=countries[len(before)])


def _office_after(chunks: list[Chunk], at: int) -> Chunk | None:
    """The office, with its country, set after a name: `X, the king of Y,`, `X was president of Y`; also `X, the emir,`; None without."""
    apposed = chunks[at + 2 : at + 5] if at + 2 < len(chunks) and chunks[at + 1].text in (",", "was", "became") else []
    after = next((chunk for chunk in apposed if chunk.kind not in ("word", "pronoun")), None)
    if after is None or after.kind != "office":
        return None
    place = chunks.index(after)
    of = chunks[place + 1 : place + 4] if chunks[place + 1 : place + 2] and chunks[place + 1].text == "of" else []
    country = after.country or next((str(chunk.value) for chunk in of if chunk.kind == "country"), "")
    closed = chunks[place + 1 : place + 2] and chunks[place + 1].text == "," == chunks[at + 1].text and chunks[place - 1].text == "the"
    return replace(after, country=country) if country or closed and after.title in _RULES else None


def _sworn_in(chunks: list[Chunk], at: int) -> Chunk | None:
    """The office that somebody came to in `X, sworn in last week as president of Y,`, with its country; None without."""
    if at + 4 >= len(chunks) or chunks[at + 1].text != "," or chunks[at + 2].text not in _COMES_TO | {"who", "newly"}:
        return None
    clause = chunks[at + 2 : at + 12]
    as_ = next((place for place, chunk in enumerate(clause) if chunk.text in ("as", ",") or chunk.kind == "quote"), -1)
    if as_ < 0 or clause[as_].text != "as" or not _COMES_TO & {chunk.text for chunk in clause[:as_]}:
        return None
    place = next((place for place, chunk in enumerate(chunks[at + 2 + as_ : at + 8 + as_], start=at + 2 + as_) if chunk.kind == "office"), 0)
    country = place and (chunks[place].country or country_of(chunks, place))
    return replace(chunks[place], country=country) if country else None


def _heads_government(chunks: list[Chunk], at: int) -> str:
    """What somebody is head of in `X, head of the interim government,`; empty for anything that is no state's."""
    after = chunks[at + 2 : at + 10] if text_at(chunks, at + 1) == "," else []
    of = max((place for place in range(max(1, at - 7), at) if chunks[place].text == "of"), default=at)
    before = chunks[of - 1 : at - 1] if at and chunks[at - 1].text == "," else []  # "the head of Mali's military junta, X,"
    rows = [words_of(row) for row in (after, before)]
    return "head of government" if any(_HEADS.match(words) for words in rows) else ""
