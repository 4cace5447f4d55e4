"""How well the scorers agree with coders, what each part of warmth is worth, how sure the intervals are, and how fast it goes."""

from __future__ import annotations

import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from tonetrack.bench import supervised, vader
from tonetrack.bench.ablation import ablation, common_share, interval_coverage, mean_coverage, rating_coverage
from tonetrack.bench.data import (
    RATINGS,
    Rated,
    archive_texts,
    blind,
    coded_excerpts,
    coded_messages,
    excerpts_of,
    format_lost,
    kept_registers,
    kinds,
    messages_2012_2018,
    messages_2024,
    rated_kcna,
    ratings_without_text,
)
from tonetrack.scoring import SCORER_NOTES
from tonetrack.scoring.uncertainty import mean_interval
from tonetrack.scoring.vader import SENTENCE_SD, score_vader
from tonetrack.scoring.warmth import MOSTLY, covered, message_sentences, read, score_warmth
from tonetrack.text import count_words, normalise, sentences
from tonetrack.validation import Agreement, agreement, as_text, validate

SPEED_ARTICLES = 3000


def run(shared: Path) -> None:
    """Print everything the README states about scoring."""
    print(format_lost(ratings_without_text(shared)))
    sets, kept_back = _development(shared), _kept_back(shared)
    for name, rated in sets.items():
        print(f"\n# {name} ({len(rated)})\n{as_text(validate(*_apart(rated)))}")
    learnt = _supervised(kept_back, shared)
    for name, rated in kept_back.items():
        report = validate(*_apart(rated))
        print(f"\n# {name} ({len(rated)})\n{as_text(replace(report, worst=[], agreements=report.agreements + learnt.get(name, [])))}")
    print("\n# how often the 95% interval of a text's warmth holds its coders' rating of the very same text")
    for name, rated in kept_back.items():
        held, scored = rating_coverage(*_apart(rated))
        print(f"{name}: {held:.1%} of {scored}")
    print(
        "\n# how far half, and 95%, of the readings are from their coders' ratings: all, single sentences of them, those of which phrases"
        " cover little"
    )
    for name, rated in kept_back.items():
        _print_errors(name, rated)
    messages = sets["34 messages of 2024"] + sets["38 messages of 2012-2018"]
    _print_means(messages + kept_back["messages of 2003-2008, kept back"], kept_back["invented sentences of many countries, written blind"])
    usual = score_warmth([text for text, _ in messages])["score"].median()
    print(f"\nusual for such messages (median warmth of {len(messages)}): {usual:+.2f} (the constant used: {SCORER_NOTES['warmth'].reference:+.2f})")
    _print_ablation("all messages", messages + sets["messages of 2003-2008"])
    _print_ablation("all excerpts", sets["95 excerpts of 2024"] + sets["excerpts of 2003-2024"])
    _print_intervals([text for text, _ in messages])
    print("\n# the same of the messages of 2003-2008, many of them long and effusive")
    _print_coverage([text for text, _ in sets["messages of 2003-2008"]])
    print("\n# exact VADER, against the original")
    vader.run(shared)
    _print_speed(list(islice(archive_texts(shared), SPEED_ARTICLES)))


def _development(shared: Path) -> dict[str, Rated]:
    """The coded texts that were in view when phrases and words were weighed."""
    return {
        "34 messages of 2024": messages_2024(shared),
        "38 messages of 2012-2018": messages_2012_2018(shared),
        "95 excerpts of 2024": excerpts_of(shared),
        "messages of 2003-2008": rated_kcna(shared, RATINGS, "message", "development"),
        "excerpts of 2003-2024": rated_kcna(shared, RATINGS, "excerpt", "development"),
        "invented letters of many countries": blind(RATINGS.with_name("graded_letters.csv")),
    }


def _kept_back(shared: Path) -> dict[str, Rated]:
    """Those that were kept out of view."""
    return {
        "messages of 2003-2008, kept back": rated_kcna(shared, RATINGS, "message", "kept back"),
        "excerpts of 2003-2024, kept back": rated_kcna(shared, RATINGS, "excerpt", "kept back"),
        "invented sentences and fragments of all registers, kept back": kept_registers(),
        "invented sentences of many countries, written blind": blind(RATINGS.with_name("graded_sentences_blind.csv")),
        "invented letters of many countries, written blind": blind(RATINGS.with_name("graded_letters_blind.csv")),
    }


def _apart(rated: Rated) -> tuple[list[str], list[float]]:
    """The texts, and their ratings on -1 to +1."""
    return [text for text, _ in rated], [rating / 100 for _, rating in rated]


