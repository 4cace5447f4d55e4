"""From which document the words of a speaker are: named in the sentence, or spoken of before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tonetrack.reading.clauses import Event, Sentence
from tonetrack.reading.dates import resolve
from tonetrack.reading.documents import Document, Mention
from tonetrack.reading.occasions import Occasions
from tonetrack.reading.people import Party
from tonetrack.reading.phrases import preposition_of
from tonetrack.reading.pronouns import Attribution
from tonetrack.reading.references import LATELY
from tonetrack.reading.vocabulary import ANSWER, CORRESPONDENCE, REPORT, SEND, WRITE, forms_of

ELSEWHERE_WRITTEN = frozenset("facebook twitter x weibo instagram online blog memoir book diary guestbook tweet post social".split())
_ADDRESSING = frozenset("told thanked congratulated wished assured informed wrote reminded promised asked tells assures reminds urged".split())
_ADDS = forms_of("add continue") | {"went", "goes"}
_POSTS = frozenset("post posts tweet tweets".split())
_BY_MOUTH = re.compile(r"\b(?:by word of mouth|orally|verbally|by mouth)\b")
_LEADERS_OWN = CORRESPONDENCE | {"op-ed", "speech", "interview"}
_REMARKS = frozenset(
    "remark remarks comment comments words phrase pledge promise assurance offer appeal request invitation warning thanks praise plea proposal sentiment sentiments message call".split()
)
NEAR = 6  # sentences after which a letter named without its sender is no longer the one a leader is quoted from


@dataclass
class Belonging(Occasions):
    """The documents of the article as quotations are taken from them."""

    found: dict[int, Attribution] = field(default_factory=dict)  # the attributions made, by the number of the quotation
    entry: str | None = None  # the day of the entry being read, in a list of days

    def number_of(self, document: Document) -> int:
        """The number of a document in the order of first mention; one made for a single clause comes after all others."""
        documents = self.register.documents
        return next((number for number, other in enumerate(documents) if other is document), len(documents) + document.sentence)

    def recipient_of(self, document: Document) -> Party | None:
        """The addressee of a letter: named, or the one its sender corresponds with, or the only other leader in sight."""
        if document.recipient or document.elsewhere or not document.sender:
            return document.recipient
        if document.likely and document.likely != document.sender:
            return document.likely
        return self._likely(document.sender)

    def _likely(self, sender: Party) -> Party | None:
        """Whom a leader's letter is to when nothing tells: his correspondent, else the first other leader of the article."""
        if known := self._other(sender):
            return known
        addressed = [
            document.recipient
            for document in self.register.documents
            if document.recipient and document.recipient.leader and document.recipient != sender
        ]
        return max(addressed, key=addressed.count, default=None) or next((leader for leader in self.cast or self.leaders if leader != sender), None)

    def _mark_reply(self, documents: dict[int, Document], at: int) -> None:
        before = [place for place in documents if place < at]
        document = documents[max(before)] if before else self.register.focus
        if document and document.kind == "letter":
            document.kind = "reply"

    def _settle(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> None:
        """Give an attribution its document: of the sentence, or the speaker's last one; and mark words about letters."""
        found.setting = self._setting(sentence, at)
        if found.document is None and found.speaker and not found.rule.startswith("an agency"):
            found.document = self._document(sentence, at, found, documents)
        if found.document and found.document.kind in CORRESPONDENCE and not found.document.date and found.verb in WRITE:
            found.document = self._date_by_verb(sentence, found.document)
        inside = any(documents[place] is found.document and preposition_of(sentence.chunks, place) == "in" for place in documents)
        self._mark_about(sentence, at, found, inside=inside)
        document = found.document
        if document and document.kind in CORRESPONDENCE:
            self._address(sentence, at, found, document)

    def _address(self, sentence: Sentence, at: int, found: Attribution, document: Document) -> None:
        """To whom the letter is, as far as this sentence tells; one of many cards becomes the one to this addressee."""
        writer = document.sender or found.speaker
        document.likely = document.likely or (self._other(writer) if writer else None)
        target = self._clause_target(sentence, at, found)
        if target and document.recipient and target != document.recipient or target and document.many:
            together = document.many or document.sentence >= self.number - 1 or found.addressee == target
            row = next((other for other in reversed(self.register.documents) if other.many and other.date and other.touched >= self.number - 1), None)
            day = document.date if together else row.date if row else None  # "Similar messages went out the same day. To Raisi he wrote"
            found.document = Document(document.kind, document.sender, target, day, document.basis, sentence=self.number)
        elif target and not document.recipient and target != document.sender:
            document.recipient = target

    def _clause_target(self, sentence: Sentence, at: int, found: Attribution) -> Party | None:
        """The leader a clause addresses: told Kim, `To Putin he wished`, `; to Kim, “…”`."""
        if found.addressee and found.addressee.leader and found.addressee != found.speaker:
            if found.rule == "the verb of the clause before" or found.verb in _ADDRESSING:
                return found.addressee
        chunks = sentence.chunks
        if chunks and chunks[0].text == "to" and len(chunks) > 1 and (party := sentence.person(1)) and party.leader and (at < 12 or any(event.subject < at and event.verb > 1 and chunks[event.verb].text in SEND | WRITE for event in sentence.events)):
            return party
        return None

    def _document(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
        speaker = found.speaker
        if inside := self._in_it(sentence, speaker):
            return inside
        if within := self._in_part(sentence, speaker):
            return within
        if found.verb in ANSWER and self._is_to_come(sentence, found.verb):
            return Document("statement", speaker, sentence=self.number)
        if found.verb in WRITE and self._wrote_to_another(sentence):
            return Document("letter", speaker, elsewhere=True, sentence=self.number)
        if _BY_MOUTH.search(" ".join(chunk.text for chunk in sentence.chunks[: at + 8]).split(" who ")[0]):
            return Document("verbal message", speaker, found.addressee, sentence=self.number)
        if self._aired(sentence, at):
            return self.register.take(Mention("speech", sender=speaker, present=(speaker,)), self.number)
        if self._was_asked(sentence, at) or found.verb not in WRITE and self.questioned == (speaker, self.number - 1) or self._speaks_on(found):
            return self.register.take(Mention("statement", sender=speaker), self.number)
        if (
            found.verb in ("tweeted", "tweets", "posted")
            or found.verb in WRITE
            and any(chunk.text.lower() in ELSEWHERE_WRITTEN for chunk in sentence.chunks)
        ):
            return self.register.take(Mention("statement", sender=speaker, posted=True), self.number)
        named = self._named(sentence, at, found, documents)
        inside = any(preposition_of(sentence.chunks, place) in ("in", "through", "via", "during", "at") for place in documents)
        if self._told_others(sentence, at, found) and not (named and named.kind != "statement" and inside):
            return self.register.take(Mention("statement", sender=speaker), self.number)
        if named or not speaker.leader or found.verb in REPORT:
            return named
        if self._judged(sentence, at, speaker):
            return Document("statement", speaker, sentence=self.number)
        if self._other_time(sentence):
            written = found.verb in WRITE | ANSWER
            return (
                self.register.take(Mention("letter", sender=speaker, older=True), self.number)
                if written
                else Document("speech", speaker, sentence=self.number)
            )
        if found.verb in WRITE | ANSWER:
            written = self._written(speaker, found.verb)
            if self.entry and not written.date and written.sentence >= self.number:
                written.date, written.basis = self.entry, "the day of the entry"
            return written
        last = self.last
        if last and last.speaker == speaker and last.document and self.number - last.sentence <= 1 and not last.about:
            return last.document  # the sentence goes on from the one before
        known = self._in_speech(speaker) or self._fresh(speaker) or self.register.last_by(speaker) or self._adopted(speaker) or self._of_series(speaker)
        if known is None and self.entry:
            recipient = found.addressee if found.addressee and found.addressee.leader else None
            return self.register.take(
                Mention("letter", sender=speaker, recipient=recipient, date=self.entry, basis="the day of the entry"), self.number
            )
        return known

    def _speaks_on(self, found: Attribution) -> bool:
        """Whether somebody who was last heard speaking, not writing, adds to it: `“…,” the president added` after his remarks."""
        before = next((other for other in reversed(self.found.values()) if other.speaker == found.speaker), None)
        if found.verb not in _ADDS or before is None or before is self.last or before.sentence < self.number - LATELY:
            return False
        letter, spoke = self.register.letter_by(found.speaker), before.about or before.document is not None and before.document.kind not in CORRESPONDENCE | {"op-ed"}
        return spoke and (letter is None or letter.touched < self.number - 1)

    def _fresh(self, speaker: Party) -> Document | None:
        """A letter first heard of just now, of nobody yet: `There is one more letter. Kim thanks Xi for “…”`."""
        focus = self.register.focus
        fresh = focus is not None and focus.kind in CORRESPONDENCE and focus.sender is None and not (focus.many or focus.mutual or focus.elsewhere)
        if not fresh or focus.sentence < self.number - 2 or focus.recipient == speaker or not speaker.leader:
            return None
        own = self.register.last_by(speaker)
        return None if own and own.touched >= focus.sentence else self._adopted(speaker)

    def _of_series(self, speaker: Party) -> Document | None:
        """One more letter of a row to the same leader: `Xi conveyed his condolences …. Maduro promised “…”`."""
        last = self.last.document if self.last and self.number - self.last.sentence <= 1 else None
        recipient = self.recipient_of(last) if last and last.kind in CORRESPONDENCE else None
        letters = [document for document in self.register.documents if document.kind in CORRESPONDENCE and document.sender]
        senders = {document.sender for document in letters if recipient and self.recipient_of(document) == recipient}
        if len(senders) < 2 or speaker in senders or speaker == recipient:
            return None
        return self.register.take(Mention("letter", sender=speaker, recipient=recipient), self.number)

    def _wrote_to_another(self, sentence: Sentence) -> bool:
        """`he wrote to her`, where she is no leader."""
        chunks = sentence.chunks
        for place, chunk in enumerate(chunks[:-2]):
            if chunk.text in WRITE and chunks[place + 1].text == "to" and chunks[place + 2].text in ("her", "him", "them"):
                party = sentence.party(place + 2)
                return chunks[place + 2].text == "her" and not (party and party.leader) or party is not None and not party.leader
        return False

    def _is_to_come(self, sentence: Sentence, verb: str) -> bool:
        """Whether an answer is only announced: `the president would answer “in time”`."""
        pairs = zip(sentence.chunks, sentence.chunks[1:])
        return any(after.text == verb and before.text in ("would", "will", "could", "might", "may") for before, after in pairs)

    def _in_part(self, sentence: Sentence, speaker: Party) -> Document | None:
        """The letter in `an extract in which Putin tells Kim that …`: his spoken of lately, or the last one of nobody named."""
        parts = [at for at, chunk in enumerate(sentence.chunks[:-2]) if chunk.value == "part" and [one.text for one in sentence.chunks[at + 1 : at + 3]] == ["in", "which"]]
        if not parts or not speaker.leader:
            return None
        own = self.register.letter_by(speaker)
        letter = own or next((other for other in reversed(self.register.recent) if other.kind in CORRESPONDENCE and other.sender is None), None)
        return self._one_side(letter, speaker) if letter and letter.sentence >= self.number - NEAR else None

    def _in_it(self, sentence: Sentence, speaker: Party) -> Document | None:
        """The document in `In it, Zelenskyy proposed`: the one the sentence before spoke of."""
        opening, focus = [chunk.text for chunk in sentence.chunks[:2]], self.focus_before
        if (
            opening != ["in", "it"]
            or focus is None
            or focus.kind not in _LEADERS_OWN
            or not (focus.by(speaker) or focus.sender is None or focus.loose)
        ):
            return None
        if focus.by(speaker):
            return focus
        focus.sender, focus.loose = None, False
        return self._one_side(focus, speaker) if focus.recipient != speaker else None

    def _named(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
        """The document of this sentence that the words are from."""
        speaker = found.speaker
        clause = max((place for place, chunk in enumerate(sentence.chunks[:at]) if chunk.text == ";"), default=-1)
        absent = any(
            chunk.text in ("neither", "nor", "not", "never") for chunk in sentence.chunks[at + 1 :]
        )  # "a term that appears in neither letter"
        own = [
            place
            for place in documents
            if place > clause and documents[place].by(speaker) and documents[place].kind != "other" and not (place > at and absent)
        ]
        opens = next((place for place in own if place <= 5 and preposition_of(sentence.chunks, place) in ("in", "at", "during")), None)
        if opens is not None:
            return documents[opens]  # "In a speech, Lee said that the letter had “moved” him"
        if own:
            return documents[min(own, key=lambda place: (place > at, abs(place - at)))]
        loose = [
            place
            for place in documents
            if not (place > at and any(chunk.text == ";" for chunk in sentence.chunks[at:place])) and documents[place].sender is None and not documents[place].present and speaker.leader and documents[place].kind in _LEADERS_OWN
        ]
        if loose:
            return self._one_side(documents[min(loose, key=lambda place: abs(place - at))], speaker)
        return None

    def _written(self, speaker: Party, verb: str) -> Document:
        """What a leader wrote or answered: what he posted just now, his letter spoken of last, or one first heard of here."""
        focus = self.register.focus
        if focus and focus.noun in _POSTS and focus.touched >= self.number - 1 and focus.sender in (speaker, None):
            focus.sender, focus.posted = speaker, True  # "was quick with a post. “…,” he wrote"
            return focus
        if (
            focus
            and focus.kind in CORRESPONDENCE
            and focus.sender is None
            and focus.touched >= self.number - 1
            and focus.recipient != speaker
            and not focus.many
        ):
            return self._one_side(focus, speaker)
        mine = [
            document
            for document in reversed(self.register.recent)
            if document.sender == speaker and (document.kind in CORRESPONDENCE | {"op-ed"} or document.posted)
        ]
        written = next(iter(mine), None)
        kind = "reply" if verb in ANSWER or verb.startswith("repl") else "letter"
        answered = self.register.counterpart(speaker) if kind == "reply" else None
        if (
            kind == "reply"
            and self.last
            and self.last.document
            and self.last.document.older
            and self.last.speaker != speaker
            and self.last.document.recipient in (speaker, None)
        ):
            return self.register.take(Mention("reply", sender=speaker, recipient=self.last.speaker, older=True), self.number)
        if answered and written and written.recipient not in (answered, None):
            written = None
        return written or self._adopted(speaker) or self.register.take(Mention(kind, sender=speaker, recipient=answered, definite=True), self.number)

    def _adopted(self, speaker: Party) -> Document | None:
        """A letter spoken of before without its sender, when a leader is now quoted from it."""
        focus = self.register.focus
        mutual = next((document for document in reversed(self.register.recent) if document.mutual), None)
        writing = {
            party for document in self.register.documents if document.kind in CORRESPONDENCE for party in (document.sender, document.recipient)
        } - {None}
        if len(writing) > 1 and speaker not in writing and focus and not focus.mutual:
            return None  # a third leader, of whom no letter was told
        if mutual and speaker not in (mutual.pair or self.leaders[:2]):
            return None  # a third leader, of whom no letter was told
        focus = focus if focus and (focus.sender is None or focus.loose) and focus.kind in CORRESPONDENCE else mutual
        if focus and focus.loose and speaker not in self.leaders[:2]:
            return None
        if focus and focus.loose and speaker != focus.sender:
            focus.sender, focus.recipient, focus.loose, focus.likely = None, None, False, None
        many = next(
            (document for document in reversed(self.register.documents) if document.many and document.sender is None and document.recipient), None
        )
        if many and many.recipient != speaker and not mutual and not (focus and focus.recipient):
            return self.register.take(
                Mention("letter", sender=speaker, recipient=many.recipient), self.number
            )  # "messages from the leaders of four countries"
        if focus and focus.recipient != speaker and speaker.leader and self.number - focus.sentence <= NEAR:
            return self._one_side(focus, speaker)
        return None

    def _one_side(self, document: Document, speaker: Party) -> Document:
        """The document as the speaker's own; of letters exchanged, the one the speaker wrote."""
        if document.mutual:
            return self.register.take(Mention("letter", definite=True, sender=speaker, date=document.date, basis=document.basis), self.number)
        document.sender = speaker
        return document

    def _in_its_time(self, sentence: Sentence, mention: Mention) -> Mention:
        """`In December 2016 he told Assad in a letter`: a letter of a time of its own is not the one spoken of."""
        mention = self._of_remark(sentence, mention)
        own = mention.kind in CORRESPONDENCE and (not mention.definite or self.entry) and not mention.date and not mention.older
        if own and self.entry and not mention.background:
            later = next((chunk.value for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind == "offset"), None)
            day = resolve(later, self.anchor, date.fromisoformat(self.entry))[0] if later else self.entry
            return replace(mention, date=day, basis="the day of the entry")
        return replace(mention, older=True) if own and self._other_time(sentence) else mention

    def _of_remark(self, sentence: Sentence, mention: Mention) -> Mention:
        """`The remark came in a letter sent on Wednesday`: the letter is by whoever the sentence before quotes."""
        chunks, last = sentence.chunks, self.last
        opens = len(chunks) > 3 and chunks[0].text in ("the", "his", "her", "those", "these") and chunks[1].text in _REMARKS
        if not opens or mention.kind not in CORRESPONDENCE or mention.sender or mention.at > 8 or preposition_of(chunks, mention.at) != "in":
            return mention
        if last is None or last.speaker is None or not last.speaker.leader or last.document and last.document.kind not in CORRESPONDENCE | {"statement"} or last.sentence < self.number - 1:
            return mention
        return replace(mention, sender=last.speaker, recipient=mention.recipient or last.addressee)

    def _date_by_gap(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        """The other letter's day in `sent on Wednesday, two days after Kim wrote`: counted from the one that is told."""
        for at, chunk in enumerate(sentence.chunks):
            if chunk.kind != "date" or chunk.value.kind != "gap":
                continue
            told = next((documents[place] for place in sorted(documents, reverse=True) if place < at and documents[place].date), None)
            event = next((event for event in sentence.events if event.verb > at), None)
            other = self._wrote(sentence, event, documents) if event and at < event.subject and event.verb <= at + 6 else None
            if told and other and other is not told and not other.date:
                day = date.fromisoformat(told.date) + timedelta(days=chunk.value.back)
                other.date, other.basis = day.isoformat(), "counted from the other letter's day"

    def _date_by_verb(self, sentence: Sentence, document: Document) -> Document:
        """The document with the day in `“…,” he writes on 4 November 1962`; of many letters, the one of that day."""
        chunks = sentence.chunks
        for place, chunk in enumerate(chunks[:-1]):
            if chunk.kind == "word" and chunk.text in WRITE:
                day = next((other.value for other in chunks[place + 1 : place + 3] if other.kind == "date" and other.value.kind != "gap"), None)
                if day:
                    told, basis = resolve(day, self.anchor, sentence.context, sentence.year)
                    if document.many:
                        return self.register.take(Mention("letter", sender=document.sender, recipient=document.recipient, date=told, basis=basis), self.number)
                    document.date, document.basis = told, basis
                    break
        return document

    def _wrote(self, sentence: Sentence, event: Event, documents: dict[int, Document]) -> Document | None:
        """The letter of a clause in which a leader writes or sends: named there, spoken of before, or heard of here."""
        party = sentence.person(event.subject)
        if not party or not party.leader or sentence.chunks[event.verb].text not in WRITE | SEND:
            return None
        return (
            documents.get(event.verb)
            or self.register.letter_by(party)
            or self.register.take(Mention("letter", sender=party, background=True), self.number)
        )
