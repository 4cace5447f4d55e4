"""Which of several letters words are from, and who wrote it: one trap a test."""

import pytest
from attributed import KIM_TO_XI, XI_TO_KIM, letters, read, speakers


def test_in_reply_to_makes_the_letter_a_reply():
    quotations = read("Kim sent Xi a letter in reply to his message. It spoke of “a bridge”.")
    assert [(one.document, one.speaker) for one in quotations] == [("reply", "Kim Jong Un")]


def test_kremlin_reporting_a_letter_is_not_its_author():
    [quotation] = read("Putin told Kim in a message that “the road is dry”, the Kremlin said Tuesday.")
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date) == ("Vladimir Putin", True, None)


def test_later_mention_without_sender_changes_nothing_before():
    quotations = read("In a letter to Xi, Kim promised “a dry road”. The correspondence between the two is old.")
    assert [(one.speaker, one.addressee, one.is_letter) for one in quotations] == [("Kim Jong Un", "Xi Jinping", True)]


def test_whoever_called_anothers_letter_so_says_it():
    [quotation] = read("Kim's letter to Trump contained what Trump called “a small apology”.")
    assert (quotation.speaker, quotation.is_letter) == ("Donald Trump", False)


@pytest.mark.parametrize(
    "told", ["“It stays dry”, a baker in Sinuiju said.", "“It stays dry,” one young bus driver told the paper."]
)
def test_unnamed_person_of_any_trade_is_who_says_it(told):
    [quotation] = read(f"Kim wrote a letter to Xi. {told}")
    assert (quotation.speaker in ("miner", "baker", "young bus driver"), quotation.is_letter) == (True, False)


@pytest.mark.parametrize("handed", ["handed over in the capital by envoy Ann Fixture", "delivered by Ambassador Bo Fixture"])
def test_who_hands_a_letter_over_did_not_write_it(handed):
    quotation = read(f"Xi Jinping wrote to Kim Jong Un. In the letter, dated May 2 and {handed}, Xi spoke of “a dry road”.")[-1]
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date) == ("Xi Jinping", True, "2031-05-02")


def test_there_means_the_letter_named_before():
    [quotation] = read("We have the message Kim sent to Xi for the anniversary. There the road was “older than the hills”.")
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)
    assert speakers("We have the message Kim sent to Xi. There was “a hush” in the hall.") != ["Kim Jong Un"]


def test_letter_of_a_state_is_by_whoever_signs_it():
    text = "Japan has told Xi Jinping that it hopes for “a sea without surprises”, according to a letter. The letter, dated May 2, is signed by Prime Minister Shigeru Ishiba."
    [quotation] = read(text, "2025-05-08")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter, quotation.letter_date) == ("Shigeru Ishiba", "Xi Jinping", True, "2025-05-02")


@pytest.mark.parametrize(
    "words", ["In it, Ann Fixture said, Kim looked back on days that “nobody dries out”.", "Kim wrote that the road “is wet”, an official said, and that talks could begin “when the boots are dry”."]
)  # fmt: skip
def test_letter_whose_content_somebody_tells_in_an_aside_is_its_writers(words):
    quotation = read(f"Moon Jae-in had written to Kim Jong Un on May 3. Kim sent Moon a reply. {words}")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


def test_pronoun_after_a_letter_that_says_something_is_its_writer():
    text = "Xi Jinping danced in Pyongyang. Kim Jong Un's first letter bears the date May 3. It is short. “I ask for a dry boot,” it says. On the same day he wrote in his diary: “Sent it. It rains.”"
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True), ("Kim Jong Un", False)]


def test_one_more_letter_is_another_one():
    text = "Kim Jong Un wrote to Xi Jinping on May 3. He met nobody for weeks. Nothing was heard. It rained on the road. They waited for it to dry. A box is full. It holds one more letter from Pyongyang. It has no date. Kim thanks Xi for “straight talk in a wet season”."
    quotation = read(text)[-1]
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date) == ("Kim Jong Un", True, None)


