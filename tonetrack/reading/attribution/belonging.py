"""From which document the words of a speaker are: named in the sentence, or spoken of before."""

from __future__ import annotations

from tonetrack.reading.attribution.judgements import judges_anothers, mark_about
from tonetrack.reading.attribution.media import has_in_hand, is_by_mouth, is_in_margin, is_in_paper, is_posted, is_to_come, is_written_to_another
from tonetrack.reading.attribution.recollections import CONTRASTING, exchange_recalled, is_of_other_time, is_of_year_told
from tonetrack.reading.attribution.settings import is_aired, is_said_at_place, is_told_to_others, setting_of, speech_going_on, was_asked
from tonetrack.reading.attribution.writings import NEAR, adopted_by, date_by_verb, is_unsigned, last_written, side_of, writes_here, written_by
from tonetrack.reading.coreference.state import LATELY, Attribution, State
from tonetrack.reading.dates import resolve
from tonetrack.reading.documents.days import DAYS
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import preposition_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ANSWER, CORRESPONDENCE, REPORT, SEND, WRITE, forms_of

_THERE = frozenset("in at during over by on".split())
_CALLS = frozenset("call phone telephone conversation".split())  # a meeting may be recalled in a letter: "the talks at our meeting"
_ADDRESSING = frozenset("told thanked congratulated wished assured informed wrote reminded promised asked tells assures reminds urged".split())
_ADDS = forms_of("add continue") | {"went", "goes"}
_ALOUD = forms_of("mutter whisper shout yell bark roar snap scoff sneer jeer interject murmur growl mumble")  # what no letter does
_SENT = frozenset("sent sends dispatched mailed".split())
_WITHIN = frozenset("in through via during at".split())  # with a document after them: where words stand
_DENIALS = frozenset("neither nor not never".split())
_LEADERS_OWN = CORRESPONDENCE | {"op-ed", "speech", "interview"}


