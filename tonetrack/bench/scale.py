"""How long a whole archive takes, whether the time grows in step with it, how much memory it needs, and when Dask pays."""

from __future__ import annotations

import gzip
import json
import logging
import math
import os
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
SIZES = (1 / 4, 1 / 2, 1, 2, 4)  # of the archive at hand; beyond it the same articles again
FILES = 8  # into which the archive is cut for Dask
SHARES = (64, 16, 4, 1)  # of which the archive is taken whole, a fourth, … for Dask


def run(shared: Path) -> None:
    """Print times for a quarter, half, the whole, twice and four times the archive of 2003-2008, peak memory, and Dask beside the pool."""
    with tempfile.TemporaryDirectory() as folder:
        total = sum(1 for _ in archive_records(shared))
        print(
            f"{total:,} articles, {WORKERS} processes; seconds include starting them; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
            " at the start"
        )
        for size in SIZES:
            path = _written(Path(folder) / "archive.jsonl.gz", islice(_again(shared, math.ceil(size)), int(total * size)))
            print(_measured(f"{size:g}x", path), flush=True)
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


def _measured(name: str, path: Path) -> str:
    """Wall and processor time, counts, words a second and memory of one scan, in a line."""
    start, used, articles, messages, words = time.perf_counter(), _processor_seconds(), 0, 0, 0
    for table in scan_archive([path], workers=WORKERS):
        first = ~table.duplicated("url") | table["sender"].isna()
        articles += int(first.sum())
        words += int(table.loc[first, "words"].sum())
        messages += int(table["sender"].notna().sum())
    taken, used = time.perf_counter() - start, _processor_seconds() - used
    counts = f"{articles:,} articles, {words / 1e6:.1f} million words, {messages:,} messages"
    return f"{name:>5}: {taken:6.1f} s ({used:.1f} s of processors; {1e6 * used / articles:.0f} µs an article), {counts}; {_memory()}"


def _processor_seconds() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _memory() -> str:
    own, children = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return f"peak so far {own:.0f} MB, and {children:.0f} MB in the largest worker"


def _against_dask(folder: Path, shared: Path, total: int) -> None:
    """The same articles, cut into files, by the pool and by a local Dask cluster of processes, both started for each size."""
    print(f"Dask on a local cluster of {WORKERS} processes against the pool, starting both counted; the articles cut into {FILES} files")
    wins = {total // share: _race(folder, shared, total // share) for share in SHARES}
    lost = [count for count, won in wins.items() if not won]
    print(f"Dask loses up to {max(lost):,} articles on one machine" if lost else f"Dask loses at no size from {min(wins):,} articles on")


def _race(folder: Path, shared: Path, count: int) -> bool:
    """Print both times for that many articles and whether the results are the same; whether Dask was the faster."""
    from distributed import Client, LocalCluster

    stream, size = islice(archive_records(shared), count), -(-count // FILES)
    paths = [_written(folder / f"part-{number}.jsonl.gz", islice(stream, size)) for number in range(FILES)]
    start, quiet = time.perf_counter(), {"dashboard_address": None, "silence_logs": logging.CRITICAL}
    with LocalCluster(n_workers=WORKERS, threads_per_worker=1, processes=True, **quiet) as cluster, Client(cluster):
        with_dask = scan_with_dask(paths).compute().reset_index(drop=True)
        middle = time.perf_counter()
    begin = time.perf_counter()
    pooled = pd.concat(list(scan_archive(paths, workers=WORKERS)), ignore_index=True)
    one, other = middle - start, time.perf_counter() - begin
    same = "identical" if with_dask.equals(pooled) else "DIFFERENT"
    print(f"{count:>7,} articles: Dask {one:5.1f} s, pool {other:5.1f} s; results {same}", flush=True)
    return one < other
