"""Letters for a corpus: which letter a finding is, and the files that say so. Planning writes nothing.

A letter is one letter however many articles print it: each is a witness of it (see `tonetrack.reading.letters.identity`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from tonetrack.corpus import UNREVIEWED, Corpus, DateStamp, Excerpt, Letter, Person, Witness
from tonetrack.errors import CorpusError
from tonetrack.files import read_text, write_atomically
from tonetrack.reading.articles.article import Article
from tonetrack.reading.letters.correspondents import Correspondents, person_of
from tonetrack.reading.letters.findings import OF_REPORT, TOLD_APART, Finding, Official, told_why
from tonetrack.reading.letters.identity import LONGEST_WAY, same_letter, shared_words
from tonetrack.reading.letters.letter_files import letter_text, slug, with_answers, with_date, with_excerpts, with_occasion, with_people, with_witness

ID_LENGTH = 100  # what tonetrack.corpus accepts
NAME_LENGTH = 40  # of a party in an id
PEOPLE = "people.toml"
TELLING_TITLE = 20  # characters of a title by which an article is known again in another file or under another address
WHYS = ("its words", "its day", "its occasion")  # the surest first
# in the words on how the day was found: it is counted from another day of the story, or is only that of the article
INFERRED = ("day told before", OF_REPORT)
KEEPS_NAME = "; its day is known now, its file keeps the name by which it is cited: rename it where nothing names it yet"  # a name is an id
ANOTHER_ZONE = timedelta(days=1)  # by which a letter's day may be after the article's


@dataclass(frozen=True)
class Addition:
    """One thing an article brings to a corpus.

    `what` is "new letter", "new witness", "more words" (of a letter that this article is a witness of since just now), "new person", "known" or
    "skipped"; `name` is the letter's id or the person's name; `reason` says in words why; `path` (inside the corpus folder) and `text` are the file
    to write, None when nothing changes, and `entry` is what the corpus then holds.
    """

    what: str
    name: str
    reason: str
    path: str | None = None
    text: str | None = None
    entry: Letter | Person | None = None


class Additions:
    """What articles bring to a corpus, one finding after the other: `plan` tells, `take` makes it part of what is known.

    The files as planned are kept in `texts`; they are read from the corpus folder when they are first needed.
    """

    def __init__(self, corpus: Corpus):
        self.folder, self.released = corpus.folder, corpus.released
        self.correspondents = Correspondents(corpus.people, corpus.countries, corpus.agencies)
        self.letters: dict[tuple[str, str], list[Letter]] = {}
        self.ids = {letter.id for letter in corpus.letters}
        self.exchanges = corpus.exchanges
        self.digests: dict[str, str] = {}  # article key: the digest of that article
        self.texts: dict[str, str] = {}
        self.fresh: set[tuple[str, str]] = set()  # letter and digest of the article, of witnesses taken in since
        for letter in corpus.letters:
            self._know(letter)

    def plan(self, article: Article, finding: Finding, *, confirmed: bool = False) -> list[Addition]:
        """What the finding would change: the letter or the witness it is, after the people it needs. Changes nothing.

        `confirmed`: somebody has looked at it and said that it is right.
        """
        unfit = self._unfit(article, finding)
        if unfit:
            which = f" (“{finding.opening}”; where you know better, write its file in letters/ by hand)"
            return [Addition("skipped", "", unfit if "(" in unfit else unfit + which)]
        parties = [self.correspondents.find(official) or person_of(official) for official in (finding.sender, finding.recipient)]
        named = replace(finding, sender=Official(parties[0].name), recipient=Official(parties[1].name))
        named = self._as_it_stands(named)
        letters = self.letters.get((named.sender.name or "", named.recipient.name or ""), [])
        before = self._read_before(letters, article, named)
        if before:
            return [Addition("known", before.id, "this article is a witness of it already")]
        people = self._new_people([party for party in parties if party.name in (named.sender.name, named.recipient.name)], article)
        why, letter = _best(letters, named)
        if letter:
            return [*people, self._witness(letter, article, named, why, confirmed)]
        return [*people, self._letter(article, named, letters, confirmed)]

    def take(self, additions: Iterable[Addition]) -> None:
        """Make what was planned part of what the corpus knows."""
        for addition in additions:
            if addition.path and addition.text is not None:
                self.texts[addition.path] = addition.text
            if isinstance(addition.entry, Person):
                self.correspondents.add(addition.entry)
            elif addition.entry:
                self._know(addition.entry)
                self.fresh.add((addition.entry.id, addition.entry.witnesses[-1].sha256))

    def _know(self, letter: Letter) -> None:
        self.ids.add(letter.id)
        own = self.letters.setdefault((letter.sender, letter.recipient), [])
        own[:] = [*(other for other in own if other.id != letter.id), letter]
        self.digests |= {witness.article: witness.sha256 for witness in letter.witnesses}

    # -------------------------------------------------------------- whether it can be added

    def _unfit(self, article: Article, finding: Finding) -> str:
        """Why a finding cannot stand in this corpus; empty when it can."""
        if not any(text.strip() for text, _ in finding.excerpts):
            return "none of its words are printed"
        day = _stamp(finding).date if _stamp(finding) else ""
        for role, official in (("sender", finding.sender), ("recipient", finding.recipient)):
            person = self.correspondents.find(official)
            if person is None:
                wrong = self.correspondents.unfit(official)
                if wrong:
                    return f"its {role} {wrong}"
            elif day and not person.in_office(day) and not (person.is_elect(day) and _is_called_elect(person, article)):
                return f"its {role} held no office then ({person.name}, {day})"
        if self.correspondents.find(finding.sender) is not None and self.correspondents.find(finding.sender) is self.correspondents.find(
            finding.recipient
        ):
            return "its sender and its recipient are one person"
        return self._wrong_day(article, day)

    def _wrong_day(self, article: Article, day: str) -> str:
        if self.released and day > self.released:
            return f"its day is after the corpus was released ({day}, {self.released})"
        if len(day) == 10 and article.published and date.fromisoformat(day) > date.fromisoformat(article.published) + ANOTHER_ZONE:
            return f"its day is after the article's ({day}, {article.published})"
        return ""

    def _read_before(self, letters: list[Letter], article: Article, finding: Finding) -> Letter | None:
        """The letter that has this article as a witness of these words; also when its file was renamed or it stands under several links."""
        texts = {text for text, _ in finding.excerpts}
        for letter, witness in ((letter, witness) for letter in letters for witness in letter.witnesses):
            has_words = texts <= {excerpt.text for excerpt in witness.excerpts}
            if _same_article(witness, article):
                known = has_words or (letter.id, article.sha256) not in self.fresh and same_letter(letter, finding)
            else:
                known = has_words and finding.printed and witness.outlet == (article.outlet or "") and same_letter(letter, finding)
            if known:
                return letter
        return None

    def _as_it_stands(self, finding: Finding) -> Finding:
        """A joint letter under the name by which the corpus has it: another article may have named another of its writers first."""
        signers = (finding.sender.name or "", *finding.joint_with)
        for name in signers[1:]:
            other = replace(finding, sender=Official(name), joint_with=tuple(one for one in signers if one != name))
            letters = self.letters.get((name, finding.recipient.name or ""), [])
            if any(signers[0] in letter.note and same_letter(letter, other) for letter in letters):
                return other
        return finding

    # -------------------------------------------------------------- what it brings

    def _new_people(self, parties: Iterable[Person], article: Article) -> list[Addition]:
        additions, text = [], None
        for person in parties:
            if person.name not in self.correspondents.people:
                text = with_people(text or self.file(PEOPLE), [person], self._key(article), self.folder / PEOPLE)
                near = self.correspondents.nearest(person)
                told = ", ".join(filter(None, [*(office.title for office in person.offices), person.country])) or "no office or country is told"
                told += f"; or is it {near}? then make this an alias" if near else ""
                additions.append(Addition("new person", person.name, told, PEOPLE, text, person))
        return additions

    def _witness(self, letter: Letter, article: Article, finding: Finding, why: str, confirmed: bool) -> Addition:
        path = f"letters/{letter.id}.toml"
        signed = "" if _signed(finding) in letter.note else _signed(finding)
        # words that two articles have bear each other out
        note = "; ".join(filter(None, (signed, "" if why == WHYS[0] else _sureness(finding, confirmed))))
        witness, last = replace(self._witness_of(article, finding), note=note), letter.witnesses[-1]
        if (letter.id, article.sha256) in self.fresh and last.sha256 == article.sha256:
            more = tuple(excerpt for excerpt in witness.excerpts if excerpt not in last.excerpts)
            longer = replace(letter, witnesses=(*letter.witnesses[:-1], replace(last, excerpts=(*last.excerpts, *more))))
            return Addition("more words", letter.id, f"of the same letter ({_agreeing(why)})", path, with_excerpts(self.file(path), more), longer)
        text = with_witness(self.file(path), witness, self.folder / path)
        stamp, name = _stamp(finding, confirmed), _stamp_name(finding)
        known, before = getattr(letter, name), letter
        if stamp and (not known or _is_of(stamp, known)) and _fits_before(letter, name, stamp):
            text, letter = with_date(text, name, stamp, known), replace(letter, **{name: stamp})
        if finding.occasion and not letter.occasion:
            text, letter = with_occasion(text, finding.occasion), replace(letter, occasion=finding.occasion)
        if finding.answers and not letter.answers:
            text, letter = with_answers(text, finding.answers), replace(letter, answers=finding.answers)
        dated = KEEPS_NAME if not before.stamp and letter.stamp and letter.id.startswith("undated-") else ""
        letter = replace(letter, witnesses=(*letter.witnesses, witness))
        return Addition(
            "new witness", letter.id, f"the corpus has this letter ({_agreeing(why)}); the article prints it too{dated}", path, text, letter
        )

    def _letter(self, article: Article, finding: Finding, letters: list[Letter], confirmed: bool) -> Addition:
        stamp = _stamp(finding, confirmed)
        letter = Letter(
            self._new_id(finding, stamp),
            finding.sender.name or "",
            finding.recipient.name or "",
            finding.kind,
            (self._witness_of(article, finding),),
            finding.occasion,
            note="; ".join(filter(None, (TOLD_APART if finding.told_apart else "", _signed(finding), _sureness(finding, confirmed)))),
            answers=finding.answers,
            **({_stamp_name(finding): stamp} if stamp else {}),
        )
        why = "no letter of the corpus agrees with it" + _nearest_letter(letters, article, stamp) + _letter_of_the_day(letters, stamp)
        return Addition("new letter", letter.id, why, f"letters/{letter.id}.toml", letter_text(letter), letter)

    def _witness_of(self, article: Article, finding: Finding) -> Witness:
        excerpts = {text: Excerpt(text, form) for text, form in finding.excerpts if text.strip()}
        address = article.url if re.match(r"https?://", article.url) else ""
        # an agency's printing; what it narrates may be a part
        whole = finding.printed and all(excerpt.form == "direct" for excerpt in excerpts.values())
        return Witness(
            self._key(article),
            tuple(excerpts.values()),
            article.outlet or "",
            article.title or "",
            article.author or "",
            article.published or "",
            address,
            article.sha256,
            extent="whole" if whole else "",
        )

    def file(self, path: str) -> str:
        """The text of a file of the corpus as it is or as it was planned."""
        return self.texts[path] if path in self.texts else read_text(self.folder / path)

    def _key(self, article: Article) -> str:
        """The name of the article in the corpus: its file's, in an archive its title's; with its digest where another has that name."""
        title, short = slug(article.title or ""), article.sha256[:8]
        key = (title if article.record else slug(Path(article.path).stem) or title) or f"text-{short}"
        return key if self.digests.get(key, article.sha256) == article.sha256 else f"{key}-{short}"

    def _new_id(self, finding: Finding, stamp: DateStamp | None) -> str:
        pair = f"{self._short(finding.sender.name or '')}-to-{self._short(finding.recipient.name or '')}"
        words = slug(" ".join(finding.text.split()[:6]))
        wanted = (f"{stamp.date}-{pair}" if stamp else f"undated-{pair}-{words}")[: ID_LENGTH - 4].strip("-")
        return next(name for number in range(1, 1_000_000) if (name := wanted if number == 1 else f"{wanted}-{number}") not in self.ids)

    def _short(self, name: str) -> str:
        """`kim` for Kim Jong Un, whom a one-word alias names; others by their whole name, whichever part is the family's."""
        person = self.correspondents.find(Official(name)) or Person(name)
        single = [alias for alias in person.aliases if len(alias.split()) == 1 and alias in name.split()]
        whole = slug(min(single, key=len) if single else name)
        return (whole if len(whole) <= NAME_LENGTH else whole[:NAME_LENGTH].rpartition("-")[0]) or "unnamed"


