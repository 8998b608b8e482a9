"""Days, spans and numbers are said as a person says them, in both languages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coopwatch.core.model import Kind, Language
from coopwatch.core.writing import phrases

DE, EN = Language.DE, Language.EN
FRIDAY = date(2026, 11, 27)
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 22, 30, tzinfo=UTC)  # 23:30 in Berlin


def test_a_day_is_short_long_or_plain() -> None:
    assert phrases.short_day(FRIDAY, DE) == "Fr. 27. Nov."
    assert phrases.short_day(FRIDAY, EN) == "Fri 27 Nov"
    assert phrases.long_day(FRIDAY, DE) == "Freitag, 27. November"
    assert phrases.long_day(FRIDAY, EN) == "Friday 27 November"
    assert phrases.plain_day(FRIDAY, DE) == "27. November"
    assert phrases.weekday(FRIDAY, EN) == "Friday"


def test_the_year_is_said_only_when_it_is_another_one() -> None:
    assert phrases.plain_day(FRIDAY, DE, date(2026, 1, 1)) == "27. November"
    assert phrases.plain_day(FRIDAY, DE, date(2027, 1, 5)) == "27. November 2026"
    assert phrases.short_day(FRIDAY, EN, date(2027, 1, 5)) == "Fri 27 Nov 2026"


@pytest.mark.parametrize(
    ("hours", "german", "english"),
    [
        (0, "heute um 23:30", "today at 23:30"),
        (1, "morgen um 00:30", "tomorrow at 00:30"),
        (-24, "gestern um 23:30", "yesterday at 23:30"),
        (81, "Mo. 30. Nov. um 08:30", "Mon 30 Nov at 08:30"),
    ],
)
def test_a_moment_is_seen_from_the_owners_wall_clock(hours: int, german: str, english: str) -> None:
    at = NOW + timedelta(hours=hours)
    assert phrases.moment(at, BERLIN, NOW, DE) == german
    assert phrases.moment(at, BERLIN, NOW, EN) == english


def test_tomorrow_is_tomorrow_across_the_end_of_summer_time() -> None:
    before = datetime(2026, 10, 24, 21, 59, tzinfo=UTC)  # 23:59 on Saturday, the day before the change
    assert phrases.moment(before + timedelta(hours=24), BERLIN, before, DE) == "morgen um 22:59"


def test_a_span_of_one_day_is_one_day() -> None:
    assert phrases.day_span(FRIDAY, FRIDAY, DE) == "Fr. 27. Nov."
    assert phrases.day_span(date(2026, 11, 23), FRIDAY, DE) == "Mo. 23. Nov. – Fr. 27. Nov."


@pytest.mark.parametrize(
    ("days", "german", "english"),
    [
        (9, "seit 9 Arbeitstagen", "for 9 working days"),
        (1, "seit einem Arbeitstag", "for one working day"),
        (0, "seit heute", "since today"),
    ],
)
def test_an_age_agrees_in_number(days: int, german: str, english: str) -> None:
    assert phrases.since(days, DE) == german
    assert phrases.since(days, EN) == english


def test_a_duration_agrees_in_number() -> None:
    assert [phrases.after(days, DE) for days in (0, 1, 6)] == [
        "am selben Tag",
        "nach einem Arbeitstag",
        "nach 6 Arbeitstagen",
    ]
    assert phrases.after(6, EN) == "after 6 working days"


def test_numbers_up_to_twelve_are_words() -> None:
    assert [phrases.in_words(number, DE) for number in (2, 12, 13)] == ["zwei", "zwölf", "13"]
    assert phrases.in_words(3, EN) == "three"


def test_what_is_left_out_is_counted() -> None:
    assert phrases.and_more(185, DE) == "und 185 weitere"
    assert phrases.and_more(1, EN) == "and one more"


def test_lists_end_in_and() -> None:
    assert phrases.listing(["Dach", "Fenster", "Tür"], DE) == "Dach, Fenster und Tür"
    assert phrases.listing(["roof", "door"], EN) == "roof and door"
    assert phrases.listing(["roof"], EN) == "roof"
    assert phrases.listing([], EN) == ""


def test_every_day_of_a_year_is_said_as_written_here() -> None:
    shorts = {phrases.short_day(date(2026, 1, 1) + timedelta(days=number), DE) for number in range(365)}
    assert len(shorts) == 365
    months = [phrases.short_day(date(2026, month, 1), DE).split()[-1] for month in range(1, 13)]
    assert months == ["Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."]
    assert [
        phrases.short_day(date(2026, 6, day), DE)[:3] for day in range(1, 8)
    ] == "Mo. Di. Mi. Do. Fr. Sa. So.".split()
    assert phrases.short_day(date(2026, 9, 1), EN) == "Tue 1 Sept"


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_a_word(language: Language) -> None:
    assert len({phrases.kind_word(kind, language) for kind in Kind}) == len(Kind)
