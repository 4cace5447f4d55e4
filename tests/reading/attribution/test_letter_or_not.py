"""Whether words are from a letter or from something else: one trap a test."""

import pytest
from attributed import letters, read, speakers


@pytest.mark.parametrize("name", ["Mao Ning", "Kim Heung-kyu", "Kim Yo Jong", "Lee In-young"])
def test_namesakes_of_leaders_are_not_leaders(name):
    quotations = read(f"Kim Jong Un wrote to Xi Jinping. “It is routine,” {name} said.")
    assert [(quotation.speaker, quotation.is_letter) for quotation in quotations] == [(name, False)]


def test_leader_in_a_relative_clause_is_the_speaker():
    [quotation] = read("The agency reported a letter to Xi Jinping in which Kim pledged to “keep the gate”.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Kim Jong Un", "Xi Jinping", True)


def test_op_ed_later_called_a_letter_stays_an_op_ed():
    quotations = read("Xi penned an op-ed for the Fixture Daily. “We share a river,” Xi said in his published letter.")
    assert [(one.document, one.is_letter) for one in quotations] == [("op-ed", False)]


def test_briefing_before_does_not_turn_a_letter_into_a_statement():
    quotations = read("A spokeswoman held a briefing in Seoul. In his letter to Moon, Kim said the roof “needs mending”.")
    assert [(one.document, one.speaker) for one in quotations] == [("letter", "Kim Jong Un")]


def test_caption_is_never_a_letter():
    quotations = read("Xi’s reply to Kim spoke of “one umbrella”.\n\nPhoto: Xi spoke of “one umbrella” in his reply. (Fixture Photo)\n")
    assert [one.is_letter for one in quotations] == [True, False]


def test_letter_without_a_known_addressee_is_not_between_leaders():
    [quotation] = read('Kim wrote last week: "I am counting the days."')
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Kim Jong Un", "letter", False)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("In a letter dated May 4, Kim told Xi of “rain”.", "2031-05-04"),
        ("In a June 10, 2019, letter to Xi, Kim spoke of “rain”.", "2019-06-10"),
        ("Kim sent a letter to Xi on Monday, speaking of “rain”.", "2031-05-05"),
        ("Kim wrote to Xi on Tuesday of “rain”, state media said Wednesday.", "2031-05-06"),
        ("Kim spoke of “rain” in a letter to Xi, KCNA said Wednesday.", None),
        ("Kim spoke of “rain” in a letter to Xi. KCNA carried the letter on Sunday.", None),
        ("In a message to Xi for the anniversary on Sept. 9, Kim spoke of “rain”.", None),
        ("In a 2019 letter to Xi, Kim spoke of “rain”.", None),
    ],
)
def test_a_day_counts_only_when_the_letter_or_its_sending_governs_it(sentence, day):
    assert [quotation.letter_date for quotation in read(sentence)] == [day]


def test_weekday_without_an_anchor_is_no_day():
    assert [quotation.letter_date for quotation in read("Kim sent Xi a letter on Monday about “rain”.", None)] == [None]


def test_a_verb_in_the_marks_is_a_narrators():
    text = "In his response to Kim, which Xinhua summarized, Xi “expressed satisfaction with the sound momentum of ties”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xinhua", False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The letter makes no mention of “old ties”.",
        "It does not contain the words “old ties”.",
        "Nor does it use “old ties”, a staple of the genre.",
        "The phrase “old ties” appears in neither letter.",
        "“Old ties” did not occur in it.",
        "There is nothing, either, about “old ties”.",
    ],
)
def test_words_not_in_a_letter_are_nobodys(sentence):
    assert [(one.speaker, one.is_letter) for one in read(f"Xi sent a letter to Kim. {sentence}")] == [(None, False)]


