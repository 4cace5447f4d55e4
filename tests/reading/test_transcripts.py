"""Turns of interviews and briefings: who speaks in them, and whose the words are that they quote."""

import pytest
from attributed import read

FIRST = "Interview with Turkish President Recep Tayyip Erdogan\nMay 8, 2031\n\n"


def told(text):
    return [(one.text, one.speaker, one.is_letter) for one in read(text)]


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("Q:", "A:"), ("Q.", "A."), ("QUESTION:", "PRESIDENT ERDOGAN:"), ("THE PAPER:", "Erdogan:"), ("Q ", "THE PRESIDENT:"), ("Jane Fixture:", "Recep Tayyip Erdogan:")],
)
def test_i_and_you_are_who_speaks_and_who_is_asked(asks, answers):
    text = (
        f"{FIRST}{asks} The Greek prime minister, Kyriakos Mitsotakis, wrote to you that the sea was “wide enough”. Did you answer?\n\n"
        f"{answers} I did. I wrote that it was “never too wide”.\n\n{asks} And then?\n\n{answers} Then it was summer."
    )
    assert told(text) == [("wide enough", "Kyriakos Mitsotakis", True), ("never too wide", "Recep Tayyip Erdoğan", True)]


def test_a_whole_answer_in_marks_is_speech_and_a_letter_within_it_a_letter():
    text = (
        f"{FIRST}THE PAPER: Did Kyriakos Mitsotakis, the Greek prime minister, write?\n\nErdogan: “He did. He wrote that the sea was ‘wide enough’.” (Laughs.)\n\n"
        "THE PAPER: Were you glad?\n\nErdogan: “I like letters.”"
    )
    whole, within, last = read(text)
    assert (whole.speaker, whole.document, whole.is_letter) == ("Recep Tayyip Erdoğan", "interview", False)
    assert (within.speaker, within.addressee, within.is_letter) == ("Kyriakos Mitsotakis", "Recep Tayyip Erdoğan", True)
    assert (last.speaker, last.is_letter) == ("Recep Tayyip Erdoğan", False)


def test_our_president_in_a_briefing_is_the_country_s():
    text = (
        "Press briefing by Presidential Spokesperson Ali Fixture\nAnkara\nAugust 28, 2020\n\n"
        "MR. FIXTURE: Our President yesterday wrote to the Greek prime minister, Kyriakos Mitsotakis. He says, and I quote: “The sea is wide.”\n\n"
        "QUESTION: What did the Greek letter say?\n\nMR. FIXTURE: The Greek letter spoke of “deep water”."
    )
    assert told(text) == [("The sea is wide.", "Recep Tayyip Erdoğan", True), ("deep water", "Kyriakos Mitsotakis", True)]


@pytest.mark.parametrize("words", ["that is what I will say to him"])
def test_what_a_speaker_has_yet_to_say_is_no_letter(words):
    text = (
        f"{FIRST}Q: Kyriakos Mitsotakis, the Greek prime minister, sent you a letter. Will you answer?\n\nA: “The sea is wide”, {words}.\n\nQ: When?\n\nA: Soon."
    )
    assert [letter for _, _, letter in told(text)] == [False]


def test_letters_side_by_side_are_no_transcript():
    text = (
        "Two letters\n\nOn Monday Vladimir Putin and Xi Jinping exchanged letters.\n\nPutin: “The road is short.”\n\nXi: “The river is broad.”\n\n"
        "Putin: “The year was good.”\n\nXi: “The next will be better.”"
    )
    assert not any(one.rule == "a turn of the transcript" for one in read(text))


def test_a_title_with_a_name_before_its_colon_opens_no_turn():
    text = f"Recep Tayyip Erdogan: “I like letters”\n\n{FIRST}Q: Why?\n\nA: They wait.\n\nQ: For what?\n\nA: For calm."
    assert [one.rule for one in read(text)] == ["the headline's words"]
