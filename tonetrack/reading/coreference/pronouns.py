"""Whom he or she means: who of those that the article has told of it can be, likeliest first."""

from __future__ import annotations

from tonetrack.reading.coreference.fronts import (
    end_of_front,
    end_of_setting,
    goes_on_with_participle,
    is_in_front,
    is_reader_in_front,
    opens_in_it,
    reader_of_own,
    says_in_it,
    tells_what_letter_does,
)
from tonetrack.reading.coreference.offices import resolve_office
from tonetrack.reading.coreference.state import State
from tonetrack.reading.people import Party, pronoun_of
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import is_gap, is_governed, is_object, object_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    CORRESPONDENCE,
    MEDIA_ROLES,
    OBJECT_VERBS,
    ORGANISATION,
    PREPOSITIONS,
    REPORT,
    SAY,
    SEND,
    WRITE,
)

_FEMALE = frozenset("spokeswoman chairwoman sister queen princess mrs ms wife daughter lady mother".split())
_MALE = frozenset("spokesman king prince mr husband brother son father sir".split())
_HE_OR_SHE = frozenset("he she his him her".split())
_SOMEBODY = frozenset("person office role pronoun".split())  # kinds of chunks that may be somebody
_SUBORDINATING = frozenset("where when while as after before because if whether although though since whereas".split())
_ASKED = frozenset("asked pressed questioned".split())
_BODIES = frozenset(
    "ministry office government regime administration department service group bureau institute committee embassy delegation think-tank side entourage camp".split()
)


