"""Who a name means: leaders of the people file, leaders by their office, namesakes."""

import pytest

from tonetrack.corpus import load_corpus
from tonetrack.reading import article_of, extract_quotations

CORPUS = load_corpus()
PEOPLE = (CORPUS.people, CORPUS.countries, CORPUS.agencies)


def read(text, published="2031-05-08"):
    return [(one.speaker, one.addressee, one.is_letter) for one in extract_quotations(article_of(text, published=published), PEOPLE)]


def test_a_bare_surname_means_the_leader_named_in_full():
    text = "Kim Il Sung sent a letter to Mao Zedong. “The bridge holds,” Kim wrote. Mao answered that it “must”."
    assert [one[0] for one in read(text, None)] == ["Kim Il Sung", "Mao Zedong"]


def test_accents_and_their_absence_are_one_name():
    assert read("Party chief Tô Lâm wrote to Raúl Castro. “Rain,” Lâm wrote.") == [("To Lam", "Raúl Castro", True)]


@pytest.mark.parametrize("title", ["Ruritanian President", "Prime Minister", "King", "General Secretary"])
def test_a_leader_of_no_list_is_known_by_his_office(title):
    country = "Kenyan " if title.startswith("Ruritanian") else ""
    named = title.replace("Ruritanian ", "")
    text = f"{country}{named} Otto Fixture wrote to Xi Jinping. “The road is dry,” Fixture wrote."
    assert read(text) == [("Otto Fixture", "Xi Jinping", True)]


@pytest.mark.parametrize("title", ["Senate President", "Vice President", "university president", "Foreign Minister"])
def test_an_official_is_no_leader(title):
    assert read(f"{title} Otto Fixture sent a letter to Xi Jinping. “The road is dry,” Fixture wrote.")[0][2] is False


@pytest.mark.parametrize(
    "who", ["the North Korean leader", "the North Korean", "the North's leader", "the 47-year-old", "Mr. Kim", "he", "the head of state"]
)
def test_a_leader_by_role_nation_age_and_pronoun(who):
    text = f"Kim Jong Un sent Xi Jinping a letter on Monday. “The gate is open,” {who} wrote."
    assert read(text) == [("Kim Jong Un", "Xi Jinping", True)]


def test_his_counterpart_is_the_other_of_the_two():
    assert read("Putin wrote to Kim Jong Un. “We heard it,” his North Korean counterpart replied.")[0][0] == "Kim Jong Un"


def test_a_row_of_offices_means_the_leader_who_holds_them():
    text = "Xi Jinping sent a message of congratulations to General Secretary and President of Laos Thongloun Sisoulith. It spoke of “one river”."
    assert read(text) == [("Xi Jinping", "Thongloun Sisoulith", True)]


def test_she_is_nobody_called_he_before():
    text = "Xi wrote to Kim. Ann Fixture, an analyst, has read it. He spoke of “calm”, she said. “It is short,” she added."
    assert [one[0] for one in read(text)][-1] == "Ann Fixture"


def test_a_leader_of_no_list_is_known_by_his_introduction():
    text = "Kenya's president, Otto Fixture, sent Xi Jinping a letter on Monday. “The road is dry,” Fixture wrote. It ran to “one page”."
    assert read(text)[:2] == [("Otto Fixture", "Xi Jinping", True)] * 2


def test_surname_with_its_article_in_small_letters_is_a_name():
    text = "Abiy Ahmed wrote to Abdel Fattah el-Sisi. In a letter sent on June 30, 2030, el-Sisi had appealed to Abiy to “wait one season”. To al-Sisi it was “a lamp”."
    assert read(text)[0][0] == "Abdel Fattah al-Sisi"


def test_courtesy_titles_go_with_a_leaders_surname_and_hide_no_office():
    text = "President Dr William Ruto wrote to South Sudan’s leader Salva Kiir. Last May Mr Kiir wrote to Dr Ruto to complain of “a second kitchen”. The President's answer speaks of “a table”."
    assert [one[0] for one in read(text)] == ["Salva Kiir", "William Ruto"]


