"""Time to read one mail completely, and whether it grows in line with the length: `python -m benchmarks.reading`."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from functools import partial

from coopwatch.adapters.mime import parse
from coopwatch.core.reading.explain import explain

_HEAD = (
    b"From: Anna Meier <anna@acme.example>\r\nTo: jane@doe-design.example\r\nSubject: AW: Angebot Dachsanierung\r\n"
    b"Date: Wed, 25 Nov 2026 09:00:00 +0100\r\nMessage-ID: <1@acme.example>\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
)
_REPLY = """Guten Tag Frau Doe,

vielen Dank für Ihre Anfrage. Das Angebot bekommen Sie bis Freitag, 4. Dezember; die Preise für die Ziegel
fehlen mir noch, der Lieferant meldet sich morgen. Könnten Sie mir bis dahin die Maße der Gauben schicken?

Mit freundlichen Grüßen
Anna Meier

Acme Dachbau GmbH, Geschäftsführerin Anna Meier, HRB 4711 Amtsgericht Regensburg
Tel. 0941 / 123 45 67

Am 24.11.2026 um 10:12 schrieb Jane Doe:
> Hallo Frau Meier,
>
> könnten Sie mir bitte ein Angebot für die Dachsanierung schicken?
>
> Viele Grüße
> Jane Doe
"""


def main() -> None:
    """Print the table."""
    ordinary = _HEAD + _REPLY.encode()
    print("| what | ms a mail |")
    print("|---|---:|")
    for name, own in (("an ordinary reply, all rooms, incoming", False), ("the same as an outgoing mail", True)):
        print(f"| {name} | {_milliseconds(partial(_read, ordinary, own)):.2f} |")
    for times in (8, 16, 32):
        raw = _HEAD + (_REPLY.partition("\n\nAm 24")[0] * times).encode()
        print(f"| newly written text of {len(raw) // 1024} KB | {_milliseconds(partial(_read, raw, False)):.2f} |")


def _read(raw: bytes, outgoing: bool) -> None:
    explain(parse(raw), frozenset({"jane@doe-design.example"}), date(2026, 11, 25), outgoing=outgoing)


def _milliseconds(work: Callable[[], None], runs: int = 15) -> float:
    work()
    spans = []
    for _ in range(runs):
        began = time.process_time()
        work()
        spans.append(time.process_time() - began)
    return statistics.median(spans) * 1000


if __name__ == "__main__":
    main()
