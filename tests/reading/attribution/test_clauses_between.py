"""Whose words they are where another clause stands between: one that hangs on the subject, one told before, one that is answered."""

import pytest
from attributed import read

MACRON, SANCHEZ = "Emmanuel Macron", "Pedro Sánchez"
LEAD = "French President Emmanuel Macron wrote to Spanish Prime Minister Pedro Sánchez about the tunnel on Tuesday. He asked for more time. "


@pytest.mark.parametrize(
    "subject",
    [
        "The Spanish statement that he referred to",
        "The report Macron cited",
        "The report that the letter mentions",
        "The newspaper that published the letter",
        "The minister who read out the letter",
        "The aide he sent",
        "The engineers he quoted",
    ],
)
def test_a_clause_that_hangs_on_the_subject_is_not_whose_words_they_are(subject):
    [said] = read(LEAD + subject + " called the tunnel “long and hard”.")
    assert (said.speaker not in (MACRON, SANCHEZ), said.is_letter) == (True, False)


@pytest.mark.parametrize(
    "answer",
    [
        "His reply sets out to dismantle Macron's argument that the tunnel is",
        "The reply rejects Macron's claim that the tunnel is",
        "It answers the French leader's charge that the tunnel is",
        "He rejected Macron's description of the tunnel as",
        "It took issue with Macron's phrase",
        "The two-page letter was firm, aiming to refute the French leader's argument that the tunnel is",
        "Sánchez disputed Macron's contention that the tunnel is",
    ],
)
def test_what_somebody_is_answered_is_his(answer):
    [said] = read(LEAD + f"Sánchez replied on Wednesday. {answer} “long and hard”.")
    assert (said.speaker, said.is_letter) == (MACRON, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Later that day, Macron said during a media conference that the tunnel was “long and hard”.",
        "Sánchez responded with fury, declaring: “Long and hard.”",
        "He asked for patience (see “Tunnel Trouble Grows Again in Spain”).",
        "Sánchez refuses (read also: “Tunnel Trouble Grows Again in Spain”).",
    ],
)
def test_what_is_said_aloud_or_a_title_is_no_letter(sentence):
    [said] = read(LEAD + sentence)
    assert said.is_letter is False


@pytest.mark.parametrize(
    "sentence",
    [
        "“Long and hard,” Macron wrote in the letter that was sent to the foreign ministry and forwarded at once to the palace, said an official.",
        "“Long and hard,” Macron wrote in the letter, which was sent to the foreign ministry.",
        "The letter, addressed to the Moncloa Palace, calls the tunnel “long and hard”.",
        "Praising Sánchez as “long and hard”, he asked for patience.",
    ],
)
def test_the_way_of_a_letter_and_whom_it_praises_leave_it_the_writers(sentence):
    [said] = read(LEAD + sentence)
    assert (said.speaker, said.addressee, said.is_letter) == (MACRON, SANCHEZ, True)


@pytest.mark.parametrize("told", ["He has been in touch with Sánchez asking for", "Macron rang Sánchez, demanding"])
def test_who_is_in_touch_with_somebody_asks(told):
    assert read(LEAD + told + " “long and hard”.")[0].speaker == MACRON


@pytest.mark.parametrize(
    "sentence",
    [
        "Describing Sánchez at one point as “long and hard” and later as “a brother,” Macron appeared to yield.",
        "Addressing Sánchez as “long and hard” and “my brother,” Macron said the tunnel was late.",
        "Hailing both “long and hard” work and “ties of blood,” the French president asked for time.",
    ],
)
def test_both_quotations_of_a_clause_that_opens_a_sentence_are_whose_the_sentence_is(sentence):
    assert [(one.speaker, one.is_letter) for one in read(LEAD + sentence)] == [(MACRON, True)] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Spain didn't immediately reply to requests for comment, calling the letter “long and hard”.",
        "The ministry did not immediately reply to questions, describing the letter as “long and hard”.",
        "The embassy wouldn't answer questions, calling the matter “long and hard”.",
        "The palace couldn't immediately respond, describing such correspondence as “long and hard”.",
        "Officials didn't reply but called the letter “long and hard”.",
    ],
)
def test_who_does_not_reply_writes_no_letter(sentence):
    [said] = read(LEAD + sentence)
    assert (said.speaker not in (MACRON, SANCHEZ), said.is_letter) == (True, False)


@pytest.mark.parametrize(
    "telling",
    [
        "“He wished him well,” the Kremlin statement said, quoting Putin as saying: “Long and hard.”",
        "A Kremlin statement quoted Putin as saying: “Long and hard.”",
        "In its statement the Kremlin quoted Putin as writing: “Long and hard.”",
    ],
)
def test_a_statement_that_quotes_a_letters_writer_quotes_the_letter(telling):
    said = read("Russian President Vladimir Putin sent a telegram to U.S. President-elect Joe Biden on Monday. " + telling, "2020-12-15")[-1]
    assert (said.speaker, said.is_letter) == ("Vladimir Putin", True)


@pytest.mark.parametrize("rank", ["Col", "Gen", "Col.", "Capt", "Lt Gen", "Adm"])
def test_a_rank_before_a_leaders_surname_is_no_other_name(rank):
    [said] = read(LEAD + f"“Long and hard,” {rank} Macron wrote.")
    assert (said.speaker, said.is_letter) == (MACRON, True)


