"""`python -m tonetrack.bench NAME [--shared DIR]`: what the project measures, each figure printed by the bench that measures it."""

from __future__ import annotations

import argparse
from pathlib import Path

from tonetrack.bench import change, comparison, lexicon, reading, scale, scoring, vocabulary, weighing

BENCHES = {
    "scoring": scoring.run, "vocabulary": vocabulary.run, "vocabulary-table": vocabulary.write, "lexicon": lexicon.run,
    "reading": reading.run, "scale": scale.run, "comparison": comparison.run, "change": change.run,
    "weighing": weighing.run, "weighing-table": weighing.write,
}  # fmt: skip


def main() -> None:
    """Run the named bench; it needs the development data, by default in ../shared beside the repository."""
    parser = argparse.ArgumentParser(prog="python -m tonetrack.bench", description=main.__doc__)
    parser.add_argument("bench", choices=BENCHES)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[3] / "shared")
    options = parser.parse_args()
    if not options.shared.is_dir():
        raise SystemExit(f"tonetrack: {options.shared}: is not a folder; name the development data with --shared DIR")
    BENCHES[options.bench](options.shared)


if __name__ == "__main__":
    main()
