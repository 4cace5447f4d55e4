"""In which time a letter belongs: of the story's own days, or one recalled; and when the story comes back from what it recalled."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tonetrack.reading.attribution.judgements import TIMES
from tonetrack.reading.coreference.state import State
from tonetrack.reading.dates import MONTHS, resolve, years_ago
from tonetrack.reading.documents.days import is_reported
from tonetrack.reading.documents.document import Document, Mention
from tonetrack.reading.sentences.chunks import Chunk, text_at, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import fits, forms
from tonetrack.reading.sentences.phrases import is_determined
from tonetrack.reading.vocabulary import CORRESPONDENCE, SAY, WRITE, forms_of

_OF_NOW = 60  # days before the article's within which a letter is its story's own
_LONG_AGO = 180  # days before it from which on a letter beside such a one is recalled
# a time before the story's that opens a sentence: `In September last year`, `Last May`; whose letter it tells of is no letter of now
_BACK = re.compile(
    rf"(?:(?:in|by|at|during|late|early) )*(?:(?:the )?(?:{'|'.join(MONTHS)}|spring|summer|autumn|fall|winter|end|start|middle) (?:of )?)?"
    rf"(?:(?P<year>last year)|(?:last|the previous|the preceding) (?:{'|'.join(MONTHS)}|spring|summer|autumn|fall|winter|year))\b"
)
_NOW = (["this", "time"], ["this", "year"], ["now"], ["today"], ["this", "week"])  # openings of a sentence that comes back to now
_RECALLS = forms_of("recall remember mention cite note invoke commemorate")  # what follows is of its own time
_OPENING = frozenset("when while where whereas if although though because".split())  # words that open a clause of its own time
_EARLIER = forms(  # Last June Kim wrote; The previous spring he had written; Six months earlier
    "last|previous|same {TIMES}", "month|months|year|years|decade|decades earlier|before", TIMES=TIMES
)
_EARLIER_YEAR = forms("in YEAR|MONTH", "^ in ( _ ){0,2} of YEAR")  # Kim wrote in 2019; In the summer of 2029
_SINCE_WHEN = forms("YEAR('s)|MONTH('s) , when")  # a long way from 2019, when
_AGO = frozenset("ago yesteryear".split())  # words of another time


def in_its_time(state: State, sentence: Sentence, mention: Mention) -> Mention:
    """`In December 2016 he told Assad in a letter`: a letter of a time of its own is not the one spoken of."""
    own = mention.kind in CORRESPONDENCE and (not mention.definite or state.entry) and not mention.date and not mention.older
    if own and state.entry and not mention.background:
        return mention if is_reported(sentence, mention.at) else replace(mention, date=_day_in_entry(state, sentence), basis="the day of the entry")
    if own and (is_of_other_time(state, sentence, whole=mention.implied) or _is_written_back(state, sentence, mention.at)):
        return replace(mention, older=True)
    year = _year_recalled(state, sentence) if mention.definite and not mention.date else 0
    back = mention.definite and not mention.date and mention.sender and _BACK.match(words_of(sentence.chunks[:7]))
    if (year or back) and (_letters_of_now(state) or state.recalled_at == state.number):
        return replace(mention, older=True, year=mention.year or year or (state.anchor.year - 1 if back and back["year"] and state.anchor else 0))
    compared = _compared_before(state) if mention.pointed and is_determined(sentence.chunks, mention.at) == "that" else None
    if compared or mention.pointed and _goes_on_recalling(state, mention):
        focus = compared or state.register.focus
        sides = {"sender": mention.sender or focus.sender, "recipient": mention.recipient or focus.recipient}
        return replace(mention, older=True, pointed=False, date=mention.date or (compared.date if compared else None), **sides)
    return replace(mention, older=True) if _is_dated_back(state, mention) else mention


def note_time(state: State, sentence: Sentence) -> None:
    """Note a sentence of another time; one that comes back to now (`This time the tone is cooler`) is about the story's letter again."""
    if is_of_other_time(state, sentence, whole=True):
        state.recalled_at = state.number
    focus = state.register.focus
    if any([chunk.text for chunk in sentence.chunks[: len(words)]] == words for words in _NOW):
        state.now_at = state.number
    if focus is None or not focus.older or state.now_at < state.number:
        return
    own = (
        other
        for other in reversed(state.register.recent)
        if other.kind in CORRESPONDENCE and not other.older and other.sender in (focus.sender, None)
    )
    if letter := next(own, None):
        state.register.touch(letter)
        letter.touched = state.number


