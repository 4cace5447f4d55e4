"""What of a saved page stands around its story: what is hidden, navigation, figures, notices, lists of other stories."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

_SKIPPED = frozenset(  # elements without text of a story
    "script style noscript template svg iframe object button select option textarea input nav aside footer figure figcaption video audio"
    " canvas head math".split()
)
_FURNITURE = frozenset(
    "nav navigation menu gnb lnb breadcrumb breadcrumbs related relate recommend recommended recommendations recirc share sharing social sns"
    " comment comments disqus reactions caption captions cap credit ad ads adv advert advertisement adslot sponsor sponsored promo promotion"
    " newsletter subscribe subscription signup cookie cookies consent gdpr cmp didomi banner popup modal footer foot sidebar widget trending"
    " popular viewed pullquote exergue bio skip toolbar teaser teasers poll quiz follow tags taglist outbrain taboola"
    " donate donation membership".split()
)  # words of a class or id that mark what stands around a story
_OTHERS = re.compile(  # headings of what else the site has
    r"(?:the )?(?:most (?:viewed|read|popular|commented|shared)|more (?:on (?:this|the|that)(?: \w+)?|stories|news|headlines|from .{2,40})"
    r"|(?:you )?(?:may|might) also (?:like|be interested in)|read (?:next|also|more)|also read|see also|what to read next|related(?: \w+)?"
    r"|recommended(?: \w+)?|(?:top|latest|recent|other|premium|trending)(?: \d+)? (?:stories|news|posts|articles|headlines)"
    r"|trending(?: now)?|don.t miss|editors?.s? (?:picks|choice)|around the web|in other news|popular(?: now)?"
    r"|(?:foot|end)?notes(?: and references)?|references|works cited)\W*",
    re.I,
)
_SENTENCE = re.compile(r"[.!?,:;…][\"'”’»]*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\W*\d{0,3}\W*")  # of a footnote
_OWN = frozenset("content article body story main text post entry".split())  # of the story itself, whatever else they say
MOST_CHECKS = 200  # elements called furniture whose text is measured: each is read for it, and the bound keeps nesting harmless
MOST_FURNITURE = 0.3  # of a page's text: what holds more is the story, however its class is called


def skipper(tree: etree._Element) -> Callable[[etree._Element], bool]:
    """A test for the elements of a page that are passed over: what is hidden, and what stands around a story unless it holds much of the page's
    text."""
    whole, checks = len(tree.text_content()), MOST_CHECKS

    def is_skipped(element: etree._Element) -> bool:
        nonlocal checks
        if _is_hidden(element):
            return True
        if not checks or not _is_furniture(element):
            return False
        checks -= 1
        return len(element.text_content()) < MOST_FURNITURE * whole

    return is_skipped


def _is_hidden(element: etree._Element) -> bool:
    """Whether a reader of the page does not see the element, or it holds no text of a story: scripts, navigation, figures."""
    style = (element.get("style") or "").replace(" ", "").lower()
    footnote = element.tag == "sup" and _NUMBER.fullmatch(element.text_content())
    return element.tag in _SKIPPED or element.get("hidden") is not None or "display:none" in style or bool(footnote)


def _is_furniture(element: etree._Element) -> bool:
    """Whether an element's class, id or heading says that it stands around a story."""
    if element.tag in ("p", "li") and _is_linked_headline(element):
        return True
    if element.tag in ("body", "html", "main", "article", "p", "a", "span"):
        named = set(re.split(r"[\s_-]+", (element.get("class") or "").lower()))
        about = {"credit", "byline", "bio"} & named and not _YEAR.search(element.text_content())  # with the day of the page it is read
        return element.tag in ("p", "span") and bool({"caption", "cap"} & named or about)
    words = set(re.split(r"[\s_-]+", f"{element.get('class') or ''} {element.get('id') or ''}".lower()))
    return bool(words & _FURNITURE or "pull" in words) and not words & _OWN or _is_of_others(element)


def _is_linked_headline(element: etree._Element) -> bool:
    """Whether a paragraph or entry of a list is nothing but a link that is no sentence: the headline of another story."""
    around = (element.text or "") + "".join(child.tail or "" for child in element)
    if len(element) != 1 or element[0].tag not in ("a", "strong", "b", "em", "span", "p") or any(map(str.isalnum, around)):
        return False
    if element[0].tag != "a":
        return _is_linked_headline(element[0])
    words = element[0].text_content().split()
    return len(words) > 3 and not _SENTENCE.search(words[-1])


def _is_of_others(element: etree._Element) -> bool:
    """Whether an element begins with, or is the list below, a heading of other stories."""
    before = element.getprevious()
    if element.tag in ("ul", "ol") and before is not None and _OTHERS.fullmatch(_begins(before)):
        return True
    return element.tag in ("div", "section", "ul", "ol", "td") and bool(_OTHERS.fullmatch(_begins(element)))


def _begins(element: etree._Element) -> str:
    """The first words of an element: its own, its first child's or that one's first child's."""
    for _ in range(3):
        if (element.text or "").strip() or not len(element):
            break
        element = element[0]
    return (element.text or "").strip()
