"""Commands: each asks bootstrap for a service and prints what it says; errors become one sentence and a code.

stdout is data, stderr is talk. Imports of the house happen inside the commands, so that --help stays fast.
"""

from __future__ import annotations

import sys

from coopwatch.cli.app import app
from coopwatch.errors import CoopwatchError


def main() -> None:
    """Run the command line; ends the process with the exit codes of design §9."""
    from coopwatch.cli import daily, explaining, mails, obligations, owed, people, running, sheet

    for module in (running, obligations, owed, people, mails, sheet, daily, explaining):
        module.register(app)
    try:
        app()
    except CoopwatchError as problem:
        print(f"coopwatch: {problem}", file=sys.stderr)  # noqa: T201
        sys.exit(problem.exit_code)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
