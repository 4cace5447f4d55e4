"""The short name of a person on charts, in tables and on pages: what the press calls him after it has named him once."""

from __future__ import annotations

import re
from functools import lru_cache

from tonetrack.corpus import Corpus, Person
from tonetrack.corpus.country_codes import country_code
from tonetrack.corpus.leaders import world_leaders
from tonetrack.text import name_key

PARTICLES = frozenset(
    "abdel abdul al ap arap bin ben bint ibn abu ould von van vom zu zum der den de della del di da do dos das du la le lo st ter ten af av".split()
)
FAMILY_FIRST = frozenset({"CN", "TW", "KP", "KR", "SG", "HK", "MO"})
GIVEN_FIRST = frozenset({"ET", "ER", "IS", "LA", "MY", "TH"})  # whose people go by the given name, which stands first: Abiy, Thaksin
GIVEN_LAST = frozenset({"VN"})  # by the given name, which stands last: Nguyen Phu Trong is Trong
UNDIVIDED = frozenset({"KH", "MM"})  # by the whole name: Hun Sen, Min Aung Hlaing
CHOSEN = {"ho chi minh": "Ho"}  # names that somebody gave himself, which the table of leaders does not shorten
STYLES = frozenset(  # that stand before a name and are no part of it
    "mr mrs ms dr sir lord lady dame sheikh sheikha shaikh seyyed sayyid sayyed sayed syed shri smt shrimati comrade marshal general"
    " colonel captain admiral ayatollah imam king "
    "queen prince princess emperor sultan emir amir pope archbishop bishop cardinal patriarch rabbi president premier chancellor chairman"
    " professor prof tuanku tunku".split()
)
FAMILIES = frozenset(  # of China and Korea, as they are written in English
    "ahn an bae baek bai ban bang bo cai cao chae chan chang chen cheng cheong cheung chi chiang cho choe choi chong chow chu chun chung"
    " cui dai deng ding dong du fan fang "
    "feng fu gao geng goh gong gu guo ha hahm ham han hau he heo ho hong hou hsieh hsu hu hua huang huh hung hwang hyon im jang jeon jeong"
    " ji jia jiang jin jo jon joo ju jun jung "
    "kang ki kim ko koh koo ku kwak kwon lai lau lee lei leung li liang lien lim lin ling liu lo lu luo lyu ma mao meng min mo moon mun na"
    " nam no noh o oh pae paek pak pang park "
    "peng pu pyon qi qian qiao qin qu rao ren rhee ri rim ro roh ryang ryu shao shen shi shim shin sim sin so sok son song su suh sun tae"
    " tan tang tao thae tian tong tsai tsang u "
    "wan wang wei wen woo wong wu xi xia xiang xiao xie xiong xu yan yang yao ye yeo yi yim yin yon yoo yoon you yu yuan yun zeng zhai zhan"
    " zhang zhao zheng zhong zhou zhu zhuang zou".split()
)
_REIGN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")  # Charles III, Pope Leo XIV
_GIVEN = re.compile(r"(?:(?:[cs]h|zh|[^aeiou\W])?[yw]?[aeiou]{1,3}(?:ng|[nklmprt])?){1,2}")
_SUFFIX = re.compile(r"(?:jr|sr)\.?", re.I)


def short_name(name: str, corpus: Corpus) -> str:
    """What charts and pages of a corpus call a person: Xi, Erdoğan, von der Leyen.

    By rank: the bare name among the aliases of people.toml, that of the table of the world's leaders, the family name (the
    given name where people go by it) as the name's country and shape tell. Of two people of the corpus with one such name the
    one of its dyad keeps it and the other has his whole name; both have where both or neither is of the dyad.
    """
    known = frozenset(
        (
            *corpus.exchanges["sender"],
            *corpus.exchanges["recipient"],
            *(who for letter in corpus.letters for who in (letter.sender, letter.recipient)),
        )
    )
    return _short_names(known | {*corpus.dyad, name}, corpus.dyad, corpus.people)[name]


@lru_cache(maxsize=64)
def _short_names(names: frozenset[str], dyad: tuple[str, ...], people: tuple[Person, ...]) -> dict[str, str]:
    listed = {person.name: person for person in people}
    bare = {name: _bare_name(name, listed.get(name)) for name in names}
    bearers: dict[str, list[str]] = {}
    for name in sorted(names):
        bearers.setdefault(name_key(bare[name]), []).append(name)
    meant = {key: who if len(who) == 1 else [name for name in who if name in dyad] for key, who in bearers.items()}
    return {name: bare[name] if meant[name_key(bare[name])] == [name] else name for name in names}


def _bare_name(name: str, person: Person | None) -> str:
    if person and name == person.country:  # called so on charts without a font for the name
        return name
    leader = _leaders().get(name_key(name))
    for known in filter(None, (person, leader)):
        if bare := [alias for alias in known.aliases if _is_bare(alias, name)]:
            return _as_spelt(min(bare, key=lambda alias: len(alias.split())), name)
    return _by_shape(name, country_code(person.country if person and person.country else leader.country if leader else ""))


@lru_cache(maxsize=1)
def _leaders() -> dict[str, Person]:
    """The world's leaders by each of their whole names, as they are looked up."""
    return {name_key(form): person for person in reversed(world_leaders()) for form in (*person.aliases, person.name) if " " in form}


def _is_bare(alias: str, name: str) -> bool:
    """Whether an alias is a name without the given one: a word, one with its particles, or the end of the name; no initials (`MBS`)."""
    *before, _ = words = name_key(alias).split()
    return (
        name_key(alias) != name_key(name)
        and not (alias.isascii() and alias.isupper())
        and (" " not in alias or PARTICLES.issuperset(before) or _ends_with(name_key(name).split(), words))
    )


def _ends_with(words: list[str], end: list[str]) -> bool:
    return 0 < len(end) < len(words) - 1 and words[-len(end) :] == end


def _as_spelt(alias: str, name: str) -> str:
    """The alias in the spelling of the name: `Erdoğan`, where the alias has no mark."""
    words = name.split()
    runs = (" ".join(words[first:last]) for first in range(len(words)) for last in range(first + 1, len(words) + 1))
    return next((run for run in runs if name_key(run) == name_key(alias)), alias)


def _by_shape(name: str, country: str) -> str:
    words = name.split()
    while len(words) > 1 and _SUFFIX.fullmatch(words[-1].rstrip(",")):
        words = words[:-1]
    words[-1] = words[-1].rstrip(",")
    while len(words) > 1 and name_key(words[0]) in STYLES:
        words = words[1:]
    if name_key(name) in CHOSEN:
        return CHOSEN[name_key(name)]
    if len(words) == 1 or country in UNDIVIDED or any(_REIGN.fullmatch(word) for word in words):
        return name
    if country in GIVEN_FIRST:
        return " ".join(words[: 1 + (name_key(words[0]) in PARTICLES)])
    if country in GIVEN_LAST:
        return words[-1]
    if name_key(words[0]) in FAMILIES and (country in FAMILY_FIRST or not country and _is_given(words[1:])):
        return words[0]
    first = len(words) - 1
    while first > 1 and set(name_key(words[first - 1]).split()) <= PARTICLES:
        first -= 1
    is_patronymic = first == 1 and name_key(words[1]) == "bin"  # Salman bin Abdulaziz has no family name
    return " ".join(words if is_patronymic else words[first:])


def _is_given(words: list[str]) -> bool:
    """Whether words can be a Chinese or Korean given name, of one or two syllables: `Jae-in`, `Jong Un`, `Zedong`."""
    return bool(_GIVEN.fullmatch(name_key("".join(words)).replace(" ", "")))