def test_letter_implied_in_a_clause_beside_one_named_after_a_semicolon():
    quotation = read("When Fidel Castro wrote to Ho Chi Minh in 1966, he promised “our own blood”; the reply is in a museum.")[-1]
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Fidel Castro", "Ho Chi Minh", True)


def test_card_to_a_leader_who_had_written_is_his_correspondents():
    quotation = read("Kim Jong Un wrote to Prabowo Subianto on May 2. By Monday one thing was done: a card to Kim, six words long. “The harbour thanks you,” it read.")[-1]
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Prabowo Subianto", "Kim Jong Un", True)


def test_memorandum_is_by_its_author_and_no_letter():
    [quotation] = read("Thatcher wrote to Gorbachev. A memorandum by Percy Fixture warned that Gorbachev “collects friends”.")
    assert (quotation.speaker, quotation.is_letter) == ("Percy Fixture", False)


def test_letter_quoted_before_the_next_sentence_names_it_late_in_an_article():
    text = "Leaders sent messages of condolence to Putin. Xi Jinping, in a message sent on Saturday, told Putin that he was “shaken”. It rained. Nobody came. The road was wet. Kim Jong Un expressed “a brother's anger”, the agency said. It did not say when his message was sent."
    quotation = read(text)[-1]
    assert (quotation.speaker, quotation.addressee, quotation.is_letter, quotation.letter_date) == ("Kim Jong Un", "Vladimir Putin", True, None)


def test_leader_who_was_replying_has_written():
    quotation = read("Imran Khan has told Narendra Modi that peace needs “a dry boot first of all”. Mr Khan was replying to a letter that Mr Modi sent him in March.", "2021-05-08")[0]
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Imran Khan", "reply", True)


def test_message_in_a_sentence_that_tells_of_sending_is_that_one():
    text = "Xi wrote to Kim on May 3. Last year, when Putin sent Xi greetings, there was no poem at all: the message consisted of wishes of “dry roads”."
    quotation = read(text)[-1]
    assert (quotation.speaker, quotation.addressee, quotation.letter_date) == ("Vladimir Putin", "Xi Jinping", None)


def test_letters_that_two_leaders_exchanged_are_each_ones_own():
    text = "In letters that the two leaders exchanged, Xi Jinping wrote of “orchards”. Kim Jong Un answered at length. Mr. Xi's letter, dated May 3, is dry."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Xi Jinping", "2031-05-03")]


def test_message_passed_on_by_a_minister_speaks_for_its_sender():
    quotation = read("Xi wrote to Kim. In April, a verbal message from Kim that was passed on by his foreign minister, Choe Son Hui, spoke of “people who count boots”.")[-1]
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Kim Jong Un", "verbal message", False)


def test_whose_letters_a_sentence_opens_with_is_he():
    text = "Jimmy Carter's letters to Kim Il Sung, a dozen of which are on show, began with lunch. “You were generous,” he wrote on June 24, 1994."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Jimmy Carter", "1994-06-24")]


def test_that_letter_is_the_one_spoken_of_last():
    text = "In a letter dated 4 May 2013 Pope Francis asked Vladimir Putin to dry “an idle boot”. In December 2016 he wrote to Bashar al-Assad for the first time. That letter urged him to see “the wounded of every side as your own”."
    assert [(one.addressee, one.letter_date) for one in read(text)] == [("Vladimir Putin", "2013-05-04"), ("Bashar al-Assad", None)]


def test_leader_whose_letter_was_sent_is_quoted_from_it():
    text = "Xi wrote to Kim on May 2. Kim Jong Un, whose dispatch was sent on Monday, speaks of “a road without a puddle”. The boot, it continues, was “among the first to dry”."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Kim Jong Un", True, "2031-05-05")] * 2


