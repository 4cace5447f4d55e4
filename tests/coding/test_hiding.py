"""What coders must not see: who the sides are, and when they wrote."""

from __future__ import annotations

import re

import pytest

from tonetrack.coding.hiding import hide_names
from tonetrack.coding.sampling import texts_of_corpus
from tonetrack.corpus import Country, Office, Person, load_corpus

PEOPLE = [Person("Bo Birch", aliases=("Birch",), offices=(Office("Warden of the People's Grove"), Office("Chairman of the Growers' Party of Birchland"))), Person("Ada Aster")]
COUNTRIES = [Country("Birchland", aliases=("BL",), adjectives=("Birchish",))]


@pytest.mark.parametrize(("words", "hidden"), [
    ("Comrade Bo Birch and Birch’s people", "Comrade [name] and [name]’s people"),
    ("the Warden of the People’s Grove", "the [office]"),
    ("Birchish-Birchland ties, BL", "[country]-[country] ties, [country]"),
    ("Birches stand; Biblical", "Birches stand; Biblical"),
    ("on 7 May 2031, May 7, October 2019 and in 1949", "on [date], [date], [date] and in [date]"),
    ("the 75th anniversary", "the [date] anniversary"),
    ("May your people prosper", "May your people prosper"),
])  # fmt: skip
def test_names_offices_countries_and_dates_are_hidden(words, hidden):
    assert hide_names(words, PEOPLE, COUNTRIES)[0] == hidden


@pytest.mark.parametrize(("words", "hidden"), [
    ("under the Growers’ Party of Birchland, and the GPB", "under the [party], and the [party]"),  # an office of the corpus tells its initials
    ("the leadership of the [Worker’s Party of Korea] headed by Chairman Birch", "the leadership of the [party] headed by [office] [name]"),
    ("the Communist Party of Vietnam, whose CPV congress", "the [party], whose [party] congress"),
    ("Our Party and the Party; both parties; a garden party", "Our Party and the Party; both parties; a garden party"),
    ("Chairman of the meeting, and the chairman", "Chairman of the meeting, and the chairman"),
])  # fmt: skip
def test_parties_and_the_titles_before_a_name_are_hidden(words, hidden):
    assert hide_names(words, PEOPLE, COUNTRIES)[0] == hidden


@pytest.mark.parametrize(("words", "hidden"), [
    ("the Korean people, Thai rice, the D.P.R.K. and Damascus", "the [country] people, [country] rice, the [country] and [country]"),
    ("the Socialist Republic of Birchland. The Republic stands", "the [country]. The Republic stands"),
    ("peace on the Korean Peninsula; the Peninsula issue; over the West Sea", "peace on the [place]; the [place] issue; over the [place]"),
    ("a sea of flowers, rivers and mountains", "a sea of flowers, rivers and mountains"),
    ("Vladimir Vladimirovich Birch", "[name]"),
])  # fmt: skip
def test_countries_that_the_corpus_does_not_list_and_places_are_hidden(words, hidden):
    assert hide_names(words, PEOPLE, COUNTRIES)[0] == hidden


def test_further_words_are_hidden_where_asked_and_all_are_counted():
    assert hide_names("The Grove Party and Ada Aster", PEOPLE, COUNTRIES, ["Grove Party"]) == ("The [hidden] and [name]", 2)


def test_no_name_is_left_in_the_texts_of_the_shipped_corpus():
    corpus = load_corpus()
    shown = " ".join(hide_names(text.words, corpus.people, corpus.countries)[0] for text in texts_of_corpus(corpus))
    assert set(re.findall(r"\b[A-Z]\w*", shown)) == {"I", "We", "One"}
    assert sorted(set(re.findall(r"\[\w+\]", shown))) == ["[country]", "[name]", "[office]", "[party]", "[place]"]
