"""Quotation marks paired into spans, paragraph by paragraph, in linear time.

Every mark first gets a role from its glyph and its neighbours (open, close, either); apostrophes, elisions,
feet and inches and breadcrumbs get none. Then a stack pairs them. What stays open at a paragraph's end is a
quotation that goes on in the next one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from tonetrack.reading.articles.passages import Paragraph
from tonetrack.reading.salutations import greets
from tonetrack.reading.unmarked import address_before, printed_from, printed_without_marks, set_apart

MAX_DEPTH = 3  # a quotation in a quotation in a quotation: deeper stacks are broken typesetting, and would cost quadratic time
MAX_MEASURES = 64  # feet and inches of a paragraph that are told from marks: few hold any, and each mark is looked up among them
MAX_CARRY = 4  # paragraphs without any mark that an open quotation may run through before it closes
MAX_LETTER = 40  # the same for one that begins with a salutation

_FOUND = re.compile(r"‘‘|’’|``|''|[\"“”„‟«»‹›‘’‚‛'`「」『』＂]")  # marks, double ones of two characters first
_ELISION = re.compile(r"(?:em|tis|twas|til|till|cause|bout|round|n|cos|neath)\b", re.I)  # words with letters left out at the start: `'tis`
_DECADE = re.compile(r"\d\ds?\b")  # `'90s`
_POSSESSIVE = re.compile(r"[sSxz].{1,2}\s[a-z]")  # `parties’ ties`
_FEET = re.compile(r"\d\s?['’]\s?\d{1,2}\s?(?:[\"”]|''|’’)?|\b\d{1,3}(?:\.\d+)?[\"”](?=[\s-]+[a-z]|\s?[x×])")  # feet and inches

# glyph: (kind, role). Marks of one kind pair; the roles are those of English usage, corrected by the context.
_GLYPHS = {
    "“": ("curly", "open"), "”": ("curly", "close"), "‟": ("curly", "open"), '"': ("straight", "either"), "＂": ("straight", "either"),
    "„": ("low", "open"), "«": ("guillemet", "open"), "»": ("guillemet", "close"), "‘‘": ("double", "open"), "’’": ("double", "close"),
    "``": ("double", "open"), "''": ("double", "either"), "‘": ("single", "open"), "’": ("single", "close"), "‛": ("single", "open"),
    "'": ("single straight", "either"), "`": ("single", "open"), "‚": ("single low", "open"), "‹": ("angle", "open"), "›": ("angle", "close"),
    "「": ("corner", "open"), "」": ("corner", "close"), "『": ("white corner", "open"), "』": ("white corner", "close"),
}  # fmt: skip
SINGLE = frozenset({"single", "single straight", "single low", "angle"})  # kinds that stand within double marks
_APOSTROPHES = frozenset({"single", "single straight"})  # kinds whose glyphs are apostrophes too
_SPACED_KINDS = frozenset({"guillemet", "angle"})  # kinds that some outlets set off by spaces, and that point either way
_LOW = {"low": ("curly", "straight"), "single low": _APOSTROPHES}  # what ends a quotation that a low mark opens


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


def find_spans(text: str, paragraphs: list[Paragraph], quoted: Collection[int] = (), headed: Collection[int] = ()) -> list[Span]:
    """All quoted spans in the order they open, nested ones included; paragraphs printed without marks after `The letter reads:`, and those
    without marks that begin at one of `quoted`, where a page sets a block quotation, are spans, as are letters from `headed` paragraphs on."""
    blocks = printed_without_marks(text, paragraphs, headed) | set_apart(text, paragraphs, quoted)
    addresses = {head for number in blocks for head in address_before(text, paragraphs, number)}
    marks_of = [[] if number in addresses else _marks(text, paragraph) for number, paragraph in enumerate(paragraphs)]
    spans: list[Span] = []
    carried: Mark | None = None
    letter: set[int] = set()
    for number, (paragraph, marks) in enumerate(zip(paragraphs, marks_of)):
        letter |= _goes_on_from(text, paragraphs, number, marks_of)
        found, still_open = _pair(
            text, paragraph, marks, number, carried, closes=number in letter or _closed_in(marks_of, number, MAX_CARRY) is not None
        )
        if number in blocks:
            end = paragraph.end - (len(marks) == 1 and marks[0].end == paragraph.end)  # of a mark that was opened before the address
            whole = Span(paragraph.start, end, paragraph.start, paragraph.end, number, 0, number - 1 in blocks)
            found, still_open = _unnested([whole, *found]), None
        spans.extend(found)
        carried = still_open
    return sorted((span for span in spans if _has_word(text, span)), key=lambda span: (span.start, -span.end))


def _has_word(text: str, span: Span) -> bool:
    """Whether a span holds a letter or a digit."""
    return any(text[place].isalnum() for place in range(span.start, span.end))


# ------------------------------------------------------------------ roles


def _marks(text: str, paragraph: Paragraph) -> list[Mark]:
    """The marks of a paragraph with their roles; what only looks like a mark is left out."""
    measures = _inside(_FEET, text, paragraph)
    marks = []
    for found in _FOUND.finditer(text, paragraph.start, paragraph.end):
        if not any(found.start() in measure for measure in measures):
            marks += [mark] if (mark := _role(text, found, paragraph)) else []
    return _without_breadcrumbs(text, _without_apostrophes(text, marks, paragraph.start))


def _inside(pattern: re.Pattern[str], text: str, paragraph: Paragraph) -> list[range]:
    """Where a pattern's matches stand, but for their first characters."""
    found = (range(one.start() + 1, one.end()) for one in pattern.finditer(text, paragraph.start, paragraph.end))
    return list(islice(found, MAX_MEASURES))


