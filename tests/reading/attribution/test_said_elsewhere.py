"""Words of a writer of letters that were said or written elsewhere: one trap a test."""

import pytest
from attributed import letters, read


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked about the letter, Trump said: “He is a serious man.”",
        "Trump told reporters that Kim was “a serious man”.",
        "Trump answered on Truth Social. “A serious man,” he wrote.",
        "Speaking on television, Trump called Kim “a serious man”.",
        "Trump told Ann Fixture that Kim was “a serious man”.",
        "At the banquet Trump raised a glass. “A serious man,” he said.",
        "In his memoirs, Trump wrote: “A serious man.”",
        "In his memoirs he dictated, “A serious man.”",
        "Trump wrote in his autobiography that Kim was “a serious man”.",
        "During the campaign Trump called Kim “a serious man”.",
        "In a debate, Trump called Kim “a serious man”.",
    ],
)
def test_what_a_writer_of_letters_says_elsewhere_is_no_letter(sentence):
    [quotation] = read(f"Trump sent a letter to Kim Jong Un. {sentence}")
    assert (quotation.speaker, quotation.is_letter) == ("Donald Trump", False)


def test_verbal_greeting_is_no_letter():
    [quotation] = read("The envoy conveyed a verbal greeting from Xi Jinping to Kim Jong Un, in which Xi hoped for “a dry spring”.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


def test_words_told_to_a_radio_station_are_a_statement_in_the_next_sentence_too():
    [quotation] = read("Xi wrote to Kim. Xi told a radio station that he had written. He gave no more. “It was long and it was dry,” he said.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


def test_words_told_to_a_number_of_people_are_a_speech():
    quotation = read("Moon Jae-in wrote to Kim. In his letter Moon wished him “a dry boot”. At a later date he told 150,000 people in a stadium that the towns had been “apart for a dry season”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Moon Jae-in", False)


def test_verb_after_not_is_no_speech():
    quotation = read("In a reply to Xi, Kim thanks him. He does not address the border. “The road is dry,” the North Korean leader continues.")[-1]
    assert quotation.is_letter


def test_words_to_a_visitor_are_no_letter():
    quotation = read("Xi wrote to Kim. Receiving the ambassador, Kim asked him to pass on his regards. “The door has no lock,” he said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", False)


def test_visit_that_only_tells_when_is_not_what_speaks():
    text = "Biden wrote a note to Macron. The note, dated May 2, landed a day before the French leader's state visit. “Dear friend,” it opens."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Joe Biden", True)]


def test_somebody_reached_by_telephone_speaks_in_the_next_sentence_too():
    quotation = read("Putin wrote to Kim. A barber in Pyongyang reached by telephone said people were proud. “We read it twice,” he said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("barber", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "In an article for a party newspaper before the trip, he spoke of “a dry road”.",
        "There, in statements to the press, he spoke of “a dry road”.",
        "A few days earlier, at the Angelus, he had asked for “a dry road”.",
        "At the United Nations, he had spoken of “a dry road”.",
        "In answers to journalists, he spoke of “a dry road”.",
        "On Friday he told graduates that theirs was “a dry road”.",
    ],
)
def test_a_setting_named_first_is_where_the_words_are_from(sentence):
    [quotation] = read(f"Vladimir Putin wrote to Kim Jong Un on Monday. {sentence}")
    assert (quotation.speaker, quotation.is_letter) == ("Vladimir Putin", False)


def test_a_time_or_a_part_named_first_is_no_setting():
    text = "Vladimir Putin wrote to Kim Jong Un on Monday. At the same time, he wished him “dry boots”. At the end of the letter, he spoke of “a road”."
    assert [one.is_letter for one in read(text)] == [True, True]


@pytest.mark.parametrize("apposed", ["also oral, ", "which was verbal, ", "an oral one, "])
def test_a_message_said_to_be_oral_is_no_letter(apposed):
    [quotation] = read(f"Kim Jong Un sent Xi Jinping a greeting. Kim's message, {apposed}credited China with “dry boots”.")
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Kim Jong Un", "verbal message", False)


def test_a_message_by_mouth_told_of_later_does_not_make_the_letter_one():
    text = "An envoy handed over a letter from Xi Jinping to Kim Jong Un. “The road is dry,” it says. He then passed on a verbal message. The oral message was the point."
    assert [one.is_letter for one in read(text)] == [True]


def test_letter_read_out_at_a_conference():
    text = "Kim Jong Un sent Xi Jinping a letter on Monday. “The ferry waits,” Kim read at a news conference."
    assert [one.is_letter for one in read(text)] == [True]


@pytest.mark.parametrize("sentence", ["“A road,” Trump wrote above it."])
def test_what_is_said_over_a_letter_or_written_upon_it_is_not_in_it(sentence):
    [quotation] = read(f"Trump sent a letter to Kim on Monday. Kim's answer came on Friday. {sentence}", "2019-02-01")
    assert (quotation.speaker, quotation.is_letter) == ("Donald Trump", False)


def test_what_is_muttered_is_in_no_letter():
    text = "Kim Jong Un wrote to Xi Jinping. An aide noted in his diary that Kim had muttered about “those generals” and then signed the statement."
    assert [one.is_letter for one in read(text)] == [False]


@pytest.mark.parametrize("listeners", ["the journalists", "his ministers", "a crowd in the square"])
def test_what_is_said_to_others_is_no_letter(listeners):
    text = f"The Pope's letter to Nicolás Maduro is short. “I cannot weigh you,” it says. He had spoken on the plane on May 5. “It takes two,” he explained to {listeners}."
    assert [one.is_letter for one in read(text, "2019-05-08")] == [True, False]


def test_what_draws_laughter_is_said():
    text = "Xi wrote to Kim that the pond was “full”. “And dry,” he said, to laughter."
    assert [one.is_letter for one in read(text)] == [True, False]


def test_words_told_amid_talk_of_a_visit_are_from_the_letter_that_the_remark_was_made_in():
    text = "Kim Jong Un told Xi Jinping that the river was “a thread that holds”, state media said on Thursday, amid speculation over a visit to Beijing. Kim made the comments in a letter sent on Wednesday."
    assert [(one.addressee, one.is_letter, one.letter_date) for one in read(text)] == [("Xi Jinping", True, "2031-05-07")]


def test_words_said_at_the_next_meeting_are_no_letters():
    text = "Trump sent Kim Jong Un a letter on May 3. At their next meeting, in Hanoi, Trump told Kim that he was “a man of his word”."
    assert [one.is_letter for one in read(text)] == [False]


def test_meeting_that_a_letter_only_asks_for_is_not_where_its_words_were_said():
    text = "Consider the letter that Kim Jong Un wrote to Trump on May 3. The next meeting, he goes on, must be held “by the sea”."
    assert [one.is_letter for one in read(text)] == [True]


def test_letter_read_out_on_television_is_a_letter_and_a_visit_is_none():
    text = (
        "Kim Jong Un wrote to Xi Jinping on Monday of “evergreen ties”. Xi answered on Tuesday. In a short message read out on state television, he thanked Kim for his “warm words”."
        " Visiting Dandong on Wednesday, Xi accused officials of “dry reports”."
    )
    assert [one.is_letter for one in read(text)] == [True, True, False]


def test_whoever_is_read_a_passage_answers_aloud():
    text = "In a letter dated May 5, Kim Jong Un called Xi Jinping “a neighbour”. An American reporter read the line back to him in Hanoi. “I meant it,” Kim replied."
    assert [one.is_letter for one in read(text)] == [True, False]
    text = "Putin wrote to Kim Jong Un of “one river”. Kim replied at once, also aloud. “Tell him it is deep,” he said. A written reply followed. Kim's letter to Putin, sent on Sunday, speaks of “one bank”."
    assert [(one.is_letter, one.letter_date) for one in read(text)][1:] == [(False, None), (True, "2031-05-04")]


def test_speech_may_be_told_before_its_words():
    text = "In a letter to Xi Jinping dated May 5, Kim Jong Un called ties “evergreen”. Addressing the party congress the same day, Kim used other words. “We stand alone,” he said."
    assert [one.is_letter for one in read(text)] == [True, False]


@pytest.mark.parametrize(
    ("passing", "kind"),
    [
        ("The two met at a summit in Kazan last year", "letter"), ("They had last met at a summit in Kazan", "letter"),
        ("The two leaders met for the first time in 2019", "letter"), ("Their last meeting, in 2021, ended in a quarrel", "letter"), ("The two met in Kazan on Wednesday", "speech"),
    ],
)  # fmt: skip
def test_a_meeting_of_another_year_is_not_where_the_next_words_were_said(passing, kind):
    *_, last = read(f"Imran Khan sent a letter to Narendra Modi on Monday. “The rain will come,” he wrote. {passing}. “The well is deep,” Khan said.")
    assert (last.speaker, last.document) == ("Imran Khan", kind)


def test_words_said_where_somebody_is_are_no_letters():
    told = "In a letter on May 3, Xi Jinping told Kim Jong Un that the friendship was “old”. Xi told Putin in St Petersburg that the road was “long”."
    assert [one.is_letter for one in read(told)] == [True, False]


def test_words_of_an_exchange_by_mouth_are_no_letters():
    (quotation,) = read("Xi Jinping and Kim Jong Un exchanged verbal messages. Xi said the friendship was “old”.")
    assert (quotation.document, quotation.is_letter) == ("verbal message", False)


def test_broadcast_to_the_nation_is_a_speech():
    (quotation,) = read("Jawaharlal Nehru wrote to John F. Kennedy. Nehru’s broadcast to the nation called the war “a wound”.")
    assert (quotation.speaker, quotation.document) == ("Jawaharlal Nehru", "speech")


@pytest.mark.parametrize("wrote", ["has often written that the barn is", "has repeatedly thanked Xi for a barn that is", "In his letters he has long called the barn"])
def test_what_a_leader_has_often_written_is_a_letter(wrote):
    text = f"Fumio Kishida writes letters to Xi Jinping every year. {wrote if wrote.startswith('In') else 'He ' + wrote} “dry”."
    assert [one.is_letter for one in read(text)] == [True]


@pytest.mark.parametrize("where", ["had stressed at a military academy", "said at the opening of a bridge", "declared at an economic forum", "said on Monday at a security conference"])
def test_words_said_where_people_gather_are_no_letters(where):
    [_, said] = read(f"Putin sent Kim a letter. “The road is good”, he wrote in it.\n\nPutin {where} that water was “a matter of life”.")
    assert (said.speaker, said.document, said.is_letter) == ("Vladimir Putin", "speech", False)


def test_thanks_by_saying_something_are_no_letter():
    [_, said] = read("Putin sent Kim a letter. “The road is good”, he wrote in it. Kim thanked him by saying “spasibo” into the camera.")
    assert (said.speaker, said.is_letter) == ("Kim Jong Un", False)


@pytest.mark.parametrize("told", ["said the letter existed and was", "said that the letter had arrived and was", "confirmed that a letter existed and was"])
def test_what_a_spokesman_tells_of_a_letters_being_is_his_word(told):
    [_, said] = read(f"Putin sent Kim a letter. “The road is good”, he wrote in it. Spokesman Bo Fixture {told} “in good hands”.")
    assert (said.speaker, said.is_letter) == ("Bo Fixture", False)


KIM_TO_XI_GLAD = "Kim Jong-un sent a message to Xi Jinping on Sunday. In the message, Kim said that he was “glad”. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Two days later, Kim inspected a mill and demanded “a dry barn”.",
        "Meanwhile, Kim visited a flooded town and spoke of “a dry barn”.",
        "Kim called the South “a dry barn” at a party meeting.",
        "Kim called the South “a dry barn” in a speech.",
        "At the congress a month before, he had spoken of “a dry barn”.",
    ],
)
def test_what_a_leader_says_elsewhere_or_at_another_time_is_not_the_letters(sentence):
    assert [(one.speaker, one.is_letter) for one in read(KIM_TO_XI_GLAD + sentence, "2024-10-08")][1:] == [("Kim Jong Un", False)]


