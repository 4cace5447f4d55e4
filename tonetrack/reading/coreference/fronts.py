"""What is set before who acts, in which `he` looks ahead: `Asked about it as he left, Mr Biden said`."""

from __future__ import annotations

from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Chunk, text_at
from tonetrack.reading.sentences.forms import find, forms
from tonetrack.reading.vocabulary import DETERMINERS

_RESUMING = frozenset("and but yet so still then also now here later first finally".split())  # before a pronoun that opens a main clause
_SETTINGS = (
    "soon|shortly|just|days|hours|weeks|months|years|a|two|three|four|five|the|in|on|at|during|after|before|when|as|from|sent|dated|written|signed"
    "|published|delivered"
)
_READER_OF_OWN = forms("@_ ( !DOCUMENT _ ){0,3} DOCUMENT ( of _ _? )? to who=PERSON('s)")  # `his letter of congratulation to Kim`
_SET = f"( {_SETTINGS} ( !,|;|:|.|PERSON('s)|OFFICE('s)|PRONOUN('s)|QUOTE _ )* , )*"
_AHEAD = forms(
    f"@_ ( !,|QUOTE _ )* , {_SET} ( WORD|VERB|TITLE ){{0,2}} who=PERSON",
)
_IN_IT = forms("^ in it ,? @PRONOUN", "@_ {SAY}|{WRITE} in ( it | the|that {LETTER_NOUNS} )")


def is_in_front(chunks: list[Chunk], at: int, known: dict[int, Party | None]) -> bool:
    """Whether a pronoun comes before anybody is named: `Asked about it as he left`."""
    if chunks[0].kind not in ("word", "date") or chunks[0].text in DETERMINERS or all(chunk.text in _RESUMING for chunk in chunks[:at]):
        return False  # "And he recalls a letter of his secretary of state, Ann Fixture, who"
    return not any(known.get(place) and chunks[place].kind in ("person", "office") for place in range(at))


def reader_of_own(chunks: list[Chunk], at: int) -> Party | None:
    """To whom a letter is that `his` owns, and so whom `his` does not mean: Kim in `his telegram to Kim`."""
    told = find(_READER_OF_OWN, chunks, at) if chunks[at].possessive else None
    return chunks[told["who"]].value if told else None


def named_ahead(chunks: list[Chunk], at: int) -> int:
    """The place of whoever acts after the clause of a pronoun and what else is set before him: of Modi in `In the letter he wrote last year,
    soon after the vote, Modi`; -1 for nobody named."""
    return (find(_AHEAD, chunks, at) or {}).get("who", -1)


def says_in_it(chunks: list[Chunk], at: int) -> bool:
    """Whether a pronoun says or does something in the letter spoken of: `“…,” he said in the message`, `In it, he complained`."""
    return "in" in (chunks[0].text, text_at(chunks, at + 2)) and find(_IN_IT, chunks, at) is not None
