"""Which of several letters words are from, from whom to whom and of which day: one trap a test."""

import pytest
from attributed import KIM_TO_XI, XI_TO_KIM, days, letters, read, speakers


def test_words_about_letters_are_not_letters():
    quotations = read("“He wrote me beautiful letters,” Trump told a rally. Trump called Kim's letters “works of art”.")
    assert [(one.speaker, one.is_letter) for one in quotations] == [("Donald Trump", False)] * 2


@pytest.mark.parametrize("denied", ["did not come from the toast, as we had it", "is not from the letter"])
def test_words_denied_of_where_they_were_said_to_be_from_are_nobodys(denied):
    [quotation] = read(f"Xi wrote to Kim. “The lamp is lit on both banks” {denied}.")
    assert (quotation.speaker, quotation.is_letter, quotation.rule) == (None, False, "said to be absent")


def test_words_said_to_be_absent_are_not_the_letters():
    quotations = read("Xi's message to Kim kept “steady ties” but dropped “lips and teeth”.")
    assert [one.is_letter for one in quotations] == [True, False]


@pytest.mark.parametrize(
    "going_on",
    [
        "It went on: “The road is dry.”",
        "“The road is dry,” it reads.",
        "“The road is dry,” the text says.",
        "The message then turns to trade. It hopes that “the road is dry”.",
        "He also wrote that “the road is dry”.",
        "The Chinese president, state media said, found that “the road is dry”.",
        "A line near the end was new: “The road is dry.”",
        "In it, he said “the road is dry”.",
    ],
)
def test_a_letter_speaks_on_in_the_sentences_after(going_on):
    assert letters(f"Xi sent Kim a letter on Monday. {going_on}") == [(*XI_TO_KIM, "letter", "2031-05-05")]


def test_an_answer_without_a_noun_is_a_letter_of_its_own_day():
    text = "In a letter dated May 1, Xi told Kim of “rain”. Kim replied the next day.\n\n“We heard it,” he wrote."
    assert letters(text) == [(*XI_TO_KIM, "letter", "2031-05-01"), (*KIM_TO_XI, "reply", "2031-05-02")]


def test_the_answer_is_of_whoever_the_letter_was_to():
    text = "In a letter to Kim, Xi spoke of “rain”. The answer is dated May 3 and speaks of “snow”."
    assert letters(text) == [(*XI_TO_KIM, "letter", None), (*KIM_TO_XI, "reply", "2031-05-03")]


def test_one_letter_answers_one_of_another_day():
    text = "Xi's message, sent on Tuesday, answered one that Kim dispatched on May 2. “It rained,” Kim wrote in the earlier letter."
    assert letters(text)[0] == (*KIM_TO_XI, "letter", "2031-05-02")


def test_letters_two_days_apart():
    text = "Xi's reply was sent on Wednesday, two days after Kim wrote to condemn the raid. In his letter Kim called it “a burglary”."
    assert letters(text) == [(*KIM_TO_XI, "letter", "2031-05-05")]


def test_the_second_of_several_letters():
    text = "Three letters from Xi to Kim are known. The first, of May 1, is dull. The second, sent a week later, speaks of “rain”."
    assert letters(text, "2031-06-08") == [(*XI_TO_KIM, "letter", "2031-05-08")]


def test_letter_left_out_after_its_owner():
    text = "Xi and Kim exchanged letters on Monday. In his, Xi promised “rain”. Kim's was shorter. “Snow,” he wrote."
    assert [one[0] for one in letters(text)] == ["Xi Jinping", "Kim Jong Un"]


def test_a_capital_answers_for_its_leader():
    assert letters("Kim wrote to Xi. Beijing's answer speaks of “rain”.") == [(*XI_TO_KIM, "reply", None)]


def test_entries_of_a_list_of_days_date_their_letters():
    text = "May 1, 2030: Kim tells Xi in a letter of “rain”.\n\nMay 7, 2030: Xi writes to Kim of “snow”."
    assert [one[3] for one in letters(text)] == ["2030-05-01", "2030-05-07"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Xi replies to Kim. The reply, sent on Friday, promises “rain”.", "2027-05-14"),  # 14 May 2027 is a Friday
        ("Xi writes to Kim in a letter that was sent yesterday of “rain”.", "2027-05-13"),
        ("Xi writes to Kim of “rain”.", "2027-05-14"),
        ("Xi answers Kim with a letter of May 12. In it he promises “rain”.", "2027-05-12"),
    ],
)
@pytest.mark.parametrize("head", ["14 May 2027: ", "14 May 2027\n\n"])
def test_days_of_an_entry_count_from_its_own(told, day, head):
    text = f"Letters of two leaders\n\n3 May 2026{head[11:]}Kim writes to Xi of “snow”.\n\n{head}{told}\n\n2 June 2028{head[11:]}Kim writes to Xi of “ice”."
    assert days(text, "2031-05-08") == ["2026-05-03", day, "2028-06-02"]