def write_additions(additions: Iterable[Addition], folder: str | Path) -> list[Path]:
    """Write the planned files into a corpus folder, each whole or not at all, people before letters; the paths written.

    However far this gets, the folder is a corpus that loads. Raises CorpusError when it is none (it has no corpus.toml).
    """
    folder = Path(folder)
    if not (folder / "corpus.toml").is_file():
        raise CorpusError("is no corpus; want a folder with corpus.toml and people.toml", path=folder)
    texts = {addition.path: addition.text for addition in additions if addition.path and addition.text is not None}
    for path in sorted(texts, key=lambda path: path != PEOPLE):
        write_atomically(folder / path, texts[path])
    return [folder / path for path in texts]


def _is_called_elect(person: Person, article: Article) -> bool:
    """Whether the article calls somebody so: `President-elect Donald Trump`, `Trump, the president-elect`."""
    name, title = re.escape(person.name.split()[-1]), r"-(?:elect|designate)\b"
    return bool(re.search(rf"{title}[^.\n]{{0,40}}\b{name}\b|\b{name}\b[^.\n]{{0,40}}{title}", article.text))


def _same_article(witness: Witness, article: Article) -> bool:
    """Whether the article is the witness's: by its contents or address, else by its title, where neither outlet nor day speaks against it."""
    if witness.sha256 == article.sha256 or bool(article.url) and witness.address == article.url:
        return True
    one, other = sorted((slug(witness.title), slug(article.title or "")), key=len)
    facts = ((witness.outlet, article.outlet), (witness.published, article.published))
    return len(one) >= TELLING_TITLE and other.startswith(one) and all(not ours or not theirs or ours == theirs for ours, theirs in facts)


