"""The benches' own arithmetic, on invented texts; what they measure needs the development data."""

from __future__ import annotations

import pytest

from tonetrack.bench.data import Coded
from tonetrack.bench.supervised import trained


def test_the_supervised_baseline_learns_words_and_pairs_from_the_ratings_it_is_given():
    pytest.importorskip("sklearn")
    coded = [Coded(f"we {word} the {thing}", rating, "") for thing in ("treaty", "visit", "harvest") for word, rating in (("cherish", 0.8), ("deplore", -0.6))]
    warm, cold, unknown = trained(coded)(["They cherish peace", "They deplore peace", "Nothing of it"])
    assert warm > unknown > cold
    turned = trained([one._replace(rating=-one.rating) for one in coded])(["They cherish peace"])
    assert turned < unknown
