"""Who is struck at: whether the hostile words of a text are meant for its reader, for a third party, or for the party spoken of."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from tonetrack.scoring.hits import ABOUT_OTHERS, BLAME, NAMED, RESOLVE, SILENT, SPOKEN_TO, VICTORY, Hit

AT_THIRD = 0.35  # hostility shared with the addressee, as struggle side by side: a background, not the gift itself
THIRD_CAP = 0.2  # however fierce the words about others
DEFIANCE = 0.6  # resolve shown in a statement about an adversary is meant against it
REPROACH = -0.2  # a phrase as cold as this blames the reader
MOCKED = 0.2  # what is left of a kind word about a party that the sentence blames
MIN_ADDRESS = 0.15  # how plainly a text must befriend its reader before its blame is turned away: as one wish does,
ADDRESS_SHARE, ADDRESS_SHARE_NAMED = 0.15, 0.3  # and this share of the blame; more where it names an adversary
ADDRESS = {"courtesy": 1.0, "wishes": 0.4, "gratitude": 1.0, "kinship": 1.0, "friendship": 1.0, "sympathy": 1.0, "personal": 0.7,
           "solidarity": 1.0, "commitment": 0.8, "praise": 0.7, "struggle": 0.2}  # fmt: skip


def turn_from_friends(found: list[Hit], *, is_message: bool) -> list[Hit]:
    """The phrases with their targets (rule 8). In a message, or a text that befriends its reader, hostile words strike at a third party and are
    solidarity; in a statement about an adversary, words of resolve are meant against it."""
    if is_message:
        to_reader = {hit.sentence for hit in found if hit.rule == SPOKEN_TO}
        return [turned(hit if hit.sentence in to_reader else _unaddressed(hit)) for hit in found]
    against = [hit for hit in found if hit.strength < 0 or hit.category == "adversary"]
    if not against:
        return found
    reproaches = any(map(_reproaches, against))
    if reproaches and found[0].sentence != found[-1].sentence:  # then what it blames elsewhere may be the reader's too
        return [hit for _, here in groupby(found, attrgetter("sentence")) for hit in turn_from_friends(list(here), is_message=False)]
    about = {hit.sentence for hit in against if hit.category == "adversary"}
    defiant = about - {hit.sentence for hit in found if _speaks_to_someone(hit)} if about else about
    blamed = defiant & {hit.sentence for hit in against if _blames(hit)}
    if not _befriends(found, defiant, blamed, ADDRESS_SHARE_NAMED if about else ADDRESS_SHARE):
        return [_mocked(hit) if hit.sentence in blamed else _defiant(hit) if hit.sentence in defiant else hit for hit in found]
    return found if reproaches else [turned(hit) for hit in found]


def _befriends(found: list[Hit], defiant: set[int], blamed: set[int], share: float) -> bool:
    """Whether a text befriends its reader, beside what it blames: by its warm phrases, but for those meant for or against an adversary."""
    blame = -sum(hit.strength for hit in found if _blames(hit))
    warm = [hit for hit in found if hit.strength > 0 and hit.sentence not in blamed]
    given = (hit for hit in warm if hit.sentence not in defiant or hit.category not in RESOLVE | ABOUT_OTHERS)
    address = sum(hit.strength * (1.0 if hit.pattern == "wish" else ADDRESS.get(hit.category, 0.0)) for hit in given)
    return address >= max(MIN_ADDRESS, share * blame)


def _reproaches(hit: Hit) -> bool:
    """Whether a phrase blames the reader."""
    return hit.strength <= REPROACH and (hit.category == "displeasure" or "at you" in hit.rule)


def _blames(hit: Hit) -> bool:
    return hit.strength < 0 and hit.category in BLAME


def _speaks_to_someone(hit: Hit) -> bool:
    """Whether the phrase stands only in a message, not in a statement about somebody."""
    if hit.category in ("courtesy", "gratitude") or hit.pattern == "wish" or hit.rule in (SPOKEN_TO, VICTORY):
        return True
    return hit.rule.endswith(NAMED) and "third party" in hit.rule


def _defiant(hit: Hit) -> Hit:
    if hit.strength > 0 and hit.category in ABOUT_OTHERS:
        return hit._replace(strength=0.0, rule="about the party spoken of")
    if hit.strength <= 0 or hit.category not in RESOLVE:
        return hit
    return hit._replace(category="hostility", strength=-DEFIANCE * hit.strength, rule="against the party spoken of")


def _mocked(hit: Hit) -> Hit:
    """Where an adversary is named and blamed, kind words are about it, or mock it: "the faithful servant of the U.S."."""
    if hit.strength > 0 and hit.category not in RESOLVE and hit.category not in SILENT:
        return hit._replace(strength=MOCKED * hit.strength, rule="about the party blamed")
    return _defiant(hit)


def _unaddressed(hit: Hit) -> Hit:
    """In a message, displeasure that does not turn to the reader is about others, or a disaster."""
    return hit._replace(strength=0.0, rule="not the reader's") if hit.category == "displeasure" else hit


def turned(hit: Hit) -> Hit:
    """A phrase as said of others: what is hostile in it strikes at a third party, and is shared struggle."""
    if hit.category == "distance" and "at you" not in hit.rule:
        return hit._replace(strength=0.0)
    if hit.strength >= 0 or hit.category not in BLAME or "at you" in hit.rule:
        return hit
    rule = ", ".join(part for part in (hit.rule, "third party") if part)
    return hit._replace(category="struggle", strength=min(THIRD_CAP, -AT_THIRD * hit.strength), rule=rule)
