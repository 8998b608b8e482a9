"""Keyed names: stable, bound to one thing, and not to be forged."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopwatch.core.model import OutboxPurpose
from coopwatch.core.tokens import (
    CommandToken,
    Mark,
    TokenPurpose,
    command_token,
    find_command_tokens,
    find_subject_tokens,
    follow_up_mark,
    follow_up_message_id,
    owner_mark,
    owner_message_id,
    subject_token,
    verify_command_token,
    verify_mark,
    verify_message_id,
    verify_subject_token,
)

KEY = bytes(range(32))
OTHER_KEY = bytes(range(1, 33))
ROOF = "a1" * 16
STAIRS = "b2" * 16
DAY = date(2026, 11, 24)

keys = st.binary(min_size=32, max_size=32)
obligation_keys = st.binary(min_size=4, max_size=32).map(bytes.hex)
items = st.lists(st.tuples(obligation_keys, st.integers(1, 9999)), min_size=1, max_size=8)
days = st.dates(date(2020, 1, 1), date(2150, 1, 1))


@given(keys, items)
def test_a_message_id_depends_on_the_steps_and_not_on_their_order(key: bytes, steps: list[tuple[str, int]]) -> None:
    first = follow_up_message_id(key, steps, "Owner.example")

    again = follow_up_message_id(key, list(reversed(steps)), "owner.example")

    assert first == again
    assert first.isascii()
    assert first.startswith("cw1.f")


def test_each_step_and_each_bundle_has_its_own_message_id() -> None:
    bundles = [[(ROOF, 1)], [(ROOF, 2)], [(STAIRS, 1)], [(ROOF, 1), (STAIRS, 1)]]

    ids = {follow_up_message_id(KEY, bundle, "owner.example") for bundle in bundles}

    assert len(ids) == 4


@given(keys, items)
def test_a_message_id_is_verified_by_its_own_key_only(key: bytes, steps: list[tuple[str, int]]) -> None:
    message_id = follow_up_message_id(key, steps, "owner.example")

    verified = verify_message_id(key, f" <{message_id.upper()}> ")

    assert verified is not None
    assert verified.purpose is OutboxPurpose.FOLLOW_UP
    assert verify_message_id(key + b"x", message_id) is None


@given(st.integers(0, 200), st.sampled_from("abcdefghijklmnopqrstuvwxyz234567"))
def test_a_message_id_with_a_changed_letter_is_refused(place: int, letter: str) -> None:
    message_id = follow_up_message_id(KEY, [(ROOF, 1)], "owner.example")
    place %= message_id.index("@")
    changed = message_id[:place] + letter + message_id[place + 1 :]

    assert (verify_message_id(KEY, changed) is not None) == (changed == message_id)


def test_a_digest_has_one_message_id_per_day() -> None:
    first = owner_message_id(KEY, OutboxPurpose.DIGEST, "daily 2026-11-24", "owner.example")
    again = owner_message_id(KEY, OutboxPurpose.DIGEST, "daily 2026-11-24", "owner.example")
    next_day = owner_message_id(KEY, OutboxPurpose.DIGEST, "daily 2026-11-25", "owner.example")

    verified = verify_message_id(KEY, first)

    assert first == again != next_day
    assert verified is not None
    assert verified.purpose is OutboxPurpose.DIGEST


@pytest.mark.parametrize("domain", ["", "a b", "x@y", "x>\r\nBcc: e", "bücher.example"])
def test_a_message_id_needs_a_plain_domain(domain: str) -> None:
    with pytest.raises(ValueError, match="no domain"):
        follow_up_message_id(KEY, [(ROOF, 1)], domain)


@pytest.mark.parametrize("steps", [[], [("no hex", 1)], [(ROOF, 0)], [(ROOF, -1)], [(ROOF.upper(), 1)]])
def test_a_message_id_needs_real_steps(steps: list[tuple[str, int]]) -> None:
    with pytest.raises(ValueError, match="no name"):
        follow_up_message_id(KEY, steps, "owner.example")


@pytest.mark.parametrize("purpose", [OutboxPurpose.FOLLOW_UP, OutboxPurpose.DRAFT])
def test_partner_mail_is_never_named_like_owner_mail(purpose: OutboxPurpose) -> None:
    with pytest.raises(ValueError, match="no name"):
        owner_message_id(KEY, purpose, "daily", "owner.example")


@given(keys, items)
def test_a_mark_gives_back_the_steps_even_when_folded(key: bytes, steps: list[tuple[str, int]]) -> None:
    value = follow_up_mark(key, steps)

    mark = verify_mark(key, value.replace(" ", "\r\n "))

    assert mark == Mark(OutboxPurpose.FOLLOW_UP, tuple(sorted(set(steps), key=lambda step: f"{step[0]}:{step[1]}")))


def test_a_mark_with_an_added_step_is_refused() -> None:
    value = follow_up_mark(KEY, [(ROOF, 1)])
    mac = value.rpartition(" ")[2]

    forged = f"cw1 follow_up {ROOF}:1 {STAIRS}:1 {mac}"

    assert verify_mark(KEY, value) is not None
    assert verify_mark(KEY, forged) is None
    assert verify_mark(OTHER_KEY, value) is None


def test_a_mark_of_a_digest_gives_back_its_name() -> None:
    value = owner_mark(KEY, OutboxPurpose.DIGEST, "daily 2026-11-24")

    assert verify_mark(KEY, value) == Mark(OutboxPurpose.DIGEST, name="daily 2026-11-24")


@given(st.text(max_size=200))
def test_any_text_is_refused_without_an_error(text: str) -> None:
    assert verify_message_id(KEY, text) is None
    assert verify_mark(KEY, text) is None
    assert verify_mark(KEY, "cw1 " + text) is None
    assert verify_command_token(KEY, text, DAY) is None
    assert not verify_subject_token(KEY, text, ROOF)


@given(keys, obligation_keys)
def test_a_subject_token_is_found_and_verified_however_it_was_typed(key: bytes, obligation_key: str) -> None:
    token = subject_token(key, obligation_key)
    typed = token.lower().replace("0", "o").replace("1", "l")

    (found,) = find_subject_tokens(f"AW: Angebot Dach {typed} – {token}")

    assert found == token
    assert verify_subject_token(key, found, obligation_key)


def test_a_subject_token_is_bound_to_obligation_purpose_and_key() -> None:
    token = subject_token(KEY, ROOF)

    assert verify_subject_token(KEY, token, ROOF)
    assert not verify_subject_token(KEY, token, STAIRS)
    assert not verify_subject_token(KEY, token, ROOF, TokenPurpose.DONE)
    assert not verify_subject_token(OTHER_KEY, token, ROOF)


@given(keys, st.sampled_from(TokenPurpose), obligation_keys, days)
def test_a_command_token_gives_back_what_it_orders(
    key: bytes, purpose: TokenPurpose, obligation_key: str, expires_on: date
) -> None:
    token = command_token(key, purpose, obligation_key, expires_on)

    assert find_command_tokens(f"Re: ({token}) {token}") == (token,)
    assert verify_command_token(key, token, expires_on) == CommandToken(purpose, obligation_key, expires_on)
    assert verify_command_token(key, token, expires_on + timedelta(days=1)) is None
    assert verify_command_token(key + b"x", token, expires_on) is None


@given(st.integers(4, 200), st.sampled_from("ABCxyz019_-"))
def test_a_command_token_with_a_changed_letter_is_refused(place: int, letter: str) -> None:
    token = command_token(KEY, TokenPurpose.DONE, ROOF, DAY)
    place = 4 + place % (len(token) - 4)
    changed = token[:place] + letter + token[place + 1 :]

    verified = verify_command_token(KEY, changed, DAY)

    assert (verified is None) == (changed != token)


@pytest.mark.parametrize("obligation_key", ["0123456789", "0123456789ab", "0123456789abcd"])
def test_of_all_spellings_of_the_last_letter_only_the_written_one_counts(obligation_key: str) -> None:
    token = command_token(KEY, TokenPurpose.DONE, obligation_key, date(2026, 12, 1))
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

    good = [letter for letter in letters if verify_command_token(KEY, token[:-1] + letter, date(2026, 12, 1))]

    assert good == [token[-1]]


def test_a_command_token_is_short_enough_for_a_subject() -> None:
    token = command_token(KEY, TokenPurpose.COMES, ROOF, DAY)

    assert len(token) <= 48


def test_every_purpose_has_its_own_code() -> None:
    tokens = {command_token(KEY, purpose, ROOF, DAY) for purpose in TokenPurpose}

    assert len(tokens) == len(TokenPurpose)


@pytest.mark.parametrize(("obligation_key", "day"), [("xyz", DAY), ("a" * 7, DAY), (ROOF, date(2019, 12, 31))])
def test_a_command_token_needs_a_real_obligation_and_day(obligation_key: str, day: date) -> None:
    with pytest.raises(ValueError, match="no command token"):
        command_token(KEY, TokenPurpose.DONE, obligation_key, day)
