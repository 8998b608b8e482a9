"""Size and speed of the state file, as a markdown table: `python -m benchmarks.store [--million] [--folder DIR]`.

The mails are made up: Message-IDs, addresses, subjects and threads have the lengths and the spread of a business
mailbox; one mail in twenty keeps its text. Every figure is measured in this run.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import psutil

from coopwatch.adapters.store import open_store
from coopwatch.core.model import (
    Address,
    Ball,
    Event,
    EventType,
    Kind,
    Mail,
    Obligation,
    OutboxItem,
    OutboxMail,
    OutboxPurpose,
    OutboxState,
    Role,
    State,
)
from coopwatch.ports import MailState, NewMail, Store, Transaction

_START = datetime(2016, 1, 4, 8, tzinfo=UTC)
_NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
_WORDS = "Angebot Dachsanierung Rechnung Termin Besichtigung Muster Vertrag Lieferung Entwurf Unterlagen quote".split()
_BATCH = 500
_OBLIGATIONS = 100_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--million", action="store_true", help="1,000,000 mails instead of 200,000")
    parser.add_argument("--folder", type=Path, help="where the files are made; default: the temporary folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        print("| what | measured |\n|---|---|")
        _measure_mails(Path(folder) / "mails.sqlite", 1_000_000 if options.million else 200_000)
        _measure_obligations(Path(folder) / "obligations.sqlite")


def made_up_mails(count: int, seed: int = 1) -> Iterator[NewMail]:
    """Mails in the order of arrival: a fifth are the owner's own, half cite one to four earlier ones."""
    chance = random.Random(seed)
    people = [f"{_name(chance)}.{_name(chance)}@{_name(chance)}{number % 4000}.example" for number in range(20_000)]
    recent: list[str] = ["first@owner.example"]
    for number in range(1, count + 1):
        own = chance.random() < 0.2
        partner = people[min(int(chance.expovariate(1 / 1500)), 19_999)]
        message_id = f"{chance.getrandbits(96):024x}.{number:08d}@mail.{partner.rpartition('@')[2]}"
        author, recipient = ("owner@owner.example", partner) if own else (partner, "owner@owner.example")
        at = _START + timedelta(minutes=5 * number)
        mail = Mail(
            message_id=message_id,
            from_=(Address(author.partition("@")[0].replace(".", " ").title(), author),),
            to=(Address("", recipient),),
            cc=(Address("", chance.choice(people)),) if chance.random() < 0.2 else (),
            subject=f"Re: {' '.join(chance.choices(_WORDS, k=4))} {number % 977}",
            sent_at=at - timedelta(seconds=chance.randrange(90)),
            received_at=at,
            text="",
            html="",
            references=tuple(chance.sample(recent, min(len(recent), chance.randrange(1, 5))))
            if chance.random() < 0.5
            else (),
        )
        recent = [*recent[-200:], message_id]
        raw = _text(chance) if chance.random() < 0.05 else None
        yield NewMail(mail, content_key=message_id, uid=number, own=own, imported=True, raw=raw)


