"""From an article to its quotations: spans, attribution, and what each may be called in the end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from tonetrack.corpus import Country, Person, load_corpus
from tonetrack.reading.articles.article import Article, article_of
from tonetrack.reading.articles.passages import Paragraph, split_paragraphs
from tonetrack.reading.attribution.belonging import number_of
from tonetrack.reading.attribution.recipients import recipient_of
from tonetrack.reading.attribution.replies import letter_answered
from tonetrack.reading.attribution.settings import default_kind
from tonetrack.reading.confidence import Facts, Reading, confidence_of, doubts_of, gather, weighed_doubts
from tonetrack.reading.coreference.cast import find_cast
from tonetrack.reading.coreference.news import is_news
from tonetrack.reading.coreference.state import Attribution, Quote, State
from tonetrack.reading.documents.document import Document
from tonetrack.reading.documents.occasions import occasion_told
from tonetrack.reading.found import Answered, Quotation
from tonetrack.reading.people import Roster
from tonetrack.reading.printed import headed_letters
from tonetrack.reading.quotations import Span, find_spans
from tonetrack.reading.story import flattened, read_story, top_sentences
from tonetrack.reading.vocabulary import CORRESPONDENCE
from tonetrack.reading.weighing.view import View
from tonetrack.reading.weighing.weigh import shipped_weights, weigh

MOST_TOLD = 12  # sentences that speak of a letter, among which one tells what it was for
LEAD = 3  # sentences at the top in which an article may quote a letter that it names only afterwards
# an article about letters has one
_OF_LETTERS = re.compile(r"\b(?:letters?|messages?|telegrams?|missives?|cables?|correspondence|greetings|condolences)\b", re.I)
_ON_LETTERS = re.compile(r"\b(?:wrote|written|letters?|messages?)\b", re.I)  # words about a letter
_YOUR_WORDS = re.compile(  # before words that a letter recalls as its reader's: `your phrase`, `you once told me that`, `as you put it in Delhi,`
    r"\b(?:your (?:[\w-]+ ){0,2}?(?:words?|phrase|sayings?|line|remark|question|proverb|advice|promise"
    r"|(?:letter|message|note|reply) (?:said|says|asked))"
    r"|you (?:[\w-]+ ){0,3}?(?:said|wrote|told|call(?:ed)?|say|asked?|put|remarked|quoted|promised|taught|spoke of)"
    r"(?: (?:me|us|it|that|then|once|to|in|at|on|[\w-]+(?=\W*$))){0,4})\W*$"
)
# before words that somebody reads out: `The letter reads,`, `He had written,`, `I had a reply from the king, who speaks of`
_LETTER_READS = re.compile(
    r"\bit (?:reads?|says?|said|begins?|began|ends?|ended|goes on)(?: that)?[,:]?\s*$"
    r"|\b(?:letter|message|note|telegram|cable|reply|response|wrote|writes|written)\b[^.?!;]{0,60}$"
)
_OWN_LETTER = re.compile(r"\bi(?:'ve| have| had)? (?:also |just )?(?:wrote|sent|written|said|told)\b[^.?!;]{0,60}$")  # one's own
# as one does in a message that only the next sentence names
_GREETS = frozenset("expressed offered conveyed extended wished congratulated thanked sent".split())

People = tuple[Sequence[Person], Sequence[Country], Sequence[str]]  # the people, countries and agencies of a corpus


def extract_quotations(article: Article | str, people: People | Roster | None = None, *, published: str | None = None) -> list[Quotation]:
    """All quotations of an article (or of a text) in the order they stand, each attributed as far as the text tells.

    `people` are the people, countries and agencies of a corpus (default: the shipped one), or the Roster of them (see `roster_of`).
    """
    if isinstance(article, str):
        article = article_of(article, published=published)
    read, state = read_by_rules(article, people if isinstance(people, Roster) else roster_of(people))
    weighed = weigh(view_of(read, state), shipped_weights())
    return [replace(one, doubts=weighed_doubts(one, before), confidence=confidence_of(one)) for one, before in zip(weighed, read)]


def view_of(read: list[Quotation], state: State) -> View:
    """What is weighed: an article's quotations as the rules read them, with its sentences."""
    leading = frozenset(party.name for party in (*state.cast, *state.leaders) if party.leader)
    return View(read, state.sentences, state.places, state.day, leading)


