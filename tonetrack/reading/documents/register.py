"""The register of an article's documents: each letter, speech or op-ed once, merged over all its mentions.

`Register.take` is the main verb: it finds the document that a mention means among those spoken of (`agreement.agree`, then
the rules of _NARROWED, in their order), or begins a new one, and adds what the mention tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tonetrack.reading.documents.agreement import agree, is_called_so
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.vocabulary import CORRESPONDENCE, LETTERS, PLURAL

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
    if told := _op_ed(register, mention) or _of_two(register, mention, sentence):
        return told
    found = [document for document in register.newest() if agree(document, mention)]
    if mention.one_of:
        return next((document for document in reversed(found) if document.date and document.date == mention.date), None)
    found = _by_mouth(register, mention, found, sentence)
    if mention.pointed and found and found[0] is register.focus:
        answered = None if mention.background else _answered(register, found, sentence)
        return answered or register.focus
    for narrowed in _NARROWED:
        found = narrowed(register, mention, found, sentence)
    return found[0] if found else _signed_by_another(register, mention)


def _of_two(register: Register, mention: Mention, sentence: int) -> Document | None:
    """`Xi wrote to Kim, and Kim answered. The second letter`: of the only two letters told of, each to another leader."""
    told = (other for other in register.documents if other.kind in LETTERS and other.sender)
    letters = [other for other in told if not (other.many or other.mutual or other.elsewhere)]
    if not mention.which or mention.sender or len(letters) != 2 or letters[0].recipient == letters[1].recipient:
        return None
    if mention.which == "other":
        letters.sort(key=lambda letter: (letter.quoted or letter.touched, letter is register.focus))
    elif all(letter.date for letter in letters):
        letters.sort(key=lambda letter: str(letter.date))
    letter = letters[mention.which in _SECOND]
    return letter if mention.date in (None, letter.date) else None


def _answered(register: Register, found: list[Document], sentence: int) -> Document | None:
    """The letter that the sentence before told an answer to: `Xi's letter answers one from Kim. That letter`."""
    if register.focus is None or register.focus.kind != "reply":
        return None
    return next((document for document in found if document is not register.focus and document.sentence == sentence - 1), None)


def _op_ed(register: Register, mention: Mention) -> Document | None:
    """The op-ed that a definite `letter` means when its author wrote no letter in this article."""
    bare = mention.kind == "letter" and mention.recipient is None and mention.definite and not mention.mutual
    able = (document for document in register.newest() if document.kind == "op-ed" and document.sender and mention.sender in (None, document.sender))
    op_ed = next(able, None) if mention.printed or bare else None
    letters = op_ed and any(other.kind in LETTERS and other.sender in (None, op_ed.sender) for other in register.recent)
    return None if letters else op_ed


def _by_mouth(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`the letter beside the oral message`: two; a letter is one by mouth only where the next sentence says so of it."""
    if mention.kind != "verbal message":
        return found
    return [
        document
        for document in found
        if document.kind == mention.kind or document is register.focus and document.touched < sentence and not document.date
    ]


