"""The explorer as a page of text, and in a real browser: what it shows, that it asks nobody, keys, filters, widths."""

from __future__ import annotations

import base64
import csv
import hashlib
import html
import json
import os
import re
import shutil
from html.parser import HTMLParser

import pytest
from conftest import ROOT

from tonetrack.briefs.explorer import explorer_html, explorer_records, in_script, write_explorer
from tonetrack.corpus import load_corpus
from tonetrack.errors import UsageError
from tonetrack.figures.charts import plot_correspondence
from tonetrack.views import between, of_dyad

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
HOSTILE = "<script>alert(1)</script> </script> 김정은 {{ 7*7 }} \u2028"
SECOND = """sender = "Bo Birch"
recipient = "Ada Aster"
kind = "letter"

[written]
date = "2031-06-02"
basis = "article"

[[witnesses]]
article = "courier"
outlet = "The Courier"
address = "https://example.invalid/letter"

[[witnesses.excerpts]]
text = "We express strong dissatisfaction. We remember your kindness."
"""


@pytest.fixture
def two(folder):
    (folder / "letters" / "2031-06-02-bo-to-ada.toml").write_text(SECOND)
    return folder


def page_data(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)[1])


# ------------------------------------------------------------------ the page as text


def test_each_paragraph_is_the_excerpt_with_its_effects(two):
    record = next(record for record in explorer_records(load_corpus(two)) if record["sender"] == "Bo Birch" and record["words"])
    (paragraph,) = record["paragraphs"]
    assert "".join(text for text, _, _ in paragraph["segments"]) == "We express strong dissatisfaction. We remember your kindness."
    effects = {text: effect for text, effect, _ in paragraph["segments"] if effect}
    assert min(effects, key=effects.get) in ("dissatisfaction", "strong dissatisfaction") and paragraph["printed"] == "by The Courier"


def test_an_exchange_without_words_has_no_score_and_keeps_its_rating(folder):
    (folder / "codings.csv").write_text("letter,warmth,coder_a,coder_b\n2032-01-bo-to-ada,41,40,42\n")
    record = next(record for record in explorer_records(load_corpus(folder)) if record["id"] == "2032-01-bo-to-ada")
    assert (record["warmth"], record["coded"], record["words"], record["about"]) == (None, 41.0, 0, True)


def test_the_counterpart_is_the_same_senders_letter_of_the_year_before(folder):
    rows = ["2029-04-30-a,2029-04-30,day,,Ada Aster,Bo Birch,letter,,", "2029-12-01-a,2029-12-01,day,,Ada Aster,Bo Birch,letter,,", "2029-05-01-b,2029-05-01,day,,Bo Birch,Ada Aster,letter,,"]
    path = folder / "exchanges.csv"
    path.write_text(path.read_text() + "".join(row + "\n" for row in rows))
    records = {record["id"]: record for record in explorer_records(load_corpus(folder))}
    assert records["2030-05-01-ada-to-bo"]["counterpart"] == "2029-04-30-a"
    assert records["2029-05-01-b"]["counterpart"] == ""


def chart_scale(corpus) -> list[float]:
    (axes,) = [axes for axes in plot_correspondence(corpus).figure.axes if axes.get_visible()]
    return list(axes.get_ylim())


def with_third(folder, words: str):
    """The corpus with a letter of a third person, Cy Cedar, to Ada Aster."""
    path = folder / "letters" / "2031-06-02-bo-to-ada.toml"
    path.write_text(SECOND.replace("We express strong dissatisfaction. We remember your kindness.", words).replace("Bo Birch", "Cy Cedar"))
    with (folder / "people.toml").open("a") as people:
        people.write('\n[[people]]\nname = "Cy Cedar"\ncountry = "Cedaria"\nleader = true\n')
    return load_corpus(folder)


@pytest.mark.parametrize(("words", "least"), [("We express strong dissatisfaction.", -1.0), ("We remember your kindness.", -0.25)])
def test_each_pair_stands_on_the_scale_of_its_chart(folder, words, least):
    corpus = with_third(folder, words)
    scales = page_data(explorer_html(corpus))["scales"]
    assert scales["Ada Aster and Bo Birch"] == chart_scale(corpus) == [-0.25, 1.0]
    assert scales["Ada Aster and Cy Cedar"] == chart_scale(of_dyad(corpus, "Ada Aster, Cy Cedar")) == [least, 1.0]
    assert scales[""] == [least, 1.0]


