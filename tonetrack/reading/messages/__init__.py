"""Messages as state agencies print them: header, parties, body, day."""
