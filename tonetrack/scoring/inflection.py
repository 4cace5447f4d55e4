"""Inflected forms of a lexicon's own words.

A stemmer cuts every word of a text and takes "noted" for "not" and "united" for "unit". Here the lexicon's words
are inflected instead, once, when it is loaded: a text's word is looked up, never cut.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

# Words that do not inflect, and forms that are words of their own: "pleased" is no form of "please".
_FIXED = frozenset(
    "a all also always and are as at be by can cannot do ever every for from full good had has have he her his how i if in is it its"
    " just many more most much must my never no nor not of on one only or other our out over own same she should so such than that"
    " the their them there these they this those through thus to too under up us very was we were what when which who will with"
    " would you your even new news pleased united goods evening sent greeted trusted means during moved touched wounded given".split()
)
_IRREGULAR = {
    "stand": "stood", "withstand": "withstood", "fight": "fought", "win": "won winning", "lead": "led", "hold": "held", "uphold": "upheld",
    "build": "built", "rebuild": "rebuilt", "give": "gave", "feel": "felt", "grow": "grew grown", "meet": "met", "break": "broke broken",
    "write": "wrote written", "shake": "shook shaken", "bring": "brought", "make": "made making", "pay": "paid", "keep": "kept",
    "lose": "lost", "forget": "forgot forgotten forgetting", "overcome": "overcame", "overthrow": "overthrew overthrown",
    "bind": "bound", "go": "went gone", "seek": "sought", "say": "said", "speak": "spoke spoken", "rise": "rose risen",
    "shed": "shed shedding", "lay": "laid", "forgive": "forgave forgiven", "take": "took taken", "become": "became",
    "run": "ran running", "draw": "drew drawn", "know": "knew known", "see": "saw seen", "teach": "taught", "think": "thought",
    "find": "found", "leave": "left", "mourn": "mourning", "spread": "spread", "strike": "struck", "steal": "stole stolen",
    "relation": "relationship relationships", "country": "countries", "man": "men", "life": "lives", "wolf": "wolves", "thief": "thieves",
}  # fmt: skip
_BASE = {form: word for word, listed in _IRREGULAR.items() for form in listed.split()}
_BRITISH = (("shakabl", "shakeabl"), ("or", "our"), ("ize", "ise"), ("izat", "isat"), ("fense", "fence"), ("eled", "elled"), ("illful", "ilful"))
_VOWELS = "aeiou"


def lemma_table(words: Iterable[str]) -> dict[str, str]:
    """Each form a text may show, with the lexicon word it stands for; words that are forms of each other share one."""
    table: dict[str, str] = {}
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        base = table.get(word) or _BASE.get(word, word)
        for form in chain(forms(word), forms(base) if base != word else ()):
            table.setdefault(form, base)
    return table


def forms(word: str) -> list[str]:
    """The word with its plural, third person, past, -ing form and British spelling.

    >>> forms("develop")
    ['develop', 'develops', 'developed', 'developing']
    """
    if word in _FIXED or not word.isalpha() or len(word) < 3:
        return [word]
    found = [word, *_regular(word), *_IRREGULAR.get(word, "").split()]
    for american, british in _BRITISH:
        if american in word and len(word) >= 5:
            found += [form.replace(american, british) for form in found if american in form]
    return [form for form in found if form == word or form not in _FIXED]


def _regular(word: str) -> list[str]:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return [word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    if word.endswith("e"):
        return [word + "s", word + "d", word[:-1] + "ing"]
    plural = word + ("es" if word.endswith(("s", "x", "o", "ch", "sh")) else "s")
    return [plural, word + "ed", word + "ing", *_doubled(word)]


def _doubled(word: str) -> list[str]:
    """ "plan" gives "planned": one vowel between consonants at the end of a short word."""
    if len(word) <= 4 and word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        return [word + word[-1] + "ed", word + word[-1] + "ing"]
    return []