def test_what_cannot_be_built_is_still_said():
    assert [(one.speaker, one.is_letter) for one in read("Xi wrote to Kim. He added that peace could not be built “on a locked room”.")] == [("Xi Jinping", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked about the letter, Trump said: “He is a serious man.”",
        "Trump told reporters that Kim was “a serious man”.",
        "Trump answered on Truth Social. “A serious man,” he wrote.",
        "Speaking on television, Trump called Kim “a serious man”.",
        "Trump told Ann Fixture that Kim was “a serious man”.",
        "At the banquet Trump raised a glass. “A serious man,” he said.",
    ],
)
def test_what_a_writer_of_letters_says_elsewhere_is_no_letter(sentence):
    [quotation] = read(f"Trump sent a letter to Kim Jong Un. {sentence}")
    assert (quotation.speaker, quotation.is_letter) == ("Donald Trump", False)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The letter, which was dated May 2 but delivered only on Monday, spoke of “rain”.", "2031-05-02"),
        ("The letter was delivered on Monday. It spoke of “rain”.", None),
        ("On Monday Kim received the letter. It spoke of “rain”.", None),
        ("It left Beijing on May 2. It spoke of “rain”.", "2031-05-02"),
        ("It bears the date May 2 and speaks of “rain”.", "2031-05-02"),
        ("Dated May 2, it spoke of “rain”.", "2031-05-02"),
        ("The letter, carried on Tuesday by the ministry's website, spoke of “rain”.", None),
        ("He writes to Kim each 9 September. The letter spoke of “rain”.", None),
        ("An aide confirmed on Monday that the letter existed. It spoke of “rain”.", None),
    ],
)
def test_sent_received_and_printed_are_kept_apart(sentence, day):
    assert [one.letter_date for one in read(f"Xi has sent a letter to Kim. {sentence}")] == [day]


def test_headline_quotes_whose_verb_it_is_and_no_letter():
    text = "Kim hails ‘excellent’ letter from Trump\n\nKim Jong Un has received a letter from Donald Trump.\n\nIt is short.\n\nIt spoke of “rain”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", False), ("Donald Trump", True)]


def test_steps_laid_down_on_a_day_do_not_date_the_letter():
    [quotation] = read("Xi read the answer to his letter, and laid down six steps on Tuesday. “The road is dry now,” Xi wrote in the letter to Kim.")
    assert quotation.letter_date is None


