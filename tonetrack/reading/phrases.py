"""What stands around a noun: the preposition that governs it, the verb whose object it is, a verb's own object."""

from __future__ import annotations

import re
from dataclasses import replace

from tonetrack.reading.dates import MONTHS
from tonetrack.reading.people import Party
from tonetrack.reading.sentences import ACTORS, Chunk
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.vocabulary import BE, CONJUNCTIONS, DETERMINERS, MEDIA_ROLES, OBJECT_VERBS, OCCASIONS, OF_DOCUMENT, PREPOSITIONS, SAY, VERBS

_DECADE = re.compile(r"(?:1[89]|20)\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties")
_AUXILIARIES = frozenset("had has have was were is are will would could did does".split())
TIMES = frozenset("month week year night evening morning afternoon weekend summer winter spring autumn fall decade century time arrival departure return".split())
TWO_FACED = frozenset("after before since until than like as".split())  # prepositions that also open a clause


def is_governed(chunks: list[Chunk], at: int) -> bool:
    """Whether a preposition stands before the noun phrase that ends here, or before the calling that a name stands beside."""
    if (calling := _calling_beside(chunks, at)) > 0:
        return is_governed(chunks, calling)
    if at and chunks[at].kind == "person" and chunks[at - 1].kind == "word" and not chunks[at - 1].possessive and chunks[at - 1].text in TIMES | OCCASIONS:
        return False  # "In Rajasthan last month Modi vowed", "On the eve of his visit Putin wrote"
    for place in range(at - 1, max(-1, at - 7), -1):
        chunk = chunks[place]
        if (chunk.kind == "date" or chunk.text in MONTHS or _DECADE.fullmatch(chunk.text)) and chunks[at].kind != "document":
            return False  # "In 2013 Xi said": the preposition is the date's
        if (
            place == at - 1
            and place == 1
            and chunk.kind == "country"
            and not chunk.possessive
            and chunks[at].kind == "person"
            and chunks[0].text in ("in", "at", "from", "near")
        ):
            return False  # "In Beijing Xi said"
        if chunk.text == "the" and place and chunks[at].kind == "office" and chunks[place - 1].kind in ACTORS and not chunks[place - 1].possessive:
            return False  # "In his letter to Putin the Chinese leader said"
        if chunk.kind == "word" and chunk.text in PREPOSITIONS:
            ahead = at + 1
            while ahead < len(chunks) - 1 and chunks[ahead].text in _AUXILIARIES:
                ahead += 1
            return not (chunk.text in TWO_FACED and ahead < len(chunks) and (ahead > at + 1 or is_verb(chunks, ahead)))  # "after the text had gone"
        if chunk.kind == "word" and chunk.text in ("and", "or") and place and chunks[place - 1].kind in ACTORS:
            return is_governed(chunks, place - 1)
        if chunk.kind in ("mark", "quote") or chunk.text in CONJUNCTIONS or (chunk.kind == "word" and is_verb(chunks, place)):
            return False
        if chunk.kind in ACTORS and not chunk.possessive and chunk.kind not in ("country", "organisation", "role", "name"):
            return False
    return False


def _calling_beside(chunks: list[Chunk], at: int) -> int:
    """The place of the calling in `signed by his secretary of state, Ann Fixture, and sent`; -1 for a leader's name or without."""
    if at < 3 or at + 1 >= len(chunks) or chunks[at].kind != "person" or chunks[at].value.leader:
        return -1
    if not chunks[at - 1].text == chunks[at + 1].text == ",":
        return -1
    return next((place for place in range(at - 2, max(0, at - 6), -1) if chunks[place].kind == "role"), -1)


