"""Filling a Markdown file or a web page: every other character of it stays.

A filled place stands between comments, `<!-- tonetrack:finding -->` and `<!-- /tonetrack:finding -->`, by which a second run
finds it. Where a comment would be shown or break the text around it (a page's title, an attribute, the start of a line of
Markdown with more text behind it), the place is filled once.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tonetrack.briefs.filling import Filling
from tonetrack.briefs.parts import Brief, Item
from tonetrack.briefs.placeholders import FOUND, MARK, Placeholder, as_text, check_closed, items_of, line_of, picture_of, read_placeholder, table_of
from tonetrack.errors import BriefingError, quoted
from tonetrack.report import to_markdown
from tonetrack.text import escaped, printable


@dataclass(kw_only=True)
class TextFilling(Filling):
    """A run over a text: the new `text`, and the pictures beside it, whose names begin with `stem`."""

    stem: str
    text: str = ""
    pictures: dict[str, bytes] = field(default_factory=dict)


def fill_text(brief: Brief, text: str, path: Path, *, stem: str) -> TextFilling:
    """Fill and renew a Markdown or HTML text (by the ending of `path`); the result's `text` is the new one."""
    filling = TextFilling(brief, path, stem=stem)
    replace = _page_replacement if path.suffix.lower() == ".html" else _markdown_replacement
    spans = _page_spans(text) if path.suffix.lower() == ".html" else _markdown_spans(text)
    filling.text = _replaced(text, spans, replace, filling)
    return filling


@dataclass(frozen=True)
class _Span:
    """A stretch of the text to replace: the placeholder's letters, or all between and with the comments of an earlier run."""

    start: int
    end: int
    inside: str  # the placeholder's letters
    context: str  # text, attribute, title or script of a page; block, inline or start of Markdown
    prefix: str = ""  # what begins each line of a Markdown block; the list that an item of a page stands in
    again: bool = False


def _replaced(text: str, spans: list[_Span], replace: Callable[[Placeholder, _Span, TextFilling], str], filling: TextFilling) -> str:
    parts, done = [], 0
    for span in spans:
        line = text.count("\n", 0, span.start) + 1
        with filling.at(line=line):
            placeholder = read_placeholder(span.inside)
            parts += [text[done : span.start], replace(placeholder, span, filling)]
            (filling.updated if span.again else filling.filled).append(placeholder.key)
            if span.context in ("attribute", "title", "start"):
                filling.only_once.append(f"{placeholder.key} (line {line})")
            done = span.end
    _find_loose_ends(text, spans, filling)
    return "".join([*parts, text[done:]])


def _find_loose_ends(text: str, spans: list[_Span], filling: Filling) -> None:
    """Keep as problems placeholders without their last braces, and places filled before that lost one of their two comments."""
    known = {text.index("<!--", span.start) for span in spans if span.again}
    for found in _OPENING.finditer(text):
        if found.start() not in known:
            with filling.at(line=text.count("\n", 0, found.start()) + 1):
                raise BriefingError(f"{quoted(found.group())} has lost the comment that ends it; put {{{{{found[1]}}}}} in its place")
    for number, line in enumerate(text.split("\n"), start=1):
        with filling.at(line=number):
            check_closed(line)


def _marked(placeholder: Placeholder, content: str, gap: str = "") -> str:
    return f"<!-- {MARK}{placeholder.key} -->{gap}{content}{gap}<!-- /{MARK}{placeholder.key} -->"


# ------------------------------------------------------------------ web pages

_OPENING = re.compile(r"<!-- tonetrack:([a-z0-9:-]+) -->")
_OLD = r"(?P<old>(?:(?!<!-- tonetrack:).)*?)"  # not beyond the next such comment: one that lost its end takes no long search
_AGAIN = rf"<!-- tonetrack:(?P<again>[a-z0-9:-]+) -->{_OLD}<!-- /tonetrack:(?P=again) -->"
_PIECES = re.compile(  # each alternative runs to its end or to the end of the text: linear, also on broken pages
    _AGAIN + r"|<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|title|textarea)\b[^>]*>.*?(?:</(?P=raw)\s*>|\Z)"
    r"""|<[A-Za-z/!?](?:[^>"']|"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))*+(?:>|\Z)""",
    re.S | re.I,
)


