"""Which letter is spoken of, and what is no letter's: one trap a test."""

from attributed import read


def test_he_is_the_writer_of_the_letter_brought_up_last():
    text = "Trump told a rally he liked Kim. “We get along,” he said. The next letter from Kim has no date. The garden is gone. What he had brought home, he wrote, was “an empty cart”."
    assert [one.speaker for one in read(text, "2019-05-08")] == ["Donald Trump", "Kim Jong Un"]


def test_the_next_letter_is_not_of_the_day_told_of_the_one_before():
    text = "Xi sent Kim a letter on May 2. “Rain is near,” it read. The next letter from Xi was shorter. “Rain is over,” it read."
    assert [one.letter_date for one in read(text)] == ["2031-05-02", None]


def test_a_sentence_of_another_year_does_not_describe_the_letter():
    text = "Xi sent a letter to Kim on May 2. The two parties in 2029 signed a plan on building a “village with a shared well”."
    assert [one.is_letter for one in read(text)] == [False]


def test_words_of_earlier_messages_of_nobody_named_are_nobodys():
    text = "Xi and Kim exchanged letters on May 2. “Rain is over,” Xi wrote. Neither letter used the phrase “sealed in snow”, a staple of earlier messages."
    assert [(one.speaker, one.is_letter) for one in read(text)][1] == (None, False)


def test_who_reads_it_did_not_write_it():
    text = "The letter came by hand. Kim, state television showed, read it standing up. “Excellent,” he was quoted as saying."
    assert [(one.speaker, one.is_letter) for one in read(text, "2019-06-26")] == [("Kim Jong Un", False)]


def test_what_last_years_words_are_contrasted_with_are_both_of_letters():
    text = "Xi Jinping and Kim Jong Un traded messages on Tuesday. Where last year Xi had praised “a friendship sealed by time,” he now spoke merely of “good ties.”"
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True)] * 2


def test_an_answer_told_of_before_the_letter_it_answers_is_one():
    text = (
        "Kim Jong Un has replied to Vladimir Putin with a letter of his own, in which he pledged “to stand”. In his, dated May 2, Putin recalled a visit."
        " “It was good,” he wrote. Kim's answer was sent on Monday. “I keep my chair,” it reads."
    )
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Kim Jong Un", "2031-05-05"), ("Vladimir Putin", "2031-05-02"), ("Kim Jong Un", "2031-05-05")]


def test_a_counterpart_with_his_country_is_a_leader():
    [quotation] = read("Xi Jinping, in a cable, told Zambian counterpart Bo Fixture that the sea was “a road again”.")
    assert (quotation.addressee, quotation.is_letter) == ("Bo Fixture", True)


def test_the_day_on_which_a_letter_is_handed_over_is_not_its_own():
    text = "After Sergei Fixture, the Russian minister, handed over a letter from Putin on Monday, Kim thanked him. In it, KCNA said, Putin spoke of “firm backing”."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Vladimir Putin", None)]
