"""What a sentence tells of is not where its words are from; what is denied or thought of is nobody's: one trap a test."""

import pytest
from attributed import read, speakers

LETTER = "Kim Jong Un wrote to Xi Jinping on Monday. "


def told(text, published="2031-05-08"):
    return [(one.speaker, one.document, one.letter_date) for one in read(text, published)]


def test_time_of_what_is_recalled_is_not_the_letters():
    text = LETTER + "He recalled his visits of last year and mentioned last year's treaty, saying they had “laid a keel”."
    assert told(text) == [("Kim Jong Un", "letter", "2031-05-05")]


def test_time_told_by_the_verb_of_recalling_is_another():
    assert [one.is_letter for one in read(LETTER + "Kim recalled last year that Beijing had “kept watch”.")] == [False]


def test_letter_of_a_clause_of_another_month_is_another():
    text = LETTER + "When Xi took over in November, Kim wrote to him of “ties without rust”."
    assert told(text) == [("Kim Jong Un", "letter", None)]


@pytest.mark.parametrize("sentence", ["On Wednesday Kim scolded engineers over a dam that he said was “a shame”.", "“Feel the paper,” Kim would tell visitors.", "At a factory in Nampo on Friday, Kim called idleness “a crime”.", "Kim ordered managers to hurry, telling them that sleep was “a crime”."])
def test_words_to_others_are_no_letter(sentence):
    assert [(one.speaker, one.is_letter) for one in read(LETTER + sentence)] == [("Kim Jong Un", False)]


def test_letter_after_a_comma_is_of_whoever_tells_the_main_clause():
    text = "Xi Jinping told Kim Jong Un that China was ready to help, in a verbal message that analysts called rare. “We share the rain,” Xi said in Monday's message."
    assert [(one.speaker, one.document) for one in read(text)] == [("Xi Jinping", "verbal message")]


@pytest.mark.parametrize("sentence", ["The letter does not say “brothers”.", "Nowhere did Kim write “alliance”.", "Kim never once wrote “tribute”.", "It is tempting to conclude that “alliance” is back.", "It would be wrong to call that “a rupture”."])
def test_what_is_not_written_or_only_thought_is_nobodys(sentence):
    assert [(one.speaker, one.is_letter) for one in read(LETTER + sentence)] == [(None, False)]


def test_it_does_what_only_a_letter_can():
    assert [one.is_letter for one in read("Kim Jong Un wrote to Xi Jinping. It is a short letter. It is quick to add that the river is “wide”.")] == [True]


def test_denial_of_something_else_after_the_words_leaves_them():
    assert speakers(LETTER + "A website said Kim had called Xi “a friend at our table” with whom Pyongyang did not want to quarrel.") == ["Kim Jong Un"]


def test_places_named_after_leaders_are_nobody():
    text = "Crowds stood in Kim Il Sung Square. Kim has written to Xi Jinping. At Ho Chi Minh City University a professor laughed. Kim assured Xi of “a roof”."
    assert speakers(text) == ["Kim Jong Un"]


def test_greetings_that_go_out_are_a_letter_of_that_day():
    text = "Xi Jinping thanked Kim Jong Un on Thursday for a letter. Kim's greetings went out on May 2, the day the congress closed. “The hill has a new top,” Kim wrote then."
    assert told(text) == [("Kim Jong Un", "letter", "2031-05-02")]


def test_recipient_who_acts_is_he():
    text = "Kim Jong Un's letter to Donald Trump ran to one page. “The road is open,” it began. What did the recipient make of it? He unfolded it at dinner and pronounced it “beautiful”."
    assert [(one.speaker, one.is_letter) for one in read(text)][1:] == [("Donald Trump", False)]


def test_appeal_sent_to_a_leader_is_a_letter():
    text = "Putin has written to Xi Jinping. In February the Cuban leader had sent Xi an appeal for fuel. “Our lamps go out,” that letter said."
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(text)] == [("Miguel Díaz-Canel", "Xi Jinping", True)]


