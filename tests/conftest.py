"""An invented corpus folder that tests can bend, and where the shared data are."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from unittest import mock

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


def run(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """The program as a user meets it, in this interpreter: one of its own takes seconds to start. Its exit status and what it prints."""
    from tonetrack.cli import main

    command = list(map(str, arguments))
    given, out, err = (io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8") for text in (stdin, "", ""))
    with mock.patch.multiple(sys, stdin=given, stdout=out, stderr=err, argv=["tonetrack", *command]):
        try:
            status = main(command)
        except SystemExit as ended:
            status = ended.code
        printed = [(stream.flush(), stream.buffer.getvalue().decode())[1] for stream in (out, err)]
    return subprocess.CompletedProcess(command, status, *printed)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared development data; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the shared development data beside the repository")
    return SHARED


def rate(folder: Path, rows: list[tuple[str, str, float]]) -> None:
    """Give the invented corpus these exchanges with ratings: (date, "ada" or "bo" as sender, rating of 100 by both coders, one above, one below)."""
    names = {"ada": ("Ada Aster", "Bo Birch"), "bo": ("Bo Birch", "Ada Aster")}
    exchanges, codings = [EXCHANGES.split("\n")[0]], ["letter,warmth,coder_a,coder_b"]
    for number, (date, sender, rating) in enumerate(rows):
        exchanges.append(f"e{number:02},{date},day,,{names[sender][0]},{names[sender][1]},letter,,")
        codings.append(f"e{number:02},{rating},{rating - 1},{rating + 1}")
    (folder / "exchanges.csv").write_text("\n".join(exchanges) + "\n")
    (folder / "codings.csv").write_text("\n".join(codings) + "\n")


@pytest.fixture
def stepped(folder: Path) -> Path:
    """Twenty-four rated letters of both, 2030 to 2032, twenty points colder from 2032 on."""
    dates = [f"{2030 + number // 8}-{1 + number % 8:02}-05" for number in range(24)]
    wobble = (0, 3, -2, 1, 2, -3, 1, -1)
    rate(folder, [(date, ("ada", "bo")[number % 2], 60 + 8 * (number % 2) + wobble[number % 8] - 20 * (number >= 16)) for number, date in enumerate(dates)])
    return folder


@pytest.fixture
def kim_and_putin(tmp_path: Path) -> Path:
    """The shipped catalogue with Kim and Putin in the middle: a corpus folder like any other."""
    import shutil

    made = tmp_path / "kim-putin"
    shutil.copytree(ROOT / "corpus", made)
    settings = made / "corpus.toml"
    settings.write_text(settings.read_text().replace('["Kim Jong Un", "Xi Jinping"]', '["Kim Jong Un", "Vladimir Putin"]'))
    return made


@pytest.fixture(scope="session")
def brief():
    """The brief of the shipped corpus, composed once for all tests of formats."""
    from tonetrack.briefs.parts import compose_brief
    from tonetrack.corpus import load_corpus

    return compose_brief(load_corpus())
