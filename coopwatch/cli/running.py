"""The work itself: run, once, demo."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coopwatch.cli.app import Json, Options, opened
from coopwatch.cli.output import say, say_json, tell

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import TaskID

    from coopwatch.services.cycle import CycleResult
    from coopwatch.services.ingest import Progress


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    for command in (demo, run, once):
        app.command(command.__name__)(command)


def demo(
    folder: Annotated[Path, typer.Option("--folder", help="Where the digests are written.")] = Path("coopwatch-demo"),
    keep: Annotated[bool, typer.Option("--keep", help="Leave the servers up, so that a mail client can look.")] = False,
) -> None:
    """Three weeks of an office in ten seconds, with real mail servers in this process; needs no account."""
    from coopwatch.demo import play

    # A person reads along, a pipe need not wait.
    play(folder, keep=keep, say=say, tell=tell, pace=0.12 if sys.stdout.isatty() else 0.0)


def run(ctx: typer.Context) -> None:
    """Watch the mailbox until stopped; this is the daemon."""
    from coopwatch.adapters.system import SystemdHeartbeat
    from coopwatch.bootstrap import state_folder
    from coopwatch.daemon import Daemon, single_instance, stop_on_signals

    given: Options = ctx.obj
    stop = stop_on_signals()
    with single_instance(state_folder(given.state_dir, os.environ)), opened(ctx) as house:
        heartbeat = SystemdHeartbeat(os.environ, house.settings.health.ping_url)
        Daemon(house, heartbeat, stop).run()


def once(
    ctx: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Change and send nothing, only tell.")] = False,
    as_json: Json = False,
) -> None:
    """One complete cycle: read, understand, follow up, deliver, digest; then end."""
    from coopwatch.bootstrap import state_folder
    from coopwatch.daemon import single_instance

    given: Options = ctx.obj
    if dry_run:
        _dry_run(ctx, as_json)
        return
    with single_instance(state_folder(given.state_dir, os.environ)), opened(ctx) as house, _bar() as progress:
        result = house.cycle.run(full=True, progress=progress)
    _tell_result(result, as_json)


def _dry_run(ctx: typer.Context, as_json: bool) -> None:
    """Read with a copy of the state, and tell what would be written."""
    from coopwatch.bootstrap import rehearsal
    from coopwatch.core.model import Mode

    given: Options = ctx.obj
    with rehearsal(given.config, given.state_dir, os.environ) as house, _bar() as progress:
        result = house.cycle.read_only(progress)
        with house.store.transaction() as tx:
            open_items = tx.obligations.open()
        due = house.report.would_write() if result.complete else ()
        watched = [item for item in open_items if item.state.value != "suggested"]
    if as_json:
        say_json(
            {"complete": result.complete, "read": result.read, "open": len(watched),
             "suggested": len(open_items) - len(watched), "would_write": list(due), "mode": str(Mode.OBSERVE)}
        )  # fmt: skip
    else:
        say(f"read {result.read} mails, {len(watched)} open, {len(open_items) - len(watched)} to adopt; "
            f"would write to: {', '.join(due) or 'nobody'}")  # fmt: skip
    _end(result)


def _tell_result(result: CycleResult, as_json: bool) -> None:
    delivered = result.delivered
    sent = len(delivered.sent) if delivered else 0
    if as_json:
        say_json(
            {
                "complete": result.complete,
                "new_mails": result.new_mails,
                "read": result.read,
                "set_aside": result.set_aside,
                "written": list(result.planned.written),
                "handed_over": list(result.planned.handed_over),
                "sent": list(delivered.sent) if delivered else [],
                "digests": list(result.digests),
                "blocked": result.blocked,
                "problems": list(result.problems),
            }
        )
    else:
        say(
            f"{result.new_mails} new mails, {result.read} read, {len(result.planned.written)} follow-ups written, "
            f"{sent} mails sent, {len(result.digests)} digests"
        )
        if result.blocked:
            tell(f"nothing goes to partners: {result.blocked}")
    _end(result)


def _end(result: CycleResult) -> None:
    """The exit code of a cycle: refused login 77, unreachable 69, anything incomplete 75."""
    for problem in result.problems:
        tell(problem)
    if result.login_refused is not None:
        raise result.login_refused
    if not result.complete:
        raise typer.Exit(69 if result.unreachable else 75)


def _bar() -> AbstractContextManager[Callable[[Progress], None]]:
    """A progress bar on a terminal, log lines otherwise."""
    from rich.console import Console

    from coopwatch.daemon import LogProgress

    console = Console(stderr=True)
    return _RichBar(console) if console.is_terminal else nullcontext(LogProgress())


class _RichBar(AbstractContextManager[Callable[["Progress"], None]]):
    """One bar per folder on stderr."""

    def __init__(self, console: Console) -> None:
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
        from rich.progress import Progress as Bars

        self._bars = Bars(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Callable[[Progress], None]:
        self._bars.start()
        return self._show

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def _show(self, progress: Progress) -> None:
        if progress.folder not in self._tasks:
            self._tasks[progress.folder] = self._bars.add_task(progress.folder, total=progress.total)
        self._bars.update(self._tasks[progress.folder], completed=progress.done, total=progress.total)
