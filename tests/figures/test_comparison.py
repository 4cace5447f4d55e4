"""The figures of a comparison and of the rhythm: artists, words and numbers, not pixels."""

from __future__ import annotations

from dataclasses import replace

import matplotlib.colors
import pytest
from conftest import ROOT

from tonetrack.comparison import compare_letters
from tonetrack.corpus import load_corpus
from tonetrack.differences import Difference
from tonetrack.errors import EmptyFigureError
from tonetrack.figures.comparison import plot_comparison
from tonetrack.figures.layout import layout_problems
from tonetrack.figures.rhythm import plot_rhythm
from tonetrack.figures.saving import render
from tonetrack.figures.style import COOL, PRESETS
from tonetrack.views import between, of_dyad

COLD = "We deplore your broken promise. We take note of your silence."
WARM_WORDS = "We cherish this wonderful friendship. Our unbreakable unity is sealed in blood. We give you full support."


@pytest.fixture
def shipped():
    return load_corpus(ROOT / "corpus")


def _pair(folder, earlier: str, later: str, name: str = "Bo Birch"):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    text = path.read_text().replace("Bo Birch", name)
    path.write_text(text.replace("We cherish this wonderful friendship.", earlier))
    (folder / "letters" / "later.toml").write_text(text.replace("2030-05-01", "2031-05-01").replace("We cherish this wonderful friendship.", later))
    return load_corpus(folder)


def _artists(drawing, name: str):
    return [artist for artist in drawing.figure.findobj() if (artist.get_gid() or "").startswith(name)]


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("letters", [("2024-09-15-kim-to-xi",), ("2024-09-15-kim-to-xi", "2020-10-19-kim-to-xi"), ("2024-10-06-kim-to-xi",),
                                     ("2019-06-19-xi-to-kim", "2017-11-01-xi-to-kim")])  # fmt: skip
def test_comparisons_of_the_shipped_corpus_pass_the_layout_checks(shipped, letters, preset):
    drawing = plot_comparison(compare_letters(shipped, *letters), shipped, preset=preset)
    assert layout_problems(drawing.figure) == []


@pytest.mark.parametrize("preset", PRESETS)
def test_long_letters_and_long_names_pass_too_and_what_finds_no_room_is_noted(folder, preset):
    name = "Bartholomew Maximilian Birchington-Featherstonehaugh the Younger"
    (folder / "people.toml").write_text((folder / "people.toml").read_text() + f'\n[[people]]\nname = "{name}"\ncountry = "Birchland"\nleader = true\n')
    (folder / "exchanges.csv").unlink()
    words = " ".join(f"We value {word} between us." for word in ("friendship", "unity", "solidarity", "cooperation", "brotherhood", "traditional friendship",
                     "full support", "unbreakable ties", "strategic communication", "precious asset", "great success", "prosperity", "condolences", "trust", "support", "peace", "our meetings", "development", "fraternal ties",
                     "steadfast comradeship", "sincere congratulations", "common cause", "mutual benefit", "brotherly peoples", "eternal friendship"))  # fmt: skip
    corpus = _pair(folder, words, COLD, name)
    drawing = plot_comparison(compare_letters(corpus, "later"), corpus, preset=preset)
    assert layout_problems(drawing.figure) == [] and any(note.startswith("Dropped: ") for note in drawing.notes)


def test_on_a_phone_a_bar_is_as_wide_as_the_sheet_and_what_finds_no_line_is_counted(shipped):
    drawing = plot_comparison(compare_letters(shipped, "2019-06-19-xi-to-kim", "2017-11-01-xi-to-kim"), shipped, preset="phone")
    assert drawing.figure.axes[0].get_position().width > 0.85
    lists = {fate: [artist.get_text() for artist in _artists(drawing, f"{fate}-")] for fate in ("dropped", "kept", "new")}
    assert lists["kept"] == ["none"] and all(len(lists[fate]) > 2 and lists[fate][-1].startswith("and ") for fate in ("dropped", "new"))
    reference, name = _artists(drawing, "reference-")[0].get_window_extent(), [row for row in _artists(drawing, "row") if "(" in row.get_text()]
    assert not any(reference.overlaps(row.get_window_extent()) for row in name)


def test_the_title_claims_a_difference_only_where_the_interval_does(folder):
    corpus = _pair(folder, WARM_WORDS, COLD)
    comparison = compare_letters(corpus, "later")
    drawing = plot_comparison(comparison, corpus)
    assert drawing.title == "The words of 2031 read cooler than those of 2030" and comparison.difference.is_clear
    assert matplotlib.colors.to_hex(_artists(drawing, "difference")[0].get_facecolor()[0]).upper() == COOL
    same = plot_comparison(compare_letters(_pair(folder, "We hope for peace.", "We hope for peace."), "later"), corpus)
    assert same.title.startswith("No clear difference in warmth between the letters of 2030 and 2031")


