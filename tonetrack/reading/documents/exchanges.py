"""Letters exchanged, of which each side wrote one, and who are the sides: `Xi and Kim exchanged letters`, `wrote to each other`."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import PREPOSITIONS

EXCHANGED = frozenset("exchanged swapped traded".split())  # letters, of which each side wrote one


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
    `letters that the two leaders exchanged`."""
    verb = next((place for place in range(at - 1, max(-1, at - 11), -1) if chunks[place].text in EXCHANGED), -1)
    if verb >= 0 and all(chunk.kind in ("word", "pronoun") and chunk.text not in PREPOSITIONS - {"to"} for chunk in chunks[verb + 1 : at]):
        return True
    clause = chunks[at + 1 : at + 7]
    stop = next((place for place, chunk in enumerate(clause) if chunk.kind in ("mark", "quote") or chunk.text in PREPOSITIONS), len(clause))
    verb = next((place for place, chunk in enumerate(clause[:stop]) if chunk.text in EXCHANGED), -1)
    return verb == 0 or verb > 0 and bool({"two", "both", "they"} & {chunk.text for chunk in clause[:verb]})
