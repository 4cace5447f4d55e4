"""Saving a figure: the checks it must pass, and its PNG, SVG or PDF, the same bytes on every run."""

from __future__ import annotations

import io
import re

import numpy as np
from matplotlib.figure import Figure
from PIL import Image

from tonetrack.errors import FigureError, UsageError, quoted
from tonetrack.figures.layout import layout_problems, missing_glyphs, set_from_the_left
from tonetrack.figures.style import Drawing, house_style
from tonetrack.text import escaped

FLAT_COLOURS, STEP = 16, 17  # of a chart, by their pixels; 17 divides 255: white stays white
METADATA: dict[str, dict] = {"png": {}, "svg": {"Date": None, "Creator": None}, "pdf": {"CreationDate": None, "Producer": None, "Creator": None}}


def render(drawing: Drawing, form: str) -> bytes:
    """The drawing as `png`, `svg` or `pdf`: the same bytes on every run.

    Raises UsageError for another format, FigureError for a character that no installed font has, and when a layout check fails.
    """
    if form not in METADATA:
        raise UsageError(f"{quoted(form) if form else 'a name without an ending'} is no format; want {', '.join(METADATA)}")
    if form not in drawing.files:
        with house_style():  # some settings act only now
            if not drawing.files:
                _check(drawing)
            drawing.files[form] = _saved(drawing, form)
    return drawing.files[form]


def _saved(drawing: Drawing, form: str) -> bytes:
    if form == "png":
        return _small_png(drawing.figure)
    file = io.BytesIO()
    drawing.figure.savefig(file, format=form, dpi=drawing.figure.dpi, metadata=METADATA[form])
    return _accessible_svg(file.getvalue().decode(), drawing).encode() if form == "svg" else file.getvalue()


def _small_png(figure: Figure) -> bytes:
    """The figure as a PNG with a palette, a third of the size: its flat colours exactly, those of the edges between them to the
    nearest of 16 steps, which no eye tells apart; with all its colours where they are more than a palette holds."""
    pixels, (wide, high) = figure.canvas.print_to_buffer()
    red, green, blue = np.frombuffer(pixels, np.uint8).reshape(high, wide, 4)[..., :3].transpose(2, 0, 1).astype(np.uint32)
    found, places, counts = np.unique(red << 16 | green << 8 | blue, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1)
    edges = np.argsort(-counts, kind="stable")[FLAT_COLOURS:]
    colours[edges] = (colours[edges] + STEP // 2) // STEP * STEP
    palette, entries = np.unique(colours, axis=0, return_inverse=True)
    if len(palette) > 256:
        image = Image.fromarray(np.frombuffer(pixels, np.uint8).reshape(high, wide, 4)[..., :3])
    else:
        image = Image.fromarray(entries.reshape(-1).astype(np.uint8)[places].reshape(high, wide))
        image.putpalette(palette.astype(np.uint8).tobytes())
    file = io.BytesIO()
    image.save(file, "png", optimize=True, dpi=(figure.dpi, figure.dpi))
    return file.getvalue()


def _check(drawing: Drawing) -> None:
    set_from_the_left(drawing.figure)
    if missing := missing_glyphs(drawing.figure):
        advice = "install one that has them, such as the Noto Sans of their script, or give these names in Latin letters"
        raise FigureError(f"no installed font has {quoted(missing)}; {advice}", field=drawing.name)
    if problems := layout_problems(drawing.figure):
        raise FigureError("the layout fails: " + "; ".join(problems[:3]), field=drawing.name)


def _accessible_svg(svg: str, drawing: Drawing) -> str:
    labels = f'<title id="{drawing.name}-title">{escaped(drawing.title)}</title>\n <desc id="{drawing.name}-desc">{escaped(drawing.alt)}</desc>\n'
    opening = re.compile(r"<svg ([^>]*)>\n")
    role = f'role="img" aria-labelledby="{drawing.name}-title {drawing.name}-desc"'
    return opening.sub(lambda found: f"<svg {found[1]} {role}>\n {labels}", svg, count=1)
