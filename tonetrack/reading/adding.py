"""Articles into a corpus folder, one after the other: read, asked about, planned and written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tonetrack.corpus import Corpus, first_files, load_corpus, start_corpus
from tonetrack.errors import CorpusError
from tonetrack.files import write_all
from tonetrack.reading.articles import Article
from tonetrack.reading.extraction import roster_of
from tonetrack.reading.findings import Finding, read_letters
from tonetrack.reading.letters import Addition, Additions, write_additions

Confirm = Callable[[Article, Finding], bool]


class Adding:
    """A run of `tonetrack add` on a corpus folder, which is begun when it does not exist or is empty.

    `counts` says how often each thing happened ("new letter", "new witness", "known", …), `articles` how many were read.
    """

    def __init__(self, folder: str | Path, *, dry_run: bool = False):
        self.folder, self.dry_run = Path(folder), dry_run
        corpus = _corpus_of(self.folder, dry_run)
        self.roster = roster_of((corpus.people, corpus.countries, corpus.agencies))
        self.plans = Additions(corpus)
        self.counts: Counter[str] = Counter()
        self.articles = 0

    def add(self, article: Article, confirm: Confirm | None = None) -> list[Addition]:
        """What the article brings, written before this returns; `confirm` is asked about every finding that is not sure."""
        reading = read_letters(article, self.roster)
        refused = [finding for finding in reading.letters if confirm and finding.confidence != "high" and not confirm(article, finding)]
        additions = self.plans.plan(article, replace(reading, letters=[finding for finding in reading.letters if finding not in refused]))
        additions += [Addition("skipped", "", f"refused in review: {finding.sender.name} to {finding.recipient.name}") for finding in refused]
        if not self.dry_run:
            write_additions(additions, self.folder)
        self.articles += 1
        self.counts.update(addition.what for addition in additions)
        return additions


def _corpus_of(folder: Path, dry_run: bool) -> Corpus:
    """The corpus of the folder; a new one where there is none. Raises CorpusError for a folder that holds something else."""
    if (folder / "corpus.toml").exists():
        return load_corpus(folder)
    if folder.exists() and (not folder.is_dir() or {path.name for path in folder.iterdir() if not path.name.startswith(".")} - {"people.toml", "letters"}):
        raise CorpusError("is no corpus (no corpus.toml) and not empty; name a corpus folder, or a new one to begin", path=folder)
    if dry_run:
        return start_corpus(folder)
    write_all(folder, {name: text for name, text in first_files(folder).items() if not (folder / name).exists()}, last="corpus.toml")
    return load_corpus(folder)
