"""How the reading of printed messages agrees with what a careful reader marked in agency reports."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tonetrack.bench.data import archive_records
from tonetrack.files import sha256
from tonetrack.reading import Message, article_of, find_messages, roster_of
from tonetrack.reading.articles.article import Article, Facts
from tonetrack.reading.articles.sources import read_articles
from tonetrack.text import name_key

LABELS = Path(__file__).resolve().parents[2] / "tests" / "data" / "messages_kcna.csv"
FIELDS = ("sender", "recipient", "sender_country", "recipient_country", "kind", "date", "date_basis", "form", "salutation", "level")
BASES = {"conveyed": "received", None: "unknown"}  # the gold's words for a message handed over, and for no day
Marked = tuple[str, Article, list[dict]]  # name, article, its messages


def run(shared: Path) -> None:
    """Print detection and the share right of each field over the gold of 2024 and the labelled reports of 2003-2008."""
    sets = {
        "messages of 2024 (read while building)": messages_gold(shared),
        "reports of 2003-2008, first half (read while building)": labelled_reports(shared, "A"),
        "reports of 2003-2008, second half (labelled after the rules were written)": labelled_reports(shared, "B"),
    }
    for name, marked in sets.items():
        result = evaluate_messages(marked)
        shown = result if "after" not in name else {**result, "misses": []}
        print(f"\n# {name}\n{format_messages(shown)}")


def messages_gold(shared: Path) -> Iterator[Marked]:
    """The 109 candidates of 2024 with their messages, in the words of `Message`."""
    archive: dict[str, Article] = {}
    for article in read_articles([shared / "kcna/kcna_2024_to_september.json"]):
        archive.setdefault(article.url, article)
    for candidate in json.loads((shared / "kcna/messages_gold.json").read_text("utf-8")):
        messages = [
            {**message, "date": message["date_sent"], "date_basis": BASES.get(message["date_basis"], message["date_basis"])}
            for message in candidate["messages"]
        ]
        yield candidate["id"], archive[candidate["link"]], messages


def labelled_reports(shared: Path, half: str) -> Iterator[Marked]:
    """Reports of 2003-2008 labelled by eye, found by address and hash of their text."""
    with open(LABELS, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["half"] == half]
    wanted: dict[tuple[str, str], list[dict]] = {}
    for row in rows:
        messages = wanted.setdefault((row["url"], row["text_sha"]), [])
        if row["is_message"] == "yes":
            messages.append(
                {
                    "sender": row["sender"],
                    "recipient": row["recipient"],
                    "kind": row["kind"],
                    "date": row["date"] or None,
                    "date_basis": row["date_basis"],
                }
            )
    addresses = {url for url, _ in wanted}
    for record in archive_records(shared):
        key = (record["url"], sha256(record["text"])[:16]) if record["url"] in addresses else None
        if key in wanted:
            yield f"{record['date']} {record['title']}", _article(record), wanted.pop(key)


def _article(record: dict[str, str]) -> Article:
    from datetime import date
    from html import unescape

    facts = Facts(unescape(record["title"]), published=date.fromisoformat(record["date"]), url=record["url"])
    return article_of(unescape(record["text"]), facts=facts, record=1)


def evaluate_messages(marked: Iterable[Marked]) -> dict:
    """Counts and shares: precision, recall and f1 of messages; of the matched ones the share right of each marked field; `misses` in lines.

    A found message is a marked one when its sender or recipient is the same; of several the one with most fields right.
    """
    roster = roster_of()
    counts = dict.fromkeys(("articles", "gold", "found", "matched"), 0)
    right, asked = dict.fromkeys(FIELDS, 0), dict.fromkeys(FIELDS, 0)
    misses: list[str] = []
    for name, article, gold in marked:
        found = find_messages(article, roster)
        counts["articles"] += 1
        counts["gold"] += len(gold)
        counts["found"] += len(found)
        for message, wanted in _pairs(name, found, gold, misses):
            counts["matched"] += 1
            for field in FIELDS:
                if field in wanted:
                    asked[field] += 1
                    same = _agrees(message, wanted, field)
                    right[field] += same
                    if not same:
                        misses.append(f"{name}: {field} is {getattr(message, field)!r}; want {wanted[field]!r}")
    precision, recall = (counts["matched"] / counts[of] if counts[of] else 1.0 for of in ("found", "gold"))
    shares = {field: right[field] / asked[field] for field in FIELDS if asked[field]}
    return {
        **counts,
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall or 1),
        "shares": shares,
        "misses": misses,
    }


def _pairs(name: str, found: Sequence[Message], gold: Sequence[dict], misses: list[str]) -> list[tuple[Message, dict]]:
    free, pairs = list(found), []
    for wanted in gold:
        best = max(free, key=lambda message: sum(_agrees(message, wanted, field) for field in ("sender", "recipient", "kind", "date")), default=None)
        if best is None or not (_agrees(best, wanted, "sender") or _agrees(best, wanted, "recipient")):
            misses.append(f"{name}: not found: {wanted['sender']} to {wanted['recipient']}")
            continue
        free.remove(best)
        pairs.append((best, wanted))
    misses.extend(f"{name}: is no message: {message.sender} to {message.recipient} [{message.rule}]" for message in free)
    return pairs


def _agrees(message: Message, wanted: dict, field: str) -> bool:
    ours, theirs = getattr(message, field), wanted[field]
    if field in ("sender", "recipient"):
        return name_key(ours) == name_key(theirs)
    return bool(ours) == bool(theirs) if field == "salutation" else ours == theirs


def format_messages(result: dict) -> str:
    """The figures in a few lines, then every miss."""
    figures = ", ".join(f"{name} {result[key]:.3f}" for name, key in (("precision", "precision"), ("recall", "recall"), ("F1", "f1")))
    detection = f"detection: {figures} ({result['matched']} of {result['gold']} messages in {result['articles']} articles)"
    fields = ", ".join(f"{field} {share:.3f}" for field, share in result["shares"].items())
    return "\n".join([detection, f"of the matched, right: {fields}", *result["misses"]])
