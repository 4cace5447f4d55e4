"""Reasons: spans of the original text, and effects that say what moved the score."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonetrack.errors import ScoringError
from tonetrack.scoring.explain import CUT, LEVELS, TOGETHER, explain_warmth
from tonetrack.scoring.pooling import pooled
from tonetrack.scoring.reasons import END_MARK, marked, moved
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
    effects = dict(moved(explain_warmth("We cherish the old ties, but we regret your decision.").reasons))
    assert effects["cherish"] > 0 > min(effects.values())


def test_the_strongest_phrase_comes_first():
    effects = [abs(effect) for _, effect in moved(explain_warmth(TEXT).reasons)]
    assert effects == sorted(effects, reverse=True)


def test_marks_change_nothing_but_add_marks():
    text = "We cherish this friendship."
    shown = marked(text, explain_warmth(text).reasons)
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
    without = with_words(rest, found, vocabulary_for(found))
    [reason] = [reason for reason in explain_warmth(text).reasons if reason.weight == round(hit.strength, 3) and reason.category == hit.category]
    assert reason.effect == pytest.approx(score - without, abs=1e-4)


MESSAGE = (
    "Dear Comrade President received a message of greetings from the President on Thursday.\nThe message said:\nI thank you for your kind greetings. "
    "The traditional friendship between our two countries is unbreakable. I wish you good health."
)


@pytest.mark.parametrize(
    "text",
    [TEXT, MESSAGE, "We cherish this friendship. I was glad to receive your letter. The relations between our two countries have developed well.",
     "We deplore your silence, your threats and your hostile schemes.", "They toured a factory and met workers and farmers there.", "our fraternal ties will steadily develop",
     "The President received a message of greetings from the King."],
)  # fmt: skip
def test_phrases_words_and_the_rest_add_up_to_the_score(text):
    found = explain_warmth(text)
    assert sum(part.effect for part in (*found.reasons, *found.rest)) == pytest.approx(found.score, abs=1e-4)


def test_what_is_said_together_is_what_phrases_share_in_the_score_beyond_their_effects():
    text = "We cherish this friendship, I was glad to receive your letter, and the relations between our two countries have developed well."
    found, vocabulary = read(text).found, vocabulary_for(read(text).found)
    of_phrases = with_words(pooled(found.hits), found, vocabulary) - with_words(0.0, found, vocabulary)
    alone = [pooled([other for other in found.hits if other is not hit]) for hit in found.hits]
    effects = [of_phrases - (with_words(rest, found, vocabulary) - with_words(0.0, found, vocabulary)) for rest in alone]
    (together,) = [part.effect for part in explain_warmth(text).rest if part.text == TOGETHER.format("friendship, personal")]
    assert together == pytest.approx(of_phrases - sum(effects), abs=1e-3) and together > 0.05


def test_a_sentence_beside_others_has_its_share_of_the_score():
    alone, beside = (explain_warmth(text).reasons for text in ("Our fraternal ties will steadily develop.", "Our fraternal ties will steadily develop. They toured a factory and met workers and farmers there."))
    of = {reason.text: reason.effect for reason in beside}
    assert all(of[reason.text] == pytest.approx(reason.effect * 2**0.25 / 2, abs=2e-4) for reason in alone)


def test_one_phrase_says_nothing_together_and_nothing_is_cut_within_the_scale():
    assert explain_warmth("our fraternal ties will steadily develop").rest == ()


def test_warm_and_cold_phrases_are_told_apart_where_several_say_it():
    warm, cold = (TOGETHER.split("{}")[0] + kinds for kinds in ("friendship", "displeasure"))
    text = "We cherish this friendship, and our two countries are good neighbours. We regret your decision, and we are dissatisfied with your silence."
    effects = {name: part.effect for part in explain_warmth(text).rest for name in (warm, cold) if part.text.startswith(name)}
    assert effects[warm] > 0.05 and effects[cold] < -0.05


def test_what_the_end_of_the_scale_cuts_off_is_told(monkeypatch):
    monkeypatch.setattr("tonetrack.scoring.warmth.PHRASES", 9.0)
    monkeypatch.setattr("tonetrack.scoring.explain.PHRASES", 9.0)
    found = explain_warmth("We cherish this fraternal friendship.")
    assert found.score == 1 and [part.effect < 0 for part in found.rest if part.text == CUT] == [True]


def test_an_account_begins_at_the_level_of_messages_or_of_excerpts():
    for text, whole in ((MESSAGE, True), (MESSAGE.rpartition("said:\n")[2], False)):
        assert read(text).found.is_message == whole
        (level,) = [part.effect for part in explain_warmth(text).rest if part.text == LEVELS[whole]]
        assert (level > 0.1) == whole


@pytest.mark.parametrize("value", [None, float("nan"), 3, b"We cherish."])
def test_what_is_no_text_is_refused_by_name(value):
    with pytest.raises(ScoringError, match="is not a text"):
        explain_warmth(value)