def is_object(chunks: list[Chunk], at: int) -> bool:
    """Whether the noun phrase that ends here stands right after a verb that takes somebody as its object."""
    for place in range(at - 1, max(-1, at - 5), -1):
        chunk = chunks[place]
        if chunk.kind == "word" and chunk.text in OBJECT_VERBS:
            return True
        if chunk.text == "that" and place and chunks[place - 1].kind != "word":
            return False  # "told reporters that the reply …"
        if (
            chunk.kind == "word"
            and chunk.text not in DETERMINERS
            and (chunk.text in CONJUNCTIONS or is_verb(chunks, place) or chunk.text in PREPOSITIONS)
        ):
            return False
        if chunk.kind in ("mark", "quote") or (
            chunk.kind in ACTORS and not chunk.possessive and chunk.kind in ("person", "office", "pronoun", "document")
        ):
            return False
    return False


def object_of(chunks: list[Chunk], verb: int) -> int:
    """The person right after a verb, or after its `to` or `with`: told Xi, wrote to Xi, shared with Xi; -1 when there is none."""
    for place in range(verb + 1, min(verb + 9, len(chunks))):
        chunk = chunks[place]
        if chunk.kind in ("person", "office") and not chunk.possessive:
            return place
        if chunk.kind == "pronoun" and chunk.text in ("him", "them"):
            return place
        if (
            chunk.kind in ("quote", "mark", "role", "agency", "pronoun")
            or chunk.text in CONJUNCTIONS
            or (chunk.kind == "word" and chunk.text in VERBS)
        ):
            if not (chunk.kind == "pronoun" and chunk.possessive):
                return -1
        if (
            chunk.kind == "word"
            and chunk.text in ("in", "on")
            and place + 1 < len(chunks)
            and (chunks[place + 1].kind == "date" or chunks[place + 1].text in MONTHS)
        ):
            continue  # "wrote in August to Putin"
        if chunk.kind == "word" and chunk.text in PREPOSITIONS - {"to", "with"}:
            return -1
    return -1


def before_day(chunks: list[Chunk], at: int) -> int:
    """The comma in `…, on Monday sent`; the same place where no day is set off so."""
    place = at - 1 if at > 0 and chunks[at].kind == "date" else at
    place -= place < at and chunks[place].text == "on"
    return place if 0 < place < at and chunks[place].text == "," else at


def preposition_of(chunks: list[Chunk], at: int) -> str:
    """The preposition that governs the noun at a place; empty for an object or a subject."""
    for place in range(at - 1, max(-1, at - 9), -1):
        chunk = chunks[place]
        if chunk.kind == "word" and chunk.text in PREPOSITIONS:
            return chunk.text
        if chunk.text == "that" and place < at - 1:
            return ""
        if chunk.kind == "mark" and chunk.text != "," or chunk.kind == "quote" or chunk.kind == "word" and is_verb(chunks, place):
            return ""
    return ""


PERIODS = frozenset("year month week spring summer autumn winter".split())
OLD_OR_NEW = frozenset("old older earlier previous new newer longer shorter".split())
_ORDINALS = frozenset("first second third fourth last latest latter former other earliest oldest longest shortest warmest".split())


def stands_for_letter(chunks: list[Chunk], at: int) -> bool:
    """Whether `one`, `another`, `the first`, `the latest` stands here for a letter, in an article about letters: `One, which he kept, says`."""
    text = chunks[at].text
    if at and text in PERIODS and chunks[at - 1].text in ("this", "last") and at + 1 < len(chunks):  # "this year's calls it"
        return chunks[at].kind == "document" or chunks[at].possessive and chunks[at + 1].text in (SAY | OF_DOCUMENT | BE)
    if at + 2 >= len(chunks) or text not in _ORDINALS | {"one", "another"}:
        return False
    the = at > 0 and chunks[at - 1].text == "the" and (at == 1 or chunks[at - 2].text in ("is", "was", ",", "and", "in"))
    if text == "one" and at == 2 and chunks[0].text == "the" and chunks[1].text in OLD_OR_NEW:
        return chunks[at + 1].text == "," or is_verb(chunks, at + 1)
    one = text in ("one", "another") and (at == 0 or at == 1 and chunks[0].text == "in")
    if not (one or the and text in _ORDINALS):
        return False
    after, then = chunks[at + 1], chunks[at + 2]
    if after.text in BE and then.kind == "person" and not then.possessive:
        return False  # "The third was Fidel Castro."
    aside = after.text == "," and (
        then.text in ("dated", "sent", "written", "of", "from", "to", "which", "in") or then.kind in ("date", "person", "pronoun", "office")
    )
    told = " ".join(chunk.text for chunk in chunks[at + 1 : at + 7])
    if the and at == 1 and re.search(r"^(?:he|she|that \w+|[\w ]+?)? ?\w* ?(?:is|was) (?:dated|undated|written|sent|signed)\b", told):
        return True  # "The earliest he prints is dated July 6"
    acts = is_verb(chunks, at + 1) and (text not in ("one", "another") or after.text in OF_DOCUMENT and after.text.endswith("s"))
    return aside or acts or bool(the) and after.text == "that"


