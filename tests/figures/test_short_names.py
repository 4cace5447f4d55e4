"""People are called as the press calls them, the same on every chart, table and page of a corpus."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from tonetrack.briefs.explorer import explorer_records
from tonetrack.corpus import Person, load_corpus
from tonetrack.figures.names import short_name
from tonetrack.figures.words import directions

CALLED = {
    "Kim Jong Un": "Kim", "Xi Jinping": "Xi", "Vladimir Putin": "Putin", "Hu Jintao": "Hu", "Mao Zedong": "Mao", "Deng Xiaoping": "Deng", "Zhou Enlai": "Zhou",
    "Moon Jae-in": "Moon", "Ban Ki-moon": "Ban", "Syngman Rhee": "Rhee", "Lee Hsien Loong": "Lee", "Tony Tan": "Tan", "Nguyen Phu Trong": "Trong", "To Lam": "Lam",
    "Recep Tayyip Erdoğan": "Erdoğan", "John F. Kennedy": "Kennedy", "Ursula von der Leyen": "von der Leyen", "Charles de Gaulle": "de Gaulle",
    "Abdel Fattah el-Sisi": "el-Sisi", "Bashar al-Assad": "al-Assad", "Luiz Inácio Lula da Silva": "Lula", "Andrés Manuel López Obrador": "López Obrador",
    "Mohammed bin Salman": "Mohammed bin Salman", "Ho Chi Minh": "Ho", "Le Duan": "Duan",
    "Sheikh Mohammed bin Rashid bin Saeed Al Maktoum": "Al Maktoum", "Gurbanguly Mälikgulyýewiç Berdimuhamedow": "Berdimuhamedow",
    "Narendra Modi": "Modi", "Sheikh Hasina": "Hasina", "Abiy Ahmed": "Abiy", "Hun Sen": "Hun Sen", "Pope Leo XIV": "Pope Leo XIV", "Charles III": "Charles III",
    "Ferdinand Marcos Jr.": "Marcos", "Kim Campbell": "Campbell", "Bo Birch": "Birch", "Souphanouvong": "Souphanouvong", "习近平": "习近平", "Robert F. Kennedy, Jr.": "Kennedy",
}  # fmt: skip


@pytest.mark.parametrize("name", CALLED)
def test_a_leader_is_called_as_the_press_calls_him(folder, name):
    assert short_name(name, load_corpus(folder)) == CALLED[name]


def test_the_people_of_the_corpus_are_called_as_its_list_has_them(folder):
    corpus = load_corpus(folder)
    people = (*corpus.people, Person("Recep Tayyip Erdogan", "Turkey", ("Tayyip",)), Person("Jae-in Moon", "South Korea"), Person("Chung Mi Park", "France"))
    corpus = replace(corpus, people=people)
    assert [short_name(person.name, corpus) for person in people[-3:]] == ["Tayyip", "Moon", "Park"]


def test_two_people_of_one_name_stay_apart_and_the_dyad_keeps_the_short_one(folder):
    corpus = load_corpus(folder)
    letter = replace(corpus.letters[0], id="x", sender="Eva Aster", recipient="Ida Aster")
    of_both = replace(corpus, letters=(*corpus.letters, letter))
    assert [short_name(name, of_both) for name in ("Ada Aster", "Eva Aster", "Ida Aster")] == ["Aster", "Eva Aster", "Ida Aster"]
    assert [label for *_, label in directions(replace(of_both, dyad=("Eva Aster", "Ida Aster")))] == ["Eva Aster to Ida Aster", "Ida Aster to Eva Aster"]


def test_a_page_tells_the_direction_beside_the_name_of_a_letter(folder):
    for path in [folder / name for name in ("corpus.toml", "people.toml", "exchanges.csv")] + list((folder / "letters").iterdir()):
        path.write_text(path.read_text().replace("Bo Birch", "Bo to Birch"))
    records = explorer_records(load_corpus(folder))
    assert {record["direction"] for record in records} == {"Aster to Birch", "Birch to Aster"}
    assert all(record["name"] == f"{record['direction']}, {record['kind']}" for record in records)


def test_names_on_charts_need_nothing_that_reads_articles():
    told = "import sys, tonetrack.figures.charts; sys.exit(any(name.startswith('tonetrack.reading') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0