@pytest.mark.parametrize("who", ["the King said in the cable", "His Majesty said in the cable, according to the court", "the Monarch said in the cable"])
def test_the_king_is_the_one_told_of_without_his_country(who):
    text = "AMMAN — His Majesty King Abdullah on Sunday sent a cable to Saudi Arabia's King Salman, the brother of King Abdullah bin Abdulaziz. "
    [said] = read(text + f"“Long and hard,” {who}.", "2015-05-12")
    assert (said.speaker, said.addressee, said.is_letter) == ("Abdullah II", "Salman bin Abdulaziz", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "He addressed him as “señor” rather than “long and hard”.",
        "Macron wrote “premier” instead of “long and hard”.",
        "The letter speaks of “tunnels,” not “long and hard”.",
        "It was addressed to “Señor Sánchez,” rather than using the word “long and hard”.",
        "Macron chose the word “tunnel” over “long and hard”.",
        "The letter says “friend” where it could have said “long and hard”.",
        "Sánchez—a name meaning “long and hard”—was born in Madrid.",
        "Macron used a Basque word that translates as “long and hard”.",
    ],
)
def test_words_that_were_not_chosen_and_what_a_name_means_are_nobodys(sentence):
    said = read(LEAD + sentence)[-1]
    assert (said.text, said.speaker, said.is_letter) == ("long and hard", None, False)


@pytest.mark.parametrize(
    "judged",
    ["denounced the plan as a", "slammed the plan as a", "dismissed the plan as a", "branded it the", "described the tunnel as a"],
)
def test_what_a_thing_is_judged_to_be_is_no_name_for_its_capitals(judged):
    [said] = read(LEAD + f"In the letter Macron {judged} “Long And Hard Road.”")
    assert (said.speaker, said.is_letter) == (MACRON, True)


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("Fidel wrote to Khrushchev in October 1962. “Long and hard,” wrote Fidel.", "Fidel Castro"),
        ("JFK wrote to Khrushchev in October 1962. “Long and hard,” JFK wrote.", "John F. Kennedy"),
        ("LBJ wrote to Kosygin in 1967: “Long and hard.”", "Lyndon B. Johnson"),
        ("FDR wrote to Stalin in 1943: “Long and hard.”", "Franklin D. Roosevelt"),
    ],
)
def test_leaders_by_the_short_names_that_the_world_knows(text, writer):
    [said] = read(text, "2002-10-01")
    assert (said.speaker, said.is_letter) == (writer, True)


@pytest.mark.parametrize("sent", ["–sent on Wednesday, May 7 and published on Thursday–", "–dated May 7–", " – sent on May 7 and published on Thursday – "])
def test_what_is_set_off_by_short_dashes_tells_of_the_letter(sent):
    [said] = read(f"French President Emmanuel Macron followed up with a letter{sent}to Spanish Prime Minister Pedro Sánchez. Macron called it “long”.", "2031-05-12")
    assert (said.addressee, said.is_letter, said.letter_date) == (SANCHEZ, True, "2031-05-07")


@pytest.mark.parametrize("then", ["deeming it", "calling it", "describing it as"])
def test_what_is_said_of_a_letter_that_somebody_sent_is_not_that_ones(then):
    [said] = read(f"The Spanish government has returned the letter sent by French President Emmanuel Macron announcing a toll, {then} “long and hard”.")
    assert (said.speaker != MACRON, said.is_letter) == (True, False)


@pytest.mark.parametrize(
    "writer",
    [
        "Xi — also on behalf of Modi — wrote to Kim",
        "Xi — on behalf of himself and Modi — wrote to Kim",
        "Xi — and not, as had been expected, Modi — wrote to Kim",
        "Xi — Modi was travelling — wrote to Kim",
        "Xi, on behalf of himself and Modi, wrote to Kim",
    ],
)
def test_who_writes_over_what_dashes_set_off(writer):
    text = f"Xi Jinping, Narendra Modi and Kim Jong Un met last year. On Sunday {writer} to propose a call and to ask for “dry boots”."
    [quotation] = read(text)
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Xi Jinping", "Kim Jong Un", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Xi also worried about the harvest, Mao added, saying he could “only pray for rain”.",
        "Xi also asked about the harvest, Mao added, saying it was “a thin one”.",
        "Xi thanked him for the rice, Mao said, calling it “a gift of bread”.",
    ],
)
def test_participle_after_an_aides_aside_is_the_leaders(sentence):
    text = f"Xi Jinping sent a letter to Kim Jong Un on May 5, spokeswoman Mao Linden said. {sentence}"
    [quotation] = read(text)
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "In the letter, Xi takes issue with a fair at which, he says, Japan offered “a stolen net”.",
        "Xi protests against a map on which, he says, India claims “every second stone”.",
        "In those four pages the Chinese leader sets out “a stiff gate”.",
        "The two pages speak of “a stiff gate”.",
        "The second half calls the ferry “a stiff gate”.",
    ],
)
def test_what_the_letter_tells_of_others_and_in_its_pages(sentence):
    [quotation] = read(f"Xi Jinping wrote to Kim Jong Un on May 5. {sentence}")
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date) == ("Xi Jinping", True, "2031-05-05")


def test_verb_after_did_and_an_insertion():
    [quotation] = read("Xi Jinping wrote to Kim Jong Un. Kim did, however, tell parliament that the letter was “a stiff gate”.")
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", False)
