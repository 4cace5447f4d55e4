"""`python -m tonetrack.bench NAME` prints the figures of README.md beside this file; the names are those of `__main__.BENCHES`."""
