"""Who tells what, and of which thing: possessors, callings and settings that other sentences show in passing."""

import pytest
from attributed import XI_TO_KIM, letters, read, speakers


def test_what_is_to_be_done_belongs_to_whoever_calls_for_it():
    text = "Kim Jong Un and Xi Jinping exchanged messages Thursday, with Kim calling for ties to be carried to a “new height” in what observers saw as a sign."
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(text)] == [("Kim Jong Un", "Xi Jinping", True)]


def test_who_prints_the_letter_that_somebody_wrote_in_does_not_say_its_words():
    text = "Kim Jong Un wrote to Donald Trump. He had been, he told him in a letter Woodward prints in full, “hurt”. Woodward prints, in full, “dry boots”."
    assert speakers(text, "2020-09-18") == ["Kim Jong Un", "Woodward"]


def test_what_a_leader_says_of_his_own_country_is_his():
    assert speakers("Modi wrote to Xi. He said New Delhi remained committed to the road, “driven by a wish for boots”.") == ["Narendra Modi"]


def test_a_term_somebody_uses_is_not_said_by_him():
    text = "Xi Jinping wrote to Kim Jong Un. The Xi letter was carefully built. Instead it talks of “dry trade,” a term Beijing uses for goods."
    assert speakers(text) == ["Xi Jinping"]


@pytest.mark.parametrize("sentence", ["Three times the word “trust” returns.", "Twice the word “trust” shows up.", "The word “trust” reappears."])
def test_a_word_that_returns_is_the_letters(sentence):
    [quotation] = read(f"Xi wrote to Kim. {sentence}")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", True)


def test_a_letter_from_an_official_is_his():
    text = "Xi Jinping wrote to Kim Jong Un. A separate letter from the party secretary of Liaoning to a governor is blunter. It asks for “a schedule”."
    assert [one.is_letter for one in read(text)] == [False]


def test_whoever_is_named_beside_what_his_calling_is_of_goes_on():
    text = "Xi wrote to Kim. The president's adviser on security, General Ivan Fixture, was brief. “It is a gesture,” he said."
    assert speakers(text) == ["Ivan Fixture"]


def test_policies_by_name_are_nobodys():
    assert speakers("Modi wrote to Xi that the country was at the heart of its “Neighbours First” policy.") == [None]


def test_the_head_of_state_of_the_day_is_meant():
    text = "Miguel Díaz-Canel and Xi Jinping exchanged messages today, which the Cuban head of state described in his as “a dry bond”. Fidel Castro would have laughed."
    assert speakers(text, "2025-09-28") == ["Miguel Díaz-Canel"]


def test_chief_of_an_interim_government_is_a_leader():
    text = "Modi wrote to Bo Fixture, Chief Adviser of the interim government of Bangladesh. Prof. Fixture had written to Modi last month. In that letter, dated April 20, he said the road was “dry”."
    assert [(one.speaker, one.is_letter, one.letter_date) for one in read(text)] == [("Bo Fixture", True, "2031-04-20")]


def test_what_is_told_to_a_guest_is_spoken():
    assert [one.is_letter for one in read("Xi wrote to Kim. “Dry boots,” he told his guest.")] == [False]


def test_who_declines_to_confirm_a_letter_is_he_in_the_next_sentence():
    text = "To Lam has written to Xi.\n\nA ministry spokesman, Lin Fixture, declined to confirm that the letter existed. “I have nothing on that,” he said. He said the road was “dry”."
    assert speakers(text) == ["Lin Fixture"] * 2


def test_whom_a_sentence_opens_with_by_a_calling_calls_a_line_so():
    assert speakers("Xi wrote to Kim. A historian I asked about the line called it “the nearest thing to an apology”.") == ["historian"]


def test_when_two_met_only_tells_when():
    [quotation] = read("In his message, Kim told Putin that ties would grow “by the pact of 2019,” when he met with Putin in Vladivostok, KCNA said.", "2022-08-16")
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


def test_a_headline_about_letters_is_no_letter():
    text = "‘The chairman wrote me a great letter’\n\nDonald Trump told his cabinet that he had a letter from Kim Jong Un."
    assert [one.is_letter for one in read(text)] == [False]


def test_a_letter_not_yet_sent_is_none():
    text = "Putin said he had not yet sent Trump a letter but that it would be “no shame”. Xi has never written to Modi. He called it “late”."
    assert [one.is_letter for one in read(text, "2024-11-08")] == [False, False]


