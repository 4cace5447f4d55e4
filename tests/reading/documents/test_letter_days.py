"""Of which day a quoted letter is: one trap a test."""

import pytest
from attributed import letters, read

from tonetrack.reading.people import pronoun_of


def days(text, published="2031-05-08"):
    return [quotation.letter_date for quotation in read(text, published)]


def test_year_since_which_is_not_the_letters():
    text = "Modi's letter to Imran Khan of March 23, the first such greeting since the two countries cut ties in August 2019, had said that rain was “a gift”."
    assert days(text, "2021-03-31") == ["2021-03-23"]


def test_year_told_in_the_sentence_before_is_a_recalled_letters():
    text = "Castro and Khrushchev wrote to each other in 1962. The case holds the letter which Fidel Castro dictated on the night of October 26. It reads: “The sky is empty.”"
    assert days(text, "2024-11-14") == ["1962-10-26"]


def test_day_on_which_it_was_signed():
    text = "A sentence in a letter from Erdogan to Putin became the subject of a dispute on June 28. Erdogan had signed it on Friday. He offers “a dry road”."
    assert days(text, "2016-06-28") == ["2016-06-24"]


def test_day_of_a_letter_by_those_long_out_of_office_is_of_the_year_told():
    text = "In the spring of 1962 Khrushchev sent a letter to John F. Kennedy. The answer lay in a box. It was found by chance. Dated 14 May and typed, it opens with a joke. “Let us both be afraid,” Kennedy writes."
    assert days(text, "2025-10-05") == ["1962-05-14"]


def test_day_on_which_it_appeared_in_the_papers_is_not_its_own():
    text = "Trump got a reply from Kim Jong Un that appeared in several newspapers on Saturday. “The road is dry,” it says."
    assert days(text) == [None]


def test_message_of_last_year_is_not_the_one_dated_now():
    text = "In a letter dated May 2, Modi wished Xi “dry roofs”. Modi's message of greeting to Xi after his election in the month of September last year had spoken of “wet ones”."
    assert days(text) == ["2031-05-02", None]


def test_dateline_in_small_letters_is_no_day_of_sending():
    text = "Seoul, May 6 (Yonhap) -- President Lee Jae-myung on Monday sent Xi a message that spoke of “a dry road”."
    assert days(text, "2025-05-06") == ["2025-05-05"]


@pytest.mark.parametrize(
    ("name", "pronoun"), [("Ellen Varga", "she"), ("Bernd Fixture", "he"), ("Oksana Fixture", "she"), ("Ambassador Rajiv Fixture", "he"), ("Kim Fixture", ""), ("Ellen", "")]
)
def test_first_names_tell_he_or_she_where_they_can(name, pronoun):
    assert pronoun_of(name) == pronoun


def test_day_of_a_dateline_without_a_dash_is_not_the_letters():
    text = "Fixture City, May 4 (FNA) President Xi Jinping has written to Kim Jong Un that the road is “dry”."
    assert days(text) == [None]
    assert days("On May 4 Xi Jinping wrote to Kim Jong Un that the road was “dry”.") == ["2031-05-04"]


def test_day_in_what_a_letter_says_is_not_its_own():
    assert days("Kim Jong Un told Xi Jinping in a letter that the ferry would sail from May 1 and be “dry”.") == [None]
    assert days("Kim Jong Un told Xi Jinping in a letter that was sent on May 1 that the ferry was “dry”.") == ["2031-05-01"]


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


def test_day_after_an_inverted_verb_of_writing():
    text = "“The road is dry,” wrote Putin to Kim Jong Un on May 2. “It is,” wrote Kim to Putin a day later. “We know,” said Peskov on May 5."
    assert days(text) == ["2031-05-02", "2031-05-03", None]


def test_same_date_is_that_of_the_letter_spoken_of_last():
    text = "Putin sent Kim Jong Un a letter on May 2, speaking of “a dry road”. Kim wrote to Putin on May 5. Putin's letter was short. His letter to Xi Jinping carries the same date and speaks of “boots”."
    assert days(text) == ["2031-05-02", "2031-05-02"]


