"""An article's page: its title, outlet and day where the page tells them, and its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tonetrack.errors import UsageError, quoted
from tonetrack.files import sha256
from tonetrack.reading.articles.passages import paragraph_kind, split_paragraphs
from tonetrack.reading.dates import JUCHE_YEAR, DateMention, find_dates, find_day, nearest_year

SIGNED = 14  # days between a letter's signature and the dateline of its report, whose year the signature can tell
LONGEST_DAY = 24  # characters of `30 September 2024.`
HEAD = 12  # lines at the top of a page among which its title, byline and date stand

DATELINE_DAY = rf"(?:{JUCHE_YEAR},? )?[^()\n]{{3,24}}?(?:(?:,? |, ?){JUCHE_YEAR})?"  # "Oct. 20, 2024", "Juche 113 (2024), October 20"
_DATELINE = re.compile(
    rf"^[^\n]{{0,60}}?\b[A-Z][A-Za-z .'’/-]{{2,40}}, (?P<date>{DATELINE_DAY})(?: ?\((?P<outlet>[^()\n]{{2,40}})\)|, (?P<bare>[A-Z]{{2,6}})) ?"
    r"(?:-{1,3}|–|—)",
    re.M,
)
_BARE_DATELINE = re.compile(r"^[A-Z][A-Z .'’/-]{2,40} ?\((?P<outlet>[^()\n]{2,40})\) ?(?:-{1,3}|–|—)", re.M)
_DATELINE_ALONE = re.compile(rf"^[A-Z][A-Za-z .'’/-]{{2,40}}, {DATELINE_DAY} ?\((?P<outlet>[A-Z][^()\n]{{1,39}})\)$", re.M)
_UNSIGNED = re.compile(  # a day with its year and no outlet: "CAIRO - 8 May 2031: ", "NEW DELHI, May 8, 2031: "
    r"^[A-Z][A-Za-z .'’/-]{2,40}?(?:,| ?[-–—]) ?(?P<date>(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2}),? (?:19|20)\d\d)"
    r" ?(?::|-{1,2}|–|—) (?=[A-Z])",
    re.M,
)
_PAPER = (
    r"(?:[A-Z][\w&'’.-]* ){1,5}(?:Times|Post|News|Herald|Courier|Dispatch|Tribune|Gazette|Observer|Guardian|Telegraph|Journal|Chronicle"
    r"|Daily|Weekly|Press|Agency|Wire"
    r"|Review|Standard|Monitor|Examiner|Inquirer|Mail|Globe|Independent|Register|Express|Sentinel|Bulletin|Ledger|Zeitung|Shimbun)"
)  # a name that says of itself that it is one of a paper
_NAMED = (
    r"(?:Le Monde|Le Figaro|Le Soir|Libération|Die Welt|Die Zeit|Der Spiegel|Der Standard|El País|El Mundo|La Vanguardia|La Repubblica"
    r"|La Stampa|Corriere della Sera"
    r"|Kathimerini|Ta Nea|To Vima|Hürriyet|Hurriyet|Milliyet|Cumhuriyet|Haaretz|Al-Ahram|Asharq Al-Awsat|Kommersant|Izvestia|Nikkei Asia"
    r"|The Hankyoreh|JoongAng Ilbo"
    r"|Chosun Ilbo|Dong-A Ilbo|The Economist|Foreign Affairs|Foreign Policy|Politico|Axios|Bloomberg|Reuters|Al Jazeera|Deutsche Welle"
    r"|The Diplomat|NK News|38 North)"
)  # one that does not
_WHOLE_DAY = r"(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2}),? (?:19|20)\d\d"
_OWN_LINE = re.compile(  # `The Lisbon Courier`, `The Lisbon Courier, 4 March 2023`
    rf"^(?P<outlet>{_PAPER})$|^(?P<named>{_NAMED}|{_PAPER})(?:,| ?[-–—|·•]) ?{_WHOLE_DAY}$", re.M
)
_IN_BYLINE = re.compile(
    rf"^(?:[A-Z][a-z]+ )?[Bb]y [A-Z][^\n|,]{{2,60}}(?:, [a-z][^\n|,]{{2,40}}){{0,2}}, (?P<outlet>{_NAMED}|{_PAPER})(?: \([^()\n]{{2,40}}\))?$", re.M
)
# `The Guardian live blog, Friday 10 February 2023`
_LIVE = re.compile(rf"^(?P<outlet>{_NAMED}|{_PAPER}),? (?:live(?:blog| blog)?|blog)\b[^\n]{{0,60}}$", re.M)
_POSTED = re.compile(  # also after a byline, and with the hours and the day of a later copy behind it
    r"^\W*(?:(?:posted|published|updated|date|last (?:updated|modified|reviewed|revised))\b[^\n]{0,80}"
    r"|(?:by [^\n]{2,60}? )?(?:posted|published|updated) ?: ?[^\n]{0,160})$",
    re.I | re.M,
)
_SENTENCE_ENDS = re.compile(r"[.!?:…][\"'”’»]*$")
_OUTLET = re.compile(r"posted on: *(?P<outlet>[^|\n]{2,60}?) *\|", re.I)
_BYLINE = re.compile(r"^(?:author: *|by +)(?P<author>[A-Z][^\n|,]{2,60}?)(?:$|[|,]| (?:posted|published|updated)\b)", re.I | re.M)


@dataclass(frozen=True)
class Article:
    """A page as read. `published` is an ISO day with `published_basis` page, dateline, given or unknown.

    `anchor` is the day that weekdays in the text are reckoned from: the story's dateline before the copy's date.
    `sha256` is that of the file's bytes, or of the text when there is no file of its own. `url` is its address, `record`
    its number in an archive (0 for a file), `notes` say in words what was repaired or is odd about the text,
    `quoted` where in the text paragraphs begin that the page sets as block quotations, `headings` as headings.
    """

    path: str
    text: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    published_basis: str = "unknown"
    anchor: date | None = None
    sha256: str = ""
    url: str = ""
    record: int = 0
    notes: tuple[str, ...] = ()
    quoted: tuple[int, ...] = ()
    headings: tuple[int, ...] = ()


@dataclass(frozen=True)
class Facts:
    """What a page's markup or an archive's record tells of an article; empty where it does not. `quoted`, `headings`: see Article."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""
    quoted: tuple[int, ...] = ()
    headings: tuple[int, ...] = ()


