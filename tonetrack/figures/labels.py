"""Labels that find their place: what a label should not cover, and where beside its point it covers nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

from tonetrack.figures.layout import mark_boxes, overlap
from tonetrack.figures.style import INK, MUTED, PAPER, Sheet

AROUND = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (0.8, -0.8), (-0.8, 0.8), (-0.8, -0.8))
BETWEEN = tuple((x * right, y * up) for x, y in ((0.95, 0.4), (0.3, 1), (0.5, 1.4)) for right in (1, -1) for up in (1, -1))
FURTHER = (1, 1.8)  # times the first distance: past that a reader no longer sees whose label it is
TIED = (1.5, 2.1, 2.7, 3.3, 4.2, 5.2)  # em: so far away a label may stand that a thin line ties to its point
APART = 0.3  # em: so much further off than its own mark every other one must be from a label without a tie
DOT, NEAR_TIE = 2.01, 0.15  # pixels of a dot of a tie; and em: so near another one they would read as one that forks
THICK = 0.4  # em: a tie may cross lines and bars, but nothing broader


def obstacles(axes: Axes, *, only_leaders: bool = False) -> list[Bbox]:
    """Boxes (in pixels) of what is drawn in the axes that a label should not cover: marks, bars, lines, leaders; or of
    leaders and labels only, which it must not."""
    renderer = axes.figure.canvas.get_renderer()
    found: list[Bbox] = []
    for artist in axes.get_children():
        name = artist.get_gid() or ""
        if only_leaders and not name.startswith(("leader", "label")):
            continue
        if isinstance(artist, PathCollection) and name.startswith(("letter", "ratings")):
            found += mark_boxes(artist)
        elif isinstance(artist, Line2D) and name.startswith(("change", "interval", "leader", "reference", "trend")):
            found += _line_boxes(artist)
        elif name.startswith("label"):
            found.append(artist.get_window_extent(renderer))
    return found


def _line_boxes(line: Line2D) -> list[Bbox]:
    points, half = line.get_transform().transform(line.get_xydata()), line.get_linewidth() * line.figure.dpi / 144 + 1
    return [
        Bbox([[min(a[0], b[0]) - half, min(a[1], b[1]) - half], [max(a[0], b[0]) + half, max(a[1], b[1]) + half]]) for a, b in zip(points, points[1:])
    ]


def place_label(
    sheet: Sheet, axes: Axes, at: tuple[float, float], text: str, *, size: float = 0.75, color: str = INK, gid: str = "label", weight: str = "normal",
    around: float = 0.65, taken: list[Bbox], ways: Sequence[tuple[float, float]] = AROUND, tied: bool = False,
) -> Artist | None:  # fmt: skip
    """Set a label beside a point of the axes where it covers nothing in `taken` (which grows by it); None where no place is free.

    Tried are the `ways` (right, left, above, below, and the corners between) at the distance `around`, then the same further
    out, where it stands clearly nearest to its own mark; then, if it may be `tied`, places with a thin line that leads to the point.
    """
    label = axes.annotate(
        text, at, xytext=(0, 0), textcoords="offset points", fontsize=sheet.pt * size, color=color, fontweight=weight, linespacing=1.1,
        annotation_clip=False, ha="left", va="center", gid=gid, zorder=6, bbox={"fc": PAPER, "ec": "none", "pad": sheet.pt * 0.05},
    )  # fmt: skip
    box = label.get_window_extent(axes.figure.canvas.get_renderer())
    frame, unit, em, point = axes.get_window_extent(), axes.figure.dpi / 72, sheet.em * axes.figure.dpi, tuple(axes.transData.transform(at))
    for away, way, is_tied in _places(ways, around, tied):
        shift = _shift(box, *way, away * em)
        tried = box.translated(*shift)
        tie = _tie(point, tried, em) if is_tied else []
        is_free = (
            frame.x0 <= tried.x0
            and tried.x1 <= frame.x1
            and frame.y0 <= tried.y0
            and tried.y1 <= frame.y1
            and not any(overlap(tried, other, 0) for other in taken)
        )
        if is_free and not (
            _meets(tie, point, taken, em) if is_tied else _is_behind(tried, point, taken, em) or _is_near_another(tried, point, taken, em)
        ):
            label.set_position((shift[0] / unit, shift[1] / unit))
            taken += [tried, *(Bbox([(x - 1, y - 1), (x + 1, y + 1)]) for x, y in tie)]
            if is_tied:
                axes.plot(*axes.transData.inverted().transform([tie[0], tie[-1]]).T, color=MUTED, lw=sheet.pt / 18, zorder=5.5, gid="tie")
            return label
    label.remove()
    return None


def _places(ways: Sequence[tuple[float, float]], around: float, tied: bool) -> Iterator[tuple[float, tuple[float, float], bool]]:
    """How far off its point a label is tried, which way, and whether with a tie; the nearest first."""
    yield from ((around * times, way, False) for times in FURTHER for way in ways)
    yield from ((away, way, True) for away in TIED if tied for way in (*ways, *BETWEEN))


def _shift(box: Bbox, dx: float, dy: float, away: float) -> tuple[float, float]:
    """How far a label that begins at its point is moved to stand `away` pixels off it; over or under the point,
    a share of the label's width off its middle."""
    x = (dx - 0.5) * box.width if abs(dx) < 0.5 else dx * away - (box.width if dx < 0 else 0)
    return x, dy * away + np.sign(dy) * box.height / 2


