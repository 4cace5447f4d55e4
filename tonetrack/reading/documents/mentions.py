"""What a sentence says of documents: which kind, from whom, to whom, of which day."""

from __future__ import annotations

from dataclasses import replace

from tonetrack.reading.documents.days import day_at, governed_dates
from tonetrack.reading.documents.document import Mention
from tonetrack.reading.documents.exchanges import as_exchange, is_exchanged
from tonetrack.reading.documents.implied import implied_letter
from tonetrack.reading.documents.kinds import is_post, kind_of
from tonetrack.reading.documents.noun_phrases import (
    is_apposed,
    is_predicate,
    is_superlative,
    left_words,
    says_what_it_is,
)
from tonetrack.reading.documents.occasions import sorts_of_occasion
from tonetrack.reading.documents.owners import with_possessor
from tonetrack.reading.documents.parties import with_sides, with_verb
from tonetrack.reading.documents.passing import is_answered, is_background
from tonetrack.reading.documents.recalled import recalled, recalled_of_year
from tonetrack.reading.documents.standins import WHICH, counted, is_elsewhere, is_one_of, left_out, one_of_them, written_elsewhere
from tonetrack.reading.documents.talks import is_only_planned, meeting
from tonetrack.reading.sentences.chunks import Chunk, words_of
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.ellipsis import in_collection, stands_for_letter
from tonetrack.reading.sentences.forms import fits, forms
from tonetrack.reading.sentences.phrases import is_determined, names_content, preposition_of
from tonetrack.reading.sentences.verbs import is_verb
from tonetrack.reading.vocabulary import CORRESPONDENCE, EVENTS, LETTERS, PLURAL, SAY, WRITE

_INDEFINITE = frozenset({"", "a", "an", "another", "some", "one", "each", "every", "any", "no"})  # determiners of a document not spoken of before
_OF_SEVERAL = frozenset("earlier first second former latter original other".split())  # which of the letters spoken of
_ONE_MORE = frozenset("second third fourth fifth".split())  # before a letter: it is none of those told of
_UNKNOWN_DAY = frozenset("undated next subsequent".split())  # before a letter: it is none of those that a day was told of
# what a speaker has or a listener takes, what is written on, what somebody does, what a letter is in
_NO_DOCUMENT = forms(
    "( on | sheet|sheets|piece|pieces|scrap|scraps of ) @paper",
)
_IN_REPLY = forms("( in | {BE} a|an|the|his ) @reply|response|answer to")
_HAS_COME = forms("@_ had _? been ..ly? {SEND}|{WRITE}|{RECEIVE}")
_OF_BOTH = forms("@exchange of|in|from DAY|MONTH|YEAR")  # where letters are spoken of: of both sides
_BY_LETTERS = forms(
    "according to the|their? @correspondence",
    "@correspondence|exchange|exchanges ( in which | of letters|messages|notes )",
    "@correspondence between",
)
_UNSENT = forms(
    "@_ would|will|could|might be|come",  # "said a response would be sent"
    # "had not yet sent Trump a letter", "had yet to receive an answer"
    "not|never|..n't|yet ( !PERSON|OFFICE|PRONOUN _ ){0,3} {SEND}|{WRITE}|{RECEIVE} ( !VERB|: _ ){0,9} @_",
)


def read_mentions(sentence: Sentence) -> list[Mention]:
    """The documents a sentence names, in order, each with its own day: by nouns and what stands for them, by verbs (`wrote to Xi`)."""
    mentions = _by_nouns(sentence)
    mentions += [mention for event in sentence.events if (mention := implied_letter(sentence, event, mentions))]
    mentions = [_as_spoken(sentence.chunks, mention) for mention in mentions]
    dates = governed_dates(sentence, {mention.at for mention in mentions})
    occasions = sorts_of_occasion(words_of(sentence.chunks))
    mentions = [replace(_dated(sentence, mention, dates), occasions=occasions) for mention in mentions]
    return sorted(mentions, key=lambda mention: mention.at)


def _by_nouns(sentence: Sentence) -> list[Mention]:
    """The documents that the places of a sentence name, one by one, and each in the light of those before it."""
    found = [mention for at in range(len(sentence.chunks)) if (mention := _mention(sentence, at))]
    found = [_restated(sentence, mention, found[:number]) for number, mention in enumerate(found)]
    return [replace(mention, background=mention.background or _is_content(sentence, mention, found[:number])) for number, mention in enumerate(found)]


def _as_spoken(chunks: list[Chunk], mention: Mention) -> Mention:
    """A letter that a leader answers or tells without paper as words by mouth: `Kim replied at once, also aloud`."""
    if mention.kind not in CORRESPONDENCE or chunks[mention.at].kind == "document":
        return mention
    spoken = any(chunk.text in ("aloud", "orally", "verbally") for chunk in chunks[mention.at + 1 : mention.at + 7])
    return replace(mention, kind="verbal message") if spoken else mention


