"""Whose words a quotation is by a phrase beside it: `as Kim put it, “…”`, `in Xi's words`, `The word “…” appears twice`,
`“…,” runs the caption`."""

from __future__ import annotations

from tonetrack.reading.attribution.governing import SPEAKING
from tonetrack.reading.coreference.state import LATELY, Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import SOMEBODY, WHO, WHOSE, find_all, forms
from tonetrack.reading.vocabulary import CORRESPONDENCE, JUDGE, REPORT, SEND, forms_of

_PUT = "( has|had? put | puts|phrased|phrases|had|has|wrote|said|called|calls ) it|them?"
_SOMEBODY = f"( _ ){{0,3}}? ( who={SOMEBODY} | letter=DOCUMENT ) ( _ )??"  # or a letter that speaks
_OF_AGREEMENT = "{AGREEMENT} ( _ ){0,12}?"
_UNTOLD = f"( !( {WHO} ..ly? {{SAY}}|{{WRITE}}|{{JUDGE}} ) _ )*"  # what no person tells
# a word that occurs in a letter, but not elsewhere than in the letter spoken of
_BEGINS = "^|,|;|and|but|times|twice|again|once|while|although|though"
_OCCURS = (
    "( QUOTE ,? and|or? )* @QUOTE ( ,? and|or? QUOTE )* ,? again? ..ly|still?"
    " ( {OCCUR} | {TURNS} up | {BE} used|repeated|kept|retained|preserved|unchanged )"
    " !( ( !,|;|. _ )* in|on|from !it|the|its|one|two|three|every|each|both )"
)
_SETS = dict(
    SPEAKING=SPEAKING,
    VIEW=frozenset("words telling phrase formula formulation sentence line view eyes opinion reading judgment judgement account".split()),
    WORDS=frozenset("word words phrase phrases term expression formula formulation".split()),
    CLAIMS=frozenset(  # what somebody has said, to which another answers
        "argument arguments claim claims charge charges contention assertion assertions view accusation accusations allegation allegations"
        " insistence suggestion complaint complaints characterization characterisation description criticism phrase".split()
    ),
    AGREEMENT=frozenset(  # what two countries agree on
        "treaty pact agreement accord deal protocol convention charter constitution resolution law armistice partnership communique communiqué"
        " declaration alliance".split()
    ),
    BINDS=frozenset("obliges obliged commits committed binds bound requires required provides provided stipulates stipulated".split()),
    OCCUR=forms_of("appear occur recur return reappear surface feature remain persist survive")
    | frozenset("come comes stand stands recurred occurred".split()),
    TURNS=forms_of("turn crop pop show"),
    EVALUATING=frozenset(  # of what anybody may do
        "tempting hard easy easier harder difficult possible impossible wrong right fair unfair safe unsafe useful worth important necessary"
        " early late better best customary usual common rare normal natural reasonable simple enough premature foolish pointless fashionable"
        " misleading tradition habit mistake exaggeration".split()
    ),
    HEARSAY=frozenset("said reported understood believed thought known rumoured rumored supposed reputed".split()),
    CALLING=JUDGE | forms_of("see regard consider deem know style refer call"),
    SEVERAL=frozenset("both two many some others most several capitals governments sides people parties countries nations".split()),
)


def _phrases(*rows: str) -> tuple[str, ...]:
    return forms(*rows, **_SETS)