def _role(text: str, found: re.Match[str], paragraph: Paragraph) -> Mark | None:
    """The mark that a glyph is, its role corrected by what stands beside it; None for an apostrophe."""
    start, end, glyph = found.start(), found.end(), found.group()
    kind, role = _GLYPHS[glyph]
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    if kind in SINGLE and _is_apostrophe(text, end, glyph, before, after):
        return None
    if kind in _SPACED_KINDS and before.isspace() and after.isspace():
        return Mark(start, end, kind, role)  # French spacing, or a breadcrumb: settled below
    opens = (before.isspace() or before in "([{—–-/:>¿¡" or before in "\"“„«‘'‚") and not after.isspace() and after not in ",.;:!?)"
    closes = not before.isspace() and (after.isspace() or after in ".,;:!?)]}—–-/…。<" or after in "\"”’'»“")
    if opens != closes:
        role = _turned(glyph, role, kind, "open" if opens else "close")
    return Mark(start, end, kind, role)


def _turned(glyph: str, role: str, kind: str, stands: str) -> str:
    """The role of a mark that stands as one that opens, or closes, whatever its glyph says."""
    if role == "either" or kind in _SPACED_KINDS:
        return stands
    if glyph == "”" and stands == "open":
        return "either"
    return "close" if glyph in "“‘" and stands == "close" else role


def _is_apostrophe(text: str, end: int, glyph: str, before: str, after: str) -> bool:
    """Whether a mark stands within a word, or for letters left out: `Kim's`, `'90s`, `'tis`."""
    if before.isalnum() and after.isalnum():
        return True
    if glyph in "'’‘" and not before.isalnum():
        return bool(_DECADE.match(text, end) or _ELISION.match(text, end)) and not text[end : end + 2].istitle()
    return False


def _without_apostrophes(text: str, marks: list[Mark], start: int) -> list[Mark]:
    """Without the single marks that are apostrophes: opening ones that the next does not close (an elision), but for one at the paragraph's `start`,
    and closing ones when no single quotation is open, or after an s when the next one closes it (`parties’ ties`)."""
    singles = [mark for mark in marks if mark.kind in _APOSTROPHES]
    closed = {one for one, two in pairwise(singles) if two.role != "open"}
    stray = {mark for mark in singles if mark.role == "open" and mark not in closed and (mark.start > start or mark.kind != "single")}
    singles = [mark for mark in singles if mark not in stray]
    ended_later = {one for one, two in pairwise(singles) if two.role == "close" and _POSSESSIVE.search(text, one.start - 1, one.end + 2)}
    kept, is_open = [], False
    for mark in marks:
        if mark.kind not in _APOSTROPHES or mark not in stray and (mark.role != "close" or is_open and mark not in ended_later):
            kept.append(mark)
            is_open = is_open if mark.kind not in SINGLE else mark.role == "open"
    return kept


def _without_breadcrumbs(text: str, marks: list[Mark]) -> list[Mark]:
    """Without guillemets set between spaces that no partner answers: Home » World » Asia."""
    spaced = {mark for mark in marks if mark.kind in _SPACED_KINDS and _spaced(text, mark)}
    paired = 2 * sum(mark.role == "open" for mark in spaced) == len(spaced)
    return marks if paired else [mark for mark in marks if mark not in spaced]


