"""How often the tests of change find what is not there, and what is: on the rated letters' own directions and years."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from tonetrack.change import measured_letters
from tonetrack.corpus import load_corpus
from tonetrack.permutation import LEVEL, change_points, compare_groups

SERIES, DRAWS, SEED = 1_000, 999, 7
SCANNED = 250  # series searched for change points, which takes longer
SPREAD = 12.0  # of 100: about what the ratings vary by within a direction and stretch


def run(shared: Path) -> None:
    """Print rates over simulated series; `shared` is not needed."""
    letters = measured_letters(load_corpus())
    left = letters["value"] - letters.groupby(["direction", "year"])["value"].transform("mean")
    print(
        f"{len(letters)} rated letters; their ratings vary by {left.std():.1f} within direction and year; {DRAWS} arrangements, "
        f"spread {SPREAD:g}"
    )
    later = (letters["year"] == letters["year"].max()).to_numpy()
    print(f"last year ({later.sum()} letters) against before ({(~later).sum()}); {SERIES:,} series each")
    for shift in (0, -5, -10, -15):
        print(f"  shift {shift:>4}: {_rates(letters, later, shift, 0.0)}")
    print(f"  shift    0, each letter sharing .2 with the one before: {_rates(letters, later, 0, 0.2)}")
    print(f"change points, {len(letters)} letters; {SCANNED} series each")
    for shift, serial in ((0, 0.0), (0, 0.2), (0, 0.4), (-8, 0.0), (-13, 0.0)):
        print(f"  shift {shift:>4} at the 41st letter, sharing {serial:g}: {_points(letters, shift, serial)}")


def _noise(rng: np.random.Generator, count: int, serial: float) -> np.ndarray:
    noise = rng.normal(0, SPREAD, count)
    for place in range(1, count):
        noise[place] = serial * noise[place - 1] + np.sqrt(1 - serial**2) * noise[place]
    return noise


def _rates(letters: pd.DataFrame, later: np.ndarray, shift: float, serial: float) -> str:
    rng, strata = np.random.default_rng(SEED), letters["direction"].tolist()
    found = [compare_groups(_noise(rng, len(letters), serial) + shift * later, later, strata, draws=DRAWS) for _ in range(SERIES)]
    held = np.mean([one.low <= shift <= one.high for one in found])
    return f"called different {np.mean([one.p <= LEVEL for one in found]):.1%}, interval holds the shift {held:.1%}"


def _points(letters: pd.DataFrame, shift: float, serial: float) -> str:
    rng, strata, place = np.random.default_rng(SEED), letters["direction"].tolist(), 40
    step = shift * (np.arange(len(letters)) >= place)
    found = [change_points(_noise(rng, len(letters), serial) + step, strata, letters["date"].tolist(), draws=DRAWS) for _ in range(SCANNED)]
    any_found = np.mean([len(points) > 0 for points in found])
    firsts = [min(points, key=lambda point: abs(point.place - place)) for points in found if points]
    held = f", 95% span holds the place {np.mean([one.earliest <= place <= one.latest for one in firsts]):.0%}" if shift and firsts else ""
    return f"any found {any_found:.1%}, more than one {np.mean([len(points) > 1 for points in found]):.1%}{held}"
