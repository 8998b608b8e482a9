"""How coopwatch is: check and status."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from coopwatch.cli.app import Json, opened
from coopwatch.cli.output import moment, say, say_json
from coopwatch.errors import OwnerError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("init")(init)
    app.command("check")(check)
    app.command("status")(status)
    app.command("backup")(backup)


def init(
    ctx: typer.Context,
    print_it: Annotated[bool, typer.Option("--print", help="Print it instead of writing a file.")] = False,
) -> None:
    """Write a commented configuration to start from, readable by you only; an existing one stays as it is."""
    import os

    from coopwatch.config import config_places
    from coopwatch.config.example import example_config

    if print_it:
        say(example_config())
        return
    target = ctx.obj.config or config_places(os.environ)[-2]
    if target.exists():
        raise OwnerError(f"{target} is there already; edit it, or look at coopwatch init --print.")
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(example_config())
    say(f"{target} is written. Put your addresses, servers and partners in, then run: coopwatch check")


_MARKS = {"well": "ok", "note": "note", "problem": "PROBLEM"}


def check(
    ctx: typer.Context,
    config_only: Annotated[bool, typer.Option("--config-only", help="Look at the configuration only.")] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Do not log in anywhere.")] = False,
    send_test: Annotated[bool, typer.Option("--send-test", help="Bring a test digest to your mailbox, too.")] = False,
    as_json: Json = False,
) -> None:
    """Look at everything you should know before you trust it; changes nothing."""
    if config_only:
        _check_config(ctx, as_json)
        return
    with opened(ctx) as house:
        findings = house.check.run(house.clock.now(), online=not offline)
    if as_json:
        say_json([{"what": it.what, "level": it.level.value, "says": it.says, "remedy": it.remedy} for it in findings])
    else:
        for it in findings:
            say(f"{_MARKS[it.level.value]:<8} {it.what}: {it.says}")
            if it.remedy:
                say(f"{'':<8} → {it.remedy}")
    if any(it.level.value == "problem" for it in findings):
        raise typer.Exit(1)
    if send_test:
        from coopwatch.cli.mails import digest

        digest(ctx, send_test=True)


def _check_config(ctx: typer.Context, as_json: bool) -> None:
    import os

    from coopwatch.config import load_settings

    settings = load_settings(ctx.obj.config, os.environ)
    if as_json:
        say_json({"config": str(settings.path), "problems": []})
    else:
        say(f"{settings.path} is in order.")


def status(ctx: typer.Context, as_json: Json = False) -> None:
    """Show whether coopwatch is well: what it read, what waits, what was set aside."""
    with opened(ctx) as house:
        found: dict[str, Any] = house.report.status()
        zone = house.rules.calendar.zone
    if as_json:
        say_json(found)
    else:
        say(f"mode {found['mode']}, {found['paused'] or 'not paused'}")
        say(f"last complete reading: {moment(found['complete_at'], zone) or 'never'}")
        for folder in found["folders"]:
            trouble = f"  {folder['error']}" if folder["error"] else ""
            read_at = moment(folder["complete_at"], zone) or "not read yet"
            say(f"    {folder['account']}  {folder['name']}  {folder['phase']}  {read_at}{trouble}")
        say("obligations: " + (_counts(found["obligations"]) or "none"))
        say("outbox: " + (_counts(found["outbox"]) or "empty"))
        say(f"mails waiting for their text: {found['pending']}, set aside: {len(found['set_aside'])}")
        for mail in found["set_aside"]:
            say(f"    {moment(mail['at'], zone)}  {mail['folder']}  {mail['reason']}")
        for problem in found["problems"]:
            say(f"PROBLEM  {problem}")
    if found["problems"]:
        raise typer.Exit(1)


def backup(
    ctx: typer.Context, file: Annotated[Path, typer.Argument(help="The new file; it must not exist yet.")]
) -> None:
    """Write a consistent copy of the database, also while the daemon runs."""
    with opened(ctx) as house:
        house.store.backup(str(file))
    say(f"{file} is written.")


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in counts.items())
