"""Help in need: "in the hour of our hunger you opened your granaries" is among the warmest things a letter can say, in cold words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from tonetrack.scoring.hits import BLAME, Hit
from tonetrack.scoring.lexicon import Lexicon

HELPED = 0.5  # as "you stood by us"
IN_NEED = "a friend in need"
_TIMES = frozenset("hour hours day days week weeks month months year years winter winters night nights when When time times".split())
_TIME = r"(?:hour|day|week|month|year|winter|night|time)s?"
_IN_A_TIME = r"\b(?:in|through|during|throughout|since) (?:the|our|my|those|these)"
_NEED = re.compile(
    rf"{_IN_A_TIME} (?:\w+ ){{0,2}}?{_TIME} (?:of|when) (?:(?:the|our|my|his|great|long|greatest|worst|utmost) )*"
    r"(?:need|war|siege|blockade|famine|hunger|drought|frost|floods?|fires?|grief|sorrow|mourning|trials?|shame|coup|purge|epidemic"
    r"|plague|locusts|danger|darkness|crisis|earthquake|storm|occupation|exile|defeat|distress|despair|peril|disaster|calamity|we were"
    r"|we had (?:no|nothing|neither))\b"
    rf"|{_IN_A_TIME} (?:\w+ )?(?:dark|darkest|hard|hardest|hungry|worst|bitter|bitterest|difficult|blackest|black|lean|leanest|cruellest) {_TIME}\b"
    r"|\bwhen (?:even |all |so many )?(?:others|no one|nobody|no other|everyone else|the whole world|the world|every other|few|neighbours"
    r"|friends|kinsmen)\b[^,;.]{0,40}"
    r"\b(?:else|away|doubted|hesitated|silent|shut|closed|counted|slept|left|fled|forgot|called|turned|would|dared|believed)\b",
    re.IGNORECASE,
)
_FORSAKEN = re.compile(
    r"\b(?:silen\w+|clos(?:e|ed|ing) (?:the|your)|shut (?:the|your)|abandon\w*|desert\w*|forsak\w*|refus\w+ us|nowhere|where were|did nothing"
    r"|nothing came|stood aside|looked on|watched|sold|instead|absent|too late|betray\w*|profit\w*|chose|not (?:one|a) )\b",
    re.IGNORECASE,
)


def helped_in_need(found: list[Hit], sentence: str, said: Sequence[str], number: int, lexicon: Lexicon) -> list[Hit]:
    """The phrases of a sentence that says "you", with the help in need that it tells: what the need is called blames nobody then."""
    if _TIMES.isdisjoint(said) or not (need := _NEED.search(sentence)) or _FORSAKEN.search(sentence) or any("at you" in hit.rule for hit in found):
        return found
    begin = len(lexicon.words(sentence[: need.start()]))
    end = max(begin + 1, len(lexicon.words(sentence[: need.end()])))
    helped = Hit(number, begin, end, IN_NEED, "solidarity", HELPED, IN_NEED)
    beside = [hit for hit in found if hit.end <= begin or hit.start >= end]
    spared = [hit._replace(strength=0.0, rule=IN_NEED) if hit.strength < 0 and hit.category in BLAME else hit for hit in beside]
    return sorted([*spared, helped], key=attrgetter("start"))
