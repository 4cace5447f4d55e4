"""Letters exchanged, of which each side wrote one, and who are the sides: `Xi and Kim exchanged letters`, `wrote to each other`."""

from __future__ import annotations

import re
from dataclasses import replace

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.lines import any_of, line_of
from tonetrack.reading.vocabulary import PREPOSITIONS

EXCHANGED = frozenset("exchanged swapped traded".split())  # letters, of which each side wrote one
_EXCHANGED_BEFORE = re.compile(rf"\b{any_of(EXCHANGED)} (?:(?!{any_of(PREPOSITIONS - {'to'})})(?:[\w'-]+|\S+:pronoun\S*) )*$")
_EXCHANGED_AFTER = re.compile(
    rf"(?:(?=.*(?:\b(?:two|both|they)|:person and ))(?:(?![^\w\s]|Q |{any_of(PREPOSITIONS)})\S+ )+)?"
    rf"(?:{any_of(EXCHANGED)}|(?:sent|wrote) (?:each other|one another))"
)


def to_each_other(chunks: list[Chunk], verb: int) -> bool:
    """`Xi and Kim wrote to each other`, `sent one another cards`: a letter by each."""
    words = [chunk.text for chunk in chunks[verb + 1 : verb + 4]]
    return " ".join(words).removeprefix("to ").startswith(("each other", "one another"))


def as_exchange(sentence: Sentence, mention: Mention) -> Mention:
    """Letters exchanged, with the two sides where the sentence names two leaders."""
    named = dict.fromkeys(sentence.leaders("person"))
    everybody = {**named, **dict.fromkeys(sentence.leaders("office"))}  # an office may only be what one of them holds
    if len(everybody) == 1:  # "He and Xi swapped greetings"
        everybody |= dict.fromkeys(sentence.leaders("pronoun"))
    pair = tuple(named if len(named) == 2 else everybody)
    return replace(mention, mutual=True, pair=pair if len(pair) == 2 else ())


def people_of(sentence: Sentence) -> tuple[Party, ...]:
    """Everybody named in a sentence, by name or office, in the order of their names."""
    people = {sentence.party(place) for place, chunk in enumerate(sentence.chunks) if chunk.kind in ("person", "office")}
    return tuple(sorted(people - {None}, key=lambda party: party.name))


def is_exchanged(chunks: list[Chunk], at: int) -> bool:
    """Whether letters are said to be exchanged: `have exchanged what are likely to be their last letters`,
    `letters that the two leaders exchanged`, `the letters Xi and Kim sent each other`."""
    before, after = line_of(chunks[max(0, at - 10) : at]) + " ", line_of(chunks[at + 1 : at + 9])
    return _EXCHANGED_BEFORE.search(before) is not None or _EXCHANGED_AFTER.match(after) is not None
