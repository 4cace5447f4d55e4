"""A saved web page: its story without the furniture, its title, outlet and day.

trafilatura decides what is the story; the words are then taken from the page itself, block by block, so that they stand
as a reader sees them and no short paragraph or block quotation between two paragraphs of the story is lost.
"""

from __future__ import annotations

import codecs
import json
import logging
import re
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from pathlib import Path

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from tonetrack.errors import FileError
from tonetrack.files import UTF16
from tonetrack.reading.articles.article import Facts
from tonetrack.reading.articles.decoding import readable
from tonetrack.reading.articles.furniture import skipper
from tonetrack.reading.articles.page_day import page_day
from tonetrack.reading.articles.passages import MARKS, paragraph_kind

MOST_BYTES = 5 * 1024 * 1024  # of markup; a page of news has a tenth of that
MOST_SECONDS = 20  # for finding the story of one page; a page of news takes a hundredth of that
OWN_TEXT = 0.3  # of the page's paragraphs' words: when trafilatura keeps less, it has missed the story

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)  # the encoding that the markup names
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens, zero-width spaces
_SPACE = re.compile(r"[^\S\xa0]+")  # white space as a browser folds it; hard spaces stay
_BLOCKS = frozenset(  # elements that break a line
    "address article blockquote body center dd div dl dt fieldset form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section table"
    " tbody td th thead tr ul details summary".split()
)
GAP = "\n\n"  # between the paragraphs of a story
FEW = 3  # paragraphs below which a page is not trimmed
MAIN = 0.5  # of the words kept: the element that holds so many holds the story
HEAD = 8  # blocks between a headline and its story: standfirst, byline, date
_STORY = frozenset("p blockquote pre li dd".split())  # elements of running text
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
FIRST = 60  # blocks of a page among which its headline stands
MOST_TITLE = 30  # words of a headline
MOST_NAME = 6  # words of an outlet's name
_EXSLT = {"re": "http://exslt.org/regular-expressions"}
_CALLED_TITLE = "//body//*[re:test(concat(@class, ' ', @id), '(^|[ _-])(title|tit|headline|subject)($|[ _-])', 'i')]"
_PUBLISHER = re.compile(  # JSON-LD
    r'"publisher"\s*:\s*\[?\s*\{[^{}]{0,400}?(?:\{[^{}]{0,400}\}[^{}]{0,400}?)?"name"\s*:\s*("(?:[^"\\\n]|\\["\\/u\w]){1,80}")'
)
_BETWEEN = re.compile(r" [|–—»·:-]+ |(?<=\w): ")  # between a page's title and its outlet
_FIRST_JANUARY = re.compile(r"\b0?1[-/.]0?1\b|\bJan(?:uary|\.)? 1\b|\b1(?:st)? (?:of )?Jan", re.I)  # a page of that day says so


@dataclass(frozen=True)
class Block:
    """A run of text between two block-level tags: its parent (a number), its tag, its text with `\\n` for <br>, and whether
    it is set as a block quotation."""

    parent: int
    tag: str
    text: str
    quoted: bool = False


def read_page(content: bytes, path: str | Path) -> tuple[str, Facts, tuple[str, ...]]:
    """The story of a page's bytes, a blank line between its paragraphs; what its markup tells; notes on how it was read.

    Raises FileError for a page that is too large or has no text.
    """
    if len(content) > MOST_BYTES:
        raise FileError(f"is larger than {MOST_BYTES // 1024 // 1024} MB of markup; save the article alone", path=path)
    markup, notes = _decoded(content, path)
    tree = _tree(markup)
    if tree is None:
        raise FileError("holds no text; want a saved article", path=path)
    blocks = list(page_blocks(tree))
    document, slow = _main_content(markup)
    title = _headline(blocks, document, tree)
    story, more = _story(blocks, document, title)
    story = [block for block in story if paragraph_kind(block.text) != "furniture"] or story
    while len(story) > FEW and paragraph_kind(story[-1].text) == "headline":
        story.pop()  # related stories
    if not story:
        raise FileError("holds no text; want a saved article (pages drawn by scripts must be saved as complete pages)", path=path)
    starts = [*accumulate((len(block.text) + len(GAP) for block in story), initial=0)]
    quoted = tuple(start for block, start in zip(story, starts) if block.quoted)
    headings = tuple(start for block, start in zip(story, starts) if block.tag in _HEADINGS | {"h1"})
    facts = replace(_facts(document, tree, markup, blocks, title), quoted=quoted, headings=headings)
    return GAP.join(block.text for block in story), facts, (*notes, *slow, *more)


def fragment_text(markup: str) -> str:
    """The visible text of a piece of HTML, such as an archive's field: every block, a blank line between."""
    tree = _tree(markup)
    return "" if tree is None else GAP.join(block.text for block in page_blocks(tree))