def read_by_rules(article: Article, roster: Roster) -> tuple[list[Quotation], State]:
    """All quotations of an article in the order they stand, as the rules alone attribute them, and what they understood of the article."""
    paragraphs = split_paragraphs(article.text)
    headed = headed_letters(article.text, paragraphs, State(roster, article.anchor))
    spans = find_spans(article.text, paragraphs, article.quoted, headed)
    if not spans:  # most of an archive
        return [], State(roster, article.anchor)
    paragraphs = _with_headings(article, paragraphs, {span.paragraph for span in spans})
    flat, day = flattened(article.text), article.anchor and article.anchor.isoformat()
    cast = find_cast(flat, top_sentences(flat, paragraphs, spans, roster), roster, day)
    state = State(roster, article.anchor, cast=cast, corresponding=bool(_OF_LETTERS.search(article.text)))
    quotes = read_story(article.text, paragraphs, spans, state, headed)
    facts = gather(state)
    return [_quotation(article.text, span, quote, spans, state, facts) for span, quote in zip(spans, quotes)], state


def _with_headings(article: Article, paragraphs: list[Paragraph], quoting: set[int]) -> list[Paragraph]:
    """The paragraphs, with those that quote and that the page sets as headings, but for whole sentences, as such."""
    return [
        replace(one, kind="heading")
        if number in quoting and one.start in article.headings and not article.text.endswith((".", ":"), one.start, one.end)
        else one
        for number, one in enumerate(paragraphs)
    ]


def roster_of(people: People | None = None) -> Roster:
    """The Roster of a corpus's (people, countries, agencies); default: those of the shipped corpus."""
    return _roster(*map(tuple, people or _shipped_people()))


_roster = lru_cache(maxsize=8)(Roster)  # nothing changes one: many articles are read by one


def _shipped_people() -> People:
    """The people, countries and agencies of the shipped corpus."""
    corpus = load_corpus()
    return corpus.people, corpus.countries, corpus.agencies


# ------------------------------------------------------------------ what it is called in the end


def _quotation(text: str, span: Span, quote: Quote, spans: list[Span], state: State, facts: Facts) -> Quotation:
    """A span with what the article, read to its end, tells of it."""
    attribution, words = _attribution(text, span, quote, spans, state), text[span.start : span.end]
    document = attribution.document = attribution.document or _named_later(attribution, words, state)
    speaker, addressee, kind, letter = _settled(attribution, document, state)
    own_day = document and (letter or document.kind == "op-ed") and document.sender == attribution.speaker and not attribution.about
    date = document.date if own_day else None
    doubts = doubts_of(Reading(words, attribution, addressee, letter, date), facts)
    return Quotation(
        words, span.start, span.end, _form(text, span), speaker, addressee, kind, letter,
        date, document.basis if date and document else "unknown", attribution.rule, "",
        number_of(state, document) if document else None, doubts, bool(letter and document and is_news(state, document)),
        _occasion(text, document, spans, state) if letter and document else "",
        _month(document, state) if letter and document and not date else "",
        _answered_by(document, state) if letter and document else None,
        tuple(party.name for party in document.signers if party != document.sender) if letter and document and document.joint else (),
    )  # fmt: skip


def _occasion(text: str, document: Document, spans: list[Span], state: State) -> str:
    """What a letter was for, as the sentences that speak of it tell, and those of the article's lead that speak of no other; headlines last."""
    numbers = set(document.told[:MOST_TOLD])  # none of one known only by what is quoted from it
    lead = _of_lead(document, state) if document.sentence <= LEAD else set()
    places = [state.places[number - 1] for number in sorted(numbers | lead)]
    sentences = []
    for start, end in sorted(places, key=lambda place: text[place[0] : place[1]].rstrip()[-1:].isalnum()):
        first, last = (bisect_left(spans, place, key=lambda span: span.outer_start) for place in (start, end))
        within = [span for span in spans[first:last] if span.depth == 0]
        cuts = [start, *(place for span in within for place in (span.outer_start, min(span.outer_end, end))), end]
        sentences += [text[left:right] for left, right in zip(cuts[::2], cuts[1::2])]
    return occasion_told(" ".join(" … ".join(sentences).split()), document.kind)


def _of_lead(document: Document, state: State) -> set[int]:
    """The numbers of the article's first sentences that speak of no letter but those of a document's sender."""
    others = {number for other in state.register.documents if other.sender not in (None, document.sender) for number in other.told}
    return set(range(1, min(LEAD, len(state.places)) + 1)) - others


def _answered_by(document: Document, state: State) -> Answered | None:
    """The letter that a reply answers: to its writer, of whoever it is to."""
    if document.kind != "reply":
        return None
    sender, recipient = (party.name if party else None for party in (document.recipient, document.sender))
    letter = letter_answered(state, document)
    return Answered(sender or letter.sender.name, recipient, letter.date) if letter and letter.sender else Answered(sender, recipient, None)


def _month(document: Document, state: State) -> str:
    """The only month of its year that the sentences which speak of a letter of a past year tell."""
    values = [chunk.value for number in document.told[:MOST_TOLD] for chunk in state.sentences[number - 1].chunks if chunk.kind == "date"]
    months = {f"{value.year}-{value.month:02}" for value in values if value.kind == "month" and value.year == document.year}
    return months.pop() if len(months) == 1 else ""


