"""Of which day a quoted letter is, where its day is told: one trap a test."""

import pytest
from attributed import KIM_TO_XI, XI_TO_KIM, days, letters, read


def test_day_on_which_it_was_signed():
    text = "A sentence in a letter from Erdogan to Putin became the subject of a dispute on June 28. Erdogan had signed it on Friday. He offers “a dry road”."
    assert days(text, "2016-06-28") == ["2016-06-24"]


def test_day_on_which_it_appeared_in_the_papers_is_not_its_own():
    text = "Trump got a reply from Kim Jong Un that appeared in several newspapers on Saturday. “The road is dry,” it says."
    assert days(text) == [None]


def test_dateline_in_small_letters_is_no_day_of_sending():
    text = "Seoul, May 6 (Yonhap) -- President Lee Jae-myung on Monday sent Xi a message that spoke of “a dry road”."
    assert days(text, "2025-05-06") == ["2025-05-05"]


def test_day_of_a_dateline_without_a_dash_is_not_the_letters():
    text = "Fixture City, May 4 (FNA) President Xi Jinping has written to Kim Jong Un that the road is “dry”."
    assert days(text) == [None]
    assert days("On May 4 Xi Jinping wrote to Kim Jong Un that the road was “dry”.") == ["2031-05-04"]


def test_day_in_what_a_letter_says_is_not_its_own():
    assert days("Kim Jong Un told Xi Jinping in a letter that the ferry would sail from May 1 and be “dry”.") == [None]
    assert days("Kim Jong Un told Xi Jinping in a letter that was sent on May 1 that the ferry was “dry”.") == ["2031-05-01"]


def test_day_after_an_inverted_verb_of_writing():
    text = "“The road is dry,” wrote Putin to Kim Jong Un on May 2. “It is,” wrote Kim to Putin a day later. “We know,” said Peskov on May 5."
    assert days(text) == ["2031-05-02", "2031-05-03", None]


def test_day_of_a_newspaper_is_not_the_letters():
    text = "Less noticed was a letter to Putin that Tuesday's Rodong Sinmun printed. In it Kim Jong Un pledges “dry boots”."
    assert days(text) == [None]
    assert days("Kim Jong Un sent Putin a letter on Tuesday that filled a front page. In it he pledges “dry boots”.") == ["2031-05-06"]


@pytest.mark.parametrize(
    "told",
    [
        "Xi Jinping has written to Kim Jong Un twice since May 1.",
        "Xi Jinping wrote to Kim Jong Un three times between May 1 and May 4.",
        "Xi Jinping wrote to Kim Jong Un sometime before May 4.",
        "Xi Jinping wrote to Kim Jong Un after Sunday's fire.",
        "An aide read from Xi Jinping's letter to Kim Jong Un on Sunday.",
        "Xi Jinping's letter to Kim Jong Un was described on Sunday.",
    ],
)
def test_a_day_that_only_bounds_the_time_or_of_the_telling_is_not_the_letters(told):
    assert days(f"{told} It called the road “long”.") == [None]


def test_the_day_of_a_treaty_is_not_the_letters():
    [quotation] = read("Putin wrote to Xi. As for the treaty that was to be signed on Monday, the letter called it “dry”.", "2024-05-10")
    assert (quotation.speaker, quotation.letter_date) == ("Vladimir Putin", None)


def test_an_anniversary_marked_on_a_day_with_letters_leaves_the_day_to_them():
    text = "Xi Jinping and Kim Jong Un marked the anniversary on Sunday with an exchange of letters. Xi's text spoke of “dry trees”. Forty years ago, he wrote, the two had “walked one road”."
    assert [one.letter_date for one in read(text, "2024-10-08")] == ["2024-10-06", "2024-10-06"]


def test_the_day_that_an_official_tells_in_a_remark_is_the_letters():
    text = "Iran has answered Donald Trump in a reply. The answer was signed by President Masoud Pezeshkian. “We sent it on Wednesday,” a minister said. “Our door is dry,” the reply says."
    assert [one.letter_date for one in read(text, "2025-03-29")] == [None, "2025-03-26"]


