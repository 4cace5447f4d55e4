"""Whom he means, and what somebody says who was asked or goes on speaking: one trap a test."""

import pytest
from attributed import read, speakers


def found(text, published="2031-05-08"):
    return [(quotation.speaker, quotation.is_letter) for quotation in read(text, published)]


def test_he_who_tells_in_an_aside_is_not_whom_the_clause_is_about():
    assert found("Xi Jinping wrote to Kim Jong Un. The patience that Kim had shown, he wrote, was “dry as a road”.") == [("Xi Jinping", True)]
    text = "After the death of Trong, Xi Jinping went to the embassy. Trong had been, he told embassy staff, “a dry friend”."
    assert found(text) == [("Xi Jinping", False)]


def test_official_before_an_agency_is_nobody():
    text = "Kim Jong Un has received a letter from Donald Trump. The official Korean Central News Agency said he had spoken of its “dry courage”."
    assert [speaker for speaker, _ in found(text)] == ["Kim Jong Un"]


def test_he_whose_terms_a_letter_uses_is_its_writer():
    text = "The letter of Kim Jong Un to Xi Jinping was sent on Sunday. It turns to what he calls “small puddles”."
    assert found(text) == [("Kim Jong Un", True)]


def test_whoever_was_heard_speaking_goes_on_speaking():
    text = "Trump sent Kim Jong Un a letter. Speaking to reporters, Trump called it “a dry one”. Kim had written to him that he was “glad”. “We will see,” the president added."
    assert found(text, "2019-06-24") == [("Donald Trump", False), ("Kim Jong Un", True), ("Donald Trump", False)]
    text = "Trump wrote to Kim Jong Un that “the road is dry”. He asked after his boots. “Stay warm,” the president added."
    assert found(text, "2019-06-24") == [("Donald Trump", True)] * 2


def test_promise_before_a_crowd_is_no_letter():
    text = "Moon Jae-in and Kim Jong Un wrote to each other. Moon stood before 150,000 people and promised them “a dry road”."
    assert found(text, "2018-10-08") == [("Moon Jae-in", False)]


def test_what_somebody_reads_in_a_letter_is_his_word():
    text = "Kishida wrote to Xi Jinping. An aide said the letter signalled “a thaw”. An aide said the letter promised “a dry road”."
    assert [is_letter for _, is_letter in found(text, "2023-11-23")] == [False, True]


def test_comment_with_which_an_agency_prints_a_letter_is_its_own():
    assert found("Kim sent Xi a letter. KCNA ran the text with the comment that it was “full of warm boots”.") == [("KCNA", False)]


def test_name_that_a_thing_is_known_by_is_nobodys():
    text = "Xi Jinping wrote to Kim Jong Un. Xi stressed that he would mend the ties, known in both countries as the “dry friendship”."
    assert found(text) == [(None, False)]


def test_letter_read_to_others_but_sent_to_a_leader_is_one():
    text = "Officials read parts of a letter from Xi Jinping to traders. The text is of the letter Xi sent to Kim Jong Un on May 2. “The road is dry,” the letter is quoted as saying."
    assert found(text) == [("Xi Jinping", True)]


def test_courier_who_delivered_a_letter_is_not_its_writer():
    text = "Xi Jinping wrote to Lee Jae-myung. In the letter that then-Ambassador Ann Fixture delivered to Yoon Suk Yeol in 2022, Xi urged both to “stay dry”."
    [quotation] = read(text, "2025-06-05")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Xi Jinping", "Yoon Suk Yeol", True)


def test_response_asked_for_is_no_document():
    text = "Kishida wrote to Xi Jinping on Monday. He asked for a response “with both boots dry”. The letter recalled “a dry road”."
    assert found(text, "2023-11-23") == [("Fumio Kishida", True)] * 2


def test_leader_named_right_before_an_aside_is_not_he_who_tells():
    text = "To Lam sent a letter to Miguel Diaz-Canel, recalling “half a road”. The Cuban leader, he wrote, was “a dry boot”."
    assert found(text, "2025-05-05") == [("To Lam", True)] * 2
    text = "Putin sent a letter to Kim Jong Un. Kim is pleased. He would come, he wrote, “with both boots”."
    assert found(text)[0][0] == "Kim Jong Un"


def test_office_after_a_fronted_phrase_is_the_subject():
    text = "Xi Jinping wrote to Putin on May 2. In his letter to Putin the Chinese leader said ties were “dry”. In a letter to the Russian president he praised “boots”."
    assert found(text) == [("Xi Jinping", True)] * 2


def test_his_message_is_not_of_a_woman():
    text = "Tsai Ing-wen wrote to Pope Francis. She thanked the pontiff for his message for the 56th World Day of Peace. The pope's message urged the world to “walk dry”. Tsai wrote that “the road is long”."
    assert found(text, "2023-01-23") == [("Pope Francis", False), ("Tsai Ing-wen", True)]


