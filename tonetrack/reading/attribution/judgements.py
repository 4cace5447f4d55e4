"""Words about a letter, which are not its own: `Trump called it “beautiful”`, `The letter was “very nice”`."""

from __future__ import annotations

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.dates import MONTHS
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import find, fits, forms
from tonetrack.reading.vocabulary import ANSWER, BE, DOCUMENTS, JUDGE, LETTERS, PERIODS, RECEIVE, SAY, SEND, WRITE, forms_of

TIMES = PERIODS - {"week"} | set(MONTHS)  # after `last`: a time that is not now
_FULL = frozenset("full rich laden replete studded peppered filled thick dotted strewn".split())  # of words that a letter has
_UNKNOWN = "a document in the sentence"  # the rule by which words are a letter's that no verb of a known subject brings
_CONTAINS = forms_of("contain")
_AMOUNTS = forms_of("amount constitute represent")  # what a letter is said to be: `amounts to a “…”`
_LETTER = "LETTER|REPLY"
_OF_LETTER = forms(  # 27 notes that he has described as; In one from last June, which Trump called; not `a letter that hails`
    f"{_LETTER} ( that | ,|of|from|on|dated|last|this|early|late|DATE|{{TIMES}}* which ) ( !,|;|:|.|QUOTE _ ){{1,5}}? {{JUDGE}}", TIMES=TIMES
)
_BESIDE = forms(
    "LETTER('s)|REPLY('s)|OTHER('s) _? marked|stamped|labeled|labelled|classified as? @_",  # a letter stamped “received”
    f"a|an|the|his|that|this|very QUOTE|and|but|yet|,* @_ QUOTE|and|but|yet|,* {_LETTER}",  # a “brief” and “cool” note
)
_APPOSED = forms(f"{_LETTER} , @_")  # the letter, “a bolt from the blue”
# between a verb of judging and the words
_OBJECT = forms(f"{_LETTER}|CORRESPONDENCE|OTHER")  # a letter, or a book, a report
_IT = forms(  # called it “…”, called its tone “…”
    "it|them", "its|their content|contents|tone|wording|words|language|text|message|spirit|style|line|lines"
)
_WITHIN = forms("in _")  # calling them in a letter “…”
_ANOTHERS = forms(  # praised Kim's letter, saying; called the letter from Kim “warm” and said
    f"verb={{JUDGES}} ( _ ){{0,4}}? who=_'s {_LETTER}",
    f"verb={{JUDGES}} ( _ ){{0,4}}? {_LETTER} from who=_",
    JUDGES=JUDGE | forms_of("welcome admire"),
)


def mark_about(state: State, sentence: Sentence, at: int, found: Attribution, *, inside: bool) -> None:
    """Words about a letter are not its words: `called the letters “beautiful”`, `The letter was “very nice”`; `inside` one they are."""
    chunks = sentence.chunks
    event = next((event for event in reversed(sentence.events) if event.verb < at), None)
    apposed = fits(_APPOSED, chunks, at) and state.quote is not None and state.quote.text.startswith(("a ", "an ", "that "))
    if apposed and found.rule.startswith(_UNKNOWN):
        _give(found, None)
    called = event is not None and chunks[event.verb].text in JUDGE and at <= event.verb + 3 and fits(_OF_LETTER, chunks[: event.verb + 1])
    found.about = found.about or apposed or called or fits(_BESIDE, chunks, at)
    if event and _names_letter(state, chunks, event, at):
        found.about = True
        if teller := _teller(sentence, event):
            _give(found, teller)
    judged = next(reversed(state.found.values()), None)
    if event and chunks[event.verb].text in _CONTAINS and judged and judged.about and judged.sentence == state.number:
        _give(found, judged.speaker)  # it was “odd” and contained “errors”
    if event and not inside:
        _mark_judged(state, sentence, event, at, found)


def _give(found: Attribution, speaker: Party | None) -> None:
    """Make the words what somebody, or nobody known, says about a letter."""
    found.speaker, found.addressee, found.document, found.about = speaker, None, None, True


def _mark_judged(state: State, sentence: Sentence, event: Event, at: int, found: Attribution) -> None:
    """Mark words that the verb before them makes a judgement of a letter: `called it “…”`, `The letter was “…”`."""
    chunks, verb = sentence.chunks, sentence.chunks[event.verb].text
    of_document = event.subject >= 0 and chunks[event.subject].kind == "document"
    if _by_somebody_unknown(sentence, event, at, found):
        _give(found, None)
    elif verb in JUDGE and not of_document and text_at(chunks, event.verb + 1) not in ("for", "on", "upon"):
        found.about = found.about or _judges(state, sentence, event, at, found)
    elif verb in BE - {"be"} | _AMOUNTS:
        found.about = found.about or _is_called(sentence, event, at, found)


def _by_somebody_unknown(sentence: Sentence, event: Event, at: int, found: Attribution) -> bool:
    """Whether no verb of a known subject brings what is said of a letter: `The party said the letter was “odd”`, `Its catalogue calls it “odd”`."""
    if not found.rule.startswith(_UNKNOWN):
        return False
    calls = event.subject < 0 and sentence.chunks[event.verb].text in JUDGE and not sentence.chunks[event.verb].text.endswith("ing")
    return (
        calls
        and fits(_IT, sentence.chunks[event.verb + 1 : at])
        or (sentence.chunks[event.verb].text in BE and _is_called(sentence, event, at, found))
    )