def test_day_of_writing_opens_a_sentence_about_the_letter():
    text = "The longest letter took a day to arrive. Dictated in Moscow on May 3 and carried by wire, it rambled before Vladimir Putin came to the point. “The lake is frozen,” he told Kim Jong Un."
    assert days(text) == ["2031-05-03"]


def test_day_that_the_text_or_a_copy_bears_is_the_letters():
    text = "Putin has sent Kim Jong Un a letter. The Russian text, put up on Friday and bearing the same day's date, is long. “The bonds were tempered,” Putin writes."
    assert days(text, "2025-08-17") == ["2025-08-15"]
    text = "Donald Trump has written to Kim Jong Un. Two people who have seen a copy, dated 28 May, described it. In it, they said, Trump tells Kim that “the beaches” are fine."
    assert days(text, "2025-06-13") == ["2025-05-28"]
    text = "Xi has written to Kim Jong Un. The text was put up on Friday. The Kremlin also showed the text of a treaty signed on 11 July 1961. “The road is long,” Xi writes."
    assert days(text, "2025-08-17") == [None]


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


def test_day_on_which_a_letter_was_hand_delivered_is_not_its_own():
    assert days("Xi voiced “concern” in a letter that was hand-delivered to Modi today by an envoy.", "2025-05-11") == [None]


def test_day_on_which_a_letter_reached_its_reader_is_not_its_own():
    text = "Modi's letter reached Colombo on Friday. It had been written on Wednesday, a diplomat said. In it he told President Dissanayake that India “weeps with you”."
    assert days(text, "2025-05-11") == ["2025-05-07"]


def test_day_on_which_texts_were_published_is_not_theirs():
    text = "On 4 May Kim Jong Un sent a letter to Xi Jinping. Xi answered. Both texts were published side by side in the press this Wednesday. Many took it for a letter from another time. “Dry boots,” Xi wrote."
    assert letters(text) == [("Xi Jinping", "Kim Jong Un", "reply", None)]


def test_day_with_which_a_letter_is_dated_stands_beside_that_of_its_printing():
    assert days("On Friday Macron's office denied that he had written. On Saturday it published the letter, with the date of May 1. It asks Putin for “a door”.") == ["2031-05-01"]


def test_eve_of_a_feast_is_not_the_feast():
    assert days("Putin's mail is long. Assad's cable is short. Sent on the eve of the May 9 holiday, it calls Putin “a roof”.") == [None]


def test_day_in_a_remark_that_it_went_out_is_the_letters():
    text = "Macron read out a letter he has sent to Xi Jinping. “It went out last night, and I stand by it,” Macron told reporters. “Dry boots,” the letter says."
    assert days(text) == [None, "2031-05-07"]


def test_somebodys_that_followed_on_a_day_is_a_letter_of_it():
    text = "Kim Jong Un and Vladimir Putin have written to each other. Kim's letter went out on Sunday. Putin's followed on Tuesday. Putin wished him “a dry roof”."
    assert days(text) == ["2031-05-06"]


def test_day_after_who_has_seen_a_letter_is_its_own():
    text = "In a letter seen by Reuters and dated May 5, Narendra Modi tells Xi Jinping that ties are “evergreen”."
    assert days(text, "2031-05-07") == ["2031-05-05"]


@pytest.mark.parametrize("text", [
    "On Monday Macron told Putin in a letter that the road was “dry”.",
    "On Monday, Macron told Putin by letter that the road was “dry”.",
    "On Monday Macron said in a letter to Putin that the road was “dry”.",
    "On Monday Macron offered Putin in a message “our dry condolences”.",
    "Macron on Monday assured Putin in a letter that the road was “dry”.",
])  # fmt: skip
def test_what_a_leader_says_by_a_letter_on_a_day_dates_it(text):
    assert days(text, "2025-05-09") == ["2025-05-05"]


