"""Documents an article speaks of: each letter, speech or op-ed once, merged over all its mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from tonetrack.reading.people import Party
from tonetrack.reading.vocabulary import CORRESPONDENCE, DOCUMENTS

RESTATED = 6  # sentences in which "a letter" may be the one of the lead told once more; later it is another
_WRITTEN = frozenset("letter letters missive missives telegram telegrams cable cables card cards note notes memo epistle".split())  # never by mouth


@dataclass(eq=False)
class Document:
    """A document as far as the article has told: it grows while the article is read.

    `older` is a recalled one ("last year's letter"); `many` a plural ("cards to several leaders"); `elsewhere`
    one addressed to somebody who is no leader.
    """

    kind: str
    sender: Party | None = None
    recipient: Party | None = None
    date: str | None = None
    basis: str = "unknown"
    year: int = 0
    older: bool = False
    many: bool = False
    elsewhere: bool = False
    sentence: int = 0
    touched: int = 0  # number of the sentence that spoke of it last
    present: tuple[Party, ...] = ()  # at a meeting, everybody who may have spoken there
    quoted: int = 0  # number of the sentence that quoted from it last
    mutual: bool = False  # letters exchanged: each side wrote one
    noun: str = ""  # by which it was first called
    pair: tuple[Party, ...] = ()  # the two sides of letters exchanged
    likely: Party | None = None  # the other leader in sight when it was first quoted
    loose: bool = False  # its sender is told by a place only: "the missive from Pyongyang"
    posted: bool = False  # on a website: what its author "wrote" there is no letter
    inferred: bool = False  # its sender is only whom the letter it answers was to

    @property
    def is_letter(self) -> bool:
        """Whether its words are words of a letter of one leader to another, as far as is known."""
        return (
            self.kind in ("letter", "reply")
            and bool(self.sender and self.sender.leader)
            and not self.elsewhere
            and (bool(self.recipient and self.recipient.leader and self.recipient != self.sender) or (self.kind == "reply" and not self.recipient))
        )

    def by(self, party: Party | None) -> bool:
        """Whether its words can be that party's."""
        return party is not None and (self.sender == party or party in self.present)


@dataclass(frozen=True)
class Mention:
    """What one noun phrase says of a document."""

    kind: str
    definite: bool = False
    sender: Party | None = None
    recipient: Party | None = None
    date: str | None = None
    basis: str = "unknown"
    year: int = 0
    older: bool = False
    many: bool = False
    elsewhere: bool = False
    printed: bool = False  # "published letter", "open letter": what an op-ed is called later
    at: int = 0
    present: tuple[Party, ...] = ()
    mutual: bool = False
    pair: tuple[Party, ...] = ()
    posted: bool = False
    loose: bool = False
    implied: bool = False  # by a verb of greeting or answering, without a noun: where leaders talk, of no letter
    known: bool = False  # "the earlier letter": one of those already spoken of
    noun: str = ""
    undated: bool = False
    apart: bool = False  # of a week or month of its own, not of letters sent together
    new: bool = False  # "a letter", "another"
    pointed: bool = False  # "that letter": the one spoken of last
    one_of: bool = False  # "the second", "the latest": of letters spoken of together
    background: bool = False  # "after a letter": named in passing, not what the words are from


