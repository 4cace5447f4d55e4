"""The table of `score_warmth`: its columns, what is unscored and why, intervals, and the accuracy floors."""

import csv
import hashlib
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tonetrack.scoring.warmth import BANDS, COLUMNS, NO_PHRASE, band, interval, message_sentences, read, reading_error, salutation, score_warmth

GRADED = Path(__file__).parents[1] / "data" / "graded_sentences.csv"
GRADED_SHA = "80043bd115545a5138d242fc56a2b78ef0466dfbd83aa553cbe45fd74c016bf7"  # the floors hold for these sentences: change both together

LETTER = """Esteemed Comrade Chairman,
I thank you for your kind letter. Your people and ours are linked by a traditional friendship that no force can break.
I am ready to work with you to raise our friendly relations to a new stage. I wish you good health."""


def test_one_row_a_text_with_the_contract_columns():
    table = score_warmth([LETTER, "", "We cherish this friendship."])
    assert tuple(table.columns) == COLUMNS and len(table) == 3
    assert table["status"].tolist() == ["", "no words", ""]


def test_no_texts_give_an_empty_table():
    assert tuple(score_warmth([]).columns) == COLUMNS


def test_a_text_without_a_phrase_is_unscored_not_neutral():
    row = score_warmth(["The bridge has four arches and a narrow footpath."]).iloc[0]
    assert row["status"] == NO_PHRASE and (row["score"] is None or math.isnan(row["score"]))


def test_another_language_is_unscored_with_the_reason():
    text = "Nous vous adressons nos salutations les plus chaleureuses pour la fête de votre pays et de son peuple"
    assert "not in English" in score_warmth([text]).iloc[0]["status"]


def test_features_are_counted():
    row = score_warmth([LETTER]).iloc[0]
    assert row["salutation"] == "Esteemed Comrade Chairman"
    assert row["friendship_terms"] >= 2 and row["personal_references"] >= 1 and row["commitments"] >= 1
    assert 0 < row["formula_share"] < 0.6


@pytest.mark.parametrize(("bound", "name"), BANDS)
def test_bands_begin_where_the_one_below_ends(bound, name):
    assert band(bound - 1e-9) == name and band(bound) != name


def test_salutations_are_found_where_a_message_begins():
    assert salutation("The message said:\n\nYour Excellency, I congratulate you.") == "Your Excellency"
    assert salutation("The dear respected leader received a letter.") == ""


@given(st.floats(-1, 1), st.integers(1, 50))
def test_an_interval_holds_its_score_and_narrows_with_sentences(score, sentences):
    low, high = interval(score, sentences)
    assert -1 <= low <= score <= high <= 1
    later = interval(score, sentences + 1)
    assert later[1] - later[0] <= high - low + 1e-12


def test_a_score_by_single_words_is_less_sure_than_one_by_phrases():
    phrases, words = ("our traditional friendship", "They toured a factory and met workers and farmers there.")
    assert reading_error(read(words).found) > reading_error(read(phrases).found)
    low, high = interval(0.2, 1, reading_error(read(words).found))
    assert low < interval(0.2, 1)[0] and high > interval(0.2, 1)[1]
    row = score_warmth(["The weather is nice in Lyon today and the train leaves at five."]).iloc[0]
    assert row["low"] < -0.2 and row["high"] > 0.6  # no phrase, four known words


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_a_score_in_range_or_a_reason(text):
    row = score_warmth([text]).iloc[0]
    if row["status"]:
        assert row["score"] is None or math.isnan(row["score"])
    else:
        assert -1 <= row["low"] <= row["score"] <= row["high"] <= 1


def test_time_is_linear_in_length():
    import time

    def seconds(words: int) -> float:
        text = "the fraternal friendship of our peoples no matter how it " * (words // 10)
        start = time.perf_counter()
        score_warmth([text])
        return time.perf_counter() - start

    seconds(1000)
    assert seconds(50_000) < 40 * seconds(5_000) + 0.5


def graded() -> list[dict]:
    with open(GRADED, newline="") as file:
        return list(csv.DictReader(file))


def test_the_graded_sentences_are_those_the_floors_were_set_on():
    assert hashlib.sha256(GRADED.read_bytes()).hexdigest() == GRADED_SHA


def test_agreement_with_the_graded_sentences_keeps_its_floors():
    rows = graded()
    scores = score_warmth([row["text"] for row in rows])["score"].astype(float).fillna(0).to_numpy()
    ratings = np.array([float(row["rating"]) / 100 for row in rows])
    ranks = [np.argsort(np.argsort(values, kind="stable"), kind="stable") for values in (scores, ratings)]
    assert np.corrcoef(*ranks)[0, 1] > 0.95
    assert np.abs(scores - ratings).mean() < 0.09
    assert not ((ratings < -0.10) & (scores > 0.05)).any() and not ((ratings > 0.10) & (scores < -0.05)).any()


def test_the_agencys_report_is_no_sentence_of_the_message():
    alone, reported = (read(text) for text in ("We cherish our friendship. We wish you success.",
        "Ada Aster sent a message of greeting to Bo Birch on May 1. We cherish our friendship. We wish you success."))  # fmt: skip
    assert message_sentences(alone) == message_sentences(reported) == 2 and reported.sentences == 3


def test_a_letter_is_as_warm_as_its_sentences_on_average_and_more_so_the_more_there_are():
    warm, dull = "Our friendship is old and dear to us.", "The ministers will meet in May in the capital."
    of = lambda text: read(text).score  # noqa: E731
    assert of(dull) < of(f"{warm} {dull}") < of(warm)
    assert of(warm) < of(f"{warm} {warm}") < of(" ".join([warm] * 12)) == pytest.approx(of(" ".join([warm] * 13)), abs=1e-9)


def test_a_letter_that_reproaches_its_reader_does_not_blame_others():
    reproach = "I reject your accusations. We are friends, but the reckless provocations of this summer will be answered."
    others = "We are friends and brothers, and the reckless provocations of the aggressors will be answered."
    assert read(reproach).score < 0 < read(others).score
