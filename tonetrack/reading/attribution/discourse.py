"""Who said or wrote each quotation, and in which document: carried from sentence to sentence.

The rules in their order: right after a quotation (`“…,” Kim wrote`), beside it (`as Kim put it`), the nearest verb of
saying before, according to, a document or the subject of the sentence, a colon before, the quotation before; else unknown.
"""

from __future__ import annotations

from dataclasses import dataclass

from tonetrack.reading.attribution.cues import SPEAKING
from tonetrack.reading.attribution.keeping import Keeping
from tonetrack.reading.attribution.skeleton import (
    is_called,
    is_cross_head,
    is_name,
    is_said_absent,
    is_title,
    names_organisation,
    names_undertaking,
    tells_what_it_does,
)
from tonetrack.reading.coreference.names import parse_sentence
from tonetrack.reading.coreference.pronouns import Attribution, Quote
from tonetrack.reading.coreference.resolution import LATELY
from tonetrack.reading.coreference.years import years_in
from tonetrack.reading.dates import DateMention, resolve
from tonetrack.reading.documents.mentions import is_reply, read_mentions
from tonetrack.reading.documents.register import Document
from tonetrack.reading.documents.standins import quoted, verbless
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import is_governed, is_object, preposition_of
from tonetrack.reading.vocabulary import (
    ADVERBS,
    BE,
    CITE,
    COMMON_ROLES,
    CONJUNCTIONS,
    CORRESPONDENCE,
    EXPERTS,
    MEDIA_ROLES,
    PREPOSITIONS,
    SAY,
    SEND,
    WRITE,
)  # fmt: skip


