from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from houses import OTHER_CHART, house_slides
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from tonetrack.briefs.office import saved
from tonetrack.briefs.slide_filling import fill_slides

PATH = Path("house.pptx")


def _slides(*texts, height=3):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    for text in texts:
        box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(8), Inches(height))
        box.text_frame.text = text
    return presentation


def _named(presentation, name):
    return [shape for slide in presentation.slides for shape in slide.shapes if shape.name == f"tonetrack:{name}"]


@pytest.fixture(scope="module")
def house(brief):
    presentation = house_slides()
    filling = fill_slides(brief, presentation, PATH)
    assert not filling.problems and len(filling.only_once) == 3
    return Presentation(io.BytesIO(saved(presentation)))


def test_a_box_that_is_a_chart_becomes_the_chart_in_its_place_with_alt_text(house, brief):
    (picture,) = _named(house, "chart:correspondence:plain")
    assert picture._element._nvXxPr.cNvPr.get("descr") == brief.draw("correspondence", "document", True).alt
    assert (
        picture.left >= Inches(0.5)
        and picture.top >= Inches(1.3)
        and picture.left + picture.width <= Inches(9.5)
        and picture.top + picture.height <= Inches(6.8)
    )
    assert picture.width / picture.height == pytest.approx(6.5 / 4.2, rel=0.01)


def test_every_cell_that_cannot_be_filled_is_named(brief):
    presentation = _slides()
    table = presentation.slides[0].shapes.add_table(1, 3, 0, 0, Inches(5), Inches(1)).table
    for cell, text in zip(table.iter_cells(), ("{{fnding}}", "{{title}}", "{{limit}}")):
        cell.text = text
    problems = [str(problem) for problem in fill_slides(brief, presentation, PATH).problems]
    assert [problem.split(": ")[1].rpartition(", row")[2] for problem in problems] == [" 1, cell 1", " 1, cell 3"] and table.cell(0, 1).text == brief.title


def test_the_chart_keeps_its_place_in_the_order_of_reading(house):
    assert [shape.name for shape in house.slides[0].shapes][1] == "tonetrack:chart:correspondence:plain"


def test_a_layouts_place_for_content_takes_the_chart(house):
    (picture,) = _named(house, f"chart:{OTHER_CHART}")
    assert picture._element.tag == qn("p:pic") and picture._element.find(f".//{qn('p:ph')}") is not None
    assert not [shape for shape in house.slides[2].placeholders if shape.has_text_frame and not shape.text_frame.text]


def test_text_keeps_the_formatting_of_the_placeholder(house, brief):
    (bullets,) = _named(house, "bullets")
    paragraphs = bullets.text_frame.paragraphs
    assert [paragraph.text for paragraph in paragraphs] == [bullet.text for bullet in brief.bullets]
    assert {(run.font.size, run.font.name) for paragraph in paragraphs for run in paragraph.runs} == {(Pt(15), "Liberation Serif")}


def test_a_placeholder_amid_text_and_split_over_runs_is_filled(house, brief):
    texts = [shape.text_frame.text for shape in house.slides[0].shapes if shape.has_text_frame]
    assert f"Our reading: {brief.finding} (desk)" in texts and f"Tone of the letters: {brief.title}" in texts


def test_notes_groups_and_cells_are_filled(house, brief):
    assert house.slides[0].notes_slide.notes_text_frame.text == brief.method
    fourth = house.slides[3].shapes
    assert brief.limits[0].text in fourth[0].table.cell(0, 1).text
    assert brief.excerpts[0].text in fourth[1].shapes[0].text_frame.text and fourth[1].shapes[0].name == "tonetrack:excerpts"


def test_a_table_has_a_heading_row_all_letters_and_alt_text(house, brief):
    (frame,) = _named(house, "table:letters")
    assert [cell.text for cell in frame.table.rows[0].cells] == list(brief.letters.columns) and frame.table.first_row
    assert len(frame.table.rows) == 1 + len(brief.letters)
    assert frame._element._nvXxPr.cNvPr.get("descr").startswith("Letters by date") and frame.height <= house.slide_height - frame.top


def test_rows_that_find_no_room_are_counted(brief):
    presentation = _slides("{{table:years}}", height=2.1)
    fill_slides(brief, presentation, PATH)
    (frame,) = _named(presentation, "table:years")
    last = [cell.text for cell in frame.table.rows[len(frame.table.rows) - 1].cells][0]
    assert (
        last.startswith("The latest ")
        and last.endswith("of 16 rows; all of them: tonetrack report")
        and frame.table.cell(len(frame.table.rows) - 2, 0).text == "2024"
    )
    assert min(
        paragraph.font.size for row in frame.table.rows for cell in row.cells for paragraph in cell.text_frame.paragraphs if paragraph.font.size
    ) == Pt(9)


def test_a_box_as_high_as_its_line_of_text_gives_the_chart_the_slide(brief):
    presentation = _slides("{{chart:correspondence}}", height=0.4)
    fill_slides(brief, presentation, PATH)
    (picture,) = _named(presentation, "chart:correspondence")
    assert picture.width > Inches(7) and picture.top + picture.height <= presentation.slide_height


def _scale(shape):
    return int(shape.text_frame._txBody.find(f"{qn('a:bodyPr')}/{qn('a:normAutofit')}").get("fontScale", 100_000))


def test_text_that_does_not_fit_its_box_is_set_smaller(brief):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text, slide.placeholders[1].text = "{{finding}}", "{{excerpts}}"
    small = slide.shapes.add_textbox(Inches(1), Inches(7), Inches(8), Inches(0.4))
    small.text_frame.text = "{{title}}"
    assert not fill_slides(brief, presentation, PATH).too_long
    title, content, line = (_named(presentation, name)[0] for name in ("finding", "excerpts", "title"))
    assert 25_000 < _scale(title) < 50_000 and _scale(content) < 100_000 and _scale(line) == 100_000
    title.left, title.top, title.width, title.height = Inches(0.5), Inches(0.3), Inches(9), Inches(4)
    fill_slides(brief, presentation, PATH)
    assert _scale(title) > 50_000


