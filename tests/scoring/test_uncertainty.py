from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from tonetrack.scoring.uncertainty import mean_interval


def test_the_interval_holds_the_true_mean_in_95_of_100_letters():
    """Letters whose sentences spread as the reference says, of which one to six are seen."""
    random, hits, trials = np.random.default_rng(20261122), 0, 4000
    for _ in range(trials):
        seen = random.normal(0.1, 0.2, random.integers(1, 7))
        _, low, high = mean_interval(list(seen), reference_sd=0.2)
        hits += low <= 0.1 <= high
    assert 0.94 <= hits / trials <= 0.985


def test_a_letter_that_varies_more_than_usual_gets_a_wider_interval():
    calm, varied = mean_interval([0.1] * 8, reference_sd=0.2), mean_interval([-0.8, 1.0] * 4, reference_sd=0.2)
    assert varied[2] - varied[1] > calm[2] - calm[1]


def test_no_sentence_is_no_mean():
    with pytest.raises(ValueError, match="no sentence scores"):
        mean_interval([], reference_sd=0.2)


def test_two_sentences_give_one_degree_of_freedom_beside_those_of_letters():
    mean, low, high = mean_interval([0.1, 0.5], reference_sd=0.3)
    half = stats.t.ppf(0.975, 11) * ((2 * 0.2**2 + 10 * 0.3**2) / 11 / 2) ** 0.5  # ten degrees of freedom of letters
    assert (low, high) == pytest.approx((mean - half, mean + half))
