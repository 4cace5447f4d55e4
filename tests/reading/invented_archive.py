"""An archive as a state agency prints it, every word INVENTED and our own: letters of two presidents who do not exist.

Real are only the countries and the agency in the dateline, which the reader must know. Every article stands twice, under two topics, as agencies print them.
"""

from __future__ import annotations

GREETING = (
    "Pyongyang, June 4 (KCNA) -- Ada Aster, president of the Republic of Malta, sent a message of greeting to Bo Birch, president of the Republic of Iceland, on"
    " June 3 on the occasion of the 80th anniversary of the founding of the Republic of Iceland.\n\nThe message said that the friendship between the two"
    " islands, tempered by storms and by the long winters of the northern sea, would be cherished by every fisherman of both countries, and wished the president good health.\n"
)
REPLY = (
    "Pyongyang, June 9 (KCNA) -- Bo Birch, president of the Republic of Iceland, sent a reply message to Ada Aster, president of the Republic of Malta, on June"
    " 8.\n\nThe message said:\n\nI express my heartfelt thanks for the warm greetings sent to our people on the anniversary.\n\nI am convinced that the boats that"
    " sail between our harbours will make our traditional friendship still deeper.\n"
)
CONDOLENCE = (
    "Pyongyang, June 9 (KCNA) -- Ada Aster, president of the Republic of Malta, sent a message of sympathy to Bo Birch, president of the Republic of Iceland, on June"
    " 8 as regards the eruption that struck the south of Iceland.\n\nThe message expressed deep sympathy to the families who lost their houses under the ash, and hope that"
    " the roads and the sheepfolds would soon be built again.\n"
)
COOL = (
    "Pyongyang, July 2 (KCNA) -- Cy Cedar, prime minister of Mongolia, sent a message of greeting to Ada Aster, president of the Republic of Malta, on July 1 on the"
    " occasion of the national day of Malta.\n\nThe message wished the people of Malta prosperity.\n"
)
WREATH = "Pyongyang, July 3 (KCNA) -- A wreath was laid before the lighthouse by the harbour masters of the town. The bells rang at six.\n"

TEXTS = (("Greetings to President of Iceland", GREETING, "2024-06-04"), ("President of Iceland Replies", REPLY, "2024-06-09"),
         ("Sympathy to President of Iceland", CONDOLENCE, "2024-06-09"), ("Greetings from Prime Minister of Mongolia", COOL, "2024-07-02"),
         ("Wreath Laid", WREATH, "2024-07-03"), ("Photo", "", "2024-07-03"))  # fmt: skip


def records() -> list[dict[str, str]]:
    """Its records: each article under two topics, with one address."""
    return [
        {"topic": topic, "headline": title, "link": f"https://agency.invalid/{number}", "date": day, "story_text": text}
        for topic in ("news", "leaders") for number, (title, text, day) in enumerate(TEXTS)
    ]  # fmt: skip
