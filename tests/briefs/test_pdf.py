from __future__ import annotations

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from tonetrack.briefs.parts import Item
from tonetrack.briefs.pdf import pdf_brief
from tonetrack.errors import BriefingError


@pytest.fixture(scope="module")
def page(brief):
    return PdfReader(io.BytesIO(pdf_brief(brief)))


def _elements(reader):
    root = reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()
    return [element.get_object() for element in root["/K"]]


def test_it_is_one_page_with_title_language_and_the_corpus_day(page, brief):
    assert len(page.pages) == 1 and page.metadata.title == brief.title and page.trailer["/Root"]["/Lang"] == "en-GB"
    assert page.metadata.creation_date.date().isoformat() == brief.day


def test_everything_on_it_is_tagged_and_the_chart_has_alt_text(page, brief):
    kinds = [element["/S"] for element in _elements(page)]
    assert kinds[0] == "/H1" and kinds.count("/H2") == 4 and kinds.count("/Figure") == 1 and kinds.count("/BlockQuote") == 2
    figure = next(element for element in _elements(page) if element["/S"] == "/Figure")
    assert figure["/Alt"] == brief.draw("correspondence", "document", True).alt
    content = page.pages[0].get_contents().get_data()
    assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")


def test_words_run_on_in_smaller_type_and_then_over_the_page(brief):
    longer = replace(brief, limits=(*brief.limits, *brief.limits[:4]))
    assert len(PdfReader(io.BytesIO(pdf_brief(longer))).pages) == 1
    longest = replace(brief, limits=brief.limits * 20)
    assert len(PdfReader(io.BytesIO(pdf_brief(longest))).pages) > 1


def test_links_go_to_web_addresses(brief):
    linked = replace(brief, sources=(Item("The Gazette", address="https://gazette.example/1"),))
    reader = PdfReader(io.BytesIO(pdf_brief(linked)))
    assert reader.pages[0]["/Annots"][0].get_object()["/A"]["/URI"] == "https://gazette.example/1"


def test_a_character_that_would_be_a_box_is_refused(brief):
    with pytest.raises(BriefingError, match="the PDF's font has no '조'; write the brief as .docx or .html"):
        pdf_brief(replace(brief, finding="조"))
