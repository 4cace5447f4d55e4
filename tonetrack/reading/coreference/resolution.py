"""The sentence that a row of chunks makes: what stands for letters and people in it, and whom each of its places means."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from tonetrack.reading.coreference.callings import named_beside, with_callings
from tonetrack.reading.coreference.counting import count_days
from tonetrack.reading.coreference.names import Names, parse_sentence, surnames_of
from tonetrack.reading.coreference.offices import leader_of, whom_office_means
from tonetrack.reading.coreference.pronouns import whom_pronoun_means
from tonetrack.reading.coreference.relations import leaders_of, with_relations
from tonetrack.reading.coreference.state import LATELY, Quote, State
from tonetrack.reading.coreference.times import context_day, day_of, past_year
from tonetrack.reading.people import Party, name_key
from tonetrack.reading.sentences.clauses import Sentence, find_events
from tonetrack.reading.sentences.parsing import Chunk, is_determined
from tonetrack.reading.sentences.phrases import is_governed, is_object, stands_for_letter
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, CORRESPONDENCE, DETERMINERS, DOCUMENTS, OF_DOCUMENT, PREPOSITIONS, SAY, WRITE, forms_of
from tonetrack.text import plain as as_plain

_AUTHORS = frozenset("author writer sender signatory correspondent".split())
_ALSO_VERBS = {"broadcast": "speech", "broadcasts": "speech", "keynote": "speech", "monologue": "speech", "draft": "other", "drafts": "other"}
_SORTS = frozenset("first earlier early unsent unsigned sterner original television radio televised live evening nightly national weekly".split())
_READERS = frozenset("recipient addressee reader".split())
_ASKING = frozenset("did does do would could had has".split())  # before the subject of a question
_LETTERS = frozenset("correspondence letter greeting".split())
_NAMES = frozenset("person agency role name organisation".split())  # kinds of chunks that say who is meant
_PAST_CALLINGS = frozenset("economist lawyer historian journalist professor scientist author writer poet editor teacher doctor engineer founder".split())
_ADDS = forms_of("add continue write reply") | {"went", "goes"}


def resolve_sentence(state: State, chunks: list[Chunk]) -> Sentence:
    """The sentence of a row of chunks: its events, and whom each place of it means."""
    if any(chunk.kind == "document" and chunk.value in _LETTERS for chunk in chunks):
        state.corresponding = True
    chunks = with_relations(chunks, state.row, state.kinships)
    if state.corresponding:
        chunks = _with_letters(state, chunks)
    chunks = [_as_office(state, _as_document(chunks, at)) for at in range(len(chunks))]
    chunks = with_callings(chunks, state.several if state.several_at == state.number - 1 else None)
    if state.several and any(chunk.value is state.several for chunk in chunks):
        state.several_at = state.number
    chunks = count_days(chunks, state.occasion[1] if state.occasion and state.occasion[0] >= state.number - 2 else None, partial(day_of, state))
    known: dict[int, Party | None] = {}
    for at in range(len(chunks)):
        known[at] = _whom_place_means(state, chunks, at, known)
    state.callings |= {chunk.text.split()[-1] for chunk in chunks if chunk.kind == "role" and chunk.text}
    letters = sum(chunk.kind == "document" and chunk.value in ("letter", "reply") for chunk in chunks)
    state.row = leaders_of(chunks, known, len(chunks)) if letters < 2 else []  # "Xi's letter and Kim's reply were printed. The former"
    context, year = context_day(state, chunks), past_year(state, chunks)
    return Sentence(chunks, find_events(chunks), known.get, state.anchor, state.corresponding, context, year, partial(leader_of, state))


def note_quoted_names(state: State, plain: str, quotes: dict[int, Quote]) -> None:
    """Leaders that a quotation names in full, so that a bare surname after it may mean them."""
    for quote in quotes.values():
        flat = as_plain(quote.text)
        parse_sentence(flat, 0, min(len(flat), 2000), {}, state.roster, Names(leaders=state.names.leaders, named=state.names.named, cast=state.cast))


def _as_office(state: State, chunk: Chunk) -> Chunk:
    """`the Chief Adviser`, as an office where a leader of the article holds one of that name."""
    held = chunk.kind == "role" and " " in chunk.text and any(state.roster.held(party, chunk.text) for party in state.cast)
    return replace(chunk, kind="office", title=chunk.text, value=None) if held else chunk


def _with_letters(state: State, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with what stands for a letter as one (`the other`, `his latest`), and its author as the person he is."""
    chunks = [_as_letter(state, chunks, at) for at in range(len(chunks))]
    return [_its_author(state, chunks, at) for at in range(len(chunks))]


def _as_letter(state: State, chunks: list[Chunk], at: int) -> Chunk:
    """`the other`, as the letter it stands for: `Two letters came. The other said …`."""
    chunk = chunks[at]
    if _counts_else(state, chunks, at):
        return replace(chunk, value="count")
    stands = chunk.kind == "word" and stands_for_letter(chunks, at) and not _is_one_of_several(state, chunks, at)
    return replace(chunk, kind="document", value="letter", possessive=False) if stands else chunk


def _its_author(state: State, chunks: list[Chunk], at: int) -> Chunk:
    """`its author`, `the writer`, `the recipient` of the letter spoken of, where he does something, as the person he is."""
    letter = state.register.focus
    if letter is None or letter.kind not in CORRESPONDENCE or not letter.sender or letter.touched < state.number - 2:
        return chunks[at]
    if chunks[at].text in ("his", "her") and at + 1 < len(chunks) and chunks[at + 1].kind == "document" and chunks[at + 1].text not in DOCUMENTS:
        return replace(chunks[at], kind="person", value=letter.sender, full=True)  # "In his first, sent in March, he"
    side = letter.recipient or state.counterpart(letter.sender) if chunks[at].text in _READERS else letter.sender
    return replace(chunks[at], kind="person", value=side, full=True) if side and _is_author_acting(chunks, at) else chunks[at]


