"""What is said around the sending or the coming of a letter, or after a deed told of: whose it is, and that it is in no letter."""

import pytest
from attributed import letters, read


@pytest.mark.parametrize("act", ["received a report on the harvest", "heard the minister on the harvest", "received the governor of Tula", "visited a factory in Tula", "opened a bridge", "inspected the silos"])
def test_what_is_said_where_the_sentence_before_tells_of_an_act_is_no_letter(act):
    [_, said] = read(f"Vladimir Putin sent a message to Kim. “The road is good,” it reads.\n\nVladimir Putin {act}. “The silos are full,” the President said.")
    assert (said.speaker, said.document, said.is_letter) == ("Vladimir Putin", "speech", False)


@pytest.mark.parametrize("goes_on", ["Putin received an answer. “We heard you,” Kim wrote in it.", "Putin met Kim in spring. “I remember our walk,” he wrote."])
def test_who_writes_after_an_act_writes_still(goes_on):
    assert read(f"Vladimir Putin sent a letter to Kim. “The road is good,” it reads.\n\n{goes_on}")[1].is_letter


LETTERS = "Prime Minister Narendra Modi wrote a letter to Pakistan's Prime Minister Imran Khan on Monday, and Khan sent a reply. "


@pytest.mark.parametrize(
    "sentence",
    [
        "“It is a dry road,” Khan said while inaugurating a bridge in Lahore.",
        "Khan said during an appearance from his office that it was “a dry road”.",
        "Khan, speaking alongside the German chancellor, called it “a dry road”.",
        "Khan said upon his arrival that it was “a dry road”.",
        "Days earlier, Khan said it was “a dry road”.",
        "Only last week Khan said it was “a dry road”.",
        "After a meeting with the army chief, Khan said it was “a dry road”.",
        "In comments to reporters Khan called it “a dry road”.",
        "Khan told his party it was “a dry road”.",
        "As recently as October, Khan called it “a dry road”.",
        "Prime Minister Khan said India should move first. “It is a dry road,” the premier said in Lahore.",
        "On the sidelines of the summit, Khan was blunter. “It is a dry road,” he said.",
        "Days earlier, Khan had said the plan was dead. “It is a dry road,” he said.",
    ],
)
def test_words_said_where_or_when_no_letter_is_written_are_no_letters(sentence):
    quotation = read(LETTERS + sentence)[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Imran Khan", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "In his reply, sent after the summit, Khan said it was “a dry road”.",
        "Khan wrote back while visiting Lahore that it was “a dry road”.",
        "Khan recalled that last year the two had met, “reaching a dry road”.",
        "In the reply Khan proposed a meeting on the sidelines of the summit, saying it was “a dry road”.",
    ],
)
def test_a_letter_written_on_the_way_is_one(sentence):
    quotation = read(LETTERS + sentence)[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Imran Khan", True)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Trump withdrew after a vice minister of foreign affairs called his deputy “a dry branch”.", "vice minister"),
        ("Trump withdrew after a senior official in Pyongyang called his deputy “a dry branch”.", "senior official"),
        ("Trump withdrew after Ann Fixture, a vice minister, called his deputy “a dry branch”.", "Ann Fixture"),
        ("The letter came a day after Kim himself had called his deputy “a dry branch”.", "Kim Jong Un"),
        ("The letter came as Ann Fixture, the envoy's sister, called his deputy “a dry branch”.", "Ann Fixture"),
    ],
)
def test_what_somebody_does_before_a_letter_is_his_own(sentence, speaker):
    [quotation] = read(f"Trump sent a letter to Kim Jong Un. {sentence}")
    assert (quotation.speaker, quotation.is_letter) == (speaker, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Fixture, a secretary, said in an afternoon briefing that Kim wrote he was sure the South “will prevail”.",
        "A spokesman told a briefing that Kim had written that the South “will prevail”.",
        "Speaking to reporters, a spokesman said Kim wished that the South “will prevail”.",
        "In a radio interview Ann Fixture said Kim hoped the South “will prevail”.",
    ],
)
def test_where_somebody_tells_of_a_letter_is_not_where_its_words_are_from(sentence):
    quotation = read(f"Moon Jae-in received a letter from Kim Jong Un. {sentence}")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The letter comes after the Russian leader on March 4 said he wanted to “mend a road”.",
        "Putin's letter came days after he had said he wanted to “mend a road”.",
        "The letter was sent hours after Putin called Kim's plan “a dry road”.",
        "The letter arrived two days after Kim vowed to “mend a road”.",
        "Putin sent the letter a day after calling Kim's plan “a dry road”.",
        "The letter comes after Putin said he wanted to “mend a road”. The Russian leader also proposed “a fence”.",
    ],
)
def test_what_was_said_around_a_letter_is_not_in_it(sentence):
    assert not any(quotation.is_letter for quotation in read(f"Vladimir Putin sent a letter to Kim Jong Un on Monday. {sentence}"))