# by rule: the words are of `who` or of the leader `owner`, of the `letter` named or of the one spoken of (`it`); where a row has none of these, of
# nobody named
PHRASES = {
    "said by somebody or something without a name": _phrases(
        "^ MARK* @QUOTE {SPEAKING} {DETERMINERS}"
        " !( ( !from|to|of|in|under _ ){0,3} PERSON('s)|OFFICE('s)|ROLE('s)|DOCUMENT('s)|AGENCY('s)|NAME('s) )",  # `caption`
        "a|an WORD|VERB that|which {SPEAKING} ( _ ){0,3} @QUOTE",  # "a channel that calls itself"
        "it ( _ ){0,2}? {BE} ( !for _ )*? {EVALUATING} ( !for _ )*? to _ ( _ ){0,3} @QUOTE",  # "It is tempting to conclude that"
        "{BE} WORD|VERB? {HEARSAY} to ( be|feel | have been|felt ) ( _ ){0,3}? @QUOTE",  # "Kim is said to be", "was reported to feel"
        # "what both capitals then called a"
        "what|which WORD|VERB|MARK*? {SEVERAL}|ROLE&..s|COUNTRY ( !would|will|might|could _ ){0,2}? {CALLING} ( _ ){0,2} @QUOTE",
    ),
    "the terms of an agreement": _phrases(
        # "a treaty under which both are to help", "Under the treaty of 2024, both are to help"
        f"{_OF_AGREEMENT} ( under|by which | whereby|{{BINDS}} ) {_UNTOLD} @QUOTE",
    ),
    "words that occur in the letter spoken of": _phrases(
        f"{_BEGINS} this? it=the|a|its|his|her|year _? word|words|phrase|term|name|expression|formula|formulation|adjective|noun {_OCCURS}",
        f"{_BEGINS} _? it=expressions|phrases|formulas|formulations|words|terms|adjectives ,? ( such as | like|including | among them ) {_OCCURS}",
    ),
    "as somebody put it": _phrases(f"as {_SOMEBODY} {_PUT} , @QUOTE", f"@QUOTE ,? as {_SOMEBODY} ( put|puts|phrases|phrased | had|has it )"),
    "words of the letter spoken of": _phrases(
        "^ it=there|here !{BE}|{ADVERBS} _ ( _ )* @QUOTE",  # "There the relationship was"
        "^ MARK* @QUOTE it=the WORD|VERB|MARK{1,3} {WRITE}",  # "“…,” the former comedian wrote"
        "^ it=it ( _ )* : @QUOTE",  # "Her answer came. It is brisk: “…”"
    ),
    "words of somebody whose letter is spoken of": _phrases("regard=PERSON's|OFFICE's @QUOTE"),  # "Each is assured of Kim's “regard”"
    "in somebody's words": _phrases(
        f"^ ( _ ){{0,3}} in|by who={WHOSE} ( _ ){{0,2}} {{VIEW}} , ( _ )* @QUOTE",
        f"in|by who={WHOSE} _? {{VIEW}} , @QUOTE",
        f"owner={WHOSE} ( _ ){{0,2}} {{WORDS}}|PART {{BE}}|,|: @QUOTE",  # "Xi's opening line was"
        f"in the words|phrase|telling of ( ( !, _ )*? who={WHO} )? ( !, _ )* ,? @QUOTE",  # "in the words of a headline"
    ),
    "what somebody is answered": _phrases(  # "The reply rejects Xi's claim that"
        f"claim={WHOSE} _? {{CLAIMS}} that|of|about? ( !{{SPEAKING}} _ )*? @QUOTE",
    ),
    "a comment by somebody": _phrases(  # "KCNA introduced it with the comment that"
        f"^ ( _ ){{0,5}}? who={SOMEBODY} ( _ )* with the|a comment|remark|observation|explanation|caveat|warning|aside"
        " ( that ( _ ){0,6} )? :? @QUOTE",
    ),
}


def by_phrase(state: State, sentence: Sentence, at: int, quote: Quote, documents: dict[int, Document]) -> Attribution | None:
    """`as Kim put it, “…”`, `in Xi's words, “…”`: of whoever the first phrase beside the quotation tells."""
    told = (_told(state, sentence, documents, rule, places) for rule, rows in PHRASES.items() for places in find_all(rows, sentence.chunks, at))
    return next((attribution for attribution in told if attribution), None)


def _told(state: State, sentence: Sentence, documents: dict[int, Document], rule: str, places: dict[str, int]) -> Attribution | None:
    """Whose words a phrase makes them, if what it names is known."""
    at = places.pop("at")
    if not places:
        return Attribution(rule=rule, verb="said")
    if "who" in places:
        party = sentence.party(places["who"])
        return Attribution(party, None, rule, verb="said") if party else None
    if "letter" in places or "it" in places:
        letter = documents.get(places["letter"]) if "letter" in places else state.letter_before
        known = letter and letter.sender and not letter.many and letter.touched >= state.number - LATELY
        known = known and all(document.kind in CORRESPONDENCE or "letter" in places for document in documents.values())
        return Attribution(letter.sender, letter, rule) if known else None
    owner, answered = sentence.person(next(iter(places.values()))), "claim" in places
    if owner is None or not owner.leader or any((party == owner) is answered for party in _speakers(sentence, at)):
        return None  # "Putin said that Kim's “regard” …", "Xi repeats Xi's claim that …"
    letter = state.register.letter_by(owner) if "owner" not in places else None
    letter = letter if letter and letter.touched >= state.number - LATELY else None
    return Attribution(owner, letter, rule, verb="said" if answered else "wrote")


def _speakers(sentence: Sentence, at: int) -> list[Party]:
    """Who says, calls or sends something before the quotation: `Putin said that Kim's “regard” …`."""
    verbs = SPEAKING | SEND | REPORT | JUDGE
    speaking = (event for event in sentence.events if 0 <= event.subject < at and sentence.chunks[event.verb].text in verbs)
    return [party for event in speaking if (party := sentence.party(event.subject))]
