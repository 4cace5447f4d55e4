"""The sentence that a row of chunks makes: what stands for letters and people in it, and whom each of its places means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import partial

from tonetrack.reading.coreference.callings import with_callings
from tonetrack.reading.coreference.names import Names, parse_sentence
from tonetrack.reading.coreference.namesakes import whom_name_means, whom_nationality_means
from tonetrack.reading.coreference.offices import OF_TWO, leader_of, leaders_of, whom_office_means
from tonetrack.reading.coreference.pronouns import whom_pronoun_means
from tonetrack.reading.coreference.state import Quote, State
from tonetrack.reading.coreference.times import context_day, count_days, past_year
from tonetrack.reading.coreference.turns import with_turn
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence, find_events
from tonetrack.reading.sentences.ellipsis import stands_for_letter
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.vocabulary import LETTERS
from tonetrack.text import plain as as_plain

_AUTHORS = frozenset("author writer sender signatory correspondent".split())  # who wrote a letter
# documents that are verbs elsewhere, and their kinds
_ALSO_VERBS = {"broadcast": "speech", "broadcasts": "speech", "keynote": "speech", "monologue": "speech", "draft": "other", "drafts": "other",
               "release": "statement"}  # fmt: skip
_READERS = frozenset("recipient addressee reader".split())  # whom a letter is to
_LETTERS = frozenset("correspondence letter greeting".split())  # with these an article is about correspondence
_NAMES = frozenset("person agency role name organisation".split())  # kinds of chunks that say who is meant
_ALONE = forms("the @_ ( {ADVERBS}|{PREPOSITIONS} | !ROLE|DOCUMENT|WORD )")  # not `the former minister`
_SORTS = "first|earlier|early|unsent|unsigned|sterner|original|television|radio|televised|live|evening|nightly|national|weekly"
_ENDS = "MARK|DATE|QUOTE|VERB|that|which|{PREPOSITIONS}"
_IS_NOUN = forms(
    f"_'s|{{DETERMINERS}}|{_SORTS} !release @WORD|VERB {_ENDS}",
)
_AUTHOR_ACTS = forms("its|the @WORD|VERB|ROLE VERB|{ADVERBS}", "did|does|do|would|could|had|has its|the @_ _")


def resolve_sentence(state: State, plain: str, start: int, end: int, quotes: Collection[int]) -> Sentence:
    """The sentence between two places of a paragraph: its chunks, its events, and whom each place of it means;
    `quotes` are where its quotations open."""
    chunks = parse_sentence(plain, start, end, tuple(quotes), state.roster, state.names)
    chunks = _with_stand_ins(state, chunks)
    known: dict[int, Party | None] = {}
    for at in range(len(chunks)):
        known[at] = _whom_place_means(state, chunks, at, known)
    state.callings |= {chunk.text.split()[-1] for chunk in chunks if chunk.kind == "role" and chunk.text}
    letters = sum(chunk.kind == "document" and chunk.value in LETTERS for chunk in chunks)
    state.row = _row(chunks, known) if letters < 2 else []  # "Xi's letter and Kim's reply were printed. The former"
    context, year = context_day(state, chunks), past_year(state, chunks)
    return Sentence(chunks, find_events(chunks), known.get, state.today, state.corresponding, context, year, partial(leader_of, state))


def _row(chunks: list[Chunk], known: dict[int, Party | None]) -> list[Party]:
    """The leaders of a sentence; of more than two, those joined by `and`: `Putin wrote to Xi and to Modi`."""
    leaders = leaders_of(chunks, known, len(chunks))
    for at in [at for at, chunk in enumerate(chunks[1:-1], start=1) if chunk.text == "and"] if len(leaders) > 2 else []:
        after = at + 1 + (chunks[at + 1].text in ("to", "the"))
        pair = [party for place in (at - 1, after) if (party := known.get(place)) in leaders]
        if len(pair) == 2:
            return pair
    return leaders


def _with_stand_ins(state: State, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with what stands for a person, a letter, an office, a document, a speaker or a day (`the latter`, `the other`,
    `a miner`) as what it means."""
    if any(chunk.kind == "document" and chunk.value in _LETTERS for chunk in chunks):
        state.corresponding = True
    if state.turn:
        chunks = with_turn(state.turn, chunks, state.roster, state.day)
    chunks = [_as_one_of_two(chunks, at, state.row) for at in range(len(chunks))]
    chunks = [_as_leader(state, chunks, at) for at in range(len(chunks))]
    if state.corresponding:
        chunks = _with_letters(state, chunks)
    chunks = [_as_office(state, _as_document(chunks, at)) for at in range(len(chunks))]
    chunks = with_callings(chunks, state.several if state.several_at == state.number - 1 else None)
    if state.several and any(chunk.value is state.several for chunk in chunks):
        state.several_at = state.number
    return count_days(state, chunks)


