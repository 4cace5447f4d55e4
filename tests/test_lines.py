"""Lines that a reader's window holds whole."""

from __future__ import annotations

from conftest import ROOT

LONGEST = 150
TABLES = ()  # modules of words in rows that may be wider, by their path below tonetrack/


def test_no_line_of_the_package_is_longer_than_a_window():
    package = ROOT / "tonetrack"
    modules = (path for path in sorted(package.rglob("*.py")) if str(path.relative_to(package)) not in TABLES)
    rows = ((path, number, line) for path in modules for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1))
    assert not [f"{path.relative_to(ROOT)}:{number}: {len(line)} characters" for path, number, line in rows if len(line) > LONGEST]
