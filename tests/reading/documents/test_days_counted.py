"""Of which day a quoted letter is, where the day or its year is counted from another: one trap a test."""

import pytest
from attributed import days, read


def test_year_since_which_is_not_the_letters():
    text = "Modi's letter to Imran Khan of March 23, the first such greeting since the two countries cut ties in August 2019, had said that rain was “a gift”."
    assert days(text, "2021-03-31") == ["2021-03-23"]


def test_day_of_a_letter_by_those_long_out_of_office_is_of_the_year_told():
    text = "In the spring of 1962 Khrushchev sent a letter to John F. Kennedy. The answer lay in a box. It was found by chance. Dated 14 May and typed, it opens with a joke. “Let us both be afraid,” Kennedy writes."
    assert days(text, "2025-10-05") == ["1962-05-14"]


def test_same_date_is_that_of_the_letter_spoken_of_last():
    text = "Putin sent Kim Jong Un a letter on May 2, speaking of “a dry road”. Kim wrote to Putin on May 5. Putin's letter was short. His letter to Xi Jinping carries the same date and speaks of “boots”."
    assert days(text) == ["2031-05-02", "2031-05-02"]


@pytest.mark.parametrize(
    "text, day",
    [
        ("Kim Jong Un's letter to Xi Jinping, dated Aug. 14, calls the bond “a well” that was dug when their fathers fought in 1950.", "2030-08-14"),
        ("Kim Jong Un's letter to Xi Jinping of May 5 recalled the treaty of 1961 as “an anchor”.", "2031-05-05"),
        ("In 2030, on March 6, Kim Jong Un wrote to Xi Jinping that “the ferry waits”.", "2030-03-06"),
        ("In 2022 Xi Jinping gave a speech. Others followed. In a letter of 14 March of that year Kim Jong Un told Xi that “the ferry waits”.", "2022-03-14"),
    ],
)
def test_year_of_something_else_in_the_sentence_is_not_the_days(text, day):
    assert days(text) == [day]


def test_a_day_of_last_year_is_of_the_year_before_the_pages():
    [quotation] = read("On Feb. 1 last year, as the snow fell, Kim sent Xi a letter. “I feel your pain,” it said.", "2021-03-23")
    assert quotation.letter_date == "2020-02-01"


def test_day_is_counted_back_from_that_of_printing():
    text = "Kim Jong Un answered Xi Jinping's letter of May 1. State media carried the reply on Wednesday, two days after it was sent. “The road is dry,” Kim wrote."
    assert days(text) == ["2031-05-05"]
    assert days(text.replace("after it was sent", "after the storm")) == [None]


def test_count_of_days_that_opens_a_sentence():
    text = "Kim Jong Un thanked Xi Jinping for “dry boots” in a letter of May 2, 2031. Three days later he wrote again, with a request. “We are out of rice,” he explained."
    assert days(text) == ["2031-05-02", "2031-05-05"]


def test_that_year_is_the_one_of_the_sentence():
    text = "Xi wrote this spring. He contrasted it with the autumn of 2018: in a letter of Oct 2 of that year Xi Jinping thanked Kim Jong Un for “dry boots”."
    assert days(text, "2020-05-09") == ["2018-10-02"]


def test_a_letter_he_says_he_sent_the_day_before_he_was_on_air():
    text = "Xi disclosed a letter to Kim. In an interview aired on Tuesday, he said he had sent it the day before. The letter speaks of “an open lamp”."
    assert days(text) == ["2031-05-05"]


def test_a_year_that_describes_a_thing_is_not_that_of_the_next_day():
    text = "Trade is still short of the level of 2019. In messages exchanged on Oct. 6, Xi told Kim that he wanted to “mend the road”."
    assert days(text, "2025-01-09") == ["2024-10-06"]


def test_a_day_beside_the_letters_is_not_counted_from():
    text = "Xi and Kim exchanged messages on May 3 on 60 years of ties (May 5, 1971). The same day, To Lam and Putin exchanged congratulations. Putin's message spoke of “one roof”."
    assert days(text) == ["2031-05-03"]


@pytest.mark.parametrize("published", [None, "2031-05-08"])
def test_a_weekday_of_a_history_is_next_to_the_day_told_before(published):
    text = "Khrushchev wrote to Kennedy on October 26, 1962. Kennedy's answer went off on Saturday evening. He welcomed “dry boots”."
    assert [one.letter_date for one in read(text, published)] == ["1962-10-27"]


