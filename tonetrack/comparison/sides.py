"""One side of a comparison: a letter of the corpus or an exchange of the catalogue, and what is known of it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches

from tonetrack.corpus import Corpus, Letter, Witness
from tonetrack.errors import UnknownLetterError, quoted
from tonetrack.occasions import Occasion, assigned_occasions, known_exchanges
from tonetrack.series import letter_text
from tonetrack.text import normalise, why_unreadable

ENGLISH = "English"
_SCRIPTS = {"CJK": "Han", "HANGUL": "Hangul", "CYRILLIC": "Cyrillic", "ARABIC": "Arabic", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}


@dataclass(frozen=True)
class Side:
    """A message as a comparison sees it.

    `facts` is its row of the catalogue (or what its letter's file says, in the same columns), `letter` is None where no
    words are at hand, `rating` its row of codings.csv or None.
    """

    facts: dict[str, str]
    occasion: Occasion
    letter: Letter | None = None
    rating: dict[str, str] | None = None

    @property
    def id(self) -> str:
        """The id of the letter, or of the exchange."""
        return self.facts["id"]

    @property
    def date(self) -> str:
        """Its date as the corpus orders it; empty when none is known."""
        return self.facts["date"]

    @property
    def has_day(self) -> bool:
        """Whether its day is known, and not a guess within a month."""
        return len(self.date) == 10 and self.facts.get("date_precision") == "day"

    @property
    def text(self) -> str:
        """All words at hand, each once; empty when there are none."""
        return letter_text(self.letter) if self.letter else ""

    @property
    def whole(self) -> list[Witness]:
        """The printings that hold the whole message."""
        return [witness for witness in self.letter.witnesses if witness.extent == "whole"] if self.letter else []

    @property
    def extent(self) -> str:
        """How much of the message is at hand: `whole`, `excerpt`, or `no words`."""
        return "whole" if self.whole else "excerpt" if self.letter else "no words"


def find_side(corpus: Corpus, name: str) -> Side:
    """The letter or exchange of that id. Raises UnknownLetterError with the nearest ids when there is none."""
    sides = all_sides(corpus)
    if name not in sides:
        near = get_close_matches(name, sorted(sides), n=3)
        hint = f"; did you mean {', '.join(map(quoted, near))}?" if near else f"; {len(sides)} are known: tonetrack report --by occasion"
        raise UnknownLetterError(f"no letter or exchange {quoted(name)}{hint}", path=corpus.folder)
    return sides[name]


def all_sides(corpus: Corpus) -> dict[str, Side]:
    """Every known message of the corpus by id, by date."""
    occasions = assigned_occasions(corpus)
    letters = {letter.id: letter for letter in corpus.letters}
    ratings = {row["letter"]: row for row in corpus.codings.to_dict("records")}
    rows = known_exchanges(corpus).to_dict("records")
    rows.sort(key=lambda row: (row["date"] or "9999", row["id"]))
    return {row["id"]: Side(row, occasions[row["id"]], letters.get(row["id"]), ratings.get(row["id"])) for row in rows}


def printings(one: Side, other: Side) -> tuple[str, str]:
    """The words to lay side by side: whole printings where both have one, of the same outlet if there is such a pair, else
    all words at hand. Two outlets translate differently, and a whole letter beside an excerpt only seems to say more."""
    pairs = [(mine, theirs) for mine in one.whole for theirs in other.whole]
    if not pairs:
        return one.text, other.text
    mine, theirs = min(pairs, key=lambda pair: not pair[0].outlet or pair[0].outlet != pair[1].outlet)
    return words_of(mine), words_of(theirs)


def words_of(witness: Witness) -> str:
    """The words that one witness prints, a paragraph an excerpt."""
    return "\n\n".join(excerpt.text for excerpt in witness.excerpts)


def language_of(text: str) -> str:
    """`English`, or the script most of its letters are of; empty where that tells no language, as for other Latin text."""
    clean = normalise(text)
    if not why_unreadable(clean):
        return ENGLISH
    scripts = Counter(unicodedata.name(char, "").split(" ")[0] for char in re.findall(r"[^\W\d_]", clean))
    return _SCRIPTS.get(scripts.most_common(1)[0][0], "") if scripts else ""
