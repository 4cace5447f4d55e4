"""Where else than in a letter a leader's words may be from: a question answered, a broadcast, a speech, a judgement of another's letter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tonetrack.reading.attribution.audiences import is_told_at_place
from tonetrack.reading.attribution.topics import Topics
from tonetrack.reading.coreference.pronouns import Attribution
from tonetrack.reading.dates import MONTHS
from tonetrack.reading.documents.register import Document
from tonetrack.reading.people import Party
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.parsing import Chunk
from tonetrack.reading.sentences.phrases import PERIODS
from tonetrack.reading.sentences.subjects import Event
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import ADVERBS, BE, CORRESPONDENCE, DETERMINERS, JUDGE, PREPOSITIONS, SAY, WRITE, forms_of

_RECALLS = forms_of("recall remember mention cite note invoke commemorate")  # what follows is of its own time
_OPENING = frozenset("when while where whereas if although though because".split())
CONTRASTING = frozenset("where whereas while if".split())  # open a clause whose words are not of the time of the main one's
_SPOKEN = SAY - WRITE
_LETTERS = ("letter", "reply", "correspondence")
_AGO = frozenset("ago yesteryear".split())
_AUDIENCES = frozenset(
    "press reporters journalists me us viewers voters crowds crowd supporters troops soldiers students workers lawmakers deputies delegates visitors guests audience rally cadres radio television broadcaster newspaper station magazine interviewer parliament congregation"
    " pilgrims faithful worshippers nation cadets officers officials ambassadors businessmen executives villagers veterans congress assembly legislature summit forum gathering banquet dinner conference ceremony plenum session meeting".split()
)
_TELLS = forms_of("tell scold lecture rebuke berate reprimand order instruct")  # with whoever hears it right after
_PARTS = frozenset("contents content tone wording words language text message spirit style lines".split())
_ADDRESSES = frozenset("addressing speaking talking".split())
_TIMES = PERIODS - {"week"} | set(MONTHS)
_MEN = frozenset("men women children people families".split())
_SOMEBODY = frozenset("other same others two latter elder pair man woman truth story tale host guest world one three".split())  # after `told the`: no room that listens
_NO_PLACE = frozenset(  # times and parts, at which something is written too
    "time end close start beginning outset moment height heart core centre center foot top bottom head request invitation suggestion same conclusion point latest earliest opening finish turn age rate back"
    " letter message text".split()
)
_GATHERINGS = frozenset("opening ceremony funeral rally dinner banquet cemetery stadium congress parade memorial reception wreath-laying inauguration".split())
_GOES_TO = frozenset("visiting touring inspecting attending standing".split())
_OF_TIME = {"of", "from", "on", "dated", "last", "this", "early", "late"} | _TIMES  # between a letter and what is told of it
_STANDS = frozenset("stood stands appeared spoke speaks addressed addresses".split())
_RECEIVES = frozenset("receiving meeting welcoming hosting greeting".split())
_AIRED = re.compile(r"(?:^|, )speaking (?:without notes |off the cuff |briefly |later )?(?:on|at|in|to|before|from|during|after)\b|\b(?:on|in) (?:\w+ ){0,3}(?:television|tv|radio|video|broadcast)\b|\bon (?:his|her|the president's)(?: own| \w+ media)? (?:platform|account|feed|channel|page|network|site)\b|^in (?:an )?(?:answers?|repl(?:y|ies)|responses?|comments) to (?:\w+ ){0,3}(?:press|reporters?|journalists?|questions?)\b|\bon (?:twitter|x|facebook|weibo|instagram|telegram|truth social) , where\b")

# Where something is said and not written, at the head of a sentence or right after its verb.
_SAID_AT = re.compile(
    r"\b(?:in|before|to) (?:the )?(?:parliament|congress|(?:national )?assembly|senate|bundestag|knesset|duma|diet|lok sabha|house of (?:commons|representatives))\b"
    r"|\bon the (?:campaign trail|sidelines?|margins?|stage|air|hustings|phone|telephone)\b|\bon (?:stage|air|camera|television|tv|radio)\b|\b(?:by|over the|over) (?:phone|telephone)\b"
    r"|\bbefore (?:boarding|leaving|departing|flying)\b|\bfrom the (?:podium|lectern|stage|balcony|rostrum)\b|(?:^|, )(?:speaking|talking) (?:to|with|at|in|on)\b"
    r"|^(?:in|during|at|over) (?:an?|the|their|his|her|this) (?:[\w-]+ ){0,2}(?:call|conversation|meeting|visit|dinner|lunch(?:eon)?|banquet|rally|summit|ceremony)\b"
)

_BREAKS_OFF = re.compile(r"\b(?:looked|glanced|gazed|peered) (?:up|around|round)\b|\b(?:put|laid|set|folded|lowered|pushed|placed) (?:(?:down|aside|away|up) (?:the|his|her|it)\b|(?:it|(?:the|his|her) [\w-]+) (?:down|aside|away|up)\b)|\b(?:broke|left) off\b|\b(?:departed|strayed|deviated|digressed) from (?:the|his|her)\b|\bwent off (?:the )?script\b|\bad-libbed\b|\b(?:stopped|paused)(?: reading| for| to|,|$)|\binterrupted (?:him|her)self\b")
_AMUSED = re.compile(r"(?:\bto|\bdrawing|\bprompting|\bearning|\bprovoking|\bamid|\braising) (?:[\w-]+ ){0,3}(?:laughter|laughs|applause|cheers|chuckles|groans|boos|jeers|ovation)\b")


@dataclass
class Occasions(Topics):
    """The signs that words were said, or are about a letter, rather than written in one."""

    year_opened: int = 0  # number of the sentence that last opened with a past year
    focus_before: Document | None = None  # what `it` may mean when the sentence begins

    def _breaks_off(self, sentence: Sentence) -> bool:
        """Whether somebody stops reading out or writing, so that what comes next is said: `He looked up from the page`, `She put the letter aside`."""
        words = " ".join(chunk.text for chunk in sentence.chunks if chunk.kind != "quote")
        return _BREAKS_OFF.search(words) is not None

    def _judged(self, sentence: Sentence, at: int, speaker: Party) -> bool:
        """`Kim's letter contained what Trump called “…”`: the words are of whoever calls another's so."""
        chunks = sentence.chunks
        event = sentence.event_before(at)
        if event and self._says_of_it(sentence, event, at, speaker):
            return True
        if not event or event.subject < 1 or chunks[event.verb].text not in JUDGE or chunks[event.subject - 1].text != "what":
            return False
        before = [other for other in sentence.events if other.verb < event.subject - 1 and other.subject >= 0]
        main = next((other for other in before if sentence.party(other.subject) == speaker), next(iter(before), None))
        whose, focus = sentence.party(main.subject) if main else None, self.register.focus
        if main and focus and focus.kind in CORRESPONDENCE and (chunks[main.subject].kind == "document" or chunks[main.subject].text == "it"):
            whose = focus.sender  # "It turns to what he terms “…”"
        return whose != speaker and (main is not None or chunks[event.subject].kind != "pronoun")

    def _says_of_it(self, sentence: Sentence, event: Event, at: int, speaker: Party) -> bool:
        """`Trump said that it was “very interesting”`: of the letter spoken of, which is not his own."""
        chunks, letter = sentence.chunks, self.focus_before
        was = chunks[event.verb].text in BE and at - event.verb <= 3 and event.subject >= 0 and chunks[event.subject].text == "it"
        if not was or letter is None or letter.kind not in CORRESPONDENCE or letter.sender == speaker and not letter.loose:
            return False
        ends = at + 1 < len(chunks) and chunks[at + 1].text in (",", ".", ";", "and", "but")  # not "that it was “time” to talk"
        tells = any(chunks[other.verb].text in _SPOKEN and other.verb < event.subject and sentence.party(other.subject) == speaker for other in sentence.events)
        return ends and tells

    def _in_speech(self, speaker: Party) -> Document | None:
        """Where a leader speaks, told just before without its speaker (`at the lectern`), or where the other has just spoken."""
        last, focus = self.last, self.register.focus
        for focus in (focus, None if focus and focus.kind in CORRESPONDENCE else self.focus_before):
            if focus and focus.kind in ("speech", "interview") and focus.sender is None and not focus.present and self.number - focus.touched <= 2:
                focus.present = (speaker,)
                return focus
        if (
            last
            and last.document
            and last.document.kind == "speech"
            and last.speaker != speaker
            and last.speaker
            and last.speaker.leader
            and self.number - last.sentence <= 1
        ):
            return (
                last.document
                if last.document.sender is None and speaker in last.document.present
                else Document("speech", speaker, last.speaker, sentence=self.number)
            )
        return None

    def _was_asked(self, sentence: Sentence, at: int) -> bool:
        """`Asked about the letter, Trump said`, `Kishida, asked by reporters, said`: an answer to a question, no letter."""
        chunks = sentence.chunks
        for place, chunk in enumerate(chunks[: at - 1]):
            if chunk.text in ("asked", "questioned", "pressed") and (
                place == 0 or chunks[place - 1].text in (",", "when", "was", "being", "if", "(")
            ):
                return chunks[place + 1].text in (
                    "about",
                    "by",
                    "whether",
                    "if",
                    "on",
                    "at",
                    "what",
                    "how",
                    "why",
                    "in",
                    "to",
                    "repeatedly",
                    "directly",
                    ",",
                    "during",
                    "which",
                )
        return False

    def _aired(self, sentence: Sentence, at: int) -> bool:
        """`Speaking on television, Díaz-Canel said`, `in his nightly video, Zelenskyy called`."""
        chunks = sentence.chunks[:at]
        if chunks and chunks[0].text in _ADDRESSES and not any(chunk.kind in ("document", "pronoun") or chunk.kind in ("person", "office") and not chunk.possessive for chunk in chunks[1:4]):
            return True  # "Addressing pilgrims in the square, Francis said"; not "Addressing Xi as a friend, he wrote"
        if any(chunk.text in _STANDS and any(other.text in _AUDIENCES | {"people"} for other in chunks[place + 1 : place + 7]) for place, chunk in enumerate(chunks)):
            return True  # "stood before 150,000 people and promised them"
        if chunks and (chunks[0].text in _RECEIVES and _is_visitor(chunks) or chunks[0].text in _GOES_TO):
            return True  # "Receiving the ambassador, Xi said", "Visiting a flooded town, he said"
        if len(chunks) > 3 and chunks[0].text == "before" and any(chunk.text in _AUDIENCES | {"families"} for chunk in chunks[1:4]) and not any(is_verb(chunks, place) for place in range(1, min(6, len(chunks)))):
            return True  # "Before the crowd in the stadium he was blunter"
        words, after = (" ".join(chunk.text.lower() for chunk in row if chunk.kind != "quote") for row in (chunks, sentence.chunks[at : at + 16]))
        if _AMUSED.search(after):
            return True  # "“…,” she said, to laughter"
        return bool(_AIRED.search(words)) or _is_at_place(chunks)

    def _said_there(self, sentence: Sentence, verb: str) -> bool:
        """`In parliament on Tuesday, he said`, `“…,” he said on television`: somebody speaks where one does not write."""
        chunks = sentence.chunks
        events = [event for event in sentence.events if event.subject >= 0 and chunks[event.verb].text == verb]
        heads = [chunks[: min(event.subject, 9)] for event in events if event is sentence.events[0]]
        tails = [chunks[event.verb + 1 : event.verb + 8] for event in events if event.verb and sentence.events]
        return any(is_told_at_place(chunks, event.verb, self.roster) for event in events) or any(_SAID_AT.search(_words_until_told(row)) for row in heads + tails)

    def _told_others(self, sentence: Sentence, at: int, found: Attribution) -> bool:
        """Whether the words are told to somebody who is no leader: `told reporters`, `told lawmakers`, `told Choe`, `told the Times`."""
        chunks = sentence.chunks
        if found.verb in _TELLS and found.addressee and not found.addressee.leader:
            return True
        if any(chunks[place].text in ("turning", "gesturing", "speaking", "pointing") and chunks[place + 1].text == "to" and any(chunk.kind == "role" or chunk.text in _AUDIENCES for chunk in chunks[place + 2 : place + 5]) for place in range(at, len(chunks) - 2)):
            return True  # "“…,” the president remarked, turning to the journalists"
        if found.verb in _SPOKEN and _is_said_to_others(chunks, at, found.verb):
            return True  # "“…,” he explained to the journalists"
        events = [
            event.verb for event in sentence.events if chunks[event.verb].text in _TELLS and sentence.party(event.subject) == found.speaker
        ]
        while len(events) > 1 and chunks[min(events[-1] + 1, len(chunks) - 1)].text in ("them", "him", "her"):
            events.pop()  # "ordered managers to work harder, telling them"
        if events and events[-1] + 1 < len(chunks) and chunks[events[-1] + 1].text in ("a", "an"):
            return True  # "told an American publisher"
        if events and _is_audience(chunks, events[-1] + 1):
            return True
        for place in range(events[-1] + 1, min(events[-1] + 5, len(chunks))) if events else ():
            if chunks[place].kind in ("role", "organisation", "agency") or chunks[place].text in _AUDIENCES | {"people"}:
                return True
            if chunks[place].text in ("one", "some", "several", "two") and chunks[min(place + 1, len(chunks) - 1)].text == "of":
                return True  # "told one of them"
            if chunks[place].kind not in ("word", "country") and not chunks[place].possessive:
                return False
        return False

    def _other_time(self, sentence: Sentence, *, whole: bool = False) -> bool:
        """Whether the sentence sets its words in another time than the letter spoken of; `whole`: or the clause that opens it does."""
        stop = next((at for at, chunk in enumerate(sentence.chunks) if at and chunk.text in ("-", "--", "(") and sentence.chunks[at - 1].kind == "quote"), None)
        told = _without_relatives(sentence.chunks[:stop])
        texts = [chunk.text for chunk in told] if whole else _of_main_clause(told)  # not of the reporter's remark after the words
        ago = any(text in _AGO for text in texts)
        earlier = any(first in ("last", "earlier") and second in ("year", "month", "this") for first, second in zip(texts, texts[1:]))
        contrasts = not whole and bool(sentence.chunks) and sentence.chunks[0].text in CONTRASTING
        opening = [chunk.text for chunk in _without_relatives(sentence.chunks[: sentence.events[0].verb if sentence.events and not contrasts else 0])]
        earlier = earlier or any(first in ("last", "previous", "same") and second in _TIMES for first, second in zip(opening, opening[1:]))
        near = sentence.events[0].verb + 4 if sentence.events else 0  # not a year in a clause further on
        past = any(
            chunk.kind == "date" and chunk.value.kind in ("year", "month") and before.text == "in"
            for before, chunk in zip(sentence.chunks[:near], sentence.chunks[1:near])
        )
        first = sentence.chunks[:5]
        past = past or first[0].text == "in" and any(  # "In the summer of 2029"
            chunk.kind == "date" and chunk.value.kind == "year" and before.text == "of" for before, chunk in zip(first, first[1:])
        )
        return ago or earlier or past or self._of_another_month(sentence)

    def _of_year_told(self, sentence: Sentence) -> bool:
        """Whether a sentence is of the past year that the one before told: `In 2022 the tone changed. Putin told Kim`, `“…,” he told Kim then.`"""
        then = self.year_opened == self.number - 1 or any(chunk.text == "then" and chunk.kind == "word" and after.text in (",", ".", ":") for chunk, after in zip(sentence.chunks, sentence.chunks[1:]))
        return then and self.anchor is not None and self.year_at == self.number - 1 and 0 < self.year < self.anchor.year

    def _of_another_month(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with another month than that of every letter told so far: `In April Kim had written`."""
        words = [chunk.text for chunk in sentence.chunks[: _end_of_time(sentence.chunks)]]
        month = next((MONTHS.index(word) + 1 for before, word in zip(words, words[1:]) if before in ("in", "back", "early", "late", "this") and word in MONTHS), 0)
        dates = [document.date for document in self.register.documents if document.date and document.kind in CORRESPONDENCE]
        return bool(month and dates) and all(int(day[5:7]) != month for day in dates)

    def _setting(self, sentence: Sentence, at: int) -> str:
        return "interview" if any(chunk.value == "interview" for chunk in sentence.chunks) else ""

    def _mark_about(self, sentence: Sentence, at: int, found: Attribution, *, inside: bool) -> None:
        """Words about a letter are not its words: `called the letters “beautiful”`, `The letter was “very nice”`; `inside` one they are."""
        event = next((event for event in reversed(sentence.events) if event.verb < at), None)
        verb = sentence.chunks[event.verb].text if event else ""
        called = event is not None and verb in JUDGE and at <= event.verb + 3 and self._judges_letters(sentence.chunks, event.verb)
        found.about = found.about or called or _describes_letter(sentence.chunks, at)
        if inside or event is None:
            return
        if verb in JUDGE and sentence.chunks[event.verb + 1].text not in ("for", "on", "upon") and not (event.subject >= 0 and sentence.chunks[event.subject].kind == "document"):
            found.about = found.about or self._judges(sentence, event, at, found)
        elif verb in BE - {"be"}:
            found.about = found.about or self._is_called(sentence, event, at, found)

    def _judges(self, sentence: Sentence, event: Event, at: int, found: Attribution) -> bool:
        """Whether a verb of judging has a letter for its object: `called it “…”`, `27 notes that he described as “…”`."""
        chunks, between = sentence.chunks, sentence.chunks[event.verb + 1 : at]
        if any(chunk.text == "in" for chunk in between):
            return False  # "calling them in a letter “…”"
        named = any(chunk.kind == "document" and chunk.value in _LETTERS for chunk in between)
        parallel = any(chunk.kind == "quote" for chunk in chunks[: event.verb]) and chunks[event.verb + 1].text == "them"  # "Kim called the ties “…” and Xi called them “…”"
        whole = not parallel and any(chunk.text in ("it", "them") or chunk.text in ("its", "their") and after.text in _PARTS for chunk, after in zip(between, chunks[event.verb + 2 :]))
        return named or whole and self._of_another(found) or self._judges_letters(chunks, event.verb)

    def _is_called(self, sentence: Sentence, event: Event, at: int, found: Attribution) -> bool:
        """Whether a letter is said to be something: `The letter was “very nice”`, unless its author says so of it in an aside."""
        chunks, subject = sentence.chunks, event.subject
        if subject < 0 or at - event.verb > 4 or chunks[subject].value not in _LETTERS or chunks[at - 1].text == ":":
            return False
        if any(subject < other.verb < event.verb and chunks[other.verb].text.endswith("ing") for other in sentence.events):
            return False  # "a letter saying that ties were …"
        asides = [sentence.party(other.subject) for other in sentence.events if other.aside]
        return not (found.document is not None and found.document.sender == found.speaker and found.speaker in asides)

    def _of_another(self, found: Attribution) -> bool:
        """Whether the letter spoken of is another's: what `called it “…”` judges."""
        focus = self.focus_before
        return focus is not None and focus.kind in CORRESPONDENCE and focus.sender != found.speaker

    def _judges_letters(self, chunks: list, verb: int) -> bool:
        """`27 notes that he has described as “…”`: the relative clause's noun is a letter."""
        for place in range(verb - 1, max(0, verb - 6), -1):
            if chunks[place].kind == "mark":
                return False  # "The old one, which I keep, called Xi"
            if chunks[place].text in ("that", "which"):
                noun = place - 1
                while noun > 0 and chunks[place].text == "which" and (chunks[noun].kind in ("date", "mark") or chunks[noun].text in _OF_TIME):  # "In one from last June, which Trump called"
                    noun -= 1
                return chunks[noun].kind == "document" and chunks[noun].value in ("letter", "reply")
        return False


def _words_until_told(chunks: list[Chunk]) -> str:
    """The words of a row of chunks until what is told begins."""
    told = next((at for at, chunk in enumerate(chunks) if chunk.kind == "quote" or chunk.text == "that"), len(chunks))
    return " ".join(chunk.text.lower() for chunk in chunks[:told])


def _describes_letter(chunks: list[Chunk], at: int) -> bool:
    """Whether words stand before the noun of a letter, as what somebody calls it: `a “beautiful” note from Kim`."""
    return 0 < at < len(chunks) - 1 and chunks[at - 1].text in ("a", "an", "the", "his", "that", "this", "very") and chunks[at + 1].value in ("letter", "reply")


def _is_at_place(chunks: list[Chunk]) -> bool:
    """Whether a clause opens with a place or gathering by its name: `At the Angelus, he prayed`, `On Friday, at the United Nations, he said`."""
    if len(chunks) > 4 and chunks[0].text == "at" and chunks[1].text in ("the", "a", "an") and chunks[2].kind == "word" and chunks[2].text not in _NO_PLACE:
        return _ends_place(chunks, 3) or chunks[3].kind in ("person", "office", "pronoun") and not chunks[3].possessive  # "At the airport Xi told"
    for at, chunk in enumerate(chunks[:-3]):
        if chunk.text == "at" and (at == 0 or chunks[at - 1].text == ","):
            named = chunks[at + 1 + (chunks[at + 1].text in ("the", "a", "an"))]
            return (named.kind in ("name", "organisation", "country") or named.text in _GATHERINGS) and not named.possessive
    return False


def _ends_place(chunks: list[Chunk], at: int) -> bool:
    """Whether a comma ends what tells of a place, over where and when: `At a factory in Nampo on Friday,`."""
    for place in range(at, min(at + 8, len(chunks))):
        if chunks[place].text == ",":
            return True
        if chunks[place].kind not in ("country", "date", "name", "organisation") and chunks[place].text not in ("in", "on", "near", "outside", "the"):
            return False
    return False


def _is_audience(chunks: list[Chunk], at: int) -> bool:
    """Whether several people without a name, or one who is there, are told something: `told graduates that`, `told his guest`."""
    if any(chunk.value in ("guest", "host") for chunk in chunks[at : at + 2]):
        return True
    if _is_told_thing(chunks, at):
        return True
    at += at < len(chunks) and chunks[at].text in DETERMINERS
    for chunk in chunks[at : min(at + 2, len(chunks) - 1)]:
        if chunk.kind == "name" and not chunk.possessive:
            return True  # "told MPs", "told Brazilians"
        if chunk.kind != "word" or chunk.possessive or chunk.text in ADVERBS | PREPOSITIONS | DETERMINERS | {"that"}:
            return False
        if chunk.text in _MEN or len(chunk.text) > 4 and chunk.text.endswith("s") and not chunk.text.endswith("ss"):
            return True
    return False


def _is_told_thing(chunks: list[Chunk], at: int) -> bool:
    """Whether those who are somewhere are told something by what they are in: `told the stadium that`, `told the court: “…”`."""
    noun, after = (chunks[at + 1], chunks[at + 2]) if at + 2 < len(chunks) and chunks[at].text == "the" else (None, None)
    listens = noun is not None and noun.kind == "word" and not noun.possessive and noun.text not in ADVERBS and noun.text not in _SOMEBODY
    return listens and not noun.text.endswith(("er", "or", "ist", "man")) and (after.kind in ("quote", "date") or after.text in ("that", ":", ",", ".", "in", "on", "of"))


def _is_said_to_others(chunks: list[Chunk], at: int, verb: str) -> bool:
    """Whether a verb near a quotation has people who lead no country for its listeners: `explained to the journalists`."""
    near = range(max(0, at - 8), min(at + 6, len(chunks) - 2))
    return any(chunks[place].text == verb and chunks[place + 1].text == "to" and _is_before_audience(chunks, place + 1) for place in near)


def _is_before_audience(chunks: list[Chunk], at: int) -> bool:
    """Whether people who lead no country follow in the next words: `to the journalists`, `to his ministers`."""
    for chunk in chunks[at + 1 : at + 4]:
        if chunk.kind in ("role", "organisation", "agency") or chunk.text in _AUDIENCES or chunk.kind == "person" and not chunk.value.leader:
            return not chunk.possessive
        if chunk.kind not in ("word", "pronoun", "country") or chunk.text in PREPOSITIONS:
            return False
    return False


def _is_visitor(chunks: list[Chunk]) -> bool:
    """Whether what follows the first word is somebody who can be received, no letter: `Receiving the Lao ambassador, …`."""
    for chunk in chunks[1:7]:
        if chunk.kind == "role" or chunk.text in _AUDIENCES or chunk.kind == "person" and not chunk.possessive and not chunk.value.leader:
            return True
        if chunk.kind not in ("word", "country", "office", "organisation", "name") or chunk.text in ("in", "on", "at", "with"):
            return False
    return False


def _end_of_time(chunks: list[Chunk]) -> int:
    """Where what tells the time at the head of a sentence ends: `In April`, `When Xi took over in November,`."""
    comma = next((at for at, chunk in enumerate(chunks[:16]) if chunk.text == ","), 4)
    return comma if chunks and chunks[0].text in ("when", "after", "before", "as") else 4


def _without_relatives(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks without what is told of a person besides: `Pezeshkian, who took office last year, tells Trump`."""
    kept, inside = [], False
    for chunk in chunks:
        inside = (inside or chunk.text in ("who", "whose") and bool(kept)) and chunk.kind != "quote" and chunk.text not in (",", ";", ":")
        kept += [] if inside else [chunk]
    return kept


def _end_of_aside(chunks: list[Chunk]) -> int:
    """The place of the verb in `Forty years ago, he wrote, …`, whose time is of what is told; 0 without."""
    comma = next((at for at, chunk in enumerate(chunks[:8]) if chunk.text == ","), len(chunks))
    verb = next((at for at in range(comma + 2, min(comma + 5, len(chunks) - 1)) if chunks[at].text in SAY | WRITE), 0)
    return verb if verb and chunks[verb + 1].text == "," else 0


def _of_main_clause(chunks: list[Chunk]) -> list[str]:
    """The words of a sentence without a clause that opens it: `Noting that a draft was signed years ago, …`, `When they met last year, …`."""
    opens = bool(chunks) and (chunks[0].text.endswith("ing") or chunks[0].text in _OPENING)
    comma = next((at for at, chunk in enumerate(chunks) if chunk.text == "," or chunk.kind == "quote"), 0) if opens else 0
    if (verb := _end_of_aside(chunks)) and not opens:
        return [chunk.text for chunk in chunks[verb + 1 :] if chunk.kind == "word"]  # "Forty years ago, he wrote, they settled": when they settled
    told = (at for at, chunk in enumerate(chunks) if at > comma and (chunk.text == "that" and chunks[at - 1].text in SAY | WRITE or at > 0 and chunks[at - 1].text in _RECALLS and chunk.text not in ("last", "earlier", "in")))
    return [chunk.text + "'s" * chunk.possessive for chunk in chunks[comma : next(told, None)] if chunk.kind == "word"]  # not "writes that what was agreed last year", "recalled his trips of last year"
