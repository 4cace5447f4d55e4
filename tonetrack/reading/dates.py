"""Days named in an article: found as printed, resolved only where a careful reader could."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
NUMBERS = {
    **{word: number for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())},
    "a": 1,
    "an": 1,
}
JUCHE = 1911  # Juche 1 is 1912
_GOES_ON = 60  # days within which a story goes on from the day told before, or from the page's own
_YEAR_APART = 240  # days from which another day is another story

_BACK = {"yesterday": 1, "last": 1, "the": 2}  # days before the page's own, by the first word; this morning is of its day
UNKNOWN = (None, "unknown")  # a day that cannot be known, and its basis

_HOLIDAYS = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26), "may day": (5,
    1),
    "valentine's day": (2, 14),
    "before christmas": (12, 24), "after christmas": (12, 26), "before new year": (12, 31), "before new year's": (12, 31), "after new year's": (1, 2),
}  # fmt: skip

# Parts of the patterns below; {0} numbers a group where a part is used more than once.
_MONTH = (
    r"(?P<month{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year{0}>(?:1[89]|20)\d\d)"
_JUCHE = r"Juche (?P<juche{0}>\d{{1,3}})\b(?: ?\((?:1[89]|20)\d\d\))?"  # "Juche 107 (2018)"
JUCHE_YEAR = re.sub(r"\?P<juche>", "?:", _JUCHE.format(""))  # the same, to be found in another pattern
_COUNT = r"(?P<count{0}>(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{{1,2}}) (?P<unit{0}>days?|weeks?)"
# "waited four days before he answered"
_ANSWERS = (
    r" (?:to (?:respond|reply|answer|write)\b|(?:(?:passed|went by) )?before (?:(?!a |an |the )[\w.-]+ ){1,3}?(?:answered|replied|responded|wrote)\b)"
)
# "the day before", not "the day before the summit", "the day after it was sent"
_ENDS = r"(?=[,.;:)!?]|\s*$|\s+(?:and|but|in|to|with|by|from|he|she|that)\b)"

# The kinds of dates, in the order in which they are tried at a place.
_ISO = r"\b(?P<iso>(?:1[89]|20)\d\d(?P<sep>[-./])\d\d(?P=sep)\d\d)\b"
_FIGURES = r"(?<![\d./])(?P<figures>\d{1,2}(?P<stroke>[./])\d{1,2}(?P=stroke)(?:1[89]|20)\d\d)\b"  # "15.09.2030", "15/9/2030"
_MONTH_DAY = (  # "May 3", "May 3, 2018", "Aug.15, Juche 107 (2018)"
    r"\b"
    + _MONTH.format(1)
    + r"(?:\s{1,3}|(?<=\.))(?P<day1>\d{1,2})(?:st|nd|rd|th)?\b(?!:\d)(?:(?:,?\s{1,3}|,)(?:"
    + _JUCHE.format(1)
    + "|"
    + _YEAR.format(1)
    + r"\b))?"
)
_JUCHE_MONTH_DAY = r"\b" + _JUCHE.format(0) + r",?\s{1,3}" + _MONTH.format(0) + r"\s{1,3}(?P<day0>\d{1,2})\b(?!:\d)"  # "Juche 107 (2018), May 3"
# "3 May 2018"; not in "14:05 May 9"
_DAY_MONTH = r"(?<!\d:)\b(?P<day2>\d{1,2})(?:st|nd|rd|th)?\s{1,3}(?:of\s)?" + _MONTH.format(2) + r"(?:,?\s{1,3}" + _YEAR.format(2) + r"\b)?"
_MONTH_OF_YEAR = r"\b" + _MONTH.format(3) + r",?\s{1,3}" + _YEAR.format(3) + r"\b"
_JUCHE_YEAR = r"\b" + _JUCHE.format(4)
_WEEKDAY = (  # "last Friday", "Friday of last week"
    r"\b(?:(?P<lead>[Ll]ast|[Nn]ext|[Cc]oming|[Pp]revious|[Ff]ollowing|[Tt]his(?: past)?) )?(?P<weekday>"
    + "|".join(day.capitalize() for day in WEEKDAYS) + r")\b(?P<lastweek>,? (?:of )?last week\b)?"
)  # fmt: skip
_RELATIVE = (
    r"\b(?P<relative>[Tt]he day before yesterday|[Yy]esterday|today|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Ll]ast (?:night|evening))\b"
)
_HOLIDAY = (
    r"\b(?:(?P<holiday>New Year's Eve|New Year's Day|Christmas Eve|Christmas Day|Boxing Day|May Day|Valentine's Day)"
    r"|[Tt]he day (?P<beside>(?:before|after) Christmas(?! (?:Eve|Day))|(?:before|after) New Year's(?! (?:Eve|Day))"
    r"|before New Year\b(?!')))\b(?:,? (?:of )?" + _YEAR.format(9) + r"\b)?"
)
_AFTER = (  # "the next day", "two weeks later"
    r"\b(?P<after>[Tt]he (?:next|following|very next) (?:day|morning|afternoon|evening|night)\b|[Tt]he day after" + _ENDS
    + "|" + _COUNT.format(5) + r" (?:(?:later|afterwards?|after that)\b|after(?=[,.;:]|\s*$)))"
)  # fmt: skip
_WAIT = r"\b(?P<wait>" + _COUNT.format(9) + r")(?=" + _ANSWERS + r")"
_BEFORE = (  # "the day before", "three days earlier"
    r"\b(?P<before>[Tt]he (?:previous|preceding) (?:day|evening|night)\b|[Tt]he (?:day|night|evening) before" + _ENDS
    + "|" + _COUNT.format(6) + r" (?:earlier\b|before" + _ENDS + r"))"
)  # fmt: skip
# "three days after the summit"
_GAP = (
    r"\b(?P<gap>" + _COUNT.format(7) + r" (?P<side>after|before)|[Tt]he day (?P<side1>after|before)|(?<=[Oo]n the )(?P<at>eve|(?:very )?[Dd]ay) of)\b"
)
_AGO = r"\b(?P<ago>" + _COUNT.format(8) + r" ago)\b"
_SAME = (  # "that evening", "the same day", "within hours"
    r"\b(?P<same>(?:[Hh]ours|[Mm]inutes|[Mm]oments) later\b|[Ww]ithin (?:hours|the hour|minutes)\b"
    r"|[Tt]hat (?:(?:very|same) )?(?:morning|evening|night|afternoon)\b"
    r"|(?:[Tt]he|[Tt]hat|[Tt]his) (?:very )?same (?:day|morning|afternoon|evening|night|date)(?! as\b)|[Tt]hat (?:very )?day"
    r"|(?:the|that) (?:very )?(?:day|date) itself|the day(?=['’]s date))\b"
)
# "the 24th"
_ORDINAL = r"\b(?<=the )(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\b(?:" + _ENDS + r"|(?=\s+(?:is|was|had|has|says|said|asks|asked|speaks|spoke)\b))"
_BARE_YEAR = r"\b" + _YEAR.format(4) + r"\b(?!-)"
_DATE = re.compile("|".join((
    _ISO, _FIGURES, _MONTH_DAY, _JUCHE_MONTH_DAY, _DAY_MONTH, _MONTH_OF_YEAR, _JUCHE_YEAR, _WEEKDAY, _RELATIVE, _HOLIDAY, _AFTER, _WAIT, _BEFORE,
    _GAP, _AGO, _SAME, _ORDINAL, _BARE_YEAR,
)))  # fmt: skip

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
    this_year: bool = False
    last_year: bool = False
    that_year: bool = False  # `14 March of that year`: of the year told last


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """The dates named between two positions, in order."""
    mentions = (_mention(found) for found in _DATE.finditer(text, start, len(text) if end is None else end))
    return [mention for mention in mentions if mention]


def _mention(found: re.Match[str]) -> DateMention | None:
    """The date that a match is; None for a day that no calendar has."""
    start, end = found.span()
    if found["iso"]:
        year, month, day = map(int, found["iso"].split(found["sep"]))
        return DateMention(start, end, "day", year, month, day) if _calendar(year, month, day) else None
    if found["figures"]:
        return _of_figures(found)
    if number := next((number for number in "012" if found[f"month{number}"]), ""):
        return _month_day(found, number)
    if found["month3"]:
        return DateMention(start, end, "month", int(found["year3"]), month_number(found["month3"]))
    if found["juche4"] or found["year4"]:
        return DateMention(start, end, "year", int(found["year4"] or 0) or JUCHE + int(found["juche4"]))
    if found["weekday"]:
        return DateMention(start, end, "weekday", weekday=WEEKDAYS.index(found["weekday"].lower()), week=_week(found))
    if day := found["holiday"] or found["beside"]:
        year = int(found["year9"] or 0)
        return DateMention(start, end, "day" if year else "holiday", year, *_HOLIDAYS[day.lower()])
    if found["ordinal"]:
        return DateMention(start, end, "ordinal", day=int(found["ordinal"])) if 1 <= int(found["ordinal"]) <= 31 else None
    return _counted(found)


def _of_figures(found: re.Match[str]) -> DateMention | None:
    """A day in figures, with points the day first; with strokes (`5/9/2030`) None where either could be the month."""
    first, second, year = map(int, found["figures"].split(found["stroke"]))
    if found["stroke"] == "/" and max(first, second) <= 12 and first != second:
        return None
    day, month = (first, second) if found["stroke"] == "." or first > 12 else (second, first)
    return DateMention(*found.span(), "day", year, month, day) if _calendar(year, month, day) else None


def _week(found: re.Match[str]) -> int:
    """Which week a weekday is of (see DateMention)."""
    lead = (found["lead"] or "").lower()
    return -1 if lead in ("next", "coming") else 1 if lead == "last" else 2 if found["lastweek"] else 0


def _month_day(found: re.Match[str], number: str) -> DateMention | None:
    """A day of a month, with its year where one is told; `number` is that of the match's groups."""
    juche = found[f"juche{number}"] if number in "01" else None
    year = JUCHE + int(juche) if juche else int(found[f"year{number}"] or 0)
    month, day = month_number(found[f"month{number}"]), int(found[f"day{number}"])
    if not _calendar(year or 2000, month, day):
        return None
    of_year = re.compile(r",? (?:of |in )?(?:(this)|(that|the same)|(last)) year\b(?!['’])").match(found.string, found.end())
    this, that, last = map(bool, of_year.groups()) if of_year else (False, False, False)
    return DateMention(
        found.start(),
        of_year.end() if of_year else found.end(),
        "day" if year else "month-day",
        year,
        month,
        day,
        this_year=this,
        that_year=that,
        last_year=last,
    )