@dataclass
class Register:
    """All documents of an article in the order of their first mention, and the one spoken of last."""

    documents: list[Document] = field(default_factory=list)
    focus: Document | None = None
    recent: list[Document] = field(default_factory=list)  # by last mention, newest last

    def take(self, mention: Mention, sentence: int) -> Document:
        """The document a mention means: a known one that agrees with it, told more by it, or a new one."""
        document = self._known(mention, sentence)
        if document is None:
            document = Document(
                mention.kind,
                sentence=sentence,
                many=mention.many,
                mutual=mention.mutual,
                pair=mention.pair,
                posted=mention.posted,
                noun=mention.noun,
                loose=mention.loose,
            )
            self.documents.append(document)
            self._share_day(document, mention)
            self._answer(document, mention)
            together = next((other for other in reversed(self.documents) if other.many and (other.sender or other.recipient)), None)
            if mention.one_of and together is None and self.focus and self.focus.kind in CORRESPONDENCE:
                together = self.focus  # "his third letter to Xi. The second …"
            if mention.recipient and mention.definite and not mention.sender and (row := self.row_of(None)) and row.sender != mention.recipient:
                document.sender = row.sender  # "Putin sent two letters. The letter to Obama …"
            if mention.one_of and together and not mention.sender:
                document.sender, document.recipient = together.sender, mention.recipient or together.recipient
        _tell(document, mention)
        if mention.many and mention.definite and mention.date and not mention.sender:
            self._date_each(mention)
        document.touched = sentence
        if mention.background or self._is_row_in_passing(mention):
            self.recent = self.recent if document in self.recent else [document, *self.recent]
        else:
            self.touch(document)
        return document

    def _is_row_in_passing(self, mention: Mention) -> bool:
        """Whether letters of nobody named, or of the writer of the one spoken of, are only named beside it: `Gone is “…”, with which Kim's messages open`."""
        own = self.focus is not None and self.focus.kind in CORRESPONDENCE and mention.sender == self.focus.sender and not (self.focus.many or mention.date)
        return mention.many and mention.definite and self.focus is not None and (not mention.sender or own)

    def _share_day(self, document: Document, mention: Mention) -> None:
        """Letters exchanged, or sent to several, were written on one day: each has the day of them all."""
        row = self.row_of(mention.sender) if mention.kind == "letter" and mention.recipient else None
        if row and mention.recipient != row.sender and not (mention.older or mention.date or mention.year or mention.apart):
            document.date, document.basis = row.date, row.basis
        if mention.kind in ("letter", "reply") and not (mention.older or mention.mutual or mention.date):
            exchange = next((other for other in reversed(self.recent) if other.mutual or other.many and other.date and not (other.older or other.sender or other.recipient)), None)
            had = exchange and mention.sender and any(other.sender == mention.sender and other.date == exchange.date for other in self.documents)
            if exchange and not had and (not mention.recipient or not exchange.pair or mention.recipient in exchange.pair):
                document.date, document.basis = exchange.date, exchange.basis
                sides = [party for party in exchange.pair if party != mention.sender]
                if mention.sender in exchange.pair and len(sides) == 1 and not mention.recipient:
                    document.recipient = sides[0]

    def row_of(self, sender: Party | None) -> Document | None:
        """The letters that somebody (None: whoever wrote last) sent to several on one day, if none of his of another day was told since."""
        dated = [other for other in self.documents if other.date and other.sender and other.kind in CORRESPONDENCE and sender in (None, other.sender)]
        return next((other for other in dated if other.many and not other.older and (other.sender, other.date) == (dated[-1].sender, dated[-1].date)), None)

    def _date_each(self, mention: Mention) -> None:
        """`Both letters are dated October 6`: the day of each letter spoken of that has none; of those recalled, only where they were exchanged last."""
        exchange = next((other for other in reversed(self.documents) if other.mutual), None)
        recalled = exchange.sentence if exchange and exchange.older and not exchange.date else 0
        dated = {other.sender for other in self.documents if other.date == mention.date and other.sender}
        for other in self.recent:
            told = other.date or other.year or other.elsewhere or (other.sentence < recalled if recalled else other.older)
            if other.kind in ("letter", "reply") and (other.sender or other.mutual) and other.sender not in dated and not told:
                other.date, other.basis = mention.date, mention.basis

    def _answer(self, document: Document, mention: Mention) -> None:
        """`the answer`, of nobody named: of whoever the letter spoken of before was to; `Stalin's answer`: to whoever had written to him."""
        if mention.kind == "reply" and mention.sender and not mention.recipient and not document.recipient:
            written = (other for other in reversed(self.recent) if other.kind == "letter" and other.recipient == mention.sender and other.sender)
            document.recipient = next((other.sender for other in written), None)
        if mention.kind == "reply" and not mention.sender:
            letter = next(
                (other for other in reversed(self.recent) if other.kind == "letter" and other.sender and (other.recipient or other.likely)), None
            )
            if letter and mention.recipient in (None, letter.sender):
                document.sender, document.recipient, document.inferred = letter.recipient or letter.likely, letter.sender, True

    def _signed_by_another(self, mention: Mention) -> Document | None:
        """An answer of nobody told that another of the same country is then said to have signed: now that one's."""
        if mention.kind != "reply" or not mention.sender or mention.new or not mention.definite:
            return None
        answers = (other for other in reversed(self.recent) if other.kind == "reply" and other.inferred and other.sender)
        answer = next((other for other in answers if other.sender.country and other.sender.country == mention.sender.country), None)
        if answer:
            answer.sender, answer.inferred = mention.sender, False
        return answer

    def touch(self, document: Document) -> None:
        """Make the document the one spoken of last."""
        if self.recent and self.recent[-1] is document and self.focus is document:
            return
        self.recent = [other for other in self.recent[-20:] if other is not document] + [document]
        self.focus = document

    def _known(self, mention: Mention, sentence: int) -> Document | None:
        if mention.printed or (mention.kind == "letter" and mention.recipient is None and mention.definite and not mention.mutual):
            op_ed = self._op_ed(mention)
            if op_ed:
                return op_ed
        if mention.one_of:
            return next((document for document in self.recent if document.date and document.date == mention.date and _agree(document, mention)), None)
        found = [document for document in reversed(self.recent) if _agree(document, mention)]
        if mention.kind == "verbal message":  # "the letter beside the oral message": two
            found = [document for document in found if document.kind == mention.kind or document is self.focus and document.touched < sentence and not document.date]
        if mention.pointed and found and found[0] is self.focus:
            return self.focus
        if mention.known and mention.kind == "letter" and self.focus and self.focus.kind == "reply":
            found = [document for document in found if document is not self.focus] or found  # "That earlier letter": not the answer just told of
        if mention.new:
            found = [document for document in found if _is_called_so(document, mention)]
        if mention.new and sentence > RESTATED:
            found = [document for document in found if document.sentence >= sentence - 1 or document.date and document.date == mention.date]
        if mention.kind == "letter" and not mention.sender:
            found = [document for document in found if not self._closed_exchange(document)]
        if mention.kind == "reply" and not mention.sender:
            found = [document for document in found if document.kind == "reply" or not document.sender or self._is_reply_told(document, mention)]
            found = [document for document in found if not self._answers_another(document)]
        if mention.kind == "reply" and mention.sender:
            found = [document for document in found if not self._precedes_letter(document, mention.sender)]
        if not mention.date and (exchange := self._exchange_since(mention)):
            found = [document for document in found if document.touched >= exchange.sentence]
        if mention.date and mention.definite and not (mention.sender or mention.recipient):  # "the cable of the Friday"
            found = [document for document in found if document.date == mention.date] or found
        fresh = [document for document in found if document.older == mention.older]
        fits = fresh or ([] if mention.older and not mention.known or not mention.definite else found)
        return fits[0] if fits else self._signed_by_another(mention)

    def _closed_exchange(self, document: Document) -> bool:
        """Whether a document is the answer of nobody named that ended letters exchanged, which the article then tells from their beginning."""
        unsigned = document.kind == "reply" and document.sender is None and document.recipient is None
        return unsigned and any(other.mutual and other.sentence > document.sentence for other in self.documents)

    def _exchange_since(self, mention: Mention) -> Document | None:
        """The exchange of letters spoken of last, if the mention is of a letter of one of its sides: `They exchanged letters. In his, Xi wrote`."""
        exchange = next((other for other in reversed(self.documents) if other.mutual and other.pair), None)
        return exchange if exchange and mention.sender in exchange.pair and not mention.mutual else None

    def _is_reply_told(self, document: Document, mention: Mention) -> bool:
        """Whether `the reply to Xi` is the letter to him told before: `Kim has thanked Xi. State media carried the reply to Xi`."""
        same = mention.definite and mention.recipient is not None and mention.recipient == document.recipient
        return same and document.sender is not None and not self._precedes_letter(document, document.sender)

    def _answers_another(self, document: Document) -> bool:
        """Whether an answer is one to somebody else than the writer of the letter spoken of since: `Mao sent a cable. The reply said`."""
        letter = self.focus
        newer = letter is not None and letter.kind == "letter" and letter.sender is not None and letter.sentence > document.touched
        return newer and document.recipient is not None and document.recipient != letter.sender

    def _precedes_letter(self, document: Document, party: Party) -> bool:
        """Whether the other side wrote the party a letter that was told only after this one: `Kim's answer` is not his earlier letter."""
        exchanged = any(other.mutual and other.sentence == document.sentence for other in self.documents)  # one of letters exchanged, told before either
        later = [other for other in self.documents if other.kind in CORRESPONDENCE and other.sentence > document.touched and not other.elsewhere]
        if document.kind == "reply":  # an answer told of before, unless the other's letter is of a later day
            later = [other for other in later if document.date and other.date and other.date > document.date]
        if exchanged:  # the other's of that day is no later one
            later = [other for other in later if document.date and other.date and other.date != document.date]
        return any(other.recipient == party or _is_to_nobody_told(other) and other.sender != party and document.recipient in (None, other.sender) for other in later)

    def _op_ed(self, mention: Mention) -> Document | None:
        """The op-ed that a definite `letter` means when its author wrote no letter in this article."""
        for document in reversed(self.recent):
            if document.kind == "op-ed" and document.sender and mention.sender in (None, document.sender):
                letters = any(other.kind in ("letter", "reply") and other.sender in (None, document.sender) for other in self.recent)
                return None if letters else document
        return None

    def last_by(self, party: Party) -> Document | None:
        """The document of that author spoken of last."""
        return next((document for document in reversed(self.recent) if document.by(party)), None)

    def letter_by(self, party: Party) -> Document | None:
        """The letter or reply of that author spoken of last."""
        return next((document for document in reversed(self.recent) if document.sender == party and document.kind in CORRESPONDENCE), None)

    def counterpart(self, party: Party, until: Document | None = None) -> Party | None:
        """The other leader of the correspondence that a party was last said to be in: up to a letter, where one is given."""
        for document in reversed(self.recent):
            if until and document.sentence > until.sentence:
                continue
            if party in document.pair:
                return next(other for other in document.pair if other != party)
            if document.kind in CORRESPONDENCE | {"exchange"}:
                if document.sender == party and document.recipient and document.recipient.leader:
                    return document.recipient
                if document.recipient == party and document.sender and document.sender.leader:
                    return document.sender
        return None


