"""Letters for a corpus: which letter an article's quotations belong to, and the files that say so.

A letter is the same letter when sender, recipient and kind agree and so does its day; where an article does not
tell the day, when the words do. Planning writes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomlkit

from tonetrack.corpus import Corpus, Letter, Person, Witness
from tonetrack.errors import CorpusError
from tonetrack.files import read_text, write_atomically
from tonetrack.reading.articles import Article
from tonetrack.reading.extraction import Quotation
from tonetrack.text import plain

RUN = 6  # words in a row that two letters do not share by chance, as long as they are no stock phrase
SHORT = 3  # a shorter excerpt ("great success") stands in many letters and identifies none
ID_LENGTH = 100  # what tonetrack.corpus accepts
UNCOMMON = ("op-ed", "verbal message")  # kinds that an article is not enough to add


@dataclass(frozen=True)
class Addition:
    """One thing an article brings to a corpus.

    `what` is "new letter", "new witness", "known" or "skipped"; `path` (inside the corpus folder) and `text` are the
    file to write, None when nothing changes; `reason` says in words why.
    """

    what: str
    letter: str
    reason: str
    path: str | None = None
    text: str | None = None


def plan_additions(corpus: Corpus, article: Article, quotations: Sequence[Quotation]) -> list[Addition]:
    """What adding an article would change, letter by letter, in the order of its quotations. Nothing is written."""
    plan = _Plan(corpus, article)
    additions = [plan.add(group) for group in _groups(quotations)]
    return additions + [_skipped(quotation) for quotation in quotations if not quotation.is_letter and quotation.document in UNCOMMON]


def write_additions(additions: Iterable[Addition], folder: str | Path) -> list[Path]:
    """Write the planned files into a corpus folder, each whole or not at all; the paths written.

    Raises CorpusError when the folder is no corpus (it has no corpus.toml).
    """
    folder = Path(folder)
    if not (folder / "corpus.toml").is_file():
        raise CorpusError("is no corpus; want a folder with corpus.toml and people.toml", path=folder)
    texts = {addition.path: addition.text for addition in additions if addition.path and addition.text is not None}
    for path, text in texts.items():
        write_atomically(folder / path, text)
    return [folder / path for path in texts]


def _groups(quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """The quotations of each letter of the article, by the document the reader found them to be from."""
    groups: dict[tuple, list[Quotation]] = {}
    for quotation in quotations:
        if quotation.is_letter:
            groups.setdefault((quotation.speaker, quotation.addressee, quotation.document_number, quotation.letter_date), []).append(quotation)
    return list(groups.values())


def _skipped(quotation: Quotation) -> Addition:
    words = " ".join(quotation.text.split()[:6])
    return Addition("skipped", "", f"{quotation.document} by {quotation.speaker or 'an unknown author'}, not a letter: {words!r}")


class _Plan:
    """The additions of one article so far: later groups see what earlier ones would write."""

    def __init__(self, corpus: Corpus, article: Article):
        self.corpus, self.article = corpus, article
        self.people = {person.name: person for person in corpus.people}
        self.key = slug(Path(article.path).stem) or slug(article.title or "") or f"text-{article.sha256[:12]}"
        self.texts: dict[str, str] = {}
        self.new: dict[str, list[Quotation]] = {}

    def add(self, group: list[Quotation]) -> Addition:
        first = group[0]
        unfit = self._unfit(first)
        if unfit:
            return Addition("skipped", "", unfit)
        known = self._known(group)
        if known and self._read_before(known, group):
            return Addition("known", known.id, f"the letter has this article as a witness: {self._key_of(known)}")
        seen = next((letter for letter in self.corpus.letters for witness in letter.witnesses if witness.sha256 == self.article.sha256), None)
        if seen and not known:
            return Addition("known", seen.id, "this article has been read into the corpus before")
        if known:
            return self._witness(known, group)
        return self._letter(group)

    def _unfit(self, quotation: Quotation) -> str:
        """Why a letter cannot stand in this corpus; empty when it can."""
        for name in (quotation.speaker, quotation.addressee):
            person = self.people.get(name or "")
            if person is None:
                return f"{name or 'its addressee'} is not known" + (": not in people.toml" if name else "")
            day = quotation.letter_date
            if day and person.offices and not any((office.since or "0") <= day <= (office.until or "9") for office in person.offices):
                return f"{person.name} held no office on {day}"
        if quotation.letter_date and quotation.letter_date > self.corpus.released:
            return f"{quotation.letter_date} is after the corpus was released ({self.corpus.released})"
        return ""

    def _known(self, group: list[Quotation]) -> Letter | None:
        """The corpus's letter these quotations are from: by its day, else by its words."""
        first = group[0]
        letters = [
            letter for letter in self.corpus.letters
            if (letter.sender, letter.recipient) == (first.speaker, first.addressee) and letter.kind not in UNCOMMON
        ]  # fmt: skip
        if first.letter_date:
            dated = [letter for letter in letters if letter.written and letter.written.date == first.letter_date]
            if dated:
                return dated[0]
            letters = [letter for letter in letters if not (letter.written and letter.written.precision == "day")]
        shared = [(_shared(group, letter), letter) for letter in letters]
        count, letter = max(shared, key=lambda pair: pair[0], default=(0, None))
        return letter if count else None

    def _read_before(self, letter: Letter, group: list[Quotation]) -> bool:
        return any(self._same_article(witness, group) for witness in letter.witnesses)

    def _same_article(self, witness: Witness, group: list[Quotation]) -> bool:
        if witness.sha256 == self.article.sha256:
            return True
        words = {excerpt.text for excerpt in witness.excerpts}
        return witness.article == self.key and {quotation.text for quotation in group} <= words

    def _key_of(self, letter: Letter) -> str:
        return next((witness.article for witness in letter.witnesses if witness.sha256 == self.article.sha256), self.key)

    def _witness(self, letter: Letter, group: list[Quotation]) -> Addition:
        path = f"letters/{letter.id}.toml"
        document = tomlkit.parse(self.texts.get(path) or read_text(self.corpus.folder / path))
        key = self.key if all(witness.article != self.key for witness in letter.witnesses) else f"{self.key}-{self.article.sha256[:8]}"
        self._append(document, group, key)
        self.texts[path] = tomlkit.dumps(document)
        why = "its day" if group[0].letter_date and letter.written and letter.written.date == group[0].letter_date else "its words"
        return Addition("new witness", letter.id, f"the corpus has this letter ({why} agree); the article prints it too", path, self.texts[path])

    def _letter(self, group: list[Quotation]) -> Addition:
        letter_id = self._new_id(group)
        path = f"letters/{letter_id}.toml"
        if path in self.texts:
            document = tomlkit.parse(self.texts[path])
        else:
            document = tomlkit.document()
            for field, value in (("sender", group[0].speaker), ("recipient", group[0].addressee), ("kind", group[0].document)):
                document.add(field, value)
            if group[0].letter_date:
                written = tomlkit.table()
                written.update({"date": group[0].letter_date, "basis": "article", "note": group[0].date_basis})
                document.add(tomlkit.nl())
                document.add("written", written)
            document.add(tomlkit.nl())
        self._append(document, group, self.key)
        self.texts[path] = tomlkit.dumps(document)
        self.new.setdefault(letter_id, []).extend(group)
        dated = group[0].letter_date or "no day is told"
        return Addition("new letter", letter_id, f"no letter of the corpus agrees in parties, day and words ({dated})", path, self.texts[path])

    def _new_id(self, group: list[Quotation]) -> str:
        first = group[0]
        pair = f"{self._short(first.speaker)}-to-{self._short(first.addressee)}"
        for letter_id, others in self.new.items():  # another quotation of a letter this article has just brought
            same = (others[0].speaker, others[0].addressee, others[0].document_number) == (first.speaker, first.addressee, first.document_number)
            if same and others[0].letter_date == first.letter_date:
                return letter_id
        words = slug(" ".join(first.text.split()[:6]))
        wanted = f"{first.letter_date}-{pair}" if first.letter_date else f"undated-{pair}-{words}"
        wanted = wanted[: ID_LENGTH - 4].strip("-")
        taken = {letter.id for letter in self.corpus.letters} | set(self.new)
        return next(name for number in range(1, 10_000) if (name := wanted if number == 1 else f"{wanted}-{number}") not in taken)

    def _short(self, name: str) -> str:
        """`kim` for Kim Jong Un: the one-word alias, else the last word."""
        person: Person = self.people[name]
        single = [alias for alias in person.aliases if len(alias.split()) == 1 and alias in name.split()]
        return slug(min(single, key=len) if single else name.split()[-1])

    def _append(self, document: tomlkit.TOMLDocument, group: list[Quotation], key: str) -> None:
        """The witness with its excerpts at the end of the file; excerpts only, when the witness is there already."""
        witnesses = document.setdefault("witnesses", tomlkit.aot())
        witness = next((one for one in witnesses if one.get("article") == key), None)
        if witness is None:
            witness = tomlkit.table()
            fields = {"article": key, "outlet": self.article.outlet, "title": self.article.title, "author": self.article.author,
                      "published": self.article.published, "sha256": self.article.sha256}  # fmt: skip
            witness.update({field: value for field, value in fields.items() if value})
            witness.add("excerpts", tomlkit.aot())
            witnesses.append(witness)
        texts = {excerpt["text"] for excerpt in witness["excerpts"]}
        for quotation in group:
            if quotation.text not in texts:
                excerpt = tomlkit.table()
                excerpt.update({"text": quotation.text, **({} if quotation.form == "direct" else {"form": quotation.form})})
                witness["excerpts"].append(excerpt)
                texts.add(quotation.text)


def slug(text: str) -> str:
    """Lower-case a-z, 0-9 and single hyphens: what a letter id or article key may hold."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")[:80].strip("-")


def _words(text: str) -> list[str]:
    """The words of an excerpt without what an editor put in [brackets]; `…` and marks do not count."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", plain(re.sub(r"\[[^\]]*\]", " ", text)).lower())


def _shared(group: list[Quotation], letter: Letter) -> int:
    """How many words in a row the quotations share with a letter's excerpts: 0 when too few to tell."""
    theirs = [_words(excerpt.text) for witness in letter.witnesses for excerpt in witness.excerpts]
    return max((_run(_words(quotation.text), other) for quotation in group for other in theirs), default=0)


def _run(one: list[str], two: list[str]) -> int:
    """The shared run of words if it tells: RUN words, or the whole of a shorter excerpt of at least SHORT words."""
    shorter = min(len(one), len(two))
    length = RUN if shorter >= RUN else shorter
    if length <= SHORT:
        return 0
    runs = {tuple(two[at : at + length]) for at in range(len(two) - length + 1)}
    return length if any(tuple(one[at : at + length]) in runs for at in range(len(one) - length + 1)) else 0
