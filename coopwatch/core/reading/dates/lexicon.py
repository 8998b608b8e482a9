"""The words the grammar knows, German and English: the place to add a word.

Written in natural spelling; `dictionary` folds, joins and misspells them. A word that means different things in the
two languages stands in its language's table; the text's own language wins. Called by `dictionary`.
"""

from __future__ import annotations

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.words import Sort

Words = tuple[tuple[Sort, int, str], ...]
# A START, MIDDLE or END with this value means a part of a span only where "of" or a preposition says so.
ALSO_A_VERB = 1


NAMES: dict[Sort, tuple[str, ...]] = {
    Sort.WEEKDAY: (
        "montag monday",
        "dienstag tuesday",
        "mittwoch wednesday",
        "donnerstag thursday",
        "freitag friday",
        "samstag sonnabend saturday",
        "sonntag sunday",
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

_ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Words both languages may share a table for, because neither uses the other's word otherwise.
COMMON: Words = (
    (Sort.TODAY, 0, "heute heut heutigen today tonight"),
    (Sort.TOMORROW, 1, "tomorrow tmrw tmr tmrrw tommorow tommorrow tomorow morgigen morgiger"),
    (Sort.MORGEN, 1, "morgen"),
    (Sort.OVERMORROW, 2, "übermorgen overmorrow"),
    (Sort.YESTERDAY, -1, "gestern yesterday gestrigen"),
    (Sort.BEFORE_YESTERDAY, -2, "vorgestern"),
    (
        Sort.DAY_PART,
        0,
        "früh frühmorgens morgens vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht nachts"
        " spätabend spätabends spätnachmittag morning afternoon evening night noon lunch lunchtime midday afternoonish",
    ),
    (Sort.END_OF_DAY, 0, "eod cob eob feierabend geschäftsschluss dienstschluss büroschluss betriebsschluss"),
    (Sort.DAY, 0, "tag tags tages tage day"),
    (Sort.DAYS, 0, "tagen days"),
    (Sort.WORKDAY, 0, "werktag werktags arbeitstag arbeitstags banktag bankarbeitstag workday"),
    (Sort.WORKDAYS, 0, "werktagen werktage arbeitstagen arbeitstage banktagen bankarbeitstagen workdays"),
    (Sort.WORKING, 0, "working business bank"),
    (Sort.WEEK, 0, "woche week weeks'"),
    (Sort.WEEKS, 0, "wochen weeks"),
    (Sort.FORTNIGHT, 0, "fortnight fortnights"),
    (Sort.MONTH_UNIT, 0, "monat monats monates month"),
    (Sort.MONTHS_UNIT, 0, "monate monaten months"),
    (Sort.QUARTER, 0, "quartal quartals vierteljahr quarter"),
    (Sort.HALF_YEAR, 0, "halbjahr halbjahres halbjahrs"),
    (Sort.YEAR_UNIT, 0, "jahr jahres jahrs year"),
    (Sort.YEARS_UNIT, 0, "jahre jahren years"),
    (Sort.HOURS, 0, "stunde stunden hour hours hrs std"),
    (Sort.MINUTES, 0, "minute minuten minutes min mins"),
    (Sort.WEEKEND, 0, "wochenende wochenendes weekend"),
    (Sort.WEEK_NUMBER, 0, "kw kalenderwoche kalenderwochen cw wk"),
    (Sort.CALENDAR, 0, "calendar"),
    (Sort.START, 0, "anfang beginn anfangs early"),
    (Sort.START, ALSO_A_VERB, "beginning start"),
    (Sort.MIDDLE, 0, "mitte mid"),
    (Sort.MIDDLE, ALSO_A_VERB, "middle"),
    (Sort.END, 0, "ende late"),
    (Sort.END, ALSO_A_VERB, "end"),
    (Sort.HALF, 0, "hälfte half halben halbes"),
    (Sort.REST, 0, "rest remainder"),
    (Sort.COURSE, 0, "lauf laufe verlauf course"),
    (Sort.WEEK_PART, 0, "wochenanfang wochenbeginn wochenstart"),
    (Sort.WEEK_PART, 1, "wochenmitte midweek"),
    (Sort.WEEK_PART, 2, "eow wochenschluss"),
    (Sort.WEEK_HALF, 0, "wochenhälfte"),
    (Sort.MONTH_PART, 0, "monatsanfang monatsbeginn monatserster monatsersten"),
    (Sort.MONTH_PART, 1, "monatsmitte"),
    (Sort.MONTH_PART, 2, "monatsende monatsschluss"),
    (Sort.MONTH_PART, 3, "eom monatsultimo ultimo monatsletzten"),
    (Sort.QUARTER_PART, 0, "quartalsanfang quartalsbeginn"),
    (Sort.QUARTER_PART, 2, "quartalsende quartalsschluss eoq"),
    (Sort.YEAR_PART, 0, "jahresanfang jahresbeginn"),
    (Sort.YEAR_PART, 1, "jahresmitte"),
    (Sort.YEAR_PART, 2, "jahresende jahresschluss eoy yearend"),
    (Sort.THIS, 0, "diese dieser diesen diesem dieses this current laufenden laufende laufender aktuellen"),
    (Sort.NEXT, 0, "nächste nächsten nächster nächstem nächstes nächst next darauffolgenden nachfolgenden"),
    (Sort.COMING, 0, "kommende kommenden kommender kommendem kommendes coming upcoming bevorstehenden"),
    (Sort.FOLLOWING, 0, "following folgende folgenden folgender darauf danach drauf"),
    (Sort.AFTER_NEXT, 0, "übernächste übernächsten übernächster übernächstem übernächstes"),
    (
        Sort.LAST,
        -1,
        "letzte letzten letzter letztem letztes vergangene vergangenen vergangener vorige vorigen voriger last"
        " previous",
    ),
    (Sort.EVERY, 0, "jede jeden jeder jedem jedes every each jeweils alle immer"),
    (Sort.WHOLE, 0, "ganze ganzen gesamten gesamte whole entire"),
    (Sort.THE, 0, "the der die das den dem des"),
    (Sort.OF, 0, "of vom von"),
    (Sort.ON, 0, "on"),
    (Sort.IN, 0, "in im"),
    (Sort.WITHIN, 0, "within inside innerhalb binnen innert"),
    (Sort.BY, 0, "by zum zur per fürs"),
    (Sort.BIS, 0, "bis biss"),
    (Sort.TO, 0, "to through thru"),
    (Sort.UNTIL, 0, "until till til untill"),
    (Sort.BEFORE, 0, "before vor"),
    (Sort.AFTER, 0, "after nach"),
    (Sort.FROM, 0, "from ab starting"),
    (Sort.SINCE, 0, "since seit dated"),
    (Sort.BETWEEN, 0, "between zwischen"),
    (Sort.AND, 0, "and und u"),
    (Sort.OR, 0, "or oder bzw"),
    (Sort.FOR, 0, "for für"),
    (Sort.STILL, 0, "noch still another weitere weiteren"),
    (
        Sort.ABOUT,
        0,
        "ca circa zirka etwa rund ungefähr approx approximately around about roughly maximal höchstens max um gegen nur"
        " nearly just only gut knapp",
    ),
    (Sort.LATEST, 0, "spätestens latest allerspätestens längstens"),
    (Sort.INCLUSIVE, 0, "einschließlich einschl inklusive inkl including inclusive incl mit"),
    (Sort.NOW, 0, "now jetzt"),
    (Sort.HENCE, 0, "hence"),
    (Sort.AGO, 0, "ago"),
    (Sort.COUPLE, 0, "couple"),
    (Sort.COMMENCING, 0, "commencing ending"),
    (Sort.THIS_YEAR, 0, "heuer"),
    (Sort.OVER, 0, "übers über over during ums"),
    (Sort.WEEK_TERM, 0, "wochenfrist"),
    (Sort.MONTH_TERM, 0, "monatsfrist"),
    (Sort.EVE, 0, "eve"),
    (Sort.CLOSING, 0, "close"),
    (Sort.PLAY, 0, "play"),
    (Sort.WEEK_COMMENCING, 0, "w/c w/b"),
    (Sort.NEW, 0, "new neuen neues neue"),
    (Sort.OLD, 0, "alten altes"),
    (Sort.WISHED, 0, "frohe frohes fröhliche gesegnete besinnliche erholsame merry happy blessed nice great lovely"),
    (Sort.BOXING, 0, "boxing"),
    (Sort.UNITY, 0, "einheit"),
    (Sort.ADVENT, 0, "advent adventssonntag"),
    (Sort.HOLIDAYS, 0, "feiertage feiertagen festtage festtagen weihnachtsferien weihnachtsfeiertagen holidays"),
    *((Sort.QUARTER_NAME, number, f"q{number}") for number in range(1, 5)),
    *((Sort.HALF_YEAR_NAME, number, f"h{number}") for number in (1, 2)),
    *((Sort.WEEKDAYS, n, f"{name}s") for n, name in enumerate(_ENGLISH_WEEKDAYS)),
    (Sort.GOOD, 0, "guten gutn good schönen"),
    (Sort.CLOCK, 0, "uhr o'clock pm"),
    (
        Sort.UNIT,
        0,
        "euro eur chf usd prozent percent stück stk seiten pages kg km cm mm qm kwh mb gb tb mio mrd mal times fr",
    ),
    (
        Sort.LABEL,
        0,
        "nr no nummer number version vers release rel din iso vde norm art artikel abs absatz ziffer ziff kapitel kap"
        " abschnitt seite page punkt pos position zimmer raum room tel telefon phone fon fax mobil handy mobile"
        " eur euro chf usd gbp sfr konto blz iban bic ust hrb hra plz teil part blatt anlage band heft los figure fig"
        " abb bild foto tabelle step schritt item chapter section sec clause auflage ver",
    ),
)

OWN: dict[Language, Words] = {
    Language.DE: (
        (Sort.ON, 0, "am an"),
        (Sort.LATER, 0, "später"),
        (Sort.WORKDAYS, 0, "at wt"),
        (Sort.AND_A_HALF, 1, "anderthalb eineinhalb"),
        (Sort.AND_A_HALF, 2, "zweieinhalb"),
        (Sort.AND_A_HALF, 3, "dreieinhalb"),
        (Sort.CLOCK, 0, "h"),
    ),
    Language.EN: (
        (Sort.AT, 0, "at"),
        (Sort.CLOCK, 0, "am a.m p.m h"),
        (Sort.ONE, 1, "a an"),
        (Sort.LATER, 0, "later"),
    ),
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
)
FEASTS = tuple(name for name, _ in FEAST_WORDS)


# Whose misspellings would be other words or names (Sontag, Mais, Juris).
NEVER_MISSPELT = frozenset({"sonntag", "sonnabend", "sunday"})
