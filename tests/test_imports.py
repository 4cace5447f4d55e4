"""One direction: a module imports only from those to its left."""

from __future__ import annotations

import ast

import pytest
from conftest import ROOT

ORDER = (
    "errors", "files", "dates", "text", "corpus", "views", "reading", "scoring", "archives", "occasions", "series", "rhythm", "trends", "phrases", "comparison",
    "permutation", "change", "judgments", "report", "evidence", "figures", "synthesis", "briefs", "manifest", "build", "validation", "coding", "bench", "commands", "cli",
)  # fmt: skip
MODULES = sorted((ROOT / "tonetrack").rglob("*.py"))


def _imports(tree: ast.AST):
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("tonetrack."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("tonetrack."))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_its_left(path):
    own = path.relative_to(ROOT / "tonetrack").parts[0].removesuffix(".py")
    if own in ("__init__", "__main__"):
        return
    right = [name for name in _imports(ast.parse(path.read_text())) if ORDER.index(name) > ORDER.index(own)]
    assert not right


def test_every_public_function_and_class_has_a_docstring():
    missing = []
    for path in MODULES:
        tree = ast.parse(path.read_text())
        for node in [tree, *tree.body]:
            is_public = isinstance(node, ast.Module) or isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
            if is_public and path.read_text().strip() and not ast.get_docstring(node):
                missing.append(f"{path.name}: {getattr(node, 'name', 'module')}")
    assert not missing
