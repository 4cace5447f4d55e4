"""Quotation marks paired into spans, paragraph by paragraph, in linear time.

Every mark first gets a role from its glyph and its neighbours (open, close, either); apostrophes, elisions,
feet and inches and breadcrumbs get none. Then a stack pairs them. What stays open at a paragraph's end is a
quotation that goes on in the next one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tonetrack.reading.articles.passages import Paragraph

MAX_DEPTH = 3  # a quotation in a quotation in a quotation: deeper stacks are broken typesetting, and would cost quadratic time
MAX_CARRY = 4  # paragraphs without any mark that an open quotation may run through before it closes

_FOUND = re.compile(r"‘‘|’’|``|''|[\"“”„‟«»‹›‘’‚‛'`「」『』＂]")
_ELISION = re.compile(r"(?:em|tis|twas|til|till|cause|bout|round|n|cos|neath)\b", re.I)
_DECADE = re.compile(r"\d\ds?\b")
_FEET = re.compile(r"\d\s?['’]\s?\d{1,2}\s?(?:[\"”]|''|’’)?|\b\d{1,3}(?:\.\d+)?[\"”](?=[\s-]+[a-z]|\s?[x×])")

# glyph: (kind, role). Marks of one kind pair; the roles are those of English usage, corrected by the context.
_GLYPHS = {
    "“": ("curly", "open"), "”": ("curly", "close"), "‟": ("curly", "open"), '"': ("straight", "either"), "＂": ("straight", "either"),
    "„": ("low", "open"), "«": ("guillemet", "open"), "»": ("guillemet", "close"), "‘‘": ("double", "open"), "’’": ("double", "close"),
    "``": ("double", "open"), "''": ("double", "either"), "‘": ("single", "open"), "’": ("single", "close"), "‛": ("single", "open"),
    "'": ("single straight", "either"), "`": ("single", "open"), "‚": ("single low", "open"), "‹": ("angle", "open"), "›": ("angle", "close"),
    "「": ("corner", "open"), "」": ("corner", "close"), "『": ("white corner", "open"), "』": ("white corner", "close"),
}  # fmt: skip
SINGLE = frozenset({"single", "single straight", "single low", "angle"})


@dataclass(frozen=True)
class Mark:
    """A quotation mark: position, length, kind and role."""

    start: int
    end: int
    kind: str
    role: str


@dataclass(frozen=True)
class Span:
    """The words between two marks: `start:end` without the marks, `outer_start:outer_end` with them.

    `paragraph` is its paragraph's number; `parent` the span it stands in; `continues` says that it goes on from the
    paragraph before; `closed` that its closing mark stands in the same paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    depth: int = 0
    continues: bool = False
    closed: bool = True


def find_spans(text: str, paragraphs: list[Paragraph], quoted: Collection[int] = ()) -> list[Span]:
    """All quoted spans in the order they open, nested ones included; paragraphs printed without marks after `The letter reads:`, and those
    without marks that begin at one of `quoted`, where a page sets a block quotation, are spans."""
    blocks = printed_without_marks(text, paragraphs) | _set_apart(text, paragraphs, quoted)
    addresses = {head for number in blocks for head in _address_before(text, paragraphs, number)}
    marks_of = [[] if number in addresses else _marks(text, paragraph) for number, paragraph in enumerate(paragraphs)]
    spans: list[Span] = []
    carried: Mark | None = None
    for number, (paragraph, marks) in enumerate(zip(paragraphs, marks_of)):
        found, still_open = _pair(text, paragraph, marks, number, carried, marks_of)
        if number in blocks:
            end = paragraph.end - (len(marks) == 1 and marks[0].end == paragraph.end)  # of a mark that was opened before the address
            whole = Span(paragraph.start, end, paragraph.start, paragraph.end, number, 0, number - 1 in blocks)
            found, still_open = _unnested([whole, *found]), None
        spans.extend(found)
        carried = still_open
    return sorted((span for span in spans if _has_word(text, span)), key=lambda span: (span.start, -span.end))


# ------------------------------------------------------------------ printed without marks