def _best(letters: Iterable[Letter], finding: Finding) -> tuple[str, Letter | None]:
    """The letter that the finding is, and why: by its words before its day, of several the one that shares most."""
    found = [(why, letter) for letter in letters if (why := same_letter(letter, finding))]
    return min(found, key=lambda pair: (WHYS.index(pair[0]), -shared_words(pair[1], finding)), default=("", None))


def _signed(finding: Finding) -> str:
    """Who else signed a joint letter, as a note: it stands under one name, and is marked until somebody has looked at it."""
    return f"signed by {', '.join(finding.joint_with)} too, {UNREVIEWED}: it stands under the first name only" if finding.joint_with else ""


def _sureness(finding: Finding, confirmed: bool) -> str:
    """How sure a find is, as a note: what is not sure and nobody has looked at says so."""
    if confirmed:
        return "confirmed in review"
    return "" if finding.confidence == "high" else f"{finding.confidence} confidence, {UNREVIEWED}: {told_why(finding)}"


def _stamp(finding: Finding, confirmed: bool = False) -> DateStamp | None:
    """The letter's date; of a printed message without one the day on which the agency reported it."""
    if finding.date:
        is_inferred = any(words in finding.date_note for words in INFERRED) and not confirmed
        return DateStamp(finding.date, "inferred" if is_inferred else "article", finding.date_note)
    return DateStamp(finding.reported, "article", OF_REPORT) if finding.printed and finding.reported else None


