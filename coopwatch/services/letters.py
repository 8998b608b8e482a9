"""Letters that the owner asks for and sends himself: for an honest talk with a partner, and to a customer.

They go into Drafts through the outbox and nowhere else. Called by cli and, within the transaction of the owner's mail,
by `services.inquiry`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from coopwatch.core.model import (
    Address,
    Form,
    Language,
    Obligation,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    Partner,
)
from coopwatch.core.reading.cues import fold
from coopwatch.core.writing.compose import OwnerLetter, compose_letter
from coopwatch.core.writing.cooperation import MIN_SAMPLE, Case, PartnerSheet, Suggestion, Typical
from coopwatch.core.writing.customer import customer_greeting, customer_items
from coopwatch.errors import OwnerError
from coopwatch.ports import Clock, Rendered, Store, Transaction
from coopwatch.ports.letters import CustomerText, LetterRenderer, TalkFigures, TalkText
from coopwatch.services.desk import Desk
from coopwatch.services.follow_up.writing import SendingAccount
from coopwatch.services.report.sheet import last_year, read_sheet
from coopwatch.services.steer import Refused, Why
from coopwatch.services.steer.people import find_partner, given_address, mail_address

# What has arrived longer ago than this is no news for a customer.
_NEWS_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in words: to whom it would go ("" when no address is known) and from which account."""

    rendered: Rendered
    recipient: str
    account: str
    partner_id: str = ""


class Letters:
    """Words letters and puts them into Drafts."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        desk: Desk,
        renderer: LetterRenderer,
        accounts: Iterable[SendingAccount],
    ) -> None:
        """accounts: at least one; the first is used where nothing says which."""
        self._store = store
        self._clock = clock
        self._desk = desk
        self._renderer = renderer
        self._accounts = tuple(accounts)

    def talk(self, name: str) -> Letter:
        """A letter that asks a partner (id, name or address) for a talk; figures only when enough is known.

        Raises Refused for an unknown partner. It goes to the address the owner wrote to last.
        """
        with self._store.transaction() as tx:
            return self.word_talk(tx, name, self._clock.now())

    def word_talk(self, tx: Transaction, name: str, now: datetime) -> Letter:
        """As `talk`, in the caller's transaction."""
        today = self._desk.rules.calendar.local_day(now)
        period = last_year(today)
        partner = find_partner(self._desk.book(tx), name)
        sheet = read_sheet(tx, self._desk, period, now, partner)
        since_at = self._desk.rules.calendar.at(period.since, time(0))
        latest = [thing for thing in tx.obligations.all(since_at) if thing.partner_id == partner.id][-1:]
        row = sheet.partners[0] if sheet.partners else None
        account = self._account(latest[0].account if latest else "")
        facts = TalkText(
            partner=partner,
            owner_name=account.owner_name,
            signature=account.signature,
            since=period.since,
            today=today,
            figures=_figures(row),
            calls=row is not None and row.suggestion in (Suggestion.TALK, Suggestion.ALTERNATIVE),
        )
        written_to = latest[0].recipient if latest else ""
        recipient = written_to or given_address(tx, self._desk, partner)
        return Letter(self._renderer.talk(facts), recipient, account.name, partner.id)

    def customer(self, who: str, to: str = "", language: Language | None = None, form: Form = Form.SIE) -> Letter:
        """A letter that tells a customer where things stand. who: a customer or a job, as named in obligations.

        Raises Refused when nothing, or more than one customer, is meant, or to is no address.
        """
        with self._store.transaction() as tx:
            return self.word_customer(tx, who, self._clock.now(), to, language, form)

    def word_customer(
        self,
        tx: Transaction,
        who: str,
        now: datetime,
        to: str = "",
        language: Language | None = None,
        form: Form = Form.SIE,
    ) -> Letter:
        """As `customer`, in the caller's transaction."""
        calendar = self._desk.rules.calendar
        things = _behind(tx.obligations.all(), who, now)
        cases = [Case(thing, tx.obligations.events(thing.id)) for thing in things]
        items = customer_items(cases, calendar, calendar.local_day(now))
        if not items:
            said = f"nothing is known for “{who}”; name it with coopwatch assign ID --customer or --job."
            raise Refused(Why.NOBODY_BEHIND, said, (who,))
        jobs = {thing.job for thing in things}
        name = things[0].customer
        spoken = language or self._desk.language
        account = self._account(things[-1].account)
        facts = CustomerText(
            customer=Partner(name, name, language=spoken, form=form, greeting=customer_greeting(name, spoken, form)),
            job=jobs.pop() if len(jobs) == 1 else "",
            owner_name=account.owner_name,
            signature=account.signature,
            items=items,
            today=calendar.local_day(now),
        )
        return Letter(self._renderer.customer(facts), mail_address(to) if to else "", account.name)

    def put(self, letter: Letter) -> int:
        """Write a letter on its way into Drafts; the id of its outbox row, the same for the same instant.

        Raises OwnerError without an address.
        """
        now = self._clock.now()
        with self._store.transaction() as tx:
            return self.put_by_name(tx, letter, f"{now:%Y-%m-%d %H:%M:%S.%f}", now)

    def put_by_name(self, tx: Transaction, letter: Letter, name: str, now: datetime) -> int:
        """As `put`, in the caller's transaction; the row is the same for the same name, whenever it is asked for."""
        if not letter.recipient:
            raise OwnerError("no address is known to write to; the text can be copied instead.")
        account = self._account(letter.account)
        owner_letter = OwnerLetter(
            purpose=OutboxPurpose.LETTER,
            name=f"letter {name}",
            sender=Address(account.owner_name, account.address),
            recipient=letter.recipient,
            subject=letter.rendered.subject,
            text=letter.rendered.text,
            at=now.astimezone(self._desk.rules.calendar.zone).replace(microsecond=0),
        )
        raw, message_id = compose_letter(owner_letter, self._desk.key)
        mail = OutboxMail(
            id=0,
            account=account.name,
            purpose=OutboxPurpose.LETTER,
            state=OutboxState.READY,
            recipient=letter.recipient,
            message_id=message_id,
            date_at=now.replace(microsecond=0),
            raw=raw,
            items=(),
            created_at=now,
            changed_at=now,
            deliver_by="imap",
            partner_id=letter.partner_id,
        )
        known = tx.outbox.by_message_id(message_id)
        return known.id if known else tx.outbox.add(mail).id

    def _account(self, name: str) -> SendingAccount:
        return next((account for account in self._accounts if account.name == name), self._accounts[0])


