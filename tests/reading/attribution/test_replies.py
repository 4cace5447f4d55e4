"""Which letters answer another, and that words are the answer's, not the answered one's."""

from __future__ import annotations

import pytest
from attributed import XI_TO_KIM, letters, read

REPLIES = [
    "Kim Jong Un wrote to Xi Jinping on Monday. Xi answered at once, in a letter of one page. “The bridge is ours,” it read.",
    "Kim Jong Un wrote to Xi Jinping. Xi replied with a letter in which he called the bridge “ours.”",
    "Xi Jinping's letter to Kim Jong Un was handed over on Tuesday. It responds to one sent by Kim in April. “The bridge is ours,” Xi wrote.",
    "Xi Jinping told Kim Jong Un in a letter that the bridge was “ours.” The letter answers one that Kim sent in April.",
    "Xi Jinping's letter came in response to Kim Jong Un's of May 3. “The bridge is ours,” it said.",
    "Xi Jinping's letter was in response to one from Kim Jong Un. “The bridge is ours,” it said.",
    "Xi Jinping's letter is a reply to Kim Jong Un's of May 3. “The bridge is ours,” it says.",
    "Xi Jinping has written to Kim Jong Un, thanking him for his wishes and calling the bridge “ours.”",
    "In a letter, Xi Jinping thanked Kim Jong Un for his congratulations and said the bridge was “ours.”",
    "Xi Jinping has written to Kim Jong Un, acknowledging his letter and calling the bridge “ours.”",
    "In a letter, Xi Jinping acknowledged receipt of Kim Jong Un's message and said the bridge was “ours.”",
]
NO_REPLIES = [
    "Xi Jinping wrote to Kim Jong Un in April. He called the bridge “ours.” The letter was never answered.",
    "In a letter, Xi Jinping thanked Kim Jong Un for his hospitality and said the bridge was “ours.”",
    "Xi Jinping told Kim Jong Un in a letter that the bridge was “ours.” Kim has not answered in a letter so far.",
]


@pytest.mark.parametrize("text", REPLIES)
def test_a_letter_that_answers_is_a_reply(text):
    assert [one[:3] for one in letters(text)] == [(*XI_TO_KIM, "reply")]


@pytest.mark.parametrize("text", NO_REPLIES)
def test_a_letter_that_nobody_answered_is_none(text):
    assert [one[:3] for one in letters(text)] == [(*XI_TO_KIM, "letter")]


@pytest.mark.parametrize(("answers", "letter"), [
    ("In answer to a letter from the pupils of a school, Xi wrote that “the bridge is ours.”", False), ("In his reply to a letter from the Russian president, Xi said “the bridge is ours.”", True),
    ("In answer to a letter from Chairman Kim, Xi wrote that “the bridge is ours.”", True),
])  # fmt: skip
def test_an_answer_to_whoever_leads_nothing_is_no_letter_between_leaders(answers, letter):
    assert [(one.speaker, one.is_letter) for one in read(answers)] == [("Xi Jinping", letter)]


@pytest.mark.parametrize("text", [
    "Xi Jinping wrote on Friday in response to a letter from Kim Jong Un dated May 1. “The bridge is ours,” he said.", "Xi Jinping wrote in answer to Kim Jong Un's message of May 1 that the bridge was “ours.”",
])  # fmt: skip
def test_the_day_of_what_is_answered_is_not_the_answers(text):
    [one] = letters(text, "2031-05-11")
    assert one[:3] == (*XI_TO_KIM, "reply") and one[3] in (None, "2031-05-09")


@pytest.mark.parametrize("told", [
    "In reply, on May 5, Xi", "In response, on May 5, Xi", "Xi, in an answer of May 5,",
])  # fmt: skip
def test_an_answer_told_in_passing_is_a_reply_of_its_day(told):
    assert letters(f"Kim Jong Un wrote to Xi Jinping on May 2. {told} called the bridge “ours.”") == [(*XI_TO_KIM, "reply", "2031-05-05")]


@pytest.mark.parametrize("told", [
    "In response, Trump told reporters the bridge was", "Replying to reporters on Tuesday, Trump called it", "In an answer to reporters, Trump called it",
    "At the banquet Trump raised a glass to his guest. In reply, Kim called it", "Responding on Fox News, Trump called it",
])  # fmt: skip
def test_an_answer_aloud_is_no_letter(told):
    assert not read(f"Kim Jong Un wrote to Donald Trump on May 2. {told} “ours.”")[0].is_letter
