"""What a verb of saying, or a document that speaks, makes of a quotation: whose words, to whom, from which letter."""

from __future__ import annotations

import re

from tonetrack.reading.attribution.narrators import is_it, whom_it_means
from tonetrack.reading.attribution.speaking import document_speaks
from tonetrack.reading.coreference.state import LATELY, Attribution, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.phrases import object_of
from tonetrack.reading.vocabulary import ADVERBS, BE, CITE, CORRESPONDENCE, JUDGE, MEDIA_ROLES, REPORT, TOLD

_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|Our|my|My|you|You|your|Your|us)\b(?!\.)")  # of an I or to a you; not `I.` of a name
# what happens to the reader of a letter
_HEARS = frozenset("told assured reminded informed".split())


def _citing(sentence: Sentence, event: Event, documents: dict[int, Document]) -> Event | None:
    """The citing of a letter or a leader by which somebody reports: `“…,” the press service reported citing the telegram`, `“…,” Xinhua said,
    quoting Xi`, `Xinhua, quoting Xi, said “…”`, `The Kremlin, citing the letter, said Xi saw “…”`."""
    chunks, printer = sentence.chunks, sentence.chunks[event.subject] if event.subject >= 0 else None
    reports = printer is not None and (printer.kind == "agency" or printer.text.rpartition(" ")[2] in MEDIA_ROLES)
    beside = (0, *range(event.verb + 1, max(event.verb, event.subject) + 3), *range(event.subject + 1, event.verb))
    citing = next((other for other in sentence.events if other.verb in beside and chunks[other.verb].text in ("citing", "quoting")), None)
    if citing is None:
        return None
    leader = next((party for at in range(citing.verb + 1, citing.verb + 4) if at < len(chunks) and (party := sentence.person(at))), None)
    writers = {document.sender for at, document in documents.items() if citing.verb < at <= citing.verb + 5 and document.sender}
    if reports or chunks[event.verb].text in REPORT:
        return citing if writers or reports and leader and leader.leader else None
    return citing if any(other.subject > event.verb and sentence.party(other.subject) in writers for other in sentence.events) else None


def from_event(state: State, sentence: Sentence, event: Event, documents: dict[int, Document], rule: str) -> Attribution | None:
    """Whose words a verb makes of the quotation: of whom it cites, of a letter's writer, of a narrator, a document or its subject."""
    if sentence.chunks[event.verb].text in CITE and (quoted := _cited(state, sentence, event, documents)):
        return quoted
    if citing := _citing(sentence, event, documents):
        return _cited(state, sentence, citing, documents)
    if event.subject < 0:
        return None
    if found := _not_the_subjects(state, sentence, event, documents, rule):
        return found
    subject = sentence.chunks[event.subject]
    if is_it(subject) and not _speaks_itself(state) and (narrator := whom_it_means(state, sentence, event)):
        written = _of_country(sentence, narrator, documents, rule)
        return written or Attribution(narrator, None, f"an agency tells it; {rule}", verb=sentence.chunks[event.verb].text)
    stands_in = event.subject in documents and (subject.possessive or subject.text == "another")  # "Kim's, carried by KCNA, calls it"
    if subject.kind == "document" or is_it(subject) or stands_in:
        return document_speaks(state, sentence, event, subject, documents, rule)
    return _of_party(sentence, event, documents, rule)


def _not_the_subjects(state: State, sentence: Sentence, event: Event, documents: dict[int, Document], rule: str) -> Attribution | None:
    """Words of somebody else than the verb's subject: `was described as “…”`, `Xi is told that “…”`, `he read on: “…”`."""
    verb = sentence.chunks[event.verb].text
    if verb in JUDGE and is_passive(sentence.chunks, event):
        if letter := _letter_within(state, sentence, event, documents):
            return Attribution(letter.sender, letter, f"{rule}; said in a letter")
        return Attribution(None, None, "described so by somebody unnamed", about=True)
    if verb in TOLD and is_passive(sentence.chunks, event) and text_at(sentence.chunks, event.verb + 1) != "by":
        if written := _addressed_by_letter(state, sentence, event, documents, rule):
            return written
        if verb in _HEARS and sentence.chunks[event.verb - 1].text != "be":  # but "He asked to be told what Xi would find “too little”"
            return Attribution(None, None, "told to whoever hears it, by nobody named", about=True)
    reads = verb in ("read", "reads", "reading") and sentence.person(event.subject)
    return _read_aloud(state, sentence, event) if reads else None


