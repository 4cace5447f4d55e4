"""Who writes and who receives in a state agency's report: name, office and country of each, and whether they hold office."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tonetrack.corpus.country_codes import find_countries
from tonetrack.reading.messages.phrasing import BODIES, NO_OFFICIALS, OFFICE, ORGAN, PARTICLES, THAT_DAY, TITLES, one_of

_OFFICE = re.compile(rf"\b{OFFICE}\b", re.I)  # an office of a state or party
_ORGAN = re.compile(rf"\b{ORGAN}", re.I)  # an organ of one
_UNOFFICIAL = re.compile(rf"\b{NO_OFFICIALS}\b", re.I)  # bodies and people of neither
_MINISTER = re.compile(r"\bminister\b", re.I)  # of Youth, of Women and Families: no youth league, no family
_WORLD = re.compile(r"\b(?:UN|U\.N\.|WHO|FAO|WFP|EU|EC|European (?:Union|Commission)|African Union|ASEAN|AU)\b")  # bodies of no one state
_RIGHT = re.compile(r"\s+and (?=(?:the |his |her )?[A-Z])")  # `and` between two people
_COMMA = re.compile(  # between parts of a phrase
    r",\s+(?:and\s+)?(?:(?:together|along|jointly) with\s+)?|\s+(?:together|along|jointly) with\s+|\s+as well as\s+(?=[A-Z])"
    r"|,?\s+(?=who (?:is|was|doubles|concurrently)\b)"
)
# "A B Minister of": the comma is lost
_UNPAUSED = re.compile(r"^((?:[A-Z][\w.'-]+ ){2,5})(?=(?:Minister|President|Prime Minister|Premier|Chairman|King|Queen) of )")
# what a sentence begins with before its subject
_LEADS_IN = re.compile(rf"^(?:In this (?:connection|regard)|Meanwhile|Earlier|Separately|Later|Also|(?:(?:Also|Later) )?(?:on )?{THAT_DAY}),? ", re.I)
_ORDINAL = re.compile(r" the (?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|Great)$")  # after a monarch's name
# words before a name
_LEADING = re.compile(r"^(?:[Aa]nd|[Bb]oth|[Tt]he|together with|also|[Gg]reat|[Rr]espected|dear|most|esteemed|beloved|to|from|by|of)\s+")
_HONORIFIC = re.compile(  # titles before a name
    "^(?:"
    + one_of(
        "comrade his her their your excellency excellencies h\\.?\\s?e\\.? majesty highness royal the great respected dear most esteemed beloved"
        " general_secretary leader supreme_leader mr mrs ms dr president chairman marshal"
    )
    + r"\.?\s+)+(?=[A-Z])",
    re.I,
)
_COMRADE = re.compile(r"^(?:Comrade|His Excellency|Her Excellency|H\. ?E\.|HE|H\.E)\s+")  # the same, where a name is looked for
_NAME_OF = re.compile(  # "President A B of X"
    r"\b(?:President|King|Queen|Premier|Prime Minister|Minister|Emperor|Emir|Sultan|Prince|Chancellor|Chairman|Pope|[Cc]ounterpart)"
    r" ((?:(?:[A-Z][\w.'’-]*|da|de|do|dos|del|di|du|la|le|van|von|der|den|al|el|bin|ben) ?){1,8}?) of (?:the )?[A-Z]"
)
_PREFIXED = ("al-", "el-", "as-", "ar-", "an-", "ad-", "ul-", "d'", "\ufffd")  # beginnings of names in small letters
_GIVEN = frozenset({"jordan", "chad", "israel", "georgia", "china"})  # countries that are given names too


@dataclass(frozen=True)
class Party:
    """A writer or receiver as printed: `name` (empty when the text gives an office only), `role` the offices, `country` an ISO code."""

    name: str
    role: str = ""
    country: str = ""
    organ: bool = False

    @property
    def holds_office(self) -> bool:
        """Whether the role is one of a state, a party or an organ of one; a name alone holds none that is told."""
        if self.organ:
            return bool(_ORGAN.search(self.name)) and not _UNOFFICIAL.search(self.name) and not _WORLD.search(self.name)
        parts = [part for part in re.split(r",| and (?=[a-z])| who (?:is|doubles as)\b", self.role) if _OFFICE.search(part)]
        return any(_MINISTER.search(part) or not _UNOFFICIAL.search(part) and not _WORLD.search(part) for part in parts)

    @property
    def is_unofficial(self) -> bool:
        """Whether the role is in a body that is of no state or party: a society, a seminar, a newspaper."""
        return bool(_UNOFFICIAL.search(self.role) or _WORLD.search(self.role))


def read_parties(words: str, *, joint: bool = True) -> list[Party]:
    """The people or organs of a phrase: `A, president of X, and B, premier of X`, `Russian President A`, `the Central Committee of …`.

    `joint` ones are of one country, which need be told once.
    """
    words = re.sub(r"\s*\([^()]{1,80}\)", "", words).strip(" .,;:-")
    words = _LEADS_IN.sub("", words)
    words = re.sub(r"(?<=\w) - (?=[A-Z])", "-", re.sub(r" (?:in|at) [A-Z]\w+$| here$", "", words))
    parties: list[tuple[str, list[str]]] = []  # name, what is said of it
    for part in _parts(words):
        opening = not parties or bool(re.match(r"(?:the |his |her |great |respected )*[A-Z]", part))
        name, office = _named(part) if opening else ("", part)
        if name and not office and parties and not parties[-1][0] and not _is_organ(parties[-1][1][0]):
            parties[-1] = (name, parties[-1][1])  # "the president elect of X, A"
        elif name and (not office or not parties or opening):
            parties.append((name, [office] if office else []))
        elif parties:
            parties[-1][1].append(part)
        else:
            parties.append(("", [part]))
    found = [_party(name, [office for office in offices if office]) for name, offices in parties]
    return _shared_country(found) if joint else found


def _parts(words: str) -> list[str]:
    """The phrase cut at commas, and at `and` between two people."""
    parts = []
    for part in _COMMA.split(words):
        part = part.strip(" ,;:")
        part = _UNPAUSED.sub(lambda gap: f"{gap[1]}, " if len(gap[1].split()) > 1 else gap[0], part)
        if ", " in part:
            name, part = part.split(", ", 1)
            parts.append(name)
        while found := next((cut for cut in _RIGHT.finditer(part) if _is_person(part[: cut.start()]) and _is_person(part[cut.end() :])), None):
            parts.append(part[: found.start()])
            part = part[found.end() :]
        if part:
            parts.append(re.sub(r"^and ", "", part))
    return parts


def _is_person(words: str) -> bool:
    """Whether words name one person: a name with an office, or of two words."""
    name, office = _named(words)
    return bool(name) and (bool(office) or len(name.split()) >= 2)


def _named(words: str) -> tuple[str, str]:
    """The name in `Russian President A B`, `A B` or `President A B of X`, and the rest; no name and the words where there is none."""
    bare = words
    while (shorter := _LEADING.sub("", bare)) != bare:
        bare = shorter
    bare = _COMRADE.sub("", bare)
    if ordinal := _ORDINAL.search(bare):
        name, office = _named(bare[: ordinal.start()])
        return (name + ordinal.group(), office) if name else ("", words)
    name, office = _last_name(bare.split())
    if name:
        return name, office
    inner = _NAME_OF.search(bare)
    if inner and not any(_word(token) in BODIES | TITLES for token in inner[1].split()):
        return inner[1].strip(), (bare[: inner.start(1)] + bare[inner.end(1) :]).replace("  ", " ").strip()
    return "", words


def _last_name(tokens: list[str]) -> tuple[str, str]:
    """The name at the end of the words, after a title, a body or a country; empty without one."""
    barred, first = _barred(tokens), len(tokens)
    while first and not barred[first - 1] and _is_name_word(tokens[first - 1]):
        first -= 1
    while first < len(tokens) and tokens[first] in ("de", "da", "do", "la", "le", "du", "y", "e"):  # no name begins so
        first += 1
    introduced = first == 0 or barred[first - 1]
    return (" ".join(tokens[first:]), " ".join(tokens[:first])) if first < len(tokens) and introduced else ("", "")


def _barred(tokens: list[str]) -> list[bool]:
    """Which words cannot be of a name: titles, bodies, countries, and what stands in quotation marks (a party's name)."""
    barred, inside = [], False
    for token in tokens:
        inside = inside or token.startswith('"')
        barred.append(inside or _word(token) in TITLES or _word(token) in BODIES)
        inside = inside and not token.endswith('"')
    for start, end, _ in find_countries(tokens):
        given = start == 0 and end == 1 and tokens[0].lower() in _GIVEN and len(tokens) > 1 and not barred[1] and _is_name_word(tokens[1])
        if not given:
            barred[start:end] = [True] * (end - start)
    return barred


def _word(token: str) -> str:
    """A token as it is looked up."""
    return re.sub(r"'s$|-elect$|-designate$", "", token.strip(",.;:()").lower())


def _is_name_word(token: str) -> bool:
    """Whether a token may stand in a name: capitalised, a particle, a numeral."""
    bare = token.strip("\"'“”‘’()")
    if not bare:
        return False
    numeral = bare in ("ii", "iii", "iv", "vi")
    return bare[0].isupper() or numeral or bare.lower() in PARTICLES or bare.startswith(_PREFIXED) or not bare[0].isascii()


def _party(name: str, offices: list[str]) -> Party:
    """The party of a name and offices; an organ where there is no name."""
    role = ", ".join(offices)
    if name:
        return Party(_clean(name), role, country_in(role))
    organ = re.sub(r"^the | and (?:all )?(?:its|their) .*", "", role, flags=re.I)
    if _is_organ(organ):
        return Party(_clean(organ[:1].upper() + organ[1:]), "", country_in(organ), True)
    return Party("", role, country_in(role))


def _is_organ(words: str) -> bool:
    """Whether the phrase is an organ of a party or a state, and not somebody of it (`the chairman of the Central Committee`)."""
    found = _ORGAN.search(words)
    return bool(found) and not any(office.start() < found.start() for office in _OFFICE.finditer(words))


def _clean(name: str) -> str:
    """A name without brackets and honorifics."""
    name = re.sub(r"\s*\([^()]*\)\s*$", "", name)
    return _HONORIFIC.sub("", name).strip(" ,.;:") if len(name.split()) > 1 else name.strip(" ,.;:\"'")


def country_in(words: str, *, but: str = "") -> str:
    """The first country that the words name, other than `but`; empty without one."""
    return next((code for _, _, code in find_countries(words.split()) if code != but), "")


def _shared_country(parties: list[Party]) -> list[Party]:
    """Joint writers are of one country: who is printed without one is of the others'."""
    known = next((party.country for party in parties if party.country), "")
    return [replace(party, country=party.country or known) for party in parties]
