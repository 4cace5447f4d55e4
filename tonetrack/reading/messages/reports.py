"""A state agency's report: whose agency, its paragraphs, and the headers of printed messages at their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tonetrack.reading.articles.article import Article
from tonetrack.reading.articles.datelines import DATELINE
from tonetrack.reading.articles.passages import paragraph_kind
from tonetrack.reading.messages.headers import Header, read_header
from tonetrack.reading.messages.misprints import mended
from tonetrack.reading.messages.officials import Party
from tonetrack.reading.messages.phrasing import THAT_DAY
from tonetrack.reading.people import Roster
from tonetrack.reading.salutations import greets
from tonetrack.reading.unmarked import announces
from tonetrack.text import plain, sentence_spans, with_words_joined

WORDS = ("message", "letter", "telegram", "cable", "greetings", "condolences", "congratulat")  # one stands in every report of a message
SENT = (*WORDS, "sympath", "consol", "felicit")  # one stands in every header
HEAD = 1200  # characters at the top in which the dateline stands
TOP = 120  # characters of a line before the agency's name in a dateline
LONG = 2600  # characters of a paragraph that are read for a header, and about the most that broken lines are joined to
SHORT = 40  # a shorter paragraph is no header
_STATES = {  # the agency in a dateline, or the outlet or site among an article's facts: its state
    "KCNA": "KP", "Korean Central News Agency": "KP", "Rodong Sinmun": "KP", "Voice of Korea": "KP", "Xinhua": "CN", "TASS": "RU", "ITAR-TASS": "RU",
    "RIA Novosti": "RU", "Sputnik": "RU", "VNA": "VN", "KPL": "LA", "Prensa Latina": "CU", "ACN": "CU", "SANA": "SY", "IRNA": "IR", "BelTA": "BY",
    "Belta": "BY", "MONTSAME": "MN", "Montsame": "MN", "ANTARA": "ID", "Antara": "ID", "AKP": "KH", "WAFA": "PS", "QNA": "QA", "WAM": "AE",
    "kcna.kp": "KP", "kcna.co.jp": "KP", "vok.rep.kp": "KP", "rodong.rep.kp": "KP", "xinhuanet.com": "CN", "news.cn": "CN", "tass.com": "RU",
    "kremlin.ru": "RU", "mfa.gov.kp": "KP", "DPRK Today": "KP", "dprktoday.com": "KP", "uriminzokkiri.com": "KP", "Naenara": "KP",
    "naenara.com.kp": "KP", "Pyongyang Times": "KP", "pyongyangtimes.com.kp": "KP", "kcnawatch.org": "KP", "mfa.gov.cn": "CN", "fmprc.gov.cn": "CN",
    "CGTN": "CN", "chinadaily.com.cn": "CN", "vietnamplus.vn": "VN", "kpl.gov.la": "LA", "granma.cu": "CU", "president.az": "AZ", "AZERTAC": "AZ",
    "spa.gov.sa": "SA", "SPA": "SA", "wam.ae": "AE", "qna.org.qa": "QA", "KUNA": "KW", "kuna.net.kw": "KW", "BNA": "BH", "Petra": "JO",
    "petra.gov.jo": "JO", "president.gov.by": "BY", "akorda.kz": "KZ", "MENA": "EG", "ONA": "OM", "omannews.gov.om": "OM", "MAP": "MA", "APS": "DZ",
    "APP": "PK", "BSS": "BD", "RSS": "NP", "PIB": "IN", "pib.gov.in": "IN", "BERNAMA": "MY", "Bernama": "MY", "PNA": "PH", "Anadolu": "TR",
    "ARMENPRESS": "AM", "Ukrinform": "UA", "Tanjug": "RS", "ENA": "ET", "NAN": "NG", "GNA": "GH", "SUNA": "SD", "INA": "IQ", "Mehr": "IR",
    "Tasnim": "IR", "Kazinform": "KZ", "KAZINFORM": "KZ", "Saudi Press Agency": "SA", "Emirates News Agency": "AE", "Qatar News Agency": "QA",
    "Oman News Agency": "OM", "Bahrain News Agency": "BH",
}  # fmt: skip
_TOLD = re.compile(r"\b(?:" + "|".join(map(re.escape, _STATES)) + r")\b")  # whole words only: `CHINA DAILY` is not INA's
_NAMES = "|".join(re.escape(name) for name in _STATES if "." not in name)
_AGENCY = re.compile(
    rf"[(/](?P<name>{_NAMES})\b[^)/\n]{{0,30}}[)/]\s*(?:-{{1,3}}|–|—|\.)?\s*|, (?P<bare>{_NAMES}) (?:-{{1,3}}|–|—) ?"
    # `AKP Phnom Penh, May 8, 2018 -`
    rf"|^(?P<first>{_NAMES}) [A-Z][\w' ]{{2,30}}, (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]{{2,8}})(?:, \d{{4}})? ?(?:-{{1,3}}|–|—)\s*"
    # on a line of its own: `Source: Saudi Press Agency`, `Abu Dhabi - WAM`
    rf"|^(?:Source: |[A-Z][\w ]{{2,30}}[,.]? (?:-{{1,3}}|–|—) )(?P<line>{_NAMES})(?: ?(?:-{{1,3}}|–|—))?$",
    re.M,
)  # in a dateline: `(KCNA) --`, `, SPA --`
_HINT = re.compile(  # a paragraph that may hold a header
    r"\b(?:sent|sends|set|received|receives|presented|handed|replied|replies|exchange[ds]|came|conveyed|extended|addressed|cabled|wired|dispatched"
    r"|congratulated|greeted|expressed|mailed|wrote|written|forwarded|delivered|[Ii]n an? (?:[\w'’-]+ ){0,4}(?:message|letter|telegram))\b"
)
# about a message
_HEADLINE = re.compile(r"\b(?:messages?|letters?|telegrams?|greetings?|congratulations|congratulates|condolences|sympathy|repl(?:y|ies))\b", re.I)
# `Greetings to President A`
_OWN_HEADLINE = re.compile(r"(?:Congratulat\w+|Greetings?|Condolences|Message|Telegram|Reply|Letter)\b[^\n]*\b(?:to|from) [A-Z]")
# whose offices a state's own print never leaves out
_BODIES = re.compile(r"\b(?:Republic|Party|Commission|Committee|Federation|Kingdom|Presidium|Assembly|State Affairs)\b")
_SOURCED = re.compile(r"\b(?:said|reported|according|reports|say)\b")  # in the lead of a newspaper, which names who told it
# below an agency's story: `-- SPA`, `0031`, `Political News Team`
_FOOT = re.compile(
    r"--? ?[A-Z]{2,8}|\d{1,2}:\d{2} (?:Local|GMT)[^\n]{0,40}|\d{3,6}|(?:[A-Z]\w+ ){1,2}News Team|Publication status|\d{1,2}:\d{2}|\([A-Z]{3,6}\)"
)
# the page's, where it stands under the header
_DAY_ALONE = re.compile(r"(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+,? \d{4})(?:,? ?\d{1,2}:\d{2})?")
_BULLETS = "-*\u2022\u00b7"  # a list of headlines (a press review) reports no message
_BROKEN = re.compile(r"[\w,;’'-]\s*$")  # a line that ends within a sentence
# no sentence ends so
_UNDONE = tuple(f" {word}" for word in "to of the and his her their its on for with by from in at as that a an or president comrade".split())
_NAME_CUT = re.compile(r"(?<![.!?:;]) [A-Z][\w'-]*$")  # a line that ends within a name
_NEW = re.compile(r" ?(?:The|In|It|He|She|They|Express|Extend|Wish|Meanwhile|Not|On|This|I |We )")  # the next line begins a sentence
# no sentence ends with an initial: `D.`, `Ts.`, `Yu.`; but with `National Day.`
_INITIAL = re.compile(r" (?:[A-Z][b-df-hj-np-tv-xz]{0,2}|[A-Z]h?[aeiou])\.$")
_IN_THE_MESSAGE = re.compile(r"\bin (?:the|his|her|their) (?:[\w'-]+ ){0,3}?(?:message|letter|telegram)")  # goes on about the message before
_NOT_PRINTED = re.compile(r"\b(?:verbal|oral|telephone|telephonic|phone|video|radio|protest|open)\b")  # messages by other ways
_NAMED = re.compile(r"\b(?:message|letter|telegram|cable)s?\b", re.I)  # a message by its noun
# a title that tells of one
_TITLED = re.compile(
    rf"{_NAMED.pattern}|\b(?:sends?|extends?|conveys?|offers?) (?:[\w'-]+ ){{0,2}}?(?:condolences|congratulations|greetings|sympath(?:y|ies))\b", re.I
)
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
    """The article as a state agency's report; None when no message can be in it: other outlets, other matters.

    A page that names no agency is one where it is set like one's: see `_is_printed_so`; its `state` is then empty.
    """
    text = article.text
    if not any(word in text for word in WORDS):
        return None
    agency = _agency(text)
    facts = f"{article.outlet or ''} {article.url}"
    told = _TOLD.search(facts)
    state = _STATES[agency["name"] or agency["bare"] or agency["first"] or agency["line"]] if agency else _STATES[told.group()] if told else ""
    title = article.title or text[:HEAD].strip().split("\n")[0][:300]
    below = _below_title(text, article.title or "")
    if not state and not _is_printed_so(text[below:HEAD], title):
        return None
    return Report(article, roster, state, agency.end() if agency and text[agency.end() :].strip() else below, mended(title))


def _agency(text: str) -> re.Match[str] | None:
    """The agency's name in the story's dateline, or alone on a line (`(KCNA)` below the story); not one that a newspaper cites: `it said (KCNA)`."""
    for found in _AGENCY.finditer(text, 0, HEAD):
        above, below = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.start())
        alone = text[above:below].strip() == found.group().strip() if below >= 0 else not text[above : found.start()].strip()
        if alone or found.start() - above < TOP and found.end() < (below if below >= 0 else len(text)):
            return found
    return None


def _below_title(text: str, title: str) -> int:
    """Where a story without a dateline begins: below its headline, which is no header of a message."""
    at = text.find(title, 0, HEAD) if title else -1
    return at + len(title) if at >= 0 and text[at + len(title) : at + len(title) + 1] == "\n" else 0


def _is_printed_so(head: str, title: str) -> bool:
    """Whether a page without an agency's name is set like a state's own print: its lead (the first line of its head) is a header and names no source,
    and it has the headline of an office's own site (`Condolences to President A`), or one about a message and both sides with all their offices; or
    the whole letter stands below it, from its salutation on."""
    lines = [line for line in head.split("\n") if line.strip()]
    at = next((at for at, line in enumerate(lines) if len(line) > 2 * SHORT), len(lines))
    lead, after = "".join(lines[at : at + 1]), "".join(lines[at + 1 : at + 2])
    if _SOURCED.search(lead) or not any(word in lead for word in SENT) or not _HINT.search(lead):
        return False
    if announces(lead) or announces(after) or greets(after.lstrip('"“')):
        return True
    return bool(_OWN_HEADLINE.match(title) or _HEADLINE.search(title) and len(_BODIES.findall(lead)) >= 3)


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
            if header and current:
                yield Printed(*current, tuple(follows))
            if header:
                current, follows, done = (header, at + left, at + right), [], right
        if current and words[done:].strip() and (follows or not _DAY_ALONE.fullmatch(words)):
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
    header = read_header(words, follows, report.article.anchor, named=not before and bool(_TITLED.search(report.title)))
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
    return replace(
        header, senders=tuple(_in_full(party, met) for party in header.senders), recipients=tuple(_in_full(party, met) for party in header.recipients)
    )


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
            if dateline := DATELINE.match(words):
                begin, words = begin + dateline.end(), words[dateline.end() :]
            if words.strip() and not _FOOT.fullmatch(words.strip()) and paragraph_kind(words) not in ("furniture", "caption"):
                yield start + begin + len(words) - len(words.lstrip()), words.strip().replace("\n", " ")
            begin = cut + 1
        at = cut + 1


def _goes_on(line: str, following: str) -> bool:
    """Whether a line ends within a sentence that the next one (its first characters) goes on with."""
    end = line[-20:].rstrip()
    if not end or not following or not _BROKEN.search(end) or DATELINE.match(following):
        return False
    cut = _NAME_CUT.search(end) and following.lstrip(" ")[:1].isupper() and not _NEW.match(following)
    return following.lstrip(" ")[:1].islower() or end[-1] == "," or end.lower().endswith(_UNDONE) or bool(cut)
