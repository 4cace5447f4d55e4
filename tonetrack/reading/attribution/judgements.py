"""Words about a letter, which are not its own: `Trump called it “beautiful”`, `The letter was “very nice”`."""

from __future__ import annotations

from tonetrack.reading.attribution.settings import SPOKEN
from tonetrack.reading.coreference.state import Attribution, State
from tonetrack.reading.dates import MONTHS
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, Event, text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import ANSWER, BE, DOCUMENTS, JUDGE, LETTERS, PERIODS, RECEIVE, SEND, WRITE, forms_of

_LETTERS = LETTERS | {"correspondence"}  # what is judged
_PARTS = frozenset("contents content tone wording words language text message spirit style lines".split())  # what of a letter is judged: `its tone`
_AMOUNTS = forms_of("amount constitute represent")  # what a letter is said to be: `amounts to a “…”`
TIMES = PERIODS - {"week"} | set(MONTHS)  # after `last`: a time that is not now
_MARKED = frozenset("marked stamped labeled labelled classified".split())  # what is done to a letter: `stamped “received”`
_WELCOMES = forms_of("welcome admire")  # how else somebody speaks of another's letter
_OF_TIME = {"of", "from", "on", "dated", "last", "this", "early", "late"} | TIMES  # between a letter and what is told of it


def mark_about(state: State, sentence: Sentence, at: int, found: Attribution, *, inside: bool) -> None:
    """Words about a letter are not its words: `called the letters “beautiful”`, `The letter was “very nice”`; `inside` one they are."""
    event = next((event for event in reversed(sentence.events) if event.verb < at), None)
    verb = sentence.chunks[event.verb].text if event else ""
    called = event is not None and verb in JUDGE and at <= event.verb + 3 and _judges_letters(sentence.chunks, event.verb)
    called = called or verb in _MARKED and sentence.chunks[event.subject].kind == "document"
    named = event is not None and _names_letter(state, sentence.chunks, event, at)
    found.about = found.about or called or named or _describes_letter(sentence.chunks, at)
    if named and (teller := _teller(sentence, event)):
        found.speaker, found.addressee, found.document = teller, None, None
    if inside or event is None:
        return
    of_document = event.subject >= 0 and sentence.chunks[event.subject].kind == "document"
    if verb in JUDGE and not of_document and sentence.chunks[event.verb + 1].text not in ("for", "on", "upon"):
        found.about = found.about or _judges(state, sentence, event, at, found)
    elif verb in BE - {"be"} | _AMOUNTS:
        found.about = found.about or _is_called(sentence, event, at, found)


def _judges(state: State, sentence: Sentence, event: Event, at: int, found: Attribution) -> bool:
    """Whether a verb of judging has a letter for its object: `called it “…”`, `27 notes that he described as “…”`."""
    chunks, between = sentence.chunks, sentence.chunks[event.verb + 1 : at]
    if any(chunk.text == "in" for chunk in between):
        return False  # "calling them in a letter “…”"
    named = any(chunk.kind == "document" and chunk.value in _LETTERS | {"other"} for chunk in between)  # or a book, a report
    # "Kim called the ties “…” and Xi them “…”"
    parallel = chunks[event.verb + 1].text == "them" and any(chunk.kind == "quote" for chunk in chunks[: event.verb])
    parts = any(chunk.text in ("its", "their") and after.text in _PARTS for chunk, after in zip(between, chunks[event.verb + 2 :]))
    whole = not parallel and (parts or any(chunk.text in ("it", "them") for chunk in between))
    return named or whole and _of_another(state, found) or _judges_letters(chunks, event.verb)


def _is_called(sentence: Sentence, event: Event, at: int, found: Attribution) -> bool:
    """Whether a letter is said to be something: `The letter was “very nice”`, unless its author says so of it in an aside."""
    chunks, subject = sentence.chunks, event.subject
    if subject < 0 or at - event.verb > 4 or chunks[subject].value not in _LETTERS or chunks[at - 1].text == ":":
        return False
    if any(subject < other.verb < event.verb and chunks[other.verb].text.endswith("ing") for other in sentence.events):
        return False  # "a letter saying that ties were …"
    asides = [sentence.party(other.subject) for other in sentence.events if other.aside]
    return not (found.document is not None and found.document.sender == found.speaker and found.speaker in asides)