def _decoded(content: bytes, path: str | Path) -> tuple[str, tuple[str, ...]]:
    """The page as text, by its byte order mark, else the encoding its markup names, else as any text."""
    named = _CHARSET.search(content[:4096])
    if named and not content.startswith((codecs.BOM_UTF8, *UTF16)):
        try:
            encoding = codecs.lookup(named[1].decode()).name
            encoding = "cp1252" if encoding in ("iso8859-1", "ascii") else encoding  # as browsers do
            return content.decode(encoding).replace("\r\n", "\n"), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return readable(content, path)


def _tree(markup: str) -> etree._Element | None:
    """The parsed page; None for one that holds nothing."""
    try:
        return html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", markup))
    except (etree.ParserError, ValueError):
        return None


# ------------------------------------------------------------------ the page's text, block by block


def page_blocks(tree: etree._Element) -> Iterable[Block]:
    """The text blocks of a page in order, without scripts, navigation, figures and what is hidden."""
    body = tree.find("body")
    stack: list[tuple[int, str]] = []  # block-level elements that are open: number and tag
    count = 0
    words: list[str] = []
    skipping: etree._Element | None = None
    is_skipped = skipper(tree)
    for event, element in etree.iterwalk(tree if body is None else body, events=("start", "end", "comment", "pi")):
        if event == "start" and skipping is None:
            if element.tag in _BLOCKS:
                yield from _flushed(stack, words)
            if is_skipped(element):
                skipping = element
                continue
            if element.tag in _BLOCKS:
                count += 1
                stack.append((count, element.tag))
            words.append("\n" if element.tag == "br" else _mark(element, 0) + _spaced(element.text, stack))
        elif event == "end" and skipping in (None, element):
            if skipping is None and element.tag in _BLOCKS:
                yield from _flushed(stack, words)
                stack.pop()
            words.append((_mark(element, 1) if skipping is None else "") + _spaced(element.tail, stack))
            skipping = None
        elif event in ("comment", "pi") and skipping is None:
            words.append(_spaced(element.tail, stack))
    yield from _flushed(stack, words)


def _flushed(stack: list[tuple[int, str]], words: list[str]) -> Iterable[Block]:
    """The text gathered since the last block-level tag, a block for each paragraph that <br><br> makes of it."""
    text = _INVISIBLE.sub("", "".join(words))
    words.clear()
    number, tag = stack[-1] if stack else (0, "")
    if tag in _STORY or tag in _HEADINGS:  # the parent of `<blockquote><p>` is that of the story's other paragraphs
        number = next((outer for outer, kind in reversed(stack[:-1]) if kind not in _STORY), number)
    for paragraph in re.split(r"\n(?:[^\S\n]*\n)+", text):
        lines = [line.strip() for line in paragraph.split("\n")]
        if any(lines):
            yield Block(number, tag, "\n".join(line for line in lines if line), any(kind == "blockquote" for _, kind in stack))


def _mark(element: etree._Element, end: int) -> str:
    """The quotation mark that a browser sets at the beginning or end of a <q> whose words have none."""
    if element.tag != "q" or element.text_content().strip()[:1] in MARKS:
        return ""
    inner = next(element.iterancestors("q"), None) is not None
    return ("‘’" if inner else "“”")[end]


def _spaced(text: str | None, stack: list[tuple[int, str]]) -> str:
    """Text of the source with its white space as a browser shows it: only <br> and <pre> break lines."""
    return (text or "") if stack and stack[-1][1] == "pre" else _SPACE.sub(" ", text or "")


# ------------------------------------------------------------------ which of it is the story


@contextmanager
def _clock(seconds: float) -> Iterator[None]:
    """Stop what takes longer with a TimeoutError, where a program can be interrupted: in the main thread, not on Windows."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _main_content(markup: str) -> tuple[Document | None, tuple[str, ...]]:
    """What trafilatura makes of a page, and a note where it was stopped."""
    try:
        with _clock(MOST_SECONDS):
            return _extracted(markup), ()
    except TimeoutError:
        return None, (f"finding the story took more than {MOST_SECONDS} seconds and was stopped; save the article alone if words are missing",)


def _extracted(markup: str) -> Document | None:
    """What trafilatura finds in a page: its text, title, outlet, author and day."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it logs what it finds odd; we say it in notes
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    return bare_extraction(
        markup, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False, with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "min_date": "1945-01-01", "max_date": "2100-01-01"},
    )  # fmt: skip


def _story(blocks: list[Block], document: Document | None, title: str) -> tuple[list[Block], list[str]]:
    """The paragraphs of the story, and a note when trafilatura found none worth keeping."""
    kept_text = _key((document.text if document else "") or "")
    kept = [place for place, block in enumerate(blocks) if _key(block.text) and _key(block.text) in kept_text]
    paragraphs = [place for place, block in enumerate(blocks) if block.tag in _STORY and len(block.text.split()) > 3]
    if (
        len(" ".join(blocks[place].text for place in kept).split()) < OWN_TEXT * len(" ".join(blocks[place].text for place in paragraphs).split())
        or not kept
    ):
        places = paragraphs or range(len(blocks))
        return [blocks[place] for place in places], ["no main text was found in the page; all its paragraphs are read"]
    first, last, parents = _extent(blocks, kept)
    title = _key(title)
    within = [
        place for place in range(_head(blocks, first, title), last + 1)
        if place < first or blocks[place].parent in parents or _key(blocks[place].text) in kept_text or title and _key(blocks[place].text) == title
    ]  # fmt: skip
    return [blocks[place] for place in within], []


