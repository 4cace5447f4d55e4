"""Whom a hostile phrase strikes at inside its sentence (rule 8): its reader, those who harm the reader, or an evil nobody in the letter owns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tonetrack.scoring.hits import BLAME, NAMED, SILENT, Hit
from tonetrack.scoring.lexicon import Match

REACH = 4  # words after a phrase in which its doer or victim is named: "the barbarous attack on your country"
WITHSTOOD_REACH = 10  # words after "against", "foil" or "despite" that name what is withstood, and blame nobody the text speaks to
OPPOSED_REACH = 8  # words after "oppose" among which stands what is opposed: "oppose colonialism, racism and all forms of ..."

OWN_SIDE = 0.35  # praise of the sender's own people is no warmth given, but shows good mood
SHARED = 0.3  # taking the addressee's side against others
WITH_YOU, EVIL_OPPOSED = "third party, with you", "an evil opposed"
READER_NAMED, THIRD_NAMED, SUFFERED_NAMED, OWN_NAMED = (f"{rule}, {NAMED}" for rule in ("at you", "third party", WITH_YOU, "own side"))
SHARED_RULES = (WITH_YOU, EVIL_OPPOSED, THIRD_NAMED, SUFFERED_NAMED)  # what a hostile phrase is read by that is said for the reader

YOU, OWN = frozenset(("you", "your")), frozenset(("our", "my"))
_BE = frozenset("is are was were been lie".split())
_AGAINST = frozenset("against foil smash shatter frustrate defeat thwart resist repel overcome crush".split())
WITHSTOOD = _AGAINST | {"despite", "spite"}
_TOWARD = frozenset("of on against at upon".split())
_PLACES = frozenset("city capital country town province street land harbor village soil".split())  # "the attack in your city"
_OUTRAGE = frozenset("deplore indignation outrage anger horror shock abhorrence dismay".split())  # felt with the victim
_DOERS = frozenset(  # "the attack of your troops", but "the murder of your soldiers"
    "army troop force soldier police navy agent official officer authority government regime ministry side".split()
)
_KILLING = frozenset("assassination murder kill massacre slaughter death".split())
# "the withdrawal of your envoy": you took it
_MEASURES = frozenset("withdrawal expulsion recall cancellation suspension closure refusal denial".split())
# "the attack in your city", not "the corruption in your country"
_STROKES = _KILLING | {"attack", "bombing", "bombardment", "explosion", "assault", "shooting"}
OPPOSING = frozenset("oppose opposition combat fight reject rejection condemn denounce against resist".split())
_EVILS = frozenset(
    "terrorism colonialism racism apartheid imperialism hegemonism dominationism militarism fascism extremism separatism expansionism piracy".split()
)
_ALL, _FORMS = frozenset("all every any".split()), frozenset("form kind sort manifestation".split())
WORDS = (
    {"by", "protest", "in", "own"}
    | WITHSTOOD
    | _TOWARD
    | YOU
    | OWN
    | _BE
    | _PLACES
    | _OUTRAGE
    | _DOERS
    | _MEASURES
    | _STROKES
    | OPPOSING
    | _EVILS
    | _ALL
    | _FORMS
)


def by_the_reader(words: Sequence[str], match: Match) -> bool:
    """Whether the blame is for what the addressee does: "your threats", "the attack by your troops", "you are a liar"."""
    after = words[match.end : match.end + REACH]
    called = pairwise(words[max(0, match.start - 3) : match.start])
    return (
        "your" in words[max(0, match.start - 2) : match.start]
        or any(word == "by" and following in YOU for word, following in pairwise(after))
        or any(word == "you" and following in _BE for word, following in called)
        or _is_of_your_forces(words, match)
    )


def _is_of_your_forces(words: Sequence[str], match: Match) -> bool:
    """Whether it is a deed of those whom the addressee commands: "the aggression of your army"."""
    if not _KILLING.isdisjoint(words[match.start : match.end]):
        return False
    return any(
        (words[place], words[place + 1]) == ("of", "your") and not _DOERS.isdisjoint(words[place + 2 : place + 4])
        for place in range(match.end, min(match.end + REACH, len(words) - 2))
    )


def against_others(words: Sequence[str], match: Match) -> bool:
    """Whether the addressee is the victim ("the attack on your country") or the companion ("with you we foil")."""
    before = words[max(0, match.start - REACH) : match.start]
    if "protest" in before:
        return False
    return not _AGAINST.isdisjoint(before) or _is_suffered(words[match.start : match.end], words[match.end - 1 : match.end + REACH + 2])


def _is_suffered(deed: Sequence[str], after: Sequence[str]) -> bool:
    """Whether what follows a deed names the addressee's side as those it was done to."""
    for place, (word, following) in enumerate(pairwise(after[: REACH + 2])):
        if word in OWN:
            return False
        if following in YOU and word in _TOWARD:
            return word != "of" or after[place + 2 : place + 3] != ["own"] and _MEASURES.isdisjoint(deed)
        if following in YOU and word == "in" and not _PLACES.isdisjoint(after[place + 2 : place + 4]):
            return not _STROKES.isdisjoint([*deed, *after[:place]])
    return False


def shared_outrage(words: Sequence[str], found: list[Hit]) -> list[Hit]:
    """The phrases of a sentence in which outrage over a deed the reader suffered is no reproach: "we learn with indignation of the attempt on your
    life"."""
    rules = [hit.rule for hit in found if hit.rule]
    if not any([WITH_YOU in rule for rule in rules]) or any("at you" in rule for rule in rules):
        return found
    return [hit._replace(category="solidarity", strength=SHARED, rule=WITH_YOU) if _is_outrage(words, hit) else hit for hit in found]


def _is_outrage(words: Sequence[str], hit: Hit) -> bool:
    return hit.strength < 0 and (hit.category in BLAME or not _OUTRAGE.isdisjoint(words[hit.start : hit.end]))


def is_withstood(words: Sequence[str], match: Match, matches: Sequence[Match]) -> bool:
    """Whether what is blamed is what somebody stands against, in a sentence with something warm, and no protest is made."""
    before = words[max(0, match.start - WITHSTOOD_REACH) : match.start]
    if WITHSTOOD.isdisjoint(before) or "protest" in before:
        return False
    return any(entry.weight > 0 and entry.category not in SILENT for _, _, entry in matches)


def opposes_an_evil(words: Sequence[str], match: Match, matches: Sequence[Match]) -> bool:
    """Whether the phrase opposes, or names as opposed, an evil as such: "oppose all forms of terrorism", "against racism"; not an adversary's."""
    said, before = words[match.start : match.end], words[max(0, match.start - OPPOSED_REACH) : match.start]
    if OPPOSING.isdisjoint(said):
        opposed = not OPPOSING.isdisjoint(before) and (not _EVILS.isdisjoint(said) or _names_an_evil(before))
    else:
        opposed = _names_an_evil(words[match.start : match.end + OPPOSED_REACH])
    return opposed and all(entry.category != "adversary" for _, _, entry in matches)


def _names_an_evil(said: Sequence[str]) -> bool:
    return not _EVILS.isdisjoint(said) or any(word in _ALL and following in _FORMS for word, following in pairwise(said))
