"""Letters named without their noun: `one`, `another`, `the first`, `Xi's second`."""

from __future__ import annotations

from tonetrack.reading.dates import MONTHS
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.vocabulary import OF_DOCUMENT

OLD_OR_NEW = frozenset("old older earlier later previous new newer longer shorter".split())  # before `one`
_STANDING = frozenset(  # words that can stand for a letter: which of several
    "first second third fourth last latest latter former other earliest oldest longest shortest warmest one another".split()
)
_FIRST, _OLD = "|".join(_STANDING - {"one", "another"}), "|".join(OLD_OR_NEW)
_SET = (  # what letters are kept in
    "in|of the|this|that set|file|series|batch|bundle|collection|folder|album|archive|lot|pile|sequence|row|exchange|correspondence|book|volume"
)
_OF = "dated|sent|written|of|from|to|which|in"  # after a comma these tell of a letter
_MADE = "released|published|carried|signed|addressed|printed|delivered|shown|seen|handed|received|posted|mailed|dispatched|cabled"
_DOES = "|".join(verb for verb in OF_DOCUMENT if verb.endswith("s"))  # what of `one` only a letter does
_WHEN = "|".join(["DATE('s)|last|early|late|that", *MONTHS])  # of which a letter is
_IN_COLLECTION = forms(f"@_ {_SET}")  # `letter in the file`
_BEFORE_THE = "( ^|is|was|,|;|and | ^|;|,|and|but in )"
_THE = f"{_BEFORE_THE} the|his|her @{_FIRST} ( {_SET} )? !( {{BE}} PERSON ) !( {{BE}} {{DETERMINERS}} _{{0,1}} DOCUMENT )"
_TOLD = f"( , {_OF}|{_MADE}|DATE('s)|PERSON('s)|PRONOUN('s)|OFFICE('s)"
_IN_ONE = f"^|;|and|but|, in {{DETERMINERS}}? ( {_OLD}|{_FIRST} )?"
_CLAUSE = "^|;|and|but|while"
_LETTERS = forms(
    f"{_IN_ONE} @one|another|{_FIRST} ,? ( of|from {_WHEN} | dated|sent|written|signed|to )",  # `In one dated May 3, Kim wrote`
    f"{_CLAUSE}|in the|his|her {_OLD} @one ,|VERB",  # `The old one, which I keep, calls`
    f"{_CLAUSE} the COUNTRY @one VERB|,",  # `The Chinese one is longer`
    f"{_CLAUSE} the @one to|from PERSON('s)|OFFICE('s)",  # `The one to Xi, published on Tuesday, runs to a page`
    # `The first, dated May 3, says`, `The earliest in the set reads`; not `The third was Fidel Castro`
    f"{_THE} {_TOLD} | VERB | that | came|followed )",
    f"^ the|his|her @{_FIRST} _{{0,4}} is|was dated|undated|written|sent|signed",  # `The earliest he prints is dated July 6`
    f"( ^ | ^|;|and in ) @one|another {_TOLD} | !WORD {_DOES} )",  # `One, which he kept, says`, `; in another, which he kept, he`
)


def stands_for_letter(chunks: list[Chunk], at: int) -> bool:
    """Whether `one`, `another`, `the first` stands here for a letter, in an article about letters: `One, which he kept, says`."""
    able = chunks[at].text in _STANDING and chunks[at].kind != "office" and chunks[at].value != "count"
    return able and find(_LETTERS, chunks, at) is not None


def in_collection(chunks: list[Chunk], at: int) -> bool:
    """Whether a noun is one of many kept together: `letter in the file`."""
    return text_at(chunks, at + 1) in ("in", "of") and find(_IN_COLLECTION, chunks, at) is not None
