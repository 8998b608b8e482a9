"""From a bundle of due items to frozen bytes in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from coopwatch.core.model import (
    Address,
    EventType,
    Mail,
    Mode,
    Obligation,
    OutboxItem,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
)
from coopwatch.core.writing.compose import FollowUpLetter, compose_follow_up
from coopwatch.core.writing.one_tap import OneTap, TapItem, one_tap_answers
from coopwatch.ports import FollowUpItem, FollowUpText, Rendered, Renderer, Transaction
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up.bundle import Bundle
from coopwatch.services.notes import note_template

_WENT_OUT = (OutboxState.SENT, OutboxState.FILED)
# A ready answer that is tapped later than this is read like any other mail.
_TAP_COUNTS_FOR = timedelta(days=90)
_OWN_WORDS = (EventType.CHASED_BY_OWNER, EventType.OWNER_ANSWERED)


@dataclass(frozen=True, slots=True)
class SendingAccount:
    """From whom the follow-ups of an account go out; can_send: it has an outgoing server."""

    name: str
    address: str
    owner_name: str
    signature: str
    can_send: bool = True


class Writer:
    """Renders and freezes follow-ups."""

    def __init__(
        self,
        desk: Desk,
        renderer: Renderer,
        accounts: Iterable[SendingAccount],
        parse: Callable[[bytes, datetime], Mail],
        hold: timedelta = timedelta(0),
        mark_automatic: bool = False,
        one_tap: bool = False,
    ) -> None:
        """hold: how long a written follow-up waits before it is sent. one_tap: it offers ready answers."""
        self._desk = desk
        self._renderer = renderer
        self._accounts = {account.name: account for account in accounts}
        self._parse = parse
        self.hold = hold
        self._one_tap = one_tap
        self._mark_automatic = mark_automatic

    def has_account(self, name: str) -> bool:
        """Whether mails of this account can be written at all."""
        return name in self._accounts

    def can_send(self, name: str) -> bool:
        """Whether this account has an outgoing server."""
        return name in self._accounts and self._accounts[name].can_send

    @property
    def can_send_anything(self) -> bool:
        """Whether any account has an outgoing server."""
        return any(account.can_send for account in self._accounts.values())

    def render(self, bundle: Bundle, now: datetime) -> Rendered:
        """The words of a follow-up, without ready answers; for showing it to the owner."""
        return self._in_thread(bundle, self._rendered(bundle, now, ()))

    def write(self, tx: Transaction, bundle: Bundle, now: datetime) -> int:
        """Freeze one mail and store it; bytes, Message-ID and Date never change after this commit. Its id."""
        account = self._account(bundle.first.account)
        rendered = self._in_thread(bundle, self._rendered(bundle, now, self._answers(bundle, now)))
        note_template(tx, _template_name(bundle), rendered.notes)
        date_at = now.replace(microsecond=0)
        in_reply_to, references = self._thread(tx, bundle.first)
        letter = FollowUpLetter(
            sender=Address(account.owner_name, account.address),
            recipient=bundle.first.recipient,
            items=tuple((obligation.key, step) for obligation, step in bundle.items),
            subject=rendered.subject,
            text=rendered.text,
            html=rendered.html,
            at=date_at.astimezone(self._desk.rules.calendar.zone),
            in_reply_to=in_reply_to,
            references=references,
            mark_automatic=self._mark_automatic,
        )
        raw, message_id = compose_follow_up(letter, self._desk.key)
        draft = bundle.mode is Mode.DRAFT
        mail = OutboxMail(
            id=0,
            account=account.name,
            purpose=OutboxPurpose.DRAFT if draft else OutboxPurpose.FOLLOW_UP,
            state=OutboxState.PROPOSED if bundle.mode is Mode.ASK else OutboxState.READY,
            recipient=bundle.first.recipient,
            message_id=message_id,
            date_at=date_at,
            raw=raw,
            items=tuple(OutboxItem(obligation.id, step) for obligation, step in bundle.items),
            created_at=now,
            changed_at=now,
            deliver_by="imap" if draft else "smtp",
            not_before=now + self.hold if self.hold and bundle.mode is Mode.SEND else None,
            partner_id=bundle.partner.id,
        )
        return tx.outbox.add(mail).id

    def _account(self, name: str) -> SendingAccount:
        return self._accounts.get(name) or next(iter(self._accounts.values()))

    def _rendered(self, bundle: Bundle, now: datetime, one_tap: tuple[OneTap, ...]) -> Rendered:
        calendar = self._desk.rules.calendar
        account = self._account(bundle.first.account)
        items = tuple(
            FollowUpItem(
                kind=obligation.kind,
                subject=obligation.subject,
                asked_on=calendar.local_day(obligation.opened_at),
                words=obligation.words,
                reminded_on=calendar.local_day(obligation.last_follow_up_at) if obligation.last_follow_up_at else None,
                promised_on=obligation.promised_until,
                partial=obligation.partial,
            )
            for obligation, _ in bundle.items
        )
        today, partner = calendar.local_day(now), bundle.partner
        facts = FollowUpText(partner, account.owner_name, account.signature, items, bundle.last, one_tap, today)
        return self._renderer.follow_up(facts)

    def _answers(self, bundle: Bundle, now: datetime) -> tuple[OneTap, ...]:
        """Ready answers to this mail, () when the owner wants none."""
        if not self._one_tap:
            return ()
        items = tuple(TapItem(item.key, item.kind, item.subject) for item, _ in bundle.items)
        expires_on = self._desk.rules.calendar.local_day(now + _TAP_COUNTS_FOR)
        address = self._account(bundle.first.account).address
        return one_tap_answers(items, address, bundle.partner.language, self._desk.key, expires_on)

    def _in_thread(self, bundle: Bundle, rendered: Rendered) -> Rendered:
        """A single item keeps the subject of its thread, so that it is found there by everybody."""
        if len(bundle.items) > 1 or not bundle.first.request_message_id:
            return rendered
        return Rendered(bundle.first.subject, rendered.text, rendered.html, rendered.notes)

    def _thread(self, tx: Transaction, obligation: Obligation) -> tuple[str, tuple[str, ...]]:
        """In-Reply-To and References: the owner's own mails in the thread, the latest is answered."""
        request = tx.mails.get(obligation.request_mail_id, with_raw=True) if obligation.request_mail_id else None
        before = self._parse(request.raw, request.received_at).references if request and request.raw else ()
        own = [(obligation.opened_at, obligation.request_message_id)]
        for event in tx.obligations.events(obligation.id):
            stored = tx.mails.get(event.mail_id) if event.type in _OWN_WORDS and event.mail_id else None
            own += [(event.at, stored.message_id)] if stored else []
        sent = [mail for mail in tx.outbox.of_obligation(obligation.id) if mail.state in _WENT_OUT]
        own += [(mail.date_at, mail.message_id) for mail in sent]
        ids = tuple(dict.fromkeys(name for name in (*before, *(name for _, name in sorted(own))) if name))
        return (ids[-1] if ids else "", ids)


def _template_name(bundle: Bundle) -> str:
    """Which words a mail takes, as far as the owner can tell them apart."""
    partner = bundle.partner
    kind = bundle.first.kind.value if len(bundle.items) == 1 else "several"
    return f"follow_up/{partner.language.value}/{partner.form.value}/{kind}"
