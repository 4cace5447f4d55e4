"""The sides of a letter by name: what it says of its reader's country is said of the reader, of its sender's, of the sender.

A letter that is known to go to the Soviet Union says "the Soviet Government has broken its word" to its reader's face, and one
from there says it of itself. So the names of the two sides are read as "you" and "we", and the rules for these are the rules
for them. What a sentence charges somebody with strikes at whom it names as the doer: the reader, or a third party.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from tonetrack.corpus import Corpus, Country, Person
from tonetrack.corpus.country_codes import find_countries, printed_forms
from tonetrack.corpus.leaders import table_rows, world_leaders
from tonetrack.scoring.hits import BLAME, NAMED, Hit
from tonetrack.scoring.moves import AT_YOU
from tonetrack.scoring.sides import turned
from tonetrack.scoring.targets import OWN_NAMED, OWN_SIDE, READER_NAMED, SHARED, SUFFERED_NAMED, THIRD_NAMED

_STATE = r"(?:[Gg]overnment|side|authorities|regime|leaders?|leadership|people|troops|army|forces|police|media|[Pp]arty|Central)\b"
_JOINED = r"(?:-| and (?:the )?|, )"
_NOUN = r"(?:(?:the|all|both|so|many|several|two|these|young|innocent|peaceful|peace-loving|heroic|brotherly|fraternal|entire|whole) )*\W?"
_OF = re.compile(rf"\bof {_NOUN}$")
# Before a name: what is done to it, or where. Who does it stands first, or after "by" and "of".
_GOVERNED = re.compile(rf"\b(?:against|on|upon|at|in|into|to|towards?|with|for|from|over|between|near|around|than|st(?:and|ood|ands) by) {_NOUN}$")
_TOLD = re.compile(rf"\b(?:by|which|that) {_NOUN}$")
_CLAUSE = re.compile(r"\b(?:that|who|whom|whose|which|how|when|while|because|if|whether|against|despite|without)\b")
_SUFFERS = re.compile(  # what stands between a name and what is done to it, or fought by it
    r"\b(?:suffer\w*|victims?|resist\w*|withst\w+|endur\w+|fac(?:e|es|ed|ing)|overc[oa]me|defeat\w*|defend\w*|repuls\w+|repel\w*"
    r"|struggl\w+|f(?:ight|ought)\w*|oppos\w+|condemn\w*|reject\w*|denounc\w+)\b"
    r"|\b(?:is|are|was|were|been|being)(?: \w+)? (?:under\b|\w+(?:ed|uck|orn)$)"
)
_TAKES_AN_OBJECT = re.compile(  # "the bombing of Cuba" is done to it, "the provocations of Cuba" by it
    r"\b(?:\w+ing|murders?|assassinations?|massacres?|slaughter|killings?|death|invasions?|occupation|sieges?|bombardments?|destruction|persecution"
    r"|blockades?|partition|plunder|oppression|enslavement|encirclement|strangulation|isolation|subversion|overthrow|division) $"
)
_ON_US = re.compile(r"\b(?:against|on|upon|of|at|to|in) (?:our|my)\b|\bprotest")  # "the attack on our embassy in Cuba" is no sorrow of Cuba's
_GOES_ON = re.compile(r"\W*(?:This|That|It|Such|These|Those|They|Both)\b")


PRONOUNS = frozenset(("YOU", "YOUR", "WE", "OUR"))


class Sides(NamedTuple):
    """The names of a letter's reader, of its sender and of all others, as patterns."""

    reader: re.Pattern[str]
    sender: re.Pattern[str]
    others: re.Pattern[str]

    def told(self, text: str) -> str:
        """The text with the names of its sides as "YOU" and "WE", in capitals: rules read them, no phrase has them, as a name is not
        as warm as "you". Same length, so that positions hold.

        >>> sides_of("Soviet Union", "Cuba").told("Cuba saw that the Soviet Government lied.")
        'WE   saw that YOUR       Government lied.'
        """
        for pattern, person, owner in ((self.reader, "YOU", "YOUR"), (self.sender, "WE", "OUR")):
            text = pattern.sub(lambda found: _as_person(found, person, owner), text)
        return text

    def struck(self, found: list[Hit], sentence: str, places: Callable[[], Sequence[tuple[int, int]]], before: str) -> tuple[list[Hit], str]:
        """The phrases of a sentence by whom it names as the doer of what it blames, and who that is: a rule, or empty.

        `places` tells those of its words; `before` is the doer in the sentence before, of whom "this" and "they" are said.
        """
        blaming = [hit for hit in found if hit.strength < 0 and hit.category in BLAME]
        spans = places() if blaming else ()
        blamed = [(spans[hit.start][0], spans[hit.end - 1][1]) for hit in blaming]
        named = self._named(sentence, others=bool(blamed))
        doer = _doer(sentence, named, blamed)
        if before and _GOES_ON.match(sentence) and not any(rule == doer for *_, rule in named):
            doer = before
        if named and {rule for *_, rule in named} == {OWN_NAMED}:
            found = [hit._replace(strength=OWN_SIDE * hit.strength, rule=OWN_NAMED) if _is_boast(hit) else hit for hit in found]
        found = [_struck(hit, doer) for hit in found] if doer else found
        return ([_told_by_name(hit) for hit in found] if any(rule != THIRD_NAMED for *_, rule in named) else found), doer

    def _named(self, sentence: str, *, others: bool) -> list[tuple[int, int, str]]:
        """The parties that a sentence names, in order: start, end, the rule for what each does; others where somebody is blamed."""
        parties = ((self.reader, READER_NAMED), (self.sender, OWN_NAMED), (self.others, THIRD_NAMED))[: 2 + others]
        return sorted((*found.span(), rule) for pattern, rule in parties for found in pattern.finditer(sentence))


