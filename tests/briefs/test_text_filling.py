from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tonetrack.briefs.parts import Item
from tonetrack.briefs.text_filling import fill_text, markdown_text

MD, HTML = Path("house.md"), Path("house.html")
HOSTILE = "<script>alert(1)</script> *x* [a](javascript:alert(1)) $5bn and $3bn {{finding}} <!-- x --> `c` | &lt; 1_2_3"


def _fill(brief, text, path=MD):
    filling = fill_text(brief, text, path, stem="out")
    assert not filling.problems, filling.problems
    return filling


def _problems(brief, text, path=MD):
    return [str(problem) for problem in fill_text(brief, text, path, stem="out").problems]


def test_a_line_of_its_own_becomes_a_block_between_comments(brief):
    assert (
        _fill(brief, "A\n\n{{finding}}\n\nB\n").text
        == f"A\n\n<!-- tonetrack:finding -->\n{markdown_text(brief.finding)}\n<!-- /tonetrack:finding -->\n\nB\n"
    )


def test_amid_text_the_comments_stand_on_the_line(brief):
    assert _fill(brief, "# On {{title}}, again").text.startswith("# On <!-- tonetrack:title -->") and _fill(brief, "x {{title}}").text.endswith(
        "<!-- /tonetrack:title -->"
    )


def test_at_the_start_of_a_line_with_more_text_there_is_no_comment_that_would_turn_the_line_to_html(brief):
    filling = _fill(brief, "- {{title}} is what we see")
    assert filling.text == f"- {markdown_text(brief.title)} is what we see" and filling.only_once == ["title (line 1)"]


def test_lists_take_the_mark_of_the_users_list(brief):
    lines = _fill(brief, "* {{bullets}}\n").text.split("\n")
    assert [line[:2] for line in lines[1:4]] == ["* "] * 3
    assert _fill(brief, "{{bullets}}\n").text.split("\n")[1].startswith("- ")


def test_code_is_left_alone(brief):
    text = "`{{finding}}`\n\n```\n{{chart:years}}\n{{nonsense}}\n```\n<!-- {{finding}} -->\n"
    assert _fill(brief, text + "{{title}}\n").text.startswith(text)


def test_charts_lie_beside_the_markdown_with_alt_text(brief):
    filling = _fill(brief, "{{chart:correspondence:plain}}\n")
    assert list(filling.pictures) == ["out-correspondence-plain.png"] and filling.pictures["out-correspondence-plain.png"].startswith(b"\x89PNG")
    assert re.search(r"\n!\[Dot chart of 6 letters.*\]\(out-correspondence-plain\.png\)\n", filling.text)


@pytest.mark.parametrize("path", [MD, HTML])
def test_a_second_run_renews_and_leaves_the_same_bytes(brief, path):
    text = "<p>x {{finding}} y</p>\n\n{{chart:correspondence}}\n\n{{table:letters}}\n\n{{bullets}}\n\n{{excerpts}}\n\n{{sources:2}}\n"
    first = _fill(brief, text, path)
    second = _fill(brief, first.text, path)
    assert second.text == first.text and not second.filled and len(second.updated) == len(first.filled) == 6
    older = _fill(replace(brief, finding="An older finding.", bullets=(Item("One."),)), text, path).text
    assert "An older finding." in older and _fill(brief, older, path).text == first.text


def _rendered(text):
    markdown_it = pytest.importorskip("markdown_it", reason="needs markdown-it-py to show the Markdown")
    return markdown_it.MarkdownIt("commonmark").enable("table").render(text)


@pytest.mark.parametrize("text", ["{{finding}}\n", "- {{finding}}\n", "x {{finding}}\n", "> {{excerpts}}\n", "{{sources}}\n", "# {{title}}\n"])
def test_hostile_words_are_shown_literally_in_markdown(brief, text):
    hostile = replace(
        brief, finding=HOSTILE, title=HOSTILE, excerpts=(Item(HOSTILE, HOSTILE),), sources=(Item(HOSTILE), Item("1. x"), Item("- y"), Item("# z"))
    )
    page = re.sub(r"<!-- /?tonetrack:[a-z:]+ -->", "", _rendered(_fill(hostile, text).text))
    assert "<script" not in page and "<a " not in page and "<em>" not in page and "<code>" not in page and "<!--" not in page
    assert (
        "&lt;script&gt;alert(1)&lt;/script&gt; *x* [a](javascript:alert(1)) $5bn and $3bn {{finding}} &lt;!-- x --&gt; `c` | &amp;lt; 1_2_3" in page
    )
    if "sources" in text:
        assert all(f"<li>{start}</li>" in page for start in ("1. x", "- y", "# z"))