def _counted(found: re.Match[str]) -> DateMention:
    """yesterday, three days ago; and days counted from the one spoken of last: the next day, a week later, the same day."""
    start, end = found.span()
    if found["relative"]:
        return DateMention(start, end, "relative", back=_BACK.get(found["relative"].lower().split()[0], 0))
    if found["ago"]:  # "two weeks ago" is a manner of speaking, not a day
        return DateMention(start, end, "span" if found["unit8"].startswith("week") else "relative", back=_days(found, "8"))
    if found["at"]:  # "on the eve of the vote", "on the day of the vote"
        return DateMention(start, end, "gap", back=int(found["at"] == "eve"))
    if found["gap"]:
        after = (found["side"] or found["side1"]) == "after"
        return DateMention(start, end, "gap", back=-_days(found, "7") if after else _days(found, "7"))
    back = -_days(found, "9") if found["wait"] else -_days(found, "5") if found["after"] else _days(found, "6") if found["before"] else 0
    return DateMention(start, end, "offset", back=back)


def _days(found: re.Match[str], number: str) -> int:
    """How many days a count is: `two weeks` 14; without a count one."""
    if not found[f"count{number}"]:
        return 1
    count = NUMBERS.get(found[f"count{number}"].lower()) or int(found[f"count{number}"])
    return count * (7 if found[f"unit{number}"].startswith("week") else 1)


_TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_YEARS_AGO = re.compile(
    r"\b(?:(?P<half>half a century)|(?P<count>[a-z]+|\d{1,3})(?:-(?P<units>[a-z]+))? (?P<unit>years?|decades?|century|centuries)) (?:ago|earlier)\b"
)


def years_ago(words: str) -> int:
    """How many years back `forty years ago`, `two decades ago` lies (lower-case words); 0 without."""
    found = _YEARS_AGO.search(words)
    if not found or found["half"]:
        return 50 if found else 0
    count = (
        _TENS.get(found["count"], 0) + NUMBERS.get(found["units"] or "", 0)
        or NUMBERS.get(found["count"], 0)
        or int(found["count"] if found["count"].isdigit() else 0)
    )
    return count * (100 if found["unit"].startswith("centur") else 10 if found["unit"].startswith("decade") else 1)


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

Day = tuple[str | None, str]  # the ISO day, None where it cannot be known, and its basis in words


def resolve(mention: DateMention, anchor: date | None, context: date | None = None, year: int = 0) -> Day:
    """The ISO day a mention means and its basis in words; None when it cannot be known.

    A weekday, or a day without its year, is the last one on or before `anchor`, the page's day: news is about what
    happened. `context` is the day the article spoke of last, from which `the next day` counts; `year` is a past one it is speaking of.
    """
    find = _OF_KIND.get(mention.kind)
    return find(mention, anchor, context, year) if find else UNKNOWN


def _stated(mention: DateMention, anchor: date | None, context: date | None, year: int) -> Day:
    """`May 3, 2018`: as it stands."""
    return date(mention.year, mention.month, mention.day).isoformat(), "counted from the day of an occasion" if mention.back else "stated"