def test_over_dinner_is_where_words_were_said():
    [quotation] = read("Putin wrote to Xi. Over dinner, according to the Kremlin, Putin said he was “slightly envious”.")
    assert (quotation.speaker, quotation.is_letter) == ("Vladimir Putin", False)


def test_somebody_named_after_a_place_without_a_comma_is_the_subject():
    text = "Putin wrote to Xi. A European official said the Russian president told Xi of “a fire”. At the airport Xi told reporters he was “glad”."
    assert speakers(text) == ["Vladimir Putin", "Xi Jinping"]


def test_she_before_a_quotation_is_whoever_is_named_after_it():
    assert speakers("A day after she called the road “dry,” Kim Yo Jong turned to Washington.") == ["Kim Yo Jong"]


def test_what_a_leader_terms_so_in_his_own_letter_is_its_words():
    text = "Diplomats say that Putin sent a letter to Xi in January, in which he asked for help with what he termed “spare parts”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Vladimir Putin", True)]


@pytest.mark.parametrize("told", ["told the women weavers last Saturday", "told miners", "told the children"])
def test_what_is_told_to_people_without_a_name_is_no_letter(told):
    quotation = read(f"Kim wrote to Xi on May 3. He {told} that the road was “dry”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", False)


def test_at_a_place_named_by_a_noun_words_are_spoken_and_at_the_outset_written():
    text = "Xi wrote to Kim. At the outset, he called the road “old”. At the factory Kim promised “new boots”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Xi Jinping", True), ("Kim Jong Un", False)]


def test_teller_set_aside_with_a_clause_of_who_he_is_goes_on_speaking():
    text = "Xi Jinping sent Kim Jong Un a telegram. What vexes the port, says a former envoy who has served in both towns, is the order. “It is a queue,” he remarks."
    assert speakers(text) == ["former envoy"]


def test_answer_of_a_leader_who_was_asked_is_no_letter():
    text = "Macron sent Xi Jinping a letter. The president was asked whether he would wait. “Dry boots,” he answered."
    assert [one.is_letter for one in read(text)] == [False]


def test_answer_after_a_question_told_in_the_sentence_before_is_no_letter():
    text = "Lukashenko has written to Putin. Asked what he had put in his letter to Putin, Lukashenko grinned. “Potatoes,” he said. In the letter he wrote of “dry boots”."
    assert [one.is_letter for one in read(text)] == [False, True]


def test_what_a_capital_will_do_is_in_the_telling_of_the_leader():
    text = "Ramaphosa wrote to Paul Kagame. Ramaphosa sets out two requests: a truce that Kinshasa will observe “in any weather”; and a meeting “within the week”."
    assert speakers(text) == ["Cyril Ramaphosa", "Cyril Ramaphosa"]


def test_word_nowhere_used_is_nobodys_though_somebody_says_more_of_it():
    text = "Ramaphosa wrote to Paul Kagame. Nowhere does he use the word “dry”, although a diplomat says that it stood in a draft. Nor does he call Kagame “a brother”."
    assert speakers(text) == [None, None]


def test_a_published_letter_says_what_its_publisher_said():
    text = "On Wednesday the Kremlin published the text of a letter that Putin sent to Modi. “Rain is no toll,” it {}."
    assert speakers(text.format("says")) == ["Vladimir Putin"]
    assert speakers(text.format("said").replace("published the text of a letter that Putin sent to Modi", "said that Putin had sent Modi a letter")) == ["Russia"]


def test_one_of_several_by_their_calling_speaks():
    text = "Kim Jong Un wrote to Xi Jinping on Monday of “evergreen ties”. “It was a long letter,” one of the officials involved said. “It was not,” one of the diplomats who had seen it said."
    assert speakers(text) == ["Kim Jong Un", "official", "diplomat"]


def test_who_does_what_follows_in_a_relative_clause_is_whom_it_stands_beside():
    text = "It fell to Premier Li Qiang, who in a message to Fumio Kishida on Oct. 23 called for ties that “meet the demands”."
    assert letters(text, "2023-11-23") == [("Li Qiang", "Fumio Kishida", "letter", "2023-10-23")]


