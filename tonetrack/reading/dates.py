"""Days named in an article: found as printed, resolved only where a careful reader could."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
NUMBERS = {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1,
    "an": 1,
}
JUCHE = 1911  # Juche 1 is 1912
_GOES_ON = 60  # days within which a story goes on from the day told before, or from the page's own
_YEAR_APART = 240  # days from which another day is another story

_BACK = {"yesterday": 1, "last": 1, "the": 2}  # days before the page's own, by the first word; this morning is of its day
_HOLIDAYS = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
    "may day": (5, 1), "valentine's day": (2, 14), "before christmas": (12, 24), "after christmas": (12, 26), "before new year": (12, 31),
    "before new year's": (12, 31), "after new year's": (1, 2),
}  # fmt: skip

_SHORT = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
MONTH = rf"(?:{_SHORT}|{_SHORT.upper()})\b\.?"
_PARTS = {  # of the patterns below
    "YEAR": r"(?P<year>(?:1[89]|20)\d\d)",
    "MONTH": MONTH.replace("(?:", "(?P<month>", 1),
    "DAY": r"(?P<day>\d{1,2})(?:st|nd|rd|th)?",
    "JUCHE": r"Juche (?P<juche>\d{1,3})\b(?: ?\((?:1[89]|20)\d\d\))?",  # "Juche 107 (2018)"
    "OF YEAR": r"(?:,? (?:of |in )?(?P<of>this|that|the same|last) year\b(?!['’]))?",  # "14 March of that year"
    "COUNT": r"(?P<count>(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,2}) (?P<unit>days?|weeks?)",
    # "the day before", not "the day before the summit", "the day after it was sent"
    "ENDS": r"(?=[,.;:)!?]|\s*$|\s+(?:and|but|in|to|with|by|from|he|she|that)\b)",
    # "waited four days before he answered"
    "ANSWERS": r" (?:to (?:respond|reply|answer|write)\b"
    r"|(?:(?:passed|went by) )?before (?:(?!a |an |the )[\w.-]+ ){1,3}?(?:answered|replied|responded|wrote)\b)",
    "WEEKDAY": "|".join(day.capitalize() for day in WEEKDAYS),
    "NAMED": rf"(?:(?:{'|'.join(day.capitalize() for day in WEEKDAYS)}),? (?:\(|the )?)?",  # "Tuesday, May 3": the date counts
}
JUCHE_YEAR = _PARTS["JUCHE"].replace("?P<juche>", "?:")  # as MONTH, to be found in another pattern
_PLACES = {"last": -1, "final": -1, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}  # of a day in its month
# The forms of dates, in the order in which they are tried at the beginning of a word.
_FORMS = {
    "iso": r"<YEAR>(?P<sep>[-./])(?P<number>\d\d)(?P=sep)<DAY>\b",
    "yearfirst": r"(?<![./-])<YEAR>(?:/|\. ?)(?P<number>\d{1,2})(?:/|\. ?)<DAY>(?!\d)(?:\.(?=$| ))?",  # "2031. 5. 9.", "2031/5/9"
    "figures": r"(?<![./-])(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)<YEAR>\b",  # "15.09.2030", "15/9/2030"
    # "May 3", "May 3, 2018", "Aug.15, Juche 107 (2018)"
    "monthday": r"<NAMED><MONTH>(?:\s{1,3}|(?<=\.))<DAY>\b(?!:\d)(?:(?:,?\s{1,3}|,)(?:<JUCHE>|<YEAR>\b))?<OF YEAR>",
    "juche": r"<JUCHE>,?\s{1,3}<MONTH>\s{1,3}<DAY>\b(?!:\d)<OF YEAR>",  # "Juche 107 (2018), May 3"
    "daymonth": r"(?<!\d:)<NAMED><DAY>(?:\s{1,3}(?:of\s)?|-)<MONTH>(?:(?:,?\s{1,3}|-)<YEAR>\b)?<OF YEAR>",  # "3 May 2018"; not in "14:05 May 9"
    # "the last night of June", "the first of May", "the third Sunday of April 2018"
    "placed": rf"(?:[Tt]he )?(?P<nth>{'|'.join(_PLACES)})(?: (?P<part>day|night|evening|morning|<WEEKDAY>))? of <MONTH>(?:,? <YEAR>\b)?<OF YEAR>",
    "yearend": r"(?:[Tt]he )?(?:last|final) (?:day|night|evening) of the (?:old )?year\b",
    "month": r"<MONTH>,?\s{1,3}<YEAR>\b",
    "era": r"<JUCHE>",
    "weekday": r"(?:(?P<lead>[Ll]ast|[Nn]ext|[Cc]oming|[Pp]revious|[Ff]ollowing|[Tt]his(?: past)?) )?(?P<name><WEEKDAY>)\b"
    r"(?P<lastweek>,? (?:of )?last week\b)?",  # "last Friday", "Friday of last week"
    "relative": r"(?P<word>[Tt]he day before yesterday|[Yy]esterday|today|[Tt]onight|[Tt]his (?:morning|afternoon|evening)"
    r"|[Ll]ast (?:night|evening))\b",
    "holiday": r"(?:(?P<name>New Year's Eve|New Year's Day|Christmas Eve|Christmas Day|Boxing Day|May Day|Valentine's Day)"
    r"|[Tt]he day (?P<beside>(?:before|after) Christmas(?! (?:Eve|Day))|(?:before|after) New Year's(?! (?:Eve|Day))"
    r"|before New Year\b(?!')))\b(?:,? (?:of )?<YEAR>\b)?",
    # "the next day", "two weeks later"
    "later": r"(?:[Tt]he (?:next|following|very next) (?:day|morning|afternoon|evening|night)\b|[Tt]he day after<ENDS>"
    r"|<COUNT> (?:(?:later|afterwards?|after that)\b|after(?=[,.;:]|\s*$)))",
    "wait": r"<COUNT>(?=<ANSWERS>)",
    # "the day before", "three days earlier"
    "earlier": r"(?:[Tt]he (?:previous|preceding) (?:day|evening|night)\b|[Tt]he (?:day|night|evening) before<ENDS>"
    r"|<COUNT> (?:earlier\b|before<ENDS>))",
    # "three days after the summit", "on the eve of the vote"
    "gap": r"(?:(?:<COUNT>|[Tt]he day) (?P<side>after|before)|(?<=[Oo]n the )(?P<at>eve|(?:very )?[Dd]ay) of)\b",
    "ago": r"<COUNT> ago\b",
    # "that evening", "the same day", "within hours"
    "same": r"(?:(?:[Hh]ours|[Mm]inutes|[Mm]oments) later\b|[Ww]ithin (?:hours|the hour|minutes)\b"
    r"|[Tt]hat (?:(?:very|same) )?(?:morning|evening|night|afternoon)\b"
    r"|(?:[Tt]he|[Tt]hat|[Tt]his) (?:very )?same (?:day|morning|afternoon|evening|night|date)(?! as\b)|[Tt]hat (?:very )?day"
    r"|(?:the|that) (?:very )?(?:day|date) itself|the day(?=['’]s date))\b",
    # "the 24th"
    "ordinal": r"(?<=the )(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?:<ENDS>|(?=\s+(?:is|was|had|has|says|said|asks|asked|speaks|spoke)\b))",
    "year": r"<YEAR>\b(?!-)",
}


def _form(name: str) -> str:
    """The pattern of a form with its parts, as a group that bears its name; the groups within bear it too."""
    whole = re.sub(r"<([A-Z ]+)>", lambda part: _PARTS[part[1]], _FORMS[name])
    own = re.sub(r"(?<=\?P[<=])[a-z]+", lambda group: f"{group.group()}_{name}", whole)
    return f"(?P<{name}>{own})"


_DATE = re.compile(rf"\b(?:{'|'.join(map(_form, _FORMS))})")
_TOLD = {name: [group.partition("_")[0] for group in _DATE.groupindex if group.endswith(f"_{name}")] for name in _FORMS}  # what each can tell

DAYS = frozenset("day month-day weekday relative offset ordinal holiday".split())  # kinds of dates that are one day


@dataclass(frozen=True)
class DateMention:
    """A date as printed. Its `kind` is one of DAYS, or month, year, gap (a time from or to an event: `three days after the summit`),
    or span (too loose to be a day: `two weeks ago`).

    Of DAYS: day has its year, month-day has none, nor has holiday (of the calendar: `Christmas Eve`); ordinal is the 24th; relative counts from the
    page's day (`yesterday`), offset from the day spoken of last (`the next day`).
    """

    start: int
    end: int
    kind: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1  # 0 is Monday
    back: int = 0  # days back from the page's day (relative) or from the day spoken of last (offset, gap)
    week: int = 0  # of a weekday: 1 for `last Friday`, 2 for `Friday of last week`, -1 for one that is still to come
    of_year: str = ""  # this, last or that: `14 March of that year` is of the year told last

    @property
    def whole(self) -> date | None:
        """The day, where it has its year."""
        return date(self.year, self.month, self.day) if self.kind == "day" else None


def find_dates(text: str, start: int = 0, end: int | None = None, near: date | DateMention | None = None) -> list[DateMention]:
    """The dates named between two positions, in order; of a day in figures that can be read in two ways (`10/09/2019`) the one nearer to `near`,
    of which only month and day count, and none without it."""
    mentions = (_mention(found, near) for found in _DATE.finditer(text, start, len(text) if end is None else end))
    return [mention for mention in mentions if mention]


def find_day(text: str, near: date | DateMention | None = None) -> DateMention | None:
    """The first day with its year that is named."""
    return next((mention for mention in find_dates(text, near=near) if mention.kind == "day"), None)


def _mention(found: re.Match[str], near: date | DateMention | None) -> DateMention | None:
    """The date that a match is; None for a day that no calendar has."""
    form = found.lastgroup or ""
    told = {name: found[f"{name}_{form}"] or "" for name in _TOLD[form]}
    facts = _days_told(told, near) if form in _OF_CALENDAR else _OTHERS[form](told)
    return DateMention(*found.span(), **facts) if facts else None


_OF_CALENDAR = frozenset("iso yearfirst figures monthday juche daymonth".split())


def _days_told(told: dict[str, str], near: date | DateMention | None) -> dict | None:
    """A day of a month, with its year where one is told."""
    year = JUCHE + int(told["juche"]) if told.get("juche") else int(told.get("year") or 0)
    if "first" in told:
        month, day = _of_figures(int(told["first"]), int(told["second"]), told["sep"], year, near)
    else:
        month, day = int(told["number"]) if "number" in told else month_number(told["month"]), int(told["day"])
    if not _calendar(year or 2000, month, day):
        return None
    return {
        "kind": "day" if year else "month-day",
        "year": year,
        "month": month,
        "day": day,
        "of_year": told.get("of", "").replace("the same", "that"),
    }


def _of_figures(first: int, second: int, sep: str, year: int, near: date | DateMention | None) -> tuple[int, int]:
    """Month and day of figures: with points the day comes first; else of two ways to read them the nearer one, none (0, 0) where nothing tells."""
    ways = {(second, first)} if sep == "." else {(second, first), (first, second)}
    days = [day for way in sorted(ways) if (day := _calendar(year, *way))]
    told = nearest_year(near.month, near.day, date(year, 7, 1)) if near and near.month and near.day else None
    if not days or len(days) > 1 and not told:
        return 0, 0
    day = min(days, key=lambda day: abs(day - told)) if told else days[0]
    return day.month, day.day


def _count(told: dict[str, str]) -> int:
    """How many days a count is: `two weeks` 14; without a count one."""
    count = told["count"].lower()
    return (NUMBERS.get(count) or int(count)) * (7 if told["unit"].startswith("week") else 1) if count else 1


def _weekday(told: dict[str, str]) -> dict:
    lead = told["lead"].lower()
    week = -1 if lead in ("next", "coming") else 1 if lead == "last" else 2 if told["lastweek"] else 0
    return {"kind": "weekday", "weekday": WEEKDAYS.index(told["name"].lower()), "week": week}


def _holiday(told: dict[str, str]) -> dict:
    month, day = _HOLIDAYS[(told["name"] or told["beside"]).lower()]
    return {"kind": "day" if told["year"] else "holiday", "year": int(told["year"] or 0), "month": month, "day": day}


def _gap(told: dict[str, str]) -> dict:
    back = int(told["at"] == "eve") if told["at"] else _count(told) * (-1 if told["side"] == "after" else 1)
    return {"kind": "gap", "back": back}


def _placed(told: dict[str, str]) -> dict:
    """A day by its place in a month: the last by the calendar (of February in no year the 28th), a weekday only where a year is told."""
    month, year, place, part = month_number(told["month"]), int(told["year"] or 0), _PLACES[told["nth"]], told["part"]
    days = range(1, monthrange(year or 2001, month)[1] + 1)
    if part.lower() in WEEKDAYS:
        days = [day for day in days if date(year or 2001, month, day).weekday() == WEEKDAYS.index(part.lower())]
        if not year or place > len(days):
            return {"kind": "span"}
    elif not part and place < 0:
        return {"kind": "span"}  # "the last of June"
    day = days[place if place < 0 else place - 1]
    return {"kind": "day" if year else "month-day", "year": year, "month": month, "day": day, "of_year": told["of"].replace("the same", "that")}


_OTHERS = {  # what the other forms tell
    "month": lambda told: {"kind": "month", "year": int(told["year"]), "month": month_number(told["month"])},
    "era": lambda told: {"kind": "year", "year": JUCHE + int(told["juche"])},
    "year": lambda told: {"kind": "year", "year": int(told["year"])},
    "placed": _placed,
    "yearend": lambda told: {"kind": "holiday", "month": 12, "day": 31},
    "weekday": _weekday,
    "relative": lambda told: {"kind": "relative", "back": _BACK.get(told["word"].lower().split()[0], 0)},
    "holiday": _holiday,
    "later": lambda told: {"kind": "offset", "back": -_count(told)},
    "wait": lambda told: {"kind": "offset", "back": -_count(told)},
    "earlier": lambda told: {"kind": "offset", "back": _count(told)},
    "gap": _gap,
    "ago": lambda told: {"kind": "span" if told["unit"].startswith("week") else "relative", "back": _count(told)},  # "two weeks ago" is no day
    "same": lambda told: {"kind": "offset"},
    "ordinal": lambda told: {"kind": "ordinal", "day": int(told["day"])} if 1 <= int(told["day"]) <= 31 else None,
}


_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_YEARS_AGO = re.compile(
    r"\b(?:(?P<half>half a century)|(?P<count>[a-z]+|\d{1,3})(?:-(?P<units>[a-z]+))? (?P<unit>years?|decades?|century|centuries)) (?:ago|earlier)\b"
)


def years_ago(words: str) -> int:
    """How many years back `forty years ago`, `two decades ago` lies (lower-case words); 0 without."""
    found = _YEARS_AGO.search(words)
    if not found or found["half"]:
        return 50 if found else 0
    count, units = found["count"], NUMBERS.get(found["units"] or "", 0)
    number = int(count) if count.isdigit() else _TENS.get(count, 0) + units or NUMBERS.get(count, 0)
    return number * (100 if found["unit"].startswith("centur") else 10 if found["unit"].startswith("decade") else 1)


def month_number(name: str) -> int:
    """1 to 12 for an English month, whole or abbreviated."""
    return next(number for number, month in enumerate(MONTHS, start=1) if month.startswith(name.lower()[:3]))


def _calendar(year: int, month: int, day: int) -> date | None:
    """The day of the calendar; None where it has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