_ANNOUNCES = re.compile(
    r"\b(?:letters?|messages?|telegrams?|cables?|reply|note|text|greeting|missive|it|he|she)\b[^.!?\n]{0,120}?\b(?:reads?|says?|said|runs?|follows?|follow|went on|goes on|continues?d?|wrote|writes|states?d?|(?:turn|move|return)(?:s|ed)? (?:to|on)|(?:add|end|open|explain|recall|ask|warn)(?:s|ed)?|(?:close|conclude|argue|promise)[sd]?|translation|full|text|begins)\b[^.!?\n]{0,80}:$"
    r"|\b(?:full text|text of the \w+|translation)[^.!?\n]{0,80}:$"
    r"|\b(?:quot(?:e[sd]?|ing)|cit(?:e[sd]?|ing)|giv(?:e[sn]?|ing)|gave|reprodu\w+|print\w*)\b[^.!?\n]{0,60}\b(?:(?:at (?:\w+ )?length|in full|whole|entire)[.:]|(?:him|her|it|letter|message)[^.!?\n]{0,40}:)$",
    re.I,
)
_A_PART = re.compile(r"(?:^|[.!?] )[^.!?\n]{0,160}\b(?:line|passage|paragraph|sentence|excerpt|extract|verse|words)\b[^.!?\n]{0,80}:$")
_MANY = re.compile(r"\b(?:two|three|four|five|several|some|few|following) (?:\w+ )?(?:lines|passages|paragraphs|sentences|words|things)\b", re.I)
_ADDRESSES = re.compile(r"^(?:Dear|Esteemed|Respected|Comrade|Your|My dear|Mr\.?|Madam|Honou?red)\b")
_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Yy]our|yours|[Mm]y|[Oo]ur|us|me)\b")
_REPORTS = re.compile(r"(?<!you )(?<!You )(?<!I )\bsaid\b|\b(?:the letter|the message|according to|reported|told reporters|he wrote|she wrote|the text|the reply)\b")
_TELLS = re.compile(  # of the article's own voice
    r"\b(?:he|she|his|her|him|letters?|messages?|telegrams?|text|analysts?|officials?|experts?|agency|KCNA|Xinhua|TASS|media|newspapers?|"
    r"yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
    re.I,
)
_CLOSES = re.compile(r"\b(?:wish(?:ing)? you|[Ss]incerely|[Rr]espectfully|[Yy]ours|[Pp]lease accept|[Ww]ith (?:\w+ )?(?:respect|regards|greetings))\b")
_SALUTES = re.compile(r"(?:My dear|Dear|Esteemed|Respected|Honou?red|Your|Excellency|Mr\.?|Madam|Comrade)\b[^\n]{0,80}[,!:]", re.I)
_ADDRESS_LINE = re.compile(r"[\"“„«]?(?:To )?[A-ZÀ-Þ][^\n!?:;]{0,110}[^\n.!?:;]")  # a name, an office, a town: set like a heading
MOST_ADDRESS = 5  # lines of an address
MOST_BETWEEN = 2  # paragraphs of a letter that neither say I nor you, between two that do
MOST_BLOCKS = 40  # paragraphs of one letter; a page that seems to print more is no letter


def printed_without_marks(text: str, paragraphs: list[Paragraph]) -> set[int]:
    """The numbers of the paragraphs that are a letter's own, set without marks after a line that announces it."""
    found: set[int] = set()
    for number, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.kind == "story" and paragraphs[number + 1].kind == "story" and _brings_a_part(text, paragraph, paragraphs[number + 1]):
            found.add(number + 1)
        if paragraph.kind == "story" and _ANNOUNCES.search(text[max(paragraph.start, paragraph.end - 300) : paragraph.end]):
            found |= _printed_from(text, paragraphs, number + 1)
    return found


def _set_apart(text: str, paragraphs: list[Paragraph], quoted: Collection[int]) -> set[int]:
    """The numbers of the paragraphs that a page sets as block quotations and that have no marks of their own."""
    apart = ((number, paragraph) for number, paragraph in enumerate(paragraphs) if paragraph.start in quoted and paragraph.kind == "story")
    return {number for number, paragraph in apart if not re.search(r"[\"“”„«»]", text[paragraph.start : paragraph.end])}


