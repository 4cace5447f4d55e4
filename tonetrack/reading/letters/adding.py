"""Articles into a corpus folder, one after the other: read, asked about, planned and written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import TracebackType

from tonetrack.corpus import first_files, load_corpus, start_corpus
from tonetrack.errors import CorpusError
from tonetrack.files import locked, read_table, write_all, write_atomically
from tonetrack.reading.articles.article import Article
from tonetrack.reading.extraction import roster_of
from tonetrack.reading.letters.additions import PEOPLE, Addition, Additions, write_additions
from tonetrack.reading.letters.findings import ArticleReading, Finding, read_letters
from tonetrack.reading.letters.letter_files import table_row

Confirm = Callable[[Article, Finding], bool | None]  # whether it is right; None to stop here

CHANGES = ("new letter", "new witness", "more words")
CORPUS = "corpus.toml"
REFUSED = "refused.csv"  # what somebody said no to, so that nobody is asked twice
REFUSED_COLUMNS = ("sha256", "start", "sender", "recipient", "article")


class Adding:
    """A run of `tonetrack add` on a corpus folder; one that does not exist or is empty is begun with the first letter.

    To be used in a `with` block: the folder is kept from other runs meanwhile; `begun` tells whether it is a corpus yet. `counts` says how often each thing happened
    ("new letter", "known", …), `articles` how many were read, `empty` how many of them had no text; `stopped` is True once
    `confirm` has answered None. Raises CorpusError for a folder that is no corpus and holds something else.
    """

    def __init__(self, folder: str | Path, *, dry_run: bool = False):
        self.folder, self.dry_run = Path(folder), dry_run
        self.counts: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()  # why things were skipped, without the particulars
        self.articles = self.empty = 0
        self.stopped = False

    def __enter__(self) -> Adding:
        self.lock: AbstractContextManager = nullcontext()
        self.begun = (self.folder / CORPUS).exists()
        if self.begun:
            self._lock()
        else:
            _check_empty(self.folder)
        try:
            corpus = load_corpus(self.folder) if self.begun else start_corpus(self.folder)
            # Without people nobody has checked: an article is read the same before and after it brought somebody new.
            self.roster = roster_of(([person for person in corpus.people if person.checked], corpus.countries, corpus.agencies))
            self.plans = Additions(corpus)
            if not (self.folder / PEOPLE).exists():
                self.plans.texts[PEOPLE] = first_files(self.folder)[PEOPLE]
            self.refused = _read_refused(self.folder)
        except BaseException:
            self.lock.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.lock.__exit__(kind, error, trace)

    def _lock(self) -> None:
        if not self.dry_run:
            lock = locked(self.folder / CORPUS)
            lock.__enter__()
            self.lock = lock

    def _begin(self) -> None:
        """Write what a folder needs to be a corpus, once there is something to write; corpus.toml last, so that it never is half of one."""
        if self.begun:
            return
        if (self.folder / CORPUS).exists():
            raise CorpusError("was begun by another run meanwhile; run this one again", path=self.folder)
        write_all(self.folder, {name: text for name, text in first_files(self.folder).items() if not (self.folder / name).exists()}, last=CORPUS)
        self.begun = True
        self._lock()

    def read(self, article: Article) -> ArticleReading:
        """What the article holds, read with the people of the corpus."""
        return read_letters(article, self.roster)

    def add(self, article: Article, reading: ArticleReading | None = None, *, confirm: Confirm | None = None) -> list[Addition]:
        """What the article brings, written before this returns.

        `confirm` is asked about what would change the corpus and is not sure (of medium or low confidence); without it what
        is of low confidence is skipped.
        """
        reading = reading or self.read(article)
        additions: list[Addition] = []
        for finding in reading.letters:
            planned = self._decided(article, finding, confirm)
            if self.stopped:
                break
            self.plans.take(planned)
            additions += planned
        additions += [Addition("skipped", "", other) for other in reading.others if not self.stopped]
        if not self.dry_run and any(addition.path for addition in additions):
            self._begin()
            write_additions(additions, self.folder)
        self._count(article, additions)
        return additions

    def _decided(self, article: Article, finding: Finding, confirm: Confirm | None) -> list[Addition]:
        planned = self.plans.plan(article, finding)
        if not any(addition.what in CHANGES for addition in planned):
            return planned
        key = (article.sha256, str(finding.start))
        if key in self.refused:
            return [Addition("skipped", "", "refused in an earlier review (refused.csv)")]
        if confirm is None and finding.confidence == "low":
            who = f"{finding.sender.name} to {finding.recipient.name}"
            return [Addition("skipped", "", f"doubtful, not added unless --review confirms it ({who}, {finding.kind}: {finding.rule})")]
        if confirm is None or finding.confidence == "high":
            return planned
        answer = confirm(article, finding)
        if answer is None:
            self.stopped = True
            return []
        if answer:
            return self.plans.plan(article, finding, confirmed=True)
        self._refuse(key, article, finding)
        return [Addition("skipped", "", "refused in review")]

    def _refuse(self, key: tuple[str, str], article: Article, finding: Finding) -> None:
        self.refused[key] = (*key, finding.sender.name or "", finding.recipient.name or "", article.title or article.path)
        if not self.dry_run:
            self._begin()
            write_atomically(self.folder / REFUSED, "".join(map(table_row, (REFUSED_COLUMNS, *self.refused.values()))))

    def _count(self, article: Article, additions: list[Addition]) -> None:
        self.articles += not self.stopped
        self.empty += not article.text.strip()
        self.counts.update(addition.what for addition in additions)
        self.reasons.update(addition.reason.partition(" (")[0] for addition in additions if addition.what == "skipped")


def _check_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or {path.name for path in folder.iterdir() if not path.name.startswith(".")} - {"people.toml", "calendar.csv", "letters"}):
        raise CorpusError("is no corpus (no corpus.toml) and not empty; name a corpus folder, or a new one to begin", path=folder)


def _read_refused(folder: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    if not (folder / REFUSED).exists():
        return {}
    rows = [row for _, row in read_table(folder / REFUSED, required=REFUSED_COLUMNS)]
    return {(row["sha256"], row["start"]): tuple(row[name] for name in REFUSED_COLUMNS) for row in rows}