def test_the_pope_is_who_reigns_on_the_day_of_those_named():
    text = "Leo XIV wrote to the Lebanese president, General Joseph Aoun. In the letter the Pope speaks of “a harbour”. Francis had met him in 2024."
    assert read(text, "2025-08-06")[0][0] == "Pope Leo XIV"


def test_a_rank_alone_is_whoever_was_named_with_it():
    text = "Xi Jinping wrote to the Lebanese president, General Joseph Aoun. In a reply Aoun thanked Xi. “Dry boots,” wrote the general, who hopes to come."
    assert read(text) == [("Joseph Aoun", "Xi Jinping", True)]


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("On Wednesday the prime minister sent Erdogan a letter that said the gap “must close”.", ("Kyriakos Mitsotakis", "Recep Tayyip Erdoğan", True)),
        ("On Wednesday the prime minister answered in a letter that the gap “must close”.", ("Kyriakos Mitsotakis", "Recep Tayyip Erdoğan", True)),
        ("In his letter to the prime minister, Erdogan said the gap “must close”.", ("Recep Tayyip Erdoğan", "Kyriakos Mitsotakis", True)),
        ("German Chancellor Angela Merkel in a letter to the prime minister praised “a gap that closed”.", ("Angela Merkel", "Kyriakos Mitsotakis", True)),
        ("German Chancellor Angela Merkel in a letter to the president praised “a gap that closed”.", ("Angela Merkel", "Recep Tayyip Erdoğan", True)),
    ],
)
def test_an_office_is_who_is_called_by_it_not_who_held_it_once(second, told):
    text = f"On Monday Turkish President Recep Tayyip Erdogan wrote to Greek Prime Minister Kyriakos Mitsotakis.\n\n{second}"
    assert read(text, "2020-08-28") == [told]


def test_in_his_own_time_he_who_was_prime_minister_is_called_so():
    text = (
        "On Monday Turkish Prime Minister Recep Tayyip Erdogan wrote to French President Nicolas Sarkozy.\n\n"
        "On Wednesday the prime minister sent Sarkozy a second letter that said the gap “must close”."
    )
    assert read(text, "2010-03-20") == [("Recep Tayyip Erdoğan", "Nicolas Sarkozy", True)]


@pytest.mark.parametrize("office", ["former National Assembly Speaker", "House Majority Leader", "Senate Minority Whip"])
def test_somebody_introduced_by_an_office_of_a_body_is_called_by_his_surname(office):
    text = f"{office[0].upper()}{office[1:]} Park Fixture-ho delivered a letter to Xi Jinping. In response, Park said the road was “long”."
    assert [one[0] for one in read(text)] == ["Park Fixture-ho"]


@pytest.mark.parametrize(
    ("king", "published", "name"),
    [
        ("King Abdullah of Jordan", "2011-03-05", "Abdullah II"),
        ("King Abdullah of Saudi Arabia", "2011-03-05", "Abdullah bin Abdulaziz"),
        ("Jordan's King Abdullah", "2011-03-05", "Abdullah II"),
        ("His Majesty King Abdullah", "2016-03-05", "Abdullah II"),
        ("Sultan Qaboos of Oman", None, "Qaboos bin Said"),
    ],
)
def test_a_king_by_his_first_name_is_his_country_s_or_the_one_on_the_throne(king, published, name):
    text = f"{king} wrote to Hassan Rouhani. “The well is deep,” the {king.split('Majesty ')[-1].split()[0] if king[0] != 'J' else 'King'} wrote."
    assert read(text, published) == [(name, "Hassan Rouhani", True)]


