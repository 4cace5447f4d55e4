"""What the signs look at: an article's sentences as rows of words in which people stand as what they are to a quotation, and its readings."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tonetrack.reading.coreference.news import tells_of_picture
from tonetrack.reading.dates import DAYS
from tonetrack.reading.found import Quotation
from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import LETTERS

PEOPLE = ("person", "office", "pronoun")
REACH = 40  # sentences to either side in which a day may be the letter's: the bound keeps reading linear
FAR = 9  # as many sentences away, or nowhere
_KINDS = {"person": "<person>", "name": "<person>", "office": "<office>", "quote": "“”"}
_KINDS |= {kind: f"<{kind}>" for kind in ("agency", "organisation", "country", "date")}


@dataclass
class View:
    """An article as it was read: its quotations as the rules have them, its sentences with their places in the text, its day (ISO), and
    which of the speakers are leaders."""

    readings: Sequence[Quotation]
    sentences: Sequence[Sentence]
    places: Sequence[tuple[int, int]]
    today: str | None
    leading: frozenset[str]
    _rows: dict = field(default_factory=dict)

    def where(self, number: int) -> tuple[int, int]:
        """The sentence of a quotation and its place in it; -1 for a sentence where it stands in none, the end of the row for a place."""
        return self._where[number]

    @cached_property
    def _where(self) -> list[tuple[int, int]]:
        begins, found = [begin for begin, _ in self.places], []
        for reading in self.readings:
            sentence = bisect_right(begins, reading.start) - 1
            inside = sentence >= 0 and reading.start < self.places[sentence][1]
            found.append((sentence, self._place(sentence, reading.start)) if inside else (-1, 0))
        return found

    def _place(self, sentence: int, start: int) -> int:
        chunks = self.sentences[sentence].chunks
        return next((at for at, one in enumerate(chunks) if one.kind == "quote" and one.start <= start <= one.end), len(chunks))

    def row(self, sentence: int, marks: Mapping[str | None, str]) -> list[str]:
        """The words of a sentence: whoever is named in `marks` as marked there, other leaders as <leader>, other kinds by their kind;
        none of a sentence that there is not."""
        if not 0 <= sentence < len(self.sentences):
            return []
        key = (sentence, *marks.items())
        if key not in self._rows:
            self._rows[key] = [self._word(sentence, at, chunk, marks) for at, chunk in enumerate(self.sentences[sentence].chunks)]
        return self._rows[key]

    def _word(self, sentence: int, at: int, chunk: Chunk, marks: Mapping[str | None, str]) -> str:
        party = self.sentences[sentence].party(at) if chunk.kind in PEOPLE else None
        mark = marks.get(party.name) if party else None
        if chunk.kind == "pronoun":
            return chunk.text + (mark or "")
        word = mark or ("<leader>" if party and party.leader else _KINDS.get(chunk.kind, chunk.text))
        return word + "'s" if chunk.possessive and word.startswith("<") else word

    def names(self, sentence: int, kinds: Collection[str]) -> bool:
        """Whether a sentence, if there is such, names a document of one of some kinds."""
        chunks = self.sentences[sentence].chunks if 0 <= sentence < len(self.sentences) else ()
        return any(chunk.kind == "document" and chunk.value in kinds for chunk in chunks)

    def leaders(self, sentence: int) -> list[str]:
        """The leaders that a sentence names or calls by their office, as often as it does."""
        return self._leaders[sentence]

    @cached_property
    def _leaders(self) -> list[list[str]]:
        return [
            [party.name for at, chunk in enumerate(row.chunks) if chunk.kind in PEOPLE[:2] and (party := row.party(at)) and party.leader]
            for row in self.sentences
        ]

    @cached_property
    def named(self) -> Counter[str]:
        """How often each leader is named."""
        return Counter(name for names in self._leaders for name in names)

    @cached_property
    def letters(self) -> dict[str | None, Counter[str | None]]:
        """The days of the letters that are quoted, by their writers as the rules have them, with how many quotations are of each."""
        return self._by_writer(lambda one: one.letter_date)

    @cached_property
    def sent(self) -> dict[str | None, Counter[str | None]]:
        """To whom the letters go that are quoted, by their writers, with how many quotations are from letters to each."""
        return self._by_writer(lambda one: one.addressee)

    def _by_writer(self, what: Callable[[Quotation], str | None]) -> dict[str | None, Counter[str | None]]:
        found: dict[str | None, Counter[str | None]] = {}
        for one in self.readings:
            if one.is_letter:
                found.setdefault(one.speaker, Counter())[what(one)] += 1
        return found

    @cached_property
    def kinds(self) -> Counter[tuple[str | None, str | None, str]]:
        """How many quotations are from letters of a writer, day and kind."""
        return Counter((one.speaker, one.letter_date, one.document) for one in self.readings if one.is_letter)

    @cached_property
    def begins(self) -> dict[str | None, tuple[int, str]]:
        """Of each writer of letters, the number of the first quotation from one, and the first of their days (empty where none is known)."""
        found: dict[str | None, tuple[int, str]] = {}
        for number, one in enumerate(self.readings):
            if one.is_letter:
                first, day = found.get(one.speaker, (number, ""))
                found[one.speaker] = first, min(filter(None, (day, one.letter_date)), default="")
        return found

    @cached_property
    def first_letter(self) -> int:
        """The first sentence that names a letter; -1 without."""
        return next((number for number in range(len(self.sentences)) if self.names(number, LETTERS)), -1)

    def days(self, sentence: int) -> list[tuple[int, int, str, str]]:
        """Every day told within reach of a sentence: sentence, place, ISO day, and how it is told (`weekday`, `month-day`)."""
        return [told for number in range(max(0, sentence - REACH), min(len(self._days), sentence + REACH + 1)) for told in self._days[number]]

    @cached_property
    def _days(self) -> list[list[tuple[int, int, str, str]]]:
        return [
            [
                (number, at, day, chunk.value.kind)
                for at, chunk in enumerate(sentence.chunks)
                if chunk.kind == "date" and chunk.value.kind in DAYS
                if not tells_of_picture(sentence) and (day := sentence.day_of(chunk.value)[0])
            ]
            for number, sentence in enumerate(self.sentences)
        ]


def rule_of(reading: Quotation) -> tuple[str, str]:
    """The rule by which a quotation was read, without its particulars, and the verb that it names, or nothing."""
    rule, _, verb = reading.rule.partition(": ")
    speaks = " by a document" if "a document speaks" in reading.rule else ""
    return re.sub(r"[;—].*", "", rule).strip() + speaks, verb.partition(";")[0].strip()
