from __future__ import annotations

import pytest

from tonetrack.coding.sampling import Text, draw_sample, texts_of_corpus, texts_of_table
from tonetrack.corpus import load_corpus
from tonetrack.errors import TonetrackError, UsageError


def texts(*counts):
    return [Text(f"{name}{number}", "x", name) for name, count in zip("abc", counts) for number in range(count)]


def test_every_stratum_has_its_share():
    drawn = draw_sample(texts(10, 20, 30), 12)
    assert [sum(text.stratum == name for text in drawn) for name in "abc"] == [2, 4, 6]
    assert len({text.id for text in drawn}) == 12
    assert [sum(text.stratum == name for text in draw_sample(texts(50, 30, 20), 7)) for name in "abc"] == [4, 2, 1]  # largest remainder


def test_a_small_stratum_is_drawn_from_as_long_as_the_number_lasts():
    assert {text.stratum for text in draw_sample(texts(1, 50, 1), 5)} == {"a", "b", "c"}
    assert len(draw_sample(texts(1, 50, 1), 2)) == 2


def test_a_seed_gives_the_same_sample_and_another_seed_another():
    assert draw_sample(texts(9, 9), 6, seed=1) == draw_sample(texts(9, 9), 6, seed=1) != draw_sample(texts(9, 9), 6, seed=2)


def test_the_order_tells_nothing_of_the_stratum():
    drawn = draw_sample(texts(20, 20), seed=3)
    assert [text.stratum for text in drawn] != sorted(text.stratum for text in drawn)


@pytest.mark.parametrize("size", [0, -1, 4])
def test_a_size_that_cannot_be_drawn_is_refused(size):
    with pytest.raises(UsageError, match="cannot draw"):
        draw_sample(texts(3), size)


def test_the_letters_of_a_corpus_are_drawn_by_year_and_direction(folder):
    assert texts_of_corpus(load_corpus(folder)) == [
        Text("2030-05-01-ada-to-bo", "We cherish this wonderful friendship.", "2030, Ada Aster to Bo Birch")
    ]


def test_a_table_names_every_fault_with_its_line(tmp_path):
    path = tmp_path / "letters.csv"
    path.write_text("id,text,year\n1,We meet.,2030\n1,We part.,2031\n,We wait.,2031\n")
    with pytest.raises(TonetrackError) as caught:
        texts_of_table(path, strata=["year"])
    assert [line.split(": ")[0].rsplit(":", 1)[1] for line in str(caught.value).split("\n")] == ["3", "4"]


@pytest.mark.parametrize("option", ["key", "text_column", "strata"])
def test_a_missing_column_is_told_with_the_option_that_names_another(tmp_path, option):
    (tmp_path / "a.csv").write_text("id,text\n1,We meet.\n")
    with pytest.raises(TonetrackError, match=f"no column 'Nr.'; found: id, text; --{option.replace('_', '-')} names another"):
        texts_of_table(tmp_path / "a.csv", **{option: ["Nr."] if option == "strata" else "Nr."})


def test_blank_texts_are_left_out_and_told(tmp_path):
    (tmp_path / "a.csv").write_text("id,text\n1,We meet.\n2,\n,  \n4,We part.\n")
    told = []
    assert [text.id for text in texts_of_table(tmp_path / "a.csv", note=told.append)] == ["1", "4"]
    assert len(told) == 1 and "2 texts of column 'text' blank and left out (line 3, 4)" in told[0]
