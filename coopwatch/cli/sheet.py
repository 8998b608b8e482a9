"""How partners answer, whom it is for, and letters about both: sheet, assign, customer-draft."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coopwatch.cli.app import Json, Number, Options, opened
from coopwatch.cli.output import say, say_json, table, tell
from coopwatch.core.model import Form, Language
from coopwatch.errors import AlreadyRunning, OwnerError

if TYPE_CHECKING:
    from coopwatch.bootstrap import House
    from coopwatch.core.writing.cooperation import CooperationSheet, Figures, PartnerSheet, Typical
    from coopwatch.services.letters import Letter


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("sheet")(sheet)
    app.command("assign")(assign)
    app.command("customer-draft")(customer_draft)


def sheet(
    ctx: typer.Context,
    partner: Annotated[str, typer.Argument(metavar="[PARTNER]", help="Only this one: id, name or address.")] = "",
    since: Annotated[str, typer.Option("--since", help="First day (2026-01-01); a year back by default.")] = "",
    html: Annotated[Path | None, typer.Option("--html", help="Write it as a page to this file.")] = None,
    draft: Annotated[
        str, typer.Option("--draft", metavar="PARTNER", help="Put a letter for an honest talk into your Drafts.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Show how reliably and how fast partners answer, each compared with themselves.

    Figures from less than five requests suggest nothing. The letter of --draft is never sent by coopwatch.
    """
    with opened(ctx) as house:
        if draft:
            _hand_over(ctx, house, house.letters.talk(draft))
            return
        found = house.sheets.sheet(partner, _day(since))
        if as_json:
            say_json(_sheet_json(found))
        elif html is not None:
            from coopwatch.core.writing.cooperation import sheet_view

            html.write_text(house.renderer.sheet(sheet_view(found, house.settings.language)), encoding="utf-8")
            tell(f"written to {html}")
        else:
            _show(found)


def assign(
    ctx: typer.Context,
    number: Number,
    customer: Annotated[str | None, typer.Option("--customer", help='For whom you need it; "" removes it.')] = None,
    job: Annotated[str | None, typer.Option("--job", help='For which job you need it; "" removes it.')] = None,
) -> None:
    """Note the customer and the job behind something you wait for."""
    if customer is None and job is None:
        raise OwnerError("say --customer, --job or both.")
    with opened(ctx) as house:
        say(house.steer.assign(number, customer, job))


def customer_draft(
    ctx: typer.Context,
    who: Annotated[str, typer.Argument(metavar="CUSTOMER|JOB", help="As noted with open or assign.")],
    to: Annotated[str, typer.Option("--to", help="Their address; puts the letter into your Drafts, too.")] = "",
    language: Annotated[Language | None, typer.Option("--language", help="de or en; yours by default.")] = None,
    form: Annotated[Form, typer.Option("--form", help="du or Sie.")] = Form.SIE,
) -> None:
    """Word a letter that tells a customer honestly where things stand; coopwatch never sends it."""
    with opened(ctx) as house:
        letter = house.letters.customer(who, to, language, form)
        if to:
            _hand_over(ctx, house, letter)
        else:
            _print(letter)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as problem:
        raise OwnerError(f"“{text}” is not a day; write it like 2026-01-01.") from problem


def _print(letter: Letter) -> None:
    say(letter.rendered.subject)
    say("")
    say(letter.rendered.text)


def _hand_over(ctx: typer.Context, house: House, letter: Letter) -> None:
    """Print a letter, and put it into Drafts now, or leave that to the coopwatch that is running."""
    from coopwatch.bootstrap import state_folder
    from coopwatch.daemon import single_instance

    _print(letter)
    if not letter.recipient:
        tell("No address is known, so nothing is put into Drafts; copy the text.")
        return
    number = house.letters.put(letter)
    given: Options = ctx.obj
    try:
        with single_instance(state_folder(given.state_dir, os.environ)):
            result = house.deliver.run(partner_mail=False)
    except AlreadyRunning:
        tell("The coopwatch that is running puts it into Drafts with its next round.")
        return
    if number in (*result.filed, *result.sent):
        tell(f"It lies in your Drafts, to {letter.recipient}. Only you can send it.")
    else:
        why = result.waiting.get(number) or "; ".join(result.problems) or "see coopwatch outbox"
        tell(f"It is not in your Drafts yet ({why}); the next run tries again.")


def _show(found: CooperationSheet) -> None:
    say(f"{found.period.since} to {found.period.until}")
    if not found.partners:
        say("Nobody was asked for anything in this time.")
        return
    headings = (
        "Partner", "Requests", "In time", "Reminders", "Answer", "Before", "Delivery", "Kept/moved/broken", "Waited",
        "Suggestion",
    )  # fmt: skip
    table(headings, [_row(row) for row in found.partners])
    say("Answer, Before, Delivery: typical working days. Waited: working days in all. In time: without a reminder.")


def _row(row: PartnerSheet) -> tuple[str, ...]:
    figures = row.figures
    promises = f"{figures.kept}/{figures.renegotiated}/{figures.broken}" if figures.promises else "-"
    return (
        row.partner.name or row.partner.id,
        str(figures.requests),
        f"{figures.unprompted} of {figures.decided}",
        str(figures.reminders),
        _days(figures.answer),
        _days(row.earlier.answer),
        _days(figures.delivery),
        promises,
        str(figures.days_waited),
        row.suggestion.value.replace("_", " "),
    )


def _days(typical: Typical | None) -> str:
    return f"{typical.days:g}" if typical else "-"


def _sheet_json(found: CooperationSheet) -> dict[str, Any]:
    return {
        "since": found.period.since,
        "until": found.period.until,
        "partners": [
            {
                "partner": row.partner.id,
                "name": row.partner.name,
                "suggestion": row.suggestion.value,
                "reasons": [reason.value for reason in row.reasons],
                **_figures_json(row.figures),
                "earlier": _figures_json(row.earlier),
            }
            for row in found.partners
        ],
    }


def _figures_json(figures: Figures) -> dict[str, Any]:
    return {
        "requests": figures.requests,
        "decided": figures.decided,
        "answered": figures.answered,
        "unprompted": figures.unprompted,
        "unanswered": figures.unanswered,
        "reminders": figures.reminders,
        "answer": _typical_json(figures.answer),
        "delivery": _typical_json(figures.delivery),
        "promises": {"kept": figures.kept, "renegotiated": figures.renegotiated, "broken": figures.broken},
        "days_waited": figures.days_waited,
    }


def _typical_json(typical: Typical | None) -> dict[str, float] | None:
    return {"days": typical.days, "cases": typical.cases} if typical else None
