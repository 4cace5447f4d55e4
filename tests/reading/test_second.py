"""The second opinion: whose words and of what, by what stands near them alone."""

import pytest
from attributed import PEOPLE

from tonetrack.reading import extraction, roster_of
from tonetrack.reading.second import LEADER, LETTER, NOBODY, Opinion

TEXTS = {  # what is told, whose the words are to anybody who sees only that, and whether a letter's
    "Kim Jong Un wrote to Xi Jinping: “I wish you dry nets.”": ("Kim Jong Un", True),
    "Xi Jinping got a letter from Kim Jong Un. “We wish you dry nets,” Kim Jong Un wrote.": ("Kim Jong Un", True),
    "Kim Jong Un sent a letter to Xi Jinping. He wished him “dry nets and full boats this year”.": ("Kim Jong Un", True),
    "Xi Jinping gave a speech. “The nets are dry,” Xi Jinping said.": ("Xi Jinping", False),
    "The harbour was open. A dealer said that “the nets are dry.” A spokesman said nothing.": (None, False),
    "Kim Jong Un was away. The dealer Ri Son told reporters that “nobody knows the nets.”": (None, False),
}


@pytest.mark.parametrize("text", TEXTS)
def test_opinion_goes_by_who_is_named_and_what_is_told_near_the_words(text, monkeypatch):
    seen = {}
    gather = extraction.gather
    monkeypatch.setattr(extraction, "gather", lambda state, words: seen.setdefault("facts", gather(state, words)))
    extraction.extract_quotations(text, roster_of(PEOPLE))
    opinion = seen["facts"].opinions[0]
    assert (opinion.speaker, opinion.letter > 0) == TEXTS[text]


def test_an_opinion_differs_in_speaker_or_where_it_is_sure_in_letter():
    assert list(Opinion("Xi Jinping", 2.0).differs("Xi Jinping", True)) == []
    assert list(Opinion("Xi Jinping", 2.0).differs(None, False)) == ["second speaker", "second letter"]
    assert list(Opinion(None, -0.1).differs(None, True)) == list(Opinion(None, 0.1).differs(None, False)) == []


def test_every_weight_moves_an_opinion():
    assert all(weight for weights in (LEADER, NOBODY, LETTER) for weight in weights.values())
