"""A sentence as a row of typed chunks: persons, offices, documents, dates, quotations, and the words between."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tonetrack.reading.dates import find_dates
from tonetrack.reading.people import Party, Roster, name_key
from tonetrack.reading.vocabulary import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    LEADER_TITLES,
    NOT_NAMES,
    OFFICE_WORDS,
    ORGANISATION,
    PREPOSITIONS,
    ROLES,
    STATE_OFFICES,
    TEXT_PARTS,
    TITLES,
    VERBS,
)  # fmt: skip

DASH = "\u2e3a"  # stands for a dash set close between two words
FILL = "\ue000"  # stands for the words of a quotation while the sentence around it is read
MAX_NAME_WORDS = 6
PRONOUNS = frozenset("he she it they him her his its their i we".split())
ACTORS = frozenset({"person", "office", "agency", "role", "country", "document", "pronoun", "name", "organisation"})

_TOKEN = re.compile(
    FILL + r"+|\b\d{1,3}(?:,\d{3})+\b|(?:[^\W\d_]\.){2,}|(?<=[a-z] )[A-Z]\.(?= [A-Z][a-z])|\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Prof|Gov|Col|Lt|Capt|Jr|Sr)\.|[^\W_](?:[\w'&-]*\w)?(?:\.\w+)*(?:(?<=s)'(?=\s\w))?|--+|[,;:()\[\]]|-|\S"
)  # fmt: skip
_BARE_OFFICE = re.compile(
    r"\b(?:takes?|took|taken|taking|assumes?|assumed|left|leaves?|leaving|in|of|for|from) $"
)  # an office held, not a bureau that speaks
_INITIAL = re.compile(r"[A-Z]\.")
_REGNAL = re.compile(r"[IVX]{1,5}")  # `Mohammed VI`, which is no abbreviation
_NUMERALS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundreds dozens thousands".split()
)
_PARTICLES = frozenset("de da di del van von der den bin ibn al el la le ul".split())


@dataclass(frozen=True)
class Chunk:
    """A piece of a sentence: its kind, position, plain lower-case text, and what it stands for.

    `value` is a Party (person, agency, role), a kind of document, a DateMention, or the number of a quotation;
    `possessive` marks Kim's and the president's; `full` a person named by more than a bare surname.
    """

    kind: str
    start: int
    end: int
    text: str
    value: object = None
    possessive: bool = False
    full: bool = False
    rival: Party | None = None
    title: str = ""
    country: str = ""


def parse_chunks(plain: str, start: int, end: int, quotations: dict[int, int], roster: Roster) -> list[Chunk]:
    """The chunks of a sentence of the masked plain text. `quotations`: number by the position where its mark opens."""
    dates = {mention.start: mention for mention in find_dates(plain, start, end)}
    tokens = list(_TOKEN.finditer(plain, start, end))
    chunks, at = [], 0
    while at < len(tokens):
        chunk, count = _chunk(plain, tokens, at, quotations, dates, roster)
        chunks.append(chunk)
        at += count
    return _titled(_joined(plain, chunks))


def _chunk(plain, tokens, at, quotations, dates, roster) -> tuple[Chunk, int]:
    token = tokens[at]
    start, end, text = token.start(), token.end(), token.group()
    if text[0] == FILL:
        return Chunk("quote", start, end, "", quotations.get(start)), 1
    if start in dates:
        mention = dates[start]
        count = sum(1 for other in tokens[at : at + 8] if other.start() < mention.end)
        return Chunk("date", start, max(mention.end, tokens[at + count - 1].end()), plain[start : mention.end].lower(), mention), count
    if text[0].isupper() or text[0].isdigit() and text[1:2].isalpha():
        known = _known(plain, tokens, at, roster)
        if known:
            return known
    return _word(start, end, text, plain[max(0, start - 12) : start].lower()), 1


def _known(plain: str, tokens: list[re.Match[str]], at: int, roster: Roster) -> tuple[Chunk, int] | None:
    """The chunk of a name of the corpus at this token, and how many tokens it takes; a middle initial and `Jr.` belong to it."""
    found = _known_as(plain, tokens, at, roster)
    if found is None and at + 2 < len(tokens) and _INITIAL.fullmatch(tokens[at + 1].group()):
        without = _known_as(plain, [*tokens[: at + 1], *tokens[at + 2 : at + 8]], at, roster, initials=1)
        found = without if without and without[1] > 2 else None  # "Donald J. Trump"
    if found and found[0].kind == "person" and not found[0].possessive:
        chunk, count = found
        junior = next((place for place in range(at + count, min(at + count + 2, len(tokens))) if tokens[place].group() in ("Jr.", "Jr", "Sr.", "Sr")), -1)
        if junior >= 0 and all(token.group() == "," for token in tokens[at + count : junior]):
            return replace(chunk, end=tokens[junior].end()), junior + 1 - at
    return found


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
    """The words that may be one name, with spaces between: up to a possessive, and beyond it too, which may stand inside a name (`People's Daily`)."""
    words: list[str] = []
    whole: list[str] = []
    ended = False
    for place, token in enumerate(tokens[at : at + 9]):
        if place and not (plain[tokens[at + place - 1].end() : token.start()].isspace() or initials and place == 1):
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
    if _is_title(low):
        return Chunk("title", start, end, "counterpart" if low == "homologue" else low, possessive=possessive)
    if _may_be_name(text, low):
        return Chunk("organisation" if _is_organisation(text, low) else "name", start, end, bare, Party(bare, "person"), possessive)
    if low in DOCUMENTS or low in TEXT_PARTS:
        return Chunk("document", start, end, low, DOCUMENTS.get(low, "part"), possessive)
    if low in ROLES and not (low == "office" and _BARE_OFFICE.search(before)):
        return Chunk("role", start, end, low, Party(bare, "role", calling=low), possessive)
    return Chunk("word", start, end, low, possessive=possessive)


def _is_title(low: str) -> bool:
    """`president`, `counterpart`, `then-president`, `ex-king`"""
    return low in TITLES or low == "counterpart" or low.startswith(("then-", "ex-")) and low.partition("-")[2] in TITLES


def _may_be_name(text: str, low: str) -> bool:
    """A word with a capital that is no numeral, no word for a document, and none that only opens sentences."""
    if not text[0].isupper() or low in NOT_NAMES or low.split("-")[0] in _NUMERALS:
        return False
    return low not in DOCUMENTS or low in ORGANISATION


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
        if not run and joined and _is_second_surname(plain, joined[-1], chunk):
            joined[-1] = replace(joined[-1], end=chunk.end, possessive=chunk.possessive)
            continue
        part = _is_part(chunk, run)
        if run and not (part and _adjoins(plain, run, chunk)):
            joined.extend(_name(plain, run))
            run, part = [], part and chunk.kind != "word"
        if part:
            run.append(chunk)
        else:
            joined.append(chunk)
    return joined + _name(plain, run)


def _is_part(chunk: Chunk, run: list[Chunk]) -> bool:
    """Whether a chunk may stand in a name of several words; a particle (`Ursula von der Leyen`) or a known name only inside one."""
    if chunk.kind == "word":
        return chunk.text in _PARTICLES and bool(run)
    return chunk.kind in ("name", "organisation") or chunk.kind == "person" and not (chunk.full and not run)


def _adjoins(plain: str, run: list[Chunk], chunk: Chunk) -> bool:
    """Whether a name may go on with a chunk: a space after it, nothing possessive before."""
    return not run[-1].possessive and plain[run[-1].end : chunk.start] == " " and len(run) < MAX_NAME_WORDS


def _is_second_surname(plain: str, before: Chunk, chunk: Chunk) -> bool:
    """`Raúl Castro Ruz`: a name right after a person named in full."""
    named = before.kind == "person" and before.full and not before.possessive
    return named and chunk.kind == "name" and plain[before.end : chunk.start] == " "


def _name(plain: str, run: list[Chunk]) -> list[Chunk]:
    if len(run) < 2 or run[-1].kind == "word":
        return run
    if any(chunk.kind == "person" and chunk.full for chunk in run):
        return run
    start, end = run[0].start, run[-1].end
    text, possessive = _bare(plain[start:end])
    if any(chunk.kind == "organisation" for chunk in run):
        return [Chunk("organisation", start, end, text, Party(text, "organisation"), possessive)]
    return [Chunk("person", start, end, text.lower(), Party(text), possessive, full=True)]


def _titled(chunks: list[Chunk]) -> list[Chunk]:
    """Titles joined to the name they stand before, or made an office or a role when no name follows."""
    done: list[Chunk] = []
    for chunk in chunks:
        done.append(chunk)
        if len(done) > 1 and done[-2].text.endswith("-year-old") and chunk.kind in ("name", "country", "word", "role", "title", "organisation"):
            done[-2:] = [replace(chunk, kind="office", start=done[-2].start, title="same", value=None)]
        elif (
            chunk.kind in ("word", "role")
            and chunk.text in ("host", "guest", "ally", "colleague", "homologue", "interlocutor")
            and len(done) > 1
            and done[-2].kind == "pronoun"
            and done[-2].possessive
        ):
            done[-1] = replace(chunk, kind="title", text="counterpart")
        elif chunk.kind in ("agency", "organisation") and len(done) > 1 and done[-2].text == "official":
            done[-2] = replace(done[-2], kind="word")  # "the official Xinhua": nobody of its own
        elif chunk.text in ("state", "government", "number") and len(done) > 1:
            _join_head(done)
        elif chunk.kind in ("person", "name") and len(done) > 1:
            _join_title(done)
        elif chunk.kind in ("title", "role"):
            _join_country(done)
    return [_settled(chunk) for chunk in done]


def _join_head(done: list[Chunk]) -> None:
    """`head | of | state` and `opposite | number` as one title."""
    words = " ".join(chunk.text for chunk in done[-3:])
    if len(done) > 3 and done[-2].kind == "country" and " ".join(chunk.text for chunk in done[-5:-2]).endswith(("head of the", "head of")):
        of = 4 if done[-3].text == "of" else 5
        done[-of:] = [replace(done[-1], kind="title", start=done[-of].start, text="head of state", country=str(done[-2].value))]
        return
    if words in ("head of state", "head of government"):
        done[-3:] = [replace(done[-1], kind="title", start=done[-3].start, text=words)]
    elif words.endswith("opposite number"):
        done[-2:] = [replace(done[-1], kind="title", start=done[-2].start, text="counterpart")]


def _join_country(done: list[Chunk]) -> None:
    """`the | Chinese | president` becomes one title with its country; `prime | minister` one title."""
    title = done[-1]
    while len(done) > 1 and (
        done[-2].kind in ("title", "country", "organisation", "role", "name") or done[-2].text in ("former", "top", "senior", "state")
    ):
        before = done[-2]
        if (
            before.possessive
            and before.kind != "country"
            or before.kind == "role"
            and title.kind == "title"
            and before.text not in ("media", "state", "ministry", "government")
        ):
            break
        country = before.value if before.kind == "country" else before.country or title.country
        words = title.text if before.kind == "country" else f"{before.text} {title.text}"
        kind = "title" if title.kind == "title" else "role"
        title = replace(title, kind=kind, start=before.start, text=words.lower(), country=country, value=Party(words, "role", calling=words.lower()))
        done[-2:] = [title]


def _join_title(done: list[Chunk]) -> None:
    name, title = done[-1], done[-2]
    if title.kind == "title" and title.text == "leader" and len(done) > 3 and done[-3].kind == "word" and done[-4].kind == "country":
        title = replace(title, country=str(done[-4].value))  # "Venezuela's ailing leader Hugo Chavez"
    if title.kind in ("title", "role") and not title.possessive and (name.start - title.end) <= 2:
        party = name.value
        if not party.leader or not (name.full or _is_leading(title)):
            shown = party.name if party.kind == "person" and not party.leader else f"{title.text} {name.text}"
            leads = _heads_state(title) and not party.leader and not _is_common(done)
            pronoun = party.pronoun if not party.leader else ""
            party = Party(
                party.name if leads else shown,
                "person",
                leads,
                pronoun or ("she" if title.text in ("queen", "mrs", "ms") else "he" if title.text in ("king", "pope", "emir", "sultan") else ""),
                title.text,
                title.country,
            )
        done[-2:] = [
            replace(name, kind="person", start=title.start, value=party, title=title.text, country=title.country, full=name.full or party.leader and name.value.leader)
        ]
        if len(done) > 2 and done[-2].text == "of" and done[-3].kind == "organisation" and not done[-3].possessive:
            done[-3:] = [replace(done[-1], start=done[-3].start)]  # "Ministry of External Affairs spokesperson Arindam Bagchi"
    elif (
        title.kind == "country"
        and not title.possessive
        and name.kind == "person"
        and not (len(done) > 2 and done[-3].text in ("in", "at", "from", "near", "of", "outside"))
    ):
        done[-2:] = [replace(name, start=title.start)]


def _is_common(done: list[Chunk]) -> bool:
    """Whether a noun before a title says whose it is: `university president`."""
    before = done[-3] if len(done) > 2 else None
    return (
        before is not None
        and before.kind == "word"
        and before.end + 1 == done[-2].start
        and before.text not in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | ADVERBS | VERBS | OFFICE_WORDS
    )


def _heads_state(title: Chunk) -> bool:
    """Whether a title before a name makes its bearer a leader: `Lao President`, `Prime Minister`, not `Senate President`."""
    words = title.text.split()
    office = (
        words[-1] in STATE_OFFICES
        or title.text.endswith(("prime minister", "general secretary", "first secretary", "supreme leader"))
        or (words[-1] in ("leader", "strongman", "dictator", "ruler") and title.country)
    )
    return bool(office) and set(words) <= OFFICE_WORDS | {"strongman", "dictator", "ruler"}


def _is_leading(title: Chunk) -> bool:
    return title.text.split()[-1] in LEADER_TITLES | {"mr", "mrs", "ms", "comrade", "marshal", "secretary", "minister"} and not (
        "foreign" in title.text or "defense" in title.text or "vice" in title.text or "unification" in title.text
    )


def _settled(chunk: Chunk) -> Chunk:
    """A title without a name: an office that a leader may hold, or a role."""
    if chunk.kind != "title":
        return chunk
    last = chunk.text.split()[-1]
    leading = last in LEADER_TITLES or chunk.text.endswith(("prime minister", "general secretary", "first secretary"))
    if chunk.text in ("head of state", "head of government"):
        return replace(chunk, kind="office", title=chunk.text)
    leading = leading or (last == "chief" and bool(chunk.country) and chunk.text == "chief")
    if leading and not {"vice", "deputy"} & set(chunk.text.split()):
        title = next((title for title in ("prime minister", "supreme leader", "first secretary") if chunk.text.endswith(title)), last)
        return replace(chunk, kind="office", title=title)
    if last == "chief" and len(chunk.text.split()) > 1:
        if chunk.text.split()[-2] == "party":
            return replace(chunk, kind="office", title="leader")
        return replace(chunk, kind="role", value=Party(chunk.text, "role", calling=chunk.text))  # "the United Nations chief"
    if last in ROLES or last in TITLES - {"first", "then", "head", "prime", "general", "supreme", "chief", "lady", "deputy", "vice", "founder"}:
        return replace(chunk, kind="role", value=Party(chunk.text, "role", calling=chunk.text))
    return replace(chunk, kind="word")


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
