"""Letters that several leaders sign, which stand under the first name, and letters to the leaders of several states."""

import pytest
from attributed import letters, read

MERZ = "Friedrich Merz"
JOINT = "In a joint letter to Giorgia Meloni, Friedrich Merz and Emmanuel Macron have asked for a bridge. "


@pytest.mark.parametrize("more", [
    "“It is late,” the two leaders write.", "“It is late,” they write.", "They ask for “one more lamp”.", "The two want “one more lamp”.", "Both leaders speak of “one more lamp”.",
    "The chancellor and the president also ask for “one more lamp”.", "The pair warn of “a dark road”.", "The signatories warn of “a dark road”.",
])  # fmt: skip
def test_several_who_wrote_are_quoted_from_their_letter(more):
    assert letters(JOINT + more, "2025-11-05") == [(MERZ, "Giorgia Meloni", "letter", None)]


@pytest.mark.parametrize("told", [
    "Friedrich Merz and Emmanuel Macron wrote to Giorgia Meloni on Monday.", "French President Emmanuel Macron joined. Their joint letter to Giorgia Meloni, which Friedrich Merz signed, left on Monday.",
    "Friedrich Merz, Mette Frederiksen and Emmanuel Macron wrote to Giorgia Meloni on Monday.",
    "A letter went to Giorgia Meloni on Monday. The letter is signed by Friedrich Merz, Mette Frederiksen and Emmanuel Macron.", "A letter from Friedrich Merz and Emmanuel Macron to Giorgia Meloni left on Monday.",
])  # fmt: skip
def test_a_letter_of_several_is_known_however_it_is_told(told):
    found = letters(f"{told} “It is late,” the leaders write. They ask for “one more lamp”.", "2025-11-05")
    assert [one[1:3] for one in found] == [("Giorgia Meloni", "letter")] * 2 and len({one[0] for one in found}) == 1 and None not in found[0][:1]


def test_those_counted_before_they_are_named_are_its_writers():
    text = "In a letter to Giorgia Meloni the three say that the road “belongs to us all”. The letter is signed by Friedrich Merz, Mette Frederiksen and Emmanuel Macron."
    assert letters(text, "2025-11-05")[0][:2] == (MERZ, "Giorgia Meloni")


def test_the_first_of_a_row_of_names_wrote():
    text = "“It is late,” Friedrich Merz, Mette Frederiksen and Emmanuel Macron wrote in a letter to Giorgia Meloni."
    assert letters(text, "2025-11-05")[0][:2] == (MERZ, "Giorgia Meloni")


@pytest.mark.parametrize("told", [
    "Friedrich Merz and Emmanuel Macron each wrote to Giorgia Meloni.", "Friedrich Merz wrote to Giorgia Meloni and Emmanuel Macron.", "Friedrich Merz and Emmanuel Macron met in Bath.",
    "Friedrich Merz and Emmanuel Macron exchanged letters.", "Friedrich Merz wrote to Giorgia Meloni.",
])  # fmt: skip
@pytest.mark.parametrize("said", ["The two leaders agreed on “one more lamp”.", "They want “one more lamp”."])
def test_where_no_letter_is_of_several_nobody_is_quoted_from_one(told, said):
    assert letters(f"{told} {said}", "2025-11-05")[0][0] is None


@pytest.mark.parametrize("readers", [
    "EU leaders", "the prime ministers of other member states", "the prime ministers and presidents of other member states", "its neighbours", "the neighbouring countries", "NATO allies", "Arab presidents", "the leaders of the 27", "the members of the European Council", "the heads of state of the bloc", "the presidents of France and Spain", "G7 leaders",
])  # fmt: skip
@pytest.mark.parametrize("told", ["In a letter to {}, Viktor Orban called the plan “a cold lamp”.", "Viktor Orban sent a letter to {}. It called the plan “a cold lamp”."])
def test_a_letter_to_the_leaders_of_several_states_is_one(told, readers):
    assert [(one.speaker, one.addressee, one.is_letter) for one in read(told.format(readers), "2021-11-03")] == [("Viktor Orbán", None, True)]


@pytest.mark.parametrize("readers", ["six European countries", "all neighbours", "the capitals of the bloc"])
def test_whoever_writes_to_several_countries_writes_to_their_leaders(readers):
    assert [one.is_letter for one in read(f"Viktor Orban wrote to {readers}, warning of “a cold lamp”. “It smokes,” he wrote.", "2021-11-03")] == [True, True]


@pytest.mark.parametrize("readers", ["party leaders", "members of his party", "finance ministers", "the nation's teachers", "the leaders of the Youth League", "congressional leaders"])
def test_a_letter_to_others_who_lead_is_none(readers):
    assert [one.is_letter for one in read(f"In a letter to {readers}, Viktor Orban called the plan “a cold lamp”.", "2021-11-03")] == [False]


@pytest.mark.parametrize(
    ("told", "others"),
    [
        ("Friedrich Merz and Emmanuel Macron wrote to Giorgia Meloni.", ("Emmanuel Macron",)),
        ("German Chancellor Friedrich Merz and the French president, Emmanuel Macron, wrote to Giorgia Meloni.", ("Emmanuel Macron",)),
        ("Friedrich Merz of Germany, Mette Frederiksen of Denmark and Emmanuel Macron of France have sent Giorgia Meloni a joint letter.", ("Mette Frederiksen", "Emmanuel Macron")),
        ("A letter went to Giorgia Meloni. The letter is signed by Friedrich Merz, Mette Frederiksen and Emmanuel Macron.", ("Mette Frederiksen", "Emmanuel Macron")),
        ("Friedrich Merz wrote to Giorgia Meloni. Emmanuel Macron had met him.", ()),
        ("Friedrich Merz wrote to Giorgia Meloni and Emmanuel Macron.", ()),
    ],
)
def test_all_who_sign_are_told(told, others):
    (found,) = read(f"{told} “It is late,” the letter says.", "2025-11-05")
    assert (found.speaker, found.joint_with) == (MERZ, others)
