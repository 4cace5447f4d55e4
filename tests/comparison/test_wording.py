"""Invented letters whose differences are known: phrases, sentences, ladders."""

from __future__ import annotations

import pytest

from tonetrack.comparison.wording import ladders_table, phrases_table, sentences_table, word_changes

BEFORE = (
    "Esteemed Comrade Chairman, I extend warm congratulations. The traditional friendship between our two countries is a precious asset. "
    "Our unforgettable meetings are a milestone. We will steadily develop the friendly relations."
)
AFTER = (
    "Esteemed Comrade General Secretary, I extend congratulations. The traditional friendship between our two countries is a treasure of both. "
    "We will consolidate the friendly relations. Strategic communication is useful."
)


def _fates(earlier: str, later: str) -> dict[str, str]:
    return {row["phrase"].lower(): row["fate"] for row in phrases_table(earlier, later).to_dict("records")}


def test_each_phrase_is_kept_dropped_or_new():
    fates = _fates(BEFORE, AFTER)
    by_fate = {fate: {phrase for phrase in fates if fates[phrase] == fate} for fate in ("kept", "dropped", "new")}
    assert by_fate == {
        "kept": {"traditional friendship", "friendly relations", "esteemed comrade"},
        "dropped": {"precious asset", "unforgettable meetings", "warm congratulations"},
        "new": {"treasure", "congratulations", "strategic communication"},
    }


def test_inflected_forms_are_one_phrase_and_counts_are_of_each_text():
    row = phrases_table("A friendship lasts. This friendship lives.", "Friendships matter.").iloc[0]
    assert (row["family"], row["fate"], row["earlier"], row["later"], row["phrase"]) == ("friendship", "kept", 2, 1, "Friendships")


def test_a_letter_beside_itself_keeps_all_and_an_empty_one_none():
    assert set(_fates(BEFORE, BEFORE).values()) == {"kept"}
    assert set(_fates(BEFORE, "").values()) == {"dropped"} and set(_fates("", BEFORE).values()) == {"new"}
    assert phrases_table("", "").empty


def test_sentences_stand_beside_their_likes_in_order():
    table = sentences_table(BEFORE, AFTER)
    pairs = [(row["earlier"][:12], row["later"][:12]) for row in table.to_dict("records")]
    assert pairs == [("Esteemed Com", "Esteemed Com"), ("The traditio", "The traditio"), ("Our unforget", ""), ("We will stea", "We will cons"), ("", "Strategic co")]
    assert table["alike"].notna().tolist() == [True, True, False, True, False]


def test_every_sentence_stands_once():
    table = sentences_table(BEFORE, " ".join(reversed(AFTER.split(". "))))
    assert " ".join(table["earlier"][table["earlier"] != ""]) == BEFORE


def test_changed_words_put_together_are_both_sentences():
    one, two = "We will steadily develop our relations.", "We will consolidate our good relations."
    runs = word_changes(one, two)
    assert " ".join(words for fate, words in runs if fate != "new") == one
    assert " ".join(words for fate, words in runs if fate != "dropped") == two


@pytest.mark.parametrize(
    ("earlier", "later", "ladder", "rungs", "step"),
    [
        ("We consolidate our friendship.", "We steadily develop our friendship.", "growth", (1, 2), "up"),
        ("We steadily develop our friendship.", "We raise our friendship to a new, higher stage.", "growth", (2, 3), "up"),
        ("We lift our ties to greater heights.", "We develop our ties.", "growth", (3, 1), "down"),
        ("Our consistent friendship.", "Our steadfast friendship.", "firmness", (1, 2), "up"),
        ("Our unshakable unity.", "Our firm unity.", "firmness", (3, 2), "down"),
        ("Our unity stands no matter how the world situation may change.", "Our unity stands.", "firmness", (3, 0), "down"),
        ("We support you.", "We give you full support.", "support", (1, 3), "up"),
        ("We had a candid exchange.", "We voice serious concern.", "displeasure", (1, 3), "up"),
    ],
)
def test_rungs_of_the_ladders(earlier, later, ladder, rungs, step):
    row = ladders_table(earlier, later).set_index("ladder").loc[ladder]
    assert (row["earlier"], row["later"], row["step"]) == (*rungs, step)


def test_an_economy_climbs_no_ladder_and_parties_concerned_are_no_displeasure():
    assert ladders_table("We steadily develop our steel industry.", "All parties concerned met.").empty
    assert ladders_table("", "").empty


def test_the_ladders_of_words_agree_with_the_modifiers_of_the_score():
    """Where modifiers.csv ranks two words of firmness, ladders.csv ranks them the same way."""
    from tonetrack.comparison.wording import LADDERS
    from tonetrack.files import read_table
    from tonetrack.scoring.rules import LEXICONS

    rungs = {row["pattern"]: int(row["rung"]) for _, row in read_table(LADDERS) if row["ladder"] == "firmness"}
    factors = {row["word"]: float(row["factor"]) for _, row in read_table(LEXICONS / "modifiers.csv") if row["ladder"] == "firmness"}
    shared = sorted(rungs.keys() & factors.keys())
    assert len(shared) > 10
    assert all(rungs[one] <= rungs[two] for one in shared for two in shared if factors[one] < factors[two])