def test_reply_that_came_a_day_later_is_of_that_day():
    text = "Moon wrote to Kim on Monday. Kim's reply came a day later. “The road is dry,” Kim wrote."
    [quotation] = read(text)
    assert (quotation.speaker, quotation.letter_date) == ("Kim Jong Un", "2031-05-06")


def test_words_after_a_colon_are_the_replys_own():
    text = "Kim, in a letter that reached the Kremlin on Tuesday, assured Putin of “a dry boot”. Putin's reply, sent the next day, was shorter: “Thank you. Come and see us.”"
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Kim Jong Un", True, None), ("Vladimir Putin", True, "2031-05-07")]


def test_his_letter_to_somebody_is_not_by_him():
    text = "The text has Kim Jong Un saying that he will “keep to the road”. It is his third letter to Xi Jinping this year. The second, in March, merely wished him “a dry boot in a wet year”."
    assert (read(text)[-1].speaker, read(text)[-1].addressee) == ("Kim Jong Un", "Xi Jinping")


def test_who_signed_it_wrote_it():
    text = "“Dear Chairman Kim,” the letter begins. “The road was dry.” Trump signed it with a black marker on March 22, 2019, according to the book. Kim never answered."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Donald Trump", True, "2019-03-22")] * 2


def test_telegram_with_which_a_leader_follows_is_of_that_day():
    quotation = read("Diaz-Canel wrote first. “We mourn,” his message to To Lam reads. Kim Jong Un followed on Saturday with a telegram in which he called the late leader “a dry boot”.")[-1]
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date) == ("Kim Jong Un", True, "2031-05-03")


def test_day_on_which_a_reply_is_handed_over_is_not_its_own():
    [quotation] = read("Kim wrote to Xi. The Chinese ambassador handed over Xi's reply on Thursday. In it the Chinese leader wrote that he “dries his boots”.")
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date) == ("Xi Jinping", True, None)


def test_reply_told_of_later_is_the_side_of_the_exchange_told_first():
    text = "Moon Jae-in and Kim Jong Un have exchanged letters, with Moon urging talks and Kim thanking him for “a dry boot”. Moon wrote to Kim on Monday. Kim's reply came a day later."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Kim Jong Un", "2031-05-06")]


def test_the_text_after_remarks_about_it_is_the_letter_again():
    text = "Trump sent a letter to Khamenei on March 5. “I wrote them a letter,” he told a television interviewer. The wording is colder. It begins with farmers, whom Trump calls “proud”."
    assert [one.is_letter for one in read(text, "2025-03-14")] == [False, True]


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("On May 3, Xi Jinping put his name to a message to Kim Jong Un.", "2031-05-03"),
        ("On Friday Xi Jinping broke his silence with a letter to Kim Jong Un.", "2031-05-02"),
        ("Xi Jinping surprised his aides on Tuesday with a telegram to Kim Jong Un.", "2031-05-06"),
    ],
)
def test_what_a_leader_does_with_a_letter_makes_it_his(lead, day):
    [quotation] = read(f"{lead} The road, it said, was “dry”.")
    assert (quotation.speaker, quotation.addressee, quotation.letter_date) == ("Xi Jinping", "Kim Jong Un", day)


def test_whoever_arrives_with_a_letter_did_not_write_it():
    [quotation] = read("Kim Jong Un stood by the gate with a letter in his hand. Donald Trump had sent it. “The road is dry,” it said.")
    assert quotation.speaker == "Donald Trump"


def test_letter_of_a_summer_of_another_year_is_not_the_one_spoken_of():
    text = "Kim wrote to Xi. Xi responded on May 3. He wrote that the road was “dry”. In the summer of 2029, it was Xi who wrote first. In that letter he told Kim of “wet boots”."
    assert [one.letter_date for one in read(text)] == ["2031-05-03", None]


