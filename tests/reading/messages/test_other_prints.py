"""Messages as others than KCNA print them: offices' own sites, agencies of other states, pages without an agency's name or dateline."""

from __future__ import annotations

import pytest

from tonetrack.reading import article_of, find_messages, roster_of
from tonetrack.reading.articles.article import Facts

KIM = "Kim Jong Un, chairman of the Workers' Party of Korea and chairman of the State Affairs Commission of the Democratic People's Republic of Korea,"
XI = "Xi Jinping, general secretary of the Central Committee of the Communist Party of China and president of the People's Republic of China"
WORDS = "In the letter he wished him good health and said that the bridge was theirs.\n\nHe hoped that it would be mended soon."

PRINTS = {
    "no agency, no dateline, a gift beside it": (
        f"Kim Jong Un Sends Congratulations to Xi Jinping\n\n{KIM} Friday sent a congratulatory letter and a basket of orchids to {XI}, on his birthday.\n\n{WORDS}\n\nPolitical News Team\n",
        ("Kim Jong Un", "Xi Jinping", "congratulation", None),
    ),
    "the agency's name below the story": (
        f"Kim Jong Un receives congratulatory message from Xi Jinping\n\n{KIM} received a congratulatory message from {XI}, on September 9, 2031.\n\n{WORDS}\n\n(KCNA)\n",
        ("Xi Jinping", "Kim Jong Un", "congratulation", "2031-09-09"),
    ),
    "an office's own site": (
        "Condolences to President of Türkiye Recep Tayyip Erdogan\n\nVladimir Putin sent a message of condolences to President of Türkiye Recep Tayyip Erdogan over the storm."
        "\n\nFebruary 6, 2023\n08:50\n\nThe message reads, in part:\n\n“We share the grief of your people.”\n\nPublication status\n\nDirect link: example.org/d/1\n",
        ("Vladimir Putin", "Recep Tayyip Erdogan", "condolence", None),
    ),
    "a cable, the agency after commas": (
        "King Congratulates President of Sri Lanka\n\nRiyadh, February 4, 2024, SPA -- King Salman bin Abdulaziz Al Saud sent a cable of congratulations to President Ranil Wickremesinghe"
        " of the Democratic Socialist Republic of Sri Lanka on the anniversary of his country's independence.\n\nThe King wished the president good health.\n-- SPA\n21:10 Local Time 18:10 GMT\n0031\n",
        ("Salman bin Abdulaziz Al Saud", "Ranil Wickremesinghe", "congratulation", None),
    ),
    "a cable, three dashes": (
        "HM the Sultan sends cable to Indonesian President\n\nMuscat, 17 Aug (ONA) --- His Majesty Sultan Haitham bin Tarik has sent a congratulatory cable to President Joko Widodo of the"
        " Republic of Indonesia on his country's Independence Day.\n\nIn the cable, His Majesty the Sultan wished President Widodo good health.\n",
        ("Haitham bin Tarik", "Joko Widodo", "congratulation", None),
    ),
    "told to its end in the paragraph of the header": (
        "Amman, Aug 17 (Petra) -- His Majesty King Abdullah II on Saturday sent a cable to President Joko Widodo of Indonesia on his country's Independence Day. In the cable, His Majesty wished the president health.\n",
        ("Abdullah II", "Joko Widodo", "letter", None),
    ),
    "an agency without brackets": (
        "King Sends Condolence Letter to Japanese Emperor\n\nAKP Phnom Penh, July 13, 2018 -\n\nHis Majesty Norodom Sihamoni, King of Cambodia, has addressed a condolence letter to His Majesty"
        " Akihito, the Emperor of Japan, over the storm.\n\n“I was deeply saddened,” said the Cambodian monarch in the royal letter.\n",
        ("Norodom Sihamoni", "Akihito", "condolence", None),
    ),
    "a name with particles in small letters": (
        "Riyadh, May 8, 2024, SPA -- King Salman bin Abdulaziz Al Saud sent a cable of condolences to President Luiz Inácio Lula da Silva of Brazil on the victims of the flood.\n\nThe King said: “We mourn with you.”\n",
        ("Salman bin Abdulaziz Al Saud", "Luiz Inácio Lula da Silva", "condolence", None),
    ),
    "in this message, the sovereign": (
        "RABAT, June 12 (MAP) - HM King Mohammed VI has sent a message of congratulations to Vladimir Putin, President of the Russian Federation, on the occasion of Russia Day. In this message,"
        " the Sovereign extends his warmest congratulations to the Russian people.\n",
        ("Mohammed VI", "Vladimir Putin", "congratulation", None),
    ),
    "condolences without the word message": (
        "President Xi sends condolences to Iranian first vice president\n\nBEIJING, May 20 (Xinhua) -- Chinese President Xi Jinping on Monday sent condolences to Iranian First Vice President"
        " Mohammad Mokhber over the death of the Iranian president.\n\nXi said that the Chinese people had lost a friend.\n",
        ("Xi Jinping", "Mohammad Mokhber", "condolence", None),
    ),
}


@pytest.mark.parametrize("name", PRINTS)
def test_a_message_is_found_however_it_is_printed(name):
    text, want = PRINTS[name]
    (message,) = find_messages(article_of(text), roster_of())
    assert (message.sender, message.recipient, message.kind, message.date) == want


