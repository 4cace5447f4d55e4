"""What a sentence was about: who acts in it, which agency tells it, whom a quotation that stands alone after it is by."""

from __future__ import annotations

from dataclasses import dataclass

from tonetrack.reading.attribution.audiences import reader_after, reader_to, speaks_of_letter, turns_to_media
from tonetrack.reading.attribution.signatures import Signatures, shown_by
from tonetrack.reading.coreference.pronouns import Attribution, is_in_clause
from tonetrack.reading.dates import MONTHS, resolve
from tonetrack.reading.documents.register import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk, is_determined
from tonetrack.reading.sentences.phrases import is_governed, is_object, object_of
from tonetrack.reading.sentences.subjects import Event, is_within
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import BE, CITE, CORRESPONDENCE, DETERMINERS, PLURAL, PREPOSITIONS, SAY, SEND, TEXT_PARTS, WRITE

_ASKS = frozenset("asked asks questioned pressed quizzed interviewed".split())
_READS_TO = frozenset("read reads recited recites repeated put puts".split())
_OF_DOCUMENT_ONLY = frozenset(
    "read reads begins began starts started opens opened closes closed ends ended concludes concluded praises praised hails hailed thanks thanked"
    " wishes wished congratulates congratulated expresses expressed conveys conveyed promises promised pledges pledged speaks spoke goes went adds"
    " added continues continued runs ran urges urged vows vowed stresses stressed carries contains bears recalls recalled".split()
)  # what `it` does in these verbs a document does, even right after a sentence about an agency
_OF_TEXT_ONLY = frozenset("reads runs ran begins began opens closes ends".split())  # what only a document does
_GREETS = frozenset("congratulated thanked wished greeted saluted invited praised hailed welcomed celebrated remembered".split())
_OF_TEXT = TEXT_PARTS | frozenset(
    "tone language wording words style prose phrasing vocabulary manner rhetoric thanks answer account opening closing ending".split()
)
_TELLS_MORE = frozenset("who whom in at from".split())  # after a calling: of which person it is
_ACTING = frozenset("quote document agency country role pronoun".split())  # kinds of chunks that may act in a person's place
_OFFICES = frozenset(
    "office ministry government administration department embassy delegation committee newspaper paper agency service broadcaster party".split()
)


