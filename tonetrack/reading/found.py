"""What an article is found to quote: the words with all that is told of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Answered:
    """The letter that another answers: whose, to whom and of which day (ISO), each as far as the article tells."""

    sender: str | None
    recipient: str | None
    date: str | None


@dataclass(frozen=True)
class Likely:
    """How likely each part of a reading is right, from 0 to 1, by what else it could be; of addressee and day 1 where the words are no letter's."""

    speaker: float = 1.0
    letter: float = 1.0
    addressee: float = 1.0
    day: float = 1.0
    kind: float = 1.0


@dataclass(frozen=True)
class Quotation:
    """Words between quotation marks: `text == article.text[start:end]`.

    `form` is direct (a sentence of its own) or mixed (woven into the reporter's); `document` one of letter, reply,
    verbal message, op-ed, speech, interview, statement, other; `letter_date` ISO, or None when the article does not
    let one know; `rule` says in words why it was attributed so, `confidence` is high, medium or low, `doubts` say why not higher; quotations from one
    document share its `document_number`; `news`: no day is told of the letter, and the article reports it as new (see `coreference.news`);
    `occasion`: what the letter was for, in the article's words; `month`: in which it was written (YYYY-MM), where no day is told;
    `in_reply_to`: of a letter that is a reply, the one it answers; `joint_with`: who else signs the letter, as far as they are named;
    `likely`: how likely its parts are right (see `weighing`).
    """

    text: str
    start: int
    end: int
    form: str
    speaker: str | None
    addressee: str | None
    document: str
    is_letter: bool
    letter_date: str | None
    date_basis: str
    rule: str
    confidence: str
    document_number: int | None = None
    doubts: tuple[str, ...] = ()
    news: bool = False
    occasion: str = ""
    month: str = ""
    in_reply_to: Answered | None = None
    joint_with: tuple[str, ...] = ()
    likely: Likely = Likely()
