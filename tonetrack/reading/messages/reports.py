"""A state agency's report: whose agency, its paragraphs, and the headers of printed messages at their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tonetrack.reading.articles.article import Article
from tonetrack.reading.dates import JUCHE_YEAR
from tonetrack.reading.messages.headers import Header, read_header
from tonetrack.reading.messages.misprints import mended
from tonetrack.reading.messages.officials import Party
from tonetrack.reading.messages.phrasing import THAT_DAY
from tonetrack.reading.people import Roster
from tonetrack.text import plain, sentence_spans, with_words_joined

WORDS = ("message", "letter", "telegram", "greetings", "condolences", "congratulat")  # one stands in every report of a message
SENT = (*WORDS, "sympath", "consol", "felicit")  # one stands in every header
HEAD = 1200  # characters at the top in which the dateline stands
LONG = 2600  # characters of a paragraph that are read for a header, and about the most that broken lines are joined to
SHORT = 40  # a shorter paragraph is no header
_STATES = {  # the agency in a dateline, or the outlet or site among an article's facts: its state
    "KCNA": "KP", "Korean Central News Agency": "KP", "Rodong Sinmun": "KP", "Voice of Korea": "KP", "Xinhua": "CN", "TASS": "RU", "ITAR-TASS": "RU",
    "RIA Novosti": "RU", "Sputnik": "RU", "VNA": "VN", "KPL": "LA", "Prensa Latina": "CU", "ACN": "CU", "SANA": "SY", "IRNA": "IR", "BelTA": "BY",
    "Belta": "BY", "MONTSAME": "MN", "Montsame": "MN", "ANTARA": "ID", "Antara": "ID", "AKP": "KH", "WAFA": "PS", "QNA": "QA", "WAM": "AE",
    "kcna.kp": "KP", "kcna.co.jp": "KP", "vok.rep.kp": "KP", "rodong.rep.kp": "KP", "xinhuanet.com": "CN", "news.cn": "CN", "tass.com": "RU",
    "kremlin.ru": "RU",
}  # fmt: skip
_AGENCY = re.compile(r"[(/](?P<name>" + "|".join(re.escape(name) for name in _STATES if "." not in name) + r")\b[^)/\n]{0,30}[)/]\s*(?:--?|–|—|\.)?\s*")  # in a dateline
_HINT = re.compile(  # a paragraph that may hold a header
    r"\b(?:sent|sends|set|received|receives|presented|handed|replied|replies|exchange[ds]|came|conveyed|extended|addressed|cabled|wired|dispatched"
    r"|congratulated|greeted|expressed|mailed|wrote|forwarded|delivered|[Ii]n an? (?:[\w'’-]+ ){0,4}(?:message|letter|telegram))\b"
)
_DATELINE = re.compile(  # at the start of a paragraph
    rf"\s*[A-Z][\w .'-]{{2,30}}, (?:{JUCHE_YEAR},? )?(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]{{2,8}})(?:, \d{{4}}|,? {JUCHE_YEAR})?"
    r"\.? ?(?:[(/][^)/\n]{2,30}[)/])? ?(?:--?|\.) ?(?=\S)"
)
_BULLETS = "-*\u2022\u00b7"  # a list of headlines (a press review) reports no message
_BROKEN = re.compile(r"[\w,;’'-]\s*$")  # a line that ends within a sentence
_UNDONE = tuple(f" {word}" for word in "to of the and his her their its on for with by from in at as that a an or president comrade".split())  # no sentence ends so
_NAME_CUT = re.compile(r"(?<![.!?:;]) [A-Z][\w'-]*$")  # a line that ends within a name
_NEW = re.compile(r" ?(?:The|In|It|He|She|They|Express|Extend|Wish|Meanwhile|Not|On|This|I |We )")  # the next line begins a sentence
_INITIAL = re.compile(r" [A-Z][a-z]{0,2}\.$")  # no sentence ends with an initial
_IN_THE_MESSAGE = re.compile(r"\bin (?:the|his|her|their) (?:[\w'-]+ ){0,3}?(?:message|letter|telegram)")  # goes on about the message before
_NOT_PRINTED = re.compile(r"\b(?:verbal|oral|telephone|telephonic|phone|video|radio|protest|open)\b")  # messages by other ways
_NAMED = re.compile(r"\b(?:message|letter|telegram|cable)s?\b", re.I)  # a message by its noun
_THAT_DAY = re.compile(rf"\b{THAT_DAY}", re.I)  # the day of the message before
_PRONOUN = re.compile(r"(?:He|She|They) ")  # the writer of the message before
SIMILAR = re.compile(r"\b(?:similar|same|identical)\b")  # to the message before


@dataclass(frozen=True)
class Report:
    """An agency's article: `state` is the agency's (ISO code), `start` where its story begins; `known` grows by the officials met."""

    article: Article
    roster: Roster
    state: str
    start: int
    title: str
    known: dict[str, Party] = field(default_factory=dict)


@dataclass(frozen=True)
class Printed:
    """A header from `start` to `end` of the text, and the (position, plain words) paragraphs up to the next one."""

    header: Header
    start: int
    end: int
    follows: tuple[tuple[int, str], ...]


def report_of(article: Article, roster: Roster) -> Report | None:
    """The article as a state agency's report; None when no message can be in it: other outlets, other matters."""
    text = article.text
    if not any(word in text for word in WORDS):
        return None
    dateline = _AGENCY.search(text, 0, HEAD)
    facts = f"{article.outlet or ''} {article.url}"
    state = _STATES[dateline["name"]] if dateline else next((state for name, state in _STATES.items() if name in facts), "")
    if not state:
        return None
    title = article.title or text[:HEAD].strip().split("\n")[0][:300]
    return Report(article, roster, state, dateline.end() if dateline else 0, mended(title))


