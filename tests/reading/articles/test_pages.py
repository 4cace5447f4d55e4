"""Saved web pages of different make: the story whole, the furniture gone, the day known or left open. All invented."""

import signal
import time

import pytest

from tonetrack.errors import FileError
from tonetrack.reading import extract_quotations
from tonetrack.reading.articles import pages
from tonetrack.reading.articles.sources import read_article

FIRST = "The president of Asteria wrote to her colleague in Birchland on Monday, the first letter between the two since the flood of last spring, officials said."
SECOND = "In the letter she thanked him for the boats that crossed the lake in the days after the dam broke, and for the bread they carried."
QUOTED = "“We have not forgotten the boats,” she wrote, “and the harbour bells still ring at six.”"
SHORT = "He has not replied."
LAST = "Analysts in both capitals said that the words were warmer than those of the year before, when the two sides argued about tolls on the upper river."
STORY = (FIRST, SECOND, QUOTED, SHORT, LAST)


def paragraphs(*texts):
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(tmp_path, markup, name="page.html", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(markup.encode(encoding))
    return read_article(path)


NEWS = f"""<!doctype html><html><head><meta charset="utf-8"><title>A letter after the flood | Lake Gazette</title>
<meta property="og:title" content="A letter after the flood"><meta property="og:site_name" content="Lake Gazette">
<meta property="article:published_time" content="2031-05-06T08:00:00+02:00"></head><body>
<div id="cookies"><p>We use cookies to make this page better. Accept all cookies or choose.</p></div>
<nav><a href="/">Home</a> » <a href="/world">World</a> » <a href="/lake">Lake</a></nav>
<article><h1>A letter after the flood</h1><p class="byline">By Ann Fixture</p>
<figure><img src="x.jpg"><figcaption>“The harbour bells” in a file photo (Photo: Fixture)</figcaption></figure>
{paragraphs(*STORY)}</article>
<aside><h3>Related</h3><a href="/a">Why the “river tolls” matter more than you think</a></aside>
<section class="comments"><p>“Nonsense,” says a reader who did not read it.</p></section>
<footer><p>© 2031 Lake Gazette. All rights reserved.</p></footer></body></html>"""


def test_story_is_whole_and_furniture_is_gone(tmp_path):
    article = page(tmp_path, NEWS)
    assert [text in article.text for text in STORY] == [True] * 5
    assert not any(words in article.text for words in ("cookies", "Home", "file photo", "river tolls", "Nonsense", "rights reserved"))
    assert article.text.index(SECOND) < article.text.index(QUOTED) < article.text.index(SHORT) < article.text.index(LAST)


def test_markup_tells_title_outlet_and_day(tmp_path):
    article = page(tmp_path, NEWS)
    assert (article.title, article.outlet, article.published, article.published_basis) == ("A letter after the flood", "Lake Gazette", "2031-05-06", "page")


def test_block_quotation_and_repeated_paragraph_are_kept(tmp_path):
    letter = "Dear colleague, the bells still ring at six, and we ring them for you."
    article = page(tmp_path, f"<html><body><article>{paragraphs(FIRST, SECOND)}<blockquote><p>{letter}</p></blockquote>{paragraphs(SHORT, LAST, SHORT)}</article></body></html>")
    assert letter in article.text and article.text.count(SHORT) == 2


@pytest.mark.parametrize("quoted", ["<blockquote><p>{}</p></blockquote>", "<blockquote><blockquote><p>{}</p></blockquote></blockquote>"])
def test_paragraphs_set_as_block_quotations_belong_to_the_story(tmp_path, quoted):
    letter = ("Your boats crossed the lake, and we have not forgotten them.", "The harbour bells still ring at six, and I think of you when they do.")
    body = paragraphs(FIRST, SECOND, "The letter reads:") + "".join(quoted.format(words) for words in letter) + paragraphs(LAST, *3 * [SECOND])
    article = page(tmp_path, f'<html><body><table><tr><td><h1>A letter after the flood</h1><div id="text">{body}</div></td></tr></table></body></html>')
    assert all(words in article.text for words in letter)
    assert [one.text for one in extract_quotations(article)] == list(letter)


def test_a_block_quotation_needs_no_marks_and_no_line_that_announces_it(tmp_path):
    quoted = "Forty roofs stood in the water, and the lake is quiet now."
    marked = "<p>“It was loud,” said a miller.</p>"
    body = f"{paragraphs(FIRST, SECOND, SHORT)}<blockquote><p>{quoted}</p></blockquote>{paragraphs(LAST)}<blockquote>{marked}</blockquote>"
    found = extract_quotations(page(tmp_path, f"<html><body><article><h1>A letter after the flood</h1>{body}</article></body></html>"))
    assert [one.text for one in found] == [quoted, "It was loud,"]


def test_inline_tags_neither_join_nor_split_words(tmp_path):
    article = page(tmp_path, f"<html><body><article>{paragraphs(FIRST)}<p>“We have <a href='/b'>not</a> for<b>gotten</b> the <em>boats</em>,” she wrote.</p>{paragraphs(SECOND, LAST)}</article></body></html>")
    assert "“We have not forgotten the boats,” she wrote." in article.text


def test_entities_and_invisible_characters_are_resolved(tmp_path):
    article = page(tmp_path, f"<html><body><article>{paragraphs(FIRST)}<p>&ldquo;The bells&#8217; sound&nbsp;is un&shy;broken,&rdquo; she&#8203; wrote.</p>{paragraphs(SECOND, LAST)}</article></body></html>")
    assert "“The bells’ sound\xa0is unbroken,” she wrote." in article.text


def test_paragraphs_of_line_breaks(tmp_path):
    article = page(tmp_path, f"<html><body><div class='content'>{'<br><br>'.join(STORY)}</div></body></html>")
    assert article.text.split("\n\n")[-5:] == list(STORY)


def test_old_layout_of_tables(tmp_path):
    article = page(tmp_path, f"<html><body><table><tr><td><a href='/'>Home</a></td><td>{paragraphs(*STORY)}</td></tr></table></body></html>")
    assert all(text in article.text for text in STORY)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_encoding_by_markup_or_mark(tmp_path, encoding):
    markup = NEWS.replace('charset="utf-8"', 'charset="iso-8859-1"') if encoding == "cp1252" else NEWS
    assert QUOTED in page(tmp_path, markup, encoding=encoding).text


def test_bare_year_is_no_day(tmp_path):
    article = page(tmp_path, f"<html><body><article>{paragraphs(*STORY)}</article><footer>Copyright 2031</footer></body></html>")
    assert (article.published, article.published_basis) == (None, "unknown")


def test_json_ld_and_time_element_tell_the_day(tmp_path):
    linked = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-07T01:00:00Z", "headline": "Bells"}</script>'
    assert page(tmp_path, f"<html><head>{linked}</head><body><article>{paragraphs(*STORY)}</article></body></html>").published == "2031-05-07"
    assert page(tmp_path, f"<html><body><article><time datetime='2031-05-08'>8 May</time>{paragraphs(*STORY)}</article></body></html>").published == "2031-05-08"


def test_page_without_a_main_text_is_read_whole_and_says_so(tmp_path):
    article = page(tmp_path, f"<html><body><div><div><span>Menu</span></div></div><p>{QUOTED}</p></body></html>")
    assert QUOTED in article.text


@pytest.mark.parametrize("markup", ["", "<html><body></body></html>", "<html><body><script>draw()</script></body></html>"])
def test_page_without_text_is_refused(tmp_path, markup):
    with pytest.raises(FileError, match="no text"):
        page(tmp_path, markup)


def test_page_beyond_the_cap_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("tonetrack.reading.articles.pages.MOST_BYTES", 100)
    with pytest.raises(FileError, match="larger than"):
        page(tmp_path, NEWS)


# ------------------------------------------------------------------ what stands around a story

RIVER = "<p>Kim Jong Un has written to Xi Jinping, state media said on Monday, for the first time in a year.</p><p>“The river is high,” Kim wrote in the letter.</p><p>Nobody in Beijing would comment on the letter when asked about it on Monday.</p>"


def story_of(tmp_path, body):
    path = tmp_path / "page.html"
    path.write_text(f"<!doctype html><html><head><title>Kim writes to Xi about the river</title></head><body>{body}</body></html>")
    return read_article(path).text


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="related-posts"><h3>Related</h3><p>Kim’s sister: “No letters for the South this year”</p></div>',
        '<div class="pull-quote"><p>“The river is high, and nobody has said why”</p></div>',
        '<section id="comments"><div class="comment"><p>He wrote “river”? I never saw it in the papers.</p></div></section>',
        '<p><strong>Sign up for our “Morning Mail” newsletter</strong></p>',
        '<p><em>Correction: An earlier version called it a “ferry,” not a “river.”</em></p>',
        '<p>▶ Related: “Ferry” drama tops the ratings</p>',
        '<figure><img src="x"><figcaption>Kim: “the river”, in a photograph of last year.</figcaption></figure>',
    ],
)
def test_furniture_is_not_of_the_story(tmp_path, furniture):
    before, after = RIVER.split("</p><p>Nobody")
    text = story_of(tmp_path, f"<article><h1>Kim writes to Xi about the river</h1>{before}</p>{furniture}<p>Nobody{after}</article>")
    assert [one.text for one in extract_quotations(text)] == ["The river is high,"]


