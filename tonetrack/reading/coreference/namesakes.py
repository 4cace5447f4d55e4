"""Whom a name, a calling or a nationality means at its place in the article: `Kim` after another Kim, `the former lawyer`, `the North Korean`."""

from __future__ import annotations

from tonetrack.reading.coreference.callings import named_beside
from tonetrack.reading.coreference.names import surnames_of
from tonetrack.reading.coreference.offices import leader_of
from tonetrack.reading.coreference.state import LATELY, State
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.phrases import is_determined, is_governed, is_object, preposition_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, CONJUNCTIONS, DETERMINERS, LETTERS, OBJECT_VERBS, SAY, WRITE, forms_of
from tonetrack.text import name_key

_PAST_CALLINGS = frozenset(  # what a leader was before
    "economist lawyer historian journalist professor scientist author writer poet editor teacher doctor engineer founder".split()
)
_STUDIES = forms_of("see read quote cite mention study") | {"saw"}  # what is done with the letters of others
_ADDS = forms_of("add continue write reply") | {"went", "goes"}  # verbs that go on after a quotation


def whom_name_means(state: State, chunks: list[Chunk], at: int) -> Party:
    """Who a name or a calling means: a namesake, the person whose name stands beside, or just what it says."""
    chunk = chunks[at]
    if chunk.rival and (_corresponds if chunk.rival.leader else _means_rival)(state, chunks, at):
        state.names.introduce(chunk.rival)
        return chunk.rival
    if chunk.kind == "role" and (named := named_beside(chunks, at)):
        state.see(named)
        return named
    if chunk.kind == "role" and (before := _of_past_calling(state, chunks, at)):
        return before
    party = _namesake(state, chunks, at) or chunk.value
    if chunk.kind == "person" and party.kind == "person":
        state.see(party)
    return party