def settle(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> None:
    """Give an attribution its document: of the sentence, or the speaker's last one; and mark words about letters."""
    found.setting = setting_of(sentence)
    if found.document is None and found.speaker and not found.rule.startswith("an agency"):
        found.document = _document(state, sentence, at, found, documents)
    if found.document and found.document.kind in CORRESPONDENCE and writes_here(sentence, found.speaker, found.verb):
        target = _fronted_addressee(sentence, at)  # "To Putin he wrote, a day later": not the letter to Xi
        other = target is not None and found.document.recipient not in (None, target)
        found.document = date_by_verb(state, sentence, _card_to(state, target, found.document, found) if other else found.document, documents)
    inside = any(documents[place] is found.document and preposition_of(sentence.chunks, place) == "in" for place in documents)
    speaks = found.rule.endswith("a document speaks") and found.rule.startswith("verb before")  # "The telegram said that Kim's letter had been “…”"
    mark_about(state, sentence, at, found, inside=inside or speaks)
    document = found.document
    if document and document.kind in CORRESPONDENCE:
        _address(state, sentence, at, found, document)


def number_of(state: State, document: Document) -> int:
    """The number of a document in the order of first mention; one made for a single clause comes after all others."""
    documents = state.register.documents
    return next((number for number, other in enumerate(documents) if other is document), len(documents) + document.sentence)


def recipient_of(state: State, document: Document) -> Party | None:
    """The addressee of a letter: named, or the one its sender corresponds with, or the only other leader in sight."""
    if document.recipient or document.elsewhere or not document.sender:
        return document.recipient
    if document.likely and document.likely != document.sender:
        return document.likely
    return _likely(state, document.sender, document)


def _likely(state: State, sender: Party, letter: Document) -> Party | None:
    """Whom a leader's letter is to when nothing tells: his correspondent so far, else later, else the other leader most written to, else named most."""
    if known := state.register.counterpart(sender, letter) or _so_far(state, sender, letter) or state.counterpart(sender):
        return known
    addressed = [
        document.recipient
        for document in state.register.documents
        if document.recipient and document.recipient.leader and document.recipient != sender
    ]
    return max(addressed, key=addressed.count, default=None) or next((leader for leader in state.cast or state.leaders if leader != sender), None)


def _so_far(state: State, sender: Party, letter: Document) -> Party | None:
    """Who was taken to write to a leader before a letter: his answer goes to him, not to somebody named only later."""
    before = [other for other in state.register.documents if other.kind in CORRESPONDENCE and other.sentence < letter.sentence and other.likely == sender]
    return before[-1].sender if before and before[-1].sender and before[-1].sender.leader else None


def mark_reply(state: State, documents: dict[int, Document], at: int) -> None:
    """The letter before a verb of answering is a reply: `In a letter he replied that`."""
    before = [place for place in documents if place < at]
    document = documents[max(before)] if before else state.register.focus
    if document and document.kind == "letter":
        document.kind = "reply"


def _address(state: State, sentence: Sentence, at: int, found: Attribution, document: Document) -> None:
    """To whom the letter is, as far as this sentence tells; one of many cards becomes the one to this addressee."""
    writer = document.sender or found.speaker
    document.likely = document.likely or (state.counterpart(writer) if writer else None)
    target = _clause_target(sentence, at, found)
    if target and (document.many or document.recipient not in (None, target)):
        found.document = _card_to(state, target, document, found)
    elif target and not document.recipient and target != document.sender:
        document.recipient = target


def _card_to(state: State, target: Party, document: Document, found: Attribution) -> Document:
    """A letter like another, to this addressee, of the day of them all: `Similar messages went out the same day. To Raisi he wrote`."""
    together = document.many or document.sentence >= state.number - 1 or found.addressee == target
    lately = (other for other in reversed(state.register.documents) if other.many and other.date and other.touched >= state.number - 1)
    row = document if together else next(lately, None) or state.register.row_of(document.sender)
    day = row.date if row else None
    return Document(document.kind, document.sender, target, day, document.basis, sentence=state.number)


def _clause_target(sentence: Sentence, at: int, found: Attribution) -> Party | None:
    """The leader a clause addresses: told Kim, `To Putin he wished`, `; to Kim, “…”`."""
    if found.addressee and found.addressee.leader and found.addressee != found.speaker:
        if found.rule == "the verb of the clause before" or found.verb in _ADDRESSING:
            return found.addressee
    return _fronted_addressee(sentence, at)


def _document(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
    """The document that a leader's words are from, by the sentence itself first, then by what was spoken of before."""
    speaker = found.speaker
    if told := _in_it(state, sentence, speaker) or _in_part(state, sentence, speaker) or _no_letter(state, sentence, at, found, documents):
        return told
    named = _named(state, sentence, at, found, documents)
    if is_told_to_others(sentence, at, found) and not (named and named.kind != "statement" and _stand_inside(sentence, documents, named)):
        return _statement_of(state, speaker)
    if named or not speaker.leader or found.verb in REPORT:
        return named
    told = _set_apart(state, sentence, at, found) or _spoken_before(state, found)
    return _statement_of(state, speaker) if told and _said_on_another_day(state, sentence, found.verb, told) else told


def _said_on_another_day(state: State, sentence: Sentence, verb: str, document: Document) -> bool:
    """Whether somebody says something on a later day than that of his letter: `Trump said on Friday that he could call him`."""
    if verb in WRITE or document.kind not in CORRESPONDENCE or not document.date:
        return False
    days = (sentence.chunks[place] for event in sentence.events if sentence.chunks[event.verb].text == verb for place in range(event.verb + 1, min(event.verb + 3, len(sentence.chunks))))
    told = next((resolve(chunk.value, state.anchor, sentence.context, sentence.year)[0] for chunk in days if chunk.kind == "date" and chunk.value.kind in DAYS), None)
    return told is not None and told > document.date


def _statement_of(state: State, speaker: Party, *, posted: bool = False) -> Document:
    """What somebody states, no letter; `posted` on a website."""
    return state.take(Mention("statement", sender=speaker, posted=posted))


def _no_letter(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
    """What the words are from when the sentence shows that it is no letter to the other leader."""
    speaker = found.speaker
    if found.verb in ANSWER and is_to_come(sentence, found.verb):
        return Document("statement", speaker, sentence=state.number)
    if found.verb in WRITE and is_written_to_another(sentence):
        return Document("letter", speaker, elsewhere=True, sentence=state.number)
    if is_by_mouth(sentence, at):
        return Document("verbal message", speaker, found.addressee, sentence=state.number)
    own = (place for place in _own_places(sentence, at, speaker, documents) if place <= 5 and preposition_of(sentence.chunks, place) == "in")
    aired = is_aired(sentence, at) or found.verb not in WRITE and is_said_at_place(state, sentence, found.verb)
    if aired and not any(documents[place].is_letter for place in own):  # not "In a letter read out on television, he thanked Xi"
        return state.take(Mention("speech", sender=speaker, present=(speaker,)))
    if found.verb in _ALOUD or is_in_margin(sentence, at) or found.verb not in WRITE and has_in_hand(sentence, at, speaker) or was_asked(sentence, at) or _answers_question(state, found) or _speaks_on(state, found):
        return _statement_of(state, speaker)
    if found.verb in WRITE and not documents and is_in_paper(sentence.chunks, at):
        return Document("op-ed", speaker, sentence=state.number)
    return _statement_of(state, speaker, posted=True) if is_posted(sentence, found.verb) else None


def _answers_question(state: State, found: Attribution) -> bool:
    """Whether somebody says something right after he was asked: `A reporter asked the president why. He called it “…”`."""
    return found.verb not in WRITE - ANSWER and state.questioned == (found.speaker, state.number - 1)


def _set_apart(state: State, sentence: Sentence, at: int, found: Attribution) -> Document | None:
    """What is not from the letter spoken of: a judgement of the other's letter, or words of another time."""
    if judges_anothers(state, sentence, at, found.speaker) or _was_once(sentence, at):
        return Document("statement", found.speaker, sentence=state.number)
    if found.verb in _ADDS and _goes_on(state, found.speaker):
        return None  # "The plan put forward in 2007 is, he adds, “…”"
    recalled = state.register.focus is not None and state.register.focus.older and state.register.focus.touched >= state.number - 1
    if not recalled and _has_written(state, found.speaker) and is_of_year_told(state, sentence) and found.addressee and found.addressee.leader:
        letter = state.register.letter_by(found.speaker)
        if letter and ((letter.date or "").startswith(str(state.year)) or not letter.date and letter.touched >= state.number - 1):
            return letter
        return state.take(Mention("letter", sender=found.speaker, recipient=found.addressee, older=True, year=state.year))
    contrasts = _is_contrasted(sentence, at) and _has_written(state, found.speaker)
    if not is_of_other_time(state, sentence, whole=contrasts):
        return None
    if found.verb in WRITE | ANSWER | _SENT or contrasts:
        return state.take(Mention("letter", sender=found.speaker, older=True))
    return Document("speech", found.speaker, sentence=state.number)


def _has_written(state: State, party: Party) -> bool:
    """Whether the article has told of a letter by somebody, or of letters exchanged that one of is his."""
    return any(document.kind in CORRESPONDENCE and (document.sender == party or document.mutual and party in document.pair) for document in state.register.recent)


def _spoken_before(state: State, found: Attribution) -> Document | None:
    """The document spoken of before that a leader's words go on with, when their sentence names none."""
    speaker = found.speaker
    if exchange := exchange_recalled(state):
        return side_of(state, exchange, speaker)
    if state.now_at == state.number and (letter := last_written(state, speaker, None)):
        return letter  # "This year he spoke only of “…”"
    if found.verb in ANSWER and (talk := speech_going_on(state, speaker)):
        return talk  # "Xi told him by telephone that …. Moon answered that"
    if found.verb in WRITE | ANSWER:
        return _written_in_entry(state, speaker, found.verb)
    if _goes_on(state, speaker):
        return state.last.document
    known = speech_going_on(state, speaker) or _fresh(state, speaker) or state.register.last_by(speaker) or adopted_by(state, speaker) or _of_series(state, speaker)
    return _letter_of_entry(state, found) if known is None and state.entry else known


def _written_in_entry(state: State, speaker: Party, verb: str) -> Document:
    """What a leader wrote; first heard of in an entry of a list of days, it is of that day."""
    written = written_by(state, speaker, verb)
    if state.entry and not written.date and written.sentence >= state.number:
        written.date, written.basis = state.entry, "the day of the entry"
    return written


def _letter_of_entry(state: State, found: Attribution) -> Document:
    """The letter that an entry in a list of days tells of without naming one: `4 May: Kim thanks Xi for “…”`."""
    recipient = found.addressee if found.addressee and found.addressee.leader else None
    mention = Mention("letter", sender=found.speaker, recipient=recipient, date=state.entry, basis="the day of the entry")
    return state.take(mention)


def _goes_on(state: State, speaker: Party) -> bool:
    """Whether a sentence goes on from the quotation before: `Kim thanked him for “…”. He also wished “…”`."""
    last, focus = state.last, state.register.focus
    if last is None or last.document is None or last.document.older and focus and focus.by(speaker) and focus.touched > last.sentence:
        return False  # "In 2018 he wrote of “…”. The new letter is cooler. He promises “…”"
    return last.speaker == speaker and state.number - last.sentence <= 1 and not last.about


def _speaks_on(state: State, found: Attribution) -> bool:
    """Whether somebody who was last heard speaking, not writing, adds to it: `“…,” the president added` after his remarks."""
    before = next((other for other in reversed(state.found.values()) if other.speaker == found.speaker), None)
    if found.verb not in _ADDS or before is None or before is state.last or before.sentence < state.number - LATELY:
        return False
    letter = state.register.letter_by(found.speaker)
    spoke = before.about or before.document is not None and before.document.kind not in CORRESPONDENCE | {"op-ed"}
    return spoke and (letter is None or letter.touched < state.number - 1)


def _fresh(state: State, speaker: Party) -> Document | None:
    """A letter first heard of just now, of nobody yet: `There is one more letter. Kim thanks Xi for “…”`."""
    focus = state.register.focus
    if focus is None or not is_unsigned(focus) or focus.mutual or focus.elsewhere or focus.touched < state.number - 1 and focus.sentence < state.number - 2:
        return None
    if focus.recipient == speaker or not speaker.leader:
        return None
    own = state.register.last_by(speaker)
    return None if own and own.touched >= focus.sentence else adopted_by(state, speaker)


def _of_series(state: State, speaker: Party) -> Document | None:
    """One more letter of a row to the same leader: `Leaders sent messages. Xi wrote …. Maduro promised “…”`."""
    last = state.last.document if state.last and state.number - state.last.sentence <= 1 else None
    recipient = recipient_of(state, last) if last and last.kind in CORRESPONDENCE else None
    letters = [document for document in state.register.documents if document.kind in CORRESPONDENCE]
    senders = {document.sender for document in letters if recipient and document.sender and recipient_of(state, document) == recipient}
    rows = any(document.many and not document.mutual and document.sender is None and document.recipient in (None, recipient) for document in letters)
    if not senders or len(senders) < 2 and not rows or speaker in senders or speaker == recipient:
        return None
    return state.take(Mention("letter", sender=speaker, recipient=recipient))


def _in_part(state: State, sentence: Sentence, speaker: Party) -> Document | None:
    """The letter in `an extract in which Putin tells Kim that …`: his spoken of lately, or the last one of nobody named."""
    if not speaker.leader or not _tells_part(sentence):
        return None
    unsigned = (other for other in reversed(state.register.recent) if other.kind in CORRESPONDENCE and other.sender is None)
    letter = state.register.letter_by(speaker) or next(unsigned, None)
    return side_of(state, letter, speaker) if letter and letter.sentence >= state.number - NEAR else None


def _in_it(state: State, sentence: Sentence, speaker: Party) -> Document | None:
    """The document in `In it, Zelenskyy proposed`: the one the sentence before spoke of."""
    focus = state.focus_before
    last = len(sentence.chunks) - 1
    texts = {at: [chunk.text for chunk in sentence.chunks[at : at + 2]] for at in (0, *range(max(1, last - 5), last))}
    says = any(words == ["in", "it"] and at and is_verb(sentence.chunks, at - 1) for at, words in texts.items())  # "“…,” Kim says in it"
    if not (says or texts[0] == ["in", "it"]) or focus is None or focus.kind not in _LEADERS_OWN:
        return None
    if focus.by(speaker):
        return focus
    if focus.sender is not None and not focus.loose:
        return None
    focus.sender, focus.loose = None, False
    return side_of(state, focus, speaker) if focus.recipient != speaker else None


def _named(state: State, sentence: Sentence, at: int, found: Attribution, documents: dict[int, Document]) -> Document | None:
    """The document of this sentence that the words are from."""
    chunks, speaker = sentence.chunks, found.speaker
    own = _own_places(sentence, at, speaker, documents, writes=found.verb in WRITE)
    opening = next((place for place in own if place <= 5 and preposition_of(chunks, place) in ("in", "at", "during")), None)
    if opening is not None:
        return documents[opening]  # "In a speech, Lee said that the letter had “moved” him"
    if own:
        return documents[min(own, key=lambda place: (place > at, abs(place - at)))]
    unsigned = [place for place, document in documents.items() if _is_unclaimed(document) and not _is_parted(chunks, at, place)]
    if not unsigned or not speaker.leader:
        return None
    return side_of(state, documents[min(unsigned, key=lambda place: abs(place - at))], speaker)


def _fronted_addressee(sentence: Sentence, at: int) -> Party | None:
    """The leader in `To Putin he wished`: named first, close to the words or before the verb of sending they follow."""
    chunks = sentence.chunks
    named = sentence.person(1) if len(chunks) > 1 and chunks[0].text == "to" else None
    if named is None or not named.leader:
        return None
    sent = any(event.subject < at and event.verb > 1 and chunks[event.verb].text in SEND | WRITE for event in sentence.events)
    return named if at < 12 or sent else None


def _was_once(sentence: Sentence, at: int) -> bool:
    """Whether what brings the words was done at some other time: `Trump, who once called him “…”`, `whom he used to call “…”`."""
    event, chunks = next((event for event in reversed(sentence.events) if event.verb < at), None), sentence.chunks
    before = [chunk.text for chunk in chunks[max(0, event.verb - 2) : event.verb]] if event else []
    return before[-1:] in (["once"], ["formerly"], ["previously"]) or before == ["used", "to"]


def _is_contrasted(sentence: Sentence, at: int) -> bool:
    """Whether words stand in the clause that the letter's are contrasted with: `Where last year he praised “…”, he now speaks of`."""
    chunks = sentence.chunks
    return bool(chunks) and chunks[0].text in CONTRASTING and all(chunk.text != "," and chunk.kind != "quote" for chunk in chunks[:at])


def _stand_inside(sentence: Sentence, documents: dict[int, Document], named: Document) -> bool:
    """Whether a sentence tells that words are within a document: `told reporters in a letter that`."""
    return any(preposition_of(sentence.chunks, place) in _WITHIN for place, document in documents.items() if document is named)


def _is_unclaimed(document: Document) -> bool:
    """Whether a document can be any leader's: `A letter arrived, promising “…”`."""
    return document.sender is None and not any(party.leader for party in document.present) and document.kind in _LEADERS_OWN


def _is_parted(chunks: list[Chunk], at: int, place: int) -> bool:
    """Whether a document comes only in the next clause: `He promised “…”; a letter followed`."""
    return place > at and any(chunk.text == ";" for chunk in chunks[at:place])


def _own_places(sentence: Sentence, at: int, speaker: Party, documents: dict[int, Document], *, writes: bool = True) -> list[int]:
    """Where a sentence names the speaker's own documents, in the words' clause: not `a term that appears in neither letter`; of one who does not write, where he was."""
    clause = max((place for place, chunk in enumerate(sentence.chunks[:at]) if chunk.text == ";"), default=-1)
    absent = any(chunk.text in _DENIALS for chunk in sentence.chunks[at + 1 :])
    own = [place for place, document in documents.items() if place > clause and document.kind != "other" and (document.by(speaker) or not writes and _is_where(sentence, at, place, document))]
    told = next((place for place, chunk in enumerate(sentence.chunks) if place > at and chunk.text == "that"), len(sentence.chunks))
    return [place for place in own if place < told and not (place > at and absent)]  # not "adding that he had said so in a speech"


def _is_where(sentence: Sentence, at: int, place: int, document: Document) -> bool:
    """Whether whoever speaks was at a meeting or on the phone, told of without him: `In a call on Wednesday he told Modi`, `he told Modi in a phone call`."""
    if document.kind != "speech" or document.sender or place > at or preposition_of(sentence.chunks, place) not in _THERE:
        return False
    return place <= 5 or sentence.chunks[place].text in _CALLS


def _tells_part(sentence: Sentence) -> bool:
    """Whether a part of a letter is told of: `an extract in which`."""
    chunks = sentence.chunks
    parts = (at for at, chunk in enumerate(chunks[:-2]) if chunk.value == "part")
    return any([chunk.text for chunk in chunks[at + 1 : at + 3]] == ["in", "which"] for at in parts)
