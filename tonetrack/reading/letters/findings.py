"""The letters of one article, however it prints them: whole messages of an agency, or quotations."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from tonetrack.reading.articles.article import Article
from tonetrack.reading.articles.passages import split_paragraphs
from tonetrack.reading.articles.sources import read_article
from tonetrack.reading.confidence import in_words, level_of
from tonetrack.reading.dates import find_dates, resolve
from tonetrack.reading.extraction import People, Quotation, extract_quotations, roster_of
from tonetrack.reading.messages.message import Message, find_messages
from tonetrack.reading.people import Roster

FORMS = {"verbatim": "direct", "paraphrase": "indirect", "mixed": "mixed"}  # a message's form as an excerpt's
DATES = {"sent": "written", "received": "received", "reported": "published"}  # a message's date as a letter's
KINDS = {"new-year": "new-year card"}
BELOW = 8  # paragraphs beneath the line that announces a letter's text, in which it must begin
UNCOMMON = ("op-ed", "verbal message")  # of the correspondence, but an article is not enough to add them
SHORT = 3  # words of an excerpt ("great success") that stands in many letters and identifies none
OPENING = 50  # characters that tell a letter that is not added
TOLD_APART = "told as another letter than one before"  # in the note of such a letter: its day alone makes it none that the corpus has
SURENESS = ("low", "medium", "high")
OF_MONTH = "only the month is told"
OF_REPORT = "the day of the report; the article tells no other"

_OF_WRITING = re.compile(
    r"\b(?:letters?|messages?|telegrams?|missives?|cables?|cabled|notes?|cards?|wrote|writes?|written|writing|penned|repl(?:y|ies|ied)"
    r"|respon(?:d|ded|se)|correspond\w*"
    r"|greetings?|greeted|condol\w*|congratulat\w*|sympath\w*|thank\w*)\b", re.I,
)  # fmt: skip

_ANOTHER = re.compile(
    r"\b(?:another|an? (?:separate|second|third|further|additional|different|parallel))\s+(?:[\w-]+\s+){0,2}"
    r"(?:letter|message|telegram|missive|cable|note)\b",
    re.I,
)

_ANNOUNCED = re.compile(  # `The full text of the message is as follows:`
    r"[^.!?\n]*\b(?:full text|text)\b[^.!?\n]{0,60}\b(?:letter|message|telegram|cable|reply)\b[^.!?\n]{0,60}:\s*$"
    r"|[^.!?\n]*\b(?:letter|message|telegram|cable|reply)\b[^.!?\n]{0,40}\b(?:reads?|in full|as follows|full text)\b[^.!?\n]{0,40}:\s*$",
    re.I,
)


_YOUR_LETTER = re.compile(  # `Thank you for your kind letter of 1 March`, `I have received your message dated May 3`
    r"\b(?:thank|received|receipt|repl[yi]|answer|respon[ds]|acknowledg|grateful|appreciat)[^.!?]{0,60}?\byour (?:[\w-]+ ){0,3}?"
    r"(?:letter|message|telegram|note|missive|cable|greetings|congratulations|condolences) (?:of|dated|from|sent on)(?: the)? ",
    re.I,
)


@dataclass(frozen=True)
class Official:
    """Somebody who writes or receives, as the article names them; `country` is an ISO 3166 code where it is known."""

    name: str | None
    country: str = ""
    role: str = ""
    leader: bool = True


@dataclass(frozen=True)
class Finding:
    """One letter as one article has it.

    `date` (ISO, of a quoted letter perhaps only its month, or None) is the day it was written, received or published, as `date_is` says;
    `excerpts` are its words with their form (direct, mixed, indirect); `rule` says in words why it is read so, `confidence` high, medium or low.
    """

    sender: Official
    recipient: Official
    kind: str
    excerpts: tuple[tuple[str, str], ...]
    date: str | None
    date_is: str
    date_note: str
    reported: str | None
    occasion: str
    confidence: str
    rule: str
    printed: bool  # a whole message, not quoted words
    start: int = 0  # where it begins in the article's text
    end: int = 0
    doubts: tuple[str, ...] = ()  # names of what speaks against it
    answers: str = ""  # the day (ISO) of the letter it answers, where the article or its own words tell it
    joint_with: tuple[str, ...] = ()  # who else signs it
    told_apart: bool = False  # the article calls it another letter: `In a separate letter on Monday, Xi wrote`

    @property
    def text(self) -> str:
        """All its words at hand."""
        return "\n".join(text for text, _ in self.excerpts)

    @property
    def opening(self) -> str:
        """Its first words, to tell it by."""
        return textwrap.shorten(self.text, OPENING, placeholder="…")


@dataclass(frozen=True)
class ArticleReading:
    """What an article holds: its printed messages and its quotations as they were read, the letters they are from, and
    in words what is part of a correspondence but no letter, and which announced texts could not be read."""

    messages: list[Message]
    quotations: list[Quotation]
    letters: list[Finding]
    others: list[str]
    unread: tuple[str, ...] = ()


def read_letters(article: Article, roster: Roster) -> ArticleReading:
    """The letters of an article: of its printed messages, and of quotations outside them."""
    messages = find_messages(article, roster)
    quotations = [_within(quotation, messages) for quotation in extract_quotations(article, roster)]
    if not _OF_WRITING.search(article.text):  # "the document", "the report": an article that never speaks of a letter quotes none
        quotations = [replace(one, document="other", is_letter=False, letter_date=None) if one.is_letter else one for one in quotations]
    outside = [quotation for quotation in quotations if not any(message.start <= quotation.start < message.end for message in messages)]
    letters = [_dated(_of_message(message, article), quotations) for message in messages] + (
        [] if messages else [_of_quotations(group, article, quotations) for group in _groups(outside)]
    )
    others = [_other(one) for one in outside if not one.is_letter and one.document in UNCOMMON and _is_leader(one.speaker, roster)]
    return ArticleReading(messages, quotations, letters, others, tuple(_unread(article.text, letters)))


def _unread(text: str, letters: Sequence[Finding]) -> Iterator[str]:
    """The lines that announce a letter's text, where nothing of a letter was read beneath."""
    paragraphs = split_paragraphs(text) if re.search(r":\s*\n", text) else []  # few articles of an archive
    for number, paragraph in enumerate(paragraphs[:-1]):
        line = _ANNOUNCED.search(text, max(paragraph.start, paragraph.end - 200), paragraph.end)
        if line:
            below = paragraphs[min(number + BELOW, len(paragraphs) - 1)].end
            if not any(letter.start < below and letter.end > paragraph.start or paragraph.start <= letter.start <= below for letter in letters):
                yield f"a text is announced and could not be read: “{line.group().strip()}”"


