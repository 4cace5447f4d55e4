"""How tests of attribution read an invented text: as the rules do. What weighing makes of readings is tested in `weighing`, and of whole articles."""

import re

from tonetrack.corpus import load_corpus
from tonetrack.reading import article_of, roster_of
from tonetrack.reading.extraction import read_by_rules

CORPUS = load_corpus()
PEOPLE = (CORPUS.people, CORPUS.countries, CORPUS.agencies)


def read(text, published="2031-05-08"):
    return read_by_rules(article_of(text, published=published), roster_of(PEOPLE))[0]


def speakers(text, published="2031-05-08"):
    return [quotation.speaker for quotation in read(text, published)]


def days(text, published="2031-05-08"):
    return [quotation.letter_date for quotation in read(text, published)]


def letters(text, published="2031-05-08"):
    return [(one.speaker, one.addressee, one.document, one.letter_date) for one in read(text, published)]


XI_TO_KIM = ("Xi Jinping", "Kim Jong Un")
KIM_TO_XI = ("Kim Jong Un", "Xi Jinping")


def misread(marked, published="2021-04-02"):
    """What is read otherwise than a text is marked: behind each quotation {speaker}, {speaker, letter} or {speaker, letter, its day}, {-} for
    nobody named and {?} for anybody who is no leader."""
    marks, text = [], ""
    for words, told in re.findall(r"([^{]*)(?:\{([^}]*)\})?", marked):
        text += words
        marks += [(len(text), [*told.split(", "), "", ""][:3])] if told else []
    read_at = {one.end: one for one in read(text, published)}
    found = [(read_at[min(read_at, key=lambda end: abs(end - place))], want) for place, want in marks]
    return [(one.text, _as_marked(one, want)) for one, want in found if _as_marked(one, want) != want]


def _as_marked(one, want):
    """A reading in the form of the marks; a speaker as he is marked where that is part of his name."""
    name = one.speaker or "-"
    is_leader = any(person.leader and person.name == name for person in CORPUS.people)
    speaker = want[0] if want[0] in name or want[0] == "?" and not is_leader else name
    return [speaker, "letter" * one.is_letter, one.letter_date or "" if want[2] else ""]
