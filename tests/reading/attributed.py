"""How tests of attribution read an invented text."""

from tonetrack.corpus import load_corpus
from tonetrack.reading import article_of, extract_quotations

CORPUS = load_corpus()
PEOPLE = (CORPUS.people, CORPUS.countries, CORPUS.agencies)


def read(text, published="2031-05-08"):
    return extract_quotations(article_of(text, published=published), PEOPLE)


def speakers(text, published="2031-05-08"):
    return [quotation.speaker for quotation in read(text, published)]


def days(text, published="2031-05-08"):
    return [quotation.letter_date for quotation in read(text, published)]


def letters(text, published="2031-05-08"):
    return [(one.speaker, one.addressee, one.document, one.letter_date) for one in read(text, published)]


XI_TO_KIM = ("Xi Jinping", "Kim Jong Un")
KIM_TO_XI = ("Kim Jong Un", "Xi Jinping")
