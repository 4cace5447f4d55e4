"""Articles into a corpus folder, one after the other: read, asked about, planned and written."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from tonetrack.corpus import Letter, first_files, load_corpus, start_corpus
from tonetrack.errors import CorpusError
from tonetrack.files import locked, read_table, write_all, write_atomically
from tonetrack.reading.articles.article import Article
from tonetrack.reading.extraction import roster_of
from tonetrack.reading.letters.additions import PEOPLE, Addition, Additions, write_additions
from tonetrack.reading.letters.findings import ArticleReading, Finding, read_letters, told_why
from tonetrack.reading.letters.letter_files import table_row
from tonetrack.reading.letters.links import link_replies

Excerpts = Collection[tuple[str, str]]  # words and their form, as a finding has them
Confirm = Callable[[Article, Finding], Excerpts | None]  # those of its excerpts that are right; None to stop here

CHANGES = ("new letter", "new witness", "more words")
CORPUS = "corpus.toml"
FINDS = "finds.csv"  # what was added or refused once: it is not written again, whatever became of it by hand
FINDS_COLUMNS = ("source", "words", "decided", "sender", "recipient", "article")
ADDED, REFUSED = "added", "refused"
LINK = "in_reply_to "  # begins the words of a line on which letter another (its source) answers
WORDS = 100  # characters of an excerpt that stand in the table


class Adding:
    """A run of `tonetrack add` on a corpus folder; one that does not exist or is empty is begun with the first letter.

    To be used in a `with` block: the folder is kept from other runs meanwhile; `begun` tells whether it is a corpus yet. `counts` says how often each
    thing happened ("new letter", "known", …), `articles` how many were read, `empty` how many of them had no text; `stopped` is True once `confirm`
    has answered None. Raises CorpusError for a folder that is no corpus and holds something else.
    """

    def __init__(self, folder: str | Path, *, dry_run: bool = False):
        self.folder, self.dry_run = Path(folder), dry_run
        self.counts: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()  # why things were skipped, without the particulars
        self.articles = self.empty = 0
        self.stopped = False
        self.replies: list[Addition] = []  # once the run has ended: which letters answer which

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
            self.finds = _read_finds(self.folder)
            self.decisions: dict[tuple[str, str], tuple[str, ...]] = {}  # of the article at hand: it may hold the same words twice
            self.touched: set[str] = set()  # letters of which an article of this run is a witness
            self.unsaved = False
        except BaseException:
            self.lock.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self._link()
            self._save()
        finally:
            self.lock.__exit__(kind, error, trace)

    def _link(self) -> None:
        """Write which letters answer which, once all of the run are known."""
        written = {(source, words.removeprefix(LINK)) for source, words in self.finds if words.startswith(LINK)}
        self.replies = link_replies(self.plans, self.touched, written)
        for addition in self.replies:
            if addition.path and not self.dry_run:
                write_additions([addition], self.folder)
                self._keep_link(addition.entry)

    def _keep_link(self, reply: Letter) -> None:
        """Note which letter a reply was written to answer, in place of what it was before."""
        self.finds = {key: row for key, row in self.finds.items() if key[0] != reply.id}
        if reply.in_reply_to:
            key = reply.id, LINK + reply.in_reply_to
            self.finds[key] = (*key, ADDED, reply.sender, reply.recipient, reply.witnesses[0].article)
        self.unsaved = True

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

    @property
    def letters(self) -> list[Letter]:
        """All letters of the corpus as they are now."""
        return [letter for own in self.plans.letters.values() for letter in own]

    def read(self, article: Article) -> ArticleReading:
        """What the article holds, read with the people of the corpus."""
        return read_letters(article, self.roster)

    def add(
        self, article: Article, reading: ArticleReading | None = None, *, confirm: Confirm | None = None, confirm_all: bool = False
    ) -> list[Addition]:
        """What the article brings, written before this returns.

        `confirm` is asked about what would change the corpus and is not sure (of medium or low confidence), with
        `confirm_all` also about what is; without it what is of low confidence is skipped. What was added or refused
        once is passed over: somebody may have deleted or corrected it.
        """
        reading = reading or self.read(article)
        additions: list[Addition] = []
        for finding in reading.letters:
            planned = self._decided(article, finding, confirm, confirm_all)
            if self.stopped:
                break
            self.plans.take(planned)
            self.touched |= {addition.name for addition in planned if addition.what in (*CHANGES, "known")}
            additions += planned
        additions += [Addition("skipped", "", other) for other in (*reading.others, *reading.unread) if not self.stopped]
        if not self.dry_run and any(addition.path for addition in additions):
            self._begin()
            write_additions(additions, self.folder)
        self._keep_decisions(asked=confirm is not None)
        self._count(article, additions)
        return additions

    def _decided(self, article: Article, finding: Finding, confirm: Confirm | None, confirm_all: bool) -> list[Addition]:
        planned = self.plans.plan(article, finding)
        if _changes(planned):
            decided = [row for excerpt in finding.excerpts if (row := self.finds.get(_key(article, excerpt)))]
            if len(decided) == len(finding.excerpts):
                return [Addition("skipped", "", _told(decided))]
            if decided:
                finding = replace(finding, excerpts=tuple(excerpt for excerpt in finding.excerpts if _key(article, excerpt) not in self.finds))
                planned = self.plans.plan(article, finding)
        if not _changes(planned):
            if any(addition.what == "known" for addition in planned):
                self._decide(article, finding, finding.excerpts, ADDED)
            return planned
        if confirm is None and finding.confidence == "low":
            what = f"{finding.sender.name} to {finding.recipient.name}, {finding.kind}, “{finding.opening}”"
            return [Addition("skipped", "", f"doubtful, not added unless --review confirms it ({what}: {told_why(finding)})")]
        if confirm is None or finding.confidence == "high" and not confirm_all:
            self._decide(article, finding, finding.excerpts, ADDED)
            return planned
        return self._confirmed(article, finding, confirm)

    def _confirmed(self, article: Article, finding: Finding, confirm: Confirm) -> list[Addition]:
        right = confirm(article, finding)
        if right is None:
            self.stopped = True
            return []
        self._decide(article, finding, [excerpt for excerpt in finding.excerpts if excerpt not in right], REFUSED)
        if not right:
            return [Addition("skipped", "", "refused in review")]
        self._decide(article, finding, right, ADDED)
        return self.plans.plan(article, replace(finding, excerpts=tuple(right)), confirmed=True)

    def _decide(self, article: Article, finding: Finding, excerpts: Iterable[tuple[str, str]], decided: str) -> None:
        who = (finding.sender.name or "", finding.recipient.name or "", article.title or article.path)
        self.decisions |= {key: (*key, decided, *who) for excerpt in excerpts if (key := _key(article, excerpt)) not in self.finds}

    def _keep_decisions(self, *, asked: bool) -> None:
        """Make the article's decisions count; answers are saved at once, what was added when the run ends: it is in the corpus meanwhile."""
        self.finds |= self.decisions
        self.unsaved |= bool(self.decisions)
        self.decisions = {}
        if asked:
            self._save()

    def _save(self) -> None:
        if self.unsaved and not self.dry_run:
            self._begin()
            # links last, whatever came first
            rows = sorted(self.finds.values(), key=lambda row: (row[1].startswith(LINK), row[0] if row[1].startswith(LINK) else ""))
            write_atomically(self.folder / FINDS, "".join(map(table_row, (FINDS_COLUMNS, *rows))))
        self.unsaved = False

    def _count(self, article: Article, additions: list[Addition]) -> None:
        self.articles += not self.stopped
        self.empty += not article.text.strip()
        self.counts.update(addition.what for addition in additions)
        self.reasons.update(addition.reason.partition(" (")[0] for addition in additions if addition.what == "skipped")


