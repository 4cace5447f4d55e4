"""The links between the letters of a corpus: which answers which, as lines of their files."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from tonetrack.corpus import DateStamp, Letter
from tonetrack.reading.letters.additions import Addition, Additions
from tonetrack.reading.letters.answers import answers_among
from tonetrack.reading.letters.letter_files import has_own_reply, with_reply


def link_replies(plans: Additions, touched: Collection[str], written: Collection[tuple[str, str]]) -> list[Addition]:
    """Which letter each reply answers: a `reply` where that is new and either is one of those touched, or `no reply` with the reason.
    Changes nothing.

    `written` are the links (ids of reply and letter) that `add` once wrote. One whose line still has its reason is looked at anew, as letters
    that came since may put it in doubt; one that somebody took out is not written again, and what somebody else told stays.
    """
    letters = {letter.id: letter for own in plans.letters.values() for letter in own}
    ours = {letter.id for letter in letters.values() if (letter.id, letter.in_reply_to) in written and has_own_reply(plans.file(_path(letter)))}
    asked = [replace(letter, in_reply_to="") if letter.id in ours else letter for letter in letters.values()]
    links = []
    for reply, answered, why in answers_among(asked, [_as_letter(row) for row in plans.exchanges.to_dict("records")]):
        before = letters[reply.id].in_reply_to
        if answered and answered.id == before:
            continue
        if answered and (reply.id in ours or touched & {reply.id, answered.id}) and (reply.id, answered.id) not in written:
            links.append(_link(plans, "reply", reply, answered.id, f"to {answered.id}: {why}", why))
        elif reply.id in ours:
            links.append(_link(plans, "no reply", reply, "", f"not to {before} any more: {why}", why))
        elif not answered and reply.id in touched:
            links.append(Addition("no reply", reply.id, why))
    return [link for link in links if link.path is None or link.text != plans.file(link.path)]


def _link(plans: Additions, what: str, reply: Letter, answered: str, reason: str, why: str) -> Addition:
    text = with_reply(plans.file(_path(reply)), answered, why)
    return Addition(what, reply.id, reason, _path(reply), text, replace(reply, in_reply_to=answered))


def _path(letter: Letter) -> str:
    return f"letters/{letter.id}.toml"


def _as_letter(row: dict[str, str]) -> Letter:
    """A known exchange, of which no words need be at hand, as a letter."""
    return Letter(
        row["id"],
        row["sender"],
        row["recipient"],
        row["kind"],
        (),
        in_reply_to=row["in_reply_to"],
        written=DateStamp(row["date"], "catalogue") if row["date"] else None,
    )