@pytest.mark.parametrize("named", ["Shri Manmohan Singh", "Shri Singh", "Dr. Singh"])
def test_an_indian_courtesy_is_no_part_of_a_name(named):
    text = f"The Prime Minister, Shri Manmohan Singh, wrote to Pervez Musharraf. {named} has stressed that the river is “not a border but a road”."
    assert read(text) == [("Manmohan Singh", "Pervez Musharraf", True)]


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("Serdar Berdimuhamedow", "Serdar Berdymukhamedov"),
        ("Kassym-Zhomart Tokaev", "Kassym-Jomart Tokayev"),
        ("Alyaksandr Lukashenka", "Alexander Lukashenko"),
        ("Nikol Pashinian", "Nikol Pashinyan"),
        ("Hassan Rohani", "Hassan Rouhani"),
    ],
)
def test_a_surname_is_spelt_as_in_the_full_name(spelt, name):
    surname = spelt.split()[-1]
    text = f"{spelt} wrote to Xi Jinping. “The road is dry,” {surname} wrote. Putin congratulated {surname}. “It is your road,” the telegram says."
    assert read(text) == [(name, "Xi Jinping", True), ("Vladimir Putin", name, True)]


def test_whilst_is_no_name():
    assert read("Whilst Trump kept the letters, he described Kim as “a poet”.")[0][0] == "Donald Trump"


@pytest.mark.parametrize(
    "late", ["The treaty was signed by Kim Il Sung and Zhou Enlai.", "It was signed in 1961 by Zhou Enlai and Kim Il Sung.", "Portraits of Kim Il Sung hung over the hall.", ""]
)
def test_a_namesake_who_is_named_late_is_not_whom_the_bare_surname_meant(late):
    text = (
        "North Korean leader Kim wrote to Xi Jinping on Sunday. In his letter, Kim told Xi that the treaty “stood guard”. “Our trust deepens,” Kim wrote. "
        f"Xi thanked Kim in his reply for “his words”. {late}\n\nTen days before, Kim sent another message to Xi, in which he wrote of “a last cough”."
    )
    assert [one[0] for one in read(text, "2021-07-12")] == ["Kim Jong Un", "Kim Jong Un", "Xi Jinping", "Kim Jong Un"]


def test_a_headline_s_surname_is_that_of_the_leader_named_below_it():
    text = "Kim asked Mao for grain, letters show\n\nIn 1958 Kim Il Sung sent a letter to Mao Zedong. “The barns are low,” Kim wrote."
    assert [one[0] for one in read(text, "2021-07-12")] == ["Kim Il Sung"]


@pytest.mark.parametrize("told", ["The president-elect told Xi in the letter that", "The president-elect wrote that"])
def test_a_president_elect_of_a_year(told):
    assert [one[0] for one in read(f"Donald Trump wrote to Xi Jinping in 2016. {told} “it will be fine”.", "2020-01-01")] == ["Donald Trump"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("In Nampo President Putin called the road “dry”.", "Vladimir Putin"),
        ("In Paris President Macron has told the farmers that the road is “dry”.", "Emmanuel Macron"),
        ("In Santa Cruz de la Sierra President Otto Fixture thanked “whoever sang”.", "Otto Fixture"),
        ("Xi Jinping was silent, but in Moscow President Putin had called the road “dry”.", "Vladimir Putin"),
        ("In London Deputy Prime Minister Ann Fixture told the press it was “dry”.", "Ann Fixture"),
        ("In Rangoon Trade Ministry official Ann Fixture accused the press of “dry boots”.", "Ann Fixture"),
        ("At Windsor, King Otto Fixture spoke of “dry boots”.", "Otto Fixture"),
        ("After French President Macron wrote to Xi Jinping, an aide said it was “dry”.", "aide"),
    ],
)
def test_a_place_before_a_title_is_no_part_of_it(text, want):
    assert [one[0] for one in read(text, "2024-08-23")] == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("In parliament, May said the road was “dry”.", "Theresa May"),
        ("By then, May had called it “dry”.", "Theresa May"),
        ("May told him it was “dry”.", "Theresa May"),
        ("Tusk met May, who called it “dry”.", "Theresa May"),
        ("Mrs May told the House it was “dry”.", "Theresa May"),
        ("In May Tusk said it was “dry”.", "Donald Tusk"),
        ("In May, Tusk said it was “dry”.", "Donald Tusk"),
    ],
)
def test_a_surname_that_is_also_a_month(text, want):
    assert [one[0] for one in read(f"Theresa May wrote to Donald Tusk. {text}", "2017-03-30")] == [want]