def _name(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefghiklmnoprstuw", k=chance.randrange(4, 9)))


def _text(chance: random.Random) -> bytes:
    body = " ".join(_name(chance) for _ in range(chance.randrange(50, 500)))
    return f"From: a@b.example\r\nSubject: x\r\n\r\n{body}\r\n".encode()


def _measure_mails(path: Path, count: int) -> None:
    store = open_store(path)
    spans: list[float] = []
    samples: list[NewMail] = []
    of_processor = 0.0
    for batch in _batches(made_up_mails(count)):
        before = time.process_time()
        spans.append(_seconds(lambda: _add(store, batch)))  # noqa: B023  (called at once)
        of_processor += time.process_time() - before
        samples += batch[-1:]
    size = path.stat().st_size
    per_ten_thousand = 10_000 // _BATCH
    first, last = sum(spans[:per_ten_thousand]), sum(spans[-per_ten_thousand:])
    print(f"| mails stored | {count:,} |")
    print(f"| file | {size / 1e6:.0f} MB, {size / count:.0f} bytes a mail |")
    print(f"| 10,000 headers in transactions of {_BATCH} | {first:.2f} s at first, {last:.2f} s at the end |")
    print(f"| processor time of it, on average | {of_processor / count * 10_000:.2f} s |")
    _measure_lookups(store, samples[:: max(1, len(samples) // 200)])
    print(f"| whole check (quick_check) | {_seconds(store.health):.1f} s |")
    print(f"| resident memory after all this | {psutil.Process().memory_info().rss / 1e6:.0f} MB |")
    store.close()


def _batches(mails: Iterator[NewMail]) -> Iterator[list[NewMail]]:
    while batch := list(islice(mails, _BATCH)):
        yield batch


def _add(store: Store, batch: list[NewMail]) -> None:
    with store.transaction() as transaction:
        transaction.mails.add("main", "INBOX", Role.INBOX, 7, batch)


def _measure_lookups(store: Store, samples: list[NewMail]) -> None:
    lookups: dict[str, Callable[[Transaction, NewMail], object]] = {
        "known mail by Message-ID": lambda t, new: t.mails.by_message_ids([new.mail.message_id]),
        "mails citing it": lambda t, new: t.mails.citing([new.mail.message_id]),
        "all ten years from its partner": lambda t, new: t.mails.from_senders([_partner(new).email], (), _START),
        "all ten years from its domain": lambda t, new: t.mails.from_senders((), [_partner(new).domain], _START),
        "own mails to its partner": lambda t, new: t.mails.sent_to([_partner(new).email], _START),
        "matching: all that triage asks for one new mail": _match,
        "next 100 to triage with text": lambda t, _: t.mails.in_state(MailState.INCOMING, 100),
    }
    for name, look_up in lookups.items():
        with store.transaction() as transaction:
            spans = [_seconds(lambda: look_up(transaction, new)) for new in samples]  # noqa: B023
        print(f"| look-up: {name} | {statistics.median(spans) * 1e3:.2f} ms, at most {max(spans) * 1e3:.1f} ms |")
    with store.transaction() as transaction:
        print(f"| count by state | {_seconds(transaction.mails.count_by_state) * 1e3:.0f} ms |")


def _partner(new: NewMail) -> Address:
    return new.mail.to[0] if new.own else new.mail.author


def _match(transaction: Transaction, new: NewMail) -> object:
    """Cited mails and their obligations, the partner's open items, and what the domain wrote of late."""
    cited = transaction.mails.by_message_ids(new.mail.cited_ids)
    domain = _partner(new).domain
    return (
        transaction.obligations.of_message_ids(new.mail.cited_ids),
        transaction.obligations.of_mails([mail.id for mail in cited]),
        transaction.obligations.of_recipient_domains([domain]),
        transaction.mails.from_senders((), [domain], new.mail.received_at - timedelta(days=90)),
    )


def _measure_obligations(path: Path) -> None:
    store = open_store(path)
    _add(store, list(islice(made_up_mails(_BATCH), _BATCH)))
    span = _seconds(lambda: _fill(store))
    print(f"| {_OBLIGATIONS:,} open obligations with an event each, written in one commit | {span:.0f} s |")
    print(f"| one tick over them: the first 100 due, 20 mails written, each claimed | {_tick(store):.2f} s |")
    with store.transaction() as transaction:
        print(f"| the first 100 due | {_seconds(lambda: transaction.obligations.due(_NOW, 100)) * 1e3:.1f} ms |")
        print(f"| all due at once | {_seconds(lambda: transaction.obligations.due(_NOW, _OBLIGATIONS)):.2f} s |")
        print(f"| all open (the digest) | {_seconds(transaction.obligations.open):.2f} s |")
    print(f"| file | {path.stat().st_size / _OBLIGATIONS:.0f} bytes an obligation |")
    store.close()


def _fill(store: Store) -> None:
    with store.transaction() as transaction:
        for number in range(_OBLIGATIONS):
            due_at = _NOW + timedelta(minutes=number - _OBLIGATIONS // 10)
            event = Event(EventType.OPENED, _START, mail_id=number % _BATCH + 1, rule="benchmark", words="bis Freitag")
            transaction.obligations.add(_obligation(number, due_at), [event], _START)


def _obligation(number: int, due_at: datetime) -> Obligation:
    return Obligation(
        key=f"{number:032x}",
        account="main",
        partner_id=f"partner{number % 3000}",
        recipient=f"anna@partner{number % 3000}.example",
        kind=Kind.QUOTE,
        subject=f"Angebot Dachsanierung {number}",
        words="Bitte schicken Sie mir bis Freitag ein Angebot.",
        request_mail_id=number % _BATCH + 1,
        request_message_id=f"{number:024x}@owner.example",
        state=State.WAITING,
        ball=Ball.PARTNER,
        opened_at=due_at - timedelta(days=7),
        clock_from=due_at - timedelta(days=7),
        due_at=due_at,
    )


def _tick(store: Store) -> float:
    """The store's part of a tick: what is due, is it in the outbox already, write, claim."""

    def tick() -> None:
        with store.transaction() as transaction:
            due = transaction.obligations.due(_NOW, 100)
            assert not transaction.outbox.of_items([OutboxItem(item.id, 1) for item in due])
            written = [transaction.outbox.add(_outgoing(item)) for item in due[:20]]
        for mail in written:
            with store.transaction() as transaction:
                assert transaction.outbox.move(mail.id, [OutboxState.READY], OutboxState.CLAIMED, _NOW)

    return _seconds(tick)


def _outgoing(item: Obligation) -> OutboxMail:
    return OutboxMail(
        id=0,
        account=item.account,
        purpose=OutboxPurpose.FOLLOW_UP,
        state=OutboxState.READY,
        recipient=item.recipient,
        message_id=f"follow-up-{item.id}@owner.example",
        date_at=_NOW,
        raw=b"x" * 3000,
        items=(OutboxItem(item.id, 1),),
        created_at=_NOW,
        changed_at=_NOW,
        partner_id=item.partner_id,
    )


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