def _of_another(state: State, found: Attribution) -> bool:
    """Whether the letter spoken of is another's: what `called it “…”` judges."""
    return state.letter_before is not None and state.letter_before.sender != found.speaker


def _judges_letters(chunks: list, verb: int) -> bool:
    """`27 notes that he has described as “…”`: the relative clause's noun is a letter."""
    for place in range(verb - 1, max(0, verb - 6), -1):
        if chunks[place].kind == "mark":
            return False  # "The old one, which I keep, called Xi"
        if chunks[place].text in ("that", "which"):
            if place == verb - 1:
                return False  # "a letter that hails “…”": the letter does
            noun = place - 1
            # "In one from last June, which Trump called"
            while noun > 0 and chunks[place].text == "which" and (chunks[noun].kind in ("date", "mark") or chunks[noun].text in _OF_TIME):
                noun -= 1
            return chunks[noun].kind == "document" and chunks[noun].value in LETTERS
    return False


def _describes_letter(chunks: list[Chunk], at: int) -> bool:
    """Whether words stand before the noun of a letter, as what somebody calls it: `a “beautiful” note from Kim`, `a “brief” and “cool” note`."""
    before, after = at - 1, at + 1
    while before > 0 and _is_coordinated(chunks[before]):
        before -= 1
    while after < len(chunks) - 1 and _is_coordinated(chunks[after]):
        after += 1
    return (
        before >= 0
        and after < len(chunks)
        and chunks[before].text in ("a", "an", "the", "his", "that", "this", "very")
        and chunks[after].value in LETTERS
    )


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
    says = next((other for other in before if sentence.chunks[other.verb].text in SPOKEN), None)
    return sentence.party(says.subject) if says else None


def _is_coordinated(chunk: Chunk) -> bool:
    """Whether a chunk stands among several words for one letter: `a “beautiful” and “very warm” letter`."""
    return chunk.kind == "quote" or chunk.text in ("and", "but", "yet", ",")


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
    if any(chunks[event.verb].text in WRITE | ANSWER for event in done):
        return False  # "Trump wrote back, praising Kim's letter and promising"
    judged = [event for event in done if chunks[event.verb].text in JUDGE | _WELCOMES]
    by_him = (event for event in judged if event.subject < 0 or sentence.party(event.subject) in (speaker, None))
    nouns = (place for event in by_him for place in range(event.verb + 1, min(event.verb + 6, at)) if chunks[place].value in LETTERS)
    return any(_is_anothers(sentence, noun, speaker) for noun in nouns)


def _is_anothers(sentence: Sentence, noun: int, speaker: Party) -> bool:
    """Whether a noun phrase tells a letter to be somebody else's: `Kim's letter`, `the letter from Kim`."""
    owner = noun + 2 if text_at(sentence.chunks, noun + 1) == "from" else noun - 1
    party = sentence.party(owner) if owner < len(sentence.chunks) and (owner > noun or sentence.chunks[owner].possessive) else None
    return party is not None and party != speaker


def _says_of_it(state: State, sentence: Sentence, event: Event, at: int, speaker: Party) -> bool:
    """`Trump said that it was “very interesting”`: of the letter spoken of, which is not his own."""
    chunks, letter = sentence.chunks, state.letter_before
    was = chunks[event.verb].text in BE and at - event.verb <= 3 and event.subject >= 0 and chunks[event.subject].text == "it"
    if not was or letter is None or letter.sender == speaker and not letter.loose:
        return False
    ends = text_at(chunks, at + 1) in (",", ".", ";", "and", "but")  # not "that it was “time” to talk"
    tells = any(
        chunks[other.verb].text in SPOKEN and other.verb < event.subject and sentence.party(other.subject) == speaker for other in sentence.events
    )
    return ends and tells
