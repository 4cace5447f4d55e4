"""Printed messages: the invented reports of tests/reports one by one, and what a report must never cost or become."""

from __future__ import annotations

import json
import time
from datetime import date

import pytest
from conftest import ROOT

from tonetrack.reading import article_of, find_messages, roster_of
from tonetrack.reading.articles import Facts

REPORTS = sorted((ROOT / "tests/reports").glob("*.json"))


@pytest.fixture(scope="module")
def roster():
    return roster_of()


def _article(report: dict):
    facts = Facts(report["title"], report["outlet"], published=date.fromisoformat(report["published"]), url=report["url"])
    return article_of(report["text"], facts=facts, record=1)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_holds_the_messages_a_careful_reader_marks(path, roster):
    report = json.loads(path.read_text("utf-8"))
    found = find_messages(_article(report), roster)
    fields = [sorted(marked) for marked in report["messages"]]
    assert [{field: getattr(message, field) for field in names} for message, names in zip(found, fields)] == report["messages"]
    assert len(found) == len(report["messages"]), [(message.sender, message.recipient) for message in found]
