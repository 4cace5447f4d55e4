"""The sentence that opens a printed message: one example for each construction of the table."""

from datetime import date

import pytest

from tonetrack.reading.messages.headers import _CONSTRUCTIONS, read_header, resolve_day

KIM = "Kim Jong Un, president of the State Affairs of the Democratic People's Republic of Korea"
ANA = "Ana Kealoha, president of the Republic of Palau"


@pytest.mark.parametrize(
    ("sentence", "manner", "sides"),
    [
        (f"{KIM}, sent a message of greeting on June 3 to {ANA}.", "sent", "KA"),
        (f"{KIM}, received a message of greeting sent on June 3 by {ANA}.", "received", "AK"),
        (f"{KIM}, exchanged messages on June 3 with {ANA}.", "exchanged", "KA"),
        (f"{KIM}, and {ANA}, exchanged messages of greeting on June 3.", "exchanged", "KA"),
        (f"{KIM}, has written to {ANA}, on June 3.", "sent", "KA"),
        (f"{KIM}, congratulated {ANA}, on June 3.", "sent", "KA"),
        (f"{KIM}, replied to a message of greeting from {ANA}, on June 3.", "replied", "KA"),
        (f"{KIM}, responded to {ANA}, on June 3.", "replied", "KA"),
        (f"Messages of greeting were exchanged on June 3 between {KIM}, and {ANA}.", "exchanged", "KA"),
        (f"Messages were exchanged on June 3 between {KIM}, and {ANA}.", "exchanged", "KA"),
        (f"A message of greeting came on June 3 to {KIM}, from {ANA}.", "received", "AK"),
        (f"A message of greeting was sent on June 3 to {KIM}, by {ANA}.", "sent", "AK"),
        (f"Letters were sent on June 3 by {ANA}, to {KIM}.", "sent", "AK"),
    ],
)
def test_each_construction_tells_who_sent_what_to_whom(sentence, manner, sides):
    header = read_header(sentence, "", date(2031, 6, 5), named=True)
    names = {"K": "Kim Jong Un", "A": "Ana Kealoha"}
    assert (header.manner, header.day) == (manner, "2031-06-03")
    assert [party.name for party in (*header.senders, *header.recipients)] == [names[side] for side in sides]


@pytest.mark.parametrize("verb", ["has written to", "congratulated", "responded to"])
def test_a_construction_without_a_message_counts_where_one_is_named(verb):
    assert read_header(f"{KIM}, {verb} {ANA}, on June 3.", "", date(2031, 6, 5)) is None
    assert read_header(f"{KIM}, {verb} {ANA}, on June 3.", "The message says that the reef is calm.", date(2031, 6, 5)) is not None


@pytest.mark.parametrize("sides", ["The foreign ministers of Palau and Laos", "The Palauan and Lao foreign ministers"])
def test_two_offices_of_two_countries_are_two_sides(sides):
    header = read_header(f"{sides} exchanged messages on June 3.", "", date(2031, 6, 5))
    assert [party.country for party in (*header.senders, *header.recipients)] == ["PW", "LA"]


def test_each_row_of_the_table_has_its_example():
    assert len(_CONSTRUCTIONS) == 12


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on June 7", "2031-06-07"),
        ("on June 8", "2030-06-08"),
        ("on June 5", "2031-06-05"),
        ("on September 3", "2030-09-03"),
        ("on the 3rd", "2031-06-03"),
        ("on tuesday", "2031-06-03"),
        ("on May.3", "2031-05-03"),
        ("in the spring", None),
    ],
)
def test_a_day_without_its_year_is_the_last_before_the_report_or_within_two_after(words, day):
    assert resolve_day(words, date(2031, 6, 5)) == day
