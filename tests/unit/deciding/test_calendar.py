"""Working days, holidays, send window, daylight saving."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.deciding.calendar import SendWindow, WorkCalendar
from coopwatch.core.model import DateSpan, Window
from tests.builders import a_calendar, local, on


def test_a_window_of_working_days_ends_at_the_same_local_time() -> None:
    assert a_calendar().window_end(local("2026-11-02 10:00"), Window(5)) == local("2026-11-09 10:00")


def test_a_request_on_saturday_counts_from_monday_opening() -> None:
    assert a_calendar().window_end(local("2026-11-07 22:00"), Window(2)) == local("2026-11-11 08:30")


def test_a_request_late_at_night_falls_due_within_the_send_window() -> None:
    assert a_calendar().window_end(local("2026-11-02 23:10"), Window(1)) == local("2026-11-03 17:00")


def test_hours_are_plain_elapsed_time_across_daylight_saving() -> None:
    ends = a_calendar().window_end(local("2026-10-24 12:00"), Window(hours=timedelta(hours=36)))

    assert ends == local("2026-10-25 23:00")


def test_a_holiday_of_one_region_is_a_working_day_in_another() -> None:
    all_saints = on("2027-11-01")

    assert not a_calendar(regions=("DE-BY",)).is_working_day(all_saints)
    assert a_calendar(regions=("DE-BE",)).is_working_day(all_saints)


def test_a_partners_holidays_are_added_to_the_owners() -> None:
    calendar = a_calendar(regions=("DE-BE",)).with_regions(("DE-BY",))

    assert not calendar.is_working_day(on("2027-11-01"))
    assert not calendar.is_working_day(on("2027-03-08"))


def test_swiss_and_austrian_regions_are_known() -> None:
    assert not a_calendar(regions=("CH-ZH",)).is_working_day(on("2028-08-01"))
    assert not a_calendar(regions=("AT-9",)).is_working_day(on("2026-10-26"))


def test_fixed_days_off_are_no_working_days() -> None:
    assert not a_calendar(days_off=frozenset({(12, 24)})).is_working_day(on("2026-12-24"))


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-03 10:00", "2026-11-03 10:00"),
        ("2026-11-03 06:00", "2026-11-03 08:30"),
        ("2026-11-03 17:00", "2026-11-04 08:30"),
        ("2026-11-06 18:00", "2026-11-09 08:30"),
    ],
)
def test_the_next_opening_is_the_first_moment_a_mail_may_go_out(now: str, opens: str) -> None:
    assert a_calendar().next_opening(local(now)) == local(opens)


def test_nothing_goes_out_during_the_owners_vacation() -> None:
    calendar = a_calendar(vacation=(DateSpan(on("2026-12-21"), on("2027-01-06")),))

    assert calendar.next_opening(local("2026-12-21 09:00")) == local("2027-01-07 08:30")


def test_counting_working_days_leaves_weekends_out() -> None:
    assert a_calendar().working_days_between(on("2026-11-02"), on("2026-11-16")) == 10
    assert a_calendar().working_days_between(on("2026-11-02"), on("2026-11-02")) == 0


def test_working_days_can_be_counted_backwards() -> None:
    assert a_calendar().add_working_days(on("2026-11-09"), -1) == on("2026-11-06")


@given(
    start=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC)),
    days=st.integers(1, 15),
    zone=st.sampled_from(["Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"]),
)
def test_a_window_never_lapses_early_nor_outside_of_its_hours(start: datetime, days: int, zone: str) -> None:
    calendar = WorkCalendar(ZoneInfo(zone), SendWindow(opens=time(8, 30), closes=time(17, 0)))

    end = calendar.window_end(start, Window(days))

    local_end = end.astimezone(calendar.zone)
    assert end.tzinfo is UTC
    assert end - start > timedelta(days=days - 1)
    assert calendar.is_working_day(local_end.date())
    assert time(8, 30) <= local_end.time() <= time(17, 0)
    assert calendar.working_days_between(calendar.local_day(start), local_end.date()) in (days, days + 1)


@given(now=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda moment: moment.replace(tzinfo=UTC)))
def test_the_next_opening_is_open_and_never_in_the_past(now: datetime) -> None:
    calendar = a_calendar(regions=("DE-BY",))

    opening = calendar.next_opening(now)

    assert opening >= now
    assert calendar.is_open(opening)


def test_a_calendar_without_working_days_ends_its_search() -> None:
    nothing = a_calendar(window=SendWindow(weekdays=frozenset()))

    assert nothing.working_day_from(date(2026, 1, 1)) == date(2026, 1, 1)
