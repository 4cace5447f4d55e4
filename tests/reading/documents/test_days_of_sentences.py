"""The day that only the next sentence tells, and days that are an event's, not the letter's."""

import pytest
from attributed import days, read

SAID = " “Your fields are dry,” Xi said in it."


@pytest.mark.parametrize(
    "told",
    [
        "Xi Jinping wrote to Kim Jong Un. His letter bore the date of May 1.",
        "Xi Jinping wrote to Kim Jong Un. The letter is dated May 1.",
    ],
)
def test_the_day_told_in_the_next_sentence(told):
    assert days(told + SAID) == ["2031-05-01"]


@pytest.mark.parametrize(
    "told",
    [
        "Xi Jinping wrote to Kim Jong Un. They had met in Dalian. That was on May 1.",
        "Xi Jinping wrote to Kim Jong Un after the two had met in Dalian. That was on May 1.",
        "Ahead of the vote of May 1, Xi Jinping wrote to Kim Jong Un.",
        "Xi Jinping wrote to Kim Jong Un. It was May 1 when the two had met.",
    ],
)
def test_the_day_of_something_else(told):
    assert days(told + SAID) == [None]


@pytest.mark.parametrize(
    "told",
    [
        "In a letter to Kim Jong Un ahead of the vote of May 30, Xi Jinping spoke of “dry fields”.",
        "Xi Jinping wrote to Kim Jong Un ahead of the vote of 30 May that the fields were “dry”.",
        "Xi Jinping wrote to Kim Jong Un before the summit of May 30 that the fields were “dry”.",
        "In a letter sent ahead of the May 30 vote, Xi Jinping told Kim Jong Un that the fields were “dry”.",
        "In a letter on the referendum of May 30, Xi Jinping told Kim Jong Un that the fields were “dry”.",
        "Xi Jinping wrote to Kim Jong Un after postponing the original May 30 deadline. His letter says the fields are “dry”.",
        "The letter to Kim Jong Un is part of an effort to extend a May 30 truce; in it Xi Jinping calls the fields “dry”.",
        "Xi Jinping wrote to Kim Jong Un. It was his first letter since the May 1 elections. “Your fields are dry,” he wrote.",
    ],
)
def test_the_day_of_an_event_is_not_the_letter_s(told):
    assert days(told) == [None]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Xi Jinping sent Kim Jong Un a reply on May 4 to his message of May 1.", "2031-05-04"),
        ("Xi Jinping sent Kim Jong Un a reply on May 4 to the letter of May 1.", "2031-05-04"),
    ],
)
def test_the_day_of_a_reply_is_not_that_of_the_letter_it_answers(told, day):
    assert days(told + SAID) == [day]


def test_the_letter_s_own_day_stands_beside_an_event_s():
    told = "In a letter of May 4 ahead of the vote of May 30, Xi Jinping told Kim Jong Un that the fields were “dry”."
    assert days(told) == ["2031-05-04"]
    assert days("Xi Jinping wrote to Kim Jong Un on May 4 ahead of the vote of May 30. “Your fields are dry,” he wrote.") == ["2031-05-04"]


@pytest.mark.parametrize("text", ["On Wednesday Moon Jae-in said Kim Jong Un had told him in a letter that he was “tired”.", "On Monday Putin revealed that Xi Jinping had asked him in a letter for “patience”.", "Xi Jinping opened Putin's letter on Sunday. It promises “timber”.", "Trump unfolded Kim Jong Un's letter on Monday. “I think of our walk,” it says.", "Modi wrote to Macron before Bastille Day on April 14 that he would “bring the rain”.", "In a letter for Victory Day, May 9, Kim Jong Un called Putin “a son of heroes”."])
def test_day_of_telling_opening_or_a_holiday_is_not_the_letters(text):
    assert [(one.is_letter, one.letter_date) for one in read(text)] == [(True, None)]


@pytest.mark.parametrize("sentence", ["His earlier one, of February 4, called it “a keel”.", "His previous one, sent on February 4, spoke of “a keel”."])
def test_earlier_one_of_the_same_writer_has_its_own_day(sentence):
    assert days("Xi Jinping's letter to Putin is brief. " + sentence) == ["2031-02-04"]


@pytest.mark.parametrize(
    "told",
    [
        "Xi Jinping in a message on Monday thanked his neighbour, Kim Jong Un, for his letter on the weir.",
        "Xi Jinping in a letter on Monday congratulated Kim Jong Un.",
        "Xi Jinping in a telegram dated May 5 thanked Kim Jong Un for his message.",
        "Xi Jinping in his reply on Monday thanked Kim Jong Un for the boots.",
    ],
)
def test_day_after_a_letter_by_which_something_is_done_is_the_letters(told):
    assert days(f"{told} He called the road “a long wall” in the message.") == ["2031-05-05"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Lula sent Xi a letter on Tuesday. It spoke of “dry boots”.", "2025-07-08"),
        ("On July 3, Lula wrote to Xi that the road was “dry”.", "2025-07-03"),
        ("In his reply of 30 June, Lula spoke of “dry boots”.", "2025-06-30"),
    ],
)
@pytest.mark.parametrize("past", ["Brazil had first traded with China in 1974, as a book recalls.", "On May 5, 2019 Lula sent a card from Curitiba to Xi. The carnation on it was red."])
def test_a_year_told_in_passing_does_not_reach_the_days_of_the_page_s_own_month(past, told, day):
    assert days(f"Xi Jinping is to meet Luiz Inacio Lula da Silva.\n\n{past}\n\n{told}", "2025-07-12") == [day]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("In 2019 all was quiet. On July 3, Lula wrote to Xi that the road was “dry”.", "2019-07-03"),
        ("Khrushchev wrote to Kennedy on July 3 that the road was “dry”.", "1962-07-03"),
    ],
)
def test_a_year_reaches_the_days_of_its_paragraph_and_of_people_of_the_past(told, day):
    text = f"John F. Kennedy met Nikita Khrushchev. Luiz Inacio Lula da Silva wrote to Xi Jinping.\n\nIn 1962 the two wrote often.\n\n{told}"
    assert days(text, "2025-07-12") == [day]
