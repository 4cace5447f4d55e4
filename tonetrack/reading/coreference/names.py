"""Who a name or an office means at its place in an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tonetrack.reading.people import ANY_LEADER, Party, Roster, means_office, name_key
from tonetrack.reading.sentences.parsing import Chunk, parse_chunks
from tonetrack.reading.sentences.phrases import country_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ADVERBS,
    BE,
    DETERMINERS,
    HONORIFICS,
    LEADER_TITLES,
    ORGANISATION,
    PREPOSITIONS,
    ROLES,
    STATE_OFFICES,
    TITLES,
    VERBS,
)
from tonetrack.text import sentence_spans

_CAPITALISED = re.compile(r"\b[A-Z][\w'-]*(?: [A-Z][\w.'-]*){0,4}")
_RANKS = frozenset("general marshal admiral colonel captain major sheikh imam ayatollah cardinal archbishop patriarch".split())
_OFTEN_AT_HOME = ANY_LEADER | {"president", "prime minister", "counterpart", "same"}  # without a country these mean the one at home, or anybody
_COMES_TO = frozenset("sworn elected reelected re-elected inaugurated chosen appointed installed crowned enthroned".split())  # an office, in the passive
_HEADS = re.compile(r"(?:the |who )?(?:head|chief|chief adviser|chief advisor|chairman|chairwoman|chair|premier|leader|president|heads|leads|who heads|who leads) (?:of )?(?:the |its |[\w-]+ )?(?:interim|transitional|caretaker|provisional|military|ruling|new) (?:government|council|junta|administration|cabinet)\b")
_REGNAL = re.compile(r"[^\W\d_]+ (?:I{2,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)")
_THRONE = re.compile(r"\b(?:king|queen|throne|monarch|crown|sultan|emir|emperor)\b", re.I)
INTRODUCED = 20_000  # characters at the top of an article in which its people are introduced
_STATE = STATE_OFFICES | {"prime minister"}  # offices of which nobody holds two at once
MOST_NAMES = 2000  # surnames remembered of one article: a page with more is a directory


@dataclass
class Names:
    """The people an article has introduced so far by their full names: others by surname, leaders by surname and name."""

    by_surname: dict[str, Party] = field(default_factory=dict)
    leaders: dict[str, list[Party]] = field(default_factory=dict)  # by surname, in the order of their mention
    named: set[str] = field(default_factory=set)  # leaders named in full
    cast: list[Party] = field(default_factory=list)  # leaders named in full anywhere in the article
    bare: dict[str, set[Party | None]] = field(default_factory=dict)  # by title, who was introduced without a country; None for one with
    called: dict[str, set[Party]] = field(default_factory=dict)  # by office: the leaders called by it with their country
    ranks: dict[str, Party] = field(default_factory=dict)  # who was named in full with it last: `General Joseph Aoun`
    offices: dict[str, set[str]] = field(default_factory=dict)  # by name: the offices by which the article calls a leader
    day: str | None = None  # the article's, for who holds an office
    then: str | None = None  # the day or year that the sentence being read is of

    def introduce(self, party: Party) -> None:
        """Remember somebody named in full, so that a bare surname may mean him."""
        surnames = surnames_of(party.name)
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
        called = self.called.get(title, set())
        return next(iter(called)) if len(called) == 1 else None

    def title(self, party: Party, chunk: Chunk) -> None:
        """Remember whom the article first calls `President X` without his country: at home, `the president` is him."""
        office = _office(chunk.title) if chunk.title else ""
        if office in _STATE:
            self.offices.setdefault(party.name, set()).add(office)
        if office and party.name not in self.named:
            self.bare.setdefault(office, set()).add(party if not chunk.country or office == "leader" else None)  # of no other the article says leader
            if chunk.country and party.leader:
                self.call(party, office)

    def at_home(self, title: str) -> Party | None:
        """The leader whom `the president` means without a country: the only one introduced so, beside others with theirs."""
        bare = self.bare.get(title, set())
        known = bare - {None}
        return next(iter(known)) if len(known) == 1 else None

    def holds(self, party: Party, title: str, roster: Roster) -> bool:
        """Whether a title means a leader by what the article calls him, else by who was in office on its day."""
        told = self.offices.get(party.name, set())
        return any(means_office(title, office) for office in told) if told else holds_office(party, title, roster, self.day)

    def leader(self, surname: str) -> Party | None:
        """The leader of that surname named in full last."""
        known = next(iter(reversed(self.leaders.get(name_key(surname), []))), None)
        return known or next((party for party in self.cast if name_key(surname) in surnames_of(party.name)), None)


def surnames_of(name: str) -> set[str]:
    """What a full name's bearer may be called for short, as it is looked up: its last word, and the first of an East Asian name."""
    words = [word for word in name.split() if name_key(word) not in TITLES] or name.split()
    ends = {name_key(words[0]), name_key(words[-1])}
    return ends | {_without_article(word) for word in ends}