def test_text_that_stands_bare_beside_a_picture_is_of_the_story(tmp_path):
    body = (
        '<div id="articleBody"><div class="img"><img src="x"></div>BEIJING -- Xi told Kim in a letter that "the ferry is waiting," state media said.<br><br>'
        "The letter was dated March 2, and it was short.<br><br>Kim replied on Monday.</div><ul class='rank'><li>1. Actor says “sorry” to all</li></ul>"
    )
    assert [one.text for one in extract_quotations(story_of(tmp_path, body))] == ["the ferry is waiting,"]


def test_the_headline_and_what_stands_under_it_are_read(tmp_path):
    body = f'<article><h1>Kim writes to Xi about the river</h1><p class="standfirst">North Korean leader speaks of “high water” in a letter</p>{RIVER}</article>'
    assert story_of(tmp_path, body).startswith("Kim writes to Xi about the river\n\nNorth Korean leader speaks of “high water”")


def test_a_class_that_sounds_like_furniture_does_not_hide_the_story(tmp_path):
    assert "The river is high" in story_of(tmp_path, f'<div class="sidebar-left widget"><div class="nav-wrap">{RIVER}</div></div>')


@pytest.mark.parametrize("hostile", ["<div>" * 100_000, "<!--" * 50_000, "<" * 200_000, "<table><tr><td>" * 20_000, '<p a="b" ' + 'a="b" ' * 50_000, "<script>x</script>" * 10_000])
def test_hostile_markup_ends_soon_in_a_text_or_one_line(tmp_path, hostile):
    start = time.process_time()
    try:
        assert page(tmp_path, f"<html><body>{paragraphs(*STORY)}{hostile}").text
    except FileError as error:
        assert "no text" in str(error)
    assert time.process_time() - start < 10