def test_speech_that_a_sentence_opens_in_is_where_its_words_are_from():
    text = "To Lam and Thongloun Sisoulith exchanged letters. In a speech the same evening, Thongloun told guests that the letter had “moved” him."
    assert found(text, "2025-07-18") == [("Thongloun Sisoulith", False)]


def test_what_somebody_calls_so_in_a_clause_is_no_name():
    text = "Kim Jong Un wrote to Xi Jinping. He signed as a friend, a courtesy that an aide called “unusual”. A tune called “Dry Boots” was played."
    assert [speaker for speaker, _ in found(text)] == ["aide", None]


def test_what_a_leader_had_wanted_is_in_the_officials_words():
    text = "Biden wrote to Xi. “The line is dry,” the letter says. A White House official said Biden had wanted to “take the boots off”."
    assert found(text, "2023-05-09") == [("Joe Biden", True), ("official", False)]


def test_he_is_whom_the_main_clause_is_about():
    assert speakers("Xi sent a letter to Kim. When Putin fell ill, Xi was quick to write to him. “A road is open,” he wrote.") == ["Xi Jinping"]
    assert speakers("Xi sent a letter to Kim. As Putin landed, Xi spoke within the hour. “A road is open,” he said.") == ["Xi Jinping"]
    assert speakers("Xi sent a letter to Kim. When Kim replied, he wrote that the harvest was “good”.") == ["Kim Jong Un"]


def test_he_stays_the_leader_when_only_a_clause_names_another():
    text = "Kim wrote to Putin. Putin read it on Friday. Days before the envoy Bo Fixture arrived he told clerics that all was well. “We do not write,” he said."
    assert speakers(text) == ["Vladimir Putin"]


def test_him_is_whom_the_opening_clause_names():
    [quotation] = read("Kim wrote to Xi on Monday. When Putin won last spring, Kim thanked him in a letter for “a fair wind”.")
    assert (quotation.speaker, quotation.addressee) == ("Kim Jong Un", "Vladimir Putin")


def test_he_in_a_message_is_who_had_it_passed_on():
    text = "The embassy said that Kim Jong Un had asked ambassador Ann Fixture to pass on a message in which he thanked Xi Jinping and said he was “moved”."
    assert speakers(text) == ["Kim Jong Un"]


def test_he_is_no_agency():
    text = "Xi Jinping wrote to Kim Jong Un. Its state news agency KCNA said that Kim had called an emergency meeting, where he accused officials of a “want of boots”."
    assert speakers(text) == ["Kim Jong Un"]


def test_his_letter_is_not_of_whom_it_is_to():
    text = "Mao Zedong and Kim Il Sung met in Moscow. Kim smiled. Within weeks it was put on paper. His telegram to Kim of November 30, 1957, reads: “We are dry.”"
    assert speakers(text) == ["Mao Zedong"]


def test_he_is_whose_things_the_sentence_before_was_about():
    text = "Biden wrote to Xi Jinping. An official shrugged. Xi's pen was busy. He also congratulated Putin, telling him: “The road is dry.”"
    assert speakers(text) == ["Xi Jinping"]


def test_he_after_who_says_it_is_whoever_says():
    text = "Xi sent a letter to Kim. Asked by a newspaper whether he would meet Kim, Vladimir Putin said he had conveyed his readiness “directly”."
    assert speakers(text) == ["Vladimir Putin"]


def test_he_who_wrote_is_the_sender_of_the_letter_told_of_just_before():
    text = "Xi Jinping wrote to To Lam of “a road”. A message from Thongloun Sisoulith, the Lao president, was sent on Sunday. Lam's election, he wrote, showed “a wide road”."
    assert speakers(text, "2024-08-05") == ["Xi Jinping", "Thongloun Sisoulith"]


def test_he_is_not_whom_his_verb_names_nor_whose_birthday_a_letter_marks():
    text = "Kim Jong Un's letters to Vladimir Putin were guarded. In a letter marking the Russian leader's 72nd birthday, he called Putin his “comrade” and said it was “dry”."
    assert speakers(text) == ["Kim Jong Un", "Kim Jong Un"]


def test_he_wrote_means_the_writer_whom_the_sentence_names():
    text = (
        "In 1950, Kim Il Sung wrote to Mao Zedong. “The road is wet,” the premier told the chairman. Take the letter that Kim Jong Un sent to Xi Jinping last year."
        " It opened with condolence. Kim felt the pain, he wrote, “as heat”."
    )
    assert speakers(text)[-1] == "Kim Jong Un"


def test_who_acts_before_quoted_words_goes_on_acting_over_a_report_set_before():
    text = "In the letter to Vladimir Putin, which a news agency said was sent Monday, Kim Jong Un wished “the army” victory and said their “names” would last."
    assert speakers(text) == ["Kim Jong Un", "Kim Jong Un"]


