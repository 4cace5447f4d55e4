"""A corpus folder: letters with their witnesses and excerpts, the people, and the tables of known exchanges.

`load_corpus(folder)` checks everything and reports all problems of all files at once.
"""

from tonetrack.corpus.folder import first_files, load_corpus, shipped_corpus, start_corpus
from tonetrack.corpus.letters import (
    KINDS,
    OCCASIONS,
    UNREVIEWED,
    Corpus,
    Country,
    DateStamp,
    Excerpt,
    Letter,
    Office,
    Person,
    Witness,
    doubts_in_words,
)
from tonetrack.corpus.reading_files import read_people

__all__ = [
    "KINDS", "OCCASIONS", "UNREVIEWED", "Corpus", "Country", "DateStamp", "Excerpt", "Letter", "Office", "Person", "Witness", "doubts_in_words",
    "first_files", "load_corpus",
    "read_people", "shipped_corpus", "start_corpus",
]  # fmt: skip
