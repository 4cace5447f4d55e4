"""Whose words a quotation is that no verb of saying brings: of a document or person that its sentence names, or of whom the sentences before told."""

from __future__ import annotations

from tonetrack.reading.attribution.asides import of_clause_before
from tonetrack.reading.attribution.keeping import printed_on
from tonetrack.reading.attribution.patterns import is_content, is_name
from tonetrack.reading.attribution.recollections import is_of_other_time
from tonetrack.reading.attribution.settings import setting_of
from tonetrack.reading.attribution.telling import is_passive
from tonetrack.reading.attribution.topics import is_judge, opening_role
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import is_governed, is_object, preposition_of
from tonetrack.reading.sentences.verbs import SUBJECT_PRONOUNS
from tonetrack.reading.vocabulary import CITE, CORRESPONDENCE, SAY, WRITE

_MODALS = frozenset("would will could should".split())  # before a verb of any sense, of what somebody tells he does

_TOLD_ON = _MODALS | {"had", "might"}  # of what a letter says, told on without a verb of saying


def named_in_sentence(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """No verb of saying: the document named in the sentence, else its subject, unless the quotation opens it."""
    if not any(chunk.kind != "quote" and chunk.kind != "mark" for chunk in sentence.chunks[:at]):
        return None
    letter = _letter_opened_with(sentence, documents)
    return (
        of_clause_before(state, sentence, at, documents)
        or _document_or_subject(sentence, at, documents)
        or _caller(sentence, at)
        or _part_of_letter(state, sentence, at)
        or _opening(sentence, at, documents, letter, state.letter_before)
    )


def _letter_opened_with(sentence: Sentence, documents: dict[int, Document]) -> Document | None:
    """The letter in which a sentence says from its beginning that its words stand: `In the message, he was glad of the “old” ties`."""
    first = next(iter(documents), None)
    opens = first is not None and first <= 5 and sentence.chunks[0].text == "in" and preposition_of(sentence.chunks, first) == "in"
    return documents[first] if opens and documents[first].kind in CORRESPONDENCE else None


def _document_or_subject(sentence: Sentence, at: int, documents: dict[int, Document]) -> Attribution | None:
    """The document named last before the quotation, unless an official does something there; else who does."""
    chunks = sentence.chunks
    before = [place for place in documents if place < at and documents[place].sender and documents[place].kind != "speech"]
    does = [event for event in sentence.events if 0 <= event.subject < at and chunks[event.verb].text not in CITE]
    subjects = [event.subject for event in does]
    if before and not any(chunks[place].kind == "role" for place in subjects):
        document = documents[before[-1]]
        return Attribution(document.sender, document, "a document in the sentence")
    parties = (sentence.party(place) for place in subjects if chunks[place].kind not in ("document", "country"))
    party = next((party for party in parties if party), None)
    return Attribution(party, None, "subject of the sentence") if party else None


def _caller(sentence: Sentence, at: int) -> Attribution | None:
    """`A historian I asked about the line called it “…”`, `For Xi, the road is “…”`: whom the sentence opens with, as whose view it is."""
    caller = 1 if is_judge(sentence) else opening_role(sentence)
    return Attribution(sentence.party(caller), None, "whom the sentence opens with", verb="said") if 0 <= caller < at else None


def _part_of_letter(state: State, sentence: Sentence, at: int) -> Attribution | None:
    """`The last line, “…”`: a part of the letter spoken of, with no verb we know."""
    letter = state.letter
    if letter and any(chunk.value == "part" for chunk in sentence.chunks[:at]):
        return Attribution(letter.sender, letter, "a part of the letter spoken of")
    return None


def _opening(
    sentence: Sentence, at: int, documents: dict[int, Document], letter: Document | None, letter_before: Document | None
) -> Attribution | None:
    """Whom or what the sentence opens with, when its verb is none we know: `Kim's letter bristles at “…”`; not whom the `letter` is to in which it
    stands."""
    chunks = sentence.chunks
    for place, chunk in enumerate(chunks[:at]):
        if chunk.kind == "quote" or chunk.text in (";", ":"):
            return None
        document = documents.get(place) if chunk.kind == "document" else None
        if document and document.kind in CORRESPONDENCE | {"op-ed"} and preposition_of(chunks, place) == "":
            if letter_before and document.kind in CORRESPONDENCE and not (document.sender or document.mutual or document.many):
                document.sender, document.likely = letter_before.sender, letter_before.recipient  # "Where the 2023 message had “…”, the new one has"
            return Attribution(document.sender, document, "the letter the sentence opens with")
        # "According to the report, he “appreciated” it", "On the plates he would not yield “a screw”"
        alone = chunk.kind == "pronoun" and (place == at - 1 or chunk.text in SUBJECT_PRONOUNS and text_at(chunks, place + 1) in _MODALS)
        does = chunk.kind in ("person", "office") or alone
        # "It voices the wish that Kim lead his people “…”"
        does = does and chunks[place - 1].text != "that"
        acts = does and not chunk.possessive and not is_object(chunks, place) and (chunk.text in SUBJECT_PRONOUNS or not is_governed(chunks, place))
        if acts and (party := sentence.person(place)) and not (letter and letter.recipient == party):
            return Attribution(party, None, "whom the sentence opens with")
    return None


def carried_over(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """No one is named: whom a colon announced, who has just spoken, the quotation before, or the letter spoken of."""
    if state.colon:
        return Attribution(state.colon.speaker, state.colon.document, state.colon.rule, addressee=state.colon.addressee)
    if printed := printed_on(state, quote):
        return printed
    opens = not any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks[:at])
    if opens and not has_words(sentence) and (teller := _just_spoken(state, quote)):
        return Attribution(teller, None, "stands alone after somebody has spoken", verb="said")
    last, letter = state.last, state.letter
    near = last is not None and _is_near(last, quote)
    cited = any(chunk.text == "according" for chunk in sentence.chunks)
    follows = last is not None and (near or cited) and (opens or at > 0 and sentence.chunks[at - 1].text == ":")
    if follows and not (letter and cited and last.document is None):
        return Attribution(last.speaker, last.document, "carried over from the quotation before", addressee=last.addressee, about=last.about)
    return _of_letter_named(state, sentence, letter, near) if letter and opens else None


def _of_letter_named(state: State, sentence: Sentence, letter: Document, near: bool) -> Attribution | None:
    """A quotation that opens its sentence after a letter was spoken of, where no quotation stands near, or nothing beside it."""
    if letter.touched >= state.number - 1 and not near and not _has_subject(sentence):
        return Attribution(letter.sender, letter, "carried over from the letter spoken of")
    return None


def _just_spoken(state: State, quote: Quote) -> Party | None:
    """Who spoke in the sentence before, or was asked something, when nothing was quoted since: `Kim spoke. “…”`, `Asked about it, he laughed. “…”`"""
    if state.last and state.last.sentence >= state.number - 1:
        return None
    if state.questioned and state.questioned[1] == state.number - 1:
        return state.questioned[0]
    return state.spoke if state.spoke_at == state.number - 1 and not quote.opens_paragraph else None


def below_head(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """Nobody named speaks below a head that tells of a letter, or in an entry that does, and nobody else was quoted there last:
    `Aster to Fixture, May 3. The lamp is “…”`."""
    letter, last = state.under or (state.letter if state.entry else None), state.last
    if letter is None or letter.sender is None or state.colon:
        return None
    other = last is not None and last.sentence >= state.entered and last.document is not letter
    return None if other else Attribution(letter.sender, letter, "printed under its head", addressee=letter.recipient)


def letter_described(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """Nobody named speaks while a letter is being described: `Xi's leadership is said to have “…”`, `Its opening is a shrug: “…”`,
    `In last year's there was “…”`."""
    here = next((documents[place] for place in sorted(documents, reverse=True) if place < at and documents[place].kind in CORRESPONDENCE), None)
    letter, chunks = _letter_spoken_of(state, here), sentence.chunks
    if letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None or not letter.sender.leader:
        return None
    if letter is not here and is_of_other_time(state, sentence):
        return None  # "The two parties in 2029 signed a plan for a “shared future”"
    told = state.last is not None and state.last.document is letter and state.last.paragraph == quote.paragraph
    if letter.touched < state.number - 2 and not told:
        return None
    short = len(quote.text.split()) < 4 and not (letter is here and letter.older) and not is_content(chunks, at)
    short = short and not _is_told_on(sentence, at, quote)
    if short or is_name(quote.text) or any(document.kind not in CORRESPONDENCE for document in documents.values()):
        return None
    tells = [event for event in sentence.events if event.subject >= 0 and chunks[event.verb].text in SAY | WRITE and not is_passive(chunks, event)]
    aired = setting_of(sentence, at, "") == "speech"
    return None if tells else Attribution(letter.sender, None if aired else letter, "words of the letter being described")


def _is_told_on(sentence: Sentence, at: int, quote: Quote) -> bool:
    """Whether the words before a quotation tell on what a letter says, with no verb of saying: `Their talks had been “warm”`; not `It was “fine”`, of
    the letter, nor `He had a “backchannel”`."""
    texts = [chunk.text for chunk in sentence.chunks[:at]]
    said = any(texts[event.verb] in SAY for event in sentence.events if event.verb < at)
    of_somebody = at > 1 and sentence.chunks[at - 2].kind == "role"  # "Critics were “appalled”"
    if said or (texts[-1:] in (["a"], ["the"]) or of_somebody) and len(quote.text.split()) < 2:
        return False
    tells = any(text in ("was", "were") and texts[at - 1] not in ("it", "this", "that", "there") for at, text in enumerate(texts) if at)
    return tells or bool(_TOLD_ON & set(texts))


def _letter_spoken_of(state: State, here: Document | None) -> Document | None:
    """The letter spoken of, or one recalled, or to somebody else, that is named `here` and then of the same sender:
    `a message to Xi over the same signature`."""
    letter = state.focus_before
    recalled = here is not None and here.older and not here.mutual and not here.many
    if not here or not letter or here.sender or not here.recipient and not recalled or here.recipient == letter.sender:
        return letter
    here.sender, here.likely = letter.sender, letter.recipient
    if here.basis == "the day of the exchange" or any(other.mutual and other.date == here.date for other in state.register.documents):
        here.date = None  # of an exchange this one is no part of
    return here


def _has_subject(sentence: Sentence) -> bool:
    """Whether somebody or something does anything in a sentence."""
    return any(event.subject >= 0 for event in sentence.events)


def has_words(sentence: Sentence) -> bool:
    """Whether a sentence has anything but quotations and marks."""
    return any(chunk.kind not in ("quote", "mark") for chunk in sentence.chunks)


def _is_near(last: Attribution, quote: Quote) -> bool:
    """Whether a quotation stands in the paragraph of the one before, or opens the next."""
    return last.paragraph == quote.paragraph or quote.opens_paragraph and quote.paragraph - last.paragraph <= 1
