"""Messages as state agencies print them: header, parties, body, day. Begin with message.py (`find_messages`), which asks in turn:

reports (is it an agency's, and where are its headers), headers (who sent what to whom), officials (names and offices in a phrase),
ends (officials of two states?), exchanges (which words are whose) and bodies (the message's words). phrasing holds the agencies' words as patterns,
misprints what their pages lost.
"""