@pytest.mark.parametrize("sentence", ["Kim, who in the letter called the road “dry”, sounds tired.", "Kim said in the message that he had inspected “a dry barn”.", "It was Kim, who last week had wished Xi “a dry barn”."])
def test_what_a_letter_tells_of_other_places_is_still_the_letters(sentence):
    assert {one.is_letter for one in read(KIM_TO_XI_GLAD + sentence, "2024-10-08")} == {True}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The message came a day after Kim's sister, Kim Yo-jong, called the South “a dry barn”.", "Kim Yo Jong"),
        ("The letter came two days after the foreign minister, Choe Son-hui, warned of “a dry barn”.", "Choe Son Hui"),
        ("The message comes as the South's defense minister, Ann Fixture, warned of “a dry barn”.", "Ann Fixture"),
        ("The letter was sent weeks after Putin, in a speech, had promised “a dry barn”.", "Vladimir Putin"),
        ("Trump, who said last week that Kim is “a dry barn,” has not commented.", "Donald Trump"),
    ],
)
def test_what_others_say_while_the_letter_comes_is_theirs(sentence, speaker):
    found = read(KIM_TO_XI_GLAD + sentence, "2024-10-08")[1]
    assert (found.speaker, found.is_letter) == (speaker, False)


CAPTIONS = [
    "Kim Jong Un holds a letter from Donald Trump in this undated photo. KCNA/Reuters",
    "A letter from Donald Trump to Kim Jong Un is shown at a museum. | REUTERS",
    "Donald Trump's letter to Kim Jong Un as the party's paper printed it. Photo: KCNA",
    "Kim Jong Un reads a letter from Donald Trump last week. [JOINT PRESS CORPS]",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_captions_letter_is_not_what_the_story_goes_on_about(caption):
    text = f"{caption}\n\nKim told a party meeting that the barn was “dry”. Trump said on Friday that the lamp was “lit”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", False), ("Donald Trump", False)]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_captions_letter_that_the_story_tells_of_is_known(caption):
    found = read(f"{caption}\n\nThe letter speaks of “a dry barn”.")
    assert [(one.speaker, one.is_letter) for one in found] == [("Donald Trump", True)]


