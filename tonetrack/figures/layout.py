"""The checks on every figure that is saved: no two texts overlap, no leader crosses a text, nothing leaves the canvas."""

from __future__ import annotations

import unicodedata

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from tonetrack.errors import quoted
from tonetrack.figures.fonts import lacking

TOUCH = 1  # pixels that two boxes may share: neighbouring lines of type touch
FROM_THE_LEFT = "\u200e"
BEYOND = 0.5  # pixels that a rounded box may stand over the edge


def layout_problems(figure: Figure) -> list[str]:
    """What is wrong with the layout of a drawn figure, one line a problem; empty when all three checks pass."""
    figure.draw_without_rendering()  # sets axes, ticks and texts in their places
    renderer = figure.canvas.get_renderer()
    boxes = [(text, text.get_window_extent(renderer)) for text in _visible_texts(figure)]
    problems = [f"{_name(one)} overlaps {_name(other)}" for place, (one, box) in enumerate(boxes)
                for other, against in boxes[place + 1 :] if overlap(box, against)]  # fmt: skip
    for leader in figure.findobj(lambda artist: (artist.get_gid() or "").startswith("leader")):
        line = _line_box(leader)
        problems += [f"a leader crosses {_name(text)}" for text, box in boxes if overlap(line, box, 0)]
    shapes = [(artist, box) for artist in figure.findobj(_is_named_shape) for box in _shape_boxes(artist)]
    return problems + [f"{_name(artist)} leaves the canvas" for artist, box in [*boxes, *shapes] if _leaves(box, figure.bbox)]


def _visible_texts(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]


def _is_named_shape(artist: Artist) -> bool:
    return isinstance(artist, (Line2D, PathCollection)) and bool(artist.get_gid())


def _shape_boxes(artist: Line2D | PathCollection) -> list[Bbox]:
    return [artist.get_window_extent()] if isinstance(artist, Line2D) else mark_boxes(artist)


def mark_boxes(marks: PathCollection) -> list[Bbox]:
    """The boxes in pixels of the marks of a scatter, with their edges."""
    half = (np.sqrt(marks.get_sizes()[0]) / 2 + marks.get_linewidths()[0]) * marks.figure.dpi / 72
    return [Bbox([[x - half, y - half], [x + half, y + half]]) for x, y in marks.get_offset_transform().transform(marks.get_offsets())]


def _line_box(line: Line2D) -> Bbox:
    points = line.get_transform().transform(line.get_xydata())
    (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
    return Bbox([[x0 - 0.5, y0], [x1 + 0.5, y1]])


def overlap(one: Bbox, other: Bbox, touch: float = TOUCH) -> bool:
    """Whether two boxes share more than `touch` pixels both ways."""
    return min(one.x1, other.x1) - max(one.x0, other.x0) > touch and min(one.y1, other.y1) - max(one.y0, other.y0) > touch


def _leaves(box: Bbox, edge: Bbox) -> bool:
    return box.x0 < edge.x0 - BEYOND or box.y0 < edge.y0 - BEYOND or box.x1 > edge.x1 + BEYOND or box.y1 > edge.y1 + BEYOND


def _name(artist: Artist) -> str:
    return quoted(artist.get_text()[:30]) if isinstance(artist, Text) else quoted(artist.get_gid())


def set_from_the_left(figure: Figure) -> None:
    """Begin each line with a name in Arabic or Hebrew with the mark that says English runs around it: else a line that begins
    with such a name is set from the right, and `A to B` is read as `B to A`."""
    for text in _visible_texts(figure):
        if any(unicodedata.bidirectional(char) in ("R", "AL") for char in text.get_text()):
            text.set_text("\n".join(FROM_THE_LEFT + line.removeprefix(FROM_THE_LEFT) for line in text.get_text().split("\n")))


def missing_glyphs(figure: Figure) -> str:
    """The characters of the figure's texts that their fonts cannot draw; they would come out as boxes."""
    texts: dict[tuple[str, ...], str] = {}
    for text in _visible_texts(figure):
        families = tuple(text.get_fontfamily())
        texts[families] = texts.get(families, "") + text.get_text()
    return "".join(sorted({char for families, text in texts.items() for char in lacking(text, families)}))