def test_a_letter_named_by_its_day_is_the_one_of_that_day():
    text = "Khrushchev wrote to Kennedy on Friday, October 26, 1962. Fidel Castro wrote to Khrushchev of “boots”. She calls the cable of the Friday long."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Fidel Castro", None)]


def test_that_evening_is_of_the_day_told_just_before():
    text = "Vladimir Putin sent a letter to Kim Jong Un on Saturday. In it he praised “dry boots”. By Sunday Kim had an answer ready. In a message sent that evening, Kim promised “rain”."
    assert [one.letter_date for one in read(text, "2025-05-12")] == ["2025-05-10", "2025-05-11"]


def test_a_day_without_its_year_told_again_is_the_day_told_before():
    text = "Take Christmas Day 2018. Kim Jong Un composed a letter to Donald Trump. “My boots are dry,” he wrote on that Dec. 25. The answer went out three days later. “I have your letter,” Trump began."
    assert [one.letter_date for one in read(text, "2020-09-17")] == ["2018-12-25", "2018-12-28"]


def test_a_year_that_readers_think_of_is_the_year_of_days_told_after():
    text = "Historians will think of 1962. Nikita Khrushchev's message to John F. Kennedy of Oct. 26 that year, with its “dry rope”, helped."
    assert [one.letter_date for one in read(text, "2020-09-17")] == ["1962-10-26"]


def test_day_of_the_paper_is_one_after_the_letters():
    text = "On May 4, the day after it was written, state media printed the letter in which Xi Jinping invited Kim Jong Un. It says: “The door is open.”"
    assert days(text) == ["2031-05-03"]


def test_days_later_count_from_the_day_just_told():
    text = "Kim Jong Un's letter to Donald Trump is dated May 1. “Dry,” it says. The tone cooled. Their ministers met on May 4. In a letter dated two days later, Trump called it “wet”."
    assert days(text) == ["2031-05-01", "2031-05-06"]


def test_next_day_counts_from_the_letter_not_from_a_day_in_passing():
    text = "“I will keep bees,” Moon Jae-in told Kim Jong Un in a letter, which he sent on Wednesday. The president, whose term ends on May 9, asked for rain. Kim replied the next day. “Good bees,” he wrote."
    assert days(text, "2022-04-22") == ["2022-04-20", "2022-04-21"]


def test_entries_under_a_year_are_of_their_days_in_it():
    text = (
        "The two have written to each other for years, and this is what is known of it, day by day.\n\n2029\n\nFebruary 17. Kim sends Xi a message. “Our nurses are packed,” it says.\n\n"
        "2030\n\nMarch 4. KCNA publishes a letter from Kim congratulating Xi. Kim is quoted as saying that they “row”.\n\nJune 27. Xi replies. He proposes that ministers “sit down”."
    )
    assert days(text, "2031-09-24") == ["2029-02-17", None, "2030-06-27"]


def test_day_without_a_year_goes_on_from_the_day_told_before():
    text = "Kim Jong Un sent Xi Jinping a letter on January 22 of last year. Xi took nine days. His reply, on January 31, thanked Kim for “coal”."
    assert days(text, "2021-11-04") == ["2020-01-31"]
    text = "Kim Jong Un sent Xi Jinping a letter on December 22 of last year. Xi took his time. His reply, on January 2, thanked Kim for “coal”."
    assert days(text, "2021-01-04") == ["2021-01-02"]


def test_day_before_a_letter_set_in_a_phrase_is_its_own():
    text = "Kim Jong Un wrote to Vladimir Putin on May 3. “Dry,” the letter says. On May 5, in a message of thanks for a horse, he said the gift “gladdened” him."
    assert days(text) == ["2031-05-03", "2031-05-05"]


def test_letter_bearing_a_date_is_of_that_day():
    text = "The Vatican released a letter from Pope Leo XIV to Volodymyr Zelensky bearing the date of May 1. “No wall is taller than a prayer,” the pope wrote."
    assert days(text, "2026-05-10") == ["2026-05-01"]


def test_year_that_is_still_to_come_is_not_that_of_a_letter():
    text = "Putin designated 2033 the “Year of the Family” and, in a message to Xi Jinping on May 5, called Beijing “a near shore”."
    assert days(text) == [None, "2031-05-05"]


