"""Letters that a page prints under a heading or an address, with nothing that announces their words."""

import pytest
from attributed import letters, read

WORDS = "I have your note before me, and I value it.\n\nWe shall keep the lamp lit, you and I.\n\n"
REAGAN_TO_BREZHNEV = ("Ronald Reagan", "Leonid Brezhnev", "letter")


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("41. Letter From President Reagan to Soviet General Secretary Brezhnev1\n\nWashington, May 4, 1982\n\nDear Mr. President:", "Sincerely,\n\nRonald Reagan\n\n1. Source: Fixture Library.", "1982-05-04"),
        ("41. Letter From President Reagan to Soviet General Secretary Brezhnev 1\n\nDear Mr. President,", "Sincerely,\n\nRonald Reagan", None),
        ("The Lamp Papers\nReagan writes Brezhnev\n\nMay 4, 1982\n\nDear Mr. President:", "Ronald Reagan", "1982-05-04"),
        ("Letters and Messages\n\nFrom Ronald Reagan to Leonid Brezhnev (May 4, 1982)\n\nEsteemed Chairman Brezhnev:", "Ronald Reagan", "1982-05-04"),
        ("May 4, 1982\n\nHis Excellency\nLeonid Brezhnev\nMoscow\n\nDear Mr. President:", "Sincerely,\n\nRonald Reagan", "1982-05-04"),
        ("May 4, 1982\n\nHis Excellency\nLeonid Brezhnev\nMoscow\n\nDear Mr. President:", "RONALD REAGAN", "1982-05-04"),
        ("To His Excellency Mr. Leonid Brezhnev\n\nYour Excellency,", "Ronald Reagan\nPresident of the United States\n\nWashington, 4 May 1982", "1982-05-04"),
        ("Here is Ronald Reagan’s letter to Leonid Brezhnev in which he asks for a second lamp.\n\nDear Leonid,", "Ronald", None),
        ("President Reagan's letter to Leonid Brezhnev on the lamp (4 May 1982)\n\nFrom the Fixture Library\nJump to search\n\nDear Leonid", "Ronald Reagan", "1982-05-04"),
        ("To Leonid Brezhnev, General Secretary\n\nDear Brother,", "Sincerely,\n\nRonald Reagan\n\nWashington, 4 May 1982", "1982-05-04"),
    ],
)
def test_letter_under_its_heading_is_its_sides(above, below, day):
    found = letters(f"{above}\n\n{WORDS}{below}\n", published=None)
    assert found == [(*REAGAN_TO_BREZHNEV, day)] * 3  # the salutation and two paragraphs


@pytest.mark.parametrize(
    "text",
    [
        f"The Daily Lamp\n\nDear readers,\n\n{WORDS}The editors",
        f"A letter to Mr. Fixture from his bank\n\nDear Sir,\n\n{WORDS}Ann Doe",
        f"Brezhnev was fond of lamps.\n\nDear Leonid,\n\n{WORDS}Ann Doe",
        f"The Daily Lamp\n\nDear Mr. Fixture,\n\n{WORDS}Ann Doe",
        "Reagan writes Brezhnev\n\nDear Mr. President: so such letters begin.\n\nHe wrote many.",
    ],
)
def test_letters_of_nobody_in_office_are_none(text):
    assert not any(speaker or addressee for speaker, addressee, _, _ in letters(text, published=None))


def test_text_that_is_announced_is_a_letter():
    text = "President Reagan sent a letter to Leonid Brezhnev. Following is the text:\n\nMr. President:\n\n" + WORDS + "RONALD REAGAN"
    assert [one[:3] for one in letters(text)] == [REAGAN_TO_BREZHNEV] * 3


GOES_ON = "I have your note before me. The lamp is lit."
SIGNED = "Sincerely,\n\nRonald Reagan"


@pytest.mark.parametrize(
    ("begins", "below"),
    [
        (f"Dear Mr. President: {GOES_ON}", "You will know what the keeper said to us."),
        (f"Dear Mr. President, {GOES_ON}", "It was reported to you that the lamp went out."),
        (f"DEAR MR. PRESIDENT: {GOES_ON}", "May I add one word more?"),
        (f"Dear Comrade Chairman, {GOES_ON}", "We shall keep the lamp lit, you and I."),
        ("Dear Mr. President: Good news has come from the lighthouse.", "As for the lamp, it has always been lit."),
    ],
)
def test_salutation_may_stand_in_the_letter_s_first_line(begins, below):
    found = letters(f"41. Letter From President Reagan to General Secretary Brezhnev\n\nWashington, May 4, 1982\n\n{begins}\n\n{below}\n\n{SIGNED}\n", published=None)
    assert found == [(*REAGAN_TO_BREZHNEV, "1982-05-04")] * 2