def _tie(point: tuple[float, float], box: Bbox, em: float) -> list[tuple[float, float]]:
    """Pixels close to one another from the edge of the mark at a point to the nearest place of a label's box."""
    (x, y), end = point, np.clip(point, box.min, box.max)
    length = float(np.hypot(end[0] - x, end[1] - y))
    start = min(1.0, 0.45 * em / max(length, 1e-9))
    return [(x + (end[0] - x) * share, y + (end[1] - y) * share) for share in np.linspace(start, 1, max(2, int(length / em * 6)))]


def _meets(tie: list[tuple[float, float]], point: tuple[float, float], taken: list[Bbox], em: float) -> bool:
    """Whether a tie runs over a mark, a label or another tie, other than the mark it begins at."""
    dots = [box for box in taken if max(box.width, box.height) <= DOT] if tie else []
    if any(abs(dot.x0 + 1 - x) < NEAR_TIE * em and abs(dot.y0 + 1 - y) < NEAR_TIE * em for dot in dots for x, y in tie):
        return True
    own = [box for box in taken if box.contains(*point) and (_is_around(box, point) or not _is_mark(box, em))] if tie else []
    broad = [box for box in taken if min(box.width, box.height) > THICK * em and box not in own] if tie else []
    return any(box.contains(x, y) for box in broad for x, y in tie)


def _is_behind(label: Bbox, point: tuple[float, float], taken: list[Bbox], em: float) -> bool:
    """Whether a bar or leader other than the mark's own stands between a mark and its label: it would read as another mark's."""
    upright = [box for box in taken if box.width < THICK * em < em < box.height and not box.x0 <= point[0] <= box.x1]
    return any(box.contains(x, y) for box in upright for x, y in _tie(point, label, em))


def _is_near_another(label: Bbox, point: tuple[float, float], taken: list[Bbox], em: float) -> bool:
    """Whether a label stands closer to another mark than to its own, or not clearly further from it."""
    marks = [box for box in taken if _is_mark(box, em)]
    own = next((box for box in marks if _is_around(box, point)), Bbox([point, point]))
    nearest = min((_gap(label, box) for box in marks if not _is_around(box, point)), default=np.inf)
    return nearest < _gap(label, own) + APART * em


def _is_mark(box: Bbox, em: float) -> bool:
    return 0.2 * em < box.width < em and abs(box.width - box.height) < 0.1 * em


def _is_around(box: Bbox, point: tuple[float, float]) -> bool:
    """Whether a box is that of the mark at a point; another mark that overlaps it may hold the point too."""
    return max(abs(box.x0 + box.x1 - 2 * point[0]), abs(box.y0 + box.y1 - 2 * point[1])) < 2


def _gap(one: Bbox, other: Bbox) -> float:
    across, up = max(one.x0 - other.x1, other.x0 - one.x1, 0), max(one.y0 - other.y1, other.y0 - one.y1, 0)
    return float(np.hypot(across, up))