def test_the_page_has_the_title_of_its_dyads_chart(folder):
    corpus = with_third(folder, "You betrayed us.")
    assert f"<h1 id=\"title\">{html.escape(plot_correspondence(corpus).title)}</h1>" in explorer_html(corpus)


def test_only_the_pages_own_script_and_style_may_run(two):
    page = explorer_html(load_corpus(two))
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1])
    for kind, tag in (("script-src", r"<script>(.*?)</script>"), ("style-src", r"<style>(.*?)</style>")):
        digest = base64.b64encode(hashlib.sha256(re.search(tag, page, re.S)[1].encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert not re.search(r"\bstyle=|\son[a-z]+=", page.split("<script")[0])


def test_what_a_corpus_says_is_shown_and_never_run(folder):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    text = path.read_text().replace("The Gazette", HOSTILE.replace("\u2028", "")).replace('kind = "letter"', f'kind = "letter"\noccasion = "{HOSTILE} {"x" * 300}"')
    path.write_text(text)
    page = explorer_html(load_corpus(folder))
    assert page.count("<script") == 2 and "\u2028" not in page.split("<tbody>")[0]
    assert page_data(page)["records"][0]["occasion"].startswith(HOSTILE.replace("\u2028", "\u2028"))


def test_an_address_that_is_no_web_address_becomes_no_link(folder):
    (folder / "sources.csv").write_text(
        "letter,outlet,title,url,language,form,complete\n2032-01-bo-to-ada,Gazette,T,javascript://x/%0aalert(1),en,mixed,False\n2032-01-bo-to-ada,Courier,,https://example.invalid/a,en,verbatim,True\n"
    )
    record = next(record for record in explorer_records(load_corpus(folder)) if record["id"] == "2032-01-bo-to-ada")
    assert [(one["label"], one["url"], one["facts"]) for one in record["printings"]] == [
        ("Gazette: T", "", "en, words and narration, in part"), ("Courier", "https://example.invalid/a", "en, its words, whole"),
    ]  # fmt: skip


def test_json_in_a_page_cannot_end_its_element_or_line():
    text = in_script({"a": "</script>\u2028&"})
    assert not re.search("[<>&\u2028]", text) and json.loads(text) == {"a": "</script>\u2028&"}


def test_without_a_script_the_table_holds_all_numbers(two):
    page = explorer_html(load_corpus(two))
    body = page[page.index("<tbody>") : page.index("</tbody>")]
    assert body.count("<tr") == 3 and "<noscript>" in page and "2031-06-02" in body


def test_a_corpus_without_letters_gives_a_page_that_says_so(folder):
    for name in ("letters/2030-05-01-ada-to-bo.toml", "exchanges.csv", "codings.csv"):
        (folder / name).unlink()
    assert "No letter and no known exchange." in explorer_html(load_corpus(folder))


def test_the_shipped_page_is_well_formed_small_and_the_same_every_time():
    page = explorer_html(load_corpus())
    assert page == explorer_html(load_corpus()) and len(page.encode()) < 1_500_000
    opened: list[str] = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag, attributes):
            if tag not in ("meta", "input"):
                opened.append(tag)

        def handle_endtag(self, tag):
            assert opened.pop() == tag

    Parser().feed(page)
    assert opened == []


def test_another_ending_is_refused(folder, tmp_path):
    with pytest.raises(UsageError, match="'e.pdf': the explorer is a page; want a name ending in .html"):
        write_explorer(load_corpus(folder), tmp_path / "e.pdf")


# ------------------------------------------------------------------ in a browser

FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
needs_browser = pytest.mark.skipif(
    not (CHROMIUM and DRIVER) and not os.environ.get("CI"), reason="needs chromium and chromedriver (Debian: chromium, chromium-driver)"
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}", "--window-size=1200,1400"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser, tmp_path):
    """Opens a corpus's page in the browser at a width; gives a function that runs JavaScript in it."""

    def run_page(corpus, width=1200):
        path = write_explorer(corpus, tmp_path / "explorer.html")
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 1400, "deviceScaleFactor": 1, "mobile": width < 600})
        browser.get_log("browser"), browser.get_log("performance")
        browser.get(path.as_uri())
        return lambda script: browser.execute_script(f"return {script}")

    return run_page