def _extent(blocks: list[Block], kept: list[int]) -> tuple[int, int, set[int]]:
    """Where the story begins and ends, and the elements it stands in.

    The element that holds most of the kept words holds the story: what trafilatura lost of it belongs to it, what it
    kept beside it does not. When every paragraph has an element of its own, all that was kept is the story.
    """
    words: dict[int, int] = {}
    for place in kept:
        words[blocks[place].parent] = words.get(blocks[place].parent, 0) + len(blocks[place].text.split())
    main = max(words, key=lambda parent: words[parent])
    if words[main] < MAIN * sum(words.values()):
        return kept[0], kept[-1], set(words)
    own = [place for place, block in enumerate(blocks) if block.parent == main]
    return own[0], own[-1], {main, *(block.parent for block in (blocks[place] for place in kept) if own[0] <= kept[0])}


def _head(blocks: list[Block], first: int, title: str) -> int:
    """Where the headline stands, when nothing but short lines lies between it and the story; else where the story begins."""
    for place in range(first - 1, max(-1, first - HEAD), -1):
        key = _key(blocks[place].text)
        if len(key) > 12 and (key == title or blocks[place].tag in ("h1", "h2") and (key in title or title and title in key)):
            return place
    return first


def _headline(blocks: list[Block], document: Document | None, tree: etree._Element) -> str:
    """The page's only heading of the first rank, as its reader sees it; else the title that its markup tells, as far as it is a line of the page,
    or the line that a class calls the title; else what the markup tells."""
    first = {_clean(block.text) for block in blocks if block.tag == "h1" and len(block.text.split()) > 2}
    told, whole = _clean(document.title if document else ""), _clean(tree.findtext(".//title"))
    lines = [_clean(line) for block in blocks[:FIRST] for line in block.text.split("\n") if len(line.split()) > 2]
    if len(first) == 1 or not lines or told in lines:
        return first.pop() if len(first) == 1 else told
    part = (line for line in lines if line != whole and (whole.startswith(line) or whole.endswith(line)))
    called = (_clean(element.text_content()) for element in tree.xpath(_CALLED_TITLE, namespaces=_EXSLT))
    return next(part, "") or next((text for text in called if text in lines and len(text.split()) <= MOST_TITLE), "") or told


def _outlet(document: Document, tree: etree._Element, markup: str, title: str) -> str:
    """Who publishes the page: by its markup, else by what its <title> says beside the headline."""
    publisher = _PUBLISHER.search(markup)
    if document.sitename or publisher:
        return _clean(document.sitename) or _clean(json.loads(publisher[1]) if publisher else "")
    whole = _clean(tree.findtext(".//title"))
    beside = [part.strip(" -|–—:»") for part in _BETWEEN.split(whole.replace(title, " | ") if title else "")]
    named = [part for part in beside if part and part[0].isupper() and len(part.split()) <= MOST_NAME and paragraph_kind(part) == "headline"]
    return named[-1] if named and not set(named[-1].split()) & set(title.split()) else ""


def _key(text: str) -> str:
    """A text by its letters and digits alone, so that white space and marks do not hide that it is the same."""
    return re.sub(r"[\W_]+", "", text)


# ------------------------------------------------------------------ what the markup tells


def _facts(document: Document | None, tree: etree._Element, markup: str, blocks: list[Block], title: str) -> Facts:
    """What the page tells of the article."""
    site = _clean(next(iter(tree.xpath("//meta[@property='og:site_name' or @name='og:site_name']/@content")), ""))
    if document is None:
        return Facts(title=title or _clean(tree.findtext(".//title")), outlet=site)
    lines = [line for block in blocks for line in block.text.split("\n")]
    published = page_day(lines, title, tree, markup, _day(document.date, markup))
    outlet = site or _outlet(document, tree, markup, title)
    return Facts(title=title, outlet=outlet, author=_author(document), published=published, url=_clean(document.url))


def _author(document: Document) -> str:
    """Who the markup says wrote it; a line of its day (`PUBLISHED MAR 3`) that stands in a byline's place is nobody."""
    author = _clean(document.author)
    return "" if re.match(r"(?:published|posted|updated)\b", author, re.I) else author


def _clean(text: str | None) -> str:
    """A line of text without invisible characters and doubled spaces."""
    return " ".join(_INVISIBLE.sub("", text or "").split())


def _day(found: str | None, markup: str) -> date | None:
    """The page's day; none where only a year was found, which htmldate gives as the first of January."""
    try:
        day = date.fromisoformat((found or "")[:10])
    except ValueError:
        return None
    if (day.month, day.day) == (1, 1) and not _FIRST_JANUARY.search(markup):
        return None
    return day
