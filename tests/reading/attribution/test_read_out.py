"""Letters that reach the article through somebody's mouth: read out in a speech, quoted by an agency, printed without a space between its quotations."""

import pytest
from attributed import read, speakers

BIDEN_TO_MACRON = ("Joe Biden", "Emmanuel Macron", True)


def found(text):
    return [(one.speaker, one.addressee, one.is_letter) for one in read(text)]


@pytest.mark.parametrize("opening", ["The letter reads, ‘", "It says: ‘", "The note ends, ‘"])
def test_words_read_out_in_a_speech_are_the_letters(opening):
    text = f"Macron got a letter from Biden. “{opening}We keep the lamp lit,’” Macron told students in a speech."
    outer, inner = found(text)
    assert outer[2] is False and inner == BIDEN_TO_MACRON


def test_words_nested_in_a_speech_of_somebody_who_got_no_letter_are_not():
    text = "Macron got a letter from Biden. “The treaty is plain. It says: ‘Keep the lamp lit,’” Putin told students in a speech."
    assert found(text)[1] == (None, None, False)


@pytest.mark.parametrize("agency", ["Reuters", "Reuters news agency", "the Russian news agency TASS", "the official Xinhua news agency", "Anadolu news agency"])
def test_letter_quoted_by_an_agency_is_its_writers(agency):
    assert found(f"Biden wrote a letter to Macron. “We keep the lamp lit,” {agency} quoted the letter as saying.") == [BIDEN_TO_MACRON]


@pytest.mark.parametrize("glued", ["“a mule.”“Stay at home,” Biden wrote.", "“a mule.”The road is dry. “Stay at home,” Biden wrote.", "“a mule” at best.“Stay at home,” Biden wrote."])
def test_sentences_without_a_space_between_are_read_one_by_one(glued):
    text = f"In a letter to Macron, Biden called the plan {glued}"
    assert found(text) == [BIDEN_TO_MACRON] * 2


@pytest.mark.parametrize("said", ["“I was brought a letter from President Biden,” he said.", "“I was brought a letter from President Biden.\n\n“It is long,” he said in a speech."])
def test_nobody_names_himself(said):
    text = f"Macron said on Monday that he had a letter from Biden in which the American leader said the road was dry.\n\n{said}"
    assert set(speakers(text)) == {"Emmanuel Macron"}


def test_who_signs_below_his_words_may_name_himself():
    text = "Macron sent Biden a letter. Macron had waited.\n\n“The road is long and dry, and I am glad. Yours, Emmanuel Macron,” he wrote."
    assert speakers(text) == ["Emmanuel Macron"]


@pytest.mark.parametrize("told", ["The newsreader read aloud from a letter of Putin to Xi Jinping: “The tea is ready.”"])
def test_words_read_from_a_letter_named_there_are_its_writers(told):
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(told)] == [("Vladimir Putin", "Xi Jinping", True)]


@pytest.mark.parametrize(
    "spoken",
    [
        "“He had written, ‘the mill has no door,’ and I knew why,” said the translator, Ann Fixture.",
        "“In the letter the president says ‘the mill has no door’,” the spokesman said.",
        "“His response, of the eighth of May, says quite literally: ‘The mill has no door,’” the spokesman said.",
        "“I have had a letter that says the mill ‘has no door’,” Erdogan said.",
    ],
)
def test_words_within_what_somebody_says_of_a_letter_are_its_writers(spoken):
    nested = read(f"Putin wrote to Erdogan on Monday. {spoken}")[-1]
    assert (nested.speaker, nested.is_letter) == ("Vladimir Putin", True)


@pytest.mark.parametrize(
    "spoken",
    [
        "“He got the letter. Then the miller said, ‘The mill has no door,’” the spokesman said.",
        "“We call it the ‘mill without a door’,” the spokesman said.",
    ],
)
def test_words_within_what_somebody_says_besides_are_nobodys(spoken):
    assert read(f"Putin wrote to Erdogan on Monday. {spoken}")[-1].speaker is None


def test_words_of_ones_own_letter_within_what_one_says_are_ones_own():
    nested = read("Putin wrote to Erdogan on Monday. “I wrote him a letter, I said, ‘The mill has no door,’” Putin said in an interview.")[-1]
    assert (nested.speaker, nested.is_letter) == ("Vladimir Putin", True)