def _restated(sentence: Sentence, mention: Mention, before: list[Mention]) -> Mention:
    """`when he sent Xi greetings: the message said`: the letter named before once more."""
    if mention.kind != "letter":
        return mention
    if mention.background and is_answered(sentence.chunks, mention.at):
        return mention
    sent = [other for other in before if other.kind == "letter" and other.sender and not other.background]
    own = next((other for other in reversed(sent) if not other.many), None)
    if own and _is_bare(mention) and is_determined(sentence.chunks, mention.at) == "the":
        return replace(mention, sender=own.sender, recipient=own.recipient, definite=own.definite, older=own.older, year=own.year, noun=own.noun)
    return mention


def _is_content(sentence: Sentence, mention: Mention, before: list[Mention]) -> bool:
    """Whether a letter is only part of what another tells: `In the letter he wrote that Modi's message had found him well`."""
    chunks = sentence.chunks
    that = next((place for place in range(mention.at - 1, max(0, mention.at - 16), -1) if chunks[place].text == "that"), 0)
    if mention.kind not in LETTERS or not that or not any(chunk.text in SAY | WRITE for chunk in chunks[max(0, that - 9) : that]):
        return False
    own = [other for other in before[-4:] if other.kind in LETTERS and other.at < that - 1 and preposition_of(chunks, other.at) in ("in", "")]
    return bool(own) and (own[-1].sender is None or mention.sender != own[-1].sender)


def _is_bare(mention: Mention) -> bool:
    """Whether a letter is called so and no more: `when he sent Xi greetings: the message said`."""
    return mention.definite and not (mention.sender or mention.recipient or mention.older or mention.many or mention.background)


def is_in_reply(chunks: list[Chunk], at: int) -> bool:
    """Whether a reply is only what a letter is: `wrote in reply to Xi`, `was a response to one`."""
    return fits(_IN_REPLY, chunks, at)


# ------------------------------------------------------------------ document nouns


def _mention(sentence: Sentence, at: int) -> Mention | None:
    """What a place names: a document by its noun, or by what stands for one; None for nothing."""
    chunks, chunk = sentence.chunks, sentence.chunks[at]
    if chunk.kind == "word" and chunk.text == "one":
        return _in_passing(sentence, one_of_them(sentence, at)) or counted(sentence, at)
    if chunk.kind != "document":
        return _in_passing(sentence, left_out(sentence, at)) or written_elsewhere(sentence, at) or counted(sentence, at)
    if stands_for_letter(chunks, at):
        return counted(sentence, at)
    if is_elsewhere(chunks, at):
        return written_elsewhere(sentence, at)
    return _named(sentence, at) if _is_noun(chunks, at) else None


def _in_passing(sentence: Sentence, mention: Mention | None) -> Mention | None:
    """What stands for a letter, seen whether it is only what another answers: `Xi's letter is a reply to Kim's of May 3`."""
    return replace(mention, background=mention.background or is_background(sentence, mention.at)) if mention else None


def _is_noun(chunks: list[Chunk], at: int) -> bool:
    """Whether a word is the noun of a document: not the verb of `they cable him`, `Note the qualifier`, nor the first word of `reply message`."""
    if is_verb(chunks, at) or names_content(chunks, at) or is_in_reply(chunks, at) or fits(_NO_DOCUMENT, chunks, at):
        return False
    return chunks[at].possessive or at + 1 >= len(chunks) or chunks[at + 1].kind != "document"


def _named(sentence: Sentence, at: int) -> Mention | None:
    """The document that a noun names, with its sides as far as noun phrase and verb tell them; None for a noun of no document."""
    chunks, before = sentence.chunks, left_words(sentence.chunks, at)
    kind = kind_of(sentence, at, before)
    if kind == "correspondence":
        return _correspondence(sentence, at, before)
    if not kind or _names_none(sentence, at, kind):
        return None
    determiner = _determiner(sentence, at, before)
    if chunks[at].text in EVENTS:
        return None if is_only_planned(chunks, at, before) else meeting(sentence, at, kind, definite=determiner == "the")
    mention = _described(sentence, at, kind, determiner, before)
    if mention.new and kind in CORRESPONDENCE and fits(_UNSENT, chunks, at):
        return None
    if (mention.many or chunks[at].value == "greeting") and is_exchanged(chunks, at):
        return as_exchange(sentence, replace(mention, many=True))
    return _with_parties(sentence, mention)


def _names_none(sentence: Sentence, at: int, kind: str) -> bool:
    """Whether a noun of a kind names no document of its own: a part of one, what another is called, a statement of others."""
    if kind == "part":
        return True
    return is_apposed(sentence.chunks, at) or says_what_it_is(sentence, at)


