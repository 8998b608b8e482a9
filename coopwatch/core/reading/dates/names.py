"""What weekdays, months, feasts and public holidays are called: the place to add a name. Called by the dictionary,
the lexicon and the rules for feasts.
"""

from __future__ import annotations

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.words import Sort

NAMES: dict[Sort, tuple[str, ...]] = {
    Sort.WEEKDAY: (
        "montag monday montach montog mondog mäntig maandag",
        "dienstag tuesday dienstach dienstog zischtig ziischtig dingsdag",
        "mittwoch wednesday mittwuch wensday wendsday",
        "donnerstag thursday donnerstach donnerstog donnschtig dunschtig dünnersdag",
        "freitag friday freitach freitog freidog freidag friedag fritig friitig",
        "samstag sonnabend saturday samstach samstog samschtig saterday sünnavend sünnabend",
        "sonntag sunday sonntach sonntog sunntig sünndag",
    ),
    Sort.MONTH: (
        "januar jänner januars january",
        "februar feber februars february",
        "märz march",
        "april aprils",
        "mai",
        "juni june",
        "juli july",
        "august augusts",
        "september septembers",
        "oktober oktobers october",
        "november novembers",
        "dezember dezembers december",
    ),
}
SHORT_MONTHS = (
    *("jan jän", "feb febr", "mär mrz mar", "apr", "", "jun"),
    *("jul", "aug", "sep sept", "okt oct", "nov", "dez dec"),
)
SHORT_WEEKDAYS = {
    Language.DE: ("mo", "di", "mi", "do", "fr", "sa", "so"),
    Language.EN: ("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun"),
}

FEAST_WORDS: tuple[tuple[str, str], ...] = (
    ("christmas", "weihnachten weihnachtsfest christmas xmas"),
    ("christmas_eve", "heiligabend heiligabends"),
    ("christmas_day", "weihnachtstag weihnachtsfeiertag"),
    ("new_years_eve", "silvester sylvester hogmanay jahreswechsel jahreswende"),
    ("new_years_day", "neujahr neujahrstag"),
    ("epiphany", "dreikönig dreikönigstag heiligdreikönig epiphany"),
    ("rose_monday", "rosenmontag"),
    ("shrove_tuesday", "faschingsdienstag fastnachtsdienstag veilchendienstag"),
    ("ash_wednesday", "aschermittwoch"),
    ("maundy_thursday", "gründonnerstag"),
    ("good_friday", "karfreitag"),
    ("easter", "ostern osterfest easter"),
    ("easter_saturday", "karsamstag ostersamstag"),
    ("easter_sunday", "ostersonntag"),
    ("easter_monday", "ostermontag"),
    ("labour_day", "maifeiertag"),
    ("ascension", "himmelfahrt vatertag auffahrt"),
    ("pentecost", "pfingsten pfingstsonntag pentecost whitsun"),
    ("whit_monday", "pfingstmontag"),
    ("corpus_christi", "fronleichnam"),
    ("assumption", "mariähimmelfahrt"),
    ("austrian_national", "nationalfeiertag"),
    ("swiss_national", "bundesfeiertag bundesfeier"),
    ("reformation", "reformationstag"),
    ("all_saints", "allerheiligen"),
    ("repentance", "bußtag bettag"),
    ("st_nicholas", "nikolaus nikolaustag nikolo"),
    ("thanksgiving", "thanksgiving"),
    ("halloween", "halloween"),
    ("boxing_day", "stephanitag stefanitag stephanstag stefanstag"),
)
FEASTS = tuple(name for name, _ in FEAST_WORDS)
# Days whose name needs "Day" behind it.
NAMED_DAYS = (
    ("us_labor_day", "labor"),
    ("us_memorial_day", "memorial"),
    ("us_independence_day", "independence"),
    ("us_veterans_day", "veterans"),
)
