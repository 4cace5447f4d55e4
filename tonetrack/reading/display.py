"""Finds as a person reads them: each quotation in its context, whose it is, and why the reader thinks so."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from tonetrack.reading.articles import Article
from tonetrack.reading.extraction import Quotation
from tonetrack.reading.letters import Addition

WIDTH = 100
CONTEXT = 60  # characters of the article shown on each side


def format_quotations(article: Article, quotations: Sequence[Quotation]) -> str:
    """The article's facts and its quotations for a terminal; a finding of low confidence is marked as doubtful."""
    facts = [article.title or "no title", article.outlet or "outlet not named", article.published or "no date"]
    letters = sum(quotation.is_letter for quotation in quotations)
    head = f"{article.path}: {', '.join(facts)}\n{len(quotations)} quotations, {letters} of letters\n"
    return head + "".join(_format_quotation(article, quotation) for quotation in quotations)


def _format_quotation(article: Article, quotation: Quotation) -> str:
    who = quotation.speaker or "speaker unknown"
    if quotation.addressee:
        who += f" to {quotation.addressee}"
    when = f", {quotation.letter_date} ({quotation.date_basis})" if quotation.letter_date else ", date not told" if quotation.is_letter else ""
    doubt = {"low": "doubtful: ", "medium": "likely: ", "high": ""}[quotation.confidence]
    kind = quotation.document if quotation.document != "other" else "no document named"
    lines = [f"\n{'*' if quotation.is_letter else ' '} {who}; {kind}{when}"]
    before = " ".join(article.text[max(0, quotation.start - CONTEXT) : quotation.start].split())
    after = " ".join(article.text[quotation.end : quotation.end + CONTEXT].split())
    shown = f"…{before}[{' '.join(quotation.text.split())}]{after}…"
    lines += textwrap.wrap(shown, WIDTH, initial_indent="    ", subsequent_indent="    ")
    lines.append(f"    {doubt}{quotation.rule}; characters {quotation.start}–{quotation.end}")
    return "\n".join(lines) + "\n"


def format_addition(addition: Addition, path: str) -> str:
    """One line on what an article brings: `article.txt: new letter 2023-05-07-xi-to-kim (why)`."""
    return f"{path}: {addition.what}{' ' if addition.letter else ''}{addition.letter} ({addition.reason})"
