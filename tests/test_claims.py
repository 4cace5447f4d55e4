"""A title, a brief and the finding page make one claim from one test, or none."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from conftest import rate

from tonetrack.briefs.parts import compose_brief
from tonetrack.change import CODED, change_points_table, comparison_rows, newest_rows
from tonetrack.claims import newest_claim
from tonetrack.corpus import load_corpus
from tonetrack.evidence import p_value, row_difference
from tonetrack.figures.charts import draw_chart
from tonetrack.ratings import ratings_note
from tonetrack.synthesis import synthesise


def _letter(folder, date, words):
    text = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    (folder / "letters" / f"x{date or 'undated'}.toml").write_text(
        text.replace('[written]\ndate = "2030-05-01"\nbasis = "article"\n', f'[written]\ndate = "{date}"\nbasis = "article"\n' if date else "").replace("We cherish this wonderful friendship.", words)
    )


@pytest.fixture
def two_and_two(folder):
    """Two letters of 2030 that are warm, two of 2032 that are cold, too few for any test; no rating."""
    (folder / "codings.csv").unlink()
    (folder / "exchanges.csv").unlink()
    _letter(folder, "2030-06-01", "We cherish this wonderful friendship with all our heart.")
    for day in ("2032-05-01", "2032-06-01"):
        _letter(folder, day, "You betrayed us. We despise your hostile and shameless threats.")
    return folder


def test_where_the_test_refuses_nothing_compares(two_and_two):
    corpus = load_corpus(two_and_two)
    made, page = compose_brief(corpus), synthesise(corpus)
    assert newest_claim(corpus) is None and all(row["status"] for row in newest_rows(corpus, of="warmth"))
    assert made.finding == (
        "Too few letters to say whether those of 2032 read warmer or cooler than those of 2030–2031: 2 against 2, by computed warmth of the words at hand."
    )
    assert any("too few letters to test" in statement.text and "2032 against 2030–2031" in statement.text for statement in page.not_shown)
    assert made.title == "4 letters quoted, 2030–2032"
    assert not any(word in f"{made.title} {made.finding} {' '.join(item.text for item in made.bullets)}" for word in ("differs", "no change", "No clear change", "after 20"))


def test_a_claim_has_one_number_in_brief_and_page_and_stands_once_in_the_brief(stepped):
    corpus = load_corpus(stepped)
    made, page, (row, _) = compose_brief(corpus), synthesise(corpus), newest_rows(corpus, of=CODED)
    shown = row_difference(row)
    assert made.title == draw_chart("years", corpus).title == "Coders rate 2032’s letters cooler than those of 2030–2031"
    sentence = made.finding.split(" Too few")[0]
    assert shown in sentence and sentence in [statement.text for statement in page.shown]
    assert not any(shown in bullet.text or "2032 against" in bullet.text for bullet in made.bullets)


@pytest.mark.parametrize("of", ["warmth", CODED])
def test_the_newest_rows_are_those_of_the_finding_page(of):
    corpus = load_corpus()
    rows = comparison_rows(corpus, of=(of,)).query("direction == 'both directions' and comparison in ('2024 against 2017–2023', '2024 against 2023')")
    pd.testing.assert_frame_equal(pd.DataFrame(newest_rows(corpus, of=of), columns=rows.columns), rows.reset_index(drop=True), check_dtype=False)


def test_the_shipped_headline_is_the_last_change_of_level_that_the_page_shows():
    corpus = load_corpus()
    made, page, points = compose_brief(corpus), synthesise(corpus), change_points_table(corpus, of=(CODED,)).to_dict("records")
    assert made.title == "Coders’ ratings fall between 2021 and 2022" and (points[-1]["earliest"][:4], points[-1]["latest"][:4]) == ("2021", "2022")
    assert made.finding.split(" Too few")[0] in [statement.text for statement in page.shown]
    assert "13.0 of 100 (no interval) between the letters of 23 July 2021 and 22 November 2022" in made.finding and made.bullets[1].text.startswith("Warmest wording quoted: +0.58 (")
    assert "; coolest: +0.18 (−0.13 to +0.80), Kim to Xi, reply of 15 September 2024" in made.bullets[1].text


def test_the_year_that_happens_to_be_highest_is_not_compared_with(folder):
    ratings = [50, 54, 46, 52, 48, 90, 94, 86, 92, 88, 50, 54, 46, 52, 48]  # 2031 stands out; 2032 is as 2030 was
    rate(folder, [(f"{2030 + number // 5}-0{1 + number % 5}-05", "ada", rating) for number, rating in enumerate(ratings)])
    made = compose_brief(load_corpus(folder))
    assert "of 2031" not in made.title or re.search(r"2032 against 2031, coders’ ratings of letters: lower, −\d+\.\d \(−\d+\.\d to −\d+\.\d\)", made.finding)
    rate(folder, [(f"{2030 + number // 4}-0{1 + number % 4}-05", "ada", 50 + 3 * (number * 5 % 7)) for number in range(12)])
    assert newest_claim(load_corpus(folder)) is None


def test_the_last_years_mean_has_the_interval_that_the_years_chart_draws(folder):
    rate(folder, [(f"2032-0{month}-05", "ada", 50 + 2 * month) for month in range(1, 5)])
    corpus = load_corpus(folder)
    year = draw_chart("years", corpus).numbers.query("year == 2032 and sender == 'Ada Aster'").iloc[0]
    assert compose_brief(corpus).bullets[2].text == f"Coders’ mean rating of the 4 letters of 2032: 55 of 100 (95% interval {year['coded_low']:.0f} to {year['coded_high']:.0f})."


def test_letters_without_a_date_are_told_where_they_are_not_drawn(two_and_two):
    _letter(two_and_two, "", "We thank you.")
    corpus = load_corpus(two_and_two)
    drawn = " ".join(text.get_text() for text in draw_chart("correspondence", corpus).figure.texts).replace("\n", " ")
    assert "Not drawn: 1 letter without a date." in drawn
    assert "Not drawn: 1 letter without a date." in [item.text for item in compose_brief(corpus).limits]


def test_charts_and_brief_say_who_rated_and_from_what(folder):
    (folder / "codings.csv").write_text("letter,warmth,coder_a,coder_b,complete\n2030-05-01-ada-to-bo,70,68,72,cut\n2032-01-bo-to-ada,60,58,62,yes\n")
    settings = folder / "corpus.toml"
    settings.write_text(settings.read_text() + 'coders = "two clerks who knew the dates"\n')
    corpus = load_corpus(folder)
    told = ratings_note(corpus, corpus.codings["letter"])
    assert told == "Ratings (0–100) are by two clerks who knew the dates, from the letters as printed, 1 of 2 in part. "
    assert told.strip() in [item.text for item in compose_brief(corpus).limits] and told.strip() in synthesise(corpus).limits
    for chart in ("correspondence", "years"):
        drawn = " ".join(text.get_text() for text in draw_chart(chart, corpus).figure.texts).replace("\n", " ")
        assert "are by two clerks who knew the dates, from the letters as printed, 1 of 2 in part." in drawn and "coders’ ratings" in drawn and "whole letter" not in drawn


def test_nothing_is_told_of_raters_where_nothing_is_rated_or_named(folder):
    corpus = load_corpus(folder)
    assert ratings_note(corpus, []) == "" and ratings_note(corpus, corpus.codings["letter"]) == "Ratings (0–100) are by coders, from the letters as printed. "


def test_a_p_value_has_three_places_down_to_one_in_a_thousand():
    assert [p_value(p) for p in (0.0004, 0.001, 0.0049, 0.05, float("nan"))] == ["below 0.001", "0.001", "0.005", "0.050", "–"]
