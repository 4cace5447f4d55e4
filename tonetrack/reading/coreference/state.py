"""What an article has told so far, as one record that every rule of coreference and attribution looks at: the state of the discourse.

`State` is made for an article by extraction.py and filled sentence by sentence by attribution/discourse.py. A rule takes it as its first argument,
asks it and returns what it found; functions named `note_…` write to it what a sentence tells. Beside each field stands who sets it.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from datetime import date

from tonetrack.reading.coreference.names import Names
from tonetrack.reading.coreference.turns import Turn
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.documents.register import Register
from tonetrack.reading.people import Party, Roster
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.vocabulary import CORRESPONDENCE

LATELY = 8  # sentences for which what was told of a letter, a day or a speaker still counts


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation to attribute: its number in the article, its words, and where it stands."""

    number: int
    text: str
    paragraph: int
    opens_paragraph: bool
    continues: bool  # from the paragraph before
    story: bool  # in the story itself, not in a headline or caption
    depth: int = 0  # of marks within marks
    block: bool = False  # a paragraph printed without marks


@dataclass(slots=True)
class Attribution:
    """Who is quoted from what, by which rule; its document may learn its sides later in the article."""

    speaker: Party | None = None
    document: Document | None = None
    rule: str = "no rule applies"
    _: KW_ONLY
    addressee: Party | None = None
    about: bool = False  # words about a letter, or said to be absent from it
    paragraph: int = -1
    sentence: int = -1
    at: int = -1  # its place in that sentence
    unspoken: int = 0  # sentences since its document was spoken of
    setting: str = ""  # `interview` in the transcript of one
    verb: str = ""  # by which it was found, where it was


@dataclass(frozen=True, slots=True)
class Deed:
    """What a leader did on a day that he may tell another in a letter: in which sentence, who, when (ISO, basis), and the other leaders it names."""

    sentence: int
    doer: Party
    day: tuple[str | None, str]
    others: list[Party]


