from __future__ import annotations

import re

import pytest

from tonetrack.briefs.documents import write_brief
from tonetrack.corpus import load_corpus
from tonetrack.errors import UsageError


@pytest.fixture
def hostile(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful", "<script>alert(1)</script> {{ 7*7 }}"))
    return load_corpus(folder)


def test_the_page_is_self_contained_and_shows_text_literally(hostile, tmp_path):
    (written,) = write_brief(hostile, tmp_path / "b.html")
    page = written.read_text()
    assert "<script" not in page and "&lt;script&gt;alert(1)" in page and "{{ 7*7 }}" in page
    assert re.findall(r'(?:src|href)="(?!data:image/png;base64,)', page) == []
    assert re.search(r'<img alt="Dot chart of 1 letter ', page) and "default-src 'none'" in page
    assert "no measure of intent" in page


def test_markdown_has_its_charts_beside_it(hostile, tmp_path):
    names = [path.name for path in write_brief(hostile, tmp_path / "b.md")]
    text = (tmp_path / "b.md").read_text()
    assert names == ["b-correspondence.png", "b-years.png", "b.md"]
    assert all(f"]({name})" in text and (tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in names[:2])
    assert "<script" not in text and "## What this does not show" in text


def test_no_causal_word_is_printed(folder, tmp_path):
    write_brief(load_corpus(folder), tmp_path / "b.md")
    assert not re.search(r"\b(because|due to|caused by|led to)\b", (tmp_path / "b.md").read_text())


def test_another_ending_is_refused_before_anything_is_written(folder, tmp_path):
    with pytest.raises(UsageError, match="'b.odt': no brief of this kind; want a name ending in .md or .html"):
        write_brief(load_corpus(folder), tmp_path / "out" / "b.odt")
    assert not (tmp_path / "out").exists()
