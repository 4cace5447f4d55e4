"""Whom he or she means: who of those that the article has told of it can be, likeliest first."""

from __future__ import annotations

import re

from tonetrack.reading.coreference.antecedents import (
    able_places,
    actor_on,
    follows_quote,
    in_aside,
    is_in_clause,
    main_places,
    owners_named,
    sender_before,
    teller_of,
    tells_aside,
    thanked,
    whose_office_acts,
)
from tonetrack.reading.coreference.fronts import (
    is_in_front,
    named_ahead,
    reader_of_own,
    says_in_it,
)
from tonetrack.reading.coreference.offices import resolve_office
from tonetrack.reading.coreference.state import State
from tonetrack.reading.people import Party, pronoun_of
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.vocabulary import ADVERBS, MEDIA_ROLES, OBJECT_VERBS, ORGANISATION, SAY, WRITE, forms_of

_FEMALE = frozenset("spokeswoman chairwoman sister queen princess mrs ms wife daughter lady mother".split())  # callings of women
_MALE = frozenset("spokesman king prince mr husband brother son father sir".split())  # callings of men
_HE_OR_SHE = frozenset("he she his him her".split())  # pronouns for one person
_IN_LETTERS = forms_of("note stress emphasize emphasise underline underscore highlight wish")  # what writers do more than readers
_ASKED = frozenset("asked pressed questioned".split())  # open a sentence about whoever answers
_BODIES = frozenset(  # last words of callings that are no person
    "ministry office government regime administration department service group bureau institute committee embassy delegation think-tank side"
    " entourage camp".split()
)
_NAMELESS = frozenset("person source insider someone".split())  # callings of whom another paragraph tells no more
_FROM = forms("from|by who=PERSON|OFFICE _{0,8} in which @_")
_SIGNED = re.compile(r"[,.!] (?:[A-Z][\w.'-]*\s?){1,4}\W*$")  # a name beneath words quoted: `Yours, Fixture`