@pytest.mark.parametrize(
    "sentence",
    [
        "He calls the ferry proposed by Russia a “bridge of reeds”.",
        "In the letter, he called the map drawn by Moscow a “bridge of reeds”.",
        "In the letter, Modi recognises “the weight of the river”, a point that Moscow has stressed before.",
        "In the letter, Modi ponders “the weight of the river”, something which Moscow has stressed before.",
    ],
)
def test_who_made_a_thing_or_stressed_a_point_does_not_say_the_words(sentence):
    assert [one[:3] for one in letters(f"Narendra Modi wrote to Vladimir Putin. {sentence}")] == [("Narendra Modi", "Vladimir Putin", "letter")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In this message, he was glad of the “palm-tree” ties.",
        "In the message, Modi ranks first the “old” roads.",
        "In his letter to Putin, Modi is wary of a “calm” sea.",
        "In a public letter addressed to the President of Russia, Vladimir Putin, the Prime Minister of India, Narendra Modi, ranks first the building of a “calm” road.",
    ],
)
def test_an_adjective_that_stands_in_the_letter_is_its_writer_s(sentence):
    assert [one[:3] for one in letters(f"Narendra Modi sent Vladimir Putin a message. {sentence}")] == [("Narendra Modi", "Vladimir Putin", "letter")]


@pytest.mark.parametrize(
    "text",
    [
        "Narendra Modi wrote to Vladimir Putin. “The road is dry,” that letter said.",
        "“The road is dry.” So wrote Narendra Modi in a letter to Vladimir Putin.",
        "Thus wrote Narendra Modi in a letter to Vladimir Putin: “The road is dry.”",
    ],
)
def test_letter_told_of_after_its_words_or_behind_its_verb_is_theirs(text):
    assert [one[:3] for one in letters(text)] == [("Narendra Modi", "Vladimir Putin", "letter")]


@pytest.mark.parametrize(
    "told",
    [
        "The road was “without equal,” as Xi put it in a letter to Kim.",
        "The road was “without equal”, as Xi put it in a letter to Kim.",
        "The road was “without equal,” as Xi phrases it in his letter to Kim.",
        "The road was “without equal,” as Xi later told Kim in a letter.",
        "The road was “without equal,” as Xi once told Kim in a letter.",
        "The road was “without equal,” as Xi famously wrote to Kim.",
        "A guest who is told that the road is “without equal,” as Xi told Kim in a letter, will not look at the map.",
        "Xi wrote to Kim on Monday. The road was “without equal,” as the letter puts it.",
        "Xi wrote to Kim on Monday. The road was, as the letter has it, “without equal.”",
        "Xi wrote to Kim on Monday. The road was “without equal,” as Xi's letter had it.",
    ],
)
def test_as_somebody_put_it(told):
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(told)] == [(*XI_TO_KIM, True)]


def test_as_an_official_put_it_is_not_the_letters():
    told = "Xi wrote to Kim on Monday. The road was “without equal,” as an official put it."
    assert [(one.speaker, one.is_letter) for one in read(told)] == [("official", False)]


@pytest.mark.parametrize("told", ["is told", "was told", "has been told", "had been reminded", "was later informed", "were assured"])
def test_who_is_told_something_does_not_say_it(told):
    text = f"The minister {told} that the road was “without equal.” Xi wrote to Kim on Monday."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [(None, False)]


@pytest.mark.parametrize(
    "told",
    [
        "He did not hesitate to call the road “long and hard”.",
        "He never tires of calling the road “long and hard”.",
        "He did not fail to mention that the road was “long and hard”.",
        "Nor did he forget to call the road “long and hard”.",
        "“Long and hard,” the letter, carried by KCNA, says of the road.",
        "“Long and hard” is the road, the letter, released by Xinhua on Tuesday, says.",
        "“Long and hard,” Xi was reported to have written of the road.",
    ],
)
def test_what_is_not_left_undone_and_what_is_told_in_passing(told):
    text = f"Xi sent Kim a letter on Monday. {told}"
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(text)] == [(*XI_TO_KIM, True)]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Xi's opening line was “long and hard.”", "Xi Jinping"),
        ("Kim's closing words were “long and hard.”", "Kim Jong Un"),
        ("Xi's words, “long and hard,” were printed twice.", "Xi Jinping"),
        ("Kim's phrase: “long and hard.”", "Kim Jong Un"),
        ("“Long and hard” was Kim's own phrase for it.", "Kim Jong Un"),
        ("Xi's words, said an analyst in Seoul, were “long and hard.”", "analyst"),
        ("Still, the analyst said, Xi's words were “not trivial.”", "analyst"),
    ],
)
def test_whose_phrase_it_is(told, who):
    text = f"Xi wrote to Kim on Monday. Kim replied on Wednesday. {told}"
    assert speakers(text, "2031-05-09") == [who]


