"""The three checks see what they are for, and pass on every chart, preset and hard corpus."""

from __future__ import annotations

import pytest
from corpora import HARD
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from tonetrack.corpus import load_corpus
from tonetrack.errors import FigureError
from tonetrack.figures.charts import CHARTS
from tonetrack.figures.fonts import families_for, lacking
from tonetrack.figures.layout import layout_problems, missing_glyphs
from tonetrack.figures.saving import render
from tonetrack.figures.style import PRESETS, Drawing, Sheet, house_style
from tonetrack.figures.words import corpus_characters


@pytest.fixture
def blank():
    figure = Figure(figsize=(4, 3), dpi=100)
    FigureCanvasAgg(figure)
    return figure


def test_two_texts_in_one_place_are_seen(blank):
    blank.text(0.5, 0.5, "one")
    blank.text(0.51, 0.51, "other")
    assert layout_problems(blank) == ["'one' overlaps 'other'"]


def test_a_leader_through_a_text_is_seen_and_one_beside_it_is_not(blank):
    axes = blank.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1)
    axes.text(0.4, 0.5, "a long label")
    axes.plot([0.39, 0.39], [0, 1], lw=0.5, gid="leader-0")
    assert layout_problems(blank) == []
    axes.plot([0.5, 0.5], [0, 1], lw=0.5, gid="leader-1")
    assert layout_problems(blank) == ["a leader crosses 'a long label'"]


def test_a_text_and_a_mark_over_the_edge_are_seen(blank):
    blank.text(0.95, 0.5, "over the edge")
    axes = blank.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.scatter([1.0], [0.2], s=400, clip_on=False, gid="letter-1")
    axes.set_xlim(0, 1)
    assert sorted(layout_problems(blank)) == ["'letter-1' leaves the canvas", "'over the edge' leaves the canvas"]


def test_a_figure_that_fails_the_checks_is_not_saved():
    with house_style():
        sheet = Sheet("document")
        sheet.write(1, 5, "one")
        sheet.write(1.2, 5, "other")
    with pytest.raises(FigureError, match="the layout fails: 'one' overlaps 'other'"):
        render(Drawing("x", sheet.figure, "", "", None), "png")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_of_the_shipped_corpus_passes(chart, preset):
    assert layout_problems(CHARTS[chart](load_corpus(), preset=preset).figure) == []


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("make", "chart"), [(make, chart) for make, charts in HARD.items() for chart in charts])
def test_every_chart_of_a_hard_corpus_passes(folder, make, chart, preset):
    make(folder)
    corpus = load_corpus(folder)
    if make.__name__ == "hangul_and_han" and lacking(characters := corpus_characters(corpus), families_for(characters)):
        pytest.skip("no font with Hangul and Han is installed")
    figure = CHARTS[chart](corpus, preset=preset).figure
    assert layout_problems(figure) == [] and missing_glyphs(figure) == ""


def test_a_title_of_300_characters_is_set_in_lines(folder):
    for preset in PRESETS:
        drawing = CHARTS["correspondence"](load_corpus(folder), preset=preset, title="A title that goes on " * 14)
        assert layout_problems(drawing.figure) == []
