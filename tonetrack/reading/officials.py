"""Who writes and who receives in a state agency's report: name, office and country of each, and whether they hold office."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tonetrack.corpus.country_codes import find_countries

_PARTICLES = frozenset("al el bin bint ibn ibni binti ben de da do dos das del della di du la le van von der den ter y e ould ag of-the d'".split())
_TITLES = frozenset(
    "president premier prime minister minster foreign king queen emir amir sultan emperor empress chairman chairwoman chairperson general secretary leader comrade marshal great supreme"
    " commander deputy first second acting chancellor federal prince princess crown duke duchess grand pope speaker governor head director vice captain regent excellency"
    " majesty highness his her he she hm hrh vice-president vice-chairman vice-premier secretary-general governor-general general-governor chief personal special respected dear esteemed"
    " co-president co-chairman first-secretary lieutenant colonel col gen lt maj major major-general lieutenant-general state counselor councilor fm pm ex-president former interim counterpart".split()
)  # fmt: skip
_BODIES = frozenset(
    "party committee republic council assembly ministry cabinet federation union commission presidium state states people's peoples front army kingdom affairs duma congress board bureau"
    " government democratic socialist communist revolutionary national supreme workers' workers arab islamic relations cooperation co-operation trade defence defense central executive"
    " standing international politburo political organization organisation authority parliament senate house league movement association society cc c.c academy institute university group delegation corps"
    " embassy office agency world global joint liberation diplomatic chongryon jamahiriya emirate principality commonwealth region province city leaders minister's headquarters mission"
    " ministers confederation integration expatriates immigration cult religion culture information broadcasting".split()
)  # fmt: skip
_OFFICE = re.compile(
    r"\b(?:president|premier|(?:prime )?min(?:i)?ster|king|queen|emir|amir|sultan|emperor|empress|chair(?:man|woman|person)|secretary|leader|marshal|commander|chancellor|(?:crown )?prince|princess"
    r"|grand duke|pope|speaker|governor|head of (?:state|government|the)|captains?[- ]regent|counterpart|ruler|co-prince|counsell?or|vice-(?:president|chairman|premier)|pm|fm|director|chief)\b",
    re.I,
)
_ORGAN = re.compile(
    r"\b(?:(?:central|executive|national|standing|political) (?:executive )?(?:committee|council|commission|board)|c\.? ?c\b|general council|supreme council|political bureau|politburo|(?<!of )government"
    r"|cabinet|party|front|presidium|(?:national|supreme people's|federal) assembly|parliament|congress|duma|senate|ministry|leadership|council of (?:ministers|state))", re.I,
)  # fmt: skip
_UNOFFICIAL = re.compile(
    r"\b(?:associations?|societ(?:y|ies)|participants?|seminar|residents|overseas|compatriots|corps|attaches|delegations?|technicians|students?|friendship|solidarity|juche|songun"
    r"|institutes?|study|funds?|compan(?:y|ies)|corporation|university|school|church\w*|catholics?|orthodox|patriarch\w*|relig\w*|buddhis\w*|red cross|red crescent|olympic|taekwon\S*|famil(?:y|ies)"
    r"|bereaved|team|troupe|foundation|forum|meeting|conference|chongryon|anti-imperialist|ndfsk|aindf|league|journalists?|trade unions?|writers|artists|embassy|businessm[ae]n|academy|chamber of commerce|world food"
    r"|united nations|veterans?|women's union|national democratic front of (?:s\.|south) korea|non-governmental|(?:committee|council|centre|center) for (?:supporting|solidarity|support)|reunification|publishing|holdings?|telecom|ceo|enterprises?|bank|world peace|victims|youth|cilreco|unesco|organizing committee|preparatory|hyundai|editor|editorial|newspaper|agency|tribal|museum|hospital|festival|group|club|wife|widow|mother|son|daughter|brother)\b",
    re.I,
)  # fmt: skip
_WORLD = re.compile(r"\b(?:UN|U\.N\.|WHO|FAO|WFP|EU|EC|European (?:Union|Commission)|African Union|ASEAN|AU)\b")  # bodies of no one state
_RIGHT = re.compile(r"\s+and (?=(?:the |his |her )?[A-Z])")
_COMMA = re.compile(r",\s+(?:and\s+)?(?:(?:together|along|jointly) with\s+)?|\s+(?:together|along|jointly) with\s+|\s+as well as\s+(?=[A-Z])|,?\s+(?=who (?:is|was|doubles|concurrently)\b)")
_UNPAUSED = re.compile(r"^((?:[A-Z][\w.'-]+ ){2,5})(?=(?:Minister|President|Prime Minister|Premier|Chairman|King|Queen) of )")  # "A B Minister of": the comma is lost
_ORDINAL = re.compile(r" the (?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|Great)$")
_LEADING = re.compile(r"^(?:[Aa]nd|[Bb]oth|[Tt]he|together with|also|[Gg]reat|[Rr]espected|dear|most|esteemed|beloved|to|from|by|of)\s+")
_HONORIFIC = re.compile(r"^(?:(?:comrade|his|her|their|your|excellency|excellencies|h\.?\s?e\.?|majesty|highness|royal|the|great|respected|dear|most|esteemed|beloved|general secretary|leader|supreme leader|mr|mrs|ms|dr|president|chairman|marshal)\.?\s+)+(?=[A-Z])", re.I)


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
        return any(not _UNOFFICIAL.search(part) and not _WORLD.search(part) for part in parts)

    @property
    def is_unofficial(self) -> bool:
        """Whether the role is in a body that is of no state or party: a society, a seminar, a newspaper."""
        return bool(_UNOFFICIAL.search(self.role) or _WORLD.search(self.role))


def read_parties(words: str, *, joint: bool = True) -> list[Party]:
    """The people or organs of a phrase: `A, president of X, and B, premier of X`, `Russian President A`, `the Central Committee of …`.

    `joint` ones are of one country, which need be told once.
    """
    words = re.sub(r"\s*\([^()]{1,80}\)", "", words).strip(" .,;:-")
    words = re.sub(r"^(?:In this (?:connection|regard)|Meanwhile|Earlier),? ", "", words)
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
    name, office = _named(words)
    return bool(name) and (bool(office) or len(name.split()) >= 2)


def _named(words: str) -> tuple[str, str]:
    """The name in `Russian President A B` or `A B`, and the rest; two empty parts where there is none."""
    bare = words
    while (shorter := _LEADING.sub("", bare)) != bare:
        bare = shorter
    bare = re.sub(r"^(?:Comrade|His Excellency|Her Excellency|H\. ?E\.|HE|H\.E)\s+", "", bare)
    ordinal = _ORDINAL.search(bare)
    if ordinal:
        name, office = _named(bare[: ordinal.start()])
        return (name + ordinal.group() if name else "", office if name else words)
    tokens = bare.split()
    barred = _barred(tokens)
    first = len(tokens)
    while first and not barred[first - 1] and _is_name_word(tokens[first - 1]):
        first -= 1
    while first < len(tokens) and tokens[first] in ("de", "da", "do", "la", "le", "du", "y", "e", "of-the"):  # no name begins so
        first += 1
    name = tokens[first:]
    if name and (len(name) > 1 or first == 0 or _word(tokens[first - 1]) in _TITLES or barred[first - 1]):
        if first and not (barred[first - 1]):
            return "", words
        if first and _word(tokens[first - 1]) in ("of", "for", "the"):
            return "", words
        return " ".join(name), " ".join(tokens[:first])
    inner = re.search(r"\b(?:President|King|Queen|Premier|Prime Minister|Minister|Emperor|Emir|Sultan|Prince|Chancellor|Chairman|Pope|[Cc]ounterpart) ((?:[A-Z][\w.'’-]* ?){1,6}?) of (?:the )?[A-Z]", bare)
    if inner and inner[1].split() and not any(_word(token) in _BODIES | _TITLES for token in inner[1].split()):
        return inner[1].strip(), (bare[: inner.start(1)] + bare[inner.end(1) :]).replace("  ", " ").strip()
    return "", words


def _barred(tokens: list[str]) -> list[bool]:
    """Which words cannot be of a name: titles, bodies and countries."""
    barred = [_word(token) in _TITLES or _word(token) in _BODIES for token in tokens]
    inside = False
    for place, token in enumerate(tokens):  # a name in quotation marks is a party's or a ship's
        inside = inside or token.startswith('"')
        barred[place] = barred[place] or inside
        inside = inside and not token.endswith('"')
    for start, end, _ in find_countries(tokens):
        if not (start == 0 and end == 1 and len(tokens) > 1 and not barred[1] and _is_name_word(tokens[1]) and tokens[0].lower() in _GIVEN):
            barred[start:end] = [True] * (end - start)
    return barred


_GIVEN = frozenset({"jordan", "chad", "israel", "georgia", "china"})  # also given names: Israel Katz


def _word(token: str) -> str:
    return token.strip(",.;:()").lower().removesuffix("'s")


def _is_name_word(token: str) -> bool:
    bare = token.strip("\"'“”‘’()")
    return bool(bare) and (bare[0].isupper() or bare in ("ii", "iii", "iv", "vi") or bare.lower() in _PARTICLES or bare.startswith(("al-", "el-", "as-", "ar-", "an-", "ad-", "ul-", "d'", "\ufffd")) or not bare[0].isascii())


def _party(name: str, offices: list[str]) -> Party:
    role = ", ".join(offices)
    if name:
        country = _country(f"{role}") or ""
        return Party(_clean(name), role, country)
    organ = re.sub(r"^the | and (?:all )?(?:its|their) .*", "", role, flags=re.I)
    if _is_organ(organ):
        return Party(_clean(organ[:1].upper() + organ[1:]), "", _country(organ), True)
    return Party("", role, _country(role))


def _is_organ(words: str) -> bool:
    """Whether the phrase is an organ of a party or a state, and not somebody of it (`the chairman of the Central Committee`)."""
    found = _ORGAN.search(words)
    return bool(found) and not any(office.start() < found.start() for office in _OFFICE.finditer(words))


def _clean(name: str) -> str:
    name = re.sub(r"\s*\([^()]*\)\s*$", "", name)
    return _HONORIFIC.sub("", name).strip(" ,.;:") if len(name.split()) > 1 else name.strip(" ,.;:\"'")


def _country(words: str) -> str:
    found = find_countries(words.split())
    return found[0][2] if found else ""


def country_in(words: str, *, but: str = "") -> str:
    """The first country that the words name, other than `but`; empty without one."""
    return next((code for _, _, code in find_countries(words.split()) if code != but), "")


def _shared_country(parties: list[Party]) -> list[Party]:
    """Joint writers are of one country: who is printed without one is of the others'."""
    known = next((party.country for party in parties if party.country), "")
    return [replace(party, country=party.country or known) for party in parties]