@pytest.mark.parametrize("text", ["Dear Comrade: The Fixture Letters, edited by A. Doe\n\nThe lamp is lit. The keeper sleeps.", "Dear Mr. President: so he began his speech. The crowd was quiet.\n\nThe keeper slept."])
def test_what_only_begins_like_a_salutation_opens_no_letter(text):
    assert letters(text, published=None) == []


def test_letter_that_a_telegram_forwards_in_marks_is_by_whoever_signs_it():
    text = "Telegram to the Embassy\n\nYou are to hand this letter to General Secretary Brezhnev:1\n\n“Dear Mr. General Secretary:\n\n“I have your note before me.\n\n“Sincerely, Ronald Reagan”\n\nThe signed original follows."
    assert [one[0] for one in letters(text, published=None)] == ["Ronald Reagan"] * 3


def test_address_above_in_capitals_tells_who_gets_the_letter():
    text = f"His Excellency\n\nLEONID BREZHNEV\n\nPresident of the Presidium\n\nDear Mr. President: {GOES_ON}\n\nRONALD REAGAN"
    assert letters(text, published=None) == [(*REAGAN_TO_BREZHNEV, None)]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [("The Kaiser telegraphed the Tsar: “The lamp is lit.”", "Wilhelm II"), ("“The lamp is lit,” Chamberlain wrote to Hitler. Neville Chamberlain waited.", "Neville Chamberlain"),
     ("“The lamp is lit,” Samdech Techo Hun Sen wrote in his letter.", "Hun Sen")],
)  # fmt: skip
def test_leaders_of_the_decades_before_and_by_their_honours(sentence, speaker):
    assert letters(sentence, published=None)[0][0] == speaker


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("131. Telegram From President Reagan to General Secretary Brezhnev\n\nWashington, May 4, 1982.\n\nSECRET", "1982-05-04"),
        ("PERSONAL MESSAGE FROM PRESIDENT REAGAN TO GENERAL SECRETARY BREZHNEV", None),
        ("Ronald Reagan to Leonid Brezhnev\n\nCablegram unnumbered WASHINGTON, 4 May 1982\n\nPERSONAL", "1982-05-04"),
    ],
)
def test_letter_without_a_salutation_begins_below_a_heading_of_both_sides(heading, day):
    assert letters(f"{heading}\n\n{WORDS}{SIGNED}\n", published=None) == [(*REAGAN_TO_BREZHNEV, day)] * 2


@pytest.mark.parametrize(
    "heading",
    [
        "Reagan to Brezhnev: a letter of no return\n\nBy Ann Fixture",
        "President Reagan writes a letter to General Secretary Brezhnev\n\nMay 4, 1982",
        "A Message From Reagan to Brezhnev\n\nBy Ann Fixture, May 4, 1982",
        "Telegram From the Embassy to the Department\n\nMay 4, 1982",
        "Reagan to Brezhnev",
    ],
)
def test_what_stands_below_another_headline_is_no_letter(heading):
    assert letters(f"{heading}\n\nI have driven for ten days, and our boots are dry.\n\nThe road is long.\n", published=None) == []


UNMARKED = "I thank you for the ferry.\n\nThe ferry was built in hard years by many hands of both shores.\n\nI wish you a mild winter."


@pytest.mark.parametrize("announced", ["The message reads.", "The letter reads as follows.", "It said that the winter was mild, and continued:", "It said that the winter was mild and went on:"])
@pytest.mark.parametrize("address", ["", "Your Excellency Xi Jinping\n\nPresident of the People's Republic of China\n\n"])
def test_announced_letter_stands_below_its_address_and_is_of_the_day_below_its_signature(announced, address):
    text = f"Kim Jong Un sent a message to Xi Jinping.\n\n{announced}\n\n{address}{UNMARKED}\n\nKim Jong Un\n\nPresident of the State Affairs\n\nNovember 16, Juche 111 (2022)\n\nMore news"
    assert letters(text, published=None) == [("Kim Jong Un", "Xi Jinping", "letter", "2022-11-16")] * 3


