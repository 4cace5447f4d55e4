"""What an editor asks of a chart before it is printed: the foot tells of what is drawn, labels belong to their marks, a slide can be read."""

from __future__ import annotations

import re

import matplotlib
import numpy as np
import pandas as pd
import pytest
from conftest import rate
from corpora import forty_letters, letters_of
from matplotlib.collections import PathCollection
from matplotlib.transforms import Bbox

from tonetrack.change import CODED
from tonetrack.claims import newest_claim
from tonetrack.corpus import load_corpus
from tonetrack.evidence import difference_shown
from tonetrack.figures import correspondence
from tonetrack.figures.charts import CHARTS, draw_chart
from tonetrack.figures.labels import place_label
from tonetrack.figures.layout import layout_problems, mark_boxes
from tonetrack.figures.panels import WHOLE
from tonetrack.figures.phrases import clear_changes
from tonetrack.figures.saving import render
from tonetrack.figures.style import Sheet, signed
from tonetrack.figures.time_axis import ROUND_YEARS
from tonetrack.figures.words import source_line
from tonetrack.phrases import families_table, fates
from tonetrack.views import between, of_dyad, of_parties


def _texts(figure, gid: str = "") -> list[str]:
    found = [text for text in figure.findobj(matplotlib.text.Text) if not gid or (text.get_gid() or "").startswith(gid)]
    return [text.get_text().replace("\n", " ") for text in found if text.get_text()]


def _foot(name: str, corpus, **options) -> str:
    return _texts(draw_chart(name, corpus, **options).figure, "foot")[0]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("correspondence", "Source: 2 articles (Daily Caller News Foundation, UPI), catalogue of exchanges, coders’ ratings; score"),
        ("years", "Source: 2 articles (Daily Caller News Foundation, UPI), catalogue of exchanges, coders’ ratings; score"),
        ("phrases", "Source: 2 articles (Daily Caller News Foundation, UPI), catalogue of exchanges, coders’ ratings; score"),
        ("dyads", "Source: 2 articles (Daily Caller News Foundation, UPI), catalogue of exchanges, coders’ ratings; score"),
        ("letter", "Source: 2 articles (Daily Caller News Foundation, UPI); score"),
        ("rhythm", "Source: catalogue of exchanges; tonetrack"),
    ],
)
def test_the_foot_of_a_view_names_the_sources_of_what_it_draws_only(name, source):
    assert source in _foot(name, between(load_corpus(), "2017", "2018-12"))


def test_the_foot_of_occasions_names_the_articles_of_the_words_in_its_panels():
    assert "Source: 1 article (outlet not named), catalogue" in _foot("occasions", load_corpus())
    assert "Source: catalogue of exchanges, coders’ ratings; tonetrack" in _foot("occasions", between(load_corpus(), "2017", "2023"))


def test_the_foot_of_occasions_says_what_the_interval_of_two_ratings_covers():
    assert "brackets: 95% intervals, of ratings for the coders’ disagreement alone." in _foot("occasions", load_corpus())


def test_what_no_catalogue_lists_is_known_from_its_articles(folder):
    (folder / "exchanges.csv").unlink()
    (folder / "codings.csv").unlink()
    corpus = load_corpus(folder)
    assert source_line(corpus, words=(), known=[corpus.letters[0].id]).startswith("Source: 1 article (The Gazette); tonetrack")


@pytest.mark.parametrize("view", [{"sender": "Xi"}, {"recipient": "Xi"}])
def test_a_rhythm_of_one_direction_is_drawn_and_says_so(view):
    corpus = of_parties(between(load_corpus(), "2018-03", "2019-06-30"), view.get("sender", ""), view.get("recipient", ""))
    drawing = draw_chart("rhythm", corpus)
    assert "1 March 2018 to 30 June 2019, only " in drawing.title and drawing.numbers["sender"].nunique() == 1
    assert _texts(drawing.figure, "key")[0][3:] in ("Xi to Kim", "Kim to Xi") and render(drawing, "png")


