"""Which letter a letter is held against: every rung of the choice, and the control."""

from __future__ import annotations

import numpy as np
import pytest
from conftest import ROOT

from tonetrack.comparison import choose_counterpart, compare_letters, controls_table, find_side
from tonetrack.corpus import load_corpus
from tonetrack.errors import CorpusError, UsageError

HEADER = "id,date,date_precision,reported,sender,recipient,kind,occasion,in_reply_to\n"
THIRD = '\n[[people]]\nname = "Cy Cedar"\ncountry = "Cedria"\nleader = true\n'


@pytest.fixture
def catalogue(folder):
    """A folder whose catalogue a test writes; no letters, no codings."""
    (folder / "codings.csv").unlink()
    (folder / "people.toml").write_text((folder / "people.toml").read_text() + THIRD)
    for path in (folder / "letters").iterdir():
        path.unlink()

    def write(*rows: str):
        (folder / "exchanges.csv").write_text(HEADER + "".join(f"{row}\n" for row in rows))
        return load_corpus(folder)

    return write


def _chosen(corpus, name: str) -> tuple[str, str]:
    side, why = choose_counterpart(corpus, find_side(corpus, name))
    return side.id, why


TO_BO = "day,,Ada Aster,Bo Birch"
DAY = "2031-09-09"
OLDER = f"old,2029-09-09,{TO_BO},congratulation,60th founding day,"
YEAR_BEFORE = f"before,2030-09-08,{TO_BO},congratulation,61st founding day,"
REPLY = f"reply,2030-09-20,{TO_BO},reply,thanks for the greetings on our founding day,"
SAME_KIND = f"kind,2030-12-01,{TO_BO},congratulation,birthday,"
OTHERWISE = f"any,2031-02-01,{TO_BO},letter,a bridge,"
BACK = "back,2030-09-09,day,,Bo Birch,Ada Aster,congratulation,founding day,"
LATER = f"later,2032-09-09,{TO_BO},congratulation,63rd founding day,"
LETTER = f"letter,{DAY},{TO_BO},congratulation,62nd founding day,"


@pytest.mark.parametrize(
    ("rows", "wanted", "why"),
    [
        ([OLDER, YEAR_BEFORE, SAME_KIND, OTHERWISE, BACK, LATER], "before", "same occasion (founding day of Birchland), the year before"),
        ([OLDER, SAME_KIND, OTHERWISE, BACK, LATER], "old", "same occasion (founding day of Birchland), the last one known, of 2029"),
        ([REPLY, SAME_KIND, OTHERWISE], "reply", "same occasion (founding day), one of the two a reply, the year before"),
        ([SAME_KIND, OTHERWISE, BACK], "kind", "same kind (congratulation), the last one known, of 2030"),
        ([OTHERWISE, BACK, LATER], "any", "the last message before it; none of its occasion or kind is known, the last one known, of 2031"),
    ],
)
def test_the_nearest_like_of_the_same_sender_is_chosen_and_why_is_said(catalogue, rows, wanted, why):
    assert _chosen(catalogue(LETTER, *rows), "letter") == (wanted, f"same sender and recipient, {why}")


def test_without_an_earlier_message_a_second_one_must_be_named(catalogue):
    corpus = catalogue(LETTER, BACK, LATER)
    with pytest.raises(CorpusError, match="letter: no earlier message of Ada Aster to Bo Birch is known; name the letter to compare it with"):
        compare_letters(corpus, "letter")
    assert compare_letters(corpus, "letter", "back").chosen == ""


