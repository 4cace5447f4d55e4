"""How the weights of `reading.weighing` are found, and how often what weighs most is right on articles left out.

`tests/data/first_readings.jsonl.xz` holds what the rules read in invented articles that nobody who wrote rules had seen: each article as the code of
its day read it first. So the rules' errors in it are those that they make on new texts (but for the set `cases`, the short cases of the tests, read
by the rules that were made for them: they show what the rules do well). The weights are those by which the right answers would have been chosen
(`choice.py`); sets of articles, each by one writer, are left out by turns, and the figures are of the sets left out.
"""

from __future__ import annotations

import csv
import json
import lzma
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path

from tonetrack.bench.choice import Choice, fit_choices
from tonetrack.bench.reading import source_articles
from tonetrack.corpus import load_corpus
from tonetrack.reading import article_of
from tonetrack.reading.confidence import level_of
from tonetrack.reading.coreference.state import State
from tonetrack.reading.evaluation import leader_names, matches
from tonetrack.reading.extraction import read_by_rules, roster_of
from tonetrack.reading.found import Quotation
from tonetrack.reading.people import name_key
from tonetrack.reading.weighing import addressees, days, kinds, letters, speakers
from tonetrack.reading.weighing.view import View
from tonetrack.reading.weighing.weigh import QUESTIONS, WEIGHTS, Weights

TESTS = Path(__file__).resolve().parents[2] / "tests"
RECORDS = TESTS / "data" / "first_readings.jsonl.xz"
FOLDS = 6
LASSO = {"speaker": 1.0, "letter": 1.0, "addressee": 1.0, "day": 1.0, "kind": 3.0}  # .5 to 2 is as good, within .003; of kinds 1 to 4 within .01
RIDGE = 1.0  # as good as 6
WHOLE = ("speaker", "letter", "day")  # what must be right for a reading to be wholly right
SURE = (*WHOLE, "addressee")  # by what a reading's confidence is told
ARTICLES = 3  # in which a sign must occur


Weighed = Sequence[tuple[Quotation, float]]  # an article's readings, with how likely each is wholly right


@dataclass
class Example:
    """An article with its first reading and its marks: the set it belongs to, the view, and the marked quotation for each found one."""

    set: str
    view: View
    marks: dict[int, dict]


def run(shared: Path) -> None:
    """Print how often the rules and what weighs most are right, on sets left out."""
    examples = list(read_examples(RECORDS))
    _, weighed = fit(examples)
    report(examples, weighed)


def report(examples: Sequence[Example], weighed: Sequence[Weighed]) -> None:
    """Print the figures of all sets together and of each, and how often readings are right by how likely they are said to be."""
    print(f"{len(examples)} articles, {sum(len(example.marks) for example in examples)} quotations; sets left out by turns")
    for title, group in {"all": range(len(examples)), **_by_set(examples)}.items():
        rules = _figures((examples[number], examples[number].view.readings) for number in group)
        print(f"{title:6} rules {rules} · weighed {_figures((examples[number], [one for one, _ in weighed[number]]) for number in group)}")
        print(f"       {_sureness([(examples[number], weighed[number]) for number in group])}")


def _sureness(group: Sequence[tuple[Example, Weighed]]) -> str:
    """How often readings of each confidence are wholly right, and how many they are."""
    right: dict[str, list[bool]] = {"high": [], "medium": [], "low": []}
    for example, weighed in group:
        for number, mark in example.marks.items():
            reading, likely = weighed[number]
            right[level_of(likely)].append(all(_right(reading, mark).values()))
    return ", ".join(f"{level} {sum(found) / len(found):.3f} of {len(found)}" for level, found in right.items() if found)


def write(shared: Path) -> None:
    """Fit the weights, on the five source articles of the development data too, and write them."""
    examples = [*read_examples(RECORDS), *source_examples(shared / "articles")]
    weights, weighed = fit(examples)
    report(examples, weighed)
    write_weights(weights)


