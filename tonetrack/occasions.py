"""What a message was for: a short vocabulary of occasions that recur, given to every exchange by rule.

The first of these that tells decides, and `rule` says which it was: the corpus (`occasion_kind` in exchanges.csv or in
the letter's file), the words of the occasion, the message that is answered, the kind, the day in calendar.csv.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import pandas as pd

from tonetrack.corpus import OCCASIONS, Corpus
from tonetrack.errors import quoted

OTHER, REPLY = "other", "reply"
NEAR = 3  # days around a day of the calendar: messages leave on the eve, arrive a day late, or bear the day of their printing
ROUND = 5  # every fifth year is a round one here: a "jubilee" in Pyongyang's and Beijing's calendar of honours

# Words of the occasion as the catalogue or an outlet gives it; the first that is found decides.
_WORDS: tuple[tuple[str, str], ...] = (
    ("condolence", r"condolence|sympathy|death|demise|passing away|funeral|crash|accident|attack|flood|earthquake|typhoon|fire\b|explosion"),
    ("New Year", r"new year"),
    ("birthday", r"birthday"),
    ("liberation day", r"liberation(?! war)"),
    ("armistice anniversary", r"armistice|liberation war|victory in the .*war"),
    ("victory day", r"victory day"),
    ("treaty anniversary", r"treaty"),
    ("ties anniversary", r"diplomatic (?:relations|ties)|establishment of (?:relations|ties)"),
    ("party congress", r"(?<!people's )congress\b(?! of people)"),
    ("party founding day", r"(?:found|cent|anniversary).*\b(?:party|WPK|CPC|CCP)\b|\b(?:party|WPK|CPC|CCP)\b.*(?:found|cent|anniversary)"),
    ("national day", r"national day|independence|russia day|republic day|day of the republic"),
    ("founding day", r"found(?:ing|ation)|birth of the|\b(?:PRC|DPRK) anniversary"),
    ("election", r"elect|inaugurat|appoint|(?:assum|tak)\w+ (?:of )?(?:up )?(?:his |her |the )?office|sworn in|swearing[- ]in|presidency"
     r"|\b(?:his|her|your|\w+['’]s) (?:\w+ )?(?:victory|win)\b"),
    ("visit", r"visit|envoy|delegation|leaving|handed over|carried by|meeting|summit"),
)
_RULES = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _WORDS)
_ANSWER = re.compile(r"^(?:written )?(?:thanks for|answer to|reply to|response to)|^thanks$", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b", re.IGNORECASE)
_CENTENARY = re.compile(r"centenary|centennial", re.IGNORECASE)
_BY_KIND = {"condolence": "condolence", "sympathy": "condolence", "new-year card": "New Year"}
_ANSWERS = ("reply", "thanks")
_COUNTED = frozenset(name for name in OCCASIONS if name.endswith(("day", "anniversary")))
_GREETS = frozenset(("congratulation", "greeting"))  # kinds that a day of the calendar can explain; a letter may be of anything


class Occasion(NamedTuple):
    """What a message was for.

    `name` is one of OCCASIONS, `reply` whether it answers a message on that occasion, `of` whose it is (a country or a
    person; empty for shared ones), `number` which anniversary, None when not counted, `rule` what decided.
    """

    name: str
    reply: bool = False
    of: str = ""
    number: int | None = None
    rule: str = ""

    @property
    def label(self) -> str:
        """As the corpus writes it: `founding day`, `reply: founding day`, `reply` when it is not known to what."""
        if not self.reply:
            return self.name
        return REPLY if self.name in (REPLY, OTHER) else f"{REPLY}: {self.name}"

    @property
    def is_round(self) -> bool:
        """Whether it is a fifth, tenth, ... anniversary."""
        return self.number is not None and self.number % ROUND == 0


def occasion_of(text: str, kind: str = "") -> Occasion:
    """The occasion by its words and the kind of message alone; `other` when neither tells.

    >>> occasion_of("thanks for 76th DPRK founding congratulation", "reply").label, occasion_of("", "new-year card").label
    ('reply: founding day', 'New Year')
    """
    reply = kind in _ANSWERS or bool(_ANSWER.search(text))
    for name, pattern in _RULES:
        if found := pattern.search(text):
            return Occasion(name, reply, rule=f"words: {found.group().lower()}" if len(found.group()) <= 40 else "words")
    if kind in _BY_KIND:
        return Occasion(_BY_KIND[kind], reply, rule=f"kind: {kind}")
    return Occasion(REPLY if reply else OTHER, reply)


# ------------------------------------------------------------------ in a corpus


def known_exchanges(corpus: Corpus) -> pd.DataFrame:
    """Every known message of the corpus, of whichever pair and year: the catalogue's rows, and the letters at hand, dated
    or not, that it does not list. Columns of exchanges.csv; `occasion_kind` is that of the letter's file where it has one.
    """
    listed = set(corpus.exchanges["id"])
    more = [
        {
            "id": letter.id,
            "date": letter.stamp.date if letter.stamp else "",
            "date_precision": letter.stamp.precision if letter.stamp else "unknown",
            "reported": letter.published.date if letter.published else "",
            "sender": letter.sender,
            "recipient": letter.recipient,
            "kind": letter.kind,
            "occasion": letter.occasion,
            "in_reply_to": letter.in_reply_to,
        }
        for letter in corpus.letters
        if letter.id not in listed
    ]
    table = corpus.exchanges.copy()
    if more:  # cells that only the catalogue has are empty; a letter's file has no line there
        table = pd.concat([table, pd.DataFrame(more).reindex(columns=table.columns, fill_value="").assign(line=0)], ignore_index=True)
    own = {letter.id: letter.occasion_kind for letter in corpus.letters if letter.occasion_kind}
    given = table.get("occasion_kind", pd.Series("", index=table.index))
    table["occasion_kind"] = [own.get(name, value) for name, value in zip(table["id"], given)]
    return table


def assigned_occasions(corpus: Corpus) -> dict[str, Occasion]:
    """The occasion of every known message, by its id."""
    records = {row["id"]: row for row in known_exchanges(corpus).to_dict("records")}
    names, calendar = _names_of_holders(corpus), corpus.calendar.to_dict("records")
    return {name: _assigned(row, records, calendar, names) for name, row in records.items()}


def _assigned(row: dict, records: dict[str, dict], calendar: list[dict], names: dict[str, list[tuple[str, re.Pattern]]]) -> Occasion:
    found = occasion_of(row["occasion"], row["kind"])
    if row["occasion_kind"]:
        label = row["occasion_kind"]
        found = Occasion(label.removeprefix(f"{REPLY}: "), label.startswith(REPLY), rule="corpus")
    elif found.name == REPLY:
        found = _of_answered(found, row, records)
    elif found.name == OTHER:
        found = _by_calendar(found, row, calendar, names)
    owner = _owner(found, row, names)
    return found._replace(of=owner, number=_number(found, owner, row, records, calendar, names))


def _of_answered(found: Occasion, row: dict, records: dict[str, dict]) -> Occasion:
    """A reply that does not say to what has the occasion of the message it answers."""
    answered = records.get(row["in_reply_to"])
    if answered is None:
        return found._replace(rule="no rule: a reply, to a message that is not known")
    occasion = occasion_of(answered["occasion"], answered["kind"])
    label = answered["occasion_kind"] or occasion.label
    name = label.removeprefix(f"{REPLY}: ")
    return found._replace(name=name if name in OCCASIONS else REPLY, rule=f"answers {answered['id']}")


def _by_calendar(found: Occasion, row: dict, calendar: list[dict], names: dict) -> Occasion:
    """A greeting without a word on its occasion, within three days of one of the recipient's days."""
    day, recipient = _day(row["date"]), {holder for holder, _ in names.get(row["recipient"], [])}
    for entry in calendar if day and row["kind"] in _GREETS and not row["occasion"] else ():
        holders = _holders(entry)
        is_theirs = not holders or holders & recipient and (len(holders) == 1 or holders <= _both_sides(row, names))
        if entry["day"] and is_theirs and _days_from(day, entry["day"]) <= NEAR:
            return found._replace(name=entry["occasion"], rule=f"day: within {NEAR} of {entry['day']}")
    reason = (
        f"no rule: {quoted(row['occasion'])} is none of the vocabulary"
        if row["occasion"]
        else "no rule: nothing is said, and no day of the calendar is near"
    )
    return found._replace(rule=reason)