def _letter_within(state: State, sentence: Sentence, event: Event, documents: dict[int, Document]) -> Document | None:
    """The letter in which something is described: `In his letter the war was called “…”`, `sent a letter, and in it the war was called “…”`."""
    chunks = sentence.chunks
    inside = [at for at in range(1, event.verb) if chunks[at - 1].text == "in" and chunks[at].text in ("it", "which")]
    if not inside:
        return None
    here = [documents[at] for at in sorted(documents) if at <= inside[-1]]
    letter = here[-1] if here else state.focus_before
    return letter if letter and letter.kind in CORRESPONDENCE and letter.sender else None


def _of_party(sentence: Sentence, event: Event, documents: dict[int, Document], rule: str) -> Attribution | None:
    """The person, country or agency that is the verb's subject, and whom it addresses."""
    party = sentence.party(event.subject)
    if party is None:
        return None
    if written := _of_country(sentence, party, documents, rule):
        return written
    found = Attribution(party, None, rule, verb=sentence.chunks[event.verb].text)
    note_addressee(sentence, event, found)
    return found


def _of_country(sentence: Sentence, country: Party, documents: dict[int, Document], rule: str) -> Attribution | None:
    """`Iran has told Trump that “…”, according to a reply`: a letter of whoever leads the country, who may be named later;
    None for a party of another kind."""
    if country.kind != "country":
        return None
    told = [event for event in sentence.events if event.subject >= 0 and sentence.party(event.subject) == country]
    target = next((person for event in told if (person := sentence.person(object_of(sentence.chunks, event.verb)))), None)
    own = [document for document in documents.values() if document.kind in CORRESPONDENCE and document.recipient in (target, None)]
    own = [document for document in own if document.sender is None or document.sender.country == country.name]
    leader = sentence.leader_of(country.name)
    if not own or target is None or not target.leader or leader is None:
        return None
    letter = own[0]
    letter.recipient = letter.recipient or target
    if letter.sender is None:
        letter.sender, letter.loose = leader, True
    return Attribution(None if letter.loose else letter.sender, letter, f"{rule}; a state's letter", addressee=target)


def _read_aloud(state: State, sentence: Sentence, event: Event) -> Attribution | None:
    """`He then resumed reading: “…”`: words of the letter spoken of, whoever reads them out."""
    chunks, verb = sentence.chunks, event.verb
    focus = _letter_at_hand(state, sentence.person(event.subject))
    before = chunks[verb - 1].text
    reads = before != "having" and chunks[verb].text != "reading" or before in ("resumed", "began", "started", "continued", "kept")
    if not reads or focus is None:
        return None
    state.reads_out = sentence.person(event.subject), focus
    return Attribution(focus.sender, focus, "read out from the letter spoken of")


def _letter_at_hand(state: State, reader: Party) -> Document | None:
    """The letter somebody reads out: spoken of last, his own, or one just brought up, which is the other leader's when a leader reads it."""
    letters = [other for other in reversed(state.register.recent) if other.kind in CORRESPONDENCE and not other.many]
    lately = next((other for other in letters if other.touched >= state.number - 3 and other.recipient in (reader, None)), None)
    letter = state.focus_before if state.focus_before in letters else state.register.letter_by(reader) or lately
    if letter is not None and letter.sender is None and reader.leader and (writer := state.counterpart(reader)):
        letter.sender, letter.recipient = writer, reader
    return letter if letter and letter.sender and letter.touched >= state.number - LATELY else None