@pytest.mark.parametrize(
    "text, day",
    [
        ("Kim Jong Un's letter to Xi Jinping, dated Aug. 14, calls the bond “a well” that was dug when their fathers fought in 1950.", "2030-08-14"),
        ("Kim Jong Un, who took office in 2013, wrote to Xi Jinping on May 5 that “the ferry waits”.", "2031-05-05"),
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


def test_day_of_a_newspaper_is_not_the_letters():
    text = "Less noticed was a letter to Putin that Tuesday's Rodong Sinmun printed. In it Kim Jong Un pledges “dry boots”."
    assert days(text) == [None]
    assert days("Kim Jong Un sent Putin a letter on Tuesday that filled a front page. In it he pledges “dry boots”.") == ["2031-05-06"]


def test_count_of_days_that_opens_a_sentence():
    text = "Kim Jong Un thanked Xi Jinping for “dry boots” in a letter of May 2, 2031. Three days later he wrote again, with a request. “We are out of rice,” he explained."
    assert days(text) == ["2031-05-02", "2031-05-05"]


def test_answer_comes_after_a_letter_that_is_to_nobody_named():
    text = "Kim Jong Un's letter to Xi Jinping of May 1 spoke of “dry boots”. The message that Xi sent on May 3 was short. Kim's reply, printed on Wednesday, complained of “wet boots”."
    assert days(text) == ["2031-05-01", None]


def test_answer_after_a_later_dated_letter_is_another_answer():
    text = "Kim Jong Un answered Xi Jinping in a letter of October 6, 2029 with “dry boots”. The message that Xi sent on July 11, 2030, was short. Kim's reply, printed later, complained of “wet boots”."
    assert days(text) == ["2029-10-06", None]


def test_that_year_is_the_one_of_the_sentence():
    text = "Xi wrote this spring. He contrasted it with the autumn of 2018: in a letter of Oct 2 of that year Xi Jinping thanked Kim Jong Un for “dry boots”."
    assert days(text, "2020-05-09") == ["2018-10-02"]


def test_a_letter_he_says_he_sent_the_day_before_he_was_on_air():
    text = "Xi disclosed a letter to Kim. In an interview aired on Tuesday, he said he had sent it the day before. The letter speaks of “an open lamp”."
    assert days(text) == ["2031-05-05"]


@pytest.mark.parametrize("text", ["The text he signed on the evening of May 3 is short.", "The version that he signed on May 3 is short."])
def test_the_text_somebody_signed_has_its_day(text):
    assert days(f"Kim's letter reached Xi. {text} It tells Xi that “nothing is lost”.") == ["2031-05-03"]


def test_a_year_that_describes_a_thing_is_not_that_of_the_next_day():
    text = "Trade is still short of the level of 2019. In messages exchanged on Oct. 6, Xi told Kim that he wanted to “mend the road”."
    assert days(text, "2025-01-09") == ["2024-10-06"]


def test_the_greeting_for_an_anniversary_has_the_day_after_it():
    assert days("Letters between the two are rare. When Putin congratulated Kim on the 70th anniversary of liberation on Monday, few noticed. “Long may it last,” he wrote.") == ["2031-05-05"]


def test_one_more_letter_has_not_the_day_of_the_first():
    assert days("Xi sent Kim a letter on May 3. Two days later a second one arrived. “The road is open,” it said.") == [None]


def test_a_day_beside_the_letters_is_not_counted_from():
    text = "Xi and Kim exchanged messages on May 3 on 60 years of ties (May 5, 1971). The same day, To Lam and Putin exchanged congratulations. Putin's message spoke of “one roof”."
    assert days(text) == ["2031-05-03"]


def test_what_he_told_him_in_another_year_is_not_of_this_letters_day():
    text = "Xi sent Kim a letter on May 3. In 2029, by contrast, he gave it a whole page. “Talk is the wheel,” he told Kim then."
    assert days(text) == [None]


def test_it_is_sent_on_its_day_not_on_that_of_a_greeting_named_after_it():
    text = "Trump has written to Kim. Aides said he mailed it last Tuesday, two days after a note from Kim came. It begins with thanks for the “warm words”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2019-06-23")] == [("Donald Trump", "2019-06-18")]


