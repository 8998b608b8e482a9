"""What counts in the cooperation sheet, and what it never says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopwatch.core.model import CloseReason, DateSpan, Event, EventType, Kind, State
from coopwatch.core.writing.cooperation import Case, Figures, Period, Reason, Suggestion, Typical, cooperation_sheet
from coopwatch.core.writing.cooperation.days import partner_days
from coopwatch.core.writing.cooperation.judging import suggest
from tests.builders import a_calendar, a_partner, local, on, some_terms
from tests.unit.writing.cooperation_cases import (
    ANNA,
    NOW,
    YEAR,
    a_case,
    a_sheet,
    answered,
    happened,
    row_of,
)

E = EventType
MONDAY = "2026-11-02 10:00"


# what counts


def test_a_delivery_in_time_is_answered_unprompted_in_working_days() -> None:
    figures = row_of(answered(MONDAY, "2026-11-05 09:00")).figures

    assert (figures.requests, figures.decided, figures.unprompted, figures.reminders) == (1, 1, 1, 0)
    assert figures.answer == figures.delivery == Typical(3, 1)
    assert figures.days_waited == 3


@pytest.mark.parametrize(
    "changes",
    [
        {"muted": True},
        {"bounced": True},
        {"state": State.SUGGESTED},
        {"close_reason": CloseReason.WITHDRAWN, "state": State.CLOSED},
        {"confidence": 0.6},
        {"partner_id": ""},
    ],
)
def test_what_is_not_the_partners_doing_counts_nowhere(changes: dict[str, Any]) -> None:
    assert a_sheet(a_case(MONDAY, **changes)).partners == ()


def test_an_unsure_request_counts_once_it_was_adopted() -> None:
    adopted = happened(E.ADOPTED, "2026-11-03 09:00")
    case = a_case(MONDAY, adopted, happened(E.DELIVERED, "2026-11-05 09:00"), confidence=0.6)

    assert row_of(case).figures.requests == 1


def test_imported_history_serves_the_rhythm_only() -> None:
    case = a_case(MONDAY, happened(E.DELIVERED, "2026-11-05 09:00"), open_since_import=True)
    figures = row_of(case).figures

    assert figures.answer == Typical(3, 1)
    assert (figures.requests, figures.decided, figures.days_waited) == (0, 0, 0)


def test_got_it_is_no_answer_and_an_out_of_office_is_none() -> None:
    got_it = happened(E.ACKNOWLEDGED, "2026-11-03 09:00")
    away = happened(E.ABSENT, "2026-11-03 09:00", until_on=on("2026-11-04"))

    assert row_of(a_case(MONDAY, got_it, away)).figures.answered == 0


@pytest.mark.parametrize("event_type", [E.PROMISED, E.PARTIAL, E.DECLINED, E.QUESTION, E.DELIVERED])
def test_every_word_that_helps_planning_is_an_answer(event_type: EventType) -> None:
    figures = row_of(a_case(MONDAY, happened(event_type, "2026-11-04 09:00"))).figures

    assert figures.answer == Typical(2, 1)
    assert figures.unprompted == 1


def test_the_owners_word_settles_but_tells_no_time() -> None:
    figures = row_of(a_case(MONDAY, happened(E.CLOSED, "2026-11-20 09:00"))).figures

    assert (figures.answered, figures.unprompted) == (1, 1)
    assert figures.answer is figures.delivery is None


def test_a_request_whose_time_still_runs_is_not_part_of_the_sample() -> None:
    figures = row_of(a_case("2026-12-17 10:00")).figures

    assert (figures.requests, figures.decided, figures.unanswered) == (1, 0, 0)


def test_a_mail_that_may_be_the_answer_is_not_held_against_anybody() -> None:
    assert row_of(a_case(MONDAY, state=State.HOLD, due_at=None)).figures.decided == 0


def test_a_lapsed_request_without_a_word_is_unanswered() -> None:
    figures = row_of(a_case(MONDAY, happened(E.FOLLOWED_UP, "2026-11-09 10:00"))).figures

    assert (figures.decided, figures.unanswered, figures.reminders) == (1, 1, 1)


def test_a_held_answer_counts_from_the_day_it_came_not_from_the_owners_yes() -> None:
    came = happened(E.HELD, "2026-11-04 09:00", mail_id=7)
    confirmed = happened(E.DELIVERED, "2026-11-27 09:00", mail_id=7)

    assert row_of(a_case(MONDAY, came, confirmed)).figures.delivery == Typical(2, 1)


# reminders


def test_an_answer_after_a_follow_up_was_prompted() -> None:
    sent = happened(E.FOLLOWED_UP, "2026-11-09 10:00", step=1)
    figures = row_of(a_case(MONDAY, sent, happened(E.DELIVERED, "2026-11-10 09:00"))).figures

    assert (figures.answered, figures.unprompted, figures.reminders) == (1, 0, 1)


def test_a_late_answer_is_not_unprompted_even_if_nobody_was_allowed_to_remind() -> None:
    assert row_of(answered(MONDAY, "2026-11-20 09:00")).figures.unprompted == 0


def test_an_own_mail_before_the_time_is_up_reminds_of_nothing() -> None:
    added = happened(E.CHASED_BY_OWNER, "2026-11-02 11:00")
    asked_again = happened(E.CHASED_BY_OWNER, "2026-11-16 11:00")

    assert row_of(a_case(MONDAY, added, asked_again)).figures.reminders == 1


def test_an_own_mail_while_a_promise_runs_reminds_of_nothing() -> None:
    promised = happened(E.PROMISED, "2026-11-03 09:00", until_on=on("2026-11-27"))
    hurry = happened(E.CHASED_BY_OWNER, "2026-11-16 11:00")

    assert row_of(a_case(MONDAY, promised, hurry)).figures.reminders == 0


# days that are not the partner's


def test_days_out_of_office_are_not_the_partners() -> None:
    away = happened(E.ABSENT, "2026-11-03 09:00", until_on=on("2026-11-16"))
    figures = row_of(a_case(MONDAY, away, happened(E.DELIVERED, "2026-11-18 09:00"))).figures

    assert figures.answer == Typical(3, 1)
    assert figures.unprompted == 1


def test_days_on_which_the_owner_owed_the_next_word_are_not_the_partners() -> None:
    asked = happened(E.QUESTION, "2026-11-03 09:00")
    told = happened(E.OWNER_ANSWERED, "2026-11-24 09:00")
    figures = row_of(a_case(MONDAY, asked, told, happened(E.DELIVERED, "2026-11-26 09:00"))).figures

    assert figures.delivery == Typical(3, 1)
    assert figures.days_waited == 3


def test_a_matter_put_off_by_the_owner_waits_for_nobody() -> None:
    later = happened(E.SNOOZED, "2026-11-03 09:00", until_on=on("2026-11-30"))
    figures = row_of(a_case(MONDAY, later, happened(E.DELIVERED, "2026-11-30 15:00"))).figures

    assert figures.days_waited == 2


def test_holidays_of_the_partners_region_are_no_working_days() -> None:
    swiss = some_terms(calendar=a_calendar(regions=("CH-ZH",)))
    case = answered("2026-07-31 10:00", "2026-08-03 09:00")
    bavarian = some_terms(calendar=a_calendar(regions=("DE-BY",)))
    epiphany = answered("2026-01-05 10:00", "2026-01-07 09:00")

    (row,) = cooperation_sheet([case], [ANNA], lambda partner: swiss, YEAR, NOW).partners
    assert row.figures.answer == Typical(1, 1)
    (row,) = cooperation_sheet([epiphany], [ANNA], lambda partner: bavarian, YEAR, NOW).partners
    assert row.figures.answer == Typical(1, 1)


# promises


def promise(moment: str, until: str) -> Event:
    return happened(E.PROMISED, moment, until_on=on(until))


def fates(case: Case) -> tuple[int, int, int]:
    figures = row_of(case).figures
    return figures.kept, figures.renegotiated, figures.broken


@pytest.mark.parametrize(
    ("delivered", "expected"),
    [("2026-11-13 16:00", (1, 0, 0)), ("2026-11-16 16:00", (1, 0, 0)), ("2026-11-17 09:00", (0, 0, 1))],
)
def test_a_promise_has_one_working_day_of_grace(delivered: str, expected: tuple[int, int, int]) -> None:
    case = a_case(MONDAY, promise("2026-11-04 09:00", "2026-11-13"), happened(E.DELIVERED, delivered))

    assert fates(case) == expected


def test_a_new_day_named_in_time_is_renegotiated() -> None:
    first, second = promise("2026-11-04 09:00", "2026-11-13"), promise("2026-11-12 09:00", "2026-11-20")

    assert fates(a_case(MONDAY, first, second, happened(E.DELIVERED, "2026-11-19 09:00"))) == (1, 1, 0)


def test_the_same_day_named_again_is_the_same_promise() -> None:
    first, again = promise("2026-11-04 09:00", "2026-11-13"), promise("2026-11-10 09:00", "2026-11-13")

    assert fates(a_case(MONDAY, first, again, happened(E.DELIVERED, "2026-11-13 09:00"))) == (1, 0, 0)


def test_a_plain_no_in_time_is_renegotiated_too() -> None:
    case = a_case(MONDAY, promise("2026-11-04 09:00", "2026-11-13"), happened(E.DECLINED, "2026-11-12 09:00"))

    assert fates(case) == (0, 1, 0)


def test_a_day_that_passes_is_broken_once_even_when_reminders_follow() -> None:
    late = happened(E.FOLLOWED_UP, "2026-11-17 09:00"), happened(E.DELIVERED, "2026-11-25 09:00")

    assert fates(a_case(MONDAY, promise("2026-11-04 09:00", "2026-11-13"), *late)) == (0, 0, 1)


def test_a_promise_that_still_runs_counts_nowhere() -> None:
    assert fates(a_case(MONDAY, promise("2026-12-14 09:00", "2027-01-15"))) == (0, 0, 0)


def test_a_day_that_has_passed_without_a_word_is_broken() -> None:
    assert fates(a_case(MONDAY, promise("2026-11-04 09:00", "2026-11-13"))) == (0, 0, 1)


def test_the_owners_late_word_judges_no_promise() -> None:
    case = a_case(MONDAY, promise("2026-11-04 09:00", "2026-11-13"), happened(E.CLOSED, "2026-11-30 09:00"))

    assert fates(case) == (0, 0, 0)


def test_an_absence_gives_a_promise_its_days_back() -> None:
    away = happened(E.ABSENT, "2026-11-09 09:00", until_on=on("2026-11-16"))
    case = a_case(MONDAY, promise("2026-11-04 09:00", "2026-11-13"), away, happened(E.DELIVERED, "2026-11-20 09:00"))

    assert fates(case) == (1, 0, 0)


# periods and suggestions


def test_the_period_before_is_as_long_and_ends_the_day_before() -> None:
    assert Period(on("2026-07-01"), on("2026-07-31")).before() == Period(on("2026-05-31"), on("2026-06-30"))


def test_each_partner_is_measured_against_his_own_earlier_period() -> None:
    half = Period(on("2026-07-01"), on("2026-12-31"))
    now = [answered(f"2026-11-{day:02} 10:00", f"2026-11-{day + 4:02} 10:00", day) for day in range(2, 7)]
    before = [answered(f"2026-03-{day:02} 10:00", f"2026-03-{day:02} 16:00", 100 + day) for day in range(2, 7)]
    row = row_of(*now, *before, period=half)

    assert row.figures.answer == Typical(2, 5)
    assert row.earlier.answer == Typical(0, 5)


def test_four_decided_requests_suggest_nothing_and_five_do() -> None:
    cases = [answered(MONDAY, "2026-11-03 09:00", number) for number in range(1, 6)]

    assert row_of(*cases[:4]).suggestion is Suggestion.TOO_LITTLE
    assert row_of(*cases).suggestion is Suggestion.GO_ON


@pytest.mark.parametrize(
    ("figures", "earlier", "suggestion", "reasons"),
    [
        (Figures(9, 9, 9, 9), Figures(), Suggestion.GO_ON, ()),
        (Figures(9, 9, 9, 3), Figures(), Suggestion.TALK, (Reason.NEEDS_REMINDERS,)),
        (Figures(9, 9, 7, 7), Figures(), Suggestion.TALK, (Reason.OFTEN_UNANSWERED,)),
        (Figures(8, 8, 4, 4), Figures(), Suggestion.ALTERNATIVE, (Reason.OFTEN_UNANSWERED, Reason.NEEDS_REMINDERS)),
        (Figures(9, 9, 9, 9, kept=2, broken=2), Figures(), Suggestion.GO_ON, ()),
        (Figures(9, 9, 9, 9, kept=3, broken=2), Figures(), Suggestion.TALK, (Reason.PROMISES_SLIP,)),
        (
            Figures(9, 9, 9, 1, broken=5),
            Figures(),
            Suggestion.ALTERNATIVE,
            (Reason.NEEDS_REMINDERS, Reason.PROMISES_SLIP),
        ),
        (Figures(9, 9, 9, 9, answer=Typical(6, 9)), Figures(answer=Typical(3, 5)), Suggestion.TALK, (Reason.SLOWER,)),
        (Figures(9, 9, 9, 9, answer=Typical(6, 9)), Figures(answer=Typical(3, 4)), Suggestion.GO_ON, ()),
        (Figures(9, 9, 9, 9, answer=Typical(2, 9)), Figures(answer=Typical(1, 9)), Suggestion.GO_ON, ()),
    ],
)
def test_a_suggestion_names_what_it_rests_on(
    figures: Figures, earlier: Figures, suggestion: Suggestion, reasons: tuple[Reason, ...]
) -> None:
    assert suggest(figures, earlier) == (suggestion, reasons)


def test_partners_with_enough_data_come_first_then_by_days_waited() -> None:
    names = ("bolt", "cable", "dune")
    waits = {"bolt": 1, "cable": 4, "dune": 9}
    cases = [
        a_case(
            MONDAY,
            Event(E.DELIVERED, local(MONDAY) + timedelta(days=waits[name])),
            number=10 * index + number,
            partner_id=name,
        )
        for index, name in enumerate(names)
        for number in range(1, 2 if name == "dune" else 6)
    ]
    partners = [a_partner(id=name, name=name) for name in names]

    sheet = cooperation_sheet(cases, partners, lambda partner: some_terms(), YEAR, NOW)

    assert [row.partner.id for row in sheet.partners] == ["cable", "bolt", "dune"]


# properties

_MOMENTS = st.integers(1, 40 * 24).map(lambda hours: local(MONDAY) + timedelta(hours=hours))
_DAYS = st.integers(-5, 60).map(lambda days: on("2026-11-02") + timedelta(days=days))
_EVENTS = st.lists(
    st.builds(
        Event,
        st.sampled_from([kind for kind in E if kind is not E.OPENED]),
        _MOMENTS,
        mail_id=st.one_of(st.none(), st.integers(1, 3)),
        until_on=st.one_of(st.none(), _DAYS),
        reason=st.sampled_from([None, *CloseReason]),
    ),
    max_size=8,
)


@st.composite
def any_case(draw: st.DrawFn) -> Case:
    events = sorted(draw(_EVENTS), key=lambda event: event.at)
    case = a_case(MONDAY, *events, number=draw(st.integers(1, 10_000)), kind=draw(st.sampled_from(Kind)))
    state = draw(st.sampled_from([State.WAITING, State.PROMISED, State.HOLD, State.OWNER_TURN, State.SNOOZED]))
    thing = case.obligation
    if thing.is_open:
        thing = replace(thing, state=state, wanted_on=draw(st.one_of(st.none(), _DAYS)))
    numbered = tuple(replace(event, id=number) for number, event in enumerate(case.events, 1))
    return Case(replace(thing, open_since_import=draw(st.booleans())), numbered)


@settings(max_examples=150, deadline=None)
@given(st.lists(any_case(), max_size=6))
def test_no_history_makes_figures_that_contradict_each_other(cases: list[Case]) -> None:
    for row in a_sheet(*cases).partners:
        figures = row.figures
        named = sum(event.until_on is not None for case in cases for event in case.events)
        assert 0 <= figures.unprompted <= figures.answered <= figures.decided <= figures.requests <= len(cases)
        assert 0 <= figures.promises <= named
        assert figures.days_waited >= 0
        assert (row.suggestion is Suggestion.TOO_LITTLE) == (figures.decided < 5)
        for typical in (figures.answer, figures.delivery):
            assert typical is None or (typical.days >= 0 and 1 <= typical.cases <= len(cases))


@settings(max_examples=60, deadline=None)
@given(st.lists(any_case(), max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_cases_and_events_does_not_matter(cases: list[Case], random: Any) -> None:
    shuffled = [Case(case.obligation, tuple(random.sample(case.events, len(case.events)))) for case in cases]
    random.shuffle(shuffled)

    assert a_sheet(*shuffled) == a_sheet(*cases)


@settings(max_examples=100, deadline=None)
@given(_DAYS, _DAYS, st.lists(st.tuples(_DAYS, _DAYS), max_size=4))
def test_a_pause_never_makes_a_wait_longer(start: Any, end: Any, pairs: list[tuple[Any, Any]]) -> None:
    spans = [DateSpan(*sorted(pair)) for pair in pairs]
    plain = partner_days(a_calendar(), start, end, [])

    assert 0 <= partner_days(a_calendar(), start, end, spans) <= plain
    assert plain == a_calendar().working_days_between(start, end)


@settings(max_examples=60, deadline=None)
@given(st.lists(any_case(), max_size=5))
def test_a_muted_matter_changes_nothing(cases: list[Case]) -> None:
    muted = [Case(replace(case.obligation, muted=True), case.events) for case in cases]

    assert a_sheet(*cases, *muted) == a_sheet(*cases)
