"""Whose words a sentence gives when they are told beside its main clause: in an aside, at its end, or in the clause before a semicolon."""

from __future__ import annotations

import re

from tonetrack.reading.attribution.patterns import words_after
from tonetrack.reading.attribution.telling import from_event
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import BE, DETERMINERS, OBJECT_VERBS, PREPOSITIONS, SAY, WRITE

_THINGS = frozenset({"country", "organisation"})  # kinds of chunks of which something is told, but that tell nothing here
_NAMED = frozenset({"country", "organisation", "agency"})  # of chunks that stand before a calling: `the IRNA news agency`
_OF_AGENCIES = frozenset("news state-run state-owned state official semi-official private local".split())  # what agencies are called
_JOINS = (",", ";", "and", "while", "but", "whereas")  # a clause to the one before
_BRINGS = frozenset(", : that it they was were is are".split())  # before the words quoted, where the verb is left out
_HAS_WRITTEN_SO = re.compile(  # `THIS and had written so`, `THIS, and put it in writing`
    r"^THIS(?: ,)? (?:and|which he|which she|as he|as she) (?:had |has )?(?:written|wrote|writes|said|put|told \w+)(?: it| this| that)?"
    r" (?:so|as much|in writing|on paper|in (?:it|his|her|the|a) ?(?:letter|message|note|reply)?)"
)
_TELLERS = frozenset("person office pronoun role document agency".split())  # kinds of chunks that may tell something


def written_so(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`The aide said Trump was “moved” and had written so`, `said that in her letter Merkel was “astonished”`: of whoever is told to have written how
    he felt, whoever tells it."""
    chunks, writer = sentence.chunks, sentence.person(at - 2) if at > 2 else None
    if writer is None or not writer.leader or chunks[at - 2].possessive or chunks[at - 1].text not in BE | {"felt", "feels"}:
        return None
    own = (documents[place] for place in documents if place < at and preposition_of(chunks, place) == "in" and documents[place].sender == writer)
    letter = next(own, None)
    if letter is None and _HAS_WRITTEN_SO.match(words_after(chunks, at)):
        readers = (sentence.person(place) for place, chunk in enumerate(chunks[:at]) if chunk.kind in ("person", "office") and chunk.possessive)
        reader = next((party for party in readers if party and party.leader and party != writer), None)
        letter = state.take(Mention("letter", sender=writer, recipient=reader, definite=True))
    return Attribution(writer, letter, "told to have written so", verb="wrote") if letter else None


def told_at_end(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`The plan is “the one road left” to a settlement, Macron told the king in a letter`: of whoever tells the whole at its end."""
    chunks, events = sentence.chunks, [event for event in sentence.events if event.subject >= 0]
    if any(event.verb < at and chunks[event.verb].text not in BE and chunks[event.subject].kind in _TELLERS for event in events):
        return None
    after = (event for event in events if at + 1 < event.subject < event.verb)
    event = next((event for event in after if chunks[event.verb].text in SAY | WRITE), None)
    if event is None or not _begins_after_comma(chunks, event.subject) or _goes_on(chunks, event.verb):
        return None
    kind = chunks[event.subject].kind
    tells = kind in _TELLERS
    return from_event(state, sentence, event, documents, "told at the end of the sentence") if tells else None


def verb_left_out(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`Xi spoke of “…”, Kim of “…”`, `He wished Xi “…” and Kim “…”`, `The first speaks of “…”, the second of “…”`: the verb of the clause before,
    of somebody else, to somebody else, or in another letter."""
    chunks, last = sentence.chunks, state.last
    begin = next((place for place in range(at - 1, 0, -1) if chunks[place].kind == "quote"), -1)
    if begin < 0 or not last or last.sentence != state.number or last.about:
        return None
    first, end = _gap(chunks, begin + 1, at)
    if any(is_verb(chunks, place) and chunks[place].text != "dated" for place in range(first, end)):
        return None
    rule, party, joined = "the verb of the clause before", sentence.person(end - 1), text_at(chunks, end)
    lead = [chunk.text for chunk in chunks[first : end - 1] if chunk.text not in DETERMINERS | {"one"}]
    if not party or chunks[end - 1].possessive or party in (last.speaker, last.addressee):
        return None
    if lead in (["to"], ["for"]) or not lead and last.addressee and last.verb in OBJECT_VERBS:
        return Attribution(last.speaker, last.document, rule, addressee=party, verb=last.verb) if party.leader and last.speaker else None
    if lead or joined not in PREPOSITIONS - {"as"} or last.verb in OBJECT_VERBS:
        return None
    return Attribution(party, None, rule, verb=last.verb)


def _gap(chunks: list[Chunk], first: int, end: int) -> tuple[int, int]:
    """Where the words begin and end that stand for a clause without its verb: not what joins it to the one before, nor what brings its quotation."""
    while first < end and chunks[first].text in _JOINS:
        first += 1
    while end > first + 1 and (chunks[end - 1].text in PREPOSITIONS | _BRINGS):
        end -= 1
    return first, end


def of_clause_before(state: State, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
    """`Iran, it says, “cannot wait”; sanctions could be lifted “fast”`: still whoever told the clause before, when nobody acts in this one."""
    chunks, last = sentence.chunks, state.last
    clause = max((place for place in range(at) if chunks[place].text == ";"), default=-1)
    if clause < 0 or not last or last.sentence not in (-1, state.number) or last.about or any(clause < place <= clause + 4 for place in documents):
        return None
    acts = any(clause < event.subject and chunks[event.subject].kind not in _THINGS for event in sentence.events)
    quoted = any(chunk.kind == "quote" for chunk in chunks[:clause])
    if acts or not quoted or any(chunk.kind in ("person", "office", "role", "agency") for chunk in chunks[clause:at]):
        return None
    return Attribution(last.speaker, last.document, "goes on after a semicolon", addressee=last.addressee)


def _begins_after_comma(chunks: list[Chunk], at: int) -> bool:
    """Whether the noun phrase that ends here opens a clause right after a comma or the words it tells: `, the French president`,
    `…,” the message`."""
    place = at - 1
    while place > 0 and (chunks[place].possessive or chunks[place].kind in _NAMED or chunks[place].text in DETERMINERS | _OF_AGENCIES):
        place -= 1
    return place > 0 and (chunks[place].text == "," or chunks[place].kind == "quote")


def _goes_on(chunks: list[Chunk], verb: int) -> bool:
    """Whether what a verb tells comes after it: `told aides that`, `wrote: “…”`."""
    ends = next((at for at in range(verb + 1, len(chunks)) if chunks[at].kind == "mark" and chunks[at].text not in (":", ",")), len(chunks))
    return any(chunk.kind == "quote" or chunk.text in ("that", ":", "whether") for chunk in chunks[verb + 1 : ends])
