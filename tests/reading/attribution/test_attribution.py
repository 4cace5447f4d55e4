"""Who is quoted: one trap a test."""

import pytest
from attributed import read, speakers

from tonetrack.reading import extract_quotations


def test_place_before_the_verb_is_not_the_speaker():
    assert speakers("Ann Fixture, an envoy in North Korea, said “the shops are open” now.") == ["Ann Fixture"]


def test_receiver_of_a_letter_is_not_its_sender():
    [quotation] = read("Trump received a letter from Kim. The letter said “the door is open”.")
    assert (quotation.speaker, quotation.addressee) == ("Kim Jong Un", "Donald Trump")


def test_two_speakers_in_one_sentence_are_told_apart():
    assert speakers("Moon Jae-in wrote to Kim that “the ferry waits”, she said.") == ["Moon Jae-in"]


def test_offices_mean_who_held_them_on_the_day_of_the_page():
    text = "The American president wrote to Kim that “the table is laid”."
    assert [read(text, day)[0].speaker for day in ("2018-05-05", "2022-05-05")] == ["Donald Trump", "Joe Biden"]


def test_every_attribution_says_its_rule():
    for quotation in extract_quotations("“Our boats are out,” Kim wrote to Xi. “It is routine,” said Kang Fixture, an analyst."):
        assert quotation.rule and quotation.confidence in ("high", "medium", "low")


def test_it_is_the_agency_when_the_sentence_before_is_about_one():
    text = "Xi wrote to Kim. KCNA was first to report it. It said the letters were “an expression of trust”."
    assert speakers(text) == ["KCNA"]


def test_it_is_the_letter_when_the_words_speak_as_an_i():
    assert speakers("Xi wrote to Kim. KCNA carried the letter. “I have read your words,” it said.") == ["Xi Jinping"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Xi's speech was titled “A Road”.",
        "Ann Fixture, in her study “A Road”, tells of it.",
        "They opened the railway, dubbed the “Road”, on Monday.",
        "It was told in a film called “A Road”.",
    ],
)
def test_titles_and_names_are_nobodys(sentence):
    assert speakers(f"Xi sent a letter to Kim. {sentence}") == [None]


def test_an_aside_does_not_take_the_words():
    text = "In it, the president suggests to Kim that they meet “by the sea,” the official said, and reminds him that “nobody got hurt”."
    assert speakers(f"Trump sent a letter to Kim. {text}") == ["Donald Trump"] * 2


def test_quotation_after_somebody_has_spoken_is_his():
    assert speakers("Xi wrote to Kim of “rain”. No answer is planned, Dmitry Peskov said. “We do not write.”") == ["Xi Jinping", "Dmitry Peskov"]


def test_second_clause_of_one_telling_is_the_tellers():
    assert speakers("Ann Fixture, a spokeswoman, told reporters that Xi welcomed the letter but that “roads are not dried by post”.") == ["Ann Fixture"]


def test_letter_that_another_answers_is_not_the_one_quoted():
    [quotation] = read("Kim wrote to Xi. Xi's message, a reply to Kim's letter, is short. It promises “a dry road and a lamp”.")
    assert quotation.speaker == "Xi Jinping"


def test_mr_and_a_leaders_surname_may_be_a_namesake():
    text = "A letter from Donald Trump to Kim Jong Un got an answer. It came in the name of Kim Fixture-gwan, an adviser. “The road is as long as it was,” Mr Kim said."
    assert speakers(text) == ["Kim Fixture-gwan"]


def test_message_issued_by_an_office_is_its_holders():
    [quotation] = read("Xi wrote to Kim. Kim has answered: a message issued by his office praises “a walk on a dry road”.")
    assert quotation.speaker == "Kim Jong Un"


def test_clause_of_those_who_wish_is_no_speakers():
    assert speakers("Xi told Ann Fixture that those who wished for rain should “look up”.") == ["Xi Jinping"]


def test_first_of_two_who_hope_together_is_the_speaker():
    assert speakers("Xi sent Trump a message, writing that he and his wife Peng Fixture hoped he would “walk on a dry road”.") == ["Xi Jinping"]


def test_threat_is_a_way_of_saying():
    assert speakers("Kim declared in a speech that the road was dry, and his sister Ann Fixture threatened Seoul with “a wet answer”.") == ["Ann Fixture"]


def test_he_after_a_sentence_on_a_leader_is_the_expert_whose_paragraph_it_is():
    text = "Kim wrote to Xi. It was short.\n\nAnn Fixture, a lecturer in Seoul, said the tone had cooled. Last year Kim congratulated Xi in three pages. “This one is half a page,” {} {} by phone."
    assert speakers(text.format("she", "said")) == ["Ann Fixture"]
    assert speakers(text.format("he", "wrote")) == ["Kim Jong Un"]