def whom_nationality_means(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """The leader whom an adjective of nationality means where he does something: `the North Korean wrote`."""
    chunk = chunks[at]
    alone = at and not chunk.possessive and chunks[at - 1].text in ("the", "this") and name_key(chunk.text) in state.roster.adjectives
    return leader_of(state, str(chunk.value)) if alone and _acts(chunks, at) else None


def _namesake(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """The other leader of a bare surname, when the last sentences are of him: `Kim Il Sung appealed to Mao. Kim spoke of`."""
    chunk = chunks[at]
    if chunk.kind != "person" or not chunk.value.leader:
        return None
    *given, surname = name_key(chunk.text).split()
    if given:
        _note_acting(state, chunks, at)
        return None
    party, told = state.acting.get(surname, (None, 0))
    if party is None or party == chunk.value or told < state.number - LATELY:
        return None
    state.acting[surname] = (party, state.number)
    return party


def _note_acting(state: State, chunks: list[Chunk], at: int) -> None:
    """A leader named in full is whom his bare surname means from now on, if he does something here."""
    chunk, after = chunks[at], chunks[at + 1 : at + 2]
    surnames = surnames_of(chunk.value.name)
    state.acting = {word: told for word, told in state.acting.items() if word not in surnames}
    does = not chunk.possessive and not is_governed(chunks, at) and not is_object(chunks, at)
    if does and after and (after[0].text != "." or at <= 2):  # "the men who signed it, Zhou Enlai and Kim Il Sung." is about neither
        state.acting |= dict.fromkeys(surnames, (chunk.value, state.number))


def _corresponds(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether a bare surname writes to a leader of another, as its leader does and not the namesake before: `Kim wrote back to Xi`, `Kim told Xi
    in a letter`, `a letter from Kim to Xi`, `Kim's letter to Xi`, `In a letter to Xi Kim said`."""
    chunk, (before, after) = chunks[at], (chunks[:at], chunks[at + 1 :])
    others = [place for place, other in enumerate(chunks) if other.kind == "person" and other.value.leader and other.text != chunk.text]
    if at and chunks[at - 1].possessive and chunks[at - 1].value == chunk.rival.country:
        return True  # "North Korea's Kim"
    if chunk.title or not others:
        return False
    if not chunk.possessive and any(other.value in LETTERS and preposition_of(chunks, place) == "in" for place, other in enumerate(before)):
        goes_on = after[1:2] and (after[1].kind != "mark" or any(other.kind == "quote" for other in after[2:3]))
        return goes_on and text_at(after, 0) in SAY | WRITE and all(place > at or chunks[place - 1].text == "to" for place in others)
    to = next((place for place in others if place > at and (chunks[place - 1].text == "to" or chunks[place - 1].text in OBJECT_VERBS)), 0)
    between, about = chunks[at + 1 : to], (*before[-4:], *chunks[at + 1 : to], *chunks[to + 1 : to + 5])
    if not to or any(other.kind == "mark" and other.text != "," or other.text in CONJUNCTIONS for other in between):
        return False
    return not any(other.text in _STUDIES for other in between) and any(other.text in WRITE or other.value in LETTERS for other in about)


def _means_rival(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether a leader's surname means his namesake, who spoke last or was named last, and says something to no leader and in no letter."""
    chunk, after = chunks[at], chunks[min(at + 1, len(chunks) - 1)]
    named = next((party for party in reversed(state.seen) if party.name in (chunk.rival.name, chunk.value.name)), None)
    last = named is not None and named.name == chunk.rival.name
    if last and _is_described(chunks, at + 1):
        return True
    inverted = at > 1 and chunks[at - 2].kind == "quote" and chunks[at - 1].text in SAY - WRITE  # "“…,” said Kim, who is not related"
    if not inverted and after.text not in SAY - WRITE or any(other.kind == "person" and other.value.leader for other in chunks[at + 2 : at + 3]):
        return False
    if any(other.value in LETTERS and preposition_of(chunks, place) == "in" for place, other in enumerate(chunks)):
        return False
    told = state.told_at == state.number - 1 and {chunk.rival.name} & {party.name for party in (state.spoke, state.voice) if party}
    quoted = state.last is not None and state.last.speaker is not None and state.last.speaker.name == chunk.rival.name
    return bool(told) or quoted or last and chunk.title in ("mr", "mrs", "ms")


def _is_described(chunks: list[Chunk], at: int) -> bool:
    """Whether a comma and what somebody is, who leads no country, follow a name: `Kim, the leader's sister,`, `Kim, who is also a director,`."""
    end = next((place for place in range(at + 1, min(at + 9, len(chunks))) if chunks[place].kind == "mark"), 0)
    told = chunks[at + 1 : end]
    if (
        not told
        or chunks[at].text != ","
        or not (told[0].text in DETERMINERS or [chunk.text for chunk in told[:2]] in (["who", "is"], ["who", "was"]))
    ):
        return False
    return any(chunk.kind == "role" for chunk in told) and told[-1].kind != "office"


def _of_past_calling(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """The leader just quoted, by what he was before: `“…,” the former lawyer added`, where nobody of that calling was told of."""
    last, calling = state.last, chunks[at].text.split()[-1]
    if last is None or last.sentence < state.number - 1 or last.about or not last.speaker or not last.speaker.leader or calling in state.callings:
        return None
    described = at > 1 and is_determined(chunks, at) == "the" and (chunks[at - 1].text != "the" or " " in chunks[at].text)
    adds = text_at(chunks, at + 1) in _ADDS and any(chunk.kind == "quote" for chunk in chunks[max(0, at - 5) : at])
    return last.speaker if calling in _PAST_CALLINGS and described and adds else None


def _acts(chunks: list[Chunk], at: int) -> bool:
    """Whether what stands at a place does something, or more is told of it: `the North Korean, who wrote`."""
    if at + 1 >= len(chunks):
        return False
    told = at + 2 < len(chunks) and chunks[at + 1].text == "," and chunks[at + 2].text in ("who", "for")
    return told or is_verb(chunks, at + 1) or chunks[at + 1].text in ADVERBS
