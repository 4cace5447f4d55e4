"""Who is a leader, and who speaks beside one: one trap a test."""

import pytest
from attributed import letters, read, speakers


@pytest.mark.parametrize("name", ["Mao Ning", "Kim Heung-kyu", "Kim Yo Jong", "Lee In-young"])
def test_namesakes_of_leaders_are_not_leaders(name):
    quotations = read(f"Kim Jong Un wrote to Xi Jinping. “It is routine,” {name} said.")
    assert [(quotation.speaker, quotation.is_letter) for quotation in quotations] == [(name, False)]


@pytest.mark.parametrize(
    "told",
    [
        "Kim wrote back to Xi on Friday: “Q.”",
        "“Q,” wrote Kim in his letter to Xi.",
        "In a letter to Xi dated May 3, Kim said he was “Q.”",
        "Kim's reply to Xi speaks of “Q.”",
    ],
)
def test_bare_surname_that_writes_to_a_leader_is_no_namesakes(told):
    quotations = read("“It is routine,” said Kim Heung-kyu, a professor. " + told.replace("Q", "far from a dry well"))
    assert [quotation.speaker for quotation in quotations] == ["Kim Heung-kyu", "Kim Jong Un"]


@pytest.mark.parametrize("told", ["Kim added that the letter to Xi was “Q.”", "In the letter to Xi, Kim said, there was “Q.”", "Kim has seen the letter to Xi and called it “Q.”"])
def test_bare_surname_that_speaks_of_a_letter_is_the_namesakes(told):
    quotations = read("“It is routine,” said Kim Heung-kyu, a professor. " + told.replace("Q", "far from a dry well"))
    assert quotations[-1].speaker == "Kim Heung-kyu"


def test_leader_in_a_relative_clause_is_the_speaker():
    [quotation] = read("The agency reported a letter to Xi Jinping in which Kim pledged to “keep the gate”.")
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == ("Kim Jong Un", "Xi Jinping", True)