def _supervised(sets: dict[str, Rated], shared: Path) -> dict[str, list[Agreement]]:
    """The row of the supervised baseline of each set, trained on development ratings only: messages for messages,
    excerpts and sentences for all else."""
    if not supervised.is_installed():
        print("\nnot installed, so not compared: scikit-learn (ridge on words and pairs, trained on the development ratings)")
        return {}
    of_messages, of_excerpts = (supervised.trained(coded) for coded in (coded_messages(shared), coded_excerpts(shared)))
    rows = {}
    for name, rated in sets.items():
        texts, ratings = _apart(rated)
        scores = (of_messages if name.startswith("messages") else of_excerpts)(texts)
        rows[name] = [agreement("ridge, trained", scores, np.array(ratings), np.array([count_words(text) for text in texts], dtype=float))]
    return rows


def _print_errors(name: str, rated: Rated) -> None:
    read_and_rated = [(found, rating / 100) for text, rating in rated if (found := read(text)).score is not None]
    single = [pair for pair in read_and_rated if message_sentences(pair[0]) == 1]
    alone = [pair for pair in read_and_rated if covered(pair[0].found) < MOSTLY]
    rows = ([abs(found.score - rating) for found, rating in pairs] for pairs in (read_and_rated, single, alone))
    print(
        name, *(f"{np.quantile(errors, 0.5):.2f} {np.quantile(errors, 0.95):.2f} ({len(errors)})" if errors else "none" for errors in rows), sep=": "
    )


def _print_means(messages: Rated, sentences_blind: Rated) -> None:
    texts, ratings = _apart(sentences_blind)
    share = common_share(score_warmth(texts)["score"].to_numpy(float) - ratings, kinds(RATINGS.with_name("graded_sentences_blind.csv")))
    print(f"\n# the share of the squared error that blind sentences of one kind have in common: {share:.2f}")
    print(f"# how often the 95% interval of a mean of messages known by a sentence each holds their mean rating ({len(messages)} messages)")
    for shared in (0.0, SCORER_NOTES["warmth"].shared):
        held = mean_coverage(*_apart(messages), letters=(1, 2, 4, 8, 16), shared=shared)
        print(f"{shared:.0%} of the variance common:", ", ".join(f"{count} letters {value:.1%}" for count, value in held.items()))


def _print_ablation(name: str, rated: Rated) -> None:
    print(f"\n# warmth without one of its parts, {name}: rho, given length, error")
    for row in ablation(*_apart(rated)):
        print(f"{row.measure:<26}{row.spearman:>7.3f}{row.partial:>7.3f}{row.error:>7.3f}")


def _print_coverage(texts: list[str]) -> None:
    for size, share in interval_coverage(texts, sizes=(1, 2, 3, 4)).items():
        print(f"warmth, {size} sentence(s): {share:.1%}")


def _print_intervals(texts: list[str]) -> None:
    print("\n# how often the 95% interval of a few sentences holds the whole message's score")
    _print_coverage(texts)
    letters = [score_vader(sentences(normalise(text)))["score"].dropna().tolist() for text in texts]
    letters = [scores for scores in letters if len(scores) > 2]
    squares, freedom = sum(float(np.var(scores)) * len(scores) for scores in letters), sum(len(scores) - 1 for scores in letters)
    print(f"VADER's sentence scores spread within a message by {np.sqrt(squares / freedom):.2f} (the constant used: {SENTENCE_SD})")
    random = np.random.default_rng(0)
    for count in (1, 2, 3):
        print(f"VADER, {count} sentence(s): {_vader_coverage(letters, count, random):.1%}")


def _vader_coverage(letters: list[list[float]], count: int, random: np.random.Generator) -> float:
    hits = []
    for scores in letters:
        for _ in range(100):
            _, low, high = mean_interval(list(random.choice(scores, count, replace=False)), reference_sd=SENTENCE_SD)
            hits.append(low <= np.mean(scores) <= high)
    return float(np.mean(hits))


def _print_speed(texts: list[str]) -> None:
    words = sum(map(count_words, texts))
    print(f"\n# speed of warmth on {len(texts)} articles, {words:,} words")
    score_warmth(texts[:100])
    start = time.perf_counter()
    score_warmth(texts)
    one = time.perf_counter() - start
    halves = [texts[::2], texts[1::2]]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_count_scored, [half[:50] for half in halves]))  # the workers import and build their lexicon
        start = time.perf_counter()
        list(pool.map(_count_scored, halves))
        two = time.perf_counter() - start
    print(f"one process {words / one:,.0f} words a second, two {words / two:,.0f}")


def _count_scored(texts: Iterable[str]) -> int:
    return int(score_warmth(list(texts))["score"].notna().sum())
