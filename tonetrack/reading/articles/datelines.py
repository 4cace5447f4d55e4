"""How a story's first paragraph begins: its place, day and agency."""

from __future__ import annotations

import re

from tonetrack.reading.dates import JUCHE_YEAR, MONTH

_DAY = rf"(?:{JUCHE_YEAR},? )?(?:{MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH})(?:,? \d{{4}}|,? {JUCHE_YEAR})?"  # `Juche 113 (2024), May 3`
_OUTLET = r"\([^()\n]{2,40}\)"  # `(KCNA)`
DATELINE = re.compile(
    # "Pyongyang, May 3 (KCNA) -- ", "CAIRO - 3 May 2031: ", "Riyadh, May 03, SPA -- ", "(ANSA) - Rome, May 3 - "
    rf"(?:{_OUTLET} ?(?:--|-) )?(?!(?:On|In|By|At|Since|Until)\b)[A-Z][\w'/-]+(?: [A-Z][\w'/-]+){{0,3}}(?:[,.]| -) "
    rf"{_DAY}[,.]? ?"
    rf"(?:{_OUTLET} (?=[A-Z])|(?:{_OUTLET} ?|[A-Z]{{2,12}} ?(?:/[^/\n]{{2,30}}/ )?)?(?:--|\.?-|:|\.) )"
    # "SEOUL, South Korea (Reuters) - "
    rf"|[A-Z][A-Z .'/-]{{2,40}}(?:, [A-Z][\w .]{{2,24}}?)?(?:, \d{{4}})? ?(?:{_OUTLET})? ?(?:--|-) |{_OUTLET} ?(?:--|-) "
    r"|[A-Z][A-Z .'/-]{2,40}(?:, [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?(?:\. /[^/\n]{2,30}/\. ?|[:.] ?-? )"  # "MOSCOW, May 3. /TASS/. "
    rf"|[A-Z][a-z]{{2,8}}\.? \d{{1,2}} {_OUTLET} ?(?:--|-) "  # "May 3 (Yonhap) -- "
)
