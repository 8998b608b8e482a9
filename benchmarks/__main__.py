"""All figures of speed and size, one table after the other: `make bench`."""

from __future__ import annotations

import importlib
import sys

_BENCHMARKS = ("sync", "idle", "big_mail", "store", "reading")


def main() -> None:
    """Run each benchmark that is asked for, all by default."""
    wanted = sys.argv[1:] or list(_BENCHMARKS)
    sys.argv = sys.argv[:1]
    for name in wanted:
        print(f"\n## {name}\n", flush=True)
        importlib.import_module(f"benchmarks.{name}").main()


main()