def test_the_title_of_phrases_compares_halves_only_where_an_interval_for_all_rows_excludes_none():
    drawing = draw_chart("phrases", load_corpus())
    fate = fates(families_table(load_corpus()), load_corpus())
    assert drawing.title == "Personal ties in 14 of 24 letters to 2020, in 8 of 39 since" and clear_changes(fate)["family"].tolist() == ["personal ties"]
    assert "1 of 3 that coders looked for changed clearly" in _texts(drawing.figure, "subtitle")[0]
    drawing = draw_chart("phrases", between(load_corpus(), 2021, 2024))
    layer = drawing.numbers[drawing.numbers["layer"] == "coders"].groupby("family")[["with_it", "letters"]].sum()
    counts = {name: f"{row['with_it']} of {row['letters']}" for name, row in layer.iterrows()}
    assert drawing.title == f"Friendship in {counts['friendship']} letters, strategic communication in {counts['strategic communication']}"
    assert "; none of 3 that coders looked for changed clearly" in _texts(drawing.figure, "subtitle")[0]
    foot = _texts(drawing.figure, "foot")[0]
    assert all(re.search(rf"{name} [+−]?\d+ \([+−]\d+ to [+−]\d+\)", foot) for name in counts)  # every row's difference with its interval, not the largest alone


def test_printings_cut_short_are_not_called_whole_letters():
    figure = draw_chart("phrases", load_corpus()).figure
    assert "Letters as printed, as coders read them (68 letters)" in _texts(figure, "heading") and "from the letters as printed, 41 of 68 in part." in _texts(figure, "foot")[0]


def test_the_foot_says_what_a_band_covers_where_one_is_drawn(folder):
    for name in ("correspondence", "dyads"):
        assert "Bands: 95% intervals of the smoothed line, not of jumps in level." in _foot(name, load_corpus())
    assert "Bands" not in _foot("correspondence", load_corpus(folder))


@pytest.mark.parametrize("name", ["correspondence", "years"])
def test_the_foot_says_that_no_mark_is_filled_where_none_is(name, folder):
    assert "all score marks are open: none excludes the dark line" in _foot(name, load_corpus()) and "a score mark is filled" not in _foot(name, load_corpus())
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "You betrayed us."))
    assert "a score mark is filled where its interval excludes" in _foot(name, load_corpus(folder))


@pytest.mark.parametrize("preset", ["slide", "document", "square"])
def test_words_stand_beside_all_of_a_few_letters_or_beside_none(preset):
    labels = _texts(draw_chart("correspondence", load_corpus(), preset=preset).figure, "label-letter")
    assert len(labels) == 6 and len({"“" in label for label in labels}) == 1


@pytest.mark.parametrize("preset", ["slide", "document", "page", "square"])
def test_of_very_few_letters_each_label_tells_the_interval_the_parties_and_the_day(folder, preset):
    (folder / "events.csv").unlink()  # its line would be crossed
    drawing = draw_chart("correspondence", load_corpus(folder), preset=preset)
    (label,) = _texts(drawing.figure, "label-letter")
    row = drawing.numbers.iloc[0]
    assert label.startswith(f"{signed(row['warmth'])} ({signed(row['warmth_low'])} to {signed(row['warmth_high'])}) Aster to Birch")
    assert "1 May 2030" in label


def test_words_that_are_no_phrase_do_not_stand_beside_very_few_letters(folder):
    (folder / "events.csv").unlink()
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "The two sides held a dialogue on trade."))
    (label,) = _texts(draw_chart("correspondence", load_corpus(folder)).figure, "label-letter")
    assert label.endswith("1 May 2030")


def test_the_foot_counts_the_letters_that_stand_in_the_middle_of_a_month(folder):
    assert "1 letter of unknown day at mid-month." in _foot("correspondence", load_corpus())
    assert "unknown day" not in _foot("correspondence", load_corpus(folder))
    rate(folder, [("2030-02-03", "ada", 60), ("2030-05-06", "ada", 60)])
    path = folder / "exchanges.csv"
    path.write_text(path.read_text().replace("2030-02-03,day", "2030-02,month").replace("2030-05-06,day", "2030,year"))
    assert "2 letters of unknown day at mid-month or mid-year." in _foot("correspondence", load_corpus(folder))


def test_the_key_says_of_which_direction_no_message_is_known(folder):
    assert "▲△ Birch to Aster" in _texts(draw_chart("correspondence", load_corpus(folder)).figure, "key")
    rate(folder, [("2030-02-03", "ada", 60)])
    assert "Birch to Aster: none known" in _texts(draw_chart("correspondence", load_corpus(folder)).figure, "key")


