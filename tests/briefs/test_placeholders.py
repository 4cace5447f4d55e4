from __future__ import annotations

import pytest

from tonetrack.briefs.placeholders import NAMES, as_text, check_closed, fitting_preset, items_of, read_placeholder, table_of
from tonetrack.errors import BriefingError
from tonetrack.figures.charts import CHARTS


def test_every_chart_has_a_placeholder():
    assert {f"chart:{name}" for name in CHARTS} <= set(NAMES)
    assert all(read_placeholder(name).name == name for name in NAMES)


def test_spaces_and_capitals_do_not_matter():
    assert read_placeholder(" Chart : Correspondence ").key == "chart:correspondence"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("chart:corespondence", "did you mean 'chart:correspondence'"),
        ("tabel:letters", "did you mean 'table:letters'"),
        ("findings", "did you mean 'finding'"),
        ("zzz", "want one of title, finding"),
        ("chart:correspondence:huge", "'huge' is no option here; want slide, document, page, square, phone or plain"),
        ("sources:0", "'0' is no option here; want a number of rows"),
        ("finding:2", "'2' is no option here; want none"),
    ],
)
def test_an_unknown_placeholder_is_named_with_the_nearest_known(text, hint):
    with pytest.raises(BriefingError) as caught:
        read_placeholder(text)
    assert f"{{{{{text}}}}}" in str(caught.value) and hint in str(caught.value)


def test_a_list_asked_for_fewer_entries_counts_the_rest(brief):
    assert [item.text for item in items_of(brief, read_placeholder("limits:1"))] == [brief.limits[0].text, f"and {len(brief.limits) - 1} more"]


def test_a_table_asked_for_fewer_rows_keeps_the_latest(brief):
    table = table_of(brief, read_placeholder("table:letters:2"))
    assert list(table.rows["date"]) == list(brief.letters["date"])[-2:] and table.more == "The latest 2 of 6 rows."
    assert table_of(brief, read_placeholder("table:letters:99")).more == ""


def test_sentences_follow_one_another_and_other_entries_are_parted():
    assert as_text(["One.", "two", "three"]) == "One. two; three" and as_text([]) == ""


@pytest.mark.parametrize(("size", "preset"), [((16, 9), "slide"), ((4, 4), "square"), ((3, 2), "document"), ((1, 5), "phone")])
def test_a_chart_takes_the_shape_of_its_place(size, preset):
    assert fitting_preset(*size) == preset


@pytest.mark.parametrize("text", ["{{finding", "x {{ chart:years } y", "{{table:letters"])
def test_braces_that_do_not_close_are_found(text):
    with pytest.raises(BriefingError, match="is not closed by }}"):
        check_closed(text)


@pytest.mark.parametrize("text", ["{{finding}}", "{{other", "no braces", "{{findings}}"])
def test_closed_braces_and_those_of_others_are_let_be(text):
    check_closed(text)