def test_the_day_of_a_treaty_is_not_the_letters():
    [quotation] = read("Putin wrote to Xi. As for the treaty that was to be signed on Monday, the letter called it “dry”.", "2024-05-10")
    assert (quotation.speaker, quotation.letter_date) == ("Vladimir Putin", None)


@pytest.mark.parametrize("published", [None, "2031-05-08"])
def test_a_weekday_of_a_history_is_next_to_the_day_told_before(published):
    text = "Khrushchev wrote to Kennedy on October 26, 1962. Kennedy's answer went off on Saturday evening. He welcomed “dry boots”."
    assert [one.letter_date for one in read(text, published)] == ["1962-10-27"]


def test_a_letter_named_by_its_day_is_the_one_of_that_day():
    text = "Khrushchev wrote to Kennedy on Friday, October 26, 1962. Fidel Castro wrote to Khrushchev of “boots”. She calls the cable of the Friday long."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Fidel Castro", None)]


def test_an_exchange_of_letters_has_the_day_told_of_it():
    text = "On Sunday, Xi Jinping and Kim Jong Un settled for an exchange of messages, which a daily ran the next morning. Xi's text is dry. It calls ties “a wet hill”. Kim's own text speaks of “boots”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2024-10-08")] == [("Xi Jinping", "2024-10-06"), ("Kim Jong Un", "2024-10-06")]


def test_an_anniversary_marked_on_a_day_with_letters_leaves_the_day_to_them():
    text = "Xi Jinping and Kim Jong Un marked the anniversary on Sunday with an exchange of letters. Xi's text spoke of “dry trees”. Forty years ago, he wrote, the two had “walked one road”."
    assert [one.letter_date for one in read(text, "2024-10-08")] == ["2024-10-06", "2024-10-06"]


def test_the_previous_one_is_another_letter_of_the_same_leader():
    text = "Kim Jong Un sent a message to Vladimir Putin on Wednesday. In the previous one, sent on May 9 for a holiday, he wrote of “a dry chair”."
    assert [(one.speaker, one.letter_date) for one in read(text, "2024-06-14")] == [("Kim Jong Un", "2024-05-09")]


def test_that_evening_is_of_the_day_told_just_before():
    text = "Vladimir Putin sent a letter to Kim Jong Un on Saturday. In it he praised “dry boots”. By Sunday Kim had an answer ready. In a message sent that evening, Kim promised “rain”."
    assert [one.letter_date for one in read(text, "2025-05-12")] == ["2025-05-10", "2025-05-11"]


def test_a_day_without_its_year_told_again_is_the_day_told_before():
    text = "Take Christmas Day 2018. Kim Jong Un composed a letter to Donald Trump. “My boots are dry,” he wrote on that Dec. 25. The answer went out three days later. “I have your letter,” Trump began."
    assert [one.letter_date for one in read(text, "2020-09-17")] == ["2018-12-25", "2018-12-28"]


def test_a_year_that_readers_think_of_is_the_year_of_days_told_after():
    text = "Historians will think of 1962. Nikita Khrushchev's message to John F. Kennedy of Oct. 26 that year, with its “dry rope”, helped."
    assert [one.letter_date for one in read(text, "2020-09-17")] == ["1962-10-26"]


def test_the_day_that_an_official_tells_in_a_remark_is_the_letters():
    text = "Iran has answered Donald Trump in a reply. The answer was signed by President Masoud Pezeshkian. “We sent it on Wednesday,” a minister said. “Our door is dry,” the reply says."
    assert [one.letter_date for one in read(text, "2025-03-29")] == [None, "2025-03-26"]


def test_what_followed_a_letter_within_hours_does_not_date_it():
    text = "Xi Jinping sent a message to Kim Jong Un on Tuesday. The message, which a daily printed on Wednesday, was followed within hours by an answer. “The hills are dry,” Xi's message says."
    assert [one.letter_date for one in read(text, "2025-02-20")] == ["2025-02-18"]


