"""Paragraphs of a letter that are printed without quotation marks: after a line that announces it (`The letter reads:`),
or set as block quotations."""

from __future__ import annotations

import re
from collections.abc import Collection

from tonetrack.corpus.country_codes import find_countries
from tonetrack.reading.articles.passages import Paragraph
from tonetrack.reading.salutations import (
    begins_letter,
    greets,
    greets_office,
    greets_with_comma,
    is_address_line,
    is_said_to_reader,
    opens_with_salutation,
)
from tonetrack.reading.signing import find_signing

MOST_ADDRESS = 5  # lines of an address
MOST_BETWEEN = 2  # paragraphs of a letter that neither say I nor you, between two that do
MOST_BLOCKS = 40  # paragraphs of one letter; a page that seems to print more is no letter
MOST_TOLD = 20_000  # characters of an article in which the one is named who signs a letter
MOST_HEADING = 4  # paragraphs above a salutation among which a line tells of the letter
MOST_LINE = 300  # characters at the end of a paragraph that can announce a letter
FEW_WORDS = 7  # a paragraph of so few is no sentence of a letter

_TELLER = (
    r"\b(?:letters?|messages?|telegrams?|cables?|reply|note|text|greeting|missive|it|he|she"
    r"|the (?:president|premier|chancellor|pope|king|queen|(?:prime|first) minister|general secretary|leader|author|writer)|(?-i:[A-ZÀ-Þ][\w’'-]+))\b"
)
_GOES_ON = (
    r"\b(?:reads?|says?|said|runs?|follows?|follow|went on|goes on|continues?d?|wrote|writes|states?d?|(?:turn|move|return)(?:s|ed)? (?:to|on)"
    r"|(?:add|end|open|explain|recall|ask|warn)(?:s|ed)?|(?:close|conclude|argue|promise|include)[sd]?|contain(?:s|ed)?|translation|full"
    r"|text|begins)\b"
)
_GIVES = r"\b(?:quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing)|giv(?:e[sn]?|ing)|gave|reprodu\w+|print\w*)\b"
_ANNOUNCES = re.compile(  # the end of a line after which a letter's words stand
    rf"{_TELLER}[^.!?\n]{{0,120}}?{_GOES_ON}[^.!?\n]{{0,80}}:$"  # "The letter reads in part:"
    r"|\b(?:full text|text of the \w+|(?:is|are|here|below|follows) (?:in full )?the text|translation)[^.!?\n]{0,80}:$"
    r"|\band (?:went on|continued|added|said|noted|wrote)[^.!?\n]{0,30}:$"  # "It said that …, and continued:"
    r"|\b(?:Below|Here|Following|follows)\b[^.!?\n]{0,40}\b(?:text|translation) of (?:the|his|her) (?:\w+ )?"
    r"(?:letter|message|telegram|cable|reply)\.$"
    # "The reply message reads."
    r"|\b(?:letter|message|telegram|cable|reply|note|text|greeting) (?:reads?|reads? as follows|is as follows|follows)\.$"
    # "It is given in full."
    rf"|{_GIVES}[^.!?\n]{{0,60}}\b(?:(?:at (?:\w+ )?length|in full|whole|entire)[.:]|(?:him|her|it|letter|message)[^.!?\n]{{0,40}}:)$",
    re.I,
)
# "the passage that caught my ear:"
_A_PART = re.compile(r"(?:^|[.!?] )[^.!?\n]{0,160}\b(?:line|passage|paragraph|sentence|excerpt|extract|verse|words)\b[^.!?\n]{0,80}:$")
# no one part
_MANY = re.compile(r"\b(?:two|three|four|five|several|some|few|following) (?:\w+ )?(?:lines|passages|paragraphs|sentences|words|things)\b", re.I)
_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Yy]our|yours|[Mm]y|[Oo]ur|us|me)\b")  # to a you, or of an I
_TALKS = re.compile(r"\b(?:I|[Yy]ou|[Yy]our|[Mm]y)\b")  # as no reporter does
# a letter's end
_CLOSES = re.compile(
    r"\b(?:wish(?:ing)? you|[Ss]incerely|[Rr]espectfully|[Yy]ours|[Pp]lease accept|[Ww]ith (?:\w+ )?(?:respect|regards|greetings))\b"
)
_REPORTS = re.compile(  # of the article's own voice, wherever it stands
    r"(?<!you )(?<!You )(?<!I )\bsaid\b|\b(?:the letter|the message|according to|reported|told reporters|he wrote|she wrote|the text|the reply)\b"
)
_TELLS = re.compile(  # of the article's own voice, in a paragraph that says neither I nor you
    r"\b(?:he|she|his|her|him|letters?|messages?|telegrams?|text|analysts?|officials?|experts?|agency|KCNA|Xinhua|TASS|media|newspapers?|"
    r"yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
    re.I,
)
_REPORTER = re.compile(r"(?:The (?:first|second|third|last|other)|He|She|They|This|That|His|Her)\b")  # what a reporter goes on with
_MARKED = re.compile(r"[\"“”„«»]")
_LETTER_TO = re.compile(
    r"\b(?:[Ll]etter|[Mm]essage|[Tt]elegram|[Cc]able|[Nn]ote)\b[^.\n]{0,80}\b(?:to|To) (?:(?:the |his |her )?[A-ZÀ-Þ]|(?:his|her) counterpart)"
)
# a heading: who sent what stands below
_FROM = re.compile(r"From (?:(?:the|His|Her|Their|Excellency|Mr|Mrs|Dr)\b\.? ?)*[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ][^.!?\n]{0,140}$")
_IN_MARKS = re.compile(r"[“\"„«][^”\"“»\n]{0,400}[”\"“»]|‘[^‘\n]{0,400}?[,.!?…]’")


