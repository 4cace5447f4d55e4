"""Which kind of document a noun names in its sentence: a letter, a reply, words by mouth, an op-ed, a speech; none in a figure of speech."""

from __future__ import annotations

import re

from tonetrack.reading.sentences.chunks import Chunk
from tonetrack.reading.sentences.clauses import Sentence
from tonetrack.reading.sentences.forms import TIME, find, fits, forms
from tonetrack.reading.sentences.phrases import is_determined, preposition_of, word_after
from tonetrack.reading.vocabulary import BE, DETERMINERS, EVENTS, FIGURATIVE, PLATFORMS, RECEIVE, REPORT, SEND, WRITE, forms_of

_ASKS = forms_of("ask seek request demand want expect await hope call press wait urge need require")  # for a reply that is not there yet
_READS = frozenset("reads read says said states stated".split())  # what a message does whose words are told
_VAGUE = frozenset("document documents communication texts".split())  # a letter only where letters are spoken of
_POINTING = frozenset("the this that his her possessor both these".split())  # determiners of a document that has been spoken of
_OTHER_DOCUMENTS = frozenset(  # before a vague noun: papers that are no letter
    "joint final outcome policy treaty official internal classified leaked founding strategy planning travel court legal".split()
)
_ORAL = re.compile(r"\b(?:verbal|oral|spoken|telephone|video|voice)\b")  # before a noun: words by mouth
# after a noun: the same
_SAID_ORAL = forms(
    "@_ ,? which? was|is|were? also|again|too|itself|likewise|only? a|an? verbal|oral|spoken one|message? ( ,|.|;|and|not | $ )",
    "@_ ( _ ){0,4} by word of mouth",
)
_OPEN = re.compile(r"\bopen$|\bopen\b|\bonline\b|\btwitter\b")  # before `letter`: it is for everybody
_SITES = "|".join([*sorted(PLATFORMS - {"truth", "telegram"}), "social media"])  # not "a message on truth", "The answer came by telegram"
_MEDIUM = re.compile(
    r"(?:to (?:[\w'-]+ ){1,5})?(?:, )?(?:which )?(?:(?:came|comes|was|is|followed|arrived|appeared|went out|given|delivered|made) ){0,2}"
    r"(?:(?!not\b)[\w-]+ )?"
    r"(?:the same \w+ |\w+ later |in \w+ )?(?:aired\b|(?:on|by|over|via|through|in|at|from|before|to) (?:an? |the |his |her )?(?:[\w'-]+ ){0,2}"
    rf"(?:television|tv|radio|phone|telephone|{_SITES}|tweets?|posts?|speech|interview"
    r"|(?:news|press|media) conference|briefing|rally|podium|lectern|toast|video|ministry|spokes(?:wo)?man|cameras|steps|crowds?|reporters"
    r"|journalists|televised address)\b)"
)  # right after an answer: by what else than a letter it came
# right after a message: it is a post
_ON_SITE = re.compile(rf"(?:(?:posted|published|came|was|is|appeared|went out|followed) )?on (?:his |her )?(?:{_SITES}|telegram)\b(?! of)")
_OF_SITE = re.compile(rf"\b(?:tweeted|posted|online|text|{_SITES})$")  # right before one: `a tweeted message`
_REPLYING = frozenset("reply response answering thank-you".split())  # `reply message`
_FIGURES = frozenset("message messages note response answer call card cards".split())  # nouns with another sense: `a clear message`
_ARTICLES = frozenset("article articles piece column".split())  # nouns of what reporters write too
_BYLINES = frozenset("under by bylined headlined titled entitled signed".split())  # after an article that somebody wrote
_PRINTED = frozenset("published for carried printed in".split())  # after an article of the person who does something
_SPOKEN_BARE = frozenset("remarks talks telephone phone conversation".split())  # name words even without an article: `in remarks`
_NO_ONE_REPLY = frozenset("a an no any some".split())  # determiners of a reply that may not exist
_NEGATIONS = frozenset("whether without not never no until".split())  # before it: there is none
_SOUNDED = frozenset("struck strikes sounded sounds hit".split())  # a note, which is a tone
_SETTING = frozenset("over at during in".split())  # before a meeting at which words were said
# verbs that bring a meeting about
_MEETS = frozenset("met hosted held attended welcomed received chaired convened presided addressed joined guided".split())
_AGREED = frozenset(  # what leaders settle where they meet
    "agreement agreements consensus understanding understandings accord accords deal deals pact pacts treaty treaties commitments decisions decision"
    " arrangements results outcome outcomes roadmap course foundation tasks goals plans plan points".split()
)
_GOES = frozenset("went came arrived left reached travelled traveled followed".split())  # what greetings do that are a letter
_SPEAKS = forms_of("speak call say mention praise")  # what they do as one
_CALLS = frozenset("phone telephone call calls video".split())  # by which greetings are spoken
_WHERE = forms(  # before a meeting: at it, not about it; or only where something was settled: "the agreements reached during his visit"
    "( agreed={AGREED} ( !{PREPOSITIONS}|{BE}|MARK|QUOTE _ ){0,3} )?"
    " where=in|at|during|on|by|over ( !{PREPOSITIONS}|MARK|QUOTE|ROLE('s)|AGENCY('s) _ ){0,6} @_",
    AGREED=_AGREED,
)

