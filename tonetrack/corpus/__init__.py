"""A corpus folder: letters with their witnesses and excerpts, the people, and the tables of known exchanges.

`load_corpus(folder)` checks everything and reports all problems of all files at once.
"""

from tonetrack.corpus.folder import load_corpus, shipped_corpus
from tonetrack.corpus.letters import (
    KINDS,
    Corpus,
    Country,
    DateStamp,
    Excerpt,
    Letter,
    Office,
    Person,
    Witness,
)
from tonetrack.corpus.reading_files import read_people

__all__ = [
    "KINDS", "Corpus", "Country", "DateStamp", "Excerpt", "Letter", "Office", "Person", "Witness", "load_corpus", "read_people", "shipped_corpus",
]  # fmt: skip
