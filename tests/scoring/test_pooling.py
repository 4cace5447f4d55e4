"""From phrases to a score: what each constant of the pooling says, pinned so that it cannot slip."""

from __future__ import annotations

import pytest

from tonetrack.scoring.hits import Hit
from tonetrack.scoring.pooling import DISTANCE_CAP, ELABORATION, pooled


def phrase(strength, category="friendship", sentence=0):
    return Hit(sentence, 0, 1, category, category, strength)


def test_curtness_alone_is_cool_however_curt():
    assert pooled([phrase(-0.9, "distance"), phrase(-0.9, "distance")]) == -DISTANCE_CAP
    assert pooled([phrase(-0.9, "displeasure")]) < -DISTANCE_CAP


def test_no_phrase_takes_all_the_room_there_is():
    assert pooled([phrase(1.0)]) == pytest.approx(0.95) and pooled([phrase(1.0), phrase(1.0), phrase(1.0, "personal")]) < 1


def test_a_weak_sentence_does_not_dwell_on_it():
    assert pooled([phrase(0.5), phrase(0.1, "personal", sentence=1)]) == pooled([phrase(0.5), phrase(0.1, "personal", sentence=0)])
    dwelt = pooled([phrase(0.5), phrase(0.2, "personal", sentence=1)]) - pooled([phrase(0.5), phrase(0.2, "personal", sentence=0)])
    assert 0 < dwelt < ELABORATION


def test_a_fourth_phrase_of_a_kind_still_counts_a_little():
    four, three = (pooled([phrase(0.5)] * count) for count in (4, 3))
    assert 0 < four - three < 0.02


@pytest.mark.parametrize("category", ["friendship", "courtesy"])
def test_order_does_not_matter(category):
    found = [phrase(0.5), phrase(0.2, category), phrase(-0.3, "displeasure"), phrase(0.4, category)]
    assert pooled(found) == pooled(found[::-1])
