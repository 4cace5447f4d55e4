from __future__ import annotations

import pytest

from tonetrack.corpus import load_corpus
from tonetrack.errors import FileError, TonetrackError, UsageError
from tonetrack.series import years_table
from tonetrack.views import between, of_dyad, with_events


def test_other_years_are_a_view_and_backward_ones_an_error(folder):
    corpus = load_corpus(folder)
    assert len(years_table(between(corpus, 2031, None))) == 4
    with pytest.raises(UsageError, match="2032 to 2031 is no span of years"):
        between(corpus, 2032, 2031)


def test_a_dyad_is_two_names_of_the_corpus_in_any_case_or_by_alias():
    corpus = load_corpus()
    assert of_dyad(corpus, "kim, Putin").dyad == ("Kim Jong Un", "Vladimir Putin")
    assert of_dyad(corpus, "") is corpus


@pytest.mark.parametrize(
    ("names", "message"),
    [("Ada Aster", "is no dyad; want two names"), ("Ada Aster,", "is no dyad"), ("Ada Aster, ada aster", "is one person"),
     ("Ada Aster, Bo Brich", "nobody 'Bo Brich' writes or receives in this corpus; did you mean 'Bo Birch'")],
)  # fmt: skip
def test_a_dyad_that_is_none_is_named(folder, names, message):
    with pytest.raises(UsageError, match=message):
        of_dyad(load_corpus(folder), names)


def test_events_come_from_another_table_or_from_none(folder, tmp_path):
    corpus = load_corpus(folder)
    table = tmp_path / "mine.csv"
    table.write_text("date,end,label,kind\n2031-05-01,,A bridge opens,visit\n")
    assert with_events(corpus, str(table)).events["label"].tolist() == ["A bridge opens"]
    assert with_events(corpus, "none").events.empty and with_events(corpus, "") is corpus
    with pytest.raises(FileError, match="does not exist; want a table of events"):
        with_events(corpus, str(tmp_path / "no.csv"))
    table.write_text("date,end,label,kind\n2031-02-30,,A bridge opens,visit\n")
    with pytest.raises(TonetrackError, match="mine.csv:2: date: '2031-02-30' is not a calendar date"):
        with_events(corpus, str(table))