# ------------------------------------------------------------------ the day a date means


def resolve(mention: DateMention, anchor: date | None, context: date | None = None, year: int = 0) -> tuple[str | None, str]:
    """The ISO day a mention means, None when it cannot be known, and its basis in words.

    A weekday, or a day without its year, is the last one on or before `anchor`, the page's day: news is about what
    happened. `context` is the day the article spoke of last, from which `the next day` counts; `year` is a past one it is speaking of.
    """
    day, basis = None, ""
    if mention.kind == "day":
        day, basis = mention.whole, "counted from the day of an occasion" if mention.back else "stated"
    elif mention.kind == "offset" and context:  # `the next day`, `a week later`
        day, basis = context - timedelta(days=mention.back), "counted from a day told before"
    elif mention.kind == "relative" and anchor:  # `yesterday`, `three days ago`
        day, basis = anchor - timedelta(days=mention.back), "relative to the page's date"
    elif mention.kind in ("month-day", "holiday"):
        day, basis = _of_calendar(mention, anchor, context, year)
    elif mention.kind == "ordinal" and (near := context or anchor):
        day, basis = _of_month(mention.day, near, after=context is not None), "day of the month spoken of"
    elif mention.kind == "weekday":
        day, basis = _of_weekday(mention, anchor, context, year)
    if mention.kind == "offset" and anchor and day and day > anchor:
        return None, "unknown"  # nothing told has come after the page
    return (day.isoformat(), basis) if day else (None, "unknown")