def _doer(sentence: str, named: Sequence[tuple[int, int, str]], blamed: Sequence[tuple[int, int]]) -> str:
    """The rule of the first named party but the sender that can have done what is blamed; what the reader suffers is felt with him."""
    done_to = [one for one in named if _is_done_to(sentence, *one[:2], blamed)]
    acting = (one for one in named if one not in done_to and one[2] != OWN_NAMED)
    doer = next((rule for start, end, rule in acting if _may_do(sentence, start, end, blamed)), "")
    sufferers = {rule for *_, rule in done_to}
    shared = blamed and READER_NAMED in sufferers and OWN_NAMED not in sufferers and not _ON_US.search(sentence)
    return SUFFERED_NAMED if shared and doer != READER_NAMED else doer


def _as_person(found: re.Match[str], person: str, owner: str) -> str:
    """The name as a pronoun; as it stands after a preposition ("President of Cuba", "relations with Cuba" do nothing), or where it is too short."""
    word, before = owner if found["owner"] is not None or found["adjective"] else person, (found.string, 0, found.start())
    if _GOVERNED.search(*before) or _OF.search(*before) or len(word) > len(found.group()):
        return found.group()
    return word.ljust(len(found.group()))


def _is_done_to(sentence: str, start: int, end: int, blamed: Sequence[tuple[int, int]]) -> bool:
    """Whether a name stands for whom it is done to: "against Cuba", "provoking Cuba", "Cuba is threatened", "Cuba has resisted"."""
    if _GOVERNED.search(sentence, 0, start):
        return True
    if of := _OF.search(sentence, 0, start):
        return _TAKES_AN_OBJECT.search(sentence, 0, of.start()) is not None
    if any(stop <= start and not sentence[stop:start].strip() for _, stop in blamed):
        return True
    after = next((stop for begin, stop in blamed if begin >= end), len(sentence))
    return _SUFFERS.search(sentence, end, after) is not None


def _may_do(sentence: str, start: int, end: int, blamed: Sequence[tuple[int, int]]) -> bool:
    """Whether a name can be the doer: its sentence's subject, before what is blamed, or said to be behind it."""
    if of := _OF.search(sentence, 0, start):
        return any(stop <= start and not sentence[stop : of.start()].strip() for _, stop in blamed)
    if _TOLD.search(sentence, 0, start) or not blamed:
        return True
    first = next((begin for begin, _ in blamed if begin >= end), -1)
    return first >= 0 and not _CLAUSE.search(sentence, end, first)


def _told_by_name(hit: Hit) -> Hit:
    """A phrase read as said to "you" or of "us" in a sentence that names the side: its rule says so."""
    return hit._replace(rule=f"{hit.rule}, {NAMED}") if hit.rule.endswith(("at you", AT_YOU, "to the reader", "own side")) else hit


def _is_boast(hit: Hit) -> bool:
    """Whether a phrase praises, and nobody knows yet that it is its own side."""
    return hit.strength > 0 and hit.category in ("praise", "struggle") and not hit.rule


