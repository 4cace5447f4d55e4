"""Who a name, an office or a pronoun means at its place in the article."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from tonetrack.reading.callings import with_callings
from tonetrack.reading.clauses import Sentence, find_events
from tonetrack.reading.dates import resolve
from tonetrack.reading.documents import Document, Register
from tonetrack.reading.names import Names, parse_sentence, resolve_office, surnames_of
from tonetrack.reading.people import ANY_LEADER, Party, Roster, name_key, pronoun_of
from tonetrack.reading.phrases import apposed_leader, country_of, is_governed, named_beside, object_of, only_bounds, stands_for_letter
from tonetrack.reading.sentences import Chunk
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, CORRESPONDENCE, DETERMINERS, MEDIA_ROLES, OBJECT_VERBS, PREPOSITIONS, SAY, WRITE
from tonetrack.text import plain as as_plain

_FEMALE = frozenset("spokeswoman chairwoman sister queen princess mrs ms wife daughter lady mother".split())
_MALE = frozenset("spokesman king prince mr husband brother son father sir".split())
_SUBORDINATING = frozenset("where when while as after before because if although though since whereas".split())
_BODIES = frozenset(
    "ministry office government regime administration department service group bureau institute committee embassy delegation think-tank side".split()
)
_BEFORE = {"Russia": "Soviet Union", "Germany": "West Germany"}  # whose leader a capital or a country meant at the time
LATELY = 8  # sentences for which a letter's day stays the one that later days are counted from


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
    genders: dict[str, str] = field(default_factory=dict)  # he or she, learned from the article
    subject: Party | None = None
    subject_at: int = 0  # number of the sentence that last had a person as its subject
    agency: Party | None = None  # the news agency named last
    narrator: Party | None = None  # the agency or office that the sentence before was about: what `it` may mean
    narrator_at: int = 0
    spoke: Party | None = None  # whoever said something, without marks, in the sentence that `spoke_at` numbers
    spoke_at: int = 0
    spoke_aside: bool = False  # between commas, of what others did
    several: Party | None = None  # the people (`diplomats`) whom the sentence that `several_at` numbers spoke of last
    several_at: int = 0
    paragraph: int = -1  # being read
    told_at: int = -1  # number of the sentence in which somebody last said something, not a greeting
    opened: int = -1  # the paragraph of which `voice` tells
    voice: Party | None = None  # whoever is no leader and said something in the sentence that opened this paragraph
    last: Attribution | None = None
    cast: list[Party] = field(default_factory=list)  # leaders named anywhere in the article, most often named first
    acting: dict[str, tuple[Party, int]] = field(default_factory=dict)  # by surname: the leader named in full last, if he did something, and in which sentence
    corresponding: bool = False  # whether letters or correspondence were spoken of
    number: int = 0  # of the sentence being read
    year: int = 0  # told last
    year_at: int = 0
    days: list[tuple[int, date, bool]] = field(default_factory=list)  # told so far: sentence, day, whether a letter's

    def _note_quoted(self, plain: str, quotes: dict[int, Quote]) -> None:
        """Leaders that a quotation names in full, so that a bare surname after it may mean them."""
        for quote in quotes.values():
            flat = as_plain(quote.text)
            parse_sentence(flat, 0, min(len(flat), 2000), {}, self.roster, Names(leaders=self.names.leaders, named=self.names.named, cast=self.cast))

    def _sentence(self, chunks: list[Chunk]) -> Sentence:
        if any(chunk.kind == "document" and chunk.value in ("correspondence", "letter", "greeting") for chunk in chunks):
            self.corresponding = True
        if self.corresponding:
            chunks = [
                replace(chunk, kind="document", value="letter", possessive=False) if chunk.kind == "word" and stands_for_letter(chunks, at) else chunk
                for at, chunk in enumerate(chunks)
            ]
        chunks = with_callings(chunks, self.several if self.several_at == self.number - 1 else None)
        known: dict[int, Party | None] = {}
        for at, chunk in enumerate(chunks):
            known[at] = self._party(chunks, at, known)
        return Sentence(
            chunks,
            find_events(chunks),
            lambda at: known.get(at),
            self.anchor,
            self.corresponding,
            self._context(),
            self._past_year(chunks),
            self._leader_of,
        )

    def _leader_of(self, country: str) -> Party | None:
        """The leader of a country that the article has spoken of last, else one it names later."""
        leaders = [party for party in [*reversed(self.seen), *self.cast] if party.leader]
        named = [party for party in leaders if party.country == country] or [party for party in leaders if party.country == _BEFORE.get(country)]
        writing = {party for document in self.register.documents if document.kind in CORRESPONDENCE for party in (document.sender, document.recipient)}
        day = self.anchor.isoformat() if self.anchor else None
        named.sort(key=lambda party: (party not in writing, day is not None and not self.roster.held(party, "leader", day)))
        return next(iter(named), None)

    def _context(self) -> date | None:
        """The day that `the next day` counts from: of the letter spoken of lately, else the last one told."""
        lately = [day for number, day, own in self.days if own and number >= self.number - LATELY]
        return lately[-1] if lately else self.days[-1][1] if self.days else None

    def _past_year(self, chunks: list[Chunk]) -> int:
        """The year that a day without one belongs to: told in this sentence or the one before; for an article of no day, told last."""
        here = [
            chunk.value.year
            for at, chunk in enumerate(chunks)
            if chunk.kind == "date" and chunk.value.kind in ("year", "month") and chunk.value.year and not only_bounds(chunks, at)
        ]
        lately = [day.year for number, day, own in self.days if own and number >= self.number - LATELY]
        told = self.year if self.year and (self.year_at >= self.number - 1 or not self.anchor and not lately) else 0
        near = here[0] if here else told or (lately[-1] if lately else 0) or (self.year if self._of_the_past(chunks) else 0)
        return near if not self.anchor or near < self.anchor.year - 1 else 0

    def _of_the_past(self, chunks: list[Chunk]) -> bool:
        """Whether those a sentence is about, or whose letter was spoken of last, had all left office by the article's day."""
        focus, day = self.register.focus, self.anchor.isoformat() if self.anchor else None
        people = [chunk.value for chunk in chunks if chunk.kind == "person" and chunk.value.leader] or ([focus.sender] if focus and focus.sender else [])
        return bool(people) and all(self.roster.held(party, "leader") and not self.roster.held(party, "leader", day) for party in people)

    def _note_days(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        own = {document.date for document in documents.values() if document.date and document.kind in CORRESPONDENCE}
        for chunk in sentence.chunks:
            if chunk.kind == "date" and (found := resolve(chunk.value, self.anchor, sentence.context, sentence.year)[0]):
                self.days.append((self.number, date.fromisoformat(found), found in own))
            if chunk.kind == "date" and chunk.value.year:
                self.year, self.year_at = chunk.value.year, self.number
        del self.days[:-20]

    def _party(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        chunk = chunks[at]
        if chunk.kind == "agency":
            self.agency = chunk.value
        if chunk.kind in ("person", "agency", "role", "name", "organisation"):
            if chunk.rival and self._means_rival(chunks, at):
                return chunk.rival
            if chunk.kind == "role" and (named := named_beside(chunks, at)):
                self._see(named)
                return named
            party = self._namesake(chunks, at) or chunk.value
            if chunk.kind == "person" and party.kind == "person":
                self._see(party)
            return party
        if (
            chunk.kind == "country"
            and not chunk.possessive
            and at
            and chunks[at - 1].text in ("the", "this")
            and name_key(chunk.text) in self.roster.adjectives
        ):
            acts = at + 1 < len(chunks) and (
                is_verb(chunks, at + 1)
                or chunks[at + 1].text in ADVERBS
                or at + 2 < len(chunks)
                and chunks[at + 1].text == ","
                and chunks[at + 2].text in ("who", "for")
            )
            person = self._leader_of(str(chunk.value)) if acts else None
            if person:
                return person  # "the North Korean wrote"
        if chunk.kind == "country":
            return Party(str(chunk.value), "country")
        if chunk.kind == "office":
            return self._office(chunks, at, known)
        if chunk.kind == "pronoun":
            return self._pronoun(chunks, at, known)
        return None

    def _namesake(self, chunks: list[Chunk], at: int) -> Party | None:
        """The other leader of a bare surname, when it is he of whom the last sentences are: `Kim Il Sung appealed to Mao. Kim spoke of`."""
        chunk = chunks[at]
        if chunk.kind != "person" or not chunk.value.leader:
            return None
        surname = name_key(chunk.text).split()[-1]
        if len(name_key(chunk.text).split()) > 1:
            self.acting = {word: told for word, told in self.acting.items() if word not in surnames_of(chunk.value.name)}
            follows = chunks[at + 1 : at + 2]  # "the men who signed it, Zhou Enlai and Kim Il Sung." is about neither
            if not chunk.possessive and not is_governed(chunks, at) and follows and (follows[0].text != "." or at <= 2):
                self.acting |= {word: (chunk.value, self.number) for word in surnames_of(chunk.value.name)}
            return None
        party, told = self.acting.get(surname, (None, 0))
        if party is None or party == chunk.value or told < self.number - LATELY:
            return None
        self.acting[surname] = (party, self.number)
        return party

    def _means_rival(self, chunks: list[Chunk], at: int) -> bool:
        """Whether a leader's surname means his namesake, who spoke last or was named last, and says something to no leader."""
        chunk, after = chunks[at], chunks[min(at + 1, len(chunks) - 1)]
        if after.text not in SAY - WRITE or any(other.kind == "person" and other.value.leader for other in chunks[at + 2 : at + 3]):
            return False
        named = next((party for party in reversed(self.seen) if party in (chunk.rival, chunk.value)), None)
        return bool(self.last and self.last.speaker == chunk.rival) or named == chunk.rival and chunk.title in ("mr", "mrs", "ms")

    def _see(self, party: Party) -> None:
        if party.leader and party not in self.leaders:
            self.leaders.append(party)
        if not self.seen or self.seen[-1] != party:
            self.seen = [other for other in self.seen[-40:] if other != party] + [party]

    def _office(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        chunk = chunks[at]
        if at + 2 < len(chunks) and chunks[at + 1].text == "," and chunks[at + 2].kind == "person" and (chunks[at + 2].value.leader or chunk.title == "counterpart"):
            if chunks[at + 2].value not in self.seen and not chunk.country and chunks[at - 1].text == "the":
                self.names.bare.setdefault(chunk.title, set()).add(chunks[at + 2].value)  # "The President, Sheikh Mohamed bin Zayed,"
            return chunks[at + 2].value
        if chunk.title == "same":
            return self.subject  # "the 69-year-old"
        if leader := apposed_leader(chunks, at):
            return leader
        if holder := self._named_holder(chunks, at):
            return holder
        day = self.anchor.isoformat() if self.anchor else None
        named_here = {other.value.name for other in chunks if other.kind == "person"}
        if not chunk.country and chunk.title != "counterpart" and (country := country_of(chunks, at)):
            chunk = replace(chunk, country=country)
        home = self.names.at_home(chunk.title) if not chunk.country else None
        if home:
            self._see(home)
            return home
        spoken_of = self._spoken_of(chunk)
        if spoken_of:
            return spoken_of
        party = resolve_office(chunk, self.roster, day, [*self.seen, *([self.subject] if self.subject and self.subject.leader else [])], named_here, self.cast)
        if chunk.title == "counterpart":
            party = self._counterpart(chunk, known) or party
        if party:
            self._see(party)
        return party

    def _spoken_of(self, chunk: Chunk) -> Party | None:
        """Whom an office means by what was spoken of just before: the letter of one of its holders, or a former one who acts."""
        letter, title = self.register.focus, chunk.title
        if chunk.country:
            acts = self.subject and self.subject.leader and self.subject.country == chunk.country and self.subject_at >= self.number - 2
            return self.subject if acts and self.roster.held(self.subject, title) else None
        recent = letter and letter.kind in CORRESPONDENCE and letter.touched >= self.number - 1
        sender = letter.sender if recent else None
        return sender if sender and sender.leader and title not in ANY_LEADER and self.roster.held(sender, title) else None

    def _named_holder(self, chunks: list[Chunk], at: int) -> Party | None:
        """The leader whose name ends the row of titles that an office stands in: `General Secretary and President of Laos Thongloun`."""
        for place in range(at + 1, min(at + 12, len(chunks))):
            chunk = chunks[place]
            if chunk.kind == "person":
                apposed = chunks[place - 1].text == "," and place + 1 < len(chunks) and chunks[place + 1].text == ","
                own = apposed or chunks[place - 1].text not in ("and", ",")
                return chunk.value if own and chunk.value.leader and chunk.full and not chunk.possessive else None
            if chunk.kind not in ("office", "country", "organisation") and chunk.text not in (
                "and",
                "of",
                "the",
                "state",
                "communist",
                ",",
                "'",
                "committee",
            ):
                return None
        return None

    def _counterpart(self, chunk: Chunk, known: dict[int, Party | None]) -> Party | None:
        """The other of two leaders: of the one the sentence is about, else of the one spoken of last."""
        if chunk.country:
            return self._leader_of(chunk.country)
        others = [known[place] for place in known if known[place] and known[place].leader] or (
            [self.subject] if self.subject and self.subject.leader else []
        )
        if (
            others
            and self.last
            and self.last.speaker
            and self.last.speaker.leader
            and self.last.document
            and self.last.document.kind == "speech"
            and self.last.speaker != others[-1]
        ):
            return self.last.speaker  # "thanked his guest", who has just spoken
        return self._other(others[-1]) if others else None

    def _other(self, party: Party) -> Party | None:
        """The leader a leader corresponds with in this article; without letters, the other of the only two."""
        known = self.register.counterpart(party)
        others = [leader for leader in self.leaders if leader != party]
        return known or (others[0] if len(others) == 1 else None)

    # -------------------------------------------------------------- pronouns

    def _gender(self, party: Party) -> str:
        """he or she, by the person's roster, calling or what the article has called them; empty when nothing tells."""
        words = set(party.calling.split())
        told = party.pronoun or ("she" if words & _FEMALE else "he" if words & _MALE else "")
        return told or party.kind == "person" and pronoun_of(party.name) or self.genders.get(party.name, "")

    def _pronoun(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        text = chunks[at].text
        if text not in ("he", "she", "his", "him", "her"):
            return None
        if at + 3 < len(chunks) and chunks[at + 1].text == ",":
            apposed = next((chunk.value for chunk in chunks[at + 2 : at + 4] if chunk.kind == "person"), None)
            if apposed:
                return apposed
        gender = "she" if text in ("she", "her") else "he"
        if (letters := self._of_letter(chunks, at, known)) and self._can_be(letters, gender):
            return letters
        if ahead := self._ahead(chunks, at, known, gender):
            return ahead
        addressed = self._addressee_of(chunks, at) if text in ("he", "she") else None
        fits = [party for party in self._candidates(chunks, at, known) if party and party != addressed and self._can_be(party, gender)]
        if text == "him" and len(fits) > 1:
            fits = self._without_subject(chunks, at, known, fits)
        found = next(iter(fits), None)
        if (writer := self._writer_of_letter(chunks, at)) and not (found and found.leader) and self._can_be(writer, gender):
            return writer
        if found and not self._gender(found) and len(self.genders) < 500:
            self.genders[found.name] = gender
        return found

    def _addressee_of(self, chunks: list[Chunk], at: int) -> Party | None:
        """Whom the verb right after a pronoun has for its object, and so the pronoun does not mean: `he told the president`."""
        place = object_of(chunks, at + 1) if at + 2 < len(chunks) and chunks[at + 1].text in OBJECT_VERBS else -1
        if place < 0 or chunks[place].kind != "office":
            return chunks[place].value if place >= 0 and chunks[place].kind == "person" else None
        home = self.names.at_home(chunks[place].title) if not chunks[place].country else None
        return home or resolve_office(chunks[place], self.roster, self.anchor.isoformat() if self.anchor else None, self.seen, cast=self.cast)

    def _of_letter(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        """The sender in `a greeting from Kim to Xi, in which he wished him`."""
        if at < 4 or chunks[at - 1].text != "which" or chunks[at - 2].text != "in":
            return None
        for place in range(at - 3, max(1, at - 12), -1):
            if chunks[place - 1].text in ("from", "by") and known.get(place) and chunks[place].kind in ("person", "office"):
                return known[place]
        return None

    def _writer_of_letter(self, chunks: list[Chunk], at: int) -> Party | None:
        """Who wrote the letter spoken of just now: whom `he wrote` means when it seems to mean somebody who only speaks about it."""
        letter, after = self.register.focus, next((chunk for chunk in chunks[at + 1 :] if chunk.text not in ADVERBS), None)
        if after is None or after.text not in WRITE or letter is None or letter.kind not in CORRESPONDENCE or letter.touched < self.number - 1:
            return None
        if self.last and self.last.sentence >= self.number - 1 and self.last.document is not letter:
            return None
        return letter.sender if letter.sender and letter.sender.leader else None

    def _can_be(self, party: Party, gender: str) -> bool:
        """Whether he or she can mean somebody: a person of that gender, or one person known by a calling, no newspaper, no officials."""
        calling = party.calling.split()[-1:] if party.kind == "role" else []
        several = any(
            word in MEDIA_ROLES or word.endswith("s") and word not in ("boss", "spokes") or word in ("people", "staff", "another") or word in _BODIES
            for word in calling
        )
        return party.kind in ("person", "role") and not several and self._gender(party) in ("", gender)

    def _ahead(self, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> Party | None:
        """Whom a pronoun in a fronted clause looks ahead to: `Asked about it as he left, Mr Biden said`."""
        if (
            chunks[0].kind not in ("word", "date")
            or chunks[0].text in DETERMINERS
            or any(known.get(place) and chunks[place].kind in ("person", "office") for place in range(at))
        ):
            return None
        comma = next((place for place in range(at + 1, min(at + 14, len(chunks))) if chunks[place].text == ","), -1)
        if comma < 0 or any(chunk.kind == "quote" for chunk in chunks[at:comma]):
            return None
        for place in range(comma + 1, min(comma + 4, len(chunks))):
            if chunks[place].kind == "person" and not chunks[place].possessive and self._gender(chunks[place].value) in ("", gender):
                if place + 2 < len(chunks) and chunks[place + 1].text == "," and chunks[place + 2].text.endswith("ing"):
                    return None  # "On 1 March he wrote to the king, Felipe, urging"
                return chunks[place].value
            if chunks[place].kind not in ("word", "title"):
                return None
        return None

    def _candidates(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[Party | None]:
        """Whom a pronoun may mean, likeliest first."""
        able = [
            place for place in range(at)
            if chunks[place].kind in ("person", "office", "role", "pronoun") and known.get(place) and not chunks[place].possessive and not is_governed(chunks, place)
        ]  # fmt: skip
        main = [
            place
            for place in able
            if not (place and chunks[place - 1].text in ("that", "which", "who", "whom"))
            and not any(chunk.text in _SUBORDINATING for chunk in chunks[max(0, place - 3) : place])
        ] or able
        in_sentence = [known[place] for place in main]
        if self._in_aside(chunks, at) and self.subject and self.subject_at >= self.number - 2:
            in_sentence = []  # "The president had asked for it, he said": not the president
        after_quote = at and (chunks[at - 1].kind == "quote" or (chunks[at - 1].text == "," and at > 1 and chunks[at - 2].kind == "quote"))
        spoken = [self.last.speaker] if self.last and self.last.speaker and self.last.speaker.kind in ("person", "role") else []
        owners = [
            known[place]
            for place in range(at - 1)
            if chunks[place].possessive and chunks[place].kind in ("person", "office") and chunks[place + 1].kind in ("document", "word")
        ]
        fresh = self.last is not None and self.subject_at > self.last.sentence  # a sentence since the last quotation has a subject of its own
        order = spoken + [self.subject] if not fresh else [self.subject] + spoken
        if after_quote and self.voice and self.opened == self.paragraph and at + 1 < len(chunks) and chunks[at + 1].text in SAY - WRITE and self.told_at < self.number - 1 and (not self.last or self.last.paragraph != self.paragraph):
            order = [self.voice, *order]  # an expert's paragraph: "Kim wrote last year too. “…,” he said"
        if after_quote and self.spoke and self.spoke_at == self.number - 1 and not self.spoke.leader and self.spoke_aside:
            order = [self.spoke, *order]  # "Kim had written, Peskov said. “…,” he added."
        return in_sentence[:1] + ([] if after_quote else owners[:1]) + order + self.seen[::-1]

    def _in_aside(self, chunks: list[Chunk], at: int) -> bool:
        """Whether a pronoun says something between commas after a clause that has a subject of its own: `…, he said, …`."""
        if at < 3 or at + 2 >= len(chunks) or chunks[at - 1].text != "," or chunks[at - 2].kind == "quote" or chunks[at + 1].text not in SAY:
            return False
        opens = any(chunk.text in (":", ";") for chunk in chunks[:at]) or chunks[0].text in PREPOSITIONS | _SUBORDINATING or chunks[0].text.endswith(("ing", "ed"))  # "Asked about it, he said"
        return chunks[at + 2].text in (",", ".") and not opens and any(is_verb(chunks, place) for place in range(1, at - 1))

    def _without_subject(self, chunks: list[Chunk], at: int, known: dict[int, Party | None], fits: list[Party]) -> list[Party]:
        """The candidates for `him` without the one who acts: in `Xi thanked him` the other, his counterpart first."""
        clause = max((place for place in range(at) if chunks[place].text in (",", ";") or chunks[place].kind == "quote"), default=-1)
        able = [
            place
            for place in range(at)
            if chunks[place].kind in ("person", "office", "pronoun", "role") and known.get(place) and not chunks[place].possessive
        ]
        actor = next((known[place] for place in reversed(able) if place > clause), None)
        if actor is None and clause + 1 < len(chunks) and is_verb(chunks, clause + 1):  # "Kennedy, who had met Mao, wrote to him"
            actor = next((known[place] for place in able if not is_governed(chunks, place)), None)
        if actor is None:
            return fits
        others = [party for party in fits if party != actor]
        other = self._other(actor) if actor.leader else None
        return [other, *others] if other and other in others else others or fits