def _of_calendar(mention: DateMention, anchor: date | None, context: date | None, year: int) -> tuple[date | None, str]:
    """A day without its year: the one told before once more, of a year that the text tells, else reckoned from page and context."""
    if context and not (year or mention.of_year) and (context.month, context.day) == (mention.month, mention.day):
        return context, "the day told before"
    of_this = mention.of_year == "this"
    told = anchor.year - 1 if anchor and mention.of_year == "last" else 0 if of_this else year
    if told:
        return _calendar(told, mention.month, mention.day), "stated, year from the text"
    return _before_page(mention, anchor, None if of_this else context) if anchor else (None, "")


def _before_page(mention: DateMention, anchor: date, context: date | None) -> tuple[date | None, str]:
    """The last day so called before the page's; one near the day told before where that is another story's:
    `on January 22 of last year. His reply, on January 31`."""
    days = (_calendar(anchor.year - back, mention.month, mention.day) for back in range(5))  # February 29 comes every fourth year
    found = next((day for day in days if day and day <= anchor), None)
    if found and context and (found - context).days > _YEAR_APART and (anchor - found).days > _GOES_ON:
        near = _calendar(context.year, mention.month, mention.day)
        if near and abs((near - context).days) <= _GOES_ON:
            return near, "stated, year of the day told before"
    return found, "stated, year from the page"


