from __future__ import annotations

import base64
import io
import re
import shutil
import struct
import subprocess
import sys
import time
import zipfile
from dataclasses import replace

import pandas as pd
import pytest
from docx import Document
from docx.oxml.ns import qn
from houses import OTHER_CHART, house_document, house_slides
from pptx import Presentation
from pypdf import PdfReader

from tonetrack.briefs import office
from tonetrack.briefs.documents import brief_outputs, fill_briefing, write_brief
from tonetrack.briefs.parts import Item
from tonetrack.briefs.word_template import STYLES
from tonetrack.corpus import load_corpus
from tonetrack.errors import BriefingError, CorpusError, FileError, ManyProblems, UsageError
from tonetrack.figures.charts import CHARTS
from tonetrack.figures.style import MIN_FOOT, PRESETS

FORMATS = ("md", "html", "docx", "pptx", "pdf")


@pytest.fixture
def hostile(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful", "<script>alert(1)</script> {{ 7*7 }} {{finding}} $5bn"))
    return load_corpus(folder)


def _words(content, form):
    if form == "docx":
        document = Document(io.BytesIO(content))
        return "\n".join("".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in document.element.body.iter(qn("w:p")))
    if form == "pptx":
        return "\n".join(
            cell.text for slide in Presentation(io.BytesIO(content)).slides for shape in slide.shapes
            for cell in (list(shape.table.iter_cells()) if shape.has_table else [shape.text_frame] if shape.has_text_frame else [])
        )  # fmt: skip
    if form == "pdf":
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content if isinstance(content, str) else content.decode()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_all_parts_of_the_brief(brief, form):
    words = re.sub(r"[\s\\]|&#x27;|'", "", _words(brief_outputs(brief, f"b.{form}")[f"b.{form}"], form))
    parts = [brief.title, brief.finding, brief.method, *(item.text for item in (*brief.bullets, *brief.limits, *brief.sources))]
    parts += [text for item in brief.excerpts for text in (item.text, item.source)]
    parts += [cell for name in ("date", "letter", "warmth (95% interval)") for cell in brief.letters[name]]
    assert [part for part in parts if re.sub(r"[\s\\']", "", part) not in words] == []
    assert "{{" not in words


def test_a_word_brief_is_whole_for_programs_that_read_paragraphs_tables_and_pictures(brief):
    document = Document(io.BytesIO(brief_outputs(brief, "b.docx")["b.docx"]))
    words, (picture,), (table,) = [paragraph.text for paragraph in document.paragraphs], document.inline_shapes, document.tables
    assert {brief.title, brief.finding, *(item.text for item in brief.bullets)} <= set(words) and any(text.startswith("Figure 1. Letters") for text in words)
    assert picture._inline.docPr.get("descr") == brief.draw("correspondence", "document", True).alt and table.rows[1].cells[0].text == brief.letters["date"][0]


def test_a_narrow_screen_shows_the_chart_for_phones_and_paper_the_wide_one(brief):
    page = brief_outputs(brief, "b.html")["b.html"]
    pictures = re.findall(r'<figure class="(\w+)">.*?base64,([^"]+)"', page)
    shapes = {name: struct.unpack(">II", base64.b64decode(data)[16:24]) for name, data in pictures}
    assert shapes["wide"][0] > 1.4 * shapes["wide"][1] and shapes["narrow"] == (1080, 1944)
    assert ".narrow { display: none; } @media screen and (max-width: 34em) { .wide { display: none; } .narrow { display: block; } }" in page


def test_on_a_narrow_screen_each_cell_of_a_row_stands_on_a_line_with_the_name_of_its_column(brief):
    page = brief_outputs(brief, "b.html")["b.html"]
    (narrow,) = re.findall(r"@media screen and \(max-width: 34em\) \{\n(.*?)\n\}", page, re.DOTALL)
    assert "table, caption, tbody, tr, td { display: block; }" in narrow and 'td:nth-child(n+3)::before { content: attr(data-name) ": "' in narrow
    cells = re.findall(r'<td data-name="([^"]+)">([^<]*)</td>', page)
    assert cells[: len(brief.letters.columns)] == list(brief.letters.iloc[0].items()) and page.count("<td") == len(cells)


def _of_a_full_corpus(brief):
    """The brief with what a corpus of one's own brings: letters that nobody reviewed, many sources with long titles and addresses."""
    told = "; ".join(f"Aster to Birch, congratulation of {day} October 2030" for day in range(25, 29))
    title = "The President writes to her counterpart on the floods, and […]"
    sources = [
        Item(f"Cy Reporter, The Gazette of the United Provinces, “{title}”, 2030-10-{day}", address=f"https://www.gazette.example/{'world/' * 12}{day}")
        for day in range(10, 22)
    ]
    letters = pd.concat([brief.letters] * 2, ignore_index=True)
    return replace(brief, limits=(*brief.limits, Item(f"20 of 40 letters not reviewed: {told}; 16 more.")), sources=(brief.sources[-1], *sources), letters=letters)


def test_a_full_brief_is_one_page_of_pdf_and_no_paragraph_of_a_longer_one_is_on_two(brief):
    full = _of_a_full_corpus(brief)
    assert len(PdfReader(io.BytesIO(brief_outputs(full, "b.pdf")["b.pdf"])).pages) == 1
    longer = PdfReader(io.BytesIO(brief_outputs(replace(full, limits=full.limits * 6), "b.pdf")["b.pdf"]))
    pages = [page.get_contents().get_data() for page in longer.pages]
    assert len(pages) > 1 and all(page.count(b"BDC") + page.count(b"BMC") == page.count(b"EMC") for page in pages)


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs chromium")
@pytest.mark.parametrize("full", [False, True])
def test_the_web_page_prints_on_one_page(brief, tmp_path, full):
    shown = _of_a_full_corpus(brief) if full else brief
    (tmp_path / "b.html").write_text(brief_outputs(shown, "b.html")["b.html"])
    options = ["--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}", "--no-pdf-header-footer", f"--print-to-pdf={tmp_path / 'b.pdf'}"]
    subprocess.run(["chromium", *options, (tmp_path / "b.html").as_uri()], capture_output=True, timeout=120, check=True)
    assert len(PdfReader(tmp_path / "b.pdf").pages) == 1


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_corpus_gives_the_same_bytes(brief, form, monkeypatch):
    first = brief_outputs(brief, f"b.{form}")
    later = time.time() + 40_000_000
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert brief_outputs(brief, f"b.{form}") == first


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_words_are_shown_literally_in_every_format(hostile, tmp_path, form):
    *_, written = write_brief(hostile, tmp_path / f"b.{form}")
    words = _words(written.read_bytes(), form)
    shown = {
        "html": "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} {{finding}} $5bn",
        "md": "\\<script\\>alert(1)\\</script\\> {{ 7\\*7 }} {{finding}} \\$5bn",
    }
    assert shown.get(form, "<script>alert(1)</script> {{ 7*7 }} {{finding}} $5bn") in words
    assert form not in ("md", "html") or not re.search(r"(?<!\\)<script", words)


def test_the_page_is_self_contained(brief):
    page = brief_outputs(brief, "b.html")["b.html"]
    assert re.findall(r'(?:src|href)="(?!data:image/png;base64,)', page) == []
    assert re.search(r'<img alt="Dot chart of 6 letters', page) and "default-src 'none'" in page


def test_markdown_has_its_chart_beside_it(brief, folder, tmp_path):
    names = [path.name for path in write_brief(load_corpus(folder), tmp_path / "b.md")]
    assert names == ["b-correspondence-plain.png", "b.md"]
    assert f"]({names[0]})" in (tmp_path / "b.md").read_text() and (tmp_path / names[0]).read_bytes().startswith(b"\x89PNG")


def test_the_word_brief_has_styles_captions_alt_text_and_properties(brief):
    document = Document(io.BytesIO(brief_outputs(brief, "b.docx")["b.docx"]))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[0] == "Title" and styles.count("Heading 1") == 4 and styles.count("Caption") == 2
    assert [field.text.split()[1] for field in document.element.body.iter(qn("w:instrText"))] == ["Figure", "Table"]
    texts = {paragraph.text for paragraph in document.paragraphs}
    assert {brief.excerpts[0].text, brief.limits[0].text, brief.method} <= texts
    assert next(document.element.body.iter(qn("wp:docPr"))).get("descr").startswith("Dot chart of 6 letters")
    properties = document.core_properties
    assert properties.title == brief.title and properties.author == "tonetrack" and brief.versions == properties.comments
    assert properties.created.date().isoformat() == brief.day == properties.modified.date().isoformat()


def test_the_slides_have_titles_alt_text_and_properties(brief):
    presentation = Presentation(io.BytesIO(brief_outputs(brief, "b.pptx")["b.pptx"]))
    assert [slide.shapes.title.text_frame.text for slide in presentation.slides] == [brief.title, "In their words", "What this does not show"]
    pictures = [shape for shape in presentation.slides[0].shapes if shape.shape_type == 13]
    assert len(pictures) == 1 and pictures[0]._element._nvXxPr.cNvPr.get("descr").startswith("Dot chart of 6 letters")
    assert presentation.core_properties.title == brief.title
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert 0 <= shape.left and shape.left + shape.width <= presentation.slide_width and shape.top + shape.height <= presentation.slide_height


def test_no_causal_word_is_printed(folder, tmp_path):
    write_brief(load_corpus(folder), tmp_path / "b.md")
    assert not re.search(r"\b(because|due to|caused by|led to)\b", (tmp_path / "b.md").read_text())


def test_another_ending_is_refused_before_anything_is_written(folder, tmp_path):
    with pytest.raises(UsageError, match="'b.odt': no brief of this kind; want a name ending in .md, .html, .docx, .pptx or .pdf"):
        write_brief(load_corpus(folder), tmp_path / "out" / "b.odt")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("module", "form", "package"), [("docx", "docx", "python-docx"), ("pptx", "pptx", "python-pptx"), ("fpdf", "pdf", "fpdf2")])