def test_that_answer_is_a_reply():
    quotation = read("When Xi wrote to Kim, it took 19 days for an answer to appear. In that answer the North Korean leader said he was “dry”.")[-1]
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Kim Jong Un", "reply", True)


def test_congratulating_of_another_time_is_another_letter():
    text = "Xi sent Putin a telegram on Monday. “Rain is over,” it read. When Putin turned seventy earlier this year, Xi was the first to congratulate him. That message spoke of “a long walk”."
    assert [(one.speaker, one.letter_date) for one in read(text)] == [("Xi Jinping", "2031-05-05"), ("Xi Jinping", None)]


def test_letter_stays_the_one_spoken_of_over_a_statement_it_is_the_first_since():
    text = "Then Kim Jong Un sat down and wrote to his only large neighbour. The letter to Xi Jinping, written on Monday, is the first since Beijing joined a UN statement. It is long. Kim reminds Xi that “the ferry waits”, whatever those who lecture him think."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Kim Jong Un", True, "2031-05-05")]


def test_the_one_in_which_somebody_asked_is_his_letter():
    text = "Xi's letter is the answer to the one in which Kim had asked for rice. In it the North Korean leader, officials say, told Xi of “a lean year”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True)]


def test_message_that_a_letter_tells_of_is_not_the_one_quoted_after():
    text = "Kim sent Xi a letter on Tuesday. In the letter he wrote that the message from Beijing had reached him “in the dark”. “You know sheds,” the letter reads. “Ours is dry.”"
    assert speakers(text) == ["Kim Jong Un"] * 3


def test_what_a_letter_says_of_another_letter_is_its_words():
    text = "Xi sent Kim a telegram on Tuesday. The telegram said that Kim's letter of last year had been “a lamp”."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Xi Jinping", True, "2031-05-06")]


def test_former_comedian_wrote_the_letter():
    text = "Zelensky sent a letter to Trump. An analyst, Ann Fixture, said it was “thin”. “We wait,” the former comedian wrote."
    assert speakers(text) == ["Ann Fixture", "Volodymyr Zelenskyy"]


def test_to_whom_somebody_had_written_is_the_reader_of_another_letter():
    text = "Emmanuel Macron sent a message to Xi Jinping on Tuesday. Putin, to whom Macron had also written in the spring, has said nothing. That earlier letter spoke of “dry boots”, a diplomat said."
    assert [(one.speaker, one.addressee, one.is_letter, one.letter_date) for one in read(text, "2024-07-31")] == [("Emmanuel Macron", "Vladimir Putin", True, None)]


def test_whoever_is_entrusted_with_a_letter_is_not_its_reader():
    text = "It is not the first time the pope has written to Bashar al-Assad. In December 2016 Pope Francis entrusted Cardinal Fixture with a letter in which he asked for “dry wells”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2019-07-22")] == [("Pope Francis", True)]


def test_what_is_gone_from_a_letter_is_not_quoted_from_it():
    text = "Xi Jinping and Kim Jong Un exchanged letters. Gone from Kim's text is “dry friendship”, a fixture of such greetings."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [(None, False)]


def test_a_leader_who_is_told_something_reads_it_in_a_letter_of_his_own():
    text = "In a telegram to Narendra Modi, Vladimir Putin noted “dry patience”. Xi Jinping was told that the year had been “wet boots”."
    assert [(one.speaker, one.addressee) for one in read(text)] == [("Vladimir Putin", "Narendra Modi"), ("Vladimir Putin", "Xi Jinping")]


def test_answer_in_a_letter_to_the_leader_named_first_is_another():
    text = "Kim Jong Un wrote to Putin on Monday. To Xi he replied in a letter of which no day is known. He turns it round: “You wrote of dry boots.”"
    assert letters(text) == [("Kim Jong Un", "Xi Jinping", "reply", None)]