@pytest.mark.parametrize("said", ["the press service reported citing the message", "TASS reported, citing the telegram", "TASS said, quoting the telegram"])
def test_an_agency_that_cites_a_letter_gives_its_words(said):
    found = read(f"Vladimir Putin has sent a telegram to Kim Jong Un. “The barn is dry,” {said}.")
    assert [(one.speaker, one.is_letter) for one in found] == [("Vladimir Putin", True)]


@pytest.mark.parametrize("said", ["said an analyst, citing the telegram", "TASS reported, citing the Kremlin", "Xi Jinping said, citing the telegram"])
def test_whoever_else_cites_a_letter_speaks_himself(said):
    assert [one.is_letter for one in read(f"Vladimir Putin has sent a telegram to Kim Jong Un. “The barn is dry,” {said}.")] == [False]


@pytest.mark.parametrize(
    "brought",
    [
        "Mikhail Fradkov brought Kim Jong Un a letter from Vladimir Putin.",
        "Li Qiang handed Kim Jong Un a letter from Vladimir Putin.",
        "Li Peng took Kim Jong Un a note from Vladimir Putin.",
        "Bill Clinton gave Kim Jong Un a letter from Vladimir Putin.",
        "Bill Clinton delivered a letter from Vladimir Putin to Kim Jong Un.",
        "Through Li Qiang, Vladimir Putin sent Kim Jong Un a letter.",
    ],
)
def test_a_leader_who_brings_anothers_letter_is_not_whom_it_is_to(brought):
    assert [one[:2] for one in letters(f"{brought} “The road is dry,” it says.")] == [("Vladimir Putin", "Kim Jong Un")]


