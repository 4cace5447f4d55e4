"""The development data, which lie beside the repository and are no part of it."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

Rated = list[tuple[str, float]]  # texts with their rating, as the coders gave it


def _rows(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def messages_2024(shared: Path) -> Rated:
    """34 messages of 2024 with their warmth, 0-100 (five coders)."""
    archive = {record["link"]: record["story_text"] for record in json.loads((shared / "kcna/kcna_2024_to_september.json").read_text("utf-8"))}
    return [(archive[row["link"]], float(row["warmth"])) for row in _rows(shared / "warmth/letters_dev.csv")]


def messages_2012_2018(shared: Path) -> Rated:
    """38 messages of 2012-2018 with their warmth, 0-100 (three coders)."""
    archive = {record["id"]: record["text"] for record in json.loads((shared / "kcna/letters_2012_2018.json").read_text("utf-8"))}
    return [(archive[row["id"]], float(row["warmth"])) for row in _rows(shared / "warmth/letters_2012_2018_dev.csv")]


def excerpts_of(shared: Path) -> Rated:
    """95 excerpts of messages and statements of 2024 with their warmth, -100 to +100 (three coders)."""
    return [(row["text"], float(row["warmth"])) for row in _rows(shared / "warmth/excerpts_dev.csv")]


def archive_texts(shared: Path) -> Iterator[str]:
    """The articles of KCNA in English, 2003-2008: real text for speed."""
    with gzip.open(shared / "kcna/kcna_2003_2008.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["text"]
