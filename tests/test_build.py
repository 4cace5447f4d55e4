from __future__ import annotations

import json

import pytest

from tonetrack.briefs.documents import write_brief
from tonetrack.build import MANIFEST, build_outputs, check_outputs, write_outputs
from tonetrack.corpus import load_corpus
from tonetrack.errors import EmptyFigureError, TonetrackError
from tonetrack.manifest import is_current, results_folder


@pytest.fixture
def built(folder, tmp_path):
    outputs = build_outputs(load_corpus(folder))
    write_outputs(outputs, tmp_path / "figures")
    return outputs, tmp_path / "figures"


def test_a_second_build_gives_the_same_bytes(folder, built):
    assert build_outputs(load_corpus(folder)) == built[0]
    check_outputs(*built)


def test_the_check_names_every_file_that_differs_or_is_missing(built):
    outputs, figures = built
    (figures / "correspondence.svg").write_bytes(outputs["correspondence.svg"] + b" ")
    (figures / "brief.md").unlink()
    with pytest.raises(TonetrackError) as caught:
        check_outputs(outputs, figures)
    lines = str(caught.value).split("\n")
    assert len(lines) == 2 and "brief.md: is missing" in lines[0] and "correspondence.svg: differs" in lines[1]


def test_other_versions_in_the_manifest_explain_and_do_not_fail(built):
    outputs, figures = built
    manifest = json.loads(outputs[MANIFEST])
    manifest["versions"]["matplotlib"] = "0.1"
    (figures / MANIFEST).write_text(json.dumps(manifest))
    check_outputs(outputs, figures)
    (figures / "correspondence.png").write_bytes(b"other")
    with pytest.raises(TonetrackError, match=r"made with matplotlib 0.1, here"):
        check_outputs(outputs, figures)


def test_a_build_that_gives_the_same_leaves_every_file_alone(built):
    outputs, figures = built
    manifest = json.loads(outputs[MANIFEST])
    manifest["versions"]["code"] = "another"
    (figures / MANIFEST).write_text(json.dumps(manifest))
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in figures.iterdir()}
    assert not write_outputs(outputs, figures)
    assert {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in figures.iterdir()} == before
    (figures / "years.csv").write_text("other")
    assert write_outputs(outputs, figures)
    assert all((figures / name).read_bytes() == content for name, content in outputs.items())


def test_the_manifest_accounts_for_every_letter_and_file(folder, built):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    (folder / "letters" / "b.toml").write_text(path.read_text().replace("We cherish this wonderful friendship.", "조중친선"))
    manifest = json.loads(build_outputs(load_corpus(folder))[MANIFEST])
    assert manifest["counts"]["letters"] == {"read": 2, "scored": 1, "refused": 1}
    assert set(manifest["corpus"]["files"]) == {
        "corpus.toml", "people.toml", "exchanges.csv", "codings.csv", "events.csv", "letters/b.toml", "letters/2030-05-01-ada-to-bo.toml",
    }  # fmt: skip
    assert set(manifest["outputs"]) == set(built[0]) - {MANIFEST}


def test_charts_that_a_corpus_has_nothing_for_are_named_with_the_reason(built):
    manifest = json.loads(built[0][MANIFEST])
    assert set(manifest["not drawn"]) == {"occasions", "dyads"} and "nothing to set beside it" in manifest["not drawn"]["dyads"]


def test_a_folder_is_current_until_the_corpus_the_code_or_a_file_changes(folder, built):
    _, figures = built
    assert is_current(load_corpus(folder), figures)
    (figures / "years.txt").write_text("mine")
    assert not is_current(load_corpus(folder), figures)
    write_outputs(*built)
    manifest = json.loads((figures / MANIFEST).read_text())
    (figures / MANIFEST).write_text(json.dumps(manifest | {"versions": manifest["versions"] | {"code": "other"}}))
    assert not is_current(load_corpus(folder), figures)
    write_outputs(*built)
    (folder / "events.csv").unlink()
    assert not is_current(load_corpus(folder), figures) and not is_current(load_corpus(folder), figures / "none")


LEFT_OUT = ("exchanges.csv", "codings.csv", "events.csv")
UNDATED = 'sender = "Ada Aster"\nrecipient = "Bo Birch"\nkind = "letter"\n\n[[witnesses]]\narticle = "gazette"\n\n[[witnesses.excerpts]]\ntext = "We cherish peace."\n'


def bare(folder, *, letters):
    """The folder with no more than a name, people and these letters."""
    for name in LEFT_OUT:
        (folder / name).unlink()
    (folder / "corpus.toml").write_text('name = "bare"\n')
    for path in folder.glob("letters/*.toml"):
        if path.stem not in letters:
            path.unlink()
    for name, text in letters.items():
        if text:
            (folder / "letters" / f"{name}.toml").write_text(text)
    return load_corpus(folder)


def test_one_letter_without_tables_is_built_whole(folder):
    outputs = build_outputs(bare(folder, letters={"2030-05-01-ada-to-bo": ""}))
    assert {"brief.html", "brief.md", "correspondence.png", "report-by-year.csv", MANIFEST} <= set(outputs)


@pytest.mark.parametrize(("letters", "told"), [({}, "no letter yet"), ({"one": UNDATED}, "no letter with a date")])
def test_nothing_with_a_date_gives_tables_and_says_why_nothing_is_drawn(folder, letters, told):
    corpus = bare(folder, letters=letters)
    outputs = build_outputs(corpus)
    assert not [name for name in outputs if name.endswith((".png", ".svg"))] and "brief.md" not in outputs
    assert {"report-by-article.csv", "report-by-letter.csv", "finding.md", "explorer.html"} <= set(outputs)
    assert told in json.loads(outputs[MANIFEST])["not drawn"]["brief"]
    assert outputs["report-by-year.csv"].decode().startswith("year,sender,recipient,letters,")
    with pytest.raises(EmptyFigureError, match=told):
        write_brief(corpus, folder / "brief.html")


def test_results_of_another_corpus_go_beside_it_not_over_those_of_the_shipped_one(folder, monkeypatch):
    assert str(results_folder(load_corpus())) == "figures" and results_folder(load_corpus(folder)) == folder.with_name("corpus-figures")
    monkeypatch.chdir(folder.parent)
    assert str(results_folder(load_corpus("corpus"))) == "corpus-figures"
    monkeypatch.chdir(folder)
    assert results_folder(load_corpus(".")) == folder.with_name("corpus-figures")
