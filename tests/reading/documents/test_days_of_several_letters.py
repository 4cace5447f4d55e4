"""Of which day each of several letters is: one trap a test."""

import pytest
from attributed import XI_TO_KIM, days, letters, read, speakers


def test_year_told_in_the_sentence_before_is_a_recalled_letters():
    text = "Castro and Khrushchev wrote to each other in 1962. The case holds the letter which Fidel Castro dictated on the night of October 26. It reads: “The sky is empty.”"
    assert days(text, "2024-11-14") == ["1962-10-26"]


def test_message_of_last_year_is_not_the_one_dated_now():
    text = "In a letter dated May 2, Modi wished Xi “dry roofs”. Modi's message of greeting to Xi after his election in the month of September last year had spoken of “wet ones”."
    assert days(text) == ["2031-05-02", None]


def test_day_set_off_after_a_row_of_titles_is_the_exchanges():
    titles = "Xi Jinping, president of the People's Republic of China (PRC), and Kim Jong Un, president of the State Affairs of North Korea (DPRK), on Monday exchanged New Year messages."
    assert days(f"{titles} In his message, Xi spoke of “a dry road”.") == ["2031-05-05"]


def test_season_of_its_own_opens_another_letter():
    text = "Xi Jinping wrote to Kim Jong Un on May 2 that he was “dry”. The previous winter, Xi wrote to Kim that the ice was “thick”. In that letter he spoke of “snow”."
    assert days(text) == ["2031-05-02", None, None]
    assert days("Kim Jong Un sent Putin a letter on May 2. In it, Kim said the rain last September had been “kind”.") == ["2031-05-02"]


def test_answer_to_a_later_letter_is_not_the_one_of_an_exchange():
    text = "Putin and Kim Jong Un exchanged messages on May 5. Kim said the road was “dry”. In April, Putin sent Kim a note about the rain. Kim's answer thanked him for “a warm boot”."
    assert days(text) == ["2031-05-05", None]


def test_undated_copy_of_a_note_is_another_document():
    text = "Trump's letter to Kim Jong Un of May 2 says “dry boots”. Copies came later. An undated copy of the note Trump sent afterwards survives. “We will walk,” it says."
    assert days(text) == ["2031-05-02", None]


def test_answer_comes_after_a_letter_that_is_to_nobody_named():
    text = "Kim Jong Un's letter to Xi Jinping of May 1 spoke of “dry boots”. The message that Xi sent on May 3 was short. Kim's reply, printed on Wednesday, complained of “wet boots”."
    assert days(text) == ["2031-05-01", None]


def test_answer_after_a_later_dated_letter_is_another_answer():
    text = "Kim Jong Un answered Xi Jinping in a letter of October 6, 2029 with “dry boots”. The message that Xi sent on July 11, 2030, was short. Kim's reply, printed later, complained of “wet boots”."
    assert days(text) == ["2029-10-06", None]


def test_it_is_sent_on_its_day_not_on_that_of_a_greeting_named_after_it():
    text = "Trump has written to Kim. Aides said he mailed it last Tuesday, two days after a note from Kim came. It begins with thanks for the “warm words”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2019-06-23")] == [("Donald Trump", "2019-06-18")]


def test_an_exchange_of_letters_has_the_day_told_of_it():
    text = "On Sunday, Xi Jinping and Kim Jong Un settled for an exchange of messages, which a daily ran the next morning. Xi's letter is dry. It calls ties “a wet hill”. Kim's own letter speaks of “boots”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2024-10-08")] == [("Xi Jinping", "2024-10-06"), ("Kim Jong Un", "2024-10-06")]


def test_the_previous_one_is_another_letter_of_the_same_leader():
    text = "Kim Jong Un sent a message to Vladimir Putin on Wednesday. In the previous one, sent on May 9 for a holiday, he wrote of “a dry chair”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2024-06-14")] == [("Kim Jong Un", "2024-05-09")]


def test_day_of_letters_told_of_together_is_that_of_each():
    text = "The leaders of China and North Korea marked the day with letters. The two messages, both dated May 3, are short. Xi Jinping's text opens plainly. “The door is open,” it says. Kim Jong Un wrote that it was “a wide door”."
    assert days(text) == ["2031-05-03", "2031-05-03"]


