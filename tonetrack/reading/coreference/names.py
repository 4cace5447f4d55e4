"""Who a name or an office means at its place in an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tonetrack.reading.people import ANY_LEADER, Party, Roster, means_office
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.parsing import parse_chunks
from tonetrack.reading.sentences.phrases import country_of, does_something
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ADVERBS,
    BE,
    DETERMINERS,
    HONORIFICS,
    LEADER_TITLES,
    NOT_NAMES,
    OBJECT_VERBS,
    PREPOSITIONS,
    ROLES,
    STATE_OFFICES,
    TITLES,
    VERBS,
)
from tonetrack.text import name_key

_RANKS = frozenset(  # by which somebody is called alone, once named with it
    "general marshal admiral colonel captain major sheikh imam ayatollah cardinal archbishop patriarch".split()
)
_OFTEN_AT_HOME = ANY_LEADER | {"president", "prime minister", "counterpart", "same"}  # without a country these mean the one at home, or anybody
_AFTER_NAME = VERBS | BE | ADVERBS | {"and"}  # right after a sentence's first word these tell that it is a name
_THINGS = forms("@..s ..ed {PREPOSITIONS} _ ( !and|but|, _ )* {VERBS}")
_TRADE = forms("@_ , ( !who|said|of WORD|VERB|COUNTRY('s)|ORGANISATION('s)|NAME('s)|DATE('s) ){0,6} role=ROLE('s)")
_STATE = STATE_OFFICES | {"prime minister"}  # offices of which nobody holds two at once
MOST_NAMES = 2000  # surnames remembered of one article: a page with more is a directory


@dataclass
class Names:
    """The people an article has introduced so far by their full names: others by surname, leaders by surname and name."""

    by_surname: dict[str, Party] = field(default_factory=dict)
    leaders: dict[str, list[Party]] = field(default_factory=dict)  # by surname, in the order of their mention
    named: set[str] = field(default_factory=set)  # leaders named in full
    cast: list[Party] = field(default_factory=list)  # leaders named in full anywhere in the article
    bare: dict[str, set[Party]] = field(default_factory=dict)  # by title, who was introduced without a country
    called: dict[str, set[Party]] = field(default_factory=dict)  # by office: the leaders called by it with their country
    ranks: dict[str, Party] = field(default_factory=dict)  # who was named in full with it last: `General Joseph Aoun`
    offices: dict[str, set[str]] = field(default_factory=dict)  # by name: the offices by which the article calls a leader
    day: str | None = None  # the article's, for who holds an office
    then: str | None = None  # the day or year that the sentence being read is of

    def introduce(self, party: Party, spelt: str = "") -> None:
        """Remember somebody named in full, so that a bare surname may mean him, as his name is `spelt` there too: `Aliaksandr Lukashenka`."""
        surnames = surnames_of(party.name) | (surnames_of(spelt) if " " in spelt else set())
        for word in surnames:
            if party.leader:
                self.leaders[word] = [other for other in self.leaders.get(word, []) if other != party] + [party]
            elif len(party.name.split()) > 1 and len(self.by_surname) < MOST_NAMES:
                self.by_surname[word] = party
        if party.leader:
            self.named.add(party.name)

    def call(self, party: Party, title: str) -> None:
        """Remember whom the article calls by an office and its country: `the Soviet premier` is `the premier` from then on."""
        if title in _STATE:
            self.offices.setdefault(party.name, set()).add(title)
        if title not in _OFTEN_AT_HOME:
            self.called.setdefault(title, set()).add(party)

    def so_called(self, title: str) -> Party | None:
        """The one leader whom the article has called by an office with its country."""
        return _only(self.called.get(title, set()))

    def title(self, party: Party, chunk: Chunk) -> None:
        """Remember whom the article first calls `President X` without his country: at home, `the president` is him."""
        office = _office(chunk.title) if chunk.title else ""
        if office in _STATE:
            self.offices.setdefault(party.name, set()).add(office)
        if office and party.name not in self.named:
            if not chunk.country or office == "leader":  # of no other the article says leader
                self.bare.setdefault(office, set()).add(party)
            if chunk.country and party.leader:
                self.call(party, office)

    def at_home(self, title: str) -> Party | None:
        """The leader whom `the president` means without a country: the only one introduced so, beside others with theirs."""
        return _only(self.bare.get(title, set()))

    def holds(self, party: Party, title: str, roster: Roster) -> bool:
        """Whether a title means a leader by what the article calls him, else by who was in office on its day."""
        told = self.offices.get(party.name, set())
        return any(means_office(title, office) for office in told) if told else holds_office(party, title, roster, self.day)

    def leader(self, surname: str) -> Party | None:
        """The leader of that surname named in full last."""
        known = next(iter(reversed(self.leaders.get(name_key(surname), []))), None)
        return known or next((party for party in self.cast if name_key(surname) in surnames_of(party.name)), None)

    def by_first_surname(self, surname: str) -> Party | None:
        """The leader who is called by the first of his two surnames: Abdo for `Mario Abdo Benítez`."""
        return next((party for party in self.cast if name_key(surname) in name_key(party.name).split()[1:-1]), None)


_PLACED = frozenset("in at from near".split())  # before a place where somebody speaks
# `Cairo President Nasser`, `Paris Foreign Minister Fixture`, `Baghdad Information Ministry official Fixture`
_TITLED = re.compile(
    r"(?P<place>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*| (?:es|de|la|el|al|of))*?)"
    rf" (?P<name>(?:(?:Foreign|Defen[cs]e|Prime|Vice|Deputy|General|First|Supreme) )*(?i:{'|'.join(sorted(TITLES | ROLES))})\.? .*)"
)
_CROWNS = ("king", "queen", "emir", "amir", "sultan", "emperor")  # of those who are called by their first names


def _only(parties: set[Party]) -> Party | None:
    """The only one of those a title may mean."""
    return next(iter(parties)) if len(parties) == 1 else None


def surnames_of(name: str) -> set[str]:
    """What a full name's bearer may be called for short, as it is looked up: its last word, and the first of an East Asian name."""
    words = [word for word in name.split()[:-1] if name_key(word) not in TITLES] + name.split()[-1:]  # "John Major"
    ends = {name_key(words[0]), name_key(words[-1])}
    return ends | {_without_article(word) for word in ends}