def printed_without_marks(text: str, paragraphs: list[Paragraph], headed: Collection[int] = ()) -> set[int]:
    """The numbers of the paragraphs that are a letter's own, set without marks after a line that announces it, or from a `headed` one on."""
    found = {own for number in headed for own in printed_from(text, paragraphs, number)}
    for number, paragraph in enumerate(paragraphs[:-1]):
        line, part = _last_line(text, paragraph), False
        if paragraph.kind == "story" and paragraphs[number + 1].kind == "story" and _brings_a_part(text, paragraph, paragraphs[number + 1]):
            found.add(number + 1)
            part = True
        more = found and not part and number not in found and paragraph.kind == "story" and line.endswith(":")
        if more or paragraph.kind in ("story", "headline") and _ANNOUNCES.search(line):
            found |= printed_from(text, paragraphs, number + 1)
        elif number not in found and _opens_letter(text, paragraphs, number):
            found |= printed_from(text, paragraphs, number)
    return found


def _opens_letter(text: str, paragraphs: list[Paragraph], number: int) -> bool:
    """Whether a letter is printed from a paragraph on that nothing announces but its salutation, as archives print them: to whoever holds
    an office (`Dear Mr. President:`), to anybody (`Dear Leo,`) under a line that tells of a letter to somebody."""
    words, after = (text[paragraph.start : paragraph.end] for paragraph in paragraphs[number : number + 2])
    if begins := begins_letter(words):
        return is_letters_own(words[begins:]) or _signed_at(text, paragraphs, number, greeted=True) > number
    if not greets(words) or not is_letters_own(after):
        return False
    above = (text[line.start : line.end] for line in paragraphs[max(0, number - MOST_HEADING) : number])
    return greets_office(words) or any(tells_of_letter(line) for line in above)


def tells_of_letter(line: str) -> bool:
    """Whether a line can stand above a letter that a page prints: `Here is A's letter to B on the ferries.`, `From A B, President of C`."""
    return bool(_LETTER_TO.search(line) or _FROM.match(line))


def set_apart(text: str, paragraphs: list[Paragraph], quoted: Collection[int]) -> set[int]:
    """The numbers of the paragraphs that a page sets as block quotations and that have no marks of their own."""
    apart = ((number, paragraph) for number, paragraph in enumerate(paragraphs) if paragraph.start in quoted and paragraph.kind == "story")
    return {number for number, paragraph in apart if not _MARKED.search(text, paragraph.start, paragraph.end)}


def printed_from(text: str, paragraphs: list[Paragraph], first: int) -> set[int]:
    """The paragraphs of a letter printed from one on: those in its voice, and those that tell nothing of it between them or before what signs it."""
    found: set[int] = set()
    between: list[int] = []  # seen since the last one in the letter's voice
    closed = False
    first = _below_address(text, paragraphs, first)
    if first >= len(paragraphs):  # nothing but an address
        return found
    greeted = opens_with_salutation(text[paragraphs[first].start : paragraphs[first].end])
    signed = _signed_at(text, paragraphs, first, greeted)
    for number in range(first, min(first + MOST_BLOCKS, len(paragraphs))):
        words = text[paragraphs[number].start : paragraphs[number].end]
        if number == signed:
            return found | {*between} if found else found
        if is_letters_own(words) or greeted and _talks(words):
            found |= {number, *between}
            between, closed = [], bool(_CLOSES.search(words))
        elif number < signed or not closed and len(between) < MOST_BETWEEN and _may_stand_between(words):
            between.append(number)
        else:
            break
    return found