@dataclass(slots=True)
class State:
    """What the article has told up to the sentence being read. Fields named `…_at` are numbers of sentences, from 1; 0 or -1 for none."""

    # the article, given
    roster: Roster
    anchor: date | None  # its own day
    cast: list[Party] = field(default_factory=list)  # leaders named anywhere in it, most often named first

    # how far it is read: discourse.read_sentence
    number: int = 0  # of the sentence being read
    paragraph: int = -1  # being read
    sentences: list[Sentence] = field(default_factory=list)  # read so far
    begins: int = 0  # where the paragraph being read begins in the text: story
    places: list[tuple[int, int]] = field(default_factory=list)  # of the sentences in the text
    quote: Quote | None = None  # being attributed
    quoting: str = ""  # the words quoted in the sentence being read, with the paragraphs they go on from

    # its documents
    register: Register = field(default_factory=Register)  # all of them, and the one spoken of last: whoever reads of one takes it in there
    focus_before: Document | None = None  # spoken of last when the sentence begins, what `it` may mean: discourse.read_sentence
    corresponding: bool = False  # whether letters or correspondence were spoken of: given, then resolution and discourse
    reads_out: tuple[Party, Document] | None = None  # who read out which letter last: telling
    entry: str | None = None  # the day of the entry being read, in a list of days: discourse.begin_entry
    heading: str | None = None  # the day that the entries being read stand under: discourse.begin_section
    entered: int = 0  # the sentence that its head is: discourse.begin_entry
    under: Document | None = None  # the letter below whose head the entry being read stands: discourse.begin_entry
    headed: Document | None = None  # the one whose head all entries being read stand under: discourse.begin_section
    turn: Turn | None = None  # being read, in a transcript: story
    section: int = 0  # the year that they do: discourse.begin_section

    # its people: resolution, but for those named
    names: Names = field(default_factory=Names)  # introduced so far, and by what they are called: names.parse_sentence
    seen: list[Party] = field(default_factory=list)  # by last mention, newest last: see
    leaders: list[Party] = field(default_factory=list)  # in the order of their first mention: see
    genders: dict[str, str] = field(default_factory=dict)  # he or she by name, learned from the article: pronouns
    callings: set[str] = field(default_factory=set)  # of people told of so far
    row: list[Party] = field(default_factory=list)  # the leaders of the sentence before: of whom one is `the latter`
    # by surname: the leader named in full last, if he did something, and in which sentence: namesakes
    acting: dict[str, tuple[Party, int]] = field(default_factory=dict)
    agency: Party | None = None  # the news agency named last

    # whom its sentences are about: topics
    subject: Party | None = None  # of the last sentence that had one
    subject_at: int = 0  # the sentence that last had a person as its subject
    questioned: tuple[Party, int] | None = None  # the leader whom somebody asked something, and in which sentence: also discourse
    several: Party | None = None  # the people (`diplomats`) spoken of last, as one of them
    several_at: int = 0  # also resolution
    narrator: Party | None = None  # the agency or office that the sentence before was about, what `it` may mean: narrators
    narrator_at: int = 0

    # who speaks in it without being quoted: speech
    spoke: Party | None = None  # whoever said something last
    spoke_at: int = 0
    spoke_aside: bool = False  # between commas, of what others did
    told_at: int = -1  # the sentence in which somebody last said something, not a greeting
    voice: Party | None = None  # whoever is no leader and said something in the sentence that opened the paragraph `opened`
    opened: int = -1

    # the times it tells of
    year: int = 0  # told last: times
    year_at: int = 0
    month: tuple[int, date] | None = None  # told last with its year, by its first day, and in which sentence: times
    days: list[tuple[int, date, bool]] = field(default_factory=list)  # told so far: sentence, day, whether a letter's: times
    deed: Deed | None = None  # of a leader, told last: dating
    recalled_at: int = 0  # the sentence last told of another time: recollections
    now_at: int = 0  # the sentence that last came back to the story's own time: recollections

    # the attributions made
    found: dict[int, Attribution] = field(default_factory=dict)  # by the number of the quotation: discourse
    last: Attribution | None = None  # that has a speaker or a document: discourse
    colon: Attribution | None = None  # that the sentence before announced by its colon: discourse
    printed: Attribution | None = None  # of the last paragraph printed without marks: keeping
    quoted: list[tuple[str, Attribution]] = field(default_factory=list)  # words of letters quoted so far, and whose they are: keeping

    @property
    def day(self) -> str | None:
        """The article's own day in ISO form; None when it has none."""
        return self.anchor.isoformat() if self.anchor else None

    @property
    def today(self) -> date | None:
        """The day from which `yesterday` and weekdays count: of the entry being read in a list of days, else the article's own."""
        return date.fromisoformat(self.entry) if self.entry else self.anchor

    @property
    def letter(self) -> Document | None:
        """The letter, answer or verbal message spoken of last; None when something else was spoken of since."""
        return _letter(self.register.focus)

    @property
    def letter_before(self) -> Document | None:
        """The one spoken of last when the sentence began, what `it` may mean; None when that was something else."""
        return _letter(self.focus_before)

    def take(self, mention: Mention) -> Document:
        """The document that a mention in the sentence being read means: one told of before, now told more, or a new one."""
        return self.register.take(mention, self.number)

    def see(self, party: Party) -> None:
        """Note that somebody is spoken of now."""
        if party.leader and party not in self.leaders:
            self.leaders.append(party)
        if not self.seen or self.seen[-1] != party:
            self.seen = [other for other in self.seen[-40:] if other != party] + [party]

    def counterpart(self, party: Party) -> Party | None:
        """The leader a leader corresponds with in this article; without letters, the other of the only two."""
        known = self.register.counterpart(party)
        others = [leader for leader in self.leaders if leader != party]
        return known or (others[0] if len(others) == 1 else None)


def _letter(document: Document | None) -> Document | None:
    """The document, if it is one that goes from one leader to another."""
    return document if document and document.kind in CORRESPONDENCE else None
