"""explain: what coopwatch reads in a mail, and why. Needs no account and no state."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from coopwatch.cli.app import Json, Options
from coopwatch.cli.output import say, say_json
from coopwatch.core.writing.safe_text import safe_line
from coopwatch.errors import CoopwatchError, OwnerError, UnreadableMail


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command("explain")(explain)


def explain(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Mails as files (.eml).")],
    outgoing: Annotated[bool, typer.Option("--outgoing", help="Read them as your own mails.")] = False,
    at: Annotated[str, typer.Option("--at", help="Read them as written at this time (2026-11-24T10:00).")] = "",
    as_json: Json = False,
) -> None:
    """Tell what kind of mail this is, what it asks or answers, and by which rule."""
    said_at = _moment(at) if at else None
    own = _own_addresses(ctx.obj)
    failed = False
    for file in files:
        found = _explained(file, own, said_at, outgoing)
        failed = failed or "error" in found
        if as_json:
            say_json(found)
        else:
            _show(found)
    if failed:
        raise typer.Exit(1)


def _moment(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as problem:
        raise OwnerError(f"“{text}” is not a time; write it like 2026-11-24T10:00.") from problem
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _own_addresses(options: Options) -> frozenset[str]:
    """The owner's addresses if there is a configuration; explain works without one."""
    import os

    from coopwatch.config import find_config, load_settings

    try:
        if options.config is None and find_config(None, os.environ) is None:
            return frozenset()
        return frozenset(load_settings(options.config, os.environ).own_addresses)
    except CoopwatchError:
        if options.config is not None:
            raise
        return frozenset()


def _explained(file: Path, own: frozenset[str], said_at: datetime | None, outgoing: bool) -> dict[str, Any]:
    from coopwatch.adapters.mime import parse
    from coopwatch.services.explain import explain_mail

    try:
        raw = file.read_bytes()
        return {"file": str(file), **explain_mail(raw, parse, own, said_at, outgoing=outgoing)}
    except (OSError, UnreadableMail) as problem:
        return {"file": str(file), "error": str(problem)}


def _show(found: dict[str, Any]) -> None:
    say(found["file"])
    if "error" in found:
        say(f"    could not be read: {found['error']}")
        return
    say(f"    {found['kind'].replace('_', ' ')} ({found['rule']}), {found['lang']}")
    say(f"    newly written: {safe_line(found['new_text'], 300) or '-'}")
    request, answer = found["request"], found["answer"]
    if request:
        say(f"    asks for: {request['kind']}, due {_days(request['due'])}, certainty {request['confidence']:.2f}")
        say(f"        by rule {request['rule']}: “{safe_line(request['words'], 200)}”")
    if answer:
        say(
            f"    answers: {answer['class']}, promised by {_days(answer['promised_by'])}, "
            f"certainty {answer['confidence']:.2f}"
        )
        say(f"        by rule {answer['rule']}: “{safe_line(answer['words'], 200)}”")
    if found["absent_until"]:
        say(f"    back on: {found['absent_until']}")
    if found["bounce"]:
        say(f"    bounced: {', '.join(found['bounce']['recipients']) or 'no address named'}")
    for phrase in found["dates"]:
        say(
            f"    date: “{safe_line(phrase['words'], 80)}” means {_days([phrase['from'], phrase['to']])} "
            f"({phrase['rule']})"
        )


def _days(span: list[date] | None) -> str:
    if not span:
        return "no day"
    return str(span[0]) if span[0] == span[1] else f"{span[0]} to {span[1]}"