def test_a_missing_library_is_one_line_that_says_what_to_install(brief, monkeypatch, module, form, package):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(BriefingError, match=rf"^{package} is missing; install it with: pip install 'tonetrack\[office\]'$"):
        brief_outputs(brief, f"b.{form}")


# ------------------------------------------------------------------ a briefing of the user's


@pytest.fixture
def corpus(folder):
    return load_corpus(folder)


@pytest.mark.parametrize(("name", "make"), [("Note.docx", house_document), ("Talk.PPTX", house_slides)])
def test_an_office_briefing_is_filled_into_a_new_file_and_itself_unchanged(corpus, tmp_path, name, make):
    make().save(tmp_path / name)
    before = (tmp_path / name).read_bytes()
    done = fill_briefing(corpus, tmp_path / name)
    stem, ending = name.split(".")
    assert [path.name for path in done.paths] == [f"{stem}-filled.{ending}"] and "chart:correspondence" in ",".join(done.filled)
    assert (tmp_path / name).read_bytes() == before and zipfile.is_zipfile(done.paths[0])
    assert fill_briefing(corpus, done.paths[0], tmp_path / f"again.{ending}").updated
    first = done.paths[0].read_bytes()
    assert fill_briefing(corpus, tmp_path / name).paths[0].read_bytes() == first


