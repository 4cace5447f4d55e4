"""Reading articles: clean text, quotations, printed messages, who wrote what to whom, and letters for a corpus."""

from tonetrack.reading.articles import Article, article_of, read_article
from tonetrack.reading.extraction import Quotation, extract_quotations, roster_of
from tonetrack.reading.findings import extract, read_letters
from tonetrack.reading.messages import Message, find_messages
from tonetrack.reading.sources import read_articles

__all__ = ["Article", "Message", "Quotation", "article_of", "extract", "extract_quotations", "find_messages", "read_article", "read_articles", "read_letters",
           "roster_of"]  # fmt: skip
