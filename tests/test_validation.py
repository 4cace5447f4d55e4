"""Warmth and the baselines beside it, against ratings."""

import json

import numpy as np
import pytest

from tonetrack import validation as v
from tonetrack.codings import read_codings

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


@pytest.mark.filterwarnings("error")
def test_raters_without_a_text_in_common_and_a_group_without_a_score_are_told_and_no_number(tmp_path):
    table = tmp_path / "rated.csv"
    table.write_text("text,one,two,who\nWe cherish our friendship.,0.5,,x\nWe thank you.,0.2,,x\nWe deplore your silence.,,-0.3,x\n我们珍视友谊,,0.1,y\n")
    codings = read_codings(table, raters=["one", "two"], group="who")
    account = v.validate_codings(codings, "json")
    assert "NaN" not in account and list(json.loads(account)["groups"]) == ["x"]
    assert "between 2 raters: no agreement to tell" in account
