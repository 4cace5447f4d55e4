"""The register of an article's documents: each letter, speech or op-ed once, merged over all its mentions.

`Register.take` is the main verb: it finds the document that a mention means among those spoken of (they agree, fit, and are preferred, in this
order), or begins a new one, and adds what the mention tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tonetrack.reading.documents.agreement import agree, is_called_so
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.vocabulary import CORRESPONDENCE, LETTERS

RESTATED = 6  # sentences in which "a letter" may be the one of the lead told once more; later it is another
_SECOND = frozenset("second latter later last newer latest".split())  # of two letters
_REMEMBERED = 20  # documents kept in order of their last mention, besides the newest: the bound keeps reading linear


@dataclass
class Register:
    """All documents of an article in the order of their first mention, and the one spoken of last."""

    documents: list[Document] = field(default_factory=list)
    focus: Document | None = None
    recent: list[Document] = field(default_factory=list)  # by last mention, newest last

    def take(self, mention: Mention, sentence: int) -> Document:
        """The document a mention means: a known one that agrees with it, told more by it, or a new one."""
        document = _known(self, mention, sentence) or _begun(self, mention, sentence)
        document.learn(mention)
        if mention.many and mention.definite and mention.date and not mention.sender:
            _date_each(self, mention)
        document.touched = sentence
        document.told.append(sentence)
        if mention.background or _is_row_in_passing(self, mention):
            self.recent = self.recent if document in self.recent else [document, *self.recent]
        else:
            self.touch(document)
        return document

    def touch(self, document: Document) -> None:
        """Make the document the one spoken of last."""
        if self.recent and self.recent[-1] is document and self.focus is document:
            return
        self.recent = [other for other in self.recent[-_REMEMBERED:] if other is not document] + [document]
        self.focus = document

    def picture(self, told: int, focus: Document | None) -> None:
        """After a caption: what only it tells of (the documents since the `told` ones) is not what the story goes on about."""
        for document in self.documents[told:]:
            document.pictured = True
        self.focus = focus

    def newest(self) -> Iterator[Document]:
        """The documents by their last mention, newest first."""
        return reversed(self.recent)

    def last_by(self, party: Party) -> Document | None:
        """The document of that author spoken of last."""
        return next((document for document in self.newest() if document.by(party) and not document.pictured), None)

    def letter_by(self, party: Party) -> Document | None:
        """The letter or reply of that author spoken of last."""
        return next((document for document in self.newest() if document.sender == party and document.kind in CORRESPONDENCE), None)

    def row_of(self, sender: Party | None) -> Document | None:
        """The letters that somebody (None: whoever wrote last) sent to several on one day, if none of his of another day was told since."""
        dated = [other for other in self.documents if other.date and other.sender and other.kind in CORRESPONDENCE and sender in (None, other.sender)]
        return next(
            (other for other in dated if other.many and not other.older and (other.sender, other.date) == (dated[-1].sender, dated[-1].date)), None
        )

    def counterpart(self, party: Party, until: Document | None = None) -> Party | None:
        """The other leader of the correspondence that a party was last said to be in: up to a letter, where one is given."""
        for document in self.newest():
            if until and document.sentence > until.sentence:
                continue
            if party in document.pair:
                return next(other for other in document.pair if other != party)
            if document.kind in CORRESPONDENCE:
                other = {document.sender: document.recipient, document.recipient: document.sender}.get(party)
                if other and other.leader:
                    return other
        return None


# ------------------------------------------------------------------ which known document a mention means


def _known(register: Register, mention: Mention, sentence: int) -> Document | None:
    """The document spoken of that a mention means; None for one that is new."""
    if told := _op_ed(register, mention) or _of_two(register, mention):
        return told
    found = [document for document in register.newest() if agree(document, mention) and _is_so_by_mouth(register, document, mention, sentence)]
    if mention.one_of:
        return next((document for document in reversed(found) if document.date and document.date == mention.date), None)
    if mention.pointed and found and found[0] is register.focus:
        return register.focus
    found = [document for document in found if _fits(register, document, mention, sentence)]
    return next(iter(_preferred(register, found, mention)), None)


def _of_two(register: Register, mention: Mention) -> Document | None:
    """`Xi wrote to Kim, and Kim answered. The second letter`: of the only two letters told of, each to another leader."""
    told = (other for other in register.documents if other.kind in LETTERS and other.sender)
    letters = [other for other in told if not (other.many or other.elsewhere)]
    if not mention.which or mention.sender or len(letters) != 2 or letters[0].recipient == letters[1].recipient:
        return None
    if all(letter.date for letter in letters):
        letters.sort(key=lambda letter: str(letter.date))
    letter = letters[mention.which in _SECOND]
    return letter if mention.date in (None, letter.date) else None


def _op_ed(register: Register, mention: Mention) -> Document | None:
    """The op-ed that a definite `letter` means when its author wrote no letter in this article."""
    bare = mention.kind == "letter" and mention.recipient is None and mention.definite and not mention.mutual
    able = (document for document in register.newest() if document.kind == "op-ed" and document.sender and mention.sender in (None, document.sender))
    op_ed = next(able, None) if mention.printed or bare else None
    letters = op_ed and any(other.kind in LETTERS and other.sender in (None, op_ed.sender) for other in register.recent)
    return None if letters else op_ed


def _is_so_by_mouth(register: Register, document: Document, mention: Mention, sentence: int) -> bool:
    """`the letter beside the oral message`: two; a letter is one by mouth only where the next sentence says so of it."""
    return mention.kind in (document.kind, *LETTERS) or document is register.focus and document.touched < sentence and not document.date


def _fits(register: Register, document: Document, mention: Mention, sentence: int) -> bool:
    """Whether a document that agrees with a mention can be meant by what else is told: of its day, of an exchange, of what it answers."""
    if mention.new:  # "a letter": one called so, and after the lead only one told just before or of the same day
        near = sentence <= RESTATED or document.sentence >= sentence - 1 or document.date and document.date == mention.date
        if not (near and is_called_so(document, mention)):
            return False
    exchange = next((other for other in reversed(register.documents) if other.mutual), None)
    if mention.kind == "letter" and not (mention.sender or document.sender or document.recipient):
        return document.kind == "letter" or exchange is None or document.sentence >= exchange.sentence  # not the answer that ended letters exchanged
    if mention.kind != "reply":
        return True
    if mention.sender:  # "Kim's answer": not his letter from before the one he answers
        return not _precedes_letter(register, document, mention.sender)
    return document.kind == "reply" or not document.sender or _is_reply_told(register, document, mention)


def _preferred(register: Register, found: list[Document], mention: Mention) -> list[Document]:
    """Those of the documents that fit a mention best: of its day, recalled like it, called so; all where none does."""
    bare = not (mention.sender or mention.recipient)
    answer = register.focus if register.focus and register.focus.kind == "reply" else None
    if answer and mention.known:  # "That earlier letter": not the answer just told of
        found = [document for document in found if document is not answer] or found
    if mention.date and mention.definite and bare:  # "the cable of the Friday"
        found = [document for document in found if document.date == mention.date] or found
    alike = [document for document in found if document.older == mention.older]
    if not alike and (not mention.definite or mention.older and not mention.known):
        return []  # "last year's letter": only one told as such
    found = alike or found
    if found and not mention.sender and not found[0].sender and found[0].noun == "message":  # "A message is hoped for. The letter"
        return [document for document in found if document.sender and document.noun == mention.noun] or found
    return found


def _is_reply_told(register: Register, document: Document, mention: Mention) -> bool:
    """Whether `the reply (to Xi)` is the letter to him, or the thanks, told before: `Kim has thanked Xi. State media carried the reply to Xi`."""
    if mention.definite and document.noun == "thanks":
        return True
    same = mention.definite and mention.recipient is not None and mention.recipient == document.recipient
    return same and document.sender is not None and not _precedes_letter(register, document, document.sender)


def _precedes_letter(register: Register, document: Document, party: Party) -> bool:
    """Whether the other side wrote the party a letter that was told only after this one: `Kim's answer` is not his earlier letter."""
    # one of letters exchanged, told before either
    exchanged = any(other.mutual and other.sentence == document.sentence for other in register.documents)
    later = [other for other in register.documents if other.kind in CORRESPONDENCE and other.sentence > document.touched and not other.elsewhere]
    if document.kind == "reply":  # an answer told of before, unless the other's letter is of a later day
        later = [other for other in later if document.date and other.date and other.date > document.date]
    if exchanged:  # the other's of that day is no later one
        later = [other for other in later if document.date and other.date and other.date != document.date]
    return any(
        other.recipient == party or _is_to_nobody_told(other) and other.sender != party and document.recipient in (None, other.sender)
        for other in later
    )


def _is_to_nobody_told(document: Document) -> bool:
    """Whether a leader's letter is to somebody whom the article does not name beside it: `the message that Xi sent`."""
    return document.recipient is None and document.sender is not None and document.sender.leader and not document.many