def _without_article(surname: str) -> str:
    """`sharaa` of `al sharaa`"""
    return surname.split()[-1] if surname.split()[:1] and surname.split()[0] in ("al", "el", "as", "ash") else surname


def find_cast(plain: str, roster: Roster, day: str | None = None) -> list[Party]:
    """The leaders of the roster that a text names, most often named first: who it is about.

    A bare surname counts for the one of that surname whom the text names in full.
    """
    full: dict[Party, int] = {}
    bare: dict[Party, int] = {}
    for found in _CAPITALISED.finditer(plain):
        words = [word.removesuffix("'s") for word in found.group().split()]
        for place in range(len(words)):
            entry = roster.look_up(words[place:])
            if entry and entry[1] == "person" and entry[2].leader and not _names_place(words[place + entry[0] :]):
                counts, party = (full, entry[2]) if entry[0] > 1 else (bare, roster.of_day(entry[2], name_key(words[place]), day))
                counts[party] = counts.get(party, 0) + 1
                break
    for party, count in bare.items():
        surnames = surnames_of(party.name)
        meant = party if party in full else next((other for other in full if surnames & surnames_of(other.name)), party)
        full[meant] = full.get(meant, 0) + count
    for party in _unlisted(plain, roster):
        full[party] = plain.count(party.name.split()[-1])
    return sorted(full, key=lambda party: -full[party])


def _names_place(after: list[str]) -> bool:
    """Whether a leader's name is part of another: `Kim Il Sung Square`, `Ho Chi Minh City`."""
    return bool(after) and after[0].rstrip(".").lower() in ORGANISATION


def _unlisted(plain: str, roster: Roster) -> list[Party]:
    """Leaders that no list has, by how an article introduces them: `Zambian President X`, `Mongolia's president, X,`, `X, the king of Y`."""
    found: dict[str, Party] = {}
    other = None  # named last: whose counterpart somebody is
    for start, end in sentence_spans(plain[:INTRODUCED]):
        chunks = parse_chunks(plain, start, end, {}, roster)
        for at, chunk in enumerate(chunks):
            party = _introduced(chunks, at) or _reigning(chunk, plain) if chunk.kind == "person" and chunk.full else None
            if party and party.name not in roster.parties:
                of_other = party.calling == "counterpart" and other is not None and not other.leader and name_key(other.name) not in found
                if not of_other:
                    found.setdefault(name_key(party.name), party)
            other = chunk.value if chunk.kind == "person" and chunk.full else other
    return list(found.values())


def _reigning(chunk: Chunk, plain: str) -> Party | None:
    """The king in `Mohammed VI`, by the number after his name, where an article speaks of a throne; None for anybody else."""
    reigns = chunk.value.kind == "person" and _REGNAL.fullmatch(chunk.value.name) and _THRONE.search(plain)
    return replace(chunk.value, leader=True, calling="king") if reigns else None