def _within(quotation: Quotation, messages: Sequence[Message]) -> Quotation:
    """A quotation of a letter inside a printed message is that message's, also when nobody knows its writer for a leader."""
    message = next((message for message in messages if message.start <= quotation.start < message.end), None)
    if message is None or quotation.is_letter or quotation.document not in ("letter", "reply") or quotation.speaker not in (None, message.sender):
        return quotation
    day, basis = (message.date, "of the printed message") if message.date_basis == "sent" else (None, "unknown")
    return replace(
        quotation,
        speaker=message.sender,
        addressee=message.recipient,
        is_letter=True,
        letter_date=day,
        date_basis=basis,
        confidence=message.confidence,
        doubts=(),
    )


def told_why(found: Quotation | Finding) -> str:
    """By which rule something was read as it is and, unless that is sure, what is in doubt and why."""
    return found.rule if found.confidence == "high" or not found.doubts else f"{found.rule}; in doubt: {'; '.join(in_words(found.doubts))}"


# what is printed of each, in this order
QUOTATION_FIELDS = (
    "text start end form speaker addressee document is_letter letter_date date_basis occasion rule confidence doubts in_reply_to joint_with".split()
)
MESSAGE_FIELDS = (
    "sender recipient sender_country recipient_country kind occasion date date_basis reported form salutation text start end"
    " sender_role recipient_role level rule confidence"
).split()


def as_record(article: Article, reading: ArticleReading) -> dict:
    """What `tonetrack extract --format json` prints of one article."""
    return {
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "quotations": [_fields(one, QUOTATION_FIELDS) | _in_words(one) for one in reading.quotations],
        "messages": [_fields(message, MESSAGE_FIELDS) for message in reading.messages],
        "published_basis": article.published_basis,
        "url": article.url or None,
        "record": article.record or None,
        "notes": [*article.notes, *reading.unread],
    }


def _fields(one: Quotation | Message, names: list[str]) -> dict:
    told = asdict(one)
    return {name: told[name] for name in names}


def _in_words(quotation: Quotation) -> dict:
    """What of a quotation is not printed as it is."""
    return {"doubts": in_words(quotation.doubts), "joint_with": list(quotation.joint_with)}


def extract(path: str | Path, *, people: People | Roster | None = None, published: str | None = None) -> dict:
    """What `tonetrack extract` prints of one article: path, title, outlet, published, quotations, messages and more.

    `people` are the people, countries and agencies of a corpus (default: the shipped one); `published` the day the
    article came out (ISO), for a page that does not tell.
    """
    article = read_article(path, published=published)
    return as_record(article, read_letters(article, people if isinstance(people, Roster) else roster_of(people)))


