"""Corpora of invented letters that are hard to draw, each made in a folder from the plain one."""

from __future__ import annotations

from pathlib import Path

from conftest import LETTER, PEOPLE

SAID = (
    "We cherish this wonderful friendship sealed in blood.", "I wish you good health and success.", "The two sides held a dialogue on trade.",
    "We express regret at your silence and deplore the hostile act.", "I congratulate you and will always support your just cause.",
    "You betrayed us and we despise it.",
)  # fmt: skip
OCCASIONS = ("founding day of Birchland", "New Year", "birthday")


def _events(folder: Path, rows: list[str]) -> None:
    (folder / "events.csv").write_text("date,end,label,kind\n" + "".join(f"{row},fair\n" for row in rows))


def _replace(folder: Path, old: str, new: str) -> None:
    for path in [folder / name for name in ("corpus.toml", "people.toml", "exchanges.csv")] + list((folder / "letters").iterdir()):
        path.write_text(path.read_text().replace(old, new))


def letters_of(folder: Path, count: int, years: range, partners: tuple[str, ...] = ("Bo Birch",)) -> None:
    known = "".join(f'\n[[people]]\nname = "{name}"\ncountry = "Land of {name}"\nleader = true\n' for name in partners if name != "Bo Birch")
    (folder / "people.toml").write_text(PEOPLE + known)
    for number in range(count):
        partner, date = partners[number % len(partners)], f"{years[number // 3 % len(years)]}-{1 + number * 7 % 12:02d}-{1 + number * 5 % 28:02d}"
        pair = ("Ada Aster", partner) if number // len(partners) % 2 else (partner, "Ada Aster")
        text = " ".join(SAID[(number * step + step) % len(SAID)] for step in range(1, 2 + number % 4))
        letter = LETTER.replace('sender = "Ada Aster"', f'sender = "{pair[0]}"').replace('recipient = "Bo Birch"', f'recipient = "{pair[1]}"')
        letter = letter.replace('kind = "letter"', f'kind = "congratulation"\noccasion = "{OCCASIONS[number % 3]}"').replace("2030-05-01", date)
        (folder / "letters" / f"x-{number:03d}.toml").write_text(letter.replace("We cherish this wonderful friendship.", text))


def sixty_events(folder: Path) -> None:
    _events(folder, [f"2030-{1 + number % 12:02d}-{1 + number // 12:02d},,A fair in Birchland" for number in range(60)])


def long_labels(folder: Path) -> None:
    _events(folder, [f"203{year}-0{year + 2}-03,,{'long label ' * 27}" for year in range(3)] + [f"2031-09-01,,{'x' * 300}"])


def no_letter(folder: Path) -> None:
    for path in (folder / "letters").iterdir():
        path.unlink()


def none_in_range(folder: Path) -> None:
    path = folder / "corpus.toml"
    path.write_text(path.read_text().replace("2030", "2010").replace("2032", "2012"))


def long_names(folder: Path) -> None:
    _replace(folder, "Ada Aster", "Ada Maria Magdalena Wilhelmina Konstantinopolitanska-Aster")
    _replace(folder, "Bo Birch", "Bo" + "x" * 120)


def hangul_and_han(folder: Path) -> None:
    _replace(folder, "Ada Aster", "김정은")
    _replace(folder, "Bo Birch", "习近平")
    _events(folder, ["2031-02-03,,조중친선의 해"])


def forty_letters(folder: Path) -> None:
    letters_of(folder, 40, range(2030, 2033))


def forty_years(folder: Path) -> None:
    letters_of(folder, 40, range(2030, 2067))
    path = folder / "corpus.toml"
    path.write_text(path.read_text().replace("2032", "2066").replace("2033", "2067"))


def three_counterparts(folder: Path) -> None:
    letters_of(folder, 30, range(2030, 2033), tuple(f"Counterpart Number{number}" for number in range(3)))


def twenty_counterparts(folder: Path) -> None:
    letters_of(folder, 100, range(2030, 2033), tuple(f"Counterpart Number{number}" for number in range(20)))
    (folder / "letters" / "2030-05-01-ada-to-bo.toml").unlink()
    (folder / "exchanges.csv").unlink()
    (folder / "codings.csv").unlink()
    (folder / "corpus.toml").write_text('name = "archive"\n')


def long_letter(folder: Path) -> None:
    _replace(folder, "We cherish this wonderful friendship.", " ".join(SAID * 30))


def long_sentence(folder: Path) -> None:
    _replace(folder, "We cherish this wonderful friendship.", "we cherish this friendship and " * 300 + "x" * 900)


HARD = {  # a corpus: the charts it is hard for
    sixty_events: ("correspondence",), long_labels: ("correspondence",), no_letter: ("correspondence", "years"), none_in_range: ("correspondence", "years"),
    long_names: ("correspondence", "years", "letter"), hangul_and_han: ("correspondence", "years", "letter"),
    forty_letters: ("correspondence", "years", "occasions", "phrases"), forty_years: ("correspondence", "years", "occasions"),
    three_counterparts: ("dyads",), twenty_counterparts: ("dyads", "correspondence"), long_letter: ("letter",), long_sentence: ("letter",),
}  # fmt: skip