def _page_spans(page: str) -> list[_Span]:
    spans, done, before = [], 0, ""
    for piece in [*_PIECES.finditer(page), None]:
        start = piece.start() if piece else len(page)
        spans += [_Span(found.start(), found.end(), found[1], "text", before) for found in FOUND.finditer(page, done, start)]
        if piece is None:
            return spans
        done = piece.end()
        if piece["again"]:
            spans.append(_Span(piece.start(), done, piece["again"], "text", before, again=True))
        elif not piece.group().startswith("<!--"):
            raw = (piece["raw"] or "").lower()
            context = {"": "attribute", "title": "title", "textarea": "title"}.get(raw, "script")
            spans += [_Span(found.start(), found.end(), found[1], context) for found in FOUND.finditer(page, start, done)]
            before = piece.group().lower()
    return spans


def _page_replacement(placeholder: Placeholder, span: _Span, filling: TextFilling) -> str:
    if span.context == "script":
        raise BriefingError(f"{quoted('{{' + span.inside + '}}')} stands in a script or style sheet; put it into the page's text")
    if span.context in ("attribute", "title"):
        if placeholder.kind in ("chart", "table"):
            raise BriefingError(f"{quoted('{{' + span.inside + '}}')}: a {placeholder.kind} needs a place in the page's text")
        return escaped(_as_line(filling.brief, placeholder))
    writer = {"line": _page_line, "list": _page_list, "table": _page_table, "chart": _page_chart}[placeholder.kind]
    return _marked(placeholder, writer(filling.brief, placeholder, span))


def _as_line(brief: Brief, placeholder: Placeholder) -> str:
    if placeholder.kind == "line":
        return line_of(brief, placeholder)
    return as_text([", ".join(part for part in (item.text, item.source) if part) for item in items_of(brief, placeholder)])


def _page_line(brief: Brief, placeholder: Placeholder, span: _Span) -> str:
    return escaped(line_of(brief, placeholder))


def _page_list(brief: Brief, placeholder: Placeholder, span: _Span) -> str:
    items = items_of(brief, placeholder)
    if placeholder.name == "excerpts":
        return "\n".join(f"<blockquote><p>{escaped(item.text)}</p><cite>{escaped(item.source)}</cite></blockquote>" for item in items)
    entries = "\n".join(f"<li>{escaped(item.text)}{_page_link(item)}</li>" for item in items)
    return entries if re.match(r"<[uo]l\b", span.prefix) else f"<ul>\n{entries}\n</ul>"


def _page_link(item: Item) -> str:
    return f', <a href="{escaped(item.address)}">{escaped(item.site)}</a>' if item.address else ""


def _page_table(brief: Brief, placeholder: Placeholder, span: _Span) -> str:
    table = table_of(brief, placeholder)
    names = [escaped(name) for name in table.rows.columns]  # stand in the cells too, for a page that sets a row as lines
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    rows = "\n".join(
        "<tr>" + "".join(f'<td data-name="{name}">{escaped(cell)}</td>' for name, cell in zip(names, line)) + "</tr>"
        for line in table.rows.itertuples(index=False)
    )
    caption = f"{table.alt} {table.more}".strip()
    return f"<table>\n<caption>{escaped(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _page_chart(brief: Brief, placeholder: Placeholder, span: _Span) -> str:
    picture = picture_of(brief, placeholder)
    data = base64.b64encode(picture.png).decode()
    notes = f"<br><small>{escaped(picture.notes)}</small>" if picture.notes else ""
    width, height = picture.size
    return (
        f'<img alt="{escaped(picture.alt)}" width="{width}" height="{height}" style="max-width:100%;height:auto"'
        f' src="data:image/png;base64,{data}">{notes}'
    )


# ------------------------------------------------------------------ Markdown

_BLOCK_AGAIN = re.compile(rf"^[ \t]*<!-- tonetrack:([a-z0-9:-]+) -->\n{_OLD}\n?[ \t]*<!-- /tonetrack:\1 -->[ \t]*$", re.S | re.M)
_INLINE_AGAIN = re.compile(rf"<!-- tonetrack:([a-z0-9:-]+) -->{_OLD}<!-- /tonetrack:\1 -->")
_CODE = re.compile(r"^(?P<fence>```+|~~~+).*?(?:^(?P=fence)|\Z)|`[^`\n]+`|<!--.*?(?:-->|\Z)", re.S | re.M)
_OWN_LINE = re.compile(r"^(?P<prefix>[ \t>]*(?:[-*+] |\d+[.)] )?)\{\{(?P<inside>[^{}\n]{0,200})\}\}[ \t]*$", re.M)
_PREFIX = re.compile(r"[ \t>]*(?:[-*+] |\d+[.)] )?")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|$~&]")
_LINE_START = re.compile(r"^(\s*)([-+#=]|\d+(?=[.)]))")
MARKDOWN_PREFIX = "- "  # of a list's entries where the user gives none


