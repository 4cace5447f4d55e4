"""What a folder of outputs was made from, so that it is known when nothing has to be made again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from tonetrack import __version__
from tonetrack.corpus import Corpus, shipped_corpus
from tonetrack.errors import FileError
from tonetrack.files import read_bytes, sha256

MANIFEST = "manifest.json"
PACKAGES = ("vaderSentiment", "matplotlib", "numpy", "pandas", "scipy", "pillow")
HOME, SHOWN = Path(__file__).parent, 12  # the package; digits of a hash that are shown
BIG = 64 * 1024 * 1024  # bytes: more than any output of ours


def results_folder(corpus: Corpus) -> Path:
    """Where results go if nobody says: `figures` for the shipped corpus, beside any other: those of two are never mixed."""
    folder = corpus.folder if corpus.folder.name else corpus.folder.resolve()
    return Path("figures") if folder.resolve() == shipped_corpus().resolve() else folder.with_name(f"{folder.name}-figures")


def made_from(corpus: Corpus) -> dict[str, object]:
    """The corpus by name, hash and files: what outputs depend on, with `made_with`."""
    return {"name": corpus.name, "released": corpus.released, "hash": corpus.hash, "files": corpus.hashes}


def made_with() -> dict[str, str]:
    """The versions that outputs depend on: tonetrack with a hash of its own files, and the packages that score and draw."""
    files = [path for path in HOME.rglob("*") if path.is_file() and path.suffix not in (".pyc", ".toml") and "shipped_corpus" not in path.parts]
    return {"tonetrack": __version__, "code": _hash_of(files), **{name: version(name) for name in PACKAGES}}


def _hash_of(files: Iterable[Path]) -> str:
    return sha256("".join(f"{path.relative_to(HOME).as_posix()} {sha256(path.read_bytes())}\n" for path in sorted(files)))


def version_line() -> str:
    """What to cite beside a score, so that whoever has the same line gets the same score: the versions, and hashes of the code and of the lexicon."""
    made, lexicon = made_with(), _hash_of(HOME.glob("scoring/lexicons/*.csv"))
    packages = ", ".join(f"{name} {made[name]}" for name in ("vaderSentiment", "numpy", "pandas"))
    return f"tonetrack {made['tonetrack']}, code {made['code'][:SHOWN]}, lexicon {lexicon[:SHOWN]}; {packages}"


def chart_manifest(corpus: Corpus, outputs: dict[str, bytes | str]) -> str:
    """What one chart's files were made from and with, and their hashes, as JSON."""
    hashes = {name: sha256(content.encode() if isinstance(content, str) else content) for name, content in sorted(outputs.items())}
    view = {name: getattr(corpus, name) for name in ("first_year", "last_year", "first_day", "last_day", "sender", "recipient")}
    settings = {**view, "dyad": list(corpus.dyad)}
    return (
        json.dumps({"corpus": made_from(corpus), "settings": settings, "versions": made_with(), "outputs": hashes}, indent=1, ensure_ascii=False)
        + "\n"
    )


def is_current(corpus: Corpus, folder: str | Path) -> bool:
    """Whether the folder holds, unaltered, what this corpus, this tonetrack and these packages make: nothing to build."""
    try:
        made = json.loads(read_bytes(Path(folder) / MANIFEST))
        if made["corpus"] != made_from(corpus) or made["versions"] != made_with():
            return False
        return all(sha256(read_bytes(Path(folder) / name, limit=BIG)) == digest for name, digest in made["outputs"].items())
    except (FileError, ValueError, KeyError, TypeError, AttributeError):
        return False  # no manifest, a foreign one, or a file gone: build
