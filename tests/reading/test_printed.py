"""Letters that a page prints under a heading or an address, with nothing that announces their words."""

import pytest
from attributed import letters

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
