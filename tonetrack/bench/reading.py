"""How the reading of articles agrees with what a careful reader marked in them, with textacy's quotations beside it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

from tonetrack.bench import messages
from tonetrack.corpus import load_corpus
from tonetrack.reading import Article, article_of, extract_quotations, read_article
from tonetrack.reading.evaluation import evaluate, format_confidence, format_evaluation, leader_names, right_by_confidence
from tonetrack.text import plain

TESTS = Path(__file__).resolve().parents[2] / "tests" / "articles"
SETS = {
    "the five source articles (read while building)": lambda shared: source_articles(shared / "articles"),
    "invented cases, one trap each (read while building)": lambda shared: invented_articles(TESTS),
    "invented articles, whole and lifelike (read while building)": lambda shared: [
        *invented_articles(TESTS / "lifelike"),
        *saved_pages(TESTS / "lifelike"),
    ],
    "invented articles by other hands, read since: texts": lambda shared: invented_articles(TESTS / "blind" / "seen"),
    "invented articles by other hands, read since: whole HTML pages": lambda shared: saved_pages(TESTS / "blind" / "seen"),
    "invented articles by two other hands, kept back, blind: texts": lambda shared: invented_articles(TESTS / "blind" / "kept"),
    "invented articles in the constructions of real pages, kept back: texts": lambda shared: invented_articles(TESTS / "blind" / "modelled"),
    "invented articles by two other hands, kept back, blind: whole HTML pages": lambda shared: saved_pages(TESTS / "blind" / "kept"),
    "invented articles by a third hand, kept back, blind: texts": lambda shared: invented_articles(TESTS / "blind" / "kept_2"),
    "invented articles by a third hand, kept back, blind: whole HTML pages": lambda shared: saved_pages(TESTS / "blind" / "kept_2"),
}
Marked = tuple[str, Article, list[dict]]  # name, article, gold quotations


def run(shared: Path) -> None:
    """Print precision, recall, the agreement of each field and how often each confidence is right over every set;
    every miss of the sets read while building."""
    corpus = load_corpus()
    people, leaders = (corpus.people, corpus.countries, corpus.agencies), leader_names(corpus.people)
    textacy = _textacy({alias: person.name for person in corpus.people for alias in (person.name, *person.aliases)})
    print(
        "textacy's direct_quotations: "
        + ("with a small spaCy model, in the same run" if textacy else "not measured: textacy or a spaCy model is not installed")
    )
    for name, articles in SETS.items():
        marked = list(articles(shared))
        if not marked:
            print(f"\n# {name}: not here")
            continue
        read = [(key, _own(article, people), gold, leaders) for key, article, gold in marked]
        result = evaluate(read)
        shown = {**result, "misses": []} if "kept back" in name else result
        print(f"\n# {name} ({len(marked)})\n{format_evaluation(shown)}\n{format_confidence(right_by_confidence(read))}")
        if textacy:
            theirs = evaluate((key, textacy(article.text), gold, leaders) for key, article, gold in marked)
            print("textacy: " + format_evaluation({**theirs, "misses": []}).replace("\n", "\n         "))
    messages.run(shared)


def _own(article: Article, people) -> list[dict]:
    return [asdict(quotation) for quotation in extract_quotations(article, people)]


# ------------------------------------------------------------------ the marked articles


def source_articles(folder: Path) -> Iterator[Marked]:
    """The source articles of a folder of the development data with their gold."""
    for path in sorted(folder.glob("*.txt")):
        yield path.stem, read_article(path), json.loads(path.with_suffix(".gold.json").read_text("utf-8"))


def invented_articles(folder: Path) -> Iterator[Marked]:
    """The invented articles of a folder with their gold."""
    for path in sorted(folder.glob("*.json")):
        if not path.name.endswith(".gold.json") and (gold := path.with_suffix(".gold.json")).exists():
            article = json.loads(path.read_text("utf-8"))
            yield path.stem, article_of(article["text"], published=article["published"]), json.loads(gold.read_text("utf-8"))


def saved_pages(folder: Path) -> Iterator[Marked]:
    """The saved web pages of a folder with their gold, placed in the text that is read from them."""
    for path in sorted(folder.glob("*.html")):
        article = read_article(path)
        gold = json.loads(path.with_suffix(".gold.json").read_text("utf-8"))["quotations"]
        yield path.stem, article, list(placed(article.text, gold))


def placed(text: str, gold: Iterable[dict]) -> Iterator[dict]:
    """Gold quotations with their `start` in a page's visible text, in their order; -1000 where the text lost them."""
    flat, after = _level(text), 0
    for quotation in gold:
        words = _level(quotation["quote"])
        start = flat.find(words, after)
        start = start if start >= 0 else flat.find(words)
        after = start + 1 if start >= 0 else after
        yield {**quotation, "start": start if start >= 0 else -1000}


def _level(text: str) -> str:
    return plain(text).replace("\xa0", " ").replace("\n", " ")


# ------------------------------------------------------------------ the peer


def _textacy(names: dict[str, str]) -> Callable[[str], list[dict]] | None:
    """Reads a text's quotations with textacy and whatever small English spaCy model is installed; None without both.

    `names` gives a surname, with a title or without, the full name, so that its speakers are not marked down for brevity.
    """
    if not (find_spec("textacy") and find_spec("spacy")):
        return None
    import spacy
    from textacy.extract import direct_quotations

    model = next((name for name in spacy.util.get_installed_models() if name.startswith("en_")), None)
    if model is None:
        return None
    parse = spacy.load(model)

    def read(text: str) -> list[dict]:
        found = []
        try:
            quotations = list(direct_quotations(parse(plain(text))))
        except ValueError:  # it gives up on a text with an unclosed quotation
            return found
        for speaker, _, content in quotations:
            start = content.start_char + (content.text[:1] in "\"'")
            end = content.end_char - (content.text[-1:] in "\"'")
            name = " ".join(token.text for token in speaker)
            name = names.get(name, names.get(name.rpartition(" ")[2], name))  # "President Xi"
            found.append({"text": text[start:end], "start": start, "end": end, "speaker": name, "addressee": None,
                          "document": "other", "is_letter": False, "letter_date": None})  # fmt: skip
        return found

    return read
