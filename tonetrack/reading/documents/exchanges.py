"""Letters exchanged, of which each side wrote one, and who are the sides: `Xi and Kim exchanged letters`, `wrote to each other`."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import fits, forms
from tonetrack.reading.vocabulary import PREPOSITIONS

EXCHANGED = frozenset("exchanged swapped traded".split())  # letters, of which each side wrote one
_IN_PHRASE = "!MARK|QUOTE|{PREPOSITIONS} _"
_SHARE = "( {EXCHANGED} | sent|wrote each|one other|another.. )"
_EXCHANGED = forms(
    "{EXCHANGED} ( !{OTHERS} WORD|VERB|PRONOUN('s) ){0,9} @_",  # `have exchanged what are likely to be their last letters`
    f"@_ {_SHARE}",
    # `letters that the two leaders exchanged`, `the letters Xi and Kim sent each other`
    f"@_ ( {_IN_PHRASE} ){{0,5}} ( two|both|they | PERSON and ) ( {_IN_PHRASE} ){{0,5}} {_SHARE}",
    EXCHANGED=EXCHANGED,
    OTHERS=PREPOSITIONS - {"to"},
)
_TO_EACH_OTHER = forms("@_ to? ( each other | one another.. )")


def to_each_other(chunks: list[Chunk], verb: int) -> bool:
    """`Xi and Kim wrote to each other`, `sent one another cards`: a letter by each."""
    return fits(_TO_EACH_OTHER, chunks, verb)


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
    """Whether letters are said to be exchanged."""
    return fits(_EXCHANGED, chunks, at)
