"""An archive of articles of any size: its messages found and scored, on several processes or machines.

Articles stream through in partitions; what is kept of each is a row a message, so that memory does not grow with the
archive. The work on one partition is `scan_partition`, the same whether a process pool or Dask calls it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from pathlib import Path

import pandas as pd

from tonetrack.corpus import load_corpus
from tonetrack.errors import TonetrackError, UsageError
from tonetrack.reading import Article, find_messages, read_articles, roster_of
from tonetrack.reading.people import Roster
from tonetrack.scoring import score_texts

PARTITION = 400  # articles: about a quarter of a second's work, and a few MB on the way to a worker
AHEAD = 3  # partitions handed out before their results are taken, for each worker: bounds what waits in memory

ARTICLE = ("path", "url", "title", "published", "words", "warmth")
MESSAGE = ("sender", "recipient", "sender_country", "recipient_country", "kind", "occasion", "date", "date_basis", "form", "confidence")
SCORE = ("message_words", "message_warmth", "message_low", "message_high")
COLUMNS = (*ARTICLE, *MESSAGE, *SCORE)
NUMBERS = {"words": "int64", **dict.fromkeys(("warmth", *SCORE), "float64")}  # the types of all partitions; the other columns hold text or None


def scan_archive(paths: Sequence[str | Path], *, corpus: str | Path | None = None, workers: int = 1) -> Iterator[pd.DataFrame]:
    """Read articles and archives, look for printed messages and score everything: a table for each partition, in order.

    One row an article without a message, and one a message: `path`, `url`, `title`, `published`; `words` and `warmth` of
    the whole article; of a message its parties, kind, date and `message_warmth` with its interval (missing without one).
    `workers` processes share the work; `corpus` is the folder whose people are looked for (default: the shipped one).
    Raises the TonetrackError of a file that cannot be read when its turn comes, after the tables before it.
    """
    if workers < 1:
        raise UsageError(f"{workers} workers: want at least 1", field="workers")
    folder = None if corpus is None else str(corpus)
    _roster(folder)  # what is wrong with the corpus is said here; processes that are forked find it loaded
    parts = partitions(read_articles(paths))
    return (scan_partition(part, folder) for part in parts) if workers == 1 else _pooled(parts, folder, workers)


def _pooled(parts: Iterator[list[Article]], corpus: str | None, workers: int) -> Iterator[pd.DataFrame]:
    """The tables of partitions that processes work on, in their order; few of them wait at a time."""
    pool, waiting = ProcessPoolExecutor(workers), deque()
    try:
        while isinstance(part := _next(parts), list):
            waiting.append(pool.submit(scan_partition, part, corpus))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
        if part:
            raise part
    finally:
        pool.shutdown(cancel_futures=True)  # whoever stops early waits for what is being worked on only


def _next(parts: Iterator[list[Article]]) -> list[Article] | TonetrackError | None:
    """The next partition, the error in its place, or None at the end."""
    try:
        return next(parts, None)
    except TonetrackError as error:
        return error


def partitions(articles: Iterable[Article | TonetrackError], size: int = PARTITION) -> Iterator[list[Article]]:
    """Articles in lists of `size`. Raises the first error among them, after those before it: a scan with holes would look whole."""
    part: list[Article] = []
    for article in articles:
        if isinstance(article, TonetrackError):
            if part:
                yield part
            raise article
        part.append(article)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part


def scan_partition(articles: Sequence[Article], corpus: str | None = None) -> pd.DataFrame:
    """The rows of `scan_archive` for some articles; what runs in every worker."""
    roster = _roster(corpus)
    found = [find_messages(article, roster) for article in articles]
    whole = score_texts([article.text for article in articles], scorer="warmth").itertuples()
    words = score_texts([message.text for messages in found for message in messages], scorer="warmth").itertuples()
    rows = []
    for article, score, messages in zip(articles, whole, found):
        facts = (article.path, article.url, article.title, article.published, score.words, score.warmth)
        for message in messages:
            own = next(words)
            rows.append((*facts, *(getattr(message, field) for field in MESSAGE), own.words, own.warmth, own.warmth_low, own.warmth_high))
        if not messages:
            rows.append((*facts, *[None] * (len(COLUMNS) - len(facts))))
    return pd.DataFrame(rows, columns=COLUMNS, dtype=object).astype(NUMBERS)


@lru_cache(maxsize=4)
def _roster(corpus: str | None) -> Roster:
    """The people of a corpus folder, loaded once in each process."""
    loaded = load_corpus(corpus)
    return roster_of((loaded.people, loaded.countries, loaded.agencies))


def scan_with_dask(paths: Sequence[str | Path], *, corpus: str | Path | None = None):
    """`scan_archive` as a Dask DataFrame, for archives of many files on many machines: one partition a file.

    Each worker reads its files itself, so that they must lie where all workers see them. Needs `tonetrack[dask]`;
    raises UsageError without it. Compute it with the cluster of your choice.
    """
    try:
        import dask
        import dask.dataframe as dd
    except ImportError as error:
        raise UsageError('Dask is not installed; run: pip install "tonetrack[dask]"') from error
    with dask.config.set({"dataframe.convert-string": False}):  # text stays as `scan_archive` gives it
        return dd.from_map(scan_file, [str(path) for path in paths], corpus=None if corpus is None else str(corpus), meta=scan_partition([]))


def scan_file(path: str, corpus: str | None = None) -> pd.DataFrame:
    """The rows of one file, partition by partition: what Dask runs on each of its workers."""
    tables = [scan_partition(part, corpus) for part in partitions(read_articles([path]))]
    return pd.concat(tables, ignore_index=True) if tables else scan_partition([], corpus)
