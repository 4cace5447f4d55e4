"""Words whose document is told beside them: in the sentence after, or by whose hand it is in."""

from attributed import read


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
