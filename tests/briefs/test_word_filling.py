from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from houses import house_document

from tonetrack.briefs.office import saved
from tonetrack.briefs.parts import Item
from tonetrack.briefs.word_filling import fill_word

PATH = Path("house.docx")


def _with(*texts):
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    return document


def _reopened(document):
    return Document(io.BytesIO(saved(document)))


def _text(document):
    return "\n".join("".join(part.text or "" for part in paragraph.iter(qn("w:t"))) for paragraph in document.element.body.iter(qn("w:p")))


def _pictures(document):
    return [found for found in document.element.body.iter(qn("wp:docPr")) if found.get("name", "").startswith("tonetrack:chart:")]


@pytest.fixture(scope="module")
def house(brief):
    document = house_document()
    filling = fill_word(brief, document, PATH)
    assert not filling.problems
    return _reopened(document)


def test_a_placeholder_split_over_runs_takes_the_formatting_it_begins_in_and_leaves_the_rest(house, brief):
    paragraph = next(found for found in house.element.body.iter(qn("w:p")) if "To: the Minister" in "".join(found.itertext()))
    runs = [
        ("".join(part.text for part in run.iter(qn("w:t"))), run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None) for run in paragraph.iter(qn("w:r"))
    ]
    assert runs == [("To: the Minister. ", False), (brief.finding, True), (" The desk's view follows.", False)]


def test_header_footer_table_cell_and_text_box_are_filled(house, brief):
    header = "".join(text.text for text in house.sections[0].header._element.iter(qn("w:t")))
    footer = "".join(text.text for text in house.sections[0].footer._element.iter(qn("w:t")))
    assert brief.title in header and header.startswith("MINISTRY OF EXAMPLES") and footer == brief.versions
    cell = house.tables[0].cell(1, 0)._tc
    assert [text.text for text in cell.iter(qn("w:t"))] == [bullet.text for bullet in brief.bullets]
    boxes = ["".join(box.itertext()) for box in house.element.body.iter(qn("w:txbxContent"))]
    assert len(boxes) == 2 and all(brief.limits[0].text in box and "{{" not in box for box in boxes)


def test_charts_have_alt_text_and_fit_their_place(house, brief):
    wide, narrow = _pictures(house)
    assert wide.get("descr") == brief.draw("correspondence", "document", False).alt
    widths = [int(found.getparent().find(qn("wp:extent")).get("cx")) for found in (wide, narrow)]
    assert widths[0] == pytest.approx(Cm(16), rel=0.01) and Cm(5) < widths[1] < Cm(8)


def test_a_line_of_fixed_height_does_not_cut_the_chart(house):
    paragraph = next(_pictures(house)[0].iterancestors(qn("w:p")))
    assert paragraph.pPr.find(qn("w:spacing")).get(qn("w:lineRule")) == "auto"


def test_tables_take_the_houses_style_and_say_what_their_heading_is(house, brief):
    table = next(found for found in house.element.body.iter(qn("w:tbl")) if "2017-10-25" in "".join(found.itertext()))
    assert table.tblPr.find(qn("w:tblStyle")).get(qn("w:val")) == "HouseTable"
    rows = table.findall(qn("w:tr"))
    assert rows[0].find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None and len(rows) == 1 + len(brief.letters)
    assert table.tblPr.find(qn("w:tblDescription")).get(qn("w:val")).startswith("Letters by date")
    assert {style.get(qn("w:val")) for style in table.iter(qn("w:pStyle"))} == {"HouseSmall"}


