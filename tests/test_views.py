from __future__ import annotations

import pytest

from tonetrack.corpus import load_corpus
from tonetrack.errors import EmptyFigureError, FileError, TonetrackError, UsageError
from tonetrack.figures.charts import draw_chart
from tonetrack.report import report_table
from tonetrack.series import exchanges_table, years_table
from tonetrack.views import between, of_dyad, of_parties, with_events


def test_other_years_are_a_view_and_backward_ones_an_error(folder):
    corpus = load_corpus(folder)
    assert len(years_table(between(corpus, 2031, None))) == 4
    with pytest.raises(UsageError, match="2032 to 2031 is no span: it ends before it begins"):
        between(corpus, 2032, 2031)


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [("2030", "2032", 2), ("2030-05-01", None, 2), ("2030-05-02", None, 1), ("2030-06", None, 1), (None, "2032-01-14", 1), (None, "2032-01", 2), ("2031", "2031-12-31", 0)],
)
def test_a_span_begins_and_ends_with_a_year_month_or_day(folder, first, last, kept):
    assert len(exchanges_table(between(load_corpus(folder), first, last))) == kept


@pytest.mark.parametrize(("first", "message"), [("2030-13", "'2030-13' is not a calendar date"), ("May 2030", "'May 2030' is not a date; want YYYY-MM-DD, YYYY-MM or YYYY")])
def test_an_end_that_is_no_date_is_named(folder, first, message):
    with pytest.raises(UsageError, match=message) as from_on:
        between(load_corpus(folder), first, None)
    with pytest.raises(UsageError) as up_to:
        between(load_corpus(folder), None, first)
    assert (from_on.value.field, up_to.value.field) == ("--from", "--to")


def test_one_direction_is_a_view_of_reports_and_charts():
    corpus = of_parties(load_corpus(), "Xi")
    for by in ("article", "letter", "year", "occasion", "control"):
        assert set(report_table(corpus, by=by)["sender"]) == {"Xi Jinping"}
    drawing = draw_chart("correspondence", corpus)
    assert set(drawing.numbers["sender"].dropna()) == {"Xi Jinping"} and "only from Xi Jinping" in drawing.alt
    assert "Kim to Xi" not in draw_chart("years", corpus).alt


def test_a_report_keeps_to_the_span_and_controls_come_from_all_messages():
    corpus = load_corpus()
    seen = report_table(of_parties(between(corpus, "2024-10", "2024-10-31"), "", "Xi"), by="control").set_index("letter")
    whole = report_table(corpus, by="control").set_index("letter")
    assert len(seen) and all(date.startswith("2024-10") for date in seen["date"])
    assert seen["control"].tolist() == whole.loc[seen.index, "control"].tolist() and "2024-10-07-kim-to-putin" in set(seen["control"])


def test_a_chart_says_from_which_day_to_which_it_is():
    assert ", 1 March 2018 to 31 December 2019: " in draw_chart("years", between(load_corpus(), "2018-03", 2019)).alt


@pytest.mark.parametrize("name", ["correspondence", "years"])
def test_a_pair_or_span_without_a_message_draws_nothing(folder, name):
    corpus = between(load_corpus(folder), "2031", "2031")
    with pytest.raises(EmptyFigureError, match="no message between Ada Aster and Bo Birch is known, 2031"):
        draw_chart(name, corpus)


def test_messages_without_words_or_rating_are_no_chart_of_warmth(folder):
    corpus = between(load_corpus(folder), "2032", "2032")
    with pytest.raises(EmptyFigureError, match="of 1 known message .* none has words that can be scored, or a rating; the chart years counts them"):
        draw_chart("correspondence", corpus)
    draw_chart("years", corpus)


def test_a_view_that_a_chart_cannot_keep_to_is_refused():
    corpus = load_corpus()
    with pytest.raises(UsageError, match="Vladimir Putin is not of the pair drawn"):
        draw_chart("correspondence", of_parties(corpus, "Putin"))


def test_a_dyad_is_two_names_of_the_corpus_in_any_case_or_by_alias():
    corpus = load_corpus()
    with pytest.raises(UsageError, match="no message between Xi Jinping and Vladimir Putin is known in this corpus; pairs that write: Kim Jong Un, Vladimir Putin; Kim"):
        of_dyad(corpus, "Xi, Putin")
    assert of_dyad(corpus, "kim, Putin").dyad == ("Kim Jong Un", "Vladimir Putin")
    assert of_dyad(corpus, "") is corpus


@pytest.mark.parametrize(
    ("names", "message"),
    [("Ada Aster", "is no dyad; want two names"), ("Ada Aster,", "is no dyad"), ("Ada Aster, ada aster", "is one person"),
     ("Ada Aster, Bo Brich", "nobody 'Bo Brich' writes or receives in this corpus; did you mean 'Bo Birch'"),
     ("Ada Aster, Nobody", "nobody 'Nobody' writes or receives in this corpus; those who do: Ada Aster, Bo Birch")],
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
    table.write_text("label,date\nA bridge opens,2031-05-01\n")
    assert with_events(corpus, str(table)).events[["date", "end", "label", "kind"]].to_numpy().tolist() == [["2031-05-01", "", "A bridge opens", ""]]
    table.write_text("day,what\n2031-05-01,A bridge opens\n")
    with pytest.raises(FileError, match="mine.csv:1: no column 'date', 'label'; found: day, what"):
        with_events(corpus, str(table))
    table.write_text("date,end,label,kind\n2031-05-01,,A bridge opens,visit\n")
    with pytest.raises(FileError, match="does not exist; want a table of events"):
        with_events(corpus, str(tmp_path / "no.csv"))
    table.write_text("date,end,label,kind\n2031-02-30,,A bridge opens,visit\n")
    with pytest.raises(TonetrackError, match="mine.csv:2: date: '2031-02-30' is not a calendar date"):
        with_events(corpus, str(table))


@pytest.mark.parametrize(("first", "last", "told"), [(2040, None, "nothing is dated from 2040; the corpus has 2030 to 2032"), (None, "2020-05", "nothing is dated to 2020-05; the corpus has 2030 to 2032")])
def test_one_end_beyond_the_corpus_tells_which_years_it_has(folder, first, last, told):
    with pytest.raises(UsageError, match=told):
        between(load_corpus(folder), first, last)
