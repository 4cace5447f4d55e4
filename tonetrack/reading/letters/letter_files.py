"""The files of letters and people as text: written new, or with something added at the place where it belongs.

What is there already stays as it is, comments and all.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import tomlkit

from tonetrack.corpus import UNREVIEWED, DateStamp, Excerpt, Letter, Person, Witness
from tonetrack.errors import CorpusError, one_line

_NO_OCCASION = re.compile(r"^occasion *= *(?:\"\"|'') *\n", re.M)
_FIRST_WITNESS = re.compile(r"^\[\[ *witnesses *\]\]", re.M)
OWN_REPLY = "as far as the articles tell"  # before the reason of a link that nobody has checked
_OWN_REPLY = re.compile(rf'^in_reply_to = "[^"\n]*"  # {OWN_REPLY}: .*\n', re.M)
OPEN_DATE = '[written]\ndate = ""  # not told; fill it in where you know it: "2019-07-08", "2019-07" or "2019"\n\n'
WITNESS_FIELDS = ("article", "outlet", "title", "author", "published", "address", "sha256", "note", "extent")


def letter_text(letter: Letter) -> str:
    """The TOML text of a new letter: with a place for its day where that is not known, and the word that a note may be taken out."""
    document = tomlkit.document()
    for field in ("sender", "recipient", "kind", "occasion", "answers", "note"):
        if getattr(letter, field):
            document.add(field, getattr(letter, field))
    if UNREVIEWED in letter.note:
        document["note"].comment("take this line out when you have checked the letter")
    dates = "".join(_date_text(name, getattr(letter, name)) for name in ("written", "received", "published") if getattr(letter, name)) or OPEN_DATE
    text = tomlkit.dumps(document) + "\n" + dates
    for witness in letter.witnesses:
        text = with_witness(text, witness, "")
    return text


def with_witness(text: str, witness: Witness, path: str | Path) -> str:
    """A letter's text with one more witness at its end.

    Raises CorpusError where witnesses are not written as [[witnesses]] tables, to which none can be added.
    """
    head = tomlkit.document()
    for field in WITNESS_FIELDS:
        if getattr(witness, field):
            head.add(field, getattr(witness, field))
    longer = f"{text.rstrip()}\n\n[[witnesses]]\n{tomlkit.dumps(head)}"
    return _checked(with_excerpts(longer, witness.excerpts), path, "no witness can be added to it; write them as [[witnesses]] tables")


def with_excerpts(text: str, excerpts: Sequence[Excerpt]) -> str:
    """A letter's text with more excerpts of its last witness."""
    return text + "".join(f"\n[[witnesses.excerpts]]\n{_excerpt_text(excerpt)}" for excerpt in excerpts)


def with_date(text: str, name: str, stamp: DateStamp, known: DateStamp | None = None) -> str:
    """A letter's text with a date (`written`, `received` or `published`) before its witnesses, in place of one left open or of the month `known`.

    A month that somebody wrote otherwise than `add` does stays: the text is then as it was.
    """
    if known:
        return text.replace(_date_text(name, known), _date_text(name, stamp))
    text = text.replace(OPEN_DATE, "")
    found = _FIRST_WITNESS.search(text)
    at = found.start() if found else len(text)
    return f"{text[:at]}{_date_text(name, stamp)}{text[at:]}"


def with_occasion(text: str, occasion: str) -> str:
    """A letter's text with what it was for, at its top, in place of one left empty."""
    return f"occasion = {tomlkit.item(occasion).as_string()}\n{_NO_OCCASION.sub('', text, count=1)}"


def with_answers(text: str, day: str) -> str:
    """A letter's text with the day of the letter it answers at its top; as it was where somebody has told one, or left it empty."""
    return text if "answers" in tomllib.loads(text) else f"answers = {_quoted(day)}\n{text}"


def has_own_reply(text: str) -> bool:
    """Whether a letter's text tells what it answers with the reason that `add` gave, which whoever has checked it takes out."""
    return bool(_OWN_REPLY.search(text))


def with_reply(text: str, answered: str, why: str) -> str:
    """A letter's text with the id of the letter it answers (empty: none) at its top, and why it is that one; as it was where somebody has told one,
    or left it empty."""
    text = _OWN_REPLY.sub("", text, count=1)
    return (
        text if not answered or "in_reply_to" in tomllib.loads(text) else f"in_reply_to = {_quoted(answered)}  # {OWN_REPLY}: {one_line(why)}\n{text}"
    )


def with_people(text: str, people: Sequence[Person], source: str, path: str | Path) -> str:
    """The text of a people.toml with more people at its end; `source` names the article they are known from.

    Raises CorpusError where people are not written as [[people]] tables, to which none can be added.
    """
    for person in people:
        table = tomlkit.document()
        for field in ("name", "country"):
            if getattr(person, field):
                table.add(field, getattr(person, field))
        if person.leader:
            table.add("leader", True)
        if not person.checked:
            table.add("checked", False)
        if person.pronoun:
            table.add("pronoun", person.pronoun)
        if person.aliases:
            table.add("aliases", list(person.aliases))
        offices = "".join(f"\n[[people.offices]]\ntitle = {_quoted(office.title)}\n" for office in person.offices)
        text = f"{text.rstrip()}\n\n# as the article {one_line(source)} tells\n[[people]]\n{tomlkit.dumps(table)}{offices}"
    return _checked(text, path, "people cannot be added to it; write them as [[people]] tables")


def _checked(text: str, path: str | Path, message: str) -> str:
    """The text if it still is TOML: after a list written in one piece, `[[…]]` tables cannot follow."""
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CorpusError(message, path=path) from error
    return text


def _excerpt_text(excerpt: Excerpt) -> str:
    form = "" if excerpt.form == "direct" else f"form = {_quoted(excerpt.form)}\n"
    return f"text = {_quoted(excerpt.text)}\n{form}"


def _date_text(name: str, stamp: DateStamp) -> str:
    note = f"note = {_quoted(stamp.note)}\n" if stamp.note else ""
    return f"[{name}]\ndate = {_quoted(stamp.date)}\nbasis = {_quoted(stamp.basis)}\n{note}\n"


def _quoted(text: str) -> str:
    """The text as TOML: over several lines where it has paragraphs, which a person can then read and correct."""
    if "\n" in text:
        block = f"'''\n{text}'''"
        try:
            if tomllib.loads(f"text = {block}")["text"] == text:
                return block
        except tomllib.TOMLDecodeError:  # a control character, or three quotes in the text: only the escaped form holds it
            pass
    return tomlkit.item(text).as_string()


def table_row(cells: Sequence[str]) -> str:
    """A line of a CSV file."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def slug(text: str) -> str:
    """Lower-case a-z, 0-9 and single hyphens: what a letter id or article key may hold."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")[:80].strip("-")
