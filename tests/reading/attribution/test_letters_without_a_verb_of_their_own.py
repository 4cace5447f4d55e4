"""Words of letters told without `he wrote`: by what their reader is asked, by whose letter it is, by a line of theirs; and words only about them."""

import pytest
from attributed import misread

WROTE = "Volodymyr Zelensky wrote to Vladimir Putin on Monday. "
EXCHANGED = "Kim Jong Un and Xi Jinping have exchanged letters. "
PARDON = "In a letter to Vladimir Putin in June Xi Jinping had asked for “patience.” {Xi, letter} "


@pytest.mark.parametrize(
    "marked",
    [
        WROTE + "Putin is invited to “come and see for himself.” {Zelensky, letter, 2021-03-29}",
        WROTE + "The Russian president is asked three times to withdraw “before the snow.” {Zelensky, letter, 2021-03-29}",
        WROTE + "In the letter the Russian president is reminded of “a signature not yet dry.” {Zelensky, letter}",
        "In a letter from Volodymyr Zelensky, Vladimir Putin is asked to withdraw “before the snow.” {Zelensky, letter}",
        "The letter of Xi Jinping to Vladimir Putin goes on for four pages, in which he is called “a neighbour by choice.” {Xi, letter}",
        WROTE + "Putin was urged by his advisers to “stay calm.” {?}",
    ],
)
def test_what_its_reader_is_asked_is_the_letters(marked):
    assert misread(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        EXCHANGED + "Kim's, carried by KCNA, calls the friendship “blood.” {Kim Jong Un, letter}",
        EXCHANGED + "Kim's, as summarised by KCNA, speaks of “blood” {Kim Jong Un, letter}; Xi's, as given by Xinhua, of “a river.” {Xi, letter}",
        EXCHANGED + "Xi's, which Xinhua released on Friday, calls it “a river.” {Xi, letter}",
    ],
)
def test_whose_letter_it_is_does_what_the_letter_does(marked):
    assert misread(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        WROTE + "Putin was said to be “moved.” {-}",
        WROTE + "Putin is said to have been “delighted” {-} with the letter.",
        WROTE + "Putin was understood to feel “let down.” {-}",
        "Xi Jinping answered Kim Jong Un with a note that the Kremlin characterised as “friendly.” {Russia}",
        "Kim Jong Un has sent Xi Jinping a letter that calls the war “a sacred cause.” {Kim Jong Un, letter}",
    ],
)
def test_what_others_say_of_a_letter_or_its_reader_is_theirs(marked):
    assert misread(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        PARDON + "On Tuesday the two met. “Welcome,” {Putin} Putin told his guest. Xi replied that his “dear friend” {Xi} had been kind.",
        PARDON + "On Tuesday they met. Putin told him that Russia “forgets nothing.” {Putin} “Nor do we,” {Xi} Xi answered.",
        PARDON + "Putin replied in July that he “bears no grudges.” {Putin, letter}",
    ],
)
def test_who_answers_words_just_spoken_answers_aloud(marked):
    assert misread(marked) == []


@pytest.mark.parametrize(
    "brought_up",
    [
        "Xi Jinping has fired off a letter of his own to Kim Jong Un.",
        "Xi Jinping faxed a letter to Kim Jong Un.",
        "Xi Jinping hurried off a telegram to Kim Jong Un.",
        "Xi Jinping slipped Kim Jong Un a note.",
        "A letter from Xi Jinping was on Kim Jong Un's desk by noon.",
        "In a letter, Xi Jinping has set out his terms to Kim Jong Un.",
    ],
)
def test_a_letter_is_his_who_does_whatever_he_does_with_it_to_another(brought_up):
    others = "Emmanuel Macron wrote to Vladimir Putin that it was “late.” {Macron, letter} Volodymyr Zelensky had sent Macron a note in April.\n\n"
    assert misread(others + brought_up + " The border, he warns, “will not open itself.” {Xi, letter}") == []
