"""Whom he or she means: what an article has told so far, and who of those it can be."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from datetime import date

from tonetrack.reading.coreference.fronts import (
    end_of_front,
    end_of_setting,
    goes_on_with_participle,
    is_in_front,
    is_reader_in_front,
    opens_in_it,
    reader_of_own,
    says_in_it,
    tells_what_letter_does,
)
from tonetrack.reading.coreference.names import Names, resolve_office
from tonetrack.reading.documents.register import Document, Register
from tonetrack.reading.people import Party, Roster, pronoun_of
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import is_gap, is_governed, is_object, object_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    CORRESPONDENCE,
    MEDIA_ROLES,
    OBJECT_VERBS,
    ORGANISATION,
    PREPOSITIONS,
    REPORT,
    SAY,
    SEND,
    WRITE,
)

_FEMALE = frozenset("spokeswoman chairwoman sister queen princess mrs ms wife daughter lady mother".split())
_MALE = frozenset("spokesman king prince mr husband brother son father sir".split())
_HE_OR_SHE = frozenset("he she his him her".split())
_SOMEBODY = frozenset("person office role pronoun".split())  # kinds of chunks that may be somebody
_SUBORDINATING = frozenset("where when while as after before because if whether although though since whereas".split())
_ASKED = frozenset("asked pressed questioned".split())
_BODIES = frozenset(
    "ministry office government regime administration department service group bureau institute committee embassy delegation think-tank side entourage camp".split()
)


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
    block: bool = False  # a paragraph printed without marks


@dataclass
class Attribution:
    """Who is quoted from what, by which rule; documents may learn their parties later in the article."""

    speaker: Party | None = None
    document: Document | None = None
    rule: str = "no rule applies"
    _: KW_ONLY
    addressee: Party | None = None
    about: bool = False  # words about a letter, or said to be absent from it
    paragraph: int = -1
    sentence: int = -1
    at: int = -1  # its place in that sentence
    unspoken: int = 0  # sentences since its document was spoken of
    setting: str = ""
    verb: str = ""


@dataclass
class Pronouns:
    """The people and documents an article has named so far, who was spoken of last, and whom a pronoun then means."""

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
    questioned: tuple[Party, int] | None = None  # the leader whom somebody asked something, and in which sentence
    several: Party | None = None  # the people (`diplomats`) whom the sentence that `several_at` numbers spoke of last
    several_at: int = 0
    paragraph: int = -1  # being read
    told_at: int = -1  # number of the sentence in which somebody last said something, not a greeting
    opened: int = -1  # the paragraph of which `voice` tells
    voice: Party | None = None  # whoever is no leader and said something in the sentence that opened this paragraph
    last: Attribution | None = None
    reads_out: tuple[Party, Document] | None = None  # who read out which letter last
    cast: list[Party] = field(default_factory=list)  # leaders named anywhere in the article, most often named first
    acting: dict[str, tuple[Party, int]] = field(default_factory=dict)  # by surname: the leader named in full last, if he did something, and in which sentence
    corresponding: bool = False  # whether letters or correspondence were spoken of
    number: int = 0  # of the sentence being read
    year: int = 0  # told last
    year_at: int = 0
    month: tuple[int, date] | None = None  # told last with its year, by its first day, and in which sentence
    days: list[tuple[int, date, bool]] = field(default_factory=list)  # told so far: sentence, day, whether a letter's

    def _other(self, party: Party) -> Party | None:
        """The leader a leader corresponds with in this article; without letters, the other of the only two."""
        known = self.register.counterpart(party)
        others = [leader for leader in self.leaders if leader != party]
        return known or (others[0] if len(others) == 1 else None)

    def _gender(self, party: Party) -> str:
        """he or she, by the person's roster, calling or what the article has called them; empty when nothing tells."""
        words = set(party.calling.split())
        told = party.pronoun or ("she" if words & _FEMALE else "he" if words & _MALE else "")
        return told or party.kind == "person" and pronoun_of(party.name) or self.genders.get(party.name, "")

    def _pronoun(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        """Whom he or she means, `known` being whom the places before it mean; None for any other pronoun."""
        text = chunks[at].text
        if text not in _HE_OR_SHE:
            return None
        if apposed := _apposed_to(chunks, at):
            return apposed
        gender = "she" if text in ("she", "her") else "he"
        if (sender := self._of_letter(chunks, at, known)) and self._can_be(sender, gender):
            return sender
        if (giver := known.get(_thanked(chunks, at))) and self._can_be(giver, gender):
            return giver
        return self._ahead(chunks, at, known, gender) or self._spoken_last(chunks, at, known, gender)

    def _spoken_last(self, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> Party | None:
        """The likeliest of those spoken of before, or who wrote the letter when the verb is one of writing; its gender is learned."""
        found = next(iter(self._fitting(chunks, at, known, gender)), None)
        writer = self._writer_of_letter(chunks, at)
        told = writer and (self.register.focus.sentence == self.number - 1 or any(known[place] == writer for place in _able_places(chunks, at, known)))
        acts = any(known[place] == found for place in _able_places(chunks, at, known))  # "When Kim replied, he wrote that"
        reader = told and found and not acts and found == self.register.focus.recipient and [chunk.text for chunk in chunks[at + 2 : at + 3]] not in (["back"], ["to"], ["in"])  # "Kim got a letter from Xi. He wrote that"
        fresh = told and (self._in_aside(chunks, at) or reader)  # "A message from Xi came on Sunday. The election, he wrote, showed", "Xi was glad, he wrote"
        if writer and (fresh or not (found and found.leader)) and self._can_be(writer, gender) and not _tells_aside(chunks, at, found, known):
            return writer
        if found and not self._gender(found) and len(self.genders) < 500:
            self.genders[found.name] = gender
        return found

    def _fitting(self, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> list[Party]:
        """Whom a pronoun of that gender may mean, likeliest first: nobody whom it addresses or, as `him`, who acts on him."""
        text = chunks[at].text
        in_front = reader_of_own(chunks, 1) if chunks[0].text == "in" and at > 1 else None  # "In his letter to Kim, he called"
        addressed = self._addressee_of(chunks, at) or in_front if text in ("he", "she") else self.subject if is_reader_in_front(chunks, at) else reader_of_own(chunks, at)
        fits = [party for party in self._candidates(chunks, at, known, gender) if party and party != addressed and self._can_be(party, gender)]
        return self._without_subject(chunks, at, known, fits) if text == "him" and len(fits) > 1 else fits

    def _addressee_of(self, chunks: list[Chunk], at: int) -> Party | None:
        """Whom the verb right after a pronoun has for its object, and so the pronoun does not mean: `he told the president`."""
        place = object_of(chunks, at + 1) if at + 2 < len(chunks) and chunks[at + 1].text in OBJECT_VERBS else -1
        if place < 0 or chunks[place].kind not in ("person", "office") or chunks[place].possessive:
            return None
        if chunks[place].kind == "person":
            return chunks[place].value
        home = self.names.at_home(chunks[place].title) if not chunks[place].country else None
        return home or resolve_office(chunks[place], self.roster, self.anchor.isoformat() if self.anchor else None, self.seen, cast=self.cast)

    def _of_letter(self, chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
        """The sender in `a greeting from Kim to Xi, in which he wished him`, and in `It turns to what he calls`, `In it he`, of a letter."""
        letter = self.register.focus
        if letter and letter.kind in CORRESPONDENCE and (tells_what_letter_does(chunks, at) or opens_in_it(chunks, at) or says_in_it(chunks, at)):
            return letter.sender
        if at < 4 or chunks[at - 1].text != "which" or chunks[at - 2].text != "in":
            return None
        for place in range(at - 3, max(1, at - 12), -1):
            if chunks[place - 1].text in ("from", "by") and known.get(place) and chunks[place].kind in ("person", "office"):
                return known[place]
        return _sender_before(chunks, at - 3, known)

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
        body = party.name.lower() in ORGANISATION  # "Labour accused her"
        return party.kind in ("person", "role") and not body and not any(map(_is_of_many, calling)) and self._gender(party) in ("", gender)

    def _ahead(self, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> Party | None:
        """Whom a pronoun in a fronted clause looks ahead to: `Asked about it as he left, Mr Biden said`."""
        hangs = chunks[at - 1].kind == "document" or chunks[at - 1].text in ("what", "how", "why", "if", "whether")  # "In the letter he sent"
        main = chunks[at].text in ("he", "she") and not is_in_clause(chunks, at) and not hangs
        comma = end_of_front(chunks, at) if not main and is_in_front(chunks, at, known) else -1
        while comma >= 0:
            named = next((place for place in range(comma + 1, min(comma + 4, len(chunks))) if chunks[place].kind not in ("word", "title")), -1)
            if named >= 0 and chunks[named].kind == "person" and not chunks[named].possessive and self._gender(chunks[named].value) in ("", gender):
                return None if goes_on_with_participle(chunks, named) else chunks[named].value
            comma = end_of_setting(chunks, comma)
        return None

    def _candidates(self, chunks: list[Chunk], at: int, known: dict[int, Party | None], gender: str) -> list[Party | None]:
        """Whom a pronoun may mean, likeliest first."""
        able = _able_places(chunks, at, known)
        here, others = [known[place] for place in _main_places(chunks, [place for place in able if self._can_be(known[place], gender)])], []
        aside = self._in_aside(chunks, at)
        if aside and self.subject and self.subject_at >= self.number - 2:
            here, others = [], [known[place] for place in able]  # "The president had asked for it, he said": not the president
        if chunks[0].text in _ASKED and all(is_in_clause(chunks, place) for place in able):
            here = []  # "Asked whether Biden was on it, he said"
        if here and self._stays_with_leader(chunks, able, here[0]):
            here = [self.subject, *here]  # "Hours before the envoy landed he told students": the leader spoken of
        if (teller := _teller_of(chunks, at)) in able or _speaks_for(chunks, teller):
            here = [known[teller], *here]
        after_quote = _follows_quote(chunks, at)
        owners = [] if after_quote or aside else _owners(chunks, at, known)  # "Lam's election, he wrote, showed"
        if after_quote and _opens_with_owner(chunks, at):
            here = [known[0]]  # "Xi's was longer: “…,” he wrote"
        return [party for party in here[:1] + owners[:1] + self._of_before(chunks, at, after_quote) + self.seen[::-1] if party not in others]

    def _stays_with_leader(self, chunks: list[Chunk], able: list[int], named: Party | None) -> bool:
        """Whether a sentence goes on about the leader of the one before, as it names others only in a clause that opens it."""
        about = self.subject if self.subject_at == self.number - 1 else None
        aside = named is not None and not named.leader and all(is_in_clause(chunks, place) for place in able)
        return about is not None and about.leader and aside

    def _of_before(self, chunks: list[Chunk], at: int, after_quote: bool) -> list[Party | None]:
        """Whom the sentences before are about, likeliest first: who was asked, who said or was quoted last, their subject."""
        spoken = [self.last.speaker] if self.last and self.last.speaker and self.last.speaker.kind in ("person", "role") else []
        if self.last and self.reads_out and self.last.document is self.reads_out[1]:
            spoken = [self.reads_out[0]]  # "“…,” Trump read. He folded it"
        fresh = self.last is not None and self.subject_at > self.last.sentence  # a sentence since the last quotation has a subject of its own
        order = [self.subject, *spoken] if fresh else [*spoken, self.subject]
        if after_quote and self._is_voice(chunks, at):
            order = [self.voice, *order]
        listener = self._addressee_of(chunks, at) if after_quote else None
        if after_quote and self._has_told_aside() and not (listener and listener.leader):  # "Kim had written, Peskov said. “…,” he told Xi"
            order = [self.spoke, *order]
        if writer := self._writer_spoken_of():
            order = [writer, *order]  # "The next letter from Kim has no date. What he carried home, he wrote, was …"
        if at == 0 and self.questioned and self.questioned[1] == self.number - 1:
            order = [self.questioned[0], *order]  # "A reporter asked the president why. He said"
        return order

    def _writer_spoken_of(self) -> Party | None:
        """The leader whose letter was brought up since anybody spoke or acted."""
        letter, spoken = self.register.focus, self.last.sentence if self.last else 0
        if letter is None or letter.kind not in CORRESPONDENCE or letter.older or letter.touched <= max(spoken, self.subject_at) or letter.touched < self.number - 2:
            return None
        if not self.seen or self.seen[-1] not in (letter.sender, letter.recipient or letter.sender and self._other(letter.sender)):
            return None  # somebody else was named since
        return letter.sender if letter.sender and letter.sender.leader else None

    def _is_voice(self, chunks: list[Chunk], at: int) -> bool:
        """Whether whoever opened an expert's paragraph says more in it: `Kim wrote last year too. “…,” he said`."""
        if not self.voice or self.opened != self.paragraph or self.told_at >= self.number - 1:
            return False
        return at + 1 < len(chunks) and chunks[at + 1].text in SAY - WRITE and (not self.last or self.last.paragraph != self.paragraph)

    def _has_told_aside(self) -> bool:
        """Whether somebody who is no leader just told what others did: `Kim had written, Peskov said. “…,” he added.`"""
        return self.spoke is not None and self.spoke_at == self.number - 1 and not self.spoke.leader and self.spoke_aside

    def _in_aside(self, chunks: list[Chunk], at: int) -> bool:
        """Whether a pronoun says something between commas after a clause that has a subject of its own: `…, he said, …`."""
        if at < 2 or at + 2 >= len(chunks) or chunks[at - 1].text != "," or chunks[at - 2].kind == "quote":
            return False
        if chunks[at + 1].text not in SAY | WRITE | {"went", "goes"} or chunks[at - 2].text in CONJUNCTIONS:
            return False
        same = any(chunk.text in ("he", "she") for chunk in chunks[:at])  # "He would come, he wrote"
        return not same and not _is_fronted(chunks, at) and _ends_at_mark(chunks, at)

    def _without_subject(self, chunks: list[Chunk], at: int, known: dict[int, Party | None], fits: list[Party]) -> list[Party]:
        """The candidates for `him` without the one who acts: in `Xi thanked him` the other, his counterpart first."""
        actor = _actor_on(chunks, at, known)
        if actor is None:
            return fits
        others = [party for party in fits if party != actor]
        here = [known[place] for place in _able_places(chunks, at, known) if known[place] in others and (is_in_clause(chunks, place) or actor.leader and known[place].leader)]
        if here:
            return [here[0], *others]  # "When Putin won, Kim hurried to congratulate him", "It was Putin who wrote; Kim told him"
        other = self._other(actor) if actor.leader else None
        return [other, *others] if other and other in others else others or fits


def _tells_aside(chunks: list[Chunk], at: int, found: Party | None, known: dict[int, Party | None]) -> bool:
    """Whether a pronoun after a quotation means whom its own sentence is about: `A former minister, Ann Fixture, was less kind: “…,” she wrote`."""
    return _follows_quote(chunks, at) and found is not None and any(known[place] == found for place in _able_places(chunks, at, known))


def _teller_of(chunks: list[Chunk], at: int) -> int:
    """Who tells what a pronoun opens, and most likely means: the place of Kishida in `Kishida said he had`; -1 for nobody by name."""
    verb = at - 1 - (chunks[at - 1].text == "that")
    says = verb > 0 and chunks[verb].text in SAY | REPORT and is_verb(chunks, verb) and chunks[at].text in ("he", "she")
    return verb - 1 if says and chunks[verb - 1].kind == "person" else -1


def _thanked(chunks: list[Chunk], at: int) -> int:
    """The place of whoever is thanked for what he sent: Xi in `thanked Xi for the letter he had sent`; -1 without."""
    does = next((chunk.text for chunk in chunks[at + 1 : at + 4] if chunk.text not in ADVERBS), "")
    thanks = next((place for place in range(at - 1, max(-1, at - 10), -1) if chunks[place].text in ("thanked", "thanking", "thanks")), -1)
    if thanks < 0 or does not in SEND | WRITE or chunks[at].text not in ("he", "she") or chunks[at - 1].text == "," or not any(chunk.text == "for" for chunk in chunks[thanks:at]):
        return -1
    return object_of(chunks, thanks)


def _speaks_for(chunks: list[Chunk], at: int) -> bool:
    """Whether somebody's people tell what he does: `the press service of the president, Lukashenko, reported that he`."""
    return at > 1 and chunks[at - 1].text == "of" and chunks[at - 2].kind == "role" and chunks[at].value.leader


def _sender_before(chunks: list[Chunk], noun: int, known: dict[int, Party | None]) -> Party | None:
    """Who sends a document in `Kim asked an envoy to pass on a message in which he`: the leader before its noun who is nobody's object."""
    if noun < 1 or chunks[noun].kind != "document":
        return None
    start = max((place + 1 for place in range(noun) if chunks[place].kind == "quote" or chunks[place].text in (";", ":")), default=0)
    able = (place for place in range(noun - 1, start - 1, -1) if chunks[place].kind in ("person", "office") and not is_governed(chunks, place))
    return next((known[place] for place in able if known.get(place) and known[place].leader and not is_object(chunks, place)), None)


def _apposed_to(chunks: list[Chunk], at: int) -> Party | None:
    """The person named right after a pronoun: `He, Kim, would come`."""
    if at + 3 >= len(chunks) or chunks[at + 1].text != ",":
        return None
    return next((chunk.value for chunk in chunks[at + 2 : at + 4] if chunk.kind == "person"), None)


def _is_of_many(word: str) -> bool:
    """Whether a calling is that of several people or of a body: `aides`, `staff`, `the ministry`, `the newspaper`."""
    plural = word.endswith("s") and word not in ("boss", "spokes")
    return plural or word in MEDIA_ROLES or word in ("people", "staff", "another") or word in _BODIES


def _stands_alone(chunks: list[Chunk], place: int, known: dict[int, Party | None]) -> bool:
    """Whether somebody is at a place, and not only what is his: `Kim`, not `Kim's`."""
    return chunks[place].kind in _SOMEBODY and known.get(place) is not None and not chunks[place].possessive


def _able_places(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[int]:
    """Where somebody stands before a place who can act: not `to Kim`, not `Kim's`."""
    return [place for place in range(at) if _stands_alone(chunks, place, known) and not is_governed(chunks, place)]


def _main_places(chunks: list[Chunk], able: list[int]) -> list[int]:
    """Those of the places that are in no clause within another, else all: not Kim's in `When Kim wrote`."""
    return [place for place in able if not is_in_clause(chunks, place)] or able


def is_in_clause(chunks: list[Chunk], place: int) -> bool:
    """Whether a clause within another begins right before a place: `when Kim`, `the letter that Kim`."""
    relative = place > 0 and chunks[place - 1].text in ("that", "which", "who", "whom")
    return relative or any(chunk.text in _SUBORDINATING or is_gap(chunk) for chunk in chunks[max(0, place - 3) : place])


def _follows_quote(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun comes right after a quotation: `“…,” he said`."""
    if at > 1 and chunks[at - 1].text == "," and chunks[at - 2].kind == "quote":
        return True
    return at > 0 and chunks[at - 1].kind == "quote"


def _owners(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> list[Party | None]:
    """Whose things are named before a place: Kim in `Kim's letter came late, as he`, `The letter from Kim is longer than the one he`; not in `In a letter marking Kim's 40th birthday, he`."""
    people = [place for place in range(at - 1) if chunks[place].kind in ("person", "office")]
    owned = [place for place in people if chunks[place].possessive and chunks[place + 1].kind in ("document", "word") or 1 < place < 5 and chunks[place - 1].text == "from" and chunks[place - 2].kind == "document"]
    return [known[place] for place in owned if not {"birthday", "anniversary"} & {chunk.text for chunk in chunks[place + 1 : place + 3]}]


def _opens_with_owner(chunks: list[Chunk], at: int) -> bool:
    """Whether a sentence opens with whose letter is quoted after a colon: `Xi's was longer: “…,” he wrote`."""
    return chunks[0].possessive and chunks[0].kind in ("person", "office") and (chunks[1].kind == "document" or chunks[1].text in BE) and any(chunk.text == ":" for chunk in chunks[:at])


def _is_fronted(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun is the subject of what a fronted clause or a colon opens: `Asked about it, he said`."""
    opening = chunks[0].text
    opens = opening in PREPOSITIONS | _SUBORDINATING or opening.endswith(("ing", "ed"))
    return opens or any(chunk.text in (":", ";") for chunk in chunks[:at])


def _ends_at_mark(chunks: list[Chunk], at: int) -> bool:
    """Whether what a pronoun says ends with a comma or a stop before another verb or a quotation: `…, he said on Friday, …`."""
    for place, chunk in enumerate(chunks[at + 2 : at + 8], start=at + 2):
        if chunk.kind in ("mark", "quote") or is_verb(chunks, place):
            return chunk.text in (",", ".")
    return False


def _actor_on(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> Party | None:
    """Who acts on `him`: the last one named in the clause, or the subject that a clause set off parts from its verb."""
    clause = max((place for place in range(at) if chunks[place].text in (",", ";") or chunks[place].kind == "quote"), default=-1)
    able = [place for place in range(at) if _stands_alone(chunks, place, known)]
    if able and able[-1] > clause:
        return known[able[-1]]
    if clause + 1 < len(chunks) and is_verb(chunks, clause + 1):  # "Kennedy, who had met Mao, wrote to him"
        return next((known[place] for place in able if not is_governed(chunks, place)), None)
    return None