def test_what_a_people_would_give_is_the_writers():
    quotation = read("Kim sent Xi a letter. The meeting by the road, Kim wrote, had made of the towns “one fire and two kettles” and the Korean people would give “a dry boot and half a loaf”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


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


def test_chief_of_an_organisation_speaks_for_himself():
    [quotation] = read("Xi wrote to Kim. The United Nations chief spoke of “a wound for all”.")
    assert (quotation.speaker, quotation.is_letter) == ("united nations chief", False)


def test_who_signs_for_a_leader_is_not_the_subject():
    [quotation] = read("Xi Jinping, in a telegram to Kim signed by his secretary, Bo Fixture, and sent at noon, commended “the brave”.")
    assert (quotation.speaker, quotation.is_letter) == ("Xi Jinping", True)
    [quotation] = read("Modi wrote to Imran Khan. According to the text, seen by this newspaper, Modi extended greetings and spoke of “one cloud”.")
    assert (quotation.speaker, quotation.is_letter) == ("Narendra Modi", True)


def test_he_is_not_the_adviser_a_note_is_to():
    quotation = read("Bill Clinton had doubts. In a memo to his adviser, Bo Fixture, kept in a side room, he complained of “a wet boot”.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Bill Clinton", False)


def test_agencys_dispatch_is_no_letter():
    quotation = read("Kim wrote to Xi. KCNA said in a dispatch on Monday that the road was “a dry one at last”.")[-1]
    assert (quotation.is_letter, quotation.letter_date) == (False, None)


def test_verb_after_a_clause_with_who_is_the_main_one():
    quotation = read("“The road is dry,” Xi writes to Kim. A professor at Fixture University who asked not to be named said the line was old. “It is from 2019,” she said.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("professor", False)


def test_the_other_of_two_officials_is_no_letter():
    quotations = read("Biden wrote to Xi, two officials said. One described the letter as “dry”. The other said it was “as long as a road in the rain”.", "2022-05-08")
    assert [one.is_letter for one in quotations] == [False, False]


def test_the_pope_is_the_one_of_the_day():
    quotation = read("The Pope's letter to Xi Jinping has never been published. It asks that the Church be allowed “to breathe with both lungs”.", "2018-10-01")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Pope Francis", True)


def test_acting_president_in_small_letters_is_a_leader():
    [quotation] = read("Erdogan sent his “heartfelt boots” to the people in a message to acting president Mohammad Fixture.")
    assert (quotation.addressee, quotation.is_letter) == ("Mohammad Fixture", True)


def test_whoever_writes_in_a_clause_before_the_main_one_writes_a_letter():
    text = "Xi Jinping sent a letter to Kim Jong Un. In a book, Bo Fixture argued that it was late. Writing to Xi on May 3, 2029, Kim declared the road “dry”."
    [quotation] = read(text)
    assert (quotation.speaker, quotation.addressee, quotation.letter_date) == ("Kim Jong Un", "Xi Jinping", "2029-05-03")


def test_a_monarch_is_the_king_the_article_named():
    text = "Emmanuel Macron wrote to King Felipe VI of Spain on Monday. The monarch replied on Tuesday. “You have found the words,” he wrote."
    assert [(one.speaker, one.document, one.letter_date) for one in read(text, "2024-07-31")] == [("Felipe VI", "reply", "2024-07-30")]


def test_leader_by_what_he_was_before():
    text = "Xi sent a letter to Kim. Xi wrote of “a shed”. “We keep the lamp,” the former lawyer added."
    assert speakers(text) == ["Xi Jinping"] * 2
    text = "Xi sent a letter to Kim. A lawyer called it thin. Xi wrote of “a shed”. “We keep the lamp,” the former lawyer added."
    assert speakers(text)[1] != "Xi Jinping"


def test_note_of_an_office_is_no_letter_that_a_leader_answers():
    text = (
        "Pope Francis wrote to Bashar al-Assad on June 24, asking for “one quiet night”. The press office confirmed it in a note of four lines."
        " In December 2016, in a letter entrusted to the nuncio, the Pope had asked him for “bread”. The reply came late: it assured Francis that Syria “makes bread”."
    )
    assert speakers(text, "2019-07-22")[-1] == "Bashar al-Assad"


@pytest.mark.parametrize(
    ("first", "later", "speaker"),
    [
        ("On May 3, 1980, Menachem Begin wrote to Anwar Sadat.", "the Israeli prime minister", "Menachem Begin"),
        ("On May 3, 1971, Eisaku Sato sent Richard Nixon a letter.", "the Japanese prime minister", "Eisaku Sato"),
        ("On May 3, 1966, Harold Wilson wrote to Lyndon Johnson.", "the prime minister", "Harold Wilson"),
    ],
)
def test_leaders_of_decades_ago_write_letters_and_hold_their_office(first, later, speaker):
    [quotation] = read(f"{first} “The kettle is cold,” {later} wrote.")
    assert (quotation.speaker, quotation.is_letter, quotation.letter_date[5:]) == (speaker, True, "05-03")


def test_somebody_of_an_old_leaders_surname_is_no_leader():
    quotation = read("Kim wrote to Xi. “The kettle is cold,” Ann Wilson, a teacher, said. “It was cold for years,” Wilson added.")[-1]
    assert (quotation.speaker, quotation.is_letter) == ("Ann Wilson", False)


@pytest.mark.parametrize("reader", ["the African Union chairperson, Comoros President Azali Assoumani", "the AU chair, Azali Assoumani", "East African Community chair Azali Assoumani",
    "the Chairperson of the African Union, H.E. Azali Assoumani", "African Union chairperson Azali Assoumani", "the current chair of the Southern African Union, Azali Assoumani"])  # fmt: skip
def test_a_leader_who_chairs_a_union_is_written_to_as_one(reader):
    text = f"President Paul Kagame has written to {reader}, questioning the vote. The letter argues that members were “thanked for their silence”."
    assert letters(text) == [("Paul Kagame", "Azali Assoumani", "letter", None)]


@pytest.mark.parametrize("chair", ["The chair was empty.", "In the room there was the chair that he had brought.", "He was to chair the meeting of Asian ministers."])
def test_a_chair_to_sit_on_is_nobody(chair):
    assert speakers(f"Putin wrote to Kim on Monday. {chair} In his letter he called the road “good”.") == ["Vladimir Putin"]


@pytest.mark.parametrize(
    ("rado", "okot"),
    [
        ("William Rado, who took office in May as president of Kenya,", "Peter Okot, the Ugandan leader,"),
        ("General William Rado, who seized power in Kenya in March,", "President Peter Okot"),
        ("William Rado, Kenya’s military ruler,", "Peter Okot, the emir,"),
        ("The country’s new prime minister, William Rado,", "President Peter Okot of Uganda"),
        ("The emir, Sheikh William Rado,", "Peter Okot, his Ugandan counterpart,"),
        ("In 2013 William Rado became prime minister of Kenya. Rado", "Peter Okot, the president,"),
    ],
)
def test_a_leader_of_no_list_is_introduced_in_many_ways(rado, okot):
    told = letters(f"{rado} wrote to {okot} on Friday. “So be it,” he wrote. Okot replied that it was “late”.")
    assert [one[:2] for one in told] == [("William Rado", "Peter Okot"), ("Peter Okot", "William Rado")]


def test_leaders_named_after_the_row_of_their_countries():
    told = letters("The presidents of Kenya and Uganda, William Rado and Peter Okot, exchanged letters on Friday. “So be it,” Rado wrote. Okot replied that it was “late”.")
    assert told == [("William Rado", "Peter Okot", "letter", "2031-05-02"), ("Peter Okot", "William Rado", "reply", "2031-05-02")]


@pytest.mark.parametrize("fixture", ["The institute’s president, Ann Fixture,", "Ann Fixture, the president of a think tank,", "Ann Fixture, president of the Asia Club,"])
def test_the_president_of_a_body_is_no_leader(fixture):
    assert [one.is_letter for one in read(f"{fixture} wrote to President Hosni Rafat on Friday. “So be it,” she wrote.")] == [False]


def test_a_fathers_name_is_nobody_else():
    told = letters("The emir, Sheikh Khalid bin Nasser Al Fixture, wrote to President Hosni Rafat. “So be it,” he wrote. Rafat replied that it was “late”.")
    assert [one[:2] for one in told] == [("Khalid bin Nasser Al Fixture", "Hosni Rafat"), ("Hosni Rafat", "Khalid bin Nasser Al Fixture")]


@pytest.mark.parametrize("opener", ["Whether", "Curiously", "Perhaps", "Unlike", "Afterwards", "Quoting", "Seldom", "Evidently", "Given", "Unless"])
def test_a_word_that_opens_a_sentence_is_no_first_name(opener):
    told = letters(f"Kim Jong Un wrote to Xi Jinping on May 3. {opener} Kim will answer is not known. “So be it,” he wrote.")
    assert [one[0] for one in told] == ["Kim Jong Un"]


@pytest.mark.parametrize("who", ["To Ann Fixture, of the institute,", "For Ann Fixture, an analyst in Seoul,", "For Ann Fixture"])
def test_to_whom_things_seem_so_says_it(who):
    told = read(f"Kim Jong Un wrote to Xi Jinping. His letter thanks him “for his memory”. {who} the text is cool. “One of them is courting,” she says.")
    assert [(one.speaker, one.is_letter) for one in told] == [("Kim Jong Un", True), ("Ann Fixture", False)]


def test_as_a_leader_sees_it_in_his_letter():
    told = letters("Kim Jong Un and Vladimir Putin sent each other letters. Kim was “satisfied”. For Putin, the meeting “confirmed what both knew”.")
    assert [one[:2] for one in told] == [("Kim Jong Un", "Vladimir Putin"), ("Vladimir Putin", "Kim Jong Un")]


@pytest.mark.parametrize("asked", ["Kim was asked by a Moscow daily if he had gone too far.", "Kim was asked if he had gone too far."])
def test_an_answer_to_a_question_told_in_the_passive_is_no_letter(asked):
    told = read(f"Kim Jong Un wrote to Vladimir Putin on May 3 that he was “very satisfied”. {asked} “Read it and tell me,” he said.")
    assert [(one.speaker, one.is_letter) for one in told] == [("Kim Jong Un", True), ("Kim Jong Un", False)]


@pytest.mark.parametrize("place", ["At a company party in Essen on Saturday he", "At a steel works in Wonsan Kim", "At the airport a day later, he"])
def test_a_place_before_whoever_is_there_is_where_he_speaks(place):
    told = read(f"Kim Jong Un wrote to Vladimir Putin on May 3 that he was “very satisfied”. {place} praised the Russians as “partners”.")
    assert [one.is_letter for one in told] == [True, False]


def test_what_another_people_would_find_is_the_writers():
    [one] = letters("Vladimir Putin wrote to Xi Jinping. He asked to be told what the Chinese would find “too little”.")
    assert one[:2] == ("Vladimir Putin", "Xi Jinping")


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("UN Secretary-General Ban Ki-moon wrote to Kim Jong Un. “The road is dry,” he wrote.", "Ban Ki-moon"),
        ("The UN secretary-general, Ban Ki-moon, wrote to Kim Jong Un. “The road is dry,” he wrote.", "Ban Ki-moon"),
        ("Xi wrote to Kim, Vice-President Wang Qishan said. “It is a warm letter,” Wang told reporters.", "Wang Qishan"),
        ("Xi wrote to Kim, Chinese Vice-Premier Hu Chunhua said. “It is a warm letter,” Hu told reporters.", "Hu Chunhua"),
        ("Xi wrote to Kim. ASEAN Secretary-General Lim Jock Hoi was glad. “It is a warm letter,” he said.", "Lim Jock Hoi"),
        ("Director-General Tedros Adhanom wrote to Xi Jinping. “Let our doctors in,” he wrote.", "Tedros Adhanom"),
    ],
)
def test_a_title_in_one_word_is_no_name(told, speaker):
    assert [(one.speaker, one.is_letter) for one in read(told)] == [(speaker, False)]