def test_day_of_the_paper_is_one_after_the_letters():
    text = "On May 4, the day after it was written, state media printed the letter in which Xi Jinping invited Kim Jong Un. It says: “The door is open.”"
    assert days(text) == ["2031-05-03"]


def test_day_of_letters_told_of_together_is_that_of_each():
    text = "The leaders of China and North Korea marked the day with letters. The two messages, both dated May 3, are short. Xi Jinping's text opens plainly. “The door is open,” it says. Kim Jong Un wrote that it was “a wide door”."
    assert days(text) == ["2031-05-03", "2031-05-03"]


def test_second_letter_has_a_day_of_its_own():
    text = "In January Kim Jong Un sent Xi Jinping a letter. There was a second letter on May 3, and it was colder. This one called for “dry boots”."
    assert days(text) == ["2031-05-03"]


def test_day_of_writing_opens_a_sentence_about_the_letter():
    text = "The longest letter took a day to arrive. Dictated in Moscow on May 3 and carried by wire, it rambled before Vladimir Putin came to the point. “The lake is frozen,” he told Kim Jong Un."
    assert days(text) == ["2031-05-03"]


def test_day_of_the_exchange_is_that_of_both_letters():
    text = "Xi Jinping and Kim Jong Un swapped letters. “The door is open,” Xi wrote. Kim praised “a wide door”. Sunday's exchange came after a storm."
    assert days(text) == ["2031-05-04", "2031-05-04"]
    assert days(text.replace("exchange came after", "exchange of fire came after")) == [None, None]


def test_days_later_count_from_the_day_just_told():
    text = "Kim Jong Un's letter to Donald Trump is dated May 1. “Dry,” it says. The tone cooled. Their ministers met on May 4. In a letter dated two days later, Trump called it “wet”."
    assert days(text) == ["2031-05-01", "2031-05-06"]


def test_next_day_counts_from_the_letter_not_from_a_day_in_passing():
    text = "“I will keep bees,” Moon Jae-in told Kim Jong Un in a letter, which he sent on Wednesday. The president, whose term ends on May 9, asked for rain. Kim replied the next day. “Good bees,” he wrote."
    assert days(text, "2022-04-22") == ["2022-04-20", "2022-04-21"]


def test_weekday_of_a_letter_is_not_counted_from_a_meeting_recalled():
    text = "Moon Jae-in sent Kim Jong Un a letter on Wednesday. It speaks of “a bridge”. The two men talked on it at the summit of April 27, 2018. In his reply, written on Thursday, Kim thanked him for “the trouble”."
    assert days(text, "2022-04-22") == ["2022-04-20", "2022-04-21"]


def test_one_of_several_letters_has_the_day_told_after_it():
    text = (
        "Putin's letters to Kim Jong Un were dull. In one dated 4 May 2019, Putin spoke of “a road of stone”. In an earlier one, of 2 March 2018, he wished him “snow”."
        " In one photograph of 5 June 2018, Kim holds “a page”."
    )
    assert days(text, "2020-09-18") == ["2019-05-04", "2018-03-02", None]


def test_day_that_the_text_or_a_copy_bears_is_the_letters():
    text = "Putin has sent Kim Jong Un a letter. The Russian text, put up on Friday and bearing the same day's date, is long. “The bonds were tempered,” Putin writes."
    assert days(text, "2025-08-17") == ["2025-08-15"]
    text = "Donald Trump has written to Kim Jong Un. Two people who have seen a copy, dated 28 May, described it. In it, they said, Trump tells Kim that “the beaches” are fine."
    assert days(text, "2025-06-13") == ["2025-05-28"]
    text = "Xi has written to Kim Jong Un. The text was put up on Friday. The Kremlin also showed the text of a treaty signed on 11 July 1961. “The road is long,” Xi writes."
    assert days(text, "2025-08-17") == [None]


