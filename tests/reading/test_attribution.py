"""Who is quoted, from what: one trap a test."""

import pytest

from tonetrack.corpus import load_corpus
from tonetrack.reading import article_of, extract_quotations

CORPUS = load_corpus()
PEOPLE = (CORPUS.people, CORPUS.countries, CORPUS.agencies)


def read(text, published="2031-05-08"):
    return extract_quotations(article_of(text, published=published), PEOPLE)


def speakers(text):
    return [quotation.speaker for quotation in read(text)]


@pytest.mark.parametrize("name", ["Mao Ning", "Kim Heung-kyu", "Kim Yo Jong", "Lee In-young"])
def test_namesakes_of_leaders_are_not_leaders(name):
    quotations = read(f"Kim Jong Un wrote to Xi Jinping. “It is routine,” {name} said.")
    assert [(quotation.speaker, quotation.is_letter) for quotation in quotations] == [(name, False)]


def test_place_before_the_verb_is_not_the_speaker():
    assert speakers("Ann Fixture, an envoy in North Korea, said “the shops are open” now.") == ["Ann Fixture"]


def test_leader_in_a_relative_clause_is_the_speaker():
    [quotation] = read("The agency reported a letter to Xi Jinping in which Kim pledged to “keep the gate”.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Kim Jong Un", "Xi Jinping", True)


def test_in_reply_to_makes_the_letter_a_reply():
    quotations = read("Kim sent Xi a letter in reply to his message. It spoke of “a bridge”.")
    assert [(one.document, one.speaker) for one in quotations] == [("reply", "Kim Jong Un")]


def test_receiver_of_a_letter_is_not_its_sender():
    [quotation] = read("Trump received a letter from Kim. The letter said “the door is open”.")
    assert (quotation.speaker, quotation.addressee) == ("Kim Jong Un", "Donald Trump")


def test_two_speakers_in_one_sentence_are_told_apart():
    assert speakers("Moon Jae-in wrote to Kim that “the ferry waits”, she said.") == ["Moon Jae-in"]


def test_kremlin_reporting_a_letter_is_not_its_author():
    [quotation] = read("Putin told Kim in a message that “the road is dry”, the Kremlin said Tuesday.")
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date) == ("Vladimir Putin", True, None)


def test_words_about_letters_are_not_letters():
    quotations = read("“He wrote me beautiful letters,” Trump told a rally. Trump called Kim's letters “works of art”.")
    assert [(one.speaker, one.is_letter) for one in quotations] == [("Donald Trump", False)] * 2


def test_words_said_to_be_absent_are_not_the_letters():
    quotations = read("Xi's message to Kim kept “steady ties” but dropped “lips and teeth”.")
    assert [one.is_letter for one in quotations] == [True, False]


def test_op_ed_later_called_a_letter_stays_an_op_ed():
    quotations = read("Xi penned an op-ed for the Fixture Daily. “We share a river,” Xi said in his published letter.")
    assert [(one.document, one.is_letter) for one in quotations] == [("op-ed", False)]


def test_briefing_before_does_not_turn_a_letter_into_a_statement():
    quotations = read("A spokeswoman held a briefing in Seoul. In his letter to Moon, Kim said the roof “needs mending”.")
    assert [(one.document, one.speaker) for one in quotations] == [("letter", "Kim Jong Un")]


def test_later_mention_without_sender_changes_nothing_before():
    quotations = read("In a letter to Xi, Kim promised “a dry road”. The correspondence between the two is old.")
    assert [(one.speaker, one.addressee, one.is_letter) for one in quotations] == [("Kim Jong Un", "Xi Jinping", True)]


def test_offices_mean_who_held_them_on_the_day_of_the_page():
    text = "The American president wrote to Kim that “the table is laid”."
    assert [read(text, day)[0].speaker for day in ("2018-05-05", "2022-05-05")] == ["Donald Trump", "Joe Biden"]


def test_caption_is_never_a_letter():
    quotations = read("Xi’s reply to Kim spoke of “one umbrella”.\n\nPhoto: Xi spoke of “one umbrella” in his reply. (Fixture Photo)\n")
    assert [one.is_letter for one in quotations] == [True, False]


def test_letter_without_a_known_addressee_is_not_between_leaders():
    [quotation] = read('Kim wrote last week: "I am counting the days."')
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Kim Jong Un", "letter", False)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("In a letter dated May 4, Kim told Xi of “rain”.", "2031-05-04"),
        ("In a June 10, 2019, letter to Xi, Kim spoke of “rain”.", "2019-06-10"),
        ("Kim sent a letter to Xi on Monday, speaking of “rain”.", "2031-05-05"),
        ("Kim wrote to Xi on Tuesday of “rain”, state media said Wednesday.", "2031-05-06"),
        ("Kim spoke of “rain” in a letter to Xi, KCNA said Wednesday.", None),
        ("Kim spoke of “rain” in a letter to Xi. KCNA carried the letter on Sunday.", None),
        ("In a message to Xi for the anniversary on Sept. 9, Kim spoke of “rain”.", None),
        ("In a 2019 letter to Xi, Kim spoke of “rain”.", None),
    ],
)
def test_a_day_counts_only_when_the_letter_or_its_sending_governs_it(sentence, day):
    assert [quotation.letter_date for quotation in read(sentence)] == [day]


def test_weekday_without_an_anchor_is_no_day():
    assert [quotation.letter_date for quotation in read("Kim sent Xi a letter on Monday about “rain”.", None)] == [None]


def test_every_attribution_says_its_rule():
    for quotation in read("“Our boats are out,” Kim wrote to Xi. “It is routine,” said Kang Fixture, an analyst."):
        assert quotation.rule and quotation.confidence in ("high", "medium", "low")
