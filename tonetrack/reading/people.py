"""Who is named: the parties of a corpus by all their names and offices, others by the shape of their names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from tonetrack.corpus import Country, Office, Person
from tonetrack.corpus.leaders import table_rows, world_leaders
from tonetrack.reading.vocabulary import TITLES
from tonetrack.text import name_key

MAX_NAME = 8  # words of the longest name looked up at one place
# titles that mean whoever leads
ANY_LEADER = frozenset({*"leader dictator ruler strongman counterpart autocrat despot chief".split(), "head of state", "head of government"})
_STYLES = frozenset("ayatollah amir pope king queen monarch sovereign emir sheikh".split())  # titles that stand in a name: `King Charles`
_OF_WOMEN = frozenset("queen princess empress duchess chairwoman madam lady".split())  # words in the titles of women
_MONARCHS = dict.fromkeys(("monarch", "sovereign"), ("king", "queen", "emperor", "sultan", "emir", "amir"))  # by titles that mean any of them
_SYNONYMS = {"premier": "prime minister", "pontiff": "pope", "amir": "emir"}  # the title of the office
_LED_BY_PREMIER = frozenset(  # whose president or monarch presides
    "India|Israel|Italy|Germany|Austria|Greece|Ireland|Singapore|Bangladesh|Pakistan|Nepal|Ethiopia|Iraq|Malta|Hungary|Czech"
    " Republic|Czechia|Slovakia|Slovenia|Croatia"
    "|Bulgaria|Albania|Estonia|Latvia|Finland|Iceland|Portugal|Armenia|Georgia|Mauritius|Fiji|Samoa|Trinidad and Tobago|United"
    " Kingdom|Japan|Spain|Sweden|Norway|Denmark"
    "|Netherlands|Belgium|Luxembourg|Thailand|Malaysia|Cambodia|Bhutan|Lesotho|Tonga".split("|")
)

_SPELT = {  # parts of names that newspapers spell in several ways, in one of them
    other: spelling
    for spelling, others in {
        "mohammed": "mohammad mohamed mohamad muhammad muhammed", "hussein": "hussain husain husayn hossein", "ahmed": "ahmad", "hassan": "hasan",
        "abdullah": "abdallah abdulla", "mahmoud": "mahmud", "yousef": "yusuf yousuf youssef", "khaled": "khalid", "ibrahim": "ebrahim",
        "ismail": "esmail ismael", "aleksandr": "alexander alyaksandr aliaksandr", "sergei": "sergey", "dmitry": "dmitri", "volodymyr": "volodimir",
    }.items()
    for other in others.split()
}  # fmt: skip


@dataclass(frozen=True)
class Party:
    """Somebody or something that can speak: a person, an agency, a country, or people known by what they do.

    `calling` is the title or trade that the article gives ("analyst", "foreign ministry spokeswoman").
    """

    name: str
    kind: str = "person"
    leader: bool = False
    pronoun: str = ""
    calling: str = ""
    country: str = ""  # whose leader or official it is


class Roster:
    """The people, countries and agencies of a corpus, found by name; and which leader held an office on a day.

    Beside the corpus's own people stand the world's leaders, where it does not tell of them; of its own whom it does not call
    leaders, the world's list tells what they led.
    """

    def __init__(self, people: tuple[Person, ...], countries: tuple[Country, ...] = (), agencies: tuple[str, ...] = ()):
        self.entries: dict[str, tuple[str, object]] = {}  # by name key: the kind, and the Party or the country's name
        self.adjectives: set[str] = set()  # `North Korean`, which with an article means a person
        self._add_countries(countries)
        for agency in agencies:
            self.entries[name_key(agency)] = ("agency", Party(agency, "agency"))
        people = tuple(_as_listed(person) for person in people)
        told = {name_key(form) for person in people for form in (person.name, *person.aliases)}
        words = {word for key in told for word in key.split()}
        others = [self._by_its_name(_beside(person, words)) for person in world_leaders() if told.isdisjoint(map(name_key, whole_names(person)))]
        self.own = frozenset(person.name for person in people)
        self.people = {person.name: person for person in (*people, *others)}
        self.parties = {name: _party(person) for name, person in self.people.items()}
        for person in reversed((*people, *others)):  # of two people with one alias the first listed is meant
            for form in (*person.aliases, person.name):
                self.entries[name_key(form)] = ("person", self.parties[person.name])
        self._add_spellings(people)
        self.spelt = {_one_spelling(key): entry for key, entry in self.entries.items() if entry[0] == "person" and " " in key}
        self.first_words = {key.split()[0] for key in (*self.entries, *self.spelt) if key}
        leaders = [person for person in self.people.values() if person.leader]
        self.leaders: dict[str, list[Person]] = _grouped((person.country, person) for person in leaders)
        self.surnames: dict[str, list[Person]] = _grouped((name, person) for person in leaders for name in _ends(person.name))

    def _add_spellings(self, people: tuple[Person, ...]) -> None:
        """Other whole names of the corpus's own people, as the world's list has them: `Kim Jong-eun`."""
        own = {name_key(form): person.name for person in people for form in (person.name, *person.aliases)}
        for person in world_leaders():
            names = whole_names(person)
            if name := next((own[key] for form in names if (key := name_key(form)) in own), None):
                for form in names:
                    self.entries.setdefault(name_key(form), ("person", self.parties[name]))

    def _add_countries(self, countries: tuple[Country, ...]) -> None:
        """The corpus's countries by all their names, and the world's beside them."""
        for country in countries:
            for form in (country.name, *country.aliases):
                self.entries[name_key(form)] = ("country", country.name)
            for form in country.adjectives:
                self.adjectives.add(name_key(form))
                self.entries.setdefault(name_key(form), ("country", country.name))
        for form, name, adjective in _world():
            self.entries.setdefault(name_key(form), ("country", name))
            if adjective:
                self.adjectives.add(name_key(form))

    def _by_its_name(self, person: Person) -> Person:
        """The person, with the country as the corpus calls it."""
        kind, name = self.entries.get(name_key(person.country), ("", ""))
        return replace(person, country=str(name)) if kind == "country" and name != person.country else person

    def look_up(self, words: list[str]) -> tuple[int, str, object] | None:
        """The longest known name that the words begin with: (number of words, kind, Party or country name)."""
        first = name_key(words[0]).split(" ")[0] if words else ""
        if first not in self.first_words and _one_spelling(first) not in self.first_words:
            return None
        for count in range(min(MAX_NAME, len(words)), 0, -1):
            key = name_key(" ".join(words[:count]))
            entry = self.entries.get(key) or self.spelt.get(_one_spelling(key))
            if entry:
                return (count, *entry)
        return None

    def holders(self, country: str, title: str, day: str | None) -> list[Party]:
        """The leaders of a country that a title can mean on a day (ISO, or None when no day is known), likeliest first.

        `leader` and its kin mean whoever of the country is a leader; other titles must stand in one of his offices.
        """
        found = []
        for person in self.leaders.get(country, ()):
            if _terms(person, title, day) or not person.offices:
                found.append((person, self.parties[person.name]))
        if title in ANY_LEADER:
            found.sort(key=lambda both: _only_presides(both[0]))
        return [party for _, party in found]

    def of_same_office(self, party: Party, country: str, day: str | None) -> Party | None:
        """Who holds in a country the office that a leader holds in his on a day: the Indian counterpart of a prime minister."""
        person = self.people.get(party.name)
        held = [office.title for office in _terms(person, "leader", day)] if person else []
        return next((holder for title in held for holder in self.holders(country, title.lower(), day)), None)

    def by_surname(self, surname: str, country: str, title: str, day: str | None) -> Party | None:
        """The leader that a title and a bare surname mean: of that country, else in that office, on the day when several fit."""
        parties = [self.parties[person.name] for person in self.surnames.get(surname, ()) if not country or person.country == country]
        fits = [party for party in parties if self.held(party, title, day)] or [party for party in parties if self.held(party, title)]
        return fits[0] if len(fits) == 1 else None

    def of_day(self, party: Party, called: str, day: str | None) -> Party:
        """The leader whom a bare surname, or a name without its initials, means on a day (ISO, or a year): his namesake if only that one led then:
        President Bush of 1989, George Bush."""
        person = self.people.get(party.name)
        if not day or not person or not person.offices or self.held(party, "leader", day):
            return party
        *given, surname = called.split()
        ends = [end for end in (0, -1) if name_key(party.name).split()[end] == surname]
        others = {other.name for other in self.surnames.get(surname, ()) if ends and name_key(other.name).split()[ends[-1]] == surname}
        others = {name for name in others if not given or name_key(name).split()[0] == given[0]}
        then = [self.parties[name] for name in sorted(others) if self.held(self.parties[name], "leader", day)]
        return then[0] if len(then) == 1 else party

    def is_styled(self, party: Party, title: str) -> bool:
        """Whether a leader goes by a title that no office of his has: the ayatollah, the pope, the king."""
        person = self.people.get(party.name)
        return (
            title in _STYLES
            and person is not None
            and any(name_key(form).split()[0] in _MONARCHS.get(title, (title,)) for form in (person.name, *person.aliases))
        )

    def held(self, party: Party, title: str, day: str | None = None) -> bool:
        """Whether a leader held an office that the title can mean: on a day (ISO), or ever."""
        person = self.people.get(party.name)
        return person is not None and bool(_terms(person, title, day))


def _grouped(pairs: Iterable[tuple[str, Person]]) -> dict[str, list[Person]]:
    """The people of (key, person) pairs by their keys, in order."""
    groups: dict[str, list[Person]] = {}
    for key, person in pairs:
        groups.setdefault(key, []).append(person)
    return groups


def _ends(name: str) -> set[str]:
    """The first and the last word of a name, as looked up: one of them is the surname."""
    words = name_key(name).split()
    return {words[0], words[-1]}


def _only_presides(person: Person) -> bool:
    """Whether somebody is the head of a state that a prime minister leads."""
    return person.country in _LED_BY_PREMIER and not any(
        "prime minister" in office.title.lower() or "chancellor" in office.title.lower() for office in person.offices
    )


def whole_names(person: Person) -> tuple[str, ...]:
    """A person's name and those aliases that are not one bare word."""
    return (person.name, *(alias for alias in person.aliases if " " in alias))


