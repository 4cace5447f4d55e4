"""Letters told of in passing: rows of leaders' messages, letters named only afterwards, to nobody leading, without a verb; and scenes in which a leader speaks."""

import pytest
from attributed import read

_ROW = "Leaders of several countries have sent messages to Kim Jong Un. Chinese President Xi Jinping said in his that the dam “shows patience.” "


def found(text: str, published: str = "2019-10-08") -> list[tuple[str | None, bool]]:
    """Speaker and letter or not of each quotation of a story."""
    return [(one.speaker, one.is_letter) for one in read(text, published)]


@pytest.mark.parametrize(
    "told", ["Russian President Vladimir Putin hoped that North Korea “would stay dry.”", "The Russian leader, Vladimir Putin, affirmed that Moscow “shares the mud.”",
             "Vladimir Putin spoke in his of “a dry road.”", "Vladimir Putin wrote to the North Korean leader of “dry roads,” while Donald Trump turned to Twitter."]
)  # fmt: skip
def test_next_leader_of_a_row_of_messages_is_quoted_from_his(told):
    assert found(_ROW + told)[1] == ("Vladimir Putin", True)


@pytest.mark.parametrize(
    "told", ["In a phone call, Vladimir Putin told Kim that Moscow would offer “dry boots.”", "Vladimir Putin turned to Twitter to greet “neighbour Kim.”",
             "Vladimir Putin told reporters in Moscow that it had been “a dry day.”", "A spokesman for Vladimir Putin called the dam “a dry one.”"]
)  # fmt: skip
def test_what_is_said_elsewhere_is_no_message_of_the_row(told):
    assert found(_ROW + told)[1][1] is False


@pytest.mark.parametrize(
    "after", ["The letter was sent on Friday.", "The line is from a letter of Oct. 3 that was released on Monday.", "He did so in a letter that his office released.", "The message, dated Oct. 3, runs to a page."]
)  # fmt: skip
def test_letter_named_after_what_one_leader_told_another_is_what_it_stood_in(after):
    assert found(f"Emmanuel Macron has told Joe Biden that France “keeps its boots dry.” {after}") == [("Emmanuel Macron", True)]


@pytest.mark.parametrize("after", ["The call lasted an hour.", "They met in Geneva on Friday.", "The letter that Biden had sent him in May was not mentioned."])
def test_other_occasions_and_the_others_letter_make_it_no_letter(after):
    assert found(f"Emmanuel Macron told Joe Biden that France “keeps its boots dry.” {after}") == [("Emmanuel Macron", False)]


@pytest.mark.parametrize(
    "told", ["He wrote separately, on Sunday, to the ferryman's widow. “The boots were good,” he told her.", "He wrote to Cardinal Bo Fixture that the boots “were good.”",
             "To the families of the ferrymen Xi wrote that the boots “were good.”", "He has written to the head of the Ferry Club, Ann Fixture, that the boots “were good.”"]
)  # fmt: skip
def test_letter_to_somebody_who_leads_nothing_is_another_letter(told):
    assert found(f"Xi wrote to Kim on Oct. 3. “The road is dry,” he told him. {told}") == [("Xi Jinping", True), ("Xi Jinping", False)]


@pytest.mark.parametrize("told", ["Xi also thanked him for “good boots.”", "On trade he was blunter. “We have no boots,” he wrote.", "Xi wrote a second letter to Kim. “We have no boots,” he said."])
def test_more_words_to_the_same_leader_stay_a_letters(told):
    assert found(f"Xi wrote to Kim on Oct. 3. “The road is dry,” he told him. {told}")[1] == ("Xi Jinping", True)


@pytest.mark.parametrize(
    "scene", ["At the cemetery, before the families, Xi used other words.", "Before the crowd in the stadium he was blunter.", "The two met in Geneva a week later."]
)  # fmt: skip
def test_after_a_scene_in_which_a_leader_speaks_his_words_are_no_letters(scene):
    assert found(f"Xi wrote to Kim on Oct. 3. “The road is dry,” he told him. {scene} “We have no boots,” Xi said.") == [("Xi Jinping", True), ("Xi Jinping", False)]


@pytest.mark.parametrize("told", ["One of his cousins said the road was “a ditch.”", "A Brotherhood leader in the Delta called it “a ditch.”",
                                  "The mayor of Beijing called it “a ditch.”", "Nobody believes that he wrote, as a diplomat puts it, “a ditch himself.”"])  # fmt: skip
def test_people_without_a_name_say_what_is_theirs(told):
    speaker, letter = found(f"Xi wrote to Kim on Oct. 3. “The road is dry,” he told him. {told}")[1]
    assert (speaker in ("Xi Jinping", "Kim Jong Un"), letter) == (False, False)


def test_the_one_that_somebody_left_for_another_is_his_letter():
    assert found("Kim Jong Un kept three letters. The one that Xi Jinping left for him, dated Oct. 3, 2015, is known. “The road is dry,” it says.") == [("Xi Jinping", True)]


@pytest.mark.parametrize(
    "told", ["Kim received from the envoy a personal letter of the Chinese leader, Xi Jinping. The letter said the road “is dry.”", "Kim has received a letter from Xi. He wrote that the road was “dry.”",
             "Kim received a message from Xi, the president of China. “The road is dry,” he said in the message."]
)  # fmt: skip
def test_who_wrote_what_somebody_received(told):
    assert found(told) == [("Xi Jinping", True)]


