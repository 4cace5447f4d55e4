"""Who said or wrote each quotation, and in which document: carried from sentence to sentence.

The rules in their order: right after a quotation (`“…,” Kim wrote`), beside it (`as Kim put it`), the nearest verb of
saying before, according to, a document or the subject of the sentence, a colon before, the quotation before; else unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tonetrack.reading.belonging import Belonging
from tonetrack.reading.clauses import Event, Sentence, is_within
from tonetrack.reading.documents import Document
from tonetrack.reading.mentions import is_reply, read_mentions
from tonetrack.reading.names import parse_sentence
from tonetrack.reading.people import Party
from tonetrack.reading.phrases import is_governed, object_of, preposition_of
from tonetrack.reading.references import Attribution, Quote
from tonetrack.reading.sentences import Chunk
from tonetrack.reading.skeleton import is_said_absent, is_title, put_aside, words_before
from tonetrack.reading.vocabulary import (
    ABSENT,
    ADVERBS,
    ANSWER,
    BE,
    CITE,
    COMMON_ROLES,
    CONJUNCTIONS,
    CORRESPONDENCE,
    EXPERTS,
    JUDGE,
    MEDIA_ROLES,
    OF_DOCUMENT,
    PREPOSITIONS,
    REPORT,
    SAY,
    SEND,
    WEAK,
    WRITE,
)  # fmt: skip

SPEAKING = SAY | WRITE | OF_DOCUMENT | JUDGE | ANSWER
STRONG = (SAY | WRITE | JUDGE | ANSWER | ABSENT) - WEAK  # of these a person's words can hang, over a clause between
NARRATING = frozenset(verb for verb in SAY | WRITE if verb.endswith("ed")) | frozenset("listened shared acquainted received exchanged held made noted said had accepted sent extended wished".split())
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|my|My|you|You|your|Your|us)\b(?!\.)")
_NARRATORS = frozenset({"agency", "role", "organisation", "country"})


@dataclass
class Discourse(Belonging):
    """What a reader of the article knows so far, and the attributions made."""

    colon: Attribution | None = None
    paragraph: int = -1
    quote: Quote | None = None  # the one being attributed
    found: dict[int, Attribution] = field(default_factory=dict)

    # -------------------------------------------------------------- reading on

    def read(self, plain: str, start: int, end: int, quotes: dict[int, Quote], paragraph: int) -> None:
        """Take in one sentence and attribute its quotations (by the position where their mark opens)."""
        self.number += 1
        self.paragraph = paragraph
        self.focus_before = self.register.focus
        chunks = parse_sentence(plain, start, end, {place: place for place in quotes}, self.roster, self.names)
        sentence = self._sentence(chunks)
        chunks = sentence.chunks
        spoken = self.register.focus and self.register.focus.kind == "speech"  # where leaders meet, thanks are no letter
        mentions = [self._in_its_time(sentence, mention) for mention in read_mentions(sentence) if not (mention.implied and spoken)]
        documents = {mention.at: self.register.take(mention, self.number) for mention in mentions}
        self._date_by_gap(sentence, documents)
        self._date_it(sentence)
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
        event = next((event for event in reversed(sentence.events) if event.verb < at and event.subject >= 0 and self._says(sentence.chunks, event)), None)
        if event is None or any(chunk.text in ("in", "over", "for", "after", "of", "with", "amid", ":") for chunk in sentence.chunks[event.verb + 1 : at]):
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
            return Attribution(self.last.speaker, self.last.document, "goes on from the paragraph before", "high", self.last.addressee, self.last.about)
        governing = self._before(sentence, at)
        if is_title(sentence.chunks, at):
            return Attribution(rule="a name or a title")
        tight = governing is not None and self._is_tight(sentence, at, governing)
        after = None if tight else self._after(sentence, at, quote, documents)
        if after:
            self._settle(sentence, at, after, documents)
            return after
        if absent := is_said_absent(sentence.chunks, at):
            return self._absent(sentence, at, quote, documents, absent)
        for rule in (self._put, self._words_of, self._in_words, self._narrated, self._governed, self._according, self._same_sentence, self._carried):
            found = rule(sentence, at, quote, documents)
            if found:
                self._settle(sentence, at, found, documents)
                return found
        return Attribution() if self._words(sentence) else Attribution(rule="stands alone")

    def _before(self, sentence: Sentence, at: int) -> Event | None:
        """The event that governs a quotation from before: the nearest verb of saying, or document that speaks.

        A weak verb (`kept “…”`, `wanted “…”`) gives way to a verb of saying whose clause it stands in, unless that is an agency's.
        """
        chunks, weak = sentence.chunks, None
        for event in reversed([event for event in sentence.events if event.verb < at and chunks[event.verb].text not in BE]):
            verb = chunks[event.verb].text
            if any(chunk.text == ";" for chunk in chunks[event.verb + 1 : at]):
                return weak
            if event.subject < 0 and verb not in CITE or verb in JUDGE and self._names_another(chunks, event, at):
                continue
            if is_within(chunks, event) and any(chunk.kind == "quote" for chunk in chunks[event.verb : at]) and any(chunk.text in (":", ";") for chunk in chunks[event.verb : at]):
                continue  # "whom Beijing calls a “…”, sent his own: he was “…”"
            if self._is_document(sentence, event) and (verb in SPEAKING | ABSENT | SEND | CITE or weak is None):
                return weak or event
            if verb in STRONG and not self._says(chunks, event):
                weak = weak or event
                continue
            if verb in STRONG | CITE and not event.aside and chunks[event.subject].kind in ("country", "organisation") and (teller := self._teller(sentence, event)):
                return teller
            if verb in STRONG | CITE:
                return weak if weak and chunks[event.subject].kind in _NARRATORS and chunks[weak.subject].kind in ("person", "office", "pronoun") else event
            if verb in SPEAKING | SEND and weak is None:
                weak = event
        return weak

    def _teller(self, sentence: Sentence, event: Event) -> Event | None:
        """Who tells the whole in `Russia, Putin went on, valued “…”`."""
        return next((other for other in sentence.events if other.aside and event.subject < other.subject < event.verb and sentence.person(other.subject)), None)

    def _names_another(self, chunks: list[Chunk], event: Event, at: int) -> bool:
        """`a railway, dubbed the “Road”, out of … “…”`: a participle that only names what an earlier quotation calls it."""
        if event.verb + 1 < len(chunks) and chunks[event.verb + 1].text in ("it", "them", "him", "her"):
            return False
        return event.verb > 0 and chunks[event.verb - 1].text == "," and chunks[event.verb].text.endswith("ed") and any(chunk.kind == "quote" for chunk in chunks[event.verb + 1 : min(event.verb + 5, at)])

    def _is_document(self, sentence: Sentence, event: Event) -> bool:
        return event.subject >= 0 and sentence.chunks[event.subject].kind == "document"

    def _is_tight(self, sentence: Sentence, at: int, event: Event) -> bool:
        """Whether the quotation is woven into the clause of a verb before it, so that what follows reports the whole."""
        first = next((place for place, chunk in enumerate(sentence.chunks) if chunk.kind == "quote"), at)
        if any(chunk.text == ":" for chunk in sentence.chunks[event.verb : at - 1]):
            return False
        if not self._is_document(sentence, event) and not self._says(sentence.chunks, event) and self._somebody_tells(sentence, at):
            return False
        return event.verb < first or not event.inverted or at == first

    def _says(self, chunks: list[Chunk], event: Event) -> bool:
        """Whether a verb brings words of its own: not `continued to have`."""
        following = chunks[event.verb + 1].text if event.verb + 1 < len(chunks) else ""
        return chunks[event.verb].text in STRONG | CITE and not (chunks[event.verb].text.startswith("continu") and following == "to")

    def _somebody_tells(self, sentence: Sentence, at: int) -> bool:
        """`…,” Trump added.`: a person, no agency, right after a quotation."""
        return any(at < event.subject <= at + 2 and event.verb <= at + 4 and sentence.chunks[event.verb].text in SAY | WRITE and sentence.person(event.subject) for event in sentence.events)

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
        return len(between) <= 5 and all(chunk.text in (",", "-", "--") or chunk.kind in ("word", "role") and chunk.text not in ("and", "but", "while", "which") or chunk.possessive for chunk in between)

    def _put(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`…, as he put it, “…”`"""
        between = put_aside(sentence.chunks, at)
        for place in range(*between) if between else ():
            if (party := sentence.person(place)) and not sentence.chunks[place].possessive:
                return Attribution(party, None, "as somebody put it", "high", verb="said")
        return None

    def _words_of(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`The Prime Minister's words, “…”, appeared`; `in Xi's phrase, “…”`"""
        chunks = sentence.chunks
        place = at - 1 - (chunks[at - 1].text == ",") if at else -1
        if place < 1 or chunks[place].text not in ("words", "phrase", "formula", "formulation", "sentence", "line"):
            return None
        owner = next((sentence.person(before) for before in range(place - 1, max(-1, place - 4), -1) if chunks[before].possessive and sentence.person(before)), None)
        return Attribution(owner, None, "in somebody's words", "medium", verb="said") if owner else None

    def _in_words(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`in the words of a headline, “…”`"""
        chunks = sentence.chunks
        if re.search(r"(?:^| )in the (?:words|phrase|telling) of [^,]*,? THIS$", words_before(chunks, at)):
            place = max(place for place in range(at) if chunks[place].text == "of")
            named = next((sentence.party(other) for other in range(place + 1, at) if sentence.party(other) and not chunks[other].possessive), None)
            return Attribution(named if named and named.kind == "person" else None, None, "in somebody's words", "medium", verb="said")
        return None

    def _narrated(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`Xi “listened with a bright face”`, `he “expressed the hope”`: the verb stands in the marks, so a narrator tells it."""
        chunks, words = sentence.chunks, quote.text.split()
        place = at - 1
        while place >= 0 and chunks[place].kind == "word" and chunks[place].text in ("had", "has", "also", "then"):
            place -= 1
        told = words[0].lower() in NARRATING if words else False
        if place < 0 or len(words) < 4 or not told or sentence.person(place) is None or chunks[place].possessive or is_governed(chunks, place):
            return None
        event = self._before(sentence, at)
        teller = sentence.party(event.subject) if event and event.subject >= 0 and chunks[event.subject].kind != "document" else None
        if teller is None or teller == sentence.person(place) and chunks[event.verb].text not in STRONG:
            after = next((other for other in sentence.events if other.subject > at and chunks[other.subject].kind in ("agency", "role", "organisation")), None)
            teller = sentence.party(after.subject) if after else self.narrator or self.agency
        return Attribution(teller, None, "an agency tells it in its own words", "medium") if teller != sentence.person(place) else None

    def _governed(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        event = self._before(sentence, at)
        if event is None:
            return None
        verb = sentence.chunks[event.verb].text
        if part := self._part(sentence, at, event, documents):
            return part
        return self._from_event(sentence, event, documents, f"verb before the quotation: {verb}", "high" if event.verb >= at - 3 else "medium")

    def _part(self, sentence: Sentence, at: int, event: Event, documents: dict[int, Document]) -> Attribution | None:
        """`The other official recalled a line added late: “…”`: a part of the letter, whoever brings it."""
        chunks = sentence.chunks
        here = [documents[place] for place in sorted(documents) if place < at and documents[place].kind in CORRESPONDENCE and (documents[place].sender or not documents[place].many)]
        focus = here[-1] if here else self.focus_before
        if chunks[at - 1].text != ":" or not focus or focus.kind not in CORRESPONDENCE or (sentence.party(event.subject) or Party("")).leader:
            return None
        if any(chunk.value == "part" for chunk in chunks[:at]) and not any(chunk.value == "other" for chunk in chunks[:at]):
            return Attribution(focus.sender, focus, "a part of the letter spoken of", "medium")
        return None

    def _absent(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document], how: str) -> Attribution:
        """Words said not to be in a letter: of another one that the sentence finds them in, of who dropped them, or nobody's."""
        event = self._before(sentence, at)
        found = self._from_event(sentence, event, documents, "said to be absent", "medium") if event else None
        found = found or Attribution(rule="said to be absent")
        found.about = True
        other = self._elsewhere(sentence, at, found, documents)
        if other is None and how == "nobody":
            return Attribution(rule="said to be absent", about=True)
        found = other or found
        self._settle(sentence, at, found, documents)
        return found

    def _elsewhere(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Attribution | None:
        """Words absent from one letter that a clause after them finds in another: `dropped “…”, which stood in the one of 2019`."""
        chunks = sentence.chunks
        stop = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
        if any(chunk.text in ("neither", "none", "nowhere") for chunk in chunks[at + 1 : stop]):
            return None
        other = next((documents[place] for place in sorted(documents) if at < place < stop), None)
        if other is None or other is found.document:
            return None
        parent = found.document or (self.register.letter_by(found.speaker) if found.speaker else None)
        if parent and not other.sender:
            other.sender, other.recipient = parent.sender, parent.recipient
        return Attribution(other.sender or found.speaker, other, "absent from one letter, said to stand in another", "medium")

    def _from_event(self, sentence: Sentence, event: Event, documents: dict[int, Document], rule: str, confidence: str) -> Attribution | None:
        chunks, verb = sentence.chunks, sentence.chunks[event.verb].text
        if verb in CITE:
            quoted = self._cited(sentence, event, documents)
            if quoted:
                return quoted
        if event.subject < 0:
            return None
        subject = chunks[event.subject]
        is_it = subject.kind == "pronoun" and subject.text == "it"
        if verb in JUDGE and self._is_passive(chunks, event):
            return Attribution(None, None, "described so by somebody unnamed", "medium", about=True)
        if is_it and not self._speaks_itself() and (narrator := self._it(sentence, event)):
            return Attribution(narrator, None, f"an agency tells it; {rule}", confidence, verb=verb)
        if subject.kind == "document" or is_it:
            return self._speaking(sentence, event, subject, documents, rule, confidence)
        party = sentence.party(event.subject)
        if party is None:
            return None
        found = Attribution(party, None, rule, confidence, verb=verb)
        self._addressed(sentence, event, found)
        return found

    def _is_passive(self, chunks: list[Chunk], event: Event) -> bool:
        """`The letter was described as “…”`: whose words these are is not told."""
        place = event.verb - 1
        while place > 0 and chunks[place].kind == "word" and chunks[place].text in ADVERBS - BE:
            place -= 1
        return chunks[place].text in BE and event.subject < event.verb and chunks[event.verb].text.endswith(("ed", "en", "bed"))

    def _speaks_itself(self) -> bool:
        """Whether the quotation speaks as an I or to a you, as a letter does and an agency does not."""
        return self.quote is not None and bool(_FIRST_PERSON.search(self.quote.text))

    def _target(self, sentence: Sentence, event: Event) -> Party | None:
        """The leader that a letter thanks, tells or addresses."""
        place = object_of(sentence.chunks, event.verb)
        party = sentence.person(place)
        return party if party and party.leader and sentence.chunks[event.verb].text in SAY | SEND else None

    def _speaking(self, sentence: Sentence, event: Event, subject: Chunk, documents: dict[int, Document], rule: str, confidence: str) -> Attribution | None:
        """A document speaks: the one named here before the verb, or the one spoken of last."""
        before = [place for place in documents if place < event.subject]
        spoken_of = documents[max(before)] if before and subject.kind == "pronoun" else self.focus_before
        document = documents.get(event.subject) or (spoken_of if subject.kind != "document" or subject.value not in ("statement", "speech", "other") else None)
        if document is None or subject.value == "correspondence":
            return None
        if document.sender is None and document.kind == "letter" and (target := self._target(sentence, event)):
            document.recipient, document.sender = target, self._other(target)  # "One thanks Trump for …"
        if document.sender is None and document.kind == "letter" and self.last and self.last.document and self.last.document.kind == "letter" and not document.mutual:
            document.sender, document.likely = self.last.document.sender, self.last.document.recipient  # one more of a row of letters
        return Attribution(document.sender, document, f"{rule}; a document speaks", confidence)

    def _addressed(self, sentence: Sentence, event: Event, found: Attribution) -> None:
        """Whom the verb addresses: `Xi told Kim`, also when another verb stands between: `Xi told Kim he hoped`."""
        chunks, subject = sentence.chunks, sentence.chunks[event.subject]
        target, told = object_of(chunks, event.verb), event
        if target < 0 and subject.kind == "pronoun":
            told = next((other for other in sentence.events if other.verb < event.subject and chunks[other.verb].text in ("told", "assured", "informed")), event)
            target, found.verb = (object_of(chunks, told.verb), "told") if told is not event else (target, found.verb)
        if target >= 0 and found.verb not in JUDGE and (found.verb != "said" or chunks[target - 1].text == "to") and (addressee := sentence.person(target)) and addressee != found.speaker:
            found.addressee = addressee

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
        focus = self.register.focus
        if focus and focus.kind in CORRESPONDENCE and any(chunk.value == "part" for chunk in chunks[:at]):
            return Attribution(focus.sender, focus, "a part of the letter spoken of", "low")
        return self._opening(sentence, at, documents)

    def _opening(self, sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
        """Whom or what the sentence opens with, when its verb is none we know: `Kim's letter bristles at “…”`."""
        chunks = sentence.chunks
        after = chunks[at + 1] if at + 1 < len(chunks) else None
        if chunks[at - 1].text in ("the", "a", "an", "this", "that", "so-called") and after and after.kind == "word" and after.text not in PREPOSITIONS | CONJUNCTIONS:
            return None  # “…” as an adjective of the reporter's
        for place, chunk in enumerate(chunks[:at]):
            if chunk.kind == "quote" or chunk.text in (";", ":"):
                return None
            if place in documents and chunk.kind == "document" and preposition_of(chunks, place) == "" and documents[place].kind in CORRESPONDENCE | {"op-ed"}:
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

    def _subjects(self, sentence: Sentence) -> bool:
        return any(event.subject >= 0 for event in sentence.events)

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