def test_leader_whose_pages_are_spoken_of_after_a_time_is_he():
    text = "Kim Jong Un and Donald Trump wrote to each other. “I got your card,” Trump wrote. By June of 2030 the North Korean leader's pages had shrunk. He still spoke of “the light on the water”."
    assert speakers(text)[-1] == "Kim Jong Un"


def test_block_of_a_letter_may_open_without_i_or_you():
    text = "The message reads in part:\n\nOver seventy years the people have raised towns where there was rubble and orchards where there was ash.\n\nThis year you and I met three times and spoke plainly."
    assert len(read("Xi Jinping sent Kim Jong Un a message on Monday. " + text)) == 2


def test_letter_named_after_its_opening_words_is_by_whoever_begins_them():
    text = "“I have read your letter twice,” Kim Jong Un begins. The letter, addressed to Vladimir Putin and dated April 30, was seen by this newspaper. It asks for “no rice”."
    assert [(one.speaker, one.addressee, one.letter_date) for one in read(text)] == [("Kim Jong Un", "Vladimir Putin", "2031-04-30")] * 2


def test_answer_named_after_opening_words_is_the_others():
    text = "Putin sent Xi Jinping a card on May 1. He concludes: “We two call it talk.” The answer, dated May 3, is short. Xi writes of “weather”."
    assert told(text) == [("Vladimir Putin", "letter", "2031-05-01"), ("Xi Jinping", "reply", "2031-05-03")]


def test_day_on_which_a_letter_is_handed_over_is_not_its_own():
    text = "Kim Jong Un's letter to Xi Jinping, which was handed to the Chinese ambassador on Friday, opens with the harvest: “The barns are full.”"
    assert told(text) == [("Kim Jong Un", "letter", None)]


def test_agency_that_says_what_a_letter_contains_quotes_it():
    assert speakers(LETTER + "KCNA said the letter contained “warm greetings to you”.") == ["Kim Jong Un"]


def test_side_of_an_exchange_writes_to_the_other():
    text = "Xi Jinping and Kim Jong Un exchanged messages on Monday. Kim promised to “keep the fire”. On Wednesday Kim mailed a card to Vladimir Putin, his “closest comrade”."
    assert [one.addressee for one in read(text)] == ["Xi Jinping", "Vladimir Putin"]


@pytest.mark.parametrize(
    "told",
    [
        "In a telephone call he told Xi that he was “impatient to come”.",
        "In a call on Wednesday he told Xi that he was “impatient to come”.",
        "In a phone conversation with Xi on Wednesday, he said he was “impatient to come”.",
        "He told Xi in a phone call that he was “impatient to come”.",
        "In a meeting on Wednesday he told Xi that he was “impatient to come”.",
    ],
)
def test_what_somebody_says_in_a_call_or_meeting_told_of_without_him_is_no_letter(told):
    letter, spoken = read(f"In his letter of 2 May Kim Jong Un sent Xi Jinping “warm greetings”. The two capitals did not comment. {told}")
    assert (letter.is_letter, spoken.is_letter, spoken.speaker) == (True, False, "Kim Jong Un")


@pytest.mark.parametrize(
    "told",
    [
        "In parliament on Tuesday, he called it “overdue”.",
        "On the campaign trail, he said that it was “overdue”.",
        "On the sidelines of the summit Kim Jong Un said it was “overdue”.",
        "Before boarding his plane, he said: “It is overdue.”",
        "“It is overdue,” he said on television.",
        "“It is overdue,” Kim Jong Un said, talking to students in Hamhung.",
        "“It is overdue,” he said during a phone call with Xi.",
        "During a visit to Hamhung Kim Jong Un said: “It is overdue.”",
        "In an address to the nation Kim said: “It is overdue.”",
        "“It is overdue,” Kim Jong Un said after a meeting with the envoy.",
        "On Fixture TV this morning Kim Jong Un was careful. “It is overdue,” he said.",
        "Xi and Kim Jong Un spoke on Thursday. Kim Jong Un said the road was “overdue”.",
        "The summit ended with a joint statement in which Kim Jong Un called it “overdue”.",
        "To reporters he said only that it was “overdue”.",
        "To the farmers of Hamhung, Kim Jong Un said it was “overdue”.",
        "In Hamhung on Tuesday, Kim Jong Un spoke of it as “overdue”.",
    ],
)
def test_where_somebody_speaks_tells_that_it_is_no_letter(told):
    spoken = read(LETTER + "The two capitals did not comment. " + told)[-1]
    assert (spoken.is_letter, spoken.speaker) == (False, "Kim Jong Un")


