"""One direction: a module imports only from those to its left."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter

import pytest
from conftest import ROOT

ORDER = (
    "errors", "files", "dates", "text", "corpus", "views", "reading", "scoring", "archives", "occasions", "series", "doubts", "rhythm", "trends", "differences", "phrases", "ratings", "comparison",
    "correlation", "permutation", "change", "judgments", "report", "evidence", "claims", "figures", "synthesis", "briefs", "manifest", "build", "codings", "validation", "coding", "bench", "terminal", "commands", "arguments", "cli",
)  # fmt: skip
READING = ("vocabulary", "people", "dates", "salutations", "articles", "signing", "unmarked", "quotations", "sentences", "documents", "coreference", "attribution", "transcripts", "printed", "heads", "story", "found", "weighing", "confidence", "extraction", "messages", "letters", "evaluation")
MODULES = sorted((ROOT / "tonetrack").rglob("*.py"))


def _imports(path, package="tonetrack"):
    """What the module imports from the package, by the first name below it."""
    for node in ast.walk(ast.parse(path.read_text())):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [name.name for name in node.names] if isinstance(node, ast.Import) else []
        yield from (name.removeprefix(f"{package}.").split(".")[0] for name in names if name.startswith(f"{package}."))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_its_left(path):
    own = path.relative_to(ROOT / "tonetrack").parts[0].removesuffix(".py")
    if own in ("__init__", "__main__"):
        return
    assert not [name for name in _imports(path) if ORDER.index(name) > ORDER.index(own)]


@pytest.mark.parametrize("path", sorted((ROOT / "tonetrack" / "reading").rglob("*.py")), ids=lambda path: "/".join(path.parts[-2:]))
def test_a_part_of_reading_imports_only_from_its_left(path):
    own = path.relative_to(ROOT / "tonetrack" / "reading").parts[0].removesuffix(".py")
    if own != "__init__":
        assert not [name for name in _imports(path, "tonetrack.reading") if READING.index(name) > READING.index(own)]


def test_no_module_imports_itself_around_others():
    names = {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in MODULES}
    imports = {name: {f"tonetrack.{found}" for found in _modules(path) if f"tonetrack.{found}" in names} for name, path in names.items()}
    TopologicalSorter(imports).prepare()  # tells the way round, if there is one


def _modules(path):
    """What the module imports from the package at its top, by the whole path below it."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tonetrack."):
            yield node.module.removeprefix("tonetrack.")


def test_every_public_function_and_class_has_a_docstring():
    missing = []
    for path in MODULES:
        tree = ast.parse(path.read_text())
        for node in [tree, *tree.body]:
            is_public = isinstance(node, ast.Module) or isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
            if is_public and path.read_text().strip() and not ast.get_docstring(node):
                missing.append(f"{path.name}: {getattr(node, 'name', 'module')}")
    assert not missing
