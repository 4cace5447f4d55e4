"""`python -m tonetrack.bench scoring|reading`: prints the figures that the README states."""
