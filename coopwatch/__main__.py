"""`python -m coopwatch` is the command."""

from coopwatch.cli import main

main()
