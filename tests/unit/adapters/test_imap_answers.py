"""FETCH answers and BODYSTRUCTURE into values; sets and times."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imapclient.response_parser import parse_response

from coopwatch.adapters.imap.answers import Node, read_fetch, read_nodes
from coopwatch.adapters.imap.connection import is_definite_refusal
from coopwatch.adapters.imap.fetch import read_internaldate, uid_sets


def test_items_are_keyed_by_uid_and_upper_case_name() -> None:
    records = [(b"3 (uid 17 Body[header.fields (date)]<0> {4}", b"abc\n"), b" flags (\\Seen $Done))"]

    assert read_fetch(records, {17}) == {
        17: {b"UID": b"17", b"BODY[HEADER.FIELDS (DATE)]": b"abc\n", b"FLAGS": [b"\\Seen", b"$Done"]}
    }


def test_several_answers_for_one_uid_are_joined() -> None:
    records = [b"1 (UID 5 FLAGS (a))", b"1 (UID 5 FLAGS (b) RFC822.SIZE 9)"]

    assert read_fetch(records, {5}) == {5: {b"UID": b"5", b"FLAGS": [b"b"], b"RFC822.SIZE": b"9"}}


def test_quoted_text_is_no_syntax() -> None:
    assert read_nodes([b'("a (b" "NIL" NIL "\\"\\\\" "" {3})']) == [[b"a (b", b"NIL", None, b'"\\', b"", b"{3}"]]


def test_gmail_labels_keep_their_backslash() -> None:
    assert read_nodes([b'(X-GM-LABELS ("\\\\Sent" "Caf&AOk-"))']) == [[b"X-GM-LABELS", [b"\\Sent", b"Caf&AOk-"]]]


@pytest.mark.parametrize("line", [b"1 (UID 5", b"1 UID 5)", b'1 (UID "5)', b"x (UID 5)", b"1 5", b"1 (UID)", b"(" * 99])
def test_a_malformed_answer_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (which of several errors does not matter)
        read_fetch([line], {5})


ATOMS = st.from_regex(rb"[A-Z][A-Z0-9.$\\-]{0,8}", fullmatch=True).filter(lambda atom: atom != b"NIL")
TEXTS = st.binary(max_size=12).filter(lambda text: not set(text) & set(b'\r\n"\\'))
TREES = st.recursive(ATOMS | TEXTS | st.none(), lambda inner: st.lists(inner, max_size=4), max_leaves=20)


def written(node: Node, records: list[Any], line: bytes) -> bytes:
    """The node on the wire; texts that are odd become literals, as imaplib hands them over."""
    if node is None:
        return line + b"NIL "
    if isinstance(node, list):
        line += b"("
        for child in node:
            line = written(child, records, line)
        return line + b") "
    if node.isalnum() and node.isupper():
        return line + node + b" "
    if node.isascii() and node.isalnum():
        return line + b'"' + node + b'" '
    records.append((line + b"{%d}" % len(node), node))
    return b" "


@given(st.lists(TREES, max_size=4))
def test_answers_are_read_as_imapclient_reads_them(trees: list[Node]) -> None:
    records: list[Any] = []
    rest = written(trees, records, b"")
    records.append(rest)

    assert read_nodes(records) == _as_lists(parse_response(records))


def _as_lists(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_as_lists(child) for child in value]
    return str(value).encode() if isinstance(value, int) else value


@given(st.sets(st.integers(1, 3000), min_size=1), st.integers(20, 200))
def test_sets_hold_exactly_the_uids_and_no_line_is_too_long(uids: set[int], octets: int) -> None:
    sets = list(uid_sets(sorted(uids), octets))

    found: list[int] = []
    for piece in ",".join(sets).split(","):
        low, _, high = piece.partition(":")
        found += range(int(low), int(high or low) + 1)
    assert found == sorted(uids)
    assert all(len(line) <= octets for line in sets)


def test_a_run_of_uids_is_one_range() -> None:
    assert list(uid_sets(range(1, 501), 900)) == ["1:500"]


@pytest.mark.parametrize("uid", [0, -1, 2**32])
def test_what_is_no_uid_makes_no_set(uid: int) -> None:
    with pytest.raises(ValueError, match="no UID"):
        list(uid_sets([uid], 900))


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        (b"24-Nov-2026 10:00:01 +0100", datetime(2026, 11, 24, 9, 0, 1, tzinfo=UTC)),
        (b" 1-oct-2026 00:30:00 +0200", datetime(2026, 9, 30, 22, 30, tzinfo=UTC)),
        (b"1-Jan-2026 20:00:00 -0500", datetime(2026, 1, 2, 1, tzinfo=UTC)),
        (b"31-Feb-2026 00:00:00 +0000", None),
        (b"01-Jan-0001 00:00:00 +1200", None),
        (b"01-Foo-2026 00:00:00 +0000", None),
        (b"yesterday", None),
        (None, None),
    ],
)
def test_internaldate_is_read_in_utc(text: bytes | None, instant: datetime | None) -> None:
    assert read_internaldate(text) == instant


@pytest.mark.parametrize(
    ("said", "definite"),
    [
        ("[AUTHENTICATIONFAILED] Invalid credentials (Failure)", True),
        ("Login failed: authentication failure", True),
        ("LOGIN denied", True),
        ("[UNAVAILABLE] Server error", False),
        ("[ALERT] Too many simultaneous connections. (Failure)", False),
        ("System temporarily overloaded", False),
        ("Request is throttled. Suggested Backoff Time: 299961 milliseconds", False),
    ],
)
def test_a_refusal_is_definite_unless_it_speaks_of_passing_trouble(said: str, definite: bool) -> None:
    assert is_definite_refusal(said) is definite