def test_day_below_anothers_signature_is_not_the_announced_letters():
    text = f"Kim Jong Un sent a message to Xi Jinping.\n\nThe message reads:\n\n{UNMARKED}\n\nVladimir Putin\n\nNovember 16, 2022"
    assert {day for _, _, _, day in letters(text, published=None)} == {None}


SENT = "The President of Cuba, Miguel Díaz-Canel Bermúdez, sent this Monday a message to his Nicaraguan counterpart, Daniel Ortega, on the fire in the port.\n\n"
BLOCK = "\n\nWord of the fire reached us while the smoke could still be seen.\n\nCuba does not have much, but it has firemen.\n\nMiguel Díaz-Canel Bermúdez\n\nThe fire left eleven people without a roof."


@pytest.mark.parametrize("salutation", ["Dear Comandante Daniel:", "Dear Daniel,", "Compañero Daniel:", "Most esteemed President,", "Distinguished President and Comrade,", "Honourable President,",
    "Respected Daniel Josevich,", "Excellency,", "Dear Colleague,", "Dear Sultan Daniel,", "My dear friend Daniel,"])  # fmt: skip
@pytest.mark.parametrize("above", ["", "MESSAGE OF THE PRESIDENT OF THE REPUBLIC\n\n", "Below is the full text of the message.\n\n", "Full text of the message:\n\n"])
def test_a_letter_is_printed_under_any_fond_salutation(salutation, above):
    quotations = read(SENT + above + salutation + BLOCK)
    assert [one.text.split(" ")[0] for one in quotations] == [salutation.split(" ")[0], "Word", "Cuba"]
    assert {(one.speaker, one.addressee, one.is_letter) for one in quotations} == {("Miguel Díaz-Canel", "Daniel Ortega", True)}


@pytest.mark.parametrize("line", ["Dear prices hit the market:", "Distinguished guests came to the opening, you know.", "Honoured guests: we list them here."])
def test_a_line_with_a_fond_word_opens_no_letter(line):
    assert read(f"The President of Cuba, Miguel Díaz-Canel Bermúdez, opened a market on Monday.\n\n{line}\n\nPeople bought rice and beans, officials said.") == []


@pytest.mark.parametrize("salutation", ["Dear Ilham Heydar oglu,", "Your Excellency,", "Esteemed brother,", "His Excellency Mr. Ilham Aliyev,\nPresident of the Republic of Azerbaijan\n\nDear Mr. President,"])
@pytest.mark.parametrize("stamp", ["", "24 December 2031, 10:00\n\n"])
def test_letters_under_whom_they_are_from_are_to_whom_the_page_is_about(salutation, stamp):
    page = "President Ilham Aliyev received letters on his birthday\n\n"
    both = "".join(f"From {sender}\n\n{stamp}{salutation}\n\nI congratulate you on your birthday.\n\n" for sender in ("Sadyr Japarov, President of the Kyrgyz Republic", "Mr. Emomali Rahmon, President of the Republic of Tajikistan"))
    found = [("Ilham Aliyev", "letter", None)] * 2
    assert letters(page + both) == [(sender, *one) for sender in ("Sadyr Japarov", "Emomali Rahmon") for one in found]


def test_a_page_from_a_correspondent_prints_no_letter():
    text = "From Our Own Correspondent in Baku\n\nPresident Ilham Aliyev opened a school on Monday.\n\nDear parents, your children have waited for it.\n\nThe school has two floors."
    assert read(text) == []


@pytest.mark.parametrize("head", [
    "Letter From President Reagan to General Secretary Brezhnev, May 4, 1982", "Letter of thanks from President Reagan to Leonid Brezhnev, 4 May 1982", "Handwritten letter from Ronald Reagan to Leonid Brezhnev, 4 May 1982",
    "Telegram from Ronald Reagan to Leonid Brezhnev, May 4, 1982", "President Reagan's letter to Leonid Brezhnev, May 4, 1982",
])  # fmt: skip
@pytest.mark.parametrize("told", ["Reagan describes the lamp as “lit”.", "“The lamp is lit,” Reagan writes.", "Source: Fixture Library\n\nReagan asks for “a second lamp”."])
def test_a_heading_tells_the_sides_and_day_of_what_is_told_below_it(head, told):
    assert [one[0:4:3] for one in letters(f"The lamp papers are open to readers from today.\n\nDocument 1\n\n{head}\n\n{told}", "2019-11-09")] == [("Ronald Reagan", "1982-05-04")]