def whom_pronoun_means(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Whom he or she means, `known` being whom the places before it mean; None for any other pronoun."""
    text = chunks[at].text
    if text not in _HE_OR_SHE:
        return None
    gender = "she" if text in ("she", "her") else "he"
    if (sender := _of_letter(state, chunks, at, known)) and can_be(state, sender, gender):
        return sender
    if (owner := whose_office_acts(chunks, at, known)) and can_be(state, owner, gender):
        return owner
    if (giver := known.get(thanked(chunks, at))) and can_be(state, giver, gender):
        return giver
    return _ahead(state, chunks, at, known, gender) or _spoken_last(state, chunks, at, known, gender)


def _gender(state: State, party: Party) -> str:
    """he or she, by the person's roster, calling or what the article has called them; empty when nothing tells."""
    words = set(party.calling.split())
    told = party.pronoun or ("she" if words & _FEMALE else "he" if words & _MALE else "")
    return told or party.kind == "person" and pronoun_of(party.name) or state.genders.get(party.name, "")


def _spoken_last(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> Party | None:
    """The likeliest of those spoken of before, or who wrote the letter when the verb is one of writing; its gender is learned."""
    found = next(iter(_fitting(state, chunks, at, known, gender)), None)
    writer = _writer_of_letter(state, chunks, at)
    told = writer and (state.register.focus.sentence == state.number - 1 or any(known[place] == writer for place in able_places(chunks, at, known)))
    acts = any(known[place] == found for place in able_places(chunks, at, known))  # "When Kim replied, he wrote that"
    answers = [chunk.text for chunk in chunks[at + 2 : at + 3]] in (["back"], ["to"], ["in"])
    reader = told and found and not acts and not answers and found == state.register.focus.recipient  # "Kim got a letter from Xi. He wrote that"
    fresh = told and (in_aside(chunks, at) or reader)  # "A message from Xi came on Sunday. The election, he wrote, showed", "Xi was glad, he wrote"
    if writer and (fresh or not (found and found.leader)) and can_be(state, writer, gender) and not tells_aside(chunks, at, found, known):
        return writer
    if found and not _gender(state, found) and len(state.genders) < 500:
        state.genders[found.name] = gender
    return found


def _fitting(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> list[Party]:
    """Whom a pronoun of that gender may mean, likeliest first: nobody whom it addresses or, as `him`, who acts on him."""
    text = chunks[at].text
    is_object = text in ("him", "her") and not chunks[at].possessive
    in_front = reader_of_own(chunks, 1) if chunks[0].text == "in" and at > 1 else None  # "In his letter to Kim, he called"
    if text in ("he", "she"):
        addressed = _addressee_of(state, chunks, at) or in_front
    else:
        addressed = reader_of_own(chunks, at)
    fits = [party for party in _candidates(state, chunks, at, known, gender) if party and party != addressed and can_be(state, party, gender)]
    if text in ("he", "she") and state.quoting and follows_quote(chunks, at):
        fits = [party for party in fits if not _is_named_in(state, party)] or fits
    return _without_subject(state, chunks, at, known, fits) if is_object and len(fits) > 1 else fits


def _is_named_in(state: State, party: Party) -> bool:
    """Whether the words just quoted name a leader, as nobody names himself but beneath them: `“I have a letter from Zelensky,” he said`."""
    person, words = state.roster.people.get(party.name), set(re.findall(r"\w+", _SIGNED.sub("", state.quoting)))
    forms = [party.name, *person.aliases] if person else []
    return party.leader and any(word in words for form in forms for word in (form.split()[-1], form) if len(word) > 1)


def _addressee_of(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """Whom the verb right after a pronoun has for its object, and so the pronoun does not mean: `he had told the president`."""
    verb = next((place for place in range(at + 1, len(chunks)) if chunks[place].text not in ADVERBS), at)
    place = object_of(chunks, verb) if chunks[verb].text in OBJECT_VERBS else -1
    if place < 0 or chunks[place].kind not in ("person", "office") or chunks[place].possessive:
        return None
    if chunks[place].kind == "person":
        return chunks[place].value
    home = state.names.at_home(chunks[place].title) if not chunks[place].country else None
    return home or resolve_office(chunks[place], state.roster, state.day, state.seen, cast=state.cast)


def _of_letter(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """The sender in `a greeting from Kim to Xi, in which he wished him`, and in `In it he`, `he said in the message`, of a letter."""
    if state.letter and says_in_it(chunks, at):
        return state.letter.sender
    if at < 4 or [chunk.text for chunk in chunks[at - 2 : at]] != ["in", "which"]:
        return None
    told = find(_FROM, chunks, at) or {}
    return known.get(told.get("who")) or sender_before(chunks, at - 3 - (chunks[at - 3].text == ","), known)


def _writer_of_letter(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """Who wrote the letter spoken of just now: whom `he wrote` means when it seems to mean somebody who only speaks about it."""
    letter, after = state.letter, next((chunk for chunk in chunks[at + 1 :] if chunk.text not in ADVERBS), None)
    if after is None or after.text not in WRITE | _IN_LETTERS or letter is None or letter.touched < state.number - 1:
        return None
    return letter.sender if letter.sender and letter.sender.leader else None


def can_be(state: State, party: Party, gender: str) -> bool:
    """Whether he or she can mean somebody: a person of that gender, or one person known by a calling, no newspaper, no officials."""
    calling = party.calling.split()[-1:] if party.kind == "role" else []
    body = party.name.lower() in ORGANISATION  # "Labour accused her"
    if calling and calling[0] in _NAMELESS and state.last and state.last.speaker == party and state.last.paragraph != state.paragraph:
        return False  # "A person close to her spoke of “…”." and in the next paragraph "“…,” she said"
    if state.turn and party == (state.turn.speaker or state.turn.addressee):
        return False  # who is I, or you to whoever asks
    return party.kind in ("person", "role") and not body and not any(map(_is_of_many, calling)) and _gender(state, party) in ("", gender)


def _ahead(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> Party | None:
    """Whom a pronoun in a fronted clause looks ahead to: `Asked about it as he left, Mr Biden said`."""
    hangs = chunks[at - 1].kind == "document" or chunks[at - 1].text in ("what", "how", "why", "if", "whether")  # "In the letter he sent"
    main = chunks[at].text in ("he", "she") and not is_in_clause(chunks, at) and not hangs
    named = named_ahead(chunks, at) if not main and is_in_front(chunks, at, known) else -1
    return chunks[named].value if named >= 0 and _gender(state, chunks[named].value) in ("", gender) else None


def _candidates(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> list[Party | None]:
    """Whom a pronoun may mean, likeliest first."""
    able = able_places(chunks, at, known)
    here, others = [known[place] for place in main_places(chunks, [place for place in able if can_be(state, known[place], gender)])], []
    aside = in_aside(chunks, at)
    if aside and state.subject and state.subject_at >= state.number - 2:
        here, others = [], [known[place] for place in able]  # "The president had asked for it, he said": not the president
    if chunks[0].text in _ASKED and all(is_in_clause(chunks, place) for place in able):
        here = []  # "Asked whether Biden was on it, he said"
    if here and _stays_with_leader(state, chunks, able, here[0]):
        here = [state.subject, *here]  # "Hours before the envoy landed he told students": the leader spoken of
    if (teller := teller_of(chunks, at)) in able:
        here = [known[teller], *here]
    after_quote = follows_quote(chunks, at)
    owners = [] if after_quote or aside else owners_named(chunks, at, known)  # "Lam's election, he wrote, showed"
    return [party for party in here[:1] + owners[:1] + _of_before(state, chunks, at, after_quote) + state.seen[::-1] if party not in others]


def _stays_with_leader(state: State, chunks: list[Chunk], able: list[int], named: Party | None) -> bool:
    """Whether a sentence goes on about the leader of the one before, as it names others only in a clause that opens it."""
    about = state.subject if state.subject_at == state.number - 1 else None
    aside = named is not None and not named.leader and all(is_in_clause(chunks, place) for place in able)
    return about is not None and about.leader and aside


def _of_before(state: State, chunks: list[Chunk], at: int, after_quote: bool) -> list[Party | None]:
    """Whom the sentences before are about, likeliest first: who was asked, who said or was quoted last, their subject."""
    spoken = [state.last.speaker] if state.last and state.last.speaker and state.last.speaker.kind in ("person", "role") else []
    if state.last and state.reads_out and state.last.document is state.reads_out[1]:
        spoken = [state.reads_out[0]]  # "“…,” Trump read. He folded it"
    fresh = state.last is not None and state.subject_at > state.last.sentence  # a sentence since the last quotation has a subject of its own
    order = [state.subject, *spoken] if fresh else [*spoken, state.subject]
    if after_quote and _is_voice(state, chunks, at):
        order = [state.voice, *order]
    listener = _addressee_of(state, chunks, at) if after_quote else None
    if after_quote and _has_told_aside(state) and not (listener and listener.leader):  # "Kim had written, Peskov said. “…,” he told Xi"
        order = [state.spoke, *order]
    if spoken and state.last.rule == "words quoted before" and state.last.sentence == state.subject_at:
        order = [state.subject, *order]  # "Ann Fixture, an analyst, smiles at the phrase “dry boots”. “…,” she says"
    if writer := _writer_spoken_of(state):
        order = [writer, *order]  # "The next letter from Kim has no date. What he carried home, he wrote, was …"
    return order


def _writer_spoken_of(state: State) -> Party | None:
    """The leader whose letter was brought up since anybody spoke or acted."""
    letter, spoken = state.letter, state.last.sentence if state.last else 0
    if letter is None or letter.older or letter.touched <= max(spoken, state.subject_at) or letter.touched < state.number - 2:
        return None
    before = state.sentences[-1] if state.sentences else None  # "A letter from Xi was on Kim's desk. The border, he warns"
    told = before is not None and letter.sender is not None and any(before.party(place) == letter.sender for place in range(len(before.chunks)))
    if not state.seen or not told and state.seen[-1] not in (letter.sender, letter.recipient or letter.sender and state.counterpart(letter.sender)):
        return None  # somebody else was named since
    return letter.sender if letter.sender and letter.sender.leader else None


def _is_voice(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether whoever opened an expert's paragraph says more in it: `Kim wrote last year too. “…,” he said`."""
    if not state.voice or state.opened != state.paragraph or state.told_at >= state.number - 1:
        return False
    return text_at(chunks, at + 1) in SAY and (not state.last or state.last.paragraph != state.paragraph)


def _has_told_aside(state: State) -> bool:
    """Whether somebody who is no leader just told what others did: `Kim had written, Peskov said. “…,” he added.`"""
    return state.spoke is not None and state.spoke_at == state.number - 1 and not state.spoke.leader and state.spoke_aside


def _without_subject(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], fits: list[Party]) -> list[Party]:
    """The candidates for `him` without the one who acts: in `Xi thanked him` the other, his counterpart first."""
    actor = actor_on(chunks, at, known)
    if actor is None:
        return fits
    others = [party for party in fits if party != actor]
    able = [place for place in able_places(chunks, at, known) if known[place] in others]
    here = [known[place] for place in able if is_in_clause(chunks, place) or actor.leader and known[place].leader]
    if here:
        return [here[0], *others]  # "When Putin won, Kim hurried to congratulate him", "It was Putin who wrote; Kim told him"
    other = state.counterpart(actor) if actor.leader else None
    return [other, *others] if other and other in others else others or fits


def _is_of_many(word: str) -> bool:
    """Whether a calling is that of several people or of a body: `aides`, `staff`, `the ministry`, `the newspaper`."""
    plural = word.endswith("s") and word not in ("boss", "spokes")
    return plural or word in MEDIA_ROLES or word in ("people", "staff", "another") or word in _BODIES
