"""Artists and saved files, not pixels."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import xml.dom.minidom
from datetime import date

import matplotlib
import numpy as np
import pandas as pd
import pytest
from conftest import rate
from corpora import forty_letters, three_counterparts, twenty_counterparts
from matplotlib.transforms import Bbox
from PIL import Image

from tonetrack.corpus import load_corpus
from tonetrack.errors import EmptyFigureError, FigureError, UsageError
from tonetrack.figures.charts import CHARTS, SCORED, draw_chart, plot_correspondence, plot_dyads, plot_occasions, plot_phrases, plot_years
from tonetrack.figures.correspondence import _strongest
from tonetrack.figures.events import pack_rows
from tonetrack.figures.labels import place_label
from tonetrack.figures.layout import overlap
from tonetrack.figures.occasions import PANELS
from tonetrack.figures.panels import UPPER, WHOLE, scale_for
from tonetrack.figures.saving import STEP, render
from tonetrack.figures.style import COOL, MIN_FOOT, PRESETS, WARM, Sheet, signed
from tonetrack.figures.time_axis import side_by_side, spread
from tonetrack.phrases import COLD

PHRASE = "We cherish this wonderful friendship."


def _gids(figure) -> set[str]:
    return {artist.get_gid() for artist in figure.findobj() if artist.get_gid()}


def _texts(figure) -> str:
    return "\n".join(text.get_text() for text in figure.findobj(matplotlib.text.Text))


def _say(folder, words: str) -> None:
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace(PHRASE, words))


def _rate(folder, rows: list[tuple[str, float]]) -> None:
    (folder / "codings.csv").write_text("letter,warmth,coder_a,coder_b\n" + "".join(f"{name},{rating},{rating + 1},{rating - 1}\n" for name, rating in rows))


@pytest.mark.parametrize(("count", "shown"), [(0, True), (1, True), (8, True), (9, False), (60, False)])
def test_a_few_events_are_labelled_and_many_are_numbered_with_a_list(folder, count, shown):
    days = [pd.Timestamp("2030-01-01") + pd.Timedelta(days=1000 // max(count, 1) * number) for number in range(count)]
    (folder / "events.csv").write_text("date,end,label,kind\n" + "".join(f"{day:%Y-%m-%d},,A fair,fair\n" for day in days))
    drawing = plot_correspondence(load_corpus(folder))
    assert _texts(drawing.figure).count("A fair") == (count if shown else 0)
    assert len(drawing.notes) == (0 if shown else count)
    assert shown or drawing.notes[0] == "1 · 1 January 2030: A fair"


def test_a_corpus_without_a_letter_says_so(folder):
    for path in (folder / "letters").iterdir():
        path.unlink()
    drawing = plot_correspondence(load_corpus(folder))
    assert drawing.title == "Coders’ ratings of 1 letter, 2030–2032" and "no letter with words at hand" in _texts(drawing.figure)
    assert "score:" not in _texts(drawing.figure)  # nothing drawn was scored
    (folder / "codings.csv").unlink()
    assert plot_years(load_corpus(folder)).title == "Known messages: 2, 2030–2032"


@pytest.mark.parametrize(("words", "colour"), [(PHRASE, "#FFFFFF"), ("Our friendship is sealed in blood. We cherish it as brothers, and will always stand by you with all our hearts.", WARM), ("You betrayed us.", COOL)])
def test_colour_stands_only_where_the_interval_excludes_the_reference(folder, words, colour):
    _say(folder, words)
    drawing = plot_correspondence(load_corpus(folder))
    (mark,) = drawing.figure.findobj(lambda artist: (artist.get_gid() or "").startswith("letter-"))
    row = drawing.numbers.iloc[0]
    assert matplotlib.colors.to_hex(mark.get_facecolor()[0]).upper() == colour
    assert (row["warmth_low"] > 0.49, row["warmth_high"] < 0.49) == (colour == WARM, colour == COOL)


def test_a_letters_own_words_stand_beside_its_mark(folder):
    assert "“cherish”" in _texts(plot_correspondence(load_corpus(folder)).figure)


def test_the_foot_names_the_sources_of_the_letters_drawn_only(folder):
    three_counterparts(folder)
    for path in (folder / "letters").glob("x-*"):
        path.write_text(path.read_text().replace('"gazette"', f'"{path.stem}"').replace("The Gazette", "The Courier"))
    foot = _texts(plot_correspondence(load_corpus(folder)).figure).replace("\n", " ")
    assert "Source: 1 article (The Gazette), catalogue" in foot and "Courier" not in foot


@pytest.mark.parametrize("preset", PRESETS)
def test_of_a_few_letters_every_score_has_its_label(preset):
    drawing = plot_correspondence(load_corpus(), preset=preset)
    labels = [text.get_text().split()[0] for text in drawing.figure.findobj(matplotlib.text.Text) if text.get_gid() == "label-letter"]
    scores = drawing.numbers[drawing.numbers["layer"] == "computed"]["warmth"].dropna()
    assert sorted(labels) == sorted(signed(score) for score in scores) and len(labels) == 6


def test_a_label_without_room_beside_its_mark_is_tied_to_it_across_lines_but_no_mark():
    sheet = Sheet("slide")
    axes, em = sheet.axes(2, 2, 20, 14), sheet.em * sheet.dpi
    axes.set_xlim(0, 20), axes.set_ylim(0, 14)

    def box(left: float, low: float, right: float, high: float) -> Bbox:
        return Bbox([(x * em, y * em) for x, y in ((2 + 10 + left, 2 + 7 + low), (2 + 10 + right, 2 + 7 + high))])

    marks = [box(-2.5, -2.6, -0.5, 2), box(0.5, -2.6, 2.5, 2), box(-2.5, 0.5, 2.5, 2)]
    lines = [box(-2.5, -0.8, 2.5, -0.7), box(-2.5, -1.4, 2.5, -1.3)]
    taken = [*marks, *lines]
    assert place_label(sheet, axes, (10, 7), "+0.12", taken=taken) is None and len(taken) == 5
    label = place_label(sheet, axes, (10, 7), "+0.12", taken=taken, tied=True)
    (tie,) = axes.findobj(lambda artist: artist.get_gid() == "tie")
    assert not any(overlap(label.get_window_extent(), other, 0) for other in (*marks, *lines))
    assert tie.get_xydata()[0] == pytest.approx((10, 7 - 0.45)) and tie.get_xydata()[1][1] < 7 - 1.4  # down, across both lines
    assert len(taken) > 6 and place_label(sheet, axes, (10, 7), "+0.12", taken=[*taken, box(-0.5, -2.6, 0.5, -0.5)], tied=True) is None


def test_a_trend_is_drawn_only_where_letters_are_enough(folder):
    assert not any(gid.startswith("trend") for gid in _gids(plot_correspondence(load_corpus(folder)).figure))
    forty_letters(folder)
    drawing = plot_correspondence(load_corpus(folder))
    assert "trend-computed" in _gids(drawing.figure) and "band-computed" in _gids(drawing.figure)
    assert "trend of computed" in set(drawing.numbers["layer"])


def test_letters_in_bursts_decades_apart_have_no_trend_and_the_foot_says_why(folder):
    rate(folder, [(f"{year}-{month:02}-05", "ada", 60) for year in (2030, 2046, 2047, 2062) for month in range(1, 13)])
    (folder / "corpus.toml").write_text((folder / "corpus.toml").read_text().replace("2032", "2062"))
    drawing = plot_correspondence(load_corpus(folder))
    assert not any(gid.startswith(("trend", "band-")) for gid in _gids(drawing.figure)) and "Bands" not in _texts(drawing.figure)
    lines = plot_years(load_corpus(folder)).figure.findobj(lambda artist: (artist.get_gid() or "").startswith("ratings-line"))
    assert all(np.isnan(line.get_ydata()).all() for line in lines)  # years alone are not joined, nor are two of thirty
    assert "No trend line: letters are too far apart for most of the time." in _texts(drawing.figure).replace("\n", " ")


def test_the_scale_is_one_of_two_and_never_follows_the_data():
    assert scale_for([0.2, 0.3]) == scale_for([-0.2]) == scale_for([float("nan")]) == scale_for([]) == UPPER
    assert scale_for([0.2, -0.3]) == WHOLE


def test_the_reference_level_is_drawn_named_and_explained(folder):
    figure = plot_correspondence(load_corpus(folder)).figure
    assert "reference" in _gids(figure) and "KCNA +0.49" in _texts(figure) and "the median of 72 messages between officials printed by KCNA, 2012–2024, +0.49" in _texts(figure).replace("\n", " ")


def test_a_cool_letter_is_not_labelled_with_its_warm_phrase(folder):
    _say(folder, "We hope for peace and stability. You betrayed us and we despise your hostile act.")
    label = next(artist.get_text() for artist in plot_correspondence(load_corpus(folder)).figure.findobj(matplotlib.text.Text) if artist.get_gid() == "label-letter")
    assert label.startswith("−") and "“" in label and "hope" not in label


def test_labels_of_marks_that_overlap_are_nearest_their_own(folder):
    for day in ("03", "05"):
        path = folder / "letters" / f"2030-05-{day}-bo-to-ada.toml"
        path.write_text((folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text().replace("2030-05-01", f"2030-05-{day}").replace("wonderful", "wonderful" if day == "03" else "good"))
    for preset in PRESETS:
        figure = plot_correspondence(load_corpus(folder), preset=preset).figure
        renderer, marks = figure.canvas.get_renderer(), [mark for mark in figure.findobj(matplotlib.collections.PathCollection) if (mark.get_gid() or "").startswith("letter-")]
        centres = [mark.get_offset_transform().transform(mark.get_offsets())[0] for mark in marks]
        ties = [line for line in figure.findobj(matplotlib.lines.Line2D) if line.get_gid() == "tie"]
        for label in (text for text in figure.findobj(matplotlib.text.Text) if text.get_gid() == "label-letter"):
            box, own = label.get_window_extent(renderer), label.axes.transData.transform(label.xy)
            away = {tuple(centre): np.hypot(*(np.clip(centre, box.min, box.max) - centre)) for centre in centres}
            ends = [label.axes.transData.transform(line.get_xydata()[-1]) for line in ties]
            is_tied = any(np.hypot(*(end - np.clip(own, box.min, box.max))) < 4 for end in ends)
            at_bars_end = not any(np.allclose(centre, own) for centre in centres)
            assert is_tied or at_bars_end or np.allclose(min(away, key=away.get), own)


@pytest.mark.parametrize(("scorer", "known"), [("warmth", True), ("vader", False)])
def test_bands_are_named_where_the_scorer_has_them(folder, scorer, known):
    told = _texts(plot_correspondence(load_corpus(folder), scorer=scorer).figure)
    assert ("cordial" in told) == ("−1 (hostile) to +1 (effusive)" in told) == known and "+0\n" not in told


@pytest.mark.parametrize("chart", SCORED)
def test_a_chart_of_another_scorer_names_it_and_its_weakness(chart):
    drawing = draw_chart(chart, load_corpus(), scorer="vader")
    told = " ".join(_texts(drawing.figure).split())
    assert "VADER tone" in told and "VADER takes courtesy for warmth." in told and "Warmth" not in told and "VADER tone" in drawing.alt and "vader" in drawing.numbers
    with pytest.raises(UsageError, match="--scorer is for the charts correspondence, years, occasions, dyads; letter knows warmth only"):
        draw_chart("letter", load_corpus(), scorer="vader")


def test_the_coders_layer_is_named_and_kept_apart(folder):
    drawing = plot_correspondence(load_corpus(folder))
    assert "Grey: coders’ ratings of 1 letter" in _texts(drawing.figure)
    assert drawing.numbers["layer"].tolist() == ["computed", "coders"]
    assert drawing.numbers["coded"].isna().tolist() == [True, False] and drawing.numbers["warmth"].isna().tolist() == [False, True]


def test_a_title_states_what_coders_found_only_where_the_test_supports_it(folder):
    rows = [f"{year}-0{month}-05-ada-to-bo" for year in (2030, 2032) for month in range(1, 6)]
    facts = "".join(f"{row},{row[:10]},day,,Ada Aster,Bo Birch,letter,spring,\n" for row in rows)
    (folder / "exchanges.csv").write_text("id,date,date_precision,reported,sender,recipient,kind,occasion,in_reply_to\n" + facts)
    _rate(folder, [(row, 70 + place if row < "2031" else 40 + place) for place, row in enumerate(rows)])
    assert plot_correspondence(load_corpus(folder)).title == "Coders rate 2032’s letters cooler than those of 2030–2031"
    assert plot_years(load_corpus(folder)).title == "Coders rate 2032’s letters cooler than those of 2030–2031"
    _rate(folder, [(row, 50 + (place * 37) % 40) for place, row in enumerate(rows)])
    assert "Coders" not in plot_correspondence(load_corpus(folder)).title


def test_years_are_two_aligned_panels_with_one_scale_each(folder):
    axes = [one for one in plot_years(load_corpus(folder)).figure.axes if one.get_visible()]
    assert len(axes) == 2 and axes[0].get_xlim() == axes[1].get_xlim()
    assert axes[0].get_position().x0 == axes[1].get_position().x0 and axes[0].get_position().width == axes[1].get_position().width


def test_a_year_without_words_has_no_mark_and_its_count(folder):
    drawing = plot_years(load_corpus(folder))
    assert [gid for gid in _gids(drawing.figure) if gid.startswith("letter-")] == ["letter-aster-to-birch-2030"]
    assert drawing.numbers["exchanges"].tolist() == [1, 0, 0, 0, 0, 1]


def test_an_occasion_has_a_panel_when_it_comes_back_in_three_years(folder):
    with pytest.raises(EmptyFigureError, match="no occasion comes back"):
        plot_occasions(load_corpus(folder))
    forty_letters(folder)
    drawing = plot_occasions(load_corpus(folder))
    assert {"● Birthday", "▲ New Year"} <= set(_texts(drawing.figure).split("\n")) and "Birthday, Aster to Birch: " in drawing.alt
    assert set(drawing.numbers["occasion_name"]) == {"birthday", "founding day", "New Year"}


@pytest.mark.parametrize("preset", PRESETS)
def test_the_first_and_the_last_rating_of_each_occasion_have_their_labels(preset):
    figure = plot_occasions(load_corpus(), preset=preset).figure
    labels = [text.get_text() for text in figure.findobj(matplotlib.text.Text) if text.get_gid() == "label-rating"]
    assert sorted(labels) == ["39", "43.5", "46.5", "47.5", "49", "52", "58", "61", "70", "72"]


def test_a_place_that_occasions_leave_empty_names_the_bands(folder):
    forty_letters(folder)
    for preset in PRESETS:
        figure = plot_occasions(load_corpus(folder), preset=preset).figure
        panels = len([axes for axes in figure.axes if axes.get_ylim()[1] == 1])
        assert ("effusive" in _texts(figure)) == (panels % min(PANELS[preset][0], panels) > 0)


@pytest.mark.parametrize(("make", "chart"), [(forty_letters, plot_occasions), (three_counterparts, plot_dyads)])
def test_the_same_scale_stands_in_every_panel(folder, make, chart):
    make(folder)
    scales = [axes.get_ylim() for axes in chart(load_corpus(folder)).figure.axes if axes.get_ylim()[1] == 1]
    assert len(scales) >= 3 and set(scales) == {WHOLE}


def test_a_dyad_alone_has_nothing_beside_it(folder):
    with pytest.raises(EmptyFigureError, match="one dyad only"):
        plot_dyads(load_corpus(folder))


def test_few_dyads_are_panels_and_many_are_rows(folder):
    three_counterparts(folder)
    few = plot_dyads(load_corpus(folder))
    assert few.name == "dyads" and "Ada Aster and Bo Birch" in _texts(few.figure)
    twenty_counterparts(folder)
    many = plot_dyads(load_corpus(folder))
    assert many.name == "dyads" and "Counterpart Number19" in _texts(many.figure) and many.numbers["counterpart"].nunique() == 20


def test_phrases_say_kept_and_dropped_only_with_letters_enough(folder):
    assert "Words at hand, too few to say what is new or gone (1 letter)" in _texts(plot_phrases(load_corpus(folder)).figure)
    forty_letters(folder)
    assert "Kept among the words at hand (41 letters)" in _texts(plot_phrases(load_corpus(folder)).figure)


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_of_the_shipped_corpus_has_its_numbers_alt_text_and_minus_signs(chart):
    drawing = draw_chart(chart, load_corpus())
    assert drawing.name == chart and len(drawing.numbers) and drawing.title in drawing.alt and len(drawing.alt) > 150
    assert not any("-0." in text.get_text() for text in drawing.figure.findobj(matplotlib.text.Text))
    assert ("Dates only, not intent" if chart == "rhythm" else "Measures wording, not intent") in _texts(drawing.figure).replace("\n", " ")


def test_the_same_bytes_whatever_the_users_settings(folder):
    plain = {form: render(plot_correspondence(load_corpus(folder)), form) for form in ("png", "svg", "pdf")}
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "red", "svg.fonttype": "path", "timezone": "Asia/Tokyo", "savefig.bbox": "tight"}):
        other = {form: render(plot_correspondence(load_corpus(folder)), form) for form in ("png", "svg", "pdf")}
    assert plain == other


def test_the_same_bytes_in_any_locale_zone_hash_seed_and_matplotlibrc(tmp_path):
    (tmp_path / "matplotlibrc").write_text("font.size: 30\nsvg.fonttype: path\naxes.facecolor: red\nlines.linewidth: 9\n")
    hostile = {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7", "MATPLOTLIBRC": str(tmp_path / "matplotlibrc"), "HOME": "/nonexistent", "DISPLAY": ""}
    made = []
    for name, environment in (("plain", {}), ("other", hostile)):
        command = [sys.executable, "-m", "tonetrack", "chart", "correspondence", "--format", "png,svg,pdf", "--out", str(tmp_path / name)]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, **environment})
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert made[0] == made[1] and len(made[0]) == 6


@pytest.mark.parametrize("chart", CHARTS)
def test_the_svg_is_well_formed_has_text_as_text_and_tells_its_content(chart):
    drawing = draw_chart(chart, load_corpus(), title="<script>$5 & \x07</script>")
    svg = render(drawing, "svg").decode()
    page = xml.dom.minidom.parseString(svg).documentElement
    assert page.getAttribute("role") == "img" and page.getElementsByTagName("title")[0].firstChild.data.startswith("<script>$5 &")
    assert page.getElementsByTagName("desc")[0].firstChild.data.startswith(drawing.alt[:20])
    assert "<script>" not in svg and "<dc:date>" not in svg and len(page.getElementsByTagName("text")) > 8
    assert {gid for gid in _gids(drawing.figure) if gid.startswith(("title", "foot"))} == {"title", "foot"}


def test_an_unknown_chart_preset_or_format_is_named(folder):
    corpus = load_corpus(folder)
    with pytest.raises(FigureError, match="'poster' is no preset; want slide, document, page, square"):
        plot_correspondence(corpus, preset="poster")
    with pytest.raises(UsageError, match="'gif' is no format; want png, svg, pdf"):
        render(plot_years(corpus), "gif")
    with pytest.raises(FigureError, match="'yers' is no chart; want correspondence, .*; did you mean 'years'"):
        draw_chart("yers", corpus)
    with pytest.raises(UsageError, match="--letter is for the chart letter"):
        draw_chart("years", corpus, letter="x")


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


def test_a_crowd_of_marks_is_not_spread_over_weeks():
    days = [1000.0] * 50
    assert max(abs(moved - 1000) for moved in spread(days, 30, 0.7)) <= 30 * 0.35  # each still covers its day
    assert spread([1000.0] * 2, 30, 0.7) == pytest.approx([1000 - 30 * 0.7 * 0.21, 1000 + 30 * 0.7 * 0.21])  # no further than the bars need


def test_marks_moved_apart_stay_in_their_years():
    last, first = date(2030, 12, 28).toordinal(), date(2031, 1, 2).toordinal()
    moved = spread([last - 3.0, float(last), float(first)], 60, 0.7)
    assert moved == sorted(moved) and len(set(moved)) == 3
    assert [date.fromordinal(int(day)).year for day in moved] == [2030, 2030, 2031]
    assert spread([last - 200.0, float(last)], 60, 0.7) == [last - 200, last]  # nothing near: nothing moved



def test_presets_have_the_sizes_of_slide_page_post_and_phone(folder):
    sizes = {preset: tuple(plot_years(load_corpus(folder), preset=preset).figure.canvas.get_width_height()) for preset in PRESETS}
    assert sizes == {"slide": (1920, 1080), "document": (1950, 1260), "page": (2007, 1133), "square": (921, 921), "phone": (1080, 1944)}


@pytest.mark.parametrize("preset", ["document", "page"])
@pytest.mark.parametrize("chart", CHARTS)
def test_no_text_of_a_chart_for_paper_is_too_small_to_be_read(chart, preset):
    figure = draw_chart(chart, load_corpus(), preset=preset).figure
    small = [text.get_text() for text in figure.findobj(matplotlib.text.Text) if text.get_text() and text.get_visible() and text.get_fontsize() < MIN_FOOT - 0.01]
    assert not small


@pytest.mark.parametrize("chart", CHARTS)
def test_the_foot_of_a_phones_chart_is_of_eleven_pixels(chart):
    (foot,) = [text for text in draw_chart(chart, load_corpus(), preset="phone").figure.findobj(matplotlib.text.Text) if text.get_gid() == "foot"]
    assert foot.get_fontsize() * 96 / 72 >= 11


def test_numbers_hold_no_missing_header(folder):
    for chart in ("correspondence", "years", "phrases", "letter"):
        assert not any(pd.isna(name) or not name for name in draw_chart(chart, load_corpus(folder)).numbers.columns)


def test_a_png_is_small_and_differs_from_what_is_drawn_by_no_more_than_an_eye_sees():
    drawing = draw_chart("correspondence", load_corpus())
    png = Image.open(io.BytesIO(render(drawing, "png")))
    drawn = np.asarray(drawing.figure.canvas.buffer_rgba())[..., :3].astype(int)
    assert len(drawing.files["png"]) < 120_000 and png.mode == "P" and round(png.info["dpi"][0]) == 300
    assert np.abs(np.asarray(png.convert("RGB")) - drawn).max() <= STEP / 2 and png.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def test_a_title_a_little_too_long_is_set_smaller_and_a_longer_one_in_even_lines():
    def title(words: str) -> tuple[list[str], float]:
        figure = draw_chart("years", load_corpus(), title=words).figure
        found = next(text for text in figure.texts if text.get_gid() == "title")
        return found.get_text().split("\n"), found.get_fontsize() / PRESETS["document"][2]

    assert title("Known messages in 2023: Macron–Scholz 1") == (["Known messages in 2023: Macron–Scholz 1"], 1.35)
    assert title("Known messages in 2023: Macron–Scholz 1, Macron–Sanchez 13 more")[1] == 1.2
    lines, size = title("Known messages in 2023: Macron–Scholz 1, Macron–Sanchez 13, and eighteen others")
    assert len(lines) == 2 and size == 1.35 and min(map(len, lines)) > 0.6 * max(map(len, lines))


def test_the_interval_of_a_mean_rating_ends_where_ratings_do(folder):
    rate(folder, [(f"2031-0{month}-05", "ada", rating) for month, rating in ((1, 99), (2, 99), (3, 80))])
    bars = [line for axes in draw_chart("years", load_corpus(folder)).figure.axes for line in axes.get_lines() if (line.get_gid() or "").startswith("ratings-interval")]
    assert bars and max(max(line.get_ydata()) for line in bars) == 1


@pytest.mark.parametrize(
    ("moved", "score", "words"),
    [
        ("our own +0.21; dear friend +0.07", 0.5, "“dear friend”"),  # words of the vocabulary tell a reader nothing
        ("our own +0.21; came +0.12", 0.5, "“our own”"),  # where there is nothing else
        ("our own +0.21; take note -0.20", -0.1, "“take note”"),
        ("dear friend +0.30; take note -0.20", -0.1, "“take note”"),
        ("dear friend +0.30", -0.1, ""),
        ("", 0.2, ""),
    ],
)
def test_a_mark_is_labelled_with_a_phrase_of_the_lexicon_before_other_words(moved, score, words):
    assert _strongest(moved, score) == words


def test_families_without_room_are_told_in_the_foot_and_cold_ones_are_drawn_first(folder):
    letter = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    said = (
        "I thank you. I wish you good health. We cherish this friendship. I congratulate you. We stand with you. We are deeply saddened by your loss.",
        "Your kind message came. We will always support your just cause. The two sides held a dialogue on trade. Thank you. Our friendship is great.",
        "You betrayed us and we despise it. We express regret at your silence.",
    )
    for day in range(2, 8):
        words = letter.read_text().replace("2030-05-01", f"2030-05-0{day}").replace("We cherish this wonderful friendship.", said[min(day % 4, 2)])
        (folder / "letters" / f"2030-05-0{day}-ada-to-bo.toml").write_text(words)
    drawing = plot_phrases(load_corpus(folder), preset="slide")
    (note,) = drawing.notes
    texts = " ".join(_texts(drawing.figure).split())
    cold = set(drawing.numbers["family"]) & set(COLD)
    assert len(cold) > 1 and all(family.capitalize() in texts and family not in note for family in cold)
    assert note.startswith("Not drawn for want of room: ") and note in texts
