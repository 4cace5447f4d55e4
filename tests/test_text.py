from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonetrack import text


@pytest.mark.parametrize(
    ("set_in_type", "plain"),
    [
        ("It isn’t “good”.", 'It isn\'t "good".'),
        ("friend\u00adship and peace\u200b", "friendship and peace"),
        ("ｆｒｉｅｎｄ", "friend"),
        ("cafe\u0301", "café"),
        ("a\u00a0b", "a b"),
        ("war—peace", "war - peace"),
        ("peace…", "peace... "),
    ],
)
def test_typography_does_not_change_the_words(set_in_type, plain):
    assert text.normalise(set_in_type) == plain


@given(st.text())
def test_the_plain_copy_has_the_same_length(value):
    assert len(text.plain(value)) == len(value)


@given(st.text(alphabet=st.sampled_from("aé\u0301’“…—\u00ad .\u200bㅎ")))
def test_offsets_lead_back_to_the_original(value):
    clean, offsets = text.normalise_with_offsets(value)
    assert clean == text.normalise(value)
    assert len(offsets) == len(clean) + 1 and offsets == sorted(offsets) and offsets[-1] == len(value)
    for place, char in enumerate(clean):
        assert value[offsets[place]] == char or not char.isascii() or not value[offsets[place]].isascii() or char in value


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Mr. Xi wrote on Sept. 9. He was brief.", ["Mr. Xi wrote on Sept. 9.", "He was brief."]),
        ("The U.S. envoy left. It rained.", ["The U.S. envoy left.", "It rained."]),
        ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
        ("“We agree.” They left!", ["“We agree.”", "They left!"]),
        ("One line\n\nAnother line", ["One line", "Another line"]),
        ("It cost 3.5 billion. Fine.", ["It cost 3.5 billion.", "Fine."]),
        ("They spoke of anti-U.S. sentiment. Then: no more.", ["They spoke of anti-U.S. sentiment.", "Then: no more."]),
        ("He wrote on X. Cuong did not.", ["He wrote on X.", "Cuong did not."]),
        ("All is well. -0-", ["All is well."]),
        ("好。谢谢。", ["好。", "谢谢。"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(paragraph, expected):
    assert text.sentences(paragraph) == expected


def test_a_run_on_is_scored_in_bounded_parts_and_loses_no_word():
    parts = text.sentences("word " * 500)
    assert max(len(part.split()) for part in parts) <= text.MAX_SENTENCE_WORDS
    assert sum(len(part.split()) for part in parts) == 500


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("", "no words"),
        ("… — !!!", "no words"),
        ("조중친선을 강화", "another script"),
        ("Je vous adresse mes félicitations pour la fête nationale de votre pays et du peuple.", "another language"),
        ("Ich sende Ihnen und dem Volk die besten Wünsche zum Tag der Republik.", "another language"),
        ("We cherish this friendship.", ""),
        ("defend, consolidate and develop", ""),
        ("great success", ""),
    ],
)
def test_what_cannot_be_scored_has_a_reason(value, reason):
    assert reason in text.why_unreadable(text.normalise(value))
    assert bool(text.why_unreadable(text.normalise(value))) == bool(reason)


def test_words_cut_by_a_line_s_end_are_joined_and_true_hyphens_stay():
    cut = "Prime Minis-\nter Ada wrote in a construc-\ntive spirit of the so-\ncalled fair, of sun-\nlight and sun-light."
    joined = text.with_words_joined(cut)
    assert len(joined) == len(cut) and "Minister \n Ada" in joined and "constructive \n spirit" in joined
    assert "so-\ncalled" in joined and "sun-\nlight" in joined
    assert text.normalise(cut) == joined and text.normalise_with_offsets(cut) == (joined, list(range(len(cut) + 1)))
    assert text.with_words_joined("Kim-\nXi ties, 1950-\nold") == "Kim-\nXi ties, 1950-\nold"