@pytest.mark.parametrize("foot", ["Political News Team", "-- SPA", "21:10 Local Time 18:10 GMT", "0031", "Publication status", "Category: English | Views: 507", "Get Sea News headlines delivered daily", "08:50"])
def test_what_stands_below_a_story_is_no_word_of_its_message(foot):
    (message,) = find_messages(article_of(f"Kim Jong Un Sends Letter to Xi Jinping\n\n{KIM} sent a letter to {XI}, on May 3.\n\n{WORDS}\n\n{foot}\n"), roster_of())
    assert message.text.endswith("mended soon.")


@pytest.mark.parametrize(
    "text",
    [
        "Kim sends letter to Xi\n\nNorth Korean leader Kim Jong-un sent a letter to Chinese President Xi Jinping on Friday, state media said.\n\nIn the letter, Kim said that the bridge was theirs.\n",
        f"The Day in Pictures\n\n{KIM} sent a letter to {XI}, on May 3.\n\n{WORDS}\n",
        f"Kim Jong Un Sends Letter to Xi Jinping\n\n{KIM} sent a letter to {XI}, the agency reported.\n\n{WORDS}\n",
    ],
)
def test_a_newspapers_story_is_no_print_of_a_message(text):
    assert not find_messages(article_of(text), roster_of())


SIDES = [
    ("President Vladimir Putin", "the President of Serbia Aleksandar Vucic", "TASS"),
    ("His Majesty King Abdullah II", "Egyptian President Abdel Fattah El-Sisi", "Petra"),
    ("Emir of Qatar Sheikh Tamim bin Hamad Al Thani", "the President of the French Republic Emmanuel Macron", "QNA"),
    ("Chinese Premier Li Qiang", "Cuban Prime Minister Manuel Marrero Cruz", "Xinhua"),
]
HEADERS = [
    "{} has sent a cable of condolences to {} over the floods.",
    "{} congratulated {} on his re-election in a message on Monday.",
    "In a message to {1}, {0} offered his condolences over the floods.",
    "{} has written to {} to congratulate him on his re-election.",
    "A message of condolences was sent by {} to {} over the floods.",
    "{1} received a congratulatory letter from {0} on his country's national day.",
]


def _sent(header, sender, recipient, agency):
    text = f"Xcity, May 3 ({agency}) -- {header.format(sender, recipient)}\n\nIn the message, he said that the two peoples were friends.\n"
    return find_messages(article_of(text, published="2031-05-05"), roster_of())


@pytest.mark.parametrize("sides", SIDES, ids=lambda sides: sides[0])
@pytest.mark.parametrize("header", HEADERS)
def test_a_header_names_both_sides_in_any_order(header, sides):
    (message,) = _sent(header, *sides)
    assert all(name in side for name, side in zip((message.sender.split()[-1], message.recipient.split()[-1]), sides))


def test_an_agency_cited_in_a_newspapers_sentence_prints_nothing():
    lead = "SEOUL, Oct. 6 (The Fixture) -- North Korean leader Kim Jong-un sent a message to Chinese President Xi Jinping, the Korean Central News Agency (KCNA) said."
    assert not find_messages(article_of(f"{lead}\n\nIn the message, Kim said that the bridge was theirs.\n", published="2031-10-06"), roster_of())


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("BAKU, Azerbaijan, Dec. 24\n\n", ""),
        ("Abu Dhabi - WAM\n", ""),
        ("", "\n\nSource: Saudi Press Agency\n"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("letter", ["“Dear Mr. President,\n\nI value the road between our capitals. I wish you health,” the letter said.", "The letter reads as follows:\n\n“I value the road between our capitals. I wish you health.”"])
def test_a_letter_printed_whole_is_found_on_any_page(above, below, letter):
    text = f"{above}Klaus Iohannis, President of Romania, sent a letter to Ilham Aliyev, President of the Republic of Azerbaijan.\n\n{letter}{below}"
    (message,) = find_messages(article_of(text), roster_of())
    assert (message.sender, message.recipient) == ("Klaus Iohannis", "Ilham Aliyev")
    assert "I value the road" in message.text and "Dear" not in message.text and "Source" not in message.text


def test_wishes_in_the_header_are_a_message_s_words():
    text = "Abu Dhabi - WAM\nSheikh Khalifa bin Zayed Al Nahyan, President of the United Arab Emirates, has sent a cable of congratulations to King Harald V of Norway on his national day and wished him health."
    assert [message.text for message in find_messages(article_of(text), roster_of())] == ["wished him health"]


@pytest.mark.parametrize(
    ("header", "day"),
    [
        (f"{KIM} received a message of greetings from {XI}, on the 19th.", "2021-10-19"),
        (f"{KIM} sent a message of greetings on the 25th to {XI}.", "2021-09-25"),
        (f"{KIM} sent a message of greetings to {XI}, on the 24th.", "2021-10-24"),
        (f"{KIM} sent a message of greetings to {XI}, on the 30th anniversary of the bridge.", None),
    ],
)
def test_a_day_told_by_its_number_alone_is_of_the_reports_month_or_the_one_before(header, day):
    article = article_of(f"Greetings to President Xi Jinping\n\nPyongyang, October 23 (KCNA) -- {header}\n\n{WORDS}", published="2021-10-23")
    assert [message.date for message in find_messages(article, roster_of())] == [day]


@pytest.mark.parametrize(("outlet", "found"), [("CHINA DAILY", 0), ("The SPANISH Post", 0), ("SPA", 1), ("Xinhua", 1)])
def test_an_outlet_is_an_agency_by_its_whole_name(outlet, found):
    text = "Chinese President Xi Jinping sent a message to Egyptian President Abdel Fattah El-Sisi, it was told.\n\nIn the message, he said that the two peoples were friends.\n"
    assert len(find_messages(article_of(text, facts=Facts("Two peoples", outlet), record=1), roster_of())) == found