def _axes(sheet: Sheet):
    axes, em = sheet.axes(2, 2, 20, 14), sheet.em * sheet.dpi
    axes.set_xlim(0, 20), axes.set_ylim(0, 14)
    return axes, lambda left, low, right, high: Bbox([((12 + x) * em, (9 + y) * em) for x, y in ((left, low), (right, high))])


def test_a_label_is_not_set_behind_another_marks_bar():
    sheet = Sheet("slide")
    axes, box = _axes(sheet)
    others = [box(0.5, -6, 0.6, 4), box(-4, -6, -0.5, 6)]  # a bar at the right, something broad at the left
    label = place_label(sheet, axes, (10, 7), "+0.12", taken=list(others))
    assert label is None or label.get_window_extent().x1 < others[0].x0
    assert place_label(sheet, axes, (10, 7), "+0.12", taken=[]) is not None


def test_a_label_stands_nearer_its_own_mark_than_any_other():
    sheet = Sheet("slide")
    axes, box = _axes(sheet)
    own, other = box(-0.3, -0.3, 0.3, 0.3), box(2.9, -0.3, 3.5, 0.3)
    label = place_label(sheet, axes, (10, 7), "+0.12", taken=[own, other])
    found = label.get_window_extent()
    assert found.x1 < own.x0 or found.y0 > own.y1 or found.y1 < own.y0 and abs(found.x0 - own.x1) < abs(other.x0 - found.x1)


def _off(one: Bbox, other: Bbox) -> float:
    across, up = (max(one.min[place] - other.max[place], other.min[place] - one.max[place], 0) for place in (0, 1))
    return float(np.hypot(across, up))


@pytest.mark.parametrize("preset", ["slide", "document", "square"])
@pytest.mark.parametrize("name", ["correspondence", "occasions"])
def test_every_number_tells_of_a_mark_and_stands_nearest_to_it_or_is_tied(name, preset):
    figure = draw_chart(name, load_corpus(), preset=preset).figure
    labels = [text for text in figure.findobj(matplotlib.text.Annotation) if (text.get_gid() or "").startswith(("label-score", "label-rating", "label-letter"))]
    assert len(labels) >= 6
    for label in labels:
        axes, (x, y) = label.axes, label.axes.transData.transform(label.xy)
        shown = [artist for artist in axes.get_children() if isinstance(artist, PathCollection) and (artist.get_gid() or "").startswith(("letter", "ratings"))]
        marks = [box for artist in shown for box in mark_boxes(artist)]
        own = next(box for box in marks if box.contains(x, y))
        other = min((_off(label.get_window_extent(), box) for box in marks if not box.contains(x, y)), default=np.inf)
        ties = [line.get_transform().transform(line.get_xydata())[0] for line in axes.lines if line.get_gid() == "tie"]
        is_tied = any(np.hypot(at[0] - x, at[1] - y) < own.width for at in ties)
        assert is_tied or _off(label.get_window_extent(), own) < other, label.get_text()


def test_a_rating_reads_alike_in_the_chart_in_its_numbers_and_over_its_panel():
    drawing = draw_chart("occasions", load_corpus())
    rated = {f"{rating:g}" for rating in drawing.numbers["coded"].dropna()}
    assert {"70", "43.5"} <= set(_texts(drawing.figure, "label-rating")) <= rated and "2024 43.5" in drawing.alt
    assert "Kim to Xi: −26.5 (−32.0 to −21.0)" in _texts(drawing.figure, "panel")


def test_an_interval_over_a_panel_is_never_cut(folder):
    forty_letters(folder)
    long = "Bo Konstantinopolitanska-Birch"
    for path in (folder / "corpus.toml", folder / "people.toml", folder / "exchanges.csv", *(folder / "letters").iterdir()):
        path.write_text(path.read_text().replace("Bo Birch", long))
    figure = draw_chart("occasions", load_corpus(folder), preset="slide").figure
    assert not [text for text in _texts(figure, "panel") if text.endswith("…")] and any(text.endswith(f"to {long.split()[-1]}") for text in _texts(figure, "key"))


