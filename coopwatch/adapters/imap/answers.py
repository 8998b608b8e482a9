"""FETCH answers into plain values: nested lists of octets and None.

Stands in for imapclient's lexer, which reads octet by octet, files answers without a UID under their sequence
number and recurses as deep as the server likes. Refuses unbalanced and deeply nested answers (ValueError).
Called by `fetch`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias

Node: TypeAlias = "bytes | list[Node] | None"
Items = dict[bytes, Node]

_MAX_DEPTH = 60
# One token: a parenthesis, a quoted string, a literal's announcement, or an atom with its section in brackets.
_TOKEN = re.compile(
    rb"""([()])|"((?:[^"\\]|\\.)*)"|(~?\{\d+\+?\})$|((?i:BODY|BINARY)\[[^\]]*\](?:<\d+>)?|[^\s()"]+)|(")"""
)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_PARTIAL = re.compile(rb"<\d+>$")


def read_fetch(records: Sequence[object], wanted: Collection[int]) -> dict[int, Items]:
    """The items of each wanted UID; answers without a UID and for other UIDs are dropped.

    records: as imaplib collects them, lines or (line, literal). Item names are upper case, without `<0>` of a partial
    fetch. Several answers for one UID are joined, later ones win. Raises ValueError on a malformed answer.
    """
    found: dict[int, Items] = {}
    for values in _answers(records):
        items: Items = {}
        for name, value in zip(values[::2], values[1::2], strict=True):
            if not isinstance(name, bytes):
                raise ValueError("FETCH item without a name")
            key = name.upper()
            items[_PARTIAL.sub(b"", key) if key.endswith(b">") else key] = value
        uid = number(items.get(b"UID"))
        if uid in wanted:
            found.setdefault(uid, {}).update(items)
    return found


def number(value: Node) -> int:
    """A number of the answer, 0 when it is none."""
    return int(value) if isinstance(value, bytes) and value.isdigit() else 0


def _answers(records: Sequence[object]) -> Iterator[list[Node]]:
    """The item list of each FETCH answer."""
    top = read_nodes(records)
    if len(top) % 2:
        raise ValueError("FETCH answer without items")
    for sequence, items in zip(top[::2], top[1::2], strict=True):
        if not isinstance(sequence, bytes) or not sequence.isdigit() or not isinstance(items, list):
            raise ValueError("malformed FETCH answer")
        yield items


def read_nodes(records: Sequence[object]) -> list[Node]:
    """All values of an answer, nested as its parentheses say; [] for an empty one."""
    top: list[Node] = []
    stack: list[list[Node]] = [top]
    for record in records:
        if record is None:
            continue
        line, literal = record if isinstance(record, tuple) else (record, None)
        _read_line(line, literal, stack)
    if len(stack) != 1:
        raise ValueError("unfinished answer")
    return top


def _read_line(line: bytes, literal: bytes | None, stack: list[list[Node]]) -> None:
    current = stack[-1]
    for match in _TOKEN.finditer(line):
        kind = match.lastindex
        if kind == 4:
            atom = match[4]
            current.append(None if atom == b"NIL" else atom)
        elif kind == 2:
            text = match[2]
            current.append(_ESCAPED.sub(rb"\1", text) if b"\\" in text else text)
        elif kind == 3:
            current.append(literal)
        elif kind == 5:
            raise ValueError("string without an end")
        elif match[1] == b"(":
            if len(stack) > _MAX_DEPTH:
                raise ValueError("answer is nested too deeply")
            nested: list[Node] = []
            current.append(nested)
            stack.append(nested)
            current = nested
        else:
            if len(stack) == 1:
                raise ValueError("closing parenthesis without an opening one")
            stack.pop()
            current = stack[-1]