def press(browser, *keys):
    from selenium.webdriver import ActionChains

    for key in keys:
        ActionChains(browser).send_keys(key).perform()


ROWS = "document.querySelectorAll('#table tbody tr[data-id]:not([hidden])')"
POINTS = "document.querySelectorAll('#chart .point:not(.coded)')"


@needs_browser
def test_the_page_asks_nobody_and_complains_of_nothing(browser, opened):
    run = opened(load_corpus())
    run(f"{POINTS}[0].dispatchEvent(new MouseEvent('click'))")
    requests = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in requests if one["method"] == "Network.requestWillBeSent"]
    assert all(url.startswith(("file:", "data:")) for url in asked) and len(asked) >= 1
    assert browser.get_log("browser") == []


@needs_browser
def test_every_scored_letter_of_the_years_is_drawn_with_its_name(opened):
    run = opened(load_corpus())
    labels = run(f"[...{POINTS}].map((point) => point.getAttribute('aria-label'))")
    assert len(labels) == 6 and "2019-06-19, Xi to Kim, op-ed: warmth +" in "".join(labels)
    assert run("document.querySelectorAll('#chart .point.coded').length") == 68


@needs_browser
def test_bars_of_one_week_stay_apart_and_the_line_has_its_name(two, opened):
    for day in range(3, 9):
        (two / "letters" / f"2031-06-0{day}-bo-to-ada.toml").write_text(SECOND.replace("2031-06-02", f"2031-06-0{day}").replace("courier", f"courier {day}"))
    run = opened(load_corpus(two))
    bars = sorted(run("[...document.querySelectorAll('#chart .interval')].map((bar) => [Number(bar.getAttribute('x1')), parseFloat(getComputedStyle(bar).strokeWidth)])"))
    assert len(bars) > 6 and all(right - left > wide for (left, wide), (right, _) in zip(bars, bars[1:]))
    assert "KCNA +0.49" in run("[...document.querySelectorAll('#chart text')].map((text) => text.textContent)")


@needs_browser
def test_no_bar_covers_a_mark_and_letters_of_one_week_stand_side_by_side(two, opened):
    for day in ("05", "07"):
        (two / "letters" / f"2031-06-{day}-bo-to-ada.toml").write_text(SECOND.replace("2031-06-02", f"2031-06-{day}").replace("courier", f"courier {day}"))
    run = opened(load_corpus(two))
    drawn = run("[...document.querySelectorAll('#chart .interval, #chart .point:not(.coded)')].map((one) => one.getAttribute('class').split(' ')[0])")
    assert drawn.count("interval") == drawn.count("point") >= 3 and drawn.index("point") == drawn.count("interval")
    centres = sorted(run(f"[...{POINTS}].map((point) => Number(point.querySelector('.target').getAttribute('cx')))"))
    assert min(right - left for left, right in zip(centres, centres[1:])) > 13
    assert centres == sorted(run("[...document.querySelectorAll('#chart .interval')].map((bar) => Number(bar.getAttribute('x1')))"))


@needs_browser
def test_scores_stand_at_their_marks_inside_the_chart(opened):
    run = opened(load_corpus())
    assert sorted(run("[...document.querySelectorAll('#chart .score')].map((one) => one.textContent)")) == sorted(
        run(f"[...{POINTS}].map((point) => point.getAttribute('aria-label').match(/warmth (\\S+)/)[1])"))
    boxes = run("[...document.querySelectorAll('#chart .score')].map((one) => one.getBBox()).map((box) => [box.x, box.x + box.width])")
    right = run("Math.max(...[...document.querySelectorAll('#chart .grid')].map((line) => Number(line.getAttribute('x2'))))")
    bars = run("[...document.querySelectorAll('#chart .interval')].map((bar) => Number(bar.getAttribute('x1')))")
    assert all(46 < left and end <= right and not any(left < bar < end for bar in bars) for left, end in boxes)


