"""The second opinion: whose words and of what, by what stands near them alone."""

import pytest
from attributed import PEOPLE

from tonetrack.reading import extraction, roster_of, second
from tonetrack.reading.second import LEADER, LETTER, NOBODY, Opinion

ROSTER = roster_of(PEOPLE)


def read_through(text, monkeypatch):
    """The state at the end of a text, and the words of its quotations."""
    seen, gather = [], extraction.gather
    monkeypatch.setattr(extraction, "gather", lambda state, words: seen.append((state, words)) or gather(state, words))
    extraction.extract_quotations(text, ROSTER)
    return seen[0]


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
    state, words = read_through(text, monkeypatch)
    opinion = second.opinions(state, words)[0]
    assert (opinion.speaker, opinion.letter > 0) == TEXTS[text]


def test_an_opinion_differs_in_speaker_or_where_it_is_sure_in_letter():
    assert list(Opinion("Xi Jinping", 2.0).differs("Xi Jinping", True)) == []
    assert list(Opinion("Xi Jinping", 2.0).differs(None, False)) == ["second speaker", "second letter"]
    assert list(Opinion(None, -0.1).differs(None, True)) == list(Opinion(None, 0.1).differs(None, False)) == []


WROTE = "Kim Jong Un wrote to Xi Jinping. "
WENT = "The boats went out. "
SIGNS = {  # texts whose last quotation shows the sign (of Kim Jong Un, where it is a leader's), and others that do not
    "says": (["Kim Jong Un wrote of “dry nets”."], ["Kim Jong Un kept “dry nets”.", "Xi Jinping wrote to Kim Jong Un of “dry nets”."]),
    "acts": (["Kim Jong Un kept “dry nets”."], ["The letter to Kim Jong Un kept “dry nets”."]),
    "first named": (["Kim Jong Un wrote to Xi Jinping of “dry nets”."], ["Xi Jinping wrote to Kim Jong Un of “dry nets”.", "“Dry nets,” wrote Kim Jong Un."]),
    "named before the words": (["Xi Jinping wrote to Kim Jong Un of “dry nets”."], ["“Dry nets,” wrote Kim Jong Un."]),
    "named after the words": (["“Dry nets,” wrote Kim Jong Un."], ["Xi Jinping wrote to Kim Jong Un of “dry nets”."]),
    "named most": (["Xi Jinping wrote to Kim Jong Un of “dry nets”."], ["Xi Jinping wrote to Kim Jong Un. Xi Jinping wrote of “dry nets”."]),
    "not named lately": ([WROTE + 3 * WENT + "He kept “dry nets”."], [WROTE + 2 * WENT + "He kept “dry nets”.", WROTE + 3 * WENT + "Kim Jong Un kept “dry nets”."]),
    "acted in the sentence before": (
        [WROTE + "He kept “dry nets”.", "To Xi Jinping Kim Jong Un wrote on May 4. He kept “dry nets”.", "For Kim Jong Un the year was long. He kept “dry nets”."],
        ["Xi Jinping wrote to Kim Jong Un. He kept “dry nets”.", WROTE + WENT + "He kept “dry nets”.", "Kim Jong Un kept “dry nets”."],
    ),
    "a pronoun may stand for whoever acted": (
        [WROTE + "He kept “dry nets”."], [WROTE + "Everybody kept “dry nets”.", "Xi Jinping wrote to Kim Jong Un. He kept “dry nets”."]
    ),
    "nobody else is named": (
        [WROTE + "He kept “dry nets”."], [WROTE + "He and Xi Jinping kept “dry nets”.", WROTE + "A spokesman kept “dry nets”.", WROTE + "KCNA kept “dry nets”."]
    ),
    "no leader is named": (["A spokesman kept “dry nets”."], ["A spokesman of Kim Jong Un kept “dry nets”."]),
    "others are named": (
        ["A spokesman kept “dry nets”.", "The woman Ri Son kept “dry nets”."], ["Everybody kept “dry nets”.", "Kim Jong Un and a spokesman kept “dry nets”."]
    ),
    "others say": (["A spokesman spoke of “dry nets”."], ["A spokesman kept “dry nets”.", "Kim Jong Un spoke of “dry nets”."]),
    "others before": (["A spokesman came. He kept “dry nets”."], ["A spokesman kept “dry nets”.", "A spokesman came. " + WENT + "He kept “dry nets”."]),
    "few words": (["He kept “three dry nets”."], ["He kept “three dry nets there”."]),
    "I or you": (["He said: “I keep dry nets.”", "He said: “Keep your dry nets.”"], ["He said: “Nobody keeps dry nets.”"]),
    "no leader": (["A spokesman kept “dry nets”."], ["Kim Jong Un kept “dry nets”."]),
    "lead": ([WENT + "He kept “dry nets”."], [2 * WENT + "He kept “dry nets”."]),
    "second half": ([WENT + "He kept “dry nets”."], ["He kept “dry nets”. " + WENT]),
    "last quarter": ([3 * WENT + "He kept “dry nets”."], [2 * WENT + "He kept “dry nets”. " + WENT]),
    "he or she": (["He kept “dry nets”."], ["There he kept “dry nets”."]),
    "several": (["He kept “open gates” and “dry nets”."], ["He kept “dry nets”."]),
    "written": (["The letter kept “dry nets”."], ["The letter came. He kept “dry nets”.", "He kept “dry letters”."]),
    "written before": (["The letter came. " + WENT + "He kept “dry nets”."], ["The letter kept “dry nets”.", "The letter came. " + 2 * WENT + "He kept “dry nets”."]),
    "spoken": (["The speech kept “dry nets”."], ["The speech came. He kept “dry nets”."]),
    "spoken before": (["The speech came. " + WENT + "He kept “dry nets”."], ["The speech kept “dry nets”.", "The speech came. " + 2 * WENT + "He kept “dry nets”."]),
    "said": (["He said he kept “dry nets”."], ["He said so. He kept “dry nets”."]),
    "said before": (["He said so. He kept “dry nets”."], ["He said he kept “dry nets”.", "He said so. " + 2 * WENT + "He kept “dry nets”."]),
    "audience": (["He told reporters of “dry nets”."], ["He told reporters. He kept “dry nets”."]),
    "not": (["He did not keep “dry nets”."], ["He kept “nets that are not dry”."]),
    "you": (["He said: “Keep your dry nets.”"], ["He said: “Keep my dry nets.”"]),
    "I": (["He said: “Keep my dry nets.”"], ["He said: “Keep your dry nets.”"]),
    "begins small": (["He kept “dry nets”."], ["He kept “Dry nets”."]),
    "nobody's": ([WENT + "He kept “dry nets”."], ["Kim Jong Un wrote of “dry nets”."]),
}
ALWAYS = {"a leader", "nobody", "any"}  # shown by all


def shown(text, monkeypatch):
    """The signs that the last quotation of a text shows, for Kim Jong Un, for nobody, and for a letter."""
    state, words = read_through(text, monkeypatch)
    number, found = max(state.found.items())
    named = [second._leaders(sentence) for sentence in state.sentences]
    counts = second.Counter(name for one in named for name in one.values())
    place, speaker = found.sentence - 1, second.opinions(state, words)[number].speaker
    return {
        *second._of_leader("Kim Jong Un", state.sentences, named, counts, place, found.at),
        *second._of_nobody(state.sentences, named, place, words[number]),
        *second._of_letter(state.sentences, named, place, words[number], speaker),
    }


def test_every_sign_has_texts_that_show_it_and_others_that_do_not():
    assert {*SIGNS, *ALWAYS} == {*LEADER, *NOBODY, *LETTER}


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_is_shown_where_it_stands_and_nowhere_else(sign, monkeypatch):
    shows, others = SIGNS[sign]
    for text in shows:
        assert shown(text, monkeypatch) >= {sign, *ALWAYS}, text
        monkeypatch.undo()
    for text in others:
        assert sign not in shown(text, monkeypatch), text
        monkeypatch.undo()
