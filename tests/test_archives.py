"""An archive scanned: the same rows however many processes share it, bounded memory, errors said in their place."""

from __future__ import annotations

import gzip
import json
from importlib.util import find_spec

import pandas as pd
import pytest

from tonetrack import archives
from tonetrack.archives import AHEAD, COLUMNS, NUMBERS, partitions, scan_archive, scan_file, scan_with_dask
from tonetrack.errors import FileError, TonetrackError, UsageError

MESSAGE = (
    "Pyongyang, June {day} (KCNA) -- Kim Jong Un, president of the State Affairs of the DPRK, sent a message of greeting to Ana Kealoha, president of Palau, on June {day}.\n"
    "The message wished the islanders happiness and close friendship."
)
OTHER = "Pyongyang, June {day} (KCNA) -- The weather office expects rain in the north and a dry wind on the coast."


def _archive(path, count: int, *, bad_line: int = 0):
    opened = gzip.open(path, "wt", encoding="utf-8") if path.suffix == ".gz" else open(path, "w", encoding="utf-8")
    with opened as file:
        for number in range(count):
            text = (MESSAGE if number % 3 == 0 else OTHER).format(day=1 + number % 28)
            record = {"title": f"Report {number}", "url": f"https://example.org/{number}", "date": f"2031-06-{1 + number % 28:02}", "text": text}
            file.write("{broken\n" if number + 1 == bad_line else json.dumps(record) + "\n")
    return path


def _whole(paths, **options) -> pd.DataFrame:
    return pd.concat(list(scan_archive(paths, **options)), ignore_index=True)


def test_every_article_has_a_row_and_every_message_its_own(tmp_path):
    table = _whole([_archive(tmp_path / "a.jsonl", 30)])
    assert tuple(table.columns) == COLUMNS and len(table) == 30
    found = table[table["sender"].notna()]
    assert len(found) == 10
    assert set(found["recipient"]) == {"Ana Kealoha"} and set(found["recipient_country"]) == {"PW"}
    assert (found["date"] == found["published"]).all() and (found["message_warmth"] > 0.2).all()
    assert (table["words"] > 10).all()


def test_two_processes_give_the_same_rows_in_the_same_order(tmp_path, monkeypatch):
    monkeypatch.setattr(archives.partitions, "__defaults__", (7,))
    paths = [_archive(tmp_path / "a.jsonl.gz", 40), _archive(tmp_path / "b.jsonl", 20)]
    alone, shared = list(scan_archive(paths)), list(scan_archive(paths, workers=2))
    assert len(alone) == len(shared) == 9
    for one, two in zip(alone, shared):
        pd.testing.assert_frame_equal(one, two)


def test_every_table_has_the_same_types_also_an_empty_one(tmp_path):
    full, empty = _whole([_archive(tmp_path / "a.jsonl", 3)]), archives.scan_partition([])
    assert list(full.dtypes) == list(empty.dtypes)
    assert {name: str(full[name].dtype) for name in NUMBERS} == NUMBERS


def test_no_more_than_a_few_partitions_are_read_ahead(tmp_path, monkeypatch):
    """However long an archive is, what is read of it before a table is taken is bounded."""
    read = 0

    def counted(paths):
        nonlocal read
        for article in archives_read(paths):
            read += 1
            yield article

    archives_read = archives.read_articles
    monkeypatch.setattr(archives, "read_articles", counted)
    monkeypatch.setattr(archives.partitions, "__defaults__", (5,))
    path = _archive(tmp_path / "a.jsonl", 200)
    for workers in (1, 2):
        read = 0
        tables = scan_archive([path], workers=workers)
        for taken in range(1, 8):
            next(tables)
            assert read <= 5 * (taken + workers * AHEAD)
        tables.close()
        assert read < 100


@pytest.mark.parametrize("workers", [1, 2])
def test_a_record_that_cannot_be_read_is_an_error_after_the_tables_before_it(tmp_path, workers):
    path = _archive(tmp_path / "a.jsonl", 30, bad_line=12)
    tables = scan_archive([path], workers=workers)
    assert len(next(tables)) == 11
    with pytest.raises(FileError, match="is not JSON") as error:
        next(tables)
    assert error.value.line == 12


@pytest.mark.parametrize("workers", [1, 2])
def test_a_missing_file_is_an_error(tmp_path, workers):
    with pytest.raises(FileError, match="does not exist"):
        list(scan_archive([tmp_path / "none.jsonl"], workers=workers))


def test_a_corpus_that_cannot_be_read_is_said_before_anything_is_scanned(tmp_path):
    with pytest.raises(TonetrackError, match="does not exist"):
        scan_archive([_archive(tmp_path / "a.jsonl", 3)], corpus=tmp_path / "none", workers=2)


def test_no_workers_are_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="at least 1"):
        scan_archive([tmp_path / "a.jsonl"], workers=0)


def test_partitions_hold_all_articles_in_their_order():
    assert list(partitions(iter(range(7)), 3)) == [[0, 1, 2], [3, 4, 5], [6]]


def test_a_file_scanned_by_itself_has_the_rows_of_the_archive(tmp_path):
    path = _archive(tmp_path / "a.jsonl", 25)
    pd.testing.assert_frame_equal(scan_file(str(path)), _whole([path]))


@pytest.mark.skipif(not find_spec("dask"), reason="tonetrack[dask] is not installed")
def test_dask_gives_the_rows_of_the_pool(tmp_path):
    paths = [_archive(tmp_path / "a.jsonl", 20), _archive(tmp_path / "b.jsonl.gz", 10)]
    with_dask = scan_with_dask(paths).compute(scheduler="synchronous").reset_index(drop=True)
    pd.testing.assert_frame_equal(with_dask, _whole(paths))


def test_dask_where_it_is_not_installed_is_wrong_usage(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "dask", None)
    with pytest.raises(UsageError, match=r"tonetrack\[dask\]"):
        scan_with_dask([tmp_path / "a.jsonl"])