def _not_the_answer(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`That earlier letter`: not the answer just told of."""
    if mention.known and mention.kind == "letter" and register.focus and register.focus.kind == "reply":
        return [document for document in found if document is not register.focus] or found
    return found


def _told_once_more(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`a letter`: one called so, and after the lead only one told just before or of the same day."""
    if not mention.new:
        return found
    found = [document for document in found if is_called_so(document, mention)]
    if sentence <= RESTATED:
        return found
    return [document for document in found if document.sentence >= sentence - 1 or document.date and document.date == mention.date]


def _not_closed(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """A letter of nobody named is not the answer of nobody named that ended letters exchanged, which the article then tells from their beginning."""
    if mention.kind != "letter" or mention.sender:
        return found
    exchanged = max((other.sentence for other in register.documents if other.mutual), default=-1)
    return [document for document in found if document.kind != "reply" or document.sender or document.recipient or document.sentence >= exchanged]


def _answer_told(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """The answer of nobody named: told as one before."""
    if mention.kind != "reply" or mention.sender:
        return found
    return [document for document in found if document.kind == "reply" or not document.sender or _is_reply_told(register, document, mention)]


def _after_the_letter(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`Kim's answer`: not his letter from before the one he answers."""
    if mention.kind != "reply" or not mention.sender:
        return found
    return [document for document in found if not _precedes_letter(register, document, mention.sender)]


def _since_exchange(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`They exchanged letters. In his, Xi wrote`: none told before the exchange."""
    exchange = next((other for other in reversed(register.documents) if other.mutual and other.pair), None)
    if mention.date or mention.mutual or exchange is None or mention.sender not in exchange.pair:
        return found
    return [document for document in found if document.touched >= exchange.sentence]


def _of_its_day(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`the cable of the Friday`: the one of that day, where there is one."""
    if mention.date and mention.definite and not (mention.sender or mention.recipient):
        return [document for document in found if document.date == mention.date] or found
    return found


def _as_recalled(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """A recalled letter (`last year's`) is one told as such, any other is not; a definite one may be either where none fits."""
    alike = [document for document in found if document.older == mention.older]
    either = mention.definite and (mention.known or not mention.older)
    return alike or (found if either else [])


def _just_told(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`Xi was responding to a note from Kim. The note warned`: the one first told of in the sentence before, where the answer had been told of
    already."""
    focus, bare = register.focus, mention.kind == "letter" and mention.definite and not (mention.sender or mention.recipient)
    if not bare or focus is None or focus.kind != "reply" or focus.sentence >= sentence - 1:
        return found
    return [
        document for document in found if document.kind == "letter" and document.sentence == sentence - 1 and document.recipient == focus.sender
    ] or found


def _called_so(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`A positive message is hoped for. The letter`: one called so whose sender is told, not what nobody sent."""
    if mention.sender or not found or found[0].sender or found[0].noun != "message":
        return found
    return [document for document in found if document.sender and document.noun == mention.noun] or found


def _not_one_quoted(register: Register, mention: Mention, found: list[Document], sentence: int) -> list[Document]:
    """`In one of the letters he wrote “…”. He wrote to Trump on May 3`: another than the one quoted without its day."""
    if not mention.date or mention.definite:
        return found
    return [one for one in found if one.date or not one.quoted or one.many or one.noun not in PLURAL]


_NARROWED: tuple[Callable[[Register, Mention, list[Document], int], list[Document]], ...] = (
    _not_the_answer, _just_told, _told_once_more, _not_closed, _answer_told, _after_the_letter, _since_exchange, _of_its_day, _as_recalled,
    _called_so, _not_one_quoted,
)  # fmt: skip


def _signed_by_another(register: Register, mention: Mention) -> Document | None:
    """An answer of nobody told that another of the same country is then said to have signed: now that one's."""
    if mention.kind != "reply" or not mention.sender or mention.new or not mention.definite:
        return None
    answers = (other for other in register.newest() if other.kind == "reply" and other.inferred and other.sender)
    answer = next((other for other in answers if other.sender.country and other.sender.country == mention.sender.country), None)
    if answer:
        answer.sender, answer.inferred = mention.sender, False
    return answer


def _is_reply_told(register: Register, document: Document, mention: Mention) -> bool:
    """Whether `the reply (to Xi)` is the letter to him, or the thanks, told before: `Kim has thanked Xi. State media carried the reply to Xi`."""
    if mention.definite and document.noun == "thanks":
        return True
    same = mention.definite and mention.recipient is not None and mention.recipient == document.recipient
    return same and document.sender is not None and not _precedes_letter(register, document, document.sender)


def _precedes_letter(register: Register, document: Document, party: Party) -> bool:
    """Whether the other side wrote the party a letter that was told only after this one: `Kim's answer` is not his earlier letter."""
    if document.noun == "thanks":  # for the other's letter, whenever that is told: `Kim has thanked Xi. Xi had written on Friday`
        return False
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
    series = _series(register) if mention.one_of and not mention.sender else None
    if mention.recipient and mention.definite and not mention.sender and (row := register.row_of(None)) and row.sender != mention.recipient:
        document.sender = row.sender  # "Putin sent two letters. The letter to Obama …"
    if series:
        document.sender, document.recipient = series.sender, mention.recipient or series.recipient
    return document


def _series(register: Register) -> Document | None:
    """The letters of which one is `the second`, `the latest`: several told together, else the one spoken of
    (`his third letter to Xi. The second …`)."""
    several = next((other for other in reversed(register.documents) if other.many and (other.sender or other.recipient)), None)
    return several or (register.focus if register.focus and register.focus.kind in CORRESPONDENCE else None)


def _share_day_of_row(register: Register, document: Document, mention: Mention) -> None:
    """Letters sent to several were written on one day: each has the day of them all."""
    row = register.row_of(mention.sender) if mention.kind == "letter" and mention.recipient else None
    if row and mention.recipient != row.sender and not (mention.older or mention.date or mention.year):
        document.date, document.basis = row.date, row.basis


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
    document.date, document.basis = exchange.date, exchange.basis
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
            other.date, other.basis = mention.date, mention.basis


def _is_row_in_passing(register: Register, mention: Mention) -> bool:
    """Whether letters of nobody named, or of the writer of the one spoken of, are only named beside it:
    `Gone is “…”, with which Kim's messages open`."""
    focus = register.focus
    if focus is None or not (mention.many and mention.definite):
        return False
    own = focus.kind in CORRESPONDENCE and mention.sender == focus.sender and not (focus.many or mention.date)
    return not mention.sender or own
