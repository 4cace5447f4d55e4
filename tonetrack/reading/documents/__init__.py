"""What a sentence says of letters, speeches and other documents: kind, from whom, to whom, of which day."""
