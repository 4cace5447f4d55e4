"""Single words of a message: each distinct word once, and a say that grows with what coders have met."""

import csv

import pytest

from tonetrack.scoring.explain import explain_warmth
from tonetrack.scoring.vocabulary import EXCERPT, GRAMMAR, LEVEL, MESSAGE, TABLE, Vocabulary, distinct_words, shipped_vocabulary
from tonetrack.scoring.warmth import read, voices

OURS = Vocabulary(0.2, {"warm": 0.3, "cold": -0.4, "old": 0.0}, frozenset({"warm", "cold", "old"}))
PRINTED = "The president sent a message of greeting to the king on Monday. Our fraternal ties will steadily develop. I wish you success."


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
    strange = OURS.score([{"warm", "arch", "pier", "span"}])[1]
    assert 1 > familiar > fewer > 0 and familiar > stranger > strange == 0


def test_effects_add_up_to_the_score_beyond_the_level():
    sentences = [{"warm", "old"}, {"cold", "old"}]
    effects = OURS.effects(sentences)
    assert 0.2 + sum(sum(words.values()) for words in effects) == pytest.approx(OURS.score(sentences)[0])
    assert "old" in effects[0] and "old" not in effects[1]  # where it first stands


def test_the_sentences_of_an_excerpt_are_averaged_by_their_known_words():
    by_sentence = OURS._replace(by_sentence=True)
    one, two = by_sentence.score([{"warm"}])[0], by_sentence.score([{"cold", "old"}])[0]
    both = [{"warm"}, {"cold", "old"}]
    assert by_sentence.score(both)[0] == pytest.approx((one + 2 * two) / 3)
    assert 0.2 + sum(sum(words.values()) for words in by_sentence.effects(both)) == pytest.approx((one + 2 * two) / 3)


def test_an_excerpt_is_heard_on_a_scale_of_its_own():
    excerpt = PRINTED.partition(". ")[2]
    assert not read(excerpt).found.is_message and read(excerpt).score != read(excerpt, off={"vocabulary"}).score
    heard = {reason.text for reason in explain_warmth(excerpt).reasons if reason.category == "vocabulary"}
    assert "fraternal" in heard and shipped_vocabulary(EXCERPT).weights["fraternal"] != shipped_vocabulary(MESSAGE).weights["fraternal"]


def test_the_words_of_a_fragment_are_not_heard():
    fragment = "our fraternal ties will steadily develop"
    assert read(fragment).score == read(fragment, off={"vocabulary"}).score
    assert read(f"{fragment.capitalize()}.").score != read(fragment).score


def test_the_more_plainly_phrases_speak_the_less_words_say():
    found, heard = read("Our fraternal ties will steadily develop. I wish you success.").found, shipped_vocabulary(EXCERPT)
    says = [voices(found, by_phrases, heard)[1] for by_phrases in (0.0, 0.5, -0.5, 1.0)]
    assert says[0] > says[1] == says[2] > says[3] == 0


def test_words_speak_for_a_sentence_without_a_phrase_when_enough_are_known():
    text = next(text for text in ("They toured a factory and met workers and farmers there.",) if not read(text).hits)
    assert read(text).score is not None and read("Bridge tolls rose.").score is None


def test_an_explanation_names_the_words_and_their_effect():
    reasons = [reason for reason in explain_warmth(PRINTED).reasons if reason.category == "vocabulary"]
    assert {"fraternal", "ties"} <= {reason.text for reason in reasons}
    by_word = [reason for reason in reasons if reason.text == "fraternal"]
    assert len(by_word) == 1 and by_word[0].effect > 0


def test_a_phrase_of_one_word_heard_as_a_word_too_is_one_reason():
    reasons = [reason for reason in explain_warmth("We cherish this wonderful friendship.").reasons if reason.text == "friendship"]
    assert len(reasons) == 1 and reasons[0].category == "friendship" and reasons[0].rule.endswith(", word")


def test_the_report_of_a_message_is_not_its_words():
    assert "president" not in set().union(*read(PRINTED).found.words)


def test_the_vocabulary_can_be_switched_off():
    assert read(PRINTED).score != read(PRINTED, off={"vocabulary"}).score


def test_the_shipped_table_is_whole():
    with open(TABLE, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    words = [row["word"] for row in rows]
    assert len(set(words)) == len(words) and LEVEL in words and GRAMMAR.isdisjoint(words)
    assert all(-1 < float(row[scale]) < 1 for row in rows for scale in (MESSAGE, EXCERPT))


def test_the_page_counts_its_words():
    page = (TABLE.parent / "README.md").read_text(encoding="utf-8")
    assert f"`vocabulary.csv` has these: {len(TABLE.read_text(encoding='utf-8').splitlines()) - 2:,} words" in page


def test_names_have_no_weight():
    weights = shipped_vocabulary(MESSAGE).weights | shipped_vocabulary(EXCERPT).weights
    assert all(weights.get(name, 0) == 0 for name in ("korea", "russia", "china", "putin", "syria", "monday", "august"))
