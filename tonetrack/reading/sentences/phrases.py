"""What stands around a noun: the preposition that governs it, the verb whose object it is, a verb's own object."""

from __future__ import annotations

from tonetrack.reading.dates import MONTHS
from tonetrack.reading.sentences.chunks import ACTORS, Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, CONJUNCTIONS, DETERMINERS, OBJECT_VERBS, OCCASIONS, PREPOSITIONS, TWO_FACED, VERBS

_AUXILIARIES = frozenset("had has have was were is are will would could did does".split())  # between a subject and its verb
TIMES = frozenset(  # nouns of a time, whose preposition governs no name after them
    "month week year night evening morning afternoon weekend summer winter spring autumn fall decade century time arrival departure return".split()
)
# after a preposition
_ADVERBIAL = frozenset("fact addition turn return short reality truth effect particular private public first last once course all general".split())
_STANDS_FOR_STATE = frozenset("presidency palace leadership side mission embassy court cabinet army navy military".split())  # after `the Syrian`
_TIMES_AND_OCCASIONS = TIMES | OCCASIONS  # `last month`, `the visit`: a name after them opens its clause
_HEADS = ACTORS - {"country", "organisation", "role", "name"}  # kinds of chunk that no calling or name goes on from
_NOT_TO = PREPOSITIONS - {"to", "with"}  # prepositions that lead to no addressee

_MOVES = frozenset("stood sat came arrived returned went left flew walked appeared posed met".split())  # with a letter that may be another's
_NAME = frozenset("name signature initials seal hand".split())  # put to a letter by whoever signs it

_OF_COUNTRY = forms(  # not `the general secretary of the Lao People's Revolutionary Party`
    "@_ of the? ( _{0,2} ORGANISATION _? of the? )? country=COUNTRY !NAME('s)|ORGANISATION('s)|ROLE('s)"
)
_AGENT = forms("@_ ( !MARK|QUOTE|VERB|by _ )* by the? who=PERSON|OFFICE")
_CONTENT = forms("DOCUMENT('s) _{0,2} of|and ( !and WORD|ORGANISATION|NAME|COUNTRY ){0,3} @DOCUMENT")
_CALLING = forms("who=ROLE('s) ( !ROLE('s) _ ){0,3} , @PERSON('s) ,")
_IN_PLACE = forms("^ ( and|but|while )? in|at|from|near COUNTRY|NAME @PERSON", "MARK ( and|but|while )? in|at|from|near COUNTRY|NAME @PERSON")
_ADJOINED = forms("the|this|that|a|another ( !{DETERMINERS}|{PREPOSITIONS} WORD )* @PERSON")


def is_governed(chunks: list[Chunk], at: int) -> bool:
    """Whether a preposition stands before the noun phrase that ends here, or before the calling that a name stands beside."""
    if (calling := _calling_beside(chunks, at)) > 0:
        return is_governed(chunks, calling)
    if _follows_time(chunks, at):
        return False
    for place in range(at - 1, max(-1, at - 7), -1):
        chunk = chunks[place]
        if _begins_anew(chunks, place, at):
            return False
        if chunk.kind == "word" and chunk.text in PREPOSITIONS:
            if place + 1 < at and chunks[place + 1].text in _ADVERBIAL:
                return False  # "In fact the letter says"
            return not ((is_fronted(chunks, at) or chunk.text in TWO_FACED) and does_something(chunks, at))
        if chunk.kind == "word" and chunk.text in ("and", "or") and place and chunks[place - 1].kind in ACTORS:
            return is_governed(chunks, place - 1)
        if _ends_phrase(chunks, place):
            return False
    return False


def is_fronted(chunks: list[Chunk], at: int) -> bool:
    """Whether somebody stands right after a setting that opens the sentence: `At the airport Xi told`,
    `In a toast to his guests the president said`."""
    start = at - (chunks[at - 1].text in DETERMINERS)
    if chunks[at].kind not in ("person", "office") or start < 2 or chunks[0].text not in PREPOSITIONS:
        return False
    if any(_ends_clause(chunks, place) for place in range(start - 1)):
        return False
    before = chunks[start - 1]
    titled = before.kind == "role" and not before.text.endswith("s")  # "In comments to reporters Khan said"
    return not titled and before.kind not in ("mark", "quote") and before.text not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS | ADVERBS


def agent_of(chunks: list[Chunk], verb: int) -> int:
    """Who does what a passive verb tells: the place of Xi in `was also congratulated by Chinese leader Xi Jinping`; -1 without."""
    passive = any(chunk.text in BE for chunk in chunks[max(0, verb - 3) : verb])
    return (find(_AGENT, chunks, verb) or {}).get("who", -1) if passive else -1


def _follows_time(chunks: list[Chunk], at: int) -> bool:
    """A name after a time that a preposition has: `In Rajasthan last month Modi vowed`, `On the eve of his visit Putin wrote`."""
    if not at or chunks[at].kind != "person":
        return False
    before = chunks[at - 1]
    return before.kind == "word" and not before.possessive and before.text in _TIMES_AND_OCCASIONS


