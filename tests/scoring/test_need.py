"""Help in need: told in cold words, meant as the warmest; and need in which no help came."""

import pytest

from tonetrack.scoring.need import IN_NEED
from tonetrack.scoring.warmth import read

HELPED = [
    "In the hour of our need you opened your granaries.",
    "Through the long winter of the siege your convoys reached us.",
    "During those years of blockade the only sails in our bay were yours, and you asked for nothing.",
    "In our darkest days you sent bread and blankets.",
    "You called us a nation in the days when we were hunted as bandits.",
    "You came when all others turned away.",
    "When no one else would print our appeals, your presses did.",
]
FORSAKEN = [
    "In the hour of our need you closed the bridge.",
    "In our darkest days we waited for a word, and your silence was long.",
    "When no one else would sell us grain, you sold it for gold.",
    "In the year of the drought you abandoned us.",
    "In the days of the festival you shall hear our choirs.",
    "In the hour of our need they closed the bridge.",
]


@pytest.mark.parametrize("sentence", HELPED)
def test_help_in_need_is_warm_and_the_need_blames_nobody(sentence):
    found = read(sentence)
    assert IN_NEED in {hit.pattern for hit in found.hits} and found.score > 0.2
    assert not [hit for hit in found.hits if hit.strength < 0]


@pytest.mark.parametrize("sentence", FORSAKEN)
def test_need_without_help_and_days_without_need_are_none(sentence):
    assert IN_NEED not in {hit.pattern for hit in read(sentence).hits}