def _introduced(chunks: list[Chunk], at: int) -> Party | None:
    """The leader that a full name is introduced as, by a title before it or an office set beside it; None for anybody else."""
    party = chunks[at].value
    if party.leader:
        return party
    if party.kind == "person" and (heads := _heads_government(chunks, at)):
        return replace(party, leader=True, calling=heads)
    if party.kind == "person" and (sworn := _sworn_in(chunks, at)):
        return replace(party, leader=True, country=sworn.country, calling=sworn.title)
    if party.kind == "person" and chunks[at].title == "counterpart" and chunks[at].country:
        return replace(party, leader=True, country=chunks[at].country, calling="counterpart")  # "told Vietnamese counterpart Truong Tan Sang"
    if party.kind != "person" or chunks[at].title and chunks[at].title not in HONORIFICS:
        return None
    before = chunks[at - 2] if at > 1 and chunks[at - 1].text == "," else None
    after = (
        next((chunk for chunk in chunks[at + 2 : at + 5] if chunk.kind != "word"), None)
        if at + 2 < len(chunks) and chunks[at + 1].text == ","
        else None
    )
    closes = at + 1 < len(chunks) and chunks[at + 1].text == ","
    if closes and at > 3 and before and before.kind == "country" and chunks[at - 3].text == "of" and chunks[at - 4].kind == "office":
        return replace(party, leader=True, country=str(before.value), calling=chunks[at - 4].title)  # "the King of Spain, Felipe VI,"
    if before and before.kind == "office" and before.country and closes:
        return replace(party, leader=True, country=before.country, calling=before.title)
    if after and after.kind == "office":
        place = chunks.index(after)
        country = after.country or next(
            (str(chunk.value) for chunk in chunks[place + 1 : place + 4] if chunk.kind == "country" and chunks[place + 1].text == "of"), ""
        )
        return replace(party, leader=True, country=country, calling=after.title) if country else None
    return None


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
    after = chunks[at + 2 : at + 10] if at + 1 < len(chunks) and chunks[at + 1].text == "," else []
    of = max((place for place in range(max(1, at - 7), at) if chunks[place].text == "of"), default=at)
    before = chunks[of - 1 : at - 1] if at and chunks[at - 1].text == "," else []  # "the head of Mali's military junta, X,"
    rows = [" ".join(chunk.text for chunk in row) for row in (after, before)]
    return "head of government" if any(_HEADS.match(words) for words in rows) else ""


def parse_sentence(plain: str, start: int, end: int, quotations: dict[int, int], roster: Roster, names: Names) -> list[Chunk]:
    """The chunks of a sentence, surnames taken as the people introduced before them; `names` learns those it introduces."""
    chunks, settled = _without_places(plain, _opened(parse_chunks(plain, start, end, quotations, roster), names), names), []
    for at, chunk in enumerate(chunks):
        if chunk.kind == "name":
            surname = _without_article(name_key(chunk.text))
            party = names.by_surname.get(surname) or names.leader(surname)
            chunk = replace(chunk, kind="person", value=party) if party else chunk
        elif chunk.kind == "person":
            chunk = _person(_with_calling(chunks, at, chunk), names, roster)
            rank = chunk.title.split()[-1] if chunk.title else ""
            if chunk.full and rank in _RANKS:
                names.ranks[rank] = chunk.value
        elif chunk.text in names.ranks and not chunk.possessive and at and chunks[at - 1].text == "the" and _tells(chunks, at):
            chunk = replace(chunk, kind="person", value=names.ranks[chunk.text])
        settled.append(chunk)
    return settled


def _without_places(plain: str, chunks: list[Chunk], names: Names) -> list[Chunk]:
    """With a name that runs on from a place without a comma on its own: `In Marseille Macron said`."""
    apart = []
    for at, chunk in enumerate(chunks):
        head, _, surname = plain[chunk.start : chunk.end].rpartition(" ")
        runs_on = chunk.kind == "person" and chunk.full and not chunk.value.leader and at and chunks[at - 1].text in PREPOSITIONS and is_verb(chunks, at + 1)
        party = (names.by_surname.get(name_key(surname)) or names.leader(name_key(surname))) if head and runs_on else None
        if party is None:
            apart.append(chunk)
        else:
            cut = chunk.start + len(head)
            apart += [Chunk("name", chunk.start, cut, head), replace(chunk, start=cut + 1, text=surname.lower(), value=party)]
    return apart


def _tells(chunks: list[Chunk], at: int) -> bool:
    """Whether whoever is called by a rank alone says or does something: `wrote the general`, `the colonel answered`."""
    return is_verb(chunks, at + 1) or at > 1 and is_verb(chunks, at - 2)


def _opened(chunks: list[Chunk], names: Names) -> list[Chunk]:
    """With a sentence's first word taken as a name only when it does something or is known: not `Much of …`, `Ahead of …`."""
    first = next((at for at, chunk in enumerate(chunks[:3]) if chunk.kind not in ("quote", "mark")), -1)
    if first < 0 or chunks[first].kind != "name" or chunks[first].possessive or first + 1 >= len(chunks):
        return chunks
    surname, after = name_key(chunks[first].text), chunks[first + 1]
    if surname in ROLES and surname.endswith("s"):  # "Diplomats were less kind"
        return [*chunks[:first], replace(chunks[first], kind="role", text=surname, value=Party(surname, "role", calling=surname)), *chunks[first + 1 :]]
    if surname in names.by_surname or names.leader(surname):
        return chunks
    if not _are_things(chunks, first) and (
        after.text == ","
        and not surname.endswith("ing")
        and _is_told_more(chunks, first + 2)
        or after.kind == "word"
        and after.text in VERBS | BE | ADVERBS | {"and"}
        or after.kind == "word"
        and after.text.endswith("ed")
    ):
        return chunks
    return [*chunks[:first], replace(chunks[first], kind="word", text=surname, value=None), *chunks[first + 1 :]]