def exchange_recalled(state: State) -> Document | None:
    """The letters exchanged at another time that the sentence before brought up or quoted: `Compare the exchange of 2019. Then Xi wrote`."""
    exchange = next((other for other in reversed(state.register.documents) if other.mutual and other.older), None)
    quoted = state.last.document if state.last and state.last.sentence >= state.number - 1 else None
    own = exchange and quoted and quoted.older and quoted.year == exchange.year and quoted.kind in CORRESPONDENCE
    return exchange if state.now_at < state.number and (own or exchange and exchange.touched >= state.number - 1) else None


def _is_written_back(state: State, sentence: Sentence, at: int) -> bool:
    """Whether the clause of a verb of writing tells a time before that of the story's letters: `Macron, writing to him in 2020, had called it`."""
    chunks = sentence.chunks
    if chunks[at].kind == "document" or not _letters_of_now(state):
        return False
    ends = [place for place, chunk in enumerate(chunks) if chunk.kind in ("mark", "quote") or chunk.text == "that"]
    start, stop = max((place for place in ends if place < at), default=-1), next((place for place in ends if place > at), len(chunks))
    return fits(_EARLIER, chunks[start + 1 : stop])


def _letters_of_now(state: State) -> list[Document]:
    """The letters told so far that are the story's own, by their days."""
    letters = [other for other in state.register.documents if other.kind in CORRESPONDENCE and other.date and not other.older]
    return [other for other in letters if state.anchor and abs((state.anchor - date.fromisoformat(other.date)).days) <= _OF_NOW]


def _is_dated_back(state: State, mention: Mention) -> bool:
    """Whether a letter is of a day long before the story's own letters: `In a letter of May 3, 2019, he had called it “…”`."""
    if mention.kind not in CORRESPONDENCE or not mention.date or not state.anchor:
        return False
    return (state.anchor - date.fromisoformat(mention.date)).days >= _LONG_AGO and bool(_letters_of_now(state))


def _year_recalled(state: State, sentence: Sentence) -> int:
    """The year that a sentence opens with, if it is long past: `In 2019, Xi had told him in his message`; 0 without."""
    chunks = sentence.chunks
    if not state.anchor or len(chunks) < 3:
        return 0
    at = 1 + (chunks[0].text == "back")
    told = (
        chunks[at].value.year
        if chunks[at - 1].text in ("in", "by") and chunks[at].kind == "date" and chunks[at].value.kind in ("year", "month")
        else 0
    )
    back = years_ago(words_of(chunks[:5]))
    year = told or (state.anchor.year - back if back > 0 else 0)
    return year if year and year < state.anchor.year else 0


def _goes_on_recalling(state: State, mention: Mention) -> bool:
    """Whether `that letter` is one of the time that the sentence before recalls, of which none was named."""
    focus = state.register.focus
    if mention.kind not in CORRESPONDENCE or state.recalled_at != state.number - 1 or focus is None or focus.older:
        return False
    return focus.touched < state.number - 1 and not (mention.date and focus.date == mention.date)


def _compared_before(state: State) -> Document | None:
    """The older letter beside which the sentence before set the story's: `It is longer than the one Xi sent in 2024. That message said`."""
    told = (other for other in state.register.newest() if other.older and other.sentence == state.number - 1 and not other.quoted)
    return next((other for other in told if other.date and other.kind in CORRESPONDENCE and other is not state.register.focus), None)


def _day_in_entry(state: State, sentence: Sentence) -> str | None:
    """The day of the entry being read, or one that its sentence counts from it: `Two days later Xi replied`."""
    later = next((chunk.value for chunk in sentence.chunks if chunk.kind == "date" and chunk.value.kind == "offset"), None)
    return resolve(later, state.anchor, date.fromisoformat(state.entry))[0] if later else state.entry