def _as_listed(person: Person) -> Person:
    """Somebody of a corpus; if it does not call him a leader and the world's list does, with what he led by that: Medvedev."""
    listed = None if person.leader else next((_listed()[key] for form in whole_names(person) if (key := name_key(form)) in _listed()), None)
    return replace(person, leader=True, offices=listed.offices, pronoun=person.pronoun or listed.pronoun) if listed else person


@lru_cache(maxsize=1)
def _listed() -> dict[str, Person]:
    """The world's leaders by their whole names as they are looked up; of two of one name the first listed is meant."""
    return {name_key(form): person for person in reversed(world_leaders()) for form in whole_names(person)}


def _beside(person: Person, words: set[str]) -> Person:
    """A leader of the world without the bare names ("Johnson") that are part of the name of somebody of whom the corpus tells: one of these words."""
    aliases = tuple(alias for alias in person.aliases if " " in alias or name_key(alias) not in words)
    return person if aliases == person.aliases else replace(person, aliases=aliases)


def _terms(person: Person, title: str, day: str | None) -> list[Office]:
    """Those of somebody's offices that a title can mean: that he held on a day, or ever."""
    return [office for office in person.offices if means_office(title, office.title) and (not day or _is_in(office, day))]


def _is_in(office: Office, day: str) -> bool:
    """Whether somebody is in an office on a day; one that is known by month or year counts for the whole of it."""
    return (office.since or "0") <= day <= (office.until + "~" if office.until else "~")