def note_quoted_names(state: State, quotes: Iterable[Quote]) -> None:
    """Leaders that a quotation names in full, so that a bare surname after it may mean them."""
    for quote in quotes:
        flat = as_plain(quote.text)
        parse_sentence(flat, 0, min(len(flat), 2000), (), state.roster, Names(leaders=state.names.leaders, named=state.names.named, cast=state.cast))


def _as_office(state: State, chunk: Chunk) -> Chunk:
    """`the Chief Adviser`, as an office where a leader of the article holds one of that name."""
    held = chunk.kind == "role" and " " in chunk.text and any(state.roster.held(party, chunk.text) for party in state.cast)
    return replace(chunk, kind="office", title=chunk.text, value=None) if held else chunk


def _as_leader(state: State, chunks: list[Chunk], at: int) -> Chunk:
    """`the Libyan`, as the leader he is."""
    leader = whom_nationality_means(state, chunks, at) if chunks[at].kind == "country" else None
    return replace(chunks[at], kind="person", value=leader, full=True) if leader else chunks[at]


def _as_one_of_two(chunks: list[Chunk], at: int, row: list[Party]) -> Chunk:
    """`the latter` of two leaders, named before it or in the sentence before (`row`), as an office, where no noun follows:
    not `the former minister`."""
    chunk = chunks[at]
    two = chunk.text in OF_TWO and (len(row) == 2 or sum(other.kind in ("person", "office") for other in chunks[:at]) > 1)
    return replace(chunk, kind="office", title=chunk.text, value=None) if two and find(_ALONE, chunks, at) else chunk


def _with_letters(state: State, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with what stands for a letter as one (`the other`, `his latest`), and its author as the person he is."""
    chunks = [_as_letter(chunks, at) for at in range(len(chunks))]
    return [_its_author(state, chunks, at) for at in range(len(chunks))]


def _as_letter(chunks: list[Chunk], at: int) -> Chunk:
    """`the other`, as the letter it stands for: `Two letters came. The other said …`."""
    chunk = chunks[at]
    stands = chunk.kind == "word" and stands_for_letter(chunks, at)
    return replace(chunk, kind="document", value="letter", possessive=False) if stands else chunk


def _its_author(state: State, chunks: list[Chunk], at: int) -> Chunk:
    """`its author`, `the writer`, `the recipient` of the letter spoken of, where he does something, as the person he is."""
    letter = state.letter
    if letter is None or not letter.sender or letter.touched < state.number - 2:
        return chunks[at]
    side = letter.recipient or state.counterpart(letter.sender) if chunks[at].text in _READERS else letter.sender
    return replace(chunks[at], kind="person", value=side, full=True) if side and _is_author_acting(chunks, at) else chunks[at]


def _whom_place_means(state: State, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Who stands at a place: somebody named, a country, the holder of an office, whom a pronoun means; None for nobody."""
    chunk = chunks[at]
    if chunk.kind == "agency":
        state.agency = chunk.value
    if chunk.kind in _NAMES:
        return whom_name_means(state, chunks, at)
    if chunk.kind == "country":
        return Party(str(chunk.value), "country")
    if chunk.kind == "office":
        return whom_office_means(state, chunks, at, known)
    return whom_pronoun_means(state, chunks, at, known) if chunk.kind == "pronoun" else None


def _as_document(chunks: list[Chunk], at: int) -> Chunk:
    """`Nehru's broadcast to the nation`, `A draft that he never signed`: what is a verb elsewhere, as the document it is here."""
    kind = _ALSO_VERBS.get(chunks[at].text)
    return replace(chunks[at], kind="document", value=kind) if kind and find(_IS_NOUN, chunks, at) else chunks[at]


def _is_author_acting(chunks: list[Chunk], at: int) -> bool:
    """Whether the author or reader of a letter does something: `Its author wishes`, `What did the recipient make of it?`"""
    return chunks[at].text in _AUTHORS | _READERS and find(_AUTHOR_ACTS, chunks, at) is not None
