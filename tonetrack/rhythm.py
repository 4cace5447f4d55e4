"""When they write: messages per year and season, days to the reply and into print, silences; with what the catalogue covers.

Every number can be counted by hand in exchanges.csv. A message counts in the year of its date; one whose day is a guess
counts, and is counted again as `guessed`; days between two messages are taken only where both are dated to the day.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

import numpy as np
import pandas as pd

from tonetrack.corpus import KINDS, Corpus
from tonetrack.dates import first_day, last_day
from tonetrack.errors import UsageError, quoted
from tonetrack.series import dated_messages, in_view, of_pair, shown_directions

VIEWS = ("year", "season", "rule", "reply", "print", "silence")
SEASONS = {12: "winter", 1: "winter", 2: "winter", 3: "spring", 4: "spring", 5: "spring", 6: "summer", 7: "summer", 8: "summer",
           9: "autumn", 10: "autumn", 11: "autumn"}  # fmt: skip
SPOKEN = "verbal message"


def dyad_messages(corpus: Corpus, *, every_year: bool = False) -> pd.DataFrame:
    """The known messages of the corpus's dyad in its years and its view (or in every year, both ways), by date: the columns of exchanges.csv with
    `day` (the middle of its month or year where that alone is known), `year`, `season` (`2024 autumn`; December belongs to the winter that follows,
    as its New Year cards do; empty when only the year is known), `exact` (dated to the day), `sources` (how many print it: of a letter that the
    catalogue does not list, its articles at hand), `earliest` and `latest` (the days it can be of)."""
    table = dated_messages(corpus)
    table = table[of_pair(table, *corpus.dyad)]
    if not every_year:
        table = table[in_view(table, corpus)]
    spans = [_span(*pair) for pair in zip(table["date"], table["date_precision"])]
    table = table.assign(
        season=[_season(value) for value in table["date"]],
        sources=_sources(table, corpus),
        exact=[precision == "day" and len(value) == 10 for value, precision in zip(table["date"], table["date_precision"])],
        earliest=[first for first, _ in spans], latest=[last for _, last in spans],
    )  # fmt: skip
    return table.sort_values(["date", "id"]).reset_index(drop=True)


def _sources(table: pd.DataFrame, corpus: Corpus) -> pd.Series:
    articles = {
        letter.id: len({witness.article for witness in letter.witnesses}) for letter in corpus.letters if letter.id not in set(corpus.exchanges["id"])
    }
    listed = pd.to_numeric(table.get("sources", pd.Series(index=table.index, dtype=float)), errors="coerce")
    return listed.fillna(table["id"].map(articles))


def _season(stamp: str) -> str:
    if len(stamp) < 7:
        return ""
    year, month = int(stamp[:4]), int(stamp[5:7])
    return f"{year + (month == 12)} {SEASONS[month]}"


def _span(stamp: str, precision: str) -> tuple[date, date]:
    """The first and the last day that a date can mean: itself, its month, or its year when the day or more is a guess."""
    known = stamp[: {"day": 10, "year": 4, "unknown": 4}.get(precision, 7)]
    return date.fromisoformat(first_day(known)), date.fromisoformat(last_day(known))


# ------------------------------------------------------------------ counts


def counts_table(corpus: Corpus, *, by: str = "year") -> pd.DataFrame:
    """Messages per `year` or `season` and direction: `messages`, `written` (without verbal ones), `guessed` (day not known),
    `one_source` (printed by one source of the catalogue or none), and one column a kind that occurs.

    A year without a message is a row of zeros; a season without one is left out. Per year also the medians of `replies_table`
    and `printings_table`: `reply_days` over `replies_timed` replies, `print_days` over `prints_timed` messages.
    """
    table = dyad_messages(corpus)
    keys = [str(year) for year in range(corpus.first_year, corpus.last_year + 1)] if by == "year" else list(dict.fromkeys(_seasons_in_order(table)))
    kinds = [kind for kind in KINDS if kind in set(table["kind"])]
    of_key = table["year"].astype(str) if by == "year" else table["season"].replace("", "season not known")
    rows = [
        {
            by: int(key) if by == "year" else key,
            "sender": sender,
            "recipient": recipient,
            **_counts(table[(of_key == key) & (table["sender"] == sender)], kinds),
        }
        for key in keys
        for sender, recipient in shown_directions(corpus)
    ]
    counts = pd.DataFrame(rows, columns=[by, "sender", "recipient", "messages", "written", "guessed", "one_source", *kinds])
    if by != "year":
        return counts
    for prefix, days in (("reply", replies_table(corpus)), ("print", printings_table(corpus))):
        counts = counts.assign(**_medians(counts, days, prefix))
    return counts


def _seasons_in_order(table: pd.DataFrame) -> list[str]:
    order = {name: place for place, name in enumerate(("winter", "spring", "summer", "autumn"))}
    named = sorted({value for value in table["season"] if value}, key=lambda value: (value[:4], order[value[5:]]))
    return [*named, *(["season not known"] if (table["season"] == "").any() else [])]


def _counts(own: pd.DataFrame, kinds: list[str]) -> dict[str, int]:
    of_kind = Counter(own["kind"])
    counts = {"messages": len(own), "written": int((own["kind"] != SPOKEN).sum()), "guessed": int((~own["exact"].astype(bool)).sum())}
    return counts | {"one_source": int((own["sources"] <= 1).sum()), **{kind: of_kind[kind] for kind in kinds}}


def _medians(counts: pd.DataFrame, days: pd.DataFrame, prefix: str) -> dict[str, list]:
    timed = days[days["days"].notna()]
    groups = [timed[(timed["year"] == row["year"]) & (timed["sender"] == row["sender"])]["days"] for row in counts.to_dict("records")]
    noun = {"reply": "replies", "print": "prints"}[prefix]
    return {
        f"{prefix}_days": [float(group.median()) if len(group) else np.nan for group in groups],
        f"{noun}_timed": [len(group) for group in groups],
    }


def count_between(corpus: Corpus, first: str, last: str) -> dict[str, int]:
    """How many messages the dyad exchanged from one day to another (ISO, both included), by the rules that published counts use;
    of a view's direction only.

    `messages`: each one. `written`: without verbal ones. `events`: of the written, what both send on one day counts once. `answered`: a
    message and its reply, both of this span, count once and nothing else does. A message whose day is not known counts
    where its whole month or year is in the span.
    """
    table = _of_shown_directions(dyad_messages(corpus, every_year=True), corpus)
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    own = table[[earliest >= start and latest <= end for earliest, latest in zip(table["earliest"], table["latest"])]]
    written = own[own["kind"] != SPOKEN]
    events = len(set(written["date"]))
    answered = set(own["in_reply_to"]) & set(own["id"])
    return {"messages": len(own), "written": len(written), "events": events, "answered": len(answered)}


def _of_shown_directions(table: pd.DataFrame, corpus: Corpus) -> pd.DataFrame:
    shown = [pair in shown_directions(corpus) for pair in zip(table["sender"], table["recipient"])]
    return table[np.array(shown, dtype=bool)]


def rules_table(corpus: Corpus) -> pd.DataFrame:
    """The counts of each of the corpus's years, as far as the view goes, by the four rules of `count_between`: they differ,
    and so do published counts."""
    first, last = corpus.span
    spans = {year: (max(f"{year}-01-01", first), min(f"{year}-12-31", last)) for year in range(corpus.first_year, corpus.last_year + 1)}
    rows = [{"year": year, **count_between(corpus, *span)} for year, span in spans.items()]
    return pd.DataFrame(rows, columns=["year", "messages", "written", "events", "answered"])


def coverage(corpus: Corpus) -> dict[str, int | str]:
    """What the counts rest on: `catalogue` (rows of exchanges.csv), `dyad` (messages of the two, any year), `counted` (in the
    corpus's years), `first` and `last` (dates of these), `exact` (dated to the day), `one_source`, `words` (letters with words at hand)."""
    table, at_hand = dyad_messages(corpus), {letter.id for letter in corpus.letters}
    return {
        "catalogue": len(corpus.exchanges), "dyad": len(dyad_messages(corpus, every_year=True)), "counted": len(table),
        "first": table["date"].min() if len(table) else "", "last": table["date"].max() if len(table) else "",
        "exact": int(table["exact"].sum()), "one_source": int((table["sources"] <= 1).sum()), "words": int(table["id"].isin(at_hand).sum()),
    }  # fmt: skip


# ------------------------------------------------------------------ days


def replies_table(corpus: Corpus) -> pd.DataFrame:
    """One row a reply of the dyad in its years: `reply`, `date`, `year`, `sender`, `recipient`, `answers`, `answers_date`,
    `days` from the one date to the other (missing where a day is not known), `status` (why it is missing)."""
    table, everything = dyad_messages(corpus), dyad_messages(corpus, every_year=True).set_index("id")
    rows = []
    for row in table[table["in_reply_to"].isin(everything.index)].to_dict("records"):
        answered = everything.loc[row["in_reply_to"]]
        status = "" if row["exact"] and answered["exact"] else "a day is not known"
        days = np.nan if status else (row["earliest"] - answered["earliest"]).days
        if days < 0:
            days, status = np.nan, "dated before what it answers"
        rows.append({"reply": row["id"], "date": row["date"], "year": row["year"], "sender": row["sender"], "recipient": row["recipient"],
                     "answers": row["in_reply_to"], "answers_date": answered["date"], "days": days, "status": status})  # fmt: skip
    return pd.DataFrame(rows, columns=["reply", "date", "year", "sender", "recipient", "answers", "answers_date", "days", "status"])


def printings_table(corpus: Corpus) -> pd.DataFrame:
    """One row a message of the dyad in its years: `message`, `date`, `year`, `sender`, `recipient`, `reported` (first known
    printing), `days` from its date to the printing (missing where a day is not known), `status` (why it is missing)."""
    by_printing = {letter.id for letter in corpus.letters if letter.stamp_name == "published"} - set(corpus.exchanges["id"])
    rows = []
    for row in dyad_messages(corpus).to_dict("records"):
        status = (
            "dated by its printing"
            if row["id"] in by_printing
            else ""
            if row["exact"] and len(row["reported"]) == 10
            else "a day is not known"
            if row["reported"]
            else "no day of printing"
        )
        days = np.nan if status else (date.fromisoformat(row["reported"]) - row["earliest"]).days
        if days < 0:
            days, status = np.nan, "printed before its date: that of the occasion"
        rows.append({"message": row["id"], "date": row["date"], "year": row["year"], "sender": row["sender"], "recipient": row["recipient"],
                     "reported": row["reported"], "days": days, "status": status})  # fmt: skip
    return pd.DataFrame(rows, columns=["message", "date", "year", "sender", "recipient", "reported", "days", "status"])


def silences_table(corpus: Corpus) -> pd.DataFrame:
    """The times without a known message, longest first: `days` (at least), `sender` (empty: neither wrote), `after` and
    `until` (ids of the messages around it) with `after_date` and `until_date`.

    A silence belongs to the day that ends it, so the first one may begin before the corpus's years. A message dated to its
    month breaks it, from the month's first day to its last; one of which not even the month is known is left out. In a view of
    one direction there are only its own silences.
    """
    table = _of_shown_directions(dyad_messages(corpus, every_year=True), corpus)
    table, senders = table[table["date_precision"] != "unknown"], [sender for sender, _ in shown_directions(corpus)]
    rows = []
    for sender in ("", *senders) if len(senders) > 1 else senders:
        own = table if not sender else table[table["sender"] == sender]
        rows += _silences(own.sort_values(["earliest", "latest", "id"]).to_dict("records"), sender)
    silences = pd.DataFrame(rows, columns=["days", "sender", "after", "after_date", "until", "until_date"])
    silences = silences[silences["until"].isin(dyad_messages(corpus)["id"])]
    return silences.sort_values(["days", "sender", "until_date"], ascending=[False, True, True]).reset_index(drop=True)


def longest_silence(corpus: Corpus) -> dict | None:
    """The row of `silences_table` with the most days in which none of the messages shown was written; None without a silence."""
    silences, senders = silences_table(corpus), [sender for sender, _ in shown_directions(corpus)]
    own = silences[silences["sender"] == ("" if len(senders) > 1 else "".join(senders))]
    return own.iloc[0].to_dict() if len(own) else None


def _silences(rows: list[dict], sender: str) -> list[dict]:
    found, last = [], None
    for row in rows:
        if last is not None and (days := (row["earliest"] - last["latest"]).days) > 0:
            found.append(
                {"days": days, "sender": sender, "after": last["id"], "after_date": last["date"], "until": row["id"], "until_date": row["date"]}
            )
        if last is None or row["latest"] >= last["latest"]:
            last = row
    return found


def rhythm_table(corpus: Corpus, *, by: str = "year") -> pd.DataFrame:
    """The table of one view: counts per `year` or `season`, per year by each `rule` of counting, or a row a `reply`,
    a message (`print`) or a `silence`.

    Raises UsageError for another view.
    """
    views = {"year": counts_table, "season": lambda seen: counts_table(seen, by="season"), "rule": rules_table, "reply": replies_table,
             "print": printings_table, "silence": silences_table}  # fmt: skip
    if by not in views:
        raise UsageError(f"{quoted(by)} is no view; want {', '.join(VIEWS)}")
    return views[by](corpus)
