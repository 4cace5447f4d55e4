"""How fast the fast VADER is: times beside vaderSentiment 3.3.2 and `str.split`, on one core, best of several runs."""

from __future__ import annotations

import json
import os
import platform
import random
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from tonetrack.scoring.fastvader import vader_score, vader_scores

FILES = {"snippets": "nytEditorialSnippets_GroundTruth.txt", "tweets": "tweets_GroundTruth.txt"}
LONG_WORDS = 16_000  # about the longest official speech scored in one piece
SHORT_TEXT = "VADER is smart, handsome, and funny!"

# Run in a new process, so that nothing is remembered. Only the import comes before the clock starts.
FIRST_CALL = """
import json, sys, time
from {module} import vader_scores
texts = json.load(sys.stdin)
start = time.perf_counter()
vader_scores(texts)
print(time.perf_counter() - start)
"""


def run(shared: Path | None = None) -> bool:
    """Print every measure beside its aim; with the published ratings in `shared`/vader, on their texts.

    Returns
    -------
    bool
        Whether every aim was met.
    """
    original = SentimentIntensityAnalyzer().polarity_scores
    print(f"vaderSentiment {version('vaderSentiment')}, Python {platform.python_version()}, NumPy {np.__version__}")
    rated = _read_ratings(shared)
    texts = rated["snippets"][1] if rated else _made_up_texts()
    met = _compare_many(texts, original)
    met += _compare_one(texts, original)
    for name, (ratings, rated_texts) in rated.items():
        if name != "snippets":
            met += _compare_warm(name, rated_texts, original, aim=None)
        met.append(_compare_with_people(name, ratings, rated_texts))
    return all(met)


def _read_ratings(shared: Path | None) -> dict[str, tuple[list[float], list[str]]]:
    """The human ratings and the texts of each published file, or nothing if they are not there."""
    if shared is None or not (shared / "vader").is_dir():
        print("no folder of published ratings: made-up texts instead, no comparison with people")
        return {}
    tables = {}
    for name, file in FILES.items():
        lines = (shared / "vader" / file).read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in lines]
        tables[name] = [float(row[1]) for row in rows], [row[2] for row in rows]
    return tables


def _made_up_texts() -> list[str]:
    """As many texts, words and distinct words as the editorial snippets have: one word in fourteen is in the lexicon."""
    rng = random.Random(2014)
    lexicon = sorted(SentimentIntensityAnalyzer().lexicon)
    plain = [f"word{int(rng.paretovariate(0.6))}" for _ in range(84_000)]
    words = plain + rng.choices(lexicon, k=6_600)
    rng.shuffle(words)
    return [" ".join(words[start : start + 17]) for start in range(0, len(words), 17)]


def _compare_many(texts: list[str], original: Callable) -> list[bool]:
    """Many short texts: the first call of a process, later calls, and beside `str.split`."""
    first = min(_first_call(texts) for _ in range(7))
    slow = _best(lambda: [original(text) for text in texts], times=5)
    met = [_show(f"{len(texts)} snippets, first call", first, slow, aim=6)]
    return met + _compare_warm("snippets", texts, original, aim=15)


def _compare_warm(name: str, texts: list[str], original: Callable, *, aim: float | None) -> list[bool]:
    slow = _best(lambda: [original(text) for text in texts], times=5)
    fast = _best(lambda: vader_scores(texts), times=25)
    split = _best(lambda: [text.split() for text in texts], times=25)
    print(f"  {fast / split:.2f} times str.split over the same {name}{' (aim: at most 3)' if aim else ''}")
    return [_show(f"{len(texts)} {name}, warm", fast, slow, aim=aim), not aim or fast <= 3 * split]


def _compare_one(texts: list[str], original: Callable) -> list[bool]:
    """One short text, one long text, and how time grows with length."""
    repeat = range(5_000)
    slow, fast, bare_slow, bare_fast = _best_in_turn(
        lambda: [original(SHORT_TEXT) for _ in repeat],
        lambda: [vader_score(SHORT_TEXT) for _ in repeat],
        lambda: [original("good") for _ in repeat],
        lambda: [vader_score("good") for _ in repeat],
    )
    met = [_show("one text of six words, 5,000 times", fast, slow, aim=1)]
    _show("one text of one word, 5,000 times", bare_fast, bare_slow, aim=None)

    words = " ".join(texts).split()
    long_texts = [" ".join((words * 2)[: times * LONG_WORDS]) for times in (1, 2, 4)]
    fast, twice, fourfold = _best_in_turn(*[lambda text=text: vader_scores([text]) for text in long_texts], times=15)
    slow = _best(lambda: original(long_texts[0]), times=1)
    print(f"  1x, 2x, 4x as long: {fast * 1e3:.2f}, {twice * 1e3:.2f}, {fourfold * 1e3:.2f} ms (aim: linear)")
    return [*met, _show(f"one text of {LONG_WORDS} words", fast, slow, aim=1_000), fourfold <= 6 * fast]


def _compare_with_people(name: str, ratings: list[float], texts: list[str]) -> bool:
    r = float(np.corrcoef(vader_scores(texts)["compound"], ratings)[0, 1])
    print(f"{name}: Pearson r with the mean of 20 raters {r:.4f}" + (" (aim: .49)" if name == "snippets" else ""))
    return name != "snippets" or r >= 0.49


def _first_call(texts: list[str]) -> float:
    """Seconds of the first call in a new process, without the import."""
    script = FIRST_CALL.format(module=vader_scores.__module__)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path or os.getcwd() for path in sys.path)}
    command = [sys.executable, "-c", script]
    return float(subprocess.check_output(command, input=json.dumps(texts), env=environment, text=True))


def _best(function: Callable[[], object], *, times: int) -> float:
    """Seconds of the fastest of several runs: what else runs on the machine only ever slows it down."""
    return _best_in_turn(function, times=times)[0]


def _best_in_turn(*functions: Callable[[], object], times: int = 9) -> list[float]:
    """Seconds of the fastest run of each, taken in turn so that a busy spell of the machine hits all alike."""
    seconds = [[] for _ in functions]
    for _ in range(times):
        for function, runs in zip(functions, seconds):
            start = time.perf_counter()
            function()
            runs.append(time.perf_counter() - start)
    return [min(runs) for runs in seconds]


def _show(name: str, fast: float, slow: float, *, aim: float | None) -> bool:
    """Print one comparison; return whether its aim is met."""
    wanted = f" (aim: {aim}x)" if aim else ""
    print(f"{name}: {fast * 1e3:.2f} ms, original {slow * 1e3:.2f} ms, {slow / fast:.1f}x{wanted}")
    return not aim or slow / fast >= aim


if __name__ == "__main__":
    sys.exit(0 if run(Path(sys.argv[1]) if len(sys.argv) > 1 else None) else 1)