def _holders(entry: dict) -> set[str]:
    """Whose day of the calendar it is: one country or person, both sides of a tie or treaty, nobody's (New Year)."""
    return {name for name in entry["of"].split("; ") if name}


def _both_sides(row: dict, names: dict) -> set[str]:
    return {holder for role in ("sender", "recipient") for holder, _ in names.get(row[role], [])}


def _day(stamp: str) -> date | None:
    return date.fromisoformat(stamp) if len(stamp) == 10 else None


def _days_from(day: date, month_day: str) -> int:
    """Days to the nearest such day: New Year is near both ends of a year.

    >>> _days_from(date(2031, 1, 2), "12-30"), _days_from(date(2030, 12, 30), "01-01")
    (3, 2)
    """
    if month_day == "02-29":
        month_day = "02-28"
    return min(abs((day - date.fromisoformat(f"{year}-{month_day}")).days) for year in (day.year - 1, day.year, day.year + 1))


# ------------------------------------------------------------------ whose, and which anniversary


def _names_of_holders(corpus: Corpus) -> dict[str, list[tuple[str, re.Pattern]]]:
    """For each person the holders of days it stands for (itself, its country) with a pattern of the words that name them."""
    countries = {country.name: [country.name, *country.aliases, *country.adjectives] for country in corpus.countries}
    for row in corpus.calendar.to_dict("records"):
        if row["names"]:
            countries.setdefault(row["of"], [row["of"]]).extend(row["names"].split("; "))
    holders = {}
    for person in corpus.people:
        own = [person.name, *person.aliases, person.name.split()[0], person.name.split()[-1]]
        holders[person.name] = [(person.name, _any_of(own))]
        if person.country:
            holders[person.name].append((person.country, _any_of(countries.get(person.country, [person.country]))))
    return holders


