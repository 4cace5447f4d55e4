"""The words in which state agencies report messages, as pieces of patterns: data, in one place, with no logic of its own."""

from __future__ import annotations


def one_of(words: str) -> str:
    """A pattern for one of some words; `_` stands for a space within one (`went_on`)."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


_MONTHS = "January February March April May June July August September October November December"
_SHORT_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec"
WEEKDAY = r"(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day\b|today\b|yesterday\b"
DAY = (
    WEEKDAY
    + "|" + one_of(_SHORT_MONTHS) + r"[a-z]*\.? ?\d{1,2}(?:st|nd|rd|th)?\b(?!:)(?:,? \d{4}\b|,? Juche \d{2,3} \(\d{4}\))?"
    + r"|\d{1,2}(?:st|nd|rd|th)? (?:of )?" + one_of(_MONTHS) + r"\b(?:,? \d{4}\b)?"
    # "on the 19th", of the report's month
    + r"|the \d{1,2}(?:st|nd|rd|th)(?=[.,;]?$|[.,;]? (?:to|from|in|by|for|expressing|congratulating|on the occasion)\b)"
)  # fmt: skip
THAT_DAY = r"(?:the|that) (?:very )?(?:same )?day\b"  # on which the message told of before was sent
WHEN = (
    r"(?:,? ?\b(?:(?:also |recently |early |late )?(?:on|dated|of) )?"
    r"(?:the (?:evening|morning|night|afternoon) of |last )?(?:" + DAY + r"),? ?)"
)  # fmt: skip

# What is sent.
LETTER = one_of("messages? letters? telegrams? cables?")
SENT = one_of("messages? letters? telegrams? cables? missives? cards?")
WISHES = one_of("greetings congratulations condolences sympath(?:y|ies) felicitations consolations?")
SOME = r"(?:[\w'’-]+ )"  # a word between an article and its noun

# What is done with it.
SENDING = one_of(
    "sent sends send set addressed dispatched despatched cabled wired mailed forwarded conveyed extended presented offered wrote delivered issued"
)
RECEIVING = r"(?:received|receives|got|(?:was|were) (?:presented with|handed|given|sent))"
BEEN = r"(?:was|were|has been|have been)"
COMING = rf"{BEEN} (?:sent|addressed|conveyed|dispatched|forwarded)"
HANDING = one_of("conveyed handed delivered sent presented transmitted received dated written addressed carried published")

# What it says, in its own words or an agency's.
SAYING = one_of(
    "said says reads? reading continued continues noted notes added adds stressed stresses stated states wrote writes went_on goes_on"
    " pointed_out underlined emphasized emphasised affirmed declared follows adding recalled remarked"
)
TELLING = one_of(
    "wished wishes expressed expresses extended extends hoped hopes said says noted notes stressed affirmed reaffirmed voiced conveyed offered"
    " thanked congratulated recalled underlined underscored paid added pointed praised appreciated hailed emphasized emphasised reiterated assured"
    " called sent prayed confirmed evaluated wrote continued told asked renewed declared referred also sincerely heartily warmly once once_again"
    " again was believed clarified highly further"
)
GOING_ON = one_of("adding continued went_on goes_on noting stressing saying")

# What happens to people and places, and is no message's day.
EVENT = one_of(
    "hit occurred took_place happened broke_out died passed_away crashed struck exploded explosion killed claimed signed founded caused born"
    " inaugurated elected held opened"
)

# Who says it.
RULER = one_of(
    "president leader king queen emir sultan premier minister chairman secretary majesty highness holiness excellency sovereign monarch pope"
)
OFFICE = one_of(
    "president premier (?:prime_)?min(?:i)?ster king queen emir amir sultan emperor empress chair(?:man|woman|person) secretary leader marshal"
    " commander chancellor (?:crown_)?prince princess grand_duke pope speaker governor head_of_(?:state|government|the) captains?[-_]regent"
    " counterpart ruler co-prince counsell?or vice-(?:president|chairman|premier) pm fm director chief"
)
ORGAN = one_of(
    "(?:central|executive|national|standing|political)_(?:executive_)?(?:committee|council|commission|board) c\\.?_?c\\b general_council"
    " supreme_council"
    " political_bureau politburo (?<!of_)government cabinet party front presidium (?:national|supreme_people's|federal)_assembly parliament congress"
    " duma senate ministry leadership council_of_(?:ministers|state)"
)
NO_OFFICIALS = one_of(  # bodies and people of no state or party
    "associations? societ(?:y|ies) participants? seminar residents overseas compatriots corps attaches delegations? technicians students? friendship"
    " solidarity juche songun institutes? study funds? compan(?:y|ies) corporation university school church\\w* catholics? orthodox patriarch\\w*"
    " relig\\w* buddhis\\w* red_cross red_crescent olympic taekwon\\S* famil(?:y|ies) bereaved team troupe foundation forum meeting"
    " (?<!consultative_)conference"
    " chongryon anti-imperialist ndfsk aindf arab_league journalists? trade_unions? writers artists embassy businessm[ae]n academy"
    " chamber_of_commerce world_food united_nations veterans? women's_union national_democratic_front_of_(?:s\\.|south)_korea non-governmental"
    " (?:committee|council|centre|center)_for_(?:supporting|solidarity|support) reunification publishing holdings? telecom ceo enterprises? bank"
    " world_peace victims youth cilreco unesco organizing_committee preparatory hyundai editor editorial newspaper agency tribal museum hospital"
    " festival group club wife widow (?<!queen_)mother son daughter brother"
)
TITLES = frozenset(
    "president premier prime minister minster foreign king queen emir amir sultan emperor empress chairman chairwoman chairperson general secretary"
    " leader comrade marshal great supreme commander deputy first second acting chancellor federal prince princess crown duke duchess grand pope"
    " speaker governor head director vice captain regent excellency majesty highness his her he she hm hrh vice-president vice-chairman vice-premier"
    " secretary-general governor-general general-governor chief personal special respected dear esteemed co-president co-chairman first-secretary"
    " lieutenant colonel col gen lt maj major major-general lieutenant-general state counselor councilor fm pm ex-president former interim"
    " counterpart".split()
)
BODIES = frozenset(  # words of what somebody is head of, which no name has
    "party committee republic council assembly ministry cabinet federation union commission presidium state states people's peoples front army"
    " kingdom affairs duma congress board bureau government democratic socialist communist revolutionary national supreme workers' workers arab"
    " islamic relations cooperation co-operation trade defence defense central executive standing international politburo political organization"
    " organisation authority parliament senate house league movement association society cc c.c academy institute university group delegation corps"
    " embassy office agency world global joint liberation diplomatic chongryon jamahiriya emirate principality commonwealth region province city"
    " leaders minister's headquarters mission ministers confederation integration expatriates immigration cult religion culture information"
    " broadcasting".split()
)
PARTICLES = frozenset("al el bin bint ibn ibni binti ben de da do dos das del della di du la le van von der den ter y e ould ag d'".split())