def test_nothing_but_the_stories_with_placeholders_changes(brief):
    document = house_document()
    before = zipfile.ZipFile(io.BytesIO(saved(document)))
    fill_word(brief, document, PATH)
    after = zipfile.ZipFile(io.BytesIO(saved(document)))
    differing = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert differing == {"word/document.xml", "word/header1.xml", "word/footer1.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name.partition("media/")[0] for name in set(after.namelist()) - set(before.namelist())} == {"word/"}


def test_paragraphs_without_placeholders_stay_as_they_were(house):
    old = [etree_text(paragraph) for paragraph in house_document().element.body.iter(qn("w:p")) if "{{" not in "".join(paragraph.itertext())]
    new = {etree_text(paragraph) for paragraph in house.element.body.iter(qn("w:p"))}
    assert old and all(paragraph in new for paragraph in old)


def etree_text(element):
    from lxml import etree

    return etree.tostring(element, method="c14n", exclusive=True)


def test_a_second_run_changes_nothing_when_the_corpus_has_not(house, brief):
    first = saved(house)
    again = Document(io.BytesIO(first))
    filling = fill_word(brief, again, PATH)
    assert not filling.filled and "chart:correspondence" in filling.updated and len(filling.updated) == 11
    assert _text(again) == _text(Document(io.BytesIO(first)))


def test_a_second_run_renews_the_chart_in_place_with_the_size_the_user_gave_it(brief, folder):
    from tonetrack.briefs.parts import compose_brief
    from tonetrack.corpus import load_corpus

    document = _with("Before", "{{chart:correspondence}}", "{{finding}}", "{{table:letters}}", "{{sources}}", "After")
    fill_word(compose_brief(load_corpus(folder)), document, PATH)
    (picture,) = _pictures(document)
    for extent in (picture.getparent().find(qn("wp:extent")), next(picture.getparent().iter(qn("a:ext")))):
        extent.set("cx", "2000000")
    old = picture.get("descr")
    document = _reopened(document)
    filling = fill_word(brief, document, PATH)
    (picture,) = _pictures(document)
    extent = picture.getparent().find(qn("wp:extent"))
    assert (
        filling.updated
        and picture.get("descr") != old
        and extent.get("cx") == "2000000"
        and int(extent.get("cy")) == pytest.approx(2000000 * 4.2 / 6.5, rel=0.01)
    )
    text = _text(document)
    assert brief.finding in text and "2017-10-25" in text and brief.sources[0].text in text and "Gazette" not in text
    assert text.startswith("Before") and text.rstrip().endswith("After")
    media = [name for name in zipfile.ZipFile(io.BytesIO(saved(document))).namelist() if "media/" in name]
    assert len(media) == 1  # the old picture is gone


def test_a_chart_copied_out_of_its_bookmark_is_renewed_too(brief):
    import copy

    document = _with("{{chart:correspondence}}", "copy here:")
    fill_word(brief, document, PATH)
    run = next(_pictures(document)[0].iterancestors(qn("w:r")))
    document.paragraphs[-1]._p.append(copy.deepcopy(run))
    for picture in _pictures(document):
        picture.set("descr", "old")
    filling = fill_word(brief, document, PATH)
    assert len(filling.updated) == 2 and all(picture.get("descr") != "old" for picture in _pictures(document))


def test_bookmarks_and_pictures_have_numbers_and_names_of_their_own(house, brief):
    fill_word(brief, house, PATH)  # renewed, too
    for name, mark in (("id", "wp:docPr"), (qn("w:id"), "w:bookmarkStart"), (qn("w:id"), "w:bookmarkEnd"), (qn("w:name"), "w:bookmarkStart")):
        values = [found.get(name) for found in house.element.iter(qn(mark))]
        assert values and len(set(values)) == len(values) and max(map(len, values)) <= 40  # Word shortens a longer name


def test_python_docx_sees_all_that_was_filled(brief):
    document = _with("Lead: {{finding}} tail", "{{bullets}}", "{{excerpts}}", "{{chart:correspondence}}", "{{table:letters}}")
    document.add_table(1, 1).cell(0, 0).text = "{{limits}}"
    fill_word(brief, document, PATH)
    document = _reopened(document)
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == f"Lead: {brief.finding} tail" and texts[1 : 1 + len(brief.bullets)] == [item.text for item in brief.bullets]
    assert brief.excerpts[0].text in texts and len(document.inline_shapes) == 1 and len(document.tables) == 2
    assert document.tables[0].cell(1, 0).text == brief.letters["date"][0]
    assert document.tables[1].cell(0, 0).text == "\n".join(item.text for item in brief.limits)


def _renewed_texts(brief, document):
    assert not fill_word(replace(brief, bullets=(Item("new one"), Item("new two")), finding="new finding"), document, PATH).problems
    return [paragraph.text for paragraph in _reopened(document).paragraphs]


def _mark(document, name, kind="w:bookmarkStart"):
    start = next(found for found in document.element.body.iter(qn("w:bookmarkStart")) if found.get(qn("w:name")).endswith(name))
    return next(found for found in document.element.body.iter(qn(kind)) if found.get(qn("w:id")) == start.get(qn("w:id")))


def test_what_the_user_writes_beside_and_between_stays_when_a_list_is_renewed(brief):
    document = _with("{{bullets}}", "After")
    fill_word(brief, document, PATH)
    first, second = document.paragraphs[:2]
    first.runs[0]._r.getparent().insert(0, _run("Desk: "))
    document.paragraphs[len(brief.bullets) - 1].add_run(" (desk)")
    second.insert_paragraph_before("our own")
    assert _renewed_texts(brief, document) == ["Desk: new one", "new two (desk)", "our own", "After"]


def _run(text):
    return parse_xml(f"<w:r {nsdecls('w')}><w:t xml:space='preserve'>{text}</w:t></w:r>")


def test_marks_that_word_has_set_between_paragraphs_are_found(brief):
    document = _with("{{bullets}}", "After")
    fill_word(brief, document, PATH)
    start, end = _mark(document, "_bullets"), _mark(document, "_3_bullets", "w:bookmarkEnd")
    start.getparent().addprevious(start)
    end.getparent().addnext(end)
    assert _renewed_texts(brief, document) == ["new one", "new two", "After"]


def test_the_mark_of_a_deleted_entry_that_ends_in_the_next_paragraph_takes_nothing_of_it(brief):
    document = _with("{{bullets}}", "After")
    fill_word(brief, document, PATH)
    document.paragraphs[-1]._p.insert(0, _mark(document, "_3_bullets", "w:bookmarkEnd"))
    assert _renewed_texts(brief, document) == ["new one", "new two", "After"]


def test_entries_that_the_user_has_joined_are_entries_again(brief):
    document = _with("{{bullets}}", "After")
    fill_word(brief, document, PATH)
    first, second = document.paragraphs[:2]
    first._p.extend(child for child in list(second._p) if child.tag != qn("w:pPr"))
    second._p.getparent().remove(second._p)
    assert _renewed_texts(brief, document) == ["new one", "new two", "After"]


def test_a_line_that_the_user_has_broken_is_one_again(brief):
    document = _with("A {{finding}} B", "After")
    fill_word(brief, document, PATH)
    end = _mark(document, "_finding", "w:bookmarkEnd")
    broken = document.paragraphs[1].insert_paragraph_before()
    broken._p.extend([_run("second half"), end, *end.itersiblings()])
    assert _renewed_texts(brief, document) == ["A new finding B", "After"]


def test_braces_in_a_filled_text_are_no_placeholder_for_the_next_run(brief):
    document = _with("A {{finding}} B {{title}}", "{{table:letters}}")
    odd = replace(brief, finding="of {{nothing}}", letters=brief.letters.assign(letter="{{nothing}}"))
    assert not fill_word(odd, document, PATH).problems and not fill_word(odd, document, PATH).problems
    assert document.paragraphs[0].text == f"A of {{{{nothing}}}} B {brief.title}"


def test_a_table_gets_and_loses_the_word_about_rows_left_out(brief):
    document = _with("{{table:letters:2}}", "After")
    fill_word(brief, document, PATH)
    note = document.paragraphs[0].text
    assert note.startswith(f"The latest 2 of {len(brief.letters)} rows.")
    fill_word(replace(brief, letters=brief.letters.head(2)), document, PATH)
    assert [paragraph.text for paragraph in document.paragraphs] == ["After"] and len(document.tables[0].rows) == 3
    fill_word(brief, document, PATH)
    assert [paragraph.text for paragraph in document.paragraphs] == [note, "After"]


def test_a_chart_of_a_long_letter_id_is_renewed_by_its_pictures_name(brief):
    document = _with("{{chart:correspondence:document:plain}}")
    fill_word(brief, document, PATH)
    assert fill_word(brief, document, PATH).updated == ["chart:correspondence:document:plain"]


def _field(instruction, result):
    return parse_xml(
        f"<w:p {nsdecls('w')}><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )


@pytest.mark.parametrize(
    ("paragraph", "message"),
    [
        ("{{chart:corespondence}}", "house.docx: paragraph 1: '{{chart:corespondence}}' is no placeholder; did you mean 'chart:correspondence'?"),
        ("See {{table:letters}} here", "house.docx: paragraph 1: '{{table:letters}}': a table needs a paragraph of its own"),
        ("{{finding} and on", "house.docx: paragraph 1: '{{finding}' is not closed by }}"),
        (
            _field(" REF x ", "{{finding}}"),
            "house.docx: paragraph 1: '{{finding}}' stands inside a field, which Word would overwrite; put it outside",
        ),
        (
            _field(" QUOTE {{finding}} ", "x"),
            "house.docx: paragraph 1: '{{finding}}' stands inside a field, which Word would overwrite; put it outside",
        ),
        (
            parse_xml(f"<w:p {nsdecls('w')}><w:fldSimple w:instr='TITLE'><w:r><w:t>{{{{title}}}}</w:t></w:r></w:fldSimple></w:p>"),
            "house.docx: paragraph 1: '{{title}}' stands inside a field, which Word would overwrite; put it outside",
        ),
        (
            parse_xml(
                f"<w:p {nsdecls('w')}><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{{{{title}}}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
            ),
            "house.docx: paragraph 1: '{{title}}' stands in a plain-text or bound content control; put it outside",
        ),
    ],
)
def test_what_cannot_be_filled_is_one_line_with_its_place(brief, paragraph, message):
    document = Document()
    if isinstance(paragraph, str):
        document.add_paragraph(paragraph)
    else:
        document.element.body.insert(0, paragraph)
    assert [str(problem) for problem in fill_word(brief, document, PATH).problems] == [message]


def test_places_in_tables_and_headers_are_named(brief):
    document = Document()
    document.add_table(2, 3).cell(1, 2).text = "{{nothing}}"
    document.sections[0].header.paragraphs[0].text = "{{nix}}"
    places = [problem.field for problem in fill_word(brief, document, PATH).problems]
    assert sorted(places) == ["header, paragraph 1", "table 1, row 2, cell 3"]


def test_a_table_that_the_user_has_turned_into_text_is_a_problem_not_a_crash(brief):
    document = _with("{{table:letters}}")
    fill_word(brief, document, PATH)
    table = next(document.element.body.iter(qn("w:tbl")))
    table.getparent().replace(table, next(table.iter(qn("w:p"))))
    (problem,) = fill_word(brief, document, PATH).problems
    assert "was filled with a table and holds none any more; write {{table:letters}} there again" in str(problem)


def test_two_placeholders_in_one_run_and_a_list_amid_text(brief):
    document = _with("A {{title}} B {{limits:1}} C")
    assert not fill_word(brief, document, PATH).problems
    assert _text(document) == f"A {brief.title} B {brief.limits[0].text} and {len(brief.limits) - 1} more C"


def test_a_table_in_a_place_too_narrow_for_its_words_is_named(brief):
    document = Document()
    document.add_paragraph("{{table:letters:2}}")
    document.add_table(1, 4).cell(0, 0).text = "{{table:letters:3}}"
    assert fill_word(brief, document, PATH).too_long == ["table:letters:3"]


def test_a_table_in_a_cell_and_at_the_end_leaves_a_paragraph_behind_it(brief):
    document = Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{{table:letters}}"
    fill_word(brief, document, PATH)
    assert cell._tc[-1].tag == qn("w:p")


def test_the_paragraph_that_ends_a_section_keeps_the_section(brief):
    document = _with("{{table:years}}")
    document.add_section()
    document.paragraphs[0]._p.get_or_add_pPr().append(document.paragraphs[-1]._p.pPr.find(qn("w:sectPr")))
    count = len(document.sections)
    assert not fill_word(brief, document, PATH).problems and len(_reopened(document).sections) == count


def test_placeholders_in_footnotes_are_filled(brief):
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = _with("Text")
    notes = f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'><w:p><w:r><w:t>{{{{method}}}}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), document.part.package)
    document.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes")
    assert fill_word(brief, document, PATH).filled == ["method"]
    assert brief.versions in part.blob.decode()


def test_control_characters_do_not_break_the_file(brief):
    document = _with("{{finding}}")
    fill_word(replace(brief, finding="a\x0bb\x00c <w:t> & $5"), document, PATH)
    assert _text(_reopened(document)) == "a b c <w:t> & $5"