def test_a_letter_without_a_date_has_no_counterpart(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    (folder / "letters" / "undated.toml").write_text(path.read_text().replace('[written]\ndate = "2030-05-01"\nbasis = "article"\n', ""))
    with pytest.raises(CorpusError, match="undated: its date is not known; name the letter"):
        compare_letters(load_corpus(folder), "undated")


def test_an_unknown_id_names_the_nearest(catalogue):
    with pytest.raises(CorpusError, match="no letter or exchange 'leter'; did you mean 'letter', 'later'"):
        compare_letters(catalogue(LETTER, LATER), "leter")
    with pytest.raises(CorpusError, match="2 are known: tonetrack report --by occasion"):
        compare_letters(catalogue(LETTER, LATER), "quite something else")


def test_a_letter_beside_itself_is_wrong_usage(catalogue):
    with pytest.raises(UsageError, match="'letter' stands on both sides"):
        compare_letters(catalogue(LETTER, LATER), "letter", "letter")


def test_new_year_cards_of_december_and_january_are_a_year_apart(catalogue):
    corpus = catalogue(f"one,2030-01-10,{TO_BO},new-year card,New Year 2030,", f"two,2030-12-18,{TO_BO},new-year card,New Year 2031,")
    assert _chosen(corpus, "two") == ("one", "same sender and recipient, same occasion (New Year), the year before")


@pytest.mark.parametrize(
    ("letter", "counterpart"),
    [
        ("2024-09-09-xi-to-kim", "2023-09-09-xi-to-kim"),  # as Radio Free Asia compared them
        ("2024-09-15-kim-to-xi", "2023-09-21-kim-to-xi"),  # as Newsdirectory3 did
        ("2024-10-16-xi-to-kim", "2023-10-28-xi-to-kim"),  # as Dong-A did
        ("2025-09-21-kim-to-xi", "2024-09-15-kim-to-xi"),
        ("2024-10-06-xi-to-kim", "2019-10-06-xi-to-kim"),  # the 75th beside the 70th anniversary
        ("2024-10-06-kim-to-xi", "2019-10-06-kim-to-xi"),
        ("2017-10-25-kim-to-xi", "2012-11-15-kim-to-xi"),  # as Yonhap did
        ("2018-03-17-kim-to-xi", "2013-03-14-kim-to-xi"),  # as Duowei did
    ],
)
def test_experts_published_comparisons_are_the_ones_chosen(letter, counterpart):
    assert _chosen(load_corpus(ROOT / "corpus"), letter)[0] == counterpart


# ------------------------------------------------------------------ the control


def test_the_control_is_the_same_days_letter_in_the_same_role(catalogue):
    corpus = catalogue(
        LETTER,
        "far,2031-09-25,day,,Ada Aster,Cy Cedar,congratulation,founding day,",  # 16 days after
        "near,2031-09-10,day,,Ada Aster,Cy Cedar,letter,a bridge,",
        "same,2031-09-20,day,,Cy Cedar,Bo Birch,congratulation,founding day,",  # the same occasion, further off
        "guess,2031-09-09,month,,Ada Aster,Cy Cedar,congratulation,founding day,",  # its day is a guess
        "other,2031-09-09,day,,Bo Birch,Cy Cedar,congratulation,founding day,",  # another role
    )
    row = controls_table(corpus).set_index("letter").loc["letter"]
    assert (row["control"], row["days"], row["control_sender"], row["status"]) == ("same", 11, "Cy Cedar", "no words of the letter and the control at hand")


def test_letter_and_control_stand_on_one_scale_with_the_interval_of_their_difference(folder):
    (folder / "people.toml").write_text((folder / "people.toml").read_text() + THIRD)
    text = (folder / "letters" / "2030-05-01-ada-to-bo.toml").read_text()
    cold = text.replace("Bo Birch", "Cy Cedar").replace("2030-05-01", "2030-05-03").replace("We cherish this wonderful friendship.", "We deplore your silence.")
    (folder / "letters" / "2030-05-03-ada-to-cy.toml").write_text(cold)
    with (folder / "exchanges.csv").open("a") as catalogue:
        catalogue.write("bare,2030-05-02,day,,Ada Aster,Cy Cedar,letter,,\n")  # nearer, and without words
    table = controls_table(load_corpus(folder)).set_index("letter")
    row, mirrored = table.loc["2030-05-01-ada-to-bo"], table.loc["2030-05-03-ada-to-cy"]
    assert row["control"] == "2030-05-03-ada-to-cy" and row["days"] == 2 and row["coded"] == 70 and np.isnan(row["control_coded"])
    assert row["difference"] == row["warmth"] - row["control_warmth"] > 0 and row["difference_low"] > 0
    assert mirrored["difference"] == -row["difference"]


def test_every_letter_of_the_shipped_corpus_has_its_row(folder):
    corpus = load_corpus(ROOT / "corpus")
    table = controls_table(corpus).set_index("letter")
    assert {letter.id for letter in corpus.letters} <= set(table.index) and len(table) == 73
    controls = table["control"]
    assert controls["2024-09-09-xi-to-kim"] == "2024-09-09-putin-to-kim" and controls["2023-07-27-xi-to-kim"] == "2023-07-27-putin-to-kim"
    assert controls["2020-10-10-xi-to-kim"] == "" and table.loc["2020-10-10-xi-to-kim", "status"].startswith("no message of another pair")


@pytest.mark.parametrize(("day", "control"), [("2031-09-24", "near"), ("2031-08-25", "near"), ("2031-09-25", ""), ("2031-08-24", "")])
def test_a_control_lies_within_fifteen_days(catalogue, day, control):
    table = controls_table(catalogue(LETTER, f"near,{day},day,,Ada Aster,Cy Cedar,letter,a bridge,")).set_index("letter")
    assert table.loc["letter", "control"] == control