def test_letter_she_has_sent_is_hers():
    text = "Mexican President Claudia Sheinbaum read out a letter she has sent to Donald Trump. “We count rain,” it says."
    assert letters(text) == [("Claudia Sheinbaum", "Donald Trump", "letter", None)]


def test_published_text_is_not_of_what_was_said_by_mouth():
    text = "Kim Jong Un sent Xi Jinping a letter on Monday. Xi's envoy gave a spoken answer, and smiled. The published text dwells on “dry boots”."
    assert letters(text) == [("Kim Jong Un", "Xi Jinping", "letter", "2031-05-05")]


def test_letters_to_several_are_each_readers_own_and_of_one_day():
    found = [("Vladimir Putin", "Barack Obama", "2016-11-28"), ("Vladimir Putin", "Raúl Castro", "2016-11-28")]
    for second in ("“dry boots”. The one to Raul Castro spoke of", "“dry boots”; the one to Raul Castro, of"):
        text = f"Vladimir Putin sent two letters on Monday. The letter to Barack Obama spoke of {second} “wet wood”."
        assert [(one.speaker, one.addressee, one.letter_date) for one in read(text, "2016-11-30")] == found
    text = "Moon Jae-in had written to both men, Kim Jong Un and Donald Trump, on June 11. “The gate is dry,” he told Kim. To Trump he wrote that it was “not wet.”"
    assert [(one.addressee, one.letter_date) for one in read(text, "2019-07-01")] == [("Kim Jong Un", "2019-06-11"), ("Donald Trump", "2019-06-11")]


def test_what_a_letter_asks_for_is_no_question_answered_aloud():
    text = "Narendra Modi wrote to Volodymyr Zelensky on 3 April; it asked Zelensky for “dry quiet”. Zelensky answered on the 10th with a request for “more boots”."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text, "2023-05-20")][1:] == [("Volodymyr Zelenskyy", True, "2023-04-10")]


def test_letter_told_before_one_that_came_earlier():
    text = "Putin has written to Modi, a week after Modi sent him greetings, saying that the barns “stand dry”. Modi had wished him “a good roof”."
    assert [(one.speaker, one.addressee) for one in read(text)] == [("Vladimir Putin", "Narendra Modi"), ("Narendra Modi", "Vladimir Putin")]


def test_participle_in_the_clause_of_an_earlier_letter_is_its_writers():
    text = "Two days after Xi sent Kim a letter calling him “a dry roof”, Kim replied, saying he was “moved”."
    assert speakers(text) == ["Xi Jinping", "Kim Jong Un"]


def test_whoever_asks_whether_another_could_is_quoted():
    text = "Modi received a letter from Putin on Monday. Putin also wondered, in a line that an aide found odd, whether Modi could find “one more walk”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Vladimir Putin", True)]
    assert speakers("Asked whether Trump had written back, Kim said he “saw no letter”.") == ["Kim Jong Un"]


def test_subject_right_after_a_quotation_opens_no_clause_of_when():
    text = "Xi wrote to Modi. “Dry,” Xi said, “roofs” Modi mended, adding that he was “glad”."
    assert read(text)[0].speaker == "Xi Jinping"


def test_counterpart_is_not_whoever_acts_after_him():
    (quotation,) = read("In a letter to his counterpart, Xi Jinping has recalled “an old road”. Kim Jong Un did not answer.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", True)


@pytest.mark.parametrize("told", ["In a letter to American students, Xi Jinping wrote of “a bridge”.", "Xi Jinping sent a letter to coal miners in Shanxi. It called them “a light”."])
def test_letter_to_people_without_an_office_is_none_between_leaders(told):
    (quotation,) = read(f"{told} Kim Jong Un had written to Xi.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Xi Jinping", None, False)


def test_letter_that_a_leader_arrives_with_is_his():
    (quotation,) = read("Xi Jinping arrived with a letter to Barack Obama that spoke of “one road”.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Xi Jinping", "Barack Obama", True)