def test_letter_that_had_gone_out_is_of_that_day():
    text = "Trump said on Wednesday that he had written to Kim Jong Un. The letter, he said, had gone out two days earlier. In it he invited Kim to “come and see”."
    assert days(text) == ["2031-05-05"]


def test_year_in_the_name_of_a_thing_is_not_that_of_a_letter():
    text = "Narendra Modi has written to Muhammad Yunus, saying that the Liberation War of 1971 “remains a lamp”. The letter, dated March 26, was made public on Thursday."
    assert days(text, "2025-03-27") == ["2025-03-26"]


def test_yesterday_and_that_day_may_open_a_sentence():
    assert days("Yesterday Kim Jong Un cabled Xi Jinping that ties were “evergreen”.", "2031-05-07") == ["2031-05-06"]
    assert days("The flood came on May 5. That day, Kim Jong Un wrote to Xi Jinping of “brown water”.", "2031-05-07") == ["2031-05-05"]


def test_day_before_counts_from_one_told_after_it():
    text = "A letter from Kim Jong Un to Xi Jinping dated the previous day was published on Wednesday. “Ties are evergreen,” Kim wrote."
    assert days(text, "2031-05-07") == ["2031-05-06"]


def test_day_by_its_number_is_of_the_month_told():
    text = "In October 1962 two letters from Nikita Khrushchev reached John F. Kennedy. The first, sent on the 26th, spoke of “the knot”. The second, sent a day later, asked for “missiles”."
    assert days(text, "2012-05-07") == ["1962-10-26", "1962-10-27"]
    text = "On Oct. 23, 1962, John F. Kennedy wrote to Nikita Khrushchev of “prudence”. Khrushchev's letter of the 26th is longer. “We must not pull,” he wrote."
    assert days(text, "2012-05-07") == ["1962-10-23", "1962-10-26"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("At a forum on April 3 Kim had asked for a ferry. Xi smiled. A week later he wrote to Kim that it was “a stiff gate”.", "2031-04-10"),
        ("Two days later Kim answered that it was “a stiff gate”.", "2031-05-04"),
        ("Kim, whose term ends on June 9, thanked him. A day later he wrote of “dry boots”.", "2031-05-03"),
    ],
)
def test_days_count_from_the_event_told_last_not_from_an_older_letter(sentence, day):
    assert days(f"Xi Jinping wrote to Kim Jong Un on May 2. {sentence}") == [day]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kim said in his message that the decision taken in 1998 was “a tree”.",
        "Kim wrote in his letter that the treaty of 1998 was “a tree”.",
        "Kim said in his message that what was agreed in 1998 was “a tree”.",
    ],
)
def test_year_in_what_a_letter_says_is_not_its_own(sentence):
    assert days(f"Xi Jinping and Kim Jong Un exchanged congratulations on Monday. In his message, Xi spoke of “dry boots”. {sentence}")[1:] == ["2031-05-05"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Kim spoke of a “dry roof” in a speech on Friday. A day after the speech Xi sent him a letter.", "2031-05-03"),
        ("Kim closed the port on Friday. Two days after the closing, Xi wrote to him.", None),
        ("Trump announced the tariff on Friday. In a letter sent a day after the announcement, Xi wrote to Kim.", "2031-05-03"),
        ("Xi and Kim met in Dandong on May 2. Two days after their talks, Xi wrote to Kim.", "2031-05-04"),
        ("Diplomats said on Friday that the talks had failed. A day after the talks Xi wrote to Kim.", None),
        ("Xi wrote to Kim a day after he opened the dam on Friday.", "2031-05-03"),
        ("Two days after Kim crossed the Yalu on May 1, Xi sent him a letter.", "2031-05-03"),
        ("Two days before the dam was opened on May 5, Xi sent Kim a letter.", "2031-05-03"),
        ("Xi sent Kim a letter on Friday, May 2, a day after the flood.", "2031-05-02"),
        ("Xi wrote to Kim on Friday, April 25.", "2031-04-25"),
        ("Xi wrote to Kim on Friday (25 April).", "2031-04-25"),
    ],
)
def test_day_of_a_letter_is_counted_from_that_of_what_was_done_before(told, day):
    assert days(f"{told} The neighbours, he wrote, shared “a long wall”.")[-1] == day
