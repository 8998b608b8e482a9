"""What a digest says first, what it leaves out, and whether it is worth sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from coopwatch.core.model import (
    Address,
    CloseReason,
    FollowUp,
    HandOver,
    Kind,
    Language,
    Mode,
    OutboxPurpose,
    OutboxState,
    Partner,
    State,
    Wait,
)
from coopwatch.core.reading.commands import Draft, LetterKind, read_commands
from coopwatch.core.writing.cooperation import Suggestion
from coopwatch.core.writing.digest import (
    CommandResult,
    DigestKind,
    DigestView,
    HealthFacts,
    Line,
    ModeProposal,
    OpenItem,
    OutboxProblem,
    OwedItem,
    Section,
    SectionKey,
    build_digest,
)
from coopwatch.core.writing.digest.english import ENGLISH
from coopwatch.core.writing.digest.german import GERMAN
from tests.builders import a_partner
from tests.unit.writing.digest_facts import (
    MUELLER,
    NOW,
    a_row,
    announcement,
    buttons,
    closed,
    everything,
    hold,
    item,
    overdue,
    some_facts,
    thing,
)

NBSP = "\N{NO-BREAK SPACE}"


def section(view: DigestView, key: SectionKey) -> Section:
    return next(found for found in view.sections if found.key is key)


def lines(view: DigestView, key: SectionKey) -> tuple[Line, ...]:
    return next((found.lines for found in view.sections if found.key is key), ())


def shown(line: Line) -> str:
    return " | ".join((line.badge, line.sentence, *line.facts)).replace(NBSP, " ")


# the subject carries the answer


def test_the_subject_counts_and_names_the_oldest_overdue() -> None:
    late = overdue(1, opened_at=NOW - timedelta(days=30), subject="AW: Angebot Dachsanierung")
    facts = some_facts(open=(overdue(2, subject="Statik"), late, item(3, State.HOLD)), holds=(hold(3),))
    assert build_digest(facts).subject == "2 überfällig, 1 Rückfrage – Müller, Angebot Dachsanierung"


def test_the_english_subject_says_the_same() -> None:
    facts = some_facts(open=(overdue(1), overdue(2)), language=Language.EN)
    assert build_digest(facts).subject == "2 overdue – Müller, Angebot Dachsanierung"


def test_without_overdue_the_subject_names_the_first_question() -> None:
    facts = some_facts(open=(item(3, State.HOLD),), holds=(hold(3),))
    assert build_digest(facts).subject == "1 Rückfrage – Müller – Angebot Dachsanierung"


def test_a_quiet_week_says_so() -> None:
    view = build_digest(some_facts(kind=DigestKind.WEEKLY, open=(item(1), item(2))))
    assert view.subject == "Wochenüberblick: Alles ruhig, 2 Punkte offen"
    assert view.lead == "Gerade ist nichts zu tun."
    assert section(view, SectionKey.HEALTH).lines


def test_trouble_stands_before_everything_in_the_subject() -> None:
    health = HealthFacts(0, problems=("Der Server lehnt die Anmeldung ab.",))
    view = build_digest(some_facts(health=health, open=(overdue(1),)))
    assert view.subject.startswith("Störung, 1 überfällig")
    assert lines(view, SectionKey.NEEDS_YOU)[0].title == "Der Server lehnt die Anmeldung ab."


def test_an_observing_digest_says_what_would_be_due() -> None:
    view = build_digest(some_facts(mode=Mode.OBSERVE, announced=(announcement(1, Mode.OBSERVE),)))
    assert view.subject.startswith("1 Nachfrage wäre dran")
    assert view.lead == "Beobachtungsmodus: Es wird nichts verschickt, nur gezeigt."
    upcoming = section(view, SectionKey.UPCOMING)
    assert upcoming.title == "Wäre jetzt dran"
    assert upcoming.lines[0].preview == "Guten Tag,\n\nwie steht es?"


def test_the_preheader_is_the_first_entry() -> None:
    view = build_digest(some_facts(open=(item(3, State.HOLD),), holds=(hold(3),)))
    assert view.preheader == "Müller – Angebot Dachsanierung · Ist diese Mail die Antwort?"


# the order


def test_sections_come_in_their_fixed_order_and_none_is_empty() -> None:
    view = build_digest(everything("Wort", 2))
    keys = [found.key for found in view.sections]
    assert keys == list(SectionKey)
    assert all(found.lines for found in view.sections)


def test_at_most_three_decisions_come_first_and_the_rest_heads_the_open_items() -> None:
    held = tuple(hold(number, NOW - timedelta(hours=10 - number)) for number in range(1, 6))
    opens = (*(item(number, State.HOLD) for number in range(1, 6)), overdue(9))
    view = build_digest(some_facts(open=opens, holds=held))
    assert [line.id for line in lines(view, SectionKey.NEEDS_YOU)] == [1, 2, 3]
    assert [line.id for line in lines(view, SectionKey.WAITING)] == [4, 5, 9]
    assert view.questions == 5


def test_decisions_are_ordered_by_weight() -> None:
    facts = some_facts(
        open=(
            item(1, State.SUGGESTED),
            item(2, State.OWNER_TURN, handed_over=True),
            item(3, State.OWNER_TURN, last_word="Welches Dach?"),
            item(4, State.HOLD),
            item(5, bounced=True),
        ),
        outbox=(OutboxProblem(7, "a@b.example", "Re: Dach", OutboxState.UNKNOWN, NOW),),
        announced=(announcement(6, Mode.ASK),),
        commands=(CommandResult("99 erledigt", False),),
    )
    view = build_digest(facts)
    badges = [line.badge for key in (SectionKey.NEEDS_YOU, SectionKey.WAITING) for line in lines(view, key)]
    assert badges == [
        "ungewiss",
        "unklar",
        "Rückfrage",
        "zur Freigabe",
        "wie weiter?",
        "unzustellbar",
        "nicht ausgeführt",
        "Vorschlag",
    ]


def test_open_items_are_ordered_by_age() -> None:
    ages = {1: 3, 2: 30, 3: 10}
    opens = tuple(item(number, opened_at=NOW - timedelta(days=days)) for number, days in ages.items())
    view = build_digest(some_facts(open=opens))
    assert [line.id for line in lines(view, SectionKey.WAITING)] == [2, 3, 1]


def test_nothing_open_disappears() -> None:
    states = [state for state in State if state is not State.CLOSED]
    opens = tuple(item(number, state) for number, state in enumerate(states, 1))
    view = build_digest(some_facts(open=opens))
    ids = {line.id for key in (SectionKey.NEEDS_YOU, SectionKey.WAITING) for line in lines(view, key)}
    assert ids == set(range(1, len(states) + 1))


def test_a_section_shows_fifteen_lines_and_counts_the_rest() -> None:
    view = build_digest(some_facts(open=tuple(item(number) for number in range(1, 201))))
    waiting = section(view, SectionKey.WAITING)
    assert len(waiting.lines) == 15
    assert waiting.count == 200
    assert waiting.more == "und 185 weitere – alle bringt die Antwort „Liste“"


def test_every_section_keeps_a_line_however_long_the_texts_are() -> None:
    view = build_digest(everything("ä<" * 300, 20))
    assert {found.key for found in view.sections} == set(SectionKey)
    for found in view.sections:
        assert found.lines
        assert bool(found.more) == (found.count > len(found.lines))


# one line


def test_an_overdue_line_says_since_when_what_was_said_and_what_comes() -> None:
    late = overdue(
        12,
        last_word="Kommt bald.",
        last_word_at=NOW - timedelta(days=2),
        action=FollowUp(12, 2, True),
        action_at=NOW + timedelta(days=1, hours=1),
        follow_ups=1,
        last_follow_up_at=NOW - timedelta(days=6),
        customer="Familie Huber",
        partial=True,
    )
    line = lines(build_digest(some_facts(open=(late,))), SectionKey.WAITING)[0]
    assert line.title == "Müller – Angebot Dachsanierung"
    assert line.strong
    assert shown(line) == (
        "überfällig |  | Angebot erbeten am Di. 10. Nov., offen seit 12 Arbeitstagen | für Familie Huber"
        " | ein Teil ist schon da | am Fr. 20. Nov. nachgefragt | nächste Nachfrage: morgen um 08:30"
    )
    assert (line.source.replace(NBSP, " "), line.quote) == ("Zuletzt geschrieben am Di. 24. Nov.:", "Kommt bald.")
    assert line.commands == ("12 erledigt", "12 +5")


@pytest.mark.parametrize(
    ("state", "changes", "badge", "fact"),
    [
        (State.PROMISED, {"promised_until": date(2026, 11, 30)}, "zugesagt", "zugesagt: Mo. 30. Nov."),
        (State.PROMISED, {"promised_until": date(2026, 11, 20)}, "zugesagt", "zugesagt war: Fr. 20. Nov."),
        (State.ABSENT, {"absent_until": date(2026, 12, 3)}, "abwesend", "am Do. 3. Dez. wieder da"),
        (State.ABSENT, {"absent_until": date(2026, 11, 27)}, "abwesend", "morgen wieder da"),
        (State.SNOOZED, {"snoozed_until": date(2027, 1, 4)}, "zurückgestellt", "zurückgestellt bis Mo. 4. Jan. 2027"),
        (State.WAITING, {"due_at": NOW + timedelta(hours=2)}, "heute fällig", "Angebot erbeten am"),
        (State.WAITING, {"muted": True, "due_at": NOW - timedelta(days=9)}, "stumm", "keine Nachfragen mehr"),
    ],
)
def test_every_state_is_a_word_and_a_reason(state: State, changes: dict[str, Any], badge: str, fact: str) -> None:
    line = lines(build_digest(some_facts(open=(item(1, state, **changes),))), SectionKey.WAITING)[0]
    assert line.badge == badge
    assert not line.strong
    assert fact in shown(line)


def test_the_next_step_is_left_out_when_it_is_past() -> None:
    past = overdue(1, action=HandOver(1, "ladder"), action_at=NOW - timedelta(hours=1))
    line = lines(build_digest(some_facts(open=(past,))), SectionKey.WAITING)[0]
    assert "zu entscheiden" not in shown(line)


def test_a_waiting_line_says_when_something_would_be_written() -> None:
    until = NOW + timedelta(days=4, hours=1)
    quiet = item(1, action=Wait(1, until, "window"), action_at=until)
    line = lines(build_digest(some_facts(open=(quiet,))), SectionKey.WAITING)[0]
    assert shown(line).endswith("Nachfrage frühestens: Mo. 30. Nov. um 08:30")


def test_an_exhausted_ladder_is_no_question_of_the_partners() -> None:
    spoke = item(1, State.OWNER_TURN, last_word="Welches Dach?")
    handed_over = item(2, State.OWNER_TURN, last_word="Kommt bald.", handed_over=True)
    silent = item(3, State.OWNER_TURN)
    found = lines(build_digest(some_facts(open=(spoke, handed_over, silent))), SectionKey.NEEDS_YOU)
    assert {line.id: line.badge for line in found} == {1: "Rückfrage", 2: "wie weiter?", 3: "wie weiter?"}


def test_a_hold_shows_who_wrote_and_what() -> None:
    question = hold(3, words="Anbei die Zahlen, siehe https://files.example/x", why="Die Adresse ist neu.")
    line = lines(build_digest(some_facts(open=(item(3, State.HOLD),), holds=(question,))), SectionKey.NEEDS_YOU)[0]
    assert line.sentence == "Ist diese Mail die Antwort?"
    assert line.source.replace(NBSP, " ") == "Werkstatt <werkstatt@web.example>, heute, „Dach“:"
    assert line.quote == "Anbei die Zahlen, siehe ‹files.example›"


def test_a_held_item_is_shown_once() -> None:
    view = build_digest(some_facts(open=(item(3, State.HOLD),), holds=(hold(3),)))
    assert lines(view, SectionKey.WAITING) == ()
    assert view.questions == 1


def test_a_closed_line_says_why_and_after_how_long() -> None:
    line = lines(build_digest(some_facts(closed=(closed(4),))), SectionKey.CLOSED)[0]
    assert shown(line) == " |  | Geliefert nach 6 Arbeitstagen"


def test_a_proposal_names_its_figures() -> None:
    view = build_digest(some_facts(proposals=(ModeProposal(Mode.SEND, 12, 0, Kind.QUOTE, MUELLER),)))
    line = lines(view, SectionKey.PROPOSALS)[0]
    assert line.title == "Nachfragen, Angebot, an Müller: künftig selbst abschicken?"
    assert line.facts == (
        "12 Nachfragen vorgeschlagen",
        "keine wäre unnötig gewesen",
        'mit der Zeile mode = "send" in der Konfiguration',
    )


def test_a_request_without_subject_is_called_by_its_kind() -> None:
    view = build_digest(some_facts(open=(item(1, subject="Re: ", kind=Kind.INVOICE),)))
    assert lines(view, SectionKey.WAITING)[0].title == "Müller – Rechnung"


def test_a_pause_is_said_first() -> None:
    health = HealthFacts(6, paused=True, paused_until=date(2026, 11, 30))
    lead = build_digest(some_facts(health=health)).lead.replace(NBSP, " ")
    assert lead == "Pause bis Mo. 30. Nov. einschließlich: So lange wird nichts verschickt."


def test_a_link_that_is_no_mailto_is_dropped_and_its_command_stays() -> None:
    bad = replace(buttons(1)[0], href="javascript:alert(1)")
    view = build_digest(some_facts(open=(OpenItem(thing(1), MUELLER, 3, buttons=(bad,)),)))
    button = lines(view, SectionKey.WAITING)[0].buttons[0]
    assert (button.href, button.command) == ("", "1 erledigt")


# the first digest


def test_the_first_digest_lists_what_was_found_and_that_nothing_was_sent() -> None:
    found = tuple(item(number, State.SUGGESTED) for number in range(1, 21))
    view = build_digest(some_facts(kind=DigestKind.FIRST, found=found))
    assert view.subject == "Erster Überblick: 20 offene Punkte gefunden, nichts verschickt"
    assert view.lead.startswith("Es wurde nichts verschickt")
    section_found = section(view, SectionKey.FOUND)
    assert "„1 beobachten“" in section_found.intro
    assert (len(section_found.lines), section_found.count) == (15, 20)
    assert view.needs_attention


# is it worth sending?


def test_a_quiet_day_is_not_worth_a_digest() -> None:
    view = build_digest(some_facts(open=(item(1), item(2, State.PROMISED))))
    assert not view.needs_attention
    assert view.attention == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"open": (overdue(1),)},
        {"open": (item(1, State.HOLD),)},
        {"announced": (announcement(1),)},
        {"closed": (closed(1),)},
        {"commands": (CommandResult("1 erledigt", True),)},
        {"outbox": (OutboxProblem(7, "a@b.example", "Dach", OutboxState.FAILED, NOW),)},
        {"health": HealthFacts(0, problems=("Die Platte ist fast voll.",))},
        {"notes": ("Eine Vorlage geht nicht.",)},
    ],
)
def test_a_day_with_something_to_do_or_know_is_worth_a_digest(changes: dict[str, object]) -> None:
    assert build_digest(some_facts(**changes)).needs_attention


def test_attention_is_the_same_while_nothing_new_happens() -> None:
    facts = some_facts(open=(overdue(1), item(2, State.HOLD)))
    tomorrow = replace(facts, now=NOW + timedelta(days=1))
    other = some_facts(open=(overdue(1), overdue(2)))
    assert build_digest(facts).attention == build_digest(tomorrow).attention
    assert build_digest(facts).attention != build_digest(other).attention


# the words


def test_both_languages_have_the_same_phrases() -> None:
    assert GERMAN.phrases.keys() == ENGLISH.phrases.keys()
    assert GERMAN.badges.keys() == ENGLISH.badges.keys()
    assert GERMAN.titles.keys() == ENGLISH.titles.keys() == set(SectionKey)


def test_braces_in_a_name_stay_what_they_are() -> None:
    view = build_digest(
        some_facts(open=(overdue(1), item(2, State.OWNER_TURN, a_partner(name="{n} {{7*7}}"), last_word="?")))
    )
    assert lines(view, SectionKey.NEEDS_YOU)[0].sentence.startswith("{n} {{7*7}} hat eine Rückfrage")


# what the owner owes, how partners answer, and whom it is for


def test_what_the_owner_owes_is_told_after_what_he_waits_for() -> None:
    owed = OwedItem(MUELLER, Address("", "m@mueller.example"), "AW: Pläne", NOW, 4, "Schicken Sie mir die Pläne?")
    view = build_digest(some_facts(open=(item(1),), owed=(owed,)))
    (line,) = lines(view, SectionKey.OWED)
    assert [found.key for found in view.sections][:2] == [SectionKey.WAITING, SectionKey.OWED]
    assert (line.title, line.quote) == ("Müller – Pläne", "Schicken Sie mir die Pläne?")
    assert shown(line) == " |  | m@mueller.example schrieb heute, offen seit 4 Arbeitstagen"


def test_what_the_owner_owes_makes_no_daily_digest() -> None:
    owed = OwedItem(MUELLER, Address("", "m@mueller.example"), "Pläne", NOW, 4, "Schicken Sie mir die Pläne?")
    assert not build_digest(some_facts(owed=(owed,))).needs_attention


def test_a_row_of_the_cooperation_sheet_names_its_reason_and_shows_two_bars() -> None:
    (line,) = lines(build_digest(some_facts(cooperation=(a_row(),))), SectionKey.COOPERATION)
    assert (line.title, line.badge) == ("Müller", "ansprechen")
    assert line.sentence == "Ein Gespräch könnte helfen: 4 von 10 Bitten rechtzeitig von selbst beantwortet."
    assert [(bar.percent, bar.value) for bar in line.bars] == [(40, "4 von 10"), (50, "3 von 6")]
    assert line.commands == ("Entwurf Gespräch Müller",)


@pytest.mark.parametrize(
    ("partner", "suggestion", "commands"),
    [
        (a_partner(id="acme", name="Acme Stahl & Sohn"), Suggestion.ALTERNATIVE, ("draft talk Acme Stahl & Sohn",)),
        (a_partner(id="acme", name="Acme, Inc."), Suggestion.TALK, ("draft talk acme",)),
        (a_partner(id="acme", name="x" * 60), Suggestion.TALK, ("draft talk acme",)),
        (a_partner(id="a,b", name=""), Suggestion.TALK, ()),
        (MUELLER, Suggestion.GO_ON, ()),
    ],
)
def test_a_letter_for_a_talk_is_offered_where_the_figures_call_for_one(
    partner: Partner, suggestion: Suggestion, commands: tuple[str, ...]
) -> None:
    row = replace(a_row(partner), suggestion=suggestion)
    (line,) = lines(build_digest(some_facts(cooperation=(row,), language=Language.EN)), SectionKey.COOPERATION)

    assert line.commands == commands
    for command in commands:
        (draft,) = read_commands(command, NOW.date()).commands
        assert isinstance(draft, Draft)
        assert draft.letter is LetterKind.TALK


def test_items_of_one_job_stand_together_where_their_oldest_one_stands() -> None:
    days = {number: NOW - timedelta(days=20 - number) for number in range(1, 6)}
    huber: dict[str, Any] = {"customer": "Huber", "job": "Dach"}
    opens = (
        item(1, opened_at=days[1]),
        item(2, opened_at=days[2], **huber),
        item(3, opened_at=days[3]),
        item(4, opened_at=days[4], customer="huber", job="dach"),
        item(5, opened_at=days[5], customer="Huber"),
    )
    view = build_digest(some_facts(open=opens))
    assert [line.id for line in lines(view, SectionKey.WAITING)] == [1, 2, 4, 3, 5]
    assert [line.heading for line in lines(view, SectionKey.WAITING)] == ["", "Für Huber, Dach: 2 Punkte", "", "", ""]
    assert ["für " in shown(line) for line in lines(view, SectionKey.WAITING)] == [False, False, False, False, True]


# each thing once


def test_an_announced_follow_up_is_told_once_with_all_that_is_known_about_it() -> None:
    late = overdue(12, last_word="Kommt bald.", last_word_at=NOW - timedelta(days=1), customer="Familie Huber")
    view = build_digest(some_facts(open=(late, item(13)), announced=(announcement(12),)))
    (line,) = lines(view, SectionKey.UPCOMING)
    assert [found.id for found in lines(view, SectionKey.WAITING)] == [13]
    assert shown(line) == (
        "angekündigt |  | Geht raus: heute um 10:30 | Angebot erbeten am Di. 10. Nov., offen seit 12 Arbeitstagen"
        " | für Familie Huber"
    )
    assert (line.source.replace(NBSP, " "), line.quote) == ("Zuletzt geschrieben gestern:", "Kommt bald.")
    assert view.overdue == 1


def test_a_mail_about_several_things_names_each_with_its_number() -> None:
    opens = (overdue(12), overdue(13, subject="Statik"))
    row = announcement(12, obligations=tuple(found.obligation for found in opens))
    (line,) = lines(build_digest(some_facts(open=opens, announced=(row,))), SectionKey.UPCOMING)
    assert "2 Punkte in einer Mail" in line.facts
    assert [part.replace(NBSP, " ") for part in line.parts] == [
        "[12] Angebot Dachsanierung: Angebot erbeten am Di. 10. Nov., offen seit 12 Arbeitstagen",
        "[13] Statik: Angebot erbeten am Di. 10. Nov., offen seit 12 Arbeitstagen",
    ]


def test_what_waits_for_a_yes_is_not_told_again_among_the_open_ones() -> None:
    view = build_digest(some_facts(open=(overdue(12),), announced=(announcement(12, Mode.ASK),)))
    assert [line.id for line in lines(view, SectionKey.NEEDS_YOU)] == [12]
    assert lines(view, SectionKey.WAITING) == ()


def test_announcements_beyond_the_limit_stay_among_the_open_ones() -> None:
    opens = tuple(overdue(number) for number in range(1, 19))
    view = build_digest(some_facts(open=opens, announced=tuple(announcement(number) for number in range(1, 19))))
    upcoming = {line.id for line in lines(view, SectionKey.UPCOMING)}
    assert upcoming | {line.id for line in lines(view, SectionKey.WAITING)} == set(range(1, 19))


# mails that did not go out


def lost(state: OutboxState, purpose: OutboxPurpose = OutboxPurpose.FOLLOW_UP, *numbers: int) -> OutboxProblem:
    things = tuple(thing(number, State.OWNER_TURN) for number in numbers)
    partner = MUELLER if numbers else None
    row = OutboxProblem(7, "anna@acme.example", "Re: Dach", state, NOW, purpose=purpose, obligations=things)
    return replace(row, partner=partner)


def test_an_uncertain_mail_is_a_question_about_its_obligation_and_told_once() -> None:
    facts = some_facts(open=(overdue(12),), outbox=(lost(OutboxState.NEEDS_OWNER, OutboxPurpose.FOLLOW_UP, 12),))
    view = build_digest(facts)
    (line,) = lines(view, SectionKey.NEEDS_YOU)
    assert (line.title, line.id, line.badge) == ("Müller – Dach", 12, "ungewiss")
    assert line.sentence.startswith("Ist diese Nachfrage rausgegangen?")
    assert lines(view, SectionKey.WAITING) == ()
    assert view.subject.startswith("1 überfällig, 1 Rückfrage")


def test_a_question_back_is_told_beside_an_uncertain_mail() -> None:
    asks = item(12, State.OWNER_TURN, last_word="Welche Ziegel?")
    facts = some_facts(open=(asks,), outbox=(lost(OutboxState.NEEDS_OWNER, OutboxPurpose.FOLLOW_UP, 12),))
    badges = [line.badge for line in lines(build_digest(facts), SectionKey.NEEDS_YOU)]
    assert badges == ["ungewiss", "Rückfrage"]


def test_a_refused_mail_takes_the_place_of_what_next() -> None:
    stuck = item(12, State.OWNER_TURN, handed_over=True)
    view = build_digest(some_facts(open=(stuck,), outbox=(lost(OutboxState.FAILED, OutboxPurpose.FOLLOW_UP, 12),)))
    assert [line.badge for line in lines(view, SectionKey.NEEDS_YOU)] == ["abgelehnt"]
    assert view.headline.replace(NBSP, " ") == "1 unzustellbar"


@pytest.mark.parametrize("state", OutboxState)
@pytest.mark.parametrize("purpose", OutboxPurpose)
@pytest.mark.parametrize("language", Language)
def test_whatever_becomes_of_a_mail_has_a_word_and_a_sentence(
    state: OutboxState, purpose: OutboxPurpose, language: Language
) -> None:
    view = build_digest(some_facts(language=language, outbox=(lost(state, purpose),)))
    (line,) = lines(view, SectionKey.NEEDS_YOU)
    assert line.badge
    assert line.sentence.endswith((".", "?"))
    assert line.strong


# what the headline counts


def test_the_headline_says_what_it_counts() -> None:
    facts = some_facts(
        open=(
            overdue(1),
            item(2, State.OWNER_TURN, bounced=True),
            item(3, State.OWNER_TURN, last_word="Welche Farbe?"),
        ),
        announced=(announcement(4, Mode.ASK),),
        commands=(CommandResult("99 erledigt", False),),
    )
    assert build_digest(facts).headline.replace(NBSP, " ") == "1 überfällig, 1 Rückfrage, 1 zur Freigabe"
    assert (
        build_digest(replace(facts, open=())).headline.replace(NBSP, " ") == "1 zur Freigabe, 1 Befehl nicht ausgeführt"
    )


def test_a_bounce_is_no_question() -> None:
    view = build_digest(some_facts(open=(item(2, State.OWNER_TURN, bounced=True), item(3, State.HOLD))))
    assert view.subject.startswith("1 Rückfrage, 1 unzustellbar – ")


@pytest.mark.parametrize(
    ("count", "language", "words"),
    [
        (0, Language.DE, "Alles ruhig, nichts offen"),
        (1, Language.DE, "1 überfällig"),
        (2, Language.DE, "2 überfällig"),
        (0, Language.EN, "All quiet, nothing open"),
        (1, Language.EN, "1 overdue"),
        (2, Language.EN, "2 overdue"),
    ],
)
def test_the_headline_counts_as_a_person_does(count: int, language: Language, words: str) -> None:
    opens = tuple(overdue(number) for number in range(1, count + 1))
    assert build_digest(some_facts(language=language, open=opens)).headline.replace(NBSP, " ") == words


@pytest.mark.parametrize("language", Language)
def test_counted_phrases_have_a_one_and_a_many_and_only_the_many_a_number_above_one(language: Language) -> None:
    phrases = (GERMAN if language is Language.DE else ENGLISH).phrases
    counted = {name.removesuffix("_many") for name in phrases if name.endswith("_many")}
    assert counted == {name.removesuffix("_one") for name in phrases if name.endswith("_one")}
    assert all("{n}" in phrases[f"{name}_many"] and "{n}" not in phrases[f"{name}_one"] for name in counted)


# what came after the end


def test_a_word_after_the_end_is_shown_beside_it_and_is_news() -> None:
    ended = replace(closed(4), late_word="Doch, das Angebot kommt am Freitag.", late_at=NOW - timedelta(days=1))
    view = build_digest(some_facts(closed=(ended,)))
    (line,) = lines(view, SectionKey.CLOSED)
    assert (line.badge, line.quote) == ("danach noch eine Mail", "Doch, das Angebot kommt am Freitag.")
    assert line.source.replace(NBSP, " ") == "Zuletzt geschrieben gestern:"
    assert view.attention != build_digest(some_facts(closed=(closed(4),))).attention


def test_what_was_asked_today_is_told_as_a_person_says_it() -> None:
    view = build_digest(some_facts(open=(item(1, opened_at=NOW - timedelta(hours=1)),)))
    assert shown(lines(view, SectionKey.WAITING)[0]) == "wartet |  | Angebot heute erbeten"


# as a person says it


def test_a_weekend_is_neither_today_nor_a_working_day() -> None:
    asked = replace(item(1), age_working_days=0)
    done = thing(2, State.CLOSED, close_reason=CloseReason.DELIVERED, closed_at=NOW, opened_at=NOW - timedelta(days=1))
    view = build_digest(some_facts(open=(asked,), closed=(replace(closed(2), obligation=done, working_days=0),)))
    assert shown(lines(view, SectionKey.WAITING)[0]) == "wartet |  | Angebot erbeten am Di. 10. Nov."
    assert shown(lines(view, SectionKey.CLOSED)[0]) == " |  | Geliefert"


@pytest.mark.parametrize("kind", Kind)
def test_facts_begin_like_a_sentence(kind: Kind) -> None:
    view = build_digest(some_facts(language=Language.EN, open=(item(1, kind=kind),)))
    (line,) = lines(view, SectionKey.WAITING)
    assert line.facts[0].startswith(kind.value.capitalize() + " requested")


def test_an_address_keeps_its_spelling_at_the_beginning() -> None:
    owed = OwedItem(MUELLER, Address("", "k@weber.example"), "Pläne", NOW, 4, "Wann?")
    (line,) = lines(build_digest(some_facts(owed=(owed,))), SectionKey.OWED)
    assert line.facts[0].startswith("k@weber.example schrieb")


@pytest.mark.parametrize(
    ("language", "word"), [(Language.DE, "im selben Verlauf"), (Language.EN, "in the same thread")]
)
def test_a_bounce_says_what_to_do_next(language: Language, word: str) -> None:
    view = build_digest(some_facts(language=language, open=(item(2, State.OWNER_TURN, bounced=True),)))
    (line,) = lines(view, SectionKey.NEEDS_YOU)
    assert word in line.sentence


def test_a_long_section_leaves_room_for_what_comes_after_it() -> None:
    view = build_digest(everything("Müller & Söhne", 20))
    last = [lines(view, key)[0] for key in (SectionKey.PEOPLE, SectionKey.SET_ASIDE, SectionKey.HEALTH)]
    assert all(line.facts for line in last)