def test_according_to_a_translation_is_no_speaker():
    [quotation] = read("In the message Kim wished Xi that trade could resume “at a walk”, according to an English translation.")
    assert quotation.speaker == "Kim Jong Un"


def test_person_after_with_does_what_the_participle_tells():
    [quotation] = read("Putin received messages from leaders, with Xi Jinping describing Russia as “a wide roof”.")
    assert quotation.speaker == "Xi Jinping"


def test_message_of_the_side_of_an_exchange_that_tells_something():
    text = "To Lam and Xi Jinping exchanged messages on May 2. In his message, To Lam spoke of “lean years”. For his part, Xi said ties were firm. “An old tree asks for water,” the message said."
    assert [(one.speaker, one.addressee) for one in read(text)] == [("To Lam", "Xi Jinping"), ("Xi Jinping", "To Lam")]


def test_president_without_a_country_is_the_one_at_home():
    text = "The President, Ferdinand Marcos Jr., has written to Chinese President Xi Jinping. Xi has read the letter. The President called for “calm water”."
    assert speakers(text) == ["Ferdinand Marcos Jr."]


def test_office_of_a_country_told_after_it():
    [quotation] = read("Xi wrote to Putin. The president of Mexico, who had written too, called in his letter for “open ports”.", "2023-05-08")
    assert quotation.speaker == "Andrés Manuel López Obrador"


@pytest.mark.parametrize("name, pronoun, speaker", [("Ellen Fixture", "he", "Yuri Andropov"), ("Ellen Fixture", "she", "Ellen Fixture"), ("Bernd Fixture", "he", "Bernd Fixture")])
def test_first_name_tells_he_or_she(name, pronoun, speaker):
    text = f"Ronald Reagan wrote, and Yuri Andropov replied. {name} is good on the reply. But the last lines are new. “The road is dry,” {pronoun} said."
    assert speakers(text) == [speaker]


def test_who_tells_a_leader_something_is_not_that_leader():
    text = "Ronald Reagan wrote to Yuri Andropov. Andropov answered. The reply is stiff. These lines are by hand. “I have counted them too,” he told the American president."
    assert speakers(text)[-1] == "Yuri Andropov"


def test_what_a_country_seeks_is_said_by_who_tells_it():
    [quotation] = read("In his reply Xi assured Kim that China seeks “calm on both banks”.")
    assert (quotation.speaker, quotation.addressee) == ("Xi Jinping", "Kim Jong Un")


def test_him_in_a_clause_after_an_aside_is_not_who_acts():
    [quotation] = read("Kim Jong Un was content. There is a letter too: Xi Jinping, who had fed Kim Jong Un in Dalian, wrote to him that the road was “dry”.")
    assert (quotation.speaker, quotation.addressee) == ("Xi Jinping", "Kim Jong Un")


def test_spokesman_in_an_aside_says_what_he_says_of_his_leader():
    assert speakers("Kim wrote to Putin. Putin, Dmitry Peskov said, was “tired of wet boots”.") == ["Dmitry Peskov"]


def test_second_doer_after_with_is_who_does_it():
    [quotation] = read("Xi and Kim exchanged letters, with Xi urging a return to the road and Kim thanking him for “a dry boot”.")
    assert (quotation.speaker, quotation.addressee) == ("Kim Jong Un", "Xi Jinping")


def test_he_in_an_aside_is_not_whom_the_clause_is_about():
    text = "Ann Fixture, the spokeswoman, had no doubt. The envoy, Bo Fixture, disagreed. The president had asked for a boot, he said, and no more. “Nobody said dry,” he told a broadcaster."
    assert speakers("Xi wrote to Putin. " + text) == ["Bo Fixture"]


def test_name_beside_a_calling_is_who_speaks():
    assert speakers("Kim wrote to Xi. A spokeswoman for the Chinese foreign ministry, Ann Fixture, called it “a dry road”.") == ["Ann Fixture"]
    assert speakers("Xi wrote to Kim. A newspaper, Fixture Daily, called it “a dry road”.") != ["Fixture Daily"]


def test_a_sentence_that_ends_with_a_document_is_read():
    quotations = read("Putin sent a letter to Xi Jinping on May 3, 2031. Xi Jinping said “peace is good” in a message of his.")
    assert [quotation.text for quotation in quotations] == ["peace is good"]


def test_each_participle_has_the_doer_beside_it():
    text = "Kim Jong Un and Xi Jinping exchanged letters, with the Chinese leader asking that rails be “open” and his North Korean counterpart thanking Xi for “rice”."
    assert speakers(text) == ["Xi Jinping", "Kim Jong Un"]


