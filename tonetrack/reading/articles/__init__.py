"""Articles as text: pages, files, archives, folders; decoded, repaired, in paragraphs."""
