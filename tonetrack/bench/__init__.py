"""`python -m tonetrack.bench scoring|reading|lexicon`: prints the figures that the README states."""