@pytest.mark.parametrize("opening", ["In the letter Kim said", "In a letter to Xi Kim Jong Un said", "In Hamhung Kim Jong Un wrote"])
def test_somebody_right_after_what_opens_a_sentence_is_who_acts(opening):
    words = read(LETTER + opening + " that it was “overdue”.")[-1]
    assert (words.is_letter, words.speaker) == (True, "Kim Jong Un")


def test_a_call_that_a_letter_recalls_is_no_place_its_words_are_from():
    assert read(LETTER + "He thanked Xi for the warmth of their meeting in May, which he called “a lamp”.")[-1].is_letter
    assert read(LETTER + "In the letter he said that in a call in May he had been “too curt”.")[-1].is_letter


@pytest.mark.parametrize(("asked", "kind"), [("his envoy", "verbal message"), ("Xi", "letter")])
def test_greetings_that_an_envoy_is_asked_to_convey_go_by_mouth(asked, kind):
    text = f"Kim Jong Un sent Xi Jinping a letter on Monday. He asked {asked} to convey “warm wishes” to the families."
    assert [one.document for one in read(text)] == [kind]


def test_day_on_which_the_text_of_a_letter_is_released_is_not_its_own():
    assert told("The presidential office released the text of Xi Jinping's letter to Kim Jong Un on Wednesday. “We build the boat,” it read.") == [("Xi Jinping", "letter", None)]


def test_whoever_a_sentence_is_about_says_what_follows_its_colon():
    text = LETTER + "A former minister, Bo Fixture, was less kind: the letter was “a boat without a harbour,” he wrote on Facebook."
    assert speakers(text) == ["Bo Fixture"]


def test_answer_to_a_letter_of_the_clause_before_it_is_an_answer():
    text = LETTER + "In 2018, when Putin sent a similar letter, Kim replied within a day, promising “to write often.”"
    assert [(one.speaker, one.document) for one in read(text)] == [("Kim Jong Un", "reply")]


def test_nobody_who_talks_about_a_letter_speaks_in_it():
    text = "Nobody in Hanoi talks about the letter that Kim Jong Un sent to Xi Jinping on Monday. “We will not wait,” it said."
    assert told(text) == [("Kim Jong Un", "letter", "2031-05-05")]


def test_letter_whose_noun_stands_in_marks_is_spoken_of():
    text = "Trump said on Tuesday he had received a “beautiful letter” from Kim Jong Un. An official said the letter, dated May 2, voiced “regret”."
    assert told(text) == [("Donald Trump", "statement", None), ("Kim Jong Un", "letter", "2031-05-02")]


def test_whom_a_letter_asks_it_is_to_and_he_answers():
    text = "Kim Il Sung had written to Stalin. Mao's own telegram, of May 13, 1950, asked Stalin for “explanations”; the reply came the next day and spoke of “a changed situation”."
    assert [(one.speaker, one.addressee) for one in read(text)] == [("Mao Zedong", "Joseph Stalin"), ("Joseph Stalin", "Mao Zedong")]


def test_day_set_off_after_writing_is_the_letters():
    text = "Xi Jinping's letter to Putin is short. What Xi wrote, on 3 May, was this: “We have one border.”"
    assert told(text) == [("Xi Jinping", "letter", "2031-05-03")]


def test_words_on_a_sign_or_a_banner_are_nobodys():
    text = "Xi Jinping wrote to Kim Jong Un on Monday of “deep roots”. A slogan on the bridge, “Two peoples, one river”, was painted over. The banner of friendship, Kim wrote back, is “held by two”."
    assert speakers(text) == ["Xi Jinping", None, "Kim Jong Un"]