@pytest.mark.parametrize(
    ("between", "day"),
    [
        ("In June 2029 Xi sent him a telegram.", "2029-08-05"),
        ("In 2029 the two met. It rained.", "2029-08-05"),
        ("The two met. It rained.", "2028-08-05"),
        ("The treaty of 1961 was old. It rained.", "2028-08-05"),
    ],
)
def test_a_day_is_of_the_year_told_last(between, day):
    assert days(f"On April 1, 2028, Kim wrote to Xi. {between} His letter to Xi of August 5 calls the road “dry”.", "2032-03-03") == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kim wrote to Xi on Monday of last week. He promised “a dry road”.", "2031-04-28"),
        ("After the flood reached the town, on May 3, Xi sent Kim a message in which he promised “dry boots”.", "2031-05-03"),
        ("On May 3, two days before the ferry sank near the quay, Xi wrote to Kim. “Bring dry boots to the quay,” he wrote.", "2031-05-03"),
        ("Kim's letter to Xi, printed on May 4 and dated the previous day, speaks of “a dry road”.", "2031-05-03"),
        ("KCNA has printed a letter from Kim to Xi, written, it says, on Monday. In it Kim promises “a dry road”.", "2031-05-05"),
        ("On May 3 Kim marked the festival with a message to Xi. Kim wrote that the road was “dry at last”.", "2031-05-03"),
    ],
)
def test_day_set_away_from_its_letter_is_the_letters(text, day):
    assert [one.letter_date for one in read(text)] == [day]


def test_words_read_aloud_are_the_letters():
    text = "Trump showed reporters a letter from Kim. He unfolded it. Then Trump {}: “The watch still runs on harbour time.”"
    assert [(one.speaker, one.is_letter) for one in read(text.format("read aloud"))] == [("Kim Jong Un", True)]
    assert speakers("Trump got a letter from Kim. A man held up a sign reading “No more rain.”") != ["Kim Jong Un"]


def test_where_two_men_met_nothing_is_a_letters():
    quotation = read("Xi wrote to Kim on May 3. He went to Dalian, where the two men met on May 6. What Kim said to him there, that the road could be “put in a drawer”, is known.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", False)


def test_day_of_a_holiday_is_not_the_letters():
    text = "The two leaders traded letters for the May 1 holiday. Putin's letter said the road was “dry”."
    quotations = read("Kim Jong Un is glad. Vladimir Putin too. " + text)
    assert [one.letter_date for one in quotations] == [None]


def test_day_right_before_a_sending_verb_is_the_letters():
    [quotation] = read("Kim Jong Un, general secretary of the Workers' Party of Korea, on Sunday sent a message to Xi Jinping. In the message, Kim called the road “a common boot”.")
    assert (quotation.speaker, quotation.letter_date) == ("Kim Jong Un", "2031-05-04")


def test_extract_in_which_a_leader_tells_something_is_the_letters():
    quotation = read("Kim waited. Asked what the message said, Fixture smiled. Later the agency published an extract in which Putin tells Kim that the road “will not forget who walked it”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Vladimir Putin", True)


def test_answer_to_somebodys_greetings_is_a_letter_of_its_own():
    text = "Kim Jong Un replied to Xi Jinping's greetings, saying that “the ferry waits”. The letter, dated March 29, was short. “Come in spring,” Kim wrote."
    assert letters(text) == [(*KIM_TO_XI, "reply", "2031-03-29")] * 2


def test_answer_told_after_and_is_not_the_letter_before_it():
    text = "Xi Jinping and Kim Jong Un exchanged letters. Xi sent his letter on Monday and Kim replied the following day. Kim thanked Xi for “the rice”."
    assert letters(text, "2031-05-08") == [(*KIM_TO_XI, "reply", "2031-05-06")]


@pytest.mark.parametrize("picked", ["The longest of the letters, dated April 5, runs to three pages.", "The last of the letters was written on April 5."])
def test_one_picked_from_several_letters_is_a_letter_of_its_own(picked):
    text = f"Kim Jong Un and Xi Jinping wrote to each other. On March 1 Kim wrote that “the ferry waits”. {picked} “The ferry has gone,” Kim says in it."
    assert [one.letter_date for one in read(text)] == ["2031-03-01", "2031-04-05"]


def test_letter_that_shows_a_leader_is_his():
    text = "Xi Jinping wrote to Kim Jong Un. “The ferry waits,” it read. An earlier note shows the North Korean leader in a dry mood. He complains of what he calls “a road”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True), ("Kim Jong Un", True)]