def test_a_page_that_takes_too_long_is_stopped_with_a_note(monkeypatch):
    def never(*_, **__):
        while True:
            pass

    monkeypatch.setattr(pages, "bare_extraction", never)
    monkeypatch.setattr(pages, "MOST_SECONDS", 0.05)
    text, _, notes = pages.read_page(b"<html><body><p>The president wrote to the king about the bridge.</p></body></html>", "slow.html")
    assert "about the bridge" in text and any("was stopped" in note for note in notes)


def test_no_clock_runs_on_after_a_page():
    pages.read_page(b"<html><body><p>The president wrote to the king about the bridge.</p></body></html>", "quick.html")
    assert signal.getitimer(signal.ITIMER_REAL)[0] == 0


def test_line_of_the_day_in_a_byline_s_place_is_no_author(tmp_path):
    dated = f'<html><body><article><h1>A letter after the flood</h1><p class="byline">PUBLISHED MAY 6, 2031, 7:30 AM</p>{paragraphs(*STORY)}</article></body></html>'
    assert page(tmp_path, dated).author is None


def test_only_heading_of_the_first_rank_is_the_title(tmp_path):
    shorter = '<meta property="og:title" content="A letter"><script type="application/ld+json">{"@type": "NewsArticle", "headline": "The letter"}</script>'
    article = page(tmp_path, f"<html><head>{shorter}</head><body><h1>A letter after “the flood”</h1><h2>What it said</h2><article>{paragraphs(*STORY)}</article></body></html>")
    assert article.title == "A letter after “the flood”"
    assert article.text.startswith("A letter after “the flood”\n\nWhat it said\n\n")


def test_headings_between_the_paragraphs_are_kept(tmp_path):
    body = "".join(f"<article><h2>Entry number {place}: “a {place}th bell”</h2>{paragraphs(part)}</article>" for place, part in enumerate(STORY))
    article = page(tmp_path, f"<html><body><main><h1>Bells and letters live</h1>{body}</main></body></html>")
    assert all(f"“a {place}th bell”" in article.text for place in range(len(STORY)))