def test_without_words_the_title_tells_what_the_interval_of_the_ratings_supports_and_it_is_drawn(shipped):
    comparison = compare_letters(shipped, "2024-09-15-kim-to-xi")
    drawing, found = plot_comparison(comparison, shipped), comparison.rating_difference
    assert drawing.title == "Coders rate the message of 2024 cooler than 2023’s" and found.high < 0
    assert not _artists(drawing, "difference") and len(_artists(drawing, "ratings")) == 2
    (mark,), (bar,) = _artists(drawing, "rating-difference"), _artists(drawing, "interval-rating-difference")
    assert mark.get_offsets()[0][0] == pytest.approx(found.value / 100) and bar.get_xdata() == pytest.approx([found.low / 100, found.high / 100])
    assert "−12.5 (−18.0 to −7.0)" in [text.get_text() for text in _artists(drawing, "row")]
    assert "no words at hand, coders 51.5 of 100" in drawing.alt and "No difference of scores. Coders’ ratings apart by −12.5 (−18.0 to −7.0) of 100" in drawing.alt


def test_a_difference_of_ratings_without_an_interval_is_no_finding(shipped):
    comparison = compare_letters(shipped, "2024-09-15-kim-to-xi")
    comparison = replace(comparison, rating_difference=Difference(-12.5, float("nan"), float("nan")))
    drawing = plot_comparison(comparison, shipped)
    assert drawing.title == "No words at hand of the message of 2023; coders’ ratings do not clearly differ" and layout_problems(drawing.figure) == []
    assert "−12.5 (no interval)" in [text.get_text() for text in _artists(drawing, "row")] and not _artists(drawing, "interval-rating-difference")


def test_the_same_bytes_twice(shipped):
    comparison = compare_letters(shipped, "2019-06-19-xi-to-kim", "2017-11-01-xi-to-kim")
    for form in ("png", "svg"):
        assert render(plot_comparison(comparison, shipped), form) == render(plot_comparison(comparison, shipped), form)


# ------------------------------------------------------------------ rhythm


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("dyad", "years"), [("", (None, None)), ("Kim Jong Un, Vladimir Putin", (2014, 2026)), ("", (1980, 2024)), ("", (2024, 2024))])
def test_the_rhythm_passes_the_layout_checks(shipped, preset, dyad, years):
    drawing = plot_rhythm(between(of_dyad(shipped, dyad), *years), preset=preset)
    assert layout_problems(drawing.figure) == []


def test_the_rhythm_draws_each_message_and_its_numbers_hold_them(shipped):
    drawing = plot_rhythm(shipped)
    drawn = sum(len(artist.get_offsets()) for artist in _artists(drawing, "messages-"))
    assert drawn == 73 == (drawing.numbers["layer"] == "messages").sum()
    assert sum(len(artist.get_offsets()) for artist in _artists(drawing, "reply-")) == 22
    assert drawing.title == "73 known messages; longest gap 471 days (2016–2017)" and "Xi to Kim, median days to the reply (of so many): 2017 7 (1), 2018 6 (1), 2019 29 (1)" in drawing.alt


def test_one_message_is_drawn_and_none_is_said(folder):
    (folder / "exchanges.csv").unlink()
    corpus = load_corpus(folder)
    assert plot_rhythm(corpus).title == "1 known message, 2030–2032" and layout_problems(plot_rhythm(corpus).figure) == []
    with pytest.raises(EmptyFigureError, match="no message of the two is known in these years"):
        plot_rhythm(between(corpus, 2031, 2032))


@pytest.mark.parametrize(("replies", "told"), [((), "no reply is known"), ((7,), "1 reply after 7 days"), ((7, 9), "2 replies after 7 and 9 days"), ((7, 9, 1), "")])
def test_a_panel_is_drawn_of_three_marks_and_fewer_are_told(folder, replies, told):
    header, sides = (folder / "exchanges.csv").read_text().split("\n")[0], "Bo Birch,Ada Aster"
    rows = [f"a{number},203{number}-01-01,day,,Ada Aster,Bo Birch,letter,,\nb{number},203{number}-01-{1 + days:02},day,,{sides},reply,,a{number}\n" for number, days in enumerate(replies)]
    (folder / "exchanges.csv").write_text(f"{header}\n{''.join(rows)}c,2032-12-01,day,,{sides},letter,,\n")
    drawing = plot_rhythm(load_corpus(folder))
    assert bool(_artists(drawing, "heading-reply")) == (len(replies) > 2) and layout_problems(drawing.figure) == []
    foot = " ".join(next(artist for artist in _artists(drawing, "foot")).get_text().split())
    assert told in foot and ("Not drawn" in foot) and drawing.numbers["days"].count() >= len(replies)


def test_a_silence_may_begin_with_a_message_of_which_only_the_year_is_known(folder):
    header = (folder / "exchanges.csv").read_text().split("\n")[0]
    (folder / "exchanges.csv").write_text(f"{header}\na,2028,year,,Bo Birch,Ada Aster,letter,,\n")
    assert plot_rhythm(load_corpus(folder)).title == "1 known message; longest gap 486 days (2028–2030)"
