"""Like with like: two letters side by side, a letter and its counterpart of another year, a letter and its control."""

from tonetrack.comparison.counterparts import choose_counterpart, controls_table
from tonetrack.comparison.pairs import Comparison, compare_letters
from tonetrack.comparison.sides import Side, find_side

__all__ = ["Comparison", "Side", "choose_counterpart", "compare_letters", "controls_table", "find_side"]
