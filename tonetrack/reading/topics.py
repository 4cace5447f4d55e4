"""What a sentence was about: who acts in it, which agency tells it, whom a quotation that stands alone after it is by."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonetrack.reading.clauses import Event, Sentence, is_within
from tonetrack.reading.dates import resolve
from tonetrack.reading.days import told_before
from tonetrack.reading.documents import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.phrases import is_governed, is_object, object_of
from tonetrack.reading.pronouns import Attribution
from tonetrack.reading.references import References
from tonetrack.reading.sentences import is_determined
from tonetrack.reading.verbs import is_verb
from tonetrack.reading.vocabulary import BE, CITE, CORRESPONDENCE, DETERMINERS, PLURAL, SAY, TEXT_PARTS

_ASKS = frozenset("asked asks questioned pressed quizzed interviewed".split())
_OF_DOCUMENT_ONLY = frozenset(
    "read reads begins began starts started opens opened closes closed ends ended concludes concluded praises praised hails hailed thanks thanked wishes wished"
    " congratulates congratulated expresses expressed conveys conveyed promises promised pledges pledged speaks spoke goes went adds added continues continued runs"
    " ran urges urged vows vowed stresses stressed carries contains bears recalls recalled".split()
)  # what `it` does in these verbs a document does, even right after a sentence about an agency
_SENDS_IT = frozenset("left went sent dated written signed mailed dispatched posted bears bore carries".split())
_TO_MEDIA = re.compile(
    r"\b(?:gave|granted|spoke|talked|explained|presented|offered|repeated|defended|turned)\b(?: (?!in\b|on\b|of\b)[\w'-]+){0,5} to (?:(?!in\b|of\b|on\b)[\w'-]+ ){0,4}"
    r"(?:channels?|broadcasters?|stations?|networks?|reporters|journalists|newspapers?|magazines?|agency|media|audience|crowds?|supporters|cameras?)\b"
)  # "gave his own account to a television channel": what he says next is no letter
_GREETS = frozenset("congratulated thanked wished greeted saluted invited praised hailed welcomed celebrated remembered".split())
_WROTE_IT = frozenset("signed wrote sent penned drafted dispatched mailed posted dictated".split())
_OF_TEXT = TEXT_PARTS | frozenset("tone language wording words style prose phrasing vocabulary manner rhetoric thanks answer account opening closing ending".split())
_OFFICES = frozenset(
    "office ministry government administration department embassy delegation committee newspaper paper agency service broadcaster party".split()
)


@dataclass
class Topics(References):
    """What the sentences so far were about, for the pronouns and quotations that come."""

    def _note_question(self, sentence: Sentence) -> None:
        """Whom somebody who leads no country asks something: `The journalist asked the president why`."""
        for event in sentence.events:
            asker, asked = sentence.party(event.subject), sentence.person(object_of(sentence.chunks, event.verb))
            if sentence.chunks[event.verb].text in _ASKS and asked and asked.leader and not (asker and asker.leader):
                self.questioned = (asked, self.number)

    def _note_subjects(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        chunks = sentence.chunks
        if any(
            event.subject >= 0 and (chunks[event.subject].kind in ("person", "office", "role") or sentence.person(event.subject))
            for event in sentence.events
        ):
            self.subject_at = self.number
        for event in sentence.events[::-1]:
            party = sentence.person(event.subject)
            if party and party.kind == "person":
                self.subject = party
        topic = self._topic(sentence)
        able = [event for event in sentence.events if event.subject >= 0]
        main = [event for event in able if not event.aside]
        first = next(iter([event for event in main if not is_within(chunks, event)] or main or able), None)
        clause = max((at for at, chunk in enumerate(chunks) if chunk.text == ";"), default=0)
        if clause and (last := next((event for event in main if event.subject > clause and sentence.person(event.subject)), None)):
            first = last  # "His aides were appalled; Trump was delighted."
        if (named := self._predicate(sentence)) is not None:
            self.subject, self.subject_at, first = named, self.number, None
        teller = next((party for event in sentence.events if event.aside and chunks[event.verb].text in SAY and (party := sentence.person(event.subject))), None)
        if first and chunks[first.subject].kind == "role":
            several = first.verb == able[0].verb and not self._can_be(sentence.party(first.subject) or Party(""), "") and self.subject and sentence.person(able[-1].subject) == self.subject
            self.subject = teller or (self.subject if several else sentence.party(first.subject))  # "A group would look at it, he said."
        elif first and (party := sentence.person(first.subject)):
            self.subject = party
        if topic >= 0 and (first is None or chunks[first.subject].text == "it" or topic <= first.subject and not sentence.events[0].aside):
            self.subject, self.subject_at = sentence.party(topic), self.number
        if (caller := self._opening_role(sentence)) >= 0 and (first is None or first.subject > caller):
            self.subject, self.subject_at = sentence.party(caller), self.number  # "A diplomat I spoke to laughed."
        document = documents.get(first.subject) if first else None
        if document and document.sender and is_determined(chunks, first.subject) == "possessor":
            self.subject, self.subject_at = document.sender, self.number  # "Modi's letter was short. “…,” he wrote."
        first_noun = next((at for at, chunk in enumerate(chunks[:2]) if chunk.text not in DETERMINERS), 0)
        owned = chunks and chunks[first_noun].possessive and chunks[first_noun].kind in ("person", "office")
        opening = documents.get(first_noun, documents.get(first_noun + 1)) if owned else None
        if owner := self._of_text(sentence):
            self.subject, self.subject_at = owner, self.number
        if opening and opening.sender:
            self.subject, self.subject_at = opening.sender, self.number  # "Kim's is shorter. He would come, he wrote"
        self._note_narrator(sentence)
        self._note_several(sentence)
        self._note_question(sentence)

    def _of_text(self, sentence: Sentence) -> Party | None:
        """The leader whose way of writing a sentence is about: `Putin's tone was cooler.`"""
        chunks = sentence.chunks
        if not chunks or not chunks[0].possessive or not (owner := sentence.person(0)) or not owner.leader:
            return None
        noun = next((at for at, chunk in enumerate(chunks[1:5], start=1) if chunk.text in _OF_TEXT), 0)
        return owner if noun and noun + 1 < len(chunks) and is_verb(chunks, noun + 1) else None

    def _opening_role(self, sentence: Sentence) -> int:
        """The one whom a sentence opens with by a calling: `A Chinese diplomat I spoke to laughed at this.`, `The go-between, a trader, has it.`; -1 for none."""
        chunks = sentence.chunks
        if len(chunks) > 5 and chunks[0].text == "the" and chunks[2].text == "," and chunks[3].text in ("a", "an"):
            beside = next((place for place in range(4, min(8, len(chunks) - 1)) if chunks[place].kind == "role" and chunks[place + 1].text == ","), -1)
            return beside if all(chunk.kind in ("word", "country") for chunk in chunks[4:max(beside, 4)]) else -1
        for place, chunk in enumerate(chunks[:5]):
            if place == 0 and chunk.text not in ("a", "an", "another"):
                return -1
            if chunk.kind == "role":
                after = sentence.chunks[place + 1] if place + 1 < len(sentence.chunks) else None
                return place if after is not None and not chunk.possessive and (after.kind == "pronoun" or after.text in ("who", "whom", "in", "at", "from")) else -1
            if place and chunk.kind not in ("word", "country"):
                return -1
        return -1

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
        tellers = [event for event in sentence.events if sentence.chunks[event.verb].text in SAY and event.subject >= 0]
        teller = next((event for event in reversed(tellers) if event.aside), None) or next(
            (event for event in tellers if not is_within(sentence.chunks, event)), None
        )
        party = sentence.party(teller.subject) if teller else None
        if party and sentence.chunks[teller.subject].kind in ("person", "office", "pronoun", "role"):
            self.spoke, self.spoke_at, self.spoke_aside = party, self.number, teller.aside
            self.told_at = self.told_at if sentence.chunks[teller.verb].text in _GREETS else self.number
        if self.opened != self.paragraph:
            self.voice = self._opener(sentence)
        self.opened = self.paragraph
        end = len(sentence.chunks)
        if party and party.leader and (self._told_others(sentence, end, Attribution(party, verb="")) or self._aired(sentence, end) or self._was_asked(sentence, end)):
            self.register.take(Mention("statement", sender=party), self.number)  # "told a radio station that he had written"
        elif party and party.leader:
            self._turn_to(sentence, party)
        elif _TO_MEDIA.search(" ".join(chunk.text for chunk in sentence.chunks)) and self.subject and self.subject.leader and self.subject_at == self.number:
            self.register.take(Mention("statement", sender=self.subject), self.number)

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
        if self.register.focus and self.register.focus.kind in CORRESPONDENCE and self.register.focus.sender != party:
            mine = self.register.letter_by(party) or self.register.take(Mention("letter", definite=True, sender=party, date=exchange.date, basis=exchange.basis), self.number)
            mine.touched = self.number
            self.register.touch(mine)

    def _topic(self, sentence: Sentence) -> int:
        """The person a sentence opens with, whatever its verb: `Ri Song-hak, a former official, shrugs`; -1 for none."""
        chunks = sentence.chunks
        if chunks and chunks[0].text == "it" and (told := next((at for at in range(2, min(7, len(chunks) - 1)) if chunks[at - 1].text == "for" and chunks[at + 1].text == "to"), -1)) > 0:
            return told if sentence.person(told) else -1  # "It is rare for Putin to apologise."
        for place, chunk in enumerate(chunks[:20]):
            named = chunk.kind in ("person", "office") or chunk.kind == "name" and place == 0
            if named and not chunk.possessive and not is_governed(chunks, place) and sentence.party(place):
                participle = any(other.text.endswith("ing") for other in chunks[max(0, place - 2) : place] if other.kind == "word")
                return -1 if participle or is_object(chunks, place) else place
            if chunk.kind == "role" and [other.kind for other in chunks[place + 1 : place + 3]] == ["mark", "person"] and chunks[place + 1].text == ",":
                continue  # "The envoy, Bo Fixture, disagreed."
            if (
                chunk.kind in ("quote", "document", "agency", "country", "role")
                and not chunk.possessive
                or chunk.kind == "pronoun"
                and not chunk.possessive
            ):
                return -1
        return -1

    def _note_narrator(self, sentence: Sentence) -> None:
        """The agency, ministry or office whose doing the sentence tells first."""
        first = next((event for event in sentence.events if event.subject >= 0 and (event.subject < event.verb or event.inverted)), None)
        subject = sentence.chunks[first.subject] if first else None
        if self.narrator_at < self.number - 1 and not (self.last and self.last.speaker == self.narrator):
            self.narrator = None
        acts = subject is not None and (subject.kind != "country" or sentence.chunks[first.verb].text not in BE)
        if subject and acts and (subject.kind in ("agency", "organisation", "country") or subject.kind == "role" and subject.text.split()[-1] in _OFFICES):
            self.narrator, self.narrator_at = sentence.party(first.subject), self.number
        elif subject and not (subject.kind == "pronoun" and subject.text == "it") and not any(
            event.aside and sentence.chunks[event.subject].text == "it" for event in sentence.events
        ):
            self.narrator = None

    def _it(self, sentence: Sentence, event: Event) -> Party | None:
        """The agency, country or office that `it` means as the subject of a verb; None when it is a document."""
        chunks = sentence.chunks
        within = next(
            (
                other
                for other in reversed(sentence.events)
                if 0 <= other.subject < event.subject
                and other.verb < event.verb
                and not (chunks[other.subject].kind == "pronoun")
                and not (event.aside and other.verb == event.subject - 2)  # "The exchange was, it added, …"
            ),
            None,
        )
        if within and chunks[within.verb].text in CITE:
            return None  # "television quoted a line of it: ties, it said, had …"
        if within and (
            chunks[within.subject].kind in ("document", "agency", "organisation")
            or chunks[within.subject].kind == "country"
            and chunks[within.verb].text not in BE
            or chunks[within.subject].text.split()[-1] in _OFFICES
        ):
            return sentence.party(within.subject) if chunks[within.subject].kind != "document" else None
        if chunks[event.verb].text in ("reads", "runs", "ran", "begins", "began", "opens", "closes", "ends"):
            return None
        speaking = self.narrator and self.last and self.last.speaker == self.narrator and self.last.sentence >= self.number - 1  # "It added that …"
        for place in range(event.subject - 1, -1, -1):
            chunk = chunks[place]
            if chunk.kind == "document" and chunk.value in ("letter", "reply", "part"):
                break
            office = chunk.kind == "role" and chunk.text.split()[-1] in _OFFICES or chunk.kind == "agency"
            if office and not chunk.possessive and not is_governed(chunks, place):
                return sentence.party(place)  # "His government did so: the arrival, it said, could not …"
        return self.narrator if speaking or chunks[event.verb].text not in _OF_DOCUMENT_ONLY else None

    def _sign_it(self, sentence: Sentence) -> None:
        """The sender in `It bears the signature of Pezeshkian`, `It was signed by Putin`: of the letter spoken of last, told surely."""
        focus, texts = self.register.focus, [chunk.text for chunk in sentence.chunks]
        if not focus or focus.kind not in CORRESPONDENCE or texts[:1] not in (["it"], ["the"]) or focus.sender and not focus.loose:
            return
        for at in range(1, min(len(texts) - 2, 10)):
            if texts[at : at + 2] in (["signature", "of"], ["signed", "by"], ["name", "of"]):
                named = next((person for place in range(at + 2, min(at + 6, len(texts))) if (person := sentence.person(place))), None)
                if named and named.leader and named != focus.recipient:
                    focus.sender, focus.loose = named, False
                return

    def _claim(self, sentence: Sentence) -> None:
        """Whose letter it is that the sentence before named only as one: `The older text is a telegram. On May 3, 1950, Kim appealed to Mao.`"""
        letter, chunks, topic = self.register.focus, sentence.chunks, self._topic(sentence)
        writer = sentence.person(topic) if topic >= 0 else None
        if not letter or letter.kind not in CORRESPONDENCE or letter.sender or letter.many or letter.touched != self.number - 1 or not (writer and writer.leader):
            return
        targets = (sentence.person(object_of(chunks, event.verb)) for event in sentence.events if event.verb > topic and chunks[event.verb].text in SAY)
        reader = next((party for party in targets if party and party.leader and party != writer), None)
        if reader is None or letter.recipient not in (None, reader):
            return
        letter.sender, letter.recipient, letter.touched = writer, reader, self.number
        day = next((chunk.value for chunk in chunks[:topic] if chunk.kind == "date"), None)
        if day and not letter.date:
            letter.date, letter.basis = resolve(day, self.anchor, sentence.context, sentence.year)

    def _date_it(self, sentence: Sentence) -> None:
        """The day in `It left the Kremlin on December 29`, `It was dated May 5`: of the letter spoken of last."""
        focus, chunks = self.register.focus, sentence.chunks
        if focus and focus.kind == "other":  # "Trump signed it on March 22, according to the book"
            focus = next((other for other in reversed(self.register.recent) if other.kind in CORRESPONDENCE and other.touched >= self.number - 2), None)
        if not focus or focus.kind not in CORRESPONDENCE or focus.date:
            return
        first = 3 if [chunk.text for chunk in chunks[:3]] == ["in", "it", ","] else 0  # "In it, dated May 5, he asked"
        if chunks[first : first + 1] and chunks[first].text in ("dated", "sent", "written", "signed", "posted", "mailed") and (first or any(chunk.text in ("it", "the") for chunk in chunks[2:14])):
            day = next((chunk.value for chunk in chunks[first + 1 : first + 4] if chunk.kind == "date"), None)
            if day:
                focus.date, focus.basis = resolve(day, self.anchor, sentence.context, sentence.year)
        text = next((at for at, chunk in enumerate(chunks[:6]) if chunk.text in ("text", "version") and at and chunks[0].text in ("the", "this")), 0)
        dated = next((at for at in range(text, len(chunks) - 1) if text and chunks[at].text == "dated" and chunks[at + 1].kind == "date"), 0)
        if dated:  # "The 2031 text, carried on Monday and dated the day before"
            focus.date, focus.basis = resolve(chunks[dated + 1].value, self.anchor, told_before(sentence, dated) or sentence.context, sentence.year)
            return
        for event in sentence.events:
            if chunks[event.verb].text in _WROTE_IT and [chunk.text for chunk in chunks[event.verb + 1 : event.verb + 2]] == ["it"] and (focus.sender is None or sentence.person(event.subject) in (focus.sender, None)):
                focus.sender = focus.sender or sentence.person(event.subject)  # "Trump signed it with a black marker on March 22"
                clause = next((at for at in range(event.verb + 2, len(chunks)) if chunks[at].kind in ("mark", "quote") or chunks[at].text in ("and", "but", "after", "before", "as")), len(chunks))
                day = next((chunk.value for chunk in chunks[event.verb + 2 : min(clause, event.verb + 10)] if chunk.kind == "date"), None)
                if day:
                    focus.date, focus.basis = resolve(day, self.anchor, sentence.context, sentence.year)
                    return
            passive = chunks[event.verb - 1].text in BE and chunks[event.verb].text in ("sent", "dated", "written", "signed", "mailed")
            if self.narrator and not passive:
                continue
            if event.subject >= 0 and chunks[event.subject].text == "it" and chunks[event.verb].text in _SENDS_IT:
                for chunk in chunks[event.verb + 1 : event.verb + 9]:
                    if chunk.kind == "date":
                        focus.date, focus.basis = resolve(chunk.value, self.anchor, sentence.context, sentence.year)
                        return
                    if chunk.text in ("but", "and", ",", "after", "before") or chunk.kind == "quote":
                        break
