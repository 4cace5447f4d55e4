"""What a letter was for, as the sentences that speak of it tell: a day of the year, a loss, an election, what is thanked for."""

from __future__ import annotations

import re

# a day alone, which is no occasion
_CALENDAR = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} [A-Z]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)"
_NAMED_DAY = (
    r"(?:(?:the|his|her|its|their|your) )?(?:(?:[A-Z][\w'’.-]*|\d{1,3}(?:st|nd|rd|th)|of|the|first|second|third|fourth|fifth|tenth) ){0,5}?"
    r"(?:[A-Z][a-z]+ Day|(?:national|independence|founding|victory|liberation) day|New Year(?:['’]s(?: (?:Day|Eve))?)?"
    r"|(?:[A-Z]\w+ )?(?:Easter|Christmas)|Ramadan"
    r"|Eid(?:[ -](?:al|ul)-\w+)?|Diwali|Holi|Nowruz|Passover|Hanukkah|[Bb]irthday|[Jj]ubilee|[Aa]nniversary(?: of [^,.;:…]{3,80}?)?)"
)
_LOSS = (
    r"(?:deaths?|loss|passing|demise|victims|killing|massacre|attacks?|bombings?|earthquakes?|quake|floods?|flooding|crash|accident|disaster"
    r"|fire|explosion|typhoon|cyclone|hurricane|storm|landslides?|collapse|shooting|tragedy|sinking)"
)
_SYMPATHY = r"\b(?:condolences?|sympath(?:y|ies|i[sz]ed)|grief|sorrow|sadness)\b[^.;:…]{0,90}?\b(?:over|after|on|for|following|at|with)"
_END = (  # where the naming of an occasion ends
    r"(?=\s*(?:[,.;:…()]|$|\b(?:on|late|early) "
    + _CALENDAR
    + r"|\b(?:in|with|by|through) (?:an?|his|her|the|this)\b[^,.;:]{0,40}?\b(?:letter|message|note|telegram|cable|statement)"
    r"|\band (?:to|said|says|wrote|told|also|expressed|offered|wished|voiced)\b|\b(?:that|which|who|whose|while|saying|writing|expressing)\b))"
)
_TOLD = tuple(  # the first that is found tells
    re.compile(pattern)
    for pattern in (
        r"\b(?:[Oo]n the (?:occasion|eve) of|[Tt]o (?:mark|celebrate|commemorate)|marking|celebrating) (?:the )?(?P<what>[^,.;:…()]{3,110}?)" + _END,
        rf"(?:\b[Cc]ondol(?:ed?|es|ing)(?: with [^,.;:…]{{2,50}}?)?(?: (?:on|over|for|after))?|{_SYMPATHY}) (?!{_CALENDAR})"
        rf"(?P<what>[^,.;:…()]{{0,60}}?\b{_LOSS}\b[^,.;:…()]{{0,80}}?)" + _END,
        rf"\b(?:[Cc]ongratulat|[Ff]elicitat|[Gg]reet)\w+\b[^.;:…]{{0,80}}?\b(?:on|upon|for) (?!{_CALENDAR}|behalf)"
        r"(?P<what>(?:his|her|their|its|the|being|becoming|taking|winning|[A-Z]\w+['’]s)\b[^,.;:…()]{3,100}?)" + _END,
        rf"\b(?:[Oo]n|[Ff]or|[Uu]pon) (?!{_CALENDAR})(?P<what>{_NAMED_DAY})" + _END,
        r"\b(?P<what>New Year|Christmas|Easter|[Bb]irthday)(?:['’]s)? (?:letter|message|card|telegram|note|greetings?)",
        r"\b(?P<what>(?:letter|message|telegram|note|cable) of (?:condolences?|sympathy)|condolence (?:letter|message|telegram|note))",
    )
)  # fmt: skip
_THANKS = re.compile(r"\b[Tt]hank(?:ed|s|ing)?\b(?: (?!for\b)[^\s,.;:…]+){0,6} for (?P<what>[^,.;:…()]{3,100}?)" + _END)
_SORTS = {  # of occasions: letters for two of them are two letters
    "birthday": r"birthday",
    "turn of the year": r"new year|christmas|easter",
    "day": r"\b(?!(?:same|next|other|one|every|each|that|this|following|very|a|the) )[a-z]+ day\b|anniversary|jubilee",
    "loss": r"condol|sympath",
    "office": r"election|inaugurat|swearing-in|appointment",
}
_SHORTENED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Gen|St|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.(?= )")  # words whose point ends no sentence


def sorts_of_occasion(words: str) -> frozenset[str]:
    """Which sorts of occasions words name: `his birthday greeting`, `a note after the March election`, `condolences`."""
    return frozenset(sort for sort, pattern in _SORTS.items() if re.search(pattern, words, re.IGNORECASE))


def occasion_told(told: str, kind: str) -> str:
    """What sentences (`…` between them and for words quoted in them) say that a letter of that kind was for; empty for nothing.

    An answer is for what it thanks for.
    """
    told = _SHORTENED.sub(r"\1", told)
    if found := next(filter(None, (pattern.search(told) for pattern in _TOLD)), None):
        return found["what"].strip()
    found = _THANKS.search(told) if kind == "reply" else None
    return f"thanks for {found['what'].strip()}" if found else ""