def _addressed_by_letter(state: State, sentence: Sentence, event: Event, documents: dict[int, Document], rule: str) -> Attribution | None:
    """`Only the Lao leader is told that “…”`: by whoever wrote the letter spoken of."""
    reader = sentence.person(event.subject)
    here = [documents[place] for place in sorted(documents) if place < event.verb]
    letter = here[-1] if here else state.focus_before
    if letter is None or letter.kind not in CORRESPONDENCE or letter.sender is None or reader == letter.sender:
        return None
    return Attribution(letter.sender, letter, f"{rule}; the reader of a letter", addressee=reader, verb="told")


def is_passive(chunks: list[Chunk], event: Event) -> bool:
    """`The letter was described as “…”`: whose words these are is not told."""
    return follows_be(chunks, event) and event.subject < event.verb and chunks[event.verb].text.endswith(("ed", "en", "told"))


def follows_be(chunks: list[Chunk], event: Event) -> bool:
    """Whether a form of `be` stands before a verb, over adverbs: `was then read`."""
    place = event.verb - 1
    while place > 0 and chunks[place].kind == "word" and (chunks[place].text in ADVERBS - BE or chunks[place].text.endswith("ly")):
        place -= 1
    return chunks[place].text in BE


def _speaks_itself(state: State) -> bool:
    """Whether the quotation speaks as an I or to a you, as a letter does and an agency does not."""
    return state.quote is not None and bool(_FIRST_PERSON.search(state.quote.text))


def quoted_just_now(state: State) -> Document | None:
    """The letter that the sentence before quotes: what `The sentence that follows` is of."""
    last = state.last
    quoted = last is not None and not last.about and last.sentence == state.number - 1 and last.document is not None
    return last.document if quoted and last.document.kind in CORRESPONDENCE else None


def note_addressee(sentence: Sentence, event: Event, found: Attribution) -> None:
    """Whom the verb addresses: `Xi told Kim`, also when another verb stands between: `Xi told Kim he hoped`."""
    target = object_of(sentence.chunks, event.verb)
    if target < 0 and sentence.chunks[event.subject].kind == "pronoun" and (told := _telling_before(sentence, event)):
        target, found.verb = object_of(sentence.chunks, told.verb), "told"
    if target < 0 or found.verb in JUDGE or found.verb == "said" and sentence.chunks[target - 1].text != "to":
        return
    addressee = sentence.person(target)
    if addressee and addressee != found.speaker:
        found.addressee = addressee


def _cited(state: State, sentence: Sentence, event: Event, documents: dict[int, Document]) -> Attribution | None:
    """`KCNA quoted Xi as saying`, `citing the letter`, `Xi was quoted as saying`."""
    chunks = sentence.chunks
    if event.verb and chunks[event.verb - 1].text in BE and event.subject >= 0 and (party := sentence.person(event.subject)):
        return Attribution(party, None, "was quoted as saying", verb="said")
    for place in range(event.verb + 1, min(event.verb + 6, len(chunks))):
        if chunks[place].text == "it" and place == event.verb + 1 and (letter := state.letter_before):
            return Attribution(letter.sender, letter, "cited from the letter spoken of", verb="said")
        if place in documents:
            return Attribution(documents[place].sender, documents[place], "cited from a document", verb="said")
        if (party := sentence.person(place)) and not chunks[place].possessive:
            return Attribution(party, None, "quoted by a report", verb="said")
    return None


def _telling_before(sentence: Sentence, event: Event) -> Event | None:
    """The telling that an event stands in: of `told` in `Xi told Kim he hoped`."""
    chunks = sentence.chunks
    told = (other for other in sentence.events if other.verb < event.subject and chunks[other.verb].text in ("told", "assured", "informed"))
    first = next(told, None)
    return first if first is not event else None  # "assured he", with its subject after it
