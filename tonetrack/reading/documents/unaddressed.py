"""Letters that a verb names with neither noun nor addressee: `Kim replied the next day`, `Biden had written first`, `wrote to condemn the attack`."""

from __future__ import annotations

from tonetrack.reading.documents.document import Mention
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.chunks import Event
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import answer, forms
from tonetrack.reading.vocabulary import ANSWER, WRITE

JOINS = frozenset("and but while whereas".split())  # somebody else's clause to the one before
_BRINGS = "( _? QUOTE | ( _ ){0,2} ROLE('s)|{ALOUD} )"  # after a verb: words, or somebody other than a leader
_OF_A_DAY = forms(
    "had known=@_ on? DATE MARK",  # "Trong, who had written a day earlier, called"
    "^ ( !QUOTE _ )* known=@{WRITE} on? DATE MARK ( !QUOTE _ )* $",
)
_TELLS = forms(  # what a verb with neither noun nor addressee names, the first that fits
    "in letter=@writing",  # `had protested in writing`
    "{BE} nothing=@_",  # `is written`
    "nothing=@..ing",
    f"nothing=@_ {_BRINGS}",  # `wrote “…”`, `answered questions`, `wrote an aide`, `responded with fury`
    "that=@{ANSWER} that",
    "reply=@{ANSWER}",
    "reply=@_ back",
    *_OF_A_DAY,
    "^ ( !QUOTE _ ){0,4} known=@{WRITE} .? $",  # "So he wrote."
    "again=@_ again",
    "letter=@_ first",
    ANSWERING=frozenset(verb for verb in ANSWER if verb.endswith("ing")),
    WRITING=frozenset(verb for verb in WRITE if verb.endswith("ing")),
    ALOUD=frozenset(  # how somebody answers, and whom, without a letter
        "fury anger outrage rage derision scorn mockery contempt indignation disdain sarcasm laughter ridicule disbelief angrily furiously"
        " scornfully sarcastically dismissively defiantly mockingly tartly testily reporters journalists question questions".split()
    ),
)


def unaddressed_letter(sentence: Sentence, event: Event, sender: Party) -> Mention | None:
    """`Kim replied the next day`, `Biden had written first`, `wrote to condemn the attack`: a letter without noun or addressee."""
    told = answer(_TELLS, sentence.chunks, event.verb)
    if told in ("", "nothing"):
        return None
    kind, again = "reply" if told in ("reply", "that") else "letter", told == "again"
    return Mention(kind, sender=sender, at=event.verb, definite=told == "known", implied=told == "that", new=again, undated=again)