# a reply without an article in which somebody says something; of a response only with its day
_BARE_REPLY = forms("in @reply , !DOCUMENT", f"in @_ ,? on? {TIME}")


def kind_of(sentence: Sentence, at: int, before: list[str]) -> str | None:
    """The kind of document, None for figures of speech and for nouns that name no document here.

    `before` holds the words of the noun phrase before the noun, nearest first.
    """
    chunks = sentence.chunks
    noun, kind = chunks[at].text, str(chunks[at].value)
    if noun == "dispatch":
        return "letter" if _is_somebodys_dispatch(chunks, at) else None
    if noun == "text" and sentence.corresponding and before[1:] in (["that"], ["last"], ["this"]) and before[0] == "year":
        return "letter"  # "that year's text"
    if noun in ("report", "broadcast") and is_determined(chunks, at) in ("his", "her", "possessor"):
        return "speech" if word_after(chunks, at) in ("to", "at") else kind  # "his report to the congress", "Nehru's broadcast to the nation"
    if noun in _VAGUE and not _means_letter(sentence, at, before):
        return None
    if kind in ("letter", "reply", "greeting") and (called := _called(chunks, at, before)):
        return called
    if noun in _FIGURES and FIGURATIVE & set(before):
        return None
    return _confirmed(sentence, at, before)


def _confirmed(sentence: Sentence, at: int, before: list[str]) -> str | None:
    """The kind that the noun alone names, where the sentence bears it out; None where it does not."""
    noun, kind = sentence.chunks[at].text, str(sentence.chunks[at].value)
    if kind == "greeting":
        return "letter" if _is_greeting_sent(sentence, at) else None
    if kind == "reply" and _is_by_medium(sentence.chunks, at):
        return "statement"
    if kind == "reply":
        return "reply" if _is_reply_given(sentence, at, before) else None
    if _is_unwritten_article(sentence, at, before) or _is_merely_named(sentence, at, before):
        return None
    if noun in ("conference", "teleconference"):
        return _kind_of_conference(noun, before)
    return None if noun == "note" and _is_sounded(sentence.chunks, at) else kind


def _is_somebodys_dispatch(chunks: list[Chunk], at: int) -> bool:
    """Whether a dispatch is a letter, not an agency's report: `Xi's dispatch`, `whose dispatch`."""
    owner = next((chunk for chunk in reversed(chunks[max(0, at - 4) : at]) if chunk.possessive or chunk.text in ("whose", "the", "a", "in")), None)
    return owner is not None and (owner.text == "whose" or owner.kind in ("person", "office", "pronoun") and owner.text != "its")