@pytest.mark.parametrize(
    "said",
    [
        "In his answer, Erdogan said on Telegram that the mill was “a dry barn”.",
        "Erdogan responded on X: “It is a dry barn.”",
        "Erdogan noted curtly on Facebook that the mill was “a dry barn”.",
        "Today Erdogan answered by saying: “It is a dry barn.”",
        "Erdogan responded with some care to the fees by insisting that the mill was “a dry barn”.",
        "“It is a dry barn,” Erdogan said during a photo opportunity with the emir.",
        "Earlier on Monday, Erdogan said that the mill was “a dry barn”.",
        "Erdogan publicly said that the mill was “a dry barn”.",
        "Erdogan came back to the matter while opening a clinic in Izmir, saying, “It is a dry barn.”",
        "Erdogan replied in a radio talk. “It is a dry barn,” Erdogan said.",
        "Erdogan said last week that he had written to Putin, proposing a fair. “It is a dry barn,” he said.",
        "Erdogan on Monday acknowledged sending a letter. “It is a dry barn,” he said.",
        "The Turkish leader said the exchange came after a fair. “It is a dry barn,” Erdogan said.",
        "Erdogan said he replied by asking for time. “It is a dry barn,” he said.",
        "Erdogan's letter comes after the Turkish leader on May 3 said he wanted to “dry a barn”.",
    ],
)
def test_what_a_writer_of_letters_says_aloud_or_posts_is_no_letter(said):
    quotation = read(f"Putin got a letter from Erdogan. Erdogan wrote to Putin on the mill. {said}")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Recep Tayyip Erdoğan", False)


@pytest.mark.parametrize(
    "written",
    [
        "In a letter that he showed on Telegram, Erdogan said that the mill was “a dry barn”.",
        "Erdogan said he had written to Putin. In the letter he said that the mill was “a dry barn”.",
        "Erdogan said that he had written to Putin. “It is a dry barn,” he wrote.",
        "Erdogan wrote to Putin again, saying that the mill was “a dry barn”.",
    ],
)
def test_what_a_writer_of_letters_writes_beside_is_one(written):
    quotation = read(f"Erdogan wrote to Putin on the mill. {written}")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Recep Tayyip Erdoğan", True)