def _struck(hit: Hit, doer: str) -> Hit:
    """A phrase as it is meant where that is the doer, or the one to whom it was done; what the sentence does to its reader stays."""
    if hit.strength >= 0 or hit.rule == AT_YOU or hit.category not in BLAME | {"displeasure"}:
        return hit
    if doer == READER_NAMED:
        return hit._replace(rule=READER_NAMED) if hit.category in BLAME else hit
    if hit.category == "displeasure":
        return hit._replace(strength=0.0, rule=doer)
    if doer == SUFFERED_NAMED:
        return hit._replace(category="solidarity", strength=SHARED, rule=SUFFERED_NAMED)
    return turned(hit._replace(rule=""))._replace(rule=THIRD_NAMED)


@lru_cache(maxsize=256)
def sides_of(recipient: str, sender: str = "", *, people: tuple[Person, ...] = (), countries: tuple[Country, ...] = ()) -> Sides | None:
    """The sides of a letter from the names of its recipient and sender, each a country or a leader; None where neither is known.

    `people` and `countries` are those of a corpus; the countries and leaders that ship with the package are known without.
    """
    reader, writer = (_country_of(name, people) for name in (recipient, sender))
    if not reader and not writer or reader == writer:
        return None
    to, by = (_forms(country, countries) for country in (reader, writer))
    others = printed_forms().difference(*to, *by)
    return Sides(_pattern(to, by), _pattern(by, to), re.compile(rf"\b(?=[A-Zs])(?<!-)(?:{_any(others)})s?(?![\w-])"))


def sides_in(corpus: Corpus, recipient: str, sender: str) -> Sides | None:
    """The sides of a letter of a corpus, by its people and countries."""
    return sides_of(recipient, sender, people=corpus.people, countries=corpus.countries)


def _country_of(name: str, people: Iterable[Person]) -> str:
    """The country that a name is of: that of a leader called so, or its own, or that of a leader whose name is in it; empty when it is not known."""
    name, leaders = " ".join(name.split()), (*people, *world_leaders())
    if called := next((person.country for person in leaders if name in (person.name, *person.aliases)), ""):
        return called
    if named := next((code for _, _, code in find_countries(name.split())), ""):
        return next(row["name"] for row in table_rows("countries.csv") if row["code"] == named)
    return next((person.country for person in leaders if any(f" {form} " in f" {name} " for form in (person.name, *person.aliases))), "")


def _forms(country: str, countries: Iterable[Country]) -> tuple[set[str], set[str]]:
    """The names of a country, and its adjectives, in the package's tables and a corpus's."""
    rows = [(row["aliases"].split("|"), row["adjectives"].split("|")) for row in table_rows("countries.csv") if row["name"] == country]
    rows += [(row["capitals"].split("|"), []) for row in table_rows("capitals.csv") if row["country"] == country]
    rows += [(one.aliases, one.adjectives) for one in countries if one.name == country]
    adjectives = _with_points({form for _, row in rows for form in row if form})
    return _with_points({form for row, _ in rows for form in (country, *row) if form}) - adjectives, adjectives


def _with_points(forms: set[str]) -> set[str]:
    """The forms, with "north Korea" beside "North Korea"."""
    return forms | {form[0].lower() + form[1:] for form in forms if form.startswith(("North ", "South "))}


def _pattern(own: tuple[set[str], set[str]], other: tuple[set[str], set[str]]) -> re.Pattern[str]:
    """The names of a side as words: not where they are joined with the other's, as in "China-DPRK relations"."""
    (names, adjectives), beside = map(_any, own), _any(set().union(*other))
    named = rf"(?:{names})(?:(?P<owner>['’]s?(?!\w)|(?= {_STATE}))|(?!\w))"
    demonym = rf"(?:{adjectives})s(?!\w)|(?P<adjective>{adjectives})(?!\w)"
    return re.compile(rf"\b(?=[A-Zns]|[Tt]he )(?<!-)(?<!and )(?<!and the )(?:[Tt]he )?(?:{named}|{demonym})(?!-)(?!{_JOINED}(?:{beside})(?!\w))")


def _any(forms: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; by their first letters, as most words begin with another."""
    ordered = sorted(forms, key=lambda form: (form[:2], -len(form), form))
    by_start = ((start, "|".join(re.escape(form[2:]) for form in those)) for start, those in groupby(ordered, key=lambda form: form[:2]))
    return "|".join(f"{re.escape(start)}(?:{rest})" for start, rest in by_start) or "(?!)"
