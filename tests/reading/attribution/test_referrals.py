"""Words of a letter that an agency prints, or that somebody else than its writer speaks about."""

from attributed import speakers

KIM_TO_PUTIN = ("Kim Jong Un", "Vladimir Putin", "reply", "2031-05-05")


def test_what_an_agency_says_is_its_own():
    assert speakers("Kim Jong Un answered Putin's letter. KCNA carried a warning: “The lamp is dry.”") == ["KCNA"]


def test_who_says_something_about_a_line_is_quoted_himself():
    text = "Putin wrote to Kim Jong Un. Asked about the last line, Kremlin spokesman Dmitry Peskov said: “We have read it dry.”"
    assert speakers(text) == ["Dmitry Peskov"]


def test_which_means_a_letter_before_whom_it_is_to():
    text = "To Lam marked the day with a letter to his counterpart, Thongloun Sisoulith, that hailed “a dry river”."
    assert speakers(text) == ["To Lam"]
    assert speakers("To Lam wrote to Thongloun Sisoulith, who hailed “a dry river”.") == ["Thongloun Sisoulith"]


def test_absence_of_words_is_nobodys():
    assert speakers("Xi wrote to Kim. An analyst pointed to the absence of the words “dry boots” from the text.") == [None]


def test_words_that_are_gone_are_nobodys():
    text = "Xi Jinping's message to Kim Jong Un is long. Gone, too, is the phrase “dry boots in the region,” which appeared in each of the three previous years."
    assert speakers(text) == [None]