def test_entries_under_a_year_are_of_their_days_in_it():
    text = (
        "The two have written to each other for years, and this is what is known of it, day by day.\n\n2029\n\nFebruary 17. Kim sends Xi a message. “Our nurses are packed,” it says.\n\n"
        "2030\n\nMarch 4. KCNA publishes a letter from Kim congratulating Xi. Kim is quoted as saying that they “row”.\n\nJune 27. Xi replies. He proposes that ministers “sit down”."
    )
    assert days(text, "2031-09-24") == ["2029-02-17", None, "2030-06-27"]


def test_paragraphs_under_a_day_are_of_it():
    text = (
        "Their letters filled a book, which lists them day by day.\n\nHe wrote many of them by hand, and they were flown to Washington by an aide.\n\nThe list was made in May and has been checked twice.\n\n" + 12 * "It is long, and few have read it to its end.\n\n" + "July 6, 2018\n\nKim sends Trump a letter. “The gate is open,” he writes.\n\nThree weeks later Trump answers with a note: “Thank you.”\n\nAugust 2, 2018\n\nTrump sends Kim a card: “I shall see you.”"
    )
    assert days(text, "2020-09-24") == ["2018-07-06", "2018-07-27", "2018-08-02"]


def test_day_that_opens_a_sentence_about_the_writer_is_that_of_his_writing():
    text = (
        "A card from Kim Jong Un, sent on 30 December 2016, wished Vladimir Putin “good health”. On 12 June 2023, Russia's national day, Kim wrote that justice was “on its way”."
        " On 5 July 2024 Kim asked for a talk; he hoped to see “dry boots”, he wrote. On 6 July 2024 Kim recalled his card of 30 December 2016, in which he wrote of “good health”."
    )
    assert days(text, "2025-10-13") == ["2016-12-30", "2023-06-12", "2024-07-05", "2016-12-30"]


def test_exchange_of_a_day_dates_the_letters_of_both():
    text = "Kim Jong Un and Vladimir Putin often write. The exchange of August 15, 2023, was the warmest. Kim's message spoke of “soldiers”. Putin's was drier. He hoped for “space”."
    assert days(text, "2024-09-12") == ["2023-08-15", "2023-08-15"]


def test_day_without_a_year_goes_on_from_the_day_told_before():
    text = "Kim Jong Un sent Xi Jinping a letter on January 22 of last year. Xi took nine days. His reply, on January 31, thanked Kim for “coal”."
    assert days(text, "2021-11-04") == ["2020-01-31"]
    text = "Kim Jong Un sent Xi Jinping a letter on December 22 of last year. Xi took his time. His reply, on January 2, thanked Kim for “coal”."
    assert days(text, "2021-01-04") == ["2021-01-02"]


def test_day_before_a_letter_set_in_a_phrase_is_its_own():
    text = "Kim Jong Un wrote to Vladimir Putin on May 3. “Dry,” the letter says. On May 5, in a message of thanks for a horse, he said the gift “gladdened” him."
    assert days(text) == ["2031-05-03", "2031-05-05"]


def test_day_with_its_feast_beside_it_is_that_of_a_note_of_thanks():
    text = "Macron keeps up a courtesy: on May 4, the 70th anniversary of the port, he thanked Xi Jinping in a short note. The gesture, he wrote, was “a page”."
    assert letters(text) == [("Emmanuel Macron", "Xi Jinping", "letter", "2031-05-04")]


def test_day_of_a_dateline_is_not_that_of_the_message():
    text = "{} Kim Jong Un congratulated Xi Jinping on the anniversary in a message. The message, dated Tuesday, speaks of “dry boots”."
    for head in ("Seoul, May 8 (Agency).-", "Seoul, 8 May (Agency).-"):
        assert letters(text.format(head)) == [("Kim Jong Un", "Xi Jinping", "letter", "2031-05-06")]


def test_text_dated_after_an_adviser_delivered_the_letter_is_the_leaders():
    text = "Putin has written to Modi. On Tuesday Sergei Ryabkov, an adviser to the president, delivered the letter to Modi. The text, dated May 4, speaks of “dry boots”."
    assert letters(text) == [("Vladimir Putin", "Narendra Modi", "letter", "2031-05-04")]


