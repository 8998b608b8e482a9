"""Which stored mails are wanted with their text: NEW becomes WANTED or IGNORED.

A decision can turn out too early (the own mail it answers was read later, a partner was added since): such mails are
taken up again. Refuses to touch a mail that triage has already read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from coopwatch.core.deciding.relevance import Interest, MailFacts, is_relevant, make_interest
from coopwatch.core.model import OutboxPurpose, Role
from coopwatch.ports import FolderPhase, MailState, StoredMail, Transaction
from coopwatch.services.ingest.values import Bench

_BATCH = 500
_LOOK_BACK = timedelta(days=90)
_CORE_ROLES = frozenset({Role.INBOX, Role.SENT, Role.ALL})
_FIRST_READING = frozenset({FolderPhase.NEW, FolderPhase.BACKFILL})


class Choosing:
    """Decides by headers alone; keeps in memory whom it has already looked for among the ignored."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._looked_for = Interest()

    def run(self) -> int:
        """Decide all NEW mails; how many became WANTED. 0 while INBOX or Sent is read for the first time."""
        wanted = 0
        with self._bench.store.transaction() as tx:
            if any(row.role in _CORE_ROLES and row.phase in _FIRST_READING for row in tx.folders.all(self._account)):
                return 0
            interest = self._interest(tx)
        own_ids: list[str] = []
        own_by_id: dict[int, bool] = {}
        while True:
            with self._bench.store.transaction() as tx:
                batch = tx.mails.in_state(MailState.NEW, _BATCH, self._account)
                chosen = self._choose(tx, batch, interest, own_by_id)
                tx.mails.set_state([mail.id for mail in batch if mail.id not in chosen], MailState.IGNORED)
                tx.mails.set_state(chosen, MailState.WANTED)
            wanted += len(chosen)
            own_ids += [mail.message_id for mail in batch if mail.own and mail.message_id]
            if len(batch) < _BATCH:
                break
        return wanted + self._reconsider(own_ids, interest)

    @property
    def _account(self) -> str:
        return self._bench.account

    def _interest(self, tx: Transaction) -> Interest:
        now = self._bench.clock.now()
        obligations = (*tx.obligations.open(), *tx.obligations.closed_since(now - _LOOK_BACK))
        return make_interest(self._bench.book(tx), obligations)

    def _choose(
        self, tx: Transaction, batch: Sequence[StoredMail], interest: Interest, own_by_id: dict[int, bool]
    ) -> frozenset[int]:
        own_by_id.update({mail.id: mail.own for mail in batch})
        cited = tx.mails.cited_ids([mail.id for mail in batch]) if batch else {}
        chosen = set()
        for mail in batch:
            answers = any(_is_own(tx, other, own_by_id) for other in cited.get(mail.id, ()))
            if is_relevant(_facts(mail, answers), interest):
                chosen.add(mail.id)
        return frozenset(chosen)

    def _reconsider(self, own_ids: Sequence[str], interest: Interest) -> int:
        """Take up ignored mails that answer an own mail found only now, or come from somebody who counts only now."""
        since = self._bench.clock.now() - _LOOK_BACK
        fresh = interest.without(self._looked_for)
        with self._bench.store.transaction() as tx:
            sent = [row.message_id for row in tx.outbox.of_purpose(OutboxPurpose.FOLLOW_UP, since)]
            again = list(tx.mails.citing([*own_ids, *sent])) if own_ids or sent else []
            if fresh.addresses or fresh.domains:
                again += tx.mails.from_senders(fresh.addresses, fresh.domains, since)
            ids = _overlooked(again, self._account)
            tx.mails.set_state(ids, MailState.WANTED)
        self._looked_for = interest
        return len(ids)


def _overlooked(mails: Iterable[StoredMail], account: str) -> frozenset[int]:
    """Ignored by header alone: triage gives every mail it reads a kind."""
    return frozenset(
        mail.id for mail in mails if mail.account == account and mail.state is MailState.IGNORED and mail.kind is None
    )


def _is_own(tx: Transaction, mail_id: int, own_by_id: dict[int, bool]) -> bool:
    if mail_id not in own_by_id:
        stored = tx.mails.get(mail_id)
        own_by_id[mail_id] = bool(stored and stored.own)
    return own_by_id[mail_id]


def _facts(mail: StoredMail, answers_own: bool) -> MailFacts:
    return MailFacts(
        own=mail.own,
        from_email=mail.from_email,
        from_name=mail.from_name,
        subject=mail.subject,
        base_subject=mail.base_subject,
        cites_own=answers_own,
        only_junk=mail.roles == (Role.JUNK,),
    )
