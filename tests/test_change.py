"""Years and dates against what came before, on invented letters whose differences are known."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import ROOT, rate

from tonetrack.change import (
    BOTH,
    adjusted_for_looks,
    change_points_table,
    change_table,
    comparison_rows,
    direction_table,
    measured_letters,
)
from tonetrack.corpus import load_corpus
from tonetrack.errors import UsageError
from tonetrack.evidence import short_change
from tonetrack.views import between, of_parties

ADA, BO = "Ada Aster to Bo Birch", "Bo Birch to Ada Aster"


def row(table, comparison, direction=BOTH):
    (found,) = table[(table["comparison"] == comparison) & (table["direction"] == direction)].to_dict("records")
    return found


def test_a_planted_difference_is_found_in_both_directions_with_its_letters(stepped):
    table = change_table(load_corpus(stepped), of=("coded",))
    both, ada = row(table, "2032 against 2030–2031"), row(table, "2032 against 2030–2031", ADA)
    assert (both["letters_before"], both["letters_after"], ada["letters_before"], ada["letters_after"]) == (16, 8, 8, 4)
    assert both["difference"] == pytest.approx(-20) and ada["difference"] == pytest.approx(-20)
    assert -25 < both["low"] < -20 < both["high"] < -15 and both["p"] < 0.001
    assert ada["ids_after"] == "e16 e18 e20 e22" and ada["ids_before"].split()[0] == "e00"
    assert not row(table, "2031 against 2030")["p_adjusted"] < 0.05


def test_directions_do_not_pass_for_change(folder):
    # Bo writes warmer and, in 2032, more often: the two means differ, the letters of each do not.
    rows = [(f"2031-{month:02}-01", "ada", 40 + month % 3) for month in range(1, 10)] + [
        (f"2031-{month:02}-02", "bo", 80 + month % 3) for month in range(1, 4)
    ]
    rows += [(f"2032-{month:02}-01", "ada", 40 + month % 3) for month in range(1, 4)] + [
        (f"2032-{month:02}-02", "bo", 80 + month % 3) for month in range(1, 10)
    ]
    rate(folder, rows)
    found = row(change_table(load_corpus(folder), year=2032, of=("coded",)), "2032 against 2030–2031")
    assert found["mean_after"] - found["mean_before"] == pytest.approx(20) and found["difference"] == pytest.approx(0) and found["p"] == 1


def test_kinds_can_be_held_constant_too(stepped):
    path = stepped / "exchanges.csv"
    path.write_text(path.read_text().replace("e16,2032-01-05,day,,Ada Aster,Bo Birch,letter", "e16,2032-01-05,day,,Ada Aster,Bo Birch,condolence"))
    one, other = (
        row(change_table(load_corpus(stepped), year=2032, within=within, of=("coded",)), "2032 against 2030–2031") for within in ("direction", "kind")
    )
    assert one["letters_after"] == other["letters_after"] == 8 and one["arrangements"] != 0 and one["difference"] != other["difference"]


def test_after_a_day_means_later_than_it(stepped):
    found = row(change_table(load_corpus(stepped), after="2032-01-05", of=("coded",)), "after 2032-01-05 against before")
    assert (found["letters_before"], found["letters_after"]) == (17, 7)


def test_of_a_year_asked_for_no_other_is_compared(stepped):
    assert set(change_table(load_corpus(stepped), year=2032, of=("coded",))["comparison"]) == {"2032 against 2030–2031"}
    assert set(change_table(load_corpus(stepped), of=("coded",))["comparison"]) == {"2031 against 2030", "2032 against 2030–2031"}


def test_a_year_can_be_held_against_one_other(stepped):
    found = row(change_table(load_corpus(stepped), year=2032, against=2030, of=("coded",)), "2032 against 2030")
    assert (found["letters_before"], found["letters_after"], round(found["difference"], 6)) == (8, 8, -20)


def test_too_few_letters_is_said_and_not_tested(folder):
    rate(folder, [("2030-05-01", "ada", 70), ("2030-06-01", "ada", 60), ("2032-05-01", "ada", 20)])
    table = change_table(load_corpus(folder), of=("coded",))
    found = row(table, "2032 against 2030–2031")
    assert found["status"] == "too few letters to test: they can be divided in 3 ways, 5% needs 40" and np.isnan([found["p"], found["low"], found["p_adjusted"]]).all()
    assert row(table, "2031 against 2030")["status"] == "not tested: no letter after"
    assert row(table, "2032 against 2030–2031", BO)["status"] == "not tested: no letter before and none after"


def test_scores_and_ratings_are_never_mixed(stepped):
    table = change_table(load_corpus(stepped), year=2032)
    assert set(table["of"]) == {"warmth", "coded"}
    assert row(table[table["of"] == "warmth"], "2032 against 2030–2031")["letters_before"] == 1  # the one letter whose words are at hand
    assert row(table[table["of"] == "coded"], "2032 against 2030–2031")["letters_before"] == 16


def test_letters_of_other_pairs_and_years_are_left_out(kim_and_putin):
    corpus = load_corpus(ROOT / "corpus")
    rated = measured_letters(corpus, of="coded")
    assert len(rated) == 68 and set(rated["year"]) == set(range(2017, 2025))  # 73 codings less the five of 2025
    assert measured_letters(load_corpus(kim_and_putin), of="coded").empty


def test_looks_are_counted_over_all_comparisons_made():
    nan = float("nan")
    rows = [{"comparison": year, "direction": direction, "p": p} for year, direction, p in (
        ("2031", BOTH, 0.02), ("2031", ADA, 0.001), ("2031", BO, 0.3), ("2032", BOTH, 0.01), ("2032", ADA, nan), ("2032", BO, 0.01), ("2033", BOTH, nan))]  # fmt: skip
    # two comparisons could be made: both directions × 2, one direction × 4 and never below its pair's
    assert adjusted_for_looks(rows) == pytest.approx([0.04, 0.04, 1.0, 0.02, nan, 0.04, nan], nan_ok=True)


def test_of_two_years_the_one_comparison_is_made_once(folder):
    rate(folder, [(f"{2030 + number // 6}-0{1 + number % 6}-05", "ada", 40 + number) for number in range(12)])
    rows = comparison_rows(load_corpus(folder), of=("coded",)).query("direction == 'both directions'")
    assert rows["comparison"].tolist() == ["2031 against 2030", "Ada Aster against Bo Birch"] and rows["p_adjusted"][0] == rows["p"][0]


def test_one_direction_against_the_other_holds_years_constant(stepped):
    (found,) = direction_table(load_corpus(stepped), of=("coded",)).to_dict("records")
    # The wobble of Bo's places less Ada's is on average -0.25 of 8
    assert found["comparison"] == "Ada Aster against Bo Birch" and found["difference"] == pytest.approx(-8 + 0.25, abs=0.51) and found["p"] < 0.001
    assert found["letters_before"] == found["letters_after"] == 12


def test_a_planted_change_point_is_found_with_the_letters_around_it(stepped):
    (point,) = change_points_table(load_corpus(stepped), of=("coded",)).to_dict("records")
    assert (point["letter_before"], point["letter"], point["date"]) == ("e15", "e16", "2032-01-05")
    assert point["earliest"] <= "2031-08-05" < point["date"] <= point["latest"] and point["difference"] == pytest.approx(-20) and point["status"] == ""


def test_the_dates_of_a_change_point_hold_the_day_of_a_change_between_two_letters(folder):
    rng, held = np.random.default_rng(3), []
    days = [f"{2030 + number // 12}-{1 + number % 12:02}-05" for number in range(36)]
    for _ in range(12):  # a jump so plain that it is always seen at its place, on a day between the 18th letter and the 19th
        ratings = np.clip(np.rint(rng.normal(30, 4, 36) + 40 * (np.arange(36) >= 18)), 0, 100)
        rate(folder, [(day, ("ada", "bo")[number % 2], int(rating)) for number, (day, rating) in enumerate(zip(days, ratings))])
        points = change_points_table(load_corpus(folder), of=("coded",))
        held.append(((points["earliest"] <= days[17]) & (days[18] <= points["latest"])).any())
    assert all(held)


def test_without_a_change_the_table_says_so_and_how_large_the_largest_is(stepped):
    path = stepped / "codings.csv"
    path.write_text("letter,warmth,coder_a,coder_b\n" + "".join(f"e{n:02},{50 + (n * 7) % 5},50,50\n" for n in range(24)))
    (point,) = change_points_table(load_corpus(stepped), of=("coded",)).to_dict("records")
    assert point["status"].startswith("no change point: the largest change anywhere has p = ") and point["p"] > 0.05


def test_twelve_letters_are_needed_to_look_for_a_change_point(folder):
    corpus = load_corpus(folder)
    assert change_points_table(corpus)["status"].tolist() == ["not looked for: 1 letter, 12 needed"] * 2


def test_what_neighbouring_letters_share_is_told(folder):
    sawtooth = [50 + 10 * (-1) ** (number // 2) for number in range(24)]  # of each direction up and down in turn
    rate(folder, [(f"{2030 + number // 12}-{1 + number % 12:02}-01", ("ada", "bo")[number % 2], value) for number, value in enumerate(sawtooth)])
    assert abs(change_points_table(load_corpus(folder), of=("coded",))["serial"][0]) < 0.1
    rate(folder, [(f"{2030 + number // 12}-{1 + number % 12:02}-01", "ada", 50 + 10 * (-1) ** number) for number in range(24)])
    assert change_points_table(load_corpus(folder), of=("coded",))["serial"][0] < -0.9


def test_the_first_letter_after_a_change_point_belongs_to_the_level_after_it(stepped):
    (serial,) = change_points_table(load_corpus(stepped), of=("coded",))["serial"]
    left = np.tile([0, 3, -2, 1, 2, -3, 1, -1], 3).astype(float)  # what is left of `stepped` without directions and the step at the 17th letter
    for start, end in ((0, 16), (16, 24)):
        for side in (0, 1):
            left[start + side : end : 2] -= left[start + side : end : 2].mean()
    assert serial == pytest.approx((left[:-1] * left[1:]).sum() / np.sqrt((left[:-1] ** 2).sum() * (left[1:] ** 2).sum()))


def test_the_shipped_ratings_change_level_in_2018_and_2022():
    points = change_points_table(load_corpus(ROOT / "corpus"), of=("coded",))
    assert points["letter"].tolist() == ["2018-04-23-kim-to-xi", "2022-02-21-kim-to-xi"]
    assert (points["p"] < 0.001).all()
    # from the letter before: 17 March 2018 is rated 24 and 23 April 61, so the rise can have come on any day after the one
    assert points["earliest"].tolist() == ["2018-03-17", "2021-07-23"] and points["latest"].tolist() == ["2018-06-15", "2022-11-22"]


@pytest.mark.parametrize(
    "asked", [{"year": 2040}, {"year": 2030}, {"year": 2032, "against": 2032}, {"against": 2030}, {"of": ("joy",)}, {"within": "mood"}]
)
def test_what_cannot_be_asked_is_refused(stepped, asked):
    with pytest.raises(UsageError):
        change_table(load_corpus(stepped), **asked)


def test_a_second_correspondence_runs_through_the_same_code(kim_and_putin):
    table = change_table(load_corpus(kim_and_putin))
    assert set(table["direction"]) == {BOTH, "Kim Jong Un to Vladimir Putin", "Vladimir Putin to Kim Jong Un"}
    assert table["status"].str.startswith("not tested: no letter before and none after").all()  # no words and no ratings of them are at hand


def test_a_corpus_without_letters_or_years_compares_nothing(folder):
    for path in (folder / "letters").glob("*.toml"):
        path.unlink()
    for name in ("exchanges", "codings", "events"):
        (folder / f"{name}.csv").unlink()
    (folder / "corpus.toml").write_text('name = "Empty"\n')
    corpus = load_corpus(folder)
    assert change_table(corpus).empty and (change_points_table(corpus)["letters"] == 0).all() and direction_table(corpus).empty


@pytest.mark.parametrize("after", ["2031", "2031-12", "2031-12-31"])
def test_after_takes_a_year_month_or_day_to_its_end(stepped, after):
    found = row(change_table(load_corpus(stepped), after=after, of=("coded",)), f"after {after} against before")
    assert (found["letters_before"], found["letters_after"]) == (16, 8)


def test_a_view_of_one_direction_has_one_row_a_comparison_and_says_whose(stepped):
    corpus = of_parties(between(load_corpus(stepped), "2030-03", None), "Ada Aster")
    table = change_table(corpus, of=("coded",))
    assert set(table["direction"]) == {"Ada Aster to Bo Birch"} and len(table) == 2
    assert table["letters_before"].tolist() == [3, 7]  # of 2030 those from March on
    assert table["p"].isna().tolist() == [True, False] and table["p_adjusted"][1] == table["p"][1]  # one look, one test
    assert short_change(table)["direction"].tolist() == ["Ada Aster to Bo Birch"] * 2
