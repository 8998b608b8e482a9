"""Folders as buttons: a sent mail that newly lies in one is watched, or no longer watched.

A moved mail is the same mail, so its new place is the sign: each counts once, and a folder that is numbered anew
(UIDVALIDITY) presses nothing again. What lay there when coopwatch first looked is history. Refuses mails that never lay
in Sent, because a rule may file anybody's mail anywhere. A label of Gmail's is such a folder too, and there a whole
conversation comes along: its replies say nothing, and what it asks for is watched once. It only reads. Called by triage
when all mail is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from coopwatch.core.deciding.folders import FolderButton
from coopwatch.core.model import CloseReason, EventType, Obligation, State
from coopwatch.core.tokens import verify_message_id
from coopwatch.core.writing.digest import CommandResult
from coopwatch.core.writing.notes import Outcome, Said, say
from coopwatch.ports import FolderPhase, FolderState, MailState, Placement, StoredMail, Transaction
from coopwatch.services.commands.results import keep
from coopwatch.services.desk import Desk, Parse
from coopwatch.services.steer import Hand
from coopwatch.services.triage.opening import look_again_at_early_replies, suggest_whatever_it_asks
from coopwatch.services.triage.reading import WORDS_SHOWN, read_mail

_MOST = 5_000
_UNSETTLED = (FolderPhase.NEW, FolderPhase.BACKFILL, FolderPhase.CHANGED, FolderPhase.QUARANTINED, FolderPhase.MISSING)
_THREAD = (EventType.CHASED_BY_OWNER, EventType.OWNER_ANSWERED)
_NO_FOLDER = "no folder"
# A mail that is copied at once may be found here before its original is found in Sent.
_WAITS = "waits since "
_SENT_TAKES = timedelta(minutes=15)


class FolderButtons:
    """Looks into the folders that are buttons. folders: by account, the name as shown or raw of each button."""

    def __init__(self, desk: Desk, parse: Parse, folders: Mapping[str, Mapping[FolderButton, str]]) -> None:
        self._desk = desk
        self._parse = parse
        self._folders = folders

    def __call__(self, tx: Transaction, now: datetime) -> None:
        """Act on every mail that newly lies in such a folder."""
        for account, buttons in self._folders.items():
            states = tx.folders.all(account) if buttons else ()
            for button, name in buttons.items():
                state = next((state for state in states if name in (state.name, state.shown)), None)
                self._look(tx, account, button, state, now)

    def _look(
        self, tx: Transaction, account: str, button: FolderButton, state: FolderState | None, now: datetime
    ) -> None:
        seen = f"button:{button}:{account}"
        before = tx.journal.get(seen)
        if state is None:
            # A folder that appears later begins empty, so that its first mail is already a sign.
            tx.journal.claim(seen, _NO_FOLDER)
            return
        newest = tx.folders.newest_placements(account, state.name, 1)
        top = f"{newest[0].uidvalidity} {newest[0].uid}" if newest else "0 0"
        if state.phase in _UNSETTLED or top == before:
            return
        placements = tx.folders.newest_placements(account, state.name, _MOST)
        done = [self._place(tx, button, state, place, now, not before) for place in reversed(placements)]
        if all(done):
            tx.journal.set(seen, top)

    def _place(
        self, tx: Transaction, button: FolderButton, state: FolderState, place: Placement, now: datetime, history: bool
    ) -> bool:
        """Act on one placement unless it was seen before; False when it must be looked at again."""
        name = f"button:{button}:{place.account}:{place.mail_id}"
        seen = tx.journal.get(name)
        here = f"{place.uidvalidity} {place.uid}"
        is_renumbered = seen[:1].isdigit() and int(seen.split()[0]) != place.uidvalidity
        mail = None if history or is_renumbered or seen == here else tx.mails.get(place.mail_id, with_raw=True)
        if mail is not None:
            if self._is_early(tx, mail, name, seen, now):
                return False
            line = f"{state.shown or state.name}: {mail.subject}"
            outcomes = self._pressed(tx, button, mail, line, now)
            today, language = self._desk.rules.calendar.local_day(now), self._desk.language
            results = [CommandResult(row.line, row.done, say(row, language, today)) for row in outcomes]
            keep(tx, f"{button} {place.account} {place.mail_id} {here}", results, now)
        tx.journal.set(name, here)
        return True

    def _is_early(self, tx: Transaction, mail: StoredMail, name: str, seen: str, now: datetime) -> bool:
        """Whether a text must be fetched first, or a copy in Sent may still be found."""
        if mail.own:
            wanted = mail.raw is None and mail.state is not MailState.SET_ASIDE
            tx.mails.set_state([mail.id] if wanted else [], MailState.WANTED)
            return wanted
        if mail.from_email not in self._desk.own_addresses:
            return False
        if not seen.startswith(_WAITS):
            tx.journal.set(name, f"{_WAITS}{now.isoformat()}")
            return True
        return now - datetime.fromisoformat(seen.removeprefix(_WAITS)) < _SENT_TAKES

    def _pressed(
        self, tx: Transaction, button: FolderButton, mail: StoredMail, line: str, now: datetime
    ) -> list[Outcome]:
        hand = Hand(tx, now, self._desk, self._parse, mail.account, words=line[:WORDS_SHOWN])
        if not mail.own:
            if _came_along(tx, mail):
                return []
            mine = mail.from_email in self._desk.own_addresses
            return [Outcome(line, Said.FOLDER_TOO_EARLY if mine else Said.FOLDER_NOT_OWN)]
        if button is FolderButton.IGNORE:
            return _ignore(tx, mail, hand, line)
        if verify_message_id(self._desk.key, mail.message_id):
            return []
        if mail.state is MailState.SET_ASIDE:
            return [Outcome(line, Said.UNREADABLE)]
        return self._watch(tx, mail, hand, line, now)

    def _watch(self, tx: Transaction, mail: StoredMail, hand: Hand, line: str, now: datetime) -> list[Outcome]:
        known = _requested_by(tx, mail) or _chased_by(tx, mail) or _open_in_thread(tx, mail)
        if not known:
            read = read_mail(mail, self._parse, self._desk, now)
            known = suggest_whatever_it_asks(tx, self._desk, read)
            look_again_at_early_replies(tx, read, known)
        if not known:
            return [Outcome(line, Said.NOBODY_OWES)]
        return [_watched(hand, item, line) for item in known]


def _watched(hand: Hand, item: Obligation, line: str) -> Outcome:
    if item.state is State.SUGGESTED:
        hand.adopt(item.id)
    elif not item.is_open or item.muted:
        hand.reopen(item.id)
        return Outcome(line, Said.REOPENED, item.id)
    return Outcome(line, Said.WATCHED, item.id)


def _ignore(tx: Transaction, mail: StoredMail, hand: Hand, line: str) -> list[Outcome]:
    """Close what the mail asked for, what it chased, or what it followed up on."""
    found = {item.id: item for item in (*_requested_by(tx, mail), *_chased_by(tx, mail))}
    if mail.message_id:
        found |= {item.id: item for item in tx.obligations.of_message_ids([mail.message_id])}
    outcomes = []
    for item in found.values():
        if item.is_open:
            hand.close(item.id, CloseReason.WITHDRAWN)
            outcomes.append(Outcome(line, Said.WITHDRAWN, item.id))
    return outcomes


def _requested_by(tx: Transaction, mail: StoredMail) -> list[Obligation]:
    return [item for item in tx.obligations.of_mails([mail.id]) if item.request_mail_id == mail.id]


def _came_along(tx: Transaction, mail: StoredMail) -> bool:
    """Whether somebody's reply lies there because the conversation with an own mail was put there."""
    return any(other.own for other in _cited(tx, mail))


def _open_in_thread(tx: Transaction, mail: StoredMail) -> list[Obligation]:
    """What own mails that this one goes on from ask for and is still open."""
    return [item for other in _cited(tx, mail) if other.own for item in _requested_by(tx, other) if item.is_open]


def _cited(tx: Transaction, mail: StoredMail) -> list[StoredMail]:
    found = map(tx.mails.get, tx.mails.cited_ids([mail.id]).get(mail.id, ()))
    return [other for other in found if other is not None]


def _chased_by(tx: Transaction, mail: StoredMail) -> list[Obligation]:
    def is_chased(item: Obligation) -> bool:
        return any(event.mail_id == mail.id and event.type in _THREAD for event in tx.obligations.events(item.id))

    return [item for item in tx.obligations.of_mails([mail.id]) if is_chased(item)]
