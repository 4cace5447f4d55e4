"""Letters named without their noun: `one`, `another`, `the first`, `Xi's second`, `this year's`."""

from __future__ import annotations

from tonetrack.reading.dates import MONTHS
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.vocabulary import BE, DETERMINERS, OF_DOCUMENT, PERIODS, PREPOSITIONS, SAY

OLD_OR_NEW = frozenset("old older earlier later previous new newer longer shorter".split())  # before `one`
# which of several
_ORDINALS = frozenset("first second third fourth last latest latter former other earliest oldest longest shortest warmest".split())
_STANDING = _ORDINALS | {"one", "another"}  # words that can stand for a letter
# what letters are kept in
_COLLECTIONS = frozenset(
    "set file series batch bundle collection folder album archive lot pile sequence row exchange correspondence book volume".split()
)
_SETS = {
    "FIRST": _ORDINALS,
    "OLD": OLD_OR_NEW,
    "SET": _COLLECTIONS,
    "BE": BE,
    "DET": DETERMINERS,
    "PREP": PREPOSITIONS,
    "IN": [*MONTHS, "last", "early", "late", "that"],  # of which a letter is
    "OF": "dated sent written of from to which in".split(),  # after a comma these tell of a letter
    "MADE": "released published carried signed addressed printed delivered shown seen handed received posted mailed dispatched cabled".split(),
    "SAYS": SAY | OF_DOCUMENT | BE,  # what a letter does
    "DOES": [verb for verb in OF_DOCUMENT if verb.endswith("s")],  # what of `one` only a letter does
}
_IN_COLLECTION = forms("@_ in|of the|this|that {SET}", **_SETS)  # `letter in the file`, `earliest of the set`
_OF_PERIOD = forms("this|last @DOCUMENT('s)", "in this|last @_'s ,", "this|last @_'s {SAYS}", **_SETS)  # `this year's calls it so`
_FIRST = "( ^|is|was|,|and | ^|;|,|and|but in ) the|his|her @{FIRST} ( in|of the|this|that {SET} )? !( {BE} PERSON ) !( {BE} {DET} _{0,1} DOCUMENT )"
_TOLD = "( , {OF}|{MADE}|DATE('s)|PERSON('s)|PRONOUN('s)|OFFICE('s)"
_IN_ONE = "^|;|and|but|, in {DET}? ( {OLD}|{FIRST} )?"
_LETTERS = forms(
    f"{_IN_ONE} @one|another|{{FIRST}} ,? ( of|from DATE('s)|{{IN}} | dated|sent|written|signed|to )",  # `In one dated May 3, Kim wrote`
    f"{_IN_ONE} @one|another ,? PERSON|OFFICE|PRONOUN|DATE",  # `in the last one he`
    "^|;|and|but|while _? PERSON's|OFFICE's|PRONOUN's @{FIRST} ( to PERSON('s)|OFFICE('s) | of|, DATE('s)|{OF}|on )",  # `Xi's first to Kim`
    "^|;|and|but|while|in the|his|her {OLD} @one ,|VERB",  # `The old one, which I keep, calls`
    "^|;|and|but|while|in the|his|her {FIRST} @one !WORD {DOES}",  # `The second one reads`
    "^|;|and|but|while the @one to|from PERSON('s)|OFFICE('s)",  # `The one to Xi, published on Tuesday, runs to a page`
    f"{_FIRST} {_TOLD} | VERB | that )",  # `The first, dated May 3, says`, `The earliest in the set reads`; not `The third was Fidel Castro`
    "^ the|his|her @{FIRST} _{0,4} is|was dated|undated|written|sent|signed",  # `The earliest he prints is dated July 6`
    f"( ^ | ^|;|and in ) @one|another {_TOLD} | !WORD {{DOES}} )",  # `One, which he kept, says`, `; in another, two weeks later, he`
    # `The first spoke of “…”, the second of “…”`: of a clause that leaves out the verb of the one before
    "QUOTE _* ;|and|but|while|, in? the ( @{FIRST} | {FIRST}|{OLD} @one ) ( MARK|{PREP} ){0,2} QUOTE",
    **_SETS,
)


def stands_for_letter(chunks: list[Chunk], at: int) -> bool:
    """Whether `one`, `another`, `the first`, `this year's` stands here for a letter, in an article about letters: `One, which he kept, says`."""
    if chunks[at].text in PERIODS:
        return find(_OF_PERIOD, chunks, at) is not None
    able = chunks[at].text in _STANDING and chunks[at].kind != "office" and chunks[at].value != "count"
    return able and find(_LETTERS, chunks, at) is not None


def in_collection(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun is one of many kept together: `letter in the file`, `earliest of the set`."""
    return text_at(chunks, at + 1) in ("in", "of") and find(_IN_COLLECTION, chunks, at) is not None