def write_weights(weights: Weights, path: Path = WEIGHTS) -> None:
    """Write weights as the table that `weigh` reads, each question's in the order of the signs."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(("question", "sign", "weight"))
        rows = ((question, sign, f"{weight:.2f}") for question, signs in weights.items() for sign, weight in sorted(signs.items()))
        table.writerows(row for row in rows if float(row[2]))


def read_examples(path: Path) -> Iterator[Example]:
    """The articles of a file of first readings: a line each with set, text, day, what was found, and the marks."""
    roster = roster_of()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            _, state = read_by_rules(article_of(record["text"], published=record["published"]), roster)
            yield _example(record["set"], [Quotation(**one) for one in record["found"]], state, record["marks"])


def source_examples(folder: Path) -> Iterator[Example]:
    """The source articles of a folder as the rules read them now: they are what the shipped letters are taken from, and must be read right."""
    for _, article, gold in source_articles(folder):
        yield _example("source", *read_by_rules(article, roster_of()), gold)


def _example(name: str, readings: list[Quotation], state: State, marks: Sequence[dict]) -> Example:
    known = _leaders()
    leading = frozenset(one.speaker for one in readings if name_key(one.speaker or "") in known)
    free = [{**asdict(one), "number": number} for number, one in enumerate(readings)]
    found = {match["number"]: {**mark, "leader": known.get(name_key(mark["speaker"] or ""))} for mark, match in matches(free, marks) if match}
    return Example(name, View(readings, state.sentences, state.places, state.day, leading), found)


# ------------------------------------------------------------------ the fit


def fit(examples: Sequence[Example]) -> tuple[Weights, list[Weighed]]:
    """The weights of all examples, and for each example its readings, with how likely each is right, by weights found without its set.

    Each question is asked of readings that the questions before have changed, as they will be in use, by weights found without the set.
    """
    weights, weighed = {}, [[(reading, 1.0) for reading in example.view.readings] for example in examples]
    for question, ask in CHOICES.items():
        now = [replace(example, view=replace(example.view, readings=[one for one, _ in read])) for example, read in zip(examples, weighed)]
        choices = [list(ask(example)) for example in now]
        weights[question] = _weights(choices, LASSO[question])
        for fold in _folds(examples):
            without = _weights([article for number, article in enumerate(choices) if number not in fold], LASSO[question])
            for number in fold:
                answers = QUESTIONS[question](now[number].view, without)
                parts = [right if question in SURE else 1.0 for _, right in answers]
                weighed[number] = [(reading, part * before) for (reading, _), part, (_, before) in zip(answers, parts, weighed[number])]
    return weights, weighed


def _folds(examples: Sequence[Example]) -> list[set[int]]:
    """The places of the examples, some sets at a time."""
    sets = sorted({example.set for example in examples})
    return [{number for number, example in enumerate(examples) if sets.index(example.set) % FOLDS == fold} for fold in range(FOLDS)]


def _speaker_choices(example: Example) -> Iterator[Choice]:
    named, known = speakers.leaders_of(example.view), _leaders()
    for number, mark in example.marks.items():
        yield [
            (set(speakers.signs(example.view, number, leader, named)), mark["leader"] == (known.get(name_key(leader)) if leader else None))
            for leader in (None, *named)
        ]


def _letter_choices(example: Example) -> Iterator[Choice]:
    for number, mark in example.marks.items():
        yield [(set(letters.signs(example.view, number)), mark["is_letter_excerpt"]), (set(), not mark["is_letter_excerpt"])]


def _day_choices(example: Example) -> Iterator[Choice]:
    for number, mark in example.marks.items():
        if mark["is_letter_excerpt"]:
            told = (None, *days.days_of(example.view, number))
            yield [(set(days.signs(example.view, number, day)), day == mark["letter_date"]) for day in told]


def _addressee_choices(example: Example) -> Iterator[Choice]:
    named, known = speakers.leaders_of(example.view), _leaders()
    for number, mark in example.marks.items():
        if mark["is_letter_excerpt"] and example.view.readings[number].is_letter:
            right, asked = known.get(name_key(mark["addressee"] or "")), addressees.readers_of(example.view, number, named)
            yield [(set(addressees.signs(example.view, number, leader, named)), known.get(name_key(leader or "")) == right) for leader in asked]


def _kind_choices(example: Example) -> Iterator[Choice]:
    for number, mark in example.marks.items():
        if example.view.readings[number].is_letter == mark["is_letter_excerpt"]:
            asked = kinds.kinds_of(example.view, number)
            yield [(set(kinds.signs(example.view, number, kind)), kind == mark["document"]) for kind in asked]


CHOICES = {
    "speaker": _speaker_choices, "letter": _letter_choices, "addressee": _addressee_choices, "day": _day_choices, "kind": _kind_choices,
}  # fmt: skip


def _weights(choices: Sequence[Sequence[Choice]], lasso: float) -> dict[str, float]:
    """The weights of the signs that some articles have, from the choices of each article."""
    articles = Counter(sign for article in choices for sign in {sign for choice in article for row, _ in choice for sign in row})
    common = {sign for sign, count in articles.items() if count >= ARTICLES}
    return fit_choices([[(row & common, right) for row, right in choice] for article in choices for choice in article], lasso, RIDGE)


# ------------------------------------------------------------------ the figures


def _figures(pairs: Iterable[tuple[Example, Sequence[Quotation]]]) -> str:
    counts, quotations = Counter(), 0
    for example, readings in pairs:
        for number, mark in example.marks.items():
            right, known = _right(readings[number], mark), _leaders()
            sent = known.get(name_key(readings[number].addressee or "")) == known.get(name_key(mark["addressee"] or ""))
            kind = readings[number].document == mark["document"]
            counts.update(right | {"all": all(right.values()), "addressee": sent, "kind": kind})
            quotations += 1
    return " ".join(f"{name} {counts[name] / quotations:.3f}" for name in (*WHOLE, "all", "addressee", "kind"))


def _right(reading: Quotation, mark: dict) -> dict[str, bool]:
    speaker = _leaders().get(name_key(reading.speaker or ""))
    letter, day = reading.is_letter == mark["is_letter_excerpt"], reading.letter_date == mark["letter_date"]
    return {"speaker": speaker == mark["leader"], "letter": letter, "day": day}


@lru_cache(maxsize=1)
def _leaders() -> dict[str, str]:
    return leader_names(load_corpus().people)


def _by_set(examples: Sequence[Example]) -> dict[str, list[int]]:
    return {
        name: [number for number, example in enumerate(examples) if example.set == name] for name in sorted({example.set for example in examples})
    }