def _any_of(words: Iterable[str]) -> re.Pattern:
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) + r")(?!\w)")


def _owner(found: Occasion, row: dict, names: dict) -> str:
    """Whose occasion it is: the side that its words name first, else the one who is congratulated. Empty for shared ones."""
    if found.name not in ("founding day", "national day", "party founding day", "party congress", "election", "birthday"):
        return ""
    place = 0 if found.name == "birthday" else -1
    named = {}
    for person in (row["sender"], row["recipient"]):
        for _, pattern in names.get(person, []):
            if match := pattern.search(row["occasion"]):
                named[person] = min(named.get(person, match.start()), match.start())
    default = row["sender"] if found.reply else row["recipient"]
    owner = min(named, key=lambda person: (named[person], person != default)) if named else default
    return names[owner][place][0] if owner in names else ""


def _number(found: Occasion, owner: str, row: dict, records: dict[str, dict], calendar: list[dict], names: dict) -> int | None:
    """Which anniversary: the number in the words, in those of the message answered, or the years since, by the calendar."""
    if found.name not in _COUNTED or found.name == "national day" and not _ORDINAL.search(row["occasion"]):
        return None
    answered = records.get(row["in_reply_to"], {}) if found.reply else {}
    for text in (row["occasion"], answered.get("occasion", "")):
        if _CENTENARY.search(text):
            return 100
        if number := _ORDINAL.search(text):
            return int(number[1])
    for entry in calendar:
        holders = _holders(entry)
        is_theirs = owner in holders if owner else holders <= _both_sides(row, names)
        if entry["occasion"] == found.name and entry["since"] and is_theirs and row["date"]:
            years = int(row["date"][:4]) - int(entry["since"])
            return years if years > 0 else None
    return None


def assignments_table(corpus: Corpus) -> pd.DataFrame:
    """What every known message was for, one row a message, the same occasion year after year together.

    `occasion` (label), `of`, `number` (which anniversary; missing when not counted), `round`, `exchange` (id), `date`,
    `sender`, `recipient`, `kind`, `text` (the occasion as the catalogue words it), `rule` (what decided).
    """
    occasions = assigned_occasions(corpus)
    rows = []
    for row in known_exchanges(corpus).to_dict("records"):
        found = occasions[row["id"]]
        rows.append(
            {
                "occasion": found.label,
                "of": found.of,
                "number": found.number,
                "round": found.is_round,
                "exchange": row["id"],
                "date": row["date"],
                "sender": row["sender"],
                "recipient": row["recipient"],
                "kind": row["kind"],
                "text": row["occasion"],
                "rule": found.rule,
            }
        )
    columns = ["occasion", "of", "number", "round", "exchange", "date", "sender", "recipient", "kind", "text", "rule"]
    table = pd.DataFrame(rows, columns=columns).astype({"number": "Int64"})
    order = [OCCASIONS.index(label.removeprefix(f"{REPLY}: ")) + 0.5 * label.startswith(f"{REPLY}: ") for label in table["occasion"]]
    return table.assign(order=order).sort_values(["order", "of", "sender", "date", "exchange"]).drop(columns="order").reset_index(drop=True)