def _printed_from(text: str, paragraphs: list[Paragraph], first: int) -> set[int]:
    """The paragraphs of a letter printed from one on: those in its voice, and those between them that tell nothing of it."""
    found: set[int] = set()
    between: list[int] = []  # seen since the last one in the letter's voice
    closed = False
    first = next((number for number in range(first, min(first + MOST_ADDRESS + 1, len(paragraphs))) if _address_before(text, paragraphs, number, first)), first)
    for number in range(first, min(first + MOST_BLOCKS, len(paragraphs))):
        words = text[paragraphs[number].start : paragraphs[number].end]
        if _is_letters_own(words):
            found |= {number, *between}
            between, closed = [], bool(_CLOSES.search(words))
        elif not closed and len(between) < MOST_BETWEEN and _may_stand_between(words):
            between.append(number)
        else:
            break
    return found


def _address_before(text: str, paragraphs: list[Paragraph], number: int, first: int = 0) -> range:
    """The paragraphs (from `first` on) that are the address above the salutation: `His Excellency A B` and `President of C` above `Dear Mr President,`."""
    start = number
    if _SALUTES.fullmatch(text[paragraphs[number].start : paragraphs[number].end]):
        while start > max(first, number - MOST_ADDRESS) and _ADDRESS_LINE.fullmatch(text[paragraphs[start - 1].start : paragraphs[start - 1].end]):
            start -= 1
    return range(start, number)