def _begins_anew(chunks: list[Chunk], place: int, at: int) -> bool:
    """Whether the phrase that ends at `at` begins after this chunk, which a preposition before it may have."""
    chunk, kind = chunks[place], chunks[at].kind
    if kind != "document" and (chunk.kind == "date" or chunk.text in MONTHS):
        return True  # "In 2013 Xi said": the preposition is the date's
    if kind == "person" and find(_IN_PLACE, chunks, at) and does_something(chunks, at):
        return True  # "In Beijing Xi said"
    if kind != "office" or chunk.text != "the" or not place:
        return False
    return chunks[place - 1].kind in ACTORS and not chunks[place - 1].possessive  # "In his letter to Putin the Chinese leader said"


def does_something(chunks: list[Chunk], at: int) -> bool:
    """Whether a verb or its auxiliary follows, so that `after` opens a clause: `after the text had gone`, `as his sister, Ann Fixture, spoke`,
    `after Xi, in a speech, spoke`, `as Xi later told`."""
    ahead = _past_aside(chunks, at)
    while ahead < len(chunks) - 1 and (chunks[ahead].text in _AUXILIARIES | ADVERBS | {"himself", "herself"} or chunks[ahead].text.endswith("ly")):
        ahead += 1
    return ahead < len(chunks) and (any(chunk.text in _AUXILIARIES for chunk in chunks[at + 1 : ahead]) or is_verb(chunks, ahead))


def _past_aside(chunks: list[Chunk], at: int) -> int:
    """The place after somebody, past his name, who he is or what tells where, if it is set off by commas, and past what a calling is of:
    `after an official in Pyongyang called`."""
    if chunks[at].kind == "role" and word_after(chunks, at) in ("of", "in", "for", "to", "at", "from"):
        return next((place for place in range(at + 2, min(at + 9, len(chunks))) if _ends_clause(chunks, place)), at + 1)
    told = chunks[at + 2] if at + 2 < len(chunks) and chunks[at + 1].text == "," else None
    aside = told is not None and (
        told.kind == "person"
        and chunks[at].kind == "role"
        or told.text in ("in", "at", "during", "on", "a", "an", "the", "his")
        and chunks[at].kind == "person"
    )
    comma = next((place for place in range(at + 3, min(at + 8, len(chunks))) if chunks[place].kind in ("mark", "quote")), at) if aside else at
    return comma + 1 if chunks[comma].text == "," else at + 1


def _ends_phrase(chunks: list[Chunk], place: int) -> bool:
    """Whether no noun phrase reaches back over this chunk: a mark, a verb, a conjunction, somebody else."""
    return _ends_clause(chunks, place) or chunks[place].kind in _HEADS and not chunks[place].possessive