def test_a_placeholder_amid_text_that_makes_its_box_run_over_has_it_set_smaller_and_a_box_that_holds_it_stays(brief):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    for top, text in ((1, "We note: {{finding}}"), (3, "See {{title}}"), (4.5, "{{excerpts}} says the desk")):
        slide.shapes.add_textbox(Inches(1), Inches(top), Inches(2 if top == 4.5 else 5), Inches(1)).text_frame.text = text
        slide.shapes[-1].text_frame.word_wrap = True
    filling = fill_slides(brief, presentation, PATH)
    first, second, third = slide.shapes
    assert _scale(first) < 100_000 and second.text_frame._txBody.find(f"{qn('a:bodyPr')}/{qn('a:normAutofit')}") is None
    assert _scale(third) < 100_000 and filling.too_long == ["excerpts"]


def test_text_too_long_for_its_box_at_the_smallest_type_is_named(brief):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    for top in (1, 1.2):
        slide.shapes.add_textbox(Inches(1), Inches(top), Inches(2), Inches(0.4)).text_frame.text = "{{excerpts}}"
    assert fill_slides(brief, presentation, PATH).too_long == ["excerpts", "excerpts"]


def test_a_chart_from_a_flat_box_does_not_cover_what_stands_below(brief):
    presentation = _slides("{{chart:correspondence}}", height=0.4)
    below = presentation.slides[0].shapes.add_textbox(Inches(2), Inches(4), Inches(2), Inches(1))
    fill_slides(brief, presentation, PATH)
    (picture,) = _named(presentation, "chart:correspondence")
    assert Inches(2) < picture.height and picture.top + picture.height <= below.top


def test_a_second_run_renews_in_place_with_the_size_the_user_gave(house, brief, folder):
    from tonetrack.briefs.parts import compose_brief
    from tonetrack.corpus import load_corpus

    presentation = _slides("{{chart:correspondence}}", "{{finding}}", "{{table:letters}}", "Mine")
    presentation.slides[0].shapes[2].height = Inches(0.4)
    fill_slides(compose_brief(load_corpus(folder)), presentation, PATH)
    (picture,) = _named(presentation, "chart:correspondence")
    picture.left, picture.width, old = Inches(2), Inches(4), picture._element._nvXxPr.cNvPr.get("descr")
    presentation = Presentation(io.BytesIO(saved(presentation)))
    filling = fill_slides(brief, presentation, PATH)
    (picture,) = _named(presentation, "chart:correspondence")
    assert sorted(filling.updated) == ["chart:correspondence", "finding", "table:letters"] and not filling.filled
    assert (picture.left, picture.width) == (Inches(2), Inches(4)) and picture._element._nvXxPr.cNvPr.get("descr") != old
    assert _named(presentation, "finding")[0].text_frame.text == brief.finding
    assert _named(presentation, "table:letters")[0].table.cell(1, 0).text == "2017-10-25"
    media = [name for name in zipfile.ZipFile(io.BytesIO(saved(presentation))).namelist() if "media/" in name]
    assert len(media) == 1


def test_nothing_but_the_slides_with_placeholders_changes(brief):
    presentation = _slides("{{finding}}")
    other = presentation.slides.add_slide(presentation.slide_layouts[6])
    other.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "{ mine }"
    before = zipfile.ZipFile(io.BytesIO(saved(presentation)))
    fill_slides(brief, presentation, PATH)
    after = zipfile.ZipFile(io.BytesIO(saved(presentation)))
    assert {name for name in before.namelist() if before.read(name) != after.read(name)} == {"ppt/slides/slide1.xml"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{{chart:corespondence}}",
            "house.pptx: slide 1, 'TextBox 1': '{{chart:corespondence}}' is no placeholder; did you mean 'chart:correspondence'?",
        ),
        ("See {{chart:correspondence}}", "house.pptx: slide 1, 'TextBox 1': '{{chart:correspondence}}': a chart needs a text box of its own"),
        ("See {{finding} there", "house.pptx: slide 1, 'TextBox 1': '{{finding}' is not closed by }}"),
    ],
)
def test_what_cannot_be_filled_is_one_line_with_its_place(brief, text, message):
    assert [str(problem) for problem in fill_slides(brief, _slides(text), PATH).problems] == [message]


def test_a_placeholder_inside_a_field_is_refused(brief):
    presentation = _slides("x")
    paragraph = presentation.slides[0].shapes[0].text_frame.paragraphs[0]._p
    paragraph.append(
        parse_xml(f"<a:fld {nsdecls('a')} id='{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}' type='datetime'><a:t>{{{{finding}}}}</a:t></a:fld>")
    )
    (problem,) = fill_slides(brief, presentation, PATH).problems
    assert "stands inside a field, which PowerPoint would overwrite" in str(problem)


def test_a_chart_that_the_user_has_made_a_text_is_a_problem_not_a_crash(brief):
    presentation = _slides("x")
    presentation.slides[0].shapes[0].name = "tonetrack:chart:correspondence"
    (problem,) = fill_slides(brief, presentation, PATH).problems
    assert "was filled with a chart and holds none any more" in str(problem)


def test_a_chart_in_the_notes_is_refused(brief):
    presentation = _slides("x")
    presentation.slides[0].notes_slide.notes_text_frame.text = "{{chart:correspondence}}"
    assert "a chart cannot stand in the notes" in str(fill_slides(brief, presentation, PATH).problems[0])
