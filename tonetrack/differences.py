"""How far two numbers differ, and how sure that is."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple


class Difference(NamedTuple):
    """Later minus earlier, with its 95% interval."""

    value: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether there is an interval and it excludes no difference."""
        return self.low > 0 or self.high < 0


def difference_of(earlier: tuple[float, float, float], later: tuple[float, float, float]) -> Difference:
    """The difference of two scores, each given as (score, low, high), from their intervals alone.

    The lower end lies below the difference by the distance that the later score may fall and the earlier one rise, as
    independent errors add: the root of the sum of squares (MOVER: Zou and Donner 2008, Statistics in Medicine 27:1693;
    Newcombe's method 10 for two shares is the same). So an interval that leans to one side stays so in the difference. Errors
    that two letters share, as one translator's habits, would make it narrower; they are not taken off.

    >>> found = difference_of((0.2, 0.1, 0.5), (0.6, 0.5, 0.8))
    >>> round(found.value, 3), round(found.low, 3), round(found.high, 3)
    (0.4, 0.084, 0.624)
    """
    (one, low_one, high_one), (two, low_two, high_two) = earlier, later
    value = two - one
    return Difference(value, value - hypot(two - low_two, high_one - one), value + hypot(high_two - two, one - low_one))
