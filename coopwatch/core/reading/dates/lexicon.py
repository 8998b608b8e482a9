"""The words the grammar knows, German and English: the place to add a word.

Written in natural spelling; `dictionary` folds, joins and misspells them. A word that means different things in the
two languages stands in its language's table; the text's own language wins. Called by `dictionary`.
"""

from __future__ import annotations

from coopwatch.core.model import Language
from coopwatch.core.reading.dates.names import NAMED_DAYS
from coopwatch.core.reading.dates.words import Sort

Words = tuple[tuple[Sort, int, str], ...]
# A START, MIDDLE or END with this value means a part of a span only where "of" or a preposition says so.
ALSO_A_VERB = 1

_GERMAN_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Words both languages may share a table for, because neither uses the other's word otherwise.
COMMON: Words = (
    (Sort.TODAY, 0, "heute heut heutigen heit hüt today tonight"),
    (Sort.TOMORROW, 1, "tomorrow tmrw tmr tmrrw 2moro 2morrow tommorow tommorrow tomorow morgigen morgiger"),
    (Sort.MORGEN, 1, "morgen morgn"),
    (Sort.OVERMORROW, 2, "übermorgen overmorrow übermorgn übermorn"),
    (Sort.OVERMORROW, 3, "überübermorgen"),
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
    (Sort.DAYS, 0, "tagen days tg"),
    (Sort.WORKDAY, 0, "werktag werktags arbeitstag arbeitstags banktag bankarbeitstag workday"),
    (Sort.WORKDAYS, 0, "werktagen werktage arbeitstagen arbeitstage banktagen bankarbeitstagen workdays"),
    (Sort.WORKING, 0, "working business bank"),
    (Sort.WEEK, 0, "woche woch wuche week weeks'"),
    (Sort.WEEKS, 0, "wochen weeks wks"),
    (Sort.FORTNIGHT, 0, "fortnight fortnights"),
    (Sort.MONTH_UNIT, 0, "monat monats monates month"),
    (Sort.MONTHS_UNIT, 0, "monate monaten months"),
    (Sort.QUARTER, 0, "quartal quartals vierteljahr quarter"),
    (Sort.HALF_YEAR, 0, "halbjahr halbjahres halbjahrs"),
    (Sort.YEAR_UNIT, 0, "jahr jahres jahrs year"),
    (Sort.YEARS_UNIT, 0, "jahre jahren years"),
    (Sort.HOURS, 0, "stunde stunden hour hours hrs std"),
    (Sort.MINUTES, 0, "minute minuten minutes min mins"),
    (Sort.WEEKEND, 0, "wochenende wochenendes wochenend wochnend wuchenend weekend"),
    (Sort.WEEK_NUMBER, 0, "kw kalenderwoche kalenderwochen cw wk"),
    (Sort.CALENDAR, 0, "calendar"),
    (Sort.START, 0, "anfang beginn anfangs early"),
    (Sort.START, ALSO_A_VERB, "beginning start top"),
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
    (Sort.MONTH_PART, 0, "monatsanfang monatsbeginn"),
    (Sort.MONTH_PART, 1, "monatsmitte"),
    (Sort.MONTH_PART, 2, "monatsende monatsschluss"),
    (Sort.MONTH_PART, 3, "eom monatsultimo ultimo monatsletzten"),
    (Sort.FIRST_OF_MONTH, 0, "monatserster monatsersten"),
    (Sort.JOINED_COURSE, 0, "tagesverlauf"),
    (Sort.JOINED_COURSE, 1, "wochenverlauf"),
    (Sort.JOINED_COURSE, 2, "monatsverlauf"),
    (Sort.QUARTER_PART, 0, "quartalsanfang quartalsbeginn"),
    (Sort.QUARTER_PART, 2, "quartalsende quartalsschluss eoq"),
    (Sort.YEAR_PART, 0, "jahresanfang jahresbeginn"),
    (Sort.YEAR_PART, 1, "jahresmitte"),
    (Sort.YEAR_PART, 2, "jahresende jahresschluss eoy yearend"),
    (Sort.THIS, 0, "diese dieser diesen diesem dieses this current laufenden laufende laufender aktuellen"),
    (
        Sort.NEXT,
        0,
        "nächste nächsten nächster nächstem nächstes nächst next nechste nechsten nechster nexte nexten nexter"
        " nächschte nächschti nächschter nächscht nä nxt",
    ),
    (Sort.COMING, 0, "kommende kommenden kommender kommendem kommendes coming upcoming bevorstehenden"),
    (
        Sort.FOLLOWING,
        0,
        "following folgende folgenden folgender darauf danach drauf darauffolgende darauffolgenden darauffolgender"
        " nachfolgenden",
    ),
    (Sort.AFTER_NEXT, 0, "übernächste übernächsten übernächster übernächstem übernächstes"),
    (
        Sort.LAST,
        -1,
        "letzte letzten letzter letztem letztes vergangene vergangenen vergangener vorige vorigen voriger vorigem last"
        " previous past",
    ),
    (Sort.EVERY, 0, "jede jeden jeder jedem jedes every each jeweils alle immer"),
    (Sort.OTHER, 0, "other"),
    (Sort.WHOLE, 0, "ganze ganzen gesamten gesamte whole entire"),
    (Sort.THE, 0, "the der die das den dem des"),
    (Sort.OF, 0, "of vom von"),
    (Sort.ON, 0, "on"),
    (Sort.IN, 0, "in im"),
    (Sort.WITHIN, 0, "within inside innerhalb binnen innert"),
    (Sort.BY, 0, "by zum zur per"),
    (Sort.BIS, 0, "bis biss"),
    (Sort.TO, 0, "to through thru"),
    (Sort.UNTIL, 0, "until till til untill"),
    (Sort.BEFORE, 0, "before vor bevor"),
    (Sort.AFTER, 0, "after nach"),
    (Sort.FROM, 0, "from ab starting"),
    (Sort.SINCE, 0, "since seit dated"),
    (Sort.BETWEEN, 0, "between zwischen"),
    (Sort.AND, 0, "and und u"),
    (Sort.OR, 0, "or oder bzw"),
    (Sort.FOR, 0, "for für fürs"),
    (Sort.STILL, 0, "noch still another weitere weiteren further extra additional zusätzliche zusätzlichen"),
    (Sort.MORE, 0, "more"),
    (
        Sort.ABOUT,
        0,
        "ca circa zirka etwa rund ungefähr approx approximately around about roughly maximal höchstens max um gegen nur"
        " nearly just only frühestens gut knapp under richtung toward towards",
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
    (
        Sort.WISHED,
        0,
        "frohe frohes fröhliche gesegnete besinnliche erholsame merry happy blessed nice great lovely"
        " wonderful pleasant",
    ),
    (Sort.BOXING, 0, "boxing"),
    (Sort.UNITY, 0, "einheit"),
    (Sort.ADVENT, 0, "advent adventssonntag"),
    (Sort.HOLIDAYS, 0, "feiertage feiertagen festtage festtagen weihnachtsferien weihnachtsfeiertagen holidays"),
    *((Sort.QUARTER_NAME, number, f"q{number}") for number in range(1, 5)),
    *((Sort.HALF_YEAR_NAME, number, f"h{number}") for number in (1, 2)),
    *((Sort.WEEKDAYS, n, f"{name}s") for n, name in enumerate(_ENGLISH_WEEKDAYS)),
    *((Sort.WEEKDAY_GENITIVE, n, f"{name}s") for n, name in enumerate(_GERMAN_WEEKDAYS)),
    *((Sort.NAMED_DAY, n, word) for n, (_, word) in enumerate(NAMED_DAYS)),
    (Sort.GOOD, 0, "guten gutn good schönen knappen knapper guter"),
    (Sort.GIVE, 0, "geben gib gebt lass lasst lassen give grant"),
    (Sort.RECKON, 0, "rechnen rechne rechnet"),
    (Sort.ME, 0, "mir uns me us"),
    (Sort.CLOCK, 0, "uhr o'clock pm"),
    (
        Sort.UNIT,
        0,
        "zoll inch inches mal times fr euro eur chf usd prozent percent stück stk seiten pages kg km cm mm qm kwh mb gb"
        " tb mio mrd",
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
        (Sort.TOMORROW, 1, "morn"),
        (Sort.ONE, 1, "ne ner nem nen"),
        (Sort.CARDINAL, 2, "zweier"),
        (Sort.CARDINAL, 3, "dreier"),
    ),
    Language.EN: (
        (Sort.AT, 0, "at"),
        (Sort.CLOCK, 0, "am a.m p.m h"),
        (Sort.ONE, 1, "a an"),
        (Sort.LATER, 0, "later"),
        (Sort.WEEK_COMMENCING, 0, "wc"),
        (Sort.GIVE, 1, "allow"),
        (Sort.ORDINAL, 2, "latter"),
    ),
}

# Expressions of several words that count as one.
EXPRESSIONS: Words = (
    *((Sort.ABOUT, 0, f"{less} than") for less in ("no more", "not more", "less", "fewer")),
    *((Sort.ABOUT, 0, f"{little} over") for little in ("just", "a little", "a bit")),
    *((Sort.ABOUT, 0, words) for words in ("just under", "at most", "at the most", "up to")),
    *((Sort.ABOUT, 0, f"{less} als") for less in ("nicht mehr", "weniger", "etwas mehr")),
    (Sort.ON, 0, "first thing"),
    (Sort.ON, 0, "last thing"),
)


# Whose misspellings would be other words or names (Sontag, Mais, Juris).
NEVER_MISSPELT = frozenset({"sonntag", "sonnabend", "sunday"})
