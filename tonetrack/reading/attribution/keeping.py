"""Which document stays the one spoken of: the one quoted from, the one a sentence is about, the one whose parts are told of."""

from __future__ import annotations

import re

from tonetrack.reading.attribution.topics import main_event
from tonetrack.reading.coreference.state import LATELY, Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.chunks import words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_determined, preposition_of
from tonetrack.reading.vocabulary import CORRESPONDENCE, LETTERS

_MADE_IN = re.compile(  # `made the remarks in a`, `The words came in his`
    r"(?:\b(?:made|offered|delivered|voiced|gave|expressed|conveyed|sent) (?:the|these|those|his|her|such) |^(?:the|these|those|his|her) )"
    r"(?:remarks?|comments?|statements?|pledges?|promises?|assurances?|thanks|words|sentiments?|wishes|appeals?|greetings|congratulations)"
    r"(?: (?:came|comes|appeared|(?:was|were) (?:made|contained|delivered|conveyed|carried|given|expressed)))?(?: \w+ly)? in (?:a|an|the|his|her)\b"
)


def note_part(state: State, sentence: Sentence) -> None:
    """A part of the document spoken of (`The second paragraph is warmer.`); after remarks or words by mouth, which have no text,
    of the letter before them."""
    focus, letter = state.register.focus, next((other for other in reversed(state.register.recent) if other.kind in LETTERS), None)
    part = next((at for at, chunk in enumerate(sentence.chunks) if chunk.value == "part"), -1)
    if not focus or part < 0:
        return
    alone = not any(sentence.person(at) for at in range(part))  # not "He would not disclose the text."
    textless = focus.kind in ("interview", "verbal message") or focus.kind == "statement" and not focus.noun
    if letter and alone and textless and letter.touched >= state.number - LATELY:
        state.register.touch(letter)
    state.register.focus.touched = state.number


def keep_to_subject(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """The letter that a sentence is about stays the one spoken of: `The letter came before his speech.`, `It is shorter than the one Putin sent.`"""
    first, focus = main_event(sentence), state.register.focus
    letter = documents.get(first.subject) if first else None
    if first and first.subject == 0 and sentence.chunks[0].text == "it" and state.focus_before and state.focus_before.touched == state.number - 1:
        letter = state.focus_before  # "It is at odds with a speech that he gave"
        letter.touched = state.number
    if any(
        document is focus and any(chunk.text in ("than", "unlike") for chunk in sentence.chunks[max(0, at - 6) : at])
        for at, document in documents.items()
    ):
        letter, focus = letter if letter and letter is not focus else state.focus_before, None
    elif focus is None or focus.kind in CORRESPONDENCE:
        return
    if letter and letter.kind in CORRESPONDENCE and not letter.many:
        state.register.touch(letter)


def note_remarks(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """`Xi made the remarks in a message sent on Tuesday`: what was just quoted of him is from it."""
    if not _MADE_IN.search(words_of(sentence.chunks)):
        return
    told = (document for at, document in sorted(documents.items()) if preposition_of(sentence.chunks, at) == "in" and document.kind != "statement")
    document = next(told, None)
    if document and document.sender is None and state.last and state.last.sentence == state.number - 1:
        document.sender = state.last.speaker


def note_letter_of_telling(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """`Xi told Kim that “…”. The letter was sent on Friday`: a letter first named after what one leader told another is what it stood in."""
    told = state.last if state.last and state.last.sentence == state.number - 1 and state.last.document is None else None
    if told is None or not (told.speaker and told.speaker.leader and told.addressee and told.addressee.leader):
        return
    for at, letter in sorted(documents.items()):
        named = is_determined(sentence.chunks, at) in ("the", "this", "that", "his", "her") or preposition_of(sentence.chunks, at) in ("in", "from")
        own = letter.sender in (None, told.speaker) and letter.recipient in (None, told.addressee)
        if named and own and letter.kind in CORRESPONDENCE and letter.sentence == state.number and not letter.many:
            letter.sender, letter.recipient, told.document = told.speaker, told.addressee, letter
            return


def keep_quoted(state: State, quote: Quote, found: Attribution) -> None:
    """A letter that words are quoted from is the one spoken of, unless another was first told of beside it; its words are remembered."""
    document, focus = found.document, state.register.focus
    if document:
        found.unspoken, document.quoted = state.number - (max(document.touched, document.quoted) or state.number), state.number
    state.printed = found if quote.block else state.printed
    if document and document.kind in CORRESPONDENCE and not found.about:
        state.quoted.append((_bare(quote.text), found))
    own = document is not None and not found.about and not document.many and any(document is other for other in state.register.documents)
    if own and focus and {document.kind, focus.kind} <= CORRESPONDENCE and focus.sentence < state.number:
        state.register.touch(document)


def quoted_before(state: State, quote: Quote, found: Attribution | None) -> Attribution | None:
    """Words of a letter quoted before, of which somebody who leads no country now speaks: `The phrase “…” was read in Dhaka as a hint`."""
    if found and found.speaker and found.speaker.leader or found and found.document or len(quote.text.split()) < 3:
        return None
    before = next((known for words, known in reversed(state.quoted) if f" {_bare(quote.text)} " in f" {words} "), None)
    return Attribution(before.speaker, before.document, "words quoted before", addressee=before.addressee) if before else None


def printed_on(state: State, quote: Quote) -> Attribution | None:
    """A paragraph without marks, after remarks on those printed before it, goes on with their letter, if no other was told of since."""
    before = state.printed if quote.block else None
    if before is None or any(other.kind in CORRESPONDENCE and other.sentence > before.sentence for other in state.register.documents):
        return None
    return Attribution(before.speaker, before.document, "goes on from what was printed before", addressee=before.addressee)


def _bare(text: str) -> str:
    """The words of a text without marks and capitals."""
    return " ".join(re.findall(r"[\w'’-]+", text.lower()))