def _without_article(surname: str) -> str:
    """`sharaa` of `al sharaa`"""
    return surname.split()[-1] if surname.split()[:1] and surname.split()[0] in ("al", "el", "as", "ash") else surname


def parse_sentence(plain: str, start: int, end: int, quotations: tuple[int, ...], roster: Roster, names: Names) -> list[Chunk]:
    """The chunks of a sentence, surnames taken as the people introduced before them; `names` learns those it introduces."""
    chunks, settled = _without_places(plain, _opened(parse_chunks(plain, start, end, quotations, roster), names), names), []
    for at, chunk in enumerate(chunks):
        if chunk.kind == "name" or _is_name_too(plain, chunks, at) or _is_of_calling(plain, chunk, names):
            surname = _without_article(name_key(chunk.text))
            party = names.by_surname.get(surname) or names.leader(surname) or names.by_first_surname(surname)
            chunk = replace(chunk, kind="person", value=party) if party else chunk
        elif chunk.kind == "person":
            of = _realm(chunks, at) if chunk.title.endswith(_CROWNS) and not chunk.country else None
            chunk = _person(_with_calling(chunks, at, replace(chunk, country=of) if of else chunk), names, roster)
            rank = chunk.title.split()[-1] if chunk.title else ""
            if chunk.full and rank in _RANKS:
                names.ranks[rank] = chunk.value
        elif chunk.text in names.ranks and not chunk.possessive and at and chunks[at - 1].text == "the" and _tells(chunks, at):
            chunk = replace(chunk, kind="person", value=names.ranks[chunk.text])
        settled.append(chunk)
    return settled


def _without_places(plain: str, chunks: Sequence[Chunk], names: Names) -> list[Chunk]:
    """With a name that runs on from a place without a comma on its own: `In Marseille Macron said`, `In Cairo President Nasser said`."""
    apart = []
    for at, chunk in enumerate(chunks):
        head, surname = _place_and_name(plain, chunks, at)
        party = (names.by_surname.get(name_key(surname)) or names.leader(name_key(surname))) if head else None
        if not head or not (party or chunk.title):
            apart.append(chunk)
        else:
            cut = chunk.start + len(head)
            apart += [Chunk("name", chunk.start, cut, head), replace(chunk, start=cut + 1)]
            if not chunk.title:
                apart[-1] = replace(apart[-1], text=surname.lower(), value=party)
    return apart


