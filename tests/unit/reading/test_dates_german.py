"""What German date phrases mean, said on Wednesday, 25 November 2026 unless a case says otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.dates import deadline, find_dates
from tests.unit.reading.tables import written

WEDNESDAY = date(2026, 11, 25)


def spans(text: str, said_on: date = WEDNESDAY) -> list[str]:
    """Every date found, as "FIRST" or "FIRST/LAST"."""
    return [written(phrase.span) for phrase in find_dates(text, said_on, Language.DE)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das schicke ich Ihnen heute noch.", "2026-11-25"),
        ("heute Abend", "2026-11-25"),
        ("Kommt heute Morgen.", "2026-11-25"),
        ("bis heute Nachmittag", "2026-11-25"),
        ("im Laufe des Tages", "2026-11-25"),
        ("bis Feierabend", "2026-11-25"),
        ("bis Dienstschluss", "2026-11-25"),
        ("morgen", "2026-11-26"),
        ("Morgen früh haben Sie es.", "2026-11-26"),
        ("Morgen schicke ich es.", "2026-11-26"),
        ("in 24h", "2026-11-26"),
        ("morgen Vormittag", "2026-11-26"),
        ("am morgigen Tag", "2026-11-26"),
        ("übermorgen", "2026-11-27"),
        ("uebermorgen", "2026-11-27"),
        ("bis übermorgen Mittag", "2026-11-27"),
        ("gestern", "2026-11-24"),
        ("vorgestern", "2026-11-23"),
        ("in einer Stunde", "2026-11-25"),
        ("in 20 Minuten", "2026-11-25"),
        ("innerhalb von 24 Stunden", "2026-11-26"),
        ("binnen 48 Stunden", "2026-11-27"),
    ],
)
def test_near_days(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am Freitag", "2026-11-27"),
        ("bis Montag", "2026-11-30"),
        ("Mittwoch", "2026-12-02"),
        ("Freitagmittag", "2026-11-27"),
        ("am Montag früh", "2026-11-30"),
        ("Dienstag Morgen", "2026-12-01"),
        ("bis Fr.", "2026-11-27"),
        ("am Do", "2026-11-26"),
        ("diesen Freitag", "2026-11-27"),
        ("kommenden Dienstag", "2026-12-01"),
        ("am kommenden Freitag", "2026-11-27"),
        ("nächsten Montag", "2026-11-30"),
        ("nächsten Freitag", "2026-11-27/2026-12-04"),
        ("am nächsten Donnerstag", "2026-11-26/2026-12-03"),
        ("übernächsten Freitag", "2026-12-04"),
        ("letzten Freitag", "2026-11-20"),
        ("vergangenen Montag", "2026-11-23"),
        ("Freitag dieser Woche", "2026-11-27"),
        ("Mittwoch nächster Woche", "2026-12-02"),
        ("Montag der kommenden Woche", "2026-11-30"),
        ("nächste Woche Donnerstag", "2026-12-03"),
        ("nächste Woche am Dienstag", "2026-12-01"),
        ("Freitag übernächster Woche", "2026-12-11"),
        ("übernächste Woche Montag", "2026-12-07"),
        ("Freitag in einer Woche", "2026-12-04"),
        ("Freitag in zwei Wochen", "2026-12-11"),
        ("Freitag in 14 Tagen", "2026-12-11"),
        ("Dienstag in acht Tagen", "2026-12-08"),
        ("Freitag nach dem nächsten", "2026-12-04"),
        ("am Freiatg", "2026-11-27"),
        ("bis Donnerstga", "2026-11-26"),
        ("am Mitwoch", "2026-12-02"),
        ("am nächsten Werktag", "2026-11-26"),
        ("am Mittwoch nach Ostern", "2027-03-31"),
        ("Montag nach dem 10. Dezember", "2026-12-14"),
        ("am Freitag vor Weihnachten", "2026-12-18"),
        ("Mo/Di", "2026-11-30/2026-12-01"),
        ("ich komme Mi. oder Do.", "2026-12-02/2026-12-03"),
        ("nächste Woche Montag oder Dienstag", "2026-11-30/2026-12-01"),
        ("nächsten Freitag, 4.12.", "2026-12-04"),
        ("am kommenden Montag (30.11.)", "2026-11-30"),
        ("seit Montag", "2026-11-23"),
    ],
)
def test_weekdays(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("diese Woche", "2026-11-23/2026-11-29"),
        ("noch diese Woche", "2026-11-27"),
        ("noch die Woche", "2026-11-27"),
        ("nächste Woche", "2026-11-30/2026-12-06"),
        ("in der kommenden Woche", "2026-11-30/2026-12-06"),
        ("bis nächste Woche", "2026-12-04"),
        ("übernächste Woche", "2026-12-07/2026-12-13"),
        ("letzte Woche", "2026-11-16/2026-11-22"),
        ("im Laufe der Woche", "2026-11-27"),
        ("im Laufe der nächsten Woche", "2026-12-04"),
        ("im Lauf der kommenden Woche", "2026-12-04"),
        ("Ende der Woche", "2026-11-27"),
        ("Ende nächster Woche", "2026-12-04"),
        ("gegen Ende der kommenden Woche", "2026-12-04"),
        ("Ende dieser Woche", "2026-11-27"),
        ("Anfang nächster Woche", "2026-11-30/2026-12-01"),
        ("Anfang der Woche", "2026-11-30/2026-12-01"),
        ("zu Beginn der nächsten Woche", "2026-11-30/2026-12-01"),
        ("Mitte der Woche", "2026-11-25"),
        ("Mitte nächster Woche", "2026-12-02"),
        ("Anfang bis Mitte nächster Woche", "2026-11-30/2026-12-02"),
        ("Mitte/Ende nächster Woche", "2026-12-02/2026-12-04"),
        ("zum Wochenanfang", "2026-11-30/2026-12-01"),
        ("bis zum Wochenende", "2026-11-27"),
        ("bis Wochenende", "2026-11-27"),
        ("am Wochenende", "2026-11-28/2026-11-29"),
        ("übers Wochenende", "2026-11-28/2026-11-29"),
        ("nach dem Wochenende", "2026-11-30"),
        ("am kommenden Wochenende", "2026-11-28/2026-11-29"),
        ("in der zweiten Wochenhälfte", "2026-11-26/2026-11-27"),
        ("in der ersten Hälfte der nächsten Woche", "2026-11-30/2026-12-02"),
        ("KW 50", "2026-12-07/2026-12-13"),
        ("bis KW 50", "2026-12-11"),
        ("KW50/2026", "2026-12-07/2026-12-13"),
        ("in der 2. KW", "2027-01-11/2027-01-17"),
        ("in Kalenderwoche 3", "2027-01-18/2027-01-24"),
        ("Anfang KW 50", "2026-12-07/2026-12-08"),
        ("Ende KW 50", "2026-12-11"),
        ("Dienstag KW 50", "2026-12-08"),
        ("am Mittwoch der KW 50", "2026-12-09"),
        ("KW 49/50", "2026-11-30/2026-12-11"),
        ("KW 49-51", "2026-11-30/2026-12-18"),
        ("in der ersten Dezemberwoche", "2026-12-07/2026-12-13"),
        ("letzte Woche im Januar", "2027-01-25/2027-01-31"),
        ("in der Woche vom 14. Dezember", "2026-12-14/2026-12-20"),
        ("Woche ab dem 7.12.", "2026-12-07/2026-12-13"),
        ("Rest der Woche", "2026-11-25/2026-11-27"),
        ("in der nächsten KW", "2026-11-30/2026-12-06"),
        ("KW 2/27", "2027-01-11/2027-01-17"),
    ],
)
def test_weeks(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anfang Dezember", "2026-12-01/2026-12-10"),
        ("Mitte Dezember", "2026-12-11/2026-12-20"),
        ("Ende Dezember", "2026-12-21/2026-12-31"),
        ("Ende November", "2026-11-21/2026-11-30"),
        ("bis Ende November", "2026-11-30"),
        ("bis spätestens Ende Februar", "2027-02-28"),
        ("bis Mitte Januar", "2027-01-15"),
        ("Mitte bis Ende Januar", "2027-01-11/2027-01-31"),
        ("Anfang/Mitte Jänner", "2027-01-01/2027-01-20"),
        ("bis Monatsende", "2026-11-30"),
        ("zum Monatsende", "2026-11-30"),
        ("bis zum Ende des Monats", "2026-11-30"),
        ("um die Monatsmitte", "2026-12-11/2026-12-20"),
        ("Anfang nächsten Monats", "2026-12-01/2026-12-10"),
        ("Ende nächsten Monats", "2026-12-21/2026-12-31"),
        ("noch diesen Monat", "2026-11-30"),
        ("diesen Monat", "2026-11-30"),
        ("im Laufe des Monats", "2026-11-30"),
        ("nächsten Monat", "2026-12-01/2026-12-31"),
        ("im Januar", "2027-01-01/2027-01-31"),
        ("Januar bis März", "2027-01-01/2027-03-31"),
        ("im Januar oder Februar", "2027-01-01/2027-02-28"),
        ("zwischen Januar und März", "2027-01-01/2027-03-31"),
        ("noch im alten Jahr", "2026-12-31"),
        ("im November", "2026-11-01/2026-11-30"),
        ("ab Februar", "2027-02-01"),
        ("im März 2027", "2027-03-01/2027-03-31"),
        ("im Laufe des Dezembers", "2026-12-31"),
        ("zweite Novemberhälfte", "2026-11-16/2026-11-30"),
        ("in der ersten Dezemberhälfte", "2026-12-01/2026-12-15"),
        ("letzter Montag im März", "2027-03-29"),
        ("am ersten Dienstag im Dezember", "2026-12-01"),
        ("zweiter Mittwoch des nächsten Monats", "2026-12-09"),
        ("am letzten Werktag des Monats", "2026-11-30"),
        ("letzter Arbeitstag im Januar", "2027-01-29"),
        ("bis Quartalsende", "2026-12-31"),
        ("Ende des Quartals", "2026-12-31"),
        ("im ersten Quartal 2027", "2027-01-01/2027-03-31"),
        ("bis Ende Q1", "2027-03-31"),
        ("Anfang Q2", "2027-04-01/2027-04-30"),
        ("im nächsten Quartal", "2027-01-01/2027-03-31"),
        ("dieses Jahr", "2026-12-31"),
        ("noch heuer", "2026-12-31"),
        ("noch in diesem Jahr", "2026-12-31"),
        ("bis Jahresende", "2026-12-31"),
        ("Ende des Jahres", "2026-12-31"),
        ("Anfang nächsten Jahres", "2027-01-01/2027-01-31"),
        ("Anfang 2027", "2027-01-01/2027-01-31"),
        ("bis Ende 2027", "2027-12-31"),
        ("nächstes Jahr", "2027-01-01/2027-12-31"),
        ("zwischen den Jahren", "2026-12-27/2026-12-31"),
    ],
)
def test_months_quarters_and_years(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 3 Tagen", "2026-11-28"),
        ("in drei Tagen", "2026-11-28"),
        ("in 14 Tagen", "2026-12-09"),
        ("binnen 14 Tagen", "2026-12-09"),
        ("innerhalb von 10 Tagen", "2026-12-05"),
        ("innert 10 Tagen", "2026-12-05"),
        ("innerhalb der nächsten zwei Wochen", "2026-12-09"),
        ("in den nächsten 3 Tagen", "2026-11-28"),
        ("in 3 Werktagen", "2026-11-30"),
        ("in drei Arbeitstagen", "2026-11-30"),
        ("in spätestens 5 Arbeitstagen", "2026-12-02"),
        ("innerhalb von 2 Werktagen", "2026-11-27"),
        ("in einer Woche", "2026-12-02"),
        ("in ca. 2 Wochen", "2026-12-09"),
        ("in etwa zehn Tagen", "2026-12-05"),
        ("in 2-3 Wochen", "2026-12-09/2026-12-16"),
        ("in zwei bis drei Tagen", "2026-11-27/2026-11-28"),
        ("in ein bis zwei Wochen", "2026-12-02/2026-12-09"),
        ("in einem Monat", "2026-12-25"),
        ("in drei Monaten", "2027-02-25"),
        ("in einem halben Jahr", "2027-05-25"),
        ("in einem Jahr", "2027-11-25"),
        ("heute in einer Woche", "2026-12-02"),
        ("heute in acht Tagen", "2026-12-02"),
        ("heute in 14 Tagen", "2026-12-09"),
        ("morgen in einer Woche", "2026-12-03"),
        ("vor drei Tagen", "2026-11-22"),
        ("vor zwei Wochen", "2026-11-11"),
        ("Das dauert noch zwei Tage.", "2026-11-27"),
        ("binnen Wochenfrist", "2026-12-02"),
        ("eine Woche vor dem 15. Dezember", "2026-12-08"),
        ("in zwei, drei Tagen", "2026-11-27/2026-11-28"),
        ("in gut einer Woche", "2026-12-02"),
        ("in anderthalb Wochen", "2026-12-05/2026-12-06"),
        ("innerhalb einer Frist von 10 Tagen", "2026-12-05"),
    ],
)
def test_spans_of_time(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am 4. Dezember", "2026-12-04"),
        ("4. Dezember 2026", "2026-12-04"),
        ("4.Dez.", "2026-12-04"),
        ("bis 4. Dez. 2026", "2026-12-04"),
        ("am 1. Jänner", "2027-01-01"),
        ("10. Feber 2027", "2027-02-10"),
        ("am vierten Dezember", "2026-12-04"),
        ("am zweiten Mai", "2027-05-02"),
        ("einunddreißigster Dezember", "2026-12-31"),
        ("am 4.12.", "2026-12-04"),
        ("am 4.12", "2026-12-04"),
        ("4.12.26", "2026-12-04"),
        ("04.12.2026", "2026-12-04"),
        ("4. 12. 2026", "2026-12-04"),
        ("am 4. 12.", "2026-12-04"),
        ("4-12-2026", "2026-12-04"),
        ("4/12/2026", "2026-12-04"),
        ("2026-12-04", "2026-12-04"),
        ("am 24.11.", "2027-11-24"),
        ("29. Februar", "2028-02-29"),
        ("Freitag, 4. Dezember", "2026-12-04"),
        ("Freitag, den 4. Dezember 2026", "2026-12-04"),
        ("am Freitag, dem 4.12., um 10 Uhr", "2026-12-04"),
        ("Fr., 4.12.", "2026-12-04"),
        ("Fr 4.12.", "2026-12-04"),
        ("Freitag (4.12.)", "2026-12-04"),
        ("am 10.", "2026-12-10"),
        ("bis zum 10.", "2026-12-10"),
        ("bis spätestens 30.", "2026-11-30"),
        ("Den 30. schaffe ich nicht.", "2026-11-30"),
        ("nach meinem Urlaub (ab 12.)", "2026-12-12"),
        ("am 15ten", "2026-12-15"),
        ("zum 15. des Monats", "2026-12-15"),
        ("am 15. nächsten Monats", "2026-12-15"),
        ("zum Ersten", "2026-12-01"),
        ("Freitag, den 11.", "2026-12-11"),
        ("12.–14. Mai", "2027-05-12/2027-05-14"),
        ("12. bis 14. Mai", "2027-05-12/2027-05-14"),
        ("vom 1. bis 12. Mai", "2027-05-01/2027-05-12"),
        ("vom 1. bis zum 12.5.", "2027-05-01/2027-05-12"),
        ("12.5.-14.5.", "2027-05-12/2027-05-14"),
        ("1.11.–30.11.2026", "2026-11-01/2026-11-30"),
        ("vom 28. April bis 3. Mai", "2027-04-28/2027-05-03"),
        ("vom 21.12.2026 bis einschließlich 6.1.2027", "2026-12-21/2027-01-06"),
        ("28.12. bis 3.1.", "2026-12-28/2027-01-03"),
        ("zwischen dem 3. und 5. Dezember", "2026-12-03/2026-12-05"),
        ("zwischen Dienstag und Donnerstag", "2026-12-01/2026-12-03"),
        ("Montag oder Dienstag", "2026-11-30/2026-12-01"),
        ("heute oder morgen", "2026-11-25/2026-11-26"),
        ("morgen bzw. übermorgen", "2026-11-26/2026-11-27"),
        ("von Montag bis Mittwoch", "2026-11-30/2026-12-02"),
        ("Donnerstag/Freitag", "2026-11-26/2026-11-27"),
        ("24./25.12.", "2026-12-24/2026-12-25"),
        ("vom 5. auf den 6. Dezember", "2026-12-05 2026-12-06"),
        ("am 5. und 6. 2.", "2027-02-05 2027-02-06"),
    ],
)
def test_days_of_the_calendar(text: str, expected: str) -> None:
    assert spans(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bis Weihnachten", "2026-12-24"),
        ("noch vor Weihnachten", "2026-12-23"),
        ("nach Weihnachten", "2026-12-27/2027-01-01"),
        ("an Heiligabend", "2026-12-24"),
        ("am 2. Weihnachtstag", "2026-12-26"),
        ("bis Silvester", "2026-12-31"),
        ("nach Neujahr", "2027-01-02/2027-01-08"),
        ("nach den Feiertagen", "2027-01-04/2027-01-11"),
        ("vor Ostern", "2027-03-25"),
        ("nach Ostern", "2027-03-30/2027-04-02"),
        ("am Ostermontag", "2027-03-29"),
        ("bis Aschermittwoch", "2027-02-10"),
        ("nach Pfingsten", "2027-05-18/2027-05-21"),
        ("die Woche nach Ostern", "2027-03-29/2027-04-04"),
        ("am ersten Advent", "2026-11-29"),
        ("bis Nikolaus", "2026-12-06"),
    ],
)
def test_feasts(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "so schnell wie möglich",
        "Guten Morgen Frau Brandt,",
        "Morgen Frau Brandt,",
        "Morgen!",
        "Schönen Feierabend und ein schönes Wochenende!",
        "Schönen Tag noch",
        "jeden Freitag",
        "jeden zweiten Mittwoch",
        "montags",
        "Mo–Fr 8–17 Uhr",
        "Montag bis Freitag von 9.00 bis 12.30 Uhr",
        "Unsere Bürozeiten: Di 9-12 Uhr",
        "Tel. 0521 / 12 12 12",
        "+49 (0) 30 12.12.12",
        "Rechnung Nr. 12.11.26",
        "Bestellung 26-3902",
        "Version 10.12",
        "Version 1.12.26",
        "DIN 18.560",
        "DIN EN 12.5",
        "EUR 10.12",
        "10.12 €",
        "um 10.12 Uhr",
        "24/7",
        "212 Seiten, de/en/fr",
        "1/2",
        "3/4 der Fläche",
        "IBAN DE12 5001 0517 0648 4898 90",
        "2 Stück",
        "12 Seiten",
        "am 3. Standort",
        "in der 3. Etage",
        "die 2. Mahnung",
        "zum 10. Jubiläum",
        "die Tage",
        "in den nächsten Tagen",
        "in den kommenden Wochen",
        "im neuen Jahr",
        "sobald ich zurück bin",
        "Herr Mai und Frau März",
        "Fr. Müller ist zuständig.",
        "bis Fr. 500.–",
        "§ 3.5",
        "Kapitel 4.12",
        "32. Oktober",
        "30. Februar",
        "zahlbar innerhalb von 14 Tagen nach Rechnungserhalt",
        "zweite Variante",
        "Bauteil A5 und Q3-Filter",
        "die Montage",
        "acht Tage Lieferzeit",
        "2026",
        "Auftrag 2026/11/4711",
        "www.freitag.example/4.12.2026",
        "Mo-Do 8-16 Uhr, Freitag 8-13 Uhr",
        "Frau Freitag und Herr Sonntag",
        "Sonntag & Partner",
        "RE-12.11.26",
        "Softwareversion 10.12.",
        "um 10.10",
        "von 8.10 bis 9.10 Uhr",
        "Halle 4, Stand 5.12",
        "Frohe Weihnachten!",
        "Zu Angebot 11/26",
        "am 1. Tag",
        "in der 5. Woche",
        "einen schönen Sonntag noch",
    ],
)
def test_what_only_looks_like_a_date_stays_nothing(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 26. ist Feiertag. Am Tag darauf schicke ich es.", ["2026-11-26", "2026-11-27"]),
        ("Nächste Woche passt es mir am Dienstag.", ["2026-11-30/2026-12-06", "2026-12-01"]),
        ("Nächste Woche nicht. Am Dienstag passt es.", ["2026-11-30/2026-12-06", "2026-12-01"]),
        ("meine Bitte vom 2. November", ["2026-11-02"]),
        ("Ihre Mail vom 21.", ["2026-11-21"]),
        ("Die Ware wurde am 14. November geliefert.", ["2026-11-14"]),
        ("am 12., 14. und 18. Mai", ["2027-05-12", "2027-05-14", "2027-05-18"]),
        ("KW 50 ist zu spät, bitte bis Montag!", ["2026-12-07/2026-12-13", "2026-11-30"]),
    ],
)
def test_neighbours_help_to_read_a_phrase(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nächste Woche", "2026-12-04"),
        ("diese Woche", "2026-11-27"),
        ("KW 50", "2026-12-11"),
        ("nächsten Monat", "2026-12-31"),
        ("im Januar", "2027-01-31"),
        ("Anfang nächster Woche", "2026-11-30/2026-12-01"),
        ("am Wochenende", "2026-11-28/2026-11-29"),
        ("nächsten Freitag", "2026-11-27/2026-12-04"),
        ("nächsten Montag", "2026-11-30/2026-12-07"),
    ],
)
def test_a_deadline_in_a_whole_week_or_month_is_its_friday_or_last_day(text: str, expected: str) -> None:
    (phrase,) = find_dates(text, WEDNESDAY, Language.DE)
    assert written(deadline(phrase, WEDNESDAY)) == expected


def test_this_week_as_a_deadline_on_a_weekend_is_the_sunday() -> None:
    sunday = date(2026, 11, 29)
    (phrase,) = find_dates("diese Woche", sunday, Language.DE)
    assert deadline(phrase, sunday) == DateSpan(sunday, sunday)