def _counts_else(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether `the first` counts something else than letters, of which only one was told: `They looked for gaps. The first is …`."""
    letters = [document for document in state.register.documents if document.kind in CORRESPONDENCE]
    return [chunk.text for chunk in chunks[max(0, at - 1) : at + 1]] == ["the", "first"] and len(letters) == 1 and not (letters[0].many or letters[0].mutual)


def _is_one_of_several(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether `the other` means one of the people of the sentence before: `Two officials knew it. The other said …`."""
    if state.several is None or state.several_at != state.number - 1:
        return False
    verb = chunks[at + 1].text
    return verb in SAY - OF_DOCUMENT and not verb.endswith("s")


def _whom_place_means(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Who stands at a place: somebody named, a country, the holder of an office, whom a pronoun means; None for nobody."""
    chunk = chunks[at]
    if chunk.kind == "agency":
        state.agency = chunk.value
    if chunk.kind in _NAMES:
        return _who_is_named(state, chunks, at)
    if chunk.kind == "country":
        return _national(state, chunks, at) or Party(str(chunk.value), "country")
    if chunk.kind == "office":
        return whom_office_means(state, chunks, at, known)
    return whom_pronoun_means(state, chunks, at, known) if chunk.kind == "pronoun" else None


def _who_is_named(state: State, chunks: list[Chunk], at: int) -> Party:
    """Who a name or a calling means: a namesake, the person whose name stands beside, or just what it says."""
    chunk = chunks[at]
    if chunk.rival and _means_rival(state, chunks, at):
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


def _of_past_calling(state: State, chunks: list[Chunk], at: int) -> Party | None:
    """The leader just quoted, by what he was before: `“…,” the former lawyer added`, where nobody of that calling was told of."""
    last, calling = state.last, chunks[at].text.split()[-1]
    if last is None or last.sentence < state.number - 1 or last.about or not last.speaker or not last.speaker.leader or calling in state.callings:
        return None
    described = at > 1 and is_determined(chunks, at) == "the" and (chunks[at - 1].text != "the" or " " in chunks[at].text)
    adds = at + 1 < len(chunks) and chunks[at + 1].text in _ADDS and any(chunk.kind == "quote" for chunk in chunks[max(0, at - 5) : at])
    return last.speaker if calling in _PAST_CALLINGS and described and adds else None


def _national(state: State, chunks: list[Chunk], at: int) -> Party | None:
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


def _means_rival(state: State, chunks: list[Chunk], at: int) -> bool:
    """Whether a leader's surname means his namesake, who spoke last or was named last, and says something to no leader."""
    chunk, after = chunks[at], chunks[min(at + 1, len(chunks) - 1)]
    inverted = at > 1 and chunks[at - 2].kind == "quote" and chunks[at - 1].text in SAY - WRITE  # "“…,” said Kim, who is not related"
    if inverted or after.text in SAY - WRITE:
        spoke = chunk.rival in (state.spoke, state.voice) and state.subject == chunk.rival and state.told_at == state.number - 1
        if spoke and not any(other.kind == "document" for other in chunks):
            return True
    if after.text not in SAY - WRITE or any(other.kind == "person" and other.value.leader for other in chunks[at + 2 : at + 3]):
        return False
    named = next((party for party in reversed(state.seen) if party in (chunk.rival, chunk.value)), None)
    return bool(state.last and state.last.speaker == chunk.rival) or named == chunk.rival and chunk.title in ("mr", "mrs", "ms")


def _as_document(chunks: list[Chunk], at: int) -> Chunk:
    """`Nehru's broadcast to the nation`, `A draft that he never signed`: what is a verb elsewhere, as the document it is here."""
    chunk, kind = chunks[at], _ALSO_VERBS.get(chunks[at].text)
    if not kind or chunk.kind != "word" or not at or at + 1 >= len(chunks):
        return chunk
    before, after = chunks[at - 1], chunks[at + 1]
    named = before.possessive or before.text in DETERMINERS | _SORTS
    ends = after.kind in ("mark", "date", "quote") or after.text in PREPOSITIONS | {"that", "which"} or is_verb(chunks, at + 1)
    return replace(chunk, kind="document", value=kind) if named and ends else chunk


def _is_author_acting(chunks: list[Chunk], at: int) -> bool:
    """Whether the author or reader of a letter does something: `Its author wishes`, `What did the recipient make of it?`"""
    chunk = chunks[at]
    if not at or at + 1 >= len(chunks) or chunk.text not in _AUTHORS | _READERS or chunk.kind not in ("word", "role") or chunk.possessive:
        return False
    after = chunks[at + 1]
    asks = at > 1 and chunks[at - 2].text in _ASKING and any(other.text == "?" for other in chunks)
    does = asks or is_verb(chunks, at + 1) or after.text in ADVERBS or after.text.endswith("s") and after.kind == "word"
    return does and chunks[at - 1].text in ("its", "the")


def _acts(chunks: list[Chunk], at: int) -> bool:
    """Whether what stands at a place does something, or more is told of it: `the North Korean, who wrote`."""
    if at + 1 >= len(chunks):
        return False
    told = at + 2 < len(chunks) and chunks[at + 1].text == "," and chunks[at + 2].text in ("who", "for")
    return told or is_verb(chunks, at + 1) or chunks[at + 1].text in ADVERBS
