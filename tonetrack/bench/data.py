"""The development data, which lie beside the repository and are no part of it."""

from __future__ import annotations

import csv
import gzip
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

from tonetrack.files import sha256

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


def senders_and_years(shared: Path) -> tuple[list[str], list[str]]:
    """Of `messages_2024` and then `messages_2012_2018`: the sender as the headline names him, and the year."""
    rows = _rows(shared / "warmth/letters_dev.csv") + _rows(shared / "warmth/letters_2012_2018_dev.csv")
    sent = re.compile(r"Kim Jong Un (?:Sends|Extends|Congratulates|Sympathizes)")
    senders = ["Kim Jong Un" if sent.search(row["headline"]) else re.sub(r".*\b(?:from|of) ", "", row["headline"]) for row in rows]
    return senders, [row["date"][:4] for row in rows]


def excerpts_of(shared: Path) -> Rated:
    """95 excerpts of messages and statements of 2024 with their warmth, -100 to +100 (three coders)."""
    return [(row["text"], float(row["warmth"])) for row in _rows(shared / "warmth/excerpts_dev.csv")]


def archive_texts(shared: Path) -> Iterator[str]:
    """The articles of KCNA in English, 2003-2008: real text for speed."""
    return (record["text"] for record in archive_records(shared))


def archive_records(shared: Path) -> Iterator[dict[str, str]]:
    """The articles of KCNA in English, 2003-2008: date, title, url, text."""
    with gzip.open(shared / "kcna/kcna_2003_2008.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


# ------------------------------------------------------------------ further codings: ratings are ours and shipped, texts are not

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")


def rated_kcna(shared: Path, ratings: Path, kind: str, split: str) -> Rated:
    """Messages (0-100) or excerpts (-100 to +100) of KCNA that two coders rated, by `kind` and `split`; the mean of both.

    The ratings name their texts by address and hash; the texts are looked up in the archive.
    """
    wanted = [row for row in _rows(ratings) if (row["kind"], row["split"]) == (kind, split) and row["coder_b"]]
    addresses = {row["url"] for row in wanted}
    texts: dict[tuple[str, str], str] = {}
    for record in archive_records(shared):
        if record["url"] in addresses:
            body = _body(record)
            for text in [body] if kind == "message" else _SENTENCE_END.split(re.sub(r"^.*?\(KCNA\)\s*-*\s*", "", body)):
                texts[record["url"], sha256(text)[:16]] = text
    found = [(texts.get((row["url"], row["text_sha"])), (float(row["coder_a"]) + float(row["coder_b"])) / 2) for row in wanted]
    return [(text, rating) for text, rating in found if text]


def _body(record: dict[str, str]) -> str:
    """The article without its title, white space levelled: as the coders saw it."""
    text = re.sub(r"\s+", " ", html.unescape(record["text"]).replace("\xa0", " ")).strip()
    title = html.unescape(record["title"])
    return text[len(title) :].strip() if text.startswith(title) else text


def blind(path: Path) -> Rated:
    """Invented words with their warmth, written and rated by somebody who had not seen the lexicon."""
    return [(row["text"], float(row["warmth"])) for row in _rows(path)]