@pytest.mark.parametrize("name", ["correspondence", "years", "occasions", "dyads"])
def test_bars_lie_under_every_mark_and_two_of_them_are_told_apart(name):
    for axes in draw_chart(name, load_corpus()).figure.axes:
        named = [(artist, artist.get_gid() or "") for artist in axes.get_children()]
        bars = [artist for artist, gid in named if gid.startswith("interval-")]
        marks = [artist for artist, gid in named if gid.startswith(("letter-", "ratings-", "trend-")) and not gid.startswith("ratings-interval")]
        assert not bars or max(bar.get_zorder() for bar in bars) < min(mark.get_zorder() for mark in marks)
        places = sorted((bar.get_transform().transform(bar.get_xydata())[0][0], bar.get_linewidth() * axes.figure.dpi / 72) for bar in bars)
        assert all(right - left > wide for (left, wide), (right, _) in zip(places, places[1:]))


def test_a_corpus_whose_letters_have_no_score_does_not_contradict_itself(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "조중친선"))
    (folder / "codings.csv").unlink()
    for name in ("correspondence", "years"):
        drawing = CHARTS[name](load_corpus(folder))
        drawn, foot = _texts(drawing.figure), _texts(drawing.figure, "foot")[0]
        assert "no letter with a score" in drawn and not any("words at hand" in text and "dark" not in text for text in drawn)
        assert not any("Large" in text or "Grey" in text for text in drawn) and "filled" not in foot and "Bars" not in foot
        assert "Source: 1 article (The Gazette)" in foot
    assert CHARTS["correspondence"](load_corpus(folder)).title == "No letter with a score, 2030–2032"


@pytest.mark.parametrize("preset", ["slide", "document", "square"])
def test_the_words_in_an_empty_plot_stand_off_the_dark_line(preset):
    figure = draw_chart("years", of_dyad(load_corpus(), "Kim, Putin"), preset=preset).figure
    (text,) = [text for text in figure.findobj(matplotlib.text.Text) if text.get_gid() == "label-none"]
    (line,) = [line for line in text.axes.lines if line.get_gid() == "reference"]
    height = line.get_transform().transform(line.get_xydata())[0][1]
    box = text.get_window_extent()
    assert not box.y0 <= height <= box.y1 and not any("dark: words" in told for told in _texts(figure))


def test_the_charts_of_one_pair_stand_on_one_scale(folder):
    forty_letters(folder)
    for path in (folder / "letters").iterdir():
        warm = path.name.startswith("x-")
        path.write_text(re.sub(r'^text = .*', f'text = "{"We cherish this friendship." if warm else "You betrayed us. We despise it."}"', path.read_text(), flags=re.MULTILINE))
    corpus = load_corpus(folder)
    scales = {tuple(axes.get_ylim()) for name in ("correspondence", "years", "occasions") for axes in draw_chart(name, corpus).figure.axes if axes.get_ylim()[1] == 1}
    assert scales == {WHOLE}  # the one cold letter is on no occasion that recurs


@pytest.mark.parametrize("name", ["correspondence", "years"])
def test_every_band_is_named_beside_a_slides_plot(name, folder):
    bands = ["effusive", "warm", "cordial", "courteous", "neutral", "cool", "critical", "hostile"]
    assert _texts(draw_chart(name, load_corpus(), preset="slide").figure, "band") == bands[:6]
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "You betrayed us and we despise it."))
    figure = draw_chart(name, load_corpus(folder), preset="slide").figure
    assert not layout_problems(figure) and len(set(_texts(figure, "band")) & {*bands}) >= (8 if name == "correspondence" else 6)


def test_means_of_ratings_stand_in_the_alt_text_with_the_interval_that_is_drawn():
    drawing = draw_chart("years", load_corpus())
    (row,) = drawing.numbers[(drawing.numbers["year"] == 2024) & (drawing.numbers["sender"] == "Xi Jinping")].to_dict("records")
    assert f"2024 {row['coded_mean']:.0f} ({row['coded_low']:.0f} to {row['coded_high']:.0f})" in drawing.alt
    assert re.search(r"mean rating 58 \(\d\d to \d\d\) of 100 over 68 letters", draw_chart("dyads", load_corpus()).alt)


@pytest.mark.parametrize(("name", "told"), [("letter", "Only the whole score has an interval."), ("rhythm", "messages a year (no interval)"), ("rhythm", "medians (no interval)")])
def test_a_chart_of_numbers_without_an_interval_says_so(name, told):
    assert told in _foot(name, load_corpus())


