"""`tonetrack` and `python -m tonetrack`: the command line, and the end that Ctrl-C makes of it, its own import included."""

import sys


def run() -> int:
    """As `cli.main`; 130 when interrupted."""
    try:
        from tonetrack.cli import main

        return main()
    except KeyboardInterrupt:
        from signal import SIG_IGN, SIGINT, signal

        signal(SIGINT, SIG_IGN)  # a second Ctrl-C would interrupt this
        print("tonetrack: interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(run())
