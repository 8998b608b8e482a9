"""Every look-up of the hot path goes through an index, whatever the size of the mailbox."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from coopwatch.adapters.database import open_database
from coopwatch.adapters.store import SqlTransaction
from coopwatch.adapters.tables import SCHEMA
from coopwatch.core.model import OutboxItem, OutboxState
from coopwatch.ports import MailState, Transaction
from tests.contract.store_values import NOW

IDS = ["a@x.example", "b@x.example"]
LOOK_UPS: dict[str, Callable[[Transaction], object]] = {
    "by_message_ids": lambda t: t.mails.by_message_ids(IDS),
    "citing": lambda t: t.mails.citing(IDS),
    "cited_ids": lambda t: t.mails.cited_ids([1, 2]),
    "in_thread": lambda t: t.mails.in_thread("main", IDS),
    "from_senders": lambda t: t.mails.from_senders(IDS, ["x.example", "y.example"], NOW),
    "sent_to": lambda t: t.mails.sent_to(IDS, NOW),
    "own_message_ids": lambda t: t.mails.own_message_ids(IDS),
    "in_state": lambda t: t.mails.in_state(MailState.INCOMING, 100),
    "get": lambda t: t.mails.get(1, with_raw=True),
    "places": lambda t: t.mails.places([1, 2]),
    "known_uids": lambda t: t.folders.known_uids("main", "INBOX", 7, 1, 500),
    "newest_placements": lambda t: t.folders.newest_placements("main", "INBOX", 20),
    "due": lambda t: t.obligations.due(NOW, 100),
    "open": lambda t: t.obligations.open(),
    "of_partners": lambda t: t.obligations.of_partners(["acme"]),
    "of_recipient_domains": lambda t: t.obligations.of_recipient_domains(["x.example"]),
    "of_mails": lambda t: t.obligations.of_mails([1, 2]),
    "of_message_ids": lambda t: t.obligations.of_message_ids(IDS),
    "events": lambda t: t.obligations.events(1),
    "events_since": lambda t: t.obligations.events_since(NOW),
    "closed_since": lambda t: t.obligations.closed_since(NOW),
    "matches": lambda t: (t.obligations.matches(mail_id=1), t.obligations.matches(obligation_id=1)),
    "in_states": lambda t: t.outbox.in_states([OutboxState.READY]),
    "of_items": lambda t: t.outbox.of_items([OutboxItem(1, 1)]),
    "of_obligation": lambda t: t.outbox.of_obligation(1),
    "outbox by_message_id": lambda t: t.outbox.by_message_id("a@x.example"),
    "move": lambda t: t.outbox.move(1, [OutboxState.READY], OutboxState.CLAIMED, NOW),
    "sent_since": lambda t: t.outbox.sent_since(NOW, "acme"),
}

# A handful of rows, or exactly what is asked for.
SMALL = ("SCAN accounts", "SCAN CONSTANT ROW", "SCAN obligations USING INDEX obligations_by_opening")


@pytest.mark.parametrize("name", LOOK_UPS)
def test_no_look_up_reads_a_whole_table(name: str) -> None:
    database = open_database(None, SCHEMA)
    said: list[str] = []
    with database.transaction() as connection:
        transaction = SqlTransaction(connection)
        transaction.folders.add_pending([])
        connection.exec_driver_sql("INSERT INTO accounts (id, name) VALUES (1, 'main')")
        connection.exec_driver_sql(
            "INSERT INTO folders VALUES (1, 1, 'INBOX', 'inbox', 7, 0, 0, 'steady', '', NULL, NULL, '', '')"
        )
        connection.exec_driver_sql("INSERT INTO epochs VALUES (1, 1, 7)")
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(said.append)
        LOOK_UPS[name](transaction)
        driver.set_trace_callback(None)
        plans = {
            statement: [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}")]
            for statement in said
            if statement.startswith(("SELECT", "UPDATE"))
        }

    scans = [step for steps in plans.values() for step in steps if step.startswith("SCAN") and step not in SMALL]
    assert plans
    assert scans == []
