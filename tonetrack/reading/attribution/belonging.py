"""From which document the words of a speaker are: named in the sentence, or spoken of before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tonetrack.reading.attribution.audiences import is_in_paper, is_posted
from tonetrack.reading.attribution.occasions import CONTRASTING
from tonetrack.reading.attribution.recollections import Recollections
from tonetrack.reading.attribution.writings import NEAR, is_unsigned, writes_here
from tonetrack.reading.coreference.pronouns import Attribution
from tonetrack.reading.coreference.resolution import LATELY
from tonetrack.reading.dates import resolve
from tonetrack.reading.documents.days import DAYS
from tonetrack.reading.documents.register import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ANSWER, CORRESPONDENCE, REPORT, SEND, WRITE, forms_of

_THERE = frozenset("in at during over by on".split())
_CALLS = frozenset("call phone telephone conversation".split())  # a meeting may be recalled in a letter: "the talks at our meeting"
_ADDRESSING = frozenset("told thanked congratulated wished assured informed wrote reminded promised asked tells assures reminds urged".split())
_ADDS = forms_of("add continue") | {"went", "goes"}
_IN_HAND = frozenset("reading holding showing opening".split())
_ALOUD = forms_of("mutter whisper shout yell bark roar snap scoff sneer jeer interject murmur growl mumble")  # what no letter does
_SENT = frozenset("sent sends dispatched mailed".split())
_WITHIN = frozenset("in through via during at".split())  # with a document after them: where words stand
_DENIALS = frozenset("neither nor not never".split())
_TO_COME = frozenset("would will could might may".split())
_BY_MOUTH = re.compile(r"\b(?:by word of mouth|orally|verbally|by mouth|face to face)\b")
_ASKS = forms_of("ask request")
_CONVEY = frozenset("convey relay transmit extend pass".split())
_LEADERS_OWN = CORRESPONDENCE | {"op-ed", "speech", "interview"}


@dataclass
class Belonging(Recollections):
    """The documents of the article as quotations are taken from them."""

    found: dict[int, Attribution] = field(default_factory=dict)  # the attributions made, by the number of the quotation

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
        return self._likely(document.sender, document)

    def _likely(self, sender: Party, letter: Document) -> Party | None:
        """Whom a leader's letter is to when nothing tells: his correspondent so far, else later, else the other leader most written to, else named most."""
        if known := self.register.counterpart(sender, letter) or self._so_far(sender, letter) or self._other(sender):
            return known
        addressed = [
            document.recipient
            for document in self.register.documents
            if document.recipient and document.recipient.leader and document.recipient != sender
        ]
        return max(addressed, key=addressed.count, default=None) or next((leader for leader in self.cast or self.leaders if leader != sender), None)

    def _so_far(self, sender: Party, letter: Document) -> Party | None:
        """Who was taken to write to a leader before a letter: his answer goes to him, not to somebody named only later."""
        before = [other for other in self.register.documents if other.kind in CORRESPONDENCE and other.sentence < letter.sentence and other.likely == sender]
        return before[-1].sender if before and before[-1].sender and before[-1].sender.leader else None

    def _mark_reply(self, documents: dict[int, Document], at: int) -> None:
        """The letter before a verb of answering is a reply: `In a letter he replied that`."""
        before = [place for place in documents if place < at]
        document = documents[max(before)] if before else self.register.focus
        if document and document.kind == "letter":
            document.kind = "reply"

    def _settle(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> None:
        """Give an attribution its document: of the sentence, or the speaker's last one; and mark words about letters."""
        found.setting = self._setting(sentence, at)
        if found.document is None and found.speaker and not found.rule.startswith("an agency"):
            found.document = self._document(sentence, at, found, documents)
        if found.document and found.document.kind in CORRESPONDENCE and writes_here(sentence, found.speaker, found.verb):
            target = _fronted_addressee(sentence, at)  # "To Putin he wrote, a day later": not the letter to Xi
            other = target is not None and found.document.recipient not in (None, target)
            found.document = self._date_by_verb(sentence, self._card_to(target, found.document, found) if other else found.document, documents)
        inside = any(documents[place] is found.document and preposition_of(sentence.chunks, place) == "in" for place in documents)
        speaks = found.rule.endswith("a document speaks") and found.rule.startswith("verb before")  # "The telegram said that Kim's letter had been “…”"
        self._mark_about(sentence, at, found, inside=inside or speaks)
        document = found.document
        if document and document.kind in CORRESPONDENCE:
            self._address(sentence, at, found, document)

    def _address(self, sentence: Sentence, at: int, found: Attribution, document: Document) -> None:
        """To whom the letter is, as far as this sentence tells; one of many cards becomes the one to this addressee."""
        writer = document.sender or found.speaker
        document.likely = document.likely or (self._other(writer) if writer else None)
        target = self._clause_target(sentence, at, found)
        if target and (document.many or document.recipient not in (None, target)):
            found.document = self._card_to(target, document, found)
        elif target and not document.recipient and target != document.sender:
            document.recipient = target

    def _card_to(self, target: Party, document: Document, found: Attribution) -> Document:
        """A letter like another, to this addressee, of the day of them all: `Similar messages went out the same day. To Raisi he wrote`."""
        together = document.many or document.sentence >= self.number - 1 or found.addressee == target
        lately = (other for other in reversed(self.register.documents) if other.many and other.date and other.touched >= self.number - 1)
        row = document if together else next(lately, None) or self.register.row_of(document.sender)
        day = row.date if row else None
        return Document(document.kind, document.sender, target, day, document.basis, sentence=self.number)

    def _clause_target(self, sentence: Sentence, at: int, found: Attribution) -> Party | None:
        """The leader a clause addresses: told Kim, `To Putin he wished`, `; to Kim, “…”`."""
        if found.addressee and found.addressee.leader and found.addressee != found.speaker:
            if found.rule == "the verb of the clause before" or found.verb in _ADDRESSING:
                return found.addressee
        return _fronted_addressee(sentence, at)

    def _document(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
        """The document that a leader's words are from, by the sentence itself first, then by what was spoken of before."""
        speaker = found.speaker
        if told := self._in_it(sentence, speaker) or self._in_part(sentence, speaker) or self._no_letter(sentence, at, found, documents):
            return told
        named = self._named(sentence, at, found, documents)
        if self._told_others(sentence, at, found) and not (named and named.kind != "statement" and _stand_inside(sentence, documents, named)):
            return self._statement_of(speaker)
        if named or not speaker.leader or found.verb in REPORT:
            return named
        told = self._set_apart(sentence, at, found) or self._spoken_before(found)
        return self._statement_of(speaker) if told and self._said_on_another_day(sentence, found.verb, told) else told

    def _said_on_another_day(self, sentence: Sentence, verb: str, document: Document) -> bool:
        """Whether somebody says something on a later day than that of his letter: `Trump said on Friday that he could call him`."""
        if verb in WRITE or document.kind not in CORRESPONDENCE or not document.date:
            return False
        days = (sentence.chunks[place] for event in sentence.events if sentence.chunks[event.verb].text == verb for place in range(event.verb + 1, min(event.verb + 3, len(sentence.chunks))))
        told = next((resolve(chunk.value, self.anchor, sentence.context, sentence.year)[0] for chunk in days if chunk.kind == "date" and chunk.value.kind in DAYS), None)
        return told is not None and told > document.date

    def _statement_of(self, speaker: Party, *, posted: bool = False) -> Document:
        """What somebody states, no letter; `posted` on a website."""
        return self.register.take(Mention("statement", sender=speaker, posted=posted), self.number)

    def _no_letter(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
        """What the words are from when the sentence shows that it is no letter to the other leader."""
        speaker = found.speaker
        if found.verb in ANSWER and self._is_to_come(sentence, found.verb):
            return Document("statement", speaker, sentence=self.number)
        if found.verb in WRITE and self._wrote_to_another(sentence):
            return Document("letter", speaker, elsewhere=True, sentence=self.number)
        if _is_by_mouth(sentence, at):
            return Document("verbal message", speaker, found.addressee, sentence=self.number)
        own = (place for place in _own_places(sentence, at, speaker, documents) if place <= 5 and preposition_of(sentence.chunks, place) == "in")
        aired = self._aired(sentence, at) or found.verb not in WRITE and self._said_there(sentence, found.verb)
        if aired and not any(documents[place].is_letter for place in own):  # not "In a letter read out on television, he thanked Xi"
            return self.register.take(Mention("speech", sender=speaker, present=(speaker,)), self.number)
        if found.verb in _ALOUD or _is_in_margin(sentence, at) or found.verb not in WRITE and _has_in_hand(sentence, at, speaker) or self._was_asked(sentence, at) or self._answers_question(found) or self._speaks_on(found):
            return self._statement_of(speaker)
        if found.verb in WRITE and not documents and is_in_paper(sentence.chunks, at):
            return Document("op-ed", speaker, sentence=self.number)
        return self._statement_of(speaker, posted=True) if is_posted(sentence, found.verb) else None

    def _answers_question(self, found: Attribution) -> bool:
        """Whether somebody says something right after he was asked: `A reporter asked the president why. He called it “…”`."""
        return found.verb not in WRITE - ANSWER and self.questioned == (found.speaker, self.number - 1)

    def _set_apart(self, sentence: Sentence, at: int, found: Attribution) -> Document | None:
        """What is not from the letter spoken of: a judgement of the other's letter, or words of another time."""
        if self._judged(sentence, at, found.speaker) or _was_once(sentence, at):
            return Document("statement", found.speaker, sentence=self.number)
        if found.verb in _ADDS and self._goes_on(found.speaker):
            return None  # "The plan put forward in 2007 is, he adds, “…”"
        recalled = self.register.focus is not None and self.register.focus.older and self.register.focus.touched >= self.number - 1
        if not recalled and self._has_written(found.speaker) and self._of_year_told(sentence) and found.addressee and found.addressee.leader:
            letter = self.register.letter_by(found.speaker)
            if letter and ((letter.date or "").startswith(str(self.year)) or not letter.date and letter.touched >= self.number - 1):
                return letter
            return self.register.take(Mention("letter", sender=found.speaker, recipient=found.addressee, older=True, year=self.year), self.number)
        contrasts = _is_contrasted(sentence, at) and self._has_written(found.speaker)
        if not self._other_time(sentence, whole=contrasts):
            return None
        if found.verb in WRITE | ANSWER | _SENT or contrasts:
            return self.register.take(Mention("letter", sender=found.speaker, older=True), self.number)
        return Document("speech", found.speaker, sentence=self.number)

    def _has_written(self, party: Party) -> bool:
        """Whether the article has told of a letter by somebody, or of letters exchanged that one of is his."""
        return any(document.kind in CORRESPONDENCE and (document.sender == party or document.mutual and party in document.pair) for document in self.register.recent)

    def _spoken_before(self, found: Attribution) -> Document | None:
        """The document spoken of before that a leader's words go on with, when their sentence names none."""
        speaker = found.speaker
        if exchange := self._exchange_recalled():
            return self._one_side(exchange, speaker)
        if self.now_at == self.number and (letter := self._last_written(speaker, None)):
            return letter  # "This year he spoke only of “…”"
        if found.verb in ANSWER and (talk := self._in_speech(speaker)):
            return talk  # "Xi told him by telephone that …. Moon answered that"
        if found.verb in WRITE | ANSWER:
            return self._written_in_entry(speaker, found.verb)
        if self._goes_on(speaker):
            return self.last.document
        known = self._in_speech(speaker) or self._fresh(speaker) or self.register.last_by(speaker) or self._adopted(speaker) or self._of_series(speaker)
        return self._letter_of_entry(found) if known is None and self.entry else known

    def _written_in_entry(self, speaker: Party, verb: str) -> Document:
        """What a leader wrote; first heard of in an entry of a list of days, it is of that day."""
        written = self._written(speaker, verb)
        if self.entry and not written.date and written.sentence >= self.number:
            written.date, written.basis = self.entry, "the day of the entry"
        return written

    def _letter_of_entry(self, found: Attribution) -> Document:
        """The letter that an entry in a list of days tells of without naming one: `4 May: Kim thanks Xi for “…”`."""
        recipient = found.addressee if found.addressee and found.addressee.leader else None
        mention = Mention("letter", sender=found.speaker, recipient=recipient, date=self.entry, basis="the day of the entry")
        return self.register.take(mention, self.number)

    def _goes_on(self, speaker: Party) -> bool:
        """Whether a sentence goes on from the quotation before: `Kim thanked him for “…”. He also wished “…”`."""
        last, focus = self.last, self.register.focus
        if last is None or last.document is None or last.document.older and focus and focus.by(speaker) and focus.touched > last.sentence:
            return False  # "In 2018 he wrote of “…”. The new letter is cooler. He promises “…”"
        return last.speaker == speaker and self.number - last.sentence <= 1 and not last.about

    def _speaks_on(self, found: Attribution) -> bool:
        """Whether somebody who was last heard speaking, not writing, adds to it: `“…,” the president added` after his remarks."""
        before = next((other for other in reversed(self.found.values()) if other.speaker == found.speaker), None)
        if found.verb not in _ADDS or before is None or before is self.last or before.sentence < self.number - LATELY:
            return False
        letter = self.register.letter_by(found.speaker)
        spoke = before.about or before.document is not None and before.document.kind not in CORRESPONDENCE | {"op-ed"}
        return spoke and (letter is None or letter.touched < self.number - 1)

    def _fresh(self, speaker: Party) -> Document | None:
        """A letter first heard of just now, of nobody yet: `There is one more letter. Kim thanks Xi for “…”`."""
        focus = self.register.focus
        if focus is None or not is_unsigned(focus) or focus.mutual or focus.elsewhere or focus.touched < self.number - 1 and focus.sentence < self.number - 2:
            return None
        if focus.recipient == speaker or not speaker.leader:
            return None
        own = self.register.last_by(speaker)
        return None if own and own.touched >= focus.sentence else self._adopted(speaker)

    def _of_series(self, speaker: Party) -> Document | None:
        """One more letter of a row to the same leader: `Leaders sent messages. Xi wrote …. Maduro promised “…”`."""
        last = self.last.document if self.last and self.number - self.last.sentence <= 1 else None
        recipient = self.recipient_of(last) if last and last.kind in CORRESPONDENCE else None
        letters = [document for document in self.register.documents if document.kind in CORRESPONDENCE]
        senders = {document.sender for document in letters if recipient and document.sender and self.recipient_of(document) == recipient}
        rows = any(document.many and not document.mutual and document.sender is None and document.recipient in (None, recipient) for document in letters)
        if not senders or len(senders) < 2 and not rows or speaker in senders or speaker == recipient:
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
        return any(after.text == verb and before.text in _TO_COME for before, after in pairs)

    def _in_part(self, sentence: Sentence, speaker: Party) -> Document | None:
        """The letter in `an extract in which Putin tells Kim that …`: his spoken of lately, or the last one of nobody named."""
        if not speaker.leader or not _tells_part(sentence):
            return None
        unsigned = (other for other in reversed(self.register.recent) if other.kind in CORRESPONDENCE and other.sender is None)
        letter = self.register.letter_by(speaker) or next(unsigned, None)
        return self._one_side(letter, speaker) if letter and letter.sentence >= self.number - NEAR else None

    def _in_it(self, sentence: Sentence, speaker: Party) -> Document | None:
        """The document in `In it, Zelenskyy proposed`: the one the sentence before spoke of."""
        focus = self.focus_before
        last = len(sentence.chunks) - 1
        texts = {at: [chunk.text for chunk in sentence.chunks[at : at + 2]] for at in (0, *range(max(1, last - 5), last))}
        says = any(words == ["in", "it"] and at and is_verb(sentence.chunks, at - 1) for at, words in texts.items())  # "“…,” Kim says in it"
        if not (says or texts[0] == ["in", "it"]) or focus is None or focus.kind not in _LEADERS_OWN:
            return None
        if focus.by(speaker):
            return focus
        if focus.sender is not None and not focus.loose:
            return None
        focus.sender, focus.loose = None, False
        return self._one_side(focus, speaker) if focus.recipient != speaker else None

    def _named(self, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
        """The document of this sentence that the words are from."""
        chunks, speaker = sentence.chunks, found.speaker
        own = _own_places(sentence, at, speaker, documents, writes=found.verb in WRITE)
        opening = next((place for place in own if place <= 5 and preposition_of(chunks, place) in ("in", "at", "during")), None)
        if opening is not None:
            return documents[opening]  # "In a speech, Lee said that the letter had “moved” him"
        if own:
            return documents[min(own, key=lambda place: (place > at, abs(place - at)))]
        unsigned = [place for place, document in documents.items() if _is_unclaimed(document) and not _is_parted(chunks, at, place)]
        if not unsigned or not speaker.leader:
            return None
        return self._one_side(documents[min(unsigned, key=lambda place: abs(place - at))], speaker)


def _fronted_addressee(sentence: Sentence, at: int) -> Party | None:
    """The leader in `To Putin he wished`: named first, close to the words or before the verb of sending they follow."""
    chunks = sentence.chunks
    named = sentence.person(1) if len(chunks) > 1 and chunks[0].text == "to" else None
    if named is None or not named.leader:
        return None
    sent = any(event.subject < at and event.verb > 1 and chunks[event.verb].text in SEND | WRITE for event in sentence.events)
    return named if at < 12 or sent else None


def _was_once(sentence: Sentence, at: int) -> bool:
    """Whether what brings the words was done at some other time: `Trump, who once called him “…”`, `whom he used to call “…”`."""
    event, chunks = next((event for event in reversed(sentence.events) if event.verb < at), None), sentence.chunks
    before = [chunk.text for chunk in chunks[max(0, event.verb - 2) : event.verb]] if event else []
    return before[-1:] in (["once"], ["formerly"], ["previously"]) or before == ["used", "to"]


def _is_contrasted(sentence: Sentence, at: int) -> bool:
    """Whether words stand in the clause that the letter's are contrasted with: `Where last year he praised “…”, he now speaks of`."""
    chunks = sentence.chunks
    return bool(chunks) and chunks[0].text in CONTRASTING and all(chunk.text != "," and chunk.kind != "quote" for chunk in chunks[:at])


def _is_by_mouth(sentence: Sentence, at: int) -> bool:
    """Whether the words went from mouth to mouth: `Xi let him know by word of mouth that`; not in a clause that tells who somebody is."""
    words = " ".join(chunk.text for chunk in sentence.chunks[: at + 8]).split(" who ")[0]
    return _BY_MOUTH.search(words) is not None or _is_given_to_convey(sentence, at)


def _is_given_to_convey(sentence: Sentence, at: int) -> bool:
    """Whether somebody who is no leader is asked to pass words on: `asked the envoy to convey his “warmest greetings”`."""
    chunks = sentence.chunks
    to = next((place for place in range(at - 1, 2, -1) if chunks[place - 1].text == "to" and chunks[place].text in _CONVEY), 0)
    asks = next((event.verb for event in reversed(sentence.events) if event.verb < to and chunks[event.verb].text in _ASKS), -1) if to else -1
    if asks < 0 or any(chunk.kind in ("quote", "document") or chunk.text == ";" for chunk in chunks[asks:at]):
        return False
    asked = next((party for place in range(asks + 1, to) if chunks[place].kind in ("person", "role", "office") and (party := sentence.party(place))), None)
    return asked is not None and not asked.leader


def _is_in_margin(sentence: Sentence, at: int) -> bool:
    """Whether words were put beside another's: `Stalin noted in the margin`."""
    return re.search(r"\bin the margins?\b(?! of (?:the|a) (?:summit|meeting|conference))", " ".join(chunk.text for chunk in sentence.chunks[max(0, at - 9) : at + 9])) is not None


def _has_in_hand(sentence: Sentence, at: int, speaker: Party) -> bool:
    """Whether somebody speaks with a letter in his hand: `Trump, reading it aloud, remarked`, `holding the letter, he said`; not `reading from his letter`."""
    chunks = sentence.chunks
    for event in sentence.events:
        if event.verb < at and chunks[event.verb].text in _IN_HAND and sentence.person(event.subject) == speaker and event.verb + 1 < len(chunks):
            after = chunks[event.verb + 1 : event.verb + 4]
            if after[0].text == "it" or after[0].text in ("the", "a") and any(chunk.value in ("letter", "reply") for chunk in after):
                return True
    return False


def _stand_inside(sentence: Sentence, documents: dict[int, Document], named: Document) -> bool:
    """Whether a sentence tells that words are within a document: `told reporters in a letter that`."""
    return any(preposition_of(sentence.chunks, place) in _WITHIN for place, document in documents.items() if document is named)


def _is_unclaimed(document: Document) -> bool:
    """Whether a document can be any leader's: `A letter arrived, promising “…”`."""
    return document.sender is None and not any(party.leader for party in document.present) and document.kind in _LEADERS_OWN


def _is_parted(chunks: list[Chunk], at: int, place: int) -> bool:
    """Whether a document comes only in the next clause: `He promised “…”; a letter followed`."""
    return place > at and any(chunk.text == ";" for chunk in chunks[at:place])


def _own_places(sentence: Sentence, at: int, speaker: Party, documents: dict[int, Document], *, writes: bool = True) -> list[int]:
    """Where a sentence names the speaker's own documents, in the words' clause: not `a term that appears in neither letter`; of one who does not write, where he was."""
    clause = max((place for place, chunk in enumerate(sentence.chunks[:at]) if chunk.text == ";"), default=-1)
    absent = any(chunk.text in _DENIALS for chunk in sentence.chunks[at + 1 :])
    own = [place for place, document in documents.items() if place > clause and document.kind != "other" and (document.by(speaker) or not writes and _is_where(sentence, at, place, document))]
    told = next((place for place, chunk in enumerate(sentence.chunks) if place > at and chunk.text == "that"), len(sentence.chunks))
    return [place for place in own if place < told and not (place > at and absent)]  # not "adding that he had said so in a speech"


def _is_where(sentence: Sentence, at: int, place: int, document: Document) -> bool:
    """Whether whoever speaks was at a meeting or on the phone, told of without him: `In a call on Wednesday he told Modi`, `he told Modi in a phone call`."""
    if document.kind != "speech" or document.sender or place > at or preposition_of(sentence.chunks, place) not in _THERE:
        return False
    return place <= 5 or sentence.chunks[place].text in _CALLS


def _tells_part(sentence: Sentence) -> bool:
    """Whether a part of a letter is told of: `an extract in which`."""
    chunks = sentence.chunks
    parts = (at for at, chunk in enumerate(chunks[:-2]) if chunk.value == "part")
    return any([chunk.text for chunk in chunks[at + 1 : at + 3]] == ["in", "which"] for at in parts)