def _below_address(text: str, paragraphs: list[Paragraph], first: int) -> int:
    """The number of the paragraph below an address that no salutation follows: `Your Excellency A B` and `President of C` above the letter's first
    sentence."""
    if first < len(paragraphs) and not greets(text[paragraphs[first].start : paragraphs[first].end]):  # what greets below it: the address of another
        greeting = range(first, min(first + MOST_ADDRESS + 1, len(paragraphs)))
        first = next((number for number in greeting if address_before(text, paragraphs, number, first)), first)
    lines = (text[paragraph.start : paragraph.end] for paragraph in paragraphs[first : first + MOST_ADDRESS + 1])
    count = next((number for number, line in enumerate(lines) if _MARKED.match(line) or greets(line) or not is_address_line(line)), 0)
    return first + count


def announces(line: str) -> bool:
    """Whether a sentence ends so that what follows are the words it tells of: `He wrote:`, `The reply message reads.`"""
    return line.endswith(":") or bool(_ANNOUNCES.search(line[-MOST_LINE:]))


def _signed_at(text: str, paragraphs: list[Paragraph], first: int, greeted: bool) -> int:
    """The number of the paragraph that signs the letter printed from one on, if all up to it can be the letter's; -1 for a letter without."""
    told = text[: paragraphs[first].start][:MOST_TOLD].casefold()
    for number in range(first, min(first + MOST_BLOCKS, len(paragraphs))):
        words = text[paragraphs[number].start : paragraphs[number].end]
        if _signs(words, told):
            return number
        if not (is_letters_own(words) or greeted and _talks(words)) and (
            words[-1:] not in ".!?…" or _MARKED.search(words) or _REPORTS.search(words) or _TELLS.search(words)
        ):
            return -1
    return -1


def _signs(words: str, told: str) -> bool:
    """Whether a paragraph signs a letter: `Yours sincerely,`, a place and day, or somebody's name that was `told` (in small letters) before the
    letter; no salutation."""
    signing = None if greets(words) else find_signing(words)
    if signing is None or signing.is_certain:
        return signing is not None
    name = words.split(",")[0].split()
    return len(name) > 1 and " ".join(name).casefold() in told and not find_countries(name)


def address_before(text: str, paragraphs: list[Paragraph], number: int, first: int = 0) -> range:
    """The paragraphs (from `first` on) that are the address above the salutation: `His Excellency A B` and `President of C` above
    `Dear Mr President,`."""
    start = number
    if greets_with_comma(text[paragraphs[number].start : paragraphs[number].end]):
        while start > max(first, number - MOST_ADDRESS) and is_address_line(text[paragraphs[start - 1].start : paragraphs[start - 1].end]):
            start -= 1
    return range(start, number)


def _last_line(text: str, paragraph: Paragraph) -> str:
    return text[max(paragraph.start, paragraph.end - MOST_LINE) : paragraph.end]


def _brings_a_part(text: str, paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether a line that ends `the passage that caught my ear:` is followed by a letter's words set without marks."""
    line, words = _last_line(text, paragraph), text[after.start : after.end]
    return bool(_A_PART.search(line)) and not _MANY.search(line) and _are_sentences(words) and not _REPORTER.match(words)


def is_letters_own(words: str) -> bool:
    """Whether a paragraph speaks in a letter's voice: to a you or of an I outside any marks, and reports nothing."""
    if words[:1] in "\"“„«‘'「":
        return False
    outside = _IN_MARKS.sub(" ", words)
    return bool(is_said_to_reader(outside) or _SPEAKS.search(outside)) and not _REPORTS.search(outside)


def _talks(words: str) -> bool:
    """Whether a paragraph below a salutation is one of I to you, whatever it reports: `I know what he said to you.`"""
    return words[:1] not in "\"“„«‘'「" and bool(_TALKS.search(_IN_MARKS.sub(" ", words)))


def _may_stand_between(words: str) -> bool:
    """Whether a paragraph can be a letter's that says neither I nor you: one that tells of no letter and nobody else."""
    return _are_sentences(words) and not _TELLS.search(words)


def _are_sentences(words: str) -> bool:
    """Whether a paragraph is of whole sentences, without marks, that report nothing."""
    whole = words[:1].isupper() and words[-1:] in ".!?…" and len(words.split()) > FEW_WORDS
    return whole and not _MARKED.search(words) and not _REPORTS.search(words)
