"""Who said or wrote each quotation, and in which document: carried from sentence to sentence.

The rules in their order: right after a quotation (`“…,” Kim wrote`), the nearest verb before it, a document that
speaks, the sentence's subject, a colon before, the speaker of the quotation before; else unknown.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tonetrack.reading.clauses import Event, Sentence, is_governed, object_of
from tonetrack.reading.documents import Document, Mention
from tonetrack.reading.mentions import is_reply, read_mentions
from tonetrack.reading.people import Party
from tonetrack.reading.references import Attribution, Quote, References
from tonetrack.reading.sentences import Chunk, parse_sentence
from tonetrack.reading.vocabulary import (
    ABSENT,
    BE,
    CITE,
    COMMON_ROLES,
    CORRESPONDENCE,
    EXPERTS,
    JUDGE,
    MEDIA_ROLES,
    OF_DOCUMENT,
    REPORT,
    SAY,
    SEND,
    WRITE,
)  # fmt: skip

SPEAKING = SAY | WRITE | OF_DOCUMENT | JUDGE | {"reads", "promised", "kept", "stood"}
ELSEWHERE_WRITTEN = frozenset("facebook twitter x weibo instagram online blog memoir book diary guestbook tweet post social".split())
_AGO = frozenset("ago yesteryear".split())


@dataclass
class Discourse(References):
    """What a reader of the article knows so far, and the attributions made."""

    colon: Attribution | None = None
    found: dict[int, Attribution] = field(default_factory=dict)

    # -------------------------------------------------------------- reading on

    def read(self, plain: str, start: int, end: int, quotes: dict[int, Quote], paragraph: int) -> None:
        """Take in one sentence and attribute its quotations (by the position where their mark opens)."""
        self.number += 1
        chunks = parse_sentence(plain, start, end, {place: place for place in quotes}, self.roster, self.names)
        sentence = self._sentence(chunks)
        documents = {mention.at: self.register.take(mention, self.number) for mention in read_mentions(sentence)}
        reply = is_reply(sentence)
        if reply >= 0:
            self._mark_reply(documents, reply)
        self._note_subjects(sentence)
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

    # -------------------------------------------------------------- documents

    def number_of(self, document: Document) -> int:
        """The number of a document in the order of first mention; one made for a single clause comes after all others."""
        documents = self.register.documents
        return next((number for number, other in enumerate(documents) if other is document), len(documents) + document.sentence)

    def _mark_reply(self, documents: dict[int, Document], at: int) -> None:
        before = [place for place in documents if place < at]
        document = documents[max(before)] if before else self.register.focus
        if document and document.kind == "letter":
            document.kind = "reply"

    def recipient_of(self, document: Document) -> Party | None:
        """The addressee of a letter: named, or the one its sender corresponds with, or the only other leader in sight."""
        if document.recipient or document.many or document.elsewhere or not document.sender:
            return document.recipient
        known = self.register.counterpart(document.sender)
        if known:
            return known
        return document.likely if document.likely != document.sender else None

    # -------------------------------------------------------------- quotations

    def _attribute(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution:
        if quote.continues and self.last:
            return Attribution(self.last.speaker, self.last.document, "goes on from the paragraph before", "high", self.last.addressee, self.last.about)
        governing = self._before(sentence, at)
        tight = governing is not None and self._is_tight(sentence, at, governing)
        for rule in ((None if tight else self._after), self._governed, self._according, self._same_sentence, self._carried):
            found = rule(sentence, at, quote, documents) if rule else None
            if found:
                self._settle(sentence, at, found, documents)
                return found
        return Attribution() if self._words(sentence) else Attribution(rule="stands alone")

    def _before(self, sentence: Sentence, at: int) -> Event | None:
        """The event that governs a quotation from before: the nearest verb of saying that has a subject."""
        events = [event for event in sentence.events if event.verb < at and sentence.chunks[event.verb].text not in BE]
        chunks = sentence.chunks
        for event in reversed(events):
            between = chunks[event.verb + 1 : at]
            if any(chunk.text == ";" for chunk in between):
                return None
            if chunks[event.verb].text in SPEAKING | ABSENT | SEND | CITE or event.subject >= 0 and chunks[event.subject].kind == "document":
                if event.subject >= 0 or chunks[event.verb].text in CITE:
                    return event
        return None

    def _is_tight(self, sentence: Sentence, at: int, event: Event) -> bool:
        """Whether the quotation is woven into the clause of a verb before it, so that what follows reports the whole."""
        first = next((place for place, chunk in enumerate(sentence.chunks) if chunk.kind == "quote"), at)
        return event.verb < first or not event.inverted or at == first

    def _after(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`“…,” Kim wrote`, `“…,” said Kang, an analyst`, `“…,” the letter read`, `“…,” KCNA quoted Xi as saying`."""
        chunks = sentence.chunks
        last = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
        for event in sentence.events:
            close = 0 <= event.subject - at <= 2 and all(chunk.text == "," for chunk in chunks[at + 1 : event.subject])  # then any verb will do: `“…,” Trump tweeted`
            if at < event.verb < last and (close or chunks[event.verb].text in SPEAKING | REPORT | CITE) and chunks[event.verb].text not in BE and at < event.subject:
                if event.subject > at + 1 and not event.inverted and not self._adjoins(chunks, at, event.subject):
                    return None
                return self._from_event(sentence, event, documents, "verb after the quotation", "high")
        return None

    def _adjoins(self, chunks: list[Chunk], at: int, subject: int) -> bool:
        between = chunks[at + 1 : subject]
        return len(between) <= 5 and all(chunk.text in (",", "-", "--") or chunk.kind == "word" and chunk.text not in ("and", "but", "while", "which") or chunk.possessive for chunk in between)

    def _governed(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        event = self._before(sentence, at)
        if event is None:
            return None
        verb = sentence.chunks[event.verb].text
        found = self._from_event(sentence, event, documents, f"verb before the quotation: {verb}", "high" if event.verb >= at - 3 else "medium")
        if found:
            absent = verb in ABSENT or any(chunk.text in ("not", "never", "no", "n't", "without") for chunk in sentence.chunks[max(0, event.verb - 3) : at] if chunk.kind == "word")
            found.about = found.about or (absent and sentence.chunks[event.subject].kind == "document") or verb in ABSENT or (absent and verb in ("mention", "use", "repeat", "include", "refer"))
            if found.about:
                found = self._elsewhere(sentence, at, found, documents)
        return found

    def _elsewhere(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Attribution:
        """Words absent from one letter that a clause after them finds in another: `dropped “…”, which stood in the one of 2019`."""
        chunks = sentence.chunks
        stop = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
        other = next((documents[place] for place in sorted(documents) if at < place < stop), None)
        if other and other is not found.document:
            parent = found.document or (self.register.letter_by(found.speaker) if found.speaker else None)
            if parent and not other.sender:
                other.sender, other.recipient = parent.sender, parent.recipient
            return Attribution(other.sender or found.speaker, other, "absent from one letter, said to stand in another", "medium")
        return found

    def _from_event(self, sentence: Sentence, event: Event, documents: dict[int, Document], rule: str, confidence: str) -> Attribution | None:
        chunks, verb = sentence.chunks, sentence.chunks[event.verb].text
        if verb in CITE:
            quoted = self._cited(sentence, event, documents)
            if quoted:
                return quoted
        if event.subject < 0:
            return None
        subject = chunks[event.subject]
        if subject.kind == "document" or (subject.kind == "pronoun" and subject.text == "it"):
            document = documents.get(event.subject) or (self.register.focus if subject.kind != "document" or subject.value not in ("statement", "speech", "other") else None)
            if document is None or (subject.kind == "document" and subject.value in ("correspondence",)):
                return None
            return Attribution(document.sender, document, f"{rule}; a document speaks", confidence, verb=verb)
        party = sentence.party(event.subject)
        if party is None:
            return None
        found = Attribution(party, None, rule, confidence, verb=verb)
        target, told = object_of(chunks, event.verb), event
        if target < 0 and subject.kind == "pronoun":  # "Xi told Kim he hoped"
            told = next((other for other in sentence.events if other.verb < event.subject and chunks[other.verb].text in ("told", "assured", "informed")), event)
            target, found.verb = (object_of(chunks, told.verb), "told") if told is not event else (target, verb)
        if target >= 0 and found.verb not in JUDGE and (addressee := sentence.person(target)) and addressee != party:
            found.addressee = addressee
        return found

    def _cited(self, sentence: Sentence, event: Event, documents: dict[int, Document]) -> Attribution | None:
        """`KCNA quoted Xi as saying`, `citing the letter`, `Xi was quoted as saying`."""
        chunks = sentence.chunks
        if event.verb and chunks[event.verb - 1].text in BE and event.subject >= 0 and (party := sentence.person(event.subject)):
            return Attribution(party, None, "was quoted as saying", "high", verb="said")
        for place in range(event.verb + 1, min(event.verb + 6, len(chunks))):
            if place in documents:
                return Attribution(documents[place].sender, documents[place], "cited from a document", "medium", verb="said")
            if (party := sentence.person(place)) and not chunks[place].possessive:
                return Attribution(party, None, "quoted by a report", "high", verb="said")
        return None

    def _according(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        chunks = sentence.chunks
        for place in range(len(chunks) - 1):
            if chunks[place].text == "according" and chunks[place + 1].text == "to":
                for named in range(place + 2, min(place + 9, len(chunks))):
                    if named in documents:
                        return Attribution(documents[named].sender, documents[named], "according to a document", "medium")
                    party = sentence.party(named)
                    if party and party.kind in ("person", "role") and not chunks[named].possessive:
                        return Attribution(party, None, "according to", "medium", verb="said")
                    if chunks[named].kind in ("mark", "quote"):
                        break
        return None

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
            narrator = next((event for event in sentence.events if event.subject > at and sentence.chunks[event.subject].kind in ("agency", "role")), None)
            if narrator:
                return Attribution(sentence.party(narrator.subject), None, "an agency tells it in its own words", "medium")
        if before and not any(chunks[place].kind == "role" for place in subjects):
            document = documents[before[-1]]
            return Attribution(document.sender, document, "a document in the sentence", "medium")
        for place in subjects:
            party = sentence.party(place)
            if party and chunks[place].kind != "document":
                return Attribution(party, None, "subject of the sentence", "low")
        return None

    def _carried(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        if self.colon:
            return Attribution(self.colon.speaker, self.colon.document, "announced by a colon", "medium", self.colon.addressee)
        last = self.last
        near = last and (last.paragraph == quote.paragraph or (quote.opens_paragraph and quote.paragraph - last.paragraph <= 1))
        opens = not any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks[:at])
        cited = any(chunk.text == "according" for chunk in sentence.chunks)
        if last and (near or cited) and (opens or last.paragraph == quote.paragraph):
            if self.register.focus and self.register.focus.kind in CORRESPONDENCE and last.document is None and cited:
                return Attribution(self.register.focus.sender, self.register.focus, "carried over from the letter spoken of", "low")
            return Attribution(last.speaker, last.document, "carried over from the quotation before", "medium", last.addressee, last.about)
        if opens and cited and self.register.focus and self.register.focus.kind in CORRESPONDENCE:
            return Attribution(self.register.focus.sender, self.register.focus, "carried over from the letter spoken of", "low")
        if opens and not self._words(sentence) and self.register.focus and self.register.focus.kind in CORRESPONDENCE and self.register.focus.sentence >= self.number - 2:
            return Attribution(self.register.focus.sender, self.register.focus, "stands alone after the letter was named", "low")
        return None

    def _words(self, sentence: Sentence) -> bool:
        return any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks)

    def _announced(self, sentence: Sentence, documents: dict[int, Document]) -> Attribution | None:
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

    # -------------------------------------------------------------- from which document

    def _settle(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> None:
        """Give an attribution its document: of the sentence, or the speaker's last one; and mark words about letters."""
        found.setting = self._setting(sentence, at)
        if found.document is None and found.speaker and not found.rule.startswith("an agency"):
            found.document = self._document(sentence, at, found, documents)
        self._mark_about(sentence, at, found, documents)
        document = found.document
        if document and document.kind in CORRESPONDENCE:
            others = [party for party in self.leaders if party not in (document.sender, found.speaker)]
            document.likely = document.likely or (others[0] if len(others) == 1 else None)
            target = self._clause_target(sentence, at, found)
            if target and document.recipient and target != document.recipient or target and document.many:
                found.document = Document(document.kind, document.sender, target, document.date, document.basis, sentence=self.number)
            elif target and not document.recipient and target != document.sender:
                document.recipient = target

    def _clause_target(self, sentence: Sentence, at: int, found: Attribution) -> Party | None:
        """The leader a clause addresses: told Kim, `To Putin he wished`, `; to Kim, “…”`."""
        if found.addressee and found.addressee.leader and found.addressee != found.speaker:
            if found.rule == "the verb of the clause before" or found.verb in ("told", "thanked", "congratulated", "wished", "assured", "informed", "wrote"):
                return found.addressee
        chunks = sentence.chunks
        if chunks and chunks[0].text == "to" and len(chunks) > 1 and (party := sentence.person(1)) and party.leader and at < 12:
            return party
        return None

    def _document(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
        speaker = found.speaker
        if found.verb == "told" and any(chunk.text in ("reporters", "journalists") for chunk in sentence.chunks):
            return Document("statement", speaker, sentence=self.number)
        clause = max((place for place, chunk in enumerate(sentence.chunks[:at]) if chunk.text == ";"), default=-1)
        own = [place for place in documents if place > clause and documents[place].by(speaker) and documents[place].kind != "other"]
        if own:
            return documents[min(own, key=lambda place: (abs(place - at), place))]
        loose = [place for place in documents if documents[place].sender is None and not documents[place].present and speaker.leader and documents[place].kind in CORRESPONDENCE | {"op-ed", "speech", "interview"}]
        if loose and (speaker.leader or documents[loose[0]].kind not in CORRESPONDENCE):
            document = documents[min(loose, key=lambda place: abs(place - at))]
            return self._one_side(document, speaker)
        if not speaker.leader or found.verb in REPORT:
            return None
        if self._other_time(sentence):
            return Document("speech", speaker, sentence=self.number)
        if found.verb in ("tweeted", "tweets", "posted") or found.verb in WRITE and any(chunk.text.lower() in ELSEWHERE_WRITTEN for chunk in sentence.chunks):
            return Document("statement", speaker, sentence=self.number)
        if found.verb in WRITE:
            written = next((document for document in reversed(self.register.recent) if document.sender == speaker and document.kind in CORRESPONDENCE | {"op-ed"}), None)
            kind = "reply" if found.verb.startswith("repl") else "letter"
            answered = self.register.counterpart(speaker) if kind == "reply" else None
            if answered and written and written.recipient != answered:
                written = None
            return written or self._adopted(speaker) or self.register.take(Mention(kind, sender=speaker, recipient=answered, definite=True), self.number)
        document = self.register.last_by(speaker)
        return document or self._adopted(speaker)

    def _adopted(self, speaker: Party) -> Document | None:
        """A letter spoken of before without its sender, when a leader is now quoted from it."""
        focus = self.register.focus
        mutual = next((document for document in reversed(self.register.recent) if document.mutual), None)
        focus = focus if focus and focus.sender is None and focus.kind in CORRESPONDENCE else mutual
        if focus and focus.recipient != speaker and speaker.leader and self.number - focus.sentence <= 6:
            return self._one_side(focus, speaker)
        return None

    def _one_side(self, document: Document, speaker: Party) -> Document:
        """The document as the speaker's own; of letters exchanged, the one the speaker wrote."""
        if document.mutual:
            return self.register.take(Mention("letter", definite=True, sender=speaker, date=document.date, basis=document.basis), self.number)
        document.sender = speaker
        return document

    def _other_time(self, sentence: Sentence) -> bool:
        """Whether the sentence sets its words in another time than the letter spoken of."""
        texts = [chunk.text for chunk in sentence.chunks if chunk.kind == "word"]
        ago = any(text in _AGO for text in texts)
        earlier = any(first in ("last", "earlier") and second in ("year", "month", "this") for first, second in zip(texts, texts[1:]))
        past = any(
            chunk.kind == "date" and chunk.value.kind in ("year", "month") and before.text in ("in", "since")
            for before, chunk in zip(sentence.chunks, sentence.chunks[1:])
        )
        return ago or earlier or past

    def _setting(self, sentence: Sentence, at: int) -> str:
        return "interview" if any(chunk.value == "interview" for chunk in sentence.chunks) else ""

    def _mark_about(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> None:
        """Words about a letter are not its words: `called the letters “beautiful”`, `The letter was “very nice”`."""
        chunks = sentence.chunks
        start = next((event.verb for event in reversed(sentence.events) if event.verb < at), -1)
        if start < 0 or chunks[start].text not in JUDGE | BE:
            return
        between = chunks[start + 1 : at]
        subject = next((event.subject for event in sentence.events if event.verb == start), -1)
        if any(subject < event.verb < start and chunks[event.verb].text.endswith("ing") for event in sentence.events):
            subject = -1  # "a letter saying that ties were …"
        if chunks[start].text in JUDGE and any(chunk.kind == "document" and chunk.value in ("letter", "reply", "correspondence") or chunk.text == "it" for chunk in between):
            found.about = True
        if chunks[start].text in BE and len(between) <= 3 and subject >= 0 and chunks[subject].value in ("letter", "reply", "correspondence"):
            found.about = True


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
