"""How long a whole archive takes, whether the time grows in step with it, how much memory it needs, and when Dask pays."""

from __future__ import annotations

import gzip
import json
import resource
import tempfile
import time
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import pandas as pd

from tonetrack.archives import scan_archive, scan_with_dask
from tonetrack.bench.data import archive_records

WORKERS = 2
FILES = 8  # into which the archive is cut for Dask


def run(shared: Path) -> None:
    """Print times for a quarter, half and the whole of the archive of 2003-2008, peak memory, and Dask beside the pool."""
    with tempfile.TemporaryDirectory() as folder:
        total = sum(1 for _ in archive_records(shared))
        print(f"{total:,} articles; {WORKERS} processes; times include starting them")
        for size in (1 / 4, 1 / 2, 1, 2, 4):  # beyond the archive at hand: the same articles again
            path = _written(Path(folder) / f"times{size}.jsonl.gz", islice(_again(shared, 4), int(total * size)))
            _measure(f"{size:g}x", path)
        if find_spec("dask") and find_spec("distributed"):
            _against_dask(Path(folder), shared, total)
        else:
            print("Dask: not measured, tonetrack[dask] is not installed")


def _again(shared: Path, times: int) -> Iterator[dict]:
    for _ in range(times):
        yield from archive_records(shared)


def _written(path: Path, records: Iterable[dict]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as file:
        file.writelines(json.dumps(record) + "\n" for record in records)
    return path


def _measure(name: str, path: Path) -> None:
    start, articles, messages, words = time.perf_counter(), 0, 0, 0
    for table in scan_archive([path], workers=WORKERS):
        first = ~table.duplicated(["path", "url", "title"])
        articles += int(first.sum())
        words += int(table.loc[first, "words"].sum())
        messages += int(table["sender"].notna().sum())
    taken = time.perf_counter() - start
    print(f"{name:>5}: {taken:6.1f} s, {articles:,} articles, {words / 1e6:.1f} million words, {messages:,} messages; {_memory()}")


def _memory() -> str:
    own, children = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return f"peak so far {own:.0f} MB, and {children:.0f} MB in the largest worker"


def _against_dask(folder: Path, shared: Path, total: int) -> None:
    """The same articles, cut into files, by the pool and by a local Dask cluster of processes: times and identity."""
    from distributed import Client, LocalCluster

    print(f"Dask on a local cluster of {WORKERS} processes against the pool, the articles cut into {FILES} files")
    with LocalCluster(n_workers=WORKERS, threads_per_worker=1, processes=True, dashboard_address=None) as cluster, Client(cluster):
        for share in (64, 16, 4, 1):
            count = total // share
            stream, size = islice(archive_records(shared), count), -(-count // FILES)
            paths = [_written(folder / f"dask{share}-{number}.jsonl.gz", islice(stream, size)) for number in range(FILES)]
            start = time.perf_counter()
            with_dask = scan_with_dask(paths).compute().reset_index(drop=True)
            middle = time.perf_counter()
            pooled = pd.concat(list(scan_archive(paths, workers=WORKERS)), ignore_index=True)
            end = time.perf_counter()
            same = "identical" if _same(with_dask, pooled) else "DIFFERENT"
            print(f"{count:>7,} articles: Dask {middle - start:5.1f} s, pool {end - middle:5.1f} s; results {same}")


def _same(one: pd.DataFrame, two: pd.DataFrame) -> bool:
    return one.astype(object).where(one.notna(), None).equals(two.astype(object).where(two.notna(), None))