@needs_browser
def test_the_scale_holds_whatever_is_filtered_and_letters_of_other_years_widen_it(two, opened):
    ends = "[...document.querySelectorAll('#chart .grid')].map((line) => Number(line.getAttribute('y1')))"
    low = "[...document.querySelectorAll('#chart text')].map((text) => text.textContent).filter((text) => ['−0.25', '−1'].includes(text))"
    run = opened(load_corpus())
    assert run(low) == ["−0.25"] and len(run(ends)) == 6 + 3  # −0.25 to +1 without a line at +0.5, beside that of what is usual; three of the ratings
    path = two / "letters" / "2031-06-02-bo-to-ada.toml"
    cold = SECOND.replace("We remember your kindness.", "You betrayed us.")
    path.write_text(cold)
    run = opened(load_corpus(two))
    assert run(low) == ["−1", "−0.25"]
    run("document.querySelector('#filters [name=\"Bo to Ada\"], #filters [name=\"Birch to Aster\"]').click()")
    assert run(low) == ["−1", "−0.25"]
    path.write_text(cold.replace("2031-06-02", "2029-06-02"))
    run = opened(load_corpus(two))
    assert run(low) == ["−0.25"]
    run("(() => { const from = document.querySelector('#filters [name=from]'); from.value = '2029'; from.dispatchEvent(new Event('change')); })()")
    assert run(low) == ["−1", "−0.25"]


@needs_browser
def test_the_keyboard_reaches_a_point_opens_it_and_comes_back(browser, opened):
    from selenium.webdriver.common.keys import Keys

    run = opened(load_corpus())
    for _ in range(20):
        press(browser, Keys.TAB)
        if run("document.activeElement.classList.contains('point')"):
            break
    first = run("document.activeElement.dataset.id")
    assert first and not run("document.getElementById('hover').hidden")
    press(browser, Keys.ARROW_RIGHT)
    second = run("document.activeElement.dataset.id")
    assert second > first
    press(browser, Keys.ENTER)
    assert run("document.activeElement.id") == "letter" and second[:10] in run("document.querySelector('#letter h2').textContent")
    assert run("document.querySelectorAll('#letter mark').length") >= 1
    press(browser, Keys.ESCAPE)
    assert run("document.getElementById('letter').hidden") and run("document.activeElement.dataset.id") == second


@needs_browser
def test_filters_reduce_points_and_rows_alike(browser, opened):
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.select import Select

    run = opened(load_corpus())
    before = run(f"{ROWS}.length")
    browser.find_element(By.NAME, "Xi to Kim").click()
    assert run(f"{POINTS}.length") == 3 and 0 < run(f"{ROWS}.length") < before
    Select(browser.find_element(By.NAME, "from")).select_by_value("2020")
    assert run(f"[...{POINTS}].map((point) => point.dataset.id.slice(0, 4))") == ["2020", "2024"]
    Select(browser.find_element(By.NAME, "pair")).select_by_value("Kim Jong Un and Vladimir Putin")
    assert run(f"{POINTS}.length") == 0 and run(f"{ROWS}.length") > 10
    assert "No letter with words at hand" in run("document.getElementById('chart').textContent")


@needs_browser
def test_the_title_tells_the_first_view_and_another_view_has_a_name(browser, opened):
    from selenium.webdriver.common.by import By
    from selenium.webdriver.support.select import Select

    run = opened(load_corpus())
    title, text = "document.getElementById('title').textContent", run("document.title")
    assert run(title) == text
    Select(browser.find_element(By.NAME, "from")).select_by_value("2023")
    browser.find_element(By.NAME, "Xi to Kim").click()
    assert run(title) == "Letters of Kim Jong Un and Xi Jinping, 2023–2024, without Xi to Kim"
    Select(browser.find_element(By.NAME, "from")).select_by_value("2017")
    browser.find_element(By.NAME, "Xi to Kim").click()
    assert run(title) == text


@needs_browser
def test_years_stand_below_the_scale_where_no_letter_is_rated(browser, opened):
    run = opened(load_corpus())
    run("document.querySelector('#filters [name=coded]').click()")
    cooler, year = (run(f"[...document.querySelectorAll('#chart text')].find((text) => text.textContent.startsWith('{word}')).getBBox().y") for word in ("Cooler", "2017"))
    assert year > cooler + 12


@needs_browser
@pytest.mark.parametrize(("span", "names", "letters"), [(("2019", "2019"), ["Jan 2019", "Feb", "Mar"], 1), (("2019-06-01", "2019-06-30"), ["1 Jun", "3", "5"], 1),
                                                        (("2019-07-01", "2019-09-30"), ["Jul 2019", "Aug", "Sep"], 0)])  # fmt: skip
