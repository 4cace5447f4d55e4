"""The roster: whom a corpus tells of, and beside them the world's leaders."""

import csv
import re
from importlib.resources import files

import pytest

from tonetrack.corpus import Office, Person
from tonetrack.reading import article_of, extract_quotations
from tonetrack.reading.people import Roster, pronoun_of
from tonetrack.text import name_key

ROWS = list(csv.DictReader(files("tonetrack.corpus").joinpath("leaders.csv").read_text("utf-8").splitlines()))
COUNTRIES = {row["name"] for row in csv.DictReader(files("tonetrack.corpus").joinpath("countries.csv").read_text("utf-8").splitlines())} | {"European Union"}  # whose institutions have presidents


def test_the_table_of_leaders_is_well_formed():
    for row in ROWS:
        assert row["name"] and row["office"] and row["country"] in COUNTRIES, row
        assert all(re.fullmatch(r"\d{4}(-\d{2}){0,2}|", row[when]) for when in ("since", "until")), row
        assert not row["until"] or row["since"] <= row["until"], row
        assert row["pronoun"] in ("he", "she"), row
        assert all(len(alias.split()) > 1 for alias in row["aliases"].split("|") if alias), row
        assert all(len(name.split()) == 1 for name in row["known_as"].split("|") if name), row


def test_no_form_of_a_name_means_two_leaders():
    owners = {}
    for row in ROWS:
        for form in (row["name"], *filter(None, (row["aliases"] + "|" + row["known_as"]).split("|"))):
            owners.setdefault(name_key(form), set()).add(row["name"])
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_the_leader_of_any_country_is_found_by_office_and_day():
    roster = Roster(())
    held = {day: [party.name for party in roster.holders("Ecuador", "president", day)] for day in ("2022-05-05", "2024-05-05")}
    assert held == {"2022-05-05": ["Guillermo Lasso"], "2024-05-05": ["Daniel Noboa"]}


@pytest.mark.parametrize(("name", "country"), [("Emmanuel Macron", "France"), ("Elizabeth II", "United Kingdom"), ("Mikhail Gorbachev", "Soviet Union")])
def test_who_led_several_countries_is_of_his_own(name, country):
    assert Roster(()).parties[name].country == country


def test_leaders_of_one_name_are_kept_apart():
    roster = Roster(())
    assert [roster.parties[name].country for name in ("Albert II", "Prince Albert II")] == ["Belgium", "Monaco"]


def test_what_the_corpus_tells_of_a_leader_goes_before_the_table():
    own = Person("Guillermo Lasso Mendoza", "Ecuador", ("Guillermo Lasso",), leader=True, offices=(Office("Coach", "2020-01-01"),))
    roster = Roster((own,))
    assert roster.look_up(["Guillermo", "Lasso", "said"])[2].name == "Guillermo Lasso Mendoza"
    assert roster.holders("Ecuador", "president", "2022-05-05") == []


@pytest.mark.parametrize(
    ("sent", "sides"),
    [
        ("Barack Obama sent Dmitry Medvedev a letter. “The treaty waits for your pen,” Obama wrote.", ("Barack Obama", "Dmitry Medvedev")),
        ("In a letter to Kim Jong Il, Russian President Dmitry Medvedev spoke of “a road of gas”.", ("Dmitry Medvedev", "Kim Jong Il")),
        ("In 2009 Obama had sent Medvedev a letter. “The shield is not needed,” he wrote then.", ("Barack Obama", "Dmitry Medvedev")),
        ("Premier Li Keqiang wrote to Angela Merkel. “Our engineers need each other,” he told her in the letter.", ("Li Keqiang", "Angela Merkel")),
        ("Li Qiang sent a message to Mikhail Mishustin. “Our bridges are open,” the premier said in it.", ("Li Qiang", "Mikhail Mishustin")),
        ("After the death of Li Keqiang, Kishida wrote to Li Qiang. “He was a builder,” he wrote.", ("Fumio Kishida", "Li Qiang")),
        ("Medvedev, the deputy chairman, handed Xi Jinping a letter from Vladimir Putin. “I hold your hand,” it says.", ("Vladimir Putin", "Xi Jinping")),
    ],
)
def test_what_the_corpus_does_not_tell_of_its_people_the_table_tells(sent, sides):
    [words] = extract_quotations(article_of(sent, published="2024-02-08"))
    assert (words.speaker, words.addressee, words.is_letter) == (*sides, True)