def _figures(row: PartnerSheet | None) -> TalkFigures | None:
    if row is None or not row.figures.is_enough:
        return None
    return TalkFigures(
        requests=row.figures.decided,
        unprompted=row.figures.unprompted,
        reminders=row.figures.reminders,
        answer_days=_days(row.figures.answer),
        earlier_days=_days(row.earlier.answer),
    )


def _days(typical: Typical | None) -> int | None:
    """Whole days, a half rounded up; None when too few answers stand behind it."""
    return int(typical.days + 0.5) if typical and typical.cases >= MIN_SAMPLE else None


def _behind(things: Sequence[Obligation], who: str, now: datetime) -> list[Obligation]:
    """What is meant by a customer's or a job's name, a part of it only if nothing bears it wholly; oldest first."""
    wanted = fold(who)
    recent = [thing for thing in things if thing.is_open or (thing.closed_at and now - thing.closed_at < _NEWS_FOR)]
    whole = [thing for thing in recent if wanted and wanted in (fold(thing.customer), fold(thing.job))]
    found = whole or [
        thing for thing in recent if wanted and (wanted in fold(thing.customer) or wanted in fold(thing.job))
    ]
    customers = sorted({thing.customer for thing in found})
    if len({customer.casefold() for customer in customers}) > 1:
        said = f"“{who}” may mean {', '.join(name or 'no customer' for name in customers)}; name one customer."
        raise Refused(Why.SEVERAL_BEHIND, said, tuple(name for name in customers if name))
    return found
