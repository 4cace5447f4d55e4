"""What coders do not see of a text: who writes to whom, when, and from where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tonetrack.corpus import Country, Person
from tonetrack.corpus.country_codes import printed_forms

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# A number of years (“the 75th anniversary”) tells the date to whoever knows the correspondence.
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b(?:{MONTHS})\b(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s+(?:of\s+)?\d{{4}}\b)?|\b(?:19|20)\d\d\b"
    r"|\b\d+(?:st|nd|rd|th)\b"
)
_MODAL_MAY = re.compile(r"\bMay\b(?!\s+\d)(?<!\d May)")  # “May your people prosper” is a wish, not a month
_WORD = r"[A-Z][\w’'-]*"
_NO_START = r"\b(?!(?:The|Our|Your|Their|Its|His|Her|My|This|That|Both|Comrade|Chairman|President)\b)"  # capitalised, and no part of the name
_OF = rf"\s+of\s+(?:the\s+)?{_WORD}(?:\s+{_WORD})*"
_PARTY = re.compile(rf"{_NO_START}(?:(?:{_WORD}\s+){{1,5}}Party\b(?:{_OF})?|Party{_OF})")
_STATE = re.compile(rf"{_NO_START}(?:{_WORD}\s+){{0,4}}(?:Republic|Kingdom|Sultanate|Emirate){_OF}")
_PLACE = re.compile(rf"(?:(?:\[country\]|{_NO_START}{_WORD})\s+)*\b(?:Peninsula|Straits?|Sea|Ocean|River|Mountains?|Islands?)\b")
_PATRONYMIC = re.compile(rf"(?:{_WORD}\s+)?\b[A-Z]\w+(?:vich|vna)\s+(?=\[name\])")
_WINDS = {"North", "South", "East"}  # of two states with one name a text may use the common one: Korea, Korean
_TWICE = re.compile(r"\[(\[\w+\])\]")  # an outlet's insertion that held nothing else


def hide_names(words: str, people: Iterable[Person], countries: Iterable[Country], more: Iterable[str] = ()) -> tuple[str, int]:
    """The words with people, offices, parties, countries, places and dates as [name], [office], [party], [country], [place] and
    [date], and how many were hidden.

    People, offices and parties are those of the corpus, countries and capitals those of the world; a party, a state's full name
    or a sea is also known by its form. `more` are further words to hide. What else gives a letter away (an occasion, a meeting,
    somebody whom the corpus does not know) stays: no rule knows it.

    >>> hide_names("Comrade Bo Birch of the Grove Party, on May 7, 2031 we met; may peace last.", [Person("Bo Birch")], [])
    ('Comrade [name] of the [party], on [date] we met; may peace last.', 3)
    """
    people, wish = list(people), "\ue000"  # private use: stands in no text
    titles = [office.title for person in people for office in person.offices]
    heads = _any_of({title.partition(" of ")[0] for title in titles})
    steps = (
        (_any_of(more), "[hidden]"), (_any_of(titles), "[office]"), (_PARTY, "[party]"), (_any_of(_initials([*titles, words])), "[party]"),
        (_any_of(name for person in people for name in (person.name, *person.aliases)), "[name]"), (_PATRONYMIC, ""),
        (heads and re.compile(rf"{heads.pattern}(?=\s+\[name\])"), "[office]"),
        (_STATE, "[country]"), (_any_of(_country_forms(countries)), "[country]"), (_PLACE, "[place]"), (_DATE, "[date]"),
    )  # fmt: skip
    words, hidden = _MODAL_MAY.sub(wish, words), 0
    for pattern, mark in steps:
        words, count = pattern.subn(mark, words) if pattern else (words, 0)
        hidden += count
    return _TWICE.sub(r"\1", words).replace(wish, "May"), hidden


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """Finds each of the names where it stands as words of its own, as printed (“People’s”), the longest first; None for no names."""
    known = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    forms = "|".join(map(re.escape, known)).replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)") if known else None


def _initials(texts: Sequence[str]) -> set[str]:
    """The abbreviations of the parties that the texts name: WPK for the Workers' Party of Korea."""
    names = (found.group() for text in texts for found in _PARTY.finditer(text))
    return {initials for name in names if len(initials := "".join(word[0] for word in name.split() if word[0].isupper())) > 2}


def _country_forms(countries: Iterable[Country]) -> set[str]:
    """Names, adjectives and capitals of the corpus's countries and of all others, and what two states share of their name."""
    forms = printed_forms() | {form for country in countries for form in (country.name, *country.aliases, *country.adjectives)}
    shared = {rest for form in forms for wind, _, rest in [form.partition(" ")] if wind in _WINDS and rest}
    return forms | shared
