"""Who said or wrote each quotation, and in which document: carried from sentence to sentence.

The rules in their order: right after a quotation (`“…,” Kim wrote`), beside it (`as Kim put it`), the nearest verb of
saying before, according to, a document or the subject of the sentence, a colon before, the quotation before; else unknown.
"""

from __future__ import annotations

from dataclasses import dataclass

from tonetrack.reading.clauses import Sentence
from tonetrack.reading.cues import SPEAKING, Cues
from tonetrack.reading.documents import Document
from tonetrack.reading.mentions import is_reply, read_mentions
from tonetrack.reading.names import parse_sentence
from tonetrack.reading.people import Party
from tonetrack.reading.phrases import is_governed, preposition_of
from tonetrack.reading.pronouns import Attribution, Quote
from tonetrack.reading.skeleton import is_called, is_name, is_said_absent, is_title, names_organisation
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
class Discourse(Cues):
    """What a reader of the article knows so far, and the attributions made."""

    colon: Attribution | None = None

    # -------------------------------------------------------------- reading on

    def read(self, plain: str, start: int, end: int, quotes: dict[int, Quote], paragraph: int) -> None:
        """Take in one sentence and attribute its quotations (by the position where their mark opens)."""
        self.number += 1
        self.names.cast, self.names.day = self.cast, self.anchor.isoformat() if self.anchor else None
        self.paragraph = paragraph
        self.focus_before = self.register.focus
        chunks = parse_sentence(plain, start, end, {place: place for place in quotes}, self.roster, self.names)
        sentence = self._sentence(chunks)
        chunks = sentence.chunks
        spoken = self.register.focus and self.register.focus.kind == "speech"  # where leaders meet, thanks are no letter
        self._claim(sentence)
        mentions = [self._in_its_time(sentence, mention) for mention in read_mentions(sentence) if not (mention.implied and spoken)]
        documents = {mention.at: self.register.take(mention, self.number) for mention in mentions}
        if self.register.focus and any(chunk.value == "part" for chunk in chunks):
            self.register.focus.touched = self.number  # "The second paragraph is warmer."
        self._date_by_gap(sentence, documents)
        self._date_it(sentence)
        self._sign_it(sentence)
        reply = is_reply(sentence)
        if reply >= 0:
            self._mark_reply(documents, reply)
        self._note_subjects(sentence, documents)
        self._note_days(sentence, documents)
        self._note_speech(sentence)
        for at, chunk in enumerate(chunks):
            if chunk.kind == "quote" and chunk.value in quotes:
                quote = quotes[chunk.value]
                attribution = self._attribute(sentence, at, quote, documents)
                attribution.paragraph, attribution.sentence = paragraph, self.number
                self.found[quote.number] = attribution
                if attribution.speaker or attribution.document:
                    self.last = attribution
        self._note_quoted(plain, quotes)
        self.colon = self._announced(sentence, documents) if plain[start:end].rstrip().endswith(":") else None

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
        event = next(
            (event for event in reversed(sentence.events) if event.verb < at and event.subject >= 0 and self._says(sentence.chunks, event)), None
        )
        if event is None or any(
            chunk.text in ("in", "over", "for", "after", "of", "with", "amid", ":") for chunk in sentence.chunks[event.verb + 1 : at]
        ):
            return None
        party = sentence.person(event.subject)
        if party is None or is_title(sentence.chunks, at):
            return None
        found = Attribution(party, None, "the headline's words", "low", verb=sentence.chunks[event.verb].text, about=True)
        self._addressed(sentence, event, found)
        return found

    def begin_entry(self, day: str) -> None:
        """An entry of a list of days begins (`Dec. 25, 2018: …`): its letters are of that day, and none is spoken of yet."""
        self.entry, self.register.recent, self.register.focus = day, [], None

    # -------------------------------------------------------------- quotations

    def _attribute(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution:
        self.quote = quote
        if quote.continues and self.last:
            return self._continued(sentence, at, quote, documents)
        governing = self._before(sentence, at)
        if is_title(sentence.chunks, at) or at and is_called(quote.text, sentence.chunks[at - 1].text) or names_organisation(sentence.chunks, at, quote.text):
            return Attribution(rule="a name or a title")
        tight = governing is not None and self._is_tight(sentence, at, governing)
        after = None if tight else self._after(sentence, at, quote, documents)
        if after:
            self._settle(sentence, at, after, documents)
            return after
        if absent := is_said_absent(sentence.chunks, at):
            return self._absent(sentence, at, quote, documents, absent)
        for rule in (
            self._of_unnamed, self._occurring, self._put, self._there, self._owned, self._words_of, self._commented, self._in_words,
            self._narrated, self._part, self._introduced, self._in_it_told, self._conveyed, self._governed, self._according, self._same_sentence,
            self._carried, self._described,
        ):  # fmt: skip
            found = rule(sentence, at, quote, documents)
            if found:
                self._settle(sentence, at, found, documents)
                return found
        return Attribution() if self._words(sentence) else Attribution(rule="stands alone")

    def _continued(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution:
        """A paragraph that goes on with the quotation before; one that tells at its end whose words they are tells it of them all."""
        before, after = self.last, self._after(sentence, at, quote, documents)
        if after and after.speaker:
            self._settle(sentence, at, after, documents)
            self._tell_back(quote.number - 1, after)
            before = after
        return Attribution(before.speaker, before.document, "goes on from the paragraph before", "high", before.addressee, before.about)

    def _tell_back(self, number: int, told: Attribution) -> None:
        """Give the paragraphs of a quotation that nobody was named for whom its last one names."""
        while (earlier := self.found.get(number)) and earlier.rule.startswith(("carried over", "stands alone", "goes on")):
            earlier.speaker, earlier.document, earlier.addressee, earlier.about = told.speaker, told.document, told.addressee, told.about
            if not earlier.rule.startswith("goes on"):
                earlier.rule = "whose words they are is told at their end"
                return
            number -= 1

    def _according(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        chunks = sentence.chunks
        for place in range(len(chunks) - 1):
            if chunks[place].text == "according" and chunks[place + 1].text == "to":
                for named in range(place + 2, min(place + 9, len(chunks))):
                    if named in documents:
                        return Attribution(documents[named].sender, documents[named], "according to a document", "medium")
                    if any(chunk.kind == "document" for chunk in chunks[named + 1 : named + 3]) and not chunks[named].possessive:
                        continue  # "according to an English translation"
                    party = sentence.party(named)
                    if party and party.kind in ("person", "role") and not chunks[named].possessive:
                        return Attribution(party, None, "according to", "medium", verb="said")
                    if chunks[named].kind in ("mark", "quote"):
                        break
        return None

    def _introduced(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`According to the president, the treaty opened “…”`: whom the sentence opens with, when no person says anything in it."""
        chunks = sentence.chunks
        if [chunk.text for chunk in chunks[:2]] != ["according", "to"] or any(
            event.verb < at and chunks[event.verb].text in SPEAKING and sentence.person(event.subject) for event in sentence.events
        ):
            return None
        found = self._according(sentence, at, quote, documents)
        return found if found and found.speaker and found.speaker.kind == "person" else None

    def _same_sentence(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """No verb of saying: the document named in the sentence, else its subject, unless the quotation opens it."""
        chunks = sentence.chunks
        if not any(chunk.kind != "quote" and chunk.kind != "mark" for chunk in chunks[:at]):
            return None
        clause = max((place for place in range(at) if chunks[place].text == ";"), default=-1)
        if clause >= 0 and chunks[at - 1].text in (",", "to") and self.last and self.last.sentence in (-1, self.number):
            target = next((sentence.person(place) for place in range(clause + 1, at) if sentence.person(place)), None)
            if target:
                return Attribution(self.last.speaker, self.last.document, "the verb of the clause before", "medium", target)
        before = [place for place in documents if place < at and documents[place].sender and not documents[place].kind == "speech"]
        subjects = [event.subject for event in sentence.events if 0 <= event.subject < at and chunks[event.verb].text not in CITE]
        direct = chunks[at - 1]
        if direct.kind in ("person", "office") and not direct.possessive and not is_governed(chunks, at - 1):
            narrator = next(
                (event for event in sentence.events if event.subject > at and sentence.chunks[event.subject].kind in ("agency", "role")), None
            )
            if narrator:
                return Attribution(sentence.party(narrator.subject), None, "an agency tells it in its own words", "medium")
        if before and not any(chunks[place].kind == "role" for place in subjects):
            document = documents[before[-1]]
            return Attribution(document.sender, document, "a document in the sentence", "medium")
        for place in subjects:
            party = sentence.party(place)
            if party and chunks[place].kind != "document":
                return Attribution(party, None, "subject of the sentence", "low")
        focus = self.register.focus
        if focus and focus.kind in CORRESPONDENCE and any(chunk.value == "part" for chunk in chunks[:at]):
            return Attribution(focus.sender, focus, "a part of the letter spoken of", "low")
        return self._opening(sentence, at, documents)

    def _opening(self, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
        """Whom or what the sentence opens with, when its verb is none we know: `Kim's letter bristles at “…”`."""
        chunks = sentence.chunks
        after = chunks[at + 1] if at + 1 < len(chunks) else None
        if (
            chunks[at - 1].text in ("the", "a", "an", "this", "that", "so-called")
            and after
            and after.kind == "word"
            and after.text not in PREPOSITIONS | CONJUNCTIONS
        ):
            return None  # “…” as an adjective of the reporter's
        for place, chunk in enumerate(chunks[:at]):
            if chunk.kind == "quote" or chunk.text in (";", ":"):
                return None
            if (
                place in documents
                and chunk.kind == "document"
                and preposition_of(chunks, place) == ""
                and documents[place].kind in CORRESPONDENCE | {"op-ed"}
            ):
                return Attribution(documents[place].sender, documents[place], "the letter the sentence opens with", "low")
            if chunk.kind in ("person", "office") and not chunk.possessive and not is_governed(chunks, place) and (party := sentence.person(place)):
                return Attribution(party, None, "whom the sentence opens with", "low")
        return None

    def _carried(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        if self.colon:
            return Attribution(self.colon.speaker, self.colon.document, "announced by a colon", "medium", self.colon.addressee)
        last, focus = self.last, self.register.focus
        letter = focus if focus and focus.kind in CORRESPONDENCE else None
        near = last and (last.paragraph == quote.paragraph or (quote.opens_paragraph and quote.paragraph - last.paragraph <= 1))
        opens = not any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks[:at])
        cited = any(chunk.text == "according" for chunk in sentence.chunks)
        announced = sentence.chunks[at - 1].text == ":" if at else False
        alone = opens and not self._words(sentence)
        if alone and self.spoke and self.spoke_at == self.number - 1 and not quote.opens_paragraph and not (last and last.sentence >= self.spoke_at):
            return Attribution(self.spoke, None, "stands alone after somebody has spoken", "medium", verb="said")
        if last and (near or cited) and (opens or announced):
            if letter and last.document is None and cited:
                return Attribution(letter.sender, letter, "carried over from the letter spoken of", "low")
            return Attribution(last.speaker, last.document, "carried over from the quotation before", "medium", last.addressee, last.about)
        if opens and cited and letter:
            return Attribution(letter.sender, letter, "carried over from the letter spoken of", "low")
        if opens and letter and letter.touched >= self.number - 1 and near is not True and not self._subjects(sentence):
            return Attribution(letter.sender, letter, "carried over from the letter spoken of", "low")
        if opens and not self._words(sentence) and letter and letter.sentence >= self.number - 2:
            return Attribution(letter.sender, letter, "stands alone after the letter was named", "low")
        return None

    def _described(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """Nobody named speaks while a letter is being described: `Xi's leadership is said to have “…”`, `one reads “…”`, `Its opening is a shrug: “…”`."""
        letter, chunks = self.focus_before, sentence.chunks
        here = next((documents[place] for place in sorted(documents, reverse=True) if place < at and documents[place].kind in CORRESPONDENCE), None)
        if here and letter and not here.sender and here.recipient and here.recipient != letter.sender:
            here.sender, letter = letter.sender, here  # "a message to Xi over the same signature"
            if here.basis == "the day of the exchange" or any(other.mutual and other.date == here.date for other in self.register.documents):
                here.date = None  # of an exchange this one is no part of
        if letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None or not letter.sender.leader:
            return None
        told = self.last is not None and self.last.document is letter and self.last.paragraph == quote.paragraph
        if letter.touched < self.number - 2 and not told:
            return None
        if len(quote.text.split()) < 4 or is_name(quote.text) or any(document.kind not in CORRESPONDENCE for document in documents.values()):
            return None
        tells = [event for event in sentence.events if event.subject >= 0 and chunks[event.verb].text in SAY | WRITE and not self._is_passive(chunks, event)]
        return None if tells else Attribution(letter.sender, letter, "words of the letter being described", "low")

    def _there(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`There the relationship was “…”`, `Putin is “a friend” there`: of the letter spoken of just before."""
        letter, texts = self.focus_before, [chunk.text for chunk in sentence.chunks]
        opens = len(texts) > 1 and texts[0] in ("there", "here") and texts[1] not in BE | ADVERBS and at > 1
        closes = at + 2 < len(texts) and texts[at + 1] == "there" and texts[at + 2] in (",", ".", ";")
        if not (opens or closes) or letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None:
            return None
        return Attribution(letter.sender, letter, "words of the letter spoken of", "medium")

    def _subjects(self, sentence: Sentence) -> bool:
        return any(event.subject >= 0 for event in sentence.events)

    def _words(self, sentence: Sentence) -> bool:
        return any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks)

    def _announced(self, sentence: Sentence, documents: dict[int, Document]) -> Attribution | None:
        letter = self.register.focus
        if not documents and letter and letter.kind in CORRESPONDENCE and letter.sender and any(chunk.value == "part" for chunk in sentence.chunks):
            return Attribution(letter.sender, letter, "announced by a colon; a part of the letter spoken of", "medium")
        events = [event for event in sentence.events if sentence.chunks[event.verb].text in SPEAKING | SEND]
        for event in reversed(events):
            found = self._from_event(sentence, event, documents, "announced by a colon", "medium")
            if found:
                self._settle(sentence, len(sentence.chunks), found, documents)
                return found
        if documents:
            document = documents[max(documents)]
            return Attribution(document.sender, document, "announced by a colon", "medium")
        return None


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
