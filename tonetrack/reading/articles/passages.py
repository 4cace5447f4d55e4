"""The page as paragraphs: where quotations may run, and which paragraphs are furniture rather than story."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = "\"'“”„‟«»‹›‘’‚‛`"  # quotation marks of all kinds

_LABEL = re.compile(  # `Photo:`, `Related |`: at the start of a caption or of furniture
    r"\s*[\[(▶►•■→*]*\s*(?:photos?|image(?: credit)?|picture|pic|caption|file photo|video|watch|listen"
    r"|related(?: (?:posts|articles|stories|news))?|read more|read also|read next|read|see also|also read"
    r"|more|more from|subscribe|sign up|newsletter|advertisement|ad|sponsored|promoted|share|tags?|topics?|follow|follow us"
    r"|comments?|publication date|published in sections?|direct link|category|categories|filed under|posted in|views|most read|trending"
    r"|editor'?s picks?|corrections?|clarification|recommended|don'?t miss|copyright|gallery|source)\b(?: \([^)\n]*\))?\s*[:|»>\])]",
    re.I,
)
# `Sign up`, `Read more`
_INVITES = re.compile(
    r"\W*(?:sign up|subscribe|download (?:our|the)|follow us|click here|read more|read also|get (?:our|the) "
    r"|get \w+(?: \w+)? (?:headlines|news|alerts|stories)\b|leave a (?:reply|comment)\b|fill in your details\b|share (?:button|this)\b"
    r"|read original\b|join (?:our|us)|watch (?:our|the)|listen to)\b",
    re.I,
)
_POINTS = re.compile(r"\W{0,2}[»›▶►→] [^\n]*[^.!?…\s]")  # `» Xi writes to Putin`: to another story
# `3 thoughts on “…”`: the comments under the article's own title
_COMMENTED = re.compile(r"\W*(?:\d+|one|two|three|four|five|no) (?:repl(?:y|ies)|thoughts?|comments?|responses?) (?:on|to) [\"“‘„«]", re.I)
_CAPTION = re.compile(  # a credit, or words about a picture
    r"\((?:[^()\n]*\b(?:photo|image|reuters|afp|ap|kcna|yonhap|getty|xinhua|epa|tass|file)\b[^()\n]*|via [^()\n]+)\)\s*$"
    r"|^(?:file -|file photo|this (?:undated )?(?:photo|picture|image))"
    r"|[.!?\"”’] (?:\|[^.\n]{2,40}|©[^.\n]{2,40}|(?:photo(?:graph)?(?: by|:)|image:|credit:|courtesy of) [^.\n]{2,40}"
    r"|(?-i:[A-Z][\w-]+/[A-Z][\w -]+|/[A-Z][\w -]+|\[[A-Z][A-Z /.&-]{2,40}\]))$"
    r"|\b(?:getty images|afp photo|file photo|via reuters|kcna via [a-z]+)\b[^.\n]{0,40}$|\bin this (?:undated |file )?(?:photo|picture|image)\b",
    re.I,
)
# words that a headline does not capitalise
_SMALL = frozenset("a an and as at but by for from in into of off on onto or over per s than the to up via vs with nor".split())
# words with which no line ends but a broken one
_LEADS_ON = frozenset("a an the and or nor of that than which who whose from into his her its their is are was were as".split())

_COMMA_MARK = re.compile(r"(?:,[\"”»]|[\"”»],)\s*$")  # a quotation that its sentence goes on after
_SAID = "(?:said|says|noted|added|wrote|writes|stressed|emphasi[sz]ed|stated|concluded|continued|declared|reads?)"
_WHO_SAID = re.compile(rf"(?:{_SAID}\b[^\"“”«»\n]{{3,150}}|[^\"“”«»\n]{{2,120}}\b{_SAID}\b[^\"“”«»\n]{{0,80}})[.:,]?")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: positions in the article's text, and what it is (`story`, `headline`, `caption`, `furniture`, or `heading` of a page)."""

    start: int
    end: int
    kind: str = "story"


