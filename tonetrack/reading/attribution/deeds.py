"""Of which day a letter is by which something is done: `Trump called off the talks on Tuesday. “It is over,” he said in a letter to Kim.`"""

from __future__ import annotations

from tonetrack.reading.coreference.state import Deed, State
from tonetrack.reading.documents.days import day_at
from tonetrack.reading.documents.document import Document
from tonetrack.reading.sentences.chunks import text_at
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import WHO, find_all, forms
from tonetrack.reading.sentences.phrases import object_of, preposition_of
from tonetrack.reading.vocabulary import CORRESPONDENCE, SAY, forms_of

_DOES = forms_of(  # what a leader may do by a letter
    "scrap announce tell congratulate thank greet wish condole mourn express extend offer convey voice welcome invite urge appeal ask demand"
    " accuse blame denounce condemn criticize criticise warn threaten impose hail praise laud pledge vow promise assure reassure reject decline"
    " refuse accept agree propose suggest request apologize apologise reply respond answer protest complain stress underline reaffirm reiterate"
    " recognize recognise notify inform endorse object insist withdraw felicitate"
) | frozenset("canceled cancelled cancels cancelling slapped".split())
_DID = "!( called !off|on ) !( pulled|backed !out ) !( turned !down ) verb={DID}"  # what a leader does by a letter
_SO_FAR = (  # to a day that is not of something else: `an election held on Sunday`, `his visit on Sunday`, `until Sunday`
    "( !{CONJUNCTIONS}|QUOTE|,|;|:|after|before|saying|citing|{LETTER_NOUNS} !( planned|scheduled|held|due|set with|in|on|for|to )"
    " !( ..ed|held|won|lost|set|due|born|killed|of|for|from|by|since|until|between|{OCCASIONS}|{EVENTS} ,? on|in? DAY('s) ) _ ){0,14}? day=DAY"
)
_DEED = forms(  # on which day a leader does what he tells another in a letter
    f"who={WHO} ,? on|late|early* day=DAY ( ,|WORD|VERB )? {_DID}",  # "Xi on Tuesday welcomed"
    f"who={WHO} ,? on|late|early* day=DAY ( ,|WORD|VERB )? verb={{SAID}}",
    f"who={WHO} verb={{SAID}} on? day=DAY",  # "Xi said on Tuesday in a letter"
    # "Trump called off the talks on Tuesday", not "announced on Tuesday that he had"
    f"who={WHO} has|also|then|..ly* ( {{DID}} ..ly? , )? {_DID} {_SO_FAR} !( that _ had )",
    DID=frozenset(verb for verb in _DOES if not verb.endswith("ing")) | {"called", "pulled", "backed", "turned"},
    SAID=frozenset(verb for verb in SAY - _DOES if not verb.endswith("ing")),  # so only with the letter in one sentence
    DOING=frozenset(verb for verb in _DOES if verb.endswith("ing")),
)
_BESIDE = 5  # chunks after the day of a deed in which it is told to have been done in a speech
_WHERE = frozenset("in at by during over on".split())
_STILL = 2  # sentences after a deed in which a letter first told of is the one it was done by


def note_deed(state: State, sentence: Sentence, documents: dict[int, Document]) -> None:
    """Note the day on which a leader does what he may tell another in a letter: `Trump called off the talks on Tuesday`."""
    for found in find_all(_DEED, sentence.chunks):
        who, verb, day = found["who"], found["verb"], found["day"]
        doer = sentence.person(who)
        reader = sentence.person(object_of(sentence.chunks, verb)) if sentence.chunks[verb].text in ("told", "telling") else doer
        there = [at for at in documents if who < at < day + _BESIDE and preposition_of(sentence.chunks, at) in _WHERE]
        said = any(documents[at].kind not in CORRESPONDENCE for at in there)  # "told him by phone"
        calls = sentence.chunks[verb].text == "called" and text_at(sentence.chunks, verb + 1) in ("off", "on")
        says = sentence.chunks[verb].text in SAY - _DOES and not calls
        if doer and doer.leader and reader and reader.leader and not (said or says):
            others = [sentence.person(at) for at in range(verb, len(sentence.chunks))]
            state.deed = Deed(state.number, doer, day_at(sentence, day), [one for one in others if one and one.leader])
            return


def date_by_deed(state: State) -> None:
    """The day of a letter first told of with, or right after, what its sender does by it: `… on Tuesday. “It is over,” he said in a letter`."""
    deed = state.deed
    if deed is None or state.number - deed.sentence > _STILL:
        return
    for letter in reversed(state.register.documents):
        if letter.sentence < state.number:
            return
        told = letter.date or letter.year or letter.older or letter.many or letter.elsewhere
        to_others = letter.recipient and deed.others and letter.recipient not in deed.others
        if letter.kind in CORRESPONDENCE and letter.sender == deed.doer and not told and not to_others:
            letter.take_day(deed.day)
