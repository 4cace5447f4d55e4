"""Finds as a person reads them: each in its context, whose it is, and why the reader thinks so."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping

from tonetrack.corpus import Letter
from tonetrack.reading.articles.article import Article
from tonetrack.reading.found import Quotation
from tonetrack.reading.letters.additions import Addition
from tonetrack.reading.letters.findings import ArticleReading, Finding, told_why
from tonetrack.reading.messages.message import Message
from tonetrack.text import why_unreadable

WIDTH = 100
CONTEXT = 60  # characters of the article shown on each side of a quotation
MOST_SHOWN = 700  # characters of a printed message shown: the header and the first paragraphs
DOUBT = {"low": "DOUBTFUL: ", "medium": "likely: ", "high": ""}
MOST_REASONS = 12  # reasons for skipping listed in a summary


def format_reading(article: Article, reading: ArticleReading) -> str:
    """The article's facts, its printed messages and its quotations; those of letters are marked `*`, unsure ones as likely or DOUBTFUL."""
    facts = [article.title or "no title", article.outlet or "outlet not named", article.published or "no date"]
    letters = sum(quotation.is_letter for quotation in reading.quotations)
    counts = f"{_count(len(reading.messages), 'printed message')}, {_count(len(reading.quotations), 'quotation')} ({letters} of letters)"
    silent = [] if reading.letters else filter(None, [why_silent(article)])
    notes = "".join(f"note: {note}\n" for note in (*article.notes, *reading.unread, *silent))
    head = f"{article_name(article)}: {', '.join(facts)}\n{notes}{counts}\n"
    return (
        head
        + "".join(_format_message(article, message) for message in reading.messages)
        + "".join(_format_quotation(article, one) for one in reading.quotations)
    )


def why_silent(article: Article) -> str:
    """Why nothing can be read in an article's text; empty where it is English."""
    if not article.text.strip():
        return "its text is empty"
    why = why_unreadable(article.text)
    return f"its text is {why}; have it translated" if why.startswith("not in English") else ""


def article_name(article: Article) -> str:
    """Where an article is: its file, and in an archive its number there."""
    return f"{article.path}#{article.record}" if article.record else article.path


def _format_message(article: Article, message: Message) -> str:
    when = f"{message.date_basis} {message.date}" if message.date else "date not told"
    reported = f", reported {message.reported}" if message.reported else ""
    occasion = f", {message.occasion}" if message.occasion else ""
    head = (
        f"\n* {message.sender} ({message.sender_country or '?'}) to {message.recipient} ({message.recipient_country or '?'});"
        f" {message.kind}{occasion}; {when}{reported}; {message.form}"
    )
    shown = _cut(article.text[message.start : message.end])
    reason = f"{DOUBT[message.confidence]}{message.rule}; characters {message.start}–{message.end}"
    return "\n".join([head, *_wrapped(shown), *_wrapped(reason)]) + "\n"


def _format_quotation(article: Article, quotation: Quotation) -> str:
    who = quotation.speaker or "speaker unknown"
    if quotation.addressee:
        who += f" to {quotation.addressee}"
    when = (
        f", {quotation.letter_date} ({quotation.date_basis})"
        if quotation.letter_date
        else _not_told(article, quotation)
        if quotation.is_letter
        else ""
    )
    kind = quotation.document if quotation.document != "other" else "no document named"
    kind += f", {quotation.occasion}" if quotation.occasion else ""
    head = f"\n{'*' if quotation.is_letter else ' '} {who}; {kind}{when}"
    reason = f"{DOUBT[quotation.confidence]}{told_why(quotation)}; characters {quotation.start}–{quotation.end}"
    return "\n".join([head, *_wrapped(_in_context(article.text, quotation.start, quotation.end)), *_wrapped(reason)]) + "\n"


def _not_told(article: Article, quotation: Quotation) -> str:
    return ", date not told" + (f", reported {article.published}" if quotation.news else "")


def format_question(article: Article, finding: Finding) -> str:
    """What a reviewer is asked about: the finding in its context, what it is taken for, and why it is not sure."""
    when = f"{finding.date_is} {finding.date} ({finding.date_note})" if finding.date else "date not told"
    lines = [
        f"\n{article_name(article)}: {article.title or 'no title'}",
        f"{finding.sender.name or '?'} to {finding.recipient.name or '?'}; {finding.kind}; {when}",
    ]
    if finding.printed:
        lines += _wrapped(_cut(article.text[finding.start : finding.end]))
    else:
        for number, (text, _) in enumerate(finding.excerpts, start=1):
            at = article.text.find(text)
            lines += _wrapped(f"{number}. " * (len(finding.excerpts) > 1) + _in_context(article.text, at, at + len(text)))
    return "\n".join([*lines, *_wrapped(f"{DOUBT[finding.confidence]}{told_why(finding)}")]) + "\n"


def format_addition(addition: Addition) -> str:
    """One line on what an article brings: `new letter 2023-05-07-xi-to-kim: Xi Jinping to Kim Jong Un, reply, written 2023-05-07 (why)`."""
    told, reason = "", addition.reason
    if isinstance(addition.entry, Letter):
        letter = addition.entry
        when = f"{letter.stamp_name} {letter.stamp.date}" if letter.stamp else "undated"
        told = "" if addition.what == "reply" else f": {letter.sender} to {letter.recipient}, {letter.kind}, {when}"
        if addition.what == "new letter" and letter.note:
            reason += f"; {letter.note}"
    return f"{addition.what}{' ' if addition.name else ''}{addition.name}{told} ({reason})"


def format_summary(counts: Mapping[str, int], reasons: Mapping[str, int], articles: int, empty: int) -> str:
    """What a run did: articles read, letters and witnesses new, what was known, and why things were skipped."""
    told = [
        _count(articles, "article") + " read" + (f", {empty} of them without text" if empty else ""),
        f"{_count(counts['new letter'], 'new letter')}, {_count(counts['new witness'], 'new witness', 'new witnesses')} of letters,"
        f" {_count(counts['new person'], 'new person', 'new people')}",
        f"{counts['known']:,} known already, {counts['skipped']:,} skipped",
    ]
    most = Counter(reasons).most_common(MOST_REASONS)
    lines = [f"  skipped {number}: {reason}" for reason, number in most]
    rest = sum(reasons.values()) - sum(number for _, number in most)
    return "; ".join(told) + "\n" + "".join(f"{line}\n" for line in lines) + (f"  and {rest} more\n" if rest else "")


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _in_context(text: str, start: int, end: int) -> str:
    before, after = " ".join(text[max(0, start - CONTEXT) : start].split()), " ".join(text[end : end + CONTEXT].split())
    return f"{'…' if start > CONTEXT else ''}{before}[{' '.join(text[start:end].split())}]{after}{'…' if end + CONTEXT < len(text) else ''}"


def _cut(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= MOST_SHOWN else shown[: MOST_SHOWN - 1] + "…"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="    ", subsequent_indent="    ")
