"""What an article tells of a document: a Mention is what one noun phrase says of it, a Document what all of them say together."""

from __future__ import annotations

from dataclasses import dataclass, field

from tonetrack.reading.people import Party
from tonetrack.reading.vocabulary import DOCUMENTS, LETTERS


@dataclass(eq=False)
class Told:
    """What may be told of a document, by one mention or by all."""

    kind: str
    sender: Party | None = None
    recipient: Party | None = None
    date: str | None = None  # ISO
    basis: str = "unknown"  # of the date, in words
    days: tuple[str, ...] = ()  # of letters named together, in their order: "his letters of May 1 and May 5"
    year: int = 0  # where no day is told
    older: bool = False  # recalled: "last year's letter"
    many: bool = False  # a plural: "cards to several leaders"
    elsewhere: bool = False  # to somebody who is no leader
    group: bool = False  # to the leaders of several states together, without a name
    present: tuple[Party, ...] = ()  # at a meeting, everybody who may have spoken there
    mutual: bool = False  # letters exchanged: each side wrote one
    pair: tuple[Party, ...] = ()  # the two sides of letters exchanged
    posted: bool = False  # on a website: what its author "wrote" there is no letter
    loose: bool = False  # its sender is told by a place only: "the missive from Pyongyang"
    occasions: frozenset[str] = frozenset()  # sorts of those told with it
    noun: str = ""  # by which it was first called; `thanks` of one told by the verb


@dataclass(eq=False)
class Document(Told):
    """A letter, speech, op-ed or the like as far as the article has told: it grows while the article is read."""

    pictured: bool = False  # told of only in a caption so far
    joint: bool = False  # of several leaders, of whom the sender is the first
    signers: tuple[Party, ...] = ()  # those of them who are named, or who each wrote one: "Xi and Putin both wrote to Kim on Monday"
    inferred: bool = False  # its sender is only whom the letter it answers was to
    likely: Party | None = None  # the other leader in sight when it was first quoted
    sentence: int = 0  # number of the sentence that spoke of it first
    touched: int = 0  # of the one that spoke of it last
    quoted: int = 0  # of the one that quoted from it last
    told: list[int] = field(default_factory=list)  # numbers of all that spoke of it

    @classmethod
    def of(cls, mention: Mention, sentence: int) -> Document:
        """The document that a mention names first; its sides and its day are still to be learnt (see `learn`)."""
        return cls(
            mention.kind, sentence=sentence, many=mention.many, mutual=mention.mutual, pair=mention.pair,
            posted=mention.posted, noun=mention.noun, loose=mention.loose,
        )  # fmt: skip

    @property
    def is_letter(self) -> bool:
        """Whether its words are words of a letter of one leader to another, as far as is known."""
        if self.kind not in LETTERS or self.elsewhere or not (self.sender and self.sender.leader):
            return False
        if self.recipient is None:
            return self.kind == "reply" or self.group
        return self.recipient.leader and self.recipient != self.sender

    def by(self, party: Party | None) -> bool:
        """Whether its words can be that party's."""
        return party is not None and (self.sender == party or party in self.present)

    def learn(self, mention: Mention) -> None:
        """Take over what a mention tells and was not known; what was told first stands."""
        spoken = mention.kind == "verbal message" and DOCUMENTS.get(mention.noun) == "reply"  # "Xi's answer, also a verbal message"
        if self.kind == "letter" and mention.kind in ("reply", "verbal message") or self.kind == "reply" and spoken:
            self.kind = mention.kind
        self._learn_sides(mention)
        if mention.dated:  # the date that it bears stands over all others
            self.date = None
        self.take_day((mention.date, mention.basis))
        self.days = self.days or mention.days
        self.year = self.year or mention.year
        self.occasions |= mention.occasions
        self.older = self.older or mention.older
        self.present = self.present or mention.present
        if mention.mutual and not self.mutual:
            self.mutual, self.pair = True, mention.pair  # "I have two letters for you. Xi and Kim wrote to each other"

    def take_day(self, day: tuple[str | None, str]) -> None:
        """Take over a day (ISO) with its basis, where none was told before."""
        if day[0] and not self.date:
            self.date, self.basis = day

    def _learn_sides(self, mention: Mention) -> None:
        """Take over sender and recipient, and whether it goes elsewhere."""
        self.loose = self.loose and (mention.loose or not mention.sender)
        if mention.sender and (self.inferred or not self.sender):
            self.sender, self.inferred = mention.sender, False
        self.recipient = self.recipient or mention.recipient
        if self.sender and self.sender == self.recipient:
            self.recipient = None
        own = self.noun == mention.noun or DOCUMENTS.get(mention.noun) == "letter"  # not "In his letter he conveyed greetings to the people"
        self.group = (self.group or mention.group) and not self.recipient
        self.elsewhere = self.elsewhere or (mention.elsewhere and own and not self.recipient)


@dataclass
class Mention(Told):
    """What one noun phrase (or a verb: `wrote to Xi`) says of a document, at a place in its sentence."""

    at: int = 0  # place in the row of chunks
    # how it points to a document
    definite: bool = False  # "the letter", "his letter": one that may have been spoken of
    new: bool = False  # "a letter", "another"
    pointed: bool = False  # "that letter": the one spoken of last
    one_of: bool = False  # "the second", "the latest": of letters spoken of together
    known: bool = False  # "the earlier letter": one of those already spoken of
    background: bool = False  # "after a letter": named in passing, not what the words are from
    implied: bool = False  # by a verb of greeting or answering, without a noun: where leaders talk, of no letter
    printed: bool = False  # "published letter", "open letter": what an op-ed is called later
    dated: bool = False  # with the date that it bears: "dated May 3"
    undated: bool = False  # none of those that a day was told of
    meant_for: frozenset[str] = frozenset()  # the occasions that its own words tell: "a Victory Day greeting"
    which: str = ""  # "the second", "the earlier letter": which of two told
