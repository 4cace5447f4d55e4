"""Who a name, an office or a pronoun means: one trap a test."""

import pytest
from attributed import letters, read, speakers


def test_he_wrote_means_the_letters_writer_not_who_speaks_of_it():
    text = "Claude Fixture, a historian, has seen the letter that Emmanuel Macron sent to Xi Jinping on May 2. Europe, he writes, is “no annexe”."
    assert speakers(text) == ["Emmanuel Macron"]


def test_he_said_still_means_who_speaks():
    assert speakers("Claude Fixture, a historian, has seen the letter of Macron to Xi Jinping. “It is short,” he said.") == ["Claude Fixture"]


def test_bare_surname_means_the_namesake_who_acts():
    text = "Kim Jong Un wrote to Xi Jinping. In 1950 Kim Il Sung wrote to Mao Zedong. Kim asked for “carts”. Now Kim Jong Un has other cares. Kim asks Xi for “seed”."
    assert speakers(text) == ["Kim Il Sung", "Kim Jong Un"]


def test_bare_surname_is_not_a_namesake_named_in_passing():
    assert speakers("Kim Jong Un stood by a statue of Kim Il Sung. Kim said it was “a day of rain”.") == ["Kim Jong Un"]


def test_office_that_two_hold_is_his_whose_message_is_spoken_of():
    text = "Xi Jinping and To Lam exchanged messages. The Vietnamese message is shorter. The general secretary affirmed that ties were “a choice of the heart”."
    assert speakers(text) == ["To Lam"]


def test_former_leader_of_whom_the_text_is_holds_his_office():
    text = "The third was Fidel Castro. He wrote to Nikita Khrushchev. “I know no softer way,” the Cuban leader wrote. Miguel Díaz-Canel kept the copy."
    assert speakers(text) == ["Fidel Castro"]


def test_last_clause_tells_whom_a_pronoun_means():
    assert speakers("Kim Jong Un wrote to Donald Trump. Trump's aides were appalled; Trump was delighted. “Nobody writes like that,” he told one of them.") == ["Donald Trump"]


def test_head_of_an_interim_government_is_a_leader():
    [quotation] = read("Narendra Modi wrote to Professor Muhammad Yunus, head of the interim government. The letter speaks of “a lamp”.")
    assert (quotation.addressee, quotation.is_letter) == ("Muhammad Yunus", True)


def test_caption_and_unnamed_channel_are_no_letters_author():
    text = "A letter from Vladimir Putin to Kim Jong Un was shared. “Read it now,” runs the caption. It came from a channel that calls itself “satire and dreams”."
    assert speakers(text) == [None, None]


def test_one_of_several_just_spoken_of_says_it():
    assert speakers("Xi Jinping wrote to Kim Jong Un. My colleagues laughed. “It is dull,” one of them wrote to me.") == ["one of them"]


def test_verbs_that_double_their_last_consonant_bring_words():
    assert speakers("Xi Jinping wrote to Kim Jong Un. Xi admitted that the road was “steep”, and committed to “mend it”.") == ["Xi Jinping", "Xi Jinping"]


def test_author_of_the_letter_spoken_of_is_its_writer():
    assert speakers("Xi Jinping had a letter from Kim Jong Un. “The summer is long here,” its author says.") == ["Kim Jong Un"]


def test_dash_set_close_between_words_parts_them():
    assert speakers("The letters were by Kim Jong Un—the Chairman, as they said—and long. “It is late,” Kim Jong Un—who was ill—wrote to Xi Jinping.") == ["Kim Jong Un"]


def test_leader_after_a_time_or_an_occasion_is_no_object():
    assert speakers("The aide recalled that at a rally in Hubei last month Xi Jinping had vowed to settle it “house by house”.") == ["Xi Jinping"]


def test_words_right_after_their_owner_are_of_his_letter():
    [quotation] = read("Kim Jong Un sent a letter to Xi Jinping. Xi is assured of Kim's “invariable regard”.")
    assert (quotation.speaker, quotation.is_letter) == ("Kim Jong Un", True)