def _judges(state: State, sentence: Sentence, event: Event, at: int, found: Attribution) -> bool:
    """Whether a verb of judging has a letter for its object: `called it “…”`, `27 notes that he described as “…”`."""
    between = sentence.chunks[event.verb + 1 : at]
    if fits(_WITHIN, between):
        return False
    parallel = text_at(between, 0) == "them" and any(chunk.kind == "quote" for chunk in sentence.chunks[: event.verb])  # "and Xi them “…”"
    fresh = found.document is not None and found.document.sentence == state.number
    of_exchange = fresh and any(document.mutual for document in state.register.recent)  # "They exchanged cards. Lula called it “…”"
    another = state.letter_before is not None and state.letter_before.sender != found.speaker and not of_exchange
    of_it = another and not parallel and fits(_IT, between)
    return fits(_OBJECT, between) or of_it or fits(_OF_LETTER, sentence.chunks[: event.verb + 1])


def _is_called(sentence: Sentence, event: Event, at: int, found: Attribution) -> bool:
    """Whether a letter is said to be something: `The letter was “very nice”`, unless its author says so of it in an aside."""
    chunks, subject = sentence.chunks, event.subject
    if subject < 0 or at - event.verb > 4 or chunks[subject].value not in LETTERS | {"correspondence"} or chunks[at - 1].text == ":":
        return False
    if any(chunk.text in _FULL for chunk in chunks[event.verb : at]) or any(
        subject < other.verb < event.verb and chunks[other.verb].text.endswith("ing") for other in sentence.events
    ):
        return False  # "The letter is full of “…”", "a letter saying that ties were …"
    asides = [sentence.party(other.subject) for other in sentence.events if other.aside]
    return not (found.document is not None and found.document.sender == found.speaker and found.speaker in asides)


def _names_letter(state: State, chunks: list[Chunk], event: Event, at: int) -> bool:
    """Whether the words are what somebody calls the letter that is sent or received: `sent a “message of sympathy” to Xi`,
    `got a “personal letter”`."""
    words = state.quote.text.lower().rstrip(".,").split() if state.quote else []
    nouns = {words[0], words[-1]} if words else set()
    before = chunks[at - 1]
    # "wrote him “nice letters”"
    handed = before.text in ("a", "an", "the", "his", "her", "this") or before.kind in ("pronoun", "person") and at == event.verb + 2
    passed = chunks[event.verb].text in SEND | RECEIVE | WRITE and at <= event.verb + 5 and handed
    return passed and len(words) <= 5 and any(DOCUMENTS.get(noun) in LETTERS for noun in nouns)


def _teller(sentence: Sentence, event: Event) -> Party | None:
    """Who says that somebody else sends a letter, and calls it what it is called: `Trump said Kim had written him “a nice letter”`."""
    before = (other for other in reversed(sentence.events) if 0 <= other.subject < other.verb < event.subject)
    says = next((other for other in before if sentence.chunks[other.verb].text in SAY), None)
    return sentence.party(says.subject) if says else None


def judges_anothers(state: State, sentence: Sentence, at: int, speaker: Party) -> bool:
    """`Kim's letter contained what Trump called “…”`: the words are of whoever calls another's so."""
    chunks = sentence.chunks
    event = sentence.event_before(at)
    if _has_judged(sentence, at, speaker) or event and _says_of_it(state, sentence, event, at, speaker):
        return True
    if not event or event.subject < 1 or chunks[event.verb].text not in JUDGE or chunks[event.subject - 1].text != "what":
        return False
    before = [other for other in sentence.events if other.verb < event.subject - 1 and other.subject >= 0]
    main = next((other for other in before if sentence.party(other.subject) == speaker), next(iter(before), None))
    whose = sentence.party(main.subject) if main else None
    if main and state.letter and (chunks[main.subject].kind == "document" or chunks[main.subject].text == "it"):
        whose = state.letter.sender  # "It turns to what he terms “…”"
    return whose != speaker and (main is not None or chunks[event.subject].kind != "pronoun")


def _has_judged(sentence: Sentence, at: int, speaker: Party) -> bool:
    """Whether somebody judges another's letter before he goes on: `Trump praised Kim's letter, saying`, `called it “warm” and said`."""
    chunks = sentence.chunks
    done = [event for event in sentence.events if event.verb < at]
    judged = find(_ANOTHERS, chunks[:at])
    if judged is None or any(chunks[event.verb].text in WRITE | ANSWER for event in done):
        return False  # "Trump wrote back, praising Kim's letter and promising"
    verb, whose = judged["verb"], sentence.party(judged["who"])
    by_him = any(event.verb == verb and (event.subject < 0 or sentence.party(event.subject) in (speaker, None)) for event in done)
    return by_him and whose is not None and whose != speaker


def _says_of_it(state: State, sentence: Sentence, event: Event, at: int, speaker: Party) -> bool:
    """`Trump said that it was “very interesting”`: of the letter spoken of, which is not his own."""
    chunks, letter = sentence.chunks, state.letter_before
    was = chunks[event.verb].text in BE and at - event.verb <= 3 and event.subject >= 0 and chunks[event.subject].text == "it"
    if not was or letter is None or letter.sender == speaker and not letter.loose:
        return False
    ends = text_at(chunks, at + 1) in (",", ".", ";", "and", "but")  # not "that it was “time” to talk"
    tells = any(
        chunks[other.verb].text in SAY and other.verb < event.subject and sentence.party(other.subject) == speaker for other in sentence.events
    )
    return ends and tells
