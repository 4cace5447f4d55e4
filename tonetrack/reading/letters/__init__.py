"""From what an article has to the letters of a corpus. Begin with findings.py (the letters of one article), then adding.py:

- which letter of the corpus a finding is: identity, by correspondents (whose names it uses), and what to write: additions, as letter_files;
- which letter another answers: answers (the one of the day that is told, else the only one it can be), links (written down);
- display: finds as a person reads them.
"""
