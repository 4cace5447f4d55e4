"""The benches' own arithmetic, on invented texts; what they measure needs the development data."""

from __future__ import annotations

import csv
import gzip
import json

import pytest

from tonetrack.bench import change, data
from tonetrack.bench.data import Coded
from tonetrack.bench.supervised import trained
from tonetrack.files import sha256


def test_the_supervised_baseline_learns_words_and_pairs_from_the_ratings_it_is_given():
    pytest.importorskip("sklearn")
    coded = [Coded(f"we {word} the {thing}", rating, "") for thing in ("treaty", "visit", "harvest") for word, rating in (("cherish", 0.8), ("deplore", -0.6))]
    warm, cold, unknown = trained(coded)(["They cherish peace", "They deplore peace", "Nothing of it"])
    assert warm > unknown > cold
    turned = trained([one._replace(rating=-one.rating) for one in coded])(["They cherish peace"])
    assert turned < unknown


def test_ratings_that_find_no_text_are_counted(tmp_path, monkeypatch):
    (tmp_path / "kcna").mkdir()
    with gzip.open(tmp_path / "kcna/kcna_2003_2008.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"date": "2031-01-01", "title": "Reply", "url": "one", "text": "Reply We thank you. We wish you well."}))
    for name in ("kcna_2024_to_september.json", "letters_2012_2018.json"):
        (tmp_path / "kcna" / name).write_text("[]")
    ratings = [("excerpt", "one", "We thank you."), ("excerpt", "one", "We thanked you."), ("excerpt", "two", "We thank you."), ("message", "one", "We thank you. We wish you well.")]
    with open(tmp_path / "ratings.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["kind", "split", "url", "text_sha"])
        writer.writerows((kind, "development", url, sha256(text)[:16]) for kind, url, text in ratings)
    monkeypatch.setattr(data, "RATINGS", tmp_path / "ratings.csv")
    assert data.ratings_without_text(tmp_path) == [("excerpt", "development", 2, 3), ("message", "development", 0, 1)]


def test_the_bench_of_change_says_from_how_many_series_each_rate_comes(monkeypatch, capsys, tmp_path):
    for name, value in (("SERIES", 3), ("SCANNED", 2), ("DRAWS", 39)):
        monkeypatch.setattr(change, name, value)
    change.run(tmp_path)
    of_years, of_points = capsys.readouterr().out.split("change points, ")
    assert "; 3 series each" in of_years and of_points.startswith("68 letters; 2 series each")
