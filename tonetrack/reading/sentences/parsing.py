"""A sentence as a row of typed chunks: persons, offices, documents, dates, quotations, and the words between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tonetrack.reading.dates import DateMention, find_dates
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.titles import join_titles
from tonetrack.reading.vocabulary import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    NOT_NAMES,
    ORGANISATION,
    PREPOSITIONS,
    ROLES,
    TEXT_PARTS,
    TITLES,
)
from tonetrack.text import name_key

DASH = "\u2e3a"  # stands for a dash set close between two words
FILL = "\ue000"  # stands for the words of a quotation while the sentence around it is read
MAX_NAME_WORDS = 6  # more capitalised words in a row are a heading
PRONOUNS = frozenset("he she it they him her his its their i we".split())  # of people and things that can speak or be spoken to

# after `her` where it owns nothing: `his letter to her is long`, `wrote to her again`, `his note to her calls the road dry`
_NOT_OWNED = re.compile(
    rf"\s*(?:[,.;:!?)-]|$)|\s+(?:{'|'.join(sorted(BE | DETERMINERS - {'one'} | CONJUNCTIONS | PREPOSITIONS - {'like', 'inside', 'outside'}))}"
    r"|he|she|they|it|has|had|have|would|will|could|did|does|not|again|back|too|personally|directly|\w+(?:ed|s) (?:the|an?|no|him|his|it))(?![\w-])"
)
_TOKEN = re.compile(
    FILL + r"+|\b\d{1,3}(?:,\d{3})+\b|(?!U\. [SNK]\.)(?:[A-Z]\. ){1,2}[A-Z]\.(?= [A-Z][a-z])|(?:[^\W\d_]\.){2,}|(?<=[a-z] )[A-Z]\.(?= [A-Z][a-z])"
    r"|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Prof|Gov|Col|Lt|Capt|Jr|Sr)\."
    r"|[^\W_](?:[\w'&-]*\w)?(?:\.\w+)*(?:(?<=s)'(?=\s\w))?|--+|[,;:()\[\]]|-|\S"
)  # fmt: skip
_BARE_OFFICE = re.compile(
    r"\b(?:takes?|took|taken|taking|assumes?|assumed|left|leaves?|leaving|in|of|for|from) $"
)  # an office held, not a bureau that speaks
_ARTICLE = re.compile(r"(?:a[lsrdntz]|ash|el|ul)-(?=\w)")  # Arabic, at the start of a name: `al-Assad`
_INITIAL = re.compile(r"[A-Z]\.")  # `J.`
# `KP Sharma Oli`, `M.K. Gandhi`, `M. K. Gandhi`
_INITIALS = re.compile(r"(?!UN|US|EU|UK|AP|TV|AU|AI|IT)[A-Z]{2}|(?!U\.[NSK]|E\.U)(?:[A-Z]\. ?){2,3}")
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?")
# `In those four pages he wrote`, `its second half`; not `three pages long`, `half an hour`
_PART_BEFORE = re.compile(r"\b(?:(?:those|these|the|its|his|her|across|over)(?: \w+)? pages|(?:first|second|latter) half)$")
_REGNAL = re.compile(r"[IVX]{1,5}")  # `Mohammed VI`, which is no abbreviation
_NUMERALS = frozenset(  # capitalised, they open a sentence and are no name
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundreds dozens"
    " thousands".split()
)
# offices of a body, capitalised between its name and somebody's: `National Assembly Speaker Fixture`
_PRESIDES = frozenset({"Speaker", "Leader", "Whip", "Chair"})
_SURNAMES = frozenset("may june april august march".split())  # behind a title no month
_TITLED = ("mr ", "mr. ", "mrs ", "mrs. ", "ms ", "ms. ", "dr ", "sir ", "minister ", "secretary ", "president ")
_MEMBERS = frozenset({"MP", "MEP", "MLA"})  # of parliaments: no bodies
# words that begin or go on the name of a body: `the African Union`, `East African Community`
_REGIONAL = frozenset("african asian european western eastern northern southern".split())
_PARTICLES = frozenset("de da di del van von der den bin ibn al el la le ul".split())  # small words within a name


@lru_cache(maxsize=1024)  # a sentence is parsed for whom the article introduces, and read again in its turn
def parse_chunks(plain: str, start: int, end: int, quotations: tuple[int, ...], roster: Roster) -> Sequence[Chunk]:
    """The chunks of a sentence of the masked plain text; `quotations` are where the marks of those that count open."""
    dates = {mention.start: mention for mention in find_dates(plain, start, end)}
    tokens = list(_TOKEN.finditer(plain, start, end))
    chunks, at = [], 0
    while at < len(tokens):
        chunk, count = _chunk(plain, tokens, at, quotations, dates, roster)
        chunks.append(chunk)
        at += count
    return tuple(join_titles(_joined(plain, chunks)))


def _chunk(
    plain: str, tokens: list[re.Match[str]], at: int, quotations: tuple[int, ...], dates: dict[int, DateMention], roster: Roster
) -> tuple[Chunk, int]:
    """The chunk that begins with a token, and how many tokens it takes: a quotation, a date, a known name, a word."""
    start, end, text = tokens[at].start(), tokens[at].end(), tokens[at].group()
    if text[0] == FILL:
        return Chunk("quote", start, end, "", start if start in quotations else None), 1
    if start in dates:
        return _date(plain, tokens, at, dates[start])
    after = next((token.group() for token in tokens[at + 1 : at + 3] if token.group() not in _PARTICLES), "")
    particle = text in _PARTICLES and after[:1].isupper()  # "bin Salman", "von der Leyen"
    may_be_known = _is_capital(text) or particle or text[0].isdigit() and text[1:2].isalpha()
    known = _known(plain, tokens, at, roster) if may_be_known else None
    word = known or (_word(start, end, text, plain[max(0, start - 12) : start].lower()), 1)
    return (replace(word[0], possessive=False), 1) if text == "her" and _NOT_OWNED.match(plain, end) else word


def _date(plain: str, tokens: list[re.Match[str]], at: int, mention: DateMention) -> tuple[Chunk, int]:
    """The chunk of a date, to the end of its last token, which may be a possessive: `Monday's`."""
    count = sum(1 for other in tokens[at : at + 8] if other.start() < mention.end)
    last = max(mention.end, tokens[at + count - 1].end())
    possessive = plain[mention.end : last].lower() == "'s"
    return Chunk("date", mention.start, last, plain[mention.start : mention.end].lower(), mention, possessive), count


def _known(plain: str, tokens: list[re.Match[str]], at: int, roster: Roster) -> tuple[Chunk, int] | None:
    """The chunk of a name of the corpus at this token, and how many tokens it takes; a middle initial and `Jr.` belong to it."""
    found = _known_as(plain, tokens, at, roster)
    if found is None and at + 2 < len(tokens) and _INITIAL.fullmatch(tokens[at + 1].group()):
        without = _known_as(plain, [*tokens[: at + 1], *tokens[at + 2 : at + 8]], at, roster, initials=1)
        found = without if without and without[1] > 2 else None  # "Donald J. Trump"
    if found is None and at + 1 < len(tokens) and _INITIALS.fullmatch(tokens[at].group()):
        found = _by_initials(plain, tokens, at, roster)
    if found and found[0].kind == "person" and not found[0].possessive:
        junior = _JUNIOR.match(plain, found[0].end)
        found = (replace(found[0], end=junior.end()), found[1] + 1 + junior.group().startswith(",")) if junior else found
    return found


def _by_initials(plain: str, tokens: list[re.Match[str]], at: int, roster: Roster) -> tuple[Chunk, int] | None:
    """The leader whose surname stands after the initials at this token, if his first name begins so: `L. I. Brezhnev`, `N.S. Khrushchev`."""
    surname, possessive = _bare(tokens[at + 1].group())
    leaders = [person for person in roster.surnames.get(name_key(surname), ()) if name_key(person.name)[0] == tokens[at].group()[0].lower()]
    if len(leaders) != 1 or not plain[tokens[at].end() : tokens[at + 1].start()].isspace():
        return None
    start, end = tokens[at].start(), tokens[at + 1].end()
    return Chunk("person", start, end, _bare(plain[start:end])[0].lower(), roster.parties[leaders[0].name], possessive, full=True), 2


def _known_as(plain: str, tokens: list[re.Match[str]], at: int, roster: Roster, initials: int = 0) -> tuple[Chunk, int] | None:
    """The chunk of a name of the corpus at this token; `initials` of its tokens have been left out."""
    words, whole = _words_at(plain, tokens, at, initials)
    found = _look_up(words, whole, at > 0 and tokens[at - 1].group().lower() == "the", roster)
    if not found or not found[0] or _is_adjective_of(words, found[0], roster):
        return None
    count, kind, value = found
    start, end = tokens[at].start(), tokens[at + count - 1].end()
    text, possessive = _bare(plain[start:end])
    if text == "us" or text.lower() == "us" and not plain.startswith("US", start):
        return None
    full = text != "US" and kind == "person" and len(name_key(text).split()) > 1
    return Chunk(kind, start, end, text.lower(), value, possessive, full), count + initials


def _words_at(plain: str, tokens: list[re.Match[str]], at: int, initials: int) -> tuple[list[str], list[str]]:
    """The words that may be one name, with spaces between: up to a possessive, and beyond it too, which may stand inside a name
    (`People's Daily`)."""
    words: list[str] = []
    whole: list[str] = []
    ended = False
    for place, token in enumerate(tokens[at : at + 9]):
        if place and not (plain[tokens[at + place - 1].end() : token.start()].isspace() or initials and place == 1):
            break
        if not token.group()[0].isalnum():  # "Macron - also for Trudeau - wrote"
            break
        whole.append(token.group())
        word, possessive = _bare(token.group())
        if not ended:
            words.append(word)
        ended = ended or possessive
    return words, whole


def _look_up(words: list[str], whole: list[str], after_the: bool, roster: Roster) -> tuple[int, str, object] | None:
    """The longest name of the corpus that the words begin with: how many words it takes, its kind, what it stands for."""
    inner = roster.look_up(whole) if len(whole) > len(words) else None
    found = inner if inner and inner[0] > len(words) else roster.look_up(words)
    if not found and after_the and (of_place := roster.look_up(["the", *words])):
        return of_place[0] - 1, *of_place[1:]  # "the North"
    return found


def _is_adjective_of(words: list[str], count: int, roster: Roster) -> bool:
    """Whether a longer name begins after the article: `The North Korean says`, not `The North`."""
    after = roster.look_up(words[1:]) if words[0] == "The" else None
    return bool(after) and after[0] >= count


def _bare(word: str) -> tuple[str, bool]:
    """A word without its possessive ending, and whether it had one."""
    if word.lower().endswith("'s") and len(word) > 2:
        return word[:-2], True
    return (word[:-1], True) if word.endswith("s'") else (word, False)


def _word(start: int, end: int, text: str, before: str = "") -> Chunk:
    """The chunk of a token that is no known name, date or quotation; `before` is what stands before it."""
    bare, possessive = _bare(text)
    low = bare.lower().rstrip(".") if bare.count(".") == 1 else bare.lower()
    if not text[0].isalnum():
        return Chunk("mark", start, end, "-" if text == DASH else text)
    if low in PRONOUNS and text not in ("US", "IT"):
        return Chunk("pronoun", start, end, low, possessive=low in ("his", "her", "its", "their"))
    if bare == "PM":  # not in "5:30 PM"
        return (
            Chunk("word", start, end, "pm") if before.rstrip()[-1:].isdigit() else Chunk("title", start, end, "prime minister", possessive=possessive)
        )
    if bare in _MEMBERS:
        return Chunk("title", start, end, "lawmaker", possessive=possessive)
    if bare.endswith("s") and bare[:-1] in _MEMBERS:
        return Chunk("role", start, end, "lawmakers", Party("lawmakers", "role", calling="lawmakers"), possessive)
    if _is_title(low):
        return Chunk("title", start, end, "counterpart" if low == "homologue" else low, possessive=possessive)
    if _may_be_name(text, low, before):
        return Chunk("organisation" if _is_organisation(text, low) else "name", start, end, bare, Party(bare, "person"), possessive)
    if low in DOCUMENTS or low in TEXT_PARTS or _PART_BEFORE.search(f"{before}{low}"):
        return Chunk("document", start, end, low, DOCUMENTS.get(low, "part"), possessive)
    if low in ROLES and not (low == "office" and _BARE_OFFICE.search(before)):
        return Chunk("role", start, end, low, Party(bare, "role", calling=low), possessive)
    return Chunk("word", start, end, low, possessive=possessive)


def _is_title(low: str) -> bool:
    """`president`, `counterpart`, `then-president`, `ex-king`"""
    return low in TITLES or low == "counterpart" or low.startswith(("then-", "ex-")) and low.partition("-")[2] in TITLES


def _may_be_name(text: str, low: str, before: str = "") -> bool:
    """A word with a capital that is no numeral, no word for a document, and none that only opens sentences but behind a title: `Mrs May`."""
    if not _is_capital(text) or low in NOT_NAMES and not (low in _SURNAMES and before.endswith(_TITLED)) or low.split("-")[0] in _NUMERALS:
        return False
    return low not in DOCUMENTS or low in ORGANISATION


def _is_capital(text: str) -> bool:
    """Whether a word begins as names do, after an Arabic article in small letters too: `Assad`, `al-Assad`."""
    return text[_ARTICLE.match(text).end() if _ARTICLE.match(text) else 0].isupper()


def _is_organisation(text: str, low: str) -> bool:
    """`Ministry`, or an abbreviation: `NATO`, not `VI`, not `J.`"""
    capitals = text.isupper() and len(text) > 1
    return low in ORGANISATION or capitals and not _REGNAL.fullmatch(text) and not _INITIAL.fullmatch(text)


# ------------------------------------------------------------------ names of several words


def _joined(plain: str, chunks: list[Chunk]) -> list[Chunk]:
    """Capitalised words in a row as one name: of a person by its shape, or of an organisation."""
    joined: list[Chunk] = []
    run: list[Chunk] = []
    for chunk in chunks:
        if not run and joined and _goes_on(plain, joined[-1], chunk):
            joined[-1] = _with_more(plain, joined[-1], chunk)
            continue
        part = _is_part(chunk, run)
        if run and not (part and _adjoins(plain, run, chunk)):
            joined.extend(_name(plain, run))
            run, part = [], part and chunk.text not in _PARTICLES
        if part:
            run.append(chunk)
        else:
            joined.append(chunk)
    return joined + _name(plain, run)


def _is_part(chunk: Chunk, run: list[Chunk]) -> bool:
    """Whether a chunk may stand in a name of several words; a particle (`Ursula von der Leyen`) or a known name only inside one."""
    if chunk.kind == "word":
        return chunk.text in _PARTICLES and bool(run) or chunk.text in _REGIONAL
    return chunk.kind in ("name", "organisation") or chunk.kind == "person" and not (chunk.full and not run)


def _adjoins(plain: str, run: list[Chunk], chunk: Chunk) -> bool:
    """Whether a name may go on with a chunk: a space after it, nothing possessive before."""
    return not run[-1].possessive and plain[run[-1].end : chunk.start] == " " and len(run) < MAX_NAME_WORDS


def _goes_on(plain: str, before: Chunk, chunk: Chunk) -> bool:
    """A name right after a person named in full: `Raúl Castro Ruz`, `Kim Il Sung Square`."""
    named = before.kind == "person" and before.full and not before.possessive
    return named and chunk.kind in ("name", "organisation") and plain[before.end : chunk.start] == " "


def _with_more(plain: str, person: Chunk, chunk: Chunk) -> Chunk:
    """A person with his second surname, or what is named after him: `Kim Il Sung Square`, `Ho Chi Minh City`."""
    if chunk.kind == "name":
        return replace(person, end=chunk.end, possessive=chunk.possessive)
    text, possessive = _bare(plain[person.start : chunk.end])
    return Chunk("organisation", person.start, chunk.end, text, Party(text, "organisation"), possessive)


def _name(plain: str, run: list[Chunk]) -> list[Chunk]:
    """A run of capitalised words as one name; as it is where it is one word, ends in none, or holds somebody named in full."""
    if run and run[0].text in _REGIONAL and not any(chunk.kind == "organisation" for chunk in run):
        return [run[0], *_name(plain, run[1:])]  # "African leaders"
    if len(run) < 2 or run[-1].kind == "word" or any(chunk.kind == "person" and chunk.full for chunk in run):
        return run
    presides = next((at for at, chunk in enumerate(run[1:-1], start=1) if chunk.text in _PRESIDES), 0)
    if presides and not any(chunk.kind == "organisation" for chunk in run[presides:]):
        return [*_name(plain, run[: presides + 1]), *_name(plain, run[presides + 1 :])]
    start, end = run[0].start, run[-1].end
    text, possessive = _bare(plain[start:end])
    if any(chunk.kind == "organisation" for chunk in (run[1:] if _INITIALS.fullmatch(run[0].text) else run)):
        return [Chunk("organisation", start, end, text, Party(text, "organisation"), possessive)]
    return [Chunk("person", start, end, text.lower(), Party(text), possessive, full=True)]