def test_where_all_bands_have_room_only_without_the_levels_name_the_foot_tells_it():
    figure = draw_chart("occasions", load_corpus(), preset="slide").figure
    assert _texts(figure, "band") == ["effusive", "warm", "cordial", "courteous", "neutral", "cool"] and not _texts(figure, "reference-name")
    assert "Dark line: the median" in _texts(figure, "foot")[0].replace("\n", " ")


def test_what_stands_in_a_row_of_the_key_is_in_line_also_where_a_name_has_tall_accents(folder):
    for path in [folder / name for name in ("corpus.toml", "people.toml", "exchanges.csv")] + list((folder / "letters").iterdir()):
        path.write_text(path.read_text().replace("Ada Aster", "Žofie Ångström"))
    key = [text for text in draw_chart("rhythm", load_corpus(folder)).figure.findobj(matplotlib.text.Text) if text.get_gid() == "key"]
    assert len(key) > 1 and {(text.get_verticalalignment(), text.get_position()[1]) for text in key} == {("baseline", key[0].get_position()[1])}


def test_zero_has_no_sign():
    assert difference_shown(0.001, -0.32, 0.32, "warmth") == "0.00 (−0.32 to +0.32)" and difference_shown(-0.04, -5.5, 5.4, CODED) == "0.0 (−5.5 to +5.4)"
    assert [signed(value) for value in (-0.004, 0.004, 0.0, -0.006, 0.1)] == ["0.00", "0.00", "0.00", "−0.01", "+0.10"]


@pytest.mark.parametrize("name", CHARTS)
def test_a_slide_can_be_read_from_the_back_of_a_room(name):
    texts = [text for text in draw_chart(name, load_corpus(), preset="slide").figure.findobj(matplotlib.text.Text) if text.get_text() and text.get_visible()]
    small = {text.get_text(): text.get_fontsize() for text in texts if text.get_gid() not in ("foot", "effect") and text.get_fontsize() < 14}
    assert not small and all(text.get_fontsize() >= 17.8 for text in texts if text.get_gid() in ("title", "subtitle", "key", "direction"))


def test_the_key_of_dyads_is_one_line_on_a_slide_so_that_its_panels_have_room():
    figure = draw_chart("dyads", load_corpus(), preset="slide").figure
    heights = {text.get_position()[1] for text in figure.findobj(matplotlib.text.Text) if text.get_gid() == "key"}
    assert len(heights) == 1


def test_the_slide_of_rhythm_has_all_panels_with_a_scale_and_a_title_of_one_line():
    figure = draw_chart("rhythm", load_corpus(), preset="slide").figure
    assert len(figure.axes) == 3 and all(len(axes.get_yticks()) > 1 for axes in figure.axes[1:])
    assert "\n" not in next(text.get_text() for text in figure.texts if text.get_gid() == "title")


def test_a_panel_without_room_is_left_out_and_named():
    drawing = draw_chart("rhythm", load_corpus(), preset="slide", title="A long title for a slide with little room below it. " * 6)
    assert drawing.notes == ["Not drawn for want of room: days into print."] and "print" not in _texts(drawing.figure, "subtitle")[0]
    assert not layout_problems(drawing.figure)


def test_the_foot_explains_the_medians_that_are_drawn_only():
    both = draw_chart("rhythm", load_corpus()).figure
    one = draw_chart("rhythm", of_parties(load_corpus(), "", "Kim")).figure
    assert "with 3 or more, solid ● and dashed ▲." in _texts(both, "foot")[0].replace("\n", " ")
    assert "with 3 or more, dashed ▲." in _texts(one, "foot")[0].replace("\n", " ")


def test_a_label_set_over_marks_makes_others_give_way(folder):
    forty_letters(folder)
    letters = sorted((folder / "letters").iterdir())
    for path in letters[10:]:
        path.unlink()
    for path, year in zip(letters[:10], [2030, 2049, 2050] * 4):
        path.write_text(re.sub(r'"\d{4}-\d\d-\d\d"', f'"{year}-05-11"', path.read_text()))
    settings = folder / "corpus.toml"
    settings.write_text(settings.read_text().replace("2032", "2050").replace("2033", "2051"))
    for name in ("exchanges.csv", "codings.csv"):
        (folder / name).unlink()
    assert not layout_problems(draw_chart("correspondence", load_corpus(folder), preset="slide").figure)