def _of_month(number: int, near: date, *, after: bool) -> date | None:
    """`the 24th`: of the month of a day, if it may come `after` that; else the last one before."""
    this = _calendar(near.year, near.month, number)
    return this if this and (after or this <= near) else _calendar(near.year - (near.month == 1), (near.month - 2) % 12 + 1, number)


def _of_weekday(mention: DateMention, anchor: date | None, context: date | None, year: int) -> tuple[date | None, str]:
    """A weekday before the page's day; in a history (no page's day, or a past year told of) the one next to the day told before."""
    history = anchor is None or bool(year and context and context.year == year)
    if history and context and not mention.week:
        return _weekday_near(mention, context), "weekday next to a day told before"
    if anchor is None or mention.week < 0:
        return None, ""
    if mention.week == 2:
        return anchor - timedelta(days=anchor.weekday() + 7 - mention.weekday), "weekday of the week before the page's date"
    back = (anchor.weekday() - mention.weekday) % 7
    return anchor - timedelta(days=back or 7 * mention.week), "weekday before the page's date"


def _weekday_near(mention: DateMention, context: date) -> date:
    """The weekday of a history's own days: closest to the day told before, as the weekend of a crisis is told day by day."""
    ahead = (mention.weekday - context.weekday()) % 7
    return context + timedelta(days=ahead if ahead <= 3 else ahead - 7)


def day_of_number(number: int, anchor: date) -> str | None:
    """The last day of that number (`on the 19th`) before another, or the day after it, as clocks differ from capital to capital."""
    days = (anchor + timedelta(days=1 - back) for back in range(62))
    return next((day.isoformat() for day in days if day.day == number), None)


def nearest_year(month: int, day: int, near: date) -> date | None:
    """The day of that month and day closest to `near`: for a dateline without its year."""
    days = [found for year in (near.year - 1, near.year, near.year + 1) if (found := _calendar(year, month, day))]
    return min(days, key=lambda found: abs(found - near), default=None)
