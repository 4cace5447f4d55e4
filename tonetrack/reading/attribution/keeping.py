"""Which document stays the one spoken of: the one quoted from, the one a sentence is about, the one whose parts are told of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tonetrack.reading.attribution.referrals import Referrals
from tonetrack.reading.attribution.topics import main_event
from tonetrack.reading.coreference.pronouns import Attribution, Quote
from tonetrack.reading.coreference.resolution import LATELY
from tonetrack.reading.documents.passing import RELATES
from tonetrack.reading.documents.register import Document
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk, is_determined
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.vocabulary import CORRESPONDENCE

_MADE_IN = re.compile(
    r"(?:\b(?:made|offered|delivered|voiced|gave|expressed|conveyed|sent) (?:the|these|those|his|her|such) |^(?:the|these|those|his|her) )"
    r"(?:remarks?|comments?|statements?|pledges?|promises?|assurances?|thanks|words|sentiments?|wishes|appeals?|greetings|congratulations)"
    r"(?: (?:came|comes|appeared|(?:was|were) (?:made|contained|delivered|conveyed|carried|given|expressed)))?(?: \w+ly)? in (?:a|an|the|his|her)\b"
)


@dataclass
class Keeping(Referrals):
    """What keeps a document in view, or brings it back, once a sentence has been read."""

    printed: Attribution | None = None  # of the last paragraph printed without marks
    quoted: list[tuple[str, Attribution]] = field(default_factory=list)  # words of letters quoted so far, and whose they are
    sentences: list[Sentence] = field(default_factory=list)  # read so far

    def _note_part(self, sentence: Sentence) -> None:
        """A part of the document spoken of (`The second paragraph is warmer.`); after remarks or words by mouth, which have no text, of the letter before them."""
        focus, letter = self.register.focus, next((other for other in reversed(self.register.recent) if other.kind in ("letter", "reply")), None)
        part = next((at for at, chunk in enumerate(sentence.chunks) if chunk.value == "part"), -1)
        if not focus or part < 0:
            return
        alone = not any(sentence.person(at) for at in range(part))  # not "He would not disclose the text."
        if letter and alone and (focus.kind in ("interview", "verbal message") or focus.kind == "statement" and not focus.noun) and letter.touched >= self.number - LATELY:
            self.register.touch(letter)
        self.register.focus.touched = self.number

    def _keep_to_subject(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        """The letter that a sentence is about stays the one spoken of: `The letter came before his speech.`, `It is shorter than the one Putin sent.`"""
        first, focus = main_event(sentence), self.register.focus
        letter = documents.get(first.subject) if first else None
        if first and first.subject == 0 and sentence.chunks[0].text == "it" and self.focus_before and self.focus_before.touched == self.number - 1:
            letter = self.focus_before  # "It is at odds with a speech that he gave"
            letter.touched = self.number
        if any(document is focus and _is_compared(sentence.chunks, at) for at, document in documents.items()):
            letter, focus = letter if letter and letter is not focus else self.focus_before, None
        elif focus is None or focus.kind in CORRESPONDENCE:
            return
        elif letter is None or letter.kind not in CORRESPONDENCE:
            letter = _handed_at(sentence.chunks, documents)
        if letter and letter.kind in CORRESPONDENCE and not letter.many:
            self.register.touch(letter)

    def _tell_remarks(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        """`Xi made the remarks in a message sent on Tuesday`: what was just quoted of him is from it."""
        if not _MADE_IN.search(" ".join(chunk.text for chunk in sentence.chunks)):
            return
        told = (document for at, document in sorted(documents.items()) if preposition_of(sentence.chunks, at) == "in" and document.kind != "statement")
        document = next(told, None)
        if document and document.sender is None and self.last and self.last.sentence == self.number - 1:
            document.sender = self.last.speaker
        if document and document.sender:
            for found in self.found.values():
                if found.speaker == document.sender and found.sentence >= self.number - 2:
                    found.document, found.about = document, False

    def _tell_told(self, sentence: Sentence, documents: dict[int, Document]) -> None:
        """`Xi told Kim that “…”. The letter was sent on Friday`: a letter first named after what one leader told another is what it stood in."""
        told = self.last if self.last and self.last.sentence == self.number - 1 and self.last.document is None else None
        if told is None or not (told.speaker and told.speaker.leader and told.addressee and told.addressee.leader):
            return
        for at, letter in sorted(documents.items()):
            named = is_determined(sentence.chunks, at) in ("the", "this", "that", "his", "her") or preposition_of(sentence.chunks, at) in ("in", "from")
            own = letter.sender in (None, told.speaker) and letter.recipient in (None, told.addressee)
            if named and own and letter.kind in CORRESPONDENCE and letter.sentence == self.number and not letter.many:
                letter.sender, letter.recipient, told.document = told.speaker, told.addressee, letter
                return

    def _keep_quoted(self, quote: Quote, found: Attribution) -> None:
        """A letter that words are quoted from is the one spoken of, unless another was first told of beside it; its words are remembered."""
        document, focus = found.document, self.register.focus
        if document:
            found.unspoken, document.quoted = self.number - (max(document.touched, document.quoted) or self.number), self.number
        self.printed = found if quote.block else self.printed
        if document and document.kind in CORRESPONDENCE and not found.about:
            self.quoted.append((_bare(quote.text), found))
        own = document is not None and not found.about and not document.many and any(document is other for other in self.register.documents)
        if own and focus and {document.kind, focus.kind} <= CORRESPONDENCE and focus.sentence < self.number:
            self.register.touch(document)

    def _again(self, quote: Quote, found: Attribution | None) -> Attribution | None:
        """Words of a letter quoted before, of which somebody who leads no country now speaks: `The phrase “…” was read in Dhaka as a hint`."""
        if found and found.speaker and found.speaker.leader or found and found.document or len(quote.text.split()) < 3:
            return None
        before = next((known for words, known in reversed(self.quoted) if f" {_bare(quote.text)} " in f" {words} "), None)
        return Attribution(before.speaker, before.document, "words quoted before", addressee=before.addressee) if before else None

    def _printed_on(self, quote: Quote) -> Attribution | None:
        """A paragraph without marks, after remarks on those printed before it, goes on with their letter, if no other was told of since."""
        before = self.printed if quote.block else None
        if before is None or any(other.kind in CORRESPONDENCE and other.sentence > before.sentence for other in self.register.documents):
            return None
        return Attribution(before.speaker, before.document, "goes on from what was printed before", addressee=before.addressee)


def _bare(text: str) -> str:
    """The words of a text without marks and capitals."""
    return " ".join(re.findall(r"[\w'’-]+", text.lower()))


def _handed_at(chunks: list[Chunk], documents: dict[int, Document]) -> Document | None:
    """The letter before an event at which something is done with it: `hands Kim a letter from Xi at a parade`."""
    places = sorted(documents)
    if len(places) < 2 or documents[places[-1]].kind != "speech" or preposition_of(chunks, places[-1]) not in ("at", "during"):
        return None
    return documents[places[-2]] if preposition_of(chunks, places[-2]) == "" else None


def _is_compared(chunks: list[Chunk], at: int) -> bool:
    """Whether a letter is only what another is measured by: `shorter than the one Putin sent`, `unlike Kim's`, `The text follows the one of May`."""
    if any(chunk.text in ("than", "unlike") for chunk in chunks[max(0, at - 6) : at]):
        return True
    opens = any(chunk.kind == "document" or chunk.text == "it" for chunk in chunks[:3])
    return opens and at > 3 and any(chunk.text in RELATES for chunk in chunks[1 : min(at, 6)])