def test_new_one_after_a_semicolon_is_another_letter_of_the_same_hand():
    text = "Xi wrote to Kim. Putin's previous message to Kim, of May 1, had spoken of “a road”; the new one, dated May 5, prefers “a ferry”."
    assert letters(text) == [("Vladimir Putin", "Kim Jong Un", "letter", "2031-05-01"), ("Vladimir Putin", "Kim Jong Un", "letter", "2031-05-05")]


def test_day_before_a_verb_of_thanks_in_a_letter_is_the_letters():
    text = "North Korea's leader, Kim Jong Un, on Tuesday thanked Xi Jinping for what he called in a letter “a road”."
    assert letters(text) == [(*KIM_TO_XI, "letter", "2031-05-06")]


def test_same_day_as_something_is_no_day_told_before():
    text = "Xi's condolences reached Pyongyang on Friday. He was “grieved”, he told Kim in the telegram, sent the same day as the crash."
    assert [one.letter_date for one in read(text)] == [None]


def test_letter_after_in_fact_is_the_subject():
    text = "Xi sent Kim a letter. In fact the letter, which the ministry published on Tuesday, says only that the road is “dry”."
    assert letters(text) == [(*XI_TO_KIM, "letter", None)]


def test_an_answer_goes_to_who_was_told_to_have_written_not_to_somebody_named_later():
    text = (
        "The file of letters between Kyriakos Mitsotakis and Recep Tayyip Erdogan is thin.\n\nIn his message of congratulations in 2019 the Turkish president wrote that he was “glad”."
        " Alexis Tsipras had been sent much the same.\n\nThen the prime minister sent a letter that said the ships “must leave”.\n\n"
        "Trade has grown since. President Joe Biden, in a letter to the prime minister last week, praised “your courage”."
    )
    found = [(one.speaker, one.addressee) for one in read(text, "2023-12-20")]
    assert found[1] == ("Kyriakos Mitsotakis", "Recep Tayyip Erdoğan")


@pytest.mark.parametrize("were", ["were shorter by half and spoke of", "to the Russian were short and speak of", "called it"])
def test_congratulations_that_say_something_are_a_letter(were):
    [_, one] = letters(f"Kim Jong Un promised Vladimir Putin “a hand” in a message dispatched on Monday. Xi Jinping’s congratulations {were} “everlasting friendship”.")
    assert one[:3] == ("Xi Jinping", "Vladimir Putin", "letter")


@pytest.mark.parametrize(
    "told",
    [
        "Kim's letter to Xi of May 3 dropped “Q”, which he had used on Sept. 9, 2030.",
        "Kim's letter to Xi of May 3 has no “Q”, which stood in the one of Sept. 9, 2030.",
        "Kim's letter to Xi of May 3 is short. The word “Q”, which stood in his letter of Sept. 9, 2030, was missing.",
        "Instead of “Q”, as in his letter to Xi of Sept. 9, 2030, Kim's letter to Xi of May 3 has a greeting.",
    ],
)
def test_absent_words_are_of_the_older_letter_that_has_them(told):
    assert letters(told.replace("Q", "dry boots")) == [("Kim Jong Un", "Xi Jinping", "letter", "2030-09-09")]


@pytest.mark.parametrize("told", ["has no “Q”", "has greetings but no “Q”", "no longer says “Q”", "was sent with no “Q”"])
def test_words_a_letter_has_not_are_no_letters(told):
    assert [one.is_letter for one in read(f"Kim's letter to Xi of May 3 {told}.".replace("Q", "dry boots"))] == [False]


@pytest.mark.parametrize(
    "recalled",
    ["I remember your phrase ‘Q’", "You once told me that ‘Q’", "As you put it in Beijing, ‘Q’", "Your message said ‘Q’", "You like to say ‘Q’", "I kept what you wrote to me, ‘Q’", "You call it ‘Q’"],
)
def test_words_recalled_as_the_readers_are_his(recalled):
    assert speakers("“" + recalled.replace("Q", "a dry boot") + ", and I agree,” Kim wrote to Xi.") == ["Kim Jong Un", "Xi Jinping"]


@pytest.mark.parametrize("told", ["I say ‘Q’", "My father wrote ‘Q’", "You know the song ‘Q’"])
def test_words_not_recalled_as_the_readers_are_nobodys(told):
    assert speakers("“" + told.replace("Q", "a dry boot") + ", and I agree,” Kim wrote to Xi.") == ["Kim Jong Un", None]


@pytest.mark.parametrize(
    "told", ["adding that Xi was “Q” and had written so", "adding that Xi was “Q” and had put it in writing", "adding that Xi felt “Q”, and said so in the letter", "noting that in his letter Xi was “Q”"]
)
def test_what_somebody_is_told_to_have_written_is_his(told):
    quotations = read("Xi sent Kim a letter. “It came on Monday,” Kim's aide said, " + told.replace("Q", "glad of dry boots") + ".")
    assert [(one.speaker, one.is_letter) for one in quotations] == [("aide", False), ("Xi Jinping", True)]