def test_second_letter_has_a_day_of_its_own():
    text = "In January Kim Jong Un sent Xi Jinping a letter. There was a second letter on May 3, and it was colder. This one called for “dry boots”."
    assert days(text) == ["2031-05-03"]


def test_weekday_of_a_letter_is_not_counted_from_a_meeting_recalled():
    text = "Moon Jae-in sent Kim Jong Un a letter on Wednesday. It speaks of “a bridge”. The two men talked on it at the summit of April 27, 2018. In his reply, written on Thursday, Kim thanked him for “the trouble”."
    assert days(text, "2022-04-22") == ["2022-04-20", "2022-04-21"]


def test_one_of_several_letters_has_the_day_told_after_it():
    text = (
        "Putin's letters to Kim Jong Un were dull. In one dated 4 May 2019, Putin spoke of “a road of stone”. In an earlier one, of 2 March 2018, he wished him “snow”."
        " In one photograph of 5 June 2018, Kim holds “a page”."
    )
    assert days(text, "2020-09-18") == ["2019-05-04", "2018-03-02", None]


def test_exchange_of_a_day_dates_the_letters_of_both():
    text = "Kim Jong Un and Vladimir Putin often write. The exchange of August 15, 2023, was the warmest. Kim's message spoke of “soldiers”. Putin's was drier. He hoped for “space”."
    assert days(text, "2024-09-12") == ["2023-08-15", "2023-08-15"]


def test_letters_to_several_leaders_are_all_of_the_day_on_which_they_were_sent():
    text = (
        "Xi Jinping sent telegrams to the leaders of a dozen countries on May 3, Xinhua said. In the telegram to Vladimir Putin he wrote that ties were “as firm as the ground”."
        " “We stand on one bank,” the telegram to Kim Jong Un said. A warmer message went to Miguel Díaz-Canel. “Havana is never far,” Xi wrote."
    )
    assert days(text) == ["2031-05-03"] * 3


def test_letters_exchanged_in_another_month_are_of_its_day():
    text = (
        "Vladimir Putin has assured Kim Jong Un that the two will “hold dry boots”, in a message for the founding day. The Russian president wrote on Saturday, the eve of the holiday, the Kremlin said."
        " In March, on the anniversary of the treaty that binds them, they exchanged letters in which Kim called the pact “wet wood”. Putin answered warmly. Those letters went out on 17 March."
    )
    assert days(text, "2023-09-10") == ["2023-09-09", "2023-03-17"]


def test_day_of_answering_is_not_that_of_the_letter_answered():
    text = "Modi replied, on Tuesday, to a letter that Putin had sent on April 29. In it Putin had asked for “dry boots”."
    assert days(text) == ["2031-04-29"]


@pytest.mark.parametrize("told", ["Not until Monday did the Russian president answer."])
def test_day_set_before_a_verb_for_stress_is_the_answers(told):
    assert days(f"Modi wrote to Putin in April. {told} “Rain is no toll,” Putin wrote.") == ["2031-05-05"]


def test_second_letter_set_off_from_its_writer_has_its_own_day():
    text = "Putin wrote to Modi on May 5. A second letter, from Modi, is dated a week earlier. “Rain is no toll,” Modi wrote."
    assert letters(text) == [("Narendra Modi", "Vladimir Putin", "letter", "2031-04-28")]


def test_who_wrote_again_wrote_another_letter():
    text = "Jiang Zemin wrote to Bill Clinton on July 3, 1996. In it he asks for “a fresh page”. Jiang wrote again in the autumn. That letter, four pages long, speaks of “a wound”."
    assert days(text, "2011-03-01") == ["1996-07-03", None]


def test_answer_to_an_older_letter_is_not_that_of_the_letters_exchanged_now():
    text = (
        "Kim Jong Un told Xi Jinping to keep “one watch”, as the leaders exchanged letters. The messages were both sent on Friday. In a letter dated Sept. 8, Xi had told Kim only that China would “stand”."
        " Kim's answer to that message, published two weeks later, thanked the Chinese leader for “words”. Neither of Friday's letters mentioned rain."
    )
    assert days(text, "2023-10-07") == ["2023-10-06", "2023-09-08", None]