def article_of(
    text: str,
    *,
    path: str = "",
    published: str | None = None,
    digest: str = "",
    facts: Facts | None = None,
    record: int = 0,
    notes: Sequence[str] = (),
) -> Article:
    """The article of a text at hand; see `read_article`. What `facts` tell goes before what the text itself shows."""
    given, facts = _day(published), facts or Facts()
    dateline = _DATELINE.search(text[:4000])
    told, signed = (None, None) if record else _page_days(text, dateline)
    page = facts.published or told
    dated = dateline or _one(_UNSIGNED, text[:4000])
    story = _dateline_day(dated, page or given) if page or given else _dateline_day(dated, signed, within=SIGNED)
    day, basis = next(((day, basis) for day, basis in ((page, "page"), (story, "dateline"), (given, "given")) if day), (None, "unknown"))
    return Article(
        path,
        text,
        facts.title or (None if record else _title(text)),
        facts.outlet or _outlet(text, dateline),
        facts.author or _author(text),
        day.isoformat() if day else None,
        basis,
        story or page or given,
        digest or sha256(text),
        facts.url,
        record,
        tuple(notes),
        facts.quoted,
        facts.headings,
    )


def _day(published: str | None) -> date | None:
    if published is None:
        return None
    try:
        return date.fromisoformat(published)
    except ValueError as error:
        raise UsageError(f"{quoted(published)} is not a date; want YYYY-MM-DD", field="published") from error