def _brings_a_part(text: str, paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether a line that ends `the passage that caught my ear:` is followed by words set without marks, of two sentences or of one with a you or I."""
    line, words = text[max(paragraph.start, paragraph.end - 300) : paragraph.end], text[after.start : after.end]
    if not _A_PART.search(line) or _MANY.search(line) or not words[:1].isupper() or words[-1:] not in ".!?…" or re.search(r"[\"“”„«»]", words):
        return False
    return len(words.split()) > 7 and not _REPORTS.search(words) and not re.match(r"(?:The (?:first|second|third|last|other)|He|She|They|This|That|His|Her)\b", words)


def _is_letters_own(words: str) -> bool:
    """Whether a paragraph speaks in a letter's voice: to a you or of an I outside any marks, and reports nothing."""
    if words[:1] in "\"“„«‘'「":
        return False
    outside = re.sub(r"[“\"„«][^”\"“»\n]{0,400}[”\"“»]|‘[^‘\n]{0,400}?[,.!?…]’", " ", words)
    return bool(_ADDRESSES.match(words) or _SPEAKS.search(outside)) and not _REPORTS.search(outside)


def _may_stand_between(words: str) -> bool:
    """Whether a paragraph can be a letter's that says neither I nor you: whole sentences without marks that tell of no letter and nobody else."""
    whole = words[:1].isupper() and words[-1:] in ".!?…"
    return whole and len(words.split()) > 7 and not re.search(r"[\"\u201c\u201d\u201e\u00ab\u00bb]", words) and not _TELLS.search(words) and not _REPORTS.search(words)


def _has_word(text: str, span: Span) -> bool:
    return any(text[place].isalnum() for place in range(span.start, span.end))


# ------------------------------------------------------------------ roles


def _marks(text: str, paragraph: Paragraph) -> list[Mark]:
    """The marks of a paragraph with their roles; what only looks like a mark is left out."""
    measures = _inside(_FEET, text, paragraph)
    marks = []
    for found in _FOUND.finditer(text, paragraph.start, paragraph.end):
        if not any(found.start() in measure for measure in measures):
            mark = _role(text, found, paragraph)
            if mark:
                marks.append(mark)
    return _without_breadcrumbs(text, _without_possessives(text, _without_stray_singles(marks, text, paragraph)))


def _inside(pattern: re.Pattern[str], text: str, paragraph: Paragraph) -> list[range]:
    # Few lines hold measures; 64 bounds the look-up of each mark in a page made of them.
    found = [range(one.start() + 1, one.end()) for one in pattern.finditer(text, paragraph.start, paragraph.end)]
    return found[:64]


def _role(text: str, found: re.Match[str], paragraph: Paragraph) -> Mark | None:
    start, end, glyph = found.start(), found.end(), found.group()
    kind, role = _GLYPHS[glyph]
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if kind in SINGLE and _is_apostrophe(text, end, glyph, before, after):
        return None
    opens = (before.isspace() or before in "([{—–-/:>¿¡" or before in "\"“„«‘'‚") and not after.isspace() and after not in ",.;:!?)"
    closes = not before.isspace() and (after.isspace() or after in ".,;:!?)]}—–-/…。<" or after in "\"”’'»“")
    if role == "either" or kind in ("guillemet", "angle"):
        guillemet = kind in ("guillemet", "angle")
        if guillemet and before.isspace() and after.isspace():
            return Mark(start, end, kind, role)  # French spacing, or a breadcrumb: settled below
        role = "open" if opens and not closes else "close" if closes and not opens else role if guillemet else "either"
    elif glyph == "”" and opens and not closes:
        role = "either"
    elif glyph in "“‘" and closes and not opens:
        role = "close"
    return Mark(start, end, kind, role)


def _is_apostrophe(text: str, end: int, glyph: str, before: str, after: str) -> bool:
    if before.isalnum() and after.isalnum():
        return True
    if glyph in "'’‘" and not before.isalnum():
        return bool(_DECADE.match(text, end) or _ELISION.match(text, end)) and not text[end : end + 2].istitle()
    return False


def _without_stray_singles(marks: list[Mark], text: str, paragraph: Paragraph) -> list[Mark]:
    """Without single opening marks that nothing closes in the paragraph (an elision), unless they open the paragraph."""
    kept, closing = [], False
    for mark in reversed(marks):
        if mark.kind in ("single", "single straight"):
            if mark.role == "open" and not closing and (mark.start > paragraph.start or mark.kind != "single"):
                continue
            closing = mark.role != "open" if mark.role != "either" else True
        kept.append(mark)
    return kept[::-1]


def _without_possessives(text: str, marks: list[Mark]) -> list[Mark]:
    """Without the apostrophe of `parties’ ties`: closing marks when no single quotation is open, or when a later one closes it."""
    singles = [mark for mark in marks if mark.kind in ("single", "single straight")]
    following = {one.start: two for one, two in zip(singles, singles[1:])}
    kept, is_open = [], False
    for mark in marks:
        if mark.kind in ("single", "single straight"):
            possessive = text[mark.start - 1 : mark.start] in ("s", "S", "x", "z") and re.match(r"\s[a-z]", text[mark.end : mark.end + 2])
            after = following.get(mark.start)
            if mark.role == "close" and (not is_open or (possessive and after and after.role == "close")):
                continue
            is_open = mark.role == "open"
        elif mark.kind == "single low":
            is_open = True
        kept.append(mark)
    return kept


def _without_breadcrumbs(text: str, marks: list[Mark]) -> list[Mark]:
    """Without guillemets set between spaces that no partner answers: Home » World » Asia."""
    spaced = [mark for mark in marks if mark.kind in ("guillemet", "angle") and _spaced(text, mark)]
    opening = sum(mark.role == "open" for mark in spaced)
    if 2 * opening == len(spaced):
        return marks
    return [mark for mark in marks if not (mark.kind in ("guillemet", "angle") and _spaced(text, mark))]


def _spaced(text: str, mark: Mark) -> bool:
    """Set off from its words by a space, as French does: `« two »`."""
    return text[mark.end : mark.end + 1].isspace() if text[mark.start] in "«‹" else text[mark.start - 1 : mark.start].isspace() and not text[mark.end : mark.end + 1].isalnum()


# ------------------------------------------------------------------ pairing


class _Pairing:
    """The stack of open marks of one paragraph and the spans closed so far."""

    def __init__(self, text: str, paragraph: Paragraph, marks: list[Mark], number: int):
        self.text, self.paragraph, self.number = text, paragraph, number
        self.stack: list[Mark] = []
        self.spans: list[Span] = []
        self.continues = -1  # start of the span that goes on from the paragraph before
        self.next_same: dict[int, list[Mark]] = _following(marks)

    def open(self, mark: Mark) -> None:
        same = [at for at, other in enumerate(self.stack) if other.kind == mark.kind]
        if same and [other.role for other in self.next_same[mark.start]] != ["close", "close"]:
            self.break_off(same[0], mark)  # the earlier one was never closed: two spans, not one in the other
        if len(self.stack) < MAX_DEPTH:
            self.stack.append(mark)

    def break_off(self, at: int, mark: Mark) -> None:
        first = self.stack[at]
        del self.stack[at:]
        ended = list(re.finditer(r"[.!?,](?=\s)", self.text[first.end : mark.start]))
        if ended:
            self.add(first, first.end + ended[-1].end(), first.end + ended[-1].end(), closed=False, depth=at)

    def close(self, mark: Mark) -> bool:
        at = next((at for at in reversed(range(len(self.stack))) if _pairs(self.stack[at], mark)), None)
        if at is None:
            at = self.mixed(mark)
        if at is None:
            return False
        first = self.stack[at]
        del self.stack[at:]
        self.add(first, mark.start, mark.end, depth=at)
        return True

    def mixed(self, mark: Mark) -> int | None:
        """The open mark that a closing mark of another kind ends, when no mark of its own does so later."""
        for at in reversed(range(len(self.stack))):
            first = self.stack[at]
            alike = (first.kind in SINGLE) == (mark.kind in SINGLE)
            later = self.next_same.get(first.start, [])
            own = any(other.role == "close" and other.start > mark.start for other in later[:1])
            if not own and (alike or len(self.stack) == 1):
                return at
        return None

    def add(self, first: Mark, end: int, outer_end: int, *, depth: int, closed: bool = True) -> None:
        start, end = _trim(self.text, first.end, end)
        continues = first.start == self.continues
        self.spans.append(Span(start, end, first.start, outer_end, self.number, depth, continues, closed))


def _following(marks: list[Mark]) -> dict[int, list[Mark]]:
    """For each mark the next two of its kind."""
    following, last = {}, {}
    for mark in reversed(marks):
        following[mark.start] = last.get(mark.kind, [])[:2]
        last[mark.kind] = [mark, *last.get(mark.kind, [])[:1]]
    return following


def _pairs(first: Mark, mark: Mark) -> bool:
    low = {"low": ("curly", "straight"), "single low": ("single", "single straight")}
    return first.kind == mark.kind or mark.kind in low.get(first.kind, ())


def _pair(
    text: str, paragraph: Paragraph, marks: list[Mark], number: int, carried: Mark | None, marks_of: list[list[Mark]]
) -> tuple[list[Span], Mark | None]:
    """The spans of a paragraph, and the mark that is still open at its end."""
    pairing = _Pairing(text, paragraph, marks, number)
    if carried:
        reopened = bool(marks) and marks[0].start == paragraph.start and marks[0].role != "close"
        if reopened:
            pairing.continues = marks[0].start
        elif _closes_later(marks_of, number):
            start = Mark(paragraph.start, paragraph.start, carried.kind, "open")
            pairing.continues = start.start
            pairing.stack.append(start)
            pairing.next_same.setdefault(start.start, [mark for mark in marks if mark.kind == start.kind][:2])
    for mark in marks:
        _take(pairing, mark)
    still_open = next((mark for mark in pairing.stack if mark.kind not in ("single straight", "angle")), None)
    if still_open:
        pairing.add(still_open, paragraph.end, paragraph.end, closed=False, depth=0)
    return _unnested(pairing.spans), still_open


def _take(pairing: _Pairing, mark: Mark) -> None:
    if mark.role == "open":
        pairing.open(mark)
    elif mark.role == "close":
        pairing.close(mark)  # one that matches nothing is left alone
    elif any(_pairs(first, mark) for first in pairing.stack) or (pairing.stack and mark.kind != "single straight"):
        pairing.close(mark)
    else:
        pairing.open(mark)


def _closes_later(marks_of: list[list[Mark]], number: int) -> bool:
    """Whether the first mark from this paragraph on, within a few paragraphs, is one that closes."""
    for marks in marks_of[number : number + MAX_CARRY]:
        doubles = [mark for mark in marks[:8] if mark.kind not in SINGLE]
        if doubles:
            return doubles[0].role == "close"
    return False


def _unnested(spans: Iterable[Span]) -> list[Span]:
    """The spans with the depth they really have: an enclosing mark that never closed encloses nothing."""
    settled: list[Span] = []
    enclosing: list[int] = []
    for span in sorted(spans, key=lambda span: (span.outer_start, -span.outer_end)):
        enclosing = [end for end in enclosing if end > span.outer_start]
        settled.append(Span(span.start, span.end, span.outer_start, span.outer_end, span.paragraph, len(enclosing), span.continues, span.closed))
        enclosing.append(span.outer_end)
    return settled


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
