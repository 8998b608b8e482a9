"""The grammar of the owner's mail commands: a whole line is a command or nothing."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import Kind
from coopwatch.core.reading.commands import (
    MOST_COMMANDS,
    Commands,
    Doubt,
    Help,
    OpenNew,
    Order,
    PartnerOrder,
    PartnerVerb,
    Pause,
    Resume,
    Verb,
    read_commands,
    without_unmarked_quote,
)

THURSDAY = date(2026, 11, 26)


def read(text: str) -> Commands:
    return read_commands(text, THURSDAY)


def verbs(text: str) -> list[tuple[int, Verb]]:
    found = read(text)
    assert not found.unclear
    return [(order.number, order.verb) for order in found.commands if isinstance(order, Order)]


def doubts(text: str) -> list[Doubt]:
    found = read(text)
    assert not found.commands
    return [row.doubt for row in found.unclear]


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("erledigt", Verb.DONE),
        ("hat sich erledigt", Verb.DONE),
        ("done", Verb.DONE),
        ("ok", Verb.OK),
        ("ist da", Verb.DONE),
        ("arrived", Verb.DONE),
        ("erledigt: kam am 24.11. mit der Post", Verb.DONE),
        ("zurückgezogen: der Kunde hat abgesagt", Verb.WITHDRAW),
        ("telefonisch erledigt", Verb.BY_PHONE),
        ("done by phone", Verb.BY_PHONE),
        ("stopp", Verb.STOP),
        ("stop", Verb.STOP),
        ("senden", Verb.SEND),
        ("send now", Verb.SEND),
        ("ja", Verb.YES),
        ("yes", Verb.YES),
        ("nein", Verb.NO),
        ("no", Verb.NO),
        ("zurückziehen", Verb.WITHDRAW),
        ("zurueckziehen", Verb.WITHDRAW),
        ("withdraw", Verb.WITHDRAW),
        ("wieder öffnen", Verb.REOPEN),
        ("reopen", Verb.REOPEN),
        ("beobachten", Verb.WATCH),
        ("übernehmen", Verb.WATCH),
        ("watch", Verb.WATCH),
        ("adopt", Verb.WATCH),
    ],
)
def test_a_number_and_a_word_are_an_order(words: str, verb: Verb) -> None:
    assert verbs(f"12 {words}") == [(12, verb)]


@pytest.mark.parametrize(
    "line",
    [
        "12 Erledigt.",
        "12 ERLEDIGT!", "12: erledigt", "12. Erledigt", "12) erledigt", "- 12 erledigt", "* 12 erledigt",
        "• 12 erledigt", "  12   erledigt  ", "12\u00a0erledigt", "[12] erledigt", "#12 erledigt", "Nr. 12 erledigt",
        "12 – erledigt", "„12 erledigt“", "12 erledigt,", "12 erledigt, danke!", "12 erledigt bitte",
        "12 — erledigt", "12 \u2011 erledigt", "– 12 erledigt", "“12 erledigt”", "»12 erledigt«", "12 erledigt…",
        "12\u202ferledigt", "12 erledigt\u200b", "\ufeff12 erledigt", "12 er\u00adledigt",
        "12 erledigt \U0001f44d\U0001f3fb",
        "12 erledigt. \U0001f642", "Nummer 12 erledigt", "No. 12 done", "Punkt 12: erledigt", "12 Erledigt. Danke",
    ],
)  # fmt: skip
def test_a_phone_may_type_it_as_it_likes(line: str) -> None:
    assert verbs(line) == [(12, Verb.DONE)]


@pytest.mark.parametrize(
    "line",
    [
        "012 erledigt",
        "１２ erledigt", "-12 erledigt", "12 13 erledigt", "99999999999999999999 erledigt", "12erledigt",
        "erledigt", "12", "12 vielleicht erledigt", "12 erledigt, 13 vielleicht", "12 erledigt 13 erledigt",
        "bitte 12 erledigt",
        "12 erledigt\u202e", "0 erledigt", "12 ist bald da", "12 ist nicht die antwort", "=>12 erledigt",
        "> 12 erledigt", "12.5 erledigt", "12 -3", "١٢ erledigt", "12 ＋5",
    ],
)  # fmt: skip
def test_anything_else_orders_nothing(line: str) -> None:
    assert doubts(line) == [Doubt.NOT_UNDERSTOOD]


def test_several_numbers_may_share_a_word() -> None:
    assert verbs("3, 5 und 7 übernehmen") == [(3, Verb.WATCH), (5, Verb.WATCH), (7, Verb.WATCH)]


@pytest.mark.parametrize(
    ("words", "days"),
    [("+5", 5), ("+ 5", 5), ("+5 Tage", 5), ("+5 Arbeitstage", 5), ("+1 day", 1), ("+2 Wochen", 10), ("+250", 250)],
)
def test_a_plus_counts_working_days(words: str, days: int) -> None:
    (order,) = read(f"12 {words}").commands
    assert isinstance(order, Order)
    assert (order.verb, order.days, order.until) == (Verb.LATER, days, None)


@pytest.mark.parametrize("words", ["+0", "+251", "+999", "bis irgendwann", "until further notice", "bis 32.13."])
def test_a_delay_needs_a_day_within_a_year(words: str) -> None:
    assert doubts(f"12 {words}") == [Doubt.NO_DAY]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("bis Freitag", "2026-11-27"),
        ("bis zum 7.1.", "2027-01-07"),
        ("bis 4. Dezember", "2026-12-04"),
        ("until 2026-12-04", "2026-12-04"),
        ("by Friday", "2026-11-27"),
        ("until 4 December", "2026-12-04"),
    ],
)
def test_a_delay_may_name_its_day(words: str, until: str) -> None:
    (order,) = read(f"12 {words}").commands
    assert isinstance(order, Order)
    assert (order.verb, order.until) == (Verb.LATER, date.fromisoformat(until))


def test_a_day_with_two_meanings_is_asked_back() -> None:
    (row,) = read("12 bis nächsten Freitag").unclear
    assert (row.doubt, row.number) == (Doubt.TWO_DAYS, 12)
    assert row.days == (date(2026, 11, 27), date(2026, 12, 4))


def test_a_name_says_who_wrote() -> None:
    (order,) = read("12 ist Anna Meier").commands
    assert isinstance(order, Order)
    assert (order.verb, order.name) == (Verb.IS, "Anna Meier")


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("pause", None),
        ("Pause bis 7.1.", date(2027, 1, 7)),
        ("pause until 7 January", date(2027, 1, 7)),
        ("pause bis auf Weiteres", None),
    ],
)
def test_a_pause_may_have_an_end(text: str, until: date | None) -> None:
    (pause,) = read(text).commands
    assert isinstance(pause, Pause)
    assert pause.until == until


@pytest.mark.parametrize("text", ["weiter", "Weiter.", "resume", "pause ende"])
def test_a_pause_is_ended(text: str) -> None:
    assert [type(command) for command in read(text).commands] == [Resume]


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("partner mute acme", PartnerVerb.MUTE, "acme"),
        ("Partner stumm acme", PartnerVerb.MUTE, "acme"),
        ("Partner Frank Müller stumm", PartnerVerb.MUTE, "Frank Müller"),
        ("partner unmute acme", PartnerVerb.UNMUTE, "acme"),
        ("Partner neu anna@new.example", PartnerVerb.ADD, "anna@new.example"),
    ],
)
def test_partners_are_named_by_id_or_name(text: str, verb: PartnerVerb, who: str) -> None:
    (command,) = read(text).commands
    assert isinstance(command, PartnerOrder)
    assert (command.verb, command.who) == (verb, who)


def test_an_agreement_has_partner_subject_day_and_customer() -> None:
    (new,) = read("neu: Müller, Angebot Dach, bis Freitag, für Kunde Huber").commands
    assert isinstance(new, OpenNew)
    assert (new.partner, new.subject, new.kind) == ("Müller", "Angebot Dach", Kind.QUOTE)
    assert (new.by, new.customer) == (date(2026, 11, 27), "Huber")


def test_an_agreement_may_be_wrapped_by_the_mail_program() -> None:
    text = "neu: Müller, Angebot für das Dach der Villa am See samt Gauben,\nbis Freitag, für Kunde Huber\n12 ok\n"
    new, order = read(text).commands
    assert isinstance(new, OpenNew)
    assert isinstance(order, Order)
    assert (new.subject, new.customer) == ("Angebot für das Dach der Villa am See samt Gauben", "Huber")


def test_an_agreement_in_english_may_have_its_day_in_the_subject() -> None:
    (new,) = read("New: Brightline, data sheets by 4 December, for customer Huber, for project Lindenhof").commands
    assert isinstance(new, OpenNew)
    assert (new.partner, new.subject, new.kind) == ("Brightline", "data sheets", Kind.DOCUMENT)
    assert (new.by, new.customer, new.job) == (date(2026, 12, 4), "Huber", "Lindenhof")


@pytest.mark.parametrize("text", ["neu:", "neu: Müller", "neu: , Angebot", "neu: Müller, bis Freitag"])
def test_an_agreement_needs_partner_and_subject(text: str) -> None:
    assert doubts(text) == [Doubt.NOT_UNDERSTOOD]


@pytest.mark.parametrize("text", ["hilfe", "Hilfe!", "help", "?"])
def test_help_can_be_called(text: str) -> None:
    assert [type(command) for command in read(text).commands] == [Help]


def test_greetings_and_thanks_are_passed_over() -> None:
    assert verbs("Hallo,\n\n12 ok\n\nDanke und viele Grüße\n") == [(12, Verb.OK)]


def test_drawn_lines_are_passed_over() -> None:
    assert verbs("_____\n12 ok\n----- \n***\n") == [(12, Verb.OK)]


def test_the_same_said_twice_counts_once() -> None:
    assert verbs("12 erledigt\n12 done\n12 is done.") == [(12, Verb.DONE)]


def test_two_orders_for_one_number_are_asked_back_and_the_rest_is_kept() -> None:
    found = read("12 ok\n12 stopp\n13 ok")
    assert [order.number for order in found.commands if isinstance(order, Order)] == [13]
    assert [(row.doubt, row.number, row.line) for row in found.unclear] == [
        (Doubt.CONTRADICTION, 12, "12 ok / 12 stopp")
    ]


def test_an_order_beside_a_line_about_the_same_number_is_asked_back() -> None:
    assert doubts("12 ok\n12 doch noch nicht") == [Doubt.CONTRADICTION, Doubt.NOT_UNDERSTOOD]


def test_a_pause_and_its_end_contradict_each_other() -> None:
    assert doubts("pause\nweiter") == [Doubt.CONTRADICTION]


def test_twenty_commands_are_read_and_one_more_spoils_all() -> None:
    many = [f"{number} ok" for number in range(1, MOST_COMMANDS + 2)]
    assert len(read("\n".join(many[:-1])).commands) == MOST_COMMANDS
    assert read("\n".join(many)) == Commands(too_many=True)


@pytest.mark.parametrize(
    "text", ["12 erledigt: noch nicht", "12 done: no", "12 stopp: nervt", "12 ja: gern", "12 erledigt:"]
)
def test_a_remark_stands_only_behind_an_order_that_ends_something_and_takes_nothing_back(text: str) -> None:
    assert doubts(text) == [Doubt.NOT_UNDERSTOOD]


def test_a_remark_swallows_no_further_order() -> None:
    assert verbs("12 erledigt: kam mit der Post, 13 stopp") == [(12, Verb.DONE), (13, Verb.STOP)]


@pytest.mark.parametrize("text", ["12 ok\n" * 500, "x\n" * 10_000, "12 ok " * 200_000, "12 " + "," * 1_000_000])
def test_a_flood_counts_for_nothing_and_takes_no_time(text: str) -> None:
    begun = time.perf_counter()
    found = read(text)
    assert not found.commands
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    "line",
    [
        "12" + ", 1" * 90 + "x", "12 bis " + "a " * 140, "12 ist " + "Ab " * 90, "12 Kunde " + "a, " * 95,
        "M1" + ", M1" * 70 + " x", "Zahlen " + "seit " * 55, "Entwurf Kunde " + "an a@" * 55, "a" + " 1" * 140,
        "12 ok, " * 42, "Liste " + "a " * 140, "erledigt " + "1, " * 95, "." * 20_000, "👍" * 20_000,
    ],
)  # fmt: skip
def test_long_lines_are_read_in_linear_time(line: str) -> None:
    begun = time.perf_counter()
    for _ in range(50):
        read(line)
    assert time.perf_counter() - begun < 5


DIGEST = (
    "1 überfällig, 1 Nachfrage angekündigt\n\n[12] Müller – Angebot\n„melden Sie sich bitte, sonst gilt\n13 stopp\n“"
)


def test_an_answered_mail_that_is_repeated_without_any_mark_orders_nothing() -> None:
    repeated = DIGEST + "\nBRAUCHT EINE ENTSCHEIDUNG"
    text = f"12 erledigt\n\n{repeated}"
    assert without_unmarked_quote(text, repeated).strip() == "12 erledigt"
    assert verbs(without_unmarked_quote(text, repeated)) == [(12, Verb.DONE)]


def test_a_single_line_in_common_is_no_repetition() -> None:
    assert without_unmarked_quote("13 stopp\n12 erledigt", DIGEST) == "13 stopp\n12 erledigt"


@given(st.text(max_size=200), st.text(max_size=200))
def test_without_a_repetition_every_line_stays(text: str, answered: str) -> None:
    kept = without_unmarked_quote(text, answered)
    assert set(kept.splitlines()) <= set(text.splitlines())


@given(st.text(max_size=400))
def test_no_text_raises(text: str) -> None:
    found = read(text)
    assert len(found.commands) <= MOST_COMMANDS


@given(st.text(alphabet="0123456789 +-.:,;ok\n#[]„“１", max_size=60))
def test_no_near_miss_raises(text: str) -> None:
    for command in read(text).commands:
        if isinstance(command, Order):
            assert str(command.number) in command.line


@given(st.text(min_size=1, max_size=30).filter(lambda words: words.strip(" \t!;,.„“\"'") and words.isalpha()))
def test_words_behind_an_order_make_it_another_line(words: str) -> None:
    assert not any(isinstance(c, Order) and c.verb is Verb.DONE for c in read(f"12 erledigt {words}").commands)
