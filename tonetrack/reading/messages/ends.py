"""The two ends of a printed message: officials of two states, with what the report tells of them outside their own phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tonetrack.corpus.country_codes import country_code
from tonetrack.reading.messages.headers import Header
from tonetrack.reading.messages.officials import Party, country_in
from tonetrack.reading.messages.phrasing import one_of
from tonetrack.reading.messages.reports import Report

_OFFICES = one_of(  # in which somebody is congratulated
    "president king queen premier prime_minister minister chairman chairwoman secretary speaker leader chancellor (?:general-)?governor"
    " captains?-regent emir sultan emperor"
)
# the office in `upon his election as president`
_APPOINTED = re.compile(rf"\b(?:as|elected|appointed|named|(?:post|office) of) (?:the )?(?P<role>(?:[\w'-]+ ){{0,4}}?{_OFFICES}\b.*)", re.I)
# an office in a title
_TITLED = re.compile(r"\b(?:PM|FM|Premier|President|King|Queen|Prime Minister|Foreign Minister|Minister|Emir|Sultan|Emperor|Chancellor|Leader)\b")
# a title that tells of a message
_OF_A_MESSAGE = re.compile(r"\b(?:message|letter|greet|congrat|condol|sympath|thank|repl|exchang|telegram|solidarity)", re.I)
_MANY = re.compile(r"(?:presidents|ministers|heads|leaders|counterparts|chairmen|parties|figures|personages)\b")  # an office of several
OWN_STATE = "the agency's own state"  # the doubt where a country is only the agency's


@dataclass(frozen=True)
class Ends:
    """Sender and recipient, joint ones together; `doubts` say what was inferred."""

    senders: tuple[Party, ...]
    recipients: tuple[Party, ...]
    doubts: tuple[str, ...] = ()


def pairs_of(header: Header) -> Iterator[tuple[list[Party], list[Party]]]:
    """The two ends of each message of a header: `A sent messages to B, president of X, and C, president of Y` is two."""
    for senders in _by_country(header.senders):
        for recipients in _by_country(header.recipients):
            yield senders, recipients


def _by_country(parties: Sequence[Party]) -> list[list[Party]]:
    """Parties of one country together, in order."""
    groups: dict[str, list[Party]] = {}
    for party in parties:
        groups.setdefault(party.country, []).append(party)
    return list(groups.values())


def find_ends(report: Report, header: Header, senders: Sequence[Party], recipients: Sequence[Party]) -> Ends | None:
    """Both ends with office and country; None unless they are officials or organs of two states."""
    doubts: list[str] = []
    senders, recipients = _introduced(report, senders), _introduced(report, recipients)
    ours, theirs = _countries(report, header, senders, recipients, doubts)
    if not ours or not theirs or ours == theirs:
        return None
    senders = _in_office(report, header, [replace(party, country=party.country or ours) for party in senders], doubts)
    recipients = _in_office(report, header, [replace(party, country=party.country or theirs) for party in recipients], doubts)
    if not senders or not recipients:
        return None
    for party in (*senders, *recipients):
        report.known.setdefault(party.name, party)
    return Ends(tuple(senders), tuple(recipients), tuple(dict.fromkeys(doubts)))


# ------------------------------------------------------------------ countries


def _introduced(report: Report, parties: Sequence[Party]) -> list[Party]:
    """With the office and country that the report or the people of the corpus give to a name that stands alone."""
    return [_known_as(report, party) if party.name and not party.country else party for party in parties]


def _known_as(report: Report, party: Party) -> Party:
    """The party with what the report told before, or the people of the corpus tell, of that name."""
    if met := report.known.get(party.name):
        return replace(party, country=met.country, role=party.role or met.role)
    words = party.name.split()
    entry = report.roster.look_up(words)
    if not entry or entry[1] != "person" or entry[0] != len(words) and entry[0] < 2:
        return party
    person = report.roster.people.get(entry[2].name)
    if person is None:
        return party
    office = person.offices[-1].title if person.offices else "leader" if person.leader else ""
    return replace(party, country=country_code(person.country), role=party.role or office)


def _countries(report: Report, header: Header, senders: list[Party], recipients: list[Party], doubts: list[str]) -> tuple[str, str]:
    """The countries of both ends; where a phrase does not tell one, that of the occasion, the title or the agency."""
    ours, theirs = _country_of(senders), _country_of(recipients)
    theirs = theirs or _inferred(report, header.tail, ours, doubts)  # whoever is congratulated upon an appointment is introduced by it
    if not ours and theirs:
        ours = _inferred(replace(report, title="") if theirs != report.state else report, "", theirs, doubts)
    return ours, theirs


def _inferred(report: Report, tail: str, other: str, doubts: list[str]) -> str:
    """The country of an end that its phrase does not tell: from the occasion, the title, else the agency's own; with the doubt."""
    but = other or report.state
    named = country_in(tail, but=but)
    if named:
        doubts.append("country from the occasion")
    elif _OF_A_MESSAGE.search(report.title) and (named := country_in(report.title, but=but)):
        doubts.append("country from the title")
    elif other and other != report.state:
        named = report.state
        doubts.append(OWN_STATE)
    return named


def _country_of(parties: Sequence[Party]) -> str:
    """The first country told of joint parties; empty for none."""
    return next((party.country for party in parties if party.country), "")


# ------------------------------------------------------------------ offices


def _in_office(report: Report, header: Header, parties: Sequence[Party], doubts: list[str]) -> list[Party]:
    """Those who hold an office of a state or party, or are an organ of one; an office without a name stands for its holder."""
    found = []
    for party in parties:
        office = "" if party.holds_office or party.organ or not party.name or party.is_unofficial else _office(report, header, party)
        if office:
            party = replace(party, role=f"{party.role}, {office}".strip(", "))
            doubts.append("office from the occasion or title")
        if party.holds_office and not party.name:
            party = _holder(party)
            doubts.append("named by office only")
        if party.holds_office and party.name:
            found.append(party)
    return found


def _holder(party: Party) -> Party:
    """Somebody named by office only, the office for the name; without a name when several are meant or no country is told."""
    name = re.sub(r"^(?:the|his|her) ", "", party.role, flags=re.I)
    return party if _MANY.search(name) or not country_in(name) else replace(party, name=name)


def _office(report: Report, header: Header, party: Party) -> str:
    """The office in which somebody is congratulated, or that the title gives to one whom nothing else introduces."""
    if found := _APPOINTED.search(header.tail):
        return found["role"].strip(" .,")
    found = None if party.role else _TITLED.search(report.title)
    return found.group() if found else ""
