"""Who a name, an office or a pronoun means at its place in the article."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from tonetrack.reading.coreference.callings import apposed_leader, head_of_body, is_set_off, named_beside, with_callings
from tonetrack.reading.coreference.counting import Occasion, count_days
from tonetrack.reading.coreference.names import Names, parse_sentence, resolve_office, surnames_of
from tonetrack.reading.coreference.pronouns import Pronouns, Quote
from tonetrack.reading.coreference.relations import OF_TWO, SIDES, Kinship, leaders_of, with_relations
from tonetrack.reading.coreference.years import tells_this_year, years_told
from tonetrack.reading.dates import resolve, years_ago
from tonetrack.reading.documents.register import Document
from tonetrack.reading.people import ANY_LEADER, Party, name_key
from tonetrack.reading.sentences.clauses import Sentence, find_events
from tonetrack.reading.sentences.parsing import Chunk, is_determined
from tonetrack.reading.sentences.phrases import country_of, does_something, is_governed, is_object, stands_for_letter
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ADVERBS,
    CORRESPONDENCE,
    DETERMINERS,
    DOCUMENTS,
    LEADER_TITLES,
    OF_DOCUMENT,
    PREPOSITIONS,
    SAY,
    STATE_OFFICES,
    WRITE,
    forms_of,
)
from tonetrack.text import plain as as_plain

_BEFORE = {"Russia": "Soviet Union", "Germany": "West Germany"}  # whose leader a capital or a country meant at the time
_AUTHORS = frozenset("author writer sender signatory correspondent".split())
_ALSO_VERBS = {"broadcast": "speech", "broadcasts": "speech", "keynote": "speech", "monologue": "speech", "draft": "other", "drafts": "other"}
_SORTS = frozenset("first earlier early unsent unsigned sterner original television radio televised live evening nightly national weekly".split())
_READERS = frozenset("recipient addressee reader".split())
_ASKING = frozenset("did does do would could had has".split())  # before the subject of a question
_LETTERS = frozenset("correspondence letter greeting".split())
_NAMES = frozenset("person agency role name organisation".split())  # kinds of chunks that say who is meant
_OF_TITLES = frozenset("and of the state communist , ' committee".split())  # words of a row of titles
_PAST_CALLINGS = frozenset("economist lawyer historian journalist professor scientist author writer poet editor teacher doctor engineer founder".split())
_ADDS = forms_of("add continue write reply") | {"went", "goes"}
LATELY = 8  # sentences for which a letter's day stays the one that later days are counted from


@dataclass
class References(Pronouns):
    """Whom names, offices and pronouns mean, as far as the article has told."""

    callings: set[str] = field(default_factory=set)  # of people told of so far
    row: list[Party] = field(default_factory=list)  # the leaders of the sentence before: of whom one is `the latter`
    kinships: list[Kinship] = field(default_factory=list)
    occasion: tuple[int, Occasion] | None = None  # the last day told of something else than a letter, and in which sentence
    visit: dict[str, Party] = field(default_factory=dict)  # who was called the host and the guest

    def _note_quoted(self, plain: str, quotes: dict[int, Quote]) -> None:
        """Leaders that a quotation names in full, so that a bare surname after it may mean them."""
        for quote in quotes.values():
            flat = as_plain(quote.text)
            parse_sentence(flat, 0, min(len(flat), 2000), {}, self.roster, Names(leaders=self.names.leaders, named=self.names.named, cast=self.cast))

    def _sentence(self, chunks: list[Chunk]) -> Sentence:
        """The sentence of a row of chunks: its events, and whom each place of it means."""
        if any(chunk.kind == "document" and chunk.value in _LETTERS for chunk in chunks):
            self.corresponding = True
        chunks = with_relations(chunks, self.row, self.kinships)
        if self.corresponding:
            chunks = self._with_letters(chunks)
        chunks = [self._as_office(_as_document(chunks, at)) for at in range(len(chunks))]
        chunks = with_callings(chunks, self.several if self.several_at == self.number - 1 else None)
        if self.several and any(chunk.value is self.several for chunk in chunks):
            self.several_at = self.number
        chunks = count_days(chunks, self.occasion[1] if self.occasion and self.occasion[0] >= self.number - 2 else None, self._day_of)
        known: dict[int, Party | None] = {}
        for at in range(len(chunks)):
            known[at] = self._party(chunks, at, known)
        self.callings |= {chunk.text.split()[-1] for chunk in chunks if chunk.kind == "role" and chunk.text}
        letters = sum(chunk.kind == "document" and chunk.value in ("letter", "reply") for chunk in chunks)
        self.row = leaders_of(chunks, known, len(chunks)) if letters < 2 else []  # "Xi's letter and Kim's reply were printed. The former"
        context, year = self._context(chunks), self._past_year(chunks)
        return Sentence(chunks, find_events(chunks), known.get, self.anchor, self.corresponding, context, year, self._leader_of)

    def _as_office(self, chunk: Chunk) -> Chunk:
        """`the Chief Adviser`, as an office where a leader of the article holds one of that name."""
        held = chunk.kind == "role" and " " in chunk.text and any(self.roster.held(party, chunk.text) for party in self.cast)
        return replace(chunk, kind="office", title=chunk.text, value=None) if held else chunk

    def _with_letters(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks with what stands for a letter as one (`the other`, `his latest`), and its author as the person he is."""
        chunks = [self._as_letter(chunks, at) for at in range(len(chunks))]
        return [self._its_author(chunks, at) for at in range(len(chunks))]

    def _as_letter(self, chunks: list[Chunk], at: int) -> Chunk:
        """`the other`, as the letter it stands for: `Two letters came. The other said …`."""
        chunk = chunks[at]
        if self._counts_else(chunks, at):
            return replace(chunk, value="count")
        stands = chunk.kind == "word" and stands_for_letter(chunks, at) and not self._is_one_of_several(chunks, at)
        return replace(chunk, kind="document", value="letter", possessive=False) if stands else chunk

    def _its_author(self, chunks: list[Chunk], at: int) -> Chunk:
        """`its author`, `the writer`, `the recipient` of the letter spoken of, where he does something, as the person he is."""
        letter = self.register.focus
        if letter is None or letter.kind not in CORRESPONDENCE or not letter.sender or letter.touched < self.number - 2:
            return chunks[at]
        if chunks[at].text in ("his", "her") and at + 1 < len(chunks) and chunks[at + 1].kind == "document" and chunks[at + 1].text not in DOCUMENTS:
            return replace(chunks[at], kind="person", value=letter.sender, full=True)  # "In his first, sent in March, he"
        side = letter.recipient or self._other(letter.sender) if chunks[at].text in _READERS else letter.sender
        return replace(chunks[at], kind="person", value=side, full=True) if side and _is_author_acting(chunks, at) else chunks[at]

    def _counts_else(self, chunks: list[Chunk], at: int) -> bool:
        """Whether `the first` counts something else than letters, of which only one was told: `They looked for gaps. The first is …`."""
        letters = [document for document in self.register.documents if document.kind in CORRESPONDENCE]
        return [chunk.text for chunk in chunks[max(0, at - 1) : at + 1]] == ["the", "first"] and len(letters) == 1 and not (letters[0].many or letters[0].mutual)

    def _is_one_of_several(self, chunks: list[Chunk], at: int) -> bool:
        """Whether `the other` means one of the people of the sentence before: `Two officials knew it. The other said …`."""
        if self.several is None or self.several_at != self.number - 1:
            return False
        verb = chunks[at + 1].text
        return verb in SAY - OF_DOCUMENT and not verb.endswith("s")

    def _leader_of(self, country: str) -> Party | None:
        """The leader of a country that the article has spoken of last, else one it names later."""
        leaders = [party for party in [*reversed(self.seen), *self.cast] if party.leader]
        named = [party for party in leaders if party.country == country] or [party for party in leaders if party.country == _BEFORE.get(country)]
        letters = [document for document in self.register.documents if document.kind in CORRESPONDENCE]
        writing = {party for letter in letters for party in (letter.sender, letter.recipient)}
        day = self.anchor.isoformat() if self.anchor else None
        named.sort(key=lambda party: (party not in writing, day is not None and not self.roster.held(party, "leader", day), self.roster.held(party, "leader")))  # former ones last
        return next(iter(named), None)

    def _context(self, chunks: list[Chunk]) -> date | None:
        """The day that `the next day` counts from: of the letter spoken of lately, else the last one told."""
        focus, last = self.register.focus, self.days[-1][0] if self.days else 0
        if self.month and any(chunk.kind == "date" and chunk.value.kind == "ordinal" for chunk in chunks) and self.month[0] > last:
            return self.month[1]  # "In October 1962 two letters came. The first, of the 26th,"
        counts = [chunk.value.back for chunk in chunks if chunk.kind == "date" and chunk.value.kind == "offset"]
        elsewhere = focus is None or focus.kind not in CORRESPONDENCE or focus.touched < self.number - 2  # "They met on June 30. In a letter dated two days later"
        if (0 in counts or counts and elsewhere) and self.days and last == self.number - 1 and not any(own for number, day, own in self.days if number == last):
            return self.days[-1][1]  # "By Monday he had an answer. In a note sent that morning": not of the letter before
        if focus and focus.kind in CORRESPONDENCE and focus.date and focus.touched >= self.number - 3:
            return date.fromisoformat(focus.date)
        own = [day for number, day, own in self.days if own and (number >= self.number - LATELY or number >= last)]
        return own[-1] if own else self.days[-1][1] if self.days else None

    def _past_year(self, chunks: list[Chunk]) -> int:
        """The year that a day without one belongs to: told in this sentence or the one before; for an article of no day, told last."""
        here = [year for year in years_told(chunks) if not self.anchor or year <= self.anchor.year]
        of_that_year = any(chunk.text == "that" and after.text == "year" and after.possessive for chunk, after in zip(chunks, chunks[1:]))
        if of_that_year or any(chunk.kind == "date" and chunk.value.that_year for chunk in chunks):
            return here[-1] if here else self.year or (self.days[-1][1].year if self.days else 0)  # "In a speech in 2022 …. In a letter of 14 March of that year"
        lately = [day.year for number, day, own in self.days if own and number >= self.number - LATELY]
        told = self.year if self.year and (self.year_at >= self.number - 1 or not self.anchor and not lately) else 0
        near = here[0] if here else told or (lately[-1] if lately else 0) or (self.year if self._of_the_past(chunks) else 0)
        return near if here or not self.anchor or near < self.anchor.year - 1 else 0

    def _of_the_past(self, chunks: list[Chunk]) -> bool:
        """Whether those a sentence is about, or whose letter was spoken of last, had all left office by the article's day."""
        focus, day = self.register.focus, self.anchor.isoformat() if self.anchor else None
        people = [chunk.value for chunk in chunks if chunk.kind == "person" and chunk.value.leader] or ([focus.sender] if focus and focus.sender else [])
        return bool(people) and all(self.roster.held(party, "leader") and not self.roster.held(party, "leader", day) for party in people)

    def _day_of(self, chunk: Chunk) -> date | None:
        """The day that a date in a sentence not yet read means."""
        found = resolve(chunk.value, self.anchor, self.days[-1][1] if self.days else None, self._past_year([chunk]))[0]
        return date.fromisoformat(found) if found else None

    def _note_days(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        """The days and years that the sentence tells, from which later ones are counted."""
        own = {document.date for document in documents.values() if document.date and document.kind in CORRESPONDENCE}
        for chunk in sentence.chunks:
            if chunk.kind == "date" and (found := resolve(chunk.value, self.anchor, sentence.context, sentence.year)[0]):
                self.days.append((self.number, date.fromisoformat(found), found in own))
                if found not in own:
                    self.occasion = self.number, Occasion(self.days[-1][1], frozenset(other.text for other in sentence.chunks))
        months = [chunk.value for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind == "month"]
        self.month = (self.number, date(months[-1].year, months[-1].month, 1)) if months else self.month
        years = [chunk.value.year for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind not in ("year", "month")] + years_told(sentence.chunks)
        if any(years):
            self.year, self.year_at = [year for year in years if year][-1], self.number
        if self.anchor and tells_this_year(sentence.chunks):
            self.year, self.year_at, self.days = self.anchor.year, self.number, [told for told in self.days if told[1].year == self.anchor.year]
        back = years_ago(" ".join(chunk.text for chunk in sentence.chunks)) if self.anchor else 0
        if back > 1:
            self.year, self.year_at = self.anchor.year - back, self.number
        del self.days[:-20]

    def _party(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        """Who stands at a place: somebody named, a country, the holder of an office, whom a pronoun means; None for nobody."""
        chunk = chunks[at]
        if chunk.kind == "agency":
            self.agency = chunk.value
        if chunk.kind in _NAMES:
            return self._who_is_named(chunks, at)
        if chunk.kind == "country":
            return self._national(chunks, at) or Party(str(chunk.value), "country")
        if chunk.kind == "office":
            return self._office(chunks, at, known)
        return self._pronoun(chunks, at, known) if chunk.kind == "pronoun" else None

    def _who_is_named(self, chunks: list[Chunk], at: int) -> Party:
        """Who a name or a calling means: a namesake, the person whose name stands beside, or just what it says."""
        chunk = chunks[at]
        if chunk.rival and self._means_rival(chunks, at):
            return chunk.rival
        if chunk.kind == "role" and (named := named_beside(chunks, at)):
            self._see(named)
            return named
        if chunk.kind == "role" and (before := self._of_past_calling(chunks, at)):
            return before
        party = self._namesake(chunks, at) or chunk.value
        if chunk.kind == "person" and party.kind == "person":
            self._see(party)
        return party

    def _of_past_calling(self, chunks: list[Chunk], at: int) -> Party | None:
        """The leader just quoted, by what he was before: `“…,” the former lawyer added`, where nobody of that calling was told of."""
        last, calling = self.last, chunks[at].text.split()[-1]
        if last is None or last.sentence < self.number - 1 or last.about or not last.speaker or not last.speaker.leader or calling in self.callings:
            return None
        described = at > 1 and is_determined(chunks, at) == "the" and (chunks[at - 1].text != "the" or " " in chunks[at].text)
        adds = at + 1 < len(chunks) and chunks[at + 1].text in _ADDS and any(chunk.kind == "quote" for chunk in chunks[max(0, at - 5) : at])
        return last.speaker if calling in _PAST_CALLINGS and described and adds else None

    def _national(self, chunks: list[Chunk], at: int) -> Party | None:
        """The leader whom an adjective of nationality means where he does something: `the North Korean wrote`."""
        chunk = chunks[at]
        alone = at and not chunk.possessive and chunks[at - 1].text in ("the", "this") and name_key(chunk.text) in self.roster.adjectives
        return self._leader_of(str(chunk.value)) if alone and _acts(chunks, at) else None

    def _namesake(self, chunks: list[Chunk], at: int) -> Party | None:
        """The other leader of a bare surname, when the last sentences are of him: `Kim Il Sung appealed to Mao. Kim spoke of`."""
        chunk = chunks[at]
        if chunk.kind != "person" or not chunk.value.leader:
            return None
        *given, surname = name_key(chunk.text).split()
        if given:
            self._note_acting(chunks, at)
            return None
        party, told = self.acting.get(surname, (None, 0))
        if party is None or party == chunk.value or told < self.number - LATELY:
            return None
        self.acting[surname] = (party, self.number)
        return party

    def _note_acting(self, chunks: list[Chunk], at: int) -> None:
        """A leader named in full is whom his bare surname means from now on, if he does something here."""
        chunk, after = chunks[at], chunks[at + 1 : at + 2]
        surnames = surnames_of(chunk.value.name)
        self.acting = {word: told for word, told in self.acting.items() if word not in surnames}
        does = not chunk.possessive and not is_governed(chunks, at) and not is_object(chunks, at)
        if does and after and (after[0].text != "." or at <= 2):  # "the men who signed it, Zhou Enlai and Kim Il Sung." is about neither
            self.acting |= dict.fromkeys(surnames, (chunk.value, self.number))

    def _means_rival(self, chunks: list[Chunk], at: int) -> bool:
        """Whether a leader's surname means his namesake, who spoke last or was named last, and says something to no leader."""
        chunk, after = chunks[at], chunks[min(at + 1, len(chunks) - 1)]
        inverted = at > 1 and chunks[at - 2].kind == "quote" and chunks[at - 1].text in SAY - WRITE  # "“…,” said Kim, who is not related"
        if inverted or after.text in SAY - WRITE:
            spoke = chunk.rival in (self.spoke, self.voice) and self.subject == chunk.rival and self.told_at == self.number - 1
            if spoke and not any(other.kind == "document" for other in chunks):
                return True
        if after.text not in SAY - WRITE or any(other.kind == "person" and other.value.leader for other in chunks[at + 2 : at + 3]):
            return False
        named = next((party for party in reversed(self.seen) if party in (chunk.rival, chunk.value)), None)
        return bool(self.last and self.last.speaker == chunk.rival) or named == chunk.rival and chunk.title in ("mr", "mrs", "ms")

    def _see(self, party: Party) -> None:
        """Note that somebody is spoken of now."""
        if party.leader and party not in self.leaders:
            self.leaders.append(party)
        if not self.seen or self.seen[-1] != party:
            self.seen = [other for other in self.seen[-40:] if other != party] + [party]

    def _office(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        """Who an office means: the leader named with it, the one its sentence or the last ones are of, else its holder."""
        if chunks[at].title in OF_TWO:
            here = leaders_of(chunks, known, at)
            pair = here if len(here) == 2 else self.row
            return pair[OF_TWO.index(chunks[at].title)] if len(pair) == 2 else None
        if apposed := self._apposed_holder(chunks, at):
            return apposed
        if chunks[at].value in SIDES:
            return self._on_visit(chunks, at, known)
        if _is_any(chunks, at):
            return None
        if chunks[at].title == "same":  # "the 69-year-old", but "the 82-year-old pontiff" is no envoy spoken of
            lesser = chunks[at].text in LEADER_TITLES and self.subject is not None and not self.subject.leader
            return self._holder(chunks, replace(chunks[at], title=chunks[at].text), known) if lesser else self.subject
        if named := apposed_leader(chunks, at) or self._named_holder(chunks, at) or self._of_office(chunks, at, known):
            return named
        chunk = _with_country(chunks, at)
        if not chunk.country and (home := self.names.at_home(chunk.title)):
            self._see(home)
            return home
        if not chunk.country and (called := self.names.so_called(chunk.title)):
            self._see(called)
            return called
        party = self._spoken_of(chunks, chunk) or self._holder(chunks, chunk, known)
        if chunk.country and party:
            self.names.call(party, chunk.title)
        return party or self._unnamed_holder(chunk)

    def _on_visit(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        """Whom `his host`, `the guest` mean; who was called so before stays so."""
        side = str(chunks[at].value)
        party = self.visit.get(side) if chunks[at - 1].text == "the" else None
        if party is None and chunks[at - 1].text == "the" and side == "guest":  # who was there writes and thanks
            return self.register.focus.sender if self.register.focus else None
        if party is None and (party := self._holder(chunks, chunks[at], known)) and (owner := known.get(at - 1)):
            self.visit = {side: party, SIDES[side == SIDES[0]]: owner}
        return party

    def _unnamed_holder(self, chunk: Chunk) -> Party | None:
        """`the Emir of Kuwait`, whom nobody names in the article: a leader by his office alone."""
        rules = chunk.country and chunk.title in STATE_OFFICES | {"prime minister"} and not any(party.country == chunk.country for party in self.cast)
        return Party(f"{chunk.title} of {chunk.country}", leader=True, calling=chunk.title, country=chunk.country) if rules else None

    def _apposed_holder(self, chunks: list[Chunk], at: int) -> Party | None:
        """The leader named after an office: `The President, Sheikh Mohamed bin Zayed,` is whom the bare office means at home."""
        chunk = chunks[at]
        if body := head_of_body(chunks, at):
            return body
        if at + 2 >= len(chunks) or chunks[at + 1].text != "," or chunks[at + 2].kind != "person":
            return None
        holder = chunks[at + 2].value
        if does_something(chunks, at + 2) or not holder.leader and chunk.title != "counterpart" and not is_set_off(chunks, at + 2):
            return None  # "In a letter to his counterpart, Xi has recalled"
        named = next((other.value for other in reversed(chunks[:at]) if other.kind == "person"), None)
        if not holder.leader and named and named.leader and holder.kind == "person":
            holder = replace(holder, leader=True)  # "President Murmu sent a message to her counterpart, Mohammed Shahabuddin"
        if holder not in self.seen and not chunk.country and chunks[at - 1].text == "the":
            self.names.bare.setdefault(chunk.title, set()).add(holder)
        return holder

    def _holder(self, chunks: list[Chunk], chunk: Chunk, known: dict[int, Party | None]) -> Party | None:
        """The holder of an office on the article's day, among those it has named; of `his counterpart`, the other leader."""
        day = self.anchor.isoformat() if self.anchor else None
        named_here = {other.value.name for other in chunks if other.kind == "person"}
        seen = [*self.seen, *self._leading_subject()]
        party = resolve_office(chunk, self.roster, day, seen if chunk.country else self._in_office(chunk.title, seen), named_here, self.cast)
        if chunk.title == "counterpart":
            party = self._counterpart(chunk, known) or party
        if party:
            self._see(party)
        return party

    def _in_office(self, title: str, people: list[Party]) -> list[Party]:
        """Those who hold an office as the article tells it, or everybody where nobody does: it tells of another time."""
        return people if title in ANY_LEADER else [party for party in people if party.leader and self.names.holds(party, title, self.roster)] or people

    def _leading_subject(self) -> list[Party]:
        """Whom the sentences are about, if that is a leader."""
        return [self.subject] if self.subject and self.subject.leader else []

    def _of_office(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        """The leader whose people speak of him: `Erdogan's office said the president would answer`."""
        for place in range(at - 1):
            party = known.get(place)
            if chunks[place].possessive and chunks[place].kind == "person" and party and party.leader and chunks[place + 1].kind == "role":
                country = chunks[at].country
                return party if (not country or country == party.country) and self.roster.held(party, chunks[at].title) else None
        return None

    def _spoken_of(self, chunks: list[Chunk], chunk: Chunk) -> Party | None:
        """Whom an office means by what was spoken of just before: the letter of one of its holders, or a former one who acts.

        Not somebody who has another part in the sentence, or who holds another office while one spoken of holds this.
        """
        letter, title = self.register.focus, chunk.title
        if chunk.country:
            acts = self.subject and self.subject.leader and self.subject.country == chunk.country and self.subject_at >= self.number - 2
            return self.subject if acts and self.roster.held(self.subject, title) else None
        recent = letter and letter.kind in CORRESPONDENCE and letter.touched >= self.number - 1
        sender = letter.sender if recent else None
        if not sender or not sender.leader or title in ANY_LEADER or not self.roster.held(sender, title):
            return None
        apart = any(other.kind == "person" and other.value == sender and not other.possessive for other in chunks)
        return None if apart or sender not in self._in_office(title, self.seen) else sender

    def _named_holder(self, chunks: list[Chunk], at: int) -> Party | None:
        """The leader whose name ends the row of titles that an office stands in: `General Secretary and President of Laos Thongloun`."""
        for place in range(at + 1, min(at + 12, len(chunks))):
            if chunks[place].kind == "person":
                return chunks[place].value if _ends_titles(chunks, place) else None
            if chunks[place].kind not in ("office", "country", "organisation") and chunks[place].text not in _OF_TITLES:
                return None
        return None

    def _counterpart(self, chunk: Chunk, known: dict[int, Party | None]) -> Party | None:
        """The other of two leaders: of the one the sentence is about, else of the one spoken of last."""
        others = [party for party in known.values() if party and party.leader] or self._leading_subject()
        if chunk.country and (named := self._leader_of(chunk.country)):
            return named
        if chunk.country or not others:
            return self.roster.of_same_office(others[-1], chunk.country, self.anchor.isoformat() if self.anchor else None) if others else None
        return self.last.speaker if self._has_spoken(others[-1]) else self._other(others[-1])

    def _has_spoken(self, host: Party) -> bool:
        """Whether another leader has just spoken where one is: `“…,” Putin said at the table. Kim thanked his guest`."""
        last = self.last
        if not last or not last.speaker or not last.speaker.leader or last.speaker == host:
            return False
        return last.document is not None and last.document.kind == "speech"


def _as_document(chunks: list[Chunk], at: int) -> Chunk:
    """`Nehru's broadcast to the nation`, `A draft that he never signed`: what is a verb elsewhere, as the document it is here."""
    chunk, kind = chunks[at], _ALSO_VERBS.get(chunks[at].text)
    if not kind or chunk.kind != "word" or not at or at + 1 >= len(chunks):
        return chunk
    before, after = chunks[at - 1], chunks[at + 1]
    named = before.possessive or before.text in DETERMINERS | _SORTS
    ends = after.kind in ("mark", "date", "quote") or after.text in PREPOSITIONS | {"that", "which"} or is_verb(chunks, at + 1)
    return replace(chunk, kind="document", value=kind) if named and ends else chunk


def _is_author_acting(chunks: list[Chunk], at: int) -> bool:
    """Whether the author or reader of a letter does something: `Its author wishes`, `What did the recipient make of it?`"""
    chunk = chunks[at]
    if not at or at + 1 >= len(chunks) or chunk.text not in _AUTHORS | _READERS or chunk.kind not in ("word", "role") or chunk.possessive:
        return False
    after = chunks[at + 1]
    asks = at > 1 and chunks[at - 2].text in _ASKING and any(other.text == "?" for other in chunks)
    does = asks or is_verb(chunks, at + 1) or after.text in ADVERBS or after.text.endswith("s") and after.kind == "word"
    return does and chunks[at - 1].text in ("its", "the")


def _acts(chunks: list[Chunk], at: int) -> bool:
    """Whether what stands at a place does something, or more is told of it: `the North Korean, who wrote`."""
    if at + 1 >= len(chunks):
        return False
    told = at + 2 < len(chunks) and chunks[at + 1].text == "," and chunks[at + 2].text in ("who", "for")
    return told or is_verb(chunks, at + 1) or chunks[at + 1].text in ADVERBS


def _is_any(chunks: list[Chunk], at: int) -> bool:
    """Whether an office is one of many, of no country: `a neighbourhood leader`, `one party chairman`."""
    place = at - 1
    while place > at - 4 and place >= 0 and chunks[place].kind == "word" and chunks[place].text not in DETERMINERS | PREPOSITIONS:
        place -= 1
    called = chunks[at].text.split()[-1] in LEADER_TITLES and not chunks[at].country and not chunks[at].possessive
    return called and place >= 0 and chunks[place].text in ("a", "an", "one", "another")


def _with_country(chunks: list[Chunk], at: int) -> Chunk:
    """An office with the country that is told beside it: `the president of Laos`; `his counterpart` is of the other's."""
    chunk = chunks[at]
    country = country_of(chunks, at) if not chunk.country and chunk.title != "counterpart" else None
    of_state = "affairs" in [other.text.lower().split()[-1] for other in chunks[at + 1 : at + 6] if other.text]  # "the president of the State Affairs of the DPRK"
    return replace(chunk, country=country, title="leader" if of_state else chunk.title) if country else chunk


def _ends_titles(chunks: list[Chunk], place: int) -> bool:
    """Whether a leader's full name ends a row of titles as theirs: not `the president and Kim Jong Un`."""
    chunk, before = chunks[place], chunks[place - 1].text
    apposed = before == "," and place + 1 < len(chunks) and chunks[place + 1].text == ","
    apposed = apposed or before == "and" and bool(chunk.title) and place > 2 and chunks[place - 3].text not in DETERMINERS  # "General Secretary and President X"
    return (apposed or before not in ("and", ",")) and chunk.value.leader and chunk.full and not chunk.possessive