def test_blocks_of_markdown_are_read_as_markdown_not_as_html(brief):
    page = _rendered(_fill(brief, "{{bullets}}\n\n{{table:letters}}\n\n{{excerpts}}\n").text)
    assert page.count("<li>") == 3 and page.count("<tr>") == 7 and page.count("<blockquote>") == 2


@pytest.mark.parametrize(
    "template",
    ["<p>{{finding}}</p>", '<p title="{{finding}}">x</p>', "<title>{{finding}}</title>", "<ul>{{sources}}</ul>", "<div>{{excerpts}}</div>"],
)
def test_hostile_words_are_shown_literally_on_a_page(brief, template):
    hostile = replace(
        brief,
        finding='"><script>alert(1)</script>',
        sources=(Item("<script>alert(2)</script>", address="https://x.example/?a=1&b='2"),),
        excerpts=(Item("<b>", "<i>"),),
    )
    page = _fill(hostile, template, HTML).text
    assert "<script" not in page and "<b>" not in page and "<i>" not in page and 'title=""' not in page
    if "sources" in template:
        assert page.count("<ul>") == 1 and '<a href="https://x.example/?a=1&amp;b=&#x27;2">' in page


def test_a_title_and_an_attribute_get_no_comment_and_are_filled_once(brief):
    filling = _fill(brief, "<title>{{title}}</title><meta content='{{finding}}'><p>{{title}}</p>", HTML)
    assert filling.text.count("<!--") == 2 and filling.only_once == ["title (line 1)", "finding (line 1)"]


def test_everything_else_of_a_page_stays(brief):
    before, after = (
        "<!DOCTYPE html>\r\n<p class=a  >Ä &copy; <br><script>if (a < b) { x = '{}' }</script>\n",
        "\n<style>p { color: red }</style>\n</html>",
    )
    page = _fill(brief, f"{before}{{{{title}}}}{after}", HTML).text
    assert page.startswith(before) and page.endswith(after)


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("a\n{{chart:corespondence}}", MD, "house.md:2: '{{chart:corespondence}}' is no placeholder; did you mean 'chart:correspondence'?"),
        ("see {{table:letters}}", MD, "house.md:1: '{{table:letters}}': a table needs a line of its own"),
        ("{{finding}", MD, "house.md:1: '{{finding}' is not closed by }}"),
        (
            "<!-- tonetrack:finding -->\nold\n",
            MD,
            "house.md:1: '<!-- tonetrack:finding -->' has lost the comment that ends it; put {{finding}} in its place",
        ),
        (
            "<p>\n<script>var x = '{{finding}}'</script>",
            HTML,
            "house.html:2: '{{finding}}' stands in a script or style sheet; put it into the page's text",
        ),
        ("<p title='{{chart:correspondence}}'>", HTML, "house.html:1: '{{chart:correspondence}}': a chart needs a place in the page's text"),
        (
            "<!-- tonetrack:finding -->old",
            HTML,
            "house.html:1: '<!-- tonetrack:finding -->' has lost the comment that ends it; put {{finding}} in its place",
        ),
    ],
)
def test_what_cannot_be_filled_is_one_line_with_its_place(brief, text, path, message):
    assert _problems(brief, text, path) == [message]


@pytest.mark.parametrize("unit", ["<!--", "<script>", "<a '", '<a "', "<", "{{", "`", "```\n", "<!-- tonetrack:finding -->", "> "])
@pytest.mark.parametrize("path", [MD, HTML])
def test_broken_files_take_no_long_time(brief, unit, path):
    start = time.perf_counter()
    fill_text(brief, unit * (200_000 // len(unit)), path, stem="out")
    assert time.perf_counter() - start < 5