@pytest.mark.parametrize("text", ["Peskov noted that Putin, in his letter to Xi Jinping, promised “a full tank”.", "A spokeswoman said that Putin, in a letter to Xi Jinping, asked for “a call”.", "While Putin in his letter to Xi Jinping called for “calm”, Trump told a rally he was in no hurry.", "The Kremlin released Putin's letter to Xi Jinping. It offers “grain”.", "Xinhua printed Putin's letter to Xi Jinping on Tuesday. It calls the river “a seam”."])
def test_letter_between_its_writer_and_his_verb_is_his(text):
    assert [(one.speaker, one.addressee, one.is_letter, one.letter_date) for one in read(text)] == [("Vladimir Putin", "Xi Jinping", True, None)]


@pytest.mark.parametrize("told", [
    "“The dance is good,” Xinhua said quoting Xi.", "“The dance is good,” Xinhua said, citing Xi.", "“The dance is good,” the agency said, quoting the Chinese president.",
    "“The dance is good,” said Xinhua, quoting the message.", "Xinhua, quoting Xi, said “the dance is good.”", "Quoting Xi's message, Xinhua said “the dance is good.”",
])  # fmt: skip
def test_whom_an_agency_says_it_quotes_is_quoted(told):
    [one] = read(f"Xi Jinping sent a message to Vladimir Putin. {told}")
    assert (one.speaker, one.is_letter) == ("Xi Jinping", True)


def test_an_agency_that_quotes_others_quotes_no_leader():
    assert [one.is_letter for one in read("Xi Jinping sent a message to Vladimir Putin. “The dance is good,” Xinhua said, quoting an analyst.")] == [False]


@pytest.mark.parametrize("told", ["It amounted to a “reply to a reply.”", "The letter was seen as a “reply to a reply.”"])
def test_what_a_letter_amounts_to_is_not_its_words(told):
    [one] = read(f"Xi Jinping sent a letter to Vladimir Putin. {told}")
    assert (one.speaker, one.is_letter) == (None, False)


@pytest.mark.parametrize("told", ["Such a road, he wrote, was unthinkable without “a strong hand.”", "He said it was impossible without “a strong hand.”", "No road is built, he told him, without “a strong hand.”"])
def test_what_nothing_goes_without_is_not_absent(told):
    assert [(one.speaker, one.is_letter) for one in read(f"Xi Jinping sent a letter to Vladimir Putin. {told}")] == [("Xi Jinping", True)]


@pytest.mark.parametrize("told", [
    "He said that, as Xi Jinping himself expressed, the two are brothers, and “glad of it.”", "He recalled that, as Xi once remarked, friends need “a long road.”",
    "He stressed that, as Xi put it, the two were brothers with “one road.”", "Putin affirmed that, as the Chinese president noted, nothing stands “between two brothers.”",
])  # fmt: skip
def test_whom_somebody_only_agrees_with_is_not_who_says_the_rest(told):
    assert [(one.speaker, one.is_letter) for one in read(f"Vladimir Putin wrote to Xi Jinping on Sunday. {told}")] == [("Vladimir Putin", True)]


@pytest.mark.parametrize(
    ("told", "want"),
    [
        ("An aide told the press that the letter used the word “boots” and that this was “a dry step”.", ["Xi Jinping", "aide"]),
        ("An aide said that Xi had spoken of “boots”, and that the tone was “dry as a road”.", ["Xi Jinping", "aide"]),
        ("An aide said Xi wrote that the road was “dry as a bone” and that the boots were “wet”.", ["Xi Jinping", "Xi Jinping"]),
        ("Kim has had a letter from Xi, his aides said, urging him to let “the boots rest”.", ["Xi Jinping"]),
        ("Kim has had a letter from Xi, an aide said on Friday, asking him to let “the boots rest”.", ["Xi Jinping"]),
    ],
)
def test_a_second_that_goes_back_to_whoever_tells_the_first(told, want):
    assert speakers(f"Xi Jinping wrote to Kim Jong Un. {told}") == want
