"""Whom a name, a calling or a nationality means at its place in the article: `Kim` after another Kim, `the former lawyer`, `the North Korean`."""

from __future__ import annotations

from tonetrack.reading.coreference.callings import named_beside
from tonetrack.reading.coreference.names import surnames_of
from tonetrack.reading.coreference.offices import leader_of
from tonetrack.reading.coreference.state import LATELY, State
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import is_governed, is_object, preposition_of
from tonetrack.reading.vocabulary import LETTERS, SAY, forms_of
from tonetrack.text import name_key

_PAST_CALLINGS = frozenset(  # what a leader was before
    "economist lawyer historian journalist professor scientist author writer poet editor teacher doctor engineer founder".split()
)
_ADDS = forms("QUOTE _{0,3} the WORD? @ROLE add|adds|added|continued|writes|wrote|replied|went|goes")  # `“…,” the former lawyer added`
_BARS = "|".join(["{CONJUNCTIONS}|;|:|.|saw", *forms_of("see read quote cite mention study")])  # what is done with the letters of others
_THEN_TO = f"( !QUOTE|{_BARS} _ )* to|{{OBJECT_VERBS}} who=PERSON('s)"
_WRITES = forms(
    "in _{0,2} {LETTER_NOUNS} ( _ )* @PERSON {SAY}|{WRITE} ( !MARK | MARK QUOTE )",  # `In a letter to Xi dated May 3, Kim said he was`
    f"@PERSON('s) ( !QUOTE|{_BARS} _ )* {{WRITE}}|{{LETTER_NOUNS}} {_THEN_TO}",  # `Kim wrote back to Xi`, `Kim's letter to Xi`
)
_ACTS = forms("the|this @_ ( VERB|{ADVERBS} | , who|for )", "{OBJECT_VERBS} the @_ that|to|for|as|,|.")


def whom_name_means(state: State, chunks: list[Chunk], at: int) -> Party:
    """Who a name or a calling means: a namesake, the person whose name stands beside, or just what it says."""
    chunk = chunks[at]
    if chunk.rival and (_corresponds(chunks, at) if chunk.rival.leader else _means_rival(state, chunks, at)):
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
    alone = not chunk.possessive and name_key(chunk.text) in state.roster.adjectives
    return leader_of(state, str(chunk.value)) if alone and find(_ACTS, chunks, at) else None


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


def _corresponds(chunks: list[Chunk], at: int) -> bool:
    """Whether a bare surname writes to a leader of another, as its leader does and not the namesake before."""
    chunk = chunks[at]
    others = [other for other in chunks if other.kind == "person" and other.value.leader and other.text != chunk.text]
    told = find(_WRITES, chunks, at) if others and not chunk.title else None
    return told is not None and ("who" not in told or chunks[told["who"]] in others)


def _means_rival(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether a leader's surname means his namesake, who spoke last or was named last, and says something to no leader and in no letter."""
    chunk, after = chunks[at], chunks[min(at + 1, len(chunks) - 1)]
    named = next((party for party in reversed(state.seen) if party.name in (chunk.rival.name, chunk.value.name)), None)
    last = named is not None and named.name == chunk.rival.name
    inverted = at > 1 and chunks[at - 2].kind == "quote" and chunks[at - 1].text in SAY  # "“…,” said Kim, who is not related"
    if not inverted and after.text not in SAY or any(other.kind == "person" and other.value.leader for other in chunks[at + 2 : at + 3]):
        return False
    if any(other.value in LETTERS and preposition_of(chunks, place) == "in" for place, other in enumerate(chunks)):
        return False
    told = state.told_at == state.number - 1 and {chunk.rival.name} & {party.name for party in (state.spoke, state.voice) if party}
    quoted = state.last is not None and state.last.speaker is not None and state.last.speaker.name == chunk.rival.name
    return bool(told) or quoted or last and chunk.title in ("mr", "mrs", "ms")


def _of_past_calling(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """The leader just quoted, by what he was before: `“…,” the former lawyer added`, where nobody of that calling was told of."""
    last, calling = state.last, chunks[at].text.split()[-1]
    if (
        calling not in _PAST_CALLINGS - state.callings
        or last is None
        or last.sentence < state.number - 1
        or last.about
        or not find(_ADDS, chunks, at)
    ):
        return None
    return last.speaker if last.speaker and last.speaker.leader else None
