"""The documents as another program reads them: LibreOffice opens each and makes a PDF of it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace

import pytest
from docx import Document
from houses import house_document, house_slides
from pypdf import PdfReader

from tonetrack.briefs.documents import brief_outputs, fill_briefing
from tonetrack.briefs.parts import Item
from tonetrack.corpus import load_corpus

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice: apt-get install libreoffice-writer libreoffice-impress")


def _converted(path, form):
    profile, folder = f"-env:UserInstallation=file://{path.parent}/profile", path.parent / "converted"
    subprocess.run(
        [OFFICE, profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=180
    )
    return folder / path.with_suffix(f".{form}").name


def _as_pdf(path):
    return PdfReader(_converted(path, "pdf"))


@pytest.mark.parametrize(("form", "pages"), [("docx", 1), ("pptx", 3)])
def test_the_brief_opens_and_fits(brief, tmp_path, form, pages):
    path = tmp_path / f"b.{form}"
    path.write_bytes(brief_outputs(brief, path.name)[path.name])
    reader = _as_pdf(path)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert len(reader.pages) == pages and brief.title in text and brief.versions[-30:] in text


def test_a_brief_with_much_to_say_fits_its_page_in_smaller_type(brief, tmp_path):
    wordy = tuple(
        Item(f"“{'We cherish this friendship. ' * 14}”", "Ada to Bo, letter of 1 May 2030, as printed by the Gazette of the Provinces; warmth +0.5")
        for _ in "ab"
    )
    sources = tuple(
        Item(f"The Gazette of the United Provinces, “{'A headline that is long ' * 4}”, 2030-01-0{day} [gazette-{day}]") for day in range(1, 9)
    )
    path = tmp_path / "b.docx"
    path.write_bytes(brief_outputs(replace(brief, excerpts=wordy, sources=sources), path.name)[path.name])
    assert len(_as_pdf(path).pages) == 1


@pytest.mark.parametrize(("name", "make", "pages"), [("n.docx", house_document, 2), ("n.pptx", house_slides, 4)])
def test_a_filled_house_briefing_opens(tmp_path, name, make, pages):
    make().save(tmp_path / name)
    reader = _as_pdf(fill_briefing(load_corpus(), tmp_path / name).paths[0])
    text = "".join(page.extract_text() for page in reader.pages)
    assert len(reader.pages) == pages and "2017-10-25" in text and "{{" not in text
    assert sum(len(page.images) for page in reader.pages) >= 2


def test_a_briefing_saved_by_libreoffice_is_renewed_whole(tmp_path):
    house_document().save(tmp_path / "n.docx")
    filled = fill_briefing(load_corpus(), tmp_path / "n.docx")
    saved = _converted(filled.paths[0], "docx")
    renewed = fill_briefing(load_corpus(), saved, tmp_path / "again.docx")
    assert sorted(renewed.updated) == sorted(filled.filled)
    texts = [[paragraph.text for paragraph in Document(path).paragraphs] for path in (filled.paths[0], renewed.paths[0])]
    assert texts[0] == texts[1]