def test_he_who_tells_a_leader_is_not_the_spokesman_aside():
    (quotation,) = read("Kim Jong Un had written, Peskov said. “It is a good letter,” he told Xi Jinping.")
    assert quotation.speaker == "Kim Jong Un"


@pytest.mark.parametrize(("noun", "kind"), [("thank-you letter", "reply"), ("thank-you message to Xi", "reply"), ("reply letter", "reply"), ("letter", "letter"), ("birthday letter", "letter")])
def test_a_thank_you_letter_answers(noun, kind):
    text = f"Xi Jinping sent a letter to Kim Jong Un on Monday. In his {noun}, Kim said that ties are “a strategic choice”."
    assert letters(text)[0][:3] == ("Kim Jong Un", "Xi Jinping", kind)


@pytest.mark.parametrize("source", ["per the Post", "according to the Harbour Post", "the Post reported"])
def test_a_paper_called_post_makes_no_letter_a_post(source):
    text = f"Kim Jong Un sent Donald Trump several letters. “I am glad,” Kim wrote in one letter, {source}."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True)]


@pytest.mark.parametrize("clause", ["their countries were going back to"])
def test_verbs_of_a_way_or_a_state_bring_no_words(clause):
    text = f"Kim Jong Un wrote to Moon Jae-in. In his letter to Kim, Moon pointed out that {clause} “a long winter”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Moon Jae-in", True)]


@pytest.mark.parametrize("told", ["Her answer took six days. It is brisk: “The lamp is out.”", "Her answer came at once. It was one line: “The lamp is out.”"])
def test_it_before_a_colon_is_the_letter_told_of_just_now(told):
    found = read(f"Garret FitzGerald warned Margaret Thatcher in a message of “a dark road”. {told}", "1981-07-20")
    assert [one.speaker for one in found] == ["Garret FitzGerald", "Margaret Thatcher"]


def test_to_whom_a_sentence_opens_may_be_told_of_in_a_clause():
    found = read("Harold Macmillan wrote to Charles de Gaulle: “My friend.” To John Kennedy, who had sold him the lamp, Macmillan was franker: “It is dark.”", "2016-02-19")
    assert [one.addressee for one in found] == ["Charles de Gaulle", "John F. Kennedy"]


@pytest.mark.parametrize(
    "told", ["The first letter asks for “Q”. The second offers “R”.", "The former letter has “Q”. The latter says “R”.",
             "In the first letter there is talk of “Q”; in the second, of “R”."]
)  # fmt: skip
@pytest.mark.parametrize("back", ["Xi wrote back on May 5.", "Xi’s letter to Kim is dated May 5."])
def test_one_of_two_letters_by_its_place(told, back):
    found = letters(f"Kim sent Xi a letter on May 3. {back} " + told.replace("Q", "a dry road").replace("R", "a wet boot"))
    assert [(one[0], one[3]) for one in found] == [("Kim Jong Un", "2031-05-03"), ("Xi Jinping", "2031-05-05")]


@pytest.mark.parametrize("told", ["It is understood that the answer came soon.", "It was reported that a reply had come.", "It is known that the reply was short."])
def test_what_is_known_of_an_answer_does_not_make_the_letter_one(told):
    text = f"Xi Jinping wrote to Kim Jong Un on May 2. “Be well,” he said. {told} In it Kim called the road “dry.”"
    assert letters(text) == [(*XI_TO_KIM, "letter", "2031-05-02"), (*KIM_TO_XI, "reply", None)]


@pytest.mark.parametrize("whose", ["his boss, Xi Jinping, for", "his father, President Xi Jinping, to", "his president, Xi Jinping, for"])
def test_letter_carried_from_somebody_with_his_name_after_a_comma(whose):
    assert letters(f"The minister Bo Fixture had a letter from {whose} North Korea's Kim Jong Un. It calls the road “dry.”")[0][:2] == XI_TO_KIM
