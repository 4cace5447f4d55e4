"""Printed messages between officials of two states, as state agencies report them: who to whom, what for, which day, which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tonetrack.reading.articles.article import Article
from tonetrack.reading.messages.bodies import Body, read_body
from tonetrack.reading.messages.ends import Ends, find_ends, pairs_of
from tonetrack.reading.messages.exchanges import is_of_several, one_by_one, share_out
from tonetrack.reading.messages.headers import Header, resolve_day
from tonetrack.reading.messages.officials import Party
from tonetrack.reading.messages.reports import Printed, Report, find_printed, report_of
from tonetrack.reading.people import Roster


@dataclass(frozen=True)
class Message:
    """One printed message: `article.text[start:end]` is its printing with the header, `text` its own words, a line a paragraph.

    `sender` and `recipient` are names as printed, joint ones with `; ` between; countries are ISO 3166 codes; `level`
    (the sender's) is leader, head of government, foreign minister, party organ or other official; `kind` new-year,
    congratulation, greeting, reply, condolence, sympathy, thanks or letter; `date` ISO or None, with `date_basis` sent,
    received (also conveyed or handed over) or unknown, and `reported` the day the agency reported it; `form` verbatim,
    paraphrase or mixed; `salutation` as printed, or empty. `rule` says in words how it was recognised; `confidence` is
    high, or medium where an office, a country or the words of each had to be inferred.
    """

    sender: str
    recipient: str
    sender_country: str
    recipient_country: str
    sender_role: str
    recipient_role: str
    level: str
    kind: str
    occasion: str
    date: str | None
    date_basis: str
    reported: str | None
    form: str
    salutation: str
    text: str
    start: int
    end: int
    rule: str
    confidence: str


def find_messages(article: Article, roster: Roster) -> list[Message]:
    """The printed messages of an article between officials of two states, in the order they stand.

    Only reports of state agencies are read so: the agency stands in the dateline or among the article's facts. A message
    has officials or organs of two states at its ends and words of its own; wreaths, gifts, lists of senders, verbal
    greetings and letters within one state have not. Linear in the length of the text.
    """
    report = report_of(article, roster)
    return [message for printed in find_printed(report) for message in _messages(report, printed)] if report else []


def _messages(report: Report, printed: Printed) -> Iterator[Message]:
    """The message of a header, both of an exchange, each of several told one by one; none when they are no officials of two states or it has no
    words."""
    if printed.header.manner == "exchanged":
        yield from _exchanged(report, printed)
        return
    if is_of_several(printed.header):
        for header, follows in one_by_one(printed.header, printed.follows, report.article.anchor):
            yield from _of_pairs(report, replace(printed, header=header, follows=tuple(follows)))
        return
    yield from _of_pairs(report, printed)


def _of_pairs(report: Report, printed: Printed) -> Iterator[Message]:
    """A message from each sending country to each receiving one."""
    for senders, recipients in pairs_of(printed.header):
        ends = find_ends(report, printed.header, senders, recipients)
        if ends:
            names = ([party.name for party in side] for side in (ends.senders, ends.recipients))
            body = read_body(report.article.text, printed.follows, *names)
            yield from _message(report, printed, ends, body)


def _exchanged(report: Report, printed: Printed) -> Iterator[Message]:
    """Both messages of an exchange."""
    sides, shares = share_out(printed.header, printed.follows)
    for number in (0, 1):
        ends = find_ends(report, printed.header, sides[number], sides[1 - number])
        if ends:
            ends = replace(ends, doubts=(*ends.doubts, "words of both")) if shares[0] == shares[1] else ends
            yield from _message(report, printed, ends, read_body(report.article.text, shares[number]))


def _message(report: Report, printed: Printed, ends: Ends, body: Body) -> Iterator[Message]:
    """The message of two ends; none without words."""
    header, words = printed.header, "\n".join(body.pieces) or printed.header.contents
    if not words:
        return
    day, basis = (header.day, header.basis) if header.day else _own_day(report, body, words)
    yield Message(
        _joined(party.name for party in ends.senders), _joined(party.name for party in ends.recipients),
        ends.senders[0].country, ends.recipients[0].country,
        _joined(party.role for party in ends.senders), _joined(party.role for party in ends.recipients),
        _level(ends.senders[0]), _kind(header, report.title, words), header.occasion or _occasion(words),
        day, basis, report.article.published, body.form, body.salutation, words, printed.start, max(body.end, printed.end),
        ", ".join((f"its header ({header.manner})", *ends.doubts)), "medium" if ends.doubts else "high",
    )  # fmt: skip


def _joined(words: Iterator[str]) -> str:
    """Joint names or roles as one."""
    return "; ".join(words)


# ------------------------------------------------------------------ day and occasion where the header does not tell them

# `the message dated May 3`
_OWN_DAY = re.compile(r"\b(?:message|letter|telegram)(?: of [a-z]+)?(?: sent)?,? (?:on|dated) ([A-Z][a-z]+\.? ?\d{0,2})\b")
_WRITTEN = re.compile(r"\b(?:dated|written|sent)\b")  # a day of writing, not of handing over
_FOR = re.compile(  # the occasion
    r"\bon the occasion of ([^,.;:]{4,140})|\bon the (\d+\w* [^,.;:]{4,100})"
    r"|\b(?:upon|on) ((?:your|his|her) (?:re-?election|election|appointment|birthday)[^,.;:]{0,120})"
)
LEAD = 400  # characters of a message's words in which it names its day, kind or year


def _own_day(report: Report, body: Body, words: str) -> tuple[str | None, str]:
    """The day on which the message is dated, or the agency says that it was sent or handed over, with its basis."""
    found = _OWN_DAY.search(words[:LEAD])
    if found and (day := resolve_day(found[1], report.article.anchor)):
        return day, "sent"
    for sentence in body.handed:
        if day := resolve_day(sentence, report.article.anchor):
            return day, "sent" if _WRITTEN.search(sentence) else "received"
    return None, "unknown"


def _occasion(words: str) -> str:
    """The occasion that the message itself tells; empty for none."""
    found = _FOR.search(words)
    return next((group.strip() for group in found.groups() if group), "") if found else ""


# ------------------------------------------------------------------ kind and level

_REPLY = re.compile(r"\brepl(?:y|ay)\b|\bin (?:reply|response|return|answer) to\b", re.I)  # in a header
_NEW_YEAR = re.compile(r"\bnew year", re.I)  # in a header, a title or the first words
_FESTIVE = ("greeting", "congratulation", "letter")  # kinds that are New Year's messages where one is named
_CALLED = {  # kinds by what a message is called, in the order they are asked
    "reply": re.compile(r"\brepl(?:y|ies|ay)\b", re.I),
    "condolence": re.compile(r"\bcondolences?\b|\bcondolatory\b", re.I),
    "sympathy": re.compile(r"\bsympath|\bconsolation", re.I),
    "congratulation": re.compile(r"\bcongratulat|\bfelicitat", re.I),
    "greeting": re.compile(r"\bgreet|\bbest wishes", re.I),
    "thanks": re.compile(r"\bthanks?\b|\bgratitude|\bthanking", re.I),
}


def _kind(header: Header, title: str, words: str) -> str:
    """What kind of message it is: by what its header calls it, else the title, else its first words."""
    if header.manner == "replied" or _REPLY.search(f"{header.noun} {header.tail}"):
        return "reply"
    named = (header.noun, title.split(" from ")[0], words[:LEAD])
    kind = next((kind for text in named if (kind := _called(text))), "letter")
    festive = kind in _FESTIVE and _NEW_YEAR.search(" ".join((header.noun, header.tail, title, words[:LEAD])))
    return "new-year" if festive else kind


def _called(words: str) -> str:
    """The first kind that the words call a message; empty for none."""
    return next((kind for kind, pattern in _CALLED.items() if pattern.search(words)), "")


# a foreign minister
_FOREIGN = re.compile(
    r"\bforeign (?:affairs|min(?:i)?ster)|minister of (?:international|foreign|external)|\bFM\b|foreign relations|secretary (?:of|for) foreign", re.I
)
# a head of government
_PREMIER = re.compile(r"(?<!deputy )(?<!vice-)(?<!vice )(?:prime minister|premier\b|\bPM\b)|head of government|chancellor", re.I)
_HEAD = re.compile(  # a head of state or the leader of a ruling party
    r"\b(?:president of (?!the (?:united russia|party))|king|queen|emir|amir|sultan|emperor|head of state|state affairs"
    r"|national defen[cs]e commission|presidium|grand duke|pope|governor-general|captains?-regent|chairman of the (?:presidium|state)|supreme leader)"
    r"|\b(?:general secretary|secretary[- ]general|first secretary|chairman) of the"
    r" (?:workers' party of korea|wpk|(?:central committee|c\.? ?c\.).{0,12}(?:communist party of (?:china|vietnam|cuba)|lao))"
    r"|^(?:[A-Z]\w+ )+President$|^(?:General Secretary|Leader|President)$",
    re.I,
)
_OF_A_PARTY = re.compile(r"\b(?:party|front|movement|politburo|political bureau|central committee|c\. ?c\.)\b", re.I)  # an official of a party


def _level(party: Party) -> str:
    """The level of a writer, by office."""
    role = party.role
    if party.organ:
        return "party organ"
    if _FOREIGN.search(role) and not _PREMIER.search(role):
        return "foreign minister"
    if _HEAD.search(role):
        return "other official" if re.search(r"\bvice-", role[:12], re.I) else "leader"
    if _PREMIER.search(role):
        return "head of government"
    return "party organ" if _OF_A_PARTY.search(role) else "other official"