@pytest.mark.parametrize("sentence", ["The two nations had “bled together”.", "They would “build together”.", "The harvest was “under roof”.", "Had it not been “a fine morning”?", "Beijing could count on “every hand”."])
def test_what_a_letter_says_is_told_on_without_a_verb_of_saying(sentence):
    assert [one.speaker for one in read(LETTER + sentence) if one.is_letter] == ["Kim Jong Un"]


@pytest.mark.parametrize("sentence", ["It was “a long letter”.", "Critics were “appalled”.", "Critics said it was “a plea”.", "Beijing had offered a “backchannel”."])
def test_what_is_told_of_a_letter_is_not_in_it(sentence):
    assert not any(one.is_letter for one in read(LETTER + sentence))


@pytest.mark.parametrize(
    ("sentence", "is_letter"),
    [
        ("Aliyev congratulated Trump in a letter and, at a ceremony in Baku the same evening, spoke of “dry boots”.", False),
        ("Aliyev congratulated Trump in a letter and later told an audience in Baku that there were “dry boots”.", False),
        ("Aliyev sent Trump a letter and, before flying to Ankara, spoke of “dry boots”.", False),
        ("Aliyev congratulated Trump in a letter and spoke of “dry boots”.", True),
        ("Aliyev wrote to Trump on Monday. He described the accord at a rally in Baku as “dry boots”.", False),
        ("Aliyev wrote to Trump on Monday. Speaking to reporters after the letter was sent, Aliyev said he wanted “dry boots”.", False),
        ("Aliyev wrote to Trump on Monday. Hajiyev made clear that the road needed “dry boots”.", False),
        ("Aliyev wrote to Trump and, recalling their meeting at a ceremony in New York, spoke of “dry boots”.", True),
        ("Biden sent Xi a letter before a video call in which he told him that there were “dry boots”.", False),
        ("The letters of Biden to Xi preceded a call in which Biden told Xi that there were “dry boots”.", False),
        ("Biden and Xi had spoken by telephone before the letter, in which Biden told Xi that there were “dry boots”.", True),
    ],
)
def test_words_are_from_where_they_are_said_last(sentence, is_letter):
    [one] = read(sentence)
    assert one.is_letter is is_letter


@pytest.mark.parametrize("teller", ["Kim's letter, Moon told aides, showed that there were “dry boots”.", "Moon said Kim's letter showed that there were “dry boots”."])
def test_what_the_other_leader_reads_in_a_letter_is_his(teller):
    [one] = read(teller)
    assert (one.speaker, one.is_letter) == ("Moon Jae-in", False)


@pytest.mark.parametrize(
    "letter",
    [
        "that was drafted by the foreign ministry",
        "that Polish radio said had been drafted by a clerk",
        "which the newspaper says it has seen",
        "leaked by an official who asked not to be named",
    ],
)
def test_telling_goes_on_after_what_is_told_of_the_letter(letter):
    [one] = read(f"Tusk told Orban, in a letter {letter}, that the road was “dry”.")
    assert (one.speaker, one.addressee, one.is_letter) == ("Donald Tusk", "Viktor Orbán", True)


def test_whose_reply_it_is():
    [one] = read("Kim Jong Un, whose reply to Xi was published on Monday, said he was “deeply moved”.")
    assert (one.speaker, one.addressee, one.is_letter) == ("Kim Jong Un", "Xi Jinping", True)


@pytest.mark.parametrize(
    "call",
    [
        "Putin spoke with Kim by phone on Saturday.", "Putin and Kim spoke by telephone on Saturday.", "Putin telephoned Kim on Saturday.",
        "On Saturday Putin phoned.", "Kim wanted to hear of it. Putin rang him.",
    ],
)  # fmt: skip
@pytest.mark.parametrize("told", ["He thanked him for “dry boots”, the Kremlin said.", "The Russian president urged on him “dry boots”.", "“Dry boots,” he told Kim."])
def test_what_somebody_says_whom_a_call_was_told_of_is_no_letter(call, told):
    [one] = read(f"Vladimir Putin wrote to Kim Jong Un on Friday. {call} {told}", "2024-08-23")
    assert (one.speaker, one.is_letter) == ("Vladimir Putin", False)
