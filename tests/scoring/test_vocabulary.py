"""Single words: two scales, each distinct word once, and a say that grows with what coders have met."""

import csv

import pytest

from tonetrack.scoring.explain import explain_warmth
from tonetrack.scoring.vocabulary import GRAMMAR, LEVEL, TABLE, Scale, Vocabulary, distinct_words, shipped_vocabulary
from tonetrack.scoring.warmth import read

OURS = Vocabulary(Scale(0.2, {"warm": 0.3, "cold": -0.4, "old": 0.0}), Scale(0.0, {"warm": 0.6, "cold": -0.8, "old": 0.0}), frozenset({"warm", "cold", "old"}))
MESSAGE = "The president sent a message of greeting to the king on Monday. Our fraternal ties will steadily develop. I wish you success."


def test_each_distinct_word_counts_once():
    assert distinct_words(["Warm", "warm", "WARM", "the"]) == {"warm"}


def test_the_weights_of_more_words_weigh_less_each():
    one, _ = OURS.score([{"warm"}], whole=True)
    two, _ = OURS.score([{"warm", "old"}], whole=True)
    assert one == pytest.approx(0.5) and two == pytest.approx(0.2 + 0.3 / 2**0.5)


def test_of_several_sentences_that_are_no_message_the_phrases_are_the_better_judge():
    one, several = [{"warm", "cold", "old"}], [{"warm", "cold", "old"}] * 3
    assert OURS.score(several, whole=False)[1] == pytest.approx(OURS.score(one, whole=False)[1] / 3)


def test_a_message_is_read_whole_and_another_text_by_its_sentences():
    sentences = [{"warm"}, {"cold"}]
    assert OURS.score(sentences, whole=True)[0] == pytest.approx(0.2 - 0.1 / 2**0.5)
    assert OURS.score(sentences, whole=False)[0] == pytest.approx((0.6 - 0.8) / 2)


def test_words_nobody_knows_say_nothing():
    assert OURS.score([{"bridge"}], whole=True) is None and OURS.score([], whole=False) is None


def test_the_say_of_the_words_falls_with_strange_words_and_rises_with_their_number():
    familiar = OURS.score([{"warm", "cold", "old"}], whole=False)[1]
    fewer = OURS.score([{"warm"}], whole=False)[1]
    stranger = OURS.score([{"warm", "cold", "old", "arch", "pier"}], whole=False)[1]
    strange = OURS.score([{"warm", "arch", "pier"}], whole=False)[1]
    assert 1 > familiar > fewer > 0 and familiar > stranger > strange == 0


def test_effects_add_up_to_the_score_beyond_the_level():
    sentences = [{"warm", "old"}, {"cold", "old"}]
    for whole, level in ((True, 0.2), (False, 0.0)):
        added = sum(sum(words.values()) for words in OURS.effects(sentences, whole=whole))
        assert level + added == pytest.approx(OURS.score(sentences, whole=whole)[0])


def test_an_explanation_names_the_words_and_their_effect():
    reasons = [reason for reason in explain_warmth(MESSAGE).reasons if reason.category == "vocabulary"]
    assert {"fraternal", "ties"} <= {reason.text for reason in reasons}
    by_word = [reason for reason in reasons if reason.text == "fraternal"]
    assert len(by_word) == 1 and by_word[0].effect > 0


def test_the_report_of_a_message_is_not_its_words():
    assert "president" not in set().union(*read(MESSAGE).found.words)


def test_the_vocabulary_can_be_switched_off():
    assert read(MESSAGE).score != read(MESSAGE, off={"vocabulary"}).score


def test_the_shipped_table_is_whole():
    with open(TABLE, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    words = [row["word"] for row in rows]
    assert len(set(words)) == len(words) and LEVEL in words and GRAMMAR.isdisjoint(words)
    assert all(-1 < float(row["message"]) < 1 and -2 < float(row["sentence"]) < 2 for row in rows)
    assert shipped_vocabulary().message.weights.keys() == shipped_vocabulary().sentence.weights.keys()


def test_the_page_counts_its_words():
    page = (TABLE.parent / "README.md").read_text(encoding="utf-8")
    assert f"`vocabulary.csv` has these: {len(TABLE.read_text(encoding='utf-8').splitlines()) - 2:,} words" in page


def test_names_have_no_weight():
    weights = shipped_vocabulary().message.weights
    assert all(weights.get(name, 0) == 0 for name in ("korea", "russia", "china", "putin", "syria", "monday", "august"))
