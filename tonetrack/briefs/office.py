"""Word and PowerPoint files: the optional libraries, opening what a user gives, and saving the same bytes every time."""

from __future__ import annotations

import datetime
import io
import zipfile
import zlib
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from tonetrack.briefs.parts import Brief
from tonetrack.errors import BriefingError, FileError
from tonetrack.files import read_bytes

MOST_BYTES = 200 * 1024 * 1024  # of a briefing with photographs
MOST_UNPACKED = 1024 * 1024 * 1024  # a small zip can hold a disk full
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"  # an OLE file: the format before 2007, or one with a password
MAIN_PART = {".docx": b"wordprocessingml.document.main+xml", ".pptx": b"presentationml.presentation.main+xml"}  # types of content
KIND = {".docx": "Word", ".pptx": "PowerPoint"}
EMU_PER_TWIP = 635
MOST_PROPERTY = 255  # characters that a core property holds
_EPOCH = (1980, 1, 1, 0, 0, 0)


def optional(module: str, package: str) -> ModuleType:
    """An optional library. Raises BriefingError that says what to install when it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        raise BriefingError(f"{package} is missing; install it with: pip install 'tonetrack[office]'") from error


def open_office(path: Path) -> Any:
    """A user's .docx as python-docx's Document or .pptx as python-pptx's Presentation.

    Raises FileError for a file that is missing, locked, of the format before 2007, or broken.
    """
    ending = path.suffix.lower()
    module = optional(ending[1:], f"python-{ending[1:]}")
    content = read_bytes(path, limit=MOST_BYTES)
    _check_package(content, path, ending)
    opening = module.Document if ending == ".docx" else module.Presentation
    try:
        return opening(io.BytesIO(content))
    except Exception as error:  # the libraries meet a broken file with whatever broke: KeyError, XMLSyntaxError, ValueError …
        raise FileError(
            f"is no {KIND[ending]} file that can be read ({type(error).__name__}); open it in {KIND[ending]} and save it anew", path=path
        ) from error


def _check_package(content: bytes, path: Path, ending: str) -> None:
    kind = KIND[ending]
    if content.startswith(OLD_OR_LOCKED):
        raise FileError(f"has a password or is of {kind}'s format before 2007; save it as {ending} without a password", path=path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(member.file_size for member in package.infolist()) > MOST_UNPACKED:
                raise FileError(f"unpacks to more than {MOST_UNPACKED // 1024**3} GB; make its pictures smaller", path=path)
            types = package.read("[Content_Types].xml")
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, OSError, NotImplementedError) as error:
        raise FileError(f"is no {kind} file: not a whole package; save or send it anew", path=path) from error
    if MAIN_PART[ending] not in types:
        raise FileError(f"is no {kind} file, whatever its name says; want a {ending} that {kind} has saved", path=path)


def set_properties(document: Any, brief: Brief) -> None:
    """The core properties of a document of ours; the corpus's day stands for the day of writing."""
    properties, day = document.core_properties, datetime.datetime.fromisoformat(brief.day)
    properties.title, properties.subject, properties.comments = (text[:MOST_PROPERTY] for text in (brief.title, brief.subject, brief.versions))
    properties.keywords, properties.language, properties.author = "diplomacy, correspondence, warmth of wording", "en-GB", "tonetrack"
    properties.created = properties.modified = day
    properties.last_modified_by, properties.revision = "tonetrack", 1


def saved(document: Any) -> bytes:
    """The document's bytes, the same on every run: members in their order with one fixed time."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            plain = zipfile.ZipInfo(member.filename, _EPOCH)
            plain.compress_type, plain.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            target.writestr(plain, source.read(member))
    return fixed.getvalue()


def pixels_to_emu(size: tuple[int, int], width: int, most_height: int) -> tuple[int, int]:
    """(width, height) in EMU of a picture of that many pixels, set `width` wide but not higher than `most_height`."""
    height = round(width * size[1] / size[0])
    if height <= most_height:
        return width, height
    return round(most_height * size[0] / size[1]), most_height
