"""How an article is read: sentence by sentence, each taken in for what it tells, then its quotations attributed by rules in their order.

This is the page to begin with. `read_sentence` takes a sentence in (`_take_in`: the documents it names, their sides and days, whom it is about) and
then finds for each of its quotations who is quoted (`_attribute`: a verb right after it, else the first of `RULES` that fits) and from which document
(belonging.settle). What is known from sentence to sentence is the `State`; each rule stands in the module that it is imported from.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tonetrack.reading.attribution.absences import said_absent
from tonetrack.reading.attribution.asides import told_at_end, verb_left_out, written_so
from tonetrack.reading.attribution.belonging import settle
from tonetrack.reading.attribution.cues import by_verb_after, by_verb_before, narrated, part_of_letter
from tonetrack.reading.attribution.dating import date_by_gap, date_by_remark, date_letter_spoken_of
from tonetrack.reading.attribution.deeds import date_by_deed, note_deed
from tonetrack.reading.attribution.governing import SPEAKING, brings_words, governing_event
from tonetrack.reading.attribution.joint import by_joint_writers, note_joint
from tonetrack.reading.attribution.keeping import keep_quoted, keep_to_subject, note_letter_of_telling, note_part, note_remarks, quoted_before
from tonetrack.reading.attribution.patterns import is_cross_head, is_nobodys, is_said_absent, is_title
from tonetrack.reading.attribution.phrases import by_phrase
from tonetrack.reading.attribution.receptions import how_letter_was_taken
from tonetrack.reading.attribution.recollections import in_its_time, note_time
from tonetrack.reading.attribution.referrals import according_to, opened_by_according
from tonetrack.reading.attribution.replies import note_opening_reply, note_replies
from tonetrack.reading.attribution.signatures import note_signature
from tonetrack.reading.attribution.speech import note_speech
from tonetrack.reading.attribution.telling import from_event, note_addressee
from tonetrack.reading.attribution.topics import note_subjects
from tonetrack.reading.attribution.verbless import below_head, carried_over, has_words, letter_described, named_in_sentence
from tonetrack.reading.attribution.writings import claim_letter
from tonetrack.reading.coreference.resolution import note_quoted_names, resolve_sentence
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.coreference.times import note_days, note_time_of_names
from tonetrack.reading.coreference.turns import Head
from tonetrack.reading.dates import resolve
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.documents.mentions import read_mentions
from tonetrack.reading.documents.owners import with_possessor
from tonetrack.reading.documents.standins import quoted
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import SPEAKERS, Chunk, Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.unmarked import announces
from tonetrack.reading.vocabulary import BE, CORRESPONDENCE, SAY, SEND, VERBS, WRITE

_NOBODY = frozenset("nobody one neither none nor".split())  # right before a verb: no leader does what it tells
_CAPITAL_VERB = re.compile(r"(?<=[\w'] )[A-Z][a-z]+(?:s|ed|ing|aid|old|ote)\b")  # what may be a verb where every word has its capital
_BARS = frozenset("in over for after of with amid :".split())  # in a headline, no verb before them leads to what is quoted behind
MOST_QUOTING = 4_000  # characters of a quotation over many paragraphs in which a name is looked for

# Whose words a quotation is, when no verb right after it tells: the first that says so. All are called alike: (state, sentence, at, quote,
# documents).
RULES = (
    by_joint_writers,  # “…,” the two leaders write
    by_phrase,  # as Kim put it, “…”; in Xi's words; “…,” runs the caption
    narrated,  # Xi “listened with a bright face”
    how_letter_was_taken,  # It was read “with emotion”
    part_of_letter,  # He recalled a line added late: “…”
    opened_by_according,  # According to Kim, the treaty opened “…”
    written_so,  # The aide said Trump was “…” and had written so
    verb_left_out,  # Xi spoke of “…”, Kim of “…”
    told_at_end,  # The plan is “…” to both, Macron told the king
    by_verb_before,  # Kim wrote that “…”
    according_to,  # The road was “…”, according to the letter
    named_in_sentence,  # Kim's letter bristles at “…”
    below_head,  # Aster to Fixture, May 3. The lamp is “…”
    carried_over,  # “…”: whoever a colon announced or the sentence before quoted
    letter_described,  # Its opening is a shrug: “…”
)


def read_sentence(state: State, plain: str, start: int, end: int, quotes: dict[int, Quote], paragraph: int) -> None:
    """Take in one sentence and attribute its quotations (by the position where their mark opens)."""
    state.number, state.paragraph, state.focus_before = state.number + 1, paragraph, state.register.focus
    note_time_of_names(state, plain[start:end])
    goes_on = any(quote.continues for quote in quotes.values())
    state.quoting = " ".join([state.quoting if goes_on else "", *(quote.text for quote in quotes.values())])[-MOST_QUOTING:].strip()
    sentence = resolve_sentence(state, plain, start, end, quotes)
    state.sentences.append(sentence)
    state.places.append((state.begins + start, state.begins + end))
    documents = _take_in(state, sentence, quotes)
    _attribute_all(state, sentence, quotes, documents)
    note_deed(state, sentence, documents)
    date_by_deed(state)
    note_opening_reply(state, sentence)
    keep_to_subject(state, sentence, documents)  # over whoever else it quotes: "The letter recalls Delhi, where Trump said “…”"
    note_quoted_names(state, quotes.values())
    for quote in quotes.values():
        if not ((found := state.found.get(quote.number)) and found.document and found.document.kind in CORRESPONDENCE):
            date_by_remark(state, quote.text)
    state.colon = _announced(state, sentence, documents) if announces(plain[start:end].rstrip()) else None


def _take_in(state: State, sentence: Sentence, quotes: dict[int, Quote]) -> dict[int, Document]:
    """The documents a sentence names, by their place, with what it tells of them and of the people in it noted."""
    spoken = state.register.focus and state.register.focus.kind == "speech"  # where leaders meet, thanks are no letter
    claim_letter(state, sentence)
    note_time(state, sentence)
    mentions = [in_its_time(state, sentence, mention) for mention in read_mentions(sentence) if not (mention.implied and spoken)]
    mentions += [
        letter for at, chunk in enumerate(sentence.chunks) if chunk.value in quotes and (letter := quoted(sentence, at, quotes[chunk.value].text))
    ]
    documents = {mention.at: state.take(mention) for mention in mentions}
    state.corresponding = state.corresponding or any(document.is_letter for document in documents.values())
    keep_to_subject(state, sentence, documents)
    note_remarks(state, sentence, documents)
    note_letter_of_telling(state, sentence, documents)
    note_part(state, sentence)
    _note_dates(state, sentence, documents)
    note_subjects(state, sentence, documents)
    note_days(state, sentence, documents)
    note_speech(state, sentence)
    return documents


def _note_dates(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """Note when documents were written, by whom they are signed, and which of them answers another."""
    date_by_gap(state, sentence, documents)
    date_letter_spoken_of(state, sentence)
    note_signature(state, sentence)
    note_joint(sentence, documents)
    note_replies(state, sentence, documents)


def _attribute_all(state: State, sentence: Sentence, quotes: dict[int, Quote], documents: dict[int, Document]) -> None:
    """Attribute the quotations of a sentence in their order, each knowing the one before."""
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind != "quote" or chunk.value not in quotes:
            continue
        quote = quotes[chunk.value]
        attribution = _attribute(state, sentence, at, quote, documents)
        attribution.paragraph, attribution.sentence, attribution.at = state.paragraph, state.number, at
        state.found[quote.number] = attribution
        if attribution.speaker or attribution.document:
            state.last = attribution
        keep_quoted(state, quote, attribution)


def _attribute(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution:
    """Who is quoted from what: the paragraph before goes on, nobody's words, a verb after, words said to be absent, or the first rule that fits."""
    state.quote = quote
    if quote.continues and state.last:
        return _continued(state, sentence, at, quote, documents)
    if quote.opens_paragraph and not (state.colon or state.under) and not has_words(sentence) and is_cross_head(sentence.chunks, quote.text):
        return Attribution(rule="a heading")
    governing = governing_event(state, sentence, at)
    if is_nobodys(sentence.chunks, at, quote.text):
        return Attribution(rule="a name or a title")
    after = None if governing else by_verb_after(state, sentence, at, documents)
    if after is None and (absent := is_said_absent(sentence.chunks, at)):
        return said_absent(state, sentence, at, documents, absent)
    found = after or _by_rule(state, sentence, at, quote, documents)
    if governing and not (found and (found.speaker or found.document)):  # "those who are told that it is “…,” as Xi told Kim"
        found = by_verb_after(state, sentence, at, documents) or found
    if again := quoted_before(state, quote, found):
        return again
    if found is None:
        return Attribution() if has_words(sentence) else Attribution(rule="stands alone")
    settle(state, sentence, at, found, documents)
    return found


