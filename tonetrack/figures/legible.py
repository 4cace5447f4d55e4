"""A corpus in letters that a font at hand has, so that charts are drawn also where the script of its names has no font."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import replace
from functools import cache, wraps

from tonetrack.corpus import Corpus, Person
from tonetrack.errors import FontWarning, quoted
from tonetrack.figures.fonts import families_for, lacking
from tonetrack.figures.words import corpus_characters
from tonetrack.text import printable

NO_GLYPH = "□"
MOST_TOLD = 40  # characters that the warning names


def in_letters_at_hand(plot: Callable) -> Callable:
    """The chart drawn of a `legible` corpus, under a title of the same letters."""

    @wraps(plot)
    def drawn(corpus: Corpus, *, title: str = "", **options: object) -> object:
        corpus, title = legible(corpus, title)
        return plot(corpus, title=title, **options)

    return drawn


def legible(corpus: Corpus, title: str = "") -> tuple[Corpus, str]:
    """The corpus and a title; where no installed font has some of their characters, with names as people.toml gives them in
    other letters (else by country, else numbered) and □ for each such character of other texts, and one FontWarning.

    Words of letters stay as they are: what is scored does not depend on fonts.
    """
    missing = without_font(corpus_characters(corpus) + printable(title))
    if not missing:
        return corpus, title
    spelled = _speller(_other_names(corpus, missing), missing)
    _tell(missing)
    letters = (
        replace(letter, sender=spelled(letter.sender), recipient=spelled(letter.recipient), occasion=spelled(letter.occasion),
                witnesses=tuple(replace(witness, outlet=spelled(witness.outlet), title=spelled(witness.title)) for witness in letter.witnesses))
        for letter in corpus.letters
    )  # fmt: skip
    texts = {"exchanges": ("sender", "recipient", "occasion"), "events": ("label", "chart_label")}
    tables = {
        table: getattr(corpus, table).assign(**{name: own.map(spelled) for name, own in getattr(corpus, table).items() if name in names})
        for table, names in texts.items()
    }
    seen = {field: spelled(getattr(corpus, field)) for field in ("name", "sender", "recipient")}
    people = tuple(replace(person, name=spelled(person.name)) for person in corpus.people)
    return replace(corpus, letters=tuple(letters), people=people, dyad=tuple(map(spelled, corpus.dyad)), **tables, **seen), spelled(title)


def without_font(text: str) -> str:
    """The characters of a text that no installed font has."""
    return lacking(text, families_for(text))


def in_boxes(text: str) -> str:
    """The text with □ for each character that no installed font has: as long as it was."""
    return text.translate(dict.fromkeys(map(ord, without_font(text)), NO_GLYPH))


def _speller(names: dict[str, str], missing: str) -> Callable[[str], str]:
    boxes = dict.fromkeys(map(ord, missing), NO_GLYPH)

    def spelled(text: str) -> str:
        for name in sorted(names, key=len, reverse=True):  # the longer one first: it may hold the shorter
            text = text.replace(name, names[name])
        return text.translate(boxes)

    return spelled


def _other_names(corpus: Corpus, missing: str) -> dict[str, str]:
    """What stands for each name that has no font: an alias that has one, the longest first, the country, or `Person-1`."""
    parties = [
        *corpus.dyad,
        *corpus.exchanges["sender"],
        *corpus.exchanges["recipient"],
        *(who for letter in corpus.letters for who in (letter.sender, letter.recipient)),
    ]
    listed, names = {person.name: person for person in corpus.people}, {}
    for name in dict.fromkeys([*parties, *listed]):
        person = listed.get(name, Person(name))
        forms = [form for form in (*sorted(person.aliases, key=len, reverse=True), person.country) if form and not set(form) & set(missing)]
        if set(name) & set(missing):
            names[name] = next((form for form in forms if form not in {*names.values(), *listed}), f"Person-{len(names) + 1}")
    return names


@cache  # one line a run, not one a chart
def _tell(missing: str) -> None:
    shown = quoted(missing if len(missing) <= MOST_TOLD else f"{missing[:MOST_TOLD]}…")
    instead = "names stand on charts by an alias or the country that people.toml gives, other letters as □"
    warnings.warn(
        f"no installed font has {shown}: {instead}; to see them install one that has them, such as the Noto Sans of their script",
        FontWarning,
        stacklevel=4,
    )
