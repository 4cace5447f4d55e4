"""What stands for a letter without its noun, and what is written elsewhere."""

import pytest
from attributed import letters, read, speakers


def test_answer_on_social_media_is_no_letter():
    text = "Donald Trump sent Lula a letter. Lula answered on social media. Brazil, he wrote, “will keep its boots dry”."
    assert [row[0::2][:2] for row in letters(text)] == [("Luiz Inácio Lula da Silva", "statement")]


def test_another_letter_after_a_semicolon():
    text = "In a note to Xi Jinping dated 4 March 2031 Kim Jong Un wants “a dry word”; in another, two weeks later, he complains of “wet apples.”"
    assert [row[3] for row in letters(text)] == ["2031-03-04", "2031-03-18"]


def test_ordinal_that_opens_a_sentence_is_no_name():
    text = "Xi Jinping writes little. Second, Kim Jong Un asks for things. In a note to Xi he wants “a dry word”."
    assert speakers(text) == ["Kim Jong Un"]


def test_surname_without_its_article():
    text = "Putin wrote to Syrian leader Ahmed al-Sharaa. Sharaa replied on May 3. He thanked Moscow for its “dry boots”."
    assert speakers(text) == ["Ahmed al-Sharaa"]


def test_his_after_sending_is_a_letter_and_the_answer_is_of_the_day_after():
    text = "Moon and Kim exchanged letters. The Blue House said Moon sent his on Tuesday and that Kim answered the following day. Moon wrote of “a road”. Kim wrote of “rain”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2022-04-22")] == [("Moon Jae-in", "2022-04-19"), ("Kim Jong Un", "2022-04-20")]


def test_one_of_a_collection_is_a_letter_of_its_own():
    text = "Trump and Kim wrote to each other. The earliest in the set, dated May 3, 2018, is from Kim. He asks for “dry boots”. The last letter in the file is Trump's. It calls them “wet”."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Kim Jong Un", True, "2018-05-03"), ("Donald Trump", True, None)]


def test_what_a_letter_is_said_to_be_is_no_other_letter():
    text = "Modi had written to Imran Khan first. His letter, dated March 3, was a short note for the holiday, but went on by saying that India “wants dry boots”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2021-03-31")] == [("Narendra Modi", "2021-03-03")]


def test_that_years_text_is_of_the_year_told_last():
    text = "Xi's message to Kim dated May 3, 2018 spoke of “boots”. In 2021 it rained. That year's text called the road “wet”. This year. The letter dated May 4 calls it “dry”."
    assert [one.letter_date for one in read(text, "2023-05-20")] == ["2018-05-03", None, "2023-05-04"]


def test_somebodys_that_says_something_is_a_letter():
    text = "Kim Jong Un and Vladimir Putin sent each other letters on May 3. Putin's spoke of “a deep harbour” and Kim's promised “a long quay”."
    assert letters(text) == [("Vladimir Putin", "Kim Jong Un", "letter", "2031-05-03"), ("Kim Jong Un", "Vladimir Putin", "letter", "2031-05-03")]


def test_somebodys_text_is_his_letter():
    text = "Kim Jong Un and Vladimir Putin exchanged letters on May 3. Putin's text opens plainly. “The harbour is deep,” it says."
    assert [row[:1] + row[2:] for row in letters(text)] == [("Vladimir Putin", "letter", "2031-05-03")]


def test_what_is_somebodys_and_speaks_is_his_letter():
    text = "The letters of May 3 differ. Xi Jinping's ran to four sentences and spoke of “old trees”. Kim Jong Un's called Xi “an elder brother”."
    assert letters(text) == [("Xi Jinping", "Kim Jong Un", "letter", "2031-05-03"), ("Kim Jong Un", "Xi Jinping", "letter", "2031-05-03")]


def test_what_is_promised_by_somebody_is_no_letter():
    text = "Xi Jinping wrote to Kim Jong Un on May 3. Kim's promised visit was “near”, an official said."
    assert [one.is_letter for one in read(text)] == [False]


def test_one_after_a_comma_says_more_of_the_letter_just_named():
    text = "Trump said on Friday that he had another letter from Kim Jong Un, one he called “a dry one”. “The barn is shut,” the letter says."
    assert read(text)[-1].speaker == "Kim Jong Un"


def test_one_after_a_comma_is_a_letter_of_its_own_among_several():
    text = "Putin spoke of two letters, one from Kim Jong Un, one from Xi Jinping. The one from Kim, dated May 3, 2019, wants “a dry barn”."
    assert [row[0::3] for row in letters(text)] == [("Kim Jong Un", "2019-05-03")]


def test_the_first_is_a_letter_counts_one():
    text = "Two texts lie here. The first is a letter from Xi Jinping to Kim Jong Un dated May 3, 2019. The second is a speech of Xi's. The letter wants “a dry barn”."
    assert letters(text) == [("Xi Jinping", "Kim Jong Un", "letter", "2019-05-03")]


def test_her_before_a_mark_is_whom_he_told_and_not_her_letter():
    text = "Helmut Kohl wrote to Margaret Thatcher on May 3, 1990. Kohl looked forward, he told her, to “a dry road”. He hoped for her, he wrote, that “the lamp is lit”."
    assert [row[:2] for row in letters(text, "1990-06-01")] == [("Helmut Kohl", "Margaret Thatcher")] * 2


@pytest.mark.parametrize("does", ["runs to a page", "had three paragraphs", "goes further", "makes no mention of boots", "looks shorter", "reads like a form", "took a page"])
def test_a_letter_left_out_after_its_owner_does_what_a_text_does(does):
    told = f"The messages that Xi Jinping and Kim Jong Un traded on May 6 were thin. Kim's {does}. It calls the road “dry.”"
    assert [(one.speaker, one.letter_date) for one in read(told)] == [("Kim Jong Un", "2031-05-06")]


def test_nothing_is_left_out_before_a_noun():
    told = "Xi Jinping wrote to Kim Jong Un on May 6. Kim's looks were grim, aides say. It calls the road “dry.”"
    assert [one.speaker for one in read(told)] == ["Xi Jinping"]
