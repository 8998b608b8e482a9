"""Prints the figures of every table, and with `--write` writes it."""

from __future__ import annotations

import sys

from benchmarks.weigh import answers

if __name__ == "__main__":
    answers.main(writes="--write" in sys.argv[1:])