def test_a_bare_name_means_the_leader_the_world_knows_by_it_unless_the_corpus_has_one_of_that_name():
    found = [Roster(own).look_up(["Thatcher", "wrote"]) for own in ((), (Person("Ada Thatcher", "Asteria"),))]
    assert [entry and entry[2].name for entry in found] == ["Margaret Thatcher", None]


def test_a_bare_name_of_the_corpus_hides_no_leader_of_that_name():
    roster = Roster((Person("Ada Johnson", "Asteria", ("Johnson",), leader=True),))
    assert [roster.look_up(words)[2].name for words in (["Johnson"], ["Boris", "Johnson"])] == ["Ada Johnson", "Boris Johnson"]


def test_a_term_known_by_its_year_holds_for_the_whole_of_it():
    roster = Roster((Person("Ada Aster", "Asteria", leader=True, offices=(Office("president", "2030", "2032"),)),))
    assert [bool(roster.holders("Asteria", "president", day)) for day in ("2029-12-31", "2030-01-01", "2032-12-31", "2033-01-01")] == [False, True, True, False]


@pytest.mark.parametrize(
    ("name", "pronoun"), [("Ellen Varga", "she"), ("Bernd Fixture", "he"), ("Oksana Fixture", "she"), ("Ambassador Rajiv Fixture", "he"), ("Kim Fixture", ""), ("Ellen", "")]
)
def test_first_names_tell_he_or_she_where_they_can(name, pronoun):
    assert pronoun_of(name) == pronoun


@pytest.mark.parametrize(("day", "name"), [("1990-05-04", "George H.W. Bush"), ("2006-05-04", "George W. Bush")])
def test_a_name_without_its_initials_means_whoever_led_then(day, name):
    text = "Mikhail Gorbachev wrote to President George Bush. “The road is dry,” the letter read."
    assert [quotation.addressee for quotation in extract_quotations(article_of(text, published=day))] == [name]


def test_leaders_of_two_surnames_alike_are_told_by_their_first_names():
    text = "In 1967 Alexei Kosygin wrote to Lyndon Johnson. “The road is dry,” the letter read."
    assert [quotation.addressee for quotation in extract_quotations(article_of(text, published="2021-05-04"))] == ["Lyndon B. Johnson"]


def test_a_person_of_the_corpus_is_known_by_the_spellings_of_the_worlds_list_too():
    own = Person("Kim Jong Un", "North Korea", ("Kim Jong-un",), True)
    assert Roster((own,)).look_up("Kim Jong Eun wrote".split())[2].name == "Kim Jong Un"


def test_a_leader_of_whom_no_pronoun_is_told_is_a_she_by_title_or_first_name_else_a_he():
    people = [Person("Ilva", "Asteria", leader=True, offices=(Office("Queen"),)), Person("Mary Fixture", "Asteria", leader=True), Person("Oro", "Asteria", leader=True)]
    assert [Roster(tuple(people)).parties[person.name].pronoun for person in people] == ["she", "she", "he"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Ursula von der Leyen wrote to Volodymyr Zelensky on Monday. “The road is dry,” she wrote.", ("Ursula von der Leyen", "Volodymyr Zelenskyy")),
        ("In a letter to von der Leyen on Monday, Volodymyr Zelensky called it “a dry road”.", ("Volodymyr Zelenskyy", "Ursula von der Leyen")),
        ("Roberta Metsola, the president of the European Parliament, told Volodymyr Zelensky in a letter that it was “a dry road”.", ("Roberta Metsola", "Volodymyr Zelenskyy")),
        ("Letter by President Michel to President Zelenskyy\n\nDear Volodymyr,\n\nThe road is dry, and the gates stand open for every traveller.\n\nCharles Michel", ("Charles Michel", "Volodymyr Zelenskyy")),
    ],
)
def test_presidents_of_european_institutions_write_and_receive(text, sides):
    quotation = extract_quotations(article_of(text, published="2023-09-05"))[-1]
    assert (quotation.speaker, quotation.addressee, quotation.is_letter) == (*sides, True)