@lru_cache(maxsize=1)
def _world() -> tuple[tuple[str, str, bool], ...]:
    """Every country's name, adjectives and capital, for leaders of whom a corpus tells nothing: (form, country, is an adjective).

    Source: countries.csv and capitals.csv of tonetrack.corpus.
    """
    forms = [
        (form, row["name"], form != row["name"])
        for row in table_rows("countries.csv")
        for form in (row["name"], *row["adjectives"].split("|"))
        if form
    ]
    return (*forms, *((capital, row["country"], False) for row in table_rows("capitals.csv") for capital in row["capitals"].split("|")))


@lru_cache(maxsize=1)
def _first_names() -> dict[str, str]:
    """he or she by first name as it is looked up; names that both bear are left out, as are those that end an East Asian name.

    Source: first_names.csv of tonetrack.corpus.
    """
    return {name_key(name): row["pronoun"] for row in table_rows("first_names.csv") for name in row["names"].split("|")}


def pronoun_of(name: str) -> str:
    """he or she, as a person's first name tells it; empty for a bare surname and for names that do not tell."""
    words = [word for word in name.split() if name_key(word) not in TITLES]
    return _first_names().get(name_key(words[0]), "") if len(words) > 1 else ""


def means_office(title: str, office: str) -> bool:
    """Whether a title can mean an office: `premier` a prime minister, `monarch` a king, `leader` any."""
    if title in ANY_LEADER:
        return True
    names = (title, _SYNONYMS.get(title, title), *_MONARCHS.get(title, ()))
    return any(name in office.lower() for name in names)


def _one_spelling(key: str) -> str:
    """The key of a whole name, each part of it spelt in one of the ways newspapers spell it."""
    return " ".join(_SPELT.get(word, word) for word in key.split())


def _party(person: Person) -> Party:
    """A person as one who can speak; a leader is a she by title or first name where nothing tells, else a he."""
    words = {word for form in (person.name, *person.aliases, *(office.title for office in person.offices)) for word in name_key(form).split()}
    told = person.pronoun or (("she" if words & _OF_WOMEN or pronoun_of(person.name) == "she" else "he") if person.leader else "")
    return Party(person.name, "person", person.leader, told, country=person.country)
