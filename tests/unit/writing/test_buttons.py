"""What the owner can press: by state, in his language, with a token for exactly that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import (
    Address,
    CloseReason,
    Language,
    Mode,
    Obligation,
    OutboxPurpose,
    OutboxState,
    State,
)
from coopwatch.core.reading.commands import Order, read_commands
from coopwatch.core.tokens import TokenPurpose, find_command_tokens, verify_command_token
from coopwatch.core.writing.digest import (
    Button,
    Buttons,
    DigestFacts,
    DigestKind,
    OpenItem,
    OutboxProblem,
    OwedItem,
    PersonToAdd,
    build_digest,
    with_buttons,
)
from coopwatch.core.writing.safe_text import safe_mailto
from tests.builders import a_partner, an_obligation, local
from tests.unit.writing.digest_facts import NOW, announcement, closed, hold, item, some_facts

KEY = b"k" * 32
TODAY = date(2026, 11, 26)
OWNER = "jan@holm.example"


def made(language: Language = Language.DE, recipient: str = OWNER) -> Buttons:
    return Buttons(KEY, recipient, language, TODAY)


def stored(number: int = 1, **changes: Any) -> Obligation:
    return an_obligation(**({"id": number, "key": f"{number:08x}"} | changes))


def announced(mode: Mode, *things: Obligation) -> tuple[Button, ...]:
    facts = some_facts(announced=(announcement(1, mode, obligations=things),))
    return with_buttons(facts, KEY, OWNER).announced[0].buttons


def commands(buttons: tuple[Button, ...]) -> list[str]:
    return [button.command for button in buttons]


def fields(button: Button) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(button.href).query, strict_parsing=True).items()}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.WAITING, ["1 erledigt", "1 +5", "1 stopp"]),
        (State.PROMISED, ["1 erledigt", "1 +5", "1 stopp"]),
        (State.HOLD, ["1 ja", "1 nein"]),
        (State.SUGGESTED, ["1 beobachten", "1 zurückziehen"]),
        (State.OWNER_TURN, ["1 erledigt", "1 zurückziehen"]),
        (State.CLOSED, ["1 wieder öffnen"]),
    ],
)
def test_each_state_has_its_buttons(state: State, words: list[str]) -> None:
    assert commands(made().of(stored(state=state))) == words


def test_english_buttons_say_the_same() -> None:
    buttons = made(Language.EN).of(stored())
    assert commands(buttons) == ["1 done", "1 +5", "1 stop"]
    assert [button.label for button in buttons] == ["Done", "+5 working days", "Stop"]


def test_a_suggestion_is_declined_politely() -> None:
    assert [button.label for button in made().of(stored(state=State.SUGGESTED))] == ["Beobachten", "Nein danke"]


def test_a_muted_item_can_be_followed_up_again() -> None:
    assert commands(made().of(stored(muted=True))) == ["1 erledigt", "1 wieder öffnen"]


def test_what_is_not_stored_has_no_buttons() -> None:
    assert made().of(stored(0)) == ()


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        (Mode.SEND, ["1 senden", "1 stopp"]),
        (Mode.ASK, ["1 senden", "1 +5", "1 stopp"]),
        (Mode.DRAFT, ["1 erledigt", "1 stopp"]),
        (Mode.OBSERVE, ["1 erledigt", "1 +5", "1 stopp"]),
    ],
)
def test_an_announced_mail_is_sent_or_stopped(mode: Mode, words: list[str]) -> None:
    assert commands(announced(mode, stored())) == words


def test_a_mail_about_several_names_their_numbers_on_the_buttons() -> None:
    buttons = announced(Mode.SEND, stored(1), stored(2))
    assert [button.label for button in buttons] == ["1 senden", "1 stopp", "2 stopp"]


def test_a_link_opens_a_mail_to_the_owner_with_token_and_command() -> None:
    button = made().of(stored())[0]
    (token,) = find_command_tokens(fields(button)["subject"])
    verified = verify_command_token(KEY, token, TODAY)

    assert unquote(urlsplit(button.href).path) == OWNER
    assert fields(button)["body"] == "1 erledigt\r\n"
    assert button.href.endswith("body=1%20erledigt%0D%0A")
    assert verified is not None
    assert (verified.purpose, verified.obligation_key) == (TokenPurpose.DONE, stored().key)
    assert verified.expires_on == date(2027, 1, 25)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("language", list(Language))
def test_what_a_button_says_is_understood(state: State, language: Language) -> None:
    for button in made(language).of(stored(12, state=state)):
        found = read_commands(button.command, TODAY)
        assert [type(command) for command in found.commands] == [Order]


@given(st.text(alphabet=st.characters(codec="ascii", categories=["L", "N", "P", "S"]), min_size=1, max_size=40))
def test_any_address_gives_a_link_that_may_be_shown(local: str) -> None:
    for button in made(recipient=f"{local}@holm.example").of(stored()):
        assert safe_mailto(button.href)
        assert fields(button)["body"] == f"{button.command}\r\n"


def test_every_line_with_something_to_press_has_buttons() -> None:
    facts = some_facts(
        kind=DigestKind.WEEKLY,
        open=tuple(replace(row, obligation=stored(row.obligation.id)) for row in (item(1), item(2, State.HOLD))),
        holds=(replace(hold(2), obligation=stored(2, state=State.HOLD)),),
        announced=(announcement(3, obligations=(stored(3),)),),
        closed=(replace(closed(4), obligation=stored(4, state=State.CLOSED, close_reason=CloseReason.DELIVERED)),),
        found=(replace(item(5), obligation=stored(5, state=State.SUGGESTED)),),
    )
    view = build_digest(with_buttons(facts, KEY, OWNER))
    numbered = {line.id: line for section in view.sections for line in section.lines if line.id is not None}

    assert set(numbered) == {1, 2, 3, 4, 5}
    assert all(line.buttons and all(button.href for button in line.buttons) for line in numbered.values())


def test_a_person_can_be_added_by_words() -> None:
    assert commands(made().of_person("a@b.example")) == ["Partner neu a@b.example"]
    assert made().of_person("a" * 60 + "@b.example") == ()


@pytest.mark.parametrize("order", [1, -1])
def test_all_shown_lines_of_a_thousand_have_buttons(order: int) -> None:
    states = (State.WAITING, State.PROMISED, State.OWNER_TURN, State.HOLD, State.SUGGESTED)
    rows = [
        replace(
            item(number),
            obligation=stored(
                number, state=states[number % 5], opened_at=local("2026-11-01 10:00") - timedelta(number)
            ),
            last_word="Wie viel?" if number % 2 else "",
        )
        for number in range(1, 1001)
    ]
    view = build_digest(with_buttons(some_facts(open=tuple(rows[::order])), KEY, OWNER))
    shown = [line for section in view.sections for line in section.lines if line.id is not None]

    assert len(shown) > 10
    assert all(line.buttons for line in shown)


# what is typed, and what is about mails


def commands_of(facts: DigestFacts) -> list[str]:
    """Everything that the lines of a digest offer to type."""
    view = build_digest(with_buttons(facts, KEY, OWNER))
    return [command for section in view.sections for line in section.lines for command in line.commands]


def open_items(*rows: OpenItem) -> tuple[OpenItem, ...]:
    """The same items as the store has them."""
    return tuple(replace(row, obligation=replace(row.obligation, key=f"{row.obligation.id:08x}")) for row in rows)


def test_a_question_back_can_be_told_to_be_answered() -> None:
    asked = item(1, State.OWNER_TURN, last_word="Welche Farbe?")
    stuck = item(2, State.OWNER_TURN, last_word="Kommt bald.", handed_over=True)
    found = commands_of(some_facts(open=open_items(asked, stuck)))

    assert found == ["1 erledigt", "1 zurückziehen", "1 beantwortet", "2 erledigt", "2 zurückziehen"]


def test_the_first_of_each_job_offers_a_letter_to_the_customer() -> None:
    huber: dict[str, Any] = {"customer": "Huber", "job": "Dach"}
    rows = open_items(item(1, **huber), item(2, **huber), item(3, customer="Klein"), item(4))
    offered = [words for words in commands_of(some_facts(open=rows)) if "Kunde" in words]

    assert offered == ["1 Entwurf Kunde", "3 Entwurf Kunde"]


def test_the_letter_is_offered_where_the_item_is_announced_as_well() -> None:
    (row,) = open_items(item(1, customer="Huber"))
    facts = some_facts(open=(row,), announced=(announcement(1, obligations=(row.obligation,)),))

    assert commands_of(facts) == ["1 senden", "1 stopp", "1 Entwurf Kunde"]


def of_outbox(state: OutboxState, purpose: OutboxPurpose, *things: Obligation) -> tuple[Button, ...]:
    row = OutboxProblem(7, "a@b.example", "Dach", state, NOW, purpose=purpose, obligations=things)
    return made().of_outbox(row)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (OutboxState.UNKNOWN, ["1 gesendet"]),
        (OutboxState.NEEDS_OWNER, ["1 gesendet", "1 nochmal"]),
        (OutboxState.FAILED, ["1 nochmal", "1 erledigt", "1 zurückziehen"]),
    ],
)
def test_a_lost_follow_up_offers_what_may_be_done_about_it(state: OutboxState, words: list[str]) -> None:
    buttons = of_outbox(state, OutboxPurpose.FOLLOW_UP, stored(1), stored(2))

    assert commands(buttons) == [button.label for button in buttons] == words
    assert of_outbox(state, OutboxPurpose.FOLLOW_UP, stored(1))[0].label in {"Ist rausgegangen", "Noch einmal senden"}


@pytest.mark.parametrize("state", OutboxState)
def test_a_lost_letter_or_note_has_no_button(state: OutboxState) -> None:
    assert of_outbox(state, OutboxPurpose.LETTER) == of_outbox(state, OutboxPurpose.NOTE) == ()


@pytest.mark.parametrize(("language", "words"), [(Language.DE, "M34 beantwortet"), (Language.EN, "M34 answered")])
def test_a_debt_has_a_button_of_its_own(language: Language, words: str) -> None:
    row = OwedItem(a_partner(), Address("", "a@b.example"), "Pläne", NOW, 3, "Bitte die Pläne.", 34, "ab" * 8)
    (button,) = made(language).of_owed(row)
    (token,) = find_command_tokens(fields(button)["subject"])
    verified = verify_command_token(KEY, token, TODAY)

    assert (button.command, fields(button)["body"]) == (words, f"{words}\r\n")
    assert verified is not None
    assert (verified.purpose, verified.obligation_key) == (TokenPurpose.REPLIED, "ab" * 8)
    assert made(language).of_owed(replace(row, key="")) == ()


@pytest.mark.parametrize("language", Language)
def test_whatever_a_digest_offers_to_type_is_understood(language: Language) -> None:
    things = (stored(1), stored(2))
    facts = some_facts(
        language=language,
        kind=DigestKind.WEEKLY,
        open=open_items(*(item(n, state, last_word="Ja?", customer="Huber") for n, state in enumerate(State, 1))),
        outbox=tuple(
            OutboxProblem(n, "a@b.example", "Dach", state, NOW, obligations=things)
            for n, state in enumerate(OutboxState, 1)
        ),
        owed=(OwedItem(a_partner(), Address("", "a@b.example"), "Pläne", NOW, 3, "Bitte.", 34, "ab" * 8),),
        people=(PersonToAdd(Address("", "a@b.example"), 1, NOW),),
    )

    found = commands_of(facts)

    assert len(found) > 20
    assert [words for words in found if len(read_commands(words, TODAY).commands) != 1] == []
