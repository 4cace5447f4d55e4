"""The sides of a letter: what is said by name of the reader's country, the sender's and others'."""

import csv

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT

from tonetrack import score_texts, sides_of
from tonetrack.correlation import spearman
from tonetrack.errors import ScoringError
from tonetrack.scoring.explain import explain_warmth
from tonetrack.scoring.rules import hits
from tonetrack.scoring.tables import score_table
from tonetrack.scoring.targets import OWN_SIDE
from tonetrack.scoring.warmth import read

GRADED = ROOT / "tests" / "data" / "graded_sides.csv"

# from, to, and what the blame in it is
BLAMED = [
    ("Norway", "Soviet Union", "I thank you for your kind letter. The Soviet Government has violated our frontier."),
    ("Peru", "Chile", "I thank you for your kind letter. Chilean troops massacred our villagers."),
    ("Kenya", "Somalia", "I thank you for your kind letter. The crimes of Somalia against our herdsmen go on."),
    ("Iran", "Iraq", "I thank you for your kind letter. The provocations ordered by Baghdad must cease."),
    ("Laos", "Thailand", "I thank you for your kind letter. Thailand has launched an aggression. This is a crime."),
    ("Chad", "Libya", "Libya harasses our people and incites rebellion."),
]
SHARED = [
    ("Cuba", "Vietnam", "The bombing of Vietnam is a crime."),
    ("Cuba", "Angola", "We denounce the South African provocations against Angola."),
    ("Iran", "Syria", "The Israeli aggression must be condemned."),
    ("Spain", "Morocco", "The barbarous massacre in Morocco is an outrage."),
    ("Laos", "Vietnam", "Vietnam is threatened by ruthless aggressors."),
    ("China", "Iran", "The sanctions imposed on Iran are criminal."),
    ("Ghana", "Zambia", "Zambia resists the racist aggression."),
]


def _rules(sender, recipient, text):
    return {hit.rule for hit in read(text, sides=sides_of(recipient, sender)).hits if hit.strength}


@pytest.mark.parametrize(("sender", "recipient", "text"), BLAMED)
def test_what_the_readers_side_does_is_blamed_on_it(sender, recipient, text):
    assert any("at you" in rule for rule in _rules(sender, recipient, text))
    assert read(text, sides=sides_of(recipient, sender)).score <= min(0.1, read(text).score)


@pytest.mark.parametrize(("sender", "recipient", "text"), SHARED)
def test_what_others_do_and_what_the_reader_suffers_is_shared(sender, recipient, text):
    assert not any("at you" in rule for rule in _rules(sender, recipient, text)) and any("third party" in rule for rule in _rules(sender, recipient, text))
    assert read(text).score < 0 < read(text, sides=sides_of(recipient, sender)).score


def test_an_attack_on_the_senders_people_is_no_sorrow_of_the_readers():
    text = "The criminal destruction of our embassy in Tehran is an outrage."
    assert read(text, sides=sides_of("Iran", "Denmark")).score == read(text).score < 0


def test_what_the_readers_side_achieves_is_praise_and_what_the_senders_does_is_not():
    text = "The Vietnamese people have won great victories."
    to, own, about = (read(text, sides=sides_of(*pair)).score for pair in (("Vietnam", "Cuba"), ("Cuba", "Vietnam"), ("Cuba", "Laos")))
    assert own < about == read(text).score <= to
    text = "Vietnam has in these long years of toil won great victories."
    assert _rules("Vietnam", "Cuba", text) == {"own side, by name"}
    in_own, in_others = (max(hit.strength for hit in hits(text, sides=sides_of(reader, "Vietnam")).hits) for reader in ("Cuba", "Vietnam"))
    assert in_own == pytest.approx(OWN_SIDE * in_others)


def test_names_in_titles_joined_names_and_others_stay_as_they_are():
    sides = sides_of("Xi Jinping", "Kim Jong Un")
    for text in ("President of the People's Republic of China", "DPRK-China relations", "the friendship of China and the DPRK", "South Korea", "relations with China", "US"):
        assert sides.told(text) == text
    assert sides.told("China's rise, the Chinese people").split() == ["YOUR", "rise,", "YOUR", "people"]


@pytest.mark.parametrize(
    ("name", "says", "told"),
    [("Leonid Brezhnev", "The Soviet side lied.", "YOUR side lied."), ("President John F. Kennedy", "Washington lied.", "YOU lied."), ("the Soviet Union", "The USSR lied.", "YOU lied."),
     ("Cuban Foreign Ministry", "Havana lied; Cubans know it.", "YOU lied; YOU know it.")],
)  # fmt: skip
def test_a_side_is_known_by_its_leader_or_country(name, says, told):
    assert " ".join(sides_of(name).told(says).split()) == told


def test_sides_that_are_not_known_change_nothing():
    assert sides_of("") is None and sides_of("my aunt", "a neighbour") is None and sides_of("Cuba", "Cuba") is None


def test_the_account_adds_up_names_the_rule_and_stands_where_the_words_are():
    text = "I thank you for your letter. The Democratic People's Republic of Korea violated the accord; the Soviet Union's troops crossed our border."
    for recipient in ("North Korea", "Soviet Union"):
        sides = sides_of(recipient, "Norway")
        found = explain_warmth(text, sides=sides)
        assert sum(reason.effect for reason in found.reasons) + sum(part.effect for part in found.rest) == pytest.approx(found.score, abs=0.002)
        assert found.score == pytest.approx(score_texts([text], sides=[sides])["warmth"].iloc[0])
        assert all(text[reason.start : reason.end] == reason.text for reason in found.reasons)
    violated = next(reason for reason in explain_warmth(text, sides=sides_of("North Korea", "Norway")).reasons if reason.pattern == "a reproach")
    assert violated.rule == "at you, by what the sentence does, by name"
    by_name = explain_warmth("The Russian agents incited riots.", sides=sides_of("Norway"))
    assert {reason.text: reason.rule for reason in by_name.reasons}["incited"] == "third party, by name"


def test_a_table_tells_the_sides_in_its_columns():
    text = "Soviet agents incited riots."
    rows = pd.DataFrame({"text": [text] * 3, "sender": ["Norway", "Norway", ""], "addressee": ["Soviet Union", "Finland", ""]}, dtype=object)
    to, third, unknown = score_table(rows)["warmth"]
    assert to < 0 < third and unknown == score_table(rows[["text"]])["warmth"].iloc[0]
    assert "at you" in str(score_table(rows.rename(columns={"addressee": "recipient"}), explain=True)["reasons"].iloc[0])


def test_as_many_sides_as_texts():
    with pytest.raises(ScoringError, match="sides of 1 texts for 2; want one for each"):
        score_texts(["We mourn.", "We hope."], sides=[None])


@pytest.mark.parametrize(("half", "least", "most_wrong"), [("A", 0.75, 1), ("B", 0.7, 4)])
def test_scores_agree_with_what_was_graded_by_sides(half, least, most_wrong):
    rows = [row for row in csv.DictReader(GRADED.open(encoding="utf-8")) if row["half"] == half]
    graded = np.array([float(row["warmth"]) / 100 for row in rows])
    sides = [sides_of(row["recipient"], row["sender"]) for row in rows]
    blind, seeing = (score_texts([row["text"] for row in rows], sides=known)["warmth"].to_numpy() for known in (None, sides))
    assert spearman(blind, graded) < 0.4 and spearman(seeing, graded) > least
    assert (((graded < -0.1) & (seeing > 0.05)) | ((graded > -0.1) & (seeing < -0.05))).sum() <= most_wrong