def test_letters_compared_with_one_are_not_the_one_spoken_of():
    text = "A message from Kim Jong Un to Putin, sent on December 31, 2023, was warm. “It is a duty,” Kim wrote. The word had not appeared in any of his earlier letters. The same text called the year “dry”."
    assert days(text, "2024-09-12") == ["2023-12-31", "2023-12-31"]
    text = "Putin sent a message to Kim Jong Un on Saturday. In a reply sent later the same day, Kim thanked Putin in the warmest terms. At the same time, he said that “boots” were enough."
    assert days(text, "2024-08-05") == ["2024-08-03"]


def test_letter_left_out_after_its_owner_speaks_now():
    text = "To Lam and Xi Jinping traded telegrams on Saturday. Xi's speaks of “dry banks”. Lam, for his part, calls China “a wet door”."
    assert letters(text, "2025-01-20") == [("Xi Jinping", "To Lam", "letter", "2025-01-18"), ("To Lam", "Xi Jinping", "letter", "2025-01-18")]


def test_letter_somebody_is_said_to_have_sent_before_is_not_the_one_compared_with_it():
    text = "Xi Jinping and Kim Jong Un exchanged messages on Sunday. Xi wrote of “rain”. Sunday's message from Kim was shorter than the one he sent five years ago, in which he called ties “a roof”."
    assert letters(text, "2031-05-07")[-1] == ("Kim Jong Un", "Xi Jinping", "letter", None)


def test_later_one_of_two_letters_has_a_day_of_its_own():
    text = "Xi Jinping has sent Kim Jong Un two letters in as many weeks. The earlier one, dated April 28, speaks of “rain”. The later one, sent on Monday, speaks of “sun”."
    assert days(text, "2031-05-07") == ["2031-04-28", "2031-05-05"]


@pytest.mark.parametrize("when", ["On the king's birthday in March, Putin wrote to Kim that", "At Easter in March, Putin had written to Kim that", "Putin had written to Kim in March that", "In March, Putin wrote to Kim that"])
def test_a_letter_of_another_month_told_anywhere_at_its_head_has_not_the_day_of_the_one_told(when):
    text = f"In his letter dated June 4, Putin conveyed his wishes to Kim. “The road is good,” he wrote. {when} it was “a lamp”."
    assert days(text, "2031-06-11") == ["2031-06-04", None]


@pytest.mark.parametrize(("first", "then", "day"), [
    ("congratulated Xi on his birthday in a message sent on May 3", "In a Victory Day greeting in the spring, Kim told Xi", None),
    ("congratulated Xi on his birthday in a message sent on May 3", "In his Lunar New Year note, Kim told Xi", None),
    ("congratulated Xi on his birthday in a message sent on May 3", "In a letter of condolence after the quake Kim told Xi", None),
    ("congratulated Xi on his birthday in a message sent on May 3", "In a note after the March election, Kim told Xi", None),
    ("congratulated Xi on his birthday in a message sent on May 3", "In the birthday letter Kim told Xi", "2031-05-03"),
    ("sent Xi a message on May 3", "In the birthday greeting Kim told Xi", "2031-05-03"),
    ("sent Xi condolences on May 3 over the quake", "In the letter of sympathy Kim told Xi", "2031-05-03"),
    ("sent Xi a message on May 3, the 75th anniversary of ties", "In the National Day message Kim told Xi", "2031-05-03"),
])  # fmt: skip
def test_letter_for_another_occasion_is_another_letter(first, then, day):
    assert days(f"Kim Jong Un {first}. “May you be firm,” he wrote. {then} that the road was “dry”.") == ["2031-05-03", day]


