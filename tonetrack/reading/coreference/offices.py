"""Whom an office means at its place in the article: `the president`, `his counterpart`, `the latter`, `the Emir of Kuwait`."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, timedelta

from tonetrack.reading.coreference.callings import apposed_leader, head_of_body
from tonetrack.reading.coreference.names import holds_office
from tonetrack.reading.coreference.state import State
from tonetrack.reading.people import ANY_LEADER, Party, Roster
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import country_of, does_something
from tonetrack.reading.vocabulary import CORRESPONDENCE, LEADER_TITLES, SAY, STATE_OFFICES

OF_TWO = ("former", "latter")  # in the order in which the two were named
_MONTHS_TO_OFFICE = 100  # days from an election in which whoever won it is called the president-elect, as a rule
_BEFORE = {"Russia": "Soviet Union", "Germany": "West Germany"}  # whose leader a capital or a country meant at the time
_OF_TITLES = "OFFICE('s)|COUNTRY('s)|ORGANISATION('s)|NAME's|of|the|state|communist|'|committee"  # parts of a row of titles
_ANY = forms("a|an|one|another ( !{DETERMINERS}|{PREPOSITIONS} WORD|VERB ){0,2} @OFFICE")
_OF_OFFICE = forms("who=PERSON's ROLE('s) ( _ )* @_")
_SET_OFF = forms("@PERSON('s) , !and")
_ROWS_OF_TITLES = forms(  # not `the president and Kim Jong Un`
    f"@_ ( {_OF_TITLES}|and|, )* , who=PERSON ,",
    f"@_ ( ( {_OF_TITLES}|and|, )* {_OF_TITLES} )? who=PERSON",
)


def whom_office_means(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Who an office means: the leader named with it, the one its sentence or the last ones are of, else its holder;
    `known` is whom the places before it mean."""
    office = chunks[at]
    if office.title in OF_TWO:
        return _one_of_two(state, chunks, at, known)
    if apposed := _apposed_holder(state, chunks, at):
        return apposed
    if _is_any(chunks, at):
        return None
    if office.title == "same":
        return _same(state, chunks, office, known)
    if named := apposed_leader(chunks, at) or _named_holder(chunks, at) or _of_office(state, chunks, at, known):
        return named
    chunk = _with_country(chunks, at)
    if acting := _just_acting(state, chunks, at, chunk):
        return acting
    if not chunk.country and (called := state.names.at_home(chunk.title) or state.names.so_called(chunk.title)):
        state.see(called)
        return called
    party = _spoken_of(state, chunks, chunk) or _holder(state, chunks, chunk, known)
    if chunk.country and party:
        state.names.call(party, chunk.title)
    return party or _unnamed_holder(state, chunk)