@pytest.mark.parametrize(("under", "told"), [
    ("– Ronald Reagan, letter to Leonid Brezhnev, May 4, 1982", ("Ronald Reagan", "Leonid Brezhnev", "letter", "1982-05-04")),
    ("— Ronald Reagan to Leonid Brezhnev, May 4, 1982", ("Ronald Reagan", "Leonid Brezhnev", "letter", "1982-05-04")),
    ("-- President Reagan, in a letter to Leonid Brezhnev", ("Ronald Reagan", "Leonid Brezhnev", "letter", None)),
    ("- Winston Churchill, speech at Bath, 1946", ("Winston Churchill", None, "statement", None)),
    ("– Ann Fixture, historian", ("Ann Fixture", None, "interview", None)),
])  # fmt: skip
@pytest.mark.parametrize("gap", ["\n\n", "\n", " "])
def test_a_name_under_a_quotation_behind_a_dash_tells_whose_it_is(gap, under, told):
    found = letters(f"Helmut Kohl wrote to Jimmy Carter on May 3, 1980, and so began a page of sayings.\n\n“There is no second lamp in the valley.”{gap}{under}\n\nThe page ends here.", "2019-11-09")
    assert found == [told]


@pytest.mark.parametrize("line", ["10 Fixture Street", "4 May 1982", "Washington, May 4, 1982"])
def test_an_address_may_begin_with_a_number_and_tells_the_day(line):
    text = f"Ronald Reagan has written to Leonid Brezhnev. Here is the text:\n\n{line}\n\n4 May 1982\n\nDear Leonid,\n\n{WORDS}Ronald Reagan"
    assert letters(text, "1982-05-08") == [(*REAGAN_TO_BREZHNEV, "1982-05-04")] * 3


@pytest.mark.parametrize("line", ["The letter includes the lines:", "The letter contains these words:", "Reagan then turns to the lamp:", "The president goes on to the lamp:", "Reagan writes:", "The chancellor's friend explains:"])
def test_whoever_goes_on_announces_paragraphs_without_marks(line):
    assert len(letters(f"Ronald Reagan sent Leonid Brezhnev a letter on May 4, 1982.\n\n{line}\n\n{WORDS}It was filed.", "2019-11-09")) == 2


def test_lines_with_a_colon_between_passages_bring_more_of_them():
    text = f"Ronald Reagan sent Leonid Brezhnev a letter on May 4, 1982. He turns to the lamp:\n\n{WORDS}And as there is a lamp, there is a wick:\n\nI trim mine daily, as you do yours.\n\nIt was filed."
    assert letters(text, "2019-11-09") == [(*REAGAN_TO_BREZHNEV, "1982-05-04")] * 3


FIRST = "I greet you on the day of your republic. May our bond last.\n\nSincerely,\n\nIlham Aliyev\nPresident of the Republic of Azerbaijan\nBaku, 29 October 2023\n\n"


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            f"To His Excellency Mr. Recep Tayyip Erdoğan, President of the Republic of Türkiye\n\nDear Mr. President,\n\n{FIRST}"
            "To His Excellency Mr. Emmanuel Macron, President of the French Republic\n\nDear Mr. President,\n\nI heard of the flood with sorrow, and I am with you.\n\n"
            "Sincerely,\n\nIlham Aliyev\nPresident of the Republic of Azerbaijan\nBaku, 30 October 2023\n",
            ("Ilham Aliyev", "Emmanuel Macron", "2023-10-30"),
        ),
        (
            f"Dear Mr. President,\n\n{FIRST}Dear Brother,\n\nI thank you. Your joy is our joy.\n\nRecep Tayyip Erdoğan\n\nPresident of the Republic of Türkiye\n\nAnkara, 31 October 2023\n",
            ("Recep Tayyip Erdoğan", "Ilham Aliyev", "2023-10-31"),
        ),
    ],
)
def test_a_second_letter_printed_on_a_page_has_its_own_reader_and_day(text, second):
    found = [(one.speaker, one.addressee, one.letter_date) for one in read(text, "2023-11-02")]
    assert list(dict.fromkeys(found)) == [("Ilham Aliyev", "Recep Tayyip Erdoğan", "2023-10-29"), second]
