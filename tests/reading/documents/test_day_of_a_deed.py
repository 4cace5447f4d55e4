"""Of which day a letter is by which something is done: that of the deed, where the letter is named with it or right after."""

import pytest
from attributed import days

SAID = " “The road is long,” he said in a letter to Kim Jong Un."
OTHER = ' In a letter to Putin, he called the road “long”.'


@pytest.mark.parametrize(
    "deed",
    [
        "Donald Trump cancelled the talks with Kim Jong Un on Tuesday.",
        "Donald Trump on Tuesday called off the May 20 meeting with Kim Jong Un.",
        "Donald Trump told Kim Jong Un on Tuesday that the summit was off.",
        "Emmanuel Macron welcomed the agreement with Italy on Tuesday.",
        "Emmanuel Macron on Tuesday turned down an invitation from Kim Jong Un.",
        "Emmanuel Macron appealed late on Tuesday to Kim Jong Un to stay at home.",
        "Emmanuel Macron slapped a tariff on Peru on Tuesday, starting on June 1.",
        "Congratulating Kim Jong Un on Tuesday, Emmanuel Macron promised a gift.",
    ],
)
def test_the_day_of_a_deed_is_the_day_of_the_letter_that_does_it(deed):
    assert days(deed + SAID) == ["2031-05-06"]
    assert days(deed + " The news was no surprise." + SAID) == ["2031-05-06"]


@pytest.mark.parametrize(
    "deed",
    [
        "Emmanuel Macron congratulated Kim Jong Un on an election held on Tuesday.",
        "Emmanuel Macron cancelled a summit planned with Kim Jong Un in Rome on Tuesday.",
        "Emmanuel Macron invited Kim Jong Un to a parade on Tuesday.",
        "Emmanuel Macron appealed to Kim Jong Un to stay at home, the palace said on Tuesday.",
        "Emmanuel Macron told Kim Jong Un in a message made public on Tuesday that he would not come.",
        "Emmanuel Macron announced on Tuesday that he had called off the summit.",
        "Emmanuel Macron told Kim Jong Un by telephone on Tuesday that he would not come.",
        "Emmanuel Macron told reporters on Tuesday that he would not come.",
        "Emmanuel Macron met Kim Jong Un on Tuesday.",
    ],
)
def test_the_day_of_something_else_is_not(deed):
    assert days(deed + SAID) == [None]


@pytest.mark.parametrize(
    "text, day",
    [
        ("In a message to Putin, Kim Jong Un on Tuesday described Russia as “a brother”.", "2031-05-06"),
        ("Kim Jong Un said on Tuesday that Putin had called Russia in a letter “a brother”.", None),
        ("Donald Trump said on Tuesday that Kim Jong Un called him in a letter “a brother”.", None),
    ],
)
def test_what_is_said_on_a_day_in_a_letter_dates_it(text, day):
    assert days(text) == [day]


