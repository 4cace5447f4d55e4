"""Published judgments against scores and ratings: verdicts on invented letters, and the 32 of the shipped corpus."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import ROOT, rate

from tonetrack.corpus import load_corpus
from tonetrack.errors import TonetrackError
from tonetrack.evidence import format_judgments
from tonetrack.judgments import judgments_table, verdict_counts
from tonetrack.ratings import rating_error

HEADER = "claim,direction,source,count_b,letters_a,letters_b,pair,sender,not_testable\n"
PAIR = '"Ada Aster, Bo Birch"'


def judged(folder, *rows):
    (folder / "judgments.csv").write_text(HEADER + "".join(f"{row}\n" for row in rows))
    return judgments_table(load_corpus(folder), of=("coded",))


@pytest.fixture
def rated(folder):
    rate(
        folder, [("2030-01-01", "ada", 80), ("2030-02-01", "bo", 60), ("2031-01-01", "ada", 50), ("2031-02-01", "bo", 61), ("2032-01-01", "ada", 51)]
    )
    return folder


def test_one_letter_against_one(rated):
    table = judged(
        rated, "cooler,b warmer,Gazette,,e02,e00,,,", "warmer,a warmer,Gazette,,e02,e00,,,", "the same,equal,Gazette,,e02,e00,,,", "a bit,a warmer,Gazette,,e04,e02,,,",
    )  # fmt: skip
    assert table["verdict"].tolist() == ["agree", "disagree", "disagree", "cannot tell"]
    # the two coders stand two points apart on each of five letters: error of a mean 1, of a difference 1.41, t(5) = 2.571
    assert rating_error(load_corpus(rated)) == pytest.approx((1.0, 5))
    first = table.iloc[0]
    assert first["difference"] == -30 and first["high"] - first["difference"] == pytest.approx(2.5706 * np.sqrt(2), rel=1e-3)


def test_an_exchange_against_another_is_compared_direction_by_direction(rated):
    (row,) = judged(rated, "cooler,b warmer,Gazette,,e02 e03,e00 e01,,,").to_dict("records")
    assert row["difference"] == pytest.approx((-30 + 1) / 2) and row["verdict"] == "agree"
    assert row["high"] - row["difference"] == pytest.approx(2.5706, rel=1e-4)  # two pairs: smaller by the root of two


def test_years_are_compared_over_their_letters(stepped):
    agree, few = judged(stepped, f"cooler,b warmer,Gazette,,2032-01-01/2032-12-31,../2031-12-31,{PAIR},,",
                        f"cooler,b warmer,Gazette,,2032-01-01/2032-02-28,2031-01-01/2031-02-28,{PAIR},Ada Aster,").to_dict("records")  # fmt: skip
    assert (agree["verdict"], agree["n_a"], agree["n_b"], round(agree["difference"], 6)) == ("agree", 8, 16, -20)
    assert few["verdict"] == "agree" and few["n_a"] == few["n_b"] == 1  # of Ada alone it is one letter against one


def test_too_few_letters_for_an_interval_cannot_tell(rated):
    (row,) = judged(rated, f"cooler,b warmer,Gazette,,e04,../2031-12-31,{PAIR},,").to_dict("records")
    assert row["verdict"] == "cannot tell" and row["reason"] == "too few letters: they can be divided in 3 ways, 5% needs 40"


def test_a_letter_without_a_number_cannot_be_told(rated):
    (rated / "codings.csv").write_text("letter,warmth,coder_a,coder_b\ne00,80,79,81\n")
    (row,) = judged(rated, "cooler,b warmer,Gazette,,e02,e00,,,").to_dict("records")
    assert row["verdict"] == "cannot tell" and row["reason"] == "no rating of the first"


def test_scores_of_single_letters_differ_by_their_own_intervals(folder):
    letter = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    sentence = "We cherish this wonderful friendship."
    warm = " ".join(["Our unbreakable friendship is sealed in blood.", "We will always stand by your side.", "I warmly embrace you, dear comrade."])
    (folder / "letters" / "warm.toml").write_text(letter.read_text().replace(sentence, warm))
    (folder / "letters" / "cold.toml").write_text(
        letter.read_text().replace(
            sentence, "We express our strong dissatisfaction and resolute opposition. We deplore it. This is a serious threat."
        )
    )
    (folder / "judgments.csv").write_text(HEADER + "warmer,a warmer,Gazette,,warm,cold,,,\n")
    (row,) = judgments_table(load_corpus(folder), of=("warmth",)).to_dict("records")
    assert row["verdict"] == "agree" and row["low"] > 0 and row["difference"] == pytest.approx(row["mean_a"] - row["mean_b"])


def test_counts_are_of_known_exchanges_and_the_sources_own_where_it_gives_one(rated):
    table = judged(
        rated, f"fewer,count b,Gazette,,2031-01-01/2031-12-31,2030-01-01/2030-12-31 2032-01-01/2032-12-31,{PAIR},,",
        f"more,count a,Gazette,1,2031-01-01/2031-12-31,,{PAIR},,", f"fewer,count b,Gazette,1,2031-01-01/2031-12-31,,{PAIR},,",
    )  # fmt: skip
    assert table["verdict"].tolist() == ["cannot tell", "agree", "disagree"]
    # of 2030 a third is known: the letter at hand that the catalogue does not list
    assert table["reason"].tolist()[:2] == ["2 known messages against 3, 1", "2 known messages against 1; the second count is the source's"]


def test_what_is_not_testable_says_why(rated):
    table = judged(rated, "on page four,b warmer,Gazette,,,,,,compares places in the paper")
    assert (table["verdict"][0], table["reason"][0]) == ("not testable", "compares places in the paper")


def test_a_corpus_whose_judgments_name_no_letters_still_loads(folder):
    (folder / "judgments.csv").write_text("claim,direction,source\ncooler,b warmer,Gazette\n")
    table = judgments_table(load_corpus(folder))
    assert (table["verdict"][0], table["reason"][0]) == ("not testable", "which letters it compares is not noted")


def test_a_corpus_without_judgments_has_an_empty_table(folder):
    table = judgments_table(load_corpus(folder))
    assert table.empty and format_judgments(table, "md").startswith("| no. |") and "0 published judgments" in format_judgments(table, "table")


@pytest.mark.parametrize(("row", "message"), [
    ("x,b warmer,G,,e99,e00,,,", "no known letter or exchange"),
    ("x,b warmer,G,,e00,,,,", "letters_b: is missing"),
    ("x,b warmer,G,,,,,,", "and not both"),
    ("x,b warmer,G,,e00,e01,,,why", "and not both"),
    ("x,colder,G,,e00,e01,,,", "is none of"),
    (f"x,b warmer,G,,2030-13-01/2031-01-01,e01,{PAIR},,", "not a calendar date"),
    (f"x,b warmer,G,,2031-01-01/2030-01-01,e01,{PAIR},,", "ends before it begins"),
    (f"x,b warmer,G,,../..,e01,{PAIR},,", "not a span of days"),
    (f"x,b warmer,G,,2030-01/2031-01,e01,{PAIR},,", "is not a day"),
    ("x,b warmer,G,,2030-01-01/2031-01-01,e01,,,", "pair: want the two"),
    ('x,b warmer,G,,e00,e01,"Ada Astre, Bo Birch",,', "did you mean 'Ada Aster'"),
    (f"x,count a,G,many,2030-01-01/2031-01-01,,{PAIR},,", "and count_b too"),
    (f"x,count a,G,,e00,e01,{PAIR},,", "is not a span of days"),
    ("x,b warmer,G,,e00,e01,,Bo,", "sender: 'Bo' is not in people.toml"),
])  # fmt: skip
def test_a_wrong_judgment_is_named_with_its_line(rated, row, message):
    with pytest.raises(TonetrackError, match=r"judgments\.csv:2: ") as caught:
        judged(rated, row)
    assert message in str(caught.value)


def test_all_wrong_judgments_are_named_at_once(rated):
    with pytest.raises(TonetrackError) as caught:
        judged(rated, "x,b warmer,G,,e99,e00,,,", "y,b warmer,G,,e00,e98,,,")
    assert len(str(caught.value).split("\n")) == 2


# ------------------------------------------------------------------ the shipped ones


@pytest.fixture(scope="module")
def shipped():
    return judgments_table(load_corpus(ROOT / "corpus"))


def test_every_shipped_judgment_is_tested_or_says_why_not(shipped):
    by_number = shipped.groupby("judgment")
    assert len(by_number) == 32
    for _, rows in by_number:
        assert (rows["verdict"] != "not testable").all() or rows["reason"].iloc[0]
    assert shipped[shipped["verdict"] == "not testable"]["judgment"].nunique() == 16


def test_the_ratings_agree_with_these_judgments_and_contradict_none(shipped):
    coded = shipped[shipped["of"] == "coded"].set_index("judgment")["verdict"]
    assert coded[coded == "agree"].index.tolist() == [4, 5, 6, 11, 13]
    assert verdict_counts(shipped)["coded"] == {"agree": 5, "disagree": 0, "cannot tell": 8}


def test_the_counts_are_those_of_the_catalogue_by_hand(shipped):
    counts = shipped[shipped["of"] == "exchanges"].set_index("judgment")
    assert counts["reason"].tolist() == [
        "5 known messages against 10", "6 known messages against 3, 3, 3, 0, 1, 3, 6", "3 known messages against 12; the second count is the source's",
    ]  # fmt: skip
    assert counts.loc[2, "ids_a"].split() == [
        "2024-01-01-kim-to-xi",
        "2024-01-01-xi-to-kim",
        "2024-04-13-xi-to-kim-oral",
        "2024-09-09-xi-to-kim",
        "2024-09-15-kim-to-xi",
    ]


def test_another_dyad_in_the_middle_changes_no_verdict(shipped, kim_and_putin):
    other = judgments_table(load_corpus(kim_and_putin))
    assert other["verdict"].tolist() == shipped["verdict"].tolist()


def test_a_claim_shows_literally_in_markdown(rated):
    table = judged(rated, "<b>$5|bn</b>,b warmer,Gazette,,e02,e00,,,")
    assert "\\<b\\>\\$5\\|bn" in format_judgments(table, "md")