# ------------------------------------------------------------------ a new document, and what is told of several


def _begun(register: Register, mention: Mention, sentence: int) -> Document:
    """A document not spoken of before, with what those beside it let one know: the day of a row, whom an answer is to, whose series it is of."""
    document = Document.of(mention, sentence)
    register.documents.append(document)
    _share_day_of_row(register, document, mention)
    _share_day_of_exchange(register, document, mention)
    if mention.kind == "reply":
        _answer(register, document, mention)
    series = _series(register, mention)
    if series and not mention.sender:
        document.sender, document.recipient = series.sender, mention.recipient or series.recipient
    return document


def _series(register: Register, mention: Mention) -> Document | None:
    """The letters of which one is `the second`, `the second letter`, `the latest`: several told together, else the one spoken of
    (`his third letter to Xi. The second …`); of `the second letter`, where a noun may mean another's, only if nobody else wrote one."""
    if not (mention.one_of or mention.which and mention.kind in LETTERS):
        return None
    several = next((other for other in reversed(register.documents) if other.many and (other.sender or other.recipient)), None)
    own = several and (mention.one_of or all(other.sender in (None, several.sender) for other in register.newest() if other.kind in LETTERS))
    return several if own else (register.focus if mention.one_of and register.focus and register.focus.kind in CORRESPONDENCE else None)