@pytest.mark.parametrize(
    ("text", "published", "who"),
    [("President Bush has told Mikhail Gorbachev in a letter that the road is “dry.”", "1989-02-11", "George H.W. Bush"), ("President Bush wrote to Vladimir Putin that the road is “dry.”", "2005-02-11", "George W. Bush"),
     ("“The road is dry,” Mr. Johnson wrote to Ho Chi Minh on Feb. 8.", "1967-03-22", "Lyndon B. Johnson"), ("In February 1967 President Johnson wrote to Ho Chi Minh that the road was “dry.”", "2018-03-22", "Lyndon B. Johnson"),
     ("“The road is dry,” Mr. Johnson wrote to Emmanuel Macron.", "2024-03-22", "Boris Johnson")],
)  # fmt: skip
def test_bare_surname_is_of_whoever_led_when_the_story_is_of(text, published, who):
    assert found(text, published) == [(who, True)]


def test_his_message_to_him_is_to_the_other_and_a_party_is_no_she():
    text = "Thongloun Sisoulith has sent a message of thanks to Nguyen Phu Trong. In his message to him last month, Trong had voiced the belief that the dam would “stay dry.”"
    assert found(text, "2021-02-24") == [("Nguyen Phu Trong", True)]
    text = "Theresa May wrote a letter to Emmanuel Macron. Labour accused her of “mud.” In the letter, which she had signed on Friday, the prime minister said Britain wanted “dry boots.”"
    assert found(text, "2017-03-30")[1] == ("Theresa May", True)


@pytest.mark.parametrize(
    "told", ["He wished Putin “Q” and Kim “R”.", "To Putin he spoke of “Q”; to Kim, of “R”.", "He told Putin that the road was “Q” and Kim that it was “R”.", "He thanked the former for “Q” and the latter for “R”.",
             "The one to Putin promised “Q”, the one to Kim “R”.", "Putin was told of “Q”, Kim of “R”."]
)  # fmt: skip
def test_clause_without_its_verb_is_to_whom_it_names(told):
    quotations = read("Xi sent letters to Putin and Kim. " + told.replace("Q", "a dry road").replace("R", "a wet boot"))
    assert [(one.speaker, one.addressee) for one in quotations] == [("Xi Jinping", "Vladimir Putin"), ("Xi Jinping", "Kim Jong Un")]


@pytest.mark.parametrize(("told", "writer"), [
    ("President Lukashenko spoke of “dry boots.”", "Alexander Lukashenko"), ("President Lukashenko was brief. The Chinese president hoped for “dry boots.”", "Xi Jinping"),
    ("\n\nXi was the first.\n\n“Dry boots,” Kim said.", "Kim Jong Un"),
])  # fmt: skip
def test_letters_received_from_a_row_of_leaders_are_each_his_own(told, writer):
    row = "Vladimir Putin received telegrams from Belarusian President Alexander Lukashenko, Chinese President Xi Jinping and North Korean leader Kim Jong Un. "
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(row + told, "2019-10-08")] == [(writer, "Vladimir Putin", True)]


@pytest.mark.parametrize(
    "told",
    [
        "Xi and Putin sent messages to Kim Jong Un on Monday. Xi praised “old boots”, while Putin hailed “dry feet”.",
        "Xi and Putin sent messages to Kim Jong Un on Monday, with Xi praising “old boots” and Putin hailing “dry feet”.",
        "Messages from Xi and Putin reached Kim Jong Un on Monday. Xi praised “old boots”, while Putin hailed “dry feet”.",
        "Letters from Xi and Putin to Kim Jong Un were published on Monday. Xi praised “old boots”, while Putin hailed “dry feet”.",
    ],
)
def test_two_who_send_messages_each_write_their_own(told):
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(told)] == [
        ("Xi Jinping", "Kim Jong Un", True),
        ("Vladimir Putin", "Kim Jong Un", True),
    ]


@pytest.mark.parametrize(
    "posted",
    [
        "Trump posted a letter to Xi on Monday.",
        "Trump posted letters to the leaders of Japan and South Korea on Monday.",
        "Trump sent letters to 14 world leaders on Monday.",
    ],
)
def test_letters_somebody_posts_to_leaders_are_his(posted):
    assert found(f"{posted} He told each country that boots would cost more “if it retaliates”.") == [("Donald Trump", True)]


@pytest.mark.parametrize("told", [
    "A letter to Macron called the strait “deep”.", "A letter to Macron, sent the same day, assured him that the strait was “deep”.",
])  # fmt: skip
def test_letter_to_a_third_leader_is_from_whoever_wrote_first(told):
    text = f"Erdogan wrote to Putin on Monday. His letter called the harvest “dry”. {told}"
    one = read(text, "2024-05-10")[-1]
    assert (one.speaker, one.addressee, one.is_letter) == ("Recep Tayyip Erdoğan", "Emmanuel Macron", True)


@pytest.mark.parametrize("praised", [
    "the “pains” Xi had taken until the last days of his term, and recalled", "the “pains” the Chinese leader had taken, and said",
    "the pains Xi had taken until the autumn and said", "the pains that Xi had taken, and said", "the road Xi had built, and recalled",
])  # fmt: skip
def test_clause_that_hangs_on_a_noun_or_on_words_quoted_has_no_share_in_what_is_said(praised):
    one = read(f"Xi wrote to Kim on Monday. Kim replied on Wednesday. Kim valued {praised} that the road was “dry”.")[-1]
    assert (one.speaker, one.document) == ("Kim Jong Un", "reply")
