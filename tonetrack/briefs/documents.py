"""Writing the brief of a corpus as one file, and filling the placeholders of a briefing that a user brings."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from tonetrack.briefs.filling import Filling
from tonetrack.briefs.office import open_office, optional, saved, set_properties
from tonetrack.briefs.parts import Brief, compose_brief
from tonetrack.briefs.placeholders import NAMES
from tonetrack.briefs.text_filling import fill_text
from tonetrack.corpus import Corpus
from tonetrack.errors import BriefingError, UsageError, quoted, raise_all
from tonetrack.files import read_text, write_all

TEXTS, OFFICE = (".md", ".html"), (".docx", ".pptx")
BRIEFS, BRIEFINGS = (*TEXTS, *OFFICE, ".pdf"), (*TEXTS, *OFFICE)


@dataclass(frozen=True)
class Written:
    """What was written: the file, pictures beside it, and the placeholders filled, renewed, filled for once only and too long for their box."""

    paths: list[Path]
    filled: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    only_once: list[str] = field(default_factory=list)
    too_long: list[str] = field(default_factory=list)


def write_brief(corpus: Corpus, path: str | Path) -> list[Path]:
    """Write the brief as .md (its chart as PNG beside it), .html, .docx, .pptx or .pdf; returns the files.

    Raises UsageError for another ending, BriefingError when a library for it is missing.
    """
    path = Path(path)
    _check_ending(path, BRIEFS)
    outputs = brief_outputs(compose_brief(corpus), path)
    write_all(path.parent, outputs, last=path.name)
    return [path.parent / name for name in outputs]


def brief_outputs(brief: Brief, path: str | Path) -> dict[str, bytes | str]:
    """The brief's files by name, in the format of the path's ending; the same bytes for the same corpus."""
    path = Path(path)
    if _ending(path) == ".pdf":
        optional("fpdf", "fpdf2")
        from tonetrack.briefs.pdf import pdf_brief

        return {path.name: pdf_brief(brief)}
    if _ending(path) in TEXTS:
        template = (files("tonetrack.briefs") / "templates" / f"brief{_ending(path)}").read_text(encoding="utf-8")
        filling = fill_text(brief, template, path, stem=path.stem)
        raise_all(filling.problems)
        return {**filling.pictures, path.name: filling.text}
    return {path.name: _office_brief(brief, path)}


def _office_brief(brief: Brief, path: Path) -> bytes:
    if _ending(path) == ".docx":
        optional("docx", "python-docx")
        from tonetrack.briefs.word_template import word_template as template
    else:
        optional("pptx", "python-pptx")
        from tonetrack.briefs.slide_template import slide_template as template
    document = template(brief)
    filling = _fill_office(brief, document, path)
    raise_all(filling.problems)
    set_properties(document, brief)
    return saved(document)


def fill_briefing(corpus: Corpus, briefing: str | Path, path: str | Path | None = None) -> Written:
    """Fill the placeholders of a .docx, .pptx, .html or .md file and renew what an earlier run filled; everything else stays.

    Writes a new file (NAME-filled.EXT beside the briefing when `path` is None), never the briefing itself, and nothing at all
    when there is a problem. Raises BriefingError for each placeholder that is not known or cannot be filled where it stands,
    FileError for a file that cannot be read, UsageError for endings.
    """
    briefing = Path(briefing)
    path = briefing.with_name(f"{briefing.stem}-filled{briefing.suffix}") if path is None else Path(path)
    _check_ending(briefing, BRIEFINGS)
    if _ending(path) != _ending(briefing):
        raise UsageError(f"{quoted(path.name)}: a filled {briefing.suffix} stays one; want a name ending in {briefing.suffix}")
    if os.path.realpath(path) == os.path.realpath(briefing):
        raise UsageError(f"{quoted(path.name)} is the briefing itself, which is never changed; want another name")
    document = open_office(briefing) if _ending(briefing) in OFFICE else read_text(briefing)
    brief = compose_brief(corpus)
    filling = _fill_office(brief, document, briefing) if _ending(briefing) in OFFICE else fill_text(brief, document, briefing, stem=path.stem)
    raise_all(list({str(problem): problem for problem in filling.problems}.values()))
    if not filling.filled and not filling.updated:
        raise BriefingError(f"holds nothing to fill; write for instance {{{{chart:correspondence}}}}; known are {', '.join(NAMES)}", path=briefing)
    outputs = {path.name: saved(document)} if _ending(briefing) in OFFICE else {**filling.pictures, path.name: filling.text}
    write_all(path.parent, outputs, last=path.name)
    return Written([path.parent / name for name in outputs], sorted(filling.filled), sorted(filling.updated), filling.only_once, filling.too_long)


def _fill_office(brief: Brief, document: object, path: Path) -> Filling:
    if _ending(path) == ".docx":
        from tonetrack.briefs.word_filling import fill_word as fill
    else:
        from tonetrack.briefs.slide_filling import fill_slides as fill
    return fill(brief, document, path)


def _check_ending(path: Path, endings: tuple[str, ...]) -> None:
    if _ending(path) not in endings:
        raise UsageError(f"{quoted(path.name)}: no brief of this kind; want a name ending in {', '.join(endings[:-1])} or {endings[-1]}")


def _ending(path: Path) -> str:
    return path.suffix.lower()
