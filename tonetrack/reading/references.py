"""Who a name, an office or a pronoun means at its place in the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tonetrack.reading.clauses import Sentence, find_events, is_governed
from tonetrack.reading.documents import Document, Register
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.sentences import Chunk, Names, parse_sentence, resolve_office
from tonetrack.reading.vocabulary import SAY, WRITE
from tonetrack.text import plain as as_plain


@dataclass(frozen=True)
class Quote:
    """A quotation to attribute: its number, sentence text facts, and where it stands."""

    number: int
    text: str
    paragraph: int
    opens_paragraph: bool
    continues: bool
    story: bool
    depth: int = 0


@dataclass
class Attribution:
    """Who is quoted from what, by which rule, how surely; documents may learn their parties later in the article."""

    speaker: Party | None = None
    document: Document | None = None
    rule: str = "no rule applies"
    confidence: str = "low"
    addressee: Party | None = None
    about: bool = False  # words about a letter, or said to be absent from it
    paragraph: int = -1
    sentence: int = -1
    setting: str = ""
    verb: str = ""


@dataclass
class References:
    """The people and documents an article has named so far, and who was spoken of last."""

    roster: Roster
    anchor: date | None
    names: Names = field(default_factory=Names)
    register: Register = field(default_factory=Register)
    seen: list[Party] = field(default_factory=list)  # by last mention, newest last
    leaders: list[Party] = field(default_factory=list)  # in the order of their first mention
    subject: Party | None = None
    subject_at: int = 0  # number of the sentence that last had a person as its subject
    last: Attribution | None = None
    corresponding: bool = False  # whether letters or correspondence were spoken of
    number: int = 0  # of the sentence being read

    def _note_quoted(self, plain: str, quotes: dict[int, Quote]) -> None:
        """Leaders that a quotation names in full, so that a bare surname after it may mean them."""
        for quote in quotes.values():
            flat = as_plain(quote.text)
            parse_sentence(flat, 0, min(len(flat), 2000), {}, self.roster, Names(leaders=self.names.leaders))

    def _sentence(self, chunks: list[Chunk]) -> Sentence:
        if any(chunk.kind == "document" and chunk.value in ("correspondence", "letter", "greeting") for chunk in chunks):
            self.corresponding = True
        known: dict[int, Party | None] = {}
        for at, chunk in enumerate(chunks):
            known[at] = self._party(chunks, at, known)
        return Sentence(chunks, find_events(chunks), lambda at: known.get(at), self.anchor, self.corresponding)

    def _party(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        chunk = chunks[at]
        if chunk.kind in ("person", "agency", "role", "name", "organisation"):
            if chunk.rival and self.last and self.last.speaker == chunk.rival and chunks[min(at + 1, len(chunks) - 1)].text in SAY - WRITE:
                return chunk.rival
            if chunk.kind == "person" and chunk.value.kind == "person":
                self._see(chunk.value)
            return chunk.value
        if chunk.kind == "country":
            return Party(str(chunk.value), "country")
        if chunk.kind == "office":
            return self._office(chunks, at, known)
        if chunk.kind == "pronoun":
            return self._pronoun(chunks, at, known)
        return None

    def _see(self, party: Party) -> None:
        if party.leader and party not in self.leaders:
            self.leaders.append(party)
        if not self.seen or self.seen[-1] != party:
            self.seen = [other for other in self.seen[-40:] if other != party] + [party]

    def _office(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        chunk = chunks[at]
        if at + 2 < len(chunks) and chunks[at + 1].text == "," and chunks[at + 2].kind == "person" and chunks[at + 2].value.leader:
            return chunks[at + 2].value
        day = self.anchor.isoformat() if self.anchor else None
        party = resolve_office(chunk, self.roster, day, self.seen)
        if chunk.title == "counterpart" and not chunk.country:
            others = [known[place] for place in known if known[place] and known[place].leader]
            party = self.register.counterpart(others[-1]) if others else None
        if party:
            self._see(party)
        return party

    def _pronoun(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        text = chunks[at].text
        if text not in ("he", "she", "his", "him", "her"):
            return None
        if at + 3 < len(chunks) and chunks[at + 1].text == ",":
            apposed = next((chunk.value for chunk in chunks[at + 2 : at + 4] if chunk.kind == "person"), None)
            if apposed:
                return apposed
        gender = "she" if text in ("she", "her") else "he"
        in_sentence = [known[place] for place in range(at) if chunks[place].kind in ("person", "office", "role") and known.get(place) and not chunks[place].possessive and not is_governed(chunks, place)]
        after_quote = at and (chunks[at - 1].kind == "quote" or (chunks[at - 1].text == "," and at > 1 and chunks[at - 2].kind == "quote"))
        spoken = [self.last.speaker] if self.last and self.last.speaker and self.last.speaker.kind in ("person", "role") else []
        owners = [known[place] for place in range(at - 1) if chunks[place].possessive and chunks[place].kind in ("person", "office") and chunks[place + 1].kind in ("document", "word")]
        fresh = self.last is not None and self.subject_at > self.last.sentence  # a sentence since the last quotation has a subject of its own
        order = spoken + [self.subject] if after_quote and not fresh else [self.subject] + spoken
        candidates = in_sentence[:1] + ([] if after_quote else owners[:1]) + order + self.seen[::-1]
        return next((party for party in candidates if party and party.pronoun in ("", gender) and party.kind in ("person", "role")), None)

    def _note_subjects(self, sentence: Sentence) -> None:
        if any(event.subject >= 0 and sentence.chunks[event.subject].kind in ("person", "office", "role") for event in sentence.events):
            self.subject_at = self.number
        for event in sentence.events[::-1]:
            party = sentence.person(event.subject)
            if party and party.kind == "person":
                self.subject = party
        first = next((event for event in sentence.events if event.subject >= 0), None)
        if first and sentence.chunks[first.subject].kind == "role":
            self.subject = sentence.party(first.subject)
        elif first and (party := sentence.person(first.subject)):
            self.subject = party
