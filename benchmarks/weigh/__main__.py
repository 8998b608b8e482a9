"""Prints the figures of every table, and with `--write` writes it."""

from __future__ import annotations

import sys

from benchmarks.weigh import answers, days, requests

if __name__ == "__main__":
    for table in (answers, days, requests):
        table.main(writes="--write" in sys.argv[1:])