def _place_and_name(plain: str, chunks: Sequence[Chunk], at: int) -> tuple[str, str]:
    """A place and the name, or the title with its name, that runs on from it, if they open a clause; empty where they are one."""
    chunk, words = chunks[at], plain[chunks[at].start : chunks[at].end]
    before = chunks[at - 1].text if at else ""
    if chunk.kind != "person" or chunk.possessive or before not in PREPOSITIONS or not does_something(chunks, at):
        return "", ""
    if not chunk.title:
        head, _, surname = words.rpartition(" ")
        return (head, surname) if chunk.full and not chunk.value.leader else ("", "")
    titled = _TITLED.match(words) if before in _PLACED else None
    return (titled["place"], titled["name"]) if titled else ("", "")


def _is_name_too(plain: str, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a capitalised word that is seldom a name may be one where it stands: `In parliament, May said`, `told May`, not `In May he said`."""
    chunk = chunks[at]
    if chunk.kind != "word" or not plain[chunk.start].isupper() or chunk.text not in NOT_NAMES:
        return False
    told = at > 0 and chunks[at - 1].text in OBJECT_VERBS | {"and"} and not text_at(chunks, at + 1).isdigit()
    return told or chunk.possessive or does_something(chunks, at) and (not at or chunks[at - 1].text not in PREPOSITIONS)


def _is_of_calling(plain: str, chunk: Chunk, names: Names) -> bool:
    """Whether a capitalised calling is the surname of somebody named before: `Major wrote`, `told Baker`, of John Major and James Baker."""
    alone = chunk.kind == "role" and not chunk.title and plain[chunk.start].isupper() and " " not in plain[chunk.start : chunk.end]
    return alone and bool(names.leader(chunk.text) or names.by_surname.get(name_key(chunk.text)))


def _realm(chunks: list[Chunk], at: int) -> str | None:
    """The country of a crowned head beside his name: `King Abdullah of Jordan`, `Jordan's King Abdullah`."""
    owns = at and chunks[at - 1].kind == "country" and chunks[at - 1].possessive
    return str(chunks[at - 1].value) if owns else country_of(chunks, at)


def _tells(chunks: list[Chunk], at: int) -> bool:
    """Whether whoever is called by a rank alone says or does something: `wrote the general`, `the colonel answered`."""
    return is_verb(chunks, at + 1) or at > 1 and is_verb(chunks, at - 2)


def _opened(chunks: Sequence[Chunk], names: Names) -> Sequence[Chunk]:
    """With a sentence's first word taken as a name only when it does something or is known: not `Much of …`, `Ahead of …`."""
    first = next((at for at, chunk in enumerate(chunks[:3]) if chunk.kind not in ("quote", "mark")), -1)
    if first < 0 or chunks[first].kind != "name" or chunks[first].possessive or first + 1 >= len(chunks):
        return chunks
    surname, after = name_key(chunks[first].text), chunks[first + 1]
    if surname in ROLES and surname.endswith("s"):  # "Diplomats were less kind"
        several = replace(chunks[first], kind="role", text=surname, value=Party(surname, "role", calling=surname))
        return [*chunks[:first], several, *chunks[first + 1 :]]
    if surname in names.by_surname or names.leader(surname):
        return chunks
    acts = after.kind == "word" and (after.text in _AFTER_NAME - {"earlier", "later", "ago", "before", "after"} or after.text.endswith("ed"))
    told_more = after.text == "," and not surname.endswith("ing") and _is_told_more(chunks, first + 2)
    if (acts or told_more) and not _are_things(chunks, first) and surname != "new":  # "New is an appeal for “calm”"
        return chunks
    return [*chunks[:first], replace(chunks[first], kind="word", text=surname, value=None), *chunks[first + 1 :]]


def _are_things(chunks: list[Chunk], first: int) -> bool:
    """Whether a plural opens a sentence with a participle of its own before the verb: `Photographs released on Sunday showed`;
    not `Roberts arrived on Sunday and said`."""
    return find(_THINGS, chunks, first) is not None


def _is_told_more(chunks: list[Chunk], at: int) -> bool:
    """Whether what follows a comma tells who somebody is: `Sok, a driver`, `Sok, 34,`, not `Second, Kim asks`."""
    if at >= len(chunks):
        return False
    return chunks[at].kind == "role" or chunks[at].text in DETERMINERS | {"who", "whose", "whom", "then", "now"} or chunks[at].text[:1].isdigit()


def _with_calling(chunks: list[Chunk], at: int, chunk: Chunk) -> Chunk:
    """With the trade that follows a name: `Kang Fixture, an analyst at …`."""
    able = not (chunk.value.leader or chunk.value.calling) and text_at(chunks, at + 1) == ","
    told = find(_TRADE, chunks, at) if able else None
    return replace(chunk, value=replace(chunk.value, calling=chunks[told["role"]].text)) if told else chunk


def _person(chunk: Chunk, names: Names, roster: Roster) -> Chunk:
    """Somebody's name as the person it means: a leader, one whom the article has introduced, or somebody new."""
    party = chunk.value
    if not party.leader:
        return _of_no_list(chunk, names, roster)
    if chunk.title and not chunk.full and party.name not in roster.parties:
        known = names.leader(chunk.text) or roster.by_surname(name_key(chunk.text), chunk.country or party.country, _office(chunk.title), names.day)
        names.introduce(known or party)
        return replace(chunk, value=known or party)
    if (
        len(chunk.text.split()) < min(3, len(party.name.split()))
        and party.name not in names.named
        and (other := roster.of_day(party, name_key(chunk.text), names.then)) != party
    ):
        names.introduce(other)
        chunk = replace(chunk, value=other)
    return _leader(chunk, names)


def _of_no_list(chunk: Chunk, names: Names, roster: Roster) -> Chunk:
    """The name of somebody whom no list has as a leader: introduced as one here, known by his full name, or by a title and his surname."""
    party, words = chunk.value, chunk.value.name.split()
    if not words:
        return chunk
    leaders = names.leaders.get(name_key(words[-1]), [])
    if chunk.full and len(words) > 1:
        key = name_key(party.name)
        known = next((other for other in [*leaders, *names.cast] if f" {name_key(other.name)}".endswith(f" {key}")), None)  # or `Peña Nieto`
        names.introduce(known or party)
        return replace(chunk, value=known) if known else chunk
    return _by_title(chunk, names, roster) if chunk.title else chunk


def _by_title(chunk: Chunk, names: Names, roster: Roster) -> Chunk:
    """A surname after a title: of somebody introduced before, or of a leader when the title is one he can have: `Prof. Yunus`,
    who heads a government."""
    surname = name_key(chunk.text)
    leader = names.leader(surname)
    led = leader and (leader.name not in roster.parties or chunk.title.split()[-1] in LEADER_TITLES | HONORIFICS | {"secretary", "minister"})
    monarch = _monarch(chunk, names, roster)
    if not names.leaders.get(surname):
        leader = monarch or leader  # "His Majesty King Abdullah", whose late namesake is named below
    known = names.by_surname.get(surname) or (leader if led else None) or monarch
    if _office(chunk.title) in _CROWNS:
        names.title(known or chunk.value, chunk)
    return replace(chunk, value=known) if known else chunk


def _monarch(chunk: Chunk, names: Names, roster: Roster) -> Party | None:
    """The king that a title and his first name mean on the article's day, whom no list calls so: `His Majesty King Abdullah`."""
    office = _office(chunk.title)
    return roster.by_surname(name_key(chunk.text), chunk.country or chunk.value.country, office, names.day) if office in _CROWNS else None


def _office(title: str) -> str:
    """The office in a title: `prime minister`, else its last word that is no courtesy: `president` of `President Sheikh`."""
    title = " ".join(word for word in title.split() if word not in HONORIFICS) or title
    return next(
        (office for office in ("prime minister", "general secretary", "first secretary", "supreme leader") if title.endswith(office)),
        title.split()[-1],
    )


def _leader(chunk: Chunk, names: Names) -> Chunk:
    """A leader's name: in full it introduces him; a bare surname may mean a namesake introduced before."""
    party, surname = chunk.value, name_key(chunk.text)
    rival = names.by_surname.get(surname)
    if chunk.full and chunk.title in ("mr", "mrs", "ms") and len(surname.split()) == 1 and party.name in names.named:
        return replace(chunk, rival=rival)  # "Mr Kim"
    if chunk.full and (listed := next((other for other in names.cast if name_key(other.name) == name_key(party.name)), None)):
        chunk, party = replace(chunk, value=listed), listed
    if chunk.full:
        names.title(party, chunk)
        names.introduce(party, chunk.text)
        return chunk
    if party.name in names.named:
        return replace(chunk, rival=rival)
    other = rival or names.leader(surname)
    if other == party and sum(surname in surnames_of(listed.name) for listed in names.cast) > 1:
        names.introduce(party)  # whom the article never names in full, or not yet, before his namesake
    return replace(chunk, value=other, rival=party if other == rival else None) if other else chunk


def holds_office(party: Party, title: str, roster: Roster, day: str | None) -> bool:
    """Whether a leader holds an office, by the people file or, of no list, by what the article calls him."""
    return roster.held(party, title, day) if party.name in roster.parties else means_office(title, party.calling)