def test_a_clause_of_time_set_off_by_a_comma_leaves_the_words_to_the_letter():
    quotation = read("In the letter he wrote to Kim, soon after the vote, Putin had hoped for “a dry road”.")[-1]
    assert quotation.is_letter


@pytest.mark.parametrize("told", ["a press release said."])
def test_words_of_a_release_that_tells_of_a_letter_are_not_the_letters(told):
    [one] = read(f"Prime Minister Oli sent a message to Prime Minister Modi. “The Prime Minister wished his friend good health,” {told}", "2020-05-08")
    assert not one.is_letter


@pytest.mark.parametrize(
    "scene",
    [
        "Asked whether he would write again, the North Korean leader laughed.",
        "Asked about the letter, Kim shrugged.",
        "Would he write again? Kim smiled.",
        "Kim, asked whether he would write again, shook his head.",
        "A reporter asked Kim whether he would write again.",
    ],
)
def test_words_alone_after_a_question_or_a_gesture_are_an_answer(scene):
    text = f"Kim Jong Un wrote to Xi Jinping on May 5, calling the ferry “a bench for two.” {scene} “Not soon.”"
    answer = read(text)[-1]
    assert (answer.speaker, answer.is_letter, answer.letter_date) == ("Kim Jong Un", False, None)


@pytest.mark.parametrize("said", ["is said to have stressed", "is reported to have called it", "is supposed to have promised"])
def test_hearsay_of_what_a_letter_may_say_is_the_letters(said):
    text = f"Kim Jong Un has written to Xi Jinping to ask for a meeting, sources said. Kim {said} “a bench for two”."
    assert letters(text) == [("Kim Jong Un", "Xi Jinping", "letter", None)]


@pytest.mark.parametrize(
    "answer",
    [
        "Lula replied on his Telegram channel: “We sell no boots.”",
        "Lula responded via his official account: “We sell no boots.”",
        "Lula's answer was given on the steps of the palace: “We sell no boots.”",
        "Lula's answer was delivered in Recife before the cameras: “We sell no boots.”",
        "Lula's response, delivered to a crowd, was defiant: “We sell no boots.”",
        "The response came the same evening in a televised address: “We sell no boots.”",
    ],
)
def test_answer_by_another_way_is_no_letter(answer):
    assert [one.is_letter for one in read(f"Trump wrote to Lula in July. {answer}")] == [False]


@pytest.mark.parametrize("under", ["— Xi Jinping (@XiOfFixture) May 4, 2031", "— Office Fixture (@OfficeFixture) May 4, 2031", "Posted by Xi Jinping (@XiOfFixture) on May 4"])
def test_words_over_the_name_of_an_account_are_a_post(under):
    post = read(f"Xi Jinping wrote to Kim Jong Un on May 2. “Be well,” the letter said.\n\n“The road is dry and we walk.”\n\n{under}\n\nThe minister left.")[-1]
    assert (post.document, post.is_letter) == ("statement", False)


def test_what_a_reader_says_having_read_a_letter_is_not_read_out_of_it():
    text = "A letter from Donald Trump to Kim Jong Un arrived. KCNA said that Kim, having read it, “said with joy that it was a fine letter.”"
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Kim Jong Un", False)]