def split_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text in order, without the white space around them.

    A blank line ends a paragraph, and so does a line end, unless the lines are wrapped at a fixed width or
    the sentence plainly goes on (a line that stops in the middle, a next one that begins in lower case).
    """
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text) if not found.group().isspace()]
    wrapped = _is_wrapped(text, lines)
    spans: list[tuple[int, int]] = []
    for start, end in lines:
        if spans and (_goes_on(text, spans[-1], start, wrapped) or _tells_who(text, spans[-1], start, end)):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return [_kinded(text, *_trimmed(text, start, end), top=place < 3 and len(spans) > 3) for place, (start, end) in enumerate(spans)]


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the lines are cut at a fixed width: most lines that have a next one without a blank between are of like length."""
    joined = [end - start for (start, end), after in zip(lines, lines[1:]) if text.count("\n", end, after[0]) == 1]
    return len(joined) >= 3 and max(joined) <= 100 and sum(length >= 50 for length in joined) >= 0.8 * len(joined)


def _goes_on(text: str, before: tuple[int, int], start: int, wrapped: bool) -> bool:
    """Whether a line goes on with the paragraph before it."""
    if wrapped and text.count("\n", before[1], start) == 1:
        return True
    tail, head = text[max(before[0], before[1] - 60) : before[1]].rstrip(), text[start : start + 1]
    if len(tail) > 40 and tail.rpartition(" ")[2] in _LEADS_ON and text.count("\n", before[1], start) == 1:
        return True
    return head.islower() and len(tail) > 40 and (tail[-1].islower() or tail[-1] == ",")


def _tells_who(text: str, before: tuple[int, int], start: int, end: int) -> bool:
    """Whether a line only tells who said what the one before it quotes, which ends with a comma: `"The road is dry",` and below it `Putin said.`"""
    return (
        bool(_COMMA_MARK.search(text, max(before[0], before[1] - 4), before[1]))
        and end - start < 200
        and bool(_WHO_SAID.fullmatch(text[start:end].strip()))
    )


def _kinded(text: str, start: int, end: int, *, top: bool) -> Paragraph:
    """The paragraph between two positions with its kind; near the `top` a line that does not end as a sentence is a headline."""
    kind, words = paragraph_kind(text[start:end]), text[start:end]
    if (
        kind == "story"
        and top
        and len(words) <= 160
        and (words[-1].isalnum() or words[-1] in MARKS)
        and not re.search(r"[.!?,][\"'’”»]*$", words)
        and (words[0] not in MARKS or _LABELLED.match(words))
    ):
        kind = "headline"  # set like a sentence, but it does not end like one
    return Paragraph(start, end, kind)


_LABELLED = re.compile(rf"[{MARKS}][^{MARKS}]{{2,80}}[{MARKS}]: [A-Z]")  # `“Now or never”: Macron writes to Merkel`
_SALUTES = re.compile(r"\W?(?:My )?[Dd]ear (?:(?:[A-ZÀ-Þ][\w.'’-]*) ?){1,3}$")  # a salutation without its comma: `Dear Leo`


def paragraph_kind(words: str) -> str:
    """What a paragraph is: `caption`, `furniture` (labels, menus), `headline` (no sentence in it), or `story`."""
    if len(words) < 1200 and (label := _LABEL.match(words)):
        return "caption" if re.match(r"\W*(?:photo|image|pic|caption|file|gallery|video)", label.group(), re.I) else "furniture"
    if len(words) < 200 and (_INVITES.match(words) or _COMMENTED.match(words) or _POINTS.fullmatch(words)):
        return "furniture"
    if len(words) < 600 and _CAPTION.search(words):
        return "caption"
    if len(words) <= 200 and not words.rstrip().endswith((".", "!", ":", ",", ";", "。", '."', ".”", ",”", ".’", "?”", ".»", ".'", ',"', '!"', '?"')):
        return "headline" if _is_title_case(words) and not _SALUTES.match(words) else "story"
    return "story"


def _is_title_case(words: str) -> bool:
    """Whether nearly all longer words are capitalised: a headline, a byline or a menu."""
    found = [word for word in re.findall(r"[^\W\d_][\w'’.-]*", words) if word.lower() not in _SMALL]
    capitals = sum(word[0].isupper() for word in found)
    return bool(found) and capitals >= max(1, 0.75 * len(found)) and (len(found) > 2 or capitals == len(found))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The positions without the white space at both ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))
