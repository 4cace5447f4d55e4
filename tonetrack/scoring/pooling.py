"""From phrases to a score: depth of the strongest, breadth over categories, and how many sentences dwell on it; never length.

Inside a category the strongest phrase counts most and repetition fades; across categories breadth adds up but
saturates, as it does for coders, who rate a letter of ten friendly sentences hardly above one of five.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log, nan

from tonetrack.scoring.hits import FORMULA, SUBSTANCE, WARM, Hit

REPEAT = 0.3  # what the next phrase of a category still adds, relative to the one before
BREADTH = 0.42  # what the next category still adds, relative to the one before
DISTANCE_CAP = 0.25  # curtness alone is cool, never critical
COLD_REPEAT, COLD_BREADTH = 0.25, 0.45  # a second reproach adds little: the first has said it
ELABORATION = 0.08  # of the room left, times the logarithm of the number of sentences that say something: a letter that dwells on it is warmer
SAYS_SOMETHING = 0.1  # strength from which a sentence does
MOST_DWELT = 12  # sentences: a speech is no warmer than a long letter
HEARD = 12  # the strongest phrases of a category that count: with these fades the next would add less than 1e-5
FORMULA_CAP = 0.40  # protocol alone, however lavish, never gets beyond cordial
FORMULA_FADE = 0.3  # protocol on protocol
WITH_SUBSTANCE = 0.2  # what protocol adds where something is said, and the reverse where the protocol is the warmer part


def pooled(found: Iterable[Hit]) -> float:
    """The warmth (-1 to +1) that the phrases of a text, or of one sentence, make together.

    >>> round(pooled([Hit(0, 0, 1, "friendship", "friendship", 0.3)]), 2)
    0.3
    """
    formal: dict[str, list[float]] = {}
    warm: dict[str, list[float]] = {}
    cold: dict[str, list[float]] = {}
    header, dwelling = 0.0, set()
    for sentence, _, _, _, category, strength, _ in found:
        if strength < 0:
            cold.setdefault(category, []).append(-strength)
        elif not strength:
            continue
        elif category in SUBSTANCE:
            warm.setdefault(category, []).append(strength)
            if strength > SAYS_SOMETHING:
                dwelling.add(sentence)
        elif category in FORMULA:
            formal.setdefault(category, []).append(strength)
        else:
            header = max(header, strength)
    formula = min(FORMULA_CAP, _fading([_fading(values, FORMULA_FADE) for values in formal.values()], FORMULA_FADE))
    substance = _fading([_fading(values, REPEAT) for values in warm.values()], BREADTH)
    if len(dwelling) > 1:
        substance += (1 - substance) * ELABORATION * log(min(MOST_DWELT, len(dwelling)))
    warmth = max(header, _fading((formula, substance), WITH_SUBSTANCE))
    if not cold:
        return warmth
    cold_values = {name: _fading(values, COLD_REPEAT) for name, values in cold.items()}
    if "distance" in cold_values:
        cold_values["distance"] = min(DISTANCE_CAP, cold_values["distance"])
    coldness = _fading(cold_values.values(), COLD_BREADTH)
    return warmth - coldness


def _fading(strengths: Iterable[float], fade: float) -> float:
    """Saturating sum, strongest first: 1 - (1 - a)(1 - fade b)(1 - fade² c)..."""
    rest = weight = 1.0
    for strength in sorted(strengths, reverse=True)[:HEARD]:
        rest *= 1 - (strength if strength < 0.95 else 0.95) * weight
        weight *= fade
    return 1 - rest


def formula_share(found: Iterable[Hit]) -> float:
    """How much of the warm phrases' strength is protocol: 0 to 1, nan where nothing is warm."""
    warm = [hit for hit in found if hit.strength > 0 and hit.category in WARM]
    total = sum(hit.strength for hit in warm)
    return sum(hit.strength for hit in warm if hit.category in FORMULA) / total if total else nan
