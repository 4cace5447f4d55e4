"""An invented corpus folder that tests can bend, and where the shared data are."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

SETTINGS = 'name = "Ada and Bo"\ndyad = ["Ada Aster", "Bo Birch"]\nfirst_year = 2030\nlast_year = 2032\nreleased = "2033-01-01"\n'
PEOPLE = """
[[people]]
name = "Ada Aster"
country = "Asteria"
leader = true
offices = [{ title = "President", since = "2028-01-01" }]

[[people]]
name = "Bo Birch"
country = "Birchland"
leader = true
"""
LETTER = """sender = "Ada Aster"
recipient = "Bo Birch"
kind = "letter"

[written]
date = "2030-05-01"
basis = "article"

[[witnesses]]
article = "gazette"
outlet = "The Gazette"
published = "2030-05-02"

[[witnesses.excerpts]]
text = "We cherish this wonderful friendship."
"""
EXCHANGES = """id,date,date_precision,reported,sender,recipient,kind,occasion,in_reply_to
2030-05-01-ada-to-bo,2030-05-01,day,2030-05-02,Ada Aster,Bo Birch,letter,spring,
2032-01-bo-to-ada,2032-01,month,,Bo Birch,Ada Aster,reply,thanks,2030-05-01-ada-to-bo
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small valid corpus folder of invented letters."""
    made = tmp_path / "corpus"
    (made / "letters").mkdir(parents=True)
    (made / "corpus.toml").write_text(SETTINGS)
    (made / "people.toml").write_text(PEOPLE)
    (made / "letters" / "2030-05-01-ada-to-bo.toml").write_text(LETTER)
    (made / "exchanges.csv").write_text(EXCHANGES)
    (made / "codings.csv").write_text("letter,warmth,coder_a,coder_b\n2030-05-01-ada-to-bo,70,68,72\n")
    (made / "events.csv").write_text("date,end,label,kind\n2031-02-03,,A fair in Birchland,fair\n")
    return made


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared development data; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the shared development data beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def brief():
    """The brief of the shipped corpus, composed once for all tests of formats."""
    from tonetrack.briefs.parts import compose_brief
    from tonetrack.corpus import load_corpus

    return compose_brief(load_corpus())
