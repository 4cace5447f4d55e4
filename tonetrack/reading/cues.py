"""The cues by which a sentence tells who is quoted: a verb after or before, a document that speaks, words in somebody's mouth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonetrack.reading.belonging import Belonging
from tonetrack.reading.clauses import Event, Sentence, is_within
from tonetrack.reading.documents import Document
from tonetrack.reading.people import Party
from tonetrack.reading.phrases import is_governed, object_of
from tonetrack.reading.references import LATELY, Attribution, Quote
from tonetrack.reading.sentences import Chunk
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.skeleton import is_name, put_aside, words_before
from tonetrack.reading.vocabulary import ABSENT, ADVERBS, ANSWER, BE, CITE, CORRESPONDENCE, JUDGE, OF_DOCUMENT, REPORT, SAY, SEND, WEAK, WRITE, forms_of

SPEAKING = SAY | WRITE | OF_DOCUMENT | JUDGE | ANSWER
STRONG = (SAY | WRITE | JUDGE | ANSWER | ABSENT) - WEAK  # of these a person's words can hang, over a clause between
NARRATING = frozenset(verb for verb in SAY | WRITE if verb.endswith("ed")) | frozenset(
    "listened shared acquainted received exchanged held made noted said had accepted sent extended wished".split()
)
_MODALS = frozenset("would will could should might may must cannot never".split())
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|my|My|you|You|your|Your|us)\b(?!\.)")
_TOLD = frozenset("told assured promised wished thanked reminded urged invited informed addressed greeted".split())
_AIMS = forms_of("want seek hope wish expect intend look value welcome cherish promise pledge vow like think feel appreciate remember")
_NARRATORS = frozenset({"agency", "role", "organisation", "country"})


@dataclass
class Cues(Belonging):
    """The rules that find a quotation's speaker in its own sentence, and the words' document with him."""

    quote: Quote | None = None  # the one being attributed

    def _before(self, sentence: Sentence, at: int) -> Event | None:
        """The event that governs a quotation from before: of what a people `would give`, the telling it stands in."""
        event, chunks = self._governing(sentence, at), sentence.chunks
        if event and event.subject >= 0 and chunks[event.verb - 1].text in _MODALS and chunks[event.subject].kind in ("country", "organisation", "role"):
            tellers = (other for other in reversed(sentence.events) if other.aside and other.verb < event.subject and sentence.person(other.subject))
            return next(tellers, event)
        return event

    def _governing(self, sentence: Sentence, at: int) -> Event | None:
        """The event that governs a quotation from before: the nearest verb of saying, or document that speaks.

        A weak verb (`kept “…”`, `wanted “…”`) gives way to a verb of saying whose clause it stands in, unless that is an agency's.
        """
        chunks, weak = sentence.chunks, None
        that = self._that_before(chunks, at)
        for event in reversed([event for event in sentence.events if event.verb < that and chunks[event.verb].text not in BE]):
            verb = chunks[event.verb].text
            if any(chunk.text == ";" for chunk in chunks[event.verb + 1 : at]):
                return weak
            if event.subject < 0 and verb not in CITE or verb in JUDGE and self._names_another(chunks, event, at):
                continue
            if (
                is_within(chunks, event)
                and any(chunk.kind == "quote" for chunk in chunks[event.verb : at])
                and any(chunk.text in (":", ";") for chunk in chunks[event.verb : at])
            ):
                continue  # "whom Beijing calls a “…”, sent his own: he was “…”"
            if self._is_document(sentence, event) and chunks[event.verb - 1].text == "had" and verb not in SAY | WRITE | ABSENT | CITE and self._tells_all(sentence, event):
                continue
            if self._is_document(sentence, event) and (verb in SPEAKING | ABSENT | SEND | CITE or weak is None):
                return weak or event
            if verb in STRONG and not self._says(chunks, event):
                weak = weak or event
                continue
            if (
                verb in STRONG | CITE
                and not event.aside
                and chunks[event.subject].kind in ("country", "organisation")
                and (teller := self._teller(sentence, event))
            ):
                return teller
            if verb in _AIMS and chunks[event.subject].kind in ("country", "organisation") and (teller := self._told_by(sentence, event)):
                return teller
            if verb in STRONG | CITE:
                return (
                    weak
                    if weak and chunks[event.subject].kind in _NARRATORS and chunks[weak.subject].kind in ("person", "office", "pronoun")
                    else event
                )
            if verb in SPEAKING | SEND and weak is None:
                weak = event
        return weak

    def _that_before(self, chunks: list[Chunk], at: int) -> int:
        """Where the first of two clauses of one telling begins in `told us that he was glad but that “…”`; else the quotation's place."""
        if at < 3 or chunks[at - 1].text != "that" or chunks[at - 2].text not in ("and", "but"):
            return at
        first = next((place for place in range(at - 3, 0, -1) if chunks[place].text == "that"), -1)
        return first if first > 0 and not any(chunk.kind == "quote" or chunk.text == ";" for chunk in chunks[first:at]) else at

    def _told_by(self, sentence: Sentence, event: Event) -> Event | None:
        """The person who tells what a country aims at: `Xi assured him that China seeks “…”`."""
        before = [other for other in sentence.events if other.verb < event.subject and not other.aside and sentence.chunks[other.verb].text in SAY | WRITE]
        return before[-1] if before and sentence.person(before[-1].subject) else None

    def _teller(self, sentence: Sentence, event: Event) -> Event | None:
        """Who tells the whole in `Russia, Putin went on, valued “…”`."""
        return next(
            (other for other in sentence.events if other.aside and event.subject < other.subject < event.verb and sentence.person(other.subject)),
            None,
        )

    def _names_another(self, chunks: list[Chunk], event: Event, at: int) -> bool:
        """`a railway, dubbed the “Road”, out of … “…”`: a participle that only names what an earlier quotation calls it."""
        if event.verb + 1 < len(chunks) and chunks[event.verb + 1].text in ("it", "them", "him", "her"):
            return False
        return (
            event.verb > 0
            and chunks[event.verb - 1].text == ","
            and chunks[event.verb].text.endswith("ed")
            and any(chunk.kind == "quote" for chunk in chunks[event.verb + 1 : min(event.verb + 5, at)])
        )

    def _tells_all(self, sentence: Sentence, event: Event) -> bool:
        """Whether somebody tells what became of a document: `An official said that …, after the text had gone back “…”`."""
        tellers = (other for other in sentence.events if other.verb < event.subject and not other.aside and sentence.chunks[other.verb].text in SAY)
        return any((party := sentence.party(other.subject)) and not party.leader for other in tellers)

    def _is_document(self, sentence: Sentence, event: Event) -> bool:
        return event.subject >= 0 and sentence.chunks[event.subject].kind == "document"

    def _is_tight(self, sentence: Sentence, at: int, event: Event) -> bool:
        """Whether the quotation is woven into the clause of a verb before it, so that what follows reports the whole."""
        first = next((place for place, chunk in enumerate(sentence.chunks) if chunk.kind == "quote"), at)
        if (
            any(chunk.text == ":" for chunk in sentence.chunks[event.verb : at - 1])
            or sentence.chunks[at - 1].text == ":"
            and self._somebody_tells(sentence, at)
        ):
            return False
        if not self._is_document(sentence, event) and not self._says(sentence.chunks, event) and self._somebody_tells(sentence, at):
            return False
        return event.verb < first or not event.inverted or at == first

    def _says(self, chunks: list[Chunk], event: Event) -> bool:
        """Whether a verb brings words of its own: not `continued to have`."""
        following = chunks[event.verb + 1].text if event.verb + 1 < len(chunks) else ""
        if event.verb and chunks[event.verb - 1].text in _MODALS and chunks[event.subject].kind in ("country", "organisation"):
            return False  # "that Israel would remember"
        return chunks[event.verb].text in STRONG | CITE and not (chunks[event.verb].text.startswith("continu") and following == "to")

    def _somebody_tells(self, sentence: Sentence, at: int) -> bool:
        """`…,” Trump added.`: a person, no agency, right after a quotation."""
        return any(
            at < event.subject <= at + 2
            and event.verb <= at + 4
            and sentence.chunks[event.verb].text in SAY | WRITE
            and sentence.person(event.subject)
            for event in sentence.events
        )

    def _after(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`“…,” Kim wrote`, `“…,” said Kang, an analyst`, `“…,” the letter read`, `“…,” KCNA quoted Xi as saying`."""
        chunks = sentence.chunks
        last = next((place for place in range(at + 1, len(chunks)) if chunks[place].kind == "quote"), len(chunks))
        for event in sentence.events:
            close = 0 <= event.subject - at <= 2 and all(
                chunk.text == "," for chunk in chunks[at + 1 : event.subject]
            )  # then any verb will do: `“…,” Trump tweeted`
            if (
                at < event.verb < last
                and (close or chunks[event.verb].text in SPEAKING | REPORT | CITE)
                and chunks[event.verb].text not in BE
                and at < event.subject
            ):
                if event.subject > at + 1 and not event.inverted and not self._adjoins(chunks, at, event.subject):
                    return None
                return self._from_event(sentence, event, documents, "verb after the quotation", "high")
        return None

    def _adjoins(self, chunks: list[Chunk], at: int, subject: int) -> bool:
        between = chunks[at + 1 : subject]
        return len(between) <= 5 and all(
            chunk.text in (",", "-", "--")
            or chunk.kind in ("word", "role")
            and chunk.text not in ("and", "but", "while", "which")
            or chunk.possessive
            for chunk in between
        )

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
        if place == at - 1 and any(is_verb(chunks, before) for before in range(max(0, place - 3), place)):
            return None  # "would keep her words “where …”"
        owner = next(
            (sentence.person(before) for before in range(place - 1, max(-1, place - 4), -1) if chunks[before].possessive and sentence.person(before)),
            None,
        )
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
            after = next(
                (other for other in sentence.events if other.subject > at and chunks[other.subject].kind in ("agency", "role", "organisation")), None
            )
            teller = sentence.party(after.subject) if after else self.narrator or self.agency
        return Attribution(teller, None, "an agency tells it in its own words", "medium") if teller != sentence.person(place) else None

    def _governed(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        event = self._before(sentence, at)
        if event is None:
            return None
        verb = sentence.chunks[event.verb].text
        return self._from_event(sentence, event, documents, f"verb before the quotation: {verb}", "high" if event.verb >= at - 3 else "medium")

    def _part(self, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
        """`The other official recalled a line added late: “…”`: a part of the letter, whoever brings it."""
        chunks = sentence.chunks
        here = [
            documents[place]
            for place in sorted(documents)
            if place < at and documents[place].kind in CORRESPONDENCE and (documents[place].sender or not documents[place].many)
        ]
        focus = here[-1] if here else self.focus_before
        if chunks[at - 1].text != ":" or not focus or focus.kind not in CORRESPONDENCE:
            return None
        event = self._before(sentence, at)
        if event and (sentence.party(event.subject) or Party("")).leader:
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
        if verb in _TOLD and self._is_passive(chunks, event) and (written := self._addressed_by_letter(sentence, event, documents, rule)):
            return written
        if verb in ("read", "reads", "reading") and sentence.person(event.subject) and (aloud := self._read_aloud(sentence, event)):
            return aloud
        if is_it and not self._speaks_itself() and (narrator := self._it(sentence, event)):
            if narrator.kind == "country" and (written := self._of_state(sentence, narrator, documents, rule)):
                return written
            return Attribution(narrator, None, f"an agency tells it; {rule}", confidence, verb=verb)
        if subject.kind == "document" or is_it or subject.text == "another" and event.subject in documents:
            return self._speaking(sentence, event, subject, documents, rule, confidence)
        party = sentence.party(event.subject)
        if party is None:
            return None
        if party.kind == "country" and (written := self._of_state(sentence, party, documents, rule)):
            return written
        found = Attribution(party, None, rule, confidence, verb=verb)
        self._addressed(sentence, event, found)
        return found

    def _of_state(self, sentence: Sentence, state: Party, documents: dict[int, Document], rule: str) -> Attribution | None:
        """`Iran has told Trump that “…”, according to a reply`: a letter of whoever leads the country, who may be named later."""
        told = [event for event in sentence.events if event.subject >= 0 and sentence.party(event.subject) == state]
        target = next((person for event in told if (person := sentence.person(object_of(sentence.chunks, event.verb)))), None)
        own = [document for document in documents.values() if document.kind in CORRESPONDENCE and document.recipient in (target, None)]
        own = [document for document in own if document.sender is None or document.sender.country == state.name]
        leader = sentence.leader_of(state.name)
        if not own or target is None or not target.leader or leader is None:
            return None
        letter = own[0]
        letter.recipient = letter.recipient or target
        if letter.sender is None:
            letter.sender, letter.loose = leader, True
        return Attribution(None if letter.loose else letter.sender, letter, f"{rule}; a state's letter", "medium", target)

    def _read_aloud(self, sentence: Sentence, event: Event) -> Attribution | None:
        """`He then resumed reading: “…”`: words of the letter spoken of, whoever reads them out."""
        chunks, verb = sentence.chunks, event.verb
        own = self.register.letter_by(sentence.person(event.subject))
        focus = self.focus_before if self.focus_before and self.focus_before.kind in CORRESPONDENCE else own
        reads = chunks[verb].text != "reading" or chunks[verb - 1].text in ("resumed", "began", "started", "continued", "kept")
        if not reads or focus is None or self.quote and is_name(self.quote.text) or focus.sender is None or focus.touched < self.number - LATELY:
            return None
        if any(chunk.kind == "document" and chunk.value not in ("letter", "part", "reply") for chunk in chunks[verb + 1 : verb + 6]):
            return None
        return Attribution(focus.sender, focus, "read out from the letter spoken of", "medium")

    def _addressed_by_letter(self, sentence: Sentence, event: Event, documents: dict[int, Document], rule: str) -> Attribution | None:
        """`Only the Lao leader is told that “…”`: by whoever wrote the letter spoken of."""
        reader = sentence.person(event.subject)
        here = [documents[place] for place in sorted(documents) if place < event.verb]
        letter = here[-1] if here else self.focus_before
        if any(chunk.text == "by" for chunk in sentence.chunks[event.verb + 1 : event.verb + 3]):
            return None
        if letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None or reader == letter.sender:
            return None
        return Attribution(letter.sender, letter, f"{rule}; the reader of a letter", "low", reader, verb="told")

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

    def _speaking(
        self, sentence: Sentence, event: Event, subject: Chunk, documents: dict[int, Document], rule: str, confidence: str
    ) -> Attribution | None:
        """A document speaks: the one named here before the verb, or the one spoken of last."""
        before = [place for place in documents if place < event.subject]
        spoken_of = documents[max(before)] if before and subject.kind == "pronoun" else self.focus_before
        document = documents.get(event.subject) or (
            spoken_of if subject.kind != "document" or subject.value not in ("statement", "speech", "other") else None
        )
        if document is None or subject.value == "correspondence":
            return None
        if document.sender is None and document.kind == "letter" and (target := self._target(sentence, event)):
            document.recipient, document.sender = target, self._other(target)  # "One thanks Trump for …"
        if (
            document.sender is None
            and document.kind == "letter"
            and self.last
            and self.last.document
            and self.last.document.kind in CORRESPONDENCE
            and not document.mutual
        ):
            document.sender, document.likely = self.last.document.sender, self.last.document.recipient  # one more of a row of letters
        return Attribution(document.sender, document, f"{rule}; a document speaks", confidence)

    def _addressed(self, sentence: Sentence, event: Event, found: Attribution) -> None:
        """Whom the verb addresses: `Xi told Kim`, also when another verb stands between: `Xi told Kim he hoped`."""
        chunks, subject = sentence.chunks, sentence.chunks[event.subject]
        target, told = object_of(chunks, event.verb), event
        if target < 0 and subject.kind == "pronoun":
            told = next(
                (other for other in sentence.events if other.verb < event.subject and chunks[other.verb].text in ("told", "assured", "informed")),
                event,
            )
            target, found.verb = (object_of(chunks, told.verb), "told") if told is not event else (target, found.verb)
        if (
            target >= 0
            and found.verb not in JUDGE
            and (found.verb != "said" or chunks[target - 1].text == "to")
            and (addressee := sentence.person(target))
            and addressee != found.speaker
        ):
            found.addressee = addressee

    def _cited(self, sentence: Sentence, event: Event, documents: dict[int, Document]) -> Attribution | None:
        """`KCNA quoted Xi as saying`, `citing the letter`, `Xi was quoted as saying`."""
        chunks = sentence.chunks
        if event.verb and chunks[event.verb - 1].text in BE and event.subject >= 0 and (party := sentence.person(event.subject)):
            return Attribution(party, None, "was quoted as saying", "high", verb="said")
        for place in range(event.verb + 1, min(event.verb + 6, len(chunks))):
            focus = self.focus_before
            if chunks[place].text == "it" and place == event.verb + 1 and focus and focus.kind in CORRESPONDENCE:
                return Attribution(focus.sender, focus, "cited from the letter spoken of", "medium", verb="said")
            if place in documents:
                return Attribution(documents[place].sender, documents[place], "cited from a document", "medium", verb="said")
            if (party := sentence.person(place)) and not chunks[place].possessive:
                return Attribution(party, None, "quoted by a report", "high", verb="said")
        return None
