"""What the README tells a reader to type works as it stands there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

README = (ROOT / "README.md").read_text()
COMMANDS = re.findall(r"^(tonetrack .*?)(?: +#.*)?$", README, flags=re.M)
PYTHON = "\n".join(re.findall(r"```python\n(.*?)```", README, flags=re.S))
ARTICLE = "The Gazette\n\nXi Jinping wrote to Kim Jong Un in a letter on May 7, 2023: “Our rivers meet in one sea.”\n"


@pytest.fixture
def desk(folder, tmp_path):
    """A folder with the files that the README's commands name."""
    (tmp_path / "article.txt").write_text(ARTICLE)
    (tmp_path / "letters.csv").write_text("id,text\n1,We cherish this friendship.\n2,We deplore your silence.\n3,I wish you health.\n")
    (tmp_path / "codings.csv").write_text("id,warmth\n1,60\n2,5\n3,20\n")
    (tmp_path / "mine.csv").write_text("pattern,weight,category\nfriendship,0.5,bond\n")
    (tmp_path / "note.md").write_text("# To the minister\n\n{{finding}}\n\n{{chart:correspondence}}\n")
    shutil.copytree(ROOT / "figures", tmp_path / "figures")
    (tmp_path / "mine").mkdir()
    for name in ("corpus.toml", "people.toml"):
        shutil.copy(ROOT / "corpus" / name, tmp_path / "mine")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_runs(desk, command):
    line = command.replace("tonetrack", f"{sys.executable} -m tonetrack", 1)
    answer = subprocess.run(line, shell=True, cwd=desk, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert answer.returncode == 0 and answer.stdout.strip(), answer.stderr


def test_the_python_lines_run_in_order(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # they draw a chart where they run
    names: dict[str, object] = {}
    exec(compile(PYTHON, "README.md", "exec"), names)
    assert len(names["corpus"].letters) == 6 and (tmp_path / "years.png").stat().st_size > 10_000


def test_the_top_level_holds_what_it_should():
    allowed = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "tonetrack", "corpus", "figures", "tests"}
    assert {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and not path.name.endswith(".egg-info")} <= allowed


def test_every_command_of_the_program_is_in_the_readme():
    from tonetrack.arguments import command_line

    known = next(action for action in command_line()._actions if action.dest == "command").choices
    assert {command.split()[1] for command in COMMANDS} == set(known)


def test_the_figures_of_the_readme_are_there():
    for path in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / path).exists(), path


DOCUMENTS = ("README.md", "CHANGELOG.md", "corpus/README.md", "tonetrack/bench/README.md", "tonetrack/scoring/lexicons/README.md")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_documents_tell_to_type_amid_their_text_is_known(document):
    """Commands with their options, benches, and options alone, as they stand between backticks; what can be run as it stands is run above."""
    from tonetrack.arguments import command_line
    from tonetrack.bench.__main__ import BENCHES

    spans = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", (ROOT / document).read_text(), flags=re.S))
    for line in (span for span in spans if span.startswith("tonetrack ") and len(span.split()) > 2):
        assert _is_parsed(command_line(), shlex.split(line)[1:]), line
    named = {name for span in spans if span.startswith("python -m tonetrack.bench") for name in span.split()[3].split("|")}
    assert named <= {*BENCHES, "NAME"}
    options = {found for span in spans for found in re.findall(r"(?<!\S)--[a-z-]+", span) if not span.startswith("pip")}
    assert options <= {"--shared", "--version", *_options(command_line())}


def _is_parsed(parser, arguments) -> bool:
    try:
        return bool(parser.parse_args(arguments))
    except SystemExit:
        return False


def _options(parser) -> set[str]:
    found = {name for action in parser._actions for name in action.option_strings}
    return found.union(*(_options(sub) for action in parser._actions if isinstance(action.choices, dict) for sub in action.choices.values()))
