"""Names as articles print them, and the people a corpus knows."""

from __future__ import annotations

import pytest

from tonetrack.corpus import Country, Office, Person
from tonetrack.reading.letters.correspondents import Correspondents, person_of
from tonetrack.reading.letters.findings import Official

KNOWN = Correspondents(
    [Person("Adá Aster", "Malta", ("Aster",)), Person("Bo Birch", "Iceland"), Person("Cy Al-Cedar", "Mongolia")],
    [Country("Malta", (), ("Maltese",))], ["KCNA"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "country", "name"),
    [("Ada Aster", "", "Adá Aster"), ("ADA ASTER", "MT", "Adá Aster"), ("Aster", "", "Adá Aster"), ("Cy al Cedar", "", "Cy Al-Cedar"),
     ("Bo Olaf Birch", "IS", "Bo Birch"), ("Bo Olaf Birch", "MT", None), ("Bo Olaf Birch", "", None), ("Bo", "IS", None), ("Bo Birch; Di Dune", "IS", None),
     ("B.O. Birch", "IS", "Bo Birch"), ("B. Birch", "IS", "Bo Birch"), ("B. Birch", "MT", None), ("C. Birch", "IS", None), ("Cy AlCedar", "", "Cy Al-Cedar")],
)  # fmt: skip
def test_one_person_under_the_names_agencies_print(printed, country, name):
    found = KNOWN.find(Official(printed, country))
    assert (found and found.name) == name


def test_longer_name_that_may_be_two_people_is_neither():
    two = Correspondents([Person("Kim Il One", "Malta"), Person("Kim Il Two", "Malta")])
    assert two.find(Official("Kim Il", "MT")) is None


@pytest.mark.parametrize(
    ("official", "told"),
    [(Official(None), "not told"), (Official(" "), "not told"), (Official("Malta"), "no person"), (Official("Maltese"), "no person"), (Official("KCNA"), "no person"),
     (Official("the president"), "not named"), (Official("Maltese counterpart", "MT", "her Maltese counterpart"), "not named"), (Official("A" * 151), "not named")],
)  # fmt: skip
def test_what_is_no_name_is_taken_for_nobody(official, told):
    assert told in KNOWN.unfit(official)


def test_new_person_has_what_the_article_tells_and_is_not_checked():
    person = person_of(Official("Di  Dune", "MN", "prime minister of Mongolia", True))
    assert (person.name, person.country, person.leader, person.offices[0].title, person.checked) == ("Di Dune", "Mongolia", True, "prime minister of Mongolia", False)
    assert KNOWN.unfit(Official("Di Dune")) == ""


def test_nearly_the_same_spelling_is_hinted_at():
    assert KNOWN.nearest(Person("Bo Brich", "Iceland")) == "Bo Birch"
    assert KNOWN.nearest(Person("Bo Brich", "Malta")) == ""


def test_a_leader_of_the_world_is_one_person_however_articles_spell_him():
    found = [KNOWN.find(Official(name, "BY", "president")) for name in ("Alexander Lukashenko", "Aleksandr Lukashenko")]
    assert [(person.name, person.country, person.checked, person.offices) for person in found] == [("Alexander Lukashenko", "Belarus", False, (Office("president"),))] * 2


@pytest.mark.parametrize("official", [Official("Alexander Lukashenko", "MT"), Official("Lukashenko", "BY")])
def test_a_namesake_of_another_country_or_a_bare_name_is_no_leader_of_the_world(official):
    assert KNOWN.find(official) is None