@pytest.mark.parametrize("told", ["Opposition MP Ann Fixture", "Labour MP Ann Fixture", "The Green MEP Ann Fixture", "Ann Fixture, a Labour MP,"])
def test_a_member_of_parliament_is_somebody(told):
    text = f"Narendra Modi wrote to Xi Jinping. {told} asked why the road was “wet”. “It was dry,” she said."
    assert [one[0] for one in read(text, "2022-09-12")] == ["Ann Fixture"] * 2


def test_members_of_parliament_hear_what_is_said():
    assert read("Keir Starmer wrote to Xi Jinping. He told MPs that the road was “dry”.", "2025-09-12") == [("Keir Starmer", None, False)]


@pytest.mark.parametrize(
    ("told", "want"),
    [
        ("The Secretary-General, U Nyo,", "Nyo"), ("The spokeswoman, Mrs Fixture,", "Fixture"), ("The Trade Secretary, Mr Holt,", "Holt"),
        ("The Trade Secretary, Ann Holt,", "Ann Holt"),
    ],
)  # fmt: skip
def test_a_name_beside_a_calling_with_no_more_than_a_title(told, want):
    assert [one[0] for one in read(f"{told} wrote to Xi Jinping that the road was “dry”.")] == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("An aide quoted the Libyan as calling the road “dry” and promising “boots”.", "Muammar Gaddafi"),
        ("To Kim Jong Il, whom he liked, the Libyan had been kinder. “You have boots,” he had written.", "Muammar Gaddafi"),
        ("“You have boots,” the Libyan told him in the letter. He asked for “more”.", "Muammar Gaddafi"),
        ("The Libyan boots were “dry”, Mandela said.", "Nelson Mandela"),
    ],
)
def test_the_libyan_is_his_country_s_leader(text, want):
    found = read(f"Muammar Gaddafi wrote to Nelson Mandela. {text}", "1999-06-03")
    assert {one[0] for one in found} == {want}


@pytest.mark.parametrize("says", ["warns against reading much into the phrase", "smiles at the words"])
def test_he_who_repeats_words_of_a_letter_speaks_next(says):
    text = f"Xi Jinping wrote to Kim Jong Un that he was “short of patience, not of boots”.\n\nBo Fixture, an analyst in Oslo, {says} “not of boots”. “It is a courtesy,” he says."
    assert [one[0] for one in read(text)] == ["Xi Jinping", "Xi Jinping", "Bo Fixture"]


@pytest.mark.parametrize("full, short", [("Enrique Peña Nieto", "Peña Nieto"), ("Enrique Peña Nieto", "Mr. Peña Nieto"), ("Mario Abdo Benítez", "Abdo")])
def test_a_leader_of_two_surnames_is_called_by_both_or_by_the_first(full, short):
    text = f"President {full} wrote to Donald Trump. “The road is dry,” {short} wrote. {short} added that the mill was “drier”."
    assert read(text, "2016-05-08") == [(full, "Donald Trump", True)] * 2 or read(text, "2020-05-08") == [(full, "Donald Trump", True)] * 2


def test_two_names_end_alike_and_mean_two_people():
    text = "Kim Jong Un wrote to Xi Jinping. As Kim Yo Jong remarked on the radio, the road was “dry”."
    assert [one[0] for one in read(text)] == ["Kim Yo Jong"]


def test_a_calling_that_is_somebodys_surname_means_him():
    text = "John Major was let down. Later, Major sent a letter to Helmut Kohl, stating: “The road is dry.” The major of the guard said it was “wet”."
    assert [one[0] for one in read(text, "1992-10-08")] == ["John Major", "major"]
    assert read("In a letter to Major, Kohl called John Major's road “dry”. Kohl told Major it was “drier”.", "1992-10-08")[1][0] == "Helmut Kohl"