@pytest.mark.parametrize(
    "heading",
    ["Most viewed", "Most read", "More on this story", "More on this topic:", "You might also be interested in:", "Read next", "Related", "Related Topics", "Top 10 Stories", "Recent Posts",
     "Trending now", "Notes", "References", "Don’t miss", "Other news", "Editors' picks", "Recommended"],
)  # fmt: skip
@pytest.mark.parametrize("markup", ["<div class='x1'><h2>{}</h2><ol><li>{}</li></ol></div>", "<section><b>{}</b><p>{}</p></section>", "<h3>{}</h3><ul><li>{}</li></ul>", "<div><div><h4>{}</h4></div><p>{}</p></div>"])
def test_lists_of_other_stories_are_none_of_the_story(tmp_path, heading, markup):
    other = "‘I sold the ferry’: a life by the river, and what came after it."
    article = page(tmp_path, f"<html><body><main><h1>A letter after the flood</h1>{paragraphs(*STORY)}{markup.format(heading, other)}</main></body></html>")
    assert "ferry" not in article.text and STORY[-1][:20] in article.text


@pytest.mark.parametrize("heading", ["Related losses were heavier still", "More on the letter's second page", "The most read of his letters", "What the letter said"])
def test_headings_of_the_story_are_no_others_(tmp_path, heading):
    article = page(tmp_path, f"<html><body><main><h1>A letter after the flood</h1>{paragraphs(*STORY)}<div><h2>{heading}</h2>{paragraphs(*STORY)}</div></main></body></html>")
    assert heading in article.text


@pytest.mark.parametrize(
    ("head", "top", "outlet"),
    [
        ("<title>The Old Courier: A letter after the flood</title>", "<b>A letter after the flood</b><br>By Ada Quill<br>", "The Old Courier"),
        ("<title>A letter after the flood - Nordlys Avis</title>", "<h3>A letter after the flood</h3>", "Nordlys Avis"),
        ("<title>Steppe Agency</title>", "<div class='news_title'>A letter after the flood</div>", "Steppe Agency"),
        ("<title>News — Ministry of Rivers</title>", "<h2 class='page-title'>A letter after the flood</h2>", "Ministry of Rivers"),
        ("<title>A letter after the flood | World | The Wharf</title>", "<h1>A letter after the flood</h1>", "The Wharf"),
        ("<title>A letter after the flood - by Ada Quill</title>", "<h1>A letter after the flood</h1>", None),
        ('<script type="application/ld+json">[{"publisher": {"logo": {"url": "x"}, "name": "Caf\\u00e9 Press"}}]</script>', "<h1>A letter after the flood</h1>", "Café Press"),
    ],
)  # fmt: skip
def test_headline_is_a_line_of_the_page_and_the_outlet_stands_beside_it(tmp_path, head, top, outlet):
    article = page(tmp_path, f"<html><head>{head}</head><body>{top}<div id='x'>{paragraphs(*STORY)}</div></body></html>")
    assert (article.title, article.outlet) == ("A letter after the flood", outlet)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>He called it <q>a wide road</q> on Monday.</p>", "He called it “a wide road” on Monday."),
        ("<p>He called it <q>a <b>wide</b> road, <q>so to say</q></q>.</p>", "He called it “a wide road, ‘so to say’”."),
        ("<p>He called it <q>“a wide road”</q> on Monday.</p>", "He called it “a wide road” on Monday."),
        ("<p>He called it “a wide road.”<sup><a href='#n1'>1</a></sup> She came.</p>", "He called it “a wide road.” She came."),
        ("<p>He called it “a wide road.”<sup>[12]</sup> She came on the 5<sup>th</sup>.</p>", "He called it “a wide road.” She came on the 5th."),
    ],
)
def test_marks_of_q_are_set_and_numbers_of_notes_are_not(tmp_path, markup, words):
    assert words in story_of(tmp_path, markup).replace("\n", " ")


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        ("<p><a href='/x'>King writes of a ‘sunken ferry’</a></p>", False),
        ("<p><strong><a href='/x'>King writes of a ‘sunken ferry’</a></strong></p>", False),
        ("<ul><li><a href='/x'>King writes of a ‘sunken ferry’</a></li></ul>", False),
        ("<p>» King writes of a ‘sunken ferry’</p>", False),
        ("<p><a href='/x'>The king wrote of a ‘sunken ferry’.</a></p>", True),
        ("<p>The king wrote of <a href='/x'>a ‘sunken ferry’</a></p>", True),
    ],
)
def test_a_paragraph_that_is_a_link_to_another_story_is_none_of_this(tmp_path, markup, kept):
    assert ("ferry" in story_of(tmp_path, f"<main>{paragraphs(*STORY)}{markup}{paragraphs(*STORY)}</main>")) is kept
