"""What to do when a folder's UIDs may have lost their meaning (RFC 3501 §2.3.1.1, RFC 4549 §4.1).

A change is confirmed on a fresh connection. If the mails still bear their UIDs, only the number changed (restored or
migrated servers do that); otherwise all placements are forgotten and the folder is read anew, where every known mail
is recognised by its identity and fires nothing. Refuses to follow a folder that changes more than five times a day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from coopwatch.core.model import Role
from coopwatch.core.reading.message_id import normalise
from coopwatch.errors import IncompleteAnswer, TemporaryFailure
from coopwatch.ports import FolderPhase, FolderState, FolderStatus, Placement
from coopwatch.services.ingest.values import Bench

_COMPARED = 200
_SURE = 20
_SHARE = 0.8
_CHANGES_A_DAY = 5
_NEVER_EMPTY = frozenset({Role.SENT, Role.ALL})


def is_doubtful(state: FolderState, status: FolderStatus) -> bool:
    """Whether UIDVALIDITY differs in any way, UIDNEXT went back, or an earlier doubt is not settled."""
    return _differs(state, status) or state.phase in (FolderPhase.CHANGED, FolderPhase.QUARANTINED)


def phase_after_trouble(state: FolderState) -> FolderPhase:
    """Where to go on once the folder can be trusted again."""
    return FolderPhase.STEADY if state.backfill_low <= 1 else FolderPhase.BACKFILL


def settle(bench: Bench, state: FolderState) -> tuple[FolderState, FolderStatus]:
    """Find out what happened and make the state fit it.

    Result: the state to go on with, and the folder's status on a fresh connection. Raises TemporaryFailure for a
    folder in quarantine.
    """
    bench.mailbox.renew()
    status = bench.mailbox.status(state.name)
    if not is_doubtful(state, status):
        return state, status
    state = _noted(bench, state, is_new=_differs(state, status))
    went_back = 0 < status.uidnext <= state.cursor
    if not went_back and _is_same(bench, state, status):
        phase = phase_after_trouble(state)
        settled = replace(state, uidvalidity=status.uidvalidity, phase=phase, last_error="")
        with bench.store.transaction() as tx:
            tx.folders.revalidate(state.account, state.name, state.uidvalidity, status.uidvalidity)
            tx.folders.save(settled)
        return settled, status
    anew = replace(state, phase=FolderPhase.NEW, uidvalidity=0, cursor=0, backfill_low=0, last_error="")
    with bench.store.transaction() as tx:
        tx.folders.forget_placements(state.account, state.name)
        tx.folders.save(anew)
    return anew, status


def refuse_sudden_emptiness(bench: Bench, state: FolderState, status: FolderStatus) -> None:
    """Raises IncompleteAnswer for an empty folder that held at least twenty mails and is never empty by itself.

    That is Sent and All Mail at any time, and INBOX when its UIDVALIDITY changed as well: a sign of a mailbox that
    was swapped, or of a server that has not loaded it yet.
    """
    suspicious = state.role in _NEVER_EMPTY or (state.role is Role.INBOX and status.uidvalidity != state.uidvalidity)
    if status.messages or not suspicious or state.phase is FolderPhase.NEW:
        return
    with bench.store.transaction() as tx:
        held = len(tx.folders.newest_placements(state.account, state.name, _SURE))
    if held < _SURE:
        return
    bench.mailbox.renew()
    if bench.mailbox.status(state.name).messages == 0:
        raise IncompleteAnswer(f"folder {state.shown or state.name} is suddenly empty")


def _differs(state: FolderState, status: FolderStatus) -> bool:
    went_back = 0 < status.uidnext <= state.cursor
    return status.uidvalidity != state.uidvalidity or went_back


def _noted(bench: Bench, state: FolderState, is_new: bool) -> FolderState:
    """The state with this change on record, committed, so that nothing is sent until it is settled."""
    now = bench.clock.now()
    recent = tuple(at for at in state.validity_changes if now - at < timedelta(days=1))
    # A folder in quarantine is left alone until its changes are a day old.
    too_many = len(recent) > _CHANGES_A_DAY
    if is_new and not too_many:
        recent = (*recent, now)
        too_many = len(recent) > _CHANGES_A_DAY
    phase = FolderPhase.QUARANTINED if too_many else FolderPhase.CHANGED
    error = f"UIDVALIDITY changed {len(recent)} times within a day" if too_many else "UIDVALIDITY changed"
    noted = replace(state, phase=phase, validity_changes=recent, last_error=error)
    if noted != state:
        with bench.store.transaction() as tx:
            tx.folders.save(noted)
    if too_many:
        raise TemporaryFailure(f"folder {state.shown or state.name}: {error}; it is not read for now")
    return noted


def _is_same(bench: Bench, state: FolderState, status: FolderStatus) -> bool:
    """Whether the newest known mails still lie under their UIDs: no contradiction, and enough that agree."""
    with bench.store.transaction() as tx:
        known = {row.uid: row for row in tx.folders.newest_placements(state.account, state.name, _COMPARED)}
    batch = bench.mailbox.headers(state.name, status.uidvalidity, sorted(known))
    equal = 0
    for row in batch.rows:
        found = bench.parse_header(row.header, row.received_at, row.size_bytes).message_id
        if not _says_the_same(known[row.uid], found):
            return False
        equal += bool(found)
    return equal >= _SURE or (equal > 0 and equal >= _SHARE * len(known))


def _says_the_same(known: Placement, found: str) -> bool:
    return normalise(known.message_id) == normalise(found)
