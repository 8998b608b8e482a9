"""Every rule of the date grammar has an example, and the finder keeps its promises on any text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import DateSpan, Language
from coopwatch.core.reading.dates import find_dates
from coopwatch.core.reading.dates.rules import RULES
from coopwatch.core.reading.language import detect

WEDNESDAY = date(2026, 11, 25)
EXAMPLES = {
    "today": "heute",
    "end of day": "by close of business",
    "end of a named day": "EOD Friday",
    "tomorrow": "tomorrow",
    "tomorrow (morgen)": "bis morgen",
    "day after tomorrow": "übermorgen",
    "yesterday": "gestern",
    "day before yesterday": "the day before yesterday",
    "day after": "the day after 4 December",
    "next working day": "am nächsten Werktag",
    "weekday": "am Freitag",
    "this weekday": "diesen Freitag",
    "coming weekday": "kommenden Freitag",
    "next weekday": "nächsten Freitag",
    "weekday after next": "übernächsten Freitag",
    "last weekday": "letzten Freitag",
    "weekday of this week": "Freitag dieser Woche",
    "weekday of next week": "Freitag nächster Woche",
    "weekday of the week after next": "Freitag übernächster Woche",
    "weekday of last week": "Freitag letzter Woche",
    "weekday in weeks": "Freitag in zwei Wochen",
    "weekday after a day": "Montag nach dem 10. Dezember",
    "weekday before a day": "Freitag vor dem 24.12.",
    "weekday in days": "Freitag in 14 Tagen",
    "counted weekdays": "three Fridays from now",
    "date in figures": "4.12.2026",
    "day and month in figures": "am 4.12.",
    "day and month": "4. Dezember",
    "month and day": "December 4th",
    "days of a month": "12-14 May",
    "day of a month": "am 15. nächsten Monats",
    "weekday and date": "Freitag, 4. Dezember",
    "day of the month": "am 15.",
    "weekday and day of the month": "Freitag, den 11.",
    "this week": "diese Woche",
    "later this week": "later this week",
    "rest of the week": "Rest der Woche",
    "next week": "nächste Woche",
    "week after next": "übernächste Woche",
    "last week": "letzte Woche",
    "part of a week": "Ende der Woche",
    "half of a week": "zweite Wochenhälfte",
    "weekend": "am Wochenende",
    "week number": "KW 50",
    "part of a numbered week": "Anfang KW 50",
    "weekday of a numbered week": "Dienstag KW 50",
    "week of a month": "erste Dezemberwoche",
    "week of a year": "the last week of 2026",
    "weekday of a month": "letzter Montag im März",
    "week of a day": "week of 7 December",
    "part of a month": "Mitte Dezember",
    "working day of a month": "letzter Werktag des Monats",
    "month": "im Dezember",
    "this month": "diesen Monat",
    "next month": "nächsten Monat",
    "last month": "letzten Monat",
    "half of a month": "zweite Dezemberhälfte",
    "quarter": "bis Ende Q1",
    "part of a quarter": "Quartalsende",
    "half-year": "zweites Halbjahr 2027",
    "this year": "dieses Jahr",
    "next year": "nächstes Jahr",
    "part of a year": "Jahresende",
    "in some time": "in drei Tagen",
    "in one or two": "in a week or two",
    "within a term": "innerhalb einer Frist von 10 Tagen",
    "in some and a half": "in anderthalb Wochen",
    "the next days": "die nächsten drei Tage",
    "some time from now": "five days from now",
    "some more time": "noch zwei Tage",
    "today in some time": "heute in einer Woche",
    "tomorrow in some time": "morgen in einer Woche",
    "some time after a day": "two weeks after 4 December",
    "some time before a day": "eine Woche vor dem 15. Dezember",
    "some time ago": "vor zwei Wochen",
    "in half a year": "in einem halben Jahr",
    "in a quarter of a year": "in einem Vierteljahr",
    "in some hours": "in zwei Stunden",
    "feast": "bis Weihnachten",
    "between the years": "zwischen den Jahren",
    "holidays": "nach den Feiertagen",
    "in the course of the day": "im Tagesverlauf",
    "before it is out": "before the week is out",
    "weekday after another": "am darauffolgenden Montag",
    "weekday before last": "the Monday before last",
    "weekday of a year": "am ersten Montag im neuen Jahr",
    "first of the month": "zum Monatsersten",
    "weekend of a day": "the weekend of 12 December",
    "weekend of two days": "the weekend of the 5th and 6th",
    "time asked for": "give us a fortnight",
    "in the course of a span": "im Laufe der KW 50",
    "range": "vom 12. bis 14. Mai",
    "alternatives": "Montag oder Dienstag",
}
# Rules that count from a phrase before.
EXAMPLES_BEHIND_A_DAY = {
    "day before": "Am 7. Dezember geht es nicht, am Tag davor schon.",
    "some time later": "Am 7. Dezember geht es nicht, eine Woche später schon.",
}


def test_every_rule_has_an_example() -> None:
    named = {rule.name for rule in RULES if not rule.name.startswith("not a date")}
    assert named | {"range", "alternatives"} == EXAMPLES.keys() | EXAMPLES_BEHIND_A_DAY.keys()


@pytest.mark.parametrize(("name", "text"), EXAMPLES_BEHIND_A_DAY.items())
def test_the_example_behind_a_day_is_read_by_its_rule(name: str, text: str) -> None:
    assert find_dates(text, WEDNESDAY, Language.DE)[-1].rule == name


@pytest.mark.parametrize(("name", "text"), EXAMPLES.items())
def test_the_example_of_a_rule_is_read_by_it(name: str, text: str) -> None:
    language = detect(text)
    assert [phrase.rule for phrase in find_dates(text, WEDNESDAY, language)] == [name]


WORDS = (
    "am bis zum den der 4. 15. 4.12. 4.12.2026 12 zwei ein in nach vor nächsten diese Woche Wochen Freitag Mo. Mai im "
    "Ende Anfang KW 50 des Monats Tage Tagen heute morgen und oder – , ( ) . Weihnachten 2027 the by next week of may "
    "Friday day after tomorrow end 10th from today 5/12 at noon Uhr 10:00 EOD quarter year Q1 ago within business days "
    "give us allow rechnen Sie mit später danach davor einem more weekend the course Laufe over no than first thing so "
    "So Sa Fri 12th sent wurde haben geliefert we spoke zahlbar Montags wc 49. up"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(Language))
def test_phrases_lie_in_order_without_overlap_and_quote_the_text(words: list[str], language: Language) -> None:
    text = " ".join(words)
    end = 0
    for phrase in find_dates(text, WEDNESDAY, language):
        assert phrase.start >= end
        assert phrase.words == text[phrase.start : phrase.end]
        assert phrase.span.earliest <= phrase.span.latest
        end = phrase.end


@given(st.text(max_size=400), st.dates(), st.sampled_from(Language))
def test_no_text_and_no_day_make_it_fail(text: str, said_on: date, language: Language) -> None:
    find_dates(text, said_on, language)


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.sampled_from((date.min, date.max, date(9999, 12, 1))))
def test_the_ends_of_the_calendar_do_not_make_it_fail(words: list[str], said_on: date) -> None:
    find_dates(" ".join(words), said_on, Language.DE)


def test_special_characters_keep_the_offsets() -> None:
    text = "İstanbul, „bis Freitag“ – danke"
    (phrase,) = find_dates(text, WEDNESDAY, Language.DE)
    assert text[phrase.start : phrase.end] == "Freitag"


def test_twice_the_text_gives_twice_the_phrases() -> None:
    text = "Das Angebot kommt am Freitag, 4. Dezember.\n\nDie Rechnung folgt in zwei Wochen.\n\n"
    once = find_dates(text, WEDNESDAY, Language.DE)
    assert len(find_dates(text * 200, WEDNESDAY, Language.DE)) == 200 * len(once)


def test_a_phrase_may_be_wrapped_over_two_lines() -> None:
    (phrase,) = find_dates("Sie bekommen es bis Ende\nJanuar.", WEDNESDAY, Language.DE)
    assert phrase.span == DateSpan(date(2027, 1, 31), date(2027, 1, 31))


def test_a_paragraph_ends_a_phrase() -> None:
    assert find_dates("Das ist das Ende\n\nNovember war schön.", WEDNESDAY, Language.DE) == ()


def test_german_words_are_read_in_an_english_text_and_the_other_way_round() -> None:
    assert find_dates("nächste Woche", WEDNESDAY, Language.EN)
    assert find_dates("by the end of next week", WEDNESDAY, Language.DE)
