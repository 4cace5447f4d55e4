"""The time axis keeps to the days asked for; titles compare only years that can be compared; each pair's key and name are true."""

from __future__ import annotations

import re

import pytest
from corpora import forty_years, three_counterparts

from tonetrack.corpus import load_corpus
from tonetrack.figures.charts import draw_chart
from tonetrack.figures.panels import MARKS
from tonetrack.views import between, of_parties


def _texts(figure, gid):
    return [artist.get_text() for artist in figure.findobj(lambda artist: artist.get_gid() == gid)]


def _axis(figure, place=-1):
    axes = figure.axes[place]
    return [label.get_text() for label in axes.get_xticklabels()], len(axes.get_xticks(minor=True))


@pytest.fixture(scope="module")
def shipped():
    return load_corpus()


@pytest.mark.parametrize(
    ("span", "names", "days"),
    [
        (("2018-03", "2018-04-10"), ["1 Mar", "8", "15", "22", "29", "5 Apr"], 41),
        (("2018-03", "2019-06-30"), ["Mar 2018", "May", "Jul", "Sep", "Nov", "Jan 2019", "Mar", "May"], 487),
        (("2018-03", "2021-12"), ["2018", "2019", "2020", "2021"], 1402),
        (("2018-11-20", "2021-12"), ["2019", "2020", "2021"], 1138),
    ],
)
def test_an_axis_shows_the_days_of_the_view_and_names_what_has_room(shipped, span, names, days):
    for name in ("correspondence", "rhythm"):
        figure = draw_chart(name, between(shipped, *span)).figure
        first, last = figure.axes[-1].get_xlim()
        assert last - first == days and [text for text in _axis(figure)[0] if text] == names
        assert _axis(figure)[1] >= len(names)


def test_the_title_of_years_tells_ties_and_compares_whole_years_only(shipped, folder):
    def title(sender="", *span):
        corpus = between(shipped, *span) if span else load_corpus(folder)
        return draw_chart("years", of_parties(corpus, sender)).title

    assert title("Kim", "2018-03", "2019-06-30") == "Known messages: 8, 1 March 2018 to 30 June 2019, only from Kim Jong Un"
    assert title("Kim", "2018", "2018") == "Known messages: 7, 2018, only from Kim Jong Un"
    assert title("Kim", "2020", "2021") == "Known messages: 6 in each year, 2020–2021"
    assert title("Kim", "2018", "2022") == "Known messages: 7 in 2018 and 2022, the most"


def test_all_counts_of_years_carry_their_mark_or_the_heading_tells_the_sides(shipped, folder):
    for preset in ("document", "square", "slide"):
        figure = draw_chart("years", shipped, preset=preset).figure
        marked, (heading,) = {text[0] in MARKS for text in _texts(figure, "count")}, _texts(figure, "counts-heading")
        assert marked == {"left" not in heading}
    forty_years(folder)
    assert "● left, ▲ right" in _texts(draw_chart("years", load_corpus(folder), preset="square").figure, "counts-heading")[0]


def test_with_one_sender_bars_stand_at_their_years(shipped):
    figure = draw_chart("years", of_parties(shipped, "Kim")).figure
    bars = [bar for container in figure.axes[0].containers for bar in container]
    assert bars and all((bar.get_x() + bar.get_width() / 2) % 1 == pytest.approx(0) for bar in bars)


@pytest.mark.parametrize("preset", ["document", "square", "slide"])
def test_the_title_of_dyads_names_only_what_is_drawn_and_the_foot_what_is_not(folder, preset):
    three_counterparts(folder)
    drawing = draw_chart("dyads", load_corpus(folder), preset=preset)
    panels, (foot,), pairs = _texts(drawing.figure, "panel"), _texts(drawing.figure, "foot"), list(dict.fromkeys(drawing.numbers["dyad"]))
    drawn = [text for text in panels if "known" not in text]
    of_last = drawing.numbers[drawing.numbers["date"].str.startswith("2032")]["dyad"].value_counts()
    assert len(drawn) + len(re.findall(r" known message", foot.replace("\n", " ").partition("Not drawn")[2])) == len(pairs)
    told = {int(number) for number in re.findall(r"(\d+)(?:,|$)", drawing.title)}
    assert of_last.reindex(pairs[: len(drawn)]).fillna(0).max() in told
    assert "by first named" in _texts(drawing.figure, "key")[0]


def test_a_gap_that_began_before_what_is_shown_is_drawn_broken_and_dated(shipped):
    drawing = draw_chart("rhythm", shipped)
    assert drawing.title == "73 known messages; longest gap 471 days (2016–2017)"
    assert [artist for artist in drawing.figure.axes[0].lines if artist.get_gid() == "silence-break"]
    later = draw_chart("rhythm", between(shipped, "2018", "2024"))
    assert not [artist for artist in later.figure.axes[0].lines if artist.get_gid() == "silence-break"]
    assert len([artist for artist in later.figure.axes[0].lines if artist.get_gid() == "silence-end"]) == 2


def test_medians_rest_on_three_and_none_hides_another(shipped):
    drawing = draw_chart("rhythm", shipped)
    medians = [line for axes in drawing.figure.axes for line in axes.lines if str(line.get_gid()).startswith("median")]
    numbers = drawing.numbers[drawing.numbers["days"].notna()]
    counts = numbers.groupby(["layer", "sender", numbers["date"].str[:4]]).size()
    assert len(medians) == (counts >= 3).sum()
    places = [(line.get_gid().split("-")[1], *line.get_xdata(), *line.get_ydata()) for line in medians]
    assert len(set(places)) == len(places)


def test_panels_of_few_marks_are_left_out(folder):
    drawing = draw_chart("rhythm", load_corpus(folder))
    assert len(drawing.figure.axes) == 1 and 0 < drawing.numbers["days"].notna().sum() < 3
    assert not any(re.search(r"\(0 of", text.get_text()) for text in drawing.figure.findobj(lambda artist: hasattr(artist, "get_text")))
    assert "1 days" not in drawing.alt