def _spaced(text: str, mark: Mark) -> bool:
    """Set off from its words by a space, as French does: `« two »`."""
    return (
        text[mark.end : mark.end + 1].isspace()
        if text[mark.start] in "«‹"
        else text[mark.start - 1 : mark.start].isspace() and not text[mark.end : mark.end + 1].isalnum()
    )


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
        """Open a quotation; one of its kind that is open already ends before it, unless both close later."""
        same = [at for at, other in enumerate(self.stack) if other.kind == mark.kind]
        if same and [other.role for other in self.next_same[mark.start]] != ["close", "close"]:
            self.break_off(same[0], mark)  # the earlier one was never closed: two spans, not one in the other
        if len(self.stack) < MAX_DEPTH:
            self.stack.append(mark)

    def break_off(self, at: int, mark: Mark) -> None:
        """End the quotation at a place of the stack, which nothing closed before the mark, with its last sentence or clause."""
        first = self.stack[at]
        del self.stack[at:]
        ended = list(re.finditer(r"[.!?,](?=\s)", self.text[first.end : mark.start]))
        if ended:
            self.add(first, first.end + ended[-1].end(), first.end + ended[-1].end(), closed=False, depth=at)

    def close(self, mark: Mark) -> None:
        """End the quotation that the mark closes; a mark that matches nothing is left alone."""
        at = next((at for at in reversed(range(len(self.stack))) if _pairs(self.stack[at], mark)), None)
        at = self.mixed(mark) if at is None else at
        if at is not None:
            first = self.stack[at]
            del self.stack[at:]
            self.add(first, mark.start, mark.end, depth=at)

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
        """Keep the span from a mark to where it ends, without the white space at its edges."""
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
    """Whether one mark can end the quotation that the first opens."""
    return first.kind == mark.kind or mark.kind in _LOW.get(first.kind, ())


def _pair(text: str, paragraph: Paragraph, marks: list[Mark], number: int, carried: Mark | None, *, closes: bool) -> tuple[list[Span], Mark | None]:
    """The spans of a paragraph, and the mark that is still open at its end; `carried` is one still open at the end of the paragraph
    before, which goes on without a mark of its own where it `closes` later."""
    pairing = _Pairing(text, paragraph, marks, number)
    if carried:
        _go_on(pairing, carried, marks, closes=closes)
    for mark in marks:
        _take(pairing, mark)
    still_open = next((mark for mark in pairing.stack if mark.kind not in ("single straight", "angle")), None)
    if still_open:
        pairing.add(still_open, paragraph.end, paragraph.end, closed=False, depth=0)
    return _unnested(pairing.spans), still_open


def _go_on(pairing: _Pairing, carried: Mark, marks: list[Mark], *, closes: bool) -> None:
    """Go on with the quotation of the paragraph before: from a mark that opens this one too, or from its beginning where a later mark closes it."""
    start = pairing.paragraph.start
    if marks and marks[0].start == start and marks[0].role != "close":
        pairing.continues = start
    elif closes:
        first = Mark(start, start, carried.kind, "open")
        pairing.continues = start
        pairing.stack.append(first)
        pairing.next_same.setdefault(start, [mark for mark in marks if mark.kind == first.kind][:2])


def _take(pairing: _Pairing, mark: Mark) -> None:
    """Open or close a quotation, by the mark's role; one that may be either closes what is open."""
    closes = any(_pairs(first, mark) for first in pairing.stack) or bool(pairing.stack) and mark.kind != "single straight"
    if mark.role == "open" or mark.role == "either" and not closes:
        pairing.open(mark)
    else:
        pairing.close(mark)


def _closed_in(marks_of: list[list[Mark]], first: int, most: int) -> int | None:
    """The paragraph from the `first` on, within so many, that holds the first double mark, if that is one that closes."""
    for number in range(first, min(first + most, len(marks_of))):
        if doubles := [mark for mark in marks_of[number][:8] if mark.kind not in SINGLE]:
            return number if doubles[0].role == "close" else None
    return None


def _goes_on_from(text: str, paragraphs: list[Paragraph], number: int, marks_of: list[list[Mark]]) -> set[int]:
    """The paragraphs that a letter goes on through whose mark opens before its salutation (`“Dear Mr. President,` alone), though none opens them:
    up to the mark that closes it, else as far as they speak in a letter's voice."""
    marks = marks_of[number]
    opens = len(marks) == 1 and marks[0].start == paragraphs[number].start and marks[0].kind not in SINGLE
    if not opens or not greets(text[marks[0].end : paragraphs[number].end]):
        return set()
    last = _closed_in(marks_of, number + 1, MAX_LETTER - 1)
    return set(range(number + 1, last + 1)) if last else printed_from(text, paragraphs, number + 1)


def _unnested(spans: Iterable[Span]) -> list[Span]:
    """The spans with the depth they really have: an enclosing mark that never closed encloses nothing."""
    settled: list[Span] = []
    enclosing: list[int] = []
    for span in sorted(spans, key=lambda span: (span.outer_start, -span.outer_end)):
        enclosing = [end for end in enclosing if end > span.outer_start]
        settled.append(replace(span, depth=len(enclosing)))
        enclosing.append(span.outer_end)
    return settled


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The positions without the white space between them and the words."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
