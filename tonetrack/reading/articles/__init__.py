"""Articles as text. Begin with sources.py (files, archives, folders); decoding (bytes to text) and pages (a saved page to its story) give the text, article
its title, outlet and day, passages its paragraphs."""