@dataclass
class Topics(Signatures):
    """What the sentences so far were about, for the pronouns and quotations that come."""

    def _note_question(self, sentence: Sentence) -> None:
        """Whom somebody who leads no country asks something: `The journalist asked the president why`, `Asked about it, he shrugged`."""
        first = main_event(sentence) if sentence.chunks[0].text in _ASKS else None
        if first and (asked := sentence.person(first.subject)) and asked.leader:
            self.questioned = (asked, self.number)
        for event in sentence.events:
            asker, asked = sentence.party(event.subject), sentence.person(object_of(sentence.chunks, event.verb))
            if event.subject >= 0 and sentence.chunks[event.verb - 1].text in ("was", "is"):
                asker, asked = None, sentence.person(event.subject)  # "The president was asked whether"
            wants = event.subject >= 0 and (sentence.chunks[event.subject].kind == "document" or sentence.chunks[event.subject].text == "it")  # "His letter asked Kim for rice"
            if sentence.chunks[event.verb].text in _READS_TO and not asked:
                asked = reader_to(sentence, event)
            if sentence.chunks[event.verb].text in _ASKS | _READS_TO and asked and not wants and asked.leader and not (asker and asker.leader):
                self.questioned = (asked, self.number)

    def _note_subjects(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        """Whom the sentence is about, by the later sign over the earlier: its verbs, its opening, whose letter it speaks of."""
        if any(_is_of_somebody(sentence, event) for event in sentence.events):
            self.subject_at = self.number
        named = self._predicate(sentence)
        first = main_event(sentence) if named is None else None
        self._note_doers(sentence, first)
        if named is not None:
            self._is_about(named)
        self._note_opening(sentence, first)
        for owner in (_possessor(sentence, first, documents), self._of_text(sentence), _owner_of_opening(sentence, documents), shown_by(sentence, first, documents)):
            if owner:
                self._is_about(owner)
        self._note_narrator(sentence)
        self._note_several(sentence)
        self._note_question(sentence)

    def _is_about(self, party: Party | None) -> None:
        """Note that the sentence is about somebody: `he` in the next one."""
        self.subject, self.subject_at = party, self.number

    def _note_doers(self, sentence: Sentence, first: Event | None) -> None:
        """The person of the first verb that has one, then whoever does what the main clause tells."""
        doers = (sentence.person(event.subject) for event in sentence.events)
        self.subject = next((party for party in doers if party and party.kind == "person"), self.subject)
        if first and sentence.chunks[first.subject].kind == "role":
            group = self._is_group(sentence, first)
            self.subject = _teller_aside(sentence) or (self.subject if group else sentence.party(first.subject))
        elif first and (party := sentence.person(first.subject)):
            self.subject = party

    def _is_group(self, sentence: Sentence, first: Event) -> bool:
        """Whether a sentence opens with people that nobody is, and goes on with its person: `Aides were appalled when Trump wrote`."""
        able = [event for event in sentence.events if event.subject >= 0]
        one = self._can_be(sentence.party(first.subject) or Party(""), "")
        return first.verb == able[0].verb and not one and self.subject is not None and sentence.person(able[-1].subject) == self.subject

    def _note_opening(self, sentence: Sentence, first: Event | None) -> None:
        """The person, then the calling, that a sentence opens with, when they come before its main clause."""
        topic, caller = self._topic(sentence), self._opening_role(sentence)
        if topic >= 0 and first and is_in_clause(sentence.chunks, topic) and sentence.person(first.subject):
            topic = -1  # "When Khan fell ill, Modi was quick to write."
        if topic >= 0 and (first is None or sentence.chunks[first.subject].text == "it" or topic <= first.subject and not sentence.events[0].aside):
            self._is_about(sentence.party(topic))
        if caller >= 0 and (first is None or first.subject > caller):
            self._is_about(sentence.party(caller))  # "A diplomat I spoke to laughed."

    def _of_text(self, sentence: Sentence) -> Party | None:
        """The leader whose way of writing, or anything else of his, a sentence is about: `Putin's tone was cooler.`, `Xi's pen was busy.`"""
        chunks, first = sentence.chunks, _after_time(sentence.chunks)
        if first >= len(chunks) - 2 or not chunks[first].possessive or not (owner := sentence.person(first)) or not owner.leader:
            return None
        if (chunks[first + 1].kind == "word" or chunks[first + 1].value in ("letter", "reply")) and not any(_is_of_somebody(sentence, event) for event in sentence.events):
            return owner
        noun = next((at for at, chunk in enumerate(chunks[first + 1 : first + 5], start=first + 1) if chunk.text in _OF_TEXT), 0)
        return owner if noun and noun + 1 < len(chunks) and is_verb(chunks, noun + 1) else None

    def _opening_role(self, sentence: Sentence) -> int:
        """The one whom a sentence opens with by a calling: `A Chinese diplomat I spoke to laughed at this.`; -1 for none."""
        chunks = sentence.chunks
        if len(chunks) > 5 and chunks[0].text == "the" and chunks[2].text == "," and chunks[3].text in ("a", "an"):
            return _calling_beside(chunks)
        if not chunks or chunks[0].text not in ("a", "an", "another"):
            return -1
        at = next((place for place, chunk in enumerate(chunks[:5]) if chunk.kind == "role" or place and chunk.kind not in ("word", "country")), -1)
        if at < 0 or at + 1 >= len(chunks) or chunks[at].kind != "role" or chunks[at].possessive:
            return -1
        return at if chunks[at + 1].kind == "pronoun" or chunks[at + 1].text in _TELLS_MORE else -1

    def _note_several(self, sentence: Sentence) -> None:
        """The people whom `One called it “…”` in the next sentence means one of, unless letters are spoken of after them."""
        last = next((chunk for chunk in reversed(sentence.chunks) if chunk.text in PLURAL or chunk.kind == "role" and chunk.text.endswith("s")), None)
        if last and last.kind == "role":
            self.several, self.several_at = Party(last.text.removesuffix("s"), "role", calling=last.text.removesuffix("s")), self.number

    def _predicate(self, sentence: Sentence) -> Party | None:
        """The person that a sentence ends by naming: `The third was Fidel Castro.`, `The first to write was Lam.`"""
        chunks = sentence.chunks
        last = len(chunks) - 1 - (bool(chunks) and chunks[-1].text == ".")
        if last < 2 or chunks[last - 1].text not in ("was", "is", "were") or chunks[last].kind != "person" or chunks[last].possessive:
            return None
        return sentence.person(last)

    def _note_speech(self, sentence: Sentence) -> None:
        """Who said something in a sentence without quotations: a quotation that stands alone after it is his."""
        if any(chunk.kind == "quote" for chunk in sentence.chunks):
            self.voice, self.opened = (self.voice if self.opened == self.paragraph else None), self.paragraph
            return
        teller = _teller(sentence)
        party = sentence.party(teller.subject) if teller else None
        if party and sentence.chunks[teller.subject].kind in ("person", "office", "pronoun", "role"):
            self.spoke, self.spoke_at, self.spoke_aside = party, self.number, teller.aside
            self.told_at = self.told_at if sentence.chunks[teller.verb].text in _GREETS else self.number
        if self.opened != self.paragraph:
            self.voice = self._opener(sentence)
        self.opened = self.paragraph
        self._note_statement(sentence, party)

    def _note_statement(self, sentence: Sentence, party: Party | None) -> None:
        """What a leader who tells something does so in: a statement to others than the other leader, or his of letters exchanged."""
        if party and party.leader:
            if self._speaks_to_others(sentence, party):
                self.register.take(Mention("statement", sender=party), self.number)  # "told a radio station that he had written"
            else:
                self._turn_to(sentence, party)
        elif self.subject and self.subject.leader and self.subject_at == self.number and self._turns_to_public(sentence):
            self.register.take(Mention("statement", sender=self.subject), self.number)

    def _turns_to_public(self, sentence: Sentence) -> bool:
        """Whether a sentence only sets a scene in which its leader speaks: `gave his own account to a channel`, `At the cemetery Xi used other words`."""
        chunks = sentence.chunks
        writes = any(chunk.kind == "document" and chunk.text != "notes" or chunk.text in WRITE | SEND for chunk in chunks)
        return turns_to_media(sentence) or (not writes or chunks[0].text.endswith("ing")) and self._aired(sentence, len(chunks))

    def _speaks_to_others(self, sentence: Sentence, party: Party) -> bool:
        """Whether a leader tells something to no leader: to reporters, on television, asked by somebody."""
        end = len(sentence.chunks)
        if speaks_of_letter(sentence, party):
            return True
        return self._told_others(sentence, end, Attribution(party, verb="")) or self._aired(sentence, end) or self._was_asked(sentence, end)

    def _opener(self, sentence: Sentence) -> Party | None:
        """Whoever is no leader and is introduced by name as the subject of the sentence that opens a paragraph."""
        for event in sentence.events:
            if event.subject >= 0 and sentence.chunks[event.subject].kind in ("person", "role") and not is_within(sentence.chunks, event):
                party = sentence.party(event.subject)
                return party if party and not party.leader else None
        return None

    def _turn_to(self, sentence: Sentence, party: Party) -> None:
        """Of letters exchanged, the one by whoever tells something now: `For his part, Xi said …. “…,” the message said.`"""
        exchange = next((document for document in reversed(self.register.documents) if document.mutual and party in document.pair), None)
        if exchange is None or any(chunk.kind == "document" for chunk in sentence.chunks):
            return
        focus = self.register.focus
        if focus and focus.kind in CORRESPONDENCE and focus.sender != party:
            own = Mention("letter", definite=True, sender=party, date=exchange.date, basis=exchange.basis)
            mine = self.register.letter_by(party) or self.register.take(own, self.number)
            mine.touched = self.number
            self.register.touch(mine)

    def _topic(self, sentence: Sentence) -> int:
        """The person a sentence opens with, whatever its verb: `Ri Song-hak, a former official, shrugs`; -1 for none."""
        chunks = sentence.chunks
        if (told := _told_of(chunks)) > 0:
            return told if sentence.person(told) else -1  # "It is rare for Putin to apologise."
        for place, chunk in enumerate(chunks[:20]):
            named = chunk.kind in ("person", "office") or chunk.kind == "name" and place == 0
            if named and not chunk.possessive and not is_governed(chunks, place) and sentence.party(place):
                return -1 if _follows_participle(chunks, place) or is_object(chunks, place) else place
            if chunk.kind in _ACTING and not chunk.possessive and not _is_calling_of(chunks, place):
                return -1
        return -1

    def _note_narrator(self, sentence: Sentence) -> None:
        """The agency, ministry or office whose doing the sentence tells first."""
        chunks = sentence.chunks
        able = [event for event in sentence.events if event.subject >= 0 and (event.subject < event.verb or event.inverted)]
        first = next((event for event in able if not is_within(chunks, event)), able[0] if able else None)  # not in "The letter, which KCNA printed,"
        if self.narrator_at < self.number - 1 and not (self.last and self.last.speaker == self.narrator):
            self.narrator = None
        if first is None:
            return
        if _is_institution(chunks, first):
            self.narrator, self.narrator_at = sentence.party(first.subject), self.number
        elif not _is_it(chunks, first) and not any(event.aside and chunks[event.subject].text == "it" for event in sentence.events):
            self.narrator = None

    def _it(self, sentence: Sentence, event: Event) -> Party | None:
        """The agency, country or office that `it` means as the subject of a verb; None when it is a document."""
        chunks = sentence.chunks
        within = _doing_before(sentence, event)
        if within and chunks[within.verb].text in CITE:
            return None  # "television quoted a line of it: ties, it said, had …"
        if within and chunks[within.subject].kind == "document":
            return None
        if within and _can_be_it(chunks, within):
            return sentence.party(within.subject)
        letter = self.register.focus
        printed = letter and letter.kind in CORRESPONDENCE and letter.touched == self.number - 1 and not self._is_narrating()
        if chunks[event.verb].text in _OF_TEXT_ONLY or printed and chunks[event.verb].text in ("says", "writes"):
            return None  # "The Kremlin published the letter. “…,” it says": a letter says, an agency said
        if (office := _office_before(chunks, event.subject)) >= 0:
            return sentence.party(office)  # "His government did so: the arrival, it said, could not …"
        return self.narrator if self._is_narrating() or chunks[event.verb].text not in _OF_DOCUMENT_ONLY else None

    def _is_narrating(self) -> bool:
        """Whether the last quotation is the narrator's own: `KCNA said “…”. It added that`."""
        return bool(self.narrator and self.last and self.last.speaker == self.narrator and self.last.sentence >= self.number - 1)

    def _claim(self, sentence: Sentence) -> None:
        """Whose letter it is that the sentence before named only as one: `The older text is a telegram. On May 3, 1950, Kim appealed to Mao.`"""
        topic, letter = self._topic(sentence), self._unclaimed()
        writer = sentence.person(topic) if topic >= 0 else None
        if letter is None or writer is None or not writer.leader:
            return
        reader = reader_after(sentence, topic, writer)
        if reader is None or letter.recipient not in (None, reader):
            return
        letter.sender, letter.recipient, letter.touched = writer, reader, self.number
        day = next((chunk.value for chunk in sentence.chunks[:topic] if chunk.kind == "date"), None)
        if day and not letter.date:
            letter.date, letter.basis = resolve(day, self.anchor, sentence.context, sentence.year)

    def _unclaimed(self) -> Document | None:
        """The one letter that the sentence before spoke of without its sender: `The older text is a telegram.`"""
        letter = self.register.focus
        unclaimed = letter and letter.kind in CORRESPONDENCE and not letter.sender and not letter.many
        return letter if unclaimed and letter.touched == self.number - 1 else None


def _after_time(chunks: list[Chunk]) -> int:
    """Where a sentence begins after its article and the time that opens it: `By June of 2019 the president's pages had shrunk.`"""
    at, told = 0, next((at for at, chunk in enumerate(chunks[:4]) if chunk.kind == "date" or chunk.text in MONTHS), -1)
    if told > 0 and chunks[0].text in PREPOSITIONS or told == 0:
        at = told + 1
        while at < len(chunks) - 1 and (chunks[at].kind == "date" or chunks[at].text in ("of", ",")):
            at += 1
    return at + (at < len(chunks) - 1 and chunks[at].text == "the" and chunks[at + 1].kind == "office")


def _is_of_somebody(sentence: Sentence, event: Event) -> bool:
    """Whether a person, an office or a calling does what a verb tells."""
    at = event.subject
    return at >= 0 and (sentence.chunks[at].kind in ("person", "office", "role") or sentence.person(at) is not None)


def main_event(sentence: Sentence) -> Event | None:
    """What the main clause tells first; after a semicolon, what a person does there: `His aides were appalled; Trump was delighted.`"""
    able = [event for event in sentence.events if event.subject >= 0]
    able = [event for event in able if event.verb or event.inverted] or able  # "Asked by reporters about it, Peskov recalled"
    main = [event for event in able if not event.aside]
    clause = max((at for at, chunk in enumerate(sentence.chunks) if chunk.text == ";"), default=0)
    last = next((event for event in main if clause and event.subject > clause and sentence.person(event.subject)), None)
    outer = [event for event in able if not is_within(sentence.chunks, event)]  # set off, when no other: "As Putin fell ill, Xi tweeted."
    return last or next(iter([event for event in outer if not event.aside] or outer or main or able), None)


def _teller_aside(sentence: Sentence) -> Party | None:
    """Who says the sentence in an aside: `A group would look at it, he said.`"""
    tellers = (event.subject for event in sentence.events if event.aside and sentence.chunks[event.verb].text in SAY)
    return next((party for at in tellers if (party := sentence.person(at) or sentence.chunks[at].kind == "role" and sentence.party(at))), None)


def _possessor(sentence: Sentence, first: Event | None, documents: dict[int, Document]) -> Party | None:
    """The sender whose letter the main clause is about: `Modi's letter was short. “…,” he wrote.`"""
    document = documents.get(first.subject) if first else None
    return document.sender if document and is_determined(sentence.chunks, first.subject) == "possessor" else None


def _owner_of_opening(sentence: Sentence, documents: dict[int, Document]) -> Party | None:
    """The sender whose letter a sentence opens with: `Kim's is shorter. He would come, he wrote`, `It is not Kim's first letter to Xi.`"""
    chunks = sentence.chunks
    it_is = [chunk.text for chunk in chunks[:2]] in (["it", "is"], ["it", "was"])
    start = 2 + (chunks[2].text == "not") if it_is and len(chunks) > 4 else 0
    noun = next((at for at, chunk in enumerate(chunks[start : start + 2], start) if chunk.text not in DETERMINERS), 0)
    owned = chunks and chunks[noun].possessive and chunks[noun].kind in ("person", "office")
    opening = next((documents[at] for at in range(noun, noun + (4 if start else 2)) if at in documents), None) if owned else None
    return opening.sender if opening else None


def _calling_beside(chunks: list[Chunk]) -> int:
    """The calling set beside the first noun: `The go-between, a trader, has it.`; -1 for none."""
    beside = next((at for at in range(4, min(8, len(chunks) - 1)) if chunks[at].kind == "role" and chunks[at + 1].text == ","), -1)
    return beside if all(chunk.kind in ("word", "country") for chunk in chunks[4 : max(beside, 4)]) else -1


def _teller(sentence: Sentence) -> Event | None:
    """The clause in which somebody says what the sentence tells: set off as an aside, else the first within no other."""
    tellers = [event for event in sentence.events if sentence.chunks[event.verb].text in SAY and event.subject >= 0]
    outer = next((event for event in tellers if not is_within(sentence.chunks, event)), None)
    return next((event for event in reversed(tellers) if event.aside), outer)


def _told_of(chunks: list[Chunk]) -> int:
    """The place of Putin in `It is rare for Putin to apologise.`; -1 for none."""
    if not chunks or chunks[0].text != "it":
        return -1
    return next((at for at in range(2, min(7, len(chunks) - 1)) if chunks[at - 1].text == "for" and chunks[at + 1].text == "to"), -1)


def _follows_participle(chunks: list[Chunk], place: int) -> bool:
    """Whether a name is in a participle's clause: `Thanking Putin`."""
    return any(chunk.text.endswith("ing") for chunk in chunks[max(0, place - 2) : place] if chunk.kind == "word")


def _is_calling_of(chunks: list[Chunk], place: int) -> bool:
    """Whether a calling is that of the person named after it: `The envoy, Bo Fixture, disagreed.`"""
    after = chunks[place + 1 : place + 3]
    return chunks[place].kind == "role" and [other.kind for other in after] == ["mark", "person"] and after[0].text == ","


def _is_office(chunk: Chunk) -> bool:
    """Whether the last word of a chunk is that of an office: `the foreign ministry`."""
    return chunk.text.split()[-1] in _OFFICES


def _is_institution(chunks: list[Chunk], event: Event) -> bool:
    """Whether an agency, a ministry or a country does what a verb tells; not in `North Korea is a state`."""
    subject = chunks[event.subject]
    if subject.kind == "country":
        return chunks[event.verb].text not in BE
    return subject.kind in ("agency", "organisation") or subject.kind == "role" and _is_office(subject)


def _can_be_it(chunks: list[Chunk], event: Event) -> bool:
    """Whether what does something can be `it` later in the sentence: an institution, or anything called by an office's word."""
    return _is_institution(chunks, event) or _is_office(chunks[event.subject])


def _is_it(chunks: list[Chunk], event: Event) -> bool:
    """Whether `it` does what a verb tells: `It added that`."""
    return chunks[event.subject].kind == "pronoun" and chunks[event.subject].text == "it"


def _doing_before(sentence: Sentence, event: Event) -> Event | None:
    """The last thing done before `it` by what is no pronoun: KCNA's in `KCNA carried the text, and it said`."""
    for other in reversed(sentence.events):
        before = 0 <= other.subject < event.subject and other.verb < event.verb
        around = event.aside and other.verb == event.subject - 2  # "The exchange was, it added, …"
        if before and not around and sentence.chunks[other.subject].kind != "pronoun":
            return other
    return None


def _office_before(chunks: list[Chunk], at: int) -> int:
    """The last office or agency before a place that can act, with no letter between: `His government did so: …, it said`; -1 for none."""
    for place in range(at - 1, -1, -1):
        chunk = chunks[place]
        if chunk.kind == "document" and chunk.value in ("letter", "reply", "part"):
            return -1
        office = chunk.kind == "role" and _is_office(chunk) or chunk.kind == "agency"
        if office and not chunk.possessive and not is_governed(chunks, place):
            return place
    return -1