def _is_to_nobody_told(document: Document) -> bool:
    """Whether a leader's letter is to somebody whom the article does not name beside it: `the message that Xi sent`."""
    return document.recipient is None and document.sender is not None and document.sender.leader and not document.many


def _is_called_so(document: Document, mention: Mention) -> bool:
    """Whether `a card` can be a document once more: of one noun with it, or one of them of the nouns that fit all."""
    nouns = {document.noun, mention.noun}
    return len(nouns) == 1 or bool(nouns & {"", "message", "missive", "reply", "response", "answer"})


def _family(kind: str) -> str:
    return "letter" if kind in CORRESPONDENCE else kind


def _agree(document: Document, mention: Mention) -> bool:
    if _family(document.kind) != _family(mention.kind) or (mention.present and set(mention.present) - set(document.present)):
        return False
    if document.mutual and not mention.mutual or document.many != mention.many and not (document.mutual and mention.mutual):
        return False
    if mention.sender and document.sender and mention.sender != document.sender:
        return False
    if mention.mutual and document.pair and mention.pair and set(document.pair) != set(mention.pair):
        return False
    if mention.recipient and document.recipient and mention.recipient != document.recipient:
        return False
    if mention.undated and document.date and document.date != mention.date:
        return False
    public = mention.elsewhere and DOCUMENTS.get(mention.noun) == "letter"  # not "extended greetings to the people" in a letter
    if public and document.recipient and document.recipient.leader or document.elsewhere and mention.recipient and mention.recipient.leader:
        return False  # "The letter was read to traders": no letter to them, when it was sent to a leader
    if mention.sender and mention.sender == document.recipient or mention.recipient and mention.recipient == document.sender:
        return False
    if {document.kind, mention.kind} == {"reply", "letter"} and not mention.definite and not mention.sender and document.kind == "reply":
        return False
    if {document.kind, mention.kind} == {"verbal message", "letter"} and (not mention.definite or _WRITTEN & {document.noun, mention.noun}):
        return False
    if mention.date and (document.date and mention.date != document.date or document.year and int(mention.date[:4]) != document.year):
        return False
    if mention.date and document.year and not document.date and int(mention.date[:4]) != document.year:
        return False
    if mention.year and mention.year != (document.year or int((document.date or "0")[:4])):
        return False
    if document.year and mention.date and not document.date and document.year not in (int(mention.date[:4]), int(mention.date[:4]) + (mention.date[5:7] == "12")):
        return False  # "last year's message" is not that of five years ago
    return mention.definite or (mention.sender is not None and document.sender is not None) or (document.sender is None and not mention.sender)


def _tell(document: Document, mention: Mention) -> None:
    if mention.kind in ("reply", "verbal message") and document.kind == "letter":
        document.kind = mention.kind
    document.loose = document.loose and (mention.loose or not mention.sender)
    document.sender = document.sender or mention.sender
    document.recipient = document.recipient or mention.recipient
    if mention.date and not document.date:
        document.date, document.basis = mention.date, mention.basis
    if document.sender and document.sender == document.recipient:
        document.recipient = None
    document.year = document.year or mention.year
    if mention.mutual and not document.mutual:
        document.mutual, document.pair = True, mention.pair  # "I have two letters for you. Xi and Kim wrote to each other"
    document.older = document.older or mention.older
    document.present = document.present or mention.present
    own = document.noun == mention.noun or DOCUMENTS.get(mention.noun) == "letter"  # not "In his letter he conveyed greetings to the people"
    document.elsewhere = document.elsewhere or (mention.elsewhere and own and not document.recipient)