def _check_empty(folder: Path) -> None:
    if folder.exists() and (
        not folder.is_dir() or {path.name for path in folder.iterdir() if not path.name.startswith(".")} - {"people.toml", "calendar.csv", "letters"}
    ):
        raise CorpusError("is no corpus (no corpus.toml) and not empty; name a corpus folder, or a new one to begin", path=folder)


def _changes(planned: Iterable[Addition]) -> bool:
    return any(addition.what in CHANGES for addition in planned)


def _key(article: Article, excerpt: tuple[str, str]) -> tuple[str, str]:
    """What a find is known by: the article's address, of a file without one its digest, and the words."""
    return article.url or article.sha256, textwrap.shorten(excerpt[0], WORDS, placeholder="…")


def _told(decided: Iterable[tuple[str, ...]]) -> str:
    if all(row[FINDS_COLUMNS.index("decided")] == REFUSED for row in decided):
        return f"refused in an earlier review ({FINDS})"
    return f"added before, and deleted or corrected by hand since ({FINDS}; without its lines there it is added again)"


def _read_finds(folder: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    if not (folder / FINDS).exists():
        return {}
    rows = [row for _, row in read_table(folder / FINDS, required=FINDS_COLUMNS)]
    return {(row["source"], row["words"]): tuple(row[name] for name in FINDS_COLUMNS) for row in rows}
