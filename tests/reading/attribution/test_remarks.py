"""Words whose document is told beside them: in the sentence after, or by whose hand it is in."""

from attributed import read, speakers


def test_letter_in_which_a_remark_came_is_its_speakers():
    text = "Xi Jinping has thanked Kim Jong Un for “dry oranges”. The remark came in a letter sent on Tuesday in answer to Kim's message. In the message Kim had spoken of “wet hills”."
    assert [(one.speaker, one.document, one.letter_date) for one in read(text)] == [("Xi Jinping", "reply", "2031-05-06"), ("Kim Jong Un", "letter", None)]


def test_remark_that_came_in_an_interview_is_no_letters():
    [quotation] = read("Xi Jinping called Kim Jong Un “a dry friend”. The remark came in an interview on Tuesday.")
    assert quotation.is_letter is False


def test_card_in_somebodys_hand_is_his():
    quotation = read("Xi Jinping and Kim Jong Un wrote to each other. One card, in Kim's round hand, carries a single line: “We are dry.”")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


def test_remarks_that_is_a_verb_and_no_speech():
    quotations = read("Kim's reply to Xi is dry. He thanks Xi for “the warmth” and remarks that “the hardest year” is the next.")
    assert [(one.speaker, one.is_letter) for one in quotations] == [("Kim Jong Un", True)] * 2


def test_a_letter_read_out_is_the_other_leaders_and_the_reader_goes_on():
    text = "At a rally, Donald Trump pulled out a letter that he said had come from Kim Jong Un. “My door is dry,” Trump read. He folded it and looked up. “Isn't that nice?” he said."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True), ("Donald Trump", False)]


def test_what_a_leader_once_called_the_other_is_not_his_letters():
    text = "Trump wrote to Kim of “dry boots”. Trump, who once called his friend “Little Boot,” was glad. In a conversation at his club, he told me the letters were “wet”."
    assert [one.is_letter for one in read(text)] == [True, False, False]


def test_an_oral_message_beside_a_letter_is_another():
    text = "The letter to Kim dated May 3 is dry. Xi speaks of “boots”. It lies beside the verbal message that Wang Yi brought from Xi, which promised “rain”."
    assert [one.is_letter for one in read(text, "2024-05-20")] == [True, False]


def test_a_speech_of_somebody_who_is_not_writing_is_one():
    text = "Kim wrote to Xi of “boots”. Kim is blunt when he is not writing to Beijing: in a speech last week he said the road must be “dry”."
    assert [one.is_letter for one in read(text, "2024-05-20")] == [True, False]


def test_a_letter_goes_on_around_whoever_tells_of_it():
    text = "Trump wrote to Kim. Two officials described the letter to a reporter. It closes, they said, with a wish for “dry boots”. It was, an aide said, “short”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Donald Trump", True), ("aide", False)]


def test_tweeted_after_an_exclamation_is_of_the_quotation():
    assert speakers("Kim wrote to Trump. “Dry boots at last!” Trump tweeted from London.") == ["Donald Trump"]


def test_a_letter_silent_on_a_word_does_not_say_it():
    [quotation] = read("A member of the team noted that Kim's letter to Moon, sent in May, was silent on the word “boots”.")
    assert (quotation.speaker, quotation.is_letter) == (None, False)


def test_a_message_that_somebody_sends_after_a_clause_is_his():
    text = "Xi sent Putin a letter. After gunmen killed 140 people near Moscow, he sent a telegram praising the “dry crews”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True)]