def test_a_markdown_briefing_is_written_with_its_pictures(corpus, tmp_path):
    (tmp_path / "n.md").write_text(f"# Note\n\n{{{{chart:{OTHER_CHART}}}}}\n")
    assert [path.name for path in fill_briefing(corpus, tmp_path / "n.md").paths] == [f"n-filled-{OTHER_CHART}.png", "n-filled.md"]


def test_all_problems_are_told_at_once_and_nothing_is_written(corpus, tmp_path):
    (tmp_path / "n.md").write_text("{{finding}}\n\n{{charts}}\n\n{{finding}\n")
    with pytest.raises(ManyProblems) as caught:
        fill_briefing(corpus, tmp_path / "n.md")
    assert len(caught.value.problems) == 2 and [path.name for path in tmp_path.iterdir() if path.is_file()] == ["n.md"]


def _of_one_letter(corpus, *, preset="document", title="", letter=""):
    corpus.letter(letter or corpus.letters[0].id)
    return CHARTS["correspondence"](corpus, preset=preset, title=f"letter {letter}")


def test_a_chart_of_one_letter_takes_its_id(corpus, tmp_path, monkeypatch):
    monkeypatch.setitem(CHARTS, OTHER_CHART, _of_one_letter)
    (tmp_path / "n.md").write_text(f"{{{{chart:{OTHER_CHART}:2030-05-01-ada-to-bo:slide}}}}\n")
    written = fill_briefing(corpus, tmp_path / "n.md").paths[-1].read_text()
    assert "letter 2030-05-01-ada-to-bo" in written
    assert fill_briefing(corpus, tmp_path / "n-filled.md", tmp_path / "again.md").updated == [f"chart:{OTHER_CHART}:2030-05-01-ada-to-bo:slide"]


def test_a_chart_that_cannot_be_drawn_is_named_with_its_place(corpus, tmp_path, monkeypatch):
    monkeypatch.setitem(CHARTS, OTHER_CHART, _of_one_letter)
    (tmp_path / "n.md").write_text(f"x\n\n{{{{chart:{OTHER_CHART}:2030-05-01-ada-to-by}}}}\n")
    with pytest.raises(CorpusError, match=r"n\.md:3: no letter '2030-05-01-ada-to-by'; did you mean '2030-05-01-ada-to-bo'"):
        fill_briefing(corpus, tmp_path / "n.md")