@pytest.mark.parametrize(("text", "speaker"), [
    ("Macron answered Putin's message with a letter in which he promised “a dry road”.", "Emmanuel Macron"),
    ("Macron answered Putin's letter with a telegram in which he spoke of “a dry road”.", "Emmanuel Macron"),
    ("Macron replied to Putin's message with a letter in which he promised “a dry road”.", "Emmanuel Macron"),
    ("In his letter, Macron thanked Putin for his “dry road”.", "Emmanuel Macron"),
])  # fmt: skip
def test_in_a_letter_in_which_he_means_who_wrote_it(text, speaker):
    assert [(one.speaker, one.is_letter) for one in read(text, "2024-05-10")] == [(speaker, True)]


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("Xi threw away Kim's letter, in which he had asked for “a bridge”.", "Kim Jong Un"),
        ("Xi was angry about the letter from Kim, in which he asked for “a bridge”.", "Kim Jong Un"),
        ("Xi sent Kim a letter, in which he asked for “a bridge”.", "Xi Jinping"),
        ("Xi answered Kim's message with a letter, in which he asked for “a bridge”.", "Xi Jinping"),
    ],
)
def test_he_in_a_clause_of_a_letter_after_a_comma_is_its_writer(text, writer):
    assert speakers(text) == [writer]


@pytest.mark.parametrize("office", ["The office of the North Korean leader posted his answer", "Kim's press service published his answer", "The North Korean leader's news service posted his answer", "The press office of Kim Jong Un released his answer"])
def test_what_an_office_publishes_is_his_whose_it_is(office):
    assert speakers(f"Putin sent Kim Jong Un a letter. {office} on Monday. The reply offers “a share”.") == ["Kim Jong Un"]


@pytest.mark.parametrize("told", [
    "His letter to her is long. It calls the road “dry”.", "His letter to her bears no date. It calls the road “dry”.", "His letter to her called the road “dry”.",
    "A letter from him to her calls the road “dry”.", "In a letter to her he called the road “dry”.", "He thanked her in a letter and called the road “dry”.",
])  # fmt: skip
def test_her_owns_nothing_before_a_verb_or_a_preposition(told):
    one = read(f"Greek Prime Minister Alexis Tsipras asked German Chancellor Angela Merkel for time. {told}")[0]
    assert (one.speaker, one.addressee, one.is_letter) == ("Alexis Tsipras", "Angela Merkel", True)


@pytest.mark.parametrize(("told", "speaker"), [
    ("He had told Merkel that the road was “dry”.", "Alexis Tsipras"),
    ("He also told the German chancellor that the road was “dry”.", "Alexis Tsipras"),
    ("He thanked her the next day and called the road “dry”.", "Alexis Tsipras"),
    ("He wrote back to her on Friday. The answer called the road “dry”.", "Alexis Tsipras"),
    ("Merkel said he had written to her. The letter called the road “dry”.", "Alexis Tsipras"),
    ("Merkel was told more. He sent her a note on Friday that called the road “dry”.", "Alexis Tsipras"),
])  # fmt: skip
def test_he_is_not_whom_he_tells_and_her_is_somebody_told(told, speaker):
    text = f"Greek Prime Minister Alexis Tsipras wrote to German Chancellor Angela Merkel on Wednesday. {told}"
    assert [(one.speaker, one.is_letter) for one in read(text, "2017-05-08")] == [(speaker, True)]


@pytest.mark.parametrize("told", [
    "A note by Foreign Minister Bo Fixture was handed in. A statement by Bo Fixture, the foreign minister, was mild. He called the step “dry”.",
    "The letter was handed over by Bo Fixture, the ambassador. He called the step “dry”.",
    "The text was delivered by Bo Fixture, the ambassador. “The step is dry,” he said.",
])  # fmt: skip
def test_he_may_be_an_official_who_did_what_the_sentence_tells(told):
    assert "Fixture" in speakers(f"Putin called off his visit in a letter to Erdogan on Monday. {told}", "2024-05-10")[0]


@pytest.mark.parametrize("front", ["On the treaty itself", "Over the treaty", "In the treaty"])
def test_leader_after_a_document_set_in_front_is_whom_the_sentence_is_about(front):
    text = f"Putin wrote to Modi. Bo Fixture, a former envoy, welcomed it. {front} the Russian leader did not yield. He wrote that it was “dry”."
    assert speakers(text, "2024-05-10") == ["Vladimir Putin"]


@pytest.mark.parametrize("own", ["In his letter to Xi, he", "In his letter Kim"])
def test_in_his_letter_he_is_whoever_wrote_one(own):
    assert speakers(f"Kim Jong Un wrote to Xi Jinping on Monday. Xi had spoken at a banquet last week. {own} called the road “dry”.") == ["Kim Jong Un"]


@pytest.mark.parametrize("whose", ["The French side's message", "The French one", "France's message"])
def test_letter_of_a_side_is_its_leaders(whose):
    assert speakers(f"Macron and Putin exchanged letters on Monday. {whose} spoke of “a dry road”.", "2024-05-10") == ["Emmanuel Macron"]