@pytest.mark.parametrize("text", [
    "On Monday Macron learned in a letter from Putin that the road was “dry”.",
    "On Monday Macron told reporters that in a letter Putin had called the road “dry”.",
    "On Monday Macron praised the road that Putin described in a letter as “dry”.",
    "On Monday Macron met Merz, who had said in a letter to Putin that the road was “dry”.",
    "The palace said on Monday that Macron told Putin in a letter that the road was “dry”.",
])  # fmt: skip
def test_the_day_of_something_else_is_not_the_letters(text):
    assert days(text, "2025-05-09") == [None]


@pytest.mark.parametrize("answers", ["Kim answered: “We heard it.”", "Kim responded that “we heard it”.", "Kim replied with “we heard it”."])
@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_a_day_set_before_an_answer_is_its_day(answers, gap):
    assert days(f"Xi wrote to Kim on May 1 of “rain”.{gap}On May 4, {answers}") == ["2031-05-01", "2031-05-04"]


def test_a_day_set_before_an_answer_to_others_is_no_letter_s():
    assert days("Xi wrote to Kim on May 1 of “rain”. On May 4 Kim responded at a rally: “We heard it.”")[1] is None


@pytest.mark.parametrize("dateline", ["CAIRO – 8 May 2031: ", "Riyadh, May 08, 2031, SPA -- ", "Jeddah, May 08, SPA -- ", "(ANSA) - Vatican City, May 8 - ", "ABU DHABI, 8th May, 2031 (WAM) -- ",
    "ASTANA. May 8. KAZINFORM /Ann Fixture/ - ", "KYIV. May 8 (Fixture) - ", "YEREVAN, 8 MAY, ARMENPRESS. "])  # fmt: skip
def test_the_day_of_a_dateline_is_no_letters_day(dateline):
    text = f"{dateline}Russian President Vladimir Putin sent on Tuesday a letter to North Korean leader Kim Jong Un, in which he called the road “good”."
    assert days(text) == ["2031-05-06"]


@pytest.mark.parametrize("does", ["defended", "dismissed", "mocked", "praised", "confirmed", "discussed", "rejected", "leaked"])
@pytest.mark.parametrize("who", ["Her aide", "Ann Fixture, her security adviser,", "Merkel"])
def test_what_others_do_with_a_letter_is_not_on_its_day(does, who):
    assert days(f"Donald Trump has written to Angela Merkel. “It is late,” he wrote. {who} {does} the letter on Sunday.", "2018-07-03") == [None]


@pytest.mark.parametrize("day", ["March 22 this year", "22 March this year", "March 22, this year", "22 March of this year"])
@pytest.mark.parametrize("told", ["On {}, Xi Jinping wrote to Kim Jong Un", "On {} Xi Jinping wrote to Kim Jong Un on Republic Day", "Xi Jinping wrote to Kim Jong Un on {}"])
def test_a_day_is_told_with_its_year_in_words(told, day):
    assert days(f"{told.format(day)}. “The road is dry,” said the letter.", "2031-05-08") == ["2031-03-22"]


@pytest.mark.parametrize("signed", ["It is signed by the president and dated May 3.", "It bears his signature and the date of May 3.", "It is two pages long, written by hand and dated May 3."])
def test_the_day_that_it_bears_beside_something_else(signed):
    assert days(f"A letter from Vladimir Putin to Kim Jong Un has been seen here. {signed} “We will go on,” it says.") == ["2031-05-03"]


@pytest.mark.parametrize(
    ("who", "day"),
    [
        ("who on May 3 called off the meeting in a letter to Kim Jong Un,", "2031-05-03"),
        ("who on Friday answered Kim Jong Un in a letter,", "2031-05-02"),
        ("who on May 3 received a letter from Kim Jong Un,", None),
    ],
)
def test_the_day_in_a_clause_that_tells_more_of_the_sender(who, day):
    assert days(f"Putin, {who} seemed pleased. The letter spoke of “hostility”.") == [day]