def names_content(chunks: list[Chunk], at: int) -> bool:
    """`congratulations` in `a message of congratulations`: no document of its own."""
    return (
        at > 1
        and chunks[at].value == "greeting"
        and chunks[at - 1].text in ("of", "and")
        and any(chunk.kind == "document" for chunk in chunks[max(0, at - 4) : at - 1])
    )


def word_after(chunks: list[Chunk], at: int) -> str:
    """The word after a place; empty at the end."""
    return chunks[at + 1].text if at + 1 < len(chunks) else ""


def apposed_leader(chunks: list[Chunk], at: int) -> Party | None:
    """The leader set beside an office and what it is of: `the Leader of the Islamic Revolution, Ali Khamenei,`; None without."""
    if at + 1 >= len(chunks) or chunks[at + 1].text != "of":
        return None
    comma = next((place for place in range(at + 2, min(at + 8, len(chunks) - 1)) if chunks[place].text == ","), 0)
    named = chunks[comma + 1] if comma else None
    if not named or named.kind != "person" or not named.full or named.possessive or not named.value.leader:
        return None
    between = chunks[at + 2 : comma]
    return named.value if all(chunk.kind in ("person", "name", "organisation", "country") or chunk.text in ("the", "of", "and") for chunk in between) else None


def named_beside(chunks: list[Chunk], at: int) -> Party | None:
    """Whose name stands beside a calling: `a spokeswoman for the ministry, Mao Ning,`, `the curator, Ann Fixture,`; None without."""
    if chunks[at].text.split()[-1] in MEDIA_ROLES or chunks[at].text.endswith("s") or chunks[at].possessive:
        return None
    comma = next((place for place in range(at + 1, min(at + 9, len(chunks) - 2)) if chunks[place].kind in ("mark", "quote")), 0)
    if not comma or chunks[comma].text != "," or chunks[comma + 2].text != "," or not (chunks[comma + 1].kind == "person" and chunks[comma + 1].full):
        return None
    between, named = chunks[at + 1 : comma], chunks[comma + 1].value
    of = all(chunk.kind in ("country", "organisation", "role", "name") or chunk.text in PREPOSITIONS | {"the", "foreign", "defence", "defense"} for chunk in between)
    return replace(named, calling=chunks[at].text) if of and not named.leader and named.kind == "person" else None


def country_of(chunks: list[Chunk], at: int) -> str:
    """The country in `the king of Spain`, `the president of the Philippines`; empty for none."""
    place = at + 2 + (at + 2 < len(chunks) and chunks[at + 2].text == "the")
    if place >= len(chunks) or chunks[at + 1].text != "of" or chunks[place].kind != "country" or chunks[place].possessive:
        return ""
    if place + 1 < len(chunks) and chunks[place + 1].kind in ("name", "organisation", "role"):
        return ""  # "the general secretary of the Lao People's Revolutionary Party"
    return str(chunks[place].value)


def only_bounds(chunks: list[Chunk], at: int) -> bool:
    """Whether a year only bounds a time: `the first since August 2019`, `until 2011`."""
    for chunk in reversed(chunks[max(0, at - 12) : at]):
        if chunk.text in ("since", "until") or chunk.kind == "mark":
            return chunk.kind != "mark"
    return False
