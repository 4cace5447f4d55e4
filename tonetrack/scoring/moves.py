"""What a sentence does, whatever words it chooses: it warns, sets a day, demands, refuses, breaks off, complains of silence.

Cold letters of chanceries have few cold words; a sentence's shape tells what it does to its reader: "unless ... by Friday",
"we shall have no choice but". Each move (`acts`, `barbs`) is one construction of English, with the words without which it is never made, so that
most sentences are passed over. What is done for the reader, to an enemy of both, or not done, is no move against the reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from operator import attrgetter

from tonetrack.scoring.acts import MAXIM, MOVES, Move
from tonetrack.scoring.barbs import BARBS
from tonetrack.scoring.hits import Hit
from tonetrack.scoring.lexicon import Lexicon
from tonetrack.scoring.narration import PERSONS
from tonetrack.scoring.pooling import pooled

GRAVE = -0.35  # from here on an act decides a letter
AT_YOU = "at you, by what the sentence does"

_BY_WORD: dict[str, list[Move]] = {}
for _one in (*MOVES, *BARBS):
    for _word in _one.words:
        _BY_WORD.setdefault(_word, []).append(_one)
        _BY_WORD.setdefault(_word.capitalize(), []).append(_one)  # as it opens a sentence
_MAXIMS = {word: found for word, moves in _BY_WORD.items() if (found := [move for move in moves if move.name == MAXIM])}


def with_moves(found: list[Hit], sentence: str, said: Sequence[str], known: Set[str], number: int, lexicon: Lexicon) -> list[Hit]:
    """The phrases of a sentence with its coldest move, which takes in the phrases it is made of: cold ones add to it, warm ones are manners."""
    speaks = not PERSONS.isdisjoint(known) or "hereby" in said  # else it speaks in nobody's name, and to nobody
    made = list(_made(sentence, said, _BY_WORD if speaks else _MAXIMS))
    if not made:
        return found
    move, start, end = min(made, key=lambda one: one[0].strength)
    begin = len(lexicon.words(sentence[:start]))
    stop = max(begin + 1, len(lexicon.words(sentence[:end])))
    within = [hit for hit in found if hit.strength and hit.start < stop and hit.end > begin]
    alone = Hit(number, begin, stop, move.name, move.category, move.strength, AT_YOU)
    whole = alone._replace(strength=pooled([alone, *(hit for hit in within if hit.strength < 0)]))
    return sorted([*(hit for hit in found if hit not in within), whole], key=attrgetter("start"))


def is_grave(hit: Hit) -> bool:
    """Whether it is an act that decides how cold a letter is."""
    return hit.strength <= GRAVE and hit.rule.startswith(AT_YOU)


def _made(sentence: str, said: Sequence[str], by_word: Mapping[str, list[Move]]) -> Iterator[tuple[Move, int, int]]:
    """The moves of a sentence, each with where it stands."""
    words = filter(by_word.__contains__, said)
    for move in {move.name: move for word in words for move in by_word[word]}.values():
        if (found := move.shape.search(sentence)) and not move.unless.search(sentence):
            yield move, found.start(), found.end()
