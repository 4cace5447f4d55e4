"""How the reading of the source articles agrees with what a careful reader marked in them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from tonetrack.corpus import load_corpus
from tonetrack.reading import extract_quotations, read_article
from tonetrack.reading.evaluation import evaluate, format_evaluation


def run(shared: Path) -> None:
    """Print precision, recall and the agreement of each field over the five articles, and every miss."""
    corpus = load_corpus()
    people, leaders = (corpus.people, corpus.countries, corpus.agencies), {person.name for person in corpus.people if person.leader}
    pairs = []
    for path in sorted((shared / "articles").glob("*.txt")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        found = [asdict(quotation) for quotation in extract_quotations(read_article(path), people)]
        pairs.append((path.name, found, gold, leaders))
    print(f"{len(pairs)} articles\n{format_evaluation(evaluate(pairs))}")