def test_the_axis_of_a_short_view_names_months_or_days_and_shows_no_other(opened, span, names, letters):
    run = opened(between(load_corpus(), *span))
    shown = run("[...document.querySelectorAll('#chart text')].map((text) => text.textContent)")
    assert names[0] in shown and shown[shown.index(names[0]) :][: len(names)] == names and "2019" not in shown
    assert run(f"{POINTS}.length") == letters and run("document.querySelectorAll('#chart .point.coded').length") >= letters


@needs_browser
def test_events_without_room_for_a_label_are_counted(opened):
    wide, narrow = (opened(load_corpus(), width)("document.getElementById('events').textContent") for width in (1200, 420))
    assert wide == "Events on the chart" and "without room for a label" in narrow


def test_words_are_printed_by_an_outlet_or_in_an_article(two):
    record = next(record for record in explorer_records(load_corpus(two)) if record["sender"] == "Bo Birch" and record["words"])
    assert record["paragraphs"][0]["printed"] == "by The Courier"
    path = two / "letters" / "2031-06-02-bo-to-ada.toml"
    path.write_text(SECOND.replace('outlet = "The Courier"', 'title = "A reply"'))
    record = next(record for record in explorer_records(load_corpus(two)) if record["sender"] == "Bo Birch" and record["words"])
    assert record["paragraphs"][0]["printed"] == "in “A reply”"


@needs_browser
def test_the_table_sorts_both_ways_and_says_so(browser, opened):
    run = opened(load_corpus())
    heading = "document.querySelector('th[data-key=warmth]')"
    values = f"[...{ROWS}].map((row) => row.children[4].textContent).filter((text) => text !== '–')"
    rising = run(f"({heading}.querySelector('button').click(), {values})")
    assert run(f"{heading}.getAttribute('aria-sort')") == "ascending"
    falling = run(f"({heading}.querySelector('button').click(), {values})")
    assert run(f"{heading}.getAttribute('aria-sort')") == "descending"
    assert len(rising) == 6 and falling == rising[::-1] and falling[0] == max(rising)


@needs_browser
@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_is_wider_than_the_screen(opened, width):
    run = opened(load_corpus(), width)
    run(f"{POINTS}[1].dispatchEvent(new MouseEvent('click'))")
    assert run("document.documentElement.scrollWidth") <= width
    assert run("document.getElementById('table-note').getBoundingClientRect().right") <= width  # the table may be wider than its frame, what it says of itself is not
    overlaps = run("""(() => { const boxes = [...document.querySelectorAll('#chart text')].map((text) => text.getBoundingClientRect()); let count = 0;
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => { if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) count += 1; })); return count; })()""")
    assert overlaps == 0


@needs_browser
def test_hostile_words_are_shown_as_words(folder, browser, opened):
    path = folder / "letters" / "2030-05-01-ada-to-bo.toml"
    path.write_text(path.read_text().replace("We cherish this wonderful friendship.", "We cherish </script><script>document.title='owned'</script> this friendship."))
    run = opened(load_corpus(folder))
    run(f"{POINTS}[0].dispatchEvent(new MouseEvent('click'))")
    shown = run("document.querySelector('#letter blockquote').textContent")
    assert "</script><script>document.title='owned'</script>" in re.sub(r"[+−]\d\.\d\d", "", shown)  # figures stand behind words that count
    assert browser.title != "owned" and browser.get_log("browser") == []


@needs_browser
def test_the_address_leads_to_the_letter(browser, opened):
    run = opened(load_corpus())
    run(f"{POINTS}[2].dispatchEvent(new MouseEvent('click'))")
    chosen = run("location.hash")
    browser.refresh()
    assert chosen.startswith("#20") and run("document.querySelector('#letter h2') !== null")


def test_numbers_of_the_page_are_those_of_the_tables():
    found = {record["id"]: record for record in explorer_records(load_corpus())}
    with open(ROOT / "figures" / "report-by-letter.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows and all(found[row["letter"]][name] == pytest.approx(float(row[name]), abs=1e-6) for row in rows for name in ("warmth", "warmth_low", "warmth_high"))