def test_namesake_whom_somebody_calls_something_does_not_act():
    assert speakers("Kim Jong Un had a letter from Xi Jinping. Xi called Kim Il Sung “a founder”. Kim replied that it was “a help”.") == ["Xi Jinping", "Kim Jong Un"]


def test_the_north_korean_at_the_start_of_a_sentence_is_a_person():
    assert speakers("Kim Jong Un sent a letter to Trump. The North Korean says the talks were “a start”.") == ["Kim Jong Un"]


def test_reply_that_is_expected_says_nothing():
    [quotation] = read("Xi Jinping wrote to Kim Jong Un. Sources said the reply was expected “in a week or two”.")
    assert quotation.is_letter is False


def test_he_after_a_sentence_that_opens_with_a_diplomat_is_he():
    assert speakers("Kim Jong Un wrote to Xi Jinping of “one pot”. A Chinese diplomat I spoke to laughed at this. “They write like farmers,” he said.")[1] == "diplomat"


def test_sentence_ends_after_the_website_x():
    text = "Díaz-Canel thanked Luong Cuong. “It shares what it has,” he wrote on X. Cuong had told of it in a message, in which he described Cuba as “the lighthouse”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Miguel Díaz-Canel", False), ("Luong Cuong", True)]


def test_it_is_the_letter_that_an_agency_is_only_told_to_have_printed():
    text = "Xi wrote to Kim. The letter, which both KCNA and Xinhua said was dated Tuesday, is short. It says the road is “dry”."
    assert speakers(text) == ["Xi Jinping"]


def test_the_president_elect_is_who_comes_into_office():
    text = "Xi congratulated Donald Trump on his election. President Joe Biden was in Peru. The president-elect kept still. In an interview he spoke of “boots”."
    assert speakers(text, "2024-11-20") == ["Donald Trump"]


def test_said_by_the_namesake_who_spoke_in_the_sentence_before():
    text = "Kim Jong Un wrote to Trump.\n\nKim Min-ah, a lecturer in Busan, said the tone counted.\n\n“It rains,” said Kim, who is no relation.\n\nKim's letter spoke of “boots”."
    assert speakers(text) == ["Kim Min-ah", "Kim Jong Un"]


def test_the_premier_is_whom_the_article_has_called_so():
    text = "The Soviet premier wrote to Kennedy. Khrushchev was tired. In Havana, Fidel Castro wrote a letter to Khrushchev. The premier was appalled. He called it “dry”."
    assert speakers(text) == ["Nikita Khrushchev"]


def test_an_office_set_beside_the_name_of_no_leader_is_his():
    text = "Kim Jong Un sent a letter to Xi Jinping. The ceremonial head of state, Kim Yong Nam, used a dinner to speak of “a dry hammer”. The president of the writers' union, Ri Fixture, called it “wet”."
    assert [one.speaker for one in read(text)] == ["Kim Yong Nam", "Ri Fixture"]


def test_a_pontiff_of_an_age_is_the_pope_and_not_his_envoy():
    text = "Pope Francis has written to Bashar al-Assad. The letter was brought by Cardinal Peter Fixture. “The wells are dry,” the 82-year-old pontiff wrote."
    assert [(one.speaker, one.is_letter) for one in read(text, "2019-07-22")] == [("Pope Francis", True)]


def test_whose_press_service_tells_what_he_did():
    text = "Vladimir Putin congratulated Kim Jong Un, the Kremlin said. The press service of Alexander Lukashenko reported that he had sent his greetings to Kim on Friday. “Hills are dry,” Lukashenko's message says."
    assert [(one.speaker, one.letter_date) for one in read(text, "2023-09-09")] == [("Alexander Lukashenko", "2023-09-08")]


def test_chief_adviser_is_an_office_where_a_leader_of_the_article_holds_it():
    text = "Muhammad Yunus wrote to Narendra Modi on May 5. “The rivers are shared,” the chief adviser wrote. In his letter he conveyed greetings to the people of India and called it “a near shore”."
    assert [(one.speaker, one.is_letter) for one in read(text, "2025-05-08")] == [("Muhammad Yunus", True)] * 2