def _of_message(message: Message, article: Article) -> Finding:
    return Finding(
        Official(message.sender, message.sender_country or "", message.sender_role, message.level in LEADING),
        Official(message.recipient, message.recipient_country or "", message.recipient_role, message.level in LEADING),
        KINDS.get(message.kind, message.kind), ((message.text, FORMS[message.form]),) if message.text.strip() else (),
        message.date, DATES.get(message.date_basis, "published"), f"{message.date_basis}, as the agency tells",
        message.reported or article.published, message.occasion or "", message.confidence, message.rule, True,
        message.start, message.end, answers=day_answered([message.text], message.date or message.reported or article.published),
    )  # fmt: skip


LEADING = ("leader", "head of government")


def _dated(finding: Finding, quotations: Sequence[Quotation]) -> Finding:
    """A printed message that tells no day itself, with the day that the article tells of its words: under the head of a list of days."""
    days = {(one.letter_date, one.date_basis) for one in quotations if one.is_letter and one.letter_date and finding.start <= one.start < finding.end}
    if finding.date or len(days) != 1:
        return finding
    day, basis = days.pop()
    return replace(finding, date=day, date_is="written", date_note=basis)


def _groups(quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """The quotations of each letter of the article, by the document the reader found them to be from; doubtful ones apart."""
    groups: dict[tuple, list[Quotation]] = {}
    for quotation in quotations:
        if quotation.is_letter:
            key = (quotation.speaker, quotation.addressee, quotation.document_number, quotation.letter_date, _sureness(quotation) == "low")
            groups.setdefault(key, []).append(quotation)
    return list(groups.values())


def _of_quotations(group: Sequence[Quotation], article: Article, quotations: Sequence[Quotation]) -> Finding:
    first = group[0]
    day, day_is, told = (first.letter_date, "written", first.date_basis) if first.letter_date else (first.month or None, "written", OF_MONTH)
    if first.news:
        day, day_is, told = article.published, "published", OF_REPORT
    told_of = next((one.in_reply_to.date for one in group if one.in_reply_to and one.in_reply_to.date), None)
    answers = told_of or day_answered([one.text for one in group], day or article.published)
    doubtful = min(group, key=lambda quotation: SURENESS.index(_sureness(quotation)))
    return Finding(
        Official(first.speaker),
        Official(first.addressee),
        "reply" if answers and first.document == "letter" else first.document,
        tuple((quotation.text, quotation.form) for quotation in group),
        day,
        day_is,
        told,
        article.published,
        first.occasion,
        "low" if _is_scrap(group) else _sureness(doubtful),
        doubtful.rule,
        False,
        first.start,
        first.end,
        doubtful.doubts,
        answers,
        first.joint_with,
        any(_ANOTHER.search(_lead_in(quotation, article.text, quotations)) for quotation in group),
    )


def day_answered(texts: Iterable[str], written: str | None) -> str:
    """The day (ISO) of the addressee's letter that a letter's own words answer, read from the day it was written; empty where they tell none."""
    for text in texts:
        for found in _YOUR_LETTER.finditer(text):
            told = next(iter(find_dates(text, found.end(), found.end() + 30)), None)
            if told and told.start == found.end() and told.kind in ("day", "month-day") and written and len(written) == 10:
                return resolve(told, date.fromisoformat(written))[0] or ""
    return ""


def _is_scrap(group: Sequence[Quotation]) -> bool:
    """Whether a few words without a day are doubtful in more than the day: no letter can be known by them."""
    few = sum(len(quotation.text.split()) for quotation in group) <= SHORT
    return few and any(quotation.confidence == "low" and _sureness_but_for_the_day(quotation) != "high" for quotation in group)


def _lead_in(quotation: Quotation, text: str, quotations: Sequence[Quotation]) -> str:
    """What the paragraph says before a quotation, from the quotation before on, and behind it to the end of the sentence."""
    begin = max([text.rfind("\n", 0, quotation.start) + 1, *(other.end for other in quotations if other.end <= quotation.start)])
    ends_here = quotation.text.rstrip()[-1:] in ".!?"
    behind = "" if ends_here else re.split(r"[.!?\n“\"«„]", text[quotation.end + 1 :], maxsplit=1)[0]
    return f"{text[begin : quotation.start]} … {behind}"


def _sureness(quotation: Quotation) -> str:
    """How sure it is that words are this letter's: doubtful only because it was given no day, likely, as nothing is charted without one."""
    undated = quotation.letter_date is None and _sureness_but_for_the_day(quotation) != "low"
    return "medium" if quotation.confidence == "low" and undated else quotation.confidence


def _sureness_but_for_the_day(quotation: Quotation) -> str:
    return level_of(quotation.likely.speaker * quotation.likely.letter * quotation.likely.addressee)


def _is_leader(name: str | None, roster: Roster) -> bool:
    party = roster.parties.get(name or "")
    return party is not None and party.leader


def _other(quotation: Quotation) -> str:
    words = " ".join(quotation.text.split()[:6])
    return f"{quotation.document}, not a letter ({quotation.speaker}: {words!r})"
