"""Heads of entries: who wrote a letter, to whom and when, told by a line, a box or a name that stands over what is quoted from it."""

import pytest
from attributed import days, letters, misread

TOP = "The correspondence of two leaders\n\n"
XI = ("Xi Jinping", "Kim Jong Un")


@pytest.mark.parametrize("first", [
    "1. Xi to Kim, 4 May 2030.\n\n", "Document 1. Xi to Kim, May 4, 2030\n\n", "Letter 1: Xi Jinping to Kim Jong Un, 4 May 2030\n\n", "LETTER ONE (Xi to Kim, May 4, 2030)\n\n",
    "[1] Xi to Kim, 4 May 2030\n\n", "Telegram No. 1, Xi to Kim, 4 May 2030\n\n", "4 May 2030: Xi to Kim. ", "2030-05-04: Letter from Xi to Kim. ", "**May 4, 2030** — Xi to Kim: ",
    "Sunday, 4 May 2030. Xi to Kim. ", "Xi to Kim (4 May 2030): ", "• May 4, 2030 | Xi to Kim | ",
])  # fmt: skip
@pytest.mark.parametrize("told", ["The road is “long and hard”.", "Words: “long and hard”."])
def test_a_line_of_both_sides_tells_whose_what_stands_below_it_is(first, told):
    second = first.replace("Xi Jinping", "A").replace("Kim Jong Un", "Xi Jinping").replace("A to", "Kim Jong Un to").replace("Xi to Kim", "Kim to Xi").replace("2030", "2031")
    assert letters(f"{TOP}{first}{told}\n\n{second}It is “a shared road”.", "2032-01-02") == [
        (*XI, "letter", "2030-05-04"), (*XI[::-1], "reply", "2031-05-04"),
    ]  # fmt: skip


@pytest.mark.parametrize("box", [
    "From: Xi Jinping\nTo: Kim Jong Un\nDate: 4 May 2030\nOccasion: New Bridge\n", "From: Xi Jinping. To: Kim Jong Un. Date: May 4, 2030.\n\n", "Writer: Xi Jinping\nRecipient: Kim Jong Un\nSent: May 4, 2030\n",
    "FROM Xi Jinping, Beijing\nTO Kim Jong Un, Pyongyang\nDATED 4 May 2030\n\n", "Who wrote it: Xi Jinping\nTo whom: Kim Jong Un\nWhen: May 4, 2030\n", "Date of letter: 4 May 2030\nAuthor: Xi Jinping\nAddressed to: Kim Jong Un\n\n",
])  # fmt: skip
@pytest.mark.parametrize("told", ["Key phrase: “long and hard”", "The letter calls the road “long and hard”.", "In short: the road is “long and hard”."])
def test_a_box_tells_whose_letter_is_quoted_in_it(box, told):
    assert letters(f"The letter\n\n{box}{told}", "2032-01-02") == [(*XI, "letter", "2030-05-04")]


@pytest.mark.parametrize("text", [
    "Xi's letter of May 4\n\nThe road was “long and hard”{Xi, letter, 2031-05-04}.\n\nKim's reply of May 9\n\nIt was “a shared road”{Kim, letter, 2031-05-09}.",
    "The May 4 letter\n\nXi wrote to Kim that it was “long and hard”{Xi, letter, 2031-05-04}.\n\nThe May 9 reply\n\nKim wrote that it was “a shared road”{Kim, letter, 2031-05-09}.",
    "May 4, 2031: Xi to Kim\n\nThe road was “long and hard”, the Chinese president wrote{Xi, letter, 2031-05-04}.\n\nMay 9, 2031: Kim to Xi\n\nIt is “a shared road”{Kim, letter, 2031-05-09}.",
    "May 4: The first letter\n\nXi wrote to Kim. The road was “long and hard”{Xi, letter, 2031-05-04}, he said.\n\nMay 9: The answer\n\nKim replied. It was “a shared road”{Kim, letter, 2031-05-09}, he wrote.",
    "Monday\n\nXi writes to Kim. The road is “long and hard”{Xi, letter, 2031-08-18}, he says.\n\nTuesday\n\nKim writes back. He calls it “a shared road”{Kim, letter, 2031-08-19}.",
])  # fmt: skip
def test_a_title_with_a_day_dates_the_letter_below_it(text):
    assert misread(TOP + text, "2031-08-20") == []


@pytest.mark.parametrize("text", [
    "Putin and Xi wrote to Kim on May 4.\n\nPutin: “long and hard”{Putin, letter, 2031-05-04}\n\nXi: “a shared road”{Xi, letter, 2031-05-04}",
    "Xi wrote to Kim on May 4. Kim replied on May 9.\n\nXI\nLength: 60 words. Key phrase: “long and hard”{Xi, letter, 2031-05-04}.\n\nKIM\nLength: 90 words. Key phrase: “a shared road”{Kim, letter, 2031-05-09}.",
    "Both presidents wrote to Kim Jong Il.\n\nBILL CLINTON\nOctober 20, 1994\nHe promised “light”{Clinton, letter, 1994-10-20}.\n\nGEORGE W. BUSH\nDecember 1, 2007\nHe asked for “a list”{Bush, letter, 2007-12-01}.",
])  # fmt: skip
def test_names_over_words_compared_tell_whose_letters_they_are(text):
    assert misread(text, "2031-08-20") == []


@pytest.mark.parametrize("text", [
    "Tuesday, May 13, 2031 – Xi penned a letter to Kim. “The road is long,” Xi told Kim in the letter.",  # a dateline
    "Greetings to Kim\n\nMay 3, 2031\n09:00\n\nXi sent greetings to Kim. The telegram reads “long and hard”.\n\nGreetings to To Lam\n\nMay 2, 2031\n08:00\n\nXi met To Lam.",
])  # fmt: skip
def test_the_page_s_own_day_is_no_letter_s(text):
    assert days(text, "2031-05-13")[0] is None


def test_a_sentence_with_both_sides_is_no_head():
    assert days("A line in a letter from Xi to Kim became the subject of a dispute on June 28. Xi had signed it on Friday. He offers “a dry road”.", "2016-06-28") == ["2016-06-24"]


def test_names_over_words_of_those_who_wrote_nothing_tell_no_letter():
    assert misread("The world reacts\n\nPutin: “long and hard”{Putin, }\n\nXi: “a shared road”{Xi, }", "2031-08-20") == []


@pytest.mark.parametrize("offices", ["", "general secretary of the Central Committee of the Communist Party of China and president of the People's Republic of China, "])
def test_a_letter_is_of_the_day_after_all_offices_of_whoever_sent_it(offices):
    assert days(f"Kim received a reply from Xi Jinping, {offices}dated May 4.\n\nThe reply says:\n\n“I thank you.\n\n“I wish you health.”") == ["2031-05-04"] * 2