@pytest.mark.parametrize("came", ["had come to Beijing two weeks earlier", "had arrived ten days earlier", "had landed in Beijing on April 30"])
def test_the_day_on_which_a_letter_came_is_not_its_own(came):
    assert days(f"Xi Jinping answered Kim Jong Un on Monday. Kim’s letter {came}. It spoke of “hostility”.") == [None]


@pytest.mark.parametrize(
    ("told", "want"),
    [
        ("this morning", "2031-05-08"), ("this afternoon", "2031-05-08"), ("tonight", "2031-05-08"), ("today", "2031-05-08"),
        ("last night", "2031-05-07"), ("yesterday", "2031-05-07"), ("the day before yesterday", "2031-05-06"), ("late last evening", "2031-05-07"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("sentence", ["Xi signed the reply {}.", "The reply was sent {}.", "He sent his reply {}."])
def test_hours_of_the_page_s_day(told, want, sentence):
    assert days(f"Xi Jinping has answered Kim Jong Un. {sentence.format(told)} “The road is dry,” Xi wrote to Kim.") == [want]


@pytest.mark.parametrize(
    "greeting",
    ["In the greetings, dated May 5, Xi Jinping noted that", "In the congratulations, dated May 5, Xi Jinping said that", "Xi's greetings, dated May 5, noted that",
     "In the greeting, dated May 5, Xi Jinping noted that"],
)  # fmt: skip
def test_greetings_with_a_date_are_a_letter(greeting):
    assert letters(f"Kim Jong Un sent a reply message to Xi Jinping on May 8. {greeting} the friendship was “a tree”.") == [(*XI_TO_KIM, "letter", "2031-05-05")]


@pytest.mark.parametrize(
    "head",
    ["Kim Jong Un thanks Xi Jinping for typhoon letter as relations thaw", "Kim Jong Un thanked Xi Jinping for a letter.", "Kim Jong Un thanks Xi Jinping",
     "Kim Jong Un replied to a letter of sympathy within a day.", "Kim Jong Un answered a letter of sympathy within a day."],
)  # fmt: skip
@pytest.mark.parametrize("sent", ["The reply went out on Tuesday.", "The reply was sent on Tuesday night.", "The reply is dated May 6."])
def test_thanks_told_before_the_letter_they_are_for_are_the_answer_to_it(head, sent):
    lead = "Kim Jong Un has thanked Xi Jinping for his concern, telling him that the North would rebuild “by its own hands”."
    text = f"{head}\n\n{lead}\n\nXi wrote to Kim on Monday, saying he was “with the farmers”.\n\n{sent}"
    assert letters(text) == [(*KIM_TO_XI, "reply", "2031-05-06"), (*XI_TO_KIM, "letter", "2031-05-05")]


@pytest.mark.parametrize("exchanged", ["swapped greetings", "traded congratulations", "swapped letters", "exchanged New Year greetings", "traded cards"])
def test_letters_swapped_are_of_the_day(exchanged):
    assert days(f"On May 5 Kim Jong Un and Xi Jinping {exchanged}. Kim tells Xi that the friendship “has never asked for the time”.") == ["2031-05-05"]


@pytest.mark.parametrize(("when", "day"), [("before the summit, on May 3,", "2031-05-03"), ("after his visit, on May 3,", "2031-05-03"), ("for the anniversary, on May 3,", None)])
def test_the_day_set_beside_before_something_else(when, day):
    assert days(f"The letter that Trump wrote to Kim Jong Un {when} looked forward to “a big day”.") == [day]


@pytest.mark.parametrize("left", ["The four-page complaint, dated May 5, was short."])
def test_the_day_before_it_left(left):
    assert days(f"Putin took six days over his letter to Kim Jong Un. {left} “Send me names,” he wrote.") == ["2031-05-05"]


@pytest.mark.parametrize("when", ["On May 3"])
def test_the_day_after_what_opens_the_sentence(when):
    assert days(f"Ronald Reagan thanked Mikhail Gorbachev. {when} the President wrote by hand that the two might “overcome much”.") == ["2031-05-03"]


@pytest.mark.parametrize("more", ["the Rodong Sinmun said Saturday, and enclosed a sum that the paper did not give", "KCNA said Sunday, but the report gave no sum"])
def test_the_day_of_a_letter_told_of_by_a_paper(more):
    assert days(f"Kim Jong Un wrote to Xi Jinping on Friday to console him, {more}. Kim said that his people shared it “like one family”.") == ["2031-05-02"]


def test_letters_that_a_pronoun_and_a_name_exchanged():
    text = "So was the inbox of Kim Jong Un. On May 5 he and Xi Jinping swapped greetings. He tells Xi in his letter that the friendship “has never asked”."
    assert letters(text) == [(*KIM_TO_XI, "letter", "2031-05-05")]


@pytest.mark.parametrize("told", ["Xi told Kim on May 3", "the president told the North Korean leader on May 3"])
def test_the_day_on_which_one_leader_tells_another_in_a_letter(told):
    assert days(f"Xi Jinping has written to Kim Jong Un. “All is well,” {told}.") == ["2031-05-03"]


@pytest.mark.parametrize(
    "told",
    [
        "on Thursday. He called the tunnel “long and hard” in the letter, which is dated May 7.",
    ],
)
def test_the_date_that_a_letter_bears_is_its_day_over_that_on_which_it_was_sent(told):
    text = f"French President Emmanuel Macron wrote a letter to Spanish Prime Minister Pedro Sánchez {told}"
    assert letters(text, "2031-05-09") == [("Emmanuel Macron", "Pedro Sánchez", "letter", "2031-05-07")]


@pytest.mark.parametrize(
    "whose",
    ["who was sworn in on May 2.", "whose party won the vote on May 2."],
)
def test_a_day_of_the_readers_life_is_not_his_letters(whose):
    assert days(f"Xi Jinping sent a message to Kim Jong Un, {whose} “All is well,” he wrote.") == [None]


@pytest.mark.parametrize("told", ["Xi Jinping, who was in Wuhan, sent Kim Jong Un a letter on May 2.", "Xi Jinping, who turns 73 this year, wrote to Kim Jong Un on May 2."])
def test_a_day_after_a_clause_on_the_writer_is_his_letters(told):
    assert days(f"{told} “All is well,” he wrote.") == ["2031-05-02"]


@pytest.mark.parametrize(("signer", "day"), [("Macron", None)])
def test_the_day_on_which_somebody_else_signed_a_text_is_not_the_letters(signer, day):
    assert days(f"Xi Jinping sent a message to Kim Jong Un. The text {signer} signed on May 2 is short. Xi's message says “all is well”.") == [day]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Xi drafted a letter to Kim on May 2. It speaks of “a dry road”.", "2031-05-02"),
        ("On May 3, Xi's letter to Kim spoke of “a dry road”.", "2031-05-03"),
        ("On Monday, Xi's reply to Kim called the road “dry”.", "2031-05-05"),
        ("On Sunday a letter from the Chinese president to Kim Jong Un warned of “a dry road”.", "2031-05-04"),
        ("On Sunday officials said a letter from Xi to Kim promised “a dry road”.", None),
        ("On May 3, Xi's letter to Kim was published. It spoke of “a dry road”.", None),
        ("Xi wrote to Kim for the May 9 Victory Day. “The road is dry,” he wrote.", None),
        ("Ahead of May 1 Labour Day, Xi wrote to Kim. “The road is dry,” he wrote.", None),
        ("On May 1, Labour Day, Xi wrote to Kim. “The road is dry,” he wrote.", "2031-05-01"),
    ],
)
def test_day_of_a_draft_or_a_holiday_is_not_that_of_sending(told, day):
    assert days(told) == [day]
