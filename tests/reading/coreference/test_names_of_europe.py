"""Leaders of Europe by initials, styles and offices of the Union."""

import pytest
from attributed import read


@pytest.mark.parametrize("named", ["J. V. Stalin", "J.V. Stalin", "Joseph V. Stalin", "Comrade J. V. Stalin"])
def test_initials_with_or_without_spaces_name_a_leader(named):
    found = read(f"{named} wrote to Winston Churchill on July 20, 1942. “It is late,” {named} wrote. He called the road “long”.", "1950-01-01")
    assert [(one.speaker, one.addressee) for one in found] == [("Joseph Stalin", "Winston Churchill")] * 2


@pytest.mark.parametrize(("named", "name"), [("L. I. Brezhnev", "Leonid Brezhnev"), ("N. S. Khrushchev", "Nikita Khrushchev"), ("D. D. Eisenhower", "Dwight D. Eisenhower"), ("George H. W. Bush", "George H.W. Bush"), ("A. B. Brezhnev", "A. B. Brezhnev")])
def test_initials_before_a_surname_mean_the_leader_whose_they_are(named, name):
    assert [one.speaker for one in read(f"The road is “long”, {named} wrote.", "2019-11-09")] == [name]


@pytest.mark.parametrize(("called", "name"), [("the Holy Father", "Pope Leo XIV"), ("The Holy Father", "Pope Leo XIV"), ("the Taoiseach", "Micheál Martin"), ("Taoiseach Micheál Martin", "Micheál Martin")])
def test_the_holy_father_and_the_taoiseach_are_who_holds_the_office(called, name):
    assert [one.speaker for one in read(f"{name} has written to Emmanuel Macron. In the letter, {called} called the road “long”.", "2025-06-12")] == [name]


@pytest.mark.parametrize(("named", "published"), [("Ursula von der Leyen", "2025-11-05"), ("European Commission President Ursula von der Leyen", "2025-11-05"), ("Jacques Delors", "1990-11-05"), ("Charles Michel", "2024-07-16")])
def test_presidents_of_the_european_union_write_and_get_letters(named, published):
    found = read(f"In a letter to Emmanuel Macron, {named} called the road “long”. “It is late,” Macron told {named} in his reply.", published)
    assert [one.is_letter for one in found] == [True, True] and found[1].addressee == found[0].speaker


def test_somebody_without_a_name_is_not_who_speaks_in_the_next_paragraph():
    text = "Friedrich Merz sent a letter to Giorgia Meloni. A person close to the prime minister told the paper that she “read it twice”. Her office was silent.\n\n“We have a lamp,” she told reporters in Bath."
    assert [one.speaker for one in read(text, "2025-11-05")][1] == "Giorgia Meloni"


@pytest.mark.parametrize(("text", "name"), [
    ("“It is late,” the French president wrote to Tony Blair in a letter of October 13, 2002.", "Jacques Chirac"),
    ("“It is late,” the Taoiseach wrote to Margaret Thatcher on May 23, 1980.", "Charles Haughey"),
    ("“It is late,” the French president wrote to Friedrich Merz in a letter.", "Emmanuel Macron"),
])  # fmt: skip
def test_an_office_is_who_held_it_in_the_year_that_is_told(text, name):
    assert [one.speaker for one in read(text, "2025-11-05")] == [name]