@dataclass
class Discourse(Keeping):
    """What a reader of the article knows so far, and the attributions made."""

    colon: Attribution | None = None

    # -------------------------------------------------------------- reading on

    def read(self, plain: str, start: int, end: int, quotes: dict[int, Quote], paragraph: int) -> None:
        """Take in one sentence and attribute its quotations (by the position where their mark opens)."""
        self.number += 1
        self.names.cast, self.names.day = self.cast, self.anchor.isoformat() if self.anchor else None
        told = years_in(plain[start:end]) or ([self.year] if self.year and self.year_at >= self.number - 2 else [])
        self.names.then = str(told[0]) if told and not (self.anchor and told[0] >= self.anchor.year) else self.names.day
        self.paragraph = paragraph
        self.focus_before = self.register.focus
        sentence = self._sentence(parse_sentence(plain, start, end, {place: place for place in quotes}, self.roster, self.names))
        self.sentences.append(sentence)
        documents = self._take_in(sentence, quotes)
        self._attribute_all(sentence, quotes, documents)
        self._keep_to_subject(sentence, documents)  # over whoever else it quotes: "The letter recalls Delhi, where Trump said “…”"
        self._note_quoted(plain, quotes)
        for quote in quotes.values():
            if not ((found := self.found.get(quote.number)) and found.document and found.document.kind in CORRESPONDENCE):
                self._date_by_remark(quote.text)
        self.colon = self._announced(sentence, documents) if plain[start:end].rstrip().endswith(":") else None

    def _take_in(self, sentence: Sentence, quotes: dict[int, Quote]) -> dict[int, Document]:
        """The documents a sentence names, by their place, with what it tells of them and of the people in it noted."""
        spoken = self.register.focus and self.register.focus.kind == "speech"  # where leaders meet, thanks are no letter
        self._claim(sentence)
        self._note_time(sentence)
        mentions = [self._in_its_time(sentence, mention) for mention in read_mentions(sentence) if not (mention.implied and spoken)]
        mentions += [letter for at, chunk in enumerate(sentence.chunks) if chunk.value in quotes and (letter := quoted(sentence, at, quotes[chunk.value].text))]
        documents = {mention.at: self.register.take(mention, self.number) for mention in mentions}
        self.corresponding = self.corresponding or any(document.is_letter for document in documents.values())
        self._keep_to_subject(sentence, documents)
        self._tell_remarks(sentence, documents)
        self._tell_told(sentence, documents)
        self._note_part(sentence)
        self._note_dates(sentence, documents)
        self._note_subjects(sentence, documents)
        self._note_days(sentence, documents)
        if self.subject and self._breaks_off(sentence):
            self.questioned = (self.subject, self.number)
        self._note_speech(sentence)
        return documents

    def _note_dates(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        """Note when documents were written, by whom they are signed, and which of them answers another."""
        self._date_by_gap(sentence, documents)
        self._date_it(sentence, documents)
        self._sign_it(sentence)
        self._receive_it(sentence)
        reply = is_reply(sentence)
        if reply >= 0:
            self._mark_reply(documents, reply)

    def _attribute_all(self, sentence: Sentence, quotes: dict[int, Quote], documents: dict[int, Document]) -> None:
        """Attribute the quotations of a sentence in their order, each knowing the one before."""
        for at, chunk in enumerate(sentence.chunks):
            if chunk.kind != "quote" or chunk.value not in quotes:
                continue
            quote = quotes[chunk.value]
            attribution = self._attribute(sentence, at, quote, documents)
            attribution.paragraph, attribution.sentence, attribution.at = self.paragraph, self.number, at
            self.found[quote.number] = attribution
            if attribution.speaker or attribution.document:
                self.last = attribution
            self._keep_quoted(quote, attribution)

    def read_headline(self, plain: str, start: int, end: int, quotes: dict[int, Quote]) -> None:
        """Attribute the words a headline quotes, where it says whose they are; they are never counted as a letter's."""
        sentence = self._sentence(parse_sentence(plain, start, end, {place: place for place in quotes}, self.roster, self.names))
        for at, chunk in enumerate(sentence.chunks):
            if chunk.kind == "quote" and chunk.value in quotes:
                self.quote = quotes[chunk.value]
                found = self._of_headline(sentence, at)
                if found:
                    self.found[self.quote.number] = found

    def _of_headline(self, sentence: Sentence, at: int) -> Attribution | None:
        """`Kim hails ‘excellent’ letter`, `Kim tells Putin ties will ‘last forever’`: whose verb it is, with no `in` or `over` between."""
        event = next((event for event in reversed(sentence.events) if event.verb < at and event.subject >= 0 and self._says(sentence.chunks, event)), None)
        if event is None or any(
            chunk.text in ("in", "over", "for", "after", "of", "with", "amid", ":") for chunk in sentence.chunks[event.verb + 1 : at]
        ):
            return None
        party = sentence.person(event.subject)
        if party is None or is_title(sentence.chunks, at):
            return None
        found = Attribution(party, None, "the headline's words", verb=sentence.chunks[event.verb].text, about=True)
        self._addressed(sentence, event, found)
        return found

    def begin_entry(self, day: str) -> None:
        """An entry of a list of days begins (`Dec. 25, 2018: …`): its letters are of that day, and none is spoken of yet."""
        self.entry, self.register.recent, self.register.focus = day, [], None

    def begin_section(self, head: DateMention) -> None:
        """A part of a list of days begins under its day, or its month or year, in which the days of its entries are."""
        self.heading, self.section = None, head.year or self.section
        day = resolve(head, self.anchor, year=self.section)[0] if head.kind in ("day", "month-day") else None
        if day and (not self.anchor or day < self.anchor.isoformat()):  # not the page's own
            self.heading = day
            self.begin_entry(day)

    # -------------------------------------------------------------- quotations

    def _attribute(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution:
        self.quote = quote
        if quote.continues and self.last:
            return self._continued(sentence, at, quote, documents)
        if quote.opens_paragraph and not self.colon and not self._words(sentence) and is_cross_head(sentence.chunks, quote.text):
            return Attribution(rule="a heading")
        governing = self._before(sentence, at)
        if is_title(sentence.chunks, at) or at and is_called(quote.text, sentence.chunks[at - 1].text) or names_organisation(sentence.chunks, at, quote.text) or names_undertaking(sentence.chunks, at, quote.text):
            return Attribution(rule="a name or a title")
        tight = governing is not None and self._is_tight(sentence, at, governing)
        after = None if tight else self._after(sentence, at, quote, documents)
        if after is None and (absent := is_said_absent(sentence.chunks, at)):
            return self._absent(sentence, at, quote, documents, absent)
        found = after or self._by_rule(sentence, at, quote, documents)
        if again := self._again(quote, found):
            return again
        if found is None:
            return Attribution() if self._words(sentence) else Attribution(rule="stands alone")
        self._settle(sentence, at, found, documents)
        return found

    def _by_rule(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """The first of the rules, in their order, that tells whose words a quotation is; None when none does."""
        rules = (
            self._of_unnamed, self._agreed, self._occurring, self._put, self._there, self._owned, self._words_of, self._commented, self._in_words,
            self._narrated, self._printed_by, self._taken, self._part, self._introduced, self._in_it_told, self._gapped, self._conveyed, self._told_at_end, self._governed, self._according,
            self._same_sentence, self._carried, self._described,
        )  # fmt: skip
        found = (rule(sentence, at, quote, documents) for rule in rules)
        return next((attribution for attribution in found if attribution), None)

    def _continued(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution:
        """A paragraph that goes on with the quotation before; one that tells at its end whose words they are tells it of them all."""
        before, after = self.last, self._after(sentence, at, quote, documents)
        if after and after.speaker:
            self._settle(sentence, at, after, documents)
            self._tell_back(quote.number - 1, after)
            before = after
        return Attribution(before.speaker, before.document, "goes on from the paragraph before", addressee=before.addressee, about=before.about)

    def _tell_back(self, number: int, told: Attribution) -> None:
        """Give the paragraphs of a quotation that nobody was named for whom its last one names."""
        while (earlier := self.found.get(number)) and earlier.rule.startswith(("carried over", "stands alone", "goes on")):
            earlier.speaker, earlier.document, earlier.addressee, earlier.about = told.speaker, told.document, told.addressee, told.about
            if not earlier.rule.startswith("goes on"):
                earlier.rule = "whose words they are is told at their end"
                return
            number -= 1

    def _same_sentence(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """No verb of saying: the document named in the sentence, else its subject, unless the quotation opens it."""
        if not any(chunk.kind != "quote" and chunk.kind != "mark" for chunk in sentence.chunks[:at]):
            return None
        if _is_adjective(sentence.chunks, at) and len(quote.text.split()) < 3 and _is_what_is(sentence, at):
            return None  # "the card is the “guardrail” part"
        return (
            self._of_clause_before(sentence, at, documents)
            or self._told_beside_name(sentence, at)
            or self._document_or_subject(sentence, at, documents)
            or self._caller(sentence, at)
            or self._part_of_focus(sentence, at)
            or self._opening(sentence, at, documents)
        )

    def _told_beside_name(self, sentence: Sentence, at: int) -> Attribution | None:
        """`Xi “looked forward to a visit”, KCNA said`: the verb stands in the marks right after a name, so an agency tells it."""
        chunks, direct = sentence.chunks, sentence.chunks[at - 1]
        if direct.kind not in ("person", "office") or direct.possessive or is_governed(chunks, at - 1):
            return None
        narrator = next((event for event in sentence.events if event.subject > at and chunks[event.subject].kind in ("agency", "role")), None)
        return Attribution(sentence.party(narrator.subject), None, "an agency tells it in its own words") if narrator else None

    def _document_or_subject(self, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
        """The document named last before the quotation, unless an official does something there; else who does."""
        chunks = sentence.chunks
        before = [place for place in documents if place < at and documents[place].sender and documents[place].kind != "speech"]
        subjects = [event.subject for event in sentence.events if 0 <= event.subject < at and chunks[event.verb].text not in CITE]
        if before and not any(chunks[place].kind == "role" for place in subjects):
            document = documents[before[-1]]
            return Attribution(document.sender, document, "a document in the sentence")
        parties = (sentence.party(place) for place in subjects if chunks[place].kind != "document")
        party = next((party for party in parties if party), None)
        return Attribution(party, None, "subject of the sentence") if party else None

    def _caller(self, sentence: Sentence, at: int) -> Attribution | None:
        """`A historian I asked about the line called it “…”`: whom the sentence opens with by a calling."""
        caller = self._opening_role(sentence)
        return Attribution(sentence.party(caller), None, "whom the sentence opens with", verb="said") if 0 <= caller < at else None

    def _part_of_focus(self, sentence: Sentence, at: int) -> Attribution | None:
        """`The last line, “…”`: a part of the letter spoken of, with no verb we know."""
        focus = self.register.focus
        if focus and focus.kind in CORRESPONDENCE and any(chunk.value == "part" for chunk in sentence.chunks[:at]):
            return Attribution(focus.sender, focus, "a part of the letter spoken of")
        return None

    def _opening(self, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
        """Whom or what the sentence opens with, when its verb is none we know: `Kim's letter bristles at “…”`."""
        chunks = sentence.chunks
        if _is_adjective(chunks, at):
            return None
        for place, chunk in enumerate(chunks[:at]):
            if chunk.kind == "quote" or chunk.text in (";", ":"):
                return None
            document = documents.get(place) if chunk.kind == "document" else None
            if document and document.kind in CORRESPONDENCE | {"op-ed"} and preposition_of(chunks, place) == "":
                return Attribution(document.sender, document, "the letter the sentence opens with")
            does = chunk.kind in ("person", "office") or chunk.kind == "pronoun" and place == at - 1  # "According to the report, he “appreciated” it"
            does = does and chunks[place - 1].text != "that"  # "It voices the wish that Kim lead his people “…”"
            if does and not chunk.possessive and not is_governed(chunks, place) and not is_object(chunks, place) and (party := sentence.person(place)):
                return Attribution(party, None, "whom the sentence opens with")
        return None

    def _carried(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """No one is named: whom a colon announced, who has just spoken, the quotation before, or the letter spoken of."""
        if self.colon:
            return Attribution(self.colon.speaker, self.colon.document, "announced by a colon", addressee=self.colon.addressee)
        if printed := self._printed_on(quote):
            return printed
        opens = not any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks[:at])
        if verbless(sentence) and (letter := next(iter(documents.values()), None)):
            return Attribution(letter.sender, letter, "a letter told of without a verb", addressee=letter.recipient)
        if opens and not self._words(sentence) and not quote.opens_paragraph and self._has_just_spoken():
            return Attribution(self.spoke, None, "stands alone after somebody has spoken", verb="said")
        last, letter = self.last, self._letter_in_focus()
        if opens and letter and letter.touched >= self.number - LATELY and _is_written_by_the(sentence, at):
            return Attribution(letter.sender, letter, "written by whoever wrote the letter spoken of", verb="wrote")
        near = last is not None and _is_near(last, quote)
        cited = any(chunk.text == "according" for chunk in sentence.chunks)
        follows = last is not None and (near or cited) and (opens or at > 0 and sentence.chunks[at - 1].text == ":")
        if follows and not (letter and cited and last.document is None):
            return Attribution(last.speaker, last.document, "carried over from the quotation before", addressee=last.addressee, about=last.about)
        if letter and cited and (follows or opens):
            return Attribution(letter.sender, letter, "carried over from the letter spoken of")
        return self._of_letter_named(sentence, letter, near) if letter and opens else None

    def _of_letter_named(self, sentence: Sentence, letter: Document, near: bool) -> Attribution | None:
        """A quotation that opens its sentence after a letter was spoken of, where no quotation stands near, or nothing beside it."""
        if letter.touched >= self.number - 1 and not near and not self._subjects(sentence):
            return Attribution(letter.sender, letter, "carried over from the letter spoken of")
        if letter.sentence >= self.number - 2 and not self._words(sentence):
            return Attribution(letter.sender, letter, "stands alone after the letter was named")
        return None

    def _letter_in_focus(self) -> Document | None:
        """The letter or other piece of correspondence spoken of last; None when it was something else."""
        focus = self.register.focus
        return focus if focus and focus.kind in CORRESPONDENCE else None

    def _has_just_spoken(self) -> bool:
        """Whether the sentence before told of somebody speaking, and nothing was quoted since: `Kim spoke. “…”`"""
        return bool(self.spoke) and self.spoke_at == self.number - 1 and not (self.last and self.last.sentence >= self.spoke_at)

    def _described(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """Nobody named speaks while a letter is being described: `Xi's leadership is said to have “…”`, `Its opening is a shrug: “…”`."""
        letter, chunks = self._letter_described(at, documents), sentence.chunks
        if letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None or not letter.sender.leader:
            return None
        if self._other_time(sentence):
            return None  # "The two parties in 2029 signed a plan for a “shared future”"
        told = self.last is not None and self.last.document is letter and self.last.paragraph == quote.paragraph
        if letter.touched < self.number - 2 and not told:
            return None
        short = len(quote.text.split()) < 4 and not tells_what_it_does(chunks)
        if short or is_name(quote.text) or any(document.kind not in CORRESPONDENCE for document in documents.values()):
            return None
        tells = [event for event in sentence.events if event.subject >= 0 and chunks[event.verb].text in SAY | WRITE and not self._is_passive(chunks, event)]
        return None if tells else Attribution(letter.sender, letter, "words of the letter being described")

    def _letter_described(self, at: int, documents: dict[int, Document]) -> Document | None:
        """The letter spoken of, or one to somebody else named here, which is then of the same sender: `a message to Xi over the same signature`."""
        letter = self.focus_before
        here = next((documents[place] for place in sorted(documents, reverse=True) if place < at and documents[place].kind in CORRESPONDENCE), None)
        if not here or not letter or here.sender or not here.recipient or here.recipient == letter.sender:
            return letter
        here.sender = letter.sender
        if here.basis == "the day of the exchange" or any(other.mutual and other.date == here.date for other in self.register.documents):
            here.date = None  # of an exchange this one is no part of
        return here

    def _there(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`There the relationship was “…”`, `Putin is “a friend” there`: of the letter spoken of just before."""
        letter, texts = self.focus_before, [chunk.text for chunk in sentence.chunks]
        opens = len(texts) > 1 and texts[0] in ("there", "here") and texts[1] not in BE | ADVERBS and at > 1
        closes = at + 2 < len(texts) and texts[at + 1] == "there" and texts[at + 2] in (",", ".", ";")
        if not (opens or closes) or letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None:
            return None
        if any(document.kind not in CORRESPONDENCE for document in documents.values()):
            return None  # "There, in statements to the press, he spoke of “…”"
        return Attribution(letter.sender, letter, "words of the letter spoken of")

    def _subjects(self, sentence: Sentence) -> bool:
        return any(event.subject >= 0 for event in sentence.events)

    def _words(self, sentence: Sentence) -> bool:
        return any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks)

    def _announced(self, sentence: Sentence, documents: dict[int, Document]) -> Attribution | None:
        letter = self.register.focus
        if not documents and letter and letter.kind in CORRESPONDENCE and letter.sender and any(chunk.value == "part" for chunk in sentence.chunks):
            return Attribution(letter.sender, letter, "announced by a colon; a part of the letter spoken of")
        events = [event for event in sentence.events if sentence.chunks[event.verb].text in SPEAKING | SEND]
        for event in reversed(events):
            found = self._from_event(sentence, event, documents, "announced by a colon")
            if found:
                self._settle(sentence, len(sentence.chunks), found, documents)
                return found
        if documents:
            document = documents[max(documents)]
            return Attribution(document.sender, document, "announced by a colon")
        return None


def _is_written_by_the(sentence: Sentence, at: int) -> bool:
    """Whether somebody told of by a word of no calling wrote a quotation: `“…,” the former comedian wrote`."""
    texts = [chunk.text for chunk in sentence.chunks[at + 1 : at + 3]]
    written = any(event.subject < 0 and at + 2 < event.verb <= at + 6 and sentence.chunks[event.verb].text in WRITE for event in sentence.events)
    return "the" in texts and written


def default_kind(party: Party | None, setting: str) -> str:
    """The kind of document when none is named: what people of a calling usually speak in."""
    if party is None:
        return "other"
    words = set(party.calling.split())
    if setting == "interview" or words & COMMON_ROLES or words & EXPERTS:
        return "interview"
    if party.kind in ("agency", "country", "organisation") or words & MEDIA_ROLES:
        return "other"
    return "statement"


def _is_near(last: Attribution, quote: Quote) -> bool:
    """Whether a quotation stands in the paragraph of the one before, or opens the next."""
    return last.paragraph == quote.paragraph or quote.opens_paragraph and quote.paragraph - last.paragraph <= 1


def _is_what_is(sentence: Sentence, at: int) -> bool:
    """Whether the words before a quotation say what something is: `this is the “…” part`."""
    place = at - 1
    while place > 0 and sentence.chunks[place].kind == "word" and sentence.chunks[place].text not in BE:
        place -= 1
    return sentence.chunks[place].text in BE


def _is_adjective(chunks: list[Chunk], at: int) -> bool:
    """A quotation as an adjective of the reporter's: `the “historic” meeting`."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    articled = chunks[at - 1].text in ("the", "a", "an", "this", "that", "so-called")
    return articled and after is not None and after.kind == "word" and after.text not in PREPOSITIONS | CONJUNCTIONS
