"""Reading articles: clean text, quotations, printed messages, who wrote what to whom, and letters for a corpus."""

from tonetrack.reading.articles.article import Article, article_of
from tonetrack.reading.articles.sources import read_article, read_articles
from tonetrack.reading.extraction import Quotation, extract_quotations, roster_of
from tonetrack.reading.letters.findings import extract, read_letters
from tonetrack.reading.messages.message import Message, find_messages

__all__ = ["Article", "Message", "Quotation", "article_of", "extract", "extract_quotations", "find_messages", "read_article", "read_articles",
           "read_letters", "roster_of"]  # fmt: skip
