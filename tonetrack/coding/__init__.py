"""A coding kit: draw texts, give them to coders without dates and names, read the sheets back, say how far they and the scorers agree."""