@pytest.mark.parametrize(
    ("name", "content", "error", "message"),
    [
        ("missing.docx", None, FileError, "missing.docx: does not exist"),
        ("note.doc", b"x", UsageError, "'note.doc': no brief of this kind; want a name ending in .md, .html, .docx or .pptx"),
        ("note.docx", b"no zip", FileError, "note.docx: is no Word file: not a whole package"),
        ("note.docx", b"", FileError, "note.docx: is no Word file: not a whole package"),
        ("note.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, FileError, "note.docx: has a password or is of Word's format before 2007"),
        ("note.pptx", b"PK\x05\x06" + b"\0" * 18, FileError, "note.pptx: is no PowerPoint file: not a whole package"),
        ("note.md", b"No braces here.", BriefingError, "note.md: holds nothing to fill; write for instance {{chart:correspondence}}"),
        ("note.html", b"\xff\xfe\xfa", FileError, "note.html"),
    ],
)
def test_a_file_that_cannot_be_filled_is_one_line(corpus, tmp_path, name, content, error, message):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(error) as caught:
        fill_briefing(corpus, tmp_path / name)
    assert message in str(caught.value) and "\n" not in str(caught.value)


def _package(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("damage", ["another kind", "cut", "broken xml", "no document"])
def test_a_damaged_document_is_one_line(corpus, tmp_path, damage):
    house_document().save(tmp_path / "n.docx")
    content = (tmp_path / "n.docx").read_bytes()
    members = {name: zipfile.ZipFile(io.BytesIO(content)).read(name) for name in zipfile.ZipFile(io.BytesIO(content)).namelist()}
    if damage == "another kind":
        house_slides().save(tmp_path / "n.docx")
    elif damage == "cut":
        (tmp_path / "n.docx").write_bytes(content[: len(content) // 2])
    elif damage == "broken xml":
        (tmp_path / "n.docx").write_bytes(_package(members | {"word/document.xml": b"<w:document"}))
    else:
        (tmp_path / "n.docx").write_bytes(_package({name: part for name, part in members.items() if name != "word/document.xml"}))
    with pytest.raises(FileError, match=r"n\.docx: is no Word file") as caught:
        fill_briefing(corpus, tmp_path / "n.docx")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("to", "message"),
    [
        ("n.md", "is the briefing itself, which is never changed"),
        ("other.html", "a filled .md stays one"),
        ("n.", "no brief of this kind|a filled .md"),
    ],
)
def test_the_new_file_must_be_another_one_of_the_same_kind(corpus, tmp_path, to, message):
    (tmp_path / "n.md").write_text("{{finding}}\n")
    with pytest.raises(UsageError, match=message):
        fill_briefing(corpus, tmp_path / "n.md", tmp_path / to)


def test_a_folder_that_cannot_be_written_is_one_line(corpus, tmp_path):
    (tmp_path / "n.md").write_text("{{finding}}\n")
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError):
        fill_briefing(corpus, tmp_path / "n.md", tmp_path / "file" / "n.md")


def test_a_briefing_that_unpacks_to_a_disk_full_is_not_opened(brief, tmp_path, monkeypatch):
    (tmp_path / "note.docx").write_bytes(brief_outputs(brief, "note.docx")["note.docx"])
    monkeypatch.setattr(office, "MOST_UNPACKED", 1000)
    with pytest.raises(FileError, match="note.docx: unpacks to more than"):
        office.open_office(tmp_path / "note.docx")


def test_on_paper_the_chart_is_as_large_as_it_is_drawn_and_no_words_are_smaller_than_its_foot(brief):
    wide, high, *_ = PRESETS["page"]
    document = Document(io.BytesIO(brief_outputs(brief, "b.docx")["b.docx"]))
    (picture,) = document.inline_shapes
    assert picture.width.inches == pytest.approx(wide, abs=0.01) and picture.height.inches == pytest.approx(high, abs=0.01)
    assert min(style.font.size.pt for style in document.styles if style.name in STYLES) >= MIN_FOOT
    page = PdfReader(io.BytesIO(brief_outputs(brief, "b.pdf")["b.pdf"])).pages[0].get_contents().get_data()
    assert min(float(size) for size in re.findall(rb"/F\d+ ([\d.]+) Tf", page)) >= MIN_FOOT
    assert f"{wide * 72:.2f} 0 0 {high * 72:.2f}".encode() in page
    assert f"width: {wide * 25.4:.0f}mm" in brief_outputs(brief, "b.html")["b.html"]