def test_letters_to_several_leaders_are_all_of_the_day_on_which_they_were_sent():
    text = (
        "Xi Jinping sent telegrams to the leaders of a dozen countries on May 3, Xinhua said. In the telegram to Vladimir Putin he wrote that ties were “as firm as the ground”."
        " “We stand on one bank,” the telegram to Kim Jong Un said. A warmer message went to Miguel Díaz-Canel. “Havana is never far,” Xi wrote."
    )
    assert days(text) == ["2031-05-03"] * 3


def test_letter_of_another_week_or_month_is_none_of_those_sent_together():
    text = (
        "Vladimir Putin on Monday sent messages of greetings to a number of leaders. In a letter to Xi Jinping last week, he had called the border “a line of quiet”."
        " In a message to Kim Jong Un in March he had promised “bread and steel”."
    )
    assert days(text) == [None, None]


def test_answer_is_of_the_day_that_somebody_else_tells_in_a_briefing():
    text = (
        "Moon Jae-in and Kim Jong Un have exchanged letters. Moon wrote on Monday and Kim replied the next day, a spokesman told a briefing."
        " In his letter Moon spoke of “roads not walked”. Kim, in reply, wrote of “winter that must end”."
    )
    assert days(text, "2022-04-22") == ["2022-04-18", "2022-04-19"]


def test_day_on_which_a_letter_reached_its_reader_is_not_its_own():
    text = "Modi's letter reached Colombo on Friday. It had been written on Wednesday, a diplomat said. In it he told President Dissanayake that India “weeps with you”."
    assert days(text, "2025-05-11") == ["2025-05-07"]


def test_letter_bearing_a_date_is_of_that_day():
    text = "The Vatican released a letter from Pope Leo XIV to Volodymyr Zelensky bearing the date of May 1. “No wall is taller than a prayer,” the pope wrote."
    assert days(text, "2026-05-10") == ["2026-05-01"]


def test_year_that_is_still_to_come_is_not_that_of_a_letter():
    text = "Putin designated 2033 the “Year of the Family” and, in a message to Xi Jinping on May 5, called Beijing “a near shore”."
    assert days(text) == [None, "2031-05-05"]


def test_letters_exchanged_in_another_month_are_of_its_day():
    text = (
        "Vladimir Putin has assured Kim Jong Un that the two will “hold dry boots”, in a message for the founding day. The Russian president wrote on Saturday, the eve of the holiday, the Kremlin said."
        " In March, on the anniversary of the treaty that binds them, they exchanged letters in which Kim called the pact “wet wood”. Putin answered warmly. Those letters went out on 17 March."
    )
    assert days(text, "2023-09-10") == ["2023-09-09", "2023-03-17"]


def test_day_on_which_texts_were_published_is_not_theirs():
    text = "On 4 May Kim Jong Un sent a letter to Xi Jinping. Xi answered. Both texts were published side by side in the press this Wednesday. Many took it for a letter from another time. “Dry boots,” Xi wrote."
    assert letters(text) == [("Xi Jinping", "Kim Jong Un", "reply", None)]


def test_day_with_which_a_letter_is_dated_stands_beside_that_of_its_printing():
    assert days("On Friday Macron's office denied that he had written. On Saturday it published the letter, with the date of May 1. It asks Putin for “a door”.") == ["2031-05-01"]


def test_eve_of_a_feast_is_not_the_feast():
    assert days("Putin's mail is long. Assad's cable is short. Sent on the eve of the May 9 holiday, it calls Putin “a roof”.") == [None]


def test_day_of_answering_is_not_that_of_the_letter_answered():
    text = "Modi replied, on Tuesday, to a letter that Putin had sent on April 29. In it Putin had asked for “dry boots”."
    assert days(text) == ["2031-04-29"]


def test_letter_that_had_gone_out_is_of_that_day():
    text = "Trump said on Wednesday that he had written to Kim Jong Un. The letter, he said, had gone out two days earlier. In it he invited Kim to “come and see”."
    assert days(text) == ["2031-05-05"]


