"""How well mails are understood: `python -m benchmarks.accuracy [--half check] [--failures N] [--confusion] DATA…`.

DATA is a folder with labelled sets (see `benchmarks/sets`); sets that are not there are left out, without any folder
the replies of the repository are measured. The table counts the check half by default: the rules were written
looking at the other half only. Failures are shown for that other half only.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.sets import Failure, Row, absence, answers, dates, kinds, requests, text

_SETS = (kinds, text, dates, absence, requests, answers)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.accuracy", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", nargs="*", type=Path)
    parser.add_argument("--half", choices=["rule", "check", "all"], default="check")
    parser.add_argument("--failures", type=int, default=0, help="show that many failures of the rule half per set")
    parser.add_argument("--confusion", action="store_true", help="print the confusion tables")
    given = parser.parse_args()
    folders = [folder for folder in given.data if folder.is_dir()]
    if not folders:
        print("There is no data folder here; only the replies of the repository are measured.\n")
        _print_table(answers.measure(Path(), given.half)[0], given.half)
    for folder in folders:
        _report(folder, given.half, given.failures, given.confusion)


def _report(folder: Path, half: str, failures: int, confusion: bool) -> None:
    rows: list[Row] = []
    missed: list[Failure] = []
    for one in _SETS:
        found, _ = one.measure(folder, half)
        rows += found
        if failures:
            missed += one.measure(folder, "rule")[1][:failures]
    _print_table(rows, half)
    if confusion:
        print("\nRequests, kind wanted by kind read:\n\n" + requests.confusion(folder, half))
        print("\nAnswers, class wanted by class read.\n\n" + answers.confusion(folder, half))
    for failure in missed:
        print(f"\n{failure.set} {failure.name}\n    wanted: {failure.wanted}\n    got:    {failure.got}")


def _print_table(rows: Sequence[Row], half: str) -> None:
    print(f"| set | language | figure ({half} half) | right | of | share | goal |")
    print("|---|---|---|---:|---:|---:|---:|")
    for row in rows:
        share = f"{row.right / row.total:.1%}" if row.total else "–"
        goal = f"{row.goal:.0%}" if row.goal is not None else ""
        print(f"| {row.set} | {row.language} | {row.figure} | {row.right:g} | {row.total:g} | {share} | {goal} |")


if __name__ == "__main__":
    main()
