"""The command line's frame: global options, and the way from options to a house."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from coopwatch.bootstrap import House

app = typer.Typer(
    name="coopwatch",
    help="Watches what business partners owe you by mail, and follows up politely so that you need not.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
Number = Annotated[int, typer.Argument(metavar="ID", help="The number shown by list and in the digest.")]


@dataclass(frozen=True, slots=True)
class Options:
    """The global options of one call."""

    config: Path | None
    state_dir: Path | None
    verbosity: int


def _print_version(wanted: bool) -> None:
    if wanted:
        from coopwatch import __version__

        typer.echo(f"coopwatch {__version__}")
        raise typer.Exit


@app.callback()
def options(
    ctx: typer.Context,
    config: Annotated[Path | None, typer.Option("-c", "--config", help="The configuration file.")] = None,
    state_dir: Annotated[
        Path | None, typer.Option("--state-dir", help="The folder for database, lock and key.")
    ] = None,
    verbose: Annotated[int, typer.Option("-v", "--verbose", count=True, help="Say more; twice for all.")] = 0,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say only what is wrong.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Keep the global options for the command that follows."""
    ctx.obj = Options(config, state_dir, -1 if quiet else verbose)


@contextmanager
def opened(ctx: typer.Context) -> Iterator[House]:
    """The house for one command, closed afterwards; errors are those of `bootstrap.open_house`."""
    import os

    from coopwatch.adapters.logs import set_up_logs
    from coopwatch.bootstrap import open_house

    given: Options = ctx.obj
    set_up_logs(given.verbosity, os.environ)
    with open_house(given.config, given.state_dir, os.environ) as house:
        yield house
