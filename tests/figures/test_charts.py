"""Artists and saved files, not pixels."""

from __future__ import annotations

import xml.dom.minidom

import matplotlib
import pytest

from tonetrack.corpus import load_corpus
from tonetrack.errors import FigureError
from tonetrack.figures.charts import (
    CHARTS,
    plot_correspondence,
    plot_exchanges,
    side_by_side,
)
from tonetrack.figures.events import pack_rows
from tonetrack.figures.style import COOL, PRESETS, WARM, layout_problems, render


def _events(folder, count: int, label: str = "A fair in Birchland") -> None:
    rows = [f"2030-{1 + number % 12:02d}-{1 + number // 12:02d},,{label},fair" for number in range(count)]
    (folder / "events.csv").write_text("date,end,label,kind\n" + "\n".join(rows) + "\n")


def _gids(figure) -> set[str]:
    return {artist.get_gid() for artist in figure.findobj() if artist.get_gid()}


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_of_the_shipped_corpus_passes_the_layout_checks(chart, preset):
    assert layout_problems(CHARTS[chart](load_corpus(), preset=preset).figure) == []


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize(("count", "label"), [(0, ""), (1, "Fair"), (8, "A fair in Birchland"), (60, "A fair in Birchland"), (3, "long label " * 27)])
def test_events_never_collide(folder, preset, count, label):
    _events(folder, count, label)
    drawing = plot_correspondence(load_corpus(folder), preset=preset)
    assert layout_problems(drawing.figure) == []
    labels = [gid for gid in _gids(drawing.figure) if gid.startswith("event-")]
    assert len(labels) == count or len(drawing.notes) == count


def test_events_that_do_not_fit_are_numbered_and_listed_in_full(folder):
    _events(folder, 60, "A fair in Birchland")
    notes = plot_correspondence(load_corpus(folder)).notes
    assert len(notes) == 60 and notes[0] == "1 · 1 January 2030: A fair in Birchland"


def test_a_corpus_without_a_letter_in_range_says_so(folder):
    for path in (folder / "letters").iterdir():
        path.unlink()
    drawing = plot_correspondence(load_corpus(folder))
    assert drawing.title == "No letter with words at hand, 2030–2032" and layout_problems(drawing.figure) == []


def test_names_the_font_cannot_draw_are_an_error_not_boxes(folder):
    path = folder / "events.csv"
    path.write_text("date,end,label,kind\n2031-02-03,,조중친선,fair\n")
    with pytest.raises(FigureError, match="the chart's font has no"):
        render(plot_correspondence(load_corpus(folder)), "png")


def test_colour_stands_only_where_the_interval_excludes_the_reference(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "We hope for peace."))
    unsure = plot_correspondence(load_corpus(folder), scorer="vader")
    path.write_text(path.read_text().replace("We hope for peace.", "We cherish this wonderful friendship. " * 6))
    sure = plot_correspondence(load_corpus(folder), scorer="vader")
    colours = [
        [artist.get_facecolor()[0] for artist in drawing.figure.findobj() if (artist.get_gid() or "").startswith("letter-")][0]
        for drawing in (unsure, sure)
    ]
    assert matplotlib.colors.to_hex(colours[1]).upper() == WARM
    assert matplotlib.colors.to_hex(colours[0]).upper() not in (WARM, COOL)


def test_the_same_bytes_whatever_the_users_settings(folder):
    corpus = load_corpus(folder)
    plain = {form: render(plot_correspondence(corpus), form) for form in ("png", "svg", "pdf")}
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "red", "svg.fonttype": "path", "timezone": "Asia/Tokyo", "savefig.bbox": "tight"}):
        other = {form: render(plot_correspondence(corpus), form) for form in ("png", "svg", "pdf")}
    assert plain == other


def test_the_svg_is_well_formed_has_text_as_text_and_tells_its_content(folder):
    svg = render(plot_exchanges(load_corpus(folder), title="<script>$5 & \x07</script>"), "svg").decode()
    page = xml.dom.minidom.parseString(svg).documentElement
    assert page.getAttribute("role") == "img"
    assert page.getElementsByTagName("desc")[0].firstChild.data.startswith("Bar chart of known exchanges per year")
    assert "<script>" not in svg and "Ada" not in page.getElementsByTagName("text")[0].toxml()
    assert len(page.getElementsByTagName("text")) > 8


def test_the_numbers_beside_a_chart_keep_the_layers_apart(folder):
    numbers = plot_correspondence(load_corpus(folder)).numbers
    assert numbers["layer"].tolist() == ["computed", "coders"]
    assert numbers["coded"].isna().tolist() == [True, False] and numbers["warmth"].isna().tolist() == [False, True]


def test_an_unknown_preset_or_format_is_named(folder):
    with pytest.raises(FigureError, match="'poster' is no preset; want slide, document, square"):
        plot_correspondence(load_corpus(folder), preset="poster")
    with pytest.raises(FigureError, match="'gif' is no format; want png, svg, pdf"):
        render(plot_exchanges(load_corpus(folder)), "gif")


def test_a_leader_never_meets_a_label_of_a_higher_or_equal_row():
    spans = [(0, 7), (1, 8), (3, 5), (9, 12), (11, 20)]
    rows = pack_rows(spans)
    for place, (left, _) in enumerate(spans):
        for other, (start, end) in enumerate(spans):
            if place != other and start < left < end:
                assert rows[other] > rows[place]


def test_marks_side_by_side_keep_their_order_and_gap():
    assert side_by_side([0, 100, 101, 102, 300], 10) == [0, 91, 101, 111, 300]
    assert side_by_side([], 10) == []