def test_date_at_the_head_of_a_letter_is_its_own():
    assert days("Putin wrote to Modi. The date at its head is 4 May. “Rain is no toll,” the letter says.") == ["2031-05-04"]
    assert days("Putin wrote to Modi. The date of the summit is 14 May. “Rain is no toll,” the letter says.") == [None]


@pytest.mark.parametrize("told", ["Only on May 5 did Putin reply.", "Not until Monday did the Russian president answer.", "It was on Monday that Putin sent his answer."])
def test_day_set_before_a_verb_for_stress_is_the_answers(told):
    assert days(f"Modi wrote to Putin in April. {told} “Rain is no toll,” Putin wrote.") == ["2031-05-05"]


def test_day_in_a_remark_that_it_went_out_is_the_letters():
    text = "Macron read out a letter he has sent to Xi Jinping. “It went out last night, and I stand by it,” Macron told reporters. “Dry boots,” the letter says."
    assert days(text) == [None, "2031-05-07"]


def test_second_letter_set_off_from_its_writer_has_its_own_day():
    text = "Putin wrote to Modi on May 5. A second letter, from Modi, is dated a week earlier. “Rain is no toll,” Modi wrote."
    assert letters(text) == [("Narendra Modi", "Vladimir Putin", "letter", "2031-04-28")]


def test_somebodys_that_followed_on_a_day_is_a_letter_of_it():
    text = "Kim Jong Un and Vladimir Putin have written to each other. Kim's letter went out on Sunday. Putin's followed on Tuesday. Putin wished him “a dry roof”."
    assert days(text) == ["2031-05-06"]


def test_day_until_which_somebody_waited_is_that_of_his_writing():
    text = "Xi Jinping's telegram to Raisi's successor, sent on May 21, spoke of “a loss”; Putin had wired his own the day before, calling him “a friend”. Kim Jong Un waited until May 22 and wrote of “a statesman”."
    assert days(text, "2024-05-26") == ["2024-05-21", "2024-05-20", "2024-05-22"]


def test_day_after_a_feast_is_that_of_the_congratulation():
    text = "Lukashenko congratulated Kim Jong Un on the founding day on Saturday, Belta reported. In a telegram, he wished him “dry boots”."
    assert days(text, "2024-09-12") == ["2024-09-07"]
    assert days("Xi Jinping congratulated Kim Jong Un on his election on Sunday. In the message he wished him “a steady hand”.") == [None]


def test_who_wrote_again_wrote_another_letter():
    text = "Jiang Zemin wrote to Bill Clinton on July 3, 1996. In it he asks for “a fresh page”. Jiang wrote again in the autumn. That letter, four pages long, speaks of “a wound”."
    assert days(text, "2011-03-01") == ["1996-07-03", None]


def test_letter_of_a_year_that_the_sentence_before_opens_with_is_not_the_one_dated_now():
    text = "Putin sent Kim Jong Un a letter on Friday. “The road is dry,” it says. In 2022, the first August of the war, the tenor changed. Mr. Putin told Mr. Kim that they would “widen the road”."
    assert days(text, "2025-08-17") == ["2025-08-15", None]
    text = "Xi took nine days. His reply to Kim Jong Un, on January 31, thanked Kim for “coal”. This July, for the anniversary, Xi wrote of “a tree”."
    assert days(text, "2021-11-04") == ["2021-01-31", None]


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


def test_who_writes_on_a_day_in_an_aside_wrote_a_letter_on_it():
    text = "Lula sent Xi a letter on Friday. Xi, writing on Monday to mark half a century of ties, had spoken of “a dry harvest”."
    assert days(text, "2024-08-18") == ["2024-08-12"]
    assert days(text.replace("to mark half a century of ties", "in the People's Daily"), "2024-08-18") == [None]


def test_another_that_came_days_later_is_a_letter_of_that_day():
    text = "On Sept. 6, 2018, Kim Jong Un wrote to Trump of “the wonder of it”. Nine days later came another: “I wait for autumn,” it said."
    assert days(text, "2020-09-20") == ["2018-09-06", "2018-09-15"]