def _correspondence(sentence: Sentence, at: int, before: list[str]) -> Mention | None:
    """The letters of both sides in `an exchange of letters`, `their correspondence, in which`; None where none are told of."""
    of_day = sentence.corresponding and fits(_OF_BOTH, sentence.chunks, at)
    if not (of_day or fits(_BY_LETTERS, sentence.chunks, at)):
        return None
    older, year = recalled(sentence.chunks, at, before)
    background = is_background(sentence, at)
    return as_exchange(sentence, Mention("letter", definite=True, older=older, year=year, at=at, many=True, background=background))


def _determiner(sentence: Sentence, at: int, before: list[str]) -> str:
    """The determiner as it is meant: `the longest letter` that he wrote is not yet spoken of; `It is a letter` and `some letter had been sent` are
    of one that is."""
    determiner = is_determined(sentence.chunks, at)
    spoken_of = determiner == "some" or determiner == "a" and any(chunk.value == "letter" for chunk in sentence.chunks[:at])
    if spoken_of and fits(_HAS_COME, sentence.chunks, at):
        return "the"
    owned = determiner in ("his", "her", "possessor") and in_collection(sentence.chunks, at)  # "His last letter in the file"
    if (determiner == "the" or owned) and is_superlative(sentence, at, before):
        determiner = "a"
    return "the" if determiner in ("a", "an") and is_predicate(sentence.chunks, at) else determiner


def _described(sentence: Sentence, at: int, kind: str, determiner: str, before: list[str]) -> Mention:
    """The document as the words before and after its noun describe it, without its sides."""
    chunks, noun = sentence.chunks, sentence.chunks[at].text
    older, year = recalled_of_year(sentence, at, before)
    one_more = determiner == "a" and bool(_ONE_MORE & set(before))
    one = noun in PLURAL and is_one_of(chunks, at)
    which = _which(chunks, at, before) if determiner in ("the", "these", "those") and (one or noun not in PLURAL) else ""
    return Mention(
        kind,
        at=at,
        noun=noun,
        many=noun in PLURAL and not one,
        definite=determiner not in _INDEFINITE and not one,
        new=one or determiner in ("a", "an", "another") or determiner == "one" and "more" in before,
        pointed=(determiner in ("that", "this") or before[:1] == ["same"] or is_predicate(chunks, at)) and not older,
        one_of=one_more and noun not in PLURAL or one and bool(which),
        older=older and not one_more,
        year=year,
        known=older and not year and determiner in ("the", "that") and bool(_OF_SEVERAL & set(before)),
        printed="published" in " ".join(before) or "open" in before,
        posted=kind == "statement" and is_post(chunks, at, before),
        which=which,
        meant_for=sorts_of_occasion(_phrase(chunks, at, before)),
        undated=bool(_UNKNOWN_DAY & {chunk.text for chunk in chunks[max(0, at - 5) : at]} & {"undated", *before}),
        background=is_background(sentence, at),
        implied=kind == "reply" and not before,
    )


def _phrase(chunks: list[Chunk], at: int, before: list[str]) -> str:
    """The words of a noun phrase: `his birthday greeting`, `a note after the vote`."""
    ends = (place for place in range(at + 1, len(chunks)) if chunks[place].kind in ("mark", "quote") or is_verb(chunks, place))
    return " ".join([*reversed(before), words_of(chunks[at : next(ends, len(chunks))])])


def _which(chunks: list[Chunk], at: int, before: list[str]) -> str:
    """Which of two letters is meant: `the second letter`, `the first of the two letters`; empty for none."""
    picked = [chunks[place - 1].text for place in range(max(1, at - 4), at) if chunks[place].text == "of"]
    return next((word for word in [*picked, *before] if word in WHICH), "")


def _with_parties(sentence: Sentence, mention: Mention) -> Mention:
    """With sender and recipient as possessor, noun phrase and verb tell them; `his third letter to Xi` is not Xi's."""
    mention = with_sides(sentence, with_possessor(sentence, mention))
    if mention.sender and mention.sender == mention.recipient:
        mention = replace(mention, sender=None)
    return with_verb(sentence, mention)


def _dated(sentence: Sentence, mention: Mention, governed: dict[int, list[int]]) -> Mention:
    """With the day that the dates governed by a mention tell: `on the day itself, Oct. 7`; unchanged when they tell none."""
    places = sorted(governed.get(mention.at, []), key=lambda at: sentence.chunks[at].value.kind == "offset")
    days = [day_at(sentence, at) for at in places]
    day, basis = next((found for found in days if found[0]), (None, "unknown"))
    bears = any(chunk.text in ("dated", "date") for at in places for chunk in sentence.chunks[max(0, at - 2) : at])
    return replace(mention, date=day, basis=basis, dated=bears) if day else mention