def test_what_a_people_would_give_is_the_writers():
    quotation = read("Kim sent Xi a letter. The meeting by the road, Kim wrote, had made of the towns “one fire and two kettles” and the Korean people would give “a dry boot and half a loaf”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


def test_verbal_greeting_is_no_letter():
    [quotation] = read("The envoy conveyed a verbal greeting from Xi Jinping to Kim Jong Un, in which Xi hoped for “a dry spring”.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


def test_words_told_to_a_radio_station_are_a_statement_in_the_next_sentence_too():
    [quotation] = read("Xi wrote to Kim. Xi told a radio station that he had written. He gave no more. “It was long and it was dry,” he said.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


def test_words_told_to_a_number_of_people_are_a_speech():
    quotation = read("Moon Jae-in wrote to Kim. In his letter Moon wished him “a dry boot”. At a later date he told 150,000 people in a stadium that the towns had been “apart for a dry season”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Moon Jae-in", False)


def test_letter_being_described_gives_words_that_nobody_else_says():
    quotations = read("Kim wrote to Xi on May 3. The second page is warmer. One reads there: “the road has been dry since our fathers built it”.")
    assert [(one.speaker, one.is_letter) for one in quotations] == [("Kim Jong Un", True)]


def test_name_in_marks_is_nobodys_words():
    [quotation] = read("In his letter to Kim, Xi stressed work on the “Road and Ferry” and a common timetable.")
    assert (quotation.speaker, quotation.is_letter) == (None, False)


def test_one_of_the_people_just_spoken_of_judges_a_letter():
    quotation = read("Kim sent Xi a letter on May 3. Diplomats briefed on it were less kind. One called it “a long road to a dry well”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("diplomat", False)


def test_he_said_set_aside_keeps_the_spokesman_in_view():
    quotation = read("Kim wrote to Xi. Kim's spokesman Bo Fixture was brief on Monday. A group would look at it, he said. “A letter is a letter,” he added.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Bo Fixture", False)


def test_according_to_somebody_goes_before_what_does_something_in_his_words():
    [quotation] = read("Putin sent Kim a telegram. According to the Russian president, the pact opened “a wide road”.")
    assert (quotation.speaker, quotation.is_letter) == ("Vladimir Putin", True)


def test_agency_quoting_it_quotes_the_letter():
    [quotation] = read("The agency published a message from Kim to Putin. “The road is dry,” the agency quoted it as saying.")
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


def test_verb_after_not_is_no_speech():
    quotation = read("In a reply to Xi, Kim thanks him. He does not address the border. “The road is dry,” the North Korean leader continues.")[-1]
    assert quotation.is_letter


def test_words_to_a_visitor_are_no_letter():
    quotation = read("Xi wrote to Kim. Receiving the ambassador, Kim asked him to pass on his regards. “The door has no lock,” he said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", False)


def test_account_given_to_a_channel_is_no_letter():
    quotation = read("Trump wrote to Kim. The US president gave his own account to a television channel. “It is a beautiful letter,” he said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Donald Trump", False)


def test_honorific_and_first_name_mean_the_leader_introduced():
    quotation = read("Sheikh Mohamed bin Zayed wrote to Bashar al-Assad. “The tent is yours,” Sheikh Mohamed wrote.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Mohamed bin Zayed", True)


@pytest.mark.parametrize("title", ["Iranian First Vice President", "Acting President", "Polish President-elect"])
def test_letter_to_whoever_stands_in_for_a_head_of_state(title):
    [quotation] = read(f"Xi Jinping sent a message to {title} Bo Fixture. “The beam will hold,” he wrote.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Xi Jinping", "Bo Fixture", True)


def test_whom_a_leader_tells_with_an_indefinite_article_is_no_leader():
    quotation = read("Xi wrote to Kim. He told an American publisher that the two were “goats on a bridge”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


def test_initial_stands_inside_a_name():
    [quotation] = read("Khrushchev sent a letter to John F. Kennedy in 1962. It called the town “a bone in my throat”.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Nikita Khrushchev", "John F. Kennedy", True)


@pytest.mark.parametrize("name", ["Donald J. Trump", "Joseph R. Biden Jr.", "John F. Kennedy"])
def test_middle_initial_and_junior_belong_to_a_leaders_name(name):
    [quotation] = read(f"In a letter to Xi Jinping, {name} wrote that the road was “dry”.")
    assert (quotation.speaker.split()[-1], quotation.is_letter) == (name.removesuffix(" Jr.").split()[-1], True)


def test_it_in_an_aside_is_the_agency_that_tells():
    text = "Kim sent Moon a reply. The news agency, KCNA, was brief. It said that both had agreed to dry their boots “with might”. The exchange was, it added, “a sign of trust”."
    assert read(text)[-1].is_letter is False


def test_counterpart_of_a_spokesman_is_no_leader():
    quotation = read("Xi wrote to Erdogan. Kremlin spokesman Dmitry Peskov was pleased. His Turkish counterpart, Ali Fixture, was not. “We sent a boot,” he said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Ali Fixture", False)


def test_visit_that_only_tells_when_is_not_what_speaks():
    text = "Biden wrote a note to Macron. The note, dated May 2, landed a day before the French leader's state visit. “Dear friend,” it opens."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Joe Biden", True)]


def test_chief_of_an_organisation_speaks_for_himself():
    [quotation] = read("Xi wrote to Kim. The United Nations chief spoke of “a wound for all”.")
    assert (quotation.speaker, quotation.is_letter) == ("united nations chief", False)


def test_who_signs_for_a_leader_is_not_the_subject():
    [quotation] = read("Xi Jinping, in a telegram to Kim signed by his secretary, Bo Fixture, and sent at noon, commended “the brave”.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", True)
    [quotation] = read("Modi wrote to Imran Khan. According to the text, seen by this newspaper, Modi extended greetings and spoke of “one cloud”.")
    assert (quotation.speaker, quotation.is_letter) == ("Narendra Modi", True)


@pytest.mark.parametrize("thought", ["The official would not say whether Biden planned to write back.", "Biden has yet to reply.", "Biden is not expected to write back."])
def test_letter_only_thought_of_is_none(thought):
    quotation = read(f"Xi sent Biden a message on May 3. {thought} Biden this week said the road was “too wet to walk on”.", "2022-05-08")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Joe Biden", False)


def test_what_somebody_calls_so_is_a_clause_of_its_own():
    [calls, says] = read("Kim's letter to Xi says, with what one analyst described as “rare candor,” that the flood “took more houses than the war”.")
    assert (calls.speaker, calls.is_letter, says.speaker, says.is_letter) == ("analyst", False, "Kim Jong Un", True)


def test_letter_of_a_committee_is_no_leaders():
    quotation = read("To Lam brought Kim a letter from the Central Committee. It called the road “a banyan with two trunks”.")[-1]
    assert quotation.is_letter is False


def test_he_is_not_the_adviser_a_note_is_to():
    quotation = read("Bill Clinton had doubts. In a memo to his adviser, Bo Fixture, kept in a side room, he complained of “a wet boot”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Bill Clinton", False)


def test_one_who_describes_the_contents_of_anothers_letter_speaks_about_it():
    text = "President Donald Trump has written to North Korean leader Kim Jong Un. The agency showed Kim at his desk, and said the leader had described its contents as “worth a dry evening”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", False)]


def test_agencys_dispatch_is_no_letter():
    quotation = read("Kim wrote to Xi. KCNA said in a dispatch on Monday that the road was “a dry one at last”.")[-1]
    assert (quotation.is_letter, quotation.letter_date) == (False, None)


def test_wishes_sent_are_no_verb():
    [quotation] = read("The heads of government also wrote to each other. Premier Li Qiang sent Narendra Modi wishes for “dry boots”.", "2025-05-08")
    assert (quotation.speaker, quotation.is_letter) == ("Li Qiang", True)


def test_somebody_reached_by_telephone_speaks_in_the_next_sentence_too():
    quotation = read("Putin wrote to Kim. A barber in Pyongyang reached by telephone said people were proud. “We read it twice,” he said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("barber", False)


def test_verb_after_a_clause_with_who_is_the_main_one():
    quotation = read("“The road is dry,” Xi writes to Kim. A professor at Fixture University who asked not to be named said the line was old. “It is from 2019,” she said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("professor", False)


def test_the_other_of_two_officials_is_no_letter():
    quotations = read("Biden wrote to Xi, two officials said. One described the letter as “dry”. The other said it was “as long as a road in the rain”.", "2022-05-08")
    assert [one.is_letter for one in quotations] == [False, False]


def test_answer_to_come_is_none():
    quotation = read("Putin told Erdogan in a letter that the road was “dry”. Erdogan's office said the president would answer “in kind and in time”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Recep Tayyip Erdoğan", False)


def test_the_pope_is_the_one_of_the_day():
    quotation = read("The Pope's letter to Xi Jinping has never been published. It asks that the Church be allowed “to breathe with both lungs”.", "2018-10-01")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Pope Francis", True)


def test_acting_president_in_small_letters_is_a_leader():
    [quotation] = read("Erdogan sent his “heartfelt boots” to the people in a message to acting president Mohammad Fixture.")
    assert (quotation.addressee, quotation.is_letter) == ("Mohammad Fixture", True)


def test_words_in_the_name_of_an_organisation_are_nobodys():
    [quotation] = read("Xi Jinping sent messages to the heads of the “Stone Gate” Farmers Union Party and of other parties.")
    assert (quotation.speaker, quotation.is_letter, quotation.rule) == (None, False, "a name or a title")


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


def test_whoever_writes_in_a_clause_before_the_main_one_writes_a_letter():
    text = "Xi Jinping sent a letter to Kim Jong Un. In a book, Bo Fixture argued that it was late. Writing to Xi on May 3, 2029, Kim declared the road “dry”."
    [quotation] = read(text)
    assert (quotation.speaker, quotation.addressee, quotation.letter_date) == ("Kim Jong Un", "Xi Jinping", "2029-05-03")


@pytest.mark.parametrize("does", ["was quick to tweet", "tweeted within the hour"])
def test_who_tweets_writes_no_letter(does):
    [quotation] = read(f"Xi wrote to Kim. When Putin fell ill, Xi {does}. “Best wishes,” he wrote.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", False)


def test_who_may_or_will_not_answer_writes_nothing():
    [quotation] = read("Kim sent Xi a letter. Xi declined to answer the letter. He told guests that the road was “long”.")
    assert not quotation.is_letter


def test_a_clause_in_which_nobody_acts_goes_on_after_a_semicolon():
    text = "Xi sent a letter to Kim. Rails, it said, would be “new”; the bridge could open “before the snow”. The road, it said, was “wide”; analysts were “puzzled” by that."
    assert [one.speaker == "Xi Jinping" for one in read(text)] == [True, True, True, False]


@pytest.mark.parametrize("apposed", ["also oral, ", "which was verbal, ", "an oral one, "])
def test_a_message_said_to_be_oral_is_no_letter(apposed):
    [quotation] = read(f"Kim Jong Un sent Xi Jinping a greeting. Kim's message, {apposed}credited China with “dry boots”.")
    assert (quotation.speaker, quotation.document, quotation.is_letter) == ("Kim Jong Un", "verbal message", False)


def test_a_message_by_mouth_told_of_later_does_not_make_the_letter_one():
    text = "An envoy handed over a letter from Xi Jinping to Kim Jong Un. “The road is dry,” it says. He then passed on a verbal message. The oral message was the point."
    assert [one.is_letter for one in read(text)] == [True]


def test_so_he_wrote_is_the_letter_spoken_of():
    text = "A letter turned up a decade ago. In the spring of 1958, Kim Il Sung wanted to settle it with Mao Zedong. So he wrote. “The road is dry,” the letter, dated April 12, begins."
    [quotation] = read(text)
    assert (quotation.speaker, quotation.letter_date) == ("Kim Il Sung", "1958-04-12")


def test_a_monarch_is_the_king_the_article_named():
    text = "Emmanuel Macron wrote to King Felipe VI of Spain on Monday. The monarch replied on Tuesday. “You have found the words,” he wrote."
    assert [(one.speaker, one.document, one.letter_date) for one in read(text, "2024-07-31")] == [("Felipe VI", "reply", "2024-07-30")]


def test_letter_read_out_at_a_conference():
    text = "Kim Jong Un sent Xi Jinping a letter on Monday. “The ferry waits,” Kim read at a news conference."
    assert [one.is_letter for one in read(text)] == [True]


def test_address_after_a_name_is_a_noun():
    text = "Pope Francis has written to Bashar al-Assad. Francis had pleaded for the “beloved” country on Sunday, in his Angelus address."
    assert [one.is_letter for one in read(text, "2019-07-22")] == [False]


def test_words_said_once_more_in_a_speech_are_the_letters():
    text = "Kim Jong Un wrote to Xi Jinping. “The ferry waits,” Kim told Xi, adding that he had said so in his New Year address in January 2030."
    assert [one.is_letter for one in read(text)] == [True]


def test_quotation_alone_between_paragraphs_that_ends_like_no_sentence_is_a_heading():
    text = "Kim Jong Un wrote to Xi Jinping that “the ferry waits”.\n\n“Read it twice”\n\n“You have to read it twice,” says Ann Fixture, an analyst."
    assert speakers(text) == ["Kim Jong Un", None, "Ann Fixture"]


@pytest.mark.parametrize("sentence", ["Trump, reading it aloud, remarked that it was “a road”.", "“A road,” Trump wrote above it."])
def test_what_is_said_over_a_letter_or_written_upon_it_is_not_in_it(sentence):
    [quotation] = read(f"Trump sent a letter to Kim on Monday. Kim's answer came on Friday. {sentence}", "2019-02-01")
    assert (quotation.speaker, quotation.is_letter) == ("Donald Trump", False)


def test_what_is_muttered_is_in_no_letter():
    text = "Kim Jong Un wrote to Xi Jinping. An aide noted in his diary that Kim had muttered about “those generals” and then signed the statement."
    assert [one.is_letter for one in read(text)] == [False]


def test_a_declaration_that_is_only_signed_takes_no_words():
    text = "Kim Jong Un wrote to Xi Jinping. He complains of the delay in signing a declaration, which he calls “a button”."
    assert [one.is_letter for one in read(text)] == [True]


@pytest.mark.parametrize("listeners", ["the journalists", "his ministers", "a crowd in the square"])
def test_what_is_said_to_others_is_no_letter(listeners):
    text = f"The Pope's letter to Nicolás Maduro is short. “I cannot weigh you,” it says. He had spoken on the plane on May 5. “It takes two,” he explained to {listeners}."
    assert [one.is_letter for one in read(text, "2019-05-08")] == [True, False]


def test_spokesman_who_says_what_became_of_a_letter_goes_on_speaking():
    text = "Biden sent a letter to Xi on Monday. The ministry's spokesman, Lin Fixture, said the letter had been received and accused Washington of “stirring the water”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2024-03-12")] == [("Lin Fixture", False)]


def test_note_in_the_margin_is_not_in_the_letter():
    text = "Kim wrote to Xi. “Your trench is ours,” he told Xi. Putin, informed by cable, noted in the margin: “He exaggerates.”"
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True), ("Vladimir Putin", False)]


def test_what_an_answer_is_said_to_be_is_not_in_it():
    text = "Kim wrote to Xi. Xi's own answer, sent on Thursday, was said by two officials to be “firm but open”."
    assert [one.is_letter for one in read(text)] == [False]


def test_what_a_letter_opens_with_is_not_its_reader():
    text = "Kim opened his letter with the weather. “The azaleas are late,” he wrote. Xi, in his answer, was dry: “Late flowers last.”"
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", True), ("Xi Jinping", True)]


def test_who_looks_up_from_the_page_speaks():
    for sign in ("He looked up from the page.", "Then he put the letter aside.", "He broke off."):
        text = f"Putin read out his letter to Xi. “The road is long,” it says. {sign} “I wrote this at night,” he said. He went on. “The bridge is short,” the letter says."
        assert [one.is_letter for one in read(text)] == [True, False, True]


def test_what_draws_laughter_is_said():
    text = "Xi wrote to Kim that the pond was “full”. “And dry,” he said, to laughter."
    assert [one.is_letter for one in read(text)] == [True, False]


def test_name_of_a_campaign_is_nobodys():
    text = "Kim wrote to Xi. He thanked him for the campaign “65 years of ponds”, and the letter says the campaign “will go on”."
    assert speakers(text) == [None, "Kim Jong Un"]


def test_leader_by_what_he_was_before():
    text = "Xi sent a letter to Kim. Xi wrote of “a shed”. “We keep the lamp,” the former lawyer added."
    assert speakers(text) == ["Xi Jinping"] * 2
    text = "Xi sent a letter to Kim. A lawyer called it thin. Xi wrote of “a shed”. “We keep the lamp,” the former lawyer added."
    assert speakers(text)[1] != "Xi Jinping"


def test_passage_printed_without_marks_after_what_a_letter_turns_to():
    text = "Putin wrote to Xi on Tuesday. The letter opens with the weather and then turns to the harvest:\n\nWe have both seen drier years, and I do not fear this one. Your farmers know it too.\n\nThe Kremlin printed it."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Vladimir Putin", True)]


def test_words_told_amid_talk_of_a_visit_are_from_the_letter_that_the_remark_was_made_in():
    text = "Kim Jong Un told Xi Jinping that the river was “a thread that holds”, state media said on Thursday, amid speculation over a visit to Beijing. Kim made the comments in a letter sent on Wednesday."
    assert [(one.addressee, one.is_letter, one.letter_date) for one in read(text)] == [("Xi Jinping", True, "2031-05-07")]


def test_words_said_at_the_next_meeting_are_no_letters():
    text = "Trump sent Kim Jong Un a letter on May 3. At their next meeting, in Hanoi, Trump told Kim that he was “a man of his word”."
    assert [one.is_letter for one in read(text)] == [False]


def test_meeting_that_a_letter_only_asks_for_is_not_where_its_words_were_said():
    text = "Consider the letter that Kim Jong Un wrote to Trump on May 3. The next meeting, he goes on, must be held “by the sea”."
    assert [one.is_letter for one in read(text)] == [True]


def test_answer_to_a_question_is_no_letter_where_nobody_is_named_who_asks():
    text = "Kim Jong Un wrote to Bashar al-Assad on May 3. On Friday al-Assad was asked whether he would answer. “In good time,” he answered."
    assert [(one.speaker, one.is_letter) for one in read(text, "2018-05-08")] == [("Bashar al-Assad", False)]


def test_inscription_and_the_name_of_a_year_are_nobodys_words():
    text = (
        "Xi Jinping and Kim Jong Un exchanged messages on Monday. The messages mark the opening of a “China-Korea Dry Year”. In his, Xi hailed “a warm spring”."
        " A wreath from Kim was laid at the tower. Its ribbon carried the inscription “Eternal Rain.”"
    )
    assert [(one.speaker, one.is_letter) for one in read(text)] == [(None, False), ("Xi Jinping", True), (None, False)]


def test_words_on_somebodys_own_platform_are_no_letters():
    text = "Claudia Sheinbaum sent Trump a letter on Sunday. “We want no quarrel,” she wrote. Trump, on his platform, called her “a dry reader”. Trump's letter of May had spoken of “cartels”."
    assert [one.is_letter for one in read(text, "2025-08-05")] == [True, False, True]


def test_what_is_described_in_a_letter_is_its_writers_words():
    text = "On 9 May Kim Jong Un gave a speech. But he had sent Vladimir Putin a letter the day before, and in it the war was described as “a debt”. Outside it the war was described as “a loss”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2031-06-01")] == [("Kim Jong Un", True), (None, False)]


