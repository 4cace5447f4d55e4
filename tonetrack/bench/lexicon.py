"""In how many real messages and statements each phrase of the lexicon occurs: its column `found`, counted again."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

from tonetrack.bench.data import archive_records
from tonetrack.files import read_table
from tonetrack.scoring.rules import LEXICONS, diplomatic_lexicon, message_parts
from tonetrack.text import normalise

_TITLES = re.compile(
    r"(?i)\b(messages?|greet\w*|greetings|congratulat\w*|letters?|repl\w+|condolences?|sympathy|thanks|statement|commentary|spokes\w+"
    r"|foreign ministry)\b"
)


def run(shared: Path) -> None:
    """Print the phrases found per category, and every row of the lexicon whose `found` is not what is counted."""
    counts, articles = count_phrases(shared)
    rows = [row for _, row in read_table(LEXICONS / "diplomatic.csv", required=("pattern", "category", "found"))]
    print(f"{len(rows):,} phrases, counted in {articles:,} messages and statements of KCNA (2003-2008, 2024)")
    for category, total in Counter(row["category"] for row in rows).most_common():
        own = [row for row in rows if row["category"] == category]
        print(f"{category:<14}{total:>6}{sum(counts[row['pattern']] > 0 for row in own):>6} found")
    wrong = [row["pattern"] for row in rows if int(row["found"]) != counts[row["pattern"]]]
    print(f"{len(wrong)} rows say another number" + (f": {', '.join(wrong[:20])}" if wrong else ""))


def count_phrases(shared: Path) -> tuple[Counter[str], int]:
    """For each pattern the number of articles it is matched in, longest phrase first, and the number of articles."""
    lexicon, counts, articles = diplomatic_lexicon(), Counter(), 0
    for title, text in _articles(shared):
        if not _TITLES.search(title):
            continue
        articles += 1
        found = {match.entry.pattern for _, part in message_parts(normalise(text)) for match in lexicon.matches(lexicon.words(part))}
        counts.update(found)
    return counts, articles


def _articles(shared: Path):
    for record in archive_records(shared):
        yield record["title"], record["text"]
    seen = set()
    for record in json.loads((shared / "kcna/kcna_2024_to_september.json").read_text("utf-8")):
        if record["link"] not in seen:
            seen.add(record["link"])
            yield record["headline"] or "", record["story_text"] or ""