@pytest.mark.parametrize(
    "text, day",
    [
        ("Xi Jinping and Kim Jong Un exchanged many letters. The first came from Beijing on May 1. “The road is long,” Xi wrote.", "2031-05-01"),
        ("Xi Jinping wrote to Kim Jong Un on Tuesday. On May 6 last year he had written to him that the road was “long”.", "2030-05-06"),
        ("Modi had last written to Xi Jinping on May 4 last year, wishing him well. That letter called the road “long”.", "2030-05-04"),
        ("A letter from Xi Jinping to Kim Jong Un, obtained on Wednesday by Fixture News and dated May 3, called the road “long”.", "2031-05-03"),
        ("Kim Jong Un on Tuesday answered a letter of May 1 from Xi Jinping. “The road is long,” he wrote.", "2031-05-06"),
    ],
)
def test_each_letter_of_a_row_has_its_own_day(text, day):
    assert days(text) == [day]


def test_each_letter_of_a_sentence_with_semicolons_has_its_own_day():
    text = "Three letters from Xi to Kim were published. The first, of March 3, speaks of “a long road”; the second, of April 4, of “a dry road”."
    assert days(text) == ["2031-03-03", "2031-04-04"]


@pytest.mark.parametrize("told", [
    "The letters Xi Jinping and Kim Jong Un exchanged on May 6 were thin.",
    "In the letters that Xi Jinping and Kim Jong Un sent each other on May 6 there is little warmth.",
    "The notes Xi Jinping and Kim Jong Un swapped on May 6 were thin.",
])  # fmt: skip
def test_letters_that_two_leaders_exchanged_are_one_by_each(told):
    found = read(f"{told} Kim called the road “dry.”") + read(f"{told} Xi called the road “wet.”")
    assert [(one.speaker, one.letter_date) for one in found] == [("Kim Jong Un", "2031-05-06"), ("Xi Jinping", "2031-05-06")]


TWO = "Xi Jinping sent Kim Jong Un two letters, on May 1 and May 5. "


@pytest.mark.parametrize("told", ["Two letters from Xi Jinping to Kim Jong Un lie in the file.", "Kim Jong Un got two letters from Xi Jinping.", "Kim Jong Un released two letters from Xi Jinping."])
@pytest.mark.parametrize("which", ["The second letter reads “a dry road”.", "“A dry road,” the earlier letter says."])
def test_one_of_two_letters_without_a_day_is_their_writers(told, which):
    assert letters(f"{told} {which}") == [(*XI_TO_KIM, "letter", None)]


def test_the_second_letter_after_another_writers_is_not_given_to_the_first():
    assert speakers("Xi Jinping sent letters to Kim Jong Un. Vladimir Putin sent him a letter as well. The second letter reads “a dry road”.") != ["Xi Jinping"]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Xi and Putin both wrote to Kim, on Monday and Tuesday respectively. Xi called the road “long and dry”.", ["2031-05-05"]),
    ],
)
def test_letters_that_are_counted_are_told_of_one_by_one(told, wanted):
    assert days(told) == wanted


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Xi and Putin both wrote to Kim Jong Un on Monday. Xi spoke of “boots”. Putin's was longer. He", "2031-05-05"),
        ("Xi and Putin wrote to Kim Jong Un on Monday. Putin's letter was longer. He called the pact signed in 2024 old. The Russian leader", "2031-05-05"),
        ("Xi and Putin each sent Kim Jong Un a letter on Monday. Xi's was short. Putin's", "2031-05-05"),
        ("Xi and Putin wrote to Kim Jong Un on Monday. Putin's letter of last year", None),
        ("Xi sent Kim Jong Un a letter on Monday. The text is longer than the one Xi sent on July 11, 2030. That message", "2030-07-11"),
        ("Xi sent Kim Jong Un a letter on Monday. It is longer than the one Xi sent on July 11, 2030. This message", "2031-05-05"),
        ("Xi sent Kim Jong Un a letter on Monday. Unlike his message of July 11, 2030, it", "2031-05-05"),
        ("Xi sent Kim Jong Un a letter on Monday. It is longer than the one Xi sent on July 11, 2030. That one", "2030-07-11"),
        ("Putin sent Kim Jong Un a letter on Monday. He said the pact signed in 2024 was old, thanked Kim and", "2031-05-05"),
    ],
)
def test_day_of_a_letter_set_beside_another(told, day):
    assert days(f"{told} spoke of “a long wall”.")[-1:] == [day]
