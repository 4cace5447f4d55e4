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
        "In a statement on Monday, Sánchez said the letter had arrived. He said he replied by making clear that the tunnel is Spain's.\n\n“Long and hard,” Sánchez said.",
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
