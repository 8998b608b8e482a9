"""What you owe: `list --mine` and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coopwatch.cli.app import opened
from coopwatch.cli.output import moment, say, say_json, table

if TYPE_CHECKING:
    from coopwatch.bootstrap import House


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("answered")(answered)


def answered(
    ctx: typer.Context,
    numbers: Annotated[list[int], typer.Argument(metavar="ID…", help="Numbers shown by list --mine.")],
) -> None:
    """You have answered a partner's mail by other ways, or need not."""
    with opened(ctx) as house:
        for number in numbers:
            say(house.debts.answered(number))


def show_mine(house: House, as_json: bool) -> None:
    """Print the partners' mails that wait for the owner, oldest first."""
    waiting = house.debts.all()
    if as_json:
        say_json(
            [
                {
                    "id": row.mail.id,
                    "partner": row.partner.id,
                    "from": row.mail.from_email,
                    "subject": row.mail.subject,
                    "words": row.words,
                    "asked_at": row.mail.received_at,
                    "working_days": row.age_working_days,
                }
                for row in waiting
            ]
        )
        return
    zone = house.rules.calendar.zone
    rows = [
        (
            str(row.mail.id),
            row.partner.name or row.partner.id,
            moment(row.mail.received_at, zone),
            str(row.age_working_days),
            row.mail.subject,
            row.words,
        )
        for row in waiting
    ]
    if rows:
        table(("ID", "Partner", "Since", "Days", "Subject", "Asks"), rows)
    else:
        say("No partner waits for you.")
