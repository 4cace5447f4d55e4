from __future__ import annotations

from functools import partial

import pytest
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
    assert explain_vader("It isn’t good. A wonderful day") == [("good", pytest.approx(-1.41, abs=0.01)), ("wonderful", 2.7)]


def test_an_unknown_scorer_and_an_entry_that_is_no_text_are_named():
    with pytest.raises(ScoringError, match="'vadr' is no scorer; want warmth, vader or a lexicon.csv; did you mean 'vader'"):
        score_texts(["x"], scorer="vadr")
    with pytest.raises(ScoringError, match="text 2 is '7', not a text"):
        score_texts(["x", 7])
