"""What a letter was for, told by the sentence that speaks of it, by the article's lead, or by another of its sentences."""

import pytest
from attributed import read

from tonetrack.reading.documents.occasions import occasion_told


@pytest.mark.parametrize(
    ("told", "occasion"),
    [
        ("Ada sent Bo a telegram of condolence on Monday over the deaths of nine ferrymen of the north.", "the deaths of nine ferrymen of the north"),
        ("Ada has written to Bo to express sympathy after the fire at the Fixture mill and to offer help, an aide said.", "the fire at the Fixture mill"),
        ("In a letter to Bo on Tuesday, Ada condoled the loss of two pilots in the crash of May 3.", "the loss of two pilots in the crash of May 3"),
        ("Ada condoled with Bo over the flood in a cable on Friday.", "the flood"),
        ("On Friday Ada sent greetings to Mr. Bo Fixture on the occasion of Nowruz.", "Nowruz"),
        ("Ada wrote to Bo to mark the 40th anniversary of the treaty of Quince, which both had signed.", "40th anniversary of the treaty of Quince"),
        ("Ada has congratulated Bo on his re-election as president, the palace said on Sunday.", "his re-election as president"),
        ("Ada congratulated Bo in a letter on Sunday on Asteria's national day.", "Asteria's national day"),
        ("On the tenth anniversary of the ferry, Ada wrote to Bo.", "the tenth anniversary of the ferry"),
        ("In a letter sent to Bo on Sunday for Orthodox Easter, Ada spoke of bread.", "Orthodox Easter"),
        ("Ada wrote to Bo on May 3 on Republic Day.", "Republic Day"),
        ("Ada's New Year letter to Bo was short.", "New Year"),
        ("Bo opened the letter of condolence that Ada sent.", "letter of condolence"),
        ("Ada told Bo in a letter on Monday that the road was dry.", ""),
        ("Ada wrote to Bo on behalf of her people on 3 May.", ""),
        ("Ada thanked Bo for the pears in a letter.", ""),
    ],
)
def test_what_a_letter_was_for(told, occasion):
    assert occasion_told(told, "letter") == occasion


def test_an_answer_is_for_what_it_thanks_for():
    assert occasion_told("Bo thanked President Ada in a letter for the pears that she had sent.", "reply") == "thanks for the pears"


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("Xi Jinping congratulated Kim Jong Un on his birthday in a letter on Monday. “The road is dry,” he wrote.", "his birthday"),
        ("Xi Jinping has congratulated Kim Jong Un on his birthday. “The road is dry,” Xi wrote in a letter on Monday.", "his birthday"),  # the lead
        ("Xi Jinping wrote to Kim Jong Un on Monday. “The road is dry,” he wrote. The letter was sent to mark the harvest.", "harvest"),
        ("Xi Jinping wrote to Kim Jong Un on Monday. “We meet to mark the harvest,” he wrote.", ""),  # only the letter's own words
        ("Kim Jong Un sent Xi Jinping greetings for New Year. Xi Jinping wrote to Vladimir Putin on Monday: “The road is dry.”", ""),  # another's
    ],
)
def test_it_is_told_by_the_sentences_that_speak_of_it(text, occasion):
    assert [quotation.occasion for quotation in read(text)] == [occasion]