def _counted_from_context(mention: DateMention, anchor: date | None, context: date | None, year: int) -> Day:
    """`the next day`, `a week later`: from the day spoken of last."""
    return ((context - timedelta(days=mention.back)).isoformat(), "counted from a day told before") if context else UNKNOWN


def _counted_from_anchor(mention: DateMention, anchor: date | None, context: date | None, year: int) -> Day:
    """`yesterday`, `three days ago`: from the page's day."""
    return ((anchor - timedelta(days=mention.back)).isoformat(), "relative to the page's date") if anchor else UNKNOWN


def _of_calendar(mention: DateMention, anchor: date | None, context: date | None, year: int) -> Day:
    """A day without its year: the one told before once more, of a year that the text tells, else reckoned from page and context."""
    if context and not year and (context.month, context.day) == (mention.month, mention.day):
        return context.isoformat(), "the day told before"
    told = anchor.year - 1 if anchor and mention.last_year else 0 if mention.this_year else year
    if told:
        day = _calendar(told, mention.month, mention.day)
        return (day.isoformat(), "stated, year from the text") if day else UNKNOWN
    return _before_page(mention, anchor, None if mention.this_year else context) if anchor else UNKNOWN


def _before_page(mention: DateMention, anchor: date, context: date | None) -> Day:
    """The last day so called before the page's; one near the day told before where that is another story's:
    `on January 22 of last year. His reply, on January 31`."""
    days = (_calendar(anchor.year - back, mention.month, mention.day) for back in range(5))  # February 29 comes every fourth year
    found = next((day for day in days if day and day <= anchor), None)
    if found is None:
        return UNKNOWN
    of_another = context is not None and (found - context).days > _YEAR_APART and (anchor - found).days > _GOES_ON
    near = _calendar(context.year, mention.month, mention.day) if of_another else None
    if near and abs((near - context).days) <= _GOES_ON:
        return near.isoformat(), "stated, year of the day told before"
    return found.isoformat(), "stated, year from the page"


def _of_month(mention: DateMention, anchor: date | None, context: date | None, year: int) -> Day:
    """`the 24th`: of the month the article is speaking of, else the last one before the page."""
    near = context or anchor
    if near is None:
        return UNKNOWN
    this = _calendar(near.year, near.month, mention.day)
    before = _calendar(near.year - (near.month == 1), (near.month - 2) % 12 + 1, mention.day)
    found = this if this and (context or this <= near) else before
    return (found.isoformat(), "day of the month spoken of") if found else UNKNOWN


def _of_weekday(mention: DateMention, anchor: date | None, context: date | None, year: int) -> Day:
    """A weekday before the page's day; in a history (no page's day, or a past year told of) the one next to the day told before."""
    history = anchor is None or bool(year and context and context.year == year)
    if history and not mention.week and (near := _weekday_near(mention, context)):
        return near.isoformat(), "weekday next to a day told before"
    if anchor is None or mention.week < 0:
        return UNKNOWN
    if mention.week == 2:
        return (anchor - timedelta(days=anchor.weekday() + 7 - mention.weekday)).isoformat(), "weekday of the week before the page's date"
    back = (anchor.weekday() - mention.weekday) % 7
    return (anchor - timedelta(days=back or 7 * mention.week)).isoformat(), "weekday before the page's date"


def _weekday_near(mention: DateMention, context: date | None) -> date | None:
    """The weekday of a history's own days: closest to the day told before, as the weekend of a crisis is told day by day."""
    ahead = (mention.weekday - context.weekday()) % 7 if context else 0
    return context + timedelta(days=ahead if ahead <= 3 else ahead - 7) if context else None


_OF_KIND = {
    "day": _stated, "offset": _counted_from_context, "relative": _counted_from_anchor, "month-day": _of_calendar, "holiday": _of_calendar,
    "ordinal": _of_month, "weekday": _of_weekday,
}  # fmt: skip


def day_of_number(number: int, anchor: date) -> str | None:
    """The last day of that number (`on the 19th`) before another, or the day after it, as clocks differ from capital to capital."""
    days = (anchor + timedelta(days=1 - back) for back in range(62))
    return next((day.isoformat() for day in days if day.day == number), None)


def nearest_year(month: int, day: int, near: date) -> date | None:
    """The day of that month and day closest to `near`: for a dateline without its year."""
    days = [found for year in (near.year - 1, near.year, near.year + 1) if (found := _calendar(year, month, day))]
    return min(days, key=lambda found: abs(found - near), default=None)