def _stamp_name(finding: Finding) -> str:
    return finding.date_is if finding.date else "published"


def _fits_before(letter: Letter, name: str, stamp: DateStamp) -> bool:
    """Whether a further date leaves the order of the dates as it must be: written, received, published."""
    days = {name: stamp.date, **{other: known.date for other in ("written", "received", "published") if (known := getattr(letter, other))}}
    told = [days[other] for other in ("written", "received", "published") if other in days]
    return told == sorted(told)


def _is_of(stamp: DateStamp, known: DateStamp) -> bool:
    """Whether a day is one of the month that is known."""
    return len(known.date) < len(stamp.date) and stamp.date.startswith(known.date)


def _agreeing(why: str) -> str:
    return f"{why} agree{'' if why == WHYS[0] else 's'}"


def _letter_of_the_day(letters: Iterable[Letter], stamp: DateStamp | None) -> str:
    """For a letter of a day that has one of that pair: a word to look whether they are one."""
    same = [letter.id for letter in letters if stamp and letter.stamp and letter.stamp.date == stamp.date]
    return f"; look whether it is {same[-1]}, of that day too" if same else ""


def _nearest_letter(letters: Iterable[Letter], article: Article, stamp: DateStamp | None) -> str:
    """For undated words a hint at the letter of the pair that came last before the article, within the time that letters take into print."""
    if stamp:
        return ""
    day = date.fromisoformat(article.published) if article.published else None
    earlier = [(letter.stamp.date, letter.id) for letter in letters if day and letter.stamp and timedelta(0) <= day - letter.stamp.day <= LONGEST_WAY]
    return "; the article tells no day" + (f", look whether it is {max(earlier)[1]}" if earlier else "")