def find_printed(report: Report) -> list[Printed]:
    """The headers of a report with what follows each. Where two share their words, both have them:
    `A sent a message to B. He sent a similar message to C. The messages said …`."""
    found = list(_headers(report))
    for number, (printed, following) in enumerate(zip(found, found[1:])):
        shared = SIMILAR.search(following.header.noun) or following.header.senders == printed.header.senders
        if shared and not printed.follows:
            found[number] = replace(printed, follows=following.follows)
    return found


def _headers(report: Report) -> Iterator[Printed]:
    """The headers of a report in order, each with the paragraphs up to the next."""
    paragraphs = list(_paragraphs(report.article.text, report.start))
    current: tuple[Header, int, int] | None = None
    follows: list[tuple[int, str]] = []
    for number, (at, words) in enumerate(paragraphs):
        done = 0
        after = paragraphs[number + 1][1][:400] if number + 1 < len(paragraphs) else ""
        for left, right in _candidates(words, first=number == 0):
            header = _read(report, words[left:right], words[right:].strip() or after, current[0] if current else None)
            if header:
                if current:
                    yield Printed(*current, tuple(follows))
                current, follows, done = (header, at + left, at + right), [], right
        if current and words[done:].strip():
            follows.append((at + done, words[done:]))
    if current:
        yield Printed(*current, tuple(follows))


def _candidates(words: str, *, first: bool) -> list[tuple[int, int]]:
    """The sentences of a paragraph that can be headers: its first, in the lead its first two."""
    possible = len(words) > SHORT and words[0] not in _BULLETS and any(word in words for word in SENT) and _HINT.search(words, 0, LONG)
    if not possible:
        return []
    spans = sentence_spans(words[:LONG])
    while len(spans) > 1 and _INITIAL.search(words[: spans[0][1]]):  # "to Ts. Erdene" is one sentence
        spans[:2] = [(spans[0][0], spans[1][1])]
    return spans[: 2 if first else 1]


def _read(report: Report, sentence: str, follows: str, before: Header | None) -> Header | None:
    """The header a sentence is; None for one that goes on about the message before it."""
    words = " ".join(mended(sentence).split())
    if before and _IN_THE_MESSAGE.search(words[:300]):
        return None
    header = read_header(words, follows, report.article.anchor, named=not before and bool(_NAMED.search(report.title)))
    if header is None or _NOT_PRINTED.search(header.noun) or before and not _NAMED.search(header.noun):
        return None
    if before is None:
        return header
    header = _with_full_names(header, before)
    if not header.day and _THAT_DAY.search(words):
        header = replace(header, day=before.day, basis=before.basis)
    if _PRONOUN.match(words):
        return replace(header, senders=before.senders, noun=before.noun if SIMILAR.search(header.noun) else header.noun)
    again = _names(header.senders) == _names(before.senders) and _names(header.recipients) == _names(before.recipients)
    return None if again else header


def _with_full_names(header: Header, before: Header) -> Header:
    """The header with those named in the one before as they are introduced there: `On the same day, Xi sent a message to B`."""
    met = (*before.senders, *before.recipients)
    return replace(header, senders=tuple(_in_full(party, met) for party in header.senders), recipients=tuple(_in_full(party, met) for party in header.recipients))


def _in_full(party: Party, met: Sequence[Party]) -> Party:
    """The one person among those met whose first or last name a party is called by; itself where none or several are."""
    called = [one for one in met if one.name and party.name in (one.name.split()[0], one.name.split()[-1]) and party.country in ("", one.country)]
    return called[0] if len(called) == 1 else party


def _names(parties: tuple[Party, ...]) -> set[str]:
    """The names of parties."""
    return {party.name for party in parties}


def _paragraphs(text: str, start: int) -> Iterator[tuple[int, str]]:
    """(position, plain words) of the paragraphs: lines, with those that break a sentence joined. The words have the text's length."""
    flat, begin, at = plain(with_words_joined(text[start:])), 0, 0
    while at < len(flat):
        cut = flat.find("\n", at)
        cut = len(flat) if cut < 0 else cut
        if cut - begin > 4 * LONG or not _goes_on(flat[at:cut], flat[cut + 1 : cut + 80]):
            words = flat[begin:cut]
            if dateline := _DATELINE.match(words):
                begin, words = begin + dateline.end(), words[dateline.end() :]
            if words.strip():
                yield start + begin + len(words) - len(words.lstrip()), words.strip().replace("\n", " ")
            begin = cut + 1
        at = cut + 1


def _goes_on(line: str, following: str) -> bool:
    """Whether a line ends within a sentence that the next one (its first characters) goes on with."""
    end = line[-20:].rstrip()
    if not end or not following or not _BROKEN.search(end) or _DATELINE.match(following):
        return False
    cut = _NAME_CUT.search(end) and following.lstrip(" ")[:1].isupper() and not _NEW.match(following)
    return following.lstrip(" ")[:1].islower() or end[-1] == "," or end.lower().endswith(_UNDONE) or bool(cut)