def whom_pronoun_means(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Whom he or she means, `known` being whom the places before it mean; None for any other pronoun."""
    text = chunks[at].text
    if text not in _HE_OR_SHE:
        return None
    if apposed := _apposed_to(chunks, at):
        return apposed
    gender = "she" if text in ("she", "her") else "he"
    if (sender := _of_letter(state, chunks, at, known)) and can_be(state, sender, gender):
        return sender
    if (giver := known.get(_thanked(chunks, at))) and can_be(state, giver, gender):
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
    told = writer and (state.register.focus.sentence == state.number - 1 or any(known[place] == writer for place in _able_places(chunks, at, known)))
    acts = any(known[place] == found for place in _able_places(chunks, at, known))  # "When Kim replied, he wrote that"
    reader = told and found and not acts and found == state.register.focus.recipient and [chunk.text for chunk in chunks[at + 2 : at + 3]] not in (["back"], ["to"], ["in"])  # "Kim got a letter from Xi. He wrote that"
    fresh = told and (_in_aside(chunks, at) or reader)  # "A message from Xi came on Sunday. The election, he wrote, showed", "Xi was glad, he wrote"
    if writer and (fresh or not (found and found.leader)) and can_be(state, writer, gender) and not _tells_aside(chunks, at, found, known):
        return writer
    if found and not _gender(state, found) and len(state.genders) < 500:
        state.genders[found.name] = gender
    return found


def _fitting(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> list[Party]:
    """Whom a pronoun of that gender may mean, likeliest first: nobody whom it addresses or, as `him`, who acts on him."""
    text = chunks[at].text
    in_front = reader_of_own(chunks, 1) if chunks[0].text == "in" and at > 1 else None  # "In his letter to Kim, he called"
    addressed = _addressee_of(state, chunks, at) or in_front if text in ("he", "she") else state.subject if is_reader_in_front(chunks, at) else reader_of_own(chunks, at)
    fits = [party for party in _candidates(state, chunks, at, known, gender) if party and party != addressed and can_be(state, party, gender)]
    return _without_subject(state, chunks, at, known, fits) if text == "him" and len(fits) > 1 else fits


def _addressee_of(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """Whom the verb right after a pronoun has for its object, and so the pronoun does not mean: `he told the president`."""
    place = object_of(chunks, at + 1) if at + 2 < len(chunks) and chunks[at + 1].text in OBJECT_VERBS else -1
    if place < 0 or chunks[place].kind not in ("person", "office") or chunks[place].possessive:
        return None
    if chunks[place].kind == "person":
        return chunks[place].value
    home = state.names.at_home(chunks[place].title) if not chunks[place].country else None
    return home or resolve_office(chunks[place], state.roster, state.day, state.seen, cast=state.cast)


def _of_letter(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """The sender in `a greeting from Kim to Xi, in which he wished him`, and in `It turns to what he calls`, `In it he`, of a letter."""
    letter = state.register.focus
    if letter and letter.kind in CORRESPONDENCE and (tells_what_letter_does(chunks, at) or opens_in_it(chunks, at) or says_in_it(chunks, at)):
        return letter.sender
    if at < 4 or chunks[at - 1].text != "which" or chunks[at - 2].text != "in":
        return None
    for place in range(at - 3, max(1, at - 12), -1):
        if chunks[place - 1].text in ("from", "by") and known.get(place) and chunks[place].kind in ("person", "office"):
            return known[place]
    return _sender_before(chunks, at - 3, known)


def _writer_of_letter(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """Who wrote the letter spoken of just now: whom `he wrote` means when it seems to mean somebody who only speaks about it."""
    letter, after = state.register.focus, next((chunk for chunk in chunks[at + 1 :] if chunk.text not in ADVERBS), None)
    if after is None or after.text not in WRITE or letter is None or letter.kind not in CORRESPONDENCE or letter.touched < state.number - 1:
        return None
    if state.last and state.last.sentence >= state.number - 1 and state.last.document is not letter:
        return None
    return letter.sender if letter.sender and letter.sender.leader else None


def can_be(state: State, party: Party, gender: str) -> bool:
    """Whether he or she can mean somebody: a person of that gender, or one person known by a calling, no newspaper, no officials."""
    calling = party.calling.split()[-1:] if party.kind == "role" else []
    body = party.name.lower() in ORGANISATION  # "Labour accused her"
    return party.kind in ("person", "role") and not body and not any(map(_is_of_many, calling)) and _gender(state, party) in ("", gender)


def _ahead(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> Party | None:
    """Whom a pronoun in a fronted clause looks ahead to: `Asked about it as he left, Mr Biden said`."""
    hangs = chunks[at - 1].kind == "document" or chunks[at - 1].text in ("what", "how", "why", "if", "whether")  # "In the letter he sent"
    main = chunks[at].text in ("he", "she") and not is_in_clause(chunks, at) and not hangs
    comma = end_of_front(chunks, at) if not main and is_in_front(chunks, at, known) else -1
    while comma >= 0:
        named = next((place for place in range(comma + 1, min(comma + 4, len(chunks))) if chunks[place].kind not in ("word", "title")), -1)
        if named >= 0 and chunks[named].kind == "person" and not chunks[named].possessive and _gender(state, chunks[named].value) in ("", gender):
            return None if goes_on_with_participle(chunks, named) else chunks[named].value
        comma = end_of_setting(chunks, comma)
    return None


def _candidates(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> list[Party | None]:
    """Whom a pronoun may mean, likeliest first."""
    able = _able_places(chunks, at, known)
    here, others = [known[place] for place in _main_places(chunks, [place for place in able if can_be(state, known[place], gender)])], []
    aside = _in_aside(chunks, at)
    if aside and state.subject and state.subject_at >= state.number - 2:
        here, others = [], [known[place] for place in able]  # "The president had asked for it, he said": not the president
    if chunks[0].text in _ASKED and all(is_in_clause(chunks, place) for place in able):
        here = []  # "Asked whether Biden was on it, he said"
    if here and _stays_with_leader(state, chunks, able, here[0]):
        here = [state.subject, *here]  # "Hours before the envoy landed he told students": the leader spoken of
    if (teller := _teller_of(chunks, at)) in able or _speaks_for(chunks, teller):
        here = [known[teller], *here]
    after_quote = _follows_quote(chunks, at)
    owners = [] if after_quote or aside else _owners(chunks, at, known)  # "Lam's election, he wrote, showed"
    if after_quote and _opens_with_owner(chunks, at):
        here = [known[0]]  # "Xi's was longer: “…,” he wrote"
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
    if writer := _writer_spoken_of(state):
        order = [writer, *order]  # "The next letter from Kim has no date. What he carried home, he wrote, was …"
    if at == 0 and state.questioned and state.questioned[1] == state.number - 1:
        order = [state.questioned[0], *order]  # "A reporter asked the president why. He said"
    return order


def _writer_spoken_of(state: State) -> Party | None:
    """The leader whose letter was brought up since anybody spoke or acted."""
    letter, spoken = state.register.focus, state.last.sentence if state.last else 0
    if letter is None or letter.kind not in CORRESPONDENCE or letter.older or letter.touched <= max(spoken, state.subject_at) or letter.touched < state.number - 2:
        return None
    if not state.seen or state.seen[-1] not in (letter.sender, letter.recipient or letter.sender and state.counterpart(letter.sender)):
        return None  # somebody else was named since
    return letter.sender if letter.sender and letter.sender.leader else None


def _is_voice(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether whoever opened an expert's paragraph says more in it: `Kim wrote last year too. “…,” he said`."""
    if not state.voice or state.opened != state.paragraph or state.told_at >= state.number - 1:
        return False
    return at + 1 < len(chunks) and chunks[at + 1].text in SAY - WRITE and (not state.last or state.last.paragraph != state.paragraph)


def _has_told_aside(state: State) -> bool:
    """Whether somebody who is no leader just told what others did: `Kim had written, Peskov said. “…,” he added.`"""
    return state.spoke is not None and state.spoke_at == state.number - 1 and not state.spoke.leader and state.spoke_aside


def _in_aside(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun says something between commas after a clause that has a subject of its own: `…, he said, …`."""
    if at < 2 or at + 2 >= len(chunks) or chunks[at - 1].text != "," or chunks[at - 2].kind == "quote":
        return False
    if chunks[at + 1].text not in SAY | WRITE | {"went", "goes"} or chunks[at - 2].text in CONJUNCTIONS:
        return False
    same = any(chunk.text in ("he", "she") for chunk in chunks[:at])  # "He would come, he wrote"
    return not same and not _is_fronted(chunks, at) and _ends_at_mark(chunks, at)


def _without_subject(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None], fits: list[Party]) -> list[Party]:
    """The candidates for `him` without the one who acts: in `Xi thanked him` the other, his counterpart first."""
    actor = _actor_on(chunks, at, known)
    if actor is None:
        return fits
    others = [party for party in fits if party != actor]
    here = [known[place] for place in _able_places(chunks, at, known) if known[place] in others and (is_in_clause(chunks, place) or actor.leader and known[place].leader)]
    if here:
        return [here[0], *others]  # "When Putin won, Kim hurried to congratulate him", "It was Putin who wrote; Kim told him"
    other = state.counterpart(actor) if actor.leader else None
    return [other, *others] if other and other in others else others or fits


def _tells_aside(chunks: list[Chunk], at: int, found: Party | None, known: dict[int, Party | None]) -> bool:
    """Whether a pronoun after a quotation means whom its own sentence is about: `A former minister, Ann Fixture, was less kind: “…,” she wrote`."""
    return _follows_quote(chunks, at) and found is not None and any(known[place] == found for place in _able_places(chunks, at, known))


def _teller_of(chunks: list[Chunk], at: int) -> int:
    """Who tells what a pronoun opens, and most likely means: the place of Kishida in `Kishida said he had`; -1 for nobody by name."""
    verb = at - 1 - (chunks[at - 1].text == "that")
    says = verb > 0 and chunks[verb].text in SAY | REPORT and is_verb(chunks, verb) and chunks[at].text in ("he", "she")
    return verb - 1 if says and chunks[verb - 1].kind == "person" else -1


def _thanked(chunks: list[Chunk], at: int) -> int:
    """The place of whoever is thanked for what he sent: Xi in `thanked Xi for the letter he had sent`; -1 without."""
    does = next((chunk.text for chunk in chunks[at + 1 : at + 4] if chunk.text not in ADVERBS), "")
    thanks = next((place for place in range(at - 1, max(-1, at - 10), -1) if chunks[place].text in ("thanked", "thanking", "thanks")), -1)
    if thanks < 0 or does not in SEND | WRITE or chunks[at].text not in ("he", "she") or chunks[at - 1].text == "," or not any(chunk.text == "for" for chunk in chunks[thanks:at]):
        return -1
    return object_of(chunks, thanks)


def _speaks_for(chunks: list[Chunk], at: int) -> bool:
    """Whether somebody's people tell what he does: `the press service of the president, Lukashenko, reported that he`."""
    return at > 1 and chunks[at - 1].text == "of" and chunks[at - 2].kind == "role" and chunks[at].value.leader


def _sender_before(chunks: list[Chunk], noun: int, known: dict[int, Party | None]) -> Party | None:
    """Who sends a document in `Kim asked an envoy to pass on a message in which he`: the leader before its noun who is nobody's object."""
    if noun < 1 or chunks[noun].kind != "document":
        return None
    start = max((place + 1 for place in range(noun) if chunks[place].kind == "quote" or chunks[place].text in (";", ":")), default=0)
    able = (place for place in range(noun - 1, start - 1, -1) if chunks[place].kind in ("person", "office") and not is_governed(chunks, place))
    return next((known[place] for place in able if known.get(place) and known[place].leader and not is_object(chunks, place)), None)


def _apposed_to(chunks: list[Chunk], at: int) -> Party | None:
    """The person named right after a pronoun: `He, Kim, would come`."""
    if at + 3 >= len(chunks) or chunks[at + 1].text != ",":
        return None
    return next((chunk.value for chunk in chunks[at + 2 : at + 4] if chunk.kind == "person"), None)


def _is_of_many(word: str) -> bool:
    """Whether a calling is that of several people or of a body: `aides`, `staff`, `the ministry`, `the newspaper`."""
    plural = word.endswith("s") and word not in ("boss", "spokes")
    return plural or word in MEDIA_ROLES or word in ("people", "staff", "another") or word in _BODIES


def _stands_alone(chunks: list[Chunk], place: int, known: dict[int, Party | None]) -> bool:
    """Whether somebody is at a place, and not only what is his: `Kim`, not `Kim's`."""
    return chunks[place].kind in _SOMEBODY and known.get(place) is not None and not chunks[place].possessive


def _able_places(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[int]:
    """Where somebody stands before a place who can act: not `to Kim`, not `Kim's`."""
    return [place for place in range(at) if _stands_alone(chunks, place, known) and not is_governed(chunks, place)]


def _main_places(chunks: list[Chunk], able: list[int]) -> list[int]:
    """Those of the places that are in no clause within another, else all: not Kim's in `When Kim wrote`."""
    return [place for place in able if not is_in_clause(chunks, place)] or able


def is_in_clause(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause within another begins right before a place: `when Kim`, `the letter that Kim`."""
    relative = place > 0 and chunks[place - 1].text in ("that", "which", "who", "whom")
    return relative or any(chunk.text in _SUBORDINATING or is_gap(chunk) for chunk in chunks[max(0, place - 3) : place])


def _follows_quote(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun comes right after a quotation: `“…,” he said`."""
    if at > 1 and chunks[at - 1].text == "," and chunks[at - 2].kind == "quote":
        return True
    return at > 0 and chunks[at - 1].kind == "quote"


def _owners(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[Party | None]:
    """Whose things are named before a place: Kim in `Kim's letter came late, as he`, `The letter from Kim is longer than the one he`; not in `In a letter marking Kim's 40th birthday, he`."""
    people = [place for place in range(at - 1) if chunks[place].kind in ("person", "office")]
    owned = [place for place in people if chunks[place].possessive and chunks[place + 1].kind in ("document", "word") or 1 < place < 5 and chunks[place - 1].text == "from" and chunks[place - 2].kind == "document"]
    return [known[place] for place in owned if not {"birthday", "anniversary"} & {chunk.text for chunk in chunks[place + 1 : place + 3]}]


def _opens_with_owner(chunks: list[Chunk], at: int) -> bool:
    """Whether a sentence opens with whose letter is quoted after a colon: `Xi's was longer: “…,” he wrote`."""
    return chunks[0].possessive and chunks[0].kind in ("person", "office") and (chunks[1].kind == "document" or chunks[1].text in BE) and any(chunk.text == ":" for chunk in chunks[:at])


def _is_fronted(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun is the subject of what a fronted clause or a colon opens: `Asked about it, he said`."""
    opening = chunks[0].text
    opens = opening in PREPOSITIONS | _SUBORDINATING or opening.endswith(("ing", "ed"))
    return opens or any(chunk.text in (":", ";") for chunk in chunks[:at])


def _ends_at_mark(chunks: list[Chunk], at: int) -> bool:
    """Whether what a pronoun says ends with a comma or a stop before another verb or a quotation: `…, he said on Friday, …`."""
    for place, chunk in enumerate(chunks[at + 2 : at + 8], start=at + 2):
        if chunk.kind in ("mark", "quote") or is_verb(chunks, place):
            return chunk.text in (",", ".")
    return False


def _actor_on(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Who acts on `him`: the last one named in the clause, or the subject that a clause set off parts from its verb."""
    clause = max((place for place in range(at) if chunks[place].text in (",", ";") or chunks[place].kind == "quote"), default=-1)
    able = [place for place in range(at) if _stands_alone(chunks, place, known)]
    if able and able[-1] > clause:
        return known[able[-1]]
    if clause + 1 < len(chunks) and is_verb(chunks, clause + 1):  # "Kennedy, who had met Mao, wrote to him"
        return next((known[place] for place in able if not is_governed(chunks, place)), None)
    return None