def test_who_heads_a_junta_is_told_before_his_name():
    text = "The head of Mali's military junta, Ousmane Diabo, wrote to Vladimir Putin on May 2 that Russia was “a brother in need”."
    assert [(one.speaker, one.is_letter) for one in read(text)] == [("Ousmane Diabo", True)]


def test_article_before_an_arabic_surname():
    assert speakers("Abdel Fattah el-Sisi wrote to Putin on May 3. “Grain is peace,” el-Sisi wrote.", "2022-05-08") == ["Abdel Fattah al-Sisi"]


def test_a_leader_is_found_however_his_name_is_spelt():
    for told in ("Mohammad VI", "Muhammad VI", "King Mohammed VI"):
        assert speakers(f"Emmanuel Macron sent a letter to {told}. “The well is deep,” {told} wrote.") == ["Mohammed VI"]


def test_whoever_is_asked_about_others_is_none_of_them():
    text = "Dmitry Peskov spoke of the letter that Putin sent to Xi. Asked whether Donald Trump would get one, he said that the list was “closed”."
    assert speakers(text) == ["Dmitry Peskov"]


def test_then_before_a_surname_is_no_title():
    assert speakers("Xi Jinping wrote to Kim Jong Un on May 3. Then Xi called the bridge “a bench for two”.") == ["Xi Jinping"]


def test_a_capital_is_of_whoever_leads_there_now():
    text = "Shehbaz Sharif told Syria's interim president Ahmed al-Sharaa on Monday that the two share “dry sky”, in his first letter to Damascus since the fall of Bashar al-Assad."
    assert [(one.speaker, one.addressee) for one in read(text, "2025-04-02")] == [("Shehbaz Sharif", "Ahmed al-Sharaa")]


def test_a_place_that_names_a_meeting_says_nothing():
    text = "In a letter to Xi Jinping sent on Monday, Vladimir Putin said the Kazan meeting offered “a dry road”."
    assert speakers(text) == ["Vladimir Putin"]


def test_holder_of_a_states_office_is_a_leader_without_a_name():
    text = "Stalin's letter to the Emir of Kuwait was dated 1 June. It offers “a blank page”. The emir's reply was short. “We shall see,” it read."
    assert [(one.addressee, one.is_letter) for one in read(text, "1951-06-12")] == [("emir of Kuwait", True), ("Joseph Stalin", True)]


def test_an_office_of_any_state_is_whoever_held_it_on_the_day():
    text = "Assad's letter to the Emir of Kuwait was dated 1 June. It offers “a blank page”."
    assert [one.addressee for day in ("2023-06-12", "2024-06-12") for one in read(text, day)] == ["Nawaf al-Ahmad al-Sabah", "Meshal al-Ahmad al-Sabah"]


def test_without_a_day_an_office_that_many_held_is_nobody_by_name():
    text = "Assad's letter to the Emir of Kuwait offers “a blank page”."
    assert [one.addressee for one in read(text, None)] in ([None], ["emir of Kuwait"])


def test_leaders_whom_no_corpus_tells_of_write_letters():
    text = "Guillermo Lasso wrote to Rishi Sunak on Monday. “The bananas are ripe,” the Ecuadorian president said. “Come soon,” he added."
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(text, "2023-05-03")] == 2 * [("Guillermo Lasso", "Rishi Sunak", True)]


def test_office_is_of_the_holder_named_before_not_of_one_named_only_later():
    text = (
        "In November 1962 Jawaharlal Nehru wrote to John F. Kennedy. The first letter had asked for planes. The second asked for a war. “It is past that,” the Indian prime minister wrote. Kennedy's answer was kind. The president added that he “looked further”."
        " When Narendra Modi hosted Xi Jinping in 2019, neither wrote a letter."
    )
    assert speakers(text, "2022-10-20") == ["Jawaharlal Nehru", "John F. Kennedy"]


def test_letter_signed_not_by_one_but_by_another_is_the_others():
    text = "Donald Trump wrote to Ali Khamenei on March 5. The reply was sent on Wednesday. It was signed not by Khamenei but by President Masoud Pezeshkian. It says Iran “never left”."
    assert speakers(text, "2025-03-28") == ["Masoud Pezeshkian"]


