"""In which time a letter belongs: of the story's own days, or one recalled; and when the story comes back from what it recalled."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from tonetrack.reading.attribution.writings import Writings
from tonetrack.reading.dates import MONTHS, resolve, years_ago
from tonetrack.reading.documents.days import is_reported
from tonetrack.reading.documents.register import Document, Mention
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import CORRESPONDENCE

_OF_NOW = 60  # days before the article's within which a letter is its story's own
_LONG_AGO = 180  # days before it from which on a letter beside such a one is recalled
_BACK = re.compile(  # a time before the story's that opens a sentence: `In September last year`, `Last May`; whose letter it tells of is no letter of now
    rf"(?:(?:in|by|at|during|late|early) )*(?:(?:the )?(?:{'|'.join(MONTHS)}|spring|summer|autumn|fall|winter|end|start|middle) (?:of )?)?"
    rf"(?:(?P<year>last year)|(?:last|the previous|the preceding) (?:{'|'.join(MONTHS)}|spring|summer|autumn|fall|winter|year))\b"
)
_NOW = (["this", "time"], ["this", "year"], ["now"], ["today"], ["this", "week"])


@dataclass
class Recollections(Writings):
    """The times that the article tells of: its story's, and those it recalls."""

    entry: str | None = None  # the day of the entry being read, in a list of days
    heading: str | None = None  # the day that the entries being read stand under
    section: int = 0  # the year that they do
    recalled_at: int = 0  # number of the sentence last told of another time

    def _in_its_time(self, sentence: Sentence, mention: Mention) -> Mention:
        """`In December 2016 he told Assad in a letter`: a letter of a time of its own is not the one spoken of."""
        mention = self._of_remark(sentence, mention)
        if citing := self._citing(sentence, mention):
            self.register.touch(citing)
            return replace(mention, background=True)
        own = mention.kind in CORRESPONDENCE and (not mention.definite or self.entry) and not mention.date and not mention.older
        if own and self.entry and not mention.background:
            return mention if is_reported(sentence, mention.at) else replace(mention, date=self._day_in_entry(sentence), basis="the day of the entry")
        if own and (exchange := self._exchange_recalled()):
            return replace(mention, older=True, year=exchange.year)
        if own and self._other_time(sentence, whole=mention.implied):
            return replace(mention, older=True)
        year = self._year_recalled(sentence) if mention.definite and not mention.date else 0
        back = mention.definite and not mention.date and mention.sender and _BACK.match(" ".join(chunk.text for chunk in sentence.chunks[:7]))
        if (year or back) and (self._letters_of_now() or self.recalled_at == self.number):
            return replace(mention, older=True, year=mention.year or year or (self.anchor.year - 1 if back and back["year"] and self.anchor else 0))
        if mention.pointed and self._goes_on_recalling(mention):
            focus = self.register.focus
            return replace(mention, older=True, pointed=False, sender=mention.sender or focus.sender, recipient=mention.recipient or focus.recipient)
        return replace(mention, older=True) if self._is_dated_back(mention) else mention

    def _exchange_recalled(self) -> Document | None:
        """The letters exchanged at another time that the sentence before brought up or quoted: `Compare the exchange of 2019. Then Xi wrote`."""
        exchange = next((other for other in reversed(self.register.documents) if other.mutual and other.older), None)
        quoted = self.last.document if self.last and self.last.sentence >= self.number - 1 else None
        own = exchange and quoted and quoted.older and quoted.year == exchange.year and quoted.kind in CORRESPONDENCE
        return exchange if self.now_at < self.number and (own or exchange and exchange.touched >= self.number - 1) else None

    def _letters_of_now(self) -> list[Document]:
        """The letters told so far that are the story's own, by their days."""
        letters = [other for other in self.register.documents if other.kind in CORRESPONDENCE and other.date and not other.older]
        return [other for other in letters if self.anchor and abs((self.anchor - date.fromisoformat(other.date)).days) <= _OF_NOW]

    def _is_dated_back(self, mention: Mention) -> bool:
        """Whether a letter is of a day long before the story's own letters: `In a letter of May 3, 2019, he had called it “…”`."""
        if mention.kind not in CORRESPONDENCE or not mention.date or not self.anchor:
            return False
        return (self.anchor - date.fromisoformat(mention.date)).days >= _LONG_AGO and bool(self._letters_of_now())

    def _year_recalled(self, sentence: Sentence) -> int:
        """The year that a sentence opens with, if it is long past: `In 2019, Xi had told him in his message`; 0 without."""
        chunks = sentence.chunks
        if not self.anchor or len(chunks) < 3:
            return 0
        told = chunks[1].value.year if chunks[0].text in ("in", "by") and chunks[1].kind == "date" and chunks[1].value.kind in ("year", "month") else 0
        back = years_ago(" ".join(chunk.text for chunk in chunks[:5]))
        year = told or (self.anchor.year - back if back > 0 else 0)
        return year if year and year < self.anchor.year else 0

    def _goes_on_recalling(self, mention: Mention) -> bool:
        """Whether `that letter` is one of the time that the sentence before recalls, of which none was named."""
        focus = self.register.focus
        if mention.kind not in CORRESPONDENCE or self.recalled_at != self.number - 1 or focus is None or focus.older:
            return False
        return focus.touched < self.number - 1 and not (mention.date and focus.date == mention.date)

    def _note_time(self, sentence: Sentence) -> None:
        """Note a sentence of another time; one that comes back to now (`This time the tone is cooler`) is about the story's letter again."""
        if self._other_time(sentence, whole=True):
            self.recalled_at = self.number
        if self._year_recalled(sentence):
            self.year_opened = self.number
        focus = self.register.focus
        if any([chunk.text for chunk in sentence.chunks[: len(words)]] == words for words in _NOW):
            self.now_at = self.number
        if focus is None or not focus.older or self.now_at < self.number:
            return
        own = (other for other in reversed(self.register.recent) if other.kind in CORRESPONDENCE and not other.older and other.sender in (focus.sender, None))
        if letter := next(own, None):
            self.register.touch(letter)
            letter.touched = self.number

    def _citing(self, sentence: Sentence, mention: Mention) -> Document | None:
        """The letter spoken of that refers to one by no leader: `The Holy See, he continues, had said so in a letter of Cardinal Parolin`."""
        if mention.kind not in CORRESPONDENCE or mention.sender is None or mention.sender.leader:
            return None
        tellers = (sentence.person(event.subject) for event in sentence.events if event.aside)
        return next((letter for teller in tellers if teller and teller.leader and (letter := self.register.letter_by(teller))), None)

    def _day_in_entry(self, sentence: Sentence) -> str | None:
        """The day of the entry being read, or one that its sentence counts from it: `Two days later Xi replied`."""
        later = next((chunk.value for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind == "offset"), None)
        return resolve(later, self.anchor, date.fromisoformat(self.entry))[0] if later else self.entry
