"""Slim mails of many UIDs in few round trips: one for the structures, one for all the parts that are wanted.

Refuses to download attachments, however small. Called by `mailbox`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coopwatch.adapters.imap.answers import Items, number
from coopwatch.adapters.imap.connection import Client
from coopwatch.adapters.imap.fetch import MAX_HEADER_BYTES, existing, fetch_items
from coopwatch.adapters.imap.slim import build_slim, cut_to_decode
from coopwatch.adapters.imap.structure import (
    MAX_TEXT_BYTES,
    MAX_XML_BYTES,
    Part,
    Wanted,
    choose_sections,
    leaves,
    read_structure,
)
from coopwatch.ports import TextBatch

_BATCH_BYTES = 4_000_000
_USUAL_HEADER_BYTES = 8_000
# A mail whose structure the server cannot tell: its header and the start of its body, as they are.
_AS_IT_IS = Wanted((("TEXT", MAX_TEXT_BYTES),), whole=False)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What to fetch of one mail; root is None when its structure is unknown."""

    uid: int
    root: Part | None
    wanted: Wanted

    @property
    def items(self) -> str:
        if self.wanted.whole:
            return "UID BODY.PEEK[]"
        parts = "".join(f" BODY.PEEK[{section}]<0.{cap}>" for section, cap in self.wanted.sections)
        return f"UID BODY.PEEK[HEADER]<0.{MAX_HEADER_BYTES}>{parts}"

    @property
    def likely_bytes(self) -> int:
        return _USUAL_HEADER_BYTES + sum(cap for _, cap in self.wanted.sections)


def fetch_texts(client: Client, uids: Sequence[int]) -> TextBatch:
    """See `ports.Mailbox.texts`."""
    answers = fetch_items(client, [(uids, "UID RFC822.SIZE BODYSTRUCTURE")], keep_bytes=MAX_HEADER_BYTES)
    plans = [_plan(uid, items) for uid, items in sorted(answers.items())]
    mails: dict[int, bytes] = {}
    for batch in _batches(plans):
        groups: dict[str, list[int]] = {}
        for plan in batch:
            groups.setdefault(plan.items, []).append(plan.uid)
        answered = fetch_items(client, [(group, items) for items, group in groups.items()], keep_bytes=MAX_XML_BYTES)
        for plan in batch:
            slim = _slim(plan, answered.get(plan.uid, {}))
            if slim is not None:
                mails[plan.uid] = slim
    lacking = sorted(set(uids) - mails.keys())
    missing = existing(client, lacking)
    return TextBatch(mails, missing, tuple(uid for uid in lacking if uid not in missing))


def _plan(uid: int, items: Items) -> _Plan:
    try:
        root = read_structure(items.get(b"BODYSTRUCTURE"))
    except ValueError:
        return _Plan(uid, None, _AS_IT_IS)
    wanted = choose_sections(root)
    small = 0 < number(items.get(b"RFC822.SIZE")) <= MAX_TEXT_BYTES
    return _Plan(uid, root, wanted if small else Wanted(wanted.sections, whole=False))


def _batches(plans: Sequence[_Plan]) -> Iterator[list[_Plan]]:
    """Plans together as long as their answers stay small enough to be held at once."""
    batch: list[_Plan] = []
    total = 0
    for plan in plans:
        if batch and total + plan.likely_bytes > _BATCH_BYTES:
            yield batch
            batch, total = [], 0
        batch.append(plan)
        total += plan.likely_bytes
    if batch:
        yield batch


def _slim(plan: _Plan, items: Items) -> bytes | None:
    """The mail, None when the server left out a part it had announced."""
    if plan.wanted.whole:
        mail = items.get(b"BODY[]")
        return mail if isinstance(mail, bytes) else None
    header = items.get(b"BODY[HEADER]")
    contents: dict[str, bytes] = {}
    for section, _ in plan.wanted.sections:
        value = items.get(b"BODY[" + section.encode("ascii") + b"]")
        if not isinstance(value, bytes):
            return None
        contents[section] = value
    if not isinstance(header, bytes):
        return None
    header = header[:MAX_HEADER_BYTES]
    if plan.root is None:
        return header.rstrip(b"\r\n") + b"\r\n\r\n" + contents["TEXT"]
    caps = dict(plan.wanted.sections)
    for part in leaves(plan.root):
        if part.section in contents:
            contents[part.section] = cut_to_decode(part, contents[part.section], caps[part.section])
    return build_slim(plan.root, header, contents)
