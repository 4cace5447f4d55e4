"""Single words of a message: each distinct word once, and a say that grows with what coders have met."""

import csv

import pytest

from tonetrack.scoring.explain import explain_warmth
from tonetrack.scoring.vocabulary import GRAMMAR, LEVEL, TABLE, Vocabulary, distinct_words, shipped_vocabulary
from tonetrack.scoring.warmth import read

OURS = Vocabulary(0.2, {"warm": 0.3, "cold": -0.4, "old": 0.0}, frozenset({"warm", "cold", "old"}))
MESSAGE = "The president sent a message of greeting to the king on Monday. Our fraternal ties will steadily develop. I wish you success."


def test_each_distinct_word_counts_once():
    assert distinct_words(["Warm", "warm", "WARM", "the"]) == {"warm"}
    assert OURS.score([{"warm"}, {"warm"}]) == OURS.score([{"warm"}])


def test_the_weights_of_more_words_weigh_less_each():
    one, _ = OURS.score([{"warm"}])
    two, _ = OURS.score([{"warm", "old"}])
    assert one == pytest.approx(0.5) and two == pytest.approx(0.2 + 0.3 / 2**0.5)


def test_words_nobody_knows_say_nothing():
    assert OURS.score([{"bridge"}]) is None and OURS.score([]) is None


def test_the_say_of_the_words_falls_with_strange_words_and_rises_with_their_number():
    familiar = OURS.score([{"warm", "cold", "old"}])[1]
    fewer = OURS.score([{"warm"}])[1]
    stranger = OURS.score([{"warm", "cold", "old", "arch", "pier"}])[1]
    strange = OURS.score([{"warm", "arch", "pier"}])[1]
    assert 1 > familiar > fewer > 0 and familiar > stranger > strange == 0


def test_effects_add_up_to_the_score_beyond_the_level():
    sentences = [{"warm", "old"}, {"cold", "old"}]
    effects = OURS.effects(sentences)
    assert 0.2 + sum(sum(words.values()) for words in effects) == pytest.approx(OURS.score(sentences)[0])
    assert "old" in effects[0] and "old" not in effects[1]  # where it first stands


def test_only_a_printed_message_is_read_by_its_words():
    excerpt = MESSAGE.partition(". ")[2]
    assert not read(excerpt).found.is_message and read(excerpt).score == read(excerpt, off={"vocabulary"}).score
    assert all(reason.category != "vocabulary" for reason in explain_warmth(excerpt).reasons)


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
    assert all(-1 < float(row["weight"]) < 1 for row in rows)


def test_the_page_counts_its_words():
    page = (TABLE.parent / "README.md").read_text(encoding="utf-8")
    assert f"`vocabulary.csv` has these: {len(TABLE.read_text(encoding='utf-8').splitlines()) - 2:,} words" in page


def test_names_have_no_weight():
    weights = shipped_vocabulary().weights
    assert all(weights.get(name, 0) == 0 for name in ("korea", "russia", "china", "putin", "syria", "monday", "august"))
