"""The command line: its errors and exit statuses. What each command takes is in `arguments`, what it does in `commands`."""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from collections.abc import Sequence

from tonetrack.arguments import DONE, FAILED, MISUSED, command_line
from tonetrack.errors import ManyProblems, TonetrackError, UsageError, quoted

MOST_PROBLEMS = 50  # lines of problems shown; a count follows


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 done, 1 bad data or failed check, 2 wrong usage."""
    _prepare_streams()
    warnings.showwarning = lambda message, *_, **__: print(f"tonetrack: {message}", file=sys.stderr)
    parser = command_line()
    options, unknown = parser.parse_known_args(arguments)
    if unknown:
        options.parser.error(_unknown(unknown[0], options.parser))
    if broken := [value for value in sys.argv[1:] if not value.isprintable() and not _is_text(value)]:
        parser.error(f"{quoted(broken[0])} is not UTF-8; rename the file, or call it by a name that is")
    try:
        status = options.run(options) or DONE
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _drop_output()
        return DONE
    except OSError as error:  # files have errors of their own: what is left is standard output
        _drop_output()
        print(f"tonetrack: standard output cannot be written: {(error.strerror or str(error)).lower()}", file=sys.stderr)
        return FAILED
    except TonetrackError as error:
        if options.debug:
            raise
        _report_problems(error)
        return MISUSED if isinstance(error, UsageError) else FAILED


def _unknown(argument: str, parser: argparse.ArgumentParser) -> str:
    """What is told of an argument that the command does not take: the options it has."""
    if not argument.startswith("-"):
        return f"{quoted(argument)} is one argument too many"
    known = [name for action in parser._actions for name in action.option_strings if name not in ("-h", "--help", "--debug")]
    return f"no option {argument.partition('=')[0]}; it has {', '.join(known)}"


def _prepare_streams() -> None:
    """Streams that take any text; one that the caller closed is opened on nothing."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w" if number else "r", encoding="utf-8"))
        elif number and hasattr(getattr(sys, name), "reconfigure"):
            getattr(sys, name).reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains when it flushes


def _is_text(value: str) -> bool:
    try:
        return bool(value.encode())
    except UnicodeEncodeError:
        return False


def _report_problems(error: TonetrackError) -> None:
    problems = error.problems if isinstance(error, ManyProblems) else [error]
    for problem in problems[:MOST_PROBLEMS]:
        print(f"tonetrack: {problem}", file=sys.stderr)
    if len(problems) > 1:
        hidden = f", {len(problems) - MOST_PROBLEMS} not shown" if len(problems) > MOST_PROBLEMS else ""
        print(f"tonetrack: {len(problems)} problems{hidden}", file=sys.stderr)
