"""The development data, which lie beside the repository and are no part of it."""

from __future__ import annotations

import csv
import gzip
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from tonetrack.files import sha256

RATINGS = Path(__file__).resolve().parents[2] / "tests" / "data" / "ratings_kcna.csv"
REGISTERS = RATINGS.with_name("graded_sentences_registers.csv")
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

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])|\n+")
_DATELINE = re.compile(r"^.*?\(KCNA\)\s*-*\s*", re.S)


def rated_kcna(shared: Path, ratings: Path, kind: str, split: str) -> Rated:
    """Messages (0-100) or excerpts (-100 to +100) of KCNA that two coders rated, by `kind` and `split`; the mean of both.

    The ratings name their texts by address and hash; the texts are looked up in the archives.
    """
    wanted = [row for row in _rows(ratings) if (row["kind"], row["split"]) == (kind, split) and row["coder_b"]]
    texts = _texts_by_hash(shared, {row["url"] for row in wanted}, kind)
    found = [(texts.get((row["url"], row["text_sha"])), (float(row["coder_a"]) + float(row["coder_b"])) / 2) for row in wanted]
    return [(text, rating) for text, rating in found if text]


def coders_agreement() -> list[tuple[str, str, int, float]]:
    """Kind, split, texts with two coders, and Pearson's r of the two who worked apart."""
    table = pd.read_csv(RATINGS).dropna(subset=["coder_a", "coder_b"])
    return [(kind, split, len(rows), float(rows["coder_a"].corr(rows["coder_b"]))) for (kind, split), rows in table.groupby(["kind", "split"])]


def ratings_without_text(shared: Path) -> list[tuple[str, str, int, int]]:
    """Kind, split, ratings whose text is in no archive as it was rated, and all ratings: such ratings are left out of every figure."""
    rows, lost = _rows(RATINGS), []
    for kind, split in dict.fromkeys((row["kind"], row["split"]) for row in rows):
        own = [row for row in rows if (row["kind"], row["split"]) == (kind, split)]
        texts = _texts_by_hash(shared, {row["url"] for row in own}, kind)
        lost.append((kind, split, sum((row["url"], row["text_sha"]) not in texts for row in own), len(own)))
    return lost


def format_lost(lost: list[tuple[str, str, int, int]]) -> str:
    """The same in one line.

    >>> format_lost([("excerpt", "development", 28, 2260), ("message", "kept back", 0, 130)])
    'ratings that find no text and are left out: excerpt, development 28 of 2,260; message, kept back 0 of 130'
    """
    return f"ratings that find no text and are left out: {'; '.join(f'{kind}, {split} {count} of {total:,}' for kind, split, count, total in lost)}"


def _texts_by_hash(shared: Path, addresses: set[str], kind: str) -> dict[tuple[str, str], str]:
    """The articles at these addresses, or their sentences, by address and hash."""
    texts = {}
    for address, body in _bodies(shared):
        if address in addresses:
            for text in [body] if kind == "message" else _sentences(body):
                texts[address, sha256(text)[:16]] = text
    return texts


def _sentences(body: str) -> list[str]:
    return [part.strip() for part in _SENTENCE_END.split(_DATELINE.sub("", body))]


def _bodies(shared: Path) -> Iterator[tuple[str, str]]:
    """Address and text of every article: those of 2003-2008 as one line, the later ones as they stand."""
    for record in archive_records(shared):
        yield record["url"], _body(record)
    for record in json.loads((shared / "kcna/kcna_2024_to_september.json").read_text("utf-8")):
        yield record["link"], record["story_text"] or ""
    for record in json.loads((shared / "kcna/letters_2012_2018.json").read_text("utf-8")):
        yield record["id"], record["text"]


def _body(record: dict[str, str]) -> str:
    """The article without its title, white space levelled: as the coders saw it."""
    text = re.sub(r"\s+", " ", html.unescape(record["text"]).replace("\xa0", " ")).strip()
    title = html.unescape(record["title"])
    return text[len(title) :].strip() if text.startswith(title) else text


def articles(shared: Path) -> Iterator[str]:
    """The articles of KCNA of 2003-2008 and 2024, but for those that hold a rated text kept back."""
    hidden = {row["url"] for row in _rows(RATINGS) if row["split"] == "kept back"}
    bodies = ((address, body) for address, body in _bodies(shared) if address not in hidden)
    return iter(dict(bodies).values())


class Coded(NamedTuple):
    """A text with its rating / 100 and the group (sender, or month) that is left out with it."""

    text: str
    rating: float
    group: str


def coded_messages(shared: Path) -> list[Coded]:
    """All messages whose ratings may be used to build the scorer."""
    senders, _ = senders_and_years(shared)
    named = [Coded(text, rating / 100, sender) for (text, rating), sender in zip(messages_2024(shared) + messages_2012_2018(shared), senders)]
    return named + _developing(shared, "message")


def coded_excerpts(shared: Path) -> list[Coded]:
    """All excerpts whose ratings may be used to build the scorer, and the invented sentences of other registers."""
    of_2024 = [Coded(text, rating / 100, f"2024 {number % 12}") for number, (text, rating) in enumerate(excerpts_of(shared))]
    return of_2024 + _developing(shared, "excerpt") + other_registers()


def other_registers() -> list[Coded]:
    """Invented sentences of chanceries and newsrooms far from KCNA, each with its rating by one who did not write it."""
    return [
        Coded(row["text"], float(row["rating"]) / 100, f"{row['register']} {number % 5}")
        for number, row in enumerate(_rows(REGISTERS))
        if row["split"] == "development"
    ]


def kept_registers() -> Rated:
    """Invented sentences and fragments of all registers by one more writer, kept back."""
    return [(row["text"], float(row["rating"])) for row in _rows(REGISTERS) if row["split"] == "kept back"]


def _developing(shared: Path, kind: str) -> list[Coded]:
    rows = [row for row in _rows(RATINGS) if (row["kind"], row["split"]) == (kind, "development")]
    texts = _texts_by_hash(shared, {row["url"] for row in rows}, kind)
    found = []
    for row in rows:
        ratings = [float(row[coder]) for coder in ("coder_a", "coder_b") if row[coder]]
        if text := texts.get((row["url"], row["text_sha"])):
            found.append(Coded(text, sum(ratings) / len(ratings) / 100, row["date"][:7]))
    return found


def kinds(path: Path) -> list[str]:
    """The kind of each of the texts of `blind`."""
    return [row["kind"] for row in _rows(path)]


def blind(path: Path) -> Rated:
    """Invented words with their warmth, written and rated by somebody who had not seen the lexicon."""
    return [(row["text"], float(row["warmth"])) for row in _rows(path)]