def _share_day_of_row(register: Register, document: Document, mention: Mention) -> None:
    """Letters sent to several, or by several, were written on one day: each has the day of them all."""
    if mention.kind != "letter" or mention.older or mention.date or mention.year:
        return
    row = register.row_of(mention.sender) if mention.recipient else None
    if row and mention.recipient != row.sender:
        document.take_day((row.date, row.basis))
    own = next((other for other in register.newest() if mention.sender in other.signers[1:] and mention.recipient in (None, other.recipient)), None)
    if own:  # "Xi and Putin wrote to Kim on Monday. Putin's letter"
        document.take_day((own.date, own.basis))
        document.recipient = own.recipient


def _share_day_of_exchange(register: Register, document: Document, mention: Mention) -> None:
    """Letters exchanged were written on one day, each to the other side."""
    if mention.kind not in LETTERS or mention.older or mention.mutual or mention.date:
        return
    plural = (
        other for other in register.newest() if other.mutual or other.many and other.date and not (other.older or other.sender or other.recipient)
    )
    exchange = next(plural, None)
    if exchange is None or exchange.pair and mention.recipient and mention.recipient not in exchange.pair:
        return
    if mention.sender and any(other.sender == mention.sender and other.date == exchange.date for other in register.documents):
        return  # that side's letter is told already
    document.take_day((exchange.date, exchange.basis))
    sides = [party for party in exchange.pair if party != mention.sender]
    if mention.sender in exchange.pair and len(sides) == 1 and not mention.recipient:
        document.recipient = sides[0]


def _answer(register: Register, document: Document, mention: Mention) -> None:
    """`the answer`, of nobody named: of whoever the letter spoken of before was to; `Stalin's answer`: to whoever had written to him."""
    letters = (other for other in register.newest() if other.kind == "letter" and other.sender)
    if not mention.sender:
        letter = next((other for other in letters if other.recipient or other.likely), None)
        if letter and mention.recipient in (None, letter.sender):
            document.sender, document.recipient, document.inferred = letter.recipient or letter.likely, letter.sender, True
    elif not mention.recipient and not document.recipient:
        document.recipient = next((other.sender for other in letters if other.recipient == mention.sender), None)


def _date_each(register: Register, mention: Mention) -> None:
    """`Both letters are dated October 6`: the day of each letter spoken of that has none; of those recalled, only where they were exchanged last."""
    exchange = next((other for other in reversed(register.documents) if other.mutual), None)
    recalled = exchange.sentence if exchange and exchange.older and not exchange.date else 0
    dated = {other.sender for other in register.documents if other.date == mention.date and other.sender}
    for other in register.recent:
        told = other.date or other.year or other.elsewhere or (other.sentence < recalled if recalled else other.older)
        if other.kind in LETTERS and (other.sender or other.mutual) and other.sender not in dated and not told:
            other.take_day((mention.date, mention.basis))


def _is_row_in_passing(register: Register, mention: Mention) -> bool:
    """Whether letters of nobody named, or of the writer of the one spoken of, are only named beside it:
    `Gone is “…”, with which Kim's messages open`."""
    focus = register.focus
    if focus is None or not (mention.many and mention.definite):
        return False
    own = focus.kind in CORRESPONDENCE and mention.sender == focus.sender and not (focus.many or mention.date)
    return not mention.sender or own
