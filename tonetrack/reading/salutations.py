"""How a letter opens: the salutation, alone on its line or before the first sentence, and the address above it. What closes one is in signing."""

from __future__ import annotations

import re

MOST_GREETING = 120  # characters of a salutation

_KINDLY = "dear|dearest|esteemed|respected|honou?red|honou?rable|distinguished|beloved"
FOND = rf"(?:(?:My|Most|Very) (?i:{_KINDLY})|{'|'.join(word.capitalize() for word in _KINDLY.split('|'))})"  # what a salutation begins with
RANK = r"(?:Excellency|Majesty|(?:Royal |Serene |Imperial )?Highness|Holiness|Eminence)"  # `Your Excellency`, `Her Royal Highness`
_CALLED = r"Mr\.?|Madam|Comrade|Compañer[oa]"  # the same before a name or an office
_OFFICE = (
    rf"(?:{_CALLED}|Your|(?:Prime |First )?Minister|President|Premier|Chancellor|Chairman|General|Secretary|King|Sheikh|Sultan|Am[ie]r|Prince"
    r"|Colonel|Comandante|Companion|Colleague|[Bb]rother|[Ff]riend|[Ss]ister)\b"
)
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"  # a word of one

_WITH_COMMA = re.compile(rf"(?:{FOND}|Your|Excellency|{_CALLED})\b[^\n]{{0,80}}[,!:]", re.I)
_WITHOUT_COMMA = re.compile(rf"{FOND}(?: (?:{_NAME}|and|of|the|Mr\.)){{1,6}}\.?")  # `Dear Leo`, `Dear Ilham Heydarovich.`
_TO_OFFICE = re.compile(rf"{FOND} {_OFFICE}[^\n?]{{0,60}}[,!:]|(?:Your )?{RANK}\b[^\n?.]{{0,60}}[,!:]")
_BEFORE_SENTENCE = re.compile(rf"{FOND} {_OFFICE}\.?(?: [A-ZÀ-Þ][\w.'’-]+){{0,4}}[,!:] ?(?:[-–—]+ ?)?(?=[A-ZÀ-Þ])")
_BEGINS = re.compile(rf"(?:{FOND}|Excellency(?=[,!:])|{_CALLED}|Your)\b")
_IN_MESSAGE = re.compile(  # at the start of a sentence of a message that an agency prints: `Mr President, allow me to`
    rf"(?P<words>(?:{FOND}|Your {RANK}|Excellency|Mr\.?|Madam|To (?:His|Her) Excellency)\b(?: (?!and\b|wish|please)[\w.'’-]+){{0,9}}?)"
    r"\s*[,!:] ?(?=[A-Z]|please|allow|permit|on |$)"
)
_WARM = re.compile(rf"(?:{FOND}|Your {RANK}|Excellency)\b")
_CALLS = re.compile(  # within a sentence, between commas
    rf", (?:(?:my )?(?:dear|esteemed|respected|honou?red) (?!to\b|by\b|in\b|and\b|for\b)[\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}|(?:Your )?{RANK}"
    r"|my (?:friend|brother|sister)|(?:Comrade|Mr\.?|Madam) (?:General Secretary|President|Prime Minister|Chairman|Minister|Secretary))[,.!]"
)
_ADDRESS = re.compile(rf"[\"“]?(?:To )?(?:(?:His|Her|Their) {RANK}|H\.? ?E\.)\b[^!?:;]{{0,200}}[^.,!?:;]")
_ADDRESS_LINE = re.compile(r"[\"“„«]?(?:To )?[A-ZÀ-Þ\d][^\n!?:;]{0,110}[^\n.!?:;]")  # a name, an office, a street, a town, a day: set like a heading


def greets(words: str) -> bool:
    """Whether words are a salutation alone, to whomever: `Dear Leo,`, `Your Excellency!`, `Dear Mr. President.`"""
    words = words.strip()
    return greets_with_comma(words) or bool(_WITHOUT_COMMA.fullmatch(words))


def greets_with_comma(words: str) -> bool:
    """The same, of one that a comma, a colon or an exclamation mark ends."""
    return bool(_WITH_COMMA.fullmatch(words))


def greets_office(words: str) -> bool:
    """Whether words are a salutation alone to whoever holds an office: `Dear Mr. President:`, `Esteemed Comrade Fixture!`"""
    return bool(_TO_OFFICE.fullmatch(words))


def begins_letter(words: str) -> int:
    """Where a letter's first sentence begins after the salutation with which a paragraph begins, in capitals or not:
    `DEAR MR. PRESIDENT: I have your note.`; else 0."""
    line = words[:MOST_GREETING]
    found = _BEFORE_SENTENCE.match(line.title() if line[:5].isupper() else line)
    return found.end() if found else 0


def opens_with_salutation(words: str) -> bool:
    """Whether words are a salutation alone or begin a letter with one."""
    return greets(words) or begins_letter(words) > 0


def is_said_to_reader(words: str) -> bool:
    """Whether a paragraph begins with a salutation, or calls its reader within a sentence: `May this friendship, dear comrade, grow older.`"""
    return bool(_BEGINS.match(words) or _CALLS.search(words))


def salutation_of(sentence: str) -> re.Match[str] | None:
    """The salutation (`words`) with which a sentence of a printed message begins."""
    return _IN_MESSAGE.match(sentence)


def opens_warmly(sentence: str) -> bool:
    """Whether it is one with which a message's own words begin, though no line announces them: not `Mr President,`."""
    return bool(_WARM.match(sentence) and _IN_MESSAGE.match(sentence))


def is_readers_address(line: str) -> bool:
    """Whether a line above a salutation tells whom the message goes to: `To His Excellency A B, President of C`."""
    return bool(_ADDRESS.fullmatch(line))


def is_address_line(line: str) -> bool:
    """Whether a line is a name, an office or a town, no salutation: `Mr President,` above `Dear Ann,`."""
    return bool(_ADDRESS_LINE.fullmatch(line)) and not greets_with_comma(line.lstrip("\"“„«"))