def _ends_clause(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause ends or begins with a chunk: a mark, a quotation, a conjunction, a verb."""
    chunk = chunks[place]
    return chunk.kind in ("mark", "quote") or chunk.text in CONJUNCTIONS or chunk.kind == "word" and is_verb(chunks, place)


def _calling_beside(chunks: list[Chunk], at: int) -> int:
    """The place of the calling in `signed by his secretary of state, Ann Fixture, and sent`; -1 for a leader's name or without."""
    if at < 3 or chunks[at].kind != "person" or chunks[at].value.leader or chunks[at - 1].text != ",":
        return -1
    return (find(_CALLING, chunks, at) or {}).get("who", -1)


def is_object(chunks: list[Chunk], at: int) -> bool:
    """Whether the noun phrase that ends here stands right after a verb that takes somebody as its object."""
    for place in range(at - 1, max(-1, at - 5), -1):
        if chunks[place].kind == "word" and chunks[place].text in OBJECT_VERBS:
            return True
        if _bars_object(chunks, place):
            return False
    return False


def _bars_object(chunks: list[Chunk], place: int) -> bool:
    """Whether what stands after this chunk is no object of a verb before it."""
    chunk = chunks[place]
    if chunk.text == "that" and place and (chunks[place - 1].kind != "word" or chunks[place + 1].kind in ("person", "country")):
        return True  # "told reporters that the reply …", "shows that Kim …"
    if chunk.kind == "word":
        return chunk.text not in DETERMINERS and (chunk.text in CONJUNCTIONS or chunk.text in PREPOSITIONS or is_verb(chunks, place))
    if chunk.kind == "role" and text_at(chunks, place + 1) in DETERMINERS:
        return not chunk.possessive  # "told reporters the letter …"
    return chunk.kind in ("mark", "quote") or chunk.kind in ("person", "office", "pronoun", "document") and not chunk.possessive


def object_of(chunks: list[Chunk], verb: int) -> int:
    """The person right after a verb, or after its `to` or `with`: told Xi, wrote to Xi, shared with Xi; -1 when there is none."""
    for place in range(verb + 1, min(verb + 9, len(chunks))):
        if _is_addressable(chunks[place]):
            return place
        if _ends_search(chunks[place]) or _leads_elsewhere(chunks, place):
            return -1
    return -1


def _is_addressable(chunk: Chunk) -> bool:
    """Whether somebody can be told something: a person, an office, `him`, `them`."""
    return not chunk.possessive and (chunk.kind in ("person", "office") or chunk.kind == "pronoun" and chunk.text in ("him", "her", "them"))


def _ends_search(chunk: Chunk) -> bool:
    """Whether a verb's object cannot stand after this chunk: another clause, or somebody else who is told."""
    if chunk.kind == "pronoun":
        return not chunk.possessive
    if chunk.kind == "word" and chunk.text in VERBS:
        return True
    return chunk.kind in ("quote", "mark", "role", "agency") or chunk.text in CONJUNCTIONS


def _leads_elsewhere(chunks: list[Chunk], place: int) -> bool:
    """A preposition that leads to no addressee: `wrote about Putin`, not `wrote in August to Putin`."""
    chunk = chunks[place]
    if chunk.kind != "word" or chunk.text not in _NOT_TO:
        return False
    dated = place + 1 < len(chunks) and (chunks[place + 1].kind == "date" or chunks[place + 1].text in MONTHS)
    return not (dated and chunk.text in ("in", "on"))


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
        if chunk.kind == "mark" and chunk.text != "," or chunk.kind == "quote" or chunk.kind in ("word", "document") and is_verb(chunks, place):
            return ""
    return ""


def names_content(chunks: list[Chunk], at: int) -> bool:
    """`congratulations` in `a message of (New Year) congratulations`, `a telegram in which Kim offers congratulations`: no document of its own."""
    return chunks[at].value == "greeting" and find(_CONTENT, chunks, at) is not None


def word_after(chunks: list[Chunk], at: int) -> str:
    """The word after a place; empty at the end."""
    return chunks[at + 1].text if at + 1 < len(chunks) else ""


def country_of(chunks: list[Chunk], at: int) -> str:
    """The country in `the king of Spain`, `the president of the State Affairs of the DPRK`; empty for none."""
    of = find(_OF_COUNTRY, chunks, at) if text_at(chunks, at + 1) == "of" else None
    return str(chunks[of["country"]].value) if of else ""


def only_bounds(chunks: list[Chunk], at: int) -> bool:
    """Whether a year only bounds a time: `the first since August 2019`, `until 2011`."""
    for chunk in reversed(chunks[max(0, at - 12) : at]):
        if chunk.text in ("since", "until") or chunk.kind == "mark":
            return chunk.kind != "mark"
    return False


def puts_name(chunks: list[Chunk], at: int) -> bool:
    """Whether somebody signs the document at a place: `put his name to a message`, `affixed her signature to the letter`."""
    to = next((place for place in range(at - 1, max(1, at - 6), -1) if chunks[place].text == "to"), 0)
    return to > 1 and chunks[to - 1].text in _NAME and chunks[to - 2].text in ("his", "her", "own", "a")


def is_done_with(chunks: list[Chunk], verb: int, at: int) -> bool:
    """Whether a verb is what somebody does by a letter: `broke his silence with a letter`, not `arrived with a letter`."""
    return preposition_of(chunks, at) == "with" and chunks[verb].text not in _MOVES


def is_adjoined(chunks: list[Chunk], place: int) -> bool:
    """Whether a leader's bare name describes the noun after it: `the Xi letter`, `the latest Kim note`."""
    bare = chunks[place].kind == "person" and chunks[place].value.leader and not chunks[place].full
    return bare and find(_ADJOINED, chunks, place) is not None


def names_thing(chunks: list[Chunk], place: int, end: int) -> bool:
    """Whether a place's name only tells which thing the noun phrase from it to the end is: `the Bangkok gathering`, `the 1962 Cuban missile crisis`,
    not `Bangkok itself`."""
    named, things = chunks[place], chunks[place + 1 : end + 1]
    if named.kind != "country" or not things or things[-1].text in ADVERBS | _STANDS_FOR_STATE:
        return False
    if any(thing.kind != "word" or thing.text in PREPOSITIONS or is_verb(chunks, place + 1 + at) for at, thing in enumerate(things)):
        return False
    one = len(things) == 1 and place > 0 and chunks[place - 1].text in ("the", "a", "this", "that") and not named.text.startswith("the ")
    return one or named.text.endswith(("an", "ish", "ese")) and named.text != str(named.value).lower()


def is_determined(chunks: list[Chunk], at: int) -> str:
    """The determiner before a noun, looking over its adjectives: `a`, `the`, `his`, `another`; empty when there is none."""
    for chunk in reversed(chunks[max(0, at - 5) : at]):
        if chunk.kind in ("pronoun", "word") and chunk.text in DETERMINERS:
            return chunk.text
        if chunk.possessive:
            return "possessor"
        if chunk.kind not in ("word", "date", "document", "title", "role", "name", "organisation", "country", "mark") or chunk.text in ",;:":
            if not (chunk.kind == "mark" and chunk.text == ","):
                return ""
    return ""
