"""Printed in grey and seen by the colour-blind the charts still read: simulated, not guessed."""

from __future__ import annotations

import io

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE
from matplotlib.colors import to_rgb
from matplotlib.image import imread

from tonetrack.corpus import load_corpus
from tonetrack.figures.charts import plot_correspondence
from tonetrack.figures.marked_words import TINTS
from tonetrack.figures.saving import render
from tonetrack.figures.style import COOL, INK, INTERVAL, MUTED, PAPER, QUIET, WARM

BLINDNESS = ("deuteranomaly", "protanomaly", "tritanomaly")


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    linear = [[part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in to_rgb(colour)] for colour in (one, other)]
    light, dark = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in linear), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", BLINDNESS)
def test_warm_and_cool_are_told_apart_under_every_colour_blindness(kind):
    seen = {"name": "sRGB1+CVD", "cvd_type": kind, "severity": 100}
    warm, cool = (np.clip(cspace_convert(to_rgb(colour), seen, "sRGB1"), 0, 1) for colour in (WARM, COOL))
    assert deltaE(warm, cool, input_space="sRGB1") > 40  # 1 is just seen


@pytest.mark.parametrize("colour", [INK, MUTED, WARM, COOL])
def test_every_colour_of_text_has_the_contrast_that_reading_needs(colour):
    assert _contrast(colour, PAPER) >= 4.5


@pytest.mark.parametrize("colour", [WARM, COOL])
def test_a_marked_phrase_reads_on_its_tint(colour):
    assert _contrast(colour, TINTS[colour]) >= 4.5


def test_the_layers_differ_in_grey():
    lightness = [cspace_convert(to_rgb(colour), "sRGB1", "CIELab")[0] for colour in (INK, QUIET, INTERVAL, PAPER)]
    assert all(other - one > 10 for one, other in zip(lightness, lightness[1:]))


def _grey_at_mark(corpus) -> float:
    drawing = plot_correspondence(corpus)
    (mark,) = drawing.figure.findobj(lambda artist: (artist.get_gid() or "").startswith("letter-"))
    x, y = mark.axes.transData.transform(mark.get_offsets()[0])
    pixels = imread(io.BytesIO(render(drawing, "png")))[:, :, :3] @ (0.299, 0.587, 0.114)
    return pixels[pixels.shape[0] - 1 - round(y), round(x)]


def test_a_clear_letter_is_dark_and_an_unclear_one_white_in_grey_print(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    unclear = _grey_at_mark(load_corpus(folder))
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "You betrayed us and we despise it."))
    assert unclear > 0.95 and _grey_at_mark(load_corpus(folder)) < 0.45