def is_of_other_time(state: State, sentence: Sentence, *, whole: bool = False) -> bool:
    """Whether the sentence sets its words in another time than the letter spoken of; `whole`: or the clause that opens it does."""
    stop = next(
        (at for at, chunk in enumerate(sentence.chunks) if at and chunk.text in ("-", "--", "(") and sentence.chunks[at - 1].kind == "quote"), None
    )
    told = _without_relatives(sentence.chunks[:stop])
    texts = [chunk.text for chunk in told] if whole else _of_main_clause(told)  # not of the reporter's remark after the words
    if _AGO & set(texts) or any(first in ("last", "earlier") and second in ("year", "month", "this") for first, second in zip(texts, texts[1:])):
        return True
    contrasts = not whole and bool(sentence.chunks) and sentence.chunks[0].text in ("where", "whereas", "while", "if")
    return _opens_earlier(sentence, contrasts=contrasts) or _opens_in_other_month(state, sentence)


def _opens_earlier(sentence: Sentence, *, contrasts: bool) -> bool:
    """Whether what stands around its first verb sets a sentence in a time before; of a clause that only contrasts, `last year` tells nothing."""
    first = sentence.events[0].verb if sentence.events else 0
    if fits(_SINCE_WHEN, sentence.chunks[:12]) or fits(_EARLIER_YEAR, sentence.chunks[: first + 4]):
        return True
    return not contrasts and fits(_EARLIER, _without_relatives(sentence.chunks[:first]))


def _opens_in_other_month(state: State, sentence: Sentence) -> bool:
    """Whether a sentence opens with another month than that of every letter told so far: `In April Kim had written`,
    `Kim wrote to Xi in April that`."""
    wrote = next((event.verb for event in sentence.events if sentence.chunks[event.verb].text in ("wrote", "written", "sent")), len(sentence.chunks))
    told = next(
        (
            at
            for at in range(wrote, min(wrote + 9, len(sentence.chunks)))
            if sentence.chunks[at].kind in ("mark", "quote") or sentence.chunks[at].text == "that"
        ),
        wrote,
    )
    words = [chunk.text for chunk in (*sentence.chunks[: _end_of_time(sentence.chunks)], *sentence.chunks[wrote:told])]
    month = next(
        (
            MONTHS.index(word) + 1
            for before, word in zip(words, words[1:])
            if before in ("in", "back", "early", "late", "this", "as") and word in MONTHS
        ),
        0,
    )
    dates = [document.date for document in state.register.documents if document.date and document.kind in CORRESPONDENCE]
    return bool(month and dates) and all(int(day[5:7]) != month for day in dates)


def _end_of_time(chunks: list[Chunk]) -> int:
    """Where what tells the time at the head of a sentence ends: `In April`, `When Xi took over in November,`, `On the king's birthday in June,`."""
    comma = next((at for at, chunk in enumerate(chunks[:16]) if chunk.text == ","), 4)
    opens = chunks and (chunks[0].text in ("when", "after", "before", "as", "on", "at", "for") or chunks[0].text.endswith("ing"))
    return comma if opens else 4


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
    return verb if verb and text_at(chunks, verb + 1) == "," else 0


def _of_main_clause(chunks: list[Chunk]) -> list[str]:
    """The words of a sentence without a clause that opens it: `Noting that a draft was signed years ago, …`, `When they met last year, …`."""
    opens = bool(chunks) and (chunks[0].text.endswith("ing") or chunks[0].text in _OPENING)
    comma = next((at for at, chunk in enumerate(chunks) if chunk.text == "," or chunk.kind == "quote"), 0) if opens else 0
    if (verb := _end_of_aside(chunks)) and not opens:
        return [chunk.text for chunk in chunks[verb + 1 :] if chunk.kind == "word"]  # "Forty years ago, he wrote, they settled": when they settled
    told = next((at for at in range(comma + 1, len(chunks)) if _begins_to_tell(chunks, at)), None)
    return [chunk.text + "'s" * chunk.possessive for chunk in chunks[comma:told] if chunk.kind == "word"]


def _begins_to_tell(chunks: list[Chunk], at: int) -> bool:
    """Whether what is told, of a time of its own, begins at a place: `writes that what was agreed last year`, `recalled his trips of last year`."""
    before = chunks[at - 1].text
    return chunks[at].text == "that" and before in SAY | WRITE or before in _RECALLS and chunks[at].text not in ("last", "earlier", "in")