def test_reader_told_in_front_is_not_who_acts():
    text = "Kim Jong Un sent Putin a letter on Thursday. Compare Putin's own image. In his letter of congratulation to Kim dated Sept. 9 last year, he had called the pact “a keel”."
    assert [(one.speaker, one.addressee, one.letter_date) for one in read(text, "2025-06-13")] == [("Vladimir Putin", "Kim Jong Un", "2024-09-09")]


def test_him_is_the_other_leader_of_the_sentence():
    text = "Xi Jinping wrote to Kim Jong Un on Thursday. Kim replied on Friday. In 2024 it was Vladimir Putin who wrote first; Kim told him in his answer that he would “ask a friend”."
    assert letters(text, "2031-08-09")[-1] == ("Kim Jong Un", "Vladimir Putin", "reply", None)


ABDULLAH_TO_PUTIN = ("Abdullah II", "Vladimir Putin", "letter")


@pytest.mark.parametrize(
    "text",
    [
        "His Majesty King Abdullah II sent a letter to His Excellency President Vladimir Putin. “The road is dry,” His Majesty wrote.",
        "HM King Abdullah II sent a cable to HE President Vladimir Putin. “The road is dry,” the cable said.",
        "H.M. Abdullah II has addressed a letter to H.E. Vladimir Putin, the President of Russia. “The road is dry,” said the Jordanian monarch in the royal letter.",
        "Abdullah II wrote to Her Majesty Queen Margrethe II once. He sent a message to H.E. President Vladimir Putin. In it, the king says “the road is dry”.",
        "His Majesty the King of Jordan sent a letter to President Vladimir Putin. King Abdullah II wrote: “The road is dry.”",
    ],
)
def test_styles_of_majesties_and_excellencies_stand_before_whoever_they_are_of(text):
    assert [one[:3] for one in letters(text, published="2024-05-08")] == [ABDULLAH_TO_PUTIN]


@pytest.mark.parametrize("calling", ["The Saudi king", "The Saudi monarch", "King Salman", "The Custodian of the Two Holy Mosques"])
def test_king_of_a_country_is_not_the_king_of_another(calling):
    text = f"King Mohammed VI received a message from the Custodian of the Two Holy Mosques, King Salman. {calling} said “we want to water” the palms."
    assert [one[:2] for one in letters(text, published="2024-05-08")] == [("Salman bin Abdulaziz", "Mohammed VI")]


def test_holiness_is_the_pope():
    assert letters("Pope Francis wrote to Vladimir Putin. “The road is dry,” His Holiness said in the letter.", published="2024-05-08")[0][:2] == ("Pope Francis", "Vladimir Putin")


SISTER = "Kim Jong Un has had a letter from Trump, his sister Kim Yo Jong said in a statement. "


@pytest.mark.parametrize("words", ["“It is a dry barn,” Kim said.", "“It is a dry barn,” said Kim, who is also a vice director.", "Kim called the letter “a dry barn”."])
def test_said_by_the_namesake_who_just_spoke_whatever_she_spoke_of(words):
    assert speakers(SISTER + words) == ["Kim Yo Jong"]


@pytest.mark.parametrize(
    "words", ["In his reply, Kim said the barn was “dry”.", "Kim said in the letter that the barn was “dry”.", "Kim told Trump that the barn was “dry”.", "Kim, the ruling party's general secretary, said the barn was “dry”.", "A day later Kim wrote to Trump of “a dry barn”."]
)
def test_a_letter_its_reader_or_his_office_keep_the_leaders_name_his(words):
    assert speakers(SISTER + words) == ["Kim Jong Un"]


@pytest.mark.parametrize("party", ["the Lao People's Revolutionary Party Central Committee", "the Lao People's Revolutionary Party", "the Central Committee of the Lao People's Revolutionary Party"])
def test_first_of_a_row_of_titles_is_of_whose_name_ends_it(party):
    text = f"Xi Jinping and Kim Jong Un wrote to Vietnam. General Secretary of {party} and President of Laos Thongloun Sisoulith, in his message to General Secretary of the Communist Party of Vietnam Central Committee To Lam, described the barn as “dry”."
    assert letters(text)[0][:3] == ("Thongloun Sisoulith", "To Lam", "letter")
