"""Articles as text. Begin with sources.py (files, archives, folders). The text comes from decoding (bytes), pages (a saved page to its story,
without its furniture; page_day: when it came out) or, of archives, from formats and records; article gives it its title, outlet and day,
passages its paragraphs, datelines what opens an agency's report; furniture is what sites print around every story.
"""
