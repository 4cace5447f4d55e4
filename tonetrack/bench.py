"""`python -m tonetrack.bench scoring|reading`: prints the figures that the README states.

Needs the shared development data (--shared DIR, default: ../shared); they are not part of the repository.
"""

from __future__ import annotations

import argparse
import csv
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from tonetrack.corpus import load_corpus
from tonetrack.errors import FileError
from tonetrack.reading import extract_quotations, read_article
from tonetrack.reading.evaluation import evaluate, format_evaluation
from tonetrack.scoring.uncertainty import mean_interval
from tonetrack.scoring.vader import SENTENCE_SD
from tonetrack.text import normalise, sentences


def rated_messages(shared: Path) -> list[tuple[str, float]]:
    """(text, warmth 0-100) of the 72 rated messages of KCNA in English, 2012-2018 and 2024."""
    archive = {record["link"]: record["story_text"] for record in json.loads((shared / "kcna/kcna_2024_to_september.json").read_text("utf-8"))}
    older = {record["id"]: record["text"] for record in json.loads((shared / "kcna/letters_2012_2018.json").read_text("utf-8"))}
    found = [(archive[row["link"]], float(row["warmth"])) for row in _rows(shared / "warmth/letters_dev.csv")]
    return found + [(older[row["id"]], float(row["warmth"])) for row in _rows(shared / "warmth/letters_2012_2018_dev.csv")]


def _rows(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bench_scoring(shared: Path) -> str:
    """How sentences spread within real letters, and how often the interval of a few holds the letter's mean."""
    analyzer = SentimentIntensityAnalyzer()
    letters = [[analyzer.polarity_scores(part)["compound"] for part in sentences(normalise(text))] for text, _ in rated_messages(shared)]
    letters = [scores for scores in letters if len(scores) > 2]
    squares = sum(float(np.var(scores)) * len(scores) for scores in letters)
    freedom = sum(len(scores) - 1 for scores in letters)
    lines = [f"spread of VADER's sentence scores within {len(letters)} messages: {np.sqrt(squares / freedom):.2f} (constant: {SENTENCE_SD})"]
    random = np.random.default_rng(0)
    for count in (1, 2, 3):
        share = _coverage(letters, count, random)
        lines.append(f"{count} sentence(s) of a message: the 95% interval holds the whole message's mean in {share:.1%}")
    return "\n".join(lines)


def _coverage(letters: list[list[float]], count: int, random: np.random.Generator) -> float:
    hits = trials = 0
    for scores in letters:
        for _ in range(100):
            _, low, high = mean_interval(list(random.choice(scores, count, replace=False)), reference_sd=SENTENCE_SD)
            hits, trials = hits + (low <= np.mean(scores) <= high), trials + 1
    return hits / trials


def bench_reading(shared: Path) -> str:
    """How the reading of the five source articles agrees with what a careful reader marked in them."""
    corpus = load_corpus()
    people, leaders = (corpus.people, corpus.countries, corpus.agencies), {person.name for person in corpus.people if person.leader}
    pairs = []
    for path in sorted((shared / "articles").glob("*.txt")):
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))
        found = [asdict(quotation) for quotation in extract_quotations(read_article(path), people)]
        pairs.append((path.name, found, gold, leaders))
    return f"{len(pairs)} articles\n{format_evaluation(evaluate(pairs))}"


BENCHES = {"scoring": bench_scoring, "reading": bench_reading}


def main() -> None:
    """Run the named bench and print its figures."""
    parser = argparse.ArgumentParser(prog="python -m tonetrack.bench", description=__doc__)
    parser.add_argument("bench", choices=BENCHES)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parent.parent.parent / "shared")
    options = parser.parse_args()
    if not options.shared.is_dir():
        raise SystemExit(f"tonetrack: {FileError('is not a folder; name the shared development data with --shared DIR', path=options.shared)}")
    print(BENCHES[options.bench](options.shared))


if __name__ == "__main__":
    main()
