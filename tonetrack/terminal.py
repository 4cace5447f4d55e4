"""How a run talks to whoever started it: steps and progress on standard error, questions, and a list printed as it grows."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Iterable
from time import monotonic

SECONDS_OF_A_LINE, SECONDS_BETWEEN_LINES = 0.1, 10  # between reports of progress, on a terminal and elsewhere


def tell(words: str) -> None:
    """Say what the results do not."""
    print(f"tonetrack: {words}", file=sys.stderr)


def tell_step(step: str) -> None:
    """Name the step that begins."""
    print(f"tonetrack: {step} …", file=sys.stderr, flush=True)


def line_width(most: int) -> int:
    """Characters of a line on standard output: `most`, or those of a narrower terminal."""
    return min(most, shutil.get_terminal_size((most, 24)).columns) if sys.stdout.isatty() else most


def print_table(text: str, form: str) -> None:
    """Print a table; where the lines of one for readers (`form` table) are wider than the terminal, which breaks them, say what helps."""
    sys.stdout.write(text)
    wide, room = max(map(len, text.splitlines()), default=0), line_width(sys.maxsize)
    if form == "table" and wide > room:
        tell(f"lines of {wide} characters in a window of {room}: make it wider, add | less -S, or take --format json")


def progress_line() -> Callable[[str], None]:
    """A function that shows how far a run is on standard error: one line kept up to date on a terminal, else a line now and then."""
    terminal, shown = sys.stderr.isatty(), monotonic()

    def show(words: str) -> None:
        nonlocal shown
        if terminal and (not words or monotonic() - shown > SECONDS_OF_A_LINE):
            print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)
        elif not terminal and words and monotonic() - shown > SECONDS_BETWEEN_LINES:
            print(f"tonetrack: {words} …", file=sys.stderr, flush=True)
        else:
            return
        shown = monotonic()

    return show


def print_json_list(records: Iterable[object]) -> None:
    """A list, each record as soon as it is there; closed also where an error ends it, so that what stands before can be read."""
    sys.stdout.write("[")
    try:
        for number, record in enumerate(records):
            sys.stdout.write(",\n" * bool(number) + json.dumps(record, ensure_ascii=False, indent=1))
    finally:
        sys.stdout.write("]\n")


def ask(article, finding) -> tuple | None:
    """Show a finding and take from standard input which of its excerpts are right; None for q and at its end."""
    from tonetrack.reading.letters.display import format_question

    sys.stdout.flush()
    print(format_question(article, finding), file=sys.stderr)
    several = len(finding.excerpts) > 1
    question = "add it? [y]es, [n]o, numbers to leave out (as 2 or 1 3), [q]uit: " if several else "add it? [y]es, [n]o, [q]uit: "
    while True:
        print(question, end="", file=sys.stderr, flush=True)
        answer = sys.stdin.readline()
        word = answer.strip().lower()
        if not answer or word in ("q", "quit"):
            print(file=sys.stderr)
            return None
        if word in ("y", "yes", "n", "no"):
            return finding.excerpts if word.startswith("y") else ()
        left_out = set(word.replace(",", " ").split())
        if several and left_out and left_out <= {str(number) for number in range(1, len(finding.excerpts) + 1)}:
            return tuple(excerpt for number, excerpt in enumerate(finding.excerpts, start=1) if str(number) not in left_out)
