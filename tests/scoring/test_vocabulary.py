"""Words and pairs beside phrases: each distinct one once, and the less heard the more of a text its phrases cover."""

import csv

import pytest

from tonetrack.scoring.explain import explain_warmth
from tonetrack.scoring.vocabulary import EXCERPT, GRAMMAR, LEVEL, MESSAGE, TABLE, Heard, Vocabulary, heard, shipped_vocabulary
from tonetrack.scoring.warmth import read, with_words

OURS = Vocabulary(0.2, {"warm": 0.3, "cold": -0.4, "old": 0.0}, {("never", "cold"): 0.5, ("so", "warm"): 0.1})
BESIDE = OURS._replace(beside_phrases=True)
PRINTED = "The president sent a message of greeting to the king on Monday. Our fraternal ties will steadily develop. I wish you success."


def said(*words: str, covered: float = 0.0) -> Heard:
    return heard(words, covered)


def test_each_distinct_word_counts_once():
    assert set(heard(["Warm", "warm", "WARM"]).words) == {"warm"}
    assert OURS.score([said("warm"), said("warm")]) == OURS.score([said("warm")])


def test_the_weights_of_more_words_weigh_less_each():
    one, _ = OURS.score([said("warm")])
    two, _ = OURS.score([said("warm", "old")])
    assert one == pytest.approx(0.5) and two == pytest.approx(0.2 + 0.3 / 2**0.5)


def test_a_pair_is_heard_with_its_words_and_only_side_by_side():
    assert OURS.score([said("so", "warm")])[0] == pytest.approx(0.2 + 0.3 + 0.1)
    assert OURS.score([said("so", "very", "warm")])[0] == pytest.approx(0.2 + 0.3)


def test_a_word_just_denied_is_no_such_word():
    assert OURS.score([said("no", "old", "warm", "cold")]) == OURS.score([said("cold")])
    assert OURS.score([said("never", "cold")]) is None  # nothing but a pair is known, and a pair alone is no sentence


def test_words_nobody_knows_say_nothing():
    assert OURS.score([said("bridge")]) is None and OURS.score([]) is None


@pytest.mark.parametrize("vocabulary", [OURS, BESIDE])
def test_effects_and_the_level_add_up_to_the_score(vocabulary):
    sentences = [said("so", "warm", "old"), said("cold", "never", "cold")]
    effects = vocabulary.effects(sentences)
    assert 0.2 + sum(sum(words.values()) for words in effects) == pytest.approx(vocabulary.score(sentences)[0])
    assert {"warm", ("so", "warm")} <= effects[0].keys() and ("never", "cold") in effects[1]


def test_in_a_message_a_word_has_its_effect_where_it_first_stands():
    first, second = OURS.effects([said("warm", "old"), said("cold", "old")])
    assert "old" in first and "old" not in second


def test_what_phrases_cover_is_not_heard_in_words():
    free, half, whole = (BESIDE.score([said("warm", covered=covered)]) for covered in (0.0, 0.5, 1.0))
    assert half == pytest.approx((free[0] / 2, 0.5)) and whole == pytest.approx((0.0, 1.0))
    assert OURS.score([said("warm", covered=0.5)]) == OURS.score([said("warm")])  # a whole message is heard whole


def test_phrases_decide_as_far_as_they_cover_the_text():
    covered = read("Our traditional friendship.").found._replace(words=[said("old", covered=1.0)])
    assert with_words(0.7, covered, BESIDE) == pytest.approx(0.7)
    free = covered._replace(words=[said("old")])
    assert with_words(0.7, free, BESIDE) == pytest.approx(0.2 + 0.4 * 0.7)


def test_an_excerpt_is_heard_on_a_scale_of_its_own():
    excerpt = PRINTED.partition(". ")[2]
    assert not read(excerpt).found.is_message and read(excerpt).score != read(excerpt, off={"vocabulary"}).score
    words = {reason.text for reason in explain_warmth(excerpt).reasons if reason.category == "vocabulary"}
    assert "fraternal" in words and shipped_vocabulary(EXCERPT).words["fraternal"] != shipped_vocabulary(MESSAGE).words["fraternal"]


def test_a_fragment_is_quoted_for_its_phrase():
    fragment = "our fraternal ties will steadily develop"
    assert read(fragment).score == read(fragment, off={"vocabulary"}).score
    assert read(f"{fragment.capitalize()}.").score != read(fragment).score


def test_words_speak_for_a_text_without_a_phrase_when_enough_are_known():
    for text in ("They toured a factory and met workers and farmers there.", "toured a factory and met workers and farmers"):
        assert not read(text).hits and read(text).score is not None
    assert read("Bridge tolls rose.").score is None


def test_an_explanation_names_the_words_and_their_effect():
    reasons = [reason for reason in explain_warmth(PRINTED).reasons if reason.category == "vocabulary"]
    assert {"fraternal", "ties"} <= {reason.text for reason in reasons}
    by_word = [reason for reason in reasons if reason.text == "fraternal"]
    assert len(by_word) == 1 and by_word[0].effect > 0


def test_an_explanation_names_pairs():
    table = shipped_vocabulary(EXCERPT)
    first, second = next(pair for pair in sorted(table.pairs) if GRAMMAR.isdisjoint(pair) and pair[0] in table.words and pair[1] in table.words)
    text = f"There they {first} {second} and then saw workers, farmers, a factory."
    assert f"{first} {second}" in [reason.text for reason in explain_warmth(text).reasons if reason.rule.endswith("pair")]


def test_a_phrase_heard_as_a_word_too_is_one_reason():
    reasons = [reason for reason in explain_warmth("We cherish this wonderful friendship.").reasons if reason.text == "friendship"]
    assert len(reasons) == 1 and reasons[0].category == "friendship" and reasons[0].rule.endswith(", word")


def test_the_report_of_a_message_is_not_its_words():
    assert "president" not in set().union(*(one.words for one in read(PRINTED).found.words))


def test_the_vocabulary_can_be_switched_off():
    assert read(PRINTED).score != read(PRINTED, off={"vocabulary"}).score


def test_the_shipped_table_is_whole():
    with open(TABLE, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    words = [row["word"] for row in rows]
    assert len(set(words)) == len(words) and LEVEL in words and GRAMMAR.isdisjoint(words)
    assert all(word.count(" ") <= 1 for word in words)
    assert all(-1 < float(row[scale]) < 1 for row in rows for scale in (MESSAGE, EXCERPT))


def test_the_page_counts_its_words_and_pairs():
    page = (TABLE.parent / "README.md").read_text(encoding="utf-8")
    rows = TABLE.read_text(encoding="utf-8").splitlines()[2:]
    pairs = sum(" " in row.partition(",")[0] for row in rows)
    assert f"`vocabulary.csv` has these: {len(rows) - pairs:,} words and {pairs:,} pairs" in page


def test_names_have_no_weight():
    for scale in (MESSAGE, EXCERPT):
        table = shipped_vocabulary(scale)
        names = {"korea", "russia", "china", "putin", "syria", "monday", "august"}
        assert names.isdisjoint(table.words) and all(names.isdisjoint(pair) for pair in table.pairs)