def _attribution(text: str, span: Span, quote: Quote, spans: list[Span], state: State) -> Attribution:
    """What the reading found of a quotation; of one within another only what recalls the addressee's words, of a caption's only what it is about."""
    found = _recalled(text, span, spans, state) if quote.depth else state.found.get(quote.number)
    if found and (quote.depth or quote.story or found.about):
        return found
    return Attribution(rule="nested in another quotation" if quote.depth else "not part of the story" if not quote.story else "no rule applies")


def _named_later(attribution: Attribution, words: str, state: State) -> Document | None:
    """The letter that the lead quotes and the next sentences name: `Kim hailed “…”, KCNA said. In the message, …`."""
    speaker, alone = attribution.speaker, attribution.rule == "stands alone" and not _ON_LETTERS.search(words)
    told = attribution.sentence <= LEAD or attribution.verb in _GREETS
    if not (alone or speaker and speaker.leader) or not 0 < attribution.sentence or not told or attribution.rule.startswith("an agency"):
        return None
    later = (document for document in state.register.documents if document.sentence > attribution.sentence and (alone or document.by(speaker)))
    document = next(later, None)
    return document if document and document.kind in CORRESPONDENCE and not document.older and document.sentence - attribution.sentence <= 2 else None


def _recalled(text: str, span: Span, spans: list[Span], state: State) -> Attribution | None:
    """Words nested in a letter that its writer gives as the addressee's: `I remember your words, “…”`; or in a speech, from a letter its speaker got:
    `The letter reads, ‘…’`."""
    outer = next((number for number, other in enumerate(spans) if other.depth == 0 and other.start <= span.start and span.end <= other.end), None)
    around = state.found.get(outer) if outer is not None else None
    before = text[max(spans[outer].start if around else 0, span.outer_start - 120) : span.outer_start].lower()
    if around and around.document and _YOUR_WORDS.search(before):
        return Attribution(recipient_of(state, around.document), None, "the addressee's words, recalled in the letter")
    spoken = around and around.speaker and not (around.document and around.document.is_letter and not around.about)
    if spoken and _LETTER_READS.search(before):
        letter = _read_out(around, bool(_OWN_LETTER.search(before)), state)
        return Attribution(letter.sender, letter, "read out from a letter") if letter else None
    return None


def _read_out(around: Attribution, own: bool, state: State) -> Document | None:
    """The letter that somebody reads out from as he speaks: his own, one that he got, or, of one who leads no country, the one told of last."""
    speaker, letters = around.speaker, (other for other in state.register.documents if other.kind in CORRESPONDENCE and other.sender)
    ours = (other for other in letters if own == (other.sender == speaker) and (own or other.recipient in (speaker, None) or not speaker.leader))
    return max(ours, key=lambda other: (other.sentence <= around.sentence, max(other.touched, other.quoted)), default=None)


def _settled(attribution: Attribution, document: Document | None, state: State) -> tuple[str | None, str | None, str, bool]:
    """The names of speaker and addressee, the kind of document, and whether it is a letter; what the document and the attribution lack,
    each has from the other."""
    speaker = attribution.speaker or (document.sender if document else None)
    if document and document.sender is None and not document.present and document.kind not in CORRESPONDENCE:
        document.sender = speaker
    if document and document.sender == speaker and document.kind in CORRESPONDENCE and not document.recipient:
        document.recipient = recipient_of(state, document)
    if document and attribution.speaker is None:
        attribution.speaker = speaker
    own = document is not None and (document.by(speaker) or document.sender is speaker is None) and not attribution.about
    letter = own and document.is_letter
    kind = document.kind if own else default_kind(speaker, attribution.setting)
    recipient = document.recipient if own and document.kind in CORRESPONDENCE else attribution.addressee if kind != "op-ed" else None
    return speaker.name if speaker else None, recipient.name if recipient else None, kind, bool(letter)


def _form(text: str, span: Span) -> str:
    """Direct: a sentence of its own by its capital, or the rest of one; mixed: a fragment in the reporter's sentence."""
    words = text[span.start : span.end]
    first = next((char for char in words if char.isalpha()), "")
    before = text[max(0, span.outer_start - 60) : span.outer_start].rstrip()
    starts = not before or before[-1] in ".:,?!”»\"'" or text[max(0, span.outer_start - 3) : span.outer_start].count("\n") > 0
    ends = words.rstrip()[-1:] in ".,?!…"
    # "We agree.", not a name
    whole = first.isupper() and starts and words.rstrip()[-1:] in ".?!" and any(word[0].islower() for word in words.split())
    return "direct" if whole or len(words.split()) >= 4 and ((first.isupper() and (starts or ends)) or (starts and before[-1:] in ",:")) else "mixed"
