"""Words about a letter, which are not its own: `Trump called it “beautiful”`, `The letter was “very nice”`."""

from __future__ import annotations

from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.dates import MONTHS
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import fits, forms
from tonetrack.reading.vocabulary import BE, JUDGE, LETTERS, PERIODS, forms_of

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
    f"a|an|the|his|that|this|very QUOTE|and|but|yet|,* @_ QUOTE|and|but|yet|,* {_LETTER}",  # a “brief” and “cool” note
)
_APPOSED = forms(f"{_LETTER} , @_")  # the letter, “a bolt from the blue”
# between a verb of judging and the words
_OBJECT = forms(f"{_LETTER}|CORRESPONDENCE|OTHER")  # a letter, or a book, a report
_IT = forms(  # called it “…”, called its tone “…”
    "it|them", "its|their content|contents|tone|wording|words|language|text|message|spirit|style|line|lines"
)
_WITHIN = forms("in _")  # calling them in a letter “…”


def mark_about(state: State, sentence: Sentence, at: int, found: Attribution, *, inside: bool) -> None:
    """Words about a letter are not its words: `called the letters “beautiful”`, `The letter was “very nice”`; `inside` one they are."""
    chunks = sentence.chunks
    event = next((event for event in reversed(sentence.events) if event.verb < at), None)
    apposed = fits(_APPOSED, chunks, at) and state.quote is not None and state.quote.text.startswith(("a ", "an ", "that "))
    if apposed and found.rule.startswith(_UNKNOWN):
        _give(found, None)
    called = event is not None and chunks[event.verb].text in JUDGE and at <= event.verb + 3 and fits(_OF_LETTER, chunks[: event.verb + 1])
    found.about = found.about or apposed or called or fits(_BESIDE, chunks, at)
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
    return sentence.chunks[event.verb].text in BE and _is_called(sentence, event, at, found)


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