@pytest.mark.parametrize("preset", ["slide", "document", "square"])
def test_the_days_of_a_change_that_the_title_tells_are_drawn_and_explained(preset):
    def drawn(**options):
        figure = draw_chart("correspondence", load_corpus(), preset=preset, **options).figure
        return [line for line in figure.axes[0].lines if line.get_gid() == "change"], _texts(figure, "label-change")

    lines, words = drawn()
    (days,) = [line.get_xdata() for line in lines if line.get_xdata()[0] != line.get_xdata()[1]]
    assert tuple(pd.Timestamp.fromordinal(int(day)).date().isoformat() for day in days) == newest_claim(load_corpus()).days
    assert words == ["level changes here (95%)"] and drawn(title="Xi and Kim") == ([], [])


@pytest.mark.parametrize("name", ["correspondence", "dyads"])
def test_the_foot_says_how_far_marks_stand_off_their_dates(name, folder):
    drawing = draw_chart(name, load_corpus())
    axes = drawing.figure.axes[0] if name == "correspondence" else drawing.figure.axes[1]
    bars = sorted(line.get_xdata()[0] for line in axes.lines if (line.get_gid() or "").startswith("interval-"))
    days = sorted(pd.Timestamp(letter.stamp.day).toordinal() for letter in load_corpus().letters)
    furthest = max(abs(bar - day) for bar, day in zip(bars, days, strict=True))
    assert f"Near score marks stand side by side, up to {round(furthest)} days off; each still covers its day." in _texts(drawing.figure, "foot")[0] and furthest > 5
    if name == "correspondence":
        assert "side by side" not in _foot(name, load_corpus(folder))


@pytest.mark.parametrize("name", ["correspondence", "years", "occasions", "rhythm"])
@pytest.mark.parametrize("preset", ["slide", "document", "square"])
def test_letters_decades_apart_stand_over_round_years(folder, name, preset):
    forty_letters(folder)
    path = folder / "corpus.toml"
    path.write_text(path.read_text().replace("2030", "1960"))
    figure = draw_chart(name, load_corpus(folder), preset=preset).figure
    first, second, *more = sorted({int(text) for text in _texts(figure) if re.fullmatch(r"(19|20)\d\d", text)})
    assert not layout_problems(figure) and second - first in ROUND_YEARS and not any(year % (second - first) for year in (first, second, *more))
    assert not [text for text in _texts(figure) if text.startswith("’")]


def test_events_keep_their_names_on_a_slide():
    assert {"Nuclear test", "Border closes"} <= set(_texts(draw_chart("correspondence", load_corpus(), preset="slide").figure, "event"))


def test_a_silence_is_told_with_days_as_readers_write_them():
    assert _texts(draw_chart("rhythm", load_corpus()).figure, "silence-label") == ["Longest gap between known messages: 471 days, 11 July 2016 to 25 October 2017"]


def test_a_hundred_letters_and_more_are_no_thicket_of_bars_and_no_list_read_aloud(folder):
    def bars(count):
        letters_of(folder, count, range(2030, 2033))
        drawing = draw_chart("correspondence", load_corpus(folder))
        lines = [line for line in drawing.figure.axes[0].lines if (line.get_gid() or "").startswith("interval-")]
        return len(lines), max(line.get_linewidth() for line in lines), drawing.alt

    (few, wide, told), (many, narrow, heard) = bars(12), bars(140)
    assert few == 13 and told.count(" to Birch: ") + told.count(" to Aster: ") == few
    assert many == 141 and narrow < 0.4 < wide
    assert heard.count(" to Birch: ") + heard.count(" to Aster: ") == 6 and "half of them from" in heard and "warmest 203" in heard


@pytest.mark.parametrize(("letters", "forced"), [(30, 1), (140, 0)])
def test_the_last_score_may_cover_marks_but_not_among_a_hundred_letters(folder, letters, forced, monkeypatch):
    letters_of(folder, letters, range(2030, 2033))
    asked = []
    monkeypatch.setattr(correspondence, "place_label", lambda *_, ways=None, **__: asked.append(ways))  # nowhere is room
    draw_chart("correspondence", load_corpus(folder))
    assert asked.count(()) == forced


def test_a_row_of_years_too_narrow_for_their_names_names_its_ends():
    texts = _texts(draw_chart("phrases", load_corpus(), preset="phone").figure)
    assert {text for text in texts if re.fullmatch(r"’\d\d|20\d\d", text)} == {"’17", "’24"}
