from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from tonetrack import scoring
from tonetrack.errors import ScoringError
from tonetrack.scoring.vader import explain_vader

score_texts = partial(scoring.score_texts, scorer="vader")


def test_a_text_scores_the_mean_of_its_sentences():
    first, second = "We cherish this wonderful friendship.", "The talks failed."
    analyzer = SentimentIntensityAnalyzer()
    mean = sum(analyzer.polarity_scores(sentence)["compound"] for sentence in (first, second)) / 2
    row = score_texts([f"{first} {second}"]).iloc[0]
    assert row["vader"] == pytest.approx(mean) and row["sentences"] == 2 and row["words"] == 8


@pytest.mark.parametrize(
    ("set_in_type", "plain"),
    [
        ("“It isn’t good.”", '"It isn\'t good."'),
        ("friend\u00adship", "friendship"),
        ("wonder\u200bful", "wonderful"),
        ("ｗｏｎｄｅｒｆｕｌ", "wonderful"),
        ("a\u00a0wonderful\u00a0day", "a wonderful day"),
        ("hope—peace", "hope - peace"),
    ],
)
def test_typography_does_not_change_the_score(set_in_type, plain):
    scores = score_texts([set_in_type, plain])["vader"]
    assert scores[0] == scores[1] != 0


@pytest.mark.parametrize("text", ["", " \n", "…!?", "조중친선", "Nous vous souhaitons le bonheur et la paix dans les années qui viennent."])
def test_what_cannot_be_read_has_no_score_but_a_reason(text):
    row = score_texts([text]).iloc[0]
    assert row[["vader", "vader_low", "vader_high"]].isna().all() and row["status"]


def test_the_interval_narrows_with_sentences_and_stays_on_the_scale():
    one, many = score_texts(["We hope for peace.", "We hope for peace. " * 12]).to_dict("records")
    assert one["vader_high"] - one["vader_low"] > 2 * (many["vader_high"] - many["vader_low"])
    assert -1 <= one["vader_low"] <= one["vader"] <= one["vader_high"] <= 1


def test_a_sentence_of_fifty_thousand_words_is_scored_in_linear_time():
    row = score_texts(["wonderful friendship and " * 17_000]).iloc[0]
    assert row["words"] == 51_000 and row["vader"] > 0.9


def test_the_words_that_moved_it_carry_their_sign():
    good, wonderful = explain_vader("It isn’t good. A wonderful day").reasons
    assert (good.text, good.weight, good.rule) == ("good", -1.41, "lexicon +1.9, with isn't") and good.effect < 0
    assert (wonderful.text, wonderful.weight, wonderful.rule) == ("wonderful", 2.7, "lexicon") and wonderful.effect > 0


@pytest.mark.parametrize(
    ("text", "word", "rule"),
    [
        ("A very good day.", "good", "lexicon +1.9, with very"),
        ("A “GOOD” day.", "GOOD", "lexicon +1.9, in capitals"),
        ("A good day but a long one.", "good", "lexicon +1.9, with but"),
        ("We met :)", ":)", "lexicon"),
        ("Well 😀", "😀", "lexicon"),
    ],
)
def test_a_word_is_told_with_the_rules_that_changed_it(text, word, rule):
    found = explain_vader(text)
    assert rule in [reason.rule for reason in found.reasons if reason.text == word]
    assert all(text[reason.start : reason.end] == reason.text for reason in found.reasons)


AWKWARD = ["good", "“not”", "GREAT", "but", ":)", "very", "no", "least", "war!", "kind", "of", "😀", "friend\u00adship", "\n\n", "?", "the", "bomb", "Never", "so", "\0"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(AWKWARD), max_size=30).map(" ".join))
def test_the_account_is_that_of_the_score_and_closes(text):
    found, row = explain_vader(text), score_texts([text]).iloc[0]
    if row["status"]:
        assert found.score is None and found.status == row["status"]
        return
    assert found.score == row["vader"]
    assert sum(part.effect for part in (*found.reasons, *found.rest)) == pytest.approx(found.score, abs=1e-4)


def test_an_effect_is_the_score_minus_what_it_would_be_if_the_word_said_nothing():
    text, without = "A wonderful day and a lovely one! We met.", "A wowless day and a lovely one! We met."
    reason = next(reason for reason in explain_vader(text).reasons if reason.text == "wonderful")
    scores = score_texts([text, without])["vader"]
    assert reason.effect == pytest.approx(scores[0] - scores[1], abs=1e-4)


def test_an_unknown_scorer_and_an_entry_that_is_no_text_are_named():
    with pytest.raises(ScoringError, match="'vadr' is no scorer; want warmth, vader or a lexicon.csv; did you mean 'vader'"):
        score_texts(["x"], scorer="vadr")
    with pytest.raises(ScoringError, match="text 2 is '7', not a text"):
        score_texts(["x", 7])