def _markdown_spans(text: str) -> list[_Span]:
    spans: list[_Span] = []
    for pattern, read in ((_BLOCK_AGAIN, _block_again), (_INLINE_AGAIN, _inline_again), (_CODE, None), (_OWN_LINE, _own_line), (FOUND, _amid_text)):
        spans += [read(found) for found in pattern.finditer(text)] if read else []
        text = pattern.sub(lambda found: re.sub(r"[^\n]", "\0", found.group()), text)  # taken: of the same length, matched by nothing
    return sorted(spans, key=lambda span: span.start)


def _block_again(found: re.Match[str]) -> _Span:
    prefix = _PREFIX.match(found["old"])
    return _Span(found.start(), found.end(), found[1], "block", prefix.group() if prefix else "", again=True)


def _inline_again(found: re.Match[str]) -> _Span:
    return _Span(found.start(), found.end(), found[1], "inline", again=True)


def _own_line(found: re.Match[str]) -> _Span:
    return _Span(found.start(), found.end(), found["inside"], "block", found["prefix"])


def _amid_text(found: re.Match[str]) -> _Span:
    line = found.string[found.string.rfind("\n", 0, found.start()) + 1 : found.start()]
    is_start = bool(_PREFIX.fullmatch(line))  # a comment there would begin a block of HTML, and take the line with it
    return _Span(found.start(), found.end(), found[1], "start" if is_start else "inline")


def _markdown_replacement(placeholder: Placeholder, span: _Span, filling: TextFilling) -> str:
    if span.context == "block":
        return _marked(placeholder, _markdown_block(placeholder, span, filling), "\n")
    if placeholder.kind == "table":
        raise BriefingError(f"{quoted('{{' + span.inside + '}}')}: a table needs a line of its own")
    content = _markdown_chart(placeholder, filling) if placeholder.kind == "chart" else markdown_text(_as_line(filling.brief, placeholder))
    return content if span.context == "start" else _marked(placeholder, content)


def _markdown_block(placeholder: Placeholder, span: _Span, filling: TextFilling) -> str:
    prefix = span.prefix
    if placeholder.kind == "table":
        table = table_of(filling.brief, placeholder)
        lines = to_markdown(table.rows).rstrip("\n").split("\n") + (["", table.more] if table.more else [])
    elif placeholder.kind == "chart":
        lines = [_markdown_chart(placeholder, filling)]
    elif placeholder.kind == "line":
        lines = [markdown_text(line_of(filling.brief, placeholder))]
    elif placeholder.name == "excerpts":
        prefix = prefix if prefix.strip() else prefix + "> "
        entries = [[markdown_text(item.text), "", markdown_text(item.source)] for item in items_of(filling.brief, placeholder)]
        return "\n\n".join("\n".join((prefix + line).rstrip() for line in entry) for entry in entries)
    else:
        prefix = prefix if prefix.strip() else prefix + MARKDOWN_PREFIX
        lines = [
            markdown_text(item.text) + (f" <{item.address}>" if _is_plain(item.address) else "") for item in items_of(filling.brief, placeholder)
        ]
    return "\n".join((prefix + line).rstrip() for line in lines)


def _is_plain(address: str) -> bool:
    return bool(address) and not re.search(r"[\s<>\\]", address)


def markdown_text(text: str) -> str:
    """The text as Markdown that shows it literally, wherever on a line it stands."""
    literal = _SPECIAL.sub(lambda found: "\\" + found.group(), printable(text))
    return _LINE_START.sub(lambda found: found[1] + ("\\" + found[2] if not found[2].isdigit() else f"{found[2]}\\"), literal)


def _markdown_chart(placeholder: Placeholder, filling: TextFilling) -> str:
    picture = picture_of(filling.brief, placeholder)
    name = f"{filling.stem}-{'-'.join(placeholder.key.split(':')[1:])}.png"
    filling.pictures[name] = picture.png
    notes = f" {markdown_text(picture.notes)}" if picture.notes else ""
    target = name if re.fullmatch(r"[\w.-]+", name) else f"<{name.replace('<', '%3C').replace('>', '%3E')}>"
    return f"![{markdown_text(picture.alt)}]({target}){notes}"