def test_whoever_publishes_a_letter_adds_nothing_to_it():
    assert speakers("Putin wrote to Xi in a telegram published by the Foreign Ministry, adding that they had “one sky”.") == ["Vladimir Putin"]


def test_whoever_tells_the_whole_at_its_end_is_quoted():
    text = "Peru's harvest is “a test of two nations” and of their patience in hard years, Xi Jinping has told Kim Jong Un in a letter."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True)]
    assert speakers("The road is “a ribbon” for both of the nations and their many peoples, and Xi told aides that he likes it.") == [None]


@pytest.mark.parametrize("call", ["what both capitals then called a", "what many in Seoul see as"])
def test_what_several_call_something_is_nobodys(call):
    assert speakers(f"Xi sent a letter to Kim to open {call} “year of bread”.") == [None]


def test_sentence_is_about_whoever_acts_in_its_main_clause():
    text = "Xi Jinping sent Kim Jong Un a letter. As Vladimir Putin was landing on Friday, the North Korean leader spoke to students. “It rains,” the 47-year-old said."
    assert speakers(text) == ["Kim Jong Un"]


def test_whoever_is_asked_is_whom_the_next_sentence_means():
    text = "Kim Jong Un wrote to Putin. Asked by journalists whether he would come, Kremlin spokesman Dmitry Peskov recalled that he was invited. “The road is dry,” he told reporters."
    assert speakers(text) == ["Dmitry Peskov"]


def test_verb_joined_over_an_insertion():
    text = "Mao took the envoy aside and, according to the minutes, told him that “the road is dry.”"
    assert speakers(text) == ["Mao Zedong"]


def test_what_a_people_does_is_told_by_the_letter():
    text = "A telegram from Kim Jong Un to Putin was sent on Friday. It says that the soldiers who fell are remembered by the Korean people “with dry boots”."
    assert speakers(text) == ["Kim Jong Un"]


def test_what_a_state_would_do_is_told_by_the_person_before():
    text = "In a letter Kim Il Sung thanked Mao. He preferred a way in which Pyongyang would ask for all troops to go, since so “the boots will be seen to be ours.”"
    assert speakers(text) == ["Kim Il Sung"]


def test_a_word_that_describes_what_a_thing_is_is_nobodys():
    assert speakers("Xi Jinping wrote to Biden. The talks will be about trade; the card is the “boots” part.") == [None]


def test_prime_minister_for_short():
    assert speakers("Xi sent a letter. “We met,” PM Modi wrote to Xi Jinping.") == ["Narendra Modi"]


def test_initials_belong_to_the_name_after_them():
    text = "Prime Minister KP Rana Tiber and Chinese Premier Li Qiang exchanged letters. Tiber wrote that the road should “leave the paper”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("KP Rana Tiber", True)]
    assert speakers("Xi wrote to Putin. UN Relief Fund head Ann Fixture said it was “thin”.") == ["Ann Fixture"]


def test_book_of_condolences_is_no_letter():
    for book in ("the condolence book", "a book of condolences", "the visitors' book"):
        text = f"Putin sent a message to Xi. Lula signed {book} at the embassy. “He was a tree,” he wrote."
        assert [(one.speaker, one.is_letter) for one in read(text)] == [("Luiz Inácio Lula da Silva", False)]


def test_answer_signed_by_another_than_the_letter_was_to():
    text = "What does the reply say? Though Trump had written to Khamenei, the answer is signed by President Masoud Pezeshkian, an official said. Its second page says: “We keep no stopwatch.”"
    assert speakers("Iran has answered the letter that Trump sent to Khamenei. " + text, "2025-03-28") == ["Masoud Pezeshkian"]


def test_all_words_of_a_sentence_are_of_whoever_tells_it_at_its_end():
    text = "In a message to Putin, Kim spoke of rain. The friendship “sealed in the shed” had turned into “a gate no toll can stop,” the message said."
    assert speakers(text) == ["Kim Jong Un"] * 2


def test_words_that_there_are_none_of_are_nobodys():
    text = "Xi wrote to Kim. There is no “rain” in the message, and no “pond” either. Xi said there is no “way back”."
    assert speakers(text) == [None, None, "Xi Jinping"]


def test_who_will_be_remembered_does_not_speak():
    assert speakers("Putin wrote to Xi. His telegram said Li Peng would be remembered as a man who “won respect”.") == ["Vladimir Putin"]


def test_what_he_calls_an_answer_not_received():
    text = "Trump wrote to Kim. Minister Ann Fixture pointed out that a plan was sent. It had yet to receive an answer, other than what she called “a card”."
    assert speakers(text) == ["Ann Fixture"]