def _one_of_two(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """`the former`, `the latter`: of the two leaders named before it in the sentence, else of the sentence before."""
    here = leaders_of(chunks, known, at)
    pair = here if len(here) == 2 else state.row
    return pair[OF_TWO.index(chunks[at].title)] if len(pair) == 2 else None


def leaders_of(chunks: list[Chunk], known: dict[int, Party | None], end: int) -> list[Party]:
    """The leaders whom a row of chunks names before a place, each once, in order."""
    parties = (known.get(at) for at in range(end) if chunks[at].kind in ("person", "office"))
    return list(dict.fromkeys(party for party in parties if party and party.leader))


def _same(state: State, chunks: list[Chunk], office: Chunk, known: dict[int, Party | None]) -> Party | None:
    """`the 69-year-old`: whom the sentences are about; but `the 82-year-old pontiff` is no envoy spoken of."""
    lesser = office.text in LEADER_TITLES and state.subject is not None and not state.subject.leader
    return _holder(state, chunks, replace(office, title=office.text), known) if lesser else state.subject


def _unnamed_holder(state: State, chunk: Chunk) -> Party | None:
    """`the Emir of Kuwait`, whom nobody names in the article: a leader by his office alone."""
    rules = chunk.country and chunk.title in STATE_OFFICES | {"prime minister"} and not any(party.country == chunk.country for party in state.cast)
    return Party(f"{chunk.title} of {chunk.country}", leader=True, calling=chunk.title, country=chunk.country) if rules else None


def _apposed_holder(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """The leader named after an office: `The President, Sheikh Mohamed bin Zayed,` is whom the bare office means at home."""
    chunk = chunks[at]
    if body := head_of_body(chunks, at):
        return body
    if at + 2 >= len(chunks) or chunks[at + 1].text != "," or chunks[at + 2].kind != "person":
        return None
    holder = chunks[at + 2].value
    if (
        does_something(chunks, at + 2)
        or not holder.leader
        and chunk.title != "counterpart"
        and not (chunks[at + 2].full and find(_SET_OFF, chunks, at + 2))
    ):
        return None  # "In a letter to his counterpart, Xi has recalled"
    if holder not in state.seen and not chunk.country and chunks[at - 1].text == "the":
        state.names.bare.setdefault(chunk.title, set()).add(holder)
    return holder


def _holder(state: State, chunks: list[Chunk], chunk: Chunk, known: dict[int, Party | None]) -> Party | None:
    """The holder of an office in the time the sentence tells, else on the article's day, among those it has named; of `his counterpart`,
    the other leader."""
    named_here = {other.value.name for other in chunks if other.kind == "person"}
    seen = [*state.seen, *_leading_subject(state)]
    able = seen if chunk.country else _in_office(state, chunk.title, seen)
    party = resolve_office(chunk, state.roster, state.names.then or state.day, able, named_here=named_here, cast=state.cast)
    if chunk.title == "counterpart":
        party = _counterpart(state, chunk, known) or party
    if party:
        state.see(party)
    return party


def _in_office(state: State, title: str, people: list[Party]) -> list[Party]:
    """Those who hold an office as the article tells it, or everybody where nobody does: it tells of another time."""
    return people if title in ANY_LEADER else [party for party in people if party.leader and state.names.holds(party, title, state.roster)] or people


def _leading_subject(state: State) -> list[Party]:
    """Whom the sentences are about, if that is a leader."""
    return [state.subject] if state.subject and state.subject.leader else []


def _of_office(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """The leader whose people speak of him: `Erdogan's office said the president would answer`."""
    told = find(_OF_OFFICE, chunks, at) if any(chunk.possessive for chunk in chunks[:at]) else None
    party, office = known.get(told["who"]) if told else None, chunks[at]
    return party if party and party.leader and office.country in (None, "", party.country) and state.roster.held(party, office.title) else None


def _just_acting(state: State, chunks: list[Chunk], at: int, chunk: Chunk) -> Party | None:
    """Whom the sentence before is about, if he holds the office too and goes on: `Prime Minister Khan was blunt. “…,” the premier said`."""
    quoted = any(other.kind == "quote" for other in chunks[:at]) and not chunks[at].possessive
    party, says = state.subject, quoted and text_at(chunks, at + 1) in SAY
    if chunk.country or chunk.title in ANY_LEADER or party is None or not party.leader or state.subject_at != state.number - 1:
        return None
    here = any(other.kind == "person" and other.value == party for other in chunks)
    return party if says and not here and state.names.holds(party, chunk.title, state.roster) else None


def _spoken_of(state: State, chunks: list[Chunk], chunk: Chunk) -> Party | None:
    """Whom an office means by what was spoken of just before: the letter of one of its holders, or a former one who acts.

    Not somebody who has another part in the sentence, or who holds another office while one spoken of holds this.
    """
    letter, title = state.letter, chunk.title
    if chunk.country:
        acts = state.subject and state.subject.leader and state.subject.country == chunk.country and state.subject_at >= state.number - 2
        return state.subject if acts and state.roster.held(state.subject, title) else None
    recent = letter and letter.touched >= state.number - 1
    sender = letter.sender if recent else None
    if not sender or not sender.leader or title in ANY_LEADER or not state.roster.held(sender, title):
        return None
    apart = any(other.kind == "person" and other.value == sender and not other.possessive for other in chunks)
    return None if apart or sender not in _in_office(state, title, state.seen) else sender


def _named_holder(chunks: list[Chunk], at: int) -> Party | None:
    """The leader whose name ends the row of titles that an office stands in: `General Secretary and President of Laos Thongloun`."""
    named = find(_ROWS_OF_TITLES, chunks, at)
    holder = chunks[named["who"]] if named else None
    return holder.value if holder and holder.full and holder.value.leader else None


def _counterpart(state: State, chunk: Chunk, known: dict[int, Party | None]) -> Party | None:
    """The other of two leaders: of the one the sentence is about, else of the one spoken of last."""
    others = [party for party in known.values() if party and party.leader] or _leading_subject(state)
    if chunk.country and (named := leader_of(state, chunk.country)):
        return named
    if chunk.country or not others:
        return state.roster.of_same_office(others[-1], chunk.country, state.day) if others else None
    return state.counterpart(others[-1])


def leader_of(state: State, country: str) -> Party | None:
    """The leader of a country that the article has spoken of last, else one it names later."""
    leaders = [party for party in [*reversed(state.seen), *state.cast] if party.leader]
    named = [party for party in leaders if party.country == country] or [party for party in leaders if party.country == _BEFORE.get(country)]
    letters = [document for document in state.register.documents if document.kind in CORRESPONDENCE]
    writing = {party for letter in letters for party in (letter.sender, letter.recipient)}
    named.sort(key=lambda party: (party not in writing, *_out_of_office(state, party)))
    return next(iter(named), None)


def _out_of_office(state: State, party: Party) -> tuple[bool, bool]:
    """What sorts the leaders of a country: those in office on the article's day first, then those whom only the article calls so,
    former ones last."""
    return state.day is not None and not state.roster.held(party, "leader", state.day), state.roster.held(party, "leader")


def _is_any(chunks: list[Chunk], at: int) -> bool:
    """Whether an office is one of many, of no country: `a neighbourhood leader`, `one party chairman`."""
    return chunks[at].text.split()[-1] in LEADER_TITLES and not chunks[at].country and find(_ANY, chunks, at) is not None


def _with_country(chunks: list[Chunk], at: int) -> Chunk:
    """An office with the country that is told beside it: `the president of Laos`; `his counterpart` is of the other's."""
    chunk = chunks[at]
    country = country_of(chunks, at) if not chunk.country and chunk.title != "counterpart" else None
    # "the president of the State Affairs of the DPRK"
    of_state = "affairs" in [other.text.lower().split()[-1] for other in chunks[at + 1 : at + 6] if other.text]
    return replace(chunk, country=country, title="leader" if of_state else chunk.title) if country else chunk


def resolve_office(
    chunk: Chunk, roster: Roster, day: str | None, seen: list[Party], *, named_here: Container[str] = (), cast: Sequence[Party] = ()
) -> Party | None:
    """The leader an office means: the one of its country in office on the day, else the one this article has named.

    Without a country, the leader named last (`seen` has them in the order of their mention) whose office it can be,
    rather one the sentence does not call by name (`named_here`), else one that the article names later (`cast`);
    a counterpart is never the one named last.
    """
    able = [*reversed(seen), *cast]
    if chunk.title.endswith("-elect"):
        return _elect(chunk, roster, day, able)
    if chunk.title in ("pope", "pontiff"):  # there is but one, `the Argentine pontiff`
        chunk = replace(chunk, country="Vatican")
    at_home = [party for party in able if chunk.country in (None, "", "Vatican", party.country)]
    if styled := [party for party in at_home if roster.is_styled(party, chunk.title)]:
        return next((party for party in styled if roster.held(party, chunk.title, day)), styled[0])
    if chunk.country:
        return _in_country(chunk, roster, day, seen, cast)
    return None if chunk.title == "counterpart" else _without_country(chunk, roster, day, seen, named_here, able)


def _in_country(chunk: Chunk, roster: Roster, day: str | None, seen: list[Party], cast: Sequence[Party]) -> Party | None:
    """The holder of a country's office: the one named last, on the day or ever, else whoever held it on the day."""
    holders, ever = (roster.holders(chunk.country, chunk.title, when) for when in (day, None))
    unlisted = [party for party in [*reversed(seen), *cast] if party.leader and party.country == chunk.country and party.name not in roster.parties]
    last = list(reversed(seen))
    named = (
        [party for party in last if party in holders]
        or unlisted
        or [party for party in last if party in ever]
        or [party for party in cast if party in holders]
    )
    if named:
        return named[0]
    sure = holders if day or len(holders) == 1 else [party for party in holders if party.name in roster.own]  # no day, and many held it
    return sure[0] if sure else next((party for party in cast if party in ever), None)  # of another time: whom the article names at all


def _without_country(chunk: Chunk, roster: Roster, day: str | None, seen: list[Party], named_here: Container[str], able: list[Party]) -> Party | None:
    """The leader named last whose office it can be, rather one in office on the day, and whom the sentence does not name."""
    anybody = chunk.title in ANY_LEADER
    fits = [party for party in able if party.leader and (anybody or holds_office(party, chunk.title, roster, None))]
    if chunk.title.startswith("head of"):
        fits = [party for party in fits if holds_office(party, chunk.title, roster, day)] or fits
    if day and not anybody:
        fits.sort(key=lambda party: (party not in seen, not holds_office(party, chunk.title, roster, day)))
    return next((party for party in fits if party.name not in named_here), next(iter(fits), None))


def _elect(chunk: Chunk, roster: Roster, day: str | None, able: list[Party]) -> Party | None:
    """The leader named in the article who comes into an office within months of the day: `the president-elect`."""
    title = chunk.title.removesuffix("-elect")
    end = f"{day}-12-31" if day and len(day) == 4 else day  # of a year
    later = (date.fromisoformat(end) + timedelta(days=_MONTHS_TO_OFFICE)).isoformat() if end else None
    fits = [party for party in able if party.leader and chunk.country in (None, "", party.country) and roster.held(party, title, later)]
    return next((party for party in fits if not day or not roster.held(party, title, day)), None)
