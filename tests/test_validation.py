"""Warmth and the baselines beside it, against ratings."""

import numpy as np
import pytest

from tonetrack import validation as v

TEXTS = ["We cherish the unbreakable friendship of our brotherly peoples.", "I wish you good health and success.",
         "We express our serious concern.", "The puppets are despicable stooges.", "The traditional friendship will develop.",
         "I thank you for your congratulations on our national day."]  # fmt: skip
RATINGS = [0.8, 0.25, -0.3, -0.8, 0.45, 0.3]


def test_the_report_has_the_baselines_beside_warmth():
    report = v.validate(TEXTS, RATINGS, ["one", "two"] * 3)
    names = [row.measure for row in report.agreements]
    assert names[:4] == ["warmth", "VADER whole", "VADER sentences", "number of words"]
    assert report.agreements[0].spearman > 0.8 and report.agreements[0].sign_errors == 0
    assert set(report.groups) == {"one", "two"}
    assert "furthest" in v.as_text(report) and report.worst[0]["reasons"] is not None


@pytest.mark.parametrize(("texts", "ratings"), [(TEXTS, RATINGS[:-1]), (TEXTS, [30] * 6), (TEXTS, [float("nan")] * 6)])
def test_lists_that_do_not_fit_are_refused(texts, ratings):
    with pytest.raises(v.ScoringError):
        v.validate(texts, ratings)


def test_a_wrong_sign_is_a_cold_text_scored_warm_or_a_warm_one_scored_cold_and_no_near_miss():
    scores, ratings = np.array([0.06, 0.04, -0.06, -0.04, 0.5]), np.array([-0.11, -0.11, 0.11, 0.11, -0.09])
    assert v.agreement("x", scores, ratings, np.arange(5.0)).sign_errors == 2
