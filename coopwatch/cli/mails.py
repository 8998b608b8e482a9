"""What goes out: the outbox and the digests."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coopwatch.cli.app import Json, opened
from coopwatch.cli.output import moment, say, say_json, table, tell
from coopwatch.core.model import OutboxMail, OutboxState
from coopwatch.errors import AlreadyRunning, OwnerError

if TYPE_CHECKING:
    from coopwatch.bootstrap import House


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("outbox")(outbox)
    app.command("digest")(digest)


def outbox(
    ctx: typer.Context,
    action: Annotated[str, typer.Argument(metavar="[approve|stop|sent|again]", help="What to do with a mail.")] = "",
    number: Annotated[int, typer.Argument(metavar="ID", help="The mail's number in this list.")] = 0,
    everything: Annotated[bool, typer.Option("--all", help="Mails that are done, too.")] = False,
    as_json: Json = False,
) -> None:
    """Show mails that are not proven sent, and decide about one.

    approve: send it. stop: never send it. sent: it did go out. again: it did not, send the same mail once more.
    """
    with opened(ctx) as house:
        if action:
            say(_order(house, action, number))
        else:
            _show_outbox(house, everything, as_json)


def _order(house: House, action: str, number: int) -> str:
    orders = {
        "approve": house.orders.approve,
        "stop": house.orders.stop,
        "sent": house.orders.sent,
        "again": house.orders.again,
    }
    if action not in orders or not number:
        raise OwnerError("say outbox approve, stop, sent or again, and the number of the mail.")
    return orders[action](number)


def _show_outbox(house: House, everything: bool, as_json: bool) -> None:
    done = (OutboxState.FILED, OutboxState.CANCELLED)
    with house.store.transaction() as tx:
        mails = [mail for mail in tx.outbox.in_states(tuple(OutboxState)) if everything or mail.state not in done]
    if as_json:
        say_json([_as_json(mail) for mail in mails])
    elif mails:
        zone = house.rules.calendar.zone
        rows = [
            (
                str(mail.id),
                mail.purpose.value,
                mail.state.value,
                mail.recipient,
                moment(mail.created_at, zone),
                mail.reply,
            )
            for mail in mails
        ]
        table(("ID", "Purpose", "State", "To", "Written", "Server said"), rows)
    else:
        say("The outbox is empty.")


def _as_json(mail: OutboxMail) -> dict[str, object]:
    return {
        "id": mail.id,
        "purpose": mail.purpose.value,
        "state": mail.state.value,
        "recipient": mail.recipient,
        "message_id": mail.message_id,
        "created_at": mail.created_at,
        "not_before": mail.not_before,
        "attempts": mail.attempts,
        "reply": mail.reply,
        "obligations": [item.obligation_id for item in mail.items],
    }


def digest(
    ctx: typer.Context,
    preview: Annotated[bool, typer.Option("--preview", help="Show it, send nothing (the default).")] = False,
    send_test: Annotated[bool, typer.Option("--send-test", help="Bring one to your mailbox now.")] = False,
    weekly: Annotated[bool, typer.Option("--weekly", help="The weekly one instead of the daily one.")] = False,
    html: Annotated[Path | None, typer.Option("--html", help="Write the HTML part to this file.")] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the HTML part in a browser.")] = False,
) -> None:
    """Show the digest as it would look now, or bring a test to your mailbox."""
    from coopwatch.core.writing.digest import DigestKind

    kind = DigestKind.WEEKLY if weekly else DigestKind.DAILY
    with opened(ctx) as house:
        if send_test and not preview:
            say(_bring(house, house.report.send_now(kind)))
            return
        rendered = house.report.preview(kind)
    if html is not None or open_it:
        target = html or _temporary_page()
        target.write_text(rendered.html, encoding="utf-8")
        tell(f"written to {target}")
        if open_it:
            typer.launch(str(target))
    else:
        say(rendered.subject)
        say("")
        say(rendered.text)


def _bring(house: House, number: int) -> str:
    """Deliver a written digest, unless a daemon is there whose business that is."""
    from coopwatch.daemon import single_instance

    try:
        with single_instance(house.state_dir):
            result = house.deliver.run(partner_mail=False)
    except AlreadyRunning:
        return "The running coopwatch brings a digest within a few minutes."
    if number not in (*result.sent, *result.filed):
        raise OwnerError(result.waiting.get(number) or "the digest could not be delivered; see coopwatch outbox.")
    return "A digest is in your mailbox."


def _temporary_page() -> Path:
    handle, name = tempfile.mkstemp(prefix="coopwatch-digest-", suffix=".html")
    os.close(handle)
    return Path(name)
