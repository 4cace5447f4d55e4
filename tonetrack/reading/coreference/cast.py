"""The leaders an article is about, found before it is read: of the roster, or introduced in it as `Zambian President X`, `X, the king of Y`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tonetrack.reading.coreference.names import surnames_of
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.forms import find, find_all, forms
from tonetrack.reading.vocabulary import HONORIFICS, ORGANISATION, STATE_OFFICES
from tonetrack.text import name_key

_CAPITALISED = re.compile(r"\b[A-Z][\w'-]*(?: [A-Z][\w.'-]*){0,4}")  # a row of words that may be names
_REGNAL = re.compile(r"[^\W\d_]+ (?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)")  # a name with the number of a king: `Mohammed VI`
_THRONE = re.compile(r"\b(?:king|queen|throne|monarch|crown|sultan|emir|emperor)\b", re.I)  # an article about a king
LATE = 3  # bare surnames before a full name that are not its bearer's: a headline and a standfirst may have his
_RULES = STATE_OFFICES - {"chancellor", "premier"} | {"prime minister"}  # offices that lead a state where no country is told
_SEVERAL = "presidents|premiers|kings|emirs|chancellors|monarchs|leaders|rulers"  # of as many countries
_COMES = "sworn|elected|reelected|re-elected|inaugurated|chosen|appointed|installed|crowned|enthroned|took"  # to an office
_SWORN = f"@PERSON , who|newly? ( !as|,|QUOTE _ )* {_COMES} ( !as|,|QUOTE _ )* as ( !, _ )* office=OFFICE"
_HEAD = "head|chief|chairman|chairwoman|chair|premier|leader|president|heads|leads|chief_adviser|chief_advisor"
_NEW = "interim|transitional|caretaker|provisional|military|ruling|new"
_RULE = "government|council|junta|administration|cabinet"
_JOINED = "|".join(f"{new}_{rule}" for new in _NEW.split("|") for rule in _RULE.split("|"))  # as one title
_GOVERNMENT = f"the|who? {_HEAD} of? _? ( {_NEW} {_RULE} | {_JOINED} )"
_OFFICES = forms(  # set beside a name
    "office=OFFICE of _{0,1} country=COUNTRY , @PERSON ,",  # `the King of Spain, Felipe VI,`
    "bare=the|country's|nation's|republic's|kingdom's office=OFFICE , @PERSON ,",  # `the king, X,`
    "office=OFFICE , @PERSON ,",  # `Mongolia's president, X,`
    "@PERSON('s) ,|was|became ( WORD|VERB|PRONOUN('s) ){0,2} office=OFFICE('s) of _{0,2} country=COUNTRY('s)",  # `X, the king of Y,`
    "@PERSON('s) , bare=the office=OFFICE ,",  # `X, the emir,`
    "@PERSON('s) ,|was|became ( WORD|VERB|PRONOUN('s) ){0,2} office=OFFICE('s)",  # `X was Mongolian president`
    f"office={_SEVERAL} of country=COUNTRY ( ,|and COUNTRY )* ,? @PERSON",  # `the presidents of Kenya and Uganda, X and Y,`
    f"office={_SEVERAL} of COUNTRY ,|and country=COUNTRY ( ,|and COUNTRY )* ,? PERSON ,|and @PERSON",
    # `X, sworn in last week as president of Y,`
    f"{_SWORN} of _{{0,1}} country=COUNTRY('s)",
    _SWORN,
)
_HEADS = forms(  # of a government, or who took power
    f"@PERSON , ( {_GOVERNMENT} | who seized|took|grabbed|came to? power | the? _? military|junta ruler|leader|chief|head )",
    f"{_GOVERNMENT} , @PERSON",
    "junta|junta's leader|chief|head? , @PERSON",  # `the head of Mali's junta, X,`
)
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


def _introduced(chunks: Sequence[Chunk], at: int) -> Party | None:
    """The leader that a full name is introduced as, by a title before it or an office set beside it; None for anybody else."""
    chunk, party = chunks[at], chunks[at].value
    if party.leader or party.kind != "person":
        return party if party.leader else None
    if find(_HEADS, chunks, at):
        return replace(party, leader=True, calling="head of government")
    if chunk.title == "counterpart" and chunk.country:
        return replace(party, leader=True, country=chunk.country, calling="counterpart")  # "told Vietnamese counterpart Truong Tan Sang"
    titled = chunk.title and chunk.title not in HONORIFICS
    office = next(filter(None, (_office_told(chunks, told) for told in find_all(() if titled else _OFFICES, chunks, at))), None)
    return replace(party, leader=True, country=office.country, calling=office.title) if office else None


def _office_told(chunks: Sequence[Chunk], told: dict[str, int]) -> Chunk | None:
    """The office told beside a name, with its country; None for one of no country that leads no state."""
    office = chunks[told["office"]]
    country = str(chunks[told["country"]].value) if "country" in told else office.country
    title = office.title or office.text.removesuffix("s")  # "the presidents of Kenya and Uganda"
    return replace(office, country=country, title=title) if country or "bare" in told and title in _RULES else None
