"""Reasons: spans of the original text, and effects that say what moved the score."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonetrack.scoring.explain import END_MARK, Reason, apart, explain_warmth, marked, moved
from tonetrack.scoring.pooling import pooled
from tonetrack.scoring.tables import marked_texts
from tonetrack.scoring.warmth import read, score_warmth, vocabulary_for, with_words

TEXT = "Esteemed Comrade,\nI cherish the “time‑honoured friendship” toKim Jong Unand all. We regret — deeply — your silence."


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*TEXT.split(" "), "\u00ad", "e\u0301", "…", "\u200b"]), max_size=30).map(" ".join))
def test_spans_hold_in_the_original_text(text):
    for reason in explain_warmth(text).reasons:
        assert text[reason.start : reason.end] == reason.text


def test_the_score_is_that_of_the_table():
    assert explain_warmth(TEXT).score == pytest.approx(score_warmth([TEXT]).iloc[0]["score"])


def test_an_unscored_text_has_its_reason_and_no_phrases():
    found = explain_warmth("")
    assert found.score is None and found.status == "no words" and found.reasons == ()


def test_effects_have_the_sign_of_what_they_do():
    effects = dict(moved("We cherish the old ties, but we regret your decision."))
    assert effects["cherish"] > 0 > min(effects.values())


def test_the_strongest_phrase_comes_first():
    effects = [abs(effect) for _, effect in moved(TEXT)]
    assert effects == sorted(effects, reverse=True)


def test_marks_change_nothing_but_add_marks():
    text = "We cherish this friendship."
    shown = marked(text)
    assert END_MARK in shown
    for code in ("\x1b[32m", "\x1b[31m", "\x1b[2m", END_MARK):
        shown = shown.replace(code, "")
    assert shown == text


def test_a_rule_is_named_where_it_was_applied():
    reasons = explain_warmth("I congratulate you: your people foiled the vicious schemes of the invaders.").reasons
    assert any("third party" in reason.rule for reason in reasons)


def test_a_long_text_is_explained_in_reasonable_time():
    assert explain_warmth("We cherish the fraternal friendship and thank you. " * 2000).reasons


@pytest.mark.parametrize("text", ["We deplore your silence over the islands and the fishermen.", "Our fraternal ties will steadily develop."])
def test_an_effect_is_the_score_minus_what_it_would_be_if_the_phrase_said_nothing(text):
    found, score = read(text).found, read(text).score
    hit = max(found.hits, key=lambda hit: abs(hit.strength))
    rest = pooled([other for other in found.hits if other is not hit])
    without = with_words(rest, found, vocabulary_for(found, pooled(found.hits)))
    [reason] = [reason for reason in explain_warmth(text).reasons if reason.weight == round(hit.strength, 3) and reason.category == hit.category]
    assert reason.effect == pytest.approx(score - without, abs=1e-4)


def test_small_words_are_told_together():
    shown = marked_texts(["We are pleased to see that our two countries have opened a new chapter of good work."], colour=False)
    assert "words and pairs that moved it by less than" in shown
    assert all(abs(float(line.split()[0])) >= 0.005 for line in shown.splitlines() if "[vocabulary; " in line)


def test_of_overlapping_reasons_the_stronger_is_marked():
    weak, strong = Reason(0, 10, "We cherish", "vocabulary", 0.01, 0.01, "pair"), Reason(3, 10, "cherish", "friendship", 0.3, 0.2, "lexicon")
    later = Reason(10, 12, "it", "vocabulary", 0.0, 0.0, "word")
    assert apart([weak, strong, later]) == [strong, later]
