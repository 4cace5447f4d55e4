"""Reasons of any scorer: ranked, marked in the text, and an account that closes."""

from tonetrack.scoring.reasons import Reason, Rest, account, apart, bracketed, moved


def reason(start: int, end: int, text: str, effect: float, category: str = "friendship") -> Reason:
    return Reason(start, end, text, category, effect, effect, "lexicon")


def test_of_overlapping_reasons_the_stronger_is_marked():
    weak, strong, later = reason(0, 10, "We cherish", 0.01), reason(3, 10, "cherish", 0.2), reason(11, 13, "it", 0.0)
    assert apart([weak, strong, later]) == [strong, later]
    assert bracketed("We cherish it", [weak, strong, later]) == "We [cherish +0.20] it"


def test_what_no_phrase_says_alone_is_said_together():
    found = account(0.6, [reason(5, 9, "ally", 0.1), reason(0, 4, "bond", 0.2)], [Rest(-0.1, "level"), Rest(0.0, "cut")], together="together", method="")
    assert [one.text for one in found.reasons] == ["bond", "ally"]
    assert found.rest == (Rest(-0.1, "level"), Rest(0.4, "together"))


def test_equal_phrases_move_the_score_together():
    assert moved([reason(0, 4, "ally", 0.1), reason(9, 13, "ally", 0.2), reason(20, 23, "foe", -0.4), reason(30, 32, "so", 0.001)]) == [("foe", -0.4), ("ally", 0.3)]


def test_a_phrase_that_moves_less_than_a_fifth_of_the_strongest_is_not_named():
    assert moved([reason(0, 4, "ally", 0.4), reason(9, 13, "bond", 0.09), reason(20, 23, "aid", 0.07)]) == [("ally", 0.4), ("bond", 0.09)]