def _one(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The only match: entries of a list of days are headed alike, and by more than one."""
    found = [*pattern.finditer(text)]
    return found[0] if len(found) == 1 else None


def _dateline_day(found: re.Match[str] | None, near: date | None, within: int = 366) -> date | None:
    """The day of a dateline; one without its year is the closest to `near`, within so many days of it."""
    mention = next(iter(find_dates(found["date"])), None) if found else None
    if mention is None:
        return None
    if mention.kind == "month-day":
        day = nearest_year(mention.month, mention.day, near) if near else None
        return day if day and near and abs((day - near).days) <= within else None
    return mention.whole


def _page_days(text: str, dateline: re.Match[str] | None) -> tuple[date | None, date | None]:
    """The day in a line of the page's head that holds nothing else, or in a line that says posted or published; and the first day alone in
    a line below the head, which is no page's: a letter printed in the story ends with its place and day."""
    lines = [line.strip() for line in text[:6000].split("\n") if line.strip()]
    head, below, listed = _lines_of_head(lines), None, _are_a_list_of_days(lines)
    near = next(iter(find_dates(dateline["date"])), None) if dateline else None
    for place, line in enumerate(map(without_weekday, lines[:HEAD])):
        day = find_day(line, near)
        alone = day is not None and is_day_alone(line, day)
        if day and (_POSTED.match(line) or alone and place < head and not listed):
            return day.whole, below
        below = below or (day.whole if day and alone else None)
    return None, below


def _are_a_list_of_days(lines: Sequence[str]) -> bool:
    """Whether lines that are nothing but a day head entries, one a later day than another above it: none is the page's."""
    heads = [day for line, after in pairwise(lines) if _SENTENCE_ENDS.search(after) and (day := _only_day(line))]
    return any(one < other for one, other in pairwise(heads))


def _only_day(line: str) -> date | None:
    """The day that a line is nothing but."""
    day = next(iter(find_dates(line)), None) if len(line) < LONGEST_DAY else None
    return day.whole if day and not any(map(str.isalnum, line[: day.start] + line[day.end :])) else None


def _lines_of_head(lines: Sequence[str]) -> int:
    """How many lines stand above the story, which begins with its dateline or its second line of whole sentences (the first may be a standfirst)."""
    datelines = (place for place, line in enumerate(lines) if _is_dateline(line))
    sentences = [place for place, line in enumerate(lines) if len(line.split()) > 2 and _SENTENCE_ENDS.search(line) and not _POSTED.match(line)]
    return min(next(datelines, len(lines)), *sentences[-1:], *sentences[1:2], len(lines))


def is_day_alone(line: str, day: DateMention) -> bool:
    """Whether a line is little more than a day: `3 May 2031, 10:15`."""
    return len(line) - (day.end - day.start) <= 28 and paragraph_kind(line) != "caption" and not line.endswith(".", day.end)


def without_weekday(line: str) -> str:
    """A line without the weekday before its day: `Monday, 3 May 2031`."""
    return re.sub(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=\d|[A-Z])", "", line)


def _title(text: str) -> str | None:
    """The headline: the first line of the head that is set like one, or a shorter one above the dateline."""
    head = split_paragraphs(text[:6000])[:HEAD]
    short = None  # "Xi sends messages"
    for place, paragraph in enumerate(head):
        words = text[paragraph.start : paragraph.end]
        if _is_dateline(words):
            return short
        if _begins_story(words):
            return None
        if paragraph.kind == "headline" and 4 <= len(words.split()) <= 30 and "»" not in words and not _is_small_print(words):
            return words
        alone = place == 0 and paragraph.kind == "story" and "\n\n" in text[paragraph.end : paragraph.end + 3]
        if alone and len(words) <= 120 and len(words.split()) >= 4 and words[-1].isalnum():
            return words
        short = short or (words if _is_short_heading(words) else None)
    return None


def _is_dateline(words: str) -> bool:
    return any(pattern.match(words) for pattern in (_DATELINE, _BARE_DATELINE, _UNSIGNED))


def _is_short_heading(words: str) -> bool:
    """Whether a line can be a headline of two words or more, rather than an outlet, a section or a byline: `Xi sends messages`."""
    lower = [word for word in words.split()[1:] if word.islower()]
    return (
        len(words) <= 120
        and words[-1].isalnum()
        and bool(lower)
        and not {"news", "world"} & {word.lower() for word in words.split()}
        and not _is_small_print(words)
    )


def _begins_story(words: str) -> bool:
    return len(words) > 120 and words.rstrip().endswith((".", "”", '"'))


def _is_small_print(words: str) -> bool:
    return (
        bool(_POSTED.match(words) or _BYLINE.match(words) or find_dates(words) and len(words) < 40)
        or len(set(words.split()) & {"News", "World", "Asia", "Politics", "Security", "Reporter"}) > 1
    )


def _outlet(text: str, dateline: re.Match[str] | None) -> str | None:
    head = text[:4000]
    found = _OUTLET.search(head) or dateline or _BARE_DATELINE.search(head)
    if not found:
        top = "\n".join([line.strip() for line in head.split("\n") if line.strip()][1:HEAD])  # without the headline
        found = _DATELINE_ALONE.search(top) or _IN_BYLINE.search(top) or _LIVE.search(top) or _OWN_LINE.search(top)
    if found:
        return next(name for name in (*map(found.groupdict().get, ("bare", "named")), found["outlet"]) if name).strip()
    logo = re.search(r"^(.{3,60}) logo$", head, re.M)
    return logo[1].strip() if logo else None


def _author(text: str) -> str | None:
    found = _BYLINE.search(text[:4000])
    return found["author"].strip() if found else None
