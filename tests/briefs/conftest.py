"""The brief of the shipped corpus, composed once for all tests of formats."""

from __future__ import annotations

import pytest

from tonetrack.briefs.parts import Brief, compose_brief
from tonetrack.corpus import load_corpus


@pytest.fixture(scope="session")
def brief() -> Brief:
    return compose_brief(load_corpus())