def _are_things(chunks: list[Chunk], first: int) -> bool:
    """Whether a plural opens a sentence with a participle of its own before the verb: `Photographs released on Sunday showed`."""
    after = chunks[first + 1 : first + 3]
    if not chunks[first].text.endswith("s") or len(after) < 2 or not after[0].text.endswith("ed") or after[1].text not in PREPOSITIONS:
        return False
    clause = chunks[first + 3 : first + 14]
    end = next((at for at, chunk in enumerate(clause) if chunk.text in ("and", "but", ",")), len(clause))  # "Roberts arrived on Sunday and said"
    return any(chunk.kind == "word" and chunk.text in VERBS for chunk in clause[1:end])


def _is_told_more(chunks: list[Chunk], at: int) -> bool:
    """Whether what follows a comma tells who somebody is: `Sok, a driver`, `Sok, 34,`, not `Second, Kim asks`."""
    return at < len(chunks) and (chunks[at].text in DETERMINERS | {"who", "whose", "whom", "then", "now"} or chunks[at].kind == "role" or chunks[at].text[:1].isdigit())


def _with_calling(chunks: list[Chunk], at: int, chunk: Chunk) -> Chunk:
    """With the trade that follows a name: `Kang Fixture, an analyst at …`."""
    if chunk.value.leader or chunk.value.calling or at + 2 >= len(chunks) or chunks[at + 1].text != ",":
        return chunk
    for after in chunks[at + 2 : at + 9]:
        if after.kind == "role":
            return replace(chunk, value=replace(chunk.value, calling=after.text))
        if after.kind not in ("word", "country", "organisation", "name", "date") or after.text in ("who", "said", "of"):
            break
    return chunk


def _person(chunk: Chunk, names: Names, roster: Roster) -> Chunk:
    party = chunk.value
    if party.leader and chunk.title and not chunk.full and party.name not in roster.parties:
        known = names.leader(chunk.text) or roster.by_surname(name_key(chunk.text), party.country, _office(chunk.title), names.day)
        names.introduce(known or party)
        return replace(chunk, value=known or party)
    if party.leader:
        if " " not in chunk.text and party.name not in names.named and (other := roster.of_day(party, name_key(chunk.text), names.then)) != party:
            names.introduce(other)
            chunk = replace(chunk, value=other)
        return _leader(chunk, names)
    if called := next((other for other in names.leaders.get(name_key(party.name.split()[-1]), []) if other.name == party.name), None) if party.name.split() else None:
        return replace(chunk, value=called)  # of no list as a leader, but introduced as one: "Russia's President Dmitry Medvedev"
    if chunk.full and len(party.name.split()) > 1:
        listed = [*names.leaders.get(name_key(party.name.split()[-1]), []), *names.cast]
        known = next((other for other in listed if name_key(other.name) == name_key(party.name)), None)
        if known:
            names.introduce(known)
            return replace(chunk, value=known)
        names.introduce(party)
    elif (party.name.split() or [""])[0] and chunk.title:
        surname = name_key(chunk.text)
        leader = names.leader(surname)
        led = leader and (leader.name not in roster.parties or chunk.title.split()[-1] in LEADER_TITLES | HONORIFICS | {"secretary", "minister"})
        known = names.by_surname.get(surname) or (leader if led else None)  # "Prof. Yunus", who heads a government
        return replace(chunk, value=known) if known else chunk
    return chunk


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
        names.introduce(party)
        return chunk
    if party.name in names.named:
        return replace(chunk, rival=rival)
    other = rival or names.leader(surname)
    return replace(chunk, value=other) if other else chunk


def holds_office(party: Party, title: str, roster: Roster, day: str | None) -> bool:
    """Whether a leader holds an office, by the people file or, of no list, by what the article calls him."""
    return roster.held(party, title, day) if party.name in roster.parties else means_office(title, party.calling)
