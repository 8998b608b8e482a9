"""Obligations: list, show, open and the owner's word on each."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated

import typer

from coopwatch.cli.app import Json, Number, opened
from coopwatch.cli.output import event_json, moment, obligation_json, say, say_json, table
from coopwatch.core.model import Kind, Language, Obligation
from coopwatch.core.writing.safe_text import safe_line
from coopwatch.errors import OwnerError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (list_, show, open_, done, snooze, mute, reopen, adopt, withdraw, hold):
        app.command(command.__name__.rstrip("_"))(command)


def list_(
    ctx: typer.Context,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what is due.")] = False,
    partner: Annotated[str, typer.Option("--partner", help="Only this partner's (id or address).")] = "",
    job: Annotated[str, typer.Option("--job", help="Only what this customer or job needs (a part of the name).")] = "",
    mine: Annotated[bool, typer.Option("--mine", help="What you owe: partners' mails that wait for you.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Closed ones too.")] = False,
    as_json: Json = False,
) -> None:
    """Show what partners owe you."""
    if mine:
        _list_mine(ctx, as_json)
        return
    with opened(ctx) as house, house.store.transaction() as tx:
        now = house.clock.now()
        items = tx.obligations.all() if everything else tx.obligations.open()
        wanted = [item for item in items if _is_wanted(item, partner, job) and (not overdue or _is_due(item, now))]
        if as_json:
            say_json([obligation_json(item, tx.obligations.events(item.id)) for item in wanted])
            return
        zone = house.rules.calendar.zone
        rows = [
            (
                str(item.id),
                item.partner_id or item.recipient,
                item.kind.value,
                "muted" if item.muted else item.close_reason.value if item.close_reason else item.state.value,
                moment(item.due_at, zone),
                str(item.follow_ups),
                _whom(item),
                item.subject,
            )
            for item in wanted
        ]
    if rows:
        table(("ID", "Partner", "Kind", "State", "Due", "Sent", "For", "Subject"), rows)
    else:
        say("Nothing is open.")


def _list_mine(ctx: typer.Context, as_json: bool) -> None:
    from coopwatch.cli.owed import show_mine

    with opened(ctx) as house:
        show_mine(house, as_json)


def _is_wanted(item: Obligation, partner: str, job: str) -> bool:
    if job and job.casefold() not in _whom(item).casefold():
        return False
    return not partner or partner.lower() in (item.partner_id.lower(), item.recipient)


def _whom(item: Obligation) -> str:
    return ", ".join(part for part in (item.customer, item.job) if part)


def _is_due(item: Obligation, now: datetime) -> bool:
    return item.due_at is not None and item.due_at <= now


def show(ctx: typer.Context, number: Number, as_json: Json = False) -> None:
    """Show one obligation with its history: what was read, by which rule, from which words."""
    with opened(ctx) as house, house.store.transaction() as tx:
        item = tx.obligations.get(number)
        if item is None:
            raise OwnerError(f"there is no number {number}; coopwatch list shows them all.")
        events = tx.obligations.events(number)
        zone = house.rules.calendar.zone
        if as_json:
            say_json(obligation_json(item, events))
            return
        say(f"{item.id}  {safe_line(item.subject, 120)}")
        say(f"    {item.kind.value} from {item.recipient}, {item.state.value}, {item.follow_ups} follow-ups")
        say(f"    asked {moment(item.opened_at, zone)}: {safe_line(item.words, 200)}")
        if item.due_at:
            say(f"    due {moment(item.due_at, zone)} ({item.due_basis.value.replace('_', ' ')})")
        for event in events:
            say(f"    {moment(event.at, zone)}  {event.type.value}: {safe_line(_reasons(event_json(event)), 300)}")


def _reasons(event: dict[str, object]) -> str:
    parts = [str(event["rule"])] if event["rule"] else []
    if event["words"]:
        parts.append(f"“{event['words']}”")
    if event["until"]:
        parts.append(f"until {event['until']}")
    if event["reason"]:
        parts.append(str(event["reason"]).replace("_", " "))
    return ", ".join(parts) or "-"


def open_(
    ctx: typer.Context,
    partner: Annotated[str, typer.Argument(help="The partner: id, name or address.")],
    subject: Annotated[str, typer.Argument(help="What he owes, as it may stand in a mail.")],
    kind: Annotated[Kind, typer.Option("--kind", help="What kind of thing it is.")] = Kind.ANSWER,
    by: Annotated[str, typer.Option("--by", help='The day you agreed on ("2026-12-04", "Freitag").')] = "",
    customer: Annotated[str, typer.Option("--customer", help="For whom you need it.")] = "",
    job: Annotated[str, typer.Option("--job", help="For which job you need it.")] = "",
) -> None:
    """Watch something that was agreed by phone or in person."""
    from coopwatch.services.steer import Agreement

    with opened(ctx) as house:
        today = house.rules.calendar.local_day(house.clock.now())
        wanted_on = _day(by, today, house.settings.language) if by else None
        number = house.steer.open(Agreement(partner, kind, subject, wanted_on, customer, job))
        say(f"{number}: watched from now on.")


def done(
    ctx: typer.Context,
    number: Number,
    words: Annotated[str, typer.Option("--note", help="How it was settled.")] = "",
) -> None:
    """You have what you wanted."""
    with opened(ctx) as house:
        say(house.steer.done(number, words))


def snooze(
    ctx: typer.Context,
    number: Number,
    until: Annotated[str, typer.Argument(metavar="UNTIL", help='"+5" working days, "2026-12-04" or "Freitag".')] = "+5",
) -> None:
    """Do nothing about it before a day."""
    with opened(ctx) as house:
        calendar = house.rules.calendar
        today = calendar.local_day(house.clock.now())
        if until.startswith("+") and until[1:].isdigit() and len(until) < 5:
            say(house.steer.snooze(number, calendar.add_working_days(today, int(until[1:]))))
        else:
            say(house.steer.snooze(number, _day(until, today, house.settings.language)))


def _day(text: str, today: date, language: Language) -> date:
    """A day as a person writes it. Raises OwnerError when it is none."""
    from coopwatch.core.reading.dates import find_dates

    found = find_dates(text, today, language)
    if not found:
        raise OwnerError(f"“{text}” is not a day; write for example {today + timedelta(days=7)} or +5.")
    return found[-1].span.latest


def mute(ctx: typer.Context, number: Number) -> None:
    """Never follow up on it; it stays in the list."""
    with opened(ctx) as house:
        say(house.steer.mute(number))


def reopen(ctx: typer.Context, number: Number) -> None:
    """It is not settled after all: the window starts now."""
    with opened(ctx) as house:
        say(house.steer.reopen(number))


def adopt(
    ctx: typer.Context,
    numbers: Annotated[list[int], typer.Argument(metavar="ID…", help="Numbers of suggestions.")],
) -> None:
    """Watch what coopwatch found in older mail or was not sure about."""
    with opened(ctx) as house:
        for number in numbers:
            say(house.steer.adopt(number))


def withdraw(ctx: typer.Context, number: Number) -> None:
    """You do not want it any more."""
    with opened(ctx) as house:
        say(house.steer.withdraw(number))


def hold(
    ctx: typer.Context,
    number: Number,
    answer: Annotated[str, typer.Argument(metavar="yes|no", help="Is that mail the answer?")],
) -> None:
    """Answer coopwatch's question whether a mail belongs to an obligation."""
    said = {"yes": True, "ja": True, "no": False, "nein": False}.get(answer.lower())
    if said is None:
        raise OwnerError(f"“{answer}” is neither yes nor no.")
    with opened(ctx) as house:
        say(house.steer.resolve_hold(number, said))