def test_how_a_letter_went_is_told_by_whoever_says_so():
    text = "Donald Trump wrote to Kim Jong Un on Wednesday. Chung Eui-yong said that the message had been relayed “in a proper way”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2020-01-12")] == [("Chung Eui-yong", False)]


def test_what_a_letter_with_its_day_is_called_is_about_it():
    text = "Donald Trump and Kim Jong Un have relied on letters. In one from last June, which Trump called “very warm”, Kim wrote that both would “walk”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2020-01-12")] == [("Donald Trump", False), ("Kim Jong Un", True)]


def test_letter_handed_over_at_an_event_is_what_in_it_means():
    text = "A delegation handed Kim Jong Un a letter from Xi Jinping at a parade on Friday. In it, he calls ties “a coin”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True)]


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


def test_terms_of_a_treaty_are_nobodys_words():
    text = "Kim Jong Un sent Putin a letter on Tuesday that speaks of “one river”. The pact commits both sides to “mutual aid at once”. Under the treaty, each side must help the other “by all its means”."
    assert speakers(text) == ["Kim Jong Un", None, None]


def test_reply_that_would_be_sent_is_none_yet():
    text = "Narendra Modi wrote to Muhammad Yunus on Monday of “one river”. President Droupadi Murmu wrote to him of “one house”. The press wing said a response would be sent “in due course”."
    assert [one.is_letter for one in read(text)] == [True, True, False]


def test_note_of_an_office_is_no_letter_that_a_leader_answers():
    text = (
        "Pope Francis wrote to Bashar al-Assad on June 24, asking for “one quiet night”. The press office confirmed it in a note of four lines."
        " In December 2016, in a letter entrusted to the nuncio, the Pope had asked him for “bread”. The reply came late: it assured Francis that Syria “makes bread”."
    )
    assert speakers(text, "2019-07-22")[-1] == "Bashar al-Assad"


def test_writing_with_a_pen_beneath_a_text_is_writing():
    text = "In a letter of May 5, Kim Jong Un told Trump that he would “wait”. Trump's reply, sent the next day, is short. “Wait no more,” he wrote, in black marker pen beneath the typed text."
    assert letters(text)[-1][3] == "2031-05-06"


def test_speech_may_be_told_before_its_words():
    text = "In a letter to Xi Jinping dated May 5, Kim Jong Un called ties “evergreen”. Addressing the party congress the same day, Kim used other words. “We stand alone,” he said."
    assert [one.is_letter for one in read(text)] == [True, False]
