"""Partners, and the pause for everybody."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from coopwatch.cli.app import Json, opened
from coopwatch.cli.output import say, say_json, table
from coopwatch.core.model import Partner
from coopwatch.errors import OwnerError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (partners, pause, resume):
        app.command(command.__name__)(command)


def partners(
    ctx: typer.Context,
    action: Annotated[str, typer.Argument(metavar="[suggest|add|mute|unmute]", help="What to do.")] = "",
    who: Annotated[str, typer.Argument(help="Address to add, or partner to mute.")] = "",
    name: Annotated[str, typer.Option("--name", help="Name of a partner to add.")] = "",
    as_json: Json = False,
) -> None:
    """List partners, suggest people you ask often, add or mute one."""
    with opened(ctx) as house:
        if action == "suggest":
            _suggest(house.report.people(), as_json)
        elif action == "add" and who:
            say(house.steer.add_partner(who, name))
        elif action in ("mute", "unmute") and who:
            say(house.steer.mute_partner(who, action == "mute"))
        elif action:
            raise OwnerError("say partners, partners suggest, partners add ADDRESS, or partners mute PARTNER.")
        else:
            with house.store.transaction() as tx:
                book = house.desk.book(tx)
            known = sorted(book.by_id.values(), key=lambda partner: partner.id)
            if as_json:
                say_json([_as_json(partner) for partner in known])
            else:
                rows = [
                    (partner.id, partner.name, "muted" if partner.muted else "", " ".join(_where(partner)))
                    for partner in known
                ]
                table(("Partner", "Name", "", "Addresses"), rows)


def _where(partner: Partner) -> list[str]:
    return [*partner.addresses, *(f"@{domain}" for domain in partner.domains)]


def _as_json(partner: Partner) -> dict[str, object]:
    return {
        "id": partner.id,
        "name": partner.name,
        "addresses": _where(partner),
        "muted": partner.muted,
    }


def _suggest(people: tuple[tuple[str, int], ...], as_json: bool) -> None:
    if as_json:
        say_json([{"address": address, "requests": requests} for address, requests in people])
    elif people:
        table(("Address", "Requests"), [(address, str(requests)) for address, requests in people])
        say("Add one with: coopwatch partners add ADDRESS")
    else:
        say("Nobody you asked for something is missing from your partners.")


def pause(
    ctx: typer.Context,
    until: Annotated[str, typer.Option("--until", help="The last day of the pause (2027-01-06).")] = "",
) -> None:
    """Send nothing to any partner until you resume."""
    try:
        day = date.fromisoformat(until) if until else None
    except ValueError as problem:
        raise OwnerError(f"“{until}” is not a day; write it like 2027-01-06.") from problem
    with opened(ctx) as house:
        say(house.steer.pause(day))


def resume(ctx: typer.Context) -> None:
    """End a pause."""
    with opened(ctx) as house:
        say(house.steer.resume())
