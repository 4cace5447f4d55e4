"""Whom hostile words strike at within a sentence: tables of our own sentences."""

import pytest

from tonetrack.scoring.warmth import read

SHARED = [
    "opposing all sorts of terrorism",
    "We have always rejected racism and every form of foreign rule.",
    "Your republic and ours fought colonialism and won.",
    "I strongly condemn the cowardly terrorist attack in your city.",
    "We learn with indignation of the criminal attempt on the life of Your Majesty.",
    "The vicious assassination of your Foreign Minister has filled us with horror.",
    "I denounce the barbarous bombing of your villages.",
    "The murder of your soldiers is a crime against us all.",
]
OWNED = [
    "your terrorism",
    "We shall resist the racism of your officials.",
    "I strongly condemn your attack on our city.",
    "We condemn the aggression of your troops.",
    "We denounce the barbarous crimes of your police.",
    "I protest against the attack on our embassy in your capital.",
    "We condemn the murder of our consul in your streets.",
    "The expulsion of your own citizens is a crime.",
]


@pytest.mark.parametrize("sentence", SHARED)
def test_hostility_that_nobody_in_the_letter_owns_or_that_the_reader_suffers_is_shared(sentence):
    assert read(sentence).score > 0.1


@pytest.mark.parametrize("sentence", OWNED)
def test_the_same_words_for_what_the_reader_does_are_cold(sentence):
    assert read(sentence).score < -0.05