def test_day_on_which_somebody_wrote_is_his_letters_whatever_source_follows():
    text = (
        "Pope Francis has replied to Kim Jong Un. In the reply, dated February 22, the pontiff accepts “dry bread”."
        " Kim wrote on January 30, according to an official who has seen both texts. The North Korean leader had spoken of “a wet chair”."
    )
    assert days(text, "2021-02-26") == ["2021-02-22", "2021-01-30"]


def test_letter_left_out_after_its_owner_speaks_now():
    text = "To Lam and Xi Jinping traded telegrams on Saturday. Xi's speaks of “dry banks”. Lam, for his part, calls China “a wet door”."
    assert letters(text, "2025-01-20") == [("Xi Jinping", "To Lam", "letter", "2025-01-18"), ("To Lam", "Xi Jinping", "letter", "2025-01-18")]


def test_year_in_the_name_of_a_thing_is_not_that_of_a_letter():
    text = "Narendra Modi has written to Muhammad Yunus, saying that the Liberation War of 1971 “remains a lamp”. The letter, dated March 26, was made public on Thursday."
    assert days(text, "2025-03-27") == ["2025-03-26"]


def test_yesterday_and_that_day_may_open_a_sentence():
    assert days("Yesterday Kim Jong Un cabled Xi Jinping that ties were “evergreen”.", "2031-05-07") == ["2031-05-06"]
    assert days("The flood came on May 5. That day, Kim Jong Un wrote to Xi Jinping of “brown water”.", "2031-05-07") == ["2031-05-05"]


def test_day_before_counts_from_one_told_after_it():
    text = "A letter from Kim Jong Un to Xi Jinping dated the previous day was published on Wednesday. “Ties are evergreen,” Kim wrote."
    assert days(text, "2031-05-07") == ["2031-05-06"]


def test_day_after_who_has_seen_a_letter_is_its_own():
    text = "In a letter seen by Reuters and dated May 5, Narendra Modi tells Xi Jinping that ties are “evergreen”."
    assert days(text, "2031-05-07") == ["2031-05-05"]


def test_day_that_both_letters_carry_is_that_of_each():
    text = "Letters between Xi Jinping and Kim Jong Un were made public on Wednesday. Both carry the date of May 5. In his, Xi calls ties “evergreen”. Kim's letter calls them “watered”."
    assert days(text, "2031-05-07") == ["2031-05-05", "2031-05-05"]


def test_letter_somebody_is_said_to_have_sent_before_is_not_the_one_compared_with_it():
    text = "Xi Jinping and Kim Jong Un exchanged messages on Sunday. Xi wrote of “rain”. Sunday's message from Kim was shorter than the one he sent five years ago, in which he called ties “a roof”."
    assert letters(text, "2031-05-07")[-1] == ("Kim Jong Un", "Xi Jinping", "letter", None)


def test_day_by_its_number_is_of_the_month_told():
    text = "In October 1962 two letters from Nikita Khrushchev reached John F. Kennedy. The first, sent on the 26th, spoke of “the knot”. The second, sent a day later, asked for “missiles”."
    assert days(text, "2012-05-07") == ["1962-10-26", "1962-10-27"]
    text = "On Oct. 23, 1962, John F. Kennedy wrote to Nikita Khrushchev of “prudence”. Khrushchev's letter of the 26th is longer. “We must not pull,” he wrote."
    assert days(text, "2012-05-07") == ["1962-10-23", "1962-10-26"]


def test_letter_answered_the_next_day_gives_the_answers_day():
    text = "Xi Jinping has written to Kim Jong Un of “evergreen ties”. Xi's letter, dated Monday, was answered the following day. Kim's reply thanks him for “the first rain”."
    assert days(text, "2031-05-07") == ["2031-05-05", "2031-05-06"]


def test_later_one_of_two_letters_has_a_day_of_its_own():
    text = "Xi Jinping has sent Kim Jong Un two letters in as many weeks. The earlier one, dated April 28, speaks of “rain”. The later one, sent on Monday, speaks of “sun”."
    assert days(text, "2031-05-07") == ["2031-04-28", "2031-05-05"]