def _means_letter(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether a vague noun means a letter spoken of: `The document was handed over in Seoul`, not `the joint document`."""
    return sentence.corresponding and is_determined(sentence.chunks, at) in _POINTING and not set(before) & _OTHER_DOCUMENTS


# ------------------------------------------------------------------ kinds that the words before the noun tell


def _called(chunks: list[Chunk], at: int, before: list[str]) -> str:
    """The kind that the words around a letter make of it: `verbal message`, `reply letter`, `open letter`; empty without."""
    noun, kind, joined = chunks[at].text, str(chunks[at].value), " ".join(reversed(before))
    if _ORAL.search(joined) or fits(_SAID_ORAL, chunks, at):
        return "verbal message"
    if is_post(chunks, at, before):
        return "statement"
    if kind == "letter" and _REPLYING & set(before):
        return "reply"
    return "op-ed" if noun.startswith(("letter", "message")) and _OPEN.search(joined) else ""


def is_post(chunks: list[Chunk], at: int, before: list[str]) -> bool:
    """Whether a message or an answer is written on a website: `a message on Facebook`, `thanked him in a tweeted message`; not a letter that
    an office put there: `posted his answer on Facebook`."""
    shown = before and before[-1] not in ("a", "an") and chunks[max(0, at - len(before) - 1)].text in REPORT
    if shown or chunks[at].text not in ("message", "messages", "note", "reply", "response", "answer"):
        return False
    after = " ".join(chunk.text.lower() for chunk in chunks[at + 1 : at + 6])
    return _ON_SITE.match(after) is not None or _OF_SITE.search(" ".join(reversed(before)).lower()) is not None


def _to_person(sentence: Sentence, at: int) -> bool:
    """Whether a person is addressed right after the noun: `his New Year's message to Putin`, `congratulations to the Russian leader`."""
    chunks = sentence.chunks
    ends = [
        place + 1 + (chunks[place + 1].text in DETERMINERS) for place in range(at + 1, min(at + 3, len(chunks) - 2)) if chunks[place].text == "to"
    ]
    return any(sentence.person(place + (chunks[place].kind == "country" and place + 1 < len(chunks))) for place in ends)


# ------------------------------------------------------------------ greetings


def _is_greeting_sent(sentence: Sentence, at: int) -> bool:
    """Whether greetings came as a letter: `sent his congratulations`, `the congratulations which Kim sent`."""
    if _is_greeting_spoken_of(sentence, at) or _is_which_somebody_sent(sentence, at) or _is_greeting_quoted(sentence, at):
        return True
    return _verb_before(sentence, at) in SEND | {"offered", "offers"} | (
        {"expressed", "expresses"} if sentence.corresponding and _to_person(sentence, at) else set()
    )


def _is_greeting_spoken_of(sentence: Sentence, at: int) -> bool:
    """Whether amid talk of letters one greeting is a letter: `Xi's greeting was short`, `Kim's greetings went out on Friday`."""
    known = is_determined(sentence.chunks, at) in ("a", "the", "his", "her", "possessor")
    speaks = BE | _SPEAKS if is_determined(sentence.chunks, at) in ("his", "her", "possessor") else frozenset()  # "Xi's congratulations spoke of"
    goes = any(event.subject == at and sentence.chunks[event.verb].text in _GOES | SEND | speaks for event in sentence.events)
    if sentence.corresponding and (goes or _verb_before(sentence, at) in RECEIVE) and _comes_from_person(sentence, at):
        return True
    return known and sentence.corresponding and (sentence.chunks[at].text == "greeting" or goes or _to_person(sentence, at))


def _comes_from_person(sentence: Sentence, at: int) -> bool:
    """Whether somebody is named as the one greetings come from, and no call: `received congratulations from Xi`,
    `Condolences also came from the king`."""
    chunks = sentence.chunks
    origin = next((place for place in range(at + 1, min(at + 6, len(chunks) - 1)) if chunks[place].text == "from"), 0)
    named = origin and any(sentence.person(place) for place in range(origin + 1, min(origin + 3, len(chunks))))
    return bool(named) and not any(chunk.text in _CALLS for chunk in chunks)


def _is_greeting_quoted(sentence: Sentence, at: int) -> bool:
    """Whether a greeting has words, or a date: `“…,” reads Putin's congratulation`, `Putin's congratulation says`,
    `In his congratulations, Putin called`, `the greetings, dated May 5,`."""
    chunks, known = sentence.chunks, is_determined(sentence.chunks, at)
    if known not in ("the", "his", "her", "possessor"):
        return False
    after = word_after(chunks, at) in _READS or "dated" in [chunk.text for chunk in chunks[at + 1 : at + 3]]
    inverted = any(chunks[place].text in _READS and chunks[place - 1].kind == "quote" for place in range(max(1, at - 4), at))
    return after or inverted or (known != "the" or sentence.corresponding) and preposition_of(chunks, at) == "in"


def _is_which_somebody_sent(sentence: Sentence, at: int) -> bool:
    """Whether a clause after the noun tells who sent it: `the congratulations which Kim sent`."""
    if word_after(sentence.chunks, at) not in ("which", "that"):
        return False
    return any(at < event.verb <= at + 6 and event.subject > at and sentence.chunks[event.verb].text in SEND for event in sentence.events)


# ------------------------------------------------------------------ replies


def _is_reply_given(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether there is a reply and it is a document: `sent a reply`, `Xi's answer`; not `asked for a response`."""
    if at and sentence.chunks[at - 1].text == "whose":
        return True  # "Kim, whose reply to Xi was published"
    if not before:  # "In reply, Kim called", "In response, on May 3, Kim said"
        return sentence.corresponding and fits(_BARE_REPLY, sentence.chunks, at)
    if _is_asked_for(sentence, at, before) or _is_in_doubt(sentence.chunks, at, before):
        return False
    meant = before[-1] == "an" and sentence.chunks[at - 2].text == "as"  # "writes that the tests were an act, meant as an answer to the drill"
    known = before[-1] in ("his", "her", "the", "a", "an", "one's", "that", "this") and not meant
    known = known or is_determined(sentence.chunks, at) == "possessor"
    return known or _verb_before(sentence, at) in SEND | RECEIVE


def _is_by_medium(chunks: list[Chunk], at: int) -> bool:
    """Whether an answer came by another way than as a letter: `His response came on Twitter`, `the answer, by television`,
    `Xi's reply, at a rally,`."""
    return _MEDIUM.match(" ".join(chunk.text.lower() for chunk in chunks[at + 1 : at + 14])) is not None


def _is_asked_for(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether a reply is one that is not there yet: `asked for a response`."""
    asked = _verb_before(sentence, at) in _ASKS and preposition_of(sentence.chunks, at) in ("for", "")
    return asked and before[-1] in ("a", "an", "any", "some")


def _is_in_doubt(chunks: list[Chunk], at: int, before: list[str]) -> bool:
    """Whether it is open or denied that there is a reply: `whether or not he got an answer`."""
    return before[-1] in _NO_ONE_REPLY and bool(_NEGATIONS & {chunk.text for chunk in chunks[max(0, at - 7) : at]})


# ------------------------------------------------------------------ articles, speeches, notes


def _is_unwritten_article(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether an article is nothing that a leader wrote: `articles about the summit`."""
    chunk = sentence.chunks[at]
    return chunk.value == "op-ed" and chunk.text in _ARTICLES and not _is_written_article(sentence, at, before)


def _is_written_article(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether an article is one that somebody signed: `in a signed article`, `Xi's article`, `an article by Putin`, `In the article`."""
    chunks = sentence.chunks
    if "signed" in before or is_determined(chunks, at) in ("possessor", "his", "her"):
        return True
    if _verb_before(sentence, at) in WRITE | {"published", "contributed"} or word_after(chunks, at) in _BYLINES:
        return True
    if word_after(chunks, at) in _PRINTED and (event := sentence.event_before(at)) and sentence.person(event.subject):
        return True  # "Putin said in an article published in"
    event = sentence.event_after(at) if preposition_of(chunks, at) == "in" and sentence.event_before(at) is None else None
    if event and (writer := sentence.person(event.subject)) and writer.leader:
        return True  # "In an article for a party newspaper, he spoke of"
    return before[:1] == ["the"] and (at == 1 or chunks[max(0, at - 2)].text in ("in", ""))


def _is_merely_named(sentence: Sentence, at: int, before: list[str]) -> bool:
    """Whether a speech, meeting or statement is not what words come from: `about the meeting`, `speech is free`."""
    noun, kind = sentence.chunks[at].text, sentence.chunks[at].value
    if kind == "speech" and noun in EVENTS:
        named = not before and noun not in _SPOKEN_BARE and preposition_of(sentence.chunks, at) not in _SETTING
        return named or not _is_setting(sentence, at)  # but "Over dinner, Putin said"
    several = noun.endswith("s") and preposition_of(sentence.chunks, at) == "in"  # "in statements to the press"
    return kind in ("speech", "statement") and not before and noun not in _SPOKEN_BARE and not several


def _is_setting(sentence: Sentence, at: int) -> bool:
    """Whether words were said at a meeting, not merely about one: `in the meeting`, `hosted … for a visit`."""
    where = find(_WHERE, sentence.chunks, at)
    if where and not any(where["where"] < event.verb < at for event in sentence.events if event.subject >= 0):
        return "agreed" not in where
    return any(sentence.chunks[event.verb].text in _MEETS and event.subject >= 0 for event in sentence.events)  # not "the missive addressed to him"


def _kind_of_conference(noun: str, before: list[str]) -> str | None:
    """Leaders' talk by wire (`a video conference`) is a speech, a news or media conference a statement; any other is none."""
    if noun == "teleconference" or {"video", "phone", "telephone"} & set(before):
        return "speech"
    return "statement" if {"news", "press", "media"} & set(before) else None


def _is_sounded(chunks: list[Chunk], at: int) -> bool:
    """Whether a note is a tone: `struck a warmer note`."""
    return bool(_SOUNDED & {chunk.text for chunk in chunks[max(0, at - 5) : at]})


def _verb_before(sentence: Sentence, at: int) -> str:
    """The verb of the event before a place; empty without."""
    event = sentence.event_before(at)
    return sentence.chunks[event.verb].text if event else ""