def _by_rule(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """What the first of the rules says that tells whose words a quotation is; None when none does."""
    found = (rule(state, sentence, at, quote, documents) for rule in RULES)
    return next((attribution for attribution in found if attribution), None)


def _continued(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution:
    """A paragraph that goes on with the quotation before; one that tells at its end whose words they are tells it of them all."""
    before, after = state.last, by_verb_after(state, sentence, at, documents)
    if after and after.speaker:
        settle(state, sentence, at, after, documents)
        _tell_back(state, quote.number - 1, after)
        before = after
    return Attribution(before.speaker, before.document, "goes on from the paragraph before", addressee=before.addressee, about=before.about)


def _tell_back(state: State, number: int, told: Attribution) -> None:
    """Give the paragraphs of a quotation that nobody was named for whom its last one names."""
    while (earlier := state.found.get(number)) and earlier.rule.startswith(("carried over", "stands alone", "goes on")):
        earlier.speaker, earlier.document, earlier.addressee, earlier.about = told.speaker, told.document, told.addressee, told.about
        if not earlier.rule.startswith("goes on"):
            earlier.rule = "whose words they are is told at their end"
            return
        number -= 1


def _announced(state: State, sentence: Sentence, documents: dict[int, Document]) -> Attribution | None:
    """Whose words come after the colon that a sentence ends with: a letter's whose part it tells of, its verb's, or the document's it names."""
    letter = state.letter
    if not documents and letter and letter.sender and any(chunk.value == "part" for chunk in sentence.chunks):
        return Attribution(letter.sender, letter, "announced by a colon; a part of the letter spoken of")
    events = [event for event in sentence.events if sentence.chunks[event.verb].text in SPEAKING | SEND]
    for event in reversed(events):
        found = from_event(state, sentence, event, documents, "announced by a colon")
        if found:
            settle(state, sentence, len(sentence.chunks), found, documents)
            return found
    if documents:
        document = documents[max(documents)]
        return Attribution(document.sender, document, "announced by a colon")
    return None


# ------------------------------------------------------------------ headlines, and lists of days


def read_headline(state: State, plain: str, quotes: dict[int, Quote]) -> None:
    """Attribute the words a headline quotes, where it says whose they are; they are never counted as a letter's."""
    note_time_of_names(state, plain)
    sentence = resolve_sentence(state, _CAPITAL_VERB.sub(_in_small, plain), 0, len(plain), quotes)
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind == "quote" and chunk.value in quotes:
            state.quote = quotes[chunk.value]
            found = _of_headline(sentence, at)
            if found:
                state.found[state.quote.number] = found


def _in_small(word: re.Match[str]) -> str:
    """A verb as it is written in a sentence: `Reagan Letter Says`."""
    return word.group().lower() if word.group().lower() in VERBS else word.group()


def _of_headline(sentence: Sentence, at: int) -> Attribution | None:
    """`Kim hails ‘excellent’ letter`, `Kim answers Xi, calls him ‘kin’`, `Kim: ‘joy’`: whose verb it is, with no `in` or `over` between."""
    chunks = sentence.chunks
    if party := _labelled(sentence, at) or _named_behind(sentence, at):
        return Attribution(party, None, "the headline's words", about=True)
    events = [event for event in sentence.events if event.verb < at and event.subject >= 0]
    colon = _colon_before(chunks, at)  # whatever else whoever the headline is about does before it
    event = next((event for event in reversed(events) if (event.verb < colon if colon else brings_words(chunks, event))), None)
    if event is None or not colon and any(chunk.text in _BARS for chunk in chunks[event.verb + 1 : at - _speaks_of(chunks, event, at)]):
        return None
    before = chunks[event.verb - 1].text
    if before == ",":  # goes on with what the first one does
        event = replace(event, subject=events[0].subject)
    party = sentence.person(event.subject) if chunks[event.subject].kind != "document" else _owner_of_letter(sentence, event.subject)
    if party is None or is_title(chunks, at) or before in _NOBODY:
        return None
    found = Attribution(party, None, "the headline's words", verb=chunks[event.verb].text, about=True)
    note_addressee(sentence, event, found)
    return found


def _speaks_of(chunks: list[Chunk], event: Event, at: int) -> bool:
    """Whether a verb of saying leads to a quotation by `of`: `warns Khan of ‘rain’`, not `demands return of ‘boots’`, `tells of ‘fine’ letter`."""
    says = chunks[at - 1].text == "of" and chunks[event.verb].text in SAY | WRITE and at - 2 in (event.verb, object_of(chunks, event.verb))
    return says and not any(chunk.kind == "document" for chunk in chunks[at + 1 : at + 2])


def _colon_before(chunks: list[Chunk], at: int) -> int:
    """The colon before a quotation that nobody else is named after: `Lula answers Trump: ‘no’`, `…: Brazil is ‘no branch’`; 0 without."""
    colon = next((place for place in range(at - 1, 0, -1) if chunks[place].text == ":"), 0)
    told = any(chunks[place].kind in SPEAKERS or chunks[place].text not in BE and is_verb(chunks, place) for place in range(colon + 1, at))
    return 0 if told else colon


def _named_behind(sentence: Sentence, at: int) -> Party | None:
    """Whom a headline that begins with his words names after a colon: `‘Come soon’: Macron writes to Modi`, `‘Come soon’: Macron’s plea`."""
    chunks = sentence.chunks
    named = chunks[2] if at == 0 and len(chunks) > 3 and chunks[1].text == ":" and chunks[2].kind in ("person", "office") else None
    return sentence.person(2) if named and (named.possessive or is_verb(chunks, 3)) else None


def _owner_of_letter(sentence: Sentence, at: int) -> Party | None:
    """Whose letter does what a headline tells: `Xi's letter to Kim praises ‘one river’`, `Xi letter praises ‘one river’`."""
    if sentence.chunks[at].value not in CORRESPONDENCE:
        return None
    return with_possessor(sentence, Mention("letter", at=at)).sender or (sentence.person(at - 1) if at else None)


def _labelled(sentence: Sentence, at: int) -> Party | None:
    """Whom a headline names before a colon: `Kim: ‘joy of one family’`, `Lula to Trump: Brazil is ‘no branch’`."""
    chunks = sentence.chunks
    colon = next((place for place in range(at) if chunks[place].text == ":"), 0)
    to = next((place for place in range(1, colon) if chunks[place].text == "to"), colon)
    named = [place for place in range(to) if chunks[place].kind in ("person", "office")]
    said = any(chunk.kind == "person" or chunk.text == ":" for chunk in chunks[colon + 1 : at])
    return sentence.person(named[0]) if len(named) == 1 and named[0] == to - 1 and not said else None


def begin_entry(state: State, head: Head, words: str, at: int) -> None:
    """An entry begins (`Dec. 25, 2018: …`, `2. Aster to Fixture, May 3. …`): its letters are of its day, and none is spoken of yet but the one
    whose sides it tells. Its head, words at a place of the text, is read as a sentence of its own."""
    day = resolve(head.day, state.anchor, year=state.section)[0] if head.day and head.day.kind not in ("month", "year") else None
    pages = not head.sender and (head.alone or not state.number) and day is not None and state.day is not None and day >= state.day  # its own
    known = _letter_told(state, head.sender) if head.sender and not (head.recipient or day) else None
    if pages or not (day or known or head.recipient):
        return
    state.number = state.entered = state.number + 1
    state.sentences.append(resolve_sentence(state, words, 0, len(words), {}))
    state.places.append((at, at + len(words)))
    for party in (head.recipient, head.sender):
        if party:
            state.see(party)
    if known:
        state.under, known.touched = known, state.number
        state.register.touch(known)
        return
    state.entry, state.register.recent, state.register.focus = day or state.entry, [], None
    if head.sender or head.recipient:
        state.under = state.take(_letter_headed(state, head))


def _letter_told(state: State, sender: Party) -> Document | None:
    """The letter of one of several writers told of: his last, or his own of those that they wrote on one day."""
    row = next((other for other in reversed(state.register.documents) if sender in other.signers and other.sender != sender), None)
    own = Mention("letter", sender=sender, recipient=row.recipient, date=row.date, basis=row.basis) if row else None
    return state.register.letter_by(sender) or (state.take(own) if own else None)


def _letter_headed(state: State, head: Head) -> Mention:
    """The letter that stands below its head; an answer where the one before it went the other way."""
    before = next((other for other in reversed(state.register.documents) if other.kind in CORRESPONDENCE), None)
    kind = "reply" if before and head.sender and (before.sender, before.recipient) == (head.recipient, head.sender) else "letter"
    return Mention(kind, sender=head.sender, recipient=head.recipient, date=state.entry, basis="the day of the entry", new=True)


def begin_section(state: State, head: Head, words: str, at: int) -> None:
    """A part of the text begins under its head, or under a month or year, in which the days of its entries are."""
    state.entry = state.under = None
    state.section = head.day.year or state.section if head.day else state.section
    begin_entry(state, head, words, at)
    state.heading, state.headed = state.entry, state.under
